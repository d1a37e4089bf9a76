//! Ranges that one token states ("8-11%"), and the ends of a movement that share a unit ("from 15 to six days").

use crate::{
    fact::figure::{
        Reading,
        number::{
            Group, HYPHENS, Kind, Number,
            value::{Stated, digits},
        },
    },
    ontology::{grammar::WordClass, lexicon::Tag},
    sentence::Shape,
};

/// Returns the lower end of a range and the upper end as it is stated; none for years and numbering ("2019-20", "9-5").
pub(super) fn ends(reading: &Reading<'_>, index: usize) -> Option<(f64, Stated)> {
    if !reading.shape(index, Shape::DIGIT) || reading.shape(index, Shape::LETTER) {
        return None;
    }
    let text = reading.text(index);
    let (low, rest) = digits(text)?;
    let (high, rest) = digits(rest.strip_prefix(HYPHENS.as_slice()).or_else(|| rest.strip_prefix('–'))?)?;
    let is_year = (1900.0..=2100.0).contains(&low);
    (rest.is_empty() && low < high && !is_year).then(|| {
        let stated = Stated {
            value: high,
            kind: Kind::Bare,
            unit: String::new(),
            end: index + 1,
            is_spelled: false,
            is_attributive: false,
            has_scale: false,
            is_year_like: false,
        };
        (low, stated)
    })
}

/// "from 15 to six days", "from $52 to 39": the ends of a movement share the unit that one of them has.
pub(super) fn share_unit(reading: &Reading<'_>, before: Option<&mut Group>, number: &mut Number) {
    let Some(older) = before.and_then(|group| group.numbers.last_mut()) else { return };
    let moves = number.lead == older.end + 1
        && reading.is(older.end, WordClass::To)
        && older.lead > 0
        && reading.is(older.lead - 1, WordClass::From);
    if !moves {
        return;
    }
    let follows = matches!(reading.tag(number.end), Some(Tag::Nouns | Tag::Noun | Tag::Adjective));
    match (older.kind, number.kind) {
        (Kind::Bare, Kind::Money | Kind::Share | Kind::Unit | Kind::Time) => {
            older.kind = number.kind;
            older.unit.clone_from(&number.unit);
        }
        (Kind::Money | Kind::Share, Kind::Bare) if !follows => {
            number.kind = older.kind;
            number.unit.clone_from(&older.unit);
        }
        _ => {}
    }
}
