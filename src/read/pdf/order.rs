//! The lines of a page in the order in which they are read.
//!
//! A page is cut into bands of rows that leave the same strip free from top to bottom. Where both sides of the strip
//! are running text they are columns, read one after the other; else they are cells of a table, read row by row.

use super::{
    lines::{FILLED, Line, Region, lines, pitch},
    pieces::Piece,
    table::{APART, WIDE, table},
};

/// A strip that parts columns may become as narrow as this by a line that is too long, in sizes of the font.
const NARROW: f64 = 0.3;
/// A strip is sure to part columns where so many rows have something on either side.
const SURE: usize = 3;
/// The font of the next rows counts for that.
const NEAR: usize = 4;
/// Columns lie no deeper in columns.
const DEEPEST: usize = 6;
/// A column of running text has so many characters a line.
const COLUMN_CHARACTERS: f64 = 18.0;
/// Where there are few lines, so many.
const SHORT_COLUMN_CHARACTERS: f64 = 30.0;
/// How often a row is compared with others, on the average.
const LOOKS: usize = 60;

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
            let narrowest = gutters.iter().map(|(from, to)| to - from).fold(f64::INFINITY, f64::min);
            plain.lines.extend(table(&parts(&taken, &gutters), narrowest));
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
