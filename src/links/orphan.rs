//! Commitments that hang in the air.
//!
//! A commitment is a planned relation, a planned status, or a status of the lowest stage. What it is about are its
//! ends, without the author of a document, who speaks, and without places, where something else is left. It lacks
//!
//! - an **institution** where nothing it is about is tied, by this or another fact, to an institution other than itself;
//! - a **place** where no end is a place and nothing it is about is tied to one;
//! - a **date** where it is said of no time;
//! - **money** where no amount is a figure of what it is about, or is told in words that overlap with its evidence.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::{
    cite::{self, Citation, Named},
    entity::{Entity, EntityId},
    evidence::Pieces,
    fact::{Confidence, Modality, Observation, ObservationKind},
    graph::Graph,
    ontology::Ontology,
};

/// What a commitment can lack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lack {
    /// Nobody is to do it.
    Institution,
    /// It is to be done nowhere.
    Place,
    /// It is to be done at no time.
    Date,
    /// It is to cost nothing.
    Money,
}

impl Lack {
    /// All.
    pub const ALL: [Self; 4] = [Self::Institution, Self::Place, Self::Date, Self::Money];

    /// Returns the key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Institution => "institution",
            Self::Place => "place",
            Self::Date => "date",
            Self::Money => "money",
        }
    }
}

/// Something that is planned.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Commitment {
    /// Id of the relation or status.
    pub fact: String,
    /// Key of the predicate or stage.
    pub states: String,
    /// Subject and object, or the thing that has the status.
    pub ends: Vec<Named>,
    /// The year or date it is said of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
    /// Its confidence.
    pub confidence: f64,
    /// What it lacks.
    pub lacks: Vec<Lack>,
    /// The clearest piece of its evidence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Citation>,
}

/// Returns every commitment, those that lack most first, then in the order of their ids.
#[must_use]
pub fn commitments(ontology: &Ontology, graph: &Graph) -> Vec<Commitment> {
    let scene = Scene::new(ontology, graph);
    let relations = graph.relations().filter(|relation| relation.modality == Modality::Planned).map(|relation| {
        let ends = [&relation.subject, &relation.object];
        scene.commitment(
            relation.id(),
            &relation.predicate,
            &ends,
            relation.time.as_deref(),
            relation.confidence,
            &relation.evidence,
        )
    });
    let lowest = ontology.stages.values().min_by_key(|stage| stage.rank).map(|stage| stage.key.as_str());
    let statuses = graph.entities().flat_map(|entity| graph.statuses(&entity.id));
    let statuses = statuses
        .filter(|status| status.modality == Modality::Planned || Some(status.stage.as_str()) == lowest)
        .map(|status| {
            let ends = [&status.entity];
            scene.commitment(
                status.id(),
                &status.stage,
                &ends,
                status.time.as_deref(),
                status.confidence,
                &status.evidence,
            )
        });
    let mut commitments: Vec<Commitment> = relations.chain(statuses).collect();
    commitments.sort_by(|a, b| b.lacks.len().cmp(&a.lacks.len()).then_with(|| a.fact.cmp(&b.fact)));
    commitments
}

struct Scene<'a> {
    ontology: &'a Ontology,
    graph: &'a Graph,
    around: BTreeMap<&'a EntityId, BTreeSet<&'a EntityId>>,
    authors: BTreeSet<&'a EntityId>,
    amounts: Vec<&'a Observation>,
}

impl<'a> Scene<'a> {
    fn new(ontology: &'a Ontology, graph: &'a Graph) -> Self {
        let mut around: BTreeMap<&EntityId, BTreeSet<&EntityId>> = BTreeMap::new();
        for relation in graph.relations() {
            around.entry(&relation.subject).or_default().insert(&relation.object);
            around.entry(&relation.object).or_default().insert(&relation.subject);
        }
        let authors = graph.documents().filter_map(|record| record.author.as_ref()).collect();
        let amounts = graph.observations().filter(|figure| figure.kind == ObservationKind::Amount).collect();
        Self { ontology, graph, around, authors, amounts }
    }

    fn commitment(
        &self,
        fact: String,
        states: &str,
        ends: &[&EntityId],
        time: Option<&str>,
        confidence: Confidence,
        evidence: &Pieces,
    ) -> Commitment {
        let lacks = |lack: &Lack| match lack {
            Lack::Institution => !self.has_institution(ends),
            Lack::Place => !self.has_place(ends),
            Lack::Date => time.is_none(),
            Lack::Money => !self.has_money(ends, evidence),
        };
        Commitment {
            fact,
            states: states.to_owned(),
            ends: ends.iter().filter_map(|id| self.graph.entity(id)).map(Named::from).collect(),
            time: time.map(str::to_owned),
            confidence: confidence.as_f64(),
            lacks: Lack::ALL.into_iter().filter(lacks).collect(),
            evidence: cite::clearest(evidence).map(|piece| cite::citation(self.graph, piece)),
        }
    }

    /// What a commitment is about.
    fn about<'e>(&self, ends: &[&'e EntityId]) -> Vec<&'e EntityId> {
        let mut about = ends.to_vec();
        for is_aside in [&|id: &EntityId| self.authors.contains(id), &|id: &EntityId| self.is_place(id)]
            as [&dyn Fn(&EntityId) -> bool; 2]
        {
            let left: Vec<&EntityId> = about.iter().copied().filter(|id| !is_aside(id)).collect();
            if !left.is_empty() {
                about = left;
            }
        }
        about
    }

    fn tied(&self, id: &EntityId) -> impl Iterator<Item = &'a Entity> {
        self.around.get(id).into_iter().flatten().filter_map(|id| self.graph.entity(id))
    }

    fn is_place(&self, id: &EntityId) -> bool {
        self.graph.entity(id).is_some_and(|entity| self.ontology.is_place(&entity.class))
    }

    fn has_institution(&self, ends: &[&EntityId]) -> bool {
        self.about(ends)
            .into_iter()
            .any(|id| self.tied(id).any(|other| other.id != *id && self.ontology.is_author(&other.class)))
    }

    fn has_place(&self, ends: &[&EntityId]) -> bool {
        let is_near = |id: &EntityId| self.tied(id).any(|other| self.ontology.is_place(&other.class));
        ends.iter().any(|id| self.is_place(id)) || self.about(ends).into_iter().any(is_near)
    }

    fn has_money(&self, ends: &[&EntityId], evidence: &Pieces) -> bool {
        let about = self.about(ends);
        let overlaps = |figure: &Observation| figure.evidence.iter().any(|a| evidence.iter().any(|b| a.overlaps(b)));
        self.amounts.iter().any(|figure| about.contains(&&figure.subject) || overlaps(figure))
    }
}
