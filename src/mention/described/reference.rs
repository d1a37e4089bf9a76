//! References in small letters: "the scheme", "government".

use crate::{
    mention::{Kind, Mention, Scene, head},
    ontology::{grammar::WordClass, lexicon::Tag},
    sentence::{Shape, Token, phrase::NounPhrase},
};

/// "Government will build", "as announced by government", "government's plan": the author's head word without an
/// article, where it acts or owns.
pub(super) fn add_speaker(scene: &Scene<'_>, phrase: NounPhrase, found: &mut Vec<Mention>) {
    let (ontology, tokens) = (scene.ontology, &scene.sentence.tokens);
    let Some(head) = tokens.get(phrase.first).filter(|head| ontology.author_heads.contains(&head.word)) else { return };
    let before = phrase.first.checked_sub(1).and_then(|before| tokens.get(before));
    let is =
        |token: Option<&Token>, class: WordClass| token.is_some_and(|token| ontology.lexicon.is(token.word, class));
    let owns = tokens.get(phrase.first + 1).is_some_and(|next| next.tag == Tag::Genitive);
    let acts = phrase.end == phrase.first + 1
        && (scene.sentence.verbs.iter().any(|verb| verb.first == phrase.end) || is(before, WordClass::By));
    // "heads of government", "every tier and government".
    let is_other = is(before, WordClass::Of) || is(before, WordClass::And);
    let is_found = found.iter().any(|mention| mention.first <= phrase.first && phrase.first < mention.end);
    if (owns || acts)
        && !is_other
        && !is_found
        && head.word == head.lemma
        && let Some(head) = head::head_at_end(scene, phrase.first, phrase.first + 1)
    {
        found.push(scene.mention(phrase.first, phrase.first + 1, &head.class, &head.rule, Kind::Reference));
    }
}

/// "the scheme", "this programme": refers to what was named shortly before.
pub(super) fn add_reference(scene: &Scene<'_>, phrase: NounPhrase, found: &mut Vec<Mention>) -> bool {
    let tokens = &scene.sentence.tokens;
    // "the expressway", "the 23-km expressway".
    let is_measured =
        |at: usize| tokens.get(at).is_some_and(|token| token.shape.has(Shape::DIGIT) && token.tag == Tag::Adjective);
    let is_definite = (phrase.end - phrase.first == 2
        || phrase.end - phrase.first == 3 && is_measured(phrase.first + 1))
        && tokens.get(phrase.first).is_some_and(|token| {
            let lexicon = &scene.ontology.lexicon;
            lexicon.is(token.word, WordClass::Definite)
        });
    if !is_definite || tokens.get(phrase.head).is_none_or(|head| head.tag != Tag::Noun) {
        return false;
    }
    // "the programme of the party" says itself which one is meant.
    if tokens.get(phrase.end).is_some_and(|next| {
        matches!(next.tag, Tag::Preposition | Tag::Genitive | Tag::Noun | Tag::Name)
            && !scene.ontology.lexicon.is(next.word, WordClass::In)
    }) {
        return false;
    }
    let Some(head) = head::head_at_end(scene, phrase.head, phrase.end) else { return false };
    found.push(scene.mention(phrase.head, phrase.end, &head.class, &head.rule, Kind::Reference));
    true
}
