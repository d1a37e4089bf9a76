//! Words with a capital: names, or words that begin a sentence.

use crate::{
    ontology::{
        grammar::WordClass,
        lexicon::{Lexicon, Tag, Tags},
        tagging::Tagging,
    },
    sentence::{
        Shape, Token,
        tag::around::{is_closed, opens_behind_label},
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
    // "Riverton Terminal: The port", "Riverton Terminal: Located in Seaford": behind a mark no name opens so.
    let is_behind_mark = index
        .checked_sub(1)
        .and_then(|before| tokens.get(before))
        .is_some_and(|before| before.tag == Tag::Mark && before.span.len() == 1);
    let goes_on = tokens.get(index + 1).is_some_and(|next| next.tag == Tag::Preposition);
    let opens = is_behind_mark
        && !token.shape.has(Shape::ACRONYM)
        && (first.is_some_and(is_closed) || lexicon.is(token.word, WordClass::Placed) && goes_on);
    if opens {
        return lexicon.is(token.word, WordClass::Placed).then_some(Tag::Participle);
    }
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
