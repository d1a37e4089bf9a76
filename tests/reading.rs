//! What reading and repair promise: a table of cases for each kind of mend, with what must stay as it is, and the
//! properties that every text has.

#[cfg(feature = "archives")]
#[path = "reading/archive.rs"]
mod archive;
#[path = "reading/charsets.rs"]
mod charsets;
#[path = "reading/documents.rs"]
mod documents;
#[cfg(all(feature = "office", feature = "archives"))]
#[path = "reading/docx.rs"]
mod docx;
#[cfg(all(feature = "office", feature = "archives"))]
#[path = "reading/epub.rs"]
mod epub;
#[path = "reading/html.rs"]
mod html;
#[path = "reading/mends.rs"]
mod mends;
#[cfg(all(feature = "office", feature = "archives"))]
#[path = "reading/odt.rs"]
mod odt;
#[cfg(all(feature = "office", feature = "archives"))]
#[path = "reading/office.rs"]
mod office;
#[cfg(any(feature = "office", feature = "archives"))]
#[path = "reading/packing.rs"]
mod packing;
#[cfg(feature = "pdf")]
#[path = "reading/pdf.rs"]
mod pdf;
#[path = "reading/properties.rs"]
mod properties;

use std::{collections::BTreeSet, sync::LazyLock};

use policygraph::{
    document::{BlockKind, Document, DocumentId, Repair},
    extract,
    ontology::{Ontology, load},
    read::{self, Limits, ReadError},
    repair::{self, Context},
};

static ONTOLOGY: LazyLock<Ontology> =
    LazyLock::new(|| load::compile(&load::built_in()).unwrap_or_else(|faults| unreachable!("{faults:?}")));

fn mend(source: &str) -> (String, Vec<Repair>) {
    repair::repair(&Context::new(&ONTOLOGY), source)
}

fn check(cases: &[(&str, &str)]) {
    for (source, expected) in cases {
        assert_eq!(mend(source).0, *expected, "{source}");
    }
}

fn stays(cases: &[&str]) {
    for source in cases {
        assert_eq!(mend(source), ((*source).to_owned(), Vec::new()), "{source}");
    }
}

fn read(bytes: &[u8], extension: &str) -> Result<Document, ReadError> {
    let reader = read::reader(extension).unwrap_or(&read::READERS[0]);
    read::document(&Context::new(&ONTOLOGY), DocumentId::new("case"), reader, bytes, &Limits::default())
}

fn blocks(document: &Document) -> Vec<(BlockKind, &str)> {
    document.blocks.iter().map(|block| (block.kind, document.slice(block.span))).collect()
}

/// What a document states, without where.
fn statements(document: &Document) -> BTreeSet<String> {
    let reading = extract::read(&ONTOLOGY, document);
    let relations = reading.relations.iter().map(|relation| {
        format!("{} {} {} {:?}", relation.subject, relation.predicate, relation.object, relation.modality)
    });
    let figures = reading.observations.iter().map(|found| {
        format!(
            "{} {:?} {} {} {:?} {:?}",
            found.indicator, found.subject, found.value, found.unit, found.kind, found.time
        )
    });
    relations.chain(figures).collect()
}
