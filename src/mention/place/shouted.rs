//! Places in capitals: "KUALA LUMPUR, 5 May –" at the head of a report, "the people of ANGOLA".

use std::sync::Arc;

use crate::{
    mention::{Kind, Mention, Scene, place::RULE},
    ontology::{gazetteer::Gazetteer, lexicon::Tag, naming::capital},
    sentence::{Shape, Token},
};

/// A shorter word in capitals may be an abbreviation.
const LETTERS: usize = 4;

/// So many tokens stand before the mark that closes a dateline at the most.
const DATELINE: usize = 10;

/// Adds the countries that are printed in capitals, and the places of a dateline.
pub fn find(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    let tokens = &scene.sentence.tokens;
    let is_large = |token: &Token| {
        token.shape.has(Shape::ACRONYM) && !token.shape.has(Shape::DIGIT) && token.span.len() >= LETTERS
    };
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let words = tokens[at..].iter().take(Gazetteer::MAX_WORDS).take_while(|token| is_large(token)).count();
        let place = (1..=words).rev().find_map(|words| add(scene, at, at + words));
        at += 1;
        if let Some(mention) = place.filter(|place| !found.iter().any(|other| blocks(other, place))) {
            at = mention.end;
            found.push(mention);
        } else if is_large(token) {
            // No shorter stretch of a longer name.
            at += words.saturating_sub(1);
        }
    }
}

/// Returns whether a mention leaves no room for a place: a person, or the same words.
fn blocks(other: &Mention, place: &Mention) -> bool {
    let is_same = (other.first, other.end) == (place.first, place.end) && !other.class.is_empty();
    let overlaps = other.first < place.end && place.first < other.end;
    is_same || overlaps && other.kind == Kind::Person
}

/// Returns the place that some tokens in capitals are.
fn add(scene: &Scene<'_>, first: usize, end: usize) -> Option<Mention> {
    let (ontology, tokens) = (scene.ontology, scene.sentence.tokens.get(first..end)?);
    let is_common = |token: &Token| {
        let word = ontology.lexicon.word(token.word);
        word.is_some_and(|word| word.tags.first().is_some_and(|tag| tag != Tag::Name))
    };
    let name = scene.text(first, end).split_whitespace().map(|word| capital(&word.to_lowercase()));
    let name = name.collect::<Vec<_>>().join(" ");
    let row = ontology.gazetteer.first(&name).filter(|_| !tokens.iter().all(is_common))?;
    let is_told = ontology.top_kinds.contains(row.kind) || is_dateline(scene, first, end);
    let class = ontology.class_of_kind(row.kind).filter(|_| is_told)?;
    let mut mention = scene.mention(first, end, &class, &Arc::from(RULE), Kind::Place);
    mention.name = Some(Arc::from(name));
    mention.is_weak = false;
    Some(mention)
}

/// "KUALA LUMPUR:", "NAIROBI, Kenya, 5 May (Karibu News) –": whether a place opens a paragraph, and a mark closes it
/// with nothing but names, numbers and marks between.
fn is_dateline(scene: &Scene<'_>, first: usize, end: usize) -> bool {
    let tokens = &scene.sentence.tokens;
    let block = scene.document.blocks.get(scene.sentence.block);
    let opens = block.is_some_and(|block| block.span.start == scene.sentence.span.start);
    let text = |at: usize| tokens.get(at).map_or("", |token| scene.document.slice(token.span));
    let is_close = |at: usize| matches!(text(at), ":" | "–" | "—" | "-" | "--");
    let is_part = |at: usize| {
        tokens.get(at).is_some_and(|token| {
            matches!(text(at), "," | "(" | ")" | "." | "/")
                || token.tag == Tag::Number
                || token.shape.has(Shape::CAPITAL)
        })
    };
    opens
        && (0..first).all(is_part)
        && (end..end + DATELINE).take_while(|&at| is_part(at) || is_close(at)).any(is_close)
}
