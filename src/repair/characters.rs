//! Spaces and hyphens that are not what they look like.
//!
//! Runs of spaces become one; no-break and other odd spaces become plain ones; characters without width go. Spaces at
//! the begin and the end of a line stay, since no block takes them in, and so do tabs, which part the cells of a table.

use super::{Context, Edit, Kind, lines::whole};
use crate::document::Span;

pub(super) const CHARACTERS: Kind = Kind {
    rules: &[
        ("odd-space", "a no-break or other odd space, or a run of spaces, becomes one space"),
        ("no-width", "a mark without width goes: byte order mark, soft hyphen, zero-width space"),
        ("odd-hyphen", "a no-break hyphen becomes a hyphen"),
    ],
    find,
    moves_lines: false,
};

fn find(_: &Context, text: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    for (start, line) in whole(text) {
        // Most lines have none.
        if !line.is_ascii() || memchr::memmem::find(line.as_bytes(), b"  ").is_some() {
            mend(text, Span::new(start, start + line.len()), &mut edits);
        }
    }
    edits
}

/// Mends one line of a text.
fn mend(text: &str, line: Span, edits: &mut Vec<Edit>) {
    let bytes = text.as_bytes();
    let mut at = line.start;
    while let Some(&byte) = bytes.get(at).filter(|_| at < line.end) {
        if byte < 0x80 && (byte != b' ' || bytes.get(at + 1).is_some_and(|&next| next != b' ' && next < 0x80)) {
            at += 1;
            continue;
        }
        let Some(character) = text.get(at..).and_then(|rest| rest.chars().next()) else {
            break;
        };
        let end = at + character.len_utf8();
        match character {
            '\u{2010}' | '\u{2011}' => edits.push(Edit::new(at, end, "-", "odd-hyphen")),
            '\u{200b}' | '\u{2060}' | '\u{feff}' => edits.push(Edit::new(at, end, "", "no-width")),
            // At the end of a line it says that a word is broken there.
            '\u{ad}' if !bytes.get(end).is_some_and(|&next| next == b'\n' || next == b'\r') => {
                edits.push(Edit::new(at, end, "", "no-width"));
            }
            character if is_space(character) => {
                let (end, plain) = run(text, at);
                let at_edge = at == 0
                    || bytes.get(at - 1).is_some_and(|&before| before == b'\n' || before == b'\t')
                    || bytes.get(end).is_none_or(|&after| matches!(after, b'\n' | b'\r' | b'\t'));
                if !(at_edge || plain && end == at + 1) {
                    edits.push(Edit::new(at, end, " ", "odd-space"));
                }
                at = end;
                continue;
            }
            _ => {}
        }
        at = end;
    }
}

fn is_space(character: char) -> bool {
    character == ' '
        || !character.is_ascii()
            && character.is_whitespace()
            && !matches!(character, '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Returns where a run of spaces ends, and whether all of them are plain.
fn run(text: &str, start: usize) -> (usize, bool) {
    let mut end = start;
    let mut plain = true;
    for character in text.get(start..).unwrap_or("").chars().take_while(|&character| is_space(character)) {
        end += character.len_utf8();
        plain &= character == ' ';
    }
    (end, plain)
}
