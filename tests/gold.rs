//! What the program finds in the annotated sentences of `tests/gold/`.
//!
//! A report a document says what is missed and what is wrong; the reports are committed, so a change shows what it
//! moves. `BLESS=1` rewrites them. The floors of `tests/gold/floors.toml` may only rise.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test ends at the first surprise")]

#[path = "gold/annotation.rs"]
mod annotation;
#[path = "gold/compare.rs"]
mod compare;
#[path = "gold/likeness.rs"]
mod likeness;
#[path = "gold/report.rs"]
mod report;
mod support;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

use annotation::Annotation;
use compare::Comparison;
use serde::Deserialize;
use support::ONTOLOGY;

static ALL: LazyLock<Vec<(Annotation, Comparison)>> = LazyLock::new(|| {
    files(&folder(), "toml")
        .iter()
        .filter(|path| !path.ends_with("floors.toml"))
        .map(|path| {
            let annotation = Annotation::read(&ONTOLOGY, path);
            let graph =
                policygraph::corpus::graph(&ONTOLOGY, vec![support::reading(&annotation.name, &annotation.text)]);
            let comparison = compare::compare(&ONTOLOGY, &graph, &annotation);
            (annotation, comparison)
        })
        .collect()
});

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold")
}

/// Returns the files of a folder with an extension, in the order of their names.
fn files(folder: &Path, extension: &str) -> BTreeSet<PathBuf> {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect()
}

/// Returns the counts of all documents as if they were one.
fn sum() -> Comparison {
    let mut sum = Comparison::default();
    for (_, comparison) in ALL.iter() {
        for (subject, counts) in &comparison.counts {
            sum.counts.entry(subject).or_default().add(*counts);
        }
        for (key, counts) in &comparison.detail {
            sum.detail.entry(key.clone()).or_default().add(*counts);
        }
        sum.exact.add(comparison.exact);
        for (what, (agreeing, all)) in &comparison.agreement {
            let total = sum.agreement.entry(what).or_default();
            *total = (total.0 + agreeing, total.1 + all);
        }
        sum.confidences.extend(&comparison.confidences);
    }
    sum
}

#[test]
fn the_annotated_documents_give_the_committed_reports() {
    let folder = folder().join("report");
    let mut reports: BTreeMap<PathBuf, String> = ALL
        .iter()
        .map(|(annotation, comparison)| {
            (folder.join(format!("{}.txt", annotation.name)), report::document(annotation, comparison))
        })
        .collect();
    reports.insert(folder.join("together.txt"), report::together(&ALL, &sum()));
    reports.insert(folder.join("confidence.txt"), report::confidence(&sum()));
    if std::env::var_os("BLESS").is_some() {
        fs::create_dir_all(&folder).unwrap();
        for old in files(&folder, "txt").iter().filter(|path| !reports.contains_key(*path)) {
            fs::remove_file(old).unwrap();
        }
        for (path, report) in &reports {
            fs::write(path, report).unwrap();
        }
        return;
    }
    let committed = files(&folder, "txt").into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap()));
    let committed: BTreeMap<PathBuf, String> = committed.collect();
    let names: BTreeSet<&PathBuf> = reports.keys().chain(committed.keys()).collect();
    let moved: String = names
        .into_iter()
        .filter_map(|path| {
            let (now, before) = (reports.get(path), committed.get(path));
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            (now != before).then(|| {
                let empty = String::new();
                let lines = difference(before.unwrap_or(&empty), now.unwrap_or(&empty));
                format!("\ntests/gold/report/{name}\n{lines}")
            })
        })
        .collect();
    assert!(
        moved.is_empty(),
        "these reports differ from what is committed:\n{moved}\nread the difference as you would read code; where it \
         is right, BLESS=1 cargo test --profile quick --test gold rewrites them"
    );
}

/// Returns the lines that only one of the two texts has.
fn difference(before: &str, now: &str) -> String {
    let only = |one: &str, other: &str, mark: char| {
        let known: BTreeSet<&str> = other.lines().collect();
        let lines = one.lines().filter(|line| !known.contains(line));
        lines.map(|line| format!("  {mark} {line}\n")).collect::<Vec<String>>().concat()
    };
    only(before, now, '-') + &only(now, before, '+')
}

/// The counts that the program carries with it: `data/measured.toml`.
fn measured() -> String {
    let sentences: usize = ALL.iter().map(|(annotation, _)| annotation.sentences.len()).sum();
    let mut text = format!(
        "# Made by tests/gold.rs (BLESS=1) from tests/gold/*.toml; not to be written by hand.\n\
         documents = {}\nsentences = {sentences}\n",
        ALL.len()
    );
    let sum = sum();
    for subject in compare::SUBJECTS {
        let of = sum.detail.iter().filter(|((own, _), _)| *own == subject);
        for ((_, key), counts) in of {
            let line = format!("right = {}\nwrong = {}\nmissed = {}\n", counts.right, counts.wrong, counts.missed);
            text = text + "\n[" + subject + "." + key + "]\n" + &line;
        }
    }
    text
}

#[test]
fn the_counts_that_the_program_carries_are_those_of_the_annotated_documents() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/measured.toml");
    let now = measured();
    if std::env::var_os("BLESS").is_some() {
        fs::write(path, now).unwrap();
        return;
    }
    let before = fs::read_to_string(path).unwrap();
    assert!(
        before == now,
        "data/measured.toml differs from what is measured now:\n{}\nBLESS=1 cargo test --profile quick --test gold \
         rewrites it",
        difference(&before, &now)
    );
}

#[test]
fn the_counts_by_class_and_predicate_add_up() {
    let sum = sum();
    for subject in compare::SUBJECTS {
        let mut total = compare::Counts::default();
        for (_, counts) in sum.detail.iter().filter(|((own, _), _)| *own == subject) {
            total.add(*counts);
        }
        let all = sum.counts[subject];
        assert_eq!((total.right, total.wrong, total.missed), (all.right, all.wrong, all.missed), "{subject}");
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Floor {
    precision: f64,
    recall: f64,
}

#[test]
fn precision_and_recall_do_not_fall() {
    let floors: BTreeMap<String, Floor> =
        toml::from_str(&fs::read_to_string(folder().join("floors.toml")).unwrap()).unwrap();
    let subjects: Vec<&str> = floors.keys().map(String::as_str).collect();
    assert_eq!(
        subjects,
        ["entities", "figures", "relations", "statuses"],
        "tests/gold/floors.toml has other tables than the four subjects"
    );
    let sum = sum();
    let mut fallen: Vec<String> = Vec::new();
    for (subject, floor) in &floors {
        let counts = sum.counts.get(subject.as_str()).copied().unwrap_or_default();
        for (what, now, least) in
            [("precision", counts.precision(), floor.precision), ("recall", counts.recall(), floor.recall)]
        {
            if now < least {
                fallen.push(format!("{subject}: {what} is {now:.3}, at least {least:.3} is asked for"));
            }
        }
    }
    assert!(fallen.is_empty(), "below tests/gold/floors.toml:\n{}", fallen.join("\n"));
}

#[test]
fn there_are_sentences_enough_with_and_without_facts() {
    let count = |is_telling: bool| -> usize {
        ALL.iter()
            .map(|(annotation, _)| {
                let telling = annotation.telling();
                if is_telling { telling } else { annotation.sentences.len() - telling }
            })
            .sum()
    };
    assert!(count(true) + count(false) >= 300, "{} and {}", count(true), count(false));
    assert!(count(true) >= 200 && count(false) >= 60, "{} and {}", count(true), count(false));
}
