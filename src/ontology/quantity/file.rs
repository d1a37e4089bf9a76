//! The shapes of `quantities.toml` and of the files of `units/`, and how they become a [`Quantity`].

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use serde::Deserialize;
use toml::Spanned;

use super::{
    super::{
        error::{Fault, did_you_mean, line_of},
        lexicon::{Lexicon, WordId},
        shape,
    },
    Cue, Measure, Quantity, SharedForm, Unit, Wording,
};

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct LanguageFile {
    number: BTreeMap<String, f64>,
    ordinal: OrdinalEntry,
    fraction: BTreeMap<String, f64>,
    multiple: BTreeMap<String, f64>,
    nominal: BTreeMap<String, String>,
    phrase: PhraseEntry,
    wording: WordingEntry,
    dimension: BTreeMap<String, String>,
    extent: BTreeMap<String, String>,
    cue: BTreeMap<String, Spanned<CueEntry>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct OrdinalEntry {
    words: BTreeMap<String, f64>,
    endings: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct PhraseEntry {
    approximator: Vec<String>,
    older: Vec<String>,
    base: Vec<String>,
    record_base: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct WordingEntry {
    growth: String,
    reduction: String,
    duration: String,
    share: String,
    received: String,
    amount: String,
    number: String,
    rank: String,
    cost: String,
    given: String,
    item: String,
    value: String,
    part: String,
    distance: String,
    people: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CueEntry {
    words: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct UnitFile {
    currency: BTreeMap<String, CurrencyEntry>,
    unit: BTreeMap<String, Spanned<UnitEntry>>,
    scale: BTreeMap<String, f64>,
    glued: BTreeMap<String, f64>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CurrencyEntry {
    #[serde(default)]
    countries: Vec<String>,
    #[serde(default)]
    words: Vec<String>,
    #[serde(default)]
    shared: Vec<String>,
    #[serde(default)]
    default: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct UnitEntry {
    dimension: String,
    words: Vec<String>,
}

/// What a unit's `dimension` may be.
const DIMENSIONS: [&str; 12] =
    ["share", "area", "length", "mass", "power", "energy", "volume", "time", "data", "temperature", "factor", "other"];

pub(super) fn parse(
    lexicon: &mut Lexicon,
    (path, text): (&str, &str),
    units: &[(&str, &str)],
) -> Result<Quantity, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut quantity = Quantity::default();
    let mut cues = FxHashMap::default();
    if let Some(file) = shape::read::<LanguageFile>(path, text, &mut faults) {
        language(lexicon, &mut quantity, &mut cues, &mut faults, (path, text), file);
    }
    let mut shared: BTreeMap<String, SharedForm> = BTreeMap::new();
    for &(path, text) in units {
        if let Some(file) = shape::read::<UnitFile>(path, text, &mut faults) {
            unit_file(lexicon, &mut quantity, &mut shared, &mut faults, (path, text), file);
        }
    }
    for (form, entry) in shared {
        let measure = Measure::Shared(quantity.shared.len());
        quantity.shared.push(entry);
        measure_form(lexicon, &mut quantity, &form, measure);
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    #[expect(clippy::iter_over_hash_type, reason = "each value is sorted by itself")]
    for forms in quantity.measures.values_mut() {
        forms.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    }
    tables(&mut quantity, &cues, lexicon.len());
    Ok(quantity)
}

fn language(
    lexicon: &mut Lexicon,
    quantity: &mut Quantity,
    cues: &mut FxHashMap<WordId, u128>,
    faults: &mut Vec<Fault>,
    (path, text): (&str, &str),
    file: LanguageFile,
) {
    let is_whole = faults.is_empty();
    // "fifty-eight".
    let tens = file.number.iter().filter(|(_, value)| **value >= 20.0);
    let units = file.number.iter().filter(|(_, value)| **value < 10.0);
    let compounds: BTreeMap<String, f64> = tens
        .flat_map(|(ten, more)| units.clone().map(move |(unit, value)| (format!("{ten}-{unit}"), more + value)))
        .collect();
    quantity.numbers = words(lexicon, file.number);
    quantity.numbers.extend(words(lexicon, compounds));
    quantity.ordinals = words(lexicon, file.ordinal.words);
    quantity.ordinal_endings = file.ordinal.endings;
    quantity.fractions = words(lexicon, file.fraction);
    quantity.multiples = words(lexicon, file.multiple);
    quantity.nominals = file.nominal.into_iter().map(|(word, noun)| (lexicon.add(&word), noun)).collect();
    quantity.approximators = by_last(lexicon, &file.phrase.approximator);
    quantity.older = by_last(lexicon, &file.phrase.older);
    quantity.bases = by_last(lexicon, &file.phrase.base);
    quantity.record_bases = by_last(lexicon, &file.phrase.record_base);
    let wording = file.wording;
    quantity.wording = Wording {
        growth: wording.growth,
        reduction: wording.reduction,
        duration: wording.duration,
        share: wording.share,
        received: wording.received,
        amount: wording.amount,
        number: wording.number,
        rank: wording.rank,
        cost: wording.cost,
        given: wording.given,
        item: wording.item,
        value: wording.value,
        part: wording.part,
        distance: wording.distance,
        people: wording.people,
        dimension: file.dimension,
        extent: file.extent,
    };
    for key in quantity.wording.dimension.keys().filter(|key| !DIMENSIONS.contains(&key.as_str())) {
        let hint = did_you_mean(key, DIMENSIONS.into_iter());
        let message = format!("[dimension]: unknown dimension \"{key}\"{hint}");
        faults.push(Fault { path: path.to_owned(), line: None, message });
    }
    let mut missing: Vec<&str> = Cue::ALL.iter().map(|(_, key)| *key).collect();
    for (key, entry) in &file.cue {
        let line = Some(line_of(text, entry.span().start));
        let Some((cue, _)) = Cue::ALL.iter().find(|(_, name)| name == key) else {
            let hint = did_you_mean(key, Cue::ALL.iter().map(|(_, name)| *name));
            faults.push(Fault { path: path.to_owned(), line, message: format!("unknown cue \"{key}\"{hint}") });
            continue;
        };
        missing.retain(|name| name != key);
        for word in &entry.get_ref().words {
            if word.contains(' ') {
                let message = format!("cue {key}: \"{word}\" is two words; a cue holds single words");
                faults.push(Fault { path: path.to_owned(), line, message });
            }
            *cues.entry(lexicon.add(word)).or_default() |= cue.bit();
        }
    }
    // Where the file is broken, the words may be there.
    for key in missing.into_iter().filter(|_| is_whole) {
        let message = format!("no words for the cue \"{key}\"; [cue.{key}] words = [...] would be right");
        faults.push(Fault { path: path.to_owned(), line: None, message });
    }
}

fn unit_file(
    lexicon: &mut Lexicon,
    quantity: &mut Quantity,
    shared: &mut BTreeMap<String, SharedForm>,
    faults: &mut Vec<Fault>,
    (path, text): (&str, &str),
    file: UnitFile,
) {
    for (code, entry) in file.currency {
        for form in &entry.shared {
            let known = shared.entry(form.clone()).or_default();
            known.codes.push(code.clone());
            if entry.default.contains(form) {
                known.default = Some(code.clone());
            }
        }
        quantity.of_country.extend(entry.countries.into_iter().map(|country| (country, code.clone())));
        let measure = Measure::Currency(quantity.currencies.len());
        quantity.currencies.push(code);
        for form in &entry.words {
            measure_form(lexicon, quantity, form, measure);
        }
    }
    for (key, entry) in file.unit {
        let offset = entry.span().start;
        let entry = entry.into_inner();
        if !DIMENSIONS.contains(&entry.dimension.as_str()) {
            let hint = did_you_mean(&entry.dimension, DIMENSIONS.into_iter());
            let message = format!("unit {key}: unknown dimension \"{}\"{hint}", entry.dimension);
            faults.push(Fault { path: path.to_owned(), line: Some(line_of(text, offset)), message });
        }
        let measure = Measure::Unit(quantity.units.len());
        quantity.units.push(Unit { key, dimension: entry.dimension });
        for form in &entry.words {
            measure_form(lexicon, quantity, form, measure);
        }
    }
    quantity.scales.extend(words(lexicon, file.scale));
    quantity.glued.extend(file.glued);
}

fn measure_form(lexicon: &mut Lexicon, quantity: &mut Quantity, form: &str, measure: Measure) {
    let words: Vec<WordId> = form.split_whitespace().map(|word| lexicon.add(word)).collect();
    if let Some(&first) = words.first() {
        quantity.measures.entry(first).or_default().push((words, measure));
    }
}

fn words(lexicon: &mut Lexicon, entries: BTreeMap<String, f64>) -> FxHashMap<WordId, f64> {
    entries.into_iter().map(|(word, value)| (lexicon.add(&word), value)).collect()
}

fn by_last(lexicon: &mut Lexicon, phrases: &[String]) -> FxHashMap<WordId, Vec<Vec<WordId>>> {
    let mut by_last: FxHashMap<WordId, Vec<Vec<WordId>>> = FxHashMap::default();
    for phrase in phrases {
        let words: Vec<WordId> = phrase.split_whitespace().map(|word| lexicon.add(word)).collect();
        if let Some(&last) = words.last() {
            by_last.entry(last).or_default().push(words);
        }
    }
    // The order of the lists does not depend on the order of the map.
    #[expect(clippy::iter_over_hash_type, reason = "each list is sorted by itself")]
    for phrases in by_last.values_mut() {
        phrases.sort_by_key(|words| std::cmp::Reverse(words.len()));
    }
    by_last
}

/// Fills the tables that are indexed by word.
fn tables(quantity: &mut Quantity, cues: &FxHashMap<WordId, u128>, len: usize) {
    quantity.cues = vec![0; len];
    quantity.opens = vec![false; len];
    #[expect(clippy::iter_over_hash_type, reason = "each word has its own place")]
    for (word, bits) in cues {
        if let Some(place) = quantity.cues.get_mut(word.index()) {
            *place = *bits;
        }
    }
    let opening = Cue::Superlative.bit() | Cue::Lead.bit();
    let openers = [&quantity.numbers, &quantity.ordinals, &quantity.fractions, &quantity.multiples];
    let by_cue = cues.iter().filter(|(_, bits)| *bits & opening != 0).map(|(word, _)| *word);
    let opens: Vec<WordId> = openers.into_iter().flat_map(|words| words.keys().copied()).chain(by_cue).collect();
    for word in opens {
        if let Some(place) = quantity.opens.get_mut(word.index()) {
            *place = true;
        }
    }
}
