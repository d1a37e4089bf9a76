//! `build`: documents in, one graph out.

use std::{
    io::{self, IsTerminal, Write},
    path::{Path, PathBuf},
    process::ExitCode,
    time::Instant,
};

use anyhow::{Context, bail};
use clap::Args;
use policygraph::{
    corpus,
    export::{
        self, FORMATS, Format, Settings,
        manifest::{self, Input, Manifest},
    },
    extract,
    fact::Confidence,
    graph::{Graph, Reading},
    ontology::{Ontology, error::did_you_mean},
    review::{DOCUMENT as DECISIONS, Decisions, Idle, Replayed, replay},
};
use rayon::prelude::*;

use super::{OntologyOption, explain, input, open, review, shown, summary};

#[derive(Args)]
pub(super) struct Options {
    /// Files, folders, patterns, or - for standard input; the sample report where none is given
    input: Vec<String>,
    /// Write into this folder
    #[arg(long, value_name = "DIR", default_value = "policygraph-out")]
    out: PathBuf,
    /// Write these formats, separated by commas, or "all"
    #[arg(long, value_name = "LIST", value_delimiter = ',')]
    format: Vec<String>,
    #[command(flatten)]
    ontology: OntologyOption,
    /// Begin the IRIs of entities, statements and documents with this
    #[arg(long, value_name = "IRI", default_value_t = Settings::default().base_iri)]
    base_iri: String,
    /// Leave out facts that are less sure, from 0 to 1
    #[arg(long, value_name = "SHARE", default_value_t = 0.0, hide_default_value = true)]
    min_confidence: f64,
    /// Replay the decisions of this file; `policygraph review` helps to write it
    #[arg(long, value_name = "FILE")]
    decisions: Option<PathBuf>,
    /// Use this many threads; the result does not depend on it
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    threads: usize,
    /// Write the page too and open it in the browser
    #[arg(long)]
    open: bool,
    /// Print nothing but errors
    #[arg(long)]
    quiet: bool,
    /// Print the summary as JSON
    #[arg(long, conflicts_with = "quiet")]
    json: bool,
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let begin = Instant::now();
    let formats = formats(&options.format, options.open)?;
    if !options.base_iri.ends_with('/') {
        bail!("--base-iri {}: an IRI that ends in / would be right, such as https://example.org/", options.base_iri);
    }
    let minimum = explain::minimum(options.min_confidence)?;
    let ontology = options.ontology.load()?;
    let sources = input::sources(&options.input)?;
    let pool = rayon::ThreadPoolBuilder::new().num_threads(options.threads).build().context("--threads")?;
    let decisions = options.decisions.as_deref().map(|path| review::read(&ontology, path)).transpose()?;
    let readings = pool.install(|| read(&ontology, &sources, options.quiet))?;
    let Built { graph, joined, idle } = build(&ontology, readings, minimum, decisions.as_ref());
    let settings = Settings { base_iri: options.base_iri.clone(), ..Settings::default() };
    let mut manifest = options.manifest(&ontology, &graph, &settings, &formats, &sources);
    let written = export::write_all(&ontology, &graph, &settings, &formats, &mut manifest, &options.out)
        .with_context(|| format!("--out {}: a folder that you may write into would be right", options.out.display()))?;
    if !options.quiet {
        let summary = summary::Summary::new(&ontology, &graph, &joined, &written, begin.elapsed());
        let text = if options.json { summary.json()? } else { summary.text() };
        io::stdout().lock().write_all(text.as_bytes())?;
    }
    if options.open {
        open::open(&options.out.join(export::html::FILE_NAME))?;
    }
    for idle in &idle {
        let path = options.decisions.as_deref().unwrap_or(Path::new(""));
        writeln!(io::stderr(), "{}", review::told(path, idle))?;
    }
    Ok(if idle.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// What a build makes of its readings.
pub(super) struct Built {
    pub(super) graph: Graph,
    /// What was taken for one thing over the documents.
    joined: Vec<corpus::Decision>,
    /// The researcher's decisions that changed nothing.
    idle: Vec<Idle>,
}

/// Makes the graph, as every build makes it.
pub(super) fn build(
    ontology: &Ontology,
    mut readings: Vec<Reading>,
    minimum: Confidence,
    decisions: Option<&Decisions>,
) -> Built {
    for reading in &mut readings {
        reading.leave_out_below(minimum);
    }
    let corpus = corpus::unify(ontology, readings);
    let graph = Graph::new(corpus.readings);
    let replayed = match decisions {
        Some(decisions) => replay(ontology, &graph, decisions),
        None => Replayed { graph, applied: 0, idle: Vec::new() },
    };
    Built { graph: replayed.graph, joined: corpus.decisions, idle: replayed.idle }
}

impl Options {
    fn manifest(
        &self,
        ontology: &Ontology,
        graph: &Graph,
        settings: &Settings,
        formats: &[&Format],
        sources: &[input::Source],
    ) -> Manifest {
        let seen = |path: &Path| seen_from(&self.out, path);
        let path = |id: &str| sources.iter().find(|source| source.id.as_str() == id)?.path().map(seen);
        Manifest {
            manifest: manifest::VERSION,
            generator: settings.generator.clone(),
            ontology: ontology.digest.clone(),
            ontology_folder: self.ontology.ontology.as_deref().map(seen),
            decisions: self.decisions.as_deref().and_then(|path| {
                let record = graph.documents().find(|record| record.id.as_str() == DECISIONS)?;
                Some(Input { id: DECISIONS.to_owned(), path: Some(seen(path)), sha256: record.sha256.clone() })
            }),
            formats: formats.iter().map(|format| format.key.to_owned()).collect(),
            base_iri: settings.base_iri.clone(),
            min_confidence: self.min_confidence,
            inputs: graph
                .documents()
                .filter(|record| record.id.as_str() != DECISIONS)
                .map(|record| Input {
                    id: record.id.to_string(),
                    path: path(record.id.as_str()),
                    sha256: record.sha256.clone(),
                })
                .collect(),
            outputs: Vec::new(),
        }
    }
}

/// Returns a path as it is seen from a folder, so that both can be moved together.
fn seen_from(folder: &Path, path: &Path) -> String {
    let absolute = |path: &Path| std::path::absolute(path).ok();
    let seen = absolute(path).zip(absolute(folder)).and_then(|(path, folder)| pathdiff::diff_paths(path, folder));
    shown(seen.as_deref().unwrap_or(path)).replace('\\', "/")
}

/// Returns the formats that are asked for, without doubles; the default ones where none is. What is opened is written.
pub(super) fn formats(keys: &[String], open: bool) -> anyhow::Result<Vec<&'static Format>> {
    let mut chosen: Vec<&Format> = Vec::new();
    for key in keys {
        if key == "all" {
            chosen.extend(FORMATS);
            continue;
        }
        let Some(format) = export::format(key) else {
            let hint = did_you_mean(key, FORMATS.iter().map(|format| format.key));
            bail!("--format {key}: unknown format{hint}; \"all\" takes every one that `policygraph formats` lists");
        };
        chosen.push(format);
    }
    if keys.is_empty() {
        chosen.extend(FORMATS.iter().filter(|format| format.is_default));
    }
    if open {
        chosen.push(&export::html::HTML);
    }
    chosen.sort_by_key(|format| format.key);
    chosen.dedup_by_key(|format| format.key);
    Ok(chosen)
}

/// Reads every document; the first error in the order of the ids is the one that is told.
pub(super) fn read(ontology: &Ontology, sources: &[input::Source], quiet: bool) -> anyhow::Result<Vec<Reading>> {
    let bar = if quiet || sources.len() < 2 || !io::stderr().is_terminal() {
        indicatif::ProgressBar::hidden()
    } else {
        indicatif::ProgressBar::new(sources.len() as u64)
    };
    let readings: Vec<anyhow::Result<Reading>> = sources
        .par_iter()
        .map(|source| {
            let document = source.read(ontology)?;
            let reading = extract::read(ontology, &document);
            bar.inc(1);
            Ok(reading)
        })
        .collect();
    bar.finish_and_clear();
    readings.into_iter().collect()
}
