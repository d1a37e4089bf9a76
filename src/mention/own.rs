//! Places that only the document knows: "Mara County" makes a place of "Mara" in "Mara Water Company".
//!
//! What the gazetteer is for places that everybody knows, the names of a document are for its own: a name with the
//! word for its kind, and a name that the text says something lies in.

use std::{cell::OnceCell, sync::Arc};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    document::Document,
    mention::{Kind, Mention, Scene, place},
    ontology::{Ontology, grammar::WordClass, lexicon::Tag},
    sentence::{Sentence, Shape, Token},
};

/// Key of what finds them.
const RULE: &str = "own-place";
/// So many words the name of such a place has at the most, the word for its kind aside.
const MAX_WORDS: usize = 3;
/// So often a place is named whose government the text names.
const OFTEN: usize = 4;

/// A place by its words without the word for its kind.
struct Own<'a> {
    words: Vec<&'a str>,
    class: Arc<str>,
    name: Arc<str>,
    /// Whether the text gives its kind, so that the words alone name it too.
    has_kind: bool,
}

impl<'a> Own<'a> {
    /// Returns the place, of no kind in particular, that some tokens name, if no gazetteer has it.
    fn at(scene: &Scene<'a>, first: usize, end: usize, has_kind: bool) -> Option<Self> {
        let class = Arc::from(scene.ontology.home_class.as_deref()?);
        Some(Self { words: words(scene, first, end)?, class, name: Arc::from(scene.text(first, end)), has_kind })
    }
}

/// Adds what names the document's own places without the word for their kind: inside other names, and alone.
pub fn find(ontology: &Ontology, document: &Document, sentences: &[Sentence], mentions: &mut Vec<Mention>) {
    let places = places(ontology, document, sentences, mentions);
    if places.is_empty() {
        return;
    }
    let mut more = Vec::new();
    let mut first = 0;
    for (index, sentence) in sentences.iter().enumerate() {
        let count = mentions[first..].iter().take_while(|mention| mention.sentence == index).count();
        let known = &mut mentions[first..first + count];
        first += count;
        let scene = Scene { ontology, document, sentence, index };
        for at in 0..sentence.tokens.len() {
            let Some(own) = at_token(&scene, at, &places) else { continue };
            let end = at + own.words.len();
            let mut mention = scene.mention(at, end, &own.class, &Arc::from(RULE), Kind::Place);
            mention.name = Some(own.name.clone());
            mention.is_weak = false;
            if let Some(same) = known.iter_mut().find(|other| other.first == at && other.end == end) {
                let is_open = same.kind == Kind::Unclassed || same.kind == Kind::Name && ontology.is_place(&same.class);
                if is_open && own.has_kind {
                    *same = mention;
                }
                continue;
            }
            let holders = || known.iter().filter(|other| other.first <= at && end <= other.end);
            let is_free = !known.iter().any(|other| other.first < end && at < other.end);
            let is_itself = |other: &Mention| {
                other.kind == Kind::Person || ontology.is_place(&other.class) && is_kind_of(&scene, other, at, end)
            };
            let is_inside = holders().next().is_some() && !holders().any(is_itself);
            let stands_alone = own.has_kind && is_free && !is_capital(sentence.tokens.get(end));
            if is_inside || stands_alone {
                more.push(mention);
            }
        }
    }
    if !more.is_empty() {
        mentions.append(&mut more);
        mentions.sort_by_key(|mention| (mention.sentence, mention.span.start, std::cmp::Reverse(mention.span.end)));
    }
    // "Riverton-Seaford", which is one city: no place lies inside its name.
    let whole = |mention: &Mention| {
        let token = sentences.get(mention.sentence).and_then(|sentence| sentence.tokens.get(mention.first));
        token.is_some_and(|token| token.span == mention.span && token.shape.has(Shape::HYPHEN))
    };
    let joined: FxHashSet<(usize, usize)> = mentions
        .iter()
        .filter(|mention| &*mention.rule == RULE && whole(mention))
        .map(|mention| (mention.sentence, mention.first))
        .collect();
    if !joined.is_empty() {
        mentions.retain(|mention| {
            &*mention.rule == RULE
                || mention.end != mention.first + 1
                || whole(mention)
                || !joined.contains(&(mention.sentence, mention.first))
        });
    }
}

/// Returns the document's own places by their first word; a name that two places have is nobody's.
fn places<'a>(
    ontology: &'a Ontology,
    document: &'a Document,
    sentences: &'a [Sentence],
    mentions: &[Mention],
) -> FxHashMap<&'a str, Vec<Own<'a>>> {
    let mut places: FxHashMap<&str, Vec<Own<'_>>> = FxHashMap::default();
    // Most documents never ask.
    let counted: OnceCell<Uses<'_>> = OnceCell::new();
    let uses = || counted.get_or_init(|| Uses::new(ontology, document, sentences));
    for mention in mentions {
        let Some(sentence) = sentences.get(mention.sentence) else { continue };
        let scene = Scene { ontology, document, sentence, index: mention.sentence };
        let own = with_kind(&scene, mention, &uses)
            .or_else(|| of_kind(&scene, mention))
            .or_else(|| with_government(&scene, mention, &uses))
            .or_else(|| of_head(&scene, mention))
            .or_else(|| after_preposition(&scene, mention));
        let Some(own) = own else { continue };
        let Some(&first) = own.words.first() else { continue };
        let row = places.entry(first).or_default();
        match row.iter_mut().find(|known| known.words == own.words) {
            Some(known) if !known.has_kind && own.has_kind => *known = own,
            // "Mara Town" and "Mara County": nobody knows which "Mara" is.
            Some(known) if known.has_kind && own.has_kind && known.name != own.name => known.words.clear(),
            Some(_) => {}
            None => row.push(own),
        }
    }
    places
}

/// "Mara County", "County of Mara", "the town of Mara": a name and the word for its kind.
fn with_kind<'a, 'u>(scene: &Scene<'a>, mention: &Mention, uses: &dyn Fn() -> &'u Uses<'a>) -> Option<Own<'a>>
where
    'a: 'u,
{
    let (ontology, tokens) = (scene.ontology, &scene.sentence.tokens);
    let kinds = ontology.lists.get("place-kinds")?;
    let is_kind = |at: usize| tokens.get(at).is_some_and(|token| kinds.contains(&token.lemma));
    let is_of = |at: usize| tokens.get(at).is_some_and(|token| ontology.lexicon.is(token.word, WordClass::Of));
    let (first, end) = (mention.first, mention.end);
    let is_home = mention.kind == Kind::Name && ontology.is_place(&mention.class);
    let (first, end, is_said) = if is_home && end > first + 1 && is_kind(end - 1) {
        (first, end - 1, false)
    } else if is_home && end > first + 2 && is_kind(first) && is_of(first + 1) {
        (first + 2, end, true)
    } else {
        return None;
    };
    let words = words(scene, first, end)?;
    let is_proper = is_proper(scene, first, end) || is_said && uses().places(&words);
    let name: Arc<str> = Arc::from(scene.text(mention.first, mention.end));
    is_proper.then(|| Own { words, class: mention.class.clone(), name, has_kind: true })
}

/// "the town of Mara": a name behind the word for its kind in small letters.
fn of_kind<'a>(scene: &Scene<'a>, mention: &Mention) -> Option<Own<'a>> {
    let (ontology, tokens) = (scene.ontology, &scene.sentence.tokens);
    let [kind, of] = tokens.get(mention.first.checked_sub(2)?..mention.first)? else { return None };
    let kinds = ontology.lists.get("place-kinds")?;
    let is_it = mention.kind == Kind::Unclassed
        && kinds.contains(&kind.word)
        && !kind.shape.has(Shape::CAPITAL)
        && ontology.lexicon.is(of.word, WordClass::Of);
    let (first, end) = (mention.first, mention.end);
    if is_it && is_proper(scene, first, end) { Own::at(scene, first, end, true) } else { None }
}

/// "Government of Mara", "South Mara Government": what has a government of its own.
fn with_government<'a, 'u>(scene: &Scene<'a>, mention: &Mention, uses: &dyn Fn() -> &'u Uses<'a>) -> Option<Own<'a>>
where
    'a: 'u,
{
    let (ontology, tokens) = (scene.ontology, &scene.sentence.tokens);
    let is_head = |at: usize| tokens.get(at).is_some_and(|token| ontology.author_heads.contains(&token.word));
    let is_of = |at: usize| tokens.get(at).is_some_and(|token| ontology.lexicon.is(token.word, WordClass::Of));
    let (first, end) = (mention.first, mention.end);
    if mention.kind != Kind::Name || !ontology.is_author(&mention.class) || end < first + 2 {
        return None;
    }
    let (first, end) = if is_head(first) && is_of(first + 1) {
        (first + 2, end)
    } else if is_head(end - 1) {
        (first, end - 1)
    } else {
        return None;
    };
    let own = Own::at(scene, first, end, true)?;
    // "Scottish Government": the adjective of a people is no place.
    let is_people = |at: usize| {
        tokens.get(at).is_some_and(|token| ontology.naming.people(scene.document.slice(token.span)).is_some())
    };
    let is_proper = (first..end).any(|at| is_new(scene, at))
        && !(first..end).any(is_people)
        && (uses().places(&own.words) || uses().repeats(&own.words) && is_new(scene, end - 1))
        && !(first..end).any(|at| place::is_exact(scene, at, at + 1));
    is_proper.then_some(own)
}

/// "University of Mara", "Port of Mara": what a body or a work is of.
fn of_head<'a>(scene: &Scene<'a>, mention: &Mention) -> Option<Own<'a>> {
    let (ontology, tokens) = (scene.ontology, &scene.sentence.tokens);
    let heads = ontology.lists.get("heads-of-places")?;
    let (first, end) = (mention.first + 2, mention.end);
    let is_headed = tokens.get(mention.first).is_some_and(|head| heads.contains(&head.word))
        && tokens.get(mention.first + 1).is_some_and(|of| ontology.lexicon.is(of.word, WordClass::Of));
    if mention.kind != Kind::Name || mention.is_weak || !is_headed || end <= first {
        return None;
    }
    let is_name = (first..end).all(|at| is_proper(scene, at, at + 1));
    if is_name { Own::at(scene, first, end, false) } else { None }
}

/// "in Mara", where no gazetteer has it: what lies inside a longer name is the same place.
fn after_preposition<'a>(scene: &Scene<'a>, mention: &Mention) -> Option<Own<'a>> {
    let (ontology, tokens) = (scene.ontology, &scene.sentence.tokens);
    let before = tokens.get(mention.first.checked_sub(1)?)?;
    // "Mara-Karibu Road" names places as well.
    let is_guess = mention.kind == Kind::Place && mention.name.is_some() && mention.end == mention.first + 1;
    if is_guess && !place::is_exact(scene, mention.first, mention.end) {
        let text = scene.document.slice(mention.span);
        let class = mention.class.clone();
        return (text.len() > 2).then(|| Own { words: vec![text], class, name: Arc::from(text), has_kind: false });
    }
    let is_inside = mention.kind == Kind::Unclassed && ontology.lexicon.is(before.word, WordClass::In);
    let closes = tokens.get(mention.end).is_none_or(|next| !place::goes_on(next) && next.tag != Tag::Number);
    let is_name = is_inside && closes && is_proper(scene, mention.first, mention.end);
    if is_name { Own::at(scene, mention.first, mention.end, false) } else { None }
}

/// Returns the words of a name of a few words that no gazetteer has.
fn words<'a>(scene: &Scene<'a>, first: usize, end: usize) -> Option<Vec<&'a str>> {
    let tokens = scene.sentence.tokens.get(first..end).filter(|tokens| tokens.len() <= MAX_WORDS)?;
    let is_plain = |token: &Token| is_capital(Some(token)) && !token.shape.has(Shape::ACRONYM);
    // "Al.", which a scan made of "AI", is no place.
    let is_long = scene.text(first, end).chars().filter(|letter| letter.is_alphabetic()).nth(2).is_some();
    let is_new = is_long && !place::is_exact(scene, first, end) && tokens.iter().all(is_plain);
    (is_new && !tokens.is_empty()).then(|| tokens.iter().map(|token| scene.document.slice(token.span)).collect())
}

/// Returns whether some tokens begin with a word that is a name before all: no "Eastern", "Free" or "Second".
fn is_proper(scene: &Scene<'_>, first: usize, end: usize) -> bool {
    let is_other = |token: &Token| {
        scene.ontology.lexicon.is(token.word, WordClass::FirstName)
            || scene.ontology.naming.people(scene.document.slice(token.span)).is_some()
    };
    first < end && is_new(scene, first) && !scene.sentence.tokens.get(first).is_some_and(is_other)
}

/// Returns whether a token is a word that is a name before all.
fn is_new(scene: &Scene<'_>, at: usize) -> bool {
    scene.sentence.tokens.get(at).is_some_and(|token| {
        let word = scene.ontology.lexicon.word(token.word);
        word.is_none_or(|word| word.tags.first().is_none_or(|tag| tag == Tag::Name))
    })
}

/// How the text uses the words in capitals that it has.
#[derive(Default)]
struct Uses<'a> {
    /// Those that stand behind "in", "from" or "between".
    placed: FxHashSet<&'a str>,
    /// How often each stands anywhere.
    counts: FxHashMap<&'a str, usize>,
}

impl<'a> Uses<'a> {
    fn new(ontology: &Ontology, document: &'a Document, sentences: &[Sentence]) -> Self {
        let mut uses = Self::default();
        let places = [WordClass::In, WordClass::From, WordClass::Between];
        for tokens in sentences.iter().map(|sentence| &sentence.tokens) {
            for (at, token) in tokens.iter().enumerate().filter(|(_, token)| is_capital(Some(token))) {
                let text = document.slice(token.span);
                *uses.counts.entry(text).or_default() += 1;
                let before = at.checked_sub(1).and_then(|before| tokens.get(before));
                if before.is_some_and(|before| ontology.lexicon.is_any(before.word, &places)) {
                    uses.placed.insert(text);
                }
            }
        }
        uses
    }

    /// Returns whether the text says of a name that something is there: "in Zenith" of the "City of Zenith".
    fn places(&self, words: &[&str]) -> bool {
        words.first().is_some_and(|first| self.placed.contains(first))
    }

    /// Returns whether the text has the last word of a name time and again.
    fn repeats(&self, words: &[&str]) -> bool {
        words.last().and_then(|last| self.counts.get(last)).is_some_and(|&count| count >= OFTEN)
    }
}

/// Returns whether a mention is the place whose words stand at some tokens: that name and the word for its kind.
fn is_kind_of(scene: &Scene<'_>, mention: &Mention, first: usize, end: usize) -> bool {
    let kinds = scene.ontology.lists.get("place-kinds");
    let is_small = |at: usize| {
        scene.sentence.tokens.get(at).is_some_and(|token| {
            scene.ontology.lexicon.is(token.word, WordClass::Of)
                || kinds.is_some_and(|kinds| kinds.contains(&token.lemma))
        })
    };
    (mention.first..mention.end).all(|at| (first..end).contains(&at) || is_small(at))
}

/// Returns the place whose words stand at a token, the longest first.
fn at_token<'p, 'a>(scene: &Scene<'_>, at: usize, places: &'p FxHashMap<&'a str, Vec<Own<'a>>>) -> Option<&'p Own<'a>> {
    let tokens = scene.sentence.tokens.get(at..)?;
    let first = tokens.first().filter(|token| is_capital(Some(token)))?;
    let text = |token: &Token| scene.document.slice(token.span);
    let fits = |own: &&Own<'_>| {
        !own.words.is_empty()
            && tokens.len() >= own.words.len()
            && tokens.iter().zip(&own.words).all(|(token, word)| text(token) == *word)
    };
    places.get(text(first))?.iter().filter(fits).max_by_key(|own| own.words.len())
}

fn is_capital(token: Option<&Token>) -> bool {
    token.is_some_and(|token| token.shape.has(Shape::CAPITAL))
}
