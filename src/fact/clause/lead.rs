//! What a sentence gives to the items of the list it leads into.

use crate::{
    fact::{
        Modality,
        clause::{Clause, Lead, Node, Reader, Referent},
    },
    ontology::{grammar::WordClass, lexicon::Tag},
    sentence::verb::Form,
};

impl Reader<'_> {
    /// Returns what a sentence gives to the items of the list it leads into. A verb that the colon cuts off ("We will:")
    /// is none; its modal words count.
    pub(crate) fn lead(&self, row: &[Node]) -> Option<Lead> {
        if let Some(clause) = self.clauses(row).into_iter().find(|clause| clause.verb.form == Form::Finite) {
            return (!clause.verb.is_passive).then_some(Lead { subject: clause.subject, modality: clause.modality });
        }
        let is_planned = self
            .sentence
            .tokens
            .iter()
            .any(|token| self.is(token.word, WordClass::Future) || self.is(token.word, WordClass::Ought));
        let subject: Vec<Referent> = row
            .iter()
            .filter_map(|node| match *node {
                Node::Thing { mention, thing } => Some(self.referent(mention, thing)),
                Node::Speaker { token } => self.speaker(token),
                _ => None,
            })
            .take(1)
            .collect();
        let modality = if is_planned { Modality::Planned } else { self.default };
        Some(Lead { subject, modality: Some(modality) })
    }

    /// Gives the verb that opens an item the subject and the modality of the sentence before the list.
    pub(super) fn take_lead(&self, clauses: &mut [Clause]) {
        let Some(lead) = &self.lead else { return };
        let opens = clauses.first().is_some_and(|clause| {
            self.sentence.tokens.get(..clause.verb.first).is_some_and(|before| {
                before
                    .iter()
                    .all(|token| token.tag == Tag::Mark || token.tag == Tag::Adverb || token.tag == Tag::Number)
            })
        });
        if !opens {
            return;
        }
        for clause in clauses.iter_mut().filter(|clause| {
            clause.subject.is_empty() && clause.verb.form != Form::Participle && !clause.verb.is_passive
        }) {
            clause.subject.clone_from(&lead.subject);
            clause.has_other_subject = lead.subject.is_empty();
            if clause.modality == Some(Modality::Actual) {
                clause.modality = lead.modality;
            }
        }
    }
}
