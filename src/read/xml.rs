//! The elements of an XML file, one after the other, within limits.
//!
//! Names come with a short prefix of the reader's own choice for their namespace, whatever prefix the file uses. Nothing
//! is expanded: an entity is one of the five that XML knows, or a character by its number, or the file is no good.

use std::borrow::Cow;

use quick_xml::{
    XmlVersion,
    escape::resolve_xml_entity,
    events::{BytesStart, Event},
    name::ResolveResult,
    reader::NsReader,
};

use super::{Limits, ReadError};

/// Namespaces and what a reader calls them.
pub(super) type Spaces = &'static [(&'static str, &'static str)];

/// More namespaces than any program declares at once.
const MOST_SPACES: usize = 1024;
/// The time is looked at after so many nodes.
const PATIENCE: u32 = 4096;

/// An XML file that is being read.
pub(super) struct Xml<'a> {
    reader: NsReader<&'a [u8]>,
    spaces: Spaces,
    limits: &'a Limits,
    kind: &'static str,
    part: &'a str,
    depth: usize,
    nodes: u32,
    has_root: bool,
}

/// What comes next.
pub(super) enum Node<'a> {
    /// An element begins.
    Open(Element<'a>),
    /// The innermost element ends.
    Close,
    /// Text inside an element.
    Text(Cow<'a, str>),
    /// The file ends.
    End,
}

/// The beginning of an element.
pub(super) struct Element<'a> {
    /// What the reader calls its namespace; empty where it does not know it.
    pub(super) space: &'static str,
    start: BytesStart<'a>,
}

impl Element<'_> {
    /// Returns the name without its prefix.
    pub(super) fn name(&self) -> &str {
        self.start.local_name().into_inner()
    }

    /// Returns the value of the attribute of this name, in any namespace.
    pub(super) fn attribute(&self, name: &str) -> Option<Cow<'_, str>> {
        let mut attributes = self.start.attributes();
        attributes
            .with_checks(false)
            .flatten()
            .find(|attribute| attribute.key.local_name().into_inner() == name)
            .and_then(|attribute| attribute.normalized_value(XmlVersion::Implicit1_0).ok())
    }

    /// Returns whether the attribute has this value.
    pub(super) fn says(&self, name: &str, value: &str) -> bool {
        self.attribute(name).is_some_and(|found| found == value)
    }
}

impl<'a> Xml<'a> {
    /// Returns the reader of a part of a file; `kind` and `part` name it where it is no good.
    pub(super) fn new(kind: &'static str, part: &'a str, text: &'a str, spaces: Spaces, limits: &'a Limits) -> Self {
        let mut reader = NsReader::from_str(text.trim_start_matches('\u{feff}'));
        reader.config_mut().expand_empty_elements = true;
        reader.resolver_mut().set_max_namespace_bindings(MOST_SPACES);
        Self { reader, spaces, limits, kind, part, depth: 0, nodes: 0, has_root: false }
    }

    /// Returns the next node.
    pub(super) fn next(&mut self) -> Result<Node<'a>, ReadError> {
        loop {
            self.nodes = self.nodes.wrapping_add(1);
            if self.nodes.is_multiple_of(PATIENCE) {
                self.limits.check(0)?;
            }
            let at = self.reader.buffer_position();
            let (space, event) = match self.reader.read_resolved_event() {
                Ok((ResolveResult::Bound(space), event)) => {
                    (self.spaces.iter().find(|known| known.0 == space.0), event)
                }
                Ok((_, event)) => (None, event),
                Err(error) => return Err(self.damaged(at, &error.to_string())),
            };
            match event {
                Event::Start(start) => {
                    self.depth += 1;
                    self.has_root = true;
                    if self.depth > self.limits.depth {
                        let limit = format!("{} levels", self.limits.depth);
                        return Err(ReadError::Large { what: "the nesting of elements", limit });
                    }
                    return Ok(Node::Open(Element { space: space.map_or("", |known| known.1), start }));
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Node::Close);
                }
                Event::Text(text) if self.depth > 0 => return Ok(Node::Text(text.xml10_content())),
                Event::CData(text) if self.depth > 0 => return Ok(Node::Text(text.xml10_content())),
                Event::GeneralRef(reference) => {
                    let character =
                        reference.resolve_char_ref().map_err(|error| self.damaged(at, &error.to_string()))?;
                    let name = reference.into_inner();
                    if let Some(character) = character {
                        return Ok(Node::Text(Cow::Owned(character.to_string())));
                    }
                    let Some(text) = resolve_xml_entity(&name) else {
                        let shown: String = name.chars().take(40).collect();
                        return Err(self.damaged(at, &format!("entity \"{shown}\" is none of XML's own")));
                    };
                    return Ok(Node::Text(Cow::Borrowed(text)));
                }
                Event::Eof if self.depth > 0 || !self.has_root => {
                    return Err(self.damaged(at, "it ends before its last element does"));
                }
                Event::Eof => return Ok(Node::End),
                _ => {}
            }
        }
    }

    /// Passes over the rest of the innermost element.
    pub(super) fn skip(&mut self) -> Result<(), ReadError> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            self.next()?;
        }
        Ok(())
    }

    /// Returns the text of the rest of the innermost element, without that of elements inside.
    pub(super) fn content(&mut self) -> Result<String, ReadError> {
        let inside = self.depth;
        let mut content = String::new();
        while self.depth >= inside {
            match self.next()? {
                Node::Text(text) if self.depth == inside => content.push_str(&text),
                _ => {}
            }
        }
        Ok(content.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    fn damaged(&self, at: u64, found: &str) -> ReadError {
        ReadError::Damaged { kind: self.kind, found: format!("{}, byte {at}: {found}", self.part) }
    }
}
