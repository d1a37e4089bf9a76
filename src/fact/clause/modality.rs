//! How far a clause is said to hold: whether it holds, is planned, denied or merely possible.

use crate::{
    fact::{
        Modality,
        clause::{Clause, Node, Reader, stretch::SubjectFrom},
    },
    ontology::{grammar::WordClass, lexicon::Tag},
    sentence::{
        Token,
        verb::{Form, Mood},
    },
};

impl Reader<'_> {
    /// "provided 5 million to complete X": it is not complete yet.
    pub(super) fn is_purpose(&self, clause: &Clause, governor: &Clause) -> bool {
        clause.verb.form == Form::Infinitive
            && governor.has_object
            && self.ontology.in_list("allotting-verbs", governor.verb.lemma)
    }

    /// "Let us pass the bill": nobody says that it was done.
    pub(super) fn is_let(&self, verb: usize) -> bool {
        let Some(before) = verb.checked_sub(2).and_then(|first| self.sentence.tokens.get(first..verb)) else {
            return false;
        };
        matches!(before, [letting, us] if self.is(letting.word, WordClass::Letting)
            && (us.tag == Tag::Pronoun || self.is(us.word, WordClass::Speaker)))
    }

    pub(super) fn modality(
        &self,
        clause: &Clause,
        governor: Option<&Clause>,
        subject: Option<&SubjectFrom>,
    ) -> Option<Modality> {
        let mood = clause.verb.mood;
        if mood.has(Mood::MAYBE) {
            return None;
        }
        if mood.has(Mood::NEGATED) {
            return Some(Modality::Negated);
        }
        if mood.has(Mood::FUTURE | Mood::OUGHT | Mood::CAN)
            || self.is_let(clause.verb.first)
            || self.is_next(clause)
            || self.is_proposed(clause)
        {
            return Some(Modality::Planned);
        }
        if clause.verb.form == Form::Participle {
            return Some(Modality::Actual);
        }
        let inherits =
            clause.verb.form != Form::Finite || matches!(subject, Some(SubjectFrom::Governor)) && clause.verb.is_bare;
        if !inherits {
            return Some(Modality::Actual);
        }
        // "the plan to be published in May".
        let is_to_be = clause.verb.form == Form::Infinitive && clause.verb.is_passive;
        if is_to_be
            && matches!(subject, Some(SubjectFrom::Antecedent { .. }))
            && governor.is_none_or(|governor| governor.modality.is_some())
        {
            return Some(Modality::Planned);
        }
        // "Ministry of Health to roll out X": the headline of what is to come.
        if clause.verb.form == Form::Infinitive && matches!(subject, Some(SubjectFrom::Own { .. })) {
            return Some(Modality::Planned);
        }
        let Some(governor) = governor else { return Some(self.default) };
        if clause.verb.form == Form::Infinitive && self.is(governor.verb.lemma, WordClass::Denial) {
            return Some(Modality::Negated);
        }
        // "is to be held": a form of "be" right before the infinitive.
        if clause.verb.form == Form::Infinitive
            && self.is(governor.verb.lemma, WordClass::Be)
            && governor.verb.end == clause.verb.first
            && governor.modality == Some(Modality::Actual)
        {
            return Some(Modality::Planned);
        }
        // "are going to build", "have to build".
        let is_ahead = governor.verb.mood.has(Mood::PROGRESSIVE)
            && self.ontology.in_list("coming-verbs", governor.verb.lemma)
            || self.is(governor.verb.lemma, WordClass::Have);
        if clause.verb.form == Form::Infinitive
            && is_ahead
            && governor.verb.end == clause.verb.first
            && !governor.verb.mood.has(Mood::PAST)
            && governor.modality == Some(Modality::Actual)
        {
            return Some(Modality::Planned);
        }
        if governor.modality == Some(Modality::Actual) && self.is_still_ahead(clause, governor) {
            return Some(Modality::Planned);
        }
        // "is due to open", "is set to open": what stands right before says that it has not.
        let is_due =
            |before: usize| self.sentence.tokens.get(before).is_some_and(|token| self.is(token.word, WordClass::Due));
        if clause.verb.form == Form::Infinitive
            && governor.modality == Some(Modality::Actual)
            && clause.verb.first.checked_sub(1).is_some_and(is_due)
        {
            return Some(Modality::Planned);
        }
        // "signed an agreement to set up X", "called on the senate to pass X": nobody says that it was done.
        let is_undertaken = |before: usize| {
            self.sentence.tokens.get(before).is_some_and(|token| self.is(token.lemma, WordClass::Undertaking))
        };
        let is_open = clause.verb.form == Form::Infinitive
            && (self.is(governor.verb.lemma, WordClass::Ask)
                || clause.verb.first.checked_sub(1).is_some_and(is_undertaken)
                    && governor.verb.end < clause.verb.first);
        if matches!(clause.verb.form, Form::Infinitive | Form::Gerund)
            && (self.is(governor.verb.lemma, WordClass::Intent) || is_open)
        {
            return governor
                .modality
                .map(|modality| if modality == Modality::Negated { modality } else { Modality::Planned });
        }
        if clause.verb.form == Form::Finite {
            return Some(Modality::Actual);
        }
        // A denied main verb does not deny what a purpose says: "did not stop building" stays open.
        governor.modality
    }

    /// "are opening X next year": what goes on now at a time that is to come.
    fn is_next(&self, clause: &Clause) -> bool {
        let mood = clause.verb.mood;
        let following = self.sentence.verbs.iter().map(|verb| verb.first).find(|&first| first >= clause.verb.end);
        let end = following.unwrap_or(self.sentence.tokens.len());
        let behind = self.sentence.tokens.get(clause.verb.end..end).unwrap_or_default();
        let is_time = |pair: &[Token]| matches!(pair, [next, period] if self.is(next.word, WordClass::Next) && self.is(period.lemma, WordClass::Period));
        mood.has(Mood::PROGRESSIVE) && !mood.has(Mood::PAST) && behind.windows(2).any(is_time)
    }

    /// "are working with X to launch Y": what is being done so that something is done once.
    fn is_still_ahead(&self, clause: &Clause, governor: &Clause) -> bool {
        let mood = governor.verb.mood;
        let is_adjacent = governor.verb.end == clause.verb.first;
        clause.verb.form == Form::Infinitive
            && mood.has(Mood::PROGRESSIVE)
            && !mood.has(Mood::PAST)
            && self.ontology.in_list("done-once-verbs", clause.verb.lemma)
            && !(is_adjacent && self.ontology.in_list("phase-verbs", governor.verb.lemma))
    }

    pub(super) fn is_conditional(row: &[Node], verbs: &[usize], order: usize, at: usize) -> bool {
        let begin = order.checked_sub(1).and_then(|before| verbs.get(before)).map_or(0, |&before| before + 1);
        // "If funds are found, X will open": what follows the condition holds under it.
        let under = row.first() == Some(&Node::Condition)
            && row.iter().position(|node| *node == Node::Comma).is_some_and(|comma| {
                row[..comma].iter().any(|node| matches!(node, Node::Verb(_))) && !row[..at].contains(&Node::Stop)
            });
        under || row.get(begin..at).is_some_and(|nodes| nodes.contains(&Node::Condition))
    }
}
