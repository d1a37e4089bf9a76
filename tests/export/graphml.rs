//! `graph.graphml` keeps to the dialect that every importer reads; that it says what the graph says is in `parity.rs`.

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::{Reader, events::Event};

use super::{hostile, sample, written};

#[test]
fn graphml_has_nothing_that_importers_stumble_over() {
    for graph in [hostile(), sample()] {
        let xml = written("graphml", &graph);
        for forbidden in ["<default", "<desc", "for=\"all\"", "<!DOCTYPE", "xsi:", "></data>", "\u{FEFF}<"] {
            assert!(!xml.contains(forbidden), "{forbidden}");
        }
        assert!(!xml.chars().any(|character| character.is_control() && character != '\n'));
        let mut reader = Reader::from_str(&xml);
        let (mut keys, mut ids) = (BTreeMap::new(), BTreeSet::new());
        let (mut element, mut first, mut last) = (String::new(), true, String::new());
        loop {
            let (start, is_empty) = match reader.read_event().unwrap() {
                Event::Empty(start) => (start, true),
                Event::Start(start) => (start, false),
                Event::Eof => break,
                _ => continue,
            };
            let attributes: BTreeMap<String, String> = start
                .attributes()
                .map(|attribute| {
                    let attribute = attribute.unwrap();
                    (attribute.key.as_ref().to_owned(), attribute.value.to_string())
                })
                .collect();
            match start.name().as_ref() {
                "key" => {
                    assert!(is_empty);
                    let types = ["string", "int", "long", "double", "boolean"];
                    assert!(types.contains(&attributes["attr.type"].as_str()), "{attributes:?}");
                    assert!(["node", "edge"].contains(&attributes["for"].as_str()), "{attributes:?}");
                    // Words that Gephi takes for properties of its own.
                    let taken = ["x", "y", "z", "r", "g", "b", "size", "color", "weight", "id"];
                    assert!(!taken.contains(&attributes["id"].as_str()), "{attributes:?}");
                    assert!(keys.insert(attributes["id"].clone(), attributes["for"].clone()).is_none());
                }
                name @ ("node" | "edge") => {
                    assert!(!(name == "node" && element == "edge"), "a node after an edge");
                    name.clone_into(&mut element);
                    assert!(ids.insert(attributes["id"].clone()), "{} stands twice", attributes["id"]);
                    last = attributes.get("label").cloned().unwrap_or_default();
                    first = true;
                }
                "data" => {
                    assert!(!is_empty, "empty data {attributes:?}");
                    assert_eq!(keys[&attributes["key"]], element);
                    // APOC takes the type from the first datum.
                    assert!(element == "node" || !first || attributes["key"] == "label" && !last.is_empty());
                    first = false;
                }
                _ => {}
            }
        }
        assert_eq!(ids.len(), graph.entities().count() + graph.relations().count());
    }
}

#[test]
fn what_is_only_planned_is_no_status() {
    let graph = hostile();
    let xml = written("graphml", &graph);
    for entity in graph.entities() {
        let node = xml.split(&format!("<node id=\"{}\">", entity.id)).nth(1).unwrap();
        let node = node.split("</node>").next().unwrap();
        let said = |name: &str| {
            node.split(&format!("<data key=\"n_{name}\">")).nth(1).map(|rest| rest.split('<').next().unwrap())
        };
        let stages = |modality| {
            let statuses = graph.statuses(&entity.id).filter(move |status| status.modality == modality);
            statuses.map(|status| status.stage.as_str()).collect::<Vec<_>>()
        };
        for (name, modality) in
            [("status", policygraph::fact::Modality::Actual), ("planned_status", policygraph::fact::Modality::Planned)]
        {
            let stages = stages(modality);
            assert_eq!(said(name).is_some(), !stages.is_empty(), "{}", entity.id);
            assert!(said(name).is_none_or(|stage| stages.contains(&stage)));
        }
    }
}
