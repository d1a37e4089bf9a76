//! Figures whose noun stands between the verb and the number, or before a comma or a colon.

use crate::{
    fact::figure::{
        Indicator, ObservationKind,
        level::{Answer, Case},
        noun::Reach,
        number::Kind,
    },
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
    sentence::Shape,
};

impl Case<'_, '_> {
    /// "will cost the State $5 million", "save families $200 a year": somebody stands between the verb and the money.
    pub(super) fn indirect(&self) -> Option<Answer> {
        let reading = self.reading;
        let verb = reading.governor(self.lead)?;
        let group =
            reading.verbs.get(verb).filter(|group| !group.is_passive && reading.cue(group.head, Cue::Indirect))?;
        let phrase = reading.phrase_at(group.end, Reach::Full).filter(|phrase| {
            let joins = |at: usize| reading.cue(at, Cue::Inner) && !reading.is(at, WordClass::Of);
            let is_relative = |at: usize| reading.tag(at) == Some(Tag::Relative);
            phrase.end == self.lead && !(phrase.first..phrase.end).any(|at| joins(at) || is_relative(at))
        })?;
        let whom = reading.indicator((phrase.first, phrase.end))?;
        let nominal = reading.nominal(verb);
        let wording = &reading.quantity.wording;
        let costs = nominal.is_some() && wording.cost.split(' ').next() == nominal.as_deref();
        let subject = self.subjects(verb, 1).into_iter().next().filter(|subject| !reading.is_person(subject));
        let indicator = if let Some(subject) = subject.filter(|_| costs) {
            Indicator { text: wording.cost.replacen("{}", &subject.text, 1), range: subject.range }
        } else {
            let noun = nominal.as_deref().unwrap_or(&wording.amount);
            let mut text = wording.item.replacen("{}", noun, 1).replacen("{}", &whom.text, 1);
            if let Some(rest) = self.purpose(self.end).and_then(|rest| reading.printed(rest)) {
                text = format!("{text} {rest}");
            }
            Indicator { text, range: whom.range }
        };
        Some(Answer::new("amount-indirect", 80, ObservationKind::Amount, vec![indicator])?.by(verb))
    }

    /// "reduced poverty for two years, for a total reduction of 18%": what a verb of growth or fall moves.
    pub(super) fn moved_object(&self, verb: usize) -> Vec<Indicator> {
        let reading = self.reading;
        let moves = reading.verb_cue(verb, Cue::Rise) || reading.verb_cue(verb, Cue::Fall);
        let group = reading.verbs.get(verb).filter(|group| moves && !group.is_passive && group.end < self.lead);
        let phrase = group
            .filter(|group| !reading.is_time(group.end) && !reading.cue(group.end, Cue::Inner))
            .and_then(|group| reading.phrase_at(group.end, Reach::Full))
            .filter(|phrase| phrase.end < self.lead && !reading.cue(phrase.head, Cue::Period))
            .filter(|phrase| reading.tag(phrase.end) != Some(Tag::Number))
            .filter(|_| !self.stated.iter().any(|last| last.verb == Some(verb)));
        let object = phrase.and_then(|phrase| {
            // "for two years".
            let number = (phrase.first..phrase.end).find(|&at| reading.tag(at) == Some(Tag::Number));
            reading.indicator((phrase.first, number.map_or(phrase.end, |number| number.max(phrase.first + 1))))
        });
        object.into_iter().collect()
    }

    /// "kept the rate of growth at 3%": what a verb of holding holds stands before the link.
    pub(super) fn held(&self, link: usize) -> Option<Answer> {
        let reading = self.reading;
        let verb = reading.governor(link)?;
        let group = reading.verbs.get(verb)?;
        let holds = reading.cue(group.head, Cue::Hold) && !reading.cue(group.head, Cue::Reach) && !group.is_passive;
        let others = self.kind == Kind::Bare && self.noun_follows() || reading.is(self.end, WordClass::Of);
        if !holds || others || reading.is(link, WordClass::As) || reading.is(link, WordClass::For) {
            return None;
        }
        let is_plain = !(group.end..link).any(|at| reading.is_comma(at) || reading.is_stop(at))
            && !reading.cue(group.end, Cue::Inner);
        let object = reading.indicator((group.end, link)).filter(|object| is_plain && !reading.is_person(object))?;
        let indicators = vec![object];
        let kind = self.level_kind(&indicators, ObservationKind::Level);
        Some(Answer::new("held", 82, kind, indicators)?.by(verb))
    }

    /// "the lowest unemployment rate in our history: 3.7 per cent": what a superlative before a colon or a comma names.
    pub(super) fn superlative(&self) -> Option<Answer> {
        let reading = self.reading;
        let mark = self
            .lead
            .checked_sub(1)
            .filter(|&mark| reading.is_comma(mark) || reading.is_mark_char(mark, ':') || reading.is_mark(mark, "–—"))?;
        let ends = self.end >= reading.tokens.len() || reading.tag(self.end) == Some(Tag::Mark);
        if !ends || matches!(self.kind, Kind::Bare | Kind::Time | Kind::Factor) {
            return None;
        }
        let (first, end) = reading.region_before(mark, 1)?;
        let best = (first..end).find(|&at| reading.cue(at, Cue::Superlative))?;
        let is_told = (first..end).any(|at| reading.shape(at, Shape::DIGIT))
            || self.stated.last().is_some_and(|last| last.number.1 > first && last.kind != ObservationKind::Rank);
        let phrase = reading.phrase_at(best + 1, Reach::Base).filter(|phrase| !is_told && phrase.first == best + 1)?;
        let indicators = vec![reading.indicator((phrase.first, phrase.end))?];
        let kind = self.level_kind(&indicators, ObservationKind::Level);
        let mut answer = Answer::new("superlative", 78, kind, indicators)?;
        answer.verb = reading.governor(mark);
        Some(answer)
    }
}
