//! What only the page needs: the words of the ontology, the printed text, the triggers.

use std::{collections::BTreeSet, io};

use serde::Serialize;

use super::levels;
use crate::{
    document::{BlockKind, Role},
    graph::{Graph, Printed},
    ontology::Ontology,
    trigger,
};

#[derive(Serialize)]
struct Page<'a> {
    classes: Vec<Term<'a>>,
    predicates: Vec<Term<'a>>,
    stages: Vec<Term<'a>>,
    triggers: trigger::Triggers<'a>,
    levels: Vec<levels::Level>,
    texts: Vec<Option<Text<'a>>>,
}

#[derive(Serialize)]
struct Term<'a> {
    key: &'a str,
    label: &'a str,
    definition: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    parent: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    color: Option<&'a str>,
}

#[derive(Serialize)]
struct Text<'a> {
    source: &'a str,
    sections: Vec<Section<'a>>,
    blocks: Vec<(&'static str, usize, usize)>,
    sentences: &'a [(usize, usize)],
}

#[derive(Serialize)]
struct Section<'a> {
    heading: &'a str,
    start: usize,
    end: usize,
    level: u8,
    role: &'static str,
}

/// Returns the island as JSON.
pub(super) fn page(ontology: &Ontology, graph: &Graph) -> io::Result<Vec<u8>> {
    let mut stages: Vec<_> = ontology.stages.values().collect();
    stages.sort_by_key(|stage| (stage.rank, &stage.key));
    let page = Page {
        classes: ontology
            .classes
            .values()
            .map(|class| Term {
                key: &class.key,
                label: &class.label,
                definition: &class.definition,
                parent: class.parent.as_deref(),
                color: Some(ontology.color(&class.key)),
            })
            .collect(),
        predicates: ontology
            .predicates
            .values()
            .map(|predicate| term(&predicate.key, &predicate.label, &predicate.definition))
            .collect(),
        stages: stages.into_iter().map(|stage| term(&stage.key, &stage.label, &stage.definition)).collect(),
        triggers: trigger::triggers(ontology, &rules(graph)),
        levels: levels::levels(graph),
        texts: graph.documents().map(|record| record.printed.as_ref().map(text)).collect(),
    };
    serde_json::to_vec(&page).map_err(io::Error::from)
}

/// Returns the rules that found a relation or a status.
fn rules(graph: &Graph) -> BTreeSet<&str> {
    let relations = graph.relations().flat_map(|relation| &relation.evidence);
    let statuses = graph.entities().flat_map(|entity| graph.statuses(&entity.id)).flat_map(|status| &status.evidence);
    relations.chain(statuses).map(|evidence| &*evidence.rule).collect()
}

const fn term<'a>(key: &'a str, label: &'a str, definition: &'a str) -> Term<'a> {
    Term { key, label, definition, parent: None, color: None }
}

fn text(printed: &Printed) -> Text<'_> {
    let kind = |kind| match kind {
        BlockKind::Paragraph => "paragraph",
        BlockKind::Heading => "heading",
        BlockKind::Item => "item",
        BlockKind::Row => "row",
    };
    let sections = printed.sections.iter().map(|section| Section {
        heading: &section.text,
        start: section.start,
        end: section.end,
        level: section.level,
        role: match section.role {
            Role::Open => "open",
            Role::Review => "review",
            Role::Plan => "plan",
        },
    });
    Text {
        source: &printed.source,
        sections: sections.collect(),
        blocks: printed.blocks.iter().map(|&(block, start, end)| (kind(block), start, end)).collect(),
        sentences: &printed.sentences,
    }
}
