//! Which table tells of a document: the one that was given, or the one in the document's folder or a folder above.

use std::{
    collections::BTreeMap,
    fs::File,
    path::{Path, PathBuf},
};

use anyhow::Context;
use policygraph::read::metadata::{self, FILE_NAME, Told};

use crate::cli::shown;

/// The tables that were met, by their folders.
pub(super) struct Tables {
    given: Option<(PathBuf, BTreeMap<String, Told>)>,
    found: BTreeMap<PathBuf, Option<BTreeMap<String, Told>>>,
}

impl Tables {
    pub(super) fn new(given: Option<&Path>) -> anyhow::Result<Self> {
        let given = given.map(|path| anyhow::Ok((folder(path), table(path)?))).transpose()?;
        Ok(Self { given, found: BTreeMap::new() })
    }

    /// Returns what a table says of a document below the folder that was named, or in it.
    pub(super) fn of(&mut self, path: &Path, root: &Path) -> anyhow::Result<Told> {
        if let Some((folder, table)) = &self.given {
            return Ok(told(table, folder, path).unwrap_or_default());
        }
        for folder in path.ancestors().skip(1) {
            if !self.found.contains_key(folder) {
                let file = folder.join(FILE_NAME);
                let table = if file.is_file() { Some(table(&file)?) } else { None };
                self.found.insert(folder.to_owned(), table);
            }
            let table = self.found.get(folder).and_then(Option::as_ref);
            if let Some(told) = table.and_then(|table| told(table, folder, path)) {
                return Ok(told);
            }
            if folder == root {
                break;
            }
        }
        Ok(Told::default())
    }
}

fn folder(path: &Path) -> PathBuf {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_owned()
}

fn table(path: &Path) -> anyhow::Result<BTreeMap<String, Told>> {
    let file = File::open(path).with_context(|| shown(path))?;
    metadata::table(file).with_context(|| shown(path))
}

fn told(table: &BTreeMap<String, Told>, folder: &Path, path: &Path) -> Option<Told> {
    let below = pathdiff::diff_paths(std::path::absolute(path).ok()?, std::path::absolute(folder).ok()?)?;
    table.get(&shown(&below).replace('\\', "/")).cloned()
}
