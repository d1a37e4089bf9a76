//! What a clause on things without a name tells, where the verb behind it names them: "projects completed last year
//! include X and Y".

use crate::{
    fact::clause::{Clause, Reader},
    ontology::{grammar::WordClass, lexicon::Tag},
    sentence::verb::Form,
};

impl Reader<'_> {
    /// Gives the clauses on a plural what the verb behind them says are its members.
    pub(super) fn members(&self, clauses: &mut [Clause]) {
        for at in 1..clauses.len() {
            let (before, behind) = clauses.split_at_mut(at);
            let (Some(clause), Some(naming)) = (before.last_mut(), behind.first()) else { continue };
            let tag = |at: usize| self.sentence.tokens.get(at).map(|token| token.tag);
            let is_many = |at: Option<usize>| at.is_some_and(|at| tag(at) == Some(Tag::Nouns));
            let opens =
                clause.verb.first == 0 && is_many(Some(clause.verb.end)) && clause.verb.end + 1 == naming.verb.first;
            if !self.names(naming) || !clause.object.is_empty() || clause.has_object && !opens {
                continue;
            }
            let is_past = matches!(tag(clause.verb.head), Some(Tag::VerbPast | Tag::Participle));
            let first = clause.verb.first;
            // "The projects we completed", "The projects that we completed".
            let speaks = first.checked_sub(1).filter(|&speaker| {
                self.sentence.tokens.get(speaker).is_some_and(|token| self.is(token.word, WordClass::Speaker))
            });
            let is_ours = speaks.is_some_and(|speaker| {
                is_many(speaker.checked_sub(1))
                    || tag(speaker.wrapping_sub(1)) == Some(Tag::Relative) && is_many(speaker.checked_sub(2))
            });
            // "Completed projects", "Projects completed last year", "Projects that were completed".
            let is_done = is_past
                && (opens
                    || is_many(first.checked_sub(1)) && clause.subject.is_empty()
                    || clause.verb.is_passive && tag(first.wrapping_sub(1)) == Some(Tag::Relative));
            if is_ours {
                clause.object.clone_from(&naming.object);
                clause.has_object = true;
            } else if is_done {
                clause.verb.is_passive = true;
                clause.subject.clone_from(&naming.object);
                clause.has_other_subject = false;
            }
        }
    }

    /// "include X and Y": whether a clause names what the plural before it stands for.
    fn names(&self, clause: &Clause) -> bool {
        let verb = &clause.verb;
        self.is(verb.lemma, WordClass::Example)
            && verb.form == Form::Finite
            && !verb.is_passive
            && !clause.is_relative
            && !clause.object.is_empty()
            && clause.object.iter().all(|object| object.is_named)
    }
}
