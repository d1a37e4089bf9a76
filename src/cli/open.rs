//! Opens a file in the program that the system has for it.

use std::{
    ffi::OsStr,
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Context, bail};

use super::shown;

/// The variable that names another program to open the page with.
const BROWSER: &str = "BROWSER";

pub(super) fn open(path: &Path) -> anyhow::Result<()> {
    let path = path.canonicalize().with_context(|| shown(path))?;
    let browser = std::env::var_os(BROWSER).filter(|browser| !browser.is_empty());
    let (program, arguments): (&OsStr, &[&str]) = match &browser {
        Some(browser) => (browser, &[]),
        None if cfg!(target_os = "macos") => (OsStr::new("open"), &[]),
        // An empty title, or "start" would take the path for one.
        None if cfg!(windows) => (OsStr::new("cmd"), &["/C", "start", ""]),
        None => (OsStr::new("xdg-open"), &[]),
    };
    let status = Command::new(program)
        .args(arguments)
        .arg(&path)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .with_context(|| {
            format!(
                "cannot open {}: {}; open the file yourself, or name a program in {BROWSER}",
                shown(&path),
                program.to_string_lossy()
            )
        })?;
    if !status.success() {
        bail!(
            "cannot open {}: {} ended with {status}; open the file yourself",
            shown(&path),
            program.to_string_lossy()
        );
    }
    Ok(())
}
