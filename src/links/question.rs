//! What is asked of the links: typed by a reader, or ready in `data/links`.

use include_dir::{Dir, include_dir};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::ontology::{Ontology, error};

static READY: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/data/links");

/// Which links are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Question {
    /// Key of the class of the rows; classes below it count.
    pub rows: String,
    /// Key of the class of the columns; classes below it count.
    pub columns: String,
    /// Keys of the predicates that count; all where there is none.
    pub over: Vec<String>,
    /// Key of a class between: rows and columns are linked by what both have a relation with.
    pub via: Option<String>,
    /// Whether planned relations are left out.
    pub only_actual: bool,
}

/// A ready question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ready {
    /// Its name.
    pub key: String,
    /// What it answers.
    pub answers: String,
    /// The question.
    pub question: Question,
}

/// A question as a file holds it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    answers: String,
    rows: String,
    columns: String,
    #[serde(default)]
    over: Vec<String>,
    via: Option<String>,
    #[serde(default)]
    only_actual: bool,
}

/// What is wrong with a question.
#[derive(Debug, Error)]
pub enum QuestionError {
    /// No such class: what would be right, and the word.
    #[error("unknown class \"{1}\"{0}")]
    Class(String, String),
    /// No such predicate: what would be right, and the word.
    #[error("unknown predicate \"{1}\"{0}")]
    Predicate(String, String),
    /// No such ready question: the name, and what would be right.
    #[error("no ready question is called \"{0}\"{1}")]
    Name(String, String),
    /// A file of `data/links` that is broken.
    #[error("data/links/{0}.toml: {1}")]
    File(String, String),
}

impl Question {
    /// Returns the question with the keys that an ontology has for its words; upper and lower case are one.
    ///
    /// # Errors
    /// Where the ontology has no such class or predicate.
    pub fn checked(self, ontology: &Ontology) -> Result<Self, QuestionError> {
        let class = |word: String| {
            let keys = || ontology.classes.keys().map(String::as_str);
            known(&word, keys()).ok_or_else(|| QuestionError::Class(error::did_you_mean(&word, keys()), word))
        };
        let predicate = |word: String| {
            let keys = || ontology.predicates.keys().map(String::as_str);
            known(&word, keys()).ok_or_else(|| QuestionError::Predicate(error::did_you_mean(&word, keys()), word))
        };
        Ok(Self {
            rows: class(self.rows)?,
            columns: class(self.columns)?,
            over: self.over.into_iter().map(predicate).collect::<Result<_, _>>()?,
            via: self.via.map(class).transpose()?,
            only_actual: self.only_actual,
        })
    }
}

fn known<'a>(word: &str, mut keys: impl Iterator<Item = &'a str>) -> Option<String> {
    keys.find(|key| key.eq_ignore_ascii_case(word)).map(str::to_owned)
}

/// Returns the ready questions in the order of their names.
///
/// # Errors
/// Where a file of them is broken.
pub fn ready() -> Result<Vec<Ready>, QuestionError> {
    let files = READY.files().filter_map(|file| Some((file.path().file_stem()?.to_str()?, file.contents_utf8()?)));
    let mut found = files.map(|(key, text)| read(key, text)).collect::<Result<Vec<_>, _>>()?;
    found.sort_by(|a, b| a.key.cmp(&b.key));
    Ok(found)
}

/// Returns the ready question of a name.
///
/// # Errors
/// Where there is none.
pub fn named(name: &str) -> Result<Question, QuestionError> {
    let ready = ready()?;
    let keys = || ready.iter().map(|ready| ready.key.as_str());
    let found = ready.iter().find(|ready| ready.key == name).map(|ready| ready.question.clone());
    found.ok_or_else(|| QuestionError::Name(name.to_owned(), error::did_you_mean(name, keys())))
}

fn read(key: &str, text: &str) -> Result<Ready, QuestionError> {
    let file: File =
        toml::from_str(text).map_err(|error| QuestionError::File(key.to_owned(), error.message().to_owned()))?;
    let File { answers, rows, columns, over, via, only_actual } = file;
    Ok(Ready { key: key.to_owned(), answers, question: Question { rows, columns, over, via, only_actual } })
}
