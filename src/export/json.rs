//! `graph.json`: the lossless form, node-link as `NetworkX` reads it.
//!
//! One node, edge or observation a line, so that two graphs can be compared line by line. `data/schema` holds the JSON
//! Schema. By its `@context` it is JSON-LD too.

mod linked;

pub mod read;

use std::io::{self, BufWriter, Write};

use serde::Serialize;

use crate::{
    entity::Entity,
    evidence::Evidence,
    export::{Format, Settings, rdf::Names},
    fact::{Observation, Relation, Status},
    graph::{Graph, Record},
    ontology::Ontology,
};

/// The lossless form.
pub const JSON: Format = Format {
    key: "json",
    files: &[("graph.json", write)],
    title: "JSON, node-link: lossless",
    readers: "NetworkX, pandas, jq, JSON-LD processors, and this program itself",
    how: "python: networkx.node_link_graph(json.load(open(\"graph.json\")), edges=\"edges\")",
    drops: "nothing",
    is_default: true,
};

/// The version of the format; counts up when a field changes its meaning.
pub const VERSION: u32 = 1;

#[derive(Serialize)]
struct Header<'a> {
    format: &'static str,
    version: u32,
    generator: &'a str,
    ontology: &'a str,
}

#[derive(Serialize)]
pub(super) struct DocumentLine<'a> {
    id: &'a str,
    title: Option<&'a str>,
    author: Option<&'a str>,
    date: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'a str>,
    sha256: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    charset: Option<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    left_out: &'a [String],
    invalid_bytes: usize,
    sentences: usize,
    telling_sentences: usize,
    refused: &'a std::collections::BTreeMap<String, usize>,
    repairs: Vec<RepairItem<'a>>,
}

#[derive(Serialize)]
struct RepairItem<'a> {
    start: usize,
    end: usize,
    before: &'a str,
    after: &'a str,
    rule: &'a str,
}

#[derive(Serialize)]
struct MentionItem<'a> {
    document: &'a str,
    start: usize,
    end: usize,
    text: &'a str,
    rule: &'a str,
    #[serde(skip_serializing_if = "is_false")]
    repaired: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    locator: Option<&'a str>,
}

#[derive(Serialize)]
struct EvidenceItem<'a> {
    document: &'a str,
    start: usize,
    end: usize,
    quote: &'a str,
    rule: &'a str,
    #[serde(skip_serializing_if = "is_false")]
    repaired: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    locator: Option<&'a str>,
}

#[derive(Serialize)]
struct StatusItem<'a> {
    id: String,
    status: &'a str,
    modality: &'static str,
    time: Option<&'a str>,
    confidence: f64,
    evidence: Vec<EvidenceItem<'a>>,
}

#[derive(Serialize)]
pub(super) struct NodeLine<'a> {
    id: &'a str,
    label: &'a str,
    class: &'a str,
    classes: Vec<&'a str>,
    aliases: Vec<&'a str>,
    origin: &'static str,
    mentions: Vec<MentionItem<'a>>,
    statuses: Vec<StatusItem<'a>>,
}

#[derive(Serialize)]
pub(super) struct EdgeLine<'a> {
    id: &'a str,
    key: &'a str,
    source: &'a str,
    target: &'a str,
    relation: &'a str,
    modality: &'static str,
    time: Option<&'a str>,
    confidence: f64,
    weight: usize,
    origin: &'static str,
    evidence: Vec<EvidenceItem<'a>>,
}

#[derive(Serialize)]
pub(super) struct ObservationLine<'a> {
    id: &'a str,
    indicator: &'a str,
    subject: &'a str,
    value: f64,
    unit: &'a str,
    kind: &'static str,
    time: Option<&'a str>,
    modality: &'static str,
    scope: Option<&'a str>,
    confidence: f64,
    evidence: Vec<EvidenceItem<'a>>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
const fn is_false(value: &bool) -> bool {
    !*value
}

/// Writes `graph.json`.
pub(super) fn write(ontology: &Ontology, graph: &Graph, settings: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let out = &mut buffered(out);
    let header =
        Header { format: "policygraph", version: VERSION, generator: &settings.generator, ontology: &ontology.digest };
    write!(out, "{{\"@context\": ")?;
    line(out, &linked::context(&Names::new(ontology, settings)?))?;
    write!(out, ",\n\"directed\": true, \"multigraph\": true,\n\"graph\": ")?;
    line(out, &header)?;
    write!(out, ",\n\"documents\": [")?;
    lines(out, graph.documents().map(document))?;
    write!(out, "],\n\"nodes\": [")?;
    lines(out, graph.entities().map(|entity| node(ontology, graph, entity)))?;
    write!(out, "],\n\"edges\": [")?;
    let (mut is_first, mut id) = (true, String::new());
    for relation in graph.relations() {
        separate(out, &mut is_first)?;
        id.clear();
        relation.push_id(&mut id);
        line(out, &edge(&id, relation))?;
    }
    write!(out, "],\n\"observations\": [")?;
    is_first = true;
    for found in graph.observations() {
        separate(out, &mut is_first)?;
        id.clear();
        found.push_id(&mut id);
        line(out, &observation(&id, found))?;
    }
    writeln!(out, "]}}")?;
    out.flush()
}

/// A buffer in front of a writer.
pub(super) type Buffered<'o> = BufWriter<&'o mut dyn Write>;

/// Returns a writer that gathers small pieces; it must be flushed at the end.
pub(super) fn buffered(out: &mut dyn Write) -> Buffered<'_> {
    BufWriter::with_capacity(1 << 16, out)
}

pub(super) fn separate(out: &mut Buffered<'_>, is_first: &mut bool) -> io::Result<()> {
    out.write_all(if *is_first { b"\n" } else { b",\n" })?;
    *is_first = false;
    Ok(())
}

fn lines<T: Serialize>(out: &mut Buffered<'_>, items: impl Iterator<Item = T>) -> io::Result<()> {
    let mut is_first = true;
    for item in items {
        separate(out, &mut is_first)?;
        line(out, &item)?;
    }
    Ok(())
}

fn line<T: Serialize>(out: &mut Buffered<'_>, item: &T) -> io::Result<()> {
    serde_json::to_writer(out, item).map_err(io::Error::from)
}

pub(super) fn document(record: &Record) -> DocumentLine<'_> {
    DocumentLine {
        id: record.id.as_str(),
        title: record.title.as_deref(),
        author: record.author.as_ref().map(crate::entity::EntityId::as_str),
        date: record.date.as_deref(),
        place: record.place.as_deref(),
        kind: record.kind.as_deref(),
        sha256: &record.sha256,
        charset: record.charset.as_deref(),
        left_out: &record.left_out,
        invalid_bytes: record.invalid_bytes,
        sentences: record.sentences,
        telling_sentences: record.telling_sentences,
        refused: &record.refused,
        repairs: record
            .repairs
            .iter()
            .map(|repair| RepairItem {
                start: repair.start,
                end: repair.end,
                before: &repair.before,
                after: &repair.after,
                rule: &repair.rule,
            })
            .collect(),
    }
}

fn evidence(evidence: &Evidence) -> EvidenceItem<'_> {
    EvidenceItem {
        document: evidence.document.as_str(),
        start: evidence.start,
        end: evidence.end,
        quote: &evidence.quote,
        rule: &evidence.rule,
        repaired: evidence.repaired,
        locator: evidence.locator.as_deref(),
    }
}

pub(super) fn node<'a>(ontology: &'a Ontology, graph: &'a Graph, entity: &'a Entity) -> NodeLine<'a> {
    NodeLine {
        id: entity.id.as_str(),
        label: &entity.name,
        class: &entity.class,
        classes: ontology.ancestors(&entity.class).into_iter().map(|class| class.key.as_str()).collect(),
        aliases: entity.aliases.iter().map(String::as_str).collect(),
        origin: entity.origin.key(),
        mentions: entity
            .mentions
            .iter()
            .map(|mention| MentionItem {
                document: mention.document.as_str(),
                start: mention.start,
                end: mention.end,
                text: &mention.quote,
                rule: &mention.rule,
                repaired: mention.repaired,
                locator: mention.locator.as_deref(),
            })
            .collect(),
        statuses: graph.statuses(&entity.id).map(status).collect(),
    }
}

fn status(status: &Status) -> StatusItem<'_> {
    StatusItem {
        id: status.id(),
        status: &status.stage,
        modality: status.modality.key(),
        time: status.time.as_deref(),
        confidence: status.confidence.as_f64(),
        evidence: status.evidence.iter().map(evidence).collect(),
    }
}

pub(super) fn edge<'a>(id: &'a str, relation: &'a Relation) -> EdgeLine<'a> {
    EdgeLine {
        id,
        key: id,
        source: relation.subject.as_str(),
        target: relation.object.as_str(),
        relation: &relation.predicate,
        modality: relation.modality.key(),
        time: relation.time.as_deref(),
        confidence: relation.confidence.as_f64(),
        weight: relation.evidence.len().max(1),
        origin: relation.origin.key(),
        evidence: relation.evidence.iter().map(evidence).collect(),
    }
}

pub(super) fn observation<'a>(id: &'a str, observation: &'a Observation) -> ObservationLine<'a> {
    ObservationLine {
        id,
        indicator: &observation.indicator,
        subject: observation.subject.as_str(),
        value: observation.value,
        unit: &observation.unit,
        kind: observation.kind.key(),
        time: observation.time.as_deref(),
        modality: observation.modality.key(),
        scope: observation.scope.as_deref(),
        confidence: observation.confidence.as_f64(),
        evidence: observation.evidence.iter().map(evidence).collect(),
    }
}
