//! Why two names are two things or one, and why there is, or is not, a relation between them.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Fact, fact};
use crate::{
    cite::Named,
    corpus,
    entity::{Entity, EntityId, fold, resolve::Basis},
    explain::{self, trial},
    extract::Steps,
    fact::Confidence,
    graph::Graph,
    ontology::Ontology,
};

/// Why two entities are two, and why they have the relations that they have.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Pair {
    /// The two; twice the same where both names are names of one thing.
    pub entities: [Named; 2],
    /// Key of what makes them one, or keeps them apart, over all documents.
    pub reason: &'static str,
    /// The reason in words.
    pub message: String,
    /// Words with a digit that only one of the names has.
    pub digits: Vec<String>,
    /// The other words that only one of the names has.
    pub words: Vec<String>,
    /// The relations between them.
    pub facts: Vec<Fact>,
    /// How each is written, document by document, and on what basis; none where no document is at hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub forms: Option<[Vec<Form>; 2]>,
    /// The sentences that name both; none where no document is at hand. Nothing is related that no clause names
    /// together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub together: Option<Vec<Together>>,
}

/// A way in which a document names a thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Form {
    /// Id of the document.
    pub document: String,
    /// As it was read.
    pub text: String,
    /// What makes it a mention of this thing.
    pub basis: Basis,
    /// The sentences it stands in, counted from 1.
    pub sentences: Vec<usize>,
}

/// A sentence that names both.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Together {
    /// Id of the document.
    pub document: String,
    /// The number of the sentence, counted from 1.
    pub number: usize,
    /// As it was read.
    pub text: String,
    /// Rules that stated something.
    pub fired: Vec<trial::Fired>,
    /// Rules that were tried, and why they stated nothing.
    pub tried: Vec<trial::Tried>,
}

/// Returns why two entities are two, or are one, and what is stated of both.
#[must_use]
pub fn pair(ontology: &Ontology, graph: &Graph, (one, other): (&Entity, &Entity)) -> Pair {
    let is_between = |ends: [&EntityId; 2]| ends.contains(&&one.id) && ends.contains(&&other.id);
    let between = graph.relations().filter(|relation| is_between([&relation.subject, &relation.object]));
    let keys = [fold::key(&one.name), fold::key(&other.name)];
    let words = |key: &str| key.split(' ').map(str::to_owned).collect::<BTreeSet<String>>();
    let [first, second] = keys.each_ref().map(|key| words(key));
    let only: Vec<String> = first.symmetric_difference(&second).cloned().collect();
    let (digits, words) = only.into_iter().partition(|word: &String| word.contains(|c: char| c.is_ascii_digit()));
    let reason = corpus::why(ontology, one, other);
    Pair {
        entities: [one.into(), other.into()],
        reason: reason.key(),
        message: reason.to_string(),
        digits,
        words,
        facts: between.filter_map(|relation| fact(ontology, graph, &relation.id())).collect(),
        forms: None,
        together: None,
    }
}

/// Returns how a document names a thing, in the order of the sentences.
///
/// The mentions are those that the graph holds as evidence, whatever the id was before documents were taken together.
#[must_use]
pub fn forms(steps: &Steps<'_>, entity: &Entity) -> Vec<Form> {
    let document = steps.document;
    let mentions = entity.mentions.iter().filter(|evidence| evidence.document == document.id);
    let places: BTreeSet<(usize, usize)> = mentions.map(|evidence| (evidence.start, evidence.end)).collect();
    let mut forms: BTreeMap<(&str, Basis), Vec<usize>> = BTreeMap::new();
    for (index, mention) in steps.mentions.iter().enumerate() {
        let source = document.source_span(mention.span);
        let before = |offset| document.code_points.before(&document.source, offset);
        let stands = steps.resolved.of_mention.get(index).is_some_and(Option::is_some);
        if stands && places.contains(&(before(source.start), before(source.end))) {
            let basis = steps.resolved.bases.get(index).copied().unwrap_or_default();
            let sentences = forms.entry((document.slice(mention.span), basis)).or_default();
            sentences.push(mention.sentence + 1);
            sentences.dedup();
        }
    }
    let mut forms: Vec<Form> = forms
        .into_iter()
        .map(|((text, basis), sentences)| Form {
            document: document.id.to_string(),
            text: text.split_whitespace().collect::<Vec<_>>().join(" "),
            basis,
            sentences,
        })
        .collect();
    forms.sort_by(|a, b| a.sentences.cmp(&b.sentences));
    forms
}

/// Returns the sentences of a document that name both, with the rules that were tried there.
#[must_use]
pub fn together(steps: &Steps<'_>, [one, other]: [&[Form]; 2]) -> Vec<Together> {
    let sentences = |forms: &[Form]| -> BTreeSet<usize> {
        let here = forms.iter().filter(|form| form.document == steps.document.id.as_str());
        here.flat_map(|form| form.sentences.iter().copied()).collect()
    };
    let both: Vec<usize> = sentences(one).intersection(&sentences(other)).copied().collect();
    let explained =
        both.into_iter().filter_map(|number| explain::sentence(steps, number, Confidence::from_hundredths(0)));
    explained
        .map(|explanation| Together {
            document: steps.document.id.to_string(),
            number: explanation.number,
            text: explanation.text.split_whitespace().collect::<Vec<_>>().join(" "),
            fired: explanation.fired,
            tried: explanation.tried,
        })
        .collect()
}
