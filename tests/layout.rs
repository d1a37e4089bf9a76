//! Drawings: every node has its place, no label covers another, and the same graph gives the same drawing.

use policygraph::layout::{Footprint, Point, places};

/// Numbers that look random and are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % end
    }
}

fn boxes(count: usize, numbers: &mut Numbers) -> Vec<Footprint> {
    (0..count).map(|_| Footprint::new(14.0, &"a".repeat(3 + numbers.below(40)))).collect()
}

fn check(boxes: &[Footprint], edges: &[(usize, usize)]) -> Vec<Point> {
    let points = places(boxes, edges);
    assert_eq!(points.len(), boxes.len());
    assert!(points.iter().all(|point| point.x.is_finite() && point.y.is_finite()));
    for (at, (one, own)) in points.iter().zip(boxes).enumerate() {
        for (other, theirs) in points.iter().zip(boxes).skip(at + 1) {
            // Places are told in tenths, and boxes hold a margin.
            let free_x = (one.x - other.x).abs() - f64::midpoint(own.width, theirs.width);
            let free_y = (one.y - other.y).abs() - f64::midpoint(own.height, theirs.height);
            assert!(free_x > -1.0 || free_y > -1.0, "{one:?} {own:?} covers {other:?} {theirs:?}");
        }
    }
    assert_eq!(points, places(boxes, edges));
    points
}

#[test]
fn labels_never_cover_each_other() {
    let mut numbers = Numbers(1);
    for count in [1, 2, 3, 10, 300] {
        let boxes = boxes(count, &mut numbers);
        let star: Vec<(usize, usize)> = (1..count).map(|node| (0, node)).collect();
        let row: Vec<(usize, usize)> = (1..count).map(|node| (node - 1, node)).collect();
        let any: Vec<(usize, usize)> = (0..3 * count).map(|_| (numbers.below(count), numbers.below(count))).collect();
        let all: Vec<(usize, usize)> =
            (0..count.min(40)).flat_map(|one| (0..one).map(move |other| (one, other))).collect();
        for edges in [Vec::new(), star, row, any, all] {
            check(&boxes, &edges);
        }
    }
}

#[test]
fn no_nodes_have_no_places() {
    assert!(places(&[], &[]).is_empty());
    // Ends that are no nodes, and loops, join nothing.
    check(&[Footprint::new(10.0, "one")], &[(0, 0), (0, 7), (9, 9)]);
}

#[test]
fn parts_that_no_edge_joins_stand_apart() {
    let mut numbers = Numbers(2);
    let boxes = boxes(60, &mut numbers);
    // Ten parts of six.
    let edges: Vec<(usize, usize)> = (0..60).filter(|node| node % 6 != 0).map(|node| (node - 1, node)).collect();
    let points = check(&boxes, &edges);
    let frame = |part: usize| {
        let members = part * 6..part * 6 + 6;
        let low = members.clone().map(|node| points[node].x).fold(f64::INFINITY, f64::min);
        let high = members.map(|node| points[node].x).fold(f64::NEG_INFINITY, f64::max);
        high - low
    };
    let whole = points.iter().map(|point| point.x).fold(f64::NEG_INFINITY, f64::max)
        - points.iter().map(|point| point.x).fold(f64::INFINITY, f64::min);
    assert!((0..10).all(|part| frame(part) < whole / 1.5), "a part is as wide as the picture");
}
