//! What belongs to the page and not to the text: running heads and feet, page numbers.
//!
//! The outermost lines of a page go where they stand at the same height on other pages with the same words, digits
//! apart, or count the pages, or where the file says that they belong to the page.

use rustc_hash::FxHashMap;

use super::{order::rows, pieces::Piece};

/// So many rows from the top and from the bottom are looked at.
const OUTER: usize = 3;
/// Heights differ by no more, in points.
const LEVEL: f64 = 3.0;

/// Furniture stands so far from the text, in sizes of its font.
const HEAD_GAP: f64 = 1.7;

/// A row at the top or the bottom of a page.
struct Edge {
    page: usize,
    is_top: bool,
    /// 0 for the outermost.
    rank: usize,
    y: f64,
    size: f64,
    /// The words, with signs instead of numbers.
    words: String,
    number: Option<i64>,
    text: String,
    /// How far the next row inwards is.
    gap: f64,
}

/// Takes the furniture out of pages and returns it, each with its page, from 0.
pub(super) fn take(pages: &mut [Vec<Piece>]) -> Vec<(usize, String)> {
    let mut taken = Vec::new();
    let mut edges = Vec::new();
    for (page, pieces) in pages.iter_mut().enumerate() {
        let (furniture, text): (Vec<Piece>, Vec<Piece>) =
            std::mem::take(pieces).into_iter().partition(|piece| piece.is_furniture);
        taken.extend(rows(furniture).iter().map(|row| (page, words(row))));
        let rows = rows(text);
        let outer = OUTER.min(rows.len() / 2);
        for (rank, row) in rows.iter().take(outer).enumerate() {
            edges.push(edge(page, true, rank, row, rows.get(rank + 1)));
        }
        for (rank, row) in rows.iter().rev().take(outer.max(rows.len().min(1))).enumerate() {
            let next = rows.len().checked_sub(rank + 2).and_then(|next| rows.get(next));
            edges.push(edge(page, false, rank, row, next));
        }
        *pieces = rows.into_iter().flatten().collect();
    }
    let goes = furniture(&edges, pages.len());
    let mut lines: FxHashMap<usize, Vec<f64>> = FxHashMap::default();
    for (edge, _) in edges.iter().zip(goes).filter(|(_, goes)| *goes) {
        lines.entry(edge.page).or_default().push(edge.y);
        taken.push((edge.page, edge.text.clone()));
    }
    for (page, pieces) in pages.iter_mut().enumerate() {
        if let Some(heights) = lines.get(&page) {
            pieces.retain(|piece| !heights.iter().any(|y| (piece.y - y).abs() < piece.size * 0.7));
        }
    }
    taken.sort_by_key(|&(page, _)| page);
    taken
}

fn words(row: &[Piece]) -> String {
    let mut row: Vec<&Piece> = row.iter().collect();
    row.sort_by(|one, other| one.left.total_cmp(&other.left));
    row.iter().map(|piece| piece.text.as_str()).collect::<Vec<_>>().join(" ")
}

fn edge(page: usize, is_top: bool, rank: usize, row: &[Piece], next: Option<&Vec<Piece>>) -> Edge {
    let text = words(row);
    let mut pattern = String::new();
    let mut numbers = Vec::new();
    for word in text.split(' ') {
        let digits: String = word.chars().filter(char::is_ascii_digit).collect();
        if digits.is_empty() {
            pattern.push_str(word);
        } else {
            numbers.extend(digits.parse::<i64>().ok());
            pattern.extend(word.chars().filter(|character| !character.is_ascii_digit()));
            pattern.push('#');
        }
        pattern.push(' ');
    }
    if let Some(number) = roman(&text) {
        numbers.push(number);
        "#".clone_into(&mut pattern);
    }
    let widest = row.iter().max_by(|one, other| one.text.len().cmp(&other.text.len()));
    let y = widest.map_or(0.0, |piece| piece.y);
    let gaps = next.into_iter().flatten().map(|piece| (piece.y - y).abs());
    Edge {
        page,
        is_top,
        rank,
        y,
        gap: gaps.fold(f64::INFINITY, f64::min),
        size: widest.map_or(0.0, |piece| piece.size),
        words: pattern.trim().to_owned(),
        number: if is_top { numbers.first().copied() } else { numbers.last().copied() },
        text,
    }
}

/// "xiv"
fn roman(word: &str) -> Option<i64> {
    if word.is_empty() || word.len() > 6 {
        return None;
    }
    let values: Option<Vec<i64>> = word
        .chars()
        .map(|letter| match letter {
            'i' => Some(1),
            'v' => Some(5),
            'x' => Some(10),
            'l' => Some(50),
            _ => None,
        })
        .collect();
    let values = values?;
    let sum = values
        .iter()
        .enumerate()
        .map(|(index, &value)| if values.get(index + 1).is_some_and(|&next| next > value) { -value } else { value });
    Some(sum.sum())
}

/// Says of every edge whether it is furniture.
fn furniture(edges: &[Edge], pages: usize) -> Vec<bool> {
    let least = if pages > 4 { 3 } else { 2 };
    let mut groups: FxHashMap<(&str, bool), Vec<usize>> = FxHashMap::default();
    for (index, edge) in edges.iter().enumerate() {
        groups.entry((edge.words.as_str(), edge.is_top)).or_default().push(index);
    }
    let mut goes = vec![false; edges.len()];
    for (index, edge) in edges.iter().enumerate() {
        let group = groups.get(&(edge.words.as_str(), edge.is_top)).map_or(&[][..], Vec::as_slice);
        let is_lettered = edge.words.chars().any(char::is_alphabetic);
        let shift = |edge: &Edge| edge.number.map(|number| number - i64::try_from(edge.page).unwrap_or(0));
        let alike = group
            .iter()
            .filter_map(|&other| edges.get(other))
            .filter(|other| (other.y - edge.y).abs() < LEVEL && (is_lettered || shift(other) == shift(edge)));
        let mut on: Vec<usize> = alike.map(|edge| edge.page).collect();
        on.dedup();
        let is_number = !is_lettered && edge.number.is_some();
        if on.len() >= least && (is_lettered || is_number) || is_number && on.len() >= 2 {
            goes[index] = true;
        }
    }
    // A head that changes with the chapter stands where others stand.
    let sure: Vec<(bool, f64, f64)> = edges
        .iter()
        .zip(&goes)
        .filter(|(edge, goes)| **goes && edge.rank == 0)
        .map(|(edge, _)| (edge.is_top, edge.y, edge.size))
        .collect();
    if sure.len() >= 3 && sure.len() * 3 >= pages {
        let mut slots = sure;
        slots.sort_by(|one, other| one.0.cmp(&other.0).then(one.1.total_cmp(&other.1)));
        slots.dedup_by(|one, other| one.0 == other.0 && (one.1 - other.1).abs() < 0.5);
        for (edge, goes) in
            edges.iter().zip(&mut goes).filter(|(edge, _)| edge.rank == 0 && edge.gap > HEAD_GAP * edge.size)
        {
            *goes |= slots.iter().take(16).any(|&(is_top, y, size)| {
                edge.is_top == is_top && (edge.y - y).abs() < 0.5 && (edge.size - size).abs() < 0.02 * size
            });
        }
    }
    // Nothing goes from behind a line that stays, and what goes stands apart from the text.
    let mut sides: FxHashMap<(usize, bool), Vec<usize>> = FxHashMap::default();
    for (index, edge) in edges.iter().enumerate() {
        sides.entry((edge.page, edge.is_top)).or_default().push(index);
    }
    let mut apart = vec![false; edges.len()];
    for index in 0..edges.len() {
        let Some(side) =
            edges.get(index).filter(|edge| edge.rank == 0).and_then(|edge| sides.get(&(edge.page, edge.is_top)))
        else {
            continue;
        };
        let open: Vec<usize> = side.iter().copied().take_while(|&index| goes[index]).collect();
        let is_apart = |&index: &usize| edges[index].gap > HEAD_GAP * edges[index].size;
        let count = open.iter().rposition(is_apart).map_or(0, |last| last + 1);
        for &index in open.iter().take(count) {
            apart[index] = true;
        }
    }
    apart
}
