//! The elements of a part of a Word file, from its beginning to its end.

use std::collections::BTreeMap;

use super::{
    super::{
        Limits, ReadError,
        flow::{Aside, Flow},
        xml::{Element, Node, Xml},
    },
    KIND, SPACES,
    fields::{self, Fields},
    open::{Open, Paragraph, Run, is_on, is_true},
    styles::{self, Styles},
};
use crate::document::BlockKind;

/// Reads the elements of a part.
pub(super) struct Walk<'a> {
    styles: &'a Styles,
    limits: &'a Limits,
    /// What the ids of the notes of this part begin with.
    prefix: &'static str,
    pub(super) notes: BTreeMap<String, Aside>,
    pub(super) flow: Flow<'a>,
    open: Vec<Open>,
    paragraphs: Vec<Paragraph>,
    runs: Vec<Run>,
    /// How many columns each open table has.
    tables: Vec<usize>,
    /// How many cells the open cells cover.
    spans: Vec<usize>,
    /// Whether the content of each open control is left out.
    controls: Vec<bool>,
    /// Whether one of each open set of alternatives was taken.
    alternatives: Vec<bool>,
    fields: Fields,
    note: String,
    silent: usize,
    joins: bool,
    pub(super) has_pages: bool,
    page: usize,
    /// A row that goes over a page says so in each of its cells.
    is_turned: bool,
}

impl<'a> Walk<'a> {
    /// Returns the reader of a part that may refer to these notes.
    pub(super) fn new(
        styles: &'a Styles,
        prefix: &'static str,
        notes: BTreeMap<String, Aside>,
        limits: &'a Limits,
    ) -> Self {
        Self {
            styles,
            limits,
            prefix,
            notes,
            flow: Flow::new(limits),
            open: Vec::new(),
            paragraphs: Vec::new(),
            runs: Vec::new(),
            tables: Vec::new(),
            spans: Vec::new(),
            controls: Vec::new(),
            alternatives: Vec::new(),
            fields: Fields::default(),
            note: String::new(),
            silent: 0,
            joins: false,
            has_pages: false,
            page: 1,
            is_turned: false,
        }
    }

    /// Reads the part to its end.
    pub(super) fn part(&mut self, name: &str, text: &str) -> Result<(), ReadError> {
        let limits = self.limits;
        let mut xml = Xml::new(KIND, name, text, SPACES, limits);
        loop {
            match xml.next()? {
                Node::Open(element) => {
                    if let Some(open) = self.open(&element)? {
                        self.open.push(open);
                    } else {
                        xml.skip()?;
                    }
                }
                Node::Close => {
                    if let Some(open) = self.open.pop() {
                        self.close(open)?;
                    }
                }
                Node::Text(text) => self.text(&text)?,
                Node::End => break,
            }
        }
        if self.fields.swallows() {
            let found = format!("{name}: a field has a beginning and no end, and hides the text after it");
            return Err(ReadError::Damaged { kind: KIND, found });
        }
        Ok(())
    }

    /// Returns what an element is that begins; nothing where it is to be passed over.
    fn open(&mut self, element: &Element) -> Result<Option<Open>, ReadError> {
        let parent = self.open.last().copied().unwrap_or(Open::Other);
        Ok(Some(match (element.space, element.name(), parent) {
            // Changes: what was deleted, and how things looked before.
            ("w", "del" | "moveFrom", Open::MarkProperties) => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.ends_deleted = true;
                }
                Open::Other
            }
            (
                "w",
                "del" | "moveFrom" | "delText" | "delInstrText" | "pPrChange" | "rPrChange" | "tblPrChange"
                | "tblGridChange" | "trPrChange" | "tcPrChange" | "sectPrChange" | "sectPr" | "rt",
                _,
            )
            | ("mc", "Fallback", _) => return Ok(None),
            ("mc", "AlternateContent", _) => {
                self.alternatives.push(false);
                Open::Alternatives
            }
            ("mc", "Choice", Open::Alternatives) => {
                if self.alternatives.last_mut().is_some_and(|taken| std::mem::replace(taken, true)) {
                    return Ok(None);
                }
                Open::Other
            }
            ("w", "p", _) => {
                let goes_on = std::mem::take(&mut self.joins);
                if !goes_on {
                    self.flow.begin(BlockKind::Paragraph, 0);
                }
                self.paragraphs.push(Paragraph { style: self.styles.usual, goes_on, ..Paragraph::default() });
                Open::Paragraph
            }
            ("w", "pPr", Open::Paragraph) => Open::ParagraphProperties,
            ("w", "rPr", Open::ParagraphProperties) => Open::MarkProperties,
            ("w", "numPr", Open::ParagraphProperties) => Open::Numbering,
            ("w", _, Open::ParagraphProperties | Open::Numbering) => {
                self.paragraph_property(element);
                Open::Other
            }
            ("w" | "m", "r", _) => {
                self.runs.push(Run::default());
                Open::Run
            }
            ("w", "rPr", Open::Run) => Open::RunProperties,
            ("w", "vanish", Open::RunProperties) => {
                if let Some(run) = self.runs.last_mut() {
                    run.hidden = Some(is_on(element));
                }
                Open::Other
            }
            ("w", "rStyle", Open::RunProperties) => {
                if let (Some(run), Some(id)) = (self.runs.last_mut(), element.attribute("val")) {
                    run.is_hidden_by_style = self.styles.style(&id).is_hidden;
                }
                Open::Other
            }
            ("w" | "m", "t", Open::Run) => Open::Text,
            ("w", "instrText", Open::Run) => Open::Instruction,
            ("w", name, Open::Run) => {
                self.run_content(name, element)?;
                Open::Other
            }
            ("w", "fldSimple", _) if fields::repeats(&element.attribute("instr").unwrap_or_default()) => {
                self.silent += 1;
                Open::Silent
            }
            ("w", "tbl", _) => {
                self.tables.push(0);
                Open::Table
            }
            ("w", "gridCol", _) => {
                if let Some(columns) = self.tables.last_mut() {
                    *columns += 1;
                }
                Open::Other
            }
            ("w", "tr", _) => {
                // A table of one column is a box around text.
                let is_block = self.tables.last().is_some_and(|&columns| columns != 1);
                if is_block {
                    self.flow.row();
                }
                self.is_turned = false;
                Open::Row { is_block }
            }
            ("w", "tc", Open::Row { is_block }) => {
                if is_block {
                    self.flow.cell();
                }
                self.spans.push(usize::from(is_block));
                Open::Cell
            }
            ("w", "gridSpan", _) => {
                let span = element.attribute("val").and_then(|span| span.parse::<usize>().ok());
                if let (Some(last @ 1..), Some(span)) = (self.spans.last_mut(), span) {
                    *last = span;
                }
                Open::Other
            }
            ("w", "txbxContent", _) => {
                self.flow.descend();
                Open::Box
            }
            ("w", "footnote" | "endnote", _) => {
                if element.attribute("type").is_some_and(|kind| kind != "normal") {
                    return Ok(None);
                }
                self.note = format!("{}{}", self.prefix, element.attribute("id").unwrap_or_default());
                self.flow.descend();
                Open::Note
            }
            ("w", "sdt", _) => {
                self.controls.push(false);
                Open::Control
            }
            ("w", "showingPlcHdr", _) => self.leave_out(is_on(element)),
            ("w", "docPartGallery", _) => self.leave_out(element.says("val", "Table of Contents")),
            ("w", "sdtContent", Open::Control) if self.controls.last() == Some(&true) => {
                self.silent += 1;
                Open::Silent
            }
            _ => Open::Other,
        }))
    }

    fn leave_out(&mut self, is_left_out: bool) -> Open {
        if let Some(control) = self.controls.last_mut() {
            *control |= is_left_out;
        }
        Open::Other
    }

    fn paragraph_property(&mut self, element: &Element) {
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        let value = element.attribute("val").unwrap_or_default();
        match element.name() {
            "pStyle" => paragraph.style = self.styles.style(&value),
            "outlineLvl" => paragraph.level = styles::level(&value),
            "numId" => paragraph.is_listed = Some(value != "0"),
            _ => {}
        }
    }

    fn run_content(&mut self, name: &str, element: &Element) -> Result<(), ReadError> {
        match name {
            "tab" | "ptab" | "br" | "cr" | "sym" => self.flow.space(),
            "noBreakHyphen" => self.text_as_it_is("\u{2011}")?,
            "fldChar" => self.fields.mark(&element.attribute("fldCharType").unwrap_or_default()),
            "footnoteReference" | "endnoteReference" => {
                let kind = name.trim_end_matches("Reference");
                let id = format!("{kind}{}", element.attribute("id").unwrap_or_default());
                // A note that is referred to twice stands where it is first.
                if let Some(note) = self.notes.remove(&id) {
                    self.flow.follow(note);
                }
                if let Some(run) = self.runs.last_mut() {
                    run.is_mark = element.attribute("customMarkFollows").is_some_and(|value| is_true(&value));
                }
            }
            "lastRenderedPageBreak" if self.has_pages && !self.is_turned => {
                self.page += 1;
                self.flow.locate(format!("page {}", self.page));
                self.is_turned = !self.flow.is_outside_rows();
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, open: Open) -> Result<(), ReadError> {
        match open {
            Open::ParagraphProperties => {
                if let Some(paragraph) = self.paragraphs.last()
                    && !paragraph.goes_on
                {
                    let level = paragraph.level.unwrap_or(paragraph.style.level);
                    let kind = match paragraph.is_listed.unwrap_or(paragraph.style.is_listed) {
                        _ if level > 0 => BlockKind::Heading,
                        true => BlockKind::Item,
                        false => BlockKind::Paragraph,
                    };
                    self.flow.begin(kind, level);
                }
            }
            Open::Paragraph => {
                let paragraph = self.paragraphs.pop().unwrap_or_default();
                self.joins = paragraph.ends_deleted;
                if !self.joins {
                    self.flow.end()?;
                }
            }
            Open::Run => {
                self.runs.pop();
            }
            Open::Table => {
                self.tables.pop();
            }
            Open::Row { is_block } => {
                self.is_turned = false;
                if is_block {
                    self.flow.row_end()?;
                }
            }
            Open::Cell => {
                let span = self.spans.pop().unwrap_or_default();
                self.flow.covered(span.saturating_sub(1));
            }
            Open::Box => {
                let aside = self.flow.ascend()?;
                self.flow.follow(aside);
            }
            Open::Note => {
                let aside = self.flow.ascend()?;
                self.notes.insert(std::mem::take(&mut self.note), aside);
            }
            Open::Control => {
                self.controls.pop();
            }
            Open::Silent => self.silent = self.silent.saturating_sub(1),
            Open::Alternatives => {
                self.alternatives.pop();
            }
            Open::Other
            | Open::MarkProperties
            | Open::Numbering
            | Open::RunProperties
            | Open::Text
            | Open::Instruction => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), ReadError> {
        match self.open.last() {
            Some(Open::Text) => self.text_as_it_is(text),
            Some(Open::Instruction) => {
                self.fields.instruct(text);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn text_as_it_is(&mut self, text: &str) -> Result<(), ReadError> {
        let by_style = self.paragraphs.last().is_some_and(|paragraph| paragraph.style.is_hidden);
        let is_hidden =
            self.runs.last().is_some_and(|run| run.is_mark || run.hidden.unwrap_or(run.is_hidden_by_style || by_style));
        if is_hidden || self.silent > 0 || self.fields.hide(text) {
            return Ok(());
        }
        self.flow.text(text)
    }
}
