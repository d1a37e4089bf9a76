//! Words that are taken for verbs and stand as nouns or inside a noun phrase beside a number.

use crate::{
    fact::figure::Reading,
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
    sentence::{
        Shape,
        verb::{Form, VerbGroup},
    },
};

/// Returns whether a word can have a tag, whatever it has here.
fn can_be(reading: &Reading<'_>, index: usize, tag: Tag) -> bool {
    reading.word(index).and_then(|word| reading.lexicon.word(word)).is_some_and(|word| word.tags.has(tag))
}

/// "$5 million in funding", "increased funding by 5%", "spending growth": a gerund without an object that names money;
/// `is_object` where a verb stands right before it.
pub(super) fn is_money(reading: &Reading<'_>, verb: &VerbGroup, is_object: bool) -> bool {
    // "of *spending* growth": the noun behind is what the gerund says more of.
    let is_compound = matches!(reading.tag(verb.end), Some(Tag::Noun | Tag::Nouns))
        && [Cue::Growth, Cue::Drop, Cue::Rate, Cue::Limit].into_iter().any(|cue| reading.cue(verb.end, cue))
        && !is_object;
    let has_object = !is_compound
        && matches!(
            reading.tag(verb.end),
            Some(Tag::Noun | Tag::Nouns | Tag::Name | Tag::Adjective | Tag::Determiner | Tag::Possessive | Tag::Number)
        );
    let is_followed = (verb.end..verb.end + 2).any(|at| reading.shape(at, Shape::DIGIT));
    let moved = is_object
        && [WordClass::By, WordClass::To, WordClass::From, WordClass::Of]
            .into_iter()
            .any(|class| reading.is(verb.end, class))
        && (verb.end + 1..verb.end + 5).any(|at| reading.shape(at, Shape::DIGIT));
    verb.form == Form::Gerund
        && verb.end == verb.first + 1
        && verb.first > 0
        && can_be(reading, verb.head, Tag::Noun)
        && !has_object
        && (moved || !is_followed)
        && reading.cue(verb.head, Cue::Payment)
        && (moved
            || matches!(
                reading.tag(verb.first - 1),
                Some(Tag::Preposition | Tag::Adjective | Tag::Noun | Tag::Determiner | Tag::Possessive)
            ))
}

/// "Access *to water* supply reaches": a noun taken for an infinitive, before the noun and the verb of measure.
pub(super) fn is_named(reading: &Reading<'_>, verb: &VerbGroup) -> bool {
    verb.form == Form::Infinitive
        && verb.end == verb.first + 2
        && verb.first > 0
        && matches!(reading.tag(verb.first - 1), Some(Tag::Noun | Tag::Nouns))
        && reading.tag(verb.end) == Some(Tag::Noun)
        && matches!(reading.tag(verb.end + 1), Some(Tag::VerbThird | Tag::VerbPast))
        && can_be(reading, verb.head, Tag::Noun)
}

/// "a 3% *pay* increase", "a $400 *tax* allowance": behind an article and a number stands no verb.
pub(super) fn is_counted(reading: &Reading<'_>, verb: &VerbGroup) -> bool {
    let is_plain = verb.end == verb.first + 1
        && matches!(reading.tag(verb.first), Some(Tag::Verb | Tag::VerbPresent))
        && matches!(reading.tag(verb.end), Some(Tag::Noun | Tag::Nouns))
        && can_be(reading, verb.head, Tag::Noun);
    let opens = || {
        (verb.first.saturating_sub(6)..verb.first)
            .rev()
            .find(|&at| matches!(reading.tag(at), Some(Tag::Determiner | Tag::Possessive)))
            .is_some_and(|at| {
                reading.is(at, WordClass::Article)
                    && at + 1 < verb.first
                    && (at + 1..verb.first).all(|between| {
                        reading.tag(between) == Some(Tag::Number)
                            || reading.currency_at(between).is_some()
                            || reading.measure_at(between).is_some()
                    })
            })
    };
    is_plain && opens()
}

/// "investment above *designated* size", "the total *supported* expenditure", "*Bonded* debt": a past before its noun,
/// behind a preposition, an article with an adjective, or nothing.
pub(super) fn is_inside_phrase(reading: &Reading<'_>, verb: &VerbGroup) -> bool {
    let tag = |before: usize| verb.first.checked_sub(before).and_then(|at| reading.tag(at));
    let joined = tag(1) == Some(Tag::Preposition)
        && reading.cue(verb.first - 1, Cue::Inner)
        && matches!(tag(2), Some(Tag::Noun | Tag::Nouns));
    let described = matches!(tag(2), Some(Tag::Determiner | Tag::Possessive))
        && (tag(1) == Some(Tag::Adjective) || tag(1) == Some(Tag::Noun) && reading.cue(verb.first - 1, Cue::Broad));
    verb.end == verb.first + 1
        && matches!(reading.tag(verb.first), Some(Tag::VerbPast | Tag::Participle))
        && matches!(reading.tag(verb.end), Some(Tag::Noun | Tag::Nouns))
        && (joined || described || reading.begins(verb.first) && can_be(reading, verb.head, Tag::Participle))
}

/// "the duty *rates* on leases range from": a plural of measure before its preposition and before the verb.
pub(super) fn is_measure(reading: &Reading<'_>, verb: &VerbGroup, verbs: &[VerbGroup]) -> bool {
    verb.end == verb.first + 1
        && verb.first > 1
        && reading.tag(verb.first) == Some(Tag::VerbThird)
        && reading.cue(verb.first, Cue::Broad)
        && can_be(reading, verb.head, Tag::Nouns)
        && matches!(reading.tag(verb.first - 1), Some(Tag::Noun | Tag::Adjective))
        && reading.tag(verb.end) == Some(Tag::Preposition)
        && (verbs.iter().any(|other| other.first > verb.end && other.form == Form::Finite)
            || (verb.end..verb.end + 8).any(|at| reading.cue(at, Cue::Spread)))
}
