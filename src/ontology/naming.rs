//! What comparing names needs to know of a language.
//!
//! In goes `names.toml` of a language, which may be missing; out comes a [`Naming`].
//! What is done with it stands in `entity` and `corpus`.

use std::{borrow::Cow, collections::BTreeMap};

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

use super::{error::Fault, shape};

/// The words of names, all in lower case.
#[derive(Debug, Clone, Default)]
pub struct Naming {
    /// Words that many things are named with: a name of nothing else belongs to the place of its document.
    pub general: FxHashSet<String>,
    /// Words that stand between them.
    pub small: FxHashSet<String>,
    /// Words, or several with spaces, of what is a country's and not a city's.
    pub national: Vec<String>,
    /// Words that say nothing more behind a place.
    pub transparent: FxHashSet<String>,
    /// Words that say nothing more before the head of a body of a whole country: "Federal Ministry".
    pub central: FxHashSet<String>,
    /// Words of what no country owns, unless a word of `national` stands beside them: treaties.
    pub international: FxHashSet<String>,
    /// Heads of the laws that a union of states makes for its members.
    pub union_heads: FxHashSet<String>,
    /// Codes of the countries that are its members.
    pub union_countries: FxHashSet<String>,
    /// Words of `national` that the divisions of some countries use of what is their own.
    pub federal_heads: FxHashSet<String>,
    /// Codes of these countries.
    pub federal_countries: FxHashSet<String>,
    /// Heads that stand before what they are for or behind it: "Ministry of Finance", "Finance Ministry".
    pub inverted: FxHashSet<String>,
    /// Heads that the short name of a measure leaves out.
    pub measure_heads: FxHashSet<String>,
    /// Titles of those after whom many houses are called: "saint", "queen".
    pub dedications: FxHashSet<String>,
    /// Heads of such houses.
    pub dedicated_heads: FxHashSet<String>,
    /// Words that say no more than that a number follows.
    pub numbering: FxHashSet<String>,
    /// Words that say no more than that a number stands before them or behind.
    pub numbered: FxHashSet<String>,
    /// Words that say nothing wherever they stand.
    pub silent: FxHashSet<String>,
    /// Words, or several with spaces, at the end of a company's name that say only what law it is under.
    pub legal_forms: Vec<String>,
    /// Words for a kind of natural feature that may stand before its name or behind it.
    pub turning: FxHashSet<String>,
    /// Words for a kind of place that may stand behind its name or, with "of", before it.
    pub kinds: FxHashSet<String>,
    /// Heads whose place in the name tells two things apart: "University of York", "York University".
    pub ordered_heads: FxHashSet<String>,
    /// Codes of the countries where it does.
    pub ordered_countries: FxHashSet<String>,
    /// Tens that a number of one digit may follow.
    pub tens: FxHashMap<String, u32>,
    /// The one word that stands for another spelling, or for two words.
    pub spellings: FxHashMap<String, String>,
    /// The end of a word and the one that stands for it, longer ones first: "-isation", "-ization".
    respelled_ends: Vec<(String, String)>,
    /// Spellings that stand for a general word.
    respelled: FxHashSet<String>,
    /// The other spellings of a word: the one that stands for it, and those that it stands for.
    respellings: FxHashMap<String, Vec<String>>,
    /// How long they are, a bit each, by their first letter: few words need be looked up.
    respelled_lengths: [u64; LETTERS],
    /// Countries by the adjective of each.
    pub demonyms: FxHashMap<String, String>,
    /// What the word for the people of a place ends in.
    pub people_endings: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct File {
    general: Vec<String>,
    small: Vec<String>,
    national: Vec<String>,
    transparent: Vec<String>,
    #[serde(default)]
    central: Vec<String>,
    numbering: Vec<String>,
    #[serde(default)]
    numbered: Vec<String>,
    #[serde(default)]
    silent: Vec<String>,
    #[serde(default)]
    legal_forms: Vec<String>,
    #[serde(default)]
    turning: Vec<String>,
    #[serde(default)]
    kinds: Vec<String>,
    #[serde(default)]
    international: Vec<String>,
    #[serde(default)]
    inverted: Vec<String>,
    #[serde(default)]
    measure_heads: Vec<String>,
    #[serde(default)]
    ordered: Heads,
    #[serde(default)]
    dedicated: Dedicated,
    #[serde(default)]
    union: Heads,
    #[serde(default)]
    federal: Heads,
    #[serde(default)]
    tens: BTreeMap<String, u32>,
    spellings: BTreeMap<String, String>,
    #[serde(default)]
    spelled_ends: BTreeMap<String, String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Heads {
    heads: Vec<String>,
    countries: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Dedicated {
    titles: Vec<String>,
    heads: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DemonymFile {
    #[serde(default)]
    endings: Vec<String>,
    demonyms: BTreeMap<String, Vec<String>>,
}

impl Naming {
    /// The most words that an adjective of a country has.
    pub const DEMONYM_WORDS: usize = 3;

    /// Returns the country whose people or adjective a word is: "Finnish", "South Africans".
    #[must_use]
    pub fn people(&self, text: &str) -> Option<&String> {
        lower(text, |text| self.demonyms.get(text).or_else(|| self.demonyms.get(text.strip_suffix('s')?)))
    }

    /// Returns whether many things are named with a word, in one of its spellings.
    #[must_use]
    pub fn is_general(&self, word: &str) -> bool {
        self.general.contains(word) || self.respelled.contains(word) || self.general.contains(&*self.respell(word))
    }

    /// Returns the one spelling of a word, where it has several.
    #[must_use]
    pub fn respell<'w>(&'w self, word: &'w str) -> Cow<'w, str> {
        if let Some(plain) = self.spellings.get(word) {
            return Cow::Borrowed(plain);
        }
        let end = |(from, to): &(String, String)| {
            let stem = word.strip_suffix(from.as_str())?;
            (stem.len() > SHORT_STEM).then(|| format!("{stem}{to}"))
        };
        self.respelled_ends.iter().find_map(end).map_or(Cow::Borrowed(word), Cow::Owned)
    }

    /// Returns the names of the countries whose adjectives are known.
    pub fn countries(&self) -> impl Iterator<Item = &String> {
        let names: std::collections::BTreeSet<&String> = self.demonyms.values().collect();
        names.into_iter()
    }

    /// Adds the adjectives of countries from a file of their own, which may be missing.
    ///
    /// # Errors
    ///
    /// Returns every fault found, each with the file's name, the line, and what is wrong.
    pub fn add_demonyms(&mut self, toml: &str) -> Result<(), Vec<Fault>> {
        if toml.is_empty() {
            return Ok(());
        }
        let mut faults = Vec::new();
        let file = shape::read::<DemonymFile>("demonyms.toml", toml, &mut faults);
        let Some(file) = file.filter(|_| faults.is_empty()) else { return Err(faults) };
        self.people_endings = file.endings;
        for (country, words) in file.demonyms {
            self.demonyms.extend(words.into_iter().map(|word| (word, country.clone())));
        }
        Ok(())
    }

    /// Returns a name with one of its words in another spelling: "Food Programme", "Food Program".
    #[must_use]
    pub fn variants(&self, name: &str) -> Vec<String> {
        let mut variants = Vec::new();
        // Few names have such a word, and there are thousands of names.
        for (at, word) in name.split(' ').enumerate().filter(|(_, word)| self.may_be_respelled(word)) {
            for other in lower(word, |word| self.respellings.get(word)).into_iter().flatten() {
                let other = if word.starts_with(char::is_uppercase) { capital(other) } else { other.clone() };
                let mut words: Vec<&str> = name.split(' ').collect();
                if let Some(slot) = words.get_mut(at) {
                    *slot = &other;
                }
                variants.push(words.join(" "));
            }
        }
        variants
    }

    /// Returns whether a word that is spelled in several ways begins like this one and is as long.
    fn may_be_respelled(&self, word: &str) -> bool {
        let first = word.bytes().next().map(|first| first.to_ascii_lowercase().wrapping_sub(b'a'));
        let lengths = first.and_then(|first| self.respelled_lengths.get(usize::from(first)));
        lengths.is_none_or(|lengths| word.len() < LONGEST && lengths >> word.len() & 1 == 1)
    }

    /// Returns what a file states; nothing for an empty one.
    ///
    /// # Errors
    ///
    /// Returns every fault found, each with the file's name, the line, and what is wrong.
    pub fn parse(toml: &str) -> Result<Self, Vec<Fault>> {
        if toml.is_empty() {
            return Ok(Self::default());
        }
        let mut faults = Vec::new();
        let Some(file) = shape::read::<File>("names.toml", toml, &mut faults) else { return Err(faults) };
        if !faults.is_empty() {
            return Err(faults);
        }
        let general: FxHashSet<String> = file.general.into_iter().collect();
        let respelled = file.spellings.iter().filter(|(from, _)| general.contains(*from)).map(|(_, to)| to.clone());
        let respelled = respelled.collect();
        let mut respelled_ends: Vec<(String, String)> = file.spelled_ends.into_iter().collect();
        respelled_ends.sort_by_key(|(end, _)| std::cmp::Reverse(end.len()));
        let respellings = respellings(&file.spellings);
        let mut respelled_lengths = [0; LETTERS];
        for word in respellings.keys().filter(|word| word.len() < LONGEST) {
            let first = word.bytes().next().map_or(LETTERS, |first| usize::from(first.wrapping_sub(b'a')));
            if let Some(lengths) = respelled_lengths.get_mut(first) {
                *lengths |= 1 << word.len();
            }
        }
        Ok(Self {
            general,
            small: file.small.into_iter().collect(),
            national: file.national,
            transparent: file.transparent.into_iter().collect(),
            central: file.central.into_iter().collect(),
            international: file.international.into_iter().collect(),
            union_heads: file.union.heads.into_iter().collect(),
            union_countries: file.union.countries.into_iter().collect(),
            federal_heads: file.federal.heads.into_iter().collect(),
            federal_countries: file.federal.countries.into_iter().collect(),
            inverted: file.inverted.into_iter().collect(),
            measure_heads: file.measure_heads.into_iter().collect(),
            dedications: file.dedicated.titles.into_iter().collect(),
            dedicated_heads: file.dedicated.heads.into_iter().collect(),
            numbering: file.numbering.into_iter().collect(),
            numbered: file.numbered.into_iter().collect(),
            silent: file.silent.into_iter().collect(),
            legal_forms: file.legal_forms,
            turning: file.turning.into_iter().collect(),
            kinds: file.kinds.into_iter().collect(),
            ordered_heads: file.ordered.heads.into_iter().collect(),
            ordered_countries: file.ordered.countries.into_iter().collect(),
            tens: file.tens.into_iter().collect(),
            demonyms: FxHashMap::default(),
            people_endings: Vec::new(),
            respelled,
            respelled_ends,
            respellings,
            respelled_lengths,
            spellings: file.spellings.into_iter().collect(),
        })
    }
}

/// Returns whether a spelling is one word and no number.
fn is_word(spelling: &str) -> bool {
    spelling.len() > 2 && spelling.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Returns the other spellings of each word.
fn respellings(spellings: &BTreeMap<String, String>) -> FxHashMap<String, Vec<String>> {
    let mut others: FxHashMap<String, Vec<String>> = FxHashMap::default();
    for (from, to) in spellings.iter().filter(|(_, to)| is_word(to)) {
        others.entry(from.clone()).or_default().push(to.clone());
    }
    for (from, to) in spellings.iter().filter(|(from, to)| is_word(from) && is_word(to)) {
        others.entry(to.clone()).or_default().push(from.clone());
    }
    others
}

/// The end of a word with a shorter stem is no ending: "rise".
const SHORT_STEM: usize = 2;

/// How many letters there are.
const LETTERS: usize = 26;

/// Longer words are written in lower case into memory of their own.
const LONGEST: usize = 64;

/// Calls `each` with a text in lower case.
pub(crate) fn lower<T>(text: &str, each: impl FnOnce(&str) -> T) -> T {
    if text.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return each(text);
    }
    let mut buffer = [0_u8; LONGEST];
    match buffer.get_mut(..text.len()) {
        Some(buffer) if text.is_ascii() => {
            buffer.copy_from_slice(text.as_bytes());
            buffer.make_ascii_lowercase();
            each(std::str::from_utf8(buffer).unwrap_or(""))
        }
        _ => each(&text.to_lowercase()),
    }
}

/// Returns a word with a capital.
#[must_use]
pub fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
