//! The bytes of a file, whole and at rest.

use std::{fs::File, io::Read, path::Path};

use anyhow::{Context, bail};
use policygraph::read::Limits;

/// Reads a file.
///
/// What is no file, or changes while it is read, is refused: its text would be of no moment.
pub(super) fn read(path: &Path, limits: &Limits) -> anyhow::Result<Vec<u8>> {
    let metadata = std::fs::metadata(path).context("it cannot be read; is it still there?")?;
    if !metadata.is_file() {
        bail!("this is no file; a file with a document in it would be right");
    }
    let most = limits.unpacked as u64;
    if metadata.len() > most {
        bail!("the file has {} bytes; at most {most} are read", metadata.len());
    }
    let file = File::open(path).context("it cannot be opened; a file that you may read would be right")?;
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0));
    (&file).take(most + 1).read_to_end(&mut bytes).context("it cannot be read to its end")?;
    let after = file.metadata()?;
    let has_changed = bytes.len() as u64 != metadata.len()
        || after.len() != metadata.len()
        || after.modified().ok() != metadata.modified().ok();
    if has_changed {
        bail!("the file changed while it was read; build again when it is complete");
    }
    Ok(bytes)
}
