//! From a document to what it gives to the graph: the whole road, one document at a time.

mod items;
mod steps;
mod these;
mod topic;

pub use steps::{Steps, Told};

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use rustc_hash::FxHashMap;

use crate::{
    document::{Document, Span},
    entity::{Entity, EntityId, home, resolve::Resolved},
    evidence::{Evidence, Origin, Pieces},
    fact::{
        Confidence, Modality, Observation, Relation, Status, construct, figure,
        state::{Claim, Finding, Sink},
    },
    graph::{Printed, Reading, Record, RepairRecord},
    mention::{Kind, Mention},
    ontology::{Ontology, construction::Shape},
    sentence::Sentence,
};

/// Returns what a document states. Total: odd text gives fewer facts, never an error.
#[must_use]
pub fn read(ontology: &Ontology, document: &Document) -> Reading {
    let steps = Steps::new(ontology, document);
    let found = findings(&steps);
    // The tokens are needed no more; in a large document they are a good part of the memory.
    let Steps { sentences, mentions, resolved, .. } = steps;
    let (printed, count) = (Printed::new(document, &sentences), sentences.len());
    drop(sentences);
    gather(ontology, document, (printed, count), &mentions, &resolved, found)
}

/// The findings of a document, with the time of the sentence each stands in.
struct Found {
    findings: Vec<(Finding, Option<i32>)>,
    figures: Vec<(figure::Figure, usize)>,
    refused: BTreeMap<String, usize>,
    telling: BTreeSet<usize>,
}

fn findings(steps: &Steps<'_>) -> Found {
    let mut found =
        Found { findings: Vec::new(), figures: Vec::new(), refused: BTreeMap::new(), telling: BTreeSet::new() };
    let mut sink = Sink::default();
    for (index, sentence) in steps.sentences.iter().enumerate() {
        let told = steps.tell(sentence, steps.mentions_of(index), &mut sink);
        if sink.findings.iter().any(|finding| finding.modality != Modality::Negated) {
            found.telling.insert(index);
        }
        let timed = |order: usize| if order < told.said { told.time } else { None };
        found.findings.extend(sink.findings.drain(..).enumerate().map(|(order, finding)| (finding, timed(order))));
    }
    // In a walk of its own: the code for figures stays in the cache of the processor.
    for (index, sentence) in steps.sentences.iter().enumerate() {
        found.figures.extend(steps.figures(sentence).into_iter().map(|figure| (figure, index)));
    }
    found.telling.extend(found.figures.iter().map(|(_, index)| index));
    // What is denied is no fact; how often that was said is told.
    let stated = found.findings.len();
    found.findings.retain(|(finding, _)| finding.modality != Modality::Negated);
    let denied = stated - found.findings.len();
    if denied > 0 {
        found.refused.insert("negated".to_owned(), denied);
    }
    for finding in speaker(steps) {
        let holds = |sentence: &Sentence| sentence.span.end > finding.span.start;
        found.telling.extend(steps.sentences.iter().position(holds));
        found.findings.push((finding, None));
    }
    if sink.refused > 0 {
        found.refused.insert("class".to_owned(), sink.refused);
    }
    found
}

/// The head of a document says who holds the office of its author, and of the place that the office is of.
pub(crate) fn speaker(steps: &Steps<'_>) -> Vec<Finding> {
    let Steps { ontology, document, mentions, resolved, .. } = steps;
    let fitness = steps.fitness();
    let named = |is_it: &dyn Fn(&Mention) -> bool| {
        let index = mentions.iter().position(is_it)?;
        resolved.of_mention.get(index).copied().flatten()
    };
    let Some(span) = document.head.speaker else { return Vec::new() };
    let Some(person) = named(&|mention| mention.span == span) else { return Vec::new() };
    let Some(rule) = ontology.constructions_of(Shape::Office).first() else { return Vec::new() };
    let office = document.head.office;
    // "The late Governor of Riverton, Mr Bello".
    let first = office.map_or(span.start, |office| office.start.min(span.start));
    let front = document.text.get(..first).unwrap_or("");
    let front = front.rsplit('\n').next().unwrap_or(front);
    if construct::is_past(ontology, front) {
        return Vec::new();
    }
    let place = office.and_then(|office| {
        named(&|mention| office.contains(mention.span) && mention.kind == Kind::Place && mention.span.end == office.end)
    });
    // "The Minister for Energy (Mr Mensah)" in the record of a parliament.
    let is_guest = office.is_some_and(|office| construct::is_guest(ontology, resolved, document.slice(office)));
    let bodies = resolved.author.filter(|_| !is_guest).into_iter().chain(place);
    let allowed = bodies.filter(|&body| fitness.allows(&rule.predicate, &rule.domain, &rule.range, person, body));
    let finding = |body: usize| Finding {
        claim: Claim::Relation { predicate: rule.predicate.clone(), subject: person, object: body },
        modality: Modality::Actual,
        span: office.map_or(span, |office| span.cover(office)),
        rule: rule.key.clone(),
        confidence: rule.confidence,
    };
    allowed.map(finding).collect()
}

/// What makes two findings the same fact.
type Key = (Claim, Modality, Option<i32>);

fn gather(
    ontology: &Ontology,
    document: &Document,
    (printed, sentences): (Printed, usize),
    mentions: &[Mention],
    resolved: &Resolved,
    found: Found,
) -> Reading {
    let (relations, statuses) = facts(ontology, document, resolved, found.findings);
    let mut entities: Vec<Entity> = resolved.things.iter().map(|thing| thing.entity(document, mentions)).collect();
    let observations = observations(ontology, document, mentions, resolved, found.figures, &mut entities);
    let record = Record {
        id: document.id.clone(),
        title: document.title().map(str::to_owned),
        author: resolved.author.and_then(|thing| resolved.things.get(thing)).map(|thing| thing.id.clone()),
        date: document.date().map(str::to_owned),
        place: document.given.place.clone(),
        kind: document.given.kind.clone().or_else(|| document.own.kind.clone()),
        sha256: document.sha256.clone(),
        repairs: document
            .repairs
            .iter()
            .map(|repair| RepairRecord {
                start: document.code_points.before(&document.source, repair.source.start),
                end: document.code_points.before(&document.source, repair.source.end),
                before: document.source.get(repair.source.start..repair.source.end).unwrap_or("").to_owned(),
                after: document.slice(repair.span).to_owned(),
                rule: repair.rule.to_owned(),
            })
            .collect(),
        left_out: document.left_out.clone(),
        charset: document.charset.clone(),
        invalid_bytes: document.invalid_bytes,
        sentences,
        telling_sentences: found.telling.len(),
        refused: found.refused,
        printed: Some(printed),
    };
    let country = resolved.home.as_ref().and_then(|home| home.country.clone());
    let loose = loose(document, mentions, resolved);
    Reading { record, entities, relations, statuses, observations, country, loose }
}

/// Returns where abbreviations stand that name nothing the document knows.
fn loose(document: &Document, mentions: &[Mention], resolved: &Resolved) -> BTreeMap<String, Pieces> {
    let mut loose: BTreeMap<String, Pieces> = BTreeMap::new();
    for (mention, thing) in mentions.iter().zip(&resolved.of_mention) {
        let text = document.slice(mention.span);
        if thing.is_none() && mention.kind == Kind::Unclassed && !mention.is_weak && home::is_short(text) {
            let evidence = Evidence::new(document, mention.span, &mention.rule);
            loose.entry(text.to_owned()).or_default().insert(evidence);
        }
    }
    loose
}

/// Returns the relations and statuses that findings state: equal ones once, with the evidence of all.
pub(crate) fn facts(
    ontology: &Ontology,
    document: &Document,
    resolved: &Resolved,
    findings: Vec<(Finding, Option<i32>)>,
) -> (Vec<Relation>, Vec<Status>) {
    let id = |thing: usize| resolved.things.get(thing).map(|thing| thing.id.clone());
    // Gathered by claim first: a set of evidence a finding would cost more than all the rest.
    let mut claims: FxHashMap<Key, (u8, Vec<Evidence>)> = FxHashMap::default();
    for (finding, time) in findings {
        let evidence = Evidence::new(document, finding.span, &finding.rule);
        // Most claims are made once.
        let new = || (0, Vec::with_capacity(1));
        let (confidence, all) = claims.entry((finding.claim, finding.modality, time)).or_insert_with(new);
        *confidence = finding.confidence.max(*confidence);
        all.push(evidence);
    }
    let mut claims: Vec<(Key, (u8, Vec<Evidence>))> = claims.into_iter().collect();
    claims.sort_unstable_by(|a, b| a.0.cmp(&b.0));
    let mut relations = Vec::new();
    let mut statuses = Vec::new();
    for ((claim, modality, time), (confidence, evidence)) in claims {
        let time = time.map(|year| year.to_string());
        let confidence = Confidence::from_hundredths(confidence);
        let evidence = Pieces::from(evidence);
        match claim {
            Claim::Relation { predicate, subject, object } => {
                let (Some(mut subject), Some(mut object)) = (id(subject), id(object)) else { continue };
                if ontology.predicates.get(&*predicate).is_some_and(|predicate| predicate.symmetric) && object < subject
                {
                    std::mem::swap(&mut subject, &mut object);
                }
                let predicate = (*predicate).to_owned();
                let origin = Origin::Text;
                relations.push(Relation { subject, predicate, object, modality, time, confidence, origin, evidence });
            }
            Claim::Status { stage, entity } => {
                let Some(entity) = id(entity) else { continue };
                statuses.push(Status { entity, stage: (*stage).to_owned(), modality, time, confidence, evidence });
            }
        }
    }
    (relations, statuses)
}

/// Gives each figure its subject: the thing the text names, else the place of the author, else the author.
pub(crate) fn observations(
    ontology: &Ontology,
    document: &Document,
    mentions: &[Mention],
    resolved: &Resolved,
    figures: Vec<(figure::Figure, usize)>,
    entities: &mut Vec<Entity>,
) -> Vec<Observation> {
    if figures.is_empty() {
        return Vec::new();
    }
    let home = steps::home(ontology, mentions, resolved);
    let mut document_entity: Option<EntityId> = None;
    let mut observations = Vec::with_capacity(figures.len());
    let spelled = figure::Spelled::of(&document.text);
    for (figure, sentence) in figures {
        let named = figure.subject_span.and_then(|span| thing_in(mentions, resolved, sentence, span));
        let subject = match named.or(home).and_then(|thing| resolved.things.get(thing)) {
            Some(thing) => thing.id.clone(),
            // A figure of nothing that is named is one of the document.
            None => document_entity.get_or_insert_with(|| add_document(ontology, document, resolved, entities)).clone(),
        };
        observations.push(Observation {
            indicator: spelled.write_out(&figure.indicator),
            subject,
            value: figure.value,
            unit: figure.unit,
            kind: figure.kind,
            time: figure.time,
            modality: figure.modality,
            scope: figure.scope.map(|span| document.slice(span).to_owned()),
            confidence: figure.confidence,
            evidence: Pieces::from([Evidence::new(document, figure.span, &Arc::from(figure.rule))]),
        });
    }
    observations
}

/// Adds the document itself as a thing, for what is said of nothing else.
fn add_document(ontology: &Ontology, document: &Document, resolved: &Resolved, entities: &mut Vec<Entity>) -> EntityId {
    let title = document.head.title.filter(|title| !title.is_empty());
    let span = title.or_else(|| document.blocks.first().map(|block| block.span)).unwrap_or_default();
    let name = document.title().unwrap_or(document.id.as_str()).to_owned();
    let class = ontology.document_class.as_deref().unwrap_or_default();
    let scope = home::scope(ontology, class, &name, resolved.home.as_ref());
    let id = EntityId::new(ontology.top(class), &name, scope.as_deref());
    if !entities.iter().any(|entity| entity.id == id) {
        entities.push(Entity {
            id: id.clone(),
            name,
            class: class.to_owned(),
            aliases: BTreeSet::new(),
            origin: Origin::Text,
            mentions: Pieces::from([Evidence::new(document, span, &Arc::from("document"))]),
        });
    }
    id
}

/// Returns the largest thing named in a span.
fn thing_in(mentions: &[Mention], resolved: &Resolved, sentence: usize, span: Span) -> Option<usize> {
    let first = mentions.partition_point(|mention| mention.sentence < sentence);
    mentions[first..]
        .iter()
        .enumerate()
        .take_while(|(_, mention)| mention.sentence == sentence)
        .filter(|(_, mention)| span.contains(mention.span))
        .filter_map(|(index, mention)| {
            Some((mention.span.len(), resolved.of_mention.get(first + index).copied().flatten()?))
        })
        .max_by_key(|(len, thing)| (*len, std::cmp::Reverse(*thing)))
        .map(|(_, thing)| thing)
}
