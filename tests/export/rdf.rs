//! Every RDF format, parsed back by a parser of its own, holds the triples of `graph.ttl`.

use std::collections::{BTreeMap, BTreeSet};

use oxjsonld::JsonLdParser;
use oxrdf::{GraphName, NamedNode, Quad, Term, Triple};
use oxttl::{NQuadsParser, NTriplesParser, TriGParser, TurtleParser};
use policygraph::{
    export::{self, FORMATS, Settings, text},
    graph::Graph,
};

use super::{ONTOLOGY, hostile, sample, written};

pub(super) const BASE: &str = "https://policygraph.example/";

/// Triples as N-Triples, which can be sorted.
pub(super) type Lines = BTreeSet<String>;

fn lines(triples: impl IntoIterator<Item = Triple>) -> Lines {
    let mut count = 0;
    let lines: Lines = triples.into_iter().inspect(|_| count += 1).map(|triple| triple.to_string()).collect();
    assert_eq!(lines.len(), count, "a triple stands twice");
    lines
}

pub(super) fn turtle(text: &str) -> Vec<Triple> {
    TurtleParser::new().for_slice(text.as_bytes()).map(Result::unwrap).collect()
}

/// Quads by graph; the triples of each graph as lines.
fn graphs(quads: impl IntoIterator<Item = Quad>) -> BTreeMap<String, Lines> {
    let mut graphs: BTreeMap<String, Lines> = BTreeMap::new();
    for quad in quads {
        let GraphName::NamedNode(name) = &quad.graph_name else { panic!("outside a document: {quad}") };
        let is_new = graphs.entry(name.as_str().to_owned()).or_default().insert(Triple::from(quad.clone()).to_string());
        assert!(is_new, "a quad stands twice: {quad}");
    }
    graphs
}

fn n_quads(graph: &Graph) -> BTreeMap<String, Lines> {
    graphs(NQuadsParser::new().for_slice(written("n-quads", graph).as_bytes()).map(Result::unwrap))
}

#[test]
fn n_triples_hold_the_triples_of_turtle() {
    for graph in [hostile(), sample()] {
        let found = written("n-triples", &graph);
        let found = NTriplesParser::new().for_slice(found.as_bytes()).map(Result::unwrap);
        assert_eq!(lines(found), lines(turtle(&written("turtle", &graph))));
    }
}

#[test]
fn json_ld_holds_the_triples_of_turtle() {
    for graph in [hostile(), sample()] {
        let found = written("json-ld", &graph);
        let found = JsonLdParser::new().for_slice(found.as_bytes()).map(|quad| {
            let quad = quad.unwrap();
            assert!(quad.graph_name.is_default_graph());
            Triple::from(quad)
        });
        assert_eq!(lines(found), lines(turtle(&written("turtle", &graph))));
    }
}

#[test]
fn the_context_stands_in_json_ld_too() {
    let alone: serde_json::Value = serde_json::from_str(&written("context", &hostile())).unwrap();
    let inside: serde_json::Value = serde_json::from_str(&written("json-ld", &hostile())).unwrap();
    assert!(alone["@context"]["locatedIn"].is_object());
    assert_eq!(alone["@context"], inside["@context"]);
}

#[test]
fn rdf_1_2_reifies_what_turtle_describes() {
    let rdf = |name: &str| NamedNode::new_unchecked(format!("http://www.w3.org/1999/02/22-rdf-syntax-ns#{name}"));
    for graph in [hostile(), sample()] {
        let mut found = Vec::new();
        for triple in turtle(&written("rdf12", &graph)) {
            let Term::Triple(stated) = &triple.object else {
                found.push(triple);
                continue;
            };
            assert_eq!(triple.predicate, rdf("reifies"));
            let node = &triple.subject;
            found.push(Triple::new(node.clone(), rdf("type"), rdf("Statement")));
            found.push(Triple::new(node.clone(), rdf("subject"), stated.subject.clone()));
            found.push(Triple::new(node.clone(), rdf("predicate"), stated.predicate.clone()));
            found.push(Triple::new(node.clone(), rdf("object"), stated.object.clone()));
        }
        assert_eq!(lines(found), lines(turtle(&written("turtle", &graph))));
    }
}

#[test]
fn turtle_star_qualifies_what_holds() {
    for graph in [hostile(), sample()] {
        let text = written("turtle-star", &graph);
        let known = lines(turtle(&written("turtle", &graph)));
        // A reader of RDF 1.2 takes << s p o >> for a blank node that reifies the triple.
        let (marks, plain): (Vec<_>, Vec<_>) =
            turtle(&text).into_iter().partition(|triple| triple.subject.is_blank_node());
        assert_eq!(lines(plain), known);
        let mut triples = BTreeMap::new();
        let mut said: BTreeSet<(String, String)> = BTreeSet::new();
        for mark in &marks {
            if let Term::Triple(stated) = &mark.object {
                assert!(known.contains(&stated.to_string()), "{stated} does not hold");
                triples.insert(mark.subject.to_string(), stated.to_string());
            }
        }
        for mark in marks.iter().filter(|mark| mark.predicate.as_str().ends_with("#foundBy")) {
            said.insert((triples[&mark.subject.to_string()].clone(), mark.object.to_string()));
        }
        let expected: BTreeSet<(String, String)> = graph
            .relations()
            .filter(|relation| relation.modality == policygraph::fact::Modality::Actual)
            .flat_map(|relation| {
                let predicate = ONTOLOGY.predicates[&relation.predicate].local_name();
                let triple =
                    format!("<{BASE}id/{}> <{BASE}ns#{predicate}> <{BASE}id/{}>", relation.subject, relation.object);
                relation.evidence.iter().map(move |evidence| {
                    let place = format!("{}#char={},{}", evidence.document, evidence.start, evidence.end);
                    (triple.clone(), format!("\"{}@{place}\"", evidence.rule))
                })
            })
            .collect();
        assert_eq!(said, expected);
    }
}

#[test]
fn named_graphs_hold_the_triples_of_turtle() {
    for graph in [hostile(), sample()] {
        let graphs = n_quads(&graph);
        let all: Lines = graphs.values().flatten().cloned().collect();
        assert_eq!(all, lines(turtle(&written("turtle", &graph))));
        let mut names: BTreeSet<String> = graph.documents().map(|record| format!("{BASE}doc/{}", record.id)).collect();
        names.insert(format!("{BASE}background"));
        assert!(graphs.keys().all(|name| names.contains(name)), "{:?}", graphs.keys());
    }
}

#[test]
fn trig_holds_the_quads_of_n_quads() {
    for graph in [hostile(), sample()] {
        let trig = written("trig", &graph);
        let found = self::graphs(TriGParser::new().for_slice(trig.as_bytes()).map(Result::unwrap));
        assert_eq!(found, n_quads(&graph));
        assert_eq!(trig.lines().filter(|line| line.ends_with(" {")).count(), found.len(), "a graph is opened twice");
    }
}

#[test]
fn a_named_graph_holds_what_its_document_states() {
    let graphs = n_quads(&hostile());
    assert_eq!(graphs.len(), 3);
    let of = |name: &str| &graphs[&format!("{BASE}{name}")];
    let has = |name: &str, part: &str| of(name).iter().any(|line| line.contains(part));
    assert!(has("doc/odd-too", "said \\\"again\\\"") && !has("doc/odd", "said \\\"again\\\""));
    assert!(has("doc/odd", "\"seven\"") && !has("doc/odd-too", "\"seven\"") && !has("background", "\"seven\""));
    assert!(has("background", "Ivoire") && !has("background", "#char="));
    // A place in a document stands in the graph of that document only.
    for (name, lines) in &graphs {
        for line in lines.iter().filter(|line| line.contains("#char=")) {
            assert!(line.contains(&format!("{name}#char=")) || line.contains("foundBy"), "{name}: {line}");
        }
    }
    // Each graph names every thing that it speaks of.
    for (name, lines) in &graphs {
        let described: BTreeSet<&str> = lines
            .iter()
            .filter(|line| line.contains("rdf-schema#label"))
            .filter_map(|line| line.split(' ').next())
            .collect();
        for line in lines {
            let things = line.split(' ').filter(|term| {
                let path = term.strip_prefix(&format!("<{BASE}id/")).unwrap_or_default();
                term.ends_with('>') && ["place/", "institution/", "project/"].iter().any(|top| path.starts_with(top))
            });
            for thing in things {
                assert!(described.contains(thing), "{name} does not say what {thing} is");
            }
        }
    }
}

#[test]
fn every_format_keeps_to_the_base_iri() {
    let settings = Settings { base_iri: "https://example.org/kg/".to_owned(), ..Settings::default() };
    let mut checked = 0;
    for (name, write) in FORMATS.iter().flat_map(|format| format.files) {
        let mut bytes = Vec::new();
        write(&ONTOLOGY, &hostile(), &settings, &mut bytes).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        assert!(!text.contains("policygraph.example"), "{name}");
        checked += usize::from(text.contains("https://example.org/kg/"));
    }
    assert!(checked >= 8, "{checked}");
}

#[test]
fn every_ready_question_is_written_with_the_base_iri_of_the_graph() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data/queries/sparql");
    let stored: BTreeMap<String, String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| {
            let file = file.unwrap();
            (file.file_name().into_string().unwrap(), std::fs::read_to_string(file.path()).unwrap())
        })
        .collect();
    let (readme, questions) = export::format("sparql").unwrap().files.split_first().unwrap();
    let mut manual = Vec::new();
    (readme.1)(&ONTOLOGY, &hostile(), &Settings::default(), &mut manual).unwrap();
    let manual = String::from_utf8(manual).unwrap();
    for base in [BASE, "https://example.org/kg/"] {
        let settings = Settings { base_iri: base.to_owned(), ..Settings::default() };
        let written: BTreeMap<String, String> = questions
            .iter()
            .map(|(name, write)| {
                let mut bytes = Vec::new();
                write(&ONTOLOGY, &hostile(), &settings, &mut bytes).unwrap();
                ((*name).to_owned(), String::from_utf8(bytes).unwrap())
            })
            .collect();
        let expected: BTreeMap<String, String> =
            stored.iter().map(|(name, text)| (name.clone(), text.replace(BASE, base))).collect();
        assert_eq!(written, expected);
    }
    for name in stored.keys() {
        assert!(manual.contains(&format!("`{name}`")), "README.rdf.md does not tell of {name}");
    }
}

#[test]
fn a_base_iri_to_which_no_path_can_be_added_is_refused() {
    for base in ["https://example.org/kg#", "https://example.org/kg#x/", "https://example.org/kg?x/", "kg/"] {
        let settings = Settings { base_iri: base.to_owned(), ..Settings::default() };
        for key in ["turtle", "n-quads", "json-ld", "json", "ontology", "shapes", "context"] {
            let format = export::format(key).unwrap();
            let (_, write) = format.files[0];
            let error = write(&ONTOLOGY, &hostile(), &settings, &mut Vec::new()).unwrap_err();
            assert!(error.to_string().contains(&format!("base IRI \"{base}\"")), "{key}: {error}");
        }
    }
}

/// Takes away what the two may write in different forms: numbers, and the controls that RDF leaves out.
fn plain(term: &Term) -> String {
    match term {
        Term::Literal(literal) if literal.datatype().as_str().ends_with("#double") => {
            format!("{:e}", literal.value().parse::<f64>().unwrap())
        }
        Term::Literal(literal) => text::clean(literal.value()).into_owned(),
        other => other.to_string(),
    }
}

#[test]
fn the_lossless_json_is_json_ld_too() {
    for graph in [hostile(), sample()] {
        let json = written("json", &graph);
        let found: Vec<Triple> =
            JsonLdParser::new().for_slice(json.as_bytes()).map(|quad| Triple::from(quad.unwrap())).collect();
        let of = |triples: &[Triple], wanted: &str| -> BTreeSet<(String, String, String)> {
            triples
                .iter()
                .filter(|triple| triple.subject.is_named_node())
                .filter(|triple| !triple.subject.to_string().contains("/doc/"))
                .filter(|triple| triple.predicate.as_str().ends_with(wanted))
                .map(|triple| (triple.subject.to_string(), triple.predicate.as_str().to_owned(), plain(&triple.object)))
                .collect()
        };
        let known = turtle(&written("turtle", &graph));
        for name in [
            "#label",
            "#altLabel",
            "#origin",
            "#subject",
            "#predicate",
            "#object",
            "#modality",
            "#time",
            "#confidence",
            "#about",
            "#status",
            "#indicator",
            "#value",
            "#unit",
            "#observationKind",
            "#scope",
            "/hasFeatureOfInterest",
        ] {
            let found = of(&found, name);
            assert!(!found.is_empty(), "{name}");
            assert_eq!(found, of(&known, name), "{name}");
        }
        // Evidence: a place for each quote of each statement, with offsets, rule and document.
        let count = |end: &str| found.iter().filter(|triple| triple.predicate.as_str().ends_with(end)).count();
        let places: usize = graph.entities().map(|entity| entity.mentions.len()).sum::<usize>()
            + graph.relations().map(|relation| relation.evidence.len()).sum::<usize>()
            + graph.observations().map(|found| found.evidence.len()).sum::<usize>()
            + graph.entities().flat_map(|entity| graph.statuses(&entity.id)).map(|s| s.evidence.len()).sum::<usize>();
        for end in ["#anchorOf", "#beginIndex", "#endIndex", "#rule", "#referenceContext"] {
            assert_eq!(count(end), places, "{end}");
        }
        let documents: BTreeSet<String> = found
            .iter()
            .filter(|triple| triple.predicate.as_str().ends_with("#referenceContext"))
            .map(|triple| triple.object.to_string())
            .collect();
        let known = graph.documents().map(|record| format!("<{BASE}doc/{}>", record.id)).collect();
        assert_eq!(documents, known);
    }
}
