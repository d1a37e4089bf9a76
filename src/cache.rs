//! Readings that an earlier build made, so that a document that has not changed is not read again.
//!
//! A reading is known by a key: a digest of the program, the ontology, the bytes of the document and what was said of it.
//! The same key always means the same reading, so nothing is ever out of date; what is no longer asked for can be deleted
//! at any time. An entry is written beside and then renamed, and carries a checksum: a build that is killed or a disk
//! that fails costs the entry, never a wrong graph.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::{digest, export, graph::Reading, ontology::Ontology};

/// The digest of the program's own source.
const PROGRAM: &str = env!("PROGRAM_DIGEST");

/// How many bytes of an entry are its checksum (CRC-32, ISO 3309).
const CHECKSUM: usize = 4;

/// Says to programs that copy folders that this one can be made again (<https://bford.info/cachedir/>).
const TAG: (&str, &str) = (
    "CACHEDIR.TAG",
    "Signature: 8a477f597d28d172789f06886806bc55\n# Readings that policygraph made; safe to delete.\n",
);

/// A folder of readings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cache {
    folder: PathBuf,
}

impl Cache {
    /// Opens a folder, which is made where it is not there.
    ///
    /// # Errors
    ///
    /// Where the folder cannot be made or written.
    pub fn open(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let tag = folder.join(TAG.0);
        if !tag.is_file() {
            fs::write(tag, TAG.1)?;
        }
        Ok(Self { folder: folder.to_owned() })
    }

    /// Returns the key of a reading: `sha256` is the digest of the document's bytes, `said` everything besides them that
    /// decides it.
    #[must_use]
    pub fn key(ontology: &Ontology, said: &str, sha256: &str) -> String {
        digest::sha256(format!("{PROGRAM}\n{}\n{said}\n{sha256}", ontology.digest).as_bytes())
    }

    fn path(&self, key: &str) -> PathBuf {
        let (front, rest) = key.split_at_checked(2).unwrap_or((key, ""));
        self.folder.join(front).join(rest)
    }

    /// Returns the reading of a key; nothing where there is none, or it is damaged.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<Reading> {
        let bytes = fs::read(self.path(key)).ok()?;
        let (checksum, body) = bytes.split_at_checked(CHECKSUM)?;
        if checksum != sum(key, body) {
            return None;
        }
        postcard::from_bytes(body).ok()
    }

    /// Keeps a reading.
    ///
    /// # Errors
    ///
    /// Where the entry cannot be written; the cache is then as it was.
    pub fn put(&self, key: &str, reading: &Reading) -> io::Result<()> {
        let path = self.path(key);
        let body = postcard::to_stdvec(reading).map_err(io::Error::other)?;
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        export::write_whole(&path, &|out| {
            out.write_all(&sum(key, &body))?;
            out.write_all(&body)
        })
    }
}

/// Returns the checksum of an entry. The key is in it, so that an entry that was moved is none.
fn sum(key: &str, body: &[u8]) -> [u8; CHECKSUM] {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(key.as_bytes());
    hasher.update(body);
    hasher.finalize().to_le_bytes()
}
