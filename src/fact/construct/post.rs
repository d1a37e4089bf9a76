//! Who holds which office, where the office stands beside a person: "the Governor, Ana Lopez, spoke".

mod body;
mod printed;

use crate::{
    entity::{fold, resolve::Resolved},
    fact::{
        Modality,
        clause::Clause,
        construct::{Scene, post::printed::Post},
        state::{Claim, Sink},
    },
    ontology::{Ontology, construction::Shape, grammar::WordClass, lexicon::Tag},
    sentence::Shape as Capital,
};

/// So many words stand between "former" and the name at the most.
const MAX_DISTANCE: usize = 14;

/// So many words before a name are looked at for "former".
const MAX_FRONT: usize = 4;

/// So many mentions the line of a name has at the most.
const MAX_INSIDE: usize = 4;

/// So many bytes titles take before the name of who signs at the most.
const MAX_TITLES: usize = 24;

/// So many bytes honours take behind it: ", MP".
const MAX_HONOURS: usize = 16;

/// How an office stands beside a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stand {
    /// "Mayor Ana Lopez".
    Title,
    /// "the Mayor, Ana Lopez, …", "Ana Lopez, the Mayor, …".
    Apart,
}

/// Returns whether an office is one of ministries and the author is neither a ministry nor a government: "the Minister
/// for Energy" in the record of a parliament.
pub(crate) fn is_guest(ontology: &Ontology, resolved: &Resolved, office: &str) -> bool {
    let known = |text: &str, list: &str| {
        fold::key(text).split(' ').any(|word| ontology.in_list(list, ontology.lexicon.find(word)))
    };
    let author = resolved.author.and_then(|author| resolved.things.get(author));
    author.is_some_and(|author| {
        let is_government =
            fold::key(&author.name).split(' ').any(|word| ontology.author_heads.contains(&ontology.lexicon.find(word)));
        known(office, "offices-of-ministries")
            && !known(&author.name, "ministries")
            && !is_government
            && !ontology.is_place(&author.class)
    })
}

/// Returns whether the last words before a name say that its office is held no more: "the late Governor of".
pub(crate) fn is_past(ontology: &Ontology, front: &str) -> bool {
    front
        .split_whitespace()
        .rev()
        .take(MAX_FRONT)
        .any(|word| ontology.in_list("past-holders", ontology.lexicon.find(&word.to_lowercase())))
}

/// Adds what a sentence says of persons and their offices; takes back what was held before.
pub(super) fn find(scene: &Scene<'_, '_>, sink: &mut Sink) {
    let persons: Vec<usize> =
        scene.range.clone().filter(|&index| scene.thing(index).is_some_and(|thing| scene.is_holder(thing))).collect();
    for &index in &persons {
        let (Some(person), Some(thing)) = (scene.mentions.get(index), scene.thing(index)) else { continue };
        let mut posts: Vec<(Post, Stand)> = Vec::new();
        if let Some(post) = printed::title(scene, person.first) {
            posts.push((post, Stand::Title));
        }
        let start = printed::start(scene, person.first);
        let is_apart = |at: usize| matches!(scene.text(at), "," | ";" | "." | ")" | ":" | "—" | "–" | "");
        let is_cut = scene.document.text.get(person.span.end..).is_some_and(|rest| rest.starts_with(','));
        let before = start.checked_sub(1);
        let comma = before.filter(|&comma| scene.text(comma) == ",");
        // "THE MINISTER FOR WORKS (Mr. Otieno): …".
        let bracket = before.filter(|&open| scene.text(open) == "(" && scene.text(person.end) == ")");
        if let Some(post) = comma.or(bracket).and_then(|at| printed::behind(scene, at)) {
            // "Newly appointed as State Minister, Dr Lopez will …".
            let is_named = post.first.checked_sub(1).is_some_and(|at| scene.is(at, WordClass::As));
            if is_named || is_cut || is_apart(person.end) {
                posts.push((post, Stand::Apart));
            }
        }
        // Honours behind a name are no tokens: "Dr Ana Lopez, MP, Minister of Finance".
        let from = match scene.text(person.end) {
            "," | "—" | "–" | "(" | "|" => Some(person.end + 1),
            _ => is_cut.then_some(person.end),
        };
        if let Some(from) = from {
            // "Ana Lopez (Chair)": of what is not said.
            let is_bracket = scene.text(person.end) == "(";
            let ahead = printed::ahead(scene, from).into_iter().filter(|post| !is_bracket || post.of.is_some());
            // "the Mayor, Juma Otieno, the Governor, Ana Lopez": the second office is that of the next.
            let is_next = |post: &Post| {
                let is_person = |&index: &usize| {
                    scene.mentions.get(index).is_some_and(|next| printed::start(scene, next.first) == post.end + 1)
                };
                scene.text(post.end) == "," && persons.iter().any(is_person)
            };
            let has_own = posts.iter().any(|(_, stand)| *stand == Stand::Apart);
            posts.extend(ahead.filter(|post| !has_own || !is_next(post)).map(|post| (post, Stand::Apart)));
        }
        // "with Ana Lopez as its chair".
        if scene.is(person.end, WordClass::As) && scene.in_list("its", person.end + 1) {
            posts.extend(printed::next(scene, person.end + 1, true).map(|post| (post, Stand::Apart)));
        }
        // "with Ana Lopez at its head", "the Bank has Ana Lopez at its head".
        if scene.is(person.end, WordClass::At) && scene.in_list("its", person.end + 1) {
            let post = printed::next(scene, person.end + 1, true);
            let verb = scene.clauses.iter().find(|clause| clause.verb.end == start);
            match verb.map(|clause| clause.subject.as_slice()) {
                Some([body]) if post.is_some() && scene.can_hold(thing, body.thing) => {
                    let office = scene.lemma(post.map_or(person.end, |post| post.head));
                    scene.relate(Shape::Office, thing, body.thing, body.span.cover(person.span), office, sink);
                }
                Some(_) => {}
                None => posts.extend(post.map(|post| (post, Stand::Apart))),
            }
        }
        for (post, stand) in posts {
            body::relate(scene, (person, thing), &post, stand, sink);
        }
        printed::held(scene, person, thing, sink);
    }
    appointed(scene, sink);
    signed(scene, sink);
    past(scene, sink);
}

/// "Dr Ana Lopez was appointed State Minister".
fn appointed(scene: &Scene<'_, '_>, sink: &mut Sink) {
    let appoints = |clause: &&Clause| {
        clause.verb.is_passive
            && clause.modality == Some(Modality::Actual)
            && scene.fitness.ontology.in_list("appointing-verbs", clause.verb.lemma)
    };
    for clause in scene.clauses.iter().filter(appoints) {
        // "was sworn in as Cabinet Secretary".
        let end = clause.verb.end;
        let from = (end..end + 2).find(|&at| scene.is(at, WordClass::As)).map_or(end, |at| at + 1);
        let Some(post) = printed::next(scene, from, true) else { continue };
        for subject in clause.subject.iter().filter(|subject| subject.is_named && scene.is_holder(subject.thing)) {
            let mention = scene.range.clone().filter_map(|index| scene.mentions.get(index));
            if let Some(person) = mention.into_iter().find(|mention| mention.span == subject.span) {
                body::relate(scene, (person, subject.thing), &post, Stand::Apart, sink);
            }
        }
    }
}

/// A name on a line of its own, and the office on the next: the end of a foreword.
fn signed(scene: &Scene<'_, '_>, sink: &mut Sink) {
    let sentence = scene.sentence;
    let Some(index) = scene.range.start.checked_sub(1) else { return };
    let (Some(last), Some(mut post)) = (scene.mentions.get(index), printed::next(scene, 0, false)) else { return };
    printed::take_body(scene, &mut post);
    // The outermost mention of the line is the person, or holds it.
    let before = (index.saturating_sub(MAX_INSIDE)..=index).rev();
    let mut before =
        before.filter(|&at| scene.mentions.get(at).is_some_and(|mention| mention.sentence == last.sentence));
    let is_person = |&at: &usize| scene.thing(at).is_some_and(|thing| scene.is_holder(thing));
    let Some((Some(person), Some(thing))) = before.find(is_person).map(|at| (scene.mentions.get(at), scene.thing(at)))
    else {
        return;
    };
    let text = &scene.document.text;
    let line = text.get(..person.span.start).map_or("", |front| front.rsplit('\n').next().unwrap_or(front));
    let gap = text.get(person.span.end..sentence.span.start).unwrap_or("");
    let is_line = post.first <= 1
        && (post.end..sentence.tokens.len()).all(|at| matches!(scene.text(at), "." | ","))
        && line.len() <= MAX_TITLES
        && gap.len() <= MAX_HONOURS
        && gap.contains('\n')
        && !gap.contains(char::is_lowercase);
    if is_line {
        body::relate(scene, (person, thing), &post, Stand::Apart, sink);
    }
}

impl Scene<'_, '_> {
    fn is_post(&self, token: usize) -> bool {
        self.fitness.ontology.is_office(self.lemma(token))
    }

    fn in_list(&self, list: &str, token: usize) -> bool {
        let ontology = self.fitness.ontology;
        ontology.in_list(list, self.word(token)) || ontology.in_list(list, self.lemma(token))
    }

    fn is_capital(&self, token: usize) -> bool {
        let token = self.sentence.tokens.get(token);
        token.is_some_and(|token| token.shape.has(Capital::CAPITAL) || token.shape.has(Capital::ACRONYM))
    }

    fn is_tag(&self, token: usize, tag: Tag) -> bool {
        self.sentence.tokens.get(token).is_some_and(|token| token.tag == tag)
    }

    /// Returns whether a thing can hold offices: it is a person.
    pub(super) fn is_holder(&self, thing: usize) -> bool {
        self.resolved.things.get(thing).is_some_and(|thing| self.fitness.ontology.is_holder(&thing.class))
    }
}

/// "Ana Lopez, former Governor of Riverton": takes back what a row of nouns says of an office that is held no more.
fn past(scene: &Scene<'_, '_>, sink: &mut Sink) {
    let tokens = &scene.sentence.tokens;
    let is_past = |at: usize| scene.in_list("past-holders", at) && (at + 1..at + 5).any(|office| scene.is_post(office));
    let past: Vec<usize> = (0..tokens.len()).filter(|&at| is_past(at)).collect();
    if past.is_empty() {
        return;
    }
    let is_verb = |at: usize| scene.sentence.verbs.iter().any(|verb| verb.first == at);
    let parts = |at: usize| scene.is(at, WordClass::And) || is_verb(at);
    let ends = |at: usize| scene.text(at) == "," || scene.is(at, WordClass::And);
    sink.findings.retain(|finding| {
        let is_office = scene.rules(Shape::Office).any(|rule| rule.key == finding.rule);
        let Claim::Relation { subject, .. } = finding.claim else { return true };
        let person = scene.range.clone().find(|&index| scene.thing(index) == Some(subject));
        let person = person.and_then(|index| scene.mentions.get(index));
        let (true, Some(person)) = (is_office, person) else { return true };
        // Behind the person, or before it up to the name.
        !past.iter().any(|&at| {
            at == person.end + 1 && ends(person.end)
                || at == person.end + 2 && ends(person.end)
                || at < person.first && person.first - at < MAX_DISTANCE && !(at..person.first).any(parts)
        })
    });
}
