//! The elements and texts of a page, as a row in the order of the page.

use super::{tag::Role, words::Place};

/// What holds so many times the text that is shown is not hidden.
const SHOWN: u64 = 10;

/// An element that bears on the text, or a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node {
    pub(super) role: Role,
    pub(super) marks: Marks,
    /// One behind the last node inside.
    pub(super) end: u32,
    /// Of a text, where it begins in [`Tree::text`]; of an element, one more than the index of its id, or 0.
    pub(super) start: u32,
    /// Of a text, its length; of an element, the bytes inside without white space.
    pub(super) bytes: u32,
    /// How many of the bytes are in links.
    pub(super) linked: u32,
}

/// What was found out of a node.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Marks {
    pub(super) place: Option<Place>,
    /// Of a footer: it holds notes. Of a link: it leads to a place of the page.
    pub(super) is_notes: bool,
    /// Of a table: it only places things on the page.
    pub(super) is_layout: bool,
    /// Of a table: it has cells that head rows or columns.
    pub(super) has_head: bool,
    /// It is not part of the article.
    pub(super) is_dropped: bool,
}

/// A page.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
    pub(super) text: String,
    pub(super) ids: Vec<String>,
    /// What the page says of itself: name and content, names in lower case.
    pub(super) meta: Vec<(String, String)>,
    pub(super) title: String,
    /// What it says of itself in JSON.
    pub(super) data: Vec<String>,
}

impl Tree {
    /// Returns whether an element is not shown. One that holds nearly all text of the page is: a program shows it.
    pub(super) fn hides(&self, node: &Node) -> bool {
        let shown = self.nodes.first().map_or(0, |page| page.bytes);
        node.marks.place == Some(Place::Hidden) && u64::from(node.bytes) < u64::from(shown.max(1)) * SHOWN
    }

    /// Returns the text of a node that is one.
    pub(super) fn slice(&self, node: &Node) -> &str {
        let start = node.start as usize;
        self.text.get(start..start + node.bytes as usize).unwrap_or("")
    }
}

/// How a page is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Syntax {
    /// A slash closes no element.
    Html,
    /// A slash closes an element.
    Xml,
}
