//! `manifest.json`: what a build was made from and what it made, so that anyone can make it again and compare.

use std::io;

use serde::{Deserialize, Serialize};

use super::{Format, Settings};
use crate::{
    digest::{self, Digested},
    graph::Graph,
    ontology::Ontology,
};

/// What the file is called.
pub const FILE_NAME: &str = "manifest.json";

/// The version of the file's shape.
pub const VERSION: u32 = 1;

/// A build: all that decides its bytes, and their digests.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of the file's shape.
    pub manifest: u32,
    /// Name and version of the program.
    pub generator: String,
    /// Digest of the ontology.
    pub ontology: String,
    /// Folder of the ontology, as seen from the output folder; none where it is the built-in one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ontology_folder: Option<String>,
    /// The researcher's decisions that were replayed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decisions: Option<Input>,
    /// The table that told of the documents, as seen from the output folder, where one was named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metadata: Option<String>,
    /// The column of tables of documents that held the text, where one was named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text_column: Option<String>,
    /// Keys of the formats.
    pub formats: Vec<String>,
    /// Where IRIs begin.
    pub base_iri: String,
    /// Whether the source texts were written too.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub keeps_text: bool,
    /// Facts that are less sure were left out.
    pub min_confidence: f64,
    /// The documents, in the order of their ids.
    pub inputs: Vec<Input>,
    /// The files, in the order they were written.
    pub outputs: Vec<Output>,
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Input {
    /// Id of the document.
    pub id: String,
    /// Where it lies, as seen from the output folder; none where it was no file.
    pub path: Option<String>,
    /// Digest of its bytes.
    pub sha256: String,
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Output {
    /// Its name in the output folder.
    pub file: String,
    /// Digest of its bytes.
    pub sha256: String,
    /// How many there are.
    pub bytes: u64,
}

impl Manifest {
    /// Returns the bytes of the file.
    ///
    /// # Errors
    ///
    /// None in memory.
    pub fn bytes(&self) -> io::Result<Vec<u8>> {
        let mut bytes = serde_json::to_vec_pretty(self)?;
        bytes.push(b'\n');
        Ok(bytes)
    }
}

/// Returns what the files of these formats would be, without writing them.
///
/// # Errors
///
/// Where a graph cannot be said in a format (an IRI that is none).
pub fn outputs(
    ontology: &Ontology,
    graph: &Graph,
    settings: &Settings,
    formats: &[&Format],
    keeps_text: bool,
) -> io::Result<Vec<Output>> {
    let files = formats.iter().flat_map(|format| format.files).map(|(name, write)| {
        let mut out = Digested::new(io::sink());
        write(ontology, graph, settings, &mut out)?;
        let (sha256, bytes) = out.finish()?;
        Ok(Output { file: (*name).to_owned(), sha256, bytes })
    });
    let texts = super::texts(graph)
        .filter(|_| keeps_text)
        .map(|(file, text)| Ok(Output { file, sha256: digest::sha256(text.as_bytes()), bytes: text.len() as u64 }));
    files.chain(texts).collect()
}
