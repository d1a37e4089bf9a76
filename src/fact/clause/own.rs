//! Words for a kind that mean the author: "the state", in the report of a state's government; "Cabinet approved".

use crate::{
    entity::resolve::Resolved,
    fact::clause::Reader,
    ontology::{Ontology, grammar::WordClass, lexicon::WordId},
    sentence::{Shape as Capital, phrase::NounPhrase},
};

impl Reader<'_> {
    /// Returns whether a noun is a word for a kind of place that means the author.
    pub(super) fn is_own_kind(&self, head: usize) -> bool {
        let head = self.sentence.tokens.get(head);
        head.is_some_and(|head| is_own_kind(self.ontology, self.resolved, head.word))
    }

    /// "Cabinet approved", "next year Government will fund": the kind of the author without an article.
    pub(super) fn is_author_kind(&self, phrase: &NounPhrase) -> bool {
        let tokens = &self.sentence.tokens;
        let author = self.resolved.author.and_then(|author| self.resolved.things.get(author));
        let (Some(author), Some(head)) = (author, tokens.get(phrase.head)) else { return false };
        let mut words = author.name.split(' ');
        let is_kind = words.next() == Some(self.text(phrase.head))
            && words.next().is_some_and(|of| self.is(self.ontology.lexicon.find(of), WordClass::Of));
        let before = tokens.get(phrase.first..phrase.head).unwrap_or_default();
        let is_timed = before.last().is_none_or(|token| self.is(token.word, WordClass::Period));
        is_kind && is_timed && head.shape.has(Capital::CAPITAL) && phrase.end == phrase.head + 1
    }
}

/// Returns whether a word for a kind of place is that of the place in the author's name.
pub(crate) fn is_own_kind(ontology: &Ontology, resolved: &Resolved, kind: WordId) -> bool {
    if !ontology.in_list("own-kinds", kind) {
        return false;
    }
    let Some(author) = resolved.author.and_then(|author| resolved.things.get(author)) else { return false };
    let ends_author = |name: &str| author.name.strip_suffix(name).is_some_and(|before| before.ends_with(' '));
    let places = resolved.things.iter().filter(|place| ontology.is_place(&place.class) && ends_author(&place.name));
    let Some(home) = places.max_by_key(|place| place.name.len()) else { return false };
    let mut heads = ontology.patterns.heads.get(&kind).into_iter().flatten();
    heads.any(|head| head.words.len() == 1 && head.class == home.class)
}
