//! Numbers with their currency, scale and unit; years, dates, names and other numerals that measure nothing are left out.

mod excluded;
mod span;
mod value;
mod measure;

use crate::{
    fact::figure::{
        Reading,
        number::value::{fraction, opens, plain, token_value},
    },
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
    sentence::Shape,
};

/// What a number is a number of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Things, or a plain number.
    Bare,
    /// Money.
    Money,
    /// Hundredths of something.
    Share,
    /// A stretch of time.
    Time,
    /// How many times as much.
    Factor,
    /// Anything else that has a unit.
    Unit,
}

/// A number as it stands in the text. Token indices are those of the sentence.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Number {
    /// First token of approximators, currency and number.
    pub(super) lead: usize,
    /// First token of currency and number.
    pub(super) first: usize,
    /// One past the last token of number, scale and unit.
    pub(super) end: usize,
    /// In plain units.
    pub(super) value: f64,
    /// What it counts.
    pub(super) kind: Kind,
    /// A currency, `%`, a unit; empty for a bare number.
    pub(super) unit: String,
    /// Written in letters.
    pub(super) is_spelled: bool,
    /// Written with hyphens before a noun: "a 5-billion-yuan fund".
    pub(super) is_attributive: bool,
    /// The lower end where one token states a range: "8-11%".
    pub(super) low: Option<f64>,
}

/// Numbers that stand together: one, the ends of a range, or a list for "respectively".
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Group {
    /// Never empty, in order.
    pub(super) numbers: Vec<Number>,
    /// Whether the two numbers are the ends of one range.
    pub(super) is_range: bool,
}

impl Group {
    pub(super) fn lead(&self) -> usize {
        self.numbers.first().map_or(0, |number| number.lead)
    }

    pub(super) fn end(&self) -> usize {
        self.numbers.last().map_or(0, |number| number.end)
    }

    pub(super) fn kind(&self) -> Kind {
        self.numbers.first().map_or(Kind::Bare, |number| number.kind)
    }
}

/// Returns the numbers of a sentence in groups, in order.
pub(super) fn groups(reading: &Reading<'_>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for mut number in numbers(reading) {
        if let Some(low) = number.low.take() {
            groups.push(Group { numbers: vec![Number { value: low, ..number.clone() }, number], is_range: true });
            continue;
        }
        span::share_unit(reading, groups.last_mut(), &mut number);
        let Some(group) = groups.last_mut() else {
            groups.push(Group { numbers: vec![number], is_range: false });
            continue;
        };
        let end = group.end();
        // "$4 billion, $200 million more than": a level and how far it is above another.
        let compares = (reading.cue(number.end, Cue::Higher) || reading.cue(number.end, Cue::Lower))
            && reading.cue(number.end + 1, Cue::Breaker);
        let joined =
            group.kind() == number.kind && number.lead >= end && is_list(reading, end, number.lead) && !compares;
        let same = group.numbers.first().is_some_and(|first| first.is_attributive == number.is_attributive);
        let is_from = |index: usize| index > 0 && reading.is(index - 1, WordClass::From);
        // "by 0.3 percentage points to 4.1 per cent", "by 214,000 to 7.1 million": a change and the level it leads to.
        let leads_on = reading.is(end, WordClass::To)
            && group.numbers.first().is_some_and(|first| {
                let ratio = number.value / first.value.max(f64::MIN_POSITIVE);
                (first.kind != Kind::Bare && first.unit != number.unit)
                    || group.lead() > 0
                        && reading.is(group.lead() - 1, WordClass::By)
                        && (ratio > 4.0
                            || number.kind == Kind::Money
                            || number.kind == Kind::Unit && ratio > 2.0 && first.end > first.first + 1)
            });
        let ranged = group.numbers.len() == 1
            && !leads_on
            && number.first == end + 1
            && reading.cue(end, Cue::Range)
            && !is_from(group.lead())
            && (is_between(reading, group.lead())
                == (reading.is(end, WordClass::And) && !reading.cue(end, Cue::Alternative)));
        if ranged && (same || group.kind() == Kind::Bare) && (group.kind() == number.kind || group.kind() == Kind::Bare)
        {
            if let Some(first) = group.numbers.first_mut() {
                if first.kind == Kind::Bare && number.kind != Kind::Bare {
                    first.kind = number.kind;
                    first.unit.clone_from(&number.unit);
                }
                let scale = scale_of(reading, &number);
                if first.value < 1e3 && scale > 1.0 && !has_scale(reading, first) {
                    first.value = plain(first.value * scale);
                }
            }
            let lead = group.lead();
            if let Some(first) = group.numbers.first_mut().filter(|_| is_between(reading, lead)) {
                first.lead -= 1;
            }
            group.is_range = true;
            group.numbers.push(number);
        } else if joined && same && number.kind != Kind::Bare && !group.is_range && !number.is_attributive {
            group.numbers.push(number);
        } else {
            groups.push(Group { numbers: vec![number], is_range: false });
        }
    }
    groups
}

/// "between 3 and 5": whether the word stands right before the first number.
fn is_between(reading: &Reading<'_>, lead: usize) -> bool {
    lead > 0 && reading.cue(lead - 1, Cue::Between)
}

/// Returns whether only commas and "and" stand between two tokens.
fn is_list(reading: &Reading<'_>, from: usize, to: usize) -> bool {
    (from..to).all(|index| reading.is_comma(index) || reading.is(index, WordClass::And)) && to > from && to - from <= 2
}

fn has_scale(reading: &Reading<'_>, number: &Number) -> bool {
    (number.first..number.end).any(|index| reading.scale(index).is_some())
}

fn scale_of(reading: &Reading<'_>, number: &Number) -> f64 {
    (number.first..number.end).filter_map(|index| reading.scale(index)).product()
}

fn numbers(reading: &Reading<'_>) -> Vec<Number> {
    let mut numbers: Vec<Number> = Vec::new();
    let mut index = 0;
    while index < reading.tokens.len() {
        let from = numbers.last().map_or(0, |number: &Number| number.end);
        if let Some(mut number) = opens(reading, index).then(|| read(reading, index, from)).flatten() {
            index = number.end.max(index + 1);
            number.lead = lead(reading, number.first, from);
            if !excluded::is_excluded(reading, &number) {
                numbers.push(number);
            }
        } else {
            index += 1;
        }
    }
    numbers
}

fn read(reading: &Reading<'_>, index: usize, from: usize) -> Option<Number> {
    if let Some(number) = fraction(reading, index) {
        return Some(number);
    }
    let span = span::ends(reading, index);
    let mut stated = span.as_ref().map(|(_, upper)| upper.clone()).or_else(|| token_value(reading, index))?;
    let upper = stated.value;
    let mut first = index;
    // A currency before the number.
    if stated.kind == Kind::Bare
        && let Some(previous) = index.checked_sub(1).filter(|&previous| previous >= from)
        && !stated.is_spelled
        && let Some((unit, start)) = reading.currency_before(previous, from)
    {
        first = start;
        stated.kind = Kind::Money;
        stated.unit = unit;
        if let Some(scale) = reading.glued_at(stated.end) {
            stated.value *= scale;
            stated.end += 1;
        }
    }
    // Scales.
    while let Some(scale) = reading.scale(stated.end) {
        stated.value *= scale;
        stated.has_scale = true;
        stated.end += 1;
        if stated.is_spelled && scale <= 1e3 {
            let next = stated.end + usize::from(reading.is(stated.end, WordClass::And));
            if let Some(more) = token_value(reading, next).filter(|more| more.is_spelled && more.value < scale) {
                stated.value += more.value;
                stated.end = more.end;
            }
        }
    }
    if stated.has_scale && reading.is_hyphen_unit(stated.end) {
        return None;
    }
    if stated.kind == Kind::Bare || (stated.kind == Kind::Money && first == index && stated.unit.is_empty()) {
        let mut at = stated.end;
        if (reading.cue(at, Cue::More) || reading.cue(at, Cue::Fewer)) && !stated.is_attributive {
            at += 1;
        }
        if let Some((kind, unit, end)) = reading.measure_at(at) {
            stated.kind = kind;
            stated.unit = unit;
            stated.end = end;
        } else if let Some((unit, scale, end)) = reading.bracketed_money(stated.end) {
            stated.kind = Kind::Money;
            stated.value *= scale;
            stated.has_scale = scale > 1.0;
            stated.unit = unit;
            stated.end = end;
        }
    } else if stated.kind == Kind::Money
        && let Some((Kind::Money, unit, end)) = reading.measure_at(stated.end)
        && end > stated.end
        && reading.currency_code(stated.end).is_none_or(|code| code == stated.unit || stated.unit.is_empty())
    {
        stated.end = end;
        stated.unit = unit;
    }
    // "Rs. 900,000/-".
    if stated.kind == Kind::Money && reading.ends_amount(stated.end) {
        stated.end += 2;
    }
    // "3,200 kWh/m²/year", "$11 million/MW".
    while matches!(stated.kind, Kind::Money | Kind::Unit) && reading.is_per(stated.end) {
        stated.end += 2;
    }
    if stated.is_year_like && stated.kind == Kind::Bare && !stated.has_scale {
        let lead = lead(reading, first, from);
        let is_counted = lead < first
            && reading.tag(stated.end) == Some(Tag::Nouns)
            && !reading.cue(stated.end, Cue::Period)
            && !reading.cue(stated.end, Cue::Broad);
        if !is_counted {
            return None;
        }
    }
    // "one" is a number only with a scale or a unit, or where it is counted again: "one gold and one silver medal".
    if stated.is_spelled && stated.kind == Kind::Bare && (stated.value - 1.0).abs() < f64::EPSILON && !stated.has_scale
    {
        let word = reading.word(index);
        let again = |range: std::ops::Range<usize>| range.into_iter().any(|other| reading.word(other) == word);
        if !(again(index + 1..index + 6) || again(index.saturating_sub(5)..index))
            || reading.is(index + 1, WordClass::Of)
        {
            return None;
        }
    }
    // "a term of 3-5 years", "sections 8-11".
    if span.is_some() && matches!(stated.kind, Kind::Bare | Kind::Time) {
        return None;
    }
    // "minus 4.2 per cent".
    let told = first > 0 && reading.cue(first - 1, Cue::Negative) && stated.kind == Kind::Share;
    let negative = told || first > 0 && reading.is_minus(first);
    let first = if told { first - 1 } else { first };
    Some(Number {
        lead: first,
        first,
        end: stated.end,
        value: plain(if negative { -stated.value } else { stated.value }),
        kind: stated.kind,
        unit: stated.unit,
        is_spelled: stated.is_spelled && !stated.has_scale,
        is_attributive: stated.is_attributive,
        low: span.map(|(low, _)| plain(low * stated.value / upper)),
    })
}

const HYPHENS: [char; 3] = ['-', '\u{2010}', '\u{2011}'];

/// Returns where the approximators before a number begin.
pub(super) fn lead(reading: &Reading<'_>, first: usize, from: usize) -> usize {
    let mut lead = first;
    'more: while lead > from {
        let Some(phrases) = reading.word(lead - 1).and_then(|word| reading.quantity.approximators.get(&word)) else {
            break;
        };
        for phrase in phrases {
            let Some(start) = lead.checked_sub(phrase.len()).filter(|&start| start >= from) else { continue };
            if phrase.iter().enumerate().all(|(offset, &word)| reading.word(start + offset) == Some(word)) {
                lead = start;
                continue 'more;
            }
        }
        break;
    }
    lead
}

impl Reading<'_> {
    fn is_hyphen_unit(&self, index: usize) -> bool {
        self.text(index).starts_with(HYPHENS) && !self.shape(index, Shape::SPACE) && self.text(index).len() > 1
    }

    fn is_minus(&self, first: usize) -> bool {
        let at = first - 1;
        let text = self.text(at);
        (text == "-" || text == "\u{2212}" || text == "–")
            && !self.shape(first, Shape::SPACE)
            && self.shape(at, Shape::SPACE)
    }

    /// Whether something other than punctuation or a unit is written onto the number.
    fn is_glued(&self, index: usize, end: usize) -> bool {
        let after = self.tokens.get(end).is_some_and(|token| {
            !token.shape.has(Shape::SPACE)
                && !self.ends_amount(end)
                && (matches!(self.text(end), "+" | "/" | "*" | "=" | "_" | "@" | "\\")
                    || (matches!(self.text(end), ":" | "-" | "–" | ".")
                        && self.shape(end + 1, Shape::DIGIT)
                        && !self.shape(end + 1, Shape::SPACE)))
        });
        let before = index > 0
            && !self.shape(index, Shape::SPACE)
            && (matches!(self.text(index - 1), "+" | "/" | "*" | "=" | "_" | "@" | "\\" | "#" | "&")
                || (matches!(self.text(index - 1), "-" | "–" | "." | ":" | "’" | "'")
                    && index > 1
                    && !self.shape(index - 1, Shape::SPACE)
                    && self.currency_at(index - 2).is_none()));
        before || after
    }

    /// "/-" behind an amount says that nothing follows.
    fn ends_amount(&self, index: usize) -> bool {
        self.text(index) == "/" && matches!(self.text(index + 1), "-" | "=") && !self.shape(index + 1, Shape::SPACE)
    }

    /// A stroke between two units.
    fn is_per(&self, index: usize) -> bool {
        self.text(index) == "/"
            && !self.shape(index, Shape::SPACE)
            && !self.shape(index + 1, Shape::SPACE)
            && self.shape(index + 1, Shape::LETTER)
    }

    fn is_colon_digit(&self, index: usize) -> bool {
        self.text(index) == ":" && self.shape(index + 1, Shape::DIGIT) && !self.shape(index + 1, Shape::SPACE)
    }

    /// Whether a token is written onto what stands before it in the text.
    fn follows_glued(&self, index: usize) -> bool {
        let start = self.tokens.get(index).map_or(0, |token| token.span.start);
        self.document.text.get(..start).is_some_and(|text| text.ends_with(['.', ',', ';', '”', ')']))
    }

    /// Whether a capital stands only for the begin of a word that the word list knows.
    fn has_plain_form(&self, index: usize) -> bool {
        self.lexicon
            .word(self.lexicon.find(&self.lower(index)))
            .is_some_and(|word| word.tags.has(Tag::Noun) || word.tags.has(Tag::Nouns) || word.tags.has(Tag::Adjective))
    }

    fn is_definite_before(&self, index: usize) -> bool {
        index > 0 && self.is(index - 1, WordClass::Definite)
    }
}
