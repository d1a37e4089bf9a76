//! Which kind of figure a statement makes: what is given or worth, counted or measured, striven for or merely foretold.

use crate::{
    document::Role,
    fact::figure::{Indicator, ObservationKind, Reading, Statement, number::Kind},
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
    sentence::verb::{Form, Mood},
};

impl Reading<'_> {
    /// The kind of a level that a verb or a noun states of an indicator.
    ///
    /// Money is an amount where the indicator says that it is given or spent, and `otherwise` where it does not say;
    /// a whole number of things is a count.
    pub(super) fn level_kind(
        &self,
        kind: Kind,
        value: f64,
        indicator: &Indicator,
        otherwise: ObservationKind,
    ) -> ObservationKind {
        let (first, end) = indicator.range;
        let head =
            (first + 1..end).find(|&index| self.cue(index, Cue::Inner) || self.is(index, WordClass::Of)).unwrap_or(end);
        if head > first && self.cue(head - 1, Cue::Target) {
            return ObservationKind::Target;
        }
        if kind == Kind::Share && head > first && self.cue(head - 1, Cue::Growth) && self.cue(head - 1, Cue::Rate) {
            return ObservationKind::Change;
        }
        match kind {
            Kind::Money => self.money_kind(indicator).unwrap_or(otherwise),
            Kind::Bare if value.fract() == 0.0 && self.is_of_things(indicator) => ObservationKind::Count,
            _ => otherwise,
        }
    }

    /// Whether the head of an indicator names money given or spent, or a worth; the word nearest to the head decides.
    fn money_kind(&self, indicator: &Indicator) -> Option<ObservationKind> {
        let (first, end) = indicator.range;
        let base = (first + 1..end)
            .find(|&index| self.cue(index, Cue::Inner) || self.is(index, WordClass::Of) || self.is_comma(index))
            .unwrap_or(end);
        let decide = |index: usize| {
            if self.cue(index, Cue::Worth) {
                Some(ObservationKind::Level)
            } else if self.cue(index, Cue::Payment) {
                Some(ObservationKind::Amount)
            } else {
                None
            }
        };
        (first..base).rev().find_map(decide).or_else(|| (base..end).find_map(decide))
    }

    /// "number of people", "services": things that can be counted.
    fn is_of_things(&self, indicator: &Indicator) -> bool {
        let (first, end) = indicator.range;
        let base =
            (first + 1..end).find(|&index| self.cue(index, Cue::Inner) || self.is(index, WordClass::Of)).unwrap_or(end);
        let Some(head) = base.checked_sub(1) else { return false };
        if self.cue(head, Cue::Index) || self.cue(head, Cue::Limit) {
            return false;
        }
        let is_number = self.is_number_noun(head) && self.is(base, WordClass::Of);
        let is_plural = self.tag(head) == Some(Tag::Nouns)
            || self.tag(head) == Some(Tag::Name) && head > first && self.is_plural_word(head);
        is_number || is_plural && !self.cue(head, Cue::Broad)
    }

    /// "number": the noun of the wording that counts.
    fn is_number_noun(&self, index: usize) -> bool {
        self.quantity.wording.number.split_whitespace().next() == Some(self.lower(index).as_str())
    }

    /// Whether a planned figure is striven for: in a section that plans or under the word, anything but a rank; elsewhere
    /// counts and levels that a verb plans, unless they are foretold, set by somebody, or money that is to be given.
    pub(super) fn is_target(&self, statement: &Statement) -> bool {
        if statement.kind == ObservationKind::Rank {
            return false;
        }
        let number = statement.number.0;
        if self.context.role == Role::Plan || self.names_target(number) {
            return true;
        }
        let Some(verb) = statement.verb.and_then(|verb| self.verbs.get(verb)) else { return false };
        let strives = verb.mood.has(Mood::FUTURE | Mood::OUGHT) || verb.form == Form::Infinitive;
        let foretells = self.cue(verb.head, Cue::Forecast) && statement.kind == ObservationKind::Count;
        if !strives || foretells || self.is_foretold(verb.first) || self.is_done_before(verb.form, verb.first) {
            return false;
        }
        match statement.kind {
            // "in five provinces" beside what is planned is no target of its own.
            ObservationKind::Count => {
                let is_small = statement.values.iter().all(|(value, _)| *value <= 12.0);
                !is_small || self.verb_before(number).is_some() || verb.first >= statement.number.1
            }
            ObservationKind::Level => {
                let is_stated = matches!(statement.rule, "reached" | "moved-to" | "measured" | "extent");
                let is_time = statement.values.iter().any(|(_, unit)| self.dimension(unit) == "time");
                let is_set = statement
                    .indicators
                    .iter()
                    .any(|indicator| (indicator.range.0..indicator.range.1).any(|index| self.cue(index, Cue::Limit)));
                let is_be = self.is(verb.head, WordClass::Be) && !verb.is_passive;
                is_stated && !is_time && !is_set && !is_be
            }
            _ => false,
        }
    }

    /// What a unit measures; nothing for money and things.
    pub(super) fn dimension(&self, unit: &str) -> &str {
        self.quantity.units.iter().find(|known| known.key == unit).map_or("", |known| known.dimension.as_str())
    }

    /// "is expected to reach": a verb of the same clause foretells.
    fn is_foretold(&self, index: usize) -> bool {
        (0..index)
            .rev()
            .take_while(|&at| !self.is_stop(at) && !self.is_comma(at))
            .filter_map(|at| self.verb_at(at))
            .filter_map(|verb| self.verbs.get(verb))
            .any(|verb| self.cue(verb.head, Cue::Forecast))
    }

    /// "helped to create": an infinitive under a verb of the past that plans nothing.
    pub(super) fn is_done_before(&self, form: Form, index: usize) -> bool {
        form == Form::Infinitive
            && (0..index)
                .rev()
                .take(2)
                .find_map(|at| self.verb_at(at).and_then(|verb| self.verbs.get(verb)))
                .is_some_and(|verb| {
                    verb.mood.has(Mood::PAST) && !verb.is_passive && !self.lexicon.is(verb.lemma, WordClass::Intent)
                })
    }
}
