//! The CSV files of Neo4j, read by csv, and the properties they have in common with `graph.cypher`.

use std::collections::BTreeMap;

use super::{
    said::{Place, Said, number},
    tables::{Row, rows},
};

/// The labels of a node, or the type of a relationship, with its properties by name; lists are still joined.
pub(crate) type Item = (String, Row);

pub(crate) fn read(files: &[String]) -> Said {
    let nodes = |table: &str| -> Vec<Item> {
        let untyped = |row: Row| -> Row {
            row.into_iter().map(|(head, cell)| (head.split(':').next().unwrap().to_owned(), cell)).collect()
        };
        rows(table).into_iter().map(|mut row| (row.remove(":LABEL").unwrap(), untyped(row))).collect()
    };
    let relationships = |table: &str| -> Vec<(String, String, Item)> {
        rows(table)
            .into_iter()
            .map(|mut row| {
                let (start, end) = (row.remove(":START_ID(Graph)").unwrap(), row.remove(":END_ID(Graph)").unwrap());
                let kind = row.remove(":TYPE").unwrap();
                let row = row.into_iter().map(|(head, cell)| (head.split(':').next().unwrap().to_owned(), cell));
                (start, end, (kind, row.collect()))
            })
            .collect()
    };
    let mut all = nodes(&files[0]);
    all.extend(nodes(&files[2]));
    let mut ties = relationships(&files[1]);
    ties.extend(relationships(&files[3]));
    said(&all, &ties)
}

/// What nodes and relationships of the property graph say.
pub(crate) fn said(nodes: &[Item], relationships: &[(String, String, Item)]) -> Said {
    let mut said = Said::default();
    let quotes: BTreeMap<&str, &Row> =
        nodes.iter().filter(|(label, _)| label == "Quote").map(|(_, row)| (row["id"].as_str(), row)).collect();
    let documents: BTreeMap<&str, &str> = relationships
        .iter()
        .filter(|(_, _, (kind, _))| kind == "IN_DOCUMENT")
        .map(|(quote, document, _)| (quote.as_str(), document.strip_prefix("doc/").unwrap()))
        .collect();
    let owners: BTreeMap<&str, &str> = relationships
        .iter()
        .filter(|(_, _, (kind, _))| kind.starts_with("HAS_"))
        .map(|(owner, fact, _)| (fact.as_str(), owner.as_str()))
        .collect();
    let places = |row: &Row| -> Vec<Place> {
        let split = |name: &str| row.get(name).map(|all| all.split(';').collect::<Vec<_>>()).unwrap_or_default();
        let (ids, rules) = (split("evidence_ids"), split("rules"));
        assert_eq!(ids.len(), rules.len());
        ids.iter()
            .zip(rules)
            .map(|(id, rule)| {
                let quote = quotes[id];
                let text = quote.get("text").cloned().unwrap_or_default();
                let offset = |name: &str| quote[name].parse().unwrap();
                (documents[id].to_owned(), offset("from"), offset("to"), text, rule.to_owned())
            })
            .collect()
    };
    for (labels, row) in nodes {
        let id = row["id"].clone();
        let modality = || row["modality"].clone();
        if labels == "Status" {
            assert_eq!(owners[id.as_str()], row["entity"]);
            let stand = (row["entity"].clone(), row["status"].clone(), modality(), row.get("time").cloned());
            said.statuses.extend(places(row).into_iter().map(|place| (stand.clone(), place)));
        } else if labels == "Observation" {
            assert_eq!(owners[id.as_str()], row["entity"]);
            let figure = (
                row["entity"].clone(),
                row["indicator"].clone(),
                number(row["value"].parse().unwrap()),
                row.get("unit").cloned().unwrap_or_default(),
                row["kind"].clone(),
                modality(),
                row.get("time").cloned(),
                row.get("scope").cloned(),
            );
            said.figures.extend(places(row).into_iter().map(|place| (figure.clone(), place)));
        } else if labels.starts_with("Entity;") {
            assert!(labels.ends_with(&row["subkind"]) && labels.contains(&row["kind"]), "{labels}");
            let aliases = row.get("aliases").map(|all| all.split(';').map(str::to_owned).collect());
            said.entities.insert((
                id.clone(),
                row["subkind"].clone(),
                row["name"].clone(),
                aliases.unwrap_or_default(),
            ));
            said.mentions.extend(places(row).into_iter().map(|place| (id.clone(), place)));
        } else {
            assert!(labels == "Quote" || labels == "Document", "{labels}");
        }
    }
    for (start, end, (kind, row)) in relationships {
        let Some(relation) = row.get("relation") else { continue };
        assert_eq!(*kind, relation.to_uppercase().replace('-', "_"));
        let statement =
            (start.clone(), relation.clone(), end.clone(), row["modality"].clone(), row.get("time").cloned());
        said.relations.insert((statement.clone(), number(row["confidence"].parse().unwrap())));
        said.facts.extend(places(row).into_iter().map(|place| (statement.clone(), place)));
    }
    said
}
