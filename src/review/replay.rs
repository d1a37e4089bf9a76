//! Decisions applied to a graph.

mod verdict;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use toml::Spanned;

use super::{Add, Decisions, Idle, Named, NotSame, Retype, Same, parts::Parts};
use crate::{
    corpus::join::ONE_THING,
    digest,
    entity::{Entity, EntityId, fold},
    evidence::{Evidence, Origin, Pieces},
    fact::{Confidence, Modality, Relation},
    graph::{Graph, Record},
    ontology::{Ontology, error::did_you_mean},
};

/// A graph after the decisions.
#[derive(Debug)]
pub struct Replayed {
    /// With the decisions as a document of its own.
    pub graph: Graph,
    /// How many decisions changed something.
    pub applied: usize,
    /// The others, in the order of their lines.
    pub idle: Vec<Idle>,
}

/// Replays decisions on the graph that the documents alone give.
#[must_use]
pub fn replay(ontology: &Ontology, graph: &Graph, decisions: &Decisions) -> Replayed {
    let mut replay = Replay {
        ontology,
        decisions,
        parts: Parts::of(graph),
        now: BTreeMap::new(),
        idle: Vec::new(),
        refused: BTreeMap::new(),
    };
    let file = &decisions.file;
    file.not_same.iter().for_each(|one| replay.not_same(one));
    file.same.iter().for_each(|one| replay.same(one));
    file.retype.iter().for_each(|one| replay.retype(one));
    file.rename.iter().for_each(|one| replay.name(one, Naming::Rename));
    file.alias.iter().for_each(|one| replay.name(one, Naming::Alias));
    replay.judge(graph, &file.reject, &file.accept);
    file.add.iter().for_each(|one| replay.add(one));
    let Replay { mut parts, mut idle, refused, .. } = replay;
    idle.sort();
    parts.records.push(Record {
        sha256: digest::sha256(decisions.text.as_bytes()),
        refused,
        ..Record::empty(decisions.document.clone())
    });
    Replayed { graph: parts.join(), applied: decisions.count() - idle.len(), idle }
}

#[derive(Clone, Copy, PartialEq)]
enum Naming {
    Rename,
    Alias,
}

struct Replay<'d> {
    ontology: &'d Ontology,
    decisions: &'d Decisions,
    parts: Parts,
    /// The id that an entity of the first graph has now.
    now: BTreeMap<EntityId, EntityId>,
    idle: Vec<Idle>,
    /// How many facts were left out, by reason.
    refused: BTreeMap<String, usize>,
}

impl Replay<'_> {
    fn not_same(&mut self, one: &NotSame) {
        let kind = "not-same";
        let Some(id) = self.entity(kind, &one.thing) else { return };
        let Some(entity) = self.parts.entities.get(&id) else { return };
        let names: BTreeSet<String> = one.names.iter().map(|name| fold::key(name)).collect();
        let is_other = |mention: &Evidence| {
            (names.is_empty() || names.contains(&fold::key(&mention.quote)))
                && (one.documents.is_empty() || one.documents.iter().any(|id| id == mention.document.as_str()))
        };
        let (moved, kept): (Pieces, Pieces) = entity.mentions.iter().cloned().partition(|mention| is_other(mention));
        if moved.is_empty() || kept.is_empty() {
            let what = if moved.is_empty() { "no mention" } else { "every mention" };
            self.tell(kind, &one.thing, format!("{what} of \"{id}\" is of these names and documents"));
            return;
        }
        let name = one.r#as.get_ref();
        let mut other = EntityId::new(self.ontology.top(&entity.class), name, None);
        if other == id {
            // Things of one name: the documents keep them apart.
            other = EntityId::new(self.ontology.top(&entity.class), name, one.documents.first().map(String::as_str));
        }
        let aliases = |mentions: &Pieces, name: &str| -> BTreeSet<String> {
            let texts: BTreeSet<String> = mentions.iter().map(|mention| fold::key(&mention.quote)).collect();
            entity
                .aliases
                .iter()
                .chain([&entity.name])
                .filter(|alias| *alias != name && texts.contains(&fold::key(alias)))
                .cloned()
                .collect()
        };
        let mut apart = Entity {
            id: other.clone(),
            name: name.clone(),
            class: entity.class.clone(),
            aliases: aliases(&moved, name),
            origin: entity.origin,
            mentions: moved.clone(),
        };
        apart.mentions.insert(self.evidence(kind, &one.r#as));
        let aliases = aliases(&kept, &entity.name);
        if let Some(entity) = self.parts.entities.get_mut(&id) {
            entity.aliases = aliases;
            entity.mentions.clone_from(&kept);
        }
        let holds = |mentions: &Pieces, fact: &Evidence| mentions.iter().any(|one| one.overlaps(fact));
        let in_document =
            |fact: &Evidence| names.is_empty() && one.documents.iter().any(|id| id == fact.document.as_str());
        self.parts.turn(&id, &other, &|fact| in_document(fact) || holds(&moved, fact) && !holds(&kept, fact));
        self.parts.entities.insert(other, apart);
    }

    fn same(&mut self, one: &Same) {
        let kind = "same";
        let ids: Vec<Option<EntityId>> = one.things.iter().map(|thing| self.entity(kind, thing)).collect();
        let Some(ids) = ids.into_iter().collect::<Option<Vec<EntityId>>>() else { return };
        let Some((first, others)) = ids.split_first() else { return };
        if others.iter().all(|other| other == first) {
            if let Some(thing) = one.things.first() {
                self.tell(kind, thing, "these are one thing already".to_owned());
            }
            return;
        }
        let evidence: Vec<Evidence> = one.things.iter().map(|thing| self.evidence(kind, thing)).collect();
        for other in others.iter().filter(|other| *other != first) {
            let Some(merged) = self.parts.entities.remove(other) else { continue };
            self.rename(other, first);
            if let Some(entity) = self.parts.entities.get_mut(first) {
                entity.aliases.extend(merged.aliases);
                entity.aliases.insert(merged.name);
                entity.aliases.remove(&entity.name);
                entity.mentions.extend(merged.mentions);
                entity.origin = entity.origin.min(merged.origin);
            }
        }
        if let Some(entity) = self.parts.entities.get_mut(first) {
            entity.mentions.extend(evidence);
        }
    }

    fn retype(&mut self, one: &Retype) {
        let kind = "retype";
        let Some(id) = self.entity(kind, &one.thing) else { return };
        let evidence = self.evidence(kind, &one.class);
        let Some(entity) = self.parts.entities.get_mut(&id) else { return };
        if entity.class == *one.class.get_ref() {
            let message = format!("\"{id}\" is of class \"{}\" already", entity.class);
            self.tell(kind, &one.class, message);
            return;
        }
        entity.class.clone_from(one.class.get_ref());
        entity.mentions.insert(evidence);
        self.settle(&id);
    }

    fn name(&mut self, one: &Named, naming: Naming) {
        let kind = if naming == Naming::Rename { "rename" } else { "alias" };
        let Some(id) = self.entity(kind, &one.thing) else { return };
        let evidence = self.evidence(kind, &one.name);
        let name = one.name.get_ref();
        let Some(entity) = self.parts.entities.get_mut(&id) else { return };
        if entity.name == *name || naming == Naming::Alias && entity.aliases.contains(name) {
            self.tell(kind, &one.name, format!("\"{id}\" is called so already"));
            return;
        }
        entity.mentions.insert(evidence);
        if naming == Naming::Alias {
            entity.aliases.insert(name.clone());
            return;
        }
        entity.aliases.remove(name);
        entity.aliases.insert(std::mem::replace(&mut entity.name, name.clone()));
        self.settle(&id);
    }

    /// Gives an entity the id that its class and name make now; where another thing has that id, the two are one.
    fn settle(&mut self, id: &EntityId) {
        let Some(mut entity) = self.parts.entities.remove(id) else { return };
        let scope = id.as_str().split_once("--").map(|(_, scope)| scope.to_owned());
        entity.id = EntityId::new(self.ontology.top(&entity.class), &entity.name, scope.as_deref());
        let new = entity.id.clone();
        match self.parts.entities.get_mut(&new) {
            Some(other) => {
                other.aliases.extend(entity.aliases);
                other.mentions.extend(entity.mentions);
            }
            None => {
                self.parts.entities.insert(new.clone(), entity);
            }
        }
        self.rename(id, &new);
    }

    fn rename(&mut self, from: &EntityId, to: &EntityId) {
        let left_out = self.parts.rename(self.ontology, from, to);
        self.refuse(ONE_THING, left_out);
        for now in self.now.values_mut().filter(|now| **now == *from) {
            *now = to.clone();
        }
        self.now.insert(from.clone(), to.clone());
    }

    fn refuse(&mut self, reason: &str, count: usize) {
        if count > 0 {
            *self.refused.entry(reason.to_owned()).or_default() += count;
        }
    }

    fn add(&mut self, one: &Add) {
        let kind = "add";
        let (Some(subject), Some(object)) = (self.entity(kind, &one.subject), self.entity(kind, &one.object)) else {
            return;
        };
        let predicate = one.predicate.get_ref();
        let class = |id: &EntityId| self.parts.entities.get(id).map_or("", |entity| entity.class.as_str());
        let Some(schema) = self.ontology.predicates.get(predicate) else { return };
        let fits = |id: &EntityId, classes: &[String]| classes.is_empty() || self.ontology.is_any(class(id), classes);
        if !fits(&subject, &schema.domain) || !fits(&object, &schema.range) {
            let message = format!(
                "\"{predicate}\" joins {} with {}; these are {} and {}",
                schema.domain.join(" or "),
                schema.range.join(" or "),
                class(&subject),
                class(&object)
            );
            self.tell(kind, &one.predicate, message);
            return;
        }
        let relation = Relation {
            subject,
            predicate: predicate.clone(),
            object,
            modality: if one.planned { Modality::Planned } else { Modality::Actual },
            time: one.time.clone(),
            confidence: Confidence::from_hundredths(100),
            origin: Origin::Text,
            evidence: Pieces::from([self.evidence(kind, &one.source)]),
        };
        if self.parts.relations.iter().any(|known| known.id() == relation.id()) {
            self.tell(
                kind,
                &one.predicate,
                "the documents state this relation already; `accept` would be right".to_owned(),
            );
            return;
        }
        self.parts.relations.push(relation);
    }

    /// Returns the id that an entity of the first graph has now, or tells that there is none.
    fn entity(&mut self, kind: &'static str, thing: &Spanned<String>) -> Option<EntityId> {
        let id = EntityId::parse(thing.get_ref())?;
        let id = self.now.get(&id).cloned().unwrap_or(id);
        if self.parts.entities.contains_key(&id) {
            return Some(id);
        }
        let hint = did_you_mean(id.as_str(), self.parts.entities.keys().map(EntityId::as_str));
        self.tell(kind, thing, format!("the graph has no \"{id}\"{hint}"));
        None
    }

    fn tell(&mut self, kind: &'static str, place: &Spanned<String>, message: String) {
        let line = self.decisions.line(&place.span());
        // A decision is told once, however many of its parts are missing.
        if !self.idle.iter().any(|idle| idle.line == line && idle.kind == kind) {
            self.idle.push(Idle { line, kind, message });
        }
    }

    /// The place of a value in the decisions file, without its quotation marks.
    fn evidence(&self, kind: &str, value: &Spanned<String>) -> Evidence {
        let text = &self.decisions.text;
        let span = value.span();
        let printed = text.get(span.clone()).unwrap_or("");
        let inner = printed.trim_matches(['"', '\'']);
        let start = span.start + printed.find(inner).unwrap_or(0);
        let before = text.get(..start).map_or(0, |before| before.chars().count());
        Evidence {
            document: self.decisions.document.clone(),
            start: before,
            end: before + inner.chars().count(),
            quote: inner.to_owned(),
            rule: Arc::from(format!("decision-{kind}")),
            repaired: false,
            locator: None,
        }
    }
}
