//! Entities and facts of all documents as one graph.
//!
//! Everything is merged as ordered sets, so the graph is the same whatever the order of the documents and the number
//! of threads. petgraph holds the structure; readers of the graph meet entities and relations in the order of their
//! ids.

mod figures;
mod order;
mod stages;
mod printed;

use std::{
    collections::{BTreeMap, BTreeSet},
    hash::{BuildHasher, Hash},
    sync::OnceLock,
};

use hashbrown::{HashTable, hash_table::Entry};
use petgraph::graph::{DiGraph, EdgeIndex, NodeIndex};
use rustc_hash::FxBuildHasher;

use serde::{Deserialize, Serialize};

use crate::{
    document::DocumentId,
    entity::{Entity, EntityId},
    evidence::Pieces,
    fact::{Confidence, Observation, Relation, Status},
    layout::{self, Footprint, Point},
    slug::slug,
};

use figures::Figures;
use order::Order;
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
    pub loose: BTreeMap<String, Pieces>,
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
    /// By the ids of entities.
    nodes: HashTable<NodeIndex>,
    /// By what makes two relations one.
    edges: HashTable<EdgeIndex>,
    /// Of each node, in the order of their ids.
    statuses: Vec<Vec<Status>>,
    observations: Figures,
    /// Worked out once, when first asked for; a merge clears it.
    order: OnceLock<Order>,
    /// Drawn once, when first asked for; a merge clears it.
    places: OnceLock<Vec<Point>>,
}

impl Graph {
    /// Returns the graph of all readings.
    #[must_use]
    pub fn new(readings: Vec<Reading>) -> Self {
        let mut graph = Self::default();
        // What is one in several readings is counted several times; memory that is not written to costs nothing.
        let sum = |count: fn(&Reading) -> usize| readings.iter().map(count).sum();
        let (entities, relations) = (sum(|reading| reading.entities.len()), sum(|reading| reading.relations.len()));
        graph.structure.reserve_nodes(entities);
        graph.structure.reserve_edges(relations);
        // Nothing is in the tables that would have to be hashed again.
        graph.nodes.reserve(entities, |_| 0);
        graph.edges.reserve(relations, |_| 0);
        graph.observations.reserve(sum(|reading| reading.observations.len()));
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
        self.order = OnceLock::new();
        for entity in reading.entities {
            self.merge_entity(entity);
        }
        for relation in reading.relations {
            self.merge_relation(relation);
        }
        for mut status in reading.statuses {
            let Some(node) = self.known(&mut status.entity) else { continue };
            let Some(list) = self.statuses.get_mut(node.index()) else { continue };
            stages::merge(list, status);
        }
        for mut observation in reading.observations {
            if self.known(&mut observation.subject).is_some() {
                self.observations.merge(observation);
            }
        }
        self.documents.insert(reading.record.id.clone(), reading.record);
    }

    fn node(&self, id: &EntityId) -> Option<NodeIndex> {
        let is_it = |node: &NodeIndex| self.structure.node_weight(*node).is_some_and(|entity| entity.id == *id);
        self.nodes.find(hash(id), is_it).copied()
    }

    /// Returns the node of an id, which from now on is the id of the node itself: one text for all.
    fn known(&self, id: &mut EntityId) -> Option<NodeIndex> {
        let node = self.node(id);
        debug_assert!(node.is_some(), "a fact of unknown {id}");
        id.clone_from(&self.structure.node_weight(node?)?.id);
        node
    }

    fn merge_entity(&mut self, entity: Entity) {
        let Self { structure, nodes, .. } = self;
        let id = |node: &NodeIndex| structure.node_weight(*node).map(|entity| &entity.id);
        let is_it = |node: &NodeIndex| id(node) == Some(&entity.id);
        let entry = nodes.entry(hash(&entity.id), is_it, |node| id(node).map_or(0, hash));
        let index = match entry {
            Entry::Occupied(entry) => *entry.get(),
            Entry::Vacant(entry) => {
                entry.insert(structure.add_node(entity));
                self.statuses.push(Vec::new());
                return;
            }
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

    fn merge_relation(&mut self, mut relation: Relation) {
        let (Some(subject), Some(object)) = (self.known(&mut relation.subject), self.known(&mut relation.object))
        else {
            return;
        };
        let Self { structure, edges, .. } = self;
        let key = |relation: &Relation| hash(&(&relation.subject, &relation.predicate, &relation.object));
        let is_it = |edge: &EdgeIndex| structure.edge_weight(*edge).is_some_and(|kept| is_one(kept, &relation));
        let rehash = |edge: &EdgeIndex| structure.edge_weight(*edge).map_or(0, key);
        match edges.entry(key(&relation), is_it, rehash) {
            Entry::Vacant(entry) => _ = entry.insert(structure.add_edge(subject, object, relation)),
            Entry::Occupied(entry) => {
                let Some(kept) = structure.edge_weight_mut(*entry.get()) else { return };
                kept.confidence = kept.confidence.max(relation.confidence);
                lower(&mut kept.time, relation.time);
                kept.origin = kept.origin.min(relation.origin);
                kept.evidence.extend(relation.evidence);
            }
        }
    }

    /// Gives a document its text; one that the graph does not have is passed over.
    pub fn show(&mut self, id: &DocumentId, printed: Printed) {
        if let Some(record) = self.documents.get_mut(id) {
            record.printed = Some(printed);
        }
    }

    fn order(&self) -> &Order {
        self.order.get_or_init(|| Order::new(self))
    }

    /// Returns the documents in the order of their ids.
    pub fn documents(&self) -> impl Iterator<Item = &Record> {
        self.documents.values()
    }

    /// Returns the entities in the order of their ids.
    pub fn entities(&self) -> impl Iterator<Item = &Entity> {
        self.order().entities.iter().filter_map(|&node| self.structure.node_weight(node))
    }

    /// Returns the entity of an id.
    #[must_use]
    pub fn entity(&self, id: &EntityId) -> Option<&Entity> {
        self.structure.node_weight(self.node(id)?)
    }

    /// Returns the relations in the order of their ids.
    pub fn relations(&self) -> impl Iterator<Item = &Relation> {
        self.order().relations.iter().filter_map(|&edge| self.structure.edge_weight(edge))
    }

    /// Returns the statuses of an entity in the order of their ids.
    pub fn statuses(&self, id: &EntityId) -> impl Iterator<Item = &Status> {
        self.node(id).and_then(|node| self.statuses.get(node.index())).into_iter().flatten()
    }

    /// Returns the observations in the order of their ids.
    pub fn observations(&self) -> impl Iterator<Item = &Observation> {
        self.order().observations.iter().filter_map(|&number| self.observations.all().get(number as usize))
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
                self.entities().enumerate().map(|(index, entity)| (&entity.id, index)).collect();
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

fn hash(value: &impl Hash) -> u64 {
    FxBuildHasher.hash_one(value)
}

/// Whether two relations have one id.
fn is_one(one: &Relation, other: &Relation) -> bool {
    let time = |relation: &Relation| relation.time.as_deref().map(slug);
    one.modality == other.modality
        && one.subject == other.subject
        && one.object == other.object
        && one.predicate == other.predicate
        && (one.time == other.time || time(one) == time(other))
}

/// Keeps the lower of two spellings that give one id, whichever document came first.
fn lower<T: Ord>(kept: &mut T, other: T) {
    if other < *kept {
        *kept = other;
    }
}
