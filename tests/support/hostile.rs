//! A graph of everything that has broken importers. Its facts keep to the domains and ranges of the ontology, so that
//! it conforms to the shapes; only its texts are odd.

use std::collections::BTreeSet;

use policygraph::{
    document::DocumentId,
    entity::{Entity, EntityId},
    evidence::{Evidence, Origin, Pieces},
    fact::{Confidence, Modality, Observation, ObservationKind, Relation, Status},
    graph::{Graph, Reading, Record, RepairRecord},
};

/// Scripts, quotes, markup, controls, formulas, numbers that are none, and code of several languages.
pub(crate) const NAMES: [&str; 42] = [
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
    "INF",
    "NaN",
    "null",
    "007",
    "1e5",
    "true",
    "a|b;c,d",
    "'; MATCH (n) DETACH DELETE n; //",
    "\" } ; DROP ALL ; #",
    "zu\u{308}rich in two code points",
    "\u{202e}right to left",
    "tab\there",
    "%s %20 &amp; &#10;",
    "<script>alert(1)</script>",
    "a\\u0027b",
    "日本語と한국어",
    "O’Neill’s “quoted” — dash",
    "mark \u{feff} inside",
    "flag 🇪🇺 and plane two 𠜎",
    "_:b0",
    "<https://example.org/>",
    "@prefix x: <y> .",
    "# heading",
    "+44 20",
    "\"\"\"three quotes\"\"\"",
    "/*",
];

/// Top class and class of one name after another: each can stand in two relations with the next.
const CLASSES: [(&str, &str, &str); 6] = [
    ("Place", "City", "supports"),
    ("Institution", "CulturalInstitution", "supports"),
    ("Project", "TransportProject", "located-in"),
    ("Place", "Province", "implements"),
    ("Initiative", "Programme", "issued-by"),
    ("Institution", "GovernmentBody", "located-in"),
];

/// Returns a graph of two documents: odd names, parallel edges of one and of several predicates, self-loops, missing
/// and vague times, planned and denied facts, background without evidence, and one thing that stands alone.
pub(crate) fn hostile() -> Graph {
    Graph::new(vec![first(), second()])
}

fn first() -> Reading {
    let mut entities: Vec<Entity> = NAMES.iter().enumerate().map(|(index, name)| numbered(index, name)).collect();
    let ids: Vec<EntityId> = entities.iter().map(|entity| entity.id.clone()).collect();
    let mut relations = Vec::new();
    for (index, pair) in ids.windows(2).enumerate() {
        for (modality, time) in [
            (Modality::Actual, None),
            (Modality::Actual, Some("2024")),
            (Modality::Planned, Some("2025-03")),
            (Modality::Negated, Some("first half of 2025")),
        ] {
            for predicate in [CLASSES[index % CLASSES.len()].2, "part-of"] {
                let evidence = [
                    evidence("odd", index, NAMES[index % NAMES.len()], "rule-a"),
                    evidence("odd", 7, "seven", "rule-b"),
                ];
                relations.push(Relation {
                    modality,
                    time: time.map(str::to_owned),
                    evidence: Pieces::from(evidence),
                    ..relation(&pair[0], predicate, &pair[1])
                });
            }
        }
    }
    // Self-loops.
    relations.push(relation(&ids[0], "located-in", &ids[0]));
    relations.push(relation(&ids[1], "collaborates-with", &ids[1]));
    // The other top classes, each with a relation of its own.
    let long = "Very Long Name ".repeat(40);
    let conference = entity("Event", "Conference", long.trim(), 90);
    let award = entity("Designation", "Award", "Prize \"A\" & <B>", 91);
    let person = entity("Person", "Person", "Zoë O'Brien-Łukasiewicz", 92);
    let brand = entity("Brand", "Brand", "Äpfel™ & Co.", 93);
    for (subject, predicate, object) in [
        (&conference, "hosted-by", &entities[5]),
        (&conference, "located-in", &entities[0]),
        (&award, "conferred-by", &entities[5]),
        (&entities[0], "designated-as", &award),
        (&person, "leads", &entities[5]),
        (&entities[5], "supports", &brand),
    ] {
        relations.push(relation(&subject.id, predicate, &object.id));
    }
    // What a gazetteer knows has no evidence.
    let country = Entity {
        origin: Origin::Background,
        mentions: Pieces::new(),
        ..entity("Place", "Country", "Côte d’Ivoire", 94)
    };
    relations.push(Relation {
        origin: Origin::Background,
        evidence: Pieces::new(),
        ..relation(&ids[0], "located-in", &country.id)
    });
    let alone = entity("Initiative", "Plan", "stands alone", 95);
    entities.extend([conference, award, person, brand, country, alone]);
    Reading {
        record: Record {
            title: Some("An <odd> \"report\" & more".to_owned()),
            author: Some(ids[5].clone()),
            date: Some("2025-03".to_owned()),
            place: Some("Here & <there>".to_owned()),
            kind: Some("speech".to_owned()),
            repairs: vec![RepairRecord {
                start: 0,
                end: 1,
                before: "\u{a0}".to_owned(),
                after: " ".to_owned(),
                rule: "odd-space".to_owned(),
            }],
            left_out: vec!["page 1: \"<head>\" & 7".to_owned()],
            charset: Some("windows-1252".to_owned()),
            invalid_bytes: 2,
            sentences: 9,
            telling_sentences: 4,
            refused: std::iter::once(("class".to_owned(), 3)).collect(),
            ..record("odd")
        },
        entities,
        relations,
        statuses: vec![
            status(&ids[2], "operational", Modality::Actual, None, evidence("odd", 11, "went\toperational", "rule-c")),
            status(
                &ids[2],
                "completed",
                Modality::Planned,
                Some("2026"),
                evidence("odd", 12, "will be \"done\"", "rule-c"),
            ),
        ],
        observations: [
            (-5.25, "%", Some("2024"), Some("in Zhejiang")),
            (756_950_000_000.0, "CNY", None, None),
            (0.000_000_1, "m²", Some("first half of 2025"), None),
            (0.1 + 0.2, "km/h \"net\"", Some("2024-12-31"), None),
            (1e21, "亩", Some("2020-21"), None),
            (0.0, "households", None, None),
        ]
        .into_iter()
        .map(|(value, unit, time, scope)| observation(&ids[0], value, unit, time, scope))
        .collect(),
        country: None,
        loose: std::collections::BTreeMap::new(),
    }
}

/// Says some of the same again, and something of its own.
fn second() -> Reading {
    let entities: Vec<Entity> = [0, 1, 2]
        .map(|index| {
            let mentions = Pieces::from([evidence("odd-too", 100 + index, NAMES[index], "heads")]);
            Entity { mentions, ..numbered(index, NAMES[index]) }
        })
        .into();
    let again = Relation {
        evidence: Pieces::from([evidence("odd-too", 40, "said \"again\"", "rule-a")]),
        ..relation(&entities[0].id, "supports", &entities[1].id)
    };
    let own = Relation { predicate: "collaborates-with".to_owned(), ..again.clone() };
    Reading {
        record: record("odd-too"),
        statuses: vec![status(
            &entities[2].id,
            "operational",
            Modality::Actual,
            None,
            evidence("odd-too", 60, "it runs", "rule-c"),
        )],
        entities,
        relations: vec![again, own],
        observations: Vec::new(),
        country: None,
        loose: std::collections::BTreeMap::new(),
    }
}

fn record(id: &str) -> Record {
    Record { sha256: "0".repeat(64), ..Record::empty(DocumentId::new(id)) }
}

fn evidence(document: &str, start: usize, quote: &str, rule: &str) -> Evidence {
    Evidence {
        document: DocumentId::new(document),
        start,
        end: start + quote.chars().count(),
        quote: quote.to_owned(),
        rule: rule.into(),
        repaired: start % 2 == 1,
        locator: (start % 3 == 1).then(|| "page <1> & \"2\"".into()),
    }
}

fn numbered(index: usize, name: &str) -> Entity {
    let (top, class, _) = CLASSES[index % CLASSES.len()];
    entity(top, class, name, index)
}

fn entity(top: &str, class: &str, name: &str, index: usize) -> Entity {
    Entity {
        id: EntityId::new(top, name, Some(&format!("n{index}"))),
        name: name.to_owned(),
        class: class.to_owned(),
        aliases: BTreeSet::from([format!("{name} too"), "a;b".to_owned()]),
        origin: Origin::Text,
        mentions: Pieces::from([evidence("odd", 100 + index, name, "heads")]),
    }
}

fn relation(subject: &EntityId, predicate: &str, object: &EntityId) -> Relation {
    Relation {
        subject: subject.clone(),
        predicate: predicate.to_owned(),
        object: object.clone(),
        modality: Modality::Actual,
        time: None,
        confidence: Confidence::from_hundredths(93),
        origin: Origin::Text,
        evidence: Pieces::from([evidence("odd", 7, "seven", "rule-b")]),
    }
}

fn status(entity: &EntityId, stage: &str, modality: Modality, time: Option<&str>, evidence: Evidence) -> Status {
    Status {
        entity: entity.clone(),
        stage: stage.to_owned(),
        modality,
        time: time.map(str::to_owned),
        confidence: Confidence::from_hundredths(90),
        evidence: Pieces::from([evidence]),
    }
}

fn observation(subject: &EntityId, value: f64, unit: &str, time: Option<&str>, scope: Option<&str>) -> Observation {
    Observation {
        indicator: "growth of <GDP> & \"more\"".to_owned(),
        subject: subject.clone(),
        value,
        unit: unit.to_owned(),
        kind: ObservationKind::Change,
        time: time.map(str::to_owned),
        modality: Modality::Actual,
        scope: scope.map(str::to_owned),
        confidence: Confidence::from_hundredths(80),
        evidence: Pieces::from([evidence("odd", 13, "fell by 5.25%", "rule-d")]),
    }
}
