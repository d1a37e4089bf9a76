//! Doubtful cases for a researcher to decide, best first, each with its evidence and a ready decision.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

use serde::Serialize;

use super::DOCUMENT;
use crate::{
    entity::{Entity, EntityId, fold},
    evidence::{Evidence, Pieces},
    fact::{Confidence, Modality, Relation},
    graph::Graph,
    ontology::Ontology,
};

/// Why a case is doubtful.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Doubt {
    /// Two facts that cannot both hold.
    Contradiction,
    /// One name in two classes.
    TwoClasses,
    /// Two names of one class that are nearly equal.
    NearNames,
    /// A fact whose rule is not sure.
    LowConfidence,
}

/// A doubtful case.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Suggestion {
    /// Why it is doubtful.
    pub doubt: Doubt,
    /// How much so, from 0 to 1.
    pub weight: f64,
    /// What is doubtful, in words.
    pub about: String,
    /// What the documents say: document, first code point, one past the last, quote.
    pub evidence: Vec<(String, usize, usize, String)>,
    /// A decision in the form of the file, to keep or to delete.
    pub decision: String,
}

/// Below this, a fact is worth a look.
const SURE: Confidence = Confidence::from_hundredths(75);

/// From this similarity on, names are nearly equal.
const NEAR: f64 = 0.93;

/// A word that more names share says nothing of their likeness.
const COMMON: usize = 60;

/// How many pieces of evidence are shown of each side.
const SHOWN: usize = 2;

/// Returns the doubtful cases of a graph: contradictions, one name in two classes, near names, unsure facts; within
/// each the most doubtful first. Facts and things that a decision has touched are no longer doubtful.
#[must_use]
pub fn suggest(ontology: &Ontology, graph: &Graph) -> Vec<Suggestion> {
    let mut found = contradictions(ontology, graph);
    found.extend(two_classes(ontology, graph));
    found.extend(near_names(ontology, graph));
    found.extend(unsure(graph));
    found.sort_by(|a, b| {
        a.doubt.cmp(&b.doubt).then_with(|| b.weight.total_cmp(&a.weight)).then_with(|| a.decision.cmp(&b.decision))
    });
    found
}

fn is_decided(evidence: &Pieces) -> bool {
    evidence.iter().any(|one| one.document.as_str() == DOCUMENT)
}

fn shown<'e>(evidence: impl IntoIterator<Item = &'e Evidence>) -> Vec<(String, usize, usize, String)> {
    let shown = evidence.into_iter().take(SHOWN);
    shown.map(|one| (one.document.to_string(), one.start, one.end, one.quote.clone())).collect()
}

/// Text as TOML quotes it.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

fn reject(fact: &str) -> String {
    format!("[[reject]]\nfact = {}\n", quoted(fact))
}

fn same(first: &Entity, other: &Entity) -> String {
    let (first, other) = if first.mentions.len() < other.mentions.len() { (other, first) } else { (first, other) };
    format!("[[same]]\nthings = [{}, {}]\n", quoted(first.id.as_str()), quoted(other.id.as_str()))
}

fn contradictions(ontology: &Ontology, graph: &Graph) -> Vec<Suggestion> {
    let mut found = Vec::new();
    let name = |id: &EntityId| graph.entity(id).map_or("", |entity| entity.name.as_str());
    let held: Vec<&Relation> =
        graph.relations().filter(|one| one.modality == Modality::Actual && !is_decided(&one.evidence)).collect();
    let by_ends: BTreeMap<(&EntityId, &str, &EntityId), &Relation> =
        held.iter().map(|one| ((&one.subject, one.predicate.as_str(), &one.object), *one)).collect();
    for one in &held {
        let is_symmetric = ontology.predicates.get(&one.predicate).is_some_and(|predicate| predicate.symmetric);
        let back = by_ends.get(&(&one.object, one.predicate.as_str(), &one.subject));
        if let Some(back) = back.filter(|back| !is_symmetric && one.id() < back.id()) {
            let worse = if one.confidence < back.confidence { one } else { *back };
            found.push(Suggestion {
                doubt: Doubt::Contradiction,
                weight: 1.0,
                about: format!(
                    "\"{}\" {} \"{}\", and the other way round",
                    name(&one.subject),
                    one.predicate,
                    name(&one.object)
                ),
                evidence: [shown(&one.evidence), shown(&back.evidence)].concat(),
                decision: reject(&worse.id()),
            });
        }
    }
    // One figure, one time, two values.
    let mut figures: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for one in graph.observations().filter(|one| one.time.is_some() && !is_decided(&one.evidence)) {
        let key =
            (&one.subject, fold::key(&one.indicator), one.kind.key(), &one.unit, &one.time, &one.scope, one.modality);
        figures.entry(key).or_default().push(one);
    }
    for (_, mut values) in figures.into_iter().filter(|(_, values)| values.len() > 1) {
        values.sort_by(|a, b| a.confidence.cmp(&b.confidence).then_with(|| a.id().cmp(&b.id())));
        let Some(first) = values.first() else { continue };
        let told: Vec<String> = values.iter().map(|one| format!("{} {}", one.value, one.unit)).collect();
        let time = first.time.as_deref().unwrap_or_default();
        found.push(Suggestion {
            doubt: Doubt::Contradiction,
            weight: 0.9,
            about: format!("\"{}\" of \"{}\" in {time}: {}", first.indicator, name(&first.subject), told.join(" and ")),
            evidence: values.iter().flat_map(|one| shown(&one.evidence)).collect(),
            decision: reject(&first.id()),
        });
    }
    found
}

fn two_classes(ontology: &Ontology, graph: &Graph) -> Vec<Suggestion> {
    let mut by_name: BTreeMap<String, Vec<&Entity>> = BTreeMap::new();
    for entity in graph.entities().filter(|entity| !is_decided(&entity.mentions)) {
        by_name.entry(fold::key(&entity.name)).or_default().push(entity);
    }
    let pairs = by_name.values().flat_map(|entities| entities.iter().zip(entities.iter().skip(1)));
    pairs
        .filter(|(one, other)| ontology.top(&one.class) != ontology.top(&other.class))
        .map(|(one, other)| Suggestion {
            doubt: Doubt::TwoClasses,
            weight: 1.0 / (one.mentions.len().min(other.mentions.len()).max(1)) as f64,
            about: format!("\"{}\" is {} and \"{}\" is {}", one.name, one.class, other.name, other.class),
            evidence: [shown(&one.mentions), shown(&other.mentions)].concat(),
            decision: same(one, other),
        })
        .collect()
}

fn near_names(ontology: &Ontology, graph: &Graph) -> Vec<Suggestion> {
    let entities: Vec<(&Entity, String)> = graph
        .entities()
        .filter(|entity| !is_decided(&entity.mentions))
        .map(|entity| (entity, fold::key(&entity.name)))
        .collect();
    let mut by_word: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, (_, key)) in entities.iter().enumerate() {
        for word in key.split(' ').collect::<BTreeSet<_>>() {
            by_word.entry(word).or_default().push(index);
        }
    }
    let mut pairs: BTreeSet<(usize, usize)> = BTreeSet::new();
    for indices in by_word.values().filter(|indices| indices.len() <= COMMON) {
        for (at, &one) in indices.iter().enumerate() {
            pairs.extend(indices.iter().skip(at + 1).map(|&other| (one, other)));
        }
    }
    pairs
        .into_iter()
        .filter_map(|(one, other)| Some((entities.get(one)?, entities.get(other)?)))
        .filter(|((one, _), (other, _))| ontology.top(&one.class) == ontology.top(&other.class))
        .filter_map(|((one, key), (other, other_key))| {
            let likeness = likeness(key, other_key)?;
            Some(Suggestion {
                doubt: Doubt::NearNames,
                weight: likeness,
                about: format!("\"{}\" and \"{}\" have nearly one name", one.name, other.name),
                evidence: [shown(&one.mentions), shown(&other.mentions)].concat(),
                decision: same(one, other),
            })
        })
        .collect()
}

/// How alike two folded names are, where they are nearly equal. Numbers and short words tell things apart.
fn likeness(one: &str, other: &str) -> Option<f64> {
    let marks = |key: &str| -> BTreeSet<String> {
        let is_mark =
            |word: &&str| word.chars().count() <= 2 || word.chars().any(|character| character.is_ascii_digit());
        key.split(' ').filter(is_mark).map(str::to_owned).collect()
    };
    let words = |key: &str| {
        let mut words: Vec<String> = key.split(' ').map(str::to_owned).collect();
        words.sort_unstable();
        words
    };
    if words(one) == words(other) {
        return Some(1.0);
    }
    let likeness = strsim::normalized_damerau_levenshtein(one, other);
    (likeness >= NEAR && marks(one) == marks(other)).then_some(likeness)
}

fn unsure(graph: &Graph) -> Vec<Suggestion> {
    let name = |id: &EntityId| graph.entity(id).map_or("", |entity| entity.name.as_str());
    let mut found = Vec::new();
    let mut doubt = |confidence: Confidence, evidence: &Pieces, about: String, id: String| {
        if confidence < SURE && !is_decided(evidence) {
            found.push(Suggestion {
                doubt: Doubt::LowConfidence,
                weight: 1.0 - confidence.as_f64(),
                about,
                evidence: shown(evidence),
                decision: reject(&id),
            });
        }
    };
    for one in graph.relations() {
        let about =
            format!("\"{}\" {} \"{}\" ({})", name(&one.subject), one.predicate, name(&one.object), one.modality);
        doubt(one.confidence, &one.evidence, about, one.id());
    }
    for one in graph.entities().flat_map(|entity| graph.statuses(&entity.id)) {
        let about = format!("\"{}\" is {} ({})", name(&one.entity), one.stage, one.modality);
        doubt(one.confidence, &one.evidence, about, one.id());
    }
    for one in graph.observations() {
        let about = format!("{} of \"{}\": {} {}", one.indicator, name(&one.subject), one.value, one.unit);
        doubt(one.confidence, &one.evidence, about, one.id());
    }
    found
}

impl Suggestion {
    /// Returns the case as lines of a decisions file: what is doubtful as comments, then the decision.
    #[must_use]
    pub fn toml(&self) -> String {
        let mut text = format!("# {}\n", one_line(&self.about));
        for (document, start, end, quote) in &self.evidence {
            // Writing to a String cannot fail.
            let _ = writeln!(text, "#   {document} {start}-{end}: {}", one_line(quote));
        }
        text + &self.decision
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
