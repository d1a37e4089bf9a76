//! Where the nodes of a graph stand in a picture.
//!
//! In come the boxes that nodes fill with their labels and the pairs that edges join; out comes a point for each node.
//! Each connected part is drawn by forces (`force`), pushed apart until no label covers another (`spread`), and
//! set around the largest (`pack`). Only `+ - * /` and square roots are used, in a fixed order, so that every machine
//! gives the same picture.

mod force;
mod tree;
mod spread;
mod pack;

use pack::Drawing;

/// A place in the plane; `y` grows upwards.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Upwards.
    pub y: f64,
}

/// The box that a node and its label fill, around the node's point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Footprint {
    /// From left to right.
    pub width: f64,
    /// From bottom to top.
    pub height: f64,
}

/// How tall a label is.
const LABEL_HEIGHT: f64 = 12.0;

/// How wide one letter of a label is.
const LETTER_WIDTH: f64 = 6.4;

/// What stays free around a box.
const MARGIN: f64 = 5.0;

/// Returns the diameter of a node that is mentioned so many times.
#[must_use]
pub fn size(mentions: usize) -> f64 {
    let size = 10.0 + 4.0 * (mentions.min(400) as f64).sqrt();
    // One decimal is what files show.
    (size * 10.0).round() / 10.0
}

impl Footprint {
    /// Returns the box of a node of a diameter whose label stands on it.
    #[must_use]
    pub fn new(diameter: f64, label: &str) -> Self {
        // Letters of Chinese, Japanese and Korean are square.
        let letters: f64 = label.chars().map(|letter| if letter >= '\u{2E80}' { 1.9 } else { 1.0 }).sum();
        Self { width: diameter.max(letters * LETTER_WIDTH) + 2.0 * MARGIN, height: diameter.max(LABEL_HEIGHT) + MARGIN }
    }
}

/// Returns a point for each node. `edges` join nodes by their index; their direction and number do not matter.
///
/// # Examples
///
/// ```
/// use policygraph::layout::{Footprint, places};
///
/// let boxes = [Footprint::new(14.0, "Nairobi"), Footprint::new(14.0, "Karibu Hospital")];
/// let points = places(&boxes, &[(0, 1)]);
/// assert!((points[0].y - points[1].y).abs() >= 19.0 || (points[0].x - points[1].x).abs() >= 70.0);
/// ```
#[must_use]
pub fn places(boxes: &[Footprint], edges: &[(usize, usize)]) -> Vec<Point> {
    let neighbors = neighbors(boxes.len(), edges);
    let mut points = vec![Point::default(); boxes.len()];
    let parts = parts(&neighbors);
    let mut drawn = Vec::with_capacity(parts.len());
    let mut position = vec![0; boxes.len()];
    for part in &parts {
        for (index, &node) in part.iter().enumerate() {
            position[node] = index;
        }
        let own: Vec<Footprint> = part.iter().map(|&node| boxes[node]).collect();
        let edges: Vec<(usize, usize)> = part
            .iter()
            .flat_map(|&node| neighbors[node].iter().map(move |&other| (node, other)))
            .map(|(node, other)| (position[node], position[other]))
            .filter(|(one, other)| one < other)
            .collect();
        let mut places = force::arrange(part.len(), &edges);
        spread::apart(&own, &mut places);
        drawn.push(Drawing { boxes: own, places, edges });
    }
    pack::around(&mut drawn);
    for (part, drawing) in parts.iter().zip(&drawn) {
        for (&node, place) in part.iter().zip(&drawing.places) {
            points[node] = Point { x: tenth(place.x), y: tenth(place.y) };
        }
    }
    points
}

fn tenth(value: f64) -> f64 {
    // Adding zero turns -0 into 0.
    (value * 10.0).round() / 10.0 + 0.0
}

/// Returns for each node the nodes it is joined with, sorted, itself left out.
fn neighbors(count: usize, edges: &[(usize, usize)]) -> Vec<Vec<usize>> {
    let mut neighbors = vec![Vec::new(); count];
    for &(one, other) in edges.iter().filter(|(one, other)| one != other && *one < count && *other < count) {
        neighbors[one].push(other);
        neighbors[other].push(one);
    }
    for list in &mut neighbors {
        list.sort_unstable();
        list.dedup();
    }
    neighbors
}

/// Returns the connected parts, the largest first. A part begins with its node of most neighbors and goes on in the
/// order in which a walk from there meets the others.
fn parts(neighbors: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut seen = vec![false; neighbors.len()];
    let mut parts = Vec::new();
    for start in 0..neighbors.len() {
        if seen[start] {
            continue;
        }
        let part = walk(start, neighbors, &mut seen);
        let hub = part.iter().copied().max_by_key(|&node| (neighbors[node].len(), usize::MAX - node)).unwrap_or(start);
        for &node in &part {
            seen[node] = false;
        }
        parts.push(walk(hub, neighbors, &mut seen));
    }
    // Stable: parts of one size stay in the order of their first nodes.
    parts.sort_by_key(|part| usize::MAX - part.len());
    parts
}

fn walk(start: usize, neighbors: &[Vec<usize>], seen: &mut [bool]) -> Vec<usize> {
    let mut part = vec![start];
    seen[start] = true;
    let mut next = 0;
    while let Some(&node) = part.get(next) {
        next += 1;
        for &other in &neighbors[node] {
            if !seen[other] {
                seen[other] = true;
                part.push(other);
            }
        }
    }
    part
}
