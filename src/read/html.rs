//! HTML: the article of a page, without what stands around it.
//!
//! [`tree`] says which element lies in which, [`article`] which of them are the article, [`write`] what is a block.
//! Headings, paragraphs, items, rows of tables of data, terms, quotations and captions become one line each; pictures,
//! forms, scripts, marks of notes, what is deleted and what is hidden go. Tables that only place things on the page are
//! read as if they were none. Nothing is loaded and nothing is run.

mod article;
mod attribute;
mod headline;
mod metadata;
mod node;
mod running;
mod table;
mod tag;
mod tree;
mod words;
mod write;

use html5gum::{
    Emitter, ForwardingEmitter, Span, State, Tokenizer,
    emitters::callback::{Callback, CallbackEmitter, CallbackEvent},
};

use self::{
    node::{Syntax, Tree},
    tag::Role,
    tree::Builder,
};
use super::{Limits, Metadata, ReadError, Reader, SourceText, blocks, blocks::Blocks, decode};

/// HTML.
pub(super) const HTML: Reader = Reader {
    key: "html",
    label: "HTML",
    extensions: &["html", "htm", "xhtml"],
    needs_fence: false,
    is_sure,
    source,
    draft: blocks::draft,
};

/// What a text in HTML is.
#[derive(Debug, Clone, Copy)]
pub(super) enum Part<'a> {
    /// A page of the web, of which only the article is read.
    Page,
    /// A part of a book, by the name of its file; all of it is read.
    #[cfg_attr(not(feature = "office"), expect(dead_code, reason = "books come with office files"))]
    Chapter(&'a str),
}

/// A page begins with its document type or its root.
fn is_sure(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    [&b"<!doctype html"[..], b"<html"]
        .iter()
        .any(|begin| bytes.get(..begin.len()).is_some_and(|found| found.eq_ignore_ascii_case(begin)))
}

fn source(bytes: &[u8], limits: &Limits) -> Result<SourceText, ReadError> {
    limits.check(bytes.len())?;
    let decoded = decode::decode(bytes, metadata::charset(bytes))?;
    let mut blocks = Blocks::new(limits);
    let metadata = walk(&mut blocks, limits, &decoded.text, Part::Page)?;
    let mut source = blocks.finish(metadata);
    source.invalid_bytes = decoded.invalid_bytes;
    source.charset = Some(decoded.charset.to_owned());
    Ok(source)
}

/// Writes a text in HTML into blocks, and returns what it says of itself.
pub(super) fn walk(blocks: &mut Blocks, limits: &Limits, html: &str, part: Part) -> Result<Metadata, ReadError> {
    if u32::try_from(html.len()).is_err() {
        return Err(ReadError::Large { what: "the page", limit: format!("{} bytes", u32::MAX) });
    }
    let html = html.trim_start_matches('\u{feff}');
    let is_xml = matches!(part, Part::Chapter(_)) || html.trim_start().starts_with("<?xml");
    let mut tree = tree(limits, html, if is_xml { Syntax::Xml } else { Syntax::Html })?;
    let (roots, place) = match part {
        Part::Page => (article::choose(&mut tree), ""),
        Part::Chapter(name) => (article::whole(&mut tree), name),
    };
    write::write(blocks, &tree, &roots, place)?;
    Ok(metadata::metadata(&tree, article::title(&tree, &roots).as_deref()))
}

fn tree(limits: &Limits, html: &str, syntax: Syntax) -> Result<Tree, ReadError> {
    let mut builder = Builder::new(limits, syntax);
    let listener = Listener { builder: &mut builder, next: None };
    // It yields nothing but a fault.
    let _fault = Tokenizer::new_with_emitter(html, Listening(CallbackEmitter::new(listener))).flatten().next();
    builder.finish()
}

/// Ends the walk.
struct Fault;

/// Hands what the tokenizer finds to the tree.
struct Listener<'a, 'b> {
    builder: &'a mut Builder<'b>,
    /// How the tokenizer goes on behind a tag.
    next: Option<State>,
}

impl Callback<Fault, ()> for Listener<'_, '_> {
    fn handle_event(&mut self, event: CallbackEvent<'_>, _: Span<()>) -> Option<Fault> {
        match event {
            CallbackEvent::OpenStartTag { name } => self.builder.open_tag(name),
            CallbackEvent::AttributeName { name } => self.builder.attributes.name(name),
            CallbackEvent::AttributeValue { value } => self.builder.attributes.value(value),
            CallbackEvent::CloseStartTag { self_closing } => {
                self.next = self.builder.start_tag(self_closing).map(|role| match role {
                    Role::Title => State::RcData,
                    _ => State::RawText,
                });
            }
            CallbackEvent::EndTag { name } => self.builder.end_tag(name),
            CallbackEvent::String { value } => self.builder.text(&String::from_utf8_lossy(value)),
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
        self.builder.fault.as_ref().map(|_| Fault)
    }
}

/// Tells the tokenizer what is not to be parsed.
struct Listening<'a, 'b>(CallbackEmitter<Listener<'a, 'b>, Fault>);

impl ForwardingEmitter for Listening<'_, '_> {
    type Token = Fault;

    fn inner(&mut self) -> &mut impl Emitter<Token = Fault> {
        &mut self.0
    }

    fn should_emit_errors(&mut self) -> bool {
        false
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        let _unparsed = self.0.emit_current_tag();
        self.0.callback_mut().next.take()
    }
}
