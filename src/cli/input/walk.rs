//! The files that the arguments name.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use policygraph::{
    export::manifest,
    read::{
        self, archive,
        metadata::{FILE_NAME, Told},
        table,
    },
};
use serde::Serialize;

use super::{InputOptions, told::Tables};
use crate::cli::shown;

/// A file with documents in it.
pub(super) struct Found {
    /// None for standard input and the sample.
    pub(super) path: Option<PathBuf>,
    pub(super) name: String,
    pub(super) told: Told,
}

/// What lies in a folder and is not read.
#[derive(Debug, Clone, Serialize)]
pub(in crate::cli) struct Skipped {
    /// Where it lies.
    pub(in crate::cli) path: String,
    /// Why it is not read.
    pub(in crate::cli) reason: String,
}

/// The files, and what was passed over on the way.
pub(super) struct Walk {
    pub(super) files: Vec<Found>,
    pub(super) skipped: Vec<Skipped>,
    tables: Tables,
    column: Option<String>,
}

impl Walk {
    pub(super) fn new(arguments: &[String], options: &InputOptions) -> anyhow::Result<Self> {
        let tables = Tables::new(options.metadata.as_deref())?;
        let column = options.text_column.clone();
        let mut walk = Self { files: Vec::new(), skipped: Vec::new(), tables, column };
        for argument in arguments {
            walk.argument(argument)?;
        }
        if arguments.is_empty() {
            walk.files.push(Found { path: None, name: "the sample report".to_owned(), told: Told::default() });
        }
        Ok(walk)
    }

    fn argument(&mut self, argument: &str) -> anyhow::Result<()> {
        let path = Path::new(argument);
        if argument == "-" {
            self.files.push(Found { path: None, name: argument.to_owned(), told: Told::default() });
            return Ok(());
        }
        if path.is_dir() {
            return self.folder(path);
        }
        if path.exists() {
            return self.file(path, path.parent().unwrap_or(path));
        }
        if !argument.contains(['*', '?', '[']) {
            bail!(
                "{argument}: no such file or folder; give a file, a folder, a pattern like \"reports/*.txt\", or - for \
                 standard input"
            );
        }
        let mut is_empty = true;
        for entry in glob::glob(argument).with_context(|| format!("{argument}: not a pattern"))? {
            let path = entry?;
            is_empty = false;
            if path.is_dir() {
                self.folder(&path)?;
            } else {
                self.file(&path, path.parent().unwrap_or(&path))?;
            }
        }
        if is_empty {
            bail!("{argument}: no file fits this pattern");
        }
        Ok(())
    }

    fn file(&mut self, path: &Path, root: &Path) -> anyhow::Result<()> {
        let told = self.tables.of(path, root)?;
        self.files.push(Found { path: Some(path.to_owned()), name: shown(path), told });
        Ok(())
    }

    /// Takes the documents below a folder, in the order of their paths.
    fn folder(&mut self, folder: &Path) -> anyhow::Result<()> {
        let before = self.files.len();
        let mut entries = walkdir::WalkDir::new(folder).follow_links(true).sort_by_file_name().into_iter();
        while let Some(entry) = entries.next() {
            let entry = match entry {
                Ok(entry) => entry,
                // A link that leads back, a folder that may not be read, a link to nothing.
                Err(error) => {
                    let path = error.path().map_or_else(|| shown(folder), shown);
                    let reason = match error.loop_ancestor() {
                        Some(above) => format!("the link leads back to {}", shown(above)),
                        None => error.io_error().map_or_else(|| error.to_string(), ToString::to_string),
                    };
                    self.skipped.push(Skipped { path, reason });
                    continue;
                }
            };
            let path = entry.path();
            if entry.file_type().is_dir() {
                if path.join(manifest::FILE_NAME).is_file() {
                    self.skip(path, "a build wrote this folder");
                    entries.skip_current_dir();
                }
                continue;
            }
            self.entry(path, folder)?;
        }
        if self.files.len() == before {
            bail!("{}: no documents in this folder; files ending in {} would be read", shown(folder), endings());
        }
        Ok(())
    }

    fn entry(&mut self, path: &Path, root: &Path) -> anyhow::Result<()> {
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or("");
        if path.file_name().is_some_and(|name| name == FILE_NAME) {
            return Ok(());
        }
        if !path.is_file() {
            self.skip(path, "no file");
        } else if let Some(table) = table::table(extension) {
            // Other tables lie in folders too; one without a text is none of documents.
            match std::fs::File::open(path).map(|file| table::rows(table, file, self.column.as_deref()).err()) {
                Ok(Some(table::TableError::NoText { .. })) => self.skip(path, "a table without a text"),
                _ => self.file(path, root)?,
            }
        } else if read::reader(extension).is_some() || archive::is_packed(&path.to_string_lossy()) {
            self.file(path, root)?;
        } else {
            self.skip(path, "a kind of file that is not read");
        }
        Ok(())
    }

    fn skip(&mut self, path: &Path, reason: &str) {
        self.skipped.push(Skipped { path: shown(path), reason: reason.to_owned() });
    }
}

/// Returns the endings of what is read, for a message.
fn endings() -> String {
    read::extensions()
        .chain(archive::EXTENSIONS)
        .map(|extension| format!(".{extension}"))
        .collect::<Vec<_>>()
        .join(", ")
}
