//! When two names are one.
//!
//! Names are folded: case, quotes, determiners, genitives and spaces do not count. Names that are not the same then
//! are alike by the share of words that both have.

use std::{collections::BTreeSet, sync::LazyLock};

use regex::Regex;

/// From here on two names are taken for one.
pub(crate) const ENOUGH: f64 = 0.75;

const DETERMINERS: [&str; 5] = ["the", "a", "an", "our", "its"];
const SMALL_WORDS: [&str; 11] = ["the", "of", "a", "an", "and", "for", "in", "on", "to", "s", ""];

static GENITIVE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"['’‘`´]s\b").unwrap());
static BETWEEN: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"[^\w%+]+").unwrap());

/// Returns the folded words of a name.
fn fold(name: &str) -> Vec<String> {
    let name = name.to_lowercase();
    let name = GENITIVE.replace_all(&name, " ");
    let name = BETWEEN.replace_all(&name, " ");
    name.split_whitespace().skip_while(|word| DETERMINERS.contains(word)).map(str::to_owned).collect()
}

/// Returns the words of a name that tell it from others.
pub(crate) fn words(name: &str) -> BTreeSet<String> {
    fold(name).into_iter().filter(|word| !SMALL_WORDS.contains(&word.as_str())).collect()
}

/// All names of one thing, folded once.
pub(crate) struct Names {
    squeezed: BTreeSet<String>,
    words: Vec<BTreeSet<String>>,
}

impl Names {
    pub(crate) fn new<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let names: Vec<&str> = names.into_iter().collect();
        Self {
            squeezed: names.iter().map(|name| fold(name).concat()).collect(),
            words: names.iter().map(|name| words(name)).collect(),
        }
    }

    /// Returns 1 where a folded name is common to both, else the highest share of common words.
    pub(crate) fn likeness(&self, other: &Self) -> f64 {
        if !self.squeezed.is_disjoint(&other.squeezed) {
            return 1.0;
        }
        let mut best: f64 = 0.0;
        for one in &self.words {
            for two in &other.words {
                let common = one.intersection(two).count();
                if common > 0 {
                    best = best.max(common as f64 / (one.len() + two.len() - common) as f64);
                }
            }
        }
        best
    }
}

#[test]
fn names_are_alike_by_their_words() {
    for (one, two, expected) in [
        ("the Ministry of Health", "Ministry of Health", 1.0),
        ("“Industry First” strategy", "\"Industry First\" Strategy", 1.0),
        ("People's Government", "Peoples Government", 1.0 / 3.0),
        ("Port Harbour", "PortHarbour", 1.0),
        ("Northern Coast Railway Line", "Northern Coast Railway", 0.75),
        ("Northern Railway", "Southern Railway", 1.0 / 3.0),
        ("the of", "of the", 0.0),
        ("Ministry of Health", "Kigali", 0.0),
    ] {
        let found = Names::new([one]).likeness(&Names::new([two]));
        assert!((found - expected).abs() < 1e-9, "{one:?} and {two:?}: {found}, not {expected}");
    }
}
