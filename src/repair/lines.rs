//! Lines that the width of a page has broken.
//!
//! A paragraph that was wrapped becomes one line again, and a word broken over two lines becomes one word. After this
//! a line of the text is a block. Lines that stand alone on purpose (items, headings, rows, addresses) stay alone.

use std::cell::LazyCell;

use rustc_hash::FxHashSet;

use super::{
    Context, Edit, Kind,
    words::{Used, is_capital, lower},
};
use crate::ontology::grammar::WordClass;

pub(super) const LINES: Kind = Kind {
    rules: &[
        ("line-wrap", "a line break inside a paragraph becomes a space"),
        ("broken-word", "a word broken over two lines becomes one"),
        ("parted-sentence", "a paragraph that blank lines part within a sentence becomes one"),
    ],
    find,
    moves_lines: true,
};

/// The same for a text that parts its paragraphs by blank lines, whatever its lines look like.
#[cfg(feature = "pdf")]
pub(super) const PARAGRAPHS: Kind = Kind { rules: LINES.rules, find: find_in_paragraphs, moves_lines: true };

/// A text counts as wrapped if its lines are at most this long.
const WIDEST: usize = 160;
/// What parts the cells of a row.
#[cfg(feature = "pdf")]
const CELL: &str = " | ";
/// Narrower lines are verse, addresses, columns.
const NARROWEST: usize = 36;

fn find(context: &Context, text: &str) -> Vec<Edit> {
    let is_spaced = is_double_spaced(text);
    let width = width(lines(text, is_spaced));
    join(context, text, is_spaced, |above, below, is_parted| {
        if is_parted { goes_on(context, above, below) } else { joins(context, above, below, width) }
    })
}

#[cfg(feature = "pdf")]
fn find_in_paragraphs(context: &Context, text: &str) -> Vec<Edit> {
    join(context, text, false, |above, below, is_parted| !is_parted && !above.contains(CELL) && !below.contains(CELL))
}

/// Returns the lines of a text with their breaks, each with the place where it begins.
pub(crate) fn whole(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let ends = memchr::memchr_iter(b'\n', text.as_bytes()).map(|end| end + 1).chain([text.len()]);
    let mut start = 0;
    let spans = ends.map(move |end| std::mem::replace(&mut start, end)..end);
    spans.filter(|span| !span.is_empty()).filter_map(|span| Some((span.start, text.get(span)?)))
}

/// Returns the lines of a text without the spaces around them, each with the place where it begins.
pub(crate) fn trimmed(text: &str) -> impl Iterator<Item = (usize, &str)> {
    whole(text).map(|(start, line)| {
        let inner = line.trim_start();
        (start + line.len() - inner.len(), inner.trim_end())
    })
}

/// Returns the trimmed lines of a text, in one with double spacing without the first blank line behind each.
fn lines(text: &str, is_spaced: bool) -> impl Iterator<Item = (usize, &str)> {
    let mut is_behind_text = false;
    trimmed(text).filter(move |(_, line)| {
        let is_kept = !(is_spaced && is_behind_text && line.is_empty());
        is_behind_text = !line.is_empty();
        is_kept
    })
}

/// Returns whether blank lines stand between the lines of a paragraph too: sentences go on behind many of them.
fn is_double_spaced(text: &str) -> bool {
    let mut parted = 0;
    let mut cut = 0;
    let mut together = 0;
    let mut above = "";
    let mut blanks = 0;
    for (_, line) in trimmed(text) {
        if line.is_empty() {
            blanks += 1;
            continue;
        }
        if blanks == 1 {
            parted += 1;
            cut += usize::from(begins_small(line) && !ends_sentence(above));
        } else if blanks == 0 {
            together += 1;
        }
        (above, blanks) = (line, 0);
    }
    parted >= FEWEST_LINES && cut * 3 > parted && together * 4 < parted
}

/// So many lines a text with double spacing has at least.
const FEWEST_LINES: usize = 20;

/// Makes one line of two that stand under each other, where they belong together; `joins` is asked for the two, and
/// whether blank lines stand between them.
fn join(context: &Context, text: &str, is_spaced: bool, joins: impl Fn(&str, &str, bool) -> bool) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut breaks = Vec::new();
    let mut previous: Option<(usize, &str)> = None;
    let mut is_parted = false;
    for (begin, line) in lines(text, is_spaced) {
        if line.is_empty() {
            is_parted = true;
            continue;
        }
        if let Some((from, above)) = previous
            && joins(above, line, is_parted)
        {
            let end = from + above.len();
            if above.ends_with(['-', '\u{ad}']) && !above.ends_with(" -") {
                let (edit, parts) = mend_word(context, above, line, end, begin);
                breaks.extend(parts.map(|(left, right)| Break { edit: edits.len(), left, right }));
                edits.push(edit);
            } else {
                edits.push(Edit::new(end, begin, " ", if is_parted { "parted-sentence" } else { "line-wrap" }));
            }
        }
        previous = Some((begin, line));
        is_parted = false;
    }
    // Only texts that break a word are read again, once for all their breaks.
    if !breaks.is_empty() {
        let compounds = compounds(text);
        let is_compound = |broken: &Break| compounds.contains(&broken.compound());
        // Most are plain already.
        let is_plain = |broken: &Break| !is_compound(broken) && is_listed(context, broken);
        let (plain, open): (Vec<Break>, Vec<Break>) = breaks.into_iter().partition(is_plain);
        let lengths = open.iter().map(|broken| lower(&broken.whole(), str::len));
        let used = LazyCell::new(|| Used::of_lengths(context.lexicon, text, lengths));
        let words = open.iter().filter(|broken| is_used(context, &used, broken));
        for broken in words.chain(&plain) {
            if let Some(edit) = edits.get_mut(broken.edit) {
                edit.span.start -= HYPHEN;
            }
        }
    }
    edits
}

/// How many bytes the hyphen has that may be a part of a word.
const HYPHEN: usize = 1;

/// A word broken by a hyphen that may be a part of it.
struct Break<'a> {
    /// The edit that keeps the hyphen.
    edit: usize,
    /// What stands before it.
    left: &'a str,
    /// What stands behind it.
    right: &'a str,
}

impl Break<'_> {
    fn whole(&self) -> String {
        format!("{}{}", self.left, self.right)
    }

    /// Returns it with its hyphen, in small letters.
    fn compound(&self) -> String {
        format!("{}-{}", self.left, self.right).to_lowercase()
    }
}

/// Returns the width at which paragraphs are wrapped; none where every line is a paragraph.
fn width<'t>(text: impl Iterator<Item = (usize, &'t str)>) -> Option<usize> {
    let mut lengths: Vec<usize> = Vec::new();
    let mut above = 0;
    let mut lines = 0;
    let mut ends = 0;
    let mut long = 0;
    for (_, line) in text {
        let length = line.len();
        if length > 0 && above > 0 {
            lengths.push(above);
        }
        ends += usize::from(line.ends_with(['.', '!', '?', '。']));
        lines += usize::from(length > 0);
        long += usize::from(length > WIDEST);
        above = length;
    }
    // A title page and a few lists do not make a wrapped text.
    if lengths.len() * 3 < lines {
        return None;
    }
    // Where most lines end a sentence, each is a paragraph.
    if ends * 2 > lines {
        return None;
    }
    // "1. Aims" over a long line: headings over paragraphs are no wrapped lines.
    if long * 8 > lines {
        return None;
    }
    lengths.sort_unstable();
    let width = *lengths.get(lengths.len() * 9 / 10)?;
    (NARROWEST..=WIDEST).contains(&width).then_some(width)
}

fn joins(context: &Context, above: &str, below: &str, width: Option<usize>) -> bool {
    let layout = context.layout;
    if above.contains(['\t', '|']) || below.contains(['\t', '|']) {
        return false;
    }
    // "Kilima Water Programme (2021)" over "Region: Northern Province".
    let is_named = || {
        let last = above.rsplit(' ').next().unwrap_or("");
        last.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit() || first == '(')
    };
    if layout.items.iter().any(|item| item.is_match(below))
        || are_entries(above, below)
        || label(below).is_some() && is_named()
    {
        return false;
    }
    let (begins_small, ends) = (begins_small(below), ends_sentence(above));
    let is_full = width.is_some_and(|width| above.len() * 5 >= width * 3 && above.len() <= width * 5 / 4);
    if above.ends_with(['-', '\u{ad}']) && begins_small {
        return above.len() > 1;
    }
    if begins_small && !ends {
        // The rest of a sentence, unless short lines stand under each other on purpose.
        return is_full || above.len() >= NARROWEST;
    }
    let is_numbered = layout.numberings.iter().any(|numbering| numbering.is_match(below));
    is_full && !is_numbered
}

fn begins_small(line: &str) -> bool {
    line.starts_with(|first: char| first.is_lowercase() || matches!(first, ',' | ';' | ')'))
}

fn ends_sentence(line: &str) -> bool {
    line.ends_with(['.', '!', '?', ':', '。']) || line.ends_with(".”") || line.ends_with(".\"")
}

/// Lines that are no shorter than this, in bytes, are those of paragraphs and not of a list.
const PARAGRAPH: usize = 60;

/// Returns whether a sentence goes on behind blank lines, as where a page ends: it breaks off, and what follows begins
/// small, or nothing can end with its last word.
fn goes_on(context: &Context, above: &str, below: &str) -> bool {
    let is_plain =
        |line: &str| !line.contains(['\t', '|']) && !context.layout.items.iter().any(|item| item.is_match(line));
    let is_small = below.len() >= PARAGRAPH && below.starts_with(char::is_lowercase);
    let last = above.rsplit(' ').next().unwrap_or("");
    let is_open = || {
        let word = context.lexicon.find(last);
        let links = [WordClass::Of, WordClass::Article, WordClass::And, WordClass::For, WordClass::With];
        let is_word = below.starts_with(char::is_alphabetic) || below.len() >= PARAGRAPH;
        context.lexicon.is_any(word, &links) && is_word
    };
    above.len() >= PARAGRAPH
        && above.ends_with(|last: char| last.is_alphabetic() || matches!(last, ',' | '-'))
        && (is_small || is_open())
        && is_plain(above)
        && is_plain(below)
}

/// A label before a colon is no longer than this, in bytes and in words.
const LABEL: usize = 48;
const LABEL_WORDS: usize = 6;

/// Returns how long the label before the value of a line is: "Executing agency: Ministry of Health".
pub(crate) fn label(line: &str) -> Option<usize> {
    let (label, value) = line.split_once(':')?;
    let is_plain = |character: char| character.is_alphabetic() || " -–/’'&()".contains(character);
    let is_label = label.len() <= LABEL
        && label.split(' ').count() <= LABEL_WORDS
        && label.chars().next().is_some_and(char::is_uppercase)
        && label.chars().all(is_plain)
        && label.chars().any(char::is_lowercase);
    (is_label && value.starts_with(' ')).then_some(label.len())
}

/// What stands behind the name of an entry is no longer than this, in bytes.
const COUNT: usize = 40;

/// Returns whether two lines are entries of a record or a list: both a label and a value, a name and a number
/// ("Riverton Hospital – 18,912"), or a name and something in brackets; the first may lead into the list.
pub(crate) fn are_entries(above: &str, below: &str) -> bool {
    let is_counted = |line: &str| {
        let parts = line.split_once(" – ").or_else(|| line.split_once(": "));
        let is_number = |word: &str| word.starts_with(|first: char| first.is_ascii_digit());
        line.starts_with(char::is_uppercase)
            && parts.is_some_and(|(_, rest)| rest.len() <= COUNT && rest.split(' ').take(2).any(is_number))
    };
    let is_bracketed = |line: &str| line.starts_with(char::is_uppercase) && line.ends_with(')') && line.contains(" (");
    let is_entry = |line: &str| label(line).is_some() || is_counted(line) || is_bracketed(line);
    // "Riverton Centre – 12 halls – open in May" over "Harbour works – design".
    let is_dashed = |line: &str| {
        let dash = line.find(" – ").filter(|&dash| dash <= COUNT);
        line.starts_with(char::is_uppercase) && dash.is_some()
    };
    label(above).is_some() && label(below).is_some()
        || is_dashed(above) && is_dashed(below)
        || is_counted(above) && is_counted(below)
        || is_bracketed(above) && is_bracketed(below)
        || above.ends_with(':') && is_entry(below)
        || above.ends_with(|last: char| last.is_ascii_digit() || last == ')') && is_counted(below)
}

/// Returns the pairs of words that a hyphen joins within a line, in small letters.
fn compounds(text: &str) -> FxHashSet<String> {
    let is_letter = |character: &char| character.is_alphabetic();
    memchr::memchr_iter(b'-', text.as_bytes())
        .filter_map(|at| {
            let (before, after) = (text.get(..at)?, text.get(at + 1..)?);
            let left: usize = before.chars().rev().take_while(is_letter).map(char::len_utf8).sum();
            let right: usize = after.chars().take_while(is_letter).map(char::len_utf8).sum();
            let compound = text.get(at - left..at + 1 + right)?;
            (left > 0 && right > 0).then(|| compound.to_lowercase())
        })
        .collect()
}

/// Joins a word broken by a hyphen, which stays unless it is a soft one; returns the parts too where it may have to go.
fn mend_word<'a>(
    context: &Context,
    above: &'a str,
    below: &'a str,
    end: usize,
    begin: usize,
) -> (Edit, Option<(&'a str, &'a str)>) {
    let soft = above.ends_with('\u{ad}');
    let hyphen = if soft { '\u{ad}'.len_utf8() } else { HYPHEN };
    let left = above.get(..above.len() - hyphen).unwrap_or("");
    let left = left.rsplit(|character: char| !character.is_alphabetic()).next().unwrap_or("");
    let right = below.split(|character: char| !character.is_alphabetic()).next().unwrap_or("");
    if soft {
        return (Edit::new(end - hyphen, begin, "", "broken-word"), None);
    }
    if lower(right, |right| context.layout.repair.suspended.contains(right)) {
        return (Edit::new(end, begin, " ", "line-wrap"), None);
    }
    let is_open = !left.is_empty() && !right.is_empty() && !is_capital(right);
    (Edit::new(end, begin, "", "broken-word"), is_open.then_some((left, right)))
}

/// Returns whether the text uses a broken word without a hyphen elsewhere.
fn is_used(context: &Context, used: &Used, broken: &Break) -> bool {
    let whole = broken.whole();
    used.uses(lower(&whole, |whole| context.lexicon.find(whole))) || used.count(&whole) > 0
}

/// Returns whether a broken word is one without a hyphen as the lists have it. What no list has is a name, unless its
/// second part is a word by itself.
fn is_listed(context: &Context, Break { left, right, .. }: &Break) -> bool {
    let whole = format!("{left}{right}");
    let is_part = lower(right, |right| context.lexicon.find(right).is_known() || right.len() < 2)
        || context.gazetteer.has(right)
        || lower(left, |left| context.layout.repair.hyphen_prefixes.contains(left));
    !is_part || lower(&whole, |whole| context.lexicon.find(whole)).is_known() || context.gazetteer.has(&whole)
}
