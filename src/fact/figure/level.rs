//! Levels, changes, amounts, shares and counts: what a number says of the words around it.

use super::{
    Indicator, ObservationKind, Reading, Statement,
    noun::Reach,
    number::{Group, Kind},
    rank::inherited,
};
use crate::{
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
    sentence::{Shape, verb::Form},
};

/// A rule's answer: what is measured and how.
struct Answer {
    indicators: Vec<Indicator>,
    kind: ObservationKind,
    sign: f64,
    verb: Option<usize>,
    subject: Option<(usize, usize)>,
    is_older: bool,
    rule: &'static str,
    hundredths: u8,
}

impl Answer {
    fn new(rule: &'static str, hundredths: u8, kind: ObservationKind, indicators: Vec<Indicator>) -> Option<Self> {
        (!indicators.is_empty()).then_some(Self {
            indicators,
            kind,
            sign: 1.0,
            verb: None,
            subject: None,
            is_older: false,
            rule,
            hundredths,
        })
    }

    fn by(mut self, verb: usize) -> Self {
        self.verb = Some(verb);
        self
    }

    fn signed(mut self, falls: bool) -> Self {
        self.sign = if falls { -1.0 } else { 1.0 };
        self
    }
}

/// Returns what a group of numbers states, if anything.
pub(super) fn state(reading: &Reading<'_>, groups: &[Group], index: usize, stated: &[Statement]) -> Option<Statement> {
    let group = groups.get(index)?;
    let case = Case { reading, groups, index, group, stated, lead: group.lead(), end: group.end(), kind: group.kind() };
    let answer = case.answer()?;
    let distributed = answer.indicators.len() == group.numbers.len();
    let unit_noun = case.counted_noun();
    let values = group
        .numbers
        .iter()
        .map(|number| {
            let unit = if number.unit.is_empty() && matches!(answer.kind, ObservationKind::Count) {
                unit_noun.clone()
            } else {
                number.unit.clone()
            };
            (number.value * answer.sign, unit)
        })
        .collect();
    let indicators = if distributed || group.numbers.len() == 1 || answer.indicators.len() == 1 {
        answer.indicators
    } else {
        answer.indicators.into_iter().take(1).collect()
    };
    let subject = answer.subject.or_else(|| answer.verb.and_then(|verb| reading.named_subject(verb)));
    Some(Statement {
        indicators,
        values,
        kind: answer.kind,
        verb: answer.verb,
        subject,
        scope: None,
        number: (case.lead, case.end),
        is_older: answer.is_older,
        rule: answer.rule,
        hundredths: answer.hundredths,
    })
}

struct Case<'r, 'a> {
    reading: &'r Reading<'a>,
    groups: &'r [Group],
    index: usize,
    group: &'r Group,
    stated: &'r [Statement],
    lead: usize,
    end: usize,
    kind: Kind,
}

impl Case<'_, '_> {
    fn answer(&self) -> Option<Answer> {
        let before = self.reading.before(self.lead);
        if matches!(self.kind, Kind::Share | Kind::Money | Kind::Unit | Kind::Factor)
            && let Some(answer) = self.change_noun_after()
        {
            return Some(answer);
        }
        if let Some(by) = before.filter(|&before| self.reading.is(before, WordClass::By)) {
            return self.changed_by(by).or_else(|| self.plain());
        }
        if let Some(older) = self.older_begin() {
            return self.moved_from(older).or_else(|| self.plain());
        }
        if let Some(to) = before.filter(|&before| self.reading.is(before, WordClass::To))
            && let Some(answer) = self.moved_to(to)
        {
            return Some(answer);
        }
        if let Some(of) = before.filter(|&before| self.reading.is(before, WordClass::Of))
            && let Some(answer) = self.noun_of(of)
        {
            return Some(answer);
        }
        if let Some(direction) = before.filter(|&before| {
            self.reading.verb_at(before).is_none()
                && (self.reading.cue(before, Cue::Rise) || self.reading.cue(before, Cue::Fall))
                && matches!(
                    self.reading.tag(before),
                    Some(Tag::Adverb | Tag::Particle | Tag::Preposition | Tag::Adjective)
                )
        }) && self.kind != Kind::Bare
        {
            return self.up_or_down(direction);
        }
        self.by_verb(before).or_else(|| self.plain())
    }

    fn parts(&self) -> usize {
        if self.group.is_range { 1 } else { self.group.numbers.len() }
    }

    /// "7% growth in X", "a 5.5% increase in X", "a 3 per cent wage rise".
    fn change_noun_after(&self) -> Option<Answer> {
        let reading = self.reading;
        let mut at = self.end;
        while at < self.end + 4
            && reading.verb_at(at).is_none()
            && (matches!(reading.tag(at), Some(Tag::Adjective | Tag::Adverb))
                || (matches!(reading.tag(at), Some(Tag::Noun | Tag::Name))
                    && !reading.cue(at, Cue::Growth)
                    && !reading.cue(at, Cue::Drop)))
        {
            at += 1;
        }
        let falls = reading.cue(at, Cue::Drop) && !reading.cue(at, Cue::Growth);
        if !(reading.cue(at, Cue::Growth) || falls)
            || !matches!(reading.tag(at), Some(Tag::Noun | Tag::Nouns))
            || reading.verb_at(at).is_some()
        {
            return None;
        }
        let flips = (self.end..at).any(|index| reading.cue(index, Cue::Negative));
        let verb = reading.governor(self.lead);
        let mut indicators = Vec::new();
        let next = at + 1 + usize::from(reading.cue(at + 1, Cue::Rate));
        if reading.cue(next, Cue::Within) && !reading.is_time(next) {
            let phrase = reading.phrase_at(next + 1, Reach::Full)?;
            indicators.extend(reading.indicator((phrase.first, phrase.end)));
        }
        if indicators.is_empty() {
            let nouns = (self.end..at).any(|index| matches!(reading.tag(index), Some(Tag::Noun | Tag::Name)));
            if nouns {
                indicators.extend(reading.indicator((self.end, at)));
            }
        }
        if indicators.is_empty() {
            indicators = inherited(reading, self.lead, self.stated);
        }
        if indicators.is_empty()
            && let Some(verb) = verb
        {
            indicators = reading.subjects(verb, self.parts());
        }
        let mut answer = Answer::new("change-noun", 88, ObservationKind::Change, indicators)?.signed(falls != flips);
        answer.verb = verb;
        Some(answer)
    }

    /// "increased by 7%", "reducing X by 9%", "top up X by $2 billion".
    fn changed_by(&self, by: usize) -> Option<Answer> {
        let reading = self.reading;
        let verb = reading.governor(by)?;
        let group = reading.verbs.get(verb)?;
        // "by $30,000 for families and by $10,000 for others".
        if let Some(last) = self
            .stated
            .last()
            .filter(|last| last.verb == Some(verb) && last.rule == "changed-by" && last.number.1 <= by)
            && let Some(indicator) = last.indicators.first()
        {
            let indicator = reading.for_whom(self.end).map_or_else(
                || indicator.clone(),
                |whom| Indicator {
                    text: format!("{} {whom}", base_of(&indicator.text, self, last)),
                    range: indicator.range,
                },
            );
            let sign = last.values.first().is_some_and(|(value, _)| *value < 0.0);
            return Some(Answer::new("changed-by", 85, last.kind, vec![indicator])?.by(verb).signed(sign));
        }
        let falls = reading.cue(group.head, Cue::Fall) && !reading.cue(group.head, Cue::Rise);
        let object_end = self.reading.trim_adverbs(group.end, by);
        let has_object = (group.end..object_end)
            .any(|index| matches!(reading.tag(index), Some(Tag::Noun | Tag::Nouns | Tag::Name)))
            && !reading.is_time(group.end)
            && (!reading.cue(group.end, Cue::Inner) || reading.is(group.end, WordClass::To));
        if reading.cue(group.head, Cue::Rise) || falls {
            let indicators = if has_object && !group.is_passive {
                reading.parts_for((group.end, object_end), self.parts())
            } else {
                reading.subjects(verb, self.parts())
            };
            return Some(Answer::new("changed-by", 95, ObservationKind::Change, indicators)?.by(verb).signed(falls));
        }
        // "an increase in X by 5%".
        let noun = (group.first..by).rev().find(|&index| {
            (reading.cue(index, Cue::Growth) || reading.cue(index, Cue::Drop))
                && matches!(reading.tag(index), Some(Tag::Noun | Tag::Nouns))
        });
        if let Some(noun) = noun
            && reading.cue(noun + 1, Cue::Within)
            && let Some(phrase) = reading.phrase_at(noun + 2, Reach::Full)
        {
            let falls = reading.cue(noun, Cue::Drop);
            let indicators = reading.indicator((phrase.first, phrase.end.min(by))).into_iter().collect();
            return Some(
                Answer::new("change-noun-by", 85, ObservationKind::Change, indicators)?.by(verb).signed(falls),
            );
        }
        if self.kind == Kind::Money && has_object && !group.is_passive {
            let indicators = reading.parts_for((group.end, object_end), self.parts());
            return Some(Answer::new("changed-by", 80, ObservationKind::Amount, indicators)?.by(verb));
        }
        None
    }

    /// Where a phrase before the older of two levels begins: "from", "compared with".
    fn older_begin(&self) -> Option<usize> {
        let reading = self.reading;
        let end = reading.before(self.lead)? + 1;
        let phrases = reading.quantity.older.get(&reading.word(end - 1)?)?;
        phrases.iter().find_map(|phrase| {
            let start = end.checked_sub(phrase.len())?;
            phrase.iter().enumerate().all(|(offset, &word)| reading.word(start + offset) == Some(word)).then_some(start)
        })
    }

    /// "from A to B": A; "up from A", "compared with A".
    fn moved_from(&self, older: usize) -> Option<Answer> {
        let reading = self.reading;
        let next = self.groups.get(self.index + 1);
        let moves = next.is_some_and(|next| {
            next.kind() == self.kind
                && next.lead() < self.end + 9
                && reading.before(next.lead()).is_some_and(|to| reading.is(to, WordClass::To) && to >= self.end)
                && (self.end..next.lead()).all(|index| !reading.is_stop(index) && reading.verb_at(index).is_none())
        });
        let mut answer = if moves { self.moved(older) } else { None };
        if answer.is_none() && !moves {
            // "reached 7%, up from 5%".
            let last = self.stated.last().filter(|last| {
                last.number.1 <= older
                    && last.number.1 + 12 > older
                    && last
                        .values
                        .first()
                        .is_some_and(|(_, unit)| self.group.numbers.first().is_some_and(|number| number.unit == *unit))
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
    fn moved_to(&self, to: usize) -> Option<Answer> {
        let reading = self.reading;
        // The older level stands before: the movement begins there.
        let older = self
            .index
            .checked_sub(1)
            .and_then(|index| self.groups.get(index))
            .filter(|older| older.end() <= to && older.end() + 8 > to && older.kind() == self.kind);
        if let Some(older) = older {
            let from = reading.before(older.lead()).filter(|&from| reading.is(from, WordClass::From));
            if let Some(from) = from {
                return self.moved(from);
            }
            // "by $1,000, to $4,000".
            if let Some(last) =
                self.stated.last().filter(|last| last.number.1 == older.end() && last.rule == "changed-by")
            {
                let mut answer = Answer::new(
                    "moved-to",
                    80,
                    ObservationKind::Level,
                    last.indicators.iter().take(1).cloned().collect(),
                )?;
                answer.verb = last.verb;
                return Some(answer);
            }
        }
        self.moved(to)
    }

    fn moved(&self, from: usize) -> Option<Answer> {
        let reading = self.reading;
        let verb = reading.governor(from)?;
        let group = reading.verbs.get(verb)?;
        let moves = [Cue::Rise, Cue::Fall, Cue::Reach, Cue::Hold].into_iter().any(|cue| reading.cue(group.head, cue))
            || reading.lemma(group.head).is_some_and(|lemma| reading.quantity.multiples.contains_key(&lemma));
        if !moves {
            // "an increase from A to B".
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
            reading.subjects(verb, self.parts())
        };
        if self.kind == Kind::Time && !has_object && !group.is_passive && group.form == Form::Gerund {
            return None;
        }
        Some(Answer::new("moved-to", 92, ObservationKind::Level, indicators)?.by(verb))
    }

    /// "a growth of 5%", "a turnover of $5 billion", "a cap of $8 million per firm".
    fn noun_of(&self, of: usize) -> Option<Answer> {
        let reading = self.reading;
        let region = reading.region_before(of, 1)?;
        let verb = reading.governor(of);
        let last = region.1 - 1;
        // The noun of change, last of the phrase or followed by "in X".
        let change = (region.0..region.1).rev().find(|&index| {
            (reading.cue(index, Cue::Growth) || reading.cue(index, Cue::Drop))
                && (matches!(reading.tag(index), Some(Tag::Noun | Tag::Nouns)))
                && (index == last
                    || reading.cue(index + 1, Cue::Within)
                    || (reading.cue(index + 1, Cue::Rate) && index + 1 == last))
        });
        if self.kind == Kind::Bare && self.noun_follows() && change.is_none() {
            return None;
        }
        if let Some(change) = change.filter(|_| self.kind != Kind::Time) {
            let falls = reading.cue(change, Cue::Drop) && !reading.cue(change, Cue::Growth);
            let start = self.base_start(change, region.0);
            let flips = (start..change).any(|index| reading.cue(index, Cue::Negative));
            let mut indicators: Vec<Indicator> = Vec::new();
            if reading.cue(change + 1, Cue::Within) && change < last {
                indicators.extend(reading.indicator((change + 2, region.1)));
            }
            if indicators.is_empty()
                && reading.cue(self.end, Cue::Within)
                && !reading.is_time(self.end)
                && !reading.is(self.end, WordClass::Of)
                && let Some(phrase) = reading.phrase_at(self.end + 1, Reach::Full)
            {
                indicators.extend(reading.indicator((phrase.first, phrase.end)));
            }
            if indicators.is_empty()
                && (start..change).any(|index| matches!(reading.tag(index), Some(Tag::Noun | Tag::Nouns | Tag::Name)))
            {
                indicators.extend(reading.indicator((start, change)));
            }
            let after_comma = region.0 > 0 && reading.is_comma(region.0 - 1);
            let gerund = verb
                .and_then(|verb| reading.verbs.get(verb))
                .is_some_and(|verb| verb.form == Form::Gerund && verb.first > 0 && reading.is_comma(verb.first - 1));
            if indicators.is_empty() && (after_comma || gerund) {
                indicators = inherited(reading, region.0, self.stated);
            }
            if indicators.is_empty()
                && let Some(verb) = verb
            {
                indicators = reading.subjects(verb, 1);
            }
            let mut answer = Answer::new("change-of", 90, ObservationKind::Change, indicators)?.signed(falls != flips);
            answer.verb = verb;
            return Some(answer);
        }
        if reading.cue(last, Cue::Period) && matches!(self.kind, Kind::Time) {
            let content = (region.0..last).any(|index| matches!(reading.tag(index), Some(Tag::Noun | Tag::Adjective)));
            if !content {
                return None;
            }
        }
        let start = self.level_start(region.0, of);
        let mut indicator = reading.indicator((start, of))?;
        if let Some(per) = reading.per(self.end) {
            indicator.text = format!("{} {per}", indicator.text);
        }
        let broad = reading.cue(last, Cue::Broad);
        let money = self.kind == Kind::Money && !broad;
        let kind = if money { ObservationKind::Amount } else { ObservationKind::Level };
        let mut answer = Answer::new("noun-of", 85, kind, vec![indicator])?;
        answer.verb = verb;
        Some(answer)
    }

    /// Where the words right before a noun begin: no preposition, no determiner between.
    fn base_start(&self, noun: usize, floor: usize) -> usize {
        let reading = self.reading;
        let mut start = noun;
        while start > floor
            && matches!(
                reading.tag(start - 1),
                Some(Tag::Noun | Tag::Nouns | Tag::Name | Tag::Adjective | Tag::Participle | Tag::Gerund)
            )
            && reading.verb_at(start - 1).is_none()
        {
            start -= 1;
        }
        start
    }

    /// Where the phrase of a level begins: behind the last preposition that does not belong to a noun.
    fn level_start(&self, floor: usize, of: usize) -> usize {
        let reading = self.reading;
        let mut start = floor;
        for index in floor..of {
            let is_opening = index == floor
                || reading.cue(index, Cue::Attendant)
                || reading.is(index, WordClass::To)
                || reading.is(index, WordClass::By);
            if is_opening && (reading.cue(index, Cue::Inner) || reading.cue(index, Cue::Link)) && index + 1 < of {
                start = index + 1;
            }
        }
        start
    }

    /// "up 3%", "down 1.7 percentage points from".
    fn up_or_down(&self, direction: usize) -> Option<Answer> {
        let reading = self.reading;
        let falls = reading.cue(direction, Cue::Fall);
        let mut indicators = Vec::new();
        let verb = reading.governor(direction);
        if let Some(verb) = verb.filter(|&verb| reading.verbs.get(verb).is_some_and(|verb| verb.end == direction)) {
            indicators = reading.subjects(verb, self.parts());
        }
        if indicators.is_empty() {
            indicators = inherited(reading, direction, self.stated);
        }
        if indicators.is_empty() {
            indicators.extend(reading.region_before(direction, 1).and_then(|region| reading.indicator(region)));
        }
        let mut answer = Answer::new("up-or-down", 85, ObservationKind::Change, indicators)?.signed(falls);
        answer.verb = verb;
        Some(answer)
    }

    /// A verb right before the number, or with a link between.
    fn by_verb(&self, before: Option<usize>) -> Option<Answer> {
        let reading = self.reading;
        let before = before?;
        let linked = reading.cue(before, Cue::Link) && reading.verb_at(before).is_none();
        // "kept within 5%": the link may be one of the words that only approximate.
        let inner_link = (self.lead..self.group.numbers.first()?.first).any(|index| reading.cue(index, Cue::Link));
        let verb = if linked { reading.verb_before(before)? } else { reading.verb_before(self.lead)? };
        let group = reading.verbs.get(verb)?;
        let head = group.head;
        let cue = |cue: Cue| reading.cue(head, cue);
        if self.kind == Kind::Time {
            return self.time_by_verb(verb, linked);
        }
        let is_of = reading.is(self.end, WordClass::Of);
        if self.kind == Kind::Share && cue(Cue::Share) && is_of {
            return self.share_of_whole(verb);
        }
        let is_be = reading.is(head, WordClass::Be) && !group.is_passive;
        let change = (cue(Cue::Rise) || cue(Cue::Fall)) && !linked;
        let is_nominal = reading.lemma(head).is_some_and(|lemma| reading.quantity.nominals.contains_key(&lemma));
        if change
            && self.kind != Kind::Bare
            && !(self.kind == Kind::Money && is_nominal)
            && !is_of
            && !self.group.numbers.iter().any(|number| number.is_attributive)
        {
            let falls = cue(Cue::Fall) && !cue(Cue::Rise);
            let indicators = reading.subjects(verb, self.parts());
            return Some(Answer::new("changed", 88, ObservationKind::Change, indicators)?.by(verb).signed(falls));
        }
        let holds = (cue(Cue::Hold) && (linked || inner_link)) || (cue(Cue::Reach) && (!linked || cue(Cue::Hold)));
        if !holds || (self.kind == Kind::Share && is_of) {
            return None;
        }
        if self.group.numbers.iter().any(|number| number.is_attributive) {
            return None;
        }
        if self.kind == Kind::Bare && self.noun_follows() && (is_be || cue(Cue::Possess)) {
            return None;
        }
        if self.kind == Kind::Bare && self.noun_follows() && !self.subject_is_measure(verb) {
            return None;
        }
        if self.kind == Kind::Unit && is_of && !self.subject_is_measure(verb) {
            return None;
        }
        let active = !group.is_passive && matches!(group.form, Form::Finite) && !cue(Cue::Reach);
        if active && !is_be {
            return None;
        }
        let gerund = group.form == Form::Gerund && group.first > 0 && reading.is_comma(group.first - 1);
        let mut indicators = if gerund { inherited(reading, group.first, self.stated) } else { Vec::new() };
        if indicators.is_empty() {
            indicators = reading.subjects(verb, self.parts());
        }
        if is_be && self.kind == Kind::Bare && indicators.iter().all(|indicator| reading.is_person(indicator)) {
            return None;
        }
        let kind = if self.kind == Kind::Bare && self.noun_follows() {
            ObservationKind::Count
        } else {
            ObservationKind::Level
        };
        Some(Answer::new("reached", 93, kind, indicators)?.by(verb))
    }

    fn time_by_verb(&self, verb: usize, linked: bool) -> Option<Answer> {
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
            let indicators = reading.subjects(verb, self.parts());
            return Some(Answer::new("reached", 85, ObservationKind::Level, indicators)?.by(verb));
        }
        None
    }

    /// "accounted for 21 per cent of GDP".
    fn share_of_whole(&self, verb: usize) -> Option<Answer> {
        let reading = self.reading;
        let whole = reading.phrase_at(self.end + 1, Reach::Full)?;
        let whole = reading.indicator((whole.first, whole.end))?;
        let group = reading.verbs.get(verb)?;
        let gerund = group.form == Form::Gerund && group.first > 0 && reading.is_comma(group.first - 1);
        let mut parts = if gerund { inherited(reading, group.first, self.stated) } else { Vec::new() };
        if parts.is_empty() {
            parts = reading.subjects(verb, self.parts());
        }
        if parts.is_empty() {
            parts = inherited(reading, group.first, self.stated);
        }
        let share = |part: &str| reading.quantity.wording.share.replacen("{}", part, 1).replacen("{}", &whole.text, 1);
        let indicators = if parts.is_empty() {
            vec![whole.clone()]
        } else {
            parts.into_iter().map(|part| Indicator { text: share(&part.text), range: part.range }).collect()
        };
        Some(Answer::new("share", 90, ObservationKind::Level, indicators)?.by(verb))
    }

    /// What the number says without a verb of measure: amounts, shares of things, things counted.
    fn plain(&self) -> Option<Answer> {
        match self.kind {
            Kind::Money => self.money(),
            Kind::Share => self.share(),
            Kind::Unit => self.measured(),
            Kind::Bare => self.counted(),
            Kind::Time | Kind::Factor => None,
        }
    }

    fn noun_follows(&self) -> bool {
        self.noun_start()
            .is_some_and(|start| self.reading.phrase_at(start, Reach::Base).is_some_and(|phrase| phrase.first == start))
    }

    /// Where the counted noun's phrase begins: "579 *more* firms".
    fn noun_start(&self) -> Option<usize> {
        let mut at = self.end;
        while self.reading.cue(at, Cue::More)
            && !self.reading.cue(at, Cue::Inner)
            && self.reading.tag(at) != Some(Tag::Nouns)
        {
            at += 1;
        }
        if matches!(
            self.reading.tag(at),
            Some(Tag::Determiner | Tag::Possessive | Tag::Mark | Tag::Pronoun | Tag::Adverb)
        ) && !self.reading.is_mark(at, "“\"")
        {
            return None;
        }
        Some(at)
    }

    fn counted_noun(&self) -> String {
        let phrase = self.noun_start().and_then(|start| self.reading.phrase_at(start, Reach::Base));
        phrase.map_or_else(String::new, |phrase| {
            if self.reading.shape(phrase.head, Shape::ACRONYM) {
                self.reading.text(phrase.head).to_owned()
            } else {
                self.reading.lower(phrase.head)
            }
        })
    }

    fn subject_is_measure(&self, verb: usize) -> bool {
        let reading = self.reading;
        reading.subject_region(verb, 1).and_then(|region| reading.indicator(region)).is_some_and(|indicator| {
            !reading.is_person(&indicator) && !reading.is(indicator.range.0, WordClass::Speaker)
        })
    }

    /// A noun right behind the number: "6 billion yuan special bonds", "a 5% levy".
    fn noun_behind(&self, reach: Reach) -> Option<(usize, usize)> {
        let phrase = self.reading.phrase_at(self.end, reach).filter(|phrase| phrase.first == self.end)?;
        Some((phrase.first, phrase.end))
    }

    fn money(&self) -> Option<Answer> {
        let reading = self.reading;
        let kind = ObservationKind::Amount;
        let governor = reading.governor(self.lead);
        let finish = |answer: Option<Answer>| {
            answer.map(|mut answer| {
                answer.verb = answer.verb.or(governor);
                answer
            })
        };
        // In parentheses behind another amount: the same in another currency.
        if self.lead > 0 && reading.is_parenthesis(self.lead - 1) && self.index > 0 {
            return None;
        }
        let not_time = !reading.is_time(self.end);
        if not_time
            && let Some(range) = self.noun_behind(Reach::Full)
            && !reading.cue(self.end, Cue::Per)
        {
            return finish(Answer::new("amount-noun", 90, kind, reading.indicator(range).into_iter().collect()));
        }
        let own_verb = reading.verb_before(self.lead);
        let nominal = own_verb.and_then(|verb| reading.nominal(verb));
        // The subject of a passive: "$5 million was raised through".
        if let Some(after) = reading
            .verb_at(self.end)
            .filter(|&verb| reading.verbs.get(verb).is_some_and(|verb| verb.is_passive && verb.form == Form::Finite))
        {
            let noun = reading.nominal(after);
            let rest = reading.complement(after);
            return Some(
                Answer::new(
                    "amount-done",
                    88,
                    kind,
                    vec![reading.money_indicator(noun.as_deref(), rest, (self.lead, self.end))],
                )?
                .by(after),
            );
        }
        let is_of = reading.is(self.end, WordClass::Of);
        let is_in = reading.is(self.end, WordClass::In) && not_time;
        if is_of
            || (is_in
                && nominal.as_deref().is_none_or(|_| {
                    own_verb.is_some_and(|verb| {
                        reading.verb_cue(verb, Cue::Receive) || reading.verb_cue(verb, Cue::Entitle)
                    })
                }))
            || (is_in && own_verb.is_none())
        {
            if let Some(phrase) = reading.phrase_at(self.end + 1, Reach::Full) {
                return finish(Answer::new(
                    "amount-of",
                    90,
                    kind,
                    reading.indicator((phrase.first, phrase.end)).into_iter().collect(),
                ));
            }
        }
        if let Some(verb) = own_verb {
            let rest = self.purpose(self.end);
            let receives = reading.verb_cue(verb, Cue::Receive)
                && !rest.is_some_and(|(first, _)| reading.is(first, WordClass::From));
            let subject = reading
                .subject_region(verb, 1)
                .and_then(|region| reading.indicator(region))
                .filter(|subject| !reading.is_person(subject));
            if (receives || rest.is_none())
                && let Some(subject) = subject
            {
                let text = match (&nominal, receives) {
                    (_, true) | (None, _) => reading.quantity.wording.received.replacen("{}", &subject.text, 1),
                    (Some(nominal), _) => format!("{nominal} {} {}", reading.of_word(), subject.text),
                };
                let text = if receives || nominal.is_some() { text } else { subject.text.clone() };
                return Some(
                    Answer::new("amount-had", 75, kind, vec![Indicator { text, range: subject.range }])?.by(verb),
                );
            }
            let indicator = reading.money_indicator(nominal.as_deref(), rest, (self.lead, self.end));
            return Some(Answer::new("amount-given", 88, kind, vec![indicator])?.by(verb));
        }
        // In a list behind another amount: "$10,000 for her second child".
        if let Some(last) = self.list_before()
            && let Some(indicator) = last.indicators.first()
        {
            let whom = reading.for_whom(self.end);
            let text =
                whom.map_or_else(|| indicator.text.clone(), |whom| format!("{} {whom}", reading.head_text(indicator)));
            let mut answer =
                Answer::new("amount-listed", 80, last.kind, vec![Indicator { text, range: indicator.range }])?;
            answer.verb = last.verb;
            return Some(answer);
        }
        // "establish a fund with $1 billion", "a grant worth $5 million".
        if let Some(before) = self.lead.checked_sub(1)
            && (reading.cue(before, Cue::Attendant)
                || matches!(reading.tag(before), Some(Tag::Adjective | Tag::Preposition)))
            && !reading.is(before, WordClass::By)
            && let Some(indicator) = reading.object_before(before)
        {
            return finish(Answer::new("amount-with", 70, kind, vec![indicator]));
        }
        // Apposed: "the Fund, $5 million".
        None
    }

    /// The amount before in the same list.
    fn list_before(&self) -> Option<&Statement> {
        let reading = self.reading;
        let last = self.stated.last().filter(|last| last.number.1 <= self.lead)?;
        let joined = self.lead > 0
            && (reading.is_comma(self.lead - 1)
                || reading.is(self.lead - 1, WordClass::And)
                || (self.lead > 2
                    && (reading.is(self.lead - 3, WordClass::And)
                        || reading.is(self.lead - 3, WordClass::As)
                        || reading.is(self.lead - 1, WordClass::As))));
        let same = last
            .values
            .first()
            .is_some_and(|(_, unit)| self.group.numbers.first().is_some_and(|number| number.unit == *unit));
        (joined && same && !(last.number.1..self.lead).any(|index| reading.is_mark(index, ";."))).then_some(last)
    }

    /// What money goes to or comes from: the phrase behind it that opens with a preposition of purpose.
    fn purpose(&self, end: usize) -> Option<(usize, usize)> {
        let reading = self.reading;
        let mut at = end;
        for _ in 0..2 {
            if let Some(stop) = reading.time_end(at) {
                at = stop;
            }
        }
        if let Some(per) = reading.per_end(at) {
            at = per;
        }
        if !reading.cue(at, Cue::Purpose) || reading.is_time(at) {
            return None;
        }
        let next = self.groups.get(self.index + 1).map_or(reading.tokens.len(), Group::lead);
        let mut stop = at + 1;
        let limit = next.min(at + 16).min(reading.tokens.len());
        while stop < limit
            && !reading.is_stop(stop)
            && !reading.is_comma(stop)
            && !reading.cue(stop, Cue::Breaker)
            && !reading.is_parenthesis(stop)
            && !reading.is_time(stop)
            && reading.tag(stop) != Some(Tag::Relative)
        {
            stop += 1;
        }
        (stop > at + 1).then_some((at, stop))
    }

    /// "98% of disputes", "over 90 per cent of the funds was raised by".
    fn share(&self) -> Option<Answer> {
        let reading = self.reading;
        let kind = ObservationKind::Level;
        if reading.is(self.end, WordClass::Of) {
            let phrase = reading.phrase_at(self.end + 1, Reach::Full)?;
            if reading.cue(phrase.head, Cue::Period) {
                return None;
            }
            let mut indicator = reading.indicator((phrase.first, phrase.end))?;
            let after = reading.verb_after(phrase.end);
            if let Some(after) = after {
                if let Some(group) = reading.verbs.get(after).filter(|group| group.is_passive) {
                    indicator = reading.with_tail(&indicator, group.head, after);
                }
                return Some(Answer::new("share-of", 85, kind, vec![indicator])?.by(after));
            }
            let verb = reading.governor(self.lead);
            let direct = reading.verb_before(self.lead);
            if let Some(verb) = direct {
                if reading.verb_cue(verb, Cue::Share) || reading.verb_cue(verb, Cue::Reach) {
                    return self.share_of_whole(verb);
                }
                indicator = reading.with_participle(indicator, verb);
            } else if let Some(link) = reading.before(self.lead).filter(|&at| reading.cue(at, Cue::Link))
                && let Some(verb) = reading.verb_before(link).filter(|&verb| {
                    reading.verb_cue(verb, Cue::Share)
                        || reading.verb_cue(verb, Cue::Hold)
                        || reading.verb_cue(verb, Cue::Reach)
                })
            {
                return self.share_of_whole(verb);
            }
            let mut answer = Answer::new("share-of", 82, kind, vec![indicator])?;
            answer.verb = verb;
            return Some(answer);
        }
        if let Some(range) = self.noun_behind(Reach::Full) {
            let indicators = reading.indicator(range).into_iter().collect();
            let mut answer = Answer::new("share-noun", 70, kind, indicators)?;
            answer.verb = reading.governor(self.lead);
            return Some(answer);
        }
        None
    }

    /// "405,000 tons of coal", "974 hectares of land was allocated".
    fn measured(&self) -> Option<Answer> {
        let reading = self.reading;
        let phrase = if reading.is(self.end, WordClass::Of) {
            reading.phrase_at(self.end + 1, Reach::Full)
        } else {
            reading.phrase_at(self.end, Reach::Full).filter(|phrase| phrase.first == self.end)
        };
        let verb = reading.governor(self.lead);
        if let Some(phrase) = phrase {
            let mut indicator = reading.indicator((phrase.first, phrase.end))?;
            if let Some(after) = reading.verb_after(phrase.end) {
                if let Some(group) = reading.verbs.get(after).filter(|group| group.is_passive) {
                    indicator = reading.with_tail(&indicator, group.head, after);
                }
                return Some(Answer::new("measured", 88, ObservationKind::Level, vec![indicator])?.by(after));
            }
            if let Some(verb) = reading.verb_before(self.lead) {
                indicator = reading.with_participle(indicator, verb);
            }
            let mut answer = Answer::new("measured", 88, ObservationKind::Level, vec![indicator])?;
            answer.verb = verb;
            return Some(answer);
        }
        // "saving 867,000 tons" behind "405,000 tons of coal".
        let last = self.list_before()?;
        let mut answer = Answer::new("measured", 60, ObservationKind::Level, last.indicators.clone())?;
        answer.verb = last.verb;
        Some(answer)
    }

    /// "22 projects received", "constructed 28,900 units of", "seven firms were included into".
    fn counted(&self) -> Option<Answer> {
        let reading = self.reading;
        let number = self.group.numbers.first()?;
        let start = self.noun_start();
        let phrase =
            start.and_then(|start| reading.phrase_at(start, Reach::Full).filter(|phrase| phrase.first == start));
        let before = self.lead.checked_sub(1);
        let small = number.is_spelled && number.value <= 12.0;
        let definite = before.is_some_and(|before| reading.cue(before, Cue::Definite));
        let anaphor =
            reading.cue(self.end, Cue::Anaphor) && phrase.is_none_or(|phrase| reading.cue(phrase.head, Cue::Anaphor));
        let ellipsis =
            phrase.is_none() && (anaphor || reading.cue(self.end, Cue::Range) && reading.is(self.end, WordClass::To));
        if ellipsis {
            return self.counted_again();
        }
        let phrase = phrase?;
        let head_tag = reading.tag(phrase.head);
        let is_plural = head_tag == Some(Tag::Nouns)
            || reading.shape(phrase.head, Shape::ACRONYM)
            || (phrase.first..phrase.end).any(|index| reading.tag(index) == Some(Tag::Nouns))
            || (number.value - 1.0).abs() < f64::EPSILON;
        if !is_plural && small || reading.cue(phrase.head, Cue::Period) || reading.cue(phrase.head, Cue::Month) {
            return None;
        }
        let after = reading.verb_after(phrase.end);
        let done = after.is_some_and(|after| reading.verbs.get(after).is_some_and(|verb| verb.is_passive));
        let verb = reading.governor(self.lead);
        let direct = reading.verb_before(self.lead);
        let generic = reading.cue(phrase.head, Cue::Generic);
        if small {
            if generic || (definite && !done) {
                return None;
            }
            let idle = direct.is_some_and(|verb| reading.verb_cue(verb, Cue::Idle));
            if idle {
                return None;
            }
        }
        if definite && after.is_none() && direct.is_none() {
            return None;
        }
        // A capital behind a number written out is a name.
        if reading.shape(phrase.first, Shape::CAPITAL)
            && reading.shape(phrase.head, Shape::CAPITAL)
            && !reading.shape(phrase.head, Shape::ACRONYM)
            && small
        {
            return None;
        }
        let mut indicator = reading.indicator((phrase.first, phrase.end))?;
        let mut by = after;
        if done
            && let Some(after) = after
            && let Some(group) = reading.verbs.get(after)
        {
            indicator = reading.with_tail(&indicator, group.head, after);
        } else if after.is_none() {
            by = verb;
            if let Some(direct) = direct {
                indicator = reading.with_participle(indicator, direct);
            }
        }
        let hundredths = if direct.is_some() || after.is_some() { 88 } else { 75 };
        let mut answer = Answer::new("counted", hundredths, ObservationKind::Count, vec![indicator])?;
        answer.verb = by;
        Some(answer)
    }

    /// "and 51 more to Y", "33 ones were included": the noun was named before.
    fn counted_again(&self) -> Option<Answer> {
        let reading = self.reading;
        let last =
            self.stated.iter().rev().find(|last| last.kind == ObservationKind::Count && last.number.1 <= self.lead)?;
        let noun = last.indicators.first()?;
        let noun_text = last.values.first().map_or("", |(_, unit)| unit.as_str());
        let mut at = self.end;
        while reading.cue(at, Cue::Anaphor) {
            at += 1;
        }
        let text = if let Some(verb) =
            reading.verb_at(at).and_then(|verb| reading.verbs.get(verb)).filter(|verb| verb.is_passive)
        {
            let place = reading.verb_at(at)?;
            let end = reading.complement_end(place);
            let tail = reading.indicator((verb.head, end)).map_or_else(String::new, |tail| tail.text);
            format!("{noun_text} {tail}")
        } else if reading.is(at, WordClass::To) || reading.is(at, WordClass::As) || reading.is(at, WordClass::Into) {
            let phrase = reading.phrase_at(at + 1, Reach::Full)?;
            let participle = last
                .verb
                .and_then(|verb| reading.verbs.get(verb))
                .filter(|verb| verb.is_passive)
                .map_or("", |verb| reading.text(verb.head));
            let goal = reading.indicator((phrase.first, phrase.end))?;
            format!("{noun_text} {participle} {} {}", reading.text(at), goal.text)
        } else {
            return None;
        };
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut answer =
            Answer::new("counted-again", 75, ObservationKind::Count, vec![Indicator { text, range: noun.range }])?;
        answer.verb = last.verb;
        Some(answer)
    }
}

fn base_of<'t>(text: &'t str, _case: &Case<'_, '_>, _last: &Statement) -> &'t str {
    text
}

/// Returns the changes that verbs of multiplying state: "exports doubled", "halve poverty".
pub(super) fn multiples(reading: &Reading<'_>, _groups: &[Group], stated: &[Statement]) -> Vec<Statement> {
    let mut statements = Vec::new();
    for (place, verb) in reading.verbs.iter().enumerate() {
        let Some(&value) = reading.lemma(verb.head).and_then(|lemma| reading.quantity.multiples.get(&lemma)) else {
            continue;
        };
        let has_object = !verb.is_passive
            && reading.phrase_at(verb.end, Reach::Base).is_some()
            && !reading.is_time(verb.end)
            && !reading.cue(verb.end, Cue::Inner);
        let indicators = if has_object {
            reading
                .phrase_at(verb.end, Reach::Full)
                .and_then(|phrase| reading.indicator((phrase.first, phrase.end)))
                .into_iter()
                .collect()
        } else {
            reading.subjects(place, 1)
        };
        if indicators.is_empty()
            || stated.iter().any(|statement| statement.verb == Some(place) && statement.kind == ObservationKind::Change)
        {
            continue;
        }
        statements.push(Statement {
            indicators,
            values: vec![(value, "%".to_owned())],
            kind: ObservationKind::Change,
            verb: Some(place),
            subject: reading.named_subject(place),
            scope: None,
            number: (verb.head, verb.end),
            is_older: false,
            rule: "multiplied",
            hundredths: 85,
        });
    }
    statements
}

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
    fn verb_after(&self, index: usize) -> Option<usize> {
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

    fn is_subject(&self, (first, end): (usize, usize)) -> bool {
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
    fn is_person(&self, indicator: &Indicator) -> bool {
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

    fn trim_adverbs(&self, first: usize, mut end: usize) -> usize {
        while end > first
            && (self.is_comma(end - 1) || self.tag(end - 1) == Some(Tag::Adverb) || self.cue(end - 1, Cue::Closer))
        {
            end -= 1;
        }
        end
    }

    /// What money is called that a verb does something to.
    fn nominal(&self, verb: usize) -> Option<String> {
        let head = self.verbs.get(verb)?.head;
        self.lemma(head).and_then(|lemma| self.quantity.nominals.get(&lemma)).cloned()
    }

    fn of_word(&self) -> &str {
        self.quantity.wording.number.split_whitespace().nth(1).unwrap_or("")
    }

    fn money_indicator(&self, noun: Option<&str>, rest: Option<(usize, usize)>, number: (usize, usize)) -> Indicator {
        let noun = noun.unwrap_or(&self.quantity.wording.amount);
        match rest {
            Some((first, end)) => {
                let rest = (first..end).map(|index| (self.shape(index, Shape::SPACE), self.text(index)));
                let mut text = noun.to_owned();
                for (space, part) in rest {
                    if space || text.len() == noun.len() {
                        text.push(' ');
                    }
                    text.push_str(part);
                }
                Indicator { text: text.split_whitespace().collect::<Vec<_>>().join(" "), range: (first, end) }
            }
            None => Indicator { text: noun.to_owned(), range: number },
        }
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

    fn complement(&self, verb: usize) -> Option<(usize, usize)> {
        let group = self.verbs.get(verb)?;
        let end = self.complement_end(verb);
        (end > group.end).then_some((group.end, end))
    }

    /// "projects" + "included into the list".
    fn with_tail(&self, indicator: &Indicator, head: usize, verb: usize) -> Indicator {
        let end = self.complement_end(verb).min(head + 14);
        match self
            .indicator((head, end))
            .or_else(|| Some(Indicator { text: self.lower(head), range: (head, head + 1) }))
        {
            Some(tail) if !tail.text.is_empty() => Indicator {
                text: format!("{} {}", indicator.text, tail.text),
                range: (indicator.range.0, tail.range.1.max(indicator.range.1)),
            },
            _ => indicator.clone(),
        }
    }

    /// "houses" + "constructed": where the verb's spelling is a participle's already.
    fn with_participle(&self, indicator: Indicator, verb: usize) -> Indicator {
        let Some(group) = self.verbs.get(verb) else { return indicator };
        let spelled = self.lower(group.head);
        let is_participle = self.tag(group.head) == Some(Tag::Participle)
            || (self.tag(group.head) == Some(Tag::VerbPast)
                && self.lexicon.word(self.lexicon.find(&spelled)).is_some_and(|word| word.tags.has(Tag::Participle)));
        let plain = self.cue(group.head, Cue::Possess)
            || self.is(group.head, WordClass::Be)
            || self.is(group.head, WordClass::Have);
        if is_participle && !plain {
            return Indicator { text: format!("{} {spelled}", indicator.text), range: indicator.range };
        }
        indicator
    }

    /// "per firm", "for each household".
    fn per(&self, index: usize) -> Option<String> {
        let end = self.per_end(index)?;
        let span = self.span((index, end))?;
        Some(self.document.slice(span).split_whitespace().collect::<Vec<_>>().join(" "))
    }

    fn per_end(&self, index: usize) -> Option<usize> {
        if !self.cue(index, Cue::Per) {
            return None;
        }
        let phrase = self.phrase_at(index + 1, Reach::Base)?;
        Some(phrase.end)
    }

    /// "for the first child", after "each" or not.
    fn for_whom(&self, end: usize) -> Option<String> {
        let mut at = end;
        while self.cue(at, Cue::Distributive) {
            at += 1;
        }
        if !self.is(at, WordClass::For) || self.is_time(at) {
            return None;
        }
        let phrase = self.phrase_at(at + 1, Reach::Full)?;
        let whom = self.indicator((phrase.first, phrase.end))?;
        Some(format!("{} {}", self.text(at), whom.text))
    }

    /// An indicator without what "for" adds.
    fn head_text(&self, indicator: &Indicator) -> String {
        let cut = (indicator.range.0..indicator.range.1).find(|&index| self.is(index, WordClass::For));
        cut.and_then(|cut| self.indicator((indicator.range.0, cut)))
            .map_or_else(|| indicator.text.clone(), |head| head.text)
    }
}
