//! How two entities hang together.
//!
//! Goes in: a graph and two of its entities. Come out: the shortest paths between them and the strongest ones. The
//! direction of a relation is ignored in walking and told of each step; relations between the same two entities are
//! one step, walked over the strongest of them.
//!
//! The *strength* of a path is the product of the confidences of its steps, as the reliability of a route is the
//! product of that of its parts (Roosta 1982, *Routing through a network with maximum reliability*). Among equally
//! strong paths the one with fewer steps comes first, then the one with more pieces of evidence; among equally short
//! ones the stronger, then the one with more pieces of evidence; at last the order of the ids decides. No path meets
//! an entity twice. The k best are found by the method of Yen (1971, *Finding the K shortest loopless paths in a
//! network*); products are compared as whole numbers, so nothing is rounded.

use std::{
    cmp::{Ordering, Reverse},
    collections::BTreeSet,
};

use serde::Serialize;

use crate::{
    cite::{self, Citation, Named},
    entity::Entity,
    fact::Modality,
    graph::Graph,
    tie::{Tie, Ties},
};

/// The longest path that can be asked for.
pub const LONGEST: usize = 16;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// How many shortest and how many strongest paths.
    pub most: usize,
    /// How many steps a path may have; above [`LONGEST`] it counts as that.
    pub longest: usize,
    /// Walk over relations of this modality only.
    pub modality: Option<Modality>,
}

/// How two entities hang together.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Answer {
    /// Where the paths begin.
    pub from: Named,
    /// Where they end.
    pub to: Named,
    /// Each once: the shortest in their order, then what is among the strongest only.
    pub paths: Vec<Path>,
    /// How many entities hang together with the first, itself counted, and with the second.
    pub components: [usize; 2],
    /// How many steps the shortest path of all has, within the limit or not; none where there is no path.
    pub distance: Option<usize>,
}

/// A way from one entity to another.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Path {
    /// Its place among the shortest, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shortest: Option<usize>,
    /// Its place among the strongest, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strongest: Option<usize>,
    /// The product of the confidences of its steps.
    pub strength: f64,
    /// How many pieces of evidence its steps have.
    pub pieces: usize,
    /// In order.
    pub steps: Vec<Step>,
}

/// A relation that is walked over.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Step {
    /// Where the step begins.
    pub from: Named,
    /// Where it ends.
    pub to: Named,
    /// Id of the relation.
    pub relation: String,
    /// Key of its predicate.
    pub predicate: String,
    /// Whether the relation goes from `from` to `to` (`forward`) or the other way (`backward`).
    pub direction: Direction,
    /// Key of its modality.
    pub modality: &'static str,
    /// The year or date it is said of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
    /// Its confidence.
    pub confidence: f64,
    /// How many pieces of evidence it has.
    pub pieces: usize,
    /// The clearest of them; none where only the gazetteer knows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Citation>,
    /// Ids of the other relations between the two.
    pub others: Vec<String>,
}

/// Which way a relation goes, seen from the path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// From the first to the second.
    Forward,
    /// From the second to the first.
    Backward,
}

/// Returns how two entities of the graph hang together.
#[must_use]
pub fn paths(graph: &Graph, from: &Entity, to: &Entity, limits: Limits) -> Answer {
    let ties = Ties::new(graph, limits.modality);
    let ends = ties.number(&from.id).zip(ties.number(&to.id)).filter(|(from, to)| from != to);
    let mut answer = Answer { from: from.into(), to: to.into(), paths: Vec::new(), components: [0, 0], distance: None };
    let Some((start, end)) = ends else { return answer };
    let reached = ties.distances(start);
    answer.distance = reached.get(end).copied().flatten();
    answer.components = [reached, ties.distances(end)].map(|distances| distances.iter().flatten().count());
    let ranked = |order| Search { ties: &ties, order, end }.best(start, limits);
    let (shortest, strongest) = (ranked(Order::Shortest), ranked(Order::Strongest));
    let rank = |of: &[Way], way: &Way| of.iter().position(|other| other.nodes == way.nodes).map(|index| index + 1);
    let only = strongest.iter().filter(|way| rank(&shortest, way).is_none());
    answer.paths = shortest
        .iter()
        .chain(only)
        .map(|way| path(graph, &ties, way, (rank(&shortest, way), rank(&strongest, way))))
        .collect();
    answer
}

fn path(graph: &Graph, ties: &Ties<'_>, way: &Way, (shortest, strongest): (Option<usize>, Option<usize>)) -> Path {
    let pairs = way.nodes.iter().zip(way.nodes.iter().skip(1));
    let steps: Vec<Step> = pairs.filter_map(|(&from, &to)| step(graph, ties, from, to)).collect();
    Path { shortest, strongest, strength: way.cost.strength(), pieces: way.cost.pieces, steps }
}

fn step(graph: &Graph, ties: &Ties<'_>, from: usize, to: usize) -> Option<Step> {
    let &(_, tie) = ties.around(from).iter().find(|(neighbor, _)| *neighbor == to)?;
    let relations = &ties.ties.get(tie)?.relations;
    let relation = relations.first()?;
    let (from, to) = (*ties.entities.get(from)?, *ties.entities.get(to)?);
    Some(Step {
        from: from.into(),
        to: to.into(),
        relation: relation.id(),
        predicate: relation.predicate.clone(),
        direction: if relation.subject == from.id { Direction::Forward } else { Direction::Backward },
        modality: relation.modality.key(),
        time: relation.time.clone(),
        confidence: relation.confidence.as_f64(),
        pieces: relation.evidence.len(),
        evidence: cite::clearest(&relation.evidence).map(|piece| cite::citation(graph, piece)),
        others: relations.iter().skip(1).map(|relation| relation.id()).collect(),
    })
}

/// What the steps of a way come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Cost {
    steps: u32,
    /// The product of the confidences in hundredths: below 100 to the power of `steps`, and so of [`LONGEST`].
    product: u128,
    pieces: usize,
}

impl Cost {
    const NONE: Self = Self { steps: 0, product: 1, pieces: 0 };

    /// Nothing where a step has no confidence at all.
    fn of(tie: &Tie<'_>) -> Option<Self> {
        let relation = tie.relations.first()?;
        let product = u128::from(relation.confidence.hundredths());
        (product > 0).then_some(Self { steps: 1, product, pieces: relation.evidence.len() })
    }

    const fn and(self, other: Self) -> Self {
        Self {
            steps: self.steps + other.steps,
            product: self.product * other.product,
            pieces: self.pieces + other.pieces,
        }
    }

    fn strength(self) -> f64 {
        let places = usize::try_from(self.steps).unwrap_or(0) * 2;
        // Digits and an exponent are read as the nearest number on every machine.
        format!("{}e-{places}", self.product).parse().unwrap_or(0.0)
    }

    /// The product as if both had as many steps.
    fn beside(self, other: Self) -> u128 {
        self.product * 100_u128.pow(other.steps.saturating_sub(self.steps))
    }
}

/// Which paths are best.
#[derive(Debug, Clone, Copy)]
enum Order {
    Shortest,
    Strongest,
}

impl Order {
    fn compare(self, a: Cost, b: Cost) -> Ordering {
        let steps = a.steps.cmp(&b.steps);
        let strength = b.beside(a).cmp(&a.beside(b));
        let first = match self {
            Self::Shortest => steps.then(strength),
            Self::Strongest => strength.then(steps),
        };
        first.then(Reverse(a.pieces).cmp(&Reverse(b.pieces)))
    }
}

/// A path as numbers of entities.
#[derive(Debug, Clone)]
struct Way {
    nodes: Vec<usize>,
    cost: Cost,
}

struct Search<'a> {
    ties: &'a Ties<'a>,
    order: Order,
    end: usize,
}

impl Search<'_> {
    /// The best ways, the best first.
    fn best(&self, start: usize, limits: Limits) -> Vec<Way> {
        let longest = limits.longest.min(LONGEST);
        let mut found: Vec<Way> = Vec::new();
        let mut open: Vec<Way> = self.way(&[start], &BTreeSet::new(), longest).into_iter().collect();
        while found.len() < limits.most {
            let best = open
                .iter()
                .enumerate()
                .min_by(|(_, a), (_, b)| self.order.compare(a.cost, b.cost).then_with(|| a.nodes.cmp(&b.nodes)));
            let Some((index, _)) = best else { break };
            let way = open.swap_remove(index);
            found.push(way);
            // Every other way leaves those that were found at one of their entities.
            let Some(last) = found.last() else { break };
            for length in 1..last.nodes.len() {
                let Some(root) = last.nodes.get(..length) else { break };
                let taken = found.iter().filter(|way| way.nodes.starts_with(root));
                let closed: BTreeSet<usize> = taken.filter_map(|way| way.nodes.get(length).copied()).collect();
                if let Some(way) = self.way(root, &closed, longest)
                    && !open.iter().any(|other| other.nodes == way.nodes)
                {
                    open.push(way);
                }
            }
        }
        found
    }

    /// The best way that begins with these entities and does not go on to a closed one.
    fn way(&self, root: &[usize], closed: &BTreeSet<usize>, longest: usize) -> Option<Way> {
        let (&spur, before) = root.split_last()?;
        let left = longest.checked_sub(before.len())?;
        let is_open = |from: usize, to: usize| !(before.contains(&to) || from == spur && closed.contains(&to));
        // For each number of steps that are left, what the best way from each entity to the end comes to.
        let mut layers: Vec<Vec<Option<Cost>>> = vec![vec![None; self.ties.entities.len()]];
        *layers.first_mut()?.get_mut(self.end)? = Some(Cost::NONE);
        for _ in 0..left {
            let last = layers.last()?;
            let better = |from: usize| {
                let ways = self.ties.around(from).iter().filter(|&&(to, _)| is_open(from, to));
                let costs = ways.filter_map(|&(to, tie)| self.over(tie, *last.get(to)?));
                costs.chain(*last.get(from)?).min_by(|a, b| self.order.compare(*a, *b))
            };
            let next: Vec<Option<Cost>> = (0..self.ties.entities.len()).map(better).collect();
            if next == *last {
                break;
            }
            layers.push(next);
        }
        let mut nodes = root.to_vec();
        let mut layer = layers.len() - 1;
        let mut at = spur;
        while at != self.end {
            let wanted = *layers.get(layer)?.get(at)?;
            wanted?;
            // Fewer steps may do as well.
            while layer > 0 && *layers.get(layer - 1)?.get(at)? == wanted {
                layer -= 1;
            }
            layer = layer.checked_sub(1)?;
            let below = layers.get(layer)?;
            let mut ways = self.ties.around(at).iter().filter(|&&(to, _)| is_open(at, to));
            at = ways.find(|&&(to, tie)| self.over(tie, below.get(to).copied().flatten()) == wanted)?.0;
            nodes.push(at);
        }
        let mut pairs = nodes.iter().zip(nodes.iter().skip(1));
        let cost = pairs.try_fold(Cost::NONE, |cost, (&from, &to)| {
            let &(_, tie) = self.ties.around(from).iter().find(|(neighbor, _)| *neighbor == to)?;
            self.over(tie, Some(cost))
        })?;
        Some(Way { nodes, cost })
    }

    fn over(&self, tie: usize, rest: Option<Cost>) -> Option<Cost> {
        Some(Cost::of(self.ties.ties.get(tie)?)?.and(rest?))
    }
}
