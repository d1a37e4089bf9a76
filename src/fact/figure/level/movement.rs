//! Movement from one level to another: "from A to B", "up from A", "compared with A".

use crate::{
    fact::figure::{
        ObservationKind,
        level::{Answer, Case},
        number::Kind,
    },
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
    sentence::verb::Form,
};

impl Case<'_, '_> {
    /// Where a phrase before the older of two levels begins: "from", "compared with".
    pub(super) fn older_begin(&self) -> Option<usize> {
        let reading = self.reading;
        let last = reading.before(self.lead)?;
        let is_money = matches!(self.kind, Kind::Money | Kind::Share) && reading.is(last, WordClass::Article);
        let end = if is_money { last } else { last + 1 };
        reading.phrase_before(&reading.quantity.older, end)
    }

    /// "from A to B": A; "up from A", "compared with A".
    pub(super) fn moved_from(&self, older: usize) -> Option<Answer> {
        let reading = self.reading;
        let next = self.groups.get(self.index + 1);
        let moves = next.is_some_and(|next| {
            next.kind() == self.kind
                && next.lead() < self.end + 9
                && reading.before(next.lead()).is_some_and(|to| reading.is(to, WordClass::To) && to >= self.end)
                && (self.end..next.lead()).all(|index| !reading.is_stop(index) && reading.verb_at(index).is_none())
        });
        let fronted =
            next.filter(|next| !moves && reading.begins(older) && next.kind() == self.kind).and_then(|next| {
                // "From 12% in 2019, coverage has climbed to 68%".
                let to = reading.before(next.lead()).filter(|&to| reading.is(to, WordClass::To))?;
                let verb = reading.verb_before(to)?;
                let indicators = self.subjects(verb, 1);
                let kind = self.level_kind(&indicators, ObservationKind::Level);
                Some(Answer::new("moved-to", 85, kind, indicators)?.by(verb))
            });
        let mut answer = if moves { self.moved(older) } else { fronted };
        if answer.is_none() && !moves {
            // "reached 7%, up from 5%".
            let last = self.stated.last().filter(|last| {
                last.number.1 <= older
                    && last.number.1 + 24 > older
                    && last.values.first().is_some_and(|(_, unit)| {
                        self.group.numbers.first().is_some_and(|number| number.unit == *unit)
                            || self.kind == Kind::Bare && last.kind == ObservationKind::Count && !self.noun_follows()
                    })
                    && matches!(
                        last.kind,
                        ObservationKind::Level
                            | ObservationKind::Count
                            | ObservationKind::Amount
                            | ObservationKind::Change
                    )
                    && (last.number.1..older).all(|index| !reading.is_mark(index, ";."))
            })?;
            answer = Answer::new("older-level", 80, last.kind, last.indicators.iter().take(1).cloned().collect());
            if let Some(answer) = &mut answer {
                answer.verb = last.verb;
            }
        }
        let mut answer = answer?;
        answer.is_older = true;
        Some(answer)
    }

    /// "rose to B", "raise X from A to B".
    pub(super) fn moved_to(&self, to: usize) -> Option<Answer> {
        let reading = self.reading;
        // The older level stands before: the movement begins there.
        let older = self
            .index
            .checked_sub(1)
            .and_then(|index| self.groups.get(index))
            .filter(|older| older.end() <= to && older.end() + 8 > to);
        if let Some(older) = older {
            let from = reading
                .before(older.lead())
                .filter(|&from| reading.is(from, WordClass::From) && older.kind() == self.kind);
            if let Some(answer) = from.and_then(|from| self.moved(from)) {
                return Some(answer);
            }
            // "by $1,000, to $4,000".
            if let Some(last) = self.stated.last().filter(|last| {
                last.number.1 == older.end() && matches!(last.rule, "changed-by" | "changed" | "up-or-down")
            }) {
                let indicators: Vec<_> = last.indicators.iter().take(1).cloned().collect();
                let kind = self.level_kind(&indicators, ObservationKind::Level);
                let mut answer = Answer::new("moved-to", 80, kind, indicators)?;
                answer.verb = last.verb;
                return Some(answer);
            }
        }
        self.moved(to)
    }

    pub(super) fn moved(&self, from: usize) -> Option<Answer> {
        let reading = self.reading;
        if let Some(answer) = self.noun_moved(from).or_else(|| self.gapped(from)) {
            return Some(answer);
        }
        let verb = reading.governor(from)?;
        let group = reading.verbs.get(verb)?;
        let turned = from > 0 && reading.is_direction(from - 1);
        if reading.is(group.head, WordClass::Be) && !group.is_passive && !turned {
            // "is home to 64 firms".
            return None;
        }
        let moves = [Cue::Rise, Cue::Fall, Cue::Reach, Cue::Hold].into_iter().any(|cue| reading.cue(group.head, cue))
            || reading.lemma(group.head).is_some_and(|lemma| reading.quantity.multiples.contains_key(&lemma))
            || reading.particle(verb).is_some();
        if !moves {
            return None;
        }
        let object_end = reading.trim_adverbs(group.end, from);
        let has_object = (group.end..object_end)
            .any(|index| matches!(reading.tag(index), Some(Tag::Noun | Tag::Nouns | Tag::Name)))
            && !reading.is_time(group.end)
            && !reading.cue(group.end, Cue::Inner);
        let indicators = if has_object && !group.is_passive {
            reading.parts_for((group.end, object_end), self.parts())
        } else {
            self.subjects(verb, self.parts())
        };
        if self.kind == Kind::Time && !has_object && !group.is_passive && group.form == Form::Gerund {
            return None;
        }
        let kind = self.level_kind(&indicators, ObservationKind::Level);
        Some(Answer::new("moved-to", 92, kind, indicators)?.by(verb))
    }

    /// "an increase in X from A to B", "a reduction of X to below B".
    fn noun_moved(&self, from: usize) -> Option<Answer> {
        let reading = self.reading;
        let region = reading.region_before(from, 1)?;
        let noun = (region.0..region.1).find(|&index| {
            (reading.cue(index, Cue::Growth) || reading.cue(index, Cue::Drop))
                && matches!(reading.tag(index), Some(Tag::Noun | Tag::Nouns))
                && reading.cue(index + 1, Cue::Within)
        })?;
        let indicators: Vec<_> = reading.indicator((noun + 2, region.1)).into_iter().collect();
        let kind = self.level_kind(&indicators, ObservationKind::Level);
        let mut answer = Answer::new("moved-to", 82, kind, indicators)?;
        answer.verb = reading.governor(noun);
        Some(answer)
    }
}
