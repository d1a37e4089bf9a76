//! What stands around a word whose tag is decided.

use crate::{
    ontology::{
        grammar::WordClass,
        lexicon::{Lexicon, Tag, Tags},
    },
    sentence::{Shape, Token},
};

/// So many words stand between "help" and what the one who is helped does at the most.
const HELPED: usize = 10;

/// Returns the nearest token to the left that is no adverb.
pub(super) fn left<'a>(tokens: &'a [Token], lexicon: &Lexicon, index: usize) -> Option<&'a Token> {
    tokens.get(..index)?.iter().rev().find(|token| {
        token.tag != Tag::Adverb
            && !lexicon.is(token.word, WordClass::Floating)
            && !lexicon.is(token.word, WordClass::Negation)
    })
}

pub(super) fn is_nominal(lexicon: &Lexicon, token: &Token) -> bool {
    matches!(token.tag, Tag::Noun | Tag::Nouns | Tag::Name | Tag::Gerund)
        || lexicon.word(token.word).is_some_and(|word| word.tags.has(Tag::Noun) || word.tags.has(Tag::Nouns))
            && !matches!(token.tag, Tag::Preposition | Tag::Determiner | Tag::Conjunction | Tag::Modal | Tag::Adverb)
}

/// Returns whether a number belongs to the name before it, which is a subject: "Highway 7", "the National Road 6".
pub(in crate::sentence) fn ends_name(tokens: &[Token], number: usize) -> bool {
    let is_number = tokens.get(number).is_some_and(|token| token.tag == Tag::Number && token.span.len() <= 4);
    if !is_number || !tokens[number].shape.has(Shape::DIGIT) {
        return false;
    }
    let is_word =
        |token: &&Token| token.shape.has(Shape::CAPITAL) && matches!(token.tag, Tag::Name | Tag::Noun | Tag::Adjective);
    let words = tokens[..number].iter().rev().take_while(is_word).count();
    let mut before = tokens[..number - words].iter().rev().skip_while(|token| token.tag == Tag::Determiner);
    // "In March 2024", "on 5 May 2024": a date or a place in its own phrase.
    words > 0 && before.next().is_none_or(|token| !matches!(token.tag, Tag::Preposition | Tag::Number | Tag::To))
}

/// "complete the dam": no adjective stands before an article.
pub(super) fn stands_before_article(tokens: &[Token], index: usize) -> bool {
    let tag = |at: usize| tokens.get(at).map(|token| token.tag);
    tag(index) == Some(Tag::Adjective) && matches!(tag(index + 1), Some(Tag::Determiner | Tag::Possessive))
}

/// "The KBA shares": right behind an article and an abbreviation.
pub(super) fn is_behind_abbreviation(lexicon: &Lexicon, tokens: &[Token], index: usize) -> bool {
    let Some([.., article, name]) = tokens.get(..index) else { return false };
    name.shape.has(Shape::ACRONYM) && !name.shape.has(Shape::HYPHEN) && lexicon.is(article.word, WordClass::Definite)
}

/// Returns whether a token can begin an object.
pub(super) fn opens_object(lexicon: &Lexicon, token: &Token) -> bool {
    matches!(
        token.tag,
        Tag::Determiner
            | Tag::Possessive
            | Tag::Adjective
            | Tag::Number
            | Tag::Noun
            | Tag::Nouns
            | Tag::Name
            | Tag::Participle
            | Tag::Gerund
            | Tag::Pronoun
            | Tag::To
            | Tag::Particle
            | Tag::Adverb
    ) || token.shape.has(Shape::CAPITAL)
        || token.tag == Tag::Mark && token.span.len() > 1
        || lexicon.word(token.word).is_some_and(|word| word.tags.has(Tag::Noun) || word.tags.has(Tag::Adjective))
            && !lexicon.is(token.word, WordClass::Of)
            && token.tag != Tag::Preposition
}

/// Returns whether a finite verb stands before in the sentence's last clause.
pub(super) fn has_finite(tokens: &[Token], index: usize) -> bool {
    tokens.get(..index).is_some_and(|before| before.iter().rev().any(|token| is_finite(token.tag)))
}

/// "We note that the Bank supports the fund", "While prices fell, the Bank supports it": whether no finite verb stands
/// before in the clause of a word. A clause begins behind a relative word or "that", behind a mark before "and" or "while",
/// behind ";", and behind the comma that ends a clause in front.
pub(super) fn lacks_finite(lexicon: &Lexicon, tokens: &[Token], index: usize) -> bool {
    let before = tokens.get(..index).unwrap_or_default();
    let is_opener =
        |token: &Token| lexicon.is_any(token.word, &[WordClass::Subordinator, WordClass::Condition, WordClass::When]);
    let is_mark = |at: usize| before.get(at).is_some_and(|token| token.tag == Tag::Mark);
    let is_fronted = before.first().is_some_and(is_opener);
    let opens = |at: usize, token: &Token| {
        let is_behind_mark = at.checked_sub(1).is_some_and(is_mark);
        token.tag == Tag::Relative
            || lexicon.is(token.word, WordClass::Relative) && token.tag == Tag::Preposition
            || lexicon.is(token.word, WordClass::Divider)
            || is_behind_mark && is_opener(token)
            || is_behind_mark && lexicon.is(token.word, WordClass::And) && !has_mark(&before[..at - 1])
            || token.tag == Tag::Mark && is_fronted && !has_mark(&before[..at]) && has_finite(tokens, at)
    };
    let start = (0..index).rev().find(|&at| before.get(at).is_some_and(|token| opens(at, token)));
    before.get(start.map_or(0, |start| start + 1)..).is_some_and(|own| !own.iter().any(|token| is_finite(token.tag)))
}

/// "when the bridge opens": the clause behind "when" has a verb of its own.
pub(super) fn ends_time_clause(lexicon: &Lexicon, tokens: &[Token], index: usize) -> bool {
    let before = tokens.get(..index).unwrap_or_default();
    let opens = before.iter().rposition(|token| lexicon.is(token.word, WordClass::When));
    let ends = tokens.get(index + 1).is_none_or(|next| matches!(next.tag, Tag::Mark | Tag::Pronoun));
    ends && opens.is_some_and(|opens| !before[opens..].iter().any(|token| is_finite(token.tag)))
}

fn has_mark(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| token.tag == Tag::Mark)
}

/// "Kenya takes part in it, as does Uganda": a verb that has its noun with it, where no other stands before it, or behind
/// it up to the next mark.
pub(super) fn has_own_noun(lexicon: &Lexicon, tokens: &[Token], index: usize) -> bool {
    if is_pair(lexicon, tokens, index) {
        return true;
    }
    let mut behind = tokens.iter().skip(index + 1).take_while(|token| token.tag != Tag::Mark);
    let link = tokens.get(index + 2).map(|token| token.tag);
    let is_noun = |next: &Token| next.tag == Tag::Noun && next.lemma == next.word;
    tokens.get(index + 1).is_some_and(is_noun)
        && matches!(link, Some(Tag::Preposition | Tag::To))
        && lacks_finite(lexicon, tokens, index)
        && !behind.any(|token| is_finite(token.tag))
}

/// "The Bank leads and funds the project": two verbs in the singular and an object, and no other verb before.
fn is_pair(lexicon: &Lexicon, tokens: &[Token], index: usize) -> bool {
    let can_be = |token: &Token| lexicon.word(token.word).is_some_and(|word| word.tags.has(Tag::VerbThird));
    let Some([and, second, object, ..]) = tokens.get(index + 1..) else { return false };
    lexicon.is(and.word, WordClass::And)
        && can_be(second)
        && matches!(object.tag, Tag::Determiner | Tag::Possessive)
        && lacks_finite(lexicon, tokens, index)
}

/// Returns the tag of the last finite verb before.
pub(super) fn last_finite(tokens: &[Token], index: usize) -> Option<Tag> {
    tokens.get(..index)?.iter().rev().map(|token| token.tag).find(|&tag| is_finite(tag))
}

/// Returns whether a tag is that of a finite verb.
pub(super) const fn is_finite(tag: Tag) -> bool {
    matches!(tag, Tag::VerbPast | Tag::VerbThird | Tag::VerbPresent | Tag::Modal)
}

/// Returns whether the last verb before is a base form or follows a modal or "to".
pub(super) fn joins_verb(lexicon: &Lexicon, tokens: &[Token], index: usize) -> bool {
    let Some(before) = tokens.get(..index) else { return false };
    let last = before.iter().rposition(|token| {
        matches!(token.tag, Tag::Verb | Tag::VerbPast | Tag::VerbThird | Tag::VerbPresent | Tag::Participle)
            && !lexicon.is(token.word, WordClass::Be)
    });
    last.and_then(|index| before.get(index)).is_some_and(|token| token.tag == Tag::Verb)
        || before.iter().any(|token| token.tag == Tag::Modal)
}

/// So many tokens a label has at the most.
const LABEL: usize = 4;

/// "Action 2: Establish a network": behind a short label that ends in a number and a mark a sentence begins.
pub(super) fn opens_behind_label(tokens: &[Token], index: usize) -> bool {
    (2..=LABEL).contains(&index)
        && tokens.get(index - 1).is_some_and(|token| token.tag == Tag::Mark && token.span.len() == 1)
        && tokens.get(index - 2).is_some_and(|token| token.shape.has(Shape::DIGIT))
}

/// "Located in Riverton, the plant supplies Seaford": a participle that opens the sentence, before "by" or another
/// preposition, and a comma behind which the subject stands.
pub(super) fn opens_fronted(lexicon: &Lexicon, tokens: &[Token], index: usize) -> bool {
    let is_first = index == 0 && tokens.first().is_some_and(|token| token.shape.has(Shape::CAPITAL));
    let is_link = |at: usize| {
        tokens.get(at).is_some_and(|next| next.tag == Tag::Preposition && !lexicon.is(next.word, WordClass::To))
            // "Scheduled to be completed in May, the station …".
            || tokens.get(at).is_some_and(|next| next.tag == Tag::To)
                && tokens.get(at + 1).is_some_and(|next| lexicon.is(next.word, WordClass::Be))
    };
    let opens_subject = |token: &Token| {
        matches!(token.tag, Tag::Determiner | Tag::Possessive | Tag::Pronoun) || token.shape.has(Shape::CAPITAL)
    };
    let comma = || {
        let is_comma = |token: &Token| token.tag == Tag::Mark && token.span.len() == 1;
        let mut pairs = tokens.windows(2).skip(index + 2).enumerate();
        pairs.find_map(|(at, pair)| (is_comma(&pair[0]) && opens_subject(&pair[1])).then_some(index + 2 + at + 1))
    };
    let can_be_finite = |token: &Token| {
        is_finite(token.tag)
            || lexicon.word(token.word).is_some_and(|word| {
                word.tags.has(Tag::VerbThird) || word.tags.has(Tag::VerbPast) || word.tags.has(Tag::VerbPresent)
            })
    };
    is_first && is_link(index + 1) && comma().is_some_and(|subject| tokens.iter().skip(subject + 1).any(can_be_finite))
}

/// "Launched in 2021 and funded by Mara, the fund grew": a second participle in front of the subject.
pub(super) fn joins_fronted(lexicon: &Lexicon, tokens: &[Token], index: usize) -> bool {
    let before = index.checked_sub(1).and_then(|before| tokens.get(before));
    before.is_some_and(|before| lexicon.is(before.word, WordClass::And))
        && tokens.first().is_some_and(|first| first.tag == Tag::Participle)
        && tokens.get(index + 1).is_some_and(|next| next.tag == Tag::Preposition)
        && !has_finite(tokens, index)
}

/// "the fund, run by X", "the fund, located in Riverton", "a body set up by X": a participle behind a noun or a comma,
/// before "by" or another preposition.
pub(super) fn stands_apart(lexicon: &Lexicon, tokens: &[Token], index: usize, tags: Tags) -> bool {
    let (Some(token), Some(next)) = (tokens.get(index), tokens.get(index + 1)) else { return false };
    let before = index.checked_sub(1).and_then(|index| tokens.get(index));
    let is_adverb = before.is_some_and(|before| before.tag == Tag::Adverb);
    let apart = if is_adverb { left(tokens, lexicon, index) } else { before };
    if !matches!(apart.map(|token| token.tag), Some(Tag::Noun | Tag::Nouns | Tag::Name | Tag::Mark)) {
        return false;
    }
    let is_behind_mark = before.is_some_and(|token| token.tag == Tag::Mark);
    let is_link = next.tag == Tag::Preposition;
    let is_set_apart = is_behind_mark
        && before.is_some_and(|token| token.span.len() == 1)
        && token.tag == Tag::Adjective
        && tags.has(Tag::VerbPast)
        && index > 1;
    let is_placed = is_behind_mark && lexicon.is(token.word, WordClass::Placed);
    let is_parted = lexicon.word(next.word).is_some_and(|word| word.tags.has(Tag::Particle))
        && tokens.get(index + 2).is_some_and(|behind| behind.tag == Tag::Preposition);
    lexicon.is(next.word, WordClass::By) || is_link && (is_set_apart || is_placed) || is_parted
}

/// "set up by X and composed of Y": before "of" and behind what sets it apart.
pub(super) fn is_made_of(lexicon: &Lexicon, tokens: &[Token], index: usize) -> bool {
    let before = index.checked_sub(1).and_then(|before| tokens.get(before));
    index > 2
        && tokens.get(index + 1).is_some_and(|next| lexicon.is(next.word, WordClass::Of))
        && before.is_some_and(|before| before.tag == Tag::Mark || lexicon.is(before.word, WordClass::And))
}

/// "have since been shipped": what can be an adverb, between "have" and the rest of its verb.
pub(super) fn floats(lexicon: &Lexicon, tokens: &[Token], index: usize, tags: Tags) -> bool {
    let after_have = index.checked_sub(1).is_some_and(|before| lexicon.is(tokens[before].word, WordClass::Have));
    tags.has(Tag::Adverb)
        && after_have
        && tokens.get(index + 1).is_some_and(|next| {
            lexicon.is(next.word, WordClass::Be)
                || lexicon.word(next.word).is_some_and(|word| word.tags.has(Tag::Participle))
        })
}

/// "Riverton and Seaford take part in it": a verb that has its noun with it, behind the last of several names.
pub(super) fn is_shared(lexicon: &Lexicon, tokens: &[Token], index: usize, tags: Tags) -> bool {
    let is_mostly_verb = matches!(tags.first(), Some(Tag::Verb | Tag::VerbPresent));
    let behind = tokens.get(index + 2).map(|token| token.tag);
    let has_noun = tokens.get(index + 1).is_some_and(|next| {
        next.tag == Tag::Noun
            && next.lemma == next.word
            && !next.shape.has(Shape::CAPITAL)
            && matches!(behind, None | Some(Tag::Preposition | Tag::To | Tag::Mark))
    });
    let names = tokens.get(..index).unwrap_or_default();
    let last = names.iter().rposition(|token| token.tag != Tag::Name).unwrap_or(0);
    let is_list = last > 0
        && last + 1 < index
        && lexicon.is(names[last].word, WordClass::And)
        && names[last - 1].tag == Tag::Name;
    // "in which Riverton and Seaford take part": the relative clause has a verb of its own.
    let relative = names.iter().rposition(|token| token.tag == Tag::Relative).unwrap_or(0);
    is_mostly_verb && has_noun && is_list && !names[relative..].iter().any(|token| is_finite(token.tag))
}

/// "Grants from the Fund go to X": a verb in the plural behind a name, where a plural opens the sentence.
pub(super) fn is_of_plural(lexicon: &Lexicon, tokens: &[Token], index: usize, tags: Tags) -> bool {
    let is_link = |at: usize| tokens.get(at).is_some_and(|token| token.tag == Tag::Preposition);
    let opens = tokens.first().is_some_and(|token| token.tag == Tag::Nouns) && is_link(1);
    matches!(tags.first(), Some(Tag::Verb | Tag::VerbPresent))
        && opens
        && tokens.get(index + 1).is_some_and(|next| matches!(next.tag, Tag::To | Tag::Preposition | Tag::Determiner))
        && !tokens[1..index].iter().any(|token| lexicon.is(token.word, WordClass::And) || token.tag == Tag::Mark)
}

/// "helped Riverton build the dam": a word that can be a verb, behind what another helps and before its own object.
pub(in crate::sentence) fn is_helped(lexicon: &Lexicon, tokens: &[Token], index: usize) -> bool {
    let is_verb = |token: &Token| lexicon.word(token.word).is_some_and(|word| word.tags.has(Tag::Verb));
    let opens = tokens.get(index + 1).is_some_and(|next| {
        matches!(next.tag, Tag::Determiner | Tag::Possessive) || next.tag == Tag::Name && next.shape.has(Shape::CAPITAL)
    });
    let before = tokens.get(index.saturating_sub(HELPED)..index).unwrap_or_default();
    let Some(helper) = before.iter().rposition(|token| lexicon.is(token.word, WordClass::Helping)) else {
        return false;
    };
    let helped = &before[helper + 1..];
    let ends = helped.last().is_some_and(|last| matches!(last.tag, Tag::Noun | Tag::Nouns | Tag::Name | Tag::Pronoun));
    let is_one = !helped.iter().any(|token| is_finite(token.tag) || matches!(token.tag, Tag::Mark | Tag::To));
    opens && ends && is_one && tokens.get(index).is_some_and(is_verb)
}

/// "The bridge, for which the Bank gave 5 million, opened in May", "The Ministry, in its third year, trained teachers":
/// what stands behind a closing comma is the verb where the sentence has no other.
pub(super) fn closes_aside(tokens: &[Token], index: usize, tags: Tags) -> bool {
    let is_comma = |token: &Token| token.tag == Tag::Mark && token.span.len() == 1;
    let before = tokens.get(..index).unwrap_or_default();
    if !tags.has(Tag::VerbPast) || !before.last().is_some_and(is_comma) {
        return false;
    }
    let opening = before.iter().position(is_comma).unwrap_or(0);
    let is_second = before.iter().filter(|token| is_comma(token)).count() == 2;
    let aside = before.get(opening + 1..).unwrap_or_default();
    let is_relative = aside.iter().take(2).any(|token| token.tag == Tag::Relative);
    let is_phrase = aside.first().is_some_and(|token| token.tag == Tag::Preposition);
    let finite = aside.iter().filter(|token| is_finite(token.tag)).count();
    let is_object = |next: &Token| {
        let behind = tokens.get(index + 2).map(|token| token.tag);
        matches!(next.tag, Tag::Determiner | Tag::Possessive | Tag::Name | Tag::Nouns)
            || is_relative && next.tag == Tag::Preposition
            || is_phrase && next.tag == Tag::Number && behind == Some(Tag::Nouns)
    };
    is_second
        && opening > 0
        && (is_relative && finite == 1 || is_phrase && finite == 0)
        && !has_finite(tokens, opening)
        && !tokens.iter().skip(index + 1).any(|token| is_finite(token.tag))
        && tokens.get(index + 1).is_some_and(is_object)
}

/// "Funding of 5 million", where it opens the sentence: a noun.
pub(super) fn opens_noun(lexicon: &Lexicon, tokens: &[Token], index: usize, tags: Tags) -> bool {
    index == 0
        && tags.has(Tag::Gerund)
        && tags.has(Tag::Noun)
        && tokens.get(1).is_some_and(|next| lexicon.is(next.word, WordClass::Of))
}

/// "The Institute, a foundation of X, trains teachers": a verb behind two commas, where plurals follow.
pub(super) fn is_behind_apposition(tokens: &[Token], index: usize) -> bool {
    let is_comma = |token: &Token| token.tag == Tag::Mark && token.span.len() == 1;
    let before = tokens.get(..index).unwrap_or_default();
    before.last().is_some_and(is_comma)
        && before.iter().filter(|token| is_comma(token)).count() == 2
        && before
            .iter()
            .position(is_comma)
            .and_then(|comma| before.get(comma + 1))
            .is_some_and(|token| token.tag == Tag::Determiner)
        && tokens.get(index + 1).is_some_and(|next| next.tag == Tag::Nouns)
}

/// Returns whether a number is a year in a phrase of its own: "in 2018", "in May 2018".
pub(in crate::sentence) fn is_year(tokens: &[Token], number: usize) -> bool {
    let Some(token) = tokens.get(number).filter(|token| token.tag == Tag::Number && token.span.len() == 4) else {
        return false;
    };
    let before = tokens[..number].iter().rev().find(|token| token.tag != Tag::Name && token.tag != Tag::Number);
    token.shape.has(Shape::DIGIT) && before.is_some_and(|token| token.tag == Tag::Preposition)
}

/// "set aside 5 million": an adverb and an amount follow.
pub(super) fn sets_aside(tokens: &[Token], index: usize) -> bool {
    let mut amount = tokens.get(index + 2..).unwrap_or_default().iter().take(2);
    tokens.get(index + 1).is_some_and(|next| next.tag == Tag::Adverb)
        && amount.any(|token| token.shape.has(Shape::DIGIT))
}

/// Returns whether most words have capitals, so that capitals say nothing.
pub(super) fn is_title_case(tokens: &[Token]) -> bool {
    let words = tokens.iter().filter(|token| token.shape.has(Shape::LETTER)).count();
    let capitals = tokens.iter().filter(|token| token.shape.has(Shape::CAPITAL)).count();
    words > 3 && capitals * 4 > words * 3
}

/// Returns whether no rule gives another tag to a word that can have this one only.
pub(super) const fn is_settled(tag: Tag) -> bool {
    matches!(tag, Tag::Noun | Tag::Nouns | Tag::Adjective | Tag::Adverb | Tag::Gerund | Tag::VerbThird)
}

/// Returns whether a tag is that of a word of grammar.
pub(super) const fn is_closed(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Preposition
            | Tag::Determiner
            | Tag::Conjunction
            | Tag::Pronoun
            | Tag::Possessive
            | Tag::Modal
            | Tag::To
            | Tag::Relative
    )
}
