//! Why the graph believes what it says.
//!
//! Every mention, relation, status and observation holds at least one [`Evidence`]. Nothing here decides; it only
//! remembers.

use std::{ops::Deref, sync::Arc};

use serde::{Deserialize, Serialize};

use crate::{
    document::{Document, DocumentId, Span},
    share,
};

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
    #[serde(deserialize_with = "share::text")]
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

/// Pieces of evidence in their order, each once.
///
/// Most facts rest on one piece, so the pieces of a fact take no more memory than themselves.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(from = "Vec<Evidence>")]
pub struct Pieces(Vec<Evidence>);

impl Pieces {
    /// Returns no evidence.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds a piece.
    pub fn insert(&mut self, piece: Evidence) {
        if let Err(at) = self.0.binary_search(&piece) {
            self.0.insert(at, piece);
        }
    }
}

impl Deref for Pieces {
    type Target = [Evidence];

    fn deref(&self) -> &[Evidence] {
        &self.0
    }
}

impl From<Vec<Evidence>> for Pieces {
    fn from(mut pieces: Vec<Evidence>) -> Self {
        if !pieces.is_sorted_by(|one, other| one < other) {
            pieces.sort();
            pieces.dedup();
        }
        pieces.shrink_to_fit();
        Self(pieces)
    }
}

impl<const N: usize> From<[Evidence; N]> for Pieces {
    fn from(pieces: [Evidence; N]) -> Self {
        Self::from(Vec::from(pieces))
    }
}

impl FromIterator<Evidence> for Pieces {
    fn from_iter<I: IntoIterator<Item = Evidence>>(pieces: I) -> Self {
        Self::from(Vec::from_iter(pieces))
    }
}

impl Extend<Evidence> for Pieces {
    fn extend<I: IntoIterator<Item = Evidence>>(&mut self, pieces: I) {
        let before = self.0.len();
        self.0.extend(pieces);
        // What a later document adds mostly stands behind.
        let begin = before.saturating_sub(1);
        if !self.0.get(begin..).unwrap_or_default().is_sorted_by(|one, other| one < other) {
            // Two runs in order: a stable sort only merges them.
            self.0.sort();
            self.0.dedup();
        }
    }
}

impl IntoIterator for Pieces {
    type Item = Evidence;
    type IntoIter = std::vec::IntoIter<Evidence>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Pieces {
    type Item = &'a Evidence;
    type IntoIter = std::slice::Iter<'a, Evidence>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn piece(start: usize, quote: &str) -> Evidence {
        let (document, quote) = (DocumentId::new("d"), quote.to_owned());
        Evidence { document, start, end: start + 1, quote, rule: Arc::from("r"), repaired: false, locator: None }
    }

    #[test]
    fn pieces_are_those_of_a_set() {
        for order in [[1, 2, 3, 4], [4, 3, 2, 1], [2, 2, 1, 1], [3, 1, 3, 2]] {
            let all = order.map(|start| piece(start, "q"));
            let expected: Vec<Evidence> = BTreeSet::from(all.clone()).into_iter().collect();
            let mut inserted = Pieces::new();
            for piece in all.clone() {
                inserted.insert(piece);
            }
            let mut extended = Pieces::from([all[0].clone()]);
            extended.extend(all[1..].iter().cloned());
            for found in [Pieces::from(all.clone()), inserted, extended, all.into_iter().collect()] {
                assert_eq!(*found, *expected);
            }
        }
    }
}
