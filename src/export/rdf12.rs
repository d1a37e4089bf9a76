//! `graph.rdf12.ttl`: RDF 1.2 Turtle, in which the node of a statement names its triple by `rdf:reifies`.
//!
//! It holds the triples of `graph.ttl`; only that one takes the place of `rdf:Statement` with its subject, predicate
//! and object. Programs of RDF 1.1 cannot read it.

use std::io::{self, Write};

use oxrdf::{
    NamedNode, Term, Triple,
    vocab::{rdf as rdf_terms, rdf::STATEMENT},
};

use crate::{
    export::{Format, Settings, rdf, turtle},
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
    let mut writer = turtle::serializer(&names)?.for_writer(out);
    let reifies = NamedNode::new_unchecked("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies");
    rdf::subjects(&names, graph, &mut |triples| {
        let Some(stated) = rdf::stated(triples) else {
            return triples.iter().try_for_each(|triple| writer.serialize_triple(triple));
        };
        let reified = Triple::new(triples[0].subject.clone(), reifies.clone(), Term::from(stated));
        writer.serialize_triple(&reified)?;
        for triple in triples.iter().filter(|triple| !is_reification(triple)) {
            writer.serialize_triple(triple)?;
        }
        Ok(())
    })?;
    writer.finish()?;
    Ok(())
}

fn is_reification(triple: &Triple) -> bool {
    [rdf_terms::SUBJECT, rdf_terms::PREDICATE, rdf_terms::OBJECT].iter().any(|part| triple.predicate == *part)
        || triple.predicate == rdf_terms::TYPE
            && matches!(&triple.object, Term::NamedNode(class) if class.as_ref() == STATEMENT)
}
