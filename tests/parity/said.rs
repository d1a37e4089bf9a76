//! What a graph says, as sets that can be compared.

use std::{collections::BTreeSet, fmt::Debug};

use policygraph::{evidence::Evidence, graph::Graph};

/// document, start, end, quote, rule
pub(crate) type Place = (String, usize, usize, String, String);

/// id, class, name, aliases
pub(crate) type Thing = (String, String, String, BTreeSet<String>);

/// subject, predicate, object, modality, time
pub(crate) type Statement = (String, String, String, String, Option<String>);

/// entity, stage, modality, time
pub(crate) type Stand = (String, String, String, Option<String>);

/// subject, indicator, value, unit, kind, modality, time, scope
pub(crate) type Figure = (String, String, String, String, String, String, Option<String>, Option<String>);

/// What a format does to names, to members of lists, to other words, to quotes, and to the rules of mentions.
pub(crate) struct Texts {
    pub(crate) name: fn(&str) -> String,
    pub(crate) alias: fn(&str) -> String,
    pub(crate) word: fn(&str) -> String,
    pub(crate) quote: fn(&str) -> String,
    pub(crate) mention_rule: fn(&str) -> String,
}

#[derive(Default)]
pub(crate) struct Said {
    pub(crate) entities: BTreeSet<Thing>,
    pub(crate) mentions: BTreeSet<(String, Place)>,
    /// With confidence.
    pub(crate) relations: BTreeSet<(Statement, String)>,
    pub(crate) facts: BTreeSet<(Statement, Place)>,
    pub(crate) statuses: BTreeSet<(Stand, Place)>,
    pub(crate) figures: BTreeSet<(Figure, Place)>,
}

impl Said {
    pub(crate) fn of(graph: &Graph, texts: &Texts) -> Self {
        let place = |evidence: &Evidence| {
            (
                evidence.document.to_string(),
                evidence.start,
                evidence.end,
                (texts.quote)(&evidence.quote),
                evidence.rule.to_string(),
            )
        };
        let word = |text: &Option<String>| text.as_deref().map(texts.word);
        let mut said = Self::default();
        for entity in graph.entities() {
            let id = entity.id.to_string();
            let aliases = entity.aliases.iter().map(|alias| (texts.alias)(alias)).collect();
            said.entities.insert((id.clone(), entity.class.clone(), (texts.name)(&entity.name), aliases));
            for mention in &entity.mentions {
                let (document, start, end, quote, rule) = place(mention);
                said.mentions.insert((id.clone(), (document, start, end, quote, (texts.mention_rule)(&rule))));
            }
            for status in graph.statuses(&entity.id) {
                let stand = (id.clone(), status.stage.clone(), status.modality.to_string(), word(&status.time));
                said.statuses.extend(status.evidence.iter().map(|evidence| (stand.clone(), place(evidence))));
            }
        }
        for relation in graph.relations() {
            let statement = (
                relation.subject.to_string(),
                relation.predicate.clone(),
                relation.object.to_string(),
                relation.modality.to_string(),
                word(&relation.time),
            );
            said.relations.insert((statement.clone(), number(relation.confidence.as_f64())));
            said.facts.extend(relation.evidence.iter().map(|evidence| (statement.clone(), place(evidence))));
        }
        for found in graph.observations() {
            let figure = (
                found.subject.to_string(),
                (texts.word)(&found.indicator),
                number(found.value),
                (texts.word)(&found.unit),
                found.kind.key().to_owned(),
                found.modality.to_string(),
                word(&found.time),
                word(&found.scope),
            );
            said.figures.extend(found.evidence.iter().map(|evidence| (figure.clone(), place(evidence))));
        }
        said
    }

    /// Compares set by set, so that a difference is short.
    pub(crate) fn check(&self, expected: &Self, whose: &str) {
        same(&self.entities, &expected.entities, whose, "entities");
        same(&self.mentions, &expected.mentions, whose, "mentions");
        same(&self.relations, &expected.relations, whose, "relations");
        same(&self.facts, &expected.facts, whose, "facts");
        same(&self.statuses, &expected.statuses, whose, "statuses");
        same(&self.figures, &expected.figures, whose, "figures");
        for set in [
            expected.entities.len(),
            expected.mentions.len(),
            expected.facts.len(),
            expected.statuses.len(),
            expected.figures.len(),
        ] {
            assert!(set > 0, "{whose}: nothing to compare");
        }
    }
}

fn same<T: Ord + Debug>(found: &BTreeSet<T>, expected: &BTreeSet<T>, whose: &str, what: &str) {
    let missing: Vec<_> = expected.difference(found).take(3).collect();
    let extra: Vec<_> = found.difference(expected).take(3).collect();
    assert!(missing.is_empty() && extra.is_empty(), "{what} in {whose}:\nmissing {missing:#?}\ntoo many {extra:#?}");
}

/// A number as one text, whatever way it was written.
pub(crate) fn number(value: f64) -> String {
    format!("{value:?}")
}
