//! The command: reads documents, writes graphs, checks ontologies.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
