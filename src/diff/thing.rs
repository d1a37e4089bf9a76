//! Things and relations of two editions side by side.

use std::{cmp::Ordering, collections::BTreeMap};

use serde::Serialize;

use super::{Change, Quote, align::Pairs, marked, quotes};
use crate::{
    entity::{Entity, EntityId},
    fact::{Modality, Relation, Status},
    graph::Graph,
    ontology::Ontology,
};

/// An entity of either edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Thing {
    /// Its id in the new edition, or in the old one where the new one does not have it.
    pub id: String,
    /// Its name there.
    pub name: String,
    /// Its class there.
    pub class: String,
    /// What became of it.
    pub change: Change,
    /// Its name in the old edition, where that is another.
    pub was: Option<String>,
    /// Why the two are taken for one, where their ids differ.
    pub why: Option<&'static str>,
    /// How its stage changed, where both editions tell one.
    pub progress: Option<Progress>,
    /// How far it had come, as the old edition tells it.
    pub before: Vec<Note>,
    /// How far it has come, as the new edition tells it.
    pub after: Vec<Note>,
}

/// How the stage of a thing changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Progress {
    /// It has come further.
    Advanced,
    /// Both editions tell the same stage.
    Unchanged,
    /// The new edition speaks of an earlier stage: works on what is open already, or a step back.
    Earlier,
}

/// A status as one edition tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Note {
    /// Key of the stage.
    pub stage: String,
    /// Where it is not said to hold: `planned`.
    pub modality: Option<&'static str>,
    /// The year or date.
    pub time: Option<String>,
    /// Who says so.
    pub evidence: Vec<Quote>,
}

impl Note {
    pub(super) fn new(status: &Status) -> Self {
        Self {
            stage: status.stage.clone(),
            modality: marked(status.modality),
            time: status.time.clone(),
            evidence: quotes(&status.evidence),
        }
    }
}

/// A relation of either edition, with all its modalities and times.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Link {
    /// Id of the subject, in the new edition where it has it.
    pub subject: String,
    /// Key of the predicate.
    pub predicate: String,
    /// Id of the object.
    pub object: String,
    /// What became of it.
    pub change: Change,
    /// Who says so in the old edition, by modality.
    pub before: BTreeMap<&'static str, Vec<Quote>>,
    /// Who says so in the new edition, by modality.
    pub after: BTreeMap<&'static str, Vec<Quote>>,
}

pub(super) fn things(ontology: &Ontology, old: &Graph, new: &Graph, pairs: &Pairs) -> Vec<Thing> {
    let mut before: BTreeMap<&EntityId, (&Entity, Option<&'static str>)> = BTreeMap::new();
    let mut things = Vec::new();
    for entity in old.entities() {
        match pairs.of(&entity.id) {
            Some((id, why)) => {
                before.insert(id, (entity, why));
            }
            None => things.push(thing(ontology, Change::Gone, entity, notes(old, &entity.id), Vec::new())),
        }
    }
    for entity in new.entities() {
        let after = notes(new, &entity.id);
        let Some((earlier, why)) = before.get(&entity.id) else {
            things.push(thing(ontology, Change::New, entity, Vec::new(), after));
            continue;
        };
        let change = if why.is_some() { Change::Renamed } else { Change::CarriedOn };
        let mut found = thing(ontology, change, entity, notes(old, &earlier.id), after);
        found.why = *why;
        found.was = (earlier.name != entity.name).then(|| earlier.name.clone());
        things.push(found);
    }
    things.sort_by(|a, b| a.id.cmp(&b.id));
    things
}

fn notes(graph: &Graph, id: &EntityId) -> Vec<Note> {
    graph.statuses(id).map(Note::new).collect()
}

fn thing(ontology: &Ontology, change: Change, entity: &Entity, before: Vec<Note>, after: Vec<Note>) -> Thing {
    let is_planned = |notes: &[Note]| notes.iter().all(|note| note.modality.is_some());
    // Where the new edition only plans what comes next, it says nothing of what has been reached.
    let is_told = !is_planned(&after) || is_planned(&before);
    let progress = reached(ontology, &before).zip(reached(ontology, &after)).filter(|_| is_told).map(
        |(before, after)| match after.cmp(&before) {
            Ordering::Greater => Progress::Advanced,
            Ordering::Equal => Progress::Unchanged,
            Ordering::Less => Progress::Earlier,
        },
    );
    Thing {
        id: entity.id.to_string(),
        name: entity.name.clone(),
        class: entity.class.clone(),
        change,
        was: None,
        why: None,
        progress,
        before,
        after,
    }
}

/// The rank of the last stage that is said to hold; of the first stage where all is planned.
pub(super) fn reached(ontology: &Ontology, notes: &[Note]) -> Option<u8> {
    let rank = |note: &Note| ontology.stages.get(&note.stage).map(|stage| stage.rank);
    let held = notes.iter().filter(|note| note.modality.is_none()).filter_map(rank).max();
    held.or_else(|| {
        let first = ontology.stages.values().map(|stage| stage.rank).min();
        first.filter(|_| !notes.is_empty())
    })
}

type Ends<'g> = (&'g EntityId, &'g str, &'g EntityId);

pub(super) fn links(old: &Graph, new: &Graph, pairs: &Pairs) -> Vec<Link> {
    let mut sides: BTreeMap<Ends<'_>, [Vec<&Relation>; 2]> = BTreeMap::new();
    for relation in old.relations() {
        let ends = (pairs.renewed(&relation.subject), relation.predicate.as_str(), pairs.renewed(&relation.object));
        sides.entry(ends).or_default()[0].push(relation);
    }
    for relation in new.relations() {
        sides.entry((&relation.subject, &relation.predicate, &relation.object)).or_default()[1].push(relation);
    }
    let holds = |relations: &[&Relation]| relations.iter().any(|relation| relation.modality == Modality::Actual);
    let said = |relations: &[&Relation]| {
        let mut said: BTreeMap<&'static str, Vec<Quote>> = BTreeMap::new();
        for relation in relations {
            said.entry(relation.modality.key()).or_default().extend(quotes(&relation.evidence));
        }
        said
    };
    sides
        .into_iter()
        .map(|((subject, predicate, object), [before, after])| Link {
            subject: subject.to_string(),
            predicate: predicate.to_owned(),
            object: object.to_string(),
            change: match (before.is_empty(), after.is_empty()) {
                (true, _) => Change::New,
                (_, true) => Change::Gone,
                _ if !holds(&before) && holds(&after) => Change::CameTrue,
                _ => Change::CarriedOn,
            },
            before: said(&before),
            after: said(&after),
        })
        .collect()
}
