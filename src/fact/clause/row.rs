//! A sentence as a row of nodes.

use crate::{
    fact::clause::{Node, Reader, Referent},
    ontology::{
        grammar::WordClass,
        lexicon::{Tag, WordId},
    },
    sentence::{Shape, phrase::NounPhrase, verb::Form},
};

impl Reader<'_> {
    /// Returns the sentence as a row of nodes.
    #[must_use]
    pub fn row(&self) -> Vec<Node> {
        let tokens = &self.sentence.tokens;
        let mut outer: Vec<usize> = Vec::new();
        for index in self.range.clone() {
            let (Some(mention), Some(Some(_))) = (self.mentions.get(index), self.resolved.of_mention.get(index)) else {
                continue;
            };
            let is_inside =
                outer.last().and_then(|&last| self.mentions.get(last)).is_some_and(|last| mention.first < last.end);
            if !is_inside {
                outer.push(index);
            }
        }
        let mut outer = outer.into_iter().peekable();
        let mut verbs = self.sentence.verbs.iter().enumerate().peekable();
        let mut phrases = self.sentence.phrases.iter().peekable();
        let mut row = Vec::with_capacity(tokens.len() / 2);
        let mut at = self.behind_address(self.opening_number());
        let list = self.named_list();
        while let Some(token) = tokens.get(at) {
            while verbs.next_if(|(_, verb)| verb.first < at).is_some() {}
            while phrases.next_if(|phrase| phrase.end <= at).is_some() {}
            while outer.next_if(|&index| self.mentions.get(index).is_some_and(|mention| mention.first < at)).is_some() {
            }
            if let Some(index) =
                outer.next_if(|&index| self.mentions.get(index).is_some_and(|mention| mention.first == at))
            {
                at = self.push_mention(index, &mut row);
                continue;
            }
            if let Some((node, end)) = self.enumerated(at, list) {
                row.extend(node.filter(|_| !row.is_empty()));
                at = end;
                continue;
            }
            if let Some((index, verb)) = verbs.next_if(|(_, verb)| verb.first == at) {
                // "including A and B" gives members, not an action.
                let is_example = verb.form == Form::Gerund
                    && tokens.get(verb.head).is_some_and(|token| self.is(token.word, WordClass::Example));
                row.push(if is_example { Node::Example } else { Node::Verb(index) });
                at = verb.end;
                continue;
            }
            // "the scheme, and we will extend it": what the sentence has named.
            let is_it = self.is(token.word, WordClass::It) && !self.is_impersonal(at);
            let named = if is_it { self.named_before(&row) } else { None };
            if named.is_some() || at > 0 && self.topic.is_some() && is_it {
                row.push(Node::Speaker { token: at, thing: named });
                at += 1;
                continue;
            }
            let next_mention =
                outer.peek().and_then(|&index| self.mentions.get(index)).map_or(usize::MAX, |mention| mention.first);
            // "Thanks to a grant from X": what looks like a noun begins a preposition of several words.
            let is_alone = |phrase: &&&NounPhrase| phrase.first == at && phrase.end == at + 1;
            if phrases.peek().as_ref().is_some_and(is_alone)
                && let Some((word, end)) = self.complex_preposition(at)
            {
                row.push(Node::Preposition { word, token: at });
                at = end;
                continue;
            }
            if let Some(phrase) = phrases.peek().filter(|phrase| phrase.first <= at) {
                if self.is(token.word, WordClass::Speaker) || at == 0 && self.topic.is_some() && !self.is_impersonal(at)
                {
                    row.push(Node::Speaker { token: at, thing: None });
                    at += 1;
                } else if self.is(token.word, WordClass::Whose) && at == phrase.first && phrase.end > at + 1 {
                    row.push(Node::Relative { word: token.word });
                    // "the city, whose Clean Air Plan was adopted": what is named is its subject.
                    if next_mention < phrase.end {
                        at = next_mention;
                        continue;
                    }
                    row.push(Node::Noun { head: phrase.head, modifier: None });
                    at = phrase.end;
                } else if next_mention < phrase.end {
                    // Adjectives before a mention.
                    at = next_mention;
                } else if self.speaks(phrase) {
                    // "In the coming year Government": the time stands before who speaks.
                    if phrase.first < phrase.head && self.is_author_kind(phrase) {
                        row.push(Node::Noun { head: phrase.head - 1, modifier: None });
                    }
                    row.push(Node::Speaker { token: phrase.head, thing: None });
                    at = phrase.end;
                } else {
                    row.push(Node::Noun { head: phrase.head, modifier: None });
                    at = phrase.end;
                }
                continue;
            }
            if let Some(end) = self.joiner_end(at) {
                row.push(Node::And);
                at = end;
                continue;
            }
            if self.subordinates(at) {
                if !row.is_empty() {
                    row.push(Node::Stop);
                }
                at += 1;
                continue;
            }
            if let Some((word, end)) = self.complex_preposition(at) {
                row.push(Node::Preposition { word, token: at });
                at = end;
                continue;
            }
            let text = self.text(at);
            if text == "(" {
                // "the Green Fund (GF) in Riverton": the short name parts nothing.
                let is_short = tokens
                    .get(at + 1)
                    .is_some_and(|short| short.shape.has(Shape::ACRONYM) || short.shape.has(Shape::CAMEL))
                    && self.text(at + 2) == ")";
                if !is_short || !matches!(row.last(), Some(Node::Thing { .. })) {
                    row.push(Node::Bracket);
                }
                let limit = tokens.len().min(at + 60);
                at = (at + 1..limit).find(|&index| self.text(index) == ")").map_or(at + 1, |close| close + 1);
                continue;
            }
            if self.is(token.word, WordClass::Together)
                && let Some(end) = (at + 1..at + 3).find(|&next| {
                    tokens
                        .get(next)
                        .is_some_and(|token| self.is(token.word, WordClass::With) || self.is(token.word, WordClass::As))
                })
            {
                row.push(Node::Preposition { word: token.word, token: at });
                at = end;
            } else if self.is(token.word, WordClass::And) {
                row.push(Node::And);
            } else if text == ","
                && at.checked_sub(1).is_some_and(|before| tokens[before].tag != Tag::Name)
                && let Some(comma) = self.address_end(at + 1)
            {
                // "And so, Mr. Speaker, the works began"; "the Council, Deputy Chairperson, Ana Lopez" is a list.
                row.push(Node::Comma);
                at = comma;
            } else if text == "," || matches!(text, ";" | ":") && self.lists_amount(at + 1) {
                row.push(Node::Comma);
            } else if matches!(text, ";" | ":" | "—" | "–" | "-" | "|") {
                row.push(Node::Stop);
            } else if self.is(token.word, WordClass::Condition) {
                // "until 2020" is a time.
                if !self.is(token.word, WordClass::Subordinator) {
                    row.push(Node::Condition);
                }
            } else if self.is(token.word, WordClass::Example) && token.tag != Tag::Adverb {
                row.push(Node::Example);
                if tokens.get(at + 1).is_some_and(|next| self.is(next.word, WordClass::As)) {
                    at += 1;
                }
            } else if self.is(token.word, WordClass::Relative)
                && matches!(token.tag, Tag::Relative | Tag::Determiner | Tag::Preposition | Tag::Pronoun)
            {
                row.push(Node::Relative { word: token.word });
            } else if self.ontology.in_list("among", token.word)
                && tokens.get(at + 1).is_some_and(|next| next.tag == Tag::Pronoun)
                && at > 0
            {
                // "several projects, among them A and B".
                row.push(Node::Example);
                at += 1;
            } else if matches!(token.tag, Tag::Preposition | Tag::To) || self.is(token.word, WordClass::Of) {
                row.push(Node::Preposition { word: token.word, token: at });
            }
            at += 1;
        }
        self.measure(&mut row);
        self.name(&mut row);
        self.set_apart(&mut row);
        self.appose(&mut row);
        self.give(&mut row);
        self.give_again(&mut row);
        row
    }

    /// "Our budget provides", "this budget sets aside": what the author wrote does what the author does.
    fn speaks(&self, phrase: &NounPhrase) -> bool {
        let tokens = &self.sentence.tokens;
        let Some(verb) = self.sentence.verbs.iter().find(|verb| verb.first == phrase.end) else { return false };
        let is = |at: usize, class: WordClass| tokens.get(at).is_some_and(|token| self.is(token.word, class));
        let is_known = is(phrase.first, WordClass::SpeakersOwn) || is(phrase.first, WordClass::Definite);
        let is_work = || tokens.get(phrase.head).is_some_and(|head| self.ontology.in_list("speaker-works", head.lemma));
        // "The state built the school".
        let is_own = || {
            phrase.first + 1 == phrase.head
                && phrase.end == phrase.head + 1
                && verb.form == Form::Finite
                && self.is_own_kind(phrase.head)
        };
        self.is_author_kind(phrase)
            || is_known && (is_work() || is_own())
            || !verb.is_passive && verb.form == Form::Finite && self.is_money(phrase)
    }

    /// "While the Ministry is building": a word before a subject and its verb opens a clause and no phrase.
    fn subordinates(&self, at: usize) -> bool {
        let tokens = &self.sentence.tokens;
        if !tokens.get(at).is_some_and(|token| self.is(token.word, WordClass::Subordinator)) {
            return false;
        }
        let Some(verb) = self.sentence.verbs.iter().find(|verb| verb.first > at) else { return false };
        let phrases = self.sentence.phrases.iter();
        let inside = phrases.filter(|phrase| phrase.first > at && phrase.end <= verb.first);
        let ends: Vec<usize> = inside.clone().map(|phrase| phrase.end).collect();
        // One phrase, or several that "of" and "and" join.
        let joins = |&end: &usize| {
            end == verb.first
                || tokens
                    .get(end)
                    .is_some_and(|next| self.is(next.word, WordClass::Of) || self.is(next.word, WordClass::And))
        };
        let is_close = inside.clone().next().is_some_and(|phrase| phrase.first == at + 1);
        verb.form == Form::Finite
            && is_close
            && !ends.is_empty()
            && ends.iter().all(joins)
            && ends.last() == Some(&verb.first)
    }

    /// Returns the preposition of several words that begins at a token, and where it ends; articles in it count for
    /// nothing.
    fn complex_preposition(&self, at: usize) -> Option<(WordId, usize)> {
        let tokens = &self.sentence.tokens;
        let known = self.ontology.frames.complex.get(&tokens.get(at)?.word)?;
        let is_skipped = |at: usize| {
            tokens.get(at).is_some_and(|token| {
                self.is(token.word, WordClass::Article)
                    || matches!(token.tag, Tag::Adjective | Tag::Adverb)
                    || self.is_amount(token)
            })
        };
        // Many ways begin with one word: what may stand behind it is looked at once for all.
        let run = (at + 1..tokens.len()).find(|&at| !is_skipped(at)).unwrap_or(tokens.len());
        let way = known.iter().find_map(|(rest, whole)| {
            let mut end = at + 1;
            for word in rest {
                while tokens.get(end)?.word != *word {
                    if end == run || end > run && !is_skipped(end) {
                        return None;
                    }
                    end += 1;
                }
                end += 1;
            }
            Some((*whole, end))
        });
        way.or_else(|| self.gift_preposition(at))
    }

    /// Returns the one thing that "it" can stand for: no place with a government, no body, no person, and alone.
    fn named_before(&self, row: &[Node]) -> Option<usize> {
        // "The Office will be a part of X, and it will work with Y": the subject of the clause before.
        let joined = row.iter().rposition(|node| !matches!(node, Node::And | Node::Comma)).map_or(0, |last| last + 1);
        let verb = row.iter().position(|node| matches!(node, Node::Verb(_)));
        let is_joined = matches!(row.get(joined..), Some([.., Node::And]));
        if let (true, Some(1), Some(&Node::Thing { thing, .. })) = (is_joined, verb, row.first())
            && self.resolved.author != Some(thing)
        {
            return Some(thing);
        }
        let mut things = row.iter().filter_map(|node| match *node {
            Node::Thing { thing, .. } | Node::Apposed { thing, .. } => Some(thing),
            _ => None,
        });
        let is_meant = |thing: &usize| {
            let class = self.resolved.things.get(*thing).map_or("", |thing| &*thing.class);
            !self.is_governed(*thing) && !self.ontology.is_author(class) && self.resolved.author != Some(*thing)
        };
        let thing = things.clone().find(is_meant)?;
        things.all(|other| other == thing || !is_meant(&other)).then_some(thing)
    }

    pub(super) fn referent(&self, mention: usize, thing: usize) -> Referent {
        let span = self.mentions.get(mention).map_or(self.sentence.span, |mention| mention.span);
        Referent { thing, span, is_named: true }
    }

    /// Returns what a pronoun stands for: what stands before it in the sentence, where the row says so, else what the
    /// sentence before tells of, or the author.
    pub(super) fn speaker(&self, token: usize, thing: Option<usize>) -> Option<Referent> {
        let span = self.sentence.tokens.get(token)?.span;
        let is_topic = self.sentence.tokens.get(token).is_some_and(|token| self.is(token.word, WordClass::It));
        let thing = if is_topic { thing.or(self.topic) } else { self.resolved.author };
        Some(Referent { thing: thing?, span, is_named: false })
    }
}
