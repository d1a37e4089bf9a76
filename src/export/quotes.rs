//! The places that facts and entities rest on, each once.

use rustc_hash::FxHashMap;

use crate::{document::DocumentId, evidence::Evidence};

/// Places by their documents. Only pointers are held.
#[derive(Debug, Default)]
pub(in crate::export) struct Quotes<'a> {
    numbers: FxHashMap<&'a DocumentId, usize>,
    documents: Vec<(&'a DocumentId, Vec<&'a Evidence>)>,
    /// Where the last one went; the next one mostly goes there too.
    last: usize,
}

impl<'a> Quotes<'a> {
    /// Adds a place.
    pub(in crate::export) fn add(&mut self, evidence: &'a Evidence) {
        if self.documents.get(self.last).is_none_or(|(document, _)| **document != evidence.document) {
            let next = self.documents.len();
            self.last = *self.numbers.entry(&evidence.document).or_insert(next);
            if self.last == next {
                self.documents.push((&evidence.document, Vec::new()));
            }
        }
        if let Some((_, places)) = self.documents.get_mut(self.last) {
            places.push(evidence);
        }
    }

    /// Returns each place once, in the order of documents, begins and ends; of several pieces of evidence in one place
    /// the first that was added.
    pub(in crate::export) fn in_order(mut self) -> impl Iterator<Item = &'a Evidence> {
        self.documents.sort_unstable_by_key(|(document, _)| *document);
        self.documents.into_iter().flat_map(|(_, places)| {
            let mut places: Vec<(usize, usize, &Evidence)> =
                places.into_iter().map(|evidence| (evidence.start, evidence.end, evidence)).collect();
            places.sort_by_key(|(start, end, _)| (*start, *end));
            places.dedup_by_key(|(start, end, _)| (*start, *end));
            places.into_iter().map(|(_, _, evidence)| evidence)
        })
    }
}
