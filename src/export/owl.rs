//! `ontology.ttl`: OWL and RDFS made from the ontology: classes, predicates with domain and range, stages, and the
//! terms of the data model.
//!
//! A class lies below the public classes that it is aligned with, because its things are written with these too. A
//! predicate is only close to a public one.

use std::io::{self, Write};

use oxrdf::{
    NamedNode, Term,
    vocab::{rdf as rdf_terms, rdfs},
};

use crate::{
    export::{
        Format, Settings,
        rdf::{
            Names,
            sheet::Sheet,
            vocabulary::{CLASSES, DCTERMS, OWL, PROPERTIES, Range, SKOS, term},
        },
    },
    graph::Graph,
    ontology::Ontology,
};

/// The ontology for RDF programs.
pub const ONTOLOGY: Format = Format {
    key: "ontology",
    files: &[("ontology.ttl", write)],
    title: "OWL and RDFS: classes, predicates and stages with definitions and alignments",
    readers: "Protégé, Apache Jena, RDF4J, GraphDB, rdflib, WIDOCO",
    how: "Protégé: File > Open; riot --validate ontology.ttl",
    drops: "the graph, and the rules that find things in texts: it holds the vocabulary only",
    is_default: false,
};

fn write(ontology: &Ontology, _: &Graph, settings: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let names = Names::new(ontology, settings)?;
    let mut sheet = Sheet::new(names);
    let subject = names.ontology();
    sheet.add(&subject, rdf_terms::TYPE, term(OWL, "Ontology"));
    sheet.text(&subject, term(DCTERMS, "title"), "What policygraph says of the things in policy documents");
    sheet.text(&subject, term(OWL, "versionInfo"), &ontology.digest);
    model(&mut sheet);
    for class in ontology.classes.values() {
        let iri = names.own(&class.key);
        sheet.add(&iri, rdf_terms::TYPE, term(OWL, "Class"));
        sheet.define(&iri, &class.label, &class.definition);
        sheet.add(&iri, rdfs::SUB_CLASS_OF, names.own(class.parent.as_deref().unwrap_or("Entity")));
        for public in names.aligned(class) {
            sheet.add(&iri, rdfs::SUB_CLASS_OF, public);
        }
    }
    for predicate in ontology.predicates.values() {
        let iri = names.own(&predicate.local_name());
        sheet.add(&iri, rdf_terms::TYPE, term(OWL, "ObjectProperty"));
        if predicate.symmetric {
            sheet.add(&iri, rdf_terms::TYPE, term(OWL, "SymmetricProperty"));
        }
        sheet.define(&iri, &predicate.label, &predicate.definition);
        let own = |classes: &[String]| classes.iter().map(|class| names.own(class)).collect::<Vec<_>>();
        side(&mut sheet, &iri, Side::Domain, own(&predicate.domain));
        side(&mut sheet, &iri, Side::Range, own(&predicate.range));
        for public in predicate.same_as.iter().filter_map(|name| names.public(name)) {
            sheet.add(&iri, term(SKOS, "closeMatch"), public);
        }
    }
    let scheme = names.own("stages");
    sheet.add(&scheme, rdf_terms::TYPE, term(SKOS, "ConceptScheme"));
    sheet.define(&scheme, "stages", "How far a thing can have come.");
    for stage in ontology.stages.values() {
        let iri = names.stage(&stage.key);
        sheet.add(&iri, rdf_terms::TYPE, names.own("Stage"));
        sheet.add(&iri, rdf_terms::TYPE, term(SKOS, "Concept"));
        sheet.define(&iri, &stage.label, &stage.definition);
        sheet.text(&iri, term(SKOS, "prefLabel"), &stage.label);
        sheet.text(&iri, term(SKOS, "notation"), &stage.key);
        sheet.add(&iri, term(SKOS, "inScheme"), scheme.clone());
    }
    sheet.write(out)
}

/// Adds the terms that every graph has.
fn model(sheet: &mut Sheet<'_>) {
    let names = sheet.names;
    for class in CLASSES {
        let iri = names.own(class.name);
        sheet.add(&iri, rdf_terms::TYPE, term(OWL, "Class"));
        sheet.define(&iri, class.label, class.definition);
        for (namespace, name) in class.above {
            sheet.add(&iri, rdfs::SUB_CLASS_OF, term(namespace, name));
        }
    }
    for property in PROPERTIES.iter().filter(|property| property.namespace.is_none()) {
        let iri = names.own(property.name);
        let (kind, range) = match property.range {
            Range::Value(datatype) => ("DatatypeProperty", datatype.into_owned()),
            Range::Thing(class) => ("ObjectProperty", names.model(class)),
            Range::Predicate => ("ObjectProperty", rdf_terms::PROPERTY.into_owned()),
        };
        sheet.add(&iri, rdf_terms::TYPE, term(OWL, kind));
        if !property.is_many {
            sheet.add(&iri, rdf_terms::TYPE, term(OWL, "FunctionalProperty"));
        }
        sheet.define(&iri, property.label, property.definition);
        side(sheet, &iri, Side::Domain, property.domain.iter().map(|class| names.model(class)).collect());
        sheet.add(&iri, rdfs::RANGE, range);
    }
}

#[derive(Clone, Copy)]
enum Side {
    Domain,
    Range,
}

/// Adds a domain or a range: the class, or the union of several.
fn side(sheet: &mut Sheet<'_>, property: &NamedNode, side: Side, classes: Vec<NamedNode>) {
    let (predicate, word) = match side {
        Side::Domain => (rdfs::DOMAIN, "domain"),
        Side::Range => (rdfs::RANGE, "range"),
    };
    let mut classes: Vec<Term> = classes.into_iter().map(Term::from).collect();
    let class = if classes.len() > 1 {
        let local = property.as_str().rsplit('#').next().unwrap_or_default();
        sheet.union(&format!("{local}-{word}"), classes)
    } else if let Some(class) = classes.pop() {
        class
    } else {
        return;
    };
    sheet.add(property, predicate, class);
}
