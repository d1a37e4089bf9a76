//! The words by which a rule knows that a sentence states something, in every form they have.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use crate::{
    graph::Graph,
    ontology::{Ontology, lexicon::WordId},
};

/// Spellings in lower case by the key of the rule.
pub(super) type Triggers<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

/// Returns the triggers of the rules that found something in the graph.
pub(super) fn triggers<'a>(ontology: &'a Ontology, graph: &'a Graph) -> Triggers<'a> {
    let used = used(graph);
    let mut rules: FxHashMap<WordId, Vec<&str>> = FxHashMap::default();
    let frames = ontology.frames.verbs.iter().flat_map(|(word, verbs)| verbs.iter().map(|verb| (*word, verb.frame)));
    let nouns = ontology.frames.nouns.iter().flat_map(|(word, frames)| frames.iter().map(|frame| (*word, *frame)));
    for (word, frame) in frames.chain(nouns) {
        if let Some(frame) = ontology.frames.frames.get(frame).filter(|frame| used.contains(&*frame.key)) {
            rules.entry(word).or_default().push(&frame.key);
        }
    }
    for rule in ontology.constructions.iter().filter(|rule| used.contains(&*rule.key)) {
        for word in &rule.words {
            rules.entry(*word).or_default().push(&rule.key);
        }
    }
    let mut triggers = Triggers::new();
    for (spelling, word) in ontology.lexicon.words() {
        for lemma in [Some(word.lemma), Some(ontology.lexicon.find(spelling)).filter(|own| *own != word.lemma)] {
            for rule in lemma.and_then(|lemma| rules.get(&lemma)).into_iter().flatten() {
                triggers.entry(rule).or_default().insert(spelling);
            }
        }
    }
    triggers
}

/// Returns the rules that found a relation or a status.
fn used(graph: &Graph) -> BTreeSet<&str> {
    let relations = graph.relations().flat_map(|relation| &relation.evidence);
    let statuses = graph.entities().flat_map(|entity| graph.statuses(&entity.id)).flat_map(|status| &status.evidence);
    relations.chain(statuses).map(|evidence| &*evidence.rule).collect()
}
