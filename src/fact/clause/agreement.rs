//! Subjects that a verb does not agree with in number.

use crate::{
    fact::clause::{Clause, Node, Reader},
    ontology::{grammar::WordClass, lexicon::Tag},
    sentence::Token,
};

impl Reader<'_> {
    /// Takes from a clause what its verb does not agree with. "The plan for A and B is late", "X, a venture of A and B,
    /// runs": a verb in the singular has no subject of two names; the first is its own where more than a list stands
    /// between them.
    pub(super) fn agree(&self, row: &[Node], clause: &mut Clause) {
        let verb = self.sentence.tokens.get(clause.verb.first);
        // "six schools at A, B and C, which are": not C alone.
        let is_one = |thing: usize| self.resolved.things.get(thing).is_some_and(|thing| !thing.name.ends_with('s'));
        if let [only] = clause.subject[..]
            && clause.is_relative
            && verb.is_some_and(|verb| verb.tag == Tag::VerbPresent)
            && self.is_governed(only.thing)
            && is_one(only.thing)
        {
            clause.subject.clear();
            return;
        }
        // "A, together with B, runs".
        let is_with = |node: &Node| matches!(*node, Node::Preposition { word, .. } if self.is(word, WordClass::Together) || self.ontology.lexicon.text(word).contains(' '));
        let is_singular = verb.is_some_and(|verb| verb.tag == Tag::VerbThird);
        if clause.subject.len() < 2 || !is_singular || row.iter().any(is_with) {
            return;
        }
        let is_thing = |node: &Node| matches!(node, Node::Thing { .. });
        let is_plain = |node: &Node| matches!(node, Node::Comma | Node::And | Node::Bracket) || is_thing(node);
        let last = row.iter().rposition(is_thing).unwrap_or(0);
        if let [.., Node::Comma, Node::And] = row[..last] {
            // "…, and B runs" is a clause of its own; "A, as well as B, runs" is of both.
            let Node::Thing { mention, thing } = row[last] else { return };
            let first = self.mentions.get(mention).map_or(0, |mention| mention.first);
            let word = |back: usize| first.checked_sub(back).and_then(|at| self.sentence.tokens.get(at));
            let is_and = |word: &Token| self.is(word.word, WordClass::And);
            let has_article = word(1).is_some_and(|word| self.is(word.word, WordClass::Article));
            if word(1 + usize::from(has_article)).is_some_and(is_and) {
                clause.subject.retain(|subject| subject.thing == thing);
            }
            return;
        }
        let first = row.iter().position(is_thing).unwrap_or(0);
        let is_list = row[first..].contains(&Node::And) && row[first..].iter().all(is_plain);
        clause.subject.truncate(usize::from(!is_list));
    }
}
