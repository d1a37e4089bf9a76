//! `graph.ttl`: RDF 1.1 Turtle, read by every RDF program.
//!
//! It leaves out how many sentences a document has, how many facts were refused, and which rule found each mention.

use std::io::{self, Write};

use oxrdf::{NamedNodeRef, NamedOrBlankNodeRef, TripleRef};

use crate::{
    export::{
        Format, Settings,
        gathered::Gathered,
        rdf::{self, term::Terms},
    },
    graph::Graph,
    ontology::Ontology,
};

/// RDF 1.1 Turtle.
pub const TURTLE: Format = Format {
    key: "turtle",
    files: &[("graph.ttl", write)],
    title: "RDF 1.1 Turtle: triples, statement nodes and evidence",
    readers: "Apache Jena, RDF4J, GraphDB, Oxigraph, Virtuoso, rdflib, Neo4j with neosemantics",
    how: "riot --count graph.ttl; python: rdflib.Graph().parse(\"graph.ttl\")",
    drops: rdf::DROPS,
    is_default: true,
};

fn write(ontology: &Ontology, graph: &Graph, settings: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let names = rdf::Names::new(ontology, settings)?;
    let mut turtle = Turtle::new(&names, out);
    rdf::blocks(&names, graph, &mut |triples| turtle.block(triples))?;
    turtle.finish()
}

/// Writes triples of one subject after another, subjects and predicates once.
pub(super) struct Turtle<'o> {
    terms: Terms,
    gathered: Gathered<'o>,
    /// The subject of the last triple; empty where there is none.
    subject: String,
    predicate: String,
    /// The named graph; empty where there is none.
    graph: String,
    /// What stands at the begin of each line.
    indent: &'static [u8],
}

impl<'o> Turtle<'o> {
    /// Returns a writer that has declared every prefix.
    pub(super) fn new(names: &rdf::Names<'_>, out: &'o mut dyn Write) -> Self {
        let mut gathered = Gathered::new(out);
        let terms = Terms::prefixed(names);
        terms.declare(&mut gathered.text);
        let (subject, predicate, graph) = (String::new(), String::new(), String::new());
        Self { terms, gathered, subject, predicate, graph, indent: b"" }
    }

    /// Writes triples of one subject.
    pub(super) fn block(&mut self, triples: &[TripleRef<'_>]) -> io::Result<()> {
        for triple in triples {
            self.add(*triple);
        }
        self.gathered.pass_on()
    }

    /// Writes a triple.
    pub(super) fn add(&mut self, TripleRef { subject, predicate, object }: TripleRef<'_>) {
        let NamedOrBlankNodeRef::NamedNode(subject) = subject else {
            debug_assert!(false, "a graph has no blank nodes");
            return;
        };
        let text = &mut self.gathered.text;
        let is_known = subject.as_str() == self.subject;
        if is_known && predicate.as_str() == self.predicate {
            text.extend_from_slice(b" , ");
            return self.terms.term(object, text);
        }
        if is_known {
            text.extend_from_slice(b" ;\n");
            text.extend_from_slice(self.indent);
            text.push(b'\t');
        } else {
            if !self.subject.is_empty() {
                text.extend_from_slice(b" .\n");
            }
            text.extend_from_slice(self.indent);
            self.terms.node(subject, text);
            text.push(b' ');
            replace(&mut self.subject, subject.as_str());
        }
        replace(&mut self.predicate, predicate.as_str());
        self.terms.predicate(predicate, text);
        text.push(b' ');
        self.terms.term(object, text);
    }

    /// What follows is in a named graph, for `TriG`.
    pub(super) fn enter(&mut self, name: NamedNodeRef<'_>) {
        if self.graph == name.as_str() {
            return;
        }
        self.end_graph();
        replace(&mut self.graph, name.as_str());
        self.terms.node(name, &mut self.gathered.text);
        self.gathered.text.extend_from_slice(b" {\n");
        self.indent = b"\t";
    }

    fn end_graph(&mut self) {
        if !self.subject.is_empty() {
            self.gathered.text.extend_from_slice(b" .\n");
        }
        if !self.graph.is_empty() {
            self.gathered.text.extend_from_slice(b"}\n");
        }
        self.subject.clear();
    }

    /// Ends the last statement and writes what is left.
    pub(super) fn finish(mut self) -> io::Result<()> {
        self.end_graph();
        self.gathered.finish()
    }
}

fn replace(kept: &mut String, new: &str) {
    kept.clear();
    kept.push_str(new);
}
