//! Who speaks: the institution that "we" stands for.

mod country;
mod front;
mod government;
mod leading;
mod level;
mod page;

use std::collections::BTreeMap;

use crate::{
    entity::{
        fold, home,
        resolve::{Group, Key, Resolver, best_class},
    },
    mention::{self, Kind, Mention},
    ontology::{grammar::WordClass, naming::capital},
    sentence::{Shape, Token},
};

/// How many times a thing is named that is named often.
const OFTEN: usize = 3;

impl Resolver<'_> {
    /// Returns the key of the body for which "we" stands.
    pub(super) fn author(&mut self) -> Option<Key> {
        if let Some(name) = &self.document.given.author {
            return Some(self.told(name));
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
        self.city_on_title_page(false)
            .or_else(|| self.in_front())
            .or_else(|| self.on_title_page())
            .or_else(|| self.in_capitals())
            .or_else(|| self.body_in_title())
            .or_else(|| self.government_of_office())
            .or_else(|| self.city_on_title_page(true))
            .or_else(|| self.government_of_head())
            .or_else(|| self.in_disclaimer())
            .or_else(|| self.leading_body())
            .or_else(|| self.named_government())
            .or_else(|| self.city_meant())
            .or_else(|| self.body_meant())
            .or_else(|| self.this_body())
            .or_else(|| self.division_government())
            .or_else(|| self.home_government())
            .or_else(|| {
                // Files often name the person who typed them.
                let own = self.document.own.author.as_deref()?;
                mention::class(self.ontology, own).filter(|class| self.ontology.is_author(class))?;
                Some(self.told(own))
            })
            .or_else(|| self.body_without_name())
    }

    /// "this Commission", where the text never says "the Government": the body of that head that the text names most.
    fn this_body(&self) -> Option<Key> {
        let lexicon = &self.ontology.lexicon;
        let is_government =
            |token: &Token| token.shape.has(Shape::CAPITAL) && self.ontology.author_heads.contains(&token.word);
        if self.sentences.iter().flat_map(|sentence| &sentence.tokens).any(is_government) {
            return None;
        }
        let is_meant = |pair: &&[Token]| {
            let [before, head] = pair else { return false };
            let is_body = lexicon.is(head.word, WordClass::Author) && !self.ontology.author_heads.contains(&head.word);
            is_body && head.shape.has(Shape::CAPITAL) && lexicon.is(before.word, WordClass::Current)
        };
        let mut pairs = self.sentences.iter().flat_map(|sentence| sentence.tokens.windows(2));
        pairs.find(is_meant).and_then(|pair| self.best_with_head(lexicon.text(pair.last()?.word)))
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
        if let Some(name) = self.listed_beside(head) {
            return Some(self.told(&name));
        }
        let key = self.told(&capital(head));
        self.nameless = Some(key.clone());
        Some(key)
    }

    /// "my Commission" in a text of the European Parliament and the European Council: the body of a list that has this head
    /// behind a word with which several things of the text begin.
    fn listed_beside(&self, head: &str) -> Option<String> {
        let mut fronts: BTreeMap<&str, usize> = BTreeMap::new();
        for group in self.groups.values() {
            let name = group.names.keys().next().and_then(|name| name.split_once(' '));
            *fronts.entry(name.map_or("", |(front, _)| front)).or_default() += 1;
        }
        let name = |front: &str| format!("{front} {}", capital(head));
        let mut known = fronts.into_iter().filter(|&(front, count)| {
            count >= OFTEN && front.contains(char::is_lowercase) && home::is_listed(self.ontology, &name(front))
        });
        known.next().filter(|_| known.next().is_none()).map(|(front, _)| name(front))
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

    /// "the NDA Government": abbreviated is who governs, not what is governed.
    fn is_of_party(&self, group: &Group) -> bool {
        let first = group.mentions.first().and_then(|&first| self.mentions.get(first));
        let Some((owner, _)) = first.and_then(|first| self.text(first).rsplit_once(' ')) else { return false };
        let is_short = owner.len() > 1 && owner.chars().all(|letter| letter.is_uppercase() || letter == '.');
        is_short && !self.ontology.gazetteer.has(owner)
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
        let home = self.main_place_weighted();
        if home.as_ref().is_some_and(|(weight, home)| self.is_one_of_many(home, *weight)) {
            return None;
        }
        let home = home.map(|(_, home)| fold::key(&home));
        self.groups
            .iter()
            .filter(|(key, group)| {
                // "Government of Riverton Investment Corporation" is none.
                let is_body = group.classes.keys().any(|class| self.ontology.is_public(class));
                if !is_body
                    || self.is_of_level(key, "central-governments")
                    || self.is_of_level(key, "division-governments")
                {
                    return false;
                }
                self.is_a_government(key)
            })
            .filter(|(key, group)| {
                let is_home = home
                    .as_ref()
                    .is_some_and(|home| home.split(' ').all(|word| key.split(' ').any(|part| part == word)));
                is_home
                    || home.is_none()
                    || group.mentions.len() >= OFTEN
                        && !self.is_of_part(key, home.as_deref())
                        && !self.is_of_party(group)
                    || self.is_of_own_place(key)
            })
            .max_by_key(|(key, group)| (group.mentions.len(), std::cmp::Reverse(Key::clone(key))))
            .map(|(key, _)| key.clone())
    }

    /// "Government of Riverton", "Riverton Government": whether a key is that of a government. "Government Digital Service"
    /// is a service.
    fn is_a_government(&self, key: &str) -> bool {
        let lexicon = &self.ontology.lexicon;
        let words: Vec<_> = key.split(' ').map(|word| lexicon.find(word)).collect();
        words.iter().enumerate().any(|(at, word)| {
            let goes_on = words.get(at + 1).is_none_or(|next| lexicon.is(*next, WordClass::Of));
            goes_on && self.ontology.author_heads.contains(word)
        })
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

    /// Returns how many sentences say "we"; more than are often are not counted.
    fn times_we(&self) -> usize {
        let is_speaker = |token: &Token| self.ontology.lexicon.is(token.word, WordClass::Speaker);
        self.sentences.iter().filter(|sentence| sentence.tokens.iter().any(is_speaker)).take(OFTEN).count()
    }

    /// "the Government" of the place the document tells of, where the text speaks of it or says "we".
    fn home_government(&mut self) -> Option<Key> {
        let speaks = self.times_we();
        let uses_author = self.mentions.iter().any(|mention| self.is_author_reference(mention));
        // Once is enough for a speaker whose office the head tells.
        let least = if self.document.head.office.is_some() { 1 } else { OFTEN };
        if !uses_author && speaks < least {
            return None;
        }
        // A city named in passing gives way to the country whose people the text speaks of.
        let weighty = self.main_place_weighted();
        let weight = weighty.as_ref().map_or(0, |(weight, _)| *weight);
        if weighty.as_ref().is_some_and(|(weight, place)| self.is_one_of_many(place, *weight)) {
            return None;
        }
        let is_passing = weight < 2 * OFTEN;
        let place = weighty.map(|(_, name)| name);
        let lies_in = |country: &String| {
            let code = self.ontology.gazetteer.first(country).map_or("", |row| row.country);
            place.as_ref().is_none_or(|place| {
                let mut rows = self.ontology.gazetteer.find(place).peekable();
                rows.peek().is_none() || rows.any(|row| row.country == code && row.name != country.as_str())
            })
        };
        let is_meant = |country: &String| is_passing && lies_in(country);
        let country = self
            .main_people()
            .filter(is_meant)
            .or_else(|| self.main_money().filter(|country| is_meant(country)).cloned());
        let place = country.or(place)?;
        let above = if is_passing { self.what_governs(&place) } else { None };
        let place = above.unwrap_or(place);
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

    /// The thing most often named in full whose name begins or ends with a head word.
    fn best_with_head(&self, head: &str) -> Option<Key> {
        let has_head = |key: &&Key| end_words(key).is_some_and(|(first, last)| first == head || last == head);
        // What the front matter names, wherever, comes first.
        let is_in_front = |key: &&Key| {
            let first = self.groups.get(key).and_then(|group| group.mentions.iter().min());
            first.and_then(|&first| self.mentions.get(first)).is_some_and(|first| self.is_on_title_page(first))
        };
        let in_front = self.most_named(self.groups.keys().filter(has_head).filter(is_in_front));
        in_front.or_else(|| self.most_named(self.groups.keys().filter(has_head)))
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

    /// "City of Riverton": returns the word for its kind, by which the text means the author too.
    pub(super) fn kind_of_author<'k>(&self, author: &'k str) -> Option<&'k str> {
        let (kind, rest) = author.split_once(' ')?;
        let of = self.ontology.lexicon.find(rest.split(' ').next().unwrap_or(rest));
        let class = self.groups.get(author).and_then(best_class)?;
        (self.ontology.is_author(&class) && self.ontology.lexicon.is(of, WordClass::Of)).then_some(kind)
    }

    /// "the City" where that is the kind of the author.
    pub(super) fn is_author_kind(&self, mention: &Mention, kind: &str) -> bool {
        mention.kind == Kind::Reference
            && self.ontology.is_place(&mention.class)
            && self
                .token(mention, mention.end - 1)
                .is_some_and(|token| token.shape.has(Shape::CAPITAL) && self.ontology.lexicon.text(token.word) == kind)
    }

    /// Returns how often the text means a body by each head: "the Bank".
    fn heads_meant(&self) -> BTreeMap<&str, usize> {
        let mut meant = BTreeMap::new();
        let references = self.mentions.iter().filter(|mention| self.is_author_reference(mention));
        for token in references.filter_map(|mention| self.token(mention, mention.end - 1)) {
            *meant.entry(self.ontology.lexicon.text(token.word)).or_default() += 1;
        }
        meant
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
