//! Documents out of bytes.
//!
//! In go the bytes of a file and what kind of file it is; out comes a [`Document`] with its clean text, the log of its
//! repairs, its head, its sections and its blocks. Nothing is said here of what the sentences mean.

mod decode;
mod head;
mod markdown;
mod section;
mod text;

use crate::{
    digest,
    document::{BlockKind, CodePoints, Document, DocumentId, Span},
    ontology::{layout::Layout, lexicon::Lexicon},
    repair::{Context, Draft},
};

/// Why a file is no document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// There is nothing in it.
    #[error("the file holds no text; give one with at least one word in it")]
    Empty,
    /// It is not text.
    #[error("the file is not text: {found}; give plain text or Markdown in UTF-8, or UTF-16 with a byte order mark")]
    Binary {
        /// What shows it.
        found: String,
    },
}

/// A kind of file that can be read.
#[derive(Clone, Copy)]
pub struct Reader {
    /// What it is called on the command line.
    pub key: &'static str,
    /// In words.
    pub label: &'static str,
    /// The extensions of its files, in lower case.
    pub extensions: &'static [&'static str],
    draft: fn(&Context, &str) -> (Draft, Vec<Line>),
}

/// Every kind of file that can be read; plain text is first, and what a file without a known extension is taken for.
pub const READERS: [Reader; 2] = [text::TEXT, markdown::MARKDOWN];

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

/// Returns the document that the bytes hold.
///
/// `names` says whether a list of names has a word or name with this exact spelling.
///
/// # Errors
///
/// Returns an error where the bytes hold no text.
pub fn document(
    lexicon: &Lexicon,
    layout: &Layout,
    names: &dyn Fn(&str) -> bool,
    id: DocumentId,
    bytes: &[u8],
    reader: &Reader,
) -> Result<Document, ReadError> {
    let (source, invalid_bytes) = decode::decode(bytes)?;
    if source.chars().all(|character| character.is_whitespace() || character == '\u{feff}') {
        return Err(ReadError::Empty);
    }
    let context = Context { lexicon, layout, names };
    let (draft, lines) = (reader.draft)(&context, &source);
    let head = head::head(layout, &draft.text, &lines);
    let (sections, blocks) = section::sections(layout, &draft.text, &lines, &head);
    Ok(Document {
        id,
        code_points: CodePoints::new(&source),
        source,
        text: draft.text,
        repairs: draft.repairs,
        head,
        sections,
        blocks,
        invalid_bytes,
        sha256: digest::sha256(bytes),
    })
}
