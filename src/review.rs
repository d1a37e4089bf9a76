//! The researcher's decisions: kept in a file, replayed on every build, seen in the evidence of what they changed.
//!
//! A decisions file is TOML, one table a decision. Decisions speak of the graph as the documents alone give it, so
//! their order does not matter: they are replayed as `not-same`, `same`, `retype`, `rename`, `alias`, `reject`,
//! `accept`, `add`. The file is a document of the graph like any other; evidence of a decision is the place in it.

mod parts;
mod replay;
mod suggest;

use std::{collections::BTreeMap, ops::Range};

use serde::{Deserialize, Serialize};
use toml::Spanned;

use crate::{
    document::DocumentId,
    entity::EntityId,
    ontology::{
        Ontology,
        error::{Fault, OntologyError, did_you_mean, line_of},
        shape,
    },
};

pub use replay::{Replayed, replay};
pub use suggest::{Doubt, Suggestion, suggest};

/// The decisions of one file.
#[derive(Debug, Clone)]
pub struct Decisions {
    /// The document that the file is in the graph.
    pub document: DocumentId,
    /// As it was read.
    pub text: String,
    /// Name of the file, for messages.
    pub path: String,
    file: File,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct File {
    #[serde(default)]
    not_same: Vec<NotSame>,
    #[serde(default)]
    same: Vec<Same>,
    #[serde(default)]
    retype: Vec<Retype>,
    #[serde(default)]
    rename: Vec<Named>,
    #[serde(default)]
    alias: Vec<Named>,
    #[serde(default)]
    reject: Vec<OfFact>,
    #[serde(default)]
    accept: Vec<OfFact>,
    #[serde(default)]
    add: Vec<Add>,
}

/// Some names or documents mean another thing, which is called `as`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct NotSame {
    thing: Spanned<String>,
    #[serde(default)]
    names: Vec<String>,
    #[serde(default)]
    documents: Vec<String>,
    r#as: Spanned<String>,
    #[expect(dead_code, reason = "for those who read the file")]
    note: Option<String>,
}

/// The first stays.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Same {
    things: Vec<Spanned<String>>,
    #[expect(dead_code, reason = "for those who read the file")]
    note: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Retype {
    thing: Spanned<String>,
    class: Spanned<String>,
    #[expect(dead_code, reason = "for those who read the file")]
    note: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    thing: Spanned<String>,
    name: Spanned<String>,
    #[expect(dead_code, reason = "for those who read the file")]
    note: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct OfFact {
    fact: Spanned<String>,
    #[expect(dead_code, reason = "for those who read the file")]
    note: Option<String>,
}

/// A relation that the documents do not state, with where it is from.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Add {
    subject: Spanned<String>,
    predicate: Spanned<String>,
    object: Spanned<String>,
    #[serde(default)]
    planned: bool,
    time: Option<String>,
    source: Spanned<String>,
    #[expect(dead_code, reason = "for those who read the file")]
    note: Option<String>,
}

/// A decision that changed nothing, and why.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Idle {
    /// Line of the file, counted from 1.
    pub line: usize,
    /// The kind of decision.
    pub kind: &'static str,
    /// Why, and what would be right.
    pub message: String,
}

/// What every decisions file is called in a graph.
pub const DOCUMENT: &str = "decisions";

impl Decisions {
    /// Returns the decisions that a file holds.
    ///
    /// # Errors
    ///
    /// Tells every fault with its line: what is no TOML, a key that is none, a class or a predicate that the ontology
    /// does not have, and decisions that contradict each other.
    pub fn read(ontology: &Ontology, path: &str, text: &str) -> Result<Self, OntologyError> {
        let mut faults = Vec::new();
        let Some(file) = shape::read::<File>(path, text, &mut faults) else {
            return Err(OntologyError(faults));
        };
        let decisions =
            Self { document: DocumentId::new(DOCUMENT), text: text.to_owned(), path: path.to_owned(), file };
        decisions.check(ontology, &mut faults);
        faults.sort();
        if faults.is_empty() { Ok(decisions) } else { Err(OntologyError(faults)) }
    }

    /// Returns how many there are.
    #[must_use]
    pub const fn count(&self) -> usize {
        let File { not_same, same, retype, rename, alias, reject, accept, add } = &self.file;
        not_same.len()
            + same.len()
            + retype.len()
            + rename.len()
            + alias.len()
            + reject.len()
            + accept.len()
            + add.len()
    }

    fn line(&self, span: &Range<usize>) -> usize {
        line_of(&self.text, span.start)
    }

    fn check(&self, ontology: &Ontology, faults: &mut Vec<Fault>) {
        let mut tell = |span: Range<usize>, message: String| {
            faults.push(Fault { path: self.path.clone(), line: Some(self.line(&span)), message });
        };
        let file = &self.file;
        let ids = file
            .not_same
            .iter()
            .map(|one| &one.thing)
            .chain(file.same.iter().flat_map(|one| &one.things))
            .chain(file.retype.iter().map(|one| &one.thing))
            .chain(file.rename.iter().chain(&file.alias).map(|one| &one.thing))
            .chain(file.add.iter().flat_map(|one| [&one.subject, &one.object]));
        for id in ids.filter(|id| EntityId::parse(id.get_ref()).is_none()) {
            tell(
                id.span(),
                format!("\"{}\" is no id of an entity; one like place/riverton would be right", id.get_ref()),
            );
        }
        for same in &file.same {
            if let ([] | [_], span) = (same.things.as_slice(), same.things.first().map_or(0..0, Spanned::span)) {
                tell(span, "`same` needs two things or more".to_owned());
            }
        }
        for apart in file.not_same.iter().filter(|apart| apart.names.is_empty() && apart.documents.is_empty()) {
            tell(apart.thing.span(), "`not-same` needs `names` or `documents` that mean the other thing".to_owned());
        }
        for class in file.retype.iter().map(|one| &one.class) {
            if !ontology.classes.contains_key(class.get_ref()) {
                let hint = did_you_mean(class.get_ref(), ontology.classes.keys().map(String::as_str));
                tell(class.span(), format!("unknown class \"{}\"{hint}", class.get_ref()));
            }
        }
        for add in &file.add {
            if !ontology.predicates.contains_key(add.predicate.get_ref()) {
                let hint = did_you_mean(add.predicate.get_ref(), ontology.predicates.keys().map(String::as_str));
                tell(add.predicate.span(), format!("unknown predicate \"{}\"{hint}", add.predicate.get_ref()));
            }
        }
        // Two answers to one question.
        let mut names: BTreeMap<&str, &Spanned<String>> = BTreeMap::new();
        let mut classes: BTreeMap<&str, &Spanned<String>> = BTreeMap::new();
        let answers = file.rename.iter().map(|one| (&one.thing, &one.name)).map(|pair| (true, pair));
        let answers = answers.chain(file.retype.iter().map(|one| (false, (&one.thing, &one.class))));
        for (is_name, (thing, answer)) in answers {
            let known = if is_name { &mut names } else { &mut classes };
            if let Some(other) = known.insert(thing.get_ref(), answer)
                && other.get_ref() != answer.get_ref()
            {
                let line = self.line(&other.span());
                tell(
                    answer.span(),
                    format!(
                        "contradicts line {line}: \"{}\" cannot be both \"{}\" and \"{}\"",
                        thing.get_ref(),
                        other.get_ref(),
                        answer.get_ref()
                    ),
                );
            }
        }
        let accepted: BTreeMap<&str, &Spanned<String>> =
            file.accept.iter().map(|one| (one.fact.get_ref().as_str(), &one.fact)).collect();
        for fact in file.reject.iter().map(|one| &one.fact) {
            if let Some(other) = accepted.get(fact.get_ref().as_str()) {
                let line = self.line(&other.span());
                tell(fact.span(), format!("contradicts line {line}, which accepts this fact"));
            }
        }
        let mut kept: BTreeMap<&str, &Spanned<String>> = BTreeMap::new();
        for same in &file.same {
            let Some((first, others)) = same.things.split_first() else { continue };
            for other in others {
                if let Some(earlier) = kept.insert(other.get_ref(), first)
                    && earlier.get_ref() != first.get_ref()
                {
                    let line = self.line(&earlier.span());
                    tell(
                        other.span(),
                        format!(
                            "contradicts line {line}, which makes it one with \"{}\"; one `same` with all of them would be right",
                            earlier.get_ref()
                        ),
                    );
                }
            }
        }
    }
}
