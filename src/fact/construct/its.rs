//! What "its" and "their" own in a clause: "Riverton unveiled its Water Plan".

use crate::{
    fact::{
        clause::{Node, Referent},
        construct::Scene,
        state::Sink,
    },
    mention::Kind,
    ontology::{
        construction::Shape,
        lexicon::{Tag, WordId},
    },
};

/// So many words stand between "its" and the name at the most: "its new national Water Plan".
const MAX_BETWEEN: usize = 3;

/// Adds what the possessives before names state.
pub(super) fn find(scene: &Scene<'_, '_>, sink: &mut Sink) {
    for (at, node) in scene.row.iter().enumerate() {
        let &Node::Thing { mention, thing } = node else { continue };
        // "its agency" may be any.
        let Some(name) = scene.mentions.get(mention).filter(|name| name.kind != Kind::Reference) else { continue };
        let before = scene.sentence.tokens.get(..name.first).unwrap_or_default();
        let is_between = |tag: Tag| matches!(tag, Tag::Adjective | Tag::Noun | Tag::Number | Tag::Participle);
        let owner = before.iter().rev().take(MAX_BETWEEN + 1).find(|token| !is_between(token.tag));
        if !owner.is_some_and(|owner| scene.is_its(owner)) {
            continue;
        }
        if is_of_nameless(scene, at) {
            continue;
        }
        let Some(owner) = actor_before(scene, at).or_else(|| actor_behind(scene, at)) else { continue };
        // "Riverton opened its Museum" does not say where.
        let is_author = scene.fitness.ontology.is_author(scene.class(owner.thing));
        let is_place = scene.fitness.is_place(owner.thing) && scene.fitness.is_one_of(thing, &["Initiative"]);
        if owner.thing != thing && (is_author || is_place) {
            scene.relate(Shape::Genitive, thing, owner.thing, name.span.cover(owner.span), WordId::UNKNOWN, sink);
        }
    }
}

/// "worked with the central bank and its Water Commission": of the bank, which has no name.
pub(super) fn is_of_nameless(scene: &Scene<'_, '_>, at: usize) -> bool {
    matches!(scene.row[..at], [.., Node::Noun { .. }, Node::And])
}

/// The one who does what the verb before says, where no other thing stands between.
fn actor_before(scene: &Scene<'_, '_>, at: usize) -> Option<Referent> {
    let verb = scene.row[..at].iter().rposition(|node| matches!(node, Node::Verb(_)))?;
    if scene.row[verb..at].iter().any(|node| matches!(node, Node::Thing { .. } | Node::Owner { .. } | Node::Stop)) {
        return None;
    }
    sole_actor(scene, verb)
}

/// "Guided by its Water Plan, Riverton built": the subject behind the comma, where nobody stands before.
fn actor_behind(scene: &Scene<'_, '_>, at: usize) -> Option<Referent> {
    if scene.row[..at].iter().any(|node| matches!(node, Node::Thing { .. } | Node::Owner { .. } | Node::Speaker { .. }))
    {
        return None;
    }
    let comma = at + 1 + scene.row[at + 1..].iter().position(|node| *node == Node::Comma)?;
    let verb = comma + scene.row[comma..].iter().position(|node| matches!(node, Node::Verb(_)))?;
    sole_actor(scene, verb)
}

/// The only one who does what a verb of the row says.
fn sole_actor(scene: &Scene<'_, '_>, verb: usize) -> Option<Referent> {
    let clause = scene.clause_of(scene.row[verb])?;
    match clause.subject.as_slice() {
        [subject] if !clause.verb.is_passive => Some(*subject),
        _ => None,
    }
}
