//! Short forms and definite references to what was named in full before.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    entity::{
        fold,
        resolve::{Basis, MAX_DISTANCE, NEAR, Resolver, author::end_words, best_class},
    },
    mention::{Kind, Mention},
    ontology::{grammar::WordClass, lexicon::Tag},
};

/// So many mentions before a reference are looked at.
const MOST_MENTIONS: usize = 60;

impl Resolver<'_> {
    /// Gives references and short forms the thing they refer to.
    pub(super) fn refer(&mut self, author: Option<&str>, nation: Option<&str>) {
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
        // Names by their first and last word: what "the Bank" may mean.
        let mut by_head: FxHashMap<String, Vec<String>> = FxHashMap::default();
        for key in self.groups.keys() {
            if let Some((first, last)) = end_words(key) {
                by_head.entry(first.to_owned()).or_default().push(key.clone());
                if first != last {
                    by_head.entry(last.to_owned()).or_default().push(key.clone());
                }
            }
        }
        let home = author.and_then(|author| {
            let named =
                |key: &&String| author.split(' ').any(|word| word == key.as_str()) || author.ends_with(key.as_str());
            self.groups.iter().filter(|(_, group)| group.is_place).map(|(key, _)| key).find(named).cloned()
        });
        let mut last_of_head: FxHashMap<String, (usize, String)> = FxHashMap::default();
        let mut renamed: Vec<(String, String)> = Vec::new();
        // The keys of names as they stand in the text; most stand there many times.
        let mut folded: FxHashMap<&str, String> = FxHashMap::default();
        // The last words of the cores of keys.
        let mut cores: FxHashMap<String, Option<String>> = FxHashMap::default();
        for (index, mention) in self.mentions.iter().enumerate() {
            let head = self
                .token(mention, mention.end.saturating_sub(1))
                .map(|token| self.ontology.lexicon.text(token.lemma).to_owned());
            if self.is_author_reference(mention) && self.agrees_with_author(mention, author) {
                if let Some(author) = author {
                    self.assign(index, author, Basis::Speaker);
                }
                continue;
            }
            // "the government" in the report of a bank: that of the country it tells of.
            if let Some(nation) = nation
                && self.is_author_reference(mention)
                && !self.agrees_with_author(mention, author)
                && self.agrees_with_author(mention, Some(nation))
            {
                self.assign(index, nation, Basis::Home);
                continue;
            }
            // "the city": that of the author.
            if mention.kind == Kind::Reference
                && let Some(home) = &home
                && self.ontology.is_place(&mention.class)
            {
                if self.groups.get(home).and_then(best_class).as_deref() == Some(&*mention.class) {
                    self.assign(index, home, Basis::Home);
                    continue;
                }
                // "the park" is no division.
                let is_governed =
                    |kind: &String| self.ontology.class_of_kind(kind).is_some_and(|class| class == mention.class);
                if self.ontology.governed_kinds.iter().any(is_governed) {
                    if let Some(target) = self.only_of_kind(index, mention, author) {
                        self.assign(index, &target, Basis::Reference);
                    }
                    continue;
                }
            }
            if mention.kind == Kind::Reference {
                let key = fold::key(self.text(mention));
                let recent = head.as_ref().and_then(|head| last_of_head.get(head));
                let is_capital = self.text(mention).starts_with(char::is_uppercase);
                // "the Government" far from the one that was named may be another.
                let is_speaking = self.is_author_reference(mention);
                let distance = if is_capital && !is_speaking { MAX_DISTANCE } else { NEAR };
                let target = self
                    .own_document(mention)
                    .map(|key| (mention.sentence, key))
                    .as_ref()
                    .or(recent)
                    .filter(|(sentence, _)| mention.sentence - sentence <= distance)
                    .map(|(_, key)| key.clone())
                    .or_else(|| {
                        shorts
                            .get(&key)
                            .filter(|keys| keys.len() == 1 && is_capital)
                            .and_then(|keys| keys.first().cloned())
                    })
                    .or_else(|| {
                        let head = head.as_deref().filter(|_| is_capital && !is_speaking)?;
                        self.most_named(by_head.get(head)?.iter())
                    })
                    .or_else(|| self.only_of_kind(index, mention, author));
                if let Some(target) = target {
                    self.assign(index, &target, Basis::Reference);
                } else if is_capital {
                    self.add_lone(index, mention, &key);
                }
                continue;
            }
            let Some(key) = self.keys.get(index).cloned().flatten() else {
                if mention.kind == Kind::Unclassed || mention.class.is_empty() {
                    let text = self.text(mention);
                    let own = &*folded.entry(text).or_insert_with(|| fold::key(&self.clean(text)));
                    self.refer_short(index, own, &shorts);
                }
                continue;
            };
            if matches!(mention.kind, Kind::Name | Kind::Person) && self.is_definite(mention) {
                let text = self.text(mention);
                let own = &*folded.entry(text).or_insert_with(|| fold::key(&self.clean(text)));
                let known = shorts.get(own).filter(|keys| keys.len() == 1).and_then(BTreeSet::first);
                // A head alone, of several words: "the Standing Board".
                let whole = if self.is_head_alone(mention) || self.is_common(mention) { heads.get(own) } else { None };
                if let Some(target) = known.or(whole)
                    && *target != key
                    && self.same_top(&key, target)
                {
                    renamed.push((key.clone(), target.clone()));
                }
            }
            if mention.kind == Kind::Name {
                // "the Bank" after "the Karibu Bank for Rural Works".
                if !cores.contains_key(&key) {
                    cores.insert(key.clone(), self.core_head(&key).map(str::to_owned));
                }
                if let Some(word) = cores.get(&key).and_then(Option::as_ref) {
                    last_of_head.insert(word.clone(), (mention.sentence, key.clone()));
                }
                if let Some(head) = head {
                    last_of_head.insert(head, (mention.sentence, key));
                }
            }
        }
        for (short, long) in renamed {
            self.merge(&short, &long, Basis::Short);
        }
    }

    /// "the project" behind "the Karibu Railway": the one thing of that kind that the paragraph has just named.
    fn only_of_kind(&self, index: usize, mention: &Mention, author: Option<&str>) -> Option<String> {
        let ontology = self.ontology;
        let head = self.token(mention, mention.end.checked_sub(1)?)?;
        let is_wide = ontology.lists.get("kind-words").is_some_and(|words| words.contains(&head.word));
        let is_wide = is_wide || ontology.is_place(&mention.class);
        if !is_wide || !self.is_definite(mention) || head.word != head.lemma {
            return None;
        }
        let block = self.sentences.get(mention.sentence)?.block;
        let mut near: Option<(usize, &String)> = None;
        for (at, other) in self.mentions.iter().enumerate().take(index).rev().take(MOST_MENTIONS) {
            let is_near = self.sentences.get(other.sentence).is_some_and(|sentence| sentence.block == block)
                && mention.sentence - other.sentence <= NEAR
                && near.is_none_or(|(sentence, _)| sentence == other.sentence);
            if !is_near {
                break;
            }
            let Some(key) = self.keys.get(at).and_then(Option::as_ref) else { continue };
            let class = self.groups.get(key).and_then(best_class);
            let is_of_kind = class.is_some_and(|class| ontology.is_a(&class, &mention.class));
            let is_inside = self.mentions.iter().take(at).rev().take(6).any(|holder| holder.holds(other));
            if !is_of_kind || is_inside || Some(key.as_str()) == author {
                continue;
            }
            if near.is_some_and(|(_, known)| known != key) {
                return None;
            }
            near = Some((other.sentence, key));
        }
        near.map(|(_, key)| key.clone())
    }

    /// "the Senate", where no name of the document has that head: the body that goes by it.
    fn add_lone(&mut self, index: usize, mention: &Mention, key: &str) {
        let ontology = self.ontology;
        let is_lone = mention.end == mention.first + 1
            && self
                .token(mention, mention.first)
                .is_some_and(|token| ontology.lists.get("lone-names").is_some_and(|words| words.contains(&token.word)))
            && self.is_definite(mention);
        let is_body = ontology.acronym_class.as_ref().is_none_or(|body| ontology.is_a(&mention.class, body));
        let class = if is_body { Some(&mention.class) } else { ontology.author_body.as_ref() };
        let Some(class) = class.filter(|_| is_lone).cloned() else { return };
        let name = self.clean(self.text(mention));
        let group = self.groups.entry(key.to_owned()).or_default();
        *group.names.entry(name).or_default() += 1;
        *group.classes.entry(class).or_default() += 1;
        group.is_certain = true;
        self.assign(index, key, Basis::Name);
    }

    /// Returns the last word before the first "of" or "for" of a key: "bank" of "karibu bank for rural works".
    fn core_head<'k>(&self, key: &'k str) -> Option<&'k str> {
        let cores = self.ontology.short_links.iter().filter_map(|link| key.split_once(link.as_str()));
        cores.map(|(core, _)| core).min_by_key(|core| core.len())?.rsplit(' ').next()
    }

    fn refer_short(&mut self, index: usize, own: &str, shorts: &BTreeMap<String, BTreeSet<String>>) {
        if let Some(target) = shorts.get(own).filter(|keys| keys.len() == 1).and_then(BTreeSet::first) {
            let target = target.clone();
            self.assign(index, &target, Basis::Short);
        }
    }

    /// "This Plan" in a plan: what the title of the document names, where it has the same head.
    fn own_document(&self, mention: &Mention) -> Option<String> {
        let title = self.document.head.title?;
        let lexicon = &self.ontology.lexicon;
        let before = self.token(mention, mention.first.checked_sub(1)?)?;
        if !lexicon.is(before.word, WordClass::Current) || !self.text(mention).starts_with(char::is_uppercase) {
            return None;
        }
        let head = fold::key(self.text(mention));
        self.mentions.iter().enumerate().take_while(|(_, other)| other.span.start < title.end).find_map(
            |(index, other)| {
                let key = self.keys.get(index)?.as_ref()?;
                let is_titled = title.contains(other.span) && key.split(' ').any(|word| word == head);
                is_titled.then(|| key.clone())
            },
        )
    }

    pub(super) fn is_definite(&self, mention: &Mention) -> bool {
        mention.kind == Kind::Person
            || mention
                .first
                .checked_sub(1)
                .and_then(|index| self.token(mention, index))
                .is_some_and(|token| self.ontology.lexicon.is(token.word, WordClass::Definite))
    }

    /// Returns whether a name is made of several common nouns: "the Enterprise Zone".
    fn is_common(&self, mention: &Mention) -> bool {
        mention.end - mention.first > 1
            && mention.name.is_none()
            && (mention.first..mention.end).all(|index| {
                self.token(mention, index).and_then(|token| self.ontology.lexicon.word(token.word)).is_some_and(
                    |word| !word.tags.has(Tag::Name) && (word.tags.has(Tag::Noun) || word.tags.has(Tag::Adjective)),
                )
            })
    }

    /// Returns whether a name is nothing but a head word of several words.
    pub(super) fn is_head_alone(&self, mention: &Mention) -> bool {
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

    pub(super) fn same_top(&self, left: &str, right: &str) -> bool {
        let top =
            |key: &str| self.groups.get(key).and_then(best_class).map(|class| self.ontology.top(&class).to_owned());
        top(left).is_some() && top(left) == top(right)
    }

    pub(super) fn assign(&mut self, index: usize, key: &str, basis: Basis) {
        if let Some(group) = self.groups.get_mut(key) {
            group.mentions.push(index);
            self.keys[index] = Some(key.to_owned());
            self.bases[index] = basis;
        }
    }

    pub(super) fn merge(&mut self, short: &str, long: &str, basis: Basis) {
        if short == long || !self.groups.contains_key(long) {
            return;
        }
        let Some(group) = self.groups.remove(short) else { return };
        for &index in &group.mentions {
            self.keys[index] = Some(long.to_owned());
            self.bases[index] = basis;
        }
        if let Some(kept) = self.groups.get_mut(long) {
            kept.mentions.extend(group.mentions);
        }
    }
}

/// Returns the short forms a name may have when the text treats it as known: the part before its first "of" or "for",
/// and what is left without a place at its beginning.
pub(super) fn short_forms(key: &str, links: &[String], places: &FxHashSet<String>) -> Vec<String> {
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

/// Returns what is left of a name without its first words: "Youth Council" of "Riverton Youth Council".
pub(super) fn suffixes(key: &str) -> impl Iterator<Item = &str> {
    key.match_indices(' ').take(4).filter_map(|(space, _)| key.get(space + 1..)).filter(|rest| rest.contains(' '))
}
