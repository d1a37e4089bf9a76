//! Money: given, spent, raised, had.

use crate::{
    fact::figure::{
        Indicator, ObservationKind, Statement,
        level::{Answer, Case},
        noun::Reach,
        number::Group,
    },
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
    sentence::{Shape, verb::Form},
};

impl Case<'_, '_> {
    pub(super) fn money(&self) -> Option<Answer> {
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
        if let Some(answer) = self.valued().or_else(|| self.indirect()) {
            return finish(Some(answer));
        }
        let not_time = !reading.is_time(self.end);
        if not_time
            && let Some(range) = self.noun_behind(Reach::Full)
            && !reading.cue(self.end, Cue::Per)
        {
            if let Some(indicator) = self.apposed_work() {
                let mut answer = Answer::new("amount-apposed", 82, kind, vec![indicator.clone()])?;
                answer.subject = Some(indicator.range);
                return finish(Some(answer));
            }
            // "the £30 million Karibu Bypass": what the work costs.
            let mut indicator = reading.indicator(range)?;
            if self.names_work(range) {
                indicator.text = reading.quantity.wording.cost.replacen("{}", &indicator.text, 1);
            }
            return finish(Answer::new("amount-noun", 90, kind, vec![indicator]));
        }
        let own_verb = reading.verb_before(self.lead);
        let nominal = own_verb.and_then(|verb| reading.nominal(verb));
        // The subject of a passive: "$5 million was raised through", "$5 million over two years has been".
        let mut behind = reading.time_end(self.end).unwrap_or(self.end);
        // "with $5 million already paid".
        while reading.verb_at(behind).is_none() && reading.tag(behind) == Some(Tag::Adverb) {
            behind += 1;
        }
        let is_attended = self.lead > 0 && reading.cue(self.lead - 1, Cue::Attendant);
        let ends = |at: usize| at >= reading.tokens.len() || reading.tag(at) == Some(Tag::Mark);
        if let Some(after) = reading.verb_at(behind).filter(|&verb| {
            reading.verbs.get(verb).is_some_and(|verb| {
                verb.is_passive && (verb.form == Form::Finite || own_verb.is_none() && ends(verb.end))
                    || is_attended && verb.end == verb.first + 1 && reading.tag(verb.head) == Some(Tag::VerbPast)
            })
        }) {
            let noun = reading.nominal(after);
            let rest = self.predicative(after).or_else(|| reading.complement(after));
            let rest = rest.or_else(|| self.purpose(reading.verbs.get(after)?.end));
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
        // "with $5 million disbursed": the tagger takes it for no verb.
        if is_attended
            && reading.verb_at(behind).is_none()
            && matches!(reading.tag(behind), Some(Tag::VerbPast | Tag::Participle | Tag::Adjective))
            && let Some(noun) = reading.lemma(behind).and_then(|lemma| reading.quantity.nominals.get(&lemma))
        {
            let rest = self.purpose(behind + 1);
            let indicator = reading.money_indicator(Some(noun), rest, (self.lead, self.end));
            return finish(Answer::new("amount-done", 80, kind, vec![indicator]));
        }
        if let Some(answer) = self.reaches(behind) {
            return Some(answer);
        }
        // "that is $180 million": the same as before.
        if own_verb.is_some_and(|verb| reading.verbs.get(verb).is_some_and(|verb| reading.is(verb.head, WordClass::Be)))
            && own_verb.and_then(|verb| reading.pronoun_or_relative(verb)).is_some()
        {
            let last = self.stated.last().filter(|last| last.kind != ObservationKind::Rank)?;
            let indicators = last.indicators.iter().take(1).cloned().collect();
            let mut answer = Answer::new("restated", 75, self.level_kind(&last.indicators, kind), indicators)?;
            answer.verb = last.verb;
            return Some(answer);
        }
        // "of which $900 million is for climate".
        if let Some(verb) = reading.verb_at(self.behind_restated())
            && reading.tag(self.lead.wrapping_sub(1)) == Some(Tag::Relative)
            && let Some(after) = reading.verbs.get(verb).filter(|verb| !verb.is_passive).map(|verb| {
                verb.end + (verb.end..verb.end + 2).take_while(|&at| reading.tag(at) == Some(Tag::Adverb)).count()
            })
            && let Some(rest) = self.purpose(after)
        {
            let noun = self
                .stated
                .last()
                .and_then(|last| last.indicators.first())
                .filter(|last| (last.range.0..last.range.1).any(|index| reading.cue(index, Cue::Payment)));
            let noun = noun.map(|noun| reading.head_text(noun, false));
            let indicator = reading.money_indicator(noun.as_deref(), Some(rest), (self.lead, self.end));
            return Some(Answer::new("amount-part", 82, kind, vec![indicator])?.by(verb));
        }
        // "a Facility endowed with $1.2 billion".
        if let Some(with) = reading.before(self.lead).filter(|&before| reading.cue(before, Cue::Attendant))
            && let Some(verb) = reading.verb_before(with).filter(|&verb| {
                reading.verbs.get(verb).is_some_and(|verb| {
                    verb.is_passive || matches!(reading.tag(verb.head), Some(Tag::Participle | Tag::VerbPast))
                })
            })
            && let Some(nominal) = reading.nominal(verb)
            && let Some(subject) = reading.subject_region(verb, 1).and_then(|region| reading.indicator(region))
        {
            let text = format!("{nominal} {} {}", reading.of_word(), subject.text);
            let mut answer =
                Answer::new("amount-had", 82, kind, vec![Indicator { text, range: subject.range }])?.by(verb);
            answer.subject = Some(subject.range);
            return Some(answer);
        }
        let is_of = reading.is(self.end, WordClass::Of);
        let is_in = reading.is(self.end, WordClass::In) && reading.cue(self.end, Cue::Within) && not_time;
        if is_in && let Some(answer) = self.money_in(own_verb) {
            return finish(Some(answer));
        }
        if (is_of
            || (is_in
                && nominal.as_deref().is_none_or(|_| {
                    own_verb.is_some_and(|verb| {
                        reading.verb_cue(verb, Cue::Receive) || reading.verb_cue(verb, Cue::Entitle)
                    })
                }))
            || (is_in && own_verb.is_none()))
            && let Some(phrase) = reading.phrase_at(self.behind_bridge(), Reach::Full)
            && (is_of || phrase.first == self.end + 1 || self.behind_bridge() > self.end + 1)
        {
            return finish(Answer::new(
                "amount-of",
                90,
                kind,
                reading.indicator((phrase.first, phrase.end)).into_iter().collect(),
            ));
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
                    (Some(nominal), _) if reading.verbs.get(verb).is_some_and(|verb| verb.is_passive) => {
                        format!("{nominal} {} {}", reading.of_word(), subject.text)
                    }
                    (Some(nominal), _) => {
                        reading.quantity.wording.given.replacen("{}", nominal, 1).replacen("{}", &subject.text, 1)
                    }
                };
                let text = if receives || nominal.is_some() { text } else { subject.text.clone() };
                return Some(
                    Answer::new("amount-had", 75, kind, vec![Indicator { text, range: subject.range }])?.by(verb),
                );
            }
            if nominal.is_none() && rest.is_none() {
                return None;
            }
            let noun = self.container(verb).or(nominal);
            let indicator = reading.money_indicator(noun.as_deref(), rest, (self.lead, self.end));
            return Some(Answer::new("amount-given", 88, kind, vec![indicator])?.by(verb));
        }
        // In a list behind another amount: "$10,000 for her second child".
        if let Some(last) = self.list_before()
            && let Some(indicator) = last.indicators.first()
        {
            if let Some(other) = self.other_receiver(last) {
                let mut answer = Answer::new("amount-listed", 80, last.kind, vec![other.clone()])?;
                answer.verb = last.verb;
                answer.subject = Some(other.range);
                return Some(answer);
            }
            let any = last.rule.starts_with("amount-");
            let purpose = self.purpose(self.end).filter(|&(first, _)| any || reading.is(first, WordClass::For));
            let whom = reading.for_whom(self.end).or_else(|| reading.printed(purpose?));
            let text = whom
                .map_or_else(|| indicator.text.clone(), |whom| format!("{} {whom}", reading.head_text(indicator, any)));
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
            && let Some(indicator) = reading.object_before(before).map(|thing| reading.without_number(thing))
            && !(indicator.range.0..indicator.range.1).any(|at| reading.shape(at, Shape::DIGIT))
            && !self.follows_preposition(indicator.range.0)
            && !(reading.cue(indicator.range.1 - 1, Cue::Growth) || reading.cue(indicator.range.1 - 1, Cue::Drop))
        {
            return finish(Answer::new("amount-with", 70, kind, vec![indicator]));
        }
        // "(a) $45 million for X; (b) …": an item of a list, named by what the list is of.
        let noun = self.list_noun();
        // "$44 million to build schools" as an item of its own.
        let begins = reading.begins(self.lead) || self.lead > 0 && reading.is_stop(self.lead - 1);
        // "we are asking for $5 million to".
        let asks =
            self.lead > 0 && reading.is(self.lead - 1, WordClass::For) && reading.verb_before(self.lead - 1).is_some();
        let rest = self.purpose(self.end).filter(|&(first, end)| {
            reading.is(first, WordClass::For) || (begins || asks) && end > first + 3 && reading.is(first, WordClass::To)
        });
        let Some(rest) = rest else {
            // "feasibility study for the shipping line – $180 million;": what a dash joins to its amount.
            if let Some(dash) = self.lead.checked_sub(1).filter(|&dash| reading.is_mark(dash, "–—-") && ends(self.end))
                && let Some(work) = reading.object_before(dash).filter(|work| {
                    work.range.0 == 0
                        || (0..work.range.0)
                            .all(|at| reading.tag(at) != Some(Tag::Name) && reading.verb_at(at).is_none())
                })
            {
                let noun = noun.as_deref().unwrap_or(&reading.quantity.wording.amount);
                let text = reading.quantity.wording.item.replacen("{}", noun, 1).replacen("{}", &work.text, 1);
                return Answer::new("amount-item", 78, kind, vec![Indicator { text, range: work.range }]);
            }
            // "Allocations are as follows: the North $12m; …": the name before the money.
            let noun = noun?;
            let name = reading.object_before(self.lead)?;
            let (first, end) = name.range;
            if end != self.lead || !(first..end).all(|index| reading.tag(index) == Some(Tag::Name)) {
                return None;
            }
            let text = reading.quantity.wording.item.replacen("{}", &noun, 1).replacen("{}", &name.text, 1);
            let mut answer = Answer::new("amount-item", 80, kind, vec![Indicator { text, range: name.range }])?;
            answer.subject = Some(name.range);
            return Some(answer);
        };
        let mut answer = Answer::new(
            "amount-item",
            80,
            kind,
            vec![reading.money_indicator(noun.as_deref(), Some(rest), (self.lead, self.end))],
        )?;
        answer.verb = governor;
        Some(answer)
    }

    /// "The annual budget shall comprise: …": the noun of money before the colon.
    fn list_noun(&self) -> Option<String> {
        let reading = self.reading;
        let colon = (0..self.lead).rev().find(|&at| reading.is_mark_char(at, ':'))?;
        let verb = (0..colon).rev().find_map(|at| reading.verb_at(at));
        let subject =
            verb.and_then(|verb| reading.subject_region(verb, 1)).and_then(|region| reading.indicator(region));
        let subject = subject.or_else(|| reading.object_before(colon))?;
        let is_money = (subject.range.0..subject.range.1).any(|index| reading.cue(index, Cue::Payment));
        is_money.then_some(subject.text)
    }

    /// "the Viaduct, a $700 million project": what the name before the comma costs; "a $75 million commitment": its own
    /// noun of money.
    fn apposed_work(&self) -> Option<Indicator> {
        let reading = self.reading;
        let (first, end) = self.noun_behind(Reach::Base)?;
        let head = end.checked_sub(1).filter(|&head| head >= first && reading.tag(head) == Some(Tag::Noun))?;
        let article = self.lead.checked_sub(1)?;
        let has_article = reading.is(article, WordClass::Article) && !reading.is(article, WordClass::Definite);
        let thing = self.apposed().filter(|thing| {
            has_article && (thing.range.0..thing.range.1).any(|index| reading.tag(index) == Some(Tag::Name))
        })?;
        let text = if reading.cue(head, Cue::Payment) || reading.cue(head, Cue::Worth) {
            format!("{} {} {}", reading.indicator((first, end))?.text, reading.of_word(), thing.text)
        } else {
            reading.quantity.wording.cost.replacen("{}", &thing.text, 1)
        };
        Some(Indicator { text, range: thing.range })
    }

    /// Behind ", or 56 per cent," where that follows the amount.
    fn behind_restated(&self) -> usize {
        let reading = self.reading;
        let is_or = reading.is_comma(self.end)
            && reading.cue(self.end + 1, Cue::Range)
            && reading.tag(self.end + 1) == Some(Tag::Conjunction);
        let close = (self.end + 2..self.end + 8).find(|&at| is_or && reading.is_comma(at));
        close.map_or(self.end, |close| close + 1)
    }

    /// A name behind an amount that is no money itself.
    fn names_work(&self, (first, end): (usize, usize)) -> bool {
        let reading = self.reading;
        let stop = (first + 1..end).find(|&at| reading.cue(at, Cue::Inner)).unwrap_or(end);
        reading.shape(first, Shape::CAPITAL)
            && reading.tag(first) == Some(Tag::Name)
            && !(first..stop).any(|at| {
                reading.cue(at, Cue::Payment) && !reading.shape(at, Shape::CAPITAL) || reading.cue(at, Cue::Worth)
            })
            && matches!(reading.tag(first.wrapping_sub(1)), Some(Tag::Number | Tag::Name | Tag::Noun | Tag::Nouns))
            && stop > first + 1
    }

    /// The amount before in the same list.
    pub(super) fn list_before(&self) -> Option<&Statement> {
        let reading = self.reading;
        // "$12 million to train 3,000 nurses and $8 million": what the first amount does is counted between.
        let own = self.group.numbers.first().map(|number| number.unit.as_str());
        let last = self.stated.iter().rev().find(|last| {
            last.kind != ObservationKind::Count || last.values.iter().any(|(_, unit)| Some(unit.as_str()) == own)
        });
        let last = last.filter(|last| last.number.1 <= self.lead)?;
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
    pub(super) fn purpose(&self, end: usize) -> Option<(usize, usize)> {
        let reading = self.reading;
        let mut at = end + usize::from(reading.cue(end, Cue::More) && !reading.cue(end, Cue::Inner));
        for _ in 0..3 {
            at = reading.per_end(at).or_else(|| reading.time_end(at)).unwrap_or(at);
        }
        let compares = (at + 1..at + 4).any(|end| reading.phrase_before(&reading.quantity.older, end) == Some(at));
        if !reading.cue(at, Cue::Purpose) || compares && !reading.is(at, WordClass::From) || reading.is_time(at) {
            return None;
        }
        // "over the next three years": the number of a time ends nothing.
        let following = self.groups.iter().skip(self.index + 1).find(|group| group.lead() > at);
        let next = following.map_or(reading.tokens.len(), Group::lead);
        let mut stop = at + 1;
        let limit = next.min(at + 16).min(reading.tokens.len());
        while stop < limit
            && !reading.is_stop(stop)
            && !reading.is_mark(stop, "–,")
            && !reading.cue(stop, Cue::Breaker)
            && !reading.is_parenthesis(stop)
            && !reading.is_time(stop)
            && reading.tag(stop) != Some(Tag::Relative)
            && !self.opens_clause(stop)
        {
            stop += 1;
        }
        // "to deliver 50,000 homes": the homes belong to what the money does.
        if stop == next
            && reading.verb_at(stop - 1).is_some()
            && let Some(phrase) = following.and_then(|next| reading.phrase_at(next.end(), Reach::Base))
        {
            return Some((at, phrase.end));
        }
        // "for relief and $12 million for boreholes".
        let hangs = |at: usize| matches!(reading.tag(at), Some(Tag::Preposition | Tag::Determiner | Tag::Possessive));
        while stop > at + 1 && (reading.is(stop - 1, WordClass::And) || hangs(stop - 1)) {
            stop -= 1;
        }
        (stop > at + 1).then_some((at, stop))
    }
}
