//! What the words of a name are by themselves.

use crate::{
    mention::{Scene, place},
    ontology::{
        grammar::WordClass,
        lexicon::{Tag, WordId},
        quantity::Measure,
    },
    sentence::{Shape, Token},
};

/// Returns whether all words of a run are common nouns or adjectives, so that it is no name by itself.
pub(super) fn is_common(scene: &Scene<'_>, first: usize, end: usize) -> bool {
    let is_alone = end - first == 1;
    scene.sentence.tokens.get(first..end).is_some_and(|tokens| {
        tokens.iter().enumerate().all(|(index, token)| {
            token.tag == Tag::Mark
                || token.tag == Tag::Genitive
                || !token.shape.has(Shape::ACRONYM)
                    && scene.ontology.lexicon.word(token.word).is_some_and(|word| {
                        word.tags.has(Tag::Noun)
                            || word.tags.has(Tag::Nouns)
                            || word.tags.has(Tag::Adjective)
                            || word.tags.has(Tag::Verb)
                            || word.tags.has(Tag::Gerund)
                            || index > 0 && word.tags.has(Tag::Number)
                    })
                || token.shape.has(Shape::HYPHEN)
                || token.shape.has(Shape::ACRONYM) && !is_alone
                || place::is_exact(scene, first + index, first + index + 2)
                || index > 0 && place::is_exact(scene, first + index - 1, first + index + 1)
                || !is_alone && place::is_exact(scene, first + index, first + index + 1)
        })
    })
}

/// Returns whether all words of a run are common nouns or adjectives and none is a place.
pub(super) fn is_all_nouns(scene: &Scene<'_>, first: usize, end: usize) -> bool {
    (first..end).all(|index| is_noun(scene, index) && !place::is_exact(scene, index, index + 1))
}

/// Returns whether a run is of common nouns and adjectives that "and" may join: "Small and Medium Enterprises".
pub(super) fn is_joined_nouns(scene: &Scene<'_>, first: usize, end: usize) -> bool {
    let is_and = |index: usize| {
        let token = scene.sentence.tokens.get(index);
        token.is_some_and(|token| scene.ontology.lexicon.is(token.word, WordClass::And))
    };
    (end - first <= 2 || (first..end).any(is_and))
        && (first..end).all(|index| is_and(index) || is_all_nouns(scene, index, index + 1))
}

/// Returns whether a word in small letters joins the parts of a name: "of", "and", "for", "in", "the", "to".
pub(super) fn joins(scene: &Scene<'_>, token: &Token) -> bool {
    let small = [WordClass::Of, WordClass::And, WordClass::For, WordClass::In, WordClass::Article];
    token.tag == Tag::To || scene.ontology.lexicon.is_any(token.word, &small)
}

/// Returns whether a word is a common noun or adjective.
pub(super) fn is_noun(scene: &Scene<'_>, index: usize) -> bool {
    scene.sentence.tokens.get(index).is_some_and(|token| {
        token.tag == Tag::Mark
            || !token.shape.has(Shape::ACRONYM)
                && [Some(token.word), without_hyphen(scene, token)].into_iter().flatten().any(|word| {
                    scene.ontology.lexicon.word(word).is_some_and(|word| {
                        word.tags.has(Tag::Noun) || word.tags.has(Tag::Nouns) || word.tags.has(Tag::Adjective)
                    })
                })
    })
}

/// Returns whether some tokens are common words, or marks of two letters: "Operation **ID**".
pub(super) fn is_any(scene: &Scene<'_>, first: usize, end: usize) -> bool {
    let is_mark = |at: usize| {
        scene.sentence.tokens.get(at).is_some_and(|token| token.shape.has(Shape::ACRONYM) && token.span.len() == 2)
    };
    (first..end).all(|at| is_mark(at) || is_common(scene, at, at + 1))
}

/// Returns the word that a token is without its hyphen: "co-operation" is "cooperation".
fn without_hyphen(scene: &Scene<'_>, token: &Token) -> Option<WordId> {
    let is_joined = token.shape.has(Shape::HYPHEN);
    let word = is_joined.then(|| scene.document.slice(token.span).replace('-', "").to_lowercase())?;
    Some(scene.ontology.lexicon.find(&word)).filter(|word| word.is_known())
}

/// "Kenya-wide", "Nairobi-based": a place and a hyphen that tell how or where.
pub(super) fn ends_as_adjective(scene: &Scene<'_>, token: &Token) -> bool {
    let is_one = |(place, last): (&str, &str)| {
        scene.ontology.in_list("hyphened-adjectives", scene.ontology.lexicon.find(last))
            && scene.ontology.gazetteer.has(place)
    };
    token.shape.has(Shape::HYPHEN) && scene.document.slice(token.span).rsplit_once('-').is_some_and(is_one)
}

/// Returns whether a capitalised word names nothing by itself: months, days, peoples.
pub(super) fn is_no_name(scene: &Scene<'_>, token: &Token) -> bool {
    scene.ontology.in_list("no-names", token.word)
        || scene.ontology.in_list("no-names", token.lemma)
        || (token.shape.has(Shape::DIGIT) && !token.shape.has(Shape::CAPITAL))
}

/// "1200MW Riverton Power Plant": returns whether a word is a number and a unit, which say how large the thing is.
pub(super) fn is_measure(scene: &Scene<'_>, token: &Token) -> bool {
    let unit = scene.document.slice(token.span).trim_start_matches(|digit: char| digit.is_ascii_digit());
    let is_counted = token.shape.has(Shape::DIGIT) && unit.len() > 1 && unit.len() < token.span.len();
    let word = scene.ontology.lexicon.find(&unit.to_lowercase());
    let measures = || scene.ontology.quantity.measures.get(&word).into_iter().flatten();
    // "4Rs" are no rupees.
    is_counted && measures().any(|(_, measure)| matches!(measure, Measure::Unit(_)))
}
