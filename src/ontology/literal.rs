//! Literal names of lists. There are thousands of them, so that each costs a few bytes and no allocation of its own.

use std::{cmp::Reverse, ops::Range, sync::Arc};

use rustc_hash::FxHashMap;

use super::lexicon::{Lexicon, WordId};

/// A literal name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Literal<'a> {
    /// How many tokens it has.
    pub words: usize,
    /// As it is written; compared in its letters where it has a capital.
    pub surface: &'a str,
    /// The canonical name of the entry.
    pub name: &'a str,
    /// Key of the class.
    pub class: &'a Arc<str>,
    /// Key of the pattern.
    pub rule: &'a Arc<str>,
}

/// The names of all lists, by their first word.
#[derive(Debug, Clone, Default)]
pub struct Literals {
    text: String,
    rows: Vec<Row>,
    /// Class and rule of each list.
    lists: Vec<(Arc<str>, Arc<str>)>,
    by_first: FxHashMap<WordId, Range<u32>>,
    /// First words that the lexicon did not have, each with its number, until they are added to it.
    new: FxHashMap<String, u32>,
    new_rows: Vec<Range<u32>>,
}

/// The first word of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum First {
    /// A word of the lexicon.
    Known(WordId),
    /// The number of one that is new.
    New(u32),
}

#[derive(Debug, Clone)]
struct Row {
    first: First,
    words: u16,
    list: u16,
    surface: Range<u32>,
    name: Range<u32>,
}

impl Literals {
    /// Begins a list; names that are added belong to the last one.
    pub(super) fn begin(&mut self, class: &Arc<str>, rule: &Arc<str>) {
        self.lists.push((class.clone(), rule.clone()));
    }

    /// Keeps a text, and returns where it is kept.
    pub(super) fn keep(&mut self, text: &str) -> Range<u32> {
        let start = self.text.len() as u32;
        self.text.push_str(text);
        start..self.text.len() as u32
    }

    /// Returns a first word, which need not be in the lexicon.
    pub(super) fn first(&mut self, lexicon: &Lexicon, word: &str) -> First {
        let known = lexicon.find(word);
        if known.is_known() {
            return First::Known(known);
        }
        if let Some(&number) = self.new.get(word) {
            return First::New(number);
        }
        let number = self.new.len() as u32;
        self.new.insert(word.to_owned(), number);
        First::New(number)
    }

    /// Adds a name of the list that was begun last: as it is written, of so many tokens, and what it is called.
    pub(super) fn add(&mut self, first: First, words: usize, surface: Range<u32>, name: Range<u32>) {
        let list = self.lists.len().saturating_sub(1) as u16;
        self.rows.push(Row { first, words: words as u16, list, surface, name });
    }

    /// Puts the names in order: those of one first word together, the longest first, then by their letters.
    pub(super) fn sort(&mut self) {
        let text = &self.text;
        let surface = |row: &Row| text.get(row.surface.start as usize..row.surface.end as usize);
        self.rows.sort_by(|a, b| {
            let key = |row: &Row| (row.first, Reverse(row.words));
            key(a).cmp(&key(b)).then_with(|| surface(a).cmp(&surface(b)))
        });
        let mut start = 0;
        self.new_rows = vec![0..0; self.new.len()];
        self.by_first.reserve(self.rows.len() / 2);
        for rows in self.rows.chunk_by(|a, b| a.first == b.first) {
            let end = start + rows.len() as u32;
            match rows.first().map(|row| row.first) {
                Some(First::Known(word)) => _ = self.by_first.insert(word, start..end),
                Some(First::New(number)) => {
                    if let Some(rows) = self.new_rows.get_mut(number as usize) {
                        *rows = start..end;
                    }
                }
                None => {}
            }
            start = end;
        }
    }

    /// Adds the first words that are new to the lexicon, in the order in which they were met.
    pub(super) fn add_words(&mut self, lexicon: &mut Lexicon) {
        let mut words = vec![String::new(); self.new.len()];
        #[expect(clippy::iter_over_hash_type, reason = "each word has its own place")]
        for (word, number) in std::mem::take(&mut self.new) {
            if let Some(place) = words.get_mut(number as usize) {
                *place = word;
            }
        }
        let rows = std::mem::take(&mut self.new_rows);
        self.by_first.extend(words.iter().zip(rows).map(|(word, rows)| (lexicon.add(word), rows)));
    }

    /// Returns the names that begin with a word, longest first.
    pub fn beginning(&self, first: WordId) -> impl Iterator<Item = Literal<'_>> {
        let rows = self.by_first.get(&first).and_then(|range| self.rows.get(range.start as usize..range.end as usize));
        rows.unwrap_or_default().iter().filter_map(|row| {
            let slice = |range: &Range<u32>| self.text.get(range.start as usize..range.end as usize);
            let (class, rule) = self.lists.get(usize::from(row.list))?;
            let (surface, name) = (slice(&row.surface)?, slice(&row.name)?);
            Some(Literal { words: usize::from(row.words), surface, name, class, rule })
        })
    }
}
