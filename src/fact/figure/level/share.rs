//! Parts of a whole and measured quantities: "98% of disputes", "405,000 tons of coal".

use crate::{
    fact::figure::{
        Indicator, ObservationKind,
        level::{Answer, Case},
        noun::Reach,
        rank::inherited,
    },
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
    sentence::{Shape, verb::Form},
};

impl Case<'_, '_> {
    /// "accounted for 21 per cent of GDP".
    pub(super) fn share_of_whole(&self, verb: usize) -> Option<Answer> {
        let reading = self.reading;
        let whole = reading.phrase_at(self.end + 1, Reach::Full)?;
        let whole = reading.indicator((whole.first, whole.end))?;
        let group = reading.verbs.get(verb)?;
        let gerund = group.form == Form::Gerund && group.first > 0 && reading.is_comma(group.first - 1);
        let mut parts = if gerund { inherited(reading, group.first, self.stated) } else { Vec::new() };
        if parts.is_empty() {
            parts = self.subjects(verb, self.parts());
        }
        if parts.is_empty() {
            parts = inherited(reading, group.first, self.stated);
        }
        let share = |part: &str| reading.quantity.wording.share.replacen("{}", part, 1).replacen("{}", &whole.text, 1);
        let indicators = if parts.is_empty() {
            vec![whole.clone()]
        } else {
            parts
                .into_iter()
                .map(|part| reading.without_number(part))
                .map(|part| Indicator { text: share(&part.text), range: part.range })
                .collect()
        };
        Some(Answer::new("share", 90, ObservationKind::Level, indicators)?.by(verb))
    }

    /// "98% of disputes", "over 90 per cent of the funds was raised by".
    pub(super) fn share(&self) -> Option<Answer> {
        let reading = self.reading;
        let kind = ObservationKind::Level;
        // "seven in ten pupils": what is shared follows at once.
        let is_ratio =
            self.group.numbers.first().is_some_and(|number| number.is_spelled && number.end > number.first + 2)
                && self.noun_follows();
        let again = self.part_of_pronoun(kind).or_else(|| self.restated_share()).or_else(|| self.apposed_share());
        if let Some(answer) = again {
            return Some(answer);
        }
        if reading.is(self.end, WordClass::Of) || is_ratio {
            let phrase = reading.phrase_at(self.end + usize::from(!is_ratio), Reach::Full)?;
            if reading.cue(phrase.head, Cue::Period) {
                return None;
            }
            let mut indicator = reading.without_number(reading.indicator((phrase.first, phrase.end))?);
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
        if let Some(answer) = self.part_of_which(kind) {
            return Some(answer);
        }
        if let Some(answer) = self.share_done() {
            return Some(answer);
        }
        // "80 per cent 10 years after that" has no noun behind it.
        let is_number = reading.shape(self.end, Shape::DIGIT);
        if let Some(range) = self.noun_behind(Reach::Full).filter(|_| !is_number && !reading.is_time(self.end)) {
            if let Some(answer) = self.own_target(range) {
                return Some(answer);
            }
            let indicators = reading.indicator(range).into_iter().collect();
            let mut answer = Answer::new("share-noun", 70, kind, indicators)?;
            answer.verb = reading.governor(self.lead);
            return Some(answer);
        }
        None
    }

    /// "$1.4 billion, or 56 percent, is for roads": the figure before as a part of its whole.
    fn restated_share(&self) -> Option<Answer> {
        let reading = self.reading;
        let or = self.lead.checked_sub(1).filter(|&or| reading.cue(or, Cue::Alternative))?;
        let last = self.stated.last().filter(|last| {
            let near = last.number.1 == or || last.number.1 + 1 == or && reading.is_comma(last.number.1);
            near && last.kind != ObservationKind::Rank && last.values.iter().all(|(_, unit)| unit != "%")
        })?;
        // "$30 billion or 17.9% of GDP".
        if reading.is(self.end, WordClass::Of)
            && let Some(whole) = reading.phrase_at(self.end + 1, Reach::Full)
            && let Some(whole) = reading.indicator((whole.first, whole.end))
        {
            let share = |part: &Indicator| {
                let text = reading.quantity.wording.share.replacen("{}", &part.text, 1).replacen("{}", &whole.text, 1);
                Indicator { text, range: part.range }
            };
            let parts = last.indicators.iter().map(share).collect();
            let mut answer = Answer::new("share-again", 80, ObservationKind::Level, parts)?;
            answer.verb = last.verb;
            return Some(answer);
        }
        let falls = last.values.first().is_some_and(|(value, _)| *value < 0.0);
        let kind = if last.kind == ObservationKind::Change { last.kind } else { ObservationKind::Level };
        let mut answer = Answer::new("restated-share", 78, kind, last.indicators.clone())?.signed(falls);
        answer.verb = last.verb;
        Some(answer)
    }

    /// "Public debt, at 45% of GDP, remains low": the level of what stands before the comma.
    fn apposed_share(&self) -> Option<Answer> {
        let reading = self.reading;
        let at = self.lead.checked_sub(2).filter(|&comma| reading.is_comma(comma))? + 1;
        if !(reading.is(at, WordClass::In) && reading.cue(at, Cue::Link)) {
            return None;
        }
        let thing = reading.object_before(at - 1).filter(|thing| !reading.is_person(thing))?;
        let fits = !(thing.range.0..thing.range.1).any(|index| reading.shape(index, Shape::DIGIT));
        let whole = reading.phrase_at(self.end + 1, Reach::Full).filter(|_| reading.is(self.end, WordClass::Of));
        let whole = whole.and_then(|whole| reading.indicator((whole.first, whole.end))).filter(|_| fits)?;
        let text = reading.quantity.wording.share.replacen("{}", &thing.text, 1).replacen("{}", &whole.text, 1);
        Answer::new("share", 80, ObservationKind::Level, vec![Indicator { text, range: thing.range }])
    }

    /// "about 45% will be spent on rail", "with 73% earmarked for power": what is done with a part.
    fn share_done(&self) -> Option<Answer> {
        let reading = self.reading;
        let verb = reading.verb_at(self.end)?;
        let group = reading.verbs.get(verb).filter(|group| group.first == self.end)?;
        let is_attached = reading.tag(group.head) == Some(Tag::VerbPast)
            && group.end == group.first + 1
            && reading.cue(group.end, Cue::Purpose)
            && self.lead > 0
            && reading.cue(self.lead - 1, Cue::Attendant);
        if !group.is_passive && !is_attached {
            return None;
        }
        let (_, stop) = self.purpose(group.end).or_else(|| reading.complement(verb))?;
        let span = reading.span((group.head, stop))?;
        let done = reading.document.slice(span).split_whitespace();
        let text = std::iter::once(reading.quantity.wording.part.as_str()).chain(done).collect::<Vec<_>>().join(" ");
        let indicator = Indicator { text, range: (group.head, stop) };
        Some(Answer::new("share-done", 78, ObservationKind::Level, vec![indicator])?.by(verb))
    }

    /// "the 2 per cent target": of what the figure before is one, or what the words before "target" name.
    fn own_target(&self, (first, end): (usize, usize)) -> Option<Answer> {
        let reading = self.reading;
        let head =
            (first..end).find(|&index| reading.cue(index, Cue::Target) && reading.tag(index) == Some(Tag::Noun))?;
        let own = &self.group.numbers.first()?.unit;
        let indicators = if head == first {
            let last = self.stated.last().filter(|last| last.values.iter().any(|(_, unit)| unit == own))?;
            last.indicators.iter().take(1).cloned().collect()
        } else {
            reading.indicator((first, head)).into_iter().collect()
        };
        Answer::new("target-noun", 78, ObservationKind::Target, indicators)
    }

    /// "405,000 tons of coal", "974 hectares of land was allocated".
    pub(super) fn measured(&self) -> Option<Answer> {
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
                // "reduce 2.8 million tons of emissions": by how much they fall.
                let falls = reading.verb_cue(verb, Cue::Fall) && !reading.verb_cue(verb, Cue::Rise);
                if falls && reading.is(self.end, WordClass::Of) {
                    let answer = Answer::new("measured", 85, ObservationKind::Change, vec![indicator])?;
                    return Some(answer.by(verb).signed(true));
                }
                indicator = reading.with_participle(indicator, verb);
            }
            let mut answer = Answer::new("measured", 88, ObservationKind::Level, vec![indicator])?;
            answer.verb = verb;
            return Some(answer);
        }
        if let Some(answer) = self.part_of_which(ObservationKind::Level).or_else(|| self.extent_done()) {
            return Some(answer);
        }
        // "saving 867,000 tons" behind "405,000 tons of coal".
        let last = self.list_before()?;
        let mut answer = Answer::new("measured", 60, ObservationKind::Level, last.indicators.clone())?;
        answer.verb = last.verb;
        Some(answer)
    }
}
