//! What the program found against what was expected.
//!
//! Entities are tied one to one, the most alike names first; a second entity for the same thing is wrong. A relation
//! or a status counts where its ends are tied, a figure where its value is equal and its indicators share words.
//! What is optional counts neither way, and so does what knowledge of the world gives and the text does not.

use std::collections::{BTreeMap, BTreeSet};

use policygraph::{
    entity::{Entity, EntityId},
    evidence::{Origin, Pieces},
    fact::{Confidence, Modality, Observation, Relation, Status},
    graph::Graph,
    ontology::{Ontology, schema::Predicate},
};

use super::{
    annotation::{Annotation, CLASSES, ExpectedFigure},
    likeness::{ENOUGH, Names, words},
};

/// What is counted by itself, in the order of the reports.
pub(crate) const SUBJECTS: [&str; 4] = ["entities", "relations", "statuses", "figures"];

/// Right, wrong and missed.
#[derive(Clone, Copy, Default)]
pub(crate) struct Counts {
    pub(crate) right: usize,
    pub(crate) wrong: usize,
    pub(crate) missed: usize,
}

impl Counts {
    pub(crate) fn precision(self) -> f64 {
        share(self.right, self.right + self.wrong)
    }

    pub(crate) fn recall(self) -> f64 {
        share(self.right, self.right + self.missed)
    }

    pub(crate) fn f1(self) -> f64 {
        share(2 * self.right, 2 * self.right + self.wrong + self.missed)
    }

    pub(crate) fn add(&mut self, other: Self) {
        self.right += other.right;
        self.wrong += other.wrong;
        self.missed += other.missed;
    }
}

/// Returns 0 where nothing was there to be counted.
pub(crate) fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// One line of a report: the sentence, none for the head, and what is to be said of it.
pub(crate) type Finding = (Option<usize>, String);

#[derive(Default)]
pub(crate) struct Comparison {
    /// By [`SUBJECTS`].
    pub(crate) counts: BTreeMap<&'static str, Counts>,
    /// By subject and by class, predicate, stage or kind.
    pub(crate) detail: BTreeMap<(&'static str, String), Counts>,
    /// Entities where only an equal name is right.
    pub(crate) exact: Counts,
    /// What is missed, wrong or different, in the order of the sentences.
    pub(crate) findings: BTreeSet<Finding>,
    /// Class, modality and kind: of how many tied facts they agree.
    pub(crate) agreement: BTreeMap<&'static str, (usize, usize)>,
    /// The confidence of every relation that is right or wrong, and whether it is right.
    pub(crate) confidences: Vec<(Confidence, bool)>,
}

/// Returns the comparison of the graph of one document with its annotation.
pub(crate) fn compare(ontology: &Ontology, graph: &Graph, annotation: &Annotation) -> Comparison {
    let entities: Vec<&Entity> = graph
        .entities()
        .filter(|entity| entity.origin == Origin::Text && CLASSES.contains(&ontology.top(&entity.class)))
        .collect();
    let mut judge = Judge { graph, annotation, tied: BTreeMap::new(), comparison: Comparison::default() };
    judge.entities(ontology, &entities);
    judge.relations(ontology);
    judge.statuses();
    judge.figures();
    judge.comparison
}

struct Judge<'a> {
    graph: &'a Graph,
    annotation: &'a Annotation,
    /// What is found to the index of what is expected.
    tied: BTreeMap<&'a EntityId, usize>,
    comparison: Comparison,
}

/// What is expected, or the id of what was not.
type End = Result<usize, String>;

/// A relation as it is compared.
type Key = (String, End, End);

impl<'a> Judge<'a> {
    fn count(&mut self, subject: &'static str) -> &mut Counts {
        self.comparison.counts.entry(subject).or_default()
    }

    fn detail(&mut self, subject: &'static str, key: &str) -> &mut Counts {
        self.comparison.detail.entry((subject, key.to_owned())).or_default()
    }

    fn right(&mut self, subject: &'static str, key: &str) {
        self.count(subject).right += 1;
        self.detail(subject, key).right += 1;
    }

    fn missed(&mut self, sentence: Option<usize>, subject: &'static str, key: &str, what: &str) {
        self.count(subject).missed += 1;
        self.detail(subject, key).missed += 1;
        self.comparison.findings.insert((sentence, format!("missed  {what}")));
    }

    fn wrong(&mut self, sentence: Option<usize>, subject: &'static str, key: &str, what: &str) {
        self.count(subject).wrong += 1;
        self.detail(subject, key).wrong += 1;
        self.comparison.findings.insert((sentence, format!("wrong   {what}")));
    }

    fn agree(&mut self, what: &'static str, agrees: bool, sentence: Option<usize>, difference: &str) {
        let (agreeing, all) = self.comparison.agreement.entry(what).or_default();
        *all += 1;
        if agrees {
            *agreeing += 1;
        } else {
            self.comparison.findings.insert((sentence, format!("{what:7} {difference}")));
        }
    }

    /// Returns the sentence of the first place in the text.
    fn place(&self, evidence: &Pieces) -> Option<usize> {
        evidence.iter().map(|evidence| evidence.start).min().and_then(|start| self.annotation.sentence_at(start))
    }

    /// Returns whether only the head of the document says something: it is not annotated, so that is neither right nor
    /// wrong.
    fn is_in_head_only(&self, evidence: &Pieces) -> bool {
        !evidence.is_empty() && evidence.iter().all(|evidence| self.annotation.sentence_at(evidence.start).is_none())
    }

    fn name(&self, id: &EntityId) -> String {
        self.graph.entity(id).map_or_else(|| id.to_string(), |entity| entity.name.clone())
    }

    fn entities(&mut self, ontology: &Ontology, found: &[&'a Entity]) {
        let expected = &self.annotation.entities;
        let names: Vec<Names> =
            expected.iter().map(|entity| Names::new(entity.forms.iter().map(String::as_str))).collect();
        let mut pairs = Vec::new();
        for (at, entity) in found.iter().enumerate() {
            let all = Names::new(entity.aliases.iter().chain([&entity.name]).map(String::as_str));
            let own = Names::new([entity.name.as_str()]);
            for (index, wanted) in expected.iter().enumerate() {
                let likeness = all.likeness(&names[index]);
                if likeness >= ENOUGH {
                    let is_same_class = ontology.top(&entity.class) == wanted.class;
                    pairs.push((likeness, is_same_class, own.likeness(&Names::new([wanted.name.as_str()])), at, index));
                }
            }
        }
        pairs.sort_by(|one, two| {
            two.0
                .total_cmp(&one.0)
                .then(two.1.cmp(&one.1))
                .then(two.2.total_cmp(&one.2))
                .then((one.3, one.4).cmp(&(two.3, two.4)))
        });
        let mut likeness_of = BTreeMap::new();
        for (likeness, _, _, at, index) in &pairs {
            if !self.tied.contains_key(&found[*at].id) && !likeness_of.contains_key(index) {
                self.tied.insert(&found[*at].id, *index);
                likeness_of.insert(*index, *likeness);
            }
        }
        for (at, entity) in found.iter().enumerate() {
            let class = ontology.top(&entity.class);
            let sentence = self.place(&entity.mentions);
            let Some(&index) = self.tied.get(&entity.id) else {
                if !entity.mentions.is_empty() && !self.is_in_head_only(&entity.mentions) {
                    let again = if pairs.iter().any(|pair| pair.3 == at) { ", a second time" } else { "" };
                    self.wrong(sentence, "entities", class, &format!("entity    {} | {class}{again}", entity.name));
                    self.comparison.exact.wrong += 1;
                }
                continue;
            };
            let wanted = &self.annotation.entities[index];
            if wanted.is_optional {
                continue;
            }
            let is_exact = likeness_of[&index] >= 1.0;
            let is_right = class == wanted.class;
            if is_right {
                self.right("entities", class);
            } else {
                let counts = self.count("entities");
                counts.wrong += 1;
                counts.missed += 1;
                self.detail("entities", class).wrong += 1;
                self.detail("entities", &wanted.class).missed += 1;
            }
            let exact = &mut self.comparison.exact;
            exact.right += usize::from(is_right && is_exact);
            exact.wrong += usize::from(!(is_right && is_exact));
            exact.missed += usize::from(!(is_right && is_exact));
            let difference = format!("{}: {class}, not {}", entity.name, wanted.class);
            self.agree("class", is_right, wanted.sentence, &difference);
            if !is_exact {
                let line = format!("name    {}, not {}", entity.name, wanted.name);
                self.comparison.findings.insert((wanted.sentence, line));
            }
        }
        for (index, entity) in self.annotation.entities.iter().enumerate() {
            if !entity.is_optional && !likeness_of.contains_key(&index) {
                self.missed(
                    entity.sentence,
                    "entities",
                    &entity.class,
                    &format!("entity    {} | {}", entity.name, entity.class),
                );
                self.comparison.exact.missed += 1;
            }
        }
    }

    /// Returns the relation by the things it joins; by the entities found where one of them was not expected.
    fn key(&self, predicate: &Predicate, subject: &EntityId, object: &EntityId) -> Key {
        match (self.tied.get(subject), self.tied.get(object)) {
            (Some(&subject), Some(&object)) => expected_key(predicate, subject, object),
            _ => (predicate.key.clone(), Err(subject.to_string()), Err(object.to_string())),
        }
    }

    fn relations(&mut self, ontology: &Ontology) {
        let (annotation, graph) = (self.annotation, self.graph);
        let is_optional = |end: &End| end.as_ref().is_ok_and(|&index| annotation.entities[index].is_optional);
        let mut modalities: BTreeMap<Key, BTreeSet<Modality>> = BTreeMap::new();
        let (mut wanted, mut allowed) = (BTreeMap::new(), BTreeSet::new());
        for relation in &annotation.relations {
            let key = expected_key(&ontology.predicates[&relation.predicate], relation.subject, relation.object);
            modalities.entry(key.clone()).or_default().insert(relation.modality);
            if relation.is_optional || is_optional(&key.1) || is_optional(&key.2) {
                allowed.insert(key);
            } else {
                wanted.entry(key).or_insert(relation);
            }
        }
        let mut found: BTreeMap<Key, Vec<&Relation>> = BTreeMap::new();
        for relation in graph.relations().filter(|relation| relation.origin == Origin::Text) {
            let key = self.key(&ontology.predicates[&relation.predicate], &relation.subject, &relation.object);
            found.entry(key).or_default().push(relation);
        }
        for (key, relations) in &found {
            let sentence = self.place(&relations[0].evidence);
            let line =
                format!("{} | {} | {}", self.name(&relations[0].subject), key.0, self.name(&relations[0].object));
            let is_right = wanted.contains_key(key);
            if is_right {
                self.right("relations", &key.0);
                let modality = relations[0].modality;
                let difference = format!("{line}: {modality}");
                self.agree("modality", modalities[key].contains(&modality), sentence, &difference);
            } else if allowed.contains(key)
                || is_optional(&key.1)
                || is_optional(&key.2)
                || relations.iter().all(|relation| self.is_in_head_only(&relation.evidence))
            {
                continue;
            } else {
                let ends = [&relations[0].subject, &relations[0].object];
                if ends.iter().any(|end| self.tied.get(end).is_some_and(|&end| annotation.entities[end].is_optional)) {
                    continue;
                }
                self.wrong(sentence, "relations", &key.0, &format!("relation  {line}"));
            }
            let confidence = relations.iter().map(|relation| relation.confidence).max();
            self.comparison.confidences.extend(confidence.map(|confidence| (confidence, is_right)));
        }
        for (_, relation) in wanted.iter().filter(|(key, _)| !found.contains_key(key)) {
            let name = |index: usize| &annotation.entities[index].name;
            let line = format!("{} | {} | {}", name(relation.subject), relation.predicate, name(relation.object));
            self.missed(Some(relation.sentence), "relations", &relation.predicate, &format!("relation  {line}"));
        }
    }

    fn statuses(&mut self) {
        let (annotation, graph) = (self.annotation, self.graph);
        let mut found: BTreeMap<(usize, &str), &Status> = BTreeMap::new();
        for (id, &index) in &self.tied {
            for status in graph.statuses(id) {
                found.entry((index, &status.stage)).or_insert(status);
            }
        }
        let mut wanted = BTreeMap::new();
        let mut allowed = BTreeSet::new();
        for status in &annotation.statuses {
            let key = (status.entity, status.stage.as_str());
            if status.is_optional {
                allowed.insert(key);
            } else {
                wanted.entry(key).or_insert(status.sentence);
            }
        }
        for (key, status) in &found {
            if wanted.contains_key(key) {
                self.right("statuses", key.1);
            } else if !allowed.contains(key) && !annotation.entities[key.0].is_optional {
                let line = format!("status    {} | {}", annotation.entities[key.0].name, key.1);
                self.wrong(self.place(&status.evidence), "statuses", key.1, &line);
            }
        }
        for (key, &sentence) in wanted.iter().filter(|(key, _)| !found.contains_key(*key)) {
            let line = format!("status    {} | {}", annotation.entities[key.0].name, key.1);
            self.missed(Some(sentence), "statuses", key.1, &line);
        }
    }

    fn figures(&mut self) {
        let (annotation, graph) = (self.annotation, self.graph);
        let (optional, mut open): (Vec<_>, Vec<_>) = annotation.figures.iter().partition(|figure| figure.is_optional);
        for found in graph.observations() {
            let sentence = self.place(&found.evidence);
            if let Some(at) = open.iter().position(|figure| fits(found, figure)) {
                let figure = open.remove(at);
                self.right("figures", &figure.kind);
                let difference = format!("{}: {}, not {}", figure.indicator, found.kind.key(), figure.kind);
                self.agree("kind", found.kind.key() == figure.kind, Some(figure.sentence), &difference);
            } else if !optional.iter().any(|figure| fits(found, figure)) {
                let line = format!("figure    {} | {} | {}", found.indicator, found.value, found.unit);
                self.wrong(sentence, "figures", found.kind.key(), &line);
            }
        }
        for figure in open {
            let line = format!("figure    {} | {} | {}", figure.indicator, figure.value, figure.unit);
            self.missed(Some(figure.sentence), "figures", &figure.kind, &line);
        }
    }
}

fn expected_key(predicate: &Predicate, subject: usize, object: usize) -> Key {
    let (one, two) = if predicate.symmetric && subject > object { (object, subject) } else { (subject, object) };
    (predicate.key.clone(), Ok(one), Ok(two))
}

/// Returns whether the values are equal and half of the shorter indicator's words stand in the other.
fn fits(found: &Observation, expected: &ExpectedFigure) -> bool {
    if (found.value - expected.value).abs() > 1e-6 * expected.value.abs().max(1.0) {
        return false;
    }
    let (one, two) = (words(&found.indicator), words(&expected.indicator));
    let common = one.intersection(&two).count();
    common > 0 && 2 * common >= one.len().min(two.len())
}
