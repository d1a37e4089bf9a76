//! `formats`: who reads each format, how to load it and what it leaves out.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use policygraph::export::FORMATS;

pub(super) fn run() -> anyhow::Result<ExitCode> {
    let mut out = io::stdout().lock();
    for format in FORMATS {
        let default = if format.is_default { " (default)" } else { "" };
        writeln!(out, "{}{default}: {}", format.key, format.title)?;
        let files: Vec<&str> = format.file_names().collect();
        paragraph(&mut out, "files", &files.join(", "))?;
        paragraph(&mut out, "read by", format.readers)?;
        paragraph(&mut out, "load", format.how)?;
        paragraph(&mut out, "leaves out", format.drops)?;
        writeln!(out)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes a text of one or more lines beside its heading.
fn paragraph(out: &mut impl Write, heading: &str, text: &str) -> io::Result<()> {
    for (index, line) in text.lines().enumerate() {
        writeln!(out, "  {:<11}{line}", if index == 0 { heading } else { "" })?;
    }
    Ok(())
}
