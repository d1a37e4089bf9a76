//! Words in small letters within one run of capitals: "Shell Trinidad and Tobago Limited".

use crate::{
    mention::{Scene, head::head_at_end, name::run::is_name_word, place},
    ontology::{gazetteer::Gazetteer, grammar::WordClass},
};

/// Returns where the place ends that begins in the run before an "and" and holds it: "Trinidad and Tobago".
pub(super) fn place_over_and(scene: &Scene<'_>, first: usize, and: usize) -> Option<usize> {
    let token = scene.sentence.tokens.get(and)?;
    if !scene.ontology.lexicon.is(token.word, WordClass::And) {
        return None;
    }
    let words = (and + 1..and + Gazetteer::MAX_WORDS).take_while(|&at| is_name_word(scene, at)).count();
    let ends = |start: usize| (and + 2..=and + 1 + words).rev().find(|&end| place::is_exact(scene, start, end));
    if words == 0 { None } else { (first..and).find_map(ends) }
}
