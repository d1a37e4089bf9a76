//! Why an entity or a fact is in the graph, and why two entities are two and have the relations that they have.
//!
//! Goes in: a graph, and where documents are at hand their [`Steps`]. Comes out: what the graph holds of the matter,
//! with the rule behind every piece of evidence and the repairs that touch it; for two entities also what keeps their
//! names apart, and the sentences that name both with the rules that were tried there. Nothing is decided here.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::{
    cite::{self, Citation, Named},
    entity::{Entity, EntityId, fold},
    evidence::Evidence,
    explain::{self, trial},
    extract::Steps,
    fact::Confidence,
    graph::Graph,
    ontology::Ontology,
};

/// A piece of evidence and what led to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ground {
    /// The words.
    #[serde(flatten)]
    pub citation: Citation,
    /// The file of the ontology that declares the rule, and the line; none where it is no rule of a file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub declared: Option<String>,
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
    /// Key of its predicate or stage.
    pub states: String,
    /// What that means.
    pub definition: String,
    /// Subject and object, or the thing that has the status.
    pub ends: Vec<Named>,
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

/// Why an entity is there.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Thing {
    /// The entity.
    pub entity: Named,
    /// What its class means.
    pub definition: String,
    /// Every way it is written, each with the clearest place.
    pub names: Vec<Written>,
    /// Ids of its relations and statuses.
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

/// Why two entities are two, and why they have the relations that they have.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Pair {
    /// The two.
    pub entities: [Named; 2],
    /// How their names go together.
    pub likeness: Likeness,
    /// Whether the top classes differ, which keeps names apart.
    pub has_other_class: bool,
    /// Words with a digit that only one of the names has.
    pub digits: Vec<String>,
    /// The other words that only one of the names has.
    pub words: Vec<String>,
    /// The relations between them.
    pub facts: Vec<Fact>,
    /// The sentences that name both; none where no document is at hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub together: Option<Vec<Together>>,
}

/// A sentence that names both.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Together {
    /// Id of the document.
    pub document: String,
    /// The number of the sentence, counted from 1.
    pub number: usize,
    /// As it was read.
    pub text: String,
    /// Rules that stated something.
    pub fired: Vec<trial::Fired>,
    /// Rules that were tried, and why they stated nothing.
    pub tried: Vec<trial::Tried>,
}

/// Returns why the relation or status of an id is there; nothing where there is none.
#[must_use]
pub fn fact(ontology: &Ontology, graph: &Graph, id: &str) -> Option<Fact> {
    if let Some(relation) = graph.relations().find(|relation| relation.id() == id) {
        let definition = ontology.predicates.get(&relation.predicate).map(|predicate| predicate.definition.clone());
        return Some(Fact {
            id: id.to_owned(),
            states: relation.predicate.clone(),
            definition: definition.unwrap_or_default(),
            ends: named(graph, &[&relation.subject, &relation.object]),
            modality: relation.modality.key(),
            time: relation.time.clone(),
            confidence: relation.confidence.as_f64(),
            grounds: grounds(ontology, graph, &relation.evidence),
        });
    }
    let mut statuses = graph.entities().flat_map(|entity| graph.statuses(&entity.id));
    let status = statuses.find(|status| status.id() == id)?;
    Some(Fact {
        id: id.to_owned(),
        states: status.stage.clone(),
        definition: ontology.stages.get(&status.stage).map(|stage| stage.definition.clone()).unwrap_or_default(),
        ends: named(graph, &[&status.entity]),
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
    for mention in &entity.mentions {
        let text = mention.quote.split_whitespace().collect::<Vec<_>>().join(" ");
        match names.iter_mut().find(|written| written.text == text) {
            Some(written) => written.times += 1,
            None => names.push(Written {
                times: 1,
                relation: likeness(&entity.name, &text),
                ground: ground(ontology, graph, mention),
                text,
            }),
        }
    }
    let relations = graph.relations().filter(|relation| [&relation.subject, &relation.object].contains(&&entity.id));
    Thing {
        entity: entity.into(),
        definition: ontology.classes.get(&entity.class).map(|class| class.definition.clone()).unwrap_or_default(),
        names,
        facts: relations
            .map(crate::fact::Relation::id)
            .chain(graph.statuses(&entity.id).map(crate::fact::Status::id))
            .collect(),
    }
}

/// Returns why two entities are two and what is stated of both.
#[must_use]
pub fn pair(ontology: &Ontology, graph: &Graph, (one, other): (&Entity, &Entity)) -> Pair {
    let is_between = |ends: [&EntityId; 2]| ends.contains(&&one.id) && ends.contains(&&other.id);
    let between = graph.relations().filter(|relation| is_between([&relation.subject, &relation.object]));
    let keys = [fold::key(&one.name), fold::key(&other.name)];
    let words = |key: &str| key.split(' ').map(str::to_owned).collect::<BTreeSet<String>>();
    let [first, second] = keys.each_ref().map(|key| words(key));
    let only: Vec<String> = first.symmetric_difference(&second).cloned().collect();
    let (digits, words) = only.into_iter().partition(|word: &String| word.contains(|c: char| c.is_ascii_digit()));
    Pair {
        entities: [one.into(), other.into()],
        likeness: likeness(&one.name, &other.name),
        has_other_class: ontology.top(&one.class) != ontology.top(&other.class),
        digits,
        words,
        facts: between.filter_map(|relation| fact(ontology, graph, &relation.id())).collect(),
        together: None,
    }
}

/// Returns the sentences of a document that name both, with the rules that were tried there.
#[must_use]
pub fn together(steps: &Steps<'_>, one: &EntityId, other: &EntityId) -> Vec<Together> {
    let sentences = |id: &EntityId| -> BTreeSet<usize> {
        let thing = steps.resolved.things.iter().position(|thing| thing.id == *id);
        let named = steps.mentions.iter().zip(&steps.resolved.of_mention);
        named.filter(|(_, of)| thing.is_some() && **of == thing).map(|(mention, _)| mention.sentence + 1).collect()
    };
    let both: Vec<usize> = sentences(one).intersection(&sentences(other)).copied().collect();
    let explained =
        both.into_iter().filter_map(|number| explain::sentence(steps, number, Confidence::from_hundredths(0)));
    explained
        .map(|explanation| Together {
            document: steps.document.id.to_string(),
            number: explanation.number,
            text: explanation.text.split_whitespace().collect::<Vec<_>>().join(" "),
            fired: explanation.fired,
            tried: explanation.tried,
        })
        .collect()
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

fn grounds(ontology: &Ontology, graph: &Graph, evidence: &BTreeSet<Evidence>) -> Vec<Ground> {
    evidence.iter().map(|piece| ground(ontology, graph, piece)).collect()
}

fn ground(ontology: &Ontology, graph: &Graph, evidence: &Evidence) -> Ground {
    let rule = ontology.examples.iter().find(|example| example.rule == *evidence.rule);
    let record = graph.documents().find(|record| record.id == evidence.document);
    let repairs = record.into_iter().flat_map(|record| &record.repairs);
    let mends = repairs
        .filter(|repair| repair.start < evidence.end && evidence.start < repair.end)
        .map(|repair| Mend { rule: repair.rule.clone(), before: repair.before.clone(), after: repair.after.clone() });
    Ground {
        citation: cite::citation(graph, evidence),
        declared: rule.map(|rule| format!("{}:{}", rule.path, rule.line)),
        repairs: mends.collect(),
    }
}
