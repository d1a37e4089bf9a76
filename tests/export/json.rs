//! `graph.json`: lossless, and as its schema says.

use std::collections::BTreeSet;

use super::{Fact, Place, entities, facts, figures, hostile, sample, statuses, written};

pub(super) fn json_place(value: &serde_json::Value, quote: &str) -> Place {
    (
        value["document"].as_str().unwrap().to_owned(),
        usize::try_from(value["start"].as_u64().unwrap()).unwrap(),
        usize::try_from(value["end"].as_u64().unwrap()).unwrap(),
        value[quote].as_str().unwrap().to_owned(),
        value["rule"].as_str().unwrap().to_owned(),
    )
}

pub(super) fn string(value: &serde_json::Value) -> String {
    value.as_str().unwrap().to_owned()
}

pub(super) fn list(value: &serde_json::Value) -> &[serde_json::Value] {
    value.as_array().unwrap()
}

#[test]
fn json_says_what_the_graph_says() {
    for graph in [hostile(), sample()] {
        let json: serde_json::Value = serde_json::from_str(&written("json", &graph)).unwrap();
        let found: BTreeSet<_> = list(&json["nodes"])
            .iter()
            .map(|node| {
                (
                    string(&node["id"]),
                    string(&node["class"]),
                    string(&node["label"]),
                    list(&node["aliases"]).iter().map(string).collect(),
                )
            })
            .collect();
        assert_eq!(found, entities(&graph));
        let found: BTreeSet<Fact> = list(&json["edges"])
            .iter()
            .flat_map(|edge| {
                list(&edge["evidence"]).iter().map(|evidence| {
                    (
                        string(&edge["source"]),
                        string(&edge["relation"]),
                        string(&edge["target"]),
                        string(&edge["modality"]),
                        edge["time"].as_str().map(str::to_owned),
                        json_place(evidence, "quote"),
                    )
                })
            })
            .collect();
        assert_eq!(found, facts(&graph));
        let found: BTreeSet<_> = list(&json["nodes"])
            .iter()
            .flat_map(|node| list(&node["statuses"]).iter().map(move |status| (node, status)))
            .flat_map(|(node, status)| {
                list(&status["evidence"]).iter().map(move |evidence| {
                    (
                        string(&node["id"]),
                        string(&status["status"]),
                        string(&status["modality"]),
                        status["time"].as_str().map(str::to_owned),
                        json_place(evidence, "quote"),
                    )
                })
            })
            .collect();
        assert_eq!(found, statuses(&graph));
        let found: BTreeSet<_> = list(&json["observations"])
            .iter()
            .flat_map(|found| {
                list(&found["evidence"]).iter().map(move |evidence| {
                    (
                        string(&found["subject"]),
                        string(&found["indicator"]),
                        found["value"].as_f64().unwrap().to_string(),
                        string(&found["unit"]),
                        string(&found["kind"]),
                        json_place(evidence, "quote"),
                    )
                })
            })
            .collect();
        assert_eq!(found, figures(&graph));
    }
}

#[test]
fn json_keeps_to_its_schema() {
    let schema: serde_json::Value = serde_json::from_str(include_str!("../../data/schema/graph.schema.json")).unwrap();
    let json: serde_json::Value = serde_json::from_str(&written("json", &hostile())).unwrap();
    keeps(&schema, &schema, &json, "graph.json");
}

/// Checks types, required and known fields: the part of JSON Schema that the schema uses.
fn keeps(root: &serde_json::Value, schema: &serde_json::Value, value: &serde_json::Value, path: &str) {
    if let Some(reference) = schema["$ref"].as_str() {
        let target = reference.trim_start_matches("#/").split('/').fold(root, |value, key| &value[key]);
        assert!(target.is_object(), "{path}: {reference} leads nowhere");
        return keeps(root, target, value, path);
    }
    let kind = match value {
        serde_json::Value::Null => "null",
        serde_json::Value::Bool(_) => "boolean",
        serde_json::Value::Number(number) if number.is_f64() => "number",
        serde_json::Value::Number(_) => "integer",
        serde_json::Value::String(_) => "string",
        serde_json::Value::Array(_) => "array",
        serde_json::Value::Object(_) => "object",
    };
    let types: Vec<&str> = match &schema["type"] {
        serde_json::Value::String(one) => vec![one],
        serde_json::Value::Array(many) => many.iter().filter_map(|one| one.as_str()).collect(),
        _ => Vec::new(),
    };
    assert!(
        types.is_empty() || types.contains(&kind) || kind == "integer" && types.contains(&"number"),
        "{path}: {kind} is none of {types:?}"
    );
    if let Some(allowed) = schema["enum"].as_array() {
        assert!(allowed.contains(value), "{path}: {value} is none of {allowed:?}");
    }
    if let Some(object) = value.as_object() {
        for required in schema["required"].as_array().into_iter().flatten() {
            assert!(object.contains_key(required.as_str().unwrap()), "{path}: {required} is missing");
        }
        for (key, inner) in object {
            let known = &schema["properties"][key];
            if known.is_object() {
                keeps(root, known, inner, &format!("{path}/{key}"));
            } else if schema["additionalProperties"].is_object() {
                keeps(root, &schema["additionalProperties"], inner, &format!("{path}/{key}"));
            } else {
                assert!(schema["additionalProperties"] != false, "{path}: {key} is not in the schema");
            }
        }
    }
    for (index, inner) in value.as_array().into_iter().flatten().enumerate() {
        keeps(root, &schema["items"], inner, &format!("{path}/{index}"));
    }
}
