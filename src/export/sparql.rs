//! `README.rdf.md` and ready questions in SPARQL, one a file: how to load the RDF files, and what to ask them.
//!
//! The questions are those of `data/queries/sparql`, with the base IRI of the graph. They hold no fact.

use std::io::{self, Write};

use crate::{
    export::{Format, Settings, rdf},
    graph::Graph,
    ontology::Ontology,
};

/// A table of the ready questions.
macro_rules! questions {
    ($($name:literal),+ $(,)?) => {
        &[
            ("README.rdf.md", readme),
            $((
                concat!($name, ".rq"),
                |ontology, _, settings, out| {
                    ask(include_str!(concat!("../../data/queries/sparql/", $name, ".rq")), ontology, settings, out)
                },
            )),+
        ]
    };
}

/// Ready questions in SPARQL.
pub const SPARQL: Format = Format {
    key: "sparql",
    files: questions![
        "bridging-institutions",
        "designations-by-conferrer",
        "evidence-of-an-edge",
        "figures-by-indicator",
        "initiatives-without-implementer",
        "places-by-projects",
        "planned-not-started",
        "projects-by-place-and-status",
        "status-changes-by-year",
        "who-implements-what",
    ],
    title: "SPARQL 1.1: ready questions to the RDF files, and how to load these",
    readers: "Apache Jena, RDF4J, GraphDB, Oxigraph, rdflib",
    how: "arq --data graph.ttl --query who-implements-what.rq\n\
          README.rdf.md has every way with its commands",
    drops: "the graph: it holds the questions only",
    is_default: false,
};

/// Where the IRIs begin in the questions as they are stored.
const STORED: &str = "https://policygraph.example/";

fn ask(question: &str, ontology: &Ontology, settings: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let names = rdf::Names::new(ontology, settings)?;
    out.write_all(question.replace(STORED, names.base).as_bytes())
}

fn readme(_: &Ontology, _: &Graph, _: &Settings, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(include_bytes!("../../data/rdf/README.md"))
}
