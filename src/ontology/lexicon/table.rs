//! The rows of a table of words, in order.

use super::super::error::Fault;

/// A table being read: the row at hand and every fault met so far.
pub(super) struct Rows<'a> {
    /// The word and what stands behind it; `None` behind the last row.
    pub(super) next: Option<(&'a str, &'a str)>,
    /// Where that row begins in the table.
    pub(super) start: usize,
    pub(super) faults: Vec<Fault>,
    path: &'static str,
    shape: &'static str,
    text: &'a str,
    left: &'a str,
    line: usize,
}

impl<'a> Rows<'a> {
    /// Begins a table; `shape` says what a line looks like.
    pub(super) fn new(path: &'static str, shape: &'static str, text: &'a str) -> Self {
        let mut rows = Self { next: None, start: 0, faults: Vec::new(), path, shape, text, left: text, line: 0 };
        rows.advance();
        rows
    }

    /// Goes to the next row that has a word and stands in its place; the others are faults.
    pub(super) fn advance(&mut self) {
        let before = self.next.map_or("", |(word, _)| word);
        loop {
            if self.left.is_empty() {
                return self.next = None;
            }
            self.start = self.text.len() - self.left.len();
            let (line, left) = self.left.split_once('\n').unwrap_or((self.left, ""));
            self.left = left;
            self.line += 1;
            match line.strip_suffix('\r').unwrap_or(line).split_once('\t') {
                Some(("", _)) | None => self.fault(format!("{} would be right", self.shape)),
                Some((word, _)) if word <= before => self.fault(format!(
                    "\"{word}\" stands behind \"{before}\"; each word once, in the order of its bytes, would be right"
                )),
                Some((word, _)) if word.len() > usize::from(u8::MAX) => {
                    self.fault("a word of more than 255 bytes; a shorter one would be right".to_owned());
                }
                row => return self.next = row,
            }
        }
    }

    /// Returns the value, or keeps the fault for the row at hand.
    pub(super) fn check<T>(&mut self, value: Result<T, String>) -> Option<T> {
        value.map_err(|message| self.fault(message)).ok()
    }

    fn fault(&mut self, message: String) {
        self.faults.push(Fault { path: self.path.to_owned(), line: Some(self.line), message });
    }
}
