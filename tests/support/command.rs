//! The command, run as a user runs it.
#![allow(dead_code, reason = "each test binary uses a part")]

use std::{ffi::OsStr, path::Path};

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
