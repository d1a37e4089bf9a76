//! Names that the abbreviation behind them spells: "Raising and Accelerating Enterprise Performance (RAEP)".
//!
//! The initials say where the name begins and that it goes on over "and" and "for", as in A. S. Schwartz and
//! M. A. Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (PSB 2003), but only
//! by the first letters of words.

use crate::{
    mention::{
        Scene,
        head::head_at_end,
        name::{Name, run::Run},
    },
    ontology::lexicon::Tag,
    sentence::{Shape, Token},
};

/// So many tokens the long form has at the most.
const LONGEST: usize = 12;
/// So many letters the abbreviation has at the least: two are the initials of too much.
const FEWEST: usize = 3;

/// A name that its abbreviation spells.
pub(super) struct Spelled {
    /// Its first token.
    pub(super) first: usize,
    /// The bracket behind it.
    pub(super) open: usize,
    /// How many runs it holds.
    pub(super) used: usize,
}

/// Returns the name that begins with a run, or with the word in capitals that begins the sentence before it, where
/// the abbreviation in the bracket behind spells it.
pub(super) fn find(scene: &Scene<'_>, runs: &[Run]) -> Option<Spelled> {
    let (tokens, run) = (&scene.sentence.tokens, runs.first()?);
    let text = |token: &Token| scene.document.slice(token.span);
    let stretch = tokens.get(run.first..)?.iter().take(LONGEST + 1);
    let open = run.first + stretch.clone().position(|token| text(token) == "(")?;
    let [short, close] = tokens.get(open + 1..open + 3)? else { return None };
    if !short.shape.has(Shape::ACRONYM) || text(close) != ")" {
        return None;
    }
    let letters: Vec<char> = text(short).chars().filter(|letter| letter.is_alphabetic()).collect();
    let used = runs.iter().take_while(|run| run.first < open).count();
    // "Raising and Accelerating": no name begins with a verb, but for one that is spelled.
    let opening = (run.first <= 2 && tokens.first()?.shape.has(Shape::CAPITAL)).then_some(0);
    let first = [Some(run.first), opening]
        .into_iter()
        .flatten()
        .find(|&first| tokens.get(first..open).is_some_and(|tokens| spells(scene, tokens, &letters)))?;
    (letters.len() >= FEWEST).then_some(Spelled { first, open, used })
}

/// Returns whether the first letters of words in capitals are these letters, all of them in order; words in small
/// letters may give theirs or not.
fn spells(scene: &Scene<'_>, tokens: &[Token], letters: &[char]) -> bool {
    let Some((token, rest)) = tokens.split_first() else { return letters.is_empty() };
    let word = scene.document.slice(token.span);
    let first = word.chars().next().map(|letter| letter.to_ascii_uppercase());
    let is_mark = !word.starts_with(char::is_alphanumeric);
    let is_small = word.starts_with(char::is_lowercase);
    let takes = || match (letters.split_first(), first) {
        (Some((letter, others)), Some(first)) if letter.to_ascii_uppercase() == first => spells(scene, rest, others),
        _ => false,
    };
    if is_mark { spells(scene, rest, letters) } else { takes() || is_small && spells(scene, rest, letters) }
}

impl<'a> Name<'a> {
    /// Begins and ends the name where its abbreviation says.
    pub(super) fn spell(&mut self, scene: &Scene<'a>, spelled: &Spelled) {
        (self.first, self.end) = (spelled.first, spelled.open);
        let last = head_at_end(scene, self.first, self.end);
        // A head before "for" or "and" is that of the whole: "Guarantee Trust for Micro and Small Enterprises".
        let is_plural = scene
            .sentence
            .tokens
            .get(self.end - 1)
            .is_some_and(|token| token.tag == Tag::Nouns || token.word != token.lemma);
        self.is_spelled = true;
        if let Some(head) = self.head_behind_bracket(scene) {
            (self.head, self.core_end) = (Some(head), self.end);
        } else if self.head.is_none() || last.is_some() && !is_plural {
            (self.head, self.core_end) = (last.or(self.head), self.end);
        }
    }
}
