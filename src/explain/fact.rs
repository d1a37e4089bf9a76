//! The facts of one sentence, with the fields that `graph.json` gives them.
//!
//! Confidence and evidence are those of the sentence alone; in the graph a fact has those of all sentences that state
//! it.

use serde::Serialize;

use super::Timed;
use crate::{
    evidence,
    extract::{self, Steps},
    fact::{self, figure::Figure},
};

/// What one sentence states.
#[derive(Debug, Clone, PartialEq, Serialize, Default)]
pub struct Facts {
    /// Relations.
    pub relations: Vec<Relation>,
    /// Statuses.
    pub statuses: Vec<Status>,
    /// Figures.
    pub observations: Vec<Observation>,
}

impl Facts {
    /// Returns whether the sentence states nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.relations.is_empty() && self.statuses.is_empty() && self.observations.is_empty()
    }
}

/// A relation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Relation {
    /// The id it has in the graph.
    pub id: String,
    /// Id of the subject.
    pub source: String,
    /// Key of the predicate.
    pub relation: String,
    /// Id of the object.
    pub target: String,
    /// Whether it holds.
    pub modality: &'static str,
    /// The year it is said of.
    pub time: Option<String>,
    /// Between 0 and 1.
    pub confidence: f64,
    /// Where the sentence says so, and by which rule it was found.
    pub evidence: Vec<Evidence>,
}

/// A status.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Status {
    /// Id of the thing.
    pub entity: String,
    /// Key of the stage.
    pub status: String,
    /// Whether it has come so far or will.
    pub modality: &'static str,
    /// The year it is said of.
    pub time: Option<String>,
    /// Between 0 and 1.
    pub confidence: f64,
    /// Where the sentence says so, and by which rule it was found.
    pub evidence: Vec<Evidence>,
}

/// A figure.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Observation {
    /// The id it has in the graph.
    pub id: String,
    /// What is measured.
    pub indicator: String,
    /// Id of what it is a figure of.
    pub subject: String,
    /// In plain units.
    pub value: f64,
    /// A currency, `%`, a unit, or the counted noun.
    pub unit: String,
    /// What the figure measures (`level`, `change`, …).
    pub kind: &'static str,
    /// The year or period.
    pub time: Option<String>,
    /// Said to hold, or striven for.
    pub modality: &'static str,
    /// Among which a rank or share is counted.
    pub scope: Option<String>,
    /// Between 0 and 1.
    pub confidence: f64,
    /// Where the sentence says so, and by which rule it was found.
    pub evidence: Vec<Evidence>,
}

/// One place that supports a fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// Key of the rule.
    pub rule: String,
    /// First code point in the source.
    pub start: usize,
    /// One past the last code point in the source.
    pub end: usize,
    /// The source text there, as it was printed.
    pub quote: String,
    /// Whether a repair touches it.
    pub repaired: bool,
}

/// Returns the facts that the findings and figures of a sentence become.
pub(super) fn facts(steps: &Steps<'_>, index: usize, findings: Vec<Timed>, figures: Vec<Figure>) -> Facts {
    let Steps { ontology, document, mentions, resolved, .. } = steps;
    let (mut relations, mut statuses) = extract::facts(ontology, document, resolved, findings);
    relations.sort_by_cached_key(fact::Relation::id);
    statuses.sort_by(|a, b| (&a.entity, &a.stage).cmp(&(&b.entity, &b.stage)));
    let figures = figures.into_iter().map(|figure| (figure, index)).collect();
    let observations = extract::observations(ontology, document, mentions, resolved, figures, &mut Vec::new());
    Facts {
        relations: relations.into_iter().map(relation).collect(),
        statuses: statuses.into_iter().map(status).collect(),
        observations: observations.into_iter().map(observation).collect(),
    }
}

/// Returns the id of the entity that a thing becomes.
pub(super) fn id(steps: &Steps<'_>, thing: usize) -> String {
    steps.resolved.things.get(thing).map_or_else(String::new, |thing| thing.id.to_string())
}

fn relation(relation: fact::Relation) -> Relation {
    Relation {
        id: relation.id(),
        source: relation.subject.to_string(),
        target: relation.object.to_string(),
        modality: relation.modality.key(),
        time: relation.time,
        confidence: relation.confidence.as_f64(),
        evidence: relation.evidence.into_iter().map(evidence).collect(),
        relation: relation.predicate,
    }
}

fn status(status: fact::Status) -> Status {
    Status {
        entity: status.entity.to_string(),
        status: status.stage,
        modality: status.modality.key(),
        time: status.time,
        confidence: status.confidence.as_f64(),
        evidence: status.evidence.into_iter().map(evidence).collect(),
    }
}

fn observation(observation: fact::Observation) -> Observation {
    Observation {
        id: observation.id(),
        indicator: observation.indicator,
        subject: observation.subject.to_string(),
        value: observation.value,
        unit: observation.unit,
        kind: observation.kind.key(),
        time: observation.time,
        modality: observation.modality.key(),
        scope: observation.scope,
        confidence: observation.confidence.as_f64(),
        evidence: observation.evidence.into_iter().map(evidence).collect(),
    }
}

fn evidence(evidence: evidence::Evidence) -> Evidence {
    Evidence {
        rule: evidence.rule.to_string(),
        start: evidence.start,
        end: evidence.end,
        quote: evidence.quote,
        repaired: evidence.repaired,
    }
}
