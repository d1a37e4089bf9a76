//! Sentences in capitals throughout: "WE WILL REVIEW OUR PROGRAMS". There capitals say nothing.

use crate::{
    mention::{Scene, place},
    ontology::lexicon::Tag,
    sentence::{Shape, Token},
};

/// So many words are in capitals at the least: fewer are a name.
const FEWEST: usize = 4;

/// Returns whether a sentence, not a name, is printed in capitals: one with a pronoun or a modal.
fn is_shouted(scene: &Scene<'_>) -> bool {
    let words = || scene.sentence.tokens.iter().filter(|token| token.shape.has(Shape::LETTER));
    let is_large = |token: &Token| !scene.document.slice(token.span).contains(char::is_lowercase);
    let speaks = |token: &Token| {
        matches!(first_tag(scene, token), Some(Tag::Modal | Tag::Pronoun | Tag::Possessive | Tag::Relative))
    };
    words().all(is_large) && words().count() >= FEWEST && words().any(speaks)
}

fn first_tag(scene: &Scene<'_>, token: &Token) -> Option<Tag> {
    scene.ontology.lexicon.word(token.word).and_then(|word| word.tags.first())
}

/// Returns whether a word of such a sentence is a part of its clause and not of a name.
pub(super) fn is_clause_word(scene: &Scene<'_>, index: usize) -> bool {
    let tag = scene.sentence.tokens.get(index).and_then(|token| first_tag(scene, token));
    let is_nominal = matches!(tag, None | Some(Tag::Noun | Tag::Nouns | Tag::Adjective | Tag::Name | Tag::Number));
    !is_nominal && is_shouted(scene)
}

/// Returns whether a name in such a sentence is of common words only, so that it counts only where it stands elsewhere.
pub(super) fn is_common_there(scene: &Scene<'_>, first: usize, end: usize) -> bool {
    is_shouted(scene) && (first..end).all(|at| is_common(scene, at))
}

/// Returns whether a word is most often no name, and names no place.
pub(super) fn is_common(scene: &Scene<'_>, at: usize) -> bool {
    let tag = scene.sentence.tokens.get(at).and_then(|token| first_tag(scene, token));
    tag.is_some_and(|tag| tag != Tag::Name) && !place::is_exact(scene, at, at + 1)
}
