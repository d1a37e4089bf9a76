//! Each export, parsed back with its own parser, says what the graph says, evidence included.

mod support;

use std::collections::{BTreeMap, BTreeSet};

use oxrdf::{NamedOrBlankNode, Term, Triple};
use oxttl::TurtleParser;
use policygraph::{
    evidence::Evidence,
    export::{self, FORMATS, Settings, text},
    fact::Modality,
    graph::Graph,
};
use quick_xml::{Reader, events::Event};
use support::{ONTOLOGY, hostile, sample};

fn written(key: &str, graph: &Graph) -> String {
    let format = export::format(key).unwrap();
    let mut bytes = Vec::new();
    (format.write)(&ONTOLOGY, graph, &Settings::default(), &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// document, start, end, quote, rule
type Place = (String, usize, usize, String, String);

fn place(evidence: &Evidence) -> Place {
    (evidence.document.to_string(), evidence.start, evidence.end, evidence.quote.clone(), evidence.rule.clone())
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

fn json_place(value: &serde_json::Value, quote: &str) -> Place {
    (
        value["document"].as_str().unwrap().to_owned(),
        usize::try_from(value["start"].as_u64().unwrap()).unwrap(),
        usize::try_from(value["end"].as_u64().unwrap()).unwrap(),
        value[quote].as_str().unwrap().to_owned(),
        value["rule"].as_str().unwrap().to_owned(),
    )
}

fn string(value: &serde_json::Value) -> String {
    value.as_str().unwrap().to_owned()
}

fn list(value: &serde_json::Value) -> &[serde_json::Value] {
    value.as_array().unwrap()
}

#[test]
fn json_says_what_the_graph_says() {
    for graph in [hostile(), sample()] {
        let json: serde_json::Value = serde_json::from_str(&written("json", &graph)).unwrap();
        let found: BTreeSet<_> = list(&json["nodes"])
            .iter()
            .map(|node| {
                (
                    string(&node["id"]),
                    string(&node["class"]),
                    string(&node["label"]),
                    list(&node["aliases"]).iter().map(string).collect(),
                )
            })
            .collect();
        assert_eq!(found, entities(&graph));
        let found: BTreeSet<Fact> = list(&json["edges"])
            .iter()
            .flat_map(|edge| {
                list(&edge["evidence"]).iter().map(|evidence| {
                    (
                        string(&edge["source"]),
                        string(&edge["relation"]),
                        string(&edge["target"]),
                        string(&edge["modality"]),
                        edge["time"].as_str().map(str::to_owned),
                        json_place(evidence, "quote"),
                    )
                })
            })
            .collect();
        assert_eq!(found, facts(&graph));
        let found: BTreeSet<_> = list(&json["nodes"])
            .iter()
            .flat_map(|node| list(&node["statuses"]).iter().map(move |status| (node, status)))
            .flat_map(|(node, status)| {
                list(&status["evidence"]).iter().map(move |evidence| {
                    (
                        string(&node["id"]),
                        string(&status["status"]),
                        string(&status["modality"]),
                        status["time"].as_str().map(str::to_owned),
                        json_place(evidence, "quote"),
                    )
                })
            })
            .collect();
        assert_eq!(found, statuses(&graph));
        let found: BTreeSet<_> = list(&json["observations"])
            .iter()
            .flat_map(|found| {
                list(&found["evidence"]).iter().map(move |evidence| {
                    (
                        string(&found["subject"]),
                        string(&found["indicator"]),
                        found["value"].as_f64().unwrap().to_string(),
                        string(&found["unit"]),
                        string(&found["kind"]),
                        json_place(evidence, "quote"),
                    )
                })
            })
            .collect();
        assert_eq!(found, figures(&graph));
    }
}

#[test]
fn json_keeps_to_its_schema() {
    let schema: serde_json::Value = serde_json::from_str(include_str!("../data/schema/graph.schema.json")).unwrap();
    let json: serde_json::Value = serde_json::from_str(&written("json", &hostile())).unwrap();
    keeps(&schema, &schema, &json, "graph.json");
}

/// Checks types, required and known fields: the part of JSON Schema that the schema uses.
fn keeps(root: &serde_json::Value, schema: &serde_json::Value, value: &serde_json::Value, path: &str) {
    if let Some(reference) = schema["$ref"].as_str() {
        let target = reference.trim_start_matches("#/").split('/').fold(root, |value, key| &value[key]);
        assert!(target.is_object(), "{path}: {reference} leads nowhere");
        return keeps(root, target, value, path);
    }
    let kind = match value {
        serde_json::Value::Null => "null",
        serde_json::Value::Bool(_) => "boolean",
        serde_json::Value::Number(number) if number.is_f64() => "number",
        serde_json::Value::Number(_) => "integer",
        serde_json::Value::String(_) => "string",
        serde_json::Value::Array(_) => "array",
        serde_json::Value::Object(_) => "object",
    };
    let types: Vec<&str> = match &schema["type"] {
        serde_json::Value::String(one) => vec![one],
        serde_json::Value::Array(many) => many.iter().filter_map(|one| one.as_str()).collect(),
        _ => Vec::new(),
    };
    assert!(
        types.is_empty() || types.contains(&kind) || kind == "integer" && types.contains(&"number"),
        "{path}: {kind} is none of {types:?}"
    );
    if let Some(allowed) = schema["enum"].as_array() {
        assert!(allowed.contains(value), "{path}: {value} is none of {allowed:?}");
    }
    if let Some(object) = value.as_object() {
        for required in schema["required"].as_array().into_iter().flatten() {
            assert!(object.contains_key(required.as_str().unwrap()), "{path}: {required} is missing");
        }
        for (key, inner) in object {
            let known = &schema["properties"][key];
            if known.is_object() {
                keeps(root, known, inner, &format!("{path}/{key}"));
            } else if schema["additionalProperties"].is_object() {
                keeps(root, &schema["additionalProperties"], inner, &format!("{path}/{key}"));
            } else {
                assert!(schema["additionalProperties"] != false, "{path}: {key} is not in the schema");
            }
        }
    }
    for (index, inner) in value.as_array().into_iter().flatten().enumerate() {
        keeps(root, &schema["items"], inner, &format!("{path}/{index}"));
    }
}

#[derive(Default)]
struct Element {
    attributes: BTreeMap<String, String>,
    data: BTreeMap<String, String>,
}

/// Reads `GraphML`: keys by id, nodes and edges with their attributes and data.
fn graphml(xml: &str) -> (BTreeMap<String, BTreeMap<String, String>>, Vec<Element>, Vec<Element>) {
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
                    key = attributes(&start)["key"].clone();
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
                provenance(&edge.data["e_provenance"]).into_iter().map(|place| {
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

const BASE: &str = "https://policygraph.example/";

struct Triples {
    of: BTreeMap<String, Vec<(String, Term)>>,
}

impl Triples {
    fn read(turtle: &str) -> Self {
        let mut of: BTreeMap<String, Vec<(String, Term)>> = BTreeMap::new();
        for triple in TurtleParser::new().for_slice(turtle.as_bytes()) {
            let Triple { subject, predicate, object } = triple.unwrap();
            let NamedOrBlankNode::NamedNode(subject) = subject else { panic!("a blank node") };
            of.entry(subject.into_string()).or_default().push((predicate.into_string(), object));
        }
        Self { of }
    }

    fn all(&self, subject: &str, predicate: &str) -> Vec<String> {
        let value = |term: &Term| match term {
            Term::NamedNode(node) => node.as_str().to_owned(),
            Term::Literal(literal) => literal.value().to_owned(),
            Term::BlankNode(_) => panic!("a blank node"),
        };
        let found = self.of.get(subject).into_iter().flatten();
        found.filter(|(known, _)| known == predicate).map(|(_, term)| value(term)).collect()
    }

    fn one(&self, subject: &str, predicate: &str) -> Option<String> {
        let all = self.all(subject, predicate);
        assert!(all.len() < 2, "{subject} has several {predicate}");
        all.into_iter().next()
    }

    fn of_class(&self, class: &str) -> Vec<&str> {
        let class = format!("{BASE}ns#{class}");
        let kind = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
        self.of.keys().filter(|subject| self.all(subject, kind).contains(&class)).map(String::as_str).collect()
    }

    /// The evidence of a statement: `foundBy` names the rule and the quote's node.
    fn evidence(&self, statement: &str) -> Vec<Place> {
        self.all(statement, &format!("{BASE}ns#foundBy"))
            .into_iter()
            .map(|found| {
                let (rule, node) = found.split_once('@').unwrap();
                let node = format!("{BASE}doc/{node}");
                assert!(self.all(statement, "http://www.w3.org/ns/prov#wasDerivedFrom").contains(&node));
                let nif = |name: &str| {
                    let iri = format!("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#{name}");
                    self.one(&node, &iri).unwrap()
                };
                let document = nif("referenceContext").trim_start_matches(&format!("{BASE}doc/")).to_owned();
                (
                    document,
                    nif("beginIndex").parse().unwrap(),
                    nif("endIndex").parse().unwrap(),
                    nif("anchorOf"),
                    rule.to_owned(),
                )
            })
            .collect()
    }
}

/// What Turtle makes of a text: controls are gone.
fn clean(text: &str) -> String {
    text::clean(text).into_owned()
}

fn clean_place((document, start, end, quote, rule): Place) -> Place {
    (document, start, end, clean(&quote), rule)
}

#[test]
fn turtle_says_what_the_graph_says() {
    for graph in [hostile(), sample()] {
        let turtle = written("turtle", &graph);
        assert!(!turtle.contains("\"\"\"") && !turtle.contains("_:") && !turtle.contains("<<"));
        let triples = Triples::read(&turtle);
        let own = |name: &str| format!("{BASE}ns#{name}");
        let id = |iri: String| iri.trim_start_matches(&format!("{BASE}id/")).to_owned();
        let label = "http://www.w3.org/2000/01/rdf-schema#label";
        let alias = "http://www.w3.org/2004/02/skos/core#altLabel";
        let found: BTreeSet<_> = triples
            .of_class("Entity")
            .into_iter()
            .map(|iri| {
                let aliases: BTreeSet<String> = triples.all(iri, alias).into_iter().collect();
                (id(iri.to_owned()), triples.one(iri, label).unwrap(), aliases)
            })
            .collect();
        let expected: BTreeSet<_> = entities(&graph)
            .into_iter()
            .map(|(id, _, name, aliases)| (id, clean(&name), aliases.iter().map(|alias| clean(alias)).collect()))
            .collect();
        assert_eq!(found, expected);
        for entity in graph.entities() {
            let iri = format!("{BASE}id/{}", entity.id);
            let kinds = triples.all(&iri, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
            assert!(ONTOLOGY.ancestors(&entity.class).iter().all(|class| kinds.contains(&own(&class.key))), "{iri}");
        }
        let rdf = |name: &str| format!("http://www.w3.org/1999/02/22-rdf-syntax-ns#{name}");
        let local: BTreeMap<String, &str> = ONTOLOGY
            .predicates
            .values()
            .map(|predicate| (own(&predicate.local_name()), predicate.key.as_str()))
            .collect();
        let found: BTreeSet<Fact> = triples
            .of_class("Relation")
            .into_iter()
            .flat_map(|iri| {
                let triples = &triples;
                let part = |name: &str| triples.one(iri, &rdf(name)).unwrap();
                let fact = (id(part("subject")), local[&part("predicate")].to_owned(), id(part("object")));
                let modality = triples.one(iri, &own("modality")).unwrap();
                let time = triples.one(iri, &own("time"));
                triples.evidence(iri).into_iter().map(move |place| {
                    let (subject, predicate, object) = fact.clone();
                    (subject, predicate, object, modality.clone(), time.clone(), place)
                })
            })
            .collect();
        let expected: BTreeSet<Fact> = facts(&graph)
            .into_iter()
            .map(|(s, p, o, modality, time, place)| (s, p, o, modality, time, clean_place(place)))
            .collect();
        assert_eq!(found, expected);
        let found: BTreeSet<_> = triples
            .of_class("StatusChange")
            .into_iter()
            .flat_map(|iri| {
                let one = |name: &str| triples.one(iri, &own(name));
                let status = (id(one("about").unwrap()), one("status").unwrap(), one("modality").unwrap(), one("time"));
                triples.evidence(iri).into_iter().map(move |place| {
                    let (entity, stage, modality, time) = status.clone();
                    (entity, stage, modality, time, place)
                })
            })
            .collect();
        let expected: BTreeSet<_> =
            statuses(&graph).into_iter().map(|(e, s, m, t, place)| (e, s, m, t, clean_place(place))).collect();
        assert_eq!(found, expected);
        let found: BTreeSet<_> = triples
            .of_class("Observation")
            .into_iter()
            .flat_map(|iri| {
                let one = |name: &str| triples.one(iri, &own(name)).unwrap();
                let subject = id(triples.one(iri, "http://www.w3.org/ns/sosa/hasFeatureOfInterest").unwrap());
                let value = one("value").parse::<f64>().unwrap().to_string();
                let figure = (subject, one("indicator"), value, one("unit"), one("observationKind"));
                triples.evidence(iri).into_iter().map(move |place| {
                    let (subject, indicator, value, unit, kind) = figure.clone();
                    (subject, indicator, value, unit, kind, place)
                })
            })
            .collect();
        let expected: BTreeSet<_> = figures(&graph)
            .into_iter()
            .map(|(subject, indicator, value, unit, kind, place)| {
                (subject, clean(&indicator), value, unit, kind, clean_place(place))
            })
            .collect();
        assert_eq!(found, expected);
    }
}

#[test]
fn only_what_holds_is_a_direct_triple() {
    let graph = hostile();
    let triples = Triples::read(&written("turtle", &graph));
    let mut direct = BTreeSet::new();
    for relation in graph.relations() {
        let subject = format!("{BASE}id/{}", relation.subject);
        let predicate = format!("{BASE}ns#{}", ONTOLOGY.predicates[&relation.predicate].local_name());
        let holds = triples.all(&subject, &predicate).contains(&format!("{BASE}id/{}", relation.object));
        if relation.modality == Modality::Actual {
            assert!(holds, "{}", relation.id());
            direct.insert((subject, predicate, relation.object.clone()));
        }
    }
    // The same ends are planned and denied elsewhere; only what is actual counts.
    let predicates: BTreeSet<String> =
        ONTOLOGY.predicates.values().map(|predicate| format!("{BASE}ns#{}", predicate.local_name())).collect();
    let count = triples.of.values().flatten().filter(|(predicate, _)| predicates.contains(predicate)).count();
    assert_eq!(count, direct.len());
}

#[test]
fn the_order_of_documents_changes_no_byte() {
    let one = support::reading("a", "The Ministry of Health opened Karibu Hospital in Nairobi in 2023.");
    let two = support::reading("b", "The Ministry of Health will support Karibu Hospital. Nairobi grew by 5% in 2024.");
    let forth = Graph::new(vec![one.clone(), two.clone()]);
    let back = Graph::new(vec![two, one]);
    for format in FORMATS {
        assert_eq!(written(format.key, &forth), written(format.key, &back), "{}", format.key);
    }
}

#[test]
fn a_failed_write_leaves_the_earlier_files() {
    let folder = tempfile::tempdir().unwrap();
    let formats: Vec<&export::Format> = FORMATS.iter().collect();
    export::write_all(&ONTOLOGY, &sample(), &Settings::default(), &formats, folder.path()).unwrap();
    let before = std::fs::read(folder.path().join("graph.ttl")).unwrap();
    let bad = Settings { base_iri: "no iri at all/".to_owned(), ..Settings::default() };
    let error = export::write_all(&ONTOLOGY, &hostile(), &bad, &formats, folder.path()).unwrap_err();
    assert!(error.to_string().contains("base IRI \"no iri at all/\""), "{error}");
    assert_eq!(std::fs::read(folder.path().join("graph.ttl")).unwrap(), before);
    let left: BTreeSet<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), FORMATS.len(), "{left:?}");
}
