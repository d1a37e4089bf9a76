//! What two names of one thing have in common, whatever document they stand in.

use std::{borrow::Cow, collections::BTreeSet};

use crate::{
    entity::{Entity, fold, home},
    ontology::{Ontology, grammar::WordClass, naming::capital},
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
    /// The place in the name and the comparable words without it, if there is one.
    pub placed: Option<(String, String)>,
}

impl Key {
    /// Returns the key of an entity.
    pub(super) fn new(ontology: &Ontology, entity: &Entity) -> Self {
        let top = ontology.top(&entity.class).to_owned();
        let scope = entity.id.as_str().split_once("--").map_or("", |(_, scope)| scope);
        let plain = plain(ontology, &entity.name);
        let (words, placed) = if ontology.is_place(&entity.class) {
            // A place is itself, not what lies in another: its scope stays apart from its name.
            let own = known_place(ontology, &entity.name).unwrap_or_else(|| placed(ontology, &entity.name, ""));
            (format!("{own}--{scope}"), None)
        } else {
            let (place, core) = split_place(ontology, &entity.name);
            (placed(ontology, &entity.name, scope), place.map(|place| (place, comparable(ontology, &core))))
        };
        Self { top, plain, scope: scope.to_owned(), words, placed }
    }

    /// Returns the comparable words without numbers.
    pub(super) fn numberless(&self) -> String {
        let words = self.words.split(' ').filter(|word| !word.starts_with(|first: char| first.is_ascii_digit()));
        words.collect::<Vec<_>>().join(" ")
    }
}

/// Returns the folded words of a name, each in its one spelling, without the legal form of a company and silent words;
/// a number at the end stands in front: "Plan II" is the second plan.
pub(super) fn plain(ontology: &Ontology, name: &str) -> String {
    let naming = &ontology.naming;
    let key = fold::key(name);
    let bare = naming.legal_forms.iter().find_map(|form| key.strip_suffix(form.as_str())?.strip_suffix(' '));
    let words: Vec<&str> = bare.unwrap_or(&key).split(' ').collect();
    let mut out: Vec<String> = Vec::with_capacity(words.len());
    let mut tens = None;
    let mut at = 0;
    while let Some(&word) = words.get(at) {
        let next = words.get(at + 1);
        at += 1;
        // "Companies Act of 2013".
        let is_year = |next: &&str| next.len() == 4 && is_number(next, 4) && at == words.len() - 1;
        if ontology.of_links.iter().any(|link| link.trim() == word) && next.is_some_and(is_year) && !out.is_empty()
            || naming.silent.contains(word)
            || naming.numbering.contains(word)
                && next.is_some_and(|next| next.starts_with(|first: char| first.is_ascii_digit()))
        {
            continue;
        }
        let pair = next.and_then(|next| naming.spellings.get(&format!("{word} {next}")));
        at += usize::from(pair.is_some());
        let word = pair.or_else(|| naming.spellings.get(word)).map_or(word, String::as_str);
        if let Some(&value) = naming.tens.get(word)
            && next.is_some_and(|next| naming.spellings.get(*next).is_some_and(|digit| is_number(digit, 1)))
        {
            tens = Some(value);
            continue;
        }
        let digits = word.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
        let is_ordinal = !digits.is_empty() && digits.len() < word.len() && ontology.tagging.is_ordinal(word);
        let word = match tens.take().zip(word.parse::<u32>().ok()) {
            Some((tens, digit)) => (tens + digit).to_string(),
            None => slug(if is_ordinal { digits } else { word }),
        };
        if !word.is_empty() {
            out.push(word);
        }
    }
    // "2010 Riverton Games": the year stands behind.
    if out.len() > 1
        && out.first().is_some_and(|first| first.len() == 4 && is_number(first, 4))
        && !out.iter().skip(1).any(|word| is_number(word, 4))
    {
        out.rotate_left(1);
    }
    // Not where another number stands before it: "Finance Act 2 of 2020".
    if out.len() > 2
        && out.last().is_some_and(|last| is_number(last, 2))
        && !out.iter().rev().skip(1).any(|word| is_number(word, 4))
    {
        out.rotate_right(1);
    }
    out.join(" ")
}

/// Returns the folded words of a name, with a head that may stand on either side behind: "Ministry of Finance" is
/// "Finance Ministry".
fn comparable(ontology: &Ontology, name: &str) -> String {
    let inverted = ontology.short_links.iter().find_map(|link| {
        let (head, rest) = name.split_once(link.as_str())?;
        let is_head = ontology.naming.inverted.contains(&plain(ontology, head));
        is_head.then(|| plain(ontology, &format!("{rest} {head}")))
    });
    inverted.unwrap_or_else(|| plain(ontology, name))
}

/// Returns the short name of a measure: without the word for its kind, or without what a treaty is on.
pub(super) fn short_measure<'a>(ontology: &Ontology, words: &'a str) -> Option<&'a str> {
    let naming = &ontology.naming;
    let without_head = || words.rsplit_once(' ').filter(|(_, head)| naming.measure_heads.contains(*head));
    let without_matter = || {
        ontology
            .short_links
            .iter()
            .find_map(|link| words.split_once(link.as_str()))
            .filter(|(core, _)| core.split(' ').next_back().is_some_and(|head| naming.international.contains(head)))
    };
    let (core, _) = without_head().or_else(without_matter)?;
    (core.contains(' ') && !home::is_general(ontology, core)).then_some(core)
}

/// Returns the gazetteer's name of a place that has but one.
fn canonical(ontology: &Ontology, place: &str) -> String {
    let mut rows = ontology.gazetteer.find(place);
    let Some(first) = rows.next() else { return place.to_owned() };
    let is_one = ontology.top_kinds.contains(first.kind) || rows.all(|row| row.name == first.name);
    if is_one { first.name.to_owned() } else { place.to_owned() }
}

/// Returns whether a word is a number of so many digits at the most.
fn is_number(word: &str, digits: usize) -> bool {
    !word.is_empty() && word.len() <= digits && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns the gazetteer's one place of a name, or of the name with the word for its kind on the other side.
fn known_place(ontology: &Ontology, name: &str) -> Option<String> {
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
        let is_first_level =
            || ontology.gazetteer.first(row.parent).is_some_and(|above| ontology.top_kinds.contains(above.kind));
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

/// Returns the words of a name with its place in front: "museum of riverton", "riverton museum", and "museum" that
/// belongs to Riverton are one.
fn placed(ontology: &Ontology, name: &str, scope: &str) -> String {
    let scope = scope.replace('-', " ");
    let name = part_behind(ontology, name);
    let (place, core) = split_place(ontology, &name);
    let core = comparable(ontology, &core);
    let place = place.map(|place| plain(ontology, &canonical(ontology, &place)));
    let core = match &place {
        Some(_) => trimmed(ontology, &core).to_owned(),
        None if !scope.is_empty() => trimmed(ontology, &core).to_owned(),
        None => core,
    };
    let place = place.unwrap_or(scope);
    if place.is_empty() { core } else { format!("{place} {core}") }
}

/// Returns "Riverton Metro Line 2" for "Line 2 of the Riverton Metro"; other names as they are.
fn part_behind<'a>(ontology: &Ontology, name: &'a str) -> Cow<'a, str> {
    let lexicon = &ontology.lexicon;
    let turned = ontology.of_links.iter().find_map(|link| {
        let (part, whole) = name.split_once(link.as_str())?;
        let (kind, number) = part.split_once(' ')?;
        let is_part = lexicon.is(lexicon.find(&kind.to_lowercase()), WordClass::Phase)
            && plain(ontology, number).bytes().all(|byte| byte.is_ascii_digit());
        is_part.then(|| format!("{whole} {part}"))
    });
    turned.map_or(Cow::Borrowed(name), Cow::Owned)
}

/// Returns the words behind a place without what says nothing more there.
fn trimmed<'a>(ontology: &Ontology, core: &'a str) -> &'a str {
    match core.split_once(' ') {
        Some((first, rest)) if ontology.naming.transparent.contains(first) => rest,
        _ => core,
    }
}

/// Returns the place of a name, if it begins or ends with one, and what is left.
pub(super) fn split_place(ontology: &Ontology, name: &str) -> (Option<String>, String) {
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

/// Returns the abbreviations among the aliases of an entity.
pub(super) fn abbreviations(entity: &Entity) -> impl Iterator<Item = &str> {
    entity
        .aliases
        .iter()
        .map(String::as_str)
        .filter(|alias| !alias.contains(' ') && (home::is_acronym(alias) || fold::abbreviates(alias, &entity.name)))
}

/// Returns other full names of an entity that say enough by themselves, made comparable.
pub(super) fn full_aliases(ontology: &Ontology, entity: &Entity) -> BTreeSet<String> {
    let is_article = |word: &str| ontology.lexicon.is(ontology.lexicon.find(word), WordClass::Article);
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
