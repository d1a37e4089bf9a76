//! Entities and facts as rows of named values, for formats without records in records.
//!
//! All such formats say the same under the same names. A value that is not known has no place in its row. What a graph
//! file cannot say in one value (several statuses, several pieces of evidence) stands as JSON in a text.

use std::{borrow::Cow, cell::OnceCell, fmt::Write as _};

use rustc_hash::FxHashMap;
use serde::Serialize;
use serde_json::json;

use crate::{
    entity::{Entity, EntityId},
    evidence::Evidence,
    export::{Settings, text},
    fact::{Modality, Observation, Relation, Status},
    graph::{Graph, Record},
    ontology::{Ontology, schema::Predicate},
};

/// The type of a value, for formats that declare it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    List,
    Date,
    Whole,
    Number,
    Flag,
}

/// A value that is known.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value<'a> {
    Text(Cow<'a, str>),
    List(Vec<Cow<'a, str>>),
    Date(String),
    Whole(usize),
    Number(f64),
    Flag(bool),
}

impl Value<'_> {
    /// Returns the value on one line; members of a list are joined by `;`.
    pub(super) fn line(&self) -> Cow<'_, str> {
        match self {
            Self::Text(value) => text::one_line(value),
            Self::Date(value) => text::one_line(value),
            Self::List(values) => text::list(values).into(),
            Self::Whole(value) => value.to_string().into(),
            Self::Number(value) => number(*value).into(),
            Self::Flag(value) => value.to_string().into(),
        }
    }

    /// Returns the value as JSON without lists.
    pub(super) fn json(&self) -> serde_json::Value {
        match self {
            Self::Text(_) | Self::Date(_) | Self::List(_) => json!(self.line()),
            Self::Whole(value) => json!(value),
            Self::Number(value) => json!(value),
            Self::Flag(value) => json!(value),
        }
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(value: &'a str) -> Self {
        Self::Text(Cow::Borrowed(value))
    }
}

impl From<String> for Value<'_> {
    fn from(value: String) -> Self {
        Self::Text(Cow::Owned(value))
    }
}

/// Returns a number as every program reads it: with a point or an exponent, never in groups.
pub(super) fn number(value: f64) -> String {
    let mut number = String::new();
    push_number(&mut number, value);
    number
}

/// Adds a number as [`number`] writes it. Weights and shares in hundredths, of which every row has some, take a way that
/// is shorter than a format.
pub(super) fn push_number(text: &mut String, value: f64) {
    let (whole, hundredths) = (value as i64, (value * 100.0).round() as i64);
    let is = |other: f64| other.to_bits() == value.to_bits();
    if (1.0..1e6).contains(&value) && is(whole as f64) {
        text::push_whole(text, usize::try_from(whole).unwrap_or_default());
        text.push_str(".0");
    } else if (0.1..1.0).contains(&value) && is(hundredths as f64 / 100.0) {
        let digits = if hundredths % 10 == 0 { hundredths / 10 } else { hundredths };
        text.push_str("0.");
        text::push_whole(text, usize::try_from(digits).unwrap_or_default());
    } else {
        // Writing to a String cannot fail.
        let _ = write!(text, "{value:?}");
    }
}

/// A name and its type.
pub(super) type Column = (&'static str, Kind);

/// Named values, in the order of their columns.
pub(super) type Row<'a> = Vec<(&'static str, Value<'a>)>;

/// Returns a row with room for all that comes behind its first values.
pub(super) fn row<'a, const N: usize>(values: [(&'static str, Value<'a>); N]) -> Row<'a> {
    let mut row = Row::with_capacity(24);
    row.extend(values);
    row
}

/// What an entity has in every format.
pub(super) const ENTITY: &[Column] = &[
    ("name", Kind::Text),
    ("kind", Kind::Text),
    ("subkind", Kind::Text),
    ("iri", Kind::Text),
    ("aliases", Kind::List),
    ("origin", Kind::Text),
    ("status", Kind::Text),
    ("planned_status", Kind::Text),
    ("mentions", Kind::Whole),
];

/// What an entity has beyond [`ENTITY`] where all that is known of it must stand in its row.
pub(super) const ENTITY_RECORDS: &[Column] =
    &[("statuses", Kind::Text), ("observations", Kind::Text), ("provenance", Kind::Text)];

/// What a relation has in every format.
pub(super) const RELATION: &[Column] = &[
    ("relation", Kind::Text),
    ("modality", Kind::Text),
    ("time", Kind::Text),
    ("start", Kind::Date),
    ("end", Kind::Date),
    ("confidence", Kind::Number),
    ("weight", Kind::Number),
    ("origin", Kind::Text),
    ("symmetric", Kind::Flag),
    ("evidence", Kind::Text),
];

/// What a relation has beyond [`RELATION`] where all evidence must stand in its row.
pub(super) const RELATION_RECORDS: &[Column] = &[("provenance", Kind::Text)];

/// A graph with what rows need to be looked up.
pub(super) struct Flat<'a> {
    pub(super) ontology: &'a Ontology,
    pub(super) graph: &'a Graph,
    settings: &'a Settings,
    /// Gathered when first asked for.
    figures: OnceCell<FxHashMap<&'a EntityId, Vec<&'a Observation>>>,
}

impl<'a> Flat<'a> {
    pub(super) const fn new(ontology: &'a Ontology, graph: &'a Graph, settings: &'a Settings) -> Self {
        Self { ontology, graph, settings, figures: OnceCell::new() }
    }

    /// Returns the figures of a thing.
    fn figures(&self, id: &EntityId) -> &[&'a Observation] {
        let figures = self.figures.get_or_init(|| {
            let mut figures: FxHashMap<&EntityId, Vec<&Observation>> = FxHashMap::default();
            for observation in self.graph.observations() {
                figures.entry(&observation.subject).or_default().push(observation);
            }
            figures
        });
        figures.get(id).map_or(&[], Vec::as_slice)
    }

    /// Returns what [`ENTITY`] names.
    pub(super) fn entity<'e>(&'e self, entity: &'e Entity) -> Row<'e> {
        let mut row = row([
            ("name", entity.name.as_str().into()),
            ("kind", self.ontology.top(&entity.class).into()),
            ("subkind", entity.class.as_str().into()),
            ("iri", [&self.settings.base_iri, "id/", entity.id.as_str()].concat().into()),
        ]);
        if !entity.aliases.is_empty() {
            row.push(("aliases", Value::List(entity.aliases.iter().map(|alias| alias.as_str().into()).collect())));
        }
        row.push(("origin", entity.origin.key().into()));
        for (name, modality) in [("status", Modality::Actual), ("planned_status", Modality::Planned)] {
            if let Some(status) = self.last(&entity.id, modality) {
                row.push((name, status.stage.as_str().into()));
            }
        }
        row.push(("mentions", Value::Whole(entity.mentions.len())));
        row
    }

    /// Returns what [`ENTITY_RECORDS`] names.
    pub(super) fn entity_records(&self, entity: &Entity) -> Row<'static> {
        let statuses: Vec<_> = self.graph.statuses(&entity.id).map(status_record).collect();
        let figures: Vec<_> = self.figures(&entity.id).iter().map(|figure| observation_record(figure)).collect();
        let mut row: Row<'_> = [("statuses", statuses), ("observations", figures)]
            .into_iter()
            .filter(|(_, records)| !records.is_empty())
            .map(|(name, records)| (name, text::json(&json!(records)).into()))
            .collect();
        if !entity.mentions.is_empty() {
            row.push(("provenance", records(&entity.mentions).into()));
        }
        row
    }

    /// Returns the labels for Neo4j, from the widest class to the own.
    pub(super) fn labels(&self, class: &str) -> Vec<&str> {
        let mut labels: Vec<&str> =
            self.ontology.ancestors(class).into_iter().map(|class| class.key.as_str()).collect();
        labels.push("Entity");
        labels.reverse();
        labels
    }

    /// Returns the Neo4j type of a predicate.
    pub(super) fn relation_type(&self, predicate: &str) -> String {
        self.ontology
            .predicates
            .get(predicate)
            .map_or_else(|| predicate.to_uppercase().replace('-', "_"), Predicate::upper_name)
    }

    /// Returns whether subject and object of a predicate may change places.
    pub(super) fn is_symmetric(&self, predicate: &str) -> bool {
        self.ontology.predicates.get(predicate).is_some_and(|predicate| predicate.symmetric)
    }

    /// Returns what [`RELATION`] names.
    pub(super) fn relation<'r>(&self, relation: &'r Relation) -> Row<'r> {
        let mut row =
            row([("relation", relation.predicate.as_str().into()), ("modality", relation.modality.key().into())]);
        row.extend(times(relation.time.as_deref()));
        row.push(("confidence", Value::Number(relation.confidence.as_f64())));
        row.push(("weight", Value::Number(relation.evidence.len().max(1) as f64)));
        row.push(("origin", relation.origin.key().into()));
        if self.is_symmetric(&relation.predicate) {
            row.push(("symmetric", Value::Flag(true)));
        }
        if let Some(first) = relation.evidence.first() {
            row.push(("evidence", first.quote.as_str().into()));
        }
        row
    }

    /// The last status of a modality: what an undated one says is taken as older than what a dated one says.
    fn last(&self, id: &EntityId, modality: Modality) -> Option<&Status> {
        self.graph
            .statuses(id)
            .filter(|status| status.modality == modality)
            .max_by_key(|status| (&status.time, status.evidence.len()))
    }
}

/// Returns what [`RELATION_RECORDS`] names.
pub(super) fn relation_records(relation: &Relation) -> Row<'static> {
    if relation.evidence.is_empty() {
        return Row::new();
    }
    vec![("provenance", records(&relation.evidence).into())]
}

/// Returns all evidence as JSON, written record by record: a thing may stand in a million places.
fn records<'e>(all: impl IntoIterator<Item = &'e Evidence>) -> String {
    let mut json = String::from("[");
    for evidence in all {
        if json.len() > 1 {
            json.push(',');
        }
        json.push_str(&text::json(&evidence_record(evidence)));
    }
    json.push(']');
    json
}

/// Returns a time as it is written and, where it is a year, a month, a day or a run of years, its first and last day.
pub(super) fn times(time: Option<&str>) -> Row<'_> {
    let Some(time) = time else { return Row::new() };
    let mut row: Row<'_> = vec![("time", time.into())];
    if let Some((start, end)) = text::days(time) {
        row.push(("start", Value::Date(start)));
        row.push(("end", Value::Date(end)));
    }
    row
}

/// Returns how large a node is drawn.
pub(super) fn size(entity: &Entity) -> f64 {
    crate::layout::size(entity.mentions.len())
}

/// Returns a document as a row.
pub(super) fn document(record: &Record) -> Row<'_> {
    let mut row: Row<'_> = vec![("name", record.title.as_deref().unwrap_or(record.id.as_str()).into())];
    let author = record.author.as_ref().map(EntityId::as_str);
    let (date, place, kind) = (record.date.as_deref(), record.place.as_deref(), record.kind.as_deref());
    for (name, value) in [("author", author), ("date", date), ("place", place), ("kind", kind)] {
        if let Some(value) = value {
            row.push((name, value.into()));
        }
    }
    row.push(("sha256", record.sha256.as_str().into()));
    row
}

/// Returns what a status says, without its evidence.
pub(super) fn status(status: &Status) -> Row<'_> {
    let mut row = row([
        ("name", status.stage.as_str().into()),
        ("entity", status.entity.as_str().into()),
        ("status", status.stage.as_str().into()),
        ("modality", status.modality.key().into()),
    ]);
    row.extend(times(status.time.as_deref()));
    row.push(("confidence", Value::Number(status.confidence.as_f64())));
    row
}

/// Returns what an observation says, without its evidence.
pub(super) fn observation(observation: &Observation) -> Row<'_> {
    let mut row = row([
        ("name", observation.indicator.as_str().into()),
        ("entity", observation.subject.as_str().into()),
        ("indicator", observation.indicator.as_str().into()),
        ("value", Value::Number(observation.value)),
    ]);
    if !observation.unit.is_empty() {
        row.push(("unit", observation.unit.as_str().into()));
    }
    row.push(("kind", observation.kind.key().into()));
    row.push(("modality", observation.modality.key().into()));
    row.extend(times(observation.time.as_deref()));
    if let Some(scope) = &observation.scope {
        row.push(("scope", scope.as_str().into()));
    }
    row.push(("confidence", Value::Number(observation.confidence.as_f64())));
    row
}

/// A piece of evidence as JSON; the fields in the order of their names, as all JSON of a graph file has them.
#[derive(Serialize)]
pub(super) struct EvidenceRecord<'a> {
    document: &'a str,
    end: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    locator: Option<&'a str>,
    quote: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    repaired: Option<bool>,
    rule: &'a str,
    start: usize,
}

/// Returns a piece of evidence as JSON.
pub(super) fn evidence_record(evidence: &Evidence) -> EvidenceRecord<'_> {
    let Evidence { document, start, end, quote, rule, repaired, locator } = evidence;
    EvidenceRecord {
        document: document.as_str(),
        end: *end,
        locator: locator.as_deref(),
        quote,
        repaired: repaired.then_some(true),
        rule,
        start: *start,
    }
}

fn status_record(status: &Status) -> serde_json::Value {
    let evidence: Vec<_> = status.evidence.iter().map(evidence_record).collect();
    json!({"status": status.stage, "modality": status.modality.key(), "time": status.time,
           "confidence": status.confidence.as_f64(), "evidence": evidence})
}

fn observation_record(found: &Observation) -> serde_json::Value {
    let evidence: Vec<_> = found.evidence.iter().map(evidence_record).collect();
    json!({"id": found.id(), "indicator": found.indicator, "value": found.value, "unit": found.unit,
           "kind": found.kind.key(), "time": found.time, "modality": found.modality.key(), "scope": found.scope,
           "confidence": found.confidence.as_f64(), "evidence": evidence})
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_are_written_as_rust_shows_them() {
        let shares = (0..=200).map(|share| f64::from(share) / 100.0);
        let others = [0.0, -0.0, -1.0, -0.5, 0.955, 0.1 + 0.2, 99_999.0, 1e6, 1e21, 1e-7, 0.995, 0.999_999_9, 12.5];
        for value in shares.chain(others) {
            assert_eq!(super::number(value), format!("{value:?}"));
        }
    }
}
