//! The head of a document: its title, its date, who speaks, and for whom.

use std::{cmp::Reverse, collections::BTreeMap};

use regex::{Captures, Regex};

use super::Line;
use crate::{
    document::{BlockKind, Head, Span},
    ontology::layout::Layout,
};

/// The head ends after so many lines at the latest.
const LINES: usize = 12;
const LONGEST_TITLE: usize = 200;
/// What is longer is no name of a person, an office or a body.
const LONGEST_NAME: usize = 120;

pub(super) fn head(layout: &Layout, text: &str, lines: &[Line]) -> Head {
    let lines = lines.get(..lines.len().min(LINES)).unwrap_or(lines);
    let slice = |span: Span| text.get(span.start..span.end).unwrap_or("");
    let title = title(layout, text, lines);
    let mut head = Head { title, ..Head::default() };
    head.date = date(layout, text, lines)
        .or_else(|| title.and_then(|title| layout.year(slice(title))).map(|year| year.to_string()));
    // A speech names its speaker in its first lines; what follows is bounded, however long a line is.
    let end = lines.last().map_or(0, |line| line.span.end).min(8000);
    let end = (0..=end).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(0);
    let region = text.get(..end).unwrap_or("");
    if let Some(found) = layout.speakers.iter().find_map(|form| names(form, region)) {
        head.speaker = group(&found, "speaker");
        head.office = group(&found, "office");
        head.author = group(&found, "author");
    }
    head.author = head
        .author
        .or_else(|| layout.authors.iter().find_map(|form| author(form, region)))
        .or_else(|| layout.authors.iter().find_map(|form| author(form, text)))
        .or_else(|| anywhere(&layout.authors_anywhere, text));
    head
}

/// Returns the first line that a title word shows to be the title, before the text begins.
fn title(layout: &Layout, text: &str, lines: &[Line]) -> Option<Span> {
    for line in lines {
        let words = text.get(line.span.start..line.span.end).unwrap_or("");
        if line.kind == BlockKind::Heading && line.level == 1 {
            return Some(line.span);
        }
        let is_prose = words.len() > LONGEST_TITLE || words.ends_with(['.', '!', '?', ';']);
        if is_prose {
            return None;
        }
        let is_furniture = layout.furniture.iter().chain(&layout.salutations).any(|form| form.is_match(words));
        let is_number = layout.numberings.iter().any(|form| form.is_match(words));
        let has_word = layout.titles.as_ref().is_some_and(|titles| titles.is_match(words));
        if !is_furniture && !is_number && has_word && line.level == 0 {
            return Some(line.span);
        }
    }
    None
}

/// Returns the date of a line that says nothing else, or says what date it is.
fn date(layout: &Layout, text: &str, lines: &[Line]) -> Option<String> {
    lines.iter().find_map(|line| {
        let words = text.get(line.span.start..line.span.end).filter(|words| words.len() <= LONGEST_TITLE)?;
        let is_labelled = layout.furniture.iter().any(|form| form.is_match(words));
        if is_labelled { layout.date(words).map(|(date, _)| date) } else { only_date(layout, words) }
    })
}

/// Returns the date of a line that says nothing else.
pub(super) fn only_date(layout: &Layout, line: &str) -> Option<String> {
    if line.len() == 4 && line.bytes().all(|byte| byte.is_ascii_digit()) {
        return layout.year(line).map(|year| year.to_string());
    }
    let (date, place) = layout.date(line)?;
    let (before, after) = (line.get(..place.start)?, line.get(place.end..)?);
    let is_alone = format!("{before} {after}")
        .split(|character: char| !character.is_alphabetic())
        .filter(|word| !word.is_empty())
        .all(|word| layout.beside_date.contains(&word.to_lowercase()));
    is_alone.then_some(date)
}

fn author(form: &Regex, text: &str) -> Option<Span> {
    names(form, text).and_then(|found| group(&found, "author"))
}

/// Returns the first match whose groups are as short as names are.
fn names<'a>(form: &Regex, text: &'a str) -> Option<Captures<'a>> {
    form.captures_iter(text).find(|found| found.iter().skip(1).flatten().all(|group| group.len() <= LONGEST_NAME))
}

/// Returns the first place of the spelling that is found most often, form by form.
fn anywhere(forms: &[Regex], text: &str) -> Option<Span> {
    if !forms.last()?.is_match(text) {
        return None;
    }
    forms.iter().find_map(|form| {
        let mut places: BTreeMap<&str, (u32, Span)> = BTreeMap::new();
        for found in form.captures_iter(text) {
            let Some(span) = group(&found, "author") else {
                continue;
            };
            let spelling = text.get(span.start..span.end).unwrap_or("");
            places.entry(spelling).or_insert((0, span)).0 += 1;
        }
        places.into_values().min_by_key(|&(count, span)| (Reverse(count), span)).map(|(_, span)| span)
    })
}

fn group(found: &Captures, name: &str) -> Option<Span> {
    found.name(name).map(|found| Span::new(found.start(), found.end()))
}
