//! Extents: what a thing has by its unit: "a 107-kilometre waterway", "34 kilometres long", "delivers 280 megawatts".

use crate::{
    fact::figure::{
        Indicator, ObservationKind,
        level::{Answer, Case},
        noun::Reach,
        number::Kind,
    },
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
};

impl Case<'_, '_> {
    /// What a number with a unit says of the thing that has it.
    pub(super) fn extent(&self) -> Option<Answer> {
        let number = self.group.numbers.first()?;
        if !matches!(self.kind, Kind::Unit | Kind::Share) {
            return None;
        }
        let wording = &self.reading.quantity.wording;
        // "34 kilometres long": the adjective names what is measured.
        if let Some(form) = wording.extent.get(&self.reading.lower(self.end)).filter(|_| !number.is_attributive) {
            return self.of_thing(form, self.thing_before());
        }
        let form = wording.dimension.get(self.reading.dimension(&number.unit))?;
        if number.is_attributive {
            return self.of_thing(form, self.thing_behind());
        }
        if self.reading.is(self.end, WordClass::Of) {
            // "the Project, 200 megawatts of batteries": a name before the comma has the extent.
            let named = self.apposed().filter(|thing| self.ends_in_name(thing.range));
            return named.and_then(|thing| self.of_thing(form, Some(thing)));
        }
        if self.noun_follows() {
            return None;
        }
        self.of_thing(form, self.thing_of_verb())
    }

    /// "lasted two years", "reached 20 days": a stretch of time that a verb states.
    pub(super) fn time_by_verb(&self, verb: usize, linked: bool) -> Option<Answer> {
        let reading = self.reading;
        let group = reading.verbs.get(verb)?;
        let duration = reading.cue(group.head, Cue::Last) && (!linked || reading.is(self.lead - 1, WordClass::For));
        if duration && !group.is_passive {
            let region = reading.subject_region(verb, 1)?;
            let subject = reading.indicator(region)?;
            if reading.is_person(&subject) {
                return None;
            }
            let text = reading.quantity.wording.duration.replacen("{}", &subject.text, 1);
            let mut answer =
                Answer::new("duration", 85, ObservationKind::Level, vec![Indicator { text, range: subject.range }])?
                    .by(verb);
            answer.subject = Some(subject.range);
            return Some(answer);
        }
        let given = (reading.cue(group.head, Cue::Entitle)) && reading.is(self.end, WordClass::Of);
        if given {
            let phrase = reading.phrase_at(self.end + 1, Reach::Full)?;
            let indicators = reading.indicator((phrase.first, phrase.end)).into_iter().collect();
            return Some(Answer::new("time-given", 80, ObservationKind::Level, indicators)?.by(verb));
        }
        let level = reading.cue(group.head, Cue::Reach) && !reading.is(group.head, WordClass::Be) && !linked;
        if level {
            let indicators = self.subjects(verb, self.parts());
            return Some(Answer::new("reached", 85, ObservationKind::Level, indicators)?.by(verb));
        }
        None
    }

    pub(super) fn of_thing(&self, form: &str, thing: Option<Indicator>) -> Option<Answer> {
        let thing = thing?;
        let text = form.replacen("{}", &thing.text, 1);
        let mut answer =
            Answer::new("extent", 85, ObservationKind::Level, vec![Indicator { text, range: thing.range }])?;
        answer.verb = self.reading.governor(self.lead);
        answer.subject = Some(thing.range);
        Some(answer)
    }

    /// "the 1,500-megawatt Storage Project"; "the Link, a 107-kilometre waterway": the name before it.
    fn thing_behind(&self) -> Option<Indicator> {
        let reading = self.reading;
        let phrase = reading.phrase_at(self.end, Reach::Base).filter(|phrase| phrase.first == self.end)?;
        if !self.ends_in_name((phrase.first, phrase.end))
            && let Some(thing) = self.apposed().filter(|thing| self.ends_in_name(thing.range))
        {
            return Some(thing);
        }
        reading.indicator((phrase.first, reading.grow(phrase.end)))
    }

    /// What "X, a …" and "X is a …" say it of.
    pub(super) fn apposed(&self) -> Option<Indicator> {
        let reading = self.reading;
        let mut at = self.lead.checked_sub(1)?;
        if matches!(reading.tag(at), Some(Tag::Determiner | Tag::Possessive)) {
            at = at.checked_sub(1)?;
        }
        if reading.is_comma(at) || reading.is_parenthesis(at) {
            return reading.object_before(at);
        }
        let verb = reading.verb_at(at)?;
        let is_be = reading.verbs.get(verb).is_some_and(|verb| reading.is(verb.head, WordClass::Be));
        is_be.then(|| self.subjects(verb, 1).into_iter().next())?
    }

    pub(super) fn ends_in_name(&self, (first, end): (usize, usize)) -> bool {
        let base = (first..end).find(|&index| {
            index > first && self.reading.cue(index, Cue::Inner) && !self.reading.is(index, WordClass::Of)
        });
        let base = base.unwrap_or(end);
        base > first && self.reading.tag(base - 1) == Some(Tag::Name)
    }

    /// "the first section, 34 kilometres long", "the bridge is 34 metres high".
    fn thing_before(&self) -> Option<Indicator> {
        let reading = self.reading;
        let before = self.lead.checked_sub(1)?;
        if reading.is_comma(before) || reading.is_parenthesis(before) {
            return reading.object_before(before);
        }
        let be = || {
            // "is under construction and 60 per cent complete".
            let verb = reading.governor(self.lead).filter(|_| reading.is(before, WordClass::And))?;
            reading.verbs.get(verb).is_some_and(|verb| reading.is(verb.head, WordClass::Be)).then_some(verb)
        };
        let verb = reading.verb_before(self.lead).or_else(be)?;
        self.subjects(verb, 1).into_iter().next().filter(|thing| !reading.is_person(thing))
    }

    /// "stretches over 322,000 hectares", "delivers 280 megawatts".
    fn thing_of_verb(&self) -> Option<Indicator> {
        let reading = self.reading;
        let before = reading.before(self.lead)?;
        let linked = reading.cue(before, Cue::Link) && reading.verb_at(before).is_none();
        let verb = if linked { reading.verb_before(before)? } else { reading.verb_before(self.lead)? };
        if !reading.verb_cue(verb, Cue::Extent) || reading.verbs.get(verb).is_some_and(|verb| verb.is_passive) {
            return None;
        }
        self.subjects(verb, 1)
            .into_iter()
            .next()
            .filter(|thing| !(thing.range.0..thing.range.1).any(|index| reading.tag(index) == Some(Tag::Pronoun)))
    }
}
