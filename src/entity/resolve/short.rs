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
        let (mut known, mut behind) = (Wholes::default(), Wholes::default());
        behind.reserve(2 * keys.len());
        let first_words: FxHashSet<&str> = places.iter().map(|place| first_word(place)).collect();
        // Behind most spaces stands no letter that a link begins with.
        let mut begins = [false; 256];
        for byte in links.iter().filter_map(|link| link.as_bytes().get(1)) {
            begins[usize::from(*byte)] = true;
        }
        let mut spaces: Vec<usize> = Vec::new();
        for key in keys {
            spaces.clear();
            spaces.extend(fold::spaces(key));
            let (Some(&first), Some((_, inner))) = (spaces.first(), spaces.split_last()) else { continue };
            let begins =
                |space: &&usize| key.as_bytes().get(**space + 1).is_some_and(|&byte| begins[usize::from(byte)]);
            let mut end_of_link = usize::MAX;
            for &space in spaces.iter().filter(begins) {
                for link in links.iter().filter(|link| key[space..].starts_with(link.as_str())) {
                    end_of_link = end_of_link.min(space + link.len());
                    // "Bank" of "Bank of Riverton" says too little.
                    if space > first && fold::cut(key, link).is_some_and(|(core, _)| core.len() == space) {
                        add(&mut known, &key[..space], key);
                    }
                }
            }
            // What is left without the first words, as long as it is several.
            let is_place = |front: &str| places.contains(front) || front.split(' ').all(|word| places.contains(word));
            if first_words.contains(&key[..first]) {
                for &space in inner.iter().take(PLACE_WORDS).filter(|space| is_place(&key[..**space])) {
                    add(&mut known, &key[space + 1..], key);
                }
            }
            // "the second phase of the Works Programme" is not the programme.
            for &space in inner.iter().take(LOST_WORDS).take_while(|space| **space + 1 < end_of_link) {
                add(&mut behind, &key[space + 1..], key);
            }
        }
        Self { keys, known, behind, heads: OnceCell::new() }
    }

    /// Returns the one name that the text may call this where it treats it as known: the part before its first "of" or
    /// "for", and what is left without a place, or several, at its beginning.
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
