//! Short names of things that another document names in full: abbreviations, names without their country, and names
//! without the word for their kind.

use std::collections::{BTreeMap, BTreeSet};

use super::{ByKey, Reason, Sets, Thing, join_for, key};
use crate::{
    entity::{
        fold,
        home::{self, Home},
    },
    ontology::{Ontology, gazetteer::Place},
};

/// Joins short names with the one thing that they can be short for.
pub(super) fn join(
    ontology: &Ontology,
    things: &[Thing],
    by_key: &ByKey<'_>,
    sets: &mut Sets,
    found: &mut Vec<(Reason, Vec<usize>)>,
) {
    abbreviations(ontology, things, sets, found);
    aliases(ontology, things, by_key, sets, found);
    without_place(ontology, things, by_key, sets, found);
    without_head(ontology, things, by_key, sets, found);
}

/// Returns whether a name is an abbreviation.
fn is_abbreviation(name: &str) -> bool {
    home::is_acronym(name) || home::is_short(name)
}

/// Joins abbreviations that a document of the same country gives to one thing only, or that are spelled like one name.
fn abbreviations(ontology: &Ontology, things: &[Thing], sets: &mut Sets, found: &mut Vec<(Reason, Vec<usize>)>) {
    let mut long: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (index, thing) in things.iter().enumerate() {
        for alias in key::abbreviations(&thing.entity) {
            long.entry(alias).or_default().insert(index);
        }
    }
    let spelled = by_initials(ontology, things);
    for (index, thing) in things.iter().enumerate() {
        let name = thing.entity.name.as_str();
        let (letters, number) = key::numbered(ontology, name);
        // "RTI Act" is spelled with the words behind its letters.
        let (letters, rest) = letters
            .split_once(' ')
            .map_or((&*letters, String::new()), |(front, rest)| (front, format!(" {}", rest.to_lowercase())));
        // "KeNHA" is spelled with the first two letters of a word.
        let is_mixed = home::is_short(letters) && !home::is_acronym(letters);
        let capitals = letters.chars().filter(|letter| letter.is_uppercase()).collect::<String>();
        if !is_abbreviation(name) && !home::is_acronym(letters) {
            continue;
        }
        // An abbreviation that its document does not explain has the class of bodies for want of a better one.
        let is_guessed = ontology.acronym_class.as_deref() == Some(thing.entity.class.as_str());
        let fits = |owner: &usize| {
            let other = &things[*owner];
            *owner != index && (is_guessed || other.key.top == thing.key.top)
        };
        // A number and a word tell as much as a letter each.
        let length = capitals.len() + usize::from(!number.is_empty()) + usize::from(!rest.is_empty());
        let owners = long.get(name).into_iter().flatten().copied().filter(fits);
        // A long one that a document explains is seldom used for two things.
        let is_open = |owner: usize| {
            capitals.len() >= SPELLED && (thing.countries.is_empty() || things[owner].countries.is_empty())
        };
        let mut near: Vec<usize> = owners.filter(|&owner| is_near(thing, &things[owner]) || is_open(owner)).collect();
        if near.is_empty() {
            // Nobody explains it, but it is spelled like one name, and of one country.
            let is_spelled = |owner: &usize| {
                let other = &things[*owner];
                let (place, its) = (key::place(&thing.key), key::place(&other.key));
                let is_one_place = place.is_some() && its == place;
                let is_elsewhere = place.is_some() && its.is_some() && !is_one_place;
                let is_long = length >= SPELLED;
                (is_long || other.key.top == thing.key.top)
                    && (!is_mixed || fold::abbreviates(letters, &other.entity.name))
                    && (length >= SHORT && is_one_place
                        || is_long && is_told(thing, other)
                        || (length > SPELLED || is_long && !number.is_empty()) && !is_elsewhere)
            };
            let owners =
                spelled.get(&(capitals, format!("{number}{rest}"))).into_iter().flatten().copied().filter(fits);
            near = owners.filter(is_spelled).collect();
        }
        if let Some(owner) = sets.only(near.iter().copied()) {
            join_for(Reason::Abbreviation, index, owner, sets, found);
        } else if !near.is_empty() {
            let mut members = near;
            members.push(index);
            members.sort_unstable();
            found.push((Reason::Ambiguous, members));
        }
    }
}

/// Joins names that a document gives to a thing beside its own, in full, with the thing that bears one elsewhere.
fn aliases(
    ontology: &Ontology,
    things: &[Thing],
    by_key: &ByKey<'_>,
    sets: &mut Sets,
    found: &mut Vec<(Reason, Vec<usize>)>,
) {
    let mut named: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for (index, thing) in things.iter().enumerate().filter(|(_, thing)| !ontology.is_place(&thing.entity.class)) {
        for (alias, is_placed) in key::full_aliases(ontology, &thing.entity) {
            for &other in by_key.get(&(thing.key.top.as_str(), alias.as_str())).into_iter().flatten() {
                let is_meant = is_near(thing, &things[other]) || is_told(thing, &things[other]) || is_placed;
                if sets.first(other) != sets.first(index) && is_meant {
                    named.entry(other).or_default().insert(index);
                }
            }
        }
    }
    join_only(Reason::Alias, named, sets, found);
}

/// Returns things by their initials, and by their numbers and the words that are written out behind these.
fn by_initials(ontology: &Ontology, things: &[Thing]) -> BTreeMap<(String, String), BTreeSet<usize>> {
    let mut spelled: BTreeMap<(String, String), BTreeSet<usize>> = BTreeMap::new();
    for (index, thing) in things.iter().enumerate().filter(|(_, thing)| !ontology.is_place(&thing.entity.class)) {
        for name in std::iter::once(&thing.entity.name).chain(&thing.entity.aliases) {
            let (words, number) = key::numbered(ontology, name);
            let is_small = |word: &str| ontology.naming.small.contains(word) || word.starts_with(char::is_uppercase);
            if words.contains(' ') && words.split(' ').all(is_small) {
                for (initials, rest) in spellings(&words) {
                    spelled.entry((initials, format!("{number}{rest}"))).or_default().insert(index);
                }
            }
        }
    }
    spelled
}

/// Returns the ways to abbreviate some words: their initials, and the initials of all but the last one or two, which are
/// written out in small letters behind a space: "RTI Act".
fn spellings(words: &str) -> BTreeSet<(String, String)> {
    let cuts = words.rmatch_indices(' ').map(|(at, _)| words.split_at(at)).take(WRITTEN);
    let parts = std::iter::once((words, "")).chain(cuts);
    let each = parts.flat_map(|(front, rest)| fold::initials(front).map(|initials| (initials, rest.to_lowercase())));
    each.filter(|(initials, rest)| home::is_acronym(initials) && (rest.is_empty() || initials.len() >= SHORT)).collect()
}

/// So many words may be written out behind the letters of an abbreviation.
const WRITTEN: usize = 2;

/// Joins "Riverton Hope Bank" with the "Hope Bank" of documents that speak for Riverton alone, where Riverton is a
/// country.
fn without_place(
    ontology: &Ontology,
    things: &[Thing],
    by_key: &ByKey<'_>,
    sets: &mut Sets,
    found: &mut Vec<(Reason, Vec<usize>)>,
) {
    for (long, thing) in things.iter().enumerate() {
        let Some((place, core)) = thing.key.placed.as_ref().filter(|(_, core)| core.contains(' ')) else { continue };
        let Some(country) = Home::of_place(ontology, place).country else { continue };
        let is_country = |row: Place<'_>| row.name == country && ontology.top_kinds.contains(row.kind);
        if !ontology.gazetteer.find(place).any(is_country) {
            continue;
        }
        for &short in by_key.get(&(thing.key.top.as_str(), core.as_str())).into_iter().flatten() {
            let other = &things[short];
            if other.key.scope.is_empty()
                && other.countries.len() == 1
                && other.countries.contains(&country)
                && sets.first(short) != sets.first(long)
            {
                join_for(Reason::Home, short, long, sets, found);
            }
        }
    }
}

/// Joins "Clean Rivers" with the one "Clean Rivers Programme", "Ujala Point C" with the one "Ujala Point C Power Station",
/// and "Ujala" with the one "Ujala River", of documents of the same country.
fn without_head(
    ontology: &Ontology,
    things: &[Thing],
    by_key: &ByKey<'_>,
    sets: &mut Sets,
    found: &mut Vec<(Reason, Vec<usize>)>,
) {
    let mut owners: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for (long, thing) in things.iter().enumerate() {
        let Some(core) = key::short_name(ontology, &thing.entity.class, &thing.key) else { continue };
        // What no country owns is known in all.
        let is_known = core.split(' ').next_back().is_some_and(|head| ontology.naming.international.contains(head));
        let is_measure = ontology.measures.contains(&thing.key.top);
        for &short in by_key.get(&(thing.key.top.as_str(), &*core)).into_iter().flatten() {
            let other = &things[short];
            let is_open = thing.countries.is_empty() != other.countries.is_empty();
            let is_named = is_measure || !ontology.gazetteer.has(&other.entity.name);
            if is_named && (is_known || is_near(thing, other) || is_open || !is_measure && is_told(thing, other)) {
                owners.entry(short).or_default().insert(long);
            }
        }
    }
    join_only(Reason::Head, owners, sets, found);
}

/// Joins short names with their owners, where all these are one thing.
fn join_only(
    reason: Reason,
    owners: BTreeMap<usize, BTreeSet<usize>>,
    sets: &mut Sets,
    found: &mut Vec<(Reason, Vec<usize>)>,
) {
    for (short, longs) in owners {
        if let Some(long) = sets.only(longs)
            && sets.first(short) != sets.first(long)
        {
            join_for(reason, short, long, sets, found);
        }
    }
}

/// So many letters has an abbreviation, at the least, that is taken for a name with these initials where one document
/// tells of the country of the other.
pub(super) const SPELLED: usize = 4;

/// The same, where both names belong to one country.
const SHORT: usize = 3;

/// Returns whether one of two things is named in a document that speaks for a country that the other's document speaks
/// for or names.
pub(super) fn is_told(one: &Thing, other: &Thing) -> bool {
    let is_spoken = |one: &Thing, other: &Thing| {
        one.countries.iter().any(|country| other.countries.contains(country) || other.named.contains(country))
    };
    is_spoken(one, other) || is_spoken(other, one)
}

/// Returns whether two things are spoken of in one country, or nothing is known of one of them.
fn is_near(one: &Thing, other: &Thing) -> bool {
    one.countries.is_empty() && other.countries.is_empty() || !one.countries.is_disjoint(&other.countries)
}
