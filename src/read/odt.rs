//! OpenDocument text (ODT), in a package or in one flat file.
//!
//! In goes the content; out comes the text as it stands on the page: insertions kept, deletions dropped, notes and text
//! boxes as blocks after the one that they belong to. Left out are headers, footers, comments, hidden text, and tables
//! of contents and indexes, which only repeat the text. Embedded objects are not read.

use super::{
    Limits, Metadata, ReadError, Reader, SourceText, blocks, decode,
    flow::Flow,
    iso_day,
    packed::Package,
    xml::{Element, Node, Spaces, Xml},
};
use crate::document::BlockKind;

mod styles;

use styles::Styles;

/// OpenDocument text.
pub(super) const ODT: Reader = Reader {
    key: "odt",
    label: "OpenDocument text",
    extensions: &["odt", "ott", "fodt"],
    needs_fence: false,
    is_sure: |bytes| super::packed::is_of_type(bytes, "application/vnd.oasis.opendocument.text"),
    source,
    draft: blocks::draft,
};

const KIND: &str = ODT.label;

const SPACES: Spaces = &[
    ("urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text"),
    ("urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table"),
    ("urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office"),
    ("urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"),
    ("urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw"),
    ("urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "svg"),
    ("urn:oasis:names:tc:opendocument:xmlns:meta:1.0", "meta"),
    ("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest"),
    ("http://purl.org/dc/elements/1.1/", "dc"),
];

const CONTENT: &str = "content.xml";
/// Deeper headings share a level.
const DEEPEST: u8 = 9;

fn source(bytes: &[u8], limits: &Limits) -> Result<SourceText, ReadError> {
    let start = bytes.trim_ascii_start();
    if start.starts_with(b"<") || start.starts_with("\u{feff}<".as_bytes()) {
        let text = decode::source(bytes, limits)?.text;
        let metadata = metadata("the file", &text, limits)?;
        let styles = Styles::default().read("the file", &text, limits)?;
        return content("the file", &text, &styles, metadata, limits);
    }
    let mut package = Package::open(KIND, bytes, limits)?;
    if let Some(text) = package.part("META-INF/manifest.xml")?
        && is_locked(&text, limits)?
    {
        return Err(ReadError::Locked);
    }
    let Some(text) = package.part(CONTENT)? else {
        return Err(ReadError::Damaged { kind: KIND, found: format!("there is no {CONTENT} in it") });
    };
    let mut styles = Styles::default();
    if let Some(text) = package.part("styles.xml")? {
        styles = styles.read("styles.xml", &text, limits)?;
    }
    styles = styles.read(CONTENT, &text, limits)?;
    let metadata = match package.part("meta.xml")? {
        Some(text) => metadata("meta.xml", &text, limits)?,
        None => Metadata::default(),
    };
    content(CONTENT, &text, &styles, metadata, limits)
}

/// Returns whether the content is encrypted.
fn is_locked(manifest: &str, limits: &Limits) -> Result<bool, ReadError> {
    let mut xml = Xml::new(KIND, "META-INF/manifest.xml", manifest, SPACES, limits);
    loop {
        match xml.next()? {
            Node::Open(element) if (element.space, element.name()) == ("manifest", "encryption-data") => {
                return Ok(true);
            }
            Node::End => return Ok(false),
            _ => {}
        }
    }
}

/// Returns what the file says of itself: who began it comes before who changed it last.
fn metadata(part: &str, text: &str, limits: &Limits) -> Result<Metadata, ReadError> {
    let mut xml = Xml::new(KIND, part, text, SPACES, limits);
    let (mut title, mut author, mut editor, mut date) = (None, None, None, None);
    loop {
        match xml.next()? {
            Node::Open(element) => {
                let place = match (element.space, element.name()) {
                    // They hold a great deal, and may say who wrote a comment.
                    ("office", "body" | "styles" | "automatic-styles" | "master-styles") => {
                        xml.skip()?;
                        continue;
                    }
                    ("dc", "title") => &mut title,
                    ("meta", "initial-creator") => &mut author,
                    ("dc", "creator") => &mut editor,
                    ("meta", "creation-date") => &mut date,
                    _ => continue,
                };
                let content = xml.content()?;
                if place.is_none() && !content.is_empty() {
                    *place = Some(content);
                }
            }
            Node::End => break,
            Node::Close | Node::Text(_) => {}
        }
    }
    Ok(Metadata { title, author: author.or(editor), date: date.and_then(|date| iso_day(&date)), ..Metadata::default() })
}

fn content(
    part: &str,
    text: &str,
    styles: &Styles,
    metadata: Metadata,
    limits: &Limits,
) -> Result<SourceText, ReadError> {
    let mut xml = Xml::new(KIND, part, text, SPACES, limits);
    let mut walk = Walk { styles, flow: Flow::new(limits), open: Vec::new(), items: Vec::new(), tables: Vec::new() };
    loop {
        match xml.next()? {
            Node::Open(element) => match walk.open(&element) {
                Some(open) => walk.open.push(open),
                None => xml.skip()?,
            },
            Node::Close => {
                if let Some(open) = walk.open.pop() {
                    walk.close(open)?;
                }
            }
            Node::Text(text) => {
                if walk.open.last().is_some_and(|open| matches!(open, Open::Block | Open::Inline)) {
                    walk.flow.text(&text)?;
                }
            }
            Node::End => return walk.flow.finish(metadata),
        }
    }
}

/// What an element that is open is to its children, and what its end means.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Other,
    Block,
    Inline,
    Item,
    Table,
    Row { is_block: bool },
    Cell,
    Story,
}

/// Reads the elements of the content.
struct Walk<'a> {
    styles: &'a Styles,
    flow: Flow<'a>,
    open: Vec<Open>,
    /// Whether each open item still waits for its first paragraph.
    items: Vec<bool>,
    /// How many columns each open table has.
    tables: Vec<usize>,
}

impl Walk<'_> {
    /// Returns what an element is that begins; nothing where it is to be passed over.
    fn open(&mut self, element: &Element) -> Option<Open> {
        let parent = self.open.last().copied().unwrap_or(Open::Other);
        let is_inline = matches!(parent, Open::Block | Open::Inline);
        Some(match (element.space, element.name()) {
            (
                "office",
                "automatic-styles" | "styles" | "master-styles" | "font-face-decls" | "meta" | "settings" | "scripts"
                | "forms" | "annotation",
            )
            | (
                "text",
                "tracked-changes" | "table-of-content" | "alphabetical-index" | "illustration-index" | "table-index"
                | "object-index" | "user-index" | "note-citation" | "number" | "ruby-text" | "hidden-text"
                | "page-number" | "page-count" | "placeholder",
            )
            | ("svg", "title" | "desc")
            | ("draw", "object") => return None,
            ("text", "section") if element.says("display", "none") => return None,
            ("text", "hidden-paragraph") => Open::Other,
            ("text", "h" | "p" | "span") if self.is_hidden(element) => return None,
            ("text", "h") => {
                let level = element.attribute("outline-level").and_then(|level| level.parse::<u8>().ok());
                let is_item = self.item();
                match level.unwrap_or(1) {
                    0 if is_item => self.flow.begin(BlockKind::Item, 0),
                    0 => self.flow.begin(BlockKind::Paragraph, 0),
                    level => self.flow.begin(BlockKind::Heading, level.min(DEEPEST)),
                }
                Open::Block
            }
            ("text", "p") => {
                let level = self.style(element).level;
                let is_item = self.item();
                let kind = match is_item {
                    _ if level > 0 => BlockKind::Heading,
                    true => BlockKind::Item,
                    false => BlockKind::Paragraph,
                };
                self.flow.begin(kind, level);
                Open::Block
            }
            ("text", "list-item") => {
                self.items.push(true);
                Open::Item
            }
            ("text", "s" | "tab" | "line-break") => {
                self.flow.space();
                Open::Other
            }
            // Shapes hold text too.
            ("text", "note-body")
            | (
                "draw",
                "text-box" | "custom-shape" | "rect" | "circle" | "ellipse" | "line" | "polyline" | "polygon"
                | "regular-polygon" | "path" | "connector" | "caption" | "measure",
            ) => {
                self.flow.descend();
                Open::Story
            }
            ("text", "note") => Open::Other,
            ("draw", _) => Open::Other,
            ("table", "table") => {
                self.tables.push(0);
                Open::Table
            }
            ("table", "table-column") => {
                if let Some(columns) = self.tables.last_mut() {
                    *columns = columns.saturating_add(repeated(element));
                }
                Open::Other
            }
            ("table", "table-row") => {
                // A table of one column is a box around text.
                let is_block = self.tables.last().is_some_and(|&columns| columns != 1);
                if is_block {
                    self.flow.row();
                }
                Open::Row { is_block }
            }
            ("table", "table-cell" | "covered-table-cell") if matches!(parent, Open::Row { is_block: true }) => {
                self.flow.covered(repeated(element).saturating_sub(1));
                self.flow.cell();
                Open::Cell
            }
            // Spans, links, fields, marks: their text is text of the paragraph.
            _ if is_inline => Open::Inline,
            _ => Open::Other,
        })
    }

    fn style(&self, element: &Element) -> styles::Style {
        element.attribute("style-name").map(|name| self.styles.style(&name)).unwrap_or_default()
    }

    fn is_hidden(&self, element: &Element) -> bool {
        self.style(element).is_hidden
    }

    /// Returns whether this is the first paragraph of an item.
    fn item(&mut self) -> bool {
        let is_inside = self.open.iter().rev().find(|open| matches!(open, Open::Item | Open::Story | Open::Cell));
        is_inside == Some(&Open::Item) && self.items.last_mut().is_some_and(std::mem::take)
    }

    fn close(&mut self, open: Open) -> Result<(), ReadError> {
        match open {
            Open::Block => self.flow.end()?,
            Open::Item => {
                self.items.pop();
            }
            Open::Table => {
                self.tables.pop();
            }
            Open::Row { is_block: true } => self.flow.row_end()?,
            Open::Story => {
                let aside = self.flow.ascend()?;
                self.flow.follow(aside);
            }
            Open::Other | Open::Inline | Open::Row { .. } | Open::Cell => {}
        }
        Ok(())
    }
}

fn repeated(element: &Element) -> usize {
    element.attribute("number-columns-repeated").and_then(|count| count.parse().ok()).unwrap_or(1)
}
