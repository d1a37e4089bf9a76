//! Blank nodes by the order in which they come: a parser and an engine name them by chance.

use oxrdf::{BlankNode, NamedOrBlankNode, Term, Triple};
use rustc_hash::FxHashMap;

/// Gives each blank node a name that the same input always gives it.
#[derive(Debug, Default)]
pub(super) struct Relabel {
    known: FxHashMap<BlankNode, BlankNode>,
    /// Told from the blank nodes of other files.
    file: usize,
}

impl Relabel {
    /// For a file, whose blank nodes are not those of another.
    pub(super) fn of_file(file: usize) -> Self {
        Self { file, ..Self::default() }
    }

    pub(super) fn node(&mut self, node: &BlankNode) -> BlankNode {
        let (next, file) = (self.known.len() + 1, self.file);
        let made = || match file {
            0 => BlankNode::new_unchecked(format!("b{next}")),
            _ => BlankNode::new_unchecked(format!("f{file}b{next}")),
        };
        self.known.entry(node.clone()).or_insert_with(made).clone()
    }

    pub(super) fn subject(&mut self, subject: &NamedOrBlankNode) -> NamedOrBlankNode {
        match subject {
            NamedOrBlankNode::NamedNode(_) => subject.clone(),
            NamedOrBlankNode::BlankNode(node) => self.node(node).into(),
        }
    }

    pub(super) fn term(&mut self, term: &Term) -> Term {
        match term {
            Term::BlankNode(node) => self.node(node).into(),
            Term::Triple(triple) => self.triple(triple).into(),
            Term::NamedNode(_) | Term::Literal(_) => term.clone(),
        }
    }

    pub(super) fn triple(&mut self, triple: &Triple) -> Triple {
        let subject = self.subject(&triple.subject);
        Triple::new(subject, triple.predicate.clone(), self.term(&triple.object))
    }
}
