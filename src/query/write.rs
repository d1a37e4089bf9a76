//! Answers as text: CSV, JSON and XML as the W3C defines them for SPARQL 1.1, and Turtle.

use std::{
    collections::BTreeMap,
    io::{self, Write},
};

use oxrdf::{NamedNode, Term, Variable};
use oxttl::TurtleSerializer;
use sparesults::{QueryResultsFormat, QueryResultsSerializer};

use super::Answer;

/// The columns of triples where they are written as rows.
const TRIPLE: [&str; 3] = ["subject", "predicate", "object"];

impl Answer {
    /// Returns the names of the columns and the rows; those of triples are subject, predicate and object.
    #[must_use]
    pub fn rows(&self) -> (Vec<String>, Vec<Vec<Option<Term>>>) {
        match self {
            Self::Rows { columns, rows } => (columns.clone(), rows.clone()),
            Self::Truth(_) => (Vec::new(), Vec::new()),
            Self::Triples(triples) => {
                let row = |triple: &oxrdf::Triple| {
                    let (predicate, object) = (triple.predicate.clone().into(), triple.object.clone());
                    vec![Some(triple.subject.clone().into()), Some(predicate), Some(object)]
                };
                (TRIPLE.map(str::to_owned).to_vec(), triples.iter().map(row).collect())
            }
        }
    }
}

/// Writes an answer in a format of SPARQL results.
///
/// # Errors
///
/// Those of the writer.
pub fn results(answer: &Answer, format: QueryResultsFormat, out: &mut dyn Write) -> io::Result<()> {
    let serializer = QueryResultsSerializer::from_format(format);
    if let Answer::Truth(truth) = answer {
        serializer.serialize_boolean_to_writer(&mut *out, *truth)?;
        return Ok(());
    }
    let (columns, rows) = answer.rows();
    let variables: Vec<Variable> = columns.into_iter().map(Variable::new_unchecked).collect();
    let mut writer = serializer.serialize_solutions_to_writer(&mut *out, variables.clone())?;
    for row in &rows {
        let bound = variables.iter().zip(row).filter_map(|(variable, term)| Some((variable, term.as_ref()?)));
        writer.serialize(bound)?;
    }
    writer.finish()?;
    Ok(())
}

/// Writes the triples of an answer as Turtle; false where it has none to write, because it is of another kind.
///
/// # Errors
///
/// Those of the writer.
pub fn turtle(answer: &Answer, prefixes: &BTreeMap<String, String>, out: &mut dyn Write) -> io::Result<bool> {
    let Answer::Triples(triples) = answer else { return Ok(false) };
    let mut serializer = TurtleSerializer::new();
    for (prefix, iri) in prefixes {
        serializer = serializer
            .with_prefix(prefix.as_str(), iri.as_str())
            .map_err(|error| io::Error::new(io::ErrorKind::InvalidInput, format!("prefix {prefix}: {error}")))?;
    }
    let mut writer = serializer.for_writer(&mut *out);
    for triple in triples {
        writer.serialize_triple(triple)?;
    }
    writer.finish()?;
    Ok(true)
}

/// Returns a value as a reader knows it: an IRI by its prefix, a literal without its type.
#[must_use]
pub fn shown(term: &Term, prefixes: &BTreeMap<String, String>) -> String {
    match term {
        Term::NamedNode(name) => short(name, prefixes),
        Term::Literal(literal) => literal.value().to_owned(),
        Term::BlankNode(node) => node.to_string(),
        Term::Triple(triple) => format!(
            "<<( {} {} {} )>>",
            shown(&triple.subject.clone().into(), prefixes),
            short(&triple.predicate, prefixes),
            shown(&triple.object, prefixes)
        ),
    }
}

fn short(name: &NamedNode, prefixes: &BTreeMap<String, String>) -> String {
    let longest = prefixes
        .iter()
        .filter_map(|(prefix, iri)| Some((prefix, name.as_str().strip_prefix(iri.as_str())?)))
        .min_by_key(|(_, rest)| rest.len());
    longest.map_or_else(|| name.to_string(), |(prefix, rest)| format!("{prefix}:{rest}"))
}
