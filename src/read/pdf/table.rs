//! Tables: cells of a row on one line of the text.

use super::{
    lines::{LEVEL, Line, lines},
    pieces::Piece,
};

/// Lines within a cell stand nearer to each other than cells, by this factor.
pub(super) const APART: f64 = 1.2;
/// Where a strip is as wide as this, in sizes of the font, one row less makes it sure.
pub(super) const WIDE: f64 = 2.0;

/// Returns the rows of a table, out of its columns and how wide the gutter between them is at least. What has one cell
/// only is a line like others; where it is not sure that it is a table, lines come out.
pub(super) fn table(columns: &[Vec<Piece>], gutter: f64) -> Vec<Line> {
    let rows = cells(columns.iter().map(|pieces| lines(pieces.clone())).collect());
    let size = columns.iter().flatten().map(|piece| piece.size).fold(f64::INFINITY, f64::min);
    if is_aligned(&rows, if gutter > WIDE * size { 2 } else { 3 }) {
        rows.into_iter().flat_map(join).collect()
    } else {
        lines(columns.concat())
    }
}

/// A line and the column in which it stands.
type Cell = (usize, Line);

/// Returns the cells of each row.
fn cells(columns: Vec<Vec<Line>>) -> Vec<Vec<Cell>> {
    // Where cells have several lines, these stand nearer to each other than rows do, and beside some stands nothing.
    let least = columns
        .iter()
        .flat_map(|lines| lines.windows(2).map(|pair| pair[1].y - pair[0].y))
        .filter(|&step| step > 0.5)
        .fold(f64::INFINITY, f64::min);
    let mut all: Vec<Cell> = columns
        .into_iter()
        .enumerate()
        .flat_map(|(column, lines)| lines.into_iter().map(move |line| (column, line)))
        .collect();
    all.sort_by(|one, other| one.1.y.total_cmp(&other.1.y).then(one.0.cmp(&other.0)));
    let is_grouped = is_grouped(&all, least);
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut last = f64::NEG_INFINITY;
    for (column, line) in all {
        let reach = if is_grouped { least * (1.0 + APART) / 2.0 } else { LEVEL * line.size };
        let y = line.y;
        match rows.last_mut() {
            Some(row) if y - last < reach => row.push((column, line)),
            _ => rows.push(vec![(column, line)]),
        }
        last = y;
    }
    rows
}

/// Returns whether lines of cells, from top to bottom, are those of rows with several lines: some steps are wider than
/// within a cell, and beside many lines there is nothing.
fn is_grouped(all: &[Cell], least: f64) -> bool {
    let columns = all.iter().map(|cell| cell.0).max().unwrap_or(0) + 1;
    let rows: Vec<&[Cell]> = all.chunk_by(|one, other| other.1.y - one.1.y < LEVEL * one.1.size).collect();
    // What stands over and under the table does not count.
    let is_full = |row: &&[Cell]| row.len() > 1;
    let (Some(first), Some(last)) = (rows.iter().position(is_full), rows.iter().rposition(is_full)) else {
        return false;
    };
    let rows = rows.get(first..=last).unwrap_or(&[]);
    let wide = rows.windows(2).filter(|pair| pair[1][0].1.y - pair[0][0].1.y > least * APART).count();
    let partial = rows.iter().filter(|row| row.len() < columns).count();
    wide >= 2 && partial * 5 >= rows.len()
}

/// Returns whether the cells of a column stand under each other, by their left sides, their middles or, where they are
/// figures, their right sides. The gaps of justified lines do not.
fn is_aligned(rows: &[Vec<Cell>], least: usize) -> bool {
    let full: Vec<&Vec<Cell>> = rows.iter().filter(|row| row.iter().any(|cell| cell.0 != row[0].0)).collect();
    let last = rows.iter().flatten().map(|cell| cell.0).max().unwrap_or(0);
    full.len() >= least
        && (1..=last).all(|column| {
            let cells: Vec<&Line> =
                full.iter().filter_map(|row| row.iter().find(|cell| cell.0 == column)).map(|(_, line)| line).collect();
            let figures =
                cells.iter().filter(|line| line.text.contains(|letter: char| letter.is_ascii_digit())).count();
            cells.len() < 2
                || is_level_by(&cells, |line| line.left)
                || is_level_by(&cells, |line| f64::midpoint(line.left, line.right))
                || figures * 2 >= cells.len() && is_level_by(&cells, |line| line.right)
        })
}

fn is_level_by(cells: &[&Line], side: impl Fn(&Line) -> f64) -> bool {
    let mut sides: Vec<f64> = cells.iter().map(|line| side(line)).collect();
    sides.sort_by(f64::total_cmp);
    let size = cells.first().map_or(0.0, |line| line.size);
    let middle = sides.get(sides.len() / 2).copied().unwrap_or(0.0);
    sides.iter().filter(|&&side| (side - middle).abs() < 0.4 * size).count() * 5 >= sides.len() * 3
}

/// Returns the line of a row; the lines themselves where they are of one cell.
fn join(mut row: Vec<Cell>) -> Vec<Line> {
    let first = row.first().map_or(0, |cell| cell.0);
    if row.iter().all(|cell| cell.0 == first) {
        return row.into_iter().map(|(_, line)| line).collect();
    }
    row.sort_by_key(|cell| cell.0);
    let mut cells = row.into_iter();
    let Some((mut column, mut joined)) = cells.next() else {
        return Vec::new();
    };
    for (next, line) in cells {
        joined.text.push_str(if next == column { " " } else { " | " });
        joined.text.push_str(&line.text);
        joined.right = joined.right.max(line.right);
        joined.y = joined.y.max(line.y);
        joined.is_bold &= line.is_bold;
        column = next;
    }
    joined.is_row = true;
    vec![joined]
}
