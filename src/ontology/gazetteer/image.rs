//! Lays the places of some files out so that they can be read in place.
//!
//! The build script does it for the files that are compiled in, the program for any others. The files stay as they
//! were read; the tables only point into them, as if they stood one behind the other.

use std::{borrow::Cow, collections::HashMap};

use super::super::index::{Index, Slot, hash};

/// A row, 12 bytes: where the line begins (4), the number of its kind (2), and the ends of name, parent and country,
/// counted from there (2 each).
pub(crate) type RowBytes = [u8; 12];

/// One way a place is written, 8 bytes: where it begins (4), its length (1), and the number of the row (3).
pub(crate) type KeyBytes = [u8; 8];

/// The places of some files, and how they are found.
#[derive(Debug, Clone, Default)]
pub(crate) struct Image {
    pub(crate) rows: Cow<'static, [RowBytes]>,
    pub(crate) keys: Cow<'static, [KeyBytes]>,
    pub(crate) slots: Cow<'static, [Slot]>,
    pub(crate) kinds: Cow<'static, [Kind]>,
}

/// A kind of places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Kind {
    pub(crate) name: Cow<'static, str>,
    /// The first of its rows, and the one behind its last.
    pub(crate) rows: [u32; 2],
}

/// Where the cells of a line stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    pub(super) start: u32,
    pub(super) kind: u16,
    pub(super) ends: [u16; 3],
}

impl Row {
    fn to_bytes(self) -> RowBytes {
        let mut bytes = RowBytes::default();
        let (start, cells) = bytes.split_at_mut(4);
        start.copy_from_slice(&self.start.to_le_bytes());
        let [name, parent, country] = self.ends;
        for (cell, number) in cells.chunks_exact_mut(2).zip([self.kind, name, parent, country]) {
            cell.copy_from_slice(&number.to_le_bytes());
        }
        bytes
    }

    #[inline]
    pub(super) fn from_bytes(bytes: RowBytes) -> Self {
        let cell = |at: usize| u16::from_le_bytes([bytes[at], bytes[at + 1]]);
        let start = u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
        Self { start, kind: cell(4), ends: [cell(6), cell(8), cell(10)] }
    }
}

/// One way a place is written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Key {
    pub(super) start: u32,
    pub(super) len: u8,
    pub(super) row: u32,
}

impl Key {
    fn to_bytes(self) -> KeyBytes {
        // The length has the byte of the row that is always zero: no file has so many lines.
        (u64::from(self.start) | u64::from(self.len) << 32 | u64::from(self.row) << 40).to_le_bytes()
    }

    #[inline]
    pub(super) fn from_bytes(bytes: KeyBytes) -> Self {
        let number = u64::from_le_bytes(bytes);
        Self { start: number as u32, len: (number >> 32) as u8, row: (number >> 40) as u32 }
    }
}

/// Returns the image of the files.
pub(crate) fn image(files: &[&str]) -> Image {
    let mut draft = Draft::default();
    let mut start = 0;
    for text in files {
        draft.add(text, start);
        start += text.len();
    }
    let index = Index::of(draft.hashes.iter().copied());
    Image {
        rows: draft.rows.into(),
        keys: draft.keys.into(),
        slots: index.slots().to_vec().into(),
        kinds: draft.kinds.into(),
    }
}

/// An image being made.
#[derive(Default)]
struct Draft<'a> {
    rows: Vec<RowBytes>,
    keys: Vec<KeyBytes>,
    hashes: Vec<u64>,
    kinds: Vec<Kind>,
    /// Numbers of the kinds.
    kind_ids: HashMap<&'a str, usize>,
    last_kind: usize,
}

impl<'a> Draft<'a> {
    /// Adds the lines of a file that begins there.
    fn add(&mut self, text: &'a str, mut start: usize) {
        for whole in text.split_inclusive('\n') {
            let line = whole.strip_suffix('\n').unwrap_or(whole);
            if !line.is_empty() && !line.starts_with('#') {
                self.add_line(line.trim_end_matches('\r'), start);
            }
            start += whole.len();
        }
    }

    fn add_line(&mut self, line: &'a str, start: usize) {
        let row = self.rows.len() as u32;
        let mut tabs = line.bytes().enumerate().filter(|(_, byte)| *byte == b'\t').map(|(at, _)| at);
        let [name, kind, parent, country] = [(); 4].map(|()| tabs.next().unwrap_or(line.len()));
        let kind = self.kind(line.get(name + 1..kind).unwrap_or(""), row);
        let ends = [name, parent, country].map(|end| u16::try_from(end).unwrap_or(u16::MAX));
        self.rows.push(Row { start: start as u32, kind, ends }.to_bytes());
        self.add_key(start, line.get(..name).unwrap_or(""), row);
        // The other names stand in the fifth column.
        let others = line.get(country + 1..).unwrap_or("");
        let mut at = start + line.len() - others.len();
        for other in others.split(';') {
            self.add_key(at, other, row);
            at += other.len() + 1;
        }
    }

    fn add_key(&mut self, start: usize, name: &str, row: u32) {
        if let (Ok(len), false) = (u8::try_from(name.len()), name.is_empty()) {
            self.keys.push(Key { start: start as u32, len, row }.to_bytes());
            self.hashes.push(hash(name.as_bytes()));
        }
    }

    /// Returns the number of a kind, which has this row. Most rows are of the same kind as the row before.
    fn kind(&mut self, name: &'a str, row: u32) -> u16 {
        if self.kinds.get(self.last_kind).is_none_or(|last| last.name != name) {
            self.last_kind = *self.kind_ids.entry(name).or_insert(self.kinds.len());
            if self.last_kind == self.kinds.len() {
                self.kinds.push(Kind { name: Cow::Owned(name.to_owned()), rows: [row, row] });
            }
        }
        if let Some(kind) = self.kinds.get_mut(self.last_kind) {
            kind.rows[1] = row + 1;
        }
        self.last_kind as u16
    }
}
