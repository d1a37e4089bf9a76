//! What two names of one thing have in common, whatever document they stand in.

use std::{borrow::Cow, collections::BTreeSet};

use super::place::{canonical, known_place, split_place};
use crate::{
    entity::{Entity, fold, home},
    ontology::{Ontology, grammar::WordClass},
    slug::slug,
};

/// A name, made comparable.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    /// Key of the top class.
    pub top: String,
    /// The name as it is printed, folded: what tells a spelling from another order.
    pub plain: String,
    /// The place that the id adds to the name; empty where it adds none.
    pub scope: String,
    /// Comparable words with the place in front; equal for one thing.
    pub words: String,
    /// The place in the name and the comparable words without it, if there is one.
    pub placed: Option<(String, String)>,
}

impl Key {
    /// Returns the key of an entity.
    pub(super) fn new(ontology: &Ontology, entity: &Entity) -> Self {
        let top = ontology.top(&entity.class).to_owned();
        let scope = entity.id.as_str().split_once("--").map_or("", |(_, scope)| scope);
        let plain = plain(ontology, &entity.name);
        let (words, placed) = if ontology.is_place(&entity.class) {
            // A place is itself, not what lies in another: its scope stays apart from its name.
            let own = known_place(ontology, &entity.name).unwrap_or_else(|| placed(ontology, &entity.name, ""));
            (format!("{own}--{scope}"), None)
        } else {
            let name = ends_in_order(ontology, &entity.name);
            let (place, core) = split_place(ontology, &name);
            (placed(ontology, &name, scope), place.map(|place| (place, comparable(ontology, &core))))
        };
        Self { top, plain, scope: scope.to_owned(), words, placed }
    }

    /// Returns the comparable words without numbers.
    pub(super) fn numberless(&self) -> String {
        let words = self.words.split(' ').filter(|word| !word.starts_with(|first: char| first.is_ascii_digit()));
        words.collect::<Vec<_>>().join(" ")
    }
}

/// Returns the folded words of a name, each in its one spelling, without the legal form of a company and silent words;
/// a number at the end stands in front: "Plan II" is the second plan.
pub(super) fn plain(ontology: &Ontology, name: &str) -> String {
    let naming = &ontology.naming;
    let key = fold::key(name);
    let bare = naming.legal_forms.iter().find_map(|form| key.strip_suffix(form.as_str())?.strip_suffix(' '));
    let words: Vec<&str> = bare.unwrap_or(&key).split(' ').collect();
    let mut out: Vec<String> = Vec::with_capacity(words.len());
    // "Phase II", "second phase".
    let is_numbered = |word: Option<&str>| {
        word.is_some_and(|word| naming.respell(word).starts_with(|first: char| first.is_ascii_digit()))
    };
    let mut tens = None;
    let mut at = 0;
    while let Some(&word) = words.get(at) {
        let next = words.get(at + 1);
        // None before the first.
        let before = at.wrapping_sub(1);
        at += 1;
        // "Companies Act of 2013".
        let is_year = |next: &&str| next.len() == YEAR && is_number(next, YEAR) && at == words.len() - 1;
        if ontology.of_links.iter().any(|link| link.trim() == word) && next.is_some_and(is_year) && !out.is_empty()
            || naming.silent.contains(word)
            || naming.numbering.contains(word)
                && next.is_some_and(|next| next.starts_with(|first: char| first.is_ascii_digit()))
            || naming.numbered.contains(word) && (is_numbered(next.copied()) || is_numbered(words.get(before).copied()))
        {
            continue;
        }
        let pair = next.and_then(|next| naming.spellings.get(&format!("{word} {next}")));
        at += usize::from(pair.is_some());
        let word = pair.map_or_else(|| naming.respell(word), |pair| Cow::Borrowed(pair.as_str()));
        let word = &*word;
        if let Some(&value) = naming.tens.get(word)
            && next.is_some_and(|next| naming.spellings.get(*next).is_some_and(|digit| is_number(digit, 1)))
        {
            tens = Some(value);
            continue;
        }
        let digits = word.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
        let is_ordinal = !digits.is_empty() && digits.len() < word.len() && ontology.tagging.is_ordinal(word);
        let word = match tens.take().zip(word.parse::<u32>().ok()) {
            Some((tens, digit)) => (tens + digit).to_string(),
            None => slug(if is_ordinal { digits } else { word }),
        };
        if !word.is_empty() {
            out.push(word);
        }
    }
    // "2010 Riverton Games": the year stands behind.
    if out.len() > 1
        && out.first().is_some_and(|first| first.len() == 4 && is_number(first, 4))
        && !out.iter().skip(1).any(|word| is_number(word, 4))
    {
        out.rotate_left(1);
    }
    // Not where another number stands before it: "Finance Act 2 of 2020".
    if out.len() > 2
        && out.last().is_some_and(|last| is_number(last, 2))
        && !out.iter().rev().skip(1).any(|word| is_number(word, 4))
    {
        out.rotate_right(1);
    }
    out.join(" ")
}

/// Returns the folded words of a name, with a head that may stand on either side behind: "Ministry of Finance" is
/// "Finance Ministry".
fn comparable(ontology: &Ontology, name: &str) -> String {
    let inverted = ontology.short_links.iter().find_map(|link| {
        let (head, rest) = name.split_once(link.as_str())?;
        let is_head = ontology.naming.inverted.contains(&plain(ontology, head));
        is_head.then(|| plain(ontology, &format!("{rest} {head}")))
    });
    inverted.unwrap_or_else(|| plain(ontology, name))
}

/// Returns the words of the short name of a thing: of a measure without the word for its kind, or without what a treaty is
/// on; of a work without what it is; of a river without "river".
pub(super) fn short_name<'k>(ontology: &Ontology, class: &str, key: &'k Key) -> Option<Cow<'k, str>> {
    if ontology.is_place(class) {
        let (words, scope) = key.words.split_once("--")?;
        let is_kind = |word: &str| ontology.naming.turning.contains(word);
        let behind = words.rsplit_once(' ').filter(|(_, kind)| is_kind(kind)).map(|(core, _)| core);
        // "Lake Ujala".
        let before = || words.split_once(' ').filter(|(kind, _)| is_kind(kind)).map(|(_, core)| core);
        return behind.or_else(before).map(|core| Cow::Owned(format!("{core}--{scope}")));
    }
    let core = if ontology.measures.contains(&key.top) {
        short_measure(ontology, &key.words)
    } else if ontology.workable.contains(&key.top) && !ontology.is_author(class) {
        short_work(ontology, &key.words)
    } else {
        None
    };
    core.map(Cow::Borrowed)
}

fn short_measure<'a>(ontology: &Ontology, words: &'a str) -> Option<&'a str> {
    let naming = &ontology.naming;
    let without_head = || words.rsplit_once(' ').filter(|(_, head)| naming.measure_heads.contains(*head));
    let without_matter = || {
        ontology
            .short_links
            .iter()
            .find_map(|link| words.split_once(link.as_str()))
            .filter(|(core, _)| core.split(' ').next_back().is_some_and(|head| naming.international.contains(head)))
    };
    let (core, _) = without_head().or_else(without_matter)?;
    (core.contains(' ') && !home::is_general(ontology, core)).then_some(core)
}

/// Returns the words of a work before the general ones that it ends in, where two are left.
fn short_work<'a>(ontology: &Ontology, words: &'a str) -> Option<&'a str> {
    let mut core = words;
    while let Some((front, last)) = core.rsplit_once(' ').filter(|(_, last)| ontology.naming.is_general(last)) {
        (core, _) = (front, last);
    }
    (core.len() < words.len() && core.contains(' ')).then_some(core)
}

/// Returns the words of a name as they are printed, without numbers and what says nothing, and its numbers: "NDP III" and
/// "Third National Development Plan" have one number, and so have "COP21" and "Twenty-first Conference of the Parties".
pub(super) fn numbered(ontology: &Ontology, name: &str) -> (String, String) {
    let naming = &ontology.naming;
    let (mut words, mut numbers) = (Vec::new(), Vec::new());
    let mut tens = 0;
    for word in name.split([' ', '-']).map(|word| word.trim_matches(',')).filter(|word| !word.is_empty()) {
        let (word, behind) = parted(word);
        let key = behind.unwrap_or(word).to_lowercase();
        let plain = naming.respell(&key);
        let digits = plain.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
        if let Some(value) = naming.tens.get(&*key) {
            tens = *value;
        } else if let Ok(number) = digits.parse::<u32>() {
            numbers.push(number.saturating_add(tens));
            tens = 0;
            words.extend(behind.map(|_| word));
        } else if !naming.numbered.contains(&key) && !naming.numbering.contains(&key) && !naming.silent.contains(&key) {
            words.push(word);
        }
    }
    // A year alone says when, not which.
    if matches!(numbers.as_slice(), [year] if FIRST_YEAR <= *year) {
        numbers.clear();
    }
    let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
    (words.join(" "), numbers.join(" "))
}

/// A number from here on may be a year.
const FIRST_YEAR: u32 = 1500;

/// Returns the letters of an abbreviation and the number behind them: "COP21", "NDPIII".
fn parted(word: &str) -> (&str, Option<&str>) {
    let is_plain = word.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    let digits = word.trim_end_matches(|last: char| last.is_ascii_digit());
    // One letter may be the last of the abbreviation.
    let romans = Some(word.trim_end_matches(['I', 'V'])).filter(|letters| letters.len() + 1 < word.len());
    [Some(digits), romans]
        .into_iter()
        .flatten()
        .find(|letters| is_plain && letters.len() > 1 && letters.len() < word.len())
        .map_or((word, None), |letters| (letters, word.get(letters.len()..)))
}

/// How many digits a year has.
const YEAR: usize = 4;

/// Returns the place that a name belongs to by its id, or that stands in it.
pub(super) fn place(key: &Key) -> Option<String> {
    let placed = key.placed.as_ref().map(|(place, _)| slug(place));
    Some(key.scope.clone()).filter(|scope| !scope.is_empty()).or(placed)
}

/// Returns whether a word is a number of so many digits at the most.
fn is_number(word: &str, digits: usize) -> bool {
    !word.is_empty() && word.len() <= digits && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns the words of a name with its place in front: "museum of riverton", "riverton museum", and "museum" that
/// belongs to Riverton are one.
fn placed(ontology: &Ontology, name: &str, scope: &str) -> String {
    let scope = scope.replace('-', " ");
    let name = part_behind(ontology, name);
    let (place, core) = split_place(ontology, &name);
    let core = match &place {
        None if scope.is_empty() => &*core,
        _ => without_level(ontology, &core),
    };
    let core = comparable(ontology, core);
    let place = place.map(|place| plain(ontology, &canonical(ontology, &place)));
    let core = match &place {
        Some(_) => trimmed(ontology, &core).to_owned(),
        None if !scope.is_empty() => trimmed(ontology, &core).to_owned(),
        None => core,
    };
    let place = place.unwrap_or(scope);
    if place.is_empty() { core } else { format!("{place} {core}") }
}

/// Returns "Riverton Metro Line 2" for "Line 2 of the Riverton Metro", and so for "second line of"; other names as they
/// are.
fn part_behind<'a>(ontology: &Ontology, name: &'a str) -> Cow<'a, str> {
    let lexicon = &ontology.lexicon;
    let turned = ontology.of_links.iter().find_map(|link| {
        let (part, whole) = name.split_once(link.as_str())?;
        let (one, other) = part.split_once(' ')?;
        let is_kind = |word: &str| lexicon.is(lexicon.find(&word.to_lowercase()), WordClass::Phase);
        let is_number = |word: &str| plain(ontology, word).bytes().all(|byte| byte.is_ascii_digit());
        let is_part = is_kind(one) && is_number(other) || is_kind(other) && is_number(one);
        is_part.then(|| format!("{whole} {part}"))
    });
    turned.map_or(Cow::Borrowed(name), Cow::Owned)
}

/// Returns the name of a way between two known places with the first of them, by letters, in front: "Adama-Moyale
/// Railway" is "Moyale–Adama Railway".
fn ends_in_order<'a>(ontology: &Ontology, name: &'a str) -> Cow<'a, str> {
    let is_known = |place: &str| place.starts_with(char::is_uppercase) && ontology.gazetteer.has(place);
    let turned = || {
        let (one, behind) = name.split_once(['-', '–', '—'])?;
        let is_other = |at: &usize| behind.get(..*at).is_some_and(is_known);
        let at = behind.match_indices(' ').map(|(at, _)| at).rfind(is_other)?;
        let (other, rest) = behind.split_at(at);
        (other < one && is_known(one)).then(|| format!("{other}-{one}{rest}"))
    };
    turned().map_or(Cow::Borrowed(name), Cow::Owned)
}

/// Returns the name of a body behind a place without the word for its level: "Federal Ministry of Works" of a country.
fn without_level<'a>(ontology: &Ontology, core: &'a str) -> &'a str {
    let naming = &ontology.naming;
    let is_body =
        |word: &str| naming.inverted.contains(word) || ontology.author_heads.contains(&ontology.lexicon.find(word));
    let shorter = || {
        let (first, rest) = core.split_once(' ')?;
        let first = first.to_lowercase();
        let head = rest.split(' ').next()?.to_lowercase();
        let is_level = naming.transparent.contains(&first) || naming.central.contains(&first) && is_body(&head);
        is_level.then_some(rest)
    };
    shorter().unwrap_or(core)
}

/// Returns the words behind a place without what says nothing more there.
fn trimmed<'a>(ontology: &Ontology, core: &'a str) -> &'a str {
    match core.split_once(' ') {
        Some((first, rest)) if ontology.naming.transparent.contains(first) => rest,
        _ => core,
    }
}

/// Returns the abbreviations among the aliases of an entity.
pub(super) fn abbreviations(entity: &Entity) -> impl Iterator<Item = &str> {
    entity
        .aliases
        .iter()
        .map(String::as_str)
        .filter(|alias| !alias.contains(' ') && (home::is_acronym(alias) || fold::abbreviates(alias, &entity.name)))
}

/// Returns other full names of an entity that say enough by themselves, made comparable, and whether each bears a place.
pub(super) fn full_aliases(ontology: &Ontology, entity: &Entity) -> BTreeSet<(String, bool)> {
    let is_article = |word: &str| ontology.lexicon.is(ontology.lexicon.find(word), WordClass::Article);
    entity
        .aliases
        .iter()
        .map(|alias| fold::clean(alias, &is_article, &home::is_acronym))
        .filter(|alias| {
            alias.split(' ').count() > 1
                && alias.split(' ').all(|word| word.starts_with(|first: char| !first.is_lowercase()) || word.len() < 4)
                && !home::is_general(ontology, alias)
        })
        .map(|alias| (placed(ontology, &alias, ""), split_place(ontology, &alias).0.is_some()))
        .collect()
}
