//! What the names of a document may be shortened to.

use std::{cell::OnceCell, collections::hash_map::Entry};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::entity::{
    fold,
    resolve::{Key, author::end_words},
};

/// So many words a place at the beginning of a name has at the most.
const PLACE_WORDS: usize = 5;

/// So many words a name may lose at its beginning.
const LOST_WORDS: usize = 4;

/// The name that some words stand for; none where they may stand for several.
type Wholes<'k> = FxHashMap<&'k str, Option<&'k Key>>;

/// The names of a document by what may stand for them.
pub(super) struct Shorts<'k> {
    keys: &'k [Key],
    /// By what is left where the text treats a name as known.
    known: Wholes<'k>,
    /// By what is left without their first words: "Youth Council" of "Riverton Youth Council".
    behind: Wholes<'k>,
    /// By their first and last word: what "the Bank" may mean. Not every text asks.
    heads: OnceCell<FxHashMap<&'k str, Vec<&'k Key>>>,
}

impl<'k> Shorts<'k> {
    /// Returns the short forms of keys, each of which stands there once.
    pub(super) fn new(keys: &'k [Key], links: &[String], places: &FxHashSet<String>) -> Self {
        let mut shorts =
            Self { keys, known: FxHashMap::default(), behind: FxHashMap::default(), heads: OnceCell::new() };
        shorts.behind.reserve(2 * keys.len());
        let first_words: FxHashSet<&str> = places.iter().map(|place| first_word(place)).collect();
        for key in keys {
            // "Bank" of "Bank of Riverton" says too little.
            let is_cut =
                |space: usize| key.get(space..).is_some_and(|rest| links.iter().any(|link| rest.starts_with(link)));
            if fold::spaces(key).skip(1).any(is_cut) {
                let cores = links.iter().filter_map(|link| fold::cut(key, link)).map(|(core, _)| core);
                for core in cores.filter(|core| core.contains(' ')) {
                    add(&mut shorts.known, core, key);
                }
            }
            if first_words.contains(first_word(key)) {
                for rest in behind_place(key, places) {
                    add(&mut shorts.known, rest, key);
                }
            }
            // "the second phase of the Works Programme" is not the programme.
            let is_of = |rest: &&str| {
                let front = key.get(..key.len() - rest.len()).unwrap_or("");
                links.iter().any(|link| fold::cut(front, link).is_some())
            };
            for rest in suffixes(key).take(LOST_WORDS).filter(|rest| !is_of(rest)) {
                add(&mut shorts.behind, rest, key);
            }
        }
        shorts
    }

    /// Returns the one name that the text may call this where it treats it as known: the part before its first "of" or
    /// "for", and what is left without a place at its beginning.
    pub(super) fn known(&self, short: &str) -> Option<&'k Key> {
        self.known.get(short).copied().flatten()
    }

    /// Returns the one name that ends in these words.
    pub(super) fn behind(&self, short: &str) -> Option<&'k Key> {
        self.behind.get(short).copied().flatten()
    }

    /// Returns the names that begin or end with a word.
    pub(super) fn with_head(&self, head: &str) -> Option<&[&'k Key]> {
        self.heads.get_or_init(|| heads(self.keys)).get(head).map(Vec::as_slice)
    }
}

fn add<'k>(wholes: &mut Wholes<'k>, short: &'k str, key: &'k Key) {
    match wholes.entry(short) {
        Entry::Vacant(entry) => _ = entry.insert(Some(key)),
        Entry::Occupied(mut entry) if entry.get().is_some_and(|whole| whole != key) => _ = entry.insert(None),
        Entry::Occupied(_) => {}
    }
}

fn heads(keys: &[Key]) -> FxHashMap<&str, Vec<&Key>> {
    let mut heads: FxHashMap<&str, Vec<&Key>> = FxHashMap::default();
    for key in keys {
        if let Some((first, last)) = end_words(key) {
            heads.entry(first).or_default().push(key);
            if first != last {
                heads.entry(last).or_default().push(key);
            }
        }
    }
    heads
}

fn first_word(name: &str) -> &str {
    name.split(' ').next().unwrap_or(name)
}

/// Returns what is left of a name behind a place, or several, at its beginning.
fn behind_place<'k>(key: &'k str, places: &FxHashSet<String>) -> impl Iterator<Item = &'k str> {
    suffixes(key).take(PLACE_WORDS).filter(|rest| {
        let front = key.get(..key.len() - rest.len() - 1).unwrap_or("");
        places.contains(front) || front.split(' ').all(|word| places.contains(word))
    })
}

/// Returns what is left of a name without its first words, as long as it is several.
fn suffixes(key: &str) -> impl Iterator<Item = &str> {
    let spaces = fold::spaces(key).zip(fold::spaces(key).skip(1));
    spaces.filter_map(|(space, _)| key.get(space + 1..))
}
