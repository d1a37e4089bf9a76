//! `graph.cypher`: the graph as statements that need no plugin and no access to files, so Aura takes them too.
//!
//! It says what the CSV files of [`super::neo4j`] say, under the same labels, types and properties. Running it again
//! changes nothing. Texts are quoted so that nothing in them is read as Cypher; control characters are left out, and a
//! `;` in an alias is a comma, as in the CSV files.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    io::{self, Write},
};

use crate::{
    entity::Entity,
    export::{
        Format, Settings,
        flat::{self, Flat, Row, Value},
        json::buffered,
        neo4j::{
            rows::{self, Tie},
            unique,
        },
        text,
    },
    fact::Relation,
    graph::Graph,
    ontology::Ontology,
};

/// Cypher statements.
pub const CYPHER: Format = Format {
    key: "cypher",
    files: &[("graph.cypher", write)],
    title: "Cypher: statements that make the graph, statuses, observations and quotes included",
    readers: "Neo4j 5 or later, Aura",
    how: "cypher-shell -u neo4j -p PASSWORD -f graph.cypher",
    drops: "repairs, control characters",
    is_default: false,
};

/// Rows of one statement at most.
const ROWS: usize = 500;

fn write(ontology: &Ontology, graph: &Graph, settings: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let out = &mut buffered(out);
    let flat = Flat::new(ontology, graph, settings);
    unique(out)?;
    let mut classes: BTreeMap<&str, Vec<&Entity>> = BTreeMap::new();
    for entity in graph.entities() {
        classes.entry(&entity.class).or_default().push(entity);
    }
    for (class, entities) in &classes {
        let labels = flat.labels(class);
        for some in entities.chunks(ROWS) {
            let maps = some.iter().map(|entity| node(entity.id.as_str(), rows::entity(&flat, entity)));
            nodes(out, "Entity", &labels, maps)?;
        }
    }
    let mut predicates: BTreeMap<&str, Vec<&Relation>> = BTreeMap::new();
    for relation in graph.relations() {
        predicates.entry(&relation.predicate).or_default().push(relation);
    }
    for (predicate, relations) in &predicates {
        let kind = flat.relation_type(predicate);
        for some in relations.chunks(ROWS) {
            let maps = some.iter().map(|relation| {
                let (start, end) = (string(relation.subject.as_str()), string(relation.object.as_str()));
                format!("{{s: {start}, t: {end}, p: {}}}", map(&rows::relation(&flat, relation)))
            });
            list(out, maps)?;
            writeln!(out, "MATCH (a:Entity {{id: row.s}}) MATCH (b:Entity {{id: row.t}})")?;
            writeln!(out, "MERGE (a)-[r:{} {{id: row.p.id}}]->(b) SET r += row.p;", name(&kind))?;
        }
    }
    facts(graph, out)?;
    out.flush()
}

/// Writes what stands behind entities and relations: nodes of each label, then what ties them.
fn facts(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    for facts in &rows::FACTS {
        let label = facts.label;
        let mut maps = Vec::new();
        (facts.all)(graph, &mut |fact| {
            maps.push(node(&fact.id, fact.row));
            if maps.len() == ROWS { nodes(out, label, &[label], maps.drain(..)) } else { Ok(()) }
        })?;
        if !maps.is_empty() {
            nodes(out, label, &[label], maps.into_iter())?;
        }
    }
    for facts in &rows::FACTS {
        let Some(tie) = facts.tie else { continue };
        let mut maps = Vec::new();
        (facts.all)(graph, &mut |fact| {
            maps.extend(fact.tie.map(|(start, end)| format!("{{s: {}, t: {}}}", string(&start), string(&end))));
            if maps.len() == ROWS { ties(out, tie, maps.drain(..)) } else { Ok(()) }
        })?;
        if !maps.is_empty() {
            ties(out, tie, maps.into_iter())?;
        }
    }
    Ok(())
}

fn ties(out: &mut dyn Write, tie: Tie, maps: impl Iterator<Item = String>) -> io::Result<()> {
    list(out, maps)?;
    writeln!(out, "MATCH (a:{} {{id: row.s}}) MATCH (b:{} {{id: row.t}})", tie.start, tie.end)?;
    writeln!(out, "MERGE (a)-[:{}]->(b);", tie.kind)
}

fn node(id: &str, row: Row<'_>) -> String {
    let mut all: Row<'_> = vec![("id", id.into())];
    all.extend(row);
    map(&all)
}

fn nodes(out: &mut dyn Write, key: &str, labels: &[&str], maps: impl Iterator<Item = String>) -> io::Result<()> {
    list(out, maps)?;
    let labels: Vec<String> = labels.iter().map(|label| name(label)).collect();
    writeln!(out, "MERGE (n:{key} {{id: row.id}}) SET n += row SET n:{};", labels.join(":"))
}

/// Begins a statement that goes through maps, one a line.
fn list(out: &mut dyn Write, maps: impl Iterator<Item = String>) -> io::Result<()> {
    write!(out, "UNWIND [")?;
    for (index, map) in maps.enumerate() {
        write!(out, "{}{map}", if index > 0 { ",\n " } else { "\n " })?;
    }
    writeln!(out, "\n] AS row")
}

fn map(row: &Row<'_>) -> String {
    let entries: Vec<String> = row.iter().map(|(key, value)| format!("{}: {}", name(key), literal(value))).collect();
    format!("{{{}}}", entries.join(", "))
}

fn literal(value: &Value<'_>) -> String {
    match value {
        Value::Text(value) => string(value),
        // As in the CSV files, so that both ways give the same lists.
        Value::List(values) => {
            let values: Vec<String> =
                values.iter().map(|value| string(&text::one_line(value).replace(';', ","))).collect();
            format!("[{}]", values.join(", "))
        }
        Value::Date(value) => format!("date({})", string(value)),
        Value::Whole(value) => value.to_string(),
        Value::Number(value) => flat::number(*value),
        Value::Flag(value) => value.to_string(),
    }
}

/// Returns a name in backticks, those inside doubled.
fn name(name: &str) -> String {
    format!("`{}`", name.replace('`', "``"))
}

/// Returns a text as a Cypher string. A backslash is doubled first: `\u` and four digits would else be read before
/// anything else.
fn string(value: &str) -> String {
    let clean = text::clean(value);
    let mut string = String::with_capacity(clean.len() + 2);
    string.push('\'');
    for character in clean.chars() {
        match character {
            '\\' => string.push_str("\\\\"),
            '\'' => string.push_str("\\'"),
            '\n' => string.push_str("\\n"),
            '\t' => string.push_str("\\t"),
            _ if character.is_control() => {
                // Writing to a String cannot fail.
                let _ = write!(string, "\\u{:04X}", u32::from(character));
            }
            _ => string.push(character),
        }
    }
    string.push('\'');
    string
}
