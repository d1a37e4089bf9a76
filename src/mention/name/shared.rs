//! Names that share the word for their kind: "the Northern and Eastern Provinces", "Mara and Zuri districts", "the Mara and
//! Zuri Water Boards".

use std::sync::Arc;

use crate::{
    mention::{
        Kind, Mention, Scene,
        head::{head_at_end, literal},
        name::{behind::nouns_behind, gap::Gap, run::Run},
        place,
    },
    ontology::{grammar::WordClass, lexicon::Tag, naming, pattern::Head},
    sentence::Shape,
};

/// What names that share a kind are found by.
pub(super) const RULE: &str = "shared-kind";

/// Returns whether the words of a mention are a part of its name only: "Mara" of "the Mara and Zuri roads".
pub(in crate::mention) fn is_part(mention: &Mention) -> bool {
    &*mention.rule == RULE
}

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
    // "Northern", but not "Smart".
    let is_part =
        |at: usize| tokens.get(at).is_some_and(|token| scene.ontology.patterns.before.contains_key(&token.word));
    let is_common = |at: usize| {
        let word = tokens.get(at).and_then(|token| scene.ontology.lexicon.word(token.word));
        word.is_some_and(|word| match word.tags.first() {
            Some(Tag::Noun | Tag::Nouns) => true,
            Some(Tag::Adjective) => !is_part(at),
            _ => false,
        })
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
    // "SMART CITIES": there capitals say nothing.
    let is_shouted = tokens.get(last.first).is_some_and(|token| token.shape.has(Shape::ACRONYM)) && has_capital;
    if !is_and || is_shouted || !names.iter().all(is_name) {
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
        let mut mention = scene.mention(first, whole, &class, &Arc::from(RULE), Kind::Place);
        let capital = naming::capital(word);
        let name = scene.text(first, end);
        mention.name = Some(Arc::from(if has_capital { format!("{name} {capital}") } else { name.to_owned() }));
        mention.is_weak = false;
        found.push(mention);
    }
    Some(used)
}

/// The kind that several names share: its head, where the names end and where the kind does.
struct Shared<'a> {
    head: &'a Head,
    first: usize,
    end: usize,
}

/// Adds the bodies and works of a list whose last one bears the plural of their kind: "the Mara and Zuri Water Boards",
/// "the Mara and Zuri airports"; returns how many runs it used.
pub(super) fn add_bodies(scene: &Scene<'_>, runs: &[Run], found: &mut Vec<Mention>) -> Option<usize> {
    let tokens = &scene.sentence.tokens;
    let mut used = 1;
    let mut shared = None;
    while used < NAMES
        && let Some(next) = runs.get(used)
        && let Some(gap @ (Gap::Comma | Gap::And)) = Gap::between(scene, runs[used - 1].end, next.first)
    {
        used += 1;
        shared = capital_kind(scene, *next).or_else(|| small_kind(scene, *next)).filter(|_| gap == Gap::And);
        if shared.is_some() {
            break;
        }
    }
    let (names, kind) = (runs.get(..used)?, shared?);
    let last = *names.last()?;
    // "the Andaman and Nicobar Islands" are one.
    if place::is_exact(scene, names.first()?.first, last.end) {
        return None;
    }
    let is_name = |run: &Run| {
        let end = if *run == last { kind.first } else { run.end };
        let text = scene.text(run.first, end);
        end > run.first
            && end - run.first <= WORDS
            && head_at_end(scene, run.first, end).is_none()
            // "Kenyan and Ugandan airports": any.
            && scene.ontology.naming.people(text).is_none()
            && (run.first..end).all(|at| !is_common(scene, at) && tokens[at].shape.has(Shape::CAPITAL))
    };
    if !names.iter().all(is_name) {
        return None;
    }
    let plural = tokens.get(kind.end - 1)?;
    // "Water Works": no plural.
    let is_one = kind.head.words.last() == Some(&plural.word);
    // "Mara and Zuri Ventures": two firms of which one is called so.
    let before = names.first()?.first.checked_sub(1).and_then(|before| tokens.get(before));
    if is_one && !before.is_some_and(|before| scene.ontology.lexicon.is(before.word, WordClass::Definite)) {
        return None;
    }
    let singular = scene.ontology.lexicon.text(if is_one { plural.word } else { plural.lemma });
    let has_capital = plural.shape.has(Shape::CAPITAL);
    let singular = if has_capital { naming::capital(singular) } else { singular.to_owned() };
    let before =
        if kind.first + 1 < kind.end { format!("{} ", scene.text(kind.first, kind.end - 1)) } else { String::new() };
    for run in names {
        let (end, whole) = if *run == last { (kind.first, kind.end) } else { (run.end, run.end) };
        let name = format!("{} {before}{singular}", scene.text(run.first, end));
        push(scene, Run { end: whole, ..*run }, Run { end, ..*run }, (kind.head, &name), found);
    }
    Some(used)
}

/// Adds one of several that share a kind: the stretch of its mention, its own words, which may be a place's, and its
/// kind and name.
pub(super) fn push(scene: &Scene<'_>, whole: Run, own: Run, (head, name): (&Head, &str), found: &mut Vec<Mention>) {
    let mut mention = scene.mention(whole.first, whole.end, &head.class, &Arc::from(RULE), Kind::Name);
    mention.name = Some(Arc::from(name));
    mention.is_weak = false;
    found.push(mention);
    if place::is_exact(scene, own.first, own.end) {
        place::add(scene, own.first, own.end, found);
    }
}

/// "the Mara and Zuri Water Boards": the kind is what common words the last name ends in, in the plural.
fn capital_kind<'a>(scene: &Scene<'a>, last: Run) -> Option<Shared<'a>> {
    let plural = scene.sentence.tokens.get(last.end - 1)?;
    let first = (last.first..last.end).rfind(|&at| !is_common(scene, at)).map(|name| name + 1)?;
    if plural.word == plural.lemma || !plural.shape.has(Shape::CAPITAL) || first >= last.end {
        return None;
    }
    let head = head_at_end(scene, first, last.end)?;
    let ontology = scene.ontology;
    let is_body = ontology.is_author(&head.class) || ontology.workable.contains(ontology.top(&head.class));
    (is_body || ontology.is_place(&head.class)).then_some(Shared { head, first, end: last.end })
}

/// "the Mara and Zuri airports", "the ABC and XYZ road projects": the kind follows in small letters, in the plural.
fn small_kind<'a>(scene: &Scene<'a>, last: Run) -> Option<Shared<'a>> {
    let end = nouns_behind(scene, last.end, &[Tag::Noun, Tag::Nouns, Tag::Adjective, Tag::Gerund]);
    let plural = scene.sentence.tokens.get(end - 1).filter(|plural| end > last.end && plural.tag == Tag::Nouns)?;
    let head = head_at_end(scene, last.end, end)?;
    let ontology = scene.ontology;
    let is_measure =
        ontology.dated.contains(ontology.top(&head.class)) && ontology.in_list("naming-heads", plural.lemma);
    let is_work = ontology.in_list("naming-works", plural.lemma) && !ontology.is_author(&head.class);
    (is_measure || is_work).then_some(Shared { head, first: last.end, end })
}

/// Returns whether a word is most often no name.
fn is_common(scene: &Scene<'_>, at: usize) -> bool {
    let word = scene.sentence.tokens.get(at).and_then(|token| scene.ontology.lexicon.word(token.word));
    word.is_some_and(|word| word.tags.first().is_some_and(|tag| tag != Tag::Name))
}
