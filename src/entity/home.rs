//! Where a name that says too little by itself belongs: to the place that its document speaks for.
//!
//! "Ministry of Finance" names one body in a text from Zambia and another in one from Kenya. A name is general where it
//! is made of nothing but words that many things are named with, of numbers and of small words. Its id then bears the
//! place of its document: the country where the name says that the thing is the country's, else the place itself.

use std::cell::LazyCell;

use crate::{
    entity::fold,
    ontology::{Ontology, gazetteer::Place, lexicon::Tag, naming::Naming},
};

/// The place that a document speaks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    /// The place.
    pub place: String,
    /// The country it lies in, where it is known; the place itself where it is one.
    pub country: Option<String>,
}

impl Home {
    /// Returns the home that is this place.
    #[must_use]
    pub fn of_place(ontology: &Ontology, name: &str) -> Self {
        // "Republic of Riverland" is Riverland.
        let place = ontology.top_place(name).map_or(name, |row| row.name);
        Self { place: place.to_owned(), country: country(ontology, name) }
    }

    /// Returns the place that stands in the name of an author: the longest; of equals a country, else the first.
    #[must_use]
    pub fn in_name(ontology: &Ontology, name: &str) -> Option<Self> {
        let words: Vec<&str> = name.split_whitespace().map(bare).collect();
        for count in (1..=words.len().min(5)).rev() {
            let parts = words.windows(count).map(|part| part.join(" ")).filter(|part| {
                part.starts_with(char::is_uppercase)
                    && ontology.gazetteer.find(part).any(|place| ontology.is_governed(place))
                    && !is_general(ontology, part)
            });
            // "Bank Negara Malaysia": a country before a town.
            let parts: Vec<String> = parts.collect();
            if let Some(part) = parts.iter().find(|part| ontology.is_top_place(part)).or(parts.first()) {
                return Some(Self::of_place(ontology, part));
            }
        }
        // "Riverland Government": the adjective of a country or of a part of one.
        (1..=words.len().min(Naming::DEMONYM_WORDS)).rev().find_map(|count| {
            words.windows(count).find_map(|part| {
                let part = part.join(" ");
                let place = ontology.naming.demonyms.get(&fold::key(&part));
                place.filter(|_| part.starts_with(char::is_uppercase)).map(|place| Self::of_place(ontology, place))
            })
        })
    }

    /// Returns the home that a line is: a kind of place and, behind "of", a place of that name.
    #[must_use]
    pub fn in_line(ontology: &Ontology, line: &str) -> Option<Self> {
        let (kind, place) = ontology.of_links.iter().find_map(|link| line.split_once(link.as_str()))?;
        let is_kind = ontology.naming.kinds.contains(&kind.to_lowercase());
        let is_known = || ontology.gazetteer.find(place).any(|place| ontology.is_governed(place));
        (is_kind && is_known()).then(|| Self::of_place(ontology, place))
    }
}

/// Returns a word of a name without marks and genitive.
fn bare(word: &str) -> &str {
    let word = word.trim_matches(|character: char| !character.is_alphanumeric());
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}

/// How many steps a place may be below its country.
const MAX_STEPS: usize = 6;

/// Returns the country that a place is or lies in.
fn country(ontology: &Ontology, name: &str) -> Option<String> {
    let gazetteer = &ontology.gazetteer;
    let is_country = |kind: &str| ontology.top_kinds.contains(kind) && ontology.governed_kinds.contains(kind);
    // The best known place of the name: a country before a city.
    let mut place = gazetteer
        .find(name)
        .find(|place| is_country(place.kind))
        .or_else(|| {
            // The province of Ontario before the city of that name.
            let is_division =
                |place: &Place<'_>| gazetteer.first(place.parent).is_some_and(|above| is_country(above.kind));
            gazetteer.find(name).find(|place| ontology.is_governed(place) && is_division(place))
        })
        .or_else(|| gazetteer.find(name).find(|place| ontology.is_governed(place)))?;
    for _ in 0..MAX_STEPS {
        if is_country(place.kind) && !place.country.is_empty() && is_sovereign(ontology, place.parent) {
            return Some(place.name.to_owned());
        }
        let (below, code) = (place, place.country);
        let parent = below.parent.split('/').next().unwrap_or("");
        // The city of Riverton lies in the county of Riverton, not in itself.
        let above = |other: &Place<'_>| other.country == code && !other.country.is_empty() && *other != below;
        place = gazetteer
            .find(parent)
            .filter(above)
            .find(|other| is_country(other.kind))
            .or_else(|| gazetteer.find(parent).filter(above).find(|other| ontology.is_governed(other)))?;
    }
    None
}

/// Returns whether what lies in a place of this name lies in no country.
fn is_sovereign(ontology: &Ontology, parent: &str) -> bool {
    !ontology.gazetteer.find(parent).any(|place| !place.country.is_empty())
}

/// Returns whether a name says too little by itself: it is made of general words, small words and numbers only.
#[must_use]
pub fn is_general(ontology: &Ontology, name: &str) -> bool {
    let naming = &ontology.naming;
    let mut has_word = false;
    let mut is_one = |word: &str| {
        if naming.is_general(word) {
            has_word = true;
            return true;
        }
        let is_figure = |word: &str| word.starts_with(|first: char| first.is_ascii_digit());
        let is_number = || {
            is_figure(word)
                || naming.tens.contains_key(word)
                || naming.spellings.get(word).is_some_and(|plain| is_figure(plain))
        };
        naming.small.contains(word) || word == "&" || is_number()
    };
    // Word by word: the first one tells most names.
    let all = name.split(' ').all(|part| fold::key(part).split(' ').all(|word| word.is_empty() || is_one(word)));
    all && has_word
}

/// Returns whether a name is that of one of many houses that are called after a saint or a ruler: "St. Mary's Hospital",
/// "Queen Elizabeth Hospital".
#[must_use]
pub fn is_dedicated(ontology: &Ontology, name: &str) -> bool {
    let naming = &ontology.naming;
    let key = fold::key(name);
    let mut words = key.split(' ');
    let is_house = key.rsplit(' ').next().is_some_and(|head| naming.dedicated_heads.contains(head));
    let is_saint = words.next().is_some_and(|first| naming.dedications.contains(&*naming.respell(first)));
    // The one whom it is called after.
    is_house && is_saint && words.next().is_some() && words.all(|word| is_general(ontology, word))
}

/// Returns whether a name is an abbreviation that stands alone: letters in capitals only.
#[must_use]
pub fn is_acronym(name: &str) -> bool {
    (2..=6).contains(&name.chars().count()) && name.chars().all(|letter| letter.is_ascii_uppercase())
}

/// Returns whether a name is an abbreviation alone or with a number behind it: "NH-44", "NDP III".
fn is_numbered_acronym(name: &str) -> bool {
    let is_number = |number: &str| {
        !number.is_empty()
            && (number.bytes().all(|digit| digit.is_ascii_digit())
                || number.bytes().all(|digit| matches!(digit, b'I' | b'V' | b'X')))
    };
    let parts = name.split_once([' ', '-']).filter(|(_, number)| is_number(number));
    is_acronym(parts.map_or(name, |(letters, _)| letters))
}

/// Returns whether a name is one word with a capital behind its first letter: `KRA`, `StatsKar`.
#[must_use]
pub fn is_short(name: &str) -> bool {
    (3..=10).contains(&name.chars().count())
        && name.starts_with(char::is_uppercase)
        && name.chars().all(char::is_alphabetic)
        && name.chars().skip(1).any(char::is_uppercase)
}

/// Returns the place that the id of a thing bears: nothing where the name says enough or the home is not known.
#[must_use]
pub fn scope(ontology: &Ontology, class: &str, name: &str, home: Option<&Home>) -> Option<String> {
    let home = home?;
    let top = ontology.top(class);
    let is_made = ontology.is_author(class) || ontology.workable.contains(top) || ontology.measures.contains(top);
    // An abbreviation that the document does not explain is known in its country; "SDG 6" is one of the SDGs everywhere.
    let is_one_of_listed = || {
        let (letters, _) = name.split_once([' ', '-']).unwrap_or((name, ""));
        is_listed(ontology, letters) || is_listed(ontology, &format!("{letters}s"))
    };
    if is_made && is_numbered_acronym(name) && is_one_of_listed() {
        return None;
    }
    if is_made && is_numbered_acronym(name) {
        return home.country.clone();
    }
    // "Blue Mountains", "Glacier National Park": what common words name, many countries have.
    if is_common_feature(ontology, class, name, home) {
        return home.country.clone();
    }
    let is_any = is_made && is_dedicated(ontology, name);
    if !is_made && !ontology.is_place(class) || !is_any && !is_general(ontology, name) || is_listed(ontology, name) {
        return None;
    }
    let key = fold::key(name);
    let is_of_country = is_national(ontology, &key, home);
    let mut words = key.split(' ');
    if !is_of_country && words.any(|word| ontology.naming.international.contains(word))
        || is_of_union(ontology, &key, home)
    {
        return None;
    }
    let is_national =
        if ontology.is_place(class) { !ontology.local_kinds.contains(&class.to_lowercase()) } else { is_of_country };
    if is_national { home.country.clone() } else { Some(home.place.clone()) }
}

/// Returns whether a name is that of a place without a government, made of common words, that no gazetteer has in the
/// country of its document or in none.
fn is_common_feature(ontology: &Ontology, class: &str, name: &str, home: &Home) -> bool {
    if !ontology.is_place(class) || ontology.has_government(class) || !name.contains(' ') || is_listed(ontology, name) {
        return false;
    }
    let country = home.country.as_ref().and_then(|country| ontology.top_place(country));
    let is_elsewhere =
        |row: Place<'_>| !row.country.is_empty() && country.is_some_and(|country| country.country != row.country);
    let is_common = |word: &str| {
        let word = ontology.lexicon.word(ontology.lexicon.find(&word.to_lowercase()));
        word.and_then(|word| word.tags.first())
            .is_some_and(|tag| matches!(tag, Tag::Noun | Tag::Nouns | Tag::Adjective))
    };
    name.split(' ').all(is_common) && ontology.gazetteer.find(name).all(is_elsewhere)
}

/// Returns the country that the id of a thing bears in a document that speaks for no place but tells of that country most:
/// of what the name says to be a country's, of general names of measures, and of bodies that an abbreviation names.
#[must_use]
pub fn told_scope(ontology: &Ontology, class: &str, name: &str, told: &Home) -> Option<String> {
    let is_short = || ontology.acronym_class.as_deref() == Some(class) && is_acronym(name);
    let is_owned = !ontology.is_place(class) && !ontology.is_holder(class);
    let is_measure = || ontology.measures.contains(ontology.top(class));
    (is_owned && (is_measure() || is_short() || is_national(ontology, &fold::key(name), told)))
        .then(|| scope(ontology, class, name, Some(told)))
        .flatten()
}

/// Returns whether the words of a name say that the thing is the country's.
fn is_national(ontology: &Ontology, key: &str, home: &Home) -> bool {
    let is_division = LazyCell::new(|| is_division(ontology, home));
    let mut begins = std::iter::once(0).chain(fold::spaces(key).map(|space| space + 1)).filter_map(|at| key.get(at..));
    begins.any(|words| {
        ontology
            .naming
            .national
            .iter()
            .any(|word| has_word(words, word) && !(ontology.naming.federal_heads.contains(word) && *is_division))
    })
}

/// Returns whether some words begin with a word, or several, whole.
fn has_word(words: &str, word: &str) -> bool {
    words.bytes().next() == word.bytes().next()
        && words.strip_prefix(word).is_some_and(|behind| behind.is_empty() || behind.starts_with(' '))
}

/// Returns whether a document speaks for a division of a country whose divisions have bodies like those of the country.
fn is_division(ontology: &Ontology, home: &Home) -> bool {
    let gazetteer = &ontology.gazetteer;
    home.country.as_ref().is_some_and(|country| *country != home.place)
        && gazetteer.find(&home.place).any(|row| {
            ontology.naming.federal_countries.contains(row.country) && ontology.top_place(row.parent).is_some()
        })
}

/// Returns whether a name is that of a law of the union of which the country of a document is a member.
fn is_of_union(ontology: &Ontology, key: &str, home: &Home) -> bool {
    let naming = &ontology.naming;
    let is_member = |country: &String| {
        let row = ontology.gazetteer.find(country).find(|row| ontology.top_kinds.contains(row.kind));
        row.is_some_and(|row| naming.union_countries.contains(row.country))
    };
    key.split_whitespace().next_back().is_some_and(|head| naming.union_heads.contains(head))
        && home.country.as_ref().is_some_and(is_member)
}

/// Returns whether a list of the ontology has a name: what it has is one thing for all.
#[must_use]
pub fn is_listed(ontology: &Ontology, name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or("").to_lowercase();
    let mut literals = ontology.patterns.literals.beginning(ontology.lexicon.find(&first));
    literals.any(|literal| literal.name == name)
}
