//! Fonts: which characters the codes of a text stand for, and how wide they are.
//!
//! A `ToUnicode` map counts first, then the names of the glyphs, then the encoding. A code that none of them explains
//! stands for U+FFFD.

use lopdf::{Dictionary, Document, Object};
use rustc_hash::FxHashMap;

use super::{
    cmap::{self, CMap},
    glyphs,
    lexer::{Lexer, Token},
};

/// No map, encoding or list of widths of a font is larger.
const LARGEST: usize = 16 << 20;
/// Of what one font says of ranges of widths, no more codes are looked at.
const MOST_CODES: usize = 1 << 16;

/// A font.
pub(super) struct Font {
    codes: Codes,
    /// Whether its name says that it is bold.
    pub(super) is_bold: bool,
    /// The size of one unit of a width.
    pub(super) unit: f64,
    /// How tall its glyphs are, as a share of its size.
    pub(super) height: f64,
}

enum Codes {
    Simple(Vec<Sign>),
    Composite(Box<Composite>),
}

/// The codes of a font with several bytes a code.
struct Composite {
    to_unicode: CMap,
    encoding: Option<CMap>,
    is_utf16: bool,
    widths: FxHashMap<u32, f64>,
    width: f64,
    /// Signs that were looked up, by code and length.
    known: FxHashMap<(u32, usize), Sign>,
}

/// What one code shows.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sign {
    pub(super) text: String,
    /// In units of the font.
    pub(super) width: f64,
    /// Whether it is the one byte that word spacing widens.
    pub(super) is_space: bool,
}

impl Font {
    pub(super) fn new(document: &Document, font: &Dictionary) -> Self {
        let name = |dictionary: &Dictionary, key: &[u8]| {
            dictionary.get_deref(key, document).and_then(Object::as_name).map(<[u8]>::to_vec).unwrap_or_default()
        };
        let base = String::from_utf8_lossy(&name(font, b"BaseFont")).into_owned();
        let lower = base.to_ascii_lowercase();
        let is_bold = ["bold", "black", "heavy", "semibold"].iter().any(|word| lower.contains(word))
            || lower.split_once('+').map_or(&*lower, |(_, rest)| rest).starts_with("cmbx");
        let to_unicode = stream(document, font, b"ToUnicode").map(|bytes| CMap::new(&bytes)).unwrap_or_default();
        let kind = name(font, b"Subtype");
        let (mut unit, mut height) = (0.001, 1.0);
        let codes = if kind == b"Type0" {
            composite(document, font, to_unicode)
        } else {
            if kind == b"Type3" {
                let list = |key: &[u8]| -> Vec<f64> {
                    let list = font.get_deref(key, document).and_then(Object::as_array).ok();
                    list.into_iter().flatten().map(|object| number(document, object).unwrap_or(0.0)).collect()
                };
                if let [across, _, _, down, ..] = list(b"FontMatrix")[..] {
                    unit = across.abs();
                    // Its letters may be of any size: the box around them tells.
                    if let [_, bottom, _, top, ..] = list(b"FontBBox")[..] {
                        height = Some(f64::abs((top - bottom) * down)).filter(|&height| height > 0.0).unwrap_or(1.0);
                    }
                }
            }
            simple(document, font, &to_unicode, &kind, &base)
        };
        Self { codes, is_bold, unit, height }
    }

    /// Calls `each` with every sign of a text.
    pub(super) fn signs(&mut self, bytes: &[u8], mut each: impl FnMut(&Sign)) {
        match &mut self.codes {
            Codes::Simple(signs) => {
                bytes.iter().filter_map(|&byte| signs.get(usize::from(byte))).for_each(each);
            }
            Codes::Composite(composite) => {
                let Composite { to_unicode, encoding, is_utf16, widths, width, known } = composite.as_mut();
                let mut rest = bytes;
                while !rest.is_empty() {
                    let length = match encoding {
                        Some(encoding) => encoding.length(rest).unwrap_or(2),
                        None => 2,
                    };
                    let (raw, after) = rest.split_at(length.min(rest.len()));
                    rest = after;
                    let code = cmap::code(raw);
                    let sign = known.entry((code, raw.len())).or_insert_with(|| {
                        let text = to_unicode.text(code).or_else(|| is_utf16.then(|| cmap::utf16(raw)));
                        Sign {
                            text: text.unwrap_or_else(|| char::REPLACEMENT_CHARACTER.to_string()),
                            width: widths.get(&code).copied().unwrap_or(*width),
                            is_space: raw == [b' '],
                        }
                    });
                    each(sign);
                }
            }
        }
    }
}

fn number(document: &Document, object: &Object) -> Option<f64> {
    let (_, object) = document.dereference(object).ok()?;
    object.as_float().ok().map(f64::from).filter(|number| number.is_finite())
}

/// Returns the code that an object states; 0 where it states none.
fn code(document: &Document, object: &Object) -> u32 {
    number(document, object).map_or(0, clamped)
}

#[expect(clippy::cast_sign_loss, reason = "it is not below zero")]
fn clamped(number: f64) -> u32 {
    number.clamp(0.0, f64::from(u32::MAX)) as u32
}

/// Returns the bytes of a stream, none where there is none or it is too large.
fn stream(document: &Document, dictionary: &Dictionary, key: &[u8]) -> Option<Vec<u8>> {
    let stream = dictionary.get_deref(key, document).and_then(Object::as_stream).ok()?;
    stream.get_plain_content_with_limit(LARGEST).ok()
}

fn composite(document: &Document, font: &Dictionary, to_unicode: CMap) -> Codes {
    let encoding = font.get_deref(b"Encoding", document).and_then(Object::as_name).unwrap_or(b"");
    let is_utf16 = [&b"UCS2"[..], b"UTF16"].iter().any(|form| memchr::memmem::find(encoding, form).is_some());
    let descendant = font
        .get_deref(b"DescendantFonts", document)
        .and_then(Object::as_array)
        .ok()
        .and_then(|fonts| document.dereference(fonts.first()?).ok()?.1.as_dict().ok());
    let mut widths = FxHashMap::default();
    let mut width = 1000.0;
    if let Some(descendant) = descendant {
        width = descendant.get(b"DW").ok().and_then(|width| number(document, width)).unwrap_or(width);
        if let Ok(list) = descendant.get_deref(b"W", document).and_then(Object::as_array) {
            widths = composite_widths(document, list);
        }
    }
    Codes::Composite(Box::new(Composite {
        to_unicode,
        encoding: stream(document, font, b"Encoding").map(|bytes| CMap::new(&bytes)),
        is_utf16,
        widths,
        width,
        known: FxHashMap::default(),
    }))
}

fn composite_widths(document: &Document, list: &[Object]) -> FxHashMap<u32, f64> {
    let mut widths = FxHashMap::default();
    let mut at = 0;
    while let (Some(first), Some(second)) = (list.get(at), list.get(at + 1)) {
        let first = code(document, first);
        let second = document.dereference(second).map_or(second, |(_, object)| object);
        if let Ok(each) = second.as_array() {
            for (code, width) in (first..).zip(each).take(MOST_CODES) {
                widths.insert(code, number(document, width).unwrap_or(0.0));
            }
            at += 2;
        } else {
            let last = code(document, second);
            let width = list.get(at + 2).and_then(|width| number(document, width)).unwrap_or(0.0);
            for code in (first..=last).take(MOST_CODES.saturating_sub(widths.len())) {
                widths.insert(code, width);
            }
            at += 3;
        }
    }
    widths
}

fn simple(document: &Document, font: &Dictionary, to_unicode: &CMap, kind: &[u8], base: &str) -> Codes {
    let descriptor = font.get_deref(b"FontDescriptor", document).and_then(Object::as_dict).ok();
    let names = names(document, font, descriptor);
    let encoding = font.get_deref(b"Encoding", document).ok();
    let table: &[u8] = match encoding {
        Some(Object::Name(name)) => name,
        Some(Object::Dictionary(dictionary)) => {
            dictionary.get(b"BaseEncoding").and_then(Object::as_name).unwrap_or(b"")
        }
        _ => b"",
    };
    let usual: &[u8] = if kind == b"TrueType" { b"WinAnsiEncoding" } else { b"StandardEncoding" };
    let characters = glyphs::table(table).or_else(|| glyphs::table(usual)).unwrap_or(&[]);
    let first = font.get(b"FirstChar").map_or(0, |first| code(document, first)) as usize;
    let list = font.get_deref(b"Widths", document).and_then(Object::as_array).ok();
    let missing = descriptor.and_then(|font| number(document, font.get(b"MissingWidth").ok()?)).unwrap_or(0.0);
    let signs = (0..=255_u8)
        .map(|code| {
            let text = to_unicode
                .text(u32::from(code))
                .filter(|text| !text.is_empty())
                .or_else(|| names.get(&code).map(|name| glyphs::text(name, kind == b"Type3")))
                .or_else(|| characters.get(usize::from(code)).copied().flatten().map(String::from))
                .unwrap_or_else(|| char::REPLACEMENT_CHARACTER.to_string());
            let width = match list {
                Some(list) => usize::from(code)
                    .checked_sub(first)
                    .and_then(|index| number(document, list.get(index)?))
                    .unwrap_or(missing),
                None => glyphs::width(base, &text),
            };
            Sign { text, width, is_space: code == b' ' }
        })
        .collect();
    Codes::Simple(signs)
}

/// Returns the names of the glyphs that differ from the table: those of the encoding, over those of the font itself.
fn names(document: &Document, font: &Dictionary, descriptor: Option<&Dictionary>) -> FxHashMap<u8, Vec<u8>> {
    let encoding = font.get_deref(b"Encoding", document).ok();
    let mut names = FxHashMap::default();
    let has_table = match encoding {
        Some(Object::Name(_)) => true,
        Some(Object::Dictionary(encoding)) => encoding.has(b"BaseEncoding"),
        _ => false,
    };
    if !has_table && let Some(program) = descriptor.and_then(|font| stream(document, font, b"FontFile")) {
        names = built_in(&program);
    }
    let differences = encoding
        .and_then(|encoding| encoding.as_dict().ok())
        .and_then(|encoding| encoding.get_deref(b"Differences", document).and_then(Object::as_array).ok());
    let mut place = 0_u8;
    for object in differences.map_or(&[][..], Vec::as_slice) {
        match document.dereference(object).map_or(object, |(_, object)| object) {
            Object::Name(name) => {
                names.insert(place, name.clone());
                place = place.wrapping_add(1);
            }
            object => place = code(document, object) as u8,
        }
    }
    names
}

/// Returns the encoding that a Type 1 font program states in its open part: `dup 12 /fi put`.
fn built_in(program: &[u8]) -> FxHashMap<u8, Vec<u8>> {
    let end = memchr::memmem::find(program, b"eexec").unwrap_or(program.len());
    let mut names = FxHashMap::default();
    let mut code = None;
    let mut name = None;
    for token in Lexer::new(program.get(..end).unwrap_or(program)) {
        match token {
            Token::Number(number) => code = Some(clamped(number) as u8),
            Token::Name(found) => name = Some(found),
            Token::Word(b"put") => {
                if let (Some(code), Some(name)) = (code.take(), name.take()) {
                    names.insert(code, name);
                }
            }
            _ => (code, name) = (None, None),
        }
    }
    names
}
