//! From the arguments to the bytes of documents: files, folders, globs, standard input.

use std::{
    borrow::Cow,
    collections::BTreeMap,
    io::Read,
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};
use policygraph::{
    document::{Document, DocumentId},
    ontology::Ontology,
    read::{self, Limits, READERS, Reader},
    repair,
    review::DOCUMENT as DECISIONS,
};

use super::shown;

/// The report that is read where no input is given.
const SAMPLE: (&str, &[u8]) = ("sample", include_bytes!("../../data/sample/sample.txt"));

/// A document that waits to be read.
pub(super) struct Source {
    pub(super) id: DocumentId,
    pub(super) name: String,
    reader: &'static Reader,
    from: From,
}

enum From {
    File(PathBuf),
    Bytes(Vec<u8>),
}

impl Source {
    /// Returns a text as a document.
    pub(super) fn of_text(id: &str, name: &str, text: &str) -> Self {
        let from = From::Bytes(text.as_bytes().to_vec());
        Self { id: DocumentId::new(id), name: name.to_owned(), reader: &READERS[0], from }
    }

    /// Returns the file, where it is one.
    pub(super) fn path(&self) -> Option<&Path> {
        match &self.from {
            From::File(path) => Some(path),
            From::Bytes(_) => None,
        }
    }

    /// Returns the same source as the document of another id.
    pub(super) fn called(self, id: &str) -> Self {
        Self { id: DocumentId::new(id), ..self }
    }

    /// Returns the bytes.
    pub(super) fn bytes(&self) -> anyhow::Result<Cow<'_, [u8]>> {
        match &self.from {
            From::File(path) => Ok(Cow::Owned(std::fs::read(path).with_context(|| self.name.clone())?)),
            From::Bytes(bytes) => Ok(Cow::Borrowed(bytes)),
        }
    }

    /// Reads the document.
    pub(super) fn read(&self, ontology: &Ontology) -> anyhow::Result<Document> {
        let bytes = self.bytes()?;
        read::document(&repair::Context::new(ontology), self.id.clone(), self.reader, &bytes, &Limits::default())
            .with_context(|| self.name.clone())
    }
}

/// Returns the documents that the arguments name, in the order of their ids.
pub(super) fn sources(inputs: &[String]) -> anyhow::Result<Vec<Source>> {
    let mut sources = Vec::new();
    for input in inputs {
        if input == "-" {
            let mut bytes = Vec::new();
            std::io::stdin().lock().read_to_end(&mut bytes).context("standard input")?;
            let id = DocumentId::new("standard-input");
            sources.push(Source {
                id,
                name: "standard input".to_owned(),
                reader: &READERS[0],
                from: From::Bytes(bytes),
            });
        } else {
            for path in paths(input)? {
                let stem = path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
                let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or("");
                let reader = read::reader(extension).unwrap_or(&READERS[0]);
                sources.push(Source { id: DocumentId::new(&stem), name: shown(&path), reader, from: From::File(path) });
            }
        }
    }
    if inputs.is_empty() {
        let (name, bytes) = SAMPLE;
        sources.push(Source {
            id: DocumentId::new(name),
            name: "the sample report".to_owned(),
            reader: &READERS[0],
            from: From::Bytes(bytes.to_vec()),
        });
    }
    if let Some(source) = sources.iter().find(|source| source.id.as_str() == DECISIONS) {
        bail!(
            "{}: a document cannot be called \"{DECISIONS}\", which is what the decisions file is called in a graph",
            source.name
        );
    }
    let mut seen: BTreeMap<DocumentId, String> = BTreeMap::new();
    for source in &sources {
        if let Some(other) = seen.insert(source.id.clone(), source.name.clone()) {
            bail!(
                "{other} and {} would both be document \"{}\"; rename one of the files, the id is made from the name",
                source.name,
                source.id
            );
        }
    }
    sources.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(sources)
}

/// Returns the files that one argument names.
fn paths(input: &str) -> anyhow::Result<Vec<PathBuf>> {
    let path = Path::new(input);
    if path.is_dir() {
        return folder(path);
    }
    if path.exists() {
        return Ok(vec![path.to_owned()]);
    }
    if !input.contains(['*', '?', '[']) {
        bail!(
            "{input}: no such file or folder; give a file, a folder, a pattern like \"reports/*.txt\", or - for standard input"
        );
    }
    let mut found = Vec::new();
    for entry in glob::glob(input).with_context(|| format!("{input}: not a pattern"))? {
        let path = entry?;
        if path.is_dir() {
            found.extend(folder(&path)?);
        } else {
            found.push(path);
        }
    }
    if found.is_empty() {
        bail!("{input}: no file fits this pattern");
    }
    Ok(found)
}

/// Returns the documents below a folder, in the order of their paths.
fn folder(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.with_context(|| shown(folder))?;
        let extension = entry.path().extension().and_then(|extension| extension.to_str()).unwrap_or("");
        if entry.file_type().is_file() && read::reader(extension).is_some() {
            found.push(entry.into_path());
        }
    }
    if found.is_empty() {
        let known: Vec<String> =
            READERS.iter().flat_map(|reader| reader.extensions).map(|extension| format!(".{extension}")).collect();
        bail!("{}: no documents in this folder; files ending in {} would be read", shown(folder), known.join(", "));
    }
    Ok(found)
}
