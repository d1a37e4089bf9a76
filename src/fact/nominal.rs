//! Facts that a noun or an adjective states without a verb: "the opening of X", "the proposed X".

use crate::{
    document::Span,
    fact::{
        Modality,
        clause::{Clause, Node},
        construct::Scene,
        state::{Claim, Finding, Sink},
    },
    ontology::{
        frame::{Argument, Frame, Mood, Statement},
        grammar::WordClass,
        lexicon::Tag,
    },
    sentence::{Token, verb::Form},
};

/// Adds what the frames say whose nouns or adjectives stand in a sentence.
pub fn find(scene: &Scene<'_, '_>, sink: &mut Sink) {
    for (at, node) in scene.row.iter().enumerate() {
        match (*node, scene.row.get(at + 1)) {
            (Node::Noun { head, modifier: None }, Some(&Node::Preposition { word, .. }))
                if scene.fitness.ontology.lexicon.is(word, WordClass::Of) =>
            {
                noun(scene, at, head, sink);
            }
            (Node::Noun { head, modifier: None }, Some(&Node::Verb(verb))) => members(scene, at, head, verb, sink),
            (Node::Thing { mention, thing }, _) => adjective(scene, mention, thing, sink),
            _ => {}
        }
    }
}

/// "the opening of X by Y": the noun does what its verb does in the passive.
fn noun(scene: &Scene<'_, '_>, at: usize, head: usize, sink: &mut Sink) {
    let frames = &scene.fitness.ontology.frames;
    let Some(token) = scene.sentence.tokens.get(head) else { return };
    let Some(known) = frames.nouns.get(&token.word).or_else(|| frames.nouns.get(&token.lemma)) else { return };
    let announced = announced(scene, at);
    let Some(modality) = announced.map(|_| Modality::Planned).or_else(|| said_of(scene, at, head)) else { return };
    let patients = things_from(scene, at + 2);
    let behind = behind_where(scene, at + 2 + patients.len() * 2 - usize::from(!patients.is_empty()));
    let agents = match scene.row.get(behind) {
        Some(&Node::Preposition { word, .. }) if scene.fitness.ontology.lexicon.is(word, WordClass::By) => {
            things_from(scene, behind + 1)
        }
        // "I announce the creation of X": who says it does it.
        _ => {
            let subject = announced.or_else(|| accompanied(scene, at)).into_iter().flat_map(|clause| &clause.subject);
            subject.map(|referent| (referent.thing, referent.span)).collect()
        }
    };
    let fits = |frame: &&Frame| frame.mood != Mood::Planned || modality == Modality::Planned;
    for frame in known.iter().filter_map(|&index| frames.frames.get(index)).filter(fits) {
        let fill = |argument: Argument| match argument {
            Argument::Agent => agents.as_slice(),
            Argument::Patient | Argument::Theme => patients.as_slice(),
            _ => &[],
        };
        match &frame.statement {
            // What is announced may have happened.
            Statement::Status { .. } if announced.is_some() && frame.mood != Mood::Planned => {}
            Statement::Status { entity, .. } => {
                for &(thing, span) in fill(*entity) {
                    status(scene, frame, modality, thing, token.span.cover(span), sink);
                }
            }
            Statement::Relation { predicate, subject, object } => {
                for &(subject, left) in fill(*subject) {
                    for &(object, right) in fill(*object) {
                        if scene.fitness.allows(predicate, &frame.domain, &frame.range, subject, object) {
                            let claim = Claim::Relation { predicate: predicate.clone(), subject, object };
                            add(frame, modality, claim, token.span.cover(left).cover(right), sink);
                        }
                    }
                }
            }
        }
    }
}

/// Returns the clause that says that what the noun names will be: "I am pleased to announce the creation of X".
fn announced<'s>(scene: &Scene<'s, '_>, at: usize) -> Option<&'s Clause> {
    let before = at.checked_sub(1).and_then(|before| scene.row.get(before))?;
    let clause = scene.clause_of(*before)?;
    let is_said = matches!(clause.modality, Some(Modality::Actual | Modality::Planned)) && !clause.verb.is_passive;
    (is_said && scene.fitness.ontology.lexicon.is(clause.verb.lemma, WordClass::Announcing)).then_some(clause)
}

/// "With the resumption of X, the Ministry placed": returns the clause that tells what its agent did by that.
fn accompanied<'s>(scene: &Scene<'s, '_>, at: usize) -> Option<&'s Clause> {
    let &[Node::Preposition { word, .. }, _, ..] = scene.row.get(at.checked_sub(1)?..)? else { return None };
    let opens = at == 1 && scene.fitness.ontology.lexicon.is(word, WordClass::With);
    let main = scene.clauses.iter().find(|clause| clause.verb.form == Form::Finite && !clause.is_relative);
    main.filter(|clause| opens && !clause.verb.is_passive)
}

/// Returns where a phrase goes on behind what says where the thing before it is, or tells of it in brackets: "the
/// construction of X (Phase II) in Riverton by Y".
fn behind_where(scene: &Scene<'_, '_>, first: usize) -> usize {
    let mut at = first;
    loop {
        at += match (scene.row.get(at), scene.row.get(at + 1)) {
            (Some(Node::Bracket | Node::Aside { .. }), _) => 1,
            (Some(&Node::Preposition { word, .. }), Some(&Node::Thing { thing, .. }))
                if scene.fitness.ontology.lexicon.is(word, WordClass::In) && scene.fitness.is_place(thing) =>
            {
                2
            }
            _ => return at,
        };
    }
}

/// Returns how far what a noun names is said to be: after "following", or as the subject of a clause that holds, it has
/// happened; in what is planned it is planned. Else nobody says.
fn said_of(scene: &Scene<'_, '_>, at: usize, head: usize) -> Option<Modality> {
    let lexicon = &scene.fitness.ontology.lexicon;
    let first = scene.sentence.phrase_of(head)?.first;
    let before = first.checked_sub(1).and_then(|before| scene.sentence.tokens.get(before));
    let is_verb = |node: &&Node| matches!(node, Node::Verb(_));
    let modality = |verb: &Node| scene.clause_of(*verb)?.modality;
    let nearest = scene.row[..at].iter().rev().take_while(|node| **node != Node::Stop).find(is_verb);
    if before.is_some_and(|token| lexicon.is(token.word, WordClass::Upon)) {
        return Some(Modality::Actual);
    }
    match nearest {
        Some(verb) => modality(verb).filter(|modality| *modality == Modality::Planned),
        None if at == 0 => {
            let verb = scene.row[at..].iter().find(is_verb)?;
            // "Completion of X is expected in May".
            let is_awaited = scene
                .clause_of(*verb)
                .is_some_and(|clause| clause.verb.is_passive && lexicon.is(clause.verb.lemma, WordClass::Intent));
            modality(verb).map(|modality| match modality {
                Modality::Actual if is_awaited => Modality::Planned,
                modality => modality,
            })
        }
        None => None,
    }
}

/// Returns the things that a list begins with, and where they are named.
fn things_from(scene: &Scene<'_, '_>, first: usize) -> Vec<(usize, Span)> {
    let mut things = Vec::new();
    let mut at = first;
    while let Some(&Node::Thing { mention, thing }) = scene.row.get(at) {
        things.extend(scene.mentions.get(mention).map(|mention| (thing, mention.span)));
        match (scene.row.get(at + 1), scene.row.get(at + 2)) {
            (Some(Node::And), _) => at += 2,
            (Some(Node::Comma), Some(Node::Thing { .. })) if is_list(scene, at + 1) => at += 2,
            // "A, B, and C".
            (Some(Node::Comma), Some(Node::And)) if things.len() > 1 => at += 3,
            _ => break,
        }
    }
    things
}

/// Returns whether what begins at a comma goes on as a list that ends in "and" and a thing: ", B and C".
fn is_list(scene: &Scene<'_, '_>, comma: usize) -> bool {
    let rest = scene.row.get(comma..).unwrap_or_default();
    let end = rest.iter().position(|node| !matches!(node, Node::Comma | Node::Thing { .. }));
    end.is_some_and(|end| matches!(rest.get(end..), Some([Node::And, Node::Thing { .. }, ..])))
}

/// "Completed projects include X and Y": the words before the noun tell of its members.
fn members(scene: &Scene<'_, '_>, at: usize, head: usize, verb: usize, sink: &mut Sink) {
    let lexicon = &scene.fitness.ontology.lexicon;
    let includes = scene.sentence.verbs.get(verb).is_some_and(|verb| lexicon.is(verb.lemma, WordClass::Example));
    let opens = at == 0 || matches!(scene.row.get(at - 1), Some(Node::Stop | Node::Comma));
    let Some(phrase) = scene.sentence.phrase_of(head) else { return };
    if !includes || !opens {
        return;
    }
    let things: Vec<(usize, Span)> = scene.row[at + 2..]
        .iter()
        .take_while(|node| matches!(node, Node::Thing { .. } | Node::And | Node::Comma | Node::Stop))
        .filter_map(|node| match *node {
            Node::Thing { mention, thing } => scene.mentions.get(mention).map(|mention| (thing, mention.span)),
            _ => None,
        })
        .collect();
    for token in scene.sentence.tokens.get(phrase.first..head).unwrap_or_default() {
        for &(thing, span) in &things {
            described(scene, token, thing, span, sink);
        }
    }
}

/// "the newly opened X": the words right before a name.
fn adjective(scene: &Scene<'_, '_>, mention: usize, thing: usize, sink: &mut Sink) {
    let Some(mention) = scene.mentions.get(mention) else { return };
    let before = scene.sentence.tokens.iter().take(mention.first).rev();
    let describes = |tag: Tag| matches!(tag, Tag::Adjective | Tag::Participle | Tag::VerbPast | Tag::Adverb);
    for token in before.take_while(|token| describes(token.tag)) {
        described(scene, token, thing, mention.span, sink);
    }
}

/// Adds the stages that an adjective tells of a thing.
pub(super) fn described(scene: &Scene<'_, '_>, token: &Token, thing: usize, span: Span, sink: &mut Sink) {
    let frames = &scene.fitness.ontology.frames;
    for frame in frames.adjectives.get(&token.word).into_iter().flatten().filter_map(|&at| frames.frames.get(at)) {
        let modality = if frame.mood == Mood::Planned { Modality::Planned } else { Modality::Actual };
        status(scene, frame, modality, thing, token.span.cover(span), sink);
    }
}

fn status(scene: &Scene<'_, '_>, frame: &Frame, modality: Modality, thing: usize, span: Span, sink: &mut Sink) {
    let Statement::Status { stage, .. } = &frame.statement else { return };
    if scene.fitness.is_one_of(thing, &frame.domain) && scene.fitness.author != Some(thing) {
        add(frame, modality, Claim::Status { stage: stage.clone(), entity: thing }, span, sink);
    } else {
        sink.refused += 1;
    }
}

fn add(frame: &Frame, modality: Modality, claim: Claim, span: Span, sink: &mut Sink) {
    sink.findings.push(Finding { claim, modality, span, rule: frame.key.clone(), confidence: frame.confidence });
}
