//! Streets that are called after a place: "Riverton Road Skills Academy" need not lie in Riverton.

use crate::mention::{Kind, Mention, Scene};
use crate::sentence::Shape;

/// Returns whether some tokens that are a place only name the street behind them. Whole countries give their names to
/// boards and funds for roads, and so do places to their road authorities.
pub(super) fn is_named_after(scene: &Scene<'_>, first: usize, end: usize, found: &[Mention]) -> bool {
    let ontology = scene.ontology;
    let streets = || ontology.lists.get("streets");
    let is_street = scene.sentence.tokens.get(end).is_some_and(|street| {
        street.shape.has(Shape::CAPITAL) && streets().is_some_and(|streets| streets.contains(&street.word))
    });
    let is_body = |mention: &Mention| {
        mention.kind == Kind::Name && mention.first <= first && end < mention.end && ontology.is_public(&mention.class)
    };
    // "Seaford Riverton Road" joins two places.
    let joins = found.iter().any(|mention| mention.kind == Kind::Place && mention.end == first);
    is_street && !joins && !ontology.is_top_place(scene.text(first, end)) && !found.iter().any(is_body)
}
