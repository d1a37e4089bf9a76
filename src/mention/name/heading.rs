//! Names in headings and labels, where capitals say little: "5. Mara Tunnel", "Practice Area: Water".

use crate::{
    mention::{
        Scene,
        name::{Name, shouted::is_common},
    },
    ontology::{grammar::WordClass, lexicon::Tag, pattern::Head},
};

/// Returns whether a heading is nothing but the name of one thing: with a word that is no common one, or a programme
/// behind "the".
pub(super) fn is_name(scene: &Scene<'_>, first: usize, end: usize, head: &Head) -> bool {
    let (ontology, tokens) = (scene.ontology, &scene.sentence.tokens);
    let is_the = |at: usize| tokens.get(at).is_some_and(|token| ontology.lexicon.is(token.word, WordClass::Definite));
    let is = |at: usize, tag: Tag| tokens.get(at).is_some_and(|token| token.tag == tag);
    let opens = |at: usize| is(at, Tag::Mark) || is(at, Tag::Number) || is_the(at);
    let is_whole = (0..first).all(opens) && (end..tokens.len()).all(|at| is(at, Tag::Mark));
    let is_one = tokens.get(end - 1).is_some_and(|last| last.word == last.lemma);
    if !is_whole || !is_one || !scene.is_title_case() || end - first <= head.words.len() {
        return false;
    }
    let is_proper = |at: usize| !is_common(scene, at);
    let is_measure = || ontology.measures.contains(ontology.top(&head.class));
    (first..end - head.words.len()).any(is_proper) || first > 0 && is_the(first - 1) && is_measure()
}

impl Name<'_> {
    /// Returns whether the name opens a heading or is the label of its line: "Practice Area: Water", "Operation ID: 3".
    pub(super) fn opens_line(&self, scene: &Scene<'_>) -> bool {
        self.first == 0 && (self.is_label(scene) || scene.text(self.end, self.end + 1) == "|" || scene.is_title_case())
    }

    /// Returns whether a colon stands behind the name, or behind a bracket behind it: "Practice Area (Lead): Water".
    pub(super) fn is_label(&self, scene: &Scene<'_>) -> bool {
        let text = |at: usize| scene.text(at, at + 1);
        let close = (self.end + 1..self.end + 4).find(|&at| text(self.end) == "(" && text(at) == ")");
        self.first == 0 && text(close.map_or(self.end, |close| close + 1)) == ":"
    }
}
