//! A quadtree over bodies, so that far ones push as one (Barnes and Hut).

use super::Point;

/// Beyond this depth bodies count as one place.
const DEPTH: usize = 24;

/// A cell counts as one body where its width is less than this share of its distance.
const OPENING: f64 = 1.1;

#[derive(Clone, Copy)]
struct Cell {
    center: Point,
    half: f64,
    mass: f64,
    /// Sum of mass times place, until [`Tree::new`] divides it.
    pull: Point,
    /// Index of the first of four children; 0 for a leaf.
    children: usize,
    /// The only body of a leaf.
    body: Option<(Point, f64)>,
}

/// Bodies with their masses.
pub(super) struct Tree {
    cells: Vec<Cell>,
}

impl Tree {
    pub(super) fn new(places: &[Point], masses: &[f64]) -> Self {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for place in places {
            low = low.min(place.x).min(place.y);
            high = high.max(place.x).max(place.y);
        }
        let middle = f64::midpoint(low, high);
        let root = Cell {
            center: Point { x: middle, y: middle },
            half: (high - low) / 2.0 + 1.0,
            mass: 0.0,
            pull: Point::default(),
            children: 0,
            body: None,
        };
        let mut tree = Self { cells: Vec::with_capacity(places.len() * 2) };
        tree.cells.push(root);
        for (&place, &mass) in places.iter().zip(masses) {
            tree.add(place, mass);
        }
        for cell in tree.cells.iter_mut().filter(|cell| cell.mass > 0.0) {
            cell.pull = Point { x: cell.pull.x / cell.mass, y: cell.pull.y / cell.mass };
        }
        tree
    }

    fn add(&mut self, place: Point, mass: f64) {
        let mut index = 0;
        let mut depth = 0;
        loop {
            let cell = &mut self.cells[index];
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
        let first = self.cells.len();
        let Cell { center, half, .. } = self.cells[index];
        let quarter = half / 2.0;
        for (x, y) in [(-1.0, -1.0), (1.0, -1.0), (-1.0, 1.0), (1.0, 1.0)] {
            self.cells.push(Cell {
                center: Point { x: center.x + x * quarter, y: center.y + y * quarter },
                half: quarter,
                mass: 0.0,
                pull: Point::default(),
                children: 0,
                body: None,
            });
        }
        self.cells[index].children = first;
        if let Some((place, mass)) = self.cells[index].body.take() {
            let child = self.child(index, place);
            let cell = &mut self.cells[child];
            cell.mass = mass;
            cell.pull = Point { x: mass * place.x, y: mass * place.y };
            cell.body = Some((place, mass));
        }
    }

    fn child(&self, index: usize, place: Point) -> usize {
        let cell = &self.cells[index];
        cell.children + usize::from(place.x >= cell.center.x) + 2 * usize::from(place.y >= cell.center.y)
    }

    /// Returns the sum of mass divided by distance over all bodies, as a push away from them.
    pub(super) fn push(&self, place: Point, todo: &mut Vec<usize>) -> Point {
        let mut push = Point::default();
        todo.clear();
        todo.push(0);
        while let Some(index) = todo.pop() {
            let cell = &self.cells[index];
            if cell.mass == 0.0 {
                continue;
            }
            let (dx, dy) = (place.x - cell.pull.x, place.y - cell.pull.y);
            let square = dx * dx + dy * dy;
            let width = 2.0 * cell.half;
            if cell.children == 0 || width * width < OPENING * OPENING * square {
                if square > 1e-9 {
                    push.x += cell.mass * dx / square;
                    push.y += cell.mass * dy / square;
                }
            } else {
                todo.extend(cell.children..cell.children + 4);
            }
        }
        push
    }
}
