//! Which triples a graph is. Every RDF format writes these and decides nothing.
//!
//! What holds is a triple. Every statement is also a node (`rdf:Statement`) with its modality, time, confidence and
//! evidence; what is planned or denied is only that node. Evidence is a NIF node whose IRI counts code points of the
//! source (RFC 5147); it leads to the document by PROV-O. There are no blank nodes.
//!
//! Triples come one subject after another in the order of ids and are never held together: a writer needs the memory
//! of a pointer a fact beside the graph.

pub mod vocabulary;
pub mod name;
pub mod part;
pub mod sheet;
mod describe;

use std::io;

use oxrdf::{NamedNode, NamedNodeRef, Term, Triple, vocab::rdf};

pub use self::{name::Names, part::Part};

/// What no RDF format of the graph carries.
pub const DROPS: &str = "counts of sentences and of refused facts, the rule of each mention";

/// Takes the triples in turn.
pub type Sink<'s> = dyn FnMut(Triple) -> io::Result<()> + 's;

/// Gives every triple of the graph.
///
/// # Errors
///
/// The first error of the sink.
pub fn triples(names: &Names<'_>, graph: &crate::graph::Graph, sink: &mut Sink<'_>) -> io::Result<()> {
    describe::part(names, &Part::whole(graph), sink)
}

/// Gives the triples of one subject after another.
///
/// # Errors
///
/// The first error of the sink.
pub fn subjects(
    names: &Names<'_>,
    graph: &crate::graph::Graph,
    sink: &mut dyn FnMut(&[Triple]) -> io::Result<()>,
) -> io::Result<()> {
    let mut block: Vec<Triple> = Vec::new();
    triples(names, graph, &mut |triple| {
        if block.first().is_some_and(|first| first.subject != triple.subject) {
            sink(&block)?;
            block.clear();
        }
        block.push(triple);
        Ok(())
    })?;
    if block.is_empty() { Ok(()) } else { sink(&block) }
}

/// Returns the triple that the triples of a statement's node describe; none for other things.
#[must_use]
pub fn stated(triples: &[Triple]) -> Option<Triple> {
    let part = |name: NamedNodeRef<'_>| {
        triples.iter().find(|triple| triple.predicate == name).map(|triple| triple.object.clone())
    };
    match (part(rdf::SUBJECT)?, part(rdf::PREDICATE)?, part(rdf::OBJECT)?) {
        (Term::NamedNode(subject), Term::NamedNode(predicate), object) => Some(Triple::new(subject, predicate, object)),
        _ => None,
    }
}

/// Gives every triple of the graph once for each document that states it, with the named graph of that document.
/// What no document states, because a gazetteer knows it, stands in a graph of its own. Each named graph describes
/// every thing that it speaks of.
///
/// # Errors
///
/// The first error of the sink.
pub fn quads(
    names: &Names<'_>,
    graph: &crate::graph::Graph,
    sink: &mut dyn FnMut(Triple, &NamedNode) -> io::Result<()>,
) -> io::Result<()> {
    for part in Part::each(graph) {
        let name = names.part(part.scope);
        describe::part(names, &part, &mut |triple| sink(triple, &name))?;
    }
    Ok(())
}
