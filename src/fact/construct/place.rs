//! What places beside things say: "In Riverton: …", "Riverton, Kenya", "on the island of Ujala".

use crate::{
    fact::{clause::Node, construct::Scene, state::Sink},
    mention::{Kind, Mention},
    ontology::{construction::Shape, grammar::WordClass, lexicon::WordId},
};

impl Scene<'_, '_> {
    /// Returns whether a name that ends before a token is that of an airport, a port or the like.
    pub(super) fn serves_place(&self, end: usize) -> bool {
        let works = self.fitness.ontology.lists.get("place-works");
        let last = end.checked_sub(1).map_or(WordId::UNKNOWN, |last| self.word(last));
        works.is_some_and(|works| works.contains(&last))
    }

    /// Returns whether the gazetteer knows a place of the first name in one of the second.
    pub(super) fn lies_in(&self, thing: usize, whole: usize, is_listed: bool) -> bool {
        let ontology = self.fitness.ontology;
        let gazetteer = &ontology.gazetteer;
        let name = |thing: usize| self.resolved.things.get(thing).map_or("", |thing| thing.name.as_str());
        let (inner, outer) = (name(thing), name(whole));
        // In a list smaller places stand side by side.
        let is_large = || {
            gazetteer.find(outer).any(|row| ontology.top_kinds.contains(row.kind) || ontology.is_top_place(row.parent))
        };
        if is_listed && !is_large() {
            return false;
        }
        let top = gazetteer.first(outer).filter(|row| ontology.top_kinds.contains(row.kind));
        gazetteer.find(inner).any(|row| {
            row.parent.split('/').any(|parent| parent == outer)
                || top.is_some_and(|top| top.country == row.country && !top.country.is_empty() && top.name != row.name)
        })
    }

    /// "Council of Europe", "Atlantic Ports Authority": a body lies in no continent or ocean that its name holds.
    pub(super) fn is_too_wide(&self, thing: usize, whole: usize) -> bool {
        let ontology = self.fitness.ontology;
        let of = |thing: usize| self.resolved.things.get(thing).map_or(("", ""), |thing| (&thing.class, &thing.name));
        let ((class, _), (_, place)) = (of(thing), of(whole));
        let is_work = ontology.is_place(class) || ontology.workable.contains(ontology.top(class));
        (ontology.is_author(class) || !is_work)
            && ontology.gazetteer.first(place).is_some_and(|row| row.country.is_empty())
    }

    pub(super) fn is_kind_of_place(&self, head: usize) -> bool {
        let kinds = self.fitness.ontology.lists.get("place-kinds");
        let lemma = self.sentence.tokens.get(head).map_or(WordId::UNKNOWN, |token| token.lemma);
        kinds.is_some_and(|kinds| kinds.contains(&lemma))
    }
}

/// Returns whether a preposition says where a line begins: "between", "from".
pub(super) fn joins(scene: &Scene<'_, '_>, word: WordId) -> bool {
    let lexicon = &scene.fitness.ontology.lexicon;
    lexicon.is(word, WordClass::Between) || lexicon.is(word, WordClass::From)
}

/// "the road between Riverton and Seaford", "from Riverton to Seaford": the place behind the second word too.
pub(super) fn both(scene: &Scene<'_, '_>, from: (usize, usize), at: usize, word: WordId, sink: &mut Sink) {
    let lexicon = &scene.fitness.ontology.lexicon;
    let (left, thing) = from;
    let Some([link, Node::Thing { mention: right, thing: whole }]) = scene.row.get(at + 3..at + 5) else { return };
    let goes_on = match *link {
        Node::And => lexicon.is(word, WordClass::Between),
        Node::Preposition { word: to, .. } => lexicon.is(word, WordClass::From) && lexicon.is(to, WordClass::To),
        _ => false,
    };
    if let (Some(left), Some(right), true) = (scene.mentions.get(left), scene.mentions.get(*right), goes_on) {
        scene.relate(Shape::After, thing, *whole, left.span.cover(right.span), word, sink);
    }
}

/// Returns whether a place in the name of a work is one of two that it lies between: "Riverton Seaford Road",
/// "Riverton to Seaford Road".
pub(super) fn is_end(scene: &Scene<'_, '_>, name: &Mention, place: &Mention, children: &[usize]) -> bool {
    let works = scene.fitness.ontology.lists.get("joining-works");
    let last = name.end.checked_sub(1).map_or(WordId::UNKNOWN, |last| scene.word(last));
    if place.kind != Kind::Place || !works.is_some_and(|works| works.contains(&last)) {
        return false;
    }
    let places = children.iter().filter_map(|&child| scene.mentions.get(child));
    let is_join = |at: usize| {
        scene.is(at, WordClass::To) || matches!(scene.text(at), "-" | "–" | "—") || scene.is(at, WordClass::And)
    };
    let are_ends = |first: &Mention, second: &Mention| {
        first.first == name.first && (first.end == second.first || first.end + 1 == second.first && is_join(first.end))
    };
    places.filter(|other| other.kind == Kind::Place).any(|other| are_ends(other, place) || are_ends(place, other))
}

/// Returns whether a thing and the next behind its comma have others before or behind them: "A, B and C".
pub(super) fn is_listed(row: &[Node], at: usize) -> bool {
    let is_join = |node: Option<&Node>| matches!(node, Some(Node::Comma | Node::And));
    let is_thing = |node: Option<&Node>| matches!(node, Some(Node::Thing { .. } | Node::And));
    let follows = is_join(row.get(at + 3)) && is_thing(row.get(at + 4));
    let precedes = at > 1 && is_join(row.get(at - 1)) && is_thing(row.get(at - 2));
    follows || precedes
}

/// "In Riverton: the Ujala Museum, and a bridge": a line without a verb says where its things are.
pub(super) fn opening(scene: &Scene<'_, '_>, sink: &mut Sink) {
    let Some(at) = scene.row.iter().take(2).position(|node| matches!(node, Node::Preposition { .. })) else { return };
    let [
        Node::Preposition { word, .. },
        Node::Thing { mention: place, thing: whole },
        Node::Stop | Node::Comma,
        rest @ ..,
    ] = &scene.row[at..]
    else {
        return;
    };
    if rest.iter().any(|node| matches!(node, Node::Verb(_) | Node::Relative { .. })) {
        return;
    }
    // "Departments of the Ministry: A and B", not "Partners of the Ministry: A and B".
    if let (Some(&Node::Noun { head, .. }), 1) = (scene.row.first(), at)
        && scene.fitness.ontology.lexicon.is(*word, WordClass::Of)
        && !scene.sentence.tokens.get(head).is_some_and(|noun| scene.is_trigger(Shape::Members, noun.lemma))
    {
        return;
    }
    for node in rest {
        if let Node::Thing { mention, thing } = node
            && let (Some(place), Some(mention)) = (scene.mentions.get(*place), scene.mentions.get(*mention))
            && whole != thing
        {
            scene.relate(Shape::After, *thing, *whole, place.span.cover(mention.span), *word, sink);
        }
    }
}
