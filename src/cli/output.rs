//! What a verb prints: text for a reader, JSON for a program.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use comfy_table::{ContentArrangement, Table, presets};
use serde::Serialize;

/// Prints a value as JSON or as text.
pub(super) fn print<T: Serialize>(json: bool, value: &T, text: impl FnOnce() -> String) -> anyhow::Result<ExitCode> {
    let text = if json { serde_json::to_string_pretty(value)? + "\n" } else { text() };
    io::stdout().lock().write_all(text.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

/// Returns rows below their heads, in columns, without borders, each line with its end.
pub(super) fn table<'a>(heads: &[&str], rows: impl IntoIterator<Item = Vec<&'a str>>) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Disabled).set_header(heads);
    for row in rows {
        table.add_row(row);
    }
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
    table.lines().fold(String::new(), |text, line| text + line.trim_end() + "\n")
}

/// Returns a number with the word for what it counts.
pub(super) fn count(number: usize, one: &str, more: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { more })
}
