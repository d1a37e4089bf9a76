//! Every verb that asks, on the two editions of the sample taken together: both are read, both are quoted.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

#[path = "support/command.rs"]
mod command;

use command::{root, run};
use serde_json::Value;

const EDITIONS: [&str; 2] = ["data/sample/sample.txt", "data/sample/sample-2025.txt"];

/// What a verb prints as JSON of both editions.
fn ask(arguments: &[&str]) -> Value {
    let arguments = [arguments, &["--json", "-g", EDITIONS[0], EDITIONS[1]]].concat();
    let (code, out, error) = run(root(), &arguments);
    assert_eq!(code, 0, "{arguments:?}: {error}");
    serde_json::from_str(&out).unwrap()
}

/// The documents that the quotes of an answer are from.
fn documents(value: &Value, found: &mut std::collections::BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            if let Some(Value::String(document)) = fields.get("document") {
                found.insert(document.clone());
            }
            fields.values().for_each(|field| documents(field, found));
        }
        Value::Array(items) => items.iter().for_each(|item| documents(item, found)),
        _ => {}
    }
}

fn check_both(arguments: &[&str]) {
    let answer = ask(arguments);
    let mut found = std::collections::BTreeSet::new();
    documents(&answer, &mut found);
    assert_eq!(found.into_iter().collect::<Vec<_>>(), ["sample", "sample-2025"], "{arguments:?}: {answer}");
}

#[test]
fn answers_quote_both_editions() {
    // Only the first edition names Chen Wei, only the second the terminal.
    check_both(&["paths", "Chen Wei", "Zhapu Container Terminal", "--most", "20"]);
    check_both(&["links", "--rows", "Institution", "--columns", "Initiative", "--evidence"]);
    check_both(&["links", "--orphans", "money"]);
    check_both(&["explain", "--fact", "relation/project/jiaxing-nanhu-airport--located-in--place/jiaxing--actual"]);
}

#[test]
fn questions_in_sparql_ask_both_editions() {
    let question = "SELECT (COUNT(DISTINCT ?stage) AS ?n) WHERE { ?airport rdfs:label|skos:prefLabel ?name . \
                    FILTER(STR(?name) = \"Jiaxing Nanhu Airport\") ?airport ?status ?stage }";
    let count = |paths: &[&str]| {
        let (code, out, error) = run(root(), [&["query", question, "--format", "csv", "-g"], paths].concat());
        assert_eq!(code, 0, "{error}");
        out.lines().nth(1).unwrap().trim().parse::<usize>().unwrap()
    };
    assert!(count(&EDITIONS) > count(&EDITIONS[..1]).min(count(&EDITIONS[1..])));
}

#[test]
fn both_editions_are_reviewed_documented_and_verified() {
    let suggested = ask(&["review", "--suggest"]);
    assert!(!suggested["suggestions"].as_array().unwrap().is_empty(), "{suggested}");
    let methods = ask(&["methods"]);
    assert!(methods.to_string().contains("sample-2025"), "{methods}");
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().to_str().unwrap();
    let (code, _, error) = run(root(), ["build", EDITIONS[0], EDITIONS[1], "--out", out, "--quiet"]);
    assert_eq!(code, 0, "{error}");
    let (code, report, error) = run(root(), ["verify", out, "--json"]);
    assert_eq!(code, 0, "{error}");
    let report: Value = serde_json::from_str(&report).unwrap();
    let checks = report["checks"].as_array().unwrap();
    for document in ["document sample", "document sample-2025"] {
        assert!(checks.iter().any(|check| check["what"] == document && check["same"] == true), "{report}");
    }
}

/// One thing of both editions is one node, whichever edition names it more fully.
#[test]
fn what_both_editions_name_is_one_thing() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().to_str().unwrap();
    let build = ["build", EDITIONS[0], EDITIONS[1], "--out", out, "--quiet", "--format", "json"];
    assert_eq!(run(root(), build).0, 0);
    let graph: Value = serde_json::from_slice(&std::fs::read(folder.path().join("graph.json")).unwrap()).unwrap();
    let named = |name: &str| {
        let nodes = graph["nodes"].as_array().unwrap();
        let is_named = |node: &&Value| {
            node["label"] == name || node["aliases"].as_array().unwrap().iter().any(|alias| alias == name)
        };
        nodes.iter().filter(is_named).map(|node| node["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(named("Jiaxing Nanhu Airport").len(), 1);
    let authority = named("Jiaxing Port Authority");
    assert_eq!(authority, named("Port Authority of Jiaxing"), "one body, two orders of words");
    assert_ne!(named("Yanguan Tide Music City (Phase I)"), named("Yanguan Tide Music City (Phase II)"));
}
