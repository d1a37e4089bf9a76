//! Pieces of lines out of the glyphs of a page.
//!
//! Glyphs on one baseline that stand as near to each other as the words of a sentence make a piece. Which pieces make
//! a line and which stand in different columns is not said here.

use rustc_hash::{FxHashMap, FxHashSet};

use super::content::Glyph;

/// All lengths are in sizes of the font.
mod ems {
    /// A wider gap between two glyphs parts two words, where spaces are no glyphs.
    pub(super) const WORD: f64 = 0.15;
    /// The same where spaces are glyphs.
    pub(super) const WORD_BESIDE_SPACES: f64 = 0.3;
    /// A wider gap may part two columns.
    pub(super) const PIECE: f64 = 0.9;
    /// The same behind a space: a justified line stretches it.
    pub(super) const PIECE_BEHIND_SPACE: f64 = 2.0;
    /// The same behind the mark of an item or a note.
    pub(super) const PIECE_BEHIND_MARK: f64 = 4.0;
    /// The same where one side is not drawn right behind the other.
    pub(super) const PIECE_APART: f64 = 0.35;
    /// How far glyphs may lie over each other.
    pub(super) const OVERLAP: f64 = 0.35;
    /// Baselines of one line differ by no more.
    pub(super) const BASELINE: f64 = 0.2;
    /// A mark is raised by no more than this.
    pub(super) const RAISED: f64 = 0.7;
}

/// A glyph is drawn twice where the same stands so near, in points.
const TWICE: f64 = 0.7;
/// A raised glyph is smaller than this share of the line.
const SMALLER: f64 = 0.85;
/// No more pieces are looked at for one glyph run; they would lie over each other.
const NEAR: usize = 64;

/// A part of a line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) left: f64,
    pub(super) right: f64,
    /// The baseline, counted downwards.
    pub(super) y: f64,
    pub(super) size: f64,
    pub(super) is_bold: bool,
    pub(super) is_furniture: bool,
    /// How many characters of the first word there are, and how wide they are.
    pub(super) first_word: f64,
}

impl Piece {
    pub(super) fn top(&self) -> f64 {
        self.y - self.size * 0.75
    }

    pub(super) fn bottom(&self) -> f64 {
        self.y + self.size * 0.2
    }
}

/// The pieces of a page, and what stands on it in another direction.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) pieces: Vec<Piece>,
    /// Text that is turned against most of the page, and marks of notes that stood in the text.
    pub(super) left_out: Vec<String>,
    /// Characters that the fonts do not explain.
    pub(super) unknown: usize,
    pub(super) characters: usize,
}

/// Glyphs that follow each other without a gap, in the order in which they are drawn.
struct Run {
    text: String,
    left: f64,
    right: f64,
    y: f64,
    size: f64,
    bold: usize,
    is_furniture: bool,
    /// Whether a space was drawn before it.
    is_spaced: bool,
    /// How many were drawn before it.
    place: usize,
}

pub(super) fn pieces(glyphs: &[Glyph]) -> Found {
    let mut found = Found::default();
    let (upright, turned) = upright(glyphs);
    if !turned.trim().is_empty() {
        found.left_out.push(turned);
    }
    found.unknown = upright.iter().filter(|glyph| glyph.character == char::REPLACEMENT_CHARACTER).count();
    found.characters = upright.iter().filter(|glyph| !glyph.character.is_whitespace()).count();
    let spaces = upright.len() - found.characters;
    let gap = if spaces * 20 > upright.len() { ems::WORD_BESIDE_SPACES } else { ems::WORD };
    let mut runs = runs(&upright, gap);
    runs.sort_by(|one, other| one.left.total_cmp(&other.left));
    join(runs, gap, &mut found);
    found
}

/// Returns the glyphs of the direction in which most of the page is written, turned to be upright with y downwards, and
/// the text of the others.
fn upright(glyphs: &[Glyph]) -> (Vec<Glyph>, String) {
    let direction = |glyph: &Glyph| -> Option<usize> {
        let length = (glyph.dx * glyph.dx + glyph.dy * glyph.dy).sqrt();
        if length <= 0.0 {
            return Some(4);
        }
        let (along, across) = (glyph.dx / length, glyph.dy / length);
        [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0)].iter().position(|&(x, y)| along * x + across * y > 0.999)
    };
    let directions: Vec<Option<usize>> = glyphs.iter().map(direction).collect();
    let mut counts = [0_usize; 5];
    for direction in directions.iter().flatten() {
        counts[*direction] += 1;
    }
    let most = (0..4).rev().max_by_key(|&direction| counts[direction]).unwrap_or(0);
    let mut upright = Vec::with_capacity(glyphs.len());
    let mut turned = String::new();
    let mut drawn = FxHashSet::default();
    for (glyph, direction) in glyphs.iter().zip(&directions) {
        // What has no width goes with the rest.
        if *direction != Some(most) && *direction != Some(4) {
            turned.push(glyph.character);
            continue;
        }
        let (x, y, width) = match most {
            0 => (glyph.x, -glyph.y, glyph.dx),
            1 => (glyph.y, glyph.x, glyph.dy),
            2 => (-glyph.x, glyph.y, -glyph.dx),
            _ => (-glyph.y, -glyph.x, -glyph.dy),
        };
        // Some programs draw bold text twice.
        let near = |shift: i64, at: f64| (at / TWICE).round() as i64 + shift;
        let is_twice = !glyph.character.is_whitespace()
            && (-1..=1)
                .any(|across| (-1..=1).any(|down| drawn.contains(&(glyph.character, near(across, x), near(down, y)))));
        if is_twice {
            continue;
        }
        drawn.insert((glyph.character, near(0, x), near(0, y)));
        upright.push(Glyph { x, y, dx: width, dy: 0.0, ..*glyph });
    }
    (upright, turned)
}

fn runs(glyphs: &[Glyph], gap: f64) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut is_spaced = false;
    let mut is_open = false;
    for glyph in glyphs {
        let character = match glyph.character {
            character if character.is_whitespace() || character.is_control() => {
                is_spaced = true;
                is_open = false;
                continue;
            }
            // What is shown is no soft hyphen, whatever the font calls it.
            '\u{ad}' => '-',
            // Symbol fonts keep their marks in the private use area.
            '\u{e000}'..='\u{f8ff}' => '•',
            character => character,
        };
        let right = glyph.x + glyph.dx;
        let last = runs.last_mut().filter(|run| {
            let space = glyph.x - run.right;
            is_open
                && (glyph.y - run.y).abs() < 0.05 * run.size
                && (glyph.size - run.size).abs() < 0.05 * run.size
                && glyph.is_furniture == run.is_furniture
                && space < gap * run.size
                && space > -ems::OVERLAP * run.size
        });
        if let Some(run) = last {
            push(&mut run.text, character);
            run.right = run.right.max(right);
            run.bold += usize::from(glyph.is_bold);
        } else {
            let mut text = String::new();
            push(&mut text, character);
            runs.push(Run {
                text,
                place: runs.len(),
                left: glyph.x,
                right,
                y: glyph.y,
                size: glyph.size,
                bold: usize::from(glyph.is_bold),
                is_furniture: glyph.is_furniture,
                is_spaced,
            });
        }
        is_open = true;
        is_spaced = false;
    }
    runs
}

/// Ligatures that are only a way to print are written out.
fn push(text: &mut String, character: char) {
    match character {
        'ﬀ' => text.push_str("ff"),
        'ﬁ' => text.push_str("fi"),
        'ﬂ' => text.push_str("fl"),
        'ﬃ' => text.push_str("ffi"),
        'ﬄ' => text.push_str("ffl"),
        'ﬅ' | 'ﬆ' => text.push_str("st"),
        character => text.push(character),
    }
}

/// A piece in the making.
struct Open {
    piece: Piece,
    characters: usize,
    bold: usize,
    is_first_word: bool,
    /// Of its last run.
    place: usize,
}

/// Joins runs, which come from left to right, to pieces.
fn join(runs: Vec<Run>, gap: f64, found: &mut Found) {
    let mut open: Vec<Open> = Vec::new();
    // Which pieces lie in a strip of the page.
    let mut strips: FxHashMap<i64, Vec<usize>> = FxHashMap::default();
    let strip = |y: f64| (y / 8.0).floor() as i64;
    for run in runs {
        let reach = (run.size * 1.5).min(64.0);
        let near = (strip(run.y - reach)..=strip(run.y + reach))
            .filter_map(|strip| strips.get(&strip))
            .flat_map(|places| places.iter().rev().take(NEAR))
            .filter_map(|&place| Some((place, fit(open.get(place)?, &run)?)))
            .min_by(|one, other| one.1.total_cmp(&other.1));
        if let Some((place, _)) = near
            && let Some(line) = open.get_mut(place)
        {
            let old = strip(line.piece.y);
            line.add(run, gap, &mut found.left_out);
            let new = strip(line.piece.y);
            if old != new {
                strips.entry(old).or_default().retain(|&known| known != place);
                strips.entry(new).or_default().push(place);
            }
            continue;
        }
        strips.entry(strip(run.y)).or_default().push(open.len());
        let characters = run.text.chars().count();
        open.push(Open {
            characters,
            bold: run.bold,
            is_first_word: true,
            place: run.place,
            piece: Piece {
                text: run.text,
                left: run.left,
                right: run.right,
                y: run.y,
                size: run.size,
                is_bold: false,
                is_furniture: run.is_furniture,
                first_word: run.right - run.left,
            },
        });
    }
    found.pieces =
        open.into_iter().map(|open| Piece { is_bold: open.bold * 10 >= open.characters * 9, ..open.piece }).collect();
}

/// Returns how far a run stands from a piece whose line it goes on with.
fn fit(open: &Open, run: &Run) -> Option<f64> {
    let piece = &open.piece;
    let is_next = run.place == open.place + 1;
    let reach = if is_next && is_item(&piece.text) {
        ems::PIECE_BEHIND_MARK
    } else if is_next && run.is_spaced {
        ems::PIECE_BEHIND_SPACE
    } else if is_next {
        ems::PIECE
    } else {
        ems::PIECE_APART
    };
    let is_note = is_next && piece.size < run.size && piece.text.bytes().all(|byte| byte.is_ascii_digit());
    let mark_reach = if is_note { ems::PIECE_BEHIND_MARK } else { ems::WORD_BESIDE_SPACES };
    let size = piece.size.max(run.size);
    let (smaller, space) = (piece.size.min(run.size), run.left - piece.right);
    let apart = (run.y - piece.y).abs();
    let is_level = apart < ems::BASELINE * smaller;
    let is_mark = smaller < SMALLER * size && apart < ems::RAISED * size;
    (piece.is_furniture == run.is_furniture
        && (is_level && space < reach * size || is_mark && space < mark_reach * size)
        && space > -ems::OVERLAP * size)
        .then_some(space.abs() + apart)
}

/// Returns whether a text is the mark of an item and nothing else: "•", "3.", "(a)", "iv)".
fn is_item(text: &str) -> bool {
    let inner = text.trim_start_matches('(').trim_end_matches(['.', ')']);
    let is_short = inner.len() <= 3 && inner.chars().all(char::is_alphanumeric);
    inner.len() < text.len() && is_short || text.chars().count() == 1 && !text.contains(char::is_alphanumeric)
}

impl Open {
    fn add(&mut self, run: Run, gap: f64, left_out: &mut Vec<String>) {
        let piece = &mut self.piece;
        let space = run.left - piece.right;
        let size = piece.size.max(run.size);
        let is_raised = run.size < SMALLER * piece.size && piece.y - run.y > 0.15 * piece.size;
        if is_raised && is_note(&piece.text, &run.text) {
            left_out.push(run.text);
            piece.right = piece.right.max(run.right);
            return;
        }
        // The mark before a note is small and stands apart from it.
        let is_behind_mark = piece.size < SMALLER * run.size && run.y - piece.y > 0.15 * run.size;
        if run.is_spaced || space > gap * size || is_behind_mark && !piece.text.contains(char::is_alphabetic) {
            piece.text.push(' ');
            self.is_first_word = false;
        }
        piece.text.push_str(&run.text);
        piece.right = piece.right.max(run.right);
        if self.is_first_word {
            piece.first_word = piece.right - piece.left;
        }
        if run.size > piece.size {
            (piece.size, piece.y) = (run.size, run.y);
        }
        self.characters += run.text.chars().count();
        self.bold += run.bold;
        self.place = run.place;
    }
}

/// Returns whether a raised text is the mark of a note: no letters, behind a word or the end of a sentence. "km2" and
/// "10^6" are none.
fn is_note(before: &str, mark: &str) -> bool {
    let is_mark = |character: char| character.is_ascii_digit() || "*†‡§,[]()–-".contains(character);
    let word = before.rsplit(' ').next().unwrap_or("");
    let letters = word.chars().filter(|character| character.is_alphabetic()).count();
    mark.chars().all(is_mark)
        && (letters >= 4 || word.ends_with(['.', ',', ';', ':', '”', '"', ')', '’', '?', '!']) && letters > 0)
}
