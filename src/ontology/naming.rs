//! What comparing names needs to know of a language.
//!
//! In goes `names.toml` of a language, which may be missing; out comes a [`Naming`].
//! What is done with it stands in `entity` and `corpus`.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

use super::{error::Fault, shape};

/// The words of names, all in lower case.
#[derive(Debug, Clone, Default)]
pub struct Naming {
    /// Words that many things are named with: a name of nothing else belongs to the place of its document.
    pub general: FxHashSet<String>,
    /// Words that stand between them.
    pub small: FxHashSet<String>,
    /// Words, or several with spaces, of what is a country's and not a city's.
    pub national: Vec<String>,
    /// Words that say nothing more behind a place.
    pub transparent: FxHashSet<String>,
    /// Words that say no more than that a number follows.
    pub numbering: FxHashSet<String>,
    /// The one word that stands for another spelling.
    pub spellings: FxHashMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    general: Vec<String>,
    small: Vec<String>,
    national: Vec<String>,
    transparent: Vec<String>,
    numbering: Vec<String>,
    spellings: BTreeMap<String, String>,
}

impl Naming {
    /// Returns what a file states; nothing for an empty one.
    ///
    /// # Errors
    ///
    /// Returns every fault found, each with the file's name, the line, and what is wrong.
    pub fn parse(toml: &str) -> Result<Self, Vec<Fault>> {
        if toml.is_empty() {
            return Ok(Self::default());
        }
        let mut faults = Vec::new();
        let Some(file) = shape::read::<File>("names.toml", toml, &mut faults) else { return Err(faults) };
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(Self {
            general: file.general.into_iter().collect(),
            small: file.small.into_iter().collect(),
            national: file.national,
            transparent: file.transparent.into_iter().collect(),
            numbering: file.numbering.into_iter().collect(),
            spellings: file.spellings.into_iter().collect(),
        })
    }
}
