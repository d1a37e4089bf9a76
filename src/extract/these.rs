//! "We launched many programmes. These include A and B": what the sentence before says of them.

use std::ops::Range;

use crate::{
    document::Span,
    extract::steps::Steps,
    fact::{
        clause::{Clause, Node, Referent},
        state::{self, Sink},
    },
    ontology::{
        grammar::WordClass,
        lexicon::{Tag, WordId},
    },
    sentence::{Sentence, verb::Form},
};

impl Steps<'_> {
    /// Says of the members of a list what the sentence before says of all of them.
    pub(super) fn these(&self, sentence: &Sentence, row: &[Node], range: &Range<usize>, sink: &mut Sink) -> Option<()> {
        let lexicon = &self.ontology.lexicon;
        let [first, verb, ..] = &*sentence.tokens else { return None };
        let is_list = matches!(first.tag, Tag::Determiner | Tag::Pronoun)
            && !lexicon.is_any(first.word, &[WordClass::Speaker, WordClass::It])
            && lexicon.is(verb.lemma, WordClass::Example);
        if !is_list || range.is_empty() {
            return None;
        }
        let begin = row.iter().position(|node| matches!(node, Node::Verb(_) | Node::Example))? + 1;
        let is_listed = |node: &&Node| matches!(node, Node::Thing { .. } | Node::And | Node::Comma);
        let members: Vec<(usize, usize)> = row[begin..]
            .iter()
            .take_while(is_listed)
            .filter_map(|node| match *node {
                Node::Thing { mention, thing } => Some((mention, thing)),
                _ => None,
            })
            .collect();
        let before = self.before(sentence).filter(|before| before.block == sentence.block)?;
        let reader = self.reader(before, self.mentions_of(self.index_of(before)));
        let lead = reader.row();
        let known = sink.findings.len();
        for mut clause in reader.clauses(&lead).into_iter().filter(|clause| clause.verb.form == Form::Finite) {
            let Some(noun) = filled(&lead, before, &clause) else { continue };
            let referent = |&(mention, thing): &(usize, usize)| {
                let span = self.mentions.get(mention).map_or(sentence.span, |mention| mention.span);
                self.is_kind(noun, thing).then_some(Referent { thing, span, is_named: false })
            };
            let meant: Vec<Referent> = members.iter().filter_map(referent).collect();
            if clause.verb.is_passive {
                clause.subject = meant;
            } else {
                clause.object = meant;
            }
            state::find(&self.fitness(), before, &clause, sink);
        }
        // The list is what shows it.
        let shown = members.iter().filter_map(|(mention, _)| self.mentions.get(*mention)).map(|mention| mention.span);
        let shown = shown.reduce(Span::cover)?;
        for finding in &mut sink.findings[known..] {
            finding.span = sentence.span.cover(shown);
        }
        Some(())
    }

    /// Returns whether a noun is a word for what a thing is.
    fn is_kind(&self, noun: WordId, thing: usize) -> bool {
        let class = self.resolved.things.get(thing).map_or("", |thing| &*thing.class);
        let heads = self.ontology.patterns.heads.get(&noun).into_iter().flatten();
        heads
            .filter(|head| head.words.len() == 1)
            .any(|head| self.ontology.top(&head.class) == self.ontology.top(class))
    }
}

/// Returns the noun that names nothing and that a verb is said of: "launched **programmes**", "**programmes** were launched".
fn filled(row: &[Node], sentence: &Sentence, clause: &Clause) -> Option<WordId> {
    let at = row.iter().position(|node| node.is_verb_of(clause, sentence))?;
    let node = if clause.verb.is_passive {
        row.get(at.checked_sub(1)?).filter(|_| clause.subject.is_empty())
    } else {
        row.get(at + 1).filter(|_| clause.object.is_empty() && clause.has_object)
    };
    match node {
        Some(&Node::Noun { head, modifier: None }) => sentence.tokens.get(head).map(|head| head.lemma),
        _ => None,
    }
}
