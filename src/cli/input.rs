//! From the arguments to documents: files, folders, patterns, tables, archives, standard input.
//!
//! Documents stream: a folder is walked first, then every file is opened, unpacked and read when its turn comes, so that
//! no more than a few are in memory. One that cannot be read never spoils the others.

mod file;
mod open;
mod told;
mod walk;

use std::{
    collections::BTreeMap,
    io::Read,
    path::{Path, PathBuf},
    sync::mpsc::{Receiver, SyncSender, sync_channel},
    time::{Duration, Instant},
};

use anyhow::{Context, bail};
use clap::Args;
use policygraph::{
    digest,
    document::{Document, DocumentId, Metadata},
    ontology::Ontology,
    read::{self, Limits, READERS, Reader, SourceText, archive, metadata::Told, table},
    repair,
    review::DOCUMENT as DECISIONS,
};

use super::text;
pub(super) use walk::Skipped;
use walk::Walk;

/// The report that is read where no input is given.
const SAMPLE: (&str, &[u8]) = ("sample", include_bytes!("../../data/sample/sample.txt"));

/// So many documents wait for a thread that reads them.
const WAITING: usize = 16;

/// How documents are read.
#[derive(Args, Clone, Default)]
pub(super) struct InputOptions {
    /// Take title, date, author, place, kind and id of documents from this CSV; otherwise from a documents.csv beside them
    #[arg(long, value_name = "FILE")]
    metadata: Option<PathBuf>,
    /// The column, or field, of a table of documents that holds the text
    #[arg(long, value_name = "NAME")]
    text_column: Option<String>,
    /// Give up on a document from whose file the text is not taken after so many seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 120)]
    time_limit: u64,
    /// Give up on a document with more text than this
    #[arg(long, value_name = "MB", default_value_t = 256)]
    text_limit: usize,
}

impl InputOptions {
    /// Returns how an earlier build read its documents.
    pub(super) fn again(metadata: Option<PathBuf>, text_column: Option<String>) -> Self {
        Self { metadata, text_column, ..Self::default() }
    }

    pub(super) fn metadata(&self) -> Option<&Path> {
        self.metadata.as_deref()
    }

    pub(super) fn text_column(&self) -> Option<&str> {
        self.text_column.as_deref()
    }

    fn limits(&self) -> Limits {
        let until = (self.time_limit > 0).then(|| Instant::now() + Duration::from_secs(self.time_limit));
        let text = if self.text_limit > 0 { self.text_limit << 20 } else { Limits::default().text };
        Limits { text, unpacked: Limits::default().unpacked.max(text), until, ..Limits::default() }
    }
}

/// A document that waits to be read.
pub(super) struct Source {
    pub(super) id: DocumentId,
    pub(super) name: String,
    reader: &'static Reader,
    /// Whether its bytes are those of a file, which may say by how it begins what it is.
    is_file: bool,
    from: From,
    given: Metadata,
    options: InputOptions,
}

enum From {
    File(PathBuf),
    /// The path of the table or archive, where there is one.
    Bytes(Option<PathBuf>, Vec<u8>),
}

/// What is no document.
#[derive(Debug)]
pub(super) struct Failed {
    /// What was to be read.
    pub(super) name: String,
    /// Why it was not.
    pub(super) error: anyhow::Error,
    /// Whether it need not be one: the member of an archive that is a file of another kind.
    pub(super) is_passed_over: bool,
}

impl Failed {
    fn new(name: &str, error: impl Into<anyhow::Error>) -> Self {
        Self { name: name.to_owned(), error: error.into(), is_passed_over: false }
    }
}

impl Source {
    /// Returns a text as a document.
    pub(super) fn of_text(id: &str, name: &str, text: &str) -> Self {
        Self::of_bytes(DocumentId::new(id), name.to_owned(), None, text.as_bytes().to_vec())
    }

    fn of_bytes(id: DocumentId, name: String, path: Option<PathBuf>, bytes: Vec<u8>) -> Self {
        let (from, given, options) = (From::Bytes(path, bytes), Metadata::default(), InputOptions::default());
        Self { id, name, reader: &READERS[0], is_file: false, from, given, options }
    }

    /// Returns the file that it is, or that holds it.
    pub(super) fn path(&self) -> Option<&Path> {
        match &self.from {
            From::File(path) => Some(path),
            From::Bytes(path, _) => path.as_deref(),
        }
    }

    /// Returns the same source as the document of another id.
    pub(super) fn called(self, id: &str) -> Self {
        Self { id: DocumentId::new(id), ..self }
    }

    /// Returns the bytes, and forgets them where they were held.
    pub(super) fn take(&mut self) -> anyhow::Result<Vec<u8>> {
        match &mut self.from {
            From::File(path) => file::read(path, &self.options.limits()),
            From::Bytes(_, bytes) => Ok(std::mem::take(bytes)),
        }
    }

    /// Returns the digest of the bytes.
    pub(super) fn sha256(&self) -> anyhow::Result<String> {
        match &self.from {
            From::File(path) => Ok(digest::sha256(&file::read(path, &self.options.limits())?)),
            From::Bytes(_, bytes) => Ok(digest::sha256(bytes)),
        }
    }

    /// Reads the document.
    pub(super) fn read(mut self, ontology: &Ontology) -> anyhow::Result<Document> {
        let name = std::mem::take(&mut self.name);
        let bytes = self.take().with_context(|| name.clone())?;
        let sha256 = digest::sha256(&bytes);
        self.understand(ontology, bytes, sha256).context(name)
    }

    /// Reads the document of these bytes, which are its own, as is their digest.
    pub(super) fn understand(
        mut self,
        ontology: &Ontology,
        bytes: Vec<u8>,
        sha256: String,
    ) -> anyhow::Result<Document> {
        let source = self.text_of(bytes)?;
        Ok(read::understand(&repair::Context::new(ontology), self.id, self.reader, source, self.given, sha256))
    }

    /// Returns the text that offsets and quotes refer to.
    pub(super) fn text(mut self) -> anyhow::Result<SourceText> {
        let bytes = self.take()?;
        self.text_of(bytes)
    }

    fn text_of(&mut self, bytes: Vec<u8>) -> anyhow::Result<SourceText> {
        if self.is_file {
            self.reader = read::recognize(&bytes, self.reader);
        }
        let limits = self.options.limits();
        if self.reader.needs_fence {
            return text::fenced(self.reader, bytes, &limits);
        }
        Ok(read::source(self.reader, &bytes, &limits)?)
    }

    /// Returns everything besides its bytes that decides what is read.
    pub(super) fn key(&self) -> anyhow::Result<String> {
        Ok(format!("{} {} {}", self.id, self.reader.key, serde_json::to_string(&self.given)?))
    }
}

/// What the arguments name, before anything is opened.
pub(super) struct Inputs {
    walk: Walk,
    options: InputOptions,
}

/// Returns what the arguments name.
pub(super) fn inputs(arguments: &[String], options: &InputOptions) -> anyhow::Result<Inputs> {
    let walk = Walk::new(arguments, options)?;
    let mut known: BTreeMap<DocumentId, &str> = BTreeMap::new();
    for file in &walk.files {
        let Some(id) = file.path.as_deref().and_then(|path| own_id(path, &file.told)) else { continue };
        if let Some(other) = known.insert(id.clone(), &file.name) {
            bail!(
                "{other} and {} would both be document \"{id}\", as the id is made from the name; rename one of the \
                 files, or give it an id in documents.csv",
                file.name
            );
        }
    }
    Ok(Inputs { walk, options: options.clone() })
}

/// Returns all documents that the arguments name, in the order of their ids; the first fault ends it.
pub(super) fn sources(arguments: &[String]) -> anyhow::Result<Vec<Source>> {
    sources_with(arguments, &InputOptions::default())
}

/// Returns all documents that the arguments name, read in this way.
pub(super) fn sources_with(arguments: &[String], options: &InputOptions) -> anyhow::Result<Vec<Source>> {
    let inputs = inputs(arguments, options)?;
    let mut sources = Vec::new();
    inputs.each(&mut |found| {
        let is_passed_over = found.as_ref().is_err_and(|failed| failed.is_passed_over);
        sources.extend((!is_passed_over).then_some(found));
        true
    });
    let failed = |failed: Failed| failed.error.context(failed.name);
    let mut sources = sources.into_iter().map(|found| found.map_err(failed)).collect::<anyhow::Result<Vec<_>>>()?;
    sources.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(sources)
}

type Found = Result<Source, Failed>;

impl Inputs {
    /// Returns how many files there are and how many bytes they have together.
    pub(super) fn size(&self) -> (usize, u64) {
        let files = || self.walk.files.iter().filter_map(|file| file.path.as_deref());
        (files().count(), files().filter_map(|path| path.metadata().ok()).map(|metadata| metadata.len()).sum())
    }

    /// Returns what lies in the folders and is not read, with the reason.
    pub(super) fn skipped(&self) -> &[Skipped] {
        &self.walk.skipped
    }

    /// Gives the documents to a function while it runs beside this one. At most a few wait.
    pub(super) fn stream<T>(self, take: impl FnOnce(Receiver<Found>) -> T) -> T {
        let (sender, receiver): (SyncSender<Found>, _) = sync_channel(WAITING);
        std::thread::scope(|scope| {
            scope.spawn(move || self.each(&mut |found| sender.send(found).is_ok()));
            take(receiver)
        })
    }

    /// Gives the documents one after the other, until one is not taken.
    fn each(self, take: &mut dyn FnMut(Found) -> bool) {
        let mut known: BTreeMap<DocumentId, String> = BTreeMap::new();
        let mut once = |found: Found| {
            let found = found.and_then(|source| {
                let fault = |error| Failed::new(&source.name, error);
                if source.id.as_str() == DECISIONS {
                    return Err(fault(anyhow::anyhow!(
                        "a document cannot be called \"{DECISIONS}\", which is what the decisions file is called in a graph"
                    )));
                }
                match known.insert(source.id.clone(), source.name.clone()) {
                    Some(other) => Err(fault(anyhow::anyhow!(
                        "{other} and this would both be document \"{}\"; rename one, or give it an id in documents.csv",
                        source.id
                    ))),
                    None => Ok(source),
                }
            });
            take(found)
        };
        for file in self.walk.files {
            let goes_on = match file.path {
                None if file.name == "-" => once(standard_input(&self.options)),
                None => once(Ok(Source::of_bytes(DocumentId::new(SAMPLE.0), file.name, None, SAMPLE.1.to_vec()))),
                Some(path) => open::open(&path, &file.name, &file.told, &self.options, &mut once),
            };
            if !goes_on {
                return;
            }
        }
    }
}

fn standard_input(options: &InputOptions) -> Found {
    let name = "standard input".to_owned();
    let mut bytes = Vec::new();
    let most = options.limits().unpacked as u64;
    match std::io::stdin().lock().take(most).read_to_end(&mut bytes) {
        Ok(_) => {
            let source = Source::of_bytes(DocumentId::new("standard-input"), name, None, bytes);
            Ok(Source { is_file: true, options: options.clone(), ..source })
        }
        Err(error) => Err(Failed::new(&name, error)),
    }
}

/// Returns the id of the document that a file is, where it is one document.
fn own_id(path: &Path, told: &Told) -> Option<DocumentId> {
    let name = path.file_name()?.to_string_lossy();
    let holds_one = !archive::is_packed(&name) && table::table(extension(path)).is_none();
    holds_one.then(|| id(path, told))
}

fn extension(path: &Path) -> &str {
    path.extension().and_then(|extension| extension.to_str()).unwrap_or("")
}

fn id(path: &Path, told: &Told) -> DocumentId {
    let stem = path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    DocumentId::new(told.id.as_deref().unwrap_or(&stem))
}
