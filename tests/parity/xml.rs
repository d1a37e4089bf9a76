//! `GraphML` and GEXF, read by quick-xml.

use std::collections::BTreeMap;

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

use super::{
    records::{list, maybe, observation, parsed, place, statuses, string},
    said::{Said, number},
};

/// A node or an edge: its attributes, and its values by name.
#[derive(Default)]
pub(crate) struct Element {
    pub(crate) attributes: BTreeMap<String, String>,
    pub(crate) values: BTreeMap<String, String>,
}

fn attributes(start: &BytesStart<'_>) -> BTreeMap<String, String> {
    start
        .attributes()
        .map(|attribute| {
            let attribute = attribute.unwrap();
            let value = quick_xml::escape::unescape(&attribute.value).unwrap().into_owned();
            (attribute.key.as_ref().to_owned(), value)
        })
        .collect()
}

/// Reads nodes and edges; `GraphML` has values in `data` under ids that `key` names, GEXF in `attvalue`.
pub(crate) fn elements(xml: &str) -> (Vec<Element>, Vec<Element>) {
    let mut reader = Reader::from_str(xml);
    let (mut names, mut nodes, mut edges) = (BTreeMap::new(), Vec::new(), Vec::new());
    let mut current = Element::default();
    let (mut key, mut content) = (String::new(), String::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Empty(start) => match start.name().as_ref() {
                "key" => {
                    let mut key = attributes(&start);
                    names.insert(key.remove("id").unwrap(), key.remove("attr.name").unwrap());
                }
                "attvalue" => {
                    let mut value = attributes(&start);
                    current.values.insert(value.remove("for").unwrap(), value.remove("value").unwrap());
                }
                _ => {}
            },
            Event::Start(start) => match start.name().as_ref() {
                "node" | "edge" => current = Element { attributes: attributes(&start), ..Element::default() },
                "data" => {
                    key = attributes(&start).remove("key").unwrap();
                    content.clear();
                }
                _ => {}
            },
            Event::Text(inner) => content.push_str(&inner),
            Event::GeneralRef(inner) => {
                content.push('&');
                content.push_str(&inner);
                content.push(';');
            }
            Event::End(end) => match end.name().as_ref() {
                "data" => {
                    let text = quick_xml::escape::unescape(&content).unwrap().into_owned();
                    assert!(current.values.insert(names[&key].clone(), text).is_none(), "{key} stands twice");
                }
                "node" => nodes.push(std::mem::take(&mut current)),
                "edge" => edges.push(std::mem::take(&mut current)),
                _ => {}
            },
            Event::Eof => return (nodes, edges),
            _ => {}
        }
    }
}

pub(crate) fn graphml(files: &[String]) -> Said {
    let (nodes, edges) = elements(&files[0]);
    let mut said = Said::default();
    add_nodes(&mut said, &nodes);
    for edge in edges {
        let statement = (
            edge.attributes["source"].clone(),
            edge.values["relation"].clone(),
            edge.attributes["target"].clone(),
            edge.values["modality"].clone(),
            edge.values.get("time").cloned(),
        );
        said.relations.insert((statement.clone(), number(edge.values["confidence"].parse().unwrap())));
        for record in list(&parsed(edge.values.get("provenance").map(String::as_str))) {
            said.facts.insert((statement.clone(), place(record, "quote")));
        }
    }
    said
}

pub(crate) fn gexf(files: &[String]) -> Said {
    let (nodes, edges) = elements(&files[0]);
    let mut said = Said::default();
    add_nodes(&mut said, &nodes);
    for edge in edges {
        let records = parsed(edge.values.get("provenance").map(String::as_str));
        assert_eq!(list(&records).len().to_string(), edge.values["statements"]);
        for record in list(&records) {
            let statement = (
                edge.attributes["source"].clone(),
                edge.values["relation"].clone(),
                edge.attributes["target"].clone(),
                edge.values["modality"].clone(),
                maybe(&record["time"]),
            );
            assert!(string(&record["id"]).starts_with("relation/"));
            said.relations.insert((statement.clone(), number(record["confidence"].as_f64().unwrap())));
            said.facts
                .extend(list(&record["evidence"]).iter().map(|record| (statement.clone(), place(record, "quote"))));
        }
    }
    said
}

fn add_nodes(said: &mut Said, nodes: &[Element]) {
    for node in nodes {
        let value = |name: &str| node.values.get(name).map(String::as_str);
        let id = node.attributes["id"].as_str();
        let aliases = value("aliases").map(|all| all.split(';').map(str::to_owned).collect()).unwrap_or_default();
        said.entities.insert((id.to_owned(), node.values["subkind"].clone(), node.values["name"].clone(), aliases));
        for mention in list(&parsed(value("provenance"))) {
            said.mentions.insert((id.to_owned(), place(mention, "quote")));
        }
        statuses(said, id, &parsed(value("statuses")));
        for found in list(&parsed(value("observations"))) {
            observation(said, id, found);
        }
    }
}
