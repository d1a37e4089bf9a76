//! What `methods` promises: everything that a paper needs, counted from the graph and measured on annotated documents.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

mod support;

use std::fs;

use assert_cmd::Command;
use policygraph::{
    measure::{self, Counts, share},
    methods::Methods,
};
use serde_json::Value;
use support::{ONTOLOGY, sample};

fn command(arguments: &[&str]) -> String {
    let output = Command::cargo_bin("policygraph").unwrap().arg("methods").args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Checked against the closed form worked by hand and published tables: 81 of 263 (Newcombe 1998), and the edges.
#[test]
fn intervals_are_those_of_wilson() {
    for (part, of, low, high) in
        [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0000, 0.1611), (1, 29, 0.0061, 0.1718)]
    {
        let share = share(part, of).unwrap();
        assert!((share.low - low).abs() < 5e-5 && (share.high - high).abs() < 5e-5, "{part} of {of}: {share:?}");
    }
    assert_eq!(share(0, 0), None);
    assert!((share(20, 20).unwrap().high - 1.0).abs() < 1e-12);
}

#[test]
fn everything_that_a_paper_needs_is_there() {
    let graph = sample();
    let text = Methods::new(&ONTOLOGY, &graph, &measure::measured().unwrap()).markdown();
    assert_eq!(command(&[]), text);
    assert!(!text.contains("another ontology"));
    let record = graph.documents().next().unwrap();
    for part in
        [ONTOLOGY.digest.as_str(), &record.sha256, env!("CARGO_PKG_VERSION"), "@software{policygraph", "tuned on them"]
    {
        assert!(text.contains(part), "{part}");
    }
    for predicate in ONTOLOGY.predicates.values() {
        let count = graph.relations().filter(|relation| relation.predicate == predicate.key).count();
        let (domain, range) = (predicate.domain.join(", "), predicate.range.join(", "));
        let found = text.lines().any(|line| {
            line.starts_with(&format!("| {} | {domain} | {range} | ", predicate.key))
                && line.ends_with(&format!(" | {count} |"))
        });
        assert!(found, "{}", predicate.key);
    }
    for class in ONTOLOGY.classes.values() {
        let count = graph.entities().filter(|entity| ONTOLOGY.is_a(&entity.class, &class.key)).count();
        let parent = class.parent.as_deref().unwrap_or_default();
        let found = text.lines().any(|line| {
            line.starts_with(&format!("| {} | {parent} | ", class.key)) && line.ends_with(&format!(" | {count} |"))
        });
        assert!(found, "{}", class.key);
    }
    let repairs = record.repairs.len();
    assert!(repairs > 0 && text.contains(&format!("| all | {repairs} |")));
    assert!(text.contains(&format!("| all | {} |", record.refused.values().sum::<usize>())));
}

#[test]
fn measured_figures_are_those_of_the_data_file() {
    let measured = measure::measured().unwrap();
    let json: Value = serde_json::from_str(&command(&["--json"])).unwrap();
    let lines = json["quality"].as_array().unwrap();
    let mut checked = 0;
    for (subject, _, table) in measured.tables() {
        let mut sum = Counts::default();
        for counts in table.values() {
            sum.add(*counts);
        }
        for (key, counts) in
            table.iter().map(|(key, counts)| (Value::from(key.as_str()), *counts)).chain([(Value::Null, sum)])
        {
            let line = lines.iter().find(|line| line["subject"] == subject && line["key"] == key).unwrap();
            let of = |name: &str| usize::try_from(line[name].as_u64().unwrap()).unwrap();
            assert_eq!((of("right"), of("wrong"), of("missed")), (counts.right, counts.wrong, counts.missed));
            if let Some(precision) = counts.precision() {
                assert!((line["precision"]["low"].as_f64().unwrap() - precision.low).abs() < 1e-9);
                checked += 1;
            }
        }
    }
    assert!(checked > 20, "{checked}");
}

#[test]
fn a_file_is_written_and_the_citation_has_the_version() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("methods.md");
    assert_eq!(command(&["--out", path.to_str().unwrap()]), "");
    assert_eq!(fs::read_to_string(path).unwrap(), command(&[]));
    let citation = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/CITATION.cff")).unwrap();
    assert!(citation.lines().any(|line| line == concat!("version: ", env!("CARGO_PKG_VERSION"))));
}
