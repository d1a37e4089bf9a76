//! What stands beside a thing and names or tells the same: names behind "known as", places and phrases between commas.

use crate::{
    fact::clause::{Node, Reader},
    ontology::{construction::Shape, grammar::WordClass, lexicon::Tag},
    sentence::verb::Form,
};

impl Reader<'_> {
    /// "the 500 kilowatt (kW) Ujala Plant": how large it is.
    pub(super) fn measure(&self, row: &mut Vec<Node>) {
        let mut at = 0;
        while at + 2 < row.len() {
            if let [Node::Noun { head, modifier: None }, Node::Bracket, Node::Thing { mention, .. }] = row[at..at + 3] {
                let phrase = self.sentence.phrase_of(head);
                let has_number = phrase.is_some_and(|phrase| {
                    let tokens = self.sentence.tokens.get(phrase.first..head).unwrap_or_default();
                    tokens.iter().any(|token| token.tag == Tag::Number)
                });
                let is_behind =
                    self.mentions.get(mention).is_some_and(|mention| self.text(mention.first.wrapping_sub(1)) == ")");
                if has_number && is_behind {
                    row.drain(at..at + 2);
                }
            }
            at += 1;
        }
    }

    /// "a line known as the Green Line links": the name alone does it.
    pub(super) fn name(&self, row: &mut Vec<Node>) {
        let mut at = 0;
        while at + 2 < row.len() {
            let is_naming = matches!(row[at + 1], Node::Verb(index) if self.sentence.verbs.get(index).is_some_and(|verb| {
                verb.form == Form::Participle
                    && self.sentence.tokens.get(verb.head).is_some_and(|head| self.is(head.word, WordClass::Named))
            }));
            let is_as = matches!(row[at + 2], Node::Preposition { word, .. } if self.is(word, WordClass::As));
            let name = at + 2 + usize::from(is_as);
            if is_naming
                && matches!(row[at], Node::Noun { modifier: None, .. })
                && matches!(row.get(name), Some(Node::Thing { .. }))
            {
                row.drain(at..name);
            }
            at += 1;
        }
    }

    /// "Green Institute, Riverton, opened": the place between commas says where the thing is.
    pub(super) fn set_apart(&self, row: &mut Vec<Node>) {
        let is_place =
            |thing: usize| self.resolved.things.get(thing).is_some_and(|thing| self.ontology.is_place(&thing.class));
        // "Kilima University, Nairobi.": nothing else is said.
        if let [Node::Thing { thing, .. }, Node::Comma, Node::Thing { mention, thing: place }, ..] = row[..]
            && row[3..].iter().all(|node| *node == Node::Stop)
            && !is_place(thing)
            && is_place(place)
        {
            row[1] = Node::Aside { mention, thing: place };
            row.remove(2);
        }
        // "Ujala College, Riverton and Karibu College, Seaford": pairs of a thing and its place.
        let place_of = |row: &[Node], at: usize| match row.get(at..at + 3) {
            Some(&[Node::Thing { thing, .. }, Node::Comma, Node::Thing { mention, thing: place }])
                if !is_place(thing) && is_place(place) =>
            {
                Some(Node::Aside { mention, thing: place })
            }
            _ => None,
        };
        for first in 0..row.len() {
            let joins = |row: &[Node], at: usize| matches!(row.get(at), Some(Node::And | Node::Comma));
            let Some(aside) = place_of(row, first).filter(|_| joins(row, first + 3)) else { continue };
            let Some(other) = place_of(row, first + 4) else { continue };
            row.splice(first + 5..first + 7, [other]);
            row.splice(first + 1..first + 3, [aside]);
            // The next pair of the list stands behind an aside by now.
            let mut next = first + 5;
            while joins(row, next)
                && let Some(further) = place_of(row, next + 1)
            {
                row.splice(next + 2..next + 4, [further]);
                next += 3;
            }
        }
        let mut at = 0;
        while at + 4 < row.len() {
            if let [Node::Thing { thing, .. }, Node::Comma, Node::Thing { mention, thing: place }, Node::Comma, after] =
                row[at..at + 5]
                && !is_place(thing)
                && is_place(place)
                && !matches!(after, Node::Thing { .. } | Node::Noun { .. } | Node::And)
            {
                row[at + 1] = Node::Aside { mention, thing: place };
                row.drain(at + 2..at + 4);
            }
            at += 1;
        }
    }

    /// "Green Bank, a lender of Riverton, grew": the phrase behind the comma is the thing before it. A list ("the bank,
    /// the court and the police") is none.
    pub(super) fn appose(&self, row: &mut [Node]) {
        for at in 0..row.len().saturating_sub(2) {
            // "Green Bank (GB), a Riverton-based lender".
            let Node::Thing { mention, thing } = row[at] else { continue };
            let comma = if row.get(at + 1) == Some(&Node::Bracket) { at + 2 } else { at + 1 };
            let (noun, head) = match row.get(comma..) {
                Some([Node::Comma, Node::Noun { head, modifier: None }, ..]) => (comma + 1, *head),
                Some([Node::Comma, Node::Owner { .. }, Node::Noun { head, modifier: None }, ..]) => (comma + 2, *head),
                _ => continue,
            };
            // "the railway, 40 kilometres from Riverton to Seaford, opened".
            let is_measured = || {
                let phrase = self.sentence.phrase_of(head);
                let first = phrase.and_then(|phrase| self.sentence.tokens.get(phrase.first));
                let link = row.get(noun + 1);
                first.is_some_and(|first| first.tag == Tag::Number)
                    && matches!(link, Some(&Node::Preposition { word, .. }) if self.is(word, WordClass::From) || self.is(word, WordClass::Between))
            };
            if !self.is_apposition(head) && !is_measured() {
                continue;
            }
            let rest = &row[noun + 1..];
            let end = rest
                .iter()
                .position(|node| matches!(node, Node::Comma | Node::Verb(_) | Node::Relative { .. } | Node::Stop))
                .unwrap_or(rest.len());
            // "a partnership of A, B and C, grew": the list belongs to the apposition.
            let inner = rest.iter().take_while(|node| {
                matches!(node, Node::Thing { .. } | Node::Comma | Node::And | Node::Preposition { .. })
            });
            let inner: Vec<&Node> = inner.collect();
            let last = inner.iter().rposition(|node| matches!(node, Node::Thing { .. }));
            let is_list = last.is_some_and(|last| {
                last > 1
                    && matches!(inner[0], Node::Preposition { .. })
                    && *inner[last - 1] == Node::And
                    && inner[1..last].iter().step_by(2).all(|node| matches!(node, Node::Thing { .. }))
                    && matches!(rest.get(last + 1..last + 3), None | Some([Node::Comma, Node::Verb(_)]))
            });
            if is_list {
                row[noun] = Node::Apposed { head, mention, thing };
                continue;
            }
            // "In Riverton, a firm opened", "With support from the Bank, a school was built": the subject of what follows.
            let is_finite = |node: &Node| matches!(*node, Node::Verb(verb) if self.sentence.verbs.get(verb).is_some_and(|verb| verb.form == Form::Finite));
            let is_fronted = matches!(row[0], Node::Preposition { .. })
                && !row[..at].iter().any(|node| matches!(node, Node::Comma | Node::Verb(_) | Node::Stop))
                && rest.get(end).is_some_and(is_finite);
            if is_fronted {
                continue;
            }
            let joins = rest.first() == Some(&Node::And)
                || rest.get(end) == Some(&Node::Comma)
                    && matches!(rest.get(end + 1), Some(Node::And | Node::Noun { .. } | Node::Thing { .. }));
            if !joins {
                row[noun] = Node::Apposed { head, mention, thing };
            }
        }
    }

    /// Returns whether a noun phrase begins with an article, or is one that an apposition names without ("part of").
    fn is_apposition(&self, head: usize) -> bool {
        let Some(phrase) = self.sentence.phrase_of(head) else { return false };
        let tokens = &self.sentence.tokens;
        // "deputies of the congress, the members of the council": many are not the one before.
        if tokens.get(head).is_none_or(|head| head.tag == Tag::Nouns) {
            return false;
        }
        tokens.get(phrase.first).is_some_and(|first| {
            self.is(first.word, WordClass::Article) && !self.is(first.word, WordClass::SpeakersOwn)
                || self.is(first.word, WordClass::One)
        }) || tokens.get(phrase.first..phrase.end).is_some_and(|tokens| {
            let shapes = [Shape::Apposed, Shape::Role, Shape::RoleHolder];
            let is_one = |lemma| shapes.iter().any(|&shape| self.ontology.is_trigger(shape, lemma));
            tokens.iter().any(|token| is_one(token.lemma))
        })
    }
}
