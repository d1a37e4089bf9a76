//! What is joint, and who is a partner: "joint patrols by Riverton and Seaford", "our partner Green University".

use crate::{
    document::Span,
    fact::{clause::Node, construct::Scene, state::Sink},
    ontology::{
        construction::Shape,
        grammar::WordClass,
        lexicon::{Tag, WordId},
    },
};

/// Adds what the nouns of a sentence say of joint work and of partners.
pub(super) fn find(scene: &Scene<'_, '_>, sink: &mut Sink) {
    for (at, node) in scene.row.iter().enumerate() {
        match *node {
            Node::Noun { head, modifier: None } => {
                shared(scene, at, head, sink);
                together(scene, at, head, sink);
                partners(scene, at, head, sink);
            }
            Node::Noun { head, modifier: Some((mention, _)) } => hyphened(scene, head, mention, sink),
            Node::Apposed { head, .. } => shared(scene, at, head, sink),
            Node::Thing { mention, .. } => {
                partner(scene, at, mention, sink);
                between(scene, at, mention, sink);
            }
            _ => {}
        }
    }
}

/// "joint patrols by A and B", "A's joint work with B", "our cooperation with B".
fn shared(scene: &Scene<'_, '_>, at: usize, head: usize, sink: &mut Sink) {
    let Some(&Node::Preposition { word, .. }) = scene.row.get(at + 1) else { return };
    let Some(phrase) = scene.sentence.phrase_of(head) else { return };
    let tokens = scene.sentence.tokens.get(phrase.first..phrase.end).unwrap_or_default();
    let joint = tokens.iter().map(|token| token.lemma).find(|&lemma| scene.is_trigger(Shape::Joint, lemma));
    let noun = scene.lemma(head);
    let (shape, trigger) = match joint {
        Some(joint) => (Shape::Joint, joint),
        None if scene.is_trigger(Shape::Between, noun) => (Shape::Between, noun),
        None => return,
    };
    if !scene.is_stated(at) {
        return;
    }
    let lexicon = &scene.fitness.ontology.lexicon;
    let list = list(scene, at + 2);
    if lexicon.is(word, WordClass::With) {
        let owner = match at.checked_sub(1).and_then(|before| scene.row.get(before)) {
            Some(&Node::Owner { mention, thing }) => Some((thing, scene.span(mention))),
            _ if scene.is(phrase.first, WordClass::SpeakersOwn) => {
                scene.resolved.author.zip(tokens.first().map(|own| own.span))
            }
            _ => None,
        };
        let Some((owner, left)) = owner else { return };
        for (thing, right) in list {
            scene.relate(shape, owner, thing, left.cover(right), trigger, sink);
        }
    } else if shape == Shape::Joint && (lexicon.is(word, WordClass::By) || lexicon.is(word, WordClass::Of)) {
        let list: Vec<_> = list.collect();
        for (order, &(left, first)) in list.iter().enumerate() {
            for &(right, second) in list.get(order + 1..).unwrap_or_default() {
                scene.relate(shape, left, right, first.cover(second), trigger, sink);
            }
        }
    }
}

/// "A and B carried out joint inspections": what those who act do is joint.
fn together(scene: &Scene<'_, '_>, at: usize, head: usize, sink: &mut Sink) {
    let Some(phrase) = scene.sentence.phrase_of(head) else { return };
    let tokens = scene.sentence.tokens.get(phrase.first..head).unwrap_or_default();
    let joint = tokens.iter().map(|token| token.lemma).find(|&lemma| scene.is_trigger(Shape::Joint, lemma));
    let verb = at.checked_sub(1).and_then(|before| scene.row.get(before));
    let clause = verb.and_then(|verb| scene.clause_of(*verb)).filter(|clause| !clause.verb.is_passive);
    let (Some(joint), Some(clause), true) = (joint, clause, scene.is_stated(at)) else { return };
    let named: Vec<_> = clause.subject.iter().filter(|subject| subject.is_named).collect();
    for (order, left) in named.iter().enumerate() {
        for right in named.get(order + 1..).unwrap_or_default() {
            scene.relate(Shape::Joint, left.thing, right.thing, left.span.cover(right.span), joint, sink);
        }
    }
}

/// "the Free Trade Agreement between A and B": the name ends in what joins them.
fn between(scene: &Scene<'_, '_>, at: usize, mention: usize, sink: &mut Sink) {
    let Some(&Node::Preposition { word, .. }) = scene.row.get(at + 1) else { return };
    let last = scene.mentions.get(mention).and_then(|name| name.end.checked_sub(1));
    let noun = last.map_or(WordId::UNKNOWN, |last| scene.lemma(last));
    if !scene.fitness.ontology.lexicon.is(word, WordClass::Between) || !scene.is_trigger(Shape::Between, noun) {
        return;
    }
    let list: Vec<_> = list(scene, at + 2).collect();
    for (order, &(left, first)) in list.iter().enumerate() {
        for &(right, second) in list.get(order + 1..).unwrap_or_default() {
            scene.relate(Shape::Between, left, right, first.cover(second), noun, sink);
        }
    }
}

/// "the Riverton-Seaford dialogue": two names in one word.
fn hyphened(scene: &Scene<'_, '_>, head: usize, mention: usize, sink: &mut Sink) {
    let noun = scene.lemma(head);
    let Some(name) = scene.mentions.get(mention).filter(|_| scene.is_trigger(Shape::Between, noun)) else { return };
    let parts: Vec<_> = scene
        .things()
        .filter(|(other, _)| other.first == name.first && other.end == name.end && other.end == name.first + 1)
        .collect();
    if let [(left, first), (right, second)] = parts[..] {
        scene.relate(Shape::Between, first, second, left.span.cover(right.span), noun, sink);
    }
}

/// "our twin city B", "our partners A and B": the words between "our" and the name say what it is to who speaks.
fn partner(scene: &Scene<'_, '_>, at: usize, mention: usize, sink: &mut Sink) {
    let (Some(author), Some(first)) = (scene.resolved.author, scene.mentions.get(mention).map(|name| name.first))
    else {
        return;
    };
    let before = scene.sentence.tokens.get(first.saturating_sub(MOST_WORDS)..first).unwrap_or_default();
    let is_word = |tag: Tag| matches!(tag, Tag::Adjective | Tag::Noun | Tag::Nouns);
    let words = before.iter().rev().take_while(|token| is_word(token.tag)).count();
    let Some(own) = first.checked_sub(words + 1).filter(|&own| scene.is(own, WordClass::SpeakersOwn)) else { return };
    let words = scene.sentence.tokens.get(own + 1..first).unwrap_or_default();
    let trigger = words.iter().map(|token| token.lemma).find(|&lemma| scene.is_trigger(Shape::OwnNamed, lemma));
    let (Some(trigger), Some(last)) = (trigger, words.last()) else { return };
    let left = scene.sentence.tokens.get(own).map_or(scene.sentence.span, |own| own.span);
    let many = if last.tag == Tag::Nouns { usize::MAX } else { 1 };
    for (thing, right) in list(scene, at).take(many) {
        scene.relate(Shape::OwnNamed, author, thing, left.cover(right), trigger, sink);
    }
}

/// "Our partners in the project are A and B", "our partners include A, B and C".
fn partners(scene: &Scene<'_, '_>, at: usize, head: usize, sink: &mut Sink) {
    let lemma = scene.lemma(head);
    let (Some(author), true) = (scene.resolved.author, scene.is_trigger(Shape::OwnNamed, lemma)) else { return };
    let Some(phrase) = scene.sentence.phrase_of(head) else { return };
    // "A and B, our partners in the project".
    if let (true, Some(comma)) = (scene.is(phrase.first, WordClass::SpeakersOwn), at.checked_sub(1))
        && scene.row[comma] == Node::Comma
    {
        let is_item = |node: &&Node| matches!(node, Node::Thing { .. } | Node::And);
        let first = comma - scene.row[..comma].iter().rev().take_while(is_item).count();
        let is_list = first + 1 == comma || scene.row[first..comma].contains(&Node::And);
        let left = scene.sentence.tokens.get(phrase.first).map_or(scene.sentence.span, |own| own.span);
        for (thing, right) in list(scene, first).take(if is_list { (comma - first).div_ceil(2) } else { 0 }) {
            scene.relate(Shape::OwnNamed, author, thing, left.cover(right), lemma, sink);
        }
    }
    example(scene, at, head, sink);
    let after = scene.row.get(at + 1..).unwrap_or_default();
    let is_own = scene.is(phrase.first, WordClass::SpeakersOwn);
    let verb = after.iter().take(MOST_WORDS).position(|node| matches!(node, Node::Verb(_)));
    // "our partners at Seaford Bank", "with our partners in Riverton, we work".
    if let (true, Some(&Node::Preposition { word, .. })) = (is_own && scene.is_stated(at), after.first())
        && scene.fitness.ontology.lexicon.is_any(word, &[WordClass::At, WordClass::In, WordClass::From])
        && verb.is_none_or(|verb| after[..verb].contains(&Node::Comma))
    {
        let left = scene.sentence.tokens.get(phrase.first).map_or(scene.sentence.span, |own| own.span);
        for (thing, right) in list(scene, at + 2) {
            scene.relate(Shape::OwnNamed, author, thing, left.cover(right), lemma, sink);
        }
        return;
    }
    let Some(verb) = verb else { return };
    let is_phrase = |node: &Node| matches!(node, Node::Preposition { .. } | Node::Noun { .. } | Node::Thing { .. });
    let is_said = |verb: &Node| match *verb {
        Node::Verb(verb) => scene.sentence.verbs.get(verb).is_some_and(|verb| {
            scene.is(verb.head, WordClass::Be) || scene.fitness.ontology.lexicon.is(verb.lemma, WordClass::Example)
        }),
        _ => false,
    };
    if !is_own || !after[..verb].iter().all(is_phrase) || !is_said(&after[verb]) || !scene.is_stated(at + verb + 2) {
        return;
    }
    let left = scene.sentence.tokens.get(phrase.first).map_or(scene.sentence.span, |own| own.span);
    for (thing, right) in list(scene, at + verb + 2) {
        scene.relate(Shape::OwnNamed, author, thing, left.cover(right), lemma, sink);
    }
}

/// "with partners like A and B", "our partners, such as A and B": those of the author, unless another body's are told of.
fn example(scene: &Scene<'_, '_>, at: usize, head: usize, sink: &mut Sink) {
    let next = at + 1 + usize::from(scene.row.get(at + 1) == Some(&Node::Comma));
    let phrase = scene.sentence.phrase_of(head).filter(|_| scene.is_plural(head));
    let (Some(author), Some(phrase), Some(Node::Example)) = (scene.resolved.author, phrase, scene.row.get(next)) else {
        return;
    };
    let is_own = scene.is(phrase.first, WordClass::SpeakersOwn);
    let is_owned = scene.sentence.tokens.get(phrase.first).is_some_and(|first| scene.is_its(first))
        || matches!(at.checked_sub(1).and_then(|before| scene.row.get(before)), Some(Node::Owner { .. }));
    let is_others = || {
        let mut subjects = scene.clauses.iter().flat_map(|clause| &clause.subject);
        subjects.any(|subject| subject.is_named && subject.thing != author)
    };
    if !scene.is_stated(at) || !is_own && (is_owned || is_others()) {
        return;
    }
    let left = scene.sentence.tokens.get(head).map_or(scene.sentence.span, |head| head.span);
    for (thing, right) in list(scene, next + 1) {
        scene.relate(Shape::OwnNamed, author, thing, left.cover(right), scene.lemma(head), sink);
    }
}

/// So many words stand between "our" and a name at the most.
const MOST_WORDS: usize = 5;

/// Returns the things of the list that begins at a node, with where they are named.
fn list(scene: &Scene<'_, '_>, first: usize) -> impl Iterator<Item = (usize, Span)> {
    scene.list(first).map(|(mention, thing)| (thing, scene.span(mention)))
}
