//! Governments that go by their level: "the Central Government", "the State Government".

use std::collections::BTreeSet;

use crate::{
    entity::{
        fold,
        resolve::{Basis, Key, Resolver, author::OFTEN},
    },
    ontology::{lexicon::WordId, naming::capital},
};

impl Resolver<'_> {
    /// Returns whether a key is a word of a list and the head of a government: "the Central Government" is that of the
    /// country, which goes by a name of its own.
    pub(super) fn is_of_level(&self, key: &str, list: &str) -> bool {
        self.level(key).is_some_and(|level| self.ontology.in_list(list, level))
    }

    /// Returns the word before the head of a government.
    fn level(&self, key: &str) -> Option<WordId> {
        let lexicon = &self.ontology.lexicon;
        let (level, head) = key.split_at(fold::spaces(key).next()?);
        self.ontology.author_heads.contains(&lexicon.find(&head[1..])).then(|| lexicon.find(level))
    }

    /// "the State Government", time and again: that of the division which the text names most, else one without a name.
    pub(super) fn division_government(&mut self) -> Option<Key> {
        let is_level = |key: &&Key| self.is_of_level(key, "division-governments");
        let level = self.groups.keys().filter(is_level).min().cloned()?;
        if self.groups.get(&level).is_none_or(|group| group.mentions.len() < OFTEN) {
            return None;
        }
        let ontology = self.ontology;
        let is_division = |name: &String| {
            let row = ontology.gazetteer.first(name);
            row.is_some_and(|row| ontology.is_governed(row) && ontology.is_top_place(row.parent))
        };
        let divisions = self.groups.values().filter(|group| group.is_place && group.mentions.len() >= OFTEN);
        let named = divisions
            .filter_map(|group| Some((group.mentions.len(), group.names.keys().find(|name| is_division(name))?)));
        let place = named
            .max_by_key(|(count, name)| (*count, std::cmp::Reverse((*name).clone())))
            .map(|(_, name)| name.clone());
        match place {
            Some(place) => self.government(&place),
            None => Some(level),
        }
    }

    /// "On behalf of the provincial people's government" in a report of Riverton Province: Riverton Provincial People's
    /// Government; where the text says no more than "the government", that of the place.
    pub(super) fn own_government(&mut self, place: &str) -> Option<Key> {
        let said = self.document.head.author.map_or("", |span| self.document.slice(span));
        let lexicon = &self.ontology.lexicon;
        let is_head =
            said.rsplit(' ').next().is_some_and(|head| self.ontology.author_heads.contains(&lexicon.find(head)));
        if !is_head || !said.contains(' ') || said.starts_with(char::is_uppercase) {
            return self.government(place);
        }
        let kinds = self.ontology.lists.get("place-kinds");
        let is_kind = |kind: &str| kinds.is_some_and(|kinds| kinds.contains(&lexicon.find(&kind.to_lowercase())));
        let stem = place.rsplit_once(' ').filter(|(_, kind)| is_kind(kind)).map_or(place, |(stem, _)| stem);
        let words = said.split(' ').map(capital);
        let name = std::iter::once(stem.to_owned()).chain(words).collect::<Vec<_>>().join(" ");
        Some(self.told(&name))
    }

    /// In a text of a country's government "the Central Government" is the author, in one of a division's "the State
    /// Government".
    pub(in crate::entity::resolve) fn join_level(&mut self, author: &Key) {
        let lists = ["central-governments", "division-governments"];
        let is_level = |level: WordId| lists.iter().any(|list| self.ontology.in_list(list, level));
        if !self.groups.keys().filter_map(|key| self.level(key)).any(is_level) {
            return;
        }
        let countries = self.ontology.naming.countries();
        let governments: BTreeSet<String> = countries.filter_map(|country| self.government_name(country)).collect();
        let Some(group) = self.groups.get(author) else { return };
        let is_country = group.names.keys().any(|name| governments.contains(name));
        let is_government = self.names_government(author);
        let list = if is_country { lists[0] } else { lists[1] };
        let keys = self.groups.keys().filter(|key| (is_country || is_government) && self.is_of_level(key, list));
        let mut keys: Vec<Key> = keys.filter(|key| *key != author).cloned().collect();
        keys.sort_unstable();
        for key in keys {
            self.merge(&key, author, Basis::Speaker);
        }
    }
}
