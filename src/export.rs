//! The graph as files that other programs read.
//!
//! Every format is one value in [`FORMATS`], one file in this folder. A writer reads the graph and the ontology in the
//! order of ids and decides nothing about facts. What a format cannot carry stands in [`Format::drops`].

pub mod text;
pub mod rdf;
mod flat;
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

use std::{
    fs::File,
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

use crate::{digest::Digested, graph::Graph, ontology::Ontology};
use manifest::{Manifest, Output};

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
    std::fs::create_dir_all(folder).map_err(|error| named(&error, folder))?;
    let mut written = Vec::new();
    let mut result = formats.iter().flat_map(|format| format.files).try_for_each(|(name, write)| {
        let (sha256, bytes) = unfinished(folder, name, &mut written, &|out| write(ontology, graph, settings, out))?;
        manifest.outputs.push(Output { file: (*name).to_owned(), sha256, bytes });
        Ok(())
    });
    if result.is_ok() {
        let bytes = manifest.bytes()?;
        result = unfinished(folder, manifest::FILE_NAME, &mut written, &|out| out.write_all(&bytes)).map(|_| ());
    }
    // A folder in the place of a file is told before any file is changed.
    let blocked = written.iter().find(|(_, path)| path.is_dir()).map(|(_, path)| {
        io::Error::new(
            io::ErrorKind::AlreadyExists,
            format!("{}: a folder stands where the file belongs; move it away or choose another --out", path.display()),
        )
    });
    if let Err(error) = result.and(blocked.map_or(Ok(()), Err)) {
        for (unfinished, _) in &written {
            // What was never made cannot be removed; the first error is the one that counts.
            let _ = std::fs::remove_file(unfinished);
        }
        return Err(error);
    }
    let mut paths = Vec::with_capacity(written.len());
    for (unfinished, path) in written {
        std::fs::rename(&unfinished, &path).map_err(|error| named(&error, &path))?;
        paths.push(path);
    }
    Ok(paths)
}

/// Writes a file under another name, notes both names, and returns digest and length.
fn unfinished(
    folder: &Path,
    name: &str,
    written: &mut Vec<(PathBuf, PathBuf)>,
    write: &dyn Fn(&mut dyn Write) -> io::Result<()>,
) -> io::Result<(String, u64)> {
    let unfinished = folder.join(format!(".{name}.unfinished"));
    written.push((unfinished.clone(), folder.join(name)));
    let file = File::create(&unfinished).map_err(|error| named(&error, &unfinished))?;
    let mut out = Digested::new(file);
    write(&mut out).and_then(|()| out.finish()).map_err(|error| named(&error, &unfinished))
}

/// Writes one file whole or not at all: an earlier one stays until the new one is complete.
///
/// # Errors
///
/// Names the file that could not be written.
pub fn write_whole(path: &Path, write: &dyn Fn(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let unfinished = path.with_file_name(format!(".{name}.unfinished"));
    let mut file =
        BufWriter::with_capacity(1 << 16, File::create(&unfinished).map_err(|error| named(&error, &unfinished))?);
    let result = write(&mut file).and_then(|()| file.flush()).and_then(|()| std::fs::rename(&unfinished, path));
    result.map_err(|error| {
        // The first error is the one that counts.
        let _ = std::fs::remove_file(&unfinished);
        named(&error, path)
    })
}

fn named(error: &io::Error, path: &Path) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
