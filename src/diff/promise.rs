//! Of what the old edition plans: what does the new one say?

use std::collections::BTreeSet;

use serde::Serialize;

use super::{Quote, align::Pairs, marked, quotes, thing};
use crate::{
    entity::{EntityId, fold},
    evidence::Pieces,
    fact::{Modality, Observation, ObservationKind, Relation, Status},
    graph::Graph,
    ontology::Ontology,
};

/// Something that the old edition plans.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Promise {
    /// Id of the thing that it is about, in the new edition where it has it.
    pub thing: String,
    /// Its name.
    pub name: String,
    /// What is planned, by whom it is said.
    pub promised: Said,
    /// What came of it, as far as the new edition tells.
    pub outcome: Outcome,
    /// What the new edition says of it.
    pub answers: Vec<Said>,
}

/// A statement of one edition.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Said {
    /// What is said.
    #[serde(flatten)]
    pub statement: Statement,
    /// Where it is not said to hold: `planned`.
    pub modality: Option<&'static str>,
    /// The year or date.
    pub time: Option<String>,
    /// Who says so.
    pub evidence: Vec<Quote>,
}

/// What can be said of a thing.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Statement {
    /// How far it has come.
    Status {
        /// Key of the stage.
        stage: String,
    },
    /// How it is linked.
    Relation {
        /// Id of the subject.
        subject: String,
        /// Key of the predicate.
        predicate: String,
        /// Id of the object.
        object: String,
    },
    /// A figure of it.
    Figure {
        /// What is measured.
        indicator: String,
        /// In plain units.
        value: f64,
        /// The unit.
        unit: String,
    },
    /// That it is named.
    Mention,
}

/// What came of a promise, as far as the new edition tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It holds now, or has come as far as was promised.
    Kept,
    /// A figure for the promised year is given; whether it is enough is for the reader to say.
    Reported,
    /// Something has been done, less than was promised.
    Begun,
    /// It is planned once more, and nothing is said to be done.
    PlannedAgain,
    /// The thing is named; nothing is said of the promise.
    Named,
    /// The new edition does not speak of it.
    Silent,
}

impl Outcome {
    /// Every outcome.
    pub const ALL: [Self; 6] = [Self::Kept, Self::Reported, Self::Begun, Self::PlannedAgain, Self::Named, Self::Silent];

    /// Returns the key used in every output.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Reported => "reported",
            Self::Begun => "begun",
            Self::PlannedAgain => "planned-again",
            Self::Named => "named",
            Self::Silent => "silent",
        }
    }
}

/// How many words the indicator of a target may have more than that of the figure which answers it, or fewer.
const MORE_WORDS: usize = 2;

pub(super) fn promises(ontology: &Ontology, old: &Graph, new: &Graph, pairs: &Pairs) -> Vec<Promise> {
    let asked = Asked { ontology, new, pairs };
    let authors: BTreeSet<&EntityId> = old.documents().filter_map(|record| record.author.as_ref()).collect();
    // What is done to a thing is a promise about the thing, not about the one who promises or the place that all is in.
    let how_often = |id: &EntityId| {
        let count = old.entity(id).map_or(0, |entity| entity.mentions.len());
        if authors.contains(id) { usize::MAX } else { count }
    };
    let planned: Vec<(&Relation, &EntityId)> = old
        .relations()
        .filter(|relation| relation.modality == Modality::Planned)
        .map(|relation| {
            let ends = (&relation.subject, &relation.object);
            (relation, if how_often(ends.0) < how_often(ends.1) { ends.0 } else { ends.1 })
        })
        .collect();
    let mut promises = Vec::new();
    for entity in old.entities() {
        for status in old.statuses(&entity.id).filter(|status| status.modality == Modality::Planned) {
            let alike = planned
                .iter()
                .filter(|(relation, about)| **about == entity.id && overlaps(&status.evidence, &relation.evidence));
            let alike: Vec<&Relation> = alike.map(|(relation, _)| *relation).collect();
            promises.push((asked.status(status, &alike), entity.name.clone()));
        }
    }
    for (relation, about) in planned {
        let is_told = old
            .statuses(about)
            .any(|status| status.modality == Modality::Planned && overlaps(&status.evidence, &relation.evidence));
        let name = old.entity(about).map(|entity| entity.name.clone()).unwrap_or_default();
        if !is_told {
            let is_own = authors.contains(&relation.subject) || authors.contains(&relation.object);
            promises.push((asked.relation(relation, about, is_own), name));
        }
    }
    for found in old.observations().filter(|found| found.kind == ObservationKind::Target) {
        let name = old.entity(&found.subject).map(|entity| entity.name.clone()).unwrap_or_default();
        promises.push((asked.target(found), name));
    }
    let mut promises: Vec<Promise> = promises.into_iter().map(|(promise, name)| Promise { name, ..promise }).collect();
    promises.sort_by(|a, b| place(a).cmp(&place(b)).then_with(|| a.thing.cmp(&b.thing)));
    promises
}

fn place(promise: &Promise) -> Option<(&str, usize)> {
    promise.promised.evidence.first().map(|quote| (quote.document.as_str(), quote.start))
}

fn overlaps(one: &Pieces, other: &Pieces) -> bool {
    one.iter().any(|a| other.iter().any(|b| a.overlaps(b)))
}

/// The new edition, which is asked.
struct Asked<'g> {
    ontology: &'g Ontology,
    new: &'g Graph,
    pairs: &'g Pairs,
}

impl Asked<'_> {
    /// `alike`: the relations that the same words plan.
    fn status(&self, status: &Status, alike: &[&Relation]) -> Promise {
        let id = self.pairs.renewed(&status.entity);
        let mut answers: Vec<Said> = self.new.statuses(id).map(Said::of_status).collect();
        let same: Vec<&Relation> = alike.iter().flat_map(|relation| self.same(relation)).collect();
        let is_true = same.iter().any(|relation| relation.modality == Modality::Actual);
        answers.extend(same.into_iter().map(Said::of_relation));
        let notes: Vec<thing::Note> =
            self.new.statuses(id).filter(|status| status.modality == Modality::Actual).map(thing::Note::new).collect();
        let done = thing::reached(self.ontology, &notes);
        let outcome = match done {
            Some(done) if done >= self.promised_rank(&status.stage) => Outcome::Kept,
            _ if is_true && self.is_first(&status.stage) => Outcome::Kept,
            Some(_) => Outcome::Begun,
            None if is_true => Outcome::Begun,
            None if !answers.is_empty() => Outcome::PlannedAgain,
            None => Outcome::Silent,
        };
        self.promise(id, Said::of_status(status), outcome, answers)
    }

    fn is_first(&self, stage: &str) -> bool {
        let first = self.ontology.stages.values().min_by_key(|stage| stage.rank);
        first.is_some_and(|first| first.key == stage)
    }

    /// The statements of a relation in the new edition.
    fn same(&self, relation: &Relation) -> Vec<&Relation> {
        let [subject, object] = [&relation.subject, &relation.object].map(|id| self.pairs.renewed(id));
        let is_same = |other: &&Relation| {
            other.subject == *subject && other.predicate == relation.predicate && other.object == *object
        };
        self.new.relations().filter(is_same).collect()
    }

    /// What is only "planned" is kept when it stands: at the last stage but one.
    fn promised_rank(&self, stage: &str) -> u8 {
        let mut ranks: Vec<u8> = self.ontology.stages.values().map(|stage| stage.rank).collect();
        ranks.sort_unstable();
        let rank = self.ontology.stages.get(stage).map_or(0, |stage| stage.rank);
        if self.is_first(stage) { ranks.iter().rev().nth(1).copied().unwrap_or(rank) } else { rank }
    }

    /// `is_own`: the author promises it; who did it in the end may then be named otherwise ("the city hosted").
    fn relation(&self, relation: &Relation, about: &EntityId, is_own: bool) -> Promise {
        let mut same = self.same(relation);
        let about = self.pairs.renewed(about);
        if is_own && !same.iter().any(|other| other.modality == Modality::Actual) {
            same.extend(self.new.relations().filter(|other| {
                other.modality == Modality::Actual
                    && other.predicate == relation.predicate
                    && (other.subject == *about || other.object == *about)
            }));
        }
        let mut answers: Vec<Said> = same.iter().map(|relation| Said::of_relation(relation)).collect();
        answers.extend(self.new.statuses(about).map(Said::of_status));
        let is_done = |answer: &Said| answer.modality.is_none();
        let outcome = if same.iter().any(|other| other.modality == Modality::Actual) {
            Outcome::Kept
        } else if answers.iter().any(is_done) {
            Outcome::Begun
        } else if answers.is_empty() {
            Outcome::Silent
        } else {
            Outcome::PlannedAgain
        };
        self.promise(about, Said::of_relation(relation), outcome, answers)
    }

    fn target(&self, target: &Observation) -> Promise {
        let subject = self.pairs.renewed(&target.subject);
        let key = fold::key(&target.indicator);
        let alike = self.new.observations().filter(|found| {
            found.subject == *subject && found.unit == target.unit && is_near(&key, &fold::key(&found.indicator))
        });
        let (mut answers, mut is_reported) = (Vec::new(), false);
        for found in alike {
            let is_outcome = found.kind != ObservationKind::Target
                && found.modality == Modality::Actual
                && (found.time.is_none() || target.time.is_none() || found.time == target.time);
            if is_outcome || found.kind == ObservationKind::Target {
                is_reported |= is_outcome;
                answers.push(Said::of_figure(found));
            }
        }
        let outcome = match (is_reported, answers.is_empty()) {
            (true, _) => Outcome::Reported,
            (false, false) => Outcome::PlannedAgain,
            (false, true) => Outcome::Silent,
        };
        let mut promise = self.promise(subject, Said::of_figure(target), outcome, answers);
        // That the place of a target is named says nothing about the target.
        if promise.outcome == Outcome::Named {
            promise.outcome = Outcome::Silent;
            promise.answers.clear();
        }
        promise
    }

    fn promise(&self, id: &EntityId, promised: Said, mut outcome: Outcome, mut answers: Vec<Said>) -> Promise {
        if let (Outcome::Silent, Some(entity)) = (outcome, self.new.entity(id))
            && !entity.mentions.is_empty()
        {
            outcome = Outcome::Named;
            let evidence = quotes(&entity.mentions);
            answers.push(Said { statement: Statement::Mention, modality: None, time: None, evidence });
        }
        Promise { thing: id.to_string(), name: String::new(), promised, outcome, answers }
    }
}

/// Whether one indicator has all words of the other and few more.
fn is_near(one: &str, other: &str) -> bool {
    let [one, other]: [BTreeSet<&str>; 2] = [one, other].map(|key| key.split(' ').collect());
    let (less, more) = if one.len() < other.len() { (one, other) } else { (other, one) };
    less.is_subset(&more) && more.len() - less.len() <= MORE_WORDS
}

impl Said {
    fn of_status(status: &Status) -> Self {
        Self {
            statement: Statement::Status { stage: status.stage.clone() },
            modality: marked(status.modality),
            time: status.time.clone(),
            evidence: quotes(&status.evidence),
        }
    }

    fn of_relation(relation: &Relation) -> Self {
        Self {
            statement: Statement::Relation {
                subject: relation.subject.to_string(),
                predicate: relation.predicate.clone(),
                object: relation.object.to_string(),
            },
            modality: marked(relation.modality),
            time: relation.time.clone(),
            evidence: quotes(&relation.evidence),
        }
    }

    fn of_figure(found: &Observation) -> Self {
        Self {
            statement: Statement::Figure {
                indicator: found.indicator.clone(),
                value: found.value,
                unit: found.unit.clone(),
            },
            modality: marked(found.modality),
            time: found.time.clone(),
            evidence: quotes(&found.evidence),
        }
    }
}
