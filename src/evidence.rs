//! Why the graph believes what it says.
//!
//! Every mention, relation, status and observation holds at least one [`Evidence`]. Nothing here decides; it only
//! remembers.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::document::{Document, DocumentId, Span};

/// Where a fact or an entity comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Origin {
    /// The text states it.
    #[default]
    Text,
    /// A gazetteer knows it.
    Background,
}

impl Origin {
    /// Returns the key used in every export.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Background => "background",
        }
    }
}

/// One place in one document that supports a fact.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Evidence {
    /// The document that says so.
    pub document: DocumentId,
    /// First code point, counted in the source text.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// The source text from `start` to `end`, as it was printed.
    pub quote: String,
    /// Key of the gazetteer, pattern, frame or rule that found it.
    pub rule: Arc<str>,
    /// Whether a repair touches the span.
    pub repaired: bool,
    /// The place in the file as a reader would look it up ("page 12"), where the file has such places.
    pub locator: Option<Arc<str>>,
}

impl Evidence {
    /// Returns the evidence for what `rule` found in a span of the document's clean text.
    #[must_use]
    pub fn new(document: &Document, span: Span, rule: &Arc<str>) -> Self {
        let (source, repaired) = document.printed(span);
        Self {
            document: document.id.clone(),
            start: document.code_points.before(&document.source, source.start),
            end: document.code_points.before(&document.source, source.end),
            quote: document.source.get(source.start..source.end).unwrap_or("").to_owned(),
            rule: rule.clone(),
            repaired,
            locator: document.locator(source.start),
        }
    }

    /// Returns whether both are places in one document that share a code point.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.document == other.document && self.start < other.end && other.start < self.end
    }
}
