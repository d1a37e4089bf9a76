//! Labels and numbers of items within a sentence, and the lists that they stand in.

use crate::{
    fact::clause::{Node, Reader},
    ontology::{grammar::WordClass, lexicon::Tag},
    sentence::verb::{Form, VerbGroup},
};

/// A label has so many letters at the most: "viii)".
const LABEL: usize = 4;

impl Reader<'_> {
    /// Returns what a token of an enumeration is in the row, and where it ends: the colon that cuts a verb off from its
    /// objects, the label of an item, the semicolon between items.
    pub(super) fn enumerated(&self, at: usize, list: Option<usize>) -> Option<(Option<Node>, usize)> {
        let Some(colon) = list.filter(|&colon| at >= colon) else {
            return self.label_end(at).map(|end| (Some(Node::Bracket), end));
        };
        if at == colon {
            let before = self.sentence.tokens.get(at.checked_sub(1)?)?;
            let is_open = before.tag == Tag::Preposition
                || self.is(before.word, WordClass::Of)
                || self.sentence.verbs.iter().any(|verb| verb.end == at && !verb.is_passive);
            return is_open.then_some((None, at + 1));
        }
        if self.text(at) == ";" {
            // "; and (ii) B": the "and" joins by itself.
            let is_and = self.sentence.tokens.get(at + 1).is_some_and(|next| self.is(next.word, WordClass::And));
            return Some(((!is_and).then_some(Node::Comma), at + 1));
        }
        let open = usize::from(self.text(at) == "(");
        self.label_end(at + open).map(|end| (None, end))
    }

    /// Returns the colon behind which a sentence names several things and says nothing else: "will support: (i) A; (ii)
    /// B; and (iii) C".
    pub(super) fn named_list(&self) -> Option<usize> {
        let tokens = &self.sentence.tokens;
        let colon = (1..tokens.len()).find(|&at| self.text(at) == ":")?;
        let is_told = |verb: &VerbGroup| verb.form == Form::Finite && verb.first > colon;
        let marks: Vec<usize> = (colon..tokens.len()).filter(|&at| matches!(self.text(at), ":" | ";")).collect();
        let names = |&mark: &usize| {
            let mut at = mark + 1;
            at += usize::from(tokens.get(at).is_some_and(|token| self.is(token.word, WordClass::And)));
            let open = usize::from(self.text(at) == "(");
            at = self.label_end(at + open).unwrap_or(at);
            at += usize::from(tokens.get(at).is_some_and(|token| self.is(token.word, WordClass::Article)));
            self.range.clone().any(|index| {
                self.mentions.get(index).is_some_and(|mention| mention.first == at)
                    && self.resolved.of_mention.get(index).is_some_and(Option::is_some)
            })
        };
        let is_list = marks.len() > 1 && marks.iter().all(names) && !self.sentence.verbs.iter().any(is_told);
        is_list.then_some(colon)
    }

    /// Returns where the label of an item within a sentence ends: "to: a) build X; b) open Y".
    pub(super) fn label_end(&self, at: usize) -> Option<usize> {
        let is_close = self.text(at + 1) == ")";
        let text = self.text(at);
        let is_label = || {
            text.len() == 1 && text.chars().all(char::is_alphanumeric)
                || text.len() <= LABEL && text.chars().all(|letter| "ivx".contains(letter))
        };
        let begins = || {
            at.checked_sub(1).is_none_or(|before| {
                matches!(self.text(before), ":" | ";" | "," | "—" | "–" | "(")
                    || self.sentence.tokens.get(before).is_some_and(|before| self.is(before.word, WordClass::And))
            })
        };
        (is_close && is_label() && begins()).then_some(at + 2)
    }

    /// Returns where a sentence begins behind the number of its paragraph: "17. Together …".
    pub(super) fn opening_number(&self) -> usize {
        let is_number = self.sentence.tokens.first().is_some_and(|token| token.tag == Tag::Number);
        let is_mark = matches!(self.text(1), "." | ")");
        if is_number && is_mark { 2 } else { 0 }
    }

    /// "These are", "This will bring": the word before the verb stands for what was said.
    pub(super) fn follows_pronoun(&self, verb: VerbGroup) -> bool {
        let before = self.sentence.tokens.iter().take(verb.first).rfind(|token| token.tag != Tag::Adverb);
        before.is_some_and(|token| {
            matches!(token.tag, Tag::Determiner | Tag::Pronoun) || self.is(token.word, WordClass::Definite)
        })
    }
}
