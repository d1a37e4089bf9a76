//! The words that belong to a verb: "put into operation", "reach 71 per cent".

use crate::{
    fact::clause::Clause,
    ontology::{
        Ontology,
        frame::FrameVerb,
        grammar::WordClass,
        lexicon::{Tag, WordId},
        quantity::Measure,
    },
    sentence::{Sentence, Token},
};

/// So many words behind a verb are looked at for those of its phrase.
const WINDOW: usize = 60;

/// Which words stand behind a verb, as bits by a part of their numbers: most phrases of a verb need one that does not.
pub(super) struct Behind {
    bits: [u64; 4],
    /// What a number with a unit stands for is no word of the text, and behind a long sentence's verb all may stand.
    is_open: bool,
}

impl Behind {
    /// Notes the words behind a verb that ends before a token.
    pub(super) fn new(sentence: &Sentence, end: usize) -> Self {
        let tokens = sentence.tokens.get(end..).unwrap_or_default();
        let mut behind = Self { bits: [0; 4], is_open: tokens.len() > 2 * WINDOW };
        for token in tokens.iter().take(2 * WINDOW) {
            behind.is_open |= token.tag == Tag::Number;
            for word in [token.word, token.lemma] {
                behind.bits[word.index() / 64 % 4] |= 1 << (word.index() % 64);
            }
        }
        behind
    }

    /// Returns whether all words of a phrase may stand there.
    pub(super) fn may_have(&self, words: &[WordId]) -> bool {
        let is_there = |word: &WordId| self.bits[word.index() / 64 % 4] & 1 << (word.index() % 64) != 0;
        self.is_open || words.iter().all(is_there)
    }
}

/// Returns where the words that must follow a verb end.
pub(super) fn end(ontology: &Ontology, sentence: &Sentence, clause: &Clause, verb: &FrameVerb) -> Option<usize> {
    if verb.tail.is_empty() {
        return Some(clause.verb.end);
    }
    let tokens = &sentence.tokens;
    let matches_at = |first: usize| -> Option<usize> {
        let mut at = first;
        for word in &verb.tail {
            // "is now 40 per cent complete".
            let is_adverb =
                |token: &&Token| token.tag == Tag::Adverb || ontology.lexicon.is(token.word, WordClass::Floating);
            let adverbs = tokens.get(at..).unwrap_or_default().iter().take_while(is_adverb).count();
            if let Some(end) = measured(ontology, tokens, at + adverbs, *word) {
                at = end;
                continue;
            }
            while tokens.get(at).is_some_and(|token| {
                token.word != *word
                    && (matches!(token.tag, Tag::Adverb | Tag::Possessive)
                        || verb.tail.len() > 1 && token.tag == Tag::Adjective
                        || ontology.lexicon.is(token.word, WordClass::Floating)
                        || verb.tail.len() > 1 && ontology.lexicon.is(token.word, WordClass::Article)
                        || verb.tail.len() > 1 && is_amount(ontology, token))
            }) {
                at += 1;
            }
            let token = tokens.get(at)?;
            if token.word != *word && token.lemma != *word {
                return None;
            }
            at += 1;
        }
        Some(at)
    };
    if let Some(end) = matches_at(clause.verb.end) {
        return Some(end);
    }
    if !verb.is_split || clause.verb.is_passive {
        return None;
    }
    let limit = tokens.len().min(clause.verb.end + WINDOW);
    let begins = |at: &usize| {
        let is_first = |token: &Token| verb.tail.first().is_some_and(|word| [token.word, token.lemma].contains(word));
        tokens.get(*at).is_some_and(|token| is_first(token) || token.tag == Tag::Number)
    };
    (clause.verb.end..limit).filter(begins).find_map(matches_at)
}

/// "financed by a $5 million loan from": the words of an amount of money.
fn is_amount(ontology: &Ontology, token: &Token) -> bool {
    let quantity = &ontology.quantity;
    token.tag == Tag::Number || quantity.scales.contains_key(&token.word) || quantity.is_currency(token.word)
}

/// Returns where a number with a unit ends, where the word of a verb's phrase is the key of that unit: "%" in "reach %".
fn measured(ontology: &Ontology, tokens: &[Token], at: usize, unit: WordId) -> Option<usize> {
    let (number, behind) = tokens.get(at..)?.split_first()?;
    let forms = ontology.quantity.measures.get(&behind.first().filter(|_| number.tag == Tag::Number)?.word)?;
    forms.iter().find_map(|(words, measure)| {
        let Measure::Unit(index) = *measure else { return None };
        let is_meant = ontology.quantity.units.get(index)?.key == ontology.lexicon.text(unit);
        let is_there = behind.len() >= words.len() && behind.iter().zip(words).all(|(token, word)| token.word == *word);
        (is_meant && is_there).then_some(at + 1 + words.len())
    })
}
