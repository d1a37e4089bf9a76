//! Persons whose names are shorter or longer in another document.
//!
//! "President Ujala" is Mira Ujala, where the documents have to do with one country and no other person fits; "Ana Lopez"
//! and "Maria Lopez" are Ana Maria Lopez also where one of them speaks for no country.

use std::collections::{BTreeMap, BTreeSet};

use super::{Reason, Sets, Thing, short::is_told};
use crate::{entity::fold, ontology::Ontology};

/// Joins the names of one person.
pub(super) fn join(ontology: &Ontology, things: &[Thing], sets: &mut Sets, found: &mut Vec<(Reason, Vec<usize>)>) {
    let classes: BTreeSet<&str> =
        ontology.patterns.titles.values().flatten().map(|title| ontology.top(&title.class)).collect();
    let words = |index: usize| things[index].key.plain.split(' ').collect::<Vec<_>>();
    // Persons by each word of their names but the first.
    let mut longer: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut persons = Vec::new();
    for (index, thing) in things.iter().enumerate().filter(|(_, thing)| classes.contains(thing.key.top.as_str())) {
        persons.push(index);
        for word in thing.key.plain.split(' ').skip(1) {
            longer.entry(word).or_default().push(index);
        }
    }
    for &short in &persons {
        let name = words(short);
        let Some(&last) = name.last() else { continue };
        let is_longer = |other: usize| {
            let full = words(other);
            full.len() > name.len()
                && (name.len() == 1
                    || full.ends_with(&name)
                    || fold::is_short_name(&things[short].key.plain, &things[other].key.plain))
        };
        let fits: Vec<usize> =
            longer.get(last).into_iter().flatten().copied().filter(|&other| is_longer(other)).collect();
        let firsts: BTreeSet<usize> = fits.iter().map(|&other| sets.first(other)).collect();
        if let (Some(&full), 1) = (fits.first(), firsts.len())
            && fits.iter().any(|&other| {
                is_told(&things[short], &things[other])
                    || name.len() > 1 && (is_open(&things[short], &things[other]) || has_ends(&name, &words(other)))
            })
            && sets.first(short) != sets.first(full)
        {
            sets.join(short, full);
            found.push((Reason::Surname, vec![short.min(full), short.max(full)]));
        }
    }
}

/// "Ana Lopez" and "Ana Maria Lopez": returns whether the longer of two names has the first and the last word of the other.
fn has_ends(short: &[&str], long: &[&str]) -> bool {
    short.first() == long.first() && short.last() == long.last()
}

/// Returns whether one of two documents speaks for no country, so that it may tell of the other's.
fn is_open(one: &Thing, other: &Thing) -> bool {
    one.countries.is_empty() || other.countries.is_empty()
}
