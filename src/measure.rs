//! How often the program is right: counts from annotated documents, and the shares that follow from them.
//!
//! The counts are compiled in from `data/measured.toml`, which `tests/gold.rs` makes and checks. A share is given with
//! the interval of Wilson (1927), which holds for small counts too.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

const MEASURED: &str = include_str!("../data/measured.toml");

/// The two-sided 95 % quantile of the normal distribution.
const QUANTILE: f64 = 1.959_963_984_540_054;

/// Right, wrong and missed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counts {
    /// Found, and expected.
    pub right: usize,
    /// Found, and not expected.
    pub wrong: usize,
    /// Expected, and not found.
    pub missed: usize,
}

/// A share of a count, with the interval in which the true share lies with a confidence of 95 %.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Share {
    /// The share itself.
    pub value: f64,
    /// Where the interval begins.
    pub low: f64,
    /// Where it ends.
    pub high: f64,
    /// Of how many.
    pub of: usize,
}

impl Counts {
    /// Returns what share of what is found is right; none where nothing is found.
    #[must_use]
    pub fn precision(self) -> Option<Share> {
        share(self.right, self.right + self.wrong)
    }

    /// Returns what share of what is expected is found; none where nothing is expected.
    #[must_use]
    pub fn recall(self) -> Option<Share> {
        share(self.right, self.right + self.missed)
    }

    /// Adds other counts.
    pub fn add(&mut self, other: Self) {
        self.right += other.right;
        self.wrong += other.wrong;
        self.missed += other.missed;
    }
}

/// Returns a share with its score interval (Wilson 1927); none of nothing.
#[must_use]
pub fn share(part: usize, of: usize) -> Option<Share> {
    if of == 0 {
        return None;
    }
    let (n, value) = (of as f64, part as f64 / of as f64);
    let square = QUANTILE * QUANTILE;
    let center = (value + square / (2.0 * n)) / (1.0 + square / n);
    let half = QUANTILE / (1.0 + square / n) * (value * (1.0 - value) / n + square / (4.0 * n * n)).sqrt();
    Some(Share { value, low: (center - half).max(0.0), high: (center + half).min(1.0), of })
}

/// What was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measured {
    /// How many annotated documents.
    pub documents: usize,
    /// How many annotated sentences.
    pub sentences: usize,
    /// By top class.
    pub entities: BTreeMap<String, Counts>,
    /// By predicate.
    pub relations: BTreeMap<String, Counts>,
    /// By stage.
    pub statuses: BTreeMap<String, Counts>,
    /// By kind.
    pub figures: BTreeMap<String, Counts>,
}

impl Measured {
    /// Returns the four tables with what their keys are.
    #[must_use]
    pub fn tables(&self) -> [(&'static str, &'static str, &BTreeMap<String, Counts>); 4] {
        [
            ("Entities", "class", &self.entities),
            ("Relations", "predicate", &self.relations),
            ("Statuses", "stage", &self.statuses),
            ("Figures", "kind", &self.figures),
        ]
    }
}

/// Returns the counts that the program carries with it.
///
/// # Errors
///
/// Where the file that was compiled in is broken, which the tests rule out.
pub fn measured() -> Result<Measured, toml::de::Error> {
    toml::from_str(MEASURED)
}
