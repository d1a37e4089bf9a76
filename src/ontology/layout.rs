//! How documents of a language are laid out, and what mending their text needs to know.
//!
//! In go `layout.toml` and `repair.toml` of a language; out comes a [`Layout`] whose patterns are compiled and whose
//! lists are sets. All of it is data of the language: what is done with it stands in `read` and `repair`.

mod file;

use regex::Regex;
use rustc_hash::{FxHashMap, FxHashSet};

use super::error::Fault;
use crate::document::Role;

/// A set of words.
pub type Words = FxHashSet<String>;

/// The layout of a language's documents, compiled.
#[derive(Debug, Clone, Default)]
pub struct Layout {
    /// Headings of what was done and of what will be.
    pub roles: Vec<(Role, Regex)>,
    /// Numbers before a heading, anchored at its begin.
    pub numberings: Vec<Regex>,
    /// Marks before a list item, anchored at its begin.
    pub items: Vec<Regex>,
    /// Lines of a head that are neither title nor heading, anchored at their begin.
    pub furniture: Vec<Regex>,
    /// Words of a title; the first match anywhere counts.
    pub titles: Option<Regex>,
    /// Lines that address the audience.
    pub salutations: Vec<Regex>,
    /// Dates, with the groups `year`, `month` and `day`.
    pub dates: Vec<Regex>,
    /// Number of a month by its name in lower case.
    pub months: FxHashMap<String, u8>,
    /// Years, with the group `year`.
    pub years: Vec<Regex>,
    /// Words that may stand beside a date on its own line.
    pub beside_date: Words,
    /// Who speaks, with the groups `speaker`, `office` and `author`.
    pub speakers: Vec<Regex>,
    /// For whom "we" stands, with the group `author`.
    pub authors: Vec<Regex>,
    /// What stands around the name of a body on a line of the front matter, with the group `author`.
    pub imprints: Vec<Regex>,
    /// Lines that say where a document is to be had.
    pub contacts: Vec<Regex>,
    /// The same, to be tried on the whole text after all others.
    pub authors_anywhere: Vec<Regex>,
    /// Lines that are a page number.
    pub pages: Vec<Regex>,
    /// What mending needs.
    pub repair: RepairWords,
}

/// The word lists of the mends; in lower case unless stated.
#[derive(Debug, Clone, Default)]
pub struct RepairWords {
    /// Words of grammar.
    pub closed: Words,
    /// Words that begin a welded run.
    pub glue_first: Words,
    /// Words that begin one where the other part is in the document.
    pub glue_first_weak: Words,
    /// Words that end a welded run.
    pub glue_last: Words,
    /// Words that end one where the other part is in the document.
    pub glue_last_weak: Words,
    /// Single letters that are a word before a capital.
    pub glue_letters: Words,
    /// Words, as spelled, that begin a sentence where they follow a small letter.
    pub glue_sentence: Words,
    /// Endings of words that begin no closed compound.
    pub glue_endings: Vec<String>,
    /// Endings that make one word of what stands before them.
    pub glue_suffixes: Words,
    /// Words that begin no closed compound.
    pub glue_apart: Words,
    /// First parts of closed compounds.
    pub compound_first: Words,
    /// Second parts of closed compounds.
    pub compounds: Words,
    /// Prefixes of names in camel case.
    pub camel_prefixes: Words,
    /// First parts of brand names in camel case.
    pub brand_first: Words,
    /// Last parts of brand names in camel case.
    pub brand_last: Words,
    /// Spellings that stay whole, as spelled.
    pub protected: Words,
    /// Abbreviations that end in a full stop.
    pub abbreviations: Words,
    /// Ends of addresses and file names.
    pub domains: Words,
    /// Begins of addresses.
    pub schemes: Words,
    /// Words that have lost an apostrophe, with `{}` in its place.
    pub lost: FxHashMap<String, String>,
    /// Words after which those are right.
    pub lost_not_after: Words,
    /// What stands behind an apostrophe at the end of a word.
    pub apostrophe_endings: Words,
    /// Words after which no plural stands.
    pub singular: Words,
    /// Plurals that have lost their apostrophe there though no part of speech is known.
    pub periods: Words,
    /// Small words inside a quoted name.
    pub connectors: Words,
    /// Words right before a quoted name.
    pub naming: Words,
    /// Words after a hanging hyphen.
    pub suspended: Words,
    /// First parts joined to a capital.
    pub hyphen_prefixes: Words,
}

impl Layout {
    /// Returns the layout that the two files state.
    ///
    /// # Errors
    ///
    /// Returns every fault found, each with the file's name, the line, and what is wrong.
    pub fn parse(layout_toml: &str, repair_toml: &str) -> Result<Self, Vec<Fault>> {
        file::parse(layout_toml, repair_toml)
    }

    /// Returns what a heading says of its section.
    #[must_use]
    pub fn role(&self, heading: &str) -> Option<Role> {
        self.roles
            .iter()
            .filter_map(|(role, phrases)| phrases.find(heading).map(|found| (found.start(), *role)))
            .min_by_key(|&(start, _)| start)
            .map(|(_, role)| role)
    }

    /// Returns the year a heading or title names, where it names one only.
    #[must_use]
    pub fn year(&self, heading: &str) -> Option<i32> {
        let mut years = self
            .years
            .iter()
            .flat_map(|form| form.captures_iter(heading))
            .filter_map(|found| found.name("year")?.as_str().parse().ok());
        let first = years.next()?;
        years.all(|year| year == first).then_some(first)
    }

    /// Returns the first date in a text in ISO form, and where it stands.
    #[must_use]
    pub fn date(&self, text: &str) -> Option<(String, std::ops::Range<usize>)> {
        self.dates.iter().find_map(|form| form.captures_iter(text).find_map(|found| self.iso(&found)))
    }

    fn iso(&self, found: &regex::Captures) -> Option<(String, std::ops::Range<usize>)> {
        let year = found.name("year")?.as_str();
        let mut date = year.to_owned();
        if let Some(month) = found.name("month") {
            let month = month.as_str();
            let number = self.months.get(&month.to_lowercase()).copied().or_else(|| month.parse().ok())?;
            if !(1..=12).contains(&number) {
                return None;
            }
            date = format!("{date}-{number:02}");
            if let Some(day) = found.name("day") {
                let day: u8 = day.as_str().parse().ok()?;
                if !(1..=31).contains(&day) {
                    return None;
                }
                date = format!("{date}-{day:02}");
            }
        }
        Some((date, found.get(0)?.range()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english() -> Layout {
        Layout::parse(
            include_str!("../../ontology/languages/en/layout.toml"),
            include_str!("../../ontology/languages/en/repair.toml"),
        )
        .unwrap_or_else(|faults| unreachable!("{faults:?}"))
    }

    #[test]
    fn headings_tell_role_and_year() {
        let layout = english();
        for (heading, role, year) in [
            ("I. A Review of Our Work in 2024", Some(Role::Review), Some(2024)),
            ("II. Main Tasks for 2025", Some(Role::Plan), Some(2025)),
            ("Economic Outlook for 2021 and Medium-term Outlook", Some(Role::Plan), Some(2021)),
            ("Revised Estimates for 2020-21", Some(Role::Review), Some(2020)),
            ("Budget FY2023", None, Some(2023)),
            ("Digital Economy", None, None),
            ("From 2022 to 2025", None, None),
            ("Previewing the Fair", None, None),
        ] {
            assert_eq!((layout.role(heading), layout.year(heading)), (role, year), "{heading}");
        }
    }

    #[test]
    fn dates_become_iso() {
        let layout = english();
        for (text, expected) in [
            ("Release date:2025-03-20 10:22", Some("2025-03-20")),
            ("on 20 March 2025", Some("2025-03-20")),
            ("March 3rd, 2025", Some("2025-03-03")),
            ("Sept 2025", Some("2025-09")),
            ("2025-13-20", None),
            ("2025", None),
        ] {
            assert_eq!(layout.date(text).map(|(date, _)| date).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn faults_name_file_and_line() {
        let parsed = Layout::parse("[role]\nreview = [\"a\"]\nplan = []\nplans = []\n", "closed = [1]");
        let faults: Vec<String> = parsed.err().unwrap_or_default().iter().map(ToString::to_string).collect();
        for expected in [
            "layout.toml:1: heading is missing; [heading] would be right",
            "layout.toml:4: role: unknown key \"plans\"; did you mean \"plan\"?",
            "repair.toml:1: closed: 1 is wrong; \"…\" would be right",
        ] {
            assert!(faults.iter().any(|fault| fault == expected), "{expected} is not in {faults:?}");
        }
    }
}
