//! Movement from one level to another: "from A to B", "up from A", "compared with A".

use crate::{
    fact::figure::{
        ObservationKind, Statement,
        level::{Answer, Case},
        noun::Reach,
        number::{Group, Kind},
    },
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
    sentence::verb::Form,
};

impl Case<'_, '_> {
    /// Where a phrase before the older of two levels begins: "from", "compared with".
    pub(super) fn older_begin(&self) -> Option<usize> {
        let reading = self.reading;
        let last = reading.before(self.lead)?;
        // "from *the current* 50%".
        let mut end = last + 1;
        if matches!(self.kind, Kind::Money | Kind::Share) {
            while end > 1 && (reading.is(end - 1, WordClass::Article) || reading.cue(end - 1, Cue::ThisPeriod)) {
                end -= 1;
            }
        }
        reading.phrase_before(&reading.quantity.older, end)
    }

    /// "from A to B": A; "up from A", "compared with A".
    pub(super) fn moved_from(&self, older: usize) -> Option<Answer> {
        let reading = self.reading;
        let next = self.groups.get(self.index + 1);
        let moves = next.is_some_and(|next| {
            next.kind() == self.kind
                && next.lead() < self.end + 9
                && reading
                    .before(next.lead())
                    .map(|to| if reading.is(to, WordClass::Article) { to.saturating_sub(1) } else { to })
                    .is_some_and(|to| reading.is(to, WordClass::To) && to >= self.end)
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
        let mut answer = if moves { self.moved_to_noun(next).or_else(|| self.moved(older)) } else { fronted };
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

    /// "from the current 50% to a 70% subsidy rate": the noun behind the newer level names both.
    fn moved_to_noun(&self, next: Option<&Group>) -> Option<Answer> {
        let reading = self.reading;
        let next = next.filter(|next| next.kind() == Kind::Share && reading.is(next.lead() - 1, WordClass::Article))?;
        let phrase = reading.phrase_at(next.end(), Reach::Full).filter(|phrase| phrase.first == next.end())?;
        let indicators = reading.indicator((phrase.first, phrase.end)).into_iter().collect();
        let mut answer = Answer::new("moved-to", 82, ObservationKind::Level, indicators)?;
        answer.verb = reading.governor(self.lead);
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
                    || self.follows_change(last, to)
            }) {
                let indicators: Vec<_> = last.indicators.iter().take(1).cloned().collect();
                let kind = self.level_kind(&indicators, ObservationKind::Level);
                let mut answer = Answer::new("moved-to", 80, kind, indicators)?;
                answer.verb = last.verb;
                return Some(answer);
            }
        }
        // "to a 70% subsidy rate": its own noun.
        if reading.is(self.lead.wrapping_sub(1), WordClass::Article) {
            return None;
        }
        self.moved(to)
    }

    /// "a 5% growth *to* $22 billion": whether only the noun of the change stands before.
    fn follows_change(&self, last: &Statement, to: usize) -> bool {
        let reading = self.reading;
        last.rule == "change-noun"
            && last.number.1 <= to
            && to - last.number.1 <= 6
            && !(self.kind == Kind::Bare && self.noun_follows())
            && (last.number.1..to).all(|at| reading.verb_at(at).is_none() && !reading.is_stop(at))
    }

    fn same_unit(&self, last: &Statement) -> bool {
        last.kind != ObservationKind::Rank
            && self.group.numbers.first().is_some_and(|number| last.values.iter().any(|(_, unit)| *unit == number.unit))
    }

    /// "went up to $62 billion", "a 10% increase up to $50 billion": where "up to" moves and does not approximate.
    pub(super) fn led_to(&self) -> Option<Answer> {
        let reading = self.reading;
        let to = self.group.numbers.first()?.first.checked_sub(1).filter(|&to| to > self.lead)?;
        if !(reading.is(to, WordClass::To) && (reading.cue(self.lead, Cue::Rise) || reading.cue(self.lead, Cue::Fall)))
        {
            return None;
        }
        if let Some(last) = self.stated.last().filter(|last| self.follows_change(last, self.lead)) {
            let indicators: Vec<_> = last.indicators.iter().take(1).cloned().collect();
            let kind = self.level_kind(&indicators, ObservationKind::Level);
            let mut answer = Answer::new("moved-to", 80, kind, indicators)?;
            answer.verb = last.verb;
            return Some(answer);
        }
        let verb = reading.verb_before(self.lead)?;
        let moves = [Cue::Rise, Cue::Fall, Cue::Flow].into_iter().any(|cue| reading.verb_cue(verb, cue));
        let spends = reading
            .lemma(reading.verbs.get(verb)?.head)
            .is_some_and(|lemma| reading.quantity.nominals.contains_key(&lemma));
        if moves && !spends { self.moved(to) } else { None }
    }

    /// "brings to $2 billion our commitment": what moves stands behind the level.
    fn postponed(&self, to: usize) -> Option<Answer> {
        let reading = self.reading;
        let verb = reading.verb_before(to)?;
        let group = reading.verbs.get(verb)?;
        let moves = [Cue::Rise, Cue::Fall, Cue::Bring, Cue::Hold].into_iter().any(|cue| reading.cue(group.head, cue));
        let opens = matches!(reading.tag(self.end), Some(Tag::Determiner | Tag::Possessive))
            && !reading.is_time(self.end)
            && reading.per_end(self.end).is_none();
        if !moves || group.is_passive || !opens {
            return None;
        }
        let phrase =
            reading.phrase_at(self.end, Reach::Full).filter(|phrase| !reading.cue(phrase.head, Cue::Period))?;
        let indicators: Vec<_> = reading.indicator((phrase.first, phrase.end)).into_iter().collect();
        let kind = self.level_kind(&indicators, ObservationKind::Level);
        Some(Answer::new("moved-to", 80, kind, indicators)?.by(verb))
    }

    pub(super) fn moved(&self, from: usize) -> Option<Answer> {
        let reading = self.reading;
        if let Some(answer) = self.noun_moved(from).or_else(|| self.gapped(from)).or_else(|| self.postponed(from)) {
            return Some(answer);
        }
        // "raise starting pay to $40,000": the verb of movement may stand before one inside its object.
        let nearest = reading.governor(from)?;
        let is_moving = [Cue::Reach, Cue::Hold, Cue::Bring, Cue::Spread].into_iter();
        let is_moving = is_moving.into_iter().any(|cue| reading.verb_cue(nearest, cue));
        let counts = self.kind == Kind::Bare && self.noun_follows();
        let verb =
            if reading.is(from, WordClass::From) || !(is_moving || counts) { reading.mover(from)? } else { nearest };
        let group = reading.verbs.get(verb)?;
        let turned = from > 0 && reading.is_direction(from - 1);
        if reading.is(group.head, WordClass::Be) && !group.is_passive && !turned {
            // "is home to 64 firms".
            return None;
        }
        let moves = [Cue::Rise, Cue::Fall, Cue::Reach, Cue::Hold, Cue::Spread]
            .into_iter()
            .any(|cue| reading.cue(group.head, cue))
            || reading.lemma(group.head).is_some_and(|lemma| reading.quantity.multiples.contains_key(&lemma))
            || reading.particle(verb).is_some()
            // "has gone from 12% to 31%".
            || reading.cue(group.head, Cue::Flow) && self.is_from_to(from);
        let others = self.kind == Kind::Bare && self.noun_follows() || reading.is(self.end, WordClass::Of);
        let brings = reading.cue(group.head, Cue::Bring) && !matches!(self.kind, Kind::Time | Kind::Factor) && !others;
        if !(moves || brings) {
            return None;
        }
        // "increase X by 14%, from A to B".
        let by = (group.end..from)
            .find(|&at| reading.is(at, WordClass::By) && self.groups.iter().any(|change| change.lead() == at + 1));
        // "raise the levy from $50 before May 2010, to $300".
        let older = (group.end..from).find(|&at| {
            reading.is(at, WordClass::From)
                && self.groups.iter().any(|level| level.lead() > at && level.lead() <= at + 2)
        });
        let object_end = reading.trim_adverbs(group.end, by.or(older).unwrap_or(from));
        // "rising steadily over the years from": no object behind an adverb.
        let opens = (group.end..object_end).find(|&at| reading.tag(at) != Some(Tag::Adverb)).unwrap_or(group.end);
        let has_object = (group.end..object_end)
            .any(|index| reading.is_noun(index) && reading.verb_at(index).is_none())
            && !reading.is_time(opens)
            && !reading.cue(opens, Cue::Inner);
        if reading.cue(group.head, Cue::Bring) && !has_object && !group.is_passive {
            return None;
        }
        // "growth of 1.1% this year, rising to 2%".
        let attached = group.form == Form::Gerund && group.first > 0 && reading.is_comma(group.first - 1);
        if let Some(last) = self
            .stated
            .last()
            .filter(|last| attached && !has_object && last.number.1 <= group.first && self.same_unit(last))
        {
            let indicators = last.indicators.iter().take(1).cloned().collect();
            return Some(Answer::new("moved-to", 85, last.kind, indicators)?.by(verb));
        }
        let indicators = if has_object && !group.is_passive {
            reading.parts_for((group.end, object_end), self.parts())
        } else {
            self.subjects(verb, self.parts())
        };
        if has_object && !group.is_passive && self.counts_others(&indicators) {
            return None;
        }
        if self.kind == Kind::Time && !has_object && !group.is_passive && group.form == Form::Gerund {
            return None;
        }
        let kind = self.level_kind(&indicators, ObservationKind::Level);
        Some(Answer::new("moved-to", 92, kind, indicators)?.by(verb))
    }

    /// Whether the number stands behind "from" and before "to" and a number of its kind, or behind those.
    fn is_from_to(&self, link: usize) -> bool {
        let reading = self.reading;
        if matches!(self.kind, Kind::Bare | Kind::Money) {
            return false;
        }
        if reading.is(link, WordClass::From) {
            return reading.is(self.end, WordClass::To);
        }
        let older = self.index.checked_sub(1).and_then(|index| self.groups.get(index));
        older.is_some_and(|older| older.lead() > 0 && reading.is(older.lead() - 1, WordClass::From))
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
