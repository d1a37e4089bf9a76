//! Noun phrases read from right to left, and their parts in a list.

use crate::{
    fact::figure::{Indicator, Reading},
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
    sentence::{Shape, verb::Form},
};

impl Reading<'_> {
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
            if matches!(self.mark(at), ")" | "）" | "]") {
                let Some(open) = self.opening(at) else { break };
                first = open;
                continue;
            }
            // "health and income – Karibu ranks".
            let is_dash = self.mark(at) == "–" && self.shape(at, Shape::SPACE) && self.shape(at + 1, Shape::SPACE);
            if is_dash
                || self.is_stop(at)
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
                    && (self.cue(verb.first - 1, Cue::Inner) || self.is(verb.first - 1, WordClass::Of))
                    // "Spending on health rises".
                    || verb.form == Form::Gerund
                        && self.begins(verb.first)
                        && (self.cue(verb.end, Cue::Inner)
                            || first < last && matches!(self.tag(verb.end), Some(Tag::Noun | Tag::Nouns)));
                if !(is_inside || is_gerund) {
                    break;
                }
                first = verb.first;
                continue;
            }
            // "growth faster than the whole region": what it is compared with is part of it.
            let compares = at > 1
                && self.verb_at(last).is_some()
                && self.phrase_before(&self.quantity.bases, at + 1) == Some(at)
                && matches!(self.tag(at - 1), Some(Tag::Adjective | Tag::Adverb))
                && matches!(self.tag(at - 2), Some(Tag::Noun | Tag::Nouns));
            if compares {
                first = at;
                continue;
            }
            if matches!(self.tag(at), Some(Tag::Relative))
                || self.cue(at, Cue::Breaker)
                    && self.tag(at) != Some(Tag::Number)
                    // "allocations over the next three years of".
                    && !(self.noun_before(at)
                        && self.tag(at) == Some(Tag::Preposition)
                        && self.time_end(at) == Some(last))
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

    /// Whether the word list knows a word as a plural, whatever its capital.
    pub(super) fn is_plural_word(&self, index: usize) -> bool {
        self.lexicon.word(self.lexicon.find(&self.lower(index))).is_some_and(|word| word.tags.has(Tag::Nouns))
    }

    /// Whether the word list knows a word as a verb in its plain form.
    pub(super) fn can_be_verb(&self, index: usize) -> bool {
        let word = self.word(index).and_then(|word| self.lexicon.word(word));
        word.is_some_and(|word| word.tags.has(Tag::Verb) || word.tags.has(Tag::VerbPresent))
    }

    pub(super) fn is_determiner(&self, index: usize) -> bool {
        matches!(self.tag(index), Some(Tag::Determiner | Tag::Possessive))
    }

    pub(super) fn in_closed_quote(&self, open: usize, before: usize) -> bool {
        self.quotes.iter().any(|&(first, last)| first == open && last < before)
            || self.quotes.iter().any(|&(_, last)| last == open)
    }

    pub(super) fn noun_before(&self, index: usize) -> bool {
        index > 0 && matches!(self.tag(index - 1), Some(Tag::Noun | Tag::Nouns | Tag::Name))
    }

    /// Whether the words before a comma are one more part of a list: a noun phrase, no adverbial, no clause.
    pub(super) fn list_part_before(&self, comma: usize) -> bool {
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

    pub(super) fn is_adjective_list(&self, comma: usize) -> bool {
        comma > 0 && self.tag(comma - 1) == Some(Tag::Adjective) && self.tag(comma + 1) == Some(Tag::Adjective)
    }
}
