//! What stands behind a verb and fills its arguments.

use crate::{
    fact::clause::{Clause, Node, Reader, Referent, stretch::is_border},
    ontology::{
        grammar::WordClass,
        lexicon::{Tag, WordId},
    },
    sentence::verb::Form,
};

/// How many digits a year has.
const YEAR: usize = 4;

impl Reader<'_> {
    /// Fills object and prepositional arguments from what follows the verb.
    pub(super) fn arguments_after(&self, row: &[Node], first: usize, limit: usize, clause: &mut Clause) {
        // "the pier, which Keppel is building, and the ferry": a comma ends the relative clause.
        if clause.is_relative && row.get(first) == Some(&Node::Comma) {
            return;
        }
        let mut walk = Walk::new();
        for at in first..limit {
            match row.get(at) {
                None => break,
                Some(node) if is_border(node) => break,
                Some(Node::And) if walk.is_placed && self.is_gapped(row, at) => break,
                Some(Node::Noun { head, .. }) => {
                    clause.has_object |= walk.slot.is_none() && !self.is_time(*head);
                    clause.end = clause.end.max(head + 1);
                }
                Some(Node::Thing { mention, .. } | Node::Apposed { mention, .. }) => {
                    clause.has_object |= walk.slot.is_none();
                    clause.end = clause.end.max(self.mentions.get(*mention).map_or(0, |mention| mention.end));
                }
                Some(&Node::Preposition { word, token }) if !self.tells_time(token) => clause.prepositions.push(word),
                _ => {}
            }
            // "named Riverton a model city": two objects side by side.
            if let (Some(&Node::Thing { .. }), Some(&Node::Thing { mention, thing }), None) =
                (row.get(at - 1), row.get(at), walk.slot)
            {
                clause.second.push(self.referent(mention, thing));
            }
            self.step(row, at, &mut walk, &mut |slot, referent| match slot {
                None if clause.object.iter().any(|known| known.thing == referent.thing) => {}
                None => clause.object.push(referent),
                Some(word) => clause.after.push((word, referent)),
            });
        }
    }

    /// "built in Riverton and the school in Seaford": what has no verb of its own.
    fn is_gapped(&self, row: &[Node], and: usize) -> bool {
        let Some(&[Node::Thing { thing, .. }, Node::Preposition { word, .. }, Node::Thing { thing: place, .. }]) =
            row.get(and + 1..and + 4)
        else {
            return false;
        };
        self.is(word, WordClass::In) && !self.is_home(thing) && self.is_home(place)
    }

    /// "last May", "next year": when something is done, not what is done to.
    pub(super) fn is_time(&self, head: usize) -> bool {
        let first = self.sentence.phrase_of(head).map(|phrase| phrase.first);
        first.and_then(|first| self.sentence.tokens.get(first)).is_some_and(|token| {
            self.is(token.word, WordClass::Last)
                || self.is(token.word, WordClass::Next)
                || self.is(token.word, WordClass::Current)
                    && self.sentence.tokens.get(head).is_some_and(|head| self.is(head.word, WordClass::Period))
        })
    }

    /// "in 2023", "on 3 May", "by June": returns whether a preposition says when.
    pub(super) fn tells_time(&self, preposition: usize) -> bool {
        let is_time = |at: &usize| {
            self.sentence.tokens.get(*at).is_some_and(|token| {
                let is_year = token.tag == Tag::Number && token.span.len() == YEAR;
                is_year || self.is(token.word, WordClass::Period)
            })
        };
        let is_day = self.sentence.tokens.get(preposition + 1).is_some_and(|token| token.tag == Tag::Number);
        (preposition + 1..preposition + 2 + usize::from(is_day)).any(|at| is_time(&at))
    }

    /// Returns whether "and" or a comma stands right before a name, without an article between.
    fn is_bare_in_list(&self, row: &[Node], at: usize, mention: usize) -> bool {
        let is_joined = at.checked_sub(1).is_some_and(|at| matches!(row.get(at), Some(Node::And | Node::Comma)));
        let first = self.mentions.get(mention).and_then(|mention| mention.first.checked_sub(1));
        let before = first.and_then(|before| self.sentence.tokens.get(before));
        is_joined && before.is_some_and(|token| !self.is(token.word, WordClass::Article))
    }

    /// Takes one node into the walk over a list of arguments.
    pub(super) fn step(
        &self,
        row: &[Node],
        at: usize,
        walk: &mut Walk,
        take: &mut dyn FnMut(Option<WordId>, Referent),
    ) {
        match row.get(at) {
            Some(&(Node::Thing { mention, thing } | Node::Apposed { mention, thing, .. })) => {
                // "the Agency in Riverton and the Bank": a body is not where the place before "and" is.
                let is_home = self.is_home(thing);
                let after_and = matches!(at.checked_sub(1).and_then(|before| row.get(before)), Some(Node::And));
                // "the agreement between Riverton and the Bank": one phrase.
                let is_between = walk.slot.is_some_and(|slot| self.is(slot, WordClass::Between));
                if after_and && !is_home && walk.is_placed && walk.is_filled && !is_between {
                    walk.slot = None;
                }
                walk.is_placed = walk.slot.is_some() && is_home;
                walk.is_filled |= walk.slot.is_none() && !is_home;
                // "the beaches of Riverton and Seaford": both places belong to the noun.
                if is_home && walk.of_place.is_some() && self.is_bare_in_list(row, at, mention) {
                    walk.of = walk.of_place;
                    walk.is_blocked = true;
                }
                walk.of_place = walk.of.filter(|_| is_home && walk.is_blocked);
                let is_apposed = walk.is_open_noun
                    && matches!(at.checked_sub(1).and_then(|before| row.get(before)), Some(Node::Noun { .. }))
                    // "improve the way Riverton trains teachers".
                    && !self.verb(row, at + 1).is_some_and(|verb| verb.form == Form::Finite);
                if !walk.is_blocked || is_apposed {
                    take(walk.slot, self.referent(mention, thing));
                    if let Some(together) = walk.together {
                        take(Some(together), self.referent(mention, thing));
                    }
                } else if let Some(of) = walk.of {
                    take(Some(of), self.referent(mention, thing));
                }
                walk.of = None;
                walk.is_open_noun = false;
                walk.is_transparent = false;
                walk.is_blocked = true;
                walk.owner = None;
            }
            Some(&Node::Owner { mention, thing }) => walk.owner = Some((mention, thing)),
            Some(&Node::Noun { head, modifier }) => {
                let transparent = self.is_transparent(head);
                let inner = modifier.or(walk.owner.take());
                if transparent
                    && !walk.is_blocked
                    && let Some((mention, thing)) = inner
                {
                    take(walk.slot, self.referent(mention, thing));
                    walk.is_transparent = false;
                } else {
                    walk.is_transparent = transparent && !walk.is_blocked;
                }
                walk.is_open_noun = !walk.is_blocked;
                walk.is_blocked = true;
            }
            Some(&Node::Speaker { token, thing }) => {
                if let Some(referent) = self.speaker(token, thing).filter(|_| !walk.is_blocked) {
                    take(walk.slot, referent);
                }
                walk.is_blocked = true;
            }
            // "built by A together with B": one list.
            Some(&Node::Preposition { word, .. })
                if self.is(word, WordClass::Together) && walk.slot.is_some_and(|slot| self.is(slot, WordClass::By)) =>
            {
                walk.together = Some(word);
                walk.is_blocked = false;
                walk.is_transparent = false;
                walk.owner = None;
            }
            Some(&Node::Preposition { word, .. }) => {
                walk.together = None;
                let links = self.is(word, WordClass::Of)
                    || self.is(word, WordClass::For)
                    || self.is(word, WordClass::In)
                    || self.is(word, WordClass::On);
                if walk.is_transparent && links {
                    walk.is_blocked = false;
                } else if self.is(word, WordClass::Of) && !walk.is_blocked && (walk.slot.is_some() || !walk.is_filled) {
                    // "composed of A and B", "named by X, ahead of A and B".
                    walk.slot = Some(word);
                } else if self.is(word, WordClass::Of) {
                    walk.of = walk.is_blocked.then_some(word);
                    walk.is_blocked = true;
                } else {
                    walk.slot = Some(word);
                    walk.is_blocked = false;
                }
                walk.is_transparent = false;
                walk.owner = None;
            }
            Some(Node::And | Node::Comma | Node::Example) => {
                walk.is_blocked = false;
                walk.is_transparent = false;
                walk.owner = None;
            }
            _ => {}
        }
    }
}

/// The state of a walk over arguments.
pub(super) struct Walk {
    /// The preposition whose argument is read; none for the object.
    pub(super) slot: Option<WordId>,
    /// Whether the last thing is a place behind a preposition.
    pub(super) is_placed: bool,
    /// Whether a thing that is no place stands before any preposition.
    pub(super) is_filled: bool,
    /// Whether the next thing only belongs to the noun before it.
    pub(super) is_blocked: bool,
    /// Whether the noun before passes an action on to what follows "of".
    pub(super) is_transparent: bool,
    /// Whether a noun that fills the argument stands right before: "the honour X".
    pub(super) is_open_noun: bool,
    pub(super) owner: Option<(usize, usize)>,
    /// "together with" between those of a list behind "by".
    pub(super) together: Option<WordId>,
    /// "of" right before, after a noun that passes nothing on.
    pub(super) of: Option<WordId>,
    /// That "of", where a place filled it.
    pub(super) of_place: Option<WordId>,
}

impl Walk {
    pub(super) const fn new() -> Self {
        Self {
            slot: None,
            is_placed: false,
            is_filled: false,
            is_blocked: false,
            is_transparent: false,
            is_open_noun: false,
            owner: None,
            together: None,
            of: None,
            of_place: None,
        }
    }
}
