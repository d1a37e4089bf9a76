//! Levels that a noun or a verb gives: "a turnover of $5 billion", "reached 7%", "lasted two years".

use crate::{
    fact::figure::{
        Indicator, ObservationKind,
        level::{Answer, Case},
        noun::Reach,
        number::Kind,
        rank::{inherited, inherited_across},
    },
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
    sentence::{Shape, verb::Form},
};

impl Case<'_, '_> {
    /// "a growth of 5%", "a turnover of $5 billion", "a cap of $8 million per firm".
    pub(super) fn noun_of(&self, of: usize) -> Option<Answer> {
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
        // "a population of 4 million people" counts them all the same.
        let is_mass = reading.cue(last, Cue::Mass);
        if self.kind == Kind::Bare && self.noun_follows() && change.is_none() && !is_mass {
            return None;
        }
        if change.is_none()
            && let Some(answer) = self.at_peak(region).or_else(|| self.outlook(region))
        {
            return Some(answer);
        }
        // "on top of £200 million".
        if reading.cue(last, Cue::Top) {
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
            let behind = self.behind_alternative(start < change && reading.is_noun(change - 1));
            if indicators.is_empty()
                && reading.cue(behind, Cue::Within)
                && !reading.is_time(behind)
                && !reading.is(behind, WordClass::Of)
                && let Some(phrase) = reading.phrase_at(behind + 1, Reach::Full)
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
            // "the improvement of 970 houses": what is counted.
            if indicators.is_empty() && self.kind == Kind::Bare && self.noun_follows() {
                indicators.extend(self.noun_behind(Reach::Full).and_then(|range| reading.indicator(range)));
            }
            if indicators.is_empty()
                && let Some(verb) = verb
            {
                // "the Treasury expects growth of 1.8%": the subject is not what grows.
                let foretells = reading.verb_cue(verb, Cue::Forecast)
                    && reading.verbs.get(verb).is_some_and(|verb| !verb.is_passive)
                    && reading.subject_region(verb, 1).is_some();
                indicators = if foretells {
                    let last = inherited_across(region.0, self.stated);
                    if last.is_empty() { reading.indicator((start, change + 1)).into_iter().collect() } else { last }
                } else {
                    let object = self.moved_object(verb);
                    let subjects = if object.is_empty() { self.subjects(verb, 1) } else { object };
                    if subjects.is_empty() { self.told_before(verb).into_iter().collect() } else { subjects }
                };
            }
            let mut answer = Answer::new("change-of", 90, ObservationKind::Change, indicators)?.signed(falls != flips);
            answer.verb = verb;
            return Some(answer);
        }
        if reading.cue(last, Cue::Period) && matches!(self.kind, Kind::Time) {
            // "funds for the period of five years".
            if self.base_start(last, region.0) == last {
                return None;
            }
        }
        // "the release of $5 million in emergency funding".
        if reading.is(self.end, WordClass::In)
            && self.kind == Kind::Money
            && !reading.cue(last, Cue::Payment)
            && let Some(answer) = self.money_in(None)
        {
            return Some(answer);
        }
        let start = self.level_start(region.0, of);
        let mut indicator = reading.indicator((start, of))?;
        // "the creation of 85,000 hectares of parks": the parks are measured.
        if self.kind == Kind::Unit
            && reading.is(self.end, WordClass::Of)
            && !reading.cue(last, Cue::Target)
            && !self.names_dimension(last)
            && reading.phrase_at(self.end + 1, Reach::Base).is_some()
        {
            return self.measured();
        }
        // "assistance to the value of $2 million": the assistance.
        let to = start.checked_sub(1).map(|at| at - usize::from(at > 0 && reading.tag(at) == Some(Tag::Determiner)));
        if indicator.range.1 == indicator.range.0 + 1
            && reading.cue(indicator.range.0, Cue::Broad)
            && let Some(to) = to.filter(|&to| reading.is(to, WordClass::To))
            && let Some(thing) = reading.object_before(to)
        {
            indicator = thing;
        }
        if reading.cue(last, Cue::Target) {
            // "a goal of 400,000 hectares of forest", "a target of 5% for growth".
            let joined = reading.is(self.end, WordClass::Of) || reading.is(self.end, WordClass::For);
            let goal =
                if joined && !reading.is_time(self.end) { reading.phrase_at(self.end + 1, Reach::Full) } else { None };
            if let Some(goal) = goal.and_then(|goal| reading.indicator((goal.first, goal.end))) {
                indicator = goal;
            }
            // "against a target of 1,400": of what the figure before is one.
            let unit = &self.group.numbers.first()?.unit;
            let last = self.stated.last().filter(|last| last.values.iter().any(|(_, known)| known == unit));
            if let Some(last) =
                last.and_then(|last| last.indicators.first()).filter(|_| reading.is_target_noun(&indicator))
            {
                indicator = last.clone();
            }
            let mut answer = Answer::new("target-of", 85, ObservationKind::Target, vec![indicator])?;
            answer.verb = verb;
            return Some(answer);
        }
        // "our target is a range of 62 to 70 per cent".
        if indicator.range.1 == indicator.range.0 + 1
            && reading.cue(indicator.range.0, Cue::Broad)
            && let Some(be) =
                verb.filter(|&verb| reading.verbs.get(verb).is_some_and(|verb| reading.is(verb.head, WordClass::Be)))
            && let Some(subject) = self.subjects(be, 1).into_iter().next()
        {
            indicator = subject;
        }
        if let Some(per) = reading.per(self.end) {
            indicator.text = format!("{} {per}", indicator.text);
        }
        // "an investment of 2 million pounds in rural schools".
        if self.kind == Kind::Money
            && reading.cue(self.end, Cue::Purpose)
            && !reading.is_time(self.end)
            && let Some(phrase) = reading.phrase_at(self.end + 1, Reach::Full)
            && let Some(span) = reading.span((self.end, phrase.end))
            && !self.noun_has_complement(indicator.range)
            && !(phrase.first..phrase.end).any(|at| reading.shape(at, Shape::DIGIT))
        {
            indicator.text = format!("{} {}", indicator.text, reading.document.slice(span));
        }
        let money = self.kind == Kind::Money && (!reading.cue(last, Cue::Broad) || reading.cue(last, Cue::Limit));
        let kind = if money { ObservationKind::Amount } else { ObservationKind::Level };
        let indicators = vec![indicator];
        let kind = self.level_kind(&indicators, kind);
        let mut answer = Answer::new("noun-of", 85, kind, indicators)?;
        answer.verb = verb;
        answer.subject = reading.attended(start);
        Some(answer)
    }

    /// "length", "capacity": a noun that names what a unit measures.
    fn names_dimension(&self, index: usize) -> bool {
        let reading = self.reading;
        let noun = reading.lower(index);
        reading.cue(index, Cue::Broad)
            || reading.quantity.wording.dimension.values().any(|form| form.split(' ').next() == Some(noun.as_str()))
    }

    /// Whether a noun says already what it is for: "an allocation for schools".
    fn noun_has_complement(&self, (first, end): (usize, usize)) -> bool {
        (first..end).any(|at| self.reading.cue(at, Cue::Inner))
    }

    /// Where the words right before a noun begin: no preposition, no determiner between.
    pub(super) fn base_start(&self, noun: usize, floor: usize) -> usize {
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
    pub(super) fn level_start(&self, floor: usize, of: usize) -> usize {
        let reading = self.reading;
        let mut start = floor;
        for index in floor..of {
            let is_opening = index == floor
                || reading.cue(index, Cue::Attendant)
                || reading.is(index, WordClass::To)
                || reading.is(index, WordClass::By)
                || (reading.is(index, WordClass::In)
                    && reading.cue(index, Cue::Link)
                    && !reading.cue(index, Cue::Within));
            // "sets a goal": a determiner that nothing joins begins the phrase anew.
            let is_new = index > start
                && matches!(reading.tag(index), Some(Tag::Determiner | Tag::Possessive))
                && reading.is_noun(index - 1)
                && !reading.is_comma(index - 1);
            if is_new && index + 1 < of {
                start = index + 1;
            }
            if is_opening && (reading.cue(index, Cue::Inner) || reading.cue(index, Cue::Link)) && index + 1 < of {
                start = index + 1;
            }
        }
        start
    }

    /// A verb right before the number, or with a link between.
    pub(super) fn by_verb(&self, before: Option<usize>) -> Option<Answer> {
        let reading = self.reading;
        let before = before?;
        let linked = reading.cue(before, Cue::Link) && reading.verb_at(before).is_none();
        // "kept within 5%": the link may be one of the words that only approximate.
        let inner_link = (self.lead..self.group.numbers.first()?.first).any(|index| reading.cue(index, Cue::Link));
        let verb = if linked { reading.verb_before(before) } else { reading.verb_before(self.lead) };
        // "remained low at 2.9%".
        let stays = |verb: &usize| reading.verb_cue(*verb, Cue::Reach) || reading.verb_cue(*verb, Cue::Remain);
        let verb = verb.or_else(|| {
            let state = before.checked_sub(1).filter(|_| linked)?;
            // "will come in at $5 million".
            let comes = |verb: &usize| reading.verb_cue(*verb, Cue::Flow);
            let is_particle = matches!(reading.tag(state), Some(Tag::Particle | Tag::Preposition));
            let is_state = reading.tag(state) == Some(Tag::Adjective);
            reading.verb_before(state).filter(|verb| stays(verb) && (is_state || is_particle && comes(verb)))
        });
        let is_state = verb.is_some_and(|verb| reading.verbs.get(verb).is_some_and(|verb| verb.end < before));
        let Some(verb) = verb else {
            return if linked { self.gapped(before).or_else(|| self.held(before)) } else { None };
        };
        let group = reading.verbs.get(verb)?;
        let head = group.head;
        let cue = |cue: Cue| reading.cue(head, cue);
        if self.kind == Kind::Time {
            return self.time_by_verb(verb, linked);
        }
        let is_of = reading.is(self.end, WordClass::Of);
        if self.kind == Kind::Share && cue(Cue::Share) && linked && reading.is(before, WordClass::For) && !is_of {
            // "of which transport accounts for 38%".
            let indicators = self.subjects(verb, self.parts());
            return Some(Answer::new("share", 82, ObservationKind::Level, indicators)?.by(verb));
        }
        if self.kind == Kind::Share && cue(Cue::Share) && is_of {
            return self.share_of_whole(verb);
        }
        // "the package comprises $5 million for X".
        if self.kind == Kind::Money && cue(Cue::Contain) && self.purpose(self.end).is_some() {
            return None;
        }
        // "backed two projects, together amounting to $9 million in guarantees": what is behind says of what.
        let is_told = group.form == Form::Gerund && reading.is(self.end, WordClass::In);
        if self.kind == Kind::Money && is_told && self.noun_behind(Reach::Full).is_some() {
            return None;
        }
        let is_be = reading.is(head, WordClass::Be) && !group.is_passive;
        // "fall below 70%" tells the level that is passed.
        let passes = self.lead < self.end
            && (reading.cue(self.lead, Cue::Higher) || reading.cue(self.lead, Cue::Lower))
            && reading.tag(self.lead) == Some(Tag::Preposition);
        if passes && (cue(Cue::Rise) || cue(Cue::Fall)) && !is_of && self.kind != Kind::Bare {
            let indicators = self.subjects(verb, self.parts());
            let kind = self.level_kind(&indicators, ObservationKind::Level);
            return Some(Answer::new("moved-to", 85, kind, indicators)?.by(verb));
        }
        let change = (cue(Cue::Rise) || cue(Cue::Fall)) && !linked;
        let is_nominal = reading.lemma(head).is_some_and(|lemma| reading.quantity.nominals.contains_key(&lemma));
        if change
            && self.kind != Kind::Bare
            && !(self.kind == Kind::Money && is_nominal)
            && !is_of
            && !self.group.numbers.iter().any(|number| number.is_attributive)
        {
            let falls = cue(Cue::Fall) && !cue(Cue::Rise);
            let indicators = self.subjects(verb, self.parts());
            return Some(Answer::new("changed", 88, ObservationKind::Change, indicators)?.by(verb).signed(falls));
        }
        // "grew at 5%".
        if linked
            && self.kind == Kind::Share
            && (cue(Cue::Rise) || cue(Cue::Fall))
            && !is_of
            && group.end == before
            && reading.is(before, WordClass::In)
        {
            let indicators = self.subjects(verb, self.parts());
            let falls = cue(Cue::Fall) && !cue(Cue::Rise);
            return Some(Answer::new("changed", 86, ObservationKind::Change, indicators)?.by(verb).signed(falls));
        }
        // "was at 5%": a preposition of a place on a scale.
        let at_level = linked && reading.is(before, WordClass::In) && self.kind != Kind::Bare;
        let holds = (cue(Cue::Hold) && (linked || inner_link))
            || cue(Cue::Spread) && self.group.is_range
            || (cue(Cue::Reach) && (!linked || cue(Cue::Hold) || at_level && (is_be || is_state)));
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
        let active = !group.is_passive && matches!(group.form, Form::Finite) && !cue(Cue::Reach) && !cue(Cue::Spread);
        // "peaks at": a verb with nothing between it and its link may be active.
        if active && !is_be && !(linked && group.end == before && self.subject_is_measure(verb)) {
            return None;
        }
        let gerund = group.form == Form::Gerund && group.first > 0 && reading.is_comma(group.first - 1);
        let mut indicators = if gerund { inherited(reading, group.first, self.stated) } else { Vec::new() };
        if indicators.is_empty() {
            indicators = self.subjects(verb, self.parts());
        }
        // "Kara was 23" is an age.
        let is_named = |indicator: &Indicator| {
            let (first, end) = indicator.range;
            (first..end).all(|at| reading.tag(at) == Some(Tag::Name) && !reading.shape(at, Shape::ACRONYM))
        };
        if is_be
            && self.kind == Kind::Bare
            && indicators.iter().all(|indicator| reading.is_person(indicator) || is_named(indicator))
        {
            return None;
        }
        // "the programme reaches 1.2 million pupils": the pupils are counted.
        if self.counts_others(&indicators) {
            return None;
        }
        let kind = if self.kind == Kind::Bare && self.noun_follows() {
            ObservationKind::Count
        } else {
            let spent = self.kind == Kind::Money && is_nominal;
            if let (true, Some(noun)) = (spent, reading.nominal(verb)) {
                // "the scheme costs": the cost of the scheme.
                for indicator in &mut indicators {
                    indicator.text = format!("{noun} {} {}", reading.of_word(), indicator.text);
                }
            }
            self.level_kind(&indicators, if spent { ObservationKind::Amount } else { ObservationKind::Level })
        };
        Some(Answer::new("reached", 93, kind, indicators)?.by(verb))
    }

    pub(super) fn subject_is_measure(&self, verb: usize) -> bool {
        let reading = self.reading;
        reading.subject_region(verb, 1).and_then(|region| reading.indicator(region)).is_some_and(|indicator| {
            !reading.is_person(&indicator) && !reading.is(indicator.range.0, WordClass::Speaker)
        })
    }
}
