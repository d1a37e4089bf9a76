//! `graph.graphml`, parsed back by quick-xml.

use std::collections::{BTreeMap, BTreeSet};

use policygraph::export::text;
use quick_xml::{Reader, events::Event};

use super::{
    Fact, Place, entities, facts, hostile,
    json::{json_place, list, string},
    sample, statuses, written,
};

#[derive(Default)]
struct Element {
    attributes: BTreeMap<String, String>,
    data: BTreeMap<String, String>,
}

/// The attributes of each key, by id.
type Keys = BTreeMap<String, BTreeMap<String, String>>;

/// Reads `GraphML`: keys by id, nodes and edges with their attributes and data.
fn graphml(xml: &str) -> (Keys, Vec<Element>, Vec<Element>) {
    let mut reader = Reader::from_str(xml);
    let (mut keys, mut nodes, mut edges) = (BTreeMap::new(), Vec::new(), Vec::new());
    let mut current = Element::default();
    let mut key = String::new();
    let mut content = String::new();
    let attributes = |start: &quick_xml::events::BytesStart<'_>| -> BTreeMap<String, String> {
        start
            .attributes()
            .map(|attribute| {
                let attribute = attribute.unwrap();
                let value = quick_xml::escape::unescape(&attribute.value).unwrap().into_owned();
                (attribute.key.as_ref().to_owned(), value)
            })
            .collect()
    };
    loop {
        match reader.read_event().unwrap() {
            Event::Empty(start) if start.name().as_ref() == "key" => {
                let attributes = attributes(&start);
                keys.insert(attributes["id"].clone(), attributes);
            }
            Event::Start(start) => match start.name().as_ref() {
                "node" | "edge" => current = Element { attributes: attributes(&start), data: BTreeMap::new() },
                "data" => {
                    key.clone_from(&attributes(&start)["key"]);
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
                    assert!(!text.is_empty(), "empty data {key}");
                    assert!(current.data.insert(key.clone(), text).is_none(), "data {key} stands twice");
                }
                "node" => nodes.push(std::mem::take(&mut current)),
                "edge" => edges.push(std::mem::take(&mut current)),
                _ => {}
            },
            Event::Eof => return (keys, nodes, edges),
            _ => {}
        }
    }
}

fn provenance(text: &str) -> Vec<Place> {
    let json: serde_json::Value = serde_json::from_str(text).unwrap();
    list(&json).iter().map(|value| json_place(value, "quote")).collect()
}

#[test]
fn graphml_says_what_the_graph_says() {
    for graph in [hostile(), sample()] {
        let xml = written("graphml", &graph);
        let (keys, nodes, edges) = graphml(&xml);
        let one = |name: &str| text::one_line(name).into_owned();
        let found: BTreeSet<_> = nodes
            .iter()
            .map(|node| {
                (
                    node.attributes["id"].clone(),
                    node.data["subkind"].clone(),
                    node.data["n_label"].clone(),
                    node.data.get("aliases").cloned().unwrap_or_default(),
                )
            })
            .collect();
        let expected: BTreeSet<_> = entities(&graph)
            .into_iter()
            .map(|(id, class, name, aliases)| {
                let aliases: Vec<String> = aliases.iter().map(|alias| alias.replace(';', ",")).collect();
                (id, class, one(&name), one(&aliases.join(";")))
            })
            .collect();
        assert_eq!(found, expected);
        let found: BTreeSet<Fact> = edges
            .iter()
            .flat_map(|edge| {
                edge.data.get("e_provenance").map(|text| provenance(text)).into_iter().flatten().map(|place| {
                    (
                        edge.attributes["source"].clone(),
                        edge.data["relation"].clone(),
                        edge.attributes["target"].clone(),
                        edge.data["modality"].clone(),
                        edge.data.get("time").cloned(),
                        place,
                    )
                })
            })
            .collect();
        assert_eq!(found, facts(&graph));
        let found: BTreeSet<_> = nodes
            .iter()
            .filter_map(|node| Some((node, node.data.get("statuses")?)))
            .flat_map(|(node, statuses)| {
                let statuses: serde_json::Value = serde_json::from_str(statuses).unwrap();
                list(&statuses)
                    .iter()
                    .flat_map(|status| {
                        list(&status["evidence"]).iter().map(|evidence| {
                            (
                                node.attributes["id"].clone(),
                                string(&status["status"]),
                                string(&status["modality"]),
                                status["time"].as_str().map(str::to_owned),
                                json_place(evidence, "quote"),
                            )
                        })
                    })
                    .collect::<Vec<_>>()
            })
            .collect();
        assert_eq!(found, statuses(&graph));
        // What importers stumble over.
        for forbidden in ["<default", "<desc", "for=\"all\"", "<!DOCTYPE", "xsi:"] {
            assert!(!xml.contains(forbidden), "{forbidden}");
        }
        assert!(!xml.chars().any(|character| character.is_control() && character != '\n'));
        let types = ["string", "int", "long", "double", "boolean"];
        assert!(
            keys.values().all(
                |key| types.contains(&key["attr.type"].as_str()) && ["node", "edge"].contains(&key["for"].as_str())
            )
        );
        let ids: BTreeSet<&str> = nodes.iter().chain(&edges).map(|element| element.attributes["id"].as_str()).collect();
        assert_eq!(ids.len(), nodes.len() + edges.len(), "an id stands twice");
        assert!(edges.iter().all(|edge| edge.data["e_weight"].parse::<f64>().unwrap() > 0.0
            && edge.attributes["label"] == edge.data["label"]));
    }
}
