//! How a word lies in the lexicon: 32 bytes, read in place.

use super::super::index::Begin;
use super::tag::Tags;

/// A row as it is kept.
pub(crate) type Bytes = [u8; 32];

/// Returns whether a row is of a word that begins so and has this length; nothing else of it is read.
#[inline]
pub(super) fn is_of(bytes: &Bytes, begin: Begin, len: usize) -> bool {
    bytes.first_chunk().is_some_and(|bytes| Begin::from_bytes(*bytes) == begin) && usize::from(bytes[28]) == len
}

/// A word without its classes. Its text lies elsewhere, but for the first bytes, which a look-up compares.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    pub(super) begin: Begin,
    /// Where its text begins; see [`Row::SECOND`].
    pub(super) start: u32,
    /// The number of its base form.
    pub(super) lemma: u32,
    pub(super) tags: Tags,
    pub(super) len: u8,
    pub(super) tier: u8,
}

impl Row {
    /// Set in the start of a word whose text stands in the second of the tables.
    pub(super) const SECOND: u32 = 1 << 31;

    /// Set in the start of a word whose text stands in the third of the tables.
    pub(super) const THIRD: u32 = 1 << 30;

    /// Returns the row as it is kept.
    pub(super) fn to_bytes(self) -> Bytes {
        let mut bytes = [0; 32];
        let parts = [
            &self.begin.to_bytes()[..],
            &self.start.to_le_bytes(),
            &self.lemma.to_le_bytes(),
            &self.tags.to_number().to_le_bytes(),
            &[self.len, self.tier],
        ];
        bytes.iter_mut().zip(parts.into_iter().flatten()).for_each(|(to, byte)| *to = *byte);
        bytes
    }

    /// Returns the row that is kept so.
    #[inline]
    pub(super) fn from_bytes(bytes: &Bytes) -> Self {
        let number = |at: usize| u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
        let mut begin = [0; Begin::LEN];
        begin.copy_from_slice(&bytes[..Begin::LEN]);
        Self {
            begin: Begin::from_bytes(begin),
            start: number(16),
            lemma: number(20),
            tags: Tags::from_number(number(24)),
            len: bytes[28],
            tier: bytes[29],
        }
    }
}
