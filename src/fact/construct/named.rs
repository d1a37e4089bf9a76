//! What the name of a plan says: where it holds, by its first word, by a bracket, by what it is for.

use crate::{
    fact::{construct::Scene, state::Sink},
    mention::{Kind, Mention},
    ontology::{
        construction::Shape,
        grammar::WordClass,
        lexicon::{Tag, WordId},
    },
    sentence::Shape as Capital,
};

/// "Riverton Water Plan", "Clean Rivers (Riverton) Act": relates a name to the place that it begins with, or that a
/// bracket sets before its head. Returns whether a rule was there for it.
pub(super) fn first(
    scene: &Scene<'_, '_>,
    outer: (&Mention, usize),
    inner: (&Mention, usize),
    sink: &mut Sink,
) -> bool {
    let ((mention, thing), (place, whole)) = (outer, inner);
    let in_bracket = place.first > mention.first && scene.text(place.first - 1) == "(" && scene.text(place.end) == ")";
    if place.first != mention.first && !in_bracket || !matches!(mention.kind, Kind::Name | Kind::Quoted) {
        return false;
    }
    let begin = place.end + usize::from(in_bracket);
    let tokens = scene.sentence.tokens.get(begin..mention.end).unwrap_or_default();
    let is_end = |at: &usize| {
        let token = &tokens[*at];
        matches!(token.tag, Tag::Preposition | Tag::To | Tag::Number)
            || token.shape.has(Capital::DIGIT)
            || matches!(scene.text(begin + at), "(" | "," | ":" | "–" | "-")
    };
    let end = (0..tokens.len()).find(is_end).unwrap_or(tokens.len());
    // "Riverton Framework": agreed on there; only what a country has needs no word between.
    let least = usize::from(!in_bracket && !scene.is_country(whole));
    let Some(head) = end.checked_sub(1).filter(|&head| head >= least).and_then(|head| tokens.get(head)) else {
        return false;
    };
    // "Riverton Plan of Action": agreed on there as well.
    if tokens.get(end).is_some_and(|next| scene.fitness.ontology.lexicon.is(next.word, WordClass::Of)) {
        return false;
    }
    let is_rule = scene.rules(Shape::PlaceFirst).any(|rule| {
        rule.words.contains(&head.lemma)
            && scene.fitness.allows(&rule.predicate, &rule.domain, &rule.range, thing, whole)
    });
    if is_rule {
        scene.relate(Shape::PlaceFirst, thing, whole, mention.span, head.lemma, sink);
    }
    is_rule
}

/// "Act on the Autonomy of Riverton" is on Riverton: what a name is for or on, before "of".
pub(super) fn purpose(scene: &Scene<'_, '_>, mention: &Mention, before: usize) -> Option<WordId> {
    let is_purpose = |at: &usize| scene.is(*at, WordClass::For) || scene.is(*at, WordClass::On);
    (mention.first + 1..before).find(is_purpose).map(|at| scene.word(at))
}
