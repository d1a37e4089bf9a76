//! What a named graph tells of: pointers into the graph, in the order of ids. No text is copied.

use rustc_hash::FxHashMap;

use crate::{
    document::DocumentId,
    entity::{Entity, EntityId},
    evidence::Evidence,
    export::quotes::Quotes,
    fact::{Modality, Observation, Relation, Status},
    graph::{Graph, Record},
};

/// Whose statements a part holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Scope<'a> {
    /// Everything.
    #[default]
    Whole,
    /// What no document states.
    Background,
    /// What a document states.
    Document(&'a DocumentId),
}

/// A part of a graph, or the whole.
#[derive(Debug, Default)]
pub struct Part<'a> {
    /// Whose statements these are.
    pub scope: Scope<'a>,
    /// The document, or all.
    pub documents: Vec<&'a Record>,
    /// Everything that is named, or an end of something that is stated.
    pub entities: Vec<&'a Entity>,
    /// In the order of their things.
    pub statuses: Vec<&'a Status>,
    /// What is said, whatever its modality.
    pub relations: Vec<&'a Relation>,
    /// What holds, in the order of subjects.
    pub held: Vec<&'a Relation>,
    /// Figures.
    pub observations: Vec<&'a Observation>,
    /// Every place that something rests on.
    pub(super) quotes: Quotes<'a>,
}

impl<'a> Part<'a> {
    /// Returns everything.
    #[must_use]
    pub fn whole(graph: &'a Graph) -> Self {
        let mut part = Self { documents: graph.documents().collect(), ..Self::default() };
        for entity in graph.entities() {
            part.entities.push(entity);
            part.quote(&entity.mentions);
            for status in graph.statuses(&entity.id) {
                part.statuses.push(status);
                part.quote(&status.evidence);
            }
        }
        for relation in graph.relations() {
            part.relation(relation);
        }
        for observation in graph.observations() {
            part.observations.push(observation);
            part.quote(&observation.evidence);
        }
        part.in_order()
    }

    /// Returns what only gazetteers know, then a part for each document in the order of their ids.
    #[must_use]
    pub fn each(graph: &'a Graph) -> Vec<Self> {
        let mut parts = Parts::default();
        for entity in graph.entities() {
            parts.each(&entity.mentions, &mut |part| {
                part.entities.push(entity);
                part.quote(&entity.mentions);
            });
            for status in graph.statuses(&entity.id) {
                parts.each(&status.evidence, &mut |part| {
                    part.entities.push(entity);
                    part.statuses.push(status);
                    part.quote(&status.evidence);
                });
            }
        }
        for relation in graph.relations() {
            let ends = [graph.entity(&relation.subject), graph.entity(&relation.object)];
            parts.each(&relation.evidence, &mut |part| {
                part.entities.extend(ends.into_iter().flatten());
                part.relation(relation);
            });
        }
        for observation in graph.observations() {
            let subject = graph.entity(&observation.subject);
            parts.each(&observation.evidence, &mut |part| {
                part.entities.extend(subject);
                part.observations.push(observation);
                part.quote(&observation.evidence);
            });
        }
        for record in graph.documents() {
            let part = parts.part(Scope::Document(&record.id));
            part.documents.push(record);
            part.entities.extend(record.author.as_ref().and_then(|author| graph.entity(author)));
        }
        parts.all.sort_unstable_by_key(|part| part.scope);
        parts.all.into_iter().map(Self::in_order).collect()
    }

    /// Returns the evidence that this part holds.
    pub fn evidence<'s>(&self, all: impl IntoIterator<Item = &'s Evidence>) -> impl Iterator<Item = &'s Evidence> {
        let scope = self.scope;
        all.into_iter().filter(move |evidence| match scope {
            Scope::Whole => true,
            Scope::Background => false,
            Scope::Document(document) => evidence.document == *document,
        })
    }

    fn relation(&mut self, relation: &'a Relation) {
        self.relations.push(relation);
        if relation.modality == Modality::Actual {
            self.held.push(relation);
        }
        self.quote(&relation.evidence);
    }

    fn quote(&mut self, evidence: impl IntoIterator<Item = &'a Evidence>) {
        let scope = self.scope;
        for evidence in evidence {
            if !matches!(scope, Scope::Document(document) if evidence.document != *document) {
                self.quotes.add(evidence);
            }
        }
    }

    /// Puts things and what holds of them in one order, each thing once.
    fn in_order(mut self) -> Self {
        if !self.entities.is_sorted_by(|one, other| one.id < other.id) {
            self.entities.sort_by_key(|entity| &entity.id);
            self.entities.dedup_by_key(|entity| &entity.id);
        }
        self.statuses.sort_by_key(|status| &status.entity);
        self.held.sort_by_key(|relation| &relation.subject);
        self
    }
}

/// Takes what is at the front of a sorted list and belongs to a thing.
pub(super) fn of<'l, 'a, T>(list: &mut &'l [&'a T], id: &EntityId, key: fn(&T) -> &EntityId) -> &'l [&'a T] {
    let own = list.iter().take_while(|item| key(item) == id).count();
    let (own, rest) = list.split_at(own);
    *list = rest;
    own
}

/// Parts by their scope.
#[derive(Default)]
struct Parts<'a> {
    numbers: FxHashMap<Scope<'a>, usize>,
    all: Vec<Part<'a>>,
}

impl<'a> Parts<'a> {
    fn part(&mut self, scope: Scope<'a>) -> &mut Part<'a> {
        let next = self.all.len();
        let number = *self.numbers.entry(scope).or_insert(next);
        if number == next {
            self.all.push(Part { scope, ..Part::default() });
        }
        &mut self.all[number]
    }

    /// Adds something to each part that its evidence says. Evidence is sorted by its documents.
    fn each(&mut self, evidence: impl IntoIterator<Item = &'a Evidence>, add: &mut dyn FnMut(&mut Part<'a>)) {
        let mut last = None;
        for evidence in evidence {
            if last != Some(&evidence.document) {
                last = Some(&evidence.document);
                add(self.part(Scope::Document(&evidence.document)));
            }
        }
        if last.is_none() {
            add(self.part(Scope::Background));
        }
    }
}
