//! The place that a document speaks for, and the things that another place owns.

use std::collections::BTreeMap;

use crate::{
    entity::{
        fold,
        home::{self, Home},
        resolve::{Group, Resolver},
    },
    mention::{Kind, Mention, TITLE_LINES},
    ontology::{gazetteer::Place, grammar::WordClass},
};

/// A longer line names no place by itself.
const LONGEST_LINE: usize = 60;

/// The most mentions that lie inside one and stand before the next.
const MAX_INSIDE: usize = 4;

impl Resolver<'_> {
    /// Returns the place that the document speaks for, in the country that the text tells of.
    pub(super) fn home(&self, author: Option<&str>) -> Option<Home> {
        self.home_of(author).map(|home| self.in_country(home))
    }

    /// "Montana": of several countries with a division of that name, or that are called so, the one of which the text names
    /// most places and people.
    fn in_country(&self, home: Home) -> Home {
        let gazetteer = &self.ontology.gazetteer;
        let mut codes: Vec<&str> = gazetteer
            .find(&home.place)
            .filter(|row| self.ontology.is_governed(row) && !row.country.is_empty())
            .map(|row| row.country)
            .collect();
        codes.sort_unstable();
        codes.dedup();
        if codes.len() < 2 {
            return home;
        }
        let is_of = |name: &str, code: &str| gazetteer.any(name, |row| row.country == code);
        let places: Vec<&Group> = self
            .groups
            .places()
            .map(|(_, group)| group)
            .filter(|group| !group.names.contains_key(&home.place))
            .collect();
        let count = |code: &str| -> usize {
            let named = places.iter().filter(|group| group.names.keys().any(|name| is_of(name, code)));
            let people = self.peoples().iter().filter(|(country, _)| {
                gazetteer.first(country).is_some_and(|row| row.country == code && **country != home.place)
            });
            named.map(|group| group.mentions.len()).sum::<usize>() + people.map(|(_, count)| count).sum::<usize>()
        };
        let counts: Vec<(usize, &str)> = codes.into_iter().map(|code| (count(code), code)).collect();
        let Some(&(most, code)) = counts.iter().max_by_key(|(count, _)| *count) else { return home };
        if most == 0 || counts.iter().filter(|(count, _)| *count == most).count() > 1 {
            return home;
        }
        Home { country: self.country_with(code).or(home.country), place: home.place }
    }

    /// Returns the place in the author's name; where its name is general, the place that the document tells
    /// of; where there is no author, that place if it is a country.
    fn home_of(&self, author: Option<&str>) -> Option<Home> {
        if let Some(place) = &self.document.given.place {
            return Some(Home::of_place(self.ontology, place));
        }
        let group = author.and_then(|author| self.groups.get(author));
        let names = group.map(|group| &group.names);
        let behind = group.and_then(|group| {
            let mut mentions = group.mentions.iter().filter_map(|&index| self.mentions.get(index));
            mentions.find_map(|mention| self.place_behind(mention))
        });
        if let (Some(behind), Some(names)) = (behind, names) {
            let behind = Home::of_place(self.ontology, behind);
            let inside = names.keys().find_map(|name| Home::in_name(self.ontology, name));
            return Some(Home { place: inside.map_or_else(|| behind.place.clone(), |home| home.place), ..behind });
        }
        // "State of Riverton" says which Riverton.
        let in_name = |name: &String| Home::in_line(self.ontology, name).or_else(|| Home::in_name(self.ontology, name));
        if let Some(home) = names.and_then(|names| names.keys().find_map(in_name)) {
            return Some(home);
        }
        if names.is_some_and(|names| !names.keys().all(|name| home::is_general(self.ontology, name))) {
            return None;
        }
        // "GOVERNMENT OF RIVERTON", and under it the department that speaks.
        let government = self.front_government.as_ref().and_then(|key| self.groups.get(key));
        if let Some(home) = government.and_then(|group| group.names.keys().find_map(in_name)) {
            return Some(home);
        }
        if let Some(home) = self.home_on_title_page() {
            return Some(home);
        }
        let place = self.main_place()?;
        // Nobody speaks: a country that is told of owns what is told, a city need not.
        let is_home = |place: &crate::ontology::gazetteer::Place<'_>| {
            self.ontology.is_governed(place) && (names.is_some() || self.ontology.top_kinds.contains(place.kind))
        };
        self.ontology.gazetteer.find(&place).any(|place| is_home(&place)).then(|| Home::of_place(self.ontology, &place))
    }

    /// Returns the country of which a document that speaks for none tells: more than of all others together.
    pub(super) fn told_country(&self) -> Option<Home> {
        let mut counts: BTreeMap<String, usize> = self.peoples().clone();
        for (_, group) in self.groups.places() {
            let Some(name) = group.names.keys().next().filter(|name| !self.is_of_several(name)) else { continue };
            let country = if self.ontology.is_top_place(name) { Some(name.clone()) } else { self.country_of(name) };
            if let Some(country) = country {
                *counts.entry(country).or_default() += group.mentions.len();
            }
        }
        let all: usize = counts.values().sum();
        let (country, count) = counts.into_iter().max_by_key(|(_, count)| *count)?;
        (2 * count > all).then(|| Home::of_place(self.ontology, &country))
    }

    /// Returns whether cities or larger places of several countries have a name, none of which is a country.
    fn is_of_several(&self, name: &str) -> bool {
        let rows = self.ontology.gazetteer.find(name);
        let mut codes = rows.filter(|row| !self.ontology.local_kinds.contains(row.kind)).map(|row| row.country);
        !self.ontology.is_top_place(name) && codes.next().is_some_and(|first| codes.any(|code| code != first))
    }

    /// Returns the place that is a line of the title page with its kind before it: "City of Riverton".
    fn home_on_title_page(&self) -> Option<Home> {
        let is_line = |mention: &&Mention| self.ontology.is_place(&mention.class) && self.is_title_line(mention);
        let mut lines = self.mentions.iter().filter(is_line);
        // "REPUBLIC OF RIVERTON": capitals alone are no name of a place.
        let mut capitals = self.document.text.lines().take(TITLE_LINES).map(str::trim);
        lines.find_map(|line| Home::in_line(self.ontology, self.text(line))).or_else(|| {
            capitals.find_map(|line| {
                let is_large = line.contains(' ') && !line.contains(char::is_lowercase) && line.len() <= LONGEST_LINE;
                Home::in_line(self.ontology, &is_large.then(|| self.in_letters(line))?)
            })
        })
    }

    /// Returns the scope of the id of a thing that is no [`Resolver::lesser`] place: where a general name belongs, and a
    /// place that shares its name with others. The rows are those of the gazetteer that a place may mean.
    pub(super) fn id_scope(
        &self,
        group: &Group,
        class: &str,
        name: &str,
        rows: &[Place<'_>],
        home: Option<&Home>,
    ) -> Option<String> {
        if group.is_place
            && let Some(scope) = self.scope_of_marked(name, home)
        {
            return Some(scope);
        }
        if self.ontology.is_place(class)
            && let Some(scope) = self.apposed(group, name)
        {
            return Some(scope);
        }
        // One of several districts of a name, in the city that speaks.
        let is_inside = |place: &Place<'_>, home: &Home| {
            place.parent.split_once('/').is_some_and(|(parent, _)| parent == home.place)
        };
        if let Some(home) = home.filter(|home| rows.len() > 1 && rows.iter().any(|place| is_inside(place, home))) {
            return Some(home.place.clone());
        }
        // One of several towns of a name, none of them known to lie in the place that speaks: it speaks of its own.
        if let Some(home) = home.filter(|_| rows.len() > 1 && self.ontology.local_kinds.contains(&class.to_lowercase()))
            && rows.iter().filter(|place| !place.parent.contains(&home.place)).count() > 1
        {
            return Some(home.place.clone());
        }
        if self.ontology.is_holder(class) && !name.contains(' ') {
            return self.scope_of_surname(group, home?);
        }
        if let Some(owner) = self.owner(group) {
            let owner = Home::of_place(self.ontology, &owner);
            return home::scope(self.ontology, class, name, Some(&owner));
        }
        home::scope(self.ontology, class, name, home)
    }

    /// A surname alone is that of many, but of one person in the documents of one country; that of a mayor or a governor in
    /// those of one place.
    fn scope_of_surname(&self, group: &Group, home: &Home) -> Option<String> {
        let is_local = |&index: &usize| {
            let mention = self.mentions.get(index)?;
            let title = self.token(mention, mention.first.checked_sub(1)?)?;
            Some(self.ontology.in_list("local-offices", title.word))
        };
        let is_local = group.mentions.iter().filter_map(is_local).any(|is_local| is_local);
        if is_local { Some(home.place.clone()) } else { home.country.clone() }
    }

    /// Returns the place that a name means of those that it may, where it is not the best known: its class is that of the
    /// group, and its id bears what it lies in. The province of Ontario is no city.
    pub(super) fn lesser<'p>(&self, rows: &[Place<'p>], name: &str, home: Option<&Home>) -> Option<Place<'p>> {
        self.namesake(rows).or_else(|| self.namesake_at_home(rows, name, home?))
    }

    /// Of several places of one name, the one whose parent the document names; its parent then is part of the id,
    /// unless it is the first and so best known.
    fn namesake<'p>(&self, rows: &[Place<'p>]) -> Option<Place<'p>> {
        if rows.len() < 2 {
            return None;
        }
        // The name alone does not name the province that is called like the city.
        let is_named = |place: &Place<'_>| place.parent != place.name && self.places.contains(&fold::key(place.parent));
        let chosen = rows.iter().position(is_named)?;
        // The city of Riverton in the province of Riverton is the best known and lies in it.
        let is_around = rows.first().zip(rows.get(chosen)).is_some_and(|(first, row)| {
            first.country == row.country && (first.parent == row.name || first.parent == row.parent)
        });
        rows.get(chosen).filter(|_| chosen > 0 && !is_around).copied()
    }

    /// Of several places of one name, the one in the country of the document, where the best known lies in another; its
    /// parent is part of the id. A town must lie in the very place that speaks, and no place takes the name of a country
    /// from it where its own country speaks as a whole.
    fn namesake_at_home<'p>(&self, rows: &[Place<'p>], name: &str, home: &Home) -> Option<Place<'p>> {
        let gazetteer = &self.ontology.gazetteer;
        let own = home.country.as_ref()?;
        if rows.len() < 2 {
            return None;
        }
        let is_top = |place: &Place<'_>| self.ontology.top_kinds.contains(place.kind);
        let country = gazetteer.find(own).find(is_top)?;
        let is_whole = home.place == *own;
        let first = rows.first().filter(|first| !first.country.is_empty() && first.country != country.country)?;
        // What the document tells of abroad.
        if is_whole && is_top(first) || self.names_country(first.country, name) {
            return None;
        }
        let is_local = |place: &Place<'_>| self.ontology.local_kinds.contains(place.kind);
        let is_own = |place: &&Place<'_>| {
            place.country == country.country
                && (!is_local(place) || place.parent == home.place)
                && !place.parent.is_empty()
        };
        rows.iter().find(is_own).copied()
    }

    /// "Los Ángeles" in Chile: where its letters without marks are the name of a better known place of another country,
    /// what it lies in is part of the id.
    fn scope_of_marked(&self, name: &str, home: Option<&Home>) -> Option<String> {
        if name.is_ascii() {
            return None;
        }
        let gazetteer = &self.ontology.gazetteer;
        let own = gazetteer.first(name)?;
        let letters = deunicode::deunicode(name);
        let plain = gazetteer.first(&letters).filter(|plain| plain.name.is_ascii())?;
        // "San José" in a text from California, whose own is written without marks.
        let country = home.and_then(|home| self.ontology.top_place(home.country.as_ref()?));
        let is_at_home = country.is_some_and(|country| country.country == plain.country);
        (plain.country != own.country && !own.parent.is_empty() && !is_at_home).then(|| own.parent.to_owned())
    }

    /// Returns whether the document names a country by another name than this.
    fn names_country(&self, code: &str, name: &str) -> bool {
        let is_country = |other: &str| self.ontology.top_place(other).is_some_and(|row| row.country == code);
        let places = self.mentions.iter().filter(|mention| mention.kind == Kind::Place);
        places
            .map(|place| place.name.as_deref().unwrap_or_else(|| self.text(place)))
            .any(|other| other != name && is_country(other))
    }

    /// "London, Ontario": the country or first-level division behind the comma, where it is not known to hold a place of
    /// that name.
    fn apposed(&self, group: &Group, name: &str) -> Option<String> {
        let gazetteer = &self.ontology.gazetteer;
        let is_top = |place: Place<'_>| self.ontology.top_kinds.contains(place.kind);
        let &index = group.mentions.first()?;
        let mention = self.mentions.get(index)?;
        if self.token_text(mention, mention.end) != "," || gazetteer.first(name).is_some_and(is_top) {
            return None;
        }
        let above = self.mentions.get(index + 1..)?.iter().take(MAX_INSIDE).find(|above| {
            above.kind == Kind::Place && above.sentence == mention.sentence && above.first == mention.end + 1
        })?;
        // A list goes on.
        let is_list = self.token_text(mention, above.end) == ","
            || self.token(mention, above.end).is_some_and(|next| self.ontology.lexicon.is(next.word, WordClass::And));
        let above = above.name.as_deref().unwrap_or_else(|| self.text(above));
        let country = gazetteer.first(above).filter(|place| is_top(*place));
        let is_large =
            country.is_some() || gazetteer.find(above).any(|place| gazetteer.first(place.parent).is_some_and(is_top));
        let holds = |place: Place<'_>| {
            place.parent.split('/').next() == Some(above)
                || country.is_some_and(|country| country.country == place.country)
        };
        (is_large && !is_list && !gazetteer.find(name).any(holds)).then(|| above.to_owned())
    }

    /// "Kenya's Ministry of Finance": the place that stands in the genitive before every mention.
    fn owner(&self, group: &Group) -> Option<String> {
        let mut owners = group.mentions.iter().map(|&index| {
            let mention = self.mentions.get(index)?;
            let before = self.mentions.get(index.checked_sub(1)?)?;
            let gap = self.document.text.get(before.span.end..mention.span.start)?;
            let is_genitive = before.kind == Kind::Place && matches!(gap, "'s " | "’s ");
            is_genitive.then(|| before.name.as_deref().unwrap_or_else(|| self.text(before)).to_owned())
        });
        let first = owners.next().flatten()?;
        owners.all(|other| other.as_ref() == Some(&first)).then_some(first)
    }
}
