//! What a sentence proposes: "It is proposed to build X", "I propose to: a) build X; b) open Y", "I propose the X".

use crate::{
    fact::{
        Modality,
        clause::{Clause, Node, Reader, Referent},
    },
    ontology::{grammar::WordClass, lexicon::Tag},
    sentence::verb::{Form, Mood, VerbGroup},
};

impl Reader<'_> {
    /// "It is proposed to build X": the pronoun stands for nothing.
    pub(super) fn is_impersonal(&self, at: usize) -> bool {
        let verb = self.sentence.verbs.iter().find(|verb| verb.first > at);
        verb.is_some_and(|verb| {
            let gap = self.sentence.tokens.get(at + 1..verb.first).unwrap_or_default();
            let behind = self.sentence.tokens.get(verb.end);
            verb.is_passive
                && behind.is_none_or(|behind| {
                    matches!(behind.tag, Tag::To | Tag::Mark) || self.is(behind.word, WordClass::Relative)
                })
                && gap.iter().all(|token| matches!(token.tag, Tag::Adverb | Tag::Mark))
                && self.ontology.in_list("impersonal-verbs", verb.lemma)
        })
    }

    /// "Let me announce X", "let us build Y": who speaks does it.
    pub(super) fn let_us(&self, clauses: &mut [Clause]) {
        for clause in clauses.iter_mut().filter(|clause| clause.subject.is_empty() && !clause.verb.is_passive) {
            let us = clause.verb.first.checked_sub(1).and_then(|us| self.sentence.tokens.get(us));
            if us.is_some_and(|us| self.is(us.word, WordClass::Speaker)) && self.is_let(clause.verb.first) {
                clause.subject = self.speaking();
                clause.has_other_subject = false;
            }
        }
    }

    /// "I propose to: (a) build X; (b) open Y": the verbs behind the mark are those that "to" leads to.
    pub(super) fn steps(&self, clauses: &mut [Clause]) {
        let tokens = &self.sentence.tokens;
        let is_open = |at: &usize| tokens[at - 1].tag == Tag::To && matches!(self.text(*at), ":" | "—" | "–");
        let Some(mark) = (1..tokens.len()).find(is_open) else { return };
        let Some(last) = clauses.iter().rposition(|clause| clause.verb.end <= mark) else { return };
        let (before, steps) = clauses.split_at_mut(last + 1);
        let Some(lead) = before.last() else { return };
        let modality = match lead.modality {
            Some(Modality::Actual) if self.is(lead.verb.lemma, WordClass::Intent) => Some(Modality::Planned),
            other => other,
        };
        let subject = if self.is_for_author(lead) { self.speaking() } else { lead.subject.clone() };
        let opens = |clause: &Clause| {
            let before = clause.verb.first.checked_sub(1).and_then(|before| tokens.get(before));
            let is_label = before.is_some_and(|before| before.tag == Tag::Mark || self.is(before.word, WordClass::And));
            let is_bare = clause.verb.form == Form::Finite && clause.verb.is_bare && !clause.verb.is_passive;
            is_label && is_bare
        };
        for step in steps.iter_mut().filter(|clause| opens(clause)) {
            if step.modality == Some(Modality::Actual) {
                step.modality = modality;
            }
            if step.subject.is_empty() {
                step.subject.clone_from(&subject);
                step.has_other_subject = lead.has_other_subject && subject.is_empty();
            }
        }
    }

    /// "It is proposed to build X": whoever speaks for a government will do what is proposed.
    pub(super) fn is_for_author(&self, governor: &Clause) -> bool {
        let before = self.sentence.tokens.get(..governor.verb.first).unwrap_or_default();
        let is_it = before.last().is_some_and(|last| self.is(last.word, WordClass::It));
        let author = self.resolved.author.and_then(|author| self.resolved.things.get(author));
        let is_public = author.is_some_and(|author| self.ontology.is_public(&author.class));
        is_it
            && is_public
            && governor.verb.is_passive
            && self.is(governor.verb.lemma, WordClass::Announcing)
            && self.is(governor.verb.lemma, WordClass::Intent)
    }

    /// "is in the final stages of completing X": it goes on.
    pub(super) fn is_unfinished(&self, verb: &VerbGroup) -> bool {
        let before = self.sentence.tokens.get(..verb.first).unwrap_or_default();
        verb.form == Form::Gerund
            && matches!(before, [.., stage, of]
                if self.is(of.word, WordClass::Of) && self.ontology.in_list("unfinished", stage.lemma))
    }

    /// Returns the author as who does something.
    pub(super) fn speaking(&self) -> Vec<Referent> {
        let author = self.resolved.author;
        author.map(|thing| Referent { thing, span: self.sentence.span, is_named: false }).into_iter().collect()
    }

    /// "I propose the X": what is proposed is to come.
    pub(super) fn is_proposed(&self, clause: &Clause) -> bool {
        let verb = clause.verb;
        verb.form == Form::Finite
            && !verb.is_passive
            && !verb.mood.has(Mood::PAST)
            && !clause.object.is_empty()
            && self.is(verb.lemma, WordClass::Announcing)
            && self.is(verb.lemma, WordClass::Intent)
            && clause.subject.iter().any(|subject| self.resolved.author == Some(subject.thing))
    }

    /// "A provision of 5 million is made for X": a noun for what is set aside, and the amount.
    pub(super) fn is_allotment(&self, subject: &[Node]) -> bool {
        let is_noun = |head: usize| {
            self.sentence.tokens.get(head).is_some_and(|head| self.ontology.in_list("allotments", head.lemma))
        };
        match *subject {
            [Node::Noun { head, .. }] => is_noun(head),
            [Node::Noun { head, .. }, Node::Preposition { word, .. }, Node::Noun { head: amount, .. }, ..] => {
                is_noun(head) && self.is(word, WordClass::Of) && self.is_amount_of_money(amount)
            }
            _ => false,
        }
    }
}
