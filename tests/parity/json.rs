//! The four JSON formats, read by `serde_json`.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{
    records::{list, maybe, observation, parsed, place, statuses, string},
    said::{Said, number},
};

pub(crate) fn graph(files: &[String]) -> Said {
    let json: Value = serde_json::from_str(&files[0]).unwrap();
    let mut said = Said::default();
    for node in list(&json["nodes"]) {
        add_node(&mut said, node);
    }
    for edge in list(&json["edges"]) {
        add_edge(&mut said, edge);
    }
    for found in list(&json["observations"]) {
        observation(&mut said, &string(&found["subject"]), found);
    }
    said
}

/// The page holds `graph.json` in an element of its own.
pub(crate) fn page(files: &[String]) -> Said {
    let (_, island) = files[0].split_once("<script type=\"application/json\" id=\"graph\">").unwrap();
    let (island, _) = island.split_once("</script>").unwrap();
    graph(&[island.to_owned()])
}

pub(crate) fn lines(files: &[String]) -> Said {
    let values = |text: &str| -> Vec<Value> { text.lines().map(|line| serde_json::from_str(line).unwrap()).collect() };
    let mut said = Said::default();
    for node in values(&files[0]) {
        add_node(&mut said, &node);
    }
    for edge in values(&files[1]) {
        add_edge(&mut said, &edge);
    }
    for found in values(&files[2]) {
        observation(&mut said, &string(&found["subject"]), &found);
    }
    assert!(values(&files[3]).iter().all(|document| document["sha256"].as_str().unwrap().len() == 64));
    said
}

fn add_node(said: &mut Said, node: &Value) {
    let id = string(&node["id"]);
    let aliases = list(&node["aliases"]).iter().map(string).collect();
    said.entities.insert((id.clone(), string(&node["class"]), string(&node["label"]), aliases));
    said.mentions.extend(list(&node["mentions"]).iter().map(|mention| (id.clone(), place(mention, "text"))));
    statuses(said, &id, &node["statuses"]);
}

fn add_edge(said: &mut Said, edge: &Value) {
    let statement = (
        string(&edge["source"]),
        string(&edge["relation"]),
        string(&edge["target"]),
        string(&edge["modality"]),
        maybe(&edge["time"]),
    );
    said.relations.insert((statement.clone(), number(edge["confidence"].as_f64().unwrap())));
    said.facts.extend(list(&edge["evidence"]).iter().map(|record| (statement.clone(), place(record, "quote"))));
}

pub(crate) fn graphology(files: &[String]) -> Said {
    let json: Value = serde_json::from_str(&files[0]).unwrap();
    let mut said = Said::default();
    for node in list(&json["nodes"]) {
        add_flat_node(&mut said, &string(&node["key"]), &node["attributes"]);
    }
    for edge in list(&json["edges"]) {
        add_flat_edge(&mut said, edge, &edge["attributes"]);
    }
    said
}

pub(crate) fn cytoscape(files: &[String]) -> Said {
    let json: Value = serde_json::from_str(&files[0]).unwrap();
    let mut said = Said::default();
    for node in list(&json["elements"]["nodes"]) {
        add_flat_node(&mut said, &string(&node["data"]["id"]), &node["data"]);
    }
    for edge in list(&json["elements"]["edges"]) {
        add_flat_edge(&mut said, &edge["data"], &edge["data"]);
    }
    said
}

fn add_flat_node(said: &mut Said, id: &str, attributes: &Value) {
    let aliases: BTreeSet<String> =
        attributes["aliases"].as_str().map(|all| all.split(';').map(str::to_owned).collect()).unwrap_or_default();
    said.entities.insert((id.to_owned(), string(&attributes["subkind"]), string(&attributes["name"]), aliases));
    for mention in list(&parsed(attributes["provenance"].as_str())) {
        said.mentions.insert((id.to_owned(), place(mention, "quote")));
    }
    statuses(said, id, &parsed(attributes["statuses"].as_str()));
    for found in list(&parsed(attributes["observations"].as_str())) {
        observation(said, id, found);
    }
}

fn add_flat_edge(said: &mut Said, ends: &Value, attributes: &Value) {
    let statement = (
        string(&ends["source"]),
        string(&attributes["relation"]),
        string(&ends["target"]),
        string(&attributes["modality"]),
        maybe(&attributes["time"]),
    );
    said.relations.insert((statement.clone(), number(attributes["confidence"].as_f64().unwrap())));
    for record in list(&parsed(attributes["provenance"].as_str())) {
        said.facts.insert((statement.clone(), place(record, "quote")));
    }
}
