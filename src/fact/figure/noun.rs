//! Noun phrases as rules on figures need them: with what follows their head, without what does not name them.

use crate::{
    fact::figure::{Indicator, Reading},
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
    sentence::{Shape, verb::Form},
};

/// How far a phrase to the right reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// The words up to the head only.
    Base,
    /// With "of" and the prepositions that stand inside a noun phrase.
    Full,
}

/// Tokens of a noun phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Phrase {
    pub(super) first: usize,
    /// The head noun of the first part.
    pub(super) head: usize,
    pub(super) end: usize,
}

impl Reading<'_> {
    /// Whether a token can stand in the base of a noun phrase.
    pub(super) fn is_nominal(&self, index: usize) -> bool {
        let Some(tag) = self.tag(index) else { return false };
        if self.verb_at(index).is_some() {
            return self.is_modifier(index);
        }
        match tag {
            Tag::Noun
            | Tag::Nouns
            | Tag::Name
            | Tag::Adjective
            | Tag::Gerund
            | Tag::Participle
            | Tag::Genitive
            | Tag::Possessive
            | Tag::Other => true,
            Tag::Number => true,
            Tag::Determiner => !self.cue(index, Cue::Pronoun) || self.is_nominal(index + 1),
            Tag::Verb | Tag::VerbPresent | Tag::VerbPast | Tag::VerbThird => true,
            Tag::Adverb => {
                matches!(self.tag(index + 1), Some(Tag::Adjective | Tag::Participle))
                    || index > 0 && self.tag(index - 1) == Some(Tag::Number) && self.is_participle_of(index + 1)
            }
            Tag::Mark => matches!(self.text(index), "“" | "”" | "\"" | "‘" | "&" | "/" | "-" | "+"),
            Tag::Conjunction => self.text(index) == "&",
            _ => self.shape(index, Shape::HYPHEN) && self.shape(index, Shape::LETTER),
        }
    }

    /// "our total *anticipated* revenue": a participle between an adjective and its noun.
    fn is_modifier(&self, index: usize) -> bool {
        if index > 1 && (self.tag(index - 1) == Some(Tag::Adverb) && self.tag(index - 2) == Some(Tag::Number)) {
            return self.is_participle_of(index);
        }
        // "7,000 km of new and *upgraded* roads".
        if index > 1 && self.is(index - 1, WordClass::And) && self.tag(index - 2) == Some(Tag::Adjective) {
            return self.is_participle_of(index)
                && self
                    .verb_at(index)
                    .and_then(|verb| self.verbs.get(verb))
                    .is_some_and(|verb| verb.end == verb.first + 1);
        }
        // "677 MW of *generating* capacity".
        let is_made = self.tag(index) == Some(Tag::Gerund)
            && index > 2
            && self.is(index - 1, WordClass::Of)
            && (self.shape(index - 2, Shape::DIGIT) || self.shape(index - 3, Shape::DIGIT))
            && self.tag(index + 1) == Some(Tag::Noun);
        if is_made {
            return true;
        }
        let is_alone =
            self.verb_at(index).and_then(|verb| self.verbs.get(verb)).is_some_and(|verb| verb.end == verb.first + 1);
        is_alone
            && index > 1
            && matches!(self.tag(index), Some(Tag::Participle | Tag::VerbPast))
            && matches!(self.tag(index + 1), Some(Tag::Noun | Tag::Nouns))
            && self.tag(index - 1) == Some(Tag::Adjective)
            && matches!(self.tag(index - 2), Some(Tag::Determiner | Tag::Possessive | Tag::Adjective))
    }

    /// "internally *displaced* persons": a participle right before its noun.
    pub(super) fn is_participle_of(&self, index: usize) -> bool {
        matches!(self.tag(index), Some(Tag::Participle | Tag::VerbPast))
            && matches!(self.tag(index + 1), Some(Tag::Noun | Tag::Nouns))
    }

    pub(super) fn is_noun(&self, index: usize) -> bool {
        matches!(self.tag(index), Some(Tag::Noun | Tag::Nouns | Tag::Name | Tag::Gerund | Tag::Other))
            || (self.tag(index) == Some(Tag::VerbThird) && self.verb_at(index).is_none() && self.begins(index))
            || (self.tag(index) == Some(Tag::Number)
                && self.shape(index, Shape::LETTER)
                && self.shape(index, Shape::DIGIT))
    }

    /// The noun phrase that begins at a token; determiners before it are passed.
    pub(super) fn phrase_at(&self, start: usize, reach: Reach) -> Option<Phrase> {
        let mut first = start;
        while (self.cue(first, Cue::Opener) || matches!(self.tag(first), Some(Tag::Determiner | Tag::Possessive)))
            && self.is_nominal(first + 1)
        {
            first += 1;
        }
        let (head, mut end) = self.base_at(first)?;
        if reach == Reach::Full {
            end = self.grow(end);
        }
        Some(Phrase { first, head, end })
    }

    /// Head and end of the words up to the head.
    fn base_at(&self, first: usize) -> Option<(usize, usize)> {
        let mut head = None;
        let mut index = first;
        let mut in_list = false;
        loop {
            if self.is_parenthesis(index) {
                if let Some(close) = self.closing(index)
                    && head.is_some()
                    && self.is_nominal(close + 1)
                    && !self.is(close + 1, WordClass::And)
                {
                    index = close + 1;
                    continue;
                }
                break;
            }
            if self.is_nominal(index) && !(index > first && self.tag(index) == Some(Tag::Determiner)) {
                // "projects worth Rs. 5 million": what they are worth, and the currency of an amount.
                let is_price = self.cue(index, Cue::Valued)
                    || self.shape(index + 1, Shape::DIGIT) && self.currency_at(index).is_some();
                if head.is_some() && (self.cue(index, Cue::Breaker) || is_price || self.is_period_word(index)) {
                    break;
                }
                // "a £1 billion industry supporting 4,000 jobs".
                let is_doing = self.tag(index) == Some(Tag::Gerund)
                    && (self.shape(index + 1, Shape::DIGIT) && self.tag(index + 1) == Some(Tag::Number)
                        || matches!(self.tag(index + 1), Some(Tag::Determiner | Tag::Possessive)));
                if head.is_some() && is_doing {
                    break;
                }
                // "people living in cities".
                let can_be = |at: usize, tag: Tag| {
                    self.word(at).and_then(|word| self.lexicon.word(word)).is_some_and(|word| word.tags.has(tag))
                };
                if head.is_some()
                    && self.cue(index + 1, Cue::Inner)
                    && can_be(index, Tag::Gerund)
                    && can_be(index - 1, Tag::Nouns)
                {
                    break;
                }
                if self.is_noun(index) {
                    head = Some(index);
                }
                index += 1;
                continue;
            }
            // "national-level and provincial-level programmes", "small, local firms".
            let joins = self.is(index, WordClass::And) || self.is_comma(index);
            let modifies = index > first
                && (matches!(self.tag(index - 1), Some(Tag::Adjective | Tag::Participle))
                    || self.shape(index - 1, Shape::HYPHEN));
            let next = index + 1 + usize::from(self.is_comma(index) && self.is(index + 1, WordClass::And));
            // "500 federal, state, and local officers".
            if in_list && self.is_comma(index) && next > index + 1 && self.is_nominal(next) && self.base_has_noun(next)
            {
                index = next;
                continue;
            }
            in_list = joins && modifies && self.is_comma(index);
            if joins
                && modifies
                && self.is_nominal(next)
                && head.is_none_or(|head| head < index - 1 || self.shape(index - 1, Shape::HYPHEN))
                && self.base_has_noun(next)
            {
                index = next;
                continue;
            }
            break;
        }
        let head = head?;
        Some((head, head + 1))
    }

    fn base_has_noun(&self, from: usize) -> bool {
        (from..from + 6)
            .take_while(|&index| self.is_nominal(index) && self.tag(index) != Some(Tag::Determiner))
            .any(|index| self.is_noun(index))
    }

    /// The end of a phrase with its "of", "in", "for" parts, up to a time, a verb or a comma.
    pub(super) fn grow(&self, mut end: usize) -> usize {
        let mut parts = 0;
        loop {
            if self.is_parenthesis(end)
                && let Some(close) = self.closing(end)
                && self.cue(close + 1, Cue::Inner)
                && close - end <= 6
            {
                end = close + 1;
            }
            // "companies listed under", "expenses paid to": a participle after its noun.
            if let Some(verb) = self.verb_at(end)
                && let Some(verb) = self.verbs.get(verb)
                && verb.first == end
                && verb.form == Form::Participle
                && self.cue(verb.end, Cue::Inner)
                && parts < 4
                && !self.is_time(verb.end)
            {
                let next = self.skip_determiners(verb.end + 1);
                if let Some((_, to)) = self.base_at(next) {
                    end = to;
                    parts += 1;
                    continue;
                }
            }
            let is_of = self.is(end, WordClass::Of);
            let inner = self.cue(end, Cue::Inner) && !self.is_time(end);
            if !(is_of || inner) || parts >= 4 {
                break;
            }
            let next = self.skip_determiners(end + 1);
            // What has a number of its own is a figure of its own: "athletes from eleven states".
            if !is_of && self.is_counted(next) {
                break;
            }
            let Some((_, mut to)) = self.base_at(next) else { break };
            // "vehicles at a cost of $4 million": what has a number behind "of" is a figure of its own.
            if !is_of && self.is(to, WordClass::Of) && (to + 1..to + 4).any(|at| self.shape(at, Shape::DIGIT)) {
                break;
            }
            // "of workplace accidents and fatalities".
            if self.is(to, WordClass::And)
                && self.tag(to.wrapping_sub(1)) == self.tag(to + 1)
                && matches!(self.tag(to + 1), Some(Tag::Nouns | Tag::Noun))
                && self.verb_at(to + 2).is_none()
                && !self.shape(to + 1, Shape::DIGIT)
            {
                to += 2;
            }
            end = to;
            parts += 1;
        }
        end
    }

    /// "Three crore households": the households.
    pub(super) fn without_number(&self, indicator: Indicator) -> Indicator {
        let (first, end) = indicator.range;
        let start = (first..end).take_while(|&index| self.tag(index) == Some(Tag::Number)).last();
        start.and_then(|last| self.indicator((last + 1, end))).unwrap_or(indicator)
    }

    /// A number of things: "eleven states", not "two-thirds" or "2030".
    fn is_counted(&self, index: usize) -> bool {
        let spelled = self.word(index).is_some_and(|word| self.quantity.numbers.contains_key(&word));
        let digits = self.shape(index, Shape::DIGIT) && !self.shape(index, Shape::LETTER);
        let noun = (index + 1..index + 3)
            .find(|&at| !matches!(self.tag(at), Some(Tag::Adjective | Tag::Noun | Tag::Name)))
            .unwrap_or(index + 3);
        (spelled || digits) && self.tag(index) == Some(Tag::Number) && self.tag(noun) == Some(Tag::Nouns)
    }

    pub(super) fn skip_determiners(&self, mut index: usize) -> usize {
        while matches!(self.tag(index), Some(Tag::Determiner | Tag::Possessive)) {
            index += 1;
        }
        index
    }

    pub(super) fn is_parenthesis(&self, index: usize) -> bool {
        matches!(self.mark(index), "(" | "（" | "[")
    }

    pub(super) fn closing(&self, index: usize) -> Option<usize> {
        (index..self.tokens.len().min(index + 40)).find(|&at| matches!(self.mark(at), ")" | "）" | "]"))
    }

    pub(super) fn opening(&self, index: usize) -> Option<usize> {
        (index.saturating_sub(40)..=index).rev().find(|&at| self.is_parenthesis(at))
    }

    /// Cleans a range of tokens into an indicator; nothing where no noun is left.
    pub(super) fn indicator(&self, range: (usize, usize)) -> Option<Indicator> {
        let range = self.trimmed(range)?;
        let text = self.wording(range);
        (!text.is_empty()).then_some(Indicator { text, range })
    }

    /// Returns the range of an indicator, without its words.
    pub(super) fn indicator_range(&self, range: (usize, usize)) -> Option<(usize, usize)> {
        let (first, end) = self.trimmed(range)?;
        // A noun in no brackets gives it a word.
        let has_word = (first..end).any(|index| self.is_noun(index)) && !(first..end).any(|at| self.is_parenthesis(at));
        (has_word || !self.wording((first, end)).is_empty()).then_some((first, end))
    }

    /// Returns what is left of a range without what does not name its noun; nothing where there is none.
    fn trimmed(&self, (mut first, mut end): (usize, usize)) -> Option<(usize, usize)> {
        loop {
            let before = (first, end);
            // "6.1 The total cost": the number of the paragraph.
            if first == 0
                && end > 1
                && self.tag(0) == Some(Tag::Number)
                && self.text(0).contains('.')
                && self.shape(1, Shape::CAPITAL)
            {
                first = 1;
            }
            // "a credit of 50 million dollars and a grant": only the latter.
            let stated = (first..end).find(|&of| {
                self.is(of, WordClass::Of)
                    && (of + 1..end.min(of + 3))
                        .any(|at| self.tag(at) == Some(Tag::Number) && self.shape(at, Shape::DIGIT))
            });
            if let Some(and) = stated.and_then(|of| (of + 2..end.min(of + 6)).find(|&at| self.is(at, WordClass::And))) {
                first = and + 1;
            }
            (first, end) = self.without_time(first, end);
            while first < end
                && (self.cue(first, Cue::Opener)
                    || first + 1 < end && self.tag(first) == Some(Tag::Preposition)
                    || self.is(first, WordClass::And)
                    || self.is_comma(first)
                    || matches!(self.tag(first), Some(Tag::Determiner | Tag::Possessive | Tag::Adverb))
                        && self.verb_at(first).is_none()
                    || self.is_mark(first, "“”\"‘’"))
            {
                first += 1;
            }
            while first < end
                && (self.cue(end - 1, Cue::Closer)
                    || self.is_comma(end - 1)
                    || self.is_mark(end - 1, "“”\"")
                    || self.is(end - 1, WordClass::And)
                    || self.is_determiner(end - 1)
                    || self.tag(end - 1) == Some(Tag::Preposition))
            {
                end -= 1;
            }
            if before == (first, end) {
                break;
            }
        }
        if !(first..end).any(|index| self.is_noun(index) || self.tag(index) == Some(Tag::Participle)) {
            return None;
        }
        (!(first..end).all(|index| self.cue(index, Cue::Pronoun))).then_some((first, end))
    }

    /// Returns the words of a range, without what stands in brackets and without quotation marks.
    fn wording(&self, (first, end): (usize, usize)) -> String {
        let mut text = String::new();
        let mut index = first;
        while index < end {
            if self.is_parenthesis(index)
                && let Some(close) = self.closing(index).filter(|&close| close < end)
            {
                index = close + 1;
                continue;
            }
            if !self.is_mark(index, "“”\"") {
                let space = self.shape(index, Shape::SPACE) || self.is_mark(index.wrapping_sub(1), "“\"");
                if !text.is_empty() && (space || text.ends_with(',')) && !text.ends_with(' ') {
                    text.push(' ');
                }
                text.push_str(self.text(index));
            }
            index += 1;
        }
        text.truncate(text.trim_end_matches([',', ';', ' ']).len());
        text
    }
}
