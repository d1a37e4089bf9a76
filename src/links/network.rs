//! Links as networks: two-mode with rows and columns as nodes, one-mode with rows only.
//!
//! In the one-mode network two rows are tied where they share a column. `weight` is the number of columns they share;
//! `newman` counts each shared column by 1 / (n - 1), where n is the number of rows it is linked with (Newman 2001,
//! *Scientific collaboration networks. II*), so that a column that everything is linked with says little.
//! Both are written as undirected `GraphML` of the dialect of `graph.graphml`; `bipartite` is 0 for a row
//! and 1 for a column, as `NetworkX` has it.

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};
use serde::Serialize;

use super::Matrix;
use crate::{cite::Named, export::text, ontology::Ontology};

/// Rows tied by the columns they share.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OneMode {
    /// All rows, in the order of their ids.
    pub rows: Vec<Named>,
    /// In the order of their ids.
    pub pairs: Vec<Pair>,
}

/// Two rows that share columns.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Pair {
    /// The smaller id.
    pub one: String,
    /// The greater id.
    pub other: String,
    /// How many columns they share.
    pub weight: usize,
    /// The sum over shared columns of 1 / (n - 1), n being the number of rows of a column.
    pub newman: f64,
    /// Ids of the columns they share.
    pub shared: Vec<String>,
}

/// Returns the rows of a matrix as a network of their own.
#[must_use]
pub fn one_mode(matrix: &Matrix) -> OneMode {
    let mut by_column: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for cell in &matrix.cells {
        by_column.entry(&cell.column).or_default().insert(&cell.row);
    }
    let mut pairs: BTreeMap<(&str, &str), Pair> = BTreeMap::new();
    for (column, rows) in &by_column {
        for one in rows {
            for other in rows.range(*one..).skip(1) {
                let pair = pairs.entry((one, other)).or_insert_with(|| Pair {
                    one: (*one).to_owned(),
                    other: (*other).to_owned(),
                    weight: 0,
                    newman: 0.0,
                    shared: Vec::new(),
                });
                pair.weight += 1;
                pair.newman += 1.0 / (rows.len() - 1) as f64;
                pair.shared.push((*column).to_owned());
            }
        }
    }
    OneMode { rows: matrix.rows.clone(), pairs: pairs.into_values().collect() }
}

/// A node or an edge: its attributes in XML, and its values.
type Values = Vec<(&'static str, String)>;

/// Returns `GraphML` with rows and columns as nodes; nothing where a thing is both a row and a column.
#[must_use]
pub fn two_mode_graphml(ontology: &Ontology, matrix: &Matrix) -> Option<String> {
    let rows: BTreeSet<&str> = matrix.rows.iter().map(|row| row.id.as_str()).collect();
    if matrix.columns.iter().any(|column| rows.contains(column.id.as_str())) {
        return None;
    }
    let sides = [(&matrix.rows, 0), (&matrix.columns, 1)];
    let nodes = sides.into_iter().flat_map(|(side, mode)| {
        side.iter().map(move |named| {
            let mut values = node(ontology, named);
            values.push(("bipartite", mode.to_string()));
            (named.id.as_str(), values)
        })
    });
    let edges = matrix.cells.iter().map(|cell| {
        let list = |words: BTreeSet<&str>| words.into_iter().collect::<Vec<_>>().join(";");
        let values = vec![
            ("weight", format!("{}.0", cell.count)),
            ("pieces", cell.pieces.to_string()),
            ("predicates", list(cell.relations.iter().map(|relation| relation.predicate.as_str()).collect())),
            ("modalities", list(cell.relations.iter().map(|relation| relation.modality).collect())),
            ("relations", list(cell.relations.iter().map(|relation| relation.id.as_str()).collect())),
        ];
        ((cell.row.as_str(), cell.column.as_str()), values)
    });
    let keys = [
        ("edge", "weight", "double"),
        ("edge", "pieces", "int"),
        ("edge", "predicates", "string"),
        ("edge", "modalities", "string"),
        ("edge", "relations", "string"),
        ("node", "bipartite", "int"),
    ];
    graphml(&keys, nodes, edges)
}

/// Returns a one-mode network as `GraphML`.
#[must_use]
pub fn one_mode_graphml(ontology: &Ontology, network: &OneMode) -> Option<String> {
    let keys = [("edge", "weight", "double"), ("edge", "newman", "double"), ("edge", "shared", "string")];
    let nodes = network.rows.iter().map(|named| (named.id.as_str(), node(ontology, named)));
    let edges = network.pairs.iter().map(|pair| {
        let values = vec![
            ("weight", format!("{}.0", pair.weight)),
            ("newman", pair.newman.to_string()),
            ("shared", pair.shared.join(";")),
        ];
        ((pair.one.as_str(), pair.other.as_str()), values)
    });
    graphml(&keys, nodes, edges)
}

fn node(ontology: &Ontology, named: &Named) -> Values {
    let name = text::one_line(&named.name).into_owned();
    let mut labels: Vec<&str> = ontology.ancestors(&named.class).iter().map(|class| class.key.as_str()).collect();
    labels.reverse();
    vec![
        ("label", name.clone()),
        ("name", name),
        ("labels", labels.iter().fold(String::new(), |all, label| all + ":" + label)),
        ("class", named.class.clone()),
        ("color", ontology.color(&named.class).to_owned()),
    ]
}

fn key(element: &str, name: &str) -> String {
    match (element, name) {
        ("node", "labels") => name.to_owned(),
        ("node", _) => format!("n_{name}"),
        _ => format!("e_{name}"),
    }
}

fn graphml<'a>(
    keys: &[(&str, &str, &str)],
    nodes: impl Iterator<Item = (&'a str, Values)>,
    edges: impl Iterator<Item = ((&'a str, &'a str), Values)>,
) -> Option<String> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    // Writing to memory cannot fail.
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None))).ok()?;
    let root = BytesStart::new("graphml").with_attributes([("xmlns", "http://graphml.graphdrawing.org/xmlns")]);
    xml.write_event(Event::Start(root)).ok()?;
    let common = ["label", "name", "labels", "class", "color"].map(|name| ("node", name, "string"));
    for (element, name, kind) in common.iter().chain(keys) {
        let id = key(element, name);
        xml.create_element("key")
            .with_attributes([("id", id.as_str()), ("for", element), ("attr.name", name), ("attr.type", kind)])
            .write_empty()
            .ok()?;
    }
    let graph = [("id", "policygraph"), ("edgedefault", "undirected")];
    xml.write_event(Event::Start(BytesStart::new("graph").with_attributes(graph))).ok()?;
    for (id, values) in nodes {
        element(&mut xml, "node", &[("id", id)], &values)?;
    }
    for ((source, target), values) in edges {
        element(&mut xml, "edge", &[("source", source), ("target", target)], &values)?;
    }
    xml.write_event(Event::End(BytesEnd::new("graph"))).ok()?;
    xml.write_event(Event::End(BytesEnd::new("graphml"))).ok()?;
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    String::from_utf8(bytes).ok()
}

fn element(xml: &mut Writer<Vec<u8>>, name: &str, attributes: &[(&str, &str)], values: &Values) -> Option<()> {
    let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
    xml.write_event(Event::Start(start)).ok()?;
    // Importers take an empty element for an empty text or for 0.
    for (of, value) in values.iter().filter(|(_, value)| !value.trim().is_empty()) {
        xml.create_element("data")
            .with_attribute(("key", key(name, of).as_str()))
            .write_text_content(BytesText::new(&text::one_line(value)))
            .ok()?;
    }
    xml.write_event(Event::End(BytesEnd::new(name))).ok()
}
