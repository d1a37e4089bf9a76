//! The documents in one file: itself, the rows of a table, the members of an archive.

use std::{io::Read, path::Path};

use policygraph::{
    document::{DocumentId, Metadata},
    read::{
        self, Limits, READERS, Reader,
        archive::{self, Passed},
        metadata::Told,
        table::{self, Row, Table},
    },
};

use super::{Failed, Found, From, InputOptions, Source, extension, file, id};

/// A file whose documents are given one after the other.
struct Opened<'a> {
    path: &'a Path,
    options: &'a InputOptions,
    take: &'a mut dyn FnMut(Found) -> bool,
}

/// Gives the documents of a file one after the other, until one is not taken.
pub(super) fn open(
    path: &Path,
    name: &str,
    told: &Told,
    options: &InputOptions,
    take: &mut dyn FnMut(Found) -> bool,
) -> bool {
    let mut opened = Opened { path, options, take };
    if archive::is_packed(&path.to_string_lossy()) {
        return opened.archive(name, told);
    }
    let Some(table) = table::table(extension(path)) else {
        let reader = read::reader(extension(path)).unwrap_or(&READERS[0]);
        let from = From::File(path.to_owned());
        return opened.give(id(path, told), name.to_owned(), (reader, true), from, told.given.clone());
    };
    match std::fs::File::open(path) {
        Ok(file) => opened.rows(table, file, name, &id(path, told), told),
        Err(error) => opened.fail(name, error),
    }
}

impl Opened<'_> {
    fn give(
        &mut self,
        id: DocumentId,
        name: String,
        (reader, is_file): (&'static Reader, bool),
        from: From,
        given: Metadata,
    ) -> bool {
        (self.take)(Ok(Source { id, name, reader, is_file, from, given, options: self.options.clone() }))
    }

    fn fail(&mut self, name: &str, error: impl Into<anyhow::Error>) -> bool {
        (self.take)(Err(Failed::new(name, error)))
    }

    fn rows(&mut self, table: Table, from: impl Read + Send, name: &str, id: &DocumentId, told: &Told) -> bool {
        let rows = match table::rows(table, from, self.options.text_column.as_deref()) {
            Ok(rows) => rows,
            Err(error) => return self.fail(name, error),
        };
        for row in rows {
            let goes_on = match row {
                Ok(Row { id: own, number, text, given }) => {
                    let id = DocumentId::new(&own.unwrap_or_else(|| format!("{id}-{number}")));
                    let from = From::Bytes(Some(self.path.to_owned()), text.into_bytes());
                    let name = format!("{name}, row {number}");
                    self.give(id, name, (&READERS[0], false), from, given.or(told.given.clone()))
                }
                Err(error) => self.fail(name, error),
            };
            if !goes_on {
                return false;
            }
        }
        true
    }

    fn archive(&mut self, name: &str, told: &Told) -> bool {
        let limits = Limits { until: None, ..self.options.limits() };
        let bytes = match file::read(self.path, &limits) {
            Ok(bytes) => bytes,
            Err(error) => return self.fail(name, error),
        };
        let members = match archive::members(name, &bytes, &limits) {
            Ok(members) => members,
            Err(error) => return self.fail(name, error),
        };
        for member in members {
            let inner = Path::new(&member.name);
            let name = if name.ends_with(&member.name) { name.to_owned() } else { format!("{name}: {}", member.name) };
            let goes_on = match member.content {
                Ok(content) => {
                    let (id, bytes) = (id(inner, told), content.bytes.into_owned());
                    if let Some(table) = table::table(extension(inner)) {
                        self.rows(table, std::io::Cursor::new(bytes), &name, &id, told)
                    } else {
                        let from = From::Bytes(Some(self.path.to_owned()), bytes);
                        self.give(id, name, (content.reader, true), from, told.given.clone())
                    }
                }
                Err(Passed::Unread(error)) => self.fail(&name, error),
                Err(passed) => (self.take)(Err(Failed { is_passed_over: true, ..Failed::new(&name, passed) })),
            };
            if !goes_on {
                return false;
            }
        }
        true
    }
}
