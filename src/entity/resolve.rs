//! From mentions to entities: which mentions name the same thing, and what it is called.
//!
//! Names are one where their folded words are the same (case, quotes, articles, hyphens, an abbreviation for its long
//! form, "Museum of X" for "X Museum"). A shorter form refers to a longer one only where the text treats it as known
//! ("the Enterprise Zone") and one name alone fits. Nothing is merged on a substring.

mod abbreviation;
mod author;
mod basis;
mod home;
mod infer;
mod reference;
mod short;
mod key;
mod groups;
mod person;
mod titled;
mod towns;

use std::{
    cell::OnceCell,
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use rustc_hash::{FxHashMap, FxHashSet};

pub use basis::Basis;

use crate::{
    document::Document,
    entity::{
        Entity, EntityId, fold,
        home::{Home, told_scope},
        resolve::groups::{Group, Groups, Key, best_class, best_name},
    },
    evidence::{Evidence, Origin, Pieces},
    mention::{Kind, Mention},
    ontology::{Ontology, gazetteer::Place, naming::lower},
    sentence::{Sentence, Token},
};

/// The things a document names.
#[derive(Debug, Clone, Default)]
pub struct Resolved {
    /// In the order of their keys.
    pub things: Vec<Thing>,
    /// For each mention, the thing it names, if any.
    pub of_mention: Vec<Option<usize>>,
    /// For each mention, on what basis it names its thing; says nothing where it names none.
    pub bases: Vec<Basis>,
    /// The thing that "we" stands for.
    pub author: Option<usize>,
    /// The place that the document speaks for.
    pub home: Option<Home>,
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
    /// The rule that gave the class by the use of the name, where no pattern did.
    pub inferred: Option<Arc<str>>,
}

impl Thing {
    /// Returns the entity with its surface forms and the evidence of its mentions.
    #[must_use]
    pub fn entity(&self, document: &Document, mentions: &[Mention]) -> Entity {
        let mut aliases = BTreeSet::new();
        // Sorted once: mentions come in the order of the text, and so they nearly are.
        let mut evidence = Vec::with_capacity(self.mentions.len());
        for mention in self.mentions.iter().filter_map(|&index| mentions.get(index)) {
            let printed = document.slice(mention.span);
            // "the programme" is no name of it.
            let is_name = mention.kind != Kind::Reference || printed.starts_with(char::is_uppercase);
            if is_name && printed != self.name && !aliases.contains(printed) {
                let surface = printed.split_whitespace().collect::<Vec<_>>().join(" ");
                if surface != self.name {
                    aliases.insert(surface);
                }
            }
            let rule = self.inferred.as_ref().filter(|_| mention.class.is_empty()).unwrap_or(&mention.rule);
            evidence.push(Evidence::new(document, mention.span, rule));
        }
        Entity {
            id: self.id.clone(),
            name: self.name.clone(),
            class: (*self.class).to_owned(),
            aliases,
            origin: Origin::Text,
            mentions: Pieces::from(evidence),
        }
    }
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
    /// What they begin with before the ending of the word for their people, once it was asked.
    place_stems: OnceCell<FxHashSet<String>>,
    /// Keys by another short name that stands for the same.
    quoted: BTreeMap<String, Key>,
    /// Names of governments that only their initials name.
    government_names: Vec<String>,
    /// Key of the author where the text gives it no name but a head word.
    nameless: Option<Key>,
    /// The government that the title page names above the body that speaks.
    front_government: Option<Key>,
    /// How often the text uses the adjective of a country, once it was asked.
    peoples: OnceCell<BTreeMap<String, usize>>,
    /// The country whose money the text counts in, once it was asked.
    money: OnceCell<Option<String>>,
    groups: Groups,
    keys: Vec<Option<Key>>,
    bases: Vec<Basis>,
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
        place_stems: OnceCell::new(),
        quoted: BTreeMap::new(),
        government_names: Vec::new(),
        nameless: None,
        front_government: None,
        peoples: OnceCell::new(),
        money: OnceCell::new(),
        groups: Groups::default(),
        keys: vec![None; mentions.len()],
        bases: vec![Basis::Name; mentions.len()],
    };
    // A place is named time and again.
    let mut folded: FxHashSet<&str> = FxHashSet::default();
    for mention in mentions.iter().filter(|mention| mention.kind == Kind::Place) {
        let names = mention.name.as_deref().into_iter().chain([document.slice(mention.span)]);
        resolver.places.extend(names.filter(|name| folded.insert(name)).map(fold::key));
    }
    resolver.abbreviate();
    resolver.abbreviate_initials();
    resolver.abbreviate_governments();
    resolver.group();
    resolver.retitle();
    resolver.join_persons();
    let author = resolver.author();
    if let Some(author) = &author {
        resolver.join_level(author);
    }
    let nation = resolver.nation(author.as_ref());
    resolver.refer(author.as_ref(), nation.as_ref());
    resolver.finish(author.as_deref())
}

impl<'a> Resolver<'a> {
    fn text(&self, mention: &Mention) -> &'a str {
        self.document.slice(mention.span)
    }

    /// Returns the canonical name of a mention, or what is printed where there is none.
    fn named<'m>(&self, mention: &'m Mention) -> &'m str
    where
        'a: 'm,
    {
        mention.name.as_deref().unwrap_or_else(|| self.text(mention))
    }

    fn token(&self, mention: &Mention, index: usize) -> Option<&'a Token> {
        self.sentences.get(mention.sentence)?.tokens.get(index)
    }

    fn token_text(&self, mention: &Mention, index: usize) -> &'a str {
        self.token(mention, index).map_or("", |token| self.document.slice(token.span))
    }

    fn group(&mut self) {
        // Most names come many times.
        let mut known: FxHashMap<(&str, bool), (String, Key)> = FxHashMap::default();
        known.reserve(self.mentions.len() / 4);
        let one_more = |counts: &mut BTreeMap<String, usize>, name: &str| match counts.get_mut(name) {
            Some(count) => *count += 1,
            None => _ = counts.insert(name.to_owned(), 1),
        };
        let all = self.mentions;
        for (index, mention) in all.iter().enumerate().filter(|(_, mention)| mention.kind != Kind::Reference) {
            let text = self.named(mention);
            let is_termed = self.ontology.termed.contains(&*mention.class);
            let (name, key) = &*known.entry((text, is_termed)).or_insert_with(|| {
                let name = if mention.name.is_some() { text.to_owned() } else { self.clean(text) };
                let name = self.in_small_letters(&name).unwrap_or(name);
                let name = if is_termed { self.without_term(&name) } else { name };
                let name = self.without_kind(&mention.class, &name).unwrap_or(name);
                let key = Key::from(self.key(&name));
                (name, key)
            });
            if key.is_empty() {
                continue;
            }
            // “One Door” Initiative: what stands in the marks alone names it too.
            if mention.kind == Kind::Quoted
                && let Some((inner, _)) = name.strip_prefix('"').and_then(|rest| rest.split_once('"'))
            {
                self.quoted.insert(fold::key(inner), key.clone());
            }
            // "Clean Rivers programme": the capitals alone name it too.
            if matches!(mention.kind, Kind::Name | Kind::Described)
                && let Some((capitals, head)) = fold::split_last(name)
                && head.starts_with(char::is_lowercase)
                && capitals.starts_with(char::is_uppercase)
                && fold::split_last(capitals).is_none_or(|(_, last)| last.starts_with(char::is_uppercase))
            {
                // "the GST credit" is not the tax.
                let capitals = if capitals.contains(' ') { self.key(capitals) } else { fold::key(capitals) };
                self.quoted.entry(capitals).or_insert_with(|| key.clone());
            }
            // "Karibu Holdings" is Karibu.
            if let Some((firm, form)) = fold::split_last(name).filter(|_| mention.kind == Kind::Name)
                && self.ontology.in_list("legal-forms", lower(form, |form| self.ontology.lexicon.find(form)))
            {
                self.quoted.entry(fold::key(firm)).or_insert_with(|| key.clone());
            }
            // What has no class of its own counts only where the same name has one elsewhere.
            let group = match self.groups.get_mut(key) {
                Some(group) => group,
                None => self.groups.entry(key.clone()).or_default(),
            };
            group.mentions.push(index);
            if !mention.class.is_empty() {
                *group.classes.entry(mention.class.clone()).or_default() += 1;
                one_more(&mut group.names, name);
                group.is_place |= mention.kind == Kind::Place;
                group.is_certain |= !mention.is_weak;
            }
            self.keys[index] = Some(key.clone());
        }
        for name in std::mem::take(&mut self.government_names) {
            self.told(&name);
        }
        self.class_acronyms();
        self.infer();
        let dropped: Vec<Key> = self
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
        self.join_bracketed();
        self.join_kinds();
        self.drop_distant_towns();
        let mut unclassed: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (index, mention) in self.mentions.iter().enumerate() {
            if mention.kind == Kind::Unclassed && self.keys.get(index).is_some_and(Option::is_none) {
                unclassed.entry(fold::key(self.text(mention))).or_default().push(index);
            }
        }
        let quoted = std::mem::take(&mut self.quoted);
        for (short, long) in quoted {
            if self.same_top(&short, &long) {
                self.merge(&short, &long, Basis::Marked);
            }
            let unclassed = unclassed.get(&short).cloned().unwrap_or_default();
            for index in unclassed {
                self.assign(index, &long, Basis::Marked);
            }
        }
    }

    /// "Riverton" and "Riverton County" are one place where the gazetteer knows no other Riverton that counts and the
    /// text names one kind only.
    fn join_kinds(&mut self) {
        let Some(kinds) = self.ontology.lists.get("place-kinds") else { return };
        let mut full: BTreeMap<String, BTreeSet<Key>> = BTreeMap::new();
        for (key, group) in self.groups.iter() {
            let is_home = |class: &Arc<str>| self.ontology.is_place(class);
            if group.classes.keys().all(is_home)
                && let Some((stem, kind)) = fold::split_last(key)
                && kinds.contains(&self.ontology.lexicon.find(kind))
                && self.groups.get(stem).is_some_and(|group| group.classes.keys().all(is_home))
            {
                full.entry(stem.to_owned()).or_default().insert(key.clone());
            }
        }
        for (stem, keys) in full {
            let (Some(key), 1) = (keys.first(), keys.len()) else { continue };
            let is_other = self.groups.get(&stem).is_some_and(|group| {
                group.names.keys().any(|name| {
                    self.ontology.gazetteer.find(name).any(|place| !self.ontology.local_kinds.contains(place.kind))
                })
            });
            if !is_other {
                self.merge(&stem, key, Basis::WithoutKind);
            }
        }
    }

    fn finish(mut self, author: Option<&str>) -> Resolved {
        let mut resolved = Resolved { of_mention: vec![None; self.mentions.len()], ..Resolved::default() };
        let mut by_id: FxHashMap<EntityId, usize> = FxHashMap::default();
        let home = self.home(author);
        let told = if home.is_none() { self.told_country() } else { None };
        for (key, mut group) in std::mem::take(&mut self.groups) {
            let Some(class) = best_class(&group) else { continue };
            let Some(name) = best_name(&group) else { continue };
            let rows: Vec<Place<'_>> =
                if group.is_place { self.ontology.gazetteer.find(&name).collect() } else { Vec::new() };
            let row = self.lesser(&rows, &name, home.as_ref().or(told.as_ref()));
            let class = row.and_then(|row| self.ontology.class_of_kind(row.kind)).unwrap_or(class);
            group.mentions.sort_unstable();
            group.mentions.dedup();
            let scope = if self.nameless.as_deref() == Some(&*key) {
                Some(self.document.id.to_string())
            } else {
                row.map(|row| row.parent.to_owned())
                    .or_else(|| self.id_scope(&group, &class, &name, &rows, home.as_ref()))
                    .or_else(|| told_scope(self.ontology, &class, &name, told.as_ref()?))
            };
            let id = EntityId::new(self.ontology.top(&class), &name, scope.as_deref());
            // Two keys with one id differ in marks only: they are one thing.
            let index = *by_id.entry(id.clone()).or_insert_with(|| {
                let inferred = group.inferred.clone();
                resolved.things.push(Thing { id, name, class, mentions: Vec::new(), inferred });
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
            if author == Some(&*key) {
                resolved.author = Some(index);
            }
        }
        resolved.home = home;
        resolved.bases = self.bases;
        resolved
    }
}

/// How many sentences back "the Scheme" may refer.
const MAX_DISTANCE: usize = 12;

/// How many sentences back "the scheme" may refer.
const NEAR: usize = 2;
