//! Who does what to whom: the verb groups of a sentence with the things that fill their arguments.
//!
//! A sentence is read as a row of [`Node`]s (things, nouns, verbs, connectors), left to right. There is no tree: the
//! argument of a verb is found by walking the row from the verb until something ends its clause. Nothing is an
//! argument because it merely stands nearby.

use crate::{
    document::Span,
    entity::resolve::Resolved,
    fact::Modality,
    mention::Mention,
    ontology::{
        Ontology,
        grammar::WordClass,
        lexicon::{Tag, WordId},
    },
    sentence::{
        Sentence,
        verb::{Form, Mood, VerbGroup},
    },
};

/// A thing that fills an argument, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Referent {
    /// Index into [`Resolved::things`].
    pub thing: usize,
    /// The words that name it here.
    pub span: Span,
    /// Whether the text names it here, rather than "we".
    pub is_named: bool,
}

/// One piece of the row. `mention` and `thing` are indices into the mentions and into [`Resolved::things`], `token` and
/// `head` into the tokens of the sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are what the line above says")]
pub enum Node {
    /// A mention of a thing as the head of its phrase.
    Thing { mention: usize, thing: usize },
    /// A mention before a genitive ending.
    Owner { mention: usize, thing: usize },
    /// A noun phrase that names nothing, with the mention and thing that modify its head.
    Noun { head: usize, modifier: Option<(usize, usize)> },
    /// "we".
    Speaker { token: usize },
    /// Index into [`Sentence::verbs`].
    Verb(usize),
    /// A preposition.
    Preposition { word: WordId, token: usize },
    /// "and".
    And,
    /// A comma.
    Comma,
    /// Ends a clause: semicolon, colon, dash.
    Stop,
    /// "which", "who".
    Relative,
    /// "such as", "including".
    Example,
    /// Something in brackets, whole.
    Bracket,
    /// "if".
    Condition,
}

/// A verb with what fills its arguments.
#[derive(Debug, Clone)]
pub struct Clause {
    /// The verb.
    pub verb: VerbGroup,
    /// Who does it; what it is done to, in the passive.
    pub subject: Vec<Referent>,
    /// Whether somebody does it whom the text does not name ("enterprises", or nobody in the passive).
    pub has_other_subject: bool,
    /// What it is done to.
    pub object: Vec<Referent>,
    /// Whether a noun phrase follows as object, named or not.
    pub has_object: bool,
    /// The things after each preposition.
    pub after: Vec<(WordId, Referent)>,
    /// The prepositions after it.
    pub prepositions: Vec<WordId>,
    /// How far it is said to hold; none for what is only possible.
    pub modality: Option<Modality>,
    /// Where the arguments after the verb end, as a token.
    pub end: usize,
}

/// Reads the clauses of one sentence.
pub struct Reader<'a> {
    /// The ontology.
    pub ontology: &'a Ontology,
    /// The sentence.
    pub sentence: &'a Sentence,
    /// The mentions of the document.
    pub mentions: &'a [Mention],
    /// Those of the sentence.
    pub range: std::ops::Range<usize>,
    /// What they name.
    pub resolved: &'a Resolved,
    /// How far statements without tense hold.
    pub default: Modality,
    /// The text of the document.
    pub text: &'a str,
}

impl Reader<'_> {
    fn is(&self, word: WordId, class: WordClass) -> bool {
        self.ontology.lexicon.is(word, class)
    }

    fn is_transparent(&self, head: usize) -> bool {
        self.sentence.tokens.get(head).is_some_and(|token| {
            self.ontology
                .lists
                .get("transparent")
                .is_some_and(|words| words.contains(&token.lemma) || words.contains(&token.word))
        })
    }

    fn text(&self, token: usize) -> &str {
        self.sentence.tokens.get(token).and_then(|token| self.text.get(token.span.start..token.span.end)).unwrap_or("")
    }

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
        let mut at = 0;
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
            if let Some((index, verb)) = verbs.next_if(|(_, verb)| verb.first == at) {
                // "including A and B" gives members, not an action.
                let is_example = verb.form == Form::Gerund
                    && tokens.get(verb.head).is_some_and(|token| self.is(token.word, WordClass::Example));
                row.push(if is_example { Node::Example } else { Node::Verb(index) });
                at = verb.end;
                continue;
            }
            let next_mention =
                outer.peek().and_then(|&index| self.mentions.get(index)).map_or(usize::MAX, |mention| mention.first);
            if let Some(phrase) = phrases.peek().filter(|phrase| phrase.first <= at) {
                if self.is(token.word, WordClass::Speaker) {
                    row.push(Node::Speaker { token: at });
                    at += 1;
                } else if next_mention < phrase.end {
                    // Adjectives before a mention.
                    at = next_mention;
                } else {
                    row.push(Node::Noun { head: phrase.head, modifier: None });
                    at = phrase.end;
                }
                continue;
            }
            let text = self.text(at);
            if text == "(" {
                row.push(Node::Bracket);
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
                // "A, together with B": a list.
                row.push(Node::And);
                at = end;
            } else if self.is(token.word, WordClass::And) {
                row.push(Node::And);
            } else if text == "," {
                row.push(Node::Comma);
            } else if matches!(text, ";" | ":" | "—" | "–" | "|") {
                row.push(Node::Stop);
            } else if self.is(token.word, WordClass::Condition) {
                row.push(Node::Condition);
            } else if self.is(token.word, WordClass::Example) && token.tag != Tag::Adverb {
                row.push(Node::Example);
                if tokens.get(at + 1).is_some_and(|next| self.is(next.word, WordClass::As)) {
                    at += 1;
                }
            } else if self.is(token.word, WordClass::Relative)
                && matches!(token.tag, Tag::Relative | Tag::Determiner | Tag::Preposition | Tag::Pronoun)
            {
                row.push(Node::Relative);
            } else if matches!(token.tag, Tag::Preposition | Tag::To) || self.is(token.word, WordClass::Of) {
                row.push(Node::Preposition { word: token.word, token: at });
            }
            at += 1;
        }
        self.set_apart(&mut row);
        row
    }

    /// "Green Institute, Riverton, opened": the place between commas says where the thing is.
    fn set_apart(&self, row: &mut Vec<Node>) {
        let is_place = |thing: usize| {
            self.resolved
                .things
                .get(thing)
                .is_some_and(|thing| self.ontology.home_class.as_deref() == Some(self.ontology.top(&thing.class)))
        };
        let mut at = 0;
        while at + 4 < row.len() {
            if let [Node::Thing { thing, .. }, Node::Comma, Node::Thing { thing: place, .. }, Node::Comma, after] =
                row[at..at + 5]
                && !is_place(thing)
                && is_place(place)
                && !matches!(after, Node::Thing { .. } | Node::Noun { .. } | Node::And)
            {
                row.drain(at + 1..at + 3);
            }
            at += 1;
        }
    }

    /// Adds a mention as what it is in its phrase; returns the token after it.
    fn push_mention(&self, index: usize, row: &mut Vec<Node>) -> usize {
        let (Some(mention), Some(&Some(thing))) = (self.mentions.get(index), self.resolved.of_mention.get(index))
        else {
            return 0;
        };
        let after = self.sentence.tokens.get(mention.end);
        if after.is_some_and(|token| token.tag == Tag::Genitive) {
            row.push(Node::Owner { mention: index, thing });
            return mention.end + 1;
        }
        let phrase = self
            .sentence
            .phrases
            .iter()
            .find(|phrase| phrase.first < mention.end && mention.end < phrase.end && mention.first < phrase.end);
        if let Some(phrase) = phrase.filter(|phrase| phrase.head >= mention.end) {
            let blocked = self.range.clone().any(|other| {
                self.mentions.get(other).is_some_and(|other| other.first >= mention.end && other.first < phrase.end)
                    && self.resolved.of_mention.get(other).is_some_and(Option::is_some)
            });
            if !blocked {
                row.push(Node::Noun { head: phrase.head, modifier: Some((index, thing)) });
                return phrase.end;
            }
        }
        row.push(Node::Thing { mention: index, thing });
        mention.end
    }

    fn referent(&self, mention: usize, thing: usize) -> Referent {
        let span = self.mentions.get(mention).map_or(self.sentence.span, |mention| mention.span);
        Referent { thing, span, is_named: true }
    }

    fn speaker(&self, token: usize) -> Option<Referent> {
        let span = self.sentence.tokens.get(token)?.span;
        Some(Referent { thing: self.resolved.author?, span, is_named: false })
    }

    /// Returns the clauses of the sentence, in the order of their verbs.
    #[must_use]
    pub fn clauses(&self, row: &[Node]) -> Vec<Clause> {
        let verbs: Vec<usize> = (0..row.len()).filter(|&at| matches!(row.get(at), Some(Node::Verb(_)))).collect();
        let subjects: Vec<SubjectFrom> =
            verbs.iter().enumerate().map(|(order, &at)| self.subject_from(row, &verbs, order, at)).collect();
        let mut clauses: Vec<Clause> = Vec::with_capacity(verbs.len());
        for (order, &at) in verbs.iter().enumerate() {
            let Some(&Node::Verb(index)) = row.get(at) else { continue };
            let Some(&verb) = self.sentence.verbs.get(index) else { continue };
            let limit = verbs.get(order + 1).map_or(row.len(), |&next| match subjects.get(order + 1) {
                Some(SubjectFrom::Own { first, .. }) => (*first).max(at + 1),
                _ => next,
            });
            let mut clause = Clause {
                verb,
                subject: Vec::new(),
                has_other_subject: false,
                object: Vec::new(),
                has_object: false,
                after: Vec::new(),
                prepositions: Vec::new(),
                modality: Some(Modality::Actual),
                end: verb.end,
            };
            self.arguments_after(row, at + 1, limit, &mut clause);
            let is_conditional = Self::is_conditional(row, &verbs, order, at);
            match subjects.get(order) {
                Some(&SubjectFrom::Own { first, last }) => self.subject(row, first, last, &mut clause),
                Some(&SubjectFrom::Antecedent { first, last }) => {
                    self.subject(row, first, last, &mut clause);
                    if clause.subject.is_empty() {
                        clause.has_other_subject = true;
                    }
                }
                Some(SubjectFrom::Governor) => {
                    let is_main = clause.verb.is_bare
                        && clause.verb.form == Form::Finite
                        && row[..at].iter().rev().find(|node| !matches!(node, Node::And)) == Some(&Node::Comma);
                    self.inherit(&clauses, is_main, &mut clause);
                }
                None => {}
            }
            let governor = clauses.iter().rev().find(|governor| governor.verb.form != Form::Participle);
            clause.modality = if is_conditional { None } else { self.modality(&clause, governor, subjects.get(order)) };
            clauses.push(clause);
        }
        self.look_ahead(&mut clauses, &subjects);
        clauses
    }

    /// Says where the subject of a verb stands.
    fn subject_from(&self, row: &[Node], verbs: &[usize], order: usize, at: usize) -> SubjectFrom {
        let Some(verb) = self.verb(row, at) else { return SubjectFrom::Governor };
        let begin = row[..at]
            .iter()
            .rposition(|node| matches!(node, Node::Verb(_) | Node::Stop | Node::Relative | Node::Condition))
            .map_or(0, |boundary| boundary + 1);
        let boundary = begin.checked_sub(1).and_then(|index| row.get(index));
        let mut last = at;
        while last > begin && matches!(row.get(last - 1), Some(Node::Bracket)) {
            last -= 1;
        }
        // "the road connecting A and B": the noun right before does it.
        let is_attached = verb.form == Form::Gerund
            && verb.is_bare
            && verb
                .first
                .checked_sub(1)
                .and_then(|before| self.sentence.tokens.get(before))
                .is_some_and(|token| matches!(token.tag, Tag::Noun | Tag::Nouns | Tag::Name));
        if verb.form == Form::Participle || is_attached {
            return antecedent(row, begin, last);
        }
        if verb.form != Form::Finite {
            return SubjectFrom::Governor;
        }
        let after_verb = matches!(boundary, Some(Node::Verb(_)));
        let ends_open = matches!(row.get(last.wrapping_sub(1)), Some(Node::Comma | Node::And)) && last > begin;
        if last == begin {
            return match boundary {
                Some(Node::Relative) => antecedent(row, 0, begin - 1),
                _ => SubjectFrom::Governor,
            };
        }
        if ends_open && after_verb && verb.is_bare {
            return SubjectFrom::Governor;
        }
        // "X, in Riverton, opened": a comma right before a verb with no verb before it.
        while last > begin && matches!(row.get(last - 1), Some(Node::Comma | Node::And)) {
            last -= 1;
        }
        if last == begin {
            return SubjectFrom::Governor;
        }
        // The last part of the stretch, and the parts that a list joins to it.
        let mut first = part_start(row, begin, last);
        if matches!(row.get(first), Some(Node::Preposition { .. })) {
            // "…, in Riverton, opened": the phrase is no subject; what stands before the comma is.
            let before = (begin..first).rev().find(|&index| !matches!(row.get(index), Some(Node::Comma | Node::And)));
            if let Some(before) = before {
                last = before + 1;
                first = part_start(row, begin, last);
            }
        }
        let mut kept = first;
        let mut saw_and = false;
        loop {
            let mut gap = kept;
            let mut is_and = false;
            while gap > begin && matches!(row.get(gap - 1), Some(Node::Comma | Node::And)) {
                is_and |= matches!(row.get(gap - 1), Some(Node::And));
                gap -= 1;
            }
            if gap == kept || gap == begin {
                break;
            }
            saw_and |= is_and;
            if !saw_and {
                break;
            }
            let earlier = part_start(row, begin, gap);
            if matches!(row.get(earlier), Some(Node::Preposition { .. })) {
                break;
            }
            // After another verb the parts may be its objects: only "A and B were …" reaches back, and never to the
            // first part.
            if after_verb
                && (earlier == begin
                    || matches!(row.get(kept - 1), Some(Node::And))
                        && matches!(row.get(kept.wrapping_sub(2)), Some(Node::Comma)))
            {
                break;
            }
            kept = earlier;
        }
        let _ = (verbs, order);
        // One stretch between two verbs, without a comma: it is the object of the first as well.
        if after_verb && kept == begin {
            // "the schemes launched by X will end": what is between belongs to the participle.
            if let Some(&Node::Verb(before)) = row.get(begin - 1)
                && self.sentence.verbs.get(before).is_some_and(|verb| verb.form == Form::Participle)
                && matches!(row.get(begin), Some(Node::Preposition { .. }))
            {
                let start = row[..begin - 1]
                    .iter()
                    .rposition(|node| matches!(node, Node::Verb(_) | Node::Stop))
                    .map_or(0, |at| at + 1);
                return antecedent(row, start, begin - 1);
            }
            return antecedent(row, begin, last);
        }
        SubjectFrom::Own { first: kept, last }
    }

    fn verb(&self, row: &[Node], at: usize) -> Option<VerbGroup> {
        match row.get(at) {
            Some(&Node::Verb(index)) => self.sentence.verbs.get(index).copied(),
            _ => None,
        }
    }

    /// Fills the subject from a stretch of the row.
    fn subject(&self, row: &[Node], first: usize, last: usize, clause: &mut Clause) {
        let mut walk = Walk::new();
        let mut has_noun = false;
        for at in first..last {
            has_noun |= is_nominal(row.get(at)) || matches!(row.get(at), Some(Node::Speaker { .. }));
            self.step(row, at, &mut walk, &mut |slot, referent| {
                if slot.is_none() {
                    clause.subject.push(referent);
                }
            });
        }
        clause.has_other_subject = clause.subject.is_empty() && has_noun;
    }

    /// Takes the subject from the verb that governs this one.
    fn inherit(&self, clauses: &[Clause], is_main: bool, clause: &mut Clause) {
        // After a comma a verb goes on with the main clause; else with the verb before.
        let main = clauses.iter().rev().find(|governor| is_main && governor.verb.form == Form::Finite);
        let Some(governor) =
            main.or_else(|| clauses.iter().rev().find(|governor| governor.verb.form != Form::Participle))
        else {
            return;
        };
        let controls = clause.verb.form == Form::Infinitive
            && self.is(governor.verb.lemma, WordClass::Control)
            && governor.has_object
            && !governor.verb.is_passive;
        if controls {
            clause.subject.clone_from(&governor.object);
            clause.has_other_subject = clause.subject.is_empty();
        } else if clause.verb.form == Form::Gerund && governor.verb.is_passive && governor.has_other_subject {
            // "Funds will be provided, thereby opening X": who provides opens, and that is who speaks.
            clause.subject = self
                .resolved
                .author
                .map(|thing| Referent { thing, span: self.sentence.span, is_named: false })
                .into_iter()
                .collect();
        } else {
            clause.subject.clone_from(&governor.subject);
            clause.has_other_subject = governor.has_other_subject;
        }
    }

    /// "By building X, we …": a verb before the first clause with a subject takes that subject; where none comes, the
    /// author speaks.
    fn look_ahead(&self, clauses: &mut [Clause], subjects: &[SubjectFrom]) {
        let Some(own) = subjects.iter().position(|subject| matches!(subject, SubjectFrom::Own { .. })) else {
            let Some(author) = self.resolved.author else { return };
            for clause in clauses
                .iter_mut()
                .filter(|clause| clause.subject.is_empty() && !clause.has_other_subject && !clause.verb.is_passive)
            {
                let span = self.sentence.tokens.get(clause.verb.first).map_or(self.sentence.span, |token| token.span);
                clause.subject.push(Referent { thing: author, span, is_named: false });
                if let Some(Modality::Actual) = clause.modality
                    && self.default == Modality::Planned
                {
                    clause.modality = Some(Modality::Planned);
                }
            }
            return;
        };
        let (subject, other, modality) = match clauses.get(own) {
            Some(clause) => (clause.subject.clone(), clause.has_other_subject, clause.modality),
            None => return,
        };
        for clause in clauses
            .iter_mut()
            .take(own)
            .filter(|clause| clause.subject.is_empty() && clause.verb.form != Form::Participle)
        {
            clause.subject.clone_from(&subject);
            clause.has_other_subject = other;
            if clause.modality == Some(Modality::Actual) && modality.is_some() {
                clause.modality = modality;
            }
        }
    }

    fn modality(&self, clause: &Clause, governor: Option<&Clause>, subject: Option<&SubjectFrom>) -> Option<Modality> {
        let mood = clause.verb.mood;
        if mood.has(Mood::MAYBE) {
            return None;
        }
        if mood.has(Mood::NEGATED) {
            return Some(Modality::Negated);
        }
        if mood.has(Mood::FUTURE | Mood::OUGHT | Mood::CAN) {
            return Some(Modality::Planned);
        }
        if clause.verb.form == Form::Participle {
            return Some(Modality::Actual);
        }
        let inherits =
            clause.verb.form != Form::Finite || matches!(subject, Some(SubjectFrom::Governor)) && clause.verb.is_bare;
        if !inherits {
            return Some(Modality::Actual);
        }
        let Some(governor) = governor else { return Some(self.default) };
        if clause.verb.form == Form::Infinitive && self.is(governor.verb.lemma, WordClass::Denial) {
            return Some(Modality::Negated);
        }
        if matches!(clause.verb.form, Form::Infinitive | Form::Gerund)
            && self.is(governor.verb.lemma, WordClass::Intent)
        {
            return governor
                .modality
                .map(|modality| if modality == Modality::Negated { modality } else { Modality::Planned });
        }
        if clause.verb.form == Form::Finite {
            return Some(Modality::Actual);
        }
        // A denied main verb does not deny what a purpose says: "did not stop building" stays open.
        governor.modality
    }

    fn is_conditional(row: &[Node], verbs: &[usize], order: usize, at: usize) -> bool {
        let begin = order.checked_sub(1).and_then(|before| verbs.get(before)).map_or(0, |&before| before + 1);
        row.get(begin..at).is_some_and(|nodes| nodes.contains(&Node::Condition))
    }

    /// Fills object and prepositional arguments from what follows the verb.
    fn arguments_after(&self, row: &[Node], first: usize, limit: usize, clause: &mut Clause) {
        let mut walk = Walk::new();
        for at in first..limit {
            match row.get(at) {
                None | Some(Node::Verb(_) | Node::Stop | Node::Relative | Node::Condition) => break,
                Some(Node::Noun { head, .. }) => {
                    clause.has_object |= walk.slot.is_none();
                    clause.end = clause.end.max(head + 1);
                }
                Some(Node::Thing { mention, .. }) => {
                    clause.has_object |= walk.slot.is_none();
                    clause.end = clause.end.max(self.mentions.get(*mention).map_or(0, |mention| mention.end));
                }
                Some(Node::Preposition { word, .. }) => clause.prepositions.push(*word),
                _ => {}
            }
            self.step(row, at, &mut walk, &mut |slot, referent| match slot {
                None => clause.object.push(referent),
                Some(word) => clause.after.push((word, referent)),
            });
        }
    }

    /// Takes one node into the walk over a list of arguments.
    fn step(&self, row: &[Node], at: usize, walk: &mut Walk, take: &mut dyn FnMut(Option<WordId>, Referent)) {
        match row.get(at) {
            Some(&Node::Thing { mention, thing }) => {
                let is_apposed = walk.is_open_noun
                    && matches!(at.checked_sub(1).and_then(|before| row.get(before)), Some(Node::Noun { .. }));
                if !walk.is_blocked || is_apposed {
                    take(walk.slot, self.referent(mention, thing));
                }
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
            Some(&Node::Speaker { token }) => {
                if let Some(referent) = self.speaker(token).filter(|_| !walk.is_blocked) {
                    take(walk.slot, referent);
                }
                walk.is_blocked = true;
            }
            Some(&Node::Preposition { word, .. }) => {
                let links = self.is(word, WordClass::Of)
                    || self.is(word, WordClass::For)
                    || self.is(word, WordClass::In)
                    || self.is(word, WordClass::On);
                if walk.is_transparent && links {
                    walk.is_blocked = false;
                } else if self.is(word, WordClass::Of) {
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
struct Walk {
    /// The preposition whose argument is read; none for the object.
    slot: Option<WordId>,
    /// Whether the next thing only belongs to the noun before it.
    is_blocked: bool,
    /// Whether the noun before passes an action on to what follows "of".
    is_transparent: bool,
    /// Whether a noun that fills the argument stands right before: "the honour X".
    is_open_noun: bool,
    owner: Option<(usize, usize)>,
}

impl Walk {
    const fn new() -> Self {
        Self { slot: None, is_blocked: false, is_transparent: false, is_open_noun: false, owner: None }
    }
}

/// Where the subject of a verb stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum SubjectFrom {
    /// In its own stretch of the row.
    Own { first: usize, last: usize },
    /// The noun before a relative word or participle.
    Antecedent { first: usize, last: usize },
    /// That of the verb before.
    Governor,
}

/// Returns the last noun of a stretch, with those that "and" alone joins to it at the beginning of the stretch.
fn antecedent(row: &[Node], begin: usize, last: usize) -> SubjectFrom {
    let Some(noun) = (begin..last).rev().find(|&index| is_nominal(row.get(index))) else {
        return SubjectFrom::Governor;
    };
    let is_list = noun > begin
        && row.get(begin..=noun).is_some_and(|nodes| {
            nodes.iter().all(|node| is_nominal(Some(node)) || matches!(node, Node::And | Node::Comma))
                && nodes.iter().any(|node| matches!(node, Node::And))
        });
    SubjectFrom::Antecedent { first: if is_list { begin } else { noun }, last: noun + 1 }
}

const fn is_nominal(node: Option<&Node>) -> bool {
    matches!(node, Some(Node::Thing { .. } | Node::Noun { .. }))
}

/// Returns where the part of a list that ends at `last` begins: after the comma or "and" before it.
fn part_start(row: &[Node], begin: usize, last: usize) -> usize {
    (begin..last)
        .rev()
        .find(|&index| matches!(row.get(index), Some(Node::Comma | Node::And)))
        .map_or(begin, |separator| separator + 1)
}
