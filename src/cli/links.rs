//! `links`: who is linked with what, what joins the parts of a network, and which commitments hang in the air.

mod text;

use std::{
    io::{self, Write},
    process::ExitCode,
};

use anyhow::{Context, bail};
use clap::{Args, ValueEnum};
use policygraph::{
    fact::Modality,
    graph::Graph,
    links::{self, Question, bridge, community, network, orphan, orphan::Lack, question, table},
    ontology::Ontology,
    tie::Ties,
};

use super::{graphs::GraphOption, output};

const EXAMPLES: &str = "Examples:
  policygraph links --rows Institution --columns Project                the sample report, as a table
  policygraph links --named places-by-initiatives -g out/ --format csv  a ready question, a line a cell
  policygraph links --rows Place --columns Project --format graphml --one-mode > places.graphml
  policygraph links --rows Institution --columns Institution --via Initiative --evidence
  policygraph links --bridging            what joins the parts
  policygraph links --orphans money date  what is planned without money and without a date

Exit status: 0 something was found, 1 nothing was, 2 error.";

#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Options {
    /// Take things of this class, or of one below it, as rows
    #[arg(long, value_name = "CLASS", requires = "columns")]
    rows: Option<String>,
    /// Take things of this class, or of one below it, as columns
    #[arg(long, value_name = "CLASS", requires = "rows")]
    columns: Option<String>,
    /// Count only these predicates
    #[arg(long, value_name = "PREDICATE", value_delimiter = ',', requires = "rows")]
    over: Vec<String>,
    /// Link rows and columns by the things of this class that both have a relation with
    #[arg(long, value_name = "CLASS", requires = "rows")]
    via: Option<String>,
    /// Ask a ready question; without a name, list them
    #[arg(long, value_name = "NAME", num_args = 0..=1, default_missing_value = "", conflicts_with = "rows")]
    named: Option<String>,
    /// List what joins the parts of the network, by betweenness
    #[arg(long, conflicts_with_all = ["rows", "named"])]
    bridging: bool,
    /// List the parts of the network that hold together (method of Louvain)
    #[arg(long, conflicts_with_all = ["rows", "named", "bridging"])]
    communities: bool,
    /// List what is planned and lacks an institution, a place, a date or money: all that is named here, or any
    #[arg(long, value_name = "LACK", num_args = 0.., conflicts_with_all = ["rows", "named", "bridging", "communities"])]
    orphans: Option<Vec<LackName>>,
    /// Count only what is said to hold, not what is planned
    #[arg(long, conflicts_with = "orphans")]
    actual: bool,
    /// Tie rows to each other by the columns they share
    #[arg(long)]
    one_mode: bool,
    /// List the evidence of every cell
    #[arg(long, conflicts_with = "one_mode")]
    evidence: bool,
    /// Write links as
    #[arg(long, value_enum, default_value_t = Shape::Table)]
    format: Shape,
    /// Show so many at most of what --bridging and --communities list
    #[arg(long, value_name = "N", default_value_t = 20)]
    most: usize,
    #[command(flatten)]
    graph: GraphOption,
    /// Print JSON
    #[arg(long, conflicts_with = "format")]
    json: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Shape {
    /// Columns for a reader
    Table,
    /// CSV, a line a cell, a pair or a piece of evidence
    Csv,
    /// CSV, rows by columns
    Matrix,
    /// `GraphML`
    Graphml,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum LackName {
    Institution,
    Place,
    Date,
    Money,
}

impl LackName {
    const fn lack(self) -> Lack {
        match self {
            Self::Institution => Lack::Institution,
            Self::Place => Lack::Place,
            Self::Date => Lack::Date,
            Self::Money => Lack::Money,
        }
    }
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    if options.named.as_deref() == Some("") {
        let ready = question::ready()?;
        return output::print(options.json, &ready, || text::ready(&ready));
    }
    let question = asked(options)?;
    if question.is_none() && options.orphans.is_none() && !options.bridging && !options.communities {
        bail!(
            "nothing is asked; --rows with --columns, --named, --bridging, --communities or --orphans would be right"
        );
    }
    if question.is_none() && (options.format != Shape::Table || options.one_mode || options.evidence) {
        bail!(
            "--format, --one-mode and --evidence are for --rows with --columns, and for --named; --json would be right"
        );
    }
    let (ontology, graph) = options.graph.load()?;
    let modality = options.actual.then_some(Modality::Actual);
    match (question, &options.orphans) {
        (Some(question), _) => linked(options, &ontology, &graph, &question.checked(&ontology)?),
        (None, Some(lacks)) => {
            let mut commitments = orphan::commitments(&ontology, &graph);
            let all = commitments.len();
            let lacks: Vec<Lack> = lacks.iter().map(|name| name.lack()).collect();
            commitments.retain(|commitment| {
                !commitment.lacks.is_empty() && lacks.iter().all(|lack| commitment.lacks.contains(lack))
            });
            let code = output::print(options.json, &commitments, || text::orphans(&commitments, all))?;
            Ok(found(commitments.is_empty(), code))
        }
        (None, None) if options.bridging => {
            let mut bridges = bridge::bridges(&Ties::new(&graph, modality));
            bridges.truncate(options.most);
            let code = output::print(options.json, &bridges, || text::bridges(&bridges))?;
            Ok(found(bridges.is_empty(), code))
        }
        (None, None) => {
            let mut communities = community::communities(&Ties::new(&graph, modality));
            let all = communities.communities.len();
            communities.communities.truncate(options.most);
            let code = output::print(options.json, &communities, || text::communities(&communities, all))?;
            Ok(found(all == 0, code))
        }
    }
}

fn asked(options: &Options) -> anyhow::Result<Option<Question>> {
    let question = match (&options.named, &options.rows, &options.columns) {
        (Some(name), ..) => question::named(name).context("--named")?,
        (None, Some(rows), Some(columns)) => Question {
            rows: rows.clone(),
            columns: columns.clone(),
            over: options.over.clone(),
            via: options.via.clone(),
            only_actual: false,
        },
        _ => return Ok(None),
    };
    let only_actual = question.only_actual || options.actual;
    Ok(Some(Question { only_actual, ..question }))
}

fn linked(options: &Options, ontology: &Ontology, graph: &Graph, question: &Question) -> anyhow::Result<ExitCode> {
    let matrix = links::matrix(ontology, graph, question);
    let is_empty = matrix.cells.is_empty();
    if options.one_mode {
        let network = network::one_mode(&matrix);
        let text = match options.format {
            Shape::Graphml => network::one_mode_graphml(ontology, &network).unwrap_or_default(),
            Shape::Csv => table::csv(&table::pairs(&network)),
            Shape::Matrix => {
                bail!("--format matrix: a one-mode network has no columns; table, csv or graphml would be right")
            }
            Shape::Table => {
                let code = output::print(options.json, &network, || text::pairs(&network))?;
                return Ok(found(is_empty, code));
            }
        };
        return written(&text, is_empty);
    }
    let text = match options.format {
        Shape::Table => {
            let shown = || text::matrix(&matrix, options.evidence);
            let code = output::print(options.json, &matrix, shown)?;
            return Ok(found(is_empty, code));
        }
        Shape::Csv if options.evidence => table::csv(&table::evidence(&matrix)),
        Shape::Csv => table::csv(&table::long(&matrix)),
        Shape::Matrix => table::csv(&table::square(&matrix)),
        Shape::Graphml => network::two_mode_graphml(ontology, &matrix)
            .context("--format graphml: some things are both row and column; --one-mode would be right")?,
    };
    written(&text, is_empty)
}

fn written(text: &str, is_empty: bool) -> anyhow::Result<ExitCode> {
    io::stdout().lock().write_all(text.as_bytes())?;
    Ok(found(is_empty, ExitCode::SUCCESS))
}

fn found(is_empty: bool, code: ExitCode) -> ExitCode {
    if is_empty { ExitCode::from(1) } else { code }
}
