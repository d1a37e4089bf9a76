//! Words that stand for no thing and no deed: whom the speaker addresses ("Mr. Speaker, Sir, in May the works began"),
//! and several words that join.

use crate::{
    fact::clause::Reader,
    ontology::grammar::WordClass,
    sentence::{Shape, Token},
};

/// So many words address somebody at the most.
const LONGEST: usize = 6;

impl Reader<'_> {
    /// "A as well as B": returns where several words end that join like "and".
    pub(super) fn joiner_end(&self, first: usize) -> Option<usize> {
        let [open, word, close] = self.sentence.tokens.get(first..first + 3)? else { return None };
        let is_as = |token: &Token| self.is(token.word, WordClass::As);
        (is_as(open) && self.ontology.in_list("joiners", word.word) && is_as(close)).then_some(first + 3)
    }

    /// Returns the comma that ends an address of two words or more that begins at a token.
    pub(super) fn address_end(&self, first: usize) -> Option<usize> {
        let tokens = self.sentence.tokens.get(first..)?;
        let is_word = |token: &Token| {
            self.ontology.in_list("addresses", token.word) || self.ontology.in_list("addresses", token.lemma)
        };
        let length = tokens.iter().take(LONGEST).take_while(|token| is_word(token)).count();
        let is_name = tokens[..length].iter().any(|token| token.shape.has(Shape::CAPITAL));
        (length > 1 && is_name && self.text(first + length) == ",").then_some(first + length)
    }

    /// Returns where a sentence begins behind an address: "Mr. Speaker, Sir, in May".
    pub(super) fn behind_address(&self, first: usize) -> usize {
        let Some(comma) = self.address_end(first) else { return first };
        // "Mr. Speaker, Sir, ": one word more.
        let is_word =
            self.sentence.tokens.get(comma + 1).is_some_and(|token| self.ontology.in_list("addresses", token.word));
        if is_word && self.text(comma + 2) == "," { comma + 3 } else { comma + 1 }
    }
}
