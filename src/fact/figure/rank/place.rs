//! Places in an order as they stand in a sentence: "second", "98 out of 183", "the highest", "climbed to 38th".

use crate::{
    fact::figure::{Reading, number},
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
    sentence::Shape,
};

/// A place in an order, as it stands in the text.
#[derive(Debug, Clone, Copy)]
pub(in crate::fact::figure) struct Place {
    /// The token that states the rank.
    pub(in crate::fact::figure) at: usize,
    pub(super) value: f64,
    /// First token: "the", "No.".
    pub(super) first: usize,
    /// One past the last token: behind "place", behind the superlative.
    pub(super) end: usize,
    pub(super) is_superlative: bool,
    /// Reached by a movement or joined to a rank before: "climbed to 38th", "and second for".
    pub(super) is_joined: bool,
}

/// Returns the places in an order that a sentence states, in order.
pub(in crate::fact::figure) fn places(reading: &Reading<'_>, groups: &[number::Group]) -> Vec<Place> {
    let mut places = Vec::new();
    let mut index = 0;
    while index < reading.tokens.len() {
        if let Some(place) = place_at(reading, groups, index, places.last()) {
            index = place.end.max(index + 1);
            places.push(place);
        } else {
            index += 1;
        }
    }
    places
}

fn place_at(reading: &Reading<'_>, groups: &[number::Group], index: usize, last: Option<&Place>) -> Option<Place> {
    let determiner =
        |at: usize| at > 0 && matches!(reading.tag(at - 1), Some(Tag::Determiner | Tag::Possessive | Tag::Genitive));
    if let Some(value) = ordinal(reading, index) {
        let next = index + 1;
        let first = if determiner(index) || is_numbered(reading, index) { index - 1 } else { index };
        let is_joined = is_moved(reading, first) || is_added(reading, first, last);
        if reading.cue(next, Cue::Superlative) && !reading.cue(next, Cue::Top) {
            // "the second most populous city": the adjective belongs to what is ranked.
            let end = if is_graded(reading, next) { next } else { next + 1 };
            return Some(Place { at: index, value, first, end, is_superlative: true, is_joined: false });
        }
        if reading.cue(next, Cue::Place) {
            return Some(Place { at: index, value, first, end: next + 1, is_superlative: false, is_joined });
        }
        let is_dated = is_joined
            && reading.tag(next) == Some(Tag::Determiner)
            && reading.cue(next + 1, Cue::Period)
            && reading.cue(next + 2, Cue::Ago);
        // "the first to know".
        if reading.tag(next) == Some(Tag::To) && reading.verb_at(next).is_some() {
            return None;
        }
        // "for the sixth consecutive time", "the first time".
        if !is_dated && [next, next + 1].into_iter().any(|at| reading.cue(at, Cue::Record)) {
            return None;
        }
        // "169th out of 191 countries".
        let of = reading.is(next + 1, WordClass::Of) && !reading.is_noun(next);
        let stands_alone = is_dated
            || of
            || !reading.cue(next, Cue::Period)
                && (reading.cue(next, Cue::Inner)
                    || reading.tag(next) == Some(Tag::Mark)
                    || reading.tag(next) == Some(Tag::Adverb)
                    || next >= reading.tokens.len()
                    || reading.is(next, WordClass::And));
        let by_verb = reading
            .verb_before(first)
            .is_some_and(|verb| reading.verb_cue(verb, Cue::Rank) || reading.verb_cue(verb, Cue::Remain));
        let apposed = first > 0 && reading.is_comma(first - 1) && reading.is(next, WordClass::In) && first == index;
        return (stands_alone && (by_verb || apposed || is_joined)).then_some(Place {
            at: index,
            value,
            first,
            end: next,
            is_superlative: false,
            is_joined,
        });
    }
    if reading.cue(index, Cue::Superlative) && reading.word(index).is_some() && !reading.shape(index, Shape::CAPITAL) {
        let before = index.checked_sub(1)?;
        let first = if determiner(index) { before } else { index };
        let is_adjective = matches!(
            reading.tag(index),
            Some(Tag::Adjective | Tag::Adverb | Tag::Determiner | Tag::Gerund | Tag::Noun)
        );
        if !is_adjective
            || reading.shape(index + 1, Shape::DIGIT)
            || groups.iter().any(|group| group.lead() <= index && index < group.end())
        {
            return None;
        }
        // "the most open region in the world" praises.
        if is_graded(reading, index) {
            return None;
        }
        return Some(Place { at: index, value: 1.0, first, end: index + 1, is_superlative: true, is_joined: false });
    }
    if reading.cue(index, Cue::Lead)
        && index > 1
        && determiner(index)
        && reading.verb_before(index - 1).is_some_and(|verb| reading.verb_cue(verb, Cue::Remain))
        && reading.verb_at(index).is_none()
    {
        return Some(Place {
            at: index,
            value: 1.0,
            first: index - 1,
            end: index + 1,
            is_superlative: false,
            is_joined: false,
        });
    }
    None
}

/// "most populous": an adverb of degree before its adjective.
fn is_graded(reading: &Reading<'_>, index: usize) -> bool {
    let adjective = index + 1 + usize::from(reading.tag(index + 1) == Some(Tag::Adverb));
    reading.tag(adjective) == Some(Tag::Adjective)
        && reading.word(index).is_some_and(|word| reading.quantity.is(word, Cue::Degree))
}

/// "climbed *to* eighteenth place", "down *from* 24th": a movement ends or begins at the rank.
fn is_moved(reading: &Reading<'_>, first: usize) -> bool {
    let Some(link) = first.checked_sub(1) else { return false };
    // "compared to the 45th position".
    if is_compared(reading, first) {
        return true;
    }
    let is_older = reading.is(link, WordClass::From);
    if !(is_older || reading.is(link, WordClass::To)) {
        return false;
    }
    if link > 0 && reading.is_direction(link - 1) {
        return true;
    }
    // "from 45th to 38th".
    if link > 1 && reading.is(link, WordClass::To) && ordinal(reading, link - 1).is_some() {
        return true;
    }
    reading.governor(link).is_some_and(|verb| {
        [Cue::Rank, Cue::Remain, Cue::Rise, Cue::Fall].into_iter().any(|cue| reading.verb_cue(verb, cue))
            && !reading.verbs.get(verb).is_some_and(|verb| reading.is(verb.head, WordClass::Be))
    })
}

/// "*compared to* the 45th position": the older of two ranks.
pub(super) fn is_compared(reading: &Reading<'_>, first: usize) -> bool {
    let ordinal = first + usize::from(reading.tag(first) == Some(Tag::Determiner));
    reading.cue(ordinal + 1, Cue::Place) && reading.phrase_before(&reading.quantity.older, first).is_some()
}

/// "ranked third for X *and second* for Y".
fn is_added(reading: &Reading<'_>, first: usize, last: Option<&Place>) -> bool {
    first > 0
        && reading.is(first - 1, WordClass::And)
        && last.is_some_and(|last| {
            !last.is_superlative
                && (last.end..first).all(|index| !reading.is_stop(index) && reading.verb_at(index).is_none())
        })
}

/// "ranked No. 3 in the nation".
fn is_numbered(reading: &Reading<'_>, index: usize) -> bool {
    let Some(label) = index.checked_sub(1).filter(|&label| reading.cue(label, Cue::Numbered)) else { return false };
    reading.tag(index) == Some(Tag::Number)
        && reading.verb_before(label).is_some_and(|verb| reading.verb_cue(verb, Cue::Rank))
}

pub(in crate::fact::figure) fn ordinal(reading: &Reading<'_>, index: usize) -> Option<f64> {
    // "ranked 98 out of 183 countries".
    if reading.tag(index) == Some(Tag::Number)
        && reading.is(index + 2, WordClass::Of)
        && reading.tag(index + 1) == Some(Tag::Particle)
        && reading.verb_before(index).is_some_and(|verb| reading.verb_cue(verb, Cue::Rank))
    {
        let value = reading.text(index).parse();
        if value.is_ok() {
            return value.ok();
        }
    }
    if is_numbered(reading, index)
        && let Ok(value) = reading.text(index).parse()
    {
        return Some(value);
    }
    let word = reading.word(index);
    if let Some(&value) = word.and_then(|word| reading.quantity.ordinals.get(&word)) {
        return (!reading.shape(index, Shape::CAPITAL) || reading.begins(index)).then_some(value);
    }
    if !reading.shape(index, Shape::DIGIT) {
        return None;
    }
    let text = reading.lower(index);
    let ending = reading.quantity.ordinal_endings.iter().find(|ending| text.ends_with(ending.as_str()))?;
    let digits = text.strip_suffix(ending.as_str())?.replace(',', "");
    (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| digits.parse().ok())?
}
