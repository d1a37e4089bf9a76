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
pub(super) mod term;
mod block;
mod describe;

use std::io;

use oxrdf::{NamedNode, NamedNodeRef, TermRef, TripleRef, vocab::rdf};

use self::block::Block;
pub use self::{name::Names, part::Part};

/// What no RDF format of the graph carries.
pub const DROPS: &str = "counts of sentences and of refused facts, the rule of each mention";

/// Takes the triples of one subject after another.
pub type Blocks<'s> = dyn FnMut(&[TripleRef<'_>]) -> io::Result<()> + 's;

/// Gives every triple of the graph, those of one subject at once.
///
/// # Errors
///
/// The first error of the sink.
pub fn blocks(names: &Names<'_>, graph: &crate::graph::Graph, sink: &mut Blocks<'_>) -> io::Result<()> {
    Block::new(names).part(Part::whole(graph), sink)
}

/// Returns the triple that the triples of a statement's node describe; none for other things.
#[must_use]
pub fn stated<'t>(triples: &[TripleRef<'t>]) -> Option<TripleRef<'t>> {
    let part =
        |name: NamedNodeRef<'_>| triples.iter().find(|triple| triple.predicate == name).map(|triple| triple.object);
    match (part(rdf::SUBJECT)?, part(rdf::PREDICATE)?, part(rdf::OBJECT)?) {
        (TermRef::NamedNode(subject), TermRef::NamedNode(predicate), object) => {
            Some(TripleRef::new(subject, predicate, object))
        }
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
    sink: &mut dyn FnMut(&[TripleRef<'_>], &NamedNode) -> io::Result<()>,
) -> io::Result<()> {
    let mut block = Block::new(names);
    for part in Part::each(graph) {
        let name = names.part(part.scope);
        block.part(part, &mut |triples| sink(triples, &name))?;
    }
    Ok(())
}
