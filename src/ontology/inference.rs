//! What a name without a head word is, by what the text does with it.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::lexicon::WordId;

/// One class that use can give to a name. Every mention used like this is a vote for the class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inference {
    /// Key of the rule.
    pub key: Arc<str>,
    /// Whether only abbreviations in capitals are meant.
    pub acronyms: bool,
    /// The class.
    pub class: Arc<str>,
    /// Words that stand right before.
    pub after: FxHashSet<WordId>,
    /// Lemmas of verbs one of which must stand before the word of `after`; empty where none need to.
    pub verbs: FxHashSet<WordId>,
    /// Lemmas of nouns that may stand before the word of `after` in place of a verb: "in **partnership** with Ujala".
    pub before: FxHashSet<WordId>,
    /// Whether a name of two common words counts too: "is operated by Green Water".
    pub common: bool,
    /// Lemmas of the active verbs that the name is the subject of.
    pub subject_of: FxHashSet<WordId>,
    /// Whether a first name and a word that is no common noun are enough.
    pub first_names: bool,
    /// Whether ", who" right after is a vote.
    pub before_who: bool,
    /// Lemmas of nouns in the label before the name: "**Operator**: Ujala".
    pub labels: FxHashSet<WordId>,
    /// Lemmas of nouns that say what the name is: "Ujala is a scheme", "schemes like Ujala".
    pub nouns: FxHashSet<WordId>,
    /// Lemmas of the verbs that the name is the object of.
    pub object_of: FxHashSet<WordId>,
}
