//! Persons whom a document names in full and by their surname: "Governor Otieno", "Otieno said".

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    entity::{
        fold,
        resolve::{Basis, Key, Resolver, best_class},
    },
    mention::Kind,
};

impl Resolver<'_> {
    /// Joins what names one person of the document: the last word of one name alone, or the first where none ends in it
    /// ("President Xi"), and a name without its middle words.
    pub(super) fn join_persons(&mut self) {
        let Some(person) = self.ontology.patterns.person() else { return };
        let top = self.ontology.top(&person.class);
        let is_person = |key: &&Key| {
            let class = self.groups.get(key).and_then(best_class);
            class.is_some_and(|class| self.ontology.top(&class) == top)
        };
        let persons: BTreeSet<Key> = self.groups.keys().filter(is_person).cloned().collect();
        let mut by_word: BTreeMap<&str, BTreeSet<&Key>> = BTreeMap::new();
        for key in persons.iter().filter(|key| key.contains(' ')) {
            for word in key.split(' ') {
                by_word.entry(word).or_default().insert(key);
            }
        }
        let full = |short: &str| -> Option<Key> {
            let (last, words) = (short.rsplit(' ').next()?, short.split(' ').count());
            let longer = by_word.get(last)?.iter().filter(|full| full.split(' ').count() > words);
            let (behind, before): (Vec<&Key>, Vec<&Key>) =
                longer.partition(|full| full.rsplit(' ').next() == Some(last));
            let fits: Vec<&Key> = match words {
                1 if behind.is_empty() => {
                    before.into_iter().filter(|full| full.split(' ').next() == Some(last)).collect()
                }
                1 => behind,
                _ => behind.into_iter().filter(|full| fold::is_short_name(short, full)).collect(),
            };
            // "Mira Ujala" and "Mira Ana Ujala" are one, whatever "Ujala" is joined to first.
            let longest = fits.iter().max_by_key(|full| full.len())?;
            let is_one = fits.iter().all(|full| full == longest || fold::is_short_name(full, longest));
            is_one.then(|| (**longest).clone())
        };
        let joined: Vec<(Key, Key)> = persons.iter().filter_map(|short| Some((short.clone(), full(short)?))).collect();
        let mut unclassed = Vec::new();
        for (index, mention) in self.mentions.iter().enumerate() {
            let is_open = mention.kind == Kind::Unclassed && self.keys.get(index).is_some_and(Option::is_none);
            if is_open && mention.end == mention.first + 1 {
                let key = fold::key(self.text(mention));
                let is_last = |full: &Key| full.rsplit(' ').next() == Some(&*key);
                let earlier = |full: &Key| {
                    self.groups.get(full).is_some_and(|group| group.mentions.iter().any(|&first| first < index))
                };
                unclassed.extend(full(&key).filter(|full| is_last(full) && earlier(full)).map(|full| (index, full)));
            }
        }
        for (index, full) in unclassed {
            self.assign(index, &full, Basis::Short);
        }
        for (short, full) in joined {
            self.merge(&short, &full, Basis::Short);
        }
    }
}
