//! What `paths` promises: on the sample, the same paths that a walk over every simple path of `exports/graph.json`
//! finds; on small graphs, order, limits and ends of every kind.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

#[path = "support/command.rs"]
mod command;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

const GRAPH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/exports/graph.json");

/// Runs the command and returns exit code, standard output and standard error.
fn run(arguments: &[&str]) -> (i32, String, String) {
    command::run(command::root(), arguments)
}

fn json(arguments: &[&str]) -> Value {
    let (code, output, error) = run(arguments);
    assert_eq!(code, 0, "{arguments:?}: {error}");
    serde_json::from_str(&output).unwrap()
}

fn written() -> Value {
    serde_json::from_slice(&std::fs::read(GRAPH).unwrap()).unwrap()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap()
}

/// Confidence in hundredths, and pieces of evidence.
type Best = (u128, usize);

/// For each pair the best relation between the two.
fn ties(graph: &Value, actual: bool) -> BTreeMap<String, BTreeMap<String, Best>> {
    let mut ties: BTreeMap<String, BTreeMap<String, Best>> = BTreeMap::new();
    for edge in graph["edges"].as_array().unwrap() {
        if actual && edge["modality"] != "actual" || edge["source"] == edge["target"] {
            continue;
        }
        let confidence = edge["confidence"].as_f64().unwrap();
        let hundredths = (0..=100_u8).find(|hundredths| f64::from(*hundredths) > confidence * 100.0 - 0.5).unwrap();
        let best = (u128::from(hundredths), edge["evidence"].as_array().unwrap().len());
        for (from, to) in [("source", "target"), ("target", "source")] {
            let known = ties.entry(text(edge, from).to_owned()).or_default().entry(text(edge, to).to_owned());
            let known = known.or_insert(best);
            *known = best.max(*known);
        }
    }
    ties
}

/// Every path of at most so many steps: the product in hundredths to the power of `longest`, and pieces.
fn every(
    ties: &BTreeMap<String, BTreeMap<String, Best>>,
    path: &mut Vec<String>,
    (product, pieces): Best,
    (end, longest): (&str, usize),
    found: &mut Vec<(Vec<String>, u128, usize)>,
) {
    let at = path.last().unwrap().clone();
    if at == end {
        let scale = 100_u128.pow(u32::try_from(longest + 1 - path.len()).unwrap());
        found.push((path.clone(), product * scale, pieces));
        return;
    }
    if path.len() > longest {
        return;
    }
    for (next, (hundredths, more)) in ties.get(&at).into_iter().flatten() {
        if !path.contains(next) {
            path.push(next.clone());
            every(ties, path, (product * hundredths, pieces + more), (end, longest), found);
            path.pop();
        }
    }
}

fn nodes(path: &Value) -> Vec<String> {
    let steps = path["steps"].as_array().unwrap();
    let first = steps.first().map(|step| text(&step["from"], "id").to_owned());
    first.into_iter().chain(steps.iter().map(|step| text(&step["to"], "id").to_owned())).collect()
}

fn check(from: &str, to: &str, longest: usize, most: usize, actual: bool) {
    let graph = written();
    let ties = ties(&graph, actual);
    let mut found = Vec::new();
    every(&ties, &mut vec![from.to_owned()], (1, 0), (to, longest), &mut found);
    assert!(found.len() > 1, "{from} to {to}: a pair that shows something");
    let (most_text, longest_text) = (most.to_string(), longest.to_string());
    let mut arguments =
        vec!["paths", from, to, "-g", GRAPH, "--most", &most_text, "--longest", &longest_text, "--json"];
    if actual {
        arguments.push("--actual");
    }
    let answer = json(&arguments);
    let ranked = |rank: &str| {
        let mut paths: Vec<&Value> =
            answer["paths"].as_array().unwrap().iter().filter(|path| path[rank].is_u64()).collect();
        paths.sort_by_key(|path| path[rank].as_u64());
        paths.into_iter().map(nodes).collect::<Vec<_>>()
    };
    let expected = |found: &[(Vec<String>, u128, usize)]| {
        found.iter().take(most).map(|(nodes, ..)| nodes.clone()).collect::<Vec<_>>()
    };
    found.sort_by_key(|(nodes, product, pieces)| {
        (nodes.len(), std::cmp::Reverse(*product), std::cmp::Reverse(*pieces), nodes.clone())
    });
    assert_eq!(ranked("shortest"), expected(&found), "shortest from {from} to {to}");
    found.sort_by_key(|(nodes, product, pieces)| {
        (std::cmp::Reverse(*product), nodes.len(), std::cmp::Reverse(*pieces), nodes.clone())
    });
    assert_eq!(ranked("strongest"), expected(&found), "strongest from {from} to {to}");
    for path in answer["paths"].as_array().unwrap() {
        let nodes = nodes(path);
        let (_, product, pieces) = found.iter().find(|(other, ..)| *other == nodes).unwrap();
        let scale = 100_f64.powi(i32::try_from(longest).unwrap());
        assert!((path["strength"].as_f64().unwrap() - *product as f64 / scale).abs() < 1e-12);
        assert_eq!(path["pieces"].as_u64().unwrap(), *pieces as u64);
    }
}

#[test]
fn paths_are_those_that_a_walk_over_all_finds() {
    for (from, to) in [
        ("institution/jiaxing-university", "institution/ministry-of-housing--china"),
        ("institution/nanhu-lab", "place/shanghai"),
        ("place/tongxiang", "place/shanghai"),
        ("place/shanghai", "place/suzhou"),
    ] {
        check(from, to, 5, 5, false);
    }
    check("institution/jiaxing-university", "place/shanghai", 5, 40, false);
    check("place/jiaxing", "place/shanghai", 4, 10, true);
}

#[test]
fn each_step_is_a_relation_of_the_graph_with_its_quote() {
    let graph = written();
    let edges: BTreeMap<&str, &Value> =
        graph["edges"].as_array().unwrap().iter().map(|edge| (text(edge, "id"), edge)).collect();
    let answer = json(&["paths", "Jiaxing University", "Shanghai", "-g", GRAPH, "--longest", "8", "--json"]);
    let paths = answer["paths"].as_array().unwrap();
    assert!(!paths.is_empty());
    for path in paths {
        for step in path["steps"].as_array().unwrap() {
            let edge = edges[text(step, "relation")];
            let ends = (text(&step["from"], "id"), text(&step["to"], "id"));
            let forward = (text(edge, "source"), text(edge, "target"));
            let expected = if step["direction"] == "forward" { forward } else { (forward.1, forward.0) };
            assert_eq!(ends, expected);
            for key in ["modality", "confidence"] {
                assert_eq!(step[key], edge[key]);
            }
            let pieces = edge["evidence"].as_array().unwrap();
            let shown = &step["evidence"];
            assert!(
                pieces.iter().any(|piece| ["document", "start", "end", "quote", "rule"]
                    .iter()
                    .all(|key| piece[key] == shown[key]))
            );
            for other in step["others"].as_array().unwrap() {
                let edge = edges[other.as_str().unwrap()];
                let between: BTreeSet<&str> = [text(edge, "source"), text(edge, "target")].into();
                assert_eq!(between, BTreeSet::from([ends.0, ends.1]));
            }
        }
    }
}

/// A folder with one report.
fn report(text: &str) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.txt");
    std::fs::write(&path, text).unwrap();
    let path = path.to_str().unwrap().to_owned();
    (folder, path)
}

#[test]
fn no_path_tells_how_much_hangs_together_with_each() {
    let (_folder, path) =
        report("The Ministry of Health opened Karibu Hospital in Nairobi. Lima University is located in Lima.\n");
    let (code, output, _) = run(&["paths", "Karibu Hospital", "Lima University", "-g", &path]);
    assert_eq!(code, 1, "{output}");
    assert!(output.contains("no path"), "{output}");
    let (code, output, _) = run(&["paths", "Karibu Hospital", "Lima University", "-g", &path, "--json"]);
    assert_eq!(code, 1);
    let answer: Value = serde_json::from_str(&output).unwrap();
    assert_eq!(answer["paths"], Value::Array(Vec::new()));
    assert_eq!(answer["distance"], Value::Null);
    assert_eq!(answer["components"][1], 2, "Lima University and Lima: {output}");
}

#[test]
fn what_is_planned_is_walked_over_unless_it_is_left_out() {
    let (_folder, path) = report("The Ministry of Health will support Kilima University.\n");
    assert_eq!(run(&["paths", "Ministry of Health", "Kilima University", "-g", &path]).0, 0);
    assert_eq!(run(&["paths", "Ministry of Health", "Kilima University", "-g", &path, "--actual"]).0, 1);
}

#[test]
fn a_limit_that_is_too_low_is_told() {
    let (code, output, _) = run(&["paths", "Jiaxing University", "Shanghai", "-g", GRAPH, "--longest", "1"]);
    assert_eq!(code, 1, "{output}");
    assert!(output.contains("at most 1 steps; the shortest has "), "{output}");
}

#[test]
fn what_cannot_be_meant_is_asked_back() {
    for (from, to, part) in [
        ("Expressway", "Jiaxing", "may be one of"),
        ("Atlantis", "Jiaxing", "nothing in the graph"),
        ("Jiaxing", "place/jiaxing", "are one thing"),
    ] {
        let (code, output, error) = run(&["paths", from, to, "-g", GRAPH]);
        assert_eq!((code, output.as_str()), (2, ""), "{from}: {error}");
        assert!(error.contains(part), "{from}: {error}");
    }
    for (option, number) in [("--most", "0"), ("--longest", "0"), ("--longest", "17")] {
        let (code, _, error) = run(&["paths", "Shanghai", "Jiaxing", "-g", GRAPH, option, number]);
        assert_eq!(code, 2, "{error}");
        assert!(error.contains("would be right"), "{error}");
    }
}
