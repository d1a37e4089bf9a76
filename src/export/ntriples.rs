//! `graph.nt`: N-Triples, a triple a line, for bulk loaders, `grep` and `sort`.
//!
//! It holds the triples of `graph.ttl`, in the same order.

use std::io::{self, Write};

use oxttl::NTriplesSerializer;

use crate::{
    export::{Format, Settings, rdf},
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
    let mut lines = NTriplesSerializer::new().for_writer(out);
    rdf::triples(&names, graph, &mut |triple| lines.serialize_triple(&triple))
}
