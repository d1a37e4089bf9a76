//! Pieces that stand beside each other as lines.

use super::pieces::Piece;

/// Baselines of a row differ by no more, in sizes of the font.
pub(super) const LEVEL: f64 = 0.3;
/// Its lines fill this share of its width.
pub(super) const FILLED: f64 = 0.55;

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
pub(super) fn lines(mut pieces: Vec<Piece>) -> Vec<Line> {
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
