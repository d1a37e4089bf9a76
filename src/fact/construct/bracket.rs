//! What stands in brackets or behind a colon right after a name: "Guidelines on Lending (Bank of Riverton, 2016)",
//! "Green Railway (Riverton–Seaford, 422 km)", "Green Railway: Riverton – Seaford, 15 stations".

use std::ops::Range;

use crate::{
    document::Span,
    fact::{
        construct::{
            Scene,
            record::{Line, Named},
        },
        state::Sink,
    },
    mention::{Kind, Mention},
    ontology::{
        construction::Shape,
        lexicon::{Tag, WordId},
    },
};

/// Adds what stands behind a mention in brackets or behind a colon.
pub(super) fn find(scene: &Scene<'_, '_>, mention: &Mention, thing: usize, sink: &mut Sink) {
    let is_inner = |other: &Mention| other.span != mention.span && other.holds(mention);
    let open = scene.text(mention.end);
    if !matches!(open, "(" | ":")
        || mention.kind == Kind::Place
        || scene.range.clone().filter_map(|index| scene.mentions.get(index)).any(is_inner)
    {
        return;
    }
    let first = mention.end + 1;
    let ends = |at: &usize| matches!(scene.text(*at), "," | ";" | ")" | "(" | "." | "" | ":");
    let Some(end) = (first..=scene.sentence.tokens.len()).find(ends) else { return };
    let places = route(scene, &(first..end));
    if places.len() > 1 {
        for place in places {
            scene.relate(
                Shape::JoinedPlaces,
                thing,
                place.thing,
                mention.span.cover(place.span),
                WordId::UNKNOWN,
                sink,
            );
        }
        return;
    }
    // "(Bank of Riverton)", "(Bank of Riverton, 2016)".
    let Some((body, end)) = Line::of(scene).at(first).filter(|(body, _)| body.thing != thing && open == "(") else {
        return;
    };
    let is_year = |at: usize| scene.text(at).len() == 4 && scene.text(at).bytes().all(|byte| byte.is_ascii_digit());
    let is_dated = scene.text(end) == "," && is_year(end + 1) && scene.text(end + 2) == ")";
    if scene.text(end) == ")" || is_dated {
        let span = mention.span.cover(body.span);
        scene.relate(Shape::Bracketed, thing, body.thing, span, WordId::UNKNOWN, sink);
    }
}

/// Returns the places that a line links, where nothing but a dash or "to" stands between them.
pub(super) fn route(scene: &Scene<'_, '_>, range: &Range<usize>) -> Vec<Named> {
    let mut found: Vec<Named> = Vec::new();
    let inside = scene.things().filter(|(mention, thing)| {
        range.contains(&mention.first) && mention.end <= range.end && scene.fitness.is_place(*thing)
    });
    let mut last: Option<(Span, usize)> = None;
    for (mention, thing) in inside {
        let is_joined = match last {
            None => mention.first == range.start && begins_token(scene, mention),
            Some((before, end)) => {
                let gap = scene.document.text.get(before.end..mention.span.start).unwrap_or("x").trim();
                let is_to =
                    || end + 1 == mention.first && scene.sentence.tokens.get(end).is_some_and(|to| to.tag == Tag::To);
                matches!(gap, "–" | "—" | "-") || is_to()
            }
        };
        if is_joined {
            last = Some((mention.span, mention.end));
            found.push(Named { thing, span: mention.span });
        }
    }
    let end = range.end.checked_sub(1).and_then(|last| scene.sentence.tokens.get(last)).map(|token| token.span.end);
    if last.map(|(last, _)| last.end) == end { found } else { Vec::new() }
}

fn begins_token(scene: &Scene<'_, '_>, mention: &Mention) -> bool {
    scene.sentence.tokens.get(mention.first).is_some_and(|token| token.span.start == mention.span.start)
}
