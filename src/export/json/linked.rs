//! What makes `graph.json` JSON-LD too: a context of its own for the fields as they are.
//!
//! Processors write its numbers in a form of their own, some with no more than 15 digits.
//!
//! An id resolves under `id/` to the IRI that it has in every RDF format. What is left out of this view stands in
//! `graph.jsonld`: documents, the types of statements, and the direct triples.

use serde_json::{Map, Value, json};

use crate::export::rdf::{Names, vocabulary::OWN};

/// Fields that say nothing in RDF, or say it twice.
const SILENT: [&str; 7] = ["directed", "multigraph", "graph", "documents", "class", "key", "weight"];

/// Texts: the field and its property.
const TEXTS: [(&str, &str); 14] = [
    ("label", "rdfs:label"),
    ("origin", "kgo:origin"),
    ("text", "nif:anchorOf"),
    ("quote", "nif:anchorOf"),
    ("rule", "kgo:rule"),
    ("status", "kgo:status"),
    ("modality", "kgo:modality"),
    ("time", "kgo:time"),
    ("indicator", "kgo:indicator"),
    ("unit", "kgo:unit"),
    ("kind", "kgo:observationKind"),
    ("scope", "kgo:scope"),
    ("repaired", "kgo:repaired"),
    ("locator", "kgo:locator"),
];

/// Fields whose values have a type: the field, its property, and the type.
const TYPED: [(&str, &str, &str); 9] = [
    ("start", "nif:beginIndex", "xsd:nonNegativeInteger"),
    ("end", "nif:endIndex", "xsd:nonNegativeInteger"),
    ("confidence", "kgo:confidence", "xsd:double"),
    ("value", "kgo:value", "xsd:double"),
    ("source", "rdf:subject", "@id"),
    ("target", "rdf:object", "@id"),
    ("subject", "sosa:hasFeatureOfInterest", "@id"),
    // A key of the ontology is a term below.
    ("relation", "rdf:predicate", "@vocab"),
    ("evidence", "prov:wasDerivedFrom", "@id"),
];

/// Returns the context.
pub(super) fn context(names: &Names<'_>) -> Value {
    let mut context = Map::new();
    let mut put = |key: &str, value: Value| context.insert(key.to_owned(), value);
    put("@version", json!(1.1));
    put("@base", json!(format!("{}id/", names.base)));
    let prefixes = names.prefixes();
    for prefix in ["rdf", "rdfs", "xsd", "skos", "nif", "prov", "sosa", OWN] {
        put(prefix, json!(prefixes.get(prefix)));
    }
    put("id", json!("@id"));
    put("classes", json!("@type"));
    for array in ["nodes", "edges", "observations"] {
        put(array, json!("@included"));
    }
    put("aliases", json!({"@id": "skos:altLabel", "@container": "@set"}));
    put("mentions", json!("kgo:mentionedIn"));
    put("statuses", json!({"@reverse": "kgo:about"}));
    put(
        "document",
        json!({"@id": "nif:referenceContext", "@type": "@id", "@context": {"@base": names.document("").as_str()}}),
    );
    for field in SILENT {
        put(field, Value::Null);
    }
    for (field, property) in TEXTS {
        put(field, json!(property));
    }
    for (field, property, kind) in TYPED {
        put(field, json!({"@id": property, "@type": kind}));
    }
    for class in names.ontology.classes.keys() {
        put(class, json!(format!("{OWN}:{class}")));
    }
    for predicate in names.ontology.predicates.values() {
        put(&predicate.key, json!(format!("{OWN}:{}", predicate.local_name())));
    }
    Value::Object(context)
}
