//! What names money: a noun behind "in", what it is available for, where it goes, what is worth it.

use crate::{
    fact::figure::{
        Indicator, ObservationKind, Statement,
        level::{Answer, Case},
        noun::Reach,
        number::{Group, Kind},
    },
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
    sentence::verb::{Form, VerbGroup},
};

impl Case<'_, '_> {
    /// "projects worth $36 million".
    pub(super) fn valued(&self) -> Option<Answer> {
        let reading = self.reading;
        // "projects valued at $5 million".
        let mut worth = self.lead.checked_sub(1)?;
        if reading.cue(worth, Cue::Link) {
            worth = worth.checked_sub(1)?;
        }
        if !reading.cue(worth, Cue::Valued) || reading.verb_at(worth).is_some() {
            return None;
        }
        // "our exports are worth $2 billion".
        let be = reading.verb_before(worth).filter(|&verb| {
            reading.verbs.get(verb).is_some_and(|verb| reading.is(verb.head, WordClass::Be) && !verb.is_passive)
        });
        if let Some(be) = be {
            let thing = self.subjects(be, 1).into_iter().next().filter(|thing| !reading.is_person(thing))?;
            let text = reading.quantity.wording.value.replacen("{}", &thing.text, 1);
            let thing = Indicator { text, range: thing.range };
            return Some(Answer::new("worth", 82, ObservationKind::Level, vec![thing])?.by(be));
        }
        let (mut first, end) = reading.object_before(worth)?.range;
        while matches!(reading.tag(first), Some(Tag::Preposition | Tag::To)) {
            first += 1;
        }
        let thing = reading.indicator((first, end)).filter(|thing| thing.range.1 == worth)?;
        let thing = reading.without_number(thing);
        let text = reading.quantity.wording.value.replacen("{}", &thing.text, 1);
        Answer::new("amount-worth", 80, ObservationKind::Amount, vec![Indicator { text, range: thing.range }])
    }

    /// "$5 million as a loan *and the Council will add*": whether "and" joins a clause with a subject of its own.
    pub(super) fn opens_clause(&self, and: usize) -> bool {
        let reading = self.reading;
        reading.is(and, WordClass::And)
            && reading.verb_at(and + 1).is_none()
            && reading.phrase_at(and + 1, Reach::Full).and_then(|phrase| reading.verb_at(phrase.end)).is_some_and(
                |verb| {
                    let is_finite = |verb: &VerbGroup| verb.form == Form::Finite && !verb.is_passive;
                    reading.verbs.get(verb).is_some_and(is_finite)
                },
            )
    }

    /// "a jump of $351 million *or 49%* in grants", "an increase of $4 *per month* in bills": behind what only says the
    /// same again, or for how long.
    ///
    /// A noun before the change (`is_named`) says already what changed.
    pub(super) fn behind_alternative(&self, is_named: bool) -> usize {
        let reading = self.reading;
        let next = self.groups.get(self.index + 1).filter(|next| {
            reading.cue(self.end, Cue::Alternative) && next.lead() == self.end + 1 && next.kind() == Kind::Share
        });
        let end = next.map_or(self.end, Group::end);
        let per = reading.per_end(end).filter(|&per| !is_named && reading.is(per, WordClass::In));
        per.unwrap_or(end)
    }

    /// "$5 million in the form of a loan": behind what only joins the money to its noun.
    pub(super) fn behind_bridge(&self) -> usize {
        let reading = self.reading;
        let bridge = reading.skip_determiners(self.end + 1);
        let joins = reading.is(self.end, WordClass::In) && reading.cue(bridge, Cue::Bridge);
        if joins && reading.is(bridge + 1, WordClass::Of) { bridge + 2 } else { self.end + 1 }
    }

    /// "raised $116 million in investments": the noun of money behind "in".
    pub(super) fn money_in(&self, verb: Option<usize>) -> Option<Answer> {
        let reading = self.reading;
        let start = self.end + 1;
        let phrase = reading.phrase_at(start, Reach::Full).filter(|phrase| phrase.first == start)?;
        let is_money = reading.cue(phrase.head, Cue::Payment) || reading.cue(phrase.head, Cue::Worth);
        // "in support of X".
        let is_link = phrase.head == start && reading.is(phrase.head + 1, WordClass::Of);
        if !is_money || is_link {
            return None;
        }
        let mut indicator = reading.indicator((phrase.first, phrase.end))?;
        if let Some(verb) = verb {
            indicator = reading.with_participle(indicator, verb);
        }
        let mut answer = Answer::new("amount-of", 86, ObservationKind::Amount, vec![indicator])?;
        answer.verb = verb;
        Some(answer)
    }

    /// "Karibu receives $5 million, Kilima, $3 million": the figure before with the other name.
    pub(super) fn other_receiver(&self, last: &Statement) -> Option<Indicator> {
        let reading = self.reading;
        let known = last.indicators.first()?;
        let joins = |at: usize| reading.is_comma(at) || reading.is(at, WordClass::And) || reading.is_determiner(at);
        let first = (last.number.1..self.lead).find(|&at| !joins(at))?;
        let end = self.lead.checked_sub(1).filter(|&comma| reading.is_comma(comma))?;
        if !reading.is_all_names(known.range) || !reading.is_all_names((first, end)) {
            return None;
        }
        let [old, new] = [known.range, (first, end)].map(|range| reading.span(range));
        let text = known.text.replacen(reading.document.slice(old?), reading.document.slice(new?), 1);
        (text != known.text).then_some(Indicator { text, range: (first, end) })
    }

    /// Whether a preposition stands before a noun phrase and its determiner.
    pub(super) fn follows_preposition(&self, first: usize) -> bool {
        let reading = self.reading;
        let before = (0..first).rev().find(|&at| !matches!(reading.tag(at), Some(Tag::Determiner | Tag::Possessive)));
        before.is_some_and(|before| reading.tag(before) == Some(Tag::Preposition))
    }

    /// "has been made available for X", "is available to X": the adjective and what it is for.
    pub(super) fn predicative(&self, verb: usize) -> Option<(usize, usize)> {
        let reading = self.reading;
        let mut at = reading.verbs.get(verb)?.end;
        while reading.tag(at) == Some(Tag::Adverb) {
            at += 1;
        }
        let (_, stop) = (reading.tag(at) == Some(Tag::Adjective)).then(|| self.purpose(at + 1))??;
        Some((at, stop))
    }

    /// "$5 million goes to X", "$5 million is available to X": money as the subject of an active verb.
    pub(super) fn reaches(&self, behind: usize) -> Option<Answer> {
        let reading = self.reading;
        // "of which $5 million comes from": a part of the figure before.
        if self.lead > 0 && reading.tag(self.lead - 1) == Some(Tag::Relative) {
            return None;
        }
        let verb = reading.verb_at(behind)?;
        let group = reading.verbs.get(verb).filter(|group| group.form == Form::Finite && !group.is_passive)?;
        let rest = if reading.is(group.head, WordClass::Be) {
            self.predicative(verb)?
        } else if reading.verb_cue(verb, Cue::Flow) {
            self.purpose(group.end)?
        } else {
            return None;
        };
        let indicator = reading.money_indicator(None, Some(rest), (self.lead, self.end));
        Some(Answer::new("amount-done", 82, ObservationKind::Amount, vec![indicator])?.by(verb))
    }

    /// "the budget includes $5 million for X": the noun of money whose part it is.
    pub(super) fn container(&self, verb: usize) -> Option<String> {
        let reading = self.reading;
        if !reading.verb_cue(verb, Cue::Contain) {
            return None;
        }
        let subject = reading.subject_region(verb, 1).and_then(|region| reading.indicator(region))?;
        let (first, end) = subject.range;
        (reading.cue(end - 1, Cue::Payment) && end - first <= 6).then_some(subject.text)
    }
}
