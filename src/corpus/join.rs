//! A reading with the ids that its things have over all documents.

use std::collections::BTreeMap;

use crate::{
    entity::{Entity, EntityId},
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
    if targets.is_empty() {
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
    let before = reading.relations.len();
    for relation in &mut reading.relations {
        let was_one = relation.subject == relation.object;
        renamed(&mut relation.subject);
        renamed(&mut relation.object);
        let is_symmetric = ontology.predicates.get(&relation.predicate).is_some_and(|predicate| predicate.symmetric);
        if is_symmetric && relation.object < relation.subject {
            std::mem::swap(&mut relation.subject, &mut relation.object);
        }
        debug_assert!(!was_one, "a relation of {} to itself", relation.subject);
    }
    reading.relations.retain(|relation| relation.subject != relation.object);
    let left_out = before - reading.relations.len();
    if left_out > 0 {
        *reading.record.refused.entry("one thing".to_owned()).or_default() += left_out;
    }
    for status in &mut reading.statuses {
        renamed(&mut status.entity);
    }
    for observation in &mut reading.observations {
        renamed(&mut observation.subject);
    }
    reading
}
