//! Apostrophes that were lost: "peoples livelihoods", "Zhejiangs Green Program", "this years work", "the union?s".
//!
//! A word gets its apostrophe back where no plural can be meant: a listed word before a noun, a known name with an s
//! too many before a noun or a capital, a plural behind "this" or "each".

use rustc_hash::FxHashSet;

use super::{
    Context, Edit, Kind,
    words::{self, in_address, is_capital, letters_before, lower, runs},
};
use crate::ontology::lexicon::{Tag, Tags};

pub(super) const APOSTROPHES: Kind =
    Kind { rules: &[("lost-apostrophe", "an apostrophe is put before a possessive s")], find, moves_lines: false };

/// No word that is looked at is longer.
const LONGEST: usize = 40;

fn find(context: &Context, text: &str) -> Vec<Edit> {
    let bytes = text.as_bytes();
    let curly = memchr::memmem::find_iter(bytes, "’").count();
    let mark = if curly > 0 && curly >= memchr::memchr_iter(b'\'', bytes).count() { "’" } else { "'" };
    let (mut owners, mut names) = (None, None);
    let mut edits = marked(context, text, mark);
    for at in memchr::memmem::find_iter(bytes, b"s ") {
        if !bytes.get(at + 2).is_some_and(u8::is_ascii_alphanumeric) {
            continue;
        }
        let length = letters_before(&bytes[..at], LONGEST);
        let start = at - length;
        if length < 3 || start > 0 && !matches!(bytes[start - 1], b' ' | b'\n' | b'(' | b'-') && bytes[start - 1] < 0x80
        {
            continue;
        }
        let Some(word) = text.get(start..=at) else {
            continue;
        };
        let before = text.get(..start).unwrap_or("");
        let before = if before.ends_with(' ') { last_word(before) } else { "" };
        let next = text.get(at + 2..).unwrap_or("");
        let is_lost = is_listed(context, word, before, next)
            || is_single(context, word, before, next)
            || is_capital(word) && {
                let owners = owners.get_or_insert_with(|| owners_of(text));
                let mut is_used = |stem: &str| names.get_or_insert_with(|| capitals_of(text)).contains(stem);
                is_name(context, owners, &mut is_used, word, next)
            };
        if is_lost && !in_address(text, start) {
            edits.push(Edit::new(at, at, mark, "lost-apostrophe"));
        }
    }
    edits.sort_by_key(|edit| edit.span.start);
    edits
}

/// "the union?s plan", "we don?t": a character set had no apostrophe.
fn marked(context: &Context, text: &str, mark: &'static str) -> Vec<Edit> {
    let bytes = text.as_bytes();
    let is_marked = |&at: &usize| {
        let letters = |bytes: &[u8]| bytes.iter().take(3).take_while(|byte| byte.is_ascii_lowercase()).count();
        let rest = bytes.get(at + 1..).unwrap_or_default();
        let ending = text.get(at + 1..at + 1 + letters(rest)).unwrap_or("");
        let ends = rest
            .get(ending.len())
            .is_none_or(|byte| byte.is_ascii_whitespace() || matches!(byte, b',' | b'.' | b';' | b')'));
        let is_word = at > 1 && bytes[at - 1].is_ascii_alphabetic() && bytes[at - 2].is_ascii_alphabetic();
        is_word && ends && context.layout.repair.apostrophe_endings.contains(ending) && !in_address(text, at)
    };
    memchr::memchr_iter(b'?', bytes)
        .filter(is_marked)
        .map(|at| Edit::new(at, at + 1, mark, "lost-apostrophe"))
        .collect()
}

/// Returns the last word of a text that ends in a space.
fn last_word(text: &str) -> &str {
    let text = text.trim_end_matches(' ');
    let length = letters_before(text.as_bytes(), LONGEST);
    text.get(text.len() - length..).unwrap_or("")
}

/// A word of the list before a noun.
fn is_listed(context: &Context, word: &str, before: &str, next: &str) -> bool {
    let words = &context.layout.repair;
    lower(word, |word| words.lost.contains_key(word))
        && !lower(before, |before| words.lost_not_after.contains(before))
        && is_owned(context, next)
}

/// A plural where only a singular can stand.
fn is_single(context: &Context, word: &str, before: &str, next: &str) -> bool {
    let words = &context.layout.repair;
    lower(before, |before| words.singular.contains(before))
        && !word.ends_with("ss")
        && !word.ends_with("us")
        && !word.ends_with("is")
        && word.len() > 3
        && is_owned(context, next)
        && lower(word, |word| words.periods.contains(word) || is_plural(context, word))
}

/// Returns whether a word of the lexicon is the plural of another.
fn is_plural(context: &Context, word: &str) -> bool {
    let (lexicon, stem) = (context.lexicon, word.strip_suffix('s').unwrap_or(word));
    let (plural, single) = (lexicon.find(word), lexicon.find(stem));
    // Neither a singular ("this news") nor a verb ("this means").
    let tags = lexicon.word(plural).map(|word| word.tags).unwrap_or_default();
    tags.first() == Some(Tag::Nouns)
        && !tags.has(Tag::Noun)
        && !tags.has(Tag::VerbThird)
        && lexicon.word(single).is_some_and(|word| word.tags.has(Tag::Noun))
}

/// A name and an s: one that owns something elsewhere, or a place, which the text names without the s where it is a small
/// one ("Monklands Hospital" is no hospital of Monkland).
fn is_name(
    context: &Context,
    owners: &FxHashSet<&str>,
    is_used: &mut dyn FnMut(&str) -> bool,
    word: &str,
    next: &str,
) -> bool {
    let Some(stem) = word.strip_suffix('s') else {
        return false;
    };
    stem.len() > 3
        && !stem.ends_with('s')
        && stem.bytes().skip(1).all(|byte| byte.is_ascii_lowercase())
        && !words::find(context.lexicon, word).is_known()
        && !context.gazetteer.has(word)
        && (owners.contains(stem)
            || context
                .gazetteer
                .first(stem)
                .is_some_and(|place| !context.local_kinds.contains(place.kind) || is_used(stem)))
        && is_owned(context, next)
}

/// Returns whether something can be owned that begins with the first word of a text.
fn is_owned(context: &Context, rest: &str) -> bool {
    let next = rest.get(..rest.bytes().take(LONGEST).take_while(u8::is_ascii_alphanumeric).count()).unwrap_or("");
    if next.is_empty() || lower(next, |next| context.layout.repair.closed.contains(next)) {
        return false;
    }
    let id = words::find(context.lexicon, next);
    let tags = context.lexicon.word(id).map(|word| word.tags).unwrap_or_default();
    is_capital(next)
        || tags == Tags::default()
        || [Tag::Noun, Tag::Nouns, Tag::Name, Tag::Number].iter().any(|&tag| tags.has(tag))
        || tags.first() == Some(Tag::Adjective)
        || tags.has(Tag::Participle) && tags.has(Tag::Adjective)
}

/// Returns the words with a capital that bear a possessive s in this text.
fn owners_of(text: &str) -> FxHashSet<&str> {
    let mut owners = FxHashSet::default();
    for mark in ["'s", "’s"] {
        for at in memchr::memmem::find_iter(text.as_bytes(), mark) {
            let length = letters_before(&text.as_bytes()[..at], LONGEST);
            if let Some(word) = text.get(at - length..at).filter(|word| is_capital(word)) {
                owners.insert(word);
            }
        }
    }
    owners
}

/// Returns the words with a capital of a text.
fn capitals_of(text: &str) -> FxHashSet<&str> {
    let mut names = FxHashSet::default();
    runs(text, |run| names.extend(text.get(run.span.start..run.span.end).filter(|word| is_capital(word))));
    names
}
