//! `query`: questions in SPARQL to a graph.

use std::{
    io::{self, Read, Write},
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
    time::Duration,
};

use anyhow::{Context, bail};
use clap::{Args, ValueEnum};
use policygraph::{
    export::{
        Settings,
        sparql::{QUESTIONS, Question},
    },
    query::{self, Answer, Store, store, write},
};
use serde::Serialize;
use sparesults::QueryResultsFormat;

use super::{
    graphs::{self, GraphOption},
    output, shown,
};

/// How similar a name must be to be offered.
const NEAR: f64 = 0.7;

#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Options {
    /// The query; the prefixes of the exports need not be declared, nor id: and doc:
    #[arg(value_name = "SPARQL", conflicts_with_all = ["file", "named", "list"])]
    query: Option<String>,
    /// Read the query from this file, or from standard input with -
    #[arg(long, value_name = "FILE", conflicts_with_all = ["named", "list"])]
    file: Option<PathBuf>,
    /// Ask a ready question; without a name, list them
    #[arg(long, value_name = "NAME", num_args = 0..=1, conflicts_with = "list")]
    #[expect(clippy::option_option, reason = "clap tells an absent option from one without a value so")]
    named: Option<Option<String>>,
    /// List the ready questions with what they answer
    #[arg(long)]
    list: bool,
    #[command(flatten)]
    graph: GraphOption,
    /// Take all named graphs of .nq and .trig files together as the default graph
    #[arg(long)]
    union: bool,
    /// How to print the answer; Turtle is for CONSTRUCT and DESCRIBE, and what they print where nothing is asked for
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// End a query that has no answer after this time
    #[arg(long, value_name = "SECONDS", default_value_t = 60.0)]
    timeout: f64,
    /// Print JSON, as --format json does
    #[arg(long, conflicts_with = "format")]
    json: bool,
}

const EXAMPLES: &str = "Examples:
  policygraph query --list
  policygraph query --named who-implements-what -g policygraph-out/graph.json
  policygraph query \"SELECT ?name { ?x a kgo:Project ; rdfs:label ?name } ORDER BY ?name\" -g report.txt
  policygraph query --file question.rq --format csv -g graph.ttl more.nq";

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Table,
    Csv,
    Json,
    Xml,
    Turtle,
}

/// A ready question in the list of them.
#[derive(Serialize)]
struct Listed {
    name: &'static str,
    answers: &'static str,
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    if options.list || options.named == Some(None) {
        return list(options);
    }
    let limit = Duration::try_from_secs_f64(options.timeout)
        .ok()
        .filter(|limit| !limit.is_zero())
        .with_context(|| format!("--timeout {}: a number of seconds above 0 would be right", options.timeout))?;
    let mut paths = options.graph.paths.clone();
    let asked = asked(options, &mut paths)?;
    let ontology = options.graph.ontology()?;
    let settings = Settings::default();
    let mut store = Store::new(&ontology, &settings)?;
    let (rdf, others): (Vec<String>, Vec<String>) = paths.into_iter().partition(|path| syntax(path).is_some());
    if rdf.is_empty() || !others.is_empty() {
        store.add(&ontology, &graphs::load(&ontology, &others)?, &settings)?;
    }
    for path in &rdf {
        let bytes = std::fs::read(path).with_context(|| path.clone())?;
        if let Some(syntax) = syntax(path) {
            store.read(path, &bytes, syntax)?;
        }
    }
    if options.union {
        store = store.union();
    }
    if store.is_empty() && store.named_len() > 0 {
        writeln!(
            io::stderr(),
            "note: all {} triples stand in named graphs, and the default graph is empty; GRAPH ?g {{ … }} in the query \
             or --union would be right",
            store.named_len()
        )?;
    }
    let base = store.base().unwrap_or(settings.base_iri);
    let (name, text) = match asked {
        Asked::Ready(question) => (format!("--named {}", question.name), question.text(&base)),
        Asked::Text { name, text } => (name, text),
    };
    let store = Arc::new(store);
    let answer = query::ask(&store, &text, limit).with_context(|| name)?;
    print(options, &store, &answer)
}

enum Asked {
    Ready(&'static Question),
    Text { name: String, text: String },
}

/// Returns the query. One that stands behind the paths of `-g` is taken for what it is.
fn asked(options: &Options, paths: &mut Vec<String>) -> anyhow::Result<Asked> {
    let of = |name: &str, text: String| Ok(Asked::Text { name: name.to_owned(), text });
    match (&options.query, &options.file, &options.named) {
        (Some(text), ..) => of("query", text.clone()),
        (None, Some(file), _) if file.as_os_str() == "-" => {
            let mut text = String::new();
            io::stdin().lock().read_to_string(&mut text).context("standard input")?;
            of("standard input", text)
        }
        (None, Some(file), _) => of(&shown(file), std::fs::read_to_string(file).with_context(|| shown(file))?),
        (None, None, Some(Some(name))) => Ok(Asked::Ready(ready(name)?)),
        (None, None, _) => match paths.pop_if(|path| path.contains('{') && !Path::new(path).exists()) {
            Some(text) => of("query", text),
            None => bail!(
                "no query; SPARQL, --file FILE or --named NAME would be right, and --list lists the ready questions"
            ),
        },
    }
}

fn ready(name: &str) -> anyhow::Result<&'static Question> {
    if let Some(question) = QUESTIONS.iter().find(|question| question.name == name) {
        return Ok(question);
    }
    let near = QUESTIONS
        .iter()
        .map(|question| (strsim::jaro_winkler(question.name, name), question.name))
        .filter(|(likeness, _)| *likeness >= NEAR)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map_or_else(String::new, |(_, near)| format!(" did you mean \"{near}\"?"));
    let lines: Vec<String> =
        QUESTIONS.iter().map(|question| format!("\n  {:<32} {}", question.name, question.answers())).collect();
    let all = lines.concat();
    bail!("--named {name}: there is no such ready question;{near} these are there:{all}")
}

fn list(options: &Options) -> anyhow::Result<ExitCode> {
    let listed: Vec<Listed> =
        QUESTIONS.iter().map(|question| Listed { name: question.name, answers: question.answers() }).collect();
    output::print(options.json || options.format == Some(Format::Json), &listed, || {
        output::table(&["Name", "Answers"], listed.iter().map(|question| vec![question.name, question.answers]))
    })
}

fn syntax(path: &str) -> Option<store::Syntax> {
    store::syntax(Path::new(path).extension()?.to_str()?)
}

fn print(options: &Options, store: &Store, answer: &Answer) -> anyhow::Result<ExitCode> {
    let usual = if matches!(answer, Answer::Triples(_)) { Format::Turtle } else { Format::Table };
    let format = if options.json { Format::Json } else { options.format.unwrap_or(usual) };
    let mut bytes = Vec::new();
    match format {
        Format::Csv => write::results(answer, QueryResultsFormat::Csv, &mut bytes)?,
        Format::Json => write::results(answer, QueryResultsFormat::Json, &mut bytes)?,
        Format::Xml => write::results(answer, QueryResultsFormat::Xml, &mut bytes)?,
        Format::Turtle => {
            if !write::turtle(answer, &store.prefixes, &mut bytes)? {
                bail!("--format turtle is for CONSTRUCT and DESCRIBE; table, csv, json or xml would be right here");
            }
        }
        Format::Table => bytes.extend(table(store, answer).into_bytes()),
    }
    if !bytes.ends_with(b"\n") && !bytes.is_empty() {
        bytes.push(b'\n');
    }
    io::stdout().lock().write_all(&bytes)?;
    Ok(ExitCode::SUCCESS)
}

fn table(store: &Store, answer: &Answer) -> String {
    if let Answer::Truth(truth) = answer {
        return format!("{truth}\n");
    }
    let (columns, rows) = answer.rows();
    let cell = |term: &Option<oxrdf::Term>| {
        let text = term.as_ref().map_or_else(String::new, |term| write::shown(term, &store.prefixes));
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let texts: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(cell).collect()).collect();
    let heads: Vec<&str> = columns.iter().map(String::as_str).collect();
    let count = if texts.len() == 1 { "1 row".to_owned() } else { format!("{} rows", texts.len()) };
    output::table(&heads, texts.iter().map(|row| row.iter().map(String::as_str).collect())) + &format!("\n{count}\n")
}
