//! Ranges that one token states: "8-11%", "$5-7 million".

use crate::{
    fact::figure::{
        Reading,
        number::{
            HYPHENS, Kind,
            value::{Stated, digits},
        },
    },
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
