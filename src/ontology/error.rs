//! What is wrong with an ontology's files.

mod fault;

use std::fmt;

pub use self::fault::Fault;

/// Everything that is wrong, all at once, in the order of the files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OntologyError(pub Vec<Fault>);

impl fmt::Display for OntologyError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.0.iter().enumerate() {
            if index > 0 {
                formatter.write_str("\n")?;
            }
            write!(formatter, "{fault}")?;
        }
        Ok(())
    }
}

impl std::error::Error for OntologyError {}

/// Returns the line of a byte offset, counted from 1.
#[must_use]
pub fn line_of(text: &str, offset: usize) -> usize {
    memchr::memchr_iter(b'\n', text.as_bytes().get(..offset).unwrap_or(text.as_bytes())).count() + 1
}

/// Returns `; did you mean "…"?` for the known name that is nearest; where none is near, what would be right.
#[must_use]
pub fn did_you_mean<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> String {
    let distance = |candidate| (strsim::damerau_levenshtein(name, candidate), candidate);
    let mut known: Vec<(usize, &str)> = known.map(distance).collect();
    match known.iter().min() {
        None => return String::new(),
        Some((distance, nearest)) if *distance <= nearest.len().max(name.len()) / 3 + 1 => {
            return format!("; did you mean \"{nearest}\"?");
        }
        Some(_) => {}
    }
    if known.len() <= FEW {
        let names: Vec<&str> = known.iter().map(|(_, name)| *name).collect();
        return format!("; {} would be right", one_of(&names));
    }
    known.sort_unstable();
    let count = known.len();
    let nearest: Vec<&str> = known.iter().take(3).map(|(_, name)| *name).collect();
    format!("; one of {count} would be right, as {}", one_of(&nearest))
}

/// As many names as a message can list.
const FEW: usize = 24;

/// `"a", "b" or "c"`.
fn one_of(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
        None => String::new(),
    }
}
