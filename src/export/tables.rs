//! Tables for Excel, LibreOffice, R and pandas: entities, relations, statuses, observations, evidence and documents.
//!
//! A relation, a status and an observation show their first piece of evidence in their row; `evidence.csv` has a row
//! for every piece of every fact, and for every mention of an entity, under the id of what it supports. The files begin
//! with a byte order mark, without which Excel reads other letters than English ones wrong; every other CSV and JSON of
//! this program has none. One row is one line: line breaks are spaces. A text that a spreadsheet would take for a
//! formula begins with an apostrophe ([`super::text::guarded`]).

use std::io::{self, Write};

use crate::{
    evidence::Evidence,
    export::{
        Format, Settings,
        cells::Cells,
        flat::{self, Flat, Row, Value},
    },
    graph::Graph,
    ontology::Ontology,
};

/// CSV tables.
pub const TABLES: Format = Format {
    key: "tables",
    files: &[
        ("entities.csv", entities),
        ("relations.csv", relations),
        ("statuses.csv", statuses),
        ("observations.csv", observations),
        ("evidence.csv", evidence),
        ("documents.csv", documents),
    ],
    title: "CSV tables of entities, relations, statuses, observations and their evidence",
    readers: "Excel, LibreOffice, R, pandas",
    how: "Excel, LibreOffice: open the file; UTF-8, separated by commas\n\
          Python: pandas.read_csv(\"relations.csv\"); join with evidence.csv on fact = id\n\
          R: readr::read_csv(\"relations.csv\")",
    drops: "repairs, line breaks in names and quotes; a text that begins like a formula gets an apostrophe before it",
    is_default: false,
};

/// What a fact shows of its first piece of evidence.
const FIRST: [&str; 6] = ["pieces", "document", "from", "to", "quote", "rule"];

fn entities(ontology: &Ontology, graph: &Graph, settings: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let flat = Flat::new(ontology, graph, settings);
    let mut table = Table::new(out, std::iter::once("id").chain(flat::ENTITY.iter().map(|(name, _)| *name)))?;
    for entity in graph.entities() {
        table.row(entity.id.as_str(), &flat.entity(entity))?;
    }
    table.end()
}

fn relations(ontology: &Ontology, graph: &Graph, settings: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let flat = Flat::new(ontology, graph, settings);
    let own = flat::RELATION.iter().map(|(name, _)| *name).filter(|name| *name != "evidence");
    let mut table = Table::new(
        out,
        ["id", "subject", "subject_name", "object", "object_name"].into_iter().chain(own).chain(FIRST),
    )?;
    let mut id = String::new();
    for relation in graph.relations() {
        let mut row = flat.relation(relation);
        row.retain(|(name, _)| *name != "evidence");
        for (id, name, named) in
            [(&relation.subject, "subject", "subject_name"), (&relation.object, "object", "object_name")]
        {
            row.push((name, id.as_str().into()));
            if let Some(entity) = graph.entity(id) {
                row.push((named, entity.name.as_str().into()));
            }
        }
        row.extend(first(relation.evidence.iter()));
        id.clear();
        relation.push_id(&mut id);
        table.row(&id, &row)?;
    }
    table.end()
}

fn statuses(_: &Ontology, graph: &Graph, _: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let names = ["id", "entity", "entity_name", "status", "modality", "time", "start", "end", "confidence"];
    let mut table = Table::new(out, names.into_iter().chain(FIRST))?;
    for entity in graph.entities() {
        for status in graph.statuses(&entity.id) {
            let mut row = flat::status(status);
            row.retain(|(name, _)| *name != "name");
            row.push(("entity_name", entity.name.as_str().into()));
            row.extend(first(status.evidence.iter()));
            table.row(&status.id(), &row)?;
        }
    }
    table.end()
}

fn observations(_: &Ontology, graph: &Graph, _: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let names = [
        "id",
        "entity",
        "entity_name",
        "indicator",
        "value",
        "unit",
        "kind",
        "modality",
        "time",
        "start",
        "end",
        "scope",
        "confidence",
    ];
    let mut table = Table::new(out, names.into_iter().chain(FIRST))?;
    for found in graph.observations() {
        let mut row = flat::observation(found);
        row.retain(|(name, _)| *name != "name");
        if let Some(entity) = graph.entity(&found.subject) {
            row.push(("entity_name", entity.name.as_str().into()));
        }
        row.extend(first(found.evidence.iter()));
        table.row(&found.id(), &row)?;
    }
    table.end()
}

fn evidence(_: &Ontology, graph: &Graph, _: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let mut table =
        Table::new(out, ["fact", "supports", "document", "from", "to", "quote", "rule", "repaired", "locator"])?;
    let mut all = |fact: &str, supports: &str, pieces: &mut dyn Iterator<Item = &Evidence>| -> io::Result<()> {
        // By far the longest table: its cells are written in their order.
        let cells = &mut table.cells;
        for evidence in pieces {
            cells.cell(fact);
            cells.cell(supports);
            cells.guarded(evidence.document.as_str());
            cells.value(&Value::Whole(evidence.start));
            cells.value(&Value::Whole(evidence.end));
            cells.guarded(evidence.quote.as_str());
            cells.guarded(&evidence.rule);
            cells.cell(if evidence.repaired { "true" } else { "false" });
            cells.guarded(evidence.locator.as_deref().unwrap_or(""));
            cells.end_row()?;
        }
        Ok(())
    };
    for entity in graph.entities() {
        all(entity.id.as_str(), "mention", &mut entity.mentions.iter())?;
    }
    let mut id = String::new();
    for relation in graph.relations() {
        id.clear();
        relation.push_id(&mut id);
        all(&id, "relation", &mut relation.evidence.iter())?;
    }
    for status in graph.entities().flat_map(|entity| graph.statuses(&entity.id)) {
        id.clear();
        status.push_id(&mut id);
        all(&id, "status", &mut status.evidence.iter())?;
    }
    for found in graph.observations() {
        id.clear();
        found.push_id(&mut id);
        all(&id, "observation", &mut found.evidence.iter())?;
    }
    table.end()
}

fn documents(_: &Ontology, graph: &Graph, _: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let names = [
        "id",
        "name",
        "author",
        "date",
        "place",
        "kind",
        "sha256",
        "sentences",
        "telling_sentences",
        "repairs",
        "invalid_bytes",
    ];
    let mut table = Table::new(out, names)?;
    for record in graph.documents() {
        let mut row = flat::document(record);
        row.push(("sentences", Value::Whole(record.sentences)));
        row.push(("telling_sentences", Value::Whole(record.telling_sentences)));
        row.push(("repairs", Value::Whole(record.repairs.len())));
        row.push(("invalid_bytes", Value::Whole(record.invalid_bytes)));
        table.row(record.id.as_str(), &row)?;
    }
    table.end()
}

/// Returns a piece of evidence as a row. Its offsets are called as in no other column of a table.
fn piece(evidence: &Evidence) -> Row<'_> {
    flat::row([
        ("document", evidence.document.as_str().into()),
        ("from", Value::Whole(evidence.start)),
        ("to", Value::Whole(evidence.end)),
        ("quote", evidence.quote.as_str().into()),
        ("rule", (*evidence.rule).into()),
    ])
}

fn first<'a>(mut pieces: impl ExactSizeIterator<Item = &'a Evidence>) -> Row<'a> {
    let mut row: Row<'_> = vec![("pieces", Value::Whole(pieces.len()))];
    row.extend(pieces.next().map(piece).into_iter().flatten());
    row
}

/// A table that is written row by row.
struct Table<'a> {
    names: Vec<&'static str>,
    cells: Cells<'a>,
    /// Where in a row the value of each column stands, counted from one; 0 where it has none.
    places: Vec<usize>,
}

impl<'a> Table<'a> {
    fn new(out: &'a mut dyn Write, names: impl IntoIterator<Item = &'static str>) -> io::Result<Self> {
        out.write_all("\u{FEFF}".as_bytes())?;
        let names: Vec<&str> = names.into_iter().collect();
        let mut cells = Cells::new(out);
        cells.cells(names.iter().copied());
        cells.end_row()?;
        Ok(Self { places: vec![0; names.len()], names, cells })
    }

    /// Writes the values of a row under their names; the first column holds the id.
    fn row(&mut self, id: &str, row: &Row<'_>) -> io::Result<()> {
        debug_assert!(row.iter().all(|(name, _)| self.names.contains(name)), "{row:?} has no column");
        self.places.fill(0);
        let mut last = 0;
        for (place, (name, _)) in row.iter().enumerate() {
            // Most values stand in the order of the columns.
            let behind = self.names.iter().skip(last).position(|known| known == name).map(|at| last + at);
            if let Some(at) = behind.or_else(|| self.names.iter().position(|known| known == name)) {
                self.places[at] = place + 1;
                last = at + 1;
            }
        }
        self.cells.cell(id);
        for place in self.places.iter().skip(1) {
            match place.checked_sub(1).and_then(|place| row.get(place)) {
                Some((_, value @ (Value::Text(_) | Value::List(_)))) => self.cells.guarded(&value.line()),
                Some((_, value)) => self.cells.value(value),
                None => self.cells.cell(""),
            }
        }
        self.cells.end_row()
    }

    fn end(self) -> io::Result<()> {
        self.cells.finish()
    }
}
