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
    files.insert(
        "classes/worst.toml".to_owned(),
        "[class.Worst]\nlabel = \"worst\ndefinition = worst\n[pattern.worst]\nclass = \"Worst\"\nkind = \"xyz\"\nwords = \"worst\"\n"
            .into(),
    );
    files.insert(
        "predicates/worse.toml".to_owned(),
        "[rule.worse]\npredicate = \"located-in\"\nverb = [\"lie\"]\nsubject = \"agent\"\nconfidence = 500\n".into(),
    );
    files.insert(
        "predicates/about.toml".to_owned(),
        "[rule.about]\npredicate = \"located-in\"\nverbs = [\"lie\"]\nsubject = \"agent\"\nobject = \"patient\"\nabout = \"us\"\nconfidence = 50\nexamples = [\"x\"]\ncounterexamples = [\"y\"]\n[rule.mood]\npredicate = \"located-in\"\nverbs = [\"lie\"]\nsubject = \"agent\"\nobject = \"patient\"\nmodality = \"maybe\"\nconfidence = 50\nexamples = [\"x\"]\ncounterexamples = [\"y\"]\n".into(),
    );
    files.insert(
        "classes/listed.toml".to_owned(),
        "[pattern.listed]\nclass = \"Company\"\nkind = \"list\"\nfile = \"names/none.tsv\"\nexamples = [\"x\"]\n\
         [pattern.lists]\nclass = \"Company\"\nkind = \"list\"\nfile = \"names/lists.tsv\"\nexamples = [\"x\"]\n"
            .into(),
    );
    files.insert("names/lists.tsv".to_owned(), "# name\nUjala\tUJ;Uja\n\tUJ\nUjala\ta\tb\n".into());
    let error = load::compile(&files).unwrap_err().to_string();
    for expected in [
        "classes/listed.toml:1: pattern listed: there is no file \"names/none.tsv\"",
        "names/lists.tsv:3: no name; a name, or a name, a tab and other names joined by \";\" would be right",
        "names/lists.tsv:4: no name;",
        "rule about: unknown about \"us\"; \"author\" or \"others\" would be right",
        "rule mood: unknown modality \"maybe\"; \"actual\", \"planned\", \"ongoing\", \"current\" or \"done\" would be right",
        "classes/broken.toml:1: class Broken: unknown class \"Institutoin\"; did you mean \"Institution\"?",
        "classes/worse.toml:1: class Worse: definition is missing; definition = \"…\" would be right",
        "classes/worse.toml:2: class Worse: unknown key \"lable\"; did you mean \"label\"?",
        "classes/worst.toml:2: invalid basic string; `\"` would be right",
        "classes/worst.toml:3: string values must be quoted; \"…\" would be right",
        "classes/worst.toml:4: pattern worst: unknown kind \"xyz\"; \"head\", \"before\", \"goal\"",
        "classes/worst.toml:7: pattern worst: words: \"worst\" is wrong; [\"…\"] would be right",
        "predicates/worse.toml:1: rule worse: object is missing; object = \"agent\" would be right",
        "predicates/worse.toml:3: rule worse: unknown key \"verb\"; did you mean \"verbs\"?",
        "predicates/worse.toml:5: rule worse: confidence: 500 is wrong; a whole number from 0 to 100 would be right",
        "predicates/broken.toml:1: rule broken: unknown predicate \"locatd-in\"; did you mean \"located-in\"?",
    ] {
        assert!(error.contains(expected), "{expected}\nnot in\n{error}");
    }
    assert!(!error.contains('\0') && !error.contains("class \"Worst\""), "what stands in is told: {error}");
}
