//! Files that appear all at once or not at all.
//!
//! A build writes into a folder beside the one that is asked for, takes over what else lies in the old folder, and then
//! exchanges the two in one step of the file system (`renameat2` with `RENAME_EXCHANGE` on Linux, `renamex_np` with
//! `RENAME_SWAP` on macOS). Whenever it is killed, the folder holds what it held before or all that is new. Where folders
//! cannot be exchanged (another system, a mount point, the folder the program stands in, a folder above that cannot be
//! written), the files are renamed one after the other, the last one last.

use std::{
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

use crate::digest::Digested;

const BUFFER: usize = 1 << 16;

/// A folder of files in the making.
pub(super) struct Staging {
    target: PathBuf,
    /// Beside the target, where the two can be exchanged; else inside it.
    folder: PathBuf,
    is_beside: bool,
}

impl Staging {
    /// Begins the files of a folder, which is made where it is not there.
    pub(super) fn new(target: &Path) -> io::Result<Self> {
        if !target.exists() {
            fs::create_dir_all(target).map_err(|error| named(&error, target))?;
        }
        let target = fs::canonicalize(target).map_err(|error| named(&error, target))?;
        if !target.is_dir() {
            let error = io::Error::new(io::ErrorKind::NotADirectory, "no folder");
            return Err(named(&error, &target));
        }
        let process = std::process::id();
        if let Some((above, name)) = beside(&target) {
            clear(above, &format!(".{name}.unfinished-"));
            let folder = above.join(format!(".{name}.unfinished-{process}"));
            if fs::create_dir(&folder).is_ok() {
                return Ok(Self { target, folder, is_beside: true });
            }
        }
        clear(&target, ".unfinished-");
        let folder = target.join(format!(".unfinished-{process}"));
        fs::create_dir(&folder).map_err(|error| named(&error, &target))?;
        Ok(Self { target, folder, is_beside: false })
    }

    /// Writes a file and returns digest and length.
    pub(super) fn write(
        &self,
        name: &str,
        write: &dyn Fn(&mut dyn Write) -> io::Result<()>,
    ) -> io::Result<(String, u64)> {
        let (path, shown) = (self.folder.join(name), self.target.join(name));
        // A folder in the place of a file is told before anything is changed.
        if shown.is_dir() {
            let told = "a folder stands where the file belongs; move it away or choose another --out";
            return Err(io::Error::new(io::ErrorKind::AlreadyExists, format!("{}: {told}", shown.display())));
        }
        if let Some(above) = path.parent() {
            fs::create_dir_all(above).map_err(|error| named(&error, &shown))?;
        }
        let file = File::create(&path).map_err(|error| named(&error, &shown))?;
        let mut out = Digested::new(file);
        write(&mut out).and_then(|()| out.finish()).map_err(|error| named(&error, &shown))
    }

    /// Puts the files of these names in their place; the last one comes last where they come one after the other.
    pub(super) fn finish(self, names: &[&str]) -> io::Result<()> {
        if self.is_beside
            && carry(&self.target, &self.folder).and_then(|()| exchange(&self.folder, &self.target)).is_ok()
        {
            return Ok(());
        }
        for name in names {
            let target = self.target.join(name);
            let above = target.parent().map_or(Ok(()), fs::create_dir_all);
            above.and_then(|()| fs::rename(self.folder.join(name), &target)).map_err(|error| named(&error, &target))?;
        }
        Ok(())
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // What is left is the old files, or what was not finished; a later build clears what stays.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Returns the folder above and the name, where the folder can be exchanged with one beside it.
fn beside(target: &Path) -> Option<(&Path, String)> {
    let stands_in = std::env::current_dir().and_then(fs::canonicalize).is_ok_and(|here| here.starts_with(target));
    let name = target.file_name()?.to_string_lossy().into_owned();
    Some((target.parent().filter(|_| !stands_in)?, name))
}

/// Removes what builds that were killed have left.
fn clear(folder: &Path, prefix: &str) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let process = name.strip_prefix(prefix).and_then(|process| process.parse::<u32>().ok());
        if process.is_some_and(|process| !is_running(process)) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Returns whether a process may be running; only Linux says so in a file.
fn is_running(process: u32) -> bool {
    !Path::new("/proc/self").exists() || Path::new(&format!("/proc/{process}")).exists()
}

/// Takes over what lies in one folder and not in the other: files as further names of the same bytes.
fn carry(from: &Path, to: &Path) -> io::Result<()> {
    fs::set_permissions(to, fs::metadata(from)?.permissions())?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (old, new) = (entry.path(), to.join(entry.file_name()));
        if entry.file_type()?.is_dir() {
            fs::create_dir_all(&new)?;
            carry(&old, &new)?;
        } else if fs::symlink_metadata(&new).is_err() {
            fs::hard_link(&old, &new)?;
        }
    }
    Ok(())
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Writes one file whole or not at all: an earlier one stays until the new one is complete.
///
/// # Errors
///
/// Names the file that could not be written.
pub fn write_whole(path: &Path, write: &dyn Fn(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let unfinished = path.with_file_name(format!(".{name}.unfinished-{}", std::process::id()));
    let mut file =
        BufWriter::with_capacity(BUFFER, File::create(&unfinished).map_err(|error| named(&error, &unfinished))?);
    let result = write(&mut file).and_then(|()| file.flush()).and_then(|()| fs::rename(&unfinished, path));
    result.map_err(|error| {
        // The first error is the one that counts.
        let _ = fs::remove_file(&unfinished);
        named(&error, path)
    })
}

fn named(error: &io::Error, path: &Path) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn what_else_lies_in_the_folder_stays() {
        let above = tempfile::tempdir().unwrap();
        let target = above.path().join("out");
        fs::create_dir_all(target.join("notes")).unwrap();
        for name in ["a", "mine", "notes/b"] {
            fs::write(target.join(name), "old").unwrap();
        }
        let staging = Staging::new(&target).unwrap();
        for name in ["a", "text/c"] {
            staging.write(name, &|out| out.write_all(b"new")).unwrap();
        }
        assert_eq!(fs::read(target.join("a")).unwrap(), b"old", "nothing is changed before the end");
        staging.finish(&["a", "text/c"]).unwrap();
        assert_eq!(names(&target), ["a", "mine", "notes", "text"]);
        assert_eq!(names(above.path()), ["out"], "nothing unfinished is left");
        for (name, expected) in [("a", "new"), ("mine", "old"), ("notes/b", "old"), ("text/c", "new")] {
            assert_eq!(fs::read_to_string(target.join(name)).unwrap(), expected, "{name}");
        }
    }

    #[test]
    fn an_error_changes_nothing() {
        let above = tempfile::tempdir().unwrap();
        let target = above.path().join("out");
        fs::create_dir_all(target.join("b")).unwrap();
        fs::write(target.join("a"), "old").unwrap();
        let staging = Staging::new(&target).unwrap();
        staging.write("a", &|out| out.write_all(b"new")).unwrap();
        assert!(staging.write("b", &|_| Ok(())).unwrap_err().to_string().contains("a folder stands"));
        assert!(
            staging.write("c", &|_| Err(io::ErrorKind::StorageFull.into())).unwrap_err().to_string().contains("c: ")
        );
        drop(staging);
        assert_eq!(fs::read(target.join("a")).unwrap(), b"old");
        assert_eq!(names(above.path()), ["out"]);
    }

    #[test]
    fn what_a_killed_build_left_is_cleared() {
        let above = tempfile::tempdir().unwrap();
        let target = above.path().join("out");
        let dead = above.path().join(format!(".out.unfinished-{}", u32::MAX));
        fs::create_dir_all(&dead).unwrap();
        let staging = Staging::new(&target).unwrap();
        assert_eq!(dead.exists(), !Path::new("/proc/self").exists());
        staging.finish(&[]).unwrap();
        assert!(target.is_dir());
    }
}
