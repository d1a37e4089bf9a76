//! Sentences: tokens with their parts of speech, and verb groups.
//!
//! A sentence is the unit a rule sees. It never crosses the border of a block.

pub mod list;
mod letters;
pub mod split;
pub mod tag;
pub mod token;
pub mod verb;
pub mod phrase;

use crate::{
    document::Span,
    ontology::lexicon::{Tag, WordId},
};

/// What the spelling of a token shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shape(u8);

impl Shape {
    /// The first letter is a capital.
    pub const CAPITAL: u8 = 1;
    /// Two letters or more, all of them capitals (`GDP`, `R&D`, `SMEs` apart from its plural s).
    pub const ACRONYM: u8 = 2;
    /// A digit is among its characters.
    pub const DIGIT: u8 = 4;
    /// Letters are among its characters.
    pub const LETTER: u8 = 8;
    /// A hyphen joins its parts.
    pub const HYPHEN: u8 = 16;
    /// White space stands before it.
    pub const SPACE: u8 = 32;
    /// A capital follows a small letter (`iBond`, `StarPower`).
    pub const CAMEL: u8 = 64;

    /// Returns the shape of these bits.
    #[must_use]
    pub const fn new(bits: u8) -> Self {
        Self(bits)
    }

    /// Returns whether all of `bits` are set.
    #[must_use]
    pub const fn has(self, bits: u8) -> bool {
        self.0 & bits == bits
    }
}

/// A word, number or mark of punctuation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// Its lower-case spelling in the lexicon.
    pub word: WordId,
    /// Its base form in the lexicon; the word itself where none is known.
    pub lemma: WordId,
    /// Its part of speech here.
    pub tag: Tag,
    /// What its spelling shows.
    pub shape: Shape,
}

impl Token {
    /// Returns whether it is another form of a word that the lexicon knows: "receipts", "cities".
    #[must_use]
    pub fn is_inflected(&self) -> bool {
        self.word != self.lemma && self.lemma.is_known()
    }
}

/// A sentence with its tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands.
    pub span: Span,
    /// Index into the document's blocks.
    pub block: usize,
    /// In order.
    pub tokens: Vec<Token>,
    /// In order.
    pub verbs: Vec<verb::VerbGroup>,
    /// In order, without overlaps.
    pub phrases: Vec<phrase::NounPhrase>,
}

impl Sentence {
    /// Returns the noun phrase whose head word is a token.
    #[must_use]
    pub fn phrase_of(&self, head: usize) -> Option<&phrase::NounPhrase> {
        let at = self.phrases.partition_point(|phrase| phrase.head < head);
        self.phrases.get(at).filter(|phrase| phrase.head == head)
    }
}

/// Returns the sentences of a document: its blocks cut, tagged, and read for verb groups and noun phrases.
#[must_use]
pub fn read(
    lexicon: &crate::ontology::lexicon::Lexicon,
    tagging: &crate::ontology::tagging::Tagging,
    document: &crate::document::Document,
) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut tokens = Vec::new();
    for (block, held) in document.blocks.iter().enumerate() {
        let mut rest = held.span;
        tokens.clear();
        while rest.start < rest.end {
            let border = split::border(&document.text, rest);
            token::cut(lexicon, tagging, &document.text, Span::new(rest.start, border), &mut tokens);
            rest.start = border;
            // A sentence that may go on behind the border waits for what follows.
            let waiting = if border < rest.end { 2 * split::MAX_TOKENS } else { 0 };
            let mut first = 0;
            while first + waiting < tokens.len() {
                let end = split::end(document, &tokens, first).max(first + 1);
                let mut own = tokens.get(first..end).unwrap_or_default().to_vec();
                let span = split::span(&own);
                letters::leave_out(lexicon, tagging, &document.text, &mut own);
                tag::tag(lexicon, tagging, &mut own);
                let verbs = verb::groups(lexicon, &own);
                let phrases = phrase::phrases(lexicon, &own, &verbs);
                sentences.push(Sentence { span, block, tokens: own, verbs, phrases });
                first = end;
            }
            tokens.drain(..first);
        }
    }
    sentences
}
