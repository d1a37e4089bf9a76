//! One thing in several places, and what lies where a thing beside it lies: "the road in Riverton, Seaford and Lakeside",
//! "the dam on the Mara in Riverton County", "the extension of Ujala Station in Riverton".

use crate::{
    fact::{
        clause::Node,
        construct::{Scene, place},
        state::Sink,
    },
    mention::{Kind, Mention},
    ontology::{construction::Shape, grammar::WordClass, lexicon::WordId},
};

/// A mention and the thing that it names.
type Named = (usize, usize);

/// Adds where else a thing behind "in" is, and what else is there: the node of the thing, then that of the place.
pub(super) fn find(
    scene: &Scene<'_, '_>,
    (at, left, thing): (usize, usize, usize),
    (behind, whole): Named,
    word: WordId,
    sink: &mut Sink,
) {
    // "the border between Riverton in Kenya and Uganda".
    let is_between = matches!(at.checked_sub(1).and_then(|before| scene.row.get(before)), Some(&Node::Preposition { word, .. })
        if scene.fitness.ontology.lexicon.is(word, WordClass::Between));
    let further = if is_between { Vec::new() } else { further(scene, behind, thing) };
    let mut add = |(left, thing): Named, (right, whole): Named| {
        scene.relate(Shape::After, thing, whole, scene.span(left).cover(scene.span(right)), word, sink);
    };
    let right = match scene.row.get(behind) {
        Some(&Node::Thing { mention, .. }) => mention,
        _ => left,
    };
    for &place in &further {
        add((left, thing), place);
    }
    if let Some(inner) = worked(scene, left) {
        for &place in std::iter::once(&(right, whole)).chain(&further) {
            add(inner, place);
        }
    }
    // "Riverton, Seaford and Lakeside in Kenya".
    for other in place::listed_with(scene, at, whole) {
        add(other, (right, whole));
    }
}

/// "Ana Lopez and Ade Bello from the Bank": the persons listed before the last.
pub(super) fn persons(scene: &Scene<'_, '_>, at: usize, (behind, whole): Named, word: WordId, sink: &mut Sink) {
    if !scene.row[..at].last().is_some_and(|node| *node == Node::And) {
        return;
    }
    for node in scene.row[..at].iter().rev() {
        match *node {
            Node::Thing { mention, thing } if scene.is_holder(thing) => {
                scene.relate(Shape::After, thing, whole, scene.span(mention).cover(scene.span(behind)), word, sink);
            }
            Node::And | Node::Comma => {}
            _ => break,
        }
    }
}

/// "in Riverton, Seaford and Lakeside": the places behind the one at a node, up to the one behind "and".
pub(super) fn further(scene: &Scene<'_, '_>, at: usize, thing: usize) -> Vec<Named> {
    let Some(&Node::Thing { thing: known, .. }) = scene.row.get(at) else { return Vec::new() };
    let list = scene.row.get(at + 1..).unwrap_or_default();
    let is_place = |node: &Node| matches!(*node, Node::Thing { thing, .. } if scene.fitness.is_place(thing));
    let length = list.iter().take_while(|node| matches!(node, Node::Comma | Node::And) || is_place(node)).count();
    let Some(and) = list[..length].iter().position(|node| *node == Node::And) else { return Vec::new() };
    // "the school in Riverton and Seaford agreed": Seaford may do so.
    let is_sure = scene.is_work(thing) || list[..and].contains(&Node::Comma);
    let end = and + 2;
    // "A in Riverton and B in Seaford": B is another thing.
    let goes_on = match list.get(end) {
        Some(Node::Verb(_)) => !is_sure,
        Some(&Node::Preposition { word, .. }) => scene.fitness.ontology.lexicon.is(word, WordClass::In),
        _ => false,
    };
    if end > length || goes_on || !is_place(&list[and + 1]) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut before = known;
    for node in &list[..end] {
        let &Node::Thing { mention, thing: place } = node else { continue };
        // "in Riverton, Kenya, and Seaford, Uganda": a country says where the place before it is.
        if scene.lies_in(before, place, false) {
            before = place;
            continue;
        }
        if scene.is_country(known) != scene.is_country(place)
            || !scene.is_country(known) && !scene.share_country(known, place)
        {
            return Vec::new();
        }
        before = place;
        found.push((mention, place));
    }
    found
}

/// "the dam on the Mara in Riverton County", "the dam, on the Mara in Riverton County,": what is in the county is the
/// dam; of the river nothing is said.
pub(super) fn beside_line(scene: &Scene<'_, '_>, at: usize) -> Option<Named> {
    let &Node::Thing { mention: last, thing: line } = scene.row.get(at)? else { return None };
    let ([.., Node::Thing { mention, thing }, Node::Preposition { word, .. }]
    | [.., Node::Thing { mention, thing }, Node::Comma, Node::Preposition { word, .. }]) = scene.row[..at]
    else {
        return None;
    };
    // A lake or a bay lies there as well.
    let name = scene.mentions.get(last)?;
    let is_river = || (name.first..name.end).any(|word| scene.fitness.ontology.in_list("rivers", scene.lemma(word)));
    let is_line = scene.fitness.is_one_of(line, &["Project"]) || is_river();
    let is_beside = scene.fitness.ontology.lexicon.is(word, WordClass::On);
    (is_line && is_beside && !scene.is_country(thing)).then_some((mention, thing))
}

/// "the extension of Ujala Station in Riverton": what the work is done to.
fn worked(scene: &Scene<'_, '_>, mention: usize) -> Option<Named> {
    let work = scene.mentions.get(mention).filter(|work| work.kind == Kind::Work)?;
    let inner = |index: &usize| {
        scene.mentions.get(*index).is_some_and(|inner: &Mention| {
            *index != mention && work.holds(inner) && inner.end == work.end && inner.kind != Kind::Place
        })
    };
    let index = scene.range.clone().find(inner)?;
    // "the new campus of Ujala University in Riverton": the campus alone.
    Some((index, scene.thing(index).filter(|&inner| scene.is_work(inner))?))
}

/// "the Riverton and Seaford municipalities of Kenya", "the Riverton area of Kenya": the noun says that places lie there.
pub(super) fn kinds(scene: &Scene<'_, '_>, at: usize, sink: &mut Sink) {
    let Some(&[first, Node::Preposition { word, .. }, Node::Thing { mention: right, thing: whole }]) =
        scene.row.get(at..at + 3)
    else {
        return;
    };
    let (mention, thing) = match first {
        Node::Thing { mention, thing }
            if scene.mentions.get(mention).is_some_and(|place| {
                scene.is_kind_of_place(place.end)
                    || scene.fitness.ontology.in_list("place-areas", scene.lemma(place.end))
            }) =>
        {
            (mention, thing)
        }
        Node::Noun { head, modifier: Some((mention, thing)) }
            if scene.is_kind_of_place(head) || scene.fitness.ontology.in_list("place-areas", scene.lemma(head)) =>
        {
            (mention, thing)
        }
        _ => return,
    };
    let lexicon = &scene.fitness.ontology.lexicon;
    if !lexicon.is_any(word, &[WordClass::Of, WordClass::In])
        || !scene.fitness.is_place(thing)
        || !scene.fitness.is_place(whole)
        || scene.is_country(thing)
        || !scene.may_lie_in(thing, whole)
    {
        return;
    }
    let span = |left: usize| scene.span(left).cover(scene.span(right));
    scene.relate(Shape::SetApart, thing, whole, span(mention), WordId::UNKNOWN, sink);
    let listed = place::listed_with(scene, at, whole).into_iter();
    for (left, thing) in listed.filter(|&(_, thing)| scene.may_lie_in(thing, whole)) {
        scene.relate(Shape::SetApart, thing, whole, span(left), WordId::UNKNOWN, sink);
    }
}

/// "Kenya, Uganda and Rwanda in the Union region": countries in the region that goes by a body are its members.
pub(super) fn region(scene: &Scene<'_, '_>, at: usize, sink: &mut Sink) {
    let Some(
        &[Node::Thing { .. }, Node::Preposition { word, .. }, Node::Noun { head, modifier: Some((right, whole)) }],
    ) = scene.row.get(at..at + 3)
    else {
        return;
    };
    let noun = scene.lemma(head);
    let is_body = scene.fitness.is_one_of(whole, &["Institution"]) && scene.is_trigger(Shape::Members, noun);
    if !is_body || !scene.fitness.ontology.lexicon.is(word, WordClass::In) {
        return;
    }
    for node in scene.row[..=at].iter().rev() {
        match *node {
            Node::Thing { mention, thing } if scene.is_country(thing) => {
                let span = scene.span(mention).cover(scene.span(right));
                scene.relate(Shape::Members, thing, whole, span, noun, sink);
            }
            Node::Comma | Node::And => {}
            _ => break,
        }
    }
}

/// "no extension of the Ujala Line to Riverton": there is none.
pub(super) fn is_denied(scene: &Scene<'_, '_>, at: usize) -> bool {
    let [.., Node::Noun { head, .. }, Node::Preposition { .. }] = scene.row[..at] else { return false };
    let phrase = scene.sentence.phrase_of(head);
    phrase.is_some_and(|phrase| scene.is(phrase.first, WordClass::None))
}
