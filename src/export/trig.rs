//! `graph.trig`: TriG, Turtle with a named graph a document.
//!
//! It holds the quads of `graph.nq`, in the same order.

use std::io::{self, Write};

use crate::{
    export::{Format, Settings, rdf, turtle::Turtle},
    graph::Graph,
    ontology::Ontology,
};

/// RDF 1.1 TriG.
pub const TRIG: Format = Format {
    key: "trig",
    files: &[("graph.trig", write)],
    title: "RDF 1.1 TriG: Turtle with a named graph a document",
    readers: "Apache Jena, RDF4J, GraphDB, Oxigraph, Virtuoso, rdflib",
    how: "riot --count graph.trig; python: rdflib.Dataset().parse(\"graph.trig\")",
    drops: rdf::DROPS,
    is_default: false,
};

fn write(ontology: &Ontology, graph: &Graph, settings: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let names = rdf::Names::new(ontology, settings)?;
    let mut trig = Turtle::new(&names, out);
    rdf::quads(&names, graph, &mut |triples, name| {
        trig.enter(name.as_ref());
        trig.block(triples)
    })?;
    trig.finish()
}
