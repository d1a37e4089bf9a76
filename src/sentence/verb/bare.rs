//! What a verb without an auxiliary is: finite, a gerund, a participle, or no verb at all.

use crate::{
    ontology::{
        grammar::WordClass,
        lexicon::{Lexicon, Tag},
    },
    sentence::{
        Shape, Token,
        tag::around::{ends_name, is_helped, is_year},
        verb::{Form, skip_adverbs},
    },
};

/// Decides what a verb without an auxiliary is; nothing where it only stands before a noun like an adjective.
pub(super) fn form(lexicon: &Lexicon, tokens: &[Token], head: usize) -> Option<Form> {
    let token = tokens.get(head)?;
    let previous = head.checked_sub(1).and_then(|index| tokens.get(index));
    let next = tokens.get(head + 1);
    let after_determiner = previous.is_some_and(|token| {
        matches!(token.tag, Tag::Determiner | Tag::Possessive | Tag::Adjective | Tag::Genitive | Tag::Number)
    });
    // "Highway 7 connects": one thing with a number, of which a verb in the singular is said.
    let is_said_of_number = || {
        matches!(token.tag, Tag::VerbThird | Tag::VerbPast)
            && head.checked_sub(1).is_some_and(|at| {
                // "The accord with Riverton in 2018 opened a market".
                let opens = next.is_some_and(|next| {
                    matches!(next.tag, Tag::Determiner | Tag::Possessive | Tag::Name | Tag::Number | Tag::Preposition)
                });
                ends_name(tokens, at) || token.tag == Tag::VerbPast && opens && is_year(tokens, at)
            })
    };
    let after_determiner = after_determiner && !is_said_of_number();
    match token.tag {
        // "helped Riverton build the dam".
        Tag::Verb if is_helped(lexicon, tokens, head) => Some(Form::Infinitive),
        Tag::Gerund => {
            let opens = next.is_some_and(|next| {
                matches!(
                    next.tag,
                    Tag::Determiner
                        | Tag::Possessive
                        | Tag::Adjective
                        | Tag::Noun
                        | Tag::Nouns
                        | Tag::Name
                        | Tag::Number
                        | Tag::Pronoun
                        | Tag::Preposition
                        | Tag::To
                        | Tag::Mark
                        | Tag::Adverb
                        | Tag::Particle
                        | Tag::Gerund
                        | Tag::Participle
                ) || lexicon.is(next.word, WordClass::And)
            });
            // "the building of", "existing plans": a noun or an adjective.
            let object_follows =
                next.is_some_and(|next| matches!(next.tag, Tag::Determiner | Tag::Possessive | Tag::Name));
            let nominal = after_determiner
                || !object_follows
                    && previous.is_some_and(|token| {
                        matches!(token.tag, Tag::Noun | Tag::Name) && !token.shape.has(Shape::DIGIT)
                    })
                    && !follows_clause(tokens, head);
            (opens && !nominal).then_some(Form::Gerund)
        }
        Tag::Participle => {
            let follows_noun = previous.is_some_and(|token| {
                matches!(
                    token.tag,
                    Tag::Noun | Tag::Nouns | Tag::Name | Tag::Adverb | Tag::Mark | Tag::Pronoun | Tag::Conjunction
                )
            });
            let stands_before_noun = next.is_some_and(|next| {
                matches!(next.tag, Tag::Noun | Tag::Nouns | Tag::Name | Tag::Adjective | Tag::Gerund)
            });
            // "the plan, as adopted by X".
            let is_as = previous.is_some_and(|token| lexicon.is(token.word, WordClass::As))
                && next.is_some_and(|next| lexicon.is(next.word, WordClass::By));
            ((follows_noun || is_as || head == 0) && !stands_before_noun).then_some(Form::Participle)
        }
        Tag::VerbPast => {
            let after_particle =
                if next.is_some_and(|next| next.tag == Tag::Particle) { tokens.get(head + 2) } else { next };
            let by = after_particle.is_some_and(|next| lexicon.is(next.word, WordClass::By));
            let follows_noun =
                previous.is_some_and(|token| matches!(token.tag, Tag::Noun | Tag::Nouns | Tag::Name | Tag::Mark));
            if by && follows_noun || is_interruption(lexicon, tokens, head) {
                Some(Form::Participle)
            } else if after_determiner {
                None
            } else {
                Some(Form::Finite)
            }
        }
        Tag::Verb | Tag::VerbPresent | Tag::VerbThird => {
            if after_determiner {
                return None;
            }
            Some(Form::Finite)
        }
        _ => None,
    }
}

/// "Having signed the pact, the Ministry built": the participle behind "having", where it opens a clause.
pub(super) fn having(lexicon: &Lexicon, tokens: &[Token], first: usize) -> Option<usize> {
    tokens.get(first).filter(|token| token.tag == Tag::Gerund && lexicon.is(token.word, WordClass::Have))?;
    let before = first.checked_sub(1).and_then(|before| tokens.get(before));
    let opens = before.is_none_or(|before| matches!(before.tag, Tag::Mark | Tag::Preposition));
    let verb = skip_adverbs(lexicon, tokens, first + 1);
    let is_participle =
        |token: &Token| matches!(token.tag, Tag::Participle | Tag::VerbPast) && !lexicon.is(token.word, WordClass::Be);
    (opens && tokens.get(verb).is_some_and(is_participle)).then_some(verb)
}

/// Returns whether a comma or conjunction stands right before a token.
fn follows_clause(tokens: &[Token], head: usize) -> bool {
    head.checked_sub(1)
        .and_then(|index| tokens.get(index))
        .is_some_and(|token| matches!(token.tag, Tag::Mark | Tag::Conjunction | Tag::Preposition))
}

/// "The wall, built to last, was opened": a past form right behind a noun and a mark, no verb before it, and a verb
/// right behind a later mark.
fn is_interruption(lexicon: &Lexicon, tokens: &[Token], head: usize) -> bool {
    let is_finite = |token: &Token| {
        matches!(token.tag, Tag::Modal | Tag::VerbPast | Tag::VerbThird | Tag::VerbPresent)
            || lexicon.is(token.word, WordClass::Be)
            || lexicon.is(token.word, WordClass::Have)
    };
    let Some((earlier, [noun, mark])) = tokens.get(..head).and_then(|before| before.split_last_chunk::<2>()) else {
        return false;
    };
    let can_be_participle =
        tokens.get(head).and_then(|token| lexicon.word(token.word)).is_some_and(|word| word.tags.has(Tag::Participle));
    can_be_participle
        && mark.tag == Tag::Mark
        && matches!(noun.tag, Tag::Noun | Tag::Nouns | Tag::Name)
        && !earlier.iter().any(is_finite)
        && closes_interruption(tokens, head, &|token, before| {
            is_finite(token) && !lexicon.is(before.word, WordClass::And)
        })
}

/// Returns whether a mark stands right before the first verb behind a token, adverbs aside.
fn closes_interruption(tokens: &[Token], head: usize, is_verb: &dyn Fn(&Token, &Token) -> bool) -> bool {
    let mut pairs = tokens.iter().zip(tokens.iter().skip(1)).enumerate().skip(head + 1);
    let Some(verb) = pairs.find_map(|(before, (left, right))| is_verb(right, left).then_some(before + 1)) else {
        return false;
    };
    tokens
        .get(head + 1..verb)
        .and_then(|between| between.iter().rev().find(|token| token.tag != Tag::Adverb))
        .is_some_and(|token| token.tag == Tag::Mark)
}
