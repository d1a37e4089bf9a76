//! `graph.html`: one page that shows the graph, the text and the tables; it needs no network and no server.
//!
//! The page's own files are built from `web/` and stand beside this one, so that the program needs no Node. The data
//! travel as two JSON islands: `graph` is `graph.json` byte for byte, `page` what only a page needs: the printed text,
//! the words of the ontology, the words that trigger a rule, the places of the nodes. No text of a document can end its
//! island or run as code, because `<`, `>`, `&` and the line separators are escaped in both, and the page's
//! Content-Security-Policy allows no script but its own two, by their hashes.

mod island;
mod levels;

use std::io::{self, Write};

use crate::{
    export::{Format, Settings, json},
    graph::Graph,
    ontology::Ontology,
};

/// The file it makes.
pub const FILE_NAME: &str = "graph.html";

/// The page for people.
pub const HTML: Format = Format {
    key: "html",
    files: &[(FILE_NAME, write)],
    title: "HTML: one page to look, read and check",
    readers: "every browser, from the disk, without a network",
    how: "open it; or: policygraph view graph.json --open",
    drops: "nothing: graph.json is inside",
    is_default: false,
};

/// The skeleton; `web/build.mjs` puts the hashes of style and scripts into its policy.
const SHELL: &str = include_str!("html/page.html");
const STYLE: &str = include_str!("html/page.css");
const LIBRARY: &str = include_str!("html/cytoscape.min.js");
const SCRIPT: &str = include_str!("html/page.js");

fn write(ontology: &Ontology, graph: &Graph, settings: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let mut bytes = Vec::new();
    json::write(ontology, graph, settings, &mut bytes)?;
    page(ontology, graph, &bytes, out)
}

/// Writes the page of a graph; `json` is its `graph.json`.
///
/// # Errors
///
/// Where `out` cannot be written.
pub fn page(ontology: &Ontology, graph: &Graph, json: &[u8], out: &mut dyn Write) -> io::Result<()> {
    let mut rest = SHELL;
    while let Some((before, after)) = rest.split_once("{{") {
        out.write_all(before.as_bytes())?;
        let (slot, after) = after.split_once("}}").unwrap_or((after, ""));
        match slot {
            "title" => out.write_all(markup(&title(graph)).as_bytes())?,
            "style" => out.write_all(STYLE.as_bytes())?,
            "library" => out.write_all(LIBRARY.as_bytes())?,
            "script" => out.write_all(SCRIPT.as_bytes())?,
            "graph" => escaped(json, out)?,
            "page" => escaped(&island::page(ontology, graph)?, out)?,
            _ => debug_assert!(false, "the skeleton has an unknown slot {slot}"),
        }
        rest = after;
    }
    out.write_all(rest.as_bytes())
}

/// Returns the title of the one document, or how many there are.
fn title(graph: &Graph) -> String {
    let mut documents = graph.documents();
    match (documents.next(), documents.count()) {
        (Some(record), 0) => record.title.clone().unwrap_or_else(|| record.id.to_string()),
        (first, others) => format!("{} documents", others + usize::from(first.is_some())),
    }
}

fn markup(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Writes JSON so that nothing in it means anything to HTML or to JavaScript. These characters stand in strings only.
fn escaped(json: &[u8], out: &mut dyn Write) -> io::Result<()> {
    let mut written = 0;
    let mut index = 0;
    while let Some(&byte) = json.get(index) {
        let (length, escape): (usize, &[u8]) = match byte {
            b'<' => (1, b"\\u003c"),
            b'>' => (1, b"\\u003e"),
            b'&' => (1, b"\\u0026"),
            0xE2 if json.get(index + 1..index + 3) == Some(&[0x80, 0xA8]) => (3, b"\\u2028"),
            0xE2 if json.get(index + 1..index + 3) == Some(&[0x80, 0xA9]) => (3, b"\\u2029"),
            _ => {
                index += 1;
                continue;
            }
        };
        out.write_all(json.get(written..index).unwrap_or_default())?;
        out.write_all(escape)?;
        index += length;
        written = index;
    }
    out.write_all(json.get(written..).unwrap_or_default())
}
