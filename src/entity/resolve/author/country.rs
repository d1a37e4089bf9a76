//! The place that a document tells of, by the places, peoples and money it names.

use std::collections::BTreeMap;

use crate::{
    entity::{
        fold,
        resolve::{Group, Resolver, author::OFTEN},
    },
    mention::{Kind, Mention},
    ontology::{
        gazetteer::Place,
        quantity::{Measure, before_digits},
    },
    sentence::{Sentence, Shape},
};

/// So many sentences at the head of a document are its title page at the most.
const TITLE_SENTENCES: usize = 6;
/// So many times as often as the country named most the others are named where a text tells of many.
const MANY: usize = 3;
/// A sentence of so many tokens is no line of a title page.
const PROSE: usize = 10;

impl Resolver<'_> {
    /// The place a document tells of: the one named most, names on the title page counting more.
    pub(in crate::entity::resolve) fn main_place(&self) -> Option<String> {
        self.main_place_weighted().map(|(_, name)| name)
    }

    /// The same, and how often it is named.
    pub(super) fn main_place_weighted(&self) -> Option<(usize, String)> {
        // The title page ends where the text begins.
        let is_prose = |sentence: &Sentence| {
            sentence.tokens.len() >= PROSE
                && sentence.tokens.last().is_some_and(|token| self.document.slice(token.span) == ".")
        };
        let prose = self.sentences.iter().take(TITLE_SENTENCES).position(is_prose).unwrap_or(TITLE_SENTENCES);
        let weight = |group: &Group| -> usize {
            group
                .mentions
                .iter()
                .filter_map(|&index| self.mentions.get(index))
                .map(|mention| if mention.sentence < prose { OFTEN } else { 1 })
                .sum()
        };
        let places = self.groups.places();
        let places: Vec<(usize, &String)> =
            places.filter_map(|(_, group)| group.names.keys().next().map(|name| (weight(group), name))).collect();
        let &(most, name) = places.iter().max_by_key(|(count, name)| (*count, std::cmp::Reverse(*name)))?;
        let (most, name) = self.with_own_places(&places).unwrap_or((most, name));
        // Places named once each tell of none.
        if most < 2 && places.len() > 2 {
            return None;
        }
        // A country named once or twice gives way to that whose money the text counts in.
        if most < OFTEN
            && self.ontology.is_top_place(name)
            && let Some(country) = self.main_money().filter(|country| *country != name)
        {
            return Some((most, country.clone()));
        }
        // "Riverton", three times, in a text that speaks of Kenya and Kenyans time and again.
        let country = self.country_of(name).map(|country| {
            let named = places.iter().find(|(_, other)| **other == country).map_or(0, |(count, _)| *count);
            let said = named + self.peoples().get(&country).copied().unwrap_or(0);
            // "Riverton", six times, in a text that tells of the other provinces of Kenya as well.
            let is_part = |other: &str| other != name && other != country && self.is_beside(other, name, &country);
            let parts: usize = places.iter().filter(|(_, other)| is_part(other)).map(|(count, _)| count).sum();
            (if said > 0 { said + parts } else { 0 }, country)
        });
        // An island or a region that has no government says which country it is.
        let is_governed = self.ontology.gazetteer.find(name).any(|row| self.ontology.is_governed(row));
        let is_meant = |count: usize| count > most || !is_governed && count > 0;
        Some(country.filter(|(count, _)| is_meant(*count)).unwrap_or_else(|| (most, name.clone())))
    }

    /// Of countries that are named about as often the one whose own places and people are named with it: "New Zealand"
    /// ten times, "Cook Islands" nine times and Rarotonga too.
    fn with_own_places<'p>(&self, places: &[(usize, &'p String)]) -> Option<(usize, &'p String)> {
        let (most, _) = places.iter().filter(|(_, name)| self.ontology.is_top_place(name)).max()?;
        let rivals = places.iter().filter(|(count, name)| 2 * count > *most && self.ontology.is_top_place(name));
        let rivals: Vec<&(usize, &String)> = rivals.collect();
        if rivals.len() < 2 {
            return None;
        }
        let total = |country: &str| {
            let is_own = |place: &str| self.country_of(place).is_some_and(|own| own == country);
            let inside: usize = places.iter().filter(|(_, place)| is_own(place)).map(|(count, _)| count).sum();
            inside + self.peoples().get(country).copied().unwrap_or(0)
        };
        let best = rivals.into_iter().max_by_key(|(count, name)| (count + total(name), std::cmp::Reverse(*name)))?;
        // A town or a state that is named more often stays what the text tells of.
        let is_led = places.iter().any(|(count, name)| count > most && !self.ontology.is_top_place(name));
        (!is_led).then_some(*best)
    }

    /// Returns whether a text tells of many countries, of which this is one: the yearly report of a development bank.
    pub(super) fn is_one_of_many(&self, place: &str, weight: usize) -> bool {
        let is_country = |name: &String| name != place && self.ontology.is_top_place(name);
        let others = self.groups.places().filter(|(_, group)| group.names.keys().any(is_country));
        let named: usize = others.map(|(_, group)| group.mentions.len()).sum();
        weight >= OFTEN && self.ontology.is_top_place(place) && named > MANY * weight
    }

    /// A city that is told of without a word like "the city" does not speak: what it lies in does, where the text names
    /// that too.
    pub(super) fn what_governs(&self, place: &str) -> Option<String> {
        let row = self.ontology.gazetteer.first(place)?;
        let own = self.ontology.class_of_kind(row.kind)?;
        let is_meant = |mention: &Mention| mention.kind == Kind::Reference && *mention.class == *own;
        let is_large = self.ontology.top_kinds.contains(row.kind) || self.ontology.is_top_place(row.parent);
        if is_large || self.mentions.iter().any(is_meant) {
            return None;
        }
        let parent = row.parent.split('/').next().filter(|parent| !parent.is_empty());
        let above = [parent.map(str::to_owned), self.country_of(place)];
        above.into_iter().flatten().find(|above| {
            let is_governed = self.ontology.gazetteer.find(above).any(|row| self.ontology.is_governed(row));
            is_governed && (self.places.contains(&fold::key(above)) || self.peoples().contains_key(above))
        })
    }

    /// Returns whether a place is a division of a country as another is, and not inside it.
    fn is_beside(&self, place: &str, other: &str, country: &str) -> bool {
        let gazetteer = &self.ontology.gazetteer;
        let is_division = |row: Place<'_>| row.parent == country && self.ontology.is_governed(row);
        gazetteer.first(place).is_some_and(is_division) && gazetteer.any(other, |row| row.parent != place)
    }

    /// Returns the country that a place of the gazetteer lies in, where it is none itself.
    pub(in crate::entity::resolve) fn country_of(&self, place: &str) -> Option<String> {
        let row = self.ontology.gazetteer.first(place)?;
        if self.ontology.top_kinds.contains(row.kind) { None } else { self.country_with(row.country) }
    }

    /// Returns the country of a code.
    pub(in crate::entity::resolve) fn country_with(&self, code: &str) -> Option<String> {
        let is_it = |name: &&String| self.ontology.top_place(name).is_some_and(|top| top.country == code);
        self.ontology.naming.countries().find(is_it).cloned()
    }

    /// The country whose adjective the text uses most, where it names no place.
    pub(super) fn main_people(&self) -> Option<String> {
        let counts = self.peoples();
        let most = counts.values().copied().max()?;
        let mut best = counts.iter().filter(|(_, count)| **count == most);
        let (country, _) = best.next()?;
        best.next().is_none().then(|| country.clone())
    }

    /// How often the text uses the adjective of a country, by the country.
    pub(in crate::entity::resolve) fn peoples(&self) -> &BTreeMap<String, usize> {
        self.peoples.get_or_init(|| self.count_peoples())
    }

    fn count_peoples(&self) -> BTreeMap<String, usize> {
        let naming = &self.ontology.naming;
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for tokens in self.sentences.iter().flat_map(|sentence| sentence.tokens.windows(2)) {
            let [before, token] = tokens else { continue };
            let pair = || naming.people(self.document.slice(before.span.cover(token.span)));
            if token.shape.has(Shape::CAPITAL)
                && let Some(country) = naming.people(self.document.slice(token.span)).or_else(pair)
            {
                *counts.entry(country.clone()).or_default() += 1;
            }
        }
        counts
    }

    /// The country whose money the text counts in, where one country alone has it.
    pub(super) fn main_money(&self) -> Option<&String> {
        self.money.get_or_init(|| self.count_money()).as_ref()
    }

    fn count_money(&self) -> Option<String> {
        let quantity = &self.ontology.quantity;
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for token in self.sentences.iter().flat_map(|sentence| &sentence.tokens) {
            let prefix = || self.ontology.lexicon.find(&before_digits(self.document.slice(token.span)).to_lowercase());
            let word = if token.shape.has(Shape::DIGIT) { prefix() } else { token.word };
            let forms = quantity.measures.get(&word).into_iter().flatten();
            for (words, measure) in forms {
                let code = match *measure {
                    Measure::Currency(index) => quantity.currencies.get(index),
                    Measure::Shared(index) => quantity.shared.get(index).and_then(|form| form.default.as_ref()),
                    Measure::Unit(_) => None,
                };
                if let Some(code) = code.filter(|_| words.len() == 1) {
                    *counts.entry(code.as_str()).or_default() += 1;
                }
            }
        }
        let (code, _) = counts.into_iter().max_by_key(|(code, count)| (*count, std::cmp::Reverse(*code)))?;
        let mut countries = quantity.of_country.iter().filter(|(_, currency)| *currency == code);
        let (country, _) = countries.next()?;
        if countries.next().is_some() {
            return None;
        }
        let is_it = |name: &&String| {
            self.ontology
                .gazetteer
                .first(name)
                .is_some_and(|place| place.country == country && self.ontology.top_kinds.contains(place.kind))
        };
        self.ontology.naming.countries().find(is_it).cloned()
    }
}
