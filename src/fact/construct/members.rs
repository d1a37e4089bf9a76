//! What a noun says that several things are to another: "the members of the Commission are Riverton and Seaford".

use crate::{
    document::Span,
    fact::{
        clause::Node,
        construct::{Scene, its},
        state::Sink,
    },
    mention::Kind,
    ontology::{
        construction::Shape,
        grammar::WordClass,
        lexicon::{Lexicon, Tag, WordId},
    },
    sentence::{Sentence, Token},
};

/// A mention and the thing that it names.
type Named = (usize, usize);

/// Adds what the rows of a sentence say of members.
pub(super) fn find(scene: &Scene<'_, '_>, sink: &mut Sink) {
    for (at, node) in scene.row.iter().enumerate() {
        if let &Node::Thing { mention, thing } = node {
            called(scene, at, (mention, thing), sink);
        }
        let &Node::Noun { head, modifier: None } = node else { continue };
        let Some(lemma) = trigger(scene, head) else { continue };
        both(scene, at, (head, lemma), sink);
        let known = said(scene, at).or_else(|| owned(scene, at, head));
        let known = known.map(|((mention, thing), list)| (scene.span(mention), thing, list));
        let Some((whole_span, whole, list)) = known.or_else(|| told(scene, at, head)) else { continue };
        let mut was_owned = false;
        for (mention, thing) in items(scene, list) {
            // "the Bank and its companies A and B, and the Port": A and B are the Bank's.
            let is_second = was_owned
                && scene
                    .mentions
                    .get(mention)
                    .is_some_and(|name| name.first > 0 && scene.is(name.first - 1, WordClass::And));
            was_owned = !is_second && is_owned(scene, mention);
            if was_owned || is_second {
                continue;
            }
            let span = scene.mentions.get(mention).map_or(whole_span, |mention| mention.span.cover(whole_span));
            if scene.is_trigger(Shape::Members, lemma) {
                scene.relate(Shape::Members, thing, whole, span, lemma, sink);
            } else {
                scene.relate(Shape::MembersGiver, whole, thing, span, lemma, sink);
            }
        }
    }
}

/// Returns the things of a list, and those that begin the further items of one whose items have labels: "has two
/// parts: (a) the Seed Programme, which grew; (b) the Water Programme".
fn items(scene: &Scene<'_, '_>, first: usize) -> Vec<(usize, usize)> {
    let first = first + usize::from(scene.row.get(first) == Some(&Node::Bracket));
    let mut things: Vec<(usize, usize)> = scene.list(first).collect();
    // "(b) the Water Programme": a label before the article of a name.
    let is_labelled = |mention: usize| {
        let first = scene.mentions.get(mention).map_or(0, |name| name.first);
        let before = scene.sentence.tokens.get(..first).unwrap_or_default();
        let before = before.iter().rfind(|token| !scene.fitness.ontology.lexicon.is(token.word, WordClass::Article));
        before.is_some_and(|before| scene.document.slice(before.span) == ")")
    };
    let is_list = things.first().is_some_and(|&(mention, _)| is_labelled(mention));
    for node in scene.row.get(first..).filter(|_| is_list).unwrap_or_default() {
        if let &Node::Thing { mention, thing } = node
            && is_labelled(mention)
            && !things.contains(&(mention, thing))
        {
            things.push((mention, thing));
        }
    }
    things
}

/// "Riverton and Seaford, both members of the Union and of the Forum": what the phrase between commas says of the list.
fn both(scene: &Scene<'_, '_>, at: usize, (head, lemma): (usize, WordId), sink: &mut Sink) {
    let is_of = |at: usize| matches!(scene.row.get(at), Some(&Node::Preposition { word, .. }) if scene.fitness.ontology.lexicon.is(word, WordClass::Of));
    let is_apart = |&comma: &usize| scene.row[comma] == Node::Comma && scene.is_plural(head) && is_of(at + 1);
    let Some(list) = at.checked_sub(1).filter(is_apart) else {
        return;
    };
    let is_item = |node: &&Node| matches!(node, Node::Thing { .. } | Node::And | Node::Comma | Node::Bracket);
    let first = list - scene.row[..list].iter().rev().take_while(is_item).count();
    let mut wholes = Vec::new();
    let mut of = at + 1;
    while let (true, Some(&Node::Thing { mention, thing })) = (is_of(of), scene.row.get(of + 1)) {
        wholes.push((mention, thing));
        of += 2 + usize::from(scene.row.get(of + 2) == Some(&Node::And));
    }
    // A list of two or more: one alone is no "members".
    if !scene.row[first..list].contains(&Node::And) || !scene.is_trigger(Shape::Members, lemma) {
        return;
    }
    for (left, thing) in
        scene.list(first).take_while(|&(left, _)| scene.mentions.get(left).is_some_and(|name| name.end <= head))
    {
        for &(right, whole) in &wholes {
            scene.relate(Shape::Members, thing, whole, scene.span(left).cover(scene.span(right)), lemma, sink);
        }
    }
}

/// "the Bank and its subsidiary Riverton Capital": the noun stands right before the name.
fn called(scene: &Scene<'_, '_>, at: usize, (mention, thing): Named, sink: &mut Sink) {
    let Some(name) = scene.mentions.get(mention) else { return };
    let before = scene.sentence.tokens.get(..name.first).unwrap_or_default();
    // "its companies namely A and B".
    let is_namely = before.last().is_some_and(|last| last.tag == Tag::Adverb);
    let before = &before[..before.len() - usize::from(is_namely)];
    let Some(noun) = before.last().map(|noun| noun.lemma) else { return };
    // "the Ministry and its Energy Division": no noun between.
    if before.last().is_some_and(|token| scene.is_its(token)) {
        let joins = matches!(
            at.checked_sub(1).and_then(|before| scene.row.get(before)),
            Some(Node::And | Node::Comma | Node::Preposition { .. })
        );
        let owner = match thing_before(scene.row, at) {
            Some(&Node::Thing { mention, thing }) if joins => Some((mention, thing)),
            // "its own strategies for growth" have no name.
            _ if matches!(name.kind, Kind::Name | Kind::Quoted) && !its::is_of_nameless(scene, at) => {
                sole_body(scene, at)
            }
            _ => None,
        };
        if let Some((other, whole)) = owner {
            scene.relate(Shape::Genitive, thing, whole, name.span.cover(scene.span(other)), WordId::UNKNOWN, sink);
        }
        return;
    }
    if !scene.is_trigger(Shape::Members, noun) {
        return;
    }
    let is_between = |token: &&Token| matches!(token.tag, Tag::Adjective | Tag::Noun | Tag::Number);
    let owner = before.iter().rev().skip(1).take(MAX_BETWEEN).find(|token| !is_between(token));
    let is_its = owner.is_some_and(|owner| scene.is_its(owner));
    if let (true, Some(&Node::Thing { mention: other, thing: whole })) = (is_its, thing_before(scene.row, at))
        && let Some(whole_span) = scene.mentions.get(other).map(|other| other.span)
    {
        // "its subsidiaries A and B": the second where the noun is plural.
        let is_plural = before.last().is_some_and(|noun| noun.word != noun.lemma);
        let second = match scene.row.get(at + 1..at + 3) {
            Some(&[Node::And, Node::Thing { mention, thing }]) if is_plural => Some((mention, thing)),
            _ => None,
        };
        for (mention, thing) in std::iter::once((mention, thing)).chain(second) {
            scene.relate(Shape::Members, thing, whole, scene.span(mention).cover(whole_span), noun, sink);
        }
    }
}

/// "The Ministry is the supervisor, and its Energy Division rules": the one body that the sentence has named.
fn sole_body(scene: &Scene<'_, '_>, at: usize) -> Option<Named> {
    let is_body = |thing: usize| scene.fitness.is_one_of(thing, &["Institution"]);
    let mut bodies = scene.row[..at].iter().filter_map(|node| match *node {
        Node::Thing { mention, thing } | Node::Owner { mention, thing } if is_body(thing) => Some((mention, thing)),
        Node::Speaker { .. } => Some((usize::MAX, usize::MAX)),
        _ => None,
    });
    let (mention, thing) = bodies.next()?;
    (mention != usize::MAX && bodies.all(|(_, other)| other == thing)).then_some((mention, thing))
}

/// Returns whether "its" stands in the phrase of a name: "its subsidiary A", "its companies namely A".
fn is_owned(scene: &Scene<'_, '_>, mention: usize) -> bool {
    let first = scene.mentions.get(mention).map_or(0, |name| name.first);
    let before = scene.sentence.tokens.get(first.saturating_sub(MAX_BETWEEN)..first).unwrap_or_default();
    let is_between = |token: &&Token| matches!(token.tag, Tag::Adjective | Tag::Noun | Tag::Nouns | Tag::Adverb);
    before.iter().rev().find(|token| !is_between(token)).is_some_and(|token| scene.is_its(token))
}

/// So many words stand between "its" and what it owns at the most.
const MAX_BETWEEN: usize = 4;

/// Returns what stands before a node, across "and", commas and prepositions.
fn thing_before(row: &[Node], at: usize) -> Option<&Node> {
    row[..at].iter().rev().find(|node| !matches!(node, Node::And | Node::Comma | Node::Preposition { .. }))
}

/// Returns the word of a noun phrase that a construction asks for, the first where there are several: "implementing" in
/// "the implementing agency".
fn trigger(scene: &Scene<'_, '_>, head: usize) -> Option<WordId> {
    let is_word =
        |word: &WordId| scene.is_trigger(Shape::Members, *word) || scene.is_trigger(Shape::MembersGiver, *word);
    let head_lemma = scene.sentence.tokens.get(head)?.lemma;
    let phrase = scene.sentence.phrase_of(head);
    let tokens = phrase.and_then(|phrase| scene.sentence.tokens.get(phrase.first..head)).unwrap_or_default();
    let before = tokens.iter().map(|token| token.word).find(is_word);
    before.or_else(|| Some(head_lemma).filter(is_word))
}

/// Returns the whole and where its members begin where a verb stands between them.
fn said(scene: &Scene<'_, '_>, noun: usize) -> Option<(Named, usize)> {
    let row = scene.row;
    let is_verb = |at: usize, is_it: &dyn Fn(WordId) -> bool| {
        let Some(&Node::Verb(verb)) = row.get(at) else { return false };
        let verb = scene.sentence.verbs.get(verb);
        verb.is_some_and(|verb| is_it(scene.lemma(verb.head))) && scene.is_stated(at + 1)
    };
    let ontology = scene.fitness.ontology;
    let lists = |at: usize| scene.is_being(at) || is_verb(at, &|verb| ontology.lexicon.is(verb, WordClass::Example));
    // "the Programme's partners are A and B".
    if let [.., Node::Owner { mention, thing }] = row[..noun]
        && lists(noun + 1)
    {
        return Some(((mention, thing), noun + 2));
    }
    // "the components of the Clean Rivers Programme are A and B", "exhibitors at the fair this year included A and B".
    if let [Node::Preposition { .. }, Node::Thing { mention, thing }, ..] = row[noun + 1..] {
        let verb = behind_aside(row, noun + 3);
        if lists(verb) {
            return Some(((mention, thing), verb + 1));
        }
        // "three parts of the Programme – A, B and C –", "the members of the Union, namely A and B".
        let marks = row[noun + 3..].iter().take_while(|node| matches!(node, Node::Comma | Node::Stop | Node::Example));
        let marks = marks.count();
        let first = noun + 3 + marks;
        let is_set_off = row[noun + 3..first].iter().any(|node| *node != Node::Comma)
            || matches!(row.get(first), Some(&Node::Thing { mention, .. }) if is_namely(scene, mention));
        if marks > 0 && is_set_off && is_many(scene, noun) {
            return Some(((mention, thing), first));
        }
    }
    // "the Commission, whose members are A and B".
    if let [.., Node::Thing { mention, thing }, Node::Comma, Node::Relative { .. }]
    | [.., Node::Thing { mention, thing }, Node::Relative { .. }] = row[..noun]
        && scene.is_being(noun + 1)
    {
        return Some(((mention, thing), noun + 2));
    }
    // "the Programme has three components: A, B and C", "consists of three components, namely A and B".
    let holds = |verb: WordId| ontology.in_list("holding-verbs", verb);
    let of = usize::from(matches!(row[..noun].last(), Some(Node::Preposition { .. })));
    let verb = noun.checked_sub(1 + of)?;
    if let (Some(&Node::Thing { mention, thing }), Some(Node::Stop)) =
        (row.get(verb.checked_sub(1)?), row.get(noun + 1))
        && is_verb(verb, &holds)
    {
        return Some(((mention, thing), noun + 2));
    }
    None
}

/// "The Strategy has two components:", "a Programme with five parts:", "the members of the Union are:" over a list whose
/// entries these things begin.
pub fn listed(scene: &Scene<'_, '_>, (lead, row): (&Sentence, &[Node]), things: &[Named], sink: &mut Sink) {
    let ontology = scene.fitness.ontology;
    let end = row.iter().rposition(|node| *node != Node::Stop).map_or(0, |last| last + 1);
    let verb = |verb: usize| lead.verbs.get(verb).map(|verb| verb.lemma);
    let holds = |at: usize| verb(at).is_some_and(|verb| ontology.in_list("holding-verbs", verb));
    let names = |at: usize| {
        let lists = |verb: WordId| ontology.lexicon.is_any(verb, &[WordClass::Example, WordClass::Be]);
        verb(at).is_some_and(lists)
    };
    let is_link = |word: WordId| ontology.lexicon.is_any(word, &[WordClass::With, WordClass::Of]);
    let (whole, head) = match row[..end] {
        [.., Node::Thing { thing, .. }, Node::Verb(verb), Node::Noun { head, modifier: None }] if holds(verb) => {
            (thing, head)
        }
        [
            ..,
            Node::Thing { thing, .. },
            Node::Verb(verb),
            Node::Preposition { .. },
            Node::Noun { head, modifier: None },
        ] if holds(verb) => (thing, head),
        [.., Node::Thing { thing, .. }, Node::Preposition { word, .. }, Node::Noun { head, modifier: None }]
            if is_link(word) && lead.tokens.get(head).is_some_and(|head| head.word != head.lemma) =>
        {
            (thing, head)
        }
        [Node::Noun { head, modifier: None }, Node::Preposition { .. }, Node::Thing { thing, .. }]
        | [Node::Noun { head, modifier: None }, Node::Preposition { .. }, Node::Thing { thing, .. }, Node::Bracket] => {
            (thing, head)
        }
        [
            Node::Noun { head, modifier: None },
            Node::Preposition { .. },
            Node::Thing { thing, .. },
            Node::Verb(verb),
        ] if names(verb) => (thing, head),
        _ => return,
    };
    let Some(head) = lead.tokens.get(head) else { return };
    for &(mention, thing) in things {
        let span = scene.span(mention);
        let shape = if scene.is_trigger(Shape::Members, head.lemma) { Shape::Members } else { Shape::MembersGiver };
        if thing != whole && scene.is_trigger(shape, head.lemma) {
            let (subject, object) = if shape == Shape::Members { (thing, whole) } else { (whole, thing) };
            scene.relate(shape, subject, object, span, head.lemma, sink);
        }
    }
}

/// Returns whether an adverb stands right before a name: "namely A".
fn is_namely(scene: &Scene<'_, '_>, mention: usize) -> bool {
    let before = scene.mentions.get(mention).and_then(|name| scene.sentence.tokens.get(name.first.checked_sub(1)?));
    before.is_some_and(|before| before.tag == Tag::Adverb)
}

/// Returns whether the noun of a node is plural.
fn is_many(scene: &Scene<'_, '_>, at: usize) -> bool {
    matches!(scene.row.get(at), Some(&Node::Noun { head, .. }) if scene.is_plural(head))
}

/// Returns where a sentence goes on behind a time and what stands between commas.
fn behind_aside(row: &[Node], first: usize) -> usize {
    let at = first + usize::from(matches!(row.get(first), Some(Node::Noun { modifier: None, .. })));
    let aside = row.get(at + 1..).filter(|_| row.get(at) == Some(&Node::Comma)).unwrap_or_default();
    match aside.iter().take(LONGEST_ASIDE).position(|node| *node == Node::Comma) {
        Some(close) if !aside[..close].iter().any(|node| matches!(node, Node::Thing { .. })) => at + close + 2,
        _ => at,
    }
}

/// So many nodes stand between two commas at the most.
const LONGEST_ASIDE: usize = 8;

/// "the Ministry and its agencies, A and B", "through its agency A": a possessive stands for the thing before.
fn owned(scene: &Scene<'_, '_>, noun: usize, head: usize) -> Option<(Named, usize)> {
    let phrase = scene.sentence.phrase_of(head)?;
    let is_its = scene.sentence.tokens.get(phrase.first).is_some_and(|first| scene.is_its(first));
    // "through its departments and state corporations, namely A and B".
    let is_joined = |pair: &[Node]| matches!(pair, [Node::And, Node::Noun { modifier: None, .. }]);
    let last = noun + 1 + 2 * scene.row[noun + 1..].chunks(2).take_while(|pair| is_joined(pair)).count();
    let is_opening = |node: &&Node| matches!(node, Node::Comma | Node::Stop | Node::Example);
    let list = last + scene.row[last..].iter().take_while(is_opening).count();
    // "the Ministry works through its agencies A and B": who acts owns them.
    let owner = match thing_before(scene.row, noun) {
        Some(Node::Verb(_)) if list > last || last == noun + 1 => {
            let verb = scene.row[..noun].iter().rposition(|node| matches!(node, Node::Verb(_)))?;
            let subject = &scene.clause_of(scene.row[verb])?.subject;
            let [subject] = subject.as_slice() else { return None };
            let is_subject = |node: &&Node| matches!(node, Node::Thing { thing, .. } if *thing == subject.thing);
            scene.row[..verb].iter().rfind(is_subject)
        }
        before => before,
    };
    let (true, Some(&Node::Thing { mention, thing })) = (is_its, owner) else { return None };
    Some(((mention, thing), list))
}

/// "The Ministry works through its departments. These departments include A and B": of what was told of before.
fn told(scene: &Scene<'_, '_>, noun: usize, head: usize) -> Option<(Span, usize, usize)> {
    let told = scene.told.filter(|_| noun == 0)?;
    let Some(&Node::Verb(verb)) = scene.row.get(1) else { return None };
    let verb = scene.sentence.verbs.get(verb)?;
    let lexicon = &scene.fitness.ontology.lexicon;
    let lists = lexicon.is(verb.lemma, WordClass::Example) || scene.is(verb.head, WordClass::Be);
    // "include the following: A and B".
    let stops = scene.row.iter().skip(3).take_while(|node| **node == Node::Stop).count();
    let is_following = stops > 0 && matches!(scene.row.get(2), Some(Node::Noun { modifier: None, .. }));
    let span = scene.sentence.tokens.get(head)?.span;
    (lists && scene.is_stated(2)).then_some((span, told, if is_following { 3 + stops } else { 2 }))
}

/// "These departments include", "The agencies are": the plural noun that such a sentence begins with.
#[must_use]
pub fn opens(sentence: &Sentence, lexicon: &Lexicon, is_member: impl Fn(WordId) -> bool) -> Option<WordId> {
    let phrase = sentence.phrases.first().filter(|phrase| phrase.first == 0)?;
    let head = sentence.tokens.get(phrase.head)?;
    let is_known = lexicon.is(sentence.tokens.first()?.word, WordClass::Definite);
    let verb = sentence.verbs.first().filter(|verb| verb.first == phrase.end)?;
    let lists = lexicon.is(verb.lemma, WordClass::Example)
        || sentence.tokens.get(verb.head).is_some_and(|head| lexicon.is(head.word, WordClass::Be));
    (is_known && lists && head.word != head.lemma && is_member(head.lemma)).then_some(head.lemma)
}
