//! Why a fact or an entity is there, and why two entities are two: as text and as JSON.

use std::{fmt::Write as _, process::ExitCode};

use anyhow::Context;
use policygraph::{
    extract::Steps,
    why::{self, Fact, Form, Ground, Pair, Thing, Together},
};

use super::Options;
use crate::cli::{graphs, input, output};

pub(super) fn fact(options: &Options, id: &str) -> anyhow::Result<ExitCode> {
    let (ontology, graph) = options.graph.load()?;
    let fact = why::fact(&ontology, &graph, id).with_context(|| {
        format!("--fact {id}: no relation, status or figure has this id; --entity NAME lists those of an entity")
    })?;
    output::print(options.json, &fact, || fact_text(&fact))
}

pub(super) fn entity(options: &Options, name: &str) -> anyhow::Result<ExitCode> {
    let (ontology, graph) = options.graph.load()?;
    let thing = why::entity(&ontology, &graph, graphs::choose(&graph, name)?);
    output::print(options.json, &thing, || thing_text(&thing))
}

pub(super) fn pair(options: &Options, one: &str, other: &str) -> anyhow::Result<ExitCode> {
    let (ontology, graph) = options.graph.load()?;
    let (one, other) = (graphs::choose(&graph, one)?, graphs::choose(&graph, other)?);
    let mut pair = why::pair(&ontology, &graph, (one, other));
    if let Some(documents) = options.graph.documents() {
        let (mut forms, mut together) = ([Vec::new(), Vec::new()], Vec::new());
        for source in input::sources(&documents)? {
            let document = source.read(&ontology)?;
            let steps = Steps::new(&ontology, &document);
            let here = [why::forms(&steps, one), why::forms(&steps, other)];
            if one.id != other.id {
                together.extend(why::together(&steps, here.each_ref().map(Vec::as_slice)));
            }
            for (all, here) in forms.iter_mut().zip(here) {
                all.extend(here);
            }
        }
        pair.forms = Some(forms);
        pair.together = Some(together);
    }
    output::print(options.json, &pair, || pair_text(&pair))
}

fn fact_text(fact: &Fact) -> String {
    let ends: Vec<&str> = fact.ends.iter().map(|end| end.id.as_str()).collect();
    let time = fact.time.as_deref().map_or_else(String::new, |time| format!(", {time}"));
    let mut text = format!("{}\n  {}: {}\n", fact.id, fact.states, fact.definition);
    if let Some(figure) = &fact.figure {
        let scope = figure.scope.as_deref().map_or_else(String::new, |scope| format!(" in {scope}"));
        let _ = writeln!(text, "  {}: {} {}{scope}", figure.indicator, figure.value, figure.unit);
    }
    let _ = writeln!(text, "  {}; {}{time}, confidence {}", ends.join(" | "), fact.modality, fact.confidence);
    fact.grounds.iter().fold(text, |text, ground| text + &ground_text(ground))
}

fn ground_text(ground: &Ground) -> String {
    let citation = &ground.citation;
    let said = citation.quote.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut text = format!("  \"{said}\" ({} {}-{})\n", citation.document, citation.start, citation.end);
    let declared = ground.declared.as_deref().map_or_else(String::new, |path| format!(", ontology/{path}"));
    let _ = writeln!(text, "    by {}{declared}", citation.rule);
    if !ground.triggers.is_empty() {
        let _ = writeln!(text, "    triggered by \"{}\"", ground.triggers.join("\", \""));
    }
    for mend in &ground.repairs {
        let _ = writeln!(text, "    repaired ({}): {:?} is read as {:?}", mend.rule, mend.before, mend.after);
    }
    text
}

fn thing_text(thing: &Thing) -> String {
    let named = &thing.entity;
    let mut text = format!("{} ({})\n  {}: {}\nwritten as\n", named.name, named.id, named.class, thing.definition);
    for name in &thing.names {
        let times = output::count(name.times, "time", "times");
        let _ = writeln!(text, "  {}: {times}, {}", name.text, likeness(name.relation));
        text += &ground_text(&name.ground);
    }
    text += "facts\n";
    thing.facts.iter().fold(text, |text, id| text + &format!("  {id}\n"))
}

fn pair_text(pair: &Pair) -> String {
    let [one, other] = &pair.entities;
    let is_one = one.id == other.id;
    let mut text = if is_one {
        format!("both names are names of {} ({})\n", one.name, one.id)
    } else {
        format!("{} ({}) and {} ({})\n", one.name, one.id, other.name, other.id)
    };
    if !is_one {
        let _ = writeln!(text, "two things: {}", pair.message);
        for (what, words) in [("numbers", &pair.digits), ("words", &pair.words)] {
            if !words.is_empty() {
                let _ = writeln!(text, "  {what} that only one name has: {}", words.join(", "));
            }
        }
    }
    let ends = if is_one { &pair.entities[..1] } else { &pair.entities[..] };
    for (end, forms) in ends.iter().zip(pair.forms.iter().flatten()) {
        let _ = writeln!(text, "{} is named", end.name);
        text = forms.iter().fold(text, |text, form| text + &form_text(form));
    }
    if is_one {
        return text;
    }
    if pair.facts.is_empty() {
        text += "relations between them: none\n";
    }
    for fact in &pair.facts {
        text += &fact_text(fact);
    }
    match pair.together.as_deref() {
        None => {
            text += "sentences: give the document itself with -g, not its graph.json, to see those that name both\n";
        }
        Some([]) => text += "no sentence names both, and only what one clause names is related\n",
        Some(sentences) => text = sentences.iter().fold(text, |text, sentence| text + &together_text(sentence)),
    }
    text
}

/// How many numbers of sentences a line shows.
const NUMBERS: usize = 8;

fn form_text(form: &Form) -> String {
    let shown: Vec<String> = form.sentences.iter().take(NUMBERS).map(ToString::to_string).collect();
    let rest = form.sentences.len() - shown.len();
    let more = if rest > 0 { format!(" and {rest} more") } else { String::new() };
    format!("  {} ({}), {} sentence {}{more}\n", form.text, form.basis, form.document, shown.join(", "))
}

fn together_text(sentence: &Together) -> String {
    let mut text = format!("{}, sentence {}\n  {}\n", sentence.document, sentence.number, sentence.text);
    for fired in &sentence.fired {
        let _ = writeln!(text, "  fired: {}", fired.rule);
    }
    for tried in &sentence.tried {
        let _ = writeln!(text, "  tried: {} ({}) at \"{}\": {}", tried.rule, tried.states, tried.text, tried.message);
    }
    text
}

const fn likeness(likeness: why::Likeness) -> &'static str {
    match likeness {
        why::Likeness::SameKey => "the same folded words",
        why::Likeness::Abbreviation => "one abbreviates the other",
        why::Likeness::Inversion => "the same words in another order",
        why::Likeness::ShortForm => "all words of one are words of the other",
        why::Likeness::Other => "other words",
    }
}
