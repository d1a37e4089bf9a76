//! Works that their site tells: "will build a desalination plant in Mombasa".

use crate::{
    mention::{
        Kind, Mention, Scene,
        described::{matches, route::first_telling},
    },
    ontology::{grammar::WordClass, lexicon::Tag, pattern::Description},
    sentence::{Shape, Token, phrase::NounPhrase, verb::VerbGroup},
};

/// Adds the work that a phrase and the place behind it describe; returns whether there is one.
pub(super) fn add(scene: &Scene<'_>, phrase: NounPhrase, found: &mut Vec<Mention>) -> bool {
    let (ontology, tokens) = (scene.ontology, &scene.sentence.tokens);
    let is_one = |head: &&Token| !head.is_inflected() && !matches!(head.tag, Tag::Name | Tag::Nouns);
    let Some(head) = tokens.get(phrase.head).filter(is_one) else { return false };
    let mut sited = ontology.patterns.sited.get(&head.word).into_iter().flatten();
    let Some(sited) = sited.find(|sited| matches(scene, phrase, sited)) else { return false };
    // "the county's desalination plant".
    let is_owner = |at: &usize| tokens.get(*at).is_some_and(|token| token.tag == Tag::Genitive);
    let owner = (phrase.first..phrase.head + 1 - sited.words.len()).rev().find(is_owner);
    let begin = owner.map_or(phrase.first, |genitive| genitive + 1);
    // "the airport at Lamu": there is but one.
    let own = phrase.head + 1 - sited.words.len();
    let is_the_one = begin + 1 == own
        && tokens.get(begin).is_some_and(|token| ontology.lexicon.is(token.word, WordClass::Definite))
        && tokens.get(own).is_some_and(|token| !token.shape.has(Shape::CAPITAL));
    let first = first_telling(scene, begin, phrase, sited).or_else(|| is_the_one.then_some(own));
    let (Some(first), Some(end)) = (first, end(scene, phrase, sited, found)) else { return false };
    if !is_worked_on(scene, phrase, end) {
        return false;
    }
    let mut mention = scene.mention(first, end, &sited.class, &sited.rule, Kind::Described);
    mention.is_weak = false;
    found.push(mention);
    true
}

/// Returns where the place behind the phrase ends: "in Mombasa", "at the Port of Mombasa", "in Kilifi county".
fn end(scene: &Scene<'_>, phrase: NounPhrase, sited: &Description, found: &[Mention]) -> Option<usize> {
    let (ontology, tokens) = (scene.ontology, &scene.sentence.tokens);
    tokens.get(phrase.end).filter(|link| sited.links.contains(&link.word))?;
    let at = phrase.end + 1;
    let is_the = tokens.get(at).is_some_and(|token| ontology.lexicon.is(token.word, WordClass::Definite));
    let place = found.iter().filter(|place| place.first == at + usize::from(is_the)).max_by_key(|place| place.end)?;
    // "in Kenya" fixes no site.
    if !ontology.is_place(&place.class) || ontology.is_top_place(scene.text(place.first, place.end)) {
        return None;
    }
    let is_kind = |token: &Token| {
        token.tag == Tag::Noun && !token.shape.has(Shape::CAPITAL) && ontology.in_list("place-kinds", token.word)
    };
    Some(place.end + usize::from(tokens.get(place.end).is_some_and(is_kind)))
}

/// Returns whether the text tells that the thing is built, opened or paid for: it has a life of its own.
fn is_worked_on(scene: &Scene<'_>, phrase: NounPhrase, end: usize) -> bool {
    let (ontology, sentence) = (scene.ontology, scene.sentence);
    let is_building = |verb: &VerbGroup| ontology.in_list("building-verbs", verb.lemma);
    let is_particle = |at: usize| sentence.tokens.get(at).is_some_and(|token| token.tag == Tag::Particle);
    let is_object = sentence.verbs.iter().any(|verb| {
        let is_before = verb.end == phrase.first || verb.end + 1 == phrase.first && is_particle(verb.end);
        is_before && !verb.is_passive && is_building(verb)
    });
    let is_subject = || sentence.verbs.iter().any(|verb| verb.first == end && verb.is_passive && is_building(verb));
    // "the construction of a dam in Mara": the noun says so.
    let link = phrase.first.checked_sub(1).and_then(|link| sentence.tokens.get(link));
    let is_link = link.is_some_and(|link| ontology.lexicon.is_any(link.word, &[WordClass::Of, WordClass::On]));
    let work = phrase.first.checked_sub(2).and_then(|work| sentence.tokens.get(work)).filter(|_| is_link);
    is_object || is_subject() || work.is_some_and(|work| ontology.in_list("building-works", work.lemma))
}
