//! Abbreviations that one document uses and another of the same country explains.
//!
//! In go readings; those that use such an abbreviation get a thing of its name, which the rest of `corpus` then joins
//! with what the abbreviation stands for, if that is one thing.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    corpus::{country, key},
    entity::{Entity, EntityId},
    evidence::Origin,
    graph::Reading,
    ontology::Ontology,
};

/// Adds things for the loose abbreviations that are explained elsewhere.
pub(super) fn tie(ontology: &Ontology, readings: &mut [Reading]) {
    let Some(class) = ontology.acronym_class.as_deref() else { return };
    let countries: Vec<Option<String>> = readings.iter().map(|reading| country(ontology, reading)).collect();
    // The ids that an abbreviation stands for in the documents of a country.
    let mut known: BTreeMap<(String, &str), BTreeSet<EntityId>> = BTreeMap::new();
    for (reading, country) in readings.iter().zip(&countries) {
        let Some(country) = country else { continue };
        for entity in &reading.entities {
            for short in key::abbreviations(entity) {
                known.entry((short.to_owned(), country)).or_default().insert(entity.id.clone());
            }
        }
    }
    for (reading, country) in readings.iter_mut().zip(&countries) {
        let Some(country) = country else { continue };
        for (name, mentions) in std::mem::take(&mut reading.loose) {
            if known.get(&(name.clone(), country)).is_none_or(|owners| owners.len() != 1) {
                continue;
            }
            let entity = Entity {
                id: EntityId::new(ontology.top(class), &name, Some(country)),
                name,
                class: class.to_owned(),
                aliases: BTreeSet::new(),
                origin: Origin::Text,
                mentions,
            };
            if reading.entities.iter().all(|other| other.id != entity.id) {
                reading.entities.push(entity);
            }
        }
    }
}
