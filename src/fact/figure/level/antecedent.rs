//! What a pronoun stands for that is the subject of a figure: a figure of the same sentence or of the one before.

use crate::{
    fact::figure::{Figure, Indicator, ObservationKind, find, level::Case, number::Kind},
    ontology::{grammar::WordClass, quantity::Cue},
    sentence::verb::Form,
};

impl Case<'_, '_> {
    /// What a verb's subject names; where it is a pronoun or "the figure", what the figure before is one of.
    pub(super) fn subjects(&self, verb: usize, parts: usize) -> Vec<Indicator> {
        let reading = self.reading;
        let pronoun = reading.pronoun_subject(verb);
        let antecedent = || {
            let unit = &self.group.numbers.first()?.unit;
            let last = self.stated.last().filter(|last| last.kind != ObservationKind::Rank)?;
            let same = last.values.first().is_some_and(|(_, known)| known == unit);
            same.then(|| last.indicators.iter().take(1).cloned().collect::<Vec<_>>())
        };
        if let Some(pronoun) = pronoun {
            let found = antecedent().or_else(|| self.antecedent_before(verb, pronoun)).unwrap_or_default();
            if !found.is_empty() || !reading.is(pronoun, WordClass::Speaker) {
                return found;
            }
        }
        let indicators = reading.subjects(verb, parts);
        match indicators.as_slice() {
            [only] if reading.is_anaphoric(only) || reading.is_target_noun(only) => {
                // "That number has now increased": the figure of the sentence before.
                let points = only.range.0.checked_sub(1).is_some_and(|at| reading.cue(at, Cue::Pronoun));
                let before = || if points && self.stated.is_empty() { self.same_before(only.range) } else { None };
                antecedent().or_else(before).unwrap_or(indicators)
            }
            _ => indicators,
        }
    }

    /// "It is now 9 per cent": what the last figure of the sentence before measures, where it has the same unit.
    fn antecedent_before(&self, verb: usize, pronoun: usize) -> Option<Vec<Indicator>> {
        let reading = self.reading;
        let head = reading.verbs.get(verb)?.head;
        let moves =
            [Cue::Rise, Cue::Fall, Cue::Hold, Cue::Flow, Cue::Reach].into_iter().any(|cue| reading.cue(head, cue));
        let spends = reading.lemma(head).is_some_and(|lemma| reading.quantity.nominals.contains_key(&lemma));
        if !self.stated.is_empty() || !moves || spends || reading.is(pronoun, WordClass::Speaker) {
            return None;
        }
        if self.kind == Kind::Bare { None } else { self.same_before((pronoun, pronoun + 1)) }
    }

    /// What the last figure of the sentence before measures that has the unit of this one.
    fn same_before(&self, range: (usize, usize)) -> Option<Vec<Indicator>> {
        let unit = &self.group.numbers.first()?.unit;
        self.figures_before()
            .into_iter()
            .rev()
            .find(|figure| {
                figure.kind != ObservationKind::Rank
                    && (figure.unit == *unit || self.kind == Kind::Bare && figure.kind == ObservationKind::Count)
            })
            .map(|figure| vec![Indicator { text: figure.indicator, range }])
    }

    /// "That is a reduction of over 5 per cent": what the first figure of the sentence before measures, whatever its unit.
    pub(super) fn told_before(&self, verb: usize) -> Option<Indicator> {
        let reading = self.reading;
        // "there was an increase" points to nothing.
        let points = |pronoun: &usize| reading.cue(*pronoun, Cue::Pronoun) && !reading.is(*pronoun, WordClass::Speaker);
        let pronoun = reading.pronoun_subject(verb).filter(points)?;
        if !self.stated.is_empty() || !(reading.verb_cue(verb, Cue::Reach) || reading.verb_cue(verb, Cue::Share)) {
            return None;
        }
        let unit = &self.group.numbers.first()?.unit;
        let known = self.figures_before();
        let measures =
            |figure: &&Figure| figure.kind != ObservationKind::Rank && reading.dimension(&figure.unit) != "time";
        let same = known.iter().filter(measures).find(|figure| figure.unit == *unit && unit != "%");
        let figure = same.or_else(|| known.iter().find(measures))?;
        Some(Indicator { text: figure.indicator.clone(), range: (pronoun, pronoun + 1) })
    }

    /// The figures of the sentence before.
    pub(super) fn figures_before(&self) -> Vec<Figure> {
        let reading = self.reading;
        reading.last.map_or_else(Vec::new, |before| {
            find(reading.quantity, reading.lexicon, reading.document, before, reading.context)
        })
    }

    /// "…, growing by 5%", "$33 billion growing by 5%": what the figure measures that stands right before a gerund.
    pub(super) fn attached(&self, verb: usize) -> Vec<Indicator> {
        let reading = self.reading;
        let Some(group) = reading.verbs.get(verb).filter(|group| group.form == Form::Gerund) else { return Vec::new() };
        let last = self
            .stated
            .last()
            .filter(|last| last.number.1 <= group.first && (last.number.1..group.first).all(|at| reading.is_comma(at)));
        last.map_or_else(Vec::new, |last| last.indicators.clone())
    }
}
