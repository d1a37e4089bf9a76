//! Whether an ontology does what its examples say.
//!
//! Every pattern and rule brings sentences: in an example the names in braces are found, in a counterexample the rule
//! does not fire. Goes in: an ontology. Comes out: what does not hold, and what nothing uses.

use std::{collections::BTreeSet, fmt, sync::Arc};

use crate::{
    document::{Document, DocumentId, Metadata, Span},
    extract,
    fact::Modality,
    graph::Reading,
    ontology::{Claim, Entry, EntryKind, Example, Ontology},
    read::{self, READERS, SourceText},
    repair::Context,
};

/// One thing that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The file, from the ontology's folder.
    pub path: String,
    /// The line, counted from 1.
    pub line: usize,
    /// Key of the rule, pattern, list, class, predicate or status.
    pub rule: String,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}: {}: {}", self.path, self.line, self.rule, self.message)
    }
}

/// What a check has looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// How many examples and counterexamples were run.
    pub examples: usize,
    /// In order.
    pub findings: Vec<Finding>,
}

/// Runs every example and counterexample, and looks for what nothing uses.
#[must_use]
pub fn run(ontology: &Ontology) -> Report {
    let mut report = Report::default();
    let mut fired = BTreeSet::new();
    for example in &ontology.examples {
        for text in &example.examples {
            report.examples += 1;
            let marked = Marked::new(text);
            let reading = reading(ontology, &marked.text);
            fired.extend(rules_of(&reading).map(Arc::clone));
            if let Err(message) = holds(ontology, example, &marked, &reading) {
                report.findings.push(finding(example, format!("example \"{text}\": {message}")));
            }
        }
        for text in &example.counterexamples {
            report.examples += 1;
            let reading = reading(ontology, &Marked::new(text).text);
            fired.extend(rules_of(&reading).map(Arc::clone));
            if rules_of(&reading).any(|rule| **rule == *example.rule) {
                report.findings.push(finding(example, format!("counterexample \"{text}\": the rule fires")));
            }
        }
    }
    let is_idle = |example: &&Example| !fired.contains(example.rule.as_str());
    let idle = "finds nothing in any example of the ontology; an example in which no other pattern finds the name \
                would be right, or take it out";
    report.findings.extend(ontology.examples.iter().filter(is_idle).map(|example| finding(example, idle.to_owned())));
    let given = ontology.given_classes();
    report.findings.extend(ontology.entries.iter().filter_map(|entry| unused(ontology, &given, entry)));
    report.findings.sort();
    report
}

fn finding(example: &Example, message: String) -> Finding {
    Finding { path: example.path.clone(), line: example.line, rule: example.rule.clone(), message }
}

/// Says of an entry that nothing gives, states or names it.
fn unused(ontology: &Ontology, given: &BTreeSet<&str>, entry: &Entry) -> Option<Finding> {
    let key = &entry.key;
    let states = |claim: &Claim| match claim {
        Claim::Relation { predicate } => entry.kind == EntryKind::Predicate && predicate == key,
        Claim::Status { stage } => entry.kind == EntryKind::Status && stage == key,
        Claim::Mention { .. } => false,
    };
    let (is_used, message) = match entry.kind {
        EntryKind::Class => (
            given.iter().any(|class| ontology.is_a(class, key)),
            "nothing finds a thing of this class or of one below it; add a pattern, or take it out",
        ),
        EntryKind::Predicate => (
            ontology.examples.iter().any(|example| states(&example.claim)),
            "no rule states this predicate; add one, or take it out",
        ),
        EntryKind::Status => (
            ontology.examples.iter().any(|example| states(&example.claim)),
            "no rule states this status; add one, or take it out",
        ),
        EntryKind::List => (
            ontology.used_lists.contains(key) || GRAMMAR_LISTS.contains(&key.as_str()),
            "nothing uses this list; name it in a pattern as \"@list\", or take it out",
        ),
    };
    let message = message.to_owned();
    (!is_used).then(|| Finding { path: entry.path.clone(), line: entry.line, rule: key.clone(), message })
}

/// The lists that the grammar itself asks for.
pub const GRAMMAR_LISTS: [&str; 102] = [
    "disclaiming-verbs",
    "counted-parts",
    "allotments",
    "unfinished",
    "own-kinds",
    "decrees",
    "coming-verbs",
    "standing-kinds",
    "allotting-verbs",
    "done-once-verbs",
    "phase-verbs",
    "document-kinds",
    "heads-of-kinds",
    "building-verbs",
    "building-works",
    "impersonal-verbs",
    "yours",
    "office-ranks",
    "ranked-offices",
    "kin",
    "plural-titles",
    "foreign-of",
    "others",
    "rivers",
    "place-areas",
    "bare-modifiers",
    "hyphened-adjectives",
    "feature-kinds",
    "shared-heads",
    "praising-words",
    "any-places",
    "common-first-names",
    "benefiting-verbs",
    "generations",
    "local-offices",
    "seats",
    "running-verbs",
    "heads-of-government",
    "ministries",
    "appointing-verbs",
    "ranks",
    "past-holders",
    "offices-of-ministries",
    "its",
    "gifts",
    "addresses",
    "among",
    "joiners",
    "bodies-of-fields",
    "bodies-of-peoples",
    "division-governments",
    "parted-bodies",
    "fields-of-bodies",
    "naming-bodies",
    "place-works",
    "bodies-on",
    "articled-places",
    "divided-kinds",
    "central-governments",
    "heads-of-places",
    "numbered-words",
    "field-heads",
    "kind-words",
    "joining-works",
    "conferred-titles",
    "divisions",
    "wide-adjectives",
    "lead-labels",
    "name-labels",
    "partner-labels",
    "general-labels",
    "founding-verbs",
    "naming-works",
    "speaker-works",
    "comma-years",
    "thanking-words",
    "times",
    "wanting-verbs",
    "dedications",
    "giving-verbs",
    "stage-columns",
    "holding-verbs",
    "numbered-laws",
    "plural-firms",
    "articled-features",
    "wide-levels",
    "whole-kinds",
    "whole-towns",
    "lone-names",
    "titling-verbs",
    "transparent",
    "legal-forms",
    "no-names",
    "name-particles",
    "place-kinds",
    "place-parts",
    "levels",
    "naming-firms",
    "naming-heads",
    "units-of-size",
    "houses",
    "streets",
];

/// A sentence with names in braces, without them, and where they were.
#[derive(Debug, Default, PartialEq, Eq)]
struct Marked {
    text: String,
    /// Label and span of each name; no label: "".
    names: Vec<(String, Span)>,
}

impl Marked {
    fn new(marked: &str) -> Self {
        let mut result = Self::default();
        let mut open: Vec<(String, usize)> = Vec::new();
        let mut rest = marked;
        while let Some(at) = rest.find(['{', '}']) {
            result.text.push_str(&rest[..at]);
            if rest[at..].starts_with('{') {
                rest = &rest[at + 1..];
                let label = match rest.split_once(": ") {
                    Some((label, _)) if label.bytes().all(|byte| byte.is_ascii_lowercase()) => label.to_owned(),
                    _ => String::new(),
                };
                if !label.is_empty() {
                    rest = &rest[label.len() + 2..];
                }
                open.push((label, result.text.len()));
            } else {
                rest = &rest[at + 1..];
                if let Some((label, start)) = open.pop() {
                    result.names.push((label, Span::new(start, result.text.len())));
                }
            }
        }
        result.text.push_str(rest);
        result
    }

    fn name(&self, label: &str) -> Option<&str> {
        self.names.iter().find(|(known, _)| known == label).map(|(_, span)| &self.text[span.start..span.end])
    }
}

/// Reads one sentence as a document.
fn reading(ontology: &Ontology, text: &str) -> Reading {
    let document = document(ontology, text);
    extract::read(ontology, &document)
}

fn document(ontology: &Ontology, text: &str) -> Document {
    let source = SourceText { text: text.to_owned(), ..SourceText::default() };
    read::understand(
        &Context::new(ontology),
        DocumentId::new("example"),
        &READERS[0],
        source,
        Metadata::default(),
        String::new(),
    )
}

/// Returns the rules behind everything that was found and is not denied.
fn rules_of(reading: &Reading) -> impl Iterator<Item = &Arc<str>> {
    let relations = reading.relations.iter().filter(|relation| relation.modality != Modality::Negated);
    let statuses = reading.statuses.iter().filter(|status| status.modality != Modality::Negated);
    let mentions = reading.entities.iter().flat_map(|entity| &entity.mentions);
    let facts = relations.flat_map(|relation| &relation.evidence).chain(statuses.flat_map(|status| &status.evidence));
    mentions.chain(facts).map(|evidence| &evidence.rule)
}

/// Says what an example has instead of what it claims.
fn holds(ontology: &Ontology, example: &Example, marked: &Marked, reading: &Reading) -> Result<(), String> {
    let named = |label: &str| marked.name(label).ok_or_else(|| format!("no name in braces is labelled \"{label}\""));
    let find = |name: &str| {
        reading.entities.iter().find(|entity| {
            entity.name == name
                || entity.aliases.contains(name)
                || entity.mentions.iter().any(|mention| mention.quote == name)
        })
    };
    let known = |name: &str| {
        find(name).ok_or_else(|| {
            let names: Vec<String> =
                reading.entities.iter().map(|entity| format!("{} ({})", entity.name, entity.class)).collect();
            format!("\"{name}\" is not found; found: {}", names.join(", "))
        })
    };
    match &example.claim {
        Claim::Mention { class } => {
            let name = named("")?;
            let entity = known(name)?;
            if ontology.is_a(&entity.class, class) {
                Ok(())
            } else {
                Err(format!("\"{name}\" is of class {}", entity.class))
            }
        }
        Claim::Relation { predicate } => {
            let (subject, object) = (&known(named("subject")?)?.id, &known(named("object")?)?.id);
            let is_it = |relation: &&crate::fact::Relation| {
                relation.predicate == *predicate
                    && (relation.subject == *subject && relation.object == *object
                        || relation.subject == *object && relation.object == *subject)
            };
            let found: Vec<_> = reading.relations.iter().filter(is_it).collect();
            if found.iter().any(|relation| relation.evidence.iter().any(|evidence| *evidence.rule == *example.rule)) {
                return Ok(());
            }
            let others: Vec<String> =
                reading.relations.iter().map(|relation| format!("{} ({})", relation.id(), rules(relation))).collect();
            Err(format!("the relation is not found by this rule; found: {}", others.join(", ")))
        }
        Claim::Status { stage } => {
            let entity = &known(named("entity")?)?.id;
            let is_it = reading.statuses.iter().any(|status| {
                status.entity == *entity
                    && status.stage == *stage
                    && status.evidence.iter().any(|evidence| *evidence.rule == *example.rule)
            });
            let others: Vec<String> =
                reading.statuses.iter().map(|status| format!("{} {}", status.entity, status.stage)).collect();
            if is_it {
                Ok(())
            } else {
                Err(format!("the status is not found by this rule; found: {}", others.join(", ")))
            }
        }
    }
}

fn rules(relation: &crate::fact::Relation) -> String {
    relation.evidence.iter().map(|evidence| &*evidence.rule).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::{Marked, Span};

    #[test]
    fn braces_are_taken_out_and_remembered() {
        let marked = Marked::new("The {subject: {object: Nairobi} Museum} opened.");
        assert_eq!(marked.text, "The Nairobi Museum opened.");
        assert_eq!(marked.names, [("object".to_owned(), Span::new(4, 11)), ("subject".to_owned(), Span::new(4, 18))]);
    }
}
