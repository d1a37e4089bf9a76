//! The key of a name: forms that name the same thing have the same key.

use crate::{
    entity::{fold, resolve::Resolver},
    ontology::{
        grammar::WordClass,
        lexicon::Tag,
        naming::{capital, lower},
    },
};

/// A longer word is no abbreviation.
const SHORT: usize = 5;

impl Resolver<'_> {
    pub(super) fn clean(&self, text: &str) -> String {
        let lexicon = &self.ontology.lexicon;
        fold::clean(text, &|word| lexicon.is(lexicon.find(word), WordClass::Article), &|inner| {
            inner.len() > 1 && inner.chars().filter(|character| character.is_uppercase()).count() * 2 > inner.len()
        })
    }

    /// "ANNUAL DEVELOPMENT PLAN": a name of several words that is printed in capitals throughout, in the letters of a
    /// name; as it is where a short word that nobody knows may be an abbreviation.
    pub(super) fn in_small_letters(&self, name: &str) -> Option<String> {
        let is_large = name.contains(' ') && !name.contains(char::is_lowercase) && name.contains(char::is_uppercase);
        if !is_large {
            return None;
        }
        let lexicon = &self.ontology.lexicon;
        let small = [WordClass::Of, WordClass::And, WordClass::Article, WordClass::For, WordClass::In, WordClass::On];
        let words: Option<Vec<String>> = name
            .split(' ')
            .enumerate()
            .map(|(at, word)| {
                let lower = word.to_lowercase();
                let id = lexicon.find(&lower);
                if at > 0 && lexicon.is_any(id, &small) {
                    Some(lower)
                } else if self.is_abbreviation(word, &lower) {
                    None
                } else {
                    Some(capital(&lower))
                }
            })
            .collect();
        words.map(|words| words.join(" "))
    }

    /// Returns a line that is printed in capitals in the letters of a name; what may be an abbreviation as it is.
    pub(super) fn in_letters(&self, line: &str) -> String {
        if line.chars().any(char::is_lowercase) {
            return line.to_owned();
        }
        let lexicon = &self.ontology.lexicon;
        let small = [WordClass::Of, WordClass::And, WordClass::Article, WordClass::For, WordClass::In];
        let words = line.split_whitespace().map(|word| {
            let lower = word.to_lowercase();
            if lexicon.is_any(lexicon.find(&lower), &small) {
                lower
            } else if !word.ends_with(',') && self.is_abbreviation(word, &lower) {
                word.to_owned()
            } else {
                capital(&lower)
            }
        });
        words.collect::<Vec<_>>().join(" ")
    }

    /// "U.S.", "ICT": whether a word in capitals is short, and neither a common word nor a place.
    fn is_abbreviation(&self, word: &str, lower: &str) -> bool {
        word.len() <= SHORT
            && word.contains(char::is_alphabetic)
            && !self.ontology.lexicon.is_tagged(self.ontology.lexicon.find(lower))
            && !self.ontology.gazetteer.has(&capital(lower))
    }

    /// "City of Riverton": returns what stands before "of", and what behind it.
    pub(super) fn parts_of<'n>(&self, name: &'n str) -> Option<(&'n str, &'n str)> {
        self.ontology.of_links.iter().find_map(|link| fold::cut(name, link))
    }

    /// Returns the name of a body without the number of its term.
    pub(super) fn without_term(&self, name: &str) -> String {
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

    /// Returns the name of a place without the word for its kind in front: "State of Riverton". Not where the best known
    /// place of the name is another: the State of Georgia.
    pub(super) fn without_kind(&self, class: &str, name: &str) -> Option<String> {
        let ontology = self.ontology;
        let (kind, place) = if ontology.is_place(class) { self.parts_of(name)? } else { return None };
        let kind = lower(kind, |kind| ontology.lexicon.find(kind));
        // The City of London is a part of it, and is known as such.
        let is_town = || ontology.in_list("whole-towns", kind) && !ontology.gazetteer.has(name);
        if !ontology.in_list("whole-kinds", kind) && !is_town() {
            return None;
        }
        let rows: Vec<_> = ontology.gazetteer.find(place).collect();
        let is_top = rows.len() > 1 && rows.first().is_some_and(|row| ontology.top_kinds.contains(row.kind));
        let is_known = rows.iter().any(|row| ontology.is_governed(row));
        (is_known && !is_top).then(|| place.to_owned())
    }

    /// Returns what two names of one thing have in common.
    pub(super) fn key(&self, name: &str) -> String {
        let lexicon = &self.ontology.lexicon;
        // "(within Riverton)" says where, not what.
        let inside = if name.contains('(') { fold::cut(name, " (") } else { None };
        let name = match inside {
            Some((before, inner))
                if inner.split(' ').next().is_some_and(|word| lexicon.is(lexicon.find(word), WordClass::In)) =>
            {
                before
            }
            _ => name,
        };
        let key = self.singular(fold::key(name));
        if let Some(long) = self.abbreviations.get(&key).or_else(|| self.abbreviations.get(key.strip_suffix('s')?)) {
            let long = self.singular(long.clone());
            return self.invert(&long).unwrap_or(long);
        }
        let long = |word: &str| self.abbreviations.get(word).filter(|_| word.len() > 1);
        if !key.split_ascii_whitespace().any(|word| long(word).is_some()) {
            return self.invert(&key).unwrap_or(key);
        }
        let mut expanded = String::with_capacity(key.len());
        for word in key.split_ascii_whitespace() {
            if !expanded.is_empty() {
                expanded.push(' ');
            }
            expanded.push_str(long(word).map_or(word, String::as_str));
        }
        self.invert(&expanded).unwrap_or(expanded)
    }

    /// A plural head: "Free Trade Zones" is the Free Trade Zone.
    pub(super) fn singular(&self, key: String) -> String {
        let lexicon = &self.ontology.lexicon;
        let Some((front, last)) = fold::split_last(&key) else { return key };
        let word = lexicon.find(last);
        match lexicon.word(word) {
            Some(known) if known.lemma != word && known.tags.first() == Some(Tag::Nouns) => {
                format!("{front} {}", lexicon.text(known.lemma))
            }
            _ => key,
        }
    }

    /// "museum of riverton" is "riverton museum", where Riverton is a place.
    fn invert(&self, key: &str) -> Option<String> {
        for link in &self.ontology.of_links {
            if let Some((core, place)) = fold::cut_last(key, link)
                && self.places.contains(place)
                && fold::cut(core, link).is_none()
            {
                // "State of Riverton" is Riverton.
                let kind = self.ontology.lexicon.find(core);
                if self.ontology.in_list("whole-kinds", kind) {
                    return Some(place.to_owned());
                }
                return Some(format!("{place} {core}"));
            }
        }
        None
    }
}
