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

    /// The verb that a change belongs to: where the nearest stands inside an object, the verb of growth or fall before
    /// ("cut the time needed to register a firm by 40%").
    pub(super) fn mover(&self, link: usize) -> Option<usize> {
        let nearest = self.governor(link)?;
        let mut verb = nearest;
        while !(self.verb_cue(verb, Cue::Rise) || self.verb_cue(verb, Cue::Fall) || self.particle(verb).is_some()) {
            let group = self.verbs.get(verb)?;
            if self.lemma(group.head).is_some_and(|lemma| self.quantity.multiples.contains_key(&lemma)) {
                return Some(verb);
            }
            let Some(outer) = verb.checked_sub(1).and_then(|outer| self.verbs.get(outer)) else { return Some(nearest) };
            // "the time needed to register" may be tagged as a past.
            let is_past = group.end == group.first + 1
                && self.tag(group.head) == Some(Tag::VerbPast)
                && self.noun_before(group.first);
            let is_inside = (is_past
                || self.is_relative(group.first)
                || matches!(group.form, Form::Infinitive | Form::Participle | Form::Gerund))
                && !(outer.end..group.first).any(|at| self.is_stop(at) || self.is_comma(at));
            if !is_inside {
                return Some(nearest);
            }
            verb -= 1;
        }
        Some(verb)
    }

    /// "spending *that may be claimed*": whether a relative pronoun stands right before a verb.
    fn is_relative(&self, verb: usize) -> bool {
        verb > 0
            && (self.tag(verb - 1) == Some(Tag::Relative)
                || self.cue(verb - 1, Cue::Pronoun) && self.cue(verb - 1, Cue::Breaker))
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

    /// "households, of which most are poor, will receive": the verb behind what two commas enclose.
    pub(super) fn verb_after_inserted(&self, comma: usize) -> Option<usize> {
        let opens = self.tag(comma + 1) == Some(Tag::Relative) || self.tag(comma + 2) == Some(Tag::Relative);
        if !self.is_comma(comma) || !opens {
            return None;
        }
        let close = (comma + 2..comma + 24)
            .take_while(|&at| at < self.tokens.len() && !self.is_stop(at))
            .find(|&at| self.is_comma(at))?;
        self.verb_after(close + 1)
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
        // "X was connected and now delivers": the subject of the verb before.
        if before > 0 && self.is(before - 1, WordClass::And) {
            let other = (0..verb).rev().find(|&other| {
                self.verbs.get(other).is_some_and(|other| other.form == Form::Finite && other.end < before)
            });
            if let Some(other) = other
                && let Some(between) = self.verbs.get(other).map(|other| other.end)
                && !(between..before).any(|index| self.is_stop(index) || self.is_comma(index))
            {
                return self.subject_region(other, parts);
            }
        }
        // "X, which accounts for": what stands before the pronoun.
        if before > 0 && self.tag(before - 1) == Some(Tag::Relative) {
            before -= 1;
            if before > 0 && self.is_comma(before - 1) {
                before -= 1;
            }
        }
        // "send a message to families by making": who sends it makes it.
        if group.form == Form::Gerund
            && before > 0
            && self.tag(before - 1) == Some(Tag::Preposition)
            && !self.is(before - 1, WordClass::From)
            && self.verb_at(before - 1).is_none()
        {
            return self.subject_region(verb.checked_sub(1)?, parts);
        }
        if let Some(region) = self.region_before(before, parts).filter(|&region| self.is_subject(region)) {
            return Some(self.without_place(region));
        }
        if before > 0 && self.is_comma(before - 1) {
            // "X, estimated at 4.4%, …": a participle behind its noun.
            let is_apposed = group.end == group.first + 1
                && (group.form == Form::Participle
                    || matches!(self.tag(group.first), Some(Tag::VerbPast | Tag::Participle)));
            // "X, which is held by Y, stood at": the subject is X.
            let inserted = self.inserted(before - 1);
            let opens =
                inserted.is_some_and(|open| matches!(self.tag(open + 1), Some(Tag::Relative | Tag::Preposition)));
            let end = if is_apposed && !opens { Some(before - 1) } else { inserted };
            let region = end.and_then(|end| self.region_before(end, parts));
            if let Some(region) = region.filter(|&region| self.is_subject(region)) {
                return Some(self.without_place(region));
            }
        }
        // "families say that they earn": a pronoun is the subject.
        if before > 0 && self.tag(before - 1) == Some(Tag::Pronoun) {
            return None;
        }
        // "X is expected to reach", "X fell and then rose": the subject of the verb before.
        let previous = verb.checked_sub(1)?;
        let other = self.verbs.get(previous)?;
        if (other.end..group.first).any(|index| self.is_mark(index, ";.")) {
            return None;
        }
        self.subject_region(previous, parts)
    }

    /// "X, for which we waited, has": where what a comma closes at `comma` begins, itself a comma behind a noun.
    fn inserted(&self, comma: usize) -> Option<usize> {
        let open = (comma.saturating_sub(30)..comma)
            .rev()
            .take_while(|&at| !self.is_stop(at))
            .find(|&at| self.is_comma(at))?;
        let opens = matches!(
            self.tag(open + 1),
            Some(Tag::Relative | Tag::Preposition | Tag::Participle | Tag::VerbPast | Tag::Determiner | Tag::Gerund)
        );
        let serial = open > 1 && self.tag(open - 1) == Some(Tag::Number) && self.tag(open - 2) == Some(Tag::Name);
        (opens && (self.noun_before(open) || serial)).then_some(open)
    }

    /// "in Bulgaria the figure": the subject begins at its determiner.
    fn without_place(&self, (first, end): (usize, usize)) -> (usize, usize) {
        if !(self.tag(first) == Some(Tag::Preposition) && self.cue(first, Cue::Adverbial)) {
            return (first, end);
        }
        let Some(phrase) = self.phrase_at(first + 1, Reach::Base).filter(|phrase| phrase.end < end) else {
            return (first, end);
        };
        let is_new = matches!(self.tag(phrase.end), Some(Tag::Determiner | Tag::Possessive | Tag::Pronoun));
        if is_new { (phrase.end, end) } else { (first, end) }
    }

    /// "X with a corpus of", "X at a cost of": the name before the preposition that opens a level's noun.
    pub(super) fn attended(&self, start: usize) -> Option<(usize, usize)> {
        let mut at = start.checked_sub(1)?;
        if matches!(self.tag(at), Some(Tag::Determiner | Tag::Possessive)) {
            at = at.checked_sub(1)?;
        }
        if !(self.cue(at, Cue::Attendant) || self.cue(at, Cue::Link) && self.is(at, WordClass::In)) {
            return None;
        }
        let object = self.object_before(at)?;
        let (first, end) = object.range;
        (first..end).any(|index| self.tag(index) == Some(Tag::Name)).then_some((first, end))
    }

    /// The direction a particle gives a verb: "went *up*", "brought *down*".
    pub(super) fn particle(&self, verb: usize) -> Option<usize> {
        let group = self.verbs.get(verb)?;
        [group.end.checked_sub(1)?, group.end].into_iter().find(|&at| at > group.head && self.is_direction(at))
    }

    /// "up", "down" and the like, not as a verb.
    pub(super) fn is_direction(&self, index: usize) -> bool {
        (self.cue(index, Cue::Rise) || self.cue(index, Cue::Fall))
            && matches!(self.tag(index), Some(Tag::Adverb | Tag::Particle | Tag::Preposition | Tag::Adjective))
            && self.lower(index).len() <= 4
    }

    /// "that is", "which is", "this is": the word that stands for what was said.
    pub(super) fn pronoun_or_relative(&self, verb: usize) -> Option<usize> {
        let relative = self.verbs.get(verb)?.first.checked_sub(1)?;
        let stands = self.tag(relative) == Some(Tag::Relative)
            || self.cue(relative, Cue::Pronoun)
                && !self.is(relative, WordClass::Speaker)
                && self.verb_at(relative).is_none();
        stands.then_some(relative)
    }

    /// The pronoun that is a verb's subject, through infinitives: "*we* want to see".
    pub(super) fn pronoun_subject(&self, verb: usize) -> Option<usize> {
        let mut verb = verb;
        loop {
            let mut at = self.verbs.get(verb)?.first.checked_sub(1)?;
            while self.verb_at(at).is_none() && (self.tag(at) == Some(Tag::Adverb) || self.cue(at, Cue::Closer)) {
                at = at.checked_sub(1)?;
            }
            if let Some(before) = self.verb_at(at) {
                verb = before;
                continue;
            }
            let is_pronoun = self.tag(at) == Some(Tag::Pronoun)
                || self.cue(at, Cue::Pronoun) && (self.tag(at) == Some(Tag::Determiner) || self.begins(at));
            return is_pronoun.then_some(at);
        }
    }

    /// "target" alone: the target of what a figure before is one of.
    pub(super) fn is_target_noun(&self, indicator: &Indicator) -> bool {
        let (first, end) = indicator.range;
        self.cue(first, Cue::Target)
            && (first + 1..end).all(|at| self.cue(at, Cue::Inner) || self.shape(at, crate::sentence::Shape::DIGIT))
    }

    /// "it", "the figure": stands for what a figure before is one of.
    pub(super) fn is_anaphoric(&self, indicator: &Indicator) -> bool {
        let (first, end) = indicator.range;
        let determiner = first.checked_sub(1);
        let definite =
            determiner.is_some_and(|at| self.is(at, WordClass::Definite) && !self.is(at, WordClass::SpeakersOwn));
        (first..end).all(|index| self.cue(index, Cue::Pronoun) || self.tag(index) == Some(Tag::Pronoun))
            || definite && end == first + 1 && self.cue(first, Cue::Broad)
    }

    pub(super) fn is_subject(&self, (first, end): (usize, usize)) -> bool {
        self.indicator_range((first, end)).is_some_and(|(first, end)| (first..end).any(|index| self.is_noun(index)))
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
        let (first, end) = self.indicator_range(region)?;
        if let Some(owner) = self.owner((first, end)) {
            return Some(owner);
        }
        // "our very successful Karibu Programme".
        let praises = |index: &usize| matches!(self.tag(*index), Some(Tag::Adjective | Tag::Adverb | Tag::Possessive));
        let first = first + (first..end).take_while(praises).count();
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
        let particles = |&at: &usize| matches!(self.tag(at), Some(Tag::Particle | Tag::Adverb));
        let first = group.end + (group.end..end).take_while(particles).count();
        (end > first).then_some((first, end))
    }
}
