//! What cutting a text into sentences and tokens, and finding their parts of speech, needs to know of a language.
//!
//! In goes `tagging.toml` of a language; out comes a [`Tagging`] whose words are ids and whose rules are bits.
//! What is done with it stands in `sentence`.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use serde::Deserialize;
use toml::Spanned;

use super::{
    error::{did_you_mean, line_of},
    lexicon::{Lexicon, Tag, WordId},
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

/// What a condition of a rule looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Fact {
    /// The token's tag so far.
    From,
    /// The tags it can have.
    Can,
    /// Lists that its word is in.
    Word,
    /// The tag of the token before.
    Before,
    /// Lists of that.
    BeforeWord,
    /// The tag of the token before that.
    Before2,
    /// Lists of that.
    Before2Word,
    /// The tag of the nearest token before that is no adverb.
    Left,
    /// Lists of that.
    LeftWord,
    /// The likeliest tag of the next token.
    After,
    /// The tags it can have.
    AfterCan,
    /// Lists of that.
    AfterWord,
    /// The likeliest tag of the token after the next.
    After2,
    /// Lists of that.
    After2Word,
    /// The likeliest tag of the next token that is no adverb.
    Right,
    /// The tag of the last verb of the clause so far.
    Last,
    /// What is known of the clause: `verb-before`, `verb-ahead`.
    Clause,
}

impl Fact {
    const NAMES: [(Self, &'static str); 17] = [
        (Self::From, "from"),
        (Self::Can, "can"),
        (Self::Word, "word"),
        (Self::Before, "before"),
        (Self::BeforeWord, "before-word"),
        (Self::Before2, "before2"),
        (Self::Before2Word, "before2-word"),
        (Self::Left, "left"),
        (Self::LeftWord, "left-word"),
        (Self::After, "after"),
        (Self::AfterCan, "after-can"),
        (Self::AfterWord, "after-word"),
        (Self::After2, "after2"),
        (Self::After2Word, "after2-word"),
        (Self::Right, "right"),
        (Self::Last, "last"),
        (Self::Clause, "clause"),
    ];

    /// How many there are.
    pub const COUNT: usize = Self::NAMES.len();

    const fn is_word(self) -> bool {
        matches!(
            self,
            Self::Word | Self::BeforeWord | Self::Before2Word | Self::LeftWord | Self::AfterWord | Self::After2Word
        )
    }
}

/// Bits beside those of [`Tag`]: the border of the sentence, and what is known of a clause.
pub const BORDER: u64 = 1 << 40;
/// A finite verb stands before in the clause.
pub const VERB_BEFORE: u64 = 1;
/// A word that can only be a finite verb follows in the clause.
pub const VERB_AHEAD: u64 = 2;

/// One condition: a fact has one of these bits, or none of them.
#[derive(Debug, Clone, Copy)]
struct Condition {
    fact: Fact,
    bits: u64,
    wanted: bool,
}

/// Gives a tag to a word that can have it, where all conditions hold.
#[derive(Debug, Clone)]
struct Rule {
    to: Tag,
    conditions: Vec<Condition>,
}

/// An example of a rule: a sentence with the word that gets the tag in braces.
#[derive(Debug, Clone)]
pub struct TagExample {
    /// Key of the rule.
    pub rule: String,
    /// The tag.
    pub tag: Tag,
    /// The sentence.
    pub text: String,
}

/// The tagger's knowledge of a language, compiled.
#[derive(Debug, Clone, Default)]
pub struct Tagging {
    /// Endings that are tokens of their own, with a straight apostrophe: "'s", "n't".
    pub endings: Vec<String>,
    /// Words that end in a full stop.
    pub abbreviations: FxHashMap<WordId, Abbreviation>,
    /// Examples of the rules, run as tests.
    pub examples: Vec<TagExample>,
    suffixes: FxHashMap<String, Tag>,
    ordinals: Vec<String>,
    lists: Vec<u64>,
    never_name: u64,
    subject: u64,
    subordinator: u64,
    rules: Vec<Rule>,
    /// The rules whose tag is among these, by the tags a word can have.
    by_can: FxHashMap<u32, Box<[u16]>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    endings: Vec<String>,
    ordinals: Vec<String>,
    abbreviation: AbbreviationFile,
    suffix: BTreeMap<String, Vec<String>>,
    list: BTreeMap<String, Spanned<Vec<String>>>,
    rule: BTreeMap<String, Spanned<RuleFile>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AbbreviationFile {
    number: Vec<String>,
    never: Vec<String>,
    maybe: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleFile {
    to: String,
    when: BTreeMap<String, Vec<String>>,
    examples: Vec<String>,
}

impl Tagging {
    /// Returns the tagging that a file states; its words go into the lexicon.
    ///
    /// # Errors
    ///
    /// Returns every fault found: the line, and what is wrong.
    pub fn parse(toml: &str, lexicon: &mut Lexicon) -> Result<Self, Vec<(Option<usize>, String)>> {
        let file: File = toml::from_str(toml)
            .map_err(|error| vec![(error.span().map(|span| line_of(toml, span.start)), error.message().to_owned())])?;
        let mut faults = Vec::new();
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
                Some(tag) => tagging.suffixes.extend(suffixes.iter().map(|suffix| (suffix.clone(), tag))),
                None => faults.push((None, format!("suffix.{tag}: unknown tag \"{tag}\""))),
            }
        }
        let names: Vec<&str> = file.list.keys().map(String::as_str).collect();
        if names.len() > 60 {
            faults.push((None, "more than 60 lists".to_owned()));
        }
        let ids: Vec<Vec<WordId>> =
            file.list.values().map(|words| words.get_ref().iter().map(|word| lexicon.add(word)).collect()).collect();
        tagging.lists = vec![0; lexicon.len()];
        for (list, ids) in ids.iter().enumerate() {
            for id in ids {
                if let Some(bits) = tagging.lists.get_mut(id.index()) {
                    *bits |= 1 << list;
                }
            }
        }
        let list = |name: &str| names.iter().position(|&known| known == name).map_or(0, |index| 1 << index);
        (tagging.never_name, tagging.subject, tagging.subordinator) =
            (list("never-name"), list("subject"), list("subordinator"));
        let mut rules: Vec<_> = file.rule.iter().collect();
        rules.sort_by_key(|(_, rule)| rule.span().start);
        for (key, rule) in rules {
            let line = Some(line_of(toml, rule.span().start));
            let rule = rule.get_ref();
            let Some(to) = Tag::parse(&rule.to) else {
                faults.push((line, format!("rule {key}: unknown tag \"{}\"", rule.to)));
                continue;
            };
            if rule.examples.is_empty() {
                faults.push((line, format!("rule {key}: no example; examples = [\"… {{word}} …\"] would be right")));
            }
            let mut conditions = Vec::new();
            for (name, values) in &rule.when {
                match condition(name, values, &names) {
                    Ok(condition) => conditions.extend(condition),
                    Err(message) => faults.push((line, format!("rule {key}: {message}"))),
                }
            }
            let example = |text: &String| TagExample { rule: key.clone(), tag: to, text: text.clone() };
            tagging.examples.extend(rule.examples.iter().map(example));
            tagging.rules.push(Rule { to, conditions });
        }
        tagging.index(lexicon);
        if faults.is_empty() { Ok(tagging) } else { Err(faults) }
    }

    /// Lists the rules for every set of tags that a word has.
    fn index(&mut self, lexicon: &Lexicon) {
        let mut known: Vec<u32> =
            (0..).map_while(|index| lexicon.word(WordId::at(index))).map(|word| word.tags.bits()).collect();
        known.extend(Tag::NAMES.iter().map(|&(tag, _)| Self::guessed(tag)));
        known.sort_unstable();
        known.dedup();
        for can in known.into_iter().filter(|can| can.count_ones() > 1) {
            let fits = |rule: &Rule| {
                can & rule.to.bit() != 0
                    && rule.conditions.iter().all(|condition| {
                        condition.fact != Fact::Can || (u64::from(can) & condition.bits != 0) == condition.wanted
                    })
            };
            let rules = (0..).zip(&self.rules).filter(|(_, rule)| fits(rule)).map(|(index, _)| index).collect();
            self.by_can.insert(can, rules);
        }
    }

    /// Returns the lists a word is in, as bits.
    #[must_use]
    pub fn lists(&self, word: WordId) -> u64 {
        if word.is_known() { self.lists.get(word.index()).copied().unwrap_or(0) } else { 0 }
    }

    /// Returns whether a word with a capital at the begin of a sentence begins no name.
    #[must_use]
    pub const fn is_never_name(&self, lists: u64) -> bool {
        lists & self.never_name != 0
    }

    /// Returns whether a word is the subject of a new clause.
    #[must_use]
    pub const fn is_subject(&self, lists: u64) -> bool {
        lists & self.subject != 0
    }

    /// Returns whether a word opens a clause below another.
    #[must_use]
    pub const fn is_subordinator(&self, lists: u64) -> bool {
        lists & self.subordinator != 0
    }

    /// Returns the tag of the first rule that holds, for a word that can have these tags.
    #[must_use]
    pub fn decide(&self, can: u32, facts: &[u64; Fact::COUNT]) -> Option<Tag> {
        let rules = self.by_can.get(&can)?;
        let holds = |condition: &Condition| {
            facts.get(condition.fact as usize).is_some_and(|bits| (bits & condition.bits != 0) == condition.wanted)
        };
        let found = rules.iter().filter_map(|&index| self.rules.get(usize::from(index)));
        found.into_iter().find(|rule| rule.conditions.iter().all(holds)).map(|rule| rule.to)
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

    /// Returns the tags that a word with a guessed tag can have.
    #[must_use]
    pub const fn guessed(tag: Tag) -> u32 {
        match tag {
            Tag::Gerund => tag.bit() | Tag::Noun.bit() | Tag::Adjective.bit(),
            Tag::VerbPast | Tag::Participle => Tag::VerbPast.bit() | Tag::Participle.bit() | Tag::Adjective.bit(),
            Tag::Nouns => tag.bit() | Tag::VerbThird.bit(),
            Tag::Verb => tag.bit() | Tag::VerbPresent.bit() | Tag::Noun.bit(),
            Tag::Adjective => tag.bit() | Tag::Noun.bit(),
            _ => tag.bit(),
        }
    }
}

/// Returns the conditions that one line of `when` states: what must be, and after "!" what must not.
fn condition(name: &str, values: &[String], lists: &[&str]) -> Result<Vec<Condition>, String> {
    let Some(&(fact, _)) = Fact::NAMES.iter().find(|(_, known)| *known == name) else {
        let hint = did_you_mean(name, Fact::NAMES.iter().map(|(_, known)| *known));
        return Err(format!("unknown condition \"{name}\"{hint}"));
    };
    let mut bits = [0_u64; 2];
    for value in values {
        let (wanted, value) = value.strip_prefix('!').map_or((1, value.as_str()), |value| (0, value));
        let bit = match value {
            "BORDER" => Some(BORDER),
            "verb-before" if fact == Fact::Clause => Some(VERB_BEFORE),
            "verb-ahead" if fact == Fact::Clause => Some(VERB_AHEAD),
            _ if fact.is_word() => lists.iter().position(|list| *list == value).map(|index| 1 << index),
            _ => Tag::parse(value).map(|tag| u64::from(tag.bit())),
        };
        let Some(bit) = bit else {
            let known = Tag::NAMES.iter().flat_map(|(_, names)| *names).chain(lists);
            return Err(format!("{name}: unknown tag or list \"{value}\"{}", did_you_mean(value, known.copied())));
        };
        bits[wanted] |= bit;
    }
    let conditions = [(bits[1], true), (bits[0], false)];
    Ok(conditions
        .into_iter()
        .filter(|(bits, _)| *bits != 0)
        .map(|(bits, wanted)| Condition { fact, bits, wanted })
        .collect())
}
