//! Things counted: "22 projects", "constructed 28,900 units of", "and 51 more to Y".

use crate::{
    fact::figure::{
        Indicator, ObservationKind,
        level::{Answer, Case},
        noun::Reach,
        rank::ordinal,
    },
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
    sentence::Shape,
};

impl Case<'_, '_> {
    pub(super) fn counted_noun(&self) -> String {
        let phrase = self.noun_start().and_then(|start| self.reading.phrase_at(start, Reach::Base));
        phrase.map_or_else(String::new, |phrase| {
            if self.reading.shape(phrase.head, Shape::ACRONYM) {
                self.reading.text(phrase.head).to_owned()
            } else {
                self.reading.lower(phrase.head)
            }
        })
    }

    /// "22 projects received", "constructed 28,900 units of", "seven firms were included into".
    pub(super) fn counted(&self) -> Option<Answer> {
        let reading = self.reading;
        let number = self.group.numbers.first()?;
        let start = self.noun_start();
        let phrase =
            start.and_then(|start| reading.phrase_at(start, Reach::Full).filter(|phrase| phrase.first == start));
        let before = self.lead.checked_sub(1);
        let small = number.is_spelled && number.value <= 12.0;
        // "our two airports", "the city's three parks", "all three": known by themselves.
        let definite = before.is_some_and(|before| {
            reading.cue(before, Cue::Definite)
                || number.is_spelled && (reading.cue(before, Cue::Top) || reading.cue(before, Cue::Superlative))
                || number.is_spelled && matches!(reading.tag(before), Some(Tag::Possessive | Tag::Genitive))
                || number.is_spelled && reading.cue(before, Cue::Both) && !reading.cue(before, Cue::Distributive)
        });
        let anaphor =
            reading.cue(self.end, Cue::Anaphor) && phrase.is_none_or(|phrase| reading.cue(phrase.head, Cue::Anaphor));
        let ellipsis =
            phrase.is_none() && (anaphor || reading.cue(self.end, Cue::Range) && reading.is(self.end, WordClass::To));
        if ellipsis {
            return self.counted_again().or_else(|| self.counted_alone());
        }
        if phrase.is_none_or(|phrase| reading.tag(phrase.head) != Some(Tag::Nouns))
            && let Some(answer) = self.one_of()
        {
            return Some(answer);
        }
        if phrase.is_none()
            && let Some(answer) = self
                .part_of_which(ObservationKind::Count)
                .or_else(|| if small { None } else { self.part_of_pronoun(ObservationKind::Count) })
                .or_else(|| self.counted_alone())
        {
            return Some(answer);
        }
        let phrase = phrase?;
        let head_tag = reading.tag(phrase.head);
        let is_plural = head_tag == Some(Tag::Nouns)
            || head_tag == Some(Tag::Name) && reading.is_plural_word(phrase.head)
            || reading.shape(phrase.head, Shape::ACRONYM)
            || (phrase.first..phrase.end).any(|index| reading.tag(index) == Some(Tag::Nouns))
            || (number.value - 1.0).abs() < f64::EPSILON;
        if !is_plural && small || reading.cue(phrase.head, Cue::Period) || reading.cue(phrase.head, Cue::Month) {
            return None;
        }
        // "Of the 19 indicators, 13 *show* the highest rates": a verb taken for a noun.
        let is_verb = phrase.first == phrase.head
            && head_tag == Some(Tag::Noun)
            && reading.can_be_verb(phrase.head)
            && matches!(reading.tag(phrase.end), Some(Tag::Determiner | Tag::Possessive | Tag::Pronoun | Tag::Number));
        if is_verb {
            return None;
        }
        let after = reading.verb_after(phrase.end).or_else(|| reading.verb_after_inserted(phrase.end));
        let done = after.is_some_and(|after| reading.verbs.get(after).is_some_and(|verb| verb.is_passive));
        let verb = reading.governor(self.lead);
        // "set up six offices".
        let particle = before.filter(|&before| reading.tag(before) == Some(Tag::Particle));
        let direct = reading.verb_before(particle.unwrap_or(self.lead));
        let generic = reading.cue(phrase.head, Cue::Generic);
        // "169th out of 191 countries": the order a rank counts in.
        let in_order = (self.lead.saturating_sub(4)..self.lead).any(|at| ordinal(reading, at).is_some());
        if in_order && before.is_some_and(|before| reading.is(before, WordClass::Of)) {
            return None;
        }
        // "moved up eleven places".
        if reading.cue(phrase.head, Cue::Place)
            && (direct.is_none() || particle.is_some())
            && before.is_some_and(|at| reading.is_direction(at))
        {
            return None;
        }
        if small {
            if generic || (definite && !done) {
                return None;
            }
            let idle = direct.is_some_and(|verb| reading.verb_cue(verb, Cue::Idle));
            if idle {
                return None;
            }
        }
        // "the 16,000 trees we have planted".
        let own = reading.is(phrase.end, WordClass::Speaker).then(|| reading.verb_at(phrase.end + 1)).flatten();
        let own = own.filter(|_| definite && !small);
        if definite && after.is_none() && direct.is_none() && own.is_none() {
            return None;
        }
        // A capital behind a number written out is a name.
        if reading.shape(phrase.first, Shape::CAPITAL)
            && reading.shape(phrase.head, Shape::CAPITAL)
            && !reading.shape(phrase.head, Shape::ACRONYM)
            && small
            && !(direct.is_some() && reading.is_plural_word(phrase.head))
        {
            return None;
        }
        // "90 Elgin": the number of a house, a page or a note before a name.
        if head_tag == Some(Tag::Name)
            && !number.is_spelled
            && number.value < 1000.0
            && direct.is_none()
            && after.is_none()
            && !reading.shape(phrase.head, Shape::ACRONYM)
            && !reading.is_plural_word(phrase.head)
        {
            return None;
        }
        if let Some(answer) = self.capacity((phrase.first, phrase.head), verb) {
            return Some(answer);
        }
        let mut indicator = reading.indicator((phrase.first, phrase.end))?;
        let mut by = after;
        if done
            && let Some(after) = after
            && let Some(group) = reading.verbs.get(after)
        {
            indicator = reading.with_tail(&indicator, group.head, after);
        } else if after.is_none() {
            by = own.or(verb);
            if let Some(direct) = own.or(direct) {
                indicator = reading.with_participle(indicator, direct);
            }
        }
        let hundredths = if direct.is_some() || after.is_some() { 88 } else { 75 };
        // "2.2 million population" is a level of one thing.
        let is_mass = reading.cue(phrase.head, Cue::Mass);
        let kind = if is_mass { ObservationKind::Level } else { ObservationKind::Count };
        let mut answer = Answer::new("counted", hundredths, kind, vec![indicator])?;
        answer.verb = by;
        Some(answer)
    }

    /// "a 350 *bed capacity* facility": what a thing has room for.
    fn capacity(&self, (first, head): (usize, usize), verb: Option<usize>) -> Option<Answer> {
        let reading = self.reading;
        let noun = reading.quantity.wording.dimension.get("power")?.split(' ').next()?;
        let at = (first + 1..head).find(|&at| reading.lower(at) == noun)?;
        let indicator = reading.indicator((first, at + 1))?;
        let mut answer = Answer::new("capacity", 80, ObservationKind::Count, vec![indicator])?;
        answer.verb = verb;
        answer.unit = Some(reading.lower(at - 1));
        Some(answer)
    }

    /// "and 51 more to Y", "33 ones were included": the noun was named before.
    pub(super) fn counted_again(&self) -> Option<Answer> {
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
