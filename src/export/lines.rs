//! JSON Lines: the objects of `graph.json`, one a line, for graphs that no program should read whole.

use std::io::{self, Write};

use serde::Serialize;

use crate::{
    export::{Format, Settings, json},
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
    graph.entities().try_for_each(|entity| line(out, &json::node(ontology, graph, entity)))
}

fn edges(_: &Ontology, graph: &Graph, _: &Settings, out: &mut dyn Write) -> io::Result<()> {
    graph.relations().try_for_each(|relation| line(out, &json::edge(&relation.id(), relation)))
}

fn observations(_: &Ontology, graph: &Graph, _: &Settings, out: &mut dyn Write) -> io::Result<()> {
    graph.observations().try_for_each(|found| line(out, &json::observation(&found.id(), found)))
}

fn documents(_: &Ontology, graph: &Graph, _: &Settings, out: &mut dyn Write) -> io::Result<()> {
    graph.documents().try_for_each(|record| line(out, &json::document(record)))
}

fn line(out: &mut dyn Write, item: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, item)?;
    out.write_all(b"\n")
}
