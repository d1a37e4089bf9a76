//! Clauses as an explanation shows them: a verb with what fills its arguments.

use serde::Serialize;

use super::{Scene, words};
use crate::{
    fact::{
        Modality,
        clause::{self, Node, Referent},
    },
    sentence::verb::{Form, Mood},
};

/// A verb with what fills its arguments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Clause {
    /// The verb group as it was read.
    pub verb: String,
    /// Who does it; what it is done to, in the passive.
    pub subject: Vec<Filler>,
    /// Whether somebody does it whom the text does not name.
    pub has_other_subject: bool,
    /// What it is done to.
    pub object: Vec<Filler>,
    /// Whether a noun phrase follows as object, named or not.
    pub has_object: bool,
    /// The things after each preposition.
    pub after: Vec<After>,
    /// How far it is said to hold.
    pub modality: Stand,
}

/// A thing that fills an argument.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Filler {
    /// Id of the entity.
    pub entity: String,
    /// The words that name it; none where it is understood, as with "we".
    pub text: Option<String>,
}

/// A thing after a preposition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct After {
    /// The preposition.
    pub preposition: String,
    /// What follows.
    #[serde(flatten)]
    pub filler: Filler,
}

/// How far a clause is said to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stand {
    /// It holds or has happened.
    Actual,
    /// It will, should or is to happen.
    Planned,
    /// It is said not to hold.
    Negated,
    /// It may or could happen.
    Possible,
    /// It happens under a condition.
    Conditional,
}

impl Stand {
    /// Returns the key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Actual => Modality::Actual.key(),
            Self::Planned => Modality::Planned.key(),
            Self::Negated => Modality::Negated.key(),
            Self::Possible => "possible",
            Self::Conditional => "conditional",
        }
    }
}

/// Returns the clauses of a sentence.
pub(super) fn clauses(scene: &Scene<'_>) -> Vec<Clause> {
    let clauses = &scene.told.clauses;
    clauses.iter().enumerate().map(|(order, clause)| view(scene, clause, stand(scene, order))).collect()
}

fn view(scene: &Scene<'_>, clause: &clause::Clause, modality: Stand) -> Clause {
    let fillers = |referents: &[Referent]| referents.iter().map(|referent| filler(scene, referent)).collect();
    let preposition = |word| scene.steps.ontology.lexicon.text(word).to_owned();
    let document = scene.steps.document;
    let verb = scene
        .steps
        .sentences
        .get(scene.index)
        .map_or("", |sentence| document.slice(words::span(sentence, clause.verb.first, clause.verb.end)));
    Clause {
        verb: verb.to_owned(),
        subject: fillers(&clause.subject),
        has_other_subject: clause.has_other_subject,
        object: fillers(&clause.object),
        has_object: clause.has_object,
        after: clause
            .after
            .iter()
            .map(|(word, referent)| After { preposition: preposition(*word), filler: filler(scene, referent) })
            .collect(),
        modality,
    }
}

fn filler(scene: &Scene<'_>, referent: &Referent) -> Filler {
    let text = scene.steps.document.slice(referent.span);
    Filler { entity: super::fact::id(scene.steps, referent.thing), text: referent.is_named.then(|| text.to_owned()) }
}

/// Returns how far a clause is said to hold, and what keeps it from being stated where it is not.
pub(super) fn stand(scene: &Scene<'_>, order: usize) -> Stand {
    let Some(clause) = scene.told.clauses.get(order) else { return Stand::Possible };
    match clause.modality {
        Some(Modality::Actual) => Stand::Actual,
        Some(Modality::Planned) => Stand::Planned,
        Some(Modality::Negated) => Stand::Negated,
        None if clause.verb.mood.has(Mood::MAYBE) => Stand::Possible,
        None if follows_condition(scene, clause) => Stand::Conditional,
        // It stands as the verb that governs it.
        None => {
            let earlier = scene.told.clauses.get(..order).unwrap_or_default();
            let governor = earlier.iter().rposition(|governor| governor.verb.form != Form::Participle);
            governor.map_or(Stand::Possible, |governor| stand(scene, governor))
        }
    }
}

/// Returns whether a word of condition stands between a verb and the one before it.
fn follows_condition(scene: &Scene<'_>, clause: &clause::Clause) -> bool {
    let Some(sentence) = scene.steps.sentences.get(scene.index) else { return false };
    let is_own = |node: &Node| matches!(node, &Node::Verb(index) if sentence.verbs.get(index).is_some_and(|verb| verb.head == clause.verb.head));
    let at = scene.told.row.iter().position(is_own).unwrap_or(0);
    let before = scene.told.row.iter().take(at).rev();
    before.take_while(|node| !matches!(node, Node::Verb(_))).any(|node| *node == Node::Condition)
}
