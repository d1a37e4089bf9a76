//! `graph.gexf` keeps to what Gephi, graphology and `NetworkX` read, and its picture can be looked at.

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::{Reader, events::Event};

use super::{ONTOLOGY, hostile, sample, written};

/// Elements in order: name, depth, attributes.
fn elements(xml: &str) -> Vec<(String, usize, BTreeMap<String, String>)> {
    let mut reader = Reader::from_str(xml);
    let (mut found, mut depth) = (Vec::new(), 0);
    loop {
        let (start, is_empty) = match reader.read_event().unwrap() {
            Event::Empty(start) => (start, true),
            Event::Start(start) => (start, false),
            Event::End(_) => {
                depth -= 1;
                continue;
            }
            Event::Eof => return found,
            _ => continue,
        };
        let attributes = start.attributes().map(|attribute| {
            let attribute = attribute.unwrap();
            let value = quick_xml::escape::unescape(&attribute.value).unwrap().into_owned();
            (attribute.key.as_ref().to_owned(), value)
        });
        found.push((start.name().as_ref().to_owned(), depth, attributes.collect()));
        depth += usize::from(!is_empty);
    }
}

#[test]
fn gexf_has_nothing_that_importers_stumble_over() {
    for graph in [hostile(), sample()] {
        let xml = written("gexf", &graph);
        assert!(!xml.chars().any(|character| character.is_control() && character != '\n'));
        let elements = elements(&xml);
        let of = |name: &str| -> Vec<&BTreeMap<String, String>> {
            elements.iter().filter(|(known, ..)| known == name).map(|(_, _, attributes)| attributes).collect()
        };
        let classes: Vec<&str> = of("attributes").iter().map(|block| block["class"].as_str()).collect();
        assert_eq!(classes, ["node", "edge"]);
        for attribute in of("attribute") {
            assert_eq!(attribute["id"], attribute["title"]);
            assert!(["string", "integer", "long", "double", "boolean"].contains(&attribute["type"].as_str()));
            let taken = ["id", "label", "weight", "timeset", "start", "end", "size", "color", "x", "y"];
            assert!(!taken.contains(&attribute["id"].as_str()), "{attribute:?}");
        }
        let mut ids = BTreeSet::new();
        assert!(of("node").iter().chain(&of("edge")).all(|element| ids.insert(element["id"].as_str())));
        let mut kinds = BTreeSet::new();
        for edge in of("edge") {
            assert!(edge["weight"].parse::<f64>().unwrap() > 0.0);
            assert!(kinds.insert((&edge["source"], &edge["target"], &edge["kind"])), "{edge:?} would be joined");
        }
        // The spans of one edge are in order and share no day.
        let mut last: Option<String> = None;
        for (name, _, attributes) in &elements {
            match name.as_str() {
                "edge" => last = None,
                "spell" => {
                    assert!(attributes["start"] <= attributes["end"], "{attributes:?}");
                    assert!(last.as_ref().is_none_or(|last| *last < attributes["start"]), "{attributes:?}");
                    last = Some(attributes["end"].clone());
                }
                _ => {}
            }
        }
        assert!(of("spell").len() > 3 && of("graph")[0]["mode"] == "dynamic");
    }
}

#[test]
fn without_dates_there_is_no_timeline() {
    let mut reading = crate::support::reading("note", "Karibu Museum is located in Nairobi.");
    for relation in &mut reading.relations {
        relation.time = None;
    }
    let xml = written("gexf", &policygraph::graph::Graph::new(vec![reading]));
    assert!(xml.contains("mode=\"static\"") && !xml.contains("start=") && !xml.contains("timeformat"));
}

#[test]
fn colors_are_those_of_the_ontology_and_no_label_covers_another() {
    let graph = sample();
    let elements = elements(&written("gexf", &graph));
    let of = |name: &'static str| {
        elements.iter().filter(move |(known, ..)| known == name).map(|(_, _, attributes)| attributes)
    };
    for (entity, color) in graph.entities().zip(of("viz:color")) {
        let hex = ["r", "g", "b"].map(|part| format!("{:02x}", color[part].parse::<u8>().unwrap())).concat();
        assert_eq!(ONTOLOGY.color(&entity.class), format!("#{hex}"), "{}", entity.id);
    }
    let number = |attributes: &BTreeMap<String, String>, name: &str| attributes[name].parse::<f64>().unwrap();
    let boxes: Vec<(f64, f64, f64)> = graph
        .entities()
        .zip(of("viz:position"))
        .map(|(entity, place)| (number(place, "x"), number(place, "y"), entity.name.chars().count() as f64 * 6.4))
        .collect();
    for (at, one) in boxes.iter().enumerate() {
        for other in &boxes[at + 1..] {
            let covers = (one.0 - other.0).abs() < f64::midpoint(one.2, other.2) && (one.1 - other.1).abs() < 12.0;
            assert!(!covers, "{one:?} and {other:?}");
        }
    }
}
