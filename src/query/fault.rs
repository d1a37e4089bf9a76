//! What is wrong with a question, for one who is to mend it.

use super::{QueryError, Store};

/// How similar a prefix must be to be offered.
const NEAR: f64 = 0.7;

/// How many words that could stand at a place are offered.
const OFFERED: usize = 12;

/// Returns what the parser found, in words, with the line where it stands.
pub(super) fn syntax(store: &Store, text: &str, error: &str) -> QueryError {
    let Some((line, column, expected)) = parts(error) else {
        return QueryError::Syntax { line: 1, column: 1, message: error.to_owned() };
    };
    let source = text.lines().nth(line - 1).unwrap_or_default();
    let rest: String = source.chars().skip(column - 1).collect();
    let here = rest.split_whitespace().next().unwrap_or_default();
    let message = match undeclared(store, source, column, expected) {
        Some(message) => message,
        None if here.is_empty() && text.lines().count() <= line => {
            format!("the query ends here; {}", wanted(expected))
        }
        None if here.is_empty() => format!("the line ends here; {}", wanted(expected)),
        None => format!("\"{here}\" cannot stand here; {}", wanted(expected)),
    };
    let mark = " ".repeat(column - 1) + "^";
    QueryError::Syntax { line, column, message: format!("{message}\n  {source}\n  {mark}") }
}

/// Returns line, column and what was expected of "error at LINE:COLUMN: expected WHAT".
fn parts(error: &str) -> Option<(usize, usize, &str)> {
    let (place, expected) = error.strip_prefix("error at ")?.split_once(": expected ")?;
    let (line, column) = place.split_once(':')?;
    let (line, column): (usize, usize) = (line.parse().ok()?, column.parse().ok()?);
    Some((line.max(1), column.max(1), expected))
}

/// Returns a message where the fault is a prefix that nobody declares.
fn undeclared(store: &Store, source: &str, column: usize, expected: &str) -> Option<String> {
    if !expected.to_lowercase().contains("prefix not found") {
        return None;
    }
    // The parser stands behind the name, or in front of it.
    let before: String = source.chars().take(column - 1).collect();
    let begin = before.rfind(|letter: char| !is_name(letter)).map_or(0, |at| at + 1);
    let name: String = source.get(begin..)?.chars().take_while(|letter| is_name(*letter)).collect();
    let prefix = name.split_once(':')?.0;
    let near = store
        .prefixes
        .keys()
        .map(|known| (strsim::jaro_winkler(known, prefix), known))
        .filter(|(likeness, _)| *likeness >= NEAR)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, known)| format!("; did you mean {known}:?"))
        .unwrap_or_default();
    let known: Vec<String> =
        store.prefixes.keys().filter(|known| !known.is_empty()).map(|known| format!("{known}:")).collect();
    Some(format!(
        "the prefix {prefix}: is not declared{near} PREFIX {prefix}: <IRI> before the query would be right; known \
         without it are {}",
        known.join(" ")
    ))
}

fn is_name(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, ':' | '_' | '-' | '.')
}

/// Returns what could stand at a place, without the ways to write a single letter of it.
fn wanted(expected: &str) -> String {
    let tokens = expected.strip_prefix("one of ").unwrap_or(expected);
    let mut words: Vec<&str> = tokens
        .split(", ")
        .map(|word| word.trim_matches('"'))
        .filter(|word| word.chars().count() > 1 || matches!(*word, "{" | "}" | "(" | ")" | "." | ";" | "?" | "<" | ":"))
        .filter(|word| !word.starts_with('[') && !word.contains('\\') && *word != "#")
        .collect();
    words.dedup();
    if words.is_empty() {
        return format!("{tokens} would be right");
    }
    let more = if words.len() > OFFERED { " and others" } else { "" };
    words.truncate(OFFERED);
    format!("one of these would be right: {}{more}", words.join(" "))
}
