//! What a sentence that leads into a list says of the things that begin its items.

use crate::{
    extract::steps::Steps,
    fact::{
        clause::{Clause, Node, Referent},
        construct::{self, members},
        state::{self, Sink},
    },
    mention::Mention,
    ontology::{grammar::WordClass, lexicon::Tag},
    sentence::{self, Sentence, verb::Form},
};

impl Steps<'_> {
    /// What the sentence before a list says of its items is said of the thing that begins an item: "The following
    /// programmes will be launched: (a) the Seed Programme".
    pub(super) fn item(&self, sentence: &Sentence, range: std::ops::Range<usize>, sink: &mut Sink) -> Option<()> {
        let Self { ontology, mentions, resolved, .. } = self;
        let index = *self.leads.get(&sentence.block)?;
        let lead = self.sentences.get(index)?;
        let is_first = self.before(sentence).is_none_or(|before| before.block != sentence.block);
        let head = sentence::list::noun(&ontology.lexicon, lead).filter(|_| is_first)?;
        let noun = lead.tokens.get(head)?;
        let opens = |mention: &Mention| {
            let before = sentence.tokens.get(..mention.first).unwrap_or_default();
            before.iter().all(|token| ontology.lexicon.is(token.word, WordClass::Article) || token.tag == Tag::Mark)
        };
        let at = range.clone().find(|&at| mentions.get(at).is_some_and(opens) && resolved.of_mention[at].is_some())?;
        let (mention, thing) = (mentions.get(at)?, resolved.of_mention.get(at).copied().flatten()?);
        let class = ontology.patterns.heads.get(&noun.lemma)?.iter().find(|head| head.words.len() == 1)?.class.clone();
        if ontology.top(&class) != ontology.top(&resolved.things.get(thing)?.class) {
            return None;
        }
        let reader = self.reader(lead, self.mentions_of(index));
        let row = reader.row();
        let member = Referent { thing, span: mention.span, is_named: false };
        let fitness = self.fitness();
        let known = sink.findings.len();
        // "Projects funded by the Bank:".
        let is_done = |clause: &Clause| {
            clause.verb.form == Form::Participle && clause.verb.is_passive && clause.verb.first == head + 1
        };
        let clauses = reader.clauses(&row).into_iter();
        for mut clause in clauses.filter(|clause| clause.verb.form == Form::Finite || is_done(clause)) {
            match clause.verb.is_passive {
                true if clause.subject.is_empty() => clause.subject.push(member),
                false if clause.object.is_empty() && clause.has_object => clause.object.push(member),
                _ => continue,
            }
            state::find(&fitness, lead, &clause, sink);
        }
        // The name is shown, and the sentence that leads into the list where both are near.
        for finding in &mut sink.findings[known..] {
            let whole = finding.span.cover(mention.span);
            finding.span = if whole.len() <= NEAR { whole } else { mention.span };
        }
        Some(())
    }

    /// "We will support:" over "- Kilima University; - Nairobi Hospital": what begins an item is what the verb that the
    /// colon cuts off is about.
    pub(super) fn left_open(&self, sentence: &Sentence, row: &[Node], sink: &mut Sink) -> Option<()> {
        let index = *self.leads.get(&sentence.block)?;
        let lead = self.sentences.get(index)?;
        let things = self.opening(sentence, row)?;
        let reader = self.reader(lead, self.mentions_of(index));
        let lead_row = reader.row();
        let mut clause = reader.clauses(&lead_row).pop()?;
        let end = lead_row.iter().rposition(|node| *node != Node::Stop)?;
        let is_verb = |node: &Node| node.is_verb_of(&clause, lead);
        let referent = |&(mention, thing): &(usize, usize)| {
            self.mentions.get(mention).map(|mention| Referent { thing, span: mention.span, is_named: true })
        };
        let named = things.iter().filter_map(referent);
        match lead_row[..=end] {
            // "consists of:".
            [.., ref verb, Node::Preposition { word, .. }] if is_verb(verb) => {
                clause.after.extend(named.map(|named| (word, named)));
            }
            [.., ref verb] if is_verb(verb) && !clause.verb.is_passive => clause.object.extend(named),
            _ => return None,
        }
        clause.has_object = true;
        let first = things.first().and_then(|(mention, _)| self.mentions.get(*mention))?.span;
        let known = sink.findings.len();
        state::find(&self.fitness(), lead, &clause, sink);
        for finding in &mut sink.findings[known..] {
            finding.span = if finding.span.len() <= NEAR { finding.span } else { first };
        }
        Some(())
    }

    /// "The Strategy has two components:" over "(a) the Clean Seas Initiative": what begins an item is one of them.
    pub(super) fn part(&self, scene: &construct::Scene<'_, '_>, sink: &mut Sink) -> Option<()> {
        let index = *self.leads.get(&scene.sentence.block)?;
        let lead = self.sentences.get(index)?;
        let things = self.opening(scene.sentence, scene.row)?;
        let row = self.reader(lead, self.mentions_of(index)).row();
        members::listed(scene, (lead, &row), &things, sink);
        Some(())
    }

    /// Returns the things that an item begins with, and that no verb follows.
    fn opening(&self, sentence: &Sentence, row: &[Node]) -> Option<Vec<(usize, usize)>> {
        self.before(sentence).filter(|before| before.block != sentence.block)?;
        let first = row.iter().position(|node| *node != Node::Bracket)?;
        let is_list = |node: &&Node| matches!(node, Node::Thing { .. } | Node::And | Node::Comma | Node::Bracket);
        let list: Vec<&Node> = row[first..].iter().take_while(is_list).collect();
        let is_told = matches!(row.get(first + list.len()), Some(&Node::Verb(verb)) if sentence.verbs.get(verb).is_some_and(|verb| verb.form == Form::Finite));
        let things = list.into_iter().filter_map(|node| match *node {
            Node::Thing { mention, thing } => Some((mention, thing)),
            _ => None,
        });
        let things: Vec<(usize, usize)> = things.collect();
        let is_first = matches!(row.get(first), Some(Node::Thing { .. }));
        (is_first && !is_told).then_some(things)
    }
}

/// Evidence is no longer than this, in bytes, where it runs from the sentence before a list to an item.
const NEAR: usize = 400;
