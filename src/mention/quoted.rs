//! Names in quotation marks, alone or with a head noun beside them.

use std::sync::Arc;

use crate::{
    mention::{Kind, Mention, Scene, head},
    ontology::{grammar::WordClass, lexicon::Tag},
    sentence::{Shape, Token},
};

/// The most tokens between the marks; what is longer is speech.
const MAX_TOKENS: usize = 16;

/// The most tokens that a name in lower case has.
const MAX_LOWER: usize = 6;

/// Adds the quoted names of a sentence.
pub fn find(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    let tokens = &scene.sentence.tokens;
    let mut index = 0;
    while let Some(token) = tokens.get(index) {
        let open = if token.shape.has(Shape::LETTER) { "" } else { scene.document.slice(token.span) };
        let close = match open {
            "“" => "”",
            "‘" => "’",
            "\"" => "\"",
            "«" => "»",
            "'" if opens(scene, index) => "'",
            _ => {
                index += 1;
                continue;
            }
        };
        let end = (index + 1..tokens.len().min(index + MAX_TOKENS + 2)).find(|&at| {
            tokens.get(at).is_some_and(|token| {
                scene.document.slice(token.span) == close && (close != "'" || !token.shape.has(Shape::SPACE))
            })
        });
        let Some(end) = end.filter(|&end| end > index + 1) else {
            index += 1;
            continue;
        };
        add(scene, index, end, found);
        index = end + 1;
    }
}

/// Returns whether an apostrophe stands where a quotation begins: behind a space, and glued to a capital.
fn opens(scene: &Scene<'_>, index: usize) -> bool {
    let at = |at: usize| scene.sentence.tokens.get(at);
    let is_glued = |next: &Token| next.shape.has(Shape::CAPITAL) && !next.shape.has(Shape::SPACE);
    at(index).is_some_and(|mark| mark.shape.has(Shape::SPACE)) && at(index + 1).is_some_and(is_glued)
}

/// Adds the name between the marks `open` and `close`.
fn add(scene: &Scene<'_>, open: usize, close: usize, found: &mut Vec<Mention>) {
    let tokens = &scene.sentence.tokens;
    let mut inner = (open + 1, close);
    // A second pair of marks inside, a comma before the closing mark.
    while tokens.get(inner.0).is_some_and(|token| token.tag == Tag::Mark && !token.shape.has(Shape::LETTER))
        && inner.0 + 1 < inner.1
    {
        inner.0 += 1;
    }
    while tokens.get(inner.1 - 1).is_some_and(|token| token.tag == Tag::Mark && !token.shape.has(Shape::LETTER))
        && inner.0 + 1 < inner.1
    {
        inner.1 -= 1;
    }
    // “Riverton's Green Programme”: the owner is no part of the name.
    if let Some(genitive) = (inner.0 + 1..inner.1.min(inner.0 + 4))
        .find(|&index| tokens.get(index).is_some_and(|token| token.tag == Tag::Genitive))
        && super::place::is_exact(scene, inner.0, genitive)
        && genitive + 1 < inner.1
    {
        inner.0 = genitive + 1;
    }
    if let Some((class, rule, end)) = head_after(scene, close + 1) {
        let mut mention = scene.mention(open, end, &class, &rule, Kind::Quoted);
        if scene.text(open, open + 1) == "'" {
            let (inner, behind) = (scene.text(open + 1, close), scene.text(close + 1, end));
            mention.name = Some(Arc::from(format!("\"{inner}\" {behind}")));
        }
        found.push(mention);
        return;
    }
    if let Some((class, rule)) = head::class_of_noun_before(scene, open).or_else(|| class_of_list(scene, open, found)) {
        found.push(scene.mention(inner.0, inner.1, &class, &rule, Kind::Quoted));
        return;
    }
    let capitals = tokens
        .get(inner.0..inner.1)
        .map_or(0, |tokens| tokens.iter().filter(|token| token.shape.has(Shape::CAPITAL)).count());
    let first_is_capital =
        tokens.get(inner.0).is_some_and(|token| token.shape.has(Shape::CAPITAL) || token.shape.has(Shape::DIGIT));
    let is_plural_kind = |head: &&crate::ontology::pattern::Head| {
        tokens.get(inner.1 - 1).is_some_and(|last| last.word != last.lemma && head.words.last() == Some(&last.lemma))
            && !scene.ontology.dated.contains(scene.ontology.top(&head.class))
    };
    if let Some(head) = head::head_at_end(scene, inner.0, inner.1)
        .filter(|head| !is_plural_kind(head))
        .filter(|_| capitals * 2 >= inner.1 - inner.0 && first_is_capital && inner.1 - inner.0 > 1)
    {
        found.push(scene.mention(inner.0, inner.1, &head.class, &head.rule, Kind::Quoted));
    } else if let Some(head) = head::head_at_end(scene, inner.0, inner.1).filter(|head| {
        // “dynamic elimination mechanism”: a measure, though in lower case.
        let is_short = (2..=MAX_LOWER).contains(&(inner.1 - inner.0)) && inner.1 - inner.0 > head.words.len();
        let is_singular = tokens.get(inner.1 - 1).is_some_and(|last| last.tag != Tag::Nouns);
        let has_verb = scene.sentence.verbs.iter().any(|verb| inner.0 <= verb.first && verb.end <= inner.1);
        let opens_clause =
            tokens.get(inner.0).is_some_and(|first| matches!(first.tag, Tag::Conjunction | Tag::Pronoun));
        capitals == 0
            && !opens_clause
            && is_short
            && is_singular
            && !has_verb
            && scene.ontology.measures.contains(scene.ontology.top(&head.class))
    }) {
        found.push(scene.mention(inner.0, inner.1, &head.class, &head.rule, Kind::Quoted));
    } else if capitals >= 2 && first_is_capital && capitals * 3 >= inner.1 - inner.0 {
        found.push(scene.unclassed(inner.0, inner.1, "quotation-marks"));
    }
}

/// Returns the class and the end of a head noun after the closing mark: "“One Door” Initiative", "“one stop” approach".
fn head_after(scene: &Scene<'_>, first: usize) -> Option<(Arc<str>, Arc<str>, usize)> {
    let tokens = &scene.sentence.tokens;
    let mut end = first;
    while end < first + 5
        && tokens.get(end).is_some_and(|token| {
            matches!(token.tag, Tag::Noun | Tag::Nouns | Tag::Name | Tag::Adjective | Tag::Participle)
                || token.shape.has(Shape::CAPITAL)
        })
    {
        end += 1;
    }
    (first + 1..=end).rev().find_map(|end| {
        let head = head::head_at_end(scene, first, end)?;
        let last = tokens.get(end - 1)?;
        let is_plural = last.word != last.lemma && head.words.last() == Some(&last.lemma);
        if (is_plural || last.tag == Tag::Nouns && last.word != last.lemma)
            && !scene.ontology.dated.contains(scene.ontology.top(&head.class))
        {
            return None;
        }
        Some((head.class.clone(), head.rule.clone(), end))
    })
}

/// "initiatives like “A” and “B”": the noun before the list, or the class of the quoted name before "and".
fn class_of_list(scene: &Scene<'_>, open: usize, found: &[Mention]) -> Option<(Arc<str>, Arc<str>)> {
    let tokens = &scene.sentence.tokens;
    let lexicon = &scene.ontology.lexicon;
    let before = open.checked_sub(1)?;
    let token = tokens.get(before)?;
    if lexicon.is(token.word, WordClass::And) || scene.document.slice(token.span) == "," {
        let last = found.iter().rev().find(|mention| mention.kind == Kind::Quoted && !mention.class.is_empty())?;
        let gap = tokens.get(last.end..open)?;
        return gap
            .iter()
            .all(|token| {
                token.tag == Tag::Mark || token.tag == Tag::Conjunction || lexicon.is(token.word, WordClass::And)
            })
            .then(|| (last.class.clone(), last.rule.clone()));
    }
    let mut noun = before;
    let mut is_example = false;
    while tokens.get(noun).is_some_and(|token| {
        lexicon.is(token.word, WordClass::Example)
            || lexicon.is(token.word, WordClass::As)
            || lexicon.is(token.word, WordClass::Of)
    }) {
        is_example = true;
        noun = noun.checked_sub(1)?;
    }
    is_example.then(|| head::class_of_noun_before(scene, noun + 1)).flatten()
}
