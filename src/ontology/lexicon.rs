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

impl Tag {
    /// Every tag with its names in the Penn Treebank, the one that data files use first.
    pub const NAMES: &'static [(Self, &'static [&'static str])] = &[
        (Self::Noun, &["NN"]),
        (Self::Nouns, &["NNS"]),
        (Self::Name, &["NNP", "NNPS"]),
        (Self::Adjective, &["JJ", "JJR", "JJS"]),
        (Self::Adverb, &["RB", "RBR", "RBS"]),
        (Self::Verb, &["VB"]),
        (Self::VerbPresent, &["VBP"]),
        (Self::VerbThird, &["VBZ"]),
        (Self::VerbPast, &["VBD"]),
        (Self::Participle, &["VBN"]),
        (Self::Gerund, &["VBG"]),
        (Self::Modal, &["MD"]),
        (Self::To, &["TO"]),
        (Self::Determiner, &["DT", "PDT"]),
        (Self::Possessive, &["PRP$", "WP$"]),
        (Self::Genitive, &["POS"]),
        (Self::Pronoun, &["PRP", "EX"]),
        (Self::Relative, &["WDT", "WP", "WRB"]),
        (Self::Preposition, &["IN"]),
        (Self::Conjunction, &["CC"]),
        (Self::Particle, &["RP"]),
        (Self::Number, &["CD"]),
        (Self::Mark, &["SYM"]),
        (Self::Other, &["UH", "FW", "LS"]),
    ];

    /// Returns the tag that the Penn Treebank calls by this name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(_, names)| names.contains(&name)).map(|&(tag, _)| tag)
    }

    /// Returns the tag's bit in a set of tags.
    #[must_use]
    pub const fn bit(self) -> u32 {
        1 << self as u32
    }
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

    /// Returns the set as bits; see [`Tag::bit`].
    #[must_use]
    pub const fn bits(self) -> u32 {
        self.bits
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

    /// Adds the words of a table: word, Penn tags joined by commas with the likeliest first, lemma where it is another.
    ///
    /// # Errors
    ///
    /// Names the first line that is wrong, counted from one, and what is wrong with it.
    pub fn load_lexicon(&mut self, tsv: &str) -> Result<(), (usize, String)> {
        self.reserve(tsv);
        // Tags and lemma are most often those of a line shortly before.
        let (mut last_tags, mut tags) = ("", Tags::default());
        let mut last_lemma = WordId::UNKNOWN;
        for (index, line) in tsv.lines().enumerate() {
            let Some((word, rest)) = line.split_once('\t').filter(|(word, _)| !word.is_empty()) else {
                return Err((index + 1, "word, tab, tags, tab, lemma would be right".to_owned()));
            };
            let (list, lemma) = rest.split_once('\t').unwrap_or((rest, ""));
            if list != last_tags {
                tags = parse_tags(list).map_err(|name| (index + 1, format!("unknown tag \"{name}\"")))?;
                last_tags = list;
            }
            let id = self.add(word);
            if lemma.is_empty() {
                last_lemma = id;
            } else if self.text(last_lemma) != lemma {
                last_lemma = self.add(lemma);
            }
            if let Some(word) = self.words.get_mut(id.index()) {
                word.tags = tags;
                word.lemma = last_lemma;
            }
        }
        Ok(())
    }

    /// Says how common words are, by a table: word, tier.
    ///
    /// # Errors
    ///
    /// Names the first line that is wrong, counted from one, and what is wrong with it.
    pub fn load_tiers(&mut self, tsv: &str) -> Result<(), (usize, String)> {
        self.reserve(tsv);
        for (index, line) in tsv.lines().enumerate() {
            let parts = line.split_once('\t').and_then(|(word, tier)| Some((word, tier.parse().ok()?)));
            let Some((word, tier)) = parts else {
                return Err((index + 1, "word, tab, tier from 0 to 255 would be right".to_owned()));
            };
            let id = self.add(word);
            self.set_tier(id, tier);
        }
        Ok(())
    }

    /// Makes room for the words of a table, of which about half are new if there are words already.
    fn reserve(&mut self, tsv: &str) {
        let words = if self.is_empty() { tsv.len() / 18 } else { tsv.len() / 30 };
        self.words.reserve(words);
        self.text.reserve(words * 9);
        let (text, words_known) = (&self.text, &self.words);
        self.table.reserve(words, |&other| FxBuildHasher.hash_one(spelling(text, words_known, other)));
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

fn parse_tags(list: &str) -> Result<Tags, &str> {
    let mut tags = Tags::default();
    for name in list.split(',').filter(|name| !name.is_empty()) {
        tags = tags.with(Tag::parse(name).ok_or(name)?);
    }
    Ok(tags)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_loaded() {
        let mut lexicon = Lexicon::default();
        lexicon.load_lexicon("plan\tNN,VB\t\nplanned\tVBD,VBN\tplan\nran\tVBD\trun\nrun\tVB,NN\t\n").unwrap();
        lexicon.load_tiers("plan\t10\nzebra\t35\n").unwrap();
        let word = |text: &str| *lexicon.word(lexicon.find(text)).unwrap();
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
        let mut lexicon = Lexicon::default();
        assert_eq!(lexicon.load_lexicon("a\tDT\t\nplan\tNN,QQ\t\n"), Err((2, "unknown tag \"QQ\"".to_owned())));
        assert_eq!(lexicon.load_lexicon("a\tDT\t\n\n").unwrap_err().0, 2);
        assert_eq!(lexicon.load_tiers("a\t10\nb\tx\n").unwrap_err().0, 2);
    }
}
