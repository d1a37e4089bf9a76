//! Text out of bytes.
//!
//! UTF-8 with or without a byte order mark, UTF-16 with one. The mark stays in the source; invalid bytes become U+FFFD
//! and are counted.

use super::{Limits, ReadError, SourceText};

/// Where more than this share of the characters is neither text nor white space, a file is not text.
const MOST_ODD: f64 = 0.3;

/// Returns the text of a file that is text.
pub(super) fn source(bytes: &[u8], limits: &Limits) -> Result<SourceText, ReadError> {
    limits.check(bytes.len())?;
    let (text, invalid_bytes) = decode(bytes)?;
    Ok(SourceText { text, invalid_bytes, ..SourceText::default() })
}

/// Returns the text and how many bytes of it were invalid.
fn decode(bytes: &[u8]) -> Result<(String, usize), ReadError> {
    let (text, invalid) = match bytes {
        [] => return Err(ReadError::Empty),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ => utf8(bytes),
    };
    if let Some(at) = memchr::memchr(0, text.as_bytes()) {
        let characters = text.get(..=at).map_or(0, |before| before.chars().count());
        return Err(ReadError::Binary { found: format!("a NUL character at character {characters}") });
    }
    let (odd, characters) = (odd(&text), text.chars().count());
    if odd as f64 > characters as f64 * MOST_ODD {
        return Err(ReadError::Binary {
            found: format!("{odd} of {characters} characters are control characters or invalid bytes"),
        });
    }
    Ok((text, invalid))
}

/// Returns how many characters are control characters but no white space, or stand for invalid bytes.
fn odd(text: &str) -> usize {
    let is_odd = |character: &char| {
        character.is_control() && !character.is_whitespace() || *character == char::REPLACEMENT_CHARACTER
    };
    // Most texts have none, so nothing is decoded that cannot be one: an odd character of several bytes begins with one
    // of two bytes.
    let is_odd_byte = |&byte: &u8| u8::from(byte < b'\t' || (0x0E..b' ').contains(&byte) || byte == 0x7F);
    // So few that a byte counts them, so that many are counted at once.
    let few = text.as_bytes().chunks(usize::from(u8::MAX));
    let single: usize = few.map(|bytes| usize::from(bytes.iter().map(is_odd_byte).sum::<u8>())).sum();
    let longer = memchr::memchr2_iter(0xC2, 0xEF, text.as_bytes())
        .filter(|&at| text.get(at..).and_then(|rest| rest.chars().next()).is_some_and(|first| is_odd(&first)))
        .count();
    single + longer
}

fn utf8(bytes: &[u8]) -> (String, usize) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (text.to_owned(), 0);
    }
    let mut text = String::with_capacity(bytes.len());
    let mut invalid = 0;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            text.push(char::REPLACEMENT_CHARACTER);
            invalid += chunk.invalid().len();
        }
    }
    (text, invalid)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> (String, usize) {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text = String::from('\u{feff}');
    let mut invalid = 0;
    for decoded in char::decode_utf16(pairs.iter().map(|&pair| unit(pair))) {
        text.push(decoded.unwrap_or_else(|_| {
            invalid += 2;
            char::REPLACEMENT_CHARACTER
        }));
    }
    if !rest.is_empty() {
        text.push(char::REPLACEMENT_CHARACTER);
        invalid += 1;
    }
    (text, invalid)
}
