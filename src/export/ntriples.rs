//! `graph.nt`: N-Triples, a triple a line, for bulk loaders, `grep` and `sort`.
//!
//! It holds the triples of `graph.ttl`, in the same order.

use std::io::{self, Write};

use oxrdf::{NamedNodeRef, TripleRef};

use crate::{
    export::{
        Format, Settings,
        gathered::Gathered,
        rdf::{self, term::Terms},
    },
    graph::Graph,
    ontology::Ontology,
};

/// RDF 1.1 N-Triples.
pub const N_TRIPLES: Format = Format {
    key: "n-triples",
    files: &[("graph.nt", write)],
    title: "RDF 1.1 N-Triples: a triple a line",
    readers: "Apache Jena, RDF4J, GraphDB, Oxigraph, Virtuoso, rdflib, QLever, grep and sort",
    how: "tdb2.tdbloader --loc kg graph.nt; python: rdflib.Graph().parse(\"graph.nt\")",
    drops: rdf::DROPS,
    is_default: false,
};

fn write(ontology: &Ontology, graph: &Graph, settings: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let names = rdf::Names::new(ontology, settings)?;
    let mut lines = Lines::new(out);
    rdf::blocks(&names, graph, &mut |triples| lines.block(triples, None))?;
    lines.finish()
}

/// Writes a triple or a quad a line.
pub(super) struct Lines<'o> {
    terms: Terms,
    gathered: Gathered<'o>,
    /// The subject that several triples have.
    subject: Vec<u8>,
    /// What stands at the end of each line.
    end: Vec<u8>,
}

impl<'o> Lines<'o> {
    pub(super) fn new(out: &'o mut dyn Write) -> Self {
        let gathered = Gathered::new(out);
        Self { terms: Terms::default(), gathered, subject: Vec::new(), end: Vec::new() }
    }

    /// Writes triples of one subject, in a named graph where there is one.
    pub(super) fn block(&mut self, triples: &[TripleRef<'_>], graph: Option<NamedNodeRef<'_>>) -> io::Result<()> {
        let Some(first) = triples.first() else { return Ok(()) };
        let Self { terms, gathered, subject, end } = self;
        let text = &mut gathered.text;
        subject.clear();
        terms.term(first.subject.into(), subject);
        subject.push(b' ');
        end.clear();
        if let Some(graph) = graph {
            end.push(b' ');
            terms.node(graph, end);
        }
        end.extend_from_slice(b" .\n");
        for triple in triples {
            text.extend_from_slice(subject);
            terms.node(triple.predicate, text);
            text.push(b' ');
            terms.term(triple.object, text);
            text.extend_from_slice(end);
        }
        gathered.pass_on()
    }

    /// Writes what is left.
    pub(super) fn finish(self) -> io::Result<()> {
        self.gathered.finish()
    }
}
