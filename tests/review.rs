//! Decisions: each kind changes what it should, shows in the evidence, and is told where it changes nothing.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

mod support;

use std::fs;

use policygraph::{
    graph::Graph,
    review::{self, Decisions, Doubt, Replayed},
};
use support::{ONTOLOGY, SAMPLE, command, files, reading};

const TEXT: &str = "The Ministry of Health opened Karibu Hospital in 2023. The Harbour Agency runs the Green Roof Programme. \
                    Tembo Clinic is part of Karibu Hospital.";

fn graph(text: &str) -> Graph {
    Graph::new(vec![reading("report", text)])
}

fn replay(text: &str, decisions: &str) -> Replayed {
    let decisions = Decisions::read(&ONTOLOGY, "decisions.toml", decisions).unwrap();
    review::replay(&ONTOLOGY, &graph(text), &decisions)
}

fn ids(graph: &Graph) -> Vec<&str> {
    graph.entities().map(|entity| entity.id.as_str()).collect()
}

/// Every piece of evidence of a decision is what stands at its place in the file.
fn check_evidence(replayed: &Replayed, decisions: &str, rule: &str) {
    let text: Vec<char> = decisions.chars().collect();
    let graph = &replayed.graph;
    let mentions = graph.entities().flat_map(|entity| &entity.mentions);
    let facts = graph.relations().flat_map(|one| &one.evidence);
    let statuses = graph.entities().flat_map(|entity| graph.statuses(&entity.id)).flat_map(|one| &one.evidence);
    let found: Vec<_> =
        mentions.chain(facts).chain(statuses).filter(|one| one.document.as_str() == "decisions").collect();
    assert!(found.iter().any(|one| &*one.rule == rule), "{rule} is in no evidence");
    for one in found {
        assert_eq!(text[one.start..one.end].iter().collect::<String>(), one.quote);
    }
}

#[test]
fn same_makes_two_things_one() {
    let text = "[[same]]\nthings = [\"institution/karibu-hospital\", \"institution/tembo-clinic\"]\n";
    let replayed = replay(TEXT, text);
    assert_eq!((replayed.applied, replayed.idle.len()), (1, 0));
    let hospital = replayed.graph.entities().find(|entity| entity.name == "Karibu Hospital").unwrap();
    assert!(hospital.aliases.contains("Tembo Clinic"));
    assert!(!ids(&replayed.graph).contains(&"institution/tembo-clinic"));
    assert!(replayed.graph.relations().all(|one| one.subject != one.object), "nothing is part of itself");
    let record = replayed.graph.documents().find(|record| record.id.as_str() == "decisions").unwrap();
    assert_eq!(record.refused.get("one thing"), Some(&1), "and that is told");
    check_evidence(&replayed, text, "decision-same");
}

#[test]
fn rename_and_retype_give_the_id_that_name_and_class_make() {
    let text = "[[rename]]\nthing = \"institution/karibu-hospital\"\nname = \"Karibu General Hospital\"\n\
                [[retype]]\nthing = \"initiative/green-roof-programme\"\nclass = \"Project\"\n";
    let before = graph(TEXT);
    let replayed = replay(TEXT, text);
    assert_eq!(replayed.applied, 2, "{:?}", replayed.idle);
    let found = ids(&replayed.graph);
    assert!(
        found.contains(&"institution/karibu-general-hospital") && found.contains(&"project/green-roof-programme"),
        "{found:?}"
    );
    assert_eq!(replayed.graph.relations().count(), before.relations().count(), "facts move with their things");
    let hospital = replayed.graph.entities().find(|entity| entity.name == "Karibu General Hospital").unwrap();
    assert!(hospital.aliases.contains("Karibu Hospital"));
    check_evidence(&replayed, text, "decision-rename");
    check_evidence(&replayed, text, "decision-retype");
}

#[test]
fn the_order_of_decisions_does_not_matter() {
    let rename = "[[rename]]\nthing = \"institution/karibu-hospital\"\nname = \"Karibu General Hospital\"\n";
    let same = "[[same]]\nthings = [\"institution/karibu-hospital\", \"institution/tembo-clinic\"]\n";
    let alias = "[[alias]]\nthing = \"institution/karibu-hospital\"\nname = \"KGH\"\n";
    let facts = |text: String| {
        let replayed = replay(TEXT, &text);
        assert_eq!(replayed.applied, 3, "{:?}", replayed.idle);
        let names: Vec<_> = replayed.graph.entities().map(|one| (one.id.clone(), one.aliases.clone())).collect();
        (names, replayed.graph.relations().map(policygraph::fact::Relation::id).collect::<Vec<_>>())
    };
    assert_eq!(facts([rename, same, alias].concat()), facts([alias, same, rename].concat()));
}

#[test]
fn facts_are_rejected_accepted_and_added() {
    let before = graph(TEXT);
    let part = before.relations().find(|one| one.predicate == "part-of").unwrap().id();
    let runs = before.relations().find(|one| one.predicate == "implements").unwrap().id();
    let text = format!(
        "[[reject]]\nfact = \"{part}\"\n[[accept]]\nfact = \"{runs}\"\n[[add]]\nsubject = \"initiative/green-roof-programme\"\n\
         predicate = \"issued-by\"\nobject = \"institution/ministry-of-health\"\nplanned = true\ntime = \"2026\"\nsource = \"Gazette 12 of 2025, page 4\"\n"
    );
    let replayed = replay(TEXT, &text);
    assert_eq!(replayed.applied, 3, "{:?}", replayed.idle);
    let graph = &replayed.graph;
    assert!(graph.relations().all(|one| one.id() != part));
    let record = graph.documents().find(|record| record.id.as_str() == "decisions").unwrap();
    assert_eq!(record.refused.get("decision"), Some(&1), "nothing is dropped in silence");
    assert_eq!(graph.relations().find(|one| one.id() == runs).unwrap().confidence.hundredths(), 100);
    let added = graph.relations().find(|one| one.predicate == "issued-by").unwrap();
    assert_eq!((added.modality.key(), added.time.as_deref()), ("planned", Some("2026")));
    assert_eq!(added.evidence.first().unwrap().quote, "Gazette 12 of 2025, page 4");
    check_evidence(&replayed, &text, "decision-accept");
    check_evidence(&replayed, &text, "decision-add");
}

#[test]
fn not_same_takes_names_or_documents_apart() {
    let readings = vec![
        reading("one", "The Harbour Agency opened Karibu Hospital. The Harbour Agency runs the Green Roof Programme."),
        reading("two", "The Harbour Agency opened Tembo Clinic."),
    ];
    let graph = Graph::new(readings);
    let text = "[[not-same]]\nthing = \"institution/harbour-agency\"\ndocuments = [\"two\"]\nas = \"Harbour Agency\"\n";
    let decisions = Decisions::read(&ONTOLOGY, "decisions.toml", text).unwrap();
    let replayed = review::replay(&ONTOLOGY, &graph, &decisions);
    assert_eq!(replayed.applied, 1, "{:?}", replayed.idle);
    let of = |id: &str| {
        let entity = replayed.graph.entities().find(|entity| entity.id.as_str() == id).unwrap();
        let documents: Vec<&str> = entity.mentions.iter().map(|one| one.document.as_str()).collect();
        (documents.contains(&"one"), documents.contains(&"two"))
    };
    assert_eq!(of("institution/harbour-agency"), (true, false));
    assert_eq!(of("institution/harbour-agency--two"), (false, true));
    for relation in replayed.graph.relations() {
        let is_two = relation.evidence.iter().any(|one| one.document.as_str() == "two");
        for id in [&relation.subject, &relation.object] {
            assert!(
                !id.as_str().starts_with("institution/harbour-agency") || id.as_str().ends_with("--two") == is_two,
                "{relation:?}"
            );
        }
    }
}

#[test]
fn decisions_that_change_nothing_are_told_with_their_line() {
    let text = "\n[[rename]]\nthing = \"institution/karibu-hospitel\"\nname = \"X Y\"\n\
                [[retype]]\nthing = \"institution/karibu-hospital\"\nclass = \"HealthInstitution\"\n\
                [[reject]]\nfact = \"relation/none\"\n\
                [[add]]\nsubject = \"initiative/green-roof-programme\"\npredicate = \"located-in\"\nobject = \"institution/karibu-hospital\"\nsource = \"x\"\n";
    let replayed = replay(TEXT, text);
    let told: Vec<(usize, &str)> = replayed.idle.iter().map(|idle| (idle.line, idle.kind)).collect();
    assert_eq!(told, [(3, "rename"), (7, "retype"), (9, "reject"), (12, "add")]);
    assert!(replayed.idle[0].message.contains("did you mean \"institution/karibu-hospital\""), "{:?}", replayed.idle);
    assert_eq!(replayed.applied, 0);
}

#[test]
fn faults_of_the_file_are_told_all_at_once() {
    for (text, expected) in [
        ("[[rename]]\nthing = \"a/b\"\n", "decisions.toml:1"),
        ("[[renam]]\nthing = \"a/b\"\n", "did you mean"),
        (
            "[[retype]]\nthing = \"institution/x\"\nclass = \"Projct\"\n",
            "3: unknown class \"Projct\"; did you mean \"Project\"?",
        ),
        ("[[alias]]\nthing = \"No Id\"\nname = \"x\"\n", "2: \"No Id\" is no id of an entity"),
        ("[[same]]\nthings = [\"a/b\"]\n", "needs two things"),
        ("[[reject]]\nfact = \"relation/a\"\n[[accept]]\nfact = \"relation/a\"\n", "2: contradicts line 4"),
        (
            "[[rename]]\nthing = \"a/b\"\nname = \"X\"\n[[rename]]\nthing = \"a/b\"\nname = \"Y\"\n",
            "6: contradicts line 3",
        ),
        ("[[same]]\nthings = [\"a/b\", \"a/c\"]\n[[same]]\nthings = [\"a/d\", \"a/c\"]\n", "4: contradicts line 2"),
        ("[[not-same]]\nthing = \"a/b\"\nas = \"X\"\n", "needs `names` or `documents`"),
        ("= nonsense", "decisions.toml:1"),
    ] {
        let error = Decisions::read(&ONTOLOGY, "decisions.toml", text).unwrap_err().to_string();
        assert!(error.contains(expected), "{text}\n{error}\nexpected {expected}");
    }
    let two = Decisions::read(
        &ONTOLOGY,
        "d.toml",
        "[[alias]]\nthing = \"X\"\nname = \"x\"\n[[alias]]\nthing = \"Y\"\nname = \"x\"\n",
    );
    assert_eq!(two.unwrap_err().0.len(), 2);
}

#[test]
fn a_graph_with_decisions_can_be_written_and_read_again() {
    let text = "[[alias]]\nthing = \"institution/karibu-hospital\"\nname = \"KGH\"\n";
    let replayed = replay(TEXT, text);
    for format in policygraph::export::FORMATS {
        assert!(!files(format.key, &replayed.graph).is_empty());
    }
    let json = files("json", &replayed.graph).remove(0);
    let back = policygraph::export::json::read::graph(json.as_bytes()).unwrap();
    assert_eq!(files("json", &back).remove(0), json);
}

#[test]
fn doubtful_cases_are_suggested_with_a_decision_that_holds() {
    let text = "The Ministry of Health opened the Mwangaza Training Institute. The Ministry of Works repaired the Mwangaza Traning Institute. \
                Tembo Clinic is part of Karibu Hospital. Karibu Hospital is part of Tembo Clinic. \
                The Ministry of Works completed Section 1 of the Likoni Bypass Road Project. The Ministry of Works completed Section 2 of the Likoni Bypass Road Project.";
    let graph = graph(text);
    let found = review::suggest(&ONTOLOGY, &graph);
    let about = |doubt: Doubt, parts: &[&str]| {
        found.iter().any(|one| one.doubt == doubt && parts.iter().all(|part| one.about.contains(part)))
    };
    assert!(about(Doubt::NearNames, &["Training Institute", "Traning Institute"]), "{found:#?}");
    assert!(about(Doubt::Contradiction, &["Tembo Clinic", "Karibu Hospital"]), "{found:#?}");
    assert!(!about(Doubt::NearNames, &["Section 1", "Section 2"]), "numbers tell things apart: {found:#?}");
    for one in &found {
        assert!(!one.evidence.is_empty(), "{one:?}");
        let decisions = Decisions::read(&ONTOLOGY, "decisions.toml", &one.toml()).unwrap();
        let replayed = review::replay(&ONTOLOGY, &graph, &decisions);
        assert_eq!((replayed.applied, replayed.idle.len()), (1, 0), "{one:?}");
        let left = review::suggest(&ONTOLOGY, &replayed.graph);
        assert!(!left.iter().any(|other| other.decision == one.decision), "decided, and asked again: {one:?}");
    }
}

#[test]
fn the_command_reviews_builds_and_verifies() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| command::run(folder.path(), arguments);
    fs::write(folder.path().join("sample.txt"), SAMPLE).unwrap();
    let (code, suggested, error) = run(&["review", "--suggest", "--most", "3", "-g", "sample.txt"]);
    assert_eq!(code, 0, "{error}");
    assert_eq!(suggested.matches("[[").count(), 3, "{suggested}");
    fs::write(folder.path().join("decisions.toml"), &suggested).unwrap();
    let (code, out, _) = run(&["review", "--decisions", "decisions.toml", "-g", "sample.txt", "--json"]);
    let report: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!((code, &report["decisions"], &report["applied"]), (0, &3.into(), &3.into()), "{out}");
    let build = ["build", "sample.txt", "--decisions", "decisions.toml", "--out", "graph", "--quiet"];
    assert_eq!(run(&build).0, 0);
    let (code, out, _) = run(&["verify", "graph"]);
    assert!(code == 0 && out.contains("same       decisions"), "{out}");
    fs::write(folder.path().join("decisions.toml"), suggested + "[[reject]]\nfact = \"relation/none\"\n").unwrap();
    let (code, out, _) = run(&["verify", "graph"]);
    assert!(code == 1 && out.contains("different  decisions"), "{out}");
    let (code, _, error) = run(&build);
    assert!(code == 1 && error.contains("reject changes nothing"), "{error}");
    let (code, _, error) = run(&["review", "--decisions", "decisions.toml", "-g", "graph"]);
    assert!(code == 2 && error.contains("built with decisions"), "{error}");
}
