//! Short forms and definite references to what was named in full before.

use rustc_hash::FxHashMap;

use crate::{
    entity::{
        fold,
        resolve::{Basis, Key, MAX_DISTANCE, NEAR, Resolver, best_class, short::Shorts},
    },
    mention::{self, Kind, Mention},
    ontology::{grammar::WordClass, lexicon::Tag},
    sentence::Token,
};

/// So many mentions before a reference are looked at.
const MOST_MENTIONS: usize = 60;

impl Resolver<'_> {
    /// Gives references and short forms the thing they refer to.
    pub(super) fn refer(&mut self, author: Option<&Key>, nation: Option<&Key>) {
        let ontology = self.ontology;
        let keys: Vec<Key> = self.groups.keys().cloned().collect();
        let shorts = Shorts::new(&keys, &ontology.short_links, &self.places);
        let home = author.and_then(|author| {
            let named = |key: &&Key| author.split(' ').any(|word| *word == ***key) || author.ends_with(&***key);
            self.groups.places().map(|(key, _)| key).find(named).cloned()
        });
        let author_kind = author.and_then(|author| self.kind_of_author(author));
        let mut last_of_head: FxHashMap<String, (usize, Key)> = FxHashMap::default();
        let mut renamed: Vec<(Key, Key)> = Vec::new();
        // The keys of names as they stand in the text; most stand there many times.
        let mut folded: FxHashMap<&str, String> = FxHashMap::default();
        for (index, mention) in self.mentions.iter().enumerate() {
            let head =
                self.token(mention, mention.end.saturating_sub(1)).map(|token| ontology.lexicon.text(token.lemma));
            if self.is_author_reference(mention) && self.agrees_with_author(mention, author)
                || author_kind.is_some_and(|kind| self.is_author_kind(mention, kind))
            {
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
            // "the City of Riverton has approved": in its own report the city is its government.
            if mention.kind == Kind::Name
                && let (Some(author), Some(home)) = (author, &home)
                && self.keys.get(index).and_then(Option::as_ref) == Some(home)
                && self.acts_by_kind(mention)
            {
                self.assign(index, author, Basis::Speaker);
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
                if self.ontology.has_government(&mention.class) {
                    if let Some(target) = self.only_of_kind(index, mention, author) {
                        self.assign(index, &target, Basis::Reference);
                    }
                    continue;
                }
            }
            if mention.kind == Kind::Reference {
                let key = fold::key(self.text(mention));
                let recent = head.and_then(|head| last_of_head.get(head));
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
                    .or_else(|| shorts.known(&key).filter(|_| is_capital).cloned())
                    .or_else(|| {
                        let head = head.filter(|_| is_capital && !is_speaking)?;
                        self.most_named(shorts.with_head(head)?.iter().copied())
                    })
                    .or_else(|| self.only_of_kind(index, mention, author));
                match target {
                    Some(target) if self.can_be_many(mention, &key, &target) => {
                        self.assign(index, &target, Basis::Reference);
                    }
                    None if is_capital => self.add_lone(index, mention, &key),
                    _ => {}
                }
                continue;
            }
            let Some(key) = self.keys.get(index).cloned().flatten() else {
                if mention.kind == Kind::Unclassed || mention.class.is_empty() {
                    let text = self.text(mention);
                    let own = &*folded.entry(text).or_insert_with(|| fold::key(&self.clean(text)));
                    if let Some(target) = shorts.known(own) {
                        self.assign(index, target, Basis::Short);
                    }
                }
                continue;
            };
            if matches!(mention.kind, Kind::Name | Kind::Person) && self.is_definite(mention) {
                let text = self.text(mention);
                let own = &*folded.entry(text).or_insert_with(|| fold::key(&self.clean(text)));
                let known = shorts.known(own);
                // A head alone, of several words: "the Standing Board".
                let whole =
                    if self.is_head_alone(mention) || self.is_common(mention) { shorts.behind(own) } else { None };
                if let Some(target) = known.or(whole)
                    && *target != key
                    && self.same_top(&key, target)
                {
                    renamed.push((key.clone(), target.clone()));
                }
            }
            if mention.kind == Kind::Name {
                // "the Bank" after "the Karibu Bank for Rural Works".
                for word in self.core_head(&key).into_iter().chain(head) {
                    let last = (mention.sentence, key.clone());
                    match last_of_head.get_mut(word) {
                        Some(known) => *known = last,
                        None => _ = last_of_head.insert(word.to_owned(), last),
                    }
                }
            }
        }
        for (short, long) in renamed {
            self.merge(&short, &long, Basis::Short);
        }
    }

    /// "the City of Riverton", "the State of Riverton": whether a place goes by its kind, and not as where something is.
    fn acts_by_kind(&self, mention: &Mention) -> bool {
        let lexicon = &self.ontology.lexicon;
        let at = |at: usize| self.token(mention, at);
        let is_of = at(mention.first + 1).is_some_and(|of| lexicon.is(of.word, WordClass::Of));
        let before = mention.first.checked_sub(1).and_then(at);
        let is_the = before.is_some_and(|before| lexicon.is(before.word, WordClass::Definite));
        let link = mention.first.checked_sub(2).and_then(at);
        let is_where = link.is_some_and(|link| lexicon.is(link.word, WordClass::In));
        is_of && is_the && !is_where
    }

    /// Returns whether a plural is the plural of a name: "the regulations" can be the Karibu Regulations, "our
    /// universities" not Kilima University.
    fn can_be_many(&self, mention: &Mention, key: &str, target: &Key) -> bool {
        let head = mention.end.checked_sub(1).and_then(|last| self.token(mention, last));
        let word = fold::split_last(key).map_or(key, |(_, last)| last);
        head.is_none_or(|head| head.word == head.lemma) || target.split(' ').any(|other| other == word)
    }

    /// "the project" behind "the Karibu Railway": the one thing of that kind that the paragraph has just named.
    fn only_of_kind(&self, index: usize, mention: &Mention, author: Option<&Key>) -> Option<Key> {
        let ontology = self.ontology;
        let head = self.token(mention, mention.end.checked_sub(1)?)?;
        let is_wide = ontology.in_list("kind-words", head.word);
        // "the corridor" behind "the Karibu Expressway"; not "the highway “Center”".
        let next = self.token(mention, mention.end);
        let is_named =
            next.is_some_and(|next| next.tag == Tag::Name || matches!(self.document.slice(next.span), "\"" | "“"));
        let is_line = ontology.in_list("joining-works", head.word) && !is_named;
        let is_wide = is_wide || is_line || ontology.is_place(&mention.class);
        if !is_wide || !self.is_definite(mention) || head.word != head.lemma {
            return None;
        }
        let is_kind = |class: &str, key: &str| {
            let last = || key.rsplit(' ').next().map(|last| ontology.lexicon.find(last));
            ontology.is_a(class, &mention.class)
                || is_line && last().is_some_and(|last| ontology.in_list("joining-works", last))
        };
        let block = self.sentences.get(mention.sentence)?.block;
        let mut near: Option<(usize, &Key)> = None;
        for (at, other) in self.mentions.iter().enumerate().take(index).rev().take(MOST_MENTIONS) {
            let is_near = self.sentences.get(other.sentence).is_some_and(|sentence| sentence.block == block)
                && mention.sentence - other.sentence <= NEAR
                && near.is_none_or(|(sentence, _)| sentence == other.sentence);
            if !is_near {
                break;
            }
            let Some(key) = self.keys.get(at).and_then(Option::as_ref) else { continue };
            let class = self.groups.get(key).and_then(best_class);
            let is_of_kind = class.is_some_and(|class| is_kind(&class, key));
            let is_inside = self.mentions.iter().take(at).rev().take(6).any(|holder| holder.holds(other));
            if !is_of_kind || is_inside || Some(key) == author {
                continue;
            }
            if near.is_some_and(|(_, known)| known != key) {
                return None;
            }
            near = Some((other.sentence, key));
        }
        near.map(|(_, key)| key.clone()).or_else(|| self.in_heading(mention, author, &is_kind))
    }

    /// "The project links A and B" under the line "6. Karibu Bridge": the thing of that kind that alone stands there.
    fn in_heading(&self, mention: &Mention, author: Option<&Key>, is_kind: &dyn Fn(&str, &str) -> bool) -> Option<Key> {
        let block = self.sentences.get(mention.sentence)?.block;
        let floor = mention.sentence.saturating_sub(MAX_DISTANCE);
        let is_above = |at: &usize| self.sentences.get(*at).is_some_and(|sentence| sentence.block != block);
        let first = (floor..mention.sentence).rfind(is_above)?;
        let line = self.sentences.get(first)?;
        let is_name = |at: &usize| {
            self.mentions.get(*at).is_some_and(|other| matches!(other.kind, Kind::Name | Kind::Quoted | Kind::Place))
        };
        let at = mention::of_sentence(self.mentions, first).find(is_name)?;
        let name = self.mentions.get(at)?;
        let is_mark = |token: &Token| matches!(token.tag, Tag::Number | Tag::Mark);
        let is_alone = name.end == line.tokens.len() && line.tokens[..name.first].iter().all(is_mark);
        let key = self.keys.get(at).and_then(Option::as_ref).filter(|key| is_alone && Some(*key) != author)?;
        let class = self.groups.get(key).and_then(best_class)?;
        is_kind(&class, key).then(|| key.clone())
    }

    /// "the Senate", where no name of the document has that head: the body that goes by it.
    fn add_lone(&mut self, index: usize, mention: &Mention, key: &str) {
        let ontology = self.ontology;
        let is_lone = mention.end == mention.first + 1
            && self.token(mention, mention.first).is_some_and(|token| ontology.in_list("lone-names", token.word))
            && self.is_definite(mention);
        let is_body = ontology.acronym_class.as_ref().is_none_or(|body| ontology.is_a(&mention.class, body));
        let class = if is_body { Some(&mention.class) } else { ontology.author_body.as_ref() };
        let Some(class) = class.filter(|_| is_lone).cloned() else { return };
        let name = self.clean(self.text(mention));
        let key = Key::from(key);
        let group = self.groups.entry(key.clone()).or_default();
        *group.names.entry(name).or_default() += 1;
        *group.classes.entry(class).or_default() += 1;
        group.is_certain = true;
        self.assign(index, &key, Basis::Name);
    }

    /// Returns the last word before the first "of" or "for" of a key: "bank" of "karibu bank for rural works".
    fn core_head<'k>(&self, key: &'k str) -> Option<&'k str> {
        let links = &self.ontology.short_links;
        let is_link = |space: &usize| links.iter().any(|link| fold::at_link(key, link, *space).is_some());
        let core = &key[..fold::spaces(key).find(is_link)?];
        Some(fold::split_last(core).map_or(core, |(_, last)| last))
    }

    /// "This Plan" in a plan: what the title of the document names, where it has the same head.
    fn own_document(&self, mention: &Mention) -> Option<Key> {
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

    pub(super) fn assign(&mut self, index: usize, key: &Key, basis: Basis) {
        if let Some(group) = self.groups.get_mut(key) {
            group.mentions.push(index);
            self.keys[index] = Some(key.clone());
            self.bases[index] = basis;
        }
    }

    pub(super) fn merge(&mut self, short: &str, long: &Key, basis: Basis) {
        if *short == **long || !self.groups.contains_key(long) {
            return;
        }
        let Some(group) = self.groups.remove(short) else { return };
        for &index in &group.mentions {
            self.keys[index] = Some(long.clone());
            self.bases[index] = basis;
        }
        if let Some(kept) = self.groups.get_mut(long) {
            kept.mentions.extend(group.mentions);
        }
    }
}
