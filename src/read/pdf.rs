//! PDF files with a text layer.
//!
//! In go the bytes of a file; out comes its text in the order in which it is read, with the byte where each page
//! begins. `lopdf` opens the file; what its pages show is worked out here: glyphs ([`content`], [`font`]), pieces of
//! lines ([`pieces`]), running heads and page numbers ([`furniture`]), columns ([`order`]) and tables ([`table`]), paragraphs
//! ([`flow`]). Nothing is said of pictures, forms and notes beside the page.
//!
//! A line of the text is a printed line, and a blank line parts paragraphs, so that the mends know which lines belong
//! together.

mod budget;
mod cmap;
mod content;
mod flow;
mod font;
mod furniture;
mod glyphs;
mod lexer;
mod lines;
mod matrix;
mod order;
mod pieces;
mod table;

use std::panic::{self, AssertUnwindSafe};

use lopdf::{Document, Error, LoadOptions, Object, decode_text_string};

use super::{Limits, Line, ReadError, Reader, SourceText, text};
use crate::{
    document::Metadata,
    repair::{Context, Draft},
};
use budget::Budget;

/// PDF.
pub(super) const PDF: Reader = Reader {
    key: "pdf",
    label: "PDF",
    extensions: &["pdf"],
    needs_fence: true,
    is_sure: |bytes| bytes.starts_with(b"%PDF-"),
    source,
    draft,
};

/// A file has no more pages.
const MOST_PAGES: usize = 20_000;
/// What is unpacked while a file is opened is no larger, stream by stream.
const LARGEST_STREAM: usize = 64 << 20;
/// A longer title is none.
const LONGEST_TITLE: usize = 300;

fn source(bytes: &[u8], limits: &Limits) -> Result<SourceText, ReadError> {
    // The library does not panic by policy, but it meets hostile files.
    panic::catch_unwind(AssertUnwindSafe(|| read(bytes, limits)))
        .unwrap_or_else(|_| Err(damaged("it breaks the rules of the format so that it cannot be read")))
}

fn draft(context: &Context, source: &SourceText) -> (Draft, Vec<Line>) {
    let mut draft = Draft::new(&source.text);
    draft.mend_paragraphs(context);
    let lines = text::lines(context.layout, &draft.text);
    (draft, lines)
}

fn damaged(found: impl Into<String>) -> ReadError {
    ReadError::Damaged { kind: "PDF", found: found.into() }
}

fn read(bytes: &[u8], limits: &Limits) -> Result<SourceText, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    let mut budget = Budget::new(limits);
    let document = open(bytes, &budget)?;
    let mut fonts = content::Fonts::default();
    let mut pages = Vec::new();
    let mut left_out = Vec::new();
    let (mut characters, mut unknown, mut pictures) = (0, 0, 0);
    for id in document.page_iter() {
        if pages.len() == MOST_PAGES {
            return Err(ReadError::Large { what: "the file", limit: format!("{MOST_PAGES} pages") });
        }
        let shown = content::page(&document, id, &mut fonts, &mut budget)?;
        let found = pieces::pieces(&shown.glyphs);
        left_out.extend(found.left_out.into_iter().map(|text| (pages.len(), text)));
        characters += found.characters;
        unknown += found.unknown;
        pictures += shown.pictures;
        if characters > limits.text {
            limits.check(characters)?;
        }
        pages.push(found.pieces);
    }
    if pages.is_empty() {
        return Err(damaged("it has no pages"));
    }
    if characters == 0 && pictures > 0 {
        return Err(ReadError::Scanned { pages: pages.len() });
    }
    if unknown * 2 > characters {
        return Err(damaged(format!(
            "its fonts do not say which letters they show ({unknown} of {characters} are unknown)"
        )));
    }
    left_out.extend(furniture::take(&mut pages));
    left_out.sort_by_key(|&(page, _)| page);
    let mut regions = Vec::with_capacity(pages.len());
    for page in pages {
        budget.check()?;
        regions.push(order::regions(page));
    }
    let mut source = flow::text(regions, &budget)?;
    source.metadata = metadata(&document);
    source.invalid_bytes = unknown;
    source.left_out = left_out.into_iter().map(|(page, text)| format!("page {}: {text}", page + 1)).collect();
    Ok(source)
}

fn open(bytes: &[u8], budget: &Budget) -> Result<Document, ReadError> {
    let largest = LARGEST_STREAM.min(budget.limits.unpacked);
    let options = LoadOptions { max_decompressed_size: Some(largest), ..LoadOptions::default() };
    let document = Document::load_mem_with_options(bytes, options).map_err(|error| match error {
        Error::InvalidPassword | Error::UnsupportedSecurityHandler(_) => ReadError::Locked,
        Error::Decompress(_) => budget.large(),
        error => damaged(error.to_string()),
    })?;
    budget.check()?;
    // A file that opens without a password is no longer locked here.
    if document.trailer.has(b"Encrypt") {
        return Err(ReadError::Locked);
    }
    Ok(document)
}

/// Returns what the file plainly says of itself. Its author is whoever typed it and its date is that of the file, not of
/// the document, so both are left out.
fn metadata(document: &Document) -> Metadata {
    let info = document.trailer.get_deref(b"Info", document).and_then(Object::as_dict).ok();
    let title = info
        .and_then(|info| info.get_deref(b"Title", document).ok())
        .and_then(|title| decode_text_string(title).ok())
        .map(|title| title.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|title| is_title(title));
    Metadata { title, ..Metadata::default() }
}

/// Returns whether a title is one: programs put names of files there.
fn is_title(title: &str) -> bool {
    let is_file = title.rsplit_once('.').is_some_and(|(name, extension)| {
        !name.is_empty()
            && (2..=5).contains(&extension.len())
            && extension.bytes().all(|byte| byte.is_ascii_alphanumeric())
    });
    title.contains(' ') && title.len() <= LONGEST_TITLE && !is_file && !title.contains(['/', '\\', '_'])
}
