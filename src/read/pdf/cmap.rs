//! Maps from the codes of a font to characters, as a `ToUnicode` stream or an encoding writes them.

use rustc_hash::FxHashMap;

use super::lexer::{Lexer, Token};

/// The longest text that one code may stand for.
const LONGEST: usize = 32;

/// What a stream says of the codes of a font.
#[derive(Debug, Default)]
pub(super) struct CMap {
    characters: FxHashMap<u32, String>,
    /// First and last code, and the text of the first, in order of the first.
    ranges: Vec<(u32, u32, String)>,
    /// How many bytes a code has, and which codes of that length there are.
    spaces: Vec<(usize, u32, u32)>,
}

impl CMap {
    pub(super) fn new(bytes: &[u8]) -> Self {
        let mut map = Self::default();
        let mut block: &[u8] = b"";
        let mut operands: Vec<Vec<u8>> = Vec::new();
        let mut list: Option<Vec<Vec<u8>>> = None;
        for token in Lexer::new(bytes) {
            match token {
                Token::Word(word) => {
                    block = word;
                    operands.clear();
                    list = None;
                }
                Token::Open => list = Some(Vec::new()),
                Token::Close => {
                    if let (b"beginbfrange", Some(list), [from, ..]) = (block, list.take(), operands.as_slice()) {
                        for (code, text) in (code(from)..).zip(list) {
                            map.characters.insert(code, utf16(&text));
                        }
                    }
                    operands.clear();
                }
                Token::String(string) => {
                    if let Some(list) = &mut list {
                        list.push(string);
                        continue;
                    }
                    operands.push(string);
                    map.put(block, &mut operands);
                }
                _ => {}
            }
        }
        map.ranges.sort_by_key(|&(first, ..)| first);
        map
    }

    fn put(&mut self, block: &[u8], operands: &mut Vec<Vec<u8>>) {
        match (block, operands.as_slice()) {
            (b"beginbfchar", [from, to]) => {
                self.characters.insert(code(from), utf16(to));
            }
            (b"beginbfrange", [from, to, text]) => self.ranges.push((code(from), code(to), utf16(text))),
            (b"begincodespacerange", [from, to]) => self.spaces.push((from.len(), code(from), code(to))),
            (b"beginbfchar" | b"beginbfrange" | b"begincodespacerange", _) => return,
            _ => {}
        }
        operands.clear();
    }

    /// Returns what a code stands for.
    pub(super) fn text(&self, code: u32) -> Option<String> {
        if let Some(text) = self.characters.get(&code) {
            return Some(text.clone());
        }
        let index = self.ranges.partition_point(|&(first, ..)| first <= code).checked_sub(1)?;
        let (first, last, text) = self.ranges.get(index)?;
        if code > *last {
            return None;
        }
        // The last character counts up.
        let mut text = text.clone();
        let end = text.pop()?;
        text.push(char::from_u32(u32::from(end).checked_add(code - first)?)?);
        Some(text)
    }

    /// Returns how many bytes the code has that the bytes begin with; none where the map does not say so.
    pub(super) fn length(&self, bytes: &[u8]) -> Option<usize> {
        (1..=4).find(|&length| {
            bytes.get(..length).is_some_and(|bytes| {
                let code = code(bytes);
                self.spaces.iter().any(|&(known, first, last)| known == length && (first..=last).contains(&code))
            })
        })
    }
}

pub(super) fn code(bytes: &[u8]) -> u32 {
    bytes.iter().take(4).fold(0, |code, &byte| code << 8 | u32::from(byte))
}

/// Returns the text of UTF-16 in the order of networks.
pub(super) fn utf16(bytes: &[u8]) -> String {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if let ([], [byte]) = (pairs, rest) {
        return char::from(*byte).to_string();
    }
    let units = pairs.iter().take(LONGEST).map(|&pair| u16::from_be_bytes(pair));
    char::decode_utf16(units).flatten().filter(|&character| character != '\0').collect()
}
