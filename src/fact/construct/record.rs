//! What the labels of a record say of the thing that it tells of: "Programme: Clean Stove Programme" over "Districts:
//! Riverton; Seaford". A record is a table of one row, so that the rules of columns serve; so is a list under "Riverton
//! Ports – terminals under its administration:".

mod group;

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::{
    document::{BlockKind, Document, Span},
    entity::resolve::Resolved,
    fact::{
        construct::{Scene, bracket, label, record::group::Group},
        state::Sink,
    },
    mention::{self, Mention},
    ontology::{
        Ontology,
        construction::Shape,
        lexicon::{Tag, WordId},
    },
    sentence::{Sentence, Shape as Capital},
};

/// An office stands among so many words at the beginning of a line that leads into a list of those who hold it.
const OPENING: usize = 3;

/// A thing, where it is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named {
    pub(super) thing: usize,
    pub(super) span: Span,
}

/// What the lines before a sentence say of what it tells of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Record {
    /// The thing that the labels speak of.
    pub subject: Option<Named>,
    /// Who leads the work on it.
    pub lead: Option<Named>,
    /// The sentence that leads into the list in which this one is an entry.
    pub opener: Option<usize>,
}

/// A document read for its records.
pub struct Page<'a> {
    /// The ontology.
    pub ontology: &'a Ontology,
    /// The document.
    pub document: &'a Document,
    /// Its sentences.
    pub sentences: &'a [Sentence],
    /// Its mentions.
    pub mentions: &'a [Mention],
    /// What they name.
    pub resolved: &'a Resolved,
    /// For each block of a list, the sentence that leads into it.
    pub leads: &'a FxHashMap<usize, usize>,
}

impl Page<'_> {
    /// Returns for the first byte of each sentence that belongs to a record what the record is about.
    #[must_use]
    pub fn records(&self) -> FxHashMap<usize, Record> {
        let mut records = FxHashMap::default();
        let mut group = Group::default();
        let mut last_block = None;
        for (index, sentence) in self.sentences.iter().enumerate() {
            let line = Line::new(self, index, sentence);
            let cells = label::cells(&self.ontology.lexicon, self.document, sentence);
            let is_labelled = cells.first().is_some_and(|cell| cell.label.start == 0 || line.head(cell).is_some());
            if !is_labelled && last_block != Some(sentence.block) {
                std::mem::take(&mut group).close(&mut records);
                group.now.subject = line.whole();
            }
            last_block = Some(sentence.block);
            for cell in &cells {
                group.read(self.ontology, &line, cell);
            }
            if !cells.is_empty() {
                group.lines.push((sentence.span.start, group.now));
            }
        }
        group.close(&mut records);
        self.entries(&mut records);
        records
    }

    /// Finds the lines and items that a line without a verb leads into.
    fn entries(&self, records: &mut FxHashMap<usize, Record>) {
        let mut opener: Option<(usize, usize)> = None;
        let mut found: Vec<(usize, usize)> = Vec::new();
        let mut before = None;
        for (index, sentence) in self.sentences.iter().enumerate() {
            if before == Some(sentence.block) {
                continue;
            }
            before = Some(sentence.block);
            let is_entry = Line::new(self, index, sentence).entry().is_some();
            if let Some(&lead) = self.leads.get(&sentence.block).filter(|_| is_entry) {
                found.push((sentence.span.start, lead));
                continue;
            }
            let is_item =
                |block: usize| self.document.blocks.get(block).is_some_and(|block| block.kind == BlockKind::Item);
            match opener {
                Some((lead, block)) if (is_entry || is_item(sentence.block)) && sentence.block == block + 1 => {
                    found.push((sentence.span.start, lead));
                    opener = Some((lead, sentence.block));
                }
                _ => opener = Some((index, sentence.block)),
            }
        }
        for (at, &(start, lead)) in found.iter().enumerate() {
            let is_beside = |other: Option<usize>| {
                other.and_then(|other| found.get(other)).is_some_and(|&(_, other)| other == lead)
            };
            let is_colon =
                self.sentences.get(lead).is_some_and(|lead| self.document.slice(lead.span).trim_end().ends_with(':'));
            if is_colon || is_beside(at.checked_sub(1)) || is_beside(Some(at + 1)) {
                records.entry(start).or_default().opener = Some(lead);
            }
        }
    }
}

/// A sentence with its mentions.
pub(super) struct Line<'a> {
    pub(super) document: &'a Document,
    pub(super) sentence: &'a Sentence,
    mentions: &'a [Mention],
    range: Range<usize>,
    resolved: &'a Resolved,
}

impl<'a> Line<'a> {
    fn new(page: &Page<'a>, index: usize, sentence: &'a Sentence) -> Self {
        let range = mention::of_sentence(page.mentions, index);
        Self { document: page.document, sentence, mentions: page.mentions, range, resolved: page.resolved }
    }

    pub(super) fn of(scene: &Scene<'a, '_>) -> Self {
        let Scene { document, sentence, mentions, resolved, .. } = *scene;
        Self { document, sentence, mentions, range: scene.range.clone(), resolved }
    }

    pub(super) fn text(&self, token: usize) -> &str {
        self.sentence.tokens.get(token).map_or("", |token| self.document.slice(token.span))
    }

    pub(super) fn is_small(&self, token: usize) -> bool {
        let token = self.sentence.tokens.get(token);
        token.is_some_and(|token| {
            token.tag == Tag::Determiner || matches!(self.document.slice(token.span), "“" | "\"" | "‘")
        })
    }

    /// Returns the largest thing that is named from a token on, and where its name ends.
    pub(super) fn at(&self, token: usize) -> Option<(Named, usize)> {
        let first = if self.is_small(token) { token + 1 } else { token };
        let named = self.range.clone().filter_map(|index| {
            let mention = self.mentions.get(index).filter(|mention| mention.first == first)?;
            let starts = self.sentence.tokens.get(first)?.span.start == mention.span.start;
            let thing = self.resolved.of_mention.get(index).copied().flatten().filter(|_| starts)?;
            Some((Named { thing, span: mention.span }, mention.end))
        });
        named.max_by_key(|(_, end)| *end)
    }

    /// Returns the thing that is the whole line, but for a number before it and brackets behind it.
    fn whole(&self) -> Option<Named> {
        let tokens = &self.sentence.tokens;
        let first = tokens.iter().position(|token| token.shape.has(Capital::LETTER))?;
        let (named, end) = self.at(first).filter(|_| first <= 3)?;
        let mut depth = 0;
        let is_rest = (end..tokens.len()).all(|at| {
            depth += usize::from(self.text(at) == "(");
            let is_inside = depth > 0;
            depth -= usize::from(self.text(at) == ")" && depth > 0);
            is_inside || tokens.get(at).is_some_and(|token| !token.shape.has(Capital::LETTER))
        });
        is_rest.then_some(named)
    }

    /// Returns the thing right before a label in its line: "Riverton Dam – contractor: …", "Riverton Dam (contractor: …)".
    fn head(&self, cell: &label::Cell) -> Option<Named> {
        let border = cell.label.start.checked_sub(1)?;
        if !matches!(self.text(border), "–" | "—" | "-" | "(") {
            return None;
        }
        // "Riverton Ports (RP) – terminals under its administration:".
        let bracket =
            (0..border).rfind(|&at| self.text(at) == "(").filter(|_| border > 0 && self.text(border - 1) == ")");
        let border = bracket.unwrap_or(border);
        let named = self.range.clone().filter_map(|index| {
            let mention = self.mentions.get(index).filter(|mention| mention.end == border)?;
            let thing = self.resolved.of_mention.get(index).copied().flatten()?;
            Some((Named { thing, span: mention.span }, mention.first))
        });
        let is_bracket = self.text(border) == "(";
        let (named, first) = named.min_by_key(|(_, first)| *first)?;
        let opens = (0..first).all(|at| {
            self.is_small(at) || self.sentence.tokens.get(at).is_some_and(|token| !token.shape.has(Capital::LETTER))
        });
        (is_bracket || opens).then_some(named)
    }

    /// Returns the thing that begins the line as an entry of a list: a name, and then a mark or nothing.
    pub(super) fn entry(&self) -> Option<(Named, usize)> {
        let (named, end) = self.at(0).or_else(|| self.short())?;
        matches!(self.text(end), "" | "–" | "—" | "-" | ":" | ";" | "," | "(" | ".").then_some((named, end))
    }

    /// "Société des Eaux de Rivière (SER)": a line in another language whose abbreviation alone is known.
    fn short(&self) -> Option<(Named, usize)> {
        let end = self.sentence.tokens.len();
        let open = (0..end).find(|&at| self.text(at) == "(").filter(|&open| open > 2 && open + 3 == end)?;
        let (named, close) = self.at(open + 1)?;
        let letters = self.text(open + 1);
        let is_short = letters.len() > 2 && letters.chars().all(char::is_uppercase);
        let begins = letters.chars().next() == self.text(0).chars().next();
        let is_whole = close + 1 == end && self.text(close) == ")" && self.sentence.verbs.is_empty();
        (is_short && begins && is_whole).then_some((named, end))
    }

    /// Returns the things of a list: each begins a piece between commas, semicolons and "and"; a piece of prose ends it.
    pub(super) fn listed<'s>(&'s self, value: &Range<usize>) -> impl Iterator<Item = Named> + use<'s, 'a> {
        let (mut at, end) = (value.start, value.end);
        // "Ana Lopez, Green Bank; John Doe, Seaford Bank": commas part nothing where semicolons do.
        let has_semicolons = value.clone().any(|at| self.text(at) == ";");
        std::iter::from_fn(move || {
            while at < end {
                let named = self.at(at);
                let token = self.sentence.tokens.get(at)?;
                if named.is_none()
                    && !token.shape.has(Capital::CAPITAL)
                    && !token.shape.has(Capital::DIGIT)
                    && !self.is_small(at)
                {
                    return None;
                }
                at = named.map_or(at, |(_, end)| end);
                let mut depth = 0;
                while at < end {
                    let text = self.text(at);
                    let is_and = self.sentence.tokens.get(at).is_some_and(|token| token.tag == Tag::Conjunction);
                    depth += usize::from(text == "(");
                    depth -= usize::from(text == ")" && depth > 0);
                    at += 1;
                    if depth == 0
                        && (matches!(text, ";" | "/" | "•" | "·" | "&") || !has_semicolons && text == "," || is_and)
                    {
                        let is_and = self.sentence.tokens.get(at).is_some_and(|token| token.tag == Tag::Conjunction);
                        at += usize::from(is_and);
                        break;
                    }
                }
                if let Some((named, _)) = named {
                    return Some(named);
                }
            }
            None
        })
    }
}

/// Adds what the labels of a sentence say of the thing of its record.
pub fn find(scene: &Scene<'_, '_>, record: Option<&Record>, sink: &mut Sink) {
    let line = Line::of(scene);
    for cell in label::cells(&scene.fitness.ontology.lexicon, scene.document, scene.sentence) {
        let end = cell.value.clone().find(|&at| matches!(line.text(at), "," | ";" | "(" | "."));
        let mut things = bracket::route(scene, &(cell.value.start..end.unwrap_or(cell.value.end)));
        // "Route: Riverton – Seaford".
        let is_route = things.len() > 1 && label::is_said(scene, &label::words(scene.sentence, &cell.label));
        if things.len() < 2 {
            things = line.listed(&cell.value).collect();
        }
        // "Green Bank, Riverton": where it is.
        if let [body, place] = things[..]
            && !scene.fitness.is_place(body.thing)
            && scene.fitness.is_place(place.thing)
            && scene.document.text.get(body.span.end..place.span.start).is_some_and(|gap| gap.trim() == ",")
        {
            things.pop();
        }
        if let Some(whole) = label::whole(&line, scene.fitness.ontology, &cell.label) {
            for &object in &things {
                label::relate_whole(scene, &whole, object, sink);
            }
            continue;
        }
        let words = label::words(scene.sentence, &cell.label);
        let subject = line.head(&cell).or(record.and_then(|record| record.subject));
        // "Rural Fund: Kenya": a name is no label.
        let is_thing = cell.label.clone().any(|at| line.at(at).is_some());
        if is_thing || label::is_name(scene.fitness.ontology, &words) {
            continue;
        }
        // "Collaborators: Green University" under "Lead agency: Ministry of Health".
        let lead = record.and_then(|record| record.lead);
        let lead = lead.filter(|_| label::has(scene.fitness.ontology, "partner-labels", &words));
        for subject in [subject, lead].into_iter().flatten() {
            let known = sink.findings.len();
            if is_route {
                let span = |place: &Named| subject.span.cover(place.span);
                for place in &things {
                    scene.relate(Shape::JoinedPlaces, subject.thing, place.thing, span(place), WordId::UNKNOWN, sink);
                }
                if sink.findings.len() > known {
                    break;
                }
            }
            for &object in &things {
                label::relate(scene, &words, subject, object, sink);
            }
            if sink.findings.len() > known {
                break;
            }
        }
    }
}

/// Adds what a line that leads into a list says of the thing that begins an entry of it.
pub fn entry(scene: &Scene<'_, '_>, opener: &Opener<'_>, sink: &mut Sink) {
    let line = Line::of(scene);
    let Some((object, end)) = line.entry() else { return };
    let sentence = opener.line.sentence;
    let cells = label::cells(&scene.fitness.ontology.lexicon, scene.document, sentence);
    let cell = cells.into_iter().next_back().filter(|cell| cell.value.is_empty());
    let all = || label::all(&scene.fitness.ontology.lexicon, scene.document, sentence);
    let Some(cell) = cell.or_else(all) else { return };
    let words = label::words(sentence, &cell.label);
    // "Ana Lopez, Green Bank" under "Heads of agencies".
    let office =
        words.iter().take(OPENING).find(|word| word.word != word.lemma && scene.fitness.ontology.is_office(word.lemma));
    let body = (line.text(end) == ",").then(|| line.at(end + 1)).flatten();
    if let (Some(office), Some((body, end))) = (office, body)
        && matches!(line.text(end), "" | ";" | ".")
    {
        scene.relate(Shape::Office, object.thing, body.thing, object.span.cover(body.span), office.lemma, sink);
        return;
    }
    if let Some(whole) = label::whole(&opener.line, scene.fitness.ontology, &cell.label) {
        label::relate_whole(scene, &whole, object, sink);
        return;
    }
    if let Some(subject) = opener.line.head(&cell).or(opener.record.and_then(|record| record.subject)) {
        label::relate(scene, &words, subject, object, sink);
    }
}

/// A line that leads into a list.
pub struct Opener<'a> {
    line: Line<'a>,
    record: Option<&'a Record>,
}

impl<'a> Opener<'a> {
    /// Returns the line of a sentence with the record that it belongs to.
    #[must_use]
    pub fn new(page: &Page<'a>, index: usize, record: Option<&'a Record>) -> Option<Self> {
        Some(Self { line: Line::new(page, index, page.sentences.get(index)?), record })
    }
}
