//! Figures: what a sentence says in numbers, ranks and shares.
//!
//! In go a sentence and what is known of its section; out come [`Figure`]s, each with its indicator, value, unit,
//! kind, modality and the words that show it. Whose figure it is stays a span: resolving it to an entity is the
//! caller's. Years, dates, numbering and names with numbers are no figures.

use rustc_hash::FxHashMap;

use crate::{
    document::{BlockKind, Document, Role, Span},
    fact::{Confidence, Modality, ObservationKind},
    ontology::{
        grammar::WordClass,
        lexicon::{Lexicon, Tag, WordId},
        quantity::{Cue, Quantity},
    },
    sentence::{
        Sentence, Shape, Token,
        verb::{Form, VerbGroup},
    },
};

mod level;
mod made;
mod noun;
mod owner;
mod region;
mod argument;
mod modality;
mod number;
mod rank;
mod spelled;
mod table;
mod time;
mod kind;
mod verb;

pub use spelled::Spelled;

/// What is known of the place where a sentence stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Context {
    /// Whether its section looks back or ahead.
    pub role: Role,
    /// The year its section tells of.
    pub year: Option<i32>,
    /// The year the document was written in or for.
    pub document_year: Option<i32>,
    /// The currency of the document's country, meant by a bare "$".
    pub currency: Option<String>,
}

/// One figure of a text, before its subject is resolved.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What is measured, the noun phrase, cleaned.
    pub indicator: String,
    /// Where the text names it.
    pub indicator_span: Option<Span>,
    /// Where the text names whose figure it is, if it does.
    pub subject_span: Option<Span>,
    /// In plain units; always finite.
    pub value: f64,
    /// A currency (`CNY`), `%`, a unit, or the counted noun.
    pub unit: String,
    /// What the figure measures.
    pub kind: ObservationKind,
    /// Said to hold, or striven for.
    pub modality: Modality,
    /// The year or period.
    pub time: Option<String>,
    /// Among which a rank is counted.
    pub scope: Option<Span>,
    /// The words that show the figure.
    pub span: Span,
    /// Key of the rule that found it.
    pub rule: &'static str,
    /// How far the rule is to be trusted.
    pub confidence: Confidence,
}

/// Returns the figures of a sentence, in the order of their numbers.
///
/// A sentence without digit, number word or word of rank costs one look at each token.
#[must_use]
pub fn find(
    quantity: &Quantity,
    lexicon: &Lexicon,
    document: &Document,
    sentence: &Sentence,
    context: &Context,
) -> Vec<Figure> {
    find_after(quantity, lexicon, document, sentence, context, None)
}

/// Returns the same where the sentence before is known: what "it" stands for may be a figure there.
#[must_use]
pub fn find_after(
    quantity: &Quantity,
    lexicon: &Lexicon,
    document: &Document,
    sentence: &Sentence,
    context: &Context,
    before: Option<&Sentence>,
) -> Vec<Figure> {
    let opens =
        |token: &Token| token.shape.has(Shape::DIGIT) || quantity.opens(token.word) || quantity.opens(token.lemma);
    if !sentence.tokens.iter().any(opens) {
        return Vec::new();
    }
    let reading = Reading { last: before, ..Reading::new(quantity, lexicon, document, sentence, context) };
    if document.blocks.get(sentence.block).is_some_and(|block| block.kind == BlockKind::Row) {
        let cells = table::figures(&reading, sentence.block);
        if !cells.is_empty() || !reading.verbs.iter().any(|verb| verb.form == Form::Finite) {
            return cells;
        }
    }
    let groups = number::groups(&reading);
    let mut ranks = rank::places(&reading, &groups).into_iter().peekable();
    let mut stated: Vec<Statement> = Vec::new();
    for (index, group) in groups.iter().enumerate() {
        while ranks.peek().is_some_and(|rank| rank.at < group.lead()) {
            if let Some(rank) = ranks.next() {
                stated.extend(rank::state(&reading, &groups, &rank, &stated));
            }
        }
        stated.extend(level::state(&reading, &groups, index, &stated));
    }
    for rank in ranks {
        stated.extend(rank::state(&reading, &groups, &rank, &stated));
    }
    stated.extend(level::change::multiples(&reading, &groups, &stated));
    stated.iter().flat_map(|statement| reading.figures(statement, &groups)).collect()
}

/// An indicator as it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Indicator {
    /// The cleaned words.
    text: String,
    /// First and one past the last token.
    range: (usize, usize),
}

/// What a rule says of a group of numbers.
#[derive(Debug, Clone)]
struct Statement {
    /// One for all values, or one for each.
    indicators: Vec<Indicator>,
    values: Vec<(f64, String)>,
    kind: ObservationKind,
    /// A part of the text that holds the statement together: the verb.
    verb: Option<usize>,
    /// Tokens that name whose figure it is.
    subject: Option<(usize, usize)>,
    /// Tokens of the order in which a rank counts.
    scope: Option<(usize, usize)>,
    /// The number's tokens.
    number: (usize, usize),
    /// Whether the level is the one before the change.
    is_older: bool,
    rule: &'static str,
    hundredths: u8,
}

/// A sentence with everything the rules ask of it.
struct Reading<'a> {
    quantity: &'a Quantity,
    lexicon: &'a Lexicon,
    document: &'a Document,
    tokens: &'a [Token],
    verbs: Vec<VerbGroup>,
    context: &'a Context,
    quotes: Vec<(usize, usize)>,
    /// The cues of each token and of its base form: the rules ask for them again and again.
    cues: Vec<u128>,
    /// The sentence before.
    last: Option<&'a Sentence>,
}

impl<'a> Reading<'a> {
    fn new(
        quantity: &'a Quantity,
        lexicon: &'a Lexicon,
        document: &'a Document,
        sentence: &'a Sentence,
        context: &'a Context,
    ) -> Self {
        let tokens = sentence.tokens.as_slice();
        let cues = tokens.iter().map(|token| quantity.cues(token.word) | quantity.cues(token.lemma)).collect();
        let (verbs, quotes) = (Vec::new(), Vec::new());
        let mut reading = Self { quantity, lexicon, document, tokens, verbs, context, quotes, cues, last: None };
        reading.verbs = verb::groups(&reading, &sentence.verbs);
        let mut open: Option<usize> = None;
        for index in 0..tokens.len() {
            match (reading.mark(index), open) {
                ("“", _) => open = Some(index),
                ("\"", None) => open = Some(index),
                ("”" | "\"", Some(first)) => {
                    reading.quotes.push((first, index));
                    open = None;
                }
                _ => {}
            }
        }
        reading
    }

    fn word(&self, index: usize) -> Option<WordId> {
        self.tokens.get(index).map(|token| token.word).filter(|word| word.is_known())
    }

    fn lemma(&self, index: usize) -> Option<WordId> {
        self.tokens.get(index).map(|token| token.lemma).filter(|word| word.is_known())
    }

    fn tag(&self, index: usize) -> Option<Tag> {
        self.tokens.get(index).map(|token| token.tag)
    }

    fn shape(&self, index: usize, bits: u8) -> bool {
        self.tokens.get(index).is_some_and(|token| token.shape.has(bits))
    }

    fn text(&self, index: usize) -> &'a str {
        self.tokens.get(index).map_or("", |token| self.document.slice(token.span))
    }

    fn lower(&self, index: usize) -> String {
        self.text(index).to_lowercase()
    }

    fn is(&self, index: usize, class: WordClass) -> bool {
        self.tokens.get(index).is_some_and(|token| self.lexicon.is(token.word, class))
    }

    /// Where the longest of some phrases begins that ends right before a token; they are kept by their last word.
    fn phrase_before(&self, phrases: &FxHashMap<WordId, Vec<Vec<WordId>>>, end: usize) -> Option<usize> {
        phrases.get(&self.word(end.checked_sub(1)?)?)?.iter().find_map(|phrase| {
            let start = end.checked_sub(phrase.len())?;
            phrase.iter().enumerate().all(|(offset, &word)| self.word(start + offset) == Some(word)).then_some(start)
        })
    }

    fn cue(&self, index: usize, cue: Cue) -> bool {
        self.cues.get(index).is_some_and(|cues| cues & cue.bit() != 0)
    }

    fn is_comma(&self, index: usize) -> bool {
        self.mark(index) == ","
    }

    /// The text of a token without letters, empty for a word: most tokens are words.
    fn mark(&self, index: usize) -> &'a str {
        if self.shape(index, Shape::LETTER) { "" } else { self.text(index) }
    }

    fn is_mark(&self, index: usize, marks: &str) -> bool {
        // The longest mark has three bytes; most tokens are words.
        self.tokens.get(index).is_some_and(|token| token.span.len() <= 3 && !token.shape.has(Shape::LETTER)) && {
            let text = self.text(index);
            !text.is_empty() && marks.contains(text)
        }
    }

    fn is_mark_char(&self, index: usize, mark: char) -> bool {
        let mut characters = self.mark(index).chars();
        characters.next() == Some(mark) && characters.next().is_none()
    }

    /// A mark that ends a clause.
    fn is_stop(&self, index: usize) -> bool {
        !self.shape(index, Shape::LETTER) && (self.is_mark(index, ";:.!?—…") || self.text(index) == "--")
    }

    /// Whether a token begins the sentence, opening marks and numbering aside.
    fn begins(&self, index: usize) -> bool {
        (0..index).all(|before| self.tag(before) == Some(Tag::Mark) || (before == 0 && self.shape(0, Shape::DIGIT)))
    }

    fn is_opening_quote(&self, index: usize) -> bool {
        self.mark(index) == "“" || self.quotes.iter().any(|&(first, _)| first == index)
    }

    fn in_quotes(&self, index: usize) -> bool {
        self.quotes.iter().any(|&(first, last)| first < index && index < last && last - first <= 13)
    }

    /// The verb group that holds a token.
    fn verb_at(&self, index: usize) -> Option<usize> {
        let place = self.verbs.partition_point(|verb| verb.end <= index);
        self.verbs.get(place).filter(|verb| verb.first <= index).map(|_| place)
    }

    /// The verb group that ends right before a token, adverbs aside.
    fn verb_before(&self, mut index: usize) -> Option<usize> {
        while index > 0 {
            index -= 1;
            if let Some(verb) = self.verb_at(index) {
                return Some(verb);
            }
            if self.tag(index) != Some(Tag::Adverb) && !self.cue(index, Cue::Closer) {
                return None;
            }
        }
        None
    }

    /// The token before, adverbs aside.
    fn before(&self, index: usize) -> Option<usize> {
        let mut at = index.checked_sub(1)?;
        while self.verb_at(at).is_none()
            && (self.tag(at) == Some(Tag::Adverb) || self.cue(at, Cue::Closer))
            && !self.cue(at, Cue::Rise)
            && !self.cue(at, Cue::Fall)
        {
            at = at.checked_sub(1)?;
        }
        Some(at)
    }

    fn verb_cue(&self, verb: usize, cue: Cue) -> bool {
        self.verbs.get(verb).is_some_and(|verb| self.cue(verb.head, cue))
    }

    fn span(&self, (first, end): (usize, usize)) -> Option<Span> {
        let first = self.tokens.get(first)?;
        let last = self.tokens.get(end.checked_sub(1)?)?;
        (first.span.start <= last.span.end).then(|| Span::new(first.span.start, last.span.end))
    }

    /// The words of a stretch of tokens as the text prints them, with one white space between.
    fn printed(&self, range: (usize, usize)) -> Option<String> {
        let words = self.document.slice(self.span(range)?).split_whitespace();
        Some(words.collect::<Vec<_>>().join(" "))
    }

    /// Whether a stretch of tokens is a name and nothing else.
    fn is_all_names(&self, (first, end): (usize, usize)) -> bool {
        first < end && (first..end).all(|at| self.tag(at) == Some(Tag::Name))
    }
}
