//! `methods`: what the methods section of a paper needs.

use std::{io::Write, path::PathBuf, process::ExitCode};

use anyhow::Context;
use clap::Args;
use policygraph::{export, measure, methods::Methods};

use super::{graphs::GraphOption, output, shown};

#[derive(Args)]
pub(super) struct Options {
    #[command(flatten)]
    graph: GraphOption,
    /// Write into this file instead of standard output
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Give JSON instead of Markdown
    #[arg(long)]
    json: bool,
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let (ontology, graph) = options.graph.load()?;
    let methods = Methods::new(&ontology, &graph, &measure::measured().context("measured figures")?);
    let Some(path) = &options.out else {
        return output::print(options.json, &methods, || methods.markdown());
    };
    let text = if options.json { serde_json::to_string_pretty(&methods)? + "\n" } else { methods.markdown() };
    export::write_whole(path, &|out: &mut dyn Write| out.write_all(text.as_bytes()))
        .with_context(|| format!("--out {}: a file that you may write would be right", shown(path)))?;
    Ok(ExitCode::SUCCESS)
}
