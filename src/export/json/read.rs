//! A graph out of an earlier `graph.json`.
//!
//! What [`super::JSON`] wrote comes back as the same graph, but for the printed text, which that format does not hold.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use serde::Deserialize;

use crate::{
    document::DocumentId,
    entity::{Entity, EntityId},
    evidence::{Evidence, Origin, Pieces},
    fact::{Confidence, Modality, Observation, ObservationKind, Relation, Status},
    graph::{Graph, Reading, Record, RepairRecord},
};

/// Why a file is no graph.
#[derive(Debug, thiserror::Error)]
pub enum JsonError {
    /// It is not JSON, or not of this shape.
    #[error("{0}; a graph.json that this program wrote would be right")]
    Shape(#[from] serde_json::Error),
    /// Another version or another program wrote it.
    #[error("format \"{format}\" version {version}; \"policygraph\" version {} would be right", super::VERSION)]
    Version {
        /// The format it names.
        format: String,
        /// The version it names.
        version: u32,
    },
    /// A value that no graph has.
    #[error("{place}: {found}; {right} would be right")]
    Value {
        /// Which node, edge or observation.
        place: String,
        /// What stands there.
        found: String,
        /// What could stand there.
        right: String,
    },
}

#[derive(Deserialize)]
struct File {
    graph: Header,
    documents: Vec<DocumentLine>,
    nodes: Vec<NodeLine>,
    edges: Vec<EdgeLine>,
    observations: Vec<ObservationLine>,
}

#[derive(Deserialize)]
struct Header {
    format: String,
    version: u32,
}

#[derive(Deserialize)]
struct DocumentLine {
    id: String,
    title: Option<String>,
    author: Option<String>,
    date: Option<String>,
    #[serde(default)]
    place: Option<String>,
    #[serde(default)]
    kind: Option<String>,
    sha256: String,
    #[serde(default)]
    charset: Option<String>,
    #[serde(default)]
    left_out: Vec<String>,
    invalid_bytes: usize,
    sentences: usize,
    telling_sentences: usize,
    refused: BTreeMap<String, usize>,
    repairs: Vec<RepairItem>,
}

#[derive(Deserialize)]
struct RepairItem {
    start: usize,
    end: usize,
    before: String,
    after: String,
    rule: String,
}

#[derive(Deserialize)]
struct EvidenceItem {
    document: String,
    start: usize,
    end: usize,
    #[serde(alias = "text")]
    quote: String,
    rule: String,
    #[serde(default)]
    repaired: bool,
    #[serde(default)]
    locator: Option<String>,
}

#[derive(Deserialize)]
struct StatusItem {
    status: String,
    modality: String,
    time: Option<String>,
    confidence: f64,
    evidence: Vec<EvidenceItem>,
}

#[derive(Deserialize)]
struct NodeLine {
    id: String,
    label: String,
    class: String,
    aliases: BTreeSet<String>,
    origin: String,
    mentions: Vec<EvidenceItem>,
    statuses: Vec<StatusItem>,
}

#[derive(Deserialize)]
struct EdgeLine {
    id: String,
    source: String,
    target: String,
    relation: String,
    modality: String,
    time: Option<String>,
    confidence: f64,
    origin: String,
    evidence: Vec<EvidenceItem>,
}

#[derive(Deserialize)]
struct ObservationLine {
    id: String,
    indicator: String,
    subject: String,
    value: f64,
    unit: String,
    kind: String,
    time: Option<String>,
    modality: String,
    scope: Option<String>,
    confidence: f64,
    evidence: Vec<EvidenceItem>,
}

/// Returns the graph that the bytes hold.
///
/// # Errors
///
/// Says where the file is not what this program writes.
pub fn graph(bytes: &[u8]) -> Result<Graph, JsonError> {
    Ok(Graph::new(readings(bytes)?))
}

/// Returns what the bytes hold as readings, so that several files can become one graph. All entities and facts stand
/// in the first.
///
/// # Errors
///
/// As [`graph`].
pub fn readings(bytes: &[u8]) -> Result<Vec<Reading>, JsonError> {
    let file: File = serde_json::from_slice(bytes)?;
    if file.graph.format != "policygraph" || file.graph.version != super::VERSION {
        return Err(JsonError::Version { format: file.graph.format, version: file.graph.version });
    }
    let known: BTreeSet<String> = file.nodes.iter().map(|node| node.id.clone()).collect();
    let mut records = Vec::with_capacity(file.documents.len());
    for line in file.documents {
        records.push(record(line)?);
    }
    let record = records.pop().ok_or_else(|| value("documents", "none", "one document or more"))?;
    let mut reading = Reading {
        entities: Vec::with_capacity(file.nodes.len()),
        relations: Vec::with_capacity(file.edges.len()),
        observations: Vec::with_capacity(file.observations.len()),
        ..Reading::empty(record)
    };
    for line in file.nodes {
        node(line, &mut reading)?;
    }
    for line in file.edges {
        let relation = edge(line, &known)?;
        reading.relations.push(relation);
    }
    for line in file.observations {
        let observation = observation(line, &known)?;
        reading.observations.push(observation);
    }
    Ok(std::iter::once(reading).chain(records.into_iter().map(Reading::empty)).collect())
}

fn value(place: &str, found: &str, right: &str) -> JsonError {
    JsonError::Value { place: place.to_owned(), found: found.to_owned(), right: right.to_owned() }
}

fn entity_id(id: &str) -> Result<EntityId, JsonError> {
    EntityId::parse(id)
        .ok_or_else(|| value(id, "no id of an entity", "an id like place/riverton, in small ASCII letters,"))
}

fn document_id(id: &str) -> Result<DocumentId, JsonError> {
    let parsed = DocumentId::new(id);
    if parsed.as_str() == id { Ok(parsed) } else { Err(value(id, "no id of a document", parsed.as_str())) }
}

fn known_id(place: &str, id: &str, known: &BTreeSet<String>) -> Result<EntityId, JsonError> {
    if known.contains(id) {
        return entity_id(id);
    }
    Err(value(place, &format!("unknown node \"{id}\""), "the id of a node of this file"))
}

/// Returns the value of a table whose key is the one found.
fn keyed<T: Copy>(place: &str, found: &str, all: &[T], key: fn(T) -> &'static str) -> Result<T, JsonError> {
    all.iter().copied().find(|one| key(*one) == found).ok_or_else(|| {
        let keys: Vec<&str> = all.iter().map(|one| key(*one)).collect();
        value(place, &format!("\"{found}\""), &keys.join(", "))
    })
}

#[expect(clippy::cast_sign_loss, reason = "it is checked to lie between 0 and 1")]
fn confidence(place: &str, found: f64) -> Result<Confidence, JsonError> {
    if (0.0..=1.0).contains(&found) {
        return Ok(Confidence::from_hundredths((found * 100.0).round() as u8));
    }
    Err(value(place, &format!("confidence {found}"), "a number from 0 to 1"))
}

fn evidence(items: Vec<EvidenceItem>) -> Result<Pieces, JsonError> {
    items
        .into_iter()
        .map(|item| {
            let EvidenceItem { document, start, end, quote, rule, repaired, locator } = item;
            let (document, locator) = (document_id(&document)?, locator.map(Arc::from));
            Ok(Evidence { document, start, end, quote, rule: rule.into(), repaired, locator })
        })
        .collect()
}

fn record(line: DocumentLine) -> Result<Record, JsonError> {
    let repairs = line.repairs.into_iter().map(|item| {
        let RepairItem { start, end, before, after, rule } = item;
        RepairRecord { start, end, before, after, rule }
    });
    Ok(Record {
        id: document_id(&line.id)?,
        title: line.title,
        author: line.author.as_deref().map(entity_id).transpose()?,
        date: line.date,
        place: line.place,
        kind: line.kind,
        sha256: line.sha256,
        repairs: repairs.collect(),
        left_out: line.left_out,
        charset: line.charset,
        invalid_bytes: line.invalid_bytes,
        sentences: line.sentences,
        telling_sentences: line.telling_sentences,
        refused: line.refused,
        printed: None,
    })
}

const ORIGINS: [Origin; 2] = [Origin::Text, Origin::Background];

fn node(line: NodeLine, reading: &mut Reading) -> Result<(), JsonError> {
    let id = entity_id(&line.id)?;
    for status in line.statuses {
        reading.statuses.push(Status {
            entity: id.clone(),
            modality: keyed(&line.id, &status.modality, &Modality::ALL, Modality::key)?,
            confidence: confidence(&line.id, status.confidence)?,
            stage: status.status,
            time: status.time,
            evidence: evidence(status.evidence)?,
        });
    }
    reading.entities.push(Entity {
        id,
        origin: keyed(&line.id, &line.origin, &ORIGINS, Origin::key)?,
        name: line.label,
        class: line.class,
        aliases: line.aliases,
        mentions: evidence(line.mentions)?,
    });
    Ok(())
}

fn edge(line: EdgeLine, known: &BTreeSet<String>) -> Result<Relation, JsonError> {
    Ok(Relation {
        subject: known_id(&line.id, &line.source, known)?,
        object: known_id(&line.id, &line.target, known)?,
        modality: keyed(&line.id, &line.modality, &Modality::ALL, Modality::key)?,
        confidence: confidence(&line.id, line.confidence)?,
        origin: keyed(&line.id, &line.origin, &ORIGINS, Origin::key)?,
        predicate: line.relation,
        time: line.time,
        evidence: evidence(line.evidence)?,
    })
}

fn observation(line: ObservationLine, known: &BTreeSet<String>) -> Result<Observation, JsonError> {
    Ok(Observation {
        subject: known_id(&line.id, &line.subject, known)?,
        kind: keyed(&line.id, &line.kind, &ObservationKind::ALL, ObservationKind::key)?,
        modality: keyed(&line.id, &line.modality, &Modality::ALL, Modality::key)?,
        confidence: confidence(&line.id, line.confidence)?,
        indicator: line.indicator,
        value: line.value,
        unit: line.unit,
        time: line.time,
        scope: line.scope,
        evidence: evidence(line.evidence)?,
    })
}
