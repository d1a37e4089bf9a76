//! Documents out of bytes.
//!
//! In go the bytes of a file and what kind of file it is; out comes a [`Document`] with its clean text, the log of its
//! repairs, its head, its sections and its blocks. Nothing is said here of what the sentences mean.
//!
//! The way has two halves. [`source`] takes the [`SourceText`] out of the file: the text that every offset and quote
//! refers to. [`understand`] mends it and finds its parts. Only the first half knows about file formats, and only it
//! meets hostile files, so it works within [`Limits`].

#[cfg(feature = "archives")]
pub mod archive;

mod blocks;
mod charset;
mod decode;
#[cfg(feature = "office")]
mod docx;
#[cfg(feature = "office")]
mod epub;
#[cfg(feature = "office")]
mod flow;
mod head;
mod html;
mod markdown;
pub mod metadata;
#[cfg(feature = "office")]
mod odt;
#[cfg(any(feature = "office", feature = "archives"))]
mod packed;
#[cfg(feature = "pdf")]
mod pdf;
mod section;
pub mod table;
mod text;
#[cfg(feature = "office")]
mod xml;

use std::{sync::Arc, time::Instant};

use serde::{Deserialize, Serialize};

use crate::{
    digest,
    document::{BlockKind, CodePoints, Document, DocumentId, Metadata, Span},
    repair::{Context, Draft},
};

/// Why a file is no document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// There is nothing in it.
    #[error("the file holds no text; give one with at least one word in it")]
    Empty,
    /// It is not text.
    #[error(
        "the file is not text: {found}; give text in UTF-8, in UTF-16 with a byte order mark, or in another usual character set"
    )]
    Binary {
        /// What shows it.
        found: String,
    },
    /// It is not what its kind of file has to be.
    #[error("the file is no good {kind}: {found}; open it in the program that made it and save it again")]
    Damaged {
        /// The label of its reader.
        kind: &'static str,
        /// What is wrong, and where.
        found: String,
    },
    /// It is locked.
    #[error("the file is locked with a password; save it without one")]
    Locked,
    /// It shows pictures of text.
    #[error("the {pages} pages hold no text, only pictures; run a text recognition over the file first")]
    Scanned {
        /// How many pages it has.
        pages: usize,
    },
    /// It is larger than is allowed.
    #[error("{what} has more than {limit}; raise the limit if the file is to be trusted")]
    Large {
        /// What is too large.
        what: &'static str,
        /// The limit, with its unit.
        limit: String,
    },
    /// What it says of itself before the text is wrong.
    #[error("before the text: {0}")]
    Metadata(#[from] metadata::MetadataError),
    /// The time that one document is given is over.
    #[error("reading took longer than one document is given; raise the limit if the file is to be trusted")]
    Late,
}

/// What one document may cost while its text is taken out of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of text.
    pub text: usize,
    /// Bytes that a packed file may unpack to, all its parts together.
    pub unpacked: usize,
    /// Files in a packed file.
    pub parts: usize,
    /// How deep elements may lie in each other.
    pub depth: usize,
    /// When reading has to be over.
    pub until: Option<Instant>,
}

impl Default for Limits {
    fn default() -> Self {
        Self { text: 256 << 20, unpacked: 1 << 30, parts: 100_000, depth: 1000, until: None }
    }
}

impl Limits {
    /// Says whether a text of this many bytes is still allowed, and the time not over.
    pub(crate) fn check(&self, text: usize) -> Result<(), ReadError> {
        if text > self.text {
            return Err(ReadError::Large { what: "the text", limit: format!("{} bytes", self.text) });
        }
        match self.until {
            Some(until) if Instant::now() > until => Err(ReadError::Late),
            _ => Ok(()),
        }
    }
}

/// The text that was taken out of a file: what every offset and quote of the document refers to.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SourceText {
    /// The text.
    pub text: String,
    /// What each of its lines is, where the file says so. Without, the look of the lines decides.
    pub shapes: Option<Vec<Shape>>,
    /// Names of places in the file ("page 12"), each with the byte of the text where it begins, in order.
    pub locators: Vec<(usize, String)>,
    /// What somebody wrote before the text, for programs to read.
    pub given: Metadata,
    /// What the file says of itself.
    pub metadata: Metadata,
    /// How many invalid bytes were replaced while decoding.
    pub invalid_bytes: usize,
    /// The character set, where the file is text in one.
    pub charset: Option<String>,
    /// What the file shows and the text leaves out, each with its place ("page 3: Annual Report"): running heads, page
    /// numbers, marks of notes, text that stands upright.
    pub left_out: Vec<String>,
}

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shape {
    /// Paragraph, heading, item or row.
    pub kind: BlockKind,
    /// Of a heading, 1 for the highest; else 0.
    pub level: u8,
}

/// A kind of file that can be read.
#[derive(Debug, Clone, Copy)]
pub struct Reader {
    /// What it is called on the command line.
    pub key: &'static str,
    /// In words.
    pub label: &'static str,
    /// The extensions of its files, in lower case.
    pub extensions: &'static [&'static str],
    /// Whether a broken file can make it take more time or memory than [`Limits`] hold it to, so that a program should
    /// give it a process of its own.
    pub needs_fence: bool,
    /// Whether these bytes can be nothing but the begin of such a file.
    is_sure: fn(&[u8]) -> bool,
    source: fn(&[u8], &Limits) -> Result<SourceText, ReadError>,
    draft: fn(&Context, &SourceText) -> (Draft, Vec<Line>),
}

/// Every kind of file that can be read; plain text is first, and what a file without a known extension is taken for.
pub const READERS: &[Reader] = &[
    text::TEXT,
    markdown::MARKDOWN,
    html::HTML,
    #[cfg(feature = "office")]
    docx::DOCX,
    #[cfg(feature = "office")]
    odt::ODT,
    #[cfg(feature = "office")]
    epub::EPUB,
    #[cfg(feature = "pdf")]
    pdf::PDF,
];

/// What a line of the clean text is. Readers leave no paragraph on two lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Line {
    span: Span,
    kind: BlockKind,
    /// Of a heading; 0 where it is to be found from its number.
    level: u8,
}

/// Returns the reader for an extension, in any case.
#[must_use]
pub fn reader(extension: &str) -> Option<&'static Reader> {
    READERS.iter().find(|reader| reader.extensions.iter().any(|known| known.eq_ignore_ascii_case(extension)))
}

/// Returns the extensions of all files that are read, and of tables of documents.
pub fn extensions() -> impl Iterator<Item = &'static str> {
    let tables = table::EXTENSIONS.iter().map(|(extension, _)| *extension);
    READERS.iter().flat_map(|reader| reader.extensions).copied().chain(tables)
}

/// Returns the reader for a file by how it begins; where that says nothing, the one that its name says.
#[must_use]
pub fn recognize(bytes: &[u8], by_name: &'static Reader) -> &'static Reader {
    READERS.iter().find(|reader| (reader.is_sure)(bytes)).unwrap_or(by_name)
}

/// Returns the text that a file holds.
///
/// # Errors
///
/// Returns an error where the bytes hold no text, are damaged, or cost more than the limits allow.
pub fn source(reader: &Reader, bytes: &[u8], limits: &Limits) -> Result<SourceText, ReadError> {
    let source = (reader.source)(bytes, limits)?;
    limits.check(source.text.len())?;
    if source.text.chars().all(|character| character.is_whitespace() || character == '\u{feff}') {
        return Err(ReadError::Empty);
    }
    Ok(source)
}

/// Returns the document of a text that [`source`] took out of a file with this reader.
///
/// `given` is what is said of the document beside it, `sha256` the digest of the file's bytes.
#[must_use]
pub fn understand(
    context: &Context,
    id: DocumentId,
    reader: &Reader,
    source: SourceText,
    given: Metadata,
    sha256: String,
) -> Document {
    let (draft, lines) = (reader.draft)(context, &source);
    let head = head::head(context.layout, &draft.text, &lines);
    let (sections, blocks) = section::sections(context.layout, &draft.text, &lines, &head);
    Document {
        id,
        code_points: CodePoints::new(&source.text),
        source: source.text,
        text: draft.text,
        repairs: draft.repairs,
        head,
        sections,
        blocks,
        locators: source.locators.into_iter().map(|(start, name)| (start, Arc::from(name))).collect(),
        given: given.or(source.given),
        own: source.metadata,
        left_out: source.left_out,
        charset: source.charset.filter(|charset| charset != "UTF-8"),
        invalid_bytes: source.invalid_bytes,
        sha256,
    }
}

/// Returns the document that the bytes of a file hold.
///
/// # Errors
///
/// Returns an error where the bytes hold no text, are damaged, or cost more than the limits allow.
pub fn document(
    context: &Context,
    id: DocumentId,
    reader: &Reader,
    bytes: &[u8],
    limits: &Limits,
) -> Result<Document, ReadError> {
    let source = source(reader, bytes, limits)?;
    Ok(understand(context, id, reader, source, Metadata::default(), digest::sha256(bytes)))
}

/// Returns the day of a point in time.
#[cfg(feature = "office")]
fn iso_day(time: &str) -> Option<String> {
    let day = time.get(..10)?;
    let is_day = day.bytes().enumerate().all(|(at, byte)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    is_day.then(|| day.to_owned())
}
