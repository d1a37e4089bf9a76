//! When a figure holds: the year or period the text gives, else that of its section.

use super::{Reading, Statement, number};
use crate::{
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
    sentence::Shape,
};

impl Reading<'_> {
    /// The year a token states: "2024", "FY2024", "2020-21" (its first).
    pub(super) fn year(&self, index: usize) -> Option<i32> {
        if !self.shape(index, Shape::DIGIT) {
            return None;
        }
        let text = self.text(index);
        let digits = text.trim_start_matches(|first: char| first.is_ascii_alphabetic());
        if text.len() - digits.len() > 2 {
            return None;
        }
        let year = digits.get(..4)?;
        let rest = digits.get(4..)?;
        let fits = rest.is_empty()
            || (rest.starts_with(['-', '/', '–', '\u{2011}', '\u{2010}'])
                && rest.chars().skip(1).all(|rest| rest.is_ascii_digit())
                && rest.chars().count() > 2);
        let year: i32 = year.parse().ok().filter(|_| fits)?;
        (1900..=2100).contains(&year).then_some(year)
    }

    /// The text of a year with what belongs to it: "2020-21" may be three tokens.
    fn year_text(&self, index: usize) -> Option<String> {
        let year = self.year(index)?;
        let joined = self.tokens.get(index + 1).is_some_and(|token| !token.shape.has(Shape::SPACE))
            && matches!(self.text(index + 1), "-" | "/" | "–" | "\u{2011}")
            && self.text(index + 2).len() <= 4
            && self.shape(index + 2, Shape::DIGIT);
        let own = self.text(index).trim_start_matches(|first: char| first.is_ascii_alphabetic());
        Some(if joined {
            format!("{year}-{}", self.text(index + 2))
        } else if own.len() > 4 {
            own.replace(['/', '–', '\u{2011}', '\u{2010}'], "-")
        } else {
            year.to_string()
        })
    }

    /// Where a phrase of time that begins at a token ends.
    pub(super) fn time_end(&self, start: usize) -> Option<usize> {
        // Most tokens begin no phrase of time.
        let opening = Cue::Adverbial.bit() | Cue::Deadline.bit() | Cue::Fiscal.bit();
        let opening = opening | Cue::LastPeriod.bit() | Cue::NextPeriod.bit() | Cue::ThisPeriod.bit();
        if self.cues.get(start)? & opening == 0
            && !matches!(self.tag(start)?, Tag::Preposition | Tag::Determiner | Tag::Possessive | Tag::Adjective)
        {
            return None;
        }
        let mut index = start;
        while (self.cue(index, Cue::Adverbial)
            || self.tag(index) == Some(Tag::Preposition)
            || self.cue(index, Cue::Deadline))
            && !self.is_period_word(index)
            && index < start + 2
        {
            index += 1;
        }
        let opened = index > start;
        index = self.skip_determiners_but_period(index);
        while self.cue(index, Cue::Fiscal) || self.tag(index) == Some(Tag::Adjective) && self.year(index + 1).is_some()
        {
            index += 1;
        }
        if self.year(index).is_some() {
            let joined = matches!(self.text(index + 1), "-" | "/" | "–" | "\u{2011}")
                && self.shape(index + 2, Shape::DIGIT)
                && !self.shape(index + 2, Shape::SPACE);
            return opened.then_some(index + if joined { 3 } else { 1 });
        }
        if self.is_period_word(index) {
            let end = (index + 1..index + 5).find(|&at| self.cue(at, Cue::Period) || self.cue(at, Cue::Month))?;
            if (index + 1..end).any(|at| {
                self.verb_at(at).is_some() || self.tag(at) == Some(Tag::Mark) || self.tag(at) == Some(Tag::Preposition)
            }) {
                return None;
            }
            return Some(end + 1);
        }
        // "on 1 April 2019".
        if opened
            && self.shape(index, Shape::DIGIT)
            && self.cue(index + 1, Cue::Month)
            && self.shape(index + 1, Shape::CAPITAL)
        {
            return Some(index + 2 + usize::from(self.year(index + 2).is_some()));
        }
        if self.cue(index, Cue::Month) && opened && self.shape(index, Shape::CAPITAL) {
            return Some(index + 1 + usize::from(self.year(index + 1).is_some()));
        }
        let ordinal = self.word(index).is_some_and(|word| self.quantity.ordinals.contains_key(&word));
        if opened
            && (ordinal
                || self.word(index).is_some_and(|word| self.quantity.numbers.contains_key(&word))
                || self.shape(index, Shape::DIGIT)
                || self.tag(index) == Some(Tag::Adjective))
            && self.cue(index + 1, Cue::Period)
        {
            let mut end = index + 2;
            while self.is(end, WordClass::Of)
                && let Some(more) = self.time_end(end)
            {
                end = more;
            }
            return Some(end);
        }
        if opened && self.cue(index, Cue::Period) {
            return Some(index + 1);
        }
        None
    }

    fn skip_determiners_but_period(&self, mut index: usize) -> usize {
        while matches!(self.tag(index), Some(Tag::Determiner | Tag::Possessive)) && !self.cue(index, Cue::ThisPeriod) {
            index += 1;
        }
        index
    }

    pub(super) fn is_period_word(&self, index: usize) -> bool {
        let period =
            self.cue(index, Cue::LastPeriod) || self.cue(index, Cue::NextPeriod) || self.cue(index, Cue::ThisPeriod);
        let is_named = |at: usize| self.cue(at, Cue::Month) && self.shape(at, Shape::CAPITAL);
        period
            && (is_named(index + 1) || (index + 1..index + 4).any(|at| self.cue(at, Cue::Period)))
            && self.verb_at(index + 1).is_none()
    }

    /// Whether the phrase of time that begins at a token is what a figure is compared with: "than in 2022", "the lowest
    /// since 2015".
    fn is_base(&self, start: usize) -> bool {
        let is_record = || (start.saturating_sub(4)..start).any(|index| self.cue(index, Cue::Superlative));
        // A preposition opens the phrase of time and closes the comparison.
        [start, start + 1].into_iter().any(|end| {
            self.phrase_before(&self.quantity.bases, end).is_some()
                || self.phrase_before(&self.quantity.record_bases, end).is_some() && is_record()
        })
    }

    /// Whether a phrase of time begins at a token.
    pub(super) fn is_time(&self, index: usize) -> bool {
        self.time_end(index).is_some()
    }

    /// A range without the phrases of time at its ends.
    pub(super) fn without_time(&self, mut first: usize, mut end: usize) -> (usize, usize) {
        if let Some(after) = self.time_end(first).filter(|&after| after < end) {
            first = after;
            while first < end && self.tag(first) == Some(Tag::Genitive) {
                first += 1;
            }
        }
        for start in (first + 1..end).rev().take(9) {
            if self.time_end(start) == Some(end) {
                end = start;
                break;
            }
        }
        (first, end)
    }

    /// The period that a phrase of time states.
    fn period(&self, start: usize, end: usize) -> Option<String> {
        let document_year = self.context.document_year;
        if let Some(year) = (start..end).find_map(|index| self.year_text(index)) {
            return Some(year);
        }
        let at = (start..end).find(|&index| self.is_period_word(index))?;
        let noun = (at + 1..end).find(|&index| self.cue(index, Cue::Period))?;
        let counted = noun > at + 1;
        let is_year = self.is(noun, WordClass::Year);
        if is_year && !counted {
            let shift = if self.cue(at, Cue::LastPeriod) { -1 } else { i32::from(self.cue(at, Cue::NextPeriod)) };
            return document_year.map(|year| (year + shift).to_string());
        }
        if !is_year && !counted {
            return None;
        }
        self.printed((at, end))
    }
}

/// Returns the year or period of a statement.
///
/// A phrase right after the number comes first, then one at the clause's begin, then the section's year, then the
/// document's.
pub(super) fn of(reading: &Reading<'_>, statement: &Statement, groups: &[number::Group]) -> Option<String> {
    let (first, end) = statement.number;
    let next = groups.iter().map(number::Group::lead).find(|&lead| lead >= end).unwrap_or(reading.tokens.len());
    let mut index = end;
    while index < next.min(end + 14) && !reading.is_stop(index) {
        if let Some(stop) = reading.time_end(index) {
            if let Some(period) = reading.period(index, stop).filter(|_| !reading.is_base(index)) {
                return Some(period);
            }
            index = stop;
        } else {
            index += 1;
        }
    }
    let mut start = first;
    while start > 0 && !reading.is_stop(start - 1) {
        start -= 1;
    }
    let last = (start..first).rev().find_map(|index| {
        reading.time_end(index).filter(|&stop| stop <= first).and_then(|stop| reading.period(index, stop))
    });
    let begin = reading.time_end(start).and_then(|stop| reading.period(start, stop));
    let opening = (0..reading.tokens.len().min(3))
        .find_map(|index| reading.time_end(index).and_then(|stop| reading.period(index, stop)));
    begin
        .or(last)
        .or(opening)
        .or_else(|| reading.context.year.or(reading.context.document_year).map(|year| year.to_string()))
}
