//! `ontology.ttl` and `shapes.ttl` say what the ontology says.

use std::collections::{BTreeMap, BTreeSet};

use oxrdf::Triple;

use super::{ONTOLOGY, hostile, rdf::BASE, rdf::turtle, sample, written};

const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const RDFS: &str = "http://www.w3.org/2000/01/rdf-schema#";
const SH: &str = "http://www.w3.org/ns/shacl#";

/// Objects by subject and predicate; nodes without brackets, literals as they are written.
struct Sheet(BTreeMap<(String, String), Vec<String>>);

fn name(term: &str) -> String {
    term.trim_start_matches('<').trim_end_matches('>').to_owned()
}

impl Sheet {
    fn read(triples: Vec<Triple>) -> Self {
        let mut all: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
        for triple in triples {
            let subject = name(&triple.subject.to_string());
            let key = (subject, triple.predicate.as_str().to_owned());
            all.entry(key).or_default().push(name(&triple.object.to_string()));
        }
        Self(all)
    }

    fn all(&self, subject: &str, predicate: &str) -> &[String] {
        self.0.get(&(subject.to_owned(), predicate.to_owned())).map_or(&[], Vec::as_slice)
    }

    fn one(&self, subject: &str, predicate: &str) -> &str {
        let all = self.all(subject, predicate);
        assert_eq!(all.len(), 1, "{subject} {predicate}: {all:?}");
        &all[0]
    }

    fn list(&self, head: &str) -> Vec<String> {
        let (mut items, mut cell) = (Vec::new(), head.to_owned());
        while cell != format!("{RDF}nil") {
            items.push(self.one(&cell, &format!("{RDF}first")).to_owned());
            cell = self.one(&cell, &format!("{RDF}rest")).to_owned();
        }
        items
    }

    /// The classes of a domain or range, a union taken apart.
    fn side(&self, property: &str, predicate: &str) -> BTreeSet<String> {
        let class = self.one(property, predicate);
        let union = self.all(class, "http://www.w3.org/2002/07/owl#unionOf");
        union.first().map_or_else(|| vec![class.to_owned()], |head| self.list(head)).into_iter().collect()
    }

    /// The classes that a shape demands, one of them or the only one.
    fn demanded(&self, shape: &str) -> BTreeSet<String> {
        let class = |shape: &str| self.one(shape, &format!("{SH}class")).to_owned();
        match self.all(shape, &format!("{SH}or")) {
            [] => BTreeSet::from([class(shape)]),
            [head] => self.list(head).iter().map(|test| class(test)).collect(),
            more => panic!("{shape}: {more:?}"),
        }
    }
}

fn own(local: &str) -> String {
    format!("{BASE}ns#{local}")
}

fn owns(classes: &[String]) -> BTreeSet<String> {
    classes.iter().map(|class| own(class)).collect()
}

#[test]
fn the_ontology_says_what_its_files_say() {
    let sheet = Sheet::read(turtle(&written("ontology", &sample())));
    let text = |iri: &str, predicate: &str| {
        let literal = sheet.one(iri, predicate);
        literal.trim_matches('"').replace("\\\"", "\"")
    };
    let definition = "http://www.w3.org/2004/02/skos/core#definition";
    for class in ONTOLOGY.classes.values() {
        let iri = own(&class.key);
        assert_eq!(text(&iri, &format!("{RDFS}label")), class.label);
        assert_eq!(text(&iri, definition), class.definition);
        let above = sheet.all(&iri, &format!("{RDFS}subClassOf"));
        assert!(above.contains(&own(class.parent.as_deref().unwrap_or("Entity"))), "{iri}: {above:?}");
        assert_eq!(above.len(), 1 + class.same_as.len(), "{iri}: {above:?}");
    }
    for predicate in ONTOLOGY.predicates.values() {
        let iri = own(&predicate.local_name());
        assert_eq!(text(&iri, &format!("{RDFS}label")), predicate.label);
        assert_eq!(text(&iri, definition), predicate.definition);
        assert_eq!(sheet.side(&iri, &format!("{RDFS}domain")), owns(&predicate.domain), "{iri}");
        assert_eq!(sheet.side(&iri, &format!("{RDFS}range")), owns(&predicate.range), "{iri}");
        let kinds = sheet.all(&iri, &format!("{RDF}type"));
        assert_eq!(kinds.iter().any(|kind| kind.ends_with("#SymmetricProperty")), predicate.symmetric, "{iri}");
        let close = sheet.all(&iri, "http://www.w3.org/2004/02/skos/core#closeMatch");
        assert_eq!(close.len(), predicate.same_as.len(), "{iri}");
    }
    for stage in ONTOLOGY.stages.values() {
        let iri = own(&format!("stage-{}", stage.key));
        assert_eq!(text(&iri, "http://www.w3.org/2004/02/skos/core#notation"), stage.key);
        assert_eq!(text(&iri, definition), stage.definition);
    }
}

/// Every own term in a file.
fn terms(text: &str) -> BTreeSet<String> {
    let mut terms = BTreeSet::new();
    for triple in turtle(text) {
        for term in [triple.subject.to_string(), triple.predicate.to_string(), triple.object.to_string()] {
            if term.starts_with(&format!("<{BASE}ns#")) {
                terms.insert(name(&term));
            }
        }
    }
    terms
}

#[test]
fn every_term_of_a_graph_and_of_the_shapes_is_declared() {
    let sheet = Sheet::read(turtle(&written("ontology", &sample())));
    let mut used = terms(&written("turtle", &hostile()));
    used.extend(terms(&written("turtle", &sample())));
    assert!(used.len() > 40, "{used:?}");
    used.extend(terms(&written("shapes", &sample())));
    for term in used {
        assert!(!sheet.all(&term, &format!("{RDF}type")).is_empty(), "{term} is used and not declared");
        assert!(!sheet.all(&term, &format!("{RDFS}label")).is_empty(), "{term} has no label");
    }
}

#[test]
fn the_shapes_demand_what_the_ontology_says() {
    let sheet = Sheet::read(turtle(&written("shapes", &sample())));
    let shape = |name: &str| format!("{BASE}shapes#{name}");
    for class in ONTOLOGY.classes.values() {
        let iri = shape(&class.key);
        assert_eq!(sheet.one(&iri, &format!("{SH}targetClass")), own(&class.key));
        assert_eq!(sheet.one(&iri, &format!("{SH}class")), own(class.parent.as_deref().unwrap_or("Entity")));
    }
    for predicate in ONTOLOGY.predicates.values() {
        let local = predicate.local_name();
        assert_eq!(sheet.one(&shape(&local), &format!("{SH}targetSubjectsOf")), own(&local));
        assert_eq!(sheet.demanded(&shape(&local)), owns(&predicate.domain), "{local}");
        assert_eq!(sheet.demanded(&shape(&format!("{local}-object"))), owns(&predicate.range), "{local}");
        assert_eq!(sheet.demanded(&shape(&format!("fits-{local}-subject"))), owns(&predicate.domain), "{local}");
        assert_eq!(sheet.demanded(&shape(&format!("fits-{local}-object"))), owns(&predicate.range), "{local}");
    }
    // Every shape that another names is there.
    for ((subject, predicate), objects) in &sheet.0 {
        if predicate.ends_with("shacl#property") || predicate.ends_with("shacl#not") {
            for object in objects {
                assert!(!sheet.all(object, &format!("{RDF}type")).is_empty(), "{subject} names {object}");
            }
        }
    }
}
