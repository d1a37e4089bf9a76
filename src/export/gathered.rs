//! Output that is gathered before it is passed on: the writers of rows and triples add to a text in many small pieces.

use std::io::{self, Write};

/// How many bytes are gathered before they are passed on.
const ENOUGH: usize = 1 << 16;

/// A text, and where it goes.
pub(super) struct Gathered<'o> {
    pub(super) text: Vec<u8>,
    out: &'o mut dyn Write,
}

impl<'o> Gathered<'o> {
    pub(super) fn new(out: &'o mut dyn Write) -> Self {
        Self { text: Vec::with_capacity(ENOUGH * 2), out }
    }

    /// Passes the text on where it is long enough.
    pub(super) fn pass_on(&mut self) -> io::Result<()> {
        if self.text.len() >= ENOUGH {
            self.out.write_all(&self.text)?;
            self.text.clear();
        }
        Ok(())
    }

    /// Writes what is left.
    pub(super) fn finish(self) -> io::Result<()> {
        self.out.write_all(&self.text)
    }
}
