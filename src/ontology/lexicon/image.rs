//! Lays the words of tables out so that they can be read in place.
//!
//! The build script does it for the tables that are compiled in, the program for any others.

use std::{cmp::Ordering, collections::HashMap};

use super::super::{
    error::Fault,
    index::{Begin, Index, hash},
};
use super::{
    row::{Bytes, Row},
    table::Rows,
    tag::{Tag, Tags},
};

/// The words of tables, and how they are found.
pub(crate) struct Image {
    pub(crate) rows: Vec<Bytes>,
    pub(crate) index: Index,
    /// The numbers of the words that begin names of persons.
    pub(crate) names: Vec<[u8; 4]>,
}

/// The tier of a word that no word list has.
pub(super) const NO_TIER: u8 = 255;

/// Returns the image of three tables. The first two are in the order of their words' bytes, each word once: word, Penn
/// tags joined by commas with the likeliest first, lemma where it is another; and word, tier. The third has words alone.
///
/// Words that are only a lemma come behind the others, then those that are only in the third table.
/// The first two are merged, so no word is looked up before it is added.
///
/// # Errors
///
/// Names every line that is wrong, in `lexicon.tsv` or `words.tsv`, and what would be right.
pub(crate) fn image(tagged: &str, tiers: &str, names: &str) -> Result<Image, Vec<Fault>> {
    let mut tagged = Rows::new("lexicon.tsv", "word, tab, tags, tab, lemma", tagged);
    let mut tiers = Rows::new("words.tsv", "word, tab, tier from 0 to 255", tiers);
    let (mut rows, mut words) = (Vec::new(), Vec::new());
    let mut lemmas: Vec<(usize, &str, usize)> = Vec::new();
    // A few hundred lists of tags serve all words.
    let mut lists: HashMap<&str, Tags> = HashMap::new();
    let mut last = ("", Tags::default());
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
        let start = if with_tags { tagged.start as u32 } else { tiers.start as u32 | Row::SECOND };
        let mut row = new(word, start, rows.len());
        if let Some((_, rest)) = tagged.next.filter(|_| with_tags) {
            let (list, lemma) = rest.split_once('\t').unwrap_or((rest, ""));
            if last.0 != list {
                let tags = lists.entry(list);
                last = (list, *tags.or_insert_with(|| tagged.check(parse_tags(list)).unwrap_or_default()));
            }
            row.tags = last.1;
            if !lemma.is_empty() {
                lemmas.push((rows.len(), lemma, tagged.start + word.len() + list.len() + 2));
            }
            tagged.advance();
        }
        if let Some((_, tier)) = tiers.next.filter(|_| with_tier) {
            let parsed = tier.parse().map_err(|_| format!("tier \"{tier}\"; a number from 0 to 255 would be right"));
            row.tier = tiers.check(parsed).unwrap_or(NO_TIER);
            tiers.advance();
        }
        rows.push(row);
        words.push(word);
    }
    let mut faults = tagged.faults;
    faults.append(&mut tiers.faults);
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut words = Words::new(rows, words, lemmas.len() + names.lines().count());
    words.add_lemmas(&lemmas);
    let start = |name: &str| (name.as_ptr() as usize - names.as_ptr() as usize) as u32 | Row::THIRD;
    let names = names.lines().map(|name| words.add(name, start(name)).to_le_bytes()).collect();
    let index = Index::of(words.texts.iter().map(|word| hash(word.as_bytes())));
    Ok(Image { rows: words.rows.iter().map(|row| row.to_bytes()).collect(), index, names })
}

/// The words while others are added.
struct Words<'a> {
    rows: Vec<Row>,
    texts: Vec<&'a str>,
    index: Index,
}

impl<'a> Words<'a> {
    /// Returns the words with room for so many more.
    fn new(rows: Vec<Row>, texts: Vec<&'a str>, more: usize) -> Self {
        let mut index = Index::with_room(texts.len() + more);
        texts.iter().enumerate().for_each(|(row, text)| index.insert(row, hash(text.as_bytes())));
        Self { rows, texts, index }
    }

    /// Gives words their lemmas, adding those that are in no table: the row of the word, its lemma, where that stands.
    fn add_lemmas(&mut self, lemmas: &[(usize, &'a str, usize)]) {
        let mut last = ("", u32::MAX);
        for &(row, lemma, start) in lemmas {
            if last.0 != lemma {
                last = (lemma, self.add(lemma, start as u32));
            }
            if let Some(row) = self.rows.get_mut(row) {
                row.lemma = last.1;
            }
        }
    }

    /// Returns the number of a word, which is added where it is not there; none has a word that is too long to be kept.
    fn add(&mut self, text: &'a str, start: u32) -> u32 {
        let (row, hash) = (self.rows.len(), hash(text.as_bytes()));
        if let Some(known) = self.index.find(hash, |row| self.texts.get(row) == Some(&text)) {
            return known as u32;
        }
        if text.len() > usize::from(u8::MAX) {
            return u32::MAX;
        }
        self.index.insert(row, hash);
        self.rows.push(new(text, start, row));
        self.texts.push(text);
        row as u32
    }
}

/// Returns a word of which only the spelling is known. It is its own lemma.
pub(super) fn new(word: &str, start: u32, row: usize) -> Row {
    let (begin, len) = (Begin::of(word.as_bytes()), word.len() as u8);
    Row { begin, start, lemma: row as u32, tags: Tags::default(), len, tier: NO_TIER }
}

fn parse_tags(list: &str) -> Result<Tags, String> {
    let mut tags = Tags::default();
    for name in list.split(',').filter(|name| !name.is_empty()) {
        tags = tags.with(Tag::parse(name).ok_or_else(|| format!("unknown tag \"{name}\""))?);
    }
    Ok(tags)
}
