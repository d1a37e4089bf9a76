//! `graph.ttl`: RDF 1.1 Turtle, read by every RDF program.
//!
//! It leaves out how many sentences a document has, how many facts were refused, and which rule found each mention.

use std::io::{self, Write};

use oxttl::TurtleSerializer;

use crate::{
    export::{Format, Settings, rdf},
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
    let mut turtle = serializer(&names)?.for_writer(out);
    rdf::triples(&names, graph, &mut |triple| turtle.serialize_triple(&triple))?;
    turtle.finish()?;
    Ok(())
}

/// Returns a serializer that knows every prefix.
pub(super) fn serializer(names: &rdf::Names<'_>) -> io::Result<TurtleSerializer> {
    let mut serializer = TurtleSerializer::new();
    for (prefix, iri) in names.prefixes() {
        serializer = serializer
            .with_prefix(prefix.as_str(), iri.as_str())
            .map_err(|error| io::Error::new(io::ErrorKind::InvalidInput, format!("prefix {prefix}: {error}")))?;
    }
    Ok(serializer)
}
