//! The command line: one file a verb. Only here does the program speak to a terminal.

mod build;
mod check;
mod diff;
mod explain;
mod formats;
mod graphs;
mod input;
mod links;
mod methods;
mod open;
mod output;
mod paths;
#[cfg(feature = "sparql")]
mod query;
mod review;
mod summary;
mod text;
mod verify;
mod view;

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::Context;
use clap::{Args, CommandFactory, Parser, Subcommand};
use policygraph::ontology::{Ontology, load};

/// Reads policy documents and writes the knowledge graph that they state, with the evidence for every fact
#[derive(Parser)]
#[command(version, about, long_about = LONG_ABOUT, after_help = EXAMPLES, args_conflicts_with_subcommands = true)]
struct Cli {
    #[command(subcommand)]
    verb: Option<Verb>,
    #[command(flatten)]
    build: build::Options,
}

const LONG_ABOUT: &str = "Reads policy documents (government work reports, plans, budget speeches, strategies) and writes \
the knowledge graph that they state: institutions, places, projects, initiatives, events and designations, how they are \
linked, what is done and what is planned, the figures, and for every fact the sentence it rests on.

It works by rules that stand in data files, offline, without a language model. The same input gives the same bytes.";

const EXAMPLES: &str = "Examples:
  policygraph                                 read the sample report, write policygraph-out/
  policygraph build report.txt --out graph    read one report, write graph/graph.ttl, .graphml and .json
  policygraph build reports/ --format json    read every .txt and .md below a folder into one graph
  policygraph build report.txt --open         read one report and look at it in the browser
  policygraph check                           run the examples of every rule
  policygraph explain report.txt              list the sentences that gave nothing
  policygraph explain --text \"A opened B.\"   say what one sentence gives, and why not more
  policygraph diff old.txt new.txt            say what became of what was there and of what was promised
  policygraph review --suggest -g graph       list doubtful cases as lines for a decisions file
  policygraph verify graph                    build it again and say whether graph/ is what its inputs give
  policygraph query --list                    list the ready questions in SPARQL
  policygraph methods -g graph/graph.json     write what the methods section of a paper needs
  policygraph paths \"Port Authority\" Shanghai  show how two things hang together
  policygraph links --rows Place --columns Project   count who is linked with what
  policygraph formats                         say who reads each format and how to load it

Exit status: 0 done, 1 findings, 2 error.";

#[derive(Subcommand)]
enum Verb {
    /// Read documents and write their graph (the main job; the sample report where no input is given)
    Build(build::Options),
    /// Run the examples of every pattern and rule of an ontology
    Check(check::Options),
    /// Print the text of documents that offsets and quotes refer to
    Text(text::Options),
    /// Explain what one sentence gave and why, or which sentences of a document gave nothing
    Explain(explain::Options),
    /// Compare two editions: what is new, gone, advanced or renamed, and what came of what was promised
    Diff(diff::Options),
    /// Check a decisions file against the documents, or suggest doubtful cases to decide
    Review(review::Options),
    /// Build a published graph again and say whether it is what its inputs give
    Verify(verify::Options),
    /// Ask a graph in SPARQL, or with one of the ready questions
    #[cfg(feature = "sparql")]
    Query(query::Options),
    /// Write what the methods section of a paper needs: program, documents, rules, measured precision and recall
    Methods(methods::Options),
    /// Count who is linked with what; find bridges, communities and commitments that hang in the air
    Links(links::Options),
    /// Show how two things hang together: the shortest and the strongest paths, each step with its quote
    Paths(paths::Options),
    /// Make the page of a graph.json that was written earlier
    View(view::Options),
    /// Say who reads each format, how to load it and what it leaves out
    Formats,
    /// Print completions for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

/// Which ontology to use.
#[derive(Args)]
struct OntologyOption {
    /// Use the ontology in this folder instead of the built-in one
    #[arg(long, value_name = "DIR")]
    ontology: Option<PathBuf>,
}

impl OntologyOption {
    fn load(&self) -> anyhow::Result<Ontology> {
        let files = match &self.ontology {
            Some(folder) => load::from_dir(folder).with_context(|| format!("ontology {}", folder.display()))?,
            None => load::built_in(),
        };
        let name =
            self.ontology.as_deref().map_or_else(|| "built in".to_owned(), |folder| folder.display().to_string());
        load::compile(&files).with_context(|| format!("ontology {name}"))
    }
}

/// Runs the command; a closed pipe is no error.
pub(crate) fn run() -> ExitCode {
    let cli = Cli::parse();
    let result = match cli.verb {
        None => build::run(&cli.build),
        Some(Verb::Build(options)) => build::run(&options),
        Some(Verb::Check(options)) => check::run(&options),
        Some(Verb::Text(options)) => text::run(&options),
        Some(Verb::Explain(options)) => explain::run(&options),
        Some(Verb::Diff(options)) => diff::run(&options),
        Some(Verb::Review(options)) => review::run(&options),
        Some(Verb::Verify(options)) => verify::run(&options),
        #[cfg(feature = "sparql")]
        Some(Verb::Query(options)) => query::run(&options),
        Some(Verb::Methods(options)) => methods::run(&options),
        Some(Verb::Links(options)) => links::run(&options),
        Some(Verb::Paths(options)) => paths::run(&options),
        Some(Verb::View(options)) => view::run(&options),
        Some(Verb::Formats) => formats::run(),
        Some(Verb::Completions { shell }) => completions(shell),
    };
    match result {
        Ok(code) => code,
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            // Where standard error is closed there is nobody to tell.
            let _ = writeln!(io::stderr(), "error: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn completions(shell: clap_complete::Shell) -> anyhow::Result<ExitCode> {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "policygraph", &mut text);
    io::stdout().write_all(&text)?;
    Ok(ExitCode::SUCCESS)
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}

/// Returns a path as a user knows it.
fn shown(path: &Path) -> String {
    path.display().to_string()
}
