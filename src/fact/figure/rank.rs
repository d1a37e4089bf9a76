//! Ranks: "ranked second in", "remained the highest in", "the world's second largest".

mod measure;
mod place;
mod scope;

use place::{Place, is_compared};
pub(super) use place::{ordinal, places};

use super::{Indicator, ObservationKind, Reading, Statement, noun::Reach, number};
use crate::{
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
    sentence::{Shape, verb::Form},
};

/// Returns what a place in an order states, if it counts among others and not in time.
pub(super) fn state(
    reading: &Reading<'_>,
    groups: &[number::Group],
    place: &Place,
    stated: &[Statement],
) -> Option<Statement> {
    let near = reading.verb_before(place.first).or_else(|| {
        // "ranks as the 22nd poorest country".
        let link = place.first.checked_sub(1).filter(|&link| reading.is(link, WordClass::As));
        let ranks = |verb: &usize| reading.verb_cue(*verb, Cue::Rank);
        if let Some(verb) = link.and_then(|link| reading.verb_before(link)).filter(ranks) {
            return Some(verb);
        }
        // The movement that ends at the rank, the verb of the rank before.
        place.is_joined.then(|| reading.governor(place.first)).flatten()
    });
    let verb = near.filter(|&verb| reading.verb_cue(verb, Cue::Rank) || reading.verb_cue(verb, Cue::Remain));
    let after_comma = place.first > 0 && reading.is_comma(place.first - 1);
    let mut end = place.end;
    // "the highest rate in", "the largest scale in", "the most in number in".
    let mut noun = None;
    if place.is_superlative {
        if let Some(phrase) = reading.phrase_at(place.end, Reach::Base).filter(|phrase| phrase.first == place.end) {
            noun = Some((phrase.first, phrase.end));
            end = phrase.end;
        } else if reading.is(end, WordClass::In) && !reading.is_name_at(end + 1) && reading.is(end + 2, WordClass::In) {
            noun = Some((end + 1, end + 2));
            end += 2;
        }
    }
    let possessor = scope::possessor(reading, place.first);
    let scope = scope::scope(reading, end);
    // "in terms of exports".
    let terms = (end..reading.tokens.len().min(end + 14))
        .take_while(|&index| !reading.is_stop(index) && !reading.is_comma(index))
        .find(|&index| reading.cue(index, Cue::Terms) && reading.is(index + 1, WordClass::Of))
        .and_then(|index| reading.phrase_at(index + 2, Reach::Full))
        .map(|phrase| (phrase.first, measure::cut_scope(reading, phrase.first, phrase.end)));
    // Ranks in time are none: "the highest on record", "in ten years".
    let in_time = (end..end + 7)
        .take_while(|&index| index < reading.tokens.len() && !reading.is_comma(index) && !reading.is_stop(index))
        .any(|index| reading.cue(index, Cue::Record) || reading.is_time(index));
    let relevant = match (place.is_superlative, verb, scope) {
        (_, Some(verb), _) if reading.verb_cue(verb, Cue::Rank) => true,
        (true, _, Some(_)) | (false, Some(_), _) => true,
        (true, Some(_) | None, None) => possessor.is_some() && verb.is_some(),
        (false, None, scope) => place.is_joined || after_comma && scope.is_some(),
    };
    // "rates were highest in Karibu (63 percent)": each place has a level of its own.
    let is_each = place.is_superlative
        && place.first == place.at
        && scope.is_some_and(|scope| reading.is_parenthesis(scope.1) && reading.shape(scope.1 + 1, Shape::DIGIT));
    if is_each {
        return None;
    }
    let in_time = in_time && (place.is_superlative || verb.is_none());
    if !relevant || in_time && scope.is_none_or(|scope| !reading.is_name_at(reading.skip_determiners(scope.0 + 1))) {
        return None;
    }
    if place.is_superlative && verb.is_none() && !after_comma {
        return None;
    }
    // "one of the largest", "among the best".
    let before = place.first.checked_sub(1);
    if before.is_some_and(|before| {
        reading.is(before, WordClass::Of)
            || reading.is(before, WordClass::Between)
            || reading.is(before, WordClass::One)
    }) {
        return None;
    }
    let evaluation =
        (!place.is_superlative && reading.is(end, WordClass::In)).then(|| measure::evaluated(reading, end)).flatten();
    let ranks =
        !place.is_superlative && (place.is_joined || verb.is_some_and(|verb| reading.verb_cue(verb, Cue::Rank)));
    let measured = ranks.then(|| measure::ranked_in(reading, end)).flatten();
    let moved = place.is_joined
        && (reading.is(place.first.wrapping_sub(1), WordClass::From) || is_compared(reading, place.first));
    let indicators = if let Some(terms) = terms {
        reading.indicator(terms).into_iter().collect()
    } else if let Some(measured) = measured {
        vec![measured]
    } else if moved {
        older(reading, place, stated)
    } else if let Some(indicators) = verb
        .filter(|&verb| ranks && noun.is_none() && !follows_figure(reading, verb, stated))
        .filter(|&verb| measure::names_no_measure(reading, verb))
        .map(|_| measure::bare_rank(reading, place.first, scope, stated))
    {
        indicators
    } else if let Some(evaluation) = evaluation {
        reading.indicator(evaluation).into_iter().collect()
    } else if let Some(noun) = noun
        .filter(|_| verb.is_some_and(|verb| reading.verb_is_be(verb) || measure::names_no_measure(reading, verb)))
        .filter(|_| !reading.is_name_subject_measured(verb))
    {
        // "the 22nd poorest country": a country alone says nothing.
        let is_bare = place.end > place.at + 1 && noun.1 == noun.0 + 1 && reading.cue(noun.0, Cue::Order);
        let noun = if is_bare { (place.end - 1, noun.1) } else { noun };
        let grown = reading.grow(noun.1);
        let grown = scope.map_or(grown, |scope| if scope.0 > noun.0 { scope.0.min(grown) } else { grown });
        reading.indicator((noun.0, grown.max(noun.1))).into_iter().collect()
    } else {
        ranked(reading, groups, place, verb, stated)
    };
    if indicators.is_empty() {
        return None;
    }
    let indicators = match noun.filter(|_| after_comma) {
        Some(noun) => named_by(reading, noun, indicators),
        None => indicators,
    };
    let scope = scope.or(possessor);
    Some(Statement {
        indicators,
        values: vec![(place.value, reading.quantity.wording.rank.clone())],
        kind: ObservationKind::Rank,
        verb,
        is_older: moved,
        subject: verb.and_then(|verb| reading.named_subject(verb)),
        scope,
        number: (place.first, place.end),
        rule: "rank",
        hundredths: if verb.is_some() { 90 } else { 80 },
    })
}

/// "148 firms, ranking second": whether a figure stands before the comma.
fn follows_figure(reading: &Reading<'_>, verb: usize, stated: &[Statement]) -> bool {
    let Some(group) = reading.verbs.get(verb).filter(|group| group.form == Form::Gerund && group.first > 0) else {
        return false;
    };
    let last = stated.iter().rev().find(|last| last.number.1 <= group.first);
    reading.is_comma(group.first - 1)
        && last.is_some_and(|last| {
            last.kind != ObservationKind::Rank
                && (last.number.1..group.first).all(|at| !reading.is_stop(at) && reading.verb_at(at).is_none())
        })
}

/// What a rank is the rank of that a movement begins at: the one before, else the one it leads to ("from ninth to sixth").
fn older(reading: &Reading<'_>, place: &Place, stated: &[Statement]) -> Vec<Indicator> {
    if !reading.is(place.end, WordClass::To) {
        let known = inherited(reading, place.first, stated);
        return if known.is_empty() { measure::attached(reading, place.first) } else { known };
    }
    let end = place.end + 2 + usize::from(reading.cue(place.end + 2, Cue::Place));
    match measure::ranked_in(reading, end) {
        Some(measured) => vec![measured],
        None => measure::bare_rank(reading, place.first, scope::scope(reading, end), stated),
    }
}

/// "the largest scale in": the scale of what the figure before is one of.
fn named_by(reading: &Reading<'_>, noun: (usize, usize), indicators: Vec<Indicator>) -> Vec<Indicator> {
    let Some(noun) = reading.indicator(noun) else { return indicators };
    let of = &reading.quantity.wording.number;
    let of = of.split_whitespace().nth(1).unwrap_or("");
    indicators
        .into_iter()
        .map(|indicator| Indicator { text: format!("{} {of} {}", noun.text, indicator.text), range: indicator.range })
        .collect()
}

/// What a rank is the rank of.
fn ranked(
    reading: &Reading<'_>,
    groups: &[number::Group],
    place: &Place,
    verb: Option<usize>,
    stated: &[Statement],
) -> Vec<Indicator> {
    let Some(verb) = verb else {
        let known = inherited(reading, place.first, stated);
        return if known.is_empty() { measure::attached(reading, place.first) } else { known };
    };
    let Some(group) = reading.verbs.get(verb) else { return Vec::new() };
    let is_attached = group.form == Form::Gerund || group.form == Form::Participle;
    let mut before = group.first;
    let both = before > 0 && reading.cue(before - 1, Cue::Both);
    while before > 0 && (reading.cue(before - 1, Cue::Closer) || reading.tag(before - 1) == Some(Tag::Adverb)) {
        before -= 1;
    }
    if is_attached && before > 0 && (reading.is_comma(before - 1) || reading.is_parenthesis(before - 1)) {
        let indicators = inherited(reading, before, stated);
        if !indicators.is_empty() {
            return indicators;
        }
        return measure::attached(reading, place.first);
    }
    let Some(region) = reading.subject_region(verb, if both { 2 } else { 1 }) else {
        return inherited(reading, before, stated);
    };
    let plural = region.1 > region.0
        && (region.0..region.1).any(|index| {
            reading.is(index, WordClass::And) && (both || reading.tag(index.wrapping_sub(1)) == Some(Tag::Nouns))
                || reading.is_comma(index)
        });
    let _ = groups;
    if plural {
        return reading.parts(region, None);
    }
    reading.indicator(region).into_iter().collect()
}

/// The indicators of the figure that was stated right before in the same clause.
pub(super) fn inherited(reading: &Reading<'_>, before: usize, stated: &[Statement]) -> Vec<Indicator> {
    // "$30 billion or 9% of the total, an increase of 5%": the part of a whole is said by the way.
    let is_told = |statement: &&Statement| statement.number.1 <= before && statement.rule != "share-again";
    let Some(last) = stated.iter().rev().find(is_told) else { return Vec::new() };
    if (last.number.1..before).any(|index| reading.is_mark(index, ";.")) {
        return Vec::new();
    }
    last.indicators.clone()
}

/// The same, from the clause before too, where that figure is a change.
pub(super) fn inherited_across(before: usize, stated: &[Statement]) -> Vec<Indicator> {
    let last = stated.last().filter(|last| last.number.1 <= before && last.kind == ObservationKind::Change);
    last.map_or_else(Vec::new, |last| last.indicators.iter().take(1).cloned().collect())
}

impl Reading<'_> {
    pub(super) fn is_name_at(&self, index: usize) -> bool {
        self.tag(index) == Some(Tag::Name)
    }

    fn verb_is_be(&self, verb: usize) -> bool {
        self.verbs.get(verb).is_some_and(|verb| {
            self.is(verb.head, WordClass::Be) || self.cue(verb.head, Cue::Remain) && !self.cue(verb.head, Cue::Rank)
        })
    }

    /// Whether the subject of a verb is a measure itself: "incomes remained the highest in".
    fn is_name_subject_measured(&self, verb: Option<usize>) -> bool {
        let Some(region) = verb.and_then(|verb| self.subject_region(verb, 1)) else { return false };
        let Some((_, end)) = self.indicator_range(region) else { return false };
        let last = end - 1;
        matches!(self.tag(last), Some(Tag::Noun | Tag::Nouns)) && !self.is(region.0, WordClass::Speaker)
    }
}
