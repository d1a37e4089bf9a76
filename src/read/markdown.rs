//! Markdown: its markup is cut out, and says what each line is.
//!
//! Every mark that is cut out is a repair (`markup`), so that the offsets stay exact. Pictures, raw HTML and the
//! addresses of links go; code stays as a paragraph.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::{Limits, Line, ReadError, Reader, Shape, SourceText, blocks, decode, metadata};
use crate::{
    document::{BlockKind, Span},
    repair::{Context, Draft, Edit},
};

/// Markdown.
pub(super) const MARKDOWN: Reader = Reader {
    key: "markdown",
    label: "Markdown",
    extensions: &["md", "markdown"],
    needs_fence: false,
    is_sure: |_| false,
    source,
    draft,
};

/// Text that stays, and what parts it from the text before.
struct Piece {
    source: Span,
    /// The text, where it is not the source as it stands.
    text: Option<String>,
    before: &'static str,
}

fn source(bytes: &[u8], limits: &Limits) -> Result<SourceText, ReadError> {
    let mut source = decode::source(bytes, limits)?;
    let text = source.text.trim_start_matches('\u{feff}');
    let lines = text.strip_prefix("---\n").or_else(|| text.strip_prefix("---\r\n"));
    if let Some((lines, _)) = lines.and_then(|rest| rest.split_once("\n---")) {
        source.given = metadata::front(lines)?;
    }
    Ok(source)
}

fn draft(context: &Context, source: &SourceText) -> (Draft, Vec<Line>) {
    let (pieces, shapes) = pieces(&source.text);
    let mut draft = Draft::new(&source.text);
    draft.apply(edits(&source.text, pieces));
    draft.mend_lines(context);
    let lines = blocks::lines(&draft.text, &shapes);
    (draft, lines)
}

/// Reads the markup.
#[derive(Default)]
struct Walk {
    pieces: Vec<Piece>,
    shapes: Vec<Shape>,
    /// Parts the next piece from those before; empty inside a line.
    gap: &'static str,
    /// What the next line is.
    heading: u8,
    items: u32,
    in_row: bool,
    hidden: u32,
}

fn pieces(source: &str) -> (Vec<Piece>, Vec<Shape>) {
    let mut walk = Walk { gap: "\n", ..Walk::default() };
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    for (event, range) in Parser::new_ext(source, options).into_offset_iter() {
        walk.event(source, event, Span::new(range.start, range.end));
    }
    (walk.pieces, walk.shapes)
}

impl Walk {
    fn event(&mut self, source: &str, event: Event, span: Span) {
        match event {
            Event::Start(Tag::Image { .. } | Tag::MetadataBlock(_) | Tag::HtmlBlock) => {
                self.hidden += 1;
            }
            Event::End(TagEnd::Image | TagEnd::MetadataBlock(_) | TagEnd::HtmlBlock) => {
                self.hidden = self.hidden.saturating_sub(1);
            }
            Event::Start(Tag::Heading { level, .. }) => {
                self.heading = rank(level);
                self.gap = "\n";
            }
            Event::End(TagEnd::Heading(_)) => {
                self.heading = 0;
                self.gap = "\n";
            }
            Event::Start(Tag::Item) => {
                self.items += 1;
                self.gap = "\n";
            }
            Event::End(TagEnd::Item) => {
                self.items = self.items.saturating_sub(1);
                self.gap = "\n";
            }
            Event::Start(Tag::TableHead | Tag::TableRow) => {
                self.in_row = true;
                self.gap = "\n";
            }
            Event::End(TagEnd::TableHead | TagEnd::TableRow) => {
                self.in_row = false;
                self.gap = "\n";
            }
            Event::Start(Tag::TableCell) if self.gap.is_empty() => self.gap = " | ",
            Event::Start(Tag::Paragraph | Tag::BlockQuote(_) | Tag::List(_) | Tag::Table(_) | Tag::CodeBlock(_))
            | Event::End(
                TagEnd::Paragraph | TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Table | TagEnd::CodeBlock,
            )
            | Event::Rule => self.gap = "\n",
            Event::SoftBreak | Event::HardBreak if self.gap.is_empty() => self.gap = " ",
            Event::Text(text) => self.text(source, span, &text),
            Event::Code(code) => {
                // The text of the code stands inside its marks.
                let inner = source.get(span.start..span.end).and_then(|whole| whole.find(&*code));
                let start = span.start + inner.unwrap_or(0);
                let span = if inner.is_some() { Span::new(start, start + code.len()) } else { span };
                self.text(source, span, &code);
            }
            _ => {}
        }
    }

    fn text(&mut self, source: &str, span: Span, text: &str) {
        if self.hidden > 0 || text.is_empty() {
            return;
        }
        // An entity can be a line break too; a line of the text is one block.
        let text = text.replace(['\n', '\r'], " ");
        if self.gap == "\n" {
            let kind = if self.heading > 0 {
                BlockKind::Heading
            } else if self.in_row {
                BlockKind::Row
            } else if self.items > 0 {
                BlockKind::Item
            } else {
                BlockKind::Paragraph
            };
            self.shapes.push(Shape { kind, level: self.heading });
        }
        let before = if self.pieces.is_empty() { "" } else { self.gap };
        let is_same = source.get(span.start..span.end) == Some(text.as_str());
        self.pieces.push(Piece { source: span, text: (!is_same).then_some(text), before });
        self.gap = "";
    }
}

const fn rank(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

/// Returns what turns the source into its pieces.
fn edits(source: &str, pieces: Vec<Piece>) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut at = 0;
    for piece in pieces {
        let start = piece.source.start.max(at);
        if source.get(at..start) != Some(piece.before) {
            edits.push(Edit::new(at, start, piece.before, "markup"));
        }
        at = start;
        if let Some(text) = piece.text {
            let end = piece.source.end.max(at);
            edits.push(Edit::new(at, end, text, "markup"));
        }
        at = piece.source.end.max(at);
    }
    if at < source.len() {
        edits.push(Edit::new(at, source.len(), "", "markup"));
    }
    edits
}
