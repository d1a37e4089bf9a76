//! Head words and literal names: which class the words of a name say.

use std::sync::Arc;

use crate::{
    mention::Scene,
    ontology::{
        grammar::WordClass,
        lexicon::{Tag, WordId},
        literal::Literal,
        pattern::Head,
    },
    sentence::{Shape, Token},
};

/// Returns the longest head word at the end of some tokens.
#[must_use]
pub fn head_at_end<'a>(scene: &Scene<'a>, first: usize, end: usize) -> Option<&'a Head> {
    let tokens = scene.sentence.tokens.get(first..end)?;
    let last = tokens.last()?;
    // "the Planning and Works Bill": a form of the verb is not the head "plan".
    let is_noun = last.lemma == last.word
        || scene
            .ontology
            .lexicon
            .word(last.word)
            .is_none_or(|word| word.tags.has(Tag::Nouns) || word.tags.first().is_none());
    heads(&scene.ontology.patterns.heads, last)
        .filter(|head| is_noun || head.words.last() == Some(&last.word))
        .find(|head| ends_with(tokens, &head.words))
}

pub(super) fn heads<'a>(
    table: &'a rustc_hash::FxHashMap<WordId, Vec<Head>>,
    token: &Token,
) -> impl Iterator<Item = &'a Head> + use<'a> {
    let by_word = table.get(&token.word).into_iter().flatten();
    let by_lemma = (token.lemma != token.word).then(|| table.get(&token.lemma)).flatten().into_iter().flatten();
    by_word.chain(by_lemma)
}

/// Returns whether the last word of a head is in a list.
pub(super) fn ends_in(scene: &Scene<'_>, head: &Head, list: &str) -> bool {
    head.words.last().is_some_and(|&last| scene.ontology.in_list(list, last))
}

/// Returns whether the last tokens are these words or forms of them.
#[must_use]
pub fn ends_with(tokens: &[Token], words: &[WordId]) -> bool {
    tokens.len() >= words.len()
        && tokens[tokens.len() - words.len()..]
            .iter()
            .zip(words)
            .all(|(token, word)| token.word == *word || token.lemma == *word)
}

/// Returns the longest head word at the beginning of some tokens.
pub(super) fn head_at_start<'a>(scene: &Scene<'a>, first: usize, end: usize) -> Option<&'a Head> {
    let tokens = scene.sentence.tokens.get(first..end)?;
    let opener = tokens.first()?;
    // "Fairer Riverton": a comparative is not the head "fair".
    let word = scene.ontology.lexicon.word(opener.word);
    let is_noun = opener.lemma == opener.word || word.is_none_or(|word| word.tags.has(Tag::Nouns));
    heads(&scene.ontology.patterns.openers, opener).find(|head| {
        (is_noun || head.words.first() == Some(&opener.word))
            && tokens.len() >= head.words.len()
            && tokens.iter().zip(&head.words).all(|(token, word)| token.word == *word || token.lemma == *word)
    })
}

/// Returns the class that a head noun in lower case gives to the name after it.
#[must_use]
pub fn class_of_noun_before(scene: &Scene<'_>, first: usize) -> Option<(Arc<str>, Arc<str>)> {
    let tokens = &scene.sentence.tokens;
    let mut last = first.checked_sub(1)?;
    let is_opening = |index: usize| {
        tokens.get(index).is_some_and(|token| matches!(scene.document.slice(token.span), "“" | "\"" | "‘" | "'" | ","))
    };
    let is_named =
        |index: usize| tokens.get(index).is_some_and(|token| scene.ontology.lexicon.is(token.word, WordClass::Named));
    // "a water scheme known as Ujala".
    let is_as = |index: usize| {
        tokens.get(index).is_some_and(|token| scene.ontology.lexicon.is(token.word, WordClass::As))
            && index.checked_sub(1).is_some_and(is_named)
    };
    while is_opening(last) || is_named(last) || is_as(last) {
        last = last.checked_sub(1)?;
    }
    let token = tokens.get(last)?;
    if token.shape.has(Shape::CAPITAL) || !matches!(token.tag, Tag::Noun | Tag::Nouns | Tag::Name) {
        return None;
    }
    // "our local schools, Marans are", "the director of schemes, Ana Lopez,": what is many or a person's stands apart.
    let is_apart = last + 1 < first && scene.text(last + 1, last + 2) == ",";
    let is_person = |name: &Token| scene.ontology.lexicon.is(name.word, WordClass::FirstName);
    // "During the programme, Otieno spoke": what is set apart is closed too.
    let is_closed = || {
        let next = tokens.iter().skip(first).find(|token| !token.shape.has(Shape::CAPITAL));
        next.is_none_or(|next| next.tag == Tag::Mark || scene.ontology.lexicon.is(next.word, WordClass::And))
    };
    if is_apart && (token.tag == Tag::Nouns || tokens.get(first).is_some_and(is_person) || !is_closed()) {
        return None;
    }
    // "that day Ana Lopez spoke": a time names nothing.
    let is_time = scene.ontology.in_list("times", token.lemma);
    let head = head_at_end(scene, last.saturating_sub(3), last + 1).filter(|_| !is_time)?;
    // "the state Comptroller", "the city CFO": an office there.
    let is_office = |name: &Token| name.shape.has(Shape::ACRONYM) || scene.ontology.is_office(name.lemma);
    if last + 1 == first && scene.ontology.is_place(&head.class) && tokens.get(first).is_some_and(is_office) {
        return None;
    }
    Some((head.class.clone(), head.rule.clone()))
}

/// Returns the literal name that some tokens are, whole.
pub(super) fn literal<'a>(scene: &Scene<'a>, first: usize, end: usize) -> Option<Literal<'a>> {
    literals(scene, first, move |words| words == end - first).next()
}

/// Returns the literal names that begin at a token, longest first.
pub fn literals_at<'a>(scene: &Scene<'a>, first: usize) -> impl Iterator<Item = Literal<'a>> + use<'a> {
    literals(scene, first, |_| true)
}

/// Returns those of so many words, longest first.
fn literals<'a, F: Fn(usize) -> bool>(
    scene: &Scene<'a>,
    first: usize,
    is_long: F,
) -> impl Iterator<Item = Literal<'a>> + use<'a, F> {
    let scene = *scene;
    let word = scene.sentence.tokens.get(first).map_or(WordId::UNKNOWN, |token| token.word);
    scene.ontology.patterns.literals.beginning(word).filter(move |literal| {
        if !is_long(literal.words) {
            return false;
        }
        let text = scene.text(first, first + literal.words);
        // Many names begin with "National": most differ at their end.
        let end = |text: &str| text.bytes().next_back().map(|byte| byte.to_ascii_lowercase());
        if end(text) != end(literal.surface) {
            return false;
        }
        let has_capital = literal.surface.bytes().any(|byte| byte.is_ascii_uppercase());
        same_text(text, literal.surface) || !has_capital && same_text(&text.to_lowercase(), literal.surface)
    })
}

/// Compares names with all white space and kinds of apostrophes as one.
pub(super) fn same_text(left: &str, right: &str) -> bool {
    let letters = |character: &char| !character.is_whitespace();
    let fold = |character: char| if character == '’' { '\'' } else { character };
    left == right || left.chars().filter(letters).map(fold).eq(right.chars().filter(letters).map(fold))
}
