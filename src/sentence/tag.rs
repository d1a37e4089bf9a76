//! Parts of speech: what each word is in its sentence.
//!
//! The lexicon says what a word can be; the words around it decide. Rules look at tags and word classes only, left to
//! right, each on those before it (after Brill, "A simple rule-based part of speech tagger", 1992).

pub(super) mod around;
mod capital;
mod reduced;

use self::around::{
    closes_aside, ends_name, ends_time_clause, floats, has_finite, has_own_noun, is_behind_abbreviation,
    is_behind_apposition, is_closed, is_finite, is_helped, is_made_of, is_nominal, is_of_plural, is_settled, is_shared,
    is_title_case, joins_fronted, joins_verb, lacks_finite, last_finite, left, opens_fronted, opens_noun, opens_object,
    sets_aside, stands_apart, stands_before_article,
};
use self::capital::capital;
use crate::{
    ontology::{
        grammar::WordClass,
        lexicon::{Lexicon, Tag, Tags},
        tagging::Tagging,
    },
    sentence::{Shape, Token},
};

/// Returns the tag of a word that the lexicon does not have, by its shape and its suffix.
#[must_use]
pub fn guess(lexicon: &Lexicon, tagging: &Tagging, lower: &str, shape: Shape) -> Tag {
    if !shape.has(Shape::LETTER) {
        return if shape.has(Shape::DIGIT) { Tag::Number } else { Tag::Mark };
    }
    if shape.has(Shape::DIGIT) {
        return match () {
            () if tagging.is_ordinal(lower) || shape.has(Shape::HYPHEN) => Tag::Adjective,
            () if shape.has(Shape::CAPITAL) => Tag::Name,
            () => Tag::Number,
        };
    }
    if shape.has(Shape::CAPITAL) || shape.has(Shape::CAMEL) {
        return Tag::Name;
    }
    if shape.has(Shape::HYPHEN) {
        // "re-elect", "policy-makers": the last part says what it is, but most compounds modify.
        let last = lower.rsplit('-').next().unwrap_or("");
        let first = lexicon.word(lexicon.find(last)).and_then(|word| word.tags.first());
        return if first == Some(Tag::Nouns) { Tag::Nouns } else { Tag::Adjective };
    }
    tagging.of_suffix(lower).unwrap_or(if lower.ends_with('s') { Tag::Nouns } else { Tag::Noun })
}

/// Gives each token of a sentence its tag.
pub fn tag(lexicon: &Lexicon, tagging: &Tagging, tokens: &mut [Token]) {
    let is_title = is_title_case(tokens);
    for index in 0..tokens.len() {
        let word = tokens.get(index).and_then(|token| lexicon.word(token.word));
        let tags = word.map(|word| word.tags).unwrap_or_default();
        let tag = decide(lexicon, tagging, tokens, index, tags, is_title);
        if let Some(token) = tokens.get_mut(index) {
            token.tag = tag;
        }
    }
    reduced::look_again(lexicon, tokens);
}

fn decide(lexicon: &Lexicon, tagging: &Tagging, tokens: &[Token], index: usize, tags: Tags, is_title: bool) -> Tag {
    let Some(&token) = tokens.get(index) else { return Tag::Other };
    let before = index.checked_sub(1).and_then(|index| tokens.get(index));
    let (next, shape) = (tokens.get(index + 1), token.shape);
    // "Let's work": no genitive.
    if token.tag == Tag::Genitive && before.is_some_and(|before| lexicon.is(before.word, WordClass::Letting)) {
        return Tag::Pronoun;
    }
    if token.tag == Tag::Mark || token.tag == Tag::Genitive || !shape.has(Shape::LETTER) {
        return token.tag;
    }
    if opens_noun(lexicon, tokens, index, tags) {
        return Tag::Noun;
    }
    if (shape.has(Shape::CAPITAL) || shape.has(Shape::ACRONYM))
        && let Some(name) = capital(lexicon, tagging, tokens, index, tags, is_title)
    {
        return name;
    }
    // Most words can be one thing only.
    if tags.bits() == token.tag.bit() && is_settled(token.tag) {
        return token.tag;
    }
    // "the trade-in of": an unknown compound at the head of its phrase is a noun.
    if tags.first().is_none()
        && token.tag == Tag::Adjective
        && before.is_some_and(|token| matches!(token.tag, Tag::Determiner | Tag::Possessive | Tag::Adjective))
        && next.is_none_or(|next| {
            matches!(next.tag, Tag::Preposition | Tag::Mark | Tag::Modal | Tag::Conjunction | Tag::To)
        })
    {
        return Tag::Noun;
    }
    if token.tag == Tag::Preposition && floats(lexicon, tokens, index, tags) {
        return Tag::Adverb;
    }
    if is_closed(token.tag) && token.tag != Tag::To || tags.first().is_none() && token.tag != Tag::Adjective {
        return token.tag;
    }
    // "Highway 7 connects A with B": the number is the end of a name.
    let named = before.filter(|_| ends_name(tokens, index - 1)).map(|before| Token { tag: Tag::Name, ..*before });
    let before = named.as_ref().or(before);
    let left = named.as_ref().or_else(|| left(tokens, lexicon, index));
    let left_tag = left.map(|token| token.tag);
    let left_is = |class: WordClass| left.is_some_and(|token| lexicon.is(token.word, class));
    let can = |tag: Tag| tags.has(tag);
    if token.tag == Tag::To {
        return Tag::To;
    }
    // "Delegates from A attended": no verb in the singular opens a sentence.
    if before.is_none() && token.tag == Tag::VerbThird && can(Tag::Nouns) {
        return Tag::Nouns;
    }
    if closes_aside(tokens, index, tags) {
        return Tag::VerbPast;
    }
    if can(Tag::Participle) && (opens_fronted(lexicon, tokens, index) || joins_fronted(lexicon, tokens, index)) {
        return Tag::Participle;
    }
    if can(Tag::Participle) && (stands_apart(lexicon, tokens, index, tags) || is_made_of(lexicon, tokens, index)) {
        return Tag::Participle;
    }
    // "the Law No. 16/2016 governing health": behind a number and before a noun.
    if can(Tag::Gerund)
        && before.is_some_and(|before| before.shape.has(Shape::DIGIT) && before.span.len() > 2)
        && next.is_some_and(|next| matches!(next.tag, Tag::Noun | Tag::Nouns | Tag::Determiner | Tag::Name))
        && has_finite(tokens, index)
    {
        return Tag::Gerund;
    }
    // After a modal or "to": the base form.
    if can(Tag::Verb) && matches!(left_tag, Some(Tag::Modal | Tag::To)) {
        // "to work in": but "contribution to work".
        let noun_follows = left_tag == Some(Tag::To)
            && can(Tag::Noun)
            && next.is_some_and(|next| lexicon.is(next.word, WordClass::Of));
        if !noun_follows {
            return Tag::Verb;
        }
    }
    if left_is(WordClass::Do) && can(Tag::Verb) {
        return Tag::Verb;
    }
    // After a form of "be" or "have".
    let after_link = left_is(WordClass::Link) && left_tag == Some(Tag::VerbThird);
    if (left_is(WordClass::Be) || left_is(WordClass::Have) || after_link)
        && (can(Tag::Participle) || can(Tag::VerbPast))
        && token.tag != Tag::Noun
    {
        // "we have talented staff", but "we have completed work".
        let noun_follows =
            next.is_some_and(|next| matches!(next.tag, Tag::Noun | Tag::Nouns)) && left_is(WordClass::Have);
        return if noun_follows && !can(Tag::VerbPast) { Tag::Adjective } else { Tag::Participle };
    }
    if left_is(WordClass::Be) && can(Tag::Gerund) {
        return Tag::Gerund;
    }
    let after_subject = left.is_some_and(|token| lexicon.is(token.word, WordClass::Speaker))
        || left_tag == Some(Tag::Pronoun)
        || left_tag == Some(Tag::Relative);
    if after_subject {
        if can(Tag::VerbPast) {
            return Tag::VerbPast;
        }
        if can(Tag::VerbPresent) || can(Tag::Verb) {
            return Tag::VerbPresent;
        }
        if can(Tag::VerbThird) {
            return Tag::VerbThird;
        }
    }
    // "This offers loans": no plural stands behind "this".
    if left_is(WordClass::Current)
        && before.is_some_and(|token| token.tag == Tag::Determiner)
        && can(Tag::VerbThird)
        && can(Tag::Nouns)
        && next.is_some_and(|next| !matches!(next.tag, Tag::Mark))
    {
        return Tag::VerbThird;
    }
    // Inside a noun phrase.
    let by_noun = || [Tag::Noun, Tag::Nouns].into_iter().find(|tag| can(*tag));
    let opens = matches!(
        before.map(|token| token.tag),
        Some(Tag::Determiner | Tag::Possessive | Tag::Adjective | Tag::Genitive | Tag::Number)
    );
    if opens && !matches!(token.tag, Tag::Adverb) {
        let noun_follows = next.is_some_and(|next| is_nominal(lexicon, next));
        if noun_follows {
            for tag in [Tag::Adjective, Tag::Noun, Tag::Participle, Tag::Gerund, Tag::Nouns] {
                if can(tag) && (tag != Tag::Adjective || token.tag == Tag::Adjective || !can(Tag::Noun)) {
                    return tag;
                }
            }
        }
        if let Some(noun) = by_noun().filter(|_| token.tag != Tag::Adjective) {
            return noun;
        }
        if token.tag == Tag::Adjective
            && !noun_follows
            && can(Tag::Noun)
            && next.is_none_or(|next| next.tag != Tag::Adjective && next.tag != Tag::Conjunction)
        {
            return Tag::Noun;
        }
    }
    if matches!(before.map(|token| token.tag), Some(Tag::Preposition)) {
        // "a memorandum of understanding with the Bank".
        let is_noun =
            token.tag == Tag::Noun && left_is(WordClass::Of) && next.is_some_and(|next| next.tag == Tag::Preposition);
        if (token.tag == Tag::Gerund || can(Tag::Gerund)) && !is_noun {
            return Tag::Gerund;
        }
        if matches!(token.tag, Tag::Verb | Tag::VerbPresent | Tag::VerbThird | Tag::VerbPast)
            && let Some(noun) = by_noun()
        {
            return noun;
        }
        if can(Tag::Participle) && can(Tag::Adjective) {
            return Tag::Adjective;
        }
    }
    // Behind a name also where an earlier clause has its verb; "bank deposits" are nouns.
    let is_behind_name = before.is_some_and(|token| token.tag == Tag::Name);
    let needs_verb = || !has_finite(tokens, index) || is_behind_name && lacks_finite(lexicon, tokens, index);
    // A noun before it in the same phrase: "growth plan", "economy grew".
    let subject_stands_before = matches!(before.map(|token| token.tag), Some(Tag::Noun | Tag::Nouns | Tag::Name));
    if subject_stands_before && is_helped(lexicon, tokens, index) {
        return Tag::Verb;
    }
    if subject_stands_before
        && can(Tag::VerbPast)
        && !can(Tag::Adjective)
        && needs_verb()
        && next.is_some_and(|next| opens_object(lexicon, next))
    {
        return Tag::VerbPast;
    }
    // "The programme closed in May", "Kenya takes part in it": where nothing else in the sentence is a verb.
    let is_lone_verb = || needs_verb() && !tokens.iter().skip(index + 1).any(|token| is_finite(token.tag));
    let is_only_verb = || !is_title && is_lone_verb();
    // "The railway carries freight": a word that is a verb more often than a noun, before what it can be done to.
    let is_mostly =
        |tag: Tag| tags.first() == Some(tag) && next.is_some_and(|next| matches!(next.tag, Tag::Noun | Tag::Nouns));
    let after_nominal = matches!(left_tag, Some(Tag::Noun | Tag::Nouns | Tag::Name));
    if after_nominal
        && can(Tag::VerbPast)
        && !can(Tag::Noun)
        && next.is_some_and(|next| {
            opens_object(lexicon, next) && next.tag != Tag::Particle || next.tag == Tag::Preposition
        })
        && is_only_verb()
    {
        return Tag::VerbPast;
    }
    if left_tag == Some(Tag::Name) && can(Tag::VerbThird) && !is_title && has_own_noun(lexicon, tokens, index) {
        return Tag::VerbThird;
    }
    // "The KBA shares data", "The KBA closed two lanes": what an abbreviation does, where nothing else is the verb.
    if (can(Tag::VerbPast) || can(Tag::VerbThird))
        && is_behind_abbreviation(lexicon, tokens, index)
        && next.is_some_and(|next| is_nominal(lexicon, next) || matches!(next.tag, Tag::Number | Tag::Particle))
        && is_lone_verb()
    {
        return if can(Tag::VerbPast) { Tag::VerbPast } else { Tag::VerbThird };
    }
    // "Riverton and Seaford set up the fund", "set aside 5 million": a particle and an object follow.
    let is_parted = |next: &Token| {
        next.tag == Tag::Particle || lexicon.word(next.word).is_some_and(|word| word.tags.has(Tag::Particle))
    };
    let is_opener = |token: &Token| matches!(token.tag, Tag::Determiner | Tag::Possessive);
    let has_object = || tokens.get(index + 2).is_some_and(is_opener);
    if subject_stands_before
        && can(Tag::VerbPast)
        && (next.is_some_and(is_parted) && has_object() || sets_aside(tokens, index))
        && needs_verb()
    {
        return Tag::VerbPast;
    }
    // "The Bank and the Fund support the school": two names and an object, and no other verb.
    if after_nominal
        && can(Tag::VerbPresent)
        && is_behind_name
        && next.is_some_and(is_opener)
        && tokens.iter().take(index).any(|token| lexicon.is(token.word, WordClass::And))
        && is_only_verb()
    {
        return Tag::VerbPresent;
    }
    if can(Tag::VerbPresent)
        && (is_shared(lexicon, tokens, index, tags)
            || after_nominal && is_of_plural(lexicon, tokens, index, tags) && is_only_verb())
    {
        return Tag::VerbPresent;
    }
    if matches!(before.map(|token| token.tag), Some(Tag::Noun | Tag::Name))
        && can(Tag::Noun)
        && matches!(token.tag, Tag::Verb | Tag::VerbPresent | Tag::Noun)
    {
        return Tag::Noun;
    }
    if matches!(before.map(|token| token.tag), Some(Tag::Noun | Tag::Name | Tag::Nouns))
        && can(Tag::Nouns)
        && can(Tag::VerbThird)
    {
        // "the scheme, which the Bank runs jointly": the relative clause has a verb of its own.
        let relative = tokens.iter().take(index).rposition(|token| token.tag == Tag::Relative);
        let is_relative =
            relative.is_some_and(|relative| !tokens[relative..index].iter().any(|token| is_finite(token.tag)));
        let clause_needs_verb = needs_verb() || is_relative;
        // "Phase I stands completed".
        let is_link = lexicon.is(token.word, WordClass::Link)
            && next.is_some_and(|next| lexicon.word(next.word).is_some_and(|word| word.tags.has(Tag::Participle)));
        if is_link && clause_needs_verb || ends_time_clause(lexicon, tokens, index) {
            return Tag::VerbThird;
        }
        let object_follows = next.is_some_and(|next| {
            matches!(next.tag, Tag::Determiner | Tag::Possessive | Tag::To | Tag::Preposition | Tag::Number | Tag::Name)
                || is_relative && matches!(next.tag, Tag::Adverb | Tag::Mark | Tag::Particle)
                || is_behind_name && matches!(next.tag, Tag::Nouns | Tag::Adjective)
                || is_behind_name && matches!(next.tag, Tag::Adverb | Tag::Particle) && is_only_verb()
        });
        let is_singular = before.is_some_and(|token| token.tag != Tag::Nouns);
        return if is_singular && (clause_needs_verb && object_follows || is_mostly(Tag::VerbThird) && is_only_verb()) {
            Tag::VerbThird
        } else {
            Tag::Nouns
        };
    }
    // "The Bank also supports Kilima University": an adverb between the subject and its verb.
    if before.is_some_and(|token| token.tag == Tag::Adverb)
        && next.is_some_and(|next| opens_object(lexicon, next))
        && needs_verb()
    {
        match left_tag {
            Some(Tag::Noun | Tag::Name) if can(Tag::Nouns) && can(Tag::VerbThird) => return Tag::VerbThird,
            Some(Tag::Nouns) if can(Tag::Noun) && can(Tag::VerbPresent) => return Tag::VerbPresent,
            _ => {}
        }
    }
    if matches!(before.map(|token| token.tag), Some(Tag::Nouns))
        && (can(Tag::Verb) || can(Tag::VerbPresent))
        && !can(Tag::Adjective)
    {
        let object_follows =
            next.is_some_and(|next| matches!(next.tag, Tag::Determiner | Tag::Possessive | Tag::To | Tag::Preposition));
        let is_lone = || (is_mostly(Tag::Verb) || is_mostly(Tag::VerbPresent)) && is_only_verb();
        if object_follows && needs_verb() || is_lone() {
            return Tag::VerbPresent;
        }
        if can(Tag::Noun) {
            return Tag::Noun;
        }
    }
    // After a comma or "and": as the verb it is joined to, where an object follows.
    if matches!(before.map(|token| token.tag), Some(Tag::Mark | Tag::Conjunction | Tag::Adverb)) || before.is_none() {
        let object_follows = next.is_some_and(|next| opens_object(lexicon, next));
        if object_follows && can(Tag::Verb) && joins_verb(lexicon, tokens, index) {
            return Tag::Verb;
        }
        if object_follows && can(Tag::VerbPast) && has_finite(tokens, index) {
            return Tag::VerbPast;
        }
        // "lies in the east and borders Riverton".
        if can(Tag::VerbThird)
            && before.is_some_and(|token| lexicon.is(token.word, WordClass::And))
            && next.is_some_and(|next| {
                next.tag == Tag::Name
                    || next.shape.has(Shape::CAPITAL)
                    // "starts at Riverton and ends at Seaford".
                    || next.tag == Tag::Preposition && last_finite(tokens, index) == Some(Tag::VerbThird)
            })
            && has_finite(tokens, index)
        {
            return Tag::VerbThird;
        }
        // "Ana Lopez, head of the school, chairs the board".
        if can(Tag::VerbThird)
            && before.is_some_and(|token| token.tag == Tag::Mark)
            && next.is_some_and(|next| {
                matches!(next.tag, Tag::Determiner | Tag::Possessive)
                    || (next.tag == Tag::Preposition || is_behind_apposition(tokens, index)) && is_only_verb()
            })
        {
            return Tag::VerbThird;
        }
        let opens_deed = can(Tag::Verb) && stands_before_article(tokens, index);
        if before.is_none() && (token.tag == Tag::Verb && object_follows || opens_deed) {
            return Tag::Verb;
        }
    }
    if token.tag == Tag::Verb && can(Tag::Noun) && !next.is_some_and(|next| opens_object(lexicon, next)) {
        return Tag::Noun;
    }
    token.tag
}
