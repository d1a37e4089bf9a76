//! Entities and facts of all documents as one graph.
//!
//! Everything is merged as ordered sets, so the graph is the same whatever the order of the documents and the number
//! of threads. petgraph holds the structure; readers of the graph meet entities and relations in the order of their
//! ids.

mod printed;

use std::{
    collections::{BTreeMap, BTreeSet, btree_map::Entry},
    sync::OnceLock,
};

use petgraph::graph::{DiGraph, NodeIndex};

use serde::{Deserialize, Serialize};

use crate::{
    document::DocumentId,
    entity::{Entity, EntityId},
    evidence::Evidence,
    fact::{Confidence, Observation, Relation, Status},
    layout::{self, Footprint, Point},
};

pub use printed::{Heading, Printed};

/// What the graph remembers of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Readable and unique.
    pub id: DocumentId,
    /// The title, where the head gives one.
    pub title: Option<String>,
    /// The institution for which "we" stands.
    pub author: Option<EntityId>,
    /// As exact as the document gives it, in ISO form.
    pub date: Option<String>,
    /// The place that it speaks for, where that was given.
    pub place: Option<String>,
    /// What kind of document it is, where that was given.
    pub kind: Option<String>,
    /// Of the file's bytes.
    pub sha256: String,
    /// Every mend of the source.
    pub repairs: Vec<RepairRecord>,
    /// What the file shows and the text leaves out, each with its place ("page 3: Annual Report").
    pub left_out: Vec<String>,
    /// The character set, where the file is text in another than UTF-8.
    pub charset: Option<String>,
    /// How many invalid bytes were replaced.
    pub invalid_bytes: usize,
    /// How many sentences it has, and how many of them gave a fact.
    pub sentences: usize,
    /// Sentences that gave a relation, a status or an observation.
    pub telling_sentences: usize,
    /// How many facts were refused, by reason.
    pub refused: BTreeMap<String, usize>,
    /// The text as it was printed, where it is known: a graph that was read from a file has none.
    pub printed: Option<Printed>,
}

impl Record {
    /// Returns the record of a document of which nothing is known but its id.
    #[must_use]
    pub const fn empty(id: DocumentId) -> Self {
        Self {
            id,
            title: None,
            author: None,
            date: None,
            place: None,
            kind: None,
            sha256: String::new(),
            repairs: Vec::new(),
            left_out: Vec::new(),
            charset: None,
            invalid_bytes: 0,
            sentences: 0,
            telling_sentences: 0,
            refused: BTreeMap::new(),
            printed: None,
        }
    }
}

/// A mend of the source as the exports show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RepairRecord {
    /// First code point of the source.
    pub start: usize,
    /// One past the last code point of the source.
    pub end: usize,
    /// What stood there.
    pub before: String,
    /// What is read instead.
    pub after: String,
    /// Key of the kind of repair.
    pub rule: String,
}

/// What one document gives to the graph.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// The document.
    pub record: Record,
    /// Every end and subject of a fact is among them.
    pub entities: Vec<Entity>,
    /// Relations.
    pub relations: Vec<Relation>,
    /// Statuses.
    pub statuses: Vec<Status>,
    /// Observations.
    pub observations: Vec<Observation>,
    /// The country for which it speaks, where that is known.
    pub country: Option<String>,
    /// Where abbreviations stand that nothing in the document explains; another document may.
    pub loose: BTreeMap<String, BTreeSet<Evidence>>,
}

impl Reading {
    /// Returns the reading of a document that states nothing.
    #[must_use]
    pub const fn empty(record: Record) -> Self {
        Self {
            record,
            entities: Vec::new(),
            relations: Vec::new(),
            statuses: Vec::new(),
            observations: Vec::new(),
            country: None,
            loose: BTreeMap::new(),
        }
    }

    /// Leaves out the facts that are less sure than `minimum` and counts them as refused. Entities stay.
    pub fn leave_out_below(&mut self, minimum: Confidence) {
        let before = self.relations.len() + self.statuses.len() + self.observations.len();
        self.relations.retain(|relation| relation.confidence >= minimum);
        self.statuses.retain(|status| status.confidence >= minimum);
        self.observations.retain(|observation| observation.confidence >= minimum);
        let left_out = before - self.relations.len() - self.statuses.len() - self.observations.len();
        if left_out > 0 {
            *self.record.refused.entry("confidence".to_owned()).or_default() += left_out;
        }
    }
}

/// The knowledge graph.
#[derive(Debug, Clone, Default)]
pub struct Graph {
    documents: BTreeMap<DocumentId, Record>,
    structure: DiGraph<Entity, Relation>,
    nodes: BTreeMap<EntityId, NodeIndex>,
    relations: BTreeMap<String, petgraph::graph::EdgeIndex>,
    statuses: BTreeMap<EntityId, BTreeMap<String, Status>>,
    observations: BTreeMap<String, Observation>,
    /// Drawn once, when first asked for; a merge clears it.
    places: OnceLock<Vec<Point>>,
}

impl Graph {
    /// Returns the graph of all readings.
    #[must_use]
    pub fn new(readings: Vec<Reading>) -> Self {
        let mut graph = Self::default();
        for reading in readings {
            graph.merge(reading);
        }
        graph
    }

    /// Adds what one document states.
    ///
    /// A fact whose end is no entity of the reading breaks a law of [`Reading`] and is left out.
    pub fn merge(&mut self, reading: Reading) {
        self.places = OnceLock::new();
        for entity in reading.entities {
            self.merge_entity(entity);
        }
        for relation in reading.relations {
            self.merge_relation(relation);
        }
        for status in reading.statuses {
            debug_assert!(self.nodes.contains_key(&status.entity), "status of unknown {}", status.entity);
            match self.statuses.entry(status.entity.clone()).or_default().entry(status.id()) {
                Entry::Vacant(entry) => {
                    entry.insert(status);
                }
                Entry::Occupied(mut entry) => {
                    let kept = entry.get_mut();
                    kept.confidence = kept.confidence.max(status.confidence);
                    lower(&mut kept.time, status.time);
                    kept.evidence.extend(status.evidence);
                }
            }
        }
        for observation in reading.observations {
            debug_assert!(self.nodes.contains_key(&observation.subject), "figure of unknown {}", observation.subject);
            match self.observations.entry(observation.id()) {
                Entry::Vacant(entry) => {
                    entry.insert(observation);
                }
                Entry::Occupied(mut entry) => {
                    let kept = entry.get_mut();
                    kept.confidence = kept.confidence.max(observation.confidence);
                    lower(&mut kept.indicator, observation.indicator);
                    lower(&mut kept.unit, observation.unit);
                    lower(&mut kept.time, observation.time);
                    lower(&mut kept.scope, observation.scope);
                    kept.evidence.extend(observation.evidence);
                }
            }
        }
        self.documents.insert(reading.record.id.clone(), reading.record);
    }

    fn merge_entity(&mut self, entity: Entity) {
        let Some(&index) = self.nodes.get(&entity.id) else {
            let id = entity.id.clone();
            self.nodes.insert(id, self.structure.add_node(entity));
            return;
        };
        let Some(kept) = self.structure.node_weight_mut(index) else { return };
        kept.aliases.extend(entity.aliases);
        kept.mentions.extend(entity.mentions);
        kept.origin = kept.origin.min(entity.origin);
        // Two spellings with one id: the smaller is the name, whichever document came first.
        if entity.name != kept.name {
            let (name, alias) = if entity.name < kept.name {
                (entity.name, std::mem::take(&mut kept.name))
            } else {
                (std::mem::take(&mut kept.name), entity.name)
            };
            kept.name = name;
            kept.aliases.insert(alias);
        }
        kept.aliases.remove(&kept.name);
        if entity.class < kept.class {
            kept.class = entity.class;
        }
    }

    fn merge_relation(&mut self, relation: Relation) {
        let id = relation.id();
        if let Some(&index) = self.relations.get(&id) {
            let Some(kept) = self.structure.edge_weight_mut(index) else { return };
            kept.confidence = kept.confidence.max(relation.confidence);
            lower(&mut kept.time, relation.time);
            kept.origin = kept.origin.min(relation.origin);
            kept.evidence.extend(relation.evidence);
            return;
        }
        let (Some(&subject), Some(&object)) = (self.nodes.get(&relation.subject), self.nodes.get(&relation.object))
        else {
            debug_assert!(false, "relation {id} has an end that is no entity");
            return;
        };
        self.relations.insert(id, self.structure.add_edge(subject, object, relation));
    }

    /// Gives a document its text; one that the graph does not have is passed over.
    pub fn show(&mut self, id: &DocumentId, printed: Printed) {
        if let Some(record) = self.documents.get_mut(id) {
            record.printed = Some(printed);
        }
    }

    /// Returns the documents in the order of their ids.
    pub fn documents(&self) -> impl Iterator<Item = &Record> {
        self.documents.values()
    }

    /// Returns the entities in the order of their ids.
    pub fn entities(&self) -> impl Iterator<Item = &Entity> {
        self.nodes.values().filter_map(|&index| self.structure.node_weight(index))
    }

    /// Returns the entity of an id.
    #[must_use]
    pub fn entity(&self, id: &EntityId) -> Option<&Entity> {
        self.structure.node_weight(*self.nodes.get(id)?)
    }

    /// Returns the relations in the order of their ids.
    pub fn relations(&self) -> impl Iterator<Item = &Relation> {
        self.relations.values().filter_map(|&index| self.structure.edge_weight(index))
    }

    /// Returns the statuses of an entity in the order of their ids.
    pub fn statuses(&self, id: &EntityId) -> impl Iterator<Item = &Status> {
        self.statuses.get(id).into_iter().flat_map(BTreeMap::values)
    }

    /// Returns the observations in the order of their ids.
    pub fn observations(&self) -> impl Iterator<Item = &Observation> {
        self.observations.values()
    }

    /// Returns the petgraph structure, for algorithms. Its indices depend on the order of the documents; the ids in
    /// the weights do not.
    #[must_use]
    pub const fn structure(&self) -> &DiGraph<Entity, Relation> {
        &self.structure
    }

    /// Returns where entities stand in a picture, in the order of [`Self::entities`]. The first call draws it.
    pub fn places(&self) -> &[Point] {
        self.places.get_or_init(|| {
            let order: BTreeMap<&EntityId, usize> =
                self.nodes.keys().enumerate().map(|(index, id)| (id, index)).collect();
            let boxes: Vec<Footprint> = self
                .entities()
                .map(|entity| Footprint::new(layout::size(entity.mentions.len()), &entity.name))
                .collect();
            let edges: Vec<(usize, usize)> = self
                .relations()
                .filter_map(|relation| Some((*order.get(&relation.subject)?, *order.get(&relation.object)?)))
                .collect();
            layout::places(&boxes, &edges)
        })
    }

    /// Returns the keys of the predicates in use.
    #[must_use]
    pub fn predicates(&self) -> BTreeSet<&str> {
        self.structure.edge_weights().map(|relation| relation.predicate.as_str()).collect()
    }
}

/// Keeps the lower of two spellings that give one id, whichever document came first.
fn lower<T: Ord>(kept: &mut T, other: T) {
    if other < *kept {
        *kept = other;
    }
}
