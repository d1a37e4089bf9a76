//! What a noun says that one thing gives to another: "Seaford Bank's support for the Riverton Bridge".

use crate::{
    document::Span,
    fact::{
        Modality,
        clause::{Clause, Node},
        construct::Scene,
        state::Sink,
    },
    ontology::{construction::Shape, grammar::WordClass, lexicon::Tag},
};

/// Adds what the nouns of a sentence say that one thing gives to another.
pub(super) fn find(scene: &Scene<'_, '_>, sink: &mut Sink) {
    for (at, node) in scene.row.iter().enumerate() {
        let &Node::Noun { head, modifier } = node else { continue };
        let lemma = scene.lemma(head);
        let is_part = scene.is_trigger(Shape::GivenIn, lemma);
        if !is_part && !scene.is_trigger(Shape::Given, lemma) || !scene.is_stated(at) || is_wanted(scene, at) {
            continue;
        }
        let modified = modifier.map(|(mention, thing)| (thing, scene.span(mention)));
        let amount = measured(scene, at + 1);
        let owned = modified.or_else(|| owner(scene, at, head));
        let source = if owned.is_none() { source(scene, amount) } else { None };
        let Some((giver, left)) = owned.or(source) else { continue };
        let behind = if source.is_some() { measured(scene, amount + 2) } else { amount };
        let is_to = |word| {
            let lexicon = &scene.fitness.ontology.lexicon;
            lexicon.is(word, WordClass::For) || lexicon.is(word, WordClass::To)
        };
        if let Some(clause) = giving(scene, behind) {
            let known = sink.findings.len();
            for object in &clause.object {
                scene.relate(Shape::Given, giver, object.thing, left.cover(object.span), lemma, sink);
            }
            for finding in &mut sink.findings[known..] {
                finding.modality = clause.modality.unwrap_or(finding.modality);
            }
        }
        let Some(&Node::Preposition { word, .. }) = scene.row.get(behind) else { continue };
        // "Riverton's participation in X": of another kind than "support for X".
        let lexicon = &scene.fitness.ontology.lexicon;
        let is_in = is_part && lexicon.is_any(word, &[WordClass::In, WordClass::Of, WordClass::To]);
        let shape = if is_in { Shape::GivenIn } else { Shape::Given };
        let list = scene.row.get(behind + 1..).filter(|_| is_in || is_to(word)).unwrap_or_default();
        for node in list.iter().take_while(|node| matches!(node, Node::Thing { .. } | Node::And)) {
            let &Node::Thing { mention, thing } = node else { continue };
            scene.relate(shape, giver, thing, left.cover(scene.span(mention)), lemma, sink);
            for (other, named) in beside(scene, at, giver) {
                scene.relate(shape, other, thing, named.cover(scene.span(mention)), lemma, sink);
            }
        }
    }
}

/// "a contribution of 10 million, spread over two years, to X": returns where the phrase goes on behind how much it is
/// and what stands between commas.
fn measured(scene: &Scene<'_, '_>, at: usize) -> usize {
    let [Node::Preposition { word, .. }, Node::Noun { head, modifier: None }, rest @ ..] =
        scene.row.get(at..).unwrap_or_default()
    else {
        return at;
    };
    let phrase = scene.sentence.phrase_of(*head);
    let amount = phrase.and_then(|phrase| scene.sentence.tokens.get(phrase.first..phrase.end)).unwrap_or_default();
    if !scene.fitness.ontology.lexicon.is(*word, WordClass::Of) || !amount.iter().any(|token| token.tag == Tag::Number)
    {
        return at;
    }
    let [Node::Comma, Node::Verb(_) | Node::Noun { .. }, aside @ ..] = rest else { return at + 2 };
    let is_aside = |node: &&Node| matches!(node, Node::Noun { modifier: None, .. } | Node::Preposition { .. });
    let length = aside.iter().take_while(is_aside).count();
    if aside.get(length) == Some(&Node::Comma) { at + 5 + length } else { at + 2 }
}

/// "a loan from Seaford Bank will finance X": the clause of a verb that says what money does.
fn giving<'s>(scene: &Scene<'s, '_>, verb: usize) -> Option<&'s Clause> {
    let clause = scene.clause_of(*scene.row.get(verb)?).filter(|clause| !clause.verb.is_passive)?;
    let is_said = matches!(clause.modality, Some(Modality::Actual | Modality::Planned));
    (is_said && scene.fitness.ontology.in_list("giving-verbs", clause.verb.lemma)).then_some(clause)
}

/// "support from Seaford Bank for X", "the support of Seaford Bank for X".
fn source(scene: &Scene<'_, '_>, first: usize) -> Option<(usize, Span)> {
    let &[Node::Preposition { word, .. }, Node::Thing { mention, thing }, Node::Preposition { .. } | Node::Verb(_), ..] =
        scene.row.get(first..)?
    else {
        return None;
    };
    let lexicon = &scene.fitness.ontology.lexicon;
    let is_source = lexicon.is(word, WordClass::From) || lexicon.is(word, WordClass::Of);
    is_source.then(|| (thing, scene.span(mention)))
}

/// "Seaford Bank's support for X", "our support for X", "thank Seaford Bank for its support to X".
fn owner(scene: &Scene<'_, '_>, noun: usize, head: usize) -> Option<(usize, Span)> {
    if let Some(&Node::Owner { mention, thing }) = noun.checked_sub(1).and_then(|before| scene.row.get(before)) {
        return Some((thing, scene.span(mention)));
    }
    let phrase = scene.sentence.phrase_of(head)?;
    let first = scene.sentence.tokens.get(phrase.first)?;
    if scene.is(phrase.first, WordClass::SpeakersOwn) {
        return scene.resolved.author.map(|author| (author, first.span));
    }
    let is_its = first.tag == Tag::Possessive;
    match scene.row[..noun] {
        [.., Node::Thing { mention, thing }, Node::Preposition { .. }] if is_its => Some((thing, scene.span(mention))),
        _ => None,
    }
}

/// "thank Seaford Bank and Green Bank for their support": the others of the list that the possessive stands for.
fn beside(scene: &Scene<'_, '_>, noun: usize, giver: usize) -> Vec<(usize, Span)> {
    let list = scene.row[..noun.saturating_sub(1)].iter().rev();
    let list = list.take_while(|node| matches!(node, Node::Thing { .. } | Node::And | Node::Comma));
    let things: Vec<(usize, Span)> = list
        .filter_map(|node| match *node {
            Node::Thing { mention, thing } => Some((thing, scene.span(mention))),
            _ => None,
        })
        .collect();
    let is_theirs = things.first().is_some_and(|(last, _)| *last == giver);
    things.into_iter().filter(|_| is_theirs).skip(1).collect()
}

/// "We seek support from Seaford Bank for X": what is wanted is not given.
fn is_wanted(scene: &Scene<'_, '_>, noun: usize) -> bool {
    let verb = scene.row[..noun].iter().rev().find_map(|node| match node {
        Node::Verb(index) => scene.sentence.verbs.get(*index),
        _ => None,
    });
    verb.is_some_and(|verb| scene.fitness.ontology.in_list("wanting-verbs", verb.lemma))
}
