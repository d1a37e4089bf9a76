//! Noun phrases without what follows their head: determiner, adjectives, nouns.

use crate::{
    ontology::{
        grammar::WordClass,
        lexicon::{Lexicon, Tag},
    },
    sentence::{Shape, Token, verb::VerbGroup},
};

/// A base noun phrase. Token indices are those of the sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NounPhrase {
    /// First token.
    pub first: usize,
    /// One past the last token.
    pub end: usize,
    /// The head noun: its last token.
    pub head: usize,
}

/// Returns the noun phrases of a sentence, in order, without overlaps and without the tokens of verb groups.
#[must_use]
pub fn phrases(lexicon: &Lexicon, tokens: &[Token], verbs: &[VerbGroup]) -> Vec<NounPhrase> {
    let mut phrases = Vec::new();
    let mut verbs = verbs.iter().peekable();
    let mut open: Option<(usize, Option<usize>)> = None;
    let mut index = 0;
    let close = |open: &mut Option<(usize, Option<usize>)>, phrases: &mut Vec<NounPhrase>| {
        if let Some((first, Some(head))) = open.take() {
            phrases.push(NounPhrase { first, end: head + 1, head });
        }
    };
    while let Some(token) = tokens.get(index) {
        while verbs.next_if(|verb| verb.end <= index).is_some() {}
        if let Some(verb) = verbs.peek().filter(|verb| verb.first <= index) {
            close(&mut open, &mut phrases);
            index = verb.end.max(index + 1);
            continue;
        }
        let is_noun = matches!(
            token.tag,
            Tag::Noun | Tag::Nouns | Tag::Name | Tag::Number | Tag::Gerund | Tag::Pronoun | Tag::Other
        ) || lexicon.is(token.word, WordClass::Speaker);
        let opens = matches!(token.tag, Tag::Determiner | Tag::Possessive | Tag::Pronoun)
            && !lexicon.is(token.word, WordClass::And);
        let modifies = matches!(
            token.tag,
            Tag::Adjective
                | Tag::Participle
                | Tag::VerbPast
                | Tag::Genitive
                | Tag::Adverb
                | Tag::Verb
                | Tag::VerbPresent
        );
        // "green economic and social growth": "and" between adjectives ends nothing.
        let joins_adjectives = matches!(token.tag, Tag::Conjunction)
            && matches!(open, Some((_, None)))
            && tokens.get(index + 1).is_some_and(|next| {
                matches!(next.tag, Tag::Adjective | Tag::Participle | Tag::Adverb | Tag::Noun | Tag::Gerund)
            });
        // "in New Delhi last year": a time begins a phrase of its own.
        let is_time = || {
            tokens.get(index + 1).is_some_and(|next| matches!(next.tag, Tag::Noun | Tag::Nouns | Tag::Name))
                && lexicon.is_any(token.word, &[WordClass::Last, WordClass::Next, WordClass::Current])
        };
        // "In 2026 Riverton will": behind the year of a time the subject begins.
        let is_dated = || {
            let before = index.checked_sub(2).and_then(|before| tokens.get(before..index));
            matches!(before, Some([link, year]) if link.tag == Tag::Preposition
                && year.tag == Tag::Number
                && year.span.len() == 4
                && !year.shape.has(Shape::LETTER))
        };
        if matches!(open, Some((_, Some(_)))) && (is_time() || token.tag == Tag::Name && is_dated()) {
            close(&mut open, &mut phrases);
        }
        if joins_adjectives {
            index += 1;
            continue;
        }
        if opens {
            close(&mut open, &mut phrases);
            open = Some((index, (token.tag == Tag::Pronoun).then_some(index)));
            if token.tag == Tag::Pronoun {
                close(&mut open, &mut phrases);
            }
        } else if is_noun {
            // "in 2024 the", "50 million": a number is a head until a noun follows.
            let (first, _) = open.unwrap_or((index, None));
            open = Some((first, Some(index)));
        } else if modifies || (token.tag == Tag::Mark && token.shape.has(Shape::LETTER)) {
            let (first, head) = open.unwrap_or((index, None));
            open = Some((first, head));
        } else {
            close(&mut open, &mut phrases);
        }
        index += 1;
    }
    close(&mut open, &mut phrases);
    phrases
}
