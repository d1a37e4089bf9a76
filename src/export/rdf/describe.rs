//! The triples of each value.
//!
//! They are added in the order in which they are sorted mostly, so that little is left to sort.

use std::{fmt::Write as _, io};

use oxrdf::{
    NamedNode,
    vocab::{rdf, rdfs, xsd},
};

use super::{
    Blocks, Part,
    block::{Block, Name, Object, before},
    part,
    vocabulary::{DCTERMS, NIF, PROV, SKOS, SOSA},
};
use crate::{
    entity::Entity,
    evidence::Evidence,
    export::text,
    fact::{Observation, Relation, Status},
    graph::{Record, RepairRecord},
};

const LABEL: Name<'static> = [rdfs::LABEL.as_str(), ""];

impl Block<'_> {
    /// Gives the triples of a part, those of one value sorted.
    pub(super) fn part(&mut self, mut part: Part<'_>, sink: &mut Blocks<'_>) -> io::Result<()> {
        let quotes = std::mem::take(&mut part.quotes);
        for record in &part.documents {
            self.documents(record, sink)?;
        }
        let (mut held, mut statuses) = (&part.held[..], &part.statuses[..]);
        for entity in &part.entities {
            self.entity(&part, entity, part::of(&mut held, &entity.id, |relation| &relation.subject));
            self.give(sink)?;
            for status in part::of(&mut statuses, &entity.id, |status| &status.entity) {
                self.status(&part, status);
                self.give(sink)?;
            }
        }
        for relation in &part.relations {
            self.relation(&part, relation);
            self.give(sink)?;
        }
        for observation in &part.observations {
            self.observation(&part, observation);
            self.give(sink)?;
        }
        for quote in quotes.in_order() {
            self.quote(quote);
            self.give(sink)?;
        }
        Ok(())
    }

    fn add_sources<'e>(&mut self, part: &Part<'_>, all: impl IntoIterator<Item = &'e Evidence>) {
        for evidence in part.evidence(all) {
            let node = Object::Node(self.of_evidence(evidence));
            self.add([PROV, "wasDerivedFrom"], node);
        }
    }

    /// Adds which rule read which quote: several quotes of one fact may come from several rules.
    fn add_rules<'e>(&mut self, part: &Part<'_>, all: impl IntoIterator<Item = &'e Evidence>) {
        for evidence in part.evidence(all) {
            let found = self.put(|text| {
                let Evidence { rule, document, start, end, .. } = evidence;
                text.push_str(&text::clean(rule));
                text.push('@');
                text.push_str(document.as_str());
                text.push_str("#char=");
                text::push_whole(text, *start);
                text.push(',');
                text::push_whole(text, *end);
            });
            self.add_own("foundBy", Object::Text(found));
        }
    }

    fn add_time(&mut self, time: Option<&str>) {
        let Some(time) = time else { return };
        if let Some((day, _)) = text::days(time) {
            let day = self.push(&[&day]);
            self.add_own("start", Object::Typed(day, xsd::DATE));
        }
        self.add_own_text("time", time);
    }

    /// Gives a document and its mends in the order of their nodes; those of one node together.
    fn documents(&mut self, record: &Record, sink: &mut Blocks<'_>) -> io::Result<()> {
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
        self.subject = self.under("doc/", |text| text.push_str(record.id.as_str()));
        if let Some(author) = &record.author {
            self.add_entity([DCTERMS, "creator"], author.as_str());
        }
        for (name, value) in [("date", &record.date), ("spatial", &record.place), ("type", &record.kind)] {
            if let Some(value) = value {
                self.add_text([DCTERMS, name], value);
            }
        }
        self.add_type(&[NIF, "Context"]);
        self.add_type(&[PROV, "Entity"]);
        self.add_own_type("Document");
        self.add_text(LABEL, record.title.as_deref().unwrap_or(record.id.as_str()));
        for repair in &record.repairs {
            let node = Object::Node(self.place(record.id.as_str(), "repair", repair.start, repair.end));
            self.add_own("hasRepair", node);
        }
        self.add_own_text("sha256", &record.sha256);
    }

    fn repair(&mut self, document: &str, repair: &RepairRecord) {
        self.subject = self.place(document, "repair", repair.start, repair.end);
        self.add_own_type("Repair");
        self.add_own_text("after", &repair.after);
        self.add_own_text("before", &repair.before);
        self.add_own_text("repairRule", &repair.rule);
    }

    fn entity(&mut self, part: &Part<'_>, entity: &Entity, held: &[&Relation]) {
        self.subject = self.under("id/", |text| text.push_str(entity.id.as_str()));
        self.add_own_type("Entity");
        self.add_classes(&entity.class);
        self.add_text(LABEL, &entity.name);
        for alias in &entity.aliases {
            self.add_text([SKOS, "altLabel"], alias);
        }
        for mention in part.evidence(&entity.mentions) {
            let node = Object::Node(self.of_evidence(mention));
            self.add_own("mentionedIn", node);
        }
        self.add_own_text("origin", entity.origin.key());
        for relation in held {
            self.add_held(relation);
        }
    }

    fn relation(&mut self, part: &Part<'_>, relation: &Relation) {
        self.subject = self.under("id/", |text| relation.push_id(text));
        self.add_entity([rdf::OBJECT.as_str(), ""], relation.object.as_str());
        let predicate = Object::Node(self.put_predicate(&relation.predicate));
        self.add([rdf::PREDICATE.as_str(), ""], predicate);
        self.add_entity([rdf::SUBJECT.as_str(), ""], relation.subject.as_str());
        self.add_type(&[rdf::STATEMENT.as_str()]);
        self.add_own_type("Relation");
        self.add_sources(part, &relation.evidence);
        self.add_confidence(relation.confidence);
        self.add_rules(part, &relation.evidence);
        self.add_own_text("modality", relation.modality.key());
        self.add_own_text("origin", relation.origin.key());
        self.add_time(relation.time.as_deref());
    }

    fn status(&mut self, part: &Part<'_>, status: &Status) {
        self.subject = self.under("id/", |text| status.push_id(text));
        self.add_type(&[PROV, "Activity"]);
        self.add_own_type("StatusChange");
        self.add_sources(part, &status.evidence);
        let about = Object::Node(self.under("id/", |text| text.push_str(status.entity.as_str())));
        self.add_own("about", about);
        self.add_confidence(status.confidence);
        self.add_rules(part, &status.evidence);
        self.add_own_text("modality", status.modality.key());
        self.add_own_text("status", &status.stage);
        self.add_time(status.time.as_deref());
    }

    fn observation(&mut self, part: &Part<'_>, observation: &Observation) {
        self.subject = self.under("id/", |text| observation.push_id(text));
        self.add_type(&[SOSA, "Observation"]);
        self.add_own_type("Observation");
        self.add_sources(part, &observation.evidence);
        self.add_entity([SOSA, "hasFeatureOfInterest"], observation.subject.as_str());
        self.add_confidence(observation.confidence);
        self.add_rules(part, &observation.evidence);
        self.add_own_text("indicator", &observation.indicator);
        self.add_own_text("modality", observation.modality.key());
        self.add_own_text("observationKind", observation.kind.key());
        if let Some(scope) = &observation.scope {
            self.add_own_text("scope", scope);
        }
        self.add_time(observation.time.as_deref());
        self.add_own_text("unit", &observation.unit);
        let value = self.put(|text| {
            // Writing to a String cannot fail.
            let _ = write!(text, "{}", observation.value);
        });
        self.add_own("value", Object::Typed(value, xsd::DOUBLE));
    }

    fn quote(&mut self, quote: &Evidence) {
        self.subject = self.of_evidence(quote);
        self.add_text([NIF, "anchorOf"], &quote.quote);
        for (name, index) in [("beginIndex", quote.start), ("endIndex", quote.end)] {
            let index = self.put(|text| text::push_whole(text, index));
            self.add([NIF, name], Object::Typed(index, xsd::NON_NEGATIVE_INTEGER));
        }
        let source = Object::Node(self.under("doc/", |text| text.push_str(quote.document.as_str())));
        self.add([NIF, "referenceContext"], source);
        self.add_type(&[NIF, "Phrase"]);
        self.add_type(&[PROV, "Entity"]);
        self.add([PROV, "hadPrimarySource"], source);
        if let Some(locator) = &quote.locator {
            self.add_own_text("locator", locator);
        }
        if quote.repaired {
            let yes = self.push(&["true"]);
            self.add_own("repaired", Object::Typed(yes, xsd::BOOLEAN));
        }
    }
}
