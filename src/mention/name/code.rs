//! Codes of roads: "the M-2 Motorway", "NH-44".

use crate::{
    mention::{Kind, Mention, Scene, name::Name},
    ontology::pattern::Head,
    sentence::Shape,
};

/// So many capitals a code begins with at the most.
const CAPITALS: usize = 3;

/// So many digits it ends with at the most.
const DIGITS: usize = 4;

/// Returns the capitals of a code: "M" of "M-2".
fn capitals<'a>(scene: &Scene<'a>, at: usize) -> Option<&'a str> {
    let token = scene.sentence.tokens.get(at)?;
    if !token.shape.has(Shape::DIGIT) || !token.shape.has(Shape::HYPHEN) || !token.shape.has(Shape::CAPITAL) {
        return None;
    }
    let (capitals, digits) = scene.document.slice(token.span).split_once('-')?;
    let is_code = (1..=CAPITALS).contains(&capitals.len())
        && (1..=DIGITS).contains(&digits.len())
        && capitals.bytes().all(|byte| byte.is_ascii_uppercase())
        && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_code.then_some(capitals)
}

/// Returns the head that the capitals of a code are.
fn head<'a>(scene: &Scene<'a>, at: usize) -> Option<&'a Head> {
    let word = scene.ontology.lexicon.find(&capitals(scene, at)?.to_lowercase());
    scene.ontology.patterns.before.get(&word)?.iter().find(|head| head.words == [word])
}

/// Returns whether a token is a code that can be a name, or a part of one: known by its capitals, or before a capital.
pub(super) fn is_name(scene: &Scene<'_>, at: usize) -> bool {
    let is_before_name = || {
        scene
            .sentence
            .tokens
            .get(at + 1)
            .is_some_and(|next| next.shape.has(Shape::CAPITAL) && next.shape.has(Shape::SPACE))
    };
    capitals(scene, at).is_some() && (head(scene, at).is_some() || is_before_name())
}

impl<'a> Name<'a> {
    /// "NH-44": a code alone.
    pub(super) fn coded(&self, scene: &Scene<'a>) -> Option<Mention> {
        let head = head(scene, self.first).filter(|_| self.end == self.first + 1)?;
        Some(scene.mention(self.first, self.end, &head.class, &head.rule, Kind::Name))
    }
}
