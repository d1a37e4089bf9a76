//! A document read as far as its facts, sentence by sentence.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::{
    document::{Document, Role},
    entity::resolve::{self, Resolved},
    fact::{
        Modality,
        clause::{Clause, Lead, Node, Reader, Referent},
        construct::{
            self,
            record::{Opener, Record},
        },
        figure, nominal,
        state::{self, Fitness, Sink},
    },
    mention::{self, Mention},
    ontology::Ontology,
    sentence::{self, Sentence, verb::Form},
};

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
    pub(super) leads: FxHashMap<usize, usize>,
    /// For each row of a table, the sentence of its first row.
    headers: FxHashMap<usize, usize>,
    /// For the first token of each sentence of a record, what the record tells of.
    records: FxHashMap<usize, Record>,
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
}

impl<'a> Steps<'a> {
    /// Reads a document as far as its facts.
    #[must_use]
    pub fn new(ontology: &'a Ontology, document: &'a Document) -> Self {
        let sentences = sentence::read(&ontology.lexicon, &ontology.tagging, document);
        let mentions = mention::find(ontology, document, &sentences);
        let resolved = resolve::resolve(ontology, document, &sentences, &mentions);
        let home = home(ontology, &mentions, &resolved).filter(|home| Some(*home) != resolved.author);
        let date = document.date();
        let document_year = date.and_then(|date| date.get(..4)).and_then(|year| year.parse::<i32>().ok());
        let currency = currency(ontology, &resolved, home);
        let leads = sentence::list::leads(document, &sentences, false);
        let headers = sentence::list::headers(document, &sentences);
        let records = FxHashMap::default();
        let mut steps = Self {
            ontology,
            document,
            sentences,
            mentions,
            resolved,
            home,
            document_year,
            currency,
            leads,
            headers,
            records,
        };
        steps.records = steps.page().records();
        steps
    }

    fn page(&self) -> construct::record::Page<'_> {
        let Self { ontology, document, sentences, mentions, resolved, leads, .. } = self;
        construct::record::Page { ontology, document, sentences, mentions, resolved, leads }
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
        let (role, year) = self.section(sentence);
        let mut told = Told { row: Vec::new(), clauses: Vec::new(), said: 0, time: None };
        let actor = self.actor(sentence);
        let topic = self.topic(sentence).or(actor);
        if !range.is_empty() || topic.is_some() || sink.trials.is_some() {
            let reader = Reader {
                ontology,
                sentence,
                mentions,
                range: range.clone(),
                resolved,
                default: if role == Role::Plan { Modality::Planned } else { Modality::Actual },
                text: &document.text,
                lead: self.lead(sentence.block),
                topic,
                actor,
            };
            let fitness = self.fitness();
            told.row = reader.row();
            told.clauses = reader.clauses(&told.row);
            for clause in &told.clauses {
                state::find(&fitness, sentence, clause, sink);
            }
            self.item(sentence, range.clone(), sink);
            self.left_open(sentence, &told.row, sink);
            self.these(sentence, &told.row, &range, sink);
            let row = &told.row;
            let modality = Modality::Actual;
            let is_nameless = range.is_empty() && topic.is_none();
            let scene = construct::Scene {
                fitness: &fitness,
                document,
                sentence,
                mentions,
                range,
                resolved,
                row,
                modality,
                clauses: &told.clauses,
                told: self.told_before(sentence),
            };
            nominal::find(&scene, sink);
            state::yield_to_named(resolved.author, sink);
            // A sentence without a name states nothing of things.
            if is_nameless {
                sink.findings.clear();
            }
            told.said = sink.findings.len();
            construct::find(&scene, sink);
            let header = self.headers.get(&sentence.block).and_then(|&header| self.sentences.get(header));
            if let Some(header) = header {
                construct::table::find(&scene, header, sink);
            }
            self.record(&scene, sink);
            self.part(&scene, sink);
        }
        if !sink.findings.is_empty() {
            told.time = time(document, sentence, year);
        }
        told
    }

    /// Returns the figures of a sentence.
    #[must_use]
    pub fn figures(&self, sentence: &Sentence) -> Vec<figure::Figure> {
        let Self { ontology, document, document_year, currency, .. } = self;
        let (role, year) = self.section(sentence);
        let context = figure::Context { role, year, document_year: *document_year, currency: currency.clone() };
        let (quantity, lexicon) = (&ontology.quantity, &ontology.lexicon);
        figure::find_after(quantity, lexicon, document, sentence, &context, self.before(sentence))
    }

    /// Returns whether the section of a sentence looks back or ahead, and the year it tells of.
    fn section(&self, sentence: &Sentence) -> (Role, Option<i32>) {
        let Document { blocks, sections, .. } = self.document;
        let section = blocks.get(sentence.block).and_then(|block| sections.get(block.section));
        section.map_or((Role::Open, None), |section| (section.role, section.year))
    }

    /// What labels say of the thing of the record that a sentence belongs to, and the line that leads into a list of
    /// the thing that begins an entry.
    fn record(&self, scene: &construct::Scene<'_, '_>, sink: &mut Sink) {
        let record = self.records.get(&scene.sentence.span.start);
        construct::record::find(scene, record, sink);
        let Some(index) = record.and_then(|record| record.opener) else { return };
        let above = self.sentences.get(index).and_then(|sentence| self.records.get(&sentence.span.start));
        if let Some(opener) = Opener::new(&self.page(), index, above) {
            construct::record::entry(scene, &opener, sink);
        }
    }

    /// "Lead: Ministry of Water" behind what a line of an action plan says: who does it.
    fn labelled(&self, block: usize) -> Option<Lead> {
        let labels = self.ontology.lists.get("lead-labels")?;
        let first = self.sentences.partition_point(|sentence| sentence.block < block);
        let (index, sentence) =
            self.sentences.iter().enumerate().skip(first).take(LINE_SENTENCES).find(|(_, sentence)| {
                let is_label = sentence.tokens.first().is_some_and(|token| labels.contains(&token.word));
                sentence.block != block || is_label
            })?;
        let colon = sentence.tokens.iter().take(LABEL).position(|token| self.document.slice(token.span) == ":")?;
        let at = self.mentions_of(index).find(|&at| self.resolved.of_mention.get(at).is_some_and(Option::is_some))?;
        let mention = self
            .mentions
            .get(at)
            .filter(|mention| sentence.block == block && mention.sentence == index && mention.first == colon + 1)?;
        let thing = self.resolved.of_mention.get(at).copied().flatten()?;
        let subject = vec![Referent { thing, span: mention.span, is_named: true }];
        Some(Lead { subject, modality: Some(Modality::Planned) })
    }

    /// Returns the reader of a sentence that no list and no "it" belongs to.
    pub(super) fn reader<'b>(&'b self, sentence: &'b Sentence, range: std::ops::Range<usize>) -> Reader<'b> {
        Reader {
            ontology: self.ontology,
            sentence,
            mentions: &self.mentions,
            range,
            resolved: &self.resolved,
            default: Modality::Actual,
            text: &self.document.text,
            lead: None,
            topic: None,
            actor: None,
        }
    }

    /// Returns which mentions a sentence has.
    pub(crate) fn mentions_of(&self, sentence: usize) -> std::ops::Range<usize> {
        mention::of_sentence(&self.mentions, sentence)
    }

    /// Returns the number of a sentence.
    pub(super) fn index_of(&self, sentence: &Sentence) -> usize {
        self.sentences.partition_point(|other| other.span.start < sentence.span.start)
    }

    /// Returns the sentence before another.
    pub(super) fn before(&self, sentence: &Sentence) -> Option<&Sentence> {
        self.sentences.get(self.index_of(sentence).checked_sub(1)?)
    }

    /// Returns the first clause of a sentence that a finite verb makes and that is no relative one.
    pub(super) fn main_clause(&self, sentence: &Sentence) -> Option<Clause> {
        let reader = self.reader(sentence, self.mentions_of(self.index_of(sentence)));
        let clauses = reader.clauses(&reader.row());
        clauses.into_iter().find(|clause| clause.verb.form == Form::Finite && !clause.is_relative)
    }

    /// Returns who does what the items of a list say: "The Commission will: (a) launch …".
    fn lead(&self, block: usize) -> Option<Lead> {
        if let Some(lead) = self.labelled(block) {
            return Some(lead);
        }
        let index = *self.leads.get(&block)?;
        let sentence = self.sentences.get(index)?;
        let reader = self.reader(sentence, self.mentions_of(index));
        reader.lead(&reader.row())
    }
}

/// A line of an action plan has so many sentences at the most.
const LINE_SENTENCES: usize = 12;
/// A label ends in a colon within so many tokens.
const LABEL: usize = 4;

/// Returns the year a sentence tells of: the one it names, if it names one alone, else that of its section.
fn time(document: &Document, sentence: &Sentence, year: Option<i32>) -> Option<i32> {
    let mut years = sentence.tokens.iter().filter(|token| token.span.len() == 4).filter_map(|token| {
        let text = document.slice(token.span);
        let is_year = text.bytes().all(|byte| byte.is_ascii_digit());
        is_year.then(|| text.parse::<i32>().ok()).flatten().filter(|year| (1900..2100).contains(year))
    });
    let named = years.next();
    let is_alone = years.all(|other| Some(other) == named);
    named.filter(|_| is_alone).or(year)
}

/// Returns the place in the author's name, else the author.
pub(super) fn home(ontology: &Ontology, mentions: &[Mention], resolved: &Resolved) -> Option<usize> {
    let author = resolved.author?;
    let thing = resolved.things.get(author)?;
    let inner = thing.mentions.iter().filter_map(|&index| mentions.get(index)).find_map(|outer| {
        mention::of_sentence(mentions, outer.sentence).find_map(|index| {
            let place = resolved.of_mention.get(index).copied().flatten()?;
            let class = &resolved.things.get(place)?.class;
            (outer.holds(mentions.get(index)?) && ontology.is_place(class)).then_some(place)
        })
    });
    // The author may go by a name that the text never prints.
    let at_end = || {
        let places = resolved.things.iter().enumerate().filter(|(_, place)| {
            let before = thing.name.strip_suffix(place.name.as_str());
            ontology.is_place(&place.class) && before.is_some_and(|before| before.ends_with(' '))
        });
        places.max_by_key(|(_, place)| place.name.len()).map(|(place, _)| place)
    };
    Some(inner.or_else(at_end).unwrap_or(author))
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
            if ontology.is_place(&thing.class)
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
