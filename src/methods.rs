//! What the methods section of a paper needs to say about a graph: with what it was made, from what, by which rules, and
//! how often these are right.
//!
//! [`Methods`] holds the facts, [`Methods::markdown`] the text. Figures are counted or measured, never typed.

mod text;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::{
    graph::Graph,
    measure::{Measured, Share},
    ontology::{Claim, Ontology},
};

/// A document that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Document {
    /// Its id in the graph.
    pub id: String,
    /// Its title.
    pub title: Option<String>,
    /// Its date.
    pub date: Option<String>,
    /// The digest of its bytes.
    pub sha256: String,
    /// How many sentences it has.
    pub sentences: usize,
    /// How many of them gave a fact.
    pub telling_sentences: usize,
}

/// A class, a predicate or a stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Term {
    /// Its key.
    pub key: String,
    /// What it means.
    pub definition: String,
    /// The class above, or the classes of subjects.
    pub domain: Vec<String>,
    /// The classes of objects.
    pub range: Vec<String>,
    /// How many there are in the graph, those of classes below included.
    pub count: usize,
}

/// How often something is right.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Quality {
    /// What was counted: entities, relations, statuses or figures.
    pub subject: &'static str,
    /// Of which class, predicate, stage or kind; none for all together.
    pub key: Option<String>,
    /// Found and expected.
    pub right: usize,
    /// Found and not expected.
    pub wrong: usize,
    /// Expected and not found.
    pub missed: usize,
    /// What share of what is found is right.
    pub precision: Option<Share>,
    /// What share of what is expected is found.
    pub recall: Option<Share>,
}

/// Everything that is told.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Methods {
    /// Name of the program.
    pub program: &'static str,
    /// Its version.
    pub version: &'static str,
    /// Digest of the ontology.
    pub ontology: String,
    /// In the order of their ids.
    pub documents: Vec<Document>,
    /// By key.
    pub classes: Vec<Term>,
    /// By key.
    pub predicates: Vec<Term>,
    /// By rank.
    pub stages: Vec<Term>,
    /// How many rules of each kind.
    pub rules: Vec<(&'static str, usize)>,
    /// How many examples and counterexamples the rules have.
    pub examples: (usize, usize),
    /// How many mends of each kind.
    pub repairs: BTreeMap<String, usize>,
    /// How many facts were refused, by reason.
    pub refused: BTreeMap<String, usize>,
    /// Whether the graph was made with the ontology that was measured.
    pub is_measured_ontology: bool,
    /// How many annotated documents and sentences were measured.
    pub measured: (usize, usize),
    /// All together, then by key, for each subject.
    pub quality: Vec<Quality>,
}

impl Methods {
    /// Collects what is to be said of a graph.
    #[must_use]
    pub fn new(ontology: &Ontology, graph: &Graph, measured: &Measured) -> Self {
        let mut repairs: BTreeMap<String, usize> = BTreeMap::new();
        let mut refused: BTreeMap<String, usize> = BTreeMap::new();
        for record in graph.documents() {
            for repair in &record.repairs {
                *repairs.entry(repair.rule.clone()).or_default() += 1;
            }
            for (reason, count) in &record.refused {
                *refused.entry(reason.clone()).or_default() += count;
            }
        }
        Self {
            program: env!("CARGO_PKG_NAME"),
            version: env!("CARGO_PKG_VERSION"),
            ontology: ontology.digest.clone(),
            documents: documents(graph),
            classes: classes(ontology, graph),
            predicates: predicates(ontology, graph),
            stages: stages(ontology, graph),
            rules: rules(ontology),
            examples: (
                ontology.examples.iter().map(|example| example.examples.len()).sum(),
                ontology.examples.iter().map(|example| example.counterexamples.len()).sum(),
            ),
            repairs,
            refused,
            is_measured_ontology: ontology.digest == env!("ONTOLOGY_DIGEST"),
            measured: (measured.documents, measured.sentences),
            quality: quality(measured),
        }
    }
}

fn documents(graph: &Graph) -> Vec<Document> {
    let document = |record: &crate::graph::Record| Document {
        id: record.id.to_string(),
        title: record.title.clone(),
        date: record.date.clone(),
        sha256: record.sha256.clone(),
        sentences: record.sentences,
        telling_sentences: record.telling_sentences,
    };
    graph.documents().map(document).collect()
}

fn classes(ontology: &Ontology, graph: &Graph) -> Vec<Term> {
    let count = |key: &str| graph.entities().filter(|entity| ontology.is_a(&entity.class, key)).count();
    let term = |class: &crate::ontology::schema::Class| Term {
        key: class.key.clone(),
        definition: class.definition.clone(),
        domain: class.parent.iter().cloned().collect(),
        range: Vec::new(),
        count: count(&class.key),
    };
    ontology.classes.values().map(term).collect()
}

fn predicates(ontology: &Ontology, graph: &Graph) -> Vec<Term> {
    let count = |key: &str| graph.relations().filter(|relation| relation.predicate == key).count();
    let term = |predicate: &crate::ontology::schema::Predicate| Term {
        key: predicate.key.clone(),
        definition: predicate.definition.clone(),
        domain: predicate.domain.clone(),
        range: predicate.range.clone(),
        count: count(&predicate.key),
    };
    ontology.predicates.values().map(term).collect()
}

fn stages(ontology: &Ontology, graph: &Graph) -> Vec<Term> {
    let statuses: Vec<&str> =
        graph.entities().flat_map(|entity| graph.statuses(&entity.id)).map(|status| status.stage.as_str()).collect();
    let mut stages: Vec<_> = ontology.stages.values().collect();
    stages.sort_by_key(|stage| (stage.rank, &stage.key));
    let term = |stage: &&crate::ontology::schema::Stage| Term {
        key: stage.key.clone(),
        definition: stage.definition.clone(),
        domain: Vec::new(),
        range: Vec::new(),
        count: statuses.iter().filter(|key| **key == stage.key).count(),
    };
    stages.iter().map(term).collect()
}

/// Every rule has an example, and the example says what the rule states.
fn rules(ontology: &Ontology) -> Vec<(&'static str, usize)> {
    let of = |wanted: fn(&Claim) -> bool| {
        let rules = ontology.examples.iter().filter(|example| wanted(&example.claim));
        rules.map(|example| example.rule.as_str()).collect::<BTreeSet<_>>().len()
    };
    vec![
        ("patterns that find names", of(|claim| matches!(claim, Claim::Mention { .. }))),
        ("rules that state relations", of(|claim| matches!(claim, Claim::Relation { .. }))),
        ("rules that state statuses", of(|claim| matches!(claim, Claim::Status { .. }))),
        ("rules that give a name its class by its use", ontology.inferences.len()),
        ("places in the gazetteer", ontology.gazetteer.len()),
    ]
}

fn quality(measured: &Measured) -> Vec<Quality> {
    let line = |subject, key, counts: crate::measure::Counts| Quality {
        subject,
        key,
        right: counts.right,
        wrong: counts.wrong,
        missed: counts.missed,
        precision: counts.precision(),
        recall: counts.recall(),
    };
    let mut all = Vec::new();
    for (subject, _, table) in measured.tables() {
        let mut sum = crate::measure::Counts::default();
        for counts in table.values() {
            sum.add(*counts);
        }
        all.push(line(subject, None, sum));
        all.extend(table.iter().map(|(key, counts)| line(subject, Some(key.clone()), *counts)));
    }
    all
}
