//! Which entity of the old edition is which entity of the new one.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    entity::{Entity, EntityId, fold},
    graph::Graph,
    ontology::{Ontology, grammar::WordClass},
};

/// Entities of two editions that are one thing.
#[derive(Debug, Default)]
pub(super) struct Pairs {
    /// From the id in the old edition to the one in the new edition, with why they are one where the ids differ.
    forward: BTreeMap<EntityId, (EntityId, Option<&'static str>)>,
}

impl Pairs {
    /// Returns the id that the new edition has for a thing of the old one; its own where the new edition has none.
    pub(super) fn renewed<'a>(&'a self, id: &'a EntityId) -> &'a EntityId {
        self.forward.get(id).map_or(id, |(new, _)| new)
    }

    /// Returns the entity's counterpart and the reason where their ids differ.
    pub(super) fn of(&self, id: &EntityId) -> Option<(&EntityId, Option<&'static str>)> {
        self.forward.get(id).map(|(new, why)| (new, *why))
    }
}

/// What an entity has in common with its counterpart.
type Keys<'k> = dyn Fn(&Entity) -> BTreeSet<String> + 'k;

/// The same name, whatever the class below the top one.
const BY_NAME: &str = "one is also called what the other is called";
/// "Museum of X", "X Museum".
const BY_WORDS: &str = "the same words in another order";

/// Pairs entities of one id first, then those of one top class whose names or aliases are equal when folded, then those
/// whose names are made of the same words. An entity is in one pair at most, and only where no second is as good.
pub(super) fn pairs(ontology: &Ontology, old: &Graph, new: &Graph) -> Pairs {
    let mut pairs = Pairs::default();
    for entity in old.entities().filter(|entity| new.entity(&entity.id).is_some()) {
        pairs.forward.insert(entity.id.clone(), (entity.id.clone(), None));
    }
    let words = |entity: &Entity| words(ontology, entity);
    let ways: [(&'static str, &Keys<'_>); 2] = [(BY_NAME, &called), (BY_WORDS, &words)];
    for (why, keys) in ways {
        let taken: BTreeSet<EntityId> = pairs.forward.values().map(|(id, _)| id.clone()).collect();
        let olds = by_key(old.entities().filter(|entity| !pairs.forward.contains_key(&entity.id)), ontology, keys);
        let news = by_key(new.entities().filter(|entity| !taken.contains(&entity.id)), ontology, keys);
        let mut found: BTreeMap<&EntityId, BTreeSet<&EntityId>> = BTreeMap::new();
        let mut back: BTreeMap<&EntityId, BTreeSet<&EntityId>> = BTreeMap::new();
        for (key, ids) in &olds {
            for id in ids {
                for other in news.get(key).into_iter().flatten() {
                    found.entry(id).or_default().insert(other);
                    back.entry(other).or_default().insert(id);
                }
            }
        }
        for (id, others) in found {
            if let (1, Some(other)) = (others.len(), others.first())
                && back.get(*other).is_some_and(|ids| ids.len() == 1)
            {
                pairs.forward.insert(id.clone(), ((*other).clone(), Some(why)));
            }
        }
    }
    pairs
}

fn by_key<'g>(
    entities: impl Iterator<Item = &'g Entity>,
    ontology: &'g Ontology,
    keys: &Keys<'_>,
) -> BTreeMap<(&'g str, String), Vec<&'g EntityId>> {
    let mut found: BTreeMap<(&str, String), Vec<&EntityId>> = BTreeMap::new();
    for entity in entities {
        for key in keys(entity) {
            found.entry((ontology.top(&entity.class), key)).or_default().push(&entity.id);
        }
    }
    found
}

/// Names of two words and more: a lone word as an alias ("the Bureau") is the word for many things.
fn called(entity: &Entity) -> BTreeSet<String> {
    let aliases = entity.aliases.iter().map(|alias| fold::key(alias)).filter(|key| key.contains(' '));
    std::iter::once(fold::key(&entity.name)).chain(aliases).collect()
}

/// The words of the name in the order of the alphabet, but for articles and "of": "Museum of X" is "X Museum".
fn words(ontology: &Ontology, entity: &Entity) -> BTreeSet<String> {
    let lexicon = &ontology.lexicon;
    let key = fold::key(&entity.name);
    let mut words: Vec<&str> = key
        .split(' ')
        .filter(|word| {
            !lexicon.is(lexicon.find(word), WordClass::Article)
                && !ontology.of_links.iter().any(|link| link.trim() == *word)
        })
        .collect();
    words.sort_unstable();
    if words.len() < 2 { BTreeSet::new() } else { BTreeSet::from([words.join(" ")]) }
}
