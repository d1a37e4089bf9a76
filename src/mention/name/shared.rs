//! Names that share the word for their kind: "the Northern and Eastern Provinces", "Mara and Zuri districts", "the Mara and
//! Zuri Water Boards".

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

/// Adds the bodies and works of a list whose last one bears the plural of their kind: "the Mara and Zuri Water Boards";
/// returns how many runs it used.
pub(super) fn add_bodies(scene: &Scene<'_>, runs: &[Run], found: &mut Vec<Mention>) -> Option<usize> {
    let tokens = &scene.sentence.tokens;
    let is_plural =
        |at: usize| tokens.get(at).is_some_and(|token| token.word != token.lemma && token.shape.has(Shape::CAPITAL));
    let mut used = 1;
    while used < NAMES
        && let Some(next) = runs.get(used)
        && matches!(Gap::between(scene, runs[used - 1].end, next.first), Some(Gap::Comma | Gap::And))
    {
        used += 1;
        if is_plural(next.end - 1) {
            break;
        }
    }
    let names = runs.get(..used).filter(|names| names.len() > 1)?;
    let last = *names.last()?;
    let is_and = Gap::between(scene, names[used - 2].end, last.first) == Some(Gap::And);
    let is_common = |at: usize| {
        let word = tokens.get(at).and_then(|token| scene.ontology.lexicon.word(token.word));
        word.is_some_and(|word| word.tags.first().is_some_and(|tag| tag != Tag::Name))
    };
    // The kind is what common words the last run ends in.
    let kind = (last.first..last.end).rfind(|&at| !is_common(at)).map(|name| name + 1)?;
    if !is_and || !is_plural(last.end - 1) || kind >= last.end {
        return None;
    }
    let head = head_at_end(scene, kind, last.end)?;
    let is_body =
        scene.ontology.is_author(&head.class) || scene.ontology.workable.contains(scene.ontology.top(&head.class));
    let is_name = |run: &Run| {
        let end = if *run == last { kind } else { run.end };
        end > run.first
            && end - run.first <= WORDS
            && head_at_end(scene, run.first, end).is_none()
            && (run.first..end).all(|at| !is_common(at) && tokens[at].shape.has(Shape::CAPITAL))
    };
    if !is_body || scene.ontology.is_place(&head.class) || !names.iter().all(is_name) {
        return None;
    }
    let plural = tokens.get(last.end - 1)?;
    // "Water Works": no plural.
    let is_one = head.words.last() == Some(&plural.word);
    let singular = naming::capital(scene.ontology.lexicon.text(if is_one { plural.word } else { plural.lemma }));
    let before = if kind + 1 < last.end { format!("{} ", scene.text(kind, last.end - 1)) } else { String::new() };
    for run in names {
        let (end, whole) = if *run == last { (kind, last.end) } else { (run.end, run.end) };
        let mut mention = scene.mention(run.first, whole, &head.class, &Arc::from("shared-kind"), Kind::Name);
        mention.name = Some(Arc::from(format!("{} {before}{singular}", scene.text(run.first, end))));
        mention.is_weak = false;
        found.push(mention);
    }
    Some(used)
}
