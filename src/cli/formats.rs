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
        writeln!(out, "  file       {}", format.file_name)?;
        writeln!(out, "  read by    {}", format.readers)?;
        writeln!(out, "  load       {}", format.how)?;
        writeln!(out, "  leaves out {}\n", format.drops)?;
    }
    Ok(ExitCode::SUCCESS)
}
