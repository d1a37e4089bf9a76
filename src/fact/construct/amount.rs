//! Items that begin with an amount of money: "• 5 million over two years to Riverton University".

use crate::{
    document::BlockKind,
    fact::{clause::Node, construct::Scene, state::Sink},
    ontology::{construction::Shape, grammar::WordClass, lexicon::Tag, quantity::before_digits},
    sentence::verb::Form,
};

/// Adds what the author gives by an item that has no verb and no other giver.
pub(super) fn find(scene: &Scene<'_, '_>, sink: &mut Sink) {
    let kind = scene.document.blocks.get(scene.sentence.block).map(|block| block.kind);
    let Some(author) = scene.resolved.author.filter(|_| kind == Some(BlockKind::Item)) else { return };
    let [Node::Noun { head, modifier: None }, rest @ ..] = scene.row else { return };
    let is_gift = is_money(scene, *head) || scene.is_trigger(Shape::ListGiver, scene.lemma(*head));
    let is_told = |node: &Node| match *node {
        Node::Verb(verb) => scene.sentence.verbs.get(verb).is_some_and(|verb| verb.form == Form::Finite),
        Node::Relative { .. } => true,
        _ => false,
    };
    if !is_gift || scene.row.iter().any(is_told) {
        return;
    }
    let Some(word) = scene.rules(Shape::ListGiver).find_map(|rule| rule.words.first()).copied() else { return };
    let lexicon = &scene.fitness.ontology.lexicon;
    let given = [WordClass::To, WordClass::For, WordClass::Into];
    // "of investment", "over two years", "through the Fund": other phrases stand between.
    let mut at = 0;
    while let Some([Node::Preposition { word: link, .. }, node]) = rest.get(at..at + 2) {
        match *node {
            Node::Thing { .. } if lexicon.is_any(*link, &given) => break,
            Node::Noun { modifier: None, .. } if !lexicon.is_any(*link, &given) => at += 2,
            Node::Thing { .. } if !lexicon.is(*link, WordClass::From) && !lexicon.is(*link, WordClass::By) => at += 2,
            _ => return,
        }
    }
    for node in rest.get(at + 1..).unwrap_or_default().iter().take_while(|node| is_listed(node)) {
        if let &Node::Thing { mention, thing } = node
            && !scene.fitness.is_place(thing)
        {
            scene.relate(Shape::ListGiver, author, thing, scene.sentence.span.cover(scene.span(mention)), word, sink);
        }
    }
}

const fn is_listed(node: &Node) -> bool {
    matches!(node, Node::Thing { .. } | Node::And | Node::Comma)
}

/// Returns whether the phrase of a noun is nothing but an amount of money.
fn is_money(scene: &Scene<'_, '_>, head: usize) -> bool {
    let quantity = &scene.fitness.ontology.quantity;
    let Some(phrase) = scene.sentence.phrase_of(head) else { return false };
    let tokens = scene.sentence.tokens.get(phrase.first.saturating_sub(1)..phrase.end).unwrap_or_default();
    let has_currency = tokens.iter().any(|token| {
        let text = scene.document.slice(token.span);
        let is_prefix = || {
            let prefix = before_digits(text).to_lowercase();
            token.tag == Tag::Number && quantity.is_currency(scene.fitness.ontology.lexicon.find(&prefix))
        };
        quantity.is_currency(token.word) || is_prefix()
    });
    let has_number = tokens.iter().any(|token| token.tag == Tag::Number);
    has_currency && has_number
}
