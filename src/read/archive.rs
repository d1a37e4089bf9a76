//! The documents that lie in packed files: `.gz` and `.zst` of one file, `.zip` of many.
//!
//! In go the name of a file and its bytes; out come its documents one after the other, so that only one is unpacked at a
//! time, and with them whatever is no document and why. The name without its ending says which reader a document is for.
//! An archive in an archive is not opened; a compressed file in an archive is.

use std::{borrow::Cow, io::Read};

use flate2::read::MultiGzDecoder;
use ruzstd::decoding::{
    FrameDecoder, StreamingDecoder,
    errors::{FrameDecoderError, ReadFrameHeaderError},
};

use super::{
    Limits, READERS, ReadError, Reader,
    packed::{Budget, Zip},
    reader, table,
};

/// The endings of packed files.
pub const EXTENSIONS: [&str; 3] = [GZIP, ZSTD, ZIP];

const GZIP: &str = "gz";
const ZSTD: &str = "zst";
const ZIP: &str = "zip";
const ZIP_KIND: &str = "zip file";
const GZIP_KIND: &str = "gzip file";
const ZSTD_KIND: &str = "Zstandard file";

/// The documents of one archive may unpack to so many times its size, all together, where that is more than a single
/// one may. Text packs to a third or a tenth.
const MOST_RATIO: usize = 64;
/// How far back packed text may refer; what `zstd` itself unpacks without being asked twice.
const MOST_WINDOW: u64 = 128 << 20;
/// Folders and files that systems put into archives for themselves.
const OF_SYSTEM: [&str; 4] = ["__MACOSX", "Thumbs.db", "desktop.ini", "Icon\r"];

/// A file that lies in a packed file.
#[derive(Debug, Clone)]
pub struct Member<'a> {
    /// Its path inside the archive; of a compressed file, its name without the ending.
    pub name: String,
    /// The document, or why it is none.
    pub content: Result<Content<'a>, Passed>,
}

/// The bytes of a document and what reads them.
#[derive(Debug, Clone)]
pub struct Content<'a> {
    /// What reads it.
    pub reader: &'static Reader,
    /// The bytes, unpacked.
    pub bytes: Cow<'a, [u8]>,
}

/// Why a member is no document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Passed {
    /// A system or a program keeps it for itself.
    #[error("the system put it there for itself")]
    System,
    /// Nothing reads files of its name.
    #[error("no reader for this ending; files ending in {known} are read")]
    Unknown {
        /// The endings that are known.
        known: String,
    },
    /// It is an archive in an archive.
    #[error("an archive in an archive; unpack it first")]
    Nested,
    /// It cannot be unpacked.
    #[error(transparent)]
    Unread(#[from] ReadError),
}

/// The members of a packed file, in its order.
pub struct Members<'a> {
    name: &'a str,
    bytes: &'a [u8],
    limits: &'a Limits,
    zip: Option<Zip<'a>>,
    next: usize,
    /// What all members may unpack to, and what of that is left.
    total: usize,
    left: usize,
}

/// Returns whether a file of this name is packed.
#[must_use]
pub fn is_packed(name: &str) -> bool {
    EXTENSIONS.iter().any(|extension| ending(name).eq_ignore_ascii_case(extension))
}

/// Returns the documents that lie in a file; a file that is not packed is its own only member.
///
/// # Errors
///
/// Returns an error where the file is an archive and cannot be opened. What is wrong with one member is said there.
pub fn members<'a>(name: &'a str, bytes: &'a [u8], limits: &'a Limits) -> Result<Members<'a>, ReadError> {
    let is_zip = ending(name).eq_ignore_ascii_case(ZIP);
    if is_zip && bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    let zip = if is_zip { Some(Zip::open(ZIP_KIND, bytes, limits)?) } else { None };
    let total = limits.unpacked.max(bytes.len().saturating_mul(MOST_RATIO));
    Ok(Members { name, bytes, limits, zip, next: 0, total, left: total })
}

impl Members<'_> {
    /// Unpacks by what is left for this member and for all of them.
    fn within<T>(
        &mut self,
        unpack: impl FnOnce(&mut Option<Zip>, &mut Budget) -> Result<T, ReadError>,
    ) -> Result<T, ReadError> {
        let most = self.left.min(self.limits.unpacked);
        let mut budget = Budget { limits: self.limits, left: most };
        let unpacked = unpack(&mut self.zip, &mut budget);
        self.left -= most - budget.left;
        match unpacked {
            Err(ReadError::Large { .. }) if most < self.limits.unpacked => {
                self.left = 0;
                Err(ReadError::Large { what: "the unpacked archive", limit: format!("{} bytes", self.total) })
            }
            unpacked => unpacked,
        }
    }
}

impl<'a> Iterator for Members<'a> {
    type Item = Member<'a>;

    fn next(&mut self) -> Option<Member<'a>> {
        let index = self.next;
        self.next += 1;
        let Some(zip) = &self.zip else {
            return (index == 0).then(|| self.single(file_name(self.name), Cow::Borrowed(self.bytes)));
        };
        // A folder is no member.
        let (index, name) =
            (index..zip.len()).map(|index| (index, zip.name(index))).find(|(_, name)| !name.ends_with(['/', '\\']))?;
        self.next = index + 1;
        let passed = match kind(&name) {
            Kind::System => Some(Passed::System),
            Kind::Zip => Some(Passed::Nested),
            Kind::Plain(None) => Some(unknown()),
            Kind::Compressed(inner) if !matches!(kind(inner), Kind::Plain(Some(_))) => Some(unknown()),
            Kind::Plain(Some(_)) | Kind::Compressed(_) => None,
        };
        if let Some(passed) = passed {
            return Some(Member { name, content: Err(passed) });
        }
        let part = self.within(|zip, budget| zip.as_mut().map_or(Ok(Vec::new()), |zip| zip.part(index, budget)));
        Some(match part {
            Ok(bytes) => self.single(&name, Cow::Owned(bytes)),
            Err(error) => Member { name, content: Err(Passed::Unread(error)) },
        })
    }
}

impl<'a> Members<'a> {
    /// Returns what a file that is no archive holds.
    fn single(&mut self, name: &str, bytes: Cow<'a, [u8]>) -> Member<'a> {
        let (inner, unpacked) = match strip(name) {
            Some((inner, GZIP)) => {
                let unpacked = self.within(|_, budget| budget.unpack(GZIP_KIND, name, MultiGzDecoder::new(&*bytes)));
                (inner, unpacked.map(Cow::Owned))
            }
            Some((inner, _)) => (inner, self.within(|_, budget| frames(name, &bytes, budget)).map(Cow::Owned)),
            None => (name, Ok(bytes)),
        };
        let content = match (kind(inner), unpacked) {
            (Kind::Zip | Kind::Compressed(_), _) => Err(Passed::Nested),
            (_, Err(error)) => Err(Passed::Unread(error)),
            (Kind::Plain(Some(reader)), Ok(bytes)) => Ok(Content { reader, bytes }),
            (Kind::Plain(None) | Kind::System, Ok(bytes)) => match READERS.first() {
                // Like a file without a known ending.
                Some(reader) if !is_tape(inner) => Ok(Content { reader, bytes }),
                _ => Err(unknown()),
            },
        };
        Member { name: inner.to_owned(), content }
    }
}

/// Returns what all frames of a Zstandard file hold.
fn frames(name: &str, bytes: &[u8], budget: &mut Budget) -> Result<Vec<u8>, ReadError> {
    let damaged = |error: String| ReadError::Damaged { kind: ZSTD_KIND, found: format!("{name}: {error}") };
    if bytes.is_empty() {
        return Err(damaged("it is empty".to_owned()));
    }
    let mut rest = bytes;
    let mut unpacked = Vec::new();
    while !rest.is_empty() {
        let mut decoder = FrameDecoder::new();
        decoder.set_max_window_size(MOST_WINDOW);
        match StreamingDecoder::new_with_decoder(&mut rest, &mut decoder) {
            Ok(mut frame) => {
                let bytes = budget.unpack(ZSTD_KIND, name, frame.by_ref())?;
                if unpacked.is_empty() {
                    unpacked = bytes;
                } else {
                    unpacked.extend_from_slice(&bytes);
                }
            }
            Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame { length, .. })) => {
                rest = usize::try_from(length)
                    .ok()
                    .and_then(|length| rest.get(length..))
                    .ok_or_else(|| damaged("it ends in a frame to be skipped".to_owned()))?;
                continue;
            }
            Err(error) => return Err(damaged(error.to_string())),
        }
        let stated = decoder.get_checksum_from_data();
        if stated.is_some() && stated != decoder.get_calculated_checksum() {
            return Err(damaged("its checksum does not fit its text".to_owned()));
        }
    }
    Ok(unpacked)
}

/// What a name says of a file.
enum Kind<'a> {
    System,
    Zip,
    /// With the name of what is in it.
    Compressed(&'a str),
    Plain(Option<&'static Reader>),
}

fn kind(name: &str) -> Kind<'_> {
    let steps = || name.split(['/', '\\']).filter(|step| !matches!(*step, "" | "." | ".."));
    let is_of_system = |step: &str| {
        step.starts_with('.')
            || step.starts_with("~$")
            || OF_SYSTEM.iter().any(|known| known.eq_ignore_ascii_case(step))
    };
    if steps().any(is_of_system) {
        Kind::System
    } else if ending(name).eq_ignore_ascii_case(ZIP) {
        Kind::Zip
    } else if let Some((inner, _)) = strip(name) {
        Kind::Compressed(inner)
    } else {
        // The text of a table stands in its rows.
        let table = table::table(ending(name)).and(READERS.first());
        Kind::Plain(reader(ending(name)).or(table))
    }
}

/// Returns the name of what is in a compressed file, and how it is compressed.
fn strip(name: &str) -> Option<(&str, &'static str)> {
    let ending = ending(name);
    let known = [GZIP, ZSTD].into_iter().find(|known| ending.eq_ignore_ascii_case(known))?;
    let inner = name.get(..name.len() - ending.len() - 1)?;
    Some((inner, known))
}

/// Returns whether a file is an archive of `tar`.
fn is_tape(name: &str) -> bool {
    ["tar", "tgz"].iter().any(|tape| ending(name).eq_ignore_ascii_case(tape))
}

fn unknown() -> Passed {
    let endings: Vec<String> = super::extensions().map(|extension| format!(".{extension}")).collect();
    Passed::Unknown { known: endings.join(", ") }
}

/// Returns what stands behind the last dot of the name of a file.
fn ending(name: &str) -> &str {
    file_name(name).rsplit_once('.').map_or("", |(_, ending)| ending)
}

fn file_name(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or(name)
}
