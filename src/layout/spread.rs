//! Boxes pushed apart until none covers another.

use super::{Footprint, Point};

/// How much room a drawing gets, as a multiple of what its boxes fill.
const ROOM: f64 = 2.2;

/// Labels are wide: a drawing is stretched by this much from left to right.
const STRETCH: f64 = 1.7;

/// Rounds of pushing before the drawing is given more room, and how often it may be given more.
const ROUNDS: usize = 40;
const TIMES: usize = 40;

/// By how much the drawing grows then.
const GROWTH: f64 = 1.08;

/// Scales a drawing to the size of its boxes and pushes apart those that still cover each other.
pub(super) fn apart(boxes: &[Footprint], places: &mut [Point]) {
    scale(boxes, places);
    let mut cells = Vec::new();
    for _ in 0..TIMES {
        if (0..ROUNDS).any(|_| !push(boxes, places, &mut cells)) {
            return;
        }
        for place in &mut *places {
            *place = Point { x: place.x * GROWTH, y: place.y * GROWTH };
        }
    }
}

/// Gives the drawing the area that its boxes need.
fn scale(boxes: &[Footprint], places: &mut [Point]) {
    let count = places.len() as f64;
    let middle = Point {
        x: places.iter().map(|place| place.x).sum::<f64>() / count,
        y: places.iter().map(|place| place.y).sum::<f64>() / count,
    };
    let spread: f64 = places
        .iter()
        .map(|place| (place.x - middle.x) * (place.x - middle.x) + (place.y - middle.y) * (place.y - middle.y))
        .sum::<f64>()
        / count;
    if spread <= f64::EPSILON {
        return;
    }
    // Points spread evenly over a disc of radius r lie r/sqrt(2) from its middle, in the square mean.
    let area = 2.0 * std::f64::consts::PI * spread * STRETCH;
    let filled: f64 = boxes.iter().map(|own| own.width * own.height).sum();
    let factor = (ROOM * filled / area).sqrt();
    for place in places {
        *place = Point { x: (place.x - middle.x) * factor * STRETCH, y: (place.y - middle.y) * factor };
    }
}

/// A cell of the plane and a box that reaches into it.
type Cell = (i32, i32, usize);

/// Moves boxes that cover each other half of the shorter way out each; returns whether any did.
fn push(boxes: &[Footprint], places: &mut [Point], cells: &mut Vec<Cell>) -> bool {
    let count = boxes.len() as f64;
    let wide = boxes.iter().map(|own| own.width).sum::<f64>() / count;
    let tall = boxes.iter().map(|own| own.height).sum::<f64>() / count;
    let cell = |value: f64, width: f64| (value / width).floor() as i32;
    cells.clear();
    for (index, (own, place)) in boxes.iter().zip(&*places).enumerate() {
        for column in cell(place.x - own.width / 2.0, wide)..=cell(place.x + own.width / 2.0, wide) {
            for row in cell(place.y - own.height / 2.0, tall)..=cell(place.y + own.height / 2.0, tall) {
                cells.push((column, row, index));
            }
        }
    }
    cells.sort_unstable();
    let mut pushed = false;
    for members in cells.chunk_by(|one, other| (one.0, one.1) == (other.0, other.1)) {
        for (at, one) in members.iter().enumerate() {
            for other in &members[at + 1..] {
                pushed |= part(boxes, places, one.2, other.2);
            }
        }
    }
    pushed
}

fn part(boxes: &[Footprint], places: &mut [Point], one: usize, other: usize) -> bool {
    let (dx, dy) = (places[other].x - places[one].x, places[other].y - places[one].y);
    let over_x = f64::midpoint(boxes[one].width, boxes[other].width) - dx.abs();
    let over_y = f64::midpoint(boxes[one].height, boxes[other].height) - dy.abs();
    if over_x <= 0.05 || over_y <= 0.05 {
        return false;
    }
    let side = |value: f64| if value < 0.0 { -0.5 } else { 0.5 };
    // Measured by their sizes: else wide labels would always be piled up.
    if over_x * (boxes[one].height + boxes[other].height) < over_y * (boxes[one].width + boxes[other].width) {
        places[one].x -= side(dx) * (over_x + 0.1);
        places[other].x += side(dx) * (over_x + 0.1);
    } else {
        places[one].y -= side(dy) * (over_y + 0.1);
        places[other].y += side(dy) * (over_y + 0.1);
    }
    true
}
