//! Nouns that only point to a level: "growing at a rate of 12%", "fell to a low of 3.6%", "against the estimate of 4.8%".

use crate::{
    fact::figure::{
        ObservationKind,
        level::{Answer, Case},
        number::Kind,
    },
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
};

impl Case<'_, '_> {
    /// What the verb before says, where the noun between it and the number says nothing more.
    pub(super) fn at_peak(&self, (link, end): (usize, usize)) -> Option<Answer> {
        let reading = self.reading;
        let start = reading.skip_determiners(link + 1);
        let is_empty = start < end
            && reading.cue(end - 1, Cue::Peak)
            && (start..end)
                .all(|at| reading.cue(at, Cue::Peak) || matches!(reading.tag(at), Some(Tag::Adjective | Tag::Adverb)));
        let is_older = reading.is(link, WordClass::From);
        if !is_empty || !(is_older || reading.cue(link, Cue::Link)) || self.kind == Kind::Time {
            return None;
        }
        let verb = reading.verb_before(link)?;
        let group = reading.verbs.get(verb)?;
        let falls = reading.cue(group.head, Cue::Fall);
        if reading.cue(end - 1, Cue::Rate) && (falls || reading.cue(group.head, Cue::Rise)) {
            // "amounted to $33 billion, growing at": the figure before.
            let mut indicators = self.attached(verb);
            if indicators.is_empty() {
                indicators = self.subjects(verb, 1);
            }
            indicators.truncate(1);
            return Some(Answer::new("changed", 85, ObservationKind::Change, indicators)?.by(verb).signed(falls));
        }
        let mut answer = self.moved(link)?;
        answer.is_older = is_older;
        Some(answer)
    }

    /// "against the revised estimate of 4.8%": of what the figure before is one.
    pub(super) fn outlook(&self, (first, end): (usize, usize)) -> Option<Answer> {
        let reading = self.reading;
        if !reading.cue(end - 1, Cue::Outlook) {
            return None;
        }
        let opens = (first + 1..end).any(|at| reading.phrase_before(&reading.quantity.older, at).is_some());
        let unit = &self.group.numbers.first()?.unit;
        let last = self.stated.last().filter(|last| {
            opens
                && last.kind != ObservationKind::Rank
                && last.values.iter().any(|(_, known)| known == unit)
                && (last.number.1..first).all(|at| reading.verb_at(at).is_none() && !reading.is_stop(at))
        })?;
        let indicators = last.indicators.iter().take(1).cloned().collect();
        let mut answer = Answer::new("older-level", 78, last.kind, indicators)?;
        answer.verb = last.verb;
        answer.is_older = reading.is(first, WordClass::From);
        Some(answer)
    }
}
