//! `verify`: whether a published graph is what its inputs give.

use std::{
    collections::BTreeMap,
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

/// Returns the documents that are there and have not changed, and notes the others.
fn sources(options: &Options, manifest: &Manifest, checks: &mut Vec<Check>) -> anyhow::Result<Vec<input::Source>> {
    let given = if options.input.is_empty() { Vec::new() } else { input::sources(&options.input)? };
    let mut by_digest: BTreeMap<String, input::Source> = BTreeMap::new();
    for source in given {
        by_digest.insert(source.sha256()?, source);
    }
    let mut found = Vec::new();
    for wanted in &manifest.inputs {
        let what = format!("document {}", wanted.id);
        let source = match by_digest.remove(&wanted.sha256) {
            Some(source) => Ok(source),
            None => recorded(&options.folder, wanted),
        };
        let fault = source.and_then(|source| {
            let now = source.sha256().map_err(|error| format!("{error:#}"))?;
            if let Some(fault) = differs(&wanted.sha256, &now, "was read; now it is") {
                return Err(fault);
            }
            found.push(source.called(&wanted.id));
            Ok(())
        });
        checks.push(Check::new(what, fault.err()));
    }
    Ok(found)
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

/// Returns the document where the manifest says that it lies.
fn recorded(folder: &Path, wanted: &Input) -> Result<input::Source, String> {
    let inputs = match &wanted.path {
        Some(path) => vec![shown(&folder.join(path))],
        None => Vec::new(),
    };
    let mut sources = input::sources(&inputs).map_err(|error| format!("{error:#}; say where it is with --input"))?;
    sources.pop().ok_or_else(|| "say where it is with --input".to_owned())
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
