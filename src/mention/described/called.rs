//! Descriptions that say what a name is, and name no second thing.

use crate::{
    mention::Scene,
    ontology::grammar::WordClass,
    sentence::{Shape, Token, phrase::NounPhrase, verb::Form},
};

/// "an organic farming scheme called “Green Growth”", "known as the Green Line": the name follows.
pub(super) fn is_called(scene: &Scene<'_>, end: usize) -> bool {
    let tokens = &scene.sentence.tokens;
    let opens_name = |token: &Token| token.shape.has(Shape::CAPITAL) || opens_quote(scene, token);
    tokens.get(end).is_some_and(|token| scene.ontology.lexicon.is(token.word, WordClass::Named))
        && tokens.iter().skip(end + 1).take(3).any(opens_name)
}

/// "Clear Water is the flagship programme of the Ministry": what a name is said to be is no second thing.
pub(super) fn is_predicate(scene: &Scene<'_>, phrase: NounPhrase) -> bool {
    let sentence = scene.sentence;
    let be = sentence.verbs.iter().find(|verb| verb.end == phrase.first && verb.form == Form::Finite);
    let be = be.filter(|verb| scene.ontology.lexicon.is(verb.lemma, WordClass::Be));
    let subject = be.and_then(|verb| verb.first.checked_sub(1)).and_then(|last| sentence.tokens.get(last));
    subject.is_some_and(|last| {
        last.shape.has(Shape::CAPITAL) || last.shape.has(Shape::ACRONYM) || scene.document.slice(last.span) == ")"
    })
}

pub(super) fn opens_quote(scene: &Scene<'_>, token: &Token) -> bool {
    matches!(scene.document.slice(token.span), "“" | "\"" | "‘")
}
