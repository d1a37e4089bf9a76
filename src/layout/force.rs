//! One connected part drawn by forces: joined nodes pull, all nodes push, busy nodes push more.
//!
//! Forces and speed are those of ForceAtlas2 (Jacomy and others 2014).

use super::{Point, tree::Tree};

/// How strongly nodes push, and how strongly all are drawn to the middle.
const PUSH: f64 = 8.0;
const GRAVITY: f64 = 0.02;

/// How many visits of nodes a drawing may cost, and the bounds of its rounds.
const VISITS: usize = 2_400_000;
const ROUNDS: (usize, usize) = (100, 600);

/// Returns a place for each node of a connected part. Its first node is its hub, and the others stand in the order in
/// which a walk from there meets them.
pub(super) fn arrange(count: usize, edges: &[(usize, usize)]) -> Vec<Point> {
    let mut places = spiral(count);
    if count > 1 {
        let mut masses = vec![1.0; count];
        for &(one, other) in edges {
            masses[one] += 1.0;
            masses[other] += 1.0;
        }
        run(&mut places, edges, &masses, (VISITS / count).clamp(ROUNDS.0, ROUNDS.1));
    }
    places
}

/// Returns points on a spiral of even density, turned by the golden angle from one to the next.
fn spiral(count: usize) -> Vec<Point> {
    // Cosine and sine of the golden angle.
    let (cosine, sine) = (-0.737_368_878_078_319_7, 0.675_490_294_261_523_8);
    let mut turn = Point { x: 1.0, y: 0.0 };
    (0..count)
        .map(|index| {
            let radius = 10.0 * (index as f64).sqrt();
            let place = Point { x: radius * turn.x, y: radius * turn.y };
            turn = Point { x: turn.x * cosine - turn.y * sine, y: turn.x * sine + turn.y * cosine };
            place
        })
        .collect()
}

fn run(places: &mut [Point], edges: &[(usize, usize)], masses: &[f64], rounds: usize) {
    let count = places.len() as f64;
    let mut before = vec![Point::default(); places.len()];
    let (mut speed, mut efficiency) = (1.0_f64, 1.0_f64);
    for _ in 0..rounds {
        let tree = Tree::new(places, masses);
        let mut forces: Vec<Point> = places
            .iter()
            .zip(masses)
            .map(|(&place, &mass)| {
                let push = tree.push(place);
                Point {
                    x: PUSH * mass * push.x - GRAVITY * mass * place.x,
                    y: PUSH * mass * push.y - GRAVITY * mass * place.y,
                }
            })
            .collect();
        for &(one, other) in edges {
            let (dx, dy) = (places[other].x - places[one].x, places[other].y - places[one].y);
            forces[one].x += dx;
            forces[one].y += dy;
            forces[other].x -= dx;
            forces[other].y -= dy;
        }
        let (mut swing, mut traction) = (0.0, 0.0);
        for ((force, old), mass) in forces.iter().zip(&before).zip(masses) {
            swing += mass * length(force.x - old.x, force.y - old.y);
            traction += mass * length(force.x + old.x, force.y + old.y) / 2.0;
        }
        if swing <= f64::EPSILON {
            return;
        }
        let estimate = 0.05 * count.sqrt();
        let mut tolerance = estimate.sqrt().max((estimate * traction / (count * count)).min(10.0));
        if swing / traction > 2.0 {
            efficiency = if efficiency > 0.05 { efficiency * 0.5 } else { efficiency };
            tolerance = tolerance.max(1.0);
        }
        let target = tolerance * efficiency * traction / swing;
        if swing > tolerance * traction {
            efficiency = if efficiency > 0.05 { efficiency * 0.7 } else { efficiency };
        } else if speed < 1000.0 {
            efficiency *= 1.3;
        }
        speed += (target - speed).min(0.5 * speed);
        for (((place, force), old), mass) in places.iter_mut().zip(&forces).zip(&before).zip(masses) {
            let swing = mass * length(force.x - old.x, force.y - old.y);
            let factor = speed / (1.0 + (speed * swing).sqrt());
            place.x += force.x * factor;
            place.y += force.y * factor;
        }
        before = forces;
    }
}

fn length(x: f64, y: f64) -> f64 {
    (x * x + y * y).sqrt()
}
