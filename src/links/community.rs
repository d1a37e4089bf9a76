//! The parts of a network that hold together more than they hold to others.
//!
//! The method of Louvain (Blondel, Guillaume, Lambiotte and Lefebvre 2008, *Fast unfolding of communities in large
//! networks*) with the number of relations between two entities as weight and resolution 1. Entities are taken in the
//! order of their ids instead of a random one, gains are compared as whole numbers, and among equal gains an entity
//! stays, else goes to the community that is first in order: the same graph has the same communities.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{cite::Named, tie::Ties};

/// The communities of a network.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Communities {
    /// How much more is tied inside communities than by chance (Newman and Girvan 2004).
    pub modularity: f64,
    /// How many entities are tied to nothing and so are in none.
    pub alone: usize,
    /// The largest first, then by the id of the first member.
    pub communities: Vec<Community>,
}

/// Entities that hold together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Community {
    /// Its place, counted from 1.
    pub number: usize,
    /// The member that is tied to most, for a name.
    pub center: Named,
    /// How many relations hold between members.
    pub inside: u64,
    /// How many relations members have with others.
    pub outside: u64,
    /// In the order of their ids.
    pub members: Vec<Named>,
}

/// Returns the communities.
#[must_use]
pub fn communities(ties: &Ties<'_>) -> Communities {
    let numbers = numbers(ties);
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (entity, number) in numbers.iter().enumerate() {
        if let Some(number) = number {
            groups.entry(*number).or_default().push(entity);
        }
    }
    let whole: i128 = 2 * ties.ties.iter().map(|tie| tie.relations.len() as i128).sum::<i128>();
    let mut excess = 0_i128;
    let mut communities = Vec::new();
    for (number, members) in groups {
        let (mut inside, mut outside) = (0_u64, 0_u64);
        for &member in &members {
            for &(neighbor, tie) in ties.around(member) {
                let weight = weight(ties, tie);
                if numbers.get(neighbor) == Some(&Some(number)) { inside += weight } else { outside += weight }
            }
        }
        excess += whole * i128::from(inside) - i128::from(inside + outside).pow(2);
        // Of equals, the first.
        let center =
            members.iter().copied().max_by_key(|&member| (ties.around(member).len(), std::cmp::Reverse(member)));
        let named = |member: usize| ties.entities.get(member).map(|entity| Named::from(*entity));
        let Some(center) = center.and_then(named) else { continue };
        let members = members.into_iter().filter_map(named).collect();
        communities.push(Community { number: number + 1, center, inside: inside / 2, outside, members });
    }
    Communities {
        modularity: if whole == 0 { 0.0 } else { excess as f64 / (whole * whole) as f64 },
        alone: numbers.iter().filter(|number| number.is_none()).count(),
        communities,
    }
}

/// Returns the number of the community of each entity, counted from 0 in the order of [`Communities::communities`];
/// none for an entity that is tied to nothing.
#[must_use]
pub fn numbers(ties: &Ties<'_>) -> Vec<Option<usize>> {
    let mut level: Level = Level {
        loops: vec![0; ties.entities.len()],
        around: (0..ties.entities.len())
            .map(|entity| ties.around(entity).iter().map(|&(to, tie)| (to, weight(ties, tie))).collect())
            .collect(),
    };
    let mut of_entity: Vec<usize> = (0..ties.entities.len()).collect();
    loop {
        let groups = level.moved();
        let (numbers, count) = renumbered(&groups);
        for group in &mut of_entity {
            *group = numbers.get(*group).copied().unwrap_or(*group);
        }
        if count == groups.len() {
            break;
        }
        level = level.folded(&numbers, count);
    }
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (entity, group) in of_entity.iter().enumerate().filter(|(entity, _)| !ties.around(*entity).is_empty()) {
        members.entry(*group).or_default().push(entity);
    }
    let mut groups: Vec<Vec<usize>> = members.into_values().collect();
    groups.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    let mut numbers = vec![None; ties.entities.len()];
    for (number, entity) in groups.iter().enumerate().flat_map(|(number, group)| group.iter().map(move |e| (number, e)))
    {
        if let Some(slot) = numbers.get_mut(*entity) {
            *slot = Some(number);
        }
    }
    numbers
}

fn weight(ties: &Ties<'_>, tie: usize) -> u64 {
    ties.ties.get(tie).map_or(0, |tie| tie.relations.len() as u64)
}

/// Entities, or communities of a level below.
struct Level {
    /// Twice the weight inside.
    loops: Vec<u64>,
    around: Vec<Vec<(usize, u64)>>,
}

impl Level {
    /// Returns the group of each node after every move that gains.
    fn moved(&self) -> Vec<usize> {
        let degree = |node: usize| -> u64 {
            self.loops.get(node).copied().unwrap_or(0)
                + self.around.get(node).map_or(0, |row| row.iter().map(|(_, weight)| weight).sum())
        };
        let degrees: Vec<u64> = (0..self.around.len()).map(degree).collect();
        let whole: u64 = degrees.iter().sum();
        let mut totals = degrees.clone();
        let mut groups: Vec<usize> = (0..self.around.len()).collect();
        loop {
            let mut has_moved = false;
            for (node, row) in self.around.iter().enumerate() {
                let (Some(&own), Some(&degree)) = (groups.get(node), degrees.get(node)) else { continue };
                if let Some(total) = totals.get_mut(own) {
                    *total -= degree;
                }
                let mut into: BTreeMap<usize, u64> = BTreeMap::from([(own, 0)]);
                for &(neighbor, weight) in row {
                    if let Some(&group) = groups.get(neighbor) {
                        *into.entry(group).or_default() += weight;
                    }
                }
                // The gain in modularity, times a factor that is the same for all groups.
                let gain = |group: usize, weight: u64| {
                    let total = totals.get(group).copied().unwrap_or(0);
                    i128::from(weight) * i128::from(whole) - i128::from(total) * i128::from(degree)
                };
                let stay = gain(own, into.get(&own).copied().unwrap_or(0));
                let best = into.iter().fold((stay, own), |best, (&group, &weight)| {
                    let gain = gain(group, weight);
                    if gain > best.0 { (gain, group) } else { best }
                });
                if let Some(total) = totals.get_mut(best.1) {
                    *total += degree;
                }
                if best.1 != own {
                    has_moved = true;
                    if let Some(group) = groups.get_mut(node) {
                        *group = best.1;
                    }
                }
            }
            if !has_moved {
                return groups;
            }
        }
    }

    /// Returns the level above: a node for each group.
    fn folded(&self, numbers: &[usize], count: usize) -> Self {
        let mut loops = vec![0; count];
        let mut around: Vec<BTreeMap<usize, u64>> = vec![BTreeMap::new(); count];
        for ((row, &own), &inside) in self.around.iter().zip(numbers).zip(&self.loops) {
            let mut add = |group: usize, weight: u64| {
                if group == own {
                    if let Some(slot) = loops.get_mut(own) {
                        *slot += weight;
                    }
                } else if let Some(row) = around.get_mut(own) {
                    *row.entry(group).or_default() += weight;
                }
            };
            add(own, inside);
            for &(neighbor, weight) in row {
                if let Some(&group) = numbers.get(neighbor) {
                    add(group, weight);
                }
            }
        }
        Self { loops, around: around.into_iter().map(|row| row.into_iter().collect()).collect() }
    }
}

/// Returns for each node the number of its group, counted in order of appearance, and how many groups there are.
fn renumbered(groups: &[usize]) -> (Vec<usize>, usize) {
    let mut known: BTreeMap<usize, usize> = BTreeMap::new();
    let numbers = groups
        .iter()
        .map(|group| {
            let next = known.len();
            *known.entry(*group).or_insert(next)
        })
        .collect();
    (numbers, known.len())
}
