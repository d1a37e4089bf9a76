//! Places of the gazetteer, by themselves and inside names.

pub mod kind;
mod listed;
pub mod shouted;
mod street;

use std::{borrow::Cow, sync::Arc};

use crate::{
    document::Span,
    mention::{Kind, Mention, Scene},
    ontology::{construction, gazetteer::Gazetteer, grammar::WordClass, lexicon::Tag, quantity::Measure},
    sentence::{Shape, Token},
};

/// Key of what finds places.
pub const RULE: &str = "gazetteer";

/// Returns whether some tokens are a place, alone or with the word for its kind ("Riverton County").
#[must_use]
pub fn is_place(scene: &Scene<'_>, first: usize, end: usize) -> bool {
    is_exact(scene, first, end) || (end - first > 1 && is_kind_word(scene, end - 1) && is_exact(scene, first, end - 1))
}

/// Returns whether some tokens are the name of a place, whole.
#[must_use]
pub fn is_exact(scene: &Scene<'_>, first: usize, end: usize) -> bool {
    end > first && end - first <= Gazetteer::MAX_WORDS && scene.ontology.gazetteer.has(&joined(scene, first, end))
}

/// Returns whether a token is a word for a kind of place: the head of a class below that of all gazetteer kinds.
fn is_kind_word(scene: &Scene<'_>, index: usize) -> bool {
    scene.sentence.tokens.get(index).is_some_and(|token| scene.ontology.in_list("place-kinds", token.lemma))
}

/// Returns the text of some tokens, parted by one space at the most: most often as it stands there.
fn joined<'a>(scene: &Scene<'a>, first: usize, end: usize) -> Cow<'a, str> {
    let (document, tokens) = (scene.document, scene.sentence.tokens.get(first..end).unwrap_or_default());
    let (Some(head), Some(last)) = (tokens.first(), tokens.last()) else { return Cow::Borrowed("") };
    let gap = |before: &Token, after: &Token| document.text.get(before.span.end..after.span.start);
    let is_single = |pair: &[Token]| match pair {
        [before, after] => gap(before, after) == Some(if after.shape.has(Shape::SPACE) { " " } else { "" }),
        _ => true,
    };
    let is_apostrophe = |letter: char| matches!(letter, '’' | '‘' | '\u{2bb}' | '\u{2bc}');
    if tokens.windows(2).all(is_single) {
        let name = document.slice(Span::new(head.span.start, last.span.end));
        let is_plain = name.is_ascii() || !name.contains(is_apostrophe);
        return if is_plain { Cow::Borrowed(name) } else { Cow::Owned(name.replace(is_apostrophe, "'")) };
    }
    let mut name = String::new();
    for token in tokens {
        if !name.is_empty() && token.shape.has(Shape::SPACE) {
            name.push(' ');
        }
        name.push_str(document.slice(token.span));
    }
    Cow::Owned(name.replace(is_apostrophe, "'"))
}

/// Adds the place that some tokens are.
pub fn add(scene: &Scene<'_>, first: usize, end: usize, found: &mut Vec<Mention>) {
    let exact = if is_exact(scene, first, end) { end } else { end - 1 };
    let name = joined(scene, first, exact);
    let kind = scene.sentence.tokens.get(exact).filter(|_| exact < end);
    // "the Democratic Republic of the Congo" is no river.
    let is_inside =
        found.iter().any(|mention| mention.kind == Kind::Place && mention.first < first && end <= mention.end);
    let feature = if kind.is_none() && !is_inside { articled(scene, first, end, &name) } else { None };
    // "5 million US dollars": a currency.
    let is_currency = scene.sentence.tokens.get(end).is_some_and(|next| {
        let measures = &scene.ontology.quantity.measures;
        let forms = measures.get(&next.word).or_else(|| measures.get(&next.lemma));
        // "US $5 million".
        let is_short =
            end == first + 1 && scene.sentence.tokens.get(first).is_some_and(|token| token.shape.has(Shape::ACRONYM));
        let is_sign = is_short
            && next.tag == Tag::Mark
            && scene.sentence.tokens.get(end + 1).is_some_and(|number| number.tag == Tag::Number);
        !next.shape.has(Shape::CAPITAL)
            && (is_sign || matches!(next.tag, Tag::Noun | Tag::Nouns))
            && forms.is_some_and(|forms| {
                forms.iter().any(|(words, measure)| words.len() == 1 && !matches!(measure, Measure::Unit(_)))
            })
    });
    if is_currency {
        return;
    }
    let Some((class, canonical)) = feature.or_else(|| class_of(scene, &name, kind)) else { return };
    let mut mention = scene.mention(first, end, &class, &Arc::from(RULE), Kind::Place);
    mention.name = Some(canonical);
    mention.is_weak = false;
    found.push(mention);
}

/// Adds the natural feature that a name behind "the" stands for without the word for its kind; returns whether there
/// is one.
pub fn add_feature(scene: &Scene<'_>, first: usize, end: usize, found: &mut Vec<Mention>) -> bool {
    let Some((class, canonical)) = articled(scene, first, end, &joined(scene, first, end)) else { return false };
    let mut mention = scene.mention(first, end, &class, &Arc::from(RULE), Kind::Place);
    mention.name = Some(canonical);
    mention.is_weak = false;
    found.push(mention);
    true
}

/// "the Limpopo": the river, where a place without an article has that name too.
fn articled(scene: &Scene<'_>, first: usize, end: usize, name: &str) -> Option<(Arc<str>, Arc<str>)> {
    let (ontology, tokens) = (scene.ontology, &scene.sentence.tokens);
    let is_definite = |token: &Token| {
        ontology.lexicon.is(token.word, WordClass::Article) && ontology.lexicon.is(token.word, WordClass::Definite)
    };
    // "the Limpopo south of the dam": where, not whose.
    let is_alone = tokens.get(end).is_none_or(|next| {
        is_part_word(scene, next) && tokens.get(end + 1).is_some_and(|of| ontology.lexicon.is(of.word, WordClass::Of))
            || !goes_on(next)
    });
    if !is_alone || !tokens.get(first.checked_sub(1)?).is_some_and(is_definite) {
        return None;
    }
    let kinds = ontology.lists.get("articled-features")?;
    let mut places = kinds.iter().filter_map(|&kind| {
        let (initial, rest) = ontology.lexicon.text(kind).split_at_checked(1)?;
        let place =
            ontology.gazetteer.find(&format!("{name} {}{rest}", initial.to_uppercase())).next()?.name.to_owned();
        let row = ontology.gazetteer.first(&place)?;
        let class = ontology.class_of_kind(row.kind).filter(|_| !ontology.is_governed(row))?;
        Some((place, class))
    });
    let (place, class) = places.next()?;
    // "the Danube" is in the gazetteer as it is.
    (place != name).then(|| (class, Arc::from(place)))
}

/// Returns class and canonical name of a place: the first of its name that is of the kind that the text gives, else the
/// first.
fn class_of(scene: &Scene<'_>, name: &str, kind: Option<&Token>) -> Option<(Arc<str>, Arc<str>)> {
    let gazetteer = &scene.ontology.gazetteer;
    let given = kind.and_then(|token| {
        let heads = scene.ontology.patterns.heads.get(&token.lemma)?;
        let class = &heads.iter().find(|head| head.words.len() == 1)?.class;
        gazetteer.find(name).find(|place| scene.ontology.class_of_kind(place.kind).as_ref() == Some(class))
    });
    let place = given.or_else(|| gazetteer.first(name))?;
    let class = scene.ontology.class_of_kind(place.kind)?;
    // What has no parent but the world goes by its best known name ("UK"); others as the text writes them.
    let is_top = scene.ontology.top_kinds.contains(place.kind) || name.starts_with(place.name);
    Some((class, Arc::from(if is_top { place.name } else { name })))
}

/// Adds the places inside names and between other words: every longest stretch of capitalised tokens, or part of a
/// hyphenated one, that the gazetteer knows.
pub fn inside(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    let tokens = &scene.sentence.tokens;
    let mut index = 0;
    while let Some(token) = tokens.get(index) {
        if !token.shape.has(Shape::CAPITAL) && !token.shape.has(Shape::ACRONYM) {
            index += 1;
            continue;
        }
        let longest = longest(scene, index).filter(|&end| end > index + 1 || !is_small_word(scene, index));
        if let Some(end) = longest {
            let blocked =
                found.iter().any(|mention| mention.kind == Kind::Person && mention.first < end && index < mention.end);
            let first_of_sentence = index == 0 && end == 1 && token.tag != Tag::Name;
            // "Caritas Riverton": the last word of a name that nothing classes names no place by itself.
            let closes_name = found.iter().any(|mention| {
                mention.kind == Kind::Unclassed
                    && mention.first < index
                    && mention.end == end
                    && tokens
                        .get(index - 1)
                        .is_some_and(|before| before.tag == Tag::Name && !is_part_word(scene, before))
            });
            // "Riverton Bay Bridge": a bay, of which Riverton may be far; but "Riverton Lake Basin Fair".
            let is_feature = kind::is_feature(scene, end) && !kind::is_feature(scene, end + 1);
            let blocked = blocked || is_feature || street::is_named_after(scene, index, end, found);
            if !blocked && !closes_name && !first_of_sentence && !listed::begins(scene, index, end) {
                let with_kind = end < tokens.len()
                    && tokens.get(end).is_some_and(|token| token.shape.has(Shape::CAPITAL))
                    && is_kind_word(scene, end)
                    && !found.iter().any(|mention| mention.first <= index && mention.end > end + 1);
                let with_kind = with_kind || is_division(scene, index, end);
                add(scene, index, if with_kind { end + 1 } else { end }, found);
            }
            index = end;
            continue;
        }
        if token.shape.has(Shape::HYPHEN) {
            index = parts(scene, index, found);
        } else {
            index += 1;
        }
    }
}

/// "in southern Kenya": parts of places, by the word in small letters that says in capitals which part it is.
pub fn parts_of(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    let (ontology, tokens) = (scene.ontology, &scene.sentence.tokens);
    let Some(kinds) = ontology.lists.get("divided-kinds") else { return };
    let is_large = |mention: &Mention| {
        kinds.iter().any(|&kind| {
            ontology.class_of_kind(ontology.lexicon.text(kind)).is_some_and(|class| class == mention.class)
        })
    };
    let mut parts = Vec::new();
    for place in found.iter().filter(|mention| mention.kind == Kind::Place && is_large(mention)) {
        let Some(before) = place.first.checked_sub(1) else { continue };
        let Some(part) = tokens.get(before).filter(|part| !part.shape.has(Shape::CAPITAL)) else { continue };
        let modifies = tokens.get(place.end).is_some_and(goes_on);
        let is_inside = found.iter().any(|other| other.first <= before && place.first < other.end);
        let head = ontology.patterns.before.get(&part.word).into_iter().flatten().find(|head| head.words.len() == 1);
        if let Some(head) = head.filter(|_| !modifies && !is_inside) {
            let mut mention = scene.mention(before, place.end, &head.class, &head.rule, Kind::Name);
            mention.is_weak = false;
            parts.push(mention);
        }
    }
    found.extend(parts);
}

/// Returns whether a word behind a place belongs to its phrase, so that the place only says which: "Riverton harbour".
pub(crate) const fn goes_on(next: &Token) -> bool {
    matches!(next.tag, Tag::Noun | Tag::Nouns | Tag::Name | Tag::Adjective | Tag::Genitive)
}

/// "in Riverton district": a lone word for a kind of division, in small letters, behind a place.
fn is_division(scene: &Scene<'_>, first: usize, end: usize) -> bool {
    let (lexicon, tokens) = (&scene.ontology.lexicon, &scene.sentence.tokens);
    let is_kind = tokens.get(end).is_some_and(|token| scene.ontology.in_list("divisions", token.word));
    let is_in = first
        .checked_sub(1)
        .and_then(|before| tokens.get(before))
        .is_some_and(|token| lexicon.is(token.word, WordClass::In) || lexicon.is(token.word, WordClass::Of));
    is_kind && is_in && !tokens.get(end + 1).is_some_and(goes_on)
}

/// Returns whether a word before a place names a part of it: "Northern Riverton".
fn is_part_word(scene: &Scene<'_>, token: &Token) -> bool {
    scene.ontology.in_list("place-parts", token.word)
}

/// "GUIDE US TO": a pronoun or another small word among words in capitals is no abbreviation of a place.
fn is_small_word(scene: &Scene<'_>, index: usize) -> bool {
    let tokens = &scene.sentence.tokens;
    let is_small = |token: &Token| {
        let tags = scene.ontology.lexicon.word(token.word).map(|word| word.tags).unwrap_or_default();
        matches!(tags.first(), Some(Tag::Pronoun | Tag::Preposition | Tag::Conjunction))
    };
    let is_capital = |token: &Token| token.shape.has(Shape::ACRONYM);
    let beside = [index.checked_sub(1), Some(index + 1)].into_iter().flatten();
    tokens.get(index).is_some_and(|token| is_capital(token) && is_small(token))
        && beside.filter_map(|at| tokens.get(at)).all(|token| is_capital(token) || token.tag == Tag::Mark)
}

/// Returns where the longest place that begins at a token ends.
fn longest(scene: &Scene<'_>, first: usize) -> Option<usize> {
    let tokens = scene.sentence.tokens.get(first..)?;
    let closes = |token: &Token| {
        // "Côte d'Ivoire" ends in a word that begins small.
        let ends_large = || {
            let text = scene.document.slice(token.span);
            let may_part = text.bytes().any(|byte| byte == b'\'' || byte >= 0x80);
            let parts = if may_part { text.split_once(['\'', '’']) } else { None };
            parts.is_some_and(|(_, rest)| rest.starts_with(char::is_uppercase))
        };
        token.shape.has(Shape::CAPITAL) || token.shape.has(Shape::ACRONYM) || token.tag == Tag::Genitive || ends_large()
    };
    let longest = tokens.get(..Gazetteer::MAX_WORDS).unwrap_or(tokens);
    let longest = longest.get(..=longest.iter().rposition(closes)?)?;
    // Where the words stand as they are joined, each shorter stretch is a part of the longest.
    let all = joined(scene, first, first + longest.len());
    let start = tokens.first()?.span.start;
    let is_place = |end: usize| match &all {
        Cow::Borrowed(all) => {
            let length = tokens.get(end - first - 1).map_or(0, |last| last.span.end - start);
            scene.ontology.gazetteer.has(all.get(..length).unwrap_or(""))
        }
        Cow::Owned(_) => scene.ontology.gazetteer.has(&joined(scene, first, end)),
    };
    let ends = longest.iter().enumerate().rev().filter(|(_, token)| closes(token));
    ends.map(|(words, _)| first + words + 1).find(|&end| is_place(end))
}

/// "Riverton-New Seaford-Lakeside Railway" names three places, if all of them are. Returns the token to go on with.
fn parts(scene: &Scene<'_>, index: usize, found: &mut Vec<Mention>) -> usize {
    let tokens = &scene.sentence.tokens;
    // The token alone first; then with the words that a place of two words takes from its neighbours.
    let longest = tokens.iter().skip(index).take(5).take_while(|token| token.shape.has(Shape::CAPITAL)).count();
    let places_of = |first: usize, may_guess: bool| {
        (index + 1..=index + longest).find_map(|stop| Some((stop, joined_places(scene, first, stop, may_guess)?)))
    };
    // "New Seaford-Riverton": the word before belongs to the first, where nothing else is made of it.
    let before = index.checked_sub(1).filter(|&before| {
        tokens.get(before).is_some_and(|token| token.shape.has(Shape::CAPITAL))
            && !found.iter().any(|mention| mention.kind == Kind::Place && mention.end == index)
    });
    // Known places first: "Riverton-New Seaford" is no Riverton and New.
    let places = before
        .and_then(|before| places_of(before, false))
        .or_else(|| places_of(index, false))
        .or_else(|| if is_route(scene, index, found) { places_of(index, true) } else { None });
    let Some((stop, places)) = places else { return index + 1 };
    found.extend(places);
    stop
}

/// "Karibu Airport", "the Karibu bypass": works that go by the place that they serve, where one unknown word names it.
pub fn named_after(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    let (ontology, tokens) = (scene.ontology, &scene.sentence.tokens);
    let is_long = |mention: &Mention| mention.kind == Kind::Name && mention.end > mention.first + 1;
    if !found.iter().any(is_long) {
        return;
    }
    let (Some(works), Some(home)) = (ontology.lists.get("place-works"), ontology.home_class.as_deref()) else { return };
    let home: Arc<str> = Arc::from(home);
    let is_proper = |token: &Token| {
        let word = ontology.lexicon.word(token.word);
        word.is_none_or(|word| word.tags.first().is_none_or(|tag| tag == Tag::Name))
            && token.shape.has(Shape::CAPITAL)
            && !token.shape.has(Shape::ACRONYM)
            && !token.shape.has(Shape::HYPHEN)
            && !token.shape.has(Shape::DIGIT)
    };
    let mut places = Vec::new();
    for work in found.iter().filter(|mention| mention.kind == Kind::Name && !mention.is_weak) {
        let Some([first, middle @ .., last]) = tokens.get(work.first..work.end) else { continue };
        let is_alone = !found.iter().any(|other| work.holds(other) && other.first == work.first);
        // "Kamuzu International Airport" is called after a person.
        let is_plain = |token: &Token| !token.shape.has(Shape::CAPITAL) || token.shape.has(Shape::ACRONYM);
        if works.contains(&last.word)
            && !ontology.is_author(&work.class)
            && middle.iter().all(is_plain)
            && ontology.naming.people(scene.document.slice(first.span)).is_none()
            && is_alone
            && is_proper(first)
            && !ontology.lexicon.is(first.word, WordClass::FirstName)
        {
            let rule = Arc::from("place-of-work");
            places.push(scene.mention(work.first, work.first + 1, &home, &rule, Kind::Place));
        }
    }
    found.extend(places);
}

/// Returns whether the name that holds some tokens is of a class that lies between the places it is named after.
fn is_route(scene: &Scene<'_>, index: usize, found: &[Mention]) -> bool {
    found.iter().filter(|mention| mention.first <= index && index + 1 < mention.end).any(|mention| {
        scene
            .ontology
            .constructions_of(construction::Shape::JoinedPlaces)
            .iter()
            .any(|rule| scene.ontology.is_any(&mention.class, &rule.domain))
    })
}

/// Returns class and name of a part of a route's name that no gazetteer has: one capitalised word that is no other.
fn unknown_place(scene: &Scene<'_>, part: &str) -> Option<(Arc<str>, Arc<str>)> {
    let lexicon = &scene.ontology.lexicon;
    let is_name = part.len() > 2
        && part.starts_with(char::is_uppercase)
        && part.chars().skip(1).all(char::is_lowercase)
        && lexicon
            .word(lexicon.find(&part.to_lowercase()))
            .is_none_or(|word| word.tags.first().is_none_or(|tag| tag == Tag::Name));
    // "Trans-Asian Railway" joins no Trans and Asian.
    let is_wide = scene.ontology.in_list("wide-adjectives", lexicon.find(&part.to_lowercase()));
    let is_name = is_name && !is_wide && scene.ontology.naming.people(part).is_none();
    is_name.then(|| Some((Arc::from(scene.ontology.home_class.as_deref()?), Arc::from(part))))?
}

/// Returns the places that hyphens join in some tokens, if they are nothing else.
fn joined_places(scene: &Scene<'_>, first: usize, end: usize, is_route: bool) -> Option<Vec<Mention>> {
    let tokens = scene.sentence.tokens.get(first..end)?;
    let span = Span::new(tokens.first()?.span.start, tokens.last()?.span.end);
    let mut places = Vec::new();
    let mut start = span.start;
    for part in scene.document.slice(span).split(['-', '–']) {
        let part_span = Span::new(start, start + part.len());
        start = part_span.end + scene.document.text.get(part_span.end..)?.chars().next().map_or(0, char::len_utf8);
        let known = class_of(scene, part, None);
        let (class, canonical) = known.or_else(|| unknown_place(scene, part).filter(|_| is_route))?;
        let at = tokens.iter().position(|token| token.span.end > part_span.start)?;
        let last = tokens.iter().position(|token| token.span.end >= part_span.end)?;
        let mut mention = scene.mention(first + at, first + last + 1, &class, &Arc::from(RULE), Kind::Place);
        mention.span = part_span;
        mention.name = Some(canonical);
        mention.is_weak = false;
        places.push(mention);
    }
    Some(places)
}
