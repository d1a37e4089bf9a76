//! From the text of a TOML file to the shape it should have, with everything that is wrong with it.
//!
//! A reader of TOML stops at the first fault. Here what is wrong is told and replaced by a value that stands in for it,
//! until the file can be read: so all faults are told at once, and what is right in the file is there for those who
//! name it.

use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::{
    Spanned,
    de::{DeArray, DeInteger, DeTable, DeValue, Error, ValueDeserializer},
};

use super::error::{Fault, did_you_mean, line_of};

/// The text that stands in for a missing one. What is said of it is no fault of its own.
pub(super) const STAND_IN: &str = "\u{0}";

/// The most values that are mended in a file; each is tried a few times.
const MOST: usize = 1000;

/// Returns the content of a file; none where nothing of it can be read. Its faults are added.
pub(crate) fn read<T: DeserializeOwned>(path: &str, text: &str, faults: &mut Vec<Fault>) -> Option<T> {
    if let Ok(content) = toml::from_str(text) {
        return Some(content);
    }
    let (root, errors) = DeTable::parse_recoverable(text);
    let root = Spanned::new(root.span(), DeValue::Table(root.into_inner()));
    let mut broken = Broken { text, root, stand_ins: Vec::new(), faults: Vec::new() };
    let content = broken.content();
    let syntax: Vec<Told> = errors.iter().map(|error| (line(text, error), syntax(error.message()))).collect();
    let told = broken.told(&syntax);
    let mut told: Vec<Told> = syntax.into_iter().chain(told).collect();
    told.sort();
    faults.extend(told.into_iter().map(|(line, message)| Fault { path: path.to_owned(), line, message }));
    content
}

/// Line and message of a fault.
type Told = (Option<usize>, String);

fn line(text: &str, error: &Error) -> Option<usize> {
    error.span().map(|span| line_of(text, span.start))
}

/// A file that is being mended.
struct Broken<'a> {
    text: &'a str,
    root: Spanned<DeValue<'a>>,
    /// The place of each is past the end of the text, so that what is said of it can be told.
    stand_ins: Vec<StandIn>,
    faults: Vec<Told>,
}

/// A value that stands in for another.
struct StandIn {
    /// Index into [`VALUES`].
    value: usize,
    /// What is told of the value that was there, or was not; nothing inside of another value that stands in.
    told: Option<Told>,
    /// The key of a value that was missing, and what the shape expects of it.
    missing: Option<(String, String)>,
}

/// The values that are tried, in turn.
const VALUES: [fn() -> DeValue<'static>; 5] = [
    || DeValue::String(STAND_IN.into()),
    || DeValue::Integer(DeInteger::default()),
    || DeValue::Boolean(false),
    || DeValue::Array(DeArray::default()),
    || DeValue::Table(DeTable::default()),
];

impl Broken<'_> {
    /// Reads the file, and mends it until it can be read.
    fn content<T: DeserializeOwned>(&mut self) -> Option<T> {
        for _ in 0..MOST {
            match T::deserialize(ValueDeserializer::from(self.root.clone())) {
                Ok(content) => return Some(content),
                Err(error) if self.mend(&error).is_some() => {}
                Err(error) => {
                    self.faults.push((line(self.text, &error), error.message().to_owned()));
                    return None;
                }
            }
        }
        None
    }

    /// Tells the fault and takes it out.
    fn mend(&mut self, error: &Error) -> Option<()> {
        let (span, message) = (error.span()?, error.message());
        if let Some(index) = span.start.checked_sub(self.text.len() + 1) {
            return self.mend_stand_in(index, &span, message);
        }
        let line = Some(line_of(self.text, span.start));
        if let Some((name, known)) = unknown(message) {
            let (table, keys) = find(&mut self.root, &|value| holds(value, name, &span))?;
            table.remove_key(name)?;
            let hint = did_you_mean(name, known.into_iter());
            self.faults.push((line, format!("{}unknown key \"{name}\"{hint}", owner(&keys))));
            return Some(());
        }
        let place = self.place();
        let (value, mut keys) = find(&mut self.root, &|value| value.span() == span)?;
        if let Some(key) = missing(message) {
            value.insert_key(key, place)?;
            let told = Some((line, format!("{}{key} is missing", owner(&keys))));
            self.stand_ins.push(StandIn { value: 0, told, missing: Some((key.to_owned(), "a string".to_owned())) });
            return Some(());
        }
        let found = match self.text.get(span).filter(|text| text.len() < 40 && !text.contains('\n')) {
            Some(text) if !value.get_ref().is_table() => text,
            _ => value.get_ref().type_str(),
        };
        *value = Spanned::new(place, VALUES[0]());
        let last = keys.pop().map_or_else(String::new, |key| format!("{key}: "));
        let what = format!("{}{last}{found} is wrong", owner(&keys));
        let told = match expected(message) {
            Some(expected) => format!("{what}; {} would be right", right(expected)),
            None => format!("{what}: {message}"),
        };
        let told = Some((line, told));
        self.stand_ins.push(StandIn { value: 0, told, missing: None });
        Some(())
    }

    /// Tries the next value where one that stands in is wrong too, or gives it what it lacks.
    fn mend_stand_in(&mut self, index: usize, span: &Range<usize>, message: &str) -> Option<()> {
        let place = self.place();
        let (value, _) = find(&mut self.root, &|value| value.span() == *span)?;
        if let Some(key) = missing(message) {
            value.insert_key(key, place)?;
            self.stand_ins.push(StandIn { value: 0, told: None, missing: None });
            return Some(());
        }
        let stand_in = self.stand_ins.get_mut(index)?;
        if let (Some((_, known)), Some(expected), 0) = (&mut stand_in.missing, expected(message), stand_in.value) {
            expected.clone_into(known);
        }
        stand_in.value += 1;
        *value = Spanned::new(span.clone(), VALUES.get(stand_in.value)?());
        Some(())
    }

    /// The place of the next value that stands in.
    fn place(&self) -> Range<usize> {
        let place = self.text.len() + 1 + self.stand_ins.len();
        place..place
    }

    /// Returns what is told beside faults of syntax: nothing of their lines, nothing of the keys under a broken header,
    /// and nothing of what is missing, for where the syntax is wrong it may be there.
    fn told(self, syntax: &[Told]) -> Vec<Told> {
        let mut told = self.faults;
        for StandIn { told: said, missing, .. } in self.stand_ins {
            let Some((line, message)) = said else { continue };
            match missing {
                None => told.push((line, message)),
                Some((key, expected)) if syntax.is_empty() => {
                    let right = match right(&expected) {
                        TABLE => format!("[{key}]"),
                        value if value.contains('…') => format!("{key} = {value}"),
                        value => value.to_owned(),
                    };
                    told.push((line, format!("{message}; {right} would be right")));
                }
                Some(_) => {}
            }
        }
        let is_header = |line: &str| line.trim_start().starts_with('[');
        let mut is_unread = false;
        let unread: Vec<bool> = (1..)
            .zip(self.text.lines())
            .map(|(number, text)| {
                let is_broken = syntax.iter().any(|(line, _)| *line == Some(number));
                is_unread = if is_header(text) { is_broken } else { is_unread };
                is_broken || is_unread
            })
            .collect();
        told.retain(|(line, _)| line.and_then(|line| unread.get(line - 1)) != Some(&true));
        told
    }
}

/// What can be done with a table of a file.
trait Keys {
    fn remove_key(&mut self, key: &str) -> Option<()>;
    fn insert_key(&mut self, key: &str, place: Range<usize>) -> Option<()>;
}

impl Keys for Spanned<DeValue<'_>> {
    fn remove_key(&mut self, key: &str) -> Option<()> {
        let DeValue::Table(table) = self.get_mut() else { return None };
        table.remove(key).map(|_| ())
    }

    fn insert_key(&mut self, key: &str, place: Range<usize>) -> Option<()> {
        let DeValue::Table(table) = self.get_mut() else { return None };
        table.insert(Spanned::new(0..0, key.to_owned().into()), Spanned::new(place, VALUES[0]()));
        Some(())
    }
}

/// Returns whether a value is the table with this key at this place.
fn holds(value: &Spanned<DeValue<'_>>, key: &str, span: &Range<usize>) -> bool {
    let DeValue::Table(table) = value.get_ref() else { return false };
    table.get_key_value(key).is_some_and(|(key, _)| key.span() == *span)
}

/// Returns the first value that is meant, with the keys that lead to it.
fn find<'v, 'a>(
    value: &'v mut Spanned<DeValue<'a>>,
    is_it: &dyn Fn(&Spanned<DeValue<'a>>) -> bool,
) -> Option<(&'v mut Spanned<DeValue<'a>>, Vec<String>)> {
    if is_it(value) {
        return Some((value, Vec::new()));
    }
    match value.get_mut() {
        DeValue::Table(table) => table.iter_mut().find_map(|(key, value)| {
            let (found, mut keys) = find(value, is_it)?;
            keys.insert(0, key.get_ref().to_string());
            Some((found, keys))
        }),
        DeValue::Array(values) => values.iter_mut().find_map(|value| find(value, is_it)),
        _ => None,
    }
}

/// Returns the key that a shape does not know, and those that it knows.
fn unknown(message: &str) -> Option<(&str, Vec<&str>)> {
    let mut names = message.strip_prefix("unknown field ")?.split('`').skip(1).step_by(2);
    Some((names.next()?, names.collect()))
}

/// Returns the key that a shape misses.
fn missing(message: &str) -> Option<&str> {
    message.strip_prefix("missing field `")?.strip_suffix('`')
}

/// Returns what a shape expects instead.
fn expected(message: &str) -> Option<&str> {
    message.rsplit_once(", expected ").map(|(_, expected)| expected)
}

/// `class Place: `; nothing at the top of a file.
fn owner(keys: &[String]) -> String {
    if keys.is_empty() { String::new() } else { format!("{}: ", keys.join(" ")) }
}

const TABLE: &str = "a table";

/// Says how a value is written that the deserializer expects.
fn right(expected: &str) -> &str {
    match expected {
        "a string" => "\"…\"",
        "a sequence" => "[\"…\"]",
        "a boolean" => "true or false",
        "u8" => "a whole number from 0 to 255",
        "f64" => "a number",
        "a map" => TABLE,
        other if other.starts_with("struct ") => TABLE,
        other => other,
    }
}

/// Says what would be right where the parser says what it expects.
fn syntax(message: &str) -> String {
    let (what, expected) = message.split_once(", expected ").unwrap_or((message, ""));
    let right = match what {
        "duplicate key" => "a key that stands once".to_owned(),
        "string values must be quoted" => "\"…\"".to_owned(),
        _ => expected.replace(", ", " or "),
    };
    if right.is_empty() { what.to_owned() } else { format!("{what}; {right} would be right") }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;
    use toml::Spanned;

    use super::read;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code, reason = "only the reading is looked at")]
    struct File {
        entry: BTreeMap<String, Spanned<Entry>>,
        rest: Rest,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code, reason = "only the reading is looked at")]
    struct Entry {
        label: String,
        words: Vec<String>,
        rank: u8,
        #[serde(default)]
        is_open: bool,
    }

    #[derive(Debug, Deserialize)]
    #[allow(dead_code, reason = "only the reading is looked at")]
    struct Rest {
        share: f64,
    }

    fn check(text: &str, expected: &[&str]) {
        let mut faults = Vec::new();
        let content = read::<File>("f.toml", text, &mut faults);
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        assert_eq!(faults, expected);
        assert!(content.is_some(), "what is right is not there");
    }

    #[test]
    fn every_fault_of_a_file_is_told_with_what_would_be_right() {
        check(
            "[entry.a]\nlable = \"x\"\nrank = 500\nwords = [\"a\", 5]\nis_open = \"yes\"\n\
             [entry.b]\ncolour = 1\nlabel = []\nrank = 1.5\n",
            &[
                "f.toml:1: entry a: label is missing; label = \"…\" would be right",
                "f.toml:1: rest is missing; [rest] would be right",
                "f.toml:2: entry a: unknown key \"lable\"; did you mean \"label\"?",
                "f.toml:3: entry a: rank: 500 is wrong; a whole number from 0 to 255 would be right",
                "f.toml:4: entry a: words: 5 is wrong; \"…\" would be right",
                "f.toml:5: entry a: is_open: \"yes\" is wrong; true or false would be right",
                "f.toml:6: entry b: words is missing; words = [\"…\"] would be right",
                "f.toml:7: entry b: unknown key \"colour\"; \"label\", \"words\", \"rank\" or \"is_open\" would be right",
                "f.toml:8: entry b: label: [] is wrong; \"…\" would be right",
                "f.toml:9: entry b: rank: 1.5 is wrong; a whole number from 0 to 255 would be right",
            ],
        );
    }

    #[test]
    fn faults_of_syntax_are_told_together_with_the_others() {
        check(
            "[entry.a]\nlabel = \"x\nwords = [\"a\" \"b\"]\nrank = x\nrank = 1\n\
             [entry.b]\nlabel = 7\nwords = []\nrank = 1\n[rest\nshare = 1\n",
            &[
                "f.toml:2: invalid basic string; `\"` would be right",
                "f.toml:3: missing comma between array elements; `,` would be right",
                "f.toml:4: string values must be quoted; \"…\" would be right",
                "f.toml:5: duplicate key; a key that stands once would be right",
                "f.toml:7: entry b: label: 7 is wrong; \"…\" would be right",
                "f.toml:10: unclosed table; `]` would be right",
            ],
        );
    }

    #[test]
    fn a_file_that_is_no_toml_at_all_is_told() {
        let mut faults = Vec::new();
        read::<File>("f.toml", "\u{1}{{{ == [[[ \"", &mut faults);
        assert!(!faults.is_empty());
    }
}
