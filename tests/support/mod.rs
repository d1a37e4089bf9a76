//! What several tests need: the built-in ontology, a document from text, and a graph with every oddity.
#![allow(dead_code, unused_imports, reason = "each test binary uses a part")]

mod hostile;

use std::sync::LazyLock;

use policygraph::{
    document::{Document, DocumentId},
    extract,
    graph::{Graph, Reading},
    ontology::{Ontology, load},
    read,
};

pub(crate) use hostile::hostile;

pub(crate) static ONTOLOGY: LazyLock<Ontology> = LazyLock::new(|| load::compile(&load::built_in()).unwrap());

pub(crate) const SAMPLE: &str = include_str!("../../data/sample/sample.txt");

pub(crate) fn document(id: &str, text: &str) -> Document {
    let names = |name: &str| ONTOLOGY.gazetteer.has(name);
    let reader = &read::READERS[0];
    read::document(&ONTOLOGY.lexicon, &ONTOLOGY.layout, &names, DocumentId::new(id), text.as_bytes(), reader).unwrap()
}

pub(crate) fn reading(id: &str, text: &str) -> Reading {
    extract::read(&ONTOLOGY, &document(id, text))
}

pub(crate) fn sample() -> Graph {
    Graph::new(vec![reading("sample", SAMPLE)])
}
