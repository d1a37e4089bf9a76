//! `view`: the page of a graph that was written earlier.

use std::{
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use anyhow::{Context, bail};
use clap::Args;
use policygraph::{
    export::{self, html, json},
    graph::{Graph, Printed},
    ontology::Ontology,
    sentence,
};

use super::{OntologyOption, graphs, input, open, shown};

#[derive(Args)]
pub(super) struct Options {
    /// The graph.json that an earlier build wrote
    graph: PathBuf,
    /// Show the text of these documents beside the graph; without it, only the quotes are there
    #[arg(long, value_name = "FILE", num_args = 1..)]
    text: Vec<String>,
    /// Write the page into this folder instead of that of the graph
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[command(flatten)]
    ontology: OntologyOption,
    /// Open the page in the browser
    #[arg(long)]
    open: bool,
    /// Print nothing but errors
    #[arg(long)]
    quiet: bool,
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let ontology = options.ontology.load()?;
    let json = std::fs::read(&options.graph).with_context(|| shown(&options.graph))?;
    let mut graph = json::read::graph(&json).with_context(|| shown(&options.graph))?;
    graphs::known(&ontology, &options.graph, graph.entities())?;
    attach(&ontology, &mut graph, &options.text)?;
    let folder = options.out.clone().or_else(|| options.graph.parent().map(PathBuf::from)).unwrap_or_default();
    if options.out.is_some() {
        std::fs::create_dir_all(&folder).with_context(|| shown(&folder))?;
    }
    let path = folder.join(html::FILE_NAME);
    export::write_whole(&path, &|out| html::page(&ontology, &graph, &json, out))?;
    if !options.quiet {
        let mut out = io::stdout().lock();
        for record in graph.documents().filter(|record| record.printed.is_none()) {
            writeln!(out, "no text    {}: the page shows its quotes only; give the file with --text", record.id)?;
        }
        writeln!(out, "wrote      {}", shown(&path))?;
    }
    if options.open {
        open::open(&path)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Gives every document whose file is among `files` its text; a file is known by the digest of its bytes.
fn attach(ontology: &Ontology, graph: &mut Graph, files: &[String]) -> anyhow::Result<()> {
    if files.is_empty() {
        return Ok(());
    }
    for source in input::sources(files)? {
        let name = source.name.clone();
        let document = source.read(ontology)?;
        let ids: Vec<_> = graph
            .documents()
            .filter(|record| record.sha256 == document.sha256)
            .map(|record| record.id.clone())
            .collect();
        if ids.is_empty() {
            bail!(
                "--text {}: no document of the graph was read from these bytes (sha256 {}); a file that the graph was built from would be right",
                name,
                document.sha256
            );
        }
        let sentences = sentence::read(&ontology.lexicon, &ontology.tagging, &document);
        for id in ids {
            graph.show(&id, Printed::new(&document, &sentences));
        }
    }
    Ok(())
}
