//! `graph.nq`: N-Quads, a named graph a document.
//!
//! A triple stands once in the graph of each document that states it. All graphs together hold the triples of
//! `graph.ttl`; the default graph is empty. What only a gazetteer knows is in the graph `background`.

use std::io::{self, Write};

use crate::{
    export::{Format, Settings, ntriples::Lines, rdf},
    graph::Graph,
    ontology::Ontology,
};

/// RDF 1.1 N-Quads.
pub const N_QUADS: Format = Format {
    key: "n-quads",
    files: &[("graph.nq", write)],
    title: "RDF 1.1 N-Quads: a named graph a document, a quad a line",
    readers: "Apache Jena, RDF4J, GraphDB, Oxigraph, Virtuoso, rdflib, QLever",
    how: "tdb2.tdbloader --loc kg graph.nq; python: rdflib.Dataset().parse(\"graph.nq\", format=\"nquads\")",
    drops: rdf::DROPS,
    is_default: false,
};

fn write(ontology: &Ontology, graph: &Graph, settings: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let names = rdf::Names::new(ontology, settings)?;
    let mut lines = Lines::new(out);
    rdf::quads(&names, graph, &mut |triples, name| lines.block(triples, Some(name.as_ref())))?;
    lines.finish()
}
