//! A document as it was read and as it is understood.
//!
//! [`Document::source`] is the text as it stood in the file; [`Document::text`] is the clean text that every
//! [`Span`] of the program indexes. The [`Repair`] log ties the two together: it is the complete list of their
//! differences, so any span of the clean text can be shown as it was printed.

mod code_points;
mod metadata;

use std::{cmp::Ordering, fmt, sync::Arc};

use serde::{Deserialize, Serialize};

use crate::{share, slug};

pub use code_points::CodePoints;
pub use metadata::Metadata;

/// A half-open byte range of [`Document::text`], on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// Returns the span `start..end`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Returns the number of bytes.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Returns whether the span holds no byte.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Returns whether `other` lies wholly inside this span.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Returns whether the two spans share a byte.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Returns the smallest span that holds both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }
}

/// The readable name of a document: lower-case ASCII letters, digits and hyphens (`jiaxing-2025`).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct DocumentId(#[serde(deserialize_with = "share::text")] Arc<str>);

impl Ord for DocumentId {
    fn cmp(&self, other: &Self) -> Ordering {
        // Evidence is sorted by document, and most of it is of the same one.
        if Arc::ptr_eq(&self.0, &other.0) { Ordering::Equal } else { self.0.cmp(&other.0) }
    }
}

impl PartialOrd for DocumentId {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl DocumentId {
    /// Returns the id made from a name, usually the file's stem.
    #[must_use]
    pub fn new(name: &str) -> Self {
        let slug = slug::slug(name);
        Self(if slug.is_empty() { Arc::from("document") } else { Arc::from(slug) })
    }

    /// Returns the id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DocumentId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// One mend of the source: reversible, because it keeps what stood there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// Byte range of [`Document::source`] that was replaced.
    pub source: Span,
    /// Byte range of [`Document::text`] that replaces it; empty where something was taken out.
    pub span: Span,
    /// Key of the kind of repair (`glued-words`).
    pub rule: &'static str,
}

/// What a section of a document tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Role {
    /// Neither is known.
    #[default]
    Open,
    /// What was done: statements without tense are taken as actual.
    Review,
    /// What will be done: statements without tense are taken as planned.
    Plan,
}

/// A part of a document under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The heading's text, empty for what stands before the first heading.
    pub heading: Span,
    /// Heading and body.
    pub span: Span,
    /// 1 for the highest heading.
    pub level: u8,
    /// Review or plan, inherited from the section above where the heading does not say.
    pub role: Role,
    /// The year the section tells of, where its heading, or the one above, names it.
    pub year: Option<i32>,
}

/// A paragraph, heading or list item; sentences never cross its border.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// The block's text without surrounding space.
    pub span: Span,
    /// What kind of block it is.
    pub kind: BlockKind,
    /// Index into [`Document::sections`].
    pub section: usize,
}

/// The kind of a [`Block`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum BlockKind {
    /// Running text.
    Paragraph,
    /// A heading, of a section or a numbered point.
    Heading,
    /// An item of a bulleted or numbered list, without its mark.
    Item,
    /// A row of a table, its cells separated by ` | `.
    Row,
}

/// Who speaks, as far as the head of the document says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Head {
    /// The title.
    pub title: Option<Span>,
    /// The date in ISO form, as exact as the text gives it: `2025-03-20`, `2025-03` or `2025`.
    pub date: Option<String>,
    /// The person who speaks.
    pub speaker: Option<Span>,
    /// The speaker's office ("Mayor of …").
    pub office: Option<Span>,
    /// The name of the body for which "we" and "our government" stand.
    pub author: Option<Span>,
}

/// A document: the source, the clean text, and how one became the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Readable and unique in a corpus.
    pub id: DocumentId,
    /// The text as it stood in the file. Invalid bytes are U+FFFD.
    pub source: String,
    /// The clean text. Never changes after reading; every span in the program indexes it.
    pub text: String,
    /// Every difference between source and text, in order, without overlaps.
    pub repairs: Vec<Repair>,
    /// Title, date and author.
    pub head: Head,
    /// In order; every block belongs to one.
    pub sections: Vec<Section>,
    /// In order, without overlaps.
    pub blocks: Vec<Block>,
    /// Names of places in the file ("page 12"), each with the byte of the source where it begins, in order.
    pub locators: Vec<(usize, Arc<str>)>,
    /// What is said of the document beside it; it goes before what its head says.
    pub given: Metadata,
    /// What the file says of itself; what its head says goes before it.
    pub own: Metadata,
    /// What the file shows and the text leaves out, each with its place ("page 3: Annual Report").
    pub left_out: Vec<String>,
    /// The character set, where the file is text in another than UTF-8.
    pub charset: Option<String>,
    /// How many invalid bytes were replaced while decoding.
    pub invalid_bytes: usize,
    /// Lower-case hexadecimal SHA-256 of the file's bytes.
    pub sha256: String,
    /// Turns byte offsets of the source into code points.
    pub code_points: CodePoints,
}

impl Document {
    /// Returns a document without text.
    #[must_use]
    pub fn empty(id: DocumentId) -> Self {
        Self {
            id,
            source: String::new(),
            text: String::new(),
            repairs: Vec::new(),
            head: Head::default(),
            sections: Vec::new(),
            blocks: Vec::new(),
            locators: Vec::new(),
            given: Metadata::default(),
            own: Metadata::default(),
            left_out: Vec::new(),
            charset: None,
            invalid_bytes: 0,
            sha256: String::new(),
            code_points: CodePoints::default(),
        }
    }

    /// Returns the title: what is given, else what the head says, else what the file says of itself.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        let in_head = self.head.title.map(|span| self.slice(span)).filter(|title| !title.is_empty());
        self.given.title.as_deref().or(in_head).or(self.own.title.as_deref())
    }

    /// Returns the date in ISO form, as exact as it is known: what is given, else what the head says, else what the file
    /// says of itself.
    #[must_use]
    pub fn date(&self) -> Option<&str> {
        self.given.date.as_deref().or(self.head.date.as_deref()).or(self.own.date.as_deref())
    }

    /// Returns the place in the file where a byte of the source stands.
    #[must_use]
    pub fn locator(&self, start: usize) -> Option<Arc<str>> {
        let after = self.locators.partition_point(|(first, _)| *first <= start);
        self.locators.get(after.checked_sub(1)?).map(|(_, name)| name.clone())
    }

    /// Returns the clean text of a span.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.start..span.end).unwrap_or("")
    }

    /// Returns the bytes of the source that a span of the clean text was read from.
    ///
    /// A border inside a repair widens to the whole repair, so that what was printed is shown whole.
    #[must_use]
    pub fn source_span(&self, span: Span) -> Span {
        let start = self.source_border(span.start, false);
        // An empty span where something was taken out has nothing before its begin.
        Span::new(start, self.source_border(span.end, true).max(start))
    }

    /// Returns the source text of a span of the clean text, as it was printed.
    #[must_use]
    pub fn quote(&self, span: Span) -> &str {
        let source = self.source_span(span);
        self.source.get(source.start..source.end).unwrap_or("")
    }

    /// Returns the bytes of the source that a span of the clean text was read from, as [`Self::source_span`] does, and
    /// whether a repair touches the span. One search serves both, for spans of a sentence at the most.
    #[must_use]
    pub fn printed(&self, span: Span) -> (Span, bool) {
        let first = self.repairs.partition_point(|repair| repair.span.end < span.start);
        let near = self.repairs.get(first..).unwrap_or_default();
        let before_start = near.iter().take_while(|repair| begins_before(repair, span.start, false)).count();
        let inside = near.iter().take_while(|repair| begins_before(repair, span.end, true));
        let (mut before_end, mut is_repaired) = (0, false);
        for repair in inside {
            before_end += 1;
            is_repaired |= repair.span.overlaps(span) || (repair.span.is_empty() && repair.span.start > span.start);
        }
        let start = self.shifted(span.start, first + before_start, false);
        (Span::new(start, self.shifted(span.end, first + before_end, true).max(start)), is_repaired)
    }

    fn source_border(&self, border: usize, is_end: bool) -> usize {
        self.shifted(border, self.repairs.partition_point(|repair| begins_before(repair, border, is_end)), is_end)
    }

    /// Returns the byte of the source for a border before which `count` repairs begin: the last of them decides how far
    /// source and text are shifted.
    fn shifted(&self, border: usize, count: usize, is_end: bool) -> usize {
        let Some(repair) = count.checked_sub(1).and_then(|index| self.repairs.get(index)) else {
            return border;
        };
        if border >= repair.span.end {
            repair.source.end + (border - repair.span.end)
        } else if is_end {
            repair.source.end
        } else {
            repair.source.start
        }
    }
}

/// Returns whether a repair begins before a border: what was taken out right there belongs to what stands behind it.
fn begins_before(repair: &Repair, border: usize, is_end: bool) -> bool {
    repair.span.start < border || (!is_end && repair.span.start == border && repair.span.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(source: &str, text: &str, repairs: &[(usize, usize, usize, usize)]) -> Document {
        Document {
            id: DocumentId::new("d"),
            source: source.to_owned(),
            text: text.to_owned(),
            repairs: repairs
                .iter()
                .map(|&(a, b, c, d)| Repair { source: Span::new(a, b), span: Span::new(c, d), rule: "test" })
                .collect(),
            code_points: CodePoints::new(source),
            ..Document::empty(DocumentId::new("d"))
        }
    }

    #[test]
    fn quote_shows_what_was_printed() {
        // "ofthe  delta" -> "of the delta": a space put in, a space taken out.
        let document = document("ofthe  delta", "of the delta", &[(2, 2, 2, 3), (5, 7, 6, 7)]);
        assert_eq!(document.quote(Span::new(0, 2)), "of");
        assert_eq!(document.quote(Span::new(3, 6)), "the");
        assert_eq!(document.quote(Span::new(0, 6)), "ofthe");
        assert_eq!(document.quote(Span::new(7, 12)), "delta");
        assert_eq!(document.quote(Span::new(3, 12)), "the  delta");
        assert!(document.printed(Span::new(0, 6)).1);
        assert!(!document.printed(Span::new(3, 6)).1);
        assert!(document.printed(Span::new(3, 12)).1);
    }
}
