//! What stands between two runs of a name: "of", "for", a comma.

use crate::{
    mention::Scene,
    ontology::{grammar::WordClass, lexicon::Tag},
};

/// What stands between two runs of a name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    Of,
    For,
    On,
    And,
    Comma,
    In,
    With,
    Particle,
    At,
    To,
    Dash,
}

impl Gap {
    pub(super) fn between(scene: &Scene<'_>, end: usize, next: usize) -> Option<Self> {
        let lexicon = &scene.ontology.lexicon;
        let tokens = scene.sentence.tokens.get(end..next)?;
        let (first, rest) = tokens.split_first()?;
        let articles = rest.iter().all(|token| {
            lexicon.is(token.word, WordClass::Article)
                && lexicon.is(token.word, WordClass::Definite)
                && !lexicon.is(token.word, WordClass::SpeakersOwn)
        });
        // "for a New Era".
        let is_for_any = lexicon.is(first.word, WordClass::For)
            && rest.iter().all(|token| lexicon.is(token.word, WordClass::Article));
        // "won the Award for its gallery".
        let is_owned = rest.iter().any(|token| token.tag == Tag::Possessive);
        if rest.len() > 1 || is_owned || !articles && !is_for_any {
            return None;
        }
        if lexicon.is(first.word, WordClass::Of) {
            Some(Self::Of)
        } else if lexicon.is(first.word, WordClass::For) {
            Some(Self::For)
        } else if lexicon.is(first.word, WordClass::On) {
            Some(Self::On)
        } else if lexicon.is(first.word, WordClass::And) {
            Some(Self::And)
        } else if rest.is_empty() && lexicon.is(first.word, WordClass::In) {
            Some(Self::In)
        } else if rest.is_empty() && lexicon.is(first.word, WordClass::With) {
            Some(Self::With)
        } else if scene.document.slice(first.span) == "," {
            // "Climate Change, Energy, the Environment and Water".
            Some(Self::Comma)
        } else if rest.is_empty() && scene.ontology.in_list("name-particles", first.word) {
            Some(Self::Particle)
        } else if rest.is_empty() && lexicon.is(first.word, WordClass::At) {
            Some(Self::At)
        } else if rest.is_empty() && first.tag == Tag::To {
            Some(Self::To)
        } else if rest.is_empty() && matches!(scene.document.slice(first.span), "-" | "–" | "—") {
            Some(Self::Dash)
        } else {
            None
        }
    }
}
