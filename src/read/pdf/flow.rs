//! Paragraphs out of the lines of all pages, and the text that they make.
//!
//! A blank line parts paragraphs; a line of the text is a printed line, or a row of a table. A paragraph that runs over
//! the end of a column or a page is not parted there: the notes under the column come behind it.

use super::{
    ReadError, SourceText,
    budget::Budget,
    lines::{Line, Region, pitch},
};

/// Lengths in sizes of the font.
mod ems {
    /// A line that begins further in or out begins a paragraph, or ends a list.
    pub(super) const INDENT: f64 = 0.7;
    /// The width of a space.
    pub(super) const SPACE: f64 = 0.25;
    /// What may be free at the end of a full line.
    pub(super) const SLACK: f64 = 0.3;
}

/// A step between lines that is wider than others by this factor begins a paragraph.
const PARAGRAPH: f64 = 1.35;
/// Fonts of one text differ in size by no more.
const SAME_SIZE: f64 = 0.06;
/// Notes are printed smaller than the text.
const NOTE: f64 = 0.93;
/// The rest of a sentence may follow a line that fills this share of its column, though its next word would have fitted.
const FILLED: f64 = 0.6;

/// A line, and the margins it stands between.
#[derive(Debug, Clone)]
struct Placed {
    line: Line,
    left: f64,
    right: f64,
}

/// The text in the making.
#[derive(Default)]
struct Flow {
    source: SourceText,
    last: Option<Placed>,
    /// Whether the last line begins its paragraph.
    is_first: bool,
    /// Notes that wait for the end of the paragraph, with their page.
    notes: Vec<(usize, Vec<Line>)>,
    page: Option<usize>,
}

/// Returns the text of pages, with the byte where each of them begins.
pub(super) fn text(pages: Vec<Vec<Region>>, budget: &Budget) -> Result<SourceText, ReadError> {
    let body = body_size(&pages);
    let mut flow = Flow::default();
    for (page, regions) in pages.into_iter().enumerate() {
        let mut notes = Vec::new();
        for mut region in regions {
            notes.extend(take_notes(&mut region, body));
            flow.region(page, region, budget)?;
        }
        if !notes.is_empty() {
            flow.notes.push((page, notes));
        }
    }
    flow.flush();
    budget.limits.check(flow.source.text.len())?;
    Ok(flow.source)
}

/// Returns the size in which most of the text is printed.
fn body_size(pages: &[Vec<Region>]) -> f64 {
    let mut counts: std::collections::BTreeMap<i64, usize> = std::collections::BTreeMap::new();
    for line in pages.iter().flatten().flat_map(|region| &region.lines) {
        *counts.entry((line.size * 10.0).round() as i64).or_default() += line.text.len();
    }
    counts.into_iter().max_by_key(|&(_, count)| count).map_or(0.0, |(size, _)| size as f64 / 10.0)
}

/// Takes the lines in small print from under a column.
fn take_notes(region: &mut Region, body: f64) -> Vec<Line> {
    let is_small = |line: &Line| !line.is_row && line.size < body * NOTE;
    let small = region.lines.iter().rev().take_while(|line| is_small(line)).count();
    let at = region.lines.len() - small;
    if at == 0 { Vec::new() } else { region.lines.split_off(at) }
}

impl Flow {
    fn region(&mut self, page: usize, region: Region, budget: &Budget) -> Result<(), ReadError> {
        budget.limits.check(self.source.text.len())?;
        let pitch = pitch(&region.lines);
        let (left, right) = (region.left, region.right);
        for (index, line) in region.lines.into_iter().enumerate() {
            let line = Placed { line, left, right };
            let begins = match &self.last {
                Some(last) if index > 0 => self.begins(last, &line, pitch),
                Some(last) => breaks_over(last, &line),
                None => true,
            };
            if begins && !self.notes.is_empty() && !is_rows(self.last.as_ref(), &line) {
                self.flush();
            }
            let between = if !begins || is_rows(self.last.as_ref(), &line) { "\n" } else { "\n\n" };
            self.write(page, between, &line.line.text);
            self.is_first = begins;
            self.last = Some(line);
        }
        Ok(())
    }

    fn write(&mut self, page: usize, between: &str, line: &str) {
        let source = &mut self.source;
        if !source.text.is_empty() {
            source.text.push_str(between);
        }
        if self.page != Some(page) {
            self.page = Some(page);
            source.locators.push((source.text.len(), format!("page {}", page + 1)));
        }
        source.text.push_str(line);
    }

    /// Writes the notes that wait.
    fn flush(&mut self) {
        for (page, lines) in std::mem::take(&mut self.notes) {
            let left = lines.iter().map(|line| line.left).fold(f64::INFINITY, f64::min);
            let right = lines.iter().map(|line| line.right).fold(f64::NEG_INFINITY, f64::max);
            let pitch = pitch(&lines);
            let mut last: Option<Placed> = None;
            for line in lines {
                let line = Placed { line, left, right };
                let begins = last.as_ref().is_none_or(|last| {
                    has_mark(&line.line.text) && !last.line.text.ends_with('-') || self.begins(last, &line, pitch)
                });
                self.write(page, if begins { "\n\n" } else { "\n" }, &line.line.text);
                self.is_first = begins;
                last = Some(line);
            }
        }
    }

    /// Returns whether a line begins a paragraph under the line above it.
    fn begins(&self, above: &Placed, below: &Placed, pitch: Option<f64>) -> bool {
        let (one, other) = (&above.line, &below.line);
        if one.is_row || other.is_row || is_entry(&one.text) {
            return true;
        }
        let goes_on = goes_on(&one.text, &other.text);
        let is_full = is_full(above, other);
        if (one.size - other.size).abs() > SAME_SIZE * one.size.max(other.size)
            || one.is_bold != other.is_bold && !(is_full && goes_on)
        {
            return true;
        }
        let step = other.y - one.y;
        if pitch.is_some_and(|pitch| step > pitch * PARAGRAPH * one.size) || step < 0.0 || step > 3.0 * one.size {
            return true;
        }
        if one.text.ends_with(['-', '\u{ad}']) && goes_on {
            return false;
        }
        let indent = (other.left - one.left) / other.size;
        // A dash may stand where a sentence is broken.
        let is_inner_dash = other.text.starts_with(['–', '—', '-']) && is_full && indent.abs() < 0.3;
        if is_bullet(&other.text) {
            return !is_inner_dash || ends_sentence(&one.text) || is_bullet(&one.text);
        }
        if has_mark(&other.text) && (!is_full || indent.abs() > 0.3 || has_mark(&one.text)) {
            return true;
        }
        if is_centered(above) && is_centered(below) {
            return one.right - one.left < FILLED * (above.right - above.left) && !goes_on;
        }
        if indent > ems::INDENT && !(self.is_first && (has_mark(&one.text) || goes_on)) {
            return true;
        }
        if indent < -ems::INDENT && !self.is_first && !goes_on {
            return true;
        }
        let is_filled = one.right - above.left > FILLED * (above.right - above.left);
        !(is_full || goes_on && is_filled)
    }
}

fn is_rows(above: Option<&Placed>, below: &Placed) -> bool {
    below.line.is_row && above.is_some_and(|above| above.line.is_row)
}

/// Returns whether the first line of a column begins a paragraph.
fn breaks_over(above: &Placed, below: &Placed) -> bool {
    let (one, other) = (&above.line, &below.line);
    let small = other.text.chars().next().is_some_and(char::is_lowercase);
    let indent = (other.left - below.left) - (one.left - above.left);
    let is_other = (one.size - other.size).abs() > SAME_SIZE * one.size.max(other.size)
        || one.is_bold != other.is_bold && !small
        || one.is_row
        || other.is_row;
    is_other
        || ends_sentence(&one.text)
        || is_bullet(&other.text)
        || is_entry(&one.text)
        || !small && (has_mark(&other.text) || !is_full(above, other) || indent > ems::INDENT * other.size)
}

/// Returns whether the first word of the next line would not have fitted into a line.
fn is_full(above: &Placed, next: &Line) -> bool {
    let line = &above.line;
    line.right + next.first_word + (ems::SPACE + ems::SLACK) * line.size > above.right
}

/// Returns whether a line stands in the middle of its column.
fn is_centered(placed: &Placed) -> bool {
    let before = placed.line.left - placed.left;
    let behind = placed.right - placed.line.right;
    before > placed.line.size && (before - behind).abs() < placed.line.size
}

fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['”', '"', '’', ')', ']']).ends_with(['.', '!', '?', ':', '。'])
}

/// Returns whether the lower line can only be the rest of a sentence.
fn goes_on(above: &str, below: &str) -> bool {
    below.chars().next().is_some_and(char::is_lowercase) && !ends_sentence(above) && !has_mark(below)
}

fn is_bullet(text: &str) -> bool {
    let mut characters = text.chars();
    characters.next().is_some_and(|first| "•*–—-▪■●○◦·‣✓➢".contains(first)) && characters.next() == Some(' ')
}

/// Returns whether a line begins with a mark or a number of a list: "3.", "(a)", "ii)", "2.1".
fn has_mark(text: &str) -> bool {
    let Some((mark, _)) = text.split_once(' ') else {
        return false;
    };
    let inner = mark.trim_start_matches(['(', '[']).trim_end_matches(['.', ')', ']']);
    let is_marked = inner.len() < mark.len();
    let is_number = !inner.is_empty() && inner.chars().all(|character| character.is_ascii_digit() || character == '.');
    is_bullet(text)
        || is_marked && is_number && inner.len() <= 6
        || is_marked && inner.chars().count() == 1
        || is_marked && inner.len() <= 5 && !inner.is_empty() && inner.chars().all(|letter| "ivxIVX".contains(letter))
        || is_number && inner.contains('.') && inner.len() <= 8
}

/// Returns whether a line is one of a table of contents.
fn is_entry(text: &str) -> bool {
    text.ends_with(|last: char| last.is_ascii_digit()) && (text.contains("....") || text.contains(". . . ."))
}
