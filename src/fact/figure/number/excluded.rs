//! Numerals that measure nothing: names, dates, ages, numbering.

use crate::{
    fact::figure::{
        Reading,
        number::{Kind, Number},
    },
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
    sentence::Shape,
};

/// Returns whether a numeral measures nothing.
pub(super) fn is_excluded(reading: &Reading<'_>, number: &Number) -> bool {
    let Number { first, end, .. } = *number;
    let before = first.checked_sub(1);
    let is_before = |cue: Cue| before.is_some_and(|before| reading.cue(before, cue));
    if number.kind == Kind::Time {
        // "a median age of 21.4 years" is a level.
        let of = number.lead.checked_sub(1).filter(|&of| reading.is(of, WordClass::Of) && of > 1);
        let is_level = of.is_some_and(|of| {
            reading.cue(of - 1, Cue::Age) && matches!(reading.tag(of - 2), Some(Tag::Adjective | Tag::Noun))
        });
        return reading.cue(end, Cue::Ago)
            || reading.cue(end, Cue::Age)
            || (reading.is(end, WordClass::Of) && reading.cue(end + 1, Cue::Age))
            || !is_level && (number.lead.saturating_sub(3)..first).any(|index| reading.cue(index, Cue::Age));
    }
    if number.kind != Kind::Bare {
        return reading.is_opening_quote(first.wrapping_sub(1)) && !matches!(number.kind, Kind::Share);
    }
    let is_label = is_before(Cue::Label)
        && (!number.is_spelled || before.is_some_and(|before| reading.shape(before, Shape::CAPITAL)));
    let is_small = number.value <= 31.0 && !number.is_spelled;
    let is_date = is_small && (is_before(Cue::Month) || reading.cue(end, Cue::Month));
    let is_clock = reading.cue(end, Cue::Clock) || reading.is_colon_digit(end);
    let is_age = before
        .is_some_and(|_| (number.lead.saturating_sub(3)..first).any(|index| reading.cue(index, Cue::Age)))
        || reading.cue(end, Cue::Age);
    // "1.2 Landings in the lake fell".
    let is_paragraph = first == 0
        && reading.shape(end, Shape::CAPITAL)
        && reading.tag(end) != Some(Tag::Mark)
        && reading.text(first).contains('.');
    // "3 SUSTAINABLE GROWTH": the number of a heading in capitals.
    let is_heading = first == 0
        && !number.is_spelled
        && (end..reading.tokens.len()).filter(|&at| reading.shape(at, Shape::LETTER)).count() > 1
        && !(end..reading.tokens.len()).any(|at| reading.text(at).bytes().any(|byte| byte.is_ascii_lowercase()));
    // "funded by donors,25 the Bank": the number of a footnote stands right behind a comma or a full stop.
    let is_footnote = !number.is_spelled
        && first > 1
        && number.lead == first
        && number.value < 1000.0
        && !reading.shape(first, Shape::SPACE)
        && reading.is_mark(first - 1, ",.;")
        && !reading.shape(first - 1, Shape::SPACE)
        && reading.shape(first - 2, Shape::LETTER);
    // "36 Details of the work are in Annex 2", "support.38 Best practices": the number of a page or of a note.
    let is_note = first == 0
        && number.lead == first
        && !number.is_spelled
        && number.value < 1000.0
        && number.value.fract() == 0.0
        && reading.shape(end, Shape::CAPITAL)
        && (reading.follows_glued(first)
            || !reading.shape(end, Shape::ACRONYM)
                && matches!(reading.tag(end), Some(Tag::Noun | Tag::Nouns | Tag::Adjective))
                && reading.has_plain_form(end));
    // "the War of 1812".
    let is_war = (1000.0..1900.0).contains(&number.value)
        && number.lead == first
        && first > 1
        && reading.text(first).len() == 4
        && reading.is(first - 1, WordClass::Of)
        && reading.shape(first - 2, Shape::CAPITAL)
        && !matches!(reading.tag(end), Some(Tag::Noun | Tag::Nouns | Tag::Adjective | Tag::Name));
    let is_numbering = is_paragraph
        || is_heading
        || is_note
        || is_war
        || is_footnote
        || first == 0 && !number.is_spelled && reading.is_mark(end, ".):")
        || reading.is_mark_char(first.wrapping_sub(1), '(') && reading.is_mark(end, ")");
    let is_year_name =
        (1900.0..=2100.0).contains(&number.value) && reading.shape(end, Shape::CAPITAL) && number.lead == first;
    // "10 Measures", "Top 500 Companies": a capital follows that is not an acronym, and a capital or quote stands before.
    let capital_follows = reading.shape(end, Shape::CAPITAL)
        && !reading.shape(end, Shape::ACRONYM)
        && reading.tag(end) != Some(Tag::Mark);
    let in_name = capital_follows
        && number.lead == first
        && !reading.begins(first)
        && before.is_some_and(|before| reading.shape(before, Shape::CAPITAL) || reading.is_opening_quote(before));
    // "the Comanche 2 coal unit": a small number behind a capital and before a noun that is not counted.
    let is_serial = number.value < 100.0
        && !number.is_spelled
        && number.lead == first
        && before.is_some_and(|before| {
            reading.shape(before, Shape::CAPITAL) && reading.tag(before) == Some(Tag::Name) && before > 0
        })
        && !(end..end + 3).any(|at| reading.tag(at) == Some(Tag::Nouns));
    is_label
        || is_serial
        || reading.is_beside_digits(first, end)
        || is_date
        || is_clock
        || is_age
        || is_numbering
        || is_year_name
        || in_name
        || reading.is_opening_quote(first.wrapping_sub(1))
        || reading.in_quotes(first)
        || before.is_some_and(|before| reading.shape(before, Shape::DIGIT) && reading.tag(before) == Some(Tag::Name))
}
