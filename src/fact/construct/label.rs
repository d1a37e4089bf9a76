//! Labels: a few words before a colon that say what stands behind it.

use std::ops::Range;

use crate::{
    document::{Document, Span},
    fact::{
        construct::{
            Scene,
            record::{Line, Named},
        },
        state::Sink,
    },
    ontology::{
        Ontology,
        construction::Shape,
        grammar::WordClass,
        lexicon::{Lexicon, Tag, WordId},
    },
    sentence::{
        Sentence, Shape as Capital,
        verb::{Form, VerbGroup},
    },
};

/// A label has so many words at the most.
const LONGEST: usize = 16;

/// One in which nothing is named, so many.
const PLAIN: usize = 7;

/// Evidence is no longer than this, in bytes, where it runs from one line to another.
const NEAR: usize = 400;

/// What parts the cells of a row.
const BAR: &str = "|";

/// A label and its value, as tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) label: Range<usize>,
    pub(super) value: Range<usize>,
}

/// A word of a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) word: WordId,
    pub(super) lemma: WordId,
}

/// Returns the labels of a sentence with their values.
pub(super) fn cells(lexicon: &Lexicon, document: &Document, sentence: &Sentence) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    let slice = document.slice(sentence.span);
    if memchr::memchr2(b':', b'|', slice.as_bytes()).is_none() {
        return cells;
    }
    let tokens = &sentence.tokens;
    let text = |at: usize| tokens.get(at).map_or("", |token| document.slice(token.span));
    // "Districts | Riverton; Seaford".
    if slice.contains(BAR) {
        let bars: Vec<usize> = (0..tokens.len()).filter(|&at| text(at) == BAR).collect();
        let inner = |&&bar: &&usize| bar > 0 && bar + 1 < tokens.len();
        let mut inside = bars.iter().filter(inner);
        if let (Some(&bar), None) = (inside.next(), inside.next()) {
            let first = usize::from(text(0) == BAR);
            let last = tokens.len() - usize::from(text(tokens.len() - 1) == BAR);
            if is_label(lexicon, sentence, &(first..bar)) {
                cells.push(Cell { label: first..bar, value: bar + 1..last });
            }
        }
        return cells;
    }
    for colon in (0..tokens.len()).filter(|&at| text(at) == ":") {
        // "participants (first call):".
        let bracket = |end: usize| (0..end).rfind(|&at| text(at) == "(");
        let end = if colon > 0 && text(colon - 1) == ")" { bracket(colon).unwrap_or(colon) } else { colon };
        // "loans, 2021:".
        let is_year = end > 1 && text(end - 2) == "," && text(end - 1).bytes().all(|byte| byte.is_ascii_digit());
        let end = if is_year { end - 2 } else { end };
        let is_border = |at: &usize| matches!(text(*at), ":" | ";" | "–" | "—" | "-" | "(" | ")" | "." | "," | BAR);
        let border = (0..end).rfind(is_border);
        let first = border.map_or(0, |border| border + 1);
        if border.is_some_and(|border| matches!(text(border), ")" | ",")) || !is_label(lexicon, sentence, &(first..end))
        {
            continue;
        }
        if let (Some(above), Some(border)) = (cells.last_mut(), border) {
            above.value.end = above.value.end.min(border);
        }
        let is_inside = border.is_some_and(|border| text(border) == "(");
        let inherits = cells.last().filter(|above| above.value.end + 1 == first && text(above.value.end) == ";");
        let limit = inherits.map(|_| ()).or(is_inside.then_some(()));
        let close = limit.and_then(|()| (colon + 1..tokens.len()).find(|&at| text(at) == ")"));
        cells.push(Cell { label: first..end, value: colon + 1..close.unwrap_or(tokens.len()) });
    }
    cells
}

/// Returns whether words can be a label: few, no number and no verb that says something among them.
fn is_label(lexicon: &Lexicon, sentence: &Sentence, label: &Range<usize>) -> bool {
    let tokens = sentence.tokens.get(label.clone()).unwrap_or_default();
    // "Lead agency", "parks under its administration": what begins a label is no verb.
    // "States covered": neither is what ends a short one.
    let is_last = |verb: &VerbGroup| {
        let is_past = tokens.last().is_some_and(|last| matches!(last.tag, Tag::VerbPast | Tag::Participle));
        let is_noun = tokens.first().is_some_and(|first| matches!(first.tag, Tag::Noun | Tag::Nouns));
        verb.head + 1 == label.end && is_past && is_noun && tokens.len() == 2
    };
    // "Flagship projects of the Plan".
    let is_noun = |verb: &VerbGroup| {
        let token = sentence.tokens.get(verb.head).filter(|token| token.tag == Tag::VerbThird);
        token.and_then(|token| lexicon.word(token.word)).is_some_and(|word| word.tags.has(Tag::Nouns))
    };
    let says = |verb: &VerbGroup| {
        verb.form == Form::Finite
            && label.contains(&verb.head)
            && verb.head > label.start
            && !is_last(verb)
            && !is_noun(verb)
    };
    !tokens.is_empty()
        && tokens.len() <= LONGEST
        && tokens.iter().any(|token| token.shape.has(Capital::LETTER))
        && !sentence.verbs.iter().any(says)
}

/// Returns the words of a label.
pub(super) fn words(sentence: &Sentence, label: &Range<usize>) -> Vec<Word> {
    let tokens = sentence.tokens.get(label.clone()).unwrap_or_default();
    tokens.iter().map(|token| Word { word: token.word, lemma: token.lemma }).collect()
}

fn is_listed(ontology: &Ontology, list: &str, word: Word) -> bool {
    let list = ontology.lists.get(list);
    list.is_some_and(|list| list.contains(&word.word) || list.contains(&word.lemma))
}

/// Returns whether a word of a label is in a list.
pub(super) fn has(ontology: &Ontology, list: &str, words: &[Word]) -> bool {
    words.iter().any(|&word| is_listed(ontology, list, word))
}

/// Returns whether a label says that its value is what the record tells of: "Programme", "Name of the project".
pub(super) fn is_name(ontology: &Ontology, words: &[Word]) -> bool {
    let is_column = |word: &Word| {
        let mut rules = ontology.constructions.iter();
        rules.any(|rule| {
            matches!(rule.shape, Shape::Column | Shape::ColumnGiver)
                && (rule.words.contains(&word.word) || rule.words.contains(&word.lemma))
        })
    };
    has(ontology, "name-labels", words) && !words.iter().any(is_column)
}

/// Returns a line without a colon that may lead into a list, as a label.
pub(super) fn all(lexicon: &Lexicon, document: &Document, sentence: &Sentence) -> Option<Cell> {
    let tokens = &sentence.tokens;
    let text = |at: usize| tokens.get(at).map_or("", |token| document.slice(token.span));
    // "Transfers from the Ministry to agencies, FY 2023/24 (million):".
    let end = (0..tokens.len()).find(|&at| matches!(text(at), "," | "(" | ":" | ";" | "–" | "—" | "."));
    let end = end.unwrap_or(tokens.len());
    let label = 0..end;
    is_label(lexicon, sentence, &label).then_some(Cell { label, value: end..end })
}

/// What a label says of the thing that it names: "Members of **the Commission**".
pub(super) struct Whole {
    named: Named,
    word: Word,
    is_giver: bool,
}

/// Returns the thing that a label names, and the noun that says what stands behind is to it.
pub(super) fn whole(line: &Line<'_>, ontology: &Ontology, label: &Range<usize>) -> Option<Whole> {
    let token = |at: usize| line.sentence.tokens.get(at).filter(|_| label.contains(&at));
    let word = |at: usize| token(at).map(|token| Word { word: token.word, lemma: token.lemma });
    let (at, named, end) = label.clone().find_map(|at| line.at(at).map(|(named, end)| (at, named, end)))?;
    // "the Ministry's transfers to agencies", "Clean Stove Programme districts".
    if at == label.start {
        let is_giver = token(end).is_some_and(|token| token.tag == Tag::Genitive);
        let first = end + usize::from(is_giver);
        let is_noun =
            |at: &usize| token(*at).is_some_and(|token| matches!(token.tag, Tag::Noun | Tag::Nouns | Tag::Name));
        let last = (first..label.end).take_while(is_noun).last()?;
        // "Green Bank loans, 2021".
        let word = word(last)?;
        let is_giver = is_giver || ontology.is_trigger(Shape::ListGiver, word.lemma);
        return Some(Whole { named, word, is_giver });
    }
    let link = at
        .checked_sub(1)
        .filter(|link| token(*link).is_some_and(|token| matches!(token.tag, Tag::Preposition | Tag::To)))?;
    let before = link.checked_sub(1)?;
    let is_giver = [WordClass::From, WordClass::By]
        .iter()
        .any(|&class| token(link).is_some_and(|token| ontology.lexicon.is(token.word, class)));
    Some(Whole { named, word: word(before)?, is_giver })
}

/// Adds what a label says of the thing that it names and of what stands behind it.
pub(super) fn relate_whole(scene: &Scene<'_, '_>, whole: &Whole, object: Named, sink: &mut Sink) {
    let span = near(whole.named, object);
    if whole.is_giver {
        if scene.is_trigger(Shape::ListGiver, whole.word.lemma) {
            scene.relate(Shape::ListGiver, whole.named.thing, object.thing, span, whole.word.lemma, sink);
        }
    } else if scene.is_trigger(Shape::Members, whole.word.lemma) {
        scene.relate(Shape::Members, object.thing, whole.named.thing, span, whole.word.lemma, sink);
    } else {
        relate(scene, &[whole.word], whole.named, object, sink);
    }
}

fn near(subject: Named, object: Named) -> Span {
    let whole = subject.span.cover(object.span);
    if whole.len() <= NEAR { whole } else { object.span }
}

/// Returns whether a word of a label says something.
pub(super) fn is_said(scene: &Scene<'_, '_>, words: &[Word]) -> bool {
    let is_said = |word: WordId| scene.is_trigger(Shape::Column, word) || scene.is_trigger(Shape::ColumnGiver, word);
    words.iter().any(|word| is_said(word.lemma) || is_said(word.word))
}

/// Adds what a label says of a thing and of what stands behind it. Of several words the one that says most counts:
/// "funding agency".
pub(super) fn relate(scene: &Scene<'_, '_>, words: &[Word], subject: Named, object: Named, sink: &mut Sink) {
    if subject.thing == object.thing || words.len() > PLAIN {
        return;
    }
    let is_said = |word: WordId| scene.is_trigger(Shape::Column, word) || scene.is_trigger(Shape::ColumnGiver, word);
    let trigger = |word: &Word| [word.lemma, word.word].into_iter().find(|&word| is_said(word));
    let said: Vec<(Word, WordId)> = words.iter().filter_map(|word| Some((*word, trigger(word)?))).collect();
    let is_plain = |&&(word, _): &&(Word, WordId)| !is_listed(scene.fitness.ontology, "general-labels", word);
    let span = near(subject, object);
    let best = said.iter().find(is_plain).or(said.first());
    if let Some(&(_, trigger)) = best {
        if scene.is_trigger(Shape::Column, trigger) {
            scene.relate(Shape::Column, subject.thing, object.thing, span, trigger, sink);
        }
        if scene.is_trigger(Shape::ColumnGiver, trigger) {
            scene.relate(Shape::ColumnGiver, object.thing, subject.thing, span, trigger, sink);
        }
    }
}
