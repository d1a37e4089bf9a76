//! Who is one of several that hold an office: "Ana Lopez and other Ujala Union leaders", "Ujala Union leaders such as
//! Ana Lopez".

use crate::{
    fact::{clause::Node, construct::Scene, state::Sink},
    ontology::construction::Shape,
};

/// Adds who is named beside the plural of an office.
pub(super) fn find(scene: &Scene<'_, '_>, sink: &mut Sink) {
    for (at, node) in scene.row.iter().enumerate() {
        let &Node::Noun { head, modifier: Some((body, whole)) } = node else { continue };
        let office = scene.lemma(head);
        if !scene.is_plural(head) || !scene.fitness.ontology.is_office(office) || !scene.is_stated(at) {
            continue;
        }
        let mut add = |mention: usize, thing: usize| {
            if scene.can_hold(thing, whole) {
                let span = scene.span(body).cover(scene.span(mention));
                scene.relate(Shape::Office, thing, whole, span, office, sink);
            }
        };
        let is_mark = |node: &&Node| matches!(node, Node::Comma | Node::And);
        let next = at + 1 + usize::from(scene.row.get(at + 1) == Some(&Node::Comma));
        if scene.row.get(next) == Some(&Node::Example) {
            scene.list(next + 1).for_each(|(mention, thing)| add(mention, thing));
        }
        let first = scene.sentence.phrase_of(head).map_or(head, |phrase| phrase.first);
        if !scene.fitness.ontology.in_list("others", scene.word(first))
            || !matches!(scene.row[..at].last(), Some(Node::And))
        {
            continue;
        }
        for node in scene.row[..at].iter().rev().skip_while(is_mark) {
            match *node {
                Node::Thing { mention, thing } if scene.can_hold(thing, whole) => add(mention, thing),
                Node::Comma | Node::And => {}
                _ => break,
            }
        }
    }
}
