//! What a rank is counted by: "third in the world in steel production", "29th of the 54 countries in the Index of Y".

use crate::{
    fact::figure::{Indicator, ObservationKind, Reading, Statement, noun::Reach},
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
    sentence::Shape,
};

/// Returns the measure that the phrases behind a rank name, passing the order in which it counts.
pub(super) fn ranked_in(reading: &Reading<'_>, end: usize) -> Option<Indicator> {
    let mut index = end;
    while reading.tag(index) == Some(Tag::Adverb) {
        index += 1;
    }
    // "169th out of 191 countries".
    if reading.is(index + 1, WordClass::Of) && !reading.is(index, WordClass::Of) {
        index += 1;
    }
    for _ in 0..4 {
        let is_of = reading.is(index, WordClass::Of) || reading.is(index, WordClass::Between);
        let may_measure = reading.is(index, WordClass::For)
            || reading.is(index, WordClass::On)
            || reading.is(index, WordClass::By)
            || reading.is(index, WordClass::In) && reading.cue(index, Cue::Within);
        if !(is_of || may_measure || reading.cue(index, Cue::Inner)) {
            return None;
        }
        if let Some(stop) = reading.time_end(index) {
            // "in the 2022 Happiness Index".
            let index_of = reading.phrase_at(stop, Reach::Base).filter(|phrase| {
                phrase.first == stop && (phrase.first..phrase.end).any(|at| reading.cue(at, Cue::Index))
            });
            if let Some(phrase) = index_of {
                return reading.indicator((phrase.first, phrase.end));
            }
            index = stop;
            continue;
        }
        let start = reading.skip_determiners(index + 1);
        let base = reading.phrase_at(start, Reach::Base)?;
        // "for the sixth consecutive time".
        if reading.cue(base.head, Cue::Record) {
            index = base.end;
            continue;
        }
        if may_measure && !is_order(reading, base.first, base.head, index) {
            let full = reading.phrase_at(start, Reach::Full)?;
            let cut = cut_scope(reading, full.first, full.end);
            // "for X in the nation": the order stands behind the measure.
            let cut = (base.end..cut)
                .find(|&at| {
                    let next = reading.skip_determiners(at + 1);
                    reading.is(at, WordClass::In) && reading.cue(next, Cue::Order)
                })
                .unwrap_or(cut);
            return reading.indicator((full.first, cut));
        }
        index = base.end;
    }
    None
}

/// Whether a phrase behind "in" names the things among which a rank counts: a place, "the world".
fn is_order(reading: &Reading<'_>, first: usize, head: usize, preposition: usize) -> bool {
    if !reading.is(preposition, WordClass::In) {
        return false;
    }
    if (first..=head).any(|index| reading.cue(index, Cue::Index)) {
        return false;
    }
    reading.cue(head, Cue::Order) || (first..=head).all(|index| reading.tag(index) == Some(Tag::Name))
}

/// "in the evaluation of X in Y": what was compared, where it is no place.
pub(super) fn evaluated(reading: &Reading<'_>, at: usize) -> Option<(usize, usize)> {
    let phrase = reading.phrase_at(at + 1, Reach::Full)?;
    let has_name_first = reading.is_name_at(phrase.first);
    let head_is_common = reading.tag(phrase.head) != Some(Tag::Name) && !reading.is(at, WordClass::Between);
    let end = cut_scope(reading, phrase.first, phrase.end);
    let is_area = end == phrase.end && phrase.end == phrase.head + 1 && phrase.head == phrase.first;
    let is_order = is_order(reading, phrase.first, phrase.head, at);
    (head_is_common && !has_name_first && !is_area && !is_order).then_some((phrase.first, end))
}

/// A phrase without its last "in Name".
pub(super) fn cut_scope(reading: &Reading<'_>, first: usize, end: usize) -> usize {
    let cut = (first + 1..end)
        .rev()
        .find(|&index| reading.is(index, WordClass::In) && reading.is_name_at(reading.skip_determiners(index + 1)));
    cut.unwrap_or(end)
}

/// "enhancement in the Road Index, soaring to the 18th position", "road quality has improved, reaching": what the clause
/// before the comma tells of.
pub(super) fn attached(reading: &Reading<'_>, first: usize) -> Vec<Indicator> {
    let Some(verb) = reading.governor(first) else { return Vec::new() };
    let Some(group) = reading.verbs.get(verb) else { return Vec::new() };
    let mut comma = group.first;
    while comma > 0 && reading.tag(comma - 1) == Some(Tag::Adverb) {
        comma -= 1;
    }
    if comma == 0 || !(reading.is_comma(comma - 1) || reading.is_parenthesis(comma - 1)) {
        return Vec::new();
    }
    let object = reading.object_before(comma - 1).filter(|object| {
        let (start, end) = object.range;
        end > start + 1 || !(reading.cue(start, Cue::Growth) || reading.cue(start, Cue::Drop))
    });
    let before = || verb.checked_sub(1).map_or_else(Vec::new, |verb| reading.subjects(verb, 1));
    object.map_or_else(before, |object| vec![object])
}

/// Whether what is ranked is a name or a pronoun, so that nothing says what the rank is counted by.
pub(super) fn names_no_measure(reading: &Reading<'_>, verb: usize) -> bool {
    if reading.pronoun_subject(verb).is_some() {
        return true;
    }
    let Some(indicator) = reading.subject_region(verb, 1).and_then(|region| reading.indicator(region)) else {
        return false;
    };
    let (first, end) = indicator.range;
    (first..end).all(|index| reading.tag(index) == Some(Tag::Name) && !reading.cue(index, Cue::Index))
        && !(first..end).all(|index| reading.shape(index, Shape::ACRONYM))
}

/// What a rank without a measure is called: as the rank before in the sentence, else "rank" and the order it counts in.
pub(super) fn bare_rank(
    reading: &Reading<'_>,
    first: usize,
    scope: Option<(usize, usize)>,
    stated: &[Statement],
) -> Vec<Indicator> {
    let last = stated.iter().rev().find(|last| last.kind == ObservationKind::Rank && last.number.1 <= first);
    if let Some(last) = last {
        return last.indicators.iter().take(1).cloned().collect();
    }
    let words = scope.and_then(|scope| reading.span(scope)).map(|span| reading.document.slice(span));
    let text = std::iter::once(reading.quantity.wording.rank.as_str())
        .chain(words.unwrap_or_default().split_whitespace())
        .collect::<Vec<_>>()
        .join(" ");
    vec![Indicator { text, range: scope.unwrap_or((first, first + 1)) }]
}
