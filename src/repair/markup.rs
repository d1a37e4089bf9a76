//! Marks of Markdown in what is read as plain text: "**Region**: Mara", "[the plan](https://example.org)".
//!
//! A text file is no Markdown, but many are made from it. Only what cannot be anything else goes.

use super::{Context, Edit, Kind};

pub(super) const MARKUP: Kind = Kind {
    rules: &[
        ("bold", "the two asterisks on either side of words in bold go"),
        ("link", "the address of a link goes, its words stay"),
    ],
    find,
    moves_lines: false,
};

/// The marks for bold.
const BOLD: &str = "**";

fn find(_: &Context, text: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    if !text.contains(BOLD) && !text.contains("](") {
        return edits;
    }
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        bold(line, start, &mut edits);
        links(line, start, &mut edits);
        start += line.len();
    }
    edits.sort_by_key(|edit| edit.span.start);
    edits
}

/// Takes out pairs of marks that touch what is between them.
fn bold(line: &str, start: usize, edits: &mut Vec<Edit>) {
    let mut marks = line.match_indices(BOLD).map(|(at, _)| at);
    while let (Some(open), Some(close)) = (marks.next(), marks.next()) {
        let inside = line.get(open + BOLD.len()..close).unwrap_or("");
        if inside.is_empty() || inside.starts_with([' ', '*']) || inside.ends_with(' ') {
            return;
        }
        for at in [open, close] {
            edits.push(Edit::new(start + at, start + at + BOLD.len(), "", "bold"));
        }
    }
}

/// Takes out the addresses of links, and the brackets around their words.
fn links(line: &str, start: usize, edits: &mut Vec<Edit>) {
    let mut from = 0;
    while let Some(middle) = line.get(from..).and_then(|rest| rest.find("](")).map(|at| from + at) {
        let inner = middle + 2;
        from = inner;
        let Some(open) = line.get(..middle).and_then(|before| before.rfind('[')) else { continue };
        let Some(len) = line.get(inner..).and_then(|rest| rest.find(')')) else { return };
        let address = line.get(inner..inner + len).unwrap_or("");
        let is_picture = open > 0 && line.as_bytes().get(open - 1) == Some(&b'!');
        let is_nested = line.get(open + 1..middle).is_none_or(|words| words.is_empty() || words.contains(']'));
        let is_address =
            address.starts_with(['/', '#']) || address.starts_with("http") || address.starts_with("mailto:");
        if is_picture || is_nested || !is_address || address.contains(' ') {
            continue;
        }
        edits.push(Edit::new(start + open, start + open + 1, "", "link"));
        edits.push(Edit::new(start + middle, start + inner + len + 1, "", "link"));
        from = inner + len + 1;
    }
}
