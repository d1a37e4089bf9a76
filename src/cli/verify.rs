//! `verify`: whether a published graph is what its inputs give.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, bail};
use clap::Args;
use policygraph::{
    digest,
    export::{
        Settings,
        manifest::{self, Input, Manifest, Output},
    },
    ontology::{Ontology, load},
    review::Decisions,
};
use serde::Serialize;

use super::{build, explain, input, output, review, shown};

#[derive(Args)]
pub(super) struct Options {
    /// The folder of an earlier build, with its manifest.json
    folder: PathBuf,
    /// Read the documents from here instead of where the manifest says; a document is known by its digest
    #[arg(long, value_name = "PATH", num_args = 1..)]
    input: Vec<String>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// What was found.
#[derive(Serialize)]
struct Report {
    folder: String,
    same: bool,
    checks: Vec<Check>,
}

/// One thing that was compared.
#[derive(Serialize)]
struct Check {
    what: String,
    same: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    found: Option<String>,
}

impl Check {
    fn new(what: impl Into<String>, fault: Option<String>) -> Self {
        Self { what: what.into(), same: fault.is_none(), found: fault }
    }
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let path = options.folder.join(manifest::FILE_NAME);
    let bytes = std::fs::read(&path)
        .with_context(|| format!("{}: a folder that `policygraph build` wrote would be right", shown(&path)))?;
    let manifest: Manifest = serde_json::from_slice(&bytes).with_context(|| shown(&path))?;
    if manifest.manifest != manifest::VERSION {
        bail!("{}: manifest version {}; {} would be right", shown(&path), manifest.manifest, manifest::VERSION);
    }
    let mut checks =
        vec![Check::new("program", differs(&manifest.generator, &Settings::default().generator, "wrote it; this is"))];
    let ontology = ontology(&options.folder, &manifest)?;
    checks.push(Check::new("ontology", differs(&manifest.ontology, &ontology.digest, "was used; now it is")));
    checks.extend(manifest.outputs.iter().map(|output| on_disk(&options.folder, output)));
    let sources = sources(options, &manifest, &mut checks)?;
    let decisions = decisions(options, &manifest, &ontology, &mut checks)?;
    if sources.len() == manifest.inputs.len() && decisions.is_some() == manifest.decisions.is_some() {
        checks.extend(again(&ontology, &manifest, sources, decisions.as_ref())?);
    }
    let same = checks.iter().all(|check| check.same);
    let report = Report { folder: shown(&options.folder), same, checks };
    output::print(options.json, &report, || report.text())?;
    Ok(if same { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

impl Report {
    fn text(&self) -> String {
        let mut text = String::new();
        for check in &self.checks {
            // Writing to a String cannot fail.
            let _ = match &check.found {
                None => writeln!(text, "same       {}", check.what),
                Some(found) => writeln!(text, "different  {}: {found}", check.what),
            };
        }
        let verdict = if self.same { "is what its inputs give" } else { "is not shown to be what its inputs give" };
        let _ = writeln!(text, "{} {verdict}", self.folder);
        text
    }
}

fn differs(then: &str, now: &str, between: &str) -> Option<String> {
    (then != now).then(|| format!("{then} {between} {now}"))
}

fn ontology(folder: &Path, manifest: &Manifest) -> anyhow::Result<Ontology> {
    let files = match &manifest.ontology_folder {
        Some(path) => {
            let path = folder.join(path);
            load::from_dir(&path).with_context(|| format!("ontology {}", shown(&path)))?
        }
        None => load::built_in(),
    };
    load::compile(&files).context("ontology")
}

/// Compares a file of the folder with what the manifest says of it.
fn on_disk(folder: &Path, output: &Output) -> Check {
    let fault = match std::fs::read(folder.join(&output.file)) {
        Ok(bytes) => differs(&output.sha256, &digest::sha256(&bytes), "was written; now it is"),
        Err(error) => Some(error.to_string()),
    };
    Check::new(format!("file {}", output.file), fault)
}

/// Documents that wait to be asked for, by their digests; those of one digest one after the other.
#[derive(Default)]
struct Found {
    by_digest: BTreeMap<String, Vec<input::Source>>,
    /// Of a file with one document, its digest.
    single: BTreeMap<String, String>,
    faults: BTreeMap<String, String>,
}

impl Found {
    fn add(&mut self, path: &str, reading: &input::InputOptions) -> anyhow::Result<()> {
        let sources = input::sources_with(&[path.to_owned()], reading)?;
        let is_single = sources.len() == 1;
        for source in sources {
            let sha256 = source.sha256()?;
            if is_single {
                self.single.insert(path.to_owned(), sha256.clone());
            }
            self.by_digest.entry(sha256).or_default().push(source);
        }
        Ok(())
    }
}

/// Returns the documents that are there and have not changed, and notes the others.
fn sources(options: &Options, manifest: &Manifest, checks: &mut Vec<Check>) -> anyhow::Result<Vec<input::Source>> {
    let metadata = manifest.metadata.as_ref().map(|path| options.folder.join(path));
    let reading = input::InputOptions::again(metadata, manifest.text_column.clone());
    let mut found = Found::default();
    for path in &options.input {
        found.add(path, &reading)?;
    }
    // A file may hold many documents; each is opened once.
    let at = |path: &str| shown(&options.folder.join(path));
    let is_given = |wanted: &Input, found: &Found| found.by_digest.contains_key(&wanted.sha256);
    let paths: BTreeSet<String> = manifest
        .inputs
        .iter()
        .filter(|wanted| !is_given(wanted, &found))
        .filter_map(|wanted| wanted.path.as_deref().map(at))
        .collect();
    for path in paths {
        if let Err(error) = found.add(&path, &reading) {
            found.faults.insert(path, format!("{error:#}"));
        }
    }
    if manifest.inputs.iter().any(|wanted| wanted.path.is_none() && !is_given(wanted, &found)) {
        // What was no file is the sample, or came by standard input.
        for source in input::sources(&[])? {
            found.by_digest.entry(source.sha256()?).or_default().push(source);
        }
    }
    let mut sources = Vec::new();
    for wanted in &manifest.inputs {
        // Of several documents with the same bytes, the one of the same id.
        let source = found.by_digest.get_mut(&wanted.sha256).and_then(|same| {
            let own = same.iter().position(|source| source.id.as_str() == wanted.id);
            own.map(|at| same.swap_remove(at)).or_else(|| same.pop())
        });
        let fault = match (source, wanted.path.as_deref().map(at)) {
            (Some(source), _) => {
                sources.push(source.called(&wanted.id));
                None
            }
            (None, Some(path)) => Some(match (found.faults.get(&path), found.single.get(&path)) {
                (Some(fault), _) => format!("{fault}; say where it is with --input"),
                (_, Some(now)) => differs(&wanted.sha256, now, "was read; now it is").unwrap_or_default(),
                _ => format!("{path} has no document with sha256 {}", wanted.sha256),
            }),
            (None, None) => Some("say where it is with --input".to_owned()),
        };
        checks.push(Check::new(format!("document {}", wanted.id), fault));
    }
    Ok(sources)
}

/// Returns the decisions that were replayed, where they are there and have not changed.
fn decisions(
    options: &Options,
    manifest: &Manifest,
    ontology: &Ontology,
    checks: &mut Vec<Check>,
) -> anyhow::Result<Option<Decisions>> {
    let Some(wanted) = &manifest.decisions else { return Ok(None) };
    let path = options.folder.join(wanted.path.as_deref().unwrap_or_default());
    let fault = match std::fs::read(&path) {
        Ok(bytes) => differs(&wanted.sha256, &digest::sha256(&bytes), "was replayed; now it is"),
        Err(error) => Some(format!("{}: {error}", shown(&path))),
    };
    let is_there = fault.is_none();
    checks.push(Check::new("decisions", fault));
    if is_there { review::read(ontology, &path).map(Some) } else { Ok(None) }
}

/// Builds the graph again and compares what would be written.
fn again(
    ontology: &Ontology,
    manifest: &Manifest,
    sources: Vec<input::Source>,
    decisions: Option<&Decisions>,
) -> anyhow::Result<Vec<Check>> {
    let minimum = explain::minimum(manifest.min_confidence)?;
    let graph = build::build(ontology, build::read_all(ontology, sources)?, minimum, decisions).graph;
    let settings = Settings { base_iri: manifest.base_iri.clone(), ..Settings::default() };
    let formats = build::formats(&manifest.formats, false)?;
    let outputs = manifest::outputs(ontology, &graph, &settings, &formats, manifest.keeps_text)?;
    let by_name: BTreeMap<&str, &Output> = outputs.iter().map(|output| (output.file.as_str(), output)).collect();
    Ok(manifest
        .outputs
        .iter()
        .map(|then| {
            let fault = match by_name.get(then.file.as_str()) {
                Some(now) => differs(&then.sha256, &now.sha256, "was written; the inputs now give"),
                None => Some("no format writes this file".to_owned()),
            };
            Check::new(format!("built again {}", then.file), fault)
        })
        .collect())
}
