//! What holds for every document, however odd.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

mod support;

use std::collections::BTreeSet;

use policygraph::{
    evidence::Evidence,
    export::{self, Settings},
    fact::Modality,
    graph::{Graph, Reading},
    sentence,
};
use proptest::prelude::*;
use support::{ONTOLOGY, SAMPLE, document, reading};

fn json(graph: &Graph) -> Vec<u8> {
    let mut bytes = Vec::new();
    (export::format("json").unwrap().files[0].1)(&ONTOLOGY, graph, &Settings::default(), &mut bytes).unwrap();
    bytes
}

fn all_evidence(reading: &Reading) -> Vec<&Evidence> {
    let relations = reading.relations.iter().flat_map(|relation| &relation.evidence);
    let statuses = reading.statuses.iter().flat_map(|status| &status.evidence);
    let figures = reading.observations.iter().flat_map(|found| &found.evidence);
    reading
        .entities
        .iter()
        .flat_map(|entity| &entity.mentions)
        .chain(relations)
        .chain(statuses)
        .chain(figures)
        .collect()
}

/// Checks the laws that every reading keeps.
fn check_laws(text: &str) {
    let document = document("law", text);
    let mut end = 0;
    for sentence in sentence::read(&ONTOLOGY.lexicon, &ONTOLOGY.tagging, &document) {
        assert!(sentence.span.start >= end, "sentences overlap");
        end = sentence.span.end;
        let mut last = sentence.span.start;
        for token in &sentence.tokens {
            assert!(token.span.start >= last && sentence.span.contains(token.span), "tokens overlap or lie outside");
            assert!(document.text.is_char_boundary(token.span.start) && document.text.is_char_boundary(token.span.end));
            last = token.span.end;
        }
    }
    let reading = policygraph::extract::read(&ONTOLOGY, &document);
    let source: Vec<char> = document.source.chars().collect();
    for evidence in all_evidence(&reading) {
        let printed: String = source[evidence.start..evidence.end].iter().collect();
        assert_eq!(printed, evidence.quote, "a quote is the source text at its offsets");
        assert!(!evidence.rule.is_empty());
    }
    let ids: BTreeSet<&str> = reading.entities.iter().map(|entity| entity.id.as_str()).collect();
    assert_eq!(ids.len(), reading.entities.len(), "an entity stands twice");
    for relation in &reading.relations {
        assert!(
            !relation.evidence.is_empty()
                && ids.contains(relation.subject.as_str())
                && ids.contains(relation.object.as_str())
        );
        let predicate = &ONTOLOGY.predicates[&relation.predicate];
        let class = |id: &str| reading.entities.iter().find(|entity| entity.id.as_str() == id).unwrap().class.as_str();
        assert!(predicate.domain.iter().any(|domain| ONTOLOGY.is_a(class(relation.subject.as_str()), domain)));
        assert!(predicate.range.iter().any(|range| ONTOLOGY.is_a(class(relation.object.as_str()), range)));
    }
    for status in &reading.statuses {
        assert!(!status.evidence.is_empty() && ids.contains(status.entity.as_str()));
    }
    for figure in &reading.observations {
        assert!(!figure.evidence.is_empty() && figure.value.is_finite() && ids.contains(figure.subject.as_str()));
    }
    for entity in &reading.entities {
        assert!(
            entity
                .id
                .as_str()
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-/".contains(&byte))
        );
        assert!(
            !entity.name.is_empty() && !entity.mentions.is_empty()
                || !entity.mentions.is_empty()
                || entity.name.contains(' ')
        );
    }
}

#[test]
fn the_sample_keeps_the_laws() {
    check_laws(SAMPLE);
}

#[test]
fn two_runs_and_any_number_of_threads_give_the_same_bytes() {
    let expected = json(&support::sample());
    assert_eq!(json(&support::sample()), expected);
    let texts: Vec<(String, String)> =
        (0..6).map(|index| (format!("d{index}"), SAMPLE.replace("2024", &format!("202{index}")))).collect();
    let read = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let readings = pool.install(|| {
            use rayon::prelude::*;
            texts.par_iter().map(|(id, text)| reading(id, text)).collect::<Vec<_>>()
        });
        json(&policygraph::corpus::graph(&support::ONTOLOGY, readings))
    };
    let one = read(1);
    assert_eq!(read(4), one);
    let mut shuffled: Vec<Reading> = texts.iter().rev().map(|(id, text)| reading(id, text)).collect();
    shuffled.rotate_left(2);
    assert_eq!(json(&policygraph::corpus::graph(&support::ONTOLOGY, shuffled)), one);
}

#[test]
fn what_is_denied_or_only_possible_is_no_fact_that_holds() {
    for text in [
        "The Ministry of Health will not support Kilima University.",
        "The Ministry of Health did not support Kilima University.",
        "The Ministry of Health never supported Kilima University.",
        "If the Ministry of Health supports Kilima University, costs fall.",
        "Unless the Ministry of Health supports Kilima University, costs rise.",
        "The Ministry of Health may support Kilima University.",
        "The Ministry of Health could support Kilima University.",
        "Karibu Airport was not completed.",
        "Karibu Airport has not been completed.",
        "If Karibu Airport is completed, trade will grow.",
    ] {
        let reading = reading("d", text);
        let held: Vec<String> = reading
            .relations
            .iter()
            .filter(|relation| relation.modality == Modality::Actual && relation.predicate != "located-in")
            .map(policygraph::fact::Relation::id)
            .chain(
                reading
                    .statuses
                    .iter()
                    .filter(|status| status.modality == Modality::Actual)
                    .map(|status| status.stage.clone()),
            )
            .collect();
        assert!(held.is_empty(), "{text}: {held:?}");
    }
}

#[test]
fn long_and_deep_text_ends_in_time() {
    for text in [
        "(".repeat(10_000) + &")".repeat(10_000),
        "[".repeat(10_000),
        "“".repeat(5_000),
        "Ministry of ".repeat(20_000),
        "Jiaxing-".repeat(20_000),
        "a, ".repeat(50_000),
        "The Bank of the Fund of the Park and ".repeat(3_000),
        "x".repeat(300_000),
    ] {
        let _ = reading("long", &text);
    }
}

#[test]
fn text_in_another_language_is_a_plain_small_graph() {
    for text in [
        "政府工作报告。二〇二四年，全市生产总值增长百分之五点六。",
        "Le gouvernement a construit une nouvelle gare à Lyon et il soutient l'université de Nantes.",
        "حكومة المدينة تدعم الجامعة وتبني مستشفى جديدا.",
    ] {
        check_laws(text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_text_never_panics(text in "\\PC{1,200}") {
        // A text of marks that nobody sees is refused as empty, one of replaced bytes as no text.
        prop_assume!(text.chars().any(char::is_alphanumeric) && !text.contains('\u{fffd}'));
        check_laws(&text);
    }

    #[test]
    fn shuffled_words_of_the_sample_keep_the_laws(seed in 0_usize..5000, step in 1_usize..97) {
        let words: Vec<&str> = SAMPLE.split(' ').collect();
        let text: Vec<&str> = (0..60).map(|index| words[(seed + index * step) % words.len()]).collect();
        let text = text.join(" ");
        prop_assume!(!text.trim().is_empty());
        check_laws(&text);
    }
}
