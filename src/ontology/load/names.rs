//! Names of a class that a list has: in the pattern itself, or in a file of its own, one name a line.

use std::{ops::Range, sync::Arc};

use crate::ontology::{
    error::Fault,
    file::PatternEntry,
    load::{Compiler, Files, Site, vocabulary::cut},
};

impl Compiler {
    /// Adds the names of a pattern and those of its file.
    pub(super) fn names(
        &mut self,
        site: Site<'_>,
        owner: &str,
        entry: &PatternEntry,
        files: &Files,
        class: &Arc<str>,
        rule: &Arc<str>,
    ) {
        self.ontology.patterns.literals.begin(class, rule);
        for names in &entry.names {
            if let Some(name) = names.first() {
                self.name(name, names.iter().skip(1).map(String::as_str));
            }
        }
        let Some(path) = &entry.file else { return };
        let Some(text) = files.get(path) else {
            self.fault(site, format!("{owner}: there is no file \"{path}\"; a path inside this folder would be right"));
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
        let called = self.ontology.patterns.literals.keep(name);
        self.spelling(name, &called);
        for other in others {
            self.spelling(other, &called);
        }
    }

    /// Adds a name in both spellings of its words: "Food Programme", "Food Program".
    fn spelling(&mut self, surface: &str, called: &Range<u32>) {
        for variant in self.ontology.naming.variants(surface) {
            self.surface(&variant, called);
        }
        self.surface(surface, called);
    }

    fn surface(&mut self, surface: &str, called: &Range<u32>) {
        let (mut first, mut count) = (None, 0);
        cut(surface, |word| {
            first.get_or_insert_with(|| self.ontology.lexicon.add(word));
            count += 1;
        });
        if let Some(first) = first {
            let literals = &mut self.ontology.patterns.literals;
            let kept = literals.keep(surface);
            literals.add(first, count, kept, called.clone());
        }
    }
}
