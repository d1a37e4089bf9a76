//! Rules that fired in a sentence, and rules that were tried and why they did not.

mod reason;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

pub use reason::{Missing, Reason, Refused};

use super::{Read, Scene};
use crate::{
    document::Span,
    fact::{
        Confidence,
        state::{Claim, Finding},
        trial,
    },
};

/// A rule that stated something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fired {
    /// Key of the rule.
    pub rule: String,
    /// How many times it did.
    pub times: usize,
}

/// A rule that was tried and stated nothing that counts.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tried {
    /// Key of the rule.
    pub rule: String,
    /// Key of the predicate or stage it would state; the kind of a figure.
    pub states: String,
    /// The words it was tried on.
    pub text: String,
    /// Why it stated nothing.
    #[serde(flatten)]
    pub reason: Reason,
    /// The reason in words.
    pub message: String,
}

impl Tried {
    /// Takes what another trial of the same rule on the same words lacks; returns whether it is one.
    fn lacks_too(&mut self, other: &Self) -> bool {
        let (Reason::Missing { ends }, Reason::Missing { ends: more }) = (&mut self.reason, &other.reason) else {
            return false;
        };
        if self.rule != other.rule || self.text != other.text {
            return false;
        }
        let new: Vec<Missing> = more.iter().filter(|missing| !ends.contains(missing)).cloned().collect();
        ends.extend(new);
        self.message = self.reason.to_string();
        true
    }
}

/// Counts how often each rule fired.
pub(super) fn fired(read: &Read) -> Vec<Fired> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let rules = read.sure.iter().map(|(finding, _)| &*finding.rule);
    for rule in rules.chain(read.figures.iter().map(|figure| figure.rule)) {
        *counts.entry(rule).or_default() += 1;
    }
    counts.into_iter().map(|(rule, times)| Fired { rule: rule.to_owned(), times }).collect()
}

/// Returns why rules stated nothing that counts: of each rule at each verb the trial that came furthest, then what is
/// negated, then what is less sure than is asked for.
pub(super) fn tried(scene: &Scene<'_>, read: &Read, minimum: Confidence) -> Vec<Tried> {
    let mut furthest: BTreeMap<(&str, Option<usize>), u8> = BTreeMap::new();
    for trial in &read.trials {
        let rank = furthest.entry((&trial.rule, trial.verb)).or_default();
        *rank = progress(trial).max(*rank);
    }
    // Where a rule fired, what its other phrases lack is of no interest.
    let has_fired = |trial: &trial::Trial| {
        let mut all = read.sure.iter().chain(&read.unsure).chain(&read.denied);
        all.any(|(finding, _)| finding.rule == trial.rule && finding.span.contains(trial.span))
    };
    let kept = read.trials.iter().filter(|trial| {
        let rank = progress(trial);
        furthest.get(&(&*trial.rule, trial.verb)) == Some(&rank) && (rank > 1 || !has_fired(trial))
    });
    let finding = |finding: &Finding, reason| view(scene, &finding.rule, states(finding), finding.span, reason);
    let below =
        |confidence: Confidence| Reason::BelowConfidence { confidence: confidence.as_f64(), minimum: minimum.as_f64() };
    let all = kept
        .map(|trial| reason::trial(scene, trial))
        .chain(read.denied.iter().map(|(denied, _)| finding(denied, Reason::Negated)))
        .chain(
            read.unsure
                .iter()
                .map(|(unsure, _)| finding(unsure, below(Confidence::from_hundredths(unsure.confidence)))),
        )
        .chain(
            read.unsure_figures
                .iter()
                .map(|figure| view(scene, figure.rule, figure.kind.key(), figure.span, below(figure.confidence))),
        );
    let mut tried: Vec<Tried> = Vec::new();
    for trial in all {
        if let Some(before) = tried.last_mut()
            && before.lacks_too(&trial)
        {
            continue;
        }
        if !tried.contains(&trial) {
            tried.push(trial);
        }
    }
    tried
}

/// Counts trials by the key of their reason, each rule and reason once.
pub(super) fn count(trials: &[Tried]) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    let once: BTreeSet<(&str, &'static str)> =
        trials.iter().map(|trial| (trial.rule.as_str(), trial.reason.key())).collect();
    for (_, key) in once {
        *counts.entry(key).or_default() += 1;
    }
    counts
}

fn view(scene: &Scene<'_>, rule: &str, states: &str, span: Span, reason: Reason) -> Tried {
    Tried {
        rule: rule.to_owned(),
        states: states.to_owned(),
        text: scene.steps.document.slice(span).to_owned(),
        message: reason.to_string(),
        reason,
    }
}

fn states(finding: &Finding) -> &str {
    match &finding.claim {
        Claim::Relation { predicate, .. } => predicate,
        Claim::Status { stage, .. } => stage,
    }
}

/// Says how far a trial came: to the verb alone, to its whole phrase, or to the arguments.
const fn progress(trial: &trial::Trial) -> u8 {
    match trial.reason {
        trial::Reason::Incomplete => 0,
        trial::Reason::Shadowed => 1,
        trial::Reason::Unstated | trial::Reason::Modality(_) | trial::Reason::Sense(_) => 2,
        _ => 3,
    }
}
