//! Letters behind the name of a person: "Ana Mara, MP, said", "Elin Mara MS".
//!
//! They say what a person is and name nothing, so a sentence is read without them. Where the letters may be a place as
//! well ("Rock Hill, SC"), they are left out only without a comma.

use super::{Shape, Token};
use crate::ontology::{
    grammar::WordClass,
    lexicon::{Lexicon, Tag},
    tagging::{Letters, Tagging},
};

/// Takes the letters behind names out of the tokens of a sentence that is not tagged yet, with the commas around them.
pub(super) fn leave_out(lexicon: &Lexicon, tagging: &Tagging, text: &str, tokens: &mut Vec<Token>) {
    let mut at = 2;
    while let Some(token) = tokens.get(at) {
        let letters = if is_capitals(token) { tagging.letters(token.word) } else { None };
        let Some(letters) = letters else {
            at += 1;
            continue;
        };
        let is_comma =
            |at: usize| tokens.get(at).is_some_and(|token| text.get(token.span.start..token.span.end) == Some(","));
        let is_set_apart = is_comma(at - 1);
        let first = at - usize::from(is_set_apart);
        let may_be = !is_set_apart || letters == Letters::Sure;
        if !may_be || !ends_person(lexicon, tokens, first) || !is_over(tagging, tokens, at + 1) {
            at += 1;
            continue;
        }
        // "Ana Mara, MP, said": nothing stands between the name and its verb.
        let is_verb = tokens.get(at + 2).is_some_and(|next| {
            !next.shape.has(Shape::CAPITAL)
                && matches!(next.tag, Tag::Modal | Tag::VerbPast | Tag::VerbThird | Tag::Participle)
        });
        let end = at + 1 + usize::from(is_set_apart && is_comma(at + 1) && is_verb);
        tokens.drain(first..end);
        at = first.max(2);
    }
}

/// Returns whether a word is in capitals, or as "PhD": "San" and "Ma" are names.
const fn is_capitals(token: &Token) -> bool {
    token.shape.has(Shape::ACRONYM) || token.shape.has(Shape::CAMEL)
}

/// Returns whether two words with a capital stand before a token, of which the last is no common noun.
fn ends_person(lexicon: &Lexicon, tokens: &[Token], end: usize) -> bool {
    let Some([first, last]) = end.checked_sub(2).and_then(|first| tokens.get(first..end)) else { return false };
    let is_part = |token: &Token| {
        token.shape.has(Shape::CAPITAL) && !token.shape.has(Shape::ACRONYM) && !token.shape.has(Shape::DIGIT)
    };
    let tag = lexicon.word(last.word).and_then(|word| word.tags.first());
    let is_proper = tag.is_none_or(|tag| tag == Tag::Name) || lexicon.is(last.word, WordClass::FirstName);
    is_part(first) && is_part(last) && is_proper && !lexicon.is(first.word, WordClass::Article)
}

/// Returns whether the name is over at a token: at a mark, a verb, "and", or more letters.
fn is_over(tagging: &Tagging, tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_none_or(|next| {
        tagging.letters(next.word).is_some() && is_capitals(next)
            || !next.shape.has(Shape::CAPITAL)
                && matches!(
                    next.tag,
                    Tag::Mark
                        | Tag::Genitive
                        | Tag::Conjunction
                        | Tag::Modal
                        | Tag::VerbPast
                        | Tag::VerbThird
                        | Tag::Participle
                )
    })
}
