//! A reading with the ids that its things have over all documents.

use std::collections::BTreeMap;

use crate::{
    entity::{Entity, EntityId},
    fact::{Observation, Relation, Status},
    graph::Reading,
    ontology::Ontology,
};

/// Returns the reading with new ids; what two names of one thing say of each other is left out and counted.
pub(super) fn rename(
    ontology: &Ontology,
    mut reading: Reading,
    targets: &BTreeMap<EntityId, EntityId>,
    names: &BTreeMap<&EntityId, &Entity>,
) -> Reading {
    let is_new = |id: &EntityId| targets.contains_key(id);
    if !reading.entities.iter().map(|entity| &entity.id).chain(&reading.record.author).any(is_new) {
        return reading;
    }
    let renamed = |id: &mut EntityId| {
        if let Some(target) = targets.get(id) {
            id.clone_from(target);
        }
    };
    if let Some(author) = &mut reading.record.author {
        renamed(author);
    }
    let mut entities: BTreeMap<EntityId, Entity> = BTreeMap::new();
    for mut entity in std::mem::take(&mut reading.entities) {
        if let Some(full) = targets.get(&entity.id).and_then(|target| names.get(target)) {
            entity.id = full.id.clone();
            if entity.name != full.name {
                let name = std::mem::replace(&mut entity.name, full.name.clone());
                entity.aliases.insert(name);
                entity.aliases.remove(&full.name);
            }
            entity.class.clone_from(&full.class);
        }
        match entities.get_mut(&entity.id) {
            Some(kept) => {
                kept.aliases.extend(entity.aliases);
                kept.mentions.extend(entity.mentions);
            }
            None => {
                entities.insert(entity.id.clone(), entity);
            }
        }
    }
    reading.entities = entities.into_values().collect();
    let left_out = facts(ontology, &mut reading.relations, &mut reading.statuses, &mut reading.observations, &renamed);
    if left_out > 0 {
        *reading.record.refused.entry(ONE_THING.to_owned()).or_default() += left_out;
    }
    reading
}

/// The reason for which a relation of a thing to itself is left out.
pub(crate) const ONE_THING: &str = "one thing";

/// Gives the ends of facts new ids; symmetric relations keep the smaller id first, and what a thing would say of
/// itself is left out. Returns how many relations those are.
pub(crate) fn facts(
    ontology: &Ontology,
    relations: &mut Vec<Relation>,
    statuses: &mut [Status],
    observations: &mut [Observation],
    renamed: &dyn Fn(&mut EntityId),
) -> usize {
    for relation in &mut *relations {
        turn(ontology, relation, renamed);
    }
    let before = relations.len();
    relations.retain(|relation| relation.subject != relation.object);
    for status in statuses {
        renamed(&mut status.entity);
    }
    for observation in observations {
        renamed(&mut observation.subject);
    }
    before - relations.len()
}

/// Gives the ends of a relation new ids.
pub(crate) fn turn(ontology: &Ontology, relation: &mut Relation, renamed: &dyn Fn(&mut EntityId)) {
    debug_assert!(relation.subject != relation.object, "a relation of {} to itself", relation.subject);
    renamed(&mut relation.subject);
    renamed(&mut relation.object);
    let is_symmetric = ontology.predicates.get(&relation.predicate).is_some_and(|predicate| predicate.symmetric);
    if is_symmetric && relation.object < relation.subject {
        std::mem::swap(&mut relation.subject, &mut relation.object);
    }
}
