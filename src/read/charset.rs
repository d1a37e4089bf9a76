//! Character sets other than Unicode: which one a text is in, where neither a mark nor a declaration says it.
//!
//! A text that is no valid UTF-8 is one of two things: UTF-8 with damage, or a text in an older character set. It is
//! UTF-8 where it holds at least as many valid characters of several bytes as places that are invalid: bytes of another
//! character set are hardly ever valid by chance. Else its letters are weighed (`chardetng`), and the best character
//! set is taken if the text reads well in it. Where none does, it stays UTF-8, and what is invalid is replaced.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::decode::Decoded;

/// So many bytes behind the first that is no ASCII tell the character set.
const WEIGHED: usize = 1 << 20;
/// A text with more wrong characters than one in so many is not in this character set.
const WRONG: usize = 100;
/// Of the characters that are not ASCII, at most one in so many is neither a letter nor a usual mark.
const UNUSUAL: usize = 10;

/// Returns the character set of a label (`gb2312`, `latin1`), as the web knows it.
pub(super) fn labelled(label: &str) -> Option<&'static Encoding> {
    // A declaration that can be read byte by byte is not in UTF-16, whatever it says.
    Encoding::for_label(label.trim().as_bytes()).filter(|found| *found != UTF_16LE && *found != UTF_16BE)
}

/// Returns the text in the character set that it declares, where it is so.
pub(super) fn declared(bytes: &[u8], charset: &'static Encoding) -> Option<Decoded> {
    if charset == UTF_8 { None } else { decoded(bytes, charset) }
}

/// Returns the text in the character set that its letters tell.
pub(super) fn guessed(bytes: &[u8]) -> Option<Decoded> {
    let charset = weighed(bytes);
    decoded(bytes, charset).filter(|decoded| reads_well(&decoded.text))
}

/// Returns whether a text in ASCII holds what switches to Japanese letters.
pub(super) fn switches(bytes: &[u8]) -> bool {
    memchr::memmem::find(bytes, b"\x1b$").is_some()
}

fn weighed(bytes: &[u8]) -> &'static Encoding {
    let start = bytes.iter().position(|byte| !byte.is_ascii() || *byte == 0x1B).unwrap_or(bytes.len());
    let start = start.saturating_sub(64);
    let sample = bytes.get(start..bytes.len().min(start + WEIGHED)).unwrap_or(bytes);
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    // A text that is cut off in a character is in the same character set.
    detector.feed(sample, false);
    detector.guess(None, Utf8Detection::Deny)
}

fn decoded(bytes: &[u8], charset: &'static Encoding) -> Option<Decoded> {
    let (text, _) = charset.decode_without_bom_handling(bytes);
    let wrong = text.matches(char::REPLACEMENT_CHARACTER).count();
    let letters = text.chars().filter(|character| !character.is_ascii()).count();
    (wrong * WRONG <= letters).then(|| Decoded {
        text: text.into_owned(),
        invalid_bytes: wrong,
        charset: charset.name(),
    })
}

/// Returns whether a text is one that people write: no control characters, and what is not ASCII is letters and the
/// marks of print.
fn reads_well(text: &str) -> bool {
    let (mut foreign, mut unusual) = (0_usize, 0_usize);
    for character in text.chars() {
        if character.is_control() && !character.is_whitespace() {
            return false;
        }
        if !character.is_ascii() {
            foreign += 1;
            unusual += usize::from(!is_usual(character));
        }
    }
    let (mut accented, mut odd) = (0_usize, 0_usize);
    for word in text.split(|character: char| !character.is_alphabetic()).filter(|word| !word.is_ascii()) {
        accented += 1;
        odd += usize::from(is_odd(word));
    }
    unusual * UNUSUAL <= foreign && odd * UNUSUAL <= accented
}

/// Returns whether a word is one of no Latin script: several letters that are all accented, or nothing but what the
/// bytes FE and FF are, which are no letters in a damaged text.
fn is_odd(word: &str) -> bool {
    match word.chars().nth(1) {
        Some(_) => word.chars().all(|letter| ('\u{80}'..'\u{250}').contains(&letter)),
        None => word.contains(['þ', 'ÿ', 'ş', 'ţ', 'ž']),
    }
}

fn is_usual(character: char) -> bool {
    character.is_alphanumeric()
        || character.is_whitespace()
        || matches!(character,
            // Latin-1, dashes and quotes, currencies and trade marks, arrows to shapes, marks of Chinese and Japanese,
            // and their wide forms.
            '¡'..='¿' | '×' | '÷' | '\u{2010}'..='\u{2044}' | '\u{20a0}'..='\u{20bf}' | '\u{2100}'..='\u{25ff}'
            | '\u{3000}'..='\u{303f}' | '\u{30fb}'..='\u{30ff}' | '\u{ff00}'..='\u{ffef}')
}
