//! Which body an office is of: the one that is named beside it, the one for its field, or the one that speaks.

use crate::{
    entity::fold,
    fact::{
        clause::is_own_kind,
        construct::{
            Scene,
            post::{Stand, printed::Post},
        },
        state::Sink,
    },
    mention::Mention,
    ontology::{construction::Shape, grammar::WordClass, lexicon::Tag},
};

/// The place that a sentence begins with stands among its first words: "In the city of Riverton".
const FRONT: usize = 6;

/// A mention and its thing.
type Named<'m> = (&'m Mention, usize);

/// Adds that a person holds an office.
pub(super) fn relate(scene: &Scene<'_, '_>, (person, thing): Named<'_>, post: &Post, stand: Stand, sink: &mut Sink) {
    if (post.first.saturating_sub(1)..post.head).any(|at| scene.in_list("past-holders", at)) {
        return;
    }
    // "Police Officer Lopez": one of many, but "the Chief Executive Officer".
    let is_ranked = post.head.checked_sub(1).is_some_and(|at| scene.is_post(at) || scene.in_list("office-ranks", at));
    if !is_ranked && scene.fitness.ontology.in_list("ranked-offices", scene.lemma(post.head)) {
        return;
    }
    let trigger = scene.lemma(post.head);
    let mut add = |shape: Shape, body: usize| {
        let known = sink.findings.len();
        let tokens = scene.sentence.tokens.get(post.first..post.end);
        let office = tokens.and_then(|tokens| Some(tokens.first()?.span.cover(tokens.last()?.span)));
        let span = office.map_or(person.span, |office| office.cover(person.span));
        scene.relate(shape, thing, body, span, trigger, sink);
        sink.findings.len() > known
    };
    if let Some(body) = named(scene, thing, post, stand, person) {
        add(Shape::Office, body);
        return;
    }
    let (owner, from) = owner(scene, thing, post);
    let mut field: Vec<String> = words(scene, from, post.head);
    let behind = post.of.map_or_else(Vec::new, |of| words(scene, of, post.end));
    let is_graded = behind.first().is_some_and(|first| {
        let ontology = scene.fitness.ontology;
        ontology.in_list("ranks", ontology.lexicon.find(first))
    });
    field.extend(behind.into_iter().skip(usize::from(is_graded)));
    if field.is_empty() && post.of.is_none() {
        match owner {
            Some(owner) => _ = add(Shape::Office, owner),
            None => own(scene, post, stand, &mut add),
        }
        return;
    }
    // "the Minister of Health of Uganda": of another country.
    let other = post.of.and_then(|of| {
        let inside = scene.things().filter(|(place, _)| of <= place.first && place.end <= post.end);
        inside.map(|(_, place)| place).find(|&place| scene.fitness.is_place(place) && Some(place) != scene.fitness.home)
    });
    if let Some(other) = other {
        // "the chief executive of Volunteers of Uganda": of a body that has no class.
        if scene.is_country(other) && scene.in_list("offices-of-ministries", post.head) {
            add(Shape::Office, other);
        }
        return;
    }
    // "Uganda's Health Minister": of another country.
    if let Some(owner) = owner.filter(|&owner| scene.fitness.is_place(owner) && Some(owner) != scene.fitness.home) {
        add(Shape::Office, owner);
        return;
    }
    let is_ministers = scene.in_list("offices-of-ministries", post.head);
    if let Some(body) = of_field(scene, &field, is_ministers) {
        add(Shape::Office, body);
    } else if let Some(owner) = owner {
        add(Shape::Office, owner);
    }
}

/// An office that nothing says the body of: that of the place or the body that speaks.
fn own(scene: &Scene<'_, '_>, post: &Post, stand: Stand, add: &mut impl FnMut(Shape, usize) -> bool) {
    let before = post.first.checked_sub(1);
    // "a Governor, Ana Lopez": one of many.
    let is_any = before.is_some_and(|at| scene.is(at, WordClass::Article) && !scene.is(at, WordClass::Definite));
    // "Riverton's Mayor": of what has no name here.
    let is_owned = before.is_some_and(|at| scene.is_tag(at, Tag::Genitive) || scene.is_tag(at, Tag::Possessive));
    let is_ours = before.is_some_and(|at| scene.is(at, WordClass::SpeakersOwn));
    if is_any || is_owned && !is_ours || post.end < post.head {
        return;
    }
    let home = scene
        .fitness
        .home
        .filter(|_| stand == Stand::Title || before.is_some_and(|at| scene.is(at, WordClass::Definite)));
    if home.is_some_and(|home| add(Shape::OwnOffice, home)) {
        return;
    }
    // "In Riverton, we work with Mayor Ana Lopez".
    let is_in = scene.is(0, WordClass::In) && stand == Stand::Title;
    let mut places = scene.things().filter(|&(place, whole)| {
        is_in && place.first < FRONT && scene.fitness.is_place(whole) && Some(whole) != scene.fitness.home
    });
    if let (Some((_, place)), None) = (places.next(), places.next()) {
        add(Shape::OwnOffice, place);
        return;
    }
    let Some(author) = scene.resolved.author else { return };
    let is_of_ministry = scene.in_list("offices-of-ministries", post.head);
    let is_whole = (post.first..post.head).any(|at| scene.in_list("heads-of-government", at));
    if is_of_ministry && is_whole || is_government(scene, author) || is_of_ministry && field_of(scene, author).is_none()
    {
        return;
    }
    if !add(Shape::OwnOffice, author) && stand == Stand::Apart {
        add(Shape::OwnPost, author);
    }
}

/// Returns the words of an office that are no grade of it.
fn words(scene: &Scene<'_, '_>, first: usize, end: usize) -> Vec<String> {
    let is_said = |&at: &usize| {
        !scene.in_list("ranks", at)
            && !scene.is_post(at)
            && !scene.is(at, WordClass::And)
            && !scene.is(at, WordClass::Article)
            && !scene.is(at, WordClass::Of)
            && !scene.is(at, WordClass::For)
            && scene.text(at).chars().any(char::is_alphanumeric)
    };
    (first..end).filter(is_said).map(|at| fold::key(scene.text(at))).collect()
}

/// Returns the body that stands behind "of", or behind the person ("Mayor Ana Lopez of Riverton").
fn named(scene: &Scene<'_, '_>, thing: usize, post: &Post, stand: Stand, person: &Mention) -> Option<usize> {
    let of = match (post.of, stand) {
        (Some(of), _) => of,
        (None, Stand::Title) if scene.is(person.end, WordClass::Of) => person.end + 1,
        _ => return None,
    };
    // "Director-General of the said Department".
    let is_skipped = |at: usize| {
        let tags = [Tag::Adjective, Tag::Participle, Tag::VerbPast];
        scene.is(at, WordClass::Article) || !scene.is_capital(at) && tags.into_iter().any(|tag| scene.is_tag(at, tag))
    };
    let first = (of..of + 3).find(|&at| !is_skipped(at))?;
    let begins =
        |first: usize| scene.things().filter(move |(body, _)| body.first == first).max_by_key(|(body, _)| body.end);
    let whole = begins(first);
    // "Director of the Karibu Bank's Economics Department".
    let part =
        whole.filter(|(body, _)| scene.is_tag(body.end, Tag::Genitive)).and_then(|(body, _)| begins(body.end + 1));
    let whole = part.filter(|&(_, part)| scene.can_hold(thing, part)).or(whole);
    // "Vice President for Africa": not of it.
    let is_of = !scene.is(of - 1, WordClass::For);
    // "chair of the Kenya water board": not of Kenya.
    let goes_on = |place: &Mention| {
        let is_noun = scene.is_tag(place.end, Tag::Noun) || scene.is_tag(place.end, Tag::Nouns);
        is_noun && !scene.is_capital(place.end) && !scene.in_list("place-kinds", place.end)
    };
    let is_its = |(body, whole): &Named<'_>| {
        let is_place = scene.fitness.is_place(*whole);
        scene.can_hold(thing, *whole) && (!is_place || is_of && !goes_on(body))
    };
    whole.filter(is_its).map(|(_, whole)| whole)
}

/// Returns the body that stands before an office, or "its", and where the office goes on behind it.
fn owner(scene: &Scene<'_, '_>, thing: usize, post: &Post) -> (Option<usize>, usize) {
    // "Senate President", "EIB Vice-President", "Bank of Riverton Governor".
    let inside = scene.things().filter(|(body, _)| post.first < body.end && body.end <= post.head);
    let holding = inside.filter(|&(_, whole)| scene.can_hold(thing, whole));
    if let Some((body, whole)) = holding.max_by_key(|(body, _)| (body.end, body.end - body.first)) {
        return (Some(whole), body.end + usize::from(scene.is_tag(body.end, Tag::Genitive)));
    }
    let Some(before) = post.first.checked_sub(1) else { return (None, post.first) };
    if scene.is_tag(before, Tag::Genitive) {
        let whole = scene.things().filter(|(body, _)| body.end == before).max_by_key(|(body, _)| body.end - body.first);
        // "the state's housing coordinator".
        let kind = before.checked_sub(1).filter(|_| whole.is_none());
        if let Some(kind) = kind
            && is_own_kind(scene.fitness.ontology, scene.resolved, scene.word(kind))
            && kind.checked_sub(1).is_some_and(|the| scene.is(the, WordClass::Definite))
        {
            return (scene.resolved.author.filter(|&author| scene.can_hold(thing, author)), post.first);
        }
        return (whole.map(|(_, whole)| whole).filter(|&whole| scene.can_hold(thing, whole)), post.first);
    }
    // "Karibu Bank (KB) Chairman".
    if scene.text(before) == ")" {
        let whole = scene.things().filter(|(body, _)| body.end + 2 == before && scene.text(body.end) == "(");
        return (whole.map(|(_, whole)| whole).find(|&whole| scene.can_hold(thing, whole)), post.first);
    }
    if scene.in_list("its", before) {
        let body = scene.things().filter(|&(body, whole)| body.end <= before && scene.can_hold(thing, whole));
        return (
            body.max_by_key(|(body, _)| (body.end, std::cmp::Reverse(body.first))).map(|(_, whole)| whole),
            post.first,
        );
    }
    if scene.is(before, WordClass::Whose) {
        let body = scene.things().filter(|(body, _)| body.end + 1 == before || body.end == before);
        return (body.map(|(_, whole)| whole).find(|&whole| scene.can_hold(thing, whole)), post.first);
    }
    // "our chairman", in the report of a body.
    if scene.is(before, WordClass::SpeakersOwn) {
        let author = scene.resolved.author.filter(|&author| scene.can_hold(thing, author));
        let is_of_ministry = scene.in_list("offices-of-ministries", post.head);
        return (author.filter(|&author| !is_of_ministry || is_government(scene, author)), post.first);
    }
    (None, post.first)
}

/// Returns the one body of the document that is for a field, or is called so: "Health Secretary", "Senate President".
fn of_field(scene: &Scene<'_, '_>, field: &[String], is_ministers: bool) -> Option<usize> {
    let joined = field.join(" ");
    let things = &scene.resolved.things;
    let bodies = || (0..things.len()).filter(|&thing| scene.fitness.acts(thing) && !scene.fitness.is_place(thing));
    if let Some(body) = bodies().find(|&body| things.get(body).is_some_and(|body| fold::key(&body.name) == joined)) {
        return Some(body);
    }
    if !is_ministers || field.is_empty() {
        return None;
    }
    let mut fits = Vec::new();
    for body in bodies() {
        let Some(own) = field_of(scene, body) else { continue };
        if own == *field {
            return Some(body);
        }
        let shorter = own.len().min(field.len());
        if shorter > 0 && own.iter().take(shorter).eq(field.iter().take(shorter)) {
            fits.push(body);
        }
    }
    match fits[..] {
        [body] => Some(body),
        _ => None,
    }
}

/// Returns the words for the field of a ministry; none of another body, and none of one of another country.
fn field_of(scene: &Scene<'_, '_>, body: usize) -> Option<Vec<String>> {
    let ontology = scene.fitness.ontology;
    let heads = ontology.lists.get("ministries")?;
    let key = fold::key(&scene.resolved.things.get(body)?.name);
    let words: Vec<&str> = key.split(' ').collect();
    let is_head = |word: &&str| heads.contains(&ontology.lexicon.find(word));
    let head = words.iter().position(is_head)?;
    let is_small = |word: &str| {
        let word = ontology.lexicon.find(word);
        [WordClass::Of, WordClass::And, WordClass::For, WordClass::Article]
            .into_iter()
            .any(|class| ontology.lexicon.is(word, class))
    };
    let mut rest = words.get(head + 1..)?;
    if rest.is_empty() {
        rest = words.get(..head)?;
    }
    // "Ministry of Health of Uganda": of the country that speaks only.
    let home = scene.fitness.home.and_then(|home| scene.resolved.things.get(home));
    let of = rest
        .iter()
        .rposition(|word| ontology.lexicon.is(ontology.lexicon.find(word), WordClass::Of))
        .filter(|&of| of > 0);
    if let Some(of) = of {
        let place = rest[of + 1..].join(" ");
        let is_home = home.is_some_and(|home| fold::key(&home.name) == place);
        if is_home || scene.resolved.author == Some(body) {
            rest = &rest[..of];
        } else {
            return None;
        }
    }
    Some(rest.iter().filter(|word| !is_small(word)).map(|word| (*word).to_owned()).collect())
}

/// Returns whether a body is a government, of which a head of office is one of many.
fn is_government(scene: &Scene<'_, '_>, body: usize) -> bool {
    let ontology = scene.fitness.ontology;
    let name = scene.resolved.things.get(body).map_or("", |body| &*body.name);
    fold::key(name).split(' ').any(|word| ontology.author_heads.contains(&ontology.lexicon.find(word)))
}
