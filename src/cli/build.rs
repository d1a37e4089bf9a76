//! `build`: documents in, one graph out.

use std::{
    collections::BTreeMap,
    io::{self, IsTerminal, Write},
    path::{Path, PathBuf},
    process::ExitCode,
    sync::OnceLock,
    time::Instant,
};

use anyhow::{Context, bail};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use policygraph::{
    cache::Cache,
    corpus, digest,
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

use super::{
    OntologyOption, explain,
    input::{self, Failed, InputOptions, Inputs, Skipped, Source},
    open, review, shown, summary,
};

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
    reading: InputOptions,
    /// Write nothing where one document cannot be read
    #[arg(long)]
    strict: bool,
    /// Write the text that offsets and quotes refer to beside the graph, a file a document in text/
    #[arg(long)]
    keep_text: bool,
    /// Keep what was read in this folder, and do not read again what has not changed; the result does not depend on it
    #[arg(long, value_name = "DIR")]
    cache: Option<PathBuf>,
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
    let inputs = input::inputs(&options.input, &options.reading)?;
    let pool = rayon::ThreadPoolBuilder::new().num_threads(options.threads).build().context("--threads")?;
    let decisions = options.decisions.as_deref().map(|path| review::read(&ontology, path)).transpose()?;
    let bar = progress(&inputs, options.quiet);
    let keeps_text = options.keep_text || formats.iter().any(|format| format.key == export::html::HTML.key);
    let cache = options.cache.as_deref().map(|folder| {
        Cache::open(folder)
            .with_context(|| format!("--cache {}: a folder that you may write into would be right", shown(folder)))
    });
    let means = Means { ontology: &ontology, cache: cache.transpose()?, keeps_text, fault: OnceLock::new() };
    let Read { readings, paths, failed, skipped } = pool.install(|| read(&means, inputs, &bar));
    if let Some(error) = means.fault.get() {
        writeln!(io::stderr(), "the cache could not be written: {error}; what was read is complete without it")?;
    }
    told(&failed, options.strict || readings.is_empty())?;
    let Built { graph, joined, idle } = pool.install(|| build(&ontology, readings, minimum, decisions.as_ref()));
    let settings = Settings { base_iri: options.base_iri.clone(), ..Settings::default() };
    let mut manifest = options.manifest(&ontology, &graph, &settings, &formats, &paths);
    let written = pool
        .install(|| export::write_all(&ontology, &graph, &settings, &formats, &mut manifest, &options.out))
        .with_context(|| format!("--out {}: a folder that you may write into would be right", options.out.display()))?;
    if !options.quiet {
        let summary =
            summary::Summary::new(&ontology, &graph, &joined, &written, begin.elapsed()).without(&failed, &skipped);
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
    Ok(if idle.is_empty() && failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// Says which documents could not be read; it is an error where nothing is to be written without them.
fn told(failed: &[Failed], is_strict: bool) -> anyhow::Result<()> {
    if let ([Failed { name, error, .. }], true) = (failed, is_strict) {
        bail!("{name}: {error:#}");
    }
    for Failed { name, error, .. } in failed {
        writeln!(io::stderr(), "not read: {name}: {error:#}")?;
    }
    if is_strict && !failed.is_empty() {
        bail!("{} documents could not be read, and nothing was written", failed.len());
    }
    Ok(())
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
        paths: &BTreeMap<String, PathBuf>,
    ) -> Manifest {
        let seen = |path: &Path| seen_from(&self.out, path);
        let path = |id: &str| paths.get(id).map(|path| seen(path));
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
            metadata: self.reading.metadata().map(seen),
            text_column: self.reading.text_column().map(str::to_owned),
            keeps_text: self.keep_text,
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

/// What was read, and what could not be.
pub(super) struct Read {
    readings: Vec<Reading>,
    /// Where each document lies, by its id.
    paths: BTreeMap<String, PathBuf>,
    failed: Vec<Failed>,
    skipped: Vec<Skipped>,
}

/// What documents are read with.
struct Means<'a> {
    ontology: &'a Ontology,
    cache: Option<Cache>,
    /// Whether a format shows the text of the documents.
    keeps_text: bool,
    /// Why the cache could not be written.
    fault: OnceLock<String>,
}

impl Means<'_> {
    fn reading(&self, source: Source, bytes: Vec<u8>) -> anyhow::Result<Reading> {
        let sha256 = digest::sha256(&bytes);
        let Some(cache) = &self.cache else { return self.read(source, bytes, sha256) };
        let key = Cache::key(self.ontology, &format!("{} {}", source.key()?, self.keeps_text), &sha256);
        if let Some(reading) = cache.get(&key) {
            return Ok(reading);
        }
        let reading = self.read(source, bytes, sha256)?;
        if let Err(error) = cache.put(&key, &reading) {
            // One is told; where a disk is full there are many.
            _ = self.fault.set(error.to_string());
        }
        Ok(reading)
    }

    fn read(&self, source: Source, bytes: Vec<u8>, sha256: String) -> anyhow::Result<Reading> {
        let mut reading = extract::read(self.ontology, &source.understand(self.ontology, bytes, sha256)?);
        if !self.keeps_text {
            reading.record.printed = None;
        }
        Ok(reading)
    }
}

/// Reads documents as they come, side by side, in any order.
fn read(means: &Means<'_>, inputs: Inputs, bar: &ProgressBar) -> Read {
    let skipped = inputs.skipped().to_vec();
    let results: Vec<Result<(Reading, Option<PathBuf>), Failed>> = inputs.stream(|documents| {
        let one = |found: Result<Source, Failed>| {
            let mut source = found?;
            let (name, path) = (source.name.clone(), source.path().map(Path::to_owned));
            let fault = |error| Failed { name: name.clone(), error, is_passed_over: false };
            let bytes = source.take().map_err(fault)?;
            let size = bytes.len() as u64;
            let reading = means.reading(source, bytes).map_err(fault)?;
            bar.inc(size);
            Ok((reading, path))
        };
        documents.into_iter().par_bridge().map(one).collect()
    });
    bar.finish_and_clear();
    let mut read = Read { readings: Vec::new(), paths: BTreeMap::new(), failed: Vec::new(), skipped };
    for result in results {
        match result {
            Ok((reading, path)) => {
                read.paths.extend(path.map(|path| (reading.record.id.to_string(), path)));
                read.readings.push(reading);
            }
            Err(failed) if failed.is_passed_over => {
                read.skipped.push(Skipped { path: failed.name, reason: failed.error.to_string() });
            }
            Err(failed) => read.failed.push(failed),
        }
    }
    // Threads end in any order; what is told has one.
    read.readings.sort_by(|a, b| a.record.id.cmp(&b.record.id));
    read.failed.sort_by(|a, b| a.name.cmp(&b.name));
    read
}

/// Returns a bar that shows the rate and the time left, where somebody can see it.
fn progress(inputs: &Inputs, is_quiet: bool) -> ProgressBar {
    let (files, bytes) = inputs.size();
    if is_quiet || files < 2 || !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:30} {bytes}/{total_bytes} {bytes_per_sec} {eta} left");
    let bar = ProgressBar::new(bytes);
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// Reads every document with its text; the first fault in the order of the ids is the one that is told.
pub(super) fn read_all(ontology: &Ontology, sources: Vec<Source>) -> anyhow::Result<Vec<Reading>> {
    let readings: Vec<anyhow::Result<Reading>> =
        sources.into_par_iter().map(|source| Ok(extract::read(ontology, &source.read(ontology)?))).collect();
    readings.into_iter().collect()
}
