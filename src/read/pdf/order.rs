//! The lines of a page in the order in which they are read.
//!
//! A page is cut into bands of rows that leave the same strip free from top to bottom. Where both sides of the strip
//! are running text they are columns, read one after the other; else they are cells of a table, read row by row.

use super::pieces::Piece;

/// A strip that parts columns may become as narrow as this by a line that is too long, in sizes of the font.
const NARROW: f64 = 0.3;
/// A strip is sure to part columns where so many rows have something on either side.
const SURE: usize = 3;
/// The font of the next rows counts for that.
const NEAR: usize = 4;
/// For a row less it is enough that it is as wide as this. A table of two rows has a strip as wide as this.
const WIDE: f64 = 2.0;
/// Columns lie no deeper in columns.
const DEEPEST: usize = 6;
/// A column of running text has so many characters a line.
const COLUMN_CHARACTERS: f64 = 18.0;
/// Where there are few lines, so many.
const SHORT_COLUMN_CHARACTERS: f64 = 30.0;
/// Its lines fill this share of its width.
const FILLED: f64 = 0.55;
/// Lines within a cell stand nearer to each other than cells, by this factor.
const APART: f64 = 1.2;
/// Baselines of a row differ by no more, in sizes of the font.
const LEVEL: f64 = 0.3;
/// How often a row is compared with others, on the average.
const LOOKS: usize = 60;

/// A line of a column.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) y: f64,
    pub(super) size: f64,
    pub(super) is_bold: bool,
    /// How wide its first word is.
    pub(super) first_word: f64,
    /// Whether it is a row of a table.
    pub(super) is_row: bool,
}

/// Lines under each other, between two margins.
#[derive(Debug, Default)]
pub(super) struct Region {
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) lines: Vec<Line>,
}

/// Returns the regions of a page as they are read.
pub(super) fn regions(pieces: Vec<Piece>) -> Vec<Region> {
    let mut regions = Vec::new();
    arrange(pieces, 0, &mut regions);
    regions.retain(|region| !region.lines.is_empty());
    regions
}

/// Returns pieces that stand beside each other, from top to bottom.
pub(super) fn rows(mut pieces: Vec<Piece>) -> Vec<Vec<Piece>> {
    pieces.sort_by(|one, other| one.top().total_cmp(&other.top()).then(one.left.total_cmp(&other.left)));
    let mut rows: Vec<Vec<Piece>> = Vec::new();
    let mut bottom = f64::NEG_INFINITY;
    for piece in pieces {
        let (top, end) = (piece.top(), piece.bottom());
        match rows.last_mut() {
            Some(row) if top < bottom => row.push(piece),
            _ => rows.push(vec![piece]),
        }
        bottom = if rows.last().is_some_and(|row| row.len() == 1) { end } else { bottom.max(end) };
    }
    rows
}

fn arrange(pieces: Vec<Piece>, depth: usize, regions: &mut Vec<Region>) {
    let left = pieces.iter().map(|piece| piece.left).fold(f64::INFINITY, f64::min);
    let right = pieces.iter().map(|piece| piece.right).fold(f64::NEG_INFINITY, f64::max);
    let rows = rows(pieces);
    let free: Vec<Vec<Strip>> = rows.iter().map(|row| free(row)).collect();
    let mut looks = rows.len() * LOOKS;
    let mut plain = Region { left, right, lines: Vec::new() };
    let mut rows = rows.into_iter();
    let mut at = 0;
    while at < free.len() {
        let (mut end, mut gutters) = band(rows.as_slice(), free.get(at..).unwrap_or(&[]), &mut looks);
        // Lines of text over a table may reach over a part of its gutters.
        let single = free.iter().skip(at).take(end).take_while(|strips| strips.len() == 2).count();
        if single > 0 && !gutters.is_empty() {
            let behind = rows.as_slice().get(single..).unwrap_or(&[]);
            if band(behind, free.get(at + single..).unwrap_or(&[]), &mut looks).1.len() > gutters.len() {
                (end, gutters) = (single, Vec::new());
            }
        }
        let taken: Vec<Piece> = rows.by_ref().take(end).flatten().collect();
        at += end;
        if gutters.is_empty() {
            plain.lines.extend(lines(taken));
        } else if depth < DEEPEST && is_columns(&parts(&taken, &gutters)) {
            regions.push(std::mem::replace(&mut plain, Region { left, right, lines: Vec::new() }));
            for part in parts(&taken, &gutters) {
                arrange(part, depth + 1, regions);
            }
        } else {
            plain.lines.extend(table(taken, &gutters));
        }
    }
    regions.push(plain);
}

/// A strip of the page that rows leave free.
#[derive(Clone, Copy)]
struct Strip {
    from: f64,
    to: f64,
    /// In how many rows something stands on either side.
    full: usize,
}

/// Returns the strips of a row in which nothing stands, with those beside it.
fn free(row: &[Piece]) -> Vec<Strip> {
    let mut spans: Vec<(f64, f64)> = row.iter().map(|piece| (piece.left, piece.right)).collect();
    spans.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut free = Vec::new();
    let mut at = f64::NEG_INFINITY;
    for (left, right) in spans {
        if left > at {
            free.push(Strip { from: at, to: left, full: usize::from(at.is_finite()) });
        }
        at = at.max(right);
    }
    free.push(Strip { from: at, to: f64::INFINITY, full: 0 });
    free
}

/// Returns how many rows make the next band, and the strips that they all leave free with text on either side.
fn band(rows: &[Vec<Piece>], free: &[Vec<Strip>], looks: &mut usize) -> (usize, Vec<(f64, f64)>) {
    let sizes = rows.iter().take(NEAR).flatten().map(|piece| piece.size);
    let size = sizes.fold(f64::INFINITY, f64::min);
    let mut common = free.first().cloned().unwrap_or_default();
    // How far to the left something ends, and how far to the right something begins.
    let (mut least, mut most) = (f64::INFINITY, f64::NEG_INFINITY);
    let mut end = 0;
    let mut has_gutter = false;
    while let (Some(row), Some(next)) = (rows.get(end), free.get(end)) {
        *looks = looks.saturating_sub(1);
        let both: Vec<Strip> = if end == 0 {
            common.clone()
        } else {
            overlaps(&common, next).filter(|strip| strip.to - strip.from >= NARROW * size).collect()
        };
        let keeps = |strip: &Strip| both.iter().any(|kept| kept.from < strip.to && strip.from < kept.to);
        let is_sure = |strip: &Strip| {
            strip.full >= SURE || strip.full + 1 >= SURE && strip.to - strip.from >= WIDE * size && strip.to.is_finite()
        };
        let (left, right) =
            row.iter().fold((least, most), |(least, most), piece| (least.min(piece.right), most.max(piece.left)));
        let has_next = both.iter().any(|strip| left <= strip.from && right >= strip.to);
        // A line over all columns ends them, and so does one that leaves a sure gutter of a table.
        if end > 0 && (*looks == 0 || has_gutter && !has_next) {
            break;
        }
        if common.iter().any(|strip| is_sure(strip) && !keeps(strip)) {
            let taken: Vec<Piece> = rows.iter().take(end).flatten().cloned().collect();
            *looks = looks.saturating_sub(end);
            if !is_columns(&parts(&taken, &gutters(&both, least, most))) {
                break;
            }
        }
        (least, most, has_gutter) = (left, right, has_next);
        common = both;
        end += 1;
    }
    let gutters = gutters(&common, least, most);
    if gutters.is_empty() { (1, gutters) } else { (end, gutters) }
}

/// Returns the strips between something that ends as far to the left and something that begins as far to the right.
fn gutters(strips: &[Strip], least: f64, most: f64) -> Vec<(f64, f64)> {
    let inner = strips.iter().filter(|strip| least <= strip.from && most >= strip.to);
    inner.map(|strip| (strip.from, strip.to)).collect()
}

fn overlaps<'a>(one: &'a [Strip], other: &'a [Strip]) -> impl Iterator<Item = Strip> + 'a {
    one.iter().flat_map(move |strip| {
        other
            .iter()
            .map(move |next| Strip {
                from: strip.from.max(next.from),
                to: strip.to.min(next.to),
                full: strip.full + next.full,
            })
            .filter(|strip| strip.from < strip.to)
    })
}

fn parts(pieces: &[Piece], gutters: &[(f64, f64)]) -> Vec<Vec<Piece>> {
    let mut parts = vec![Vec::new(); gutters.len() + 1];
    for piece in pieces {
        let place = gutters.iter().filter(|(from, _)| piece.left >= *from).count();
        if let Some(part) = parts.get_mut(place) {
            part.push(piece.clone());
        }
    }
    parts
}

/// Returns whether parts beside each other are columns of running text.
fn is_columns(parts: &[Vec<Piece>]) -> bool {
    let columns: Vec<Vec<Line>> = parts.iter().map(|part| lines(part.clone())).collect();
    let mut is_prose = false;
    let mut is_long = true;
    for lines in &columns {
        let left = lines.iter().map(|line| line.left).fold(f64::INFINITY, f64::min);
        let right = lines.iter().map(|line| line.right).fold(f64::NEG_INFINITY, f64::max);
        let characters: usize = lines.iter().map(|line| line.text.chars().count()).sum();
        let mut filled: Vec<f64> =
            lines.iter().map(|line| (line.right - line.left) / (right - left).max(1.0)).collect();
        filled.sort_by(f64::total_cmp);
        let is_filled = filled.get(filled.len() / 2).is_some_and(|&median| median >= FILLED);
        if (characters as f64) < COLUMN_CHARACTERS * lines.len() as f64 || lines.len() >= 3 && !is_filled {
            return false;
        }
        is_prose |= lines.len() >= 4 && is_filled;
        is_long &= characters as f64 >= SHORT_COLUMN_CHARACTERS * lines.len() as f64;
    }
    (is_prose || is_long) && !has_rows(&columns)
}

/// Returns whether lines beside each other are grouped alike: rows of a table whose cells have several lines.
fn has_rows(columns: &[Vec<Line>]) -> bool {
    let Some(pitch) = columns.iter().filter_map(|lines| pitch(lines)).reduce(f64::min) else {
        return false;
    };
    let starts = |lines: &[Line]| -> Vec<f64> {
        lines
            .windows(2)
            .filter_map(|pair| (pair[1].y - pair[0].y > pitch * APART * pair[0].size).then_some(pair[1].y))
            .collect()
    };
    let Some((first, others)) = columns.split_first() else {
        return false;
    };
    let others: Vec<Vec<f64>> = others.iter().map(|lines| starts(lines)).collect();
    let first_starts = starts(first);
    let shared = first_starts
        .iter()
        .filter(|&&y| others.iter().all(|starts| starts.iter().any(|start| (start - y).abs() < 1.0)))
        .count();
    let groups: usize = others.iter().map(Vec::len).fold(first_starts.len(), usize::max);
    shared >= 2 && shared * 3 >= groups * 2
}

/// Returns how far lines stand from each other where they stand near, in sizes of the font. Long lines count, where
/// there are any: the lines of cells stand nearer.
pub(super) fn pitch(lines: &[Line]) -> Option<f64> {
    let widest = lines.iter().map(|line| line.right - line.left).fold(0.0, f64::max);
    let steps = |least: f64| {
        let mut steps: Vec<f64> = lines
            .windows(2)
            .filter(|pair| (pair[0].size - pair[1].size).abs() < 0.06 * pair[0].size)
            .filter(|pair| pair[0].right - pair[0].left >= least)
            .map(|pair| (pair[1].y - pair[0].y) / pair[0].size)
            .filter(|&step| step > 0.0)
            .collect();
        steps.sort_by(f64::total_cmp);
        steps.get(steps.len() / 4).copied()
    };
    steps(widest * FILLED).or_else(|| steps(0.0))
}

/// Returns the pieces of a column as lines.
fn lines(mut pieces: Vec<Piece>) -> Vec<Line> {
    pieces.sort_by(|one, other| one.y.total_cmp(&other.y));
    let mut groups: Vec<Vec<Piece>> = Vec::new();
    for piece in pieces {
        match groups.last_mut() {
            Some(group) if group.iter().any(|known| is_level(known, &piece)) => group.push(piece),
            _ => groups.push(vec![piece]),
        }
    }
    groups.into_iter().map(line).collect()
}

fn is_level(one: &Piece, other: &Piece) -> bool {
    (one.y - other.y).abs() < LEVEL * one.size.min(other.size)
}

fn line(mut pieces: Vec<Piece>) -> Line {
    pieces.sort_by(|one, other| one.left.total_cmp(&other.left).then(one.y.total_cmp(&other.y)));
    let mut text = String::new();
    for piece in &pieces {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&piece.text);
    }
    let widest = pieces.iter().max_by(|one, other| (one.right - one.left).total_cmp(&(other.right - other.left)));
    Line {
        text,
        left: pieces.first().map_or(0.0, |piece| piece.left),
        right: pieces.iter().map(|piece| piece.right).fold(f64::NEG_INFINITY, f64::max),
        y: widest.map_or(0.0, |piece| piece.y),
        size: widest.map_or(0.0, |piece| piece.size),
        is_bold: pieces.iter().all(|piece| piece.is_bold),
        first_word: pieces.first().map_or(0.0, |piece| piece.first_word),
        is_row: false,
    }
}

/// Returns the rows of a table; what has one cell only is a line like others. Where it is not sure that it is a table,
/// lines come out.
fn table(pieces: Vec<Piece>, gutters: &[(f64, f64)]) -> Vec<Line> {
    let columns: Vec<Vec<Line>> = parts(&pieces, gutters).into_iter().map(lines).collect();
    let rows = cells(columns);
    let narrowest = gutters.iter().map(|(from, to)| to - from).fold(f64::INFINITY, f64::min);
    let size = pieces.first().map_or(0.0, |piece| piece.size);
    if !is_aligned(&rows, if narrowest > WIDE * size { 2 } else { 3 }) {
        return lines(pieces);
    }
    rows.into_iter().flat_map(join).collect()
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
                || is_level_by(&cells, |line| (line.left + line.right) / 2.0)
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
