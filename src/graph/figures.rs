//! Observations by their ids.

use hashbrown::{HashTable, hash_table::Entry};

use super::{hash, lower};
use crate::fact::Observation;

/// Observations, each once.
#[derive(Debug, Clone, Default)]
pub(super) struct Figures {
    all: Vec<Observation>,
    /// By the ids, which are not kept.
    known: HashTable<u32>,
    /// The id that is looked for, and one that it is compared with.
    ids: [String; 2],
}

impl Figures {
    pub(super) fn reserve(&mut self, count: usize) {
        let Self { all, known, .. } = self;
        known.reserve(count, |number| all.get(*number as usize).map_or(0, |kept| hash(&kept.id())));
        all.reserve(count);
    }

    pub(super) fn all(&self) -> &[Observation] {
        &self.all
    }

    pub(super) fn merge(&mut self, observation: Observation) {
        let Self { all, known, ids: [id, other] } = self;
        id.clear();
        observation.push_id(id);
        let is_it = |number: &u32| {
            other.clear();
            all.get(*number as usize).is_some_and(|kept| {
                kept.push_id(other);
                other == id
            })
        };
        let rehash = |number: &u32| all.get(*number as usize).map_or(0, |kept| hash(&kept.id()));
        match known.entry(hash(id), is_it, rehash) {
            Entry::Vacant(entry) => {
                entry.insert(all.len() as u32);
                all.push(observation);
            }
            Entry::Occupied(entry) => {
                let Some(kept) = all.get_mut(*entry.get() as usize) else { return };
                kept.confidence = kept.confidence.max(observation.confidence);
                lower(&mut kept.indicator, observation.indicator);
                lower(&mut kept.unit, observation.unit);
                lower(&mut kept.time, observation.time);
                lower(&mut kept.scope, observation.scope);
                kept.evidence.extend(observation.evidence);
            }
        }
    }
}
