//! What reading one file may cost.

use lopdf::{DecompressError, Error, Stream};

use super::{Limits, ReadError};

/// A stream costs at least so many bytes, however short it is.
const LEAST: usize = 1024;

/// Limits, and what is left of them.
pub(super) struct Budget<'a> {
    pub(super) limits: &'a Limits,
    left: usize,
}

impl<'a> Budget<'a> {
    pub(super) const fn new(limits: &'a Limits) -> Self {
        Self { limits, left: limits.unpacked }
    }

    /// Says whether there is still time.
    pub(super) fn check(&self) -> Result<(), ReadError> {
        self.limits.check(0)
    }

    /// Returns the bytes of a stream; of one that is damaged, what can be read.
    pub(super) fn unpack(&mut self, stream: &Stream) -> Result<Vec<u8>, ReadError> {
        self.check()?;
        let bytes = match stream.get_plain_content_with_limit(self.left) {
            Ok(bytes) => bytes,
            Err(Error::Decompress(DecompressError::MemoryLimitExceeded { .. })) => return Err(self.large()),
            Err(_) => Vec::new(),
        };
        // A form that draws itself again and again costs something each time.
        self.left = self.left.checked_sub(bytes.len().max(LEAST)).ok_or_else(|| self.large())?;
        Ok(bytes)
    }

    pub(super) fn large(&self) -> ReadError {
        ReadError::Large { what: "the unpacked file", limit: format!("{} bytes", self.limits.unpacked) }
    }
}
