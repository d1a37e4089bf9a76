//! Who is linked with what, how often, and what the links rest on.
//!
//! Goes in: a graph and a [`Question`]: a class for the rows, one for the columns. Comes out: a [`Matrix`] whose cells
//! hold the relations between a row and a column, each with its evidence. [`bridge`], [`community`] and [`orphan`]
//! answer the questions that are asked of a whole network: what joins its parts, what its parts are, and which of its
//! commitments hang in the air.

pub mod question;
pub mod network;
pub mod table;
pub mod bridge;
pub mod community;
pub mod orphan;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::{
    cite::{self, Citation, Named},
    entity::{Entity, EntityId},
    fact::{Modality, Relation},
    graph::Graph,
    ontology::Ontology,
};

pub use question::{Question, QuestionError};

/// Rows, columns, and what links them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Matrix {
    /// What was asked.
    pub question: Question,
    /// Things of the class of the rows that are linked with a column, in the order of their ids.
    pub rows: Vec<Named>,
    /// Things of the class of the columns that are linked with a row, in the order of their ids.
    pub columns: Vec<Named>,
    /// Those that hold something, in the order of rows and then columns.
    pub cells: Vec<Cell>,
}

/// What links a row and a column.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Cell {
    /// Id of the row.
    pub row: String,
    /// Id of the column.
    pub column: String,
    /// How many relations there are; where the question names a class between, how many things of it.
    pub count: usize,
    /// How many pieces of evidence the relations have.
    pub pieces: usize,
    /// Ids of the things between.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub through: Vec<String>,
    /// The relations, in the order of their ids.
    pub relations: Vec<Linking>,
}

/// A relation in a cell.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Linking {
    /// Its id.
    pub id: String,
    /// Key of its predicate.
    pub predicate: String,
    /// Key of its modality.
    pub modality: &'static str,
    /// Its confidence.
    pub confidence: f64,
    /// All of it.
    pub evidence: Vec<Citation>,
}

/// What gathers in a cell.
#[derive(Default)]
struct Gathered<'g> {
    relations: BTreeMap<String, &'g Relation>,
    through: BTreeSet<&'g EntityId>,
}

type Gathering<'g> = BTreeMap<(&'g EntityId, &'g EntityId), Gathered<'g>>;

/// Returns the links that a question asks for.
///
/// A relation counts whichever of its ends is the row. Where both could be, its subject is the row and its object the
/// column. With a class between, a row and a column are linked by each thing of that class that has a relation with
/// both.
#[must_use]
pub fn matrix(ontology: &Ontology, graph: &Graph, question: &Question) -> Matrix {
    let mut cells = Gathering::new();
    let counted = graph.relations().filter(|relation| question.counts(relation));
    let ended = counted.filter_map(|relation| Some((relation, ends(graph, relation)?)));
    match &question.via {
        None => {
            for (relation, (subject, object)) in ended {
                let is_forward = is_pair(ontology, question, subject, object);
                if is_forward || is_pair(ontology, question, object, subject) {
                    let pair = if is_forward { (&subject.id, &object.id) } else { (&object.id, &subject.id) };
                    cells.entry(pair).or_default().relations.insert(relation.id(), relation);
                }
            }
        }
        Some(via) => {
            let mut around: BTreeMap<&EntityId, Vec<(&Entity, &Relation)>> = BTreeMap::new();
            for (relation, (subject, object)) in ended {
                for (one, other) in [(subject, object), (object, subject)] {
                    if ontology.is_a(&one.class, via) {
                        around.entry(&one.id).or_default().push((other, relation));
                    }
                }
            }
            for (between, linked) in around {
                for (row, first) in &linked {
                    for (column, second) in &linked {
                        if row.id != column.id && is_pair(ontology, question, row, column) {
                            let cell = cells.entry((&row.id, &column.id)).or_default();
                            cell.through.insert(between);
                            cell.relations.extend([(first.id(), *first), (second.id(), *second)]);
                        }
                    }
                }
            }
        }
    }
    finish(graph, question, &cells)
}

fn finish(graph: &Graph, question: &Question, cells: &Gathering<'_>) -> Matrix {
    let named = |ids: BTreeSet<&EntityId>| ids.into_iter().filter_map(|id| graph.entity(id)).map(Named::from).collect();
    Matrix {
        question: question.clone(),
        rows: named(cells.keys().map(|(row, _)| *row).collect()),
        columns: named(cells.keys().map(|(_, column)| *column).collect()),
        cells: cells.iter().map(|((row, column), gathered)| cell(graph, row, column, gathered)).collect(),
    }
}

fn cell(graph: &Graph, row: &EntityId, column: &EntityId, gathered: &Gathered<'_>) -> Cell {
    let Gathered { relations, through } = gathered;
    Cell {
        row: row.to_string(),
        column: column.to_string(),
        count: if through.is_empty() { relations.len() } else { through.len() },
        pieces: relations.values().map(|relation| relation.evidence.len()).sum(),
        through: through.iter().map(ToString::to_string).collect(),
        relations: relations
            .iter()
            .map(|(id, relation)| Linking {
                id: id.clone(),
                predicate: relation.predicate.clone(),
                modality: relation.modality.key(),
                confidence: relation.confidence.as_f64(),
                evidence: cite::citations(graph, &relation.evidence),
            })
            .collect(),
    }
}

fn ends<'g>(graph: &'g Graph, relation: &Relation) -> Option<(&'g Entity, &'g Entity)> {
    graph.entity(&relation.subject).zip(graph.entity(&relation.object))
}

fn is_pair(ontology: &Ontology, question: &Question, row: &Entity, column: &Entity) -> bool {
    ontology.is_a(&row.class, &question.rows) && ontology.is_a(&column.class, &question.columns)
}

impl Question {
    fn counts(&self, relation: &Relation) -> bool {
        (self.over.is_empty() || self.over.contains(&relation.predicate))
            && (!self.only_actual || relation.modality == Modality::Actual)
    }
}
