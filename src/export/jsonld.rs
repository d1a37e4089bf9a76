//! `graph.jsonld`: JSON-LD 1.1, one thing a line, with its context inside.
//!
//! It holds the triples of `graph.ttl`. Nothing is fetched to read it. Numbers with a fraction are strings with a type,
//! because JSON-LD would write them in another form.

use std::io::{self, Write};

use oxrdf::{
    NamedNode, NamedNodeRef, NamedOrBlankNodeRef, TermRef, TripleRef,
    vocab::{rdf as rdf_terms, xsd},
};
use serde_json::{Map, Value, json};

use crate::{
    export::{
        Format, Settings,
        context::{Context, Values},
        json::{Buffered, buffered},
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
    let out = &mut buffered(out);
    let names = rdf::Names::new(ontology, settings)?;
    let context = Context::new(names);
    write!(out, "{{\"@context\": ")?;
    serde_json::to_writer(&mut *out, &context.json())?;
    write!(out, ",\n\"@graph\": [")?;
    let mut objects = Objects { context: &context, out, object: Map::new(), is_first: true };
    rdf::blocks(&names, graph, &mut |triples| objects.block(triples))?;
    writeln!(out, "\n]}}")?;
    out.flush()
}

/// Turns triples into objects.
struct Objects<'a, 'o> {
    context: &'a Context<'a>,
    out: &'a mut Buffered<'o>,
    object: Map<String, Value>,
    is_first: bool,
}

impl Objects<'_, '_> {
    /// Writes triples of one subject.
    fn block(&mut self, triples: &[TripleRef<'_>]) -> io::Result<()> {
        for TripleRef { subject, predicate, object } in triples {
            if let (true, NamedOrBlankNodeRef::NamedNode(subject)) = (self.object.is_empty(), subject) {
                self.object.insert("@id".to_owned(), json!(self.context.node(subject.as_str())));
            }
            let (key, value, is_many) = self.entry(*predicate, *object);
            match self.object.get_mut(&key) {
                Some(Value::Array(values)) => values.push(value),
                Some(first) => *first = json!([first.take(), value]),
                None => _ = self.object.insert(key, if is_many { json!([value]) } else { value }),
            }
        }
        self.end()
    }

    /// Writes the object.
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

    fn entry(&self, predicate: NamedNodeRef<'_>, object: TermRef<'_>) -> (String, Value, bool) {
        if let (true, TermRef::NamedNode(class)) = (predicate == rdf_terms::TYPE, object) {
            return ("@type".to_owned(), json!(self.context.term(class.as_str())), true);
        }
        let definition = self.context.definition(predicate.as_str());
        let value = match (definition.map(|definition| &definition.values), object) {
            (Some(Values::Node), TermRef::NamedNode(node)) => json!(self.context.node(node.as_str())),
            (Some(Values::Term), TermRef::NamedNode(node)) => json!(self.context.term(node.as_str())),
            (Some(Values::Typed(datatype)), TermRef::Literal(literal)) if literal.datatype() == datatype.as_ref() => {
                typed(literal.value(), datatype)
            }
            (Some(Values::Text) | None, TermRef::Literal(literal)) if literal.datatype() == xsd::STRING => {
                json!(literal.value())
            }
            (_, TermRef::Literal(literal)) => {
                json!({"@value": literal.value(), "@type": literal.datatype().as_str()})
            }
            (_, TermRef::NamedNode(node)) => json!({"@id": node.as_str()}),
            // No graph has blank nodes or triples as terms.
            (_, other) => json!({"@id": other.to_string()}),
        };
        let is_many = definition.is_some_and(|definition| definition.is_many);
        (self.context.term(predicate.as_str()), value, is_many)
    }
}

/// Returns a literal as JSON that a reader turns back into the same literal.
fn typed(value: &str, datatype: &NamedNode) -> Value {
    let number = (datatype == &xsd::NON_NEGATIVE_INTEGER).then(|| value.parse::<u64>().ok()).flatten();
    let truth = (datatype == &xsd::BOOLEAN).then(|| value.parse::<bool>().ok()).flatten();
    number.map(Value::from).or(truth.map(Value::from)).unwrap_or_else(|| json!(value))
}
