//! Styles: which of them are titles or headings, or hide their text.
//!
//! Automatic styles ("P1") are based on those with names. The name is the English one in every language; how it is
//! shown to the writer is not.

use std::collections::BTreeMap;

use super::{
    super::{
        Limits, ReadError,
        xml::{Node, Xml},
    },
    DEEPEST, KIND, SPACES,
};

/// No style is based on so many others.
const LONGEST_CHAIN: usize = 64;
/// The style of the title of a document.
const TITLE: &str = "Title";

/// What a style makes of its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Style {
    /// Of a heading; 0 of other text.
    pub(super) level: u8,
    pub(super) is_hidden: bool,
}

/// The styles of a document. One name may be that of a style of paragraphs and of one of words.
#[derive(Debug, Default)]
pub(super) struct Styles {
    declared: BTreeMap<String, Declared>,
}

#[derive(Debug, Default)]
struct Declared {
    parent: Option<String>,
    level: Option<u8>,
    is_hidden: Option<bool>,
}

impl Styles {
    /// Adds the styles that a part declares.
    pub(super) fn read(mut self, part: &str, text: &str, limits: &Limits) -> Result<Self, ReadError> {
        let mut xml = Xml::new(KIND, part, text, SPACES, limits);
        let mut last: Option<String> = None;
        loop {
            match xml.next()? {
                Node::Open(element) => match (element.space, element.name()) {
                    ("office", "body" | "meta" | "settings" | "master-styles") => xml.skip()?,
                    ("style", "style") => {
                        last = None;
                        let family = element.attribute("family");
                        if family.is_some_and(|family| family == "paragraph" || family == "text")
                            && let Some(name) = element.attribute("name")
                        {
                            let level = element.attribute("default-outline-level").and_then(|level| level.parse().ok());
                            let declared = self.declared.entry(name.clone().into_owned()).or_default();
                            declared.parent = element.attribute("parent-style-name").map(std::borrow::Cow::into_owned);
                            declared.level = level.map(|level: u8| level.min(DEEPEST));
                            last = Some(name.into_owned());
                        }
                    }
                    ("style", "text-properties") => {
                        if let (Some(display), Some(style)) =
                            (element.attribute("display"), last.as_ref().and_then(|last| self.declared.get_mut(last)))
                        {
                            style.is_hidden = Some(display == "none");
                        }
                    }
                    _ => {}
                },
                Node::Close | Node::Text(_) => {}
                Node::End => return Ok(self),
            }
        }
    }

    /// Returns the style of this name.
    pub(super) fn style(&self, name: &str) -> Style {
        let mut style = Style::default();
        let (mut name, mut has_level, mut has_hidden) = (name, false, false);
        for _ in 0..LONGEST_CHAIN {
            let declared = self.declared.get(name);
            let level = declared.and_then(|declared| declared.level).or((name == TITLE).then_some(1));
            if let Some(level) = level
                && !has_level
            {
                (style.level, has_level) = (level, true);
            }
            if let Some(hidden) = declared.and_then(|declared| declared.is_hidden)
                && !has_hidden
            {
                (style.is_hidden, has_hidden) = (hidden, true);
            }
            match declared.and_then(|declared| declared.parent.as_deref()) {
                Some(parent) => name = parent,
                None => break,
            }
        }
        style
    }
}
