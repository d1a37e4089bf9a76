//! How offices are printed: "the Deputy Minister for Ports", "its director", "Chairperson of its Board".

use crate::{
    fact::{construct::Scene, state::Sink},
    mention::Mention,
    ontology::{construction::Shape, grammar::WordClass, lexicon::Tag},
};

/// An office as tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Post {
    /// The first word that says what office it is, behind an article and an owner.
    pub first: usize,
    /// The word for the office.
    pub head: usize,
    /// Where what is of the office begins: behind "of" or "for"; none where nothing is.
    pub of: Option<usize>,
    /// One past its last token.
    pub end: usize,
}

/// So many words an office has before its head at the most.
const MAX_WORDS: usize = 8;

/// So many words stand between an office and the comma behind it at the most.
const MAX_FIELD: usize = 12;

/// Returns where the titles before a name begin that are no offices: "Hon. Dr Ana Lopez".
pub(super) fn start(scene: &Scene<'_, '_>, name: usize) -> usize {
    let titles = &scene.fitness.ontology.patterns.titles;
    let is_title = |at: usize| {
        scene.text(at) == "." && at > 0 && titles.contains_key(&scene.word(at - 1))
            || titles.contains_key(&scene.word(at)) && !scene.is_post(at)
    };
    (0..name).rev().take_while(|&at| is_title(at)).last().unwrap_or(name)
}

/// "Permanent Secretary Ana Lopez", "its director general Ana Lopez".
pub(super) fn title(scene: &Scene<'_, '_>, name: usize) -> Option<Post> {
    let end = start(scene, name);
    let titles = &scene.fitness.ontology.patterns.titles;
    let head = (0..name)
        .rev()
        .take_while(|&at| scene.is_post(at) || titles.contains_key(&scene.word(at)) || scene.text(at) == ".");
    let head = head.into_iter().find(|&at| scene.is_post(at))?;
    let begin = first(scene, head);
    // "Karibu Bank President and Chief Executive Ana Lopez": two offices of one body.
    let joined = begin.checked_sub(2).filter(|&other| scene.is(other + 1, WordClass::And) && scene.is_post(other));
    let first = joined.map_or(begin, |other| first(scene, other));
    Some(Post { first, head, of: None, end: end.max(head + 1) })
}

/// Returns the first of the words that say what office it is.
fn first(scene: &Scene<'_, '_>, head: usize) -> usize {
    let is_part = |at: usize| {
        !scene.is(at, WordClass::Article)
            && !scene.is(at, WordClass::And)
            && (scene.is_capital(at)
                || scene.is_post(at)
                || scene.in_list("ranks", at)
                || scene.in_list("past-holders", at)
                || scene.is_tag(at, Tag::Adjective)
                || scene.is_tag(at, Tag::Noun))
            && (scene.is_capital(at) || scene.sentence.verbs.iter().all(|verb| !(verb.first <= at && at < verb.end)))
    };
    (head.saturating_sub(MAX_WORDS)..head).rev().take_while(|&at| is_part(at)).last().unwrap_or(head)
}

/// "the Minister of Health, ", "the Administrator, ": the office that ends before a comma.
pub(super) fn behind(scene: &Scene<'_, '_>, comma: usize) -> Option<Post> {
    let is_end = |at: usize| {
        matches!(scene.text(at), "," | ";" | ":" | "(" | ")" | "—" | "–")
            || scene.sentence.verbs.iter().any(|verb| verb.first <= at && at < verb.end && !scene.is_capital(at))
    };
    let floor = comma.saturating_sub(MAX_FIELD);
    let mut inside = (floor..comma).rev().take_while(|&at| !is_end(at));
    let post = inside.find_map(|at| {
        let post = scene.is_post(at).then(|| whole(scene, at))?;
        (post.head == at && (post.of.is_none() && post.end == comma || post.of.is_some() && post.end <= comma))
            .then_some(post)
    })?;
    // "Ana Lopez, the Mayor, Juma Otieno": the first of them is the mayor.
    let opens = (0..post.first).rev().find(|&at| !scene.is(at, WordClass::Article));
    let holder = opens.filter(|&at| scene.text(at) == ",").and_then(|at| {
        let mut inside =
            scene.range.clone().filter_map(|index| Some((scene.mentions.get(index)?, scene.thing(index)?)));
        inside.find(|(person, thing)| person.end == at && scene.is_holder(*thing)).map(|(person, _)| person)
    });
    // "the Mayor, Juma Otieno, the Governor, Ana Lopez": each office stands before its holder.
    let has_own = |person: &Mention| {
        let before = start(scene, person.first).checked_sub(1).filter(|&comma| scene.text(comma) == ",");
        before.is_some_and(|comma| behind(scene, comma).is_some())
    };
    let is_taken = holder.is_some_and(|person| !has_own(person));
    (!is_taken).then_some(post)
}

/// Returns the office whose head is a word, with what is of it.
fn whole(scene: &Scene<'_, '_>, head: usize) -> Post {
    // "Director General", "Chief Executive Officer".
    let is_more = |at: usize| scene.is_post(at) || scene.in_list("ranks", at) && titles_end(scene, at);
    let mut head = head;
    let mut end = head;
    while end == head || is_more(end) {
        if scene.is_post(end) {
            head = end;
        }
        end += 1;
        // "founder and chairman of the Trust": two offices of one body.
        let other = (end + 1..end + 4).find(|&at| !scene.in_list("ranks", at) || scene.is_post(at));
        if let Some(other) = other.filter(|&at| scene.is(end, WordClass::And) && scene.is_post(at)) {
            end = other;
        }
    }
    let mut post = Post { first: first(scene, head), head, of: None, end };
    // "Minister at the head of the Ministry".
    let mut link = end;
    if scene.is(end, WordClass::At) && scene.is(end + 1, WordClass::Article) && scene.is_post(end + 2) {
        link = end + 3;
    }
    if scene.is(link, WordClass::Of) || link == end && scene.is(link, WordClass::For) {
        post.of = Some(link + 1);
        let stops = |at: usize| {
            scene.text(at).is_empty()
                || matches!(scene.text(at), "," | ";" | ":" | "(" | ")" | "." | "—" | "–")
                || scene.sentence.verbs.iter().any(|verb| verb.first == at && !scene.is_capital(at))
        };
        post.end = (link + 1..link + 1 + MAX_FIELD).find(|&at| stops(at)).unwrap_or(link + 1);
    }
    post
}

fn titles_end(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.is_capital(at) || scene.is_tag(at, Tag::Adjective)
}

/// "Ana Lopez, President of the Bank and Chairperson of its Board": the offices that begin behind a comma.
pub(super) fn ahead(scene: &Scene<'_, '_>, from: usize) -> Vec<Post> {
    let mut posts = Vec::new();
    let mut at = from;
    while let Some(mut post) = next(scene, at, false) {
        // "Ana Lopez, President and Chief Executive, Green Bank": the line of who signs.
        let is_line = scene.sentence.verbs.is_empty() && scene.text(from.wrapping_sub(1)) == ",";
        if is_line || matches!(scene.text(from.wrapping_sub(1)), "(" | "|" | "–" | "—") {
            take_body(scene, &mut post);
        }
        posts.push(post);
        // Another office that "and" joins.
        let and = (post.end.min(post.of.unwrap_or(post.end))..=post.end).find(|&at| {
            scene.is(at, WordClass::And) && next(scene, at + 1, false).is_some_and(|next| next.of.is_some())
        });
        let Some(and) = and.filter(|_| posts.len() < 3) else { break };
        at = and + 1;
    }
    posts
}

/// "Chairman, Karibu Bank": the body that stands behind a comma.
pub(super) fn take_body(scene: &Scene<'_, '_>, post: &mut Post) {
    if post.of.is_some() || scene.text(post.end) != "," {
        return;
    }
    let body = scene.range.clone().filter_map(|index| scene.mentions.get(index));
    if let Some(body) = body.filter(|body| body.first == post.end + 1).max_by_key(|body| body.end) {
        (post.of, post.end) = (Some(body.first), body.end);
    }
}

/// The office that begins at a token; what stands behind it closes it, unless anything may.
pub(super) fn next(scene: &Scene<'_, '_>, from: usize, is_open: bool) -> Option<Post> {
    let mut at = from;
    while at < from + MAX_WORDS {
        if scene.is_post(at) {
            let post = whole(scene, at);
            return (is_open || is_closed(scene, &post)).then_some(post);
        }
        let is_part = scene.is(at, WordClass::Article)
            || scene.is_capital(at)
            || scene.in_list("ranks", at)
            || scene.in_list("past-holders", at)
            || [Tag::Adjective, Tag::Adverb, Tag::Genitive, Tag::Possessive, Tag::Noun]
                .into_iter()
                .any(|tag| scene.is_tag(at, tag))
            || scene.is(at, WordClass::At) && scene.is_post(at + 2);
        if !is_part {
            return None;
        }
        at += 1;
    }
    None
}

/// Returns whether nothing but a mark, "and" or what its holder answers for stands behind an office.
fn is_closed(scene: &Scene<'_, '_>, post: &Post) -> bool {
    let is_known = post.first.checked_sub(1).is_some_and(|at| scene.is(at, WordClass::Definite));
    matches!(scene.text(post.end), "," | ";" | ":" | "(" | ")" | "." | "—" | "–" | "")
        || post.of.is_some()
        || is_known && scene.is_tag(post.end, Tag::Adjective) && !scene.is_capital(post.end)
}

/// "Green Bank, whose chairman is Ana Lopez": whose office a relative clause says a person holds.
pub(super) fn held(scene: &Scene<'_, '_>, person: &Mention, thing: usize, sink: &mut Sink) {
    let start = title(scene, person.first).map_or(start(scene, person.first), |post| post.first);
    let Some(be) = start.checked_sub(1) else { return };
    let Some(whose) = (0..be).rfind(|&token| scene.is(token, WordClass::Whose)) else { return };
    let is_link = scene.is(be, WordClass::Be) || scene.text(be) == ",";
    let Some(office) = be.checked_sub(1).filter(|&office| is_link && scene.is_post(office)) else { return };
    let is_direct = (whose + 1..office).all(|at| scene.in_list("ranks", at) || scene.is_capital(at));
    let mut body = scene.things().filter(|(body, _)| body.end + 1 == whose || body.end == whose);
    if let Some((body, whole)) = body.next().filter(|_| is_direct) {
        scene.relate(Shape::Office, thing, whole, body.span.cover(person.span), scene.lemma(office), sink);
    }
}
