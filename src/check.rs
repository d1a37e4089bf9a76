//! Whether an ontology does what its examples say.
//!
//! Every pattern and rule brings sentences: in an example the names in braces are found, in a counterexample the rule
//! does not fire. Goes in: an ontology. Comes out: what does not hold, and what nothing uses.

use std::{collections::BTreeSet, fmt};

use crate::{
    document::{Document, DocumentId, Span},
    extract,
    fact::Modality,
    graph::Reading,
    ontology::{Claim, Example, Ontology},
    read,
};

/// One thing that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The file, from the ontology's folder.
    pub path: String,
    /// Key of the rule, pattern or list.
    pub rule: String,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}: {}", self.path, self.rule, self.message)
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
    for example in &ontology.examples {
        for text in &example.examples {
            report.examples += 1;
            if let Err(message) = holds(ontology, example, text) {
                report.findings.push(finding(example, format!("example \"{text}\": {message}")));
            }
        }
        for text in &example.counterexamples {
            report.examples += 1;
            let reading = reading(ontology, &Marked::new(text).text);
            if fires(&reading, &example.rule) {
                report.findings.push(finding(example, format!("counterexample \"{text}\": the rule fires")));
            }
        }
    }
    report.findings.extend(unused(ontology));
    report.findings.sort();
    report
}

fn finding(example: &Example, message: String) -> Finding {
    Finding { path: example.path.clone(), rule: example.rule.clone(), message }
}

/// Lists that no pattern, rule or part of the grammar names, and classes that no pattern gives.
fn unused(ontology: &Ontology) -> Vec<Finding> {
    let lists = ontology
        .lists
        .keys()
        .filter(|key| !ontology.used_lists.contains(*key) && !GRAMMAR_LISTS.contains(&key.as_str()));
    lists
        .map(|key| Finding {
            path: "lists/".to_owned(),
            rule: key.clone(),
            message: "nothing uses this list; name it in a pattern as \"@list\", or take it out".to_owned(),
        })
        .collect()
}

/// The lists that the grammar itself asks for.
pub const GRAMMAR_LISTS: [&str; 10] = [
    "wide-levels",
    "whole-kinds",
    "lone-names",
    "transparent",
    "legal-forms",
    "no-names",
    "name-particles",
    "place-kinds",
    "levels",
    "naming-heads",
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
    let names = |name: &str| ontology.gazetteer.has(name);
    let reader = &read::READERS[0];
    // An example is never empty and always text; an unreadable one reads as a full stop.
    read::document(&ontology.lexicon, &ontology.layout, &names, DocumentId::new("example"), text.as_bytes(), reader)
        .or_else(|_| {
            read::document(&ontology.lexicon, &ontology.layout, &names, DocumentId::new("example"), b".", reader)
        })
        .unwrap_or_else(|_| Document::empty(DocumentId::new("example")))
}

fn fires(reading: &Reading, rule: &str) -> bool {
    let in_evidence =
        |evidence: &BTreeSet<crate::evidence::Evidence>| evidence.iter().any(|evidence| &*evidence.rule == rule);
    reading.entities.iter().any(|entity| in_evidence(&entity.mentions))
        || reading
            .relations
            .iter()
            .any(|relation| relation.modality != Modality::Negated && in_evidence(&relation.evidence))
        || reading.statuses.iter().any(|status| status.modality != Modality::Negated && in_evidence(&status.evidence))
}

/// Says what an example has instead of what it claims.
fn holds(ontology: &Ontology, example: &Example, text: &str) -> Result<(), String> {
    let marked = Marked::new(text);
    let reading = reading(ontology, &marked.text);
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
