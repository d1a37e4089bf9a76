//! Tokens: words, numbers and marks of a text, with their place in the lexicon and their likeliest tag.
//!
//! A compound with hyphens, an abbreviation with its full stop, a number with its separators are one token; an ending
//! like the genitive's is a token of its own. What a word is in its sentence is decided in `tag`.

mod lower;

use self::lower::Lower;
use super::{Shape, Token, tag};
use crate::{
    document::Span,
    ontology::{
        grammar::WordClass,
        lexicon::{Lexicon, Tag, WordId},
        tagging::{Abbreviation, Tagging},
    },
};

/// Adds the tokens of a span of the text, in order, without overlaps; every character but white space is in one.
pub fn cut(lexicon: &Lexicon, tagging: &Tagging, text: &str, span: Span, tokens: &mut Vec<Token>) {
    let end = span.end.min(text.len());
    let mut cutter = Cutter { lexicon, tagging, text, bytes: text.as_bytes(), end, quotes: 0, tokens };
    let mut at = span.start;
    // The begin of the span counts as what stands before it.
    let mut spaced = at > 0 && text.get(..at).is_some_and(|before| before.ends_with(char::is_whitespace));
    while at < end {
        let byte = cutter.bytes[at];
        if byte == b' ' || byte == b'\n' || byte == b'\t' {
            at += 1;
            spaced = true;
        } else if byte.is_ascii_alphanumeric() {
            at = cutter.plain(at, spaced).unwrap_or_else(|| cutter.word(at, spaced));
            spaced = false;
        } else {
            let Some(first) = cutter.char_at(at) else { return };
            if first.is_whitespace() || first == '\u{FEFF}' {
                at += first.len_utf8();
                spaced = true;
                continue;
            }
            at = if first.is_alphanumeric() { cutter.word(at, spaced) } else { cutter.mark(at, first, spaced) };
            spaced = false;
        }
    }
}

struct Cutter<'a> {
    lexicon: &'a Lexicon,
    tagging: &'a Tagging,
    text: &'a str,
    bytes: &'a [u8],
    end: usize,
    /// Single quotation marks that are open.
    quotes: usize,
    tokens: &'a mut Vec<Token>,
}

impl Cutter<'_> {
    fn char_at(&self, at: usize) -> Option<char> {
        if at < self.end { self.text.get(at..).and_then(|rest| rest.chars().next()) } else { None }
    }

    fn byte(&self, at: usize) -> u8 {
        if at < self.end { self.bytes[at] } else { b' ' }
    }

    fn is_digit(&self, at: usize) -> bool {
        self.byte(at).is_ascii_digit()
    }

    fn is_letter(&self, at: usize) -> bool {
        let byte = self.byte(at);
        byte.is_ascii_alphabetic() || byte >= 0x80 && self.char_at(at).is_some_and(char::is_alphabetic)
    }

    fn is_alphanumeric(&self, at: usize) -> bool {
        self.is_digit(at) || self.is_letter(at)
    }

    /// Adds the word of small letters at `start` where a gap or a comma ends it, as most words are; returns where that is.
    fn plain(&mut self, start: usize, spaced: bool) -> Option<usize> {
        let rest = self.bytes.get(start..self.end)?;
        let length = rest.iter().position(|byte| !byte.is_ascii_lowercase())?;
        if !(1..=Lower::LIMIT).contains(&length) || !matches!(rest[length], b' ' | b'\n' | b',') {
            return None;
        }
        let end = start + length;
        let word = self.lexicon.find_bytes(&rest[..length]);
        let shape = Shape::new(Shape::LETTER | if spaced { Shape::SPACE } else { 0 });
        let spelling = || self.text.get(start..end).unwrap_or("");
        self.tokens.push(token(self.lexicon, self.tagging, Span::new(start, end), word, shape, spelling));
        Some(end)
    }

    /// Adds the word at `start` and returns where it ends.
    fn word(&mut self, start: usize, spaced: bool) -> usize {
        let (mut end, apostrophe, dotted) = self.word_end(start);
        if let Some(tail) = self.compound_tail(start, end) {
            self.push(start, tail, spaced);
            self.push(tail, end, false);
            if let Some(token) = self.tokens.last_mut() {
                token.tag = Tag::Adjective;
            }
            return end;
        }
        if self.byte(end) == b'.' && self.keeps_stop(start, end, dotted) {
            end += 1;
        }
        let mut stem = end;
        if apostrophe {
            stem = self.stem_end(start, end);
        }
        self.push(start, stem, spaced);
        if stem < end {
            self.push(stem, end, false);
            if let Some(token) = self.tokens.last_mut().filter(|token| self.lexicon.word(token.word).is_none()) {
                token.tag = Tag::Genitive;
            }
        } else if self.quotes == 0 && matches!(self.bytes[end - 1], b's' | b'S') && !apostrophe {
            // "farmers' market"
            let length = self.apostrophe(end);
            if length > 0 && !self.is_alphanumeric(end + length) {
                self.push(end, end + length, false);
                if let Some(token) = self.tokens.last_mut() {
                    token.tag = Tag::Genitive;
                }
                return end + length;
            }
        }
        end
    }

    /// Returns the length of the apostrophe at a place, 0 where none is.
    fn apostrophe(&self, at: usize) -> usize {
        match self.byte(at) {
            b'\'' => 1,
            0xE2 if self.bytes.get(at + 1..at + 3) == Some(&[0x80, 0x99]) => 3,
            _ => 0,
        }
    }

    /// Returns where the word at `start` ends, whether an apostrophe is in it, whether all between stops is one letter.
    fn word_end(&self, start: usize) -> (usize, bool, bool) {
        let mut at = start;
        let mut part = start;
        let (mut apostrophe, mut stops, mut single) = (false, false, true);
        while at < self.end {
            let byte = self.bytes[at];
            if byte.is_ascii_alphanumeric() {
                at += 1;
                continue;
            }
            let before_digit = at > start && self.bytes[at - 1].is_ascii_digit();
            match byte {
                b'-' | b'_' | b'@' if self.is_alphanumeric(at + 1) => {}
                b'.' if before_digit && self.is_digit(at + 1) => {}
                b'.' if !before_digit && self.is_letter(at + 1) => {
                    let is_single = at - part <= 1;
                    if !is_single
                        && (!self.byte(at + 1).is_ascii_lowercase() || !self.bytes[at - 1].is_ascii_lowercase())
                    {
                        break;
                    }
                    single &= is_single;
                    stops = true;
                }
                b'\'' if self.is_letter(at + 1) => apostrophe = true,
                b'&' if self.bytes[at - 1].is_ascii_uppercase() && self.byte(at + 1).is_ascii_uppercase() => {}
                b'/' if before_digit && self.is_digit(at + 1) => {}
                b':' if before_digit && self.is_digit(at + 1) => {}
                b',' if before_digit && (self.is_group(at + 1) || self.is_decimal(start, at + 1)) => {}
                b'+' => {}
                b'$' if at - start <= 4 && self.bytes[start..at].iter().all(u8::is_ascii_uppercase) => {
                    return (at + 1, apostrophe, false);
                }
                0x80.. => {
                    let Some(c) = self.char_at(at) else { break };
                    let length = c.len_utf8();
                    if c == '’' && self.is_letter(at + length) {
                        apostrophe = true;
                    } else if matches!(c, '\u{2010}' | '\u{2011}') && self.is_alphanumeric(at + length)
                        || c == '–' && at > start && !before_digit && self.is_letter(at + length)
                    {
                        // A hyphen; an en dash between letters joins names ("Riverton–Seaford").
                    } else if !(c.is_alphanumeric() || is_joiner(c)) {
                        break;
                    }
                    if c.is_alphanumeric() {
                        at += length;
                        continue;
                    }
                    at += length;
                    part = at;
                    continue;
                }
                _ => break,
            }
            at += 1;
            part = at;
        }
        (at, apostrophe, single && at - part <= 1 && (stops || at - start == 1))
    }

    /// Returns whether three digits and no more stand at a place, or groups of two before them: "1,11,111".
    fn is_group(&self, at: usize) -> bool {
        let is_pair = self.is_digit(at) && self.is_digit(at + 1) && self.byte(at + 2) == b',';
        is_pair && self.is_group(at + 3) || (at..at + 3).all(|at| self.is_digit(at)) && !self.is_digit(at + 3)
    }

    /// Returns whether one or two digits and no more stand at a place in an amount of money, before a scale or a per cent
    /// sign: "R30,9 billion".
    fn is_decimal(&self, start: usize, at: usize) -> bool {
        let is_money = self.bytes[start].is_ascii_uppercase()
            || self.text.get(..start).is_some_and(|before| before.ends_with(['$', '€', '£', '¥']));
        let digits = (at..at + 3).take_while(|&at| self.is_digit(at)).count();
        // "4,5 million jobs", "4,5%".
        let end = at + digits;
        let is_scaled = || {
            let next = self.text.get(end + 1..self.end).unwrap_or("");
            let word = next.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or("");
            let known = self.lexicon.word(self.lexicon.find(word));
            self.byte(end) == b' ' && known.is_some_and(|word| word.tags.first() == Some(Tag::Number))
        };
        let is_split = is_money || self.byte(end) == b'%' || is_scaled();
        matches!(digits, 1 | 2) && !self.is_letter(end) && is_split
    }

    /// Returns whether the full stop behind a word belongs to it.
    fn keeps_stop(&self, start: usize, end: usize, single: bool) -> bool {
        let is_last =
            self.bytes.get(end + 1..self.end).is_none_or(|rest| rest.iter().take(64).all(u8::is_ascii_whitespace));
        if single && end - start > 1 {
            return true;
        }
        let mut lower = Lower::default();
        let known = lower.find(self.lexicon, self.text.get(start..=end).unwrap_or("")).0;
        match self.tagging.abbreviations.get(&known) {
            Some(Abbreviation::Number) => {
                let next = if self.byte(end + 1) == b' ' { end + 2 } else { end + 1 };
                return self.is_digit(next);
            }
            Some(_) => return true,
            None => {}
        }
        // An initial: "J. Smith", but "Phase I. We", "Plan B. The".
        let initial = single && self.bytes[start].is_ascii_uppercase() && !is_last;
        let next = if self.byte(end + 1) == b' ' { end + 2 } else { end + 1 };
        // "Minister K. R. Otieno": one initial after the other.
        let is_followed = initial && self.byte(next).is_ascii_uppercase() && self.byte(next + 1) == b'.';
        let is_behind = initial
            && self
                .tokens
                .last()
                .is_some_and(|before| self.bytes[before.span.end - 1] == b'.' && before.shape.has(Shape::CAPITAL));
        if is_followed || is_behind {
            return true;
        }
        initial
            && self.byte(next).is_ascii_uppercase()
            && self.tokens.last().is_none_or(|before| {
                !before.shape.has(Shape::LETTER)
                    || before.shape.has(Shape::CAPITAL)
                        && (before.tag == Tag::Name
                            || self.bytes[before.span.end - 1] == b'.'
                            || self.lexicon.is(before.word, WordClass::FirstName))
            })
    }

    /// Returns where the end of a compound begins that says what a name does: "World Bank-funded", never
    /// "Community-based".
    fn compound_tail(&self, start: usize, end: usize) -> Option<usize> {
        let word = self.bytes[start..end]
            .first()
            .filter(|first| first.is_ascii_uppercase())
            .map(|_| &self.bytes[start..end])?;
        let tail = start + word.iter().rposition(|&byte| byte == b'-')?;
        let mut lower = Lower::default();
        let known = self.lexicon.find(self.text.get(tail..end)?);
        if !self.tagging.is_compound_tail(known) {
            return None;
        }
        let (front, bits) = lower.find(self.lexicon, self.text.get(start..tail)?);
        let is_noun = !Shape::new(bits).has(Shape::ACRONYM)
            && self.lexicon.word(front).and_then(|word| word.tags.first()).is_some_and(|tag| tag != Tag::Name);
        let follows_name = || {
            self.tokens.last().is_some_and(|before| before.shape.has(Shape::CAPITAL) && before.span.end + 1 == start)
        };
        (!is_noun || follows_name()).then_some(tail)
    }

    /// Returns where the stem of a word ends that has an ending with an apostrophe.
    fn stem_end(&self, start: usize, end: usize) -> usize {
        let mut lower = Lower::default();
        let word = lower.lower(self.text.get(start..end).unwrap_or(""));
        let ending =
            self.tagging.endings.iter().find(|ending| word.len() > ending.len() && word.ends_with(ending.as_str()));
        let Some(ending) = ending else { return end };
        let tail = self.text.get(start..end).unwrap_or("").char_indices().rev().nth(ending.chars().count() - 1);
        tail.map_or(end, |(offset, _)| start + offset)
    }

    /// Adds the mark at `start` and returns where it ends; a mark that is repeated is one.
    fn mark(&mut self, start: usize, first: char, spaced: bool) -> usize {
        let mut end = start + first.len_utf8();
        if matches!(first, '.' | '-' | '—' | '–' | '…' | '*' | '=' | '_' | '!' | '?' | '·' | '•') {
            while self.char_at(end) == Some(first) {
                end += first.len_utf8();
            }
        }
        // "Riverland 's plan": a genitive that has lost its word.
        let is_genitive = self.byte(end) == b's' && !self.is_alphanumeric(end + 1);
        let opens = first == '‘' || first == '\'' && (spaced || self.tokens.is_empty()) && !is_genitive;
        let closes = !opens && matches!(first, '’' | '\'') && self.quotes > 0;
        self.push(start, end, spaced);
        if opens {
            self.quotes += 1;
        } else if closes {
            self.quotes -= 1;
        }
        // What stands around a quotation is no genitive.
        if let Some(mark) = self.tokens.last_mut().filter(|_| opens || closes) {
            mark.tag = Tag::Mark;
        }
        end
    }

    fn push(&mut self, start: usize, end: usize, spaced: bool) {
        let mut lower = Lower::default();
        let spelling = self.text.get(start..end).unwrap_or("");
        let (word, mut bits) = lower.find(self.lexicon, spelling);
        if spaced {
            bits |= Shape::SPACE;
        }
        let (span, shape) = (Span::new(start, end), Shape::new(bits));
        self.tokens.push(token(self.lexicon, self.tagging, span, word, shape, || lower.text(spelling)));
    }
}

/// Returns a word as a token, with its likeliest tag.
fn token<'t>(
    lexicon: &Lexicon,
    tagging: &Tagging,
    span: Span,
    word: WordId,
    shape: Shape,
    lower: impl FnOnce() -> &'t str,
) -> Token {
    let known = lexicon.word(word);
    let tag = known.and_then(|word| word.tags.first());
    let tag = tag.unwrap_or_else(|| tag::guess(lexicon, tagging, lower(), shape));
    Token { span, word, lemma: known.map_or(WordId::UNKNOWN, |word| word.lemma), tag, shape }
}

/// Returns whether a character joins the letters around it: combining marks and the like.
const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{200C}' | '\u{200D}' | '\u{AD}' | '\u{2060}')
}
