//! Listed names that are more than one run of capitals.

use crate::{
    mention::{Kind, Mention, Scene, head::literals_at, name::run::Run},
    ontology::lexicon::Tag,
};

/// "2030 Agenda", "Good Friday Agreement": a listed name over several runs, or with the number before the first, that
/// ends where a run does. Returns how many runs it used.
pub(super) fn add(scene: &Scene<'_>, runs: &[Run], found: &mut Vec<Mention>) -> Option<usize> {
    let run = runs.first()?;
    let tokens = &scene.sentence.tokens;
    let number = run.first.checked_sub(1).filter(|&at| tokens.get(at).is_some_and(|token| token.tag == Tag::Number));
    let (first, end, listed) = number.into_iter().chain([run.first]).find_map(|first| {
        let listed = literals_at(scene, first).find(|listed| {
            let end = first + listed.words.len();
            (first < run.first || end > run.end) && runs.iter().any(|run| run.end == end)
        })?;
        Some((first, first + listed.words.len(), listed))
    })?;
    let mut mention = scene.mention(first, end, &listed.class, &listed.rule, Kind::Name);
    mention.name = Some(listed.name.clone());
    mention.is_weak = false;
    found.push(mention);
    Some(runs.iter().take_while(|run| run.first < end).count())
}
