//! Names of a class that a list has: in the pattern itself, or in a file of its own, one name a line.
//!
//! There are thousands of them. They need nothing of what the rules add, so they are read and sorted beside other work.

use std::{ops::Range, sync::Arc};

use crate::ontology::{
    error::{Fault, line_of},
    file::PatternEntry,
    lexicon::Lexicon,
    literal::Literals,
    load::{Files, Table, Tables, vocabulary::opening},
    naming::Naming,
};

/// Returns the names of all lists in order, and what is wrong with them.
pub(super) fn names(lexicon: &Lexicon, naming: &Naming, tables: &Tables<'_>, files: &Files) -> (Literals, Vec<Fault>) {
    let mut names = Names { lexicon, naming, files, literals: Literals::default(), faults: Vec::new() };
    for table in tables {
        let lists = table.2.pattern.iter().filter(|(_, entry)| entry.get_ref().kind == LIST);
        for (key, entry) in lists {
            names.list(table, entry.span().start, key, entry.get_ref());
        }
    }
    names.literals.sort();
    (names.literals, names.faults)
}

/// The kind of a pattern that is a list of names.
pub(super) const LIST: &str = "list";

struct Names<'a> {
    lexicon: &'a Lexicon,
    naming: &'a Naming,
    files: &'a Files,
    literals: Literals,
    faults: Vec<Fault>,
}

impl Names<'_> {
    /// Adds the names of a pattern and those of its file.
    fn list(&mut self, (site, source, _): &Table<'_>, offset: usize, key: &str, entry: &PatternEntry) {
        self.literals.begin(&Arc::from(entry.class.as_str()), &Arc::from(key));
        for names in &entry.names {
            if let Some(name) = names.first() {
                self.name(name, names.iter().skip(1).map(String::as_str));
            }
        }
        let Some(path) = &entry.file else { return };
        let Some(text) = self.files.get(path) else {
            self.faults.push(Fault {
                path: (*site).to_owned(),
                line: Some(line_of(source, offset)),
                message: format!(
                    "pattern {key}: there is no file \"{path}\"; a path inside this folder would be right"
                ),
            });
            return;
        };
        for (line, row) in text.lines().enumerate().filter(|(_, row)| !row.starts_with('#')) {
            let mut cells = row.split('\t');
            match (cells.next().filter(|name| !name.is_empty()), cells.next(), cells.next()) {
                (Some(name), aliases, None) => {
                    let aliases = aliases.unwrap_or("").split(';').filter(|alias| !alias.is_empty());
                    self.name(name, aliases);
                }
                _ => self.faults.push(Fault {
                    path: path.clone(),
                    line: Some(line + 1),
                    message: "no name; a name, or a name, a tab and other names joined by \";\" would be right"
                        .to_owned(),
                }),
            }
        }
    }

    fn name<'n>(&mut self, name: &str, others: impl Iterator<Item = &'n str>) {
        let called = self.literals.keep(name);
        self.spelling(name, &called);
        for other in others {
            self.spelling(other, &called);
        }
    }

    /// Adds a name in both spellings of its words: "Food Programme", "Food Program".
    fn spelling(&mut self, surface: &str, called: &Range<u32>) {
        for variant in self.naming.variants(surface) {
            self.surface(&variant, called);
        }
        self.surface(surface, called);
    }

    fn surface(&mut self, surface: &str, called: &Range<u32>) {
        if let Some((first, count)) = opening(surface) {
            let first = self.literals.first(self.lexicon, &first);
            let kept = self.literals.keep(surface);
            self.literals.add(first, count, kept, called.clone());
        }
    }
}
