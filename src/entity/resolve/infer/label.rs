//! Names behind a label: "Operator: Ujala", "Districts: Riverton; Ujala".

use crate::{
    entity::resolve::Resolver,
    ontology::{grammar::WordClass, inference::Inference, lexicon::Tag},
    sentence::{Sentence, Shape},
};

/// A label ends within so many tokens before a name.
const FAR: usize = 80;

/// A label has so many words at the most.
const LONGEST: usize = 5;

impl Resolver<'_> {
    /// Returns whether a label with one of the words of a rule stands before a name, with nothing but other names
    /// between them.
    pub(super) fn is_labelled(&self, sentence: &Sentence, end: usize, first: usize, rule: &Inference) -> bool {
        let tokens = &sentence.tokens;
        let lexicon = &self.ontology.lexicon;
        let text = |at: usize| tokens.get(at).map_or("", |token| self.document.slice(token.span));
        if !matches!(text(end), "" | "," | ";" | "." | "(" | "–" | "—")
            && tokens.get(end).is_none_or(|token| token.tag != Tag::Conjunction)
        {
            return false;
        }
        let is_name = |at: &usize| {
            tokens.get(*at).is_some_and(|token| {
                token.shape.has(Shape::CAPITAL)
                    || token.shape.has(Shape::DIGIT)
                    || matches!(text(*at), "," | ";" | "(" | ")" | "%" | "&" | "“" | "”" | "–" | "—")
                    || lexicon.is_any(token.word, &[WordClass::And, WordClass::Of, WordClass::For, WordClass::Article])
            })
        };
        let Some(before) = first.checked_sub(1) else { return false };
        if !matches!(text(before), ":" | ";" | "," | "–" | "—") && !lexicon.is(tokens[before].word, WordClass::And)
        {
            return false;
        }
        let names = (0..first).rev().take(FAR).take_while(is_name).count();
        let Some(colon) = (first - names).checked_sub(1).filter(|&at| text(at) == ":") else { return false };
        let bracket = (0..colon).rfind(|&at| text(at) == "(").filter(|_| colon > 0 && text(colon - 1) == ")");
        let end = bracket.unwrap_or(colon);
        let is_border = |at: &usize| matches!(text(*at), ";" | "–" | "—" | "(" | "." | "," | ":");
        let start = (0..end).rfind(is_border).map_or(0, |border| border + 1);
        let label = tokens.get(start..end).unwrap_or_default();
        label.len() <= LONGEST
            && label.iter().any(|token| rule.labels.contains(&token.lemma) || rule.labels.contains(&token.word))
    }
}
