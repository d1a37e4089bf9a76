//! Works on a named thing ("the expansion of Riverton Station") and its numbered parts ("Metro Line (Phase II)").

use std::sync::Arc;

use crate::{
    mention::{Kind, Mention, Scene},
    ontology::{grammar::WordClass, lexicon::Tag},
    sentence::{Shape, phrase::NounPhrase},
};

/// Adds the works and parts of a sentence. Needs the names that were found before.
pub fn find(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    parts(scene, found);
    works(scene, found);
}

/// "X (Phase II)", "X Phase 2".
fn parts(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    let tokens = &scene.sentence.tokens;
    let lexicon = &scene.ontology.lexicon;
    let text = |index: usize| tokens.get(index).map_or("", |token| scene.document.slice(token.span));
    let mut parts = Vec::new();
    for mention in found.iter() {
        if !matches!(mention.kind, Kind::Name | Kind::Unclassed | Kind::Quoted) {
            continue;
        }
        let mut at = mention.end;
        if text(at) == "," {
            at += 1;
        }
        let is_bracket = text(at) == "(";
        if is_bracket {
            at += 1;
        }
        let is_phase = tokens
            .get(at)
            .is_some_and(|token| token.shape.has(Shape::CAPITAL) && lexicon.is(token.word, WordClass::Phase));
        let is_number = tokens.get(at + 1).is_some_and(|token| {
            token.tag == Tag::Number || lexicon.is(token.word, WordClass::RomanNumber) || token.shape.has(Shape::DIGIT)
        });
        if !is_phase || !is_number || (is_bracket && text(at + 2) != ")") {
            continue;
        }
        let end = if is_bracket { at + 3 } else { at + 2 };
        // A phase of an institution is a work on it.
        let work = scene.ontology.patterns.works.values().flatten().map(|work| &work.class).min();
        let class = match work {
            Some(work) if scene.ontology.has_works(&mention.class) => work,
            _ => &mention.class,
        };
        let mut part = scene.mention(mention.first, end, class, &mention.rule, Kind::Part);
        part.is_weak = false;
        parts.push(part);
    }
    found.extend(parts);
    leading_parts(scene, found);
}

/// "Phase II of X".
fn leading_parts(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    let tokens = &scene.sentence.tokens;
    let lexicon = &scene.ontology.lexicon;
    let mut parts = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        if !token.shape.has(Shape::CAPITAL) || !lexicon.is(token.word, WordClass::Phase) {
            continue;
        }
        let is_number = tokens.get(at + 1).is_some_and(|token| {
            token.tag == Tag::Number || lexicon.is(token.word, WordClass::RomanNumber) || token.shape.has(Shape::DIGIT)
        });
        if !is_number || !tokens.get(at + 2).is_some_and(|token| lexicon.is(token.word, WordClass::Of)) {
            continue;
        }
        let body =
            at + 3 + usize::from(tokens.get(at + 3).is_some_and(|token| lexicon.is(token.word, WordClass::Article)));
        let whole = found
            .iter()
            .filter(|mention| mention.first == body && matches!(mention.kind, Kind::Name | Kind::Quoted))
            .max_by_key(|mention| mention.end);
        // "Section 40 of the Rivers Act" is no thing of its own.
        let is_law = |whole: &&Mention| {
            let mut words = tokens.iter().take(whole.end).skip(whole.first);
            words.any(|token| scene.ontology.in_list("comma-years", token.word))
        };
        if let Some(whole) = whole.filter(|whole| !is_law(whole)) {
            let mut part = scene.mention(at, whole.end, &whole.class, &whole.rule, Kind::Part);
            part.is_weak = false;
            parts.push(part);
        }
    }
    // What was taken for a name of its own ("Phase II") gives way.
    found.retain(|mention| !parts.iter().any(|part| part.first <= mention.first && mention.end <= part.first + 2));
    found.extend(parts);
}

/// "the expansion of X", "the new campus of X": the outer thing is a work.
fn works(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    let tokens = &scene.sentence.tokens;
    let lexicon = &scene.ontology.lexicon;
    let mut works = Vec::new();
    for phrase in &scene.sentence.phrases {
        let Some(head) = tokens.get(phrase.head) else { continue };
        let is_phase = lexicon.is(head.word, WordClass::Phase);
        // "no extension of X": there is none.
        let is_none = tokens.get(phrase.first).is_some_and(|first| lexicon.is(first.word, WordClass::None));
        if head.shape.has(Shape::CAPITAL) && !is_phase || is_none {
            continue;
        }
        let Some(work) = [head.lemma, head.word]
            .iter()
            .filter_map(|key| scene.ontology.patterns.works.get(key))
            .flatten()
            .find(|work| {
                tokens.get(phrase.first..phrase.end).is_some_and(|tokens| super::head::ends_with(tokens, &work.words))
            })
        else {
            continue;
        };
        if let Some(thing) = worked_on(scene, phrase, work.words.len(), found) {
            let first = thing.first;
            let mut mention = scene.mention(first, phrase.end, &work.class, &work.rule, Kind::Work);
            mention.is_weak = false;
            works.push(mention);
            continue;
        }
        let Some(link) = tokens.get(phrase.end) else { continue };
        if !lexicon.is(link.word, WordClass::Of) && !lexicon.is(link.word, WordClass::For) {
            continue;
        }
        let mut body = phrase.end + 1;
        if tokens.get(body).is_some_and(|token| lexicon.is(token.word, WordClass::Article)) {
            body += 1;
        }
        let Some(thing) = found
            .iter()
            .filter(|mention| mention.first == body && matches!(mention.kind, Kind::Name | Kind::Part | Kind::Quoted))
            .max_by_key(|mention| mention.end)
        else {
            continue;
        };
        // "the redevelopment of the Authority's estates" is no work on the Authority; that of "the Mara and Zuri roads"
        // is not one on the first alone.
        if super::name::shares_kind(thing) || tokens.get(thing.end).is_some_and(|token| token.tag == Tag::Genitive) {
            continue;
        }
        let top = scene.ontology.top(&thing.class);
        // "the second phase of the Clean Rivers Programme": whatever goes on for a time has phases.
        let has_phases = is_phase && scene.ontology.measures.contains(top);
        if !scene.ontology.workable.contains(top) && !has_phases {
            continue;
        }
        let before = phrase.first..phrase.head;
        // "the next phase of the Clean Rivers Programme": whichever comes.
        let is_next = |at: usize| tokens.get(at).is_some_and(|token| lexicon.is(token.word, WordClass::Next));
        if is_phase && before.clone().any(is_next) {
            continue;
        }
        // "the $12 million 2.8 km section of": what it costs and how long it is.
        let is_number = |&at: &usize| {
            tokens.get(at).is_some_and(|token| token.tag == Tag::Number && !lexicon.is(token.word, WordClass::Ordinal))
        };
        let is_unit =
            |at: usize| tokens.get(at).is_some_and(|token| scene.ontology.quantity.measures.contains_key(&token.word));
        let mut first = before.rev().find(is_number).map_or(phrase.first, |number| number + 1);
        first += usize::from(first > phrase.first && is_unit(first));
        while tokens.get(first).is_some_and(|token| lexicon.is(token.word, WordClass::Article)) {
            first += 1;
        }
        let mut end = thing.end;
        // "(within Riverton County)" belongs to the work.
        if tokens.get(end).is_some_and(|token| scene.document.slice(token.span) == "(")
            && let Some(close) = (end + 1..end + 7)
                .find(|&index| tokens.get(index).is_some_and(|token| scene.document.slice(token.span) == ")"))
        {
            end = close + 1;
        }
        let class: Arc<str> =
            if scene.ontology.is_a(&thing.class, &work.class) { thing.class.clone() } else { work.class.clone() };
        let class = if has_phases { thing.class.clone() } else { class };
        let kind = if has_phases { Kind::Part } else { Kind::Work };
        let mut mention = scene.mention(first, end, &class, &work.rule, kind);
        mention.is_weak = false;
        works.push(mention);
    }
    // What was taken for a description is a work.
    let is_work = |mention: &Mention| works.iter().any(|work| work.first == mention.first && work.end == mention.end);
    found.retain(|mention| mention.kind != Kind::Described || !is_work(mention));
    found.extend(works);
}

/// "the Karibu Hospital redevelopment": the thing right before the word for a work on it, behind "the".
fn worked_on<'m>(scene: &Scene<'_>, phrase: &NounPhrase, words: usize, found: &'m [Mention]) -> Option<&'m Mention> {
    let ontology = scene.ontology;
    let is_the = scene.sentence.tokens.get(phrase.first).is_some_and(|token| {
        ontology.lexicon.is(token.word, WordClass::Article) && ontology.lexicon.is(token.word, WordClass::Definite)
    });
    let is_worked = |mention: &&Mention| {
        mention.kind == Kind::Name
            && !mention.is_weak
            && mention.end + words == phrase.end
            && mention.first == phrase.first + 1
            && phrase.end == phrase.head + 1
            && ontology.workable.contains(ontology.top(&mention.class))
    };
    found.iter().filter(|_| is_the).find(is_worked)
}
