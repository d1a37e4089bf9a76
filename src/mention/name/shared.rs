//! Places that share the word for their kind: "the Northern and Eastern Provinces", "Mara and Zuri districts".

use std::sync::Arc;

use crate::{
    mention::{
        Kind, Mention, Scene,
        head::{head_at_end, literal},
        name::{gap::Gap, run::Run},
        place,
    },
    ontology::{lexicon::Tag, naming},
    sentence::Shape,
};

/// So many words each of the names has at the most.
const WORDS: usize = 2;

/// So many names share a kind at the most.
const NAMES: usize = 8;

/// Adds the places of a list whose last one bears the plural of their kind; returns how many runs it used. Names in
/// front of a kind with a capital bear it in the singular.
pub(super) fn add(scene: &Scene<'_>, runs: &[Run], found: &mut Vec<Mention>) -> Option<usize> {
    let tokens = &scene.sentence.tokens;
    let kinds = scene.ontology.lists.get("place-kinds")?;
    let is_kind =
        |at: usize| tokens.get(at).is_some_and(|token| token.word != token.lemma && kinds.contains(&token.lemma));
    let mut used = 1;
    while used < NAMES
        && let Some(next) = runs.get(used)
        && matches!(Gap::between(scene, runs[used - 1].end, next.first), Some(Gap::Comma | Gap::And))
    {
        used += 1;
        if is_kind(next.end - 1) || is_kind(next.end) {
            break;
        }
    }
    let last = *runs.get(used - 1)?;
    let is_and = used > 1 && Gap::between(scene, runs[used - 2].end, last.first) == Some(Gap::And);
    // The kind ends the last run, or follows it in small letters.
    let kind = [last.end - 1, last.end].into_iter().find(|&at| is_kind(at))?;
    let has_capital = tokens.get(kind)?.shape.has(Shape::CAPITAL);
    let end_of = |run: Run| if run == last { kind } else { run.end };
    let is_common = |at: usize| {
        let word = tokens.get(at).and_then(|token| scene.ontology.lexicon.word(token.word));
        word.is_some_and(|word| matches!(word.tags.first(), Some(Tag::Noun | Tag::Nouns)))
    };
    // "the European Union and Member States": a body, a common noun.
    let is_name = |run: &Run| {
        let end = end_of(*run);
        end > run.first
            && end - run.first <= WORDS
            && literal(scene, run.first, end).is_none()
            && head_at_end(scene, run.first, end).is_none()
            && !is_common(end - 1)
    };
    let names = runs.get(..used)?;
    if !is_and || !names.iter().all(is_name) {
        return None;
    }
    let word = scene.ontology.lexicon.text(tokens.get(kind)?.lemma);
    let by_head = || head_at_end(scene, kind, kind + 1).map(|head| head.class.clone());
    let class = scene.ontology.class_of_kind(word).or_else(by_head).filter(|class| scene.ontology.is_place(class))?;
    for run in names {
        let (first, end) = (run.first, end_of(*run));
        if place::is_exact(scene, first, end) {
            place::add(scene, first, end, found);
            continue;
        }
        let whole = if *run == last { kind + 1 } else { end };
        let mut mention = scene.mention(first, whole, &class, &Arc::from("shared-kind"), Kind::Place);
        let capital = naming::capital(word);
        let name = scene.text(first, end);
        mention.name = Some(Arc::from(if has_capital { format!("{name} {capital}") } else { name.to_owned() }));
        mention.is_weak = false;
        found.push(mention);
    }
    Some(used)
}
