//! Subjects that something between commas cuts off from their verb.

use crate::{
    fact::clause::{
        Node, Reader,
        stretch::{SubjectFrom, is_border, is_nominal, stretch_start},
    },
    mention::Kind,
    ontology::grammar::WordClass,
    sentence::verb::Form,
};

impl Reader<'_> {
    /// "The act, which X passed, applies"; "the fund, launched by X, pays"; "the plant, a work of Y owned by Z, runs":
    /// the subject of a verb right behind the comma that closes an interruption stands before the comma that opens it.
    pub(super) fn interrupted(&self, row: &[Node], at: usize) -> Option<SubjectFrom> {
        let close = at.checked_sub(1)?;
        if row.get(close) != Some(&Node::Comma) {
            return None;
        }
        let mut begin = 0;
        let mut finite = 0;
        let mut has_verb = false;
        for index in (1..close).rev() {
            let opens = match row.get(index)? {
                Node::Stop | Node::Condition => {
                    begin = index + 1;
                    break;
                }
                Node::Relative { .. } if finite == 1 => {
                    finite = 0;
                    true
                }
                Node::Relative { .. } => return None,
                Node::Verb(_) => match self.verb(row, index)?.form {
                    Form::Finite if finite == 0 => {
                        finite += 1;
                        has_verb = true;
                        continue;
                    }
                    // "which starts at A and ends at B".
                    Form::Finite if row[index..close].contains(&Node::And) => continue,
                    Form::Finite => return None,
                    // "the plan, to be drawn up by X, will cover Riverton".
                    form => {
                        has_verb = true;
                        let is_to_be = form == Form::Infinitive && self.verb(row, index)?.is_passive;
                        finite == 0 && (is_to_be || matches!(form, Form::Participle | Form::Gerund))
                    }
                },
                _ => continue,
            };
            let mut comma = index - 1;
            if matches!(row.get(comma), Some(Node::Preposition { .. })) {
                comma = comma.checked_sub(1)?;
            }
            // "the Link, a new railway joining A and B, will open": the apposition between.
            // "X, the programme adopted by Y, is run by Z": a word that refers to it as well.
            let is_same = |at: usize| match (row.get(at), at.checked_sub(2).and_then(|before| row.get(before))) {
                (Some(Node::Thing { thing, .. }), Some(Node::Thing { thing: before, .. })) => thing == before,
                _ => false,
            };
            let is_apposed = self.is_apposition_node(row.get(comma)) || is_same(comma);
            if is_apposed && finite == 0 {
                comma = comma.checked_sub(1)?;
            }
            if opens && row.get(comma) == Some(&Node::Comma) {
                let found = self.head_before(row, stretch_start(row, comma), comma + 1);
                if let Some(opener) = self.opener(row, comma, &found) {
                    return Some(opener);
                }
                return matches!(found, SubjectFrom::Antecedent { .. }).then_some(found);
            }
        }
        if finite > 0 || !has_verb { None } else { before_apposition(row, begin, close) }
    }
}

impl Reader<'_> {
    /// "The proposal made by X to vest land with Y", "the Plan to help farmers": returns what opens the stretch before a
    /// node, where the last verb is an infinitive, none is finite, and what stands behind is a body or has no name. What is
    /// to be built may be approved, a body is not.
    pub(super) fn opener(&self, row: &[Node], end: usize, found: &SubjectFrom) -> Option<SubjectFrom> {
        let &SubjectFrom::Antecedent { first, .. } = found else { return None };
        let start =
            row[..end].iter().rposition(|node| matches!(node, Node::Stop | Node::Condition)).map_or(0, |at| at + 1);
        let is_body =
            |thing: usize| self.ontology.is_author(self.resolved.things.get(thing).map_or("", |thing| &*thing.class));
        let names_body = match row.get(first) {
            Some(&Node::Thing { thing, .. }) => Some(is_body(thing)),
            _ => None,
        };
        let verbs: Vec<usize> = (start..end).filter(|&at| matches!(row[at], Node::Verb(_))).collect();
        let form = |at: &usize| self.verb(row, *at).map(|verb| (verb.form, verb.is_passive));
        let is_open = verbs.iter().all(|at| form(at).is_some_and(|(form, _)| form != Form::Finite));
        let is_aim = verbs.last().and_then(form) == Some((Form::Infinitive, false));
        if !is_open || !is_aim || names_body == Some(false) || !is_nominal(row.get(start)) {
            return None;
        }
        // "The launch of the Plan to help farmers": the last name before the verbs, if it is what the noun is of.
        let opener = self.head_before(row, start, *verbs.first()?);
        let is_of =
            |at: usize| matches!(row.get(at), Some(&Node::Preposition { word, .. }) if self.is(word, WordClass::Of));
        let is_told = matches!(opener, SubjectFrom::Antecedent { first, .. } if first == start || is_of(first - 1));
        Some(if is_told && names_body.is_none() {
            opener
        } else {
            SubjectFrom::Antecedent { first: start, last: start + 1 }
        })
    }

    /// Returns whether a node only says what the thing before its comma is: "a railway", "the scheme".
    fn is_apposition_node(&self, node: Option<&Node>) -> bool {
        match node {
            Some(Node::Noun { modifier: None, .. } | Node::Apposed { .. }) => true,
            Some(&Node::Thing { mention, .. }) => {
                self.mentions.get(mention).is_some_and(|mention| mention.kind == Kind::Reference)
            }
            _ => false,
        }
    }
}

/// "The plant, a work of Y owned by Z, runs": the first part of a stretch that is a thing and nothing else.
fn before_apposition(row: &[Node], begin: usize, close: usize) -> Option<SubjectFrom> {
    let commas: Vec<usize> = (begin..close).filter(|&index| row.get(index) == Some(&Node::Comma)).collect();
    let mut first = begin;
    for &comma in &commas {
        let part = row.get(first..comma)?;
        let is_plain = is_nominal(part.first()) && !part.iter().any(|node| is_border(node) || *node == Node::And);
        // "The Ministry, in line with the policy adopted by X, has built".
        let opens = |node: &Node| is_nominal(Some(node)) || matches!(node, Node::Preposition { .. });
        let goes_on = row.get(comma + 1).is_some_and(opens) && !row.get(comma + 1..close)?.contains(&Node::And);
        if is_plain {
            return goes_on.then_some(SubjectFrom::Antecedent { first, last: comma });
        }
        first = comma + 1;
    }
    None
}
