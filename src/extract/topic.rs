//! What "it" stands for.

use crate::{
    extract::steps::Steps,
    fact::{
        clause::{Clause, Referent},
        construct::{members, role},
    },
    mention::Kind,
    ontology::{
        construction::Shape,
        grammar::WordClass,
        lexicon::{Tag, WordId},
    },
    sentence::{
        Sentence,
        verb::{Form, VerbGroup},
    },
};

/// Over so many sentences "it" may go on to stand for one thing.
const TOPIC_SENTENCES: usize = 3;

/// So many tokens stand before "it" at the most where a phrase opens the sentence.
const OPENING: usize = 16;

/// So many words stand between "its" and what it owns at the most.
const OWNED: usize = 6;

impl Steps<'_> {
    /// Returns the thing that "it" as subject of a sentence stands for: of what the sentence before names, but for
    /// places, persons and the author, the only one, else what that sentence is about; or what "it" stands for there.
    pub(super) fn topic(&self, sentence: &Sentence) -> Option<usize> {
        self.topic_within(sentence, TOPIC_SENTENCES)
    }

    /// "Our Government set up a fund. It will build X": returns the author, where the sentence before, or the one before
    /// that with "it", says by a name what the author does.
    pub(super) fn actor(&self, sentence: &Sentence) -> Option<usize> {
        self.actor_within(sentence, TOPIC_SENTENCES)
    }

    fn actor_within(&self, sentence: &Sentence, depth: usize) -> Option<usize> {
        let author = self.resolved.author?;
        self.verb_of_it(sentence).filter(|verb| verb.form == Form::Finite && !verb.is_passive)?;
        let before = self.before(sentence).filter(|before| before.block == sentence.block)?;
        let clause = self.main_clause(before)?;
        let is_named = |referent: &Referent| {
            let token = before.tokens.iter().find(|token| token.span.start == referent.span.start);
            token.is_some_and(|token| !self.ontology.lexicon.is_any(token.word, &[WordClass::Speaker, WordClass::It]))
        };
        match clause.subject.as_slice() {
            [subject] if subject.thing == author && !clause.verb.is_passive && is_named(subject) => Some(author),
            _ => self.actor_within(before, depth.checked_sub(1)?),
        }
    }

    /// Returns what the sentence before tells of, where this one begins with what something is to it: "The executing
    /// agency is".
    pub(super) fn told_before(&self, sentence: &Sentence) -> Option<usize> {
        let ontology = self.ontology;
        let is_role =
            |word: WordId| ontology.is_trigger(Shape::Role, word) || ontology.is_trigger(Shape::RoleHolder, word);
        let is_work = |thing: usize| {
            let class = self.resolved.things.get(thing).map_or("", |thing| self.ontology.top(&thing.class));
            self.ontology.workable.contains(class) || self.ontology.measures.contains(class)
        };
        let is_member = |word: WordId| ontology.is_trigger(Shape::Members, word);
        if let Some(noun) = members::opens(sentence, &self.ontology.lexicon, is_member) {
            return self.owner_before(sentence, noun);
        }
        role::opens(sentence, &self.ontology.lexicon, is_role)
            .then(|| self.named_before(sentence, TOPIC_SENTENCES, &is_work))
            .flatten()
    }

    /// "The Ministry works through its agencies": whose these are, in one of the sentences before.
    fn owner_before(&self, sentence: &Sentence, noun: WordId) -> Option<usize> {
        let lexicon = &self.ontology.lexicon;
        let mut before = self.before(sentence)?;
        for _ in 0..TOPIC_SENTENCES {
            let tokens = &before.tokens;
            let at = tokens.iter().position(|token| token.lemma == noun);
            let owner =
                at.and_then(|at| tokens[..at].iter().rev().take(OWNED).find(|token| token.tag == Tag::Possessive));
            if let Some(owner) = owner {
                if lexicon.is(owner.word, WordClass::SpeakersOwn) {
                    return self.resolved.author;
                }
                let main = self.main_clause(before)?;
                let [subject] = main.subject.as_slice() else { return None };
                return Some(subject.thing);
            }
            before = self.before(before)?;
        }
        None
    }

    fn topic_within(&self, sentence: &Sentence, depth: usize) -> Option<usize> {
        let verb = self.verb_of_it(sentence).filter(|verb| verb.form == Form::Finite)?;
        let author = || self.author_before(sentence).filter(|_| !verb.is_passive);
        self.named_before(sentence, depth, &|thing| self.is_meant(thing)).or_else(author)
    }

    /// "Our Government will build X. It will work with Y": who speaks, where the sentence before tells of it by a noun.
    fn author_before(&self, sentence: &Sentence) -> Option<usize> {
        let before = self.before(sentence).filter(|before| before.block == sentence.block)?;
        let main = self.main_clause(before)?;
        let [subject] = main.subject.as_slice() else { return None };
        let lexicon = &self.ontology.lexicon;
        let is_pronoun = |word: &str| lexicon.is(lexicon.find(&word.to_lowercase()), WordClass::Speaker);
        let is_told = !is_pronoun(self.document.slice(subject.span));
        (Some(subject.thing) == self.resolved.author && is_told).then_some(subject.thing)
    }

    /// Returns the one thing that the sentence before names, or tells of.
    fn named_before(&self, sentence: &Sentence, depth: usize, can_be: &dyn Fn(usize) -> bool) -> Option<usize> {
        let before = self.before(sentence).filter(|before| before.block == sentence.block)?;
        let index = self.index_of(before);
        let mut end = 0;
        let mut named: Vec<usize> = Vec::new();
        for at in self.mentions_of(index) {
            let mention = &self.mentions[at];
            let Some(thing) = self.resolved.of_mention.get(at).copied().flatten() else { continue };
            let is_meant = mention.kind != Kind::Person && can_be(thing);
            // What lies inside a name is told of no more than the name.
            if mention.first >= end && is_meant && !named.contains(&thing) {
                named.push(thing);
            }
            end = end.max(mention.end);
        }
        match *named {
            [] => self.topic_within(before, depth.checked_sub(1)?),
            [thing] => Some(thing),
            _ => self.told_of(before, index),
        }
    }

    /// Returns whether "it" can stand for a thing: no place with a government, and not the author.
    fn is_meant(&self, thing: usize) -> bool {
        let Some(known) = self.resolved.things.get(thing) else { return false };
        let is_governed = self.ontology.has_government(&known.class);
        let is_below = self.ontology.top(&known.class) != &*known.class;
        (!self.ontology.is_place(&known.class) || is_below && !is_governed) && Some(thing) != self.resolved.author
    }

    /// "It runs", "Located in Riverton, it runs", "Since 2020, it runs": the verb of "it".
    fn verb_of_it<'s>(&self, sentence: &'s Sentence) -> Option<&'s VerbGroup> {
        let lexicon = &self.ontology.lexicon;
        let it = sentence.tokens.iter().take(OPENING).position(|token| lexicon.is(token.word, WordClass::It))?;
        let first = sentence.tokens.first()?;
        let before = it.checked_sub(1).and_then(|before| sentence.tokens.get(before));
        let is_opened = matches!(first.tag, Tag::Participle | Tag::Preposition)
            && before.is_some_and(|before| self.document.slice(before.span) == ",");
        if it > 0 && !is_opened {
            return None;
        }
        // "It is planned that": stands for what follows.
        let is_open = |verb: &VerbGroup| {
            let next = sentence.tokens.get(verb.end);
            next.is_none_or(|next| !lexicon.is(next.word, WordClass::Relative) && !lexicon.is(next.word, WordClass::To))
        };
        let verb = sentence.verbs.iter().find(|verb| verb.first == it + 1)?;
        (!verb.is_passive || is_open(verb)).then_some(verb)
    }

    /// Returns what a sentence that names several things is about: its subject, where nothing named is done to, and what
    /// is done to, where the author does it.
    fn told_of(&self, sentence: &Sentence, index: usize) -> Option<usize> {
        let reader = self.reader(sentence, self.mentions_of(index));
        let clauses = reader.clauses(&reader.row());
        let is_main = |clause: &&Clause| clause.verb.form == Form::Finite && !clause.is_relative;
        let mut main = clauses.iter().filter(is_main);
        let clause = main.next().filter(|_| main.next().is_none())?;
        let meant = |referents: &[Referent]| -> Vec<usize> {
            referents.iter().map(|referent| referent.thing).filter(|&thing| self.is_meant(thing)).collect()
        };
        let by_author = clause.subject.iter().any(|referent| Some(referent.thing) == self.resolved.author);
        match (&*meant(&clause.subject), &*meant(&clause.object)) {
            (&[thing], []) if !by_author => Some(thing),
            ([], &[thing]) if by_author => Some(thing),
            _ => None,
        }
    }
}
