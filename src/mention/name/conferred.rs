//! Names of standings that are given: "as a Creative City", "were named Model Cities".

use std::sync::Arc;

use crate::{
    mention::{Scene, name::Name},
    ontology::{grammar::WordClass, lexicon::WordId, naming},
    sentence::verb::{Form, VerbGroup},
};

impl Name<'_> {
    /// Returns whether "as a" or "into a" stands before the name.
    pub(super) fn is_standing(&self, scene: &Scene<'_>) -> bool {
        let lexicon = &scene.ontology.lexicon;
        let before = |count: usize| self.first.checked_sub(count).and_then(|index| scene.sentence.tokens.get(index));
        before(1).is_some_and(|token| {
            lexicon.is(token.word, WordClass::Article) && !lexicon.is(token.word, WordClass::Definite)
        }) && before(2)
            .is_some_and(|token| lexicon.is(token.word, WordClass::As) || lexicon.is(token.word, WordClass::Into))
    }

    /// Returns whether the verb before says that the name is a standing that is given: "were named Model Cities",
    /// "certified as Green Ports".
    pub(super) fn is_conferred(&self, scene: &Scene<'_>) -> bool {
        let lexicon = &scene.ontology.lexicon;
        let tokens = &scene.sentence.tokens;
        let mut first = self.first;
        let mut is_as = false;
        // "awarded the title of Green City".
        let titles = scene.ontology.lists.get("conferred-titles");
        let word = |at: usize| tokens.get(at).map_or(WordId::UNKNOWN, |token| token.lemma);
        let of = first.checked_sub(2).filter(|&noun| {
            lexicon.is(word(noun + 1), WordClass::Of) && titles.is_some_and(|titles| titles.contains(&word(noun)))
        });
        if of.is_some() {
            return true;
        }
        while first > 0
            && tokens.get(first - 1).is_some_and(|token| {
                is_as |= lexicon.is(token.word, WordClass::As);
                lexicon.is(token.word, WordClass::Article) || lexicon.is(token.word, WordClass::As)
            })
        {
            first -= 1;
        }
        // "was chosen, as Riverton Zone took in new plants": a reason.
        let acts = |verb: &VerbGroup| verb.first == self.end && verb.form == Form::Finite;
        if is_as && scene.sentence.verbs.iter().any(acts) {
            return false;
        }
        let verb = scene.sentence.verbs.iter().rev().find(|verb| verb.end <= first);
        verb.is_some_and(|verb| (is_as || verb.end == first && verb.is_passive) && scene.ontology.confers(verb.lemma))
    }

    /// Returns the name with its head in the singular, where it is a plural.
    pub(super) fn singular(&self, scene: &Scene<'_>) -> Option<Arc<str>> {
        let last = scene.sentence.tokens.get(self.core_end.checked_sub(1)?)?;
        if last.word == last.lemma {
            return None;
        }
        let capital = naming::capital(scene.ontology.lexicon.text(last.lemma));
        let before = scene.text(self.first, self.core_end - 1);
        let after = scene.text(self.core_end, self.end);
        Some(Arc::from(
            [before, &capital, after].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" "),
        ))
    }
}
