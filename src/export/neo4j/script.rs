//! What stands beside the CSV files: arguments of the import tool, constraints, `LOAD CSV`, queries, and how to use them.

use std::io::{self, Write};

use include_dir::{Dir, include_dir};

use super::rows;
use crate::{
    export::{
        Settings,
        flat::{Column, Kind},
    },
    graph::Graph,
    ontology::Ontology,
};

/// Ready questions, one a file.
static QUERIES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/data/queries/cypher");

/// The arguments of `neo4j-admin database import full`. The database has a name of its own, so that none is lost.
pub(super) fn arguments(_: &Ontology, _: &Graph, _: &Settings, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(
        b"policygraph\n--overwrite-destination=true\n--nodes=kg_nodes.csv\n--nodes=kg_fact_nodes.csv\n\
          --relationships=kg_relationships.csv\n--relationships=kg_fact_relationships.csv\n",
    )
}

/// Constraints, and what APOC's CSV import leaves behind.
pub(super) fn constraints(_: &Ontology, _: &Graph, _: &Settings, out: &mut dyn Write) -> io::Result<()> {
    unique(out)?;
    writeln!(out, "MATCH ()-[r]->() WHERE r.`__csv_type` IS NOT NULL REMOVE r.`__csv_type`;")
}

/// One constraint for each label that ids are looked up by.
pub(in crate::export) fn unique(out: &mut dyn Write) -> io::Result<()> {
    for label in std::iter::once("Entity").chain(rows::FACTS.iter().map(|facts| facts.label)) {
        let name = label.to_lowercase();
        writeln!(out, "CREATE CONSTRAINT {name}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE;")?;
    }
    writeln!(out, "CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name);")
}

/// Loads the four files; running it again changes nothing.
pub(super) fn load_csv(_: &Ontology, _: &Graph, _: &Settings, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "// Neo4j 5.26 or later. The four kg_ files lie in the import folder of the database.")?;
    writeln!(out, "// In Neo4j Browser put :auto before each LOAD CSV.")?;
    unique(out)?;
    nodes(out, "kg_nodes.csv", "Entity", None, rows::NODE)?;
    for facts in &rows::FACTS {
        nodes(out, "kg_fact_nodes.csv", facts.label, Some(facts.label), rows::FACT)?;
    }
    writeln!(out, "LOAD CSV WITH HEADERS FROM 'file:///kg_relationships.csv' AS row")?;
    writeln!(out, "CALL (row) {{")?;
    writeln!(out, "  MATCH (a:Entity {{id: row.`:START_ID(Graph)`}}) MATCH (b:Entity {{id: row.`:END_ID(Graph)`}})")?;
    writeln!(out, "  MERGE (a)-[r:$(row.`:TYPE`) {{id: row.id}}]->(b)")?;
    writeln!(out, "  SET r += {}", map(rows::RELATIONSHIP))?;
    writeln!(out, "}} IN TRANSACTIONS OF 1000 ROWS;")?;
    for rows::Tie { start, kind, end } in rows::FACTS.iter().filter_map(|facts| facts.tie) {
        writeln!(out, "LOAD CSV WITH HEADERS FROM 'file:///kg_fact_relationships.csv' AS row")?;
        writeln!(out, "WITH row WHERE row.`:TYPE` = '{kind}'")?;
        writeln!(out, "CALL (row) {{")?;
        writeln!(
            out,
            "  MATCH (a:{start} {{id: row.`:START_ID(Graph)`}}) MATCH (b:{end} {{id: row.`:END_ID(Graph)`}})"
        )?;
        writeln!(out, "  MERGE (a)-[:{kind}]->(b)")?;
        writeln!(out, "}} IN TRANSACTIONS OF 1000 ROWS;")?;
    }
    Ok(())
}

fn nodes(out: &mut dyn Write, file: &str, label: &str, only: Option<&str>, columns: &[Column]) -> io::Result<()> {
    writeln!(out, "LOAD CSV WITH HEADERS FROM 'file:///{file}' AS row")?;
    if let Some(only) = only {
        writeln!(out, "WITH row WHERE row.`:LABEL` = '{only}'")?;
    }
    writeln!(out, "CALL (row) {{")?;
    writeln!(out, "  MERGE (n:{label} {{id: row.`id:ID(Graph)`}})")?;
    writeln!(out, "  SET n:$(split(row.`:LABEL`, ';'))")?;
    writeln!(out, "  SET n += {}", map(columns))?;
    writeln!(out, "}} IN TRANSACTIONS OF 1000 ROWS;")
}

/// Returns the map that turns the cells of a row into typed properties; an empty cell is null and sets nothing.
fn map(columns: &[Column]) -> String {
    let entries: Vec<String> = columns
        .iter()
        .map(|column| {
            let (name, kind) = column;
            let cell = format!("row.`{}`", super::head(column));
            let value = match kind {
                Kind::Text => cell,
                Kind::List => format!("split({cell}, ';')"),
                Kind::Date => format!("date({cell})"),
                Kind::Whole => format!("toInteger({cell})"),
                Kind::Number => format!("toFloat({cell})"),
                Kind::Flag => format!("toBoolean({cell})"),
            };
            format!("`{name}`: {value}")
        })
        .collect();
    format!("{{{}}}", entries.join(", "))
}

/// All ready questions.
pub(super) fn queries(_: &Ontology, _: &Graph, _: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let mut files: Vec<_> = QUERIES.files().collect();
    files.sort_by_key(|file| file.path());
    for (index, file) in files.iter().enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        out.write_all(file.contents_utf8().unwrap_or("").trim_end().as_bytes())?;
        writeln!(out)?;
    }
    Ok(())
}

/// How to load and ask.
pub(super) fn readme(_: &Ontology, _: &Graph, _: &Settings, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(include_bytes!("../../../data/neo4j/README.md"))
}
