//! `README.rdf.md` and ready questions in SPARQL, one a file: how to load the RDF files, and what to ask them.
//!
//! The questions are those of `data/queries/sparql`, with the base IRI of the graph. They hold no fact.

use std::io::{self, Write};

use crate::{
    export::{Format, Settings, Writer, rdf},
    graph::Graph,
    ontology::Ontology,
};

/// A ready question as it is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// What it is called; its file has this name.
    pub name: &'static str,
    /// The query, for the base IRI of the program.
    stored: &'static str,
}

impl Question {
    /// Returns what it answers: its first line, which is a comment.
    #[must_use]
    pub fn answers(&self) -> &'static str {
        self.stored.lines().next().unwrap_or_default().trim_start_matches(['#', ' '])
    }

    /// Returns the query for a graph whose IRIs begin with `base`.
    #[must_use]
    pub fn text(&self, base: &str) -> String {
        self.stored.replace(STORED, base)
    }
}

/// Lists the ready questions, and the files of the format that holds them.
macro_rules! questions {
    ($($name:literal),+ $(,)?) => {
        /// Every ready question, in the order of the names.
        pub const QUESTIONS: &[Question] = &[
            $(Question {
                name: $name,
                stored: include_str!(concat!("../../data/queries/sparql/", $name, ".rq")),
            }),+
        ];

        const FILES: &[(&str, Writer)] = &[
            ("README.rdf.md", readme),
            $((concat!($name, ".rq"), |ontology, _, settings, out| ask($name, ontology, settings, out))),+
        ];
    };
}

questions![
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
];

/// Ready questions in SPARQL.
pub const SPARQL: Format = Format {
    key: "sparql",
    files: FILES,
    title: "SPARQL 1.1: ready questions to the RDF files, and how to load these",
    readers: "Apache Jena, RDF4J, GraphDB, Oxigraph, rdflib",
    how: "arq --data graph.ttl --query who-implements-what.rq\n\
          README.rdf.md has every way with its commands",
    drops: "the graph: it holds the questions only",
    is_default: false,
};

/// Where the IRIs begin in the questions as they are stored.
const STORED: &str = "https://policygraph.example/";

fn ask(name: &str, ontology: &Ontology, settings: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let names = rdf::Names::new(ontology, settings)?;
    QUESTIONS
        .iter()
        .filter(|question| question.name == name)
        .try_for_each(|question| out.write_all(question.text(names.base).as_bytes()))
}

fn readme(_: &Ontology, _: &Graph, _: &Settings, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(include_bytes!("../../data/rdf/README.md"))
}
