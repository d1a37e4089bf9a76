//! Why an entity or a fact is in the graph, and why two entities are two and have the relations that they have.
//!
//! Goes in: a graph, and where documents are at hand their [steps](crate::extract::Steps). Comes out: what the graph holds of the matter,
//! with the rule behind every piece of evidence, its triggers and the repairs that touch it; for two entities also what
//! keeps their names apart, how every mention came to stand for them, and the sentences that name both with the rules
//! that were tried there. Nothing is decided here.

mod pair;

use std::collections::BTreeSet;

use serde::Serialize;

use crate::{
    cite::{self, Citation, Named},
    entity::{Entity, EntityId, fold},
    evidence::{Evidence, Pieces},
    graph::Graph,
    ontology::Ontology,
    trigger::{self, Triggers},
};

pub use pair::{Form, Pair, Together, forms, pair, together};

/// A piece of evidence and what led to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ground {
    /// The words.
    #[serde(flatten)]
    pub citation: Citation,
    /// The file of the ontology that declares the rule, and the line; none where it is no rule of a file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub declared: Option<String>,
    /// The words in it by which the rule knew that something is stated; none where the rule reads a name or a figure.
    pub triggers: Vec<String>,
    /// The mends that touch the words: what stood there and what is read.
    pub repairs: Vec<Mend>,
}

/// A mend of the source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mend {
    /// Key of its kind.
    pub rule: String,
    /// What stood there.
    pub before: String,
    /// What is read.
    pub after: String,
}

/// Why a fact is there.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Fact {
    /// Its id.
    pub id: String,
    /// Key of its predicate or stage; of a figure, its kind.
    pub states: String,
    /// What that means.
    pub definition: String,
    /// Subject and object, or the thing that has the status or the figure.
    pub ends: Vec<Named>,
    /// Of an observation: what was measured.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figure: Option<Figure>,
    /// Key of its modality.
    pub modality: &'static str,
    /// The year or date it is said of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
    /// Its confidence.
    pub confidence: f64,
    /// All of it.
    pub grounds: Vec<Ground>,
}

/// What an observation measured.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figure {
    /// What is counted or measured.
    pub indicator: String,
    /// In the unit.
    pub value: f64,
    /// A currency, a measure or a noun.
    pub unit: String,
    /// The part of the subject that it is told of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
}

/// Why an entity is there.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Thing {
    /// The entity.
    pub entity: Named,
    /// What its class means.
    pub definition: String,
    /// Every way it is written, each with the clearest place.
    pub names: Vec<Written>,
    /// Ids of its relations, statuses and figures.
    pub facts: Vec<String>,
}

/// A way an entity is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Written {
    /// As it is printed, with single spaces.
    pub text: String,
    /// How often.
    pub times: usize,
    /// How it goes together with the name.
    pub relation: Likeness,
    /// The first place.
    pub ground: Ground,
}

/// How one name goes together with another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Likeness {
    /// The folded words are the same.
    SameKey,
    /// One is made of letters that begin the words of the other.
    Abbreviation,
    /// The same words in another order.
    Inversion,
    /// All words of one are words of the other.
    ShortForm,
    /// None of these: a reference or an alias that the text gives.
    Other,
}

/// Returns why the relation, status or observation of an id is there; nothing where there is none.
#[must_use]
pub fn fact(ontology: &Ontology, graph: &Graph, id: &str) -> Option<Fact> {
    if let Some(relation) = graph.relations().find(|relation| relation.id() == id) {
        let definition = ontology.predicates.get(&relation.predicate).map(|predicate| predicate.definition.clone());
        return Some(Fact {
            id: id.to_owned(),
            states: relation.predicate.clone(),
            definition: definition.unwrap_or_default(),
            ends: named(graph, &[&relation.subject, &relation.object]),
            figure: None,
            modality: relation.modality.key(),
            time: relation.time.clone(),
            confidence: relation.confidence.as_f64(),
            grounds: grounds(ontology, graph, &relation.evidence),
        });
    }
    if let Some(figure) = graph.observations().find(|figure| figure.id() == id) {
        return Some(Fact {
            id: id.to_owned(),
            states: figure.kind.key().to_owned(),
            definition: figure.kind.definition().to_owned(),
            ends: named(graph, &[&figure.subject]),
            figure: Some(Figure {
                indicator: figure.indicator.clone(),
                value: figure.value,
                unit: figure.unit.clone(),
                scope: figure.scope.clone(),
            }),
            modality: figure.modality.key(),
            time: figure.time.clone(),
            confidence: figure.confidence.as_f64(),
            grounds: grounds(ontology, graph, &figure.evidence),
        });
    }
    let mut statuses = graph.entities().flat_map(|entity| graph.statuses(&entity.id));
    let status = statuses.find(|status| status.id() == id)?;
    Some(Fact {
        id: id.to_owned(),
        states: status.stage.clone(),
        definition: ontology.stages.get(&status.stage).map(|stage| stage.definition.clone()).unwrap_or_default(),
        ends: named(graph, &[&status.entity]),
        figure: None,
        modality: status.modality.key(),
        time: status.time.clone(),
        confidence: status.confidence.as_f64(),
        grounds: grounds(ontology, graph, &status.evidence),
    })
}

/// Returns why an entity is there.
#[must_use]
pub fn entity(ontology: &Ontology, graph: &Graph, entity: &Entity) -> Thing {
    let mut names: Vec<Written> = Vec::new();
    // A mention is found by its form.
    let none = Triggers::new();
    for mention in &entity.mentions {
        let text = mention.quote.split_whitespace().collect::<Vec<_>>().join(" ");
        match names.iter_mut().find(|written| written.text == text) {
            Some(written) => written.times += 1,
            None => names.push(Written {
                times: 1,
                relation: likeness(&entity.name, &text),
                ground: ground(ontology, graph, &none, mention),
                text,
            }),
        }
    }
    let relations = graph.relations().filter(|relation| [&relation.subject, &relation.object].contains(&&entity.id));
    let figures = graph.observations().filter(|figure| figure.subject == entity.id);
    Thing {
        entity: entity.into(),
        definition: ontology.classes.get(&entity.class).map(|class| class.definition.clone()).unwrap_or_default(),
        names,
        facts: relations
            .map(crate::fact::Relation::id)
            .chain(graph.statuses(&entity.id).map(crate::fact::Status::id))
            .chain(figures.map(crate::fact::Observation::id))
            .collect(),
    }
}

/// Returns how two names go together.
#[must_use]
pub fn likeness(one: &str, other: &str) -> Likeness {
    let keys = [fold::key(one), fold::key(other)];
    let [first, second] = keys.each_ref().map(|key| key.split(' ').collect::<BTreeSet<&str>>());
    match () {
        () if keys[0] == keys[1] => Likeness::SameKey,
        () if fold::abbreviates(one, other) || fold::abbreviates(other, one) => Likeness::Abbreviation,
        () if first == second => Likeness::Inversion,
        () if first.is_subset(&second) || second.is_subset(&first) => Likeness::ShortForm,
        () => Likeness::Other,
    }
}

fn named(graph: &Graph, ids: &[&EntityId]) -> Vec<Named> {
    ids.iter().filter_map(|id| graph.entity(id)).map(Named::from).collect()
}

fn grounds(ontology: &Ontology, graph: &Graph, evidence: &Pieces) -> Vec<Ground> {
    let triggers = trigger::triggers(ontology, &evidence.iter().map(|piece| &*piece.rule).collect());
    evidence.iter().map(|piece| ground(ontology, graph, &triggers, piece)).collect()
}

fn ground(ontology: &Ontology, graph: &Graph, triggers: &Triggers, evidence: &Evidence) -> Ground {
    let rule = ontology.examples.iter().find(|example| example.rule == *evidence.rule);
    let record = graph.documents().find(|record| record.id == evidence.document);
    let repairs = record.into_iter().flat_map(|record| &record.repairs);
    let mends: Vec<Mend> = repairs
        .filter(|repair| repair.start < evidence.end && evidence.start < repair.end)
        .map(|repair| Mend { rule: repair.rule.clone(), before: repair.before.clone(), after: repair.after.clone() })
        .collect();
    // The triggers of a rule are words as they are read, so a mended one is looked for as it was read too.
    let read = mends.iter().map(|mend| mend.after.as_str());
    let words = std::iter::once(evidence.quote.as_str()).chain(read).flat_map(words);
    let known = triggers.get(&*evidence.rule);
    let mut found: Vec<String> = Vec::new();
    for word in words.filter(|word| known.is_some_and(|known| known.contains(word.as_str()))) {
        if !found.contains(&word) {
            found.push(word);
        }
    }
    Ground {
        citation: cite::citation(graph, evidence),
        declared: rule.map(|rule| format!("{}:{}", rule.path, rule.line)),
        triggers: found,
        repairs: mends,
    }
}

/// Returns the words of a quote in lower case.
fn words(quote: &str) -> impl Iterator<Item = String> {
    let pieces = quote.split(|character: char| !character.is_alphanumeric() && character != '-');
    pieces.filter(|word| !word.is_empty()).map(str::to_lowercase)
}
