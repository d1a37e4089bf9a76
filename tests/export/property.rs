//! What the other property-graph formats and the tables must not do to their readers.

use std::collections::BTreeSet;

use super::{files, hostile, sample, written};

/// Every value of a JSON text, with the name it stands under.
fn values<'a>(value: &'a serde_json::Value, name: &'a str, found: &mut Vec<(&'a str, &'a serde_json::Value)>) {
    found.push((name, value));
    match value {
        serde_json::Value::Array(all) => all.iter().for_each(|inner| values(inner, name, found)),
        serde_json::Value::Object(all) => all.iter().for_each(|(name, inner)| values(inner, name, found)),
        _ => {}
    }
}

#[test]
fn drawn_json_has_one_type_a_column_and_no_null() {
    for (key, parts) in [("graphology", ["/nodes", "/edges"]), ("cytoscape", ["/elements/nodes", "/elements/edges"])] {
        for graph in [hostile(), sample()] {
            let json: serde_json::Value = serde_json::from_str(&written(key, &graph)).unwrap();
            let mut all = Vec::new();
            values(&json, "", &mut all);
            assert!(
                all.iter()
                    .all(|(name, value)| !value.is_null() && *name != "parent" && *name != "type"
                        || *value == "directed")
            );
            for part in parts {
                let mut types: std::collections::BTreeMap<&str, &str> = std::collections::BTreeMap::new();
                let mut columns = Vec::new();
                values(json.pointer(part).unwrap(), "", &mut columns);
                for (name, value) in columns {
                    let kind = match value {
                        serde_json::Value::String(_) => "text",
                        serde_json::Value::Number(_) => "number",
                        serde_json::Value::Bool(_) => "flag",
                        _ => continue,
                    };
                    assert_eq!(*types.entry(name).or_insert(kind), kind, "{key}: {name}");
                }
            }
        }
    }
}

#[test]
fn cytoscape_ids_are_one_space() {
    let json: serde_json::Value = serde_json::from_str(&written("cytoscape", &hostile())).unwrap();
    let mut ids = BTreeSet::new();
    for element in ["nodes", "edges"].iter().flat_map(|part| json["elements"][part].as_array().unwrap()) {
        assert!(ids.insert(element["data"]["id"].as_str().unwrap()), "{element}");
    }
}

#[test]
fn tables_open_right_in_spreadsheets() {
    for table in files("tables", &hostile()) {
        let body = table.strip_prefix('\u{FEFF}').unwrap();
        let mut rows = csv::ReaderBuilder::new().has_headers(false).from_reader(body.as_bytes());
        let records: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
        // One row is one line.
        assert_eq!(records.len(), body.lines().count());
        let heads: BTreeSet<&str> = records[0].iter().collect();
        assert_eq!(heads.len(), records[0].len());
        for cell in records.iter().flatten() {
            let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
            assert!(!formula, "{cell}");
        }
    }
}

#[test]
fn every_end_of_a_neo4j_relationship_is_a_node_and_no_field_escapes() {
    for graph in [hostile(), sample()] {
        let files = files("neo4j", &graph);
        let rows = |table: &str| -> Vec<csv::StringRecord> {
            csv::Reader::from_reader(table.as_bytes()).records().map(Result::unwrap).collect()
        };
        let mut ids = BTreeSet::new();
        for row in rows(&files[0]).iter().chain(&rows(&files[2])) {
            assert!(ids.insert(row[0].to_owned()), "{} stands twice", &row[0]);
        }
        for row in rows(&files[1]).iter().chain(&rows(&files[3])) {
            assert!(ids.contains(&row[0]) && ids.contains(&row[1]), "{row:?}");
            assert!(row[2].bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_'), "{row:?}");
        }
        for table in &files[..4] {
            assert_eq!(table.lines().count(), rows(table).len() + 1);
            let escapes = ["\\\\", "\\\",", "\\\"\n", "\\,", "\\\n", "\\\"\""];
            assert!(escapes.iter().all(|escape| !table.contains(escape)));
        }
    }
}

#[test]
fn every_column_of_the_csv_is_loaded_by_load_csv() {
    let files = files("neo4j", &sample());
    let script = &files[6];
    for table in &files[..4] {
        for head in table.lines().next().unwrap().split(',') {
            assert!(script.contains(&format!("row.`{head}`")), "{head} is not in load_csv.cypher");
        }
    }
    let names: Vec<&str> = policygraph::export::format("neo4j").unwrap().file_names().collect();
    let arguments = &files[4];
    for name in &names[..4] {
        assert!(script.contains(name) && arguments.contains(name), "{name}");
    }
}

#[test]
fn queries_name_only_what_the_ontology_and_the_files_know() {
    let all = files("neo4j", &sample());
    let queries = &all[7];
    assert_eq!(queries.matches(";\n").count(), 10, "ten questions");
    let words = |text: &str, begin: char| -> BTreeSet<String> {
        text.split(begin)
            .skip(1)
            .map(|rest| {
                rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect::<String>()
            })
            .filter(|word| word.starts_with(|letter: char| letter.is_ascii_uppercase()))
            .collect()
    };
    let code: String = queries.lines().filter(|line| !line.starts_with("//")).collect::<Vec<_>>().join("\n");
    let mut known: BTreeSet<String> =
        ["Entity", "Status", "Observation", "Quote", "HAS_STATUS", "HAS_OBSERVATION", "IN_DOCUMENT"]
            .map(String::from)
            .into();
    known.insert("Document".to_owned());
    known.extend(super::ONTOLOGY.classes.keys().cloned());
    known.extend(super::ONTOLOGY.predicates.values().map(policygraph::ontology::schema::Predicate::upper_name));
    let unknown: Vec<String> = words(&code, ':').difference(&known).cloned().collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}
