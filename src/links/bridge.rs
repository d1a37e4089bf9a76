//! What joins the parts of a network.
//!
//! *Betweenness* is the share of the shortest paths between two others that lead over an entity, over all pairs, by the
//! algorithm of Brandes (2001, *A faster algorithm for betweenness centrality*), divided by the number of pairs.
//! *Parts* are what is left of what an entity hangs together with when it is taken away, found by one walk in depth
//! (Hopcroft and Tarjan 1973); two or more make it an articulation point. Communities are those of
//! [`super::community`].

use std::collections::{BTreeSet, VecDeque};

use serde::Serialize;

use super::community;
use crate::{cite::Named, tie::Ties};

/// An entity that joins others.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Bridge {
    /// The entity.
    pub entity: Named,
    /// Between 0 and 1.
    pub betweenness: f64,
    /// How many others it is tied to.
    pub neighbors: usize,
    /// The sizes of the parts that are left without it, the largest first; one only where nothing falls apart.
    pub parts: Vec<usize>,
    /// The numbers of the communities it and its neighbors are in, counted from 1.
    pub communities: Vec<usize>,
}

/// Returns what lies on a shortest path between others, by betweenness, then by id.
#[must_use]
pub fn bridges(ties: &Ties<'_>) -> Vec<Bridge> {
    let betweenness = betweenness(ties);
    let parts = parts(ties);
    let numbers = community::numbers(ties);
    let mut bridges: Vec<Bridge> = Vec::new();
    for (((number, entity), betweenness), mut parts) in ties.entities.iter().enumerate().zip(betweenness).zip(parts) {
        if betweenness <= 0.0 {
            continue;
        }
        parts.sort_unstable_by(|a, b| b.cmp(a));
        let near = ties.around(number).iter().map(|(neighbor, _)| *neighbor).chain([number]);
        let communities: BTreeSet<usize> =
            near.filter_map(|near| numbers.get(near).copied().flatten()).map(|number| number + 1).collect();
        bridges.push(Bridge {
            entity: Named::from(*entity),
            betweenness,
            neighbors: ties.around(number).len(),
            parts,
            communities: communities.into_iter().collect(),
        });
    }
    bridges.sort_by(|a, b| b.betweenness.total_cmp(&a.betweenness).then_with(|| a.entity.cmp(&b.entity)));
    bridges
}

fn betweenness(ties: &Ties<'_>) -> Vec<f64> {
    let count = ties.entities.len();
    let mut sums = vec![0.0; count];
    for source in 0..count {
        let mut order: Vec<usize> = Vec::new();
        let mut before: Vec<Vec<usize>> = vec![Vec::new(); count];
        let mut ways = vec![0.0_f64; count];
        let mut distances: Vec<Option<usize>> = vec![None; count];
        if let (Some(ways), Some(distance)) = (ways.get_mut(source), distances.get_mut(source)) {
            *ways = 1.0;
            *distance = Some(0);
        }
        let mut waiting = VecDeque::from([source]);
        while let Some(at) = waiting.pop_front() {
            order.push(at);
            let (Some(Some(distance)), Some(&own)) = (distances.get(at).copied(), ways.get(at)) else { continue };
            for &(next, _) in ties.around(at) {
                let (Some(known), Some(ways), Some(before)) =
                    (distances.get_mut(next), ways.get_mut(next), before.get_mut(next))
                else {
                    continue;
                };
                if known.is_none() {
                    *known = Some(distance + 1);
                    waiting.push_back(next);
                }
                if *known == Some(distance + 1) {
                    *ways += own;
                    before.push(at);
                }
            }
        }
        let mut shares = vec![0.0_f64; count];
        for at in order.into_iter().rev().filter(|at| *at != source) {
            let (share, own) = (shares.get(at).copied().unwrap_or(0.0), ways.get(at).copied().unwrap_or(1.0));
            for &earlier in before.get(at).into_iter().flatten() {
                if let (Some(slot), Some(&ways)) = (shares.get_mut(earlier), ways.get(earlier)) {
                    *slot += ways / own * (1.0 + share);
                }
            }
            if let Some(sum) = sums.get_mut(at) {
                *sum += share;
            }
        }
    }
    // Each pair was met from both ends.
    let pairs = count.saturating_sub(1) as f64 * count.saturating_sub(2) as f64;
    sums.into_iter().map(|sum| if pairs > 0.0 { sum / pairs } else { 0.0 }).collect()
}

/// A visited entity.
#[derive(Clone, Copy)]
struct Visit {
    /// When it was met.
    met: usize,
    /// When the earliest was met that can be reached from below it.
    low: usize,
    /// How many are below it, itself counted.
    size: usize,
    parent: Option<usize>,
    root: usize,
}

/// For each entity the sizes of what it hangs together with when it is taken away.
fn parts(ties: &Ties<'_>) -> Vec<Vec<usize>> {
    let count = ties.entities.len();
    let mut visits: Vec<Option<Visit>> = vec![None; count];
    let mut cut: Vec<Vec<usize>> = vec![Vec::new(); count];
    let mut clock = 0;
    for root in 0..count {
        if visits.get(root).copied().flatten().is_some() {
            continue;
        }
        let mut stack: Vec<(usize, usize)> = vec![(root, 0)];
        set(&mut visits, root, Visit { met: clock, low: clock, size: 1, parent: None, root });
        clock += 1;
        while let Some((at, next)) = stack.pop() {
            let Some(mut own) = visits.get(at).copied().flatten() else { continue };
            if let Some(&(neighbor, _)) = ties.around(at).get(next) {
                stack.push((at, next + 1));
                match visits.get(neighbor).copied().flatten() {
                    None => {
                        let parent = Some(at);
                        set(&mut visits, neighbor, Visit { met: clock, low: clock, size: 1, parent, root });
                        clock += 1;
                        stack.push((neighbor, 0));
                    }
                    Some(other) if own.parent != Some(neighbor) => {
                        own.low = own.low.min(other.met);
                        set(&mut visits, at, own);
                    }
                    Some(_) => {}
                }
            } else if let Some(parent) = own.parent
                && let Some(mut above) = visits.get(parent).copied().flatten()
            {
                above.low = above.low.min(own.low);
                above.size += own.size;
                set(&mut visits, parent, above);
                if own.low >= above.met
                    && let Some(parts) = cut.get_mut(parent)
                {
                    parts.push(own.size);
                }
            }
        }
    }
    for (entity, parts) in cut.iter_mut().enumerate() {
        let Some(Some(own)) = visits.get(entity).copied() else { continue };
        let whole = visits.get(own.root).copied().flatten().map_or(0, |root| root.size);
        let rest = whole.saturating_sub(1 + parts.iter().sum::<usize>());
        if rest > 0 {
            parts.push(rest);
        }
    }
    cut
}

fn set(visits: &mut [Option<Visit>], at: usize, visit: Visit) {
    if let Some(slot) = visits.get_mut(at) {
        *slot = Some(visit);
    }
}
