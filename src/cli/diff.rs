//! `diff`: edition against edition.

use std::{
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use anyhow::Context;
use clap::{Args, ValueEnum};
use policygraph::{
    diff::{self, write},
    export,
};

use super::{OntologyOption, graphs, shown};

#[derive(Args)]
pub(super) struct Options {
    /// The old edition: a graph.json, a folder that holds one, or documents
    old: String,
    /// The new edition
    new: String,
    /// Print in this form
    #[arg(long, value_enum, default_value_t = Form::Text)]
    format: Form,
    /// Print JSON; the same as --format json
    #[arg(long, conflicts_with = "format")]
    json: bool,
    /// Write into this file instead of standard output
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[command(flatten)]
    ontology: OntologyOption,
}

#[derive(Clone, Copy, ValueEnum)]
enum Form {
    /// Markdown, to be read as it is or put into a paper
    Text,
    /// Everything, for programs
    Json,
    /// A row for each thing, relation, figure and promise
    Csv,
    /// A page
    Html,
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let ontology = options.ontology.load()?;
    let [old, new] = [&options.old, &options.new].map(|path| graphs::load(&ontology, std::slice::from_ref(path)));
    let diff = diff::compare(&ontology, &old?, &new?);
    let bytes = match if options.json { Form::Json } else { options.format } {
        Form::Text => write::markdown(&diff).into_bytes(),
        Form::Json => serde_json::to_vec_pretty(&diff)?.into_iter().chain(*b"\n").collect(),
        Form::Csv => write::csv(&diff)?,
        Form::Html => write::html(&diff).into_bytes(),
    };
    match &options.out {
        Some(path) => export::write_whole(path, &|out| out.write_all(&bytes)).with_context(|| shown(path))?,
        None => io::stdout().lock().write_all(&bytes)?,
    }
    Ok(ExitCode::SUCCESS)
}
