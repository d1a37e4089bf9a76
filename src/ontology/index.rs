//! Finds rows by their spelling, in a table that is read where it lies.
//!
//! The build script lays such tables out for the files that are compiled in, and the program for any others, with the
//! code of this file. It must come to the same on both machines: every number is of a fixed size and little-endian.

use std::borrow::Cow;

/// The number of a row, from one on, and beside it as many bits of its hash as there is room for; zero where none is.
pub(crate) type Slot = [u8; 4];

/// An open-addressing table of the numbers of rows. The rows themselves lie elsewhere.
#[derive(Debug, Clone, Default)]
pub(crate) struct Index {
    slots: Cow<'static, [Slot]>,
    /// Bits of a slot that hold the number.
    width: u32,
    /// How far a hash is shifted to give a place among the slots.
    shift: u32,
}

impl Index {
    /// Returns the index of rows with these hashes, in their order.
    pub(crate) fn of(hashes: impl ExactSizeIterator<Item = u64>) -> Self {
        let mut index = Self::with_room(hashes.len());
        hashes.enumerate().for_each(|(row, hash)| index.insert(row, hash));
        index
    }

    /// Returns an empty index with room for so many rows.
    pub(crate) fn with_room(count: usize) -> Self {
        // At least three slots in eight stay empty, so that a search ends soon.
        Self::over(Cow::Owned(vec![Slot::default(); (count * 8 / 5 + 2).next_power_of_two()]), count)
    }

    /// Returns the index of so many rows over slots that were laid out before.
    pub(crate) fn over(slots: Cow<'static, [Slot]>, count: usize) -> Self {
        let shift = u64::BITS - slots.len().trailing_zeros();
        Self { width: usize::BITS - count.leading_zeros(), shift, slots }
    }

    /// Returns what has to be kept of it.
    pub(crate) fn slots(&self) -> &[Slot] {
        &self.slots
    }

    /// Adds a row. There has to be room: no more rows than the index was made for.
    pub(crate) fn insert(&mut self, row: usize, hash: u64) {
        let (slot, mut at) = (self.tag(hash) | (row as u32 + 1), self.first(hash));
        let slots = self.slots.to_mut();
        let last = slots.len().wrapping_sub(1);
        while let Some(place) = slots.get_mut(at & last) {
            if *place == Slot::default() {
                *place = slot.to_le_bytes();
                return;
            }
            at += 1;
        }
    }

    /// Returns the first row that may have the hash and is the one that is meant.
    #[inline]
    pub(crate) fn find(&self, hash: u64, mut is_it: impl FnMut(usize) -> bool) -> Option<usize> {
        let (slots, width, tag) = (&*self.slots, self.width, self.tag(hash));
        let (last, mut at) = (slots.len().wrapping_sub(1), self.first(hash));
        loop {
            let slot = u32::from_le_bytes(*slots.get(at & last)?);
            if slot == 0 {
                return None;
            }
            // All rows that have the hash are asked about, and few others.
            let row = (slot ^ tag) as usize;
            if row >> width == 0 && is_it(row - 1) {
                return Some(row - 1);
            }
            at += 1;
        }
    }

    #[inline]
    fn tag(&self, hash: u64) -> u32 {
        (hash as u32).wrapping_shl(self.width)
    }

    #[inline]
    fn first(&self, hash: u64) -> usize {
        hash.wrapping_shr(self.shift) as usize
    }
}

/// The first bytes of a word, as many as [`Begin::LEN`], the rest zero: short words are compared as one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Begin([u64; 2]);

impl Begin {
    /// Few words are longer.
    pub(crate) const LEN: usize = 16;

    /// Returns the begin of a word. Two numbers that overlap are cheaper than a walk over the bytes.
    #[inline]
    pub(crate) fn of(word: &[u8]) -> Self {
        let len = word.len();
        if let Some((low, rest)) = word.split_first_chunk() {
            let high = match rest.first_chunk() {
                Some(high) => u64::from_le_bytes(*high),
                // The last eight bytes without those that are among the first.
                None => {
                    word.last_chunk().map_or(0, |end| u64::from_le_bytes(*end).unbounded_shr(8 * (16 - len as u32)))
                }
            };
            return Self([u64::from_le_bytes(*low), high]);
        }
        if let (Some(begin), Some(end)) = (word.first_chunk(), word.last_chunk()) {
            let (begin, end) = (u32::from_le_bytes(*begin), u32::from_le_bytes(*end));
            return Self([u64::from(begin) | u64::from(end) << (8 * (len - 4)), 0]);
        }
        let [Some(&first), Some(&middle), Some(&last)] = [word.first(), word.get(len / 2), word.last()] else {
            return Self([0; 2]);
        };
        let (middle, last) = (u64::from(middle) << (8 * (len / 2)), u64::from(last) << (8 * (len - 1)));
        Self([u64::from(first) | middle | last, 0])
    }

    /// Returns the begin that these bytes are.
    #[inline]
    pub(crate) fn from_bytes(bytes: [u8; Self::LEN]) -> Self {
        let number = u128::from_le_bytes(bytes);
        Self([number as u64, (number >> 64) as u64])
    }

    /// Returns its bytes.
    pub(crate) fn to_bytes(self) -> [u8; Self::LEN] {
        let [low, high] = self.0;
        (u128::from(low) | u128::from(high) << 64).to_le_bytes()
    }

    /// Returns the hash of the word that it is the begin of.
    #[inline]
    pub(crate) fn hash(self, word: &[u8]) -> u64 {
        let end = if word.len() > Self::LEN { word.last_chunk().map_or(0, |end| u64::from_le_bytes(*end)) } else { 0 };
        let [low, high] = self.0;
        // Digits of pi. Multiplied to twice the length and folded, every bit of the word moves every bit of the hash.
        let high = high.wrapping_add(end.rotate_left(23)).wrapping_add(word.len() as u64) ^ 0x1319_8a2e_0370_7344;
        let product = u128::from(low ^ 0x243f_6a88_85a3_08d3) * u128::from(high);
        product as u64 ^ (product >> 64) as u64
    }
}

/// Returns the hash of a word.
#[inline]
pub(crate) fn hash(word: &[u8]) -> u64 {
    Begin::of(word).hash(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_begin_is_the_first_bytes() {
        let word = b"abcdefghijklmnopqrstuvwxyz";
        for len in 0..=word.len() {
            let mut bytes = [0; Begin::LEN];
            bytes.iter_mut().zip(&word[..len]).for_each(|(to, byte)| *to = *byte);
            assert_eq!(Begin::of(&word[..len]).to_bytes(), bytes, "{len} letters");
        }
    }

    #[test]
    fn every_row_is_found_and_few_others() {
        let words: Vec<String> = (0..5000).map(|number| format!("word{number} of some length")).collect();
        let index = Index::of(words.iter().map(|word| hash(word.as_bytes())));
        let again = Index::over(Cow::Owned(index.slots().to_vec()), words.len());
        let mut others = 0;
        for (row, word) in words.iter().enumerate() {
            let found = again.find(hash(word.as_bytes()), |other| {
                others += usize::from(other != row);
                other == row
            });
            assert_eq!(found, Some(row), "{word}");
        }
        assert!(others < 10, "{others} other rows");
        assert_eq!(Index::default().find(hash(b"word"), |_| true), None);
        assert_eq!(Index::of([].into_iter()).find(hash(b"word"), |_| true), None);
    }
}
