//! Subjects that verbs take from others: from the verb that governs them, or from the first clause that has one.

use crate::{
    fact::{
        Modality,
        clause::{Clause, Node, Reader, Referent, stretch::SubjectFrom},
    },
    ontology::{grammar::WordClass, lexicon::Tag},
    sentence::verb::Form,
};

impl Reader<'_> {
    /// "We thank Riverton for opening X", "are grateful to Riverton for opening X": who is thanked did it.
    fn thanked(&self, governor: &Clause, clause: &Clause) -> Option<Vec<Referent>> {
        let (from, to) = (governor.verb.first, clause.verb.first);
        let thanks = self.ontology.lists.get("thanking-words")?;
        let tokens = self.sentence.tokens.get(from..to).filter(|_| clause.verb.form == Form::Gerund)?;
        let is_thanked = tokens.iter().any(|token| thanks.contains(&token.lemma))
            && tokens
                .last()
                .is_some_and(|last| self.is(last.word, WordClass::For) || self.is(last.word, WordClass::On));
        let of = |class: WordClass| {
            governor.after.iter().filter(move |(word, _)| self.is(*word, class)).map(|(_, thing)| *thing).collect()
        };
        let thanked: Vec<Referent> = if governor.has_object { governor.object.clone() } else { of(WordClass::To) };
        is_thanked.then_some(thanked)
    }

    /// Takes the subject from the verb that governs this one.
    pub(super) fn inherit(&self, clauses: &[Clause], is_main: bool, clause: &mut Clause) {
        // After a comma a verb goes on with the main clause; else with the verb before.
        let main = clauses
            .iter()
            .rev()
            .find(|governor| is_main && governor.verb.form == Form::Finite && !governor.is_relative);
        // "help seniors save by raising the grant": who helps raises it.
        let is_helped = |governor: &Clause| {
            clause.verb.form == Form::Gerund && governor.verb.form == Form::Infinitive && governor.verb.is_bare
        };
        let governs = |governor: &&Clause| governor.verb.form != Form::Participle && !is_helped(governor);
        let Some(governor) = main.or_else(|| clauses.iter().rev().find(governs)) else {
            return;
        };
        let is_told = |class: WordClass| {
            clause.verb.form == Form::Infinitive && self.is(governor.verb.lemma, class) && !governor.verb.is_passive
        };
        let on = || governor.after.iter().filter(|(word, _)| self.is(*word, WordClass::On));
        // "X will benefit from our programmes to help Y": the programmes help.
        let benefits = clause.verb.form == Form::Infinitive
            && !governor.verb.is_passive
            && self.ontology.in_list("benefiting-verbs", governor.verb.lemma)
            && self
                .sentence
                .tokens
                .get(governor.verb.end..clause.verb.first)
                .is_some_and(|between| between.iter().any(|token| self.is(token.word, WordClass::From)));
        if benefits {
            clause.has_other_subject = true;
        } else if let Some(thanked) = self.thanked(governor, clause) {
            clause.has_other_subject = thanked.is_empty();
            clause.subject = thanked;
        } else if is_told(WordClass::Ask) && !governor.has_object && on().next().is_some() {
            clause.subject = on().map(|(_, asked)| *asked).collect();
        } else if is_told(WordClass::Control) && governor.has_object {
            clause.subject.clone_from(&governor.object);
            clause.is_each = true;
            clause.has_other_subject = clause.subject.is_empty();
        } else if clause.verb.form == Form::Gerund && governor.verb.is_passive && governor.has_other_subject {
            // "Funds will be provided, thereby opening X": who provides opens, and that is who speaks.
            clause.subject = self.speaking();
        } else if clause.verb.form == Form::Infinitive && !clause.verb.is_passive && self.is_for_author(governor) {
            clause.subject = self.speaking();
            clause.has_other_subject = false;
        } else {
            clause.subject.clone_from(&governor.subject);
            clause.has_other_subject = governor.has_other_subject;
        }
    }

    /// "By building X, we …": a verb before the first clause with a subject takes that subject; where none comes, the
    /// author speaks.
    pub(super) fn look_ahead(&self, clauses: &mut [Clause], subjects: &[SubjectFrom]) {
        self.take_lead(clauses);
        let Some(own) = subjects.iter().position(|subject| matches!(subject, SubjectFrom::Own { .. })) else {
            let Some(author) = self.resolved.author else { return };
            for clause in clauses
                .iter_mut()
                .filter(|clause| clause.subject.is_empty() && !clause.has_other_subject && !clause.verb.is_passive)
                .filter(|clause| !self.follows_pronoun(clause.verb) && !self.is_dated(clause.verb.end))
            {
                let span = self.sentence.tokens.get(clause.verb.first).map_or(self.sentence.span, |token| token.span);
                clause.subject.push(Referent { thing: author, span, is_named: false });
                // "Roll out the programme" tells what is to be done.
                let is_told = self.sentence.tokens.get(clause.verb.head).is_some_and(|token| token.tag == Tag::Verb)
                    && clause.verb.form == Form::Finite;
                if let Some(Modality::Actual) = clause.modality
                    && (self.default == Modality::Planned || is_told)
                {
                    clause.modality = Some(Modality::Planned);
                }
            }
            return;
        };
        let (subject, other, modality) = match (clauses.get(own), self.told(clauses)) {
            (Some(_), Some(author)) => (vec![author], false, Some(Modality::Planned)),
            (Some(clause), None) => (clause.subject.clone(), clause.has_other_subject, clause.modality),
            (None, _) => return,
        };
        let mut is_fronted = subjects.first() == Some(&SubjectFrom::Governor);
        for clause in clauses.iter_mut().take(own).filter(|clause| clause.subject.is_empty()) {
            // "Built by X and funded by Y, the plant will open": it is funded now.
            let is_participle = clause.verb.form == Form::Participle;
            is_fronted &= is_participle;
            if is_participle && !is_fronted {
                continue;
            }
            clause.subject.clone_from(&subject);
            clause.has_other_subject = other;
            if is_participle {
                continue;
            }
            if clause.modality == Some(Modality::Actual) && modality.is_some() {
                clause.modality = modality;
            }
        }
    }

    /// "Riverton Centre: founded 1975, founder X": a year right behind a verb without a subject; it tells of the thing.
    fn is_dated(&self, end: usize) -> bool {
        let before = end.checked_sub(1).and_then(|verb| self.sentence.tokens.get(verb));
        let year = self.sentence.tokens.get(end);
        before.is_some_and(|verb| matches!(verb.tag, Tag::VerbPast | Tag::Participle))
            && year.is_some_and(|year| year.tag == Tag::Number && year.span.len() == 4)
    }

    /// "Our Government set up a fund. It will build X": where the fund cannot, the author does.
    pub(super) fn acted(&self, clause: &mut Clause) {
        if let (Some(actor), [subject]) = (self.actor, clause.subject.as_slice())
            && !subject.is_named
            && Some(subject.thing) == self.topic
            && !clause.verb.is_passive
        {
            clause.antecedent.push(Referent { thing: actor, ..*subject });
        }
    }

    /// "opened the tunnel, linking A and B": what stands before the comma may do it as well as the subject.
    pub(super) fn participial(&self, row: &[Node], at: usize, clause: &mut Clause) {
        let before = at.checked_sub(2).and_then(|before| row.get(before));
        if let (
            Form::Gerund,
            Some(Node::Comma),
            Some(&(Node::Thing { mention, thing } | Node::Apposed { mention, thing, .. })),
        ) = (clause.verb.form, row.get(at.wrapping_sub(1)).copied(), before)
        {
            clause.antecedent.push(self.referent(mention, thing));
        }
    }

    /// "Kenya is one of the countries that joined X", "the Bank is a lender that funds X": what the verb "be" says what it
    /// is does what the relative clause tells.
    pub(super) fn equated(&self, row: &[Node], at: usize, clauses: &[Clause], clause: &mut Clause) {
        let tells = clause.is_relative || clause.verb.form == Form::Participle;
        let Some(before) = clauses.last().filter(|before| tells && !before.subject.is_empty()) else {
            return;
        };
        let is_being = |node: &Node| node.is_verb_of(before, self.sentence);
        let Some(be) = row[..at].iter().rposition(is_being).filter(|_| self.is(before.verb.lemma, WordClass::Be))
        else {
            return;
        };
        let one = |head: usize| self.sentence.tokens.get(head).is_some_and(|head| self.is(head.word, WordClass::One));
        let end = at - usize::from(clause.is_relative);
        let is_same = match row[be + 1..end] {
            [Node::Noun { modifier: None, .. }] => true,
            [Node::Noun { head, .. }, Node::Preposition { .. }, Node::Noun { .. }] => one(head),
            [Node::Preposition { word, .. }, Node::Noun { .. }] => self.ontology.in_list("among", word),
            _ => false,
        };
        if is_same && matches!(before.modality, Some(Modality::Actual | Modality::Planned)) {
            clause.subject.clone_from(&before.subject);
            clause.has_other_subject = false;
        }
    }

    /// "We signed an order creating X": who makes the rule does what it says.
    pub(super) fn decreed(&self, row: &[Node], at: usize, clauses: &[Clause], clause: &mut Clause) {
        let Some(before) = clauses.last().filter(|before| !before.verb.is_passive && clause.verb.form == Form::Gerund)
        else {
            return;
        };
        let is_rule = |head: usize| {
            self.sentence.tokens.get(head).is_some_and(|head| self.ontology.in_list("decrees", head.lemma))
        };
        if let [.., verb @ Node::Verb(_), Node::Noun { head, modifier: None }] = row[..at]
            && is_rule(head)
            && verb.is_verb_of(before, self.sentence)
        {
            clause.subject.clone_from(&before.subject);
            clause.has_other_subject = before.has_other_subject;
        }
    }

    /// "We designed and built X", "was designed and built by X": what stands behind the second verb is of the first too.
    pub(super) fn share(row: &[Node], at: usize, clauses: &mut [Clause], clause: &Clause) {
        let is_joined = at > 1 && row[at - 1] == Node::And && matches!(row[at - 2], Node::Verb(_));
        let Some(before) = clauses.last_mut().filter(|_| is_joined) else { return };
        let is_open = before.object.is_empty() && !before.has_object && before.after.is_empty();
        if !is_open || before.verb.is_passive != clause.verb.is_passive || before.verb.form != clause.verb.form {
            return;
        }
        if !clause.verb.is_passive {
            before.object.clone_from(&clause.object);
            before.has_object = clause.has_object;
        }
        if clause.verb.is_bare {
            before.after.clone_from(&clause.after);
            before.prepositions.clone_from(&clause.prepositions);
        }
    }

    /// "Continue to work with X on roads that are used": the author, where a verb that opens a sentence tells it to act.
    fn told(&self, clauses: &[Clause]) -> Option<Referent> {
        let clause = clauses.first().filter(|clause| clause.subject.is_empty() && !clause.verb.is_passive)?;
        let head = self.sentence.tokens.get(clause.verb.head)?;
        let is_told = clause.verb.form == Form::Finite && clause.verb.first == 0 && head.tag == Tag::Verb;
        let thing = self.resolved.author.filter(|_| is_told)?;
        Some(Referent { thing, span: head.span, is_named: false })
    }

    /// "The proposal to fold X into Y was abandoned": what was to be is no more.
    pub(super) fn call_off(&self, clauses: &mut [Clause]) {
        let is_off = |clause: &Clause| {
            clause.verb.is_passive
                && clause.verb.form == Form::Finite
                && !clause.is_relative
                && self.is(clause.verb.lemma, WordClass::Denial)
        };
        let Some(off) = clauses.iter().position(is_off) else { return };
        // "The bridge, which opened in 1990, was abandoned": it did open.
        let is_unnamed = clauses.get(off).is_some_and(|clause| clause.has_other_subject);
        for clause in clauses[..off].iter_mut().rev() {
            if clause.verb.form == Form::Finite && !clause.is_relative {
                break;
            }
            if is_unnamed || clause.verb.form == Form::Infinitive {
                clause.modality = None;
            }
        }
    }
}
