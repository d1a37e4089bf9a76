//! CSV as spreadsheets, R, pandas and Neo4j read it (RFC 4180): commas, quotes only where they are needed, doubled
//! inside. A row has several cells.

use std::io::{self, Write};

use super::{
    flat::{self, Value},
    gathered::Gathered,
    text,
};

/// Writes cells, one row after another.
pub(super) struct Cells<'o> {
    rows: Gathered<'o>,
    number: String,
}

impl<'o> Cells<'o> {
    pub(super) fn new(out: &'o mut dyn Write) -> Self {
        Self { rows: Gathered::new(out), number: String::new() }
    }

    /// Writes a cell.
    pub(super) fn cell(&mut self, cell: &str) {
        let bytes = cell.as_bytes();
        if memchr::memchr3(b',', b'"', b'\n', bytes).is_none() && memchr::memchr(b'\r', bytes).is_none() {
            self.rows.text.extend_from_slice(cell.as_bytes());
        } else {
            self.rows.text.push(b'"');
            let mut rest = cell.as_bytes();
            while let Some(at) = memchr::memchr(b'"', rest) {
                let (before, after) = rest.split_at(at + 1);
                self.rows.text.extend_from_slice(before);
                self.rows.text.push(b'"');
                rest = after;
            }
            self.rows.text.extend_from_slice(rest);
            self.rows.text.push(b'"');
        }
        self.rows.text.push(b',');
    }

    /// Writes a text on one line, so that no spreadsheet takes it for a formula.
    pub(super) fn guarded(&mut self, text: &str) {
        self.cell(&text::guarded(&text::one_line(text)));
    }

    /// Writes cells.
    pub(super) fn cells<'c>(&mut self, cells: impl IntoIterator<Item = &'c str>) {
        for cell in cells {
            self.cell(cell);
        }
    }

    /// Writes a value as it is, on one line.
    pub(super) fn value(&mut self, value: &Value<'_>) {
        match value {
            Value::Whole(value) => self.number(|text| text::push_whole(text, *value)),
            Value::Number(value) => self.number(|text| flat::push_number(text, *value)),
            _ => self.cell(&value.line()),
        }
    }

    /// Writes a cell that needs no quotes.
    fn number(&mut self, push: impl FnOnce(&mut String)) {
        self.number.clear();
        push(&mut self.number);
        self.number.push(',');
        self.rows.text.extend_from_slice(self.number.as_bytes());
    }

    /// Ends the row.
    pub(super) fn end_row(&mut self) -> io::Result<()> {
        if let Some(last) = self.rows.text.last_mut() {
            *last = b'\n';
        }
        self.rows.pass_on()
    }

    /// Writes what is left.
    pub(super) fn finish(self) -> io::Result<()> {
        self.rows.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_as_the_csv_crate_quotes_them() {
        let texts =
            ["", "plain", "a,b", "say \"yes\"", "\"", "two\nlines", "a\rb", " space ", "嘉兴,市", "'=1", "a;b\tc"];
        let (mut ours, mut theirs) = (Vec::new(), csv::WriterBuilder::new().flexible(true).from_writer(Vec::new()));
        let mut cells = Cells::new(&mut ours);
        for shift in 0..texts.len() {
            let row = texts.iter().cycle().skip(shift).take(3 + shift % 2);
            cells.cells(row.clone().copied());
            cells.end_row().unwrap();
            theirs.write_record(row).unwrap();
        }
        cells.value(&Value::Whole(7));
        cells.value(&Value::Number(0.5));
        cells.value(&Value::Flag(true));
        cells.value(&Value::from("a\nb"));
        cells.end_row().unwrap();
        theirs.write_record(["7", "0.5", "true", "a b"]).unwrap();
        cells.finish().unwrap();
        assert_eq!(String::from_utf8(ours).unwrap(), String::from_utf8(theirs.into_inner().unwrap()).unwrap());
    }
}
