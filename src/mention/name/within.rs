//! Words in small letters within one run of capitals: "Shell Trinidad and Tobago Limited", "Education for All Forum".

use crate::{
    mention::{
        Scene,
        head::{self, head_at_end},
        name::{run::is_name_word, word::is_all_nouns},
        person, place,
    },
    ontology::{gazetteer::Gazetteer, grammar::WordClass, lexicon::Tag, literal::Literal},
    sentence::{Shape, Token},
};

/// Returns where the place ends that begins in the run before an "and" and holds it: "Trinidad and Tobago".
pub(super) fn place_over_and(scene: &Scene<'_>, first: usize, and: usize) -> Option<usize> {
    let token = scene.sentence.tokens.get(and)?;
    if !scene.ontology.lexicon.is(token.word, WordClass::And) {
        return None;
    }
    let words = (and + 1..and + Gazetteer::MAX_WORDS).take_while(|&at| is_name_word(scene, at)).count();
    let ends = |start: usize| (and + 2..=and + 1 + words).rev().find(|&end| place::is_exact(scene, start, end));
    if words == 0 { None } else { (first..and).find_map(ends) }
}

/// Returns where a name ends that goes on over "for All" and has its head at the end: "Energy for All Forum".
pub(super) fn over_for_all(scene: &Scene<'_>, first: usize, at: usize) -> Option<usize> {
    let (lexicon, tokens) = (&scene.ontology.lexicon, &scene.sentence.tokens);
    let is_for = tokens.get(at).is_some_and(|token| lexicon.is(token.word, WordClass::For));
    let is_all = || {
        let all = tokens.get(at + 1).filter(|_| is_name_word(scene, at + 1));
        let word = all.and_then(|all| lexicon.word(all.word));
        word.is_some_and(|word| word.tags.first() == Some(Tag::Determiner))
    };
    if !is_for || !is_all() {
        return None;
    }
    let end = (at + 2..tokens.len()).find(|&at| !is_name_word(scene, at)).unwrap_or(tokens.len());
    let is_one = tokens.get(end - 1).is_some_and(|last| last.word == last.lemma);
    // "the Plan for All Seasons": the head stands in front.
    let is_headed = head_at_end(scene, at + 2, end).is_some() && head_at_end(scene, first, at).is_none();
    (is_one && is_headed).then_some(end)
}

/// Returns where the head word of a body ends that goes on over "of": "House of Commons", "Court of Appeal".
pub(super) fn head_over_of(scene: &Scene<'_>, first: usize, of: usize) -> Option<usize> {
    let (lexicon, tokens) = (&scene.ontology.lexicon, &scene.sentence.tokens);
    let is_of = tokens.get(of).is_some_and(|token| lexicon.is(token.word, WordClass::Of));
    if !is_of || !is_name_word(scene, of + 1) {
        return None;
    }
    let head = head_at_end(scene, of - 1, of + 2).filter(|head| head.words.len() == 3)?;
    // "was designated a Centre of Excellence": a kind.
    let before = first.checked_sub(1).and_then(|before| tokens.get(before)).map(|token| token.word);
    let is_kind =
        before.is_some_and(|word| lexicon.is(word, WordClass::Article) && !lexicon.is(word, WordClass::Definite));
    (scene.ontology.is_author(&head.class) && !is_kind).then_some(of + 2)
}

/// "Saint Mary's College", "King Edward's Hospital", "Queen's College": whether a genitive belongs to the name of a house that is named
/// after a saint or a king.
pub(super) fn is_dedicated(scene: &Scene<'_>, first: usize, genitive: usize) -> bool {
    let tokens = &scene.sentence.tokens;
    let is_honoured = tokens.get(first).is_some_and(|first| scene.ontology.in_list("dedications", first.word));
    let end = (genitive + 1..tokens.len()).find(|&at| !is_name_word(scene, at)).unwrap_or(tokens.len());
    is_honoured
        && head_at_end(scene, genitive + 1, end).is_some_and(|head| {
            let last = head.words.last();
            scene.ontology.is_author(&head.class)
                && last.is_some_and(|last| !scene.ontology.author_heads.contains(last))
        })
}

/// Returns where the title of a person that begins at a token ends.
pub(super) fn title_end(scene: &Scene<'_>, at: usize) -> Option<usize> {
    person::title_at(scene, at).map(|title| at + title.words.len())
}

/// Returns whether a token begins the title of a person: "Karibu Bank (KB) Chairman Ana Lopez".
pub(super) fn begins_title(scene: &Scene<'_>, at: usize) -> bool {
    title_end(scene, at).is_some_and(|name| is_first_name(scene, name))
}

fn is_first_name(scene: &Scene<'_>, at: usize) -> bool {
    let token = scene.sentence.tokens.get(at);
    token.is_some_and(|token| scene.ontology.lexicon.is(token.word, WordClass::FirstName)) && is_name_word(scene, at)
}

/// "Chief Secretary Government of Riverland", "Country Director Karibu Bank (KB)": returns where the body begins behind an
/// office of two words and more, or of a noun that is nothing else, that opens a run.
pub(super) fn behind_office(scene: &Scene<'_>, first: usize, end: usize) -> Option<usize> {
    let (ontology, tokens) = (scene.ontology, &scene.sentence.tokens);
    let is_office = |at: usize| {
        tokens.get(at).is_some_and(|token| {
            ontology.is_office(token.lemma) || ontology.in_list("ranks", token.word) || title_end(scene, at).is_some()
        })
    };
    let mut body = (first..end).find(|&at| !is_office(at))?;
    // "General Assembly of", but "Secretary Ministry of".
    let is_noun = |at: usize| {
        let word = tokens.get(at).and_then(|token| ontology.lexicon.word(token.word));
        word.is_some_and(|word| word.tags.first() == Some(Tag::Noun) && !word.tags.has(Tag::Adjective))
    };
    let is_held = body > first
        && tokens.get(body - 1).is_some_and(|last| ontology.is_office(last.lemma))
        && (body > first + 1 || is_noun(first));
    let text = |at: usize| tokens.get(at).map_or("", |token| scene.document.slice(token.span));
    // "Chief Executive Officer (CEO) Karibu Council".
    if text(body) == "(" && text(body + 2) == ")" {
        body += 3;
    }
    let opens_of = || {
        let is_of = tokens.get(body + 1).is_some_and(|of| ontology.lexicon.is(of.word, WordClass::Of));
        let heads = tokens.get(body).and_then(|token| ontology.patterns.openers.get(&token.lemma));
        is_of && heads.is_some_and(|heads| heads.iter().any(|head| ontology.is_author(&head.class)))
    };
    let is_listed = || {
        let is_body = |listed: &Literal<'_>| body + listed.words <= end && ontology.is_author(listed.class);
        head::literals_at(scene, body).any(|listed| listed.words > 1 && is_body(&listed))
    };
    (is_held && body < end && is_name_word(scene, body) && (opens_of() || is_listed())).then_some(body)
}

/// "Council of Governors Ana Lopez", "Government of Riverland Ana Lopez": whether a person begins at a token behind a
/// place, or behind what a body is of.
pub(super) fn opens_person(scene: &Scene<'_>, first: usize, at: usize) -> bool {
    let (lexicon, tokens) = (&scene.ontology.lexicon, &scene.sentence.tokens);
    let is_of = |before: usize| tokens.get(before).is_some_and(|token| lexicon.is(token.word, WordClass::Of));
    let ends = || place::is_exact(scene, first, at) || is_all_nouns(scene, first, at);
    let end = (at..at + MAX_TITLE).find(|&at| !is_name_word(scene, at)).unwrap_or(at + MAX_TITLE);
    is_first_name(scene, at)
        && first.checked_sub(1).is_some_and(is_of)
        && (at + 2..=at + 3).contains(&end)
        && head_at_end(scene, first, end).is_none()
        && ends()
}

/// So many words a title has at the most.
const MAX_TITLE: usize = 5;

/// Returns whether a body ends before a token that begins the title of a person: "Kilima University Rector Ana Lopez".
pub(super) fn opens_title(scene: &Scene<'_>, first: usize, at: usize) -> bool {
    let is_headed = || {
        head_at_end(scene, first, at).is_some_and(|head| head.words.len() < at - first) || ends_body(scene, first, at)
    };
    // "Kilima Bank Managing Director, Ana Lopez": nothing but the title stands behind the body.
    let is_office =
        |at: usize| scene.sentence.tokens.get(at).is_some_and(|token| scene.ontology.is_office(token.lemma));
    let end = (at..at + MAX_TITLE).find(|&at| !is_name_word(scene, at)).unwrap_or(at + MAX_TITLE);
    let is_alone = end > at && is_office(end - 1) && (end == at + 1 || title_end(scene, at) == Some(end));
    let is_body = || {
        head_at_end(scene, first, at).is_some_and(|head| scene.ontology.is_author(&head.class)) && is_headed()
            || ends_body(scene, first, at)
    };
    if is_alone && is_body() {
        return true;
    }
    let Some(person) = title_end(scene, at) else { return false };
    is_first_name(scene, person) && is_name_word(scene, person + 1) && is_headed()
}

/// "the UJZ General Secretary, Ana Lopez": whether an abbreviation before an office says whose it is.
pub(super) fn opens_office(scene: &Scene<'_>, first: usize, end: usize) -> bool {
    let tokens = &scene.sentence.tokens;
    let is_office = |at: usize| tokens.get(at).is_some_and(|token| scene.ontology.is_office(token.lemma));
    let is_short = |token: &Token| token.shape.has(Shape::ACRONYM) && !token.shape.has(Shape::HYPHEN);
    tokens.get(first).is_some_and(is_short) && (first + 1..end).any(is_office)
}

/// "Ministry of Health Permanent Secretary": whether what a body is of ends before a token that begins a title; "Council
/// of University Presidents" has none.
fn ends_body(scene: &Scene<'_>, first: usize, at: usize) -> bool {
    let (ontology, tokens) = (scene.ontology, &scene.sentence.tokens);
    let [.., head, of] = tokens.get(..first).unwrap_or_default() else { return false };
    let heads = ontology.patterns.openers.get(&head.lemma);
    let is_body = heads.is_some_and(|heads| heads.iter().any(|head| ontology.is_author(&head.class)));
    let is_title = |token: &Token| ontology.is_office(token.lemma) || ontology.in_list("ranks", token.word);
    let end = (at..at + MAX_TITLE).find(|&at| !is_name_word(scene, at)).unwrap_or(at + MAX_TITLE);
    let is_many = |token: &Token| token.is_inflected() && ontology.is_office(token.lemma);
    at > first
        && ontology.lexicon.is(of.word, WordClass::Of)
        && is_body
        && !tokens.get(first..at).unwrap_or_default().iter().any(is_title)
        && !tokens.get(at..end).unwrap_or_default().iter().any(is_many)
}

/// "Sergeant Tom Hill": whether a title, a first name and one word make a run, and no hill.
pub(super) fn is_titled(scene: &Scene<'_>, first: usize, end: usize) -> bool {
    let before = first.checked_sub(1).and_then(|before| scene.sentence.tokens.get(before));
    // "the Governor Thomas Bridge".
    let is_the = before.is_some_and(|before| scene.ontology.lexicon.is(before.word, WordClass::Definite));
    !is_the && title_end(scene, first).is_some_and(|name| is_first_name(scene, name) && end == name + 2)
}

/// Returns whether a token is the unit of the number before it: "a 220 kV line".
pub(super) fn is_unit(scene: &Scene<'_>, at: usize) -> bool {
    let tokens = &scene.sentence.tokens;
    let is_number = |before: usize| tokens.get(before).is_some_and(|token| token.tag == Tag::Number);
    let units = || scene.ontology.lists.get("units-of-size");
    at.checked_sub(1).is_some_and(is_number)
        && tokens.get(at).is_some_and(|token| units().is_some_and(|units| units.contains(&token.word)))
}
