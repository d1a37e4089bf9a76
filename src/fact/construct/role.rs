//! What a noun says that one thing is to another: "Seaford Holdings, the operator of Riverton Port".

use crate::{
    fact::{clause::Node, construct::Scene, state::Sink},
    ontology::{
        construction::Shape,
        grammar::WordClass,
        lexicon::{Lexicon, Tag, WordId},
    },
    sentence::Sentence,
};

/// A mention and the thing that it names.
type Named = (usize, usize);

/// Adds what the nouns of a sentence say that things are to others.
pub(super) fn find(scene: &Scene<'_, '_>, sink: &mut Sink) {
    let row = scene.row;
    let lexicon = &scene.fitness.ontology.lexicon;
    let named = |at: usize| match row.get(at) {
        Some(&Node::Thing { mention, thing }) => Some((mention, thing)),
        _ => None,
    };
    let links = |at: usize, class: WordClass| matches!(row.get(at), Some(&Node::Preposition { word, .. }) if lexicon.is(word, class));
    let ends = |at: usize| matches!(row.get(at), None | Some(Node::Comma | Node::Stop));
    for (at, node) in row.iter().enumerate() {
        let (head, holder, whole) = match *node {
            // "Seaford Holdings, the operator of Riverton Port"; "Riverton, home to the Green Institute".
            Node::Apposed { head, mention, thing } if links(at + 1, WordClass::Of) || links(at + 1, WordClass::To) => {
                (head, Some((mention, thing)), named(at + 2))
            }
            // "Kilima University, a partner in the Clean Rivers Programme": but nobody is a partner of where it is.
            Node::Apposed { head, mention, thing } if links(at + 1, WordClass::For) || links(at + 1, WordClass::In) => {
                (head, Some((mention, thing)), named(at + 2).filter(|&(_, whole)| !scene.fitness.is_place(whole)))
            }
            // "the operator of Riverton Port, Seaford Holdings, paid", "the operator of Riverton Port is Seaford
            // Holdings".
            Node::Noun { head, modifier: None }
                if (links(at + 1, WordClass::Of) || links(at + 1, WordClass::For))
                    && (row.get(at + 3) == Some(&Node::Comma) && ends(at + 5) || scene.is_being(at + 3)) =>
            {
                (head, named(at + 4), named(at + 2))
            }
            // "The executing agency is Seaford Holdings": of what was told of before.
            Node::Noun { head, modifier: None } if at == 0 && scene.is_being(1) => {
                let holder = named(2);
                (head, holder, holder.zip(scene.told).map(|((mention, _), told)| (mention, told)))
            }
            // "the Fund, of which Seaford Holdings is the manager".
            Node::Noun { head, modifier: None } if at > 3 && scene.is_being(at - 1) && of_which(scene, at - 3) => {
                let gap = row[..at - 4].iter().rposition(|node| !matches!(node, Node::Comma | Node::Bracket));
                // "the Centre in Riverton, of which Ana Lopez is director".
                let is_where = |at: usize| {
                    matches!(row[..=at], [.., Node::Thing { .. }, Node::Preposition { .. }, Node::Thing { thing, .. }]
                        if scene.fitness.is_place(thing))
                };
                let gap = gap.map(|gap| if is_where(gap) { gap - 2 } else { gap });
                let (holder, whole) = (named(at - 2), gap.and_then(named));
                if let (Some(holder), Some(whole)) = (holder, whole)
                    && scene.role(head).is_none()
                {
                    let span = scene.span(holder.0).cover(scene.span(whole.0));
                    let shape = if scene.can_hold(holder.1, whole.1) { Shape::Office } else { Shape::Apposed };
                    scene.relate(shape, holder.1, whole.1, span, scene.lemma(head), sink);
                }
                (head, holder, whole)
            }
            // "Riverton Port, whose operator is Seaford Holdings".
            Node::Noun { head, modifier: None }
                if matches!(row.get(at.wrapping_sub(1)), Some(Node::Relative { .. })) && scene.is_being(at + 1) =>
            {
                let gap = row[..at - 1].iter().rposition(|node| !matches!(node, Node::Comma | Node::Bracket));
                (head, named(at + 2), gap.and_then(named))
            }
            _ => continue,
        };
        if let (Some(holder), Some(whole), Some(word)) = (holder, whole, scene.role(head)) {
            hold(scene, holder, whole, word, sink);
            // "host of the Fair last May and of the Forum in June".
            let time = usize::from(matches!(row.get(at + 3), Some(Node::Noun { modifier: None, .. })));
            if let (Node::Apposed { .. }, Some(Node::And), true) =
                (node, row.get(at + 3 + time), links(at + 4 + time, WordClass::Of))
                && let Some(second) = named(at + 5 + time)
            {
                hold(scene, holder, second, word, sink);
            }
        }
    }
}

/// Returns whether "of which" stands before a node's subject.
fn of_which(scene: &Scene<'_, '_>, relative: usize) -> bool {
    let lexicon = &scene.fitness.ontology.lexicon;
    matches!(scene.row.get(relative), Some(Node::Relative { .. }))
        && matches!(scene.row.get(relative.wrapping_sub(1)), Some(&Node::Preposition { word, .. }) if lexicon.is(word, WordClass::Of))
}

/// Adds what one thing is to another, in both directions that rules may have.
fn hold(scene: &Scene<'_, '_>, holder: Named, whole: Named, word: WordId, sink: &mut Sink) {
    let (Some(left), Some(right)) = (scene.mentions.get(holder.0), scene.mentions.get(whole.0)) else { return };
    let span = left.span.cover(right.span);
    let fits = |shape: Shape, subject: usize, object: usize| {
        let mut rules = scene.rules(shape).filter(|rule| rule.words.contains(&word));
        rules.any(|rule| scene.fitness.allows(&rule.predicate, &rule.domain, &rule.range, subject, object))
    };
    if fits(Shape::RoleHolder, holder.1, whole.1) {
        scene.relate(Shape::RoleHolder, holder.1, whole.1, span, word, sink);
    } else {
        scene.relate(Shape::Role, whole.1, holder.1, span, word, sink);
    }
}

impl Scene<'_, '_> {
    /// Returns the word of a noun phrase that says what a thing is to another: "**executing** agency".
    fn role(&self, noun: usize) -> Option<WordId> {
        let phrase = self.sentence.phrase_of(noun)?;
        let mut words = (phrase.first..=noun).rev().map(|token| self.lemma(token));
        words.find(|&word| self.is_trigger(Shape::Role, word) || self.is_trigger(Shape::RoleHolder, word))
    }

    pub(super) fn is_role(&self, noun: usize) -> bool {
        self.role(noun).is_some()
    }
}

/// "The executing agency is": returns whether a sentence begins with a known role and a form of "be".
#[must_use]
pub fn opens(sentence: &Sentence, lexicon: &Lexicon, is_role: impl Fn(WordId) -> bool) -> bool {
    let Some(phrase) = sentence.phrases.first().filter(|phrase| phrase.first == 0) else { return false };
    let is_known = sentence
        .tokens
        .first()
        .is_some_and(|first| lexicon.is(first.word, WordClass::Definite) || first.tag == Tag::Possessive);
    let verb = sentence.verbs.first().filter(|verb| verb.first == phrase.end);
    let is_being =
        verb.and_then(|verb| sentence.tokens.get(verb.head)).is_some_and(|head| lexicon.is(head.word, WordClass::Be));
    let words = sentence.tokens.get(phrase.first..phrase.end).unwrap_or_default();
    is_known && is_being && words.iter().any(|token| is_role(token.lemma))
}
