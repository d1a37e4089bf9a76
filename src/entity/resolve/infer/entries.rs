//! Names in a list of bodies with the place of each: "1. Mara Corporation, Kenya", "2. Ujala Zuri, Japan".

use crate::{
    entity::resolve::Resolver,
    mention::{self, Kind, Mention},
    ontology::lexicon::Tag,
    sentence::Sentence,
};

/// So many entries before and behind one are looked at.
const NEAR: usize = 4;
/// So many entries alike, the one itself included, make a list.
const FEWEST: usize = 3;

impl Resolver<'_> {
    /// Returns the rule of a body for a name that is an entry of such a list, where one of its names has the class of a
    /// body and none is a place.
    pub(super) fn entered(&self, index: usize) -> Option<usize> {
        let mention = self.mentions.get(index)?;
        let own = mention.sentence;
        if self.entry(own).is_none_or(|name| name != (mention.first, mention.end)) {
            return None;
        }
        let before = (0..own).rev().take(NEAR).map_while(|at| Some((at, self.entry(at)?)));
        let behind = (own + 1..self.sentences.len()).take(NEAR).map_while(|at| Some((at, self.entry(at)?)));
        let others: Vec<&str> =
            before.chain(behind).map(|(at, (first, end))| self.class_there(at, first, end)).collect();
        let is_body = |class: &&str| self.ontology.is_author(class);
        let is_place = |class: &&str| self.ontology.is_place(class);
        let is_list = others.len() + 1 >= FEWEST && others.iter().any(is_body) && !others.iter().any(is_place);
        let rules = &self.ontology.inferences;
        rules.iter().position(|rule| is_list && rule.verbs.is_empty() && self.ontology.is_author(&rule.class))
    }

    /// Returns the tokens of the name in a sentence that is nothing but a name, a comma and a place.
    fn entry(&self, at: usize) -> Option<(usize, usize)> {
        let sentence: &Sentence = self.sentences.get(at)?;
        let is_mark = |index: usize| sentence.tokens.get(index).is_some_and(|token| token.tag == Tag::Mark);
        let text = |index: usize| sentence.tokens.get(index).map_or("", |token| self.document.slice(token.span));
        let comma = (1..sentence.tokens.len()).find(|&index| text(index) == ",")?;
        let mut end = sentence.tokens.len();
        while end > comma + 1 && is_mark(end - 1) {
            end -= 1;
        }
        let is_there =
            |mention: &&Mention| mention.kind == Kind::Place && (mention.first, mention.end) == (comma + 1, end);
        self.of_sentence(at).iter().find(is_there).map(|_| (0, comma))
    }

    /// Returns the class of the mention that is these tokens of a sentence: an empty one where there is none.
    fn class_there(&self, at: usize, first: usize, end: usize) -> &str {
        let is_it = |mention: &&Mention| (mention.first, mention.end) == (first, end) && !mention.class.is_empty();
        self.of_sentence(at).iter().find(is_it).map_or("", |mention| &*mention.class)
    }

    fn of_sentence(&self, at: usize) -> &[Mention] {
        self.mentions.get(mention::of_sentence(self.mentions, at)).unwrap_or_default()
    }
}
