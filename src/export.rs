//! The graph as files that other programs read.
//!
//! Every format is one value in [`FORMATS`], one file in this folder. A writer reads the graph and the ontology in the
//! order of ids and decides nothing about facts. What a format cannot carry stands in [`Format::drops`].

pub mod text;
mod quotes;
pub mod rdf;
mod flat;
mod gathered;
mod cells;
pub mod turtle;
pub mod ntriples;
pub mod nquads;
pub mod trig;
pub mod context;
pub mod jsonld;
pub mod rdf12;
pub mod star;
pub mod owl;
pub mod shapes;
pub mod sparql;
pub mod graphml;
pub mod gexf;
pub mod json;
pub mod lines;
pub mod graphology;
pub mod cytoscape;
pub mod neo4j;
pub mod cypher;
pub mod tables;
pub mod html;
pub mod manifest;
mod whole;

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

use rayon::prelude::*;

use crate::{graph::Graph, ontology::Ontology};
use manifest::{Manifest, Output};
use whole::Staging;
pub use whole::write_whole;

/// What a writer needs to know besides the graph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Where the IRIs of entities, statements and documents begin; ends with `/`.
    pub base_iri: String,
    /// Name and version of the program that writes.
    pub generator: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            base_iri: "https://policygraph.example/".to_owned(),
            generator: concat!("policygraph ", env!("CARGO_PKG_VERSION")).to_owned(),
        }
    }
}

/// Writes a graph in one format.
pub type Writer = fn(&Ontology, &Graph, &Settings, &mut dyn Write) -> io::Result<()>;

/// A format: what it is called, who reads it, and how it is written.
#[derive(Clone, Copy)]
pub struct Format {
    /// What it is called on the command line.
    pub key: &'static str,
    /// The files it makes, each with its writer.
    pub files: &'static [(&'static str, Writer)],
    /// In words.
    pub title: &'static str,
    /// The programs that read it.
    pub readers: &'static str,
    /// How to load it: the exact command or menu.
    pub how: &'static str,
    /// What it leaves out.
    pub drops: &'static str,
    /// Whether it is written where nothing is asked for.
    pub is_default: bool,
}

impl Format {
    /// Returns the names of the files it makes, in their order.
    pub fn file_names(&self) -> impl Iterator<Item = &'static str> {
        self.files.iter().map(|(name, _)| *name)
    }
}

/// Every format, in the order of the help.
pub const FORMATS: &[Format] = &[
    turtle::TURTLE,
    ntriples::N_TRIPLES,
    nquads::N_QUADS,
    trig::TRIG,
    jsonld::JSON_LD,
    context::CONTEXT,
    rdf12::RDF_12,
    star::STAR,
    owl::ONTOLOGY,
    shapes::SHAPES,
    sparql::SPARQL,
    graphml::GRAPHML,
    gexf::GEXF,
    json::JSON,
    lines::LINES,
    graphology::GRAPHOLOGY,
    cytoscape::CYTOSCAPE,
    neo4j::NEO4J,
    cypher::CYPHER,
    tables::TABLES,
    html::HTML,
];

/// Returns the format of a key.
#[must_use]
pub fn format(key: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.key == key)
}

/// Writes a graph in several formats into a folder, all of them or none: earlier files stay until every new one is
/// complete. The manifest is given the digests of the files and written as the last of them.
///
/// # Errors
///
/// Names the file that could not be written.
pub fn write_all(
    ontology: &Ontology,
    graph: &Graph,
    settings: &Settings,
    formats: &[&Format],
    manifest: &mut Manifest,
    folder: &Path,
) -> io::Result<Vec<PathBuf>> {
    let staging = Staging::new(folder)?;
    let files: Vec<&(&str, Writer)> = formats.iter().flat_map(|format| format.files).collect();
    let outputs: Vec<io::Result<Output>> = files
        .par_iter()
        .map(|(name, write)| {
            let (sha256, bytes) = staging.write(name, &|out| write(ontology, graph, settings, out))?;
            Ok(Output { file: (*name).to_owned(), sha256, bytes })
        })
        .collect();
    manifest.outputs = outputs.into_iter().collect::<io::Result<_>>()?;
    let mut paths: Vec<PathBuf> = manifest.outputs.iter().map(|output| folder.join(&output.file)).collect();
    for (name, text) in texts(graph).filter(|_| manifest.keeps_text) {
        let (sha256, bytes) = staging.write(&name, &|out| out.write_all(text.as_bytes()))?;
        manifest.outputs.push(Output { file: name, sha256, bytes });
    }
    if manifest.keeps_text {
        paths.push(folder.join(TEXTS));
    }
    let bytes = manifest.bytes()?;
    staging.write(manifest::FILE_NAME, &|out| out.write_all(&bytes))?;
    let names: Vec<&str> = manifest.outputs.iter().map(|output| output.file.as_str()).collect();
    staging.finish(&[&names[..], &[manifest::FILE_NAME]].concat())?;
    paths.push(folder.join(manifest::FILE_NAME));
    Ok(paths)
}

/// The folder of the source texts.
const TEXTS: &str = "text";

/// Returns the source text of every document that the graph knows the text of, with the name of its file. Offsets and
/// quotes refer to it.
fn texts(graph: &Graph) -> impl Iterator<Item = (String, &str)> {
    graph
        .documents()
        .filter_map(|record| Some((format!("{TEXTS}/{}.txt", record.id), &*record.printed.as_ref()?.source)))
}
