//! `graph.jsonld`: JSON-LD 1.1, one thing a line, with its context inside.
//!
//! It holds the triples of `graph.ttl`. Nothing is fetched to read it. Numbers with a fraction are strings with a type,
//! because JSON-LD would write them in another form.

use std::io::{self, Write};

use oxrdf::{
    NamedNode, NamedOrBlankNode, Term, Triple,
    vocab::{rdf as rdf_terms, xsd},
};
use serde_json::{Map, Value, json};

use crate::{
    export::{
        Format, Settings,
        context::{Context, Values},
        rdf,
    },
    graph::Graph,
    ontology::Ontology,
};

/// JSON-LD.
pub const JSON_LD: Format = Format {
    key: "json-ld",
    files: &[("graph.jsonld", write)],
    title: "JSON-LD 1.1: one thing a line, with its context",
    readers: "Apache Jena, RDF4J, GraphDB, Oxigraph, rdflib, jsonld.js, PyLD, jq",
    how: "riot --count graph.jsonld; python: rdflib.Graph().parse(\"graph.jsonld\")",
    drops: rdf::DROPS,
    is_default: false,
};

fn write(ontology: &Ontology, graph: &Graph, settings: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let names = rdf::Names::new(ontology, settings)?;
    let context = Context::new(names);
    write!(out, "{{\"@context\": ")?;
    serde_json::to_writer(&mut *out, &context.json())?;
    write!(out, ",\n\"@graph\": [")?;
    let mut objects = Objects { context: &context, out, subject: None, object: Map::new(), is_first: true };
    rdf::triples(&names, graph, &mut |triple| objects.add(triple))?;
    objects.end()?;
    writeln!(out, "\n]}}")
}

/// Turns triples, those of one subject together, into objects.
struct Objects<'a, 'o> {
    context: &'a Context<'a>,
    out: &'o mut dyn Write,
    subject: Option<NamedOrBlankNode>,
    object: Map<String, Value>,
    is_first: bool,
}

impl Objects<'_, '_> {
    fn add(&mut self, triple: Triple) -> io::Result<()> {
        if self.subject.as_ref() != Some(&triple.subject) {
            self.end()?;
            if let NamedOrBlankNode::NamedNode(subject) = &triple.subject {
                self.object.insert("@id".to_owned(), json!(self.context.node(subject)));
            }
            self.subject = Some(triple.subject);
        }
        let (key, value, is_many) = self.entry(&triple.predicate, &triple.object);
        match self.object.get_mut(&key) {
            Some(Value::Array(values)) => values.push(value),
            Some(first) => *first = json!([first.take(), value]),
            None => _ = self.object.insert(key, if is_many { json!([value]) } else { value }),
        }
        Ok(())
    }

    /// Writes the object of the last subject.
    fn end(&mut self) -> io::Result<()> {
        if self.object.is_empty() {
            return Ok(());
        }
        self.out.write_all(if self.is_first { b"\n" } else { b",\n" })?;
        self.is_first = false;
        serde_json::to_writer(&mut *self.out, &self.object)?;
        self.object.clear();
        Ok(())
    }

    fn entry(&self, predicate: &NamedNode, object: &Term) -> (String, Value, bool) {
        if let (true, Term::NamedNode(class)) = (predicate == &rdf_terms::TYPE, object) {
            return ("@type".to_owned(), json!(self.context.term(class)), true);
        }
        let definition = self.context.definitions.get(predicate);
        let value = match (definition.map(|definition| &definition.values), object) {
            (Some(Values::Node), Term::NamedNode(node)) => json!(self.context.node(node)),
            (Some(Values::Term), Term::NamedNode(node)) => json!(self.context.term(node)),
            (Some(Values::Typed(datatype)), Term::Literal(literal)) if literal.datatype() == datatype.as_ref() => {
                typed(literal.value(), datatype)
            }
            (Some(Values::Text) | None, Term::Literal(literal)) if literal.datatype() == xsd::STRING => {
                json!(literal.value())
            }
            (_, Term::Literal(literal)) => json!({"@value": literal.value(), "@type": literal.datatype().as_str()}),
            (_, Term::NamedNode(node)) => json!({"@id": node.as_str()}),
            // No graph has blank nodes or triples as terms.
            (_, other) => json!({"@id": other.to_string()}),
        };
        let is_many = definition.is_some_and(|definition| definition.is_many);
        (self.context.term(predicate), value, is_many)
    }
}

/// Returns a literal as JSON that a reader turns back into the same literal.
fn typed(value: &str, datatype: &NamedNode) -> Value {
    let number = (datatype == &xsd::NON_NEGATIVE_INTEGER).then(|| value.parse::<u64>().ok()).flatten();
    let truth = (datatype == &xsd::BOOLEAN).then(|| value.parse::<bool>().ok()).flatten();
    number.map(Value::from).or(truth.map(Value::from)).unwrap_or_else(|| json!(value))
}
