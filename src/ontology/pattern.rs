//! Patterns: how a text names things of a class.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{lexicon::WordId, literal::Literals};

/// A word or phrase that a pattern looks for, and what it says of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Lemmas, in reading order; the key under which it is found is one of its ends.
    pub words: Vec<WordId>,
    /// Key of the class it gives to the name.
    pub class: Arc<str>,
    /// Key of the pattern.
    pub rule: Arc<str>,
}

/// A head noun in lower case that makes a name of the phrase around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Description {
    /// Lemmas of the head, last word first found.
    pub words: Vec<WordId>,
    /// Words one of which must stand in the phrase, by lemma; empty: none needed.
    pub kinds: Vec<WordId>,
    /// Prepositions after which the name goes on.
    pub links: Vec<WordId>,
    /// Whether the plural names one thing: "the policies on …".
    pub is_plural: bool,
    /// Whether "a" before it says that none is meant: "a deliberate strategy for growth".
    pub is_definite: bool,
    /// Whether it counts only behind a verb by which the thing begins: "is introducing a car scrappage scheme".
    pub is_founded: bool,
    /// Whether a verb that confers must stand before its "as": "was rated **as** a national tourist attraction".
    pub is_conferred: bool,
    /// Whether what follows must hold a name.
    pub is_named: bool,
    /// Key of the class.
    pub class: Arc<str>,
    /// Key of the pattern.
    pub rule: Arc<str>,
}

/// All patterns of an ontology, by the word that triggers them.
#[derive(Debug, Clone, Default)]
pub struct Patterns {
    /// Heads of capitalised names, by their last word; longest first.
    pub heads: FxHashMap<WordId, Vec<Head>>,
    /// The same heads by their first word ("Ministry of …"); longest first.
    pub openers: FxHashMap<WordId, Vec<Head>>,
    /// Numbers behind a name that is of no other kind: years far ahead, editions.
    pub goals: FxHashMap<WordId, Head>,
    /// Words before a name, by their last word.
    pub before: FxHashMap<WordId, Vec<Head>>,
    /// Titles of persons, by their first word.
    pub titles: FxHashMap<WordId, Vec<Head>>,
    /// Literal names.
    pub literals: Literals,
    /// Described things, by the last word of their head; longest first.
    pub described: FxHashMap<WordId, Vec<Description>>,
    /// Works that their ends tell ("the freight line from Mara to Zuri"), by the last word of their head.
    pub routes: FxHashMap<WordId, Vec<Description>>,
    /// Works that their site tells ("a desalination plant in Mombasa"), by the last word of their head.
    pub sited: FxHashMap<WordId, Vec<Description>>,
    /// Designations in words, by the last word of their head.
    pub designations: FxHashMap<WordId, Vec<Description>>,
    /// Works on a named thing ("the expansion of …"), by the last word of their head.
    pub works: FxHashMap<WordId, Vec<Head>>,
}

impl Patterns {
    /// Returns the title whose class and rule persons have that none stands before: the first by its key.
    #[must_use]
    pub fn person(&self) -> Option<&Head> {
        self.titles.values().flatten().min_by_key(|title| &title.rule)
    }

    /// Returns whether a pattern is one of works that their site tells.
    #[must_use]
    pub fn is_sited(&self, rule: &str) -> bool {
        self.sited.values().flatten().any(|sited| *sited.rule == *rule)
    }

    /// Returns whether a pattern is one of works that their ends tell.
    #[must_use]
    pub fn is_route(&self, rule: &str) -> bool {
        self.routes.values().flatten().any(|route| *route.rule == *rule)
    }
}
