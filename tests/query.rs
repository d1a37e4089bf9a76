//! What `query` promises: the answers of SPARQL, the same as those of the graph, in every format; and what it refuses.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

mod support;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    sync::{Arc, LazyLock},
    time::Duration,
};

use assert_cmd::Command;
use oxrdf::Term;
use policygraph::{
    entity::EntityId,
    export::{self, Settings, sparql::QUESTIONS},
    fact::Modality,
    graph::Graph,
    query::{self, Answer, QueryError, Store, store, write},
};
use serde_json::Value;
use sparesults::{QueryResultsFormat, QueryResultsParser, ReaderQueryResultsParserOutput};
use support::{ONTOLOGY, hostile, sample};

const BASE: &str = "https://policygraph.example/";
const LONG: Duration = Duration::from_secs(120);

static SAMPLE: LazyLock<Graph> = LazyLock::new(sample);
static STORE: LazyLock<Arc<Store>> = LazyLock::new(|| Arc::new(stored(&SAMPLE)));

fn stored(graph: &Graph) -> Store {
    let mut store = Store::new(&ONTOLOGY, &Settings::default()).unwrap();
    store.add(&ONTOLOGY, graph, &Settings::default()).unwrap();
    store
}

fn ask(text: &str) -> Answer {
    query::ask(&STORE, text, LONG).unwrap()
}

/// The rows of an answer as a reader sees them.
fn texts(answer: &Answer) -> Vec<Vec<String>> {
    let (_, rows) = answer.rows();
    let text = |term: &Option<Term>| term.as_ref().map_or_else(String::new, |term| write::shown(term, &STORE.prefixes));
    rows.iter().map(|row| row.iter().map(text).collect()).collect()
}

fn named(name: &str) -> Vec<Vec<String>> {
    let question = QUESTIONS.iter().find(|question| question.name == name).unwrap();
    texts(&ask(&question.text(BASE)))
}

fn command(arguments: &[&str]) -> (i32, String, String) {
    let output = Command::cargo_bin("policygraph").unwrap().arg("query").args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

fn name(id: &EntityId) -> String {
    SAMPLE.entity(id).unwrap().name.clone()
}

fn time(time: Option<&String>) -> String {
    time.cloned().unwrap_or_default()
}

fn is_a(id: &EntityId, class: &str) -> bool {
    ONTOLOGY.is_a(&SAMPLE.entity(id).unwrap().class, class)
}

fn sorted(mut rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    rows.sort();
    rows
}

/// Entities of a class with their statuses, or one row of empty texts.
fn stages(id: &EntityId) -> Vec<Vec<String>> {
    let rows: Vec<Vec<String>> = SAMPLE
        .statuses(id)
        .map(|status| vec![status.stage.clone(), status.modality.key().to_owned(), time(status.time.as_ref())])
        .collect();
    if rows.is_empty() { vec![vec![String::new(); 3]] } else { rows }
}

#[test]
fn who_implements_what_and_designations_are_those_of_the_graph() {
    let rows = |predicate: &str, with: &dyn Fn(&EntityId) -> Vec<String>| -> Vec<Vec<String>> {
        let of = SAMPLE.relations().filter(|relation| relation.predicate == predicate);
        sorted(
            of.flat_map(|relation| {
                with(&relation.object).into_iter().map(|first| {
                    let holder = name(&relation.subject);
                    let tail = [relation.modality.key().to_owned(), time(relation.time.as_ref())];
                    let head = if predicate == "implements" {
                        vec![holder, name(&relation.object)]
                    } else {
                        vec![first, name(&relation.object), holder]
                    };
                    head.into_iter().chain(tail).collect()
                })
            })
            .collect(),
        )
    };
    let found = sorted(named("who-implements-what"));
    assert!(found.len() > 3);
    assert_eq!(found, rows("implements", &|_| vec![String::new()]));
    let conferrers = |designation: &EntityId| -> Vec<String> {
        let found: Vec<String> = SAMPLE
            .relations()
            .filter(|relation| relation.predicate == "conferred-by" && relation.subject == *designation)
            .filter(|relation| relation.modality == Modality::Actual)
            .map(|relation| name(&relation.object))
            .collect();
        if found.is_empty() { vec![String::new()] } else { found }
    };
    let found = sorted(named("designations-by-conferrer"));
    assert!(!found.is_empty());
    assert_eq!(found, rows("designated-as", &conferrers));
}

/// A cell as `tests/consumers` writes it: numbers as numbers.
fn cell(term: Option<&Term>) -> String {
    let number = match term {
        Some(Term::Literal(literal)) if literal.datatype() != oxrdf::vocab::xsd::STRING => {
            literal.value().parse::<f64>().ok()
        }
        _ => None,
    };
    let text = || term.map_or_else(String::new, |term| write::shown(term, &STORE.prefixes));
    number.map_or_else(text, |number| number.to_string())
}

/// Other stores are asked in `tests/consumers` only: what they must answer may not lag behind the sample until then.
#[test]
fn the_answers_that_other_programs_are_held_to_are_those_of_the_sample() {
    let consumers = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/consumers");
    for question in QUESTIONS {
        let (_, rows) = ask(&question.text(BASE)).rows();
        let found = sorted(rows.iter().map(|row| row.iter().map(|term| cell(term.as_ref())).collect()).collect());
        let file = consumers.join("rdf/expected").join(format!("{}.tsv", question.name));
        let held = fs::read_to_string(&file).unwrap();
        let held: Vec<Vec<String>> =
            held.lines().skip(1).map(|line| line.split('\t').map(str::to_owned).collect()).collect();
        assert_eq!(found, sorted(held), "{}: BLESS=1 tests/consumers/run.sh rdf rewrites it", question.name);
    }
    // Cypher is not asked here: but each name, indicator and quote that an answer has must be in the graph.
    let mut graph = Vec::new();
    export::format("json").unwrap().files[0].1(&ONTOLOGY, &SAMPLE, &Settings::default(), &mut graph).unwrap();
    let graph: Value = serde_json::from_slice(&graph).unwrap();
    let mut said = BTreeSet::new();
    strings(&graph, &mut said);
    let mut asked = 0;
    for file in fs::read_dir(consumers.join("neo4j/answers")).unwrap() {
        let file = file.unwrap().path();
        for row in fs::read_to_string(&file).unwrap().lines() {
            let row: serde_json::Map<String, Value> = serde_json::from_str(row).unwrap();
            for key in ["subject", "object", "thing", "place", "actor", "initiative", "holder", "indicator", "evidence"]
            {
                if let Some(text) = row.get(key).and_then(Value::as_str) {
                    assert!(
                        said.contains(text),
                        "{}: {text:?} is not in the sample; BLESS=1 tests/consumers/run.sh neo4j rewrites it",
                        file.display()
                    );
                    asked += 1;
                }
            }
        }
    }
    assert!(asked > 100);
}

fn strings<'v>(value: &'v Value, found: &mut BTreeSet<&'v str>) {
    match value {
        Value::String(text) => _ = found.insert(text),
        Value::Array(values) => values.iter().for_each(|value| strings(value, found)),
        Value::Object(fields) => fields.values().for_each(|value| strings(value, found)),
        _ => {}
    }
}

#[test]
fn figures_are_those_of_the_graph() {
    let expected = SAMPLE.observations().map(|figure| {
        let value: f64 = figure.value;
        (
            figure.indicator.clone(),
            name(&figure.subject),
            value.to_bits(),
            figure.unit.clone(),
            figure.kind.key().to_owned(),
            time(figure.time.as_ref()),
            figure.modality.key().to_owned(),
        )
    });
    let found = named("figures-by-indicator");
    let found = found.iter().map(|row| {
        let value: f64 = row[2].parse().unwrap();
        let [of, unit, kind, time, modality] = [1, 3, 4, 5, 6].map(|at: usize| row[at].clone());
        (row[0].clone(), of, value.to_bits(), unit, kind, time, modality)
    });
    let (mut found, mut expected): (Vec<_>, Vec<_>) = (found.collect(), expected.collect());
    found.sort();
    expected.sort();
    assert!(found.len() > 5);
    assert_eq!(found, expected);
}

#[test]
fn projects_and_stages_are_those_of_the_graph() {
    let mut by_place: Vec<Vec<String>> = Vec::new();
    let mut changes: Vec<Vec<String>> = Vec::new();
    for entity in SAMPLE.entities() {
        for status in SAMPLE.statuses(&entity.id) {
            let year = status.time.as_ref().map_or("", |time| &time[..4]).to_owned();
            changes.push(vec![year, status.stage.clone(), entity.name.clone(), status.modality.key().to_owned()]);
        }
        if !is_a(&entity.id, "Project") {
            continue;
        }
        let mut places: Vec<String> = SAMPLE
            .relations()
            .filter(|relation| relation.subject == entity.id && relation.predicate == "located-in")
            .filter(|relation| relation.modality == Modality::Actual)
            .map(|relation| name(&relation.object))
            .collect();
        if places.is_empty() {
            places.push(String::new());
        }
        for place in places {
            for stage in stages(&entity.id) {
                by_place.push([vec![place.clone(), entity.name.clone()], stage].concat());
            }
        }
    }
    assert!(by_place.len() > 3 && changes.len() > 3);
    assert_eq!(sorted(named("projects-by-place-and-status")), sorted(by_place));
    assert_eq!(sorted(named("status-changes-by-year")), sorted(changes));
}

#[test]
fn what_is_planned_what_nobody_implements_and_where_projects_are_is_that_of_the_graph() {
    let mut planned: BTreeSet<Vec<String>> = BTreeSet::new();
    let mut orphans: BTreeSet<String> = BTreeSet::new();
    for entity in SAMPLE.entities() {
        let begun = SAMPLE.statuses(&entity.id).any(|status| {
            status.modality == Modality::Actual && !["planned", "approved"].contains(&status.stage.as_str())
        });
        for status in SAMPLE.statuses(&entity.id) {
            let is_planned = status.stage == "planned" || status.modality == Modality::Planned;
            if begun || !is_planned || status.modality == Modality::Negated {
                continue;
            }
            for evidence in &status.evidence {
                let row = [entity.name.clone(), status.stage.clone(), time(status.time.as_ref())];
                planned.insert(
                    [row.to_vec(), vec![evidence.quote.split_whitespace().collect::<Vec<_>>().join(" ")]].concat(),
                );
            }
        }
        let implemented = SAMPLE.relations().any(|relation| {
            relation.predicate == "implements" && relation.object == entity.id && relation.modality != Modality::Negated
        });
        if is_a(&entity.id, "Initiative") && !implemented {
            orphans.insert(entity.name.clone());
        }
    }
    let found: BTreeSet<Vec<String>> = named("planned-not-started")
        .into_iter()
        .map(|row| row.iter().map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).collect())
        .collect();
    assert!(!planned.is_empty() && !orphans.is_empty());
    assert_eq!(found, planned);
    let found: BTreeSet<String> =
        named("initiatives-without-implementer").into_iter().map(|row| row[0].clone()).collect();
    assert_eq!(found, orphans);

    let held = |predicates: &[&str], subject: &EntityId| -> BTreeSet<EntityId> {
        SAMPLE
            .relations()
            .filter(|relation| relation.modality == Modality::Actual && relation.subject == *subject)
            .filter(|relation| predicates.contains(&relation.predicate.as_str()))
            .map(|relation| relation.object.clone())
            .collect()
    };
    let mut counts: BTreeMap<EntityId, usize> = BTreeMap::new();
    for project in SAMPLE.entities().filter(|entity| is_a(&entity.id, "Project")) {
        let mut reached: BTreeSet<EntityId> = BTreeSet::new();
        let mut open: Vec<EntityId> = held(&["located-in", "connects"], &project.id).into_iter().collect();
        while let Some(place) = open.pop() {
            if reached.insert(place.clone()) {
                open.extend(held(&["located-in"], &place));
            }
        }
        for place in reached.into_iter().filter(|place| is_a(place, "Place")) {
            *counts.entry(place).or_default() += 1;
        }
    }
    let expected = sorted(counts.iter().map(|(place, count)| vec![name(place), count.to_string()]).collect());
    assert!(expected.len() > 3);
    assert_eq!(sorted(named("places-by-projects")), expected);
}

#[test]
fn bridges_and_evidence_are_those_of_the_graph() {
    let mut of: BTreeMap<EntityId, BTreeSet<EntityId>> = BTreeMap::new();
    for relation in SAMPLE.relations().filter(|relation| relation.modality == Modality::Actual) {
        for (one, other) in [(&relation.subject, &relation.object), (&relation.object, &relation.subject)] {
            if is_a(one, "Institution") && is_a(other, "Initiative") {
                of.entry(one.clone()).or_default().insert(other.clone());
            }
        }
    }
    let mut expected: Vec<Vec<String>> = Vec::new();
    for (body, initiatives) in &of {
        for one in initiatives {
            for two in initiatives.iter().filter(|two| one.as_str() < two.as_str()) {
                expected.push(vec![name(body), name(one), name(two)]);
            }
        }
    }
    assert_eq!(sorted(named("bridging-institutions")), sorted(expected));
    let most = SAMPLE.relations().map(|relation| relation.evidence.len()).max().unwrap();
    let found = named("evidence-of-an-edge");
    assert_eq!(found.len(), most);
    let rests = SAMPLE.relations().any(|relation| {
        name(&relation.subject) == found[0][0]
            && name(&relation.object) == found[0][2]
            && relation.evidence.iter().map(|evidence| evidence.quote.clone()).collect::<BTreeSet<_>>()
                == found.iter().map(|row| row[7].clone()).collect()
    });
    assert!(rests, "{found:?}");
}

#[test]
fn every_ready_question_runs_and_says_what_it_answers() {
    let (code, out, _) = command(&["--list"]);
    assert_eq!(code, 0);
    for question in QUESTIONS {
        assert!(question.answers().contains('?') && out.contains(question.answers()), "{}", question.name);
        let (code, rows, error) = command(&["--named", question.name]);
        assert_eq!((code, error.as_str()), (0, ""), "{}", question.name);
        assert!(rows.ends_with(&format!("\n{} rows\n", named(question.name).len())) || rows.ends_with("\n1 row\n"));
    }
    assert_eq!(command(&["--named"]).1, out);
}

#[test]
fn answers_in_csv_json_and_xml_are_parsed_back() {
    let text = "SELECT ?x ?name ?time { ?x a kgo:Entity ; rdfs:label ?name OPTIONAL { ?s kgo:about ?x ; kgo:time ?time } } ORDER BY ?x ?time";
    let answer = ask(text);
    let (columns, rows) = answer.rows();
    assert!(rows.len() > 20 && rows.iter().any(|row| row[2].is_none()) && rows.iter().any(|row| row[2].is_some()));
    for format in [QueryResultsFormat::Json, QueryResultsFormat::Xml] {
        let mut bytes = Vec::new();
        write::results(&answer, format, &mut bytes).unwrap();
        let ReaderQueryResultsParserOutput::Solutions(solutions) =
            QueryResultsParser::from_format(format).for_reader(bytes.as_slice()).unwrap()
        else {
            unreachable!("rows were written")
        };
        let names: Vec<&str> = solutions.variables().iter().map(oxrdf::Variable::as_str).collect();
        assert_eq!(names, columns);
        let back: Vec<Vec<Option<Term>>> = solutions.map(|solution| solution.unwrap().values().to_vec()).collect();
        assert_eq!(back, rows, "{format}");
    }
    let (_, csv, _) = command(&[text, "--format", "csv"]);
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), columns);
    let back: Vec<Vec<String>> =
        reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect();
    let plain = |term: &Option<Term>| match term {
        Some(Term::NamedNode(node)) => node.as_str().to_owned(),
        Some(Term::Literal(literal)) => literal.value().to_owned(),
        _ => String::new(),
    };
    assert_eq!(back, rows.iter().map(|row| row.iter().map(plain).collect()).collect::<Vec<Vec<String>>>());
}

#[test]
fn construct_gives_turtle_that_is_parsed_back() {
    let text = "CONSTRUCT { ?b kgo:does ?i . [] kgo:of ?i } { ?b kgo:implements ?i }";
    let Answer::Triples(triples) = ask(text) else { unreachable!("triples were asked for") };
    assert!(triples.len() > 3);
    let (code, turtle, _) = command(&[text]);
    assert_eq!(code, 0);
    let back: BTreeSet<String> = oxttl::TurtleParser::new()
        .for_slice(turtle.as_bytes())
        .map(|triple| triple.unwrap())
        .filter(|triple| triple.subject.is_named_node())
        .map(|triple| triple.to_string())
        .collect();
    let expected: BTreeSet<String> =
        triples.iter().filter(|triple| triple.subject.is_named_node()).map(ToString::to_string).collect();
    assert_eq!(back, expected);
    // Blank nodes have the same names in another process.
    assert_eq!(command(&[text]).1, turtle);
    assert!(turtle.contains("_:b1 "));
    let (code, _, error) = command(&["SELECT * { ?a ?b ?c }", "--format", "turtle"]);
    assert!(code == 2 && error.contains("CONSTRUCT"), "{error}");
    let (_, rows, _) = command(&[text, "--format", "csv"]);
    assert!(rows.starts_with("subject,predicate,object"));
}

#[test]
fn yes_and_no_are_told() {
    assert_eq!(command(&["ASK { ?x a kgo:Project }"]).1, "true\n");
    assert_eq!(command(&["ASK { ?x a kgo:Nothing }"]).1, "false\n");
    let json: serde_json::Value = serde_json::from_str(&command(&["ASK { ?x a kgo:Project }", "--json"]).1).unwrap();
    assert_eq!(json["boolean"], true);
}

#[test]
fn the_same_question_has_the_same_rows_without_an_order() {
    let text = "SELECT ?c (COUNT(*) AS ?n) (SAMPLE(?x) AS ?one) { ?x a ?c } GROUP BY ?c LIMIT 9";
    let (_, first, _) = command(&[text]);
    assert!(first.lines().count() > 9);
    for _ in 0..3 {
        assert_eq!(command(&[text]).1, first);
    }
}

#[test]
fn a_store_holds_the_triples_of_the_exports() {
    for graph in [hostile(), sample()] {
        let store = Arc::new(stored(&graph));
        let Answer::Triples(found) = query::ask(&store, "CONSTRUCT WHERE { ?s ?p ?o }", LONG).unwrap() else {
            unreachable!("triples were asked for")
        };
        for key in ["turtle", "n-triples", "trig", "n-quads"] {
            let file = &support::files(key, &graph)[0];
            let extension = policygraph::export::format(key).unwrap().file_names().next().unwrap();
            let syntax = store::syntax(extension.rsplit('.').next().unwrap()).unwrap();
            let mut read = Store::default();
            read.read(key, file.as_bytes(), syntax).unwrap();
            let has_graphs = matches!(key, "trig" | "n-quads");
            assert_eq!(read.is_empty(), has_graphs, "{key}");
            let read = Arc::new(if has_graphs { read.union() } else { read });
            let answer = query::ask(&read, "CONSTRUCT WHERE { ?s ?p ?o }", LONG).unwrap();
            assert_eq!(answer, Answer::Triples(found.clone()), "{key}");
            if has_graphs {
                let of = "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g";
                assert_eq!(query::ask(&read, of, LONG).unwrap(), query::ask(&store, of, LONG).unwrap(), "{key}");
            }
        }
    }
}

#[test]
fn the_command_reads_rdf_files() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    std::fs::write(path("a.nq"), "<e:a> <e:b> <e:c> <e:g> .\n<e:a> <e:b> <e:d> .\n").unwrap();
    std::fs::write(path("b.ttl"), "@prefix own: <e:own/> . <e:a> own:p [ own:q 1 ] .").unwrap();
    std::fs::write(path("bad.ttl"), "<e:a> <e:b>\n <e:c").unwrap();
    let (a, b) = (path("a.nq"), path("b.ttl"));
    assert_eq!(command(&["SELECT ?o { <e:a> <e:b> ?o }", "-g", &a]).1, "o\n<e:d>\n\n1 row\n");
    assert_eq!(command(&["SELECT ?g ?o { GRAPH ?g { ?s ?p ?o } }", "-g", &a]).1, "g      o\n<e:g>  <e:c>\n\n1 row\n");
    assert_eq!(command(&["--union", "-g", &a, "ASK { <e:a> <e:b> <e:c> }"]).1, "true\n");
    assert_eq!(command(&["SELECT ?v { ?s own:p/own:q ?v }", "-g", &a, &b]).1, "v\n1\n\n1 row\n");
    let (code, _, error) = command(&["ASK {}", "-g", &path("bad.ttl")]);
    assert!(code == 2 && error.contains("bad.ttl: line 2, column 2"), "{error}");
}

#[test]
fn faults_of_syntax_are_told_with_place_and_remedy() {
    let cases = [
        (
            "SELECT ?p WHERE { ?p a kgo:Project",
            1,
            35,
            "the query ends here; one of these would be right: } { . ; FILTER",
        ),
        ("SELECT ?p\nWHERE { ?p a kg:Project }", 2, 14, "prefix kg: is not declared; did you mean kgo:?"),
        ("\nSELEC ?p WHERE { ?p a kgo:Project }", 2, 1, "did you mean SELECT?"),
        ("ASK { ?x ?y ?z ) }", 1, 16, "\")\" cannot stand here; one of these would be right: } { . ; FILTER"),
        ("ASK { FILTER(?x = ) }", 1, 19, "\")\" cannot stand here; one of these would be right: ("),
        ("# all\nASK { ?x x:y 1 }", 2, 10, "the prefix x: is not declared"),
        ("", 1, 1, "the query is empty"),
    ];
    for (text, row, at, part) in cases {
        match query::ask(&STORE, text, LONG) {
            Err(QueryError::Syntax { line, column, message }) => {
                assert_eq!((line, column), (row, at), "{text}: {message}");
                assert!(message.contains(part), "{text}: {message}");
            }
            other => unreachable!("{text}: {other:?}"),
        }
    }
}

#[test]
fn what_would_change_fetch_or_never_end_is_refused() {
    let second = Duration::from_secs(1);
    for text in ["DELETE WHERE { ?a ?b ?c }", "INSERT DATA { id:a id:b id:c }", "CLEAR ALL"] {
        let error = query::ask(&STORE, text, LONG);
        assert!(matches!(error, Err(QueryError::Update)), "{text}: {error:?}");
    }
    for silent in ["", "SILENT"] {
        let text = format!("SELECT * {{ SERVICE {silent} <https://x.example/> {{ ?a ?b ?c }} }}");
        let error = query::ask(&STORE, &text, LONG);
        assert!(matches!(&error, Err(QueryError::Service(name)) if name == "https://x.example/"), "{error:?}");
    }
    let endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    assert!(matches!(query::ask(&STORE, endless, second), Err(QueryError::Timeout(limit)) if limit == second));
    let (code, out, error) = command(&[endless, "--timeout", "0.5"]);
    assert!(code == 2 && out.is_empty() && error.contains("no answer after 0.5 s"), "{error}");
    assert_eq!(command(&["ASK {}", "--timeout", "0"]).0, 2);
    let (code, _, error) = command(&["--named", "who-implement-what"]);
    assert!(code == 2 && error.contains("did you mean \"who-implements-what\"?"), "{error}");
    let (code, _, error) = command(&[]);
    assert!(code == 2 && error.contains("--list"), "{error}");
}
