//! Named lists of words.

use rustc_hash::{FxHashMap, FxHashSet};

use super::lexicon::WordId;

/// Lists of words by their names.
#[derive(Debug, Clone, Default)]
pub struct Lists {
    words: FxHashMap<String, FxHashSet<WordId>>,
    /// For each word of the lexicon, the marks of the lists that hold it: most words are in none, or in a few.
    marks: Vec<u64>,
}

impl Lists {
    /// Adds a list; one of the same name gives way.
    pub fn insert(&mut self, list: String, words: FxHashSet<WordId>) {
        let mark = mark(&list);
        for word in words.iter().filter(|word| word.is_known()) {
            if self.marks.len() <= word.index() {
                self.marks.resize(word.index() + 1, 0);
            }
            if let Some(marks) = self.marks.get_mut(word.index()) {
                *marks |= mark;
            }
        }
        self.words.insert(list, words);
    }

    /// Returns the words of a list.
    #[must_use]
    pub fn get(&self, list: &str) -> Option<&FxHashSet<WordId>> {
        self.words.get(list)
    }

    /// Returns whether a list holds a word.
    #[must_use]
    #[inline]
    pub fn has(&self, list: &str, word: WordId) -> bool {
        self.marks.get(word.index()).is_some_and(|marks| marks & mark(list) != 0)
            && self.get(list).is_some_and(|words| words.contains(&word))
    }

    /// Returns the names of all lists, in no order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.words.keys().map(String::as_str)
    }
}

/// Returns the mark of a list, one of 64: made of little, so that it is known when the program is compiled.
#[inline]
const fn mark(list: &str) -> u64 {
    match list.as_bytes() {
        [first, .., last] => 1 << ((list.len() * 5 + *first as usize + *last as usize * 3) % 64),
        _ => 1,
    }
}
