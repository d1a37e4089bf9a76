//! Marks of Markdown in what is read as plain text: "**Region**: Mara", "[the plan](https://example.org)".
//!
//! A text file is no Markdown, but many are made from it. Only what cannot be anything else goes.

use super::{Context, Edit, Kind, lines::whole};

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
    for (start, line) in whole(text) {
        bold(line, start, &mut edits);
        links(line, start, &mut edits);
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
    // Behind a link nothing before it is looked at again, and no address twice: a line of brackets takes linear time.
    let (mut from, mut behind, mut end) = (0, 0, 0);
    while let Some(middle) = line.get(from..).and_then(|rest| rest.find("](")).map(|at| from + at) {
        let inner = middle + 2;
        let open = line.get(behind..middle).and_then(|before| before.rfind('[')).map(|at| behind + at);
        (from, behind) = (inner, middle);
        let Some(open) = open else { continue };
        let is_picture = open > 0 && line.as_bytes().get(open - 1) == Some(&b'!');
        let is_nested = line.get(open + 1..middle).is_none_or(|words| words.is_empty() || words.contains(']'));
        let rest = line.get(inner..).unwrap_or("");
        let is_address = rest.starts_with(['/', '#']) || rest.starts_with("http") || rest.starts_with("mailto:");
        if is_picture || is_nested || !is_address {
            continue;
        }
        if end < inner {
            end = rest.find([')', ' ']).map_or(line.len(), |len| inner + len);
        }
        if line.as_bytes().get(end) == Some(&b')') {
            edits.push(Edit::new(start + open, start + open + 1, "", "link"));
            edits.push(Edit::new(start + middle, start + end + 1, "", "link"));
            from = end + 1;
        }
    }
}
