//! Drawings set around the largest one, each at the free place nearest to its middle.
//!
//! The plane is cut into cells. A large drawing takes the cells under its boxes and edges, a small one all cells of its
//! frame.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use super::{Footprint, Point};

/// A part of the graph, drawn.
pub(super) struct Drawing {
    pub(super) boxes: Vec<Footprint>,
    pub(super) places: Vec<Point>,
    /// Indices into the two.
    pub(super) edges: Vec<(usize, usize)>,
}

/// What stays free between two drawings.
const GAP: f64 = 24.0;

/// Cells of a picture, roughly, and how tall one is at least; a cell is twice as wide as it is tall.
const CELLS: f64 = 30_000.0;
const LOWEST: f64 = 12.0;

/// A drawing of more boxes than this takes no more cells than it fills.
const SMALL: usize = 24;

/// A picture is wider than tall: columns for each four rows around the middle, three of twice the width.
const SHAPE: (i32, i32) = (3, 4);

type Cell = (i32, i32);

/// Moves the drawings so that none covers another; they come in the order of their size.
pub(super) fn around(drawings: &mut [Drawing]) {
    let frames: Vec<(Point, Point)> = drawings.iter().map(frame).collect();
    let area: f64 = frames.iter().map(|(low, high)| (high.x - low.x + GAP) * (high.y - low.y + GAP)).sum();
    let height = LOWEST.max((area / (2.0 * CELLS)).sqrt());
    let size = Footprint { width: 2.0 * height, height };
    let mut taken: FxHashSet<Cell> = FxHashSet::default();
    // The ring in which the last drawing of such a frame found its place: all before are full for it.
    let mut rings: BTreeMap<Cell, i32> = BTreeMap::new();
    for (drawing, &(low, high)) in drawings.iter_mut().zip(&frames) {
        let columns = ((high.x - low.x + GAP) / size.width).ceil() as i32;
        let rows = ((high.y - low.y + GAP) / size.height).ceil() as i32;
        let cells: Vec<Cell> = if drawing.boxes.len() > SMALL {
            filled(drawing, low, size)
        } else {
            (0..columns).flat_map(|column| (0..rows).map(move |row| (column, row))).collect()
        };
        let middle = (columns / 2, rows / 2);
        let ring = rings.entry((columns, rows)).or_default();
        let (column, row) = loop {
            let free = perimeter(*ring).into_iter().find(|&(x, y)| {
                cells.iter().all(|cell| !taken.contains(&(cell.0 + x - middle.0, cell.1 + y - middle.1)))
            });
            if let Some((x, y)) = free {
                break (x - middle.0, y - middle.1);
            }
            *ring += 1;
        };
        taken.extend(cells.iter().map(|cell| (cell.0 + column, cell.1 + row)));
        let left = f64::from(column) * size.width + GAP / 2.0 - low.x;
        let up = f64::from(row) * size.height + GAP / 2.0 - low.y;
        for place in &mut drawing.places {
            *place = Point { x: place.x + left, y: place.y + up };
        }
    }
}

/// The cells under the boxes and edges of a drawing, counted from its lowest corner.
fn filled(drawing: &Drawing, low: Point, size: Footprint) -> Vec<Cell> {
    let mut cells = Vec::new();
    let cell = |x: f64, y: f64| {
        (((x - low.x + GAP / 2.0) / size.width).floor() as i32, ((y - low.y + GAP / 2.0) / size.height).floor() as i32)
    };
    for (own, place) in drawing.boxes.iter().zip(&drawing.places) {
        let (half_width, half_height) = (f64::midpoint(own.width, GAP), f64::midpoint(own.height, GAP));
        let first = cell(place.x - half_width, place.y - half_height);
        let last = cell(place.x + half_width, place.y + half_height);
        cells.extend((first.0..=last.0).flat_map(|column| (first.1..=last.1).map(move |row| (column, row))));
    }
    for &(one, other) in &drawing.edges {
        let (Some(from), Some(to)) = (drawing.places.get(one), drawing.places.get(other)) else { continue };
        let steps = ((to.x - from.x).abs() / size.width).max((to.y - from.y).abs() / size.height).ceil() as i32 * 2;
        for step in 0..=steps {
            let share = f64::from(step) / f64::from(steps.max(1));
            cells.push(cell(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share));
        }
    }
    cells.sort_unstable();
    cells.dedup();
    cells
}

/// The cells of a ring around the middle, those below and above before those at the sides.
fn perimeter(ring: i32) -> Vec<Cell> {
    let side = ring * SHAPE.0 / SHAPE.1;
    let outward = |end: i32| (0..=end).flat_map(|at| if at == 0 { vec![0] } else { vec![at, -at] });
    let mut cells: Vec<Cell> = outward(side).flat_map(|column| [(column, -ring), (column, ring)]).collect();
    cells.extend(outward(ring - 1).flat_map(|row| [(side, row), (-side, row)]));
    cells
}

/// Returns the lowest and the highest corner of a drawing.
fn frame(drawing: &Drawing) -> (Point, Point) {
    let mut low = Point { x: f64::INFINITY, y: f64::INFINITY };
    let mut high = Point { x: f64::NEG_INFINITY, y: f64::NEG_INFINITY };
    for (own, place) in drawing.boxes.iter().zip(&drawing.places) {
        low = Point { x: low.x.min(place.x - own.width / 2.0), y: low.y.min(place.y - own.height / 2.0) };
        high = Point { x: high.x.max(place.x + own.width / 2.0), y: high.y.max(place.y + own.height / 2.0) };
    }
    (low, high)
}
