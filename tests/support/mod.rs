//! What several tests need: the built-in ontology, a document from text, and a graph with every oddity.
#![allow(dead_code, reason = "each test binary uses a part")]

use std::{collections::BTreeSet, sync::LazyLock};

use policygraph::{
    document::{Document, DocumentId},
    entity::{Entity, EntityId},
    evidence::{Evidence, Origin},
    extract,
    fact::{Confidence, Modality, Observation, ObservationKind, Relation, Status},
    graph::{Graph, Reading, Record, RepairRecord},
    ontology::{Ontology, load},
    read,
};

pub(crate) static ONTOLOGY: LazyLock<Ontology> = LazyLock::new(|| load::compile(&load::built_in()).unwrap());

pub(crate) const SAMPLE: &str = include_str!("../../data/sample/sample.txt");

pub(crate) fn document(id: &str, text: &str) -> Document {
    let names = |name: &str| ONTOLOGY.gazetteer.has(name);
    let reader = &read::READERS[0];
    read::document(&ONTOLOGY.lexicon, &ONTOLOGY.layout, &names, DocumentId::new(id), text.as_bytes(), reader).unwrap()
}

pub(crate) fn reading(id: &str, text: &str) -> Reading {
    extract::read(&ONTOLOGY, &document(id, text))
}

pub(crate) fn sample() -> Graph {
    Graph::new(vec![reading("sample", SAMPLE)])
}

fn evidence(start: usize, quote: &str, rule: &str) -> Evidence {
    Evidence {
        document: DocumentId::new("odd"),
        start,
        end: start + quote.chars().count(),
        quote: quote.to_owned(),
        rule: rule.into(),
        repaired: start % 2 == 1,
    }
}

/// Names and quotes that have broken importers: scripts, quotes, markup, controls, formulas, template syntax.
pub(crate) const NAMES: [&str; 16] = [
    "嘉兴市博物馆",
    "متحف الرياض",
    "Green 🌱 Fund 👩‍🔬",
    "He said \"yes\" & 'no' <b>",
    "back\\slash \\\\ end\\",
    "]]> CDATA",
    "line\nbreak\r\ntwo",
    "control \u{b}\u{1} char",
    "INFN Naples",
    "DROP TABLE",
    "`backtick`",
    "${x} {{y}}",
    "=SUM(A1)",
    "-1+1",
    "@here; a,b;c",
    "\u{2028}separator",
];

/// Returns a graph of odd names, parallel edges, self-loops, missing times and planned and denied facts.
pub(crate) fn hostile() -> Graph {
    let mut entities = Vec::new();
    for (index, name) in NAMES.iter().enumerate() {
        let class = ["CulturalInstitution", "Programme", "City", "TransportProject"][index % 4];
        entities.push(entity(class, name, index));
    }
    let long = "Very Long Name ".repeat(40);
    entities.push(entity("Conference", long.trim(), 90));
    let ids: Vec<EntityId> = entities.iter().map(|entity| entity.id.clone()).collect();
    let mut relations = Vec::new();
    for (index, pair) in ids.windows(2).enumerate() {
        for (modality, time) in [
            (Modality::Actual, None),
            (Modality::Actual, Some("2024")),
            (Modality::Planned, Some("2025-03")),
            (Modality::Negated, Some("first half of 2025")),
        ] {
            for predicate in ["located-in", "part-of"] {
                relations.push(Relation {
                    subject: pair[0].clone(),
                    predicate: predicate.to_owned(),
                    object: pair[1].clone(),
                    modality,
                    time: time.map(str::to_owned),
                    confidence: Confidence::from_hundredths(93),
                    origin: if index == 3 { Origin::Background } else { Origin::Text },
                    evidence: BTreeSet::from([
                        evidence(index, NAMES[index % NAMES.len()], "rule-a"),
                        evidence(7, "seven", "rule-b"),
                    ]),
                });
            }
        }
    }
    relations.push(Relation { subject: ids[0].clone(), object: ids[0].clone(), ..relations[0].clone() });
    let statuses = vec![
        Status {
            entity: ids[3].clone(),
            stage: "operational".to_owned(),
            modality: Modality::Actual,
            time: None,
            confidence: Confidence::from_hundredths(90),
            evidence: BTreeSet::from([evidence(11, "went\toperational", "rule-c")]),
        },
        Status {
            entity: ids[3].clone(),
            stage: "completed".to_owned(),
            modality: Modality::Planned,
            time: Some("2026".to_owned()),
            confidence: Confidence::from_hundredths(55),
            evidence: BTreeSet::from([evidence(12, "will be \"done\"", "rule-c")]),
        },
    ];
    let observations = vec![Observation {
        indicator: "growth of <GDP> & \"more\"".to_owned(),
        subject: ids[2].clone(),
        value: -5.25,
        unit: "%".to_owned(),
        kind: ObservationKind::Change,
        time: Some("2024".to_owned()),
        modality: Modality::Actual,
        scope: Some("in Zhejiang".to_owned()),
        confidence: Confidence::from_hundredths(80),
        evidence: BTreeSet::from([evidence(13, "fell by 5.25%", "rule-d")]),
    }];
    let record = Record {
        id: DocumentId::new("odd"),
        title: Some("An <odd> \"report\" & more".to_owned()),
        author: Some(ids[0].clone()),
        date: Some("2025-03".to_owned()),
        sha256: "0".repeat(64),
        repairs: vec![RepairRecord {
            start: 0,
            end: 1,
            before: "\u{a0}".to_owned(),
            after: " ".to_owned(),
            rule: "odd-space".to_owned(),
        }],
        invalid_bytes: 2,
        sentences: 9,
        telling_sentences: 4,
        refused: std::iter::once(("class".to_owned(), 3)).collect(),
        printed: None,
    };
    Graph::new(vec![Reading { record, entities, relations, statuses, observations }])
}

fn entity(class: &str, name: &str, index: usize) -> Entity {
    Entity {
        id: EntityId::new(ONTOLOGY.top(class), name, Some(&format!("n{index}"))),
        name: name.to_owned(),
        class: class.to_owned(),
        aliases: BTreeSet::from([format!("{name} too"), "a;b".to_owned()]),
        origin: if index == 5 { Origin::Background } else { Origin::Text },
        mentions: BTreeSet::from([evidence(100 + index, name, "heads")]),
    }
}
