//! Mentions of one key, and the groups of a document by their keys.

use std::{
    collections::{BTreeMap, HashMap, hash_map::Entry},
    sync::Arc,
};

use rustc_hash::FxBuildHasher;

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

/// Groups by their keys: found by hash, since every mention asks for its group several times, and gone through in the
/// order of the keys, which is sorted for each walk, since there are few.
#[derive(Debug, Default)]
pub(super) struct Groups(HashMap<String, Group, FxBuildHasher>);

impl Groups {
    pub(super) fn entry(&mut self, key: String) -> Entry<'_, String, Group> {
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

    /// In the order of the keys.
    pub(super) fn iter(&self) -> std::vec::IntoIter<(&String, &Group)> {
        let mut groups: Vec<_> = self.0.iter().collect();
        groups.sort_unstable_by_key(|(key, _)| *key);
        groups.into_iter()
    }

    /// In order.
    pub(super) fn keys(&self) -> impl Iterator<Item = &String> {
        self.iter().map(|(key, _)| key)
    }

    /// In the order of the keys.
    pub(super) fn values(&self) -> impl Iterator<Item = &Group> {
        self.iter().map(|(_, group)| group)
    }
}

impl<'a> IntoIterator for &'a Groups {
    type Item = (&'a String, &'a Group);
    type IntoIter = std::vec::IntoIter<(&'a String, &'a Group)>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Groups {
    type Item = (String, Group);
    type IntoIter = std::vec::IntoIter<(String, Group)>;

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
