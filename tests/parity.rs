//! All formats say the same: what each says, read by its own parser, is what the graph says.
//!
//! Where a format must change a text (its module says how), the graph's texts are changed likewise before they are
//! compared; nothing else may differ.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test ends at the first surprise")]

mod support;
#[path = "parity/said.rs"]
mod said;
#[path = "parity/records.rs"]
mod records;
#[path = "parity/rdf.rs"]
mod rdf;
#[path = "parity/xml.rs"]
mod xml;
#[path = "parity/json.rs"]
mod json;
#[path = "parity/tables.rs"]
mod tables;
#[path = "parity/neo4j.rs"]
mod neo4j;
#[path = "parity/cypher.rs"]
mod cypher;

use std::collections::BTreeSet;

use policygraph::export::{FORMATS, text};
use said::{Said, Texts};
use support::{ONTOLOGY, files, hostile, sample};

/// Reads the files of a format.
type Read = fn(&[String]) -> Said;

const JSON: Texts = Texts { name: same, alias: same, word: same, quote: same, mention_rule: same };
const RDF: Texts = Texts { name: clean, alias: clean, word: clean, quote: clean, mention_rule: nothing };
/// Files in which records stand as JSON in a text.
const GRAPH: Texts = Texts { name: line, alias: member, ..JSON };
const TABLES: Texts = Texts { name: line, alias: member, word: line, quote: line, mention_rule: same };
const NEO4J: Texts = Texts { name: plain, alias: plain_member, word: plain, quote: plain, mention_rule: same };
const CYPHER: Texts = Texts { name: clean, alias: member, word: clean, quote: clean, mention_rule: same };

/// The formats that carry facts: key, reader, and what the format does to texts.
const CARRIERS: &[(&str, Read, Texts)] = &[
    ("json", json::graph, JSON),
    ("html", json::page, JSON),
    ("jsonl", json::lines, JSON),
    ("turtle", rdf::turtle, RDF),
    ("n-triples", rdf::n_triples, RDF),
    ("n-quads", rdf::n_quads, RDF),
    ("trig", rdf::trig, RDF),
    ("json-ld", rdf::json_ld, RDF),
    ("rdf12", rdf::rdf_12, RDF),
    ("turtle-star", rdf::turtle_star, RDF),
    ("graphml", xml::graphml, GRAPH),
    ("gexf", xml::gexf, GRAPH),
    ("graphology", json::graphology, GRAPH),
    ("cytoscape", json::cytoscape, GRAPH),
    ("tables", tables::read, TABLES),
    ("neo4j", neo4j::read, NEO4J),
    ("cypher", cypher::read, CYPHER),
];

/// The formats that hold a vocabulary or questions and no graph.
const WITHOUT_FACTS: &[&str] = &["context", "ontology", "shapes", "sparql"];

fn same(text: &str) -> String {
    text.to_owned()
}

fn nothing(_: &str) -> String {
    String::new()
}

fn clean(text: &str) -> String {
    text::clean(text).into_owned()
}

fn line(text: &str) -> String {
    text::one_line(text).into_owned()
}

fn member(text: &str) -> String {
    line(text).replace(';', ",")
}

fn plain(text: &str) -> String {
    text::without_escapes(&line(text)).into_owned()
}

/// A member of a list is no end of a field, but the last one.
fn plain_member(text: &str) -> String {
    let text = member(text);
    text::without_escapes(&format!("{text};")).trim_end_matches(';').to_owned()
}

#[test]
fn every_format_says_what_the_graph_says() {
    for (name, graph) in [("hostile", hostile()), ("sample", sample())] {
        for (key, read, texts) in CARRIERS {
            read(&files(key, &graph)).check(&Said::of(&graph, texts), &format!("{key} of the {name} graph"));
        }
    }
}

#[test]
fn no_format_is_left_out() {
    let known: BTreeSet<&str> = CARRIERS.iter().map(|(key, ..)| *key).chain(WITHOUT_FACTS.iter().copied()).collect();
    let all: BTreeSet<&str> = FORMATS.iter().map(|format| format.key).collect();
    assert_eq!(known, all);
}
