//! Pictures of the strongest nodes: the page begins with few and shows more.
//!
//! Each level is a picture of its own, so that few nodes stand as well as many; a page that only knew the places of all
//! would show its first few scattered.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    graph::Graph,
    layout::{self, Footprint},
};

/// How many nodes each picture shows; the page shows no more at once.
const SIZES: [usize; 4] = [40, 90, 200, 600];

/// How tall one line of a label is, and how wide a letter.
const LINE: f64 = 15.0;
const LETTER: f64 = 7.0;
/// Where the page breaks a label, and after how many lines it ends.
const LETTERS: usize = 19;
const LINES: usize = 3;
/// The diameter of the lightest node, and what the heaviest has more.
const SMALLEST: f64 = 16.0;
const GROWTH: f64 = 40.0;

/// A picture of some nodes.
#[derive(Serialize)]
pub(super) struct Level {
    /// Their places in the order of ids.
    nodes: Vec<usize>,
    /// `x` and `y` of each; `y` grows downwards, as on a screen.
    places: Vec<i64>,
}

/// Returns the pictures, the smallest first. The page counts the weight of a node in the same way.
pub(super) fn levels(graph: &Graph) -> Vec<Level> {
    let names: Vec<&str> = graph.entities().map(|entity| entity.name.as_str()).collect();
    let index: BTreeMap<_, _> = graph.entities().enumerate().map(|(index, entity)| (&entity.id, index)).collect();
    let mut weights = vec![0_usize; names.len()];
    let mut edges = Vec::new();
    for relation in graph.relations() {
        let (Some(&subject), Some(&object)) = (index.get(&relation.subject), index.get(&relation.object)) else {
            continue;
        };
        let weight = relation.evidence.len().max(1);
        weights[subject] += weight;
        if object != subject {
            weights[object] += weight;
        }
        edges.push((subject, object));
    }
    let mut strongest: Vec<usize> = (0..names.len()).filter(|&node| weights[node] > 0).collect();
    strongest.sort_by_key(|&node| (usize::MAX - weights[node], node));
    let mut levels = Vec::new();
    for size in SIZES {
        let nodes = &strongest[..size.min(strongest.len())];
        if !nodes.is_empty() {
            levels.push(level(nodes, &names, &weights, &edges));
        }
        if size >= strongest.len() {
            break;
        }
    }
    levels
}

fn level(nodes: &[usize], names: &[&str], weights: &[usize], edges: &[(usize, usize)]) -> Level {
    let own: BTreeMap<usize, usize> = nodes.iter().enumerate().map(|(place, &node)| (node, place)).collect();
    let inner: Vec<(usize, usize)> =
        edges.iter().filter_map(|(one, other)| Some((*own.get(one)?, *own.get(other)?))).collect();
    let heaviest = nodes.iter().map(|&node| weights[node]).max().unwrap_or(1);
    let boxes: Vec<Footprint> = nodes.iter().map(|&node| footprint(names[node], weights[node], heaviest)).collect();
    let points = layout::places(&boxes, &inner);
    let mut places = Vec::with_capacity(nodes.len() * 2);
    for ((&node, point), shape) in nodes.iter().zip(&points).zip(&boxes) {
        // The label stands under the node, so the node is in the upper part of its box.
        let rise = (shape.height - diameter(weights[node], heaviest)) / 2.0;
        places.push(point.x.round() as i64);
        places.push((-point.y - rise).round() as i64);
    }
    Level { nodes: nodes.to_vec(), places }
}

fn diameter(weight: usize, heaviest: usize) -> f64 {
    SMALLEST + GROWTH * (weight as f64 / heaviest as f64).sqrt()
}

/// The box of a node and the label under it.
fn footprint(name: &str, weight: usize, heaviest: usize) -> Footprint {
    let letters = name.chars().count();
    let lines = letters.div_ceil(LETTERS).clamp(1, LINES);
    let diameter = diameter(weight, heaviest);
    Footprint {
        width: diameter.max(letters.min(LETTERS) as f64 * LETTER) + 8.0,
        height: diameter + lines as f64 * LINE + 8.0,
    }
}
