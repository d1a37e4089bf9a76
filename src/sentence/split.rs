//! Sentences: where the tokens of a block are cut.
//!
//! The tokenizer keeps the full stop of an abbreviation in its token, so every full stop that stands alone ends a
//! sentence. A sentence never has more than [`MAX_TOKENS`] tokens and a few marks that close it: what is longer is no
//! prose. A block of a megabyte on one line is cut into tokens piece by piece, each up to a [`border`].

use crate::{
    document::{Document, Span},
    sentence::{Shape, Token},
};

/// The most tokens of a sentence.
pub const MAX_TOKENS: usize = 400;

/// The most marks that close what a sentence opened.
const MAX_CLOSING: usize = 8;

/// The most bytes that are cut into tokens at once, where the text has a border.
const MAX_PIECE: usize = 1 << 20;

/// Returns where the tokens of a block can be cut apart: its end, or in a very long one behind white space, and where
/// there is none in a long stretch, behind a mark.
#[must_use]
pub fn border(text: &str, rest: Span) -> usize {
    if rest.end - rest.start <= MAX_PIECE {
        return rest.end;
    }
    let bytes = text.as_bytes();
    let limit = rest.start + MAX_PIECE;
    let stretch = bytes.get(limit - MAX_PIECE / 2..limit).unwrap_or_default();
    if let Some(at) = memchr::memrchr3(b' ', b'\n', b'\t', stretch) {
        return limit - stretch.len() + at + 1;
    }
    let mark = bytes.get(limit..rest.end).unwrap_or_default().iter().position(|byte| !byte.is_ascii_alphanumeric());
    let mut at = mark.map_or(rest.end, |at| limit + at);
    while at < rest.end && !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

/// Returns where the sentence that begins at `first` ends: one past its last token.
#[must_use]
pub fn end(document: &Document, tokens: &[Token], first: usize) -> usize {
    let text = |index: usize| tokens.get(index).map_or("", |token: &Token| document.slice(token.span));
    let limit = tokens.len().min(first + MAX_TOKENS);
    let mut at = first;
    let stops = |token: &Token| {
        !token.shape.has(Shape::LETTER) || document.text.as_bytes().get(token.span.end - 1) == Some(&b'.')
    };
    while at < limit {
        // Most tokens are words.
        if tokens.get(at).is_some_and(|token| !stops(token)) {
            at += 1;
            continue;
        }
        let here = text(at);
        let is_stop = matches!(here, "." | "?" | "!" | "…" | "...") || here.starts_with("??") || here.starts_with("!!");
        // "1. Title": the stop behind the number of a point ends nothing.
        let is_number = at == first + 1
            && tokens.get(first).is_some_and(|token| !token.shape.has(Shape::LETTER) && token.shape.has(Shape::DIGIT));
        if is_stop && at > first && !is_number {
            at += 1;
            // Marks that close what the sentence opened belong to it.
            let last = tokens.len().min(at + MAX_CLOSING);
            while at < last && matches!(text(at), "”" | "’" | ")" | "]" | "»") {
                at += 1;
            }
            if text(at) == "\"" && tokens.get(at).is_some_and(|token| !token.shape.has(Shape::SPACE)) {
                at += 1;
            }
            return at;
        }
        at += 1;
        // "Ltd. The": an abbreviation at the end of a sentence keeps its stop; a capital begins the next.
        // "Reactor C. The": a letter behind a name is no initial where a determiner follows.
        let is_letter = here.len() == 2;
        let may_end = !is_letter
            || at > first + 1
                && tokens.get(at - 2).is_some_and(|token| token.shape.has(Shape::CAPITAL))
                && tokens.get(at).is_some_and(|token| token.tag == crate::ontology::lexicon::Tag::Determiner);
        if ends_in_stop(here) && may_end && at - first > 3 && begins_sentence(document, tokens, at) {
            return at;
        }
    }
    if at >= tokens.len() {
        return tokens.len();
    }
    // Too long: cut behind the last comma or semicolon.
    (first + MAX_TOKENS / 2..at)
        .rev()
        .find(|&index| matches!(text(index), "," | ";" | ":"))
        .map_or(at, |index| index + 1)
}

fn ends_in_stop(text: &str) -> bool {
    text.ends_with('.') && text.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// Returns whether a word that is only capitalised because it begins a sentence stands here.
fn begins_sentence(document: &Document, tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| {
        token.shape.has(Shape::CAPITAL)
            && token.shape.has(Shape::SPACE)
            && matches!(
                token.tag,
                crate::ontology::lexicon::Tag::Determiner
                    | crate::ontology::lexicon::Tag::Pronoun
                    | crate::ontology::lexicon::Tag::Possessive
                    | crate::ontology::lexicon::Tag::Preposition
                    | crate::ontology::lexicon::Tag::Adverb
            )
            && !document.slice(token.span).is_empty()
    })
}

/// Returns the span of some tokens.
#[must_use]
pub fn span(tokens: &[Token]) -> Span {
    match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => Span::new(first.span.start, last.span.end),
        _ => Span::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::{MAX_PIECE, Span, border};

    fn check(text: &str, expected: usize) {
        assert_eq!(border(text, Span::new(0, text.len())), expected);
    }

    #[test]
    fn only_a_very_long_block_is_cut_and_only_at_a_border() {
        check("The Council grew.", 17);
        let words = "council ".repeat(MAX_PIECE / 4);
        check(&words, MAX_PIECE);
        check(&words[1..], MAX_PIECE - 1);
        check(&"x".repeat(2 * MAX_PIECE), 2 * MAX_PIECE);
        check(&"\"".repeat(2 * MAX_PIECE), MAX_PIECE);
        // A character of three bytes is not cut.
        check(&"”".repeat(MAX_PIECE), MAX_PIECE + 2);
    }
}
