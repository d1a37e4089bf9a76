//! From a question in SPARQL to its answer: rows, yes or no, or triples.
//!
//! A [`Store`] holds the triples of a graph, of RDF files, or of both, in memory. [`ask`] puts one question to it and
//! waits no longer than it is told. The engine is Oxigraph's (`spareval`). What the store gives comes in the order of
//! the graph, so the same question to the same graph has the same answer, row by row. Nothing is changed and nothing is
//! fetched: updates and `SERVICE` are refused.
//!
//! # Examples
//!
//! ```
//! use std::time::Duration;
//! use policygraph::query::{self, Answer, Store};
//!
//! let turtle = "@prefix e: <https://e.example/> . e:bridge e:in e:city .";
//! let mut store = Store::default();
//! store.read("bridge.ttl", turtle.as_bytes(), query::store::syntax("ttl").unwrap())?;
//! let answer = query::ask(&store.into(), "ASK { e:bridge e:in ?where }", Duration::from_secs(5))?;
//! assert_eq!(answer, Answer::Truth(true));
//! # Ok::<_, query::QueryError>(())
//! ```

pub mod store;
pub mod write;
mod blank;
mod fault;

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    thread,
    time::Duration,
};

use oxrdf::{NamedNode, Term, Triple};
use spareval::{
    CancellationToken, DefaultServiceHandler, QueryEvaluationError, QueryEvaluator, QueryResults, QuerySolutionIter,
};
use spargebra::{Query, SparqlParser, algebra::GraphPattern};

use self::blank::Relabel;
pub use self::store::Store;

/// An answer with more rows or triples than this is refused, for it would not fit into memory.
pub const MOST: usize = 2_000_000;

/// Deeply nested questions are walked by recursion.
const STACK: usize = 256 << 20;

/// What a question gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Of SELECT.
    Rows {
        /// The names of the columns, without `?`.
        columns: Vec<String>,
        /// A value for each column; none where the variable is not bound.
        rows: Vec<Vec<Option<Term>>>,
    },
    /// Of ASK.
    Truth(bool),
    /// Of CONSTRUCT and DESCRIBE: sorted, each once.
    Triples(Vec<Triple>),
}

/// Why a question has no answer.
#[derive(Debug, thiserror::Error)]
pub enum QueryError {
    /// It is no SPARQL.
    #[error("line {line}, column {column}: {message}")]
    Syntax {
        /// From 1.
        line: usize,
        /// From 1, in characters.
        column: usize,
        /// What is wrong, and what would be right.
        message: String,
    },
    /// It would change the graph.
    #[error("this is an update; a graph is only asked here: SELECT, ASK, CONSTRUCT or DESCRIBE would be right")]
    Update,
    /// It would ask another server.
    #[error(
        "SERVICE <{0}> would ask another server, and this program never uses the network; load that data with -g instead"
    )]
    Service(String),
    /// It took too long.
    #[error("no answer after {} s; a narrower question (LIMIT, fewer unconnected patterns) or more time would be right", .0.as_secs_f64())]
    Timeout(Duration),
    /// It has too many rows.
    #[error("more than {MOST} rows; a narrower question or a LIMIT would be right")]
    TooMany,
    /// The engine gave up.
    #[error("{0}")]
    Evaluation(String),
    /// A file that is no RDF.
    #[error("{0}")]
    File(String),
}

/// Answers a question.
///
/// The prefixes of the store need not be declared. A question that has no answer after `limit` is ended.
///
/// # Errors
///
/// Where the question is no SPARQL, is not a question, takes too long or gives too much.
pub fn ask(store: &Arc<Store>, text: &str, limit: Duration) -> Result<Answer, QueryError> {
    let token = CancellationToken::new();
    let (sender, receiver) = mpsc::channel();
    let work = (Arc::clone(store), text.to_owned(), token.clone());
    thread::Builder::new()
        .name("query".to_owned())
        .stack_size(STACK)
        .spawn(move || {
            let (store, text, token) = work;
            let answer = parse(&store, &text).and_then(|query| evaluate(&store, &query, token));
            // Nobody listens any more where the time is over.
            let _ = sender.send(answer);
        })
        .map_err(|error| QueryError::Evaluation(error.to_string()))?;
    match receiver.recv_timeout(limit) {
        Ok(answer) => answer,
        Err(mpsc::RecvTimeoutError::Timeout) => {
            token.cancel();
            Err(QueryError::Timeout(limit))
        }
        Err(mpsc::RecvTimeoutError::Disconnected) => {
            Err(QueryError::Evaluation("the engine ended without an answer".to_owned()))
        }
    }
}

fn parse(store: &Store, text: &str) -> Result<Query, QueryError> {
    let parser = || {
        let known = |parser: SparqlParser, (prefix, iri): (&String, &String)| {
            parser.clone().with_prefix(prefix.as_str(), iri.as_str()).unwrap_or(parser)
        };
        store.prefixes.iter().fold(SparqlParser::new(), known)
    };
    parser().parse_query(text).map_err(|error| {
        if parser().parse_update(text).is_ok_and(|update| !update.operations.is_empty()) {
            return QueryError::Update;
        }
        let again = |text: &str| parser().parse_query(text).map(drop).map_err(|error| error.to_string());
        fault::syntax(store, text, &error.to_string(), &again)
    })
}

/// Refuses to ask another server, and remembers that it was to.
#[derive(Default)]
struct NoService {
    asked: AtomicBool,
    name: std::sync::Mutex<String>,
}

/// Shares one memory between the engine and the one who asks it.
struct Refuse(Arc<NoService>);

impl DefaultServiceHandler for Refuse {
    type Error = QueryEvaluationError;

    fn handle(
        &self,
        name: &NamedNode,
        _: &GraphPattern,
        _: Option<&oxiri::Iri<String>>,
    ) -> Result<QuerySolutionIter<'static>, QueryEvaluationError> {
        self.0.asked.store(true, Ordering::Relaxed);
        if let Ok(mut first) = self.0.name.lock() {
            name.as_str().clone_into(&mut first);
        }
        Err(QueryEvaluationError::UnsupportedService(name.clone()))
    }
}

fn evaluate(store: &Store, query: &Query, token: CancellationToken) -> Result<Answer, QueryError> {
    let service = Arc::new(NoService::default());
    let engine =
        QueryEvaluator::new().with_cancellation_token(token).with_default_service_handler(Refuse(Arc::clone(&service)));
    let answer = engine.prepare(query).execute(store).and_then(collect);
    // SERVICE SILENT hides the refusal from the engine, never from the reader.
    if service.asked.load(Ordering::Relaxed) {
        return Err(QueryError::Service(service.name.lock().map(|name| name.clone()).unwrap_or_default()));
    }
    answer.map_err(|error| QueryError::Evaluation(error.to_string()))?.ok_or(QueryError::TooMany)
}

/// Returns the whole answer; none where it is too long.
fn collect(results: QueryResults<'_>) -> Result<Option<Answer>, QueryEvaluationError> {
    let mut relabel = Relabel::default();
    match results {
        QueryResults::Boolean(truth) => Ok(Some(Answer::Truth(truth))),
        QueryResults::Solutions(solutions) => {
            let columns = solutions.variables().iter().map(|variable| variable.as_str().to_owned()).collect();
            let mut rows = Vec::new();
            for solution in solutions {
                if rows.len() == MOST {
                    return Ok(None);
                }
                let values = solution?;
                rows.push(values.values().iter().map(|term| term.as_ref().map(|term| relabel.term(term))).collect());
            }
            Ok(Some(Answer::Rows { columns, rows }))
        }
        QueryResults::Graph(found) => {
            let mut triples = Vec::new();
            for triple in found {
                if triples.len() == MOST {
                    return Ok(None);
                }
                triples.push(relabel.triple(&triple?));
            }
            triples.sort_by_cached_key(Triple::to_string);
            triples.dedup();
            Ok(Some(Answer::Triples(triples)))
        }
    }
}
