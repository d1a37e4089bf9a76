//! The CSV tables, read by csv; evidence is joined by the id of the fact.

use std::collections::BTreeMap;

use policygraph::export::text::unguarded;

use super::said::{Place, Said, number};

/// A row by the names of its columns; empty cells are left out.
pub(crate) type Row = BTreeMap<String, String>;

/// Reads a table; every row has the width of the first.
pub(crate) fn rows(table: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let heads = reader.headers().unwrap().clone();
    reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            let cells = heads.iter().zip(&record).filter(|(_, cell)| !cell.is_empty());
            cells.map(|(head, cell)| (head.to_owned(), cell.to_owned())).collect()
        })
        .collect()
}

pub(crate) fn read(files: &[String]) -> Said {
    let rows: Vec<Vec<Row>> = files
        .iter()
        .map(|table| {
            let mut rows = rows(table);
            for cell in rows.iter_mut().flat_map(BTreeMap::values_mut) {
                *cell = unguarded(cell).to_owned();
            }
            rows
        })
        .collect();
    let [entities, relations, statuses, observations, evidence, documents] = rows.as_slice() else {
        panic!("{} tables", rows.len())
    };
    let mut places: BTreeMap<&str, Vec<Place>> = BTreeMap::new();
    for row in evidence {
        let place = (
            row["document"].clone(),
            row["from"].parse().unwrap(),
            row["to"].parse().unwrap(),
            row.get("quote").cloned().unwrap_or_default(),
            row["rule"].clone(),
        );
        places.entry(&row["fact"]).or_default().push(place);
    }
    let of = |row: &Row| places.get(row["id"].as_str()).cloned().unwrap_or_default();
    let first = |row: &Row| {
        let found = of(row);
        assert_eq!(row["pieces"], found.len().to_string());
        assert_eq!(row.get("quote"), found.first().map(|place| &place.3).filter(|quote| !quote.is_empty()));
    };
    let mut said = Said::default();
    for row in entities {
        let aliases = row.get("aliases").map(|all| all.split(';').map(str::to_owned).collect()).unwrap_or_default();
        said.entities.insert((row["id"].clone(), row["subkind"].clone(), row["name"].clone(), aliases));
        said.mentions.extend(of(row).into_iter().map(|place| (row["id"].clone(), place)));
    }
    for row in relations {
        first(row);
        let statement = (
            row["subject"].clone(),
            row["relation"].clone(),
            row["object"].clone(),
            row["modality"].clone(),
            row.get("time").cloned(),
        );
        said.relations.insert((statement.clone(), number(row["confidence"].parse().unwrap())));
        said.facts.extend(of(row).into_iter().map(|place| (statement.clone(), place)));
    }
    for row in statuses {
        first(row);
        let stand = (row["entity"].clone(), row["status"].clone(), row["modality"].clone(), row.get("time").cloned());
        said.statuses.extend(of(row).into_iter().map(|place| (stand.clone(), place)));
    }
    for row in observations {
        first(row);
        let figure = (
            row["entity"].clone(),
            row["indicator"].clone(),
            number(row["value"].parse().unwrap()),
            row.get("unit").cloned().unwrap_or_default(),
            row["kind"].clone(),
            row["modality"].clone(),
            row.get("time").cloned(),
            row.get("scope").cloned(),
        );
        said.figures.extend(of(row).into_iter().map(|place| (figure.clone(), place)));
    }
    assert!(documents.iter().all(|row| row["sha256"].len() == 64));
    said
}
