//! Triples in memory, in three orders, for the engine to look up.
//!
//! Terms are numbered as they come and every index is sorted by these numbers, so that what the engine sees, and with
//! it every answer, is in the order of the input.

use std::{collections::BTreeMap, convert::Infallible, io, rc::Rc};

use oxrdf::{GraphName, NamedOrBlankNode, Quad, Term};
use oxttl::{NQuadsParser, TriGParser, TurtleSyntaxError};
use rustc_hash::FxHashMap;
use spareval::{InternalQuad, QueryableDataset};

use super::{QueryError, blank::Relabel};
use crate::{
    export::{
        Settings,
        rdf::{self, vocabulary},
    },
    graph::Graph,
    ontology::Ontology,
};

/// A syntax of RDF that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Syntax {
    /// How names of its files end.
    pub extension: &'static str,
    has_prefixes: bool,
}

/// Every syntax that can be read. Turtle is TriG without graphs, N-Triples are N-Quads without graphs.
pub const SYNTAXES: &[Syntax] = &[
    Syntax { extension: "ttl", has_prefixes: true },
    Syntax { extension: "nt", has_prefixes: false },
    Syntax { extension: "nq", has_prefixes: false },
    Syntax { extension: "trig", has_prefixes: true },
];

/// Returns the syntax of an extension.
#[must_use]
pub fn syntax(extension: &str) -> Option<Syntax> {
    SYNTAXES.iter().copied().find(|syntax| syntax.extension.eq_ignore_ascii_case(extension))
}

/// The number of the default graph; named graphs have the number of their name.
const DEFAULT: u32 = 0;

/// A set of triples, in the default graph and in named graphs.
#[derive(Debug)]
pub struct Store {
    /// What IRIs begin with, by prefix: those of the exports, then those that the files declare.
    pub prefixes: BTreeMap<String, String>,
    terms: Vec<Term>,
    numbers: FxHashMap<Term, u32>,
    files: usize,
    /// Graph, subject, predicate, object; sorted, and so are the others.
    by_subject: Vec<[u32; 4]>,
    /// Graph, predicate, object, subject.
    by_predicate: Vec<[u32; 4]>,
    /// Graph, object, subject, predicate.
    by_object: Vec<[u32; 4]>,
    /// Named graphs.
    graphs: Vec<u32>,
}

impl Default for Store {
    fn default() -> Self {
        Self {
            prefixes: BTreeMap::new(),
            // Number 0 is no term, for it means the default graph.
            terms: vec![Term::Literal(oxrdf::Literal::new_simple_literal(""))],
            numbers: FxHashMap::default(),
            files: 0,
            by_subject: Vec::new(),
            by_predicate: Vec::new(),
            by_object: Vec::new(),
            graphs: Vec::new(),
        }
    }
}

impl Store {
    /// Returns an empty store that knows the prefixes of the exports.
    ///
    /// # Errors
    ///
    /// Where no path can be added to the base IRI.
    pub fn new(ontology: &Ontology, settings: &Settings) -> Result<Self, QueryError> {
        let names = rdf::Names::new(ontology, settings).map_err(|error| QueryError::File(error.to_string()))?;
        let mut prefixes = names.prefixes();
        prefixes.insert("id".to_owned(), format!("{}id/", names.base));
        prefixes.insert("doc".to_owned(), format!("{}doc/", names.base));
        Ok(Self { prefixes, ..Self::default() })
    }

    /// Adds a graph: everything to the default graph, and what each document states to the named graph of the document.
    ///
    /// # Errors
    ///
    /// Where no path can be added to the base IRI.
    pub fn add(&mut self, ontology: &Ontology, graph: &Graph, settings: &Settings) -> Result<(), QueryError> {
        let broken = |error: io::Error| QueryError::File(error.to_string());
        let names = rdf::Names::new(ontology, settings).map_err(broken)?;
        rdf::blocks(&names, graph, &mut |triples| {
            for triple in triples {
                self.insert(triple.into_owned().in_graph(GraphName::DefaultGraph));
            }
            Ok(())
        })
        .and_then(|()| {
            rdf::quads(&names, graph, &mut |triples, part| {
                for triple in triples {
                    self.insert(triple.into_owned().in_graph(part.clone()));
                }
                Ok(())
            })
        })
        .map_err(broken)?;
        self.index();
        Ok(())
    }

    /// Adds the triples of an RDF file, and its prefixes.
    ///
    /// # Errors
    ///
    /// Says where the file breaks its syntax.
    pub fn read(&mut self, name: &str, bytes: &[u8], syntax: Syntax) -> Result<(), QueryError> {
        self.files += 1;
        let mut relabel = Relabel::of_file(self.files);
        if syntax.has_prefixes {
            let mut parser = TriGParser::new().for_slice(bytes);
            for quad in parser.by_ref() {
                self.insert(relabelled(&mut relabel, quad.map_err(|error| wrong(name, &error))?));
            }
            let declared: Vec<(String, String)> =
                parser.prefixes().map(|(prefix, iri)| (prefix.to_owned(), iri.to_owned())).collect();
            self.prefixes.extend(declared);
        } else {
            for quad in NQuadsParser::new().for_slice(bytes) {
                self.insert(relabelled(&mut relabel, quad.map_err(|error| wrong(name, &error))?));
            }
        }
        self.index();
        Ok(())
    }

    /// Makes the default graph hold what the named graphs hold, too.
    #[must_use]
    pub fn union(mut self) -> Self {
        let copies: Vec<[u32; 4]> = self.by_subject.iter().map(|&[_, s, p, o]| [DEFAULT, s, p, o]).collect();
        self.by_subject.extend(copies);
        self.index();
        self
    }

    /// Returns where the IRIs begin, as the prefix of own terms has it.
    #[must_use]
    pub fn base(&self) -> Option<String> {
        self.prefixes.get(vocabulary::OWN)?.strip_suffix("ns#").map(str::to_owned)
    }

    /// Returns how many triples the default graph holds.
    #[must_use]
    pub fn len(&self) -> usize {
        range(&self.by_subject, &[DEFAULT]).len()
    }

    /// Returns how many triples the named graphs hold.
    #[must_use]
    pub fn named_len(&self) -> usize {
        self.by_subject.len() - self.len()
    }

    /// Whether the default graph holds nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn insert(&mut self, quad: Quad) {
        let graph = match quad.graph_name {
            GraphName::DefaultGraph => DEFAULT,
            GraphName::NamedNode(name) => self.number(name.into()),
            GraphName::BlankNode(name) => self.number(name.into()),
        };
        let subject = self.number(quad.subject.into());
        let predicate = self.number(quad.predicate.into());
        let object = self.number(quad.object);
        self.by_subject.push([graph, subject, predicate, object]);
    }

    fn number(&mut self, term: Term) -> u32 {
        let next = self.terms.len() as u32;
        let terms = &mut self.terms;
        *self.numbers.entry(term).or_insert_with_key(|term| {
            terms.push(term.clone());
            next
        })
    }

    fn index(&mut self) {
        self.by_subject.sort_unstable();
        self.by_subject.dedup();
        self.by_predicate = self.by_subject.iter().map(|&[g, s, p, o]| [g, p, o, s]).collect();
        self.by_predicate.sort_unstable();
        self.by_object = self.by_subject.iter().map(|&[g, s, p, o]| [g, o, s, p]).collect();
        self.by_object.sort_unstable();
        self.graphs = self.by_subject.iter().map(|&[graph, ..]| graph).filter(|graph| *graph != DEFAULT).collect();
        self.graphs.dedup();
    }
}

fn relabelled(relabel: &mut Relabel, quad: Quad) -> Quad {
    let graph = match quad.graph_name {
        GraphName::BlankNode(name) => GraphName::BlankNode(relabel.node(&name)),
        other => other,
    };
    let subject: NamedOrBlankNode = relabel.subject(&quad.subject);
    Quad::new(subject, quad.predicate, relabel.term(&quad.object), graph)
}

fn wrong(name: &str, error: &TurtleSyntaxError) -> QueryError {
    let at = error.location().start;
    QueryError::File(format!("{name}: line {}, column {}: {}", at.line + 1, at.column + 1, error.message()))
}

/// Returns the keys that begin with `start`.
fn range<'a>(index: &'a [[u32; 4]], start: &[u32]) -> &'a [[u32; 4]] {
    let begin = index.partition_point(|key| key[..start.len()] < *start);
    let rest = &index[begin..];
    &rest[..rest.partition_point(|key| key[..start.len()] == *start)]
}

/// A term as the engine holds it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Cell {
    /// One that the store holds.
    Known(u32),
    /// One that was computed, and that the store does not hold.
    Other(Rc<Term>),
}

impl Cell {
    const fn number(&self) -> Option<u32> {
        match self {
            Self::Known(number) => Some(*number),
            Self::Other(_) => None,
        }
    }
}

impl<'a> QueryableDataset<'a> for &'a Store {
    type InternalTerm = Cell;
    type Error = Infallible;

    fn internal_quads_for_pattern(
        &self,
        subject: Option<&Cell>,
        predicate: Option<&Cell>,
        object: Option<&Cell>,
        graph: Option<Option<&Cell>>,
    ) -> impl Iterator<Item = Result<InternalQuad<Cell>, Infallible>> + use<'a> {
        let store: &'a Store = self;
        let known = |cell: Option<&Cell>| cell.map(Cell::number);
        let graphs: Vec<u32> = match graph {
            Some(None) => vec![DEFAULT],
            Some(Some(name)) => name.number().into_iter().collect(),
            None => store.graphs.clone(),
        };
        // What the store does not hold is in no triple.
        let pattern = match (known(subject), known(predicate), known(object)) {
            (Some(None), ..) | (_, Some(None), _) | (.., Some(None)) => None,
            (s, p, o) => Some((s.flatten(), p.flatten(), o.flatten())),
        };
        pattern.into_iter().flat_map(move |pattern| {
            graphs.clone().into_iter().flat_map(move |g| {
                let (index, turn, start): (&'a [[u32; 4]], usize, Vec<u32>) = match pattern {
                    (Some(s), Some(p), Some(o)) => (&store.by_subject, 0, vec![g, s, p, o]),
                    (Some(s), Some(p), None) => (&store.by_subject, 0, vec![g, s, p]),
                    (Some(s), None, None) => (&store.by_subject, 0, vec![g, s]),
                    (Some(s), None, Some(o)) => (&store.by_object, 2, vec![g, o, s]),
                    (None, Some(p), Some(o)) => (&store.by_predicate, 1, vec![g, p, o]),
                    (None, Some(p), None) => (&store.by_predicate, 1, vec![g, p]),
                    (None, None, Some(o)) => (&store.by_object, 2, vec![g, o]),
                    (None, None, None) => (&store.by_subject, 0, vec![g]),
                };
                range(index, &start).iter().map(move |&[graph, a, b, c]| {
                    let (subject, predicate, object) = match turn {
                        0 => (a, b, c),
                        1 => (c, a, b),
                        _ => (b, c, a),
                    };
                    Ok(InternalQuad {
                        subject: Cell::Known(subject),
                        predicate: Cell::Known(predicate),
                        object: Cell::Known(object),
                        graph_name: (graph != DEFAULT).then_some(Cell::Known(graph)),
                    })
                })
            })
        })
    }

    fn internal_named_graphs(&self) -> impl Iterator<Item = Result<Cell, Infallible>> + use<'a> {
        let store: &'a Store = self;
        store.graphs.iter().map(|graph| Ok(Cell::Known(*graph)))
    }

    fn internalize_term(&self, term: Term) -> Result<Cell, Infallible> {
        Ok(self.numbers.get(&term).map_or_else(|| Cell::Other(Rc::new(term)), |number| Cell::Known(*number)))
    }

    fn externalize_term(&self, cell: Cell) -> Result<Term, Infallible> {
        Ok(match cell {
            Cell::Known(number) => self.terms[number as usize].clone(),
            Cell::Other(term) => Rc::unwrap_or_clone(term),
        })
    }
}
