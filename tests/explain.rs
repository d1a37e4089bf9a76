//! What `explain` promises: every kind of reason for a sentence made for it, the same facts as the graph, and what the
//! command prints.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

#[path = "support/command.rs"]
mod command;

use std::{collections::BTreeSet, fs, path::Path, sync::LazyLock};

use assert_cmd::Command;
use policygraph::{
    document::{Document, DocumentId},
    explain::{self, Explanation, clause::Stand, coverage, name::Unresolved},
    extract::{self, Steps},
    fact::Confidence,
    ontology::{Ontology, load},
    read, repair,
};
use serde_json::Value;

static ONTOLOGY: LazyLock<Ontology> = LazyLock::new(|| load::compile(&load::built_in()).unwrap());

const ANY: Confidence = Confidence::from_hundredths(0);

fn document(extension: &str, text: &str) -> Document {
    let reader = read::reader(extension).unwrap();
    let context = repair::Context::new(&ONTOLOGY);
    read::document(&context, DocumentId::new("case"), reader, text.as_bytes(), &read::Limits::default()).unwrap()
}

fn sample() -> Document {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/sample/sample.txt");
    document("txt", &fs::read_to_string(path).unwrap())
}

/// Explains the last sentence of a text.
fn explain(text: &str, minimum: u8) -> Explanation {
    let document = document("txt", text);
    let steps = Steps::new(&ONTOLOGY, &document);
    explain::sentence(&steps, steps.sentences.len(), Confidence::from_hundredths(minimum)).unwrap()
}

/// A text, whose last sentence is explained, with the rule that is tried, the key of the reason, and a part of the
/// message.
fn check(cases: &[(&str, &str, &str, &str)]) {
    for (text, rule, reason, message) in cases {
        let explanation = explain(text, 0);
        let tried: Vec<_> = explanation.tried.iter().filter(|tried| tried.rule == *rule).collect();
        assert!(
            tried.iter().any(|tried| tried.reason.key() == *reason && tried.message.contains(message)),
            "{text}: {rule} should fail for {reason} with \"{message}\"; it has {tried:#?}"
        );
    }
}

#[test]
fn every_kind_of_reason_is_given() {
    check(&[
        ("The Ministry of Health put money into roads.", "operational-put", "incomplete", "\"into operation\""),
        ("Karibu Bridge started construction in May.", "started-begin", "shadowed", "longer phrase"),
        ("The Ministry of Health may open Karibu Hospital.", "operational-open", "possible", "only possible"),
        (
            "If funds come, the Ministry of Health will establish Karibu Museum.",
            "established-by-act",
            "conditional",
            "conditional",
        ),
        ("Karibu Hospital was not completed.", "completed-act", "negated", "what is denied is no fact"),
        (
            "The Ministry of Health launched the Clean Water Programme.",
            "planned-act",
            "modality",
            "the clause is actual; the rule holds for what is planned",
        ),
        (
            "The Ministry of Health established Karibu Museum into a hub.",
            "established-by-act",
            "other-sense",
            "\"into\" after the verb",
        ),
        (
            "The Ministry of Finance allocated 50 million dollars.",
            "supports-to",
            "missing",
            "no object: nothing that is named follows \"to\"",
        ),
        ("Karibu Hospital was completed.", "implements-act", "missing", "no subject: nobody named does it"),
        ("The Ministry of Health completed 12 roads.", "completed-act", "missing", "no entity: nothing that is named"),
        (
            "The Ministry of Health established Karibu Museum.",
            "collaborates-with-together",
            "missing",
            "one alone is named",
        ),
        (
            "The Ministry of Health supports the Ministry of Health.",
            "supports-act",
            "same-thing",
            "both ends would be institution/ministry-of-health",
        ),
        (
            "Report of the Ministry of Health\n\nOn behalf of the Ministry of Health, I present this report.\n\nThe \
             Ministry of Health was opened in 2023.",
            "operational-open",
            "author",
            "institution/ministry-of-health is the author",
        ),
        (
            "Kilima University launched Nairobi.",
            "started-begin",
            "class",
            "place/nairobi is of class City; as entity Project or",
        ),
        (
            "The Ministry of Health supported the Clean Water Programme.",
            "supports-act",
            "class",
            "initiative/clean-water-programme is of class Programme; as object Institution or",
        ),
        (
            "The Clean Water Programme in Nairobi grew.",
            "located-in-after",
            "class",
            "initiative/clean-water-programme is of class Programme; as subject ",
        ),
    ]);
}

#[test]
fn a_refused_class_comes_with_those_that_would_be_right() {
    let explanation = explain("Kilima University launched Nairobi.", 0);
    let tried = serde_json::to_value(&explanation.tried).unwrap();
    let refused = tried.as_array().unwrap().iter().find(|tried| tried["rule"] == "started-begin").unwrap();
    assert_eq!(refused["reason"], "class");
    assert_eq!(refused["states"], "started");
    assert_eq!(refused["text"], "launched");
    assert_eq!(refused["ends"][0]["end"], "entity");
    assert_eq!(refused["ends"][0]["class"], "City");
    let allowed: Vec<&str> =
        refused["ends"][0]["allowed"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert!(allowed.contains(&"Project") && !allowed.contains(&"City"), "{allowed:?}");
}

#[test]
fn what_is_less_sure_is_tried_and_no_fact() {
    let text = "The Ministry of Health supported Karibu Hospital.";
    let all = explain(text, 0);
    let id = "relation/institution/ministry-of-health--supports--institution/karibu-hospital--actual";
    assert!(all.facts.relations.iter().any(|relation| relation.id == id), "{:#?}", all.facts);
    assert!(all.fired.iter().any(|fired| fired.rule == "supports-act"));
    let sure = explain(text, 95);
    assert!(sure.facts.is_empty() && sure.fired.is_empty(), "{:#?}", sure.facts);
    let tried = sure.tried.iter().find(|tried| tried.rule == "supports-act").unwrap();
    assert_eq!((tried.reason.key(), tried.message.as_str()), ("below-confidence", "confidence 0.75 is below 0.95"));
}

#[test]
fn figures_are_facts_and_may_be_unsure() {
    let text = "Retail sales rose by 5.3% in 2024.";
    let all = explain(text, 0);
    let figure = all.facts.observations.first().unwrap();
    assert_eq!((figure.value, figure.unit.as_str(), figure.kind), (5.3, "%", "change"));
    assert_eq!(all.fired.iter().map(|fired| fired.times).sum::<usize>(), all.facts.observations.len());
    let sure = explain(text, 100);
    assert!(sure.facts.is_empty());
    assert!(sure.tried.iter().any(|tried| tried.states == "change" && tried.reason.key() == "below-confidence"));
}

#[test]
fn words_verbs_and_clauses_are_shown() {
    let explanation = explain("Karibu Hospital will not be opened in Nairobi by the Ministry of Health.", 0);
    let tags: Vec<&str> = explanation.tokens.iter().map(|token| token.tag).collect();
    assert_eq!(tags, ["NNP", "NNP", "MD", "RB", "VB", "VBN", "IN", "NNP", "IN", "DT", "NNP", "IN", "NNP", "SYM"]);
    assert_eq!(explanation.tokens[5].lemma, "open");
    let phrases: Vec<&str> = explanation.noun_phrases.iter().map(|phrase| phrase.text.as_str()).collect();
    assert_eq!(phrases, ["Karibu Hospital", "Nairobi", "the Ministry", "Health"]);
    let verb = &explanation.verbs[0];
    assert_eq!((verb.text.as_str(), verb.voice, verb.tense), ("will not be opened", "passive", Some("future")));
    assert!(verb.negated && !verb.progressive);
    assert_eq!(verb.modality, ["future"]);
    let clause = &explanation.clauses[0];
    assert_eq!(clause.modality, Stand::Negated);
    assert_eq!(clause.subject[0].entity, "institution/karibu-hospital");
    let after: Vec<(&str, &str)> =
        clause.after.iter().map(|after| (after.preposition.as_str(), after.filler.entity.as_str())).collect();
    assert_eq!(after, [("in", "place/nairobi"), ("by", "institution/ministry-of-health--kenya")]);
}

const HEADING: &str = "Intro text here.\n\n## Strong Ties Initiative\n\nNobody came.\n";

#[test]
fn a_mention_says_what_it_stands_for_or_why_for_nothing() {
    for (extension, text, name, expected) in [
        ("txt", "Karibu Museum opened.", "Karibu Museum", None),
        ("txt", "The Bureau opened a hall.", "Bureau", Some(Unresolved::NoAntecedent)),
        ("txt", "Kwazi grew.", "Kwazi", Some(Unresolved::NoClass)),
        ("txt", "Wuzhen grew.", "Wuzhen", Some(Unresolved::DistantTown)),
        ("txt", "Tongxiang and Wuzhen grew.", "Wuzhen", None),
        ("md", HEADING, "Strong Ties Initiative", Some(Unresolved::HeadingOnly)),
        ("md", &format!("{HEADING}\nVisitors like the Strong Ties Initiative.\n"), "Strong Ties Initiative", None),
    ] {
        let document = document(extension, text);
        let steps = Steps::new(&ONTOLOGY, &document);
        let explained = (1..).map_while(|number| explain::sentence(&steps, number, ANY));
        let mention = explained.flat_map(|explanation| explanation.mentions).find(|mention| mention.text == name);
        let mention = mention.unwrap_or_else(|| unreachable!("{text}: {name} is no mention"));
        assert_eq!(mention.unresolved, expected, "{text}");
        assert_eq!(mention.entity.is_none(), expected.is_some(), "{text}");
    }
}

#[test]
fn a_condition_reaches_what_it_governs_and_no_further() {
    let stands = |text: &str| -> Vec<Stand> { explain(text, 0).clauses.iter().map(|clause| clause.modality).collect() };
    assert_eq!(stands("Karibu Hospital could be opened."), [Stand::Possible]);
    assert_eq!(
        stands("Karibu Hospital will be opened if the Ministry of Health agrees."),
        [Stand::Planned, Stand::Conditional]
    );
    assert_eq!(
        stands("The Ministry of Health may decide to open Karibu Hospital."),
        [Stand::Possible, Stand::Possible]
    );
}

/// The facts of all sentences are those of the graph, with their evidence.
#[test]
fn the_sentences_of_the_sample_give_what_the_graph_has() {
    let document = sample();
    let steps = Steps::new(&ONTOLOGY, &document);
    let reading = extract::read(&ONTOLOGY, &document);
    let mut expected = BTreeSet::new();
    let mut add = |id: &str, evidence: &policygraph::evidence::Pieces| {
        expected.extend(evidence.iter().map(|found| (id.to_owned(), found.rule.to_string(), found.start, found.end)));
    };
    for relation in &reading.relations {
        add(&relation.id(), &relation.evidence);
    }
    for status in &reading.statuses {
        add(&format!("{} {} {} {:?}", status.entity, status.stage, status.modality, status.time), &status.evidence);
    }
    for observation in &reading.observations {
        add(&observation.id(), &observation.evidence);
    }
    let mut found = BTreeSet::new();
    let mut silent = 0;
    for number in 1..=steps.sentences.len() {
        let explanation = explain::sentence(&steps, number, ANY).unwrap();
        silent += usize::from(explanation.facts.is_empty());
        let mut add = |id: &str, evidence: &[explain::fact::Evidence]| {
            found.extend(evidence.iter().map(|found| (id.to_owned(), found.rule.clone(), found.start, found.end)));
            for evidence in evidence {
                let quote: String =
                    document.source.chars().skip(evidence.start).take(evidence.end - evidence.start).collect();
                assert_eq!(quote, evidence.quote);
            }
        };
        for relation in &explanation.facts.relations {
            add(&relation.id, &relation.evidence);
        }
        for status in &explanation.facts.statuses {
            add(
                &format!("{} {} {} {:?}", status.entity, status.status, status.modality, status.time),
                &status.evidence,
            );
        }
        for observation in &explanation.facts.observations {
            add(&observation.id, &observation.evidence);
        }
    }
    assert!(expected.len() > 150, "{}", expected.len());
    assert_eq!(found, expected);
    let coverage = coverage::coverage(&steps, ANY);
    assert_eq!(coverage.silent, silent);
    assert_eq!(coverage.silent, reading.record.sentences - reading.record.telling_sentences);
}

#[test]
fn coverage_counts_by_section() {
    let text = "# Done\n\nThe Ministry of Health opened Karibu Hospital. Nobody complained. The Bureau slept. Kilima \
                University grew.\n\n# To do\n\nWe will see.\n";
    let document = document("md", text);
    let steps = Steps::new(&ONTOLOGY, &document);
    let coverage = coverage::coverage(&steps, ANY);
    assert_eq!((coverage.sentences, coverage.silent, coverage.share), (7, 6, 0.86));
    let [done, to_do] = &coverage.sections[..] else { unreachable!("{coverage:#?}") };
    assert_eq!((done.heading.as_str(), done.numbers, done.sentences), ("Done", [1, 5], 5));
    assert_eq!(done.silent, [1, 3, 4, 5]);
    assert_eq!((to_do.heading.as_str(), to_do.numbers, to_do.share), ("To do", [6, 7], 1.0));
    let shown: Vec<(usize, String)> = done.shown.iter().map(|silent| (silent.number, silent.to_string())).collect();
    assert_eq!(shown.len(), 3);
    // Kilima University is named: it is shown before sentences that name nothing.
    assert!(shown.contains(&(1, "nothing is named".to_owned())), "{shown:?}");
    assert!(shown.iter().any(|(number, _)| *number == 5), "{shown:?}");
    let all_sure = coverage::coverage(&steps, Confidence::from_hundredths(100));
    assert_eq!(all_sure.silent, 7);
}

#[test]
fn a_text_is_found_as_read_and_as_printed() {
    let document = sample();
    let steps = Steps::new(&ONTOLOGY, &document);
    let read = explain::containing(&steps, "third in Zhejiang");
    assert_eq!(read.len(), 1);
    assert_eq!(explain::containing(&steps, "third inZhejiang"), read);
    assert_eq!(explain::containing(&steps, "third   in\nZhejiang"), read);
    assert!(explain::containing(&steps, "zebra").is_empty());
    assert!(explain::containing(&steps, " ").is_empty());
    let explanation = explain::sentence(&steps, read[0], ANY).unwrap();
    assert!(explanation.printed.unwrap().contains("third inZhejiang"));
    assert_eq!(explanation.section, "I. What Was Done in 2024");
}

#[test]
fn what_both_ends_lack_is_one_trial() {
    let explanation = explain("The Bureau runs a night hotline.", 0);
    let tried: Vec<_> = explanation.tried.iter().filter(|tried| tried.rule == "operated-by-act").collect();
    let [tried] = &tried[..] else { unreachable!("{tried:#?}") };
    assert!(tried.message.contains("no subject: ") && tried.message.contains("; no object: "), "{}", tried.message);
}

fn run(arguments: &[&str]) -> (i32, String, String) {
    command::run(command::root(), arguments)
}

const SAMPLE: &str = "data/sample/sample.txt";

#[test]
fn the_command_explains_sentences() {
    let (code, output, _) = run(&["explain", SAMPLE, "--text", "recognized by the Ministry"]);
    assert_eq!(code, 0);
    for part in [
        "under \"I. What Was Done in 2024\"",
        "recognized/VBN",
        "recognize, finite, passive, past",
        "Tongxiang: City, place by gazetteer → place/tongxiang",
        "was recognized: subject Jiaxing; by Ministry of Housing",
        "designated-as-passive ×2",
        "place/tongxiang designated-as designation/national-pilot-city-for-connected-vehicles: actual, 2024",
    ] {
        assert!(output.contains(part), "\"{part}\" is not in:\n{output}");
    }
    let number = output.split("sentence ").nth(1).unwrap().split(' ').next().unwrap();
    assert_eq!(run(&["explain", SAMPLE, "--sentence", number]).1, output);
    assert_eq!(run(&["explain", "--sentence", number]).1, output, "without a document the sample is read");
    let (code, output, _) = run(&["explain", "--text", "The Ministry of Health may open Karibu Hospital. It is new."]);
    assert!(code == 0 && output.contains("text, sentence 2 of 2"), "{output}");
}

#[test]
fn the_command_lists_what_gave_nothing() {
    let (code, output, _) = run(&["explain", SAMPLE]);
    assert_eq!(code, 0);
    assert!(output.starts_with("sample: ") && output.contains(" sentences gave nothing ("), "{output}");
    let line = output.lines().find(|line| line.contains("Release date:")).unwrap();
    let number = line.split_whitespace().next().unwrap();
    let (_, explained, _) = run(&["explain", SAMPLE, "--sentence", number]);
    assert!(explained.contains("Release date:") && explained.contains("facts: none"), "{explained}");
}

#[test]
fn json_has_every_part() {
    let json = |arguments: &[&str]| -> Value { serde_json::from_str(&run(arguments).1).unwrap() };
    let value =
        json(&["explain", "--json", "--text", "The Ministry of Health will support Karibu Hospital in Nairobi."]);
    assert_eq!(value["document"], "text");
    let explanation = &value["explanations"][0];
    assert_eq!(
        (&explanation["number"], &explanation["start"], &explanation["end"]),
        (&Value::from(1), &Value::from(0), &Value::from(63))
    );
    for key in ["tokens", "noun_phrases", "verbs", "mentions", "clauses", "fired", "tried"] {
        assert!(!explanation[key].as_array().unwrap().is_empty(), "{key} is empty");
    }
    let relation = explanation["facts"]["relations"]
        .as_array()
        .unwrap()
        .iter()
        .find(|relation| relation["relation"] == "supports")
        .unwrap();
    assert_eq!(relation["source"], "institution/ministry-of-health--kenya");
    assert_eq!(relation["modality"], "planned");
    assert_eq!(relation["evidence"][0]["rule"], "supports-act");
    let coverage = json(&["explain", "--json", SAMPLE]);
    assert_eq!(coverage["document"], "sample");
    let sections = coverage["sections"].as_array().unwrap();
    let sum = |key: &str| sections.iter().map(|section| section[key].as_u64().unwrap()).sum::<u64>();
    assert_eq!(coverage["sentences"].as_u64().unwrap(), sum("sentences"));
    let silent: usize = sections.iter().map(|section| section["silent"].as_array().unwrap().len()).sum();
    assert_eq!(coverage["silent"].as_u64().unwrap() as usize, silent);
    assert_eq!(run(&["explain", "--json", SAMPLE]), run(&["explain", "--json", SAMPLE]));
}

#[test]
fn the_readme_shows_what_the_command_prints() {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let text = "The Ministry of Health may open Karibu Hospital in Nairobi.";
    assert!(readme.contains(&format!("policygraph explain --text \"{text}\"")));
    let (_, output, _) = run(&["explain", "--text", text]);
    assert!(readme.contains(&output), "the README does not show:\n{output}");
}

#[test]
fn what_is_not_there_is_told() {
    for (arguments, expected) in [
        (vec!["explain", SAMPLE, "--sentence", "0"], "a number from 1 to "),
        (vec!["explain", SAMPLE, "--sentence", "4000"], "--sentence 4000: data/sample/sample.txt has "),
        (vec!["explain", SAMPLE, "--text", "zebra"], "--text \"zebra\": no sentence of data/sample/sample.txt holds"),
        (vec!["explain", "missing.txt"], "missing.txt: no such file or folder"),
        (vec!["explain", "data/s*/s*.txt", "--sentence", "x"], "invalid value 'x'"),
        (vec!["explain", "ontology/README.md", "--min-confidence", "2"], "a number from 0 to 1 would be right"),
        (vec!["explain", "--text", " "], "--text"),
        (vec!["explain", SAMPLE, "--text", "a", "--sentence", "1"], "cannot be used with"),
    ] {
        let (code, output, error) = run(&arguments);
        assert_eq!((code, output.as_str()), (2, ""), "{arguments:?}: {error}");
        assert!(error.contains(expected), "{arguments:?}: \"{expected}\" is not in: {error}");
    }
    let folder = tempfile::tempdir().unwrap();
    for name in ["a.txt", "b.txt"] {
        fs::write(folder.path().join(name), "Karibu Museum opened.\n").unwrap();
    }
    let (code, _, error) = run(&["explain", folder.path().to_str().unwrap()]);
    assert!(code == 2 && error.contains("these are 2 documents; the path of one would be right"), "{error}");
}

/// What the command says of a fact, an entity or a pair as JSON.
fn why(arguments: &[&str]) -> Value {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("policygraph"));
    let output = command.arg("explain").args(arguments).arg("--json").output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

const GRAPH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/exports/graph.json");

#[test]
fn every_fact_has_the_evidence_of_the_graph_and_a_rule_that_is_declared() {
    let graph: Value = serde_json::from_slice(&fs::read(GRAPH).unwrap()).unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("ontology");
    let repairs = graph["documents"][0]["repairs"].as_array().unwrap();
    for edge in graph["edges"].as_array().unwrap().iter().step_by(9) {
        let fact = why(&["--fact", edge["id"].as_str().unwrap(), "-g", GRAPH]);
        let (grounds, pieces) = (fact["grounds"].as_array().unwrap(), edge["evidence"].as_array().unwrap());
        assert_eq!(grounds.len(), pieces.len(), "{fact}");
        for (ground, piece) in grounds.iter().zip(pieces) {
            for key in ["document", "start", "end", "quote", "rule"] {
                assert_eq!(ground[key], piece[key], "{fact}");
            }
            let (path, line) = ground["declared"].as_str().unwrap().rsplit_once(':').unwrap();
            let text = fs::read_to_string(root.join(path)).unwrap();
            let head = text.lines().nth(line.parse::<usize>().unwrap() - 1).unwrap();
            assert!(head.contains(piece["rule"].as_str().unwrap()), "{path}:{line} is {head}, not {}", piece["rule"]);
            let touching = repairs.iter().filter(|repair| {
                repair["start"].as_u64() < piece["end"].as_u64() && piece["start"].as_u64() < repair["end"].as_u64()
            });
            assert_eq!(ground["repairs"].as_array().unwrap().len(), touching.count(), "{fact}");
        }
    }
}

#[test]
fn an_entity_is_told_with_its_names_and_its_facts() {
    let graph: Value = serde_json::from_slice(&fs::read(GRAPH).unwrap()).unwrap();
    let id = "place/tongxiang";
    let thing = why(&["--entity", "Tongxiang", "-g", GRAPH]);
    assert_eq!(thing["entity"]["id"], id);
    let node = graph["nodes"].as_array().unwrap().iter().find(|node| node["id"] == id).unwrap();
    let times: u64 = thing["names"].as_array().unwrap().iter().map(|name| name["times"].as_u64().unwrap()).sum();
    assert_eq!(times, node["mentions"].as_array().unwrap().len() as u64);
    let edges = graph["edges"].as_array().unwrap().iter().filter(|edge| edge["source"] == id || edge["target"] == id);
    let figures = graph["observations"].as_array().unwrap().iter().filter(|figure| figure["subject"] == id).count();
    let facts = edges.count() + node["statuses"].as_array().unwrap().len() + figures;
    assert_eq!(thing["facts"].as_array().unwrap().len(), facts);
}

#[test]
fn a_pair_without_a_relation_is_told_with_the_rules_that_were_tried() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.txt");
    let path = path.to_str().unwrap();
    fs::write(path, "The Ministry of Health may open Karibu Hospital. Kilima Line 1 and Kilima Line 2 opened.\n")
        .unwrap();
    let pair = why(&["--pair", "Ministry of Health", "Karibu Hospital", "-g", path]);
    assert_eq!(pair["facts"], Value::Array(Vec::new()));
    let sentences = pair["together"].as_array().unwrap();
    assert_eq!(sentences.len(), 1, "{pair}");
    let tried = sentences[0]["tried"].as_array().unwrap();
    assert!(tried.iter().any(|tried| tried["reason"] == "possible"), "{pair}");
    // Two phases of one name are kept apart by what only one of them has, and nothing else.
    let pair = why(&["--pair", "project/suzhou-taizhou-expressway", "project/suzhou-taizhou-expressway-phase-ii"]);
    assert_eq!(pair["reason"], "other-number", "{pair}");
    assert_eq!(pair["words"], serde_json::json!(["ii", "phase"]));
    let pair = why(&["--pair", "place/shanghai", "place/suzhou", "-g", GRAPH]);
    assert_eq!(pair["together"], Value::Null, "a graph has no sentences");
    assert_eq!(pair["forms"], Value::Null, "a graph has no sentences");
}

#[test]
fn a_pair_tells_how_every_mention_came_to_stand_for_its_thing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.txt");
    let path = path.to_str().unwrap();
    fs::write(
        path,
        "The Ministry of Health opened Karibu Hospital.\n\nThe Ministry runs the Karibu Rural Health Programme.\n\n\
         The Programme is known. The Karibu Bank for Rural Works (KBRW) was founded. KBRW lends.\n",
    )
    .unwrap();
    let pair = why(&["--pair", "Karibu Hospital", "Karibu Rural Health Programme", "-g", path]);
    assert_eq!(pair["together"], Value::Array(Vec::new()), "no sentence names both: {pair}");
    let forms = |of: usize| -> Vec<(String, String, Value)> {
        let forms = pair["forms"][of].as_array().unwrap().iter();
        let text = |form: &Value, key: &str| form[key].as_str().unwrap().to_owned();
        forms.map(|form| (text(form, "text"), text(form, "basis"), form["sentences"].clone())).collect()
    };
    let form =
        |text: &str, basis: &str, sentence: u64| (text.to_owned(), basis.to_owned(), Value::from(vec![sentence]));
    assert_eq!(forms(0), [form("Karibu Hospital", "name", 1)]);
    assert_eq!(forms(1), [form("Karibu Rural Health Programme", "name", 2), form("Programme", "reference", 3)]);
    // Two names of one thing.
    let pair = why(&["--pair", "KBRW", "Karibu Bank for Rural Works", "-g", path]);
    assert_eq!(pair["reason"], "id");
    assert_eq!(pair["entities"][0], pair["entities"][1]);
    assert!(pair["forms"][0].as_array().unwrap().iter().any(|form| form["text"] == "KBRW"), "{pair}");
}

#[test]
fn a_fact_tells_its_triggers_and_a_figure_its_value() {
    let graph: Value = serde_json::from_slice(&fs::read(GRAPH).unwrap()).unwrap();
    let status = "status/project/jiaxing-nanhu-airport--completed--planned--2025";
    let fact = why(&["--fact", status, "-g", GRAPH]);
    assert_eq!(fact["grounds"][0]["triggers"], serde_json::json!(["completed"]), "{fact}");
    let figure = &graph["observations"][0];
    let fact = why(&["--fact", figure["id"].as_str().unwrap(), "-g", GRAPH]);
    assert_eq!(fact["states"], figure["kind"]);
    assert_eq!(fact["figure"]["value"].as_f64(), figure["value"].as_f64());
    assert_eq!(fact["figure"]["unit"], figure["unit"]);
    assert_eq!(fact["ends"][0]["id"], figure["subject"]);
    let thing = why(&["--entity", figure["subject"].as_str().unwrap(), "-g", GRAPH]);
    assert!(thing["facts"].as_array().unwrap().contains(&figure["id"]), "{thing}");
}
