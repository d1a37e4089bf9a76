//! The places of the world: names, kinds and parents.
//!
//! Columns: canonical name, kind (a class key in lower case), parent, country code, other names (`;` between them).
//! The files stay as they were read; tables point into them. Those of the built-in files were made with the program.

mod image;

use std::{borrow::Cow, collections::BTreeSet};

use rustc_hash::FxHashSet;

pub(super) use self::image::{Image, Kind, image};

use self::image::{Key, Row};
use super::{
    built_in,
    index::{Index, hash},
    load::Files,
};

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
    /// Without its slots, which the index has.
    image: Image,
    index: Index,
}

impl Gazetteer {
    /// The most words a name has.
    pub const MAX_WORDS: usize = 6;

    /// Returns the gazetteer of all files under `gazetteers/`.
    #[must_use]
    pub fn new(files: &Files) -> Self {
        let is_own = |path: &str| path.starts_with("gazetteers/") && path.ends_with(".tsv");
        let own = files.iter().filter(|(path, _)| is_own(path));
        let files: Vec<Cow<'static, str>> = own.map(|(_, text)| text.clone()).collect();
        let mut image =
            built_in::gazetteer(&files).unwrap_or_else(|| image(&files.iter().map(|text| &**text).collect::<Vec<_>>()));
        let index = Index::over(std::mem::take(&mut image.slots), image.keys.len());
        Self { files, image, index }
    }

    /// Returns every place of this name, in the order of the files.
    pub fn find<'a>(&'a self, name: &'a str) -> impl Iterator<Item = Place<'a>> + 'a {
        let mut rows = Vec::new();
        self.is_any_row(name, |row| {
            rows.push(row);
            false
        });
        rows.sort_unstable();
        rows.dedup();
        rows.into_iter().filter_map(|row| self.place(row))
    }

    /// Returns whether a place of this name is such a one.
    pub fn any<'a>(&'a self, name: &str, mut is_it: impl FnMut(Place<'a>) -> bool) -> bool {
        self.is_any_row(name, |row| self.place(row).is_some_and(&mut is_it))
    }

    /// Returns the first place of this name, in the order of the files.
    #[must_use]
    pub fn first(&self, name: &str) -> Option<Place<'_>> {
        let mut first = None;
        self.is_any_row(name, |row| {
            first = Some(first.map_or(row, |first: u32| first.min(row)));
            false
        });
        self.place(first?)
    }

    /// Returns whether a row that has a name is such a one. They are asked about in no order, each as often as it has it.
    #[inline]
    fn is_any_row(&self, name: &str, mut is_it: impl FnMut(u32) -> bool) -> bool {
        let is_row = |key: usize| {
            let Some(key) = self.image.keys.get(key).copied().map(Key::from_bytes) else { return false };
            usize::from(key.len) == name.len()
                && self.from(key.start).is_some_and(|text| text.as_bytes().starts_with(name.as_bytes()))
                && is_it(key.row)
        };
        self.index.find(hash(name.as_bytes()), is_row).is_some()
    }

    /// Returns the kinds that places are of.
    #[must_use]
    pub fn kinds(&self) -> BTreeSet<&str> {
        self.image.kinds.iter().map(|kind| &*kind.name).collect()
    }

    /// Returns all ways to write the places of some kinds.
    #[must_use]
    pub fn names_of(&self, is_one: impl Fn(&str) -> bool) -> FxHashSet<String> {
        let kinds = self.image.kinds.iter().enumerate().filter(|(_, kind)| is_one(&kind.name));
        let rows = kinds.flat_map(|(number, kind)| {
            let [first, end] = kind.rows;
            (first..end).filter_map(|row| self.row(row)).filter(move |row| usize::from(row.kind) == number)
        });
        let names = rows.filter_map(|row| {
            let line = self.from(row.start)?;
            let line = line.get(..memchr::memchr(b'\n', line.as_bytes()).unwrap_or(line.len()))?.trim_end_matches('\r');
            let others = line.get(usize::from(row.ends[2]) + 1..).unwrap_or("");
            Some(others.split(';').chain(line.get(..usize::from(row.ends[0]))))
        });
        names.flatten().filter(|name| !name.is_empty()).map(str::to_owned).collect()
    }

    /// Returns the text of a file from a place on, which is counted from the begin of the first file.
    fn from(&self, start: u32) -> Option<&str> {
        let mut start = start as usize;
        for file in &self.files {
            if start < file.len() {
                return file.get(start..);
            }
            start -= file.len();
        }
        None
    }

    /// Returns whether a place has this name.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.is_any_row(name, |_| true)
    }

    /// Returns how many places there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.image.rows.len()
    }

    /// Returns whether there are no places.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.image.rows.is_empty()
    }

    fn row(&self, row: u32) -> Option<Row> {
        Some(Row::from_bytes(*self.image.rows.get(row as usize)?))
    }

    fn place(&self, row: u32) -> Option<Place<'_>> {
        let row = self.row(row)?;
        let line = self.from(row.start)?;
        let kind = &*self.image.kinds.get(usize::from(row.kind))?.name;
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
