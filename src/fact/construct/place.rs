//! What places beside things say: "In Riverton: …", "Riverton, Kenya", "on the island of Ujala".

use crate::{
    fact::{clause::Node, construct::Scene, state::Sink},
    mention::{Kind, Mention},
    ontology::{construction::Shape, grammar::WordClass, lexicon::WordId},
};

impl Scene<'_, '_> {
    fn name(&self, thing: usize) -> &str {
        self.resolved.things.get(thing).map_or("", |thing| thing.name.as_str())
    }

    pub(super) fn class(&self, thing: usize) -> &str {
        self.resolved.things.get(thing).map_or("", |thing| &*thing.class)
    }

    /// Returns whether a name that ends before a token is that of an airport, a port or the like.
    pub(super) fn serves_place(&self, end: usize) -> bool {
        let last = end.checked_sub(1).map_or(WordId::UNKNOWN, |last| self.word(last));
        self.fitness.ontology.in_list("place-works", last)
    }

    /// Returns whether the gazetteer knows a place of the first name in one of the second.
    pub(super) fn lies_in(&self, thing: usize, whole: usize, is_listed: bool) -> bool {
        let ontology = self.fitness.ontology;
        let gazetteer = &ontology.gazetteer;
        let (inner, outer) = (self.name(thing), self.name(whole));
        // In a list smaller places stand side by side.
        if is_listed && !self.is_large(whole) {
            return false;
        }
        let top = ontology.top_place(outer);
        gazetteer.find(inner).any(|row| {
            row.parent.split('/').any(|parent| parent == outer)
                || top.is_some_and(|top| top.country == row.country && !top.country.is_empty() && top.name != row.name)
        })
    }

    /// Returns whether a place is a country or lies right below one.
    fn is_large(&self, place: usize) -> bool {
        let ontology = self.fitness.ontology;
        let mut rows = ontology.gazetteer.find(self.name(place));
        rows.any(|row| ontology.top_kinds.contains(row.kind) || ontology.is_top_place(row.parent))
    }

    /// Returns whether a thing is a country.
    pub(super) fn is_country(&self, thing: usize) -> bool {
        let ontology = self.fitness.ontology;
        let place = self.resolved.things.get(thing).filter(|thing| ontology.is_place(&thing.class));
        let row = place.and_then(|place| ontology.gazetteer.first(&place.name));
        row.is_some_and(|row| ontology.top_kinds.contains(row.kind))
    }

    /// Returns whether a thing is a work, and no body or place.
    pub(super) fn is_work(&self, thing: usize) -> bool {
        let ontology = self.fitness.ontology;
        let class = self.class(thing);
        ontology.workable.contains(ontology.top(class)) && !ontology.is_author(class) && !ontology.is_place(class)
    }

    /// Returns whether a thing is a place with a government, or one of no known kind.
    fn may_be_governed(&self, thing: usize) -> bool {
        let ontology = self.fitness.ontology;
        self.resolved.things.get(thing).is_some_and(|thing| {
            let is_plain = ontology.is_place(&thing.class) && ontology.top(&thing.class) == &*thing.class;
            is_plain || ontology.has_government(&thing.class)
        })
    }

    /// Returns whether two places may lie in one country: the gazetteer knows them in one, or knows one of them nowhere.
    pub(super) fn share_country(&self, left: usize, right: usize) -> bool {
        let countries =
            |thing: usize| self.fitness.ontology.gazetteer.find(self.name(thing)).map(|row| row.country.to_string());
        let is_unknown = |thing: usize| countries(thing).next().is_none();
        is_unknown(left) || is_unknown(right) || countries(left).any(|country| countries(right).any(|c| c == country))
    }

    /// Returns whether nothing that the gazetteer knows speaks against a thing's lying in a place.
    pub(super) fn may_lie_in(&self, thing: usize, whole: usize) -> bool {
        thing != whole
            && (!self.fitness.is_place(thing)
                || !self.is_known_place(thing)
                || self.lies_in(thing, whole, false)
                || self.are_town_and_division(thing, whole))
    }

    /// Returns whether the gazetteer knows a town and a division in the same larger place.
    fn are_town_and_division(&self, thing: usize, whole: usize) -> bool {
        let ontology = self.fitness.ontology;
        let is_division = |kind: &str| {
            let kind = ontology.lexicon.find(kind);
            ontology.in_list("divisions", kind) || ontology.in_list("divided-kinds", kind)
        };
        let rows = |place: usize| ontology.gazetteer.find(self.name(place));
        rows(thing).filter(|row| !is_division(row.kind)).any(|row| {
            rows(whole)
                .any(|other| is_division(other.kind) && other.parent == row.parent && other.country == row.country)
        })
    }

    /// Returns whether the gazetteer has a place of this name.
    fn is_known_place(&self, thing: usize) -> bool {
        self.fitness.ontology.gazetteer.find(self.name(thing)).next().is_some()
    }

    /// "Council of Europe", "Atlantic Ports Authority": a body lies in no continent or ocean that its name holds.
    pub(super) fn is_too_wide(&self, thing: usize, whole: usize) -> bool {
        let ontology = self.fitness.ontology;
        let (class, place) = (self.class(thing), self.name(whole));
        let is_work = ontology.is_place(class) || ontology.workable.contains(ontology.top(class));
        (ontology.is_author(class) || !is_work)
            && ontology.gazetteer.first(place).is_some_and(|row| row.country.is_empty())
    }

    /// Returns whether a noun says where in a place something is: "north", "heart".
    fn is_side(&self, head: usize) -> bool {
        self.fitness.ontology.in_list("place-parts", self.lemma(head))
    }

    /// Returns whether a noun says where a body sits: "headquarters".
    pub(super) fn is_seat(&self, head: usize) -> bool {
        self.fitness.ontology.in_list("seats", self.lemma(head))
    }

    pub(super) fn is_kind_of_place(&self, head: usize) -> bool {
        self.fitness.ontology.in_list("place-kinds", self.lemma(head))
    }
}

/// Returns whether a place in the name of a work is one of two that it lies between: "Riverton Seaford Road",
/// "Riverton to Seaford Road".
pub(super) fn is_end(scene: &Scene<'_, '_>, name: &Mention, place: &Mention, children: &[usize]) -> bool {
    let last = name.end.checked_sub(1).map_or(WordId::UNKNOWN, |last| scene.word(last));
    if place.kind != Kind::Place || !scene.fitness.ontology.in_list("joining-works", last) {
        return false;
    }
    let places = children.iter().filter_map(|&child| scene.mentions.get(child));
    let is_join = |at: usize| {
        scene.is(at, WordClass::To) || matches!(scene.text(at), "-" | "–" | "—") || scene.is(at, WordClass::And)
    };
    let are_ends = |first: &Mention, second: &Mention| {
        first.first == name.first && (first.end == second.first || first.end + 1 == second.first && is_join(first.end))
    };
    places.filter(|other| other.kind == Kind::Place).any(|other| are_ends(other, place) || are_ends(place, other))
}

/// Returns whether a thing and the next behind its comma have others before or behind them: "A, B and C".
pub(super) fn is_listed(row: &[Node], at: usize) -> bool {
    let is_join = |node: Option<&Node>| matches!(node, Some(Node::Comma | Node::And));
    let is_thing = |node: Option<&Node>| matches!(node, Some(Node::Thing { .. } | Node::And));
    let follows = is_join(row.get(at + 3)) && is_thing(row.get(at + 4));
    let precedes = at > 1 && is_join(row.get(at - 1)) && is_thing(row.get(at - 2));
    follows || precedes
}

/// "Riverton, Seaford and Lakeside in Kenya": the others of a list of like things, as far as they may lie in the place.
pub(super) fn listed_with(scene: &Scene<'_, '_>, last: usize, whole: usize) -> Vec<(usize, usize)> {
    let Some(&Node::Thing { thing: known, .. }) = scene.row.get(last) else { return Vec::new() };
    let is_like = |thing: usize| {
        thing != known
            && (scene.fitness.is_place(thing) && scene.fitness.is_place(known)
                || scene.class(thing) == scene.class(known))
            && if scene.lies_in(known, whole, false) {
                scene.may_lie_in(thing, whole)
            } else {
                scene.share_country(thing, known)
            }
    };
    let is_join = |node: Option<&Node>| matches!(node, Some(Node::Comma | Node::And));
    // "the school, and the hospital in Riverton": two things apart.
    if let Some([Node::Comma, Node::And]) = last.checked_sub(2).and_then(|first| scene.row.get(first..last))
        && !is_join(last.checked_sub(4).and_then(|at| scene.row.get(at)))
    {
        return Vec::new();
    }
    let mut found = Vec::new();
    let (mut at, mut is_list) = (last, false);
    while is_join(at.checked_sub(1).and_then(|before| scene.row.get(before))) {
        while is_join(at.checked_sub(1).and_then(|before| scene.row.get(before))) {
            at -= 1;
            is_list |= matches!(scene.row.get(at), Some(Node::And));
        }
        // "Riverton (the port), Seaford and Lakeside".
        at -= usize::from(matches!(scene.row[..at], [.., Node::Thing { .. }, Node::Bracket]));
        match at.checked_sub(1).and_then(|before| scene.row.get(before)) {
            // "between A in B and C in D": B belongs to A.
            Some(Node::Thing { .. })
                if matches!(scene.row[..at - 1], [.., Node::Thing { .. }, Node::Preposition { word, .. }]
                    if !scene.fitness.ontology.lexicon.is(word, WordClass::Between)) =>
            {
                break;
            }
            Some(&Node::Thing { mention, thing }) if is_list && is_like(thing) => found.push((mention, thing)),
            _ => break,
        }
        at -= 1;
    }
    found
}

/// "from Riverton, in Kenya, to Seaford", "The dam, on the Mara in Lakeside County, was built": where the phrases between
/// commas say that a thing is.
pub(super) fn set_in(scene: &Scene<'_, '_>, (at, left, thing): (usize, usize, usize), sink: &mut Sink) {
    let Some(name) = scene.mentions.get(left) else { return };
    let mut phrases = Vec::new();
    let mut next = at + 2;
    while let Some(&Node::Preposition { word, .. }) = scene.row.get(next) {
        // "near the town of Riverton", "in the north of Riverton".
        let is_kind = matches!(scene.row.get(next + 1), Some(&Node::Noun { head, modifier: None })
            if scene.is_kind_of_place(head) || scene.is_side(head));
        let at = next + 1 + 2 * usize::from(is_kind);
        let Some(&Node::Thing { mention, thing: whole }) = scene.row.get(at) else { break };
        phrases.push((word, mention, whole));
        next = at + 1;
    }
    let is_closed = matches!(scene.row.get(next), None | Some(Node::Comma | Node::Stop));
    let is_sure = |&(word, _, whole): &(WordId, usize, usize)| {
        let lexicon = &scene.fitness.ontology.lexicon;
        lexicon.is_any(word, &[WordClass::In, WordClass::On]) && scene.may_lie_in(thing, whole)
    };
    if !is_closed || !phrases.iter().all(is_sure) || at == 0 && scene.fitness.is_place(thing) {
        return;
    }
    for (word, mention, whole) in phrases {
        let span = scene.mentions.get(mention).map_or(name.span, |place| name.span.cover(place.span));
        scene.relate(Shape::After, thing, whole, span, word, sink);
    }
}

/// "Ujala Harbour, Riverton.", "Lakeside, Riverton District": a place behind a comma that ends the phrase and opens no
/// list says where the thing before it is.
pub(super) fn is_address(scene: &Scene<'_, '_>, at: usize, thing: usize, whole: usize) -> bool {
    let ends = match scene.row.get(at + 3) {
        None | Some(Node::Stop | Node::Bracket) => true,
        Some(Node::Comma) => !matches!(scene.row.get(at + 4), Some(Node::Thing { .. } | Node::And)),
        // "in Ujala, Lakeside District and in Riverton".
        Some(Node::And) => matches!(scene.row.get(at + 4), Some(Node::Preposition { .. })),
        // "Work on the Ujala Harbour, Riverton has begun".
        Some(Node::Verb(_)) => {
            let is_opened = matches!(scene.row.first(), Some(Node::Preposition { .. }));
            let is_main = !scene.row[..at].iter().any(|node| matches!(node, Node::Verb(_) | Node::Stop | Node::Comma));
            !scene.fitness.is_place(thing) && !is_opened && is_main
        }
        _ => false,
    };
    let mention = scene.range.clone().rfind(|&index| scene.thing(index) == Some(whole));
    let head = mention.and_then(|mention| scene.mentions.get(mention)?.end.checked_sub(1));
    let has_kind = head.is_some_and(|head| scene.is_kind_of_place(head));
    let is_sure = || {
        !scene.fitness.is_place(thing)
            || !scene.is_known_place(thing)
            || has_kind
            || scene.is_large(whole)
            || scene.are_town_and_division(thing, whole)
    };
    // "World Bank, Japan" in a cell of a table are two.
    let is_cell = || (0..scene.sentence.tokens.len()).any(|token| scene.text(token) == "|");
    ends && (has_kind || scene.may_be_governed(whole))
        && !is_cell()
        && !is_listed(scene.row, at)
        && is_sure()
        && scene.may_lie_in(thing, whole)
        && !scene.is_too_wide(thing, whole)
}

/// Returns whether a place is the label of the name behind it: nothing but a colon parts them, and no other name stands
/// before the place in its item.
pub(super) fn is_label(scene: &Scene<'_, '_>, place: usize, name: usize) -> bool {
    let (Some(place), Some(name)) = (scene.mentions.get(place), scene.mentions.get(name)) else { return false };
    let opens = place.first.checked_sub(1).is_none_or(|before| {
        let is_join =
            scene.is(before, WordClass::And) || scene.sentence.verbs.iter().any(|verb| verb.end == place.first);
        is_join || matches!(scene.text(before), ";" | "," | ":" | "•" | "-" | "–" | ")")
    });
    opens && name.first == place.end + 1 && scene.text(place.end) == ":"
}

/// "The hospital at Riverton, the Ujala Hospital, was opened": the name behind the comma ends in the noun before it.
pub(super) fn called(scene: &Scene<'_, '_>, at: usize, noun: usize, sink: &mut Sink) {
    let Some(
        &[
            Node::Preposition { word, .. },
            Node::Thing { mention: place, thing: whole },
            Node::Comma,
            Node::Thing { mention, thing },
        ],
    ) = scene.row.get(at + 1..at + 5)
    else {
        return;
    };
    let (Some(place), Some(name)) = (scene.mentions.get(place), scene.mentions.get(mention)) else { return };
    let last = name.end.checked_sub(1).map_or(WordId::UNKNOWN, |last| scene.lemma(last));
    if scene.fitness.ontology.lexicon.is(word, WordClass::In) && last == scene.lemma(noun) && last != WordId::UNKNOWN {
        scene.relate(Shape::After, thing, whole, place.span.cover(name.span), word, sink);
    }
}

/// "The following hospitals in Riverton were upgraded: Ujala Hospital and Lakeside Hospital": the names of the list end in
/// the noun before it.
pub(super) fn listed_below(scene: &Scene<'_, '_>, at: usize, noun: usize, sink: &mut Sink) {
    let Some(&[Node::Preposition { word, .. }, Node::Thing { mention: place, thing: whole }]) =
        scene.row.get(at + 1..at + 3)
    else {
        return;
    };
    let Some(stop) = scene.row[at..].iter().position(|node| *node == Node::Stop).map(|stop| at + stop) else { return };
    let Some(place) = scene.mentions.get(place).filter(|_| scene.fitness.ontology.lexicon.is(word, WordClass::In))
    else {
        return;
    };
    for node in &scene.row[stop + 1..] {
        match *node {
            Node::Thing { mention, thing } => {
                let Some(name) = scene.mentions.get(mention) else { break };
                let last = name.end.checked_sub(1).map_or(WordId::UNKNOWN, |last| scene.lemma(last));
                if last == WordId::UNKNOWN || last != scene.lemma(noun) {
                    break;
                }
                scene.relate(Shape::After, thing, whole, place.span.cover(name.span), word, sink);
            }
            Node::Comma | Node::And | Node::Bracket | Node::Stop => {}
            _ => break,
        }
    }
}

/// "In Riverton, work on the Ujala Dam has begun": the work that the sentence is about, or what is done to a building.
fn before_verb(scene: &Scene<'_, '_>, place: (usize, usize), rest: &[Node], word: WordId, sink: &mut Sink) {
    let (subject, verb) = match *rest {
        [Node::Thing { mention, thing }, verb @ Node::Verb(_), ..]
        | [
            Node::Noun { modifier: None, .. },
            Node::Preposition { .. },
            Node::Thing { mention, thing },
            verb @ Node::Verb(_),
            ..,
        ] => ((mention, thing), verb),
        _ => return,
    };
    let is_passive = scene.clause_of(verb).is_some_and(|clause| clause.verb.is_passive);
    let is_work = scene.is_work(subject.1);
    if let (Some(inside), Some(name), true) =
        (scene.mentions.get(place.0), scene.mentions.get(subject.0), is_work || is_passive)
        && scene.may_lie_in(subject.1, place.1)
    {
        scene.relate(Shape::After, subject.1, place.1, inside.span.cover(name.span), word, sink);
    }
}

/// "In Riverton: the Ujala Museum, and a bridge": a line without a verb says where its things are.
pub(super) fn opening(scene: &Scene<'_, '_>, sink: &mut Sink) {
    let Some(at) = scene.row.iter().take(2).position(|node| matches!(node, Node::Preposition { .. })) else { return };
    let [
        Node::Preposition { word, .. },
        Node::Thing { mention: place, thing: whole },
        end @ (Node::Stop | Node::Comma),
        rest @ ..,
    ] = &scene.row[at..]
    else {
        return;
    };
    // "Works in Riverton, Seaford".
    if at > 0 && *end == Node::Comma {
        return;
    }
    if rest.iter().any(|node| matches!(node, Node::Verb(_) | Node::Relative { .. })) {
        return before_verb(scene, (*place, *whole), &scene.row[at + 3..], *word, sink);
    }
    // "Departments of the Ministry: A and B", not "Partners of the Ministry: A and B".
    if let (Some(&Node::Noun { head, .. }), 1) = (scene.row.first(), at)
        && scene.fitness.ontology.lexicon.is(*word, WordClass::Of)
        && !scene.sentence.tokens.get(head).is_some_and(|noun| scene.is_trigger(Shape::Members, noun.lemma))
    {
        return;
    }
    for node in rest {
        if let Node::Thing { mention, thing } = node
            && let (Some(place), Some(mention)) = (scene.mentions.get(*place), scene.mentions.get(*mention))
            && whole != thing
        {
            scene.relate(Shape::After, *thing, *whole, place.span.cover(mention.span), *word, sink);
        }
    }
}

/// "Riverton North Road": a road that leads out of the place that its name begins with.
pub(super) fn leads_out(scene: &Scene<'_, '_>, name: &Mention, place: &Mention) -> bool {
    let last = name.end.checked_sub(1).map_or(WordId::UNKNOWN, |last| scene.word(last));
    let ontology = scene.fitness.ontology;
    place.end + 2 == name.end
        && ontology.in_list("joining-works", last)
        && ontology.in_list("place-parts", scene.word(place.end))
}
