//! Lists under each other, and the sentence that leads into them.

use rustc_hash::FxHashMap;

use crate::{
    document::{BlockKind, Document},
    ontology::{
        grammar::WordClass,
        lexicon::{Lexicon, Tag},
    },
    sentence::{Sentence, verb::Form},
};

/// Returns for each block of a list the sentence before the list that ends in a colon, or its heading where
/// `with_headings` asks for that.
#[must_use]
pub fn leads(document: &Document, sentences: &[Sentence], with_headings: bool) -> FxHashMap<usize, usize> {
    let mut leads = FxHashMap::default();
    let mut lead = None;
    let mut before = None;
    for (index, sentence) in sentences.iter().enumerate() {
        let kind = document.blocks.get(sentence.block).map(|block| block.kind);
        let is_colon = document.slice(sentence.span).trim_end().ends_with(':');
        let is_open = is_colon || with_headings && kind == Some(BlockKind::Heading);
        if kind == Some(BlockKind::Item) && !is_colon {
            if let Some(lead) = lead {
                leads.insert(sentence.block, lead);
            }
        } else if before != Some(sentence.block) || is_open {
            lead = is_open.then_some(index);
        }
        before = Some(sentence.block);
    }
    leads
}

/// Returns for each row of a table behind the first the sentence that the first row is.
#[must_use]
pub fn headers(document: &Document, sentences: &[Sentence]) -> FxHashMap<usize, usize> {
    let mut headers = FxHashMap::default();
    let mut header: Option<(usize, usize)> = None;
    // Where rows stand line by line, a blank line begins another table.
    let mut is_tight = false;
    let is_apart = |above: usize, below: usize| {
        let end = |block: usize| document.blocks.get(block).map(|block| block.span);
        let gap = end(above).zip(end(below)).and_then(|(above, below)| document.text.get(above.end..below.start));
        gap.is_some_and(|gap| gap.matches('\n').count() > 1)
    };
    for (index, sentence) in sentences.iter().enumerate() {
        let is_row = document.blocks.get(sentence.block).is_some_and(|block| block.kind == BlockKind::Row);
        match header {
            _ if !is_row => header = None,
            // A rule of dashes may stand between the first row and the second.
            Some((first, last)) if sentence.block <= last + 2 && !(is_tight && is_apart(last, sentence.block)) => {
                is_tight |= sentence.block == last + 1 && !is_apart(last, sentence.block);
                headers.insert(sentence.block, first);
                header = Some((first, sentence.block));
            }
            _ => {
                header = Some((index, sentence.block));
                is_tight = false;
            }
        }
    }
    headers
}

/// Returns the noun that says what the items are, as a token of the sentence that leads into them: "the following
/// initiatives will start:", "these include the programmes:", "Flagship Projects".
#[must_use]
pub fn noun(lexicon: &Lexicon, lead: &Sentence) -> Option<usize> {
    let tokens = &lead.tokens;
    let is_plural = |at: usize| {
        tokens.get(at).is_some_and(|token| {
            let known = lexicon.word(token.word);
            (token.tag == Tag::Nouns || known.is_some_and(|word| word.tags.has(Tag::Nouns)))
                && token.word != token.lemma
        })
    };
    let following = lead.phrases.iter().find(|phrase| {
        let is_next = |at: usize| tokens.get(at).is_some_and(|token| lexicon.is(token.word, WordClass::Next));
        (phrase.first..phrase.head).any(is_next) && is_plural(phrase.head)
    });
    let last = || tokens.iter().rposition(|token| token.tag != Tag::Mark).filter(|&at| is_plural(at));
    // "Projects funded by the Bank:".
    let done = || {
        let verb = lead.verbs.first().filter(|verb| verb.form == Form::Participle)?;
        let head = verb.first.checked_sub(1).filter(|&at| is_plural(at))?;
        lead.phrases.first().filter(|phrase| phrase.head == head).map(|phrase| phrase.head)
    };
    following.map(|phrase| phrase.head).or_else(last).or_else(done)
}
