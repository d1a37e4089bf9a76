//! Figures of two editions side by side.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Change, Quote, align::Pairs, marked, quotes};
use crate::{
    entity::{EntityId, fold},
    fact::Observation,
    graph::Graph,
};

/// A figure of either edition: what is measured, of what, in which unit.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figure {
    /// Id of what it is a figure of, in the new edition where it has it.
    pub subject: String,
    /// What is measured, as the new edition words it where it has it.
    pub indicator: String,
    /// What the figure measures: `level`, `change`, `target` …
    pub kind: &'static str,
    /// The unit.
    pub unit: String,
    /// Among which a rank is counted.
    pub scope: Option<String>,
    /// What became of it.
    pub change: Change,
    /// The values of the old edition, the earliest time first.
    pub before: Vec<Value>,
    /// The values of the new edition.
    pub after: Vec<Value>,
}

/// A value as one edition gives it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Value {
    /// In plain units.
    pub value: f64,
    /// The year or period.
    pub time: Option<String>,
    /// Where it is not said to hold: `planned`.
    pub modality: Option<&'static str>,
    /// Who says so.
    pub evidence: Vec<Quote>,
}

impl Value {
    pub(super) fn new(observation: &Observation) -> Self {
        Self {
            value: observation.value,
            time: observation.time.clone(),
            modality: marked(observation.modality),
            evidence: quotes(&observation.evidence),
        }
    }
}

/// Subject, indicator when folded, kind, unit, scope.
type Key<'g> = (&'g EntityId, String, &'static str, &'g str, Option<&'g str>);

pub(super) fn figures(old: &Graph, new: &Graph, pairs: &Pairs) -> Vec<Figure> {
    let mut sides: BTreeMap<Key<'_>, [Vec<&Observation>; 2]> = BTreeMap::new();
    for (side, graph) in [old, new].into_iter().enumerate() {
        for found in graph.observations() {
            let subject = if side == 0 { pairs.renewed(&found.subject) } else { &found.subject };
            let key =
                (subject, fold::key(&found.indicator), found.kind.key(), found.unit.as_str(), found.scope.as_deref());
            if let Some(observations) = sides.entry(key).or_default().get_mut(side) {
                observations.push(found);
            }
        }
    }
    sides
        .into_iter()
        .map(|((subject, _, kind, unit, scope), [mut before, mut after])| {
            let order = |a: &&Observation, b: &&Observation| a.time.cmp(&b.time).then(a.value.total_cmp(&b.value));
            before.sort_by(order);
            after.sort_by(order);
            let worded = after.last().or(before.last()).map(|found| found.indicator.clone()).unwrap_or_default();
            let change = match (before.last(), after.last()) {
                (None, _) => Change::New,
                (_, None) => Change::Gone,
                (Some(one), Some(other)) if one.value.total_cmp(&other.value).is_ne() => Change::Changed,
                _ => Change::CarriedOn,
            };
            Figure {
                subject: subject.to_string(),
                indicator: worded,
                kind,
                unit: unit.to_owned(),
                scope: scope.map(str::to_owned),
                change,
                before: before.into_iter().map(Value::new).collect(),
                after: after.into_iter().map(Value::new).collect(),
            }
        })
        .collect()
}
