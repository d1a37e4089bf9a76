//! Abbreviations tied to their long forms.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashSet;

use crate::{
    entity::{
        fold,
        resolve::{Basis, Key, Resolver},
    },
    mention::{Kind, Mention},
    ontology::{
        grammar::WordClass,
        lexicon::{Tag, WordId},
    },
    sentence::Token,
};

/// So many letters initials have that no bracket explains, at the least and at the most.
const MIN_INITIALS: usize = 3;
const MAX_INITIALS: usize = 8;

impl Resolver<'_> {
    /// Collects "Long Form (LF)", "Long Form, or LF," and "Bond Fund (BF) Grant".
    pub(super) fn abbreviate(&mut self) {
        for mention in self.mentions {
            if matches!(mention.kind, Kind::Reference | Kind::Person) {
                continue;
            }
            let text = self.text(mention);
            if let Some((long, rest)) = text.split_once('(')
                && let Some((short, _)) = rest.split_once(')')
            {
                self.add_abbreviation(short.trim(), long);
            }
            let after = mention.end;
            match self.token_text(mention, after) {
                "(" => {
                    let first = after + 1;
                    // "(SFC)", "(the Commission)" is a short form but no abbreviation.
                    if self.token_text(mention, first + 1) == ")" {
                        let short = self.token_text(mention, first);
                        self.add_abbreviation(short, text);
                        self.add_foreign(short, mention);
                    }
                    // "12th Karibu Plan (12th KP)".
                    let (number, short) = (self.token_text(mention, first), self.token_text(mention, first + 1));
                    let numbered = text.split_once(' ').filter(|(own, _)| *own == number);
                    if let Some((_, long)) = numbered.filter(|_| self.token_text(mention, first + 2) == ")")
                        && fold::abbreviates(short, long)
                    {
                        let (short, long) = (fold::key(&format!("{number} {short}")), fold::key(&self.clean(text)));
                        self.abbreviations.entry(short).or_insert(long);
                    }
                }
                "," if self
                    .token(mention, after + 1)
                    .is_some_and(|token| self.ontology.lexicon.is(token.word, WordClass::And)) =>
                {
                    self.add_abbreviation(self.token_text(mention, after + 2), text);
                }
                _ => {}
            }
        }
    }

    /// "NHAI" where the text names the "National Highways Authority of India" and nothing else with these initials.
    pub(super) fn abbreviate_initials(&mut self) {
        // What is to be explained, and the keys of the names that have these initials.
        let mut open: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for mention in self.mentions.iter().filter(|mention| !matches!(mention.kind, Kind::Place | Kind::Person)) {
            let text = self.text(mention);
            // A list knows what it stands for.
            let is_known = mention.name.as_deref().is_some_and(|name| name != text);
            if !is_known && self.is_acronym(text) && !self.abbreviations.contains_key(&text.to_ascii_lowercase()) {
                open.entry(text.to_ascii_uppercase()).or_default();
            }
        }
        if open.is_empty() {
            return;
        }
        // Most names come many times.
        let mut seen: FxHashSet<&str> = FxHashSet::default();
        let named = self.mentions.iter().filter(|mention| mention.kind == Kind::Name && !mention.class.is_empty());
        // A name of two words has too few initials; a letter of another script may become several.
        let is_long = |text: &&str| {
            let marks = text.bytes().filter(|byte| !byte.is_ascii_alphanumeric()).count();
            marks + 1 >= MIN_INITIALS || !text.is_ascii()
        };
        for text in named.map(|mention| self.text(mention)).filter(is_long).filter(|text| seen.insert(text)) {
            let name = self.clean(text);
            for initials in fold::initials(&name) {
                if let Some(keys) = open.get_mut(&initials) {
                    keys.insert(self.singular(fold::key(&name)));
                }
            }
        }
        for (initials, mut keys) in open {
            if let (Some(key), true) = (keys.pop_first(), keys.is_empty()) {
                self.abbreviations.insert(initials.to_ascii_lowercase(), key);
            }
        }
    }

    /// "NHAI", or "Salga", which is written as a word.
    fn is_acronym(&self, text: &str) -> bool {
        let is_word = || {
            let rest = text.get(1..).unwrap_or("");
            text.len() > MIN_INITIALS
                && rest.bytes().all(|byte| byte.is_ascii_lowercase())
                && self.ontology.lexicon.find(&text.to_ascii_lowercase()) == WordId::UNKNOWN
        };
        (MIN_INITIALS..=MAX_INITIALS).contains(&text.len())
            && text.starts_with(|first: char| first.is_ascii_uppercase())
            && (text.bytes().all(|byte| byte.is_ascii_uppercase()) || is_word())
    }

    /// "GOU" in a text that names Uganda: the initials of the government of a country, which texts explain elsewhere.
    pub(super) fn abbreviate_governments(&mut self) {
        let short = |mention: &&Mention| {
            let text = self.text(mention);
            mention.kind == Kind::Unclassed && text.len() <= 4 && text.ends_with(char::is_uppercase)
        };
        let mut used: BTreeSet<String> =
            self.mentions.iter().filter(short).map(|mention| fold::key(self.text(mention))).collect();
        used.retain(|key| !self.abbreviations.contains_key(key));
        if used.is_empty() {
            return;
        }
        let is_country = |name: &&str| self.ontology.top_place(name).is_some();
        let named = self.mentions.iter().filter(|mention| mention.kind == Kind::Place);
        let names: BTreeSet<&str> = named.map(|mention| self.named(mention)).collect();
        let countries = names.into_iter().filter(is_country);
        let mut governments: BTreeMap<String, Option<String>> = BTreeMap::new();
        let is_article = |word: &&str| self.ontology.lexicon.is(self.ontology.lexicon.find(word), WordClass::Article);
        for name in countries.filter_map(|country| self.government_name(country)) {
            let words = name.split_whitespace().filter(|word| !is_article(word));
            let initials: String = words.filter_map(|word| word.chars().next()).collect();
            // Two countries with one initial: nobody knows which.
            governments.entry(fold::key(&initials)).and_modify(|known| *known = None).or_insert(Some(name));
        }
        for key in used {
            if let Some(Some(name)) = governments.get(&key) {
                self.government_names.push(name.clone());
                self.abbreviations.insert(key, fold::key(name));
            }
        }
    }

    pub(super) fn add_abbreviation(&mut self, short: &str, long: &str) {
        let long = self.clean(long);
        if fold::abbreviates(short, &long) || fold::permutes(short, &long) {
            self.abbreviations.entry(fold::key(short)).or_insert_with(|| fold::key(&long));
        }
    }

    /// "Karibu Institute of Family Care (ICBF)": in brackets behind a body, capitals that nothing else explains stand
    /// for it, in whatever language they were made.
    fn add_foreign(&mut self, short: &str, mention: &Mention) {
        let Some(class) = &self.ontology.acronym_class else { return };
        let is_acronym = (3..=8).contains(&short.len()) && short.bytes().all(|byte| byte.is_ascii_uppercase());
        if is_acronym
            && self.ontology.is_a(&mention.class, class)
            && self.ontology.gazetteer.find(short).next().is_none()
            && !self.ontology.lists.get("no-names").is_some_and(|list| {
                let word = self.ontology.lexicon.find(&short.to_lowercase());
                word != WordId::UNKNOWN && list.contains(&word)
            })
        {
            let key = fold::key(&self.clean(self.text(mention)));
            self.abbreviations.entry(fold::key(short)).or_insert(key);
        }
    }

    /// "Health Riverland (Ujala)": two names of one kind, one of them in brackets behind the other.
    pub(super) fn join_bracketed(&mut self) {
        let mut pairs: Vec<(Key, Key)> = Vec::new();
        for (before, mention) in self.mentions.iter().enumerate() {
            let opens = mention.kind == Kind::Name && self.token_text(mention, mention.end) == "(";
            let rest = self.mentions.get(before + 1..).filter(|_| opens).unwrap_or_default();
            let mut near = rest.iter().take_while(|other| other.sentence == mention.sentence);
            // A name of a list, or a word: "Ministry of Health (School of Nursing)" are two.
            let behind = near.position(|other| {
                let is_short = other.name.is_some() || other.end == other.first + 1;
                other.first == mention.end + 1 && other.kind == Kind::Name && is_short
            });
            let Some(inner) = behind.map(|at| before + 1 + at) else { continue };
            let closes = self.mentions.get(inner).is_some_and(|other| self.token_text(other, other.end) == ")");
            let keys = |index: usize| self.keys.get(index).cloned().flatten();
            if let (true, Some(long), Some(short)) = (closes, keys(before), keys(inner))
                && long != short
                && self.same_top(&long, &short)
            {
                pairs.push((short, long));
            }
        }
        for (short, long) in pairs {
            self.merge(&short, &long, Basis::Name);
        }
    }

    /// An acronym that nothing explains names a body where "the" stands before it time and again and no noun follows.
    pub(super) fn class_acronyms(&mut self) {
        let Some(class) = self.ontology.acronym_class.clone() else { return };
        let mut bodies = Vec::new();
        for (key, group) in
            self.groups.iter().filter(|(key, group)| group.classes.is_empty() && !key.contains(' ') && key.len() >= 3)
        {
            let definite = group
                .mentions
                .iter()
                .filter_map(|&index| self.mentions.get(index))
                .filter(|mention| {
                    let text = self.text(mention);
                    let is_acronym = text.len() >= 3 && text.chars().all(char::is_uppercase);
                    // "the KBA trained firms": a past tense that may be an adjective.
                    let is_past = |token: &Token| {
                        let word = self.ontology.lexicon.word(token.word);
                        token.tag == Tag::Adjective && word.is_some_and(|word| word.tags.has(Tag::VerbPast))
                    };
                    let noun_follows = self.token(mention, mention.end).is_some_and(|token| {
                        !is_past(token)
                            && matches!(token.tag, Tag::Noun | Tag::Nouns | Tag::Name | Tag::Adjective | Tag::Gerund)
                    });
                    is_acronym && !noun_follows && self.is_definite(mention)
                })
                .count();
            if definite >= 2 {
                bodies.push(key.clone());
            }
        }
        for key in bodies {
            let Some(group) = self.groups.get_mut(&key) else { continue };
            let Some(name) = group
                .mentions
                .first()
                .and_then(|&index| self.mentions.get(index))
                .map(|mention| self.document.slice(mention.span))
            else {
                continue;
            };
            group.names.insert(name.to_owned(), 1);
            group.classes.insert(class.clone(), 1);
            group.is_certain = true;
        }
    }
}
