//! Places that no gazetteer has, told by the word for their kind in small letters: "Ujala municipality".

use std::sync::Arc;

use crate::{
    mention::{Kind, Mention, Scene, head::head_at_end},
    ontology::lexicon::Tag,
    sentence::Shape,
};

/// So many words the name before the kind has at the most.
const WORDS: usize = 3;

/// Adds the places of a sentence whose unknown names stand before the word for their kind.
pub fn find(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    let Some(kinds) = scene.ontology.lists.get("place-kinds") else { return };
    for (at, token) in scene.sentence.tokens.iter().enumerate() {
        let is_kind = token.word == token.lemma && !token.shape.has(Shape::CAPITAL) && kinds.contains(&token.word);
        if is_kind && let Some(first) = name_before(scene, at) {
            add(scene, first, at, found);
        }
    }
}

/// Returns where the capitals before a kind begin, where not all are common words and no noun follows the kind.
fn name_before(scene: &Scene<'_>, kind: usize) -> Option<usize> {
    let tokens = &scene.sentence.tokens;
    let is_name = |at: usize| {
        tokens.get(at).is_some_and(|token| {
            token.tag == Tag::Name && token.shape.has(Shape::CAPITAL) && !token.shape.has(Shape::ACRONYM)
        })
    };
    let is_common = |at: usize| {
        let word = tokens.get(at).and_then(|token| scene.ontology.lexicon.word(token.word));
        word.is_some_and(|word| word.tags.first().is_some_and(|tag| tag != Tag::Name))
    };
    let words = (0..kind).rev().take(WORDS + 1).take_while(|&at| is_name(at)).count();
    let goes_on = tokens
        .get(kind + 1)
        .is_some_and(|next| matches!(next.tag, Tag::Noun | Tag::Nouns | Tag::Name | Tag::Adjective | Tag::Gerund));
    let first = kind - words;
    let is_people = || scene.ontology.naming.people(scene.text(first, kind)).is_some();
    ((1..=WORDS).contains(&words) && !(first..kind).all(is_common) && !goes_on && !is_people()).then_some(first)
}

/// Adds the place, where nothing else is known of its name.
fn add(scene: &Scene<'_>, first: usize, kind: usize, found: &mut Vec<Mention>) {
    let word = scene.sentence.tokens.get(kind).map_or("", |token| scene.ontology.lexicon.text(token.word));
    let by_head = || head_at_end(scene, kind, kind + 1).map(|head| head.class.clone());
    let class = scene.ontology.class_of_kind(word).or_else(by_head).filter(|class| scene.ontology.is_place(class));
    let is_open =
        |mention: &Mention| mention.kind == Kind::Unclassed && first <= mention.first && mention.end <= kind + 1;
    let overlaps = |mention: &&Mention| mention.first <= kind && first < mention.end;
    let (Some(class), true) = (class, found.iter().filter(overlaps).all(is_open)) else { return };
    found.retain(|mention| !(mention.first <= kind && first < mention.end));
    let mut mention = scene.mention(first, kind + 1, &class, &Arc::from("known-kind"), Kind::Place);
    mention.is_weak = false;
    found.push(mention);
}
