//! A graph taken apart, so that decisions can change it, and put together again.

use std::collections::BTreeMap;

use crate::{
    corpus::join,
    entity::{Entity, EntityId},
    evidence::{Evidence, Pieces},
    fact::{Observation, Relation, Status},
    graph::{Graph, Reading, Record},
    ontology::Ontology,
};

#[derive(Debug, Clone)]
pub(super) struct Parts {
    pub(super) records: Vec<Record>,
    pub(super) entities: BTreeMap<EntityId, Entity>,
    pub(super) relations: Vec<Relation>,
    pub(super) statuses: Vec<Status>,
    pub(super) observations: Vec<Observation>,
}

impl Parts {
    pub(super) fn of(graph: &Graph) -> Self {
        Self {
            records: graph.documents().cloned().collect(),
            entities: graph.entities().map(|entity| (entity.id.clone(), entity.clone())).collect(),
            relations: graph.relations().cloned().collect(),
            statuses: graph.entities().flat_map(|entity| graph.statuses(&entity.id)).cloned().collect(),
            observations: graph.observations().cloned().collect(),
        }
    }

    /// The graph of the parts; the record of the decisions comes last.
    pub(super) fn join(self) -> Graph {
        let Self { mut records, entities, relations, statuses, observations } = self;
        let mut graph = Graph::default();
        let Some(last) = records.pop() else { return graph };
        graph.merge(Reading {
            entities: entities.into_values().collect(),
            relations,
            statuses,
            observations,
            ..Reading::empty(last)
        });
        for record in records {
            graph.merge(Reading::empty(record));
        }
        graph
    }

    /// Gives every fact that has an end or subject `from` the id `to` there, where `moves` says so of its evidence; a
    /// fact of which only a part moves becomes two.
    pub(super) fn turn(&mut self, from: &EntityId, to: &EntityId, moves: &dyn Fn(&Evidence) -> bool) {
        let turned = |id: &mut EntityId| {
            if id == from {
                *id = to.clone();
            }
        };
        self.relations = split(
            std::mem::take(&mut self.relations),
            |one| one.subject == *from || one.object == *from,
            |one| &mut one.evidence,
            moves,
            |one| {
                turned(&mut one.subject);
                turned(&mut one.object);
            },
        );
        self.statuses = split(
            std::mem::take(&mut self.statuses),
            |one| one.entity == *from,
            |one| &mut one.evidence,
            moves,
            |one| turned(&mut one.entity),
        );
        self.observations = split(
            std::mem::take(&mut self.observations),
            |one| one.subject == *from,
            |one| &mut one.evidence,
            moves,
            |one| turned(&mut one.subject),
        );
    }

    /// Gives a thing another id wherever it stands. Returns how many relations of it to itself are left out.
    pub(super) fn rename(&mut self, ontology: &Ontology, from: &EntityId, to: &EntityId) -> usize {
        let renamed = |id: &mut EntityId| {
            if id == from {
                id.clone_from(to);
            }
        };
        self.records.iter_mut().filter_map(|record| record.author.as_mut()).for_each(renamed);
        join::facts(ontology, &mut self.relations, &mut self.statuses, &mut self.observations, &renamed)
    }
}

fn split<T: Clone>(
    facts: Vec<T>,
    concerns: impl Fn(&T) -> bool,
    evidence: impl Fn(&mut T) -> &mut Pieces,
    moves: &dyn Fn(&Evidence) -> bool,
    turn: impl Fn(&mut T),
) -> Vec<T> {
    let mut all = Vec::with_capacity(facts.len());
    for mut fact in facts {
        if !concerns(&fact) {
            all.push(fact);
            continue;
        }
        let (moved, kept): (Pieces, Pieces) =
            std::mem::take(evidence(&mut fact)).into_iter().partition(|one| moves(one));
        if !moved.is_empty() {
            let mut other = fact.clone();
            *evidence(&mut other) = moved;
            turn(&mut other);
            all.push(other);
            if kept.is_empty() {
                continue;
            }
        }
        *evidence(&mut fact) = kept;
        all.push(fact);
    }
    all
}
