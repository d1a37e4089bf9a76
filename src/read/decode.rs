//! Text out of bytes.
//!
//! UTF-8 with or without a byte order mark, UTF-16 with one. The mark stays in the source; invalid bytes become U+FFFD
//! and are counted.

use super::ReadError;

/// Where more than this share of the characters is neither text nor white space, a file is not text.
const MOST_ODD: f64 = 0.3;

/// Returns the text and how many bytes of it were invalid.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, usize), ReadError> {
    let (text, invalid) = match bytes {
        [] => return Err(ReadError::Empty),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ => utf8(bytes),
    };
    let mut characters = 0_u32;
    let mut odd = 0_u32;
    for character in text.chars() {
        characters += 1;
        if character == '\0' {
            return Err(ReadError::Binary { found: format!("a NUL character at character {characters}") });
        }
        let is_control = character.is_control() && !character.is_whitespace();
        odd += u32::from(is_control || character == char::REPLACEMENT_CHARACTER);
    }
    if f64::from(odd) > f64::from(characters) * MOST_ODD {
        return Err(ReadError::Binary {
            found: format!("{odd} of {characters} characters are control characters or invalid bytes"),
        });
    }
    Ok((text, invalid))
}

fn utf8(bytes: &[u8]) -> (String, usize) {
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
