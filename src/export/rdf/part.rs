//! What a named graph tells of: pointers into the graph, in the order of ids. No text is copied.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    document::DocumentId,
    entity::{Entity, EntityId},
    evidence::Evidence,
    fact::{Modality, Observation, Relation, Status},
    graph::{Graph, Record},
};

/// Whose statements a part holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Scope<'a> {
    /// Everything.
    #[default]
    Whole,
    /// What no document states.
    Background,
    /// What a document states.
    Document(&'a DocumentId),
}

/// A part of a graph, or the whole.
#[derive(Debug, Default)]
pub struct Part<'a> {
    /// Whose statements these are.
    pub scope: Scope<'a>,
    /// The document, or all.
    pub documents: Vec<&'a Record>,
    /// Everything that is named, or an end of something that is stated.
    pub entities: BTreeMap<&'a EntityId, &'a Entity>,
    /// By the thing.
    pub statuses: BTreeMap<&'a EntityId, Vec<&'a Status>>,
    /// What is said, whatever its modality.
    pub relations: Vec<&'a Relation>,
    /// What holds, by subject.
    pub held: BTreeMap<&'a EntityId, Vec<&'a Relation>>,
    /// Figures.
    pub observations: Vec<&'a Observation>,
    /// Every place that something rests on, once.
    pub quotes: BTreeMap<(&'a DocumentId, usize, usize), &'a Evidence>,
}

impl<'a> Part<'a> {
    /// Returns everything.
    #[must_use]
    pub fn whole(graph: &'a Graph) -> Self {
        let mut parts = BTreeMap::from([(Scope::Whole, Self::default())]);
        fill(graph, &mut parts, |_| BTreeSet::from([Scope::Whole]));
        parts.remove(&Scope::Whole).unwrap_or_default()
    }

    /// Returns what only gazetteers know, then a part for each document in the order of their ids.
    #[must_use]
    pub fn each(graph: &'a Graph) -> Vec<Self> {
        let mut parts = BTreeMap::new();
        fill(graph, &mut parts, |evidence| {
            if evidence.is_empty() {
                return BTreeSet::from([Scope::Background]);
            }
            evidence.iter().map(|evidence| Scope::Document(&evidence.document)).collect()
        });
        parts.into_values().collect()
    }

    /// Returns the evidence that this part holds.
    pub fn evidence<'s>(&self, all: &'s BTreeSet<Evidence>) -> impl Iterator<Item = &'s Evidence> + use<'s, 'a> {
        let scope = self.scope;
        all.iter().filter(move |evidence| match scope {
            Scope::Whole => true,
            Scope::Background => false,
            Scope::Document(document) => evidence.document == *document,
        })
    }

    /// Adds an end of something that is stated.
    fn end(&mut self, graph: &'a Graph, id: &EntityId) {
        if let Some(entity) = graph.entity(id) {
            self.entities.insert(&entity.id, entity);
        }
    }

    fn quote(&mut self, evidence: &'a BTreeSet<Evidence>) {
        for evidence in evidence {
            if matches!(self.scope, Scope::Document(document) if evidence.document != *document) {
                continue;
            }
            self.quotes.entry((&evidence.document, evidence.start, evidence.end)).or_insert(evidence);
        }
    }
}

/// Puts everything into the parts that its evidence says.
fn fill<'a>(
    graph: &'a Graph,
    parts: &mut BTreeMap<Scope<'a>, Part<'a>>,
    scopes: impl Fn(&'a BTreeSet<Evidence>) -> BTreeSet<Scope<'a>>,
) {
    let mut each = |evidence: &'a BTreeSet<Evidence>, add: &mut dyn FnMut(&mut Part<'a>)| {
        for scope in scopes(evidence) {
            let part = parts.entry(scope).or_default();
            part.scope = scope;
            part.quote(evidence);
            add(part);
        }
    };
    for entity in graph.entities() {
        each(&entity.mentions, &mut |part| _ = part.entities.insert(&entity.id, entity));
        for status in graph.statuses(&entity.id) {
            each(&status.evidence, &mut |part| {
                part.end(graph, &status.entity);
                part.statuses.entry(&status.entity).or_default().push(status);
            });
        }
    }
    for relation in graph.relations() {
        each(&relation.evidence, &mut |part| {
            part.end(graph, &relation.subject);
            part.end(graph, &relation.object);
            part.relations.push(relation);
            if relation.modality == Modality::Actual {
                part.held.entry(&relation.subject).or_default().push(relation);
            }
        });
    }
    for observation in graph.observations() {
        each(&observation.evidence, &mut |part| {
            part.end(graph, &observation.subject);
            part.observations.push(observation);
        });
    }
    for record in graph.documents() {
        let scope = if parts.contains_key(&Scope::Whole) { Scope::Whole } else { Scope::Document(&record.id) };
        let part = parts.entry(scope).or_default();
        part.scope = scope;
        part.documents.push(record);
        if let Some(author) = &record.author {
            part.end(graph, author);
        }
    }
}
