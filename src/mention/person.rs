//! Persons: a title and the name after it.

use std::sync::Arc;

use crate::{
    mention::{Kind, Mention, Scene},
    ontology::{grammar::WordClass, lexicon::Tag, pattern::Head},
    sentence::{Shape, Token},
};

/// The most words a person's name has after the title.
const MAX_WORDS: usize = 6;

/// So many letters say what somebody is at the least; fewer may be those of first names: "JD Bello".
const STANDING: usize = 4;

/// Adds the persons of a sentence.
pub fn find(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    let tokens = &scene.sentence.tokens;
    let mut index = 0;
    while let Some(token) = tokens.get(index) {
        index += 1;
        let first = index - 1;
        let (is_capital, is_kin) = (token.shape.has(Shape::CAPITAL), scene.ontology.in_list("kin", token.lemma));
        if !is_capital && !is_kin {
            continue;
        }
        let Some(title) = title_at(scene, first) else {
            if let Some(person) = behind_office(scene, first) {
                index = person.end;
                found.push(person);
            } else if is_kin {
                index = relatives(scene, first, found);
            }
            continue;
        };
        if !is_capital {
            continue;
        }
        let mut name = first + title.words.len();
        // "Mr." keeps its stop as a token of its own in some texts; titles follow one another ("Hon. Dr").
        while tokens.get(name).is_some_and(|token| {
            scene.document.slice(token.span) == "." || scene.ontology.patterns.titles.contains_key(&token.word)
        }) {
            name += title_at(scene, name).map_or(1, |title| title.words.len());
        }
        if is_standing(scene, name) {
            name += 1;
        }
        let mut end = name;
        while end < name + MAX_WORDS {
            // "Gloria Mendez President of Riverton".
            let is_office = |token: &Token| end > name + 1 && scene.ontology.patterns.titles.contains_key(&token.word);
            if tokens.get(end).is_some_and(|token| is_personal(scene, token) && !is_office(token)) {
                end += 1;
            } else if end > name
                && tokens.get(end).is_some_and(|token| is_particle(scene, token))
                && tokens.get(end + 1).is_some_and(|token| is_personal(scene, token))
            {
                end += 2;
            } else {
                break;
            }
        }
        // "Madam Speaker", "General Assembly", "Treasurer, Australian Government": common nouns and peoples only are no
        // name.
        let is_named = tokens
            .get(name..end)
            .is_some_and(|tokens| tokens.iter().any(|token| !is_common(scene, token) && !is_people(scene, token)));
        // "President Brown", "Mayor Bottoms": a common noun alone, where nothing in capitals follows; but "Chief
        // Economist", "Honourable Members".
        let lexicon = &scene.ontology.lexicon;
        let mostly = |at: usize| tokens.get(at).and_then(|token| lexicon.word(token.word)?.tags.first());
        let is_lone = end == name + 1
            && first + title.words.len() == name
            && mostly(name - 1) != Some(Tag::Adjective)
            && tokens.get(end).is_none_or(|next| !next.shape.has(Shape::CAPITAL))
            && tokens.get(name).is_some_and(|token| {
                let is_adverb = lexicon.word(token.word).is_some_and(|word| word.tags.has(Tag::Adverb));
                !is_adverb && !scene.ontology.patterns.heads.contains_key(&token.lemma) && !is_people(scene, token)
            });
        let is_named = is_named || is_lone;
        // "King Salman Women's Hospital": a plural before a genitive is whom a body is for.
        let is_of_a_body = end > name
            && tokens.get(end).is_some_and(|token| token.tag == Tag::Genitive)
            && tokens.get(end + 1).is_some_and(|token| token.shape.has(Shape::CAPITAL))
            && tokens
                .get(end - 1)
                .and_then(|token| scene.ontology.lexicon.word(token.word))
                .is_some_and(|word| word.tags.first() == Some(Tag::Nouns));
        if end > name && is_named && !is_of_a_body && !is_street(scene, end - 1) {
            found.push(scene.mention(name, end, &title.class, &title.rule, Kind::Person));
            index = end;
            // "Ministers Otieno, Mwangi and Achieng".
            if tokens.get(name - 1).is_some_and(|title| scene.ontology.in_list("plural-titles", title.word)) {
                index = others(scene, end, title, found);
            }
        }
    }
    // The speaker whom the head of the document names.
    let speaker = scene.document.head.speaker.filter(|speaker| speaker.overlaps(scene.sentence.span));
    if let Some(speaker) = speaker
        && let Some(title) = scene.ontology.patterns.person()
    {
        let inside: Vec<usize> = (0..tokens.len())
            .filter(|&index| tokens.get(index).is_some_and(|token| speaker.contains(token.span)))
            .collect();
        let is_title = |&&at: &&usize| tokens.get(at).is_some_and(|token| is_title_word(scene, token));
        let (Some(&first), Some(&last)) = (inside.iter().find(|at| !is_title(at)), inside.last()) else { return };
        if let Some(known) = found.iter_mut().find(|mention| mention.first <= first && last < mention.end) {
            known.is_weak &= known.kind != Kind::Person;
        } else {
            let mut mention = scene.mention(first, last + 1, &title.class, &Arc::from("speaker"), Kind::Person);
            mention.is_weak = false;
            found.push(mention);
        }
    }
}

/// Returns the title that begins at a token.
pub(super) fn title_at<'a>(scene: &Scene<'a>, at: usize) -> Option<&'a Head> {
    let tokens = &scene.sentence.tokens;
    let is_here = |title: &&Head| {
        let words = tokens.get(at..at + title.words.len());
        words.is_some_and(|words| words.iter().zip(&title.words).all(|(token, word)| token.word == *word))
    };
    scene.ontology.patterns.titles.get(&tokens.get(at)?.word)?.iter().find(is_here)
}

/// "Deputy Leader Ana Lopez", "Sheriff Ana Lopez": an office or a common noun that is no title, a first name and one or
/// two words.
fn behind_office(scene: &Scene<'_>, office: usize) -> Option<Mention> {
    let (tokens, patterns) = (&scene.sentence.tokens, &scene.ontology.patterns);
    let token = tokens.get(office).filter(|token| token.shape.has(Shape::CAPITAL))?;
    let name = office + 1;
    scene.ontology.lexicon.is(tokens.get(name)?.word, WordClass::FirstName).then_some(())?;
    // "Lake Victoria", "Hospital Santa Ana": the word makes a name of another kind.
    let makes_name = || {
        let words = [token.word, token.lemma];
        words.iter().any(|word| {
            patterns.heads.contains_key(word)
                || patterns.before.contains_key(word)
                || patterns.openers.contains_key(word)
        })
    };
    let is_noun = || {
        let word = scene.ontology.lexicon.word(token.word);
        word.is_some_and(|word| word.tags.first() == Some(Tag::Noun)) && !makes_name()
    };
    (scene.ontology.is_office(token.lemma) || is_noun()).then_some(())?;
    let is_part = |at: &usize| tokens.get(*at).is_some_and(|token| is_personal(scene, token));
    let end = (name..name + 4).find(|at| !is_part(at))?;
    let closes = tokens.get(end).is_none_or(|next| !next.shape.has(Shape::CAPITAL));
    let last = tokens.get(end - 1).filter(|last| !is_common(scene, last))?;
    let title = patterns.person()?;
    (end > name + 1 && closes && !last.shape.has(Shape::ACRONYM))
        .then(|| scene.mention(name, end, &title.class, &title.rule, Kind::Person))
}

/// "my wife Ana", "our sons, Juma and Ade Otieno": those whom a word for kin names. Returns where they end.
fn relatives(scene: &Scene<'_>, kin: usize, found: &mut Vec<Mention>) -> usize {
    let Some(title) = scene.ontology.patterns.person() else { return kin + 1 };
    let text = |at: usize| scene.sentence.tokens.get(at).map_or("", |token| scene.document.slice(token.span));
    let name = kin + 1 + usize::from(matches!(text(kin + 1), "," | "–" | "—" | "-" | ":"));
    let Some(end) = name_end(scene, name) else { return kin + 1 };
    found.push(scene.mention(name, end, &title.class, &title.rule, Kind::Person));
    others(scene, end, title, found)
}

/// Adds the persons of a list behind its first, and returns where the list ends.
fn others(scene: &Scene<'_>, first: usize, title: &Head, found: &mut Vec<Mention>) -> usize {
    let (lexicon, tokens) = (&scene.ontology.lexicon, &scene.sentence.tokens);
    let mut end = first;
    loop {
        let joins = |at: &usize| {
            tokens
                .get(*at)
                .is_some_and(|token| scene.document.slice(token.span) == "," || lexicon.is(token.word, WordClass::And))
        };
        let gap = (end..end + 2).take_while(joins).count();
        let Some(next) = name_end(scene, end + gap).filter(|_| gap > 0) else { return end };
        found.push(scene.mention(end + gap, next, &title.class, &title.rule, Kind::Person));
        end = next;
    }
}

/// Returns where the name of a person that begins at a token ends: a few words in capitals, none of them a title.
fn name_end(scene: &Scene<'_>, name: usize) -> Option<usize> {
    let tokens = &scene.sentence.tokens;
    let is_part = |at: &usize| {
        tokens.get(*at).is_some_and(|token| {
            is_personal(scene, token)
                && !is_common(scene, token)
                && !is_people(scene, token)
                && !scene.ontology.patterns.titles.contains_key(&token.word)
        })
    };
    let end = (name..name + 4).find(|at| !is_part(at)).unwrap_or(name + 4);
    let closes = tokens.get(end).is_none_or(|next| !next.shape.has(Shape::CAPITAL));
    (end > name && closes && !is_street(scene, end - 1)).then_some(end)
}

/// "Dr Ujala Marg": whether a name ends in the word for a street that is called after somebody.
fn is_street(scene: &Scene<'_>, last: usize) -> bool {
    scene.sentence.tokens.get(last).is_some_and(|last| scene.ontology.in_list("streets", last.word))
}

/// Returns whether a token is a title of one word, or the stop behind it: "Mr Keating".
fn is_title_word(scene: &Scene<'_>, token: &Token) -> bool {
    let titles = scene.ontology.patterns.titles.get(&token.word);
    scene.document.slice(token.span) == "."
        || titles.is_some_and(|titles| titles.iter().any(|title| title.words.len() == 1))
}

/// "Governor FCPA Ade Bello": letters that say what somebody is, before a name in small letters.
fn is_standing(scene: &Scene<'_>, at: usize) -> bool {
    let is_letters = |token: &Token| token.shape.has(Shape::ACRONYM) && token.span.len() >= STANDING;
    let is_name = |token: &Token| is_personal(scene, token) && !token.shape.has(Shape::ACRONYM);
    let tokens = &scene.sentence.tokens;
    tokens.get(at).is_some_and(is_letters) && tokens.get(at + 1..at + 3).is_some_and(|name| name.iter().all(is_name))
}

/// Returns whether a token stands in small letters inside names: "da Silva".
fn is_particle(scene: &Scene<'_>, token: &Token) -> bool {
    scene.ontology.in_list("name-particles", token.word)
}

/// Returns whether a token can be part of a person's name: a capital that no common word has at its likeliest.
fn is_personal(scene: &Scene<'_>, token: &Token) -> bool {
    if !token.shape.has(Shape::CAPITAL) || token.shape.has(Shape::DIGIT) {
        return false;
    }
    let lexicon = &scene.ontology.lexicon;
    let is_head = scene.ontology.patterns.heads.contains_key(&token.lemma) && token.tag != Tag::Name;
    !is_head
        && lexicon.word(token.word).is_none_or(|word| {
            !matches!(
                word.tags.first(),
                Some(Tag::Determiner | Tag::Preposition | Tag::Conjunction | Tag::Pronoun | Tag::Modal)
            )
        })
}

/// Returns whether a capitalised word is that of a people or otherwise names nothing by itself.
fn is_people(scene: &Scene<'_>, token: &Token) -> bool {
    let ontology = scene.ontology;
    let is_no_name = ontology.in_list("no-names", token.word) || ontology.in_list("no-names", token.lemma);
    is_no_name || ontology.naming.people(scene.document.slice(token.span)).is_some()
}

/// Returns whether a word is a common noun or adjective and no name.
fn is_common(scene: &Scene<'_>, token: &Token) -> bool {
    let lexicon = &scene.ontology.lexicon;
    lexicon.word(token.word).is_some_and(|word| {
        !word.tags.has(Tag::Name)
            && !lexicon.is(token.word, WordClass::FirstName)
            && (word.tags.has(Tag::Noun) || word.tags.has(Tag::Nouns) || word.tags.has(Tag::Adjective))
    })
}
