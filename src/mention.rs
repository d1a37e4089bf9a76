//! Mentions: where a text names something, of which class, and which pattern found it.
//!
//! Comes in: sentences. Goes out: mentions in the order of the text, the outer before the inner. A mention may lie
//! inside another ("Riverton" in "Riverton Museum"); two never cross. What a mention refers to is decided in
//! [`crate::entity::resolve`].

pub mod head;
pub mod name;
pub mod place;
pub mod person;
pub mod quoted;
pub mod described;
pub mod work;
pub mod own;

use std::sync::Arc;

use crate::{
    document::{Block, BlockKind, Document, DocumentId, Span},
    ontology::{Ontology, grammar::WordClass, lexicon::Tag},
    repair,
    sentence::{self, Sentence},
};

/// What kind of naming a mention is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A proper name with a head word, or of a list.
    Name,
    /// A place of the gazetteer.
    Place,
    /// A name in quotation marks.
    Quoted,
    /// A name or definite description that refers back: "the Bureau", "the Enterprise Zone".
    Reference,
    /// A capitalised name whose class nothing tells.
    Unclassed,
    /// A description in lower case.
    Described,
    /// A status or honour in words.
    Designation,
    /// A work on a named thing: "the expansion of X".
    Work,
    /// A human being.
    Person,
    /// A part with a number of a named thing: "X (Phase II)".
    Part,
}

/// A span that names something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Index of the sentence.
    pub sentence: usize,
    /// First token.
    pub first: usize,
    /// One past the last token.
    pub end: usize,
    /// Where it stands; may be a part of a token ("Riverton" in "Riverton-Seaford").
    pub span: Span,
    /// Key of the class; empty for [`Kind::Unclassed`].
    pub class: Arc<str>,
    /// Key of the pattern or gazetteer.
    pub rule: Arc<str>,
    /// The canonical name where a list or gazetteer gives one.
    pub name: Option<Arc<str>>,
    /// What kind of naming it is.
    pub kind: Kind,
    /// Whether it counts only where the same name stands elsewhere too (headings in capitals).
    pub is_weak: bool,
}

/// Returns which of the mentions of a document stand in a sentence.
#[must_use]
pub fn of_sentence(mentions: &[Mention], sentence: usize) -> std::ops::Range<usize> {
    let first = mentions.partition_point(|mention| mention.sentence < sentence);
    first..mentions.partition_point(|mention| mention.sentence <= sentence)
}

impl Mention {
    /// Returns whether the other lies inside this one and is smaller.
    #[must_use]
    pub fn holds(&self, other: &Self) -> bool {
        self.sentence == other.sentence && self.span != other.span && self.span.contains(other.span)
    }
}

/// Adds mentions of one kind to those that were found before in a sentence.
type Finder = fn(&Scene<'_>, &mut Vec<Mention>);

/// Every finder, in the order in which they rest on each other.
const FINDERS: [Finder; 10] = [
    quoted::find,
    person::find,
    name::find,
    described::find,
    work::find,
    place::inside,
    place::shouted::find,
    place::named_after,
    place::parts_of,
    place::kind::find,
];

/// So many sentences go through a finder before the next: its code stays in the cache of the processor.
const TOGETHER: usize = 64;

/// Returns the mentions of a document, in order, the outer before the inner.
#[must_use]
pub fn find(ontology: &Ontology, document: &Document, sentences: &[Sentence]) -> Vec<Mention> {
    let mut mentions = Vec::new();
    let mut first = 0;
    for some in sentences.chunks(TOGETHER) {
        let mut found: Vec<Vec<Mention>> = vec![Vec::new(); some.len()];
        for finder in FINDERS {
            for (offset, (sentence, found)) in some.iter().zip(&mut found).enumerate() {
                finder(&Scene { ontology, document, sentence, index: first + offset }, found);
            }
        }
        mentions.extend(found.into_iter().flat_map(untangle));
        first += some.len();
    }
    own::find(ontology, document, sentences, &mut mentions);
    mentions
}

/// One sentence and what is needed to read it.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The ontology.
    pub ontology: &'a Ontology,
    /// The document.
    pub document: &'a Document,
    /// The sentence.
    pub sentence: &'a Sentence,
    /// Its index.
    pub index: usize,
}

impl Scene<'_> {
    /// Returns a mention of these tokens.
    #[must_use]
    pub fn mention(&self, first: usize, end: usize, class: &Arc<str>, rule: &Arc<str>, kind: Kind) -> Mention {
        let tokens = &self.sentence.tokens;
        let start = tokens.get(first).map_or(self.sentence.span.start, |token| token.span.start);
        let stop = end.checked_sub(1).and_then(|last| tokens.get(last)).map_or(start, |token| token.span.end);
        Mention {
            sentence: self.index,
            first,
            end,
            span: Span::new(start, stop.max(start)),
            class: class.clone(),
            rule: rule.clone(),
            name: None,
            kind,
            is_weak: self.is_title_case(),
        }
    }

    /// Returns the mention of some tokens that a rule finds and whose class the use of the name tells.
    #[must_use]
    pub fn unclassed(&self, first: usize, end: usize, rule: &str) -> Mention {
        self.mention(first, end, &Arc::from(""), &Arc::from(rule), Kind::Unclassed)
    }

    /// Returns whether the sentence is a heading, in which capitals say nothing. The name over the lines of a record is
    /// one: "Riverton Solar Project" over "Location: Riverton".
    #[must_use]
    pub fn is_title_case(&self) -> bool {
        let line = |at: usize| self.document.blocks.get(at).map_or("", |block| self.document.slice(block.span));
        let at = self.sentence.block;
        let is_label = |at: usize| repair::label(line(at)).is_some();
        self.document.blocks.get(at).is_some_and(|block| block.kind == BlockKind::Heading)
            && (is_label(at) || !is_label(at + 1) || !is_label(at + 2))
    }

    /// Returns whether some tokens are a whole line at the head of the document.
    #[must_use]
    pub fn is_title_line(&self, first: usize, end: usize) -> bool {
        is_title_line(self.sentence, first, end)
    }

    /// Returns the text of some tokens.
    #[must_use]
    pub fn text(&self, first: usize, end: usize) -> &str {
        let tokens = &self.sentence.tokens;
        match (tokens.get(first), end.checked_sub(1).and_then(|last| tokens.get(last))) {
            (Some(first), Some(last)) if first.span.start <= last.span.end => {
                self.document.slice(Span::new(first.span.start, last.span.end))
            }
            _ => "",
        }
    }
}

/// How many lines a title page has at the most.
pub(crate) const TITLE_LINES: usize = 12;

/// Returns whether some tokens of a sentence are a whole line at the head of the document, but for an article.
#[must_use]
pub fn is_title_line(sentence: &Sentence, first: usize, end: usize) -> bool {
    let is_article = sentence.tokens.iter().take(first).all(|token| token.tag == Tag::Determiner);
    sentence.block < TITLE_LINES && is_article && end == sentence.tokens.len()
}

/// Returns the class of what a name names when nothing else is known of it.
#[must_use]
pub fn class(ontology: &Ontology, name: &str) -> Option<Arc<str>> {
    let (sentences, document) = alone(ontology, name);
    let named = find(ontology, &document, &sentences).into_iter().filter(|mention| !mention.class.is_empty());
    named.max_by_key(|mention| mention.span.len()).map(|mention| mention.class)
}

/// Returns a text as a document of its own, and its sentences.
fn alone(ontology: &Ontology, text: &str) -> (Vec<Sentence>, Document) {
    let document = Document {
        source: text.to_owned(),
        text: text.to_owned(),
        blocks: vec![Block { span: Span::new(0, text.len()), kind: BlockKind::Paragraph, section: 0 }],
        ..Document::empty(DocumentId::new(text))
    };
    (sentence::read(&ontology.lexicon, &ontology.tagging, &document), document)
}

/// Returns the class of a name and where it stands in a text that is that name and nothing else but an article and marks.
pub(crate) fn whole(ontology: &Ontology, name: &str) -> Option<(Arc<str>, std::ops::Range<usize>)> {
    let letters = |text: &str| text.chars().filter(|character| character.is_alphanumeric()).count();
    // Behind "of the" no word begins a sentence.
    let front = ontology.of_links.first()?.trim_start();
    let text = format!("{front}{name}");
    let (sentences, document) = alone(ontology, &text);
    let named = find(ontology, &document, &sentences).into_iter();
    let longest = named
        .filter(|mention| !mention.class.is_empty() && mention.kind == Kind::Name)
        .max_by_key(|mention| mention.span.len())?;
    let span = longest.span.start.checked_sub(front.len())?..longest.span.end.checked_sub(front.len())?;
    let is_article = |word: &str| ontology.lexicon.is(ontology.lexicon.find(&word.to_lowercase()), WordClass::Article);
    let before = name.get(..span.start)?.trim();
    let is_whole = (letters(before) == 0 || is_article(before)) && letters(name.get(span.end..)?) == 0;
    is_whole.then_some((longest.class, span))
}

/// Sorts the mentions, keeps the first found of equal spans, and drops what crosses a mention that begins before it.
fn untangle(mut found: Vec<Mention>) -> Vec<Mention> {
    found.sort_by_key(|mention| {
        (mention.span.start, std::cmp::Reverse(mention.span.end), mention.kind == Kind::Unclassed)
    });
    found.dedup_by(|later, kept| later.span == kept.span);
    // "Queen Anne Central Hospital": what has a head of its own is no person with a title.
    let is_no_person = |whole: &Mention, part: &Mention| {
        part.kind == Kind::Person
            && whole.kind == Kind::Name
            && whole.end >= part.end
            && whole.span.start < part.span.start
            && (whole.end == part.end || part.first <= whole.first + 2)
    };
    // "the Summer Grants program": one thing, with the word for its kind.
    let is_same = |whole: &Mention, part: &Mention| {
        part.kind == Kind::Name
            && whole.kind == Kind::Described
            && (whole.first, whole.end, &whole.class) == (part.first, part.end + 1, &part.class)
    };
    // "Riverton, R.L.": one place, though a comma stands in its name.
    let is_whole = |whole: &Mention, part: &Mention| {
        let is_parted = || whole.name.as_ref().is_some_and(|name| name.contains(','));
        whole.kind == Kind::Place && whole.holds(part) && is_parted()
    };
    let is_said =
        |part: &Mention, whole: &Mention| is_no_person(whole, part) || is_same(whole, part) || is_whole(whole, part);
    let said_before: Vec<bool> = found.iter().map(|part| found.iter().any(|whole| is_said(part, whole))).collect();
    let mut said_before = said_before.into_iter();
    found.retain(|_| !said_before.next().unwrap_or(false));
    let mut kept: Vec<Mention> = Vec::with_capacity(found.len());
    for mention in found {
        let crosses = kept.iter().rev().take(8).any(|other| {
            other.span.overlaps(mention.span)
                && !other.span.contains(mention.span)
                && !mention.span.contains(other.span)
        });
        if !crosses {
            kept.push(mention);
        }
    }
    kept
}
