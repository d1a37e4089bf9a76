//! A word in lower case as the lexicon has it, and what its spelling shows.

use crate::{
    ontology::lexicon::{Lexicon, WordId},
    sentence::Shape,
};

/// A word in lower case, without allocation.
pub(super) struct Lower {
    bytes: [u8; Self::LIMIT],
    /// `None` where the spelling itself is in lower case, or longer than the limit.
    len: Option<usize>,
}

impl Default for Lower {
    fn default() -> Self {
        Self { bytes: [0; Self::LIMIT], len: None }
    }
}

impl Lower {
    /// Longer words are in no lexicon.
    pub(super) const LIMIT: usize = 64;

    /// Returns the word in the lexicon and what its spelling shows.
    pub(super) fn find(&mut self, lexicon: &Lexicon, spelling: &str) -> (WordId, u8) {
        let bits = self.read(spelling);
        if spelling.len() > Self::LIMIT {
            return (WordId::UNKNOWN, bits);
        }
        (lexicon.find_bytes(self.len.map_or(spelling.as_bytes(), |len| &self.bytes[..len])), bits)
    }

    pub(super) fn lower<'a>(&'a mut self, spelling: &'a str) -> &'a str {
        self.read(spelling);
        self.text(spelling)
    }

    pub(super) fn text<'a>(&'a self, spelling: &'a str) -> &'a str {
        match self.len {
            Some(len) => self.bytes.get(..len).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or(""),
            None => spelling,
        }
    }

    /// Writes the word in lower case where it is not, and returns the bits of its shape.
    fn read(&mut self, spelling: &str) -> u8 {
        let bytes = spelling.as_bytes();
        self.len = None;
        let small = bytes.iter().take_while(|byte| byte.is_ascii_lowercase()).count();
        // Words in small letters, marks and plain numbers are in lower case as they stand.
        match bytes {
            _ if small == bytes.len() => return Shape::LETTER,
            [byte] if byte.is_ascii_punctuation() => return 0,
            [first, ..] if first.is_ascii_digit() && bytes.iter().all(u8::is_ascii_digit) => return Shape::DIGIT,
            _ => {}
        }
        if let ([first, rest @ ..], Some(buffer)) = (bytes, self.bytes.get_mut(..bytes.len()))
            && first.is_ascii_uppercase()
            && rest.iter().all(u8::is_ascii_lowercase)
        {
            buffer.copy_from_slice(bytes);
            buffer.make_ascii_lowercase();
            self.len = Some(bytes.len());
            return Shape::CAPITAL | Shape::LETTER;
        }
        let mut shape = Spelling::default();
        if spelling.len() <= Self::LIMIT && spelling.is_ascii() {
            for (to, &byte) in self.bytes.iter_mut().zip(bytes) {
                *to = byte.to_ascii_lowercase();
                shape.see_ascii(byte);
            }
            self.len = Some(bytes.len());
            return shape.bits();
        }
        let mut len = 0;
        for c in spelling.chars() {
            shape.see(c);
            let c = match c {
                '’' => '\'',
                '\u{2010}' | '\u{2011}' | '–' => '-',
                c => c,
            };
            for lower in c.to_lowercase() {
                let mut buffer = [0; 4];
                let encoded = lower.encode_utf8(&mut buffer).as_bytes();
                if let Some(to) = self.bytes.get_mut(len..len + encoded.len()) {
                    to.copy_from_slice(encoded);
                    len += encoded.len();
                }
            }
        }
        self.len = (spelling.len() <= Self::LIMIT).then_some(len);
        shape.bits()
    }
}

/// What the characters of a word have shown so far.
#[derive(Default)]
struct Spelling {
    bits: u8,
    letters: usize,
    capitals: usize,
    /// The character before was a small letter.
    small: bool,
    /// The last letter is a small "s" and all before are capitals.
    plural: bool,
}

impl Spelling {
    fn see_ascii(&mut self, byte: u8) {
        match byte {
            b'a'..=b'z' => self.letter(false, byte == b's'),
            b'A'..=b'Z' => self.letter(true, false),
            b'0'..=b'9' => self.other(Shape::DIGIT),
            b'-' => self.other(Shape::HYPHEN),
            _ => self.other(0),
        }
    }

    fn see(&mut self, c: char) {
        match c {
            '\0'..='\x7F' => self.see_ascii(c as u8),
            '\u{2010}' | '\u{2011}' | '–' => self.other(Shape::HYPHEN),
            c if c.is_alphabetic() => self.letter(c.is_uppercase(), false),
            c if c.is_numeric() => self.other(Shape::DIGIT),
            _ => self.other(0),
        }
    }

    fn letter(&mut self, capital: bool, s: bool) {
        if capital && self.letters == 0 {
            self.bits |= Shape::CAPITAL;
        }
        // "eCitizen", "e-Residency".
        let is_behind_one = self.letters == 1 && self.capitals == 0 && self.bits & Shape::HYPHEN != 0;
        if capital && (self.small || is_behind_one) {
            self.bits |= Shape::CAMEL;
        }
        self.plural = s && self.letters >= 2 && self.capitals == self.letters;
        self.letters += 1;
        self.capitals += usize::from(capital);
        self.small = !capital;
        self.bits |= Shape::LETTER;
    }

    fn other(&mut self, bits: u8) {
        self.bits |= bits;
        self.small = false;
    }

    fn bits(&self) -> u8 {
        let mut bits = self.bits;
        let capitals = self.letters - usize::from(self.plural);
        if capitals >= 2 && self.capitals == capitals {
            bits |= Shape::ACRONYM;
        }
        // A hyphen on its own joins nothing.
        if self.letters == 0 && bits & Shape::DIGIT == 0 { 0 } else { bits }
    }
}
