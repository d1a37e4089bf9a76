//! Numbers without a noun of their own: what they count or are a part of was named before.

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
    /// "of which 62% are women", "of which 47 were in the north": the part of what was named before.
    pub(super) fn part_of_which(&self, kind: ObservationKind) -> Option<Answer> {
        let reading = self.reading;
        let of = self.lead.checked_sub(2).filter(|&of| reading.is(of, WordClass::Of))?;
        if reading.tag(of + 1) != Some(Tag::Relative) {
            return None;
        }
        let after = reading.verb_after(self.end)?;
        let own = &self.group.numbers.first()?.unit;
        let mut known = self.stated.iter().rev();
        // "34 projects worth $5 million, of which 19".
        let last = known.next().and_then(|last| if last.rule == "amount-worth" { known.next() } else { Some(last) });
        let counted = last.filter(|last| {
            last.kind == ObservationKind::Count && kind == last.kind
                || self.kind == Kind::Unit && last.values.iter().any(|(_, unit)| unit == own)
        });
        let unit = counted.filter(|_| kind == ObservationKind::Count).and_then(|last| last.values.first());
        let unit = unit.map(|(_, unit)| unit.clone());
        let whole = if let Some(whole) = counted.and_then(|last| last.indicators.first()) {
            whole.clone()
        } else {
            let end = if of > 0 && reading.is_comma(of - 1) { of - 1 } else { of };
            reading.without_number(reading.object_before(end)?)
        };
        let indicator = self.part_done(&whole, after)?;
        let mut answer = Answer::new("part-of-which", 80, kind, vec![indicator])?.by(after);
        answer.unit = unit;
        Some(answer)
    }

    /// What a verb says of a part of something.
    fn part_done(&self, whole: &Indicator, after: usize) -> Option<Indicator> {
        let reading = self.reading;
        let group = reading.verbs.get(after)?;
        if group.is_passive {
            return Some(reading.with_tail(whole, group.head, after));
        }
        let grown = reading.grow(group.end);
        let end = if grown > group.end {
            grown
        } else {
            reading.phrase_at(group.end, Reach::Full).map_or(grown, |tail| tail.end)
        };
        let tail = reading.printed((group.end, end)).filter(|_| end > group.end).unwrap_or_default();
        let text = whole.text.split_whitespace().chain(tail.split_whitespace()).collect::<Vec<_>>().join(" ");
        Some(Indicator { text, range: whole.range })
    }

    /// "90 per cent of which are rentals", "75 per cent of them into housing": a share of what was counted before.
    pub(super) fn part_of_pronoun(&self, kind: ObservationKind) -> Option<Answer> {
        let reading = self.reading;
        let stands = self.end + 1;
        let is_relative = reading.tag(stands) == Some(Tag::Relative);
        let is_pronoun = reading.tag(stands) == Some(Tag::Pronoun) && !reading.is(stands, WordClass::Speaker);
        if !reading.is(self.end, WordClass::Of) || !(is_relative || is_pronoun) {
            return None;
        }
        let (whole, unit) = self.counted_before()?;
        let (indicator, verb) = if let Some(after) = reading.verb_after(stands + 1) {
            (self.part_done(&whole, after)?, Some(after))
        } else {
            let opens = stands + 1;
            let phrase = reading
                .phrase_at(opens + 1, Reach::Full)
                .filter(|_| is_pronoun && reading.cue(opens, Cue::Purpose) && !reading.is_time(opens))?;
            let text = format!("{} {}", whole.text, reading.printed((opens, phrase.end))?);
            (Indicator { text, range: whole.range }, reading.verb_before(self.lead))
        };
        let mut answer = Answer::new("part-of-which", 78, kind, vec![indicator])?;
        answer.verb = verb;
        answer.unit = Some(unit).filter(|_| kind == ObservationKind::Count);
        Some(answer)
    }

    /// The noun that was counted last, with what tells its place, and what is counted: of this sentence, or of the one
    /// before where this one states nothing yet.
    fn counted_before(&self) -> Option<(Indicator, String)> {
        let reading = self.reading;
        let last = self.stated.iter().rev().find(|last| last.kind == ObservationKind::Count);
        if let Some(last) = last {
            let unit = last.values.first().map(|(_, unit)| unit.clone())?;
            let noun = last.indicators.first()?;
            if last.rule == "counted-alone" {
                return Some((noun.clone(), unit));
            }
            let phrase = reading.phrase_at(noun.range.0, Reach::Full).filter(|phrase| phrase.first == noun.range.0);
            let plain = phrase.and_then(|phrase| reading.indicator((phrase.first, phrase.end)));
            return Some((plain.unwrap_or_else(|| noun.clone()), unit));
        }
        if !self.stated.is_empty() {
            return None;
        }
        let before = self.figures_before();
        let last =
            before.iter().rev().find(|figure| figure.kind == ObservationKind::Count && !figure.unit.is_empty())?;
        Some((Indicator { text: last.unit.clone(), range: (self.lead, self.end) }, last.unit.clone()))
    }

    /// "the old law, one of only nine left in the country": how many there are of what is one of them.
    pub(super) fn one_of(&self) -> Option<Answer> {
        let reading = self.reading;
        let of = self.lead.checked_sub(1).filter(|&of| reading.is(of, WordClass::Of))?;
        let one = of.checked_sub(1).filter(|&one| reading.is(one, WordClass::One) && one > 0)?;
        let tail = reading.grow(self.end + 1);
        if self.kind != Kind::Bare || tail == self.end + 1 || !reading.shape(self.end, Shape::LETTER) {
            return None;
        }
        let (thing, verb) = if reading.is_comma(one - 1) {
            (reading.object_before(one - 1)?, reading.governor(one))
        } else {
            let verb = reading.verb_before(one)?;
            let is_be = reading.verbs.get(verb).is_some_and(|verb| reading.is(verb.head, WordClass::Be));
            (self.subjects(verb, 1).into_iter().next().filter(|_| is_be)?, Some(verb))
        };
        if reading.is_person(&thing) {
            return None;
        }
        let text = format!("{} {}", thing.text, reading.printed((self.end, tail))?);
        let indicator = Indicator { text, range: thing.range };
        let mut answer = Answer::new("one-of", 78, ObservationKind::Count, vec![indicator])?;
        answer.verb = verb;
        answer.unit = Some(String::new());
        Some(answer)
    }

    /// "with 34 completed", "and 19 have been repaired", "over 7,100 in the pipeline": things that were named before.
    pub(super) fn counted_alone(&self) -> Option<Answer> {
        let reading = self.reading;
        if self.kind != Kind::Bare || self.group.numbers.iter().any(|number| number.value < 2.0) {
            return None;
        }
        let at = (self.end..self.end + 3)
            .find(|&at| {
                reading.verb_at(at).is_some()
                    || !(reading.tag(at) == Some(Tag::Adverb)
                        || reading.cue(at, Cue::Closer)
                        || reading.cue(at, Cue::Anaphor))
            })
            .unwrap_or(self.end);
        let before = self.lead.checked_sub(1);
        let is_attended = before.is_some_and(|before| reading.cue(before, Cue::Attendant));
        let opens = before.is_none_or(|before| {
            reading.is_comma(before)
                || reading.is_stop(before)
                || reading.is(before, WordClass::And)
                || reading.cue(before, Cue::Breaker)
        });
        let verb = reading.verb_at(at).filter(|&verb| {
            reading.verbs.get(verb).is_some_and(|group| {
                let is_state = reading.is(group.head, WordClass::Be)
                    && matches!(reading.tag(group.end), Some(Tag::Adjective | Tag::Preposition));
                group.first == at && (group.is_passive || is_state)
            })
        });
        let (noun, unit) = self.counted_before()?;
        let indicator = if let Some(verb) = verb.filter(|_| opens || is_attended) {
            self.part_done(&noun, verb)?
        } else if is_attended && matches!(reading.tag(at), Some(Tag::VerbPast | Tag::Participle)) {
            let text = format!("{} {}", noun.text, reading.printed((at, reading.grow(at + 1)))?);
            Indicator { text, range: noun.range }
        } else {
            let had = reading.verb_before(self.lead).is_some_and(|verb| reading.verb_cue(verb, Cue::Possess));
            let is_place = reading.is(at, WordClass::In) && !reading.is_time(at) && !self.stated.is_empty();
            let joins = had || is_attended || at > self.end && before.is_some_and(|at| reading.is(at, WordClass::And));
            let phrase = reading.phrase_at(at + 1, Reach::Full).filter(|_| is_place && joins)?;
            let text = format!("{} {}", noun.text, reading.printed((at, phrase.end))?);
            Indicator { text, range: noun.range }
        };
        let mut answer = Answer::new("counted-alone", 76, ObservationKind::Count, vec![indicator])?;
        answer.verb = verb.or_else(|| reading.governor(self.lead));
        answer.unit = Some(unit);
        Some(answer)
    }
}
