//! Growth and fall: "increased by 7%", "7% growth in X", "up 3%", "doubled".

use crate::{
    fact::figure::{
        Indicator, ObservationKind, Reading, Statement,
        level::{Answer, Case},
        noun::Reach,
        number::{Group, Kind, lead},
        rank::inherited,
    },
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
    sentence::verb::Form,
};

impl Case<'_, '_> {
    /// "7% growth in X", "a 5.5% increase in X", "a 3 per cent wage rise".
    pub(super) fn change_noun_after(&self) -> Option<Answer> {
        let reading = self.reading;
        let mut at = self.end;
        while at < self.end + 4
            && reading.verb_at(at).is_none()
            && (matches!(reading.tag(at), Some(Tag::Adjective | Tag::Adverb))
                || (matches!(reading.tag(at), Some(Tag::Noun | Tag::Name | Tag::Verb | Tag::VerbPresent))
                    && !reading.cue(at, Cue::Growth)
                    && !reading.cue(at, Cue::Drop)))
        {
            at += 1;
        }
        let falls = reading.cue(at, Cue::Drop) && !reading.cue(at, Cue::Growth);
        if !(reading.cue(at, Cue::Growth) || falls)
            || !matches!(reading.tag(at), Some(Tag::Noun | Tag::Nouns))
            || reading.verb_at(at).is_some()
        {
            return None;
        }
        let flips = (self.end..at).any(|index| reading.cue(index, Cue::Negative));
        let verb = reading.governor(self.lead);
        let mut indicators = Vec::new();
        let next = at + 1 + usize::from(reading.cue(at + 1, Cue::Rate));
        let leads_on = self.groups.get(self.index + 1).is_some_and(|level| level.lead() <= next + 1);
        if reading.cue(next, Cue::Within)
            && !reading.is_time(next)
            && !leads_on
            && let Some(phrase) = reading.phrase_at(next + 1, Reach::Full)
        {
            indicators.extend(reading.indicator((phrase.first, phrase.end)));
        }
        if indicators.is_empty() {
            let nouns = (self.end..at)
                .any(|index| matches!(reading.tag(index), Some(Tag::Noun | Tag::Name | Tag::Verb | Tag::VerbPresent)));
            if nouns {
                indicators.extend(reading.indicator((self.end, at)));
            }
        }
        if indicators.is_empty() {
            indicators = self.own_subject();
        }
        if indicators.is_empty() {
            indicators = inherited(reading, self.lead, self.stated);
        }
        if indicators.is_empty()
            && let Some(verb) = verb
        {
            indicators = self.subjects(verb, self.parts());
        }
        let mut answer = Answer::new("change-noun", 88, ObservationKind::Change, indicators)?.signed(falls != flips);
        answer.verb = verb;
        Some(answer)
    }

    /// "8% less than in 2022", "is 5% higher than last year".
    pub(super) fn compared_after(&self) -> Option<Answer> {
        let reading = self.reading;
        let falls = reading.cue(self.end, Cue::Lower);
        if !(falls || reading.cue(self.end, Cue::Higher))
            || !(reading.cue(self.end + 1, Cue::Breaker) || reading.is_time(self.end))
            || matches!(self.kind, Kind::Bare | Kind::Time)
        {
            return None;
        }
        let verb = reading.verb_before(self.lead);
        let indicators = match verb {
            Some(verb) => self.subjects(verb, 1),
            None => inherited(reading, self.lead, self.stated),
        };
        let mut answer = Answer::new("compared", 85, ObservationKind::Change, indicators)?.signed(falls);
        answer.verb = verb;
        Some(answer)
    }

    /// "increased by 7%", "reducing X by 9%", "top up X by $2 billion".
    pub(super) fn changed_by(&self, by: usize) -> Option<Answer> {
        let reading = self.reading;
        if let Some(answer) = self.gapped(by) {
            return Some(answer);
        }
        // "4 million tons, down by 7%".
        if by > 1 && reading.is_direction(by - 1) && reading.verb_at(by - 1).is_none() && reading.is_comma(by - 2) {
            return self.up_or_down(by - 1);
        }
        let verb = reading.mover(by)?;
        let group = reading.verbs.get(verb)?;
        // "by $30,000 for families and by $10,000 for others".
        if let Some(last) = self
            .stated
            .last()
            .filter(|last| last.verb == Some(verb) && last.rule == "changed-by" && last.number.1 <= by)
            && let Some(indicator) = last.indicators.first()
        {
            // "by $30 for couples and for single people by $20".
            let opens = (last.number.1..by).find(|&at| reading.is(at, WordClass::For));
            let whom = reading.for_whom(self.end).or_else(|| reading.for_whom(opens?));
            let indicator = whom.map_or_else(
                || indicator.clone(),
                |whom| {
                    let text = format!("{} {whom}", reading.head_text(indicator, false));
                    Indicator { text, range: indicator.range }
                },
            );
            let sign = last.values.first().is_some_and(|(value, _)| *value < 0.0);
            return Some(Answer::new("changed-by", 85, last.kind, vec![indicator])?.by(verb).signed(sign));
        }
        let direction = reading.particle(verb);
        let told = direction.unwrap_or(group.head);
        let falls = reading.cue(told, Cue::Fall) && !reading.cue(told, Cue::Rise);
        let object_start = direction.map_or(group.end, |direction| group.end.max(direction + 1));
        let object_end = self.reading.trim_adverbs(object_start, by);
        let has_object = (object_start..object_end)
            .any(|index| reading.is_noun(index) && reading.verb_at(index).is_none())
            && !reading.is_time(object_start)
            && (!reading.cue(object_start, Cue::Inner) || reading.is(object_start, WordClass::To));
        if reading.cue(told, Cue::Rise) || falls {
            let attached = if has_object { Vec::new() } else { self.attached(verb) };
            let indicators = if !attached.is_empty() {
                attached
            } else if has_object && !group.is_passive {
                reading.parts_for((object_start, object_end), self.parts())
            } else {
                self.subjects(verb, self.parts())
            };
            // "top up the fund by $28 million": money given.
            let given = self.kind == Kind::Money && direction.is_some() && reading.nominal(verb).is_some();
            let kind = if given { ObservationKind::Amount } else { ObservationKind::Change };
            return Some(Answer::new("changed-by", 95, kind, indicators)?.by(verb).signed(falls));
        }
        // "an increase in X by 5%".
        let noun = (group.first..by).rev().find(|&index| {
            (reading.cue(index, Cue::Growth) || reading.cue(index, Cue::Drop))
                && matches!(reading.tag(index), Some(Tag::Noun | Tag::Nouns))
        });
        if let Some(noun) = noun
            && reading.cue(noun + 1, Cue::Within)
            && let Some(phrase) = reading.phrase_at(noun + 2, Reach::Full)
        {
            let falls = reading.cue(noun, Cue::Drop);
            let indicators = reading.indicator((phrase.first, phrase.end.min(by))).into_iter().collect();
            return Some(
                Answer::new("change-noun-by", 85, ObservationKind::Change, indicators)?.by(verb).signed(falls),
            );
        }
        if self.kind == Kind::Money && has_object && !group.is_passive {
            let indicators = reading.parts_for((object_start, object_end), self.parts());
            return Some(Answer::new("changed-by", 80, ObservationKind::Amount, indicators)?.by(verb));
        }
        None
    }

    /// "up 3%", "down 1.7 percentage points from".
    pub(super) fn up_or_down(&self, direction: usize) -> Option<Answer> {
        let reading = self.reading;
        let falls = reading.cue(direction, Cue::Fall);
        let mut indicators = Vec::new();
        let verb = reading.governor(direction);
        if let Some(verb) = verb.filter(|&verb| reading.verbs.get(verb).is_some_and(|verb| verb.end == direction)) {
            indicators = self.subjects(verb, self.parts());
        }
        if indicators.is_empty() {
            indicators = inherited(reading, direction, self.stated);
        }
        if indicators.is_empty() {
            indicators.extend(reading.region_before(direction, 1).and_then(|region| reading.indicator(region)));
        }
        let mut answer = Answer::new("up-or-down", 85, ObservationKind::Change, indicators)?.signed(falls);
        answer.verb = verb;
        Some(answer)
    }
}

impl Case<'_, '_> {
    /// "and revenues had a 10% increase": the subject of the verb before, where it stands behind the figure before.
    fn own_subject(&self) -> Vec<Indicator> {
        let reading = self.reading;
        let mut opens = self.lead;
        while opens > 0 && matches!(reading.tag(opens - 1), Some(Tag::Determiner | Tag::Possessive)) {
            opens -= 1;
        }
        let since = self.stated.last().map_or(0, |last| last.number.1);
        let foretells = |verb: usize| reading.verb_cue(verb, Cue::Forecast) && !reading.verb_cue(verb, Cue::Reach);
        let verb = reading.verb_before(opens).filter(|&verb| !foretells(verb));
        let region = verb
            .and_then(|verb| reading.subject_region(verb, self.parts()))
            .filter(|region| since > 0 && region.1 > since)
            .map(|region| (region.0.max(since), region.1));
        let subjects = region.map_or_else(Vec::new, |region| reading.parts_for(region, self.parts()));
        if subjects.iter().any(|subject| reading.is_person(subject)) { Vec::new() } else { subjects }
    }

    /// "48 million fewer gallons of oil", "1,200 fewer workers": a fall of what is counted.
    pub(super) fn fewer(&self) -> Option<Answer> {
        let reading = self.reading;
        let number = self.group.numbers.last()?;
        let start = match self.kind {
            Kind::Bare if reading.cue(self.end, Cue::Fewer) => self.end + 1,
            Kind::Unit if (number.first + 1..self.end).any(|index| reading.cue(index, Cue::Fewer)) => {
                self.end + usize::from(reading.is(self.end, WordClass::Of))
            }
            _ => return None,
        };
        let phrase = reading.phrase_at(start, Reach::Full)?;
        let indicators = reading.indicator((phrase.first, phrase.end)).into_iter().collect();
        let mut answer = Answer::new("fewer", 82, ObservationKind::Change, indicators)?.signed(true);
        answer.verb = reading.governor(self.lead);
        Some(answer)
    }
}

/// Returns the changes that verbs of multiplying state: "exports doubled", "halve poverty".
pub(in crate::fact::figure) fn multiples(
    reading: &Reading<'_>,
    _groups: &[Group],
    stated: &[Statement],
) -> Vec<Statement> {
    let mut statements = Vec::new();
    for (place, verb) in reading.verbs.iter().enumerate() {
        let Some(&value) = reading.lemma(verb.head).and_then(|lemma| reading.quantity.multiples.get(&lemma)) else {
            continue;
        };
        // "to double output", "halving poverty" say what is wanted and give no figure.
        if matches!(verb.form, Form::Infinitive | Form::Gerund) || verb.is_bare {
            continue;
        }
        let has_object = !verb.is_passive
            && reading.phrase_at(verb.end, Reach::Base).is_some()
            && !reading.is_time(verb.end)
            && !reading.cue(verb.end, Cue::Inner);
        let indicators = if has_object {
            reading
                .phrase_at(verb.end, Reach::Full)
                .and_then(|phrase| reading.indicator((phrase.first, phrase.end)))
                .into_iter()
                .collect()
        } else {
            // "have more than doubled".
            let start = lead(reading, verb.first, 0);
            let outer = if start < verb.first { reading.verb_before(start) } else { None };
            reading.subjects(outer.unwrap_or(place), 1)
        };
        if indicators.is_empty()
            || stated.iter().any(|statement| statement.verb == Some(place) && statement.kind == ObservationKind::Change)
        {
            continue;
        }
        statements.push(Statement {
            indicators,
            values: vec![(value, "%".to_owned())],
            kind: ObservationKind::Change,
            verb: Some(place),
            subject: reading.named_subject(place),
            scope: None,
            number: (verb.head, verb.end),
            is_older: false,
            rule: "multiplied",
            hundredths: 85,
        });
    }
    statements
}
