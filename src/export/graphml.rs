//! `graph.graphml`: the one dialect that Gephi, Neo4j (APOC), `NetworkX`, igraph, Cytoscape and Gephi Lite all load.
//!
//! Types are `string`, `int`, `long`, `double` and `boolean`; nothing is empty, nothing has a default; every edge is
//! directed; node labels for Neo4j stand in the key `labels`, relationship types in the attribute `label`. All evidence
//! of an edge travels as JSON in `provenance`. Observations are no edges: they are left out.

use std::io::{self, Write};

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};
use serde_json::json;

use crate::{
    entity::Entity,
    evidence::Evidence,
    export::{Format, Settings, text},
    fact::Relation,
    graph::Graph,
    ontology::Ontology,
};

/// `GraphML` for graph programs.
pub const GRAPHML: Format = Format {
    key: "graphml",
    file_name: "graph.graphml",
    title: "GraphML: nodes and edges with types, weights and evidence",
    readers: "Gephi, Neo4j with APOC, NetworkX, igraph, Cytoscape, Gephi Lite",
    how: "Gephi: File > Open; Neo4j: CALL apoc.import.graphml('graph.graphml', {readLabels: true, storeNodeIds: true})",
    drops: "observations, repairs",
    is_default: true,
    write,
};

/// Key id, element, attribute name, type. The ids are such that no consumer takes one for a property of its own.
const KEYS: &[(&str, &str, &str, &str)] = &[
    ("n_label", "node", "label", "string"),
    ("n_name", "node", "name", "string"),
    ("labels", "node", "labels", "string"),
    ("kind", "node", "kind", "string"),
    ("subkind", "node", "subkind", "string"),
    ("iri", "node", "iri", "string"),
    ("aliases", "node", "aliases", "string"),
    ("origin", "node", "origin", "string"),
    ("status", "node", "status", "string"),
    ("statuses", "node", "statuses", "string"),
    ("mentions", "node", "mentions", "int"),
    ("n_provenance", "node", "provenance", "string"),
    ("n_color", "node", "color", "string"),
    ("n_size", "node", "size", "double"),
    ("label", "edge", "label", "string"),
    ("relation", "edge", "relation", "string"),
    ("interaction", "edge", "interaction", "string"),
    ("edge_id", "edge", "edge_id", "string"),
    ("e_weight", "edge", "weight", "double"),
    ("confidence", "edge", "confidence", "double"),
    ("modality", "edge", "modality", "string"),
    ("time", "edge", "time", "string"),
    ("e_origin", "edge", "origin", "string"),
    ("evidence", "edge", "evidence", "string"),
    ("e_provenance", "edge", "provenance", "string"),
];

/// Colours for the top classes in the order of their keys (Okabe and Ito's palette for all kinds of eyes).
const PALETTE: [&str; 8] = ["#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7", "#999999"];

fn write(ontology: &Ontology, graph: &Graph, settings: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let mut xml = Writer::new_with_indent(out, b' ', 1);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let root = BytesStart::new("graphml").with_attributes([("xmlns", "http://graphml.graphdrawing.org/xmlns")]);
    xml.write_event(Event::Start(root))?;
    for (id, element, name, kind) in KEYS {
        xml.create_element("key")
            .with_attributes([("id", *id), ("for", *element), ("attr.name", *name), ("attr.type", *kind)])
            .write_empty()?;
    }
    xml.write_event(Event::Start(
        BytesStart::new("graph").with_attributes([("id", "policygraph"), ("edgedefault", "directed")]),
    ))?;
    for entity in graph.entities() {
        node(ontology, graph, settings, entity, &mut xml)?;
    }
    for relation in graph.relations() {
        edge(ontology, relation, &mut xml)?;
    }
    xml.write_event(Event::End(BytesEnd::new("graph")))?;
    xml.write_event(Event::End(BytesEnd::new("graphml")))?;
    xml.into_inner().write_all(b"\n")
}

type Xml<'a> = Writer<&'a mut dyn Write>;

fn data(xml: &mut Xml<'_>, key: &str, value: &str) -> io::Result<()> {
    let value = text::one_line(value);
    if value.trim().is_empty() {
        return Ok(());
    }
    xml.create_element("data").with_attribute(("key", key)).write_text_content(BytesText::new(&value))?;
    Ok(())
}

fn node(ontology: &Ontology, graph: &Graph, settings: &Settings, entity: &Entity, xml: &mut Xml<'_>) -> io::Result<()> {
    let mut start = BytesStart::new("node");
    start.push_attribute(("id", entity.id.as_str()));
    xml.write_event(Event::Start(start))?;
    let classes: Vec<&str> = ontology.ancestors(&entity.class).into_iter().map(|class| class.key.as_str()).collect();
    let top = classes.last().copied().unwrap_or(&entity.class);
    let labels: String = std::iter::once(":Entity")
        .map(str::to_owned)
        .chain(classes.iter().rev().map(|class| format!(":{class}")))
        .collect();
    let statuses: Vec<_> = graph.statuses(&entity.id).collect();
    let aliases: Vec<String> = entity.aliases.iter().map(|alias| alias.replace(';', ",")).collect();
    data(xml, "n_label", &entity.name)?;
    data(xml, "n_name", &entity.name)?;
    data(xml, "labels", &labels)?;
    data(xml, "kind", top)?;
    data(xml, "subkind", &entity.class)?;
    data(xml, "iri", &format!("{}id/{}", settings.base_iri, entity.id))?;
    data(xml, "aliases", &aliases.join(";"))?;
    data(xml, "origin", entity.origin.key())?;
    if let Some(last) = statuses.iter().max_by_key(|status| (&status.time, status.evidence.len())) {
        data(xml, "status", &last.stage)?;
    }
    if !statuses.is_empty() {
        let all: Vec<_> = statuses
            .iter()
            .map(|status| {
                json!({"status": status.stage, "modality": status.modality.key(), "time": status.time,
                       "confidence": status.confidence.as_f64(), "evidence": provenance(status.evidence.iter())})
            })
            .collect();
        data(xml, "statuses", &text::json(&json!(all)))?;
    }
    data(xml, "mentions", &entity.mentions.len().to_string())?;
    if !entity.mentions.is_empty() {
        data(xml, "n_provenance", &text::json(&provenance(entity.mentions.iter())))?;
    }
    let tops: Vec<&str> =
        ontology.classes.values().filter(|class| class.parent.is_none()).map(|class| class.key.as_str()).collect();
    let color = tops.iter().position(|key| *key == top).and_then(|index| PALETTE.get(index % PALETTE.len()));
    data(xml, "n_color", color.copied().unwrap_or("#999999"))?;
    data(xml, "n_size", &format!("{:.1}", 10.0 + 6.0 * (1.0 + entity.mentions.len() as f64).ln()))?;
    xml.write_event(Event::End(BytesEnd::new("node")))
}

fn edge(ontology: &Ontology, relation: &Relation, xml: &mut Xml<'_>) -> io::Result<()> {
    let id = relation.id();
    let label = ontology.predicates.get(&relation.predicate).map_or_else(
        || relation.predicate.to_uppercase().replace('-', "_"),
        crate::ontology::schema::Predicate::upper_name,
    );
    let mut start = BytesStart::new("edge");
    start.push_attribute(("id", id.as_str()));
    start.push_attribute(("source", relation.subject.as_str()));
    start.push_attribute(("target", relation.object.as_str()));
    start.push_attribute(("label", label.as_str()));
    xml.write_event(Event::Start(start))?;
    data(xml, "label", &label)?;
    data(xml, "relation", &relation.predicate)?;
    data(xml, "interaction", &relation.predicate)?;
    data(xml, "edge_id", &id)?;
    data(xml, "e_weight", &format!("{:.1}", relation.evidence.len().max(1) as f64))?;
    data(xml, "confidence", &relation.confidence.as_f64().to_string())?;
    data(xml, "modality", relation.modality.key())?;
    if let Some(time) = &relation.time {
        data(xml, "time", time)?;
    }
    data(xml, "e_origin", relation.origin.key())?;
    if let Some(first) = relation.evidence.first() {
        data(xml, "evidence", &first.quote)?;
        data(xml, "e_provenance", &text::json(&provenance(relation.evidence.iter())))?;
    }
    xml.write_event(Event::End(BytesEnd::new("edge")))
}

/// Returns all evidence as JSON, so that nothing is lost in formats without lists of records.
fn provenance<'a>(evidence: impl Iterator<Item = &'a Evidence>) -> serde_json::Value {
    evidence
        .map(|evidence| {
            json!({"document": evidence.document.as_str(), "start": evidence.start, "end": evidence.end,
                   "quote": evidence.quote, "rule": &*evidence.rule})
        })
        .collect()
}
