//! Plain text: what each line is shows from its look.

use super::{Line, Reader, SourceText, decode, head::only_date};
use crate::{
    document::{BlockKind, Span},
    ontology::layout::Layout,
    repair::{self, Context, Draft, Edit},
};

/// Plain text.
pub(super) const TEXT: Reader = Reader {
    key: "text",
    label: "plain text",
    extensions: &["txt", "text"],
    needs_fence: false,
    is_sure: |_| false,
    source: decode::source,
    draft,
};

/// A heading without a number is no longer than this.
const LONGEST: usize = 100;
const MOST_WORDS: usize = 14;
/// A heading with a number may be a sentence.
const LONGEST_NUMBERED: usize = 220;
/// A numbered line shorter than this that is no heading is an item; a longer one is a paragraph.
const LONGEST_ITEM: usize = 120;

pub(super) fn draft(context: &Context, source: &SourceText) -> (Draft, Vec<Line>) {
    let mut draft = Draft::new(&source.text);
    draft.apply(cells(&source.text));
    draft.apply(dashes(&draft.text));
    draft.mend(context);
    let lines = lines(context.layout, &draft.text);
    (draft, lines)
}

/// Writes the cells of a table that tabs part as the program writes them.
fn cells(source: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    if memchr::memchr(b'\t', source.as_bytes()).is_none() {
        return edits;
    }
    for (start, inner) in repair::trimmed(source) {
        // One tab behind a number or a mark only sets the line in.
        let first = inner.find('\t');
        if first.is_some_and(|first| first > 4 || inner.matches('\t').count() > 1) {
            let mut at = start;
            for piece in inner.split_inclusive(|character| character != '\t') {
                let tabs = piece.bytes().take_while(|&byte| byte == b'\t').count();
                if tabs > 0 {
                    edits.push(Edit::new(at, at + tabs, " | ", "table-cell"));
                }
                at += piece.len();
            }
        }
    }
    edits
}

/// Dashes that part the cells of a row.
const DASHES: [&str; 3] = [" – ", " — ", " - "];
/// A row that dashes part has no fewer of them.
const FEWEST_DASHES: usize = 2;
/// A line that is longer is no row.
const LONGEST_ROW: usize = 240;

/// Writes the cells of a table that dashes part as the program writes them: two lines and more one after the other,
/// with as many dashes each.
fn dashes(text: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    for dash in DASHES {
        if memchr::memmem::find(text.as_bytes(), dash.as_bytes()).is_none() {
            continue;
        }
        // Where the lines of the table begin, and how many dashes each has.
        let mut rows: Vec<(usize, &str)> = Vec::new();
        let mut count = 0;
        let mut close = |rows: &mut Vec<(usize, &str)>| {
            let is_table = rows.len() > 1;
            for (start, line) in rows.drain(..).filter(|_| is_table) {
                edits.extend(
                    line.match_indices(dash)
                        .map(|(at, _)| Edit::new(start + at, start + at + dash.len(), " | ", "table-cell")),
                );
            }
        };
        for (start, line) in repair::whole(text) {
            let own = line.matches(dash).count();
            let is_mixed = || DASHES.iter().any(|other| *other != dash && line.contains(other));
            let is_row = own >= FEWEST_DASHES && line.len() <= LONGEST_ROW && !line.contains([';', '|']) && !is_mixed();
            if !is_row || own != count {
                close(&mut rows);
            }
            count = own;
            if is_row {
                rows.push((start, line));
            }
        }
        close(&mut rows);
    }
    edits.sort_by_key(|edit| edit.span.start);
    edits
}

/// Returns the lines that are not empty, each a block by its look.
pub(super) fn lines(layout: &Layout, text: &str) -> Vec<Line> {
    let filled = repair::trimmed(text).filter(|(_, line)| !line.is_empty());
    let spans: Vec<Span> = filled.map(|(begin, line)| Span::new(begin, begin + line.len())).collect();
    let line = |span: Span| text.get(span.start..span.end).unwrap_or("");
    let mut is_listed = false;
    let counted = counted(spans.iter().map(|&span| line(span)));
    spans
        .iter()
        .enumerate()
        .map(|(index, &span)| {
            let is_last = index + 1 == spans.len();
            let number = counted.get(index).copied().flatten().unwrap_or(0);
            let span = Span::new(span.start + number, span.end);
            let (mut kind, mut mark) = kind(layout, line(span), is_last);
            // "Funding: Green Bank" under "Location: Riverton": entries of a record or a list are no headings.
            let is_beside = |above: usize| {
                let (Some(&above), Some(&below)) = (spans.get(above), spans.get(above + 1)) else { return false };
                let gap = text.get(above.end..below.start).unwrap_or("");
                gap.matches('\n').count() == 1 && repair::are_entries(line(above), line(below))
            };
            // With blank lines between them there must be three.
            let is_label = |at: usize| spans.get(at).is_some_and(|&span| repair::label(line(span)).is_some());
            let is_record = |first: usize| (first..first + 3).all(is_label);
            let is_entry =
                || (index.saturating_sub(1)..=index).any(is_beside) || (index.saturating_sub(2)..=index).any(is_record);
            let before = index.checked_sub(1).and_then(|before| spans.get(before));
            // "1. Seed Programme" right under "The plan has two parts:".
            let numbered = || self::number(layout, line(span)).filter(|&number| number > 0 && number < span.len());
            let follows = before.is_some_and(|before| {
                let is_near = text.get(before.end..span.start).is_some_and(|gap| gap.matches('\n').count() == 1);
                is_near && (is_listed || line(*before).ends_with(':'))
            });
            let in_list = if follows && span.len() <= LONGEST_ITEM { numbered() } else { None };
            is_listed = in_list.is_some();
            if let (BlockKind::Heading, Some(number)) = (kind, in_list) {
                (kind, mark) = (BlockKind::Item, number);
            } else if kind == BlockKind::Heading && is_entry() {
                kind = BlockKind::Paragraph;
            }
            let level = hashes(line(span)).unwrap_or(0);
            Line { span: Span::new(span.start + mark, span.end), kind, level }
        })
        .collect()
}

/// So many lines that count on make numbers of paragraphs of them.
const COUNTED: usize = 3;

/// Returns how long the number without a mark before each line is, where lines count on: "41 The Bank …", "42 It …".
fn counted<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<Option<usize>> {
    let read = |line: &str| -> Option<(u32, usize)> {
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        let rest = line.get(digits..).filter(|_| (1..=3).contains(&digits))?;
        let gap = rest.len() - rest.trim_start_matches([' ', '\t', '\u{a0}']).len();
        let opens =
            rest.get(gap..)?.chars().next().is_some_and(|first| first.is_uppercase() || "“‘\"'".contains(first));
        (gap > 0 && opens).then_some((line[..digits].parse().ok()?, digits + gap))
    };
    let mut found: Vec<Option<usize>> = Vec::new();
    let mut run: Vec<(usize, usize)> = Vec::new();
    let mut last = 0;
    let keep = |run: &mut Vec<(usize, usize)>, found: &mut Vec<Option<usize>>| {
        let is_counted = run.len() >= COUNTED;
        for (index, len) in run.drain(..).filter(|_| is_counted) {
            if let Some(found) = found.get_mut(index) {
                *found = Some(len);
            }
        }
    };
    for (index, line) in lines.enumerate() {
        found.push(None);
        let Some((number, len)) = read(line) else { continue };
        if number != last + 1 {
            keep(&mut run, &mut found);
        }
        run.push((index, len));
        last = number;
    }
    keep(&mut run, &mut found);
    found
}

/// Returns what a line is, and how long the mark of an item before it is.
fn kind(layout: &Layout, line: &str, is_last: bool) -> (BlockKind, usize) {
    if line.starts_with('|') && line.len() > 1 || line.contains(" | ") {
        return (BlockKind::Row, 0);
    }
    if let Some(level) = hashes(line) {
        let rest = line.get(usize::from(level)..).unwrap_or("");
        return (BlockKind::Heading, line.len() - rest.trim_start().len());
    }
    let mark = layout.items.iter().filter_map(|item| item.find(line)).map(|found| found.end()).max().unwrap_or(0);
    if mark > 0 && mark < line.len() {
        return (BlockKind::Item, mark);
    }
    let number = number(layout, line);
    if !is_last && is_heading(layout, line, number) {
        return (BlockKind::Heading, 0);
    }
    match number {
        Some(number) if number > 0 && number < line.len() && line.len() <= LONGEST_ITEM && layout_is_list(line) => {
            (BlockKind::Item, number)
        }
        _ => (BlockKind::Paragraph, 0),
    }
}

/// Returns the rank of a heading that has the marks of Markdown: "## Water".
fn hashes(line: &str) -> Option<u8> {
    let rest = line.trim_start_matches('#');
    let marks = line.len() - rest.len();
    let has_words = rest.starts_with(' ') && rest.contains(char::is_alphabetic);
    u8::try_from(marks).ok().filter(|marks| (1..=6).contains(marks) && has_words)
}

/// Returns how long the number before a line is.
fn number(layout: &Layout, line: &str) -> Option<usize> {
    layout.numberings.iter().filter_map(|form| form.find(line)).map(|found| found.end()).max()
}

/// Returns whether a line is one sentence or less.
fn layout_is_list(line: &str) -> bool {
    line.matches(". ").count() <= 1
}

fn is_heading(layout: &Layout, line: &str, number: Option<usize>) -> bool {
    if line.ends_with(['.', '!', '?', ':', ';', ',', '。', '；', '，', '"', '”', ']', '-']) {
        return false;
    }
    let title = line.get(number.unwrap_or(0)..).unwrap_or("").trim();
    if !title.chars().next().is_some_and(|first| first.is_uppercase() || number.is_some() && first.is_alphanumeric()) {
        return false;
    }
    if title.contains(". ") || layout.salutations.iter().any(|form| form.is_match(line)) {
        return false;
    }
    if number.is_some() {
        return title.len() <= LONGEST_NUMBERED;
    }
    title.len() <= LONGEST
        && title.split_ascii_whitespace().count() <= MOST_WORDS
        && !layout.furniture.iter().any(|form| form.is_match(line))
        && only_date(layout, line).is_none()
}
