//! Places that no gazetteer has, told by the word for their kind in small letters: "Ujala municipality", "the Ujala
//! basin".

use std::sync::Arc;

use crate::{
    mention::{Kind, Mention, Scene, head::head_at_end},
    ontology::lexicon::Tag,
    sentence::{Shape, Token},
};

/// So many words the name before the kind has at the most.
const WORDS: usize = 3;

/// A word for a kind: of what is governed, or of a feature of the land.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
    Governed,
    Feature,
}

/// Adds the places of a sentence whose unknown names stand before the word for their kind.
pub fn find(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    let tokens = &scene.sentence.tokens;
    for (at, token) in tokens.iter().enumerate() {
        if token.shape.has(Shape::CAPITAL) {
            continue;
        }
        if token.word == token.lemma && scene.ontology.in_list("place-kinds", token.word) {
            if let Some(first) = name_before(scene, at, at) {
                add(scene, first, at, Word::Governed, found);
            }
        } else if scene.ontology.in_list("feature-kinds", token.word) {
            // "the Ujala river valley".
            let is_feature =
                |token: &Token| !token.shape.has(Shape::CAPITAL) && scene.ontology.in_list("feature-kinds", token.word);
            let before = at.checked_sub(1).filter(|&before| tokens.get(before).is_some_and(is_feature));
            if let Some(first) = name_before(scene, before.unwrap_or(at), at) {
                add(scene, first, at, Word::Feature, found);
            }
        }
    }
}

/// Returns where the capitals before a kind begin, where not all are common words and no noun follows the kind, which
/// ends at a token.
fn name_before(scene: &Scene<'_>, kind: usize, last: usize) -> Option<usize> {
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
        .get(last + 1)
        .is_some_and(|next| matches!(next.tag, Tag::Noun | Tag::Nouns | Tag::Name | Tag::Adjective | Tag::Gerund));
    let first = kind - words;
    let is_people = || scene.ontology.naming.people(scene.text(first, kind)).is_some();
    ((1..=WORDS).contains(&words) && !(first..kind).all(is_common) && !goes_on && !is_people()).then_some(first)
}

/// Adds the place, where nothing else is known of its name.
fn add(scene: &Scene<'_>, first: usize, kind: usize, sort: Word, found: &mut Vec<Mention>) {
    let word = scene.sentence.tokens.get(kind).map_or("", |token| scene.ontology.lexicon.text(token.word));
    let by_head = || head_at_end(scene, kind, kind + 1).map(|head| head.class.clone());
    let class = scene.ontology.class_of_kind(word).or_else(by_head).filter(|class| scene.ontology.is_place(class));
    let Some(class) = class else { return };
    // "the Niger basin" is no part of Niger; "the Danube river" is the Danube.
    let is_other = |mention: &Mention| {
        sort == Word::Feature && scene.ontology.is_place(&mention.class) && !scene.ontology.is_a(&mention.class, &class)
    };
    let is_open = |mention: &Mention| {
        let is_inside = first <= mention.first && mention.end <= kind + 1;
        is_inside && (mention.kind == Kind::Unclassed || is_other(mention))
    };
    let overlaps = |mention: &&Mention| mention.first <= kind && first < mention.end;
    if !found.iter().filter(overlaps).all(is_open) {
        return;
    }
    found.retain(|mention| !(mention.first <= kind && first < mention.end));
    let mut mention = scene.mention(first, kind + 1, &class, &Arc::from("known-kind"), Kind::Place);
    mention.is_weak = false;
    found.push(mention);
}
