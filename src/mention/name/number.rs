//! Numbers of names: the year of what happens or is planned, the number of a work.

use crate::{
    mention::{
        Scene,
        head::literal,
        name::{Name, listed::is_work},
        place,
    },
    ontology::{grammar::WordClass, lexicon::Tag, pattern::Head, quantity::Cue},
    sentence::{Shape, Token},
};

/// Returns whether digits are a year, as names of plans and events bear them.
pub(super) fn is_year(text: &str) -> bool {
    text.len() == 4 && is_digits(text) && matches!(text.get(..2), Some("19" | "20" | "21"))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

impl<'a> Name<'a> {
    /// "Summit 2024", "Vision 2030", "Water Plan 2025-2030": years after a name of what happens or is planned; "Metro
    /// Line 3": the number of a work.
    pub(super) fn take_number(&mut self, scene: &Scene<'a>) {
        let tokens = &scene.sentence.tokens;
        let text = |index: usize| tokens.get(index).map_or("", |token| scene.document.slice(token.span));
        // "Companies Act, 2013", "Companies Act of 2013".
        let is_of = tokens.get(self.end).is_some_and(|token| scene.ontology.lexicon.is(token.word, WordClass::Of));
        let comma = usize::from((text(self.end) == "," || is_of) && self.is_dated_law(scene));
        let is_conferred = self.is_conferred(scene);
        // "Development Plan of Riverton for 2028-2034".
        if let Some(end) = self.term(scene) {
            self.end = end;
            self.core_end = end;
            return;
        }
        let Some(token) = tokens.get(self.end + comma) else { return };
        // "Karibu 3": one of several works of a name that a list has.
        let is_small = tokens.get(self.end).is_some_and(|token| {
            let text = scene.document.slice(token.span);
            token.shape.has(Shape::SPACE) && text.len() <= 2 && is_digits(text)
        });
        let goes_on = tokens
            .get(self.end + 1)
            .is_some_and(|next| matches!(next.tag, Tag::Noun | Tag::Nouns | Tag::Number | Tag::Name | Tag::Adjective));
        if is_small && !goes_on && literal(scene, self.first, self.end).is_some_and(|work| is_work(scene, &work)) {
            self.end += 1;
            self.core_end = self.end;
            return;
        }
        if let Some(end) = self.number_of_law(scene) {
            self.end = end;
            self.core_end = end;
            return;
        }
        if self.head.is_none()
            && let Some(goal) = self.goal(scene)
        {
            self.end += 1;
            self.core_end = self.end;
            self.head = Some(goal);
            return;
        }
        let top = self.head.map(|head| scene.ontology.top(&head.class));
        if top.is_none() && !(is_conferred && self.core_end < self.end) {
            return;
        }
        let is_joined = |index: usize| tokens.get(index).is_some_and(|token| !token.shape.has(Shape::SPACE));
        let number = text(self.end + comma);
        let is_dated = is_conferred || top.is_some_and(|top| scene.ontology.dated.contains(top));
        let counts = || {
            tokens.get(self.end + 1).is_some_and(|next| {
                matches!(next.tag, Tag::Noun | Tag::Nouns | Tag::Number | Tag::Name | Tag::Adjective)
            }) || matches!(text(self.end + 1), "%" | "-" | "–")
        };
        let words = if comma > 0 {
            if is_year(number) { 2 } else { 0 }
        } else if !is_dated {
            let is_number = number.len() <= 3 && is_digits(number) && token.shape.has(Shape::SPACE);
            let is_work = top.is_some_and(|top| scene.ontology.workable.contains(top)) && self.core_end == self.end;
            usize::from(is_number && is_work && !counts())
        } else if number.split(['-', '–', '/']).all(|year| is_year(year) || year.len() == 2 && is_digits(year))
            && number.get(..4).is_some_and(is_year)
        {
            let goes_on =
                matches!(text(self.end + 1), "-" | "–" | "/") && is_joined(self.end + 1) && is_joined(self.end + 2);
            if goes_on && is_digits(text(self.end + 2)) { 3 } else { 1 }
        } else {
            // "House Bill 12", "Resolution 1325".
            let is_number = number.len() <= 4 && is_digits(number) && token.shape.has(Shape::SPACE);
            usize::from(is_number && self.ends_in(scene, "numbered-laws") && !counts())
        };
        if words > 0 {
            self.end += words;
            // "Vision 2030 Riverton": the country behind the year.
            let country = tokens.get(self.end).map_or("", |token| scene.document.slice(token.span));
            let goes_on = tokens.get(self.end + 1).is_some_and(|next| next.shape.has(Shape::CAPITAL));
            if words == 1 && comma == 0 && !goes_on && scene.ontology.is_top_place(country) {
                self.end += 1;
            }
            self.core_end = self.end;
        }
    }

    /// Returns where the years end that a plan is for: "for 2028-2034".
    fn term(&self, scene: &Scene<'_>) -> Option<usize> {
        let tokens = &scene.sentence.tokens;
        let text = |at: usize| tokens.get(at).map_or("", |token| scene.document.slice(token.span));
        let is_dated = self.head.is_some_and(|head| scene.ontology.dated.contains(scene.ontology.top(&head.class)));
        let is_for = tokens.get(self.end).is_some_and(|token| scene.ontology.lexicon.is(token.word, WordClass::For));
        let first = self.end + 1;
        let is_range = text(first).split_once(['-', '–']).is_some_and(|(from, to)| is_year(from) && is_digits(to));
        let is_parted = is_year(text(first)) && matches!(text(first + 1), "-" | "–") && is_year(text(first + 2));
        match (is_dated && is_for, is_range, is_parted) {
            (true, true, _) => Some(first + 1),
            (true, _, true) => Some(first + 3),
            _ => None,
        }
    }

    /// "SB 9", "Directive (EU) 2018/2001", "Directive 92/43/EEC": returns where the number of a law ends.
    fn number_of_law(&self, scene: &Scene<'_>) -> Option<usize> {
        let tokens = &scene.sentence.tokens;
        let text = |at: usize| tokens.get(at).map_or("", |token| scene.document.slice(token.span));
        let first =
            tokens.get(self.first).filter(|first| first.shape.has(Shape::ACRONYM) && self.end == self.first + 1);
        let is_code = first.is_some_and(|first| {
            let heads = scene.ontology.patterns.before.get(&first.word).into_iter().flatten();
            heads.into_iter().any(|head| scene.ontology.dated.contains(scene.ontology.top(&head.class)))
        });
        if is_code && is_digits(text(self.end)) {
            return Some(self.end + 1);
        }
        // The union in brackets or behind, and the number in the year.
        let is_acronym = tokens.get(self.end + 1).is_some_and(|token| token.shape.has(Shape::ACRONYM));
        let is_bracketed = text(self.end) == "(" && is_acronym && text(self.end + 2) == ")";
        let behind = if is_bracketed { self.end + 3 } else { self.end };
        let is_no = scene.ontology.naming.numbering.contains(&*text(behind).trim_end_matches('.').to_lowercase());
        let number = behind + usize::from(is_no);
        let start = tokens.get(number).filter(|_| self.ends_in(scene, "numbered-laws"))?.span.start;
        let written = scene.document.text.get(start..)?.split_whitespace().next()?;
        let written = written.trim_end_matches(|last: char| !last.is_alphanumeric());
        let mut parts = written.split('/');
        let is_numbered = parts.next().is_some_and(is_digits) && parts.next().is_some_and(is_digits);
        let is_of_union = match parts.next() {
            Some(union) => union.len() > 1 && union.bytes().all(|letter| letter.is_ascii_uppercase()),
            None => is_bracketed,
        };
        let is_last = |token: &Token| token.span.end >= start + written.len();
        (is_numbered && is_of_union).then(|| tokens.iter().position(is_last).map(|last| last + 1)).flatten()
    }

    /// "Karibu 2040", "Ujala 2.0": returns the head that a number behind a name is, where the name is of a place or no
    /// common word.
    fn goal(&self, scene: &Scene<'a>) -> Option<&'a Head> {
        let tokens = &scene.sentence.tokens;
        let number = tokens.get(self.end).filter(|token| token.tag == Tag::Number && token.shape.has(Shape::SPACE))?;
        let head = scene.ontology.patterns.goals.get(&number.word)?;
        let before = tokens.get(self.end.checked_sub(1)?)?;
        let is_dated = scene.ontology.quantity.cues(before.word) & Cue::Month.bit() != 0;
        let goes_on = tokens.get(self.end + 1).is_some_and(|next| {
            matches!(next.tag, Tag::Noun | Tag::Nouns | Tag::Number | Tag::Name)
                || matches!(scene.document.slice(next.span), "%" | "-" | "–" | "/")
        });
        // "Q4 2030".
        let is_code = before.shape.has(Shape::DIGIT);
        let is_named = self.core_end == self.end
            && !is_code
            && (place::is_place(scene, self.first, self.end)
                || tokens.get(self.first..self.end)?.iter().any(|token| !scene.ontology.lexicon.is_tagged(token.word)));
        (is_named && !is_dated && !goes_on && !scene.is_title_case()).then_some(head)
    }

    /// "the 2010 Karibu Games": the year between an article and the name of what happens or is planned.
    pub(super) fn take_year_before(&mut self, scene: &Scene<'_>) {
        let tokens = &scene.sentence.tokens;
        let (Some(year), Some(article)) = (self.first.checked_sub(1), self.first.checked_sub(2)) else { return };
        // "the 2025/26 Budget".
        let is_year = tokens.get(year).is_some_and(|token| {
            let text = scene.document.slice(token.span);
            let mut parts = text.split(['/', '-', '–']);
            parts.next().is_some_and(is_year) && parts.all(|part| matches!(part.len(), 2 | 4) && is_digits(part))
        });
        let is_behind_article =
            tokens.get(article).is_some_and(|token| scene.ontology.lexicon.is(token.word, WordClass::Article));
        let is_dated = self.head.is_some_and(|head| {
            scene.ontology.dated.contains(scene.ontology.top(&head.class))
                && head.words.len() < self.core_end - self.first
        });
        if is_year && is_behind_article && is_dated {
            self.first = year;
        }
    }

    /// "10 Year Development Plan", "8 (Eight) Point Agenda": how many parts what is planned has.
    pub(super) fn take_count_before(&mut self, scene: &Scene<'_>) {
        let tokens = &scene.sentence.tokens;
        let is_number = |at: usize| tokens.get(at).is_some_and(|token| token.tag == Tag::Number);
        let text = |at: usize| tokens.get(at).map_or("", |token| scene.document.slice(token.span));
        let is_part = tokens.get(self.first).is_some_and(|first| scene.ontology.in_list("counted-parts", first.word));
        let is_plan = self.head.is_some_and(|head| {
            scene.ontology.measures.contains(scene.ontology.top(&head.class))
                && head.words.len() < self.core_end - self.first
        });
        let Some(before) = self.first.checked_sub(1).filter(|_| is_part && is_plan) else { return };
        if is_number(before) {
            self.first = before;
        } else if let Some(number) = before.checked_sub(3).filter(|&number| is_number(number))
            && text(before) == ")"
            && text(number + 1) == "("
        {
            self.first = number;
        }
    }

    /// Returns whether a name ends in the head of a law: "Companies Act", "Act No. 5".
    fn is_dated_law(&self, scene: &Scene<'_>) -> bool {
        let is_numbered = || {
            let [first, .., last] = &scene.sentence.tokens[self.first..self.end] else { return false };
            last.tag == Tag::Number && scene.ontology.in_list("comma-years", first.word)
        };
        self.end == self.core_end && self.end - self.first > 1 && (self.ends_in(scene, "comma-years") || is_numbered())
    }

    /// Returns whether the last word of a name is in a list.
    fn ends_in(&self, scene: &Scene<'_>, list: &str) -> bool {
        scene.sentence.tokens.get(self.end - 1).is_some_and(|last| scene.ontology.in_list(list, last.word))
    }
}
