//! A small set of triples that describes the vocabulary: written in the order in which it is made.

use std::io::{self, Write};

use oxrdf::{
    BlankNode, Literal, NamedNode, NamedOrBlankNode, Term, Triple,
    vocab::{rdf, rdfs},
};
use oxttl::TurtleSerializer;

use super::{
    Names,
    vocabulary::{OWL, SH, SKOS, term},
};

/// Triples about classes, properties and shapes. Lists, which need blank nodes, come after all else.
#[derive(Debug)]
pub struct Sheet<'a> {
    /// Makes IRIs.
    pub names: Names<'a>,
    triples: Vec<Triple>,
    lists: Vec<Triple>,
}

impl<'a> Sheet<'a> {
    /// Returns an empty sheet.
    #[must_use]
    pub const fn new(names: Names<'a>) -> Self {
        Self { names, triples: Vec::new(), lists: Vec::new() }
    }

    /// Adds a triple.
    pub fn add(&mut self, subject: &NamedNode, predicate: impl Into<NamedNode>, object: impl Into<Term>) {
        self.triples.push(Triple::new(subject.clone(), predicate, object));
    }

    /// Adds a plain text.
    pub fn text(&mut self, subject: &NamedNode, predicate: impl Into<NamedNode>, value: &str) {
        self.add(subject, predicate, Literal::new_simple_literal(value));
    }

    /// Adds what a term is called and what it means, and where that is said.
    pub fn define(&mut self, subject: &NamedNode, label: &str, definition: &str) {
        self.text(subject, rdfs::LABEL, label);
        self.text(subject, term(SKOS, "definition"), definition);
        self.add(subject, rdfs::IS_DEFINED_BY, self.names.ontology());
    }

    /// Adds a list and returns its head; `name` must be its own.
    pub fn list(&mut self, name: &str, items: impl IntoIterator<Item = Term>) -> Term {
        let cell = |index: usize| BlankNode::new_unchecked(format!("{name}-{index}"));
        let mut items = items.into_iter().enumerate().peekable();
        let head = if items.peek().is_some() { Term::from(cell(0)) } else { rdf::NIL.into_owned().into() };
        while let Some((index, item)) = items.next() {
            self.lists.push(Triple::new(cell(index), rdf::FIRST, item));
            let rest = if items.peek().is_some() { Term::from(cell(index + 1)) } else { rdf::NIL.into_owned().into() };
            self.lists.push(Triple::new(cell(index), rdf::REST, rest));
        }
        head
    }

    /// Adds a class that is the union of others and returns it.
    pub fn union(&mut self, name: &str, classes: impl IntoIterator<Item = Term>) -> Term {
        let list = self.list(name, classes);
        let union = NamedOrBlankNode::from(BlankNode::new_unchecked(name));
        self.lists.push(Triple::new(union.clone(), rdf::TYPE, term(OWL, "Class")));
        self.lists.push(Triple::new(union.clone(), term(OWL, "unionOf"), list));
        union.into()
    }

    /// Writes everything as Turtle.
    ///
    /// # Errors
    ///
    /// Those of the output.
    pub fn write(self, out: &mut dyn Write) -> io::Result<()> {
        let mut serializer = TurtleSerializer::new();
        let mut prefixes = self.names.prefixes();
        prefixes.insert("owl".to_owned(), OWL.to_owned());
        prefixes.insert("sh".to_owned(), SH.to_owned());
        prefixes.insert("shape".to_owned(), self.names.shape("").into_string());
        for (prefix, iri) in prefixes {
            serializer = serializer
                .with_prefix(prefix.as_str(), iri.as_str())
                .map_err(|error| io::Error::new(io::ErrorKind::InvalidInput, format!("prefix {prefix}: {error}")))?;
        }
        let mut turtle = serializer.for_writer(out);
        for triple in self.triples.iter().chain(&self.lists) {
            turtle.serialize_triple(triple)?;
        }
        turtle.finish()?;
        Ok(())
    }
}
