//! Transformations of the plane.

/// A transformation, as PDF writes it: a point is a row before it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Matrix {
    pub(super) values: [f64; 6],
}

impl Matrix {
    pub(super) const IDENTITY: Self = Self { values: [1.0, 0.0, 0.0, 1.0, 0.0, 0.0] };

    pub(super) const fn shift(x: f64, y: f64) -> Self {
        Self { values: [1.0, 0.0, 0.0, 1.0, x, y] }
    }

    /// Returns what does this first and then the other.
    pub(super) fn then(&self, other: &Self) -> Self {
        let [a, b, c, d, e, f] = self.values;
        let [oa, ob, oc, od, oe, of] = other.values;
        Self {
            values: [
                a * oa + b * oc,
                a * ob + b * od,
                c * oa + d * oc,
                c * ob + d * od,
                e * oa + f * oc + oe,
                e * ob + f * od + of,
            ],
        }
    }
}
