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
#[path = "parity/turtle.rs"]
mod turtle;
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

use policygraph::export::text;
use said::{Said, Texts};
use support::{ONTOLOGY, files, hostile, sample};

/// Reads the files of a format.
type Read = fn(&[String]) -> Said;

/// The formats that carry facts: key, reader, and what the format does to texts.
const CARRIERS: &[(&str, Read, Texts)] = &[
    ("json", json::graph, Texts { name: same, alias: same, word: same, quote: same }),
    ("html", json::page, Texts { name: same, alias: same, word: same, quote: same }),
    ("jsonl", json::lines, Texts { name: same, alias: same, word: same, quote: same }),
    ("turtle", turtle::read, Texts { name: clean, alias: clean, word: clean, quote: clean }),
    ("graphml", xml::graphml, Texts { name: line, alias: member, word: same, quote: same }),
    ("gexf", xml::gexf, Texts { name: line, alias: member, word: same, quote: same }),
    ("graphology", json::graphology, Texts { name: line, alias: member, word: same, quote: same }),
    ("cytoscape", json::cytoscape, Texts { name: line, alias: member, word: same, quote: same }),
    ("tables", tables::read, Texts { name: line, alias: member, word: line, quote: line }),
    ("neo4j", neo4j::read, Texts { name: plain, alias: plain_member, word: plain, quote: plain }),
    ("cypher", cypher::read, Texts { name: clean, alias: member, word: clean, quote: clean }),
];

fn same(text: &str) -> String {
    text.to_owned()
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
            let found = read(&files(key, &graph));
            let mut expected = Said::of(&graph, texts);
            if found.mentions.is_empty() {
                // Turtle says where a thing is mentioned, but not by which rule it was found.
                assert_eq!(*key, "turtle");
                expected.mentions.clear();
            }
            found.check(&expected, &format!("{key} of the {name} graph"));
        }
    }
}
