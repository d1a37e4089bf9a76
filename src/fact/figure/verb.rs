//! Verbs of measure that the tagger takes for something else: "now averages $48,200", "has reduced poverty by".
//!
//! A number right behind a word is what tells; the rest of the program has no use for that.

use crate::{
    fact::figure::Reading,
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
    sentence::{
        Shape,
        verb::{Form, Mood, VerbGroup},
    },
};

mod noun;

const MEASURES: [Cue; 7] = [Cue::Rise, Cue::Fall, Cue::Reach, Cue::Hold, Cue::Rank, Cue::Share, Cue::Bring];

/// Returns the verb groups of a sentence with those added that only its numbers show, in order.
pub(super) fn groups(reading: &Reading<'_>, verbs: &[VerbGroup]) -> Vec<VerbGroup> {
    let mut groups: Vec<VerbGroup> = verbs.to_vec();
    // "Exports grew": no sentence begins with a verb in the third person.
    let is_noun = |verb: &VerbGroup| {
        reading.tag(verb.head) == Some(Tag::VerbThird)
            && verb.end == verb.first + 1
            && reading.shape(verb.first, Shape::CAPITAL)
            && reading.begins(verb.first)
            && reading
                .lexicon
                .word(reading.lexicon.find(&reading.lower(verb.first)))
                .is_some_and(|word| word.tags.has(Tag::Nouns))
    };
    if groups.first().is_some_and(is_noun) {
        groups.remove(0);
    }
    let governs = |gerund: &VerbGroup| verbs.iter().any(|verb| verb.end == gerund.first && verb.head != gerund.head);
    groups.retain(|verb| {
        !(noun::is_money(reading, verb, governs(verb))
            || noun::is_named(reading, verb)
            || noun::is_counted(reading, verb)
            || noun::is_inside_phrase(reading, verb)
            || noun::is_measure(reading, verb, verbs))
    });
    for index in 1..reading.tokens.len() {
        if let Some(group) = missed(reading, &groups, index).or_else(|| joined(reading, &groups, index)) {
            let place = groups.partition_point(|verb| verb.end <= index);
            groups.insert(place, group);
            continue;
        }
        let Some(token) = reading.tokens.get(index) else { break };
        // "the pension and the grant rise by 70", "duty rates range from 2%".
        let is_plain = token.tag == Tag::Noun
            && reading.noun_before(index)
            && (moves_by(reading, index) && (index.saturating_sub(5)..index).any(|at| reading.is(at, WordClass::And))
                || reading.cue(index, Cue::Spread)
                    && reading.tag(index - 1) == Some(Tag::Nouns)
                    && reading.is(index + 1, WordClass::From)
                    && is_number(reading, index + 2));
        if !(is_plain || matches!(token.tag, Tag::Nouns | Tag::Adjective)) || token.shape.has(Shape::CAPITAL) {
            continue;
        }
        // "the allowance goes up".
        let goes_up = reading.cue(index, Cue::Flow) && reading.is_direction(index + 1);
        let is_measure =
            goes_up || MEASURES.iter().any(|&cue| reading.cue(index, cue)) || reading.cue(index, Cue::Spread);
        let is_nominal = reading.lemma(index).is_some_and(|lemma| reading.quantity.nominals.contains_key(&lemma));
        if !(is_measure || is_nominal) {
            continue;
        }
        let place = groups.partition_point(|verb| verb.end <= index);
        if groups.get(place).is_some_and(|verb| verb.first <= index) {
            continue;
        }
        let can_be = |tag: Tag| reading.lexicon.word(token.word).is_some_and(|word| word.tags.has(tag));
        let own = |form: Form, is_passive: bool, mood: Mood| VerbGroup {
            first: index,
            end: index + 1,
            head: index,
            lemma: token.lemma,
            form,
            is_passive,
            mood,
            is_bare: false,
        };
        if token.tag == Tag::Adjective {
            let past = Mood::default().with(Mood::PAST);
            // "has reduced poverty by": the participle after "have".
            let before = place.checked_sub(1).and_then(|before| groups.get_mut(before));
            if let Some(group) = before
                && can_be(Tag::Participle)
                && group.form == Form::Finite
                && reading.is(group.head, WordClass::Have)
                && (group.end..index).all(|at| reading.tag(at) == Some(Tag::Adverb))
                && matches!(
                    reading.tag(index + 1),
                    Some(Tag::Noun | Tag::Nouns | Tag::Name | Tag::Determiner | Tag::Possessive | Tag::Adjective)
                )
                && by_number(reading, index + 1)
            {
                group.end = index + 1;
                group.head = index;
                group.lemma = token.lemma;
                group.mood = group.mood.with(Mood::PAST);
            } else if can_be(Tag::VerbPast)
                && is_measure
                && reading.noun_before(index)
                && (is_number(reading, index + 1) || moves_by(reading, index))
            {
                // "The State ranked third".
                groups.insert(place, own(Form::Finite, false, past));
            } else if can_be(Tag::Participle) && is_nominal && is_given(reading, index) {
                // "a Facility, endowed with".
                groups.insert(place, own(Form::Participle, true, past));
            }
        } else if is_plain && can_be(Tag::Verb)
            || is_measure
                && can_be(Tag::VerbThird)
                && (follows_subject(reading, index) && is_number(reading, index + 1)
                    || matches!(reading.tag(index - 1), Some(Tag::Noun | Tag::Nouns))
                        && (goes_up
                            || moves_by(reading, index)
                            || reading.cue(index, Cue::Reach) && is_number(reading, index + 1)))
        {
            groups.insert(place, own(Form::Finite, false, Mood::default()));
        }
    }
    groups
}

/// "$33 billion growing at 12%", "This brings X to 412": verbs that the tags alone do not show.
fn missed(reading: &Reading<'_>, groups: &[VerbGroup], index: usize) -> Option<VerbGroup> {
    let token = reading.tokens.get(index)?;
    let place = groups.partition_point(|verb| verb.end <= index);
    if groups.get(place).is_some_and(|verb| verb.first <= index) || !MEASURES.iter().any(|&cue| reading.cue(index, cue))
    {
        return None;
    }
    let before = index - 1;
    let (form, mood) = match token.tag {
        Tag::Gerund => {
            let leads = (reading.cue(index + 1, Cue::Link) || reading.is(index + 1, WordClass::By))
                && (index + 2..index + 7).any(|at| reading.shape(at, Shape::DIGIT));
            let behind =
                (index.saturating_sub(3)..index).any(|at| reading.shape(at, Shape::DIGIT)) && !reading.is_comma(before);
            // "assistance amounting to $5 million", "a raise totalling $2 million".
            let states = reading.noun_before(index)
                && reading.cue(index, Cue::Reach)
                && (reading.is(index + 1, WordClass::To) && leads
                    || reading.currency_at(index + 1).is_some() && is_number(reading, index + 1)
                    || reading.is_plural_word(index - 1) && is_number(reading, index + 1));
            (leads && behind || states).then_some((Form::Gerund, Mood::default()))?
        }
        Tag::VerbThird | Tag::VerbPast => {
            let opens = reading.begins(before) || before > 0 && reading.is_comma(before - 1);
            let stands = reading.cue(before, Cue::Pronoun) && reading.tag(before) == Some(Tag::Determiner);
            let mood = Mood::default();
            let mood = if token.tag == Tag::VerbPast { mood.with(Mood::PAST) } else { mood };
            // "Expenditure for 2020-21 increased by 7%".
            let dated = reading.year(before).is_some() && (moves_by(reading, index) || is_number(reading, index + 1));
            (opens && stands || dated).then_some((Form::Finite, mood))?
        }
        _ => return None,
    };
    let lemma = token.lemma;
    Some(VerbGroup { first: index, end: index + 1, head: index, lemma, form, is_passive: false, mood, is_bare: false })
}

/// "was opened and *cost* $5 million", "…, and *dedicated* $20 million": a verb of money behind "and" and right before it.
fn joined(reading: &Reading<'_>, groups: &[VerbGroup], index: usize) -> Option<VerbGroup> {
    let token = reading.tokens.get(index)?;
    let place = groups.partition_point(|verb| verb.end <= index);
    let before = place.checked_sub(1).and_then(|before| groups.get(before))?;
    let tags = reading.lexicon.word(token.word)?.tags;
    let is_free = groups.get(place).is_none_or(|verb| verb.first > index)
        && matches!(token.tag, Tag::Adjective | Tag::Noun | Tag::Participle)
        && !token.shape.has(Shape::CAPITAL);
    let is_money = reading.lemma(index).is_some_and(|lemma| reading.quantity.nominals.contains_key(&lemma));
    let leads = reading.currency_at(index + 1).is_some() && reading.shape(index + 2, Shape::DIGIT);
    if !(is_free && is_money && leads && reading.is(index - 1, WordClass::And) && before.form == Form::Finite) {
        return None;
    }
    let is_plain = tags.has(Tag::Verb);
    if !(is_plain || tags.has(Tag::VerbPast)) {
        return None;
    }
    let mood = if is_plain { before.mood } else { Mood::default().with(Mood::PAST) };
    let lemma = token.lemma;
    let form = Form::Finite;
    Some(VerbGroup { first: index, end: index + 1, head: index, lemma, form, is_passive: false, mood, is_bare: false })
}

/// "…, endowed with $5 million".
fn is_given(reading: &Reading<'_>, index: usize) -> bool {
    index > 0
        && (reading.is_comma(index - 1) || reading.noun_before(index))
        && reading.cue(index + 1, Cue::Attendant)
        && (index + 2..index + 6).any(|at| reading.shape(at, Shape::DIGIT))
}

/// "X now averages": an adverb between a noun and the word, or a name right before it.
fn follows_subject(reading: &Reading<'_>, index: usize) -> bool {
    let Some(before) = index.checked_sub(1) else { return false };
    let is_adverb = reading.tag(before) == Some(Tag::Adverb) || reading.cue(before, Cue::Closer);
    is_adverb && before > 0 || reading.tag(before) == Some(Tag::Name) || reading.tag(before) == Some(Tag::Pronoun)
}

/// "duty rises by 3.1%".
fn moves_by(reading: &Reading<'_>, index: usize) -> bool {
    let links = [WordClass::By, WordClass::To, WordClass::From].into_iter().any(|class| reading.is(index + 1, class));
    let number = index + 2 + usize::from(reading.tag(index + 2) == Some(Tag::Adverb));
    (reading.cue(index, Cue::Rise) || reading.cue(index, Cue::Fall)) && links && is_number(reading, number)
}

/// A currency or a numeral, cardinal or ordinal.
fn is_number(reading: &Reading<'_>, index: usize) -> bool {
    let is_ordinal = |word| reading.quantity.ordinals.contains_key(&word);
    reading.shape(index, Shape::DIGIT)
        || (reading.currency_at(index).is_some() && reading.shape(index + 1, Shape::DIGIT))
        || reading.word(index).is_some_and(is_ordinal)
}

/// "… by 6.5": the object of a verb of change ends at "by" and a number.
fn by_number(reading: &Reading<'_>, from: usize) -> bool {
    (from..from + 12).take_while(|&index| !reading.is_stop(index) && !reading.is_comma(index)).any(|index| {
        (reading.is(index, WordClass::By) || reading.is(index, WordClass::To)) && {
            let lead = (index + 1..index + 4).find(|&at| reading.shape(at, Shape::DIGIT));
            lead.is_some()
        } || reading.is(index, WordClass::From) && reading.shape(index + 1, Shape::DIGIT)
    })
}
