//! Explanations in lines for a reader.

use std::fmt::Write;

use policygraph::{
    document::Document,
    explain::{
        Explanation,
        clause::{Clause, Filler},
        coverage::Coverage,
        fact::{Evidence, Facts},
        name::Mention,
        trial::Tried,
        words::Verb,
    },
};

/// How many characters of a sentence a listing shows.
const WIDTH: usize = 110;

/// Shows which sentences of a document gave nothing.
pub(super) fn coverage(coverage: &Coverage) -> String {
    let Coverage { document, sentences, silent, share, sections } = coverage;
    let mut text = format!("{document}: {silent} of {sentences} sentences gave nothing ({})\n", percent(*share));
    for section in sections {
        let heading = if section.heading.is_empty() { "(before the first heading)" } else { &section.heading };
        let [first, last] = section.numbers;
        let numbers = if first == last { format!("sentence {first}") } else { format!("sentences {first} to {last}") };
        let (silent, share) = (section.silent.len(), percent(section.share));
        push(
            &mut text,
            format_args!(
                "\n{heading}\n  {}, {numbers}: {silent} of {} gave nothing ({share})",
                section.role, section.sentences
            ),
        );
        for sentence in &section.shown {
            push(&mut text, format_args!("  {:>5}  {}", sentence.number, short(&sentence.text)));
            push(&mut text, format_args!("         {sentence}"));
        }
        let rest: Vec<String> = section
            .silent
            .iter()
            .filter(|number| section.shown.iter().all(|shown| shown.number != **number))
            .map(ToString::to_string)
            .collect();
        if !rest.is_empty() {
            push(&mut text, format_args!("         and {}", rest.join(", ")));
        }
    }
    text
}

/// Shows some sentences of a document, `count` of which it has.
pub(super) fn sentences(document: &Document, count: usize, explanations: &[Explanation]) -> String {
    let texts: Vec<String> = explanations.iter().map(|explanation| sentence(document, count, explanation)).collect();
    texts.join("\n")
}

fn sentence(document: &Document, count: usize, explanation: &Explanation) -> String {
    let Explanation { number, section, role, start, end, .. } = explanation;
    let mut text = String::new();
    let place = if section.is_empty() { String::new() } else { format!(", under \"{section}\" ({role})") };
    push(&mut text, format_args!("{}, sentence {number} of {count}{place}, code points {start} to {end}", document.id));
    let read = line(&explanation.text);
    push(&mut text, format_args!("  {read}"));
    // Where only spaces were mended, both look the same.
    let printed = explanation.printed.as_deref().map(line);
    if let Some(printed) = printed.filter(|printed| *printed != read) {
        push(&mut text, format_args!("  printed: {printed}"));
    }
    let tokens: Vec<String> = explanation.tokens.iter().map(|token| format!("{}/{}", token.text, token.tag)).collect();
    part(&mut text, "tokens", &[tokens.join(" ")]);
    let phrases: Vec<String> = explanation.noun_phrases.iter().map(|phrase| format!("[{}]", phrase.text)).collect();
    part(&mut text, "noun phrases", &[phrases.join(" ")]);
    part(&mut text, "verbs", &explanation.verbs.iter().map(verb).collect::<Vec<_>>());
    part(&mut text, "mentions", &explanation.mentions.iter().map(mention).collect::<Vec<_>>());
    part(&mut text, "clauses", &explanation.clauses.iter().map(clause).collect::<Vec<_>>());
    let fired: Vec<String> = explanation
        .fired
        .iter()
        .map(|fired| if fired.times == 1 { fired.rule.clone() } else { format!("{} ×{}", fired.rule, fired.times) })
        .collect();
    part(&mut text, "rules that fired", &[fired.join(", ")]);
    part(&mut text, "rules that were tried", &explanation.tried.iter().map(tried).collect::<Vec<_>>());
    part(&mut text, "facts", &facts(&explanation.facts));
    text
}

fn part(text: &mut String, title: &str, lines: &[String]) {
    let mut lines = lines.iter().filter(|line| !line.is_empty()).peekable();
    if lines.peek().is_none() {
        push(text, format_args!("{title}: none"));
        return;
    }
    push(text, format_args!("{title}"));
    for line in lines {
        push(text, format_args!("  {line}"));
    }
}

fn verb(verb: &Verb) -> String {
    let mut words = vec![verb.lemma.as_str(), verb.form, verb.voice];
    words.extend(verb.tense);
    words.extend(verb.progressive.then_some("progressive"));
    words.extend(verb.negated.then_some("negated"));
    let told = verb.modality.iter().filter(|modality| Some(**modality) != verb.tense);
    words.extend(told);
    format!("{}: {}", verb.text, words.join(", "))
}

fn mention(mention: &Mention) -> String {
    let Mention { text, class, kind, rule, entity, unresolved } = mention;
    let class = if class.is_empty() { "no class" } else { class };
    let end = match (entity, unresolved) {
        (Some(entity), _) => entity.clone(),
        (None, Some(reason)) => format!("nothing: {reason}"),
        (None, None) => "nothing".to_owned(),
    };
    format!("{text}: {class}, {kind} by {rule} → {end}")
}

fn clause(clause: &Clause) -> String {
    let list = |fillers: &[Filler], other: bool| {
        let mut names: Vec<String> = fillers.iter().map(filler).collect();
        if names.is_empty() {
            names.push(if other { "not named" } else { "none" }.to_owned());
        }
        names.join(" + ")
    };
    let mut parts = vec![format!("subject {}", list(&clause.subject, clause.has_other_subject))];
    if clause.has_object || !clause.object.is_empty() {
        parts.push(format!("object {}", list(&clause.object, clause.has_object)));
    }
    parts.extend(clause.after.iter().map(|after| format!("{} {}", after.preposition, filler(&after.filler))));
    format!("{}: {}; {}", clause.verb, parts.join("; "), clause.modality.key())
}

fn filler(filler: &Filler) -> String {
    match &filler.text {
        Some(text) => text.clone(),
        None => format!("({})", filler.entity),
    }
}

fn tried(tried: &Tried) -> String {
    format!("{} ({}) at \"{}\": {}", tried.rule, tried.states, short(&tried.text), tried.message)
}

fn facts(facts: &Facts) -> Vec<String> {
    let mut lines = Vec::new();
    let mut fact = |said: String, modality: &str, time: Option<&str>, confidence: f64, evidence: &[Evidence]| {
        let time = time.map_or_else(String::new, |time| format!(", {time}"));
        lines.push(format!("{said}: {modality}{time}, confidence {confidence:.2}"));
        for found in evidence {
            let Evidence { rule, start, end, quote, repaired } = found;
            let repaired = if *repaired { ", repaired" } else { "" };
            lines.push(format!("  {rule}, {start} to {end}{repaired}: \"{}\"", line(quote)));
        }
    };
    for relation in &facts.relations {
        let said = format!("{} {} {}", relation.source, relation.relation, relation.target);
        fact(said, relation.modality, relation.time.as_deref(), relation.confidence, &relation.evidence);
    }
    for status in &facts.statuses {
        let said = format!("{} is {}", status.entity, status.status);
        fact(said, status.modality, status.time.as_deref(), status.confidence, &status.evidence);
    }
    for figure in &facts.observations {
        let scope = figure.scope.as_ref().map_or_else(String::new, |scope| format!(" in {scope}"));
        let said = format!(
            "{} {} of {}: {} {}{scope}",
            figure.kind, figure.indicator, figure.subject, figure.value, figure.unit
        );
        fact(said, figure.modality, figure.time.as_deref(), figure.confidence, &figure.evidence);
    }
    lines
}

/// Returns a text on one line, with single spaces.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Cuts a text after a word.
fn short(text: &str) -> String {
    let text = line(text);
    if text.chars().count() <= WIDTH {
        return text;
    }
    let cut: String = text.chars().take(WIDTH).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{whole} …")
}

fn percent(share: f64) -> String {
    format!("{:.0}%", share * 100.0)
}

fn push(text: &mut String, line: std::fmt::Arguments<'_>) {
    // Writing to a String cannot fail.
    let _ = writeln!(text, "{line}");
}
