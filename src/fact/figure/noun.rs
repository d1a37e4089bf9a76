//! Noun phrases as rules on figures need them: with what follows their head, without what does not name them.

use super::{Indicator, Reading};
use crate::{
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
    sentence::{Shape, verb::Form},
};

/// How far a phrase to the right reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// The words up to the head only.
    Base,
    /// With "of" and the prepositions that stand inside a noun phrase.
    Full,
}

/// Tokens of a noun phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Phrase {
    pub(super) first: usize,
    /// The head noun of the first part.
    pub(super) head: usize,
    pub(super) end: usize,
}

impl Reading<'_> {
    /// Whether a token can stand in the base of a noun phrase.
    fn is_nominal(&self, index: usize) -> bool {
        let Some(tag) = self.tag(index) else { return false };
        if self.verb_at(index).is_some() {
            return false;
        }
        match tag {
            Tag::Noun
            | Tag::Nouns
            | Tag::Name
            | Tag::Adjective
            | Tag::Gerund
            | Tag::Participle
            | Tag::Genitive
            | Tag::Possessive
            | Tag::Other => true,
            Tag::Number => true,
            Tag::Determiner => !self.cue(index, Cue::Pronoun) || self.is_nominal(index + 1),
            Tag::Verb | Tag::VerbPresent | Tag::VerbPast | Tag::VerbThird => true,
            Tag::Adverb => self.tag(index + 1) == Some(Tag::Adjective) || self.tag(index + 1) == Some(Tag::Participle),
            Tag::Mark => matches!(self.text(index), "“" | "”" | "\"" | "‘" | "&" | "/" | "-" | "+"),
            Tag::Conjunction => self.text(index) == "&",
            _ => self.shape(index, Shape::HYPHEN) && self.shape(index, Shape::LETTER),
        }
    }

    fn is_noun(&self, index: usize) -> bool {
        matches!(self.tag(index), Some(Tag::Noun | Tag::Nouns | Tag::Name | Tag::Gerund | Tag::Other))
            || (self.tag(index) == Some(Tag::Number)
                && self.shape(index, Shape::LETTER)
                && self.shape(index, Shape::DIGIT))
    }

    /// The noun phrase that begins at a token; determiners before it are passed.
    pub(super) fn phrase_at(&self, start: usize, reach: Reach) -> Option<Phrase> {
        let mut first = start;
        while (self.cue(first, Cue::Opener) || matches!(self.tag(first), Some(Tag::Determiner | Tag::Possessive)))
            && self.is_nominal(first + 1)
        {
            first += 1;
        }
        let (head, mut end) = self.base_at(first)?;
        if reach == Reach::Full {
            end = self.grow(end);
        }
        Some(Phrase { first, head, end })
    }

    /// Head and end of the words up to the head.
    fn base_at(&self, first: usize) -> Option<(usize, usize)> {
        let mut head = None;
        let mut index = first;
        loop {
            if self.is_parenthesis(index) {
                if let Some(close) = self.closing(index)
                    && head.is_some()
                    && self.is_nominal(close + 1)
                    && !self.is(close + 1, WordClass::And)
                {
                    index = close + 1;
                    continue;
                }
                break;
            }
            if self.is_nominal(index) && !(index > first && self.tag(index) == Some(Tag::Determiner)) {
                if self.cue(index, Cue::Breaker) && head.is_some() {
                    break;
                }
                if self.is_noun(index) {
                    head = Some(index);
                }
                index += 1;
                continue;
            }
            // "national-level and provincial-level programmes", "small, local firms".
            let joins = self.is(index, WordClass::And) || self.is_comma(index);
            let modifies = index > first
                && (matches!(self.tag(index - 1), Some(Tag::Adjective | Tag::Participle))
                    || self.shape(index - 1, Shape::HYPHEN));
            let next = index + 1 + usize::from(self.is_comma(index) && self.is(index + 1, WordClass::And));
            if joins
                && modifies
                && self.is_nominal(next)
                && head.is_none_or(|head| head < index - 1 || self.shape(index - 1, Shape::HYPHEN))
                && self.base_has_noun(next)
            {
                index = next;
                continue;
            }
            break;
        }
        let head = head?;
        Some((head, head + 1))
    }

    fn base_has_noun(&self, from: usize) -> bool {
        (from..from + 6)
            .take_while(|&index| self.is_nominal(index) && self.tag(index) != Some(Tag::Determiner))
            .any(|index| self.is_noun(index))
    }

    /// The end of a phrase with its "of", "in", "for" parts, up to a time, a verb or a comma.
    pub(super) fn grow(&self, mut end: usize) -> usize {
        let mut parts = 0;
        loop {
            if self.is_parenthesis(end)
                && let Some(close) = self.closing(end)
                && self.cue(close + 1, Cue::Inner)
                && close - end <= 6
            {
                end = close + 1;
            }
            // "companies listed under", "expenses paid to": a participle after its noun.
            if let Some(verb) = self.verb_at(end)
                && let Some(verb) = self.verbs.get(verb)
                && verb.first == end
                && verb.form == Form::Participle
                && self.cue(verb.end, Cue::Inner)
                && parts < 4
                && !self.is_time(verb.end)
            {
                let next = self.skip_determiners(verb.end + 1);
                if let Some((_, to)) = self.base_at(next) {
                    end = to;
                    parts += 1;
                    continue;
                }
            }
            let is_of = self.is(end, WordClass::Of);
            let inner = self.cue(end, Cue::Inner) && !self.is_time(end);
            if !(is_of || inner) || parts >= 4 {
                break;
            }
            let next = self.skip_determiners(end + 1);
            let Some((_, mut to)) = self.base_at(next) else { break };
            // "of workplace accidents and fatalities".
            if self.is(to, WordClass::And)
                && self.tag(to.wrapping_sub(1)) == self.tag(to + 1)
                && matches!(self.tag(to + 1), Some(Tag::Nouns | Tag::Noun))
                && self.verb_at(to + 2).is_none()
                && !self.shape(to + 1, Shape::DIGIT)
            {
                to += 2;
            }
            end = to;
            parts += 1;
        }
        end
    }

    pub(super) fn skip_determiners(&self, mut index: usize) -> usize {
        while matches!(self.tag(index), Some(Tag::Determiner | Tag::Possessive)) {
            index += 1;
        }
        index
    }

    pub(super) fn is_parenthesis(&self, index: usize) -> bool {
        matches!(self.text(index), "(" | "（" | "[")
    }

    pub(super) fn closing(&self, index: usize) -> Option<usize> {
        (index..self.tokens.len().min(index + 40)).find(|&at| matches!(self.text(at), ")" | "）" | "]"))
    }

    fn opening(&self, index: usize) -> Option<usize> {
        (index.saturating_sub(40)..=index).rev().find(|&at| self.is_parenthesis(at))
    }

    /// The tokens of the subject left of a token: from the clause's begin, adverbials aside.
    ///
    /// A comma ends it unless it parts a list of `parts` that an "and" closes.
    pub(super) fn region_before(&self, end: usize, parts: usize) -> Option<(usize, usize)> {
        let mut first = end;
        let mut last = end;
        // Adverbs between subject and verb.
        while last > 0
            && (self.cue(last - 1, Cue::Closer) || self.tag(last - 1) == Some(Tag::Adverb))
            && self.verb_at(last - 1).is_none()
        {
            last -= 1;
            first = last;
        }
        let mut has_and = false;
        while let Some(at) = first.checked_sub(1) {
            if matches!(self.text(at), ")" | "）" | "]") {
                let Some(open) = self.opening(at) else { break };
                first = open;
                continue;
            }
            if self.is_stop(at)
                || self.is_parenthesis(at)
                || self.is_opening_quote(at) && !self.in_closed_quote(at, last)
            {
                break;
            }
            if self.is_comma(at) {
                let is_list = (parts > 1 || has_and) && self.list_part_before(at);
                if !is_list {
                    break;
                }
                first = at;
                continue;
            }
            if let Some(verb) = self.verb_at(at).and_then(|verb| self.verbs.get(verb)) {
                let is_inside = verb.form == Form::Participle
                    && verb.first > 0
                    && !self.is_comma(verb.first - 1)
                    && first < last
                    && self.noun_before(verb.first);
                let is_gerund = verb.form == Form::Gerund
                    && verb.first > 0
                    && (self.cue(verb.first - 1, Cue::Inner) || self.is(verb.first - 1, WordClass::Of));
                if !(is_inside || is_gerund) {
                    break;
                }
                first = verb.first;
                continue;
            }
            if matches!(self.tag(at), Some(Tag::Relative))
                || self.cue(at, Cue::Breaker) && self.tag(at) != Some(Tag::Number)
                || self.is(at, WordClass::Condition)
            {
                break;
            }
            if self.is(at, WordClass::And) {
                has_and = true;
            }
            first = at;
        }
        // "and", adverbs and the like at the begin.
        while first < last
            && (self.is(first, WordClass::And)
                || self.is_comma(first)
                || self.tag(first) == Some(Tag::Adverb)
                || self.cue(first, Cue::Closer))
        {
            first += 1;
        }
        (first < last).then_some((first, last))
    }

    fn in_closed_quote(&self, open: usize, before: usize) -> bool {
        self.quotes.iter().any(|&(first, last)| first == open && last < before)
            || self.quotes.iter().any(|&(_, last)| last == open)
    }

    fn noun_before(&self, index: usize) -> bool {
        index > 0 && matches!(self.tag(index - 1), Some(Tag::Noun | Tag::Nouns | Tag::Name))
    }

    /// Whether the words before a comma are one more part of a list: a noun phrase, no adverbial, no clause.
    fn list_part_before(&self, comma: usize) -> bool {
        let mut first = comma;
        while first > 0 && !self.is_comma(first - 1) && !self.is_stop(first - 1) {
            first -= 1;
        }
        let has_verb = (first..comma).any(|at| {
            self.verb_at(at).and_then(|verb| self.verbs.get(verb)).is_some_and(|verb| verb.form != Form::Participle)
        });
        let opens = self.is_comma(first.wrapping_sub(1)) || first == 0 || self.is_stop(first.wrapping_sub(1));
        let is_adverbial = self.cue(first, Cue::Adverbial) || self.tag(first) == Some(Tag::Adverb);
        let noun = comma > first && self.is_noun(comma - 1);
        let number = (first..comma).any(|at| self.shape(at, Shape::DIGIT) && self.tag(at) == Some(Tag::Number));
        opens && noun && !has_verb && !is_adverbial && !number
    }

    /// Cleans a range of tokens into an indicator; nothing where no noun is left.
    pub(super) fn indicator(&self, (mut first, mut end): (usize, usize)) -> Option<Indicator> {
        let range_of_all = (first, end);
        loop {
            let before = (first, end);
            while first < end
                && (self.cue(first, Cue::Opener)
                    || self.is(first, WordClass::And)
                    || self.is_comma(first)
                    || matches!(self.tag(first), Some(Tag::Determiner | Tag::Possessive | Tag::Adverb))
                        && self.verb_at(first).is_none()
                    || self.is_mark(first, "“”\"‘’"))
            {
                first += 1;
            }
            while first < end
                && (self.cue(end - 1, Cue::Closer)
                    || self.is_comma(end - 1)
                    || self.is_mark(end - 1, "“”\"")
                    || self.is(end - 1, WordClass::And)
                    || self.tag(end - 1) == Some(Tag::Preposition))
            {
                end -= 1;
            }
            (first, end) = self.without_time(first, end);
            if before == (first, end) {
                break;
            }
        }
        if !(first..end).any(|index| self.is_noun(index) || self.tag(index) == Some(Tag::Participle)) {
            return None;
        }
        if (first..end).all(|index| self.cue(index, Cue::Pronoun)) {
            return None;
        }
        let _ = range_of_all;
        let mut text = String::new();
        let mut index = first;
        while index < end {
            if self.is_parenthesis(index)
                && let Some(close) = self.closing(index).filter(|&close| close < end)
            {
                index = close + 1;
                continue;
            }
            if !self.is_mark(index, "“”\"") {
                let space = self.shape(index, Shape::SPACE) || self.is_mark(index.wrapping_sub(1), "“\"");
                if !text.is_empty() && (space || text.ends_with(',')) && !text.ends_with(' ') {
                    text.push(' ');
                }
                text.push_str(self.text(index));
            }
            index += 1;
        }
        // A line break inside a phrase is a space.
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let text = text.trim_end_matches([',', ';', ' ']).to_owned();
        (!text.is_empty()).then_some(Indicator { text, range: (first, end) })
    }

    /// Parts of a list at its commas and its last "and", each cleaned. One part where it is no list.
    pub(super) fn parts(&self, (first, end): (usize, usize), count: Option<usize>) -> Vec<Indicator> {
        let mut cuts = Vec::new();
        let mut depth = 0_usize;
        for index in first..end {
            if self.is_parenthesis(index) {
                depth += 1;
            } else if matches!(self.text(index), ")" | "）" | "]") {
                depth = depth.saturating_sub(1);
            } else if depth == 0 && self.is_comma(index) && !self.is_adjective_list(index) {
                cuts.push(index);
            }
        }
        let from = cuts.last().map_or(first, |cut| cut + 1);
        let ands: Vec<usize> = (from..end).filter(|&index| self.is(index, WordClass::And) && index > from).collect();
        // After ", and" the last part stands alone.
        if !self.is(from, WordClass::And) || cuts.is_empty() {
            let missing = count.map_or(1, |count| count.saturating_sub(cuts.len() + 1));
            let best = ands.iter().copied().filter(|&and| missing > 0 && self.is_noun(and - 1)).max_by_key(|&and| {
                let determiner = matches!(self.tag(and + 1), Some(Tag::Determiner | Tag::Possessive));
                let plural = self.tag(and - 1) == Some(Tag::Nouns);
                (determiner, plural, and)
            });
            if let Some(and) = best {
                cuts.push(and);
            }
        }
        let mut parts = Vec::new();
        let mut start = first;
        for cut in cuts.into_iter().chain([end]) {
            parts.extend(self.indicator((start, cut)));
            start = cut + 1;
        }
        // "Sales of cars, phones and toys": what stands before "of" holds for all.
        if parts.len() > 1
            && let Some(head) = parts.first().cloned()
        {
            let of = (head.range.0..head.range.1).find(|&index| self.is(index, WordClass::Of));
            if let Some(of) = of
                && let Some(shared) = self.indicator((head.range.0, of))
            {
                for part in parts.iter_mut().skip(1) {
                    let has_of = (part.range.0..part.range.1).any(|index| self.is(index, WordClass::Of));
                    if !has_of {
                        let article = part
                            .range
                            .0
                            .checked_sub(1)
                            .filter(|&at| matches!(self.tag(at), Some(Tag::Determiner | Tag::Possessive)));
                        let article = article.map_or(String::new(), |at| format!("{} ", self.text(at)));
                        part.text = format!("{} {} {article}{}", shared.text, self.text(of), part.text);
                    }
                }
            }
        }
        parts
    }

    fn is_adjective_list(&self, comma: usize) -> bool {
        comma > 0 && self.tag(comma - 1) == Some(Tag::Adjective) && self.tag(comma + 1) == Some(Tag::Adjective)
    }

    /// The name inside an indicator that says whose figure it is.
    pub(super) fn owner(&self, (first, end): (usize, usize)) -> Option<(usize, usize)> {
        let genitive = (first..end).find(|&index| self.tag(index) == Some(Tag::Genitive));
        if let Some(genitive) = genitive {
            let start = (first..genitive)
                .rev()
                .take_while(|&index| self.is_nominal(index) && self.tag(index) != Some(Tag::Determiner))
                .last()?;
            return (self.tag(genitive.wrapping_sub(1)) == Some(Tag::Name)).then_some((start, genitive));
        }
        let join = (first..end)
            .rev()
            .find(|&index| self.cue(index, Cue::Inner) && self.is_name(self.skip_determiners(index + 1)))?;
        let start = self.skip_determiners(join + 1);
        let stop = (start..end).take_while(|&index| self.is_name(index) || self.is(index, WordClass::Of)).last()? + 1;
        Some((start, stop))
    }

    fn is_name(&self, index: usize) -> bool {
        self.tag(index) == Some(Tag::Name) && self.shape(index, Shape::CAPITAL)
    }
}
