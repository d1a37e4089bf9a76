//! Curly quotation marks that have lost their other half.
//!
//! The missing one is put back where the quoted name shows its border: behind a run of capitals ("the “Lantern of
//! Learning once again"), before one ("the Clean Streets Campaign”"), or where the same words are quoted in full
//! elsewhere in the text. A quotation that goes on over paragraphs opens each of them and is left alone.

use rustc_hash::FxHashSet;

use super::{
    Context, Edit, Kind,
    lines::whole,
    words::{is_capital, lower},
};

pub(super) const QUOTES: Kind =
    Kind { rules: &[("lost-quote", "the other half of a quotation mark is put back")], find, moves_lines: false };

/// A quoted name has no more words.
const LONGEST: usize = 14;

fn find(context: &Context, text: &str) -> Vec<Edit> {
    if marks(text).next().is_none() {
        return Vec::new();
    }
    let mut known = quoted(text);
    let mut edits = Vec::new();
    let mut open_before = false;
    for (start, line) in whole(text) {
        let mut marks = marks(line).peekable();
        // Where the text behind the last mark begins.
        let mut from = 0;
        let mut left_open = false;
        while let Some((at, mark)) = marks.next() {
            let inner = at + mark.len();
            if mark == "“" {
                if marks.peek().is_some_and(|&(_, next)| next == "”") {
                    from = marks.next().map_or(inner, |(at, mark)| at + mark.len());
                    continue;
                }
                let border = marks.peek().map_or(line.len(), |&(at, _)| at);
                let begins_line = line.get(..at).unwrap_or("").trim().is_empty();
                let end = line.get(inner..border).and_then(|rest| close(context, &known, rest));
                match end {
                    Some(end) if !begins_line && is_named(line.get(..at).unwrap_or("")) => {
                        edits.push(Edit::new(start + inner + end, start + inner + end, "”", "lost-quote"));
                        known.extend(line.get(inner..inner + end).map(str::to_lowercase));
                        from = inner + end;
                    }
                    _ => {
                        left_open |= marks.peek().is_none();
                        from = inner;
                    }
                }
            } else {
                let begin = line.get(from..at).and_then(|rest| open(context, rest));
                if let Some(begin) = begin.filter(|_| !open_before) {
                    edits.push(Edit::new(start + from + begin, start + from + begin, "“", "lost-quote"));
                }
                open_before = false;
                from = inner;
            }
        }
        open_before = open_before && line.trim().is_empty() || left_open;
    }
    edits
}

/// Returns the marks of a text with their places.
fn marks(text: &str) -> impl Iterator<Item = (usize, &str)> {
    // The first byte of the marks, and of few others.
    memchr::memchr_iter(0xE2, text.as_bytes()).filter_map(|at| {
        let mark = text.get(at..at + "“".len())?;
        matches!(mark, "“" | "”").then_some((at, mark))
    })
}

/// Returns what is quoted in full, in lower case.
fn quoted(text: &str) -> FxHashSet<String> {
    text.match_indices('“')
        .filter_map(|(at, mark)| {
            let rest = text.get(at + mark.len()..)?;
            let end = rest.find(['“', '”', '\n'])?;
            let inner = rest.get(..end)?;
            (rest.get(end..)?.starts_with('”') && inner.len() < 120).then(|| inner.to_lowercase())
        })
        .collect()
}

/// Returns whether a name can follow: a word stands before the mark, not a comma or a colon as before speech.
fn is_named(before: &str) -> bool {
    before.trim_end().chars().next_back().is_some_and(|last| last.is_alphanumeric() || matches!(last, ')' | '-'))
}

/// The words of a text with their places: letters, figures and what joins them.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_ascii_whitespace().map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// Returns where a quotation that begins a text ends, if that is sure.
fn close(context: &Context, known: &FxHashSet<String>, rest: &str) -> Option<usize> {
    let connectors = &context.layout.repair.connectors;
    let mut end = 0;
    let mut count = 0;
    let mut seen = String::new();
    let mut last = "";
    let mut in_name = true;
    for (at, word) in words(rest).take(LONGEST) {
        let bare = word.trim_end_matches([',', ';', '.', ':', ')', '!', '?']);
        if !seen.is_empty() {
            seen.push(' ');
        }
        seen.push_str(&bare.to_lowercase());
        if known.contains(&seen) {
            return Some(at + bare.len());
        }
        if word.starts_with('(') {
            break;
        }
        if !in_name {
            // Only what is quoted elsewhere can still end it.
            if bare.len() < word.len() {
                break;
            }
            continue;
        }
        let capital = is_capital(bare) || bare.starts_with(|first: char| first.is_ascii_digit());
        if capital {
            end = at + bare.len();
            count += usize::from(!lower(bare, |bare| context.layout.repair.closed.contains(bare)));
            last = bare;
        } else if !lower(bare, |bare| connectors.contains(bare)) {
            in_name = false;
        }
        if bare.len() < word.len() {
            // Behind a comma a name may go on ("Welcome to X, a City …"): only a common word is a sure end.
            let is_common = capital && lower(last, |last| context.lexicon.find(last)).is_known();
            if !is_common {
                return None;
            }
            break;
        }
    }
    // "“… Per Year of X and": whether the place belongs to the name is open.
    let tail = rest.get(..end).unwrap_or("");
    let hangs = tail.rsplit_once(' ').is_some_and(|(before, last)| {
        let connector = before.rsplit(' ').next().unwrap_or("");
        lower(connector, |word| connectors.contains(word)) && !lower(last, |last| context.lexicon.find(last)).is_known()
    });
    (count > 1 && !hangs).then_some(end)
}

/// Returns where the quotation begins whose end stands behind a text, if that is sure.
fn open(context: &Context, rest: &str) -> Option<usize> {
    let words_of = &context.layout.repair;
    let all: Vec<(usize, &str)> = words(rest).collect();
    let tail = all.get(all.len().saturating_sub(LONGEST)..)?;
    let mut begin = None;
    let mut count = 0;
    for (index, &(at, word)) in tail.iter().enumerate().rev() {
        let is_last = index + 1 == tail.len();
        let bare = word.trim_end_matches([',', ';', '.', ':', '!', '?']);
        if bare.len() < word.len() && !is_last {
            break;
        }
        if is_capital(bare) || bare.starts_with(|first: char| first.is_ascii_digit()) {
            if !lower(bare, |bare| words_of.closed.contains(bare)) {
                begin = Some(at);
                count += 1;
            }
        } else if !lower(bare, |bare| words_of.connectors.contains(bare)) {
            break;
        }
    }
    if count > 1 {
        return begin;
    }
    // "the initiative Return of the birds”": the name begins behind the word that announces it.
    tail.windows(2).rev().find_map(|pair| {
        let (announcing, (at, first)) = (pair[0].1, pair[1]);
        (is_capital(first) && lower(announcing, |word| words_of.naming.contains(word))).then_some(at)
    })
}
