//! The mends of a noisy text.
//!
//! In goes the text as it was printed; out come the clean text and the log of every mend. The kinds of mends run one
//! after the other, each over what the ones before it left ([`KINDS`]). Nothing is mended in doubt: a name that is
//! right must never be split or welded.

mod apostrophes;
mod characters;
mod glue;
mod hyphens;
mod lines;
mod markup;
mod pages;
mod quotes;
mod stops;
mod words;

pub(crate) use lines::{are_entries, label, trimmed, whole};

use std::borrow::Cow;

use rustc_hash::FxHashSet;

use crate::{
    document::{Repair, Span},
    ontology::{Ontology, gazetteer::Gazetteer, layout::Layout, lexicon::Lexicon},
};

/// What the mends may ask.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The words of the language.
    pub lexicon: &'a Lexicon,
    /// The language's layout and lists.
    pub layout: &'a Layout,
    /// The names that are right as they stand.
    pub gazetteer: &'a Gazetteer,
    /// The kinds of places too small to be known by their name alone.
    pub local_kinds: &'a FxHashSet<String>,
}

impl<'a> Context<'a> {
    /// Returns what an ontology tells the mends.
    #[must_use]
    pub const fn new(ontology: &'a Ontology) -> Self {
        Self {
            lexicon: &ontology.lexicon,
            layout: &ontology.layout,
            gazetteer: &ontology.gazetteer,
            local_kinds: &ontology.local_kinds,
        }
    }
}

/// One kind of mend.
pub struct Kind {
    /// The rules it logs its mends under, each with what it does.
    pub rules: &'static [(&'static str, &'static str)],
    find: fn(&Context, &str) -> Vec<Edit>,
    /// Whether it changes which line stands where; readers that know their blocks leave such kinds out.
    moves_lines: bool,
}

/// Every kind, in the order in which they run.
pub const KINDS: [Kind; 9] = [
    characters::CHARACTERS,
    markup::MARKUP,
    pages::PAGES,
    lines::LINES,
    hyphens::HYPHENS,
    stops::STOPS,
    glue::GLUE,
    apostrophes::APOSTROPHES,
    quotes::QUOTES,
];

/// The kinds for a text that parts its paragraphs by blank lines.
#[cfg(feature = "pdf")]
const IN_PARAGRAPHS: [Kind; 9] = [
    characters::CHARACTERS,
    markup::MARKUP,
    pages::PAGES,
    lines::PARAGRAPHS,
    hyphens::HYPHENS,
    stops::STOPS,
    glue::GLUE,
    apostrophes::APOSTROPHES,
    quotes::QUOTES,
];

/// Returns the clean text of a source, and every difference between the two, in order and without overlaps.
///
/// The clean text is the source with each repair's source bytes replaced by the text of its span.
#[must_use]
pub fn repair(context: &Context, source: &str) -> (String, Vec<Repair>) {
    let mut draft = Draft::new(source);
    draft.mend(context);
    (draft.text, draft.repairs)
}

/// A replacement in the current text of a draft.
#[derive(Debug, Clone)]
pub(crate) struct Edit {
    pub(crate) span: Span,
    pub(crate) with: Cow<'static, str>,
    pub(crate) rule: &'static str,
}

impl Edit {
    pub(crate) fn new(start: usize, end: usize, with: impl Into<Cow<'static, str>>, rule: &'static str) -> Self {
        Self { span: Span::new(start, end), with: with.into(), rule }
    }
}

/// A text on its way from source to clean.
pub(crate) struct Draft {
    pub(crate) text: String,
    pub(crate) repairs: Vec<Repair>,
}

impl Draft {
    pub(crate) fn new(source: &str) -> Self {
        Self { text: source.to_owned(), repairs: Vec::new() }
    }

    /// Runs every kind.
    pub(crate) fn mend(&mut self, context: &Context) {
        for kind in &KINDS {
            self.apply((kind.find)(context, &self.text));
        }
    }

    /// Runs every kind on a text that parts its paragraphs by blank lines.
    #[cfg(feature = "pdf")]
    pub(crate) fn mend_paragraphs(&mut self, context: &Context) {
        for kind in &IN_PARAGRAPHS {
            self.apply((kind.find)(context, &self.text));
        }
    }

    /// Runs the kinds that leave every line where it is.
    pub(crate) fn mend_lines(&mut self, context: &Context) {
        for kind in KINDS.iter().filter(|kind| !kind.moves_lines) {
            self.apply((kind.find)(context, &self.text));
        }
    }

    /// Makes edits, which stand in order and do not overlap, and ties them to the source.
    ///
    /// An edit that touches the text of an earlier repair becomes one with it.
    pub(crate) fn apply(&mut self, edits: Vec<Edit>) {
        if edits.is_empty() {
            return;
        }
        let mut text = String::with_capacity(self.text.len() + edits.len());
        let mut repairs = Vec::with_capacity(self.repairs.len() + edits.len());
        let mut old = std::mem::take(&mut self.repairs).into_iter().peekable();
        let mut new = edits.into_iter().peekable();
        // Bytes of the current text already copied, and how far the source runs ahead of the current text there.
        let mut copied = 0;
        let mut shift = 0_isize;
        loop {
            let old_start = old.peek().map(|repair| repair.span.start);
            let new_start = new.peek().map(|edit| edit.span.start);
            let Some(start) = old_start.into_iter().chain(new_start).min() else {
                break;
            };
            let mut merged = Merged { span: Span::new(start, start), rule: None, is_new: false, shift };
            text.push_str(self.text.get(copied..start).unwrap_or(""));
            let begin = text.len();
            let mut within = start;
            // What is put in right before the text of an earlier repair stays apart from it.
            if let Some(edit) = new.next_if(|edit| {
                edit.span == Span::new(start, start) && old.peek().is_some_and(|old| old.span.start < old.span.end)
            }) {
                text.push_str(&edit.with);
                repairs.push(Repair {
                    source: Span::new(start.wrapping_add_signed(shift), start.wrapping_add_signed(shift)),
                    span: Span::new(begin, text.len()),
                    rule: edit.rule,
                });
                copied = start;
                continue;
            }
            // Everything that overlaps or touches an empty replacement grows into one.
            loop {
                if let Some(repair) = old.next_if(|repair| merged.takes(repair.span)) {
                    merged.shift = repair.source.end.cast_signed() - repair.span.end.cast_signed();
                    merged.span.end = merged.span.end.max(repair.span.end);
                    merged.rule.get_or_insert(repair.rule);
                    continue;
                }
                if let Some(edit) = new.next_if(|edit| merged.takes(edit.span)) {
                    text.push_str(self.text.get(within..edit.span.start).unwrap_or(""));
                    text.push_str(&edit.with);
                    within = edit.span.end;
                    merged.span.end = merged.span.end.max(edit.span.end);
                    if !merged.is_new {
                        merged.rule = Some(edit.rule);
                        merged.is_new = true;
                    }
                    continue;
                }
                break;
            }
            text.push_str(self.text.get(within..merged.span.end).unwrap_or(""));
            repairs.push(Repair {
                source: Span::new(start.wrapping_add_signed(shift), merged.span.end.wrapping_add_signed(merged.shift)),
                span: Span::new(begin, text.len()),
                rule: merged.rule.unwrap_or("repair"),
            });
            copied = merged.span.end;
            shift = merged.shift;
        }
        text.push_str(self.text.get(copied..).unwrap_or(""));
        self.text = text;
        self.repairs = repairs;
    }
}

/// Repairs and edits growing into one.
struct Merged {
    /// In the current text.
    span: Span,
    rule: Option<&'static str>,
    is_new: bool,
    /// How far the source runs ahead behind what was taken in.
    shift: isize,
}

impl Merged {
    fn takes(&self, next: Span) -> bool {
        // The first one is always taken; then those that overlap, or begin where nothing was written.
        (self.rule.is_none() && next.start == self.span.start)
            || next.start < self.span.end
            || (next.start == self.span.start && next.start == self.span.end)
            || (next.is_empty() && next.start == self.span.end && self.span.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(source: &str, draft: &Draft) {
        let mut text = String::new();
        let mut copied = 0;
        for repair in &draft.repairs {
            assert!(copied <= repair.source.start && repair.source.start <= repair.source.end);
            text.push_str(&source[copied..repair.source.start]);
            assert_eq!(text.len(), repair.span.start);
            text.push_str(&draft.text[repair.span.start..repair.span.end]);
            copied = repair.source.end;
        }
        text.push_str(&source[copied..]);
        assert_eq!(text, draft.text);
    }

    proptest! {
        #[test]
        fn edits_over_edits_stay_tied_to_the_source(
            source in "[a-z]{0,30}",
            rounds in proptest::collection::vec(
                proptest::collection::vec((0..8_usize, 0..4_usize, "[A-Z]{0,3}"), 0..6), 0..5),
        ) {
            let mut draft = Draft::new(&source);
            for round in rounds {
                let mut at = 0;
                let mut edits = Vec::new();
                for (gap, len, with) in round {
                    let start = at + gap + usize::from(!edits.is_empty());
                    if start + len > draft.text.len() {
                        break;
                    }
                    edits.push(Edit::new(start, start + len, with, "test"));
                    at = start + len;
                }
                draft.apply(edits);
                check(&source, &draft);
            }
        }
    }
}
