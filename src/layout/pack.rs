//! Drawings set beside each other, the largest on top, the others in rows below it.

use super::{Footprint, Point};

/// What stays free between two drawings.
const GAP: f64 = 30.0;

/// Width by height of the whole picture, roughly.
const SHAPE: f64 = 1.5;

/// Moves the drawings so that none covers another; they come in the order of their size.
pub(super) fn beside(drawn: &mut [(Vec<Footprint>, Vec<Point>)]) {
    let frames: Vec<(Point, Point)> = drawn.iter().map(|(boxes, places)| frame(boxes, places)).collect();
    let width = |index: usize| frames[index].1.x - frames[index].0.x + GAP;
    let height = |index: usize| frames[index].1.y - frames[index].0.y + GAP;
    let area: f64 = (0..frames.len()).map(|index| width(index) * height(index)).sum();
    let widest = (0..frames.len()).map(width).fold(0.0, f64::max);
    let limit = widest.max((area * SHAPE).sqrt());
    // Tall ones first, so that rows are even.
    let mut order: Vec<usize> = (0..frames.len()).collect();
    order.sort_by(|&one, &other| {
        height(other).total_cmp(&height(one)).then(width(other).total_cmp(&width(one))).then(one.cmp(&other))
    });
    let (mut left, mut top, mut row) = (0.0, 0.0, 0.0);
    for index in order {
        if left > 0.0 && left + width(index) > limit {
            left = 0.0;
            top -= row;
            row = 0.0;
        }
        row = f64::max(row, height(index));
        let (low, high) = frames[index];
        for place in &mut drawn[index].1 {
            *place = Point { x: place.x - low.x + left - limit / 2.0, y: place.y - high.y + top };
        }
        left += width(index);
    }
}

/// Returns the lowest and the highest corner of a drawing.
fn frame(boxes: &[Footprint], places: &[Point]) -> (Point, Point) {
    let mut low = Point { x: f64::INFINITY, y: f64::INFINITY };
    let mut high = Point { x: f64::NEG_INFINITY, y: f64::NEG_INFINITY };
    for (own, place) in boxes.iter().zip(places) {
        low = Point { x: low.x.min(place.x - own.width / 2.0), y: low.y.min(place.y - own.height / 2.0) };
        high = Point { x: high.x.max(place.x + own.width / 2.0), y: high.y.max(place.y + own.height / 2.0) };
    }
    (low, high)
}
