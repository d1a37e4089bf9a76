//! A second look at past tenses that are participles: "the bridge, opened in May, links …", "the funds released to the
//! Ministry were spent".
//!
//! The first look goes from left to right and cannot know what follows. Here every word has its tag.

use super::around::{is_finite, opens_object};
use crate::{
    ontology::{
        grammar::WordClass,
        lexicon::{Lexicon, Tag},
    },
    sentence::{Shape, Token},
};

/// So many tokens a participle and what belongs to it may have between two commas.
const INSERTION: usize = 24;

/// Makes participles of past tenses that only shorten a relative clause, and a verb of what then lacks one.
pub(super) fn look_again(lexicon: &Lexicon, tokens: &mut [Token]) {
    for index in 1..tokens.len() {
        if tokens[index].tag == Tag::Relative {
            finish_open(lexicon, tokens, index);
        }
        if names_kind(lexicon, tokens, index) {
            tokens[index].tag = Tag::Participle;
        }
        if !can_shorten(lexicon, tokens, index) {
            continue;
        }
        // "funded by X and built by Y, it opened".
        if lexicon.is(tokens[index - 1].word, WordClass::And) {
            if is_done_by(lexicon, tokens, index) {
                tokens[index].tag = Tag::Participle;
            }
            continue;
        }
        let close = closing(tokens, index);
        let is_inserted = close.is_some_and(|close| is_inserted(lexicon, tokens, index, close));
        if is_inserted
            || closes_sentence(lexicon, tokens, index)
            || is_done_by(lexicon, tokens, index)
            || stands_for_clause(lexicon, tokens, index)
        {
            tokens[index].tag = Tag::Participle;
        }
        if let Some(close) = close.filter(|_| is_inserted) {
            give_verb(lexicon, tokens, index, close + 1);
        }
    }
}

/// Returns whether a word is read as a finite verb, could be a participle, and has no object of its own.
fn can_shorten(lexicon: &Lexicon, tokens: &[Token], index: usize) -> bool {
    let (token, before) = (&tokens[index], &tokens[index - 1]);
    let is_read = matches!(token.tag, Tag::VerbPast | Tag::VerbPresent | Tag::Participle);
    if !is_read || lexicon.word(token.word).is_none_or(|word| !word.tags.has(Tag::Participle)) {
        return false;
    }
    let stands_behind = matches!(before.tag, Tag::Noun | Tag::Nouns | Tag::Name | Tag::Mark | Tag::Adverb)
        || lexicon.is_any(before.word, &[WordClass::As, WordClass::And]);
    // "rolled out measures" has an object.
    let is_between = |token: &&Token| matches!(token.tag, Tag::Adverb | Tag::Particle);
    let next = tokens[index + 1..].iter().find(|token| !is_between(token));
    stands_behind
        && next.is_some_and(|next| {
            matches!(next.tag, Tag::Preposition | Tag::To) || lexicon.is_any(next.word, &[WordClass::By, WordClass::In])
        })
}

/// Returns whether a token is a mark of one character.
const fn is_comma(token: &Token) -> bool {
    matches!(token.tag, Tag::Mark) && token.span.end - token.span.start == 1
}

/// Returns the comma that ends what stands between two commas.
fn closing(tokens: &[Token], index: usize) -> Option<usize> {
    let opens = tokens[..index].iter().rposition(|token| token.tag != Tag::Adverb)?;
    let end = tokens.len().min(index + INSERTION);
    let close = (index + 1..end).find(|&at| tokens[at].tag == Tag::Mark)?;
    (is_comma(&tokens[opens]) && is_comma(&tokens[close]) && close + 1 < tokens.len()).then_some(close)
}

/// "The bridge, opened in May, links Riverton with Seaford": what stands between two commas has no verb of its own, and
/// no "and" joins what follows to it.
fn is_inserted(lexicon: &Lexicon, tokens: &[Token], index: usize, close: usize) -> bool {
    let behind = &tokens[close + 1];
    let is_joined = lexicon.is(behind.word, WordClass::And) || behind.tag == Tag::Conjunction;
    let inner = &tokens[index + 1..close];
    let goes_on = tokens[close + 1..].iter().any(|token| is_finite(token.tag) || can_be_third(lexicon, token));
    index > 2 && !is_joined && goes_on && !inner.iter().any(|token| is_finite(token.tag))
}

/// "was signed at the forum, held in May and organised by the Bank": behind a noun and a comma, where the sentence has a
/// verb and no list of deeds goes on.
fn closes_sentence(lexicon: &Lexicon, tokens: &[Token], index: usize) -> bool {
    let is_apart = index > 2
        && is_comma(&tokens[index - 1])
        && matches!(tokens[index - 2].tag, Tag::Noun | Tag::Nouns | Tag::Name)
        && tokens[index].tag == Tag::VerbPast
        && tokens[index + 1].tag == Tag::Preposition
        && tokens[..index].iter().any(|token| is_finite(token.tag))
        && !is_left_open(tokens, index - 1);
    let rest = &tokens[index + 1..];
    let verb = rest.iter().position(|token| is_finite(token.tag)).map(|verb| index + 1 + verb);
    let is_same = |verb: usize| lexicon.is(tokens[verb - 1].word, WordClass::And) && is_done_by(lexicon, tokens, verb);
    is_apart && verb.is_none_or(is_same)
}

/// "The dam, which is funded by the Bank, opened in May": only the relative clause before the comma has had a verb.
fn is_left_open(tokens: &[Token], close: usize) -> bool {
    let relative = tokens[..close].iter().rposition(|token| token.tag == Tag::Relative);
    let opens = relative.and_then(|at| tokens[..at].iter().rposition(|token| token.tag != Tag::Preposition));
    opens.is_some_and(|opens| {
        opens > 0
            && is_comma(&tokens[opens])
            && !tokens[..opens].iter().any(|token| is_finite(token.tag) || token.tag == Tag::Modal)
    })
}

/// "The dam, which opened in May, supplies Riverton": what stands behind the relative clause is the verb that lacks.
fn finish_open(lexicon: &Lexicon, tokens: &mut [Token], relative: usize) {
    let end = tokens.len().min(relative + INSERTION);
    let close = (relative + 1..end).find(|&at| is_comma(&tokens[at]));
    let Some(close) = close.filter(|&close| close + 1 < tokens.len() && is_left_open(tokens, close)) else { return };
    let has_own = tokens[relative..close].iter().any(|token| is_finite(token.tag));
    if has_own && !tokens[close + 1..].iter().any(|token| is_finite(token.tag) || token.tag == Tag::Modal) {
        give_verb(lexicon, tokens, relative, close + 1);
    }
}

/// "an agency brought into being by the Union": no object, and behind "by" a name; "by June" is when.
fn is_done_by(lexicon: &Lexicon, tokens: &[Token], index: usize) -> bool {
    let rest = tokens[index + 1..].iter().take(INSERTION);
    let own: Vec<&Token> = rest.take_while(|token| token.tag != Tag::Mark && !is_finite(token.tag)).collect();
    own.windows(2).any(|pair| {
        let is_name = |token: &Token| {
            (token.shape.has(Shape::CAPITAL) || token.shape.has(Shape::ACRONYM))
                && !lexicon.is(token.word, WordClass::Period)
        };
        let at = pair[1].span.end;
        let behind = own.iter().find(|token| token.span.start >= at);
        lexicon.is(pair[0].word, WordClass::By)
            && (is_name(pair[1])
                || lexicon.is(pair[1].word, WordClass::Article) && behind.is_some_and(|token| is_name(token)))
    })
}

/// "the funds released to the Ministry were spent": another verb follows, and nothing between them opens its clause.
fn stands_for_clause(lexicon: &Lexicon, tokens: &[Token], index: usize) -> bool {
    let is_behind_noun = matches!(tokens[index - 1].tag, Tag::Noun | Tag::Nouns | Tag::Name);
    let verb = tokens[index + 1..].iter().position(|token| is_finite(token.tag) || token.tag == Tag::Modal);
    let Some(verb) = verb.map(|verb| index + 1 + verb).filter(|_| is_behind_noun) else { return false };
    let is_auxiliary = tokens[verb].tag == Tag::Modal
        || lexicon.is_any(tokens[verb].word, &[WordClass::Be, WordClass::Have, WordClass::Do]);
    let opens_clause = |token: &Token| {
        matches!(token.tag, Tag::Mark | Tag::Conjunction | Tag::Relative | Tag::Pronoun)
            || lexicon.is(token.word, WordClass::And)
    };
    // "The Ministry found in its survey the firms were": two phrases.
    let is_opener = |token: &&Token| lexicon.is(token.word, WordClass::Article);
    let is_one = tokens[index - 1].tag != Tag::Name
        || tokens[index + 1..verb].iter().filter(is_opener).count() < 2
            && !lexicon.is(tokens[index + 1].word, WordClass::In);
    is_auxiliary
        && is_one
        && tokens[index + 1].tag != Tag::Adverb
        && verb > index + 2
        && !tokens[index + 1..verb].iter().any(opens_clause)
}

/// "runs a programme called Ujala": a kind that another verb or a preposition stands before, and a name behind.
fn names_kind(lexicon: &Lexicon, tokens: &[Token], index: usize) -> bool {
    let is_read = tokens[index].tag == Tag::VerbPast && lexicon.is(tokens[index].word, WordClass::Named);
    let first = (0..index)
        .rev()
        .take_while(|&at| matches!(tokens[at].tag, Tag::Noun | Tag::Nouns | Tag::Adjective | Tag::Gerund))
        .last();
    let Some(article) = first.and_then(|first| first.checked_sub(1)).filter(|_| is_read) else { return false };
    let is_any =
        lexicon.is(tokens[article].word, WordClass::Article) && !lexicon.is(tokens[article].word, WordClass::Definite);
    let has_article = tokens.get(index + 1).is_some_and(|next| lexicon.is(next.word, WordClass::Article));
    let name = tokens.get(index + 1 + usize::from(has_article));
    let is_name = name.is_some_and(|name| name.shape.has(Shape::CAPITAL) || name.tag == Tag::Mark && !has_article);
    let is_governed = article > 0 && !matches!(tokens[article - 1].tag, Tag::Mark | Tag::Conjunction | Tag::Relative);
    is_any && is_name && is_governed
}

fn can_be_third(lexicon: &Lexicon, token: &Token) -> bool {
    token.tag == Tag::Nouns && lexicon.word(token.word).is_some_and(|word| word.tags.has(Tag::VerbThird))
}

/// "The bridge, opened in May, links Riverton with Seaford": the subject that stands before has no other verb.
fn give_verb(lexicon: &Lexicon, tokens: &mut [Token], index: usize, at: usize) {
    let has_verb = |tokens: &[Token]| tokens.iter().any(|token| is_finite(token.tag));
    let is_object = tokens.get(at + 1).is_some_and(|next| opens_object(lexicon, next) || next.tag == Tag::Preposition);
    if is_object && can_be_third(lexicon, &tokens[at]) && !has_verb(&tokens[..index]) {
        tokens[at].tag = Tag::VerbThird;
    }
}
