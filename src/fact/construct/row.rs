//! What stands beside a name in its phrase: behind a preposition, behind a comma, in front of it.

use crate::{
    fact::{
        Modality,
        clause::Node,
        construct::{Scene, line, place, spread},
        state::{Claim, Finding, Sink},
    },
    ontology::{
        construction::Shape,
        grammar::WordClass,
        lexicon::{Tag, WordId},
    },
    sentence::verb::Mood,
};

/// Adds what stands beside a name in its phrase.
pub(super) fn find(scene: &Scene<'_, '_>, sink: &mut Sink) {
    let span = |left: usize, right: usize| match (scene.mentions.get(left), scene.mentions.get(right)) {
        (Some(left), Some(right)) => left.span.cover(right.span),
        _ => scene.sentence.span,
    };
    place::opening(scene, sink);
    for (at, node) in scene.row.iter().enumerate() {
        if let &Node::Noun { head, modifier: None } = node {
            place::called(scene, at, head, sink);
            place::listed_below(scene, at, head, sink);
        }
        match (node, scene.row.get(at + 1), scene.row.get(at + 2)) {
            (&Node::Owner { mention: owner, thing: whole }, Some(&Node::Thing { mention, thing }), _) => {
                let behind = scene.mentions.get(owner).map_or(usize::MAX, |owner| owner.end);
                if scene.fitness.ontology.tagging.is_compound_tail(scene.word(behind)) {
                    scene.relate(Shape::Compound, thing, whole, span(owner, mention), scene.word(behind), sink);
                    scene.relate(Shape::CompoundGiver, whole, thing, span(owner, mention), scene.word(behind), sink);
                    continue;
                }
                scene.relate(Shape::Genitive, thing, whole, span(owner, mention), WordId::UNKNOWN, sink);
            }
            (
                &Node::Thing { mention: left, thing },
                Some(&Node::Preposition { word, ref token }),
                Some(next @ (Node::Thing { .. } | Node::Owner { .. })),
            ) if !scene.is_ahead(left, *token) => {
                // "the road in Riverton's Old Town": behind the owner, where "in" says where.
                let is_owned = matches!(next, Node::Owner { .. });
                let whole = if is_owned { scene.row.get(at + 3) } else { Some(next) };
                // "did not open a hospital in Riverton": where is a part of what was denied.
                let is_where = scene.fitness.ontology.lexicon.is(word, WordClass::In);
                if let Some(&Node::Thing { mention: right, thing: whole }) = whole
                    && if is_where { scene.is_stated(at) } else { !is_owned }
                    && !spread::is_denied(scene, at)
                    && line::may_lead(scene, left, word)
                {
                    // "the delegation of Kenya in Riverton": no country lies in a town.
                    if is_where && scene.is_country(thing) {
                        continue;
                    }
                    // "will be built by X in Riverton": it, not X, is there.
                    let before = at.checked_sub(1).and_then(|before| scene.row.get(before));
                    let is_agent = matches!(before, Some(&Node::Preposition { word, .. })
                        if scene.fitness.ontology.lexicon.is(word, WordClass::By));
                    let is_said = |finding: &Finding| match finding.claim {
                        Claim::Relation { subject, object, .. } => {
                            object == whole
                                && (is_agent && subject != thing
                                    || subject == thing && finding.modality == Modality::Planned)
                        }
                        Claim::Status { .. } => false,
                    };
                    if is_where && sink.findings.iter().any(is_said) {
                        continue;
                    }
                    let (left, thing) = spread::beside_line(scene, at).filter(|_| is_where).unwrap_or((left, thing));
                    scene.relate(Shape::After, thing, whole, span(left, right), word, sink);
                    line::both(scene, (left, thing), at, word, sink);
                    if scene.fitness.ontology.lexicon.is(word, WordClass::From) {
                        spread::persons(scene, at, (right, whole), word, sink);
                    }
                    if is_where {
                        spread::find(scene, (at, left, thing), (at + 2 + usize::from(is_owned), whole), word, sink);
                    }
                }
                spread::kinds(scene, at, sink);
            }
            (&Node::Noun { modifier: Some(_), .. }, Some(Node::Preposition { .. }), Some(Node::Thing { .. })) => {
                spread::kinds(scene, at, sink);
            }
            (Node::Thing { .. }, Some(Node::Preposition { .. }), Some(Node::Noun { modifier: Some(_), .. })) => {
                spread::region(scene, at, sink);
            }
            // "the wharf on the island of Ujala".
            (
                &Node::Thing { mention: left, thing },
                Some(&Node::Preposition { word, .. }),
                Some(&Node::Noun { head, modifier: None }),
            ) if scene.is_kind_of_place(head) => {
                if let Some([Node::Preposition { word: link, .. }, Node::Thing { mention: right, thing: whole }]) =
                    scene.row.get(at + 3..at + 5)
                    && scene.fitness.ontology.lexicon.is(*link, WordClass::Of)
                    && scene.is_stated(at)
                {
                    scene.relate(Shape::After, thing, *whole, span(left, *right), word, sink);
                }
            }
            // "cities of the Delta such as A and B", "in the Delta, including A".
            (&Node::Thing { mention: group, thing: whole }, Some(Node::Example), Some(_))
            | (&Node::Thing { mention: group, thing: whole }, Some(Node::Comma), Some(Node::Example)) => {
                let is_inside = matches!(scene.row.get(at.wrapping_sub(1)), Some(Node::Preposition { .. }));
                let rest = scene.row.iter().skip_while(|_| !is_inside).skip(at + 1);
                for node in rest.skip_while(|node| matches!(node, Node::Comma | Node::Example)) {
                    match node {
                        &Node::Thing { mention, thing } => {
                            let span = span(group, mention);
                            scene.relate(Shape::Examples, thing, whole, span, WordId::UNKNOWN, sink);
                        }
                        Node::And | Node::Comma => {}
                        _ => break,
                    }
                }
            }
            // "a partnership between Riverton, Seaford and Green University".
            // "…, a partnership between Riverton and Seaford".
            (
                &(Node::Noun { head, modifier: None } | Node::Apposed { head, .. }),
                Some(&Node::Preposition { word, .. }),
                Some(Node::Thing { .. }),
            ) if scene.fitness.ontology.lexicon.is(word, WordClass::Between)
                && joined_by(scene, at, head).is_some()
                && scene.is_stated(at) =>
            {
                let trigger = joined_by(scene, at, head).unwrap_or(WordId::UNKNOWN);
                let members: Vec<(usize, usize)> = scene.row[at + 2..]
                    .iter()
                    .take_while(|node| matches!(node, Node::Thing { .. } | Node::And | Node::Comma))
                    .filter_map(|node| match *node {
                        Node::Thing { mention, thing } => Some((mention, thing)),
                        _ => None,
                    })
                    .collect();
                for (order, &(left, thing)) in members.iter().enumerate() {
                    for &(right, whole) in &members[order + 1..] {
                        scene.relate(Shape::Between, thing, whole, span(left, right), trigger, sink);
                    }
                }
            }
            // "Riverton, Kenya": the second is what the first lies in.
            (
                &Node::Thing { mention: left, thing },
                Some(Node::Comma | Node::Aside { .. }),
                Some(&Node::Thing { mention: right, thing: whole }),
            ) if scene.lies_in(thing, whole, place::is_listed(scene.row, at))
                || place::is_address(scene, at, thing, whole) =>
            {
                scene.relate(Shape::SetApart, thing, whole, span(left, right), WordId::UNKNOWN, sink);
            }
            // "Kenya: Riverton Water Project; Uganda: Lakeside Road Project".
            (
                &Node::Thing { mention: left, thing: whole },
                Some(Node::Stop),
                Some(&Node::Thing { mention: right, thing }),
            ) if scene.is_work(thing) && scene.fitness.is_place(whole) && place::is_label(scene, left, right) => {
                scene.relate(Shape::SetApart, thing, whole, span(left, right), WordId::UNKNOWN, sink);
            }
            // "…, and in Riverton the Ujala Dam was built".
            (
                &Node::Preposition { word, .. },
                Some(&Node::Thing { mention: place, thing: whole }),
                Some(&Node::Thing { mention, thing }),
            ) if scene.fitness.ontology.lexicon.is(word, WordClass::In)
                && scene.is_work(thing)
                && matches!(scene.row.get(at + 3), Some(Node::Verb(_)))
                && scene.is_stated(at + 4)
                && at > 0 =>
            {
                scene.relate(Shape::After, thing, whole, span(place, mention), word, sink);
            }
            // "the Authority, with its headquarters in Riverton, …".
            (
                &Node::Noun { head, modifier: None },
                Some(&Node::Preposition { word, .. }),
                Some(&Node::Thing { mention: right, thing: whole }),
            ) if scene.is_seat(head) && scene.fitness.ontology.lexicon.is(word, WordClass::In) => {
                let before = at.checked_sub(1).and_then(|with| scene.row.get(with));
                let body =
                    scene.row[..at.saturating_sub(1)].iter().rfind(|node| !matches!(node, Node::Comma | Node::Bracket));
                if let (Some(&Node::Preposition { word: with, .. }), Some(&Node::Thing { mention: left, thing })) =
                    (before, body)
                    && scene.fitness.ontology.lexicon.is(with, WordClass::With)
                {
                    scene.relate(Shape::After, thing, whole, span(left, right), word, sink);
                }
            }
            // "the Ujala Road, from Riverton to Seaford, was opened".
            (Node::Thing { .. }, Some(Node::Comma), Some(&Node::Preposition { word, .. }))
                if line::joins(scene, word) =>
            {
                line::set_apart(scene, at, sink);
            }
            // "from Riverton, in Kenya, to Seaford".
            (&Node::Thing { mention: left, thing }, Some(Node::Comma), Some(&Node::Preposition { word, .. }))
                if scene.fitness.is_one_of(thing, &["Place", "Project"])
                    && scene.fitness.ontology.lexicon.is_any(word, &[WordClass::In, WordClass::On]) =>
            {
                place::set_in(scene, (at, left, thing), sink);
            }
            // "Riverton Park, a World Heritage Site, grew".
            (
                &Node::Thing { mention: left, thing },
                Some(Node::Comma),
                Some(&Node::Thing { mention: right, thing: whole }),
            ) if scene.is_apposed(right) && matches!(scene.row.get(at + 3), None | Some(Node::Comma | Node::Stop)) => {
                scene.relate(Shape::SetApart, thing, whole, span(left, right), WordId::UNKNOWN, sink);
            }
            // "Ana Lopez, Director General, Green Bank".
            (
                &Node::Thing { mention: person, thing },
                Some(Node::Comma),
                Some(&Node::Noun { head, modifier: None }),
            ) => {
                if let [Node::Comma, Node::Thing { mention, thing: body }, ..] = scene.row[at + 3..] {
                    let lemma = scene.lemma(head);
                    scene.relate(Shape::Office, thing, body, span(person, mention), lemma, sink);
                }
            }
            // "the Ujala Museum, which is a new landmark in Riverton".
            (Node::Verb(_), Some(&Node::Noun { head, .. }), Some(_))
                if scene.fitness.ontology.in_list("standing-kinds", scene.lemma(head)) && scene.is_being(at) =>
            {
                standing(scene, at, sink);
            }
            // "Riverton's Mayor, Ana Lopez, spoke".
            (&Node::Owner { mention: owner, thing: whole }, Some(&Node::Noun { head, modifier: None }), _) => {
                if let [Node::Comma, Node::Thing { mention, thing }, ..] = scene.row[at + 2..] {
                    let lemma = scene.lemma(head);
                    scene.relate(Shape::Office, thing, whole, span(owner, mention), lemma, sink);
                }
            }
            // "Green Institute, Riverton, opened".
            (&Node::Thing { mention, thing }, Some(&Node::Aside { mention: place, thing: whole }), _) => {
                scene.relate(Shape::SetApart, thing, whole, span(mention, place), WordId::UNKNOWN, sink);
            }
            // "Riverton Ports, a subsidiary of Seaford Holdings".
            (
                &Node::Apposed { head, mention, thing },
                Some(&Node::Preposition { word, .. }),
                Some(&(Node::Thing { mention: other, thing: whole } | Node::Owner { mention: other, thing: whole })),
            ) if scene.fitness.ontology.lexicon.is(word, WordClass::Of)
                || scene.is_holder(thing) && scene.fitness.ontology.lexicon.is_any(word, &PERSON_LINKS) =>
            {
                let lemma = scene.lemma(head);
                let is_of = scene.fitness.ontology.lexicon.is(word, WordClass::Of);
                if is_of && scene.can_hold(thing, whole) && scene.is_trigger(Shape::Office, lemma) {
                    scene.relate(Shape::Office, thing, whole, span(mention, other), lemma, sink);
                    continue;
                }
                if scene.is_role(head) || scene.is_holder(thing) && scene.is_plural(head) {
                    continue;
                }
                let lemmas = scene.sentence.phrase_of(head).map_or(0..0, |phrase| phrase.first..phrase.end);
                let mut lemmas = scene.sentence.tokens.get(lemmas).unwrap_or_default().iter().map(|token| token.lemma);
                let is_rule = |lemma: &WordId| scene.rules(Shape::Apposed).any(|rule| rule.words.contains(lemma));
                let Some(lemma) = lemmas.find(is_rule) else { continue };
                scene.relate(Shape::Apposed, thing, whole, span(mention, other), lemma, sink);
                // "a joint venture of Riverton Ports and Seaford Holdings".
                for pair in scene.row[at + 3..].chunks_exact(2) {
                    let &[Node::And, Node::Thing { mention: other, thing: whole }] = pair else { break };
                    scene.relate(Shape::Apposed, thing, whole, span(mention, other), lemma, sink);
                }
            }
            // "Green Bank, a Riverton-based lender".
            (&Node::Owner { mention: owner, thing: whole }, Some(&Node::Apposed { mention, thing, .. }), _) => {
                let behind = scene.mentions.get(owner).map_or(usize::MAX, |owner| owner.end);
                if scene.fitness.ontology.tagging.is_compound_tail(scene.word(behind)) {
                    scene.relate(Shape::Compound, thing, whole, span(mention, owner), scene.word(behind), sink);
                } else {
                    scene.relate(Shape::Genitive, thing, whole, span(mention, owner), WordId::UNKNOWN, sink);
                }
            }
            // "the Ujala Centre, where the Fair was held".
            (&Node::Relative { word }, Some(&Node::Thing { mention: right, thing }), Some(Node::Verb(_)))
                if scene.is_trigger(Shape::After, word) && scene.is_stated(at + 3) =>
            {
                let before = scene.row[..at].iter().rev().find(|node| !matches!(node, Node::Comma | Node::Bracket));
                if let Some(&Node::Thing { mention: left, thing: whole }) = before {
                    scene.relate(Shape::After, thing, whole, span(left, right), word, sink);
                }
            }
            // "Green Bank, a lender in Riverton"; "the Karibu Corridor, a line from Riverton to Seaford".
            (
                &Node::Apposed { head, mention: left, thing },
                Some(&Node::Preposition { word, .. }),
                Some(&Node::Thing { mention: right, thing: whole }),
            ) if (scene.fitness.ontology.lexicon.is(word, WordClass::In)
                && !scene.is_trigger(Shape::OwnNamed, scene.lemma(head)))
                || line::joins(scene, word) =>
            {
                scene.relate(Shape::After, thing, whole, span(left, right), word, sink);
                line::both(scene, (left, thing), at, word, sink);
            }
            // "Ana Lopez, Mayor of Riverton"; "Mayor of Riverton Ana Lopez".
            (
                &Node::Noun { head, modifier: None },
                Some(&Node::Preposition { word, .. }),
                Some(&Node::Thing { mention, thing: body }),
            ) if scene.fitness.ontology.lexicon.is(word, WordClass::Of) || !scene.fitness.is_place(body) => {
                let neighbours = [at.checked_sub(1), at.checked_sub(2), Some(at + 3), Some(at + 4)];
                // "the Mayor, Juma Otieno, Governor of Riverton, Ana Lopez": each office stands before its holder.
                let is_next = matches!(scene.row.get(at + 3..at + 5), Some(&[Node::Comma, Node::Thing { thing, .. }])
                    if scene.can_hold(thing, body));
                let is_chain = is_next && matches!(scene.row[..at], [.., Node::Comma, Node::Thing { .. }, Node::Comma]);
                for neighbour in neighbours.into_iter().flatten().filter(|&neighbour| !is_chain || neighbour > at) {
                    if let Some(&Node::Thing { mention: person, thing }) = scene.row.get(neighbour)
                        && scene.can_hold(thing, body)
                        && scene.row[neighbour.min(at)..neighbour.max(at)]
                            .iter()
                            .all(|node| !matches!(node, Node::And | Node::Verb(_) | Node::Stop))
                    {
                        let lemma = scene.lemma(head);
                        scene.relate(Shape::Office, thing, body, span(person, mention), lemma, sink);
                        break;
                    }
                }
            }
            _ => {}
        }
    }
}

/// "a student **at** Riverton University".
const PERSON_LINKS: [WordClass; 3] = [WordClass::In, WordClass::From, WordClass::With];

impl Scene<'_, '_> {
    /// "the Assembly ahead of its session": what "of" links is the adverb before it.
    fn is_ahead(&self, mention: usize, preposition: usize) -> bool {
        let end = self.mentions.get(mention).map_or(preposition, |mention| mention.end);
        let between = self.sentence.tokens.get(end..preposition).unwrap_or_default();
        self.is(preposition, WordClass::Of) && between.iter().any(|token| token.tag == Tag::Adverb)
    }
}

/// "the Ujala Museum is a new landmark and attraction in Riverton": from the node of the verb.
fn standing(scene: &Scene<'_, '_>, at: usize, sink: &mut Sink) {
    let is_between = |node: &&Node| matches!(node, Node::Bracket | Node::Comma | Node::Relative { .. });
    let before = scene.row[..at].iter().rev().find(|node| !is_between(node));
    let now = scene.clause_of(scene.row[at]).filter(|clause| !clause.verb.mood.has(Mood::PAST));
    let rest = scene.row.get(at + 2..).unwrap_or_default();
    let is_further = |node: &&Node| matches!(node, Node::And | Node::Noun { modifier: None, .. });
    let further = rest.iter().take_while(is_further).count();
    if let Some(&Node::Thing { mention: left, thing }) = before
        && let [Node::Preposition { word, .. }, Node::Thing { mention: right, thing: whole }, ..] = rest[further..]
        && scene.fitness.ontology.lexicon.is(word, WordClass::In)
        && [scene.fitness.author, scene.fitness.home].iter().all(|own| *own != Some(thing))
        && now.is_some_and(|clause| clause.modality == Some(Modality::Actual))
    {
        scene.relate(Shape::After, thing, whole, scene.span(left).cover(scene.span(right)), word, sink);
    }
}

/// "the partnership between", "the Letter of Understanding between": the noun that joins what follows.
fn joined_by(scene: &Scene<'_, '_>, at: usize, head: usize) -> Option<WordId> {
    let of = match scene.row[..at] {
        [.., Node::Noun { head, modifier: None }, Node::Preposition { word, .. }]
            if scene.fitness.ontology.lexicon.is(word, WordClass::Of) =>
        {
            Some(head)
        }
        _ => None,
    };
    let nouns = std::iter::once(head).chain(of);
    nouns.map(|noun| scene.lemma(noun)).find(|&noun| scene.is_trigger(Shape::Between, noun))
}
