//! What two names of one thing have in common, whatever document they stand in.

use std::collections::BTreeSet;

use crate::{
    entity::{Entity, fold, home},
    ontology::Ontology,
    slug::slug,
};

/// A name, made comparable.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    /// Key of the top class.
    pub top: String,
    /// The name as it is printed, folded: what tells a spelling from another order.
    pub plain: String,
    /// The place that the id adds to the name; empty where it adds none.
    pub scope: String,
    /// Comparable words with the place in front; equal for one thing.
    pub words: String,
}

impl Key {
    /// Returns the key of an entity.
    pub(super) fn new(ontology: &Ontology, entity: &Entity) -> Self {
        let top = ontology.top(&entity.class).to_owned();
        let scope = entity.id.as_str().split_once("--").map_or("", |(_, scope)| scope);
        let plain = plain(ontology, &entity.name);
        let words = if ontology.is_place(&entity.class) {
            // A place is itself, not what lies in another: its scope stays apart from its name.
            let own = known_place(ontology, &entity.name).unwrap_or_else(|| plain.clone());
            format!("{own}--{scope}")
        } else {
            placed(ontology, &entity.name, scope)
        };
        Self { top, plain, scope: scope.to_owned(), words }
    }

    /// Returns the comparable words without numbers.
    pub(super) fn numberless(&self) -> String {
        let words = self.words.split(' ').filter(|word| !word.starts_with(|first: char| first.is_ascii_digit()));
        words.collect::<Vec<_>>().join(" ")
    }
}

/// Returns the folded words of a name, each in its one spelling.
fn plain(ontology: &Ontology, name: &str) -> String {
    let naming = &ontology.naming;
    let key = fold::key(name);
    let words: Vec<&str> = key.split(' ').collect();
    let mut out: Vec<String> = Vec::with_capacity(words.len());
    for (index, word) in words.iter().enumerate() {
        let is_number = |word: &&str| word.starts_with(|first: char| first.is_ascii_digit());
        if naming.numbering.contains(*word) && words.get(index + 1).is_some_and(is_number) {
            continue;
        }
        let word = naming.spellings.get(*word).map_or(*word, String::as_str);
        let digits = word.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
        let is_ordinal = !digits.is_empty() && digits.len() < word.len() && ontology.tagging.is_ordinal(word);
        let word = slug(if is_ordinal { digits } else { word });
        if !word.is_empty() {
            out.push(word);
        }
    }
    out.join(" ")
}

/// Returns the gazetteer's one place of a name.
fn known_place(ontology: &Ontology, name: &str) -> Option<String> {
    let mut rows = ontology.gazetteer.find(name);
    let row = rows.next()?;
    rows.next().is_none().then(|| slug(row.name).replace('-', " "))
}

/// Returns the words of a name with its place in front: "museum of riverton", "riverton museum", and "museum" that
/// belongs to Riverton are one.
fn placed(ontology: &Ontology, name: &str, scope: &str) -> String {
    let scope = scope.replace('-', " ");
    let (place, core) = split_place(ontology, name);
    let core = plain(ontology, &core);
    let place = place.map(|place| plain(ontology, &place));
    let core = match &place {
        Some(_) => trimmed(ontology, &core).to_owned(),
        None if !scope.is_empty() => trimmed(ontology, &core).to_owned(),
        None => core,
    };
    let place = place.unwrap_or(scope);
    if place.is_empty() { core } else { format!("{place} {core}") }
}

/// Returns the words behind a place without what says nothing more there.
fn trimmed<'a>(ontology: &Ontology, core: &'a str) -> &'a str {
    match core.split_once(' ') {
        Some((first, rest)) if ontology.naming.transparent.contains(first) => rest,
        _ => core,
    }
}

/// Returns the place of a name, if it begins or ends with one, and what is left.
fn split_place(ontology: &Ontology, name: &str) -> (Option<String>, String) {
    let is_place = |name: &str| {
        // Most names are no places; whether one is general is dearer to ask.
        name.starts_with(char::is_uppercase)
            && ontology.gazetteer.find(name).any(|place| ontology.governed_kinds.contains(place.kind))
            && !home::is_general(ontology, name)
    };
    for link in &ontology.of_links {
        if let Some((core, place)) = name.rsplit_once(link.as_str())
            && is_place(place)
        {
            let kind = ontology.lexicon.find(&core.to_lowercase());
            if !ontology.lists.get("whole-kinds").is_some_and(|kinds| kinds.contains(&kind)) {
                return (Some(place.to_owned()), core.to_owned());
            }
        }
    }
    let words: Vec<&str> = name.split(' ').collect();
    for count in (1..words.len().min(5)).rev() {
        let (front, rest) = words.split_at(count);
        let front = front.join(" ");
        let front = front.strip_suffix("'s").unwrap_or(&front);
        if is_place(front) {
            return (Some(front.to_owned()), rest.join(" "));
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

/// Returns the abbreviations among the aliases of an entity.
pub(super) fn abbreviations(entity: &Entity) -> impl Iterator<Item = &str> {
    entity
        .aliases
        .iter()
        .map(String::as_str)
        .filter(|alias| !alias.contains(' ') && fold::abbreviates(alias, &entity.name))
}

/// Returns other full names of an entity that say enough by themselves, made comparable.
pub(super) fn full_aliases(ontology: &Ontology, entity: &Entity) -> BTreeSet<String> {
    let is_article =
        |word: &str| ontology.lexicon.is(ontology.lexicon.find(word), crate::ontology::grammar::WordClass::Article);
    entity
        .aliases
        .iter()
        .map(|alias| fold::clean(alias, &is_article, &home::is_acronym))
        .filter(|alias| {
            alias.split(' ').count() > 1
                && alias.split(' ').all(|word| word.starts_with(|first: char| !first.is_lowercase()) || word.len() < 4)
                && !home::is_general(ontology, alias)
        })
        .map(|alias| placed(ontology, &alias, ""))
        .collect()
}
