//! Every word the program knows: its possible parts of speech, its lemma, how common it is.
//!
//! Words are looked up once, when a text is cut into tokens; from there on a word is a [`WordId`], and questions
//! about it are table look-ups.

mod table;
mod tag;

use std::{cmp::Ordering, hash::Hasher};

use hashbrown::HashTable;
use rustc_hash::{FxHashMap, FxHasher};

pub use self::tag::{Tag, Tags};

use self::table::{Rows, cut};
use super::error::Fault;

/// A word of the lexicon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WordId(u32);

impl WordId {
    /// Stands for every word the lexicon does not have.
    pub const UNKNOWN: Self = Self(u32::MAX);

    /// Returns whether the lexicon has the word.
    #[must_use]
    pub const fn is_known(self) -> bool {
        self.0 != u32::MAX
    }

    /// Returns the place in the lexicon, for tables beside it.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// What the lexicon knows of a word.
#[derive(Debug, Clone, Copy)]
pub struct Word {
    start: u32,
    len: u8,
    /// How common it is: 10 the commonest, 60 the rarest; 255 where it is only in a rule or a list.
    pub tier: u8,
    /// Its possible parts of speech; empty where only its spelling is known.
    pub tags: Tags,
    /// The base form; itself for a base form.
    pub lemma: WordId,
    /// Bits of the word classes of the language file (`be`, `negation`, …).
    pub classes: u64,
}

/// The words, looked up by their lower-case spelling.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    text: String,
    words: Vec<Word>,
    table: HashTable<Slot>,
}

/// A word in the table. What a look-up compares stands in it, so that it need not go on to the words and their text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Slot {
    index: u32,
    begin: Begin,
}

/// The length of a word and its first bytes, the rest zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Begin {
    len: u8,
    bytes: [u8; Self::LEN],
}

impl Begin {
    /// Few words are longer.
    const LEN: usize = 11;

    /// Returns the begin of a word; none where it is longer than any that is kept.
    fn of(word: &[u8]) -> Option<Self> {
        let mut bytes = [0; Self::LEN];
        for (to, byte) in bytes.iter_mut().zip(word) {
            *to = *byte;
        }
        Some(Self { len: u8::try_from(word.len()).ok()?, bytes })
    }
}

/// So many words are added to those of the files.
const LATER: usize = 12_000;

impl Lexicon {
    /// The tier of a word that no word list has.
    pub const NO_TIER: u8 = 255;

    /// Returns an empty lexicon with room for `words`.
    #[must_use]
    pub fn with_capacity(words: usize) -> Self {
        Self {
            text: String::with_capacity(words * 9),
            words: Vec::with_capacity(words),
            table: HashTable::with_capacity(words),
        }
    }

    /// Returns the id of a word in lower case, [`WordId::UNKNOWN`] where the lexicon does not have it.
    #[must_use]
    pub fn find(&self, lower: &str) -> WordId {
        self.find_bytes(lower.as_bytes())
    }

    /// Returns the id of a word whose bytes are known to be in lower case.
    #[must_use]
    pub(crate) fn find_bytes(&self, lower: &[u8]) -> WordId {
        let Some(begin) = Begin::of(lower) else { return WordId::UNKNOWN };
        let is_it = |slot: &Slot| {
            slot.begin == begin && (lower.len() <= Begin::LEN || self.spelling(slot.index).as_bytes() == lower)
        };
        self.table.find(hash(lower), is_it).map_or(WordId::UNKNOWN, |slot| WordId(slot.index))
    }

    /// Returns the id of a word in lower case, adding it where the lexicon does not have it.
    ///
    /// Words longer than 255 bytes are not kept and stay unknown.
    pub fn add(&mut self, lower: &str) -> WordId {
        let found = self.find(lower);
        if found.is_known() { found } else { self.push(lower) }
    }

    /// Adds a word that is not there yet.
    fn push(&mut self, lower: &str) -> WordId {
        let Some(begin) = Begin::of(lower.as_bytes()) else { return WordId::UNKNOWN };
        let index = self.words.len() as u32;
        let start = self.text.len() as u32;
        self.text.push_str(lower);
        self.words.push(Word {
            start,
            len: begin.len,
            tier: Self::NO_TIER,
            tags: Tags::default(),
            lemma: WordId(index),
            classes: 0,
        });
        let (text, words) = (&self.text, &self.words);
        let hasher = |other: &Slot| hash(spelling(text, words, other.index).as_bytes());
        self.table.insert_unique(hash(lower.as_bytes()), Slot { index, begin }, hasher);
        WordId(index)
    }

    /// Returns whether the files tag the word: words of names alone have no tags.
    #[must_use]
    pub fn is_tagged(&self, id: WordId) -> bool {
        self.word(id).is_some_and(|word| word.tags.first().is_some())
    }

    /// Returns what is known of a word, nothing for [`WordId::UNKNOWN`].
    #[must_use]
    pub fn word(&self, id: WordId) -> Option<&Word> {
        self.words.get(id.index())
    }

    /// Returns what is known of a word, to add to it while the ontology is loaded.
    pub(super) fn word_mut(&mut self, id: WordId) -> Option<&mut Word> {
        self.words.get_mut(id.index())
    }

    /// Says how common a word is; see [`Word::tier`].
    pub fn set_tier(&mut self, id: WordId, tier: u8) {
        if let Some(word) = self.words.get_mut(id.index()) {
            word.tier = tier;
        }
    }

    /// Returns the spelling of a word, empty for [`WordId::UNKNOWN`].
    #[must_use]
    pub fn text(&self, id: WordId) -> &str {
        if id.is_known() { self.spelling(id.0) } else { "" }
    }

    /// Returns every word with its spelling, in the order they were added.
    pub fn words(&self) -> impl Iterator<Item = (&str, &Word)> {
        self.words.iter().enumerate().map(|(index, word)| (self.spelling(index as u32), word))
    }

    /// Returns how many words there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Returns whether there are no words.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Returns the lexicon of two tables, each in the order of its words' bytes, each word once:
    /// word, Penn tags joined by commas with the likeliest first, lemma where it is another; and word, tier.
    ///
    /// The two are merged, so no word is looked up before it is added.
    ///
    /// # Errors
    ///
    /// Names every line that is wrong, in `lexicon.tsv` or `words.tsv`, and what would be right.
    pub fn load(tagged: &str, tiers: &str) -> Result<Self, Vec<Fault>> {
        // What the rules and lists of names add later has its place too.
        let mut lexicon = Self::with_capacity(tagged.len().max(tiers.len()) / 14 + LATER);
        let mut tagged = Rows::new("lexicon.tsv", "word, tab, tags, tab, lemma", tagged);
        let mut tiers = Rows::new("words.tsv", "word, tab, tier from 0 to 255", tiers);
        let mut lemmas: Vec<(WordId, &str)> = Vec::with_capacity(lexicon.words.capacity() / 2);
        // A few hundred lists of tags serve all words.
        let mut lists: FxHashMap<&str, Tags> = FxHashMap::default();
        loop {
            let (word, with_tags, with_tier) = match (tagged.next, tiers.next) {
                (Some((a, _)), Some((b, _))) => match a.cmp(b) {
                    Ordering::Less => (a, true, false),
                    Ordering::Equal => (a, true, true),
                    Ordering::Greater => (b, false, true),
                },
                (Some((word, _)), None) => (word, true, false),
                (None, Some((word, _))) => (word, false, true),
                (None, None) => break,
            };
            let id = lexicon.push(word);
            if let Some((_, rest)) = tagged.next.filter(|_| with_tags) {
                let (list, lemma) = cut(rest, b'\t').unwrap_or((rest, ""));
                let tags = *lists.entry(list).or_insert_with(|| tagged.check(parse_tags(list)).unwrap_or_default());
                if let Some(word) = lexicon.words.get_mut(id.index()) {
                    word.tags = tags;
                }
                if !lemma.is_empty() {
                    lemmas.push((id, lemma));
                }
                tagged.advance();
            }
            if let Some((_, tier)) = tiers.next.filter(|_| with_tier) {
                let parsed =
                    tier.parse().map_err(|_| format!("tier \"{tier}\"; a number from 0 to 255 would be right"));
                lexicon.set_tier(id, tiers.check(parsed).unwrap_or(Self::NO_TIER));
                tiers.advance();
            }
        }
        let mut faults = tagged.faults;
        faults.append(&mut tiers.faults);
        if !faults.is_empty() {
            return Err(faults);
        }
        let mut last = ("", WordId::UNKNOWN);
        for (id, lemma) in lemmas {
            if last.0 != lemma {
                last = (lemma, lexicon.add(lemma));
            }
            if let Some(word) = lexicon.words.get_mut(id.index()) {
                word.lemma = last.1;
            }
        }
        Ok(lexicon)
    }

    fn spelling(&self, index: u32) -> &str {
        spelling(&self.text, &self.words, index)
    }
}

fn hash(word: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(word);
    hasher.finish()
}

fn spelling<'a>(text: &'a str, words: &[Word], index: u32) -> &'a str {
    words
        .get(index as usize)
        .and_then(|word| text.get(word.start as usize..word.start as usize + usize::from(word.len)))
        .unwrap_or("")
}

fn parse_tags(list: &str) -> Result<Tags, String> {
    let mut tags = Tags::default();
    for name in list.split(',').filter(|name| !name.is_empty()) {
        tags = tags.with(Tag::parse(name).ok_or_else(|| format!("unknown tag \"{name}\""))?);
    }
    Ok(tags)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_merged() {
        let tagged = "plan\tNN,VB\t\nplanned\tVBD,VBN\tplan\nran\tVBD\trun\nrun\tVB,NN\t\n";
        let lexicon = Lexicon::load(tagged, "aardvark\t20\nplan\t10\nzebra\t35\n").unwrap();
        let word = |text: &str| *lexicon.word(lexicon.find(text)).unwrap();
        assert_eq!(lexicon.len(), 6);
        assert_eq!(word("plan").tags.first(), Some(Tag::Noun));
        assert!(word("plan").tags.has(Tag::Verb));
        assert_eq!(word("planned").lemma, lexicon.find("plan"));
        assert_eq!(word("ran").lemma, lexicon.find("run"));
        assert_eq!(word("run").tags.first(), Some(Tag::Verb));
        assert_eq!((word("plan").tier, word("zebra").tier, word("run").tier), (10, 35, Lexicon::NO_TIER));
        assert_eq!(word("zebra").tags, Tags::default());
    }

    #[test]
    fn faults_name_the_line() {
        let fault = |tagged: &str, tiers: &str| {
            let faults = Lexicon::load(tagged, tiers).unwrap_err();
            faults.into_iter().map(|fault| (fault.path, fault.line.unwrap())).collect::<Vec<_>>()
        };
        let (tagged, tiers) = ("lexicon.tsv".to_owned(), "words.tsv".to_owned());
        assert_eq!(fault("a\tDT\t\nplan\tNN,QQ\t\n", ""), [(tagged.clone(), 2)]);
        assert_eq!(fault("a\tDT\t\n\n", "a\t10\nb\tx\n"), [(tagged.clone(), 2), (tiers.clone(), 2)]);
        assert_eq!(fault("b\tDT\t\na\tNN\t\n", "b\t1\nb\t2\n"), [(tagged, 2), (tiers, 2)]);
    }
}
