//! `graph.graphology.json`: a drawn graph for Gephi Lite, graphology and Sigma.
//!
//! Every statement is an edge of its own. Attributes are plain values under the names of the other graph formats;
//! lists are joined by `;`, and statuses, observations and evidence are JSON in a text, as Gephi Lite shows no records.

use std::io::{self, Write};

use serde_json::{Map, json};

use crate::{
    export::{
        Format, Settings,
        flat::{self, Flat, Row},
        json::{buffered, separate},
        text,
    },
    graph::Graph,
    ontology::Ontology,
};

/// JSON for Gephi Lite.
pub const GRAPHOLOGY: Format = Format {
    key: "graphology",
    files: &[("graph.graphology.json", write)],
    title: "graphology JSON: a drawn graph with every statement",
    readers: "Gephi Lite, graphology, Sigma",
    how: "Gephi Lite: \"Open graph file\" on the first page\n\
          JavaScript: Graph.from(JSON.parse(fs.readFileSync(\"graph.graphology.json\", \"utf8\")))",
    drops: "documents, repairs, line breaks in names; statuses, observations and evidence are JSON in a text",
    is_default: false,
};

fn write(ontology: &Ontology, graph: &Graph, settings: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let out = &mut buffered(out);
    let flat = Flat::new(ontology, graph, settings);
    let attributes = json!({"name": "policygraph", "generator": settings.generator});
    write!(out, "{{\"options\":{{\"type\":\"directed\",\"multi\":true,\"allowSelfLoops\":true}},\n\"attributes\":")?;
    write!(out, "{attributes},\n\"nodes\":[")?;
    let mut is_first = true;
    for (entity, place) in graph.entities().zip(graph.places()) {
        separate(out, &mut is_first)?;
        let mut attributes = Map::new();
        attributes.insert("label".to_owned(), json!(text::one_line(&entity.name)));
        attributes.insert("x".to_owned(), json!(place.x));
        attributes.insert("y".to_owned(), json!(place.y));
        attributes.insert("size".to_owned(), json!(flat::size(entity)));
        attributes.insert("color".to_owned(), json!(ontology.color(&entity.class)));
        insert(&mut attributes, flat.entity(entity));
        insert(&mut attributes, flat.entity_records(entity));
        write!(out, "{}", json!({"key": entity.id.as_str(), "attributes": attributes}))?;
    }
    write!(out, "],\n\"edges\":[")?;
    is_first = true;
    for relation in graph.relations() {
        separate(out, &mut is_first)?;
        let mut attributes = Map::new();
        attributes.insert("label".to_owned(), json!(relation.predicate));
        insert(&mut attributes, flat.relation(relation));
        insert(&mut attributes, flat::relation_records(relation));
        let edge = json!({"key": relation.id(), "source": relation.subject.as_str(),
                          "target": relation.object.as_str(), "attributes": attributes});
        write!(out, "{edge}")?;
    }
    writeln!(out, "]}}")?;
    out.flush()
}

/// Adds the values of a row.
pub(super) fn insert(attributes: &mut Map<String, serde_json::Value>, row: Row<'_>) {
    attributes.extend(row.into_iter().map(|(name, value)| (name.to_owned(), value.json())));
}
