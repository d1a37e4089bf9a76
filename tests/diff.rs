//! Edition against edition: what became of things, figures and promises.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

mod support;

use std::fs;

use policygraph::{
    diff::{self, Change, Diff, Outcome, Progress, write},
    graph::Graph,
};
use support::{ONTOLOGY, SAMPLE, command, reading};

const NEXT: &str = include_str!("../data/sample/sample-2025.txt");

fn compare(old: &str, new: &str) -> Diff {
    let [old, new] = [("old", old), ("new", new)].map(|(id, text)| Graph::new(vec![reading(id, text)]));
    diff::compare(&ONTOLOGY, &old, &new)
}

fn change(diff: &Diff, id: &str) -> Option<Change> {
    diff.things.iter().find(|thing| thing.id == id).map(|thing| thing.change)
}

fn outcome(diff: &Diff, name: &str) -> Vec<Outcome> {
    diff.promises.iter().filter(|promise| promise.name == name).map(|promise| promise.outcome).collect()
}

#[test]
fn things_are_new_gone_or_carried_on() {
    let diff = compare(
        "The Ministry of Health opened Karibu Hospital. The Ministry of Health runs the Green Roof Programme.",
        "The Ministry of Health opened Tembo Hospital. The Ministry of Health runs the Green Roof Programme.",
    );
    assert_eq!(change(&diff, "institution/karibu-hospital"), Some(Change::Gone));
    assert_eq!(change(&diff, "institution/tembo-hospital"), Some(Change::New));
    assert_eq!(change(&diff, "initiative/green-roof-programme"), Some(Change::CarriedOn));
}

#[test]
fn a_name_in_another_order_is_the_same_name_and_another_phase_is_not() {
    let diff = compare(
        "The Harbour Authority of Mombasa was founded in 2001. The Likoni Bridge Project (Phase I) was completed.",
        "The Mombasa Harbour Authority grew. The Likoni Bridge Project (Phase II) was completed.",
    );
    let renamed: Vec<&str> =
        diff.things.iter().filter(|thing| thing.was.is_some()).map(|thing| thing.name.as_str()).collect();
    assert_eq!(renamed, ["Mombasa Harbour Authority"]);
    assert_eq!(change(&diff, "project/likoni-bridge-project-phase-i"), Some(Change::Gone));
    assert_eq!(change(&diff, "project/likoni-bridge-project-phase-ii"), Some(Change::New));
}

#[test]
fn promises_are_kept_begun_planned_again_or_forgotten() {
    let old = "The Ministry of Works will open the Likoni Bridge. The Ministry of Works will complete the Kisumu Ring Road. \
               The Ministry of Works will complete the Naivasha Dam. The Ministry of Works will complete the Thika Railway.";
    let new = "The Ministry of Works opened the Likoni Bridge. Construction of the Kisumu Ring Road began. \
               The Ministry of Works will complete the Naivasha Dam.";
    let diff = compare(old, new);
    assert_eq!(outcome(&diff, "Likoni Bridge"), [Outcome::Kept]);
    assert_eq!(outcome(&diff, "Kisumu Ring Road"), [Outcome::Begun]);
    assert_eq!(outcome(&diff, "Naivasha Dam"), [Outcome::PlannedAgain]);
    assert_eq!(outcome(&diff, "Thika Railway"), [Outcome::Silent]);
    assert_eq!(diff.promises.len(), 4, "each promise is told once: {:#?}", diff.promises);
    let bridge = diff.things.iter().find(|thing| thing.name == "Likoni Bridge").unwrap();
    assert_eq!(bridge.progress, Some(Progress::Advanced));
}

#[test]
fn what_is_planned_next_is_no_step_back() {
    let diff = compare(
        "Construction of the Likoni Bridge began in 2023.",
        "The Ministry of Works will complete the Likoni Bridge in 2025.",
    );
    let bridge = diff.things.iter().find(|thing| thing.name == "Likoni Bridge").unwrap();
    assert!(!bridge.before.is_empty() && !bridge.after.is_empty());
    assert_eq!(bridge.progress, None);
}

#[test]
fn what_one_edition_plans_and_the_other_states_came_true() {
    let diff = compare(
        "The Ministry of Health will implement the Green Roof Programme.",
        "The Ministry of Health implements the Green Roof Programme.",
    );
    let link = diff.relations.iter().find(|link| link.predicate == "implements").unwrap();
    assert_eq!(link.change, Change::CameTrue);
    assert_eq!(link.before.keys().copied().collect::<Vec<_>>(), ["planned"]);
    assert_eq!(link.after.keys().copied().collect::<Vec<_>>(), ["actual"]);
}

/// Every statement of either graph stands in the comparison, with evidence that the source holds.
#[test]
fn the_editions_of_the_sample_are_told_in_full() {
    let [old, new] = [("sample", SAMPLE), ("sample-2025", NEXT)].map(|(id, text)| Graph::new(vec![reading(id, text)]));
    let diff = diff::compare(&ONTOLOGY, &old, &new);
    let count = |change| diff.things.iter().filter(|thing| thing.change == change).count();
    let both = count(Change::CarriedOn) + count(Change::Renamed);
    assert_eq!(both + count(Change::Gone), old.entities().count());
    assert_eq!(both + count(Change::New), new.entities().count());
    let planned = |graph: &Graph| graph.relations().filter(|one| one.modality.key() == "planned").count();
    assert!(planned(&old) > 5 && diff.promises.len() > 20);
    let texts = [("sample", SAMPLE), ("sample-2025", NEXT)].map(|(id, text)| (id, text.chars().collect::<Vec<_>>()));
    for promise in &diff.promises {
        assert!(!promise.promised.evidence.is_empty(), "{promise:?}");
        for quote in promise.answers.iter().chain([&promise.promised]).flat_map(|said| &said.evidence) {
            let (_, text) = texts.iter().find(|(id, _)| *id == quote.document).unwrap();
            assert_eq!(text[quote.start..quote.end].iter().collect::<String>(), quote.quote);
        }
    }
    // Read in both texts with our own eyes.
    for (name, expected) in [
        ("Jiaxing Nanhu Airport", Outcome::Kept),
        ("15th Five-Year Plan", Outcome::Kept),
        ("11th Games of Jiaxing", Outcome::Kept),
        ("Shuangxi High School", Outcome::Begun),
        ("Grand Canal Culture Belt", Outcome::PlannedAgain),
        ("Nanhu Fund Town", Outcome::Silent),
    ] {
        assert!(outcome(&diff, name).contains(&expected), "{name}: {:?}", outcome(&diff, name));
    }
    let product = |kind: &str| {
        let figure = diff.figures.iter().find(|figure| {
            figure.kind == kind && figure.indicator.to_lowercase() == "gross domestic product" && figure.unit == "CNY"
        });
        figure.map(|figure| (figure.before[0].value, figure.after[0].value)).unwrap()
    };
    assert_eq!(product("level"), (756_950_000_000.0, 798_300_000_000.0));
}

#[test]
fn nothing_has_changed_between_a_graph_and_itself() {
    let graph = Graph::new(vec![reading("sample", SAMPLE)]);
    let diff = diff::compare(&ONTOLOGY, &graph, &graph);
    assert!(diff.things.iter().all(|thing| thing.change == Change::CarriedOn));
    assert!(diff.relations.iter().all(|link| link.change == Change::CarriedOn));
    assert!(diff.figures.iter().all(|figure| figure.change == Change::CarriedOn));
    assert!(diff.things.iter().all(|thing| matches!(thing.progress, None | Some(Progress::Unchanged))));
}

#[test]
fn the_page_and_the_table_hold_what_the_comparison_holds() {
    let diff = compare(
        "The Ministry of Health will open \"A*B <b>Hospital</b>\" Clinic. The Ministry of Health opened Karibu Hospital.",
        "The Ministry of Health opened Tembo Hospital.",
    );
    let page = write::html(&diff);
    assert!(page.contains("Tembo Hospital") && page.contains("<blockquote>"), "{page}");
    assert!(!page.contains("<b>"), "text of a document is text: {page}");
    let table = write::csv(&diff).unwrap();
    let mut reader = csv::Reader::from_reader(table.as_slice());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), diff.things.len() + diff.relations.len() + diff.figures.len() + diff.promises.len());
    assert!(rows.iter().any(|row| &row[0] == "thing" && &row[1] == "new" && &row[3] == "Tembo Hospital"));
}

#[test]
fn the_command_compares_graphs_and_documents_alike() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| command::run(command::root(), arguments);
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (old, new) = ("data/sample/sample.txt", "data/sample/sample-2025.txt");
    let (code, from_documents, _) = run(&["diff", old, new, "--json"]);
    assert_eq!(code, 0);
    assert_eq!(run(&["build", old, "--out", &path("old"), "--format", "json", "--quiet"]).0, 0);
    assert_eq!(run(&["build", new, "--out", &path("new"), "--format", "json", "--quiet"]).0, 0);
    let (_, from_graphs, _) = run(&["diff", &path("old"), &path("new/graph.json"), "--json"]);
    assert_eq!(from_documents, from_graphs);
    let value: serde_json::Value = serde_json::from_str(&from_graphs).unwrap();
    assert!(value["promises"].as_array().unwrap().len() > 20);
    let (_, text, _) = run(&["diff", old, new]);
    assert!(text.starts_with("# Edition against edition") && text.contains("Promises: kept"), "{text}");
    assert_eq!(run(&["diff", old, new, "--format", "html", "--out", &path("page.html")]).0, 0);
    assert!(fs::read_to_string(path("page.html")).unwrap().contains("<h2>Renamed"));
    let (code, _, error) = run(&["diff", old, "missing.txt"]);
    assert!(code == 2 && error.contains("missing.txt: no such file"), "{error}");
}
