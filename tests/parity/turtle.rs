//! `graph.ttl`, read by oxttl.

use std::collections::{BTreeMap, BTreeSet};

use oxrdf::{Term, Triple};
use oxttl::TurtleParser;

use super::{
    ONTOLOGY,
    said::{Place, Said, number},
};

const BASE: &str = "https://policygraph.example/";
const KIND: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/// Objects by subject and predicate, both without the base.
struct Triples(BTreeMap<(String, String), BTreeSet<String>>);

impl Triples {
    fn all(&self, subject: &str, predicate: &str) -> impl Iterator<Item = &str> {
        self.0.get(&(subject.to_owned(), predicate.to_owned())).into_iter().flatten().map(String::as_str)
    }

    fn maybe(&self, subject: &str, predicate: &str) -> Option<String> {
        let mut all = self.all(subject, predicate).map(str::to_owned);
        let one = all.next();
        assert!(all.next().is_none(), "{subject} has several {predicate}");
        one
    }

    fn one(&self, subject: &str, predicate: &str) -> String {
        self.maybe(subject, predicate).unwrap_or_else(|| panic!("{subject} has no {predicate}"))
    }

    fn of_class(&self, class: &str) -> impl Iterator<Item = &str> {
        let class = format!("ns#{class}");
        self.0
            .iter()
            .filter(move |((_, predicate), objects)| predicate == KIND && objects.contains(&class))
            .map(|((subject, _), _)| subject.as_str())
    }

    /// The evidence of a statement: `foundBy` names the rule and the node of the quote.
    fn places(&self, statement: &str) -> Vec<Place> {
        let found = self.all(statement, "ns#foundBy").map(|found| {
            let (rule, quote) = found.split_once('@').unwrap();
            let quote = format!("doc/{quote}");
            let nif = |name: &str| {
                self.one(&quote, &format!("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#{name}"))
            };
            let document = nif("referenceContext").trim_start_matches("doc/").to_owned();
            let offset = |name: &str| nif(name).parse().unwrap();
            (document, offset("beginIndex"), offset("endIndex"), nif("anchorOf"), rule.to_owned())
        });
        found.collect()
    }
}

pub(crate) fn read(files: &[String]) -> Said {
    let mut triples = Triples(BTreeMap::new());
    let local = |iri: &str| iri.strip_prefix(BASE).unwrap_or(iri).to_owned();
    for triple in TurtleParser::new().for_slice(files[0].as_bytes()) {
        let Triple { subject, predicate, object } = triple.unwrap();
        let object = if let Term::NamedNode(node) = &object {
            local(node.as_str())
        } else if let Term::Literal(literal) = &object {
            literal.value().to_owned()
        } else {
            panic!("{object} is neither an IRI nor a literal")
        };
        let subject = subject.to_string();
        let subject = local(subject.trim_start_matches('<').trim_end_matches('>'));
        triples.0.entry((subject, local(predicate.as_str()))).or_default().insert(object);
    }
    let id = |iri: String| iri.strip_prefix("id/").unwrap().to_owned();
    let predicates: BTreeMap<String, &str> = ONTOLOGY
        .predicates
        .values()
        .map(|predicate| (format!("ns#{}", predicate.local_name()), predicate.key.as_str()))
        .collect();
    let mut said = Said::default();
    for iri in triples.of_class("Entity") {
        let classes = triples.all(iri, KIND).filter_map(|class| class.strip_prefix("ns#"));
        let class = classes.max_by_key(|class| ONTOLOGY.ancestors(class).len()).unwrap();
        let aliases = triples.all(iri, "http://www.w3.org/2004/02/skos/core#altLabel").map(str::to_owned).collect();
        let name = triples.one(iri, "http://www.w3.org/2000/01/rdf-schema#label");
        said.entities.insert((id(iri.to_owned()), class.to_owned(), name, aliases));
    }
    for iri in triples.of_class("Relation") {
        let part = |name: &str| triples.one(iri, &format!("http://www.w3.org/1999/02/22-rdf-syntax-ns#{name}"));
        let statement = (
            id(part("subject")),
            predicates[&part("predicate")].to_owned(),
            id(part("object")),
            triples.one(iri, "ns#modality"),
            triples.maybe(iri, "ns#time"),
        );
        said.relations.insert((statement.clone(), number(triples.one(iri, "ns#confidence").parse().unwrap())));
        said.facts.extend(triples.places(iri).into_iter().map(|place| (statement.clone(), place)));
    }
    for iri in triples.of_class("StatusChange") {
        let stand = (
            id(triples.one(iri, "ns#about")),
            triples.one(iri, "ns#status"),
            triples.one(iri, "ns#modality"),
            triples.maybe(iri, "ns#time"),
        );
        said.statuses.extend(triples.places(iri).into_iter().map(|place| (stand.clone(), place)));
    }
    for iri in triples.of_class("Observation") {
        let own = |name: &str| triples.one(iri, &format!("ns#{name}"));
        let figure = (
            id(triples.one(iri, "http://www.w3.org/ns/sosa/hasFeatureOfInterest")),
            own("indicator"),
            number(own("value").parse().unwrap()),
            own("unit"),
            own("observationKind"),
            own("modality"),
            triples.maybe(iri, "ns#time"),
            triples.maybe(iri, "ns#scope"),
        );
        said.figures.extend(triples.places(iri).into_iter().map(|place| (figure.clone(), place)));
    }
    said
}
