//! The triples of each value.

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
    fact::{Confidence, Modality, Observation, Relation, Status},
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

    fn add_evidence<'e>(&mut self, part: &Part<'_>, all: impl IntoIterator<Item = &'e Evidence>) {
        for evidence in part.evidence(all) {
            let node = Object::Node(self.of_evidence(evidence));
            self.add([PROV, "wasDerivedFrom"], node);
            // Which rule read which quote: several quotes of one fact may come from several rules.
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

    fn add_qualifiers(&mut self, modality: Modality, time: Option<&str>, confidence: Confidence) {
        self.add_own_text("modality", modality.key());
        if let Some(time) = time {
            self.add_own_text("time", time);
            if let Some((day, _)) = text::days(time) {
                let day = self.push(&[&day]);
                self.add_own("start", Object::Typed(day, xsd::DATE));
            }
        }
        self.add_confidence(confidence);
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
        self.add_own_type("Document");
        self.add_type(&[NIF, "Context"]);
        self.add_type(&[PROV, "Entity"]);
        self.add_text(LABEL, record.title.as_deref().unwrap_or(record.id.as_str()));
        for (name, value) in [("date", &record.date), ("spatial", &record.place), ("type", &record.kind)] {
            if let Some(value) = value {
                self.add_text([DCTERMS, name], value);
            }
        }
        if let Some(author) = &record.author {
            self.add_entity([DCTERMS, "creator"], author.as_str());
        }
        self.add_own_text("sha256", &record.sha256);
        for repair in &record.repairs {
            let node = Object::Node(self.place(record.id.as_str(), "repair", repair.start, repair.end));
            self.add_own("hasRepair", node);
        }
    }

    fn repair(&mut self, document: &str, repair: &RepairRecord) {
        self.subject = self.place(document, "repair", repair.start, repair.end);
        self.add_own_type("Repair");
        self.add_own_text("before", &repair.before);
        self.add_own_text("after", &repair.after);
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
        self.add_own_text("origin", entity.origin.key());
        for mention in part.evidence(&entity.mentions) {
            let node = Object::Node(self.of_evidence(mention));
            self.add_own("mentionedIn", node);
        }
        for relation in held {
            self.add_held(relation);
        }
    }

    fn relation(&mut self, part: &Part<'_>, relation: &Relation) {
        self.subject = self.under("id/", |text| relation.push_id(text));
        self.add_own_type("Relation");
        self.add_type(&[rdf::STATEMENT.as_str()]);
        self.add_entity([rdf::SUBJECT.as_str(), ""], relation.subject.as_str());
        let predicate = Object::Node(self.put_predicate(&relation.predicate));
        self.add([rdf::PREDICATE.as_str(), ""], predicate);
        self.add_entity([rdf::OBJECT.as_str(), ""], relation.object.as_str());
        self.add_own_text("origin", relation.origin.key());
        self.add_qualifiers(relation.modality, relation.time.as_deref(), relation.confidence);
        self.add_evidence(part, &relation.evidence);
    }

    fn status(&mut self, part: &Part<'_>, status: &Status) {
        self.subject = self.under("id/", |text| status.push_id(text));
        self.add_own_type("StatusChange");
        self.add_type(&[PROV, "Activity"]);
        let about = Object::Node(self.under("id/", |text| text.push_str(status.entity.as_str())));
        self.add_own("about", about);
        self.add_own_text("status", &status.stage);
        self.add_qualifiers(status.modality, status.time.as_deref(), status.confidence);
        self.add_evidence(part, &status.evidence);
    }

    fn observation(&mut self, part: &Part<'_>, observation: &Observation) {
        self.subject = self.under("id/", |text| observation.push_id(text));
        self.add_own_type("Observation");
        self.add_type(&[SOSA, "Observation"]);
        self.add_entity([SOSA, "hasFeatureOfInterest"], observation.subject.as_str());
        self.add_own_text("indicator", &observation.indicator);
        self.add_own_text("unit", &observation.unit);
        self.add_own_text("observationKind", observation.kind.key());
        if let Some(scope) = &observation.scope {
            self.add_own_text("scope", scope);
        }
        let value = self.put(|text| {
            // Writing to a String cannot fail.
            let _ = write!(text, "{}", observation.value);
        });
        self.add_own("value", Object::Typed(value, xsd::DOUBLE));
        self.add_qualifiers(observation.modality, observation.time.as_deref(), observation.confidence);
        self.add_evidence(part, &observation.evidence);
    }

    fn quote(&mut self, quote: &Evidence) {
        let document = quote.document.as_str();
        self.subject = self.of_evidence(quote);
        self.add_type(&[NIF, "Phrase"]);
        self.add_type(&[PROV, "Entity"]);
        self.add_text([NIF, "anchorOf"], &quote.quote);
        for (name, index) in [("beginIndex", quote.start), ("endIndex", quote.end)] {
            let index = self.put(|text| text::push_whole(text, index));
            self.add([NIF, name], Object::Typed(index, xsd::NON_NEGATIVE_INTEGER));
        }
        let source = Object::Node(self.under("doc/", |text| text.push_str(document)));
        self.add([NIF, "referenceContext"], source);
        self.add([PROV, "hadPrimarySource"], source);
        if quote.repaired {
            let yes = self.push(&["true"]);
            self.add_own("repaired", Object::Typed(yes, xsd::BOOLEAN));
        }
        if let Some(locator) = &quote.locator {
            self.add_own_text("locator", locator);
        }
    }
}
