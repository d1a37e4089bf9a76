//! What the columns of a table say of the thing that a row tells of: "Tana Dam | Nairobi | Ports Authority" under
//! "Project | Location | Lead agency".

use std::ops::Range;

use crate::{
    fact::{construct::Scene, nominal, state::Sink},
    ontology::{construction::Shape, grammar::WordClass},
    sentence::Sentence,
};

/// What parts the cells of a row.
const BAR: &str = "|";

/// So many columns are read at the most.
const COLUMNS: usize = 64;

/// Adds what a row states under the first row of its table.
pub fn find(scene: &Scene<'_, '_>, header: &Sentence, sink: &mut Sink) {
    let cells = |sentence: &Sentence| -> Vec<Range<usize>> {
        let text = |at: usize| sentence.tokens.get(at).map_or("", |token| scene.document.slice(token.span));
        let bars = (0..sentence.tokens.len()).filter(|&at| text(at) == BAR).chain([sentence.tokens.len()]);
        let mut first = 0;
        let cells = bars.map(|bar| std::mem::replace(&mut first, bar + 1)..bar);
        cells.skip_while(Range::is_empty).take(COLUMNS).collect()
    };
    let (titles, row) = (cells(header), cells(scene.sentence));
    let words = |title: &Range<usize>| header.tokens.get(title.clone()).unwrap_or_default();
    let says = |word| [Shape::Column, Shape::ColumnGiver].iter().any(|&shape| scene.is_trigger(shape, word));
    let is_known = |title: &Range<usize>| words(title).iter().any(|token| says(token.lemma));
    // The row tells of what its first named cell names, under a title that says nothing of it.
    let named = |cell: &Range<usize>| {
        let mut inside = scene.things().filter(|(mention, _)| cell.contains(&mention.first) && mention.end <= cell.end);
        inside.next().filter(|(mention, _)| mention.first == cell.start || mention.first == cell.start + 1)
    };
    let Some((column, subject)) = row.iter().enumerate().find_map(|(column, cell)| Some((column, named(cell)?))) else {
        return;
    };
    if titles.len() < 2 || titles.get(column).is_none_or(is_known) {
        return;
    }
    let (mention, thing) = subject;
    for (title, cell) in titles.iter().zip(&row).skip(column + 1) {
        let words = words(title);
        let mut last = 0;
        for index in scene.range.clone() {
            let (Some(other), Some(object)) = (scene.mentions.get(index), scene.thing(index)) else { continue };
            if !cell.contains(&other.first) || other.first < last || object == thing {
                continue;
            }
            last = other.end;
            let span = mention.span.cover(other.span);
            for token in words {
                if scene.is_trigger(Shape::Column, token.lemma) {
                    scene.relate(Shape::Column, thing, object, span, token.lemma, sink);
                }
                if scene.is_trigger(Shape::ColumnGiver, token.lemma) {
                    scene.relate(Shape::ColumnGiver, object, thing, span, token.lemma, sink);
                }
            }
        }
        // "Not yet completed".
        let is_denied = cell.clone().any(|token| scene.is(token, WordClass::Negation));
        let is_stage = words.iter().any(|token| scene.fitness.ontology.in_list("stage-columns", token.lemma));
        if is_stage && !is_denied {
            for token in scene.sentence.tokens.get(cell.clone()).unwrap_or_default() {
                nominal::described(scene, token, thing, mention.span, sink);
            }
        }
    }
}
