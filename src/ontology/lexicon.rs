//! Every word the program knows: its possible parts of speech, its lemma, how common it is.
//!
//! Words are looked up once, when a text is cut into tokens; from there on a word is a [`WordId`], and questions
//! about it are table look-ups.

mod image;
mod row;
mod table;
mod tag;

use std::borrow::Cow;

use hashbrown::HashTable;

pub use self::tag::{Tag, Tags};

pub(super) use self::{image::image, row::Bytes};

use self::{image::new, row::Row};
use super::{
    built_in,
    error::Fault,
    index::{Begin, Index},
};

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
    /// How common it is: 10 the commonest, 60 the rarest; 255 where it is only in a rule or a list.
    pub tier: u8,
    /// Its possible parts of speech; empty where only its spelling is known.
    pub tags: Tags,
    /// The base form; itself for a base form.
    pub lemma: WordId,
}

/// The words, looked up by their lower-case spelling.
///
/// Those of the files are read where they lie; those that rules and names add stand beside them.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    /// The files, for the words that are longer than a row.
    tables: [Cow<'static, str>; 3],
    rows: Cow<'static, [Bytes]>,
    index: Index,
    later: Vec<Row>,
    later_text: String,
    later_rows: HashTable<u32>,
    /// Bits of the word classes, by the number of the word.
    classes: Vec<u64>,
}

/// So many words are added to those of the files.
const LATER: usize = 13_000;

impl Lexicon {
    /// The tier of a word that no word list has.
    pub const NO_TIER: u8 = image::NO_TIER;

    /// Returns the id of a word in lower case, [`WordId::UNKNOWN`] where the lexicon does not have it.
    #[must_use]
    pub fn find(&self, lower: &str) -> WordId {
        self.find_bytes(lower.as_bytes())
    }

    /// Returns the id of a word whose bytes are known to be in lower case.
    #[must_use]
    pub(crate) fn find_bytes(&self, lower: &[u8]) -> WordId {
        let begin = Begin::of(lower);
        self.find_begin(begin, begin.hash(lower), lower)
    }

    fn find_begin(&self, begin: Begin, hash: u64, lower: &[u8]) -> WordId {
        // A short word is all in its begin.
        let is_short = lower.len() <= Begin::LEN;
        let is_of_files = |row: usize| {
            let row = self.rows.get(row).filter(|row| row::is_of(row, begin, lower.len()));
            row.is_some_and(|row| is_short || self.text_of_files(&Row::from_bytes(row)).as_bytes() == lower)
        };
        if let Some(row) = self.index.find(hash, is_of_files) {
            return WordId(row as u32);
        }
        let is_later = |&later: &u32| {
            let is_it = |row: &&Row| row.begin == begin && usize::from(row.len) == lower.len();
            let row = self.later.get(later as usize).filter(is_it);
            row.is_some_and(|row| is_short || self.text_of_later(row).as_bytes() == lower)
        };
        let later = self.later_rows.find(hash, is_later);
        later.map_or(WordId::UNKNOWN, |later| WordId(self.rows.len() as u32 + later))
    }

    /// Returns the id of a word in lower case, adding it where the lexicon does not have it.
    ///
    /// Words longer than 255 bytes are not kept and stay unknown.
    pub fn add(&mut self, lower: &str) -> WordId {
        let begin = Begin::of(lower.as_bytes());
        let hash = begin.hash(lower.as_bytes());
        let found = self.find_begin(begin, hash, lower.as_bytes());
        if found.is_known() || lower.len() > usize::from(u8::MAX) {
            return found;
        }
        let (later, id) = (self.later.len() as u32, self.len());
        self.later.push(new(lower, self.later_text.len() as u32, id));
        self.later_text.push_str(lower);
        self.classes.push(0);
        let hasher = |&other: &u32| {
            let other = self.later.get(other as usize);
            other.map_or(0, |row| row.begin.hash(text(&self.later_text, row.start, row.len).as_bytes()))
        };
        self.later_rows.insert_unique(hash, later, hasher);
        WordId(id as u32)
    }

    /// Returns whether the files tag the word: words of names alone have no tags.
    #[must_use]
    pub fn is_tagged(&self, id: WordId) -> bool {
        self.word(id).is_some_and(|word| word.tags.first().is_some())
    }

    /// Returns what is known of a word, nothing for [`WordId::UNKNOWN`].
    #[must_use]
    #[inline]
    pub fn word(&self, id: WordId) -> Option<Word> {
        let row = self.row(id)?;
        Some(Word { tier: row.tier, tags: row.tags, lemma: WordId(row.lemma) })
    }

    /// Returns the bits of the word classes of the language file (`be`, `negation`, …) that a word is in.
    #[must_use]
    #[inline]
    pub fn classes(&self, id: WordId) -> u64 {
        self.classes.get(id.index()).copied().unwrap_or(0)
    }

    /// Puts a word into word classes, while the ontology is loaded.
    pub(super) fn add_classes(&mut self, id: WordId, bits: u64) {
        if let Some(classes) = self.classes.get_mut(id.index()) {
            *classes |= bits;
        }
    }

    /// Returns the spelling of a word, empty for [`WordId::UNKNOWN`].
    #[must_use]
    pub fn text(&self, id: WordId) -> &str {
        match self.rows.get(id.index()) {
            Some(row) => self.text_of_files(&Row::from_bytes(row)),
            None => self.row(id).map_or("", |row| self.text_of_later(&row)),
        }
    }

    /// Returns every word with its spelling, in the order they were added.
    pub fn words(&self) -> impl Iterator<Item = (&str, Word)> {
        (0..self.len() as u32).map(WordId).filter_map(|id| Some((self.text(id), self.word(id)?)))
    }

    /// Returns how many words there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len() + self.later.len()
    }

    /// Returns whether there are no words.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns the lexicon of three tables. The first two are in the order of their words' bytes, each word once:
    /// word, Penn tags joined by commas with the likeliest first, lemma where it is another; and word, tier. The third
    /// has words alone, and comes with the bits of the word classes that they are in.
    ///
    /// Those of the built-in ontology were laid out when the program was built.
    ///
    /// # Errors
    ///
    /// Names every line that is wrong, in `lexicon.tsv` or `words.tsv`, and what would be right.
    pub fn load(
        tagged: Cow<'static, str>,
        tiers: Cow<'static, str>,
        (names, bits): (Cow<'static, str>, u64),
    ) -> Result<Self, Vec<Fault>> {
        let (rows, index, named) = if let Some(image) = built_in::lexicon(&tagged, &tiers, &names) {
            let index = Index::over(Cow::Borrowed(image.slots), image.rows.len());
            (Cow::Borrowed(image.rows), index, Cow::Borrowed(image.names))
        } else {
            let image = image(&tagged, &tiers, &names)?;
            (Cow::Owned(image.rows), image.index, Cow::Owned(image.names))
        };
        // Words that are added later have classes too.
        let mut classes = vec![0; rows.len() + LATER];
        classes.truncate(rows.len());
        let mut lexicon = Self {
            tables: [tagged, tiers, names],
            rows,
            index,
            later: Vec::with_capacity(LATER),
            later_text: String::with_capacity(LATER * 9),
            later_rows: HashTable::with_capacity(LATER),
            classes,
        };
        named.iter().for_each(|name| lexicon.add_classes(WordId(u32::from_le_bytes(*name)), bits));
        Ok(lexicon)
    }

    #[inline]
    fn row(&self, id: WordId) -> Option<Row> {
        match self.rows.get(id.index()) {
            Some(row) => Some(Row::from_bytes(row)),
            None => self.later.get(id.index().checked_sub(self.rows.len())?).copied(),
        }
    }

    fn text_of_files(&self, row: &Row) -> &str {
        let [first, second, third] = &self.tables;
        let table = match row.start & (Row::SECOND | Row::THIRD) {
            0 => first,
            Row::SECOND => second,
            _ => third,
        };
        text(table, row.start & !(Row::SECOND | Row::THIRD), row.len)
    }

    fn text_of_later(&self, row: &Row) -> &str {
        text(&self.later_text, row.start, row.len)
    }
}

fn text(all: &str, start: u32, len: u8) -> &str {
    all.get(start as usize..start as usize + usize::from(len)).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_merged() {
        let tagged = "plan\tNN,VB\t\nplanned\tVBD,VBN\tplan\nran\tVBD\trun\nrun\tVB,NN\t\n";
        let lexicon =
            Lexicon::load(tagged.into(), "aardvark\t20\nplan\t10\nzebra\t35\n".into(), ("plan\nzoe\n".into(), 2))
                .unwrap();
        let word = |text: &str| lexicon.word(lexicon.find(text)).unwrap();
        assert_eq!(lexicon.len(), 7);
        assert_eq!(["plan", "zoe", "run"].map(|text| lexicon.classes(lexicon.find(text))), [2, 2, 0]);
        assert!(lexicon.words().all(|(text, _)| lexicon.text(lexicon.find(text)) == text));
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
        let fault = |tagged: &'static str, tiers: &'static str| {
            let faults = Lexicon::load(tagged.into(), tiers.into(), Default::default()).unwrap_err();
            faults.into_iter().map(|fault| (fault.path, fault.line.unwrap())).collect::<Vec<_>>()
        };
        let (tagged, tiers) = ("lexicon.tsv".to_owned(), "words.tsv".to_owned());
        assert_eq!(fault("a\tDT\t\nplan\tNN,QQ\t\n", ""), [(tagged.clone(), 2)]);
        assert_eq!(fault("a\tDT\t\n\n", "a\t10\nb\tx\n"), [(tagged.clone(), 2), (tiers.clone(), 2)]);
        assert_eq!(fault("b\tDT\t\na\tNN\t\n", "b\t1\nb\t2\n"), [(tagged, 2), (tiers, 2)]);
    }
}
