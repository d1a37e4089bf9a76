//! `graph.graphml`: the one dialect that Gephi, Neo4j (APOC), `NetworkX`, igraph, Cytoscape and Gephi Lite all load.
//!
//! Types are `string`, `int`, `double` and `boolean`; nothing is empty, nothing has a default; every edge is directed;
//! node labels for Neo4j stand in the key `labels`, relationship types in the attribute `label`. All evidence of an
//! edge travels as JSON in `provenance`; statuses and observations as JSON at their node. Line breaks in names are
//! spaces, control characters are left out, and a `;` in an alias is a comma.

use std::io::{self, Write};

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};

use crate::{
    entity::Entity,
    export::{
        Format, Settings,
        flat::{self, Flat, Kind},
        json::{Buffered, buffered},
    },
    fact::Relation,
    graph::Graph,
    ontology::Ontology,
};

/// `GraphML` for graph programs.
pub const GRAPHML: Format = Format {
    key: "graphml",
    files: &[("graph.graphml", write)],
    title: "GraphML: nodes and edges with types, weights and evidence",
    readers: "Gephi, Neo4j with APOC, NetworkX, igraph, Cytoscape, Gephi Lite",
    how: "Gephi: File > Open; \"Don't merge\" keeps parallel edges apart\n\
          Neo4j: CALL apoc.import.graphml('graph.graphml', {readLabels: true, storeNodeIds: true, \
          defaultRelationshipType: 'RELATED', batchSize: 10000})\n\
          Python: networkx.read_graphml(\"graph.graphml\"), igraph.Graph.Read_GraphML(\"graph.graphml\")\n\
          R: igraph::read_graph(\"graph.graphml\", format = \"graphml\")\n\
          Cytoscape: File > Import > Network from File",
    drops: "documents, repairs, line breaks in names; statuses, observations and evidence are JSON in a text",
    is_default: true,
};

fn write(ontology: &Ontology, graph: &Graph, settings: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let flat = Flat::new(ontology, graph, settings);
    let mut xml = Writer::new_with_indent(buffered(out), b' ', 1);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let root = BytesStart::new("graphml").with_attributes([("xmlns", "http://graphml.graphdrawing.org/xmlns")]);
    xml.write_event(Event::Start(root))?;
    for (name, kind) in [("label", Kind::Text), ("labels", Kind::Text)].iter().chain(flat::ENTITY) {
        declare(&mut xml, "node", name, *kind)?;
    }
    for (name, kind) in flat::ENTITY_RECORDS.iter().chain(&[("color", Kind::Text), ("size", Kind::Number)]) {
        declare(&mut xml, "node", name, *kind)?;
    }
    for (name, kind) in [("label", Kind::Text), ("edge_id", Kind::Text), ("interaction", Kind::Text)]
        .iter()
        .chain(flat::RELATION)
        .chain(flat::RELATION_RECORDS)
    {
        declare(&mut xml, "edge", name, *kind)?;
    }
    xml.write_event(Event::Start(
        BytesStart::new("graph").with_attributes([("id", "policygraph"), ("edgedefault", "directed")]),
    ))?;
    for entity in graph.entities() {
        node(&flat, entity, &mut xml)?;
    }
    for relation in graph.relations() {
        edge(&flat, relation, &mut xml)?;
    }
    xml.write_event(Event::End(BytesEnd::new("graph")))?;
    xml.write_event(Event::End(BytesEnd::new("graphml")))?;
    let mut out = xml.into_inner();
    out.write_all(b"\n")?;
    out.flush()
}

type Xml<'a> = Writer<Buffered<'a>>;

/// The id of a key. No consumer takes one for a property of its own, but for the two that APOC knows by their ids.
fn key(element: &str, name: &str) -> String {
    match (element, name) {
        ("node", "labels") | ("edge", "label") => name.to_owned(),
        ("node", _) => format!("n_{name}"),
        _ => format!("e_{name}"),
    }
}

fn declare(xml: &mut Xml<'_>, element: &str, name: &str, kind: Kind) -> io::Result<()> {
    let kind = match kind {
        Kind::Text | Kind::List | Kind::Date => "string",
        Kind::Whole => "int",
        Kind::Number => "double",
        Kind::Flag => "boolean",
    };
    xml.create_element("key")
        .with_attributes([
            ("id", key(element, name).as_str()),
            ("for", element),
            ("attr.name", name),
            ("attr.type", kind),
        ])
        .write_empty()?;
    Ok(())
}

/// Writes a value, where there is one to see: importers take an empty element for an empty text or for 0.
fn data(xml: &mut Xml<'_>, element: &str, name: &str, value: &str) -> io::Result<()> {
    if value.trim().is_empty() {
        return Ok(());
    }
    xml.create_element("data")
        .with_attribute(("key", key(element, name).as_str()))
        .write_text_content(BytesText::new(value))?;
    Ok(())
}

fn node(flat: &Flat<'_>, entity: &Entity, xml: &mut Xml<'_>) -> io::Result<()> {
    let mut start = BytesStart::new("node");
    start.push_attribute(("id", entity.id.as_str()));
    xml.write_event(Event::Start(start))?;
    let labels = format!(":{}", flat.labels(&entity.class).join(":"));
    data(xml, "node", "label", &flat::Value::from(entity.name.as_str()).line())?;
    data(xml, "node", "labels", &labels)?;
    for (name, value) in flat.entity(entity).into_iter().chain(flat.entity_records(entity)) {
        data(xml, "node", name, &value.line())?;
    }
    data(xml, "node", "color", flat.ontology.color(&entity.class))?;
    data(xml, "node", "size", &flat::number(flat::size(entity)))?;
    xml.write_event(Event::End(BytesEnd::new("node")))
}

fn edge(flat: &Flat<'_>, relation: &Relation, xml: &mut Xml<'_>) -> io::Result<()> {
    let id = relation.id();
    let label = flat.relation_type(&relation.predicate);
    let mut start = BytesStart::new("edge");
    start.push_attribute(("id", id.as_str()));
    start.push_attribute(("source", relation.subject.as_str()));
    start.push_attribute(("target", relation.object.as_str()));
    start.push_attribute(("label", label.as_str()));
    xml.write_event(Event::Start(start))?;
    data(xml, "edge", "label", &label)?;
    data(xml, "edge", "edge_id", &id)?;
    data(xml, "edge", "interaction", &relation.predicate)?;
    for (name, value) in flat.relation(relation).into_iter().chain(flat::relation_records(relation)) {
        data(xml, "edge", name, &value.line())?;
    }
    xml.write_event(Event::End(BytesEnd::new("edge")))
}
