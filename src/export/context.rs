//! `context.jsonld`: what the short names of `graph.jsonld` mean.
//!
//! It is made from the ontology and the data model: a term for each predicate and property, with the kind of its
//! values.

use std::{
    collections::BTreeMap,
    io::{self, Write},
};

use oxrdf::{NamedNode, vocab::xsd};
use serde_json::{Map, Value, json};

use crate::{
    export::{
        Format, Settings,
        rdf::{
            Names,
            vocabulary::{PROPERTIES, Range},
        },
    },
    graph::Graph,
    ontology::Ontology,
};

/// The JSON-LD context.
pub const CONTEXT: Format = Format {
    key: "context",
    files: &[("context.jsonld", write)],
    title: "JSON-LD 1.1 context: what the names in graph.jsonld mean",
    readers: "JSON-LD processors",
    how: "in JSON of your own: {\"@context\": \"context.jsonld\", …}",
    drops: "the graph: it holds the vocabulary only",
    is_default: false,
};

/// What stands behind a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Definition {
    /// The short name.
    pub(super) term: String,
    /// How values are written.
    pub(super) values: Values,
    /// Whether there can be several: they are always a list then.
    pub(super) is_many: bool,
}

/// How the values of a term are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Values {
    /// Plain text.
    Text,
    /// The IRI of a thing, relative to the base.
    Node,
    /// A term of this context.
    Term,
    /// Literals of a datatype.
    Typed(NamedNode),
}

/// A context: definitions by the IRI of the property.
#[derive(Debug, Clone)]
pub(super) struct Context<'a> {
    names: Names<'a>,
    prefixes: BTreeMap<String, String>,
    /// What own terms begin with.
    own: String,
    definitions: BTreeMap<String, Definition>,
}

impl<'a> Context<'a> {
    pub(super) fn new(names: Names<'a>) -> Self {
        let (prefixes, own) = (names.prefixes(), names.own("").into_string());
        let mut context = Self { names, prefixes, own, definitions: BTreeMap::new() };
        for key in names.ontology.predicates.keys() {
            let iri = names.predicate(key);
            context.define(iri, Values::Node, true);
        }
        for property in PROPERTIES {
            let values = match property.range {
                Range::Value(xsd::STRING) => Values::Text,
                Range::Value(datatype) => Values::Typed(datatype.into_owned()),
                Range::Thing(_) => Values::Node,
                Range::Predicate => Values::Term,
            };
            context.define(names.property(property), values, property.is_many);
        }
        context
    }

    /// Gives a property its local name; the prefixed one where the local name is taken.
    fn define(&mut self, iri: NamedNode, values: Values, is_many: bool) {
        let iri = iri.into_string();
        if self.definitions.contains_key(&iri) {
            return;
        }
        let local = iri.rsplit(['#', '/']).next().unwrap_or_default().to_owned();
        let is_taken = self.definitions.values().any(|definition| definition.term == local);
        let term = if is_taken { self.prefixed(&iri) } else { local };
        self.definitions.insert(iri, Definition { term, values, is_many });
    }

    /// Returns the definition of a property.
    pub(super) fn definition(&self, iri: &str) -> Option<&Definition> {
        self.definitions.get(iri)
    }

    /// Returns the IRI with a prefix, or as it is.
    fn prefixed(&self, iri: &str) -> String {
        for (prefix, namespace) in &self.prefixes {
            if let Some(local) = iri.strip_prefix(namespace.as_str()) {
                return format!("{prefix}:{local}");
            }
        }
        iri.to_owned()
    }

    /// Returns a class or a property as it is written where a term is meant.
    pub(super) fn term(&self, iri: &str) -> String {
        if let Some(definition) = self.definitions.get(iri) {
            return definition.term.clone();
        }
        match iri.strip_prefix(self.own.as_str()) {
            Some(local) => local.to_owned(),
            None => self.prefixed(iri),
        }
    }

    /// Returns the IRI of a thing, relative to the base.
    pub(super) fn node<'i>(&self, iri: &'i str) -> &'i str {
        iri.strip_prefix(self.names.base).unwrap_or(iri)
    }

    /// Returns the context as JSON.
    pub(super) fn json(&self) -> Value {
        let mut context = Map::new();
        context.insert("@version".to_owned(), json!(1.1));
        context.insert("@base".to_owned(), json!(self.names.base));
        context.insert("@vocab".to_owned(), json!(self.names.own("").as_str()));
        for (prefix, iri) in self.names.prefixes() {
            context.insert(prefix, json!(iri));
        }
        let mut terms: Vec<_> = self.definitions.iter().collect();
        terms.sort_by(|one, other| one.1.term.cmp(&other.1.term));
        for (iri, definition) in terms {
            let mut entry = Map::new();
            entry.insert("@id".to_owned(), json!(self.prefixed(iri)));
            match &definition.values {
                Values::Text => {}
                Values::Node => _ = entry.insert("@type".to_owned(), json!("@id")),
                Values::Term => _ = entry.insert("@type".to_owned(), json!("@vocab")),
                Values::Typed(datatype) => {
                    _ = entry.insert("@type".to_owned(), json!(self.prefixed(datatype.as_str())));
                }
            }
            if definition.is_many {
                entry.insert("@container".to_owned(), json!("@set"));
            }
            context.insert(definition.term.clone(), Value::Object(entry));
        }
        Value::Object(context)
    }
}

fn write(ontology: &Ontology, _: &Graph, settings: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let context = Context::new(Names::new(ontology, settings)?);
    serde_json::to_writer_pretty(&mut *out, &json!({"@context": context.json()}))?;
    writeln!(out)
}
