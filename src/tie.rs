//! The graph as those see it who ask what hangs together: which two entities any relation ties.
//!
//! Directions are set aside, relations between the same two entities are one [`Tie`], and what relates a thing to
//! itself is left out. Entities are numbered in the order of their ids, so that whatever walks here goes the same way
//! every time.

use std::collections::{BTreeMap, VecDeque};

use crate::{
    entity::{Entity, EntityId},
    fact::{Modality, Relation},
    graph::Graph,
};

/// What ties two entities.
#[derive(Debug, Clone)]
pub struct Tie<'g> {
    /// The strongest first: by confidence, then by pieces of evidence, then by id. Never empty.
    pub relations: Vec<&'g Relation>,
}

/// Entities and ties.
#[derive(Debug, Clone)]
pub struct Ties<'g> {
    /// In the order of their ids.
    pub entities: Vec<&'g Entity>,
    /// For each entity those it is tied to, and the number of the tie; in order.
    pub neighbors: Vec<Vec<(usize, usize)>>,
    /// By number.
    pub ties: Vec<Tie<'g>>,
    numbers: BTreeMap<&'g EntityId, usize>,
}

impl<'g> Ties<'g> {
    /// Returns the ties of a graph; of one modality, where one is given.
    #[must_use]
    pub fn new(graph: &'g Graph, modality: Option<Modality>) -> Self {
        let entities: Vec<&Entity> = graph.entities().collect();
        let numbers: BTreeMap<&EntityId, usize> =
            entities.iter().enumerate().map(|(number, entity)| (&entity.id, number)).collect();
        let mut pairs: BTreeMap<(usize, usize), Vec<&Relation>> = BTreeMap::new();
        for relation in graph.relations().filter(|relation| modality.is_none_or(|wanted| relation.modality == wanted)) {
            if let (Some(&subject), Some(&object)) = (numbers.get(&relation.subject), numbers.get(&relation.object))
                && subject != object
            {
                pairs.entry((subject.min(object), subject.max(object))).or_default().push(relation);
            }
        }
        let mut neighbors = vec![Vec::new(); entities.len()];
        let mut ties = Vec::with_capacity(pairs.len());
        for ((one, other), mut relations) in pairs {
            // The sort is stable, and relations come in the order of their ids.
            relations.sort_by_key(|relation| std::cmp::Reverse((relation.confidence, relation.evidence.len())));
            for (from, to) in [(one, other), (other, one)] {
                if let Some(row) = neighbors.get_mut(from) {
                    row.push((to, ties.len()));
                }
            }
            ties.push(Tie { relations });
        }
        for row in &mut neighbors {
            row.sort_unstable();
        }
        Self { entities, neighbors, ties, numbers }
    }

    /// Returns the number of an entity.
    #[must_use]
    pub fn number(&self, id: &EntityId) -> Option<usize> {
        self.numbers.get(id).copied()
    }

    /// Returns what an entity is tied to, in order.
    #[must_use]
    pub fn around(&self, number: usize) -> &[(usize, usize)] {
        self.neighbors.get(number).map_or(&[], Vec::as_slice)
    }

    /// Returns the distance in ties from one entity to every other that can be reached.
    #[must_use]
    pub fn distances(&self, from: usize) -> Vec<Option<usize>> {
        let mut distances = vec![None; self.entities.len()];
        let mut waiting = VecDeque::from([(from, 0)]);
        while let Some((number, distance)) = waiting.pop_front() {
            match distances.get_mut(number) {
                Some(slot @ None) => *slot = Some(distance),
                _ => continue,
            }
            waiting.extend(self.around(number).iter().map(|&(neighbor, _)| (neighbor, distance + 1)));
        }
        distances
    }
}
