//! What is open while a Word file is read.

use super::{super::xml::Element, styles::Style};

/// What an element that is open is to its children, and what its end means.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Open {
    Other,
    Paragraph,
    ParagraphProperties,
    MarkProperties,
    Numbering,
    Run,
    RunProperties,
    Text,
    Instruction,
    Table,
    Row { is_block: bool },
    Cell,
    Box,
    Note,
    Control,
    Silent,
    Alternatives,
}

/// A paragraph that is open.
#[derive(Default)]
pub(super) struct Paragraph {
    pub(super) style: Style,
    pub(super) level: Option<u8>,
    pub(super) is_listed: Option<bool>,
    /// Its text goes on in the block before.
    pub(super) goes_on: bool,
    /// The change that deletes its end joins it to the next.
    pub(super) ends_deleted: bool,
}

/// A run of text that is open.
#[derive(Default)]
pub(super) struct Run {
    pub(super) hidden: Option<bool>,
    pub(super) is_hidden_by_style: bool,
    /// What follows is the mark of a note.
    pub(super) is_mark: bool,
}

/// Returns whether a property that can be switched off is on.
pub(super) fn is_on(element: &Element) -> bool {
    element.attribute("val").is_none_or(|value| is_true(&value))
}

/// Returns whether the value of a switch is on.
pub(super) fn is_true(value: &str) -> bool {
    !matches!(value, "0" | "false" | "off")
}
