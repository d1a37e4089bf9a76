//! The places of the world: names, kinds and parents.
//!
//! Columns: canonical name, kind (a class key in lower case), parent, country code, other names (`;` between them).
//! The files stay as they were read; the table only points into them, so loading costs one pass.

use std::{borrow::Cow, collections::BTreeSet, hash::BuildHasher};

use hashbrown::HashTable;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::load::Files;

/// One way a place is written.
#[derive(Debug, Clone, Copy)]
struct Key {
    file: u8,
    start: u32,
    len: u8,
    row: u32,
}

/// Where the cells of a line stand.
#[derive(Debug, Clone, Copy)]
struct Row {
    file: u8,
    start: u32,
    /// Index in the kinds.
    kind: u32,
    /// The ends of name, parent and country, from the start.
    ends: [u16; 3],
}

/// A place as the gazetteer knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place<'a> {
    /// The canonical name.
    pub name: &'a str,
    /// A class key in lower case.
    pub kind: &'a str,
    /// The canonical name of what it lies in; empty where none is known.
    pub parent: &'a str,
    /// ISO 3166 code of the country.
    pub country: &'a str,
}

/// All places, found by name.
#[derive(Debug, Clone, Default)]
pub struct Gazetteer {
    files: Vec<Cow<'static, str>>,
    rows: Vec<Row>,
    kinds: Vec<String>,
    /// Indices of the kinds.
    kind_ids: FxHashMap<String, u32>,
    keys: HashTable<Key>,
}

impl Gazetteer {
    /// The most words a name has.
    pub const MAX_WORDS: usize = 6;

    /// Returns the gazetteer of all files under `gazetteers/`.
    #[must_use]
    pub fn new(files: &Files) -> Self {
        let mut gazetteer = Self::default();
        let is_own = |path: &str| path.starts_with("gazetteers/") && path.ends_with(".tsv");
        let own = || files.iter().filter(|(path, _)| is_own(path)).map(|(_, text)| text);
        // All at once: a table that grows is made again.
        let lines = own().map(|text| text.len()).sum::<usize>() / 36;
        gazetteer.rows.reserve(lines);
        gazetteer.keys = HashTable::with_capacity(lines * 5 / 4);
        own().for_each(|text| gazetteer.add_file(text.clone()));
        gazetteer
    }

    fn add_file(&mut self, text: Cow<'static, str>) {
        let file = self.files.len() as u8;
        self.files.push(text);
        let files = &self.files;
        let Some(text) = files.last() else { return };
        let mut start = 0;
        while start < text.len() {
            let end = memchr::memchr(b'\n', &text.as_bytes()[start..]).map_or(text.len(), |at| start + at);
            let line = &text[start..end];
            if !line.is_empty() && !line.starts_with('#') {
                let row = self.rows.len() as u32;
                let line = line.trim_end_matches('\r');
                let mut tabs = memchr::memchr_iter(b'\t', line.as_bytes());
                let [name, kind, parent, country] = [(); 4].map(|()| tabs.next().unwrap_or(line.len()));
                let last = self.rows.last().map_or(0, |row| row.kind);
                let kind = line.get(name + 1..kind).unwrap_or("");
                let kind = kind_id(&mut self.kinds, &mut self.kind_ids, kind, last);
                let ends = [name, parent, country].map(|end| u16::try_from(end).unwrap_or(u16::MAX));
                self.rows.push(Row { file, start: start as u32, kind, ends });
                // The other names stand in the fifth column.
                let others = line.get(country + 1..).unwrap_or("");
                let mut add = |at: usize, name: &str| {
                    if let (Ok(len), false) = (u8::try_from(name.len()), name.is_empty()) {
                        let key = Key { file, start: at as u32, len, row };
                        self.keys.insert_unique(hash(name), key, |&key| hash(spelling(files, key)));
                    }
                };
                add(start, &line[..name]);
                if !others.is_empty() {
                    let mut at = start + line.len() - others.len();
                    for other in others.split(';') {
                        add(at, other);
                        at += other.len() + 1;
                    }
                }
            }
            start = end + 1;
        }
    }

    /// Returns every place of this name, in the order of the files.
    pub fn find<'a>(&'a self, name: &'a str) -> impl Iterator<Item = Place<'a>> + 'a {
        let mut rows: Vec<u32> = self
            .keys
            .iter_hash(hash(name))
            .filter(|&&key| spelling(&self.files, key) == name)
            .map(|key| key.row)
            .collect();
        rows.sort_unstable();
        rows.dedup();
        rows.into_iter().filter_map(|row| self.place(row))
    }

    /// Returns whether a place of this name is such a one.
    pub fn any<'a>(&'a self, name: &str, mut is_it: impl FnMut(Place<'a>) -> bool) -> bool {
        let mut keys = self.keys.iter_hash(hash(name)).filter(|&&key| spelling(&self.files, key) == name);
        keys.any(|key| self.place(key.row).is_some_and(&mut is_it))
    }

    /// Returns the first place of this name, in the order of the files.
    #[must_use]
    pub fn first(&self, name: &str) -> Option<Place<'_>> {
        let keys = self.keys.iter_hash(hash(name)).filter(|&&key| spelling(&self.files, key) == name);
        self.place(keys.map(|key| key.row).min()?)
    }

    /// Returns the kinds that places are of.
    #[must_use]
    pub fn kinds(&self) -> BTreeSet<&str> {
        self.kinds.iter().map(String::as_str).collect()
    }

    /// Returns all ways to write the places of some kinds.
    #[must_use]
    pub fn names_of(&self, is_one: impl Fn(&str) -> bool) -> FxHashSet<String> {
        let is_one: Vec<bool> = self.kinds.iter().map(|kind| is_one(kind)).collect();
        let rows = self.rows.iter().filter(|row| is_one.get(row.kind as usize) == Some(&true));
        let names = rows.filter_map(|row| {
            let line = self.line(row)?;
            let line = line.get(..memchr::memchr(b'\n', line.as_bytes()).unwrap_or(line.len()))?.trim_end_matches('\r');
            let others = line.get(usize::from(row.ends[2]) + 1..).unwrap_or("");
            Some(others.split(';').chain(line.get(..usize::from(row.ends[0]))))
        });
        names.flatten().filter(|name| !name.is_empty()).map(str::to_owned).collect()
    }

    /// Returns the text of a file from a row on.
    fn line(&self, row: &Row) -> Option<&str> {
        self.files.get(usize::from(row.file))?.get(row.start as usize..)
    }

    /// Returns whether a place has this name.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.keys.find(hash(name), |&key| spelling(&self.files, key) == name).is_some()
    }

    /// Returns how many places there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Returns whether there are no places.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    fn place(&self, row: u32) -> Option<Place<'_>> {
        let row = self.rows.get(row as usize)?;
        let line = self.line(row)?;
        let kind = self.kinds.get(row.kind as usize)?;
        let [name, parent, country] = row.ends.map(usize::from);
        // A line that has fewer cells ends where they would begin.
        let cell = |before: usize, end: usize| line.get(before + 1..end).unwrap_or("");
        Some(Place {
            name: line.get(..name)?,
            kind,
            parent: cell(name + 1 + kind.len(), parent),
            country: cell(parent, country),
        })
    }
}

/// Returns the index of a kind. Most rows are of the same kind as the row before.
fn kind_id(kinds: &mut Vec<String>, ids: &mut FxHashMap<String, u32>, kind: &str, last: u32) -> u32 {
    if kinds.get(last as usize).is_some_and(|known| known == kind) {
        return last;
    }
    ids.get(kind).copied().unwrap_or_else(|| {
        let id = kinds.len() as u32;
        kinds.push(kind.to_owned());
        ids.insert(kind.to_owned(), id);
        id
    })
}

fn hash(name: &str) -> u64 {
    FxBuildHasher.hash_one(name)
}

fn spelling<'a>(files: &'a [Cow<'static, str>], key: Key) -> &'a str {
    files
        .get(usize::from(key.file))
        .and_then(|text| text.get(key.start as usize..key.start as usize + usize::from(key.len)))
        .unwrap_or("")
}
