//! Files that say what each of their blocks is: a text with one block a line, and what each line is.
//!
//! A reader of such a file walks its elements and writes down blocks with [`Blocks`]. What comes out is the source text
//! of the document: white space is one space, and every block is one line.

use super::{Limits, Line, ReadError, Shape, SourceText};
use crate::{
    document::{BlockKind, Metadata, Span},
    repair::{Context, Draft},
};

/// A row has no more cells; what stands in the others stands in the last.
const MOST_CELLS: usize = 1000;

/// A source text in the making.
pub(super) struct Blocks<'a> {
    limits: &'a Limits,
    source: SourceText,
    shapes: Vec<Shape>,
    /// What the next text begins.
    next: Shape,
    /// Parts the next text from the text before.
    gap: Gap,
    /// How many cells of the row have begun, and how many bars stand in its text: cells without text keep their place.
    cells: usize,
    bars: usize,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Space,
    Line,
}

impl<'a> Blocks<'a> {
    /// Returns an empty text.
    pub(super) fn new(limits: &'a Limits) -> Self {
        Self {
            limits,
            source: SourceText::default(),
            shapes: Vec::new(),
            next: Shape { kind: BlockKind::Paragraph, level: 0 },
            gap: Gap::Line,
            cells: 0,
            bars: 0,
        }
    }

    /// Begins a block; one that gets no text leaves no trace.
    pub(super) fn begin(&mut self, kind: BlockKind, level: u8) {
        self.fill();
        self.next = Shape { kind, level };
        self.gap = Gap::Line;
        self.cells = 0;
        self.bars = 0;
    }

    /// Begins a cell of the row that has begun. It keeps its place in the row if it gets no text, unless none does.
    pub(super) fn cell(&mut self) {
        self.space();
        self.cells = MOST_CELLS.min(self.cells + 1);
    }

    /// Writes the bars of the cells that got no text.
    fn fill(&mut self) {
        if self.gap != Gap::Line {
            for _ in self.bars + 1..self.cells {
                self.source.text.push_str(" |");
            }
        }
    }

    /// Puts white space before what comes next.
    pub(super) fn space(&mut self) {
        self.gap = self.gap.max(Gap::Space);
    }

    /// Adds text to the block; any run of white space in it becomes one space.
    pub(super) fn text(&mut self, text: &str) -> Result<(), ReadError> {
        for piece in text.split_inclusive(char::is_whitespace) {
            let word = piece.trim_end();
            if !word.is_empty() {
                self.word(word);
            }
            if word.len() < piece.len() {
                self.space();
            }
        }
        self.limits.check(self.source.text.len())
    }

    fn word(&mut self, word: &str) {
        if self.gap == Gap::Line {
            self.shapes.push(self.next);
            if !self.source.text.is_empty() {
                self.source.text.push('\n');
            }
        }
        let due = self.cells.saturating_sub(self.bars + 1);
        for bar in 0..due {
            self.source.text.push_str(if bar == 0 && self.gap == Gap::Line { "|" } else { " |" });
        }
        self.bars += due;
        if due > 0 || self.gap == Gap::Space {
            self.source.text.push(' ');
        }
        self.source.text.push_str(word);
        self.gap = Gap::None;
    }

    /// Says that the text from here on stands in this place of the file.
    pub(super) fn locate(&mut self, name: String) {
        let start = self.source.text.len();
        match self.source.locators.last_mut() {
            Some((last, known)) if *last == start => *known = name,
            _ => self.source.locators.push((start, name)),
        }
    }

    /// Returns the text.
    pub(super) fn finish(mut self, metadata: Metadata) -> SourceText {
        self.fill();
        let end = self.source.text.len();
        self.source.locators.pop_if(|(start, _)| *start >= end);
        self.source.shapes = Some(self.shapes);
        self.source.metadata = metadata;
        self.source
    }
}

/// Mends the text; every line stays where it is.
pub(super) fn draft(context: &Context, source: &SourceText) -> (Draft, Vec<Line>) {
    let mut draft = Draft::new(&source.text);
    draft.mend_lines(context);
    let lines = lines(&draft.text, source.shapes.as_deref().unwrap_or(&[]));
    (draft, lines)
}

/// Returns the lines of a mended text that are not empty. No mend adds or takes a line, so that the shapes still fit.
pub(super) fn lines(text: &str, shapes: &[Shape]) -> Vec<Line> {
    let mut lines = Vec::with_capacity(shapes.len());
    let mut start = 0;
    for (raw, shape) in text.split_inclusive('\n').zip(shapes) {
        let line = raw.trim();
        if !line.is_empty() {
            let begin = start + (raw.len() - raw.trim_start().len());
            lines.push(Line { span: Span::new(begin, begin + line.len()), kind: shape.kind, level: shape.level });
        }
        start += raw.len();
    }
    lines
}
