//! The terms of the data model itself: what an entity, a statement, a figure and a place in a document are made of.
//!
//! The domain's own classes and predicates are in the ontology. Here stands what every graph has, whatever its domain;
//! the OWL ontology, the shapes and the JSON-LD context are made from both.

use oxrdf::{NamedNode, NamedNodeRef, vocab::xsd};

/// The prefix of own terms.
pub const OWN: &str = "kgo";

/// NIF: places in texts.
pub const NIF: &str = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
/// PROV-O: what rests on what.
pub const PROV: &str = "http://www.w3.org/ns/prov#";
/// SKOS: names and definitions.
pub const SKOS: &str = "http://www.w3.org/2004/02/skos/core#";
/// Dublin Core: documents.
pub const DCTERMS: &str = "http://purl.org/dc/terms/";
/// SOSA: observations.
pub const SOSA: &str = "http://www.w3.org/ns/sosa/";
/// OWL.
pub const OWL: &str = "http://www.w3.org/2002/07/owl#";
/// SHACL.
pub const SH: &str = "http://www.w3.org/ns/shacl#";

/// Prefixes of every graph.
pub const NAMESPACES: &[(&str, &str)] = &[
    ("nif", NIF),
    ("prov", PROV),
    ("skos", SKOS),
    ("dcterms", DCTERMS),
    ("sosa", SOSA),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// Returns a term of a public vocabulary.
#[must_use]
pub fn term(namespace: &str, name: &str) -> NamedNode {
    NamedNode::new_unchecked([namespace, name].concat())
}

/// A class of the data model.
#[derive(Debug, Clone, Copy)]
pub struct ModelClass {
    /// Local name.
    pub name: &'static str,
    /// In words.
    pub label: &'static str,
    /// What it is.
    pub definition: &'static str,
    /// Public classes above: namespace and local name.
    pub above: &'static [(&'static str, &'static str)],
}

const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

/// Every class of the data model.
pub const CLASSES: &[ModelClass] = &[
    ModelClass {
        name: "Entity",
        label: "entity",
        definition: "One thing that a document names or a gazetteer knows.",
        above: &[],
    },
    ModelClass {
        name: "Relation",
        label: "relation",
        definition: "A statement that links two things, with its modality, time, confidence and evidence. Only where \
                     its modality is actual does the triple that it describes stand in the graph.",
        above: &[(RDF, "Statement")],
    },
    ModelClass {
        name: "StatusChange",
        label: "status change",
        definition: "A thing comes to a stage, or is to come to it.",
        above: &[(PROV, "Activity")],
    },
    ModelClass {
        name: "Observation",
        label: "observation",
        definition: "One figure: indicator, value and unit, of one thing.",
        above: &[(SOSA, "Observation")],
    },
    ModelClass {
        name: "Document",
        label: "document",
        definition: "A text that was read.",
        above: &[(NIF, "Context"), (PROV, "Entity")],
    },
    ModelClass { name: "Repair", label: "repair", definition: "One mend of the source text.", above: &[] },
    ModelClass {
        name: "Stage",
        label: "stage",
        definition: "How far a thing can have come.",
        above: &[(SKOS, "Concept")],
    },
];

/// The class of places in documents, of NIF.
pub const PHRASE: &str = "Phrase";

/// A property of the data model, own or public.
#[derive(Debug, Clone, Copy)]
pub struct ModelProperty {
    /// The namespace; none for an own property.
    pub namespace: Option<&'static str>,
    /// Local name.
    pub name: &'static str,
    /// In words; empty for a public property.
    pub label: &'static str,
    /// What it states; empty for a public property.
    pub definition: &'static str,
    /// Model classes that have it.
    pub domain: &'static [&'static str],
    /// What its values are.
    pub range: Range,
    /// How many values a thing has at least.
    pub least: u8,
    /// Whether a thing can have several.
    pub is_many: bool,
}

/// What the values of a property are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Range {
    /// Literals of a datatype.
    Value(NamedNodeRef<'static>),
    /// Things of a model class.
    Thing(&'static str),
    /// Predicates of the ontology.
    Predicate,
}

/// How many values: one, at most one, any number, one or more.
#[derive(Clone, Copy)]
enum Count {
    One,
    Maybe,
    Any,
    Some,
}

const fn own(
    name: &'static str,
    label: &'static str,
    definition: &'static str,
    domain: &'static [&'static str],
    range: Range,
    count: Count,
) -> ModelProperty {
    ModelProperty {
        namespace: None,
        name,
        label,
        definition,
        domain,
        range,
        least: matches!(count, Count::One | Count::Some) as u8,
        is_many: matches!(count, Count::Any | Count::Some),
    }
}

const fn public(
    namespace: &'static str,
    name: &'static str,
    domain: &'static [&'static str],
    range: Range,
    count: Count,
) -> ModelProperty {
    ModelProperty { namespace: Some(namespace), ..own(name, "", "", domain, range, count) }
}

const RDFS: &str = "http://www.w3.org/2000/01/rdf-schema#";
const STATED: &[&str] = &["Relation", "StatusChange", "Observation"];
const TEXT: Range = Range::Value(xsd::STRING);
const INDEX: Range = Range::Value(xsd::NON_NEGATIVE_INTEGER);

/// Every property of the data model.
pub const PROPERTIES: &[ModelProperty] = &[
    own(
        "origin",
        "origin",
        "Text where a document states it, background where only a gazetteer knows it.",
        &["Entity", "Relation"],
        TEXT,
        Count::One,
    ),
    own(
        "mentionedIn",
        "mentioned in",
        "A place in a document that names the thing.",
        &["Entity"],
        Range::Thing(PHRASE),
        Count::Any,
    ),
    own(
        "modality",
        "modality",
        "Actual where it holds or has happened, planned where it is to, negated where it is said not to.",
        STATED,
        TEXT,
        Count::One,
    ),
    own(
        "confidence",
        "confidence",
        "How far the rule that found it can be trusted, between 0 and 1.",
        STATED,
        Range::Value(xsd::DOUBLE),
        Count::One,
    ),
    own(
        "time",
        "time",
        "The year, date or period that it is said of, as exact as the document gives it.",
        STATED,
        TEXT,
        Count::Maybe,
    ),
    own(
        "start",
        "start",
        "The first day of that year, month, date or run of years.",
        STATED,
        Range::Value(xsd::DATE),
        Count::Maybe,
    ),
    own(
        "foundBy",
        "found by",
        "The rule that read a place in a document: rule, @, document, # and the place.",
        STATED,
        TEXT,
        Count::Any,
    ),
    own("about", "about", "The thing that comes to a stage.", &["StatusChange"], Range::Thing("Entity"), Count::One),
    own("status", "status", "The notation of the stage.", &["StatusChange"], TEXT, Count::One),
    own("indicator", "indicator", "What is measured.", &["Observation"], TEXT, Count::One),
    own("value", "value", "The figure in plain units.", &["Observation"], Range::Value(xsd::DOUBLE), Count::One),
    own("unit", "unit", "A currency, a unit, or the noun that is counted.", &["Observation"], TEXT, Count::One),
    own("observationKind", "kind of observation", "What the figure measures.", &["Observation"], TEXT, Count::One),
    own("scope", "scope", "Among which things a rank or share is counted.", &["Observation"], TEXT, Count::Maybe),
    own(
        "repaired",
        "repaired",
        "True where a mend of the source text touches the place.",
        &[PHRASE],
        Range::Value(xsd::BOOLEAN),
        Count::Maybe,
    ),
    own(
        "locator",
        "locator",
        "The place in the file as a reader would look it up, such as a page.",
        &[PHRASE],
        TEXT,
        Count::Maybe,
    ),
    own(
        "rule",
        "rule",
        "The rule that read the place; only where a place belongs to one fact, as in graph.json.",
        &[PHRASE],
        TEXT,
        Count::Maybe,
    ),
    own("sha256", "SHA-256", "Of the bytes of the file that was read.", &["Document"], TEXT, Count::One),
    own("hasRepair", "has repair", "A mend of the source text.", &["Document"], Range::Thing("Repair"), Count::Any),
    own("before", "before", "What stood there.", &["Repair"], TEXT, Count::One),
    own("after", "after", "What is read instead.", &["Repair"], TEXT, Count::One),
    own("repairRule", "rule of the repair", "The kind of noise that was mended.", &["Repair"], TEXT, Count::One),
    public(RDFS, "label", &["Entity", "Document"], TEXT, Count::One),
    public(SKOS, "altLabel", &["Entity"], TEXT, Count::Any),
    public(RDF, "subject", &["Relation"], Range::Thing("Entity"), Count::One),
    public(RDF, "predicate", &["Relation"], Range::Predicate, Count::One),
    public(RDF, "object", &["Relation"], Range::Thing("Entity"), Count::One),
    public(PROV, "wasDerivedFrom", &["StatusChange", "Observation"], Range::Thing(PHRASE), Count::Some),
    // A gazetteer's relation has none.
    public(PROV, "wasDerivedFrom", &["Relation"], Range::Thing(PHRASE), Count::Any),
    public(SOSA, "hasFeatureOfInterest", &["Observation"], Range::Thing("Entity"), Count::One),
    public(DCTERMS, "date", &["Document"], TEXT, Count::Maybe),
    public(DCTERMS, "spatial", &["Document"], TEXT, Count::Maybe),
    public(DCTERMS, "type", &["Document"], TEXT, Count::Maybe),
    public(DCTERMS, "creator", &["Document"], Range::Thing("Entity"), Count::Maybe),
    public(NIF, "anchorOf", &[PHRASE], TEXT, Count::One),
    public(NIF, "beginIndex", &[PHRASE], INDEX, Count::One),
    public(NIF, "endIndex", &[PHRASE], INDEX, Count::One),
    public(NIF, "referenceContext", &[PHRASE], Range::Thing("Document"), Count::One),
    public(PROV, "hadPrimarySource", &[PHRASE], Range::Thing("Document"), Count::One),
];
