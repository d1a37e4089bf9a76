//! What a printed page adds to a text: its number, and the head that runs over every page.
//!
//! A line that is a number or says "Page 3 of 20" goes where it cuts a sentence in two or counts on from another such
//! line. A short line that stands there three times or more goes where one of its places is inside a sentence or beside
//! a page number; its first place stays if it is neither.

use rustc_hash::FxHashMap;

use super::{Context, Edit, Kind, lines::trimmed};

pub(super) const PAGES: Kind =
    Kind { rules: &[("page-furniture", "a page number or running head goes")], find, moves_lines: true };

/// A running head is no longer than this.
const LONGEST: usize = 100;
/// It stands there at least so often.
const TIMES: u32 = 3;

/// How many lines of furniture may stand together.
const NEAR: usize = 4;

#[derive(Clone, Copy, PartialEq)]
enum Part {
    Text,
    Number(u32),
    Label,
    Head,
}

struct Line<'a> {
    /// Of the trimmed line.
    start: usize,
    text: &'a str,
    part: Part,
}

fn find(context: &Context, text: &str) -> Vec<Edit> {
    let mut lines = lines(context, text);
    mark_heads(&mut lines);
    let mut edits = Vec::new();
    let mut at = 0;
    let mut last_number = None;
    let counts_up = counts_up(&lines);
    while at < lines.len() {
        let end = at + lines.iter().skip(at).take_while(|line| line.part != Part::Text).count();
        if end == at {
            at += 1;
            continue;
        }
        let above = at.checked_sub(1).and_then(|index| lines.get(index));
        let below = lines.get(end);
        let cuts = is_cut(above, below);
        if let (true, Some(above), Some(below)) = (cuts, above, below) {
            // A word broken by the page is mended with those broken by a line.
            let with = if above.text.ends_with(['-', '\u{ad}']) { "\n" } else { " " };
            edits.push(Edit::new(above.start + above.text.len(), below.start, with, "page-furniture"));
        } else {
            let group = lines.get(at..end).unwrap_or(&[]);
            let has_number = group.iter().any(|line| matches!(line.part, Part::Number(_) | Part::Label));
            for line in group {
                let goes = match line.part {
                    Part::Number(_) => counts_up,
                    Part::Label => true,
                    Part::Head => has_number && (counts_up || last_number.is_some()),
                    Part::Text => false,
                };
                if goes {
                    edits.push(Edit::new(line.start, line.start + line.text.len(), "", "page-furniture"));
                }
            }
            last_number = last_number.or(has_number.then_some(()));
        }
        at = end;
    }
    edits
}

fn lines<'a>(context: &Context, text: &'a str) -> Vec<Line<'a>> {
    let line = |(start, text): (usize, &'a str)| {
        let is_page = text.len() < 24 && context.layout.pages.iter().any(|page| page.is_match(text));
        let part = if is_page { text.parse().map_or(Part::Label, Part::Number) } else { Part::Text };
        Line { start, text, part }
    };
    trimmed(text).filter(|(_, line)| !line.is_empty()).map(line).collect()
}

/// Marks the lines that recur and cut a sentence or stand beside a page number at least once.
fn mark_heads(lines: &mut [Line]) {
    let mut times: FxHashMap<&str, u32> = FxHashMap::default();
    let is_short = |text: &str| text.len() <= LONGEST && !text.ends_with(['.', ';', ',', ':']);
    for line in lines.iter().filter(|line| line.part == Part::Text && is_short(line.text)) {
        *times.entry(line.text).or_default() += 1;
    }
    times.retain(|_, count| *count >= TIMES);
    if times.is_empty() {
        return;
    }
    let is_head = |index: usize| lines.get(index).is_some_and(|line: &Line| times.contains_key(line.text));
    let mut heads: FxHashMap<&str, bool> = FxHashMap::default();
    for (index, line) in lines.iter().enumerate() {
        if !times.contains_key(line.text) {
            continue;
        }
        let is_text = |&other: &usize| !is_head(other) && lines.get(other).is_some_and(|line| line.part == Part::Text);
        let above = (index.saturating_sub(NEAR)..index).rev().find(is_text).and_then(|other| lines.get(other));
        let below = (index + 1..=index + NEAR).find(is_text).and_then(|other| lines.get(other));
        let beside = |other: Option<usize>| {
            other
                .and_then(|other| lines.get(other))
                .is_some_and(|line| matches!(line.part, Part::Number(_) | Part::Label))
        };
        if is_cut(above, below) || beside(index.checked_sub(1)) || beside(Some(index + 1)) {
            heads.insert(line.text, true);
        }
    }
    let heads: Vec<bool> = lines.iter().map(|line| heads.contains_key(line.text)).collect();
    for (line, is_head) in lines.iter_mut().zip(heads) {
        if is_head {
            line.part = Part::Head;
        }
    }
}

/// Returns whether a sentence runs on from one line to the other.
fn is_cut(above: Option<&Line>, below: Option<&Line>) -> bool {
    let (Some(above), Some(below)) = (above, below) else {
        return false;
    };
    let ends = above.text.ends_with(['.', '!', '?', ':', '”', '"', '。']);
    let goes_on = below.text.chars().next().is_some_and(char::is_lowercase);
    !ends && goes_on && above.text.contains(' ') && above.text.len() >= 20
}

/// Returns whether the lone numbers are those of pages: one after the other, three or more.
fn counts_up(lines: &[Line]) -> bool {
    let numbers: Vec<u32> = lines
        .iter()
        .filter_map(|line| if let Part::Number(number) = line.part { Some(number) } else { None })
        .collect();
    numbers.len() >= 3 && numbers.windows(2).all(|pair| pair[0].checked_add(1) == Some(pair[1]))
}
