//! Mentions of one key, and the groups of a document by their keys.

use std::{
    collections::{BTreeMap, HashMap, hash_map::Entry},
    sync::Arc,
};

use rustc_hash::FxBuildHasher;

/// What the names of one thing have in common; every mention bears one.
pub(super) type Key = Arc<str>;

/// Mentions of one key.
#[derive(Debug, Default, Clone)]
pub(super) struct Group {
    pub(super) mentions: Vec<usize>,
    pub(super) names: BTreeMap<String, usize>,
    pub(super) classes: BTreeMap<Arc<str>, usize>,
    pub(super) is_place: bool,
    pub(super) is_certain: bool,
    /// The rule that gave the class, where no pattern did.
    pub(super) inferred: Option<Arc<str>>,
}

/// Groups by their keys: found by hash, since every mention asks for its group several times. Few walks ask for the
/// order of the keys, and these sort it.
#[derive(Debug, Default)]
pub(super) struct Groups(HashMap<Key, Group, FxBuildHasher>);

impl Groups {
    pub(super) fn entry(&mut self, key: Key) -> Entry<'_, Key, Group> {
        self.0.entry(key)
    }

    pub(super) fn get(&self, key: &str) -> Option<&Group> {
        self.0.get(key)
    }

    pub(super) fn get_mut(&mut self, key: &str) -> Option<&mut Group> {
        self.0.get_mut(key)
    }

    pub(super) fn contains_key(&self, key: &str) -> bool {
        self.0.contains_key(key)
    }

    pub(super) fn remove(&mut self, key: &str) -> Option<Group> {
        self.0.remove(key)
    }

    pub(super) fn retain(&mut self, is_kept: impl Fn(&Key) -> bool) {
        self.0.retain(|key, _| is_kept(key));
    }

    /// In no order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&Key, &Group)> {
        self.0.iter()
    }

    /// In no order.
    pub(super) fn keys(&self) -> impl Iterator<Item = &Key> {
        self.0.keys()
    }

    /// In no order.
    pub(super) fn values(&self) -> impl Iterator<Item = &Group> {
        self.0.values()
    }

    /// The places, in the order of their keys.
    pub(super) fn places(&self) -> std::vec::IntoIter<(&Key, &Group)> {
        let mut places: Vec<_> = self.iter().filter(|(_, group)| group.is_place).collect();
        places.sort_unstable_by_key(|(key, _)| *key);
        places.into_iter()
    }
}

impl IntoIterator for Groups {
    type Item = (Key, Group);
    type IntoIter = std::vec::IntoIter<(Key, Group)>;

    fn into_iter(self) -> Self::IntoIter {
        let mut groups: Vec<_> = self.0.into_iter().collect();
        groups.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        groups.into_iter()
    }
}

/// Returns the class most mentions have; the first in order among equals.
pub(super) fn best_class(group: &Group) -> Option<Arc<str>> {
    group.classes.iter().max_by(|a, b| a.1.cmp(b.1).then_with(|| b.0.cmp(a.0))).map(|(class, _)| class.clone())
}

/// Returns the most frequent name; the longest and then the first in order among equals.
pub(super) fn best_name(group: &Group) -> Option<String> {
    group
        .names
        .iter()
        .max_by(|a, b| {
            let is_long = |name: &str| name.contains(' ');
            is_long(a.0)
                .cmp(&is_long(b.0))
                .then_with(|| a.1.cmp(b.1))
                .then_with(|| a.0.len().cmp(&b.0.len()))
                .then_with(|| b.0.cmp(a.0))
        })
        .map(|(name, _)| name.clone())
}
