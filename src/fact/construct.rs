//! Facts that names and noun phrases state without a verb.

mod amount;
mod bracket;
mod giving;
mod its;
mod joint;
mod label;
mod leaders;
mod line;
pub mod members;
mod named;
mod place;
mod post;
pub mod record;
pub mod role;
mod row;
mod shared;
mod spread;
pub mod table;

pub(crate) use post::{is_guest, is_past};

use crate::{
    document::{Document, Span},
    entity::resolve::Resolved,
    fact::{
        Modality,
        clause::{Clause, Node},
        state::{Claim, Finding, Fitness, Sink},
        trial::{Reason, Trial},
    },
    mention::{Kind, Mention},
    ontology::{
        construction::{Construction, Shape},
        grammar::WordClass,
        lexicon::{Tag, WordId},
    },
    sentence::{Sentence, Shape as Capital, Token},
};

/// One sentence with what is needed to read its constructions.
pub struct Scene<'a, 'f> {
    /// Which things may be related.
    pub fitness: &'a Fitness<'f>,
    /// The document.
    pub document: &'a Document,
    /// The sentence.
    pub sentence: &'a Sentence,
    /// The mentions of the document.
    pub mentions: &'a [Mention],
    /// Those of the sentence.
    pub range: std::ops::Range<usize>,
    /// What they name.
    pub resolved: &'a Resolved,
    /// The sentence as a row.
    pub row: &'a [Node],
    /// How far what names state holds here.
    pub modality: Modality,
    /// The clauses of the sentence, in the order of their verbs.
    pub clauses: &'a [Clause],
    /// What the sentence before tells of, where this one begins with what something is to it: "The executing agency is".
    pub told: Option<usize>,
}

/// Adds what the constructions of a sentence state.
pub fn find(scene: &Scene<'_, '_>, sink: &mut Sink) {
    for index in scene.range.clone() {
        if let (Some(mention), Some(thing)) = (scene.mentions.get(index), scene.thing(index)) {
            in_name(scene, index, mention, thing, sink);
            owned(scene, mention, thing, sink);
            bracketed(scene, index, mention, thing, sink);
            bracket::find(scene, mention, thing, sink);
        }
    }
    row::find(scene, sink);
    members::find(scene, sink);
    its::find(scene, sink);
    role::find(scene, sink);
    giving::find(scene, sink);
    post::find(scene, sink);
    leaders::find(scene, sink);
    joint::find(scene, sink);
    shared::find(scene, sink);
    amount::find(scene, sink);
}

impl<'a> Scene<'a, '_> {
    fn thing(&self, mention: usize) -> Option<usize> {
        self.resolved.of_mention.get(mention).copied().flatten()
    }

    /// Returns the mentions of the sentence that name a thing, with it.
    fn things(&self) -> impl Iterator<Item = (&'a Mention, usize)> + Clone {
        self.range.clone().filter_map(|index| Some((self.mentions.get(index)?, self.thing(index)?)))
    }

    /// Returns the mentions and things of the list that begins at a node; it ends where another word stands.
    fn list(&self, first: usize) -> impl Iterator<Item = (usize, usize)> {
        let nodes = self.row.get(first..).unwrap_or_default().iter();
        nodes
            .take_while(|node| matches!(node, Node::Thing { .. } | Node::And | Node::Comma | Node::Bracket))
            .filter_map(|node| match *node {
                Node::Thing { mention, thing } => Some((mention, thing)),
                _ => None,
            })
    }

    /// Returns where a mention stands; the whole sentence where there is none.
    fn span(&self, mention: usize) -> Span {
        self.mentions.get(mention).map_or(self.sentence.span, |mention| mention.span)
    }

    fn word(&self, token: usize) -> WordId {
        self.sentence.tokens.get(token).map_or(WordId::UNKNOWN, |token| token.word)
    }

    fn lemma(&self, token: usize) -> WordId {
        self.sentence.tokens.get(token).map_or(WordId::UNKNOWN, |token| token.lemma)
    }

    fn is(&self, token: usize, class: WordClass) -> bool {
        self.fitness.ontology.lexicon.is(self.word(token), class)
    }

    fn text(&self, token: usize) -> &str {
        self.sentence.tokens.get(token).map_or("", |token| self.document.slice(token.span))
    }

    /// Returns whether a noun is plural.
    fn is_plural(&self, token: usize) -> bool {
        self.word(token) != self.lemma(token)
    }

    /// Returns whether a word is "its" or "their", and not "our".
    fn is_its(&self, token: &Token) -> bool {
        let ontology = self.fitness.ontology;
        token.tag == Tag::Possessive
            && !ontology.lexicon.is(token.word, WordClass::SpeakersOwn)
            && !ontology.in_list("yours", token.word)
    }

    /// Returns whether a word is one of a construction of some shape.
    fn is_trigger(&self, shape: Shape, word: WordId) -> bool {
        self.fitness.ontology.is_trigger(shape, word)
    }

    fn rules(&self, shape: Shape) -> impl Iterator<Item = &Construction> {
        self.fitness.ontology.constructions_of(shape).iter()
    }

    /// Returns whether a mention stands behind "a": "Riverton Park, a World Heritage Site".
    fn is_apposed(&self, mention: usize) -> bool {
        let before = self.mentions.get(mention).and_then(|mention| mention.first.checked_sub(1));
        before.is_some_and(|at| self.is(at, WordClass::Article) && !self.is(at, WordClass::Definite))
    }

    /// Returns the clause of a verb of the row.
    pub(super) fn clause_of(&self, node: Node) -> Option<&'a Clause> {
        let Node::Verb(index) = node else { return None };
        let verb = self.sentence.verbs.get(index)?;
        self.clauses.iter().find(|clause| clause.verb.head == verb.head)
    }

    /// Returns whether the verb before a node says that something is or will be, not that it is denied or possible.
    fn is_stated(&self, at: usize) -> bool {
        let verb = self.row[..at].iter().rev().find(|node| matches!(node, Node::Verb(_)));
        let clause = verb.and_then(|verb| self.clause_of(*verb));
        clause.is_none_or(|clause| matches!(clause.modality, Some(Modality::Actual | Modality::Planned)))
    }

    /// Returns whether a node is a form of "be" that says that something is or will be.
    fn is_being(&self, at: usize) -> bool {
        let Some(&Node::Verb(verb)) = self.row.get(at) else { return false };
        let verb = self.sentence.verbs.get(verb);
        verb.is_some_and(|verb| self.is(verb.head, WordClass::Be)) && self.is_stated(at + 1)
    }

    /// Returns whether the first thing can hold an office of the second.
    fn can_hold(&self, person: usize, body: usize) -> bool {
        let mut rules = self.rules(Shape::Office);
        rules.any(|rule| self.fitness.allows(&rule.predicate, &rule.domain, &rule.range, person, body))
    }

    /// Adds the relation of the first rule of a shape that the classes allow; a refusal counts once.
    fn relate(&self, shape: Shape, subject: usize, object: usize, span: Span, trigger: WordId, sink: &mut Sink) {
        let mut is_refused = false;
        for rule in self.rules(shape) {
            if !rule.words.is_empty() && !rule.words.contains(&trigger) {
                continue;
            }
            if self.fitness.allows(&rule.predicate, &rule.domain, &rule.range, subject, object) {
                sink.findings.push(Finding {
                    claim: Claim::Relation { predicate: rule.predicate.clone(), subject, object },
                    modality: self.modality,
                    span,
                    rule: rule.key.clone(),
                    confidence: rule.confidence,
                });
                return;
            }
            is_refused = true;
            let reason = Reason::Class { subject, object: Some(object) };
            sink.tried(|| Trial { rule: rule.key.clone(), span, verb: None, reason });
        }
        sink.refused += usize::from(is_refused);
    }
}

/// "our new Youth Board", "our Clean Air Plan": what the author calls its own.
fn owned(scene: &Scene<'_, '_>, mention: &Mention, thing: usize, sink: &mut Sink) {
    let Some(author) = scene.resolved.author.filter(|&author| author != thing) else { return };
    let tags = [Tag::Adjective, Tag::Adverb, Tag::Participle, Tag::VerbPast, Tag::Noun];
    let is_modifier = |token: &Token| tags.contains(&token.tag) && !token.shape.has(Capital::CAPITAL);
    let tokens = scene.sentence.tokens.get(..mention.first).unwrap_or_default();
    let Some(owner) = tokens.iter().rposition(|token| !is_modifier(token)) else { return };
    if mention.first - owner <= MAX_ADJECTIVES && scene.is(owner, WordClass::SpeakersOwn) {
        scene.relate(Shape::Own, thing, author, mention.span, WordId::UNKNOWN, sink);
        scene.relate(Shape::OwnWork, author, thing, mention.span, WordId::UNKNOWN, sink);
    }
}

/// "Karibu Station (Riverton District)": a place alone in brackets is where the thing before them lies.
fn bracketed(scene: &Scene<'_, '_>, index: usize, mention: &Mention, thing: usize, sink: &mut Sink) {
    if scene.text(mention.end) != "(" {
        return;
    }
    let behind =
        (index + 1..scene.range.end).filter_map(|index| Some((scene.mentions.get(index)?, scene.thing(index)?)));
    let mut behind = behind.take_while(|(place, _)| place.first <= mention.end + 1);
    let place = behind.find(|(place, _)| place.first == mention.end + 1 && scene.text(place.end) == ")");
    // "in Riverton (Ujala Hospital), Seaford (Lakeside Hospital)": what stands in the place.
    let is_house = |&(_, inner): &(&Mention, usize)| {
        scene.fitness.is_place(thing)
            && !scene.is_country(thing)
            && scene.fitness.is_one_of(inner, &["Institution", "Project"])
            && !scene.resolved.things.get(inner).is_some_and(|inner| scene.fitness.ontology.is_public(&inner.class))
    };
    if let Some((house, inner)) = place.filter(is_house) {
        scene.relate(Shape::SetApart, inner, thing, mention.span.cover(house.span), WordId::UNKNOWN, sink);
        return;
    }
    // "China (Jiashan) Park": the smaller is in brackets.
    let holds =
        |whole: usize| !scene.is_too_wide(thing, whole) && !scene.is_country(thing) && scene.may_lie_in(thing, whole);
    if let Some((place, whole)) = place.filter(|&(_, whole)| holds(whole)) {
        scene.relate(Shape::SetApart, thing, whole, mention.span.cover(place.span), WordId::UNKNOWN, sink);
    }
}

/// So many tokens behind "our" a name begins at the latest.
const MAX_ADJECTIVES: usize = 3;

/// What the name of one mention states: places, wholes and works in it.
fn in_name(scene: &Scene<'_, '_>, index: usize, mention: &Mention, thing: usize, sink: &mut Sink) {
    let children: Vec<usize> = scene
        .range
        .clone()
        .filter(|&other| other != index && scene.mentions.get(other).is_some_and(|other| mention.holds(other)))
        .collect();
    for &child in &children {
        let (Some(inner), Some(whole)) = (scene.mentions.get(child), scene.thing(child)) else { continue };
        let is_direct = !children.iter().any(|&other| {
            other != child
                && scene.mentions.get(other).is_some_and(|other| other.holds(inner))
                && scene.thing(other).is_some()
        });
        if !is_direct || whole == thing {
            continue;
        }
        let span = mention.span;
        let before = inner.first.checked_sub(1).filter(|&token| token >= mention.first);
        let before = if before.is_some_and(|token| scene.is(token, WordClass::Article)) {
            before.and_then(|token| token.checked_sub(1)).filter(|&token| token >= mention.first)
        } else {
            before
        };
        let is_plan = scene.fitness.is_one_of(thing, &["Initiative"]);
        let purpose = before.filter(|_| is_plan).and_then(|token| named::purpose(scene, mention, token));
        let link = purpose.unwrap_or_else(|| before.map_or(WordId::UNKNOWN, |token| scene.word(token)));
        let after_of = before.is_some_and(|token| {
            scene.is(token, WordClass::Of) || scene.fitness.ontology.in_list("foreign-of", scene.word(token))
        });
        let after_in = before.is_some_and(|token| scene.is(token, WordClass::In));
        let after_for = before.is_some_and(|token| scene.is(token, WordClass::For) || scene.is(token, WordClass::On));
        let in_bracket = before.is_some_and(|token| scene.text(token) == "(");
        // "the Plan for the Riverton Coast" is not for Riverton.
        // "Bank of Riverton (Amendment) Act": neither across a bracket.
        let close = (inner.end + 1..mention.end).find(|&at| scene.text(inner.end) == "(" && scene.text(at) == ")");
        let after = close.map_or(inner.end, |close| close + 1);
        let ends_part = after >= mention.end
            || scene.sentence.tokens.get(after).is_none_or(|token| !token.shape.has(Capital::CAPITAL));
        // "Riverton" and "New Seaford" in "Riverton-New Seaford Road".
        let cuts = |at: usize| {
            scene
                .sentence
                .tokens
                .get(at)
                .is_some_and(|token| token.span.start < inner.span.start || token.span.end > inner.span.end)
        };
        let is_token_part = cuts(inner.first)
            || inner.end.checked_sub(1).is_some_and(cuts)
            || place::is_end(scene, mention, inner, &children);
        // "Natural Resources Riverton": the place ends a name of more words.
        let is_last = |inner: &Mention| {
            inner.end == mention.end
                && mention.kind == Kind::Name
                && inner.kind == Kind::Place
                && scene.fitness.is_one_of(thing, &["Institution"])
                && before.is_none_or(|token| scene.sentence.tokens[token].tag != Tag::Preposition)
                && inner.first >= mention.first + 2
        };
        match (mention.kind, inner.kind) {
            // "the Riverton–Seaford section of the Lakeside Railway".
            (Kind::Part | Kind::Work, Kind::Place) if is_token_part => {
                scene.relate(Shape::JoinedPlaces, thing, whole, span, link, sink);
            }
            (Kind::Part, kind) if inner.first == mention.first || after_of && kind != Kind::Place => {
                scene.relate(Shape::Phase, thing, whole, span, link, sink);
            }
            (Kind::Work, Kind::Place) if in_bracket || after_in => {
                scene.relate(Shape::PlaceInName, thing, whole, span, link, sink);
            }
            // "the new Riverton campus of Green University".
            (Kind::Part | Kind::Work, Kind::Place)
                if scene.sentence.tokens.get(inner.end).is_some_and(|head| !head.shape.has(Capital::CAPITAL))
                    && before.is_none_or(|token| scene.sentence.tokens[token].tag == Tag::Adjective) =>
            {
                scene.relate(Shape::PlaceInName, thing, whole, span, link, sink);
            }
            (Kind::Work, Kind::Place) => {}
            (Kind::Work, _) => scene.relate(Shape::Work, thing, whole, span, link, sink),
            // "Riverton-Seaford Airport" links nothing.
            (_, Kind::Place) if is_token_part && scene.serves_place(mention.end) => {}
            (_, Kind::Place) if is_token_part => {
                scene.relate(Shape::JoinedPlaces, thing, whole, span, link, sink);
            }
            (Kind::Name | Kind::Quoted | Kind::Place | Kind::Unclassed, Kind::Place | Kind::Name)
                if matches!(inner.kind, Kind::Place) || scene.fitness.is_one_of(whole, &["Place"]) =>
            {
                // "Northern Riverton": the place comes second, unless another comes first.
                let is_first = !children.iter().any(|&other| {
                    scene
                        .mentions
                        .get(other)
                        .is_some_and(|other| other.span.start < inner.span.start && other.kind == Kind::Place)
                });
                let at_start = inner.first == mention.first
                    || is_first && before.is_some_and(|token| token == mention.first && !after_of);
                if named::first(scene, (mention, thing), (inner, whole), sink) {
                    continue;
                }
                if (at_start || in_bracket || ends_part && (after_of || after_in || after_for) || is_last(inner))
                    && !scene.is_too_wide(thing, whole)
                    && !place::leads_out(scene, mention, inner)
                {
                    scene.relate(Shape::PlaceInName, thing, whole, span, link, sink);
                }
            }
            // "Law of the Sea Convention": no Sea Convention. "Port of Riverton" and "Riverton", which is known as a port:
            // one thing.
            (Kind::Name, Kind::Name)
                if after_of
                    && inner.end == mention.end
                    && inner.class == mention.class
                    && (scene.fitness.ontology.measures.contains(scene.fitness.ontology.top(&mention.class))
                        || inner.rule != mention.rule && inner.end == inner.first + 1) => {}
            (Kind::Name | Kind::Quoted, Kind::Name) if after_of => {
                scene.relate(Shape::OfInName, thing, whole, span, link, sink);
            }
            // "Green Fund" of "Green", "Green Climate 2030", "Green Bank Group": one thing, or the larger one.
            (Kind::Name, Kind::Name | Kind::Unclassed) if !adds_words(scene, mention, inner) => {}
            (Kind::Name, Kind::Name | Kind::Unclassed) if inner.first == mention.first => {
                scene.relate(Shape::NameInName, thing, whole, span, link, sink);
            }
            // "a gas pipeline between Riverton and Seaford".
            (Kind::Described, Kind::Place) if !after_in && scene.fitness.ontology.patterns.is_route(&mention.rule) => {
                scene.relate(Shape::JoinedPlaces, thing, whole, span, link, sink);
            }
            // "a desalination plant in Riverton".
            (Kind::Described, Kind::Place) if scene.fitness.ontology.patterns.is_sited(&mention.rule) => {
                let link = (mention.first..inner.first).rev().find(|&at| !scene.is(at, WordClass::Article));
                let word = link.map_or(WordId::UNKNOWN, |at| scene.word(at));
                scene.relate(Shape::After, thing, whole, span, word, sink);
            }
            (Kind::Described, Kind::Place) if inner.end == mention.end && is_plan => {
                scene.relate(Shape::PlaceInName, thing, whole, span, link, sink);
            }
            _ => {}
        }
    }
}

/// Returns whether a name has two words behind the name that it begins with, numbers aside, or is "the UJZ Board".
fn adds_words(scene: &Scene<'_, '_>, mention: &Mention, inner: &Mention) -> bool {
    let behind = scene.sentence.tokens.get(inner.end..mention.end).unwrap_or_default();
    let is_body = inner.kind == Kind::Unclassed && scene.fitness.ontology.is_author(&mention.class);
    behind.iter().filter(|token| token.tag != Tag::Number).nth(usize::from(!is_body)).is_some()
}
