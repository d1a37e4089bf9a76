//! Two pairs of CSV files with typed headers for Neo4j, with all that loads and asks them.
//!
//! `kg_nodes.csv` and `kg_relationships.csv` hold entities and relations. `kg_fact_nodes.csv` and
//! `kg_fact_relationships.csv` hold what stands behind them: statuses, observations, documents, and every quoted piece
//! of text once; without them the graph is easier to look at, with them every question can be asked. A
//! relationship names its quotes in `evidence_ids` and, in the same order, the rules that read them in `rules`.
//!
//! The same four files are read by the import tool, by APOC and by `LOAD CSV`. Fields have no line breaks; a `\` before
//! a quote, before another `\` or at the end gets a space after it ([`text::without_escapes`]); a `;` in an alias is a
//! comma.

pub(super) mod rows;
mod script;

pub(super) use script::unique;

use std::io::{self, Write};

use crate::{
    export::{
        Format, Settings,
        cells::Cells,
        flat::{Column, Flat, Kind, Row, Value},
        text,
    },
    graph::Graph,
    ontology::Ontology,
};

/// CSV files for Neo4j.
pub const NEO4J: Format = Format {
    key: "neo4j",
    files: &[
        ("kg_nodes.csv", nodes),
        ("kg_relationships.csv", relationships),
        ("kg_fact_nodes.csv", fact_nodes),
        ("kg_fact_relationships.csv", fact_relationships),
        ("import.args", script::arguments),
        ("post_import.cypher", script::constraints),
        ("load_csv.cypher", script::load_csv),
        ("queries.cypher", script::queries),
        ("README.neo4j.md", script::readme),
    ],
    title: "Neo4j: CSV with typed headers, scripts that load it, and ready queries",
    readers: "Neo4j 5 or later: neo4j-admin, LOAD CSV (5.26 or later), APOC",
    how: "neo4j-admin database import full @import.args, then cypher-shell -d policygraph -f post_import.cypher\n\
          or, with the files in the import folder: cypher-shell -f load_csv.cypher\n\
          README.neo4j.md has every way with its commands; queries.cypher has ready questions",
    drops: "repairs, line breaks in names and quotes; a \\ may get a space after it",
    is_default: false,
};

/// The space of all ids.
const SPACE: &str = "Graph";

fn nodes(ontology: &Ontology, graph: &Graph, settings: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let flat = Flat::new(ontology, graph, settings);
    let mut table = Table::new(out, rows::NODE, &[format!("id:ID({SPACE})")], &[":LABEL"])?;
    for entity in graph.entities() {
        let labels = flat.labels(&entity.class).join(";");
        table.row(&[entity.id.as_str()], &rows::entity(&flat, entity), &[&labels])?;
    }
    table.end()
}

fn relationships(ontology: &Ontology, graph: &Graph, settings: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let flat = Flat::new(ontology, graph, settings);
    let mut table = Table::new(out, rows::RELATIONSHIP, &ends(), &[])?;
    for relation in graph.relations() {
        let kind = flat.relation_type(&relation.predicate);
        let ends = [relation.subject.as_str(), relation.object.as_str(), &kind];
        table.row(&ends, &rows::relation(&flat, relation), &[])?;
    }
    table.end()
}

fn fact_nodes(_: &Ontology, graph: &Graph, _: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let mut table = Table::new(out, rows::FACT, &[format!("id:ID({SPACE})")], &[":LABEL"])?;
    for facts in &rows::FACTS {
        (facts.all)(graph, &mut |fact| table.row(&[&fact.id], &fact.row, &[facts.label]))?;
    }
    table.end()
}

fn fact_relationships(_: &Ontology, graph: &Graph, _: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let mut table = Table::new(out, &[], &ends(), &[])?;
    for facts in &rows::FACTS {
        let Some(tie) = facts.tie else { continue };
        (facts.all)(graph, &mut |fact| match &fact.tie {
            Some((start, end)) => table.row(&[start, end, tie.kind], &Row::new(), &[]),
            None => Ok(()),
        })?;
    }
    table.end()
}

fn ends() -> [String; 3] {
    [format!(":START_ID({SPACE})"), format!(":END_ID({SPACE})"), ":TYPE".to_owned()]
}

/// Returns the head of a column as the import tool reads it.
pub(super) fn head((name, kind): &Column) -> String {
    let kind = match kind {
        Kind::Text => return (*name).to_owned(),
        Kind::List => "string[]",
        Kind::Date => "date",
        Kind::Whole => "int",
        Kind::Number => "double",
        Kind::Flag => "boolean",
    };
    format!("{name}:{kind}")
}

/// A table that is written row by row.
struct Table<'a> {
    columns: &'static [Column],
    cells: Cells<'a>,
}

impl<'a> Table<'a> {
    fn new(out: &'a mut dyn Write, columns: &'static [Column], before: &[String], after: &[&str]) -> io::Result<Self> {
        let mut cells = Cells::new(out);
        let heads: Vec<String> = columns.iter().map(head).collect();
        cells.cells(before.iter().chain(&heads).map(String::as_str).chain(after.iter().copied()));
        cells.end_row()?;
        Ok(Self { columns, cells })
    }

    fn row(&mut self, before: &[&str], row: &Row<'_>, after: &[&str]) -> io::Result<()> {
        debug_assert!(row.iter().all(|(name, _)| self.columns.iter().any(|(known, _)| known == name)), "{row:?}");
        self.cells.cells(before.iter().copied());
        // Most rows have the order of the columns.
        let mut next = 0;
        for (name, _) in self.columns {
            let rest = row.iter().enumerate().skip(next).chain(row.iter().enumerate().take(next));
            match rest.into_iter().find(|(_, (known, _))| known == name) {
                Some((at, (_, value @ (Value::Text(_) | Value::List(_))))) => {
                    next = at + 1;
                    self.cells.cell(&text::without_escapes(&value.line()));
                }
                Some((at, (_, value))) => {
                    next = at + 1;
                    self.cells.value(value);
                }
                None => self.cells.cell(""),
            }
        }
        self.cells.cells(after.iter().copied());
        self.cells.end_row()
    }

    fn end(self) -> io::Result<()> {
        self.cells.finish()
    }
}
