//! Lines with labels under each other, and what each of them tells of.

use rustc_hash::FxHashMap;

use crate::{
    fact::construct::{
        label,
        record::{Line, Record},
    },
    ontology::Ontology,
};

/// Lines with labels under each other.
#[derive(Default)]
pub(super) struct Group {
    /// What the next line tells of.
    pub(super) now: Record,
    /// Where each line begins, and what it tells of.
    pub(super) lines: Vec<(usize, Record)>,
    /// The label of the first line.
    first: Vec<label::Word>,
    /// How many lines name what they tell of.
    names: usize,
    /// How many lines stand before the first of these.
    before: usize,
    /// Whether another record begins with the label of the first line.
    is_repeated: bool,
}

impl Group {
    /// Reads a label of a line.
    pub(super) fn read(&mut self, ontology: &Ontology, line: &Line<'_>, cell: &label::Cell) {
        if let Some(subject) = line.head(cell) {
            self.now = Record { subject: Some(subject), ..Record::default() };
        }
        let words = label::words(line.sentence, &cell.label);
        let value = line.listed(&cell.value).next();
        // "Project ID: P 17": a property, not another project.
        let is_property = value.is_none()
            && self.now.subject.is_some()
            && words.last().is_some_and(|last| !label::has(ontology, "name-labels", std::slice::from_ref(last)));
        if label::is_name(ontology, &words) && !is_property {
            // "Project: roads in Riverton": what the lines tell of has no name.
            self.now = Record { subject: value, ..Record::default() };
            if self.names == 0 {
                self.before = self.lines.len();
            }
            self.names += 1;
        } else if value.is_some() && label::has(ontology, "lead-labels", &words) {
            self.now.lead = value;
        }
        self.is_repeated |= self.names > 0 && words == self.first;
        if self.lines.is_empty() && self.names == 0 {
            self.first = words;
        }
    }

    /// Keeps what the lines tell of. A name in the midst is of the lines before it too, where it is the only one; where
    /// each record ends in its name, nothing says which line belongs to which.
    pub(super) fn close(self, records: &mut FxHashMap<usize, Record>) {
        if self.is_repeated {
            return;
        }
        let only = self.now.subject.filter(|_| self.names == 1);
        for (index, &(start, record)) in self.lines.iter().enumerate() {
            let subject = record.subject.or(only.filter(|_| index < self.before));
            if subject.is_some() || record.lead.is_some() {
                records.insert(start, Record { subject, ..record });
            }
        }
    }
}
