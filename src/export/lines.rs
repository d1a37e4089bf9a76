//! JSON Lines: the objects of `graph.json`, one a line, for graphs that no program should read whole.

use std::io::{self, Write};

use serde::Serialize;

use crate::{
    export::{
        Format, Settings,
        json::{self, Buffered, buffered},
    },
    graph::Graph,
    ontology::Ontology,
};

/// JSON Lines for big graphs.
pub const LINES: Format = Format {
    key: "jsonl",
    files: &[
        ("nodes.jsonl", nodes),
        ("edges.jsonl", edges),
        ("observations.jsonl", observations),
        ("documents.jsonl", documents),
    ],
    title: "JSON Lines: the objects of graph.json, one a line",
    readers: "pandas, polars, DuckDB, Spark, jq, BigQuery",
    how: "Python: pandas.read_json(\"edges.jsonl\", lines=True, dtype=False, precise_float=True)\n\
          DuckDB: SELECT * FROM read_json('edges.jsonl')",
    drops: "the head of graph.json (format, version, generator, digest of the ontology)",
    is_default: false,
};

fn nodes(ontology: &Ontology, graph: &Graph, _: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let mut out = buffered(out);
    graph.entities().try_for_each(|entity| line(&mut out, &json::node(ontology, graph, entity)))?;
    out.flush()
}

fn edges(_: &Ontology, graph: &Graph, _: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let (mut out, mut id) = (buffered(out), String::new());
    for relation in graph.relations() {
        id.clear();
        relation.push_id(&mut id);
        line(&mut out, &json::edge(&id, relation))?;
    }
    out.flush()
}

fn observations(_: &Ontology, graph: &Graph, _: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let (mut out, mut id) = (buffered(out), String::new());
    for found in graph.observations() {
        id.clear();
        found.push_id(&mut id);
        line(&mut out, &json::observation(&id, found))?;
    }
    out.flush()
}

fn documents(_: &Ontology, graph: &Graph, _: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let mut out = buffered(out);
    graph.documents().try_for_each(|record| line(&mut out, &json::document(record)))?;
    out.flush()
}

fn line(out: &mut Buffered<'_>, item: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, item)?;
    out.write_all(b"\n")
}
