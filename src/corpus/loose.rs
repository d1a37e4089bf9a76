//! Abbreviations that one document uses and another of the same country explains or spells out.
//!
//! In go readings; those that use such an abbreviation get a thing of its name, which the rest of `corpus` then joins
//! with what the abbreviation stands for, if that is one thing.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    corpus::{country, key, short::SPELLED},
    entity::{Entity, EntityId, fold},
    evidence::Origin,
    graph::Reading,
    ontology::Ontology,
};

/// Adds things for the loose abbreviations that are explained elsewhere, or spelled like one name.
pub(super) fn tie(ontology: &Ontology, readings: &mut [Reading]) {
    let Some(class) = ontology.acronym_class.as_deref() else { return };
    // A document that speaks for no country tells of those that it names.
    let told = |reading: &Reading| {
        let named = || reading.entities.iter().map(|entity| &entity.name);
        let own = country(ontology, reading).map(|country| vec![country]);
        own.unwrap_or_else(|| named().filter(|name| ontology.is_top_place(name)).cloned().collect())
    };
    let countries: Vec<Vec<String>> = readings.iter().map(told).collect();
    let wanted: BTreeSet<String> = readings.iter().flat_map(|reading| reading.loose.keys().cloned()).collect();
    // The ids that an abbreviation stands for in the documents of a country, or that it is spelled like.
    let mut known: BTreeMap<(String, &str), BTreeSet<EntityId>> = BTreeMap::new();
    for (reading, told) in readings.iter().zip(&countries).filter(|(_, told)| !told.is_empty()) {
        for entity in reading.entities.iter().filter(|entity| !ontology.is_place(&entity.class)) {
            let spelled = fold::initials(&entity.name).into_iter().filter(|initials| initials.len() >= SPELLED);
            let shorts: BTreeSet<String> = key::abbreviations(entity).map(str::to_owned).chain(spelled).collect();
            for (short, country) in shorts.iter().flat_map(|short| told.iter().map(move |country| (short, country))) {
                if wanted.contains(short) {
                    known.entry((short.clone(), country)).or_default().insert(entity.id.clone());
                }
            }
        }
    }
    let known: BTreeMap<(String, String), usize> =
        known.into_iter().map(|((short, country), owners)| ((short, country.to_owned()), owners.len())).collect();
    for (reading, told) in readings.iter_mut().zip(&countries) {
        let [country] = told.as_slice() else { continue };
        for (name, mentions) in std::mem::take(&mut reading.loose) {
            if known.get(&(name.clone(), country.clone())) != Some(&1) {
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
