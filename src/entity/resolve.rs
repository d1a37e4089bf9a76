//! From mentions to entities: which mentions name the same thing, and what it is called.
//!
//! Names are one where their folded words are the same (case, quotes, articles, hyphens, an abbreviation for its long
//! form, "Museum of X" for "X Museum"). A shorter form refers to a longer one only where the text treats it as known
//! ("the Demonstration Zone") and one name alone fits. Nothing is merged on a substring.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    document::Document,
    entity::{Entity, EntityId, fold},
    evidence::{Evidence, Origin},
    mention::{Kind, Mention},
    ontology::{Ontology, grammar::WordClass, lexicon::Tag},
    sentence::{Sentence, Token},
};

/// The things a document names.
#[derive(Debug, Clone, Default)]
pub struct Resolved {
    /// In the order of their keys.
    pub things: Vec<Thing>,
    /// For each mention, the thing it names, if any.
    pub of_mention: Vec<Option<usize>>,
    /// The thing that "we" stands for.
    pub author: Option<usize>,
}

/// One thing, before it becomes an [`Entity`].
#[derive(Debug, Clone)]
pub struct Thing {
    /// The id its entity has.
    pub id: EntityId,
    /// The canonical name.
    pub name: String,
    /// Key of the class.
    pub class: Arc<str>,
    /// Indices of its mentions, in order.
    pub mentions: Vec<usize>,
}

impl Thing {
    /// Returns the entity with its surface forms and the evidence of its mentions.
    #[must_use]
    pub fn entity(&self, document: &Document, mentions: &[Mention]) -> Entity {
        let mut aliases = BTreeSet::new();
        let mut evidence = BTreeSet::new();
        for mention in self.mentions.iter().filter_map(|&index| mentions.get(index)) {
            let surface = document.slice(mention.span).split_whitespace().collect::<Vec<_>>().join(" ");
            if surface != self.name {
                aliases.insert(surface);
            }
            evidence.insert(Evidence::new(document, mention.span, &mention.rule));
        }
        Entity {
            id: self.id.clone(),
            name: self.name.clone(),
            class: self.class.to_string(),
            aliases,
            origin: Origin::Text,
            mentions: evidence,
        }
    }
}

/// Mentions of one key.
#[derive(Debug, Default, Clone)]
struct Group {
    mentions: Vec<usize>,
    names: BTreeMap<String, usize>,
    classes: BTreeMap<Arc<str>, usize>,
    is_place: bool,
    is_certain: bool,
}

struct Resolver<'a> {
    ontology: &'a Ontology,
    document: &'a Document,
    sentences: &'a [Sentence],
    mentions: &'a [Mention],
    /// Folded long form by folded abbreviation.
    abbreviations: FxHashMap<String, String>,
    /// Folded names of the places of the document.
    places: FxHashSet<String>,
    /// Keys by another short name that stands for the same.
    quoted: BTreeMap<String, String>,
    groups: BTreeMap<String, Group>,
    keys: Vec<Option<String>>,
}

/// Returns the things that the mentions name.
#[must_use]
pub fn resolve(ontology: &Ontology, document: &Document, sentences: &[Sentence], mentions: &[Mention]) -> Resolved {
    let mut resolver = Resolver {
        ontology,
        document,
        sentences,
        mentions,
        abbreviations: FxHashMap::default(),
        places: FxHashSet::default(),
        quoted: BTreeMap::new(),
        groups: BTreeMap::new(),
        keys: vec![None; mentions.len()],
    };
    for mention in mentions.iter().filter(|mention| mention.kind == Kind::Place) {
        resolver.places.insert(fold::key(document.slice(mention.span)));
        resolver.places.extend(mention.name.as_deref().map(fold::key));
    }
    resolver.abbreviate();
    resolver.group();
    let author = resolver.author();
    resolver.refer(author.as_deref());
    resolver.finish(author.as_deref())
}

impl<'a> Resolver<'a> {
    fn text(&self, mention: &Mention) -> &'a str {
        self.document.slice(mention.span)
    }

    fn token(&self, mention: &Mention, index: usize) -> Option<&'a Token> {
        self.sentences.get(mention.sentence)?.tokens.get(index)
    }

    fn token_text(&self, mention: &Mention, index: usize) -> &'a str {
        self.token(mention, index).map_or("", |token| self.document.slice(token.span))
    }

    /// Collects "Long Form (LF)", "Long Form, or LF," and "Bond Fund (BF) Grant".
    fn abbreviate(&mut self) {
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
                        self.add_abbreviation(self.token_text(mention, first), text);
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

    fn add_abbreviation(&mut self, short: &str, long: &str) {
        let long = self.clean(long);
        if fold::abbreviates(short, &long) {
            let key = fold::key(&long);
            self.abbreviations.entry(fold::key(short)).or_insert(key);
        }
    }

    fn clean(&self, text: &str) -> String {
        let lexicon = &self.ontology.lexicon;
        fold::clean(text, &|word| lexicon.is(lexicon.find(word), WordClass::Article), &|inner| {
            inner.len() > 1 && inner.chars().filter(|character| character.is_uppercase()).count() * 2 > inner.len()
        })
    }

    /// Returns the name of a body without the number of its term.
    fn without_term(&self, name: &str) -> String {
        let lexicon = &self.ontology.lexicon;
        match name.split_once(' ') {
            Some((first, rest)) => {
                let lower = first.to_lowercase();
                let is_ordinal = lexicon.is(lexicon.find(&lower), WordClass::Ordinal)
                    || self.ontology.tagging.is_ordinal(&lower)
                        && lower.starts_with(|digit: char| digit.is_ascii_digit());
                if is_ordinal { rest.to_owned() } else { name.to_owned() }
            }
            None => name.to_owned(),
        }
    }

    /// Returns what two names of one thing have in common.
    fn key(&self, name: &str) -> String {
        let lexicon = &self.ontology.lexicon;
        // "(within Riverton)" says where, not what.
        let name = match name.split_once(" (") {
            Some((before, inner))
                if inner.split(' ').next().is_some_and(|word| lexicon.is(lexicon.find(word), WordClass::In)) =>
            {
                before
            }
            _ => name,
        };
        let mut key = fold::key(name);
        // A plural head: "Free Trade Zones" is the Free Trade Zone.
        if let Some((front, last)) = key.rsplit_once(' ') {
            let word = lexicon.find(last);
            if let Some(known) = lexicon.word(word)
                && known.lemma != word
                && known.tags.first() == Some(Tag::Nouns)
            {
                key = format!("{front} {}", lexicon.text(known.lemma));
            }
        }
        if let Some(long) = self.abbreviations.get(&key).or_else(|| self.abbreviations.get(key.strip_suffix('s')?)) {
            return self.invert(long);
        }
        let mut expanded = String::with_capacity(key.len());
        for word in key.split(' ') {
            if !expanded.is_empty() {
                expanded.push(' ');
            }
            match self.abbreviations.get(word).filter(|_| word.len() > 1) {
                Some(long) => expanded.push_str(long),
                None => expanded.push_str(word),
            }
        }
        self.invert(&expanded)
    }

    /// "museum of riverton" is "riverton museum", where Riverton is a place.
    fn invert(&self, key: &str) -> String {
        for link in &self.ontology.of_links {
            if let Some((core, place)) = key.rsplit_once(link.as_str())
                && self.places.contains(place)
                && !core.contains(link.as_str())
            {
                return format!("{place} {core}");
            }
        }
        key.to_owned()
    }

    fn group(&mut self) {
        for (index, mention) in self.mentions.iter().enumerate() {
            let name = match (&mention.name, mention.kind) {
                (_, Kind::Reference) => continue,
                (Some(name), _) => name.to_string(),
                (None, _) => self.clean(self.text(mention)),
            };
            let name = if self.ontology.termed.contains(&*mention.class) { self.without_term(&name) } else { name };
            let key = self.key(&name);
            if key.is_empty() {
                continue;
            }
            // “551” Initiative: what stands in the marks alone names it too.
            if mention.kind == Kind::Quoted
                && let Some((inner, _)) = name.strip_prefix('"').and_then(|rest| rest.split_once('"'))
            {
                self.quoted.insert(fold::key(inner), key.clone());
            }
            // "Clean Rivers programme": the capitals alone name it too.
            if let Some((capitals, _)) = name.rsplit_once(' ').filter(|(_, head)| head.starts_with(char::is_lowercase))
                && capitals.starts_with(|first: char| first.is_uppercase())
                && mention.kind == Kind::Name
            {
                self.quoted.entry(fold::key(capitals)).or_insert_with(|| key.clone());
            }
            // What has no class of its own counts only where the same name has one elsewhere.
            let group = self.groups.entry(key.clone()).or_default();
            group.mentions.push(index);
            if !mention.class.is_empty() {
                *group.classes.entry(mention.class.clone()).or_default() += 1;
                *group.names.entry(name).or_default() += 1;
                group.is_place |= mention.kind == Kind::Place;
                group.is_certain |= !mention.is_weak;
            }
            self.keys[index] = Some(key);
        }
        self.class_acronyms();
        let dropped: Vec<String> = self
            .groups
            .iter()
            .filter(|(_, group)| group.classes.is_empty() || !group.is_certain)
            .map(|(key, _)| key.clone())
            .collect();
        for key in dropped {
            self.groups.remove(&key);
        }
        for key in &mut self.keys {
            if key.as_ref().is_some_and(|key| !self.groups.contains_key(key)) {
                *key = None;
            }
        }
        self.drop_distant_towns();
        let quoted = std::mem::take(&mut self.quoted);
        for (short, long) in quoted {
            if self.same_top(&short, &long) {
                self.merge(&short, &long);
            }
            let unclassed: Vec<usize> = (0..self.mentions.len())
                .filter(|&index| self.keys.get(index).is_some_and(Option::is_none))
                .filter(|&index| {
                    self.mentions.get(index).is_some_and(|mention| {
                        mention.kind == Kind::Unclassed && fold::key(self.text(mention)) == short
                    })
                })
                .collect();
            for index in unclassed {
                self.assign(index, &long);
            }
        }
    }

    /// An acronym that nothing explains names a body where "the" stands before it time and again and no noun follows.
    fn class_acronyms(&mut self) {
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
                    let noun_follows = self.token(mention, mention.end).is_some_and(|token| {
                        matches!(token.tag, Tag::Noun | Tag::Nouns | Tag::Name | Tag::Adjective | Tag::Gerund)
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

    /// A town counts only where what it lies in is named in the document too.
    fn drop_distant_towns(&mut self) {
        let local: BTreeSet<String> = self
            .groups
            .iter()
            .filter(|(_, group)| group.is_place)
            .filter(|(_, group)| {
                // "Riverton-Seaford Railway": its neighbours say that it is a place.
                if group.mentions.iter().any(|&index| self.is_joined(index)) {
                    return false;
                }
                let is_inside = group.mentions.iter().all(|&index| self.is_inside(index));
                group.names.keys().all(|name| {
                    let mut rows = self.ontology.gazetteer.find(name).peekable();
                    rows.peek().is_some()
                        && rows.all(|place| {
                            let is_local = self.ontology.local_kinds.contains(place.kind)
                                || is_inside && self.ontology.inner_kinds.contains(place.kind);
                            let parent = place.parent.split('/').next().unwrap_or("");
                            is_local && !self.places.contains(&fold::key(parent))
                        })
                })
            })
            .map(|(key, _)| key.clone())
            .collect();
        for key in &local {
            self.groups.remove(key);
        }
        for key in &mut self.keys {
            if key.as_ref().is_some_and(|key| local.contains(key)) {
                *key = None;
            }
        }
    }

    /// Returns whether a mention is a part of a token that hyphens join.
    fn is_joined(&self, index: usize) -> bool {
        self.mentions.get(index).is_some_and(|mention| {
            self.token(mention, mention.first)
                .is_some_and(|token| token.span != mention.span && token.span.contains(mention.span))
        })
    }

    /// Returns whether a mention lies inside another that names more.
    fn is_inside(&self, index: usize) -> bool {
        let Some(mention) = self.mentions.get(index) else { return false };
        let first = index.saturating_sub(6);
        self.mentions.iter().take(index).skip(first).any(|other| other.holds(mention))
    }

    /// Returns the key of the body for which "we" stands.
    fn author(&mut self) -> Option<String> {
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
        // The government most often named in full.
        let named = self
            .groups
            .iter()
            .filter(|(key, group)| {
                let head = key.split(' ').any(|word| {
                    let word = self.ontology.lexicon.find(word);
                    self.ontology.author_heads.contains(&word)
                });
                head && group.classes.keys().any(|class| self.ontology.is_author(class))
            })
            .max_by_key(|(key, group)| (group.mentions.len(), std::cmp::Reverse((*key).clone())))
            .map(|(key, _)| key.clone());
        if named.is_some() {
            return named;
        }
        // "the Government" of the place that is named most.
        let template = self.ontology.author_template.as_deref()?;
        let uses_author = self.mentions.iter().any(|mention| self.is_author_reference(mention));
        if !uses_author {
            return None;
        }
        let place = self
            .groups
            .values()
            .filter(|group| group.is_place)
            .filter_map(|group| group.names.keys().next().map(|name| (group.mentions.len(), name)))
            .max_by_key(|(count, name)| (*count, std::cmp::Reverse((*name).clone())))?
            .1
            .clone();
        let name = template.replace("{place}", &place);
        let key = self.key(&name);
        let class = self.ontology.author_body.clone()?;
        let group = self.groups.entry(key.clone()).or_default();
        *group.names.entry(name).or_default() += 1;
        *group.classes.entry(class).or_default() += 1;
        group.is_certain = true;
        Some(key)
    }

    fn is_author_reference(&self, mention: &Mention) -> bool {
        mention.kind == Kind::Reference
            && self
                .token(mention, mention.end - 1)
                .is_some_and(|token| self.ontology.author_heads.contains(&token.word))
    }

    /// Gives references and short forms the thing they refer to.
    fn refer(&mut self, author: Option<&str>) {
        // Names by the words they may be shortened to.
        let mut shorts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for key in self.groups.keys() {
            for short in short_forms(key, &self.ontology.short_links, &self.places) {
                shorts.entry(short).or_default().insert(key.clone());
            }
        }
        let mut heads: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for key in self.groups.keys() {
            for suffix in suffixes(key) {
                heads.entry(suffix).or_default().insert(key);
            }
        }
        let heads: BTreeMap<String, String> = heads
            .into_iter()
            .filter(|(_, keys)| keys.len() == 1)
            .filter_map(|(suffix, keys)| Some((suffix.to_owned(), (*keys.first()?).to_owned())))
            .collect();
        let home = author.and_then(|author| {
            let named =
                |key: &&String| author.split(' ').any(|word| word == key.as_str()) || author.ends_with(key.as_str());
            self.groups.iter().filter(|(_, group)| group.is_place).map(|(key, _)| key).find(named).cloned()
        });
        let mut last_of_head: FxHashMap<String, (usize, String)> = FxHashMap::default();
        let mut renamed: Vec<(String, String)> = Vec::new();
        for (index, mention) in self.mentions.iter().enumerate() {
            let head = self
                .token(mention, mention.end.saturating_sub(1))
                .map(|token| self.ontology.lexicon.text(token.lemma).to_owned());
            if self.is_author_reference(mention) && self.agrees_with_author(mention, author) {
                if let Some(author) = author {
                    self.assign(index, author);
                }
                continue;
            }
            // "the city": that of the author.
            if mention.kind == Kind::Reference
                && let Some(home) = &home
                && self.ontology.home_class.as_deref() == Some(self.ontology.top(&mention.class))
            {
                if self.groups.get(home).and_then(best_class).as_deref() == Some(&*mention.class) {
                    self.assign(index, home);
                }
                continue;
            }
            if mention.kind == Kind::Reference {
                let key = fold::key(self.text(mention));
                let recent = head.as_ref().and_then(|head| last_of_head.get(head));
                let is_capital = self.text(mention).starts_with(char::is_uppercase);
                let distance = if is_capital { MAX_DISTANCE } else { NEAR };
                let target = recent
                    .filter(|(sentence, _)| mention.sentence - sentence <= distance)
                    .map(|(_, key)| key.clone())
                    .or_else(|| {
                        shorts
                            .get(&key)
                            .filter(|keys| keys.len() == 1 && is_capital)
                            .and_then(|keys| keys.first().cloned())
                    });
                if let Some(target) = target {
                    self.assign(index, &target);
                }
                continue;
            }
            let Some(key) = self.keys.get(index).cloned().flatten() else {
                if mention.kind == Kind::Unclassed || mention.class.is_empty() {
                    self.refer_short(index, mention, &shorts);
                }
                continue;
            };
            if matches!(mention.kind, Kind::Name | Kind::Person) && self.is_definite(mention) {
                let own = fold::key(&self.clean(self.text(mention)));
                let known = shorts.get(&own).filter(|keys| keys.len() == 1).and_then(BTreeSet::first);
                // A head alone, of several words: "the Central Committee".
                let whole = if self.is_head_alone(mention) { heads.get(&own) } else { None };
                if let Some(target) = known.or(whole)
                    && *target != key
                    && self.same_top(&key, target)
                {
                    renamed.push((key.clone(), target.clone()));
                }
            }
            if let Some(head) = head
                && mention.kind == Kind::Name
            {
                last_of_head.insert(head, (mention.sentence, key));
            }
        }
        for (short, long) in renamed {
            self.merge(&short, &long);
        }
    }

    fn refer_short(&mut self, index: usize, mention: &Mention, shorts: &BTreeMap<String, BTreeSet<String>>) {
        let own = fold::key(&self.clean(self.text(mention)));
        if let Some(target) = shorts.get(&own).filter(|keys| keys.len() == 1).and_then(BTreeSet::first) {
            let target = target.clone();
            self.assign(index, &target);
        }
    }

    /// "the Government" is the author where the author's name has the same head.
    fn agrees_with_author(&self, mention: &Mention, author: Option<&str>) -> bool {
        let Some(author) = author else { return false };
        self.token(mention, mention.end - 1).is_some_and(|token| {
            let head = self.ontology.lexicon.text(token.word);
            author.split(' ').any(|word| word == head)
        })
    }

    fn is_definite(&self, mention: &Mention) -> bool {
        mention.kind == Kind::Person
            || mention
                .first
                .checked_sub(1)
                .and_then(|index| self.token(mention, index))
                .is_some_and(|token| self.ontology.lexicon.is(token.word, WordClass::Definite))
    }

    /// Returns whether a name is nothing but a head word of several words.
    fn is_head_alone(&self, mention: &Mention) -> bool {
        let Some(tokens) =
            self.sentences.get(mention.sentence).and_then(|sentence| sentence.tokens.get(mention.first..mention.end))
        else {
            return false;
        };
        let Some(last) = tokens.last() else { return false };
        [last.word, last.lemma].iter().filter_map(|word| self.ontology.patterns.heads.get(word)).flatten().any(|head| {
            head.words.len() == tokens.len()
                && tokens.iter().zip(&head.words).all(|(token, word)| token.word == *word || token.lemma == *word)
        })
    }

    fn same_top(&self, left: &str, right: &str) -> bool {
        let top = |key: &str| {
            self.groups.get(key).and_then(best_class).map(|class| self.ontology.top(&class).to_owned())
        };
        top(left).is_some() && top(left) == top(right)
    }

    fn assign(&mut self, index: usize, key: &str) {
        if let Some(group) = self.groups.get_mut(key) {
            group.mentions.push(index);
            self.keys[index] = Some(key.to_owned());
        }
    }

    fn merge(&mut self, short: &str, long: &str) {
        if short == long || !self.groups.contains_key(long) {
            return;
        }
        let Some(group) = self.groups.remove(short) else { return };
        for &index in &group.mentions {
            self.keys[index] = Some(long.to_owned());
        }
        if let Some(kept) = self.groups.get_mut(long) {
            kept.mentions.extend(group.mentions);
        }
    }

    fn finish(mut self, author: Option<&str>) -> Resolved {
        let mut resolved = Resolved { of_mention: vec![None; self.mentions.len()], ..Resolved::default() };
        let mut by_id: BTreeMap<EntityId, usize> = BTreeMap::new();
        for (key, mut group) in std::mem::take(&mut self.groups) {
            let Some(class) = best_class(&group) else { continue };
            let Some(name) = best_name(&group) else { continue };
            group.mentions.sort_unstable();
            group.mentions.dedup();
            let scope = if group.is_place { self.scope(&name) } else { None };
            let id = EntityId::new(self.ontology.top(&class), &name, scope.as_deref());
            // Two keys with one id differ in marks only: they are one thing.
            let index = *by_id.entry(id.clone()).or_insert_with(|| {
                resolved.things.push(Thing { id, name, class, mentions: Vec::new() });
                resolved.things.len() - 1
            });
            if let Some(thing) = resolved.things.get_mut(index) {
                for &mention in &group.mentions {
                    if let Some(slot) = resolved.of_mention.get_mut(mention) {
                        *slot = Some(index);
                    }
                }
                thing.mentions.extend(group.mentions);
                thing.mentions.sort_unstable();
            }
            if author == Some(key.as_str()) {
                resolved.author = Some(index);
            }
        }
        resolved
    }

    /// Of several places of one name, the one whose parent the document names; its parent then is part of the id,
    /// unless it is the first and so best known.
    fn scope(&self, name: &str) -> Option<String> {
        let rows: Vec<_> = self.ontology.gazetteer.find(name).collect();
        let chosen = rows.iter().position(|place| self.places.contains(&fold::key(place.parent)))?;
        (chosen > 0).then(|| rows.get(chosen).map(|place| place.parent.to_owned())).flatten()
    }
}

/// How many sentences back "the Scheme" may refer.
const MAX_DISTANCE: usize = 12;

/// How many sentences back "the scheme" may refer.
const NEAR: usize = 2;

/// Returns the class most mentions have; the first in order among equals.
fn best_class(group: &Group) -> Option<Arc<str>> {
    group.classes.iter().max_by(|a, b| a.1.cmp(b.1).then_with(|| b.0.cmp(a.0))).map(|(class, _)| class.clone())
}

/// Returns the most frequent name; the longest and then the first in order among equals.
fn best_name(group: &Group) -> Option<String> {
    group
        .names
        .iter()
        .max_by(|a, b| {
            let is_long = |name: &str| name.contains(' ');
            is_long(a.0)
                .cmp(&is_long(b.0))
                .then_with(|| a.1.cmp(b.1))
                .then_with(|| a.0.len().cmp(&b.0.len()))
                .then_with(|| b.0.cmp(a.0))
        })
        .map(|(name, _)| name.clone())
}

/// Returns the short forms a name may have when the text treats it as known: the part before its first "of" or "for",
/// and what is left without a place at its beginning.
fn short_forms(key: &str, links: &[String], places: &FxHashSet<String>) -> Vec<String> {
    let mut shorts = Vec::new();
    let words: Vec<&str> = key.split(' ').collect();
    for link in links {
        if let Some((core, _)) = key.split_once(link.as_str())
            && core.contains(' ')
        {
            shorts.push(core.to_owned());
        }
    }
    for count in 1..words.len().saturating_sub(1).min(6) {
        let (front, rest) = words.split_at(count);
        let front = front.join(" ");
        let is_place = places.contains(&front) || front.split(' ').all(|word| places.contains(word));
        if is_place && rest.len() >= 2 {
            shorts.push(rest.join(" "));
        }
    }
    shorts
}

/// Returns what is left of a name without its first words: "Central Committee" of "PQ Central Committee".
fn suffixes(key: &str) -> impl Iterator<Item = &str> {
    key.match_indices(' ').take(4).filter_map(|(space, _)| key.get(space + 1..)).filter(|rest| rest.contains(' '))
}
