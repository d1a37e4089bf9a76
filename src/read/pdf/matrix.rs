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
        let [xx, xy, yx, yy, x, y] = self.values;
        let [oxx, oxy, oyx, oyy, ox, oy] = other.values;
        Self {
            values: [
                xx * oxx + xy * oyx,
                xx * oxy + xy * oyy,
                yx * oxx + yy * oyx,
                yx * oxy + yy * oyy,
                x * oxx + y * oyx + ox,
                x * oxy + y * oyy + oy,
            ],
        }
    }
}
