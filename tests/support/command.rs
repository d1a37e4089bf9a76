//! The command, run as a user runs it.
#![allow(dead_code, reason = "each test binary uses a part")]

use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
};

/// Where the project lies.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Runs the command in a folder and returns exit code, standard output and standard error.
pub(crate) fn run<S: AsRef<OsStr>>(folder: &Path, arguments: impl IntoIterator<Item = S>) -> (i32, String, String) {
    let mut command = assert_cmd::Command::new(assert_cmd::cargo::cargo_bin!("policygraph"));
    let output = command.args(arguments).current_dir(folder).output().unwrap();
    let [out, error] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    (output.status.code().unwrap(), out, error)
}

/// Returns the files of a folder and of those in it, in order; none where there is no such folder.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}
