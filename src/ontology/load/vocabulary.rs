//! Classes, predicates, stages, prefixes, word lists and word classes.

use std::sync::Arc;

use crate::ontology::{
    EntryKind,
    error::{Fault, did_you_mean},
    file::{ListEntry, Naming},
    grammar::WordClass,
    lexicon::{Lexicon, WordId},
    load::{Compiler, Site, Tables},
    schema::{Class, Predicate, Stage},
};

impl Compiler {
    /// Classes, predicates, stages, prefixes: the keys that everything else names.
    pub(super) fn vocabulary(&mut self, tables: &Tables<'_>) {
        for table in tables {
            for (key, entry) in &table.2.class {
                let site = Site::new(table, entry);
                self.entry(EntryKind::Class, site, key);
                let value = entry.get_ref();
                for (flag, set) in [
                    (value.linked, &mut self.ontology.links_on),
                    (value.dated, &mut self.ontology.dated),
                    (value.workable, &mut self.ontology.workable),
                    (value.measure, &mut self.ontology.measures),
                    (value.termed, &mut self.ontology.termed),
                    (value.addressed, &mut self.ontology.addressed),
                ] {
                    if flag {
                        set.insert(key.clone());
                    }
                }
                self.ontology.kinds.insert(key.to_lowercase(), Arc::from(key.as_str()));
                let class = Class {
                    key: key.clone(),
                    parent: value.parent.clone(),
                    label: value.label.clone(),
                    definition: value.definition.clone(),
                    same_as: value.same_as.clone(),
                    color: value.color.clone(),
                };
                if let Some(color) = class.color.as_deref().filter(|color| !is_color(color)) {
                    self.fault(
                        site,
                        format!("class {key}: \"{color}\" is no color; one like \"#0072b2\" would be right"),
                    );
                }
                if self.ontology.classes.insert(key.clone(), class).is_some() {
                    self.fault(site, format!("class {key} is declared twice; a key stands once in the whole folder"));
                }
            }
            for (key, entry) in &table.2.predicate {
                let site = Site::new(table, entry);
                self.entry(EntryKind::Predicate, site, key);
                let value = entry.get_ref();
                let predicate = Predicate {
                    key: key.clone(),
                    label: value.label.clone(),
                    definition: value.definition.clone(),
                    domain: value.domain.clone(),
                    range: value.range.clone(),
                    symmetric: value.symmetric,
                    same_as: value.same_as.clone(),
                };
                if self.ontology.predicates.insert(key.clone(), predicate).is_some() {
                    self.fault(site, format!("predicate {key} is declared twice; a key stands once"));
                }
            }
            for (key, entry) in &table.2.status {
                let site = Site::new(table, entry);
                self.entry(EntryKind::Status, site, key);
                let value = entry.get_ref();
                let (label, definition) = (value.label.clone(), value.definition.clone());
                let rank = value.rank;
                let stage = Stage { key: key.clone(), label, rank, definition };
                if self.ontology.stages.insert(key.clone(), stage).is_some() {
                    self.fault(site, format!("status {key} is declared twice; a key stands once"));
                }
            }
            for (prefix, iri) in &table.2.prefix {
                self.ontology.prefixes.insert(prefix.clone(), iri.get_ref().clone());
            }
        }
        for table in tables {
            for (key, entry) in &table.2.class {
                let site = Site::new(table, entry);
                if let Some(parent) = &entry.get_ref().parent {
                    self.known_class(site, &format!("class {key}"), parent);
                    if self.ontology.ancestors(parent).iter().any(|class| class.key == *key) {
                        self.fault(
                            site,
                            format!("class {key} is above itself; a parent that is not below it would be right"),
                        );
                    }
                }
                self.known_prefixes(site, &entry.get_ref().same_as);
            }
            for (key, entry) in &table.2.predicate {
                let site = Site::new(table, entry);
                for class in entry.get_ref().domain.iter().chain(&entry.get_ref().range) {
                    self.known_class(site, &format!("predicate {key}"), class);
                }
                self.known_prefixes(site, &entry.get_ref().same_as);
            }
        }
    }

    pub(super) fn known_class(&mut self, site: Site<'_>, owner: &str, class: &str) -> bool {
        let known = self.ontology.classes.contains_key(class);
        if !known {
            let hint = did_you_mean(class, self.ontology.classes.keys().map(String::as_str));
            self.fault(site, format!("{owner}: unknown class \"{class}\"{hint}"));
        }
        known
    }

    pub(super) fn known_prefixes(&mut self, site: Site<'_>, names: &[String]) {
        for name in names {
            let prefix = name.split_once(':').map_or("", |(prefix, _)| prefix);
            if !self.ontology.prefixes.contains_key(prefix) {
                let hint = did_you_mean(prefix, self.ontology.prefixes.keys().map(String::as_str));
                self.fault(site, format!("\"{name}\" has no known prefix{hint}"));
            }
        }
    }

    /// Word classes and lists.
    pub(super) fn grammar(&mut self, tables: &Tables<'_>) {
        let mut filled = 0_u64;
        for table in tables {
            for (key, entry) in &table.2.word_class {
                let Some((class, _)) = WordClass::ALL.iter().find(|(_, name)| name == key) else {
                    let hint = did_you_mean(key, WordClass::ALL.iter().map(|(_, name)| *name));
                    self.fault(Site::new(table, entry), format!("unknown word class \"{key}\"{hint}"));
                    continue;
                };
                filled |= class.bit();
                for word in &entry.get_ref().words {
                    let id = self.ontology.lexicon.add(word);
                    self.ontology.lexicon.add_classes(id, class.bit());
                }
            }
            for (key, entry) in &table.2.list {
                self.list(Site::new(table, entry), key, entry.get_ref());
            }
            if let Some(entry) = &table.2.naming {
                self.naming(Site::new(table, entry), entry.get_ref());
            }
        }
        // Where the grammar is broken, the words may be there.
        let is_whole = !self.faults.iter().any(|fault| fault.path.starts_with("languages/"));
        for (_, key) in WordClass::ALL.iter().filter(|(class, _)| is_whole && filled & class.bit() == 0) {
            self.faults.push(Fault {
                path: "languages/".to_owned(),
                line: None,
                message: format!(
                    "no file fills the word class \"{key}\"; [word-class.{key}] words = [...] would be right"
                ),
            });
        }
    }

    pub(super) fn naming(&mut self, site: Site<'_>, naming: &Naming) {
        for class in [
            &naming.author_body,
            &naming.home_class,
            &naming.document_class,
            &naming.acronym_class,
            &naming.standing_class,
        ] {
            self.known_class(site, "naming", class);
        }
        let padded = |words: &[String]| words.iter().map(|word| format!(" {word} ")).collect();
        let ontology = &mut self.ontology;
        ontology.of_links = padded(&naming.of);
        ontology.short_links = padded(&naming.short);
        ontology.author_template = Some(naming.author_template.clone());
        ontology.author_body = Some(Arc::from(naming.author_body.as_str()));
        ontology.author_heads = naming.author_heads.iter().map(|word| ontology.lexicon.add(word)).collect();
        ontology.home_class = Some(naming.home_class.clone());
        ontology.acronym_class = Some(Arc::from(naming.acronym_class.as_str()));
        ontology.standing_class = Some(Arc::from(naming.standing_class.as_str()));
        ontology.document_class = Some(naming.document_class.clone());
        ontology.local_kinds = naming.local_kinds.iter().cloned().collect();
        ontology.inner_kinds = naming.inner_kinds.iter().cloned().collect();
        ontology.top_kinds = naming.top_kinds.iter().cloned().collect();
        ontology.top_names = ontology.gazetteer.names_of(|kind| ontology.top_kinds.contains(kind));
        ontology.governed_kinds = naming.governed_kinds.iter().cloned().collect();
    }

    pub(super) fn list(&mut self, site: Site<'_>, key: &str, entry: &ListEntry) {
        if self.ontology.lists.get(key).is_some() {
            self.fault(site, format!("list {key} is declared twice; a key stands once"));
        }
        self.entry(EntryKind::List, site, key);
        let words = entry.words.iter().filter_map(|word| phrase(&mut self.ontology.lexicon, word).pop()).collect();
        self.ontology.lists.insert(key.to_owned(), words);
    }

    /// Expands `@list` into the words of the list.
    pub(super) fn phrases(&mut self, site: Site<'_>, owner: &str, texts: &[String]) -> Vec<Vec<WordId>> {
        let mut phrases = Vec::with_capacity(texts.len());
        for text in texts {
            if let Some(key) = text.strip_prefix('@') {
                if let Some(words) = self.ontology.lists.get(key) {
                    self.ontology.used_lists.insert(key.to_owned());
                    phrases.extend(words.iter().map(|&word| vec![word]));
                } else {
                    let hint = did_you_mean(key, self.ontology.lists.names());
                    self.fault(site, format!("{owner}: unknown list \"@{key}\"{hint}"));
                }
            } else {
                phrases.push(phrase(&mut self.ontology.lexicon, text));
            }
        }
        phrases.retain(|phrase| !phrase.is_empty());
        phrases
    }
}

/// Returns the words of the lexicon that a phrase is cut into.
pub(super) fn phrase(lexicon: &mut Lexicon, text: &str) -> Vec<WordId> {
    let mut words = Vec::new();
    cut(text, |word| words.push(lexicon.add(word)));
    words
}

/// Cuts a phrase into words in lower case as the tokenizer cuts a text.
pub(super) fn cut(text: &str, mut add: impl FnMut(&str)) {
    let mut lower = String::with_capacity(16);
    let mut part = |part: &str| {
        lower.clear();
        if part.is_ascii() {
            lower.push_str(part);
            lower.make_ascii_lowercase();
        } else {
            lower.extend(part.chars().flat_map(char::to_lowercase).map(|one| if one == '’' { '\'' } else { one }));
        }
        match lower.strip_suffix("'s") {
            Some(stem) if !stem.is_empty() => {
                add(stem);
                add("'s");
            }
            _ => add(&lower),
        }
    };
    if text.contains([',', '(', ')']) {
        // Marks are tokens of their own: "Educational, Scientific", "Belfast (Good Friday)".
        text.replace(',', " ,").replace('(', "( ").replace(')', " )").split_whitespace().for_each(part);
    } else {
        text.split_whitespace().for_each(&mut part);
    }
}

/// Returns the first of the words that a text is cut into, and how many there are; nothing where there is none.
pub(super) fn opening(text: &str) -> Option<(String, usize)> {
    let is_plain = |byte: u8| !matches!(byte, b'\t'..=b'\r' | b',' | b'(' | b')');
    let is_spaced = || text.contains(|letter: char| letter.is_whitespace() && letter != ' ');
    if !text.bytes().all(is_plain) || !text.is_ascii() && is_spaced() {
        let (mut first, mut count) = (None, 0);
        cut(text, |word| {
            first.get_or_insert_with(|| word.to_owned());
            count += 1;
        });
        return Some((first?, count));
    }
    // Most names are so plain that their words need only be counted.
    let is_owner = |word: &[u8]| match word {
        [.., b'\'', b's' | b'S'] => word.len() > 2,
        [.., 0xE2, 0x80, 0x99, b's' | b'S'] => word.len() > 4,
        _ => false,
    };
    let words = || text.as_bytes().split(|&byte| byte == b' ').filter(|word| !word.is_empty());
    let count = words().map(|word| if is_owner(word) { 2 } else { 1 }).sum();
    let first = text.split(' ').find(|word| !word.is_empty())?;
    if !first.is_ascii() {
        let mut opening = None;
        cut(first, |word| _ = opening.get_or_insert_with(|| word.to_owned()));
        return Some((opening?, count));
    }
    let mut first = first.to_ascii_lowercase();
    if is_owner(first.as_bytes()) {
        first.truncate(first.len() - 2);
    }
    Some((first, count))
}

/// Whether a text is `#rrggbb`.
fn is_color(text: &str) -> bool {
    text.len() == 7
        && text.starts_with('#')
        && text.bytes().skip(1).all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_opening_of_a_name_is_what_it_is_cut_into() {
        for text in [
            "World Bank",
            " Two  spaces ",
            "Children's Fund",
            "OWNER'S Guild of Women's Clubs",
            "'s",
            "Théâtre’s Fonds d’Études",
            "Banque d’État de l’Île",
            "a\u{a0}b Ö",
            "'S Heer",
            "Belfast (Good Friday) Agreement",
            "Educational, Scientific",
            "São Tomé’s Bank",
            "Tab\tand\u{b}other\u{85}space",
            "",
            "  ",
        ] {
            let mut words = Vec::new();
            cut(text, |word| words.push(word.to_owned()));
            assert_eq!(opening(text), words.first().map(|first| (first.clone(), words.len())), "{text}");
        }
    }
}
