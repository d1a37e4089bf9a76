//! Runs with capitals inside: words that have run together, or the name of a brand.

use super::{Cuts, Glue, guard};
use crate::repair::words::{is_capital, lower};

/// Where a small letter is followed by a capital.
pub(super) fn borders(run: &str) -> Vec<usize> {
    let bytes = run.as_bytes();
    (1..bytes.len()).filter(|&at| bytes[at - 1].is_ascii_lowercase() && bytes[at].is_ascii_uppercase()).collect()
}

/// Cuts a run at its borders, and its pieces further, where all of it is sure.
pub(super) fn cuts(glue: &Glue, run: &str, borders: &[usize]) -> Option<Cuts> {
    let words = &glue.context.layout.repair;
    let mut starts = vec![0];
    starts.extend(borders);
    let pieces: Vec<(usize, &str)> = starts
        .iter()
        .zip(starts.iter().skip(1).chain([&run.len()]))
        .filter_map(|(&start, &end)| Some((start, run.get(start..end)?)))
        .collect();
    let spaced = pieces.iter().map(|&(_, piece)| piece).collect::<Vec<_>>().join(" ");
    let at_borders = |with: &'static str| Some(pieces.iter().skip(1).map(|&(start, _)| (start, with)).collect());
    if glue.context.gazetteer.has(&spaced) {
        return at_borders(" ");
    }
    let (&(_, first), &(_, last)) = (pieces.first()?, pieces.last()?);
    // "enhancedWe", "EducationOur": a capital that stands nowhere but at the begin of a sentence; not "LinkedIn".
    if pieces.len() == 2
        && words.glue_sentence.contains(last)
        && (!is_capital(first) || last.len() > 2 && glue.used.count(run) < 2)
        && first.len() > 3
        && glue.tier(first) <= 60
    {
        return at_borders(". ");
    }
    let is_small_closed =
        |piece: &str| !is_capital(piece) && (glue.is_closed(piece) || words.glue_letters.contains(piece));
    let has_closed = pieces.iter().any(|&(_, piece)| is_small_closed(piece));
    if !has_closed {
        let is_brand = lower(first, |first| words.brand_first.contains(first) || words.camel_prefixes.contains(first))
            || lower(last, |last| words.brand_last.contains(last));
        // Names in camel case are made of short words, and what is repeated is meant.
        let is_long = pieces.iter().any(|&(_, piece)| piece.len() > 6);
        let is_repeated = is_capital(run) && glue.used.count(run) > 1;
        let stand_together = || {
            pieces.windows(2).all(|pair| matches!(pair, [(_, left), (_, right)] if glue.stand_together(left, right)))
        };
        if is_repeated || (is_brand || !is_long) && !stand_together() {
            return None;
        }
    }
    let mut cuts = Cuts::new();
    for (index, &(start, piece)) in pieces.iter().enumerate() {
        if index > 0 {
            cuts.push((start, " "));
        }
        if is_small_closed(piece) && (piece.len() > 1 || index == 0) {
            continue;
        }
        if is_word(glue, piece, has_closed) {
            continue;
        }
        let parts = glue.parts(piece).filter(|parts| guard::is_sure(glue, piece, parts))?;
        cuts.extend(parts.iter().skip(1).map(|part| (start + part.start, " ")));
    }
    Some(cuts)
}

fn is_word(glue: &Glue, piece: &str, has_closed: bool) -> bool {
    if piece.bytes().all(|byte| byte.is_ascii_uppercase()) {
        // "theCPPCC": an abbreviation of this document.
        return has_closed && piece.len() > 1 && glue.used.count(piece) > 0;
    }
    piece.len() > 2 && piece.bytes().skip(1).all(|byte| byte.is_ascii_lowercase()) && {
        let tier = glue.tier(piece);
        tier <= 60 || is_capital(piece) && (glue.used.has(piece) || glue.context.gazetteer.has(piece))
    }
}
