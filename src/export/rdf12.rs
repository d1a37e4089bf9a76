//! `graph.rdf12.ttl`: RDF 1.2 Turtle, in which the node of a statement names its triple by `rdf:reifies`.
//!
//! It holds the triples of `graph.ttl`; only that one takes the place of `rdf:Statement` with its subject, predicate
//! and object. Programs of RDF 1.1 cannot read it.

use std::io::{self, Write};

use oxrdf::{
    NamedNode, TermRef, TripleRef,
    vocab::{rdf as rdf_terms, rdf::STATEMENT},
};

use crate::{
    export::{Format, Settings, rdf, turtle::Turtle},
    graph::Graph,
    ontology::Ontology,
};

/// RDF 1.2 Turtle.
pub const RDF_12: Format = Format {
    key: "rdf12",
    files: &[("graph.rdf12.ttl", write)],
    title: "RDF 1.2 Turtle: statement nodes that reify triples",
    readers: "Apache Jena from 5.4, Oxigraph from 0.5, N3.js",
    how: "riot --count graph.rdf12.ttl",
    drops: rdf::DROPS,
    is_default: false,
};

fn write(ontology: &Ontology, graph: &Graph, settings: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let names = rdf::Names::new(ontology, settings)?;
    let mut writer = Turtle::new(&names, out);
    let reifies = NamedNode::new_unchecked("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies");
    rdf::blocks(&names, graph, &mut |triples| {
        let Some(stated) = rdf::stated(triples) else { return writer.block(triples) };
        let stated = stated.into_owned();
        writer.add(TripleRef::new(triples[0].subject, &reifies, TermRef::Triple(&stated)));
        for triple in triples.iter().filter(|triple| !is_reification(triple)) {
            writer.add(*triple);
        }
        writer.block(&[])
    })?;
    writer.finish()
}

fn is_reification(triple: &TripleRef<'_>) -> bool {
    [rdf_terms::SUBJECT, rdf_terms::PREDICATE, rdf_terms::OBJECT].contains(&triple.predicate)
        || triple.predicate == rdf_terms::TYPE && triple.object == STATEMENT.into()
}
