//! The words of a text: runs of letters, and which of them the document uses.

use rustc_hash::FxHashMap;

pub(super) use crate::ontology::naming::lower;
use crate::{
    document::Span,
    ontology::lexicon::{Lexicon, WordId},
};

/// Longer runs of letters are no word of any language the program reads.
const LONGEST: usize = 64;

/// A run of letters.
#[derive(Clone, Copy)]
pub(super) struct Run {
    pub(super) span: Span,
    /// Whether all are of ASCII.
    pub(super) ascii: bool,
    /// Whether all are small letters of ASCII.
    small: bool,
}

/// Calls `each` for every run of letters.
pub(super) fn runs(text: &str, mut each: impl FnMut(Run)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        at += length(&bytes[at..], |byte| byte < 0x80 && !LETTERS[usize::from(byte)]);
        let start = at;
        let (mut ascii, mut bits) = (true, SMALL);
        loop {
            let letters = length(&bytes[at..], |byte| LETTERS[usize::from(byte)]);
            bits = bytes[at..at + letters].iter().fold(bits, |bits, byte| bits & byte);
            at += letters;
            let Some(character) = longer(text, at).filter(|character| character.is_alphabetic()) else { break };
            (ascii, bits) = (false, 0);
            at += character.len_utf8();
        }
        if at > start {
            each(Run { span: Span::new(start, at), ascii, small: bits == SMALL });
        } else {
            at += longer(text, at).map_or(0, char::len_utf8);
        }
    }
}

/// The bit that small letters of ASCII have and capitals have not.
const SMALL: u8 = 0x20;

/// Which bytes are letters of ASCII: one look for each, since every byte of a text is asked.
const LETTERS: [bool; 256] = {
    let mut letters = [false; 256];
    let mut byte = 0;
    while byte < 0x80 {
        letters[byte] = (byte as u8).is_ascii_alphabetic();
        byte += 1;
    }
    letters
};

/// Returns how many bytes at the beginning are of a kind.
fn length(bytes: &[u8], is_one: impl Fn(u8) -> bool) -> usize {
    bytes.iter().position(|&byte| !is_one(byte)).unwrap_or(bytes.len())
}

/// Returns how many letters, of so many bytes at the most, stand at the end.
pub(super) fn letters_before(bytes: &[u8], most: usize) -> usize {
    let near = &bytes[bytes.len().saturating_sub(most)..];
    near.iter().rposition(|&byte| !LETTERS[usize::from(byte)]).map_or(near.len(), |last| near.len() - last - 1)
}

/// Returns the character at a place, where it has several bytes.
fn longer(text: &str, at: usize) -> Option<char> {
    if text.as_bytes().get(at)? < &0x80 { None } else { text.get(at..)?.chars().next() }
}

/// Returns the id of a word in any case.
pub(super) fn find(lexicon: &Lexicon, word: &str) -> WordId {
    lower(word, |word| lexicon.find(word))
}

/// Returns whether the first letter is a capital.
pub(super) fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// Which words a text uses.
pub(super) struct Used<'a> {
    lexicon: &'a Lexicon,
    /// Two bits by place in the lexicon: 1 where it stands in small letters, 2 with a capital.
    known: Vec<u8>,
    /// How often each word that the lexicon does not have stands there, as spelled.
    unknown: FxHashMap<&'a str, u32>,
    /// Where those stand, in order; long runs and those with other than ASCII letters are left out.
    pub(super) places: Vec<Span>,
    words: usize,
    unknown_words: usize,
}

impl<'a> Used<'a> {
    /// Reads all words of a text.
    pub(super) fn new(lexicon: &'a Lexicon, text: &'a str) -> Self {
        Self::that(lexicon, text, |_| true)
    }

    /// Reads the words of a text that have one of these lengths, and those with other than ASCII letters, whose length
    /// is not that of the same word in small letters.
    pub(super) fn of_lengths(lexicon: &'a Lexicon, text: &'a str, lengths: impl Iterator<Item = usize>) -> Self {
        let mut is_sought = [false; LONGEST + 1];
        for length in lengths {
            if let Some(is_sought) = is_sought.get_mut(length) {
                *is_sought = true;
            }
        }
        Self::that(lexicon, text, |length| is_sought.get(length) == Some(&true))
    }

    /// Reads the words of a text, of those in ASCII only such as have a length that is sought.
    fn that(lexicon: &'a Lexicon, text: &'a str, is_sought: impl Fn(usize) -> bool) -> Self {
        let mut used = Self {
            lexicon,
            known: vec![0; lexicon.len().div_ceil(4)],
            unknown: FxHashMap::default(),
            places: Vec::new(),
            words: 0,
            unknown_words: 0,
        };
        runs(text, |run| {
            let Run { span, ascii, small } = run;
            if ascii && !is_sought(span.len()) {
                return;
            }
            let Some(word) = text.get(span.start..span.end).filter(|word| word.len() <= LONGEST) else {
                return;
            };
            used.words += 1;
            let id = if small { lexicon.find(word) } else { find(lexicon, word) };
            if id.is_known() {
                used.note(id, if !small && is_capital(word) { 2 } else { 1 });
                return;
            }
            used.unknown_words += 1;
            *used.unknown.entry(word).or_default() += 1;
            if ascii && word.len() >= 4 {
                used.places.push(span);
            }
        });
        used
    }

    fn note(&mut self, id: WordId, bits: u8) {
        if let Some(four) = self.known.get_mut(id.index() / 4) {
            *four |= bits << (id.index() % 4 * 2);
        }
    }

    /// Returns the two bits of a word, none for [`WordId::UNKNOWN`].
    fn bits(&self, id: WordId) -> u8 {
        self.known.get(id.index() / 4).map_or(0, |four| four >> (id.index() % 4 * 2) & 3)
    }

    /// Returns whether many words are unknown: the text is in a language that the lexicon does not have.
    pub(super) fn is_foreign(&self) -> bool {
        self.words > 40 && self.unknown_words * 5 > self.words * 2
    }

    /// Returns how often an unknown word stands in the text, as spelled.
    pub(super) fn count(&self, word: &str) -> u32 {
        self.unknown.get(word).copied().unwrap_or(0)
    }

    /// Returns whether a word of the lexicon stands in the text, in any case.
    pub(super) fn uses(&self, id: WordId) -> bool {
        self.bits(id) != 0
    }

    /// Returns whether a word of the lexicon stands in the text with a capital.
    pub(super) fn uses_capital(&self, id: WordId) -> bool {
        self.bits(id) & 2 != 0
    }

    /// Returns whether a word stands in the text, as spelled or in small letters, in the singular or the plural.
    pub(super) fn has(&self, word: &str) -> bool {
        let any = |word: &str| self.uses(self.lexicon.find(word)) || self.count(word) > 0;
        self.count(word) > 0
            || lower(word, |word| {
                any(word)
                    || any(&format!("{word}s"))
                    || word.strip_suffix('s').is_some_and(|stem| stem.len() > 2 && any(stem))
            })
    }
}

/// Returns whether the place lies in an address: a web page, a mail box, a path.
pub(super) fn in_address(text: &str, at: usize) -> bool {
    const WINDOW: usize = 256;
    let inside = |byte: &&u8| !byte.is_ascii_whitespace();
    let (before, after) = text.as_bytes().split_at(at.min(text.len()));
    let start = at - before.iter().rev().take(WINDOW).take_while(inside).count();
    let end = at + after.iter().take(WINDOW).take_while(inside).count();
    let token = text.as_bytes().get(start..end).unwrap_or(&[]);
    token.contains(&b'@')
        || token.contains(&b'\\')
        || token.windows(3).any(|window| window == b"://")
        || token.windows(4).any(|window| window.eq_ignore_ascii_case(b"www."))
}
