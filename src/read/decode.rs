//! Text out of bytes.
//!
//! UTF-8 and UTF-16 by their byte order mark, any other valid UTF-8, the character set that the file declares, and the
//! one that its letters tell ([`charset`]), in this order. The mark stays in the source; invalid bytes become U+FFFD and
//! are counted.

use encoding_rs::Encoding;

use super::{Limits, ReadError, SourceText, charset};

/// Where more than this share of the characters is neither text nor white space, a file is not text.
const MOST_ODD: f64 = 0.3;

/// A text and how it stood in the bytes.
pub(super) struct Decoded {
    pub(super) text: String,
    /// How many bytes were replaced; of a character set other than UTF-8 and UTF-16, how many characters.
    pub(super) invalid_bytes: usize,
    /// The name of the character set.
    pub(super) charset: &'static str,
}

/// Returns the text of a file that is text.
pub(super) fn source(bytes: &[u8], limits: &Limits) -> Result<SourceText, ReadError> {
    limits.check(bytes.len())?;
    let Decoded { text, invalid_bytes, charset } = decode(bytes, None)?;
    Ok(SourceText { text, invalid_bytes, charset: Some(charset.to_owned()), ..SourceText::default() })
}

/// Returns the text, which may declare its character set.
pub(super) fn decode(bytes: &[u8], declared: Option<&'static Encoding>) -> Result<Decoded, ReadError> {
    let decoded = match bytes {
        [] => return Err(ReadError::Empty),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes, "UTF-16LE"),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes, "UTF-16BE"),
        [0xEF, 0xBB, 0xBF, ..] => utf8(bytes).0,
        _ => unmarked(bytes, declared),
    };
    let text = &decoded.text;
    if let Some(at) = memchr::memchr(0, text.as_bytes()) {
        let characters = text.get(..=at).map_or(0, |before| before.chars().count());
        return Err(ReadError::Binary { found: format!("a NUL character at character {characters}") });
    }
    let (odd, characters) = (odd(text), text.chars().count());
    if odd as f64 > characters as f64 * MOST_ODD {
        return Err(ReadError::Binary {
            found: format!("{odd} of {characters} characters are control characters or invalid bytes"),
        });
    }
    Ok(decoded)
}

/// Returns the text of bytes without a byte order mark.
fn unmarked(bytes: &[u8], declared: Option<&'static Encoding>) -> Decoded {
    let (decoded, is_utf8) = utf8(bytes);
    if is_utf8 && !(decoded.text.is_ascii() && charset::switches(bytes)) {
        return decoded;
    }
    let other = declared.and_then(|declared| charset::declared(bytes, declared));
    other.or_else(|| charset::guessed(bytes)).unwrap_or(decoded)
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

/// Returns the text as UTF-8, and whether it is UTF-8 rather than anything else.
fn utf8(bytes: &[u8]) -> (Decoded, bool) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (Decoded { text: text.to_owned(), invalid_bytes: 0, charset: "UTF-8" }, true);
    }
    let mut text = String::with_capacity(bytes.len());
    let (mut invalid_bytes, mut places, mut longer) = (0, 0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            text.push(char::REPLACEMENT_CHARACTER);
            invalid_bytes += chunk.invalid().len();
            places += 1;
        }
    }
    if places > 0 {
        longer = text.chars().filter(|character| !character.is_ascii()).count().saturating_sub(places);
    }
    (Decoded { text, invalid_bytes, charset: "UTF-8" }, longer >= places)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16, charset: &'static str) -> Decoded {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text = String::from('\u{feff}');
    let mut invalid_bytes = 0;
    for decoded in char::decode_utf16(pairs.iter().map(|&pair| unit(pair))) {
        text.push(decoded.unwrap_or_else(|_| {
            invalid_bytes += 2;
            char::REPLACEMENT_CHARACTER
        }));
    }
    if !rest.is_empty() {
        text.push(char::REPLACEMENT_CHARACTER);
        invalid_bytes += 1;
    }
    Decoded { text, invalid_bytes, charset }
}
