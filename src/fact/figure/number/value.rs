//! The value that a numeral states, in digits or in letters.

use crate::{
    fact::figure::{
        Reading,
        number::{HYPHENS, Kind, Number},
    },
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
    sentence::Shape,
};

/// The value a token states, what follows it inside the token, and how it is written.
#[derive(Clone)]
pub(super) struct Stated {
    pub(super) value: f64,
    pub(super) kind: Kind,
    pub(super) unit: String,
    pub(super) end: usize,
    pub(super) is_spelled: bool,
    pub(super) is_attributive: bool,
    pub(super) has_scale: bool,
    pub(super) is_year_like: bool,
}

/// Returns a value without the noise of binary fractions in its last digits: 33.2 billion is 33200000000.
pub(super) fn plain(value: f64) -> f64 {
    // A whole number of so few digits is itself.
    if value.fract() == 0.0 && value.abs() < 1e15 {
        return value;
    }
    format!("{value:.14e}").parse().unwrap_or(value)
}

/// Returns whether a token can begin a number.
pub(super) fn opens(reading: &Reading<'_>, index: usize) -> bool {
    reading.tokens.get(index).is_some_and(|token| {
        token.shape.has(Shape::DIGIT) || token.shape.has(Shape::HYPHEN) || reading.quantity.opens(token.word)
    }) || reading.scale(index).is_some()
}

/// "a quarter of", "two thirds of", "half of".
pub(super) fn fraction(reading: &Reading<'_>, index: usize) -> Option<Number> {
    let share = |first: usize, end: usize, value: f64| Number {
        lead: first,
        first,
        end,
        value,
        kind: Kind::Share,
        unit: "%".to_owned(),
        is_spelled: true,
        is_attributive: false,
        low: None,
    };
    // "a quarter of a billion" is a number.
    let of = |at: usize| {
        reading.is(at, WordClass::Of)
            && !(at..at + 4).any(|next| reading.cue(next, Cue::Period))
            && !(at + 1..at + 3).any(|next| reading.scale(next).is_some())
    };
    if let Some(number) = ratio(reading, index) {
        return Some(number);
    }
    let word = reading.word(index)?;
    // "by half", "by a third", "by two thirds": how far something grew or fell.
    let by = |at: usize| {
        at > 0
            && (reading.is(at - 1, WordClass::By)
                || at > 1
                    && reading.is(at - 1, WordClass::Of)
                    && (reading.cue(at - 2, Cue::Growth) || reading.cue(at - 2, Cue::Drop)))
    };
    let whole = |at: usize| !matches!(reading.tag(at), Some(Tag::Noun | Tag::Nouns | Tag::Name | Tag::Adjective));
    if let Some(&value) = reading.quantity.fractions.get(&word) {
        let before = index.checked_sub(1);
        let article = before.filter(|&before| reading.is(before, WordClass::Article));
        let half = (value - 50.0).abs() < f64::EPSILON || reading.text(index).contains('-');
        if whole(index + 1) && (half && by(index) || article.is_some_and(by)) {
            let first = article.filter(|&article| by(article)).unwrap_or(index);
            return Some(share(first, index + 1, value));
        }
        let text = reading.lower(index);
        let is_article = before
            .is_some_and(|before| reading.is(before, WordClass::Article) && !reading.is(before, WordClass::Definite));
        if text.contains('-') && of(index + 1) {
            return Some(share(index, index + 1, value));
        }
        // Half may stand without an article; "the second half of the century" is a time.
        let is_counted = before
            .and_then(|before| reading.word(before))
            .is_some_and(|word| reading.quantity.ordinals.contains_key(&word));
        if !is_counted && (value - 50.0).abs() < f64::EPSILON && of(index + 1) && !reading.is_definite_before(index) {
            return Some(share(index, index + 1, value));
        }
        if is_article && of(index + 1) {
            return Some(share(index, index + 1, value));
        }
        return None;
    }
    let &count = reading.quantity.numbers.get(&word)?;
    let &value = reading.quantity.fractions.get(&reading.word(index + 1)?)?;
    let changes = whole(index + 2) && by(index);
    (of(index + 2) || changes)
        .then(|| share(index, index + 2, (count * 10_000.0 / (100.0 / value).round()).round() / 100.0))
}

/// "seven in ten households", "nine out of ten pupils": a share of what follows.
fn ratio(reading: &Reading<'_>, index: usize) -> Option<Number> {
    let small = |at: usize| {
        let spelled = reading.word(at).and_then(|word| reading.quantity.numbers.get(&word)).copied();
        let digits = Some(reading.text(at)).filter(|_| reading.shape(at, Shape::DIGIT));
        spelled.or_else(|| digits?.parse::<f64>().ok().filter(|value| value.fract() == 0.0))
    };
    let part = small(index)?;
    let is_in = |at: usize| reading.is(at, WordClass::In) && reading.cue(at, Cue::Within);
    let joined = if is_in(index + 1) && (!reading.shape(index, Shape::CAPITAL) || reading.begins(index)) {
        index + 2
    } else if reading.is(index + 2, WordClass::Of) && reading.tag(index + 1) == Some(Tag::Particle) {
        index + 3
    } else {
        return None;
    };
    let whole = small(joined).filter(|&whole| part >= 1.0 && part < whole && whole <= 20.0)?;
    let counted = reading.tag(joined + 1) == Some(Tag::Nouns)
        || matches!(reading.tag(joined + 1), Some(Tag::Adjective | Tag::Name))
            && reading.tag(joined + 2) == Some(Tag::Nouns);
    let is_time = reading.cue(joined + 1, Cue::Period) || reading.cue(joined + 1, Cue::Month);
    (counted && !is_time && reading.measure_at(joined + 1).is_none()).then(|| Number {
        lead: index,
        first: index,
        end: joined + 1,
        value: (part / whole * 10_000.0).round() / 100.0,
        kind: Kind::Share,
        unit: "%".to_owned(),
        is_spelled: true,
        is_attributive: false,
        low: None,
    })
}

pub(super) fn token_value(reading: &Reading<'_>, index: usize) -> Option<Stated> {
    let token = reading.tokens.get(index)?;
    let text = reading.text(index);
    let mut stated = Stated {
        value: 0.0,
        kind: Kind::Bare,
        unit: String::new(),
        end: index + 1,
        is_spelled: false,
        is_attributive: false,
        has_scale: false,
        is_year_like: false,
    };
    if !token.shape.has(Shape::DIGIT) {
        stated.is_spelled = true;
        if let Some(&value) = reading.quantity.numbers.get(&token.word) {
            // A capital inside a sentence makes a name of it: "the Ten Measures".
            if token.shape.has(Shape::CAPITAL) && !reading.begins(index) && reading.scale(index + 1).is_none() {
                return None;
            }
            stated.value = value;
            // "twenty five".
            if value >= 20.0
                && let Some(&units) = reading.word(index + 1).and_then(|word| reading.quantity.numbers.get(&word))
                && units < 10.0
            {
                stated.value += units;
                stated.end += 1;
            }
            return Some(stated);
        }
        if let Some(scale) = reading.scale(index) {
            let is_article = |at: usize| reading.is(at, WordClass::Article) && !reading.is(at, WordClass::Definite);
            // "half a million", "a half billion".
            let half = |at: usize| reading.word(at).and_then(|word| reading.quantity.fractions.get(&word)).copied();
            let part = match index {
                0 => None,
                _ if is_article(index - 1) => index.checked_sub(2).and_then(half),
                _ => half(index - 1),
            };
            let part = part.filter(|part| (part - 50.0).abs() < f64::EPSILON);
            let is_one = index > 0 && is_article(index - 1) || part.is_some();
            if is_one && !reading.is(index + 1, WordClass::Of) {
                stated.value = scale * part.unwrap_or(100.0) / 100.0;
                stated.has_scale = true;
                return Some(stated);
            }
            return None;
        }
        if !token.shape.has(Shape::HYPHEN) {
            return None;
        }
        let lower = reading.lower(index);
        let mut parts = lower.split(HYPHENS);
        let &value = reading.quantity.numbers.get(&reading.lexicon.find(parts.next()?))?;
        stated.value = value;
        let rest: Vec<&str> = parts.collect();
        let rest = match rest.split_first() {
            Some((units, rest)) => match reading.quantity.numbers.get(&reading.lexicon.find(units)) {
                Some(&units) if value >= 20.0 && units < 10.0 => {
                    stated.value += units;
                    rest.to_vec()
                }
                _ => rest_of(units, rest),
            },
            None => Vec::new(),
        };
        return parts_value(reading, stated, &rest);
    }
    // Digits.
    let bytes = text.as_bytes();
    let start = bytes.iter().position(u8::is_ascii_digit)?;
    if start > 0 {
        let prefix = text.get(..start)?.to_lowercase();
        stated.unit = reading.currency_named(&prefix)?;
        stated.kind = Kind::Money;
    }
    let body = text.get(start..)?;
    let (value, rest) = digits(body)?;
    stated.value = value;
    let plain = body.len() - rest.len();
    stated.is_year_like = plain == 4
        && rest.is_empty()
        && body.bytes().all(|byte| byte.is_ascii_digit())
        && (1900.0..=2100.0).contains(&value)
        && stated.kind == Kind::Bare;
    if !rest.is_empty() {
        if rest.starts_with(HYPHENS) {
            let parts: Vec<&str> = rest.split(HYPHENS).skip(1).collect();
            if parts.iter().any(|part| part.starts_with(|first: char| first.is_ascii_digit())) {
                return None;
            }
            let lower: Vec<String> = parts.iter().map(|part| part.to_lowercase()).collect();
            let parts: Vec<&str> = lower.iter().map(String::as_str).collect();
            return parts_value(reading, stated, &parts);
        }
        let lower = rest.to_lowercase();
        if let Some(&scale) = reading.quantity.glued.get(&lower)
            && (lower.len() > 1
                || stated.kind == Kind::Money
                || (index > 0 && reading.currency_at(index - 1).is_some()))
        {
            stated.value *= scale;
            stated.has_scale = true;
            return Some(stated);
        }
        let (kind, unit) = reading.measure_named(&lower)?;
        stated.kind = kind;
        stated.unit = unit;
        return Some(stated);
    }
    // Thousands parted by a space: "3 700".
    if plain <= 3 && body.bytes().all(|byte| byte.is_ascii_digit()) {
        while let Some(group) = reading.thousands(stated.end) {
            stated.value = stated.value * 1000.0 + group;
            stated.end += 1;
        }
    }
    if reading.is_parted(stated.end, plain, stated.kind, index)
        && let Ok(group) = reading.text(stated.end + 1).parse::<f64>()
    {
        stated.value = stated.value * 1000.0 + group;
        stated.end += 2;
    }
    if stated.kind == Kind::Bare && reading.has_point_of_thousands(body, stated.end) {
        stated.value = plain_thousands(body).unwrap_or(stated.value);
    }
    // "8+4", "10:22", "24/7": parts of a name, a clock time.
    if reading.is_glued(index, stated.end) {
        return None;
    }
    Some(stated)
}

/// "10.000": thousands behind a point.
fn plain_thousands(body: &str) -> Option<f64> {
    body.replace('.', "").parse().ok()
}

pub(super) fn rest_of<'t>(first: &'t str, rest: &[&'t str]) -> Vec<&'t str> {
    std::iter::once(first).chain(rest.iter().copied()).collect()
}

/// Reads what hyphens join to a number: scales, then a currency or a share; anything else is a name ("4-room").
pub(super) fn parts_value(reading: &Reading<'_>, mut stated: Stated, parts: &[&str]) -> Option<Stated> {
    let mut parts = parts.iter().copied().peekable();
    while let Some(&scale) = parts.peek().and_then(|part| reading.quantity.scales.get(&reading.lexicon.find(part))) {
        stated.value *= scale;
        stated.has_scale = true;
        parts.next();
    }
    let rest: Vec<&str> = parts.collect();
    if rest.is_empty() {
        return Some(stated);
    }
    if let Some(unit) = reading.currency_named(&rest.join(" ")) {
        stated.kind = Kind::Money;
        stated.unit = unit;
        stated.is_attributive = true;
        return Some(stated);
    }
    // "34-kilometre-long".
    let rest = match rest.split_last() {
        Some((last, rest)) if !rest.is_empty() && reading.quantity.wording.extent.contains_key(*last) => rest,
        _ => rest.as_slice(),
    };
    let (kind, unit) = reading.measure_named(&rest.join(" "))?;
    let has_extent = kind == Kind::Unit && reading.quantity.wording.dimension.contains_key(reading.dimension(&unit));
    if kind != Kind::Share && !has_extent {
        return None;
    }
    stated.kind = kind;
    stated.unit = unit;
    stated.is_attributive = true;
    Some(stated)
}

/// Reads digits with commas and one point, or a comma before one or two digits; returns what follows them.
pub(super) fn digits(text: &str) -> Option<(f64, &str)> {
    let bytes = text.as_bytes();
    let mut end = 0;
    let mut points = 0;
    let mut plain = String::with_capacity(text.len());
    while let Some(&byte) = bytes.get(end) {
        let digit_follows = bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
        match byte {
            b'0'..=b'9' => plain.push(char::from(byte)),
            b',' if digit_follows && points == 0 => {
                // "30,9": groups have three digits, or two before another: "1,11,111".
                let group = bytes[end + 1..].iter().take_while(|byte| byte.is_ascii_digit()).count();
                if group < 3 && bytes.get(end + 1 + group) != Some(&b',') {
                    points += 1;
                    plain.push('.');
                }
            }
            b'.' if digit_follows => {
                points += 1;
                plain.push('.');
            }
            _ => break,
        }
        end += 1;
    }
    if points > 1 {
        return None;
    }
    let value: f64 = plain.parse().ok()?;
    value.is_finite().then_some((value, text.get(end..)?))
}
