//! What a sentence names, and what each name stands for.

use std::fmt;

use serde::Serialize;

use crate::{
    extract::Steps,
    mention::{self, Kind},
};

/// A place where the sentence names something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mention {
    /// As it was read.
    pub text: String,
    /// The class its pattern gives; empty where nothing tells it.
    pub class: String,
    /// What kind of naming it is (`name`, `place`, `reference`, …).
    pub kind: &'static str,
    /// Key of the pattern or gazetteer.
    pub rule: String,
    /// Id of the entity it stands for.
    pub entity: Option<String>,
    /// Why it stands for none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unresolved: Option<Unresolved>,
}

/// Why a mention stands for no entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unresolved {
    /// It refers back, and no thing named before it fits, or several do.
    NoAntecedent,
    /// Nothing tells its class, here or where the same name stands elsewhere.
    NoClass,
    /// The name stands in headings only, where capitals say nothing.
    HeadingOnly,
    /// It is the name of a town, and what the town lies in is not named in the document.
    DistantTown,
    /// Nothing is left of the name without its articles and marks.
    NoName,
}

impl fmt::Display for Unresolved {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::NoAntecedent => "it refers back, and not exactly one thing named before it fits",
            Self::NoClass => "nothing tells its class, here or where the same name stands elsewhere",
            Self::HeadingOnly => "the name stands in headings only, where capitals say nothing",
            Self::DistantTown => "a town of this name is known, but the document does not name what it lies in",
            Self::NoName => "nothing is left of the name without its articles and marks",
        })
    }
}

/// Returns the mentions of a sentence, the outer before the inner.
#[must_use]
pub fn mentions(steps: &Steps<'_>, index: usize) -> Vec<Mention> {
    let range = steps.mentions_of(index);
    let things = steps.resolved.of_mention.get(range.clone()).unwrap_or_default();
    let mentions = steps.mentions.get(range).unwrap_or_default();
    mentions
        .iter()
        .zip(things)
        .map(|(mention, thing)| {
            let entity = thing.and_then(|thing| steps.resolved.things.get(thing)).map(|thing| thing.id.to_string());
            Mention {
                text: steps.document.slice(mention.span).to_owned(),
                class: mention.class.to_string(),
                kind: kind(mention.kind),
                rule: mention.rule.to_string(),
                unresolved: if entity.is_none() { Some(unresolved(steps, mention)) } else { None },
                entity,
            }
        })
        .collect()
}

fn unresolved(steps: &Steps<'_>, mention: &mention::Mention) -> Unresolved {
    let name = |mention: &mention::Mention| crate::entity::fold::key(steps.document.slice(mention.span));
    let own = name(mention);
    match mention.kind {
        _ if own.is_empty() => Unresolved::NoName,
        Kind::Reference => Unresolved::NoAntecedent,
        _ if mention.class.is_empty() => Unresolved::NoClass,
        _ if mention.is_weak && steps.mentions.iter().all(|other| other.is_weak || name(other) != own) => {
            Unresolved::HeadingOnly
        }
        Kind::Place => Unresolved::DistantTown,
        _ => Unresolved::NoName,
    }
}

const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Name => "name",
        Kind::Place => "place",
        Kind::Quoted => "quoted",
        Kind::Reference => "reference",
        Kind::Unclassed => "unclassed",
        Kind::Described => "described",
        Kind::Designation => "designation",
        Kind::Work => "work",
        Kind::Person => "person",
        Kind::Part => "part",
    }
}
