//! What a document states: relations, statuses and observations, each with its evidence.
//!
//! Ends and subjects are ids of entities. A fact is a value; that two equal facts are one with more evidence is
//! decided in [`crate::graph`].

pub mod clause;
pub mod trial;
pub mod state;
pub mod construct;
pub mod nominal;
pub mod figure;

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{
    entity::EntityId,
    evidence::{Origin, Pieces},
    slug,
};

/// Whether a fact is said to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Modality {
    /// It holds or has happened.
    #[default]
    Actual,
    /// It will, should or is to happen.
    Planned,
    /// It is said not to hold.
    Negated,
}

impl Modality {
    /// Every modality.
    pub const ALL: [Self; 3] = [Self::Actual, Self::Planned, Self::Negated];

    /// Returns the key used in every export.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Actual => "actual",
            Self::Planned => "planned",
            Self::Negated => "negated",
        }
    }
}

impl fmt::Display for Modality {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.key())
    }
}

/// A share of trust between 0 and 1, kept in hundredths so that facts can be compared and sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Confidence(u8);

impl Confidence {
    /// Returns the confidence of `hundredths`, at most 100.
    #[must_use]
    pub const fn from_hundredths(hundredths: u8) -> Self {
        Self(if hundredths > 100 { 100 } else { hundredths })
    }

    /// Returns the confidence as hundredths.
    #[must_use]
    pub const fn hundredths(self) -> u8 {
        self.0
    }

    /// Returns the confidence as a number between 0 and 1.
    #[must_use]
    pub fn as_f64(self) -> f64 {
        f64::from(self.0) / 100.0
    }
}

/// One subject–predicate–object statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relation {
    /// The subject.
    pub subject: EntityId,
    /// Key of the predicate (`located-in`).
    pub predicate: String,
    /// The object.
    pub object: EntityId,
    /// Whether it holds.
    pub modality: Modality,
    /// The year or date it is said of.
    pub time: Option<String>,
    /// The highest confidence among the rules that found it.
    pub confidence: Confidence,
    /// Text or gazetteer.
    pub origin: Origin,
    /// Never empty where the origin is the text.
    pub evidence: Pieces,
}

impl Relation {
    /// Returns the readable id: the ends, the predicate, and the modality and time where they say more than "now".
    #[must_use]
    pub fn id(&self) -> String {
        let mut id = String::with_capacity(128);
        self.push_id(&mut id);
        id
    }

    /// Adds the id to a text.
    pub fn push_id(&self, id: &mut String) {
        id.push_str("relation/");
        let parts = [self.subject.as_str(), &self.predicate, self.object.as_str(), self.modality.key()];
        push_parts(id, &parts, self.time.as_deref());
    }
}

/// How far a thing has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Status {
    /// The thing.
    pub entity: EntityId,
    /// Key of the stage (`operational`).
    pub stage: String,
    /// Whether it has come so far or will.
    pub modality: Modality,
    /// The year or date it is said of.
    pub time: Option<String>,
    /// The highest confidence among the rules that found it.
    pub confidence: Confidence,
    /// Never empty.
    pub evidence: Pieces,
}

impl Status {
    /// Returns the readable id: the thing, the stage, the modality, and the time where there is one.
    #[must_use]
    pub fn id(&self) -> String {
        let mut id = String::with_capacity(96);
        self.push_id(&mut id);
        id
    }

    /// Adds the id to a text.
    pub fn push_id(&self, id: &mut String) {
        id.push_str("status/");
        push_parts(id, &[self.entity.as_str(), &self.stage, self.modality.key()], self.time.as_deref());
    }
}

/// Adds the parts of an id, and the time where there is one.
fn push_parts(id: &mut String, parts: &[&str], time: Option<&str>) {
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            id.push_str("--");
        }
        id.push_str(part);
    }
    if let Some(time) = time {
        id.push_str("--");
        slug::push(id, time);
    }
}

/// What a figure measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ObservationKind {
    /// How much there is.
    Level,
    /// By how much it grew or fell, signed.
    Change,
    /// A place in an order, 1 the first.
    Rank,
    /// What is striven for.
    Target,
    /// How many things there are.
    Count,
    /// Money given, spent or raised.
    Amount,
}

impl ObservationKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [Self::Level, Self::Change, Self::Rank, Self::Target, Self::Count, Self::Amount];

    /// Returns the key used in every export.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::Change => "change",
            Self::Rank => "rank",
            Self::Target => "target",
            Self::Count => "count",
            Self::Amount => "amount",
        }
    }

    /// Returns what it means, in words.
    #[must_use]
    pub const fn definition(self) -> &'static str {
        match self {
            Self::Level => "how much there is",
            Self::Change => "by how much it grew or fell, signed",
            Self::Rank => "a place in an order, 1 the first",
            Self::Target => "what is striven for",
            Self::Count => "how many things there are",
            Self::Amount => "money given, spent or raised",
        }
    }
}

/// One figure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Observation {
    /// What is measured, the noun phrase, cleaned.
    pub indicator: String,
    /// What it is a figure of.
    pub subject: EntityId,
    /// In plain units; always finite.
    pub value: f64,
    /// A currency (`CNY`), `%`, a unit, or the counted noun.
    pub unit: String,
    /// What the figure measures.
    pub kind: ObservationKind,
    /// The year or period.
    pub time: Option<String>,
    /// Said to hold, or striven for.
    pub modality: Modality,
    /// Among which the rank or share is counted ("in Zhejiang").
    pub scope: Option<String>,
    /// The highest confidence among the rules that found it.
    pub confidence: Confidence,
    /// Never empty.
    pub evidence: Pieces,
}

impl Observation {
    /// Returns the readable id: subject, indicator, kind, value and unit, modality and time.
    #[must_use]
    pub fn id(&self) -> String {
        let mut id = String::with_capacity(160);
        self.push_id(&mut id);
        id
    }

    /// Adds the id to a text.
    pub fn push_id(&self, id: &mut String) {
        let mut value = String::with_capacity(32);
        for character in self.value.to_string().chars() {
            match character {
                '-' => value.push_str("minus "),
                '.' => value.push('p'),
                _ => value.push(character),
            }
        }
        value.push(' ');
        value.push_str(&self.unit);
        id.push_str("observation/");
        id.push_str(self.subject.as_str());
        id.push_str("--");
        slug::push(id, &self.indicator);
        id.push_str("--");
        id.push_str(self.kind.key());
        id.push_str("--");
        slug::push(id, &value);
        id.push_str("--");
        id.push_str(self.modality.key());
        for more in [&self.time, &self.scope].into_iter().flatten() {
            id.push_str("--");
            slug::push(id, more);
        }
    }
}
