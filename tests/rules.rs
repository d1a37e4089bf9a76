//! Every example of the built-in ontology holds, and no counterexample fires.

use policygraph::{check, ontology::load};

#[test]
fn every_example_holds_and_nothing_is_unused() {
    let ontology = load::compile(&load::built_in()).unwrap();
    let report = check::run(&ontology);
    let findings: Vec<String> = report.findings.iter().map(ToString::to_string).collect();
    assert!(findings.is_empty(), "{}", findings.join("\n"));
    assert!(report.examples > 250, "only {} examples were run", report.examples);
}

#[test]
fn a_broken_ontology_names_every_fault_at_once() {
    let mut files = load::built_in();
    files.insert(
        "predicates/broken.toml".to_owned(),
        "[rule.broken]\npredicate = \"locatd-in\"\nverbs = [\"lie\"]\nsubject = \"agent\"\nobject = \"patient\"\nconfidence = 50\nexamples = [\"x\"]\n".into(),
    );
    files.insert(
        "classes/broken.toml".to_owned(),
        "[class.Broken]\nparent = \"Institutoin\"\nlabel = \"broken\"\ndefinition = \"x\"\n".into(),
    );
    files.insert("classes/worse.toml".to_owned(), "[class.Worse]\nlable = \"worse\"\n".into());
    let error = load::compile(&files).unwrap_err().to_string();
    for expected in [
        "classes/broken.toml:1: class Broken: unknown class \"Institutoin\"; did you mean \"Institution\"?",
        "classes/worse.toml:2: ",
        "predicates/broken.toml:1: rule broken: unknown predicate \"locatd-in\"; did you mean \"located-in\"?",
    ] {
        assert!(error.contains(expected), "{expected}\nnot in\n{error}");
    }
}
