//! Byte offsets and code points.

/// Byte offsets of a text turned into code points, in constant time a lookup.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CodePoints {
    /// Code points before every `STEP`-th byte.
    marks: Vec<usize>,
}

impl CodePoints {
    const STEP: usize = 64;

    /// Returns the table for a text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut marks = Vec::with_capacity(text.len() / Self::STEP + 1);
        let mut count = 0;
        for chunk in text.as_bytes().chunks(Self::STEP) {
            marks.push(count);
            count += code_points(chunk);
        }
        if text.len().is_multiple_of(Self::STEP) {
            marks.push(count);
        }
        Self { marks }
    }

    /// Returns how many code points stand before byte `offset` of `text`, the text the table was made for.
    #[must_use]
    pub fn before(&self, text: &str, offset: usize) -> usize {
        let mark = offset / Self::STEP;
        let from = mark * Self::STEP;
        // Where every code point is one byte nothing is to be counted.
        if let (Some(&before), Some(&after)) = (self.marks.get(mark), self.marks.get(mark + 1))
            && after - before == Self::STEP
        {
            return before + (offset - from);
        }
        self.marks.get(mark).copied().unwrap_or(0) + code_points(text.as_bytes().get(from..offset).unwrap_or(&[]))
    }
}

/// Counts the bytes that begin a code point: so few that a byte counts them, so that many are counted at once.
fn code_points(bytes: &[u8]) -> usize {
    debug_assert!(bytes.len() <= CodePoints::STEP);
    usize::from(bytes.iter().map(|&byte| u8::from(byte & 0xC0 != 0x80)).sum::<u8>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_count_across_marks() {
        let text = "é".repeat(700);
        let table = CodePoints::new(&text);
        for count in [0, 1, 127, 128, 129, 500, 700] {
            assert_eq!(table.before(&text, count * 2), count);
        }
    }
}
