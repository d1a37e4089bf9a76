//! What bytes are known by: their SHA-256 (FIPS 180-4) in hexadecimal digits.

use std::{
    io::{self, Write},
    sync::mpsc::{SyncSender, sync_channel},
    thread::{self, JoinHandle},
};

/// Returns the digest of bytes.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    let mut hasher = Hasher::new();
    hasher.update(bytes);
    hasher.finish()
}

/// A digest of bytes that come in pieces. The command has one that is twice as fast where a processor has no
/// instructions for it; it needs a C compiler, which the library does without.
#[cfg(feature = "cli")]
struct Hasher(ring::digest::Context);

#[cfg(feature = "cli")]
impl Hasher {
    fn new() -> Self {
        Self(ring::digest::Context::new(&ring::digest::SHA256))
    }

    fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    fn finish(self) -> String {
        hexadecimal(self.0.finish().as_ref())
    }
}

#[cfg(not(feature = "cli"))]
struct Hasher(sha2::Sha256);

#[cfg(not(feature = "cli"))]
impl Hasher {
    fn new() -> Self {
        Self(<sha2::Sha256 as sha2::Digest>::new())
    }

    fn update(&mut self, bytes: &[u8]) {
        sha2::Digest::update(&mut self.0, bytes);
    }

    fn finish(self) -> String {
        hexadecimal(&sha2::Digest::finalize(self.0))
    }
}

pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    bytes.iter().flat_map(|&byte| [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]).collect()
}

/// How many bytes are passed on at once.
const BLOCK: usize = 1 << 16;

/// How many blocks may wait for their digest.
const WAITING: usize = 8;

/// A writer that counts and digests what passes through it, in blocks.
///
/// Where a processor has no instructions for it, the digest costs more than the writing: from the second block on it has
/// a thread of its own.
pub struct Digested<W> {
    inner: W,
    block: Vec<u8>,
    digest: Option<Running>,
    bytes: u64,
}

/// A digest on its way.
struct Running {
    blocks: SyncSender<Vec<u8>>,
    thread: JoinHandle<String>,
}

impl Running {
    fn new() -> io::Result<Self> {
        let (blocks, waiting) = sync_channel::<Vec<u8>>(WAITING);
        let digest = move || {
            let mut hasher = Hasher::new();
            for block in waiting {
                hasher.update(&block);
            }
            hasher.finish()
        };
        Ok(Self { blocks, thread: thread::Builder::new().name("digest".to_owned()).spawn(digest)? })
    }
}

impl<W: Write> Digested<W> {
    /// Returns a writer in front of another.
    pub fn new(inner: W) -> Self {
        Self { inner, block: Vec::with_capacity(BLOCK), digest: None, bytes: 0 }
    }

    /// Writes what is left and returns the digest and the number of the bytes that have passed.
    ///
    /// # Errors
    ///
    /// Where what is left cannot be written.
    pub fn finish(mut self) -> io::Result<(String, u64)> {
        if self.digest.is_some() {
            self.pass_on()?;
        } else {
            self.inner.write_all(&self.block)?;
            self.bytes = self.block.len() as u64;
        }
        self.inner.flush()?;
        let digest = match self.digest {
            Some(Running { blocks, thread }) => {
                drop(blocks);
                thread.join().map_err(|_| ended())?
            }
            None => sha256(&self.block),
        };
        Ok((digest, self.bytes))
    }

    /// Writes the block and gives it to the digest.
    fn pass_on(&mut self) -> io::Result<()> {
        self.inner.write_all(&self.block)?;
        self.bytes += self.block.len() as u64;
        let block = std::mem::replace(&mut self.block, Vec::with_capacity(BLOCK));
        let running = match &self.digest {
            Some(running) => running,
            None => self.digest.insert(Running::new()?),
        };
        running.blocks.send(block).map_err(|_| ended())
    }
}

fn ended() -> io::Error {
    io::Error::other("the digest ended before the file")
}

impl<W: Write> Write for Digested<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.block.len() >= BLOCK {
            self.pass_on()?;
        }
        let taken = bytes.get(..BLOCK - self.block.len()).unwrap_or(bytes);
        self.block.extend_from_slice(taken);
        Ok(taken.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if !self.block.is_empty() {
            self.pass_on()?;
        }
        self.inner.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, Digested, Write, sha256};

    #[test]
    fn both_ways_to_digest_agree() {
        for length in [0, 1, 55, 56, 63, 64, 65, 1000, BLOCK + 1] {
            let text: Vec<u8> = (0..length).map(|at| (at % 251) as u8).collect();
            assert_eq!(sha256(&text), super::hexadecimal(&<sha2::Sha256 as sha2::Digest>::digest(&text)));
        }
    }

    fn check(text: &[u8], flushes: bool) {
        let mut passed = Vec::new();
        let mut out = Digested::new(&mut passed);
        for piece in text.chunks(1000) {
            out.write_all(piece).unwrap();
            if flushes {
                out.flush().unwrap();
            }
        }
        let (digest, bytes) = out.finish().unwrap();
        assert_eq!((digest, bytes), (sha256(text), text.len() as u64));
        assert_eq!(passed, text);
    }

    #[test]
    fn what_passes_is_counted_and_digested() {
        for length in [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK, 20 * BLOCK + 7] {
            let text: Vec<u8> = (0..length).map(|at| (at % 251) as u8).collect();
            check(&text, false);
            check(&text, true);
        }
    }
}
