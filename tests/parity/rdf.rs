//! The RDF formats, read by oxttl and oxjsonld.

use std::collections::{BTreeMap, BTreeSet};

use oxjsonld::JsonLdParser;
use oxrdf::{GraphName, NamedNode, Quad, Term, Triple};
use oxttl::{NQuadsParser, NTriplesParser, TriGParser, TurtleParser};

use super::{
    ONTOLOGY,
    said::{Place, Said, number},
};

const BASE: &str = "https://policygraph.example/";
const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
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

    /// The document, offsets and text of a quote.
    fn quote(&self, iri: &str) -> (String, usize, usize, String) {
        let nif = |name: &str| {
            self.one(iri, &format!("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#{name}"))
        };
        let document = nif("referenceContext").trim_start_matches("doc/").to_owned();
        let offset = |name: &str| nif(name).parse().unwrap();
        (document, offset("beginIndex"), offset("endIndex"), nif("anchorOf"))
    }

    /// The evidence of a statement: `foundBy` names the rule and the node of the quote, to which PROV-O leads too.
    fn places(&self, statement: &str) -> Vec<Place> {
        let mut quotes = BTreeSet::new();
        let found = self.all(statement, "ns#foundBy").map(|found| {
            let (rule, quote) = found.split_once('@').unwrap();
            let iri = format!("doc/{quote}");
            let (document, start, end, text) = self.quote(&iri);
            quotes.insert(iri);
            (document, start, end, text, rule.to_owned())
        });
        let places = found.collect();
        let derived: BTreeSet<String> =
            self.all(statement, "http://www.w3.org/ns/prov#wasDerivedFrom").map(str::to_owned).collect();
        assert_eq!(derived, quotes, "{statement}");
        places
    }
}

pub(crate) fn turtle(files: &[String]) -> Said {
    said(TurtleParser::new().for_slice(files[0].as_bytes()).map(Result::unwrap))
}

pub(crate) fn n_triples(files: &[String]) -> Said {
    said(NTriplesParser::new().for_slice(files[0].as_bytes()).map(Result::unwrap))
}

pub(crate) fn n_quads(files: &[String]) -> Said {
    said_in_graphs(NQuadsParser::new().for_slice(files[0].as_bytes()).map(Result::unwrap))
}

pub(crate) fn trig(files: &[String]) -> Said {
    said_in_graphs(TriGParser::new().for_slice(files[0].as_bytes()).map(Result::unwrap))
}

pub(crate) fn json_ld(files: &[String]) -> Said {
    said(JsonLdParser::new().for_slice(files[0].as_bytes()).map(|quad| {
        let quad = quad.unwrap();
        assert!(quad.graph_name.is_default_graph(), "in a named graph: {quad}");
        Triple::from(quad)
    }))
}

/// The node of a statement reifies its triple; read as the description that RDF 1.1 makes of it.
pub(crate) fn rdf_12(files: &[String]) -> Said {
    let rdf = |name: &str| NamedNode::new_unchecked(format!("{RDF}{name}"));
    let triples = TurtleParser::new().for_slice(files[0].as_bytes()).map(Result::unwrap);
    said(triples.flat_map(|triple| {
        let Triple { subject: node, predicate, object: Term::Triple(stated) } = triple else { return vec![triple] };
        assert_eq!(predicate, rdf("reifies"));
        let part = |name: &str, object: Term| Triple::new(node.clone(), rdf(name), object);
        vec![
            part("subject", stated.subject.into()),
            part("predicate", stated.predicate.into()),
            part("object", stated.object),
        ]
    }))
}

/// What stands on quoted triples must be what the nodes of statements that hold say; the rest is Turtle.
pub(crate) fn turtle_star(files: &[String]) -> Said {
    // A parser of RDF 1.2 takes `<< s p o >>` for a blank node that reifies the triple.
    let (marks, plain): (Vec<Triple>, Vec<Triple>) = TurtleParser::new()
        .for_slice(files[0].as_bytes())
        .map(Result::unwrap)
        .partition(|triple| triple.subject.is_blank_node());
    let quoted: BTreeMap<String, &Triple> = marks
        .iter()
        .filter_map(|mark| match &mark.object {
            Term::Triple(stated) => Some((mark.subject.to_string(), &**stated)),
            _ => None,
        })
        .collect();
    let marked: BTreeSet<(String, String, String)> = marks
        .iter()
        .filter(|mark| !matches!(mark.object, Term::Triple(_)))
        .map(|mark| {
            (quoted[&mark.subject.to_string()].to_string(), mark.predicate.to_string(), mark.object.to_string())
        })
        .collect();
    assert_eq!(marked, qualifiers(&plain));
    said(plain)
}

/// What the nodes of statements that hold say of their triples: confidence, modality, time and rules.
fn qualifiers(triples: &[Triple]) -> BTreeSet<(String, String, String)> {
    let mut nodes: BTreeMap<String, Vec<&Triple>> = BTreeMap::new();
    for triple in triples {
        nodes.entry(triple.subject.to_string()).or_default().push(triple);
    }
    let own = ["confidence", "modality", "time", "start", "foundBy"].map(|name| format!("{BASE}ns#{name}"));
    let mut all = BTreeSet::new();
    for node in nodes.values() {
        let part = |name: &str| node.iter().find(|triple| triple.predicate.as_str() == format!("{RDF}{name}"));
        let Some((subject, predicate, object)) = part("subject")
            .zip(part("predicate"))
            .zip(part("object"))
            .map(|((subject, predicate), object)| (&subject.object, &predicate.object, &object.object))
        else {
            continue;
        };
        let holds = |triple: &&Triple| triple.predicate.as_str() == own[1] && triple.object.to_string() == "\"actual\"";
        if node.iter().any(holds) {
            let stated = format!("{subject} {predicate} {object}");
            let said = node.iter().filter(|triple| own.iter().any(|name| triple.predicate.as_str() == name));
            all.extend(said.map(|triple| (stated.clone(), triple.predicate.to_string(), triple.object.to_string())));
        }
    }
    all
}

/// A quote stands in the named graph of its document only.
fn said_in_graphs(quads: impl Iterator<Item = Quad>) -> Said {
    said(quads.map(|quad| {
        let GraphName::NamedNode(name) = &quad.graph_name else { panic!("outside a named graph: {quad}") };
        if let Some((document, _)) = quad.subject.to_string().split_once("#char=") {
            assert_eq!(document.trim_start_matches('<'), name.as_str(), "in the graph of another document: {quad}");
        }
        Triple::from(quad)
    }))
}

fn said(found: impl IntoIterator<Item = Triple>) -> Said {
    let mut triples = Triples(BTreeMap::new());
    let local = |iri: &str| iri.strip_prefix(BASE).unwrap_or(iri).to_owned();
    for Triple { subject, predicate, object } in found {
        let object = match &object {
            Term::NamedNode(node) => local(node.as_str()),
            Term::Literal(literal) => literal.value().to_owned(),
            _ => panic!("{object} is neither an IRI nor a literal"),
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
        let id = id(iri.to_owned());
        for quote in triples.all(iri, "ns#mentionedIn") {
            // By which rule a mention was found is left out.
            let (document, start, end, text) = triples.quote(quote);
            said.mentions.insert((id.clone(), (document, start, end, text, String::new())));
        }
        said.entities.insert((id, class.to_owned(), name, aliases));
    }
    for iri in triples.of_class("Relation") {
        let part = |name: &str| triples.one(iri, &format!("{RDF}{name}"));
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
