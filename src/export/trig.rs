//! `graph.trig`: TriG, Turtle with a named graph a document.
//!
//! It holds the quads of `graph.nq`, in the same order.

use std::io::{self, Write};

use oxrdf::QuadRef;
use oxttl::TriGSerializer;

use crate::{
    export::{Format, Settings, rdf},
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
    let mut serializer = TriGSerializer::new();
    for (prefix, iri) in names.prefixes() {
        serializer = serializer
            .with_prefix(prefix.as_str(), iri.as_str())
            .map_err(|error| io::Error::new(io::ErrorKind::InvalidInput, format!("prefix {prefix}: {error}")))?;
    }
    let mut trig = serializer.for_writer(out);
    rdf::quads(&names, graph, &mut |triple, name| {
        trig.serialize_quad(QuadRef::new(&triple.subject, &triple.predicate, &triple.object, name))
    })?;
    trig.finish()?;
    Ok(())
}
