//! `graph.cyjs`: Cytoscape JSON with positions.
//!
//! Nodes and edges share one space of ids; no field is named `parent`, which would make boxes of boxes. A column has one
//! type throughout, lists are joined by `;`, and statuses, observations and evidence are JSON in a text, as Cytoscape
//! has no records.

use std::io::{self, Write};

use serde_json::{Map, json};

use crate::{
    export::{
        Format, Settings,
        flat::{self, Flat},
        graphology::insert,
        json::{buffered, separate},
        text,
    },
    graph::Graph,
    ontology::Ontology,
};

/// JSON for Cytoscape.
pub const CYTOSCAPE: Format = Format {
    key: "cytoscape",
    files: &[("graph.cyjs", write)],
    title: "Cytoscape JSON: a drawn graph with every statement",
    readers: "Cytoscape, cytoscape.js, NetworkX",
    how: "Cytoscape: File > Import > Network from File\n\
          JavaScript: cytoscape({...JSON.parse(fs.readFileSync(\"graph.cyjs\", \"utf8\")), layout: {name: \"preset\"}})\n\
          Python: networkx.cytoscape_graph(json.load(open(\"graph.cyjs\")))",
    drops: "documents, repairs, line breaks in names; statuses, observations and evidence are JSON in a text",
    is_default: false,
};

fn write(ontology: &Ontology, graph: &Graph, settings: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let out = &mut buffered(out);
    let flat = Flat::new(ontology, graph, settings);
    let head = json!({"name": "policygraph", "shared name": "policygraph"});
    write!(out, "{{\"format_version\":\"1.0\",\"generated_by\":{},", json!(settings.generator))?;
    write!(out, "\"target_cytoscapejs_version\":\"~3\",\"directed\":true,\"multigraph\":true,\n\"data\":{head},\n")?;
    write!(out, "\"elements\":{{\"nodes\":[")?;
    let mut is_first = true;
    for (entity, place) in graph.entities().zip(graph.places()) {
        separate(out, &mut is_first)?;
        let mut data = Map::new();
        data.insert("id".to_owned(), json!(entity.id.as_str()));
        // What NetworkX takes for the node.
        data.insert("value".to_owned(), json!(entity.id.as_str()));
        data.insert("shared name".to_owned(), json!(text::one_line(&entity.name)));
        data.insert("color".to_owned(), json!(ontology.color(&entity.class)));
        data.insert("size".to_owned(), json!(flat::size(entity)));
        insert(&mut data, flat.entity(entity));
        insert(&mut data, flat.entity_records(entity));
        // The y of Cytoscape grows downwards.
        let position = json!({"x": place.x, "y": 0.0 - place.y});
        let classes = flat.labels(&entity.class).join(" ");
        write!(out, "{}", json!({"data": data, "position": position, "classes": classes}))?;
    }
    write!(out, "],\n\"edges\":[")?;
    is_first = true;
    for relation in graph.relations() {
        separate(out, &mut is_first)?;
        let id = relation.id();
        let name = format!("{} ({}) {}", relation.subject, relation.predicate, relation.object);
        let mut data = Map::new();
        data.insert("source".to_owned(), json!(relation.subject.as_str()));
        data.insert("target".to_owned(), json!(relation.object.as_str()));
        data.insert("interaction".to_owned(), json!(relation.predicate));
        data.insert("name".to_owned(), json!(name));
        data.insert("shared name".to_owned(), json!(name));
        data.insert("key".to_owned(), json!(id));
        data.insert("id".to_owned(), json!(id));
        insert(&mut data, flat.relation(relation));
        insert(&mut data, flat::relation_records(relation));
        let classes = format!("{} {}", relation.predicate, relation.modality);
        write!(out, "{}", json!({"data": data, "classes": classes}))?;
    }
    writeln!(out, "]}}}}")?;
    out.flush()
}
