//! Spaces that are missing behind a full stop, a comma, a bracket, or beside a quotation mark.
//!
//! Never inside "U.S.", "e.g.", "3.5", "1,000", "Co.,Ltd.", an address or the name of a file.

use super::{
    Context, Edit, Kind,
    words::{self, in_address, lower},
};

pub(super) const STOPS: Kind =
    Kind { rules: &[("missing-space", "a space behind or before a mark is put in")], find, moves_lines: false };

fn find(context: &Context, text: &str) -> Vec<Edit> {
    let bytes = text.as_bytes();
    let mut edits = Vec::new();
    let mut from = 0;
    while let Some(skipped) = bytes[from..].iter().position(|&byte| MARKS[usize::from(byte)] > 0) {
        let at = from + skipped;
        let byte = bytes[at];
        let end = at + usize::from(MARKS[usize::from(byte)]);
        from = at + 1;
        // Behind most marks stands a space already.
        if bytes.get(end).is_none_or(u8::is_ascii_whitespace) {
            continue;
        }
        let mark = Mark { context, text, at, end };
        let place = match byte {
            b'.' => mark.stop().then_some(mark.end),
            b',' => mark.comma().then_some(mark.end),
            b';' => mark.semicolon().then_some(mark.end),
            b':' => mark.colon().then_some(mark.end),
            b'!' | b'?' => mark.call().then_some(mark.end),
            b')' => mark.label().then_some(mark.end),
            b'(' => mark.year().then_some(at),
            // The first byte of a curly quotation mark, and of much else.
            _ => match text.get(at..at + 3) {
                Some("“") => mark.opening().then_some(at),
                Some("”") => mark.closing().then_some(mark.end),
                _ => None,
            },
        };
        if let Some(place) = place
            && !in_address(text, at)
        {
            edits.push(Edit::new(place, place, " ", "missing-space"));
        }
    }
    edits.dedup_by_key(|edit| edit.span.start);
    edits
}

/// How many bytes each mark has that is looked at, by its first byte; none for what is no mark.
const MARKS: [u8; 256] = {
    let mut marks = [0; 256];
    marks[b'.' as usize] = 1;
    marks[b',' as usize] = 1;
    marks[b';' as usize] = 1;
    marks[b':' as usize] = 1;
    marks[b'!' as usize] = 1;
    marks[b'?' as usize] = 1;
    marks[b')' as usize] = 1;
    marks[b'(' as usize] = 1;
    marks[0xE2] = 3;
    marks
};

/// A mark and what stands around it.
struct Mark<'a> {
    context: &'a Context<'a>,
    text: &'a str,
    at: usize,
    end: usize,
}

impl<'a> Mark<'a> {
    fn before(&self) -> Option<char> {
        self.text.get(..self.at)?.chars().next_back()
    }

    fn after(&self) -> Option<char> {
        self.text.get(self.end..)?.chars().next()
    }

    /// The letters and figures right before the mark.
    fn left(&self) -> &'a str {
        let bytes = self.text.as_bytes();
        let length = bytes[..self.at].iter().rev().take(64).take_while(|byte| byte.is_ascii_alphanumeric()).count();
        self.text.get(self.at - length..self.at).unwrap_or("")
    }

    /// The letters right behind it.
    fn right(&self) -> &'a str {
        let rest = self.text.get(self.end..).unwrap_or("");
        let length = rest.bytes().take(64).take_while(u8::is_ascii_alphabetic).count();
        rest.get(..length).unwrap_or("")
    }

    /// The byte before the letters and figures before the mark.
    fn before_left(&self) -> u8 {
        let start = self.at - self.left().len();
        start.checked_sub(1).and_then(|index| self.text.as_bytes().get(index)).copied().unwrap_or(b' ')
    }

    fn knows(&self, word: &str) -> bool {
        word.len() > 1 && words::find(self.context.lexicon, word).is_known()
    }

    fn is_among(set: &crate::ontology::layout::Words, word: &str) -> bool {
        lower(word, |word| set.contains(word))
    }

    fn stop(&self) -> bool {
        let (Some(before), Some(after)) = (self.before(), self.after()) else {
            return false;
        };
        let words = &self.context.layout.repair;
        let (left, right) = (self.left(), self.right());
        if Self::is_among(&words.domains, right) || self.before_left() == b'.' && !left.is_empty() {
            return false;
        }
        let is_word = left.len() > 1
            && left.bytes().all(|byte| byte.is_ascii_alphabetic())
            && !Self::is_among(&words.abbreviations, left);
        if after.is_ascii_digit() {
            let rest =
                self.text.get(self.end..).unwrap_or("").trim_start_matches(|c: char| c.is_ascii_digit() || c == ',');
            return is_word && left.len() > 2 && self.knows(left) && before.is_lowercase() && rest.starts_with(' ');
        }
        let begins = begins_sentence(right, self.text.get(self.end + right.len()..).unwrap_or(""));
        match before {
            'a'..='z' => is_word && (begins || after == '“'),
            'A'..='Z' => is_word && begins && left.bytes().all(|byte| byte.is_ascii_uppercase()) && right.len() > 1,
            '0'..='9' => {
                let begins_line = matches!(self.before_left(), b'\n' | b' ') && {
                    let start = self.at - left.len();
                    self.text
                        .get(..start)
                        .is_some_and(|text| text.trim_end_matches(' ').chars().next_back().is_none_or(|c| c == '\n'))
                };
                begins
                    && left.bytes().all(|byte| byte.is_ascii_digit())
                    && (begins_line || (right.len() > 2 || self.knows(right)) && self.before_left() != b'-')
            }
            ')' | '”' | '%' | '’' => begins || after == '“',
            _ => false,
        }
    }

    fn comma(&self) -> bool {
        let (Some(before), Some(after)) = (self.before(), self.after()) else {
            return false;
        };
        let (left, right) = (self.left(), self.right());
        if after == '“' {
            return before.is_alphabetic() || matches!(before, ')' | '%' | '”');
        }
        if before.is_ascii_digit() {
            return right.len() > 2 && self.knows(right) && left.bytes().all(|byte| byte.is_ascii_digit());
        }
        let is_bracket = matches!(before, ')' | '”' | '%');
        if after.is_ascii_digit() {
            // "donors,25 The Bank": the number of a footnote stays where it is.
            let behind = self.text.get(self.end..).unwrap_or("").trim_start_matches(|c: char| c.is_ascii_digit());
            let is_footnote = right.len() <= 2
                && behind.strip_prefix(' ').is_some_and(|rest| rest.starts_with(|c: char| c.is_uppercase()));
            return !is_footnote && left.len() > 2 && self.knows(left) && before.is_lowercase();
        }
        after.is_alphabetic() && (is_bracket || before.is_alphabetic() && left.len().max(right.len()) > 1)
    }

    fn semicolon(&self) -> bool {
        let (Some(before), Some(after)) = (self.before(), self.after()) else {
            return false;
        };
        let start = self.at - self.left().len();
        let is_entity = self.text.get(..start).is_some_and(|text| text.ends_with('&') || text.ends_with("&#"));
        !is_entity
            && (before.is_alphanumeric() || matches!(before, ')' | '”' | '%'))
            && (after.is_alphabetic() || matches!(after, '(' | '“'))
    }

    fn colon(&self) -> bool {
        let (Some(before), Some(after)) = (self.before(), self.after()) else {
            return false;
        };
        let (left, right) = (self.left(), self.right());
        if !before.is_alphabetic() || Self::is_among(&self.context.layout.repair.schemes, left) {
            return false;
        }
        if after.is_ascii_digit() {
            return left.len() > 3 && self.knows(left);
        }
        self.knows(left) && (self.knows(right) || after == '“')
    }

    fn call(&self) -> bool {
        let after = self.text.get(self.end + self.right().len()..).unwrap_or("");
        self.before().is_some_and(char::is_alphabetic) && begins_sentence(self.right(), after)
    }

    /// "(b)providing": the label of an item.
    fn label(&self) -> bool {
        let (label, right) = (self.left(), self.right());
        let open = self.at - label.len();
        if label.is_empty() || label.len() > 3 || right.len() < 2 || self.before_left() != b'(' {
            return false;
        }
        let is_label = label.len() == 1 && label.bytes().all(|byte| byte.is_ascii_lowercase())
            || label.len() < 3 && label.bytes().all(|byte| byte.is_ascii_digit())
            || label.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'));
        let stands_free = open
            .checked_sub(2)
            .and_then(|index| self.text.as_bytes().get(index))
            .is_none_or(|&byte| byte.is_ascii_whitespace() || matches!(byte, b';' | b':' | b','));
        // "(s)he" and "(a)moral" are words.
        is_label && stands_free && self.knows(right) && !self.knows(&format!("{label}{right}"))
    }

    /// "Government(2025)"
    fn year(&self) -> bool {
        let rest = self.text.as_bytes().get(self.end..self.end + 5).unwrap_or(&[]);
        let is_year = matches!(rest, [b'1', b'9', ..] | [b'2', b'0', ..]) && rest[2..4].iter().all(u8::is_ascii_digit);
        is_year && rest.last() == Some(&b')') && self.left().len() > 3 && self.knows(self.left())
    }

    fn opening(&self) -> bool {
        let left = self.left();
        left.len() > 1
            && left.bytes().all(|byte| byte.is_ascii_alphabetic())
            && self.after().is_some_and(char::is_alphanumeric)
    }

    fn closing(&self) -> bool {
        self.right().len() > 1
            && self.before().is_some_and(|before| !before.is_whitespace())
            && self.after().is_some_and(|after| after.is_ascii_alphabetic())
    }
}

/// Returns whether a word can begin a sentence: a capital and small letters, all capitals, "A", "I".
fn begins_sentence(word: &str, rest: &str) -> bool {
    let mut letters = word.bytes();
    if !letters.next().is_some_and(|first| first.is_ascii_uppercase()) {
        return false;
    }
    let next = rest.chars().next();
    match word.len() {
        1 => matches!(word, "A" | "I") && next == Some(' ') || next == Some('&'),
        _ => {
            (letters.clone().all(|byte| byte.is_ascii_lowercase())
                || letters.all(|byte| byte.is_ascii_uppercase())
                || word.len() > 3)
                && next != Some('.')
        }
    }
}
