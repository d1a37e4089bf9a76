//! Why a sentence gave what it gave, and why not more.
//!
//! Goes in: a document read as far as its facts, and the number of a sentence, counted from 1. Comes out: an
//! [`Explanation`], or for a whole document its [`coverage::Coverage`]. Nothing is decided here: the sentence is read
//! as for the graph, with the trials of its rules kept.

pub mod words;
pub mod name;
pub mod clause;
pub mod trial;
pub mod fact;
pub mod coverage;

use serde::Serialize;

use crate::{
    document::{Document, Role},
    extract::{self, Steps, Told},
    fact::{
        Confidence, Modality,
        figure::Figure,
        state::{Finding, Sink},
        trial::Trial,
    },
};

/// One sentence with everything that was read in it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Explanation {
    /// Its number in the document, counted from 1.
    pub number: usize,
    /// The heading of its section; empty before the first heading.
    pub section: String,
    /// Whether its section looks back (`review`), ahead (`plan`) or neither (`open`).
    pub role: &'static str,
    /// First code point in the source.
    pub start: usize,
    /// One past the last code point in the source.
    pub end: usize,
    /// The sentence as it was read.
    pub text: String,
    /// The sentence as it was printed, where repairs changed it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub printed: Option<String>,
    /// Words and marks with their parts of speech.
    pub tokens: Vec<words::Token>,
    /// Noun phrases without what follows their head.
    pub noun_phrases: Vec<words::NounPhrase>,
    /// Verb groups.
    pub verbs: Vec<words::Verb>,
    /// What the sentence names.
    pub mentions: Vec<name::Mention>,
    /// Who does what to whom.
    pub clauses: Vec<clause::Clause>,
    /// Rules that stated something.
    pub fired: Vec<trial::Fired>,
    /// Rules whose trigger stands in the sentence and that stated nothing, or nothing that counts.
    pub tried: Vec<trial::Tried>,
    /// What the sentence states.
    pub facts: fact::Facts,
}

/// Explains the sentence of this number, counted from 1; nothing where the document has no such sentence.
///
/// What is less sure than `minimum` is among the rules that were tried, not among the facts.
#[must_use]
pub fn sentence(steps: &Steps<'_>, number: usize, minimum: Confidence) -> Option<Explanation> {
    let index = number.checked_sub(1)?;
    let sentence = steps.sentences.get(index)?;
    let Steps { ontology, document, .. } = steps;
    let read = Read::new(steps, index, &extract::speaker(steps), minimum)?;
    let section = document.blocks.get(sentence.block).and_then(|block| document.sections.get(block.section));
    let source = document.source_span(sentence.span);
    let printed = document.quote(sentence.span);
    let text = document.slice(sentence.span);
    let scene = Scene { steps, index, told: &read.told };
    Some(Explanation {
        number,
        section: section.map_or_else(String::new, |section| heading(document, section.heading)),
        role: role(section.map_or(Role::Open, |section| section.role)),
        start: document.code_points.before(&document.source, source.start),
        end: document.code_points.before(&document.source, source.end),
        text: text.to_owned(),
        printed: (printed != text).then(|| printed.to_owned()),
        tokens: words::tokens(ontology, document, sentence),
        noun_phrases: words::noun_phrases(document, sentence),
        verbs: words::verbs(ontology, document, sentence),
        mentions: name::mentions(steps, index),
        clauses: clause::clauses(&scene),
        fired: trial::fired(&read),
        tried: trial::tried(&scene, &read, minimum),
        facts: fact::facts(steps, index, read.sure, read.figures),
    })
}

/// Returns the numbers of the sentences, counted from 1, in which a text stands, as it is read or as it was printed.
/// Any white space is as good as any other.
#[must_use]
pub fn containing(steps: &Steps<'_>, text: &str) -> Vec<usize> {
    let wanted = plain(text);
    if wanted.is_empty() {
        return Vec::new();
    }
    let holds = |text: &str| plain(text).contains(&wanted);
    let document = steps.document;
    (1..)
        .zip(&steps.sentences)
        .filter(|(_, sentence)| holds(document.slice(sentence.span)) || holds(document.quote(sentence.span)))
        .map(|(number, _)| number)
        .collect()
}

/// One sentence that was read.
struct Scene<'a> {
    steps: &'a Steps<'a>,
    index: usize,
    told: &'a Told,
}

/// A finding with the year it is said of.
type Timed = (Finding, Option<i32>);

/// A sentence read with trials, and what it states parted by confidence.
struct Read {
    told: Told,
    sure: Vec<Timed>,
    /// What is denied is no fact.
    denied: Vec<Timed>,
    unsure: Vec<Timed>,
    figures: Vec<Figure>,
    unsure_figures: Vec<Figure>,
    trials: Vec<Trial>,
}

impl Read {
    /// Reads a sentence; `head` is what the head of the document states, which counts where it stands.
    fn new(steps: &Steps<'_>, index: usize, head: &[Finding], minimum: Confidence) -> Option<Self> {
        let sentence = steps.sentences.get(index)?;
        let mut sink = Sink { trials: Some(Vec::new()), ..Sink::default() };
        let told = steps.tell(sentence, steps.mentions_of(index), &mut sink);
        let holds = |head: &&Finding| sentence.span.start <= head.span.start && head.span.start < sentence.span.end;
        let timed = |order: usize| if order < told.said { told.time } else { None };
        let findings = sink.findings.into_iter().enumerate().map(|(order, finding)| (finding, timed(order)));
        let (denied, stated): (Vec<Timed>, Vec<Timed>) = findings
            .chain(head.iter().filter(holds).map(|head| (head.clone(), None)))
            .partition(|(finding, _)| finding.modality == Modality::Negated);
        let (sure, unsure) =
            stated.into_iter().partition(|(finding, _)| Confidence::from_hundredths(finding.confidence) >= minimum);
        let (figures, unsure_figures) =
            steps.figures(sentence).into_iter().partition(|figure| figure.confidence >= minimum);
        Some(Self { told, sure, denied, unsure, figures, unsure_figures, trials: sink.trials.unwrap_or_default() })
    }
}

fn heading(document: &Document, span: crate::document::Span) -> String {
    plain(document.slice(span))
}

const fn role(role: Role) -> &'static str {
    match role {
        Role::Open => "open",
        Role::Review => "review",
        Role::Plan => "plan",
    }
}

/// Returns a text with single spaces.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
