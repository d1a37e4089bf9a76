//! From a document to what it gives to the graph: the whole road, one document at a time.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use rustc_hash::FxHashMap;

use crate::{
    document::{BlockKind, Document, Role, Span},
    entity::{
        Entity, EntityId,
        resolve::{self, Resolved},
    },
    evidence::{Evidence, Origin},
    fact::{
        Confidence, Modality, Observation, Relation, Status,
        clause::{Clause, Lead, Node, Reader},
        construct, figure,
        state::{self, Claim, Finding, Fitness, Sink},
    },
    graph::{Printed, Reading, Record, RepairRecord},
    mention::{self, Mention},
    ontology::{Ontology, construction::Shape},
    sentence::{self, Sentence},
};

/// Returns what a document states. Total: odd text gives fewer facts, never an error.
#[must_use]
pub fn read(ontology: &Ontology, document: &Document) -> Reading {
    let steps = Steps::new(ontology, document);
    let found = findings(&steps);
    let Steps { sentences, mentions, resolved, .. } = &steps;
    gather(ontology, document, sentences, mentions, resolved, found)
}

/// A document read as far as its facts: what every sentence is read with.
pub struct Steps<'a> {
    /// The ontology.
    pub ontology: &'a Ontology,
    /// The document.
    pub document: &'a Document,
    /// In order.
    pub sentences: Vec<Sentence>,
    /// In the order of the text.
    pub mentions: Vec<Mention>,
    /// What they name.
    pub resolved: Resolved,
    home: Option<usize>,
    document_year: Option<i32>,
    currency: Option<String>,
    /// For each block of a list, the sentence that leads into it.
    leads: FxHashMap<usize, usize>,
}

/// How one sentence was read; what its rules found is in the sink it was read into.
pub struct Told {
    /// The sentence as a row.
    pub row: Vec<Node>,
    /// The clauses of its verbs.
    pub clauses: Vec<Clause>,
    /// How many findings come from verbs: what a name states has no time.
    pub said: usize,
    /// The year that what verbs state is said of.
    pub time: Option<i32>,
    /// Its figures.
    pub figures: Vec<figure::Figure>,
}

impl<'a> Steps<'a> {
    /// Reads a document as far as its facts.
    #[must_use]
    pub fn new(ontology: &'a Ontology, document: &'a Document) -> Self {
        let sentences = sentence::read(&ontology.lexicon, &ontology.tagging, document);
        let mentions = mention::find(ontology, document, &sentences);
        let resolved = resolve::resolve(ontology, document, &sentences, &mentions);
        let home = home(ontology, &mentions, &resolved).filter(|home| Some(*home) != resolved.author);
        let date = document.head.date.as_deref();
        let document_year = date.and_then(|date| date.get(..4)).and_then(|year| year.parse::<i32>().ok());
        let currency = currency(ontology, &resolved, home);
        let leads = leads(document, &sentences);
        Self { ontology, document, sentences, mentions, resolved, home, document_year, currency, leads }
    }

    /// Returns which things may fill which arguments.
    #[must_use]
    pub fn fitness(&self) -> Fitness<'_> {
        let Self { ontology, resolved, home, .. } = self;
        Fitness { ontology, things: &resolved.things, author: resolved.author, home: *home }
    }

    /// Reads a sentence with its mentions, from the first to before the last. Where the sink asks for trials, clauses
    /// are read in a sentence without a name too.
    #[must_use]
    pub fn tell(&self, sentence: &Sentence, range: std::ops::Range<usize>, sink: &mut Sink) -> Told {
        let Self { ontology, document, mentions, resolved, .. } = self;
        let section = document.blocks.get(sentence.block).and_then(|block| document.sections.get(block.section));
        let role = section.map_or(Role::Open, |section| section.role);
        let year = section.and_then(|section| section.year);
        let mut told = Told { row: Vec::new(), clauses: Vec::new(), said: 0, time: None, figures: Vec::new() };
        if !range.is_empty() || sink.trials.is_some() {
            let reader = Reader {
                ontology,
                sentence,
                mentions,
                range: range.clone(),
                resolved,
                default: if role == Role::Plan { Modality::Planned } else { Modality::Actual },
                text: &document.text,
                lead: self.lead(sentence.block),
            };
            let fitness = self.fitness();
            told.row = reader.row();
            told.clauses = reader.clauses(&told.row);
            for clause in &told.clauses {
                state::find(&fitness, sentence, clause, sink);
            }
            // A sentence without a name states nothing of things.
            if range.is_empty() {
                sink.findings.clear();
            }
            told.said = sink.findings.len();
            let row = &told.row;
            let modality = Modality::Actual;
            let scene =
                construct::Scene { fitness: &fitness, document, sentence, mentions, range, resolved, row, modality };
            construct::find(&scene, sink);
        }
        if !sink.findings.is_empty() {
            told.time = time(document, sentence, year);
        }
        let context =
            figure::Context { role, year, document_year: self.document_year, currency: self.currency.clone() };
        told.figures = figure::find(&ontology.quantity, &ontology.lexicon, document, sentence, &context);
        told
    }

    /// Returns who does what the items of a list say: "The Commission will: (a) launch …".
    fn lead(&self, block: usize) -> Option<Lead> {
        let index = *self.leads.get(&block)?;
        let sentence = self.sentences.get(index)?;
        let first = self.mentions.partition_point(|mention| mention.sentence < index);
        let last = self.mentions.partition_point(|mention| mention.sentence <= index);
        let reader = Reader {
            ontology: self.ontology,
            sentence,
            mentions: &self.mentions,
            range: first..last,
            resolved: &self.resolved,
            default: Modality::Actual,
            text: &self.document.text,
            lead: None,
        };
        reader.lead(&reader.row())
    }
}

/// Returns for each block of a list the sentence before the list that ends in a colon.
fn leads(document: &Document, sentences: &[Sentence]) -> FxHashMap<usize, usize> {
    let mut leads = FxHashMap::default();
    let mut lead = None;
    let mut before = None;
    for (index, sentence) in sentences.iter().enumerate() {
        let is_item = document.blocks.get(sentence.block).is_some_and(|block| block.kind == BlockKind::Item);
        let is_open = document.slice(sentence.span).trim_end().ends_with(':');
        if is_item && !is_open {
            if let Some(lead) = lead {
                leads.insert(sentence.block, lead);
            }
        } else if before != Some(sentence.block) || is_open {
            lead = is_open.then_some(index);
        }
        before = Some(sentence.block);
    }
    leads
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
    let mut first = 0;
    let mut sink = Sink::default();
    for (index, sentence) in steps.sentences.iter().enumerate() {
        let last = first + steps.mentions[first..].iter().take_while(|mention| mention.sentence == index).count();
        let told = steps.tell(sentence, first..last, &mut sink);
        first = last;
        if sink.findings.iter().any(|finding| finding.modality != Modality::Negated) || !told.figures.is_empty() {
            found.telling.insert(index);
        }
        found.figures.extend(told.figures.into_iter().map(|figure| (figure, index)));
        let timed = |order: usize| if order < told.said { told.time } else { None };
        found.findings.extend(sink.findings.drain(..).enumerate().map(|(order, finding)| (finding, timed(order))));
    }
    // What is denied is no fact; how often that was said is told.
    let stated = found.findings.len();
    found.findings.retain(|(finding, _)| finding.modality != Modality::Negated);
    let denied = stated - found.findings.len();
    if denied > 0 {
        found.refused.insert("negated".to_owned(), denied);
    }
    if let Some(finding) = speaker(steps) {
        let holds = |sentence: &Sentence| sentence.span.end > finding.span.start;
        found.telling.extend(steps.sentences.iter().position(holds));
        found.findings.push((finding, None));
    }
    if sink.refused > 0 {
        found.refused.insert("class".to_owned(), sink.refused);
    }
    found
}

/// The head of a document says who holds the office of its author.
pub(crate) fn speaker(steps: &Steps<'_>) -> Option<Finding> {
    let Steps { ontology, document, mentions, resolved, .. } = steps;
    let fitness = steps.fitness();
    let (span, author) = (document.head.speaker?, resolved.author?);
    let index = mentions.iter().position(|mention| mention.span == span)?;
    let person = resolved.of_mention.get(index).copied().flatten()?;
    let rule = ontology.constructions.iter().find(|rule| rule.shape == Shape::Office)?;
    fitness.allows(&rule.predicate, &rule.domain, &rule.range, person, author).then(|| Finding {
        claim: Claim::Relation { predicate: rule.predicate.clone(), subject: person, object: author },
        modality: Modality::Actual,
        span: document.head.office.map_or(span, |office| span.cover(office)),
        rule: rule.key.clone(),
        confidence: rule.confidence,
    })
}

/// Returns the year a sentence tells of: the one it names, if it names one alone, else that of its section.
fn time(document: &Document, sentence: &Sentence, year: Option<i32>) -> Option<i32> {
    let mut years = sentence.tokens.iter().filter_map(|token| {
        let text = document.slice(token.span);
        let is_year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        is_year.then(|| text.parse::<i32>().ok()).flatten().filter(|year| (1900..2100).contains(year))
    });
    let named = years.next();
    let is_alone = years.all(|other| Some(other) == named);
    named.filter(|_| is_alone).or(year)
}

/// What makes two findings the same fact.
type Key = (Claim, Modality, Option<i32>);

fn gather(
    ontology: &Ontology,
    document: &Document,
    sentences: &[Sentence],
    mentions: &[Mention],
    resolved: &Resolved,
    found: Found,
) -> Reading {
    let (relations, statuses) = facts(ontology, document, resolved, found.findings);
    let mut entities: Vec<Entity> = resolved.things.iter().map(|thing| thing.entity(document, mentions)).collect();
    let observations = observations(ontology, document, mentions, resolved, found.figures, &mut entities);
    let record = Record {
        id: document.id.clone(),
        title: document.head.title.map(|span| document.slice(span).to_owned()),
        author: resolved.author.and_then(|thing| resolved.things.get(thing)).map(|thing| thing.id.clone()),
        date: document.head.date.clone(),
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
        invalid_bytes: document.invalid_bytes,
        sentences: sentences.len(),
        telling_sentences: found.telling.len(),
        refused: found.refused,
        printed: Some(Printed::new(document, sentences)),
    };
    Reading { record, entities, relations, statuses, observations }
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
    let mut claims: BTreeMap<Key, (u8, Vec<Evidence>)> = BTreeMap::new();
    for (finding, time) in findings {
        let evidence = Evidence::new(document, finding.span, &finding.rule);
        let (confidence, all) = claims.entry((finding.claim, finding.modality, time)).or_default();
        *confidence = finding.confidence.max(*confidence);
        all.push(evidence);
    }
    let mut relations = Vec::new();
    let mut statuses = Vec::new();
    for ((claim, modality, time), (confidence, evidence)) in claims {
        let time = time.map(|year| year.to_string());
        let confidence = Confidence::from_hundredths(confidence);
        let evidence: BTreeSet<Evidence> = evidence.into_iter().collect();
        match claim {
            Claim::Relation { predicate, subject, object } => {
                let (Some(mut subject), Some(mut object)) = (id(subject), id(object)) else { continue };
                if ontology.predicates.get(&*predicate).is_some_and(|predicate| predicate.symmetric) && object < subject
                {
                    std::mem::swap(&mut subject, &mut object);
                }
                let predicate = predicate.to_string();
                let origin = Origin::Text;
                relations.push(Relation { subject, predicate, object, modality, time, confidence, origin, evidence });
            }
            Claim::Status { stage, entity } => {
                let Some(entity) = id(entity) else { continue };
                statuses.push(Status { entity, stage: stage.to_string(), modality, time, confidence, evidence });
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
    let home = home(ontology, mentions, resolved);
    let mut document_entity: Option<EntityId> = None;
    let mut observations = Vec::with_capacity(figures.len());
    for (figure, sentence) in figures {
        let named = figure.subject_span.and_then(|span| thing_in(mentions, resolved, sentence, span));
        let subject = match named.or(home).and_then(|thing| resolved.things.get(thing)) {
            Some(thing) => thing.id.clone(),
            // A figure of nothing that is named is one of the document.
            None => document_entity.get_or_insert_with(|| add_document(ontology, document, entities)).clone(),
        };
        observations.push(Observation {
            indicator: figure.indicator,
            subject,
            value: figure.value,
            unit: figure.unit,
            kind: figure.kind,
            time: figure.time,
            modality: figure.modality,
            scope: figure.scope.map(|span| document.slice(span).to_owned()),
            confidence: figure.confidence,
            evidence: BTreeSet::from([Evidence::new(document, figure.span, &Arc::from(figure.rule))]),
        });
    }
    observations
}

/// Adds the document itself as a thing, for what is said of nothing else.
fn add_document(ontology: &Ontology, document: &Document, entities: &mut Vec<Entity>) -> EntityId {
    let title = document.head.title.filter(|title| !title.is_empty());
    let span = title.or_else(|| document.blocks.first().map(|block| block.span)).unwrap_or_default();
    let name = title.map_or_else(|| document.id.as_str().to_owned(), |title| document.slice(title).to_owned());
    let class = ontology.document_class.as_deref().unwrap_or_default();
    let id = EntityId::new(ontology.top(class), &name, None);
    if !entities.iter().any(|entity| entity.id == id) {
        entities.push(Entity {
            id: id.clone(),
            name,
            class: class.to_owned(),
            aliases: BTreeSet::new(),
            origin: Origin::Text,
            mentions: BTreeSet::from([Evidence::new(document, span, &Arc::from("document"))]),
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

/// Returns the place in the author's name, else the author.
fn home(ontology: &Ontology, mentions: &[Mention], resolved: &Resolved) -> Option<usize> {
    let author = resolved.author?;
    let thing = resolved.things.get(author)?;
    let inner = thing.mentions.iter().filter_map(|&index| mentions.get(index)).find_map(|outer| {
        let first = mentions.partition_point(|mention| mention.sentence < outer.sentence);
        mentions[first..].iter().enumerate().take_while(|(_, mention)| mention.sentence == outer.sentence).find_map(
            |(index, mention)| {
                let place = resolved.of_mention.get(first + index).copied().flatten()?;
                let class = &resolved.things.get(place)?.class;
                (outer.holds(mention) && ontology.home_class.as_deref() == Some(ontology.top(class))).then_some(place)
            },
        )
    });
    Some(inner.unwrap_or(author))
}

/// Returns the currency of the author's country, else of the country that most of the named places lie in.
fn currency(ontology: &Ontology, resolved: &Resolved, home: Option<usize>) -> Option<String> {
    let country = |thing: usize| {
        let name = &resolved.things.get(thing)?.name;
        let country = ontology.gazetteer.find(name).next()?.country.to_owned();
        (!country.is_empty()).then_some(country)
    };
    let named = home.and_then(country).or_else(|| {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for (index, thing) in resolved.things.iter().enumerate() {
            if ontology.home_class.as_deref() == Some(ontology.top(&thing.class))
                && let Some(country) = country(index)
            {
                *counts.entry(country).or_default() += thing.mentions.len();
            }
        }
        counts
            .into_iter()
            .max_by_key(|(country, count)| (*count, std::cmp::Reverse(country.clone())))
            .map(|best| best.0)
    })?;
    ontology.quantity.of_country.get(&named).cloned()
}
