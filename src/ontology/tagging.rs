//! What cutting a text into sentences and tokens, and finding their parts of speech, needs to know of a language.
//!
//! In goes `tagging.toml` of a language; out comes a [`Tagging`] whose words are ids.
//! What is done with it stands in `sentence`.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;
use toml::Spanned;

use super::{
    error::{Fault, line_of},
    lexicon::{Lexicon, Tag, WordId},
    shape,
};

/// What an abbreviation says of the full stop it ends in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Abbreviation {
    /// "No.", "Art.": never ends a sentence where a number follows, and is no abbreviation elsewhere.
    Number,
    /// "Mr.", "e.g.": never ends a sentence.
    Never,
    /// "Ltd.", "U.S.": ends a sentence where the next word begins one.
    Maybe,
}

/// What letters behind the name of a person may be else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letters {
    /// "MP", "PhD": nothing.
    Sure,
    /// "SC", "MS": a place behind a comma.
    Place,
}

/// The tagger's knowledge of a language, compiled.
#[derive(Debug, Clone, Default)]
pub struct Tagging {
    /// Endings that are tokens of their own, with a straight apostrophe: "'s", "n't".
    pub endings: Vec<String>,
    /// Words that end in a full stop.
    pub abbreviations: FxHashMap<WordId, Abbreviation>,
    suffixes: FxHashMap<String, Tag>,
    ordinals: Vec<String>,
    never_name: FxHashSet<WordId>,
    compound_tails: FxHashSet<WordId>,
    letters: FxHashMap<WordId, Letters>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    endings: Vec<String>,
    ordinals: Vec<String>,
    abbreviation: AbbreviationFile,
    suffix: BTreeMap<String, Spanned<Vec<String>>>,
    #[serde(rename = "never-name")]
    never_name: Vec<String>,
    #[serde(rename = "compound-tails")]
    compound_tails: Vec<String>,
    letters: LettersFile,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LettersFile {
    sure: Vec<String>,
    place: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AbbreviationFile {
    number: Vec<String>,
    never: Vec<String>,
    maybe: Vec<String>,
}

impl Tagging {
    /// Returns the tagging that a file states; its words go into the lexicon.
    ///
    /// # Errors
    ///
    /// Returns every fault found, each with the file's name, the line, and what is wrong.
    pub fn parse(toml: &str, lexicon: &mut Lexicon) -> Result<Self, Vec<Fault>> {
        let path = "tagging.toml";
        let mut faults = Vec::new();
        let Some(file) = shape::read::<File>(path, toml, &mut faults) else { return Err(faults) };
        let mut tagging = Self { endings: file.endings, ordinals: file.ordinals, ..Self::default() };
        let kinds = [
            (Abbreviation::Number, &file.abbreviation.number),
            (Abbreviation::Never, &file.abbreviation.never),
            (Abbreviation::Maybe, &file.abbreviation.maybe),
        ];
        for (kind, words) in kinds {
            tagging.abbreviations.extend(words.iter().map(|word| (lexicon.add(word), kind)));
        }
        for (tag, suffixes) in &file.suffix {
            match Tag::parse(tag) {
                Some(tag) => tagging.suffixes.extend(suffixes.get_ref().iter().map(|suffix| (suffix.clone(), tag))),
                None => faults.push(Fault {
                    path: path.to_owned(),
                    line: Some(line_of(toml, suffixes.span().start)),
                    message: format!("suffix: unknown tag \"{tag}\"; one of the Penn Treebank would be right"),
                }),
            }
        }
        tagging.never_name = file.never_name.iter().map(|word| lexicon.add(word)).collect();
        tagging.compound_tails = file.compound_tails.iter().map(|tail| lexicon.add(tail)).collect();
        for (kind, words) in [(Letters::Sure, &file.letters.sure), (Letters::Place, &file.letters.place)] {
            tagging.letters.extend(words.iter().map(|word| (lexicon.add(word), kind)));
        }
        if faults.is_empty() { Ok(tagging) } else { Err(faults) }
    }

    /// Returns whether a word with a capital at the beginning of a sentence begins no name.
    #[must_use]
    pub fn is_never_name(&self, word: WordId) -> bool {
        self.never_name.contains(&word)
    }

    /// Returns whether the end of a compound, with its hyphen, is a token of its own behind a name: "-funded".
    #[must_use]
    pub fn is_compound_tail(&self, word: WordId) -> bool {
        self.compound_tails.contains(&word)
    }

    /// Returns what a word is else, where it is one of those that stand in capitals behind the name of a person.
    #[must_use]
    pub fn letters(&self, word: WordId) -> Option<Letters> {
        self.letters.get(&word).copied()
    }

    /// Returns whether a word that begins with a digit ends like an ordinal: "14th".
    #[must_use]
    pub fn is_ordinal(&self, lower: &str) -> bool {
        let stem = |ending: &String| lower.strip_suffix(ending.as_str());
        self.ordinals.iter().filter_map(stem).any(|stem| stem.ends_with(|c: char| c.is_ascii_digit()))
    }

    /// Returns the tag that the longest known suffix of a word gives.
    #[must_use]
    pub fn of_suffix(&self, lower: &str) -> Option<Tag> {
        let mut starts = lower.char_indices().map(|(start, _)| start).skip(2).filter(|start| lower.len() - start <= 8);
        starts.find_map(|start| self.suffixes.get(lower.get(start..)?)).copied()
    }
}
