//! What Neo4j gets, in CSV and in Cypher alike.
//!
//! | label | is | tied by |
//! |---|---|---|
//! | `Entity` and its classes | a thing | relationships named after predicates |
//! | `Status` | how far a thing has come | `(:Entity)-[:HAS_STATUS]->(:Status)` |
//! | `Observation` | a figure | `(:Entity)-[:HAS_OBSERVATION]->(:Observation)` |
//! | `Document` | what was read | |
//! | `Quote` | a piece of its text | `(:Quote)-[:IN_DOCUMENT]->(:Document)` |

use std::{borrow::Cow, io};

use crate::{
    document::DocumentId,
    entity::Entity,
    evidence::Evidence,
    export::{
        flat::{self, Column, Flat, Kind, Row, Value},
        quotes::Quotes,
        text,
    },
    fact::Relation,
    graph::Graph,
};

/// Properties of entities.
pub(in crate::export) const NODE: &[Column] = &[
    ("name", Kind::Text),
    ("kind", Kind::Text),
    ("subkind", Kind::Text),
    ("iri", Kind::Text),
    ("aliases", Kind::List),
    ("origin", Kind::Text),
    ("status", Kind::Text),
    ("planned_status", Kind::Text),
    ("mentions", Kind::Whole),
    ("evidence_ids", Kind::List),
    ("rules", Kind::List),
];

/// Properties of relationships between entities.
pub(in crate::export) const RELATIONSHIP: &[Column] = &[
    ("id", Kind::Text),
    ("relation", Kind::Text),
    ("modality", Kind::Text),
    ("time", Kind::Text),
    ("start", Kind::Date),
    ("end", Kind::Date),
    ("confidence", Kind::Number),
    ("weight", Kind::Number),
    ("origin", Kind::Text),
    ("symmetric", Kind::Flag),
    ("evidence", Kind::Text),
    ("evidence_ids", Kind::List),
    ("rules", Kind::List),
];

/// Properties of all that stands behind entities and relations.
pub(in crate::export) const FACT: &[Column] = &[
    ("name", Kind::Text),
    ("entity", Kind::Text),
    ("status", Kind::Text),
    ("indicator", Kind::Text),
    ("value", Kind::Number),
    ("unit", Kind::Text),
    ("kind", Kind::Text),
    ("scope", Kind::Text),
    ("modality", Kind::Text),
    ("time", Kind::Text),
    ("start", Kind::Date),
    ("end", Kind::Date),
    ("confidence", Kind::Number),
    ("evidence", Kind::Text),
    ("evidence_ids", Kind::List),
    ("rules", Kind::List),
    ("author", Kind::Text),
    ("date", Kind::Text),
    ("place", Kind::Text),
    ("sha256", Kind::Text),
    ("text", Kind::Text),
    ("from", Kind::Whole),
    ("to", Kind::Whole),
    ("repaired", Kind::Flag),
    ("locator", Kind::Text),
];

/// A node that stands behind entities and relations.
pub(in crate::export) struct Fact<'a> {
    pub(in crate::export) id: String,
    pub(in crate::export) row: Row<'a>,
    /// Start and end of the relationship that it brings.
    pub(in crate::export) tie: Option<(String, String)>,
}

/// Takes one fact after another.
type Sink<'a> = &'a mut dyn FnMut(Fact<'_>) -> io::Result<()>;

/// Facts of one label.
pub(in crate::export) struct Facts {
    pub(in crate::export) label: &'static str,
    pub(in crate::export) tie: Option<Tie>,
    /// Hands on all of them.
    pub(in crate::export) all: fn(&Graph, Sink<'_>) -> io::Result<()>,
}

/// How a fact is tied: the type, and the labels of its ends.
#[derive(Clone, Copy)]
pub(in crate::export) struct Tie {
    pub(in crate::export) start: &'static str,
    pub(in crate::export) kind: &'static str,
    pub(in crate::export) end: &'static str,
}

/// Every kind of fact. Those that others are tied to stand first.
pub(in crate::export) const FACTS: [Facts; 4] = [
    Facts { label: "Document", tie: None, all: documents },
    Facts { label: "Status", tie: Some(Tie { start: "Entity", kind: "HAS_STATUS", end: "Status" }), all: statuses },
    Facts {
        label: "Observation",
        tie: Some(Tie { start: "Entity", kind: "HAS_OBSERVATION", end: "Observation" }),
        all: observations,
    },
    Facts { label: "Quote", tie: Some(Tie { start: "Quote", kind: "IN_DOCUMENT", end: "Document" }), all: quotes },
];

/// Returns what [`NODE`] names.
pub(in crate::export) fn entity<'e>(flat: &'e Flat<'_>, entity: &'e Entity) -> Row<'e> {
    let mut row = flat.entity(entity);
    row.extend(sources(entity.mentions.iter()));
    row
}

/// Returns what [`RELATIONSHIP`] names.
pub(in crate::export) fn relation<'r>(flat: &Flat<'_>, relation: &'r Relation) -> Row<'r> {
    let mut row: Row<'_> = vec![("id", relation.id().into())];
    row.extend(flat.relation(relation));
    row.extend(sources(relation.evidence.iter()));
    row
}

fn documents(graph: &Graph, to: Sink<'_>) -> io::Result<()> {
    graph
        .documents()
        .try_for_each(|record| to(Fact { id: document_id(&record.id), row: flat::document(record), tie: None }))
}

fn statuses(graph: &Graph, to: Sink<'_>) -> io::Result<()> {
    graph.entities().flat_map(|entity| graph.statuses(&entity.id)).try_for_each(|status| {
        let mut row = flat::status(status);
        row.extend(shown(status.evidence.iter()));
        to(Fact { id: status.id(), row, tie: Some((status.entity.to_string(), status.id())) })
    })
}

fn observations(graph: &Graph, to: Sink<'_>) -> io::Result<()> {
    graph.observations().try_for_each(|found| {
        let mut row = flat::observation(found);
        row.extend(shown(found.evidence.iter()));
        to(Fact { id: found.id(), row, tie: Some((found.subject.to_string(), found.id())) })
    })
}

/// Every quoted place of every document, once.
fn quotes(graph: &Graph, to: Sink<'_>) -> io::Result<()> {
    let mut quotes = Quotes::default();
    let mentions = graph.entities().flat_map(|entity| &entity.mentions);
    let relations = graph.relations().flat_map(|relation| &relation.evidence);
    let statuses = graph.entities().flat_map(|entity| graph.statuses(&entity.id)).flat_map(|status| &status.evidence);
    let observations = graph.observations().flat_map(|found| &found.evidence);
    for evidence in mentions.chain(relations).chain(statuses).chain(observations) {
        quotes.add(evidence);
    }
    quotes.in_order().try_for_each(|evidence| {
        let Evidence { document, start, end, .. } = evidence;
        let (start, end) = (*start, *end);
        let id = quote_id(document, start, end);
        let mut row: Row<'_> = vec![
            ("name", format!("{document} {start}\u{2013}{end}").into()),
            ("text", evidence.quote.as_str().into()),
            ("from", Value::Whole(start)),
            ("to", Value::Whole(end)),
            ("repaired", Value::Flag(evidence.repaired)),
        ];
        row.extend(evidence.locator.as_deref().map(|locator| ("locator", locator.into())));
        to(Fact { tie: Some((id.clone(), document_id(document))), id, row })
    })
}

fn document_id(document: &DocumentId) -> String {
    format!("doc/{document}")
}

fn quote_id(document: &DocumentId, start: usize, end: usize) -> String {
    let mut id = String::with_capacity(document.as_str().len() + 32);
    for (text, number) in [("doc/", None), (document.as_str(), None), ("#char=", Some(start)), (",", Some(end))] {
        id.push_str(text);
        if let Some(number) = number {
            text::push_whole(&mut id, number);
        }
    }
    id
}

/// Where evidence stands and which rules read it, in one order.
fn sources<'a>(evidence: impl Iterator<Item = &'a Evidence>) -> Row<'a> {
    let (ids, rules): (Vec<Cow<'_, str>>, Vec<Cow<'_, str>>) = evidence
        .map(|evidence| {
            (quote_id(&evidence.document, evidence.start, evidence.end).into(), Cow::Borrowed(&*evidence.rule))
        })
        .unzip();
    if ids.is_empty() {
        return Row::new();
    }
    vec![("evidence_ids", Value::List(ids)), ("rules", Value::List(rules))]
}

/// The first quote, and where all of them stand.
fn shown<'a>(evidence: impl Iterator<Item = &'a Evidence> + Clone) -> Row<'a> {
    let mut row = Row::new();
    if let Some(first) = evidence.clone().next() {
        row.push(("evidence", first.quote.as_str().into()));
    }
    row.extend(sources(evidence));
    row
}
