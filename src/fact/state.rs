//! Facts that verbs state: relations and statuses by the frames of the ontology.

mod fitness;
mod phrase;
mod told;

pub use fitness::Fitness;
pub use told::yield_to_named;

use std::sync::Arc;

use crate::{
    document::Span,
    fact::{
        Modality,
        clause::{Clause, Referent},
        trial::{End, Reason, Trial},
    },
    ontology::{
        frame::{Argument, Frame, Mood, Statement},
        grammar::WordClass,
        lexicon::WordId,
    },
    sentence::{
        Sentence,
        verb::{Form, Mood as Tense, VerbGroup},
    },
};

/// A fact between things, before it becomes a relation or status of entities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What is stated.
    pub claim: Claim,
    /// Whether it holds.
    pub modality: Modality,
    /// Where the text says so.
    pub span: Span,
    /// Key of the rule.
    pub rule: Arc<str>,
    /// In hundredths.
    pub confidence: u8,
}

/// What a finding states. Things are indices into [`crate::entity::resolve::Resolved::things`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Claim {
    /// A relation.
    Relation {
        /// Key of the predicate.
        predicate: Arc<str>,
        /// The subject.
        subject: usize,
        /// The object.
        object: usize,
    },
    /// A status.
    Status {
        /// Key of the stage.
        stage: Arc<str>,
        /// The thing.
        entity: usize,
    },
}

/// Takes what the rules find in a sentence.
#[derive(Debug, Default)]
pub struct Sink {
    /// What they find.
    pub findings: Vec<Finding>,
    /// Which of them lay to the author what the clause lays to nobody.
    pub laid: Vec<usize>,
    /// How many facts the classes of their ends refused.
    pub refused: usize,
    /// Why rules state nothing; none where nobody asks.
    pub trials: Option<Vec<Trial>>,
}

impl Sink {
    /// Keeps a trial where somebody asks for it.
    pub fn tried(&mut self, trial: impl FnOnce() -> Trial) {
        if let Some(trials) = &mut self.trials {
            trials.push(trial());
        }
    }
}

/// Adds what the frames of the clause's verb state.
pub fn find(fitness: &Fitness<'_>, sentence: &Sentence, clause: &Clause, sink: &mut Sink) {
    if clause.modality.is_none() && sink.trials.is_none() {
        return;
    }
    let frames = &fitness.ontology.frames;
    let word = sentence.tokens.get(clause.verb.head).map(|token| token.word);
    let lists = [Some(clause.verb.lemma), word.filter(|word| *word != clause.verb.lemma)];
    let mut longest = None;
    let behind = phrase::Behind::new(sentence, clause.verb.end);
    for verb in lists.into_iter().flatten().filter_map(|word| frames.verbs.get(&word)).flatten() {
        let Some(frame) = frames.frames.get(verb.frame) else { continue };
        // A longer phrase shadows a shorter one: "put into operation" is not "put".
        if longest.is_some_and(|length| verb.tail.len() < length) {
            sink.tried(|| trial(sentence, clause, frame, clause.verb.end, Reason::Shadowed));
            continue;
        }
        let may_be_there = behind.may_have(&verb.tail);
        let tail_end = if may_be_there { phrase::end(fitness.ontology, sentence, clause, verb) } else { None };
        let Some(tail_end) = tail_end else {
            sink.tried(|| trial(sentence, clause, frame, clause.verb.end, Reason::Incomplete));
            continue;
        };
        if !verb.tail.is_empty() {
            longest = Some(verb.tail.len());
        }
        try_frame(fitness, sentence, clause, &Held { frame, tail: verb.tail.last().copied(), tail_end }, sink);
    }
    let beside = clause.verb.first.saturating_sub(1)..(clause.verb.end + 1).min(sentence.tokens.len());
    let beside = sentence.tokens.get(beside).unwrap_or_default();
    let by_adverb = beside.iter().filter_map(|token| frames.adverbs.get(&token.word));
    let by_preposition = clause.prepositions.iter().filter_map(|word| frames.any.get(word));
    for &index in by_preposition.chain(by_adverb).flatten() {
        let Some(frame) = frames.frames.get(index) else { continue };
        try_frame(fitness, sentence, clause, &Held { frame, tail: None, tail_end: clause.verb.end }, sink);
    }
}

/// States what a frame says of a clause, or why it says nothing.
fn try_frame(fitness: &Fitness<'_>, sentence: &Sentence, clause: &Clause, held: &Held<'_>, sink: &mut Sink) {
    match applies(held.frame, clause) {
        Ok(modality) => state(fitness, sentence, clause, held, modality, sink),
        Err(reason) => sink.tried(|| trial(sentence, clause, held.frame, held.tail_end, reason)),
    }
}

/// Returns the modality of what a frame states in a clause, or why it states nothing whatever the arguments.
fn applies(frame: &Frame, clause: &Clause) -> Result<Modality, Reason> {
    let modality = clause.modality.ok_or(Reason::Unstated)?;
    if !frame.mood.fits(modality, &clause.verb) {
        return Err(Reason::Modality(modality));
    }
    match frame.unless.iter().find(|word| clause.prepositions.contains(word)) {
        Some(&word) => Err(Reason::Sense(word)),
        None => Ok(modality),
    }
}

fn trial(sentence: &Sentence, clause: &Clause, frame: &Frame, end: usize, reason: Reason) -> Trial {
    let span = trigger(sentence, clause, end);
    Trial { rule: frame.key.clone(), span, verb: Some(clause.verb.head), reason }
}

/// Returns the span of a verb with the words of its phrase, up to the token `end`.
fn trigger(sentence: &Sentence, clause: &Clause, end: usize) -> Span {
    Span::new(
        sentence.tokens.get(clause.verb.first).map_or(sentence.span.start, |token| token.span.start),
        sentence.tokens.get(end.saturating_sub(1)).map_or(sentence.span.end, |token| token.span.end),
    )
}

impl Mood {
    /// Returns whether a frame that asks for this holds in a clause of that modality.
    const fn fits(self, modality: Modality, verb: &VerbGroup) -> bool {
        match self {
            Self::Ongoing => {
                matches!(modality, Modality::Planned)
                    || !verb.mood.has(Tense::PAST) && !matches!(verb.form, Form::Participle)
            }
            Self::Current => {
                matches!(modality, Modality::Actual) && verb.mood.has(Tense::PROGRESSIVE) && !verb.mood.has(Tense::PAST)
            }
            Self::Any => true,
            Self::Done => !verb.mood.has(Tense::PROGRESSIVE),
            Self::Actual => matches!(modality, Modality::Actual),
            Self::Planned => matches!(modality, Modality::Planned),
        }
    }
}

/// A frame whose verb stands in a clause.
struct Held<'a> {
    frame: &'a Frame,
    /// The last word of the verb's phrase: its object may stand after it as after a preposition.
    tail: Option<WordId>,
    /// Where the verb's phrase ends, as a token.
    tail_end: usize,
}

fn state(
    fitness: &Fitness<'_>,
    sentence: &Sentence,
    clause: &Clause,
    held: &Held<'_>,
    modality: Modality,
    sink: &mut Sink,
) {
    let Held { frame, tail, tail_end } = *held;
    let fill = |argument: Argument| {
        let mut filled = fill(fitness, clause, argument);
        match tail {
            // "is the business of A and B": the second stands where an object would.
            Some(tail)
                if !filled.is_empty()
                    && !clause.verb.is_passive
                    && matches!(argument, Argument::Patient | Argument::Theme) =>
            {
                let first = filled.iter().map(|referent| referent.span.start).min();
                let before = clause
                    .after
                    .iter()
                    .filter(|(word, referent)| *word == tail && first.is_some_and(|first| referent.span.end <= first));
                filled.extend(before.map(|(_, referent)| *referent));
                filled
            }
            Some(tail)
                if filled.is_empty()
                    && !clause.verb.is_passive
                    && matches!(argument, Argument::Patient | Argument::Theme) =>
            {
                clause.after.iter().filter(|(word, _)| *word == tail).map(|(_, referent)| *referent).collect()
            }
            _ => filled,
        }
    };
    let trigger = trigger(sentence, clause, tail_end);
    let failed = |reason: Reason| trial(sentence, clause, frame, tail_end, reason);
    let finding = |claim: Claim, span: Span, confidence: u8| Finding {
        claim,
        modality,
        span,
        rule: frame.key.clone(),
        confidence,
    };
    match &frame.statement {
        Statement::Status { stage, entity } => {
            let modality = match modality {
                Modality::Actual if clause.is_purpose => Modality::Planned,
                told => told,
            };
            if !frame.mood.fits(modality, &clause.verb) {
                return;
            }
            let filled = fill(*entity);
            if filled.is_empty() {
                sink.tried(|| failed(Reason::Missing(End::Entity, *entity)));
            }
            for referent in filled {
                if !fitness.is_one_of(referent.thing, &frame.domain) {
                    sink.refused += 1;
                    sink.tried(|| failed(Reason::Class { subject: referent.thing, object: None }));
                    continue;
                }
                if fitness.author == Some(referent.thing) {
                    sink.refused += 1;
                    sink.tried(|| failed(Reason::Author(referent.thing)));
                    continue;
                }
                let claim = Claim::Status { stage: stage.clone(), entity: referent.thing };
                let doubt = if fitness.is_by_pronoun(&referent) { 10 } else { 0 };
                let confidence = frame.confidence.saturating_sub(doubt);
                let found = finding(claim, trigger.cover(referent.span), confidence);
                sink.findings.push(Finding { modality, ..found });
            }
        }
        Statement::Relation { predicate, subject, object } => {
            let mut objects = fill(*object);
            if frame.is_fronted {
                objects.retain(|object| object.span.end <= trigger.start);
            }
            // Most frames find no object, and few ask why.
            if objects.is_empty() && *object != Argument::Members && sink.trials.is_none() {
                return;
            }
            let is_laid = [*subject, *object].contains(&Argument::Author)
                && clause.verb.is_passive
                && !clause.after.iter().any(|(word, _)| fitness.ontology.lexicon.is(*word, WordClass::By));
            // The members of one list are related to each other.
            let is_among = *subject == Argument::Members || *object == Argument::Members;
            let (subjects, objects) = if *subject == Argument::Members {
                (objects.clone(), objects)
            } else {
                let mut subjects = fill(*subject);
                // "opened the tunnel, linking A and B": the tunnel links, not who opened it.
                let fits = |referent: &Referent| {
                    objects.iter().any(|object| {
                        fitness.allows(predicate, &frame.domain, &frame.range, referent.thing, object.thing)
                    })
                };
                if *subject == Argument::Agent && !clause.antecedent.is_empty() && !subjects.iter().any(fits) {
                    subjects.clone_from(&clause.antecedent);
                }
                if is_among && clause.is_each {
                    subjects.clear();
                }
                if is_among { (subjects.clone(), subjects) } else { (subjects, objects) }
            };
            for (end, argument, filled) in [(End::Subject, *subject, &subjects), (End::Object, *object, &objects)] {
                // One alone is no list of members; where there is none, the other end says so.
                let least = usize::from(argument == Argument::Members);
                if filled.len() == least {
                    sink.tried(|| failed(Reason::Missing(end, argument)));
                }
            }
            for (order, mut left) in subjects.into_iter().enumerate() {
                // "We strive to be a model city": the place speaks through its government.
                if frame.is_of_home && fitness.author == Some(left.thing) {
                    left.thing = fitness.home.unwrap_or(left.thing);
                }
                for right in objects.iter().skip(if is_among { order + 1 } else { 0 }) {
                    if left.thing == right.thing {
                        sink.tried(|| failed(Reason::Same(left.thing)));
                        continue;
                    }
                    if let Some(reason) = fitness.is_not_about(frame, left.thing, right.thing) {
                        sink.tried(|| failed(reason));
                        continue;
                    }
                    if !fitness.allows(predicate, &frame.domain, &frame.range, left.thing, right.thing) {
                        sink.refused += 1;
                        let reason = Reason::Class { subject: left.thing, object: Some(right.thing) };
                        sink.tried(|| failed(reason));
                        continue;
                    }
                    let claim =
                        Claim::Relation { predicate: predicate.clone(), subject: left.thing, object: right.thing };
                    let mut span = trigger;
                    let is_shown = |end: &Referent| end.is_named || fitness.is_by_pronoun(end);
                    for referent in [left, *right].into_iter().filter(is_shown) {
                        span = span.cover(referent.span);
                    }
                    // Far ends are less sure, and what "it" stands for.
                    let is_far = span.len() > 240;
                    let by_pronoun = [left, *right].iter().any(|end| fitness.is_by_pronoun(end));
                    let doubt = if is_far || by_pronoun { 10 } else { 0 };
                    if is_laid {
                        sink.laid.push(sink.findings.len());
                    }
                    sink.findings.push(finding(claim, span, frame.confidence.saturating_sub(doubt)));
                }
            }
        }
    }
}

/// Returns what fills an argument of a clause.
fn fill(fitness: &Fitness<'_>, clause: &Clause, argument: Argument) -> Vec<Referent> {
    let by = |clause: &Clause| -> Vec<Referent> {
        clause
            .after
            .iter()
            .filter(|(word, _)| fitness.ontology.lexicon.is(*word, WordClass::By))
            .map(|(_, referent)| *referent)
            .collect()
    };
    let speaker = || {
        let author = fitness.author.filter(|_| !clause.is_relative);
        author.map(|thing| Referent { thing, span: Span::default(), is_named: false }).into_iter().collect()
    };
    match argument {
        Argument::Agent if clause.verb.is_passive => by(clause),
        Argument::Agent => clause.subject.clone(),
        Argument::Patient if clause.verb.is_passive => clause.subject.clone(),
        Argument::Patient => clause.object.clone(),
        Argument::Theme if clause.verb.is_passive => clause.subject.clone(),
        Argument::Theme if clause.has_object => clause.object.clone(),
        // "The museum opened": no object; never "we started".
        Argument::Theme => clause.subject.iter().filter(|referent| referent.is_named).copied().collect(),
        Argument::After(word) => {
            clause.after.iter().filter(|(after, _)| *after == word).map(|(_, referent)| *referent).collect()
        }
        Argument::Members => Vec::new(),
        // "A provision of 5 million is made for X": by whom is often left open.
        Argument::Payer if clause.is_paid && clause.verb.is_passive => {
            let known = by(clause);
            if known.is_empty() { speaker() } else { known }
        }
        Argument::Payer if clause.is_paid => clause.subject.clone(),
        Argument::Payer => Vec::new(),
        Argument::Speaker => speaker(),
        Argument::Retained if clause.verb.is_passive => clause.object.clone(),
        Argument::Retained => clause.second.clone(),
        Argument::Author => {
            let agents = if clause.verb.is_passive { by(clause) } else { clause.subject.clone() };
            // "The grant will increase": what cannot act is acted on, by whom the sentence leaves open.
            let is_acted_on = !clause.verb.is_passive
                && !clause.has_object
                && !agents.is_empty()
                && !agents.iter().any(|agent| fitness.acts(agent.thing));
            let is_open =
                (clause.verb.is_passive && agents.is_empty() || is_acted_on) && clause.verb.form != Form::Participle;
            match fitness.author.filter(|_| is_open && !clause.is_relative) {
                Some(thing) => {
                    let span = clause.subject.first().map_or(Span::default(), |referent| referent.span);
                    vec![Referent { thing, span, is_named: false }]
                }
                None => agents,
            }
        }
    }
}
