//! Amounts of money among what a clause says.

use crate::{
    fact::clause::{Clause, Node, Reader},
    ontology::{
        grammar::WordClass,
        lexicon::{Tag, WordId},
        quantity::before_digits,
    },
    sentence::{Shape, Token, phrase::NounPhrase},
};

/// So many phrases name one gift at the most: "a grant of 5 million in aid".
const MAX_GIFTS: usize = 3;

impl Reader<'_> {
    /// "R2 billion will support X": nothing but an amount of money does what its giver does.
    pub(super) fn is_money(&self, phrase: &NounPhrase) -> bool {
        // "an additional 5 million".
        let is_before = |token: &&Token| matches!(token.tag, Tag::Determiner | Tag::Adjective);
        let tokens = self.sentence.tokens.get(phrase.first..phrase.end).unwrap_or_default();
        let first = phrase.first + tokens.iter().take_while(is_before).count();
        let tokens = self.sentence.tokens.get(first..phrase.end).unwrap_or_default();
        let before = first.checked_sub(1).and_then(|before| self.sentence.tokens.get(before));
        !tokens.is_empty()
            && tokens.iter().all(|token| self.is_amount(token))
            && (tokens.iter().any(|token| self.names_currency(token))
                || before.is_some_and(|before| self.ontology.quantity.is_currency(before.word)))
    }

    /// Returns whether a token is a number, or says what a number counts.
    pub(super) fn is_amount(&self, token: &Token) -> bool {
        token.tag == Tag::Number
            || self.ontology.quantity.scales.contains_key(&token.word)
            || self.names_currency(token)
    }

    /// "R2" begins with the form of its currency.
    fn names_currency(&self, token: &Token) -> bool {
        let text = self.text.get(token.span.start..token.span.end).unwrap_or("");
        let prefix = || self.ontology.lexicon.find(&before_digits(text).to_lowercase());
        let has_prefix = token.shape.has(Shape::DIGIT) && text.starts_with(char::is_alphabetic);
        self.ontology.quantity.is_currency(token.word) || has_prefix && self.ontology.quantity.is_currency(prefix())
    }

    /// "10 million for X; 5 million for Y; and 3 million for Z": behind the mark stands one more of a list of amounts.
    pub(super) fn lists_amount(&self, at: usize) -> bool {
        let tokens = &self.sentence.tokens;
        let is_and = tokens.get(at).is_some_and(|token| self.is(token.word, WordClass::And));
        let first = at + usize::from(is_and);
        let phrases = &self.sentence.phrases;
        let phrase = phrases.get(phrases.partition_point(|phrase| phrase.first < first));
        phrase.filter(|phrase| phrase.first == first && self.is_money(phrase)).is_some_and(|phrase| {
            let end = (first..tokens.len()).find(|&at| self.text(at) == ";").unwrap_or(tokens.len());
            let verbs = &self.sentence.verbs;
            let verb = verbs.get(verbs.partition_point(|verb| verb.first < first));
            tokens.get(phrase.end).is_some_and(|token| matches!(token.tag, Tag::Preposition | Tag::To))
                && verb.is_none_or(|verb| verb.first >= end)
        })
    }

    /// Returns whether an amount of money alone is the subject.
    pub(super) fn is_paid(&self, subject: &[Node]) -> bool {
        matches!(*subject, [Node::Speaker { token, .. }] if self.is_amount_of_money(token))
    }

    /// Returns whether a noun is the head of a phrase that is nothing but an amount of money.
    pub(super) fn is_amount_of_money(&self, head: usize) -> bool {
        let phrase = self.sentence.phrase_of(head);
        phrase.is_some_and(|phrase| self.is_money(phrase))
    }

    /// "10 million from X and a grant from Y were secured for Z": who gives what the verb is about.
    pub(super) fn sources(&self, subject: &[Node], clause: &mut Clause) {
        let is_gift = |head: usize| {
            self.is_amount_of_money(head)
                || self.sentence.tokens.get(head).is_some_and(|head| self.ontology.in_list("gifts", head.lemma))
        };
        for part in subject.windows(3) {
            if let [Node::Noun { head, .. }, Node::Preposition { word, .. }, Node::Thing { mention, thing }] = *part
                && (self.is(word, WordClass::From) || self.is(word, WordClass::For))
                && is_gift(head)
            {
                clause.after.push((word, self.referent(mention, thing)));
                clause.prepositions.push(word);
            }
        }
    }

    /// "with a loan of 5 million from X", "with 5 million in grants from X": a gift, however it is called, between a
    /// preposition and "from"; returns the preposition of several words that it stands for, and where it ends.
    pub(super) fn gift_preposition(&self, at: usize) -> Option<(WordId, usize)> {
        let tokens = &self.sentence.tokens;
        let known = self.ontology.frames.complex.get(&tokens.get(at)?.word)?;
        let is_from = |word: WordId| self.is(word, WordClass::From);
        let is_way = |rest: &[WordId]| {
            matches!(rest, [lead @ .., noun, from] if is_from(*from)
                && self.ontology.in_list("gifts", *noun)
                && lead.iter().enumerate().all(|(index, word)| tokens.get(at + 1 + index).is_some_and(|token| token.word == *word)))
        };
        let (rest, word) = known.iter().find(|(rest, _)| is_way(rest))?;
        let mut end = at + rest.len() - 1;
        for _ in 0..MAX_GIFTS {
            let phrases = &self.sentence.phrases;
            let first =
                end + usize::from(tokens.get(end).is_some_and(|token| self.ontology.quantity.is_currency(token.word)));
            let phrase = phrases.get(phrases.partition_point(|phrase| phrase.end <= first))?;
            let is_named = self.range.clone().any(|index| {
                self.mentions.get(index).is_some_and(|mention| mention.first < phrase.end && mention.end > phrase.first)
            });
            let is_gift = tokens.get(phrase.head).is_some_and(|head| self.ontology.in_list("gifts", head.lemma));
            if phrase.first > first || is_named || !is_gift && !self.is_money(phrase) {
                return None;
            }
            end = phrase.end;
            let next = tokens.get(end)?;
            if is_from(next.word) {
                return Some((*word, end + 1));
            }
            if !self.is(next.word, WordClass::Of) && !self.is(next.word, WordClass::In) {
                return None;
            }
            end += 1;
        }
        None
    }

    /// "with a loan from A and a grant from B" is "with a loan from A and B".
    pub(super) fn give_again(&self, row: &mut Vec<Node>) {
        let complex = &self.ontology.frames.complex;
        let is_way = |word: WordId| {
            let mut ways = complex.values().flatten().filter(|(_, whole)| *whole == word);
            ways.any(|(rest, _)| rest.last().is_some_and(|last| self.is(*last, WordClass::From)))
        };
        let mut at = 0;
        while at + 5 < row.len() {
            if let [
                Node::Preposition { word, .. },
                Node::Thing { .. },
                Node::And,
                Node::Noun { head, modifier: None },
                Node::Preposition { word: from, .. },
                Node::Thing { .. },
            ] = row[at..at + 6]
                && self.is(from, WordClass::From)
                && self.sentence.tokens.get(head).is_some_and(|head| self.ontology.in_list("gifts", head.lemma))
                && is_way(word)
            {
                row.drain(at + 3..at + 5);
            }
            at += 1;
        }
    }

    /// "with World Bank funding" is "with funding from the World Bank".
    pub(super) fn give(&self, row: &mut [Node]) {
        let complex = &self.ontology.frames.complex;
        for at in 1..row.len() {
            let (Node::Preposition { word, token }, Node::Noun { head, modifier: Some((mention, thing)) }) =
                (row[at - 1], row[at])
            else {
                continue;
            };
            let Some(head) = self.sentence.tokens.get(head) else { continue };
            let is_from = |word: &WordId| self.is(*word, WordClass::From);
            let known = complex.get(&word).into_iter().flatten();
            let mut ways =
                known.filter(|(rest, _)| matches!(&**rest, [noun, from] if *noun == head.word && is_from(from)));
            if let Some(&(_, word)) = ways.next() {
                row[at - 1] = Node::Preposition { word, token };
                row[at] = Node::Thing { mention, thing };
            }
        }
    }
}
