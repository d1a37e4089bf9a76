//! `graph.star.ttls`: Turtle-star of the RDF-star community group, before RDF 1.2 gave the same marks another meaning.
//!
//! It holds the triples of `graph.ttl`, and after them, on each triple that holds, what its statements say of it: their
//! confidence, time and rule. What several statements say of one triple stands there together; their own nodes keep it
//! apart.

use std::io::{self, Write};

use oxrdf::{LiteralRef, TermRef, TripleRef};

use crate::{
    export::{Format, Settings, rdf, turtle::Turtle},
    fact::Modality,
    graph::Graph,
    ontology::Ontology,
};

/// Turtle-star.
pub const STAR: Format = Format {
    key: "turtle-star",
    files: &[("graph.star.ttls", write)],
    title: "Turtle-star: qualifiers on the triples that hold",
    readers: "Neo4j with neosemantics, RDF4J up to 5, GraphDB",
    how: "Neo4j: CALL n10s.rdf.import.fetch('file:///graph.star.ttls', 'Turtle-star'); GraphDB: Import > RDF",
    drops: rdf::DROPS,
    is_default: false,
};

fn write(ontology: &Ontology, graph: &Graph, settings: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let names = rdf::Names::new(ontology, settings)?;
    let mut writer = Turtle::new(&names, &mut *out);
    rdf::blocks(&names, graph, &mut |triples| writer.block(triples))?;
    writer.finish()?;
    let modality = names.own("modality");
    let holds = TermRef::from(LiteralRef::new_simple_literal(Modality::Actual.key()));
    let qualifiers = ["confidence", "modality", "time", "start", "foundBy"].map(|name| names.own(name));
    rdf::blocks(&names, graph, &mut |triples| {
        let Some(TripleRef { subject, predicate, object }) = rdf::stated(triples) else { return Ok(()) };
        if !triples.iter().any(|triple| triple.predicate == modality.as_ref() && triple.object == holds) {
            return Ok(());
        }
        for triple in triples.iter().filter(|triple| qualifiers.iter().any(|name| triple.predicate == name.as_ref())) {
            writeln!(out, "<< {subject} {predicate} {object} >> {} {} .", triple.predicate, triple.object)?;
        }
        Ok(())
    })
}
