//! Text that every consumer can read.

use std::{borrow::Cow, fmt::Write as _};

/// Returns the text without what XML 1.0 forbids, with every line end as `\n`.
///
/// Control characters other than tab and line feed, U+FFFE and U+FFFF are taken out; they make parsers fail.
#[must_use]
pub fn clean(text: &str) -> Cow<'_, str> {
    let is_odd = |character: char| matches!(character, '\0'..='\u{8}' | '\u{B}'..='\u{1F}' | '\u{7F}' | '\u{FFFE}' | '\u{FFFF}' | '\u{2028}' | '\u{2029}');
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

/// Returns JSON in which everything that [`clean`] would change is escaped, so that it travels unharmed.
#[must_use]
pub fn json(value: &serde_json::Value) -> String {
    let json = value.to_string();
    let is_odd = |character: char| matches!(character, '\u{7F}' | '\u{2028}' | '\u{2029}' | '\u{FFFE}' | '\u{FFFF}');
    if !json.contains(is_odd) {
        return json;
    }
    let mut escaped = String::with_capacity(json.len() + 16);
    for character in json.chars() {
        if is_odd(character) {
            // Writing to a String cannot fail.
            let _ = write!(escaped, "\\u{:04x}", u32::from(character));
        } else {
            escaped.push(character);
        }
    }
    escaped
}
