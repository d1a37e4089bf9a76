//! Edition against edition: what became of what was there, and of what was promised.
//!
//! Two graphs are compared thing by thing, relation by relation, figure by figure. Nothing is judged: what both
//! editions say stands side by side, each with its evidence, and the reader decides.

mod align;
mod figure;
mod promise;
mod thing;
pub mod write;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    evidence::Evidence,
    fact::Modality,
    graph::{Graph, Record},
    ontology::Ontology,
};

pub use figure::{Figure, Value};
pub use promise::{Outcome, Promise, Said, Statement};
pub use thing::{Link, Note, Progress, Thing};

/// A document of one side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Edition {
    /// Its id.
    pub document: String,
    /// Its title, where its head gives one.
    pub title: Option<String>,
    /// As exact as the document gives it.
    pub date: Option<String>,
}

/// A place in a document that says so.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Quote {
    /// The document.
    pub document: String,
    /// First code point of the source.
    pub start: usize,
    /// One past the last code point of the source.
    pub end: usize,
    /// The source text there.
    pub quote: String,
    /// The rule that read it.
    pub rule: String,
}

/// What became of a thing, a relation or a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// Only the new edition has it.
    New,
    /// Only the old edition has it.
    Gone,
    /// Both have it.
    CarriedOn,
    /// Both have it, under different names.
    Renamed,
    /// Planned in the old edition, said to hold in the new one.
    CameTrue,
    /// Both have it, with different values.
    Changed,
}

impl Change {
    /// Returns the key used in every output.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Gone => "gone",
            Self::CarriedOn => "carried-on",
            Self::Renamed => "renamed",
            Self::CameTrue => "came-true",
            Self::Changed => "changed",
        }
    }
}

/// What differs between two editions.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Diff {
    /// The documents of the old edition, in the order of their ids.
    pub old: Vec<Edition>,
    /// The documents of the new edition.
    pub new: Vec<Edition>,
    /// Every entity of either, in the order of the ids.
    pub things: Vec<Thing>,
    /// Every relation of either, whatever its modality and time, in order.
    pub relations: Vec<Link>,
    /// Every figure of either, in order.
    pub figures: Vec<Figure>,
    /// What the old edition plans and what the new one says of it, in the order of the old text.
    pub promises: Vec<Promise>,
}

impl Diff {
    /// Returns how many things changed in each way.
    #[must_use]
    pub fn things_by_change(&self) -> BTreeMap<Change, usize> {
        self.things.iter().fold(BTreeMap::new(), |mut counts, thing| {
            *counts.entry(thing.change).or_default() += 1;
            counts
        })
    }

    /// Returns how many promises came to each outcome.
    #[must_use]
    pub fn promises_by_outcome(&self) -> BTreeMap<Outcome, usize> {
        self.promises.iter().fold(BTreeMap::new(), |mut counts, promise| {
            *counts.entry(promise.outcome).or_default() += 1;
            counts
        })
    }
}

/// Compares two editions.
#[must_use]
pub fn compare(ontology: &Ontology, old: &Graph, new: &Graph) -> Diff {
    let pairs = align::pairs(ontology, old, new);
    Diff {
        old: old.documents().map(edition).collect(),
        new: new.documents().map(edition).collect(),
        things: thing::things(ontology, old, new, &pairs),
        relations: thing::links(old, new, &pairs),
        figures: figure::figures(old, new, &pairs),
        promises: promise::promises(ontology, old, new, &pairs),
    }
}

fn edition(record: &Record) -> Edition {
    Edition { document: record.id.to_string(), title: record.title.clone(), date: record.date.clone() }
}

fn quotes<'a>(evidence: impl IntoIterator<Item = &'a Evidence>) -> Vec<Quote> {
    let mut quotes: Vec<Quote> = evidence
        .into_iter()
        .map(|evidence| Quote {
            document: evidence.document.to_string(),
            start: evidence.start,
            end: evidence.end,
            quote: evidence.quote.clone(),
            rule: evidence.rule.to_string(),
        })
        .collect();
    quotes.sort();
    quotes
}

/// A modality where it is not the plain one.
fn marked(modality: Modality) -> Option<&'static str> {
    (modality != Modality::Actual).then(|| modality.key())
}
