//! Who speaks: the institution that "we" stands for.

mod country;
mod level;
mod page;

use std::collections::BTreeMap;

use crate::{
    entity::{
        fold,
        resolve::{Group, Key, Resolver, best_class},
    },
    mention::{self, Kind, Mention},
    ontology::{grammar::WordClass, naming::capital},
    sentence::Shape,
};

/// How many times a thing is named that is named often.
const OFTEN: usize = 3;

impl Resolver<'_> {
    /// Returns the key of the body for which "we" stands.
    pub(super) fn author(&mut self) -> Option<Key> {
        if let Some(name) = &self.document.given.author {
            return Some(self.told(name));
        }
        let on_title_page = self.on_title_page().or_else(|| self.in_capitals()).or_else(|| self.body_in_title());
        if on_title_page.is_some() {
            return on_title_page;
        }
        if let Some(span) = self.document.head.author {
            let found = self
                .mentions
                .iter()
                .enumerate()
                .filter(|(index, mention)| {
                    mention.span.overlaps(span)
                        && mention.kind == Kind::Name
                        && self.keys.get(*index).is_some_and(Option::is_some)
                })
                .filter(|(_, mention)| self.ontology.is_author(&mention.class))
                .max_by_key(|(index, mention)| (mention.span.len(), std::cmp::Reverse(*index)))
                .and_then(|(index, _)| self.keys.get(index).cloned().flatten());
            if found.is_some() {
                return found;
            }
        }
        self.government_of_office()
            .or_else(|| self.named_government())
            .or_else(|| self.body_meant())
            .or_else(|| self.division_government())
            .or_else(|| self.city_on_title_page())
            .or_else(|| self.home_government())
            .or_else(|| {
                // Files often name the person who typed them.
                let own = self.document.own.author.as_deref()?;
                mention::class(self.ontology, own).filter(|class| self.ontology.is_author(class))?;
                Some(self.told(own))
            })
            .or_else(|| self.body_without_name())
    }

    /// "my Commission", or "the Commission" time and again, where the text nowhere says of whom: the body goes by its
    /// head word, and its id by its document.
    fn body_without_name(&mut self) -> Option<Key> {
        let lexicon = &self.ontology.lexicon;
        let mut meant: BTreeMap<&str, usize> = BTreeMap::new();
        for sentence in self.sentences {
            for pair in sentence.tokens.windows(2) {
                let [before, head] = pair else { continue };
                if !lexicon.is(head.word, WordClass::Author) {
                    continue;
                }
                let is_own = lexicon.is(before.word, WordClass::SpeakersOwn);
                let is_known = head.shape.has(Shape::CAPITAL) && lexicon.is(before.word, WordClass::Definite);
                if is_own || is_known {
                    *meant.entry(lexicon.text(head.word)).or_default() += if is_own { OFTEN } else { 1 };
                }
            }
        }
        let (head, count) = meant.into_iter().max_by_key(|(head, count)| (*count, std::cmp::Reverse(*head)))?;
        if count < OFTEN {
            return None;
        }
        if !self.ontology.author_heads.contains(&lexicon.find(head))
            && let Some(named) = self.best_with_head(head)
        {
            return Some(named);
        }
        let key = self.told(&capital(head));
        self.nameless = Some(key.clone());
        Some(key)
    }

    /// Returns the key of the author that something beside the text names.
    pub(super) fn told(&mut self, name: &str) -> Key {
        let key = Key::from(self.key(name));
        if self.groups.get(&key).is_none_or(|group| group.classes.is_empty()) {
            let class = mention::class(self.ontology, name).or_else(|| self.ontology.author_body.clone());
            let group = self.groups.entry(key.clone()).or_default();
            group.names.insert(name.to_owned(), 1);
            group.classes.extend(class.map(|class| (class, 1)));
            group.is_certain = true;
        }
        key
    }

    /// "Government of Riverton" in a text that tells of the country that Riverton lies in.
    fn is_of_part(&self, key: &str, home: Option<&str>) -> bool {
        let is_country = |group: &Group| group.names.keys().any(|name| self.ontology.is_top_place(name));
        let Some(country) = home.and_then(|home| self.groups.get(home)).filter(|group| is_country(group)) else {
            return false;
        };
        let countries: Vec<String> = country.names.keys().cloned().collect();
        self.groups.get(key).is_some_and(|group| {
            let Some((whole, behind)) =
                group.mentions.first().and_then(|&first| self.mentions.get(first..)?.split_first())
            else {
                return false;
            };
            let inside = behind.iter().take_while(|inner| whole.holds(inner)).filter(|inner| inner.kind == Kind::Place);
            let mut lies_in = inside.filter_map(|inner| self.country_of(self.named(inner)));
            lies_in.any(|country| countries.contains(&country))
        })
    }

    /// "Mara Government" in a text that names Mara time and again, which no gazetteer has.
    fn is_of_own_place(&self, key: &str) -> bool {
        let is_own = |place: &str| {
            self.groups.get(place).is_some_and(|group| {
                let is_new = group.names.keys().all(|name| !self.ontology.gazetteer.has(name));
                group.is_place && is_new && group.mentions.len() >= OFTEN
            })
        };
        let words: Vec<&str> = key.split(' ').collect();
        (0..words.len()).any(|first| (first + 1..=words.len()).any(|end| is_own(&words[first..end].join(" "))))
    }

    /// The government most often named in full, if it is that of the place the document tells of, or often named, or
    /// if the document tells of no place.
    fn named_government(&self) -> Option<Key> {
        let home = self.main_place().map(|home| fold::key(&home));
        self.groups
            .iter()
            .filter(|(key, group)| {
                let is_body = group.classes.keys().any(|class| self.ontology.is_author(class));
                if !is_body
                    || self.is_of_level(key, "central-governments")
                    || self.is_of_level(key, "division-governments")
                {
                    return false;
                }
                // "Government Digital Service" is a service.
                let lexicon = &self.ontology.lexicon;
                let words: Vec<_> = key.split(' ').map(|word| lexicon.find(word)).collect();
                words.iter().enumerate().any(|(at, word)| {
                    let goes_on = words.get(at + 1).is_none_or(|next| lexicon.is(*next, WordClass::Of));
                    goes_on && self.ontology.author_heads.contains(word)
                })
            })
            .filter(|(key, group)| {
                let is_home = home
                    .as_ref()
                    .is_some_and(|home| home.split(' ').all(|word| key.split(' ').any(|part| part == word)));
                is_home
                    || home.is_none()
                    || group.mentions.len() >= OFTEN && !self.is_of_part(key, home.as_deref())
                    || self.is_of_own_place(key)
            })
            .max_by_key(|(key, group)| (group.mentions.len(), std::cmp::Reverse(Key::clone(key))))
            .map(|(key, _)| key.clone())
    }

    /// The body that the text means by "the Bank" or "the Commission", time and again.
    fn body_meant(&self) -> Option<Key> {
        let lexicon = &self.ontology.lexicon;
        let mut meant: BTreeMap<&str, usize> = BTreeMap::new();
        for mention in self.mentions.iter().filter(|mention| mention.kind == Kind::Reference) {
            if let Some(token) = self.token(mention, mention.end - 1)
                && lexicon.is(token.word, WordClass::Author)
                && token.shape.has(Shape::CAPITAL)
            {
                *meant.entry(lexicon.text(token.word)).or_default() += 1;
            }
        }
        let (head, count) = meant.into_iter().max_by_key(|(head, count)| (*count, std::cmp::Reverse(*head)))?;
        if count < OFTEN || self.ontology.author_heads.contains(&lexicon.find(head)) {
            return None;
        }
        self.best_with_head(head)
    }

    /// "the Government" of the place the document tells of, where the text speaks of it or says "we".
    fn home_government(&mut self) -> Option<Key> {
        let lexicon = &self.ontology.lexicon;
        let speaks = self
            .sentences
            .iter()
            .filter(|sentence| sentence.tokens.iter().any(|token| lexicon.is(token.word, WordClass::Speaker)))
            .take(OFTEN)
            .count();
        let uses_author = self.mentions.iter().any(|mention| self.is_author_reference(mention));
        // Once is enough for a speaker whose office the head tells.
        let least = if self.document.head.office.is_some() { 1 } else { OFTEN };
        if !uses_author && speaks < least {
            return None;
        }
        // A city named in passing gives way to the country whose people the text speaks of.
        let weighty = self.main_place_weighted();
        let weight = weighty.as_ref().map_or(0, |(weight, _)| *weight);
        let is_passing = weight < 2 * OFTEN;
        let place = weighty.map(|(_, name)| name);
        let lies_in = |country: &String| {
            let code = self.ontology.gazetteer.first(country).map_or("", |row| row.country);
            place.as_ref().is_none_or(|place| {
                self.ontology.gazetteer.find(place).any(|row| row.country == code && row.name != country.as_str())
            })
        };
        let is_meant = |country: &String| is_passing && lies_in(country);
        let country = self
            .main_people()
            .filter(is_meant)
            .or_else(|| self.main_money().filter(|country| is_meant(country)).cloned());
        let place = country.or(place)?;
        let mut known = self.ontology.gazetteer.find(&place).peekable();
        // A place that no gazetteer has, named in passing, has no government.
        if known.peek().is_none() && weight < OFTEN {
            return None;
        }
        if known.peek().is_some() && !known.any(|place| self.ontology.is_governed(place)) {
            return None;
        }
        self.own_government(&place)
    }

    /// Returns the key of the government that "the government" stands for where somebody else is the author: that of
    /// the one country that the text tells of.
    pub(super) fn nation(&mut self, author: Option<&Key>) -> Option<Key> {
        let author = author?;
        let is_meant =
            |mention: &&Mention| self.is_author_reference(mention) && !self.agrees_with_author(mention, Some(author));
        let heads = &self.ontology.author_heads;
        let is_government =
            |mention: &&Mention| self.token(mention, mention.end - 1).is_some_and(|token| heads.contains(&token.word));
        self.mentions.iter().find(|mention| is_meant(mention) && is_government(mention))?;
        let (weight, place) = self.main_place_weighted()?;
        // A text that tells of several countries means now one, now another.
        let others = self.groups.values().filter(|group| group.is_place && !group.names.contains_key(&place));
        let named = others.filter(|group| group.names.keys().any(|name| self.ontology.is_top_place(name)));
        let is_alone = named.map(|group| group.mentions.len()).sum::<usize>() < weight;
        let is_country = self.ontology.is_top_place(&place) && weight >= OFTEN && is_alone;
        if is_country { self.government(&place) } else { None }
    }

    /// "President of Riverton": the government of the place that the speaker's office is of.
    fn government_of_office(&mut self) -> Option<Key> {
        let office = self.document.head.office?;
        let is_governed = |mention: &&Mention| {
            office.contains(mention.span)
                && mention.kind == Kind::Place
                && self.ontology.gazetteer.find(self.named(mention)).any(|row| self.ontology.is_governed(row))
        };
        let mention = self.mentions.iter().filter(is_governed).max_by_key(|mention| mention.span.end)?;
        let place = self.named(mention).to_owned();
        // "Minister of Finance of Riverton" speaks for a ministry.
        let tokens = &self.sentences.get(mention.sentence)?.tokens;
        let before = tokens.iter().take(mention.first).filter(|token| office.contains(token.span));
        let links = before.filter(|token| self.ontology.lexicon.is(token.word, WordClass::Of)).count();
        if links == 1 && office.end == mention.span.end { self.own_government(&place) } else { None }
    }

    /// Returns what the government of a place is called: "Government of Kenya", "Government of the Philippines".
    pub(super) fn government_name(&self, place: &str) -> Option<String> {
        // "State of Mara": its government is that of Mara.
        let (lexicon, kinds) = (&self.ontology.lexicon, self.ontology.lists.get("place-kinds"));
        let mut words = place.splitn(3, ' ');
        let place = match (words.next(), words.next(), words.next()) {
            (Some(kind), Some(of), Some(rest))
                if kinds.is_some_and(|kinds| kinds.contains(&lexicon.find(&kind.to_lowercase())))
                    && lexicon.is(lexicon.find(of), WordClass::Of)
                    && !self.ontology.gazetteer.has(place) =>
            {
                rest
            }
            _ => place,
        };
        let articled = self.ontology.lists.get("articled-places");
        let last = place.rsplit(' ').next().unwrap_or(place).to_lowercase();
        let is_articled = articled.is_some_and(|words| words.contains(&self.ontology.lexicon.find(&last)));
        let article = if is_articled { "the " } else { "" };
        Some(self.ontology.author_template.as_deref()?.replace("{place}", &format!("{article}{place}")))
    }

    /// Returns the key of the government of a place, which is a thing of the document from now on.
    fn government(&mut self, place: &str) -> Option<Key> {
        let name = self.government_name(place)?;
        let key = Key::from(self.key(&name));
        let class = self.ontology.author_body.clone()?;
        let group = self.groups.entry(key.clone()).or_default();
        *group.names.entry(name).or_default() += 1;
        *group.classes.entry(class).or_default() += 1;
        group.is_certain = true;
        Some(key)
    }

    /// The thing most often named in full whose name begins or ends with a head word.
    fn best_with_head(&self, head: &str) -> Option<Key> {
        let has_head = |key: &&Key| end_words(key).is_some_and(|(first, last)| first == head || last == head);
        self.most_named(self.groups.keys().filter(has_head))
    }

    /// The key whose thing is named most; the first in order among equals.
    pub(super) fn most_named<'k>(&self, keys: impl Iterator<Item = &'k Key>) -> Option<Key> {
        let count = |key: &Key| self.groups.get(key).map_or(0, |group| group.mentions.len());
        keys.max_by_key(|key| (count(key), std::cmp::Reverse(*key))).cloned()
    }

    pub(super) fn is_author_reference(&self, mention: &Mention) -> bool {
        mention.kind == Kind::Reference
            && self.token(mention, mention.end - 1).is_some_and(|token| {
                self.ontology.author_heads.contains(&token.word)
                    || token.shape.has(Shape::CAPITAL) && self.ontology.lexicon.is(token.word, WordClass::Author)
            })
    }

    /// "the City" where "City of Riverton" is the author.
    pub(super) fn is_author_kind(&self, mention: &Mention, author: Option<&Key>) -> bool {
        let is_body = |author: &&Key| {
            let class = self.groups.get(&**author).and_then(best_class);
            class.is_some_and(|class| self.ontology.is_author(&class))
        };
        let Some((kind, rest)) = author.filter(is_body).and_then(|author| author.split_once(' ')) else { return false };
        let of = rest.split(' ').next().unwrap_or(rest);
        mention.kind == Kind::Reference
            && self.ontology.is_place(&mention.class)
            && self.ontology.lexicon.is(self.ontology.lexicon.find(of), WordClass::Of)
            && self.token(mention, mention.end - 1).is_some_and(|token| {
                token.shape.has(Shape::CAPITAL) && self.ontology.lexicon.text(token.word) == kind
            })
    }

    /// "the Government" is the author where the author's name has the same head.
    pub(super) fn agrees_with_author(&self, mention: &Mention, author: Option<&Key>) -> bool {
        let Some(author) = author else { return false };
        self.token(mention, mention.end - 1).is_some_and(|token| {
            let head = self.ontology.lexicon.text(token.word);
            author.split(' ').any(|word| word == head)
        })
    }
}

/// Returns the first and the last word of a key of several words.
pub(super) fn end_words(key: &str) -> Option<(&str, &str)> {
    let (first, _) = key.split_once(' ')?;
    let (_, last) = key.rsplit_once(' ')?;
    Some((first, last))
}
