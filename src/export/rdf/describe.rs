//! The triples of each value.

use std::{cmp::Ordering, collections::BTreeSet, io};

use oxrdf::{
    Literal, NamedNode, NamedNodeRef, NamedOrBlankNode, Term, Triple,
    vocab::{rdf, rdfs, xsd},
};

use super::{
    Names, Part, Sink,
    vocabulary::{DCTERMS, NIF, PROV, SKOS, SOSA, term},
};
use crate::{
    entity::Entity,
    evidence::Evidence,
    export::text,
    fact::{Confidence, Modality, Observation, Relation, Status},
    graph::{Record, RepairRecord},
};

/// Gives the triples of a part, those of one value sorted.
pub(super) fn part(names: &Names<'_>, part: &Part<'_>, sink: &mut Sink<'_>) -> io::Result<()> {
    let mut block = Block { names, part, triples: Vec::new() };
    for record in &part.documents {
        block.documents(record, sink)?;
    }
    for (id, entity) in &part.entities {
        block.entity(entity, part.held.get(id).map_or(&[][..], Vec::as_slice));
        block.give(sink)?;
        for status in part.statuses.get(id).into_iter().flatten() {
            block.status(status);
            block.give(sink)?;
        }
    }
    for relation in &part.relations {
        block.relation(relation);
        block.give(sink)?;
    }
    for observation in &part.observations {
        block.observation(observation);
        block.give(sink)?;
    }
    for quote in part.quotes.values() {
        block.quote(quote);
        block.give(sink)?;
    }
    Ok(())
}

/// Compares two texts that are written before the same mark.
fn before(mark: u8, one: &str, other: &str) -> Ordering {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let common = one.len().min(other.len());
    let next = |bytes: &[u8]| bytes.get(common).copied().unwrap_or(mark);
    one[..common].cmp(&other[..common]).then_with(|| next(one).cmp(&next(other)))
}

/// Whether a literal is a string that is written as it is.
fn is_plain(literal: &Literal) -> bool {
    let is_plain = |byte| (b' '..=b'~').contains(&byte) && byte != b'"' && byte != b'\\';
    literal.language().is_none() && literal.datatype() == xsd::STRING && literal.value().bytes().all(is_plain)
}

/// Compares triples as N-Triples write them, without writing them: a thing may stand in a million places.
fn as_written(one: &Triple, other: &Triple) -> Ordering {
    let subjects = match (&one.subject, &other.subject) {
        (NamedOrBlankNode::NamedNode(one), NamedOrBlankNode::NamedNode(other)) => {
            before(b'>', one.as_str(), other.as_str())
        }
        (one, other) => one.to_string().cmp(&other.to_string()),
    };
    let objects = || match (&one.object, &other.object) {
        (Term::NamedNode(one), Term::NamedNode(other)) => before(b'>', one.as_str(), other.as_str()),
        (Term::Literal(one), Term::Literal(other)) if is_plain(one) && is_plain(other) => {
            before(b'"', one.value(), other.value())
        }
        (one, other) => one.to_string().cmp(&other.to_string()),
    };
    subjects.then_with(|| before(b'>', one.predicate.as_str(), other.predicate.as_str())).then_with(objects)
}

/// The triples of one value.
struct Block<'a> {
    names: &'a Names<'a>,
    part: &'a Part<'a>,
    triples: Vec<Triple>,
}

impl Block<'_> {
    fn give(&mut self, sink: &mut Sink<'_>) -> io::Result<()> {
        self.triples.sort_unstable_by(as_written);
        self.triples.dedup();
        self.triples.drain(..).try_for_each(sink)
    }

    fn add(&mut self, subject: &NamedNode, predicate: impl Into<NamedNode>, object: impl Into<Term>) {
        self.triples.push(Triple::new(subject.clone(), predicate, object));
    }

    fn add_text(&mut self, subject: &NamedNode, predicate: impl Into<NamedNode>, value: &str) {
        self.add(subject, predicate, Literal::new_simple_literal(text::clean(value)));
    }

    fn add_own(&mut self, subject: &NamedNode, name: &str, value: &str) {
        self.add_text(subject, self.names.own(name), value);
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
        let names = self.names;
        for class in names.ontology.ancestors(class) {
            self.add(subject, rdf::TYPE, names.own(&class.key));
            for iri in names.aligned(class) {
                self.add(subject, rdf::TYPE, iri);
            }
        }
    }

    fn add_evidence(&mut self, subject: &NamedNode, all: &BTreeSet<Evidence>) {
        for evidence in self.part.evidence(all) {
            let node = self.names.quote(evidence.document.as_str(), evidence.start, evidence.end);
            self.add(subject, term(PROV, "wasDerivedFrom"), node);
            // Which rule read which quote: several quotes of one fact may come from several rules.
            let found = format!("{}@{}#char={},{}", evidence.rule, evidence.document, evidence.start, evidence.end);
            self.add_own(subject, "foundBy", &found);
        }
    }

    fn add_qualifiers(&mut self, subject: &NamedNode, modality: Modality, time: Option<&str>, confidence: Confidence) {
        self.add_own(subject, "modality", modality.key());
        if let Some(time) = time {
            self.add_own(subject, "time", time);
            if let Some((day, _)) = text::days(time) {
                self.add_typed(subject, self.names.own("start"), day, xsd::DATE);
            }
        }
        self.add_typed(subject, self.names.own("confidence"), confidence.as_f64().to_string(), xsd::DOUBLE);
    }

    /// Gives a document and its mends in the order of their nodes; those of one node together.
    fn documents(&mut self, record: &Record, sink: &mut Sink<'_>) -> io::Result<()> {
        let document = record.id.as_str();
        let node = |repair: &RepairRecord| self.names.repair(document, repair.start, repair.end);
        let own = self.names.document(document);
        let mut nodes: Vec<(NamedNode, Option<&RepairRecord>)> =
            record.repairs.iter().map(|repair| (node(repair), Some(repair))).collect();
        nodes.push((own, None));
        nodes.sort_by(|(one, _), (other, _)| before(b'>', one.as_str(), other.as_str()));
        for same in nodes.chunk_by(|(one, _), (other, _)| one == other) {
            for (_, repair) in same {
                match repair {
                    Some(repair) => self.repair(document, repair),
                    None => self.document(record),
                }
            }
            self.give(sink)?;
        }
        Ok(())
    }

    fn document(&mut self, record: &Record) {
        let names = self.names;
        let subject = names.document(record.id.as_str());
        self.add(&subject, rdf::TYPE, names.own("Document"));
        self.add(&subject, rdf::TYPE, term(NIF, "Context"));
        self.add(&subject, rdf::TYPE, term(PROV, "Entity"));
        self.add_text(&subject, rdfs::LABEL, record.title.as_deref().unwrap_or(record.id.as_str()));
        if let Some(date) = &record.date {
            self.add_text(&subject, term(DCTERMS, "date"), date);
        }
        if let Some(place) = &record.place {
            self.add_text(&subject, term(DCTERMS, "spatial"), place);
        }
        if let Some(kind) = &record.kind {
            self.add_text(&subject, term(DCTERMS, "type"), kind);
        }
        if let Some(author) = &record.author {
            self.add(&subject, term(DCTERMS, "creator"), names.entity(author));
        }
        self.add_own(&subject, "sha256", &record.sha256);
        for repair in &record.repairs {
            self.add(&subject, names.own("hasRepair"), names.repair(record.id.as_str(), repair.start, repair.end));
        }
    }

    fn repair(&mut self, document: &str, repair: &RepairRecord) {
        let node = self.names.repair(document, repair.start, repair.end);
        self.add(&node, rdf::TYPE, self.names.own("Repair"));
        self.add_own(&node, "before", &repair.before);
        self.add_own(&node, "after", &repair.after);
        self.add_own(&node, "repairRule", &repair.rule);
    }

    fn entity(&mut self, entity: &Entity, held: &[&Relation]) {
        let names = self.names;
        let subject = names.entity(&entity.id);
        self.add(&subject, rdf::TYPE, names.own("Entity"));
        self.add_classes(&subject, &entity.class);
        self.add_text(&subject, rdfs::LABEL, &entity.name);
        for alias in &entity.aliases {
            self.add_text(&subject, term(SKOS, "altLabel"), alias);
        }
        self.add_own(&subject, "origin", entity.origin.key());
        for mention in self.part.evidence(&entity.mentions) {
            let node = names.quote(mention.document.as_str(), mention.start, mention.end);
            self.add(&subject, names.own("mentionedIn"), node);
        }
        for relation in held {
            self.add(&subject, names.predicate(&relation.predicate), names.entity(&relation.object));
        }
    }

    fn relation(&mut self, relation: &Relation) {
        let names = self.names;
        let subject = names.relation(relation);
        self.add(&subject, rdf::TYPE, names.own("Relation"));
        self.add(&subject, rdf::TYPE, rdf::STATEMENT);
        self.add(&subject, rdf::SUBJECT, names.entity(&relation.subject));
        self.add(&subject, rdf::PREDICATE, names.predicate(&relation.predicate));
        self.add(&subject, rdf::OBJECT, names.entity(&relation.object));
        self.add_own(&subject, "origin", relation.origin.key());
        self.add_qualifiers(&subject, relation.modality, relation.time.as_deref(), relation.confidence);
        self.add_evidence(&subject, &relation.evidence);
    }

    fn status(&mut self, status: &Status) {
        let names = self.names;
        let subject = names.status(status);
        self.add(&subject, rdf::TYPE, names.own("StatusChange"));
        self.add(&subject, rdf::TYPE, term(PROV, "Activity"));
        self.add(&subject, names.own("about"), names.entity(&status.entity));
        self.add_own(&subject, "status", &status.stage);
        self.add_qualifiers(&subject, status.modality, status.time.as_deref(), status.confidence);
        self.add_evidence(&subject, &status.evidence);
    }

    fn observation(&mut self, observation: &Observation) {
        let names = self.names;
        let subject = names.observation(observation);
        self.add(&subject, rdf::TYPE, names.own("Observation"));
        self.add(&subject, rdf::TYPE, term(SOSA, "Observation"));
        self.add(&subject, term(SOSA, "hasFeatureOfInterest"), names.entity(&observation.subject));
        self.add_own(&subject, "indicator", &observation.indicator);
        self.add_own(&subject, "unit", &observation.unit);
        self.add_own(&subject, "observationKind", observation.kind.key());
        if let Some(scope) = &observation.scope {
            self.add_own(&subject, "scope", scope);
        }
        self.add_typed(&subject, names.own("value"), observation.value.to_string(), xsd::DOUBLE);
        self.add_qualifiers(&subject, observation.modality, observation.time.as_deref(), observation.confidence);
        self.add_evidence(&subject, &observation.evidence);
    }

    fn quote(&mut self, quote: &Evidence) {
        let names = self.names;
        let subject = names.quote(quote.document.as_str(), quote.start, quote.end);
        self.add(&subject, rdf::TYPE, term(NIF, "Phrase"));
        self.add(&subject, rdf::TYPE, term(PROV, "Entity"));
        self.add_text(&subject, term(NIF, "anchorOf"), &quote.quote);
        self.add_typed(&subject, term(NIF, "beginIndex"), quote.start.to_string(), xsd::NON_NEGATIVE_INTEGER);
        self.add_typed(&subject, term(NIF, "endIndex"), quote.end.to_string(), xsd::NON_NEGATIVE_INTEGER);
        let document = names.document(quote.document.as_str());
        self.add(&subject, term(NIF, "referenceContext"), document.clone());
        self.add(&subject, term(PROV, "hadPrimarySource"), document);
        if quote.repaired {
            self.add(&subject, names.own("repaired"), Literal::from(true));
        }
        if let Some(locator) = &quote.locator {
            self.add_own(&subject, "locator", locator);
        }
    }
}
