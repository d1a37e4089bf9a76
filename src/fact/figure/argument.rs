//! What stands around a number: the verb that governs it, that verb's subject, object and complement.

use crate::{
    fact::figure::{Indicator, Reading, noun::Reach},
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
    sentence::verb::Form,
};

impl Reading<'_> {
    /// The nearest verb group left of a token in the same clause.
    pub(super) fn governor(&self, index: usize) -> Option<usize> {
        let mut at = index;
        while at > 0 {
            at -= 1;
            if self.is_stop(at) {
                return None;
            }
            if let Some(verb) = self.verb_at(at) {
                let group = self.verbs.get(verb)?;
                // A participle behind its noun does not govern.
                let is_inside = group.form == Form::Participle
                    && group.first > 0
                    && matches!(self.tag(group.first - 1), Some(Tag::Noun | Tag::Nouns | Tag::Name))
                    && group.end < index
                    && !self.cue(group.head, Cue::Reach)
                    && !self.cue(group.head, Cue::Rise)
                    && !self.cue(group.head, Cue::Fall)
                    && !self.cue(group.head, Cue::Hold);
                if is_inside && verb > 0 {
                    at = group.first;
                    continue;
                }
                return Some(verb);
            }
        }
        None
    }

    /// The finite verb whose subject ends at a token.
    pub(super) fn verb_after(&self, index: usize) -> Option<usize> {
        let mut at = index;
        while self.verb_at(at).is_none()
            && (self.cue(at, Cue::Closer) || self.tag(at) == Some(Tag::Adverb) || self.is_parenthesis(at))
        {
            at = if self.is_parenthesis(at) { self.closing(at)? + 1 } else { at + 1 };
        }
        self.verb_at(at).filter(|&verb| {
            self.verbs.get(verb).is_some_and(|verb| {
                verb.first == at && (verb.form == Form::Finite || (verb.form == Form::Participle && verb.is_passive))
            })
        })
    }

    /// The tokens of a verb's subject.
    pub(super) fn subject_region(&self, verb: usize, parts: usize) -> Option<(usize, usize)> {
        let group = self.verbs.get(verb)?;
        let mut before = group.first;
        while before > 0
            && (self.cue(before - 1, Cue::Closer) || self.tag(before - 1) == Some(Tag::Adverb))
            && self.verb_at(before - 1).is_none()
        {
            before -= 1;
        }
        // "X, which accounts for": what stands before the pronoun.
        if before > 0 && self.tag(before - 1) == Some(Tag::Relative) {
            before -= 1;
            if before > 0 && self.is_comma(before - 1) {
                before -= 1;
            }
        }
        if let Some(region) = self.region_before(before, parts).filter(|&region| self.is_subject(region)) {
            return Some(region);
        }
        // "X is expected to reach", "X fell and then rose": the subject of the verb before.
        let previous = verb.checked_sub(1)?;
        let other = self.verbs.get(previous)?;
        if (other.end..group.first).any(|index| self.is_mark(index, ";.")) {
            return None;
        }
        self.subject_region(previous, parts)
    }

    pub(super) fn is_subject(&self, (first, end): (usize, usize)) -> bool {
        self.indicator((first, end)).is_some_and(|indicator| {
            (indicator.range.0..indicator.range.1)
                .any(|index| matches!(self.tag(index), Some(Tag::Noun | Tag::Nouns | Tag::Name | Tag::Gerund)))
        })
    }

    /// What a verb's subject names, in as many parts as there are numbers.
    pub(super) fn subjects(&self, verb: usize, parts: usize) -> Vec<Indicator> {
        self.subject_region(verb, parts).map_or_else(Vec::new, |region| self.parts_for(region, parts))
    }

    pub(super) fn parts_for(&self, region: (usize, usize), parts: usize) -> Vec<Indicator> {
        if parts > 1 {
            let split = self.parts(region, Some(parts));
            if split.len() == parts {
                return split;
            }
        }
        self.indicator(region).into_iter().collect()
    }

    /// The subject of a verb where it names something: a capital that is no speaker.
    pub(super) fn named_subject(&self, verb: usize) -> Option<(usize, usize)> {
        let region = self.subject_region(verb, 1)?;
        let indicator = self.indicator(region)?;
        let (first, end) = indicator.range;
        if let Some(owner) = self.owner((first, end)) {
            return Some(owner);
        }
        ((first..end).all(|index| {
            self.tag(index) == Some(Tag::Name) || self.is(index, WordClass::Of) || self.tag(index) == Some(Tag::Noun)
        }) && (first..end).any(|index| self.tag(index) == Some(Tag::Name)))
        .then_some((first, end))
    }

    /// "we", "they": no indicator.
    pub(super) fn is_person(&self, indicator: &Indicator) -> bool {
        (indicator.range.0..indicator.range.1).all(|index| {
            self.cue(index, Cue::Pronoun)
                || self.is(index, WordClass::Speaker)
                || matches!(self.tag(index), Some(Tag::Pronoun))
        })
    }

    /// The noun phrase that ends right before a token.
    pub(super) fn object_before(&self, end: usize) -> Option<Indicator> {
        self.region_before(end, 1).and_then(|region| self.indicator(region))
    }

    pub(super) fn trim_adverbs(&self, first: usize, mut end: usize) -> usize {
        while end > first
            && (self.is_comma(end - 1) || self.tag(end - 1) == Some(Tag::Adverb) || self.cue(end - 1, Cue::Closer))
        {
            end -= 1;
        }
        end
    }

    /// Where what follows a verb ends: "included into the list of X".
    pub(super) fn complement_end(&self, verb: usize) -> usize {
        let Some(group) = self.verbs.get(verb) else { return 0 };
        let mut end = group.end;
        while self.tag(end) == Some(Tag::Adverb) {
            end += 1;
        }
        if self.is(end, WordClass::As) {
            if let Some(phrase) = self.phrase_at(end + 1, Reach::Full) {
                return phrase.end;
            }
            return group.end;
        }
        let grown = self.grow(end);
        if grown > end { grown } else { group.end }
    }

    pub(super) fn complement(&self, verb: usize) -> Option<(usize, usize)> {
        let group = self.verbs.get(verb)?;
        let end = self.complement_end(verb);
        (end > group.end).then_some((group.end, end))
    }
}
