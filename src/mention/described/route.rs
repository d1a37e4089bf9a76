//! Works that their two ends tell: "a gas pipeline between Mara and Zuri", "the freight line from Mara to Zuri".

use std::sync::Arc;

use crate::{
    mention::{Kind, Mention, Scene, described::matches},
    ontology::{grammar::WordClass, lexicon::Tag, pattern::Description},
    sentence::{Shape, phrase::NounPhrase},
};

/// So many tokens stand between the first end and the last at the most.
const BETWEEN: usize = 12;

/// Adds the route that a phrase describes; returns whether there is one.
pub(super) fn add(scene: &Scene<'_>, phrase: NounPhrase, found: &mut Vec<Mention>) -> bool {
    let (ontology, tokens) = (scene.ontology, &scene.sentence.tokens);
    let Some(head) = tokens.get(phrase.head) else { return false };
    let Some(route) = ontology
        .patterns
        .routes
        .get(&head.word)
        .and_then(|routes| routes.iter().find(|route| matches(scene, phrase, route)))
    else {
        return false;
    };
    let (Some(first), Some(end)) = (first_telling(scene, phrase.first, phrase, route), end(scene, phrase.end, route))
    else {
        return false;
    };
    let mut mention = scene.mention(first, end, &route.class, &route.rule, Kind::Described);
    mention.is_weak = false;
    mention.name = short(scene, first, phrase.end, end);
    found.push(mention);
    true
}

/// Returns where the description of a work begins: from `begin` on behind articles and amounts, with a word that tells
/// which kind it is. A phrase with a name in it is none.
pub(super) fn first_telling(
    scene: &Scene<'_>,
    begin: usize,
    phrase: NounPhrase,
    pattern: &Description,
) -> Option<usize> {
    let (ontology, tokens) = (scene.ontology, &scene.sentence.tokens);
    let own = phrase.head + 1 - pattern.words.len();
    let tells = |at: usize| {
        tokens.get(at).is_some_and(|token| {
            matches!(token.tag, Tag::Noun | Tag::Nouns | Tag::Adjective | Tag::Gerund | Tag::Participle)
                && !ontology.in_list("praising-words", token.word)
                && !ontology.in_list("bare-modifiers", token.word)
        })
    };
    // "a Karibu power plant" bears a name.
    let is_name =
        |at: usize| tokens.get(at).is_some_and(|token| token.shape.has(Shape::CAPITAL) && token.tag != Tag::Determiner);
    if (begin..=phrase.head).any(is_name) {
        return None;
    }
    let first = (begin..own).find(|&at| (at..own).all(tells));
    first.or_else(|| (pattern.words.len() > 1).then_some(own))
}

/// Returns where the name of the last end ends: "between A and B", "linking A, B and C", "from A to B".
fn end(scene: &Scene<'_>, link: usize, route: &Description) -> Option<usize> {
    let (lexicon, tokens) = (&scene.ontology.lexicon, &scene.sentence.tokens);
    let opener = tokens.get(link).filter(|token| route.links.contains(&token.word))?;
    let is_reach = lexicon.is(opener.word, WordClass::From);
    let closes = |at: usize| {
        tokens.get(at).is_some_and(|token| {
            if is_reach { lexicon.is(token.word, WordClass::To) } else { lexicon.is(token.word, WordClass::And) }
        })
    };
    let is_capital = |at: usize| tokens.get(at).is_some_and(|token| token.shape.has(Shape::CAPITAL));
    let name = |at: usize| {
        let is_the = tokens.get(at).is_some_and(|token| lexicon.is(token.word, WordClass::Definite));
        let start = at + usize::from(is_the);
        let end = (start..tokens.len()).find(|&at| !is_capital(at)).unwrap_or(tokens.len());
        (end > start).then_some(end)
    };
    // Nothing but names, commas and where they lie may stand between the ends.
    let goes_on = |at: usize| {
        tokens.get(at).is_some_and(|token| {
            let is_small = [WordClass::In, WordClass::Definite, WordClass::Of];
            is_capital(at) || scene.document.slice(token.span) == "," || lexicon.is_any(token.word, &is_small)
        })
    };
    let from = name(link + 1)?;
    let joint = (from..from + BETWEEN).take_while(|&at| at == from || goes_on(at - 1)).find(|&at| closes(at))?;
    name(joint + 1)
}

/// Returns the name without where the ends lie: "between Mara in Kenya and Zuri" is "between Mara and Zuri".
fn short(scene: &Scene<'_>, first: usize, link: usize, end: usize) -> Option<Arc<str>> {
    let (lexicon, tokens) = (&scene.ontology.lexicon, &scene.sentence.tokens);
    let within = (link..end).find(|&at| tokens.get(at).is_some_and(|token| lexicon.is(token.word, WordClass::In)))?;
    let is_capital = |at: &usize| {
        tokens
            .get(*at)
            .is_some_and(|token| token.shape.has(Shape::CAPITAL) || lexicon.is(token.word, WordClass::Definite))
    };
    let goes_on = (within + 1..end).find(|at| !is_capital(at))?;
    Some(Arc::from(format!("{} {}", scene.text(first, within), scene.text(goes_on, end))))
}
