//! Governments: of the place that an office is of, of the country that a text tells of.

use crate::{
    entity::{
        fold,
        resolve::{Group, Key, Resolver, author::OFTEN},
    },
    mention::{Kind, Mention},
    ontology::{construction::Shape, grammar::WordClass},
    sentence::Token,
};

impl Resolver<'_> {
    /// "President of Riverton": the government of the place that the speaker's office is of.
    pub(super) fn government_of_office(&mut self) -> Option<Key> {
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

    /// "When I was sworn in as your mayor": the government of the place of that kind that the text tells of.
    pub(super) fn government_of_head(&mut self) -> Option<Key> {
        let lexicon = &self.ontology.lexicon;
        let says = |tokens: &[Token]| {
            let is_yours = tokens.windows(2).any(|pair| {
                matches!(pair, [your, head] if self.ontology.in_list("yours", your.word)
                    && self.ontology.in_list("heads-of-kinds", head.word))
            });
            is_yours && tokens.iter().any(|token| lexicon.is(token.word, WordClass::Speaker))
        };
        let sentence = self.sentences.iter().find(|sentence| says(&sentence.tokens))?;
        let head = sentence.tokens.iter().find(|token| self.ontology.in_list("heads-of-kinds", token.word))?;
        let place = self.main_place()?;
        // The mayor is that of a town, not of the country that it lies in.
        let rules = self.ontology.constructions_of(Shape::OwnOffice);
        let mut classes = rules.iter().filter(|rule| rule.words.contains(&head.lemma)).flat_map(|rule| &rule.range);
        let row = self.ontology.gazetteer.first(&place)?;
        let class = self.ontology.class_of_kind(row.kind)?;
        classes.any(|range| self.ontology.is_a(&class, range)).then(|| self.own_government(&place))?
    }

    /// Returns what the government of a place is called: "Government of Kenya", "Government of the Philippines".
    pub(in crate::entity::resolve) fn government_name(&self, place: &str) -> Option<String> {
        // A line in capitals.
        let place = if place.contains(char::is_lowercase) { place.to_owned() } else { self.in_letters(place) };
        let place = place.as_str();
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
    pub(super) fn government(&mut self, place: &str) -> Option<Key> {
        let printed = self.groups.iter().filter(|(_, group)| self.is_government_of(group, place)).map(|(key, _)| key);
        if let Some(key) = self.most_named(printed) {
            return Some(key);
        }
        let name = self.government_name(place)?;
        let key = Key::from(self.key(&name));
        let class = self.ontology.author_body.clone()?;
        let group = self.groups.entry(key.clone()).or_default();
        *group.names.entry(name).or_default() += 1;
        *group.classes.entry(class).or_default() += 1;
        group.is_certain = true;
        Some(key)
    }

    /// Returns whether a word of a name in small letters is the head of a government.
    pub(super) fn names_government(&self, name: &str) -> bool {
        name.split(' ').any(|word| self.ontology.author_heads.contains(&self.ontology.lexicon.find(word)))
    }

    /// "Riverland Government", "Federal Government of Riverland", "RL Government": whether the name of a body is that of
    /// the government of a place, whatever it calls the place.
    fn is_government_of(&self, group: &Group, place: &str) -> bool {
        let (ontology, lexicon) = (self.ontology, &self.ontology.lexicon);
        let is_head = |word: &&str| ontology.author_heads.contains(&lexicon.find(&word.to_lowercase()));
        let levels = ["central-governments", "division-governments"].map(|list| ontology.lists.get(list));
        let says_less = |word: &&str| {
            let id = lexicon.find(&word.to_lowercase());
            let is_level = levels.iter().flatten().any(|words| words.contains(&id));
            is_head(word) || is_level || lexicon.is(id, WordClass::Of) || lexicon.is(id, WordClass::Article)
        };
        let is_it = |name: &String| {
            if name.split(' ').filter(is_head).count() != 1 {
                return false;
            }
            let rest = name.split(' ').filter(|word| !says_less(word)).collect::<Vec<_>>().join(" ");
            let is_place = || {
                let own = ontology.gazetteer.first(place);
                let named = ontology.gazetteer.first(&rest);
                named.is_some_and(|named| own.is_some_and(|own| (own.name, own.parent) == (named.name, named.parent)))
            };
            let is_people = || ontology.naming.demonyms.get(&fold::key(&rest)).is_some_and(|of| of == place);
            !rest.is_empty() && (is_place() || is_people())
        };
        group.classes.keys().any(|class| ontology.is_author(class)) && group.names.keys().any(is_it)
    }

    /// Returns the key of the government that "the government" stands for where somebody else is the author: that of
    /// the one country that the text tells of.
    pub(in crate::entity::resolve) fn nation(&mut self, author: Option<&Key>) -> Option<Key> {
        let author = author?;
        let is_meant =
            |mention: &&Mention| self.is_author_reference(mention) && !self.agrees_with_author(mention, Some(author));
        let heads = &self.ontology.author_heads;
        let is_government =
            |mention: &&Mention| self.token(mention, mention.end - 1).is_some_and(|token| heads.contains(&token.word));
        self.mentions.iter().find(|mention| is_meant(mention) && is_government(mention))?;
        if self.front_government.is_some() {
            return self.front_government.clone();
        }
        let (weight, place) = self.main_place_weighted()?;
        // A text that tells of several countries means now one, now another.
        let others = self.groups.values().filter(|group| group.is_place && !group.names.contains_key(&place));
        let named = others.filter(|group| group.names.keys().any(|name| self.ontology.is_top_place(name)));
        let is_alone = named.map(|group| group.mentions.len()).sum::<usize>() < weight;
        let is_country = self.ontology.is_top_place(&place) && weight >= OFTEN && is_alone;
        if is_country { self.government(&place) } else { None }
    }
}
