//! What reading and repair promise: a table of cases for each kind of mend, with what must stay as it is, and the
//! properties that every text has.

#[path = "reading/documents.rs"]
mod documents;
#[path = "reading/mends.rs"]
mod mends;
#[path = "reading/properties.rs"]
mod properties;

use std::sync::LazyLock;

use policygraph::{
    document::{BlockKind, Document, DocumentId, Repair},
    ontology::{layout::Layout, lexicon::Lexicon},
    read::{self, ReadError},
    repair,
};

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::load("", include_str!("../ontology/languages/en/words.tsv"))
        .unwrap_or_else(|faults| unreachable!("{faults:?}"))
});

static LAYOUT: LazyLock<Layout> = LazyLock::new(|| {
    Layout::parse(
        include_str!("../ontology/languages/en/layout.toml"),
        include_str!("../ontology/languages/en/repair.toml"),
    )
    .unwrap_or_else(|faults| unreachable!("{faults:?}"))
});

fn is_name(name: &str) -> bool {
    matches!(name, "Haiyan" | "Zhejiang" | "Quanzhou" | "Landover" | "Hong Kong")
}

fn mend(source: &str) -> (String, Vec<Repair>) {
    repair::repair(&LEXICON, &LAYOUT, source, &is_name)
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
    read::document(&LEXICON, &LAYOUT, &is_name, DocumentId::new("case"), bytes, reader)
}

fn blocks(document: &Document) -> Vec<(BlockKind, &str)> {
    document.blocks.iter().map(|block| (block.kind, document.slice(block.span))).collect()
}
