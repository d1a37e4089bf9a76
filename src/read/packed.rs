//! Files that hold packed parts: zip, within limits.
//!
//! Nothing a file says of its sizes is believed: bytes are counted as they come. Names are names of parts; nothing is
//! ever written under them.

use std::io::{Cursor, Read};

use zip::{ZipArchive, result::ZipError};

use super::{Limits, ReadError};

/// Unpacked at one go.
const PIECE: usize = 1 << 16;

/// What may still be unpacked.
#[derive(Clone, Copy)]
pub(super) struct Budget<'a> {
    pub(super) limits: &'a Limits,
    /// Bytes.
    pub(super) left: usize,
}

impl<'a> Budget<'a> {
    /// Returns the budget of one file.
    #[cfg(feature = "office")]
    pub(super) fn new(limits: &'a Limits) -> Self {
        Self { limits, left: limits.unpacked }
    }

    /// Returns all that a reader gives; `kind` and `name` say what is damaged if it fails.
    pub(super) fn unpack(&mut self, kind: &'static str, name: &str, reader: impl Read) -> Result<Vec<u8>, ReadError> {
        let mut reader = reader;
        let mut bytes = Vec::new();
        loop {
            self.limits.check(0)?;
            let before = bytes.len();
            let piece = PIECE.min(self.left.saturating_add(1));
            let read = reader.by_ref().take(piece as u64).read_to_end(&mut bytes);
            read.map_err(|error| ReadError::Damaged { kind, found: format!("{name}: {error}") })?;
            let read = bytes.len() - before;
            if read == 0 {
                return Ok(bytes);
            }
            if read > self.left {
                let limit = format!("{} bytes", self.limits.unpacked);
                return Err(ReadError::Large { what: "the unpacked file", limit });
            }
            self.left -= read;
        }
    }
}

/// A zip file.
pub(super) struct Zip<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    kind: &'static str,
}

impl<'a> Zip<'a> {
    /// Opens a zip file; `kind` is what it is called where it is damaged.
    pub(super) fn open(kind: &'static str, bytes: &'a [u8], limits: &Limits) -> Result<Self, ReadError> {
        let damaged = |error: ZipError| ReadError::Damaged { kind, found: error.to_string() };
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
        if archive.len() > limits.parts {
            return Err(ReadError::Large { what: "the packed file", limit: format!("{} parts", limits.parts) });
        }
        if archive.has_duplicate_names() {
            return Err(ReadError::Damaged { kind, found: "two of its parts have the same name".to_owned() });
        }
        Ok(Self { archive, kind })
    }

    /// Returns how many parts there are.
    #[cfg(feature = "archives")]
    pub(super) fn len(&self) -> usize {
        self.archive.len()
    }

    /// Returns the name of a part.
    pub(super) fn name(&self, index: usize) -> String {
        if let Some(Ok(name)) = self.archive.name_for_index(index) {
            return name.into_owned();
        }
        let data = self.archive.by_index_data(index);
        data.map_or_else(|_| String::new(), |data| String::from_utf8_lossy(data.name_raw()).into_owned())
    }

    /// Returns the index of the part of this name; the case of letters does not matter where no name fits as it is.
    #[cfg(feature = "office")]
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        self.archive.index_for_name(name).or_else(|| {
            let raw = name.as_bytes();
            self.archive.file_names_raw().position(|known| known.eq_ignore_ascii_case(raw))
        })
    }

    /// Returns the bytes of a part.
    pub(super) fn part(&mut self, index: usize, budget: &mut Budget) -> Result<Vec<u8>, ReadError> {
        let (kind, name) = (self.kind, self.name(index));
        let is_locked = self.archive.by_index_data(index).is_ok_and(|data| data.encrypted());
        if is_locked {
            return Err(ReadError::Locked);
        }
        match self.archive.by_index(index) {
            Ok(file) => budget.unpack(kind, &name, file),
            Err(ZipError::CompressionMethodNotSupported(method)) => Err(ReadError::Damaged {
                kind,
                found: format!("{name} is packed by method {method}; only 8 (deflate) and 0 (none) can be read"),
            }),
            Err(error) => Err(ReadError::Damaged { kind, found: format!("{name}: {error}") }),
        }
    }
}

/// A file whose parts are XML.
#[cfg(feature = "office")]
pub(super) struct Package<'a> {
    zip: Zip<'a>,
    budget: Budget<'a>,
}

/// How the files begin that Word made before 2007, and those it locks.
#[cfg(feature = "office")]
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

#[cfg(feature = "office")]
impl<'a> Package<'a> {
    /// Opens a package.
    pub(super) fn open(kind: &'static str, bytes: &'a [u8], limits: &'a Limits) -> Result<Self, ReadError> {
        if bytes.is_empty() {
            return Err(ReadError::Empty);
        }
        if bytes.starts_with(COMPOUND) {
            // The name of the stream that a locked document lies in, in UTF-16.
            let locked: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
            if memchr::memmem::find(bytes, &locked).is_some() {
                return Err(ReadError::Locked);
            }
            let found = "it is a file of an older Office (.doc)".to_owned();
            return Err(ReadError::Damaged { kind, found });
        }
        Ok(Self { zip: Zip::open(kind, bytes, limits)?, budget: Budget::new(limits) })
    }

    /// Returns the text of a part, where there is one of this name.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, ReadError> {
        let Some(index) = self.zip.find(name) else { return Ok(None) };
        let bytes = self.zip.part(index, &mut self.budget)?;
        let units = |rest: &[u8], unit: fn([u8; 2]) -> u16| -> String {
            let pairs = rest.as_chunks().0.iter().map(|&pair| unit(pair));
            char::decode_utf16(pairs).map(|character| character.unwrap_or('\u{fffd}')).collect()
        };
        match bytes.as_slice() {
            [0xFF, 0xFE, rest @ ..] => Ok(Some(units(rest, u16::from_le_bytes))),
            [0xFE, 0xFF, rest @ ..] => Ok(Some(units(rest, u16::from_be_bytes))),
            _ => String::from_utf8(bytes).map(Some).map_err(|error| ReadError::Damaged {
                kind: self.zip.kind,
                found: format!("{name}, byte {}: not UTF-8", error.utf8_error().valid_up_to()),
            }),
        }
    }
}

/// Returns the name of a part that is given as seen from a folder.
#[cfg(feature = "office")]
pub(super) fn resolve(folder: &str, target: &str) -> String {
    let from = if target.starts_with('/') { "" } else { folder };
    let mut steps: Vec<&str> = Vec::new();
    for step in from.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// Returns whether bytes begin a zip file whose first member has this name.
pub(super) fn begins_with(bytes: &[u8], name: &str) -> bool {
    bytes.starts_with(b"PK\x03\x04") && bytes.get(NAME..).is_some_and(|rest| rest.starts_with(name.as_bytes()))
}

/// Returns whether bytes begin a zip file that says of itself, as its first member, that it is of this media type
/// (Open Document 1.3 part 2, section 3.3; EPUB OCF 3.3, section 4.3).
#[cfg(feature = "office")]
pub(super) fn is_of_type(bytes: &[u8], media_type: &str) -> bool {
    const MEMBER: &str = "mimetype";
    begins_with(bytes, MEMBER)
        && bytes.get(NAME + MEMBER.len()..).is_some_and(|rest| {
            // Some writers leave an extra field between name and content.
            let rest = rest.get(..media_type.len() + 64).unwrap_or(rest);
            memchr::memmem::find(rest, media_type.as_bytes()).is_some()
        })
}

/// Where the name of the first member stands in a zip file.
const NAME: usize = 30;
