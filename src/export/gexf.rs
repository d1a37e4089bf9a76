//! `graph.gexf`: GEXF 1.3 with colors, sizes, a layout and times.
//!
//! Gephi joins parallel edges of one kind, so they are joined here, where nothing is lost: one edge for each subject,
//! predicate, object and modality. `weight` and `statements` count the statements, `confidence` is the highest, and
//! `provenance` holds every statement with its time and evidence as JSON. An edge has a span for each year or run of
//! years that is known; a node whose statuses have years begins with the first. Line breaks in names are spaces, and a
//! `;` in an alias is a comma.

use std::{
    collections::BTreeMap,
    io::{self, Write},
};

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};
use serde_json::json;

use crate::{
    entity::{Entity, EntityId},
    export::{
        Format, Settings,
        flat::{self, Column, Flat, Kind, Row, Value},
        json::{Buffered, buffered},
        text,
    },
    fact::{Modality, Relation},
    graph::Graph,
    layout::Point,
    ontology::Ontology,
};

/// GEXF for Gephi.
pub const GEXF: Format = Format {
    key: "gexf",
    files: &[("graph.gexf", write)],
    title: "GEXF 1.3: a drawn graph with colors, sizes and a timeline",
    readers: "Gephi 0.9.3 or later, Gephi Lite, NetworkX 3.6 or later",
    how: "Gephi: File > Open; the layout is there, Window > Timeline shows the years\n\
          Gephi Lite: \"Open graph file\" on the first page\n\
          Python: networkx.read_gexf(\"graph.gexf\")",
    drops: "documents, repairs, line breaks in names; statements of one relation and modality are one edge; statuses, \
            observations and evidence are JSON in a text",
    is_default: false,
};

/// What an edge has.
const EDGE: &[Column] = &[
    ("relation", Kind::Text),
    ("modality", Kind::Text),
    ("statements", Kind::Whole),
    ("times", Kind::List),
    ("confidence", Kind::Number),
    ("origin", Kind::Text),
    ("symmetric", Kind::Flag),
    ("evidence", Kind::Text),
    ("provenance", Kind::Text),
];

/// What makes statements one edge.
type Key<'a> = (&'a EntityId, &'a EntityId, &'a str, Modality);

type Xml<'a> = Writer<Buffered<'a>>;

/// First and last day.
type Span = (String, String);

fn write(ontology: &Ontology, graph: &Graph, settings: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let flat = Flat::new(ontology, graph, settings);
    let mut edges: BTreeMap<Key<'_>, Vec<&Relation>> = BTreeMap::new();
    for relation in graph.relations() {
        let key = (&relation.subject, &relation.object, relation.predicate.as_str(), relation.modality);
        edges.entry(key).or_default().push(relation);
    }
    let begins = begins(graph);
    let is_dated =
        !begins.is_empty() || graph.relations().any(|relation| relation.time.as_deref().and_then(text::days).is_some());
    let mut xml = Writer::new_with_indent(buffered(out), b' ', 1);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    xml.write_event(Event::Start(BytesStart::new("gexf").with_attributes([
        ("xmlns", "http://gexf.net/1.3"),
        ("xmlns:viz", "http://gexf.net/1.3/viz"),
        ("version", "1.3"),
    ])))?;
    meta(graph, settings, &mut xml)?;
    let mut start = BytesStart::new("graph").with_attributes([("defaultedgetype", "directed"), ("idtype", "string")]);
    if is_dated {
        start.extend_attributes([
            ("mode", "dynamic"),
            ("timeformat", "date"),
            ("timerepresentation", "interval"),
            ("timezone", "UTC"),
        ]);
    } else {
        start.push_attribute(("mode", "static"));
    }
    xml.write_event(Event::Start(start))?;
    declare(&mut xml, "node", flat::ENTITY.iter().chain(flat::ENTITY_RECORDS))?;
    declare(&mut xml, "edge", EDGE.iter())?;
    xml.write_event(Event::Start(BytesStart::new("nodes")))?;
    for (entity, place) in graph.entities().zip(graph.places()) {
        node(&flat, entity, *place, begins.get(&entity.id), &mut xml)?;
    }
    xml.write_event(Event::End(BytesEnd::new("nodes")))?;
    xml.write_event(Event::Start(BytesStart::new("edges")))?;
    for ((source, target, relation, modality), statements) in &edges {
        let id = format!("edge/{source}--{relation}--{target}--{modality}");
        edge(&flat, &id, statements, &mut xml)?;
    }
    for end in ["edges", "graph", "gexf"] {
        xml.write_event(Event::End(BytesEnd::new(end)))?;
    }
    let mut out = xml.into_inner();
    out.write_all(b"\n")?;
    out.flush()
}

/// The first day of the first year that a status of a thing, or an edge of a thing with such a status, is said of.
fn begins(graph: &Graph) -> BTreeMap<&EntityId, String> {
    let first = |time: &Option<String>| time.as_deref().and_then(text::days).map(|(start, _)| start);
    let mut begins: BTreeMap<&EntityId, String> = graph
        .entities()
        .filter_map(|entity| {
            let starts = graph.statuses(&entity.id).filter_map(|status| first(&status.time));
            Some((&entity.id, starts.min()?))
        })
        .collect();
    for relation in graph.relations() {
        let Some(start) = first(&relation.time) else { continue };
        for end in [&relation.subject, &relation.object] {
            if let Some(begin) = begins.get_mut(end).filter(|begin| **begin > start) {
                begin.clone_from(&start);
            }
        }
    }
    begins
}

fn meta(graph: &Graph, settings: &Settings, xml: &mut Xml<'_>) -> io::Result<()> {
    let titles: Vec<&str> =
        graph.documents().map(|record| record.title.as_deref().unwrap_or(record.id.as_str())).collect();
    let count = format!("{} documents", titles.len());
    let (title, description) = match titles.as_slice() {
        [one] => (*one, "Knowledge graph of a document"),
        _ => (count.as_str(), "Knowledge graph of several documents"),
    };
    xml.write_event(Event::Start(BytesStart::new("meta")))?;
    for (name, value) in [("creator", settings.generator.as_str()), ("title", title), ("description", description)] {
        xml.create_element(name).write_text_content(BytesText::new(&text::one_line(value)))?;
    }
    xml.write_event(Event::End(BytesEnd::new("meta")))
}

/// Declares the attributes of nodes or edges, once for each.
fn declare<'c>(xml: &mut Xml<'_>, class: &str, columns: impl Iterator<Item = &'c Column>) -> io::Result<()> {
    let start = BytesStart::new("attributes").with_attributes([("class", class), ("mode", "static")]);
    xml.write_event(Event::Start(start))?;
    for (name, kind) in columns {
        let kind = match kind {
            Kind::Text | Kind::List | Kind::Date => "string",
            Kind::Whole => "integer",
            Kind::Number => "double",
            Kind::Flag => "boolean",
        };
        xml.create_element("attribute")
            .with_attributes([("id", *name), ("title", name), ("type", kind)])
            .write_empty()?;
    }
    xml.write_event(Event::End(BytesEnd::new("attributes")))
}

fn values(row: Row<'_>, xml: &mut Xml<'_>) -> io::Result<()> {
    xml.write_event(Event::Start(BytesStart::new("attvalues")))?;
    for (name, value) in row {
        let value = value.line();
        if !value.trim().is_empty() {
            xml.create_element("attvalue").with_attributes([("for", name), ("value", value.as_ref())]).write_empty()?;
        }
    }
    xml.write_event(Event::End(BytesEnd::new("attvalues")))
}

fn node(flat: &Flat<'_>, entity: &Entity, place: Point, begin: Option<&String>, xml: &mut Xml<'_>) -> io::Result<()> {
    let mut start = BytesStart::new("node");
    start.push_attribute(("id", entity.id.as_str()));
    start.push_attribute(("label", text::one_line(&entity.name).as_ref()));
    if let Some(begin) = begin {
        start.push_attribute(("start", begin.as_str()));
    }
    xml.write_event(Event::Start(start))?;
    let mut row = flat.entity(entity);
    row.extend(flat.entity_records(entity));
    values(row, xml)?;
    let size = flat::number(flat::size(entity));
    xml.create_element("viz:size").with_attribute(("value", size.as_str())).write_empty()?;
    let (x, y) = (flat::number(place.x), flat::number(place.y));
    xml.create_element("viz:position")
        .with_attributes([("x", x.as_str()), ("y", y.as_str()), ("z", "0.0")])
        .write_empty()?;
    let [red, green, blue] = text::rgb(flat.ontology.color(&entity.class)).map(|part| part.to_string());
    xml.create_element("viz:color")
        .with_attributes([("r", red.as_str()), ("g", green.as_str()), ("b", blue.as_str())])
        .write_empty()?;
    xml.write_event(Event::End(BytesEnd::new("node")))
}

fn edge(flat: &Flat<'_>, id: &str, statements: &[&Relation], xml: &mut Xml<'_>) -> io::Result<()> {
    let Some(first) = statements.first() else { return Ok(()) };
    // Gephi joins edges of one kind: what is planned must not be joined with what holds.
    let kind = match first.modality {
        Modality::Actual => first.predicate.clone(),
        other => format!("{} ({other})", first.predicate),
    };
    let mut start = BytesStart::new("edge");
    let weight = flat::number(statements.len() as f64);
    start.extend_attributes([
        ("id", id),
        ("source", first.subject.as_str()),
        ("target", first.object.as_str()),
        ("kind", kind.as_str()),
        ("label", kind.as_str()),
        ("weight", weight.as_str()),
    ]);
    xml.write_event(Event::Start(start))?;
    values(edge_row(flat, first, statements), xml)?;
    let spans = joined(statements.iter().filter_map(|relation| relation.time.as_deref().and_then(text::days)));
    if !spans.is_empty() {
        xml.write_event(Event::Start(BytesStart::new("spells")))?;
        for (start, end) in &spans {
            xml.create_element("spell")
                .with_attributes([("start", start.as_str()), ("end", end.as_str())])
                .write_empty()?;
        }
        xml.write_event(Event::End(BytesEnd::new("spells")))?;
    }
    xml.write_event(Event::End(BytesEnd::new("edge")))
}

fn edge_row<'r>(flat: &Flat<'_>, first: &'r Relation, statements: &[&'r Relation]) -> Row<'r> {
    let mut row: Row<'_> = vec![
        ("relation", first.predicate.as_str().into()),
        ("modality", first.modality.key().into()),
        ("statements", Value::Whole(statements.len())),
    ];
    let times: Vec<_> = statements.iter().filter_map(|relation| relation.time.as_deref().map(Into::into)).collect();
    if !times.is_empty() {
        row.push(("times", Value::List(times)));
    }
    if let Some(best) = statements.iter().map(|relation| relation.confidence).max() {
        row.push(("confidence", Value::Number(best.as_f64())));
    }
    if let Some(origin) = statements.iter().map(|relation| relation.origin).min() {
        row.push(("origin", origin.key().into()));
    }
    if flat.is_symmetric(&first.predicate) {
        row.push(("symmetric", Value::Flag(true)));
    }
    if let Some(evidence) = statements.iter().find_map(|relation| relation.evidence.first()) {
        row.push(("evidence", evidence.quote.as_str().into()));
    }
    let records: Vec<_> = statements
        .iter()
        .map(|relation| {
            let evidence: Vec<_> = relation.evidence.iter().map(flat::evidence_record).collect();
            json!({"id": relation.id(), "time": relation.time, "confidence": relation.confidence.as_f64(),
                   "evidence": evidence})
        })
        .collect();
    row.push(("provenance", text::json(&json!(records)).into()));
    row
}

/// Returns spans in order, those that share a day joined: Gephi drops spans that cover each other.
fn joined(spans: impl Iterator<Item = Span>) -> Vec<Span> {
    let mut spans: Vec<Span> = spans.collect();
    spans.sort();
    let mut joined: Vec<Span> = Vec::with_capacity(spans.len());
    for (start, end) in spans {
        match joined.last_mut() {
            Some(last) if start <= last.1 => last.1 = std::mem::take(&mut last.1).max(end),
            _ => joined.push((start, end)),
        }
    }
    joined
}
