//! Every word the program knows: its possible parts of speech, its lemma, how common it is.
//!
//! Words are looked up once, when a text is cut into tokens; from there on a word is a [`WordId`], and questions
//! about it are table look-ups.

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;
use std::hash::BuildHasher;

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

/// A part of speech: the Penn Treebank's tags, reduced to what rules tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Tag {
    /// Common noun, singular or mass (NN).
    Noun,
    /// Common noun, plural (NNS).
    Nouns,
    /// Proper noun (NNP, NNPS).
    Name,
    /// Adjective (JJ, JJR, JJS).
    Adjective,
    /// Adverb (RB, RBR, RBS).
    Adverb,
    /// Verb, base form (VB).
    Verb,
    /// Verb, present, not third person singular (VBP).
    VerbPresent,
    /// Verb, present, third person singular (VBZ).
    VerbThird,
    /// Verb, past tense (VBD).
    VerbPast,
    /// Verb, past participle (VBN).
    Participle,
    /// Verb, gerund or present participle (VBG).
    Gerund,
    /// Modal (MD).
    Modal,
    /// "to" before a verb or a noun (TO).
    To,
    /// Determiner, predeterminer (DT, PDT).
    Determiner,
    /// Possessive pronoun (PRP$, WP$).
    Possessive,
    /// Possessive ending (POS).
    Genitive,
    /// Personal pronoun, existential "there" (PRP, EX).
    Pronoun,
    /// Question or relative word (WDT, WP, WRB).
    Relative,
    /// Preposition or subordinating conjunction (IN).
    Preposition,
    /// Coordinating conjunction (CC).
    Conjunction,
    /// Particle (RP).
    Particle,
    /// Number (CD).
    Number,
    /// Punctuation and symbols.
    Mark,
    /// Anything else (UH, FW, LS).
    Other,
}

/// The parts of speech a word can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tags {
    bits: u32,
    first: Option<Tag>,
}

impl Tags {
    /// Returns the set with one more tag; the first one added is the likeliest.
    #[must_use]
    pub fn with(self, tag: Tag) -> Self {
        Self { bits: self.bits | 1 << tag as u32, first: self.first.or(Some(tag)) }
    }

    /// Returns whether the word can have this tag.
    #[must_use]
    pub const fn has(self, tag: Tag) -> bool {
        self.bits & (1 << tag as u32) != 0
    }

    /// Returns the likeliest tag.
    #[must_use]
    pub const fn first(self) -> Option<Tag> {
        self.first
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
    table: HashTable<u32>,
}

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
        let hash = FxBuildHasher.hash_one(lower);
        self.table.find(hash, |&index| self.spelling(index) == lower).map_or(WordId::UNKNOWN, |&index| WordId(index))
    }

    /// Returns the id of a word in lower case, adding it where the lexicon does not have it.
    ///
    /// Words longer than 255 bytes are not kept and stay unknown.
    pub fn add(&mut self, lower: &str) -> WordId {
        let found = self.find(lower);
        let Ok(len) = u8::try_from(lower.len()) else { return found };
        if found.is_known() {
            return found;
        }
        let index = self.words.len() as u32;
        let start = self.text.len() as u32;
        self.text.push_str(lower);
        self.words.push(Word {
            start,
            len,
            tier: Self::NO_TIER,
            tags: Tags::default(),
            lemma: WordId(index),
            classes: 0,
        });
        let (text, words) = (&self.text, &self.words);
        let hasher = |&other: &u32| FxBuildHasher.hash_one(spelling(text, words, other));
        self.table.insert_unique(FxBuildHasher.hash_one(lower), index, hasher);
        WordId(index)
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

    /// Returns the spelling of a word, empty for [`WordId::UNKNOWN`].
    #[must_use]
    pub fn text(&self, id: WordId) -> &str {
        if id.is_known() { self.spelling(id.0) } else { "" }
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

    fn spelling(&self, index: u32) -> &str {
        spelling(&self.text, &self.words, index)
    }
}

fn spelling<'a>(text: &'a str, words: &[Word], index: u32) -> &'a str {
    words
        .get(index as usize)
        .and_then(|word| text.get(word.start as usize..word.start as usize + usize::from(word.len)))
        .unwrap_or("")
}
