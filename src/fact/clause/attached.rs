//! Phrases that stand apart from a verb and belong to it: before its subject, between commas, before "which".

use std::ops::Range;

use crate::{
    fact::clause::{
        Clause, Node, Reader,
        argument::Walk,
        stretch::{SubjectFrom, antecedent, is_nominal, stretch_start},
    },
    mention::Kind,
    ontology::{construction::Shape, grammar::WordClass, lexicon::WordId},
};

impl Reader<'_> {
    /// "The act, which X passed": what stands before the relative word is the object, or the argument of the
    /// preposition before it ("the board, of which X is a member").
    pub(super) fn relative_object(&self, row: &[Node], first: usize, clause: &mut Clause) {
        let Some(relative) = first.checked_sub(1) else { return };
        let Some(&Node::Relative { word }) = row.get(relative) else { return };
        let is_where = self.ontology.is_trigger(Shape::After, word);
        // "The scheme, for whose delivery X is responsible".
        let is_passed_on = || {
            matches!(row.get(first), Some(&Node::Noun { head, .. }) if self.is_transparent(head))
                && matches!(relative.checked_sub(1).and_then(|at| row.get(at)), Some(Node::Preposition { .. }))
        };
        if self.is(word, WordClass::Whose) && !is_passed_on() || is_where {
            return;
        }
        let mut last = relative;
        let mut slot = None;
        if let Some(&Node::Preposition { word, .. }) = relative.checked_sub(1).and_then(|before| row.get(before)) {
            slot = Some(word);
            last -= 1;
        }
        if slot.is_none() && (clause.has_object || clause.verb.is_passive) {
            return;
        }
        let begin = stretch_start(row, last);
        let SubjectFrom::Antecedent { first, last } = antecedent(row, begin, last) else { return };
        let mut walk = Walk::new();
        for at in first..last {
            self.step(row, at, &mut walk, &mut |_, referent| match slot {
                Some(word) => clause.after.push((word, referent)),
                None => clause.object.push(referent),
            });
        }
        clause.prepositions.extend(slot);
        clause.has_object |= slot.is_none();
    }

    /// "the extension of the line, which is run by X": it is the line that is run.
    pub(super) fn see_through_work(&self, clause: &mut Clause) {
        if !clause.is_relative || !self.ontology.in_list("running-verbs", clause.verb.lemma) {
            return;
        }
        for subject in &mut clause.subject {
            let is_work = |index: &usize| {
                self.mentions
                    .get(*index)
                    .is_some_and(|mention| mention.kind == Kind::Work && mention.span == subject.span)
            };
            let Some(work) = self.range.clone().find(is_work) else { continue };
            let inside = self.range.clone().skip_while(|index| *index <= work).take_while(|index| {
                self.mentions.get(work).zip(self.mentions.get(*index)).is_some_and(|(work, inner)| work.holds(inner))
            });
            let mut works = inside.filter_map(|inner| Some((inner, self.resolved.of_mention.get(inner).copied()??)));
            if let Some((inner, thing)) = works.find(|&(_, thing)| !self.is_home(thing)) {
                *subject = self.referent(inner, thing);
            }
        }
    }

    /// "In Riverton, the museum opened": the phrase before the comma at the beginning belongs to the verb.
    pub(super) fn fronted(&self, row: &[Node], first: usize, clause: &mut Clause) {
        // "That is why, in May, the museum opened": it may stand behind a comma.
        let Some(comma) = first.checked_sub(1).filter(|&comma| row.get(comma) == Some(&Node::Comma)) else { return };
        // "We note that, under the plan, …", "…, and under the plan, the Ministry has begun".
        let border = |node: &Node| matches!(node, Node::Comma | Node::Stop | Node::Relative { .. });
        let begin = row[..comma].iter().rposition(border).map_or(0, |at| at + 1);
        let begin = begin + usize::from(begin > 0 && row.get(begin) == Some(&Node::And));
        let begin = if matches!(row.first(), Some(Node::Preposition { .. })) { 0 } else { begin };
        let Some(&Node::Preposition { word, .. }) = row.get(begin) else { return };
        // "Pursuant to the act, passed in May, the Ministry has begun": what interrupts the phrase is not of it.
        let opens = |at: &usize| {
            row.get(*at) == Some(&Node::Comma)
                && match row.get(at + 1) {
                    Some(Node::Verb(_) | Node::Relative { .. }) => true,
                    Some(Node::Preposition { .. }) => matches!(row.get(at + 2), Some(Node::Relative { .. })),
                    _ => false,
                }
        };
        let end = (begin + 1..comma).find(opens).filter(|_| begin == 0).unwrap_or(comma);
        let is_phrase = row.get(begin + 1..end).is_some_and(|nodes| {
            nodes.iter().all(|node| {
                is_nominal(Some(node))
                    || matches!(
                        node,
                        Node::Preposition { .. }
                            | Node::Owner { .. }
                            | Node::Speaker { .. }
                            | Node::And
                            | Node::Comma
                            | Node::Bracket
                    )
            })
        });
        let goes_on = row[end..comma].iter().filter(|node| matches!(node, Node::Verb(_))).count() > 1;
        if !is_phrase || goes_on {
            return;
        }
        let known = clause.after.len();
        self.phrase(row, begin..end, word, clause);
        // "Together with the Bank, we built": both did.
        let beside = clause.after[known..].iter().filter(|(slot, _)| self.is(*slot, WordClass::Together));
        let beside: Vec<_> = beside.map(|(_, referent)| *referent).collect();
        if (!clause.subject.is_empty() || clause.has_other_subject) && !clause.verb.is_passive {
            clause.subject.extend(beside);
        }
    }

    /// "The Ministry, in partnership with the Bank, opened a clinic": the phrase between commas belongs to the verb.
    pub(super) fn inserted(&self, row: &[Node], last: usize, at: usize, clause: &mut Clause) {
        let Some([Node::Comma, phrase @ .., Node::Comma]) = row.get(last..at) else { return };
        let Some(&Node::Preposition { word, .. }) = phrase.first() else { return };
        // "in line with the policy adopted by X": what the participle tells is not of it.
        let end = phrase.iter().position(|node| matches!(node, Node::Verb(_))).unwrap_or(phrase.len());
        let is_told = |node: &Node| is_nominal(Some(node)) || matches!(node, Node::And | Node::Comma);
        if !phrase[..end].iter().skip(1).all(is_told) {
            return;
        }
        self.phrase(row, last + 1..last + 1 + end, word, clause);
    }

    /// "named the school, run by X, as a model", "provide 5 million, starting in May, to X": where the interruption that
    /// a participle opens is closed by a comma before "as", "to" or "for".
    pub(super) fn interruption_end(&self, row: &[Node], at: usize, limit: usize) -> Option<usize> {
        if row.get(at.checked_sub(1)?) != Some(&Node::Comma) {
            return None;
        }
        let is_resumed = |comma: &usize| matches!(row.get(comma + 1), Some(&Node::Preposition { word, .. }) if self.ontology.lexicon.is_any(word, &[WordClass::As, WordClass::To, WordClass::For]));
        (at + 1..limit).filter(|&comma| row.get(comma) == Some(&Node::Comma)).find(is_resumed)
    }

    /// Gives a verb the phrase that goes on with it behind an interruption.
    pub(super) fn resumed(&self, row: &[Node], phrase: Range<usize>, clause: &mut Clause) {
        if let Some(&Node::Preposition { word, .. }) = row.get(phrase.start) {
            self.phrase(row, phrase, word, clause);
        }
    }

    /// "In Riverton the Ministry opened a school": returns where the subject begins behind a phrase without a comma.
    pub(super) fn behind_phrase(&self, row: &[Node], first: usize, last: usize) -> Option<usize> {
        let opens = first == 0 || matches!(row.get(first - 1), Some(Node::Comma | Node::Stop));
        let stretch = row.get(first..last).filter(|_| opens)?;
        if !matches!(stretch, [Node::Preposition { word, .. }, ..] if !self.is(*word, WordClass::Together))
            || stretch.contains(&Node::And)
        {
            return None;
        }
        let is_subject = |node: &Node| match *node {
            Node::Thing { mention, .. } => self.mentions.get(mention).is_some_and(|mention| {
                let before = mention.first.checked_sub(1).and_then(|before| self.sentence.tokens.get(before));
                before.is_some_and(|token| self.is(token.word, WordClass::Article))
            }),
            Node::Speaker { .. } => true,
            _ => false,
        };
        let split =
            stretch.windows(2).rposition(|pair| matches!(pair[0], Node::Thing { .. }) && is_subject(&pair[1]))?;
        Some(first + split + 1)
    }

    /// Gives a verb the phrase that begins with a preposition.
    pub(super) fn phrase(&self, row: &[Node], phrase: Range<usize>, word: WordId, clause: &mut Clause) {
        let mut walk = Walk::new();
        for at in phrase {
            if let Some(&Node::Preposition { word: link, token }) = row.get(at)
                && !self.tells_time(token)
                && !clause.prepositions.contains(&link)
            {
                clause.prepositions.push(link);
            }
            self.step(row, at, &mut walk, &mut |slot, referent| clause.after.push((slot.unwrap_or(word), referent)));
        }
    }
}
