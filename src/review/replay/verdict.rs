//! Facts that a researcher rejects or accepts.

use std::collections::{BTreeMap, BTreeSet};

use toml::Spanned;

use super::Replay;
use crate::{
    corpus::join,
    entity::EntityId,
    evidence::{Evidence, Pieces},
    fact::{Confidence, Observation, Status},
    graph::Graph,
    ontology::error::did_you_mean,
    review::OfFact,
};

/// Ids of facts as they were, with the ids that they have now.
type Ids = BTreeMap<String, String>;

/// The facts that decisions speak of, by the ids that they have now.
fn wanted<'d>(ids: &Ids, all: &'d [OfFact]) -> BTreeMap<String, Vec<&'d Spanned<String>>> {
    let mut wanted: BTreeMap<String, Vec<&Spanned<String>>> = BTreeMap::new();
    for one in all {
        let id = one.fact.get_ref();
        wanted.entry(ids.get(id).unwrap_or(id).clone()).or_default().push(&one.fact);
    }
    wanted
}

impl Replay<'_> {
    /// Rejects and accepts facts of the first graph; each fact is looked at once, however many decisions there are.
    pub(super) fn judge(&mut self, graph: &Graph, rejected: &[OfFact], accepted: &[OfFact]) {
        if !rejected.is_empty() || !accepted.is_empty() {
            let ids = self.ids(graph);
            self.reject(&ids, rejected);
            self.accept(&ids, accepted);
        }
    }

    fn reject(&mut self, ids: &Ids, all: &[OfFact]) {
        let wanted = wanted(ids, all);
        let mut found: BTreeSet<String> = BTreeSet::new();
        let mut is_kept = |id: String| {
            let is_kept = !wanted.contains_key(&id);
            if !is_kept {
                found.insert(id);
            }
            is_kept
        };
        self.parts.relations.retain(|fact| is_kept(fact.id()));
        self.parts.statuses.retain(|fact| is_kept(fact.id()));
        self.parts.observations.retain(|fact| is_kept(fact.id()));
        self.refuse("decision", found.len());
        for (id, facts) in &wanted {
            // What is rejected twice is there for the first of them only.
            for fact in facts.iter().skip(usize::from(found.contains(id))) {
                self.no_fact("reject", ids, fact);
            }
        }
    }

    fn accept(&mut self, ids: &Ids, all: &[OfFact]) {
        let wanted = wanted(ids, all);
        let mut found: BTreeSet<String> = BTreeSet::new();
        let evidence: BTreeMap<&str, Vec<Evidence>> = wanted
            .iter()
            .map(|(id, facts)| (id.as_str(), facts.iter().map(|fact| self.evidence("accept", fact)).collect()))
            .collect();
        let mut accept = |id: String, confidence: &mut Confidence, known: &mut Pieces| {
            if let Some(evidence) = evidence.get(id.as_str()) {
                *confidence = Confidence::from_hundredths(100);
                known.extend(evidence.iter().cloned());
                found.insert(id);
            }
        };
        for fact in &mut self.parts.relations {
            accept(fact.id(), &mut fact.confidence, &mut fact.evidence);
        }
        for fact in &mut self.parts.statuses {
            accept(fact.id(), &mut fact.confidence, &mut fact.evidence);
        }
        for fact in &mut self.parts.observations {
            accept(fact.id(), &mut fact.confidence, &mut fact.evidence);
        }
        for (_, facts) in wanted.iter().filter(|(id, _)| !found.contains(*id)) {
            for fact in facts {
                self.no_fact("accept", ids, fact);
            }
        }
    }

    /// The ids of the facts of the first graph, each with the id that it has with its ends as they are called now.
    fn ids(&self, graph: &Graph) -> Ids {
        let now = |id: &EntityId| self.now.get(id).unwrap_or(id).clone();
        let relations = graph.relations().map(|fact| {
            let mut turned = fact.clone();
            join::turn(self.ontology, &mut turned, &|id| *id = now(id));
            (fact.id(), turned.id())
        });
        let statuses = graph.entities().flat_map(|entity| graph.statuses(&entity.id));
        let statuses = statuses.map(|fact| (fact.id(), Status { entity: now(&fact.entity), ..fact.clone() }.id()));
        let observations = graph.observations();
        let observations =
            observations.map(|fact| (fact.id(), Observation { subject: now(&fact.subject), ..fact.clone() }.id()));
        relations.chain(statuses).chain(observations).collect()
    }

    fn no_fact(&mut self, kind: &'static str, ids: &Ids, fact: &Spanned<String>) {
        let hint = did_you_mean(fact.get_ref(), ids.keys().map(String::as_str));
        self.tell(kind, fact, format!("the graph has no fact \"{}\"{hint}", fact.get_ref()));
    }
}
