//! `shapes.ttl`: SHACL Core made from the ontology: what a graph must be like to be whole.
//!
//! Every thing, statement, figure, place and document has its properties; a thing of a class has the classes above;
//! a triple and a statement join what their predicate may join; what is not background has evidence.

use std::io::{self, Write};

use oxrdf::{
    Literal, NamedNode, Term,
    vocab::{rdf as rdf_terms, xsd},
};

use crate::{
    evidence::Origin,
    export::{
        Format, Settings,
        rdf::{
            Names,
            sheet::Sheet,
            vocabulary::{ModelProperty, NIF, PROPERTIES, PROV, Range, SH, term},
        },
    },
    fact::{Modality, ObservationKind},
    graph::Graph,
    ontology::{Ontology, schema::Predicate},
};

/// The shapes of a graph.
pub const SHAPES: Format = Format {
    key: "shapes",
    files: &[("shapes.ttl", write)],
    title: "SHACL Core: what a graph must be like",
    readers: "pySHACL, Apache Jena, RDF4J, GraphDB, TopBraid",
    how: "pyshacl -s shapes.ttl graph.ttl; shacl validate --shapes shapes.ttl --data graph.ttl",
    drops: "the graph: it holds the constraints only",
    is_default: false,
};

fn write(ontology: &Ontology, _: &Graph, settings: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let mut sheet = Sheet::new(Names::new(ontology, settings)?);
    model(&mut sheet);
    evidence(&mut sheet);
    for class in ontology.classes.values() {
        let shape = node(&mut sheet, &class.key);
        sheet.add(&shape, sh("targetClass"), sheet.names.own(&class.key));
        sheet.add(&shape, sh("class"), sheet.names.own(class.parent.as_deref().unwrap_or("Entity")));
        // What others name as the end of a predicate.
        let test = node(&mut sheet, &test_name(&class.key));
        sheet.add(&test, sh("class"), sheet.names.own(&class.key));
    }
    for predicate in ontology.predicates.values() {
        direct(&mut sheet, predicate);
        stated(&mut sheet, predicate);
    }
    sheet.write(out)
}

fn sh(name: &str) -> NamedNode {
    term(SH, name)
}

fn count(number: u8) -> Literal {
    Literal::new_typed_literal(number.to_string(), xsd::INTEGER)
}

fn test_name(class: &str) -> String {
    format!("is-{class}")
}

fn node(sheet: &mut Sheet<'_>, name: &str) -> NamedNode {
    let shape = sheet.names.shape(name);
    sheet.add(&shape, rdf_terms::TYPE, sh("NodeShape"));
    shape
}

/// Adds a property shape to a node shape.
fn property(sheet: &mut Sheet<'_>, shape: &NamedNode, name: &str, path: impl Into<NamedNode>) -> NamedNode {
    let property = sheet.names.shape(name);
    sheet.add(shape, sh("property"), property.clone());
    sheet.add(&property, rdf_terms::TYPE, sh("PropertyShape"));
    sheet.add(&property, sh("path"), path.into());
    property
}

/// Adds a shape for each class of the data model.
fn model(sheet: &mut Sheet<'_>) {
    let mut classes: Vec<&str> = Vec::new();
    for class in PROPERTIES.iter().flat_map(|property| property.domain) {
        if !classes.contains(class) {
            classes.push(class);
        }
    }
    for class in classes {
        let shape = node(sheet, class);
        let target = sheet.names.model(class);
        sheet.add(&shape, sh("targetClass"), target);
        sheet.add(&shape, sh("nodeKind"), sh("IRI"));
        for known in PROPERTIES.iter().filter(|property| property.domain.contains(&class)) {
            model_property(sheet, &shape, class, known);
        }
    }
}

fn model_property(sheet: &mut Sheet<'_>, shape: &NamedNode, class: &str, known: &ModelProperty) {
    let names = sheet.names;
    let name = format!("{class}-{}", known.name);
    let inner = property(sheet, shape, &name, names.property(known));
    if known.least > 0 {
        sheet.add(&inner, sh("minCount"), count(known.least));
    }
    if !known.is_many {
        sheet.add(&inner, sh("maxCount"), count(1));
    }
    match known.range {
        Range::Value(datatype) => sheet.add(&inner, sh("datatype"), datatype.into_owned()),
        Range::Thing(class) => {
            sheet.add(&inner, sh("nodeKind"), sh("IRI"));
            sheet.add(&inner, sh("class"), names.model(class));
        }
        Range::Predicate => {
            let predicates = names.ontology.predicates.keys().map(|key| Term::from(names.predicate(key)));
            let list = sheet.list(&name, predicates);
            sheet.add(&inner, sh("in"), list);
        }
    }
    let keys: Vec<&str> = match known.name {
        "origin" => vec![Origin::Text.key(), Origin::Background.key()],
        "modality" => Modality::ALL.map(Modality::key).to_vec(),
        "observationKind" => ObservationKind::ALL.map(ObservationKind::key).to_vec(),
        "status" => names.ontology.stages.keys().map(String::as_str).collect(),
        _ => Vec::new(),
    };
    if !keys.is_empty() {
        let list = sheet.list(&name, keys.into_iter().map(|key| Literal::new_simple_literal(key).into()));
        sheet.add(&inner, sh("in"), list);
    }
    match known.name {
        "label" => sheet.add(&inner, sh("minLength"), count(1)),
        "sha256" => sheet.text(&inner, sh("pattern"), "^[0-9a-f]{64}$"),
        "foundBy" => sheet.text(&inner, sh("pattern"), "^.+@[a-z0-9-]+#char=[0-9]+,[0-9]+$"),
        "beginIndex" => sheet.add(&inner, sh("lessThanOrEquals"), term(NIF, "endIndex")),
        "confidence" => {
            let double = |value: &str| Literal::new_typed_literal(value, xsd::DOUBLE);
            sheet.add(&inner, sh("minInclusive"), double("0"));
            sheet.add(&inner, sh("maxInclusive"), double("1"));
        }
        _ => {}
    }
}

/// A relation is background or rests on a place in a document.
fn evidence(sheet: &mut Sheet<'_>) {
    let names = sheet.names;
    let background = node(sheet, "background");
    let inner = property(sheet, &background, "background-origin", names.own("origin"));
    sheet.add(&inner, sh("hasValue"), Literal::new_simple_literal(Origin::Background.key()));
    let rests = node(sheet, "rests");
    let inner = property(sheet, &rests, "rests-wasDerivedFrom", term(PROV, "wasDerivedFrom"));
    sheet.add(&inner, sh("minCount"), count(1));
    let relation = node(sheet, "evidence");
    sheet.add(&relation, sh("targetClass"), names.own("Relation"));
    let either = sheet.list("evidence-either", [background.into(), rests.into()]);
    sheet.add(&relation, sh("or"), either);
}

/// Demands one of some classes.
fn one_of(sheet: &mut Sheet<'_>, shape: &NamedNode, name: &str, classes: &[String]) {
    let names = sheet.names;
    if let [class] = classes {
        return sheet.add(shape, sh("class"), names.own(class));
    }
    let tests = classes.iter().map(|class| Term::from(names.shape(&test_name(class))));
    let list = sheet.list(name, tests);
    sheet.add(shape, sh("or"), list);
}

/// The ends of a triple that holds.
fn direct(sheet: &mut Sheet<'_>, predicate: &Predicate) {
    let name = predicate.local_name();
    let iri = sheet.names.own(&name);
    let shape = node(sheet, &name);
    sheet.add(&shape, sh("targetSubjectsOf"), iri.clone());
    one_of(sheet, &shape, &format!("{name}-domain"), &predicate.domain);
    let object = property(sheet, &shape, &format!("{name}-object"), iri);
    sheet.add(&object, sh("nodeKind"), sh("IRI"));
    one_of(sheet, &object, &format!("{name}-range"), &predicate.range);
}

/// The ends of a statement, whatever its modality: it is of another predicate, or its ends fit.
fn stated(sheet: &mut Sheet<'_>, predicate: &Predicate) {
    let name = predicate.local_name();
    let iri = sheet.names.own(&name);
    let has = node(sheet, &format!("has-{name}"));
    let inner = property(sheet, &has, &format!("has-{name}-predicate"), rdf_terms::PREDICATE);
    sheet.add(&inner, sh("hasValue"), iri);
    let other = node(sheet, &format!("other-{name}"));
    sheet.add(&other, sh("not"), has);
    let fits = node(sheet, &format!("fits-{name}"));
    for (side, path, classes) in
        [("subject", rdf_terms::SUBJECT, &predicate.domain), ("object", rdf_terms::OBJECT, &predicate.range)]
    {
        let end = property(sheet, &fits, &format!("fits-{name}-{side}"), path);
        one_of(sheet, &end, &format!("fits-{name}-{side}-classes"), classes);
    }
    let shape = node(sheet, &format!("Relation-{name}"));
    sheet.add(&shape, sh("targetClass"), sheet.names.own("Relation"));
    let either = sheet.list(&format!("Relation-{name}-either"), [other.into(), fits.into()]);
    sheet.add(&shape, sh("or"), either);
}
