//! The text of a document as it was printed, for those who show it beside the graph.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::{
    document::{BlockKind, Document, Role, Span},
    sentence::Sentence,
};

/// The source text and where its parts stand. Every pair holds a first code point of the source and one past the last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Printed {
    /// The source text.
    pub source: Arc<str>,
    /// The parts under one heading each, in order; what stands before the first heading has an empty one.
    pub sections: Vec<Heading>,
    /// Paragraphs, headings, items and rows, in order.
    pub blocks: Vec<(BlockKind, usize, usize)>,
    /// In order.
    pub sentences: Vec<(usize, usize)>,
}

/// A part of a document and the heading above it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// The heading, as it is read; empty before the first one.
    pub text: String,
    /// First code point of heading and body.
    pub start: usize,
    /// One past the last code point of the body.
    pub end: usize,
    /// 1 for the highest.
    pub level: u8,
    /// Review or plan.
    pub role: Role,
}

impl Printed {
    /// Returns the text of a document and the places of its parts.
    #[must_use]
    pub fn new(document: &Document, sentences: &[Sentence]) -> Self {
        let place = |span: Span| {
            let source = document.source_span(span);
            let before = |offset| document.code_points.before(&document.source, offset);
            (before(source.start), before(source.end))
        };
        let sections = document.sections.iter().map(|section| {
            let (start, end) = place(section.span);
            let text = document.slice(section.heading).to_owned();
            Heading { text, start, end, level: section.level, role: section.role }
        });
        let blocks = document.blocks.iter().map(|block| {
            let (start, end) = place(block.span);
            (block.kind, start, end)
        });
        Self {
            source: Arc::from(document.source.as_str()),
            sections: sections.collect(),
            blocks: blocks.collect(),
            sentences: sentences.iter().map(|sentence| place(sentence.span)).collect(),
        }
    }
}
