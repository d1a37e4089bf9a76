//! `graph.ttl`, parsed back by oxttl.

use std::collections::{BTreeMap, BTreeSet};

use oxrdf::{NamedOrBlankNode, Term, Triple};
use oxttl::TurtleParser;

use super::{Fact, ONTOLOGY, Place, entities, facts, figures, hostile, sample, statuses, written};
use policygraph::{export::text, fact::Modality};

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
        // Blank nodes end the reading below.
        assert!(!turtle.contains("\"\"\"") && !turtle.contains("<<"));
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
