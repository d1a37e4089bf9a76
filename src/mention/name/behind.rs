//! Words in small letters behind a name that say what has it: "the Clean Rivers programme", "the Riverton airport".

use crate::{
    mention::{
        Scene,
        head::{ends_in, head_at_end},
        name::{Name, run::Run, word::is_all_nouns},
        place,
    },
    ontology::{grammar::WordClass, lexicon::Tag, pattern::Head},
    sentence::Shape,
};

impl<'a> Name<'a> {
    /// "the Prevention of Corruption Act": common words behind "the", and behind "of" the head of a law or the word for
    /// a work, which is that of the whole.
    pub(super) fn head_behind_deed(&self, scene: &Scene<'a>, next: Run) -> Option<&'a Head> {
        let (ontology, tokens) = (scene.ontology, &scene.sentence.tokens);
        let kinds = ontology.lists.get("place-kinds");
        let is_deed = self.head.is_none()
            && self.core_end == self.end
            && self.follows_article(scene)
            && is_all_nouns(scene, self.first, self.end)
            && !place::is_place(scene, self.first, self.end)
            && !tokens.get(self.first..self.end)?.iter().any(|token| {
                ontology.is_office(token.lemma) || kinds.is_some_and(|kinds| kinds.contains(&token.lemma))
            });
        let head = head_at_end(scene, next.first, next.end).filter(|_| is_deed && next.first == self.end + 1)?;
        ((ends_in(scene, head, "comma-years") || ends_in(scene, head, "kind-words"))
            && !ontology.is_author(&head.class)
            && head.words.len() < next.end - next.first)
            .then_some(head)
    }

    /// "Strategy to Combat Human Trafficking": a plan or law and what it is to do.
    pub(super) fn takes_aim(&self, scene: &Scene<'a>, next: Run) -> bool {
        let verb = scene.sentence.tokens.get(next.first);
        let is_deed = verb.is_some_and(|verb| {
            let word = scene.ontology.lexicon.word(verb.word);
            verb.word == verb.lemma && word.is_some_and(|word| word.tags.has(Tag::Verb))
        });
        is_deed
            && self.core_end == self.end
            && next.first == self.end + 1
            && next.end - next.first > 1
            && self.head.is_some_and(|head| scene.ontology.measures.contains(scene.ontology.top(&head.class)))
            && !place::is_place(scene, next.first, next.end)
    }

    /// "Mara – Zuri Highway": a line that goes by two places.
    pub(super) fn takes_other_end(&self, scene: &Scene<'a>, next: Run) -> bool {
        is_line(scene, next)
            && self.head.is_none()
            && self.core_end == self.end
            && place::is_exact(scene, self.first, self.end)
    }

    /// "the Mara to Zuri Highway": a line that goes by its ends.
    pub(super) fn takes_end(&self, scene: &Scene<'a>, next: Run) -> bool {
        let ontology = scene.ontology;
        let before = self.first.checked_sub(1).and_then(|before| scene.sentence.tokens.get(before));
        let is_counted = before
            .is_some_and(|before| before.tag == Tag::Number || ontology.quantity.scales.contains_key(&before.word));
        is_line(scene, next)
            && self.head.is_none()
            && self.core_end == self.end
            && (is_counted || self.follows_article(scene))
    }

    /// "Roadmap for Riverton's Rural Youth": a plan, a place that owns what the plan is for, and that.
    pub(super) fn takes_owner(&mut self, scene: &Scene<'a>, place: Run, owned: Run) -> bool {
        let (ontology, tokens) = (scene.ontology, &scene.sentence.tokens);
        let is_genitive = tokens.get(place.end).is_some_and(|token| token.tag == Tag::Genitive);
        let head = head_at_end(scene, self.first, self.core_end)
            .filter(|head| self.core_end == self.end && ontology.measures.contains(ontology.top(&head.class)));
        let takes = is_genitive
            && owned.first == place.end + 1
            && place::is_place(scene, place.first, place.end)
            && head_at_end(scene, owned.first, owned.end).is_none();
        if takes && head.is_some() {
            self.head = head;
        }
        takes && head.is_some()
    }

    /// Returns the head noun in lower case behind a name, for what is named by its purpose.
    pub(super) fn head_behind(&self, scene: &Scene<'a>) -> Option<(&'a Head, usize)> {
        let tokens = &scene.sentence.tokens;
        if place::is_place(scene, self.first, self.end) {
            return None;
        }
        let last = nouns_behind(scene, self.end, &[Tag::Noun, Tag::Nouns]);
        // "the Riverton Water Supply scheme": a head of which some words have capitals says what it is.
        let whole = head_at_end(scene, self.first, last).filter(|head| {
            last > self.end && head.words.len() > last - self.end && head.words.len() < last - self.first
        });
        if let Some(head) = whole {
            return Some((head, last));
        }
        let head = head_at_end(scene, self.end, last)?;
        let top = scene.ontology.top(&head.class);
        let is_standing =
            scene.ontology.standing_class.as_deref().is_some_and(|class| scene.ontology.top(class) == top);
        let fits = last > self.end
            && (is_standing || scene.ontology.dated.contains(top))
            && tokens.get(last - 1).is_some_and(|token| {
                scene.ontology.lists.get("naming-heads").is_some_and(|heads| {
                    heads.contains(&token.word) || token.tag != Tag::Nouns && heads.contains(&token.lemma)
                })
            });
        fits.then_some((head, last))
    }

    /// "the Jobs for Rivers programme": a name of two runs that a connector joins, where the head in lower case follows.
    pub(super) fn head_behind_joined(&self, scene: &Scene<'a>) -> Option<(&'a Head, usize)> {
        let tokens = &scene.sentence.tokens;
        let lexicon = &scene.ontology.lexicon;
        let is_joint = tokens.get(self.end).is_some_and(|token| {
            lexicon.is_any(token.word, &[WordClass::For, WordClass::Of, WordClass::With, WordClass::In])
                || token.tag == Tag::To
        });
        let is_definite = self
            .first
            .checked_sub(1)
            .and_then(|before| tokens.get(before))
            .is_some_and(|before| lexicon.is(before.word, WordClass::Definite) || before.tag == Tag::Possessive);
        let is_capital = |at: &usize| tokens.get(*at).is_some_and(|token| token.shape.has(Shape::CAPITAL));
        let end = (self.end + 1..tokens.len()).find(|at| !is_capital(at)).unwrap_or(tokens.len());
        if !is_joint || !is_definite || end == self.end + 1 {
            return None;
        }
        Self { end, core_end: end, ..*self }.head_behind(scene)
    }

    /// "the Riverton airport", "the Seaford diesel power plant": a work in lower case that the name before it makes one.
    pub(super) fn work_behind(&self, scene: &Scene<'a>) -> Option<(&'a Head, usize)> {
        let tokens = &scene.sentence.tokens;
        let last = nouns_behind(scene, self.end, &[Tag::Noun, Tag::Nouns, Tag::Adjective, Tag::Gerund]);
        let head = head_at_end(scene, self.end, last)?;
        let (token, before) = (tokens.get(last.checked_sub(1)?)?, self.first.checked_sub(1));
        let is_in = |list: &str| scene.ontology.in_list(list, token.word);
        // "the Justice department": one word, or common ones, and the head of a body.
        let is_noun =
            |at: usize| is_all_nouns(scene, at, at + 1) || scene.ontology.lexicon.is(tokens[at].word, WordClass::And);
        let is_common = || self.follows_the(scene) && (self.first..self.end).all(is_noun);
        let is_body = is_in("naming-bodies") && last == self.end + 1 && (self.end == self.first + 1 || is_common());
        // "the Zuri company", "the Zuri supermarket chain": one or two words that are no common ones.
        let is_firm = is_in("naming-firms")
            && last <= self.end + 2
            && self.end - self.first <= 2
            && !is_all_nouns(scene, self.first, self.end)
            && !place::is_place(scene, self.first, self.end);
        let is_work = is_body || is_firm || is_in("naming-works") && !scene.ontology.is_author(&head.class);
        // "two Riverton airports", "a Riverton airport": any.
        let is_any = before.and_then(|before| tokens.get(before)).is_some_and(|before| {
            let lexicon = &scene.ontology.lexicon;
            before.tag == Tag::Number && !scene.ontology.quantity.scales.contains_key(&before.word)
                || lexicon.is(before.word, WordClass::Generic)
                || lexicon.is(before.word, WordClass::Article) && !lexicon.is(before.word, WordClass::Definite)
        });
        (is_work && !is_any && matches!(token.tag, Tag::Noun | Tag::Gerund)).then_some((head, last))
    }

    /// "the Karibu Museum project": the head of a house that is built or changed, behind "the", and the word for a work.
    pub(super) fn project_behind(&self, scene: &Scene<'a>, own: &Head) -> Option<(&'a Head, usize)> {
        let tokens = &scene.sentence.tokens;
        let project = tokens.get(self.end).filter(|token| {
            token.tag == Tag::Noun
                && !token.shape.has(Shape::CAPITAL)
                && scene.ontology.in_list("kind-words", token.word)
        })?;
        let goes_on = tokens.get(self.end + 1).is_some_and(place::goes_on);
        let head = head_at_end(scene, self.end, self.end + 1)?;
        let is_work = head.words == [project.word]
            && scene.ontology.workable.contains(scene.ontology.top(&head.class))
            && !scene.ontology.is_author(&head.class);
        (ends_in(scene, own, "houses") && self.follows_the(scene) && is_work && !goes_on)
            .then_some((head, self.end + 1))
    }

    /// "Vijana Kazini (VK) programme": the noun behind the abbreviation says what has the name before it.
    pub(super) fn head_behind_bracket(&self, scene: &Scene<'a>) -> Option<&'a Head> {
        let tokens = &scene.sentence.tokens;
        let text = |at: usize| tokens.get(at).map_or("", |token| scene.document.slice(token.span));
        let (open, at) = (self.end, self.end + 3);
        let noun = tokens.get(at).filter(|noun| noun.tag == Tag::Noun && !noun.shape.has(Shape::CAPITAL))?;
        let is_bracket = text(open) == "(" && text(open + 2) == ")";
        let naming = scene.ontology.lists.get("naming-heads")?;
        let goes_on = tokens.get(at + 1).is_some_and(|next| matches!(next.tag, Tag::Noun | Tag::Nouns | Tag::Name));
        let head = head_at_end(scene, at, at + 1)?;
        (is_bracket && naming.contains(&noun.word) && !goes_on).then_some(head)
    }

    /// Returns whether a plural head without a definite article names many things.
    pub(super) fn is_generic_plural(&self, scene: &Scene<'_>) -> bool {
        let tokens = &scene.sentence.tokens;
        let Some(last) = tokens.get(self.core_end - 1) else { return false };
        let before = self.first.checked_sub(1).and_then(|index| tokens.get(index));
        last.tag == Tag::Nouns
            && last.word != last.lemma
            && before.is_some_and(|token| {
                token.tag == Tag::Number || scene.ontology.lexicon.is(token.word, WordClass::Generic)
            })
    }

    /// "signed an Executive Order": whether a head alone is any of its kind, and none that is founded or conferred.
    pub(super) fn is_any_of_kind(&self, scene: &Scene<'_>, head: &Head) -> bool {
        let top = scene.ontology.top(&head.class);
        let is_standing =
            || scene.ontology.standing_class.as_ref().is_some_and(|class| scene.ontology.top(class) == top);
        let is_founded = || {
            let mut verbs = scene.sentence.verbs.iter();
            verbs.any(|verb| verb.end + 1 == self.first && scene.ontology.in_list("founding-verbs", verb.lemma))
        };
        self.core_end == self.end
            && self.end - self.first == head.words.len()
            && self.follows_article(scene)
            && !self.follows_the(scene)
            && !is_standing()
            && !is_founded()
            && !self.is_conferred(scene)
    }

    /// Returns whether an article stands before a name, or a genitive, which says which: "Riverton's Roads and Bridges
    /// Programme".
    pub(super) fn follows_article(&self, scene: &Scene<'_>) -> bool {
        let before = self.first.checked_sub(1).and_then(|before| scene.sentence.tokens.get(before));
        self.follows_owner(scene)
            || before.is_some_and(|before| scene.ontology.lexicon.is(before.word, WordClass::Article))
    }

    /// Returns whether the genitive of a name stands before a name.
    fn follows_owner(&self, scene: &Scene<'_>) -> bool {
        let token = |back: usize| self.first.checked_sub(back).and_then(|at| scene.sentence.tokens.get(at));
        token(1).is_some_and(|token| token.tag == Tag::Genitive)
            && token(2).is_some_and(|token| token.shape.has(Shape::CAPITAL))
    }

    /// Returns whether "the" or a genitive stands before a name.
    pub(super) fn follows_the(&self, scene: &Scene<'_>) -> bool {
        let before = self.first.checked_sub(1).and_then(|before| scene.sentence.tokens.get(before));
        self.follows_owner(scene)
            || before.is_some_and(|before| {
                let lexicon = &scene.ontology.lexicon;
                lexicon.is(before.word, WordClass::Article) && lexicon.is(before.word, WordClass::Definite)
            })
    }
}

/// Returns where the words in lower case behind a name that have one of these tags end, three at the most.
pub(super) fn nouns_behind(scene: &Scene<'_>, end: usize, tags: &[Tag]) -> usize {
    let is_one = |at: usize| {
        let token = scene.sentence.tokens.get(at);
        token.is_some_and(|token| tags.contains(&token.tag) && !token.shape.has(Shape::CAPITAL))
    };
    (end..end + 3).find(|&at| !is_one(at)).unwrap_or(end + 3)
}

/// Returns whether a run ends in the head of a line that joins places.
fn is_line(scene: &Scene<'_>, run: Run) -> bool {
    head_at_end(scene, run.first, run.end)
        .is_some_and(|head| head.words.len() < run.end - run.first && ends_in(scene, head, "joining-works"))
}
