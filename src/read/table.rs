//! Tables of documents: a document a row, with its text in one column and what is said of it in others.
//!
//! CSV and TSV with a line of names, and JSON Lines with an object a line. Rows are read one after the other, so a table
//! may be larger than the memory.

use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader, Read},
};

use serde_json::Value;

use crate::document::Metadata;

use super::metadata::{self, MetadataError};

/// A kind of table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// Separated by this byte, with a line of names first.
    Separated(u8),
    /// A JSON object a line.
    Lines,
}

/// The extensions of tables, in lower case.
pub const EXTENSIONS: [(&str, Table); 4] = [
    ("csv", Table::Separated(b',')),
    ("tsv", Table::Separated(b'\t')),
    ("jsonl", Table::Lines),
    ("ndjson", Table::Lines),
];

/// Names under which the text is looked for where no other is given, in this order.
pub const TEXT_COLUMNS: [&str; 4] = ["text", "content", "body", "fulltext"];

/// The longest line of a table in bytes.
const LONGEST_LINE: u64 = 1 << 30;

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What the id column says.
    pub id: Option<String>,
    /// The number of the row, counted from 1 without the line of names.
    pub number: u64,
    /// The text of the document.
    pub text: String,
    /// What the other columns say of it.
    pub given: Metadata,
}

/// Why a table, or a row of it, holds no document.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// No column holds the text.
    #[error("no column is called {wanted}; the columns are {found}; say which holds the text")]
    NoText {
        /// What was looked for.
        wanted: String,
        /// What is there.
        found: String,
    },
    /// A row is not what it should be.
    #[error("row {row}: {found}")]
    Row {
        /// Counted from 1 without the line of names.
        row: u64,
        /// What is wrong, and what would be right.
        found: String,
    },
    /// What a row says of its document is wrong.
    #[error("row {row}: {fault}")]
    Metadata {
        /// Counted from 1 without the line of names.
        row: u64,
        /// What is wrong.
        fault: MetadataError,
    },
    /// The table cannot be read.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

/// Returns the table of an extension, in any case.
#[must_use]
pub fn table(extension: &str) -> Option<Table> {
    EXTENSIONS.iter().find(|(known, _)| known.eq_ignore_ascii_case(extension)).map(|(_, table)| *table)
}

/// Returns the rows of a table; a row that is wrong is an error, and the next one comes after it.
///
/// # Errors
///
/// Returns an error where no column holds the text: the one called `column`, or one of [`TEXT_COLUMNS`].
pub fn rows<'a>(
    table: Table,
    from: impl Read + Send + 'a,
    column: Option<&'a str>,
) -> Result<Box<dyn Iterator<Item = Result<Row, TableError>> + Send + 'a>, TableError> {
    match table {
        Table::Separated(delimiter) => separated(delimiter, from, column),
        Table::Lines => Ok(Box::new(Lines { from: BufReader::new(from), column, number: 0, is_over: false })),
    }
}

fn separated<'a>(
    delimiter: u8,
    from: impl Read + Send + 'a,
    column: Option<&'a str>,
) -> Result<Box<dyn Iterator<Item = Result<Row, TableError>> + Send + 'a>, TableError> {
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).flexible(false).from_reader(from);
    let broken = |error: csv::Error| TableError::Row { row: 0, found: error.to_string() };
    let names: Vec<String> = reader
        .byte_headers()
        .map_err(broken)?
        .iter()
        .map(|name| String::from_utf8_lossy(name).trim_start_matches('\u{feff}').trim().to_lowercase())
        .collect();
    let text = position(&names, column)?;
    let mut number = 0;
    let rows = reader.into_byte_records().map(move |record| {
        number += 1;
        let record = record.map_err(|error| TableError::Row { row: number, found: error.to_string() })?;
        let cell = |index: usize| String::from_utf8_lossy(record.get(index).unwrap_or_default()).into_owned();
        let cells: BTreeMap<&str, String> =
            names.iter().enumerate().map(|(index, name)| (name.as_str(), cell(index))).collect();
        row(number, cell(text), |name| cells.get(name).cloned())
    });
    Ok(Box::new(rows))
}

/// Returns which column holds the text.
fn position(names: &[String], column: Option<&str>) -> Result<usize, TableError> {
    let is = |wanted: &str| names.iter().position(|name| name.eq_ignore_ascii_case(wanted));
    let found = match column {
        Some(column) => is(column),
        None => TEXT_COLUMNS.iter().find_map(|column| is(column)),
    };
    found.ok_or_else(|| TableError::NoText {
        wanted: column.map_or_else(|| TEXT_COLUMNS.join(", "), str::to_owned),
        found: names.join(", "),
    })
}

fn row(number: u64, text: String, cell: impl Fn(&str) -> Option<String>) -> Result<Row, TableError> {
    let given = metadata::given(&cell).map_err(|fault| TableError::Metadata { row: number, fault })?;
    let id = cell("id").map(|id| id.trim().to_owned()).filter(|id| !id.is_empty());
    Ok(Row { id, number, text, given })
}

/// The rows of JSON Lines.
struct Lines<'a, R> {
    from: BufReader<R>,
    column: Option<&'a str>,
    number: u64,
    is_over: bool,
}

impl<R: Read> Iterator for Lines<'_, R> {
    type Item = Result<Row, TableError>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut line = Vec::new();
        while !self.is_over {
            line.clear();
            match (&mut self.from).take(LONGEST_LINE).read_until(b'\n', &mut line) {
                Ok(0) => self.is_over = true,
                Ok(_) if line.iter().all(u8::is_ascii_whitespace) => {}
                Ok(_) => {
                    self.number += 1;
                    return Some(self.row(&line));
                }
                Err(error) => {
                    self.is_over = true;
                    return Some(Err(error.into()));
                }
            }
        }
        None
    }
}

impl<R> Lines<'_, R> {
    fn row(&self, line: &[u8]) -> Result<Row, TableError> {
        let wrong = |found: String| TableError::Row { row: self.number, found };
        let line = line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line);
        let value: Value = serde_json::from_slice(line)
            .map_err(|error| wrong(format!("{error}; a JSON object on one line would be right")))?;
        let Value::Object(fields) = value else {
            return Err(wrong("no JSON object; one with the text in a field would be right".to_owned()));
        };
        let fields: BTreeMap<String, Value> =
            fields.into_iter().map(|(name, value)| (name.to_lowercase(), value)).collect();
        let names: Vec<String> = fields.keys().cloned().collect();
        let column = names.get(position(&names, self.column)?).map(String::as_str).unwrap_or_default();
        let Some(Value::String(text)) = fields.get(column) else {
            return Err(wrong(format!("\"{column}\" is no text; a string would be right")));
        };
        row(self.number, text.clone(), |name| match fields.get(name)? {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        })
    }
}
