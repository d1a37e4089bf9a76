//! `review`: the researcher's decisions checked against the documents, and doubtful cases to decide next.

use std::{fmt::Write, path::Path, process::ExitCode};

use anyhow::{Context, bail};
use clap::Args;
use policygraph::{
    ontology::Ontology,
    review::{self, Decisions, Idle, Replayed, Suggestion},
};
use serde::Serialize;

use super::{graphs::GraphOption, output, shown};

#[derive(Args)]
pub(super) struct Options {
    /// The decisions file; `policygraph build --decisions` replays it
    #[arg(long, value_name = "FILE")]
    decisions: Option<std::path::PathBuf>,
    /// Print doubtful cases as lines for the decisions file, the most doubtful first: keep a line, change it or delete it
    #[arg(long)]
    suggest: bool,
    /// Print at most this many cases
    #[arg(long, value_name = "N", default_value_t = 20, requires = "suggest")]
    most: usize,
    #[command(flatten)]
    graph: GraphOption,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// What is printed as JSON.
#[derive(Serialize)]
struct Report<'a> {
    decisions: usize,
    applied: usize,
    idle: &'a [Idle],
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestions: Option<&'a [Suggestion]>,
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let (ontology, graph) = options.graph.load()?;
    let (count, replayed) = match &options.decisions {
        Some(path) => {
            if graph.documents().any(|record| record.id.as_str() == review::DOCUMENT) {
                bail!("the graph was built with decisions; a graph without them, or the documents, would be right");
            }
            let decisions = read(&ontology, path)?;
            (decisions.count(), review::replay(&ontology, &graph, &decisions))
        }
        None => (0, Replayed { graph, applied: 0, idle: Vec::new() }),
    };
    let mut suggestions = if options.suggest { review::suggest(&ontology, &replayed.graph) } else { Vec::new() };
    let all = suggestions.len();
    suggestions.truncate(options.most);
    let report = Report {
        decisions: count,
        applied: replayed.applied,
        idle: &replayed.idle,
        suggestions: options.suggest.then_some(&suggestions),
    };
    output::print(options.json, &report, || {
        let mut text = String::new();
        let mark = if options.suggest { "# " } else { "" };
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{mark}{count} decisions, {} applied, {} idle", report.applied, report.idle.len());
        if let Some(path) = &options.decisions {
            for idle in report.idle {
                let _ = writeln!(text, "{mark}{}", told(path, idle));
            }
        }
        if options.suggest {
            let _ = writeln!(text, "# {} of {all} doubtful cases", suggestions.len());
        }
        suggestions.iter().fold(text, |text, suggestion| text + "\n" + &suggestion.toml())
    })?;
    Ok(if replayed.idle.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// Returns the decisions that a file holds.
pub(super) fn read(ontology: &Ontology, path: &Path) -> anyhow::Result<Decisions> {
    let text = std::fs::read_to_string(path).with_context(|| shown(path))?;
    Ok(Decisions::read(ontology, &shown(path), &text)?)
}

/// A line about a decision that changed nothing.
pub(super) fn told(path: &Path, idle: &Idle) -> String {
    format!("{}:{}: {} changes nothing: {}", shown(path), idle.line, idle.kind, idle.message)
}
