//! Names that a list has: whole, inside others, and over several runs of capitals.

use crate::{
    mention::{
        Kind, Mention, Scene,
        head::{head_at_end, literal, literals_at},
        name::{Name, run::Run, word::is_all_nouns},
        place,
    },
    ontology::{grammar::WordClass, lexicon::Tag, literal::Literal},
    sentence::Shape,
};

/// So many words the name of a body has at the most behind what it is.
const NAME_WORDS: usize = 4;

/// So many words a head has at the most that completes a name of a list.
const HEAD_WORDS: usize = 2;

/// "2030 Agenda", "Good Friday Agreement": a listed name over several runs, or with the number before the first, that
/// ends where a run does. Returns how many runs it used.
pub(super) fn add(scene: &Scene<'_>, runs: &[Run], found: &mut Vec<Mention>) -> Option<usize> {
    let run = runs.first()?;
    let tokens = &scene.sentence.tokens;
    let number = run.first.checked_sub(1).filter(|&at| tokens.get(at).is_some_and(|token| token.tag == Tag::Number));
    let (first, end, listed) = number.into_iter().chain([run.first]).find_map(|first| {
        let listed = literals_at(scene, first).find(|listed| {
            let end = first + listed.words;
            (first < run.first || end > run.end) && runs.iter().any(|run| run.end == end)
        })?;
        Some((first, first + listed.words, listed))
    })?;
    found.push(mention(scene, first, end, &listed));
    Some(runs.iter().take_while(|run| run.first < end).count())
}

/// Returns the mention of a name of a list.
fn mention(scene: &Scene<'_>, first: usize, end: usize, listed: &Literal<'_>) -> Mention {
    let mention = scene.mention(first, end, listed.class, listed.rule, Kind::Name);
    Mention { name: Some(listed.name.into()), is_weak: false, ..mention }
}

/// Returns whether a name of a list is that of a work.
pub(super) fn is_work(scene: &Scene<'_>, literal: &Literal<'_>) -> bool {
    let top = scene.ontology.top(literal.class);
    scene.ontology.workable.contains(top)
        && !scene.ontology.is_author(literal.class)
        && !scene.ontology.is_place(literal.class)
}

impl<'a> Name<'a> {
    /// Adds a name that a list has, and those inside it; says whether the name is done with.
    pub(super) fn add_listed(&self, scene: &Scene<'a>, found: &mut Vec<Mention>) -> bool {
        // "Karibu IV": one of several works of a name that a list has.
        let numbered = if self.ends_in_number(scene) { literal(scene, self.first, self.end - 1) } else { None };
        if let Some(work) = numbered.filter(|work| is_work(scene, work)) {
            found.push(scene.mention(self.first, self.end, work.class, work.rule, Kind::Name));
            return true;
        }
        // "National Atomic Company Ujala": what it is, and its name.
        let mut last_words = self.end.saturating_sub(NAME_WORDS).max(self.first + 1)..self.end;
        let named = last_words.find_map(|at| {
            let body = literal(scene, at, self.end).filter(|body| scene.ontology.is_author(body.class))?;
            let head = head_at_end(scene, self.first, at)?;
            let is_form = |at: usize| scene.sentence.tokens[at].shape.has(Shape::ACRONYM);
            let is_plain = (self.first..at).all(|at| is_all_nouns(scene, at, at + 1) || is_form(at));
            (scene.ontology.is_author(&head.class) && is_plain).then_some(body)
        });
        if let Some(body) = named {
            found.push(mention(scene, self.first, self.end, &body));
            return true;
        }
        let Some(whole) = literal(scene, self.first, self.end) else {
            self.add_literals(scene, found);
            return false;
        };
        let is_work = is_work(scene, &whole);
        // "in Karibu": the place, not the work there.
        let before = self.first.checked_sub(1).and_then(|before| scene.sentence.tokens.get(before));
        if is_work
            && whole.words == 1
            && before.is_some_and(|before| scene.ontology.lexicon.is(before.word, WordClass::In))
        {
            return false;
        }
        // "the Karibu dam": the word for a work is a part of its name.
        let top = scene.ontology.top(whole.class);
        let work = if is_work { self.work_behind(scene) } else { None };
        if let Some((head, end)) = work.filter(|(head, _)| scene.ontology.top(&head.class) == top) {
            found.push(scene.mention(self.first, end, &head.class, &head.rule, Kind::Name));
            return true;
        }
        found.push(mention(scene, self.first, self.end, &whole));
        true
    }

    /// Returns whether the last word of a name is a number: "Karibu IV", "Karibu 3".
    fn ends_in_number(&self, scene: &Scene<'_>) -> bool {
        let last = scene.sentence.tokens.get(self.end - 1).filter(|_| self.end > self.first + 1);
        last.is_some_and(|last| {
            let is_roman = scene.ontology.lexicon.is(last.word, WordClass::RomanNumber);
            is_roman && last.shape.has(Shape::CAPITAL) || last.tag == Tag::Number
        })
    }

    /// "Karibu Tunnel", "Ujala Corporation" where a list has Karibu and Ujala: whether a name is that of a list with
    /// the word for what it is.
    fn completes(&self, scene: &Scene<'a>, first: usize, literal: &Literal<'_>) -> bool {
        let end = first + literal.words;
        let top = scene.ontology.top(literal.class);
        // "Riverton Revenue Service": that of a place has the name of another.
        let is_of_place = end == self.end && place::is_place(scene, self.first, first);
        (first == self.first && (end + 1..=end + HEAD_WORDS).contains(&self.end) || is_of_place)
            && self.core_end == self.end
            && self.head.is_some_and(|head| scene.ontology.top(&head.class) == top)
    }

    /// "Development Bank of Riverton" where a list has the Bank of Riverton: whether a name has the head of that of a list
    /// and words before it.
    fn outgrows(&self, scene: &Scene<'a>, first: usize, literal: &Literal<'_>) -> bool {
        let head = self.core_end.checked_sub(1);
        self.first < first
            && head == Some(first)
            && first + literal.words == self.end
            && self.head.is_some_and(|head| scene.ontology.top(&head.class) == scene.ontology.top(literal.class))
    }

    fn add_literals(&self, scene: &Scene<'a>, found: &mut Vec<Mention>) {
        let mut index = self.first;
        while index < self.end {
            let hit = literals_at(scene, index).find(|literal| index + literal.words <= self.end);
            // "Nelson Mandela Bridge": whom it is called after is not named.
            let is_person = |literal: &Literal<'_>| {
                scene.ontology.patterns.person().is_some_and(|title| *title.class == **literal.class)
            };
            let hit = hit.filter(|literal| self.head.is_none() || !is_person(literal));
            let is_other =
                |literal: &Literal<'_>| !self.completes(scene, index, literal) && !self.outgrows(scene, index, literal);
            if let Some(literal) = hit.filter(is_other) {
                let end = index + literal.words;
                found.push(mention(scene, index, end, &literal));
                index = end;
            } else {
                index += 1;
            }
        }
    }
}
