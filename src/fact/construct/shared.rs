//! Lists that begin in a name or behind "for": "the Plan for Riverton, Seaford and Lakeside".

use crate::{
    fact::{clause::Node, construct::Scene, state::Sink},
    mention::Kind,
    ontology::{construction::Shape, grammar::WordClass, lexicon::WordId},
};

/// Adds what the other places of such lists say.
pub(super) fn find(scene: &Scene<'_, '_>, sink: &mut Sink) {
    for (at, node) in scene.row.iter().enumerate() {
        let &Node::Thing { mention: left, thing } = node else { continue };
        if !scene.fitness.is_one_of(thing, &["Initiative"]) {
            continue;
        }
        if let Some(link) = named_for(scene, left) {
            rest(scene, Shape::PlaceInName, (left, thing), link, at + 1, sink);
        } else if let Some(&[Node::Preposition { word, .. }, Node::Thing { thing: place, .. }]) =
            scene.row.get(at + 1..at + 3)
            && scene.fitness.ontology.lexicon.is(word, WordClass::For)
            && scene.fitness.is_place(place)
        {
            rest(scene, Shape::After, (left, thing), word, at + 3, sink);
        }
    }
}

/// Returns the preposition before the place that a name ends in: "the Plan for Riverton".
fn named_for(scene: &Scene<'_, '_>, mention: usize) -> Option<WordId> {
    let name = scene.mentions.get(mention).filter(|name| matches!(name.kind, Kind::Name | Kind::Quoted))?;
    let mut places = scene.range.clone().filter_map(|other| scene.mentions.get(other));
    let place = places.find(|place| place.kind == Kind::Place && place.end == name.end && name.holds(place))?;
    let before = place.first.checked_sub(1).filter(|&before| before > name.first)?;
    scene.is(before, WordClass::For).then(|| scene.word(before))
}

/// ", Seaford and Lakeside": the places up to the one behind "and".
fn rest(scene: &Scene<'_, '_>, shape: Shape, from: (usize, usize), word: WordId, first: usize, sink: &mut Sink) {
    let list = scene.row.get(first..).unwrap_or_default();
    let is_place = |node: &Node| matches!(*node, Node::Thing { thing, .. } if scene.fitness.is_place(thing));
    let length = list.iter().take_while(|node| matches!(node, Node::Comma | Node::And) || is_place(node)).count();
    let list = &list[..length];
    let Some(and) = list.iter().position(|node| *node == Node::And) else { return };
    let list = &list[..length.min(and + 2)];
    if !list.last().is_some_and(is_place) {
        return;
    }
    for node in list {
        if let &Node::Thing { mention, thing } = node
            && let (Some(left), Some(right)) = (scene.mentions.get(from.0), scene.mentions.get(mention))
        {
            scene.relate(shape, from.1, thing, left.span.cover(right.span), word, sink);
        }
    }
}
