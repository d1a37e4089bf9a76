//! Why a rule stated nothing, with the names of what was there and what would have been right.

use std::{fmt, sync::Arc};

use serde::Serialize;

use super::{Tried, view};
use crate::{
    explain::{Scene, clause, fact},
    fact::trial::{self, End},
    ontology::{
        Ontology,
        construction::Construction,
        frame::{Argument, Mood, Statement},
    },
    sentence::Sentence,
};

/// Why a rule stated nothing, or nothing that counts.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub enum Reason {
    /// The verb is there without the words that must follow it.
    Incomplete {
        /// The words one of which would do.
        needs: Vec<String>,
    },
    /// A rule with a longer phrase took the verb.
    Shadowed,
    /// The clause may or could hold.
    Possible,
    /// The clause holds under a condition.
    Conditional,
    /// The clause is said not to hold.
    Negated,
    /// The rule asks for another modality.
    Modality {
        /// That of the clause.
        stated: &'static str,
        /// That of the rule.
        asked: &'static str,
    },
    /// A preposition gives the verb another sense.
    OtherSense {
        /// The preposition.
        preposition: String,
    },
    /// Nothing that is named fills an argument.
    Missing {
        /// The ends that are not there.
        ends: Vec<Missing>,
    },
    /// Both ends are the same entity.
    SameThing {
        /// Its id.
        entity: String,
    },
    /// The entity is the author, and the author has no status.
    Author {
        /// Its id.
        entity: String,
    },
    /// The class of an end does not fit.
    Class {
        /// The ends that do not fit.
        ends: Vec<Refused>,
    },
    /// It is less sure than is asked for.
    BelowConfidence {
        /// How sure it is.
        confidence: f64,
        /// What is asked for.
        minimum: f64,
    },
}

/// An end that nothing fills.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Missing {
    /// `subject`, `object` or `entity`.
    pub end: &'static str,
    /// What would fill it, as rule files say it (`agent`, `after: to`).
    pub argument: String,
}

/// An end whose class does not fit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refused {
    /// `subject`, `object` or `entity`.
    pub end: &'static str,
    /// Id of the entity.
    pub entity: String,
    /// Its class.
    pub class: String,
    /// The classes that would be right, with all below them.
    pub allowed: Vec<String>,
}

impl Reason {
    /// Returns the key, as JSON has it.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Incomplete { .. } => "incomplete",
            Self::Shadowed => "shadowed",
            Self::Possible => "possible",
            Self::Conditional => "conditional",
            Self::Negated => "negated",
            Self::Modality { .. } => "modality",
            Self::OtherSense { .. } => "other-sense",
            Self::Missing { .. } => "missing",
            Self::SameThing { .. } => "same-thing",
            Self::Author { .. } => "author",
            Self::Class { .. } => "class",
            Self::BelowConfidence { .. } => "below-confidence",
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Incomplete { needs } => {
                write!(
                    formatter,
                    "the verb stands here without its phrase: \"{}\" would be right",
                    needs.join("\" or \"")
                )
            }
            Self::Shadowed => formatter.write_str("a rule with a longer phrase takes the verb"),
            Self::Possible => formatter.write_str("only possible: what may or could be is no fact"),
            Self::Conditional => formatter.write_str("conditional: what happens if something else does is no fact"),
            Self::Negated => formatter.write_str("negated: what is denied is no fact"),
            Self::Modality { stated, asked } => {
                write!(formatter, "the clause is {stated}; the rule holds for what is {asked}")
            }
            Self::OtherSense { preposition } => {
                write!(formatter, "\"{preposition}\" after the verb gives it another sense")
            }
            Self::Missing { ends } => {
                for (order, missing) in ends.iter().enumerate() {
                    let Missing { end, argument } = missing;
                    let comma = if order > 0 { "; " } else { "" };
                    match (argument.as_str(), argument.strip_prefix("after: ")) {
                        (_, Some(word)) => {
                            write!(formatter, "{comma}no {end}: nothing that is named follows \"{word}\"")
                        }
                        ("agent" | "author" | "payer" | "speaker", _) => {
                            write!(formatter, "{comma}no {end}: nobody named does it")
                        }
                        ("members", _) => write!(formatter, "{comma}no {end}: one alone is named, no list"),
                        _ => write!(formatter, "{comma}no {end}: nothing that is named has it done to it"),
                    }?;
                }
                Ok(())
            }
            Self::SameThing { entity } => write!(formatter, "both ends would be {entity}"),
            Self::Author { entity } => write!(formatter, "{entity} is the author, which has no status"),
            Self::Class { ends } => {
                for (order, refused) in ends.iter().enumerate() {
                    let Refused { end, entity, class, allowed } = refused;
                    let comma = if order > 0 { "; " } else { "" };
                    let list = allowed.join(" or ");
                    write!(formatter, "{comma}{entity} is of class {class}; as {end} {list} would be right")?;
                }
                Ok(())
            }
            Self::BelowConfidence { confidence, minimum } => {
                write!(formatter, "confidence {confidence:.2} is below {minimum:.2}")
            }
        }
    }
}

/// What a rule states, between which classes.
struct Rule<'a> {
    /// Predicate or stage.
    states: &'a str,
    /// Whether it states a status.
    is_status: bool,
    domain: &'a [Arc<str>],
    range: &'a [Arc<str>],
    mood: Mood,
}

fn rule<'a>(ontology: &'a Ontology, key: &str) -> Option<Rule<'a>> {
    if let Some(frame) = ontology.frames.frames.iter().find(|frame| &*frame.key == key) {
        let (states, is_status) = match &frame.statement {
            Statement::Relation { predicate, .. } => (predicate, false),
            Statement::Status { stage, .. } => (stage, true),
        };
        return Some(Rule { states, is_status, domain: &frame.domain, range: &frame.range, mood: frame.mood });
    }
    let rule = ontology.constructions.iter().find(|rule| &*rule.key == key)?;
    let Construction { predicate, domain, range, .. } = rule;
    Some(Rule { states: predicate, is_status: false, domain, range, mood: Mood::Any })
}

/// Returns a trial with its reason in names.
pub(super) fn trial(scene: &Scene<'_>, trial: &trial::Trial) -> Tried {
    let rule = rule(scene.steps.ontology, &trial.rule);
    let reason = reason(scene, trial, rule.as_ref());
    view(scene, &trial.rule, rule.map_or("", |rule| rule.states), trial.span, reason)
}

fn reason(scene: &Scene<'_>, trial: &trial::Trial, rule: Option<&Rule<'_>>) -> Reason {
    let steps = scene.steps;
    let text = |word| steps.ontology.lexicon.text(word).to_owned();
    match trial.reason {
        trial::Reason::Incomplete => Reason::Incomplete { needs: needs(scene, trial) },
        trial::Reason::Shadowed => Reason::Shadowed,
        trial::Reason::Unstated => {
            let is_own = |clause: &crate::fact::clause::Clause| Some(clause.verb.head) == trial.verb;
            let stand = scene.told.clauses.iter().position(is_own).map(|order| clause::stand(scene, order));
            if stand == Some(clause::Stand::Conditional) { Reason::Conditional } else { Reason::Possible }
        }
        trial::Reason::Modality(stated) => Reason::Modality {
            stated: stated.key(),
            asked: match rule.map_or(Mood::Any, |rule| rule.mood) {
                Mood::Any => "anything",
                Mood::Actual => clause::Stand::Actual.key(),
                Mood::Planned => clause::Stand::Planned.key(),
                Mood::Ongoing => "what goes on",
                Mood::Current => "what is being done now",
                Mood::Done => "what is done",
            },
        },
        trial::Reason::Sense(word) => Reason::OtherSense { preposition: text(word) },
        trial::Reason::Missing(end, argument) => {
            let argument = match argument {
                Argument::Agent => "agent".to_owned(),
                Argument::Patient => "patient".to_owned(),
                Argument::Theme => "theme".to_owned(),
                Argument::Members => "members".to_owned(),
                Argument::Author => "author".to_owned(),
                Argument::Payer => "payer".to_owned(),
                Argument::Speaker => "speaker".to_owned(),
                Argument::Retained => "retained".to_owned(),
                Argument::After(word) => format!("after: {}", text(word)),
            };
            Reason::Missing { ends: vec![Missing { end: name(end), argument }] }
        }
        trial::Reason::Same(thing) => Reason::SameThing { entity: fact::id(steps, thing) },
        trial::Reason::Author(thing) => Reason::Author { entity: fact::id(steps, thing) },
        trial::Reason::Class { subject, object } if Some(subject) == object => {
            Reason::SameThing { entity: fact::id(steps, subject) }
        }
        trial::Reason::Class { subject, object } => {
            Reason::Class { ends: rule.map(|rule| refused(scene, rule, subject, object)).unwrap_or_default() }
        }
    }
}

/// Returns the ends whose classes a rule, or its predicate, does not allow.
fn refused(scene: &Scene<'_>, rule: &Rule<'_>, subject: usize, object: Option<usize>) -> Vec<Refused> {
    let steps = scene.steps;
    let fitness = steps.fitness();
    let schema = steps.ontology.predicates.get(rule.states).filter(|_| !rule.is_status);
    let (domain, range) = schema.map_or((&[][..], &[][..]), |schema| (&schema.domain[..], &schema.range[..]));
    let first = if rule.is_status { End::Entity } else { End::Subject };
    let ends = [(first, Some(subject), rule.domain, domain), (End::Object, object, rule.range, range)];
    let refuse = |(end, thing, own, schema): (End, Option<usize>, &[Arc<str>], &[String])| {
        let thing = thing?;
        let allowed: Vec<String> = if !fitness.is_one_of(thing, own) {
            own.iter().map(ToString::to_string).collect()
        } else if !fitness.is_one_of(thing, schema) {
            schema.to_vec()
        } else {
            return None;
        };
        let class = steps.resolved.things.get(thing).map_or("", |thing| &*thing.class);
        Some(Refused { end: name(end), entity: fact::id(steps, thing), class: class.to_owned(), allowed })
    };
    ends.into_iter().filter_map(refuse).collect()
}

/// Returns the phrases that a rule asks for after the verb it was tried on.
fn needs(scene: &Scene<'_>, trial: &trial::Trial) -> Vec<String> {
    let Ontology { frames, lexicon, .. } = scene.steps.ontology;
    let token = |sentence: &'_ Sentence| trial.verb.and_then(|verb| sentence.tokens.get(verb).copied());
    let Some(token) = scene.steps.sentences.get(scene.index).and_then(token) else { return Vec::new() };
    let mut words = vec![token.lemma, token.word];
    words.dedup();
    let is_own = |frame: usize| frames.frames.get(frame).is_some_and(|frame| frame.key == trial.rule);
    let verbs = words.iter().filter_map(|word| frames.verbs.get(word)).flatten();
    let tails = verbs.filter(|verb| is_own(verb.frame) && !verb.tail.is_empty());
    tails.map(|verb| verb.tail.iter().map(|&word| lexicon.text(word)).collect::<Vec<_>>().join(" ")).collect()
}

const fn name(end: End) -> &'static str {
    match end {
        End::Subject => "subject",
        End::Object => "object",
        End::Entity => "entity",
    }
}
