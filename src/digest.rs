//! What bytes are known by: their SHA-256 (FIPS 180-4) in hexadecimal digits.

use std::io::{self, Write};

use sha2::{Digest, Sha256};

/// Returns the digest of bytes.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    bytes.iter().flat_map(|&byte| [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]).collect()
}

/// A writer that counts and digests what passes through it.
pub struct Digested<W> {
    inner: W,
    hasher: Sha256,
    bytes: u64,
}

impl<W: Write> Digested<W> {
    /// Returns a writer in front of another.
    pub fn new(inner: W) -> Self {
        Self { inner, hasher: Sha256::new(), bytes: 0 }
    }

    /// Returns the digest and the number of the bytes that have passed.
    #[must_use]
    pub fn finish(self) -> (String, u64) {
        (hexadecimal(&self.hasher.finalize()), self.bytes)
    }
}

impl<W: Write> Write for Digested<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.hasher.update(bytes.get(..written).unwrap_or(bytes));
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}
