//! A quadtree over bodies, so that far ones push as one (Barnes and Hut).

use super::Point;

/// Beyond this depth bodies count as one place.
const DEPTH: usize = 24;

/// A cell counts as one body where its width is less than this share of its distance.
const OPENING: f64 = 1.2;

/// A square of the plane while the tree is built.
#[derive(Clone, Copy)]
struct Cell {
    center: Point,
    half: f64,
    mass: f64,
    /// Sum of mass times place.
    pull: Point,
    /// Index of the first of four children; 0 for a leaf.
    children: usize,
    /// The only body of a leaf.
    body: Option<(Point, f64)>,
}

impl Cell {
    fn empty(center: Point, half: f64) -> Self {
        Self { center, half, mass: 0.0, pull: Point::default(), children: 0, body: None }
    }
}

/// A cell with its bodies as one, in the order of a walk down the tree.
#[derive(Clone, Copy)]
struct Lump {
    middle: Point,
    mass: f64,
    /// The square of the distance from which it counts as one body; negative for a leaf.
    reach: f64,
    /// Where the walk goes on past all that lies in it.
    next: usize,
}

/// Bodies with their masses.
pub(super) struct Tree {
    lumps: Vec<Lump>,
}

impl Tree {
    pub(super) fn new(places: &[Point], masses: &[f64]) -> Self {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for place in places {
            low = low.min(place.x).min(place.y);
            high = high.max(place.x).max(place.y);
        }
        let middle = f64::midpoint(low, high);
        let mut cells = Cells(Vec::with_capacity(places.len() * 3));
        cells.0.push(Cell::empty(Point { x: middle, y: middle }, (high - low) / 2.0 + 1.0));
        for (&place, &mass) in places.iter().zip(masses) {
            cells.add(place, mass);
        }
        let mut tree = Self { lumps: Vec::with_capacity(cells.0.len()) };
        tree.take(&cells, 0);
        tree
    }

    /// Takes over a cell and all in it; empty ones are left out.
    fn take(&mut self, cells: &Cells, index: usize) {
        let cell = &cells.0[index];
        if cell.mass == 0.0 {
            return;
        }
        let at = self.lumps.len();
        let width = 2.0 * cell.half / OPENING;
        self.lumps.push(Lump {
            middle: Point { x: cell.pull.x / cell.mass, y: cell.pull.y / cell.mass },
            mass: cell.mass,
            reach: if cell.children == 0 { -1.0 } else { width * width },
            next: 0,
        });
        if cell.children > 0 {
            (cell.children..cell.children + 4).for_each(|child| self.take(cells, child));
        }
        self.lumps[at].next = self.lumps.len();
    }

    /// Returns the sum of mass divided by distance over all bodies, as a push away from them.
    pub(super) fn push(&self, place: Point) -> Point {
        let mut push = Point::default();
        let mut at = 0;
        while let Some(body) = self.lumps.get(at) {
            let (dx, dy) = (place.x - body.middle.x, place.y - body.middle.y);
            let square = dx * dx + dy * dy;
            if square <= body.reach {
                at += 1;
                continue;
            }
            at = body.next;
            if square > 1e-9 {
                let share = body.mass / square;
                push.x += share * dx;
                push.y += share * dy;
            }
        }
        push
    }
}

struct Cells(Vec<Cell>);

impl Cells {
    fn add(&mut self, place: Point, mass: f64) {
        let mut index = 0;
        let mut depth = 0;
        loop {
            let cell = &mut self.0[index];
            let was_empty = cell.mass == 0.0;
            cell.mass += mass;
            cell.pull.x += mass * place.x;
            cell.pull.y += mass * place.y;
            if cell.children == 0 {
                if was_empty {
                    cell.body = Some((place, mass));
                    return;
                }
                if depth >= DEPTH {
                    return;
                }
                self.split(index);
            }
            index = self.child(index, place);
            depth += 1;
        }
    }

    /// Gives a leaf four children and its body to one of them.
    fn split(&mut self, index: usize) {
        let first = self.0.len();
        let Cell { center, half, .. } = self.0[index];
        let quarter = half / 2.0;
        for (x, y) in [(-1.0, -1.0), (1.0, -1.0), (-1.0, 1.0), (1.0, 1.0)] {
            self.0.push(Cell::empty(Point { x: center.x + x * quarter, y: center.y + y * quarter }, quarter));
        }
        self.0[index].children = first;
        if let Some((place, mass)) = self.0[index].body.take() {
            let child = self.child(index, place);
            let cell = &mut self.0[child];
            cell.mass = mass;
            cell.pull = Point { x: mass * place.x, y: mass * place.y };
            cell.body = Some((place, mass));
        }
    }

    fn child(&self, index: usize, place: Point) -> usize {
        let cell = &self.0[index];
        cell.children + usize::from(place.x >= cell.center.x) + 2 * usize::from(place.y >= cell.center.y)
    }
}
