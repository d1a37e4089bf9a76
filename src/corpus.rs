//! From the readings of many documents to readings in which one thing has one id.
//!
//! In go readings, each resolved by its document alone; out come the same readings with the ids of one thing made
//! equal, and the list of decisions. Names are compared by blocks of equal keys, so the work grows with the names and
//! not with their pairs. Nothing depends on the order of the readings, and nothing is joined on a part of a name.

mod decision;
pub(crate) mod join;
mod key;
mod loose;
mod person;
mod place;
mod short;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::{
    entity::{
        Entity, EntityId,
        home::{self, Home},
    },
    evidence::Pieces,
    graph::{Graph, Reading},
    ontology::Ontology,
};

pub use decision::{Decision, Reason};
use key::Key;

/// Readings whose things are one over all documents.
#[derive(Debug, Clone, Default)]
pub struct Corpus {
    /// In the order they were given.
    pub readings: Vec<Reading>,
    /// In order.
    pub decisions: Vec<Decision>,
}

/// A thing as all documents together name it by one id.
#[derive(Debug, Clone)]
struct Thing {
    entity: Entity,
    key: Key,
    /// The countries for which its documents speak.
    countries: BTreeSet<String>,
    /// The countries that its documents name, or of which they name a place.
    named: BTreeSet<String>,
}

/// Returns the graph of all readings, with the things of all documents made one.
#[must_use]
pub fn graph(ontology: &Ontology, readings: Vec<Reading>) -> Graph {
    Graph::new(unify(ontology, readings).readings)
}

/// Makes the ids of one thing equal over all readings and lists what was decided.
///
/// The id is that of the fullest name; the other names become aliases.
#[must_use]
pub fn unify(ontology: &Ontology, mut readings: Vec<Reading>) -> Corpus {
    loose::tie(ontology, &mut readings);
    let things = things(ontology, &readings);
    let (targets, decisions) = decide(ontology, &things);
    let names: BTreeMap<&EntityId, &Entity> = things.iter().map(|thing| (&thing.entity.id, &thing.entity)).collect();
    let readings = readings.into_par_iter().map(|reading| join::rename(ontology, reading, &targets, &names)).collect();
    Corpus { readings, decisions }
}

/// Returns why two entities are, or are not, one thing.
///
/// What holds for an abbreviation or an alias holds where no third thing has it too; [`unify`] checks that.
#[must_use]
pub fn why(ontology: &Ontology, one: &Entity, other: &Entity) -> Reason {
    if one.id == other.id {
        return Reason::Id;
    }
    let (left, right) = (Key::new(ontology, one), Key::new(ontology, other));
    if left.top != right.top {
        return if left.words == right.words { Reason::OtherClass } else { Reason::OtherName };
    }
    if left.words == right.words {
        return same(ontology, (one, &left), (other, &right));
    }
    let shortens = |long: &Entity, short: &Entity| key::abbreviations(long).any(|alias| alias == short.name);
    if shortens(one, other) || shortens(other, one) {
        return if left.scope == right.scope || left.scope.is_empty() || right.scope.is_empty() {
            Reason::Abbreviation
        } else {
            Reason::OtherPlace
        };
    }
    let calls =
        |thing: &Entity, words: &str| key::full_aliases(ontology, thing).iter().any(|(alias, _)| alias == words);
    if calls(one, &right.words) || calls(other, &left.words) {
        return Reason::Alias;
    }
    if left.plain == right.plain {
        Reason::OtherPlace
    } else if left.numberless() == right.numberless() {
        Reason::OtherNumber
    } else {
        Reason::OtherName
    }
}

/// Returns why names of equal keys are one.
fn same(ontology: &Ontology, (one, left): (&Entity, &Key), (_, right): (&Entity, &Key)) -> Reason {
    if left.plain == right.plain {
        Reason::Spelling
    } else if ontology.is_place(&one.class) {
        Reason::Gazetteer
    } else if left.scope != right.scope {
        Reason::Home
    } else {
        Reason::Order
    }
}

/// Returns the country for which a document speaks, or the place in the name of its author that lies in none.
fn country(ontology: &Ontology, reading: &Reading) -> Option<String> {
    reading.country.clone().or_else(|| {
        let author = reading.record.author.as_ref()?;
        let author = reading.entities.iter().find(|entity| entity.id == *author)?;
        Home::in_name(ontology, &author.name).map(|home| home.country.unwrap_or(home.place))
    })
}

/// Gathers the things of all readings by their ids, in order.
fn things(ontology: &Ontology, readings: &[Reading]) -> Vec<Thing> {
    let mut all: BTreeMap<&EntityId, (Entity, BTreeSet<String>, BTreeSet<String>)> = BTreeMap::new();
    let mut homes: FxHashMap<&str, Option<String>> = FxHashMap::default();
    for reading in readings {
        let country = country(ontology, reading);
        let places = reading.entities.iter().filter(|entity| ontology.is_place(&entity.class));
        // Many documents name the same places.
        let country_of = |place| homes.entry(place).or_insert_with(|| Home::of_place(ontology, place).country).clone();
        let named: BTreeSet<String> = places.map(|place| place.name.as_str()).filter_map(country_of).collect();
        for entity in &reading.entities {
            let (kept, countries, near) = all.entry(&entity.id).or_insert_with(|| {
                let (id, name, class) = (entity.id.clone(), entity.name.clone(), entity.class.clone());
                let (aliases, mentions) = (BTreeSet::new(), Pieces::new());
                let bare = Entity { id, name, class, aliases, origin: entity.origin, mentions };
                (bare, BTreeSet::new(), BTreeSet::new())
            });
            add(&mut kept.aliases, &entity.aliases);
            if entity.name < kept.name {
                kept.name.clone_from(&entity.name);
            }
            if entity.class < kept.class {
                kept.class.clone_from(&entity.class);
            }
            add(countries, &country);
            add(near, &named);
        }
    }
    let thing = |(entity, countries, named)| Thing { key: Key::new(ontology, &entity), entity, countries, named };
    let all: Vec<_> = all.into_values().collect();
    all.into_par_iter().map(thing).collect()
}

/// Adds texts to a set; most are there already and need no copy.
fn add<'t>(set: &mut BTreeSet<String>, texts: impl IntoIterator<Item = &'t String>) {
    for text in texts {
        if !set.contains(text) {
            set.insert(text.clone());
        }
    }
}

/// Things by top class and comparable words.
type ByKey<'t> = BTreeMap<(&'t str, &'t str), Vec<usize>>;

/// Sets of things that are one; the members of a set know its first.
struct Sets(Vec<usize>);

impl Sets {
    fn first(&self, mut index: usize) -> usize {
        while let Some(&above) = self.0.get(index).filter(|above| **above != index) {
            index = above;
        }
        index
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.first(one), self.first(other));
        if let Some(slot) = self.0.get_mut(one.max(other)) {
            *slot = one.min(other);
        }
    }

    /// Returns the first of some things, if all are one.
    fn only(&self, things: impl IntoIterator<Item = usize>) -> Option<usize> {
        let mut things = things.into_iter();
        let first = things.next()?;
        things.all(|other| self.first(other) == self.first(first)).then_some(first)
    }
}

/// Joins two things and says why.
fn join_for(reason: Reason, one: usize, other: usize, sets: &mut Sets, found: &mut Vec<(Reason, Vec<usize>)>) {
    sets.join(one, other);
    found.push((reason, vec![one.min(other), one.max(other)]));
}

/// Returns the new ids by the old ones, and why.
fn decide(ontology: &Ontology, things: &[Thing]) -> (BTreeMap<EntityId, EntityId>, Vec<Decision>) {
    let mut sets = Sets((0..things.len()).collect());
    // (reason, members): what each block gave.
    let mut found: Vec<(Reason, Vec<usize>)> = Vec::new();
    let mut by_key: ByKey<'_> = BTreeMap::new();
    for (index, thing) in things.iter().enumerate() {
        by_key.entry((&thing.key.top, &thing.key.words)).or_default().push(index);
    }
    for members in by_key.values().filter(|members| members.len() > 1) {
        let Some((&first, rest)) = members.split_first() else { continue };
        for &other in rest {
            sets.join(first, other);
            let (one, two) = (&things[first], &things[other]);
            found.push((same(ontology, (&one.entity, &one.key), (&two.entity, &two.key)), vec![first, other]));
        }
    }
    short::join(ontology, things, &by_key, &mut sets, &mut found);
    person::join(ontology, things, &mut sets, &mut found);
    apart(things, &sets, &mut found);
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for index in 0..things.len() {
        members.entry(sets.first(index)).or_default().push(index);
    }
    let mut targets = BTreeMap::new();
    for members in members.values().filter(|members| members.len() > 1) {
        let Some(&full) = members.iter().max_by(|a, b| fuller(ontology, &things[**a].entity, &things[**b].entity))
        else {
            continue;
        };
        targets.extend(members.iter().map(|&index| (things[index].entity.id.clone(), things[full].entity.id.clone())));
    }
    let mut decisions: Vec<Decision> = found
        .into_iter()
        .map(|(reason, members)| {
            let ids: Vec<EntityId> = members.iter().map(|&index| things[index].entity.id.clone()).collect();
            let into = ids.first().filter(|_| reason.is_same()).and_then(|id| targets.get(id)).cloned();
            Decision { reason, ids, into }
        })
        .collect();
    decisions.sort();
    decisions.dedup();
    (targets, decisions)
}

/// Orders by how well a name is known and how much it says: the gazetteer's name of a place and those of several words in a
/// list, then more words, then more letters, then a longer way to say where, then the first id.
fn fuller(ontology: &Ontology, one: &Entity, other: &Entity) -> std::cmp::Ordering {
    let size = |entity: &Entity| {
        let is_known = if ontology.is_place(&entity.class) {
            ontology.gazetteer.first(&entity.name).is_some_and(|row| row.name == entity.name)
        } else {
            entity.name.contains(' ') && home::is_listed(ontology, &entity.name)
        };
        (is_known, entity.name.split(' ').count(), entity.name.chars().count())
    };
    size(one).cmp(&size(other)).then_with(|| other.id.cmp(&one.id))
}

/// Lists things of one form of name that were kept apart.
fn apart(things: &[Thing], sets: &Sets, found: &mut Vec<(Reason, Vec<usize>)>) {
    let mut names: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut numbers: BTreeMap<(&str, String), Vec<usize>> = BTreeMap::new();
    for (index, thing) in things.iter().enumerate().filter(|(index, _)| sets.first(*index) == *index) {
        names.entry(&thing.key.plain).or_default().push(index);
        let numberless = thing.key.numberless();
        if numberless != thing.key.words {
            numbers.entry((&thing.key.top, numberless)).or_default().push(index);
        }
    }
    for members in names.into_values().filter(|members| members.len() > 1) {
        let tops: BTreeSet<&str> = members.iter().map(|&index| things[index].key.top.as_str()).collect();
        let reason = if tops.len() > 1 { Reason::OtherClass } else { Reason::OtherPlace };
        found.push((reason, members));
    }
    for members in numbers.into_values().filter(|members| members.len() > 1) {
        let plains: BTreeSet<&str> = members.iter().map(|&index| things[index].key.plain.as_str()).collect();
        if plains.len() > 1 {
            found.push((Reason::OtherNumber, members));
        }
    }
}
