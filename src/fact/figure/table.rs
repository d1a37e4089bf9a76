//! Rows of a table: the first cell names the indicator, the header gives the years.

use super::{
    Confidence, Figure, Modality, ObservationKind, Reading,
    number::{self, Kind},
};
use crate::{
    document::{BlockKind, Role},
    ontology::quantity::Cue,
};

const CELL: &str = "|";

/// Returns the figures of a row whose header, in a row above, states a year for each number.
pub(super) fn figures(reading: &Reading<'_>, block: usize) -> Vec<Figure> {
    let cells = cells(reading);
    let Some(&(first, end)) = cells.first() else { return Vec::new() };
    let Some(indicator) = reading.indicator((first, end)) else { return Vec::new() };
    let years = header(reading, block);
    if years.len() != cells.len() {
        return Vec::new();
    }
    let groups = number::groups(reading);
    let money = caption(reading, block);
    let share = reading.document.slice(reading.span((first, end)).unwrap_or_default()).contains('%');
    let mut figures = Vec::new();
    for (&(from, to), year) in cells.iter().zip(&years).skip(1) {
        let Some(year) = year else { continue };
        let inside: Vec<_> = groups
            .iter()
            .flat_map(|group| &group.numbers)
            .filter(|number| from <= number.first && number.end <= to)
            .collect();
        let [number] = inside.as_slice() else { continue };
        let grows = (first..end).any(|index| reading.cue(index, Cue::Growth) || reading.cue(index, Cue::Drop));
        let is_share = number.kind == Kind::Share || (share && number.kind == Kind::Bare);
        let money = money.as_ref().filter(|_| number.kind == Kind::Bare && !is_share);
        let Some(span) = reading.span((first, number.end)) else { continue };
        let planned =
            reading.context.role == Role::Plan || reading.context.document_year.is_some_and(|now| *year > now);
        figures.push(Figure {
            indicator: indicator.text.clone(),
            indicator_span: reading.span(indicator.range),
            subject_span: reading.owner(indicator.range).and_then(|range| reading.span(range)),
            value: number.value * money.map_or(1.0, |(scale, _)| *scale),
            unit: match money {
                Some((_, code)) => code.clone(),
                None if is_share && number.unit.is_empty() => "%".to_owned(),
                None => number.unit.clone(),
            },
            kind: match money {
                Some(_) => reading.level_kind(Kind::Money, number.value, &indicator, ObservationKind::Amount),
                None if grows && is_share => ObservationKind::Change,
                None => ObservationKind::Level,
            },
            modality: if planned { Modality::Planned } else { Modality::Actual },
            time: Some(year.to_string()),
            scope: None,
            span,
            rule: "table-row",
            confidence: Confidence::from_hundredths(80),
        });
    }
    figures
}

fn cells(reading: &Reading<'_>) -> Vec<(usize, usize)> {
    let mut cells = Vec::new();
    let mut first = 0;
    for index in 0..=reading.tokens.len() {
        if index == reading.tokens.len() || reading.text(index) == CELL {
            cells.push((first, index));
            first = index + 1;
        }
    }
    cells
}

/// The years of the nearest row above, of the same table, that names two or more; the first cell has none.
fn header(reading: &Reading<'_>, block: usize) -> Vec<Option<i32>> {
    let above = reading.document.blocks.get(..block).unwrap_or_default().iter().rev().take(60);
    for row in above.take_while(|row| row.kind == BlockKind::Row) {
        let years: Vec<Option<i32>> = reading.document.slice(row.span).split(CELL).map(year).collect();
        if years.iter().flatten().count() >= 2 {
            return years;
        }
    }
    Vec::new()
}

/// The scale and currency that the words above a table state in brackets: "Lending (US$ million)".
fn caption(reading: &Reading<'_>, block: usize) -> Option<(f64, String)> {
    let above = reading.document.blocks.get(..block).unwrap_or_default().iter().rev().take(60);
    let title = reading.document.slice(above.skip_while(|row| row.kind == BlockKind::Row).map(|row| row.span).next()?);
    let (_, open) = title.rsplit_once('(')?;
    let (inside, _) = open.split_once(')')?;
    let words: Vec<String> = inside.split_whitespace().map(str::to_lowercase).collect();
    let code = words.iter().find_map(|word| reading.currency_named(word))?;
    let scales = &reading.quantity.scales;
    let scale = words.iter().filter_map(|word| scales.get(&reading.lexicon.find(word))).product();
    Some((scale, code))
}

fn year(cell: &str) -> Option<i32> {
    let digits: String =
        cell.chars().skip_while(|character| !character.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    digits.parse().ok().filter(|year| digits.len() == 4 && (1900..=2100).contains(year))
}
