//! What is wrong with a question, for one who is to mend it.

use super::{QueryError, Store};

/// How similar a prefix must be to be offered.
const NEAR: f64 = 0.7;

/// How many words that could stand at a place are offered.
const OFFERED: usize = 12;

/// What a query may begin with.
const BEGINNINGS: [&str; 6] = ["SELECT", "ASK", "CONSTRUCT", "DESCRIBE", "PREFIX", "BASE"];

/// A function that can stand wherever an expression can.
const FUNCTION: &str = "STRBEFORE";

/// Returns what the parser found, in words, with the line where it stands.
pub(super) fn syntax(store: &Store, text: &str, error: &str) -> QueryError {
    let (place, expected) = parts(error).map_or(((1, 1), error), |(line, column, expected)| ((line, column), expected));
    let ((line, column), message) = beginning(text)
        .or_else(|| undeclared(store, text, place, expected))
        .unwrap_or_else(|| (place, misplaced(text, place, expected)));
    let source = text.lines().nth(line - 1).unwrap_or_default();
    let mark = " ".repeat(column - 1) + "^";
    QueryError::Syntax { line, column, message: format!("{message}\n  {source}\n  {mark}") }
}

fn misplaced(text: &str, (line, column): (usize, usize), expected: &str) -> String {
    let source = text.lines().nth(line - 1).unwrap_or_default();
    let rest: String = source.chars().skip(column - 1).collect();
    match rest.split_whitespace().next() {
        None if text.lines().count() <= line => format!("the query ends here; {}", wanted(expected)),
        None => format!("the line ends here; {}", wanted(expected)),
        Some(here) => format!("\"{here}\" cannot stand here; {}", wanted(expected)),
    }
}

/// Returns place and message where the first word begins no query.
fn beginning(text: &str) -> Option<((usize, usize), String)> {
    let is_comment = |line: &str| line.trim_start().is_empty() || line.trim_start().starts_with('#');
    let Some((index, line)) = text.lines().enumerate().find(|(_, line)| !is_comment(line)) else {
        return Some(((1, 1), "the query is empty; SELECT, ASK, CONSTRUCT or DESCRIBE would be right".to_owned()));
    };
    let word: String = line.trim_start().chars().take_while(|letter| letter.is_alphabetic()).collect();
    let upper = word.to_uppercase();
    if BEGINNINGS.contains(&upper.as_str()) {
        return None;
    }
    let near = BEGINNINGS
        .iter()
        .map(|known| (strsim::jaro_winkler(known, &upper), known))
        .filter(|(likeness, _)| *likeness >= NEAR)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map_or_else(String::new, |(_, known)| format!(" did you mean {known}?"));
    let column = line.chars().take_while(|letter| letter.is_whitespace()).count() + 1;
    let first = if word.is_empty() { line.split_whitespace().next().unwrap_or_default() } else { &word };
    let message = format!("\"{first}\" begins no query;{near} {} would be right", BEGINNINGS.join(", "));
    Some(((index + 1, column), message))
}

/// Returns line, column and what was expected of "error at LINE:COLUMN: expected WHAT".
fn parts(error: &str) -> Option<(usize, usize, &str)> {
    let (place, expected) = error.strip_prefix("error at ")?.split_once(": expected ")?;
    let (line, column) = place.split_once(':')?;
    let (line, column): (usize, usize) = (line.parse().ok()?, column.parse().ok()?);
    Some((line.max(1), column.max(1), expected))
}

/// Returns a message where the fault is a prefix that nobody declares.
fn undeclared(
    store: &Store,
    text: &str,
    (line, column): (usize, usize),
    expected: &str,
) -> Option<((usize, usize), String)> {
    if !expected.to_lowercase().contains("prefix not found") {
        return None;
    }
    let source = text.lines().nth(line - 1)?;
    // The parser stands behind the name, or in front of it.
    let before: String = source.chars().take(column - 1).collect();
    let begin = before.rfind(|letter: char| !is_name(letter)).map_or(0, |at| at + 1);
    let place = (line, before.get(..begin)?.chars().count() + 1);
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
    let message = format!(
        "the prefix {prefix}: is not declared{near} PREFIX {prefix}: <IRI> before the query would be right; known \
         without it are {}",
        known.join(" ")
    );
    Some((place, message))
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
    if words.contains(&FUNCTION) {
        return "an expression would be right: a ?variable, a \"text\", a number, an IRI, a function or ( … )"
            .to_owned();
    }
    if words.is_empty() {
        return format!("{tokens} would be right");
    }
    let more = if words.len() > OFFERED { " and others" } else { "" };
    words.truncate(OFFERED);
    format!("one of these would be right: {}{more}", words.join(" "))
}
