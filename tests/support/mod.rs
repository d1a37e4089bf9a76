//! What several tests need: the built-in ontology, a document from text, and a graph with every oddity.
#![allow(dead_code, unused_imports, reason = "each test binary uses a part")]

pub(crate) mod command;
mod hostile;

use std::sync::LazyLock;

use policygraph::{
    corpus,
    document::{Document, DocumentId},
    export::{self, Settings},
    extract,
    fact::{Modality, Relation},
    graph::{Graph, Reading},
    ontology::{Ontology, load},
    read, repair,
};

pub(crate) use hostile::hostile;

pub(crate) static ONTOLOGY: LazyLock<Ontology> = LazyLock::new(|| load::compile(&load::built_in()).unwrap());

pub(crate) const SAMPLE: &str = include_str!("../../data/sample/sample.txt");

pub(crate) fn document(id: &str, text: &str) -> Document {
    let (context, limits) = (repair::Context::new(&ONTOLOGY), read::Limits::default());
    read::document(&context, DocumentId::new(id), &read::READERS[0], text.as_bytes(), &limits).unwrap()
}

pub(crate) fn reading(id: &str, text: &str) -> Reading {
    extract::read(&ONTOLOGY, &document(id, text))
}

pub(crate) fn sample() -> Graph {
    corpus::graph(&ONTOLOGY, vec![reading("sample", SAMPLE)])
}

/// What the files of a format hold, in their order.
pub(crate) fn files(key: &str, graph: &Graph) -> Vec<String> {
    let format = export::format(key).unwrap();
    format
        .files
        .iter()
        .map(|(_, write)| {
            let mut bytes = Vec::new();
            write(&ONTOLOGY, graph, &Settings::default(), &mut bytes).unwrap();
            String::from_utf8(bytes).unwrap()
        })
        .collect()
}

/// Returns the relations and stages of a sentence in order, "subject predicate object" and "entity is stage", with
/// "(modality)" where it is not actual; of the relations those that the rules of their evidence keep.
pub(crate) fn facts(text: &str, keeps: impl Fn(&[&str]) -> bool) -> Vec<String> {
    let reading = reading("case", text);
    let modality = |modality: Modality| match modality {
        Modality::Actual => String::new(),
        other => format!(" ({other})"),
    };
    let bare = |id: &str| id.split_once('/').map_or(id, |(_, name)| name).to_owned();
    let is_kept =
        |relation: &&Relation| keeps(&relation.evidence.iter().map(|evidence| &*evidence.rule).collect::<Vec<&str>>());
    let relations = reading.relations.iter().filter(is_kept).map(|relation| {
        let (subject, object) = (bare(relation.subject.as_str()), bare(relation.object.as_str()));
        format!("{subject} {} {object}{}", relation.predicate, modality(relation.modality))
    });
    let statuses = reading
        .statuses
        .iter()
        .map(|status| format!("{} is {}{}", bare(status.entity.as_str()), status.stage, modality(status.modality)));
    let mut facts: Vec<String> = relations.chain(statuses).collect();
    facts.sort();
    facts
}

/// Compares what each sentence gives with what is expected, and shows all that differ.
pub(crate) fn check(cases: &[(&str, &[&str])], found: impl Fn(&str) -> Vec<String>) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(text, expected)| {
            let found = found(text);
            (found != *expected).then(|| format!("{text}\n  found    {found:#?}\n  expected {expected:#?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
