//! Words that have run together: "ofthe", "measuresto", "Councilas", `CultureBelt`, "Summit2024".
//!
//! A run of letters that no list knows is cut into the likeliest words: a word costs what its rarity says, the
//! cheapest cut wins. The cut is made only if the guard is sure of it; see [`guard`]. Names are left alone: what a list
//! of names has, what stands in the text twice with a capital, what looks like a brand in camel case.

mod camel;
mod guard;

use std::{cell::OnceCell, hash::BuildHasher};

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::{
    Context, Edit, Kind,
    words::{self, Run, Used, in_address, is_capital, lower, runs},
};
use crate::{
    document::Span,
    ontology::lexicon::{Lexicon, WordId},
};

pub(super) const GLUE: Kind = Kind {
    rules: &[
        ("glued-words", "words that have run together are parted"),
        ("missing-stop", "a full stop and a space are put between a small letter and the capital of a new sentence"),
    ],
    find,
    moves_lines: false,
};

/// Longer runs are left alone.
const LONGEST: usize = 48;

/// No word among the parts is longer.
const LONGEST_PART: usize = 24;

/// What every part costs, so that few are dearer than many only where they are rare.
const PART: u32 = 30;

/// What deciding on a run needs.
struct Glue<'a> {
    context: &'a Context<'a>,
    used: &'a Used<'a>,
    text: &'a str,
    /// Pairs of words that stand side by side in the text; read when first asked for.
    pairs: OnceCell<FxHashSet<u64>>,
}

/// Where a run is cut, and what is put in.
type Cuts = Vec<(usize, &'static str)>;

fn find(context: &Context, text: &str) -> Vec<Edit> {
    let used = Used::new(context.lexicon, text);
    if used.is_foreign() {
        return Vec::new();
    }
    let glue = Glue { context, used: &used, text, pairs: OnceCell::new() };
    let mut decided: FxHashMap<&str, Cuts> = FxHashMap::default();
    let mut edits = Vec::new();
    for &span in &used.places {
        let Some(run) = text.get(span.start..span.end) else {
            continue;
        };
        let cuts = decided.entry(run).or_insert_with(|| glue.cuts(run));
        if cuts.is_empty()
            || in_address(text, span.start)
            || is_joined(text, span)
            || cuts.first().is_some_and(|&(cut, _)| glue.is_surname(span, cut))
        {
            continue;
        }
        edits.extend(cuts.iter().map(|&(cut, with)| edit(span.start + cut, with)));
    }
    edits.extend(figures(&glue, text));
    edits.extend(possessives(&glue, text));
    edits.sort_by_key(|edit| edit.span.start);
    edits.dedup_by_key(|edit| edit.span.start);
    edits
}

/// "Hartsfield-Jackson": a capitalised word without inner capitals that a hyphen joins to another is a name.
fn is_joined(text: &str, span: Span) -> bool {
    let bytes = text.as_bytes();
    let run = bytes.get(span.start..span.end).unwrap_or_default();
    let is_name = run.first().is_some_and(u8::is_ascii_uppercase) && !run.iter().skip(1).any(u8::is_ascii_uppercase);
    let follows = bytes.get(span.end) == Some(&b'-') && bytes.get(span.end + 1).is_some_and(u8::is_ascii_uppercase);
    let precedes = span.start > 1 && bytes[span.start - 1] == b'-' && bytes[span.start - 2].is_ascii_alphabetic();
    is_name && (follows || precedes)
}

fn edit(at: usize, with: &'static str) -> Edit {
    Edit::new(at, at, with, if with == " " { "glued-words" } else { "missing-stop" })
}

impl Glue<'_> {
    fn cuts(&self, run: &str) -> Cuts {
        let words = &self.context.layout.repair;
        // "todays" has lost an apostrophe, not a space.
        let is_name = self.context.gazetteer.has(run) || words.protected.contains(run) || words.lost.contains_key(run);
        if run.len() > LONGEST || is_name || run.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return Cuts::new();
        }
        let borders = camel::borders(run);
        if !borders.is_empty() {
            return camel::cuts(self, run, &borders).unwrap_or_default();
        }
        if run.bytes().skip(1).any(|byte| byte.is_ascii_uppercase()) {
            return Cuts::new();
        }
        if is_capital(run) && self.used.count(run) > 1 {
            return Cuts::new();
        }
        self.parts(run)
            .filter(|parts| guard::is_sure(self, run, parts))
            .map(|parts| parts.iter().skip(1).map(|part| (part.start, " ")).collect())
            .unwrap_or_default()
    }

    /// Cuts a run without inner capitals into the likeliest words; nothing where it cannot be cut whole.
    fn parts(&self, run: &str) -> Option<Vec<Span>> {
        let length = run.len();
        let mut best: Vec<Option<(u32, usize)>> = vec![None; length + 1];
        best[0] = Some((0, 0));
        for start in 0..length - 1 {
            let Some((cost, _)) = best[start] else {
                continue;
            };
            for (end, best) in best.iter_mut().enumerate().skip(start + 2).take(LONGEST_PART) {
                if start == 0 && end == length {
                    continue;
                }
                let Some(part) = run.get(start..end).and_then(|part| self.cost(part, start == 0)) else {
                    continue;
                };
                if best.is_none_or(|(other, _)| cost + part < other) {
                    *best = Some((cost + part, start));
                }
            }
        }
        let mut parts = Vec::new();
        let mut end = length;
        while end > 0 {
            let (_, start) = best[end]?;
            parts.push(Span::new(start, end));
            end = start;
        }
        parts.reverse();
        Some(parts)
    }

    /// Returns how dear a part is; nothing where it is no word.
    fn cost(&self, part: &str, is_first: bool) -> Option<u32> {
        if is_first && is_capital(part) && part.len() > 3 && self.is_name(part) {
            return Some(PART + 60);
        }
        lower(part, |word| {
            if self.is_closed(word) {
                return Some(PART + 20);
            }
            if word.len() < 3 {
                return None;
            }
            let tier = tier(self.context.lexicon, self.context.lexicon.find(word));
            let rarity = match tier {
                0..=10 => 40,
                11..=20 => 55,
                21..=35 => 70,
                36..=40 => 80,
                41..=50 if word.len() > 3 => 95,
                51..=60 if word.len() > 3 => 110,
                _ if self.used.count(word) > 1 && word.len() > 3 || word.len() > 5 && self.used.has(word) => 90,
                _ => return None,
            };
            Some(PART + rarity)
        })
    }

    fn is_closed(&self, word: &str) -> bool {
        let words = &self.context.layout.repair;
        [&words.glue_first, &words.glue_first_weak, &words.glue_last, &words.glue_last_weak]
            .iter()
            .any(|list| list.contains(word))
    }

    /// Returns whether a word with a capital is a name of a list or of this document.
    fn is_name(&self, word: &str) -> bool {
        self.context.gazetteer.has(word) || self.used.count(word) > 1
    }

    /// "President Ana Mourato": whether a word without inner capitals behind another capital is a name, whose part
    /// before the cut is no common word and stands nowhere else in the text.
    fn is_surname(&self, span: Span, cut: usize) -> bool {
        let (run, before) = (self.text.get(span.start..span.end), self.text.get(..span.start));
        let (Some(run), Some(before)) = (run, before.and_then(|before| before.strip_suffix(' '))) else { return false };
        let word = before.rsplit(|letter: char| !letter.is_alphabetic()).next().unwrap_or("");
        let follows_name = word.starts_with(char::is_uppercase) && word.ends_with(char::is_lowercase);
        let first = run.get(..cut).unwrap_or("");
        let is_one = is_capital(run) && !run.bytes().skip(1).any(|byte| byte.is_ascii_uppercase());
        follows_name && is_one && self.used.count(first) == 0 && self.tier(first) > 60
    }

    /// Returns whether two words stand side by side in the text, in any case, with a space or a hyphen between them.
    fn stand_together(&self, left: &str, right: &str) -> bool {
        self.pairs.get_or_init(|| pairs(self.text)).contains(&pair(hash(left), hash(right)))
    }

    fn tier(&self, word: &str) -> u8 {
        tier(self.context.lexicon, words::find(self.context.lexicon, word))
    }
}

fn pairs(text: &str) -> FxHashSet<u64> {
    let mut pairs = FxHashSet::default();
    let mut last: Option<(usize, u64)> = None;
    runs(text, |Run { span, .. }| {
        let word = hash(text.get(span.start..span.end).unwrap_or(""));
        if let Some((end, before)) = last.filter(|(end, _)| end + 1 == span.start)
            && matches!(text.as_bytes().get(end), Some(b' ' | b'-'))
        {
            pairs.insert(pair(before, word));
        }
        last = Some((span.end, word));
    });
    pairs
}

fn hash(word: &str) -> u64 {
    lower(word, |word| FxBuildHasher.hash_one(word))
}

fn pair(left: u64, right: u64) -> u64 {
    FxBuildHasher.hash_one((left, right))
}

fn tier(lexicon: &Lexicon, id: WordId) -> u8 {
    lexicon.word(id).map_or(Lexicon::NO_TIER, |word| word.tier)
}

/// Figures run together with words: "Summit2024", "for2021-22", "240proposalsfromthe".
fn figures(glue: &Glue, text: &str) -> Vec<Edit> {
    let bytes = text.as_bytes();
    let mut edits = Vec::new();
    let mut at = 0;
    while let Some(skipped) = bytes.get(at..).unwrap_or_default().iter().position(u8::is_ascii_digit) {
        at += skipped;
        let start = at;
        at += bytes.get(at..).unwrap_or(&[]).iter().take_while(|byte| byte.is_ascii_digit()).count();
        let letters = |byte: &&u8| byte.is_ascii_alphabetic();
        let left = bytes.get(..start).unwrap_or(&[]).iter().rev().take(LONGEST).take_while(letters).count();
        let right = bytes.get(at..).unwrap_or(&[]).iter().take(LONGEST).take_while(letters).count();
        if left > 0 && at - start == 4 && right == 0 {
            let is_year = bytes.get(start..start + 2).is_some_and(|century| century == b"19" || century == b"20");
            let word = text.get(start - left..start).unwrap_or("");
            let before = start.checked_sub(left + 1).and_then(|index| bytes.get(index));
            let is_free = before.is_none_or(|byte| !byte.is_ascii_alphanumeric());
            let is_word = lower(word, |word| glue.is_closed(word)) || left > 3 && glue.tier(word) <= 60;
            if is_year && is_free && is_word && !in_address(text, start) {
                edits.push(edit(start, " "));
            }
        }
        if right > 4 && left == 0 {
            let word = text.get(at..at + right).unwrap_or("");
            let is_small = word.bytes().all(|byte| byte.is_ascii_lowercase());
            let is_word = glue.tier(word) <= 60 || is_small && glue.tier(word) > 60 && !glue.cuts(word).is_empty();
            if is_small && is_word && !in_address(text, start) {
                edits.push(edit(at, " "));
            }
        }
    }
    edits
}

/// A word run together with a possessive before it: "People'sHardship".
fn possessives(glue: &Glue, text: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    for mark in ["'s", "’s"] {
        for at in memchr::memmem::find_iter(text.as_bytes(), mark) {
            let start = at + mark.len();
            let rest = text.get(start..).unwrap_or("");
            let length = rest.bytes().take(LONGEST).take_while(u8::is_ascii_alphabetic).count();
            let word = rest.get(..length).unwrap_or("");
            let is_small = word.bytes().skip(1).all(|byte| byte.is_ascii_lowercase());
            if length > 2 && is_small && is_capital(word) && (glue.tier(word) <= 60 || glue.is_name(word)) {
                edits.push(edit(start, " "));
            }
        }
    }
    edits
}
