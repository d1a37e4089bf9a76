//! What `links` promises: counts, betweenness, parts and modularity as `exports/graph.json` gives them when they are
//! worked out from their definitions, networks that a parser reads back, and commitments by what they lack.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

#[path = "support/command.rs"]
mod command;

use std::collections::{BTreeMap, BTreeSet};

use assert_cmd::Command;
use quick_xml::{Reader, events::Event};
use serde_json::Value;

const GRAPH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/exports/graph.json");

/// Runs the command and returns exit code, standard output and standard error.
fn run(arguments: &[&str]) -> (i32, String, String) {
    command::run(command::root(), [&["links"], arguments, &["-g", GRAPH]].concat())
}

fn output(arguments: &[&str]) -> String {
    let (code, output, error) = run(arguments);
    assert_eq!(code, 0, "{arguments:?}: {error}");
    output
}

fn json(arguments: &[&str]) -> Value {
    serde_json::from_str(&output(&[arguments, &["--json"]].concat())).unwrap()
}

fn written() -> Value {
    serde_json::from_slice(&std::fs::read(GRAPH).unwrap()).unwrap()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap()
}

/// The classes of each entity, its own and those above.
fn classes(graph: &Value) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut classes = BTreeMap::new();
    for node in list(&graph["nodes"]) {
        let all = list(&node["classes"]).iter().map(|class| class.as_str().unwrap()).collect();
        classes.insert(text(node, "id"), all);
    }
    classes
}

type Cells = BTreeMap<(String, String), BTreeSet<String>>;

fn check(rows: &str, columns: &str, over: &[&str], actual: bool) {
    let graph = written();
    let classes = classes(&graph);
    let mut expected = Cells::new();
    let mut pieces = 0;
    for edge in list(&graph["edges"]) {
        let (source, target) = (text(edge, "source"), text(edge, "target"));
        if !over.is_empty() && !over.contains(&text(edge, "relation")) || actual && edge["modality"] != "actual" {
            continue;
        }
        let pair = [(source, target), (target, source)]
            .into_iter()
            .find(|(row, column)| classes[row].contains(rows) && classes[column].contains(columns));
        if let Some((row, column)) = pair {
            pieces += list(&edge["evidence"]).len();
            expected.entry((row.to_owned(), column.to_owned())).or_default().insert(text(edge, "id").to_owned());
        }
    }
    assert!(!expected.is_empty(), "{rows} by {columns}: a question that shows something");
    let joined = over.join(",");
    let mut arguments = vec!["--rows", rows, "--columns", columns];
    if !over.is_empty() {
        arguments.extend(["--over", joined.as_str()]);
    }
    if actual {
        arguments.push("--actual");
    }
    let matrix = json(&arguments);
    let mut found = Cells::new();
    let mut counted = 0;
    for cell in list(&matrix["cells"]) {
        let ids: BTreeSet<String> =
            list(&cell["relations"]).iter().map(|relation| text(relation, "id").to_owned()).collect();
        assert_eq!(cell["count"], ids.len());
        let listed: usize = list(&cell["relations"]).iter().map(|relation| list(&relation["evidence"]).len()).sum();
        assert_eq!(cell["pieces"], listed);
        counted += listed;
        found.insert((text(cell, "row").to_owned(), text(cell, "column").to_owned()), ids);
    }
    assert_eq!(found, expected, "{rows} by {columns}");
    assert_eq!(counted, pieces);
}

#[test]
fn cells_are_the_relations_between_two_classes_and_those_below_them() {
    check("Institution", "Project", &[], false);
    check("Place", "Project", &[], false);
    check("GovernmentBody", "Initiative", &["implements", "issued-by"], false);
    check("Institution", "Initiative", &[], true);
    check("Place", "Place", &[], false);
    check("TransportProject", "City", &["connects"], false);
}

#[test]
fn a_class_between_links_what_has_a_relation_with_the_same_thing() {
    let graph = written();
    let classes = classes(&graph);
    let mut around: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for edge in list(&graph["edges"]) {
        around.entry(text(edge, "source")).or_default().insert(text(edge, "target"));
        around.entry(text(edge, "target")).or_default().insert(text(edge, "source"));
    }
    let mut expected: BTreeMap<(String, String), BTreeSet<String>> = BTreeMap::new();
    for (between, near) in around.iter().filter(|(between, _)| classes[*between].contains("Project")) {
        for row in near.iter().filter(|row| classes[*row].contains("Institution")) {
            for column in near.iter().filter(|column| classes[*column].contains("Place")) {
                let pair = ((*row).to_owned(), (*column).to_owned());
                expected.entry(pair).or_default().insert((*between).to_owned());
            }
        }
    }
    assert!(!expected.is_empty());
    let matrix = json(&["--rows", "Institution", "--columns", "Place", "--via", "Project"]);
    let found: BTreeMap<(String, String), BTreeSet<String>> = list(&matrix["cells"])
        .iter()
        .map(|cell| {
            assert_eq!(cell["count"], list(&cell["through"]).len());
            let through = list(&cell["through"]).iter().map(|id| id.as_str().unwrap().to_owned()).collect();
            ((text(cell, "row").to_owned(), text(cell, "column").to_owned()), through)
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn csv_says_what_json_says() {
    let question = ["--rows", "Place", "--columns", "Project"];
    let matrix = json(&question);
    let read = |format: &[&str]| {
        let output = output(&[&question[..], format].concat());
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(output.as_bytes());
        reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect::<Vec<Vec<_>>>()
    };
    let long = read(&["--format", "csv"]);
    assert_eq!(long.len(), list(&matrix["cells"]).len() + 1);
    let square = read(&["--format", "matrix"]);
    let evidence = read(&["--format", "csv", "--evidence"]);
    let pieces: usize = list(&matrix["cells"]).iter().map(|cell| cell["pieces"].as_u64().unwrap() as usize).sum();
    assert_eq!(evidence.len(), pieces + 1);
    for cell in list(&matrix["cells"]) {
        let count = cell["count"].to_string();
        assert!(
            long.iter().any(|row| row[0] == text(cell, "row") && row[2] == text(cell, "column") && row[4] == count)
        );
        let column = square[0].iter().position(|id| id == text(cell, "column")).unwrap();
        let row = square.iter().find(|row| row[0] == text(cell, "row")).unwrap();
        assert_eq!(row[column], count);
    }
    let total: usize = square.iter().skip(1).flat_map(|row| &row[1..]).map(|cell| cell.parse::<usize>().unwrap()).sum();
    let counts = list(&matrix["cells"]).iter().map(|cell| cell["count"].as_u64().unwrap() as usize);
    assert_eq!(total, counts.sum::<usize>());
}

/// Ids of nodes with their values, and ends of edges with theirs, by names of attributes.
type Values = BTreeMap<String, String>;

type Nodes = BTreeMap<String, Values>;
type Edges = Vec<((String, String), Values)>;

fn graphml(text: &str) -> (Nodes, Edges) {
    let mut reader = Reader::from_str(text);
    let (mut keys, mut nodes, mut edges) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
    let (mut owner, mut ends, mut values, mut key, mut value) =
        (String::new(), None, Values::new(), None, String::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) | Event::Empty(start) => {
                let of = |name: &str| start.try_get_attribute(name).unwrap().map(|found| found.value.into_owned());
                match start.name().as_ref() {
                    "key" => drop(keys.insert(of("id").unwrap(), of("attr.name").unwrap())),
                    "graph" => assert_eq!(of("edgedefault").unwrap(), "undirected"),
                    "node" => (owner, values) = (of("id").unwrap(), Values::new()),
                    "edge" => (ends, values) = (of("source").zip(of("target")), Values::new()),
                    "data" => (key, value) = (of("key"), String::new()),
                    _ => {}
                }
            }
            Event::Text(found) => value += &found,
            Event::End(end) => match end.name().as_ref() {
                "data" => drop(values.insert(keys[&key.take().unwrap()].clone(), value.clone())),
                "node" => drop(nodes.insert(owner.clone(), values.clone())),
                "edge" => edges.push((ends.take().unwrap(), values.clone())),
                _ => {}
            },
            Event::Eof => return (nodes, edges),
            _ => {}
        }
    }
}

#[test]
fn two_mode_network_has_rows_on_one_side_and_columns_on_the_other() {
    let question = ["--rows", "Place", "--columns", "Project"];
    let matrix = json(&question);
    let (nodes, edges) = graphml(&output(&[&question[..], &["--format", "graphml"]].concat()));
    assert_eq!(nodes.len(), list(&matrix["rows"]).len() + list(&matrix["columns"]).len());
    for (side, mode) in [("rows", "0"), ("columns", "1")] {
        assert!(list(&matrix[side]).iter().all(|node| nodes[text(node, "id")]["bipartite"] == mode));
    }
    let found: BTreeMap<_, _> = edges.iter().map(|(ends, values)| (ends.clone(), values["weight"].clone())).collect();
    assert_eq!(found.len(), edges.len());
    for cell in list(&matrix["cells"]) {
        let ends = (text(cell, "row").to_owned(), text(cell, "column").to_owned());
        assert_eq!(found[&ends], format!("{}.0", cell["count"]));
    }
    assert_eq!(found.len(), list(&matrix["cells"]).len());
}

#[test]
fn one_mode_network_weighs_by_shared_columns_and_by_newman() {
    let question = ["--rows", "Place", "--columns", "Project"];
    let matrix = json(&question);
    let rows: Vec<&str> = list(&matrix["rows"]).iter().map(|row| text(row, "id")).collect();
    let near = |row: &str| -> BTreeSet<String> {
        let cells = list(&matrix["cells"]).iter().filter(|cell| text(cell, "row") == row);
        cells.map(|cell| text(cell, "column").to_owned()).collect()
    };
    let size = |column: &String| list(&matrix["cells"]).iter().filter(|cell| text(cell, "column") == column).count();
    let (_, edges) = graphml(&output(&[&question[..], &["--format", "graphml", "--one-mode"]].concat()));
    let mut count = 0;
    for (index, one) in rows.iter().enumerate() {
        for other in &rows[index + 1..] {
            let shared: Vec<String> = near(one).intersection(&near(other)).cloned().collect();
            let found = edges.iter().find(|((a, b), _)| a == one && b == other);
            assert_eq!(found.is_some(), !shared.is_empty(), "{one} {other}");
            let Some((_, values)) = found else { continue };
            count += 1;
            assert_eq!(values["weight"], format!("{}.0", shared.len()));
            let newman: f64 = shared.iter().map(|column| 1.0 / (size(column) as f64 - 1.0)).sum();
            assert!((values["newman"].parse::<f64>().unwrap() - newman).abs() < 1e-9);
        }
    }
    assert_eq!(count, edges.len());
    assert!(count > 0);
}

/// Which entities are tied, by number, and their ids.
fn ties(graph: &Value) -> (Vec<&str>, Vec<BTreeMap<usize, usize>>) {
    let ids: Vec<&str> = list(&graph["nodes"]).iter().map(|node| text(node, "id")).collect();
    let mut around = vec![BTreeMap::new(); ids.len()];
    for edge in list(&graph["edges"]) {
        let number = |key| ids.iter().position(|id| *id == text(edge, key)).unwrap();
        let (source, target) = (number("source"), number("target"));
        if source != target {
            *around[source].entry(target).or_insert(0) += 1;
            *around[target].entry(source).or_insert(0) += 1;
        }
    }
    (ids, around)
}

/// Distances and numbers of shortest paths from an entity, without another.
fn reached(around: &[BTreeMap<usize, usize>], from: usize, without: Option<usize>) -> BTreeMap<usize, (usize, f64)> {
    let mut known = BTreeMap::from([(from, (0, 1.0))]);
    let mut layer = vec![from];
    for distance in 1.. {
        let mut next: BTreeMap<usize, f64> = BTreeMap::new();
        for at in &layer {
            for to in around[*at].keys().filter(|to| !known.contains_key(to) && Some(**to) != without) {
                *next.entry(*to).or_default() += known[at].1;
            }
        }
        if next.is_empty() {
            break;
        }
        known.extend(next.iter().map(|(to, ways)| (*to, (distance, *ways))));
        layer = next.into_keys().collect();
    }
    known
}

#[test]
fn bridges_are_what_the_definitions_of_betweenness_and_parts_give() {
    let graph = written();
    let (ids, around) = ties(&graph);
    let all: Vec<BTreeMap<usize, (usize, f64)>> = (0..ids.len()).map(|from| reached(&around, from, None)).collect();
    let mut expected: BTreeMap<&str, (f64, Vec<usize>)> = BTreeMap::new();
    for (middle, id) in ids.iter().enumerate() {
        let mut sum = 0.0;
        for (from, known) in all.iter().enumerate().filter(|(from, _)| *from != middle) {
            for (to, (distance, ways)) in known.iter().filter(|(to, _)| **to != middle && **to != from) {
                if let (Some(first), Some(second)) = (known.get(&middle), all[middle].get(to))
                    && first.0 + second.0 == *distance
                {
                    sum += first.1 * second.1 / ways;
                }
            }
        }
        let mut parts: Vec<usize> = Vec::new();
        let mut met = BTreeSet::new();
        for near in around[middle].keys() {
            if !met.contains(near) {
                let part = reached(&around, *near, Some(middle));
                parts.push(part.len());
                met.extend(part.into_keys());
            }
        }
        parts.sort_unstable_by(|a, b| b.cmp(a));
        if sum > 0.0 {
            expected.insert(id, (sum / ((ids.len() - 1) * (ids.len() - 2)) as f64, parts));
        }
    }
    let bridges = json(&["--bridging", "--most", "1000"]);
    assert_eq!(list(&bridges).len(), expected.len());
    assert!(expected.len() > 10);
    for bridge in list(&bridges) {
        let (betweenness, parts) = &expected[text(&bridge["entity"], "id")];
        assert!((bridge["betweenness"].as_f64().unwrap() - betweenness).abs() < 1e-9, "{bridge}");
        assert_eq!(bridge["parts"], serde_json::json!(parts), "{bridge}");
    }
    let order: Vec<f64> = list(&bridges).iter().map(|bridge| bridge["betweenness"].as_f64().unwrap()).collect();
    assert!(order.is_sorted_by(|a, b| a >= b));
}

#[test]
fn communities_part_the_network_and_tell_their_modularity() {
    let graph = written();
    let (ids, around) = ties(&graph);
    let found = json(&["--communities", "--most", "1000"]);
    let mut of: BTreeMap<&str, u64> = BTreeMap::new();
    for community in list(&found["communities"]) {
        for member in list(&community["members"]) {
            let earlier = of.insert(text(member, "id"), community["number"].as_u64().unwrap());
            assert_eq!(earlier, None, "in two communities: {member}");
        }
    }
    let tied: BTreeSet<&str> = (0..ids.len()).filter(|at| !around[*at].is_empty()).map(|at| ids[at]).collect();
    assert_eq!(of.keys().copied().collect::<BTreeSet<_>>(), tied);
    assert_eq!(found["alone"], ids.len() - tied.len());
    // Newman and Girvan: the weight inside, less what chance would give.
    let degree: Vec<f64> = around.iter().map(|row| row.values().sum::<usize>() as f64).collect();
    let whole: f64 = degree.iter().sum();
    let mut modularity = 0.0;
    for (one, row) in around.iter().enumerate() {
        for other in 0..ids.len() {
            if of.contains_key(ids[one]) && of.get(ids[one]) == of.get(ids[other]) {
                modularity += row.get(&other).copied().unwrap_or(0) as f64 - degree[one] * degree[other] / whole;
            }
        }
    }
    modularity /= whole;
    assert!((found["modularity"].as_f64().unwrap() - modularity).abs() < 1e-9, "{modularity}");
    assert!(modularity > 0.5, "{modularity}");
    for one in 0..ids.len() {
        let near = reached(&around, one, None);
        let apart = (0..ids.len()).filter(|other| !near.contains_key(other) && of.contains_key(ids[*other]));
        for other in apart.filter(|_| of.contains_key(ids[one])) {
            assert_ne!(of[ids[one]], of[ids[other]], "{} and {} do not hang together", ids[one], ids[other]);
        }
    }
}

/// A text and what the commitment about a thing lacks.
fn check_lacks(cases: &[(&str, &str, &[&str])]) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.txt");
    for (report, thing, expected) in cases {
        std::fs::write(&path, report).unwrap();
        let mut command = Command::new(assert_cmd::cargo::cargo_bin!("policygraph"));
        let output = command.args(["links", "--orphans", "--json", "-g"]).arg(&path).output().unwrap();
        let commitments: Value = serde_json::from_slice(&output.stdout).unwrap();
        let found = list(&commitments)
            .iter()
            .find(|commitment| list(&commitment["ends"]).iter().any(|end| text(end, "name") == *thing));
        assert!(found.is_some(), "{report}: no commitment about {thing} in {commitments}");
        let found = found.unwrap();
        assert_eq!(found["lacks"], serde_json::json!(expected), "{report}: {found}");
        assert!(report.contains(text(&found["evidence"], "quote")), "{report}: {found}");
    }
}

#[test]
fn a_commitment_lacks_what_the_text_does_not_say() {
    check_lacks(&[
        ("Karibu Hospital will be completed.\n", "Karibu Hospital", &["institution", "place", "date", "money"]),
        ("Karibu Hospital will be completed in 2031.\n", "Karibu Hospital", &["institution", "place", "money"]),
        (
            "Karibu Hospital is located in Nairobi. Karibu Hospital will be completed in 2031.\n",
            "Karibu Hospital",
            &["institution", "money"],
        ),
        ("The Ministry of Health will support Kilima University.\n", "Kilima University", &["place", "date", "money"]),
    ]);
}

#[test]
fn every_planned_relation_is_listed_unless_it_lacks_nothing() {
    let graph = written();
    let planned: Vec<&Value> = list(&graph["edges"]).iter().filter(|edge| edge["modality"] == "planned").collect();
    let commitments = json(&["--orphans"]);
    let listed: BTreeMap<&str, &Value> =
        list(&commitments).iter().map(|commitment| (text(commitment, "fact"), commitment)).collect();
    for edge in &planned {
        let Some(commitment) = listed.get(text(edge, "id")) else {
            let amounts = list(&graph["observations"]).iter().filter(|figure| figure["kind"] == "amount");
            let about = amounts.filter(|figure| [&edge["source"], &edge["target"]].contains(&&figure["subject"]));
            assert!(about.count() > 0 && edge["time"].is_string(), "{edge} lacks money or a date");
            continue;
        };
        let lacks_date = list(&commitment["lacks"]).iter().any(|lack| lack == "date");
        assert_eq!(lacks_date, edge.get("time").is_none_or(Value::is_null));
    }
    assert!(planned.iter().filter(|edge| listed.contains_key(text(edge, "id"))).count() > 10);
}

#[test]
fn what_is_asked_wrongly_is_told() {
    for (arguments, part) in [
        (&["--rows", "Institutio", "--columns", "Project"][..], "did you mean \"Institution\""),
        (&["--rows", "Place", "--columns", "Project", "--over", "connect"], "did you mean \"connects\""),
        (&["--named", "places-by-initiative"], "did you mean \"places-by-initiatives\""),
        (&[], "nothing is asked"),
        (&["--bridging", "--format", "csv"], "--json would be right"),
        (&["--named", "places-by-connection", "--format", "graphml"], "--one-mode would be right"),
    ] {
        let (code, output, error) = run(arguments);
        assert_eq!((code, output.as_str()), (2, ""), "{arguments:?}: {error}");
        assert!(error.contains(part), "{arguments:?}: {error}");
    }
    assert_eq!(run(&["--rows", "Person", "--columns", "Award"]).0, 1, "nothing found is told by the status");
}

#[test]
fn every_ready_question_can_be_asked() {
    let ready = json(&["--named"]);
    assert!(list(&ready).len() >= 3);
    for question in list(&ready) {
        assert_eq!(run(&["--named", text(question, "key")]).0, 0, "{question}");
    }
}
