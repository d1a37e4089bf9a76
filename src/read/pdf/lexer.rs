//! The signs of a PDF content stream or a character map, one after the other.
//!
//! Whatever the bytes are, something comes out and the end is reached: what is no number, name or string is a word.

/// What stands next.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token<'a> {
    Number(f64),
    /// Without its slash.
    Name(Vec<u8>),
    String(Vec<u8>),
    /// `[`
    Open,
    /// `]`
    Close,
    /// `<<`
    DictionaryOpen,
    /// `>>`
    DictionaryClose,
    /// An operator or a keyword.
    Word(&'a [u8]),
}

/// Reads tokens.
pub(super) struct Lexer<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Lexer<'a> {
    pub(super) const fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// Goes behind the data of an image that stands inside the stream, which `ID` has begun.
    pub(super) fn skip_image(&mut self) {
        let rest = self.rest();
        let is_space = |index: usize| rest.get(index).is_none_or(|&byte| is_white(byte));
        let end = memchr::memmem::find_iter(rest, b"EI")
            .find(|&at| at > 0 && is_space(at - 1) && is_space(at + 2))
            .map_or(rest.len(), |at| at + 2);
        self.at += end;
    }

    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or(&[])
    }

    fn take(&mut self, is_inner: impl Fn(u8) -> bool) -> &'a [u8] {
        let rest = self.rest();
        let length = rest.iter().take_while(|&&byte| is_inner(byte)).count();
        self.at += length;
        rest.get(..length).unwrap_or(&[])
    }

    fn skip_white(&mut self) {
        loop {
            self.take(is_white);
            if self.rest().first() != Some(&b'%') {
                return;
            }
            self.take(|byte| byte != b'\n' && byte != b'\r');
        }
    }

    fn name(&mut self) -> Vec<u8> {
        let raw = self.take(is_regular);
        let mut name = Vec::with_capacity(raw.len());
        let mut at = 0;
        while let Some(&byte) = raw.get(at) {
            let code = raw.get(at + 1).zip(raw.get(at + 2)).and_then(|(&high, &low)| Some((hex(high)?, hex(low)?)));
            if let (b'#', Some((high, low))) = (byte, code) {
                name.push(high * 16 + low);
                at += 3;
            } else {
                name.push(byte);
                at += 1;
            }
        }
        name
    }

    /// A string in round brackets, which has begun.
    fn literal(&mut self) -> Vec<u8> {
        let mut string = Vec::new();
        let mut depth = 1_usize;
        while let Some(&byte) = self.rest().first() {
            self.at += 1;
            match byte {
                b'(' => depth += 1,
                b')' if depth == 1 => break,
                b')' => depth -= 1,
                b'\\' => {
                    self.escape(&mut string);
                    continue;
                }
                _ => {}
            }
            string.push(byte);
        }
        string
    }

    fn escape(&mut self, string: &mut Vec<u8>) {
        let Some(&byte) = self.rest().first() else {
            return;
        };
        if byte.is_ascii_digit() {
            let digits = self.rest().iter().take(3).take_while(|byte| (b'0'..b'8').contains(byte)).count().max(1);
            let code = self.rest().iter().take(digits).fold(0_u32, |code, &digit| code * 8 + u32::from(digit & 7));
            self.at += digits;
            string.push((code & 0xFF) as u8);
            return;
        }
        self.at += 1;
        match byte {
            b'n' => string.push(b'\n'),
            b'r' => string.push(b'\r'),
            b't' => string.push(b'\t'),
            b'b' => string.push(8),
            b'f' => string.push(12),
            b'\r' if self.rest().first() == Some(&b'\n') => self.at += 1,
            b'\r' | b'\n' => {}
            other => string.push(other),
        }
    }

    /// A string of hexadecimal digits, which has begun.
    fn hexadecimal(&mut self) -> Vec<u8> {
        let raw = self.take(|byte| byte != b'>');
        self.at += 1;
        let mut digits = raw.iter().filter_map(|&byte| hex(byte));
        let mut string = Vec::with_capacity(raw.len() / 2 + 1);
        while let Some(high) = digits.next() {
            string.push(high * 16 + digits.next().unwrap_or(0));
        }
        string
    }
}

impl<'a> Iterator for Lexer<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        self.skip_white();
        let &first = self.rest().first()?;
        let second = self.rest().get(1).copied();
        if is_regular(first) {
            let word = self.take(is_regular);
            return Some(number(word).map_or(Token::Word(word), Token::Number));
        }
        self.at += 1;
        Some(match first {
            b'/' => Token::Name(self.name()),
            b'(' => Token::String(self.literal()),
            b'[' => Token::Open,
            b']' => Token::Close,
            b'<' if second == Some(b'<') => {
                self.at += 1;
                Token::DictionaryOpen
            }
            b'>' if second == Some(b'>') => {
                self.at += 1;
                Token::DictionaryClose
            }
            b'<' => Token::String(self.hexadecimal()),
            _ => Token::Word(self.bytes.get(self.at - 1..self.at).unwrap_or(&[])),
        })
    }
}

fn number(word: &[u8]) -> Option<f64> {
    let &first = word.first()?;
    if !(first.is_ascii_digit() || matches!(first, b'+' | b'-' | b'.')) {
        return None;
    }
    let text = std::str::from_utf8(word).ok()?;
    if !word.iter().all(|&byte| byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b'.')) {
        return None;
    }
    // Some programs write "--5" or "0.00-4".
    let sign = text.len() - text.trim_start_matches(['-', '+']).len();
    let body = text.get(sign..)?;
    let body = body.get(..body.find(['-', '+']).unwrap_or(body.len()))?;
    let value: f64 = if body.is_empty() { 0.0 } else { body.parse().ok()? };
    Some(if first == b'-' { -value } else { value })
}

pub(super) const fn hex(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

const fn is_white(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r' | b'\t' | 0 | 12)
}

const fn is_regular(byte: u8) -> bool {
    !is_white(byte) && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}
