//! `graph.ttl`: RDF 1.1 Turtle, read by every RDF program.
//!
//! What holds is a triple. Every statement is also a node (`rdf:Statement`) with its modality, time, confidence and
//! evidence; what is planned or denied is only that node. Evidence is a NIF node whose IRI counts code points of the
//! source (RFC 5147); it leads to the document by PROV-O. There are no blank nodes, and subjects stand in the order of
//! their IRIs.

use std::{
    collections::BTreeMap,
    io::{self, Write},
};

use oxrdf::{
    Literal, NamedNode, NamedNodeRef, Term, Triple,
    vocab::{rdf, rdfs, xsd},
};
use oxttl::TurtleSerializer;

use crate::{
    entity::{Entity, EntityId},
    evidence::Evidence,
    export::{Format, Settings, text},
    fact::{Modality, Observation, Relation, Status},
    graph::{Graph, Record},
    ontology::Ontology,
};

/// RDF 1.1 Turtle.
pub const TURTLE: Format = Format {
    key: "turtle",
    files: &[("graph.ttl", write)],
    title: "RDF 1.1 Turtle: triples, statement nodes and evidence",
    readers: "Apache Jena, RDF4J, GraphDB, Oxigraph, Virtuoso, rdflib, Neo4j with neosemantics",
    how: "riot --count graph.ttl; python: rdflib.Graph().parse(\"graph.ttl\")",
    drops: "counts of sentences and of refused facts",
    is_default: true,
};

const NIF: &str = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
const PROV: &str = "http://www.w3.org/ns/prov#";
const SKOS: &str = "http://www.w3.org/2004/02/skos/core#";
const DCTERMS: &str = "http://purl.org/dc/terms/";
const SOSA: &str = "http://www.w3.org/ns/sosa/";

/// Triples of one subject after another.
struct Sink<'a> {
    base: &'a str,
    ontology: &'a Ontology,
    triples: Vec<Triple>,
    /// Evidence is written once, however many facts rest on it.
    evidence: BTreeMap<(String, usize, usize), String>,
}

fn write(ontology: &Ontology, graph: &Graph, settings: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let base = settings.base_iri.as_str();
    let invalid = |error: oxrdf::IriParseError| {
        io::Error::new(io::ErrorKind::InvalidInput, format!("base IRI \"{base}\": {error}"))
    };
    NamedNode::new(base).map_err(invalid)?;
    let mut prefixes: BTreeMap<String, String> = ontology.prefixes.clone();
    for (prefix, iri) in [("nif", NIF), ("prov", PROV), ("skos", SKOS), ("dcterms", DCTERMS), ("sosa", SOSA)] {
        prefixes.insert(prefix.to_owned(), iri.to_owned());
    }
    prefixes.insert("kgo".to_owned(), format!("{base}ns#"));
    prefixes.insert("rdf".to_owned(), "http://www.w3.org/1999/02/22-rdf-syntax-ns#".to_owned());
    prefixes.insert("rdfs".to_owned(), "http://www.w3.org/2000/01/rdf-schema#".to_owned());
    prefixes.insert("xsd".to_owned(), "http://www.w3.org/2001/XMLSchema#".to_owned());
    let mut serializer = TurtleSerializer::new();
    for (prefix, iri) in &prefixes {
        serializer = serializer.with_prefix(prefix.as_str(), iri.as_str()).map_err(invalid)?;
    }
    let mut turtle = serializer.for_writer(out);
    let mut sink = Sink { base, ontology, triples: Vec::new(), evidence: BTreeMap::new() };
    let mut flush = |sink: &mut Sink<'_>| -> io::Result<()> {
        sink.triples.sort_by_cached_key(ToString::to_string);
        sink.triples.dedup();
        for triple in sink.triples.drain(..) {
            turtle.serialize_triple(&triple)?;
        }
        Ok(())
    };
    for record in graph.documents() {
        sink.document(record);
        flush(&mut sink)?;
    }
    // The direct triples of an entity stand with it: facts by subject.
    let mut held: BTreeMap<&EntityId, Vec<&Relation>> = BTreeMap::new();
    for relation in graph.relations().filter(|relation| relation.modality == Modality::Actual) {
        held.entry(&relation.subject).or_default().push(relation);
    }
    for entity in graph.entities() {
        sink.entity(entity, held.get(&entity.id).map_or(&[][..], Vec::as_slice));
        flush(&mut sink)?;
        for status in graph.statuses(&entity.id) {
            sink.status(status);
            flush(&mut sink)?;
        }
    }
    for relation in graph.relations() {
        sink.relation(relation);
        flush(&mut sink)?;
    }
    for observation in graph.observations() {
        sink.observation(observation);
        flush(&mut sink)?;
    }
    let evidence = std::mem::take(&mut sink.evidence);
    for ((document, start, end), quote) in evidence {
        sink.quote(&document, start, end, &quote);
        flush(&mut sink)?;
    }
    turtle.finish()?;
    Ok(())
}

impl Sink<'_> {
    fn own(&self, name: &str) -> NamedNode {
        NamedNode::new_unchecked(format!("{}ns#{name}", self.base))
    }

    fn thing(&self, id: &EntityId) -> NamedNode {
        NamedNode::new_unchecked(format!("{}id/{id}", self.base))
    }

    fn add(&mut self, subject: &NamedNode, predicate: impl Into<NamedNode>, object: impl Into<Term>) {
        self.triples.push(Triple::new(subject.clone(), predicate, object));
    }

    fn add_text(&mut self, subject: &NamedNode, predicate: impl Into<NamedNode>, value: &str) {
        self.add(subject, predicate, Literal::new_simple_literal(text::clean(value)));
    }

    fn add_typed(
        &mut self,
        subject: &NamedNode,
        predicate: impl Into<NamedNode>,
        value: String,
        kind: NamedNodeRef<'_>,
    ) {
        self.add(subject, predicate, Literal::new_typed_literal(value, kind));
    }

    /// Adds the classes of a thing: its own, those above, and the public ones they are aligned with.
    fn add_classes(&mut self, subject: &NamedNode, class: &str) {
        let ontology = self.ontology;
        for class in ontology.ancestors(class) {
            let own = self.own(&class.key);
            self.add(subject, rdf::TYPE, own);
            for name in &class.same_as {
                if let Some(iri) = expand(ontology, name) {
                    self.add(subject, rdf::TYPE, iri);
                }
            }
        }
    }

    /// Adds evidence to a statement.
    fn add_evidence(&mut self, subject: &NamedNode, evidence: &Evidence) {
        let node = self.quote_iri(evidence.document.as_str(), evidence.start, evidence.end);
        self.add(subject, node_of(PROV, "wasDerivedFrom"), node);
        let rule = self.own("foundBy");
        // Which rule read which quote: several quotes of one fact may come from several rules.
        self.add_text(
            subject,
            rule,
            &format!("{}@{}#char={},{}", evidence.rule, evidence.document, evidence.start, evidence.end),
        );
        self.evidence
            .entry((evidence.document.as_str().to_owned(), evidence.start, evidence.end))
            .or_insert_with(|| evidence.quote.clone());
    }

    fn quote_iri(&self, document: &str, start: usize, end: usize) -> NamedNode {
        NamedNode::new_unchecked(format!("{}doc/{document}#char={start},{end}", self.base))
    }

    fn document_iri(&self, document: &str) -> NamedNode {
        NamedNode::new_unchecked(format!("{}doc/{document}", self.base))
    }

    /// Adds a time as it is written and, where it is a year or a date, as the first day of it.
    fn add_time(&mut self, subject: &NamedNode, time: Option<&str>) {
        let Some(time) = time else { return };
        let as_written = self.own("time");
        self.add_text(subject, as_written, time);
        let day = match time.len() {
            4 => format!("{time}-01-01"),
            7 => format!("{time}-01"),
            10 => time.to_owned(),
            _ => return,
        };
        if day
            .bytes()
            .enumerate()
            .all(|(index, byte)| if matches!(index, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() })
        {
            let start = self.own("start");
            self.add_typed(subject, start, day, xsd::DATE);
        }
    }

    fn document(&mut self, record: &Record) {
        let subject = self.document_iri(record.id.as_str());
        let class = self.own("Document");
        self.add(&subject, rdf::TYPE, class);
        self.add(&subject, rdf::TYPE, node_of(NIF, "Context"));
        self.add(&subject, rdf::TYPE, node_of(PROV, "Entity"));
        self.add_text(&subject, rdfs::LABEL, record.title.as_deref().unwrap_or(record.id.as_str()));
        if let Some(date) = &record.date {
            self.add_text(&subject, node_of(DCTERMS, "date"), date);
        }
        if let Some(author) = &record.author {
            let author = self.thing(author);
            self.add(&subject, node_of(DCTERMS, "creator"), author);
        }
        let sha256 = self.own("sha256");
        self.add_text(&subject, sha256, &record.sha256);
        for repair in &record.repairs {
            let node = NamedNode::new_unchecked(format!(
                "{}doc/{}#repair={},{}",
                self.base, record.id, repair.start, repair.end
            ));
            let has = self.own("hasRepair");
            self.add(&subject, has, node.clone());
            let class = self.own("Repair");
            self.add(&node, rdf::TYPE, class);
            for (name, value) in [("before", &repair.before), ("after", &repair.after), ("repairRule", &repair.rule)] {
                let predicate = self.own(name);
                self.add_text(&node, predicate, value);
            }
        }
    }

    fn entity(&mut self, entity: &Entity, held: &[&Relation]) {
        let subject = self.thing(&entity.id);
        let class = self.own("Entity");
        self.add(&subject, rdf::TYPE, class);
        self.add_classes(&subject, &entity.class);
        self.add_text(&subject, rdfs::LABEL, &entity.name);
        for alias in &entity.aliases {
            self.add_text(&subject, node_of(SKOS, "altLabel"), alias);
        }
        let origin = self.own("origin");
        self.add_text(&subject, origin, entity.origin.key());
        for mention in &entity.mentions {
            let predicate = self.own("mentionedIn");
            let node = self.quote_iri(mention.document.as_str(), mention.start, mention.end);
            self.add(&subject, predicate, node);
            self.evidence
                .entry((mention.document.as_str().to_owned(), mention.start, mention.end))
                .or_insert_with(|| mention.quote.clone());
        }
        for relation in held {
            let predicate = self.predicate(&relation.predicate);
            let object = self.thing(&relation.object);
            self.add(&subject, predicate, object);
        }
    }

    fn predicate(&self, key: &str) -> NamedNode {
        let name = self
            .ontology
            .predicates
            .get(key)
            .map_or_else(|| key.replace('-', "_"), crate::ontology::schema::Predicate::local_name);
        self.own(&name)
    }

    fn add_qualifiers(&mut self, subject: &NamedNode, modality: Modality, time: Option<&str>, confidence: f64) {
        let predicate = self.own("modality");
        self.add_text(subject, predicate, modality.key());
        self.add_time(subject, time);
        let predicate = self.own("confidence");
        self.add_typed(subject, predicate, confidence.to_string(), xsd::DOUBLE);
    }

    fn relation(&mut self, relation: &Relation) {
        let subject = NamedNode::new_unchecked(format!("{}{}", self.base, relation.id()));
        let class = self.own("Relation");
        self.add(&subject, rdf::TYPE, class);
        self.add(&subject, rdf::TYPE, rdf::STATEMENT);
        let (from, to) = (self.thing(&relation.subject), self.thing(&relation.object));
        let predicate = self.predicate(&relation.predicate);
        self.add(&subject, rdf::SUBJECT, from);
        self.add(&subject, rdf::PREDICATE, predicate);
        self.add(&subject, rdf::OBJECT, to);
        let origin = self.own("origin");
        self.add_text(&subject, origin, relation.origin.key());
        self.add_qualifiers(&subject, relation.modality, relation.time.as_deref(), relation.confidence.as_f64());
        for evidence in &relation.evidence {
            self.add_evidence(&subject, evidence);
        }
    }

    fn status(&mut self, status: &Status) {
        let time = status.time.as_deref().map_or_else(String::new, |time| format!("--{}", crate::slug::slug(time)));
        let subject = NamedNode::new_unchecked(format!(
            "{}status/{}--{}--{}{time}",
            self.base, status.entity, status.stage, status.modality
        ));
        let class = self.own("StatusChange");
        self.add(&subject, rdf::TYPE, class);
        self.add(&subject, rdf::TYPE, node_of(PROV, "Activity"));
        let about = self.own("about");
        let thing = self.thing(&status.entity);
        self.add(&subject, about, thing);
        let stage = self.own("status");
        self.add_text(&subject, stage, &status.stage);
        self.add_qualifiers(&subject, status.modality, status.time.as_deref(), status.confidence.as_f64());
        for evidence in &status.evidence {
            self.add_evidence(&subject, evidence);
        }
    }

    fn observation(&mut self, observation: &Observation) {
        let subject = NamedNode::new_unchecked(format!("{}{}", self.base, observation.id()));
        let class = self.own("Observation");
        self.add(&subject, rdf::TYPE, class);
        self.add(&subject, rdf::TYPE, node_of(SOSA, "Observation"));
        let thing = self.thing(&observation.subject);
        self.add(&subject, node_of(SOSA, "hasFeatureOfInterest"), thing);
        let texts = [
            ("indicator", observation.indicator.as_str()),
            ("unit", &observation.unit),
            ("observationKind", observation.kind.key()),
        ];
        for (name, value) in texts {
            let predicate = self.own(name);
            self.add_text(&subject, predicate, value);
        }
        if let Some(scope) = &observation.scope {
            let predicate = self.own("scope");
            self.add_text(&subject, predicate, scope);
        }
        let value = self.own("value");
        self.add_typed(&subject, value, observation.value.to_string(), xsd::DOUBLE);
        self.add_qualifiers(
            &subject,
            observation.modality,
            observation.time.as_deref(),
            observation.confidence.as_f64(),
        );
        for evidence in &observation.evidence {
            self.add_evidence(&subject, evidence);
        }
    }

    fn quote(&mut self, document: &str, start: usize, end: usize, quote: &str) {
        let subject = self.quote_iri(document, start, end);
        self.add(&subject, rdf::TYPE, node_of(NIF, "Phrase"));
        self.add(&subject, rdf::TYPE, node_of(PROV, "Entity"));
        self.add_text(&subject, node_of(NIF, "anchorOf"), quote);
        self.add_typed(&subject, node_of(NIF, "beginIndex"), start.to_string(), xsd::NON_NEGATIVE_INTEGER);
        self.add_typed(&subject, node_of(NIF, "endIndex"), end.to_string(), xsd::NON_NEGATIVE_INTEGER);
        let document = self.document_iri(document);
        self.add(&subject, node_of(NIF, "referenceContext"), document.clone());
        self.add(&subject, node_of(PROV, "hadPrimarySource"), document);
    }
}

fn node_of(namespace: &str, name: &str) -> NamedNode {
    NamedNode::new_unchecked(format!("{namespace}{name}"))
}

fn expand(ontology: &Ontology, name: &str) -> Option<NamedNode> {
    let (prefix, local) = name.split_once(':')?;
    NamedNode::new(format!("{}{local}", ontology.prefixes.get(prefix)?)).ok()
}
