//! The command: reads documents, writes graphs, checks ontologies.

mod cli;

use std::process::ExitCode;

/// Reading makes and drops many short strings: this allocator takes a fifth less time than the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cli::run()
}
