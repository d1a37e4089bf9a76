//! Each export, parsed back with its own parser, says what the graph says, evidence included.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test ends at the first surprise")]

mod support;
#[path = "export/graphml.rs"]
mod graphml;
#[path = "export/gexf.rs"]
mod gexf;
#[path = "export/property.rs"]
mod property;
#[path = "export/html.rs"]
mod html;
#[path = "export/json.rs"]
mod json;
#[path = "export/rdf.rs"]
mod rdf;
#[path = "export/turtle.rs"]
mod turtle;
#[path = "export/vocabulary.rs"]
mod vocabulary;

use std::collections::BTreeSet;

use policygraph::{
    evidence::Evidence,
    export::{self, FORMATS, Settings, manifest::Manifest},
    graph::Graph,
};
use support::{ONTOLOGY, files, hostile, sample};

/// What the first file of a format holds.
fn written(key: &str, graph: &Graph) -> String {
    files(key, graph).remove(0)
}

/// document, start, end, quote, rule
type Place = (String, usize, usize, String, String);

fn place(evidence: &Evidence) -> Place {
    (evidence.document.to_string(), evidence.start, evidence.end, evidence.quote.clone(), evidence.rule.to_string())
}

/// id, class, name, aliases
fn entities(graph: &Graph) -> BTreeSet<(String, String, String, Vec<String>)> {
    graph
        .entities()
        .map(|entity| {
            (entity.id.to_string(), entity.class.clone(), entity.name.clone(), entity.aliases.iter().cloned().collect())
        })
        .collect()
}

type Fact = (String, String, String, String, Option<String>, Place);

/// subject, predicate, object, modality, time, evidence
fn facts(graph: &Graph) -> BTreeSet<Fact> {
    graph
        .relations()
        .flat_map(|relation| {
            relation.evidence.iter().map(|evidence| {
                (
                    relation.subject.to_string(),
                    relation.predicate.clone(),
                    relation.object.to_string(),
                    relation.modality.key().to_owned(),
                    relation.time.clone(),
                    place(evidence),
                )
            })
        })
        .collect()
}

fn statuses(graph: &Graph) -> BTreeSet<(String, String, String, Option<String>, Place)> {
    graph
        .entities()
        .flat_map(|entity| graph.statuses(&entity.id))
        .flat_map(|status| {
            status.evidence.iter().map(|evidence| {
                (
                    status.entity.to_string(),
                    status.stage.clone(),
                    status.modality.key().to_owned(),
                    status.time.clone(),
                    place(evidence),
                )
            })
        })
        .collect()
}

fn figures(graph: &Graph) -> BTreeSet<(String, String, String, String, String, Place)> {
    graph
        .observations()
        .flat_map(|found| {
            found.evidence.iter().map(|evidence| {
                (
                    found.subject.to_string(),
                    found.indicator.clone(),
                    found.value.to_string(),
                    found.unit.clone(),
                    found.kind.key().to_owned(),
                    place(evidence),
                )
            })
        })
        .collect()
}

#[test]
fn the_order_of_documents_changes_no_byte() {
    let one = support::reading("a", "The Ministry of Health opened Karibu Hospital in Nairobi in 2023.");
    let two = support::reading("b", "The Ministry of Health will support Karibu Hospital. Nairobi grew by 5% in 2024.");
    let forth = Graph::new(vec![one.clone(), two.clone()]);
    let back = Graph::new(vec![two, one]);
    for format in FORMATS {
        assert_eq!(files(format.key, &forth), files(format.key, &back), "{}", format.key);
    }
}

#[test]
fn two_spellings_with_one_id_are_one_fact_in_any_order() {
    let text = "The Ministry of Health opened Karibu Hospital in Nairobi in 2023. Nairobi grew by 5% in 2024.";
    let spelt = |id: &str, time: &str, upper: bool| {
        let mut reading = support::reading(id, text);
        for relation in &mut reading.relations {
            relation.time = Some(time.to_owned());
        }
        for status in &mut reading.statuses {
            status.time = Some(time.to_owned());
        }
        for found in &mut reading.observations {
            found.time = Some(time.to_owned());
            found.scope = Some(time.to_owned());
            if upper {
                found.indicator = found.indicator.to_uppercase();
            }
        }
        reading
    };
    let (one, two) = (spelt("a", "The first half", false), spelt("b", "the FIRST half", true));
    let counts = |graph: &Graph| {
        let statuses = graph.entities().flat_map(|entity| graph.statuses(&entity.id)).count();
        [graph.relations().count(), statuses, graph.observations().count()]
    };
    let alone = Graph::new(vec![one.clone()]);
    let forth = Graph::new(vec![one.clone(), two.clone()]);
    let back = Graph::new(vec![two, one]);
    assert!(counts(&alone).iter().all(|count| *count > 0), "{:?}", counts(&alone));
    assert_eq!(counts(&alone), counts(&forth));
    for format in FORMATS {
        assert_eq!(files(format.key, &forth), files(format.key, &back), "{}", format.key);
    }
}

#[test]
fn a_failed_write_leaves_the_earlier_files() {
    let folder = tempfile::tempdir().unwrap();
    let formats: Vec<&export::Format> = FORMATS.iter().collect();
    export::write_all(&ONTOLOGY, &sample(), &Settings::default(), &formats, &mut Manifest::default(), folder.path())
        .unwrap();
    let before = std::fs::read(folder.path().join("graph.ttl")).unwrap();
    let bad = Settings { base_iri: "no iri at all/".to_owned(), ..Settings::default() };
    let error =
        export::write_all(&ONTOLOGY, &hostile(), &bad, &formats, &mut Manifest::default(), folder.path()).unwrap_err();
    assert!(error.to_string().contains("base IRI \"no iri at all/\""), "{error}");
    assert_eq!(std::fs::read(folder.path().join("graph.ttl")).unwrap(), before);
    let left: BTreeSet<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), FORMATS.iter().map(|format| format.files.len()).sum::<usize>() + 1, "{left:?}");
}
