//! `check`: whether an ontology does what its examples say.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use clap::Args;
use policygraph::check;

use super::OntologyOption;

#[derive(Args)]
pub(super) struct Options {
    #[command(flatten)]
    ontology: OntologyOption,
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let ontology = options.ontology.load()?;
    let report = check::run(&ontology);
    let mut out = io::stdout().lock();
    for finding in &report.findings {
        writeln!(out, "{finding}")?;
    }
    writeln!(
        out,
        "{} classes, {} predicates, {} statuses, {} examples and counterexamples: {} findings",
        ontology.classes.len(),
        ontology.predicates.len(),
        ontology.stages.len(),
        report.examples,
        report.findings.len()
    )?;
    Ok(ExitCode::from(u8::from(!report.findings.is_empty())))
}
