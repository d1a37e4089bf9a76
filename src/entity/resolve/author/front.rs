//! The body whose name stands by itself in the front matter: on one line or over two, or in an imprint.

use std::collections::BTreeMap;

use crate::{
    entity::{
        fold,
        resolve::{Key, Resolver},
    },
    mention::{self, Kind, Mention},
    ontology::grammar::WordClass,
};

/// How many lines the front matter has at the most.
const LINES: usize = 40;

/// A name by itself stands on the first lines; behind them are lists of contents and abbreviations.
const TITLE: usize = 20;

/// So many lines an address has, with the line that says that it is one.
const ADDRESS: usize = 4;

/// A longer line is prose.
const LONGEST: usize = 90;

/// The title page ends before so many lines of prose.
const PROSE: usize = 3;

/// A body that the front matter names.
struct Imprint {
    name: String,
    is_labelled: bool,
    /// Whether it is a body of a government.
    is_public: bool,
}

/// So many sentences from the beginning a publisher says what it does not do.
const DISCLAIMERS: usize = 300;

impl Resolver<'_> {
    /// "The Riverton Development Bank does not guarantee the accuracy of the data": who publishes, near the beginning.
    pub(super) fn in_disclaimer(&self) -> Option<Key> {
        let lexicon = &self.ontology.lexicon;
        let disclaims = |mention: &Mention| {
            let token = |behind: usize| self.token(mention, mention.end + behind);
            token(0).is_some_and(|token| lexicon.is(token.word, WordClass::Do))
                && token(1).is_some_and(|token| lexicon.is(token.word, WordClass::Negation))
                && token(2).is_some_and(|token| self.ontology.in_list("disclaiming-verbs", token.lemma))
        };
        let near = self.mentions.iter().enumerate().take_while(|(_, mention)| mention.sentence < DISCLAIMERS);
        let mut bodies =
            near.filter(|(_, mention)| mention.kind == Kind::Name && self.ontology.is_author(&mention.class));
        bodies.find(|(_, mention)| disclaims(mention)).and_then(|(index, _)| self.keys.get(index).cloned().flatten())
    }

    /// Returns the body that the front matter names by itself: the one that an imprint calls the publisher, else the
    /// first; a government only where no other body stands there.
    pub(super) fn in_front(&mut self) -> Option<Key> {
        let lines: Vec<&str> = self.front_lines().collect();
        let mut ones: Vec<Option<Imprint>> = lines.iter().map(|line| self.imprint(line)).collect();
        let titled = self.titled_government(&lines);
        let mut found: Vec<Imprint> = Vec::new();
        let mut at = 0;
        for at in self.contacts(&lines) {
            ones[at] = None;
        }
        while let Some(&line) = lines.get(at) {
            let is_one = |at: usize| ones[at].is_some();
            // "Department of", "for Transport": the name goes on.
            let next = lines.get(at + 1).filter(|next| line.len() + next.len() < LONGEST);
            let two = next.and_then(|next| {
                // "Riverton", "CITY COUNCIL".
                let is_place = || {
                    let place = self.in_letters(line);
                    self.ontology.gazetteer.has(&place) && !self.ontology.is_top_place(&place)
                };
                let is_free = || !is_one(at) && (!is_one(at + 1) || is_place());
                // "© 2017", "Ministry of Health".
                let is_whole = self.is_open(line, next) || line.starts_with('©') || is_free();
                is_whole.then(|| self.imprint(&format!("{line} {next}")))?
            });
            let used = if two.is_some() { 2 } else { 1 };
            let imprint = two.or_else(|| ones[at].take());
            // Behind prose a name is a heading.
            let is_title = at < TITLE && lines.iter().take(at).filter(|line| line.len() > LONGEST).count() < PROSE;
            found.extend(imprint.filter(|imprint| imprint.is_labelled || is_title));
            at += used;
        }
        let is_government = |imprint: &Imprint| self.names_government(&imprint.name.to_lowercase());
        let government = || found.iter().find(|imprint| is_government(imprint));
        let bodies = || found.iter().filter(|imprint| !is_government(imprint));
        // "Republic of Riverland", and only behind "©" a ministry: the country speaks.
        let labelled = bodies().find(|imprint| imprint.is_labelled);
        if titled.is_none()
            && labelled.is_some()
            && bodies().all(|imprint| imprint.is_labelled)
            && government().is_none()
            && let Some(country) = self.country_line(&lines)
        {
            return self.government(&country);
        }
        let named = || {
            let meant = self.heads_meant();
            bodies().find(|one| self.is_named_again(one, &meant))
        };
        // A speech is held for the government, in a house of others.
        let best = if titled.is_some() {
            titled.as_ref()
        } else if self.is_speech() {
            government().or(labelled)
        } else {
            labelled.or_else(named).or_else(government).or_else(|| bodies().find(|one| one.is_public))
        };
        let name = best?.name.clone();
        // "The Government" is then that of the title page, not the department that speaks.
        let other = government().map(|imprint| imprint.name.clone()).filter(|government| *government != name);
        self.front_government = other.map(|government| self.told(&government));
        Some(self.told(&name))
    }

    /// "The Budget Statement", "of the Government of Riverland for 2025": the government that a title is of.
    fn titled_government(&self, lines: &[&str]) -> Option<Imprint> {
        let lexicon = &self.ontology.lexicon;
        let is_kind = |word: Option<&str>| {
            word.is_some_and(|word| self.ontology.in_list("document-kinds", lexicon.find(&word.to_lowercase())))
        };
        (0..lines.len()).find_map(|at| {
            let line = self.in_letters(lines.get(at).filter(|line| line.len() <= LONGEST)?);
            let words: Vec<&str> = line.split(' ').collect();
            let head = words.iter().position(|word| self.names_government(&word.to_lowercase()))?;
            let is = |at: usize, class: WordClass| {
                words.get(at).is_some_and(|word| lexicon.is(lexicon.find(&word.to_lowercase()), class))
            };
            let of = head.checked_sub(1 + usize::from(head > 1 && is(head - 1, WordClass::Definite)))?;
            let before = of.checked_sub(1).map_or_else(
                || lines.get(at.checked_sub(1)?)?.split(' ').next_back(),
                |before| words.get(before).copied(),
            );
            // The longest name behind "of" that is a place's: "Government of Riverland".
            let ends = (head + 3..=words.len()).rev();
            let is_place = |end: &usize| {
                let place = words[head + 2..*end].join(" ");
                self.ontology.gazetteer.find(&place).any(|row| self.ontology.is_governed(row))
            };
            let is_titled = is(of, WordClass::Of) && is(head + 1, WordClass::Of) && is_kind(before);
            let end = ends.into_iter().find(is_place).filter(|_| is_titled)?;
            Some(Imprint { name: words[head..end].join(" "), is_labelled: true, is_public: true })
        })
    }

    /// Returns the country that is a line of the title page, as it calls itself: "REPUBLIC OF RIVERLAND".
    fn country_line(&self, lines: &[&str]) -> Option<String> {
        let country = |line: &&str| {
            let name = self.in_letters(line);
            // With its kind, or alone.
            let parts = [Some(&*name), self.parts_of(&name).map(|(_, place)| place)];
            let row = parts.into_iter().flatten().find_map(|name| self.ontology.top_place(name));
            row.map(|row| row.name.to_owned())
        };
        lines.iter().take(TITLE).filter(|line| line.len() <= LONGEST).find_map(country)
    }

    /// Returns the lines of an address: those behind "Enquiries can be made to:".
    fn contacts(&self, lines: &[&str]) -> Vec<usize> {
        let says =
            |line: &&str| line.len() <= LONGEST && self.ontology.layout.contacts.iter().any(|form| form.is_match(line));
        let starts = lines.iter().enumerate().filter(|(_, line)| says(line)).map(|(at, _)| at);
        starts.flat_map(|at| at..(at + ADDRESS).min(lines.len())).collect()
    }

    /// Returns whether a line near the beginning addresses an audience: "Mr Speaker,".
    pub(super) fn is_speech(&self) -> bool {
        let is_salutation = |line: &str| {
            let forms = &self.ontology.layout.salutations;
            line.len() <= LONGEST
                && line.ends_with([',', ':', ';', '!'])
                && forms.iter().any(|form| form.is_match(line))
        };
        self.front_lines().any(is_salutation)
    }

    /// Returns whether a line of the front matter is one of an address.
    pub(super) fn is_contact(&self, line: &str) -> bool {
        let lines: Vec<&str> = self.front_lines().collect();
        self.contacts(&lines).into_iter().any(|at| lines.get(at).is_some_and(|other| *other == line.trim()))
    }

    fn front_lines(&self) -> impl Iterator<Item = &str> {
        self.document.text.lines().map(str::trim).filter(|line| !line.is_empty()).take(LINES)
    }

    /// Returns the body that a line is the name of, or that stands in it as in an imprint.
    fn imprint(&self, line: &str) -> Option<Imprint> {
        // A heading in Markdown.
        let line = line.trim_start_matches(['#', '*', ' ']).trim_end_matches(['*', ' ']);
        if line.len() > LONGEST || !self.has_head_of_body(line) {
            return None;
        }
        let whole = |name: &str, is_labelled: bool| {
            let name = self.in_letters(name);
            let (class, span) = mention::whole(self.ontology, &name)?;
            let is_body = self.ontology.is_author(&class) && !self.ontology.addressed.contains(&*class);
            let name = name.get(span)?;
            let is_public = self.ontology.is_public(&class);
            (is_body && name.contains(' ')).then(|| Imprint { name: name.to_owned(), is_labelled, is_public })
        };
        // "Ministry of Health, Nairobi".
        let is_place = |place: &str| place.split(',').all(|place| self.ontology.gazetteer.has(place.trim()));
        let line = line.split_once(',').filter(|(_, places)| is_place(places)).map_or(line, |(front, _)| front);
        let mut labels = self.ontology.layout.imprints.iter();
        labels
            .find_map(|form| whole(form.captures(line)?.name("author")?.as_str(), true))
            .or_else(|| whole(line, false))
            .or_else(|| whole(self.behind_country(line)?, false))
    }

    /// "REPUBLIC OF RIVERLAND MINISTRY OF HEALTH": returns what stands behind the country.
    fn behind_country<'l>(&self, line: &'l str) -> Option<&'l str> {
        let mut spaces = line.match_indices(' ').map(|(at, _)| at);
        spaces.find_map(|at| {
            let (country, rest) = line.split_at(at);
            let is_country = country.contains(' ') && self.ontology.top_place(&self.in_letters(country)).is_some();
            is_country.then(|| rest.trim_start())
        })
    }

    /// Returns whether a word of a line may be the head of a body.
    fn has_head_of_body(&self, line: &str) -> bool {
        line.split_whitespace().any(|word| {
            let word = word.trim_matches(|character: char| !character.is_alphanumeric()).to_lowercase();
            let heads = self.ontology.patterns.heads.get(&self.ontology.lexicon.find(&word));
            heads.is_some_and(|heads| heads.iter().any(|head| self.ontology.is_author(&head.class)))
        })
    }

    /// Returns whether a name that ends a line goes on in the next: "Department of", "for Transport".
    fn is_open(&self, line: &str, next: &str) -> bool {
        let lexicon = &self.ontology.lexicon;
        let joints = [WordClass::Of, WordClass::For, WordClass::And, WordClass::Article];
        let joins = |word: Option<&str>| lexicon.is_any(lexicon.find(&word.unwrap_or("").to_lowercase()), &joints);
        joins(line.split(' ').next_back()) || joins(next.split(' ').next())
    }

    /// Returns whether the text names a body again or means it by its head: "the Bank".
    fn is_named_again(&self, imprint: &Imprint, meant: &BTreeMap<&str, usize>) -> bool {
        let times = self.groups.get(&self.key(&imprint.name)).map_or(0, |group| group.mentions.len());
        let key = fold::key(&imprint.name);
        let mut words = key.split(' ');
        let ends = [words.next(), words.next_back()];
        times > 1 || ends.iter().flatten().any(|head| meant.contains_key(head))
    }
}
