//! Words, noun phrases and verb groups as an explanation shows them.

use serde::Serialize;

use crate::{
    document::{Document, Span},
    ontology::{
        Ontology,
        lexicon::{Tag, WordId},
    },
    sentence::{
        Sentence,
        verb::{Form, Mood, VerbGroup},
    },
};

/// A word or mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Token {
    /// As it was read.
    pub text: String,
    /// Its part of speech, as the Penn Treebank calls it.
    pub tag: &'static str,
    /// Its base form.
    pub lemma: String,
}

/// A noun phrase without what follows its head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NounPhrase {
    /// As it was read.
    pub text: String,
    /// Its head noun.
    pub head: String,
}

/// A verb with its auxiliaries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Verb {
    /// As it was read.
    pub text: String,
    /// The base form of the main verb.
    pub lemma: String,
    /// `finite`, `infinitive`, `gerund` or `participle`.
    pub form: &'static str,
    /// `active` or `passive`.
    pub voice: &'static str,
    /// `past`, `present` or `future`; none where the form has none.
    pub tense: Option<&'static str>,
    /// Whether it goes on: "is building".
    pub progressive: bool,
    /// Whether it is negated.
    pub negated: bool,
    /// What its auxiliaries say: `future`, `ought`, `can`, `maybe`.
    pub modality: Vec<&'static str>,
}

/// Returns the tokens of a sentence.
#[must_use]
pub fn tokens(ontology: &Ontology, document: &Document, sentence: &Sentence) -> Vec<Token> {
    sentence
        .tokens
        .iter()
        .map(|token| {
            let text = document.slice(token.span);
            Token { text: text.to_owned(), tag: tag(token.tag), lemma: lemma(ontology, token.lemma, text) }
        })
        .collect()
}

/// Returns the noun phrases of a sentence.
#[must_use]
pub fn noun_phrases(document: &Document, sentence: &Sentence) -> Vec<NounPhrase> {
    let text = |first, end| document.slice(span(sentence, first, end)).to_owned();
    let phrases = sentence.phrases.iter();
    phrases
        .map(|phrase| NounPhrase { text: text(phrase.first, phrase.end), head: text(phrase.head, phrase.head + 1) })
        .collect()
}

/// Returns the verb groups of a sentence.
#[must_use]
pub fn verbs(ontology: &Ontology, document: &Document, sentence: &Sentence) -> Vec<Verb> {
    sentence.verbs.iter().map(|verb| self::verb(ontology, document, sentence, verb)).collect()
}

fn verb(ontology: &Ontology, document: &Document, sentence: &Sentence, verb: &VerbGroup) -> Verb {
    let moods = [(Mood::FUTURE, "future"), (Mood::OUGHT, "ought"), (Mood::CAN, "can"), (Mood::MAYBE, "maybe")];
    Verb {
        text: document.slice(span(sentence, verb.first, verb.end)).to_owned(),
        lemma: lemma(ontology, verb.lemma, document.slice(span(sentence, verb.head, verb.head + 1))),
        form: match verb.form {
            Form::Finite => "finite",
            Form::Infinitive => "infinitive",
            Form::Gerund => "gerund",
            Form::Participle => "participle",
        },
        voice: if verb.is_passive { "passive" } else { "active" },
        tense: match verb.form {
            Form::Finite if verb.mood.has(Mood::PAST) => Some("past"),
            Form::Finite if verb.mood.has(Mood::FUTURE) => Some("future"),
            Form::Finite => Some("present"),
            _ => None,
        },
        progressive: verb.mood.has(Mood::PROGRESSIVE),
        negated: verb.mood.has(Mood::NEGATED),
        modality: moods.into_iter().filter(|(bit, _)| verb.mood.has(*bit)).map(|(_, key)| key).collect(),
    }
}

/// Returns the span of some tokens of a sentence.
pub(super) fn span(sentence: &Sentence, first: usize, end: usize) -> Span {
    let tokens = sentence.tokens.get(first..end).unwrap_or_default();
    match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => Span::new(first.span.start, last.span.end),
        _ => Span::default(),
    }
}

fn tag(tag: Tag) -> &'static str {
    Tag::NAMES.iter().find(|(known, _)| *known == tag).and_then(|(_, names)| names.first()).copied().unwrap_or("")
}

/// Returns the base form of a word; the word in lower case where the lexicon does not know it.
fn lemma(ontology: &Ontology, lemma: WordId, text: &str) -> String {
    let known = ontology.lexicon.text(lemma);
    if known.is_empty() { text.to_lowercase() } else { known.to_owned() }
}
