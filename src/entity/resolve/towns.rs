//! Towns: places too small to be known by their name alone.

use std::cell::LazyCell;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    entity::{
        fold,
        resolve::{Resolver, groups::Key},
    },
    mention::place,
    ontology::{Ontology, gazetteer::Place, grammar::WordClass, lexicon::Tag},
    sentence::Shape,
};

impl<'a> Resolver<'a> {
    /// A town counts only where what it lies in is named in the document too: the division above it, or, where that is
    /// of the first level, the country.
    pub(super) fn drop_distant_towns(&mut self) {
        let near = self.countries_near();
        let mut levels = Levels { ontology: self.ontology, first: FxHashMap::default() };
        let local: FxHashSet<Key> = self
            .groups
            .iter()
            .filter(|(_, group)| group.is_place)
            .filter(|(_, group)| {
                let is_inside = LazyCell::new(|| group.mentions.iter().all(|&index| self.is_inside(index)));
                // "National Riverton Society" may be named after a person.
                let is_amid = LazyCell::new(|| group.mentions.iter().all(|&index| self.is_amid(index)));
                let mut is_distant = |place: Place<'a>| {
                    let is_local = self.ontology.local_kinds.contains(place.kind)
                        || self.ontology.inner_kinds.contains(place.kind) && *is_inside;
                    let parent = place.parent.split('/').next().unwrap_or("");
                    // "Victoria Falls" far from every Victoria.
                    let is_abroad = !near.is_empty()
                        && !place.country.is_empty()
                        && !near.contains(place.country)
                        && !self.ontology.top_kinds.contains(place.kind)
                        && *is_inside;
                    // What costs most comes last: most rows are of a kind that always counts.
                    is_abroad
                        || is_local
                            && !self.places.contains(&fold::key(parent))
                            && (!near.contains(place.country) || *is_amid || !levels.is_first(parent, place.country))
                };
                let gazetteer = &self.ontology.gazetteer;
                let is_far = |name: &String| {
                    // The best known place of the name first: mostly it counts.
                    gazetteer.first(name).is_some_and(&mut is_distant)
                        && !gazetteer.any(name, |place| !is_distant(place))
                };
                group.names.keys().all(is_far)
                    // "Riverton-Seaford Railway": its neighbours say that it is a place.
                    && !group.mentions.iter().any(|&index| self.is_joined(index))
                    // "in Northfield", "Legazpi City": that it is a place is said, whichever it is.
                    && !group.mentions.iter().any(|&index| self.is_where(index))
            })
            .map(|(key, _)| key.clone())
            .collect();
        self.groups.retain(|key| !local.contains(key));
        for key in &mut self.keys {
            if key.as_ref().is_some_and(|key| local.contains(key)) {
                *key = None;
            }
        }
    }

    /// Returns the codes of the countries that the text names, or of which it names a place by itself.
    fn countries_near(&self) -> FxHashSet<&'a str> {
        let (ontology, gazetteer) = (self.ontology, &self.ontology.gazetteer);
        let mut near = FxHashSet::default();
        for group in self.groups.values().filter(|group| group.is_place) {
            let is_alone = LazyCell::new(|| group.mentions.iter().any(|&index| !self.is_inside(index)));
            for name in group.names.keys() {
                // Of the places of one name those of the country of the best known.
                let Some(country) = gazetteer.first(name).map(|first| first.country) else { continue };
                let is_near = |place: Place<'a>| {
                    place.country == country
                        && (ontology.top_kinds.contains(place.kind)
                            || !ontology.local_kinds.contains(place.kind) && *is_alone)
                };
                if !country.is_empty() && !near.contains(country) && gazetteer.any(name, is_near) {
                    near.insert(country);
                }
            }
        }
        near
    }

    /// Returns whether a mention is a part of a token that hyphens join.
    fn is_joined(&self, index: usize) -> bool {
        self.mentions.get(index).is_some_and(|mention| {
            self.token(mention, mention.first)
                .is_some_and(|token| token.span != mention.span && token.span.contains(mention.span))
        })
    }

    /// Returns whether the word for its kind, "in" or the way to it says that a mention is a place.
    fn is_where(&self, index: usize) -> bool {
        let Some(mention) = self.mentions.get(index).filter(|_| !self.is_inside(index)) else { return false };
        let lexicon = &self.ontology.lexicon;
        let last = mention.end.checked_sub(1).and_then(|last| self.token(mention, last));
        let kinds = self.ontology.lists.get("place-kinds");
        let has_kind = mention.end > mention.first + 1
            && last.is_some_and(|last| kinds.is_some_and(|kinds| kinds.contains(&last.lemma)));
        let before = mention.first.checked_sub(1).and_then(|before| self.token(mention, before));
        let is_in =
            before.is_some_and(|token| lexicon.is(token.word, WordClass::In) && !token.shape.has(Shape::CAPITAL));
        let goes_on =
            self.token(mention, mention.end).is_some_and(|next| place::goes_on(next) || next.tag == Tag::Number);
        has_kind || !goes_on && (is_in || self.is_used_as_place(index))
    }

    /// Returns whether a mention lies inside another that names more.
    fn is_inside(&self, index: usize) -> bool {
        let Some(mention) = self.mentions.get(index) else { return false };
        let first = index.saturating_sub(6);
        self.mentions.iter().take(index).skip(first).any(|other| other.holds(mention))
    }

    /// Returns whether a mention stands inside another behind its first words, with no preposition before it.
    fn is_amid(&self, index: usize) -> bool {
        let Some(mention) = self.mentions.get(index) else { return false };
        let holders = self.mentions.iter().take(index).skip(index.saturating_sub(6));
        let mut holders = holders.filter(|other| other.holds(mention)).peekable();
        let before = mention.first.checked_sub(1).and_then(|before| self.token(mention, before));
        holders.peek().is_some()
            && before.is_some_and(|token| token.shape.has(Shape::CAPITAL))
            && holders.all(|holder| holder.first < mention.first)
    }
}

/// Which divisions lie right below a country. Many towns lie in one.
struct Levels<'a> {
    ontology: &'a Ontology,
    /// By name and country.
    first: FxHashMap<(&'a str, &'a str), bool>,
}

impl<'a> Levels<'a> {
    /// Returns whether a country has a division of this name right below it, or is of this name itself.
    fn is_first(&mut self, name: &'a str, country: &'a str) -> bool {
        let Self { ontology, first } = self;
        *first.entry((name, country)).or_insert_with(|| {
            let is_first = |place: Place<'a>| {
                place.country == country
                    && (ontology.top_kinds.contains(place.kind) || ontology.is_top_place(place.parent))
            };
            ontology.gazetteer.any(name, is_first)
        })
    }
}
