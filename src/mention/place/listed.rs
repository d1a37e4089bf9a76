//! Places at the beginning of the names of a list.

use crate::{
    mention::{Scene, head},
    ontology::literal::Literal,
};

/// Returns whether a literal name that is longer begins here ("South China Morning Post" is no place), but that of a work
/// or a body with nothing but general words behind the place, where it lies ("Riverton International Airport").
pub(super) fn begins(scene: &Scene<'_>, first: usize, end: usize) -> bool {
    let ontology = scene.ontology;
    let lies_here = |literal: &Literal<'_>| {
        let last = first + literal.words;
        let is_general = |at: usize| {
            let word = scene.text(at, at + 1).to_lowercase();
            ontology.naming.is_general(&word)
                || ontology.naming.small.contains(&*word)
                || ontology.in_list("wide-levels", ontology.lexicon.find(&word))
        };
        ontology.workable.contains(ontology.top(literal.class))
            && (end..last).all(is_general)
            && (head::head_at_end(scene, end, last).is_some() || head::head_at_start(scene, end, last).is_some())
    };
    head::literals_at(scene, first).next().is_some_and(|literal| literal.words > end - first && !lies_here(&literal))
}
