//! Everything about the domain and the language, loaded and compiled once.
//!
//! Past loading, no name dangles: every class, predicate and list that a rule names exists.

pub mod lexicon;
pub mod list;
pub mod literal;
pub mod schema;
pub mod grammar;
pub mod pattern;
pub mod frame;
pub mod construction;
pub mod inference;
pub mod gazetteer;
pub mod layout;
pub mod tagging;
pub mod naming;
pub mod quantity;
pub mod error;
pub(crate) mod shape;
mod index;
mod built_in;
mod file;
pub mod load;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use lexicon::WordId;
use rustc_hash::{FxHashMap, FxHashSet};
use schema::{Class, Predicate, Stage};

/// What an example of a rule claims.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claim {
    /// The braced words are a mention of this class.
    Mention {
        /// Key of the class.
        class: String,
    },
    /// The braced words are subject and object of this predicate.
    Relation {
        /// Key of the predicate.
        predicate: String,
    },
    /// The braced words have this status.
    Status {
        /// Key of the stage.
        stage: String,
    },
}

/// The examples of one pattern or rule, run by `check` and by the tests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// Key of the pattern or rule.
    pub rule: String,
    /// The file it stands in.
    pub path: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What holds in each example and in no counterexample.
    pub claim: Claim,
    /// Sentences with the names in braces.
    pub examples: Vec<String>,
    /// Sentences in which the rule must not fire.
    pub counterexamples: Vec<String>,
}

/// A class, a predicate, a status or a list, and where it stands: what something else has to use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Which of these it is.
    pub kind: EntryKind,
    /// Its key.
    pub key: String,
    /// The file it stands in.
    pub path: String,
    /// The line, counted from 1.
    pub line: usize,
}

/// What can be declared and not used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    /// A class of things.
    Class,
    /// A predicate.
    Predicate,
    /// A stage of a status.
    Status,
    /// A list of words.
    List,
}

/// What is asked of a class for every mention of it.
#[derive(Debug, Clone, Default)]
struct Lineage {
    /// Its own key and those of the classes above, to the top.
    keys: Vec<String>,
    is_author: bool,
    is_place: bool,
    /// Whether things of the class can hold offices.
    is_holder: bool,
    /// For each predicate, in the order of their keys, whether things of the class may be its subject and its object.
    takes: Vec<(bool, bool)>,
}

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
    /// Named lists of words.
    pub lists: list::Lists,
    /// The lists that a rule or pattern names.
    pub used_lists: BTreeSet<String>,
    /// Top classes whose names go on over "for" and "on".
    pub links_on: FxHashSet<String>,
    /// Top classes whose names may end in a year.
    pub dated: FxHashSet<String>,
    /// Classes whose bodies are numbered by their terms: the 14th and the 15th parliament are one parliament.
    pub termed: FxHashSet<String>,
    /// Classes of bodies that speeches are given to and reports are put before: no authors of them.
    pub addressed: FxHashSet<String>,
    /// Top classes of what a body does and makes: its name ends before "of" and a body.
    pub measures: FxHashSet<String>,
    /// Top classes on which a work can be done.
    pub workable: FxHashSet<String>,
    /// What joins a thing and its place in a name, with spaces, longest first.
    pub of_links: Vec<String>,
    /// Before what a name may be cut short, with spaces.
    pub short_links: Vec<String>,
    /// The author's name where the text gives none, with `{place}`.
    pub author_template: Option<String>,
    /// The class of that author.
    pub author_body: Option<Arc<str>>,
    /// Heads by which a text means its author.
    pub author_heads: FxHashSet<WordId>,
    /// The class of the places that figures are of.
    pub home_class: Option<String>,
    /// The class of a name after "as a".
    pub standing_class: Option<Arc<str>>,
    /// The class of an acronym that is used like a body.
    pub acronym_class: Option<Arc<str>>,
    /// The class of a document that figures are said of.
    pub document_class: Option<String>,
    /// Kinds of places that count only near what they lie in.
    pub local_kinds: FxHashSet<String>,
    /// Kinds of places that, inside another name, count only near what they lie in.
    pub inner_kinds: FxHashSet<String>,
    /// Kinds of places that go by their best known name.
    pub top_kinds: FxHashSet<String>,
    /// Names of the places of these kinds.
    pub top_names: FxHashSet<String>,
    /// Kinds of places that have a government: a document about a river or a continent speaks for another body.
    pub governed_kinds: FxHashSet<String>,
    /// By key of the class.
    lineages: FxHashMap<String, Lineage>,
    /// Where each predicate stands in the order of their keys.
    predicate_places: FxHashMap<String, usize>,
    /// Class keys by their lower-case form, for the kinds of the gazetteer.
    kinds: FxHashMap<String, Arc<str>>,
    /// How a text names things.
    pub patterns: pattern::Patterns,
    /// What verbs state.
    pub frames: frame::Frames,
    /// What noun phrases and names state, by shape.
    pub constructions: Vec<construction::Construction>,
    /// Where the constructions of each shape begin among them, and where the last end.
    construction_starts: Vec<usize>,
    /// The shapes of the constructions that have a word, as bits.
    construction_words: FxHashMap<WordId, u64>,
    /// What a name without a head word is, by its use; in the order of their keys.
    pub inferences: Vec<inference::Inference>,
    /// The places of the world.
    pub gazetteer: gazetteer::Gazetteer,
    /// Layout of documents and repair of their text.
    pub layout: layout::Layout,
    /// Rules of the part-of-speech tagger.
    pub tagging: tagging::Tagging,
    /// How names are compared.
    pub naming: naming::Naming,
    /// Numbers, units and what is said of them.
    pub quantity: quantity::Quantity,
    /// Examples of every pattern and rule.
    pub examples: Vec<Example>,
    /// Where what they need is declared.
    pub entries: Vec<Entry>,
}

impl Ontology {
    /// Returns the class and those above it, from the class to the top; empty for an unknown key.
    #[must_use]
    pub fn ancestors(&self, class: &str) -> Vec<&Class> {
        self.upward(class).collect()
    }

    /// Walks from a class to the top.
    fn upward(&self, class: &str) -> impl Iterator<Item = &Class> {
        let above = |class: &&Class| self.classes.get(class.parent.as_deref()?);
        // A class above itself is a fault, told when the ontology is loaded: the walk ends all the same.
        std::iter::successors(self.classes.get(class), above).take(self.classes.len())
    }

    /// Returns the key of the topmost class above (or the class itself, for an unknown key too).
    #[must_use]
    pub fn top<'a>(&'a self, class: &'a str) -> &'a str {
        self.lineages.get(class).and_then(|lineage| lineage.keys.last()).map_or(class, String::as_str)
    }

    /// Returns how things of a class are drawn, as `#rrggbb`: its own color, else that of the nearest class above.
    #[must_use]
    pub fn color(&self, class: &str) -> &str {
        self.upward(class).find_map(|class| class.color.as_deref()).unwrap_or("#999999")
    }

    /// Returns whether a phase of a thing of a class is a work on it rather than a thing of its own kind.
    #[must_use]
    pub fn has_works(&self, class: &str) -> bool {
        self.is_author(class)
    }

    /// Returns whether things of a class can be the author of a document.
    #[must_use]
    pub fn is_author(&self, class: &str) -> bool {
        self.lineages.get(class).is_some_and(|lineage| lineage.is_author)
    }

    /// Returns whether a class is that of the bodies of a government.
    #[must_use]
    pub fn is_public(&self, class: &str) -> bool {
        self.author_body.as_ref().is_some_and(|body| self.is_a(class, body))
    }

    /// Returns whether things of a class are places: what figures are of, and where things lie.
    #[must_use]
    pub fn is_place(&self, class: &str) -> bool {
        self.lineages.get(class).is_some_and(|lineage| lineage.is_place)
    }

    /// Returns whether things of a class can hold offices: they are persons.
    #[must_use]
    pub fn is_holder(&self, class: &str) -> bool {
        self.lineages.get(class).is_some_and(|lineage| lineage.is_holder)
    }

    /// Returns whether a predicate allows a subject and an object of these classes.
    #[must_use]
    pub fn allows(&self, predicate: &str, subject: &str, object: &str) -> bool {
        let Some(&at) = self.predicate_places.get(predicate) else { return false };
        let takes = |class: &str| self.lineages.get(class).and_then(|lineage| lineage.takes.get(at));
        takes(subject).is_some_and(|ends| ends.0) && takes(object).is_some_and(|ends| ends.1)
    }

    /// Returns whether a place has a government: by its kind, or because it lies in a country and has a code of its own.
    #[must_use]
    pub fn is_governed<'a>(&self, place: impl std::borrow::Borrow<gazetteer::Place<'a>>) -> bool {
        let place = place.borrow();
        let is_other = |parent: gazetteer::Place<'_>| !parent.country.is_empty() && parent.country != place.country;
        let is_apart = || !place.country.is_empty() && self.gazetteer.first(place.parent).is_some_and(is_other);
        self.governed_kinds.contains(place.kind) || is_apart()
    }

    /// Returns whether places of a class have a government.
    #[must_use]
    pub fn has_government(&self, class: &str) -> bool {
        self.governed_kinds.iter().any(|kind| self.class_of_kind(kind).is_some_and(|of| *of == *class))
    }

    /// Returns whether a verb confers a standing: "was **rated** as a national tourist attraction".
    #[must_use]
    pub fn confers(&self, lemma: lexicon::WordId) -> bool {
        let standing = self.standing_class.as_deref().map(|class| self.top(class));
        let mut standings = self.inferences.iter().filter(|rule| Some(self.top(&rule.class)) == standing);
        standings.any(|rule| rule.verbs.contains(&lemma))
    }

    /// Returns whether a word names an office: one of those that relate a person to what it heads.
    #[must_use]
    pub fn is_office(&self, lemma: lexicon::WordId) -> bool {
        self.is_trigger(construction::Shape::Office, lemma)
    }

    /// Returns whether a word is one of a construction of some shape.
    #[must_use]
    pub fn is_trigger(&self, shape: construction::Shape, word: WordId) -> bool {
        self.construction_words.get(&word).is_some_and(|shapes| shapes & (1 << shape as u32) != 0)
    }

    /// Brings the constructions into the order of their shapes.
    fn sort_constructions(&mut self) {
        self.constructions.sort_by_key(|rule| rule.shape);
        let before = |at: usize| self.constructions.partition_point(|rule| (rule.shape as usize) < at);
        self.construction_starts = (0..=construction::Shape::ALL.len()).map(before).collect();
        for rule in &self.constructions {
            for &word in &rule.words {
                *self.construction_words.entry(word).or_default() |= 1 << rule.shape as u32;
            }
        }
    }

    /// Returns whether a named list of words holds a word.
    #[must_use]
    #[inline]
    pub fn in_list(&self, list: &str, word: WordId) -> bool {
        self.lists.has(list, word)
    }

    /// Returns the constructions of a shape, in the order of the files.
    #[must_use]
    pub fn constructions_of(&self, shape: construction::Shape) -> &[construction::Construction] {
        let at = shape as usize;
        let range = self.construction_starts.get(at).zip(self.construction_starts.get(at + 1));
        range.and_then(|(&first, &end)| self.constructions.get(first..end)).unwrap_or_default()
    }

    /// Returns whether a place of this name lies in nothing but the world: a country.
    #[must_use]
    pub fn is_top_place(&self, name: &str) -> bool {
        self.top_names.contains(name)
    }

    /// Returns the best known place of a name, where it is a country.
    #[must_use]
    pub fn top_place(&self, name: &str) -> Option<gazetteer::Place<'_>> {
        self.gazetteer.first(name).filter(|row| self.top_kinds.contains(row.kind))
    }

    /// Returns the class whose key in lower case is the kind of a place in the gazetteer.
    #[must_use]
    pub fn class_of_kind(&self, kind: &str) -> Option<Arc<str>> {
        self.kinds.get(kind).cloned()
    }

    /// Returns the classes that something gives to a thing: a pattern, an inference, a place, or how names are built.
    #[must_use]
    pub fn given_classes(&self) -> BTreeSet<&str> {
        let by_text = self.examples.iter().filter_map(|example| match &example.claim {
            Claim::Mention { class } => Some(class.as_str()),
            _ => None,
        });
        let by_place = self.gazetteer.kinds().into_iter().filter_map(|kind| self.kinds.get(kind).map(|class| &**class));
        let by_name = [&self.author_body, &self.standing_class, &self.acronym_class];
        by_text
            .chain(by_place)
            .chain(by_name.into_iter().flatten().map(|class| &**class))
            .chain(self.document_class.as_deref())
            .collect()
    }

    /// Returns whether `class` is `ancestor` or lies below it.
    #[must_use]
    pub fn is_a(&self, class: &str, ancestor: &str) -> bool {
        self.is_any(class, &[ancestor])
    }

    /// Returns whether `class` is one of `ancestors` or lies below one.
    #[must_use]
    pub fn is_any<T: AsRef<str>>(&self, class: &str, ancestors: &[T]) -> bool {
        let is_one = |key: &String| ancestors.iter().any(|ancestor| ancestor.as_ref() == key);
        self.lineages.get(class).is_some_and(|lineage| lineage.keys.iter().any(is_one))
    }

    /// Learns what lies above each class, once all classes are known.
    fn trace(&mut self) {
        let keys = |key: &str| -> Vec<String> { self.upward(key).map(|class| class.key.clone()).collect() };
        let top_author = self.author_body.as_deref().and_then(|body| keys(body).pop());
        let lineage = |key: &String| {
            let keys = keys(key);
            let is_author = keys.last().is_some_and(|top| Some(top) == top_author.as_ref());
            let is_place = keys.last().is_some_and(|top| Some(top) == self.home_class.as_ref());
            let is_one_of = |classes: &[String]| classes.is_empty() || classes.iter().any(|class| keys.contains(class));
            let takes =
                self.predicates.values().map(|schema| (is_one_of(&schema.domain), is_one_of(&schema.range))).collect();
            let offices = self.constructions_of(construction::Shape::Office).iter();
            let is_holder = offices
                .filter_map(|rule| self.predicates.get(&*rule.predicate))
                .any(|schema| is_one_of(&schema.domain));
            (key.clone(), Lineage { keys, is_author, is_place, is_holder, takes })
        };
        self.lineages = self.classes.keys().map(lineage).collect();
        self.predicate_places = self.predicates.keys().cloned().zip(0..).collect();
    }
}
