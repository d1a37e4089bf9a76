//! The command: reads documents, writes graphs, checks ontologies.

mod cli;

use std::process::ExitCode;

/// Reading makes and drops many short strings, which this allocator is made for.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cli::run()
}
