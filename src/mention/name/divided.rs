//! Names that share the head in front of them: "the Ministries of Health and Transport", "the Ports of Mara and Zuri".

use crate::{
    mention::{
        Mention, Scene,
        head::head_at_end,
        name::{run::Run, shared},
    },
    ontology::{grammar::WordClass, naming},
    sentence::Shape,
};

/// So many runs of capitals the list has at the most.
const RUNS: usize = 16;

/// What joins a run to the one before it.
#[derive(Clone, Copy, Default)]
struct Join {
    has_comma: bool,
    has_and: bool,
    has_of: bool,
}

impl Join {
    /// Reads ",", "and", "of" and "the" between two runs; nothing where anything else stands there.
    fn between(scene: &Scene<'_>, end: usize, next: usize) -> Option<Self> {
        let lexicon = &scene.ontology.lexicon;
        let mut join = Self::default();
        for token in scene.sentence.tokens.get(end..next)? {
            if scene.document.slice(token.span) == "," {
                join.has_comma = true;
            } else if lexicon.is(token.word, WordClass::And) {
                join.has_and = true;
            } else if lexicon.is(token.word, WordClass::Of) {
                join.has_of = true;
            } else if !lexicon.is(token.word, WordClass::Definite) {
                return None;
            }
        }
        Some(join)
    }
}

/// Adds the bodies or works of a list behind the plural of what they are; returns how many runs it used.
pub(super) fn add(scene: &Scene<'_>, runs: &[Run], found: &mut Vec<Mention>) -> Option<usize> {
    let tokens = &scene.sentence.tokens;
    let opener = *runs.first().filter(|run| run.end == run.first + 1)?;
    let plural =
        tokens.get(opener.first).filter(|token| token.word != token.lemma && token.shape.has(Shape::CAPITAL))?;
    if !scene.ontology.in_list("shared-heads", plural.lemma) {
        return None;
    }
    let head = head_at_end(scene, opener.first, opener.end)?;
    let mut joins = Vec::new();
    for pair in runs.windows(2).take(RUNS) {
        let [before, next] = pair else { break };
        let Some(join) = Join::between(scene, before.end, next.first)
            .filter(|join| joins.is_empty() == (!join.has_comma && !join.has_and))
        else {
            break;
        };
        joins.push(join);
    }
    joins.first().filter(|first| first.has_of)?;
    // The list ends with the run behind its last "and".
    let used = joins.iter().rposition(|join| join.has_and)? + 2;
    let joins = joins.get(1..used - 1)?;
    let singular = naming::capital(scene.ontology.lexicon.text(plural.lemma));
    let mut item: Option<Run> = None;
    let mut items = Vec::new();
    for (run, splits) in runs.get(1..used)?.iter().zip(std::iter::once(true).chain(splits(joins))) {
        match &mut item {
            Some(item) if !splits => item.end = run.end,
            _ => items.extend(item.replace(*run)),
        }
    }
    items.extend(item);
    if items.len() < 2 {
        return None;
    }
    for item in items {
        let first = if item.first == runs.get(1)?.first { opener.first } else { item.first };
        let name = format!("{singular} of {}", scene.text(item.first, item.end));
        shared::push(scene, Run { first, ..item }, item, (head, &name), found);
    }
    Some(used)
}

/// Returns which joins begin a new name: those with "of" where one has it; else the commas and the last "and", but for
/// one inside what follows ", and".
fn splits(joins: &[Join]) -> impl Iterator<Item = bool> + '_ {
    let repeats = joins.iter().any(|join| join.has_of);
    let closes = joins.iter().any(|join| join.has_comma && join.has_and);
    let last = joins.iter().rposition(|join| join.has_and);
    joins.iter().enumerate().map(
        move |(at, join)| {
            if repeats { join.has_of } else { join.has_comma || !closes && Some(at) == last }
        },
    )
}
