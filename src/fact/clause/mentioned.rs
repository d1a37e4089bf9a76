//! What a mention is in its phrase: its head, the owner of what follows, or a part before another noun.

use crate::{
    fact::clause::{Node, Reader},
    mention::Kind,
    ontology::{grammar::WordClass, lexicon::Tag},
    sentence::{phrase::NounPhrase, verb::Form},
};

impl Reader<'_> {
    /// Adds a mention as what it is in its phrase; returns the token after it.
    pub(super) fn push_mention(&self, index: usize, row: &mut Vec<Node>) -> usize {
        let (Some(mention), Some(&Some(thing))) = (self.mentions.get(index), self.resolved.of_mention.get(index))
        else {
            return 0;
        };
        let after = self.sentence.tokens.get(mention.end);
        if after.is_some_and(|token| token.tag == Tag::Genitive || self.ontology.tagging.is_compound_tail(token.word)) {
            row.push(Node::Owner { mention: index, thing });
            return mention.end + 1;
        }
        // "The state built the school": its government.
        let acts = || self.sentence.verbs.iter().any(|verb| verb.first == mention.end && verb.form == Form::Finite);
        let is_known =
            || mention.first > 0 && self.is(self.sentence.tokens[mention.first - 1].word, WordClass::Definite);
        if mention.kind == Kind::Reference
            && mention.end == mention.first + 1
            && self.is_own_kind(mention.first)
            && acts()
            && is_known()
        {
            row.push(Node::Speaker { token: mention.first, thing: None });
            return mention.end;
        }
        let phrase = self
            .sentence
            .phrases
            .iter()
            .find(|phrase| phrase.first < mention.end && mention.end < phrase.end && mention.first < phrase.end);
        // "the Riverton Green Capital 2024": the year is no other head.
        let is_dated = |phrase: &NounPhrase| {
            phrase.head == mention.end
                && self
                    .sentence
                    .tokens
                    .get(phrase.head)
                    .is_some_and(|head| head.tag == Tag::Number && head.span.len() == 4)
        };
        // "Riverton, Seaford and Lakeside counties": the kind of all of them.
        let are_places = |phrase: &NounPhrase| {
            phrase.head == mention.end
                && row.last() == Some(&Node::And)
                && self.is_home(thing)
                && self
                    .sentence
                    .tokens
                    .get(phrase.head)
                    .is_some_and(|head| head.tag == Tag::Nouns && self.ontology.in_list("place-kinds", head.lemma))
        };
        // "in the Riverton area": the place itself.
        let is_area = |phrase: &NounPhrase| {
            phrase.head == mention.end
                && phrase.end == mention.end + 1
                && self.is_home(thing)
                && after.is_some_and(|head| self.ontology.in_list("place-areas", head.word))
        };
        // "the Karibu Dam project, part of X": the word behind a work only says again what it is.
        let is_same = |phrase: &NounPhrase| {
            let class = self.resolved.things.get(thing).map_or("", |thing| &*thing.class);
            phrase.head == mention.end
                && phrase.end == mention.end + 1
                && after.is_some_and(|head| head.tag == Tag::Noun && self.ontology.in_list("kind-words", head.word))
                && self.ontology.workable.contains(self.ontology.top(class))
                && !self.ontology.is_author(class)
                && !self.ontology.is_place(class)
        };
        if phrase.is_some_and(|phrase| are_places(phrase) || is_area(phrase) || is_same(phrase)) {
            row.push(Node::Thing { mention: index, thing });
            return mention.end + 1;
        }
        // "in Riverton County north of Seaford".
        let is_beside = |phrase: &&NounPhrase| {
            let of = self.sentence.tokens.get(phrase.end);
            phrase.head == mention.end
                && self.is_home(thing)
                && after.is_some_and(|head| self.ontology.in_list("place-parts", head.word))
                && of.is_some_and(|of| self.is(of.word, WordClass::Of))
        };
        if let Some(phrase) = phrase.filter(is_beside) {
            row.extend([Node::Thing { mention: index, thing }, Node::Noun { head: phrase.head, modifier: None }]);
            return phrase.end;
        }
        // "lent Karibu Holdings 40 million dollars": how much is a phrase of its own.
        let is_measured =
            after.is_some_and(|token| token.tag == Tag::Number) && matches!(row.last(), Some(Node::Verb(_)));
        let is_whole = |phrase: &&NounPhrase| phrase.head >= mention.end && !is_dated(phrase) && !is_measured;
        if let Some(phrase) = phrase.filter(is_whole) {
            let blocked = self.range.clone().any(|other| {
                self.mentions.get(other).is_some_and(|other| other.first >= mention.end && other.first < phrase.end)
                    && self.resolved.of_mention.get(other).is_some_and(Option::is_some)
            });
            if !blocked {
                row.push(Node::Noun { head: phrase.head, modifier: Some((index, thing)) });
                return phrase.end;
            }
        }
        row.push(Node::Thing { mention: index, thing });
        mention.end
    }
}
