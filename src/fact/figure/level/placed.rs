//! Figures whose place in the text says what they measure: behind a colon, in brackets, beside a place.

use crate::{
    fact::figure::{
        Indicator, ObservationKind,
        level::{Answer, Case},
        noun::Reach,
        number::Kind,
    },
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
    sentence::{Shape, verb::Form},
};

impl Case<'_, '_> {
    /// "Number of participants: 1,400", "Accuracy: 91%, baseline: 85%": what stands before the colon.
    pub(super) fn labelled(&self) -> Option<Answer> {
        let reading = self.reading;
        let mut colon = self.lead.checked_sub(1)?;
        if reading.is_mark(colon, "~≈") {
            colon = colon.checked_sub(1)?;
        }
        let ends = self.end >= reading.tokens.len() || reading.tag(self.end) == Some(Tag::Mark);
        if !reading.is_mark_char(colon, ':') || !ends || self.kind == Kind::Time {
            return None;
        }
        if let Some(last) = self.stated.last().filter(|last| last.rule == "labelled") {
            let unit = &self.group.numbers.first()?.unit;
            let known = last.values.iter().any(|(_, known)| known == unit);
            let named = (last.number.1..colon).all(|at| !reading.shape(at, Shape::LETTER) || at + 1 == colon);
            if !known || !named || !(reading.cue(colon - 1, Cue::Outlook) || reading.cue(colon - 1, Cue::Target)) {
                return None;
            }
            let mut answer = Answer::new("labelled", 78, last.kind, last.indicators.clone())?;
            answer.is_older = reading.cue(colon - 1, Cue::Outlook);
            return Some(answer);
        }
        // "7. Accuracy: 91%": behind the number of the line.
        let line = (0..colon.min(4)).rev().find(|&at| reading.is_stop(at)).map_or(0, |stop| stop + 1);
        let first = (line..colon).find(|&at| reading.tag(at) != Some(Tag::Mark))?;
        let counts = reading.quantity.wording.number.split_whitespace().next() == Some(reading.lower(first).as_str());
        let has_verb = reading.verbs.iter().any(|verb| verb.end <= colon && verb.form == Form::Finite);
        let is_label = reading.cue(first, Cue::Label) && reading.shape(first + 1, Shape::DIGIT);
        if !counts && (has_verb || is_label) || (first..colon).any(|at| reading.is_stop(at)) {
            return None;
        }
        let indicator = reading.indicator((first, colon))?;
        let head = (indicator.range.0..indicator.range.1)
            .find(|&at| reading.cue(at, Cue::Inner) || reading.is(at, WordClass::Of))
            .unwrap_or(indicator.range.1)
            .checked_sub(1)?;
        let is_counted = counts
            || reading.tag(head) == Some(Tag::Nouns) && !reading.cue(head, Cue::Label)
            || [Cue::Mass, Cue::Worth].into_iter().any(|cue| reading.cue(head, cue));
        if self.kind == Kind::Bare && !is_counted || indicator.range.1 - indicator.range.0 > 24 {
            return None;
        }
        let kind = match self.kind {
            Kind::Bare if counts => ObservationKind::Count,
            Kind::Money => self.level_kind(std::slice::from_ref(&indicator), ObservationKind::Amount),
            _ => self.level_kind(std::slice::from_ref(&indicator), ObservationKind::Level),
        };
        Answer::new("labelled", 78, kind, vec![indicator])
    }

    /// "Rural Water Supply (US$ 45 million)", "the Solar Plant (84 MW)", "rates were highest in Karibu (63 percent)".
    pub(super) fn bracketed(&self) -> Option<Answer> {
        let reading = self.reading;
        let open = self.lead.checked_sub(1).filter(|&open| reading.is_parenthesis(open))?;
        if reading.closing(open) != Some(self.end) {
            return None;
        }
        if self.kind == Kind::Share {
            return self.bracketed_share(open);
        }
        let thing = self.part_before(open).or_else(|| reading.object_before(open))?;
        let last = thing.range.1.checked_sub(1)?;
        if self.kind == Kind::Unit {
            let form = reading.quantity.wording.dimension.get(reading.dimension(&self.group.numbers.first()?.unit))?;
            return if self.ends_in_name(thing.range) { self.of_thing(form, Some(thing)) } else { None };
        }
        let is_named = reading.shape(last, Shape::CAPITAL) || self.part_before(open).is_some();
        if self.kind != Kind::Money || !is_named {
            return None;
        }
        let mut answer = Answer::new("bracketed", 75, ObservationKind::Amount, vec![thing.clone()])?;
        answer.subject = Some(thing.range);
        Some(answer)
    }

    /// "Component 1: Water supply (US$ 45 million)": what stands between a numbered label and the bracket.
    fn part_before(&self, open: usize) -> Option<Indicator> {
        let reading = self.reading;
        let colon = (1..open).rev().take(16).find(|&at| reading.is_stop(at))?;
        let first = (0..colon).find(|&at| reading.tag(at) != Some(Tag::Mark))?;
        let is_label = reading.is_mark_char(colon, ':')
            && colon == first + 2
            && reading.shape(first, Shape::CAPITAL)
            && reading.shape(first + 1, Shape::DIGIT);
        is_label.then(|| reading.indicator((colon + 1, open)))?
    }

    /// "rates were highest in Karibu (63 percent) and Kilima (61 percent)": the level of each place.
    fn bracketed_share(&self, open: usize) -> Option<Answer> {
        let reading = self.reading;
        let first = (0..open).rev().take_while(|&at| reading.tag(at) == Some(Tag::Name)).last()?;
        let before = first.checked_sub(1)?;
        let again = self.stated.last().filter(|last| {
            last.rule == "placed"
                && last.number.1 < first
                && (last.number.1 + 1..first).all(|at| reading.is_comma(at) || reading.is(at, WordClass::And))
        });
        let verb = if let Some(last) = again {
            last.verb?
        } else {
            let verb = reading.governor(before).filter(|_| reading.is(before, WordClass::In))?;
            let group = reading.verbs.get(verb)?;
            let holds = [Cue::Reach, Cue::Remain, Cue::Hold].into_iter().any(|cue| reading.cue(group.head, cue));
            if !holds {
                return None;
            }
            verb
        };
        let measured = self.subjects(verb, 1).into_iter().next().filter(|measured| {
            !reading.is_person(measured)
                && (measured.range.0..measured.range.1)
                    .any(|at| matches!(reading.tag(at), Some(Tag::Noun | Tag::Nouns)))
        })?;
        let place = reading.printed((first, open))?;
        // "in" stands before the first of the places.
        let within = (0..first).rev().find(|&at| reading.is(at, WordClass::In)).map(|at| reading.text(at))?;
        let text = format!("{} {within} {place}", measured.text);
        let mut answer =
            Answer::new("placed", 80, ObservationKind::Level, vec![Indicator { text, range: measured.range }])?
                .by(verb);
        answer.subject = Some((first, open));
        Some(answer)
    }

    /// "83 percent of the population, 94 percent in urban areas": the same share elsewhere.
    pub(super) fn placed_again(&self) -> Option<Answer> {
        let reading = self.reading;
        let joins = |at: usize| reading.is_comma(at) || reading.is(at, WordClass::And) || reading.is_parenthesis(at);
        let before = self.lead.checked_sub(1).filter(|&before| joins(before))?;
        if self.kind != Kind::Share || !reading.is(self.end, WordClass::In) || reading.is_time(self.end) {
            return None;
        }
        let phrase = reading.phrase_at(self.end + 1, Reach::Base)?;
        let last = self.stated.last().filter(|last| {
            last.kind == ObservationKind::Level
                && last.values.len() == 1
                && last.values.first().is_some_and(|(_, unit)| self.group.numbers.iter().all(|n| n.unit == *unit))
        })?;
        let near = last.number.1 <= before
            && before - last.number.1 <= 6
            && (last.number.1..before).all(|at| !reading.is_stop(at) && reading.verb_at(at).is_none());
        let is_stated = matches!(last.rule, "reached" | "share" | "placed-again" | "moved-to" | "noun-of");
        let base = self.stated.iter().rev().find(|stated| stated.rule != "placed-again")?;
        let verb = base.verb.filter(|_| near && is_stated)?;
        let whose = if base.rule == "share" { self.subjects(verb, 1) } else { base.indicators.clone() };
        let indicator = whose.into_iter().next()?;
        let text = format!("{} {}", indicator.text, reading.printed((self.end, phrase.end))?);
        Some(
            Answer::new("placed-again", 80, ObservationKind::Level, vec![Indicator { text, range: indicator.range }])?
                .by(verb),
        )
    }

    /// "a country of 22.4 million people", "is home to 94,600 residents": how many live in a place.
    pub(super) fn inhabited(&self) -> Option<Answer> {
        let reading = self.reading;
        if self.kind != Kind::Bare || !reading.cue(self.end, Cue::People) || self.group.numbers.len() != 1 {
            return None;
        }
        let before = self.lead.checked_sub(2)?;
        let is_place = reading.is(before + 1, WordClass::Of)
            && reading.cue(before, Cue::Order)
            && matches!(reading.tag(before), Some(Tag::Noun));
        // "Karibu is home to".
        let is_home = reading.is(before + 1, WordClass::To)
            && reading.tag(before) == Some(Tag::Noun)
            && reading.verb_before(before).is_some_and(|verb| {
                reading.verbs.get(verb).is_some_and(|group| reading.is(group.head, WordClass::Be))
                    && reading.named_subject(verb).is_some()
            });
        let unqualified = matches!(reading.tag(self.end + 1), None | Some(Tag::Mark | Tag::Preposition))
            || reading.is(self.end + 1, WordClass::And);
        if !(is_place || is_home) || !unqualified {
            return None;
        }
        let text = reading.quantity.wording.people.clone();
        let mut answer = Answer::new(
            "inhabited",
            85,
            ObservationKind::Level,
            vec![Indicator { text, range: (self.end, self.end + 1) }],
        )?;
        answer.verb = reading.governor(self.lead);
        Some(answer)
    }

    /// "lies 20 km from Karibu and 80 km from Kilima": how far a place is.
    pub(super) fn distant(&self) -> Option<Answer> {
        let reading = self.reading;
        let number = self.group.numbers.first().filter(|_| self.kind == Kind::Unit)?;
        let joins = reading.is(self.end, WordClass::From) || reading.is(self.end, WordClass::To);
        if !joins || reading.dimension(&number.unit) != "length" {
            return None;
        }
        let start = reading.skip_determiners(self.end + 1);
        let stop = (start..reading.tokens.len()).take_while(|&at| reading.tag(at) == Some(Tag::Name)).last()? + 1;
        // "20 km from Karibu to Kilima" is the length of a way.
        if reading.is(stop, WordClass::To) {
            return None;
        }
        let again = self.stated.last().is_some_and(|last| {
            last.rule == "distant"
                && (last.number.1..self.lead).all(|at| reading.verb_at(at).is_none() && !reading.is_stop(at))
        });
        let verb = if again { None } else { reading.verb_before(self.lead) };
        let opens = self.lead > 0 && reading.is_parenthesis(self.lead - 1);
        let stands = opens
            || verb.is_some_and(|verb| {
                let moves = [Cue::Extent, Cue::Rise, Cue::Fall, Cue::Bring, Cue::Share, Cue::Flow];
                !moves.into_iter().any(|cue| reading.verb_cue(verb, cue)) && reading.nominal(verb).is_none()
            });
        if !(again || stands) {
            return None;
        }
        let place = reading.span((start, stop)).map(|span| reading.document.slice(span))?;
        let text = reading.quantity.wording.distance.replacen("{}", place, 1);
        let mut answer =
            Answer::new("distant", 78, ObservationKind::Level, vec![Indicator { text, range: (start, stop) }])?;
        answer.verb = verb.or_else(|| self.stated.last().and_then(|last| last.verb));
        answer.subject = answer.verb.and_then(|verb| reading.named_subject(verb));
        Some(answer)
    }

    /// "629 km has been completed": the extent with what is done.
    pub(super) fn extent_done(&self) -> Option<Answer> {
        let reading = self.reading;
        let after = reading.verb_after(self.end)?;
        let group = reading.verbs.get(after).filter(|group| group.is_passive)?;
        let form = reading.quantity.wording.dimension.get(reading.dimension(&self.group.numbers.first()?.unit))?;
        let noun = form.split_whitespace().next()?;
        let tail = reading.complement(after).and_then(|tail| reading.span(tail));
        let tail = tail.map_or("", |tail| reading.document.slice(tail));
        let text = [noun, reading.text(group.head)].into_iter().chain(tail.split_whitespace());
        let text = text.collect::<Vec<_>>().join(" ");
        let indicator = Indicator { text, range: (group.head, group.end) };
        Some(Answer::new("extent-done", 78, ObservationKind::Level, vec![indicator])?.by(after))
    }
}
