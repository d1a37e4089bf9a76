//! Words with a capital: names, or words that begin a sentence.

use crate::{
    ontology::{
        grammar::WordClass,
        lexicon::{Lexicon, Tag, Tags},
        tagging::Tagging,
    },
    sentence::{
        Shape, Token,
        tag::{around::opens_behind_label, is_closed},
    },
};

/// Decides about a word with a capital: a name, or a word that begins a sentence.
pub(super) fn capital(
    lexicon: &Lexicon,
    tagging: &Tagging,
    tokens: &[Token],
    index: usize,
    tags: Tags,
    is_title: bool,
) -> Option<Tag> {
    let token = tokens.get(index)?;
    if lexicon.is(token.word, WordClass::Speaker) {
        return Some(Tag::Pronoun);
    }
    let begins = index == 0
        || tokens
            .get(..index)
            .is_some_and(|before| before.iter().all(|token| token.tag == Tag::Mark || token.tag == Tag::Number))
        || opens_behind_label(tokens, index);
    let first = tags.first();
    if !begins && !is_title {
        return Some(Tag::Name);
    }
    let next_is_capital =
        tokens.get(index + 1).is_some_and(|next| next.shape.has(Shape::CAPITAL) || next.shape.has(Shape::ACRONYM));
    if first.is_none() || token.shape.has(Shape::ACRONYM) && token.span.len() > 1 {
        return Some(Tag::Name);
    }
    if tagging.is_never_name(token.word) || first.is_some_and(is_closed) {
        return None;
    }
    let nominal = matches!(first, Some(Tag::Noun | Tag::Nouns | Tag::Adjective | Tag::Name | Tag::Participle));
    (nominal && next_is_capital && !(is_title && begins)).then_some(Tag::Name)
}
