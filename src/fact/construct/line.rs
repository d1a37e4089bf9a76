//! Where lines begin and end: "the road from Riverton by way of Lakeside to Seaford", "between Riverton and Seaford".

use crate::{
    fact::{
        clause::Node,
        construct::{Scene, spread},
        state::Sink,
    },
    ontology::{construction::Shape, grammar::WordClass, lexicon::WordId},
};

/// Returns whether a preposition says where a line begins: "between", "from".
pub(super) fn joins(scene: &Scene<'_, '_>, word: WordId) -> bool {
    scene.fitness.ontology.lexicon.is_any(word, &[WordClass::Between, WordClass::From])
}

/// Adds the places behind the first, whose preposition stands behind a node: "and Seaford" behind "between", and "to
/// Seaford and Lakeside" behind "from".
pub(super) fn both(scene: &Scene<'_, '_>, (left, thing): (usize, usize), at: usize, word: WordId, sink: &mut Sink) {
    let lexicon = &scene.fitness.ontology.lexicon;
    let mut add = |mention: usize, whole: usize| {
        scene.relate(Shape::After, thing, whole, scene.span(left).cover(scene.span(mention)), word, sink);
    };
    if lexicon.is(word, WordClass::Between) {
        if let Some(&[Node::And, Node::Thing { mention, thing: whole }]) = scene.row.get(at + 3..at + 5) {
            add(mention, whole);
        }
        return;
    }
    if !lexicon.is(word, WordClass::From) {
        return;
    }
    // "from Riverton by way of Lakeside to Seaford".
    let mut stops = Vec::new();
    for (pair, next) in scene.row.get(at + 3..).unwrap_or_default().chunks_exact(2).zip((at + 4..).step_by(2)) {
        let &[Node::Preposition { word: to, .. }, Node::Thing { mention, thing: whole }] = pair else { break };
        stops.push((mention, whole));
        if lexicon.is(to, WordClass::To) {
            stops.extend(spread::further(scene, next, thing));
            for (mention, whole) in stops {
                add(mention, whole);
            }
            break;
        }
    }
}

/// "the Ujala Road, from Riverton to Seaford, was opened": set apart by commas.
pub(super) fn set_apart(scene: &Scene<'_, '_>, at: usize, sink: &mut Sink) {
    let Some(
        &[
            Node::Thing { mention: left, thing },
            Node::Comma,
            Node::Preposition { word, .. },
            Node::Thing { mention: right, thing: whole },
        ],
    ) = scene.row.get(at..at + 4)
    else {
        return;
    };
    let has_end = matches!(scene.row.get(at + 4), Some(Node::And | Node::Preposition { .. }));
    if has_end && joins(scene, word) && scene.fitness.is_one_of(thing, &["Project"]) {
        scene.relate(Shape::After, thing, whole, scene.span(left).cover(scene.span(right)), word, sink);
        both(scene, (left, thing), at + 1, word, sink);
    }
}

/// "the Ujala Road to Riverton" leads there; of "gave Ujala Port to Riverton" nobody says so.
pub(super) fn may_lead(scene: &Scene<'_, '_>, mention: usize, word: WordId) -> bool {
    let ontology = scene.fitness.ontology;
    let last = scene.mentions.get(mention).and_then(|name| name.end.checked_sub(1));
    !ontology.lexicon.is(word, WordClass::To)
        || last.is_some_and(|last| ontology.in_list("joining-works", scene.lemma(last)))
}
