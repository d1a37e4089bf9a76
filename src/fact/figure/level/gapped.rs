//! Figures whose verb stands with a figure before: "exports grew by 5% and imports by 3%", "1.3% this year, 1.7% in 2026".

use crate::{
    fact::figure::{
        Indicator, ObservationKind, Statement,
        level::{Answer, Case},
        noun::Reach,
        number::Kind,
    },
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
};

impl Case<'_, '_> {
    /// "…, and imports by 3%": a noun phrase between the figure before and the link of this one, without a verb.
    pub(super) fn gapped(&self, link: usize) -> Option<Answer> {
        let reading = self.reading;
        let last = self.stated.iter().rev().find(|last| last.number.1 <= link)?;
        // "ranked second for X, at 44.4%": the level behind the rank.
        let is_near = link > 0
            && link - last.number.1 <= 16
            && reading.is_comma(link - 1)
            && (last.number.1..link).all(|index| !reading.is_stop(index) && reading.verb_at(index).is_none());
        if is_near && reading.is(link, WordClass::In) && last.kind == ObservationKind::Rank && self.kind != Kind::Bare {
            let mut answer = Answer::new("level-of-rank", 80, ObservationKind::Level, last.indicators.clone())?;
            answer.verb = last.verb;
            return Some(answer);
        }
        let verb = last.verb.filter(|&verb| reading.verbs.get(verb).is_some_and(|verb| verb.end <= last.number.1))?;
        if !matches!(
            last.kind,
            ObservationKind::Change | ObservationKind::Level | ObservationKind::Amount | ObservationKind::Count
        ) {
            return None;
        }
        let first = self.joined_at(last, link)?;
        let opens = reading.skip_determiners(first);
        if matches!(reading.tag(opens), Some(Tag::Preposition | Tag::To | Tag::Number))
            || reading.cue(opens, Cue::Purpose)
        {
            return None;
        }
        let mut indicators: Vec<_> = reading.indicator((first, link)).into_iter().collect();
        // "coverage in Karibu to 99% and Kilima to 81%": the same in another place.
        if let Some(indicator) = indicators.first_mut()
            && let Some(text) = last.indicators.first().and_then(|known| self.elsewhere(known, indicator.range))
        {
            indicator.text = text;
        }
        let by = reading.is(link, WordClass::By);
        // "rises by 30 to 590 and the grant by 10 to 190".
        let moved = last.rule == "moved-to"
            && self.stated.iter().rev().nth(1).is_some_and(|change| {
                change.kind == ObservationKind::Change
                    && change.verb == last.verb
                    && change.number.1 + 2 >= last.number.0
            });
        let changes = (last.kind == ObservationKind::Change || moved) && by;
        let kind = if changes { ObservationKind::Change } else { self.level_kind(&indicators, ObservationKind::Level) };
        if by != changes {
            return None;
        }
        let last = if moved { self.stated.iter().rev().nth(1).unwrap_or(last) } else { last };
        let falls = changes && falls(last);
        let rule = if changes { "changed-by" } else { "moved-to" };
        Some(Answer::new(rule, 82, kind, indicators)?.by(verb).signed(falls))
    }

    /// An indicator that ends in "in" and a name, with another name instead.
    fn elsewhere(&self, known: &Indicator, (first, end): (usize, usize)) -> Option<String> {
        let reading = self.reading;
        let link = (known.range.0..known.range.1)
            .rev()
            .find(|&at| reading.is(at, WordClass::In))
            .filter(|&at| reading.is_all_names((at + 1, known.range.1)) && reading.is_all_names((first, end)))?;
        Some(format!("{} {}", reading.printed((known.range.0, link + 1))?, reading.printed((first, end))?))
    }

    /// Behind the comma or "and" that joins a noun phrase before `to` to a figure; only times may stand before the join.
    fn joined_at(&self, last: &Statement, to: usize) -> Option<usize> {
        let reading = self.reading;
        let mut at = last.number.1;
        // "4 per cent of GDP and".
        if reading.is(at, WordClass::Of)
            && let Some(whole) = reading.phrase_at(at + 1, Reach::Base)
        {
            at = whole.end;
        }
        // "by 16% a year and".
        if let Some(stop) = reading.per_end(at).filter(|&stop| stop < to) {
            at = stop;
        }
        while let Some(stop) = reading.time_end(at).filter(|&stop| stop < to) {
            at = stop;
        }
        let is_join = |index: usize| reading.is_comma(index) || reading.is(index, WordClass::And);
        let fits = is_join(at)
            && to > at
            && to - at <= 12
            && (at..to).all(|index| reading.verb_at(index).is_none() && !reading.is_stop(index));
        fits.then(|| (at..to).find(|&index| !is_join(index)))?
    }

    /// "1.3% this year, 1.7% in 2026": the same figure for another time.
    pub(super) fn continued(&self) -> Option<Answer> {
        let reading = self.reading;
        let last = self.stated.last().filter(|last| last.number.1 <= self.lead)?;
        let unit = &self.group.numbers.first()?.unit;
        let same = last.values.iter().any(|(_, known)| known == unit) && last.values.len() == 1;
        if self.kind == Kind::Bare || !same || !reading.is_time(self.end) || last.is_older {
            return None;
        }
        let mut at = last.number.1;
        while let Some(stop) = reading.time_end(at).filter(|&stop| stop <= self.lead) {
            at = stop;
        }
        let joins = at > last.number.1
            && at < self.lead
            && (at..self.lead).all(|index| reading.is_comma(index) || reading.is(index, WordClass::And));
        if !joins {
            return None;
        }
        let mut answer = Answer::new("continued", 82, last.kind, last.indicators.clone())?.signed(falls(last));
        answer.verb = last.verb;
        Some(answer)
    }
}

fn falls(last: &Statement) -> bool {
    last.kind == ObservationKind::Change && last.values.first().is_some_and(|(value, _)| *value < 0.0)
}
