//! The shapes of `layout.toml` and `repair.toml`, and how they become a [`Layout`].

use regex::Regex;
use serde::Deserialize;
use toml::Spanned;

use super::{Layout, RepairWords, Words};
use crate::{
    document::Role,
    ontology::{
        error::{Fault, line_of},
        shape,
    },
};

/// Regular expressions, each with its place in the file.
type Patterns = Vec<Spanned<String>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LayoutFile {
    role: RoleFile,
    heading: HeadingFile,
    date: DateFile,
    speaker: SpeakerFile,
    page: PageFile,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RoleFile {
    review: Vec<String>,
    plan: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HeadingFile {
    numberings: Patterns,
    items: Patterns,
    furniture: Patterns,
    titles: Vec<String>,
    salutations: Patterns,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DateFile {
    months: Vec<Vec<String>>,
    forms: Patterns,
    years: Patterns,
    beside: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct SpeakerFile {
    forms: Patterns,
    authors: Patterns,
    authors_anywhere: Patterns,
    contacts: Patterns,
    imprints: Patterns,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PageFile {
    numbers: Patterns,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RepairFile {
    closed: Words,
    glue: GlueFile,
    stop: StopFile,
    apostrophe: ApostropheFile,
    quote: QuoteFile,
    hyphen: HyphenFile,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct GlueFile {
    first: Words,
    first_weak: Words,
    last: Words,
    last_weak: Words,
    first_letter: Words,
    sentence: Words,
    endings: Vec<String>,
    suffixes: Words,
    apart: Words,
    compound_first: Words,
    compounds: Words,
    prefixes: Words,
    brand_first: Words,
    brand_last: Words,
    protected: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StopFile {
    abbreviations: Words,
    domains: Words,
    schemes: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct ApostropheFile {
    lost: Vec<(String, String)>,
    not_after: Words,
    endings: Words,
    singular: Words,
    periods: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuoteFile {
    connectors: Words,
    naming: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HyphenFile {
    suspended: Words,
    prefixes: Words,
}

pub(super) fn parse(layout_toml: &str, repair_toml: &str) -> Result<Layout, Vec<Fault>> {
    let mut faults = Vec::new();
    let layout = shape::read::<LayoutFile>("layout.toml", layout_toml, &mut faults);
    let repair = shape::read::<RepairFile>("repair.toml", repair_toml, &mut faults);
    let layout = layout.map(|file| compile(file, layout_toml, &mut faults));
    match (layout, repair) {
        (Some(layout), Some(repair)) if faults.is_empty() => Ok(Layout { repair: words(repair), ..layout }),
        _ => Err(faults),
    }
}

fn compile(file: LayoutFile, source: &str, faults: &mut Vec<Fault>) -> Layout {
    let names: Vec<String> = file.date.months.iter().flatten().map(|name| regex::escape(name)).collect();
    let months = format!("(?i-u:{})", names.join("|"));
    let mut regexes = |patterns: &Patterns, before: &str, after: &str| -> Vec<Regex> {
        let mut compiled = Vec::with_capacity(patterns.len());
        for pattern in patterns {
            let whole = format!("{before}{}{after}", pattern.get_ref().replace("{month}", &months));
            match Regex::new(&whole) {
                Ok(regex) => compiled.push(regex),
                Err(error) => faults.push(Fault {
                    path: "layout.toml".to_owned(),
                    line: Some(line_of(source, pattern.span().start)),
                    message: error.to_string(),
                }),
            }
        }
        compiled
    };
    let roles = [(Role::Review, &file.role.review), (Role::Plan, &file.role.plan)];
    Layout {
        roles: roles.into_iter().filter_map(|(role, phrases)| Some((role, phrase(phrases)?))).collect(),
        numberings: regexes(&file.heading.numberings, "^(?:", ")"),
        items: regexes(&file.heading.items, "^(?:", ")"),
        furniture: regexes(&file.heading.furniture, "^(?:", ")"),
        titles: phrase(&file.heading.titles),
        salutations: regexes(&file.heading.salutations, "^(?:", ")$"),
        dates: regexes(&file.date.forms, "", ""),
        months: file
            .date
            .months
            .iter()
            .zip(1..)
            .flat_map(|(names, number)| names.iter().map(move |name| (name.to_lowercase(), number)))
            .collect(),
        years: regexes(&file.date.years, "", ""),
        beside_date: file.date.beside,
        speakers: regexes(&file.speaker.forms, "", ""),
        authors: regexes(&file.speaker.authors, "", ""),
        authors_anywhere: regexes(&file.speaker.authors_anywhere, "", ""),
        contacts: regexes(&file.speaker.contacts, "", ""),
        imprints: regexes(&file.speaker.imprints, "^", "$"),
        pages: regexes(&file.page.numbers, "^(?:", ")$"),
        repair: RepairWords::default(),
    }
}

/// Returns a pattern for any of the phrases as whole words in any case; their letters are no syntax.
///
/// Word borders are those of ASCII letters: those of Unicode are slow to search for.
fn phrase(phrases: &[String]) -> Option<Regex> {
    let escaped: Vec<String> = phrases.iter().map(|phrase| regex::escape(phrase)).collect();
    if escaped.is_empty() {
        return None;
    }
    Regex::new(&format!(r"(?i-u)\b(?:{})\b", escaped.join("|"))).ok()
}

fn words(file: RepairFile) -> RepairWords {
    RepairWords {
        closed: file.closed,
        glue_first: file.glue.first,
        glue_first_weak: file.glue.first_weak,
        glue_last: file.glue.last,
        glue_last_weak: file.glue.last_weak,
        glue_letters: file.glue.first_letter,
        glue_sentence: file.glue.sentence,
        glue_endings: file.glue.endings,
        glue_suffixes: file.glue.suffixes,
        glue_apart: file.glue.apart,
        compound_first: file.glue.compound_first,
        compounds: file.glue.compounds,
        camel_prefixes: file.glue.prefixes,
        brand_first: file.glue.brand_first,
        brand_last: file.glue.brand_last,
        protected: file.glue.protected,
        abbreviations: file.stop.abbreviations,
        domains: file.stop.domains,
        schemes: file.stop.schemes,
        lost: file.apostrophe.lost.into_iter().collect(),
        lost_not_after: file.apostrophe.not_after,
        apostrophe_endings: file.apostrophe.endings,
        singular: file.apostrophe.singular,
        periods: file.apostrophe.periods,
        connectors: file.quote.connectors,
        naming: file.quote.naming,
        suspended: file.hyphen.suspended,
        hyphen_prefixes: file.hyphen.prefixes,
    }
}
