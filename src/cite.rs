//! Entities and evidence as an answer shows them.
//!
//! Goes in: what the graph holds. Comes out: values that print as JSON and as text. Of several pieces of evidence the
//! clearest is shown first: one that no repair touches, then the shorter quote, then the first in order.

use serde::Serialize;

use crate::{
    entity::Entity,
    evidence::{Evidence, Pieces},
    graph::Graph,
};

/// An entity as an answer names it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its canonical name.
    pub name: String,
    /// Key of its class.
    pub class: String,
}

impl From<&Entity> for Named {
    fn from(entity: &Entity) -> Self {
        Self { id: entity.id.to_string(), name: entity.name.clone(), class: entity.class.clone() }
    }
}

/// A piece of evidence as an answer shows it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Citation {
    /// Id of the document.
    pub document: String,
    /// First code point in the source.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// What is printed there.
    pub quote: String,
    /// Key of the rule that found it.
    pub rule: String,
    /// Whether a repair touches it.
    pub repaired: bool,
    /// The place in the file as a reader would look it up, where it has such places.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locator: Option<String>,
    /// The sentence around it, where the graph knows the text of the document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sentence: Option<String>,
}

/// Returns the clearest piece of evidence.
#[must_use]
pub fn clearest(evidence: &Pieces) -> Option<&Evidence> {
    evidence.iter().min_by_key(|piece| (piece.repaired, piece.quote.chars().count()))
}

/// Returns a piece of evidence with the sentence around it.
#[must_use]
pub fn citation(graph: &Graph, evidence: &Evidence) -> Citation {
    Citation {
        document: evidence.document.to_string(),
        start: evidence.start,
        end: evidence.end,
        quote: evidence.quote.clone(),
        rule: evidence.rule.to_string(),
        repaired: evidence.repaired,
        locator: evidence.locator.as_deref().map(str::to_owned),
        sentence: sentence(graph, evidence),
    }
}

/// Returns every piece of evidence with the sentence around it, in the order of documents and places.
#[must_use]
pub fn citations(graph: &Graph, evidence: &Pieces) -> Vec<Citation> {
    evidence.iter().map(|piece| citation(graph, piece)).collect()
}

fn sentence(graph: &Graph, evidence: &Evidence) -> Option<String> {
    let (start, end) = place(graph, evidence)?;
    let record = graph.documents().find(|record| record.id == evidence.document)?;
    let source = &record.printed.as_ref()?.source;
    Some(source.chars().skip(start).take(end.saturating_sub(start)).collect())
}

/// Returns where the sentence of a piece of evidence stands, where the graph knows the text of the document.
#[must_use]
pub fn place(graph: &Graph, evidence: &Evidence) -> Option<(usize, usize)> {
    let record = graph.documents().find(|record| record.id == evidence.document)?;
    let sentences = &record.printed.as_ref()?.sentences;
    let after = sentences.partition_point(|(start, _)| *start <= evidence.start);
    sentences.get(after.checked_sub(1)?).copied().filter(|(_, end)| evidence.start < *end)
}
