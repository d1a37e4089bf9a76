//! The class of names that lists and routes join to one that is known: "in Riverton and Ujala", "from Riverton to Ujala".

use rustc_hash::FxHashMap;

use crate::{
    entity::resolve::Resolver,
    mention::{Kind, Mention},
    ontology::{grammar::WordClass, inference::Inference, lexicon::Tag},
    sentence::{Sentence, Shape, Token},
};

impl Resolver<'_> {
    /// "in Riverton and Ujala", "working with the Bank and Ujala": the rule of the word that opens the list; that of a
    /// place only behind another place.
    pub(super) fn listed(&self, sentence: &Sentence, index: usize) -> Option<usize> {
        let mention = self.mentions.get(index)?;
        let tokens = &sentence.tokens;
        let first = self.list_start(sentence, mention);
        let is_modifying = |next: &Token| matches!(next.tag, Tag::Noun | Tag::Nouns | Tag::Name | Tag::Genitive);
        if first == mention.first || tokens.get(mention.end).is_some_and(is_modifying) {
            return None;
        }
        let has_article = self.before_article(sentence, mention.first) != mention.first.checked_sub(1);
        let before = self.before_article(sentence, first)?;
        let word = tokens.get(before)?.word;
        let follows_place = || {
            let mut others = (0..index).rev().take(8).filter_map(|other| self.mentions.get(other));
            others.any(|other| {
                other.sentence == mention.sentence
                    && other.first >= first
                    && other.end < mention.first
                    && mention.first <= other.end + 2
                    && self.ontology.is_place(&other.class)
            })
        };
        let verb = sentence.verbs.iter().rev().find(|verb| verb.end <= before);
        let holds = |rule: &Inference| {
            rule.after.contains(&word)
                && if rule.verbs.is_empty() {
                    self.ontology.is_place(&rule.class) && !has_article && follows_place()
                } else {
                    verb.is_some_and(|verb| rule.verbs.contains(&verb.lemma))
                        || before
                            .checked_sub(1)
                            .and_then(|noun| tokens.get(noun))
                            .is_some_and(|noun| rule.before.contains(&noun.lemma))
                }
        };
        self.ontology.inferences.iter().position(holds)
    }

    /// Returns the token before another and the articles in front of it.
    pub(super) fn before_article(&self, sentence: &Sentence, first: usize) -> Option<usize> {
        let before = sentence.tokens.get(..first)?;
        before.iter().rposition(|token| !self.ontology.lexicon.is(token.word, WordClass::Article))
    }

    /// Returns where the list that a mention stands in begins: its own first token where it stands in none.
    pub(super) fn list_start(&self, sentence: &Sentence, mention: &Mention) -> usize {
        let tokens = &sentence.tokens;
        let lexicon = &self.ontology.lexicon;
        let mut first = mention.first;
        loop {
            let mut at = first;
            let mut is_joined = false;
            while at > 0
                && tokens.get(at - 1).is_some_and(|token| {
                    let is_join = self.document.slice(token.span) == "," || lexicon.is(token.word, WordClass::And);
                    is_joined |= is_join;
                    is_join || lexicon.is(token.word, WordClass::Article)
                })
            {
                at -= 1;
            }
            let is_name = |token: &Token| token.shape.has(Shape::CAPITAL) || token.shape.has(Shape::ACRONYM);
            let start = tokens.iter().take(at).rposition(|token| {
                !is_name(token) && !lexicon.is(token.word, WordClass::Of) && token.tag != Tag::Genitive
            });
            let start = start.map_or(0, |before| before + 1);
            if !is_joined || start >= at || !tokens.get(start).is_some_and(is_name) {
                return first;
            }
            first = start;
        }
    }

    /// Returns the rule of the class that the next member of the list has: one with a vote, or behind "and" one that a
    /// pattern has found.
    pub(super) fn joined_next(
        &self,
        sentence: &Sentence,
        index: usize,
        used: &FxHashMap<usize, usize>,
    ) -> Option<usize> {
        let mention = self.mentions.get(index)?;
        let lexicon = &self.ontology.lexicon;
        (index + 1..self.mentions.len()).take(8).find_map(|other| {
            let next = self.mentions.get(other).filter(|next| next.sentence == mention.sentence)?;
            let gap = sentence.tokens.get(mention.end..next.first).filter(|gap| !gap.is_empty() && gap.len() <= 3)?;
            let is_join = gap.iter().all(|token| {
                self.document.slice(token.span) == ","
                    || lexicon.is(token.word, WordClass::And)
                    || lexicon.is(token.word, WordClass::Article)
            });
            if !is_join {
                return None;
            }
            if let Some(&rule) = used.get(&other) {
                return Some(rule);
            }
            let has_and = gap.iter().any(|token| lexicon.is(token.word, WordClass::And));
            let top = self.ontology.top(&next.class);
            let is_inside =
                (index + 1..other).any(|between| self.mentions.get(between).is_some_and(|between| between.holds(next)));
            let is_classed =
                has_and && !is_inside && !next.class.is_empty() && !next.is_weak && next.kind != Kind::Reference;
            self.ontology
                .inferences
                .iter()
                .position(|rule| is_classed && self.ontology.top(&rule.class) == top && rule.verbs.is_empty())
        })
    }

    /// "from Riverton to Ujala": behind the place where it begins, where it ends.
    pub(super) fn reached(&self, sentence: &Sentence, index: usize, used: &FxHashMap<usize, usize>) -> Option<usize> {
        let mention = self.mentions.get(index)?;
        let is_near = |other: &Mention| other.sentence == mention.sentence && other.end + 1 == mention.first;
        let from = (0..index).rev().take(8).find(|&other| self.mentions.get(other).is_some_and(is_near))?;
        let origin = self.mentions.get(from)?;
        let is = |at: Option<usize>, class: WordClass| {
            at.and_then(|at| sentence.tokens.get(at)).is_some_and(|token| self.ontology.lexicon.is(token.word, class))
        };
        let is_road = is(Some(origin.end), WordClass::To) && is(origin.first.checked_sub(1), WordClass::From);
        let is_place = |rule: &Inference| self.ontology.is_place(&rule.class);
        let is_origin = self.ontology.is_place(&origin.class)
            || used.get(&from).and_then(|&rule| self.ontology.inferences.get(rule)).is_some_and(is_place);
        (is_road && is_origin).then(|| self.ontology.inferences.iter().position(is_place)).flatten()
    }

    /// Returns the mention that "and" or a comma joins to this one right before it.
    pub(super) fn joined(&self, sentence: &Sentence, index: usize) -> Option<usize> {
        let mention = self.mentions.get(index)?;
        let is_join = |token: &Token| {
            self.document.slice(token.span) == "," || self.ontology.lexicon.is(token.word, WordClass::And)
        };
        (0..index).rev().take(8).find(|&other| {
            self.mentions.get(other).is_some_and(|other| {
                other.sentence == mention.sentence
                    && other.end < mention.first
                    && sentence
                        .tokens
                        .get(other.end..mention.first)
                        .is_some_and(|gap| gap.len() <= 2 && gap.iter().all(is_join))
            })
        })
    }
}
