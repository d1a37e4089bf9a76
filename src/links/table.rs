//! Links as CSV: a line a cell, a line a piece of evidence, or rows by columns.

use std::collections::BTreeMap;

use super::{Matrix, network::OneMode};

/// Returns CSV of rows that are all as long as the first.
#[must_use]
pub fn csv<R: AsRef<[String]>>(rows: &[R]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        // Writing to memory cannot fail.
        let _ = writer.write_record(row.as_ref());
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn line(fields: &[&str]) -> Vec<String> {
    fields.iter().map(|field| (*field).to_owned()).collect()
}

/// Returns a line for each cell.
#[must_use]
pub fn long(matrix: &Matrix) -> Vec<Vec<String>> {
    let names = names(matrix);
    let head =
        line(&["row_id", "row", "column_id", "column", "count", "pieces", "predicates", "modalities", "through"]);
    let cells = matrix.cells.iter().map(|cell| {
        let list = |mut words: Vec<&str>| {
            words.sort_unstable();
            words.dedup();
            words.join(";")
        };
        let name = |id: &str| names.get(id).copied().unwrap_or_default().to_owned();
        vec![
            cell.row.clone(),
            name(&cell.row),
            cell.column.clone(),
            name(&cell.column),
            cell.count.to_string(),
            cell.pieces.to_string(),
            list(cell.relations.iter().map(|relation| relation.predicate.as_str()).collect()),
            list(cell.relations.iter().map(|relation| relation.modality).collect()),
            cell.through.join(";"),
        ]
    });
    std::iter::once(head).chain(cells).collect()
}

/// Returns a line for each piece of evidence of each cell.
#[must_use]
pub fn evidence(matrix: &Matrix) -> Vec<Vec<String>> {
    let head = line(&[
        "row_id",
        "column_id",
        "relation",
        "predicate",
        "modality",
        "confidence",
        "document",
        "start",
        "end",
        "rule",
        "quote",
    ]);
    let mut rows = vec![head];
    for cell in &matrix.cells {
        for relation in &cell.relations {
            for piece in &relation.evidence {
                rows.push(vec![
                    cell.row.clone(),
                    cell.column.clone(),
                    relation.id.clone(),
                    relation.predicate.clone(),
                    relation.modality.to_owned(),
                    relation.confidence.to_string(),
                    piece.document.clone(),
                    piece.start.to_string(),
                    piece.end.to_string(),
                    piece.rule.clone(),
                    piece.quote.split_whitespace().collect::<Vec<_>>().join(" "),
                ]);
            }
        }
    }
    rows
}

/// Returns rows by columns, with 0 where nothing links them.
#[must_use]
pub fn square(matrix: &Matrix) -> Vec<Vec<String>> {
    let counts: BTreeMap<(&str, &str), usize> =
        matrix.cells.iter().map(|cell| ((cell.row.as_str(), cell.column.as_str()), cell.count)).collect();
    let ids = matrix.columns.iter().map(|column| column.id.clone());
    let head: Vec<String> = std::iter::once(String::new()).chain(ids).collect();
    let rows = matrix.rows.iter().map(|row| {
        let count = |column: &str| counts.get(&(row.id.as_str(), column)).copied().unwrap_or(0).to_string();
        std::iter::once(row.id.clone()).chain(matrix.columns.iter().map(|column| count(&column.id))).collect()
    });
    std::iter::once(head).chain(rows).collect()
}

/// Returns a line for each pair of a one-mode network.
#[must_use]
pub fn pairs(network: &OneMode) -> Vec<Vec<String>> {
    let head = line(&["one", "other", "weight", "newman", "shared"]);
    let rows = network.pairs.iter().map(|pair| {
        vec![
            pair.one.clone(),
            pair.other.clone(),
            pair.weight.to_string(),
            pair.newman.to_string(),
            pair.shared.join(";"),
        ]
    });
    std::iter::once(head).chain(rows).collect()
}

fn names(matrix: &Matrix) -> BTreeMap<&str, &str> {
    matrix.rows.iter().chain(&matrix.columns).map(|named| (named.id.as_str(), named.name.as_str())).collect()
}
