//! The words by which a rule knows that a sentence states something, in every form they have.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use crate::ontology::{Ontology, lexicon::WordId};

/// Spellings in lower case by the key of the rule.
pub type Triggers<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

/// Returns the triggers of some rules, each by its key. A rule without triggers, such as one that reads a name, has none.
#[must_use]
pub fn triggers<'a>(ontology: &'a Ontology, rules: &BTreeSet<&str>) -> Triggers<'a> {
    let mut by_word: FxHashMap<WordId, Vec<&str>> = FxHashMap::default();
    let frames = ontology.frames.verbs.iter().flat_map(|(word, verbs)| verbs.iter().map(|verb| (*word, verb.frame)));
    let nouns = ontology.frames.nouns.iter().flat_map(|(word, frames)| frames.iter().map(|frame| (*word, *frame)));
    let adjectives =
        ontology.frames.adjectives.iter().flat_map(|(word, frames)| frames.iter().map(|frame| (*word, *frame)));
    for (word, frame) in frames.chain(nouns).chain(adjectives) {
        if let Some(frame) = ontology.frames.frames.get(frame).filter(|frame| rules.contains(&*frame.key)) {
            by_word.entry(word).or_default().push(&frame.key);
        }
    }
    for rule in ontology.constructions.iter().filter(|rule| rules.contains(&*rule.key)) {
        for word in &rule.words {
            by_word.entry(*word).or_default().push(&rule.key);
        }
    }
    let mut triggers = Triggers::new();
    for (spelling, word) in ontology.lexicon.words() {
        for lemma in [Some(word.lemma), Some(ontology.lexicon.find(spelling)).filter(|own| *own != word.lemma)] {
            for rule in lemma.and_then(|lemma| by_word.get(&lemma)).into_iter().flatten() {
                triggers.entry(rule).or_default().insert(spelling);
            }
        }
    }
    triggers
}
