//! Names that are mottoes: "Planting for Food and Jobs", "Closing the Gap". What they name only their use tells.

use crate::{
    mention::{
        Mention, Scene,
        head::{head_at_end, head_at_start},
        name::{
            run::{Run, begins},
            word::{is_common, is_no_name, joins},
        },
        place,
    },
    ontology::{grammar::WordClass, lexicon::Tag},
    sentence::{Shape, Token},
};

/// So many tokens a motto has at the most.
const LONGEST: usize = 9;

/// So many words in small letters stand between two of its capitals.
const CONNECTORS: usize = 2;

/// Adds the motto that some runs begin with; says how many runs it used.
pub(super) fn add(scene: &Scene<'_>, runs: &[Run], found: &mut Vec<Mention>) -> Option<usize> {
    let (&opener, rest) = runs.split_first()?;
    // Behind most runs nothing goes on.
    let gap = scene.sentence.tokens.get(opener.end..rest.first()?.first)?;
    if !is_gap(scene, gap) || begins(scene, opener.first) || scene.is_title_case() || !opens(scene, opener) {
        return None;
    }
    let mut end = opener.end;
    let mut is_motto = false;
    let mut used = 1;
    for &run in rest {
        let Some(gap) = scene.sentence.tokens.get(end..run.first).filter(|gap| is_gap(scene, gap)) else { break };
        let is_in_place = gap.len() == 1
            && scene.ontology.lexicon.is(gap[0].word, WordClass::In)
            && place::is_place(scene, run.first, run.end);
        // "to the Treasury", "in the Ministry": another thing.
        let is_other = gap.len() > 1 && has_head(scene, run);
        if is_in_place || is_other || !goes_on(scene, run) || run.end - opener.first > LONGEST {
            break;
        }
        is_motto |= says_aim(scene, gap) || opens_deed(scene, opener) && is_article(scene, &gap[0]);
        end = run.end;
        used += 1;
    }
    // "the Access to Parks Act" has a head.
    let last = runs.get(used - 1)?;
    let is_headed = head_at_end(scene, last.first, last.end).is_some_and(|head| {
        head.words.len() < last.end - last.first || scene.ontology.measures.contains(scene.ontology.top(&head.class))
    });
    // "the Jobs for Rivers programme": the noun behind says what it is.
    let has_noun = scene.sentence.tokens.get(end).is_some_and(|next| matches!(next.tag, Tag::Noun | Tag::Nouns));
    if !is_motto || is_headed || has_noun {
        return None;
    }
    for index in opener.first..end {
        if let Some(stop) = (index + 1..=end).rev().find(|&stop| place::is_exact(scene, index, stop)) {
            place::add(scene, index, stop, found);
        }
    }
    found.push(scene.unclassed(opener.first, end, "capitals"));
    Some(used)
}

/// Returns whether a run is of common words without a head or an office: "Planting", "Safe Streets".
fn opens(scene: &Scene<'_>, run: Run) -> bool {
    let Some(tokens) = scene.sentence.tokens.get(run.first..run.end) else { return false };
    goes_on(scene, run)
        && tokens.iter().all(|token| scene.ontology.lexicon.is_tagged(token.word) && !token.shape.has(Shape::DIGIT))
        && is_common(scene, run.first, run.end)
        && !place::is_place(scene, run.first, run.end)
        && !has_head(scene, run)
}

fn has_head(scene: &Scene<'_>, run: Run) -> bool {
    head_at_start(scene, run.first, run.end).or_else(|| head_at_end(scene, run.first, run.end)).is_some()
}

/// Returns whether a run may be a part of a motto.
fn goes_on(scene: &Scene<'_>, run: Run) -> bool {
    let Some(tokens) = scene.sentence.tokens.get(run.first..run.end) else { return false };
    let is_dull = |token: &Token| is_no_name(scene, token) || scene.ontology.is_office(token.lemma);
    !tokens.iter().any(is_dull) && (place::is_place(scene, run.first, run.end) || is_common(scene, run.first, run.end))
}

/// Returns whether a run begins with a gerund or a verb: "Closing the Gap".
fn opens_deed(scene: &Scene<'_>, run: Run) -> bool {
    let word = scene.sentence.tokens.get(run.first).and_then(|token| scene.ontology.lexicon.word(token.word));
    word.is_some_and(|word| word.tags.has(Tag::Gerund))
}

fn is_article(scene: &Scene<'_>, token: &Token) -> bool {
    scene.ontology.lexicon.is(token.word, WordClass::Article)
}

/// Returns whether some tokens join the parts of a motto: "for", "to", "and the".
fn is_gap(scene: &Scene<'_>, gap: &[Token]) -> bool {
    (1..=CONNECTORS).contains(&gap.len()) && gap.iter().all(|token| joins(scene, token))
}

/// Returns whether what stands between two parts says more than that they go together: "for", not "of" or "and".
fn says_aim(scene: &Scene<'_>, gap: &[Token]) -> bool {
    let lexicon = &scene.ontology.lexicon;
    let is_aim = |token: &Token| {
        lexicon.is(token.word, WordClass::For) || lexicon.is(token.word, WordClass::In) || token.tag == Tag::To
    };
    gap.iter().any(is_aim)
}
