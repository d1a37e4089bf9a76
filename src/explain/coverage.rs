//! Which sentences of a document gave nothing, by section.

use std::{collections::BTreeMap, fmt};

use serde::Serialize;

use super::{Read, Scene, heading, plain, role, trial};
use crate::{
    document::Role,
    extract::{self, Steps},
    fact::{Confidence, state::Finding},
};

/// How many silent sentences of a section are shown.
const SHOWN: usize = 3;

/// How much of a document gave nothing.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Coverage {
    /// Id of the document.
    pub document: String,
    /// How many sentences it has.
    pub sentences: usize,
    /// How many of them gave no fact.
    pub silent: usize,
    /// Their share of all, between 0 and 1.
    pub share: f64,
    /// In order, without those that hold no sentence.
    pub sections: Vec<Section>,
}

/// How much of a section gave nothing; what stands below a deeper heading is in a section of its own.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Section {
    /// Its heading; empty for what stands before the first heading.
    pub heading: String,
    /// 1 for the highest heading.
    pub level: u8,
    /// Whether it looks back (`review`), ahead (`plan`) or neither (`open`).
    pub role: &'static str,
    /// The numbers of its first and last sentence, counted from 1.
    pub numbers: [usize; 2],
    /// How many sentences it has.
    pub sentences: usize,
    /// The numbers of those that gave no fact.
    pub silent: Vec<usize>,
    /// Their share, between 0 and 1.
    pub share: f64,
    /// A few of them: those that name most, in order.
    pub shown: Vec<Silent>,
}

/// A sentence that gave no fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Silent {
    /// Its number in the document, counted from 1.
    pub number: usize,
    /// As it was read.
    pub text: String,
    /// How many mentions it has.
    pub mentions: usize,
    /// How many of them stand for an entity.
    pub named: usize,
    /// How many rules were tried, by the reason why they did not fire.
    pub tried: BTreeMap<&'static str, usize>,
}

impl fmt::Display for Silent {
    /// Says why the sentence gave nothing, shortly.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.mentions == 0 {
            return formatter.write_str("nothing is named");
        }
        if self.named == 0 {
            return formatter.write_str("what is named stands for no entity");
        }
        if self.tried.is_empty() {
            return formatter.write_str("no rule has a word here");
        }
        let reasons: Vec<String> = self.tried.iter().map(|(reason, count)| format!("{reason} {count}")).collect();
        write!(formatter, "rules tried: {}", reasons.join(", "))
    }
}

/// Returns how much of a document gave nothing that is at least as sure as `minimum`, by section.
#[must_use]
pub fn coverage(steps: &Steps<'_>, minimum: Confidence) -> Coverage {
    let document = steps.document;
    let head = extract::speaker(steps);
    let mut sections: BTreeMap<usize, Section> = BTreeMap::new();
    let mut silent = 0;
    for (index, sentence) in steps.sentences.iter().enumerate() {
        let number = index + 1;
        let at = document.blocks.get(sentence.block).map_or(0, |block| block.section);
        let section = sections.entry(at).or_insert_with(|| {
            let section = document.sections.get(at);
            Section {
                heading: section.map_or_else(String::new, |section| heading(document, section.heading)),
                level: section.map_or(1, |section| section.level),
                role: role(section.map_or(Role::Open, |section| section.role)),
                numbers: [number, number],
                sentences: 0,
                silent: Vec::new(),
                share: 0.0,
                shown: Vec::new(),
            }
        });
        section.numbers[1] = number;
        section.sentences += 1;
        if let Some(sentence) = self::silent(steps, index, &head, minimum) {
            silent += 1;
            section.silent.push(number);
            section.shown.push(sentence);
        }
    }
    for section in sections.values_mut() {
        section.share = share(section.silent.len(), section.sentences);
        section.shown.sort_by_key(|silent| (std::cmp::Reverse(silent.named), silent.number));
        section.shown.truncate(SHOWN);
        section.shown.sort_by_key(|silent| silent.number);
    }
    Coverage {
        document: document.id.as_str().to_owned(),
        sentences: steps.sentences.len(),
        silent,
        share: share(silent, steps.sentences.len()),
        sections: sections.into_values().collect(),
    }
}

/// Returns a sentence if it gave no fact.
fn silent(steps: &Steps<'_>, index: usize, head: &[Finding], minimum: Confidence) -> Option<Silent> {
    let sentence = steps.sentences.get(index)?;
    let read = Read::new(steps, index, head, minimum)?;
    if !read.sure.is_empty() || !read.figures.is_empty() {
        return None;
    }
    let scene = Scene { steps, index, told: &read.told };
    let tried = trial::tried(&scene, &read, minimum);
    let things = steps.resolved.of_mention.get(steps.mentions_of(index)).unwrap_or_default();
    Some(Silent {
        number: index + 1,
        text: plain(steps.document.slice(sentence.span)),
        mentions: things.len(),
        named: things.iter().flatten().count(),
        tried: trial::count(&tried),
    })
}

/// Returns a share, rounded to hundredths.
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { (part as f64 / whole as f64 * 100.0).round() / 100.0 }
}
