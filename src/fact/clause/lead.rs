//! What a sentence gives to the items of the list it leads into.

use crate::{
    fact::{
        Modality,
        clause::{Clause, Lead, Node, Reader, Referent, argument::Walk, stretch::is_border},
    },
    ontology::{
        grammar::WordClass,
        lexicon::{Tag, WordId},
    },
    sentence::verb::Form,
};

impl Reader<'_> {
    /// Returns what a sentence gives to the items of the list it leads into. A verb that the colon cuts off ("We will:")
    /// is none; its modal words count.
    pub(crate) fn lead(&self, row: &[Node]) -> Option<Lead> {
        if let Some(clause) = self.clauses(row).into_iter().find(|clause| clause.verb.form == Form::Finite) {
            // "By 2030 we aim to:".
            let is_aim = clause.modality == Some(Modality::Actual)
                && self.is(clause.verb.lemma, WordClass::Intent)
                && self
                    .sentence
                    .tokens
                    .iter()
                    .rfind(|token| token.tag != Tag::Mark)
                    .is_some_and(|last| last.tag == Tag::To);
            let modality = if is_aim { Some(Modality::Planned) } else { clause.modality };
            return (!clause.verb.is_passive).then_some(Lead { subject: clause.subject, modality });
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
                Node::Speaker { token, thing } => self.speaker(token, thing),
                _ => None,
            })
            .take(1)
            .collect();
        // "Key points:" says nothing of who does it.
        if subject.is_empty() && !is_planned {
            return None;
        }
        let modality = if is_planned { Modality::Planned } else { self.default };
        Some(Lead { subject, modality: Some(modality) })
    }

    /// Gives the verb that opens an item the subject and the modality of the sentence before the list.
    pub(super) fn take_lead(&self, clauses: &mut [Clause]) {
        let Some(lead) = &self.lead else { return };
        let opens = clauses.first().is_some_and(|clause| {
            self.sentence.tokens.get(..clause.verb.first).is_some_and(|before| {
                // "Action 2: Establish a network".
                let label = (0..before.len()).rfind(|&at| self.text(at) == ":").map_or(0, |colon| colon + 1);
                before[label..]
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

    /// "Three zones will be set up: A, B and C": the list behind the colon is what the noun before it counts; so is what
    /// stands behind "including".
    pub(super) fn listed(&self, row: &[Node], at: usize, clause: &mut Clause) {
        let is_end = |node: &Node| is_border(node) || *node == Node::Example;
        let Some(stop) = row.get(at + 1..).and_then(|after| after.iter().position(is_end)).map(|end| at + 1 + end)
        else {
            return;
        };
        let is_plural = |node: Option<&Node>| matches!(node, Some(&Node::Noun { head, .. }) if self.sentence.tokens.get(head).is_some_and(|token| token.tag == Tag::Nouns));
        let between = row.get(at + 1..stop).unwrap_or_default();
        // "in three counties: A, B and C".
        if let [.., Node::Preposition { word, .. }, noun @ Node::Noun { .. }] = *between
            && is_plural(Some(&noun))
            && row.get(stop) == Some(&Node::Stop)
        {
            self.placed(row, stop, word, clause);
        }
        let has_subject = clause.has_other_subject
            && clause.subject.is_empty()
            && is_plural(at.checked_sub(1).and_then(|before| row.get(before)));
        let is_colon =
            || clause.end.checked_sub(1).is_some_and(|last| (last..last + 4).any(|token| self.text(token) == ":"));
        let (unnamed_object, unnamed_subject, least) = match row.get(stop) {
            Some(Node::Stop) if is_colon() => {
                let has_object = clause.has_object && clause.object.is_empty();
                (has_object && is_plural(between.first()), has_subject && between.is_empty(), 2)
            }
            // "Five schools will open in May, including A": but "in five towns, including A".
            Some(Node::Example) if between.last() == Some(&Node::Comma) => {
                let is_near = between.iter().any(|node| is_plural(Some(node)));
                (false, has_subject && (clause.verb.is_passive || !clause.has_object) && !is_near, 1)
            }
            _ => return,
        };
        if clause.verb.form != Form::Finite || !(unnamed_object || unnamed_subject) {
            return;
        }
        let mut walk = Walk::new();
        let mut things: Vec<Referent> = Vec::new();
        for next in stop + 1..row.len() {
            if row.get(next).is_none_or(is_border) {
                break;
            }
            // "A, B and, in Riverton, C": what stands behind a place between commas is one of the list again.
            if row.get(next) == Some(&Node::Comma) {
                walk = Walk::new();
            }
            self.step(row, next, &mut walk, &mut |slot, referent| {
                if slot.is_none() && !things.iter().any(|known| known.thing == referent.thing) {
                    things.push(referent);
                }
            });
        }
        if things.len() < least {
            return;
        }
        if unnamed_object {
            clause.object = things;
        } else {
            clause.subject = things;
            clause.has_other_subject = false;
        }
    }

    /// Gives a preposition the things of a list behind a colon, which a noun behind the preposition counts.
    fn placed(&self, row: &[Node], stop: usize, word: WordId, clause: &mut Clause) {
        let is_list = |node: &&Node| matches!(node, Node::Thing { .. } | Node::And | Node::Comma);
        let list = row[stop + 1..].iter().take_while(is_list);
        let things: Vec<(usize, usize)> = list
            .filter_map(|node| match *node {
                Node::Thing { mention, thing } => Some((mention, thing)),
                _ => None,
            })
            .collect();
        let first = things.first().and_then(|(mention, _)| self.mentions.get(*mention)).map_or(0, |first| first.first);
        let is_colon = (first.saturating_sub(2)..first).any(|token| self.text(token) == ":");
        if is_colon && things.len() > 1 {
            clause.after.extend(things.iter().map(|&(mention, thing)| (word, self.referent(mention, thing))));
        }
    }
}
