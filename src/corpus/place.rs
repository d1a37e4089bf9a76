//! The place that stands in a name, and the one name of a place.

use super::key::plain;
use crate::{
    entity::{fold, home},
    ontology::{Ontology, naming::capital},
    slug::slug,
};

/// Returns the gazetteer's name of a place that has but one.
pub(super) fn canonical(ontology: &Ontology, place: &str) -> String {
    let mut rows = ontology.gazetteer.find(place);
    let Some(first) = rows.next() else { return place.to_owned() };
    let is_one = ontology.top_kinds.contains(first.kind) || rows.all(|row| row.name == first.name);
    if is_one { first.name.to_owned() } else { place.to_owned() }
}

/// Returns the gazetteer's one place of a name, or of the name with the word for its kind on the other side.
pub(super) fn known_place(ontology: &Ontology, name: &str) -> Option<String> {
    let one = |name: &str| {
        // Its namesakes are told apart by what the id adds.
        ontology.gazetteer.first(name).map(|row| slug(row.name).replace('-', " "))
    };
    let naming = &ontology.naming;
    let kind = |word: &str| {
        let word = word.trim_end_matches('.').to_lowercase();
        let word = naming.spellings.get(&word).unwrap_or(&word);
        naming.turning.contains(word).then(|| capital(word))
    };
    let turned = || {
        let (first, rest) = name.split_once(' ')?;
        if let Some(kind) = kind(first) {
            return one(&format!("{rest} {kind}")).or_else(|| one(&format!("{kind} {rest}")));
        }
        let (rest, last) = name.rsplit_once(' ')?;
        let kind = kind(last)?;
        one(&format!("{kind} {rest}")).or_else(|| one(&format!("{rest} {kind}")))
    };
    // "Municipality of Riverton": where Riverton is of that kind, or the first-level division of that name.
    let of_kind = || {
        let (kind, place) = ontology.of_links.iter().find_map(|link| name.split_once(link.as_str()))?;
        let kind = kind.to_lowercase();
        let mut rows = ontology.gazetteer.find(place);
        let row = rows.next().filter(|row| naming.kinds.contains(&kind) && row.name == place)?;
        let heads = ontology.patterns.heads.get(&ontology.lexicon.find(&kind))?;
        let class = heads.iter().find(|head| head.words.len() == 1).map(|head| &head.class);
        let is_first_level = || ontology.top_place(row.parent).is_some();
        let fits = rows.next().is_none() && (ontology.class_of_kind(row.kind).as_ref() == class || is_first_level());
        fits.then(|| slug(row.name).replace('-', " "))
    };
    // What the gazetteer has not: the kind stands behind.
    let unknown = || {
        let (first, rest) = name.split_once(' ')?;
        kind(first).map(|kind| plain(ontology, &format!("{rest} {kind}")))
    };
    one(name).or_else(turned).or_else(of_kind).or_else(unknown)
}

/// Returns the place of a name, if it begins or ends with one, and what is left.
pub(super) fn split_place(ontology: &Ontology, name: &str) -> (Option<String>, String) {
    // "Queen Elizabeth Hospital": though a town somewhere has the name.
    if home::is_dedicated(ontology, name) {
        return (None, name.to_owned());
    }
    let naming = &ontology.naming;
    let is_place = |name: &str| {
        // Most names are no places; whether one is general is dearer to ask.
        name.starts_with(char::is_uppercase)
            && ontology.gazetteer.find(name).any(|place| ontology.is_governed(place))
            && !home::is_general(ontology, name)
    };
    // Whether the order of a head and a place is a part of the name.
    let is_ordered = |head: &str| naming.ordered_heads.contains(&head.to_lowercase());
    let is_ordered_at = |head: &str, place: &str| {
        is_ordered(head) && ontology.gazetteer.find(place).any(|place| naming.ordered_countries.contains(place.country))
    };
    for link in &ontology.of_links {
        let Some((core, place)) = name.rsplit_once(link.as_str()) else { continue };
        // "Department of Finance of Riverton Province".
        let gazetteer = &ontology.gazetteer;
        let is_other = |stem: &str| {
            gazetteer.has(place) && !gazetteer.find(place).any(|row| gazetteer.find(stem).any(|other| other == row))
        };
        let stem = place
            .rsplit_once(' ')
            .filter(|(stem, kind)| naming.kinds.contains(&kind.to_lowercase()) && is_place(stem) && !is_other(stem));
        let place = stem.map_or(place, |(stem, _)| stem);
        // "University of Ujala": the place of a university need not be known.
        let is_unknown = || {
            is_ordered(core)
                && !place.contains(' ')
                && !ontology.gazetteer.has(place)
                && !home::is_general(ontology, place)
        };
        if is_place(place) || is_unknown() {
            let kind = ontology.lexicon.find(&core.to_lowercase());
            if !ontology.in_list("whole-kinds", kind) && !is_ordered_at(core, place) {
                return (Some(place.to_owned()), core.to_owned());
            }
        }
    }
    // "Port of Riverton Authority": the place stands inside.
    let inside = ontology.of_links.iter().find_map(|link| {
        let (head, tail) = name.split_once(link.as_str())?;
        let (place, rest) = tail.split_once(' ')?;
        let is_inside = is_place(place) && !rest.contains(' ') && !is_ordered_at(head, place);
        let is_kind = naming.kinds.contains(&rest.to_lowercase());
        (is_inside && !is_kind).then(|| (Some(place.to_owned()), format!("{head} {rest}")))
    });
    if let Some(found) = inside {
        return found;
    }
    let words: Vec<&str> = name.split(' ').collect();
    for count in (1..words.len().min(5)).rev() {
        let (front, rest) = words.split_at(count);
        let front = front.join(" ");
        let front = front.strip_suffix("'s").unwrap_or(&front);
        let rest = rest.join(" ");
        // "Riverton State University" is not that of Riverton.
        let is_of_kind = || front.rsplit_once(' ').is_some_and(|(_, kind)| naming.kinds.contains(&kind.to_lowercase()));
        if is_ordered(&rest) && is_of_kind() {
            return (None, name.to_owned());
        }
        if is_place(front) && !is_ordered_at(&rest, front) {
            return (Some(front.to_owned()), rest);
        }
        if let Some(country) = naming.demonyms.get(&fold::key(front)).filter(|_| says_enough(ontology, &rest)) {
            return (Some(country.clone()), rest);
        }
    }
    // "Vision 2030 Jamaica": where the rest says too little by itself.
    for count in (1..words.len().min(5)).rev() {
        let (rest, back) = words.split_at(words.len() - count);
        let (rest, back) = (rest.join(" "), back.join(" "));
        if is_place(&back) && home::is_general(ontology, &rest) {
            return (Some(back), rest);
        }
    }
    (None, name.to_owned())
}

/// Returns whether what stands behind the adjective of a country is the country's: several words, or a body that each
/// country has one of. "Indian Bank" is not the Bank of India.
fn says_enough(ontology: &Ontology, rest: &str) -> bool {
    let key = fold::key(rest);
    key.contains(' ')
        || ontology.naming.national.contains(&key)
        || ontology.author_heads.contains(&ontology.lexicon.find(&key))
}
