//! Whether a figure holds, is planned or denied.

use crate::{
    document::Role,
    fact::{
        Modality,
        figure::{Reading, Statement},
    },
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
    sentence::verb::{Form, Mood},
};

impl Reading<'_> {
    /// What is said of the statement's verb and section.
    pub(super) fn modality(&self, statement: &Statement) -> Modality {
        let Some(verb) = statement.verb.and_then(|verb| self.verbs.get(verb)) else {
            return match self.context.role {
                Role::Plan if !statement.is_older => Modality::Planned,
                _ => self.clause_modality(statement.number.0),
            };
        };
        if statement.is_older {
            return Modality::Actual;
        }
        if verb.mood.has(Mood::NEGATED) {
            return Modality::Negated;
        }
        if self.is_done_before(verb.form, verb.first) {
            return Modality::Actual;
        }
        if verb.mood.has(Mood::FUTURE | Mood::OUGHT | Mood::MAYBE) || verb.form == Form::Infinitive {
            return Modality::Planned;
        }
        if verb.mood.has(Mood::PAST) || self.tag(verb.head) == Some(Tag::VerbPast) {
            return Modality::Actual;
        }
        match self.context.role {
            Role::Plan => Modality::Planned,
            Role::Review => Modality::Actual,
            Role::Open => self.clause_modality(verb.first),
        }
    }

    /// Planned where a verb before in the same clause says "will" or states an intent.
    pub(super) fn clause_modality(&self, index: usize) -> Modality {
        let mut at = index;
        while at > 0 && !self.is_stop(at - 1) {
            at -= 1;
            if let Some(verb) = self.verb_at(at).and_then(|verb| self.verbs.get(verb)) {
                // "is forecast to be 5 in May, falling to 4".
                let foretells = self.cue(verb.head, Cue::Forecast) && verb.is_passive && !verb.mood.has(Mood::PAST);
                if foretells
                    || verb.mood.has(Mood::FUTURE | Mood::OUGHT)
                    || self.lexicon.is(verb.lemma, WordClass::Intent)
                {
                    return Modality::Planned;
                }
                if verb.form == Form::Finite {
                    return Modality::Actual;
                }
            }
        }
        Modality::Actual
    }

    /// Whether the clause speaks of a target.
    pub(super) fn names_target(&self, index: usize) -> bool {
        self.lists_target(index)
            || (0..index).rev().take_while(|&at| !self.is_stop(at)).any(|at| self.cue(at, Cue::Target))
    }

    /// "Our goal is a share of 80%": whether the subject of "be" is a target.
    pub(super) fn is_goal(&self, verb: usize) -> bool {
        self.verbs.get(verb).is_some_and(|verb| self.is(verb.head, WordClass::Be) && !verb.is_passive)
            && self.subject_region(verb, 1).is_some_and(|(first, end)| {
                (first..end).any(|at| self.cue(at, Cue::Target) && matches!(self.tag(at), Some(Tag::Noun | Tag::Nouns)))
            })
    }

    /// "three targets: A, B and C": whether what stands before the colon speaks of targets.
    pub(super) fn lists_target(&self, index: usize) -> bool {
        let Some(colon) = (0..index).rev().find(|&at| self.is_mark_char(at, ':')) else { return false };
        (0..colon).rev().take_while(|&at| !self.is_stop(at)).any(|at| self.cue(at, Cue::Target))
    }
}
