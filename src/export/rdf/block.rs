//! The triples of one subject in the making.
//!
//! Terms are pieces of one text that is used again for every subject: nothing is allocated for a term.

use std::{cmp::Ordering, io};

use oxrdf::{
    LiteralRef, NamedNode, NamedNodeRef, NamedOrBlankNodeRef, TermRef, TripleRef,
    vocab::{rdf, xsd},
};
use rustc_hash::FxHashMap;

use super::{Blocks, Names};
use crate::{
    evidence::Evidence,
    export::text,
    fact::{Confidence, Relation},
};

/// Compares two texts that are written before the same mark.
pub(super) fn before(mark: u8, one: &str, other: &str) -> Ordering {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let common = one.len().min(other.len());
    let next = |bytes: &[u8]| bytes.get(common).copied().unwrap_or(mark);
    one[..common].cmp(&other[..common]).then_with(|| next(one).cmp(&next(other)))
}

/// Whether a literal is a string that is written as it is.
fn is_plain(literal: LiteralRef<'_>) -> bool {
    let is_plain = |byte| (b' '..=b'~').contains(&byte) && byte != b'"' && byte != b'\\';
    literal.language().is_none() && literal.datatype() == xsd::STRING && literal.value().bytes().all(is_plain)
}

/// Compares triples of one subject as N-Triples write them, without writing them: a thing may stand in a million places.
fn as_written(one: &TripleRef<'_>, other: &TripleRef<'_>) -> Ordering {
    let objects = || match (one.object, other.object) {
        (TermRef::NamedNode(one), TermRef::NamedNode(other)) => before(b'>', one.as_str(), other.as_str()),
        (TermRef::Literal(one), TermRef::Literal(other)) if is_plain(one) && is_plain(other) => {
            before(b'"', one.value(), other.value())
        }
        (one, other) => one.to_string().cmp(&other.to_string()),
    };
    before(b'>', one.predicate.as_str(), other.predicate.as_str()).then_with(objects)
}

/// A piece of the text of terms: where it begins and ends.
pub(super) type Piece = (usize, usize);

/// What is put together to the IRI of a predicate.
pub(super) type Name<'n> = [&'n str; 2];

/// What stands behind a predicate.
#[derive(Clone, Copy)]
pub(super) enum Object {
    Node(Piece),
    Text(Piece),
    Typed(Piece, NamedNodeRef<'static>),
}

/// The triples of one subject after another.
pub(super) struct Block<'a> {
    pub(super) names: &'a Names<'a>,
    /// Where own terms begin.
    own: String,
    /// What things of a class are: its own class, those above, and the public ones they are aligned with.
    classes: FxHashMap<String, Vec<NamedNode>>,
    predicates: FxHashMap<String, NamedNode>,
    confidences: Vec<String>,
    text: String,
    /// What all of them are about.
    pub(super) subject: Piece,
    triples: Vec<(Piece, Object)>,
}

impl<'a> Block<'a> {
    pub(super) fn new(names: &'a Names<'a>) -> Self {
        let confidences = (0..=100).map(|share| Confidence::from_hundredths(share).as_f64().to_string()).collect();
        let own = names.own("").into_string();
        let (classes, predicates) = (FxHashMap::default(), FxHashMap::default());
        let (text, subject, triples) = (String::new(), (0, 0), Vec::new());
        Self { names, own, classes, predicates, confidences, text, subject, triples }
    }

    /// Gives the triples of one subject.
    pub(super) fn give(&mut self, sink: &mut Blocks<'_>) -> io::Result<()> {
        let piece = |(start, end): Piece| self.text.get(start..end).unwrap_or_default();
        let node = |place| NamedNodeRef::new_unchecked(piece(place));
        let subject = NamedOrBlankNodeRef::NamedNode(node(self.subject));
        let triple = |&(predicate, object): &(Piece, Object)| TripleRef {
            subject,
            predicate: node(predicate),
            object: match object {
                Object::Node(place) => node(place).into(),
                Object::Text(place) => LiteralRef::new_simple_literal(piece(place)).into(),
                Object::Typed(place, kind) => LiteralRef::new_typed_literal(piece(place), kind).into(),
            },
        };
        let mut triples: Vec<TripleRef<'_>> = self.triples.iter().map(triple).collect();
        triples.sort_unstable_by(as_written);
        triples.dedup();
        sink(&triples)?;
        self.triples.clear();
        self.text.clear();
        Ok(())
    }

    /// Adds text and returns where it stands.
    pub(super) fn push(&mut self, parts: &[&str]) -> Piece {
        let start = self.text.len();
        for part in parts {
            self.text.push_str(part);
        }
        (start, self.text.len())
    }

    /// Adds what `write` writes and returns where it stands.
    pub(super) fn put(&mut self, write: impl FnOnce(&mut String)) -> Piece {
        let start = self.text.len();
        write(&mut self.text);
        (start, self.text.len())
    }

    /// Adds something under the base IRI and returns where its IRI stands.
    pub(super) fn under(&mut self, folder: &str, write: impl FnOnce(&mut String)) -> Piece {
        let base = self.names.base;
        self.put(|text| {
            text.push_str(base);
            text.push_str(folder);
            write(text);
        })
    }

    /// Adds the IRI of a place in a document; `mark` says what is there.
    pub(super) fn place(&mut self, document: &str, mark: &str, start: usize, end: usize) -> Piece {
        self.under("doc/", |text| {
            text.push_str(document);
            text.push('#');
            text.push_str(mark);
            text.push('=');
            text::push_whole(text, start);
            text.push(',');
            text::push_whole(text, end);
        })
    }

    pub(super) fn of_evidence(&mut self, evidence: &Evidence) -> Piece {
        self.place(evidence.document.as_str(), "char", evidence.start, evidence.end)
    }

    pub(super) fn add(&mut self, name: Name<'_>, object: Object) {
        let predicate = self.push(&name);
        self.triples.push((predicate, object));
    }

    pub(super) fn add_node(&mut self, name: Name<'_>, node: &[&str]) {
        let node = Object::Node(self.push(node));
        self.add(name, node);
    }

    pub(super) fn add_type(&mut self, class: &[&str]) {
        self.add_node(TYPE, class);
    }

    pub(super) fn add_own_type(&mut self, class: &str) {
        let class = Object::Node(self.put_own(class));
        self.add(TYPE, class);
    }

    pub(super) fn add_text(&mut self, name: Name<'_>, value: &str) {
        let value = Object::Text(self.push(&[&text::clean(value)]));
        self.add(name, value);
    }

    /// Adds an own term and returns where its IRI stands.
    pub(super) fn put_own(&mut self, name: &str) -> Piece {
        let start = self.text.len();
        self.text.push_str(&self.own);
        self.text.push_str(name);
        (start, self.text.len())
    }

    pub(super) fn add_own(&mut self, name: &str, object: Object) {
        let predicate = self.put_own(name);
        self.triples.push((predicate, object));
    }

    pub(super) fn add_own_text(&mut self, name: &str, value: &str) {
        let value = Object::Text(self.push(&[&text::clean(value)]));
        self.add_own(name, value);
    }

    pub(super) fn add_entity(&mut self, name: Name<'_>, id: &str) {
        let node = Object::Node(self.under("id/", |text| text.push_str(id)));
        self.add(name, node);
    }

    /// Adds the IRI of a predicate and returns where it stands.
    pub(super) fn put_predicate(&mut self, key: &str) -> Piece {
        if !self.predicates.contains_key(key) {
            self.predicates.insert(key.to_owned(), self.names.predicate(key));
        }
        let start = self.text.len();
        if let Some(iri) = self.predicates.get(key) {
            self.text.push_str(iri.as_str());
        }
        (start, self.text.len())
    }

    /// Adds the classes of a thing.
    pub(super) fn add_classes(&mut self, class: &str) {
        if !self.classes.contains_key(class) {
            let names = self.names;
            let above = names.ontology.ancestors(class).into_iter();
            let all = above.flat_map(|class| std::iter::once(names.own(&class.key)).chain(names.aligned(class)));
            self.classes.insert(class.to_owned(), all.collect());
        }
        for iri in self.classes.get(class).into_iter().flatten() {
            let start = self.text.len();
            self.text.push_str(rdf::TYPE.as_str());
            let middle = self.text.len();
            self.text.push_str(iri.as_str());
            self.triples.push(((start, middle), Object::Node((middle, self.text.len()))));
        }
    }

    /// Adds the triple that a relation states of its subject.
    pub(super) fn add_held(&mut self, relation: &Relation) {
        let predicate = self.put_predicate(&relation.predicate);
        let object = self.under("id/", |text| text.push_str(relation.object.as_str()));
        self.triples.push((predicate, Object::Node(object)));
    }

    pub(super) fn add_confidence(&mut self, confidence: Confidence) {
        let start = self.text.len();
        if let Some(confidence) = self.confidences.get(usize::from(confidence.hundredths())) {
            self.text.push_str(confidence);
        }
        self.add_own("confidence", Object::Typed((start, self.text.len()), xsd::DOUBLE));
    }
}

const TYPE: Name<'static> = [rdf::TYPE.as_str(), ""];
