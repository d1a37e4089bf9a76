//! Text that every consumer can read.

use std::borrow::Cow;

/// Returns the text without what XML 1.0 forbids, with every line end as `\n`.
///
/// Control characters other than tab and line feed, U+FFFE and U+FFFF are taken out; they make parsers fail.
#[must_use]
pub fn clean(text: &str) -> Cow<'_, str> {
    let is_odd = |character: char| {
        matches!(character, '\0'..='\u{8}' | '\u{B}'..='\u{1F}' | '\u{7F}' | '\u{FFFE}' | '\u{FFFF}' | '\u{2028}' | '\u{2029}')
    };
    if !text.contains(is_odd) {
        return Cow::Borrowed(text);
    }
    let mut clean = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' => {
                characters.next_if_eq(&'\n');
                clean.push('\n');
            }
            '\u{2028}' | '\u{2029}' => clean.push('\n'),
            _ if is_odd(character) => {}
            _ => clean.push(character),
        }
    }
    Cow::Owned(clean)
}

/// Returns the text on one line, for attributes.
#[must_use]
pub fn one_line(text: &str) -> Cow<'_, str> {
    let clean = clean(text);
    if clean.contains(['\n', '\t']) { Cow::Owned(clean.replace(['\n', '\t'], " ")) } else { clean }
}
