//! What is said of documents beside their text: a table of documents, or lines before the text.
//!
//! The columns and the keys are the same: `title`, `date`, `author`, `place`, `kind`. Others may be there and are not
//! read.

use std::{collections::BTreeMap, io::Read};

use crate::document::Metadata;

/// The name of the table that tells of the documents in its folder.
pub const FILE_NAME: &str = "documents.csv";

/// Why what is said of a document cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MetadataError {
    /// No date.
    #[error("date \"{found}\": 2025, 2025-03 or 2025-03-20 would be right")]
    Date {
        /// What stands there.
        found: String,
    },
    /// Two rows tell of one document.
    #[error("row {row}: \"{file}\" was told of before")]
    Twice {
        /// Counted from 1 without the line of names.
        row: u64,
        /// The document.
        file: String,
    },
    /// A row that cannot be read or tells of nothing.
    #[error("row {row}: {found}")]
    Row {
        /// Counted from 1 without the line of names.
        row: u64,
        /// What is wrong.
        found: String,
    },
    /// The column that says which document is meant is missing.
    #[error("no column is called \"file\"; the columns are {found}; one with the path from this table would be right")]
    NoFile {
        /// What is there.
        found: String,
    },
}

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Told {
    /// The id the document is to have.
    pub id: Option<String>,
    /// What is said of it.
    pub given: Metadata,
}

/// Returns what a table says, by the path of each document as it stands there, with `/` between folders.
///
/// # Errors
///
/// Returns the first thing that is wrong, with its row.
pub fn table(from: impl Read) -> Result<BTreeMap<String, Told>, MetadataError> {
    let wrong = |row: u64| move |error: csv::Error| MetadataError::Row { row, found: error.to_string() };
    let mut reader = csv::Reader::from_reader(from);
    let lower = |name: &str| name.trim_start_matches('\u{feff}').trim().to_lowercase();
    let names: Vec<String> = reader.headers().map_err(wrong(0))?.iter().map(lower).collect();
    let Some(file) = names.iter().position(|name| name == "file") else {
        return Err(MetadataError::NoFile { found: names.join(", ") });
    };
    let mut told = BTreeMap::new();
    for (number, record) in (1..).zip(reader.records()) {
        let record = record.map_err(wrong(number))?;
        let cell = |wanted: &str| {
            let index = names.iter().position(|name| name == wanted)?;
            record.get(index).map(str::to_owned)
        };
        let path = record.get(file).unwrap_or_default().trim().trim_start_matches("./").replace('\\', "/");
        if path.is_empty() {
            return Err(MetadataError::Row { row: number, found: "no file is named".to_owned() });
        }
        let given = given(&cell).map_err(|fault| MetadataError::Row { row: number, found: fault.to_string() })?;
        let id = cell("id").filter(|id| !id.trim().is_empty());
        if told.insert(path.clone(), Told { id, given }).is_some() {
            return Err(MetadataError::Twice { row: number, file: path });
        }
    }
    Ok(told)
}

/// Returns what lines of the form `key: value` say, as they stand between two lines of `---` before a Markdown text.
///
/// # Errors
///
/// Returns an error for a date that is none.
pub fn front(lines: &str) -> Result<Metadata, MetadataError> {
    let fields: BTreeMap<String, String> = lines
        .lines()
        .filter(|line| !line.starts_with([' ', '\t', '#', '-']))
        .filter_map(|line| line.split_once(':'))
        .map(|(key, value)| {
            let value = value.trim();
            let inner = ['"', '\''].iter().find_map(|mark| value.strip_prefix(*mark)?.strip_suffix(*mark));
            (key.trim().to_lowercase(), inner.unwrap_or(value).to_owned())
        })
        .collect();
    given(&|name: &str| fields.get(name).cloned())
}

/// Returns what the cells of a row say.
pub(super) fn given(cell: &dyn Fn(&str) -> Option<String>) -> Result<Metadata, MetadataError> {
    let cell = |name: &str| {
        let text = cell(name)?.split_whitespace().collect::<Vec<_>>().join(" ");
        (!text.is_empty()).then_some(text)
    };
    let date = cell("date");
    if let Some(found) = date.clone().filter(|date| !is_date(date)) {
        return Err(MetadataError::Date { found });
    }
    Ok(Metadata { title: cell("title"), date, author: cell("author"), place: cell("place"), kind: cell("kind") })
}

/// Returns whether a text is a year, a month or a day in ISO form.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |index: usize, len: usize, last: u32| {
        parts.get(index).is_none_or(|part| {
            let is_number = part.len() == len && part.bytes().all(|byte| byte.is_ascii_digit());
            is_number && part.parse::<u32>().is_ok_and(|number| (1..=last).contains(&number))
        })
    };
    (1..=3).contains(&parts.len()) && number(0, 4, 9999) && number(1, 2, 12) && number(2, 2, 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_a_year_a_month_or_a_day() {
        for date in ["2025", "2025-03", "2025-03-20"] {
            assert!(is_date(date), "{date}");
        }
        for text in ["", "25", "2025-3", "2025-13", "2025-00", "2025-03-32", "2025-03-20-1", "March 2025", "20/03/2025"]
        {
            assert!(!is_date(text), "{text}");
        }
    }

    #[test]
    fn a_table_tells_of_documents_by_their_paths() {
        let told = table("file,Title,date,other\n./a/b.pdf,\"One,  two\",2025-03,x\nc.txt,,,\n".as_bytes()).unwrap();
        assert_eq!(told["a/b.pdf"].given.title.as_deref(), Some("One, two"));
        assert_eq!(told["a/b.pdf"].given.date.as_deref(), Some("2025-03"));
        assert_eq!(told["c.txt"], Told::default());
        let refused = |text: &str| table(text.as_bytes()).unwrap_err().to_string();
        assert!(refused("name\nx\n").contains("\"file\""));
        assert!(refused("file,date\nx,soon\n").contains("row 1: date \"soon\""));
        assert!(refused("file\nx\nx\n").contains("row 2"));
        assert!(refused("file,date\nx\n").contains("row 1"));
    }

    #[test]
    fn lines_before_a_text_are_read() {
        let given =
            front("title: \"A: b\"\ndate: 2025\ntags:\n  - title: no\n# author: no\nAuthor: The Bank\n").unwrap();
        assert_eq!(given.title.as_deref(), Some("A: b"));
        assert_eq!(given.author.as_deref(), Some("The Bank"));
        assert!(front("date: yesterday").is_err());
    }
}
