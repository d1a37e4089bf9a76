//! Whether a cut is sure.
//!
//! Two signs make it so. A word of grammar at the begin or the end ("measuresto", "andrural"): few honest words have
//! one there, and where many have ("onboarding", "Preston") the other part must be a word of this document. Two words
//! of content ("incomesgrow"): both stand in this document, or the first has an ending that no closed compound has
//! inside ("nationalstrategies").

use super::Glue;
use crate::{
    document::Span,
    repair::words::{is_capital, lower},
};

pub(super) fn is_sure(glue: &Glue, run: &str, parts: &[Span]) -> bool {
    let words: Vec<&str> = parts.iter().filter_map(|part| run.get(part.start..part.end)).collect();
    words.len() > 1
        && words.len() <= 5
        && words.windows(2).all(|pair| {
            let is_first = std::ptr::eq(pair[0], words[0]);
            joint(glue, run, pair[0], pair[1], is_first)
        })
}

/// Returns whether two neighbors may be parted.
fn joint(glue: &Glue, run: &str, left: &str, right: &str, is_first: bool) -> bool {
    let words = &glue.context.layout.repair;
    let capital = is_first && is_capital(left);
    let any = |lists: [&crate::ontology::layout::Words; 2], word: &str| {
        lower(word, |word| (lists[0].contains(word), lists[1].contains(word)))
    };
    let (left_sure, left_weak) = any([&words.glue_first, &words.glue_first_weak], left);
    let (right_sure, right_weak) = any([&words.glue_last, &words.glue_last_weak], right);
    let is_closed = |word: &str| lower(word, |word| glue.is_closed(word));
    if is_closed(left) && is_closed(right) {
        // "Andover" is a town.
        return !capital && (left_sure || right_sure);
    }
    if is_closed(right) {
        if capital {
            // "Council|as", "Haiyan|were" against "Brand|on", "Pol|and".
            let stands = glue.context.gazetteer.has(left)
                || glue.used.uses_capital(lower(left, |left| glue.context.lexicon.find(left)))
                || glue.used.count(left) > 0
                || left.len() > 5 && glue.used.has(left);
            return left.len() > 3
                && (right_sure || right_weak)
                && (stands || right_sure && left.len() > 4 && glue.tier(left) <= 40);
        }
        return left.len() > 2
            && (right_sure && (left.len() > 3 || glue.used.has(left))
                || right_weak && (left.len() > 3 && glue.used.has(left) || left.len() > 5 && glue.tier(left) <= 35));
    }
    if is_closed(left) {
        if capital {
            return (left_sure || left_weak) && right.len() > 4 && glue.used.has(right) && glue.tier(right) <= 50;
        }
        let is_inner = !is_first;
        return left_sure && (right.len() > 3 || glue.used.has(right))
            || (left_weak || is_inner) && right.len() > 3 && glue.used.has(right);
    }
    content(glue, run, left, right, capital)
}

/// Returns whether two words of content may be parted.
fn content(glue: &Glue, run: &str, left: &str, right: &str, capital: bool) -> bool {
    let words = &glue.context.layout.repair;
    if left.len() < 3 || right.len() < 3 || words.glue_suffixes.contains(right) {
        return false;
    }
    let ends = |word: &str| words.glue_endings.iter().any(|ending| word.ends_with(ending.as_str()));
    let has_ending = left.len() > 5 && !left.ends_with("ss") && ends(left)
        || left.len() > 4 && left.ends_with('s') && !left.ends_with("ss");
    if capital {
        return has_ending && right.len() > 3 && glue.tier(right) <= 40;
    }
    if (has_ending || words.glue_apart.contains(left)) && right.len() > 3 {
        return true;
    }
    // "livestreaming" is repeated, a slip is not.
    if glue.used.count(run) > 1 || words.compound_first.contains(left) || words.compounds.contains(right) {
        return false;
    }
    let (has_left, has_right) = (glue.used.has(left), glue.used.has(right));
    let is_common = glue.tier(left) <= 40 && glue.tier(right) <= 40;
    has_left && has_right && left.len() + right.len() > 6
        || (has_left || has_right) && is_common && left.len() > 4 && right.len() > 6 && ends(right)
}
