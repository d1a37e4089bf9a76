//! The shapes of the ontology's TOML files, as they are written.
//!
//! Unknown keys are errors. Names are checked afterwards, when all files are there.

use std::{collections::BTreeMap, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{self, Unexpected, Visitor},
};
use toml::Spanned;

/// Entries of one table of one file, by key, with their place in the file.
pub(super) type Table<T> = BTreeMap<String, Spanned<T>>;

/// One file of the ontology.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct File {
    pub(super) class: Table<ClassEntry>,
    pub(super) predicate: Table<PredicateEntry>,
    pub(super) status: Table<StageEntry>,
    pub(super) pattern: Table<PatternEntry>,
    pub(super) rule: Table<RuleEntry>,
    pub(super) inference: Table<InferenceEntry>,
    pub(super) list: Table<ListEntry>,
    #[serde(rename = "word-class")]
    pub(super) word_class: Table<ListEntry>,
    pub(super) prefix: BTreeMap<String, Spanned<String>>,
    pub(super) naming: Option<Spanned<Naming>>,
}

/// How names are built and what the engine needs to know of some classes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Naming {
    /// Words that join a thing and its place ("of"), longest first.
    pub(super) of: Vec<String>,
    /// Words before which a name may be cut short.
    pub(super) short: Vec<String>,
    /// The author's name where the text gives none: "Government of {place}".
    pub(super) author_template: String,
    /// The class of that author.
    pub(super) author_body: String,
    /// Heads by which a text means its author: "the Government".
    pub(super) author_heads: Vec<String>,
    /// The class whose members a figure without a subject is of.
    pub(super) home_class: String,
    /// The class of a name after "as a".
    pub(super) standing_class: String,
    /// The class of an acronym that is used like a body.
    pub(super) acronym_class: String,
    /// The class of a document that figures are said of.
    pub(super) document_class: String,
    /// Kinds of places that count only near what they lie in.
    pub(super) local_kinds: Vec<String>,
    /// Kinds of places that, inside another name, count only near what they lie in.
    pub(super) inner_kinds: Vec<String>,
    /// Kinds of places that go by their best known name.
    pub(super) top_kinds: Vec<String>,
    pub(super) governed_kinds: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ClassEntry {
    pub(super) parent: Option<String>,
    #[serde(default)]
    pub(super) linked: bool,
    #[serde(default)]
    pub(super) dated: bool,
    #[serde(default)]
    pub(super) workable: bool,
    #[serde(default)]
    pub(super) measure: bool,
    #[serde(default)]
    pub(super) termed: bool,
    #[serde(default)]
    pub(super) addressed: bool,
    pub(super) label: String,
    pub(super) definition: String,
    #[serde(default)]
    pub(super) same_as: Vec<String>,
    pub(super) color: Option<String>,
    #[allow(dead_code)]
    pub(super) comment: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PredicateEntry {
    pub(super) label: String,
    pub(super) definition: String,
    pub(super) domain: Vec<String>,
    pub(super) range: Vec<String>,
    #[serde(default)]
    pub(super) symmetric: bool,
    #[allow(dead_code)]
    pub(super) inverse: Option<String>,
    #[serde(default)]
    pub(super) same_as: Vec<String>,
    #[allow(dead_code)]
    pub(super) comment: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StageEntry {
    pub(super) label: String,
    #[serde(default)]
    pub(super) rank: u8,
    pub(super) definition: String,
    #[allow(dead_code)]
    pub(super) comment: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PatternEntry {
    pub(super) class: String,
    pub(super) kind: String,
    #[serde(default)]
    pub(super) words: Vec<String>,
    #[serde(default)]
    pub(super) names: Vec<Vec<String>>,
    pub(super) file: Option<String>,
    #[serde(default)]
    pub(super) kinds: Vec<String>,
    #[serde(default)]
    pub(super) links: Vec<String>,
    #[serde(default)]
    pub(super) named: bool,
    #[serde(default)]
    pub(super) plural: bool,
    #[serde(default)]
    pub(super) definite: bool,
    #[serde(default)]
    pub(super) founded: bool,
    #[serde(default)]
    pub(super) conferred: bool,
    #[serde(default)]
    pub(super) examples: Vec<String>,
    #[serde(default)]
    pub(super) counterexamples: Vec<String>,
    #[allow(dead_code)]
    pub(super) comment: Option<String>,
    #[allow(dead_code)]
    pub(super) source: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RuleEntry {
    pub(super) predicate: Option<String>,
    pub(super) status: Option<String>,
    #[serde(default)]
    pub(super) verbs: Vec<String>,
    #[serde(default)]
    pub(super) nouns: Vec<String>,
    #[serde(default)]
    pub(super) adjectives: Vec<String>,
    #[serde(default)]
    pub(super) adverbs: Vec<String>,
    pub(super) construction: Option<String>,
    #[serde(default)]
    pub(super) words: Vec<String>,
    pub(super) subject: Option<String>,
    pub(super) object: Option<String>,
    pub(super) entity: Option<String>,
    pub(super) domain: Option<Vec<String>>,
    pub(super) range: Option<Vec<String>>,
    pub(super) modality: Option<String>,
    #[serde(default)]
    pub(super) home: bool,
    #[serde(default)]
    pub(super) fronted: bool,
    #[serde(default)]
    pub(super) outward: Vec<String>,
    pub(super) about: Option<String>,
    #[serde(default)]
    pub(super) unless: Vec<String>,
    #[serde(deserialize_with = "hundredths")]
    pub(super) confidence: u8,
    #[serde(default)]
    pub(super) examples: Vec<String>,
    #[serde(default)]
    pub(super) counterexamples: Vec<String>,
    #[allow(dead_code)]
    pub(super) comment: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ListEntry {
    pub(super) words: Vec<String>,
    #[allow(dead_code)]
    pub(super) comment: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct InferenceEntry {
    pub(super) class: String,
    #[serde(default)]
    pub(super) acronyms: bool,
    #[serde(default)]
    pub(super) after: Vec<String>,
    #[serde(default)]
    pub(super) verbs: Vec<String>,
    #[serde(default)]
    pub(super) before: Vec<String>,
    #[serde(default)]
    pub(super) common: bool,
    #[serde(default)]
    pub(super) subject_of: Vec<String>,
    #[serde(default)]
    pub(super) before_who: bool,
    #[serde(default)]
    pub(super) labels: Vec<String>,
    #[serde(default, rename = "first-names")]
    pub(super) first_names: bool,
    #[serde(default)]
    pub(super) nouns: Vec<String>,
    #[serde(default)]
    pub(super) object_of: Vec<String>,
    #[serde(default)]
    pub(super) examples: Vec<String>,
    #[serde(default)]
    pub(super) counterexamples: Vec<String>,
}

/// Reads a confidence.
fn hundredths<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
    struct Hundredths;
    impl Visitor<'_> for Hundredths {
        type Value = u8;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("a whole number from 0 to 100")
        }

        fn visit_i64<E: de::Error>(self, value: i64) -> Result<u8, E> {
            let hundredths = u8::try_from(value).ok().filter(|value| *value <= 100);
            hundredths.ok_or_else(|| E::invalid_value(Unexpected::Signed(value), &self))
        }
    }
    deserializer.deserialize_i64(Hundredths)
}
