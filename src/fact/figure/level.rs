//! Levels, changes, amounts, shares and counts: what a number says of the words around it.

pub(super) mod change;
mod alone;
mod antecedent;
mod movement;
mod held;
mod share;
mod amount;
mod count;
mod extent;
mod gapped;
mod indirect;
mod named;
mod peak;
mod placed;

use crate::{
    fact::figure::{
        Indicator, ObservationKind, Reading, Statement,
        noun::Reach,
        number::{Group, Kind},
    },
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
    sentence::Shape,
};

/// A rule's answer: what is measured and how.
struct Answer {
    indicators: Vec<Indicator>,
    kind: ObservationKind,
    sign: f64,
    verb: Option<usize>,
    subject: Option<(usize, usize)>,
    is_older: bool,
    /// What is counted, where it is named elsewhere.
    unit: Option<String>,
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
            unit: None,
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
    let unit_noun = answer.unit.clone().unwrap_or_else(|| case.counted_noun());
    let values = group
        .numbers
        .iter()
        .map(|number| {
            let unit = if number.unit.is_empty() && (answer.kind == ObservationKind::Count || answer.rule == "fewer") {
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
        if let Some(answer) = self
            .compared_after()
            .or_else(|| self.fewer())
            .or_else(|| self.labelled())
            .or_else(|| self.bracketed())
            .or_else(|| self.inhabited())
            .or_else(|| self.distant())
            .or_else(|| self.extent())
            .or_else(|| self.continued())
            .or_else(|| self.placed_again())
            .or_else(|| self.superlative())
        {
            return Some(answer);
        }
        if matches!(self.kind, Kind::Share | Kind::Money | Kind::Unit | Kind::Factor)
            && let Some(answer) = self.change_noun_after()
        {
            return Some(answer);
        }
        if let Some(by) = before.filter(|&before| self.reading.is(before, WordClass::By)) {
            return self.changed_by(by).or_else(|| self.plain());
        }
        if let Some(answer) = self.led_to() {
            return Some(answer);
        }
        if let Some(older) = self.older_begin() {
            return self.moved_from(older).or_else(|| self.plain());
        }
        let to = before.filter(|&before| self.reading.is(before, WordClass::To)).or_else(|| self.led_to_article());
        if let Some(to) = to
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
            && !self.reading.is(self.end, WordClass::Of)
        {
            return self.up_or_down(direction);
        }
        self.by_verb(before).or_else(|| self.plain())
    }

    fn parts(&self) -> usize {
        if self.group.is_range { 1 } else { self.group.numbers.len() }
    }

    /// The kind of a level, by what its first indicator names.
    fn level_kind(&self, indicators: &[Indicator], otherwise: ObservationKind) -> ObservationKind {
        let value = self.group.numbers.first().map_or(0.0, |number| number.value);
        indicators
            .first()
            .map_or(otherwise, |indicator| self.reading.level_kind(self.kind, value, indicator, otherwise))
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

    /// "from the current 50% *to a* 70% subsidy rate": behind the older level only.
    fn led_to_article(&self) -> Option<usize> {
        let reading = self.reading;
        let article = self.lead.checked_sub(1).filter(|&article| reading.is(article, WordClass::Article))?;
        let to = article.checked_sub(1).filter(|&to| reading.is(to, WordClass::To))?;
        let last = self.stated.last().filter(|last| last.is_older && last.number.1 == to)?;
        (last.values.iter().any(|(_, unit)| self.group.numbers.iter().any(|number| number.unit == *unit))).then_some(to)
    }

    /// "expands coverage to 400,000 farmers": whether the noun behind the number is counted and what the verb names is not.
    fn counts_others(&self, indicators: &[Indicator]) -> bool {
        let reading = self.reading;
        self.kind == Kind::Bare
            && self.noun_follows()
            && indicators.iter().all(|indicator| {
                let (first, end) = indicator.range;
                let counts = |at: usize| {
                    reading.tag(at) == Some(Tag::Nouns) || reading.cue(at, Cue::Mass) || reading.cue(at, Cue::Broad)
                };
                !(first..end).any(counts)
            })
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
        // "2,600 *of their* bridges".
        if self.kind == Kind::Bare
            && self.group.numbers.iter().all(|number| !number.is_spelled || number.value > 12.0)
            && self.reading.is(at, WordClass::Of)
            && let Some(phrase) = self.reading.phrase_at(at + 1, Reach::Base)
            && self.reading.tag(phrase.head) == Some(Tag::Nouns)
            && phrase.first > at + 1
            && !self.reading.cue(phrase.head, Cue::Period)
        {
            return Some(phrase.first);
        }
        // "400,000 *internally displaced* persons".
        if self.reading.tag(at) == Some(Tag::Adverb) && self.reading.is_participle_of(at + 1) {
            return Some(at);
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

    /// A noun right behind the number: "6 billion yuan special bonds", "a 5% levy".
    fn noun_behind(&self, reach: Reach) -> Option<(usize, usize)> {
        let phrase = self.reading.phrase_at(self.end, reach).filter(|phrase| phrase.first == self.end)?;
        Some((phrase.first, phrase.end))
    }
}

impl Reading<'_> {
    /// What money is called that a verb does something to.
    pub(super) fn nominal(&self, verb: usize) -> Option<String> {
        let head = self.verbs.get(verb)?.head;
        // "set aside".
        let pair = self.lexicon.find(&format!("{} {}", self.lower(head), self.lower(head + 1)));
        if let Some(noun) = self.quantity.nominals.get(&pair) {
            return Some(noun.clone());
        }
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
        self.printed((index, self.per_end(index)?))
    }

    pub(super) fn per_end(&self, index: usize) -> Option<usize> {
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

    /// An indicator without what "for" adds; where `any` preposition of purpose may join it, without that.
    fn head_text(&self, indicator: &Indicator, any: bool) -> String {
        let joins = |word: &str| {
            let word = self.lexicon.find(&word.to_lowercase());
            self.lexicon.is(word, WordClass::For) || any && self.quantity.is(word, Cue::Purpose)
        };
        let head: Vec<&str> = indicator.text.split(' ').take_while(|word| !joins(word)).collect();
        if head.is_empty() { indicator.text.clone() } else { head.join(" ") }
    }
}
