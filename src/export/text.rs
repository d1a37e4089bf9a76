//! Text that every consumer can read.

use std::{borrow::Cow, fmt::Write as _};

/// Returns the text without what XML 1.0 forbids, with every line end as `\n`.
///
/// Control characters other than tab and line feed, U+FFFE and U+FFFF are taken out; they make parsers fail.
#[must_use]
pub fn clean(text: &str) -> Cow<'_, str> {
    let is_odd = |character: char| matches!(character, '\0'..='\u{8}' | '\u{B}'..='\u{1F}' | '\u{7F}' | '\u{FFFE}' | '\u{FFFF}' | '\u{2028}' | '\u{2029}');
    if is_plain(text) || !text.contains(is_odd) {
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

/// Whether all is in one line of ASCII without controls. Most texts are plain, and their bytes are looked at sooner than
/// their characters.
fn is_plain(text: &str) -> bool {
    // Without a way out before the end the processor looks at many bytes at once.
    text.bytes().fold(true, |is_plain, byte| is_plain & (b' '..0x7F).contains(&byte))
}

/// Adds a number to a text: sooner than by a format, of which a graph would need millions.
pub(super) fn push_whole(text: &mut String, mut value: usize) {
    let mut digits = [0; 20];
    let mut begin = digits.len();
    loop {
        begin -= 1;
        digits[begin] = b'0' + (value % 10) as u8;
        value /= 10;
        if value == 0 {
            break;
        }
    }
    text.extend(digits[begin..].iter().map(|&digit| char::from(digit)));
}

/// Returns where the first byte of a kind stands. Blocks of bytes without one are passed over as a whole: a processor
/// looks at all of their bytes at once.
pub(super) fn first(bytes: &[u8], is_one: impl Fn(u8) -> bool) -> Option<usize> {
    let mut passed = 0;
    for block in bytes.chunks_exact(16) {
        if block.iter().fold(false, |found, &byte| found | is_one(byte)) {
            break;
        }
        passed += 16;
    }
    let rest = bytes.get(passed..).unwrap_or_default();
    rest.iter().position(|&byte| is_one(byte)).map(|at| passed + at)
}

/// Returns the text on one line, for attributes.
#[must_use]
pub fn one_line(text: &str) -> Cow<'_, str> {
    if is_plain(text) {
        return Cow::Borrowed(text);
    }
    let clean = clean(text);
    if clean.contains(['\n', '\t']) { Cow::Owned(clean.replace(['\n', '\t'], " ")) } else { clean }
}

/// Returns JSON in which everything that [`clean`] would change is escaped, so that it travels unharmed.
#[must_use]
pub fn json(value: &impl serde::Serialize) -> String {
    // Records of texts and numbers can always be written.
    let json = serde_json::to_string(value).unwrap_or_default();
    if is_plain(&json) {
        return json;
    }
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

/// Returns the members of a list in one line, joined by `;`. A `;` inside a member becomes a comma.
#[must_use]
pub fn list<S: AsRef<str>>(members: &[S]) -> String {
    let members: Vec<String> = members.iter().map(|member| one_line(member.as_ref()).replace(';', ",")).collect();
    members.join(";")
}

/// Returns the first and the last day of a time in ISO form: a day, a month, a year, or a run of years (`2021-2025`,
/// `2020-21`). Two digits that follow the year by one are a year, not a month.
///
/// None for a time in words.
#[must_use]
pub fn days(time: &str) -> Option<(String, String)> {
    let mut parts = time.split('-');
    let year = digits(parts.next()?, 4)?;
    let Some(second) = parts.next() else { return Some(whole_years(year, year)) };
    if let Some(third) = parts.next() {
        let (month, day) = (digits(second, 2)?, digits(third, 2)?);
        let fits = parts.next().is_none() && day >= 1 && day <= last_day(year, month)?;
        return fits.then(|| (time.to_owned(), time.to_owned()));
    }
    if let Some(last) = digits(second, 4) {
        return (last >= year).then(|| whole_years(year, last));
    }
    let second = digits(second, 2)?;
    if second == (year + 1) % 100 {
        return Some(whole_years(year, year + 1));
    }
    let last = last_day(year, second)?;
    Some((day(year, second, 1), day(year, second, last)))
}

fn digits(text: &str, count: usize) -> Option<u32> {
    (text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

fn whole_years(first: u32, last: u32) -> (String, String) {
    (day(first, 1, 1), day(last, 12, 31))
}

/// Returns a day in ISO form; a year has four digits.
fn day(year: u32, month: u32, day: u32) -> String {
    let mut text = String::with_capacity(10);
    let mut rest = year * 10_000 + month * 100 + day;
    for (place, unit) in [10_000_000, 1_000_000, 100_000, 10_000, 1000, 100, 10, 1].into_iter().enumerate() {
        if place == 4 || place == 6 {
            text.push('-');
        }
        text.push(char::from(b'0' + (rest / unit) as u8));
        rest %= unit;
    }
    text
}

fn last_day(year: u32, month: u32) -> Option<u32> {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => Some(31),
        4 | 6 | 9 | 11 => Some(30),
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => Some(29),
        2 => Some(28),
        _ => None,
    }
}

/// Returns the text so that no spreadsheet takes it for a formula: an apostrophe stands before a sign that begins one.
///
/// An apostrophe that stood there already gets one before it, so that [`unguarded`] gives the text back.
#[must_use]
pub fn guarded(text: &str) -> Cow<'_, str> {
    if text.starts_with(|first: char| first.is_ascii_alphanumeric()) {
        return Cow::Borrowed(text);
    }
    if begins_formula(text.trim_start_matches('\'')) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// Returns what [`guarded`] was given.
#[must_use]
pub fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if begins_formula(rest.trim_start_matches('\'')) => rest,
        _ => text,
    }
}

/// Signs that begin a formula in a spreadsheet, and their wide forms.
fn begins_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}'])
}

/// Returns the text so that both readers of Neo4j read the same: LOAD CSV takes `\` for an escape before `"` and `\`
/// and at the end, the import tool does not. A space after it is read alike.
#[must_use]
pub fn without_escapes(text: &str) -> Cow<'_, str> {
    if !text.contains('\\') {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 4);
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        safe.push(character);
        if character == '\\' && matches!(characters.peek(), None | Some('"' | '\\')) {
            safe.push(' ');
        }
    }
    Cow::Owned(safe)
}

/// Returns red, green and blue of a `#rrggbb`; 0 for what is no number.
#[must_use]
pub fn rgb(color: &str) -> [u8; 3] {
    [1, 3, 5].map(|at| color.get(at..at + 2).and_then(|part| u8::from_str_radix(part, 16).ok()).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_have_days() {
        for (time, expected) in [
            ("2024", Some(("2024-01-01", "2024-12-31"))),
            ("2024-02", Some(("2024-02-01", "2024-02-29"))),
            ("2025-03-20", Some(("2025-03-20", "2025-03-20"))),
            ("2020-21", Some(("2020-01-01", "2021-12-31"))),
            ("2021-2025", Some(("2021-01-01", "2025-12-31"))),
            ("2025-02-30", None),
            ("2025-13", None),
            ("2025-2021", None),
            ("the next three years", None),
            ("", None),
        ] {
            let days = days(time);
            assert_eq!(days.as_ref().map(|(start, end)| (start.as_str(), end.as_str())), expected, "{time}");
        }
    }

    #[test]
    fn guards_come_off_again() {
        for text in ["=1+1", "-5", "@a", "'=1", "''+2", "'77", "plain", "", "'", "\u{FF1D}1"] {
            assert_eq!(unguarded(&guarded(text)), text);
            assert!(!begins_formula(&guarded(text)), "{text}");
        }
    }

    #[test]
    fn backslashes_escape_nothing() {
        for (text, expected) in [("a\\b", "a\\b"), ("a\\\\b\\", "a\\ \\b\\ "), ("say \\\"hi\\\"", "say \\ \"hi\\ \"")] {
            assert_eq!(without_escapes(text), expected);
        }
    }
}
