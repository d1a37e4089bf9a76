//! The order of ids, worked out once for a graph.
//!
//! The id of a fact begins with that of its thing and `--`. So the facts of one thing stand together, but where the id
//! of another thing begins with that of the one and `--` too: those are sorted together.

use std::cmp::Ordering;

use petgraph::{
    graph::{EdgeIndex, NodeIndex},
    visit::EdgeRef,
};
use rayon::slice::ParallelSliceMut;

use super::Graph;
use crate::{
    fact::{Observation, Relation},
    slug,
};

/// Entities, relations and observations in the order of their ids.
#[derive(Debug, Clone, Default)]
pub(super) struct Order {
    pub(super) entities: Vec<NodeIndex>,
    pub(super) relations: Vec<EdgeIndex>,
    pub(super) observations: Vec<u32>,
}

impl Order {
    pub(super) fn new(graph: &Graph) -> Self {
        let (structure, figures) = (&graph.structure, graph.observations.all());
        let id = |node: &NodeIndex| structure.node_weight(*node).map_or("", |entity| entity.id.as_str());
        let mut entities: Vec<NodeIndex> = structure.node_indices().collect();
        entities.par_sort_unstable_by(|one, other| id(one).cmp(id(other)));
        let mut rank = vec![0_u32; entities.len()];
        for (place, node) in entities.iter().enumerate() {
            rank[node.index()] = place as u32;
        }
        // Figures by the rank of their things.
        let of = |figure: &Observation| graph.node(&figure.subject).map_or(0, |node| rank[node.index()]);
        let mut known: Vec<(u32, u32)> =
            figures.iter().enumerate().map(|(number, figure)| (of(figure), number as u32)).collect();
        known.sort_unstable();
        let mut order = Self { relations: Vec::with_capacity(structure.edge_count()), ..Self::default() };
        order.observations.reserve_exact(known.len());
        let (mut from, mut known) = (0, known.as_slice());
        while let Some(first) = entities.get(from) {
            let begin = id(first);
            let is_scoped = |node: &NodeIndex| id(node).strip_prefix(begin).is_some_and(|end| end.starts_with("--"));
            let to = from + 1 + entities.iter().skip(from + 1).take_while(|node| is_scoped(node)).count();
            let mut edges: Vec<(&Relation, EdgeIndex)> = entities[from..to]
                .iter()
                .flat_map(|node| structure.edges(*node))
                .map(|edge| (edge.weight(), edge.id()))
                .collect();
            edges.sort_unstable_by(|(one, _), (other, _)| by_id(one, other));
            order.relations.extend(edges.into_iter().map(|(_, edge)| edge));
            let (own, rest) = known.split_at(known.partition_point(|(rank, _)| (*rank as usize) < to));
            let begin = order.observations.len();
            order.observations.extend(own.iter().map(|(_, number)| *number));
            if own.len() > 1 {
                order.observations[begin..].sort_by_cached_key(|&number| figures[number as usize].id());
            }
            (from, known) = (to, rest);
        }
        order.entities = entities;
        order
    }
}

/// Compares relations as their ids are compared, mostly without writing them.
fn by_id(one: &Relation, other: &Relation) -> Ordering {
    if one.subject != other.subject {
        return one.id().cmp(&other.id());
    }
    let same =
        |order: Ordering, one: &str, other: &str| order.is_eq() || one.starts_with(other) || other.starts_with(one);
    let predicates = one.predicate.cmp(&other.predicate);
    let objects = one.object.cmp(&other.object);
    if !same(predicates, &one.predicate, &other.predicate) {
        predicates
    } else if predicates.is_eq() && !same(objects, one.object.as_str(), other.object.as_str()) {
        objects
    } else if predicates.is_eq() && objects.is_eq() {
        let time = |relation: &Relation| relation.time.as_deref().map(slug::slug);
        one.modality.key().cmp(other.modality.key()).then_with(|| time(one).cmp(&time(other)))
    } else {
        // The one begins with the other: what stands behind decides.
        one.id().cmp(&other.id())
    }
}
