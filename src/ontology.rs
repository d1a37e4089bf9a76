//! Everything about the domain and the language, loaded and compiled once.
//!
//! Past loading, no name dangles: every class, predicate and list that a rule names exists.

pub mod lexicon;
pub mod schema;

use std::collections::BTreeMap;

use schema::{Class, Predicate, Stage};

/// The compiled ontology.
#[derive(Debug, Clone, Default)]
pub struct Ontology {
    /// `sha256:` and the digest of all files it was made from, in the order of their paths.
    pub digest: String,
    /// By key.
    pub classes: BTreeMap<String, Class>,
    /// By key.
    pub predicates: BTreeMap<String, Predicate>,
    /// The stages a status can have, by key.
    pub stages: BTreeMap<String, Stage>,
    /// IRIs of the vocabularies that alignments use, by prefix.
    pub prefixes: BTreeMap<String, String>,
    /// Every word of the language.
    pub lexicon: lexicon::Lexicon,
}

impl Ontology {
    /// Returns the class and those above it, from the class to the top; empty for an unknown key.
    #[must_use]
    pub fn ancestors(&self, class: &str) -> Vec<&Class> {
        let mut ancestors = Vec::new();
        let mut key = Some(class);
        while let Some(class) = key.and_then(|key| self.classes.get(key)) {
            ancestors.push(class);
            key = class.parent.as_deref();
        }
        ancestors
    }

    /// Returns the key of the topmost class above (or the class itself, for an unknown key too).
    #[must_use]
    pub fn top<'a>(&'a self, class: &'a str) -> &'a str {
        self.ancestors(class).last().map_or(class, |class| class.key.as_str())
    }

    /// Returns whether `class` is `ancestor` or lies below it.
    #[must_use]
    pub fn is_a(&self, class: &str, ancestor: &str) -> bool {
        self.ancestors(class).iter().any(|class| class.key == ancestor)
    }
}
