//! Verb groups: a main verb with its auxiliaries, its voice, and how far what it says is said to hold.

mod bare;

use crate::{
    ontology::{
        grammar::WordClass,
        lexicon::{Lexicon, Tag, WordId},
    },
    sentence::Token,
};

/// How a verb group stands in its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// It carries a clause: "was opened", "will build".
    Finite,
    /// "to build".
    Infinitive,
    /// "building".
    Gerund,
    /// "built (by …)".
    Participle,
}

/// What auxiliaries say of a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mood(u8);

impl Mood {
    /// "will", "shall", "would be built".
    pub const FUTURE: u8 = 1;
    /// "should", "must".
    pub const OUGHT: u8 = 2;
    /// "can".
    pub const CAN: u8 = 4;
    /// "may", "could", "would build".
    pub const MAYBE: u8 = 8;
    /// "not", "never".
    pub const NEGATED: u8 = 16;
    /// Past tense or perfect.
    pub const PAST: u8 = 32;
    /// A form of "be" with a gerund, "being" too: it goes on.
    pub const PROGRESSIVE: u8 = 64;

    /// Returns whether any of `bits` is set.
    #[must_use]
    pub const fn has(self, bits: u8) -> bool {
        self.0 & bits != 0
    }

    /// Returns the mood with `bits` set.
    #[must_use]
    pub const fn with(self, bits: u8) -> Self {
        Self(self.0 | bits)
    }
}

/// A main verb with its auxiliaries and the adverbs between them. Token indices are those of the sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VerbGroup {
    /// First token.
    pub first: usize,
    /// One past the last token.
    pub end: usize,
    /// The main verb.
    pub head: usize,
    /// Its lemma.
    pub lemma: WordId,
    /// How it stands in its clause.
    pub form: Form,
    /// Whether its subject is what it is done to.
    pub is_passive: bool,
    /// What its auxiliaries say.
    pub mood: Mood,
    /// Whether it has neither subject nor auxiliary of its own: "we planned A and **built** B".
    pub is_bare: bool,
}

/// Returns the verb groups of a sentence, in order.
#[must_use]
pub fn groups(lexicon: &Lexicon, tokens: &[Token]) -> Vec<VerbGroup> {
    let mut groups: Vec<VerbGroup> = Vec::new();
    let mut index = 0;
    while index < tokens.len() {
        if let Some(group) = group_at(lexicon, tokens, index, &groups) {
            index = group.end;
            groups.push(group);
        } else {
            index += 1;
        }
    }
    groups
}

const AUXILIARY: u64 = WordClass::Be.bit()
    | WordClass::Have.bit()
    | WordClass::Do.bit()
    | WordClass::Future.bit()
    | WordClass::Ought.bit()
    | WordClass::Can.bit()
    | WordClass::Maybe.bit()
    | WordClass::Would.bit();

const fn is_verb(tag: Tag) -> bool {
    matches!(tag, Tag::Verb | Tag::VerbPresent | Tag::VerbThird | Tag::VerbPast | Tag::Participle | Tag::Gerund)
}

fn group_at(lexicon: &Lexicon, tokens: &[Token], first: usize, groups: &[VerbGroup]) -> Option<VerbGroup> {
    let start = tokens.get(first)?;
    let classes = |token: &Token| lexicon.classes(token.word);
    let is = |token: &Token, class: WordClass| classes(token) & class.bit() != 0;
    let mut mood = Mood::default();
    let mut form = Form::Finite;
    let mut index = first;
    let mut after_be = false;
    let mut after_have = false;
    let mut after_modal = false;
    let mut is_bare = true;
    let mut auxiliary = None;
    let mut is_would = false;
    if start.tag == Tag::To {
        let next = skip_adverbs(lexicon, tokens, first + 1);
        let verb = tokens.get(next)?;
        if !matches!(verb.tag, Tag::Verb | Tag::VerbPresent) && !is(verb, WordClass::Be) && !is(verb, WordClass::Have) {
            return None;
        }
        form = Form::Infinitive;
        after_modal = true;
        is_bare = false;
        index = next;
        // "not to build": the negation stands before.
        if first > 0 && tokens.get(first - 1).is_some_and(|token| is(token, WordClass::Negation)) {
            mood = mood.with(Mood::NEGATED);
        }
    } else if let Some(verb) = bare::having(lexicon, tokens, first) {
        form = Form::Gerund;
        after_have = true;
        is_bare = false;
        index = verb;
    } else if let Some(verb) = being(lexicon, tokens, first) {
        form = Form::Participle;
        mood = mood.with(if is(start, WordClass::Be) { Mood::PROGRESSIVE } else { Mood::PAST });
        after_be = true;
        is_bare = false;
        index = verb;
    } else if classes(start) & AUXILIARY == 0 && !is_verb(start.tag) {
        return None;
    }
    while let Some(token) = tokens.get(index) {
        let bits = classes(token);
        if start.tag == Tag::Genitive || token.tag == Tag::Genitive {
            return None;
        }
        if bits & AUXILIARY != 0 && !(token.tag == Tag::Gerund && index == first) && token.tag != Tag::Name {
            if bits & WordClass::Future.bit() != 0 && token.tag == Tag::Modal {
                mood = mood.with(Mood::FUTURE);
                after_modal = true;
            } else if bits & WordClass::Ought.bit() != 0 {
                mood = mood.with(Mood::OUGHT);
                after_modal = true;
            } else if bits & WordClass::Can.bit() != 0 && token.tag == Tag::Modal {
                mood = mood.with(Mood::CAN);
                after_modal = true;
            } else if bits & WordClass::Maybe.bit() != 0 && token.tag == Tag::Modal {
                mood = mood.with(Mood::MAYBE);
                after_modal = true;
            } else if bits & WordClass::Would.bit() != 0 && token.tag == Tag::Modal {
                is_would = true;
                after_modal = true;
            } else if bits & WordClass::Be.bit() != 0 {
                // "is being built": it goes on.
                if after_be && token.tag == Tag::Gerund {
                    mood = mood.with(Mood::PROGRESSIVE);
                }
                // "we propose that the dam be built".
                if index == first && token.tag == Tag::Verb {
                    mood = mood.with(Mood::OUGHT);
                }
                after_be = true;
                // "was", "has been".
                if token.tag == Tag::VerbPast || after_have && !after_modal {
                    mood = mood.with(Mood::PAST);
                }
            } else if bits & WordClass::Have.bit() != 0 {
                after_have = true;
            } else if bits & WordClass::Do.bit() != 0 {
                let next = skip_adverbs(lexicon, tokens, index + 1);
                if tokens.get(next).is_none_or(|token| !matches!(token.tag, Tag::Verb | Tag::VerbPresent)) {
                    break;
                }
                after_modal = true;
                if token.tag == Tag::VerbPast {
                    mood = mood.with(Mood::PAST);
                }
            } else {
                break;
            }
            is_bare = false;
            auxiliary = Some(index);
            index += 1;
            continue;
        }
        if bits & WordClass::Negation.bit() != 0 {
            mood = mood.with(Mood::NEGATED);
            index += 1;
            continue;
        }
        // "stands completed".
        if bits & WordClass::Link.bit() != 0 && is_verb(token.tag) {
            let next = skip_adverbs(lexicon, tokens, index + 1);
            if tokens.get(next).is_some_and(|next| next.tag == Tag::Participle) {
                after_be = true;
                is_bare = false;
                auxiliary = Some(index);
                if token.tag == Tag::VerbPast {
                    mood = mood.with(Mood::PAST);
                }
                index += 1;
                continue;
            }
        }
        if !is_bare && (token.tag == Tag::Adverb || bits & WordClass::Floating.bit() != 0) {
            index += 1;
            continue;
        }
        break;
    }
    let mut head = None;
    // "We do all this with Riverton": the main verb.
    let does = |token: &Token| {
        let next = tokens.get(index + 1).map(|next| next.tag);
        is(token, WordClass::Do) && next == Some(Tag::Determiner)
    };
    let is_main = |token: &&Token| is_verb(token.tag) && (classes(token) & AUXILIARY == 0 || does(token));
    if let Some(token) = tokens.get(index).filter(is_main) {
        let fits = if after_be {
            matches!(token.tag, Tag::Gerund | Tag::Participle | Tag::VerbPast)
        } else if after_have {
            matches!(token.tag, Tag::Participle | Tag::VerbPast)
        } else if after_modal {
            matches!(token.tag, Tag::Verb | Tag::VerbPresent)
        } else {
            true
        };
        if fits {
            head = Some(index);
        }
    }
    let mut is_passive = false;
    let head = match (head, auxiliary) {
        (Some(head), _) => {
            let tag = tokens.get(head)?.tag;
            if after_be && tag == Tag::Gerund {
                mood = mood.with(Mood::PROGRESSIVE);
            } else if after_be {
                is_passive = true;
            } else if after_have {
                mood = mood.with(Mood::PAST);
            } else if is_bare {
                // "and hosted by X" goes on with the passive before.
                let goes_on = matches!(tag, Tag::Participle | Tag::VerbPast)
                    && tokens.get(head + 1).is_some_and(|next| is(next, WordClass::By))
                    && first > 0
                    && tokens.get(first - 1).is_some_and(|token| is(token, WordClass::And))
                    && groups.last().is_some_and(|group| group.is_passive);
                form = if goes_on { Form::Finite } else { bare::form(lexicon, tokens, head)? };
                is_passive = form == Form::Participle;
                if tag == Tag::VerbPast {
                    mood = mood.with(Mood::PAST);
                }
            }
            if after_be && after_have {
                mood = mood.with(Mood::PAST);
            }
            head
        }
        // "be", "have" and "do" as main verbs.
        (None, Some(auxiliary)) if after_be || after_have => {
            is_bare = auxiliary == first && form == Form::Finite;
            auxiliary
        }
        _ => return None,
    };
    if is_would {
        // "The bridge would be completed by May": a plan, where no condition is named.
        let is_plan = is_passive && !after_have && !tokens.iter().any(|token| is(token, WordClass::Condition));
        mood = mood.with(if is_plan { Mood::FUTURE } else { Mood::MAYBE });
    }
    let mut end = head + 1;
    // Trailing negation or adverbs were passed on the way to a verb that did not come.
    if end < index {
        end = end.max(auxiliary.map_or(end, |auxiliary| auxiliary + 1));
    }
    // A bare verb after "and" shares the mood of the verb before ("will plan and build"); after a comma that of the
    // main verb ("will help firms to grow, build …").
    let joint = if is_bare && first > 0 { joint(lexicon, tokens, first) } else { None };
    let before = match joint {
        Some(Joint::Comma) => groups.iter().rev().find(|group| group.form == Form::Finite).or(groups.last()),
        Some(Joint::And) => groups.last(),
        None => None,
    };
    if let Some(before) = before {
        let tag = tokens.get(head)?.tag;
        if matches!(tag, Tag::Verb | Tag::VerbPresent) && form == Form::Finite {
            form = if before.form == Form::Infinitive { Form::Infinitive } else { Form::Finite };
            mood = Mood(before.mood.0 & !Mood::PROGRESSIVE);
        }
        // "is held in May and hosted by X", "was built and opened".
        let has_agent = joint == Some(Joint::And)
            && tokens.get(end).is_some_and(|next| {
                is(next, WordClass::By)
                    || before.form == Form::Participle && matches!(next.tag, Tag::Preposition | Tag::Mark)
            });
        if before.is_passive && matches!(tag, Tag::Participle | Tag::VerbPast) && (before.end + 1 == first || has_agent)
        {
            is_passive = true;
            form = before.form;
            mood = before.mood;
        }
    }
    // "never supported": the negation stands before a verb without an auxiliary.
    let denied = tokens
        .get(..first)?
        .iter()
        .rev()
        .take_while(|token| token.tag == Tag::Adverb)
        .any(|token| is(token, WordClass::Negation));
    if is_bare && denied {
        mood = mood.with(Mood::NEGATED);
    }
    let lemma = tokens.get(head)?.lemma;
    Some(VerbGroup { first, end, head, lemma, form, is_passive, mood, is_bare })
}

/// What joins a verb to one before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    /// "and" alone.
    And,
    /// A comma, with or without "and".
    Comma,
}

/// Returns what stands before a token, adverbs aside.
fn joint(lexicon: &Lexicon, tokens: &[Token], first: usize) -> Option<Joint> {
    let mut joint = None;
    for token in tokens.get(..first)?.iter().rev() {
        if token.tag == Tag::Conjunction || lexicon.is(token.word, WordClass::And) {
            joint = Some(Joint::And);
        } else if token.tag == Tag::Mark {
            return Some(Joint::Comma);
        } else if token.tag != Tag::Adverb {
            return joint;
        }
    }
    joint
}

/// "the zone, being built by X", "having been built in 2020, the dam": the participle behind such auxiliaries, where they
/// stand apart or right behind a noun.
fn being(lexicon: &Lexicon, tokens: &[Token], first: usize) -> Option<usize> {
    let start = tokens.get(first).filter(|token| token.tag == Tag::Gerund)?;
    let before = first.checked_sub(1).and_then(|before| tokens.get(before));
    if before.is_some_and(|token| !matches!(token.tag, Tag::Mark | Tag::Noun | Tag::Nouns | Tag::Name)) {
        return None;
    }
    let mut next = skip_adverbs(lexicon, tokens, first + 1);
    if lexicon.is(start.word, WordClass::Have) {
        if !tokens.get(next).is_some_and(|token| lexicon.is(token.word, WordClass::Be)) {
            return None;
        }
        next = skip_adverbs(lexicon, tokens, next + 1);
    } else if !lexicon.is(start.word, WordClass::Be) {
        return None;
    }
    tokens.get(next).is_some_and(|token| matches!(token.tag, Tag::Participle | Tag::VerbPast)).then_some(next)
}

pub(super) fn skip_adverbs(lexicon: &Lexicon, tokens: &[Token], mut index: usize) -> usize {
    while tokens.get(index).is_some_and(|token| {
        token.tag == Tag::Adverb
            || lexicon.is(token.word, WordClass::Floating)
            || lexicon.is(token.word, WordClass::Negation)
    }) {
        index += 1;
    }
    index
}
