//! Names of glyphs, the encodings of simple fonts, and the widths of the fonts that every reader of PDF has to have.

use std::sync::LazyLock;

use lopdf::{Dictionary, Document, Object};

/// Returns what a glyph of this name shows: `fi`, `uni20AC`, `f_f_i`, `a.alt`; `a65` in a font of pictures.
pub(super) fn text(name: &[u8], is_drawn: bool) -> String {
    let code = std::str::from_utf8(name).ok().and_then(|name| name.strip_prefix('a')?.parse::<u8>().ok());
    if let (true, Some(code @ b' '..=b'~')) = (is_drawn, code) {
        return char::from(code).to_string();
    }
    let name = name.split(|&byte| byte == b'.').next().unwrap_or(name);
    let mut text = String::new();
    for part in name.split(|&byte| byte == b'_').filter(|part| !part.is_empty()) {
        match listed(part).or_else(|| numbered(part)) {
            Some(character) => text.push(character),
            None => return char::REPLACEMENT_CHARACTER.to_string(),
        }
    }
    if text.is_empty() { char::REPLACEMENT_CHARACTER.to_string() } else { text }
}

/// "uni20AC", "u1F600"
fn numbered(name: &[u8]) -> Option<char> {
    let name = std::str::from_utf8(name).ok()?;
    let digits = name.strip_prefix("uni").and_then(|rest| rest.get(..4)).or_else(|| name.strip_prefix('u'))?;
    if !(4..=6).contains(&digits.len()) {
        return None;
    }
    u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)
}

/// The library keeps the list of names to itself, so a font of one glyph asks it.
fn listed(name: &[u8]) -> Option<char> {
    let differences = vec![Object::Integer(0), Object::Name(name.to_vec())];
    let encoding = Dictionary::from_iter([("Differences", Object::Array(differences))]);
    decode(Object::Dictionary(encoding), 0)
}

/// The character of each code.
type Table = Vec<Option<char>>;

/// The characters of the encodings that a font may name.
static TABLES: LazyLock<[(&[u8], Table); 4]> = LazyLock::new(|| {
    [&b"StandardEncoding"[..], b"WinAnsiEncoding", b"MacRomanEncoding", b"MacExpertEncoding"]
        .map(|name| (name, (0..=255).map(|code| decode(Object::Name(name.to_vec()), code)).collect()))
});

/// Returns the characters of a named encoding, none where it has none of these names.
pub(super) fn table(name: &[u8]) -> Option<&'static [Option<char>]> {
    TABLES.iter().find(|(known, _)| *known == name).map(|(_, table)| table.as_slice())
}

fn decode(encoding: Object, code: u8) -> Option<char> {
    let font = Dictionary::from_iter([("Type", Object::Name(b"Font".to_vec())), ("Encoding", encoding)]);
    let document = Document::new();
    font.get_font_encoding(&document).ok()?.bytes_to_string(&[code]).ok()?.chars().next()
}

/// Returns the width of a text in one of the standard fonts.
pub(super) fn width(font: &str, text: &str) -> f64 {
    let font = font.to_ascii_lowercase();
    let is_bold = font.contains("bold");
    if font.contains("courier") {
        return 600.0;
    }
    let widths = match (font.contains("times"), is_bold) {
        (true, false) => &TIMES,
        (true, true) => &TIMES_BOLD,
        (false, false) => &HELVETICA,
        (false, true) => &HELVETICA_BOLD,
    };
    let width = |character: char| {
        let index = (character as usize).checked_sub(32);
        index.and_then(|index| widths.get(index)).copied().unwrap_or(match character {
            '‘' | '’' => 300,
            '“' | '”' => 440,
            '•' => 350,
            '—' | '…' => 1000,
            _ => 530,
        })
    };
    f64::from(text.chars().map(width).sum::<u16>())
}

const HELVETICA: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
];
const HELVETICA_BOLD: [u16; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
    556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
    280, 389, 584,
];
const TIMES: [u16; 95] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
    722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
    444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
    200, 480, 541,
];
const TIMES_BOLD: [u16; 95] = [
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944,
    722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556,
    444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394,
    220, 394, 520,
];
