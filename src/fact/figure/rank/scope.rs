//! The order in which a rank counts: "in Asia", "among the cities of the country", "the world's".

use crate::{
    fact::figure::{Reading, noun::Reach},
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
};

/// "in Asia", "among the cities of the country": the order in which a rank counts.
pub(super) fn scope(reading: &Reading<'_>, from: usize) -> Option<(usize, usize)> {
    let mut found = None;
    let mut index = from;
    while index < reading.tokens.len().min(from + 16) && !reading.is_stop(index) && !reading.is_comma(index) {
        if reading.is(index, WordClass::In) || reading.is(index, WordClass::Between) {
            let start = reading.skip_determiners(index + 1);
            let is_term = reading.cue(start, Cue::Terms);
            if !is_term
                && !reading.is_time(index)
                && let Some(phrase) = reading.phrase_at(start, Reach::Base)
            {
                let is_place = (phrase.first..phrase.end).any(|at| reading.tag(at) == Some(Tag::Name))
                    || reading.is(index, WordClass::Between)
                    || start > index + 1 && (phrase.first..phrase.end).any(|at| reading.cue(at, Cue::Order));
                if is_place && (found.is_none() || reading.is_name_at(start)) {
                    let end = if reading.is(index, WordClass::Between) { reading.grow(phrase.end) } else { phrase.end };
                    found = Some((index, end));
                }
                index = phrase.end;
                continue;
            }
        }
        if reading.verb_at(index).is_some() {
            break;
        }
        index += 1;
    }
    // "nationwide", "globally".
    if found.is_none() && reading.tag(from) == Some(Tag::Adverb) {
        return Some((from, from + 1));
    }
    found
}

/// "the world's", "Africa's" before a rank.
pub(super) fn possessor(reading: &Reading<'_>, first: usize) -> Option<(usize, usize)> {
    let genitive = [first, first.wrapping_sub(1)].into_iter().find(|&at| reading.tag(at) == Some(Tag::Genitive))?;
    let start = genitive.checked_sub(1)?;
    Some((start, genitive))
}
