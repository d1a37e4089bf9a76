//! Figures made of what a rule states: modality, target or not, time, words that show it.

use crate::{
    fact::{
        Confidence, Modality,
        figure::{Figure, Indicator, ObservationKind, Reading, Statement, number, time},
    },
    ontology::quantity::Cue,
};

impl Reading<'_> {
    /// Returns the figures of a statement, one for each of its values.
    pub(super) fn figures(&self, statement: &Statement, groups: &[number::Group]) -> Vec<Figure> {
        let mut modality = self.modality(statement);
        if modality == Modality::Actual
            && statement.verb.is_none_or(|verb| self.verbs.get(verb).is_some_and(|verb| verb.end <= statement.number.0))
            && self.lists_target(statement.number.0)
        {
            modality = Modality::Planned;
        }
        // "is targeted at 5%".
        let aims = statement.verb.is_some_and(|verb| self.verb_cue(verb, Cue::Target) || self.is_goal(verb));
        if aims
            && modality == Modality::Actual
            && !matches!(statement.kind, ObservationKind::Rank | ObservationKind::Count)
        {
            modality = Modality::Planned;
        }
        let target = modality == Modality::Planned && (aims || self.is_target(statement));
        let mut kind = statement.kind;
        let mut growth = None;
        if target {
            if kind == ObservationKind::Change {
                growth = Some(());
            }
            kind = ObservationKind::Target;
        }
        let time = time::of(self, statement, groups);
        let mut figures = Vec::new();
        let pairs: Vec<(&Indicator, &(f64, String))> = if statement.indicators.len() == statement.values.len() {
            statement.indicators.iter().zip(&statement.values).collect()
        } else if statement.values.len() == 1 {
            statement
                .indicators
                .iter()
                .flat_map(|indicator| statement.values.iter().map(move |value| (indicator, value)))
                .collect()
        } else {
            statement
                .indicators
                .first()
                .into_iter()
                .flat_map(|indicator| statement.values.iter().map(move |value| (indicator, value)))
                .collect()
        };
        for (indicator, (value, unit)) in pairs {
            let mut text = indicator.text.clone();
            let mut value = *value;
            if growth.is_some() {
                let wording = &self.quantity.wording;
                let form = if value < 0.0 { &wording.reduction } else { &wording.growth };
                // "GDP growth" names its growth already.
                let last = indicator.range.1.saturating_sub(1);
                let is_named = text.ends_with(self.text(last))
                    && (self.cue(last, Cue::Growth) && value >= 0.0 || self.cue(last, Cue::Drop) && value < 0.0);
                value = value.abs();
                if !is_named {
                    text = form.replacen("{}", &text, 1);
                }
            }
            if text.is_empty() || !value.is_finite() {
                continue;
            }
            let Some(number) = self.span(statement.number) else { continue };
            let indicator_span = self.span(indicator.range);
            let mut span = indicator_span.map_or(number, |span| span.cover(number));
            if let Some(verb) =
                statement.verb.and_then(|verb| self.verbs.get(verb)).and_then(|verb| self.span((verb.first, verb.end)))
                && span.contains(verb)
            {
                span = span.cover(verb);
            }
            if let Some(scope) = statement.scope.and_then(|scope| self.span(scope)) {
                span = span.cover(scope);
            }
            figures.push(Figure {
                indicator: text,
                indicator_span,
                subject_span: statement
                    .subject
                    .or_else(|| self.owner(indicator.range))
                    .and_then(|range| self.span(range)),
                value,
                unit: unit.clone(),
                kind,
                modality,
                time: time.clone(),
                scope: statement.scope.and_then(|scope| self.span(scope)),
                span,
                rule: statement.rule,
                confidence: Confidence::from_hundredths(statement.hundredths),
            });
        }
        figures
    }
}
