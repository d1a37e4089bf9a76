//! `verify`: a published graph is what its inputs give, or the fault is told.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

#[path = "support/command.rs"]
mod command;

use std::{fs, path::PathBuf};

struct Place(tempfile::TempDir);

impl Place {
    /// Two reports, and a graph of them in `graph/`.
    fn new(options: &[&str]) -> Self {
        let place = Self(tempfile::tempdir().unwrap());
        fs::create_dir(place.path("reports")).unwrap();
        fs::write(place.path("reports/one.txt"), "The Ministry of Health opened Karibu Hospital in 2023.\n").unwrap();
        fs::write(place.path("reports/two.txt"), "The Ministry of Works will open the Likoni Bridge.\n").unwrap();
        let (code, _, error) = place.run(&[&["build", "reports", "--out", "graph", "--quiet"], options].concat());
        assert_eq!(code, 0, "{error}");
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn run(&self, arguments: &[&str]) -> (i32, String, String) {
        command::run(self.0.path(), arguments)
    }

    fn check_finding(&self, arguments: &[&str], expected: &str) {
        let (code, out, error) = self.run(&[&["verify", "graph"], arguments].concat());
        assert_eq!(code, 1, "{out}{error}");
        let faults: Vec<&str> = out.lines().filter(|line| line.starts_with("different")).collect();
        assert!(faults.iter().any(|line| line.contains(expected)), "\"{expected}\" is not in {faults:?}");
        assert!(out.contains("is not shown to be"), "{out}");
    }
}

#[test]
fn what_the_inputs_give_is_verified() {
    for options in [
        &["--format", "all"][..],
        &["--format", "ttl,json", "--base-iri", "https://example.org/", "--min-confidence", "0.9"][..],
    ] {
        let options: Vec<&str> =
            options.iter().map(|option| if *option == "ttl,json" { "turtle,json" } else { option }).collect();
        let place = Place::new(&options);
        let (code, out, error) = place.run(&["verify", "graph"]);
        assert_eq!(code, 0, "{out}{error}");
        assert!(out.contains("same       document one") && out.contains("built again graph.json"), "{out}");
        let (_, out, _) = place.run(&["verify", "graph", "--json"]);
        let report: serde_json::Value = serde_json::from_str(&out).unwrap();
        assert_eq!(report["same"], true);
    }
}

#[test]
fn a_file_that_was_changed_later_is_found() {
    let place = Place::new(&[]);
    let path = place.path("graph/graph.json");
    let changed = fs::read_to_string(&path).unwrap().replace("Karibu", "Kariba");
    fs::write(path, changed).unwrap();
    place.check_finding(&[], "file graph.json");
    fs::remove_file(place.path("graph/graph.ttl")).unwrap();
    place.check_finding(&[], "file graph.ttl");
}

#[test]
fn a_manifest_that_was_changed_with_its_file_is_found_by_building_again() {
    let place = Place::new(&["--format", "json"]);
    let [graph, manifest] = ["graph/graph.json", "graph/manifest.json"].map(|name| place.path(name));
    let before = policygraph::digest::sha256(&fs::read(&graph).unwrap());
    let changed = fs::read_to_string(&graph).unwrap().replace("Karibu", "Kariba");
    fs::write(&graph, &changed).unwrap();
    let forged =
        fs::read_to_string(&manifest).unwrap().replace(&before, &policygraph::digest::sha256(changed.as_bytes()));
    fs::write(&manifest, forged).unwrap();
    place.check_finding(&[], "built again graph.json");
}

#[test]
fn an_input_that_was_changed_or_moved_is_found() {
    let place = Place::new(&[]);
    fs::rename(place.path("reports"), place.path("archive")).unwrap();
    place.check_finding(&[], "document one");
    let (code, out, error) = place.run(&["verify", "graph", "--input", "archive"]);
    assert_eq!(code, 0, "{out}{error}");
    fs::write(place.path("archive/two.txt"), "Nothing was opened.\n").unwrap();
    place.check_finding(&["--input", "archive"], "document two");
}

#[test]
fn graph_and_reports_can_be_moved_together() {
    let place = Place::new(&[]);
    let manifest = fs::read_to_string(place.path("graph/manifest.json")).unwrap();
    assert!(manifest.contains("\"../reports/one.txt\""), "{manifest}");
    fs::create_dir(place.path("elsewhere")).unwrap();
    for name in ["graph", "reports"] {
        fs::rename(place.path(name), place.path("elsewhere").join(name)).unwrap();
    }
    let (code, out, error) = place.run(&["verify", "elsewhere/graph"]);
    assert_eq!(code, 0, "{out}{error}");
}

#[test]
fn another_program_or_ontology_is_told() {
    let place = Place::new(&[]);
    let path = place.path("graph/manifest.json");
    let manifest = fs::read_to_string(&path).unwrap();
    fs::write(&path, manifest.replace("\"policygraph ", "\"policygraph 0.0.")).unwrap();
    place.check_finding(&[], "program");
    fs::write(&path, manifest.replace("\"sha256:", "\"sha256:0")).unwrap();
    place.check_finding(&[], "ontology");
}

#[test]
fn a_folder_without_a_manifest_is_an_error() {
    let place = Place::new(&[]);
    let (code, _, error) = place.run(&["verify", "reports"]);
    assert!(code == 2 && error.contains("manifest.json") && error.contains("policygraph build"), "{error}");
    fs::write(place.path("graph/manifest.json"), "{}").unwrap();
    let (code, _, error) = place.run(&["verify", "graph"]);
    assert!(code == 2 && error.contains("manifest"), "{error}");
}
