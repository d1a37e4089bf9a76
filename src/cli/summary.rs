//! What a build found, in a few lines or as JSON.

use std::{collections::BTreeMap, fmt::Write, path::PathBuf, time::Duration};

use policygraph::{corpus::Decision, fact::Modality, graph::Graph, ontology::Ontology};
use serde::Serialize;

use super::input::{Failed, Skipped};

#[derive(Serialize)]
pub(super) struct Summary {
    documents: usize,
    sentences: usize,
    sentences_with_facts: usize,
    entities: BTreeMap<String, usize>,
    relations: BTreeMap<String, BTreeMap<&'static str, usize>>,
    statuses: BTreeMap<String, usize>,
    figures: BTreeMap<&'static str, usize>,
    repairs: BTreeMap<String, usize>,
    left_out: usize,
    character_sets: BTreeMap<String, usize>,
    invalid_bytes: usize,
    refused: BTreeMap<String, usize>,
    names_joined: BTreeMap<String, usize>,
    names_kept_apart: BTreeMap<String, usize>,
    not_read: BTreeMap<String, String>,
    skipped: Vec<Skipped>,
    files: Vec<String>,
    seconds: f64,
}

impl Summary {
    pub(super) fn new(
        ontology: &Ontology,
        graph: &Graph,
        decisions: &[Decision],
        files: &[PathBuf],
        time: Duration,
    ) -> Self {
        let mut summary = Self {
            documents: graph.documents().count(),
            sentences: graph.documents().map(|record| record.sentences).sum(),
            sentences_with_facts: graph.documents().map(|record| record.telling_sentences).sum(),
            entities: BTreeMap::new(),
            relations: BTreeMap::new(),
            statuses: BTreeMap::new(),
            figures: BTreeMap::new(),
            repairs: BTreeMap::new(),
            left_out: graph.documents().map(|record| record.left_out.len()).sum(),
            character_sets: BTreeMap::new(),
            invalid_bytes: graph.documents().map(|record| record.invalid_bytes).sum(),
            refused: BTreeMap::new(),
            names_joined: BTreeMap::new(),
            names_kept_apart: BTreeMap::new(),
            not_read: BTreeMap::new(),
            skipped: Vec::new(),
            files: files.iter().map(|path| path.display().to_string()).collect(),
            seconds: (time.as_secs_f64() * 1000.0).round() / 1000.0,
        };
        for decision in decisions {
            let counts =
                if decision.into.is_some() { &mut summary.names_joined } else { &mut summary.names_kept_apart };
            *counts.entry(decision.reason.key().to_owned()).or_default() += 1;
        }
        for entity in graph.entities() {
            *summary.entities.entry(ontology.top(&entity.class).to_owned()).or_default() += 1;
            for status in graph.statuses(&entity.id) {
                *summary.statuses.entry(status.stage.clone()).or_default() += 1;
            }
        }
        for relation in graph.relations() {
            *summary
                .relations
                .entry(relation.predicate.clone())
                .or_default()
                .entry(relation.modality.key())
                .or_default() += 1;
        }
        for observation in graph.observations() {
            *summary.figures.entry(observation.kind.key()).or_default() += 1;
        }
        for record in graph.documents() {
            if let Some(charset) = &record.charset {
                *summary.character_sets.entry(charset.clone()).or_default() += 1;
            }
            for repair in &record.repairs {
                *summary.repairs.entry(repair.rule.clone()).or_default() += 1;
            }
            for (reason, count) in &record.refused {
                *summary.refused.entry(reason.clone()).or_default() += count;
            }
        }
        summary
    }

    /// Adds what was not read and what was passed over.
    pub(super) fn without(mut self, failed: &[Failed], skipped: &[Skipped]) -> Self {
        self.not_read = failed.iter().map(|failed| (failed.name.clone(), format!("{:#}", failed.error))).collect();
        self.skipped = skipped.to_vec();
        self
    }

    pub(super) fn json(&self) -> serde_json::Result<String> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }

    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        let total = |counts: &BTreeMap<String, usize>| counts.values().sum::<usize>();
        let list = |counts: &BTreeMap<String, usize>| {
            let mut items: Vec<_> = counts.iter().collect();
            items.sort_by(|a, b| b.1.cmp(a.1).then_with(|| a.0.cmp(b.0)));
            items.into_iter().map(|(key, count)| format!("{key} {count}")).collect::<Vec<_>>().join(", ")
        };
        // Writing to a String cannot fail.
        let _ = writeln!(
            text,
            "{:<11}{:>5}  {} sentences, {} of them with facts",
            "documents", self.documents, self.sentences, self.sentences_with_facts
        );
        let _ = writeln!(text, "{:<11}{:>5}  {}", "entities", total(&self.entities), list(&self.entities));
        let relations: usize = self.relations.values().flat_map(BTreeMap::values).sum();
        let _ = writeln!(text, "{:<11}{relations:>5}", "relations");
        for (predicate, counts) in &self.relations {
            let parts: Vec<String> = Modality::ALL
                .iter()
                .filter_map(|modality| counts.get(modality.key()).map(|count| format!("{count} {modality}")))
                .collect();
            let _ = writeln!(text, "  {predicate:<18}{}", parts.join(", "));
        }
        let _ = writeln!(text, "{:<11}{:>5}  {}", "statuses", total(&self.statuses), list(&self.statuses));
        let figures: BTreeMap<String, usize> =
            self.figures.iter().map(|(kind, count)| ((*kind).to_owned(), *count)).collect();
        let _ = writeln!(text, "{:<11}{:>5}  {}", "figures", total(&figures), list(&figures));
        for (title, counts) in [("one thing", &self.names_joined), ("kept apart", &self.names_kept_apart)] {
            if !counts.is_empty() {
                let _ = writeln!(text, "{title:<11}{:>5}  {}", total(counts), list(counts));
            }
        }
        let _ = writeln!(text, "{:<11}{:>5}  {}", "repairs", total(&self.repairs), list(&self.repairs));
        if self.left_out > 0 {
            let what = "running heads, page numbers, marks of notes (`left_out` in graph.json)";
            let _ = writeln!(text, "{:<11}{:>5}  {what}", "left out", self.left_out);
        }
        if !self.character_sets.is_empty() {
            let sets = &self.character_sets;
            let _ = writeln!(text, "{:<11}{:>5}  documents in {}", "decoded", total(sets), list(sets));
        }
        if self.invalid_bytes > 0 {
            let _ = writeln!(text, "{:<11}{:>5}  bytes that were no text, replaced", "invalid", self.invalid_bytes);
        }
        let refused = total(&self.refused);
        if refused > 0 {
            let _ = writeln!(text, "{:<11}{refused:>5}  {}", "refused", list(&self.refused));
        }
        if !self.not_read.is_empty() {
            let names: Vec<&str> = self.not_read.keys().map(String::as_str).collect();
            let _ = writeln!(text, "{:<11}{:>5}  {}", "not read", names.len(), names.join(", "));
        }
        let mut reasons: BTreeMap<String, usize> = BTreeMap::new();
        for skipped in &self.skipped {
            *reasons.entry(skipped.reason.clone()).or_default() += 1;
        }
        if !reasons.is_empty() {
            let _ = writeln!(text, "{:<11}{:>5}  {}", "passed over", total(&reasons), list(&reasons));
        }
        for file in &self.files {
            let _ = writeln!(text, "wrote      {file}");
        }
        let _ = writeln!(text, "took       {:.3} s", self.seconds);
        text
    }
}
