//! The elements and texts of a page, in the order of the page.
//!
//! `html5gum` cuts the tokens; which element lies in which is decided here, by the rules of the HTML standard as far as
//! they bear on the text: what a start tag closes, what an end tag may close, where cells and rows belong. Nothing calls
//! itself and every step takes constant time, so that a page of any depth takes linear time and [`super::Limits::depth`]
//! is not needed; the number of elements is limited.

use super::{
    super::{Limits, ReadError},
    attribute::{Attributes, Key},
    node::{Marks, Node, Syntax, Tree},
    table::Table,
    tag::{Name, Role},
    words::Place,
};

/// So many bytes of allowed text allow one element or text.
const BYTES_A_NODE: usize = 16;
/// A longer id is made by a program.
const LONGEST_ID: usize = 200;
/// What a page says of itself in JSON is no longer, and in no more pieces.
const LONGEST_DATA: usize = 1 << 16;
const MOST_DATA: usize = 8;

/// An element that is open.
#[derive(Debug, Clone, Copy)]
struct Open {
    /// `None` where its end tag has come before those of what it holds.
    name: Option<Name>,
    role: Role,
    /// Its node, if it has one.
    node: Option<u32>,
    /// The node that its text counts for.
    owner: u32,
}

pub(super) struct Builder<'a> {
    tree: Tree,
    limits: &'a Limits,
    syntax: Syntax,
    stack: Vec<Open>,
    /// Where in the stack the elements of each name are.
    open: Vec<Vec<usize>>,
    /// Where in the stack the elements are that part lines.
    blocks: Vec<usize>,
    tables: Vec<Table>,
    /// Links that are open.
    links: usize,
    /// The place in the stack of an element that holds no text to read.
    mute: Option<usize>,
    /// The element whose content is not parsed.
    raw: Option<Role>,
    /// Whether that is what the page says of itself in JSON.
    is_data: bool,
    /// Whether a text would go on with the last one.
    goes_on: bool,
    current: (Name, Role),
    pub(super) attributes: Attributes,
    pub(super) fault: Option<ReadError>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(limits: &'a Limits, syntax: Syntax) -> Self {
        let (page, role) = Name::of(b"body");
        let root = Node { role, marks: Marks::default(), end: 0, start: 0, bytes: 0, linked: 0 };
        Self {
            tree: Tree { nodes: vec![root], ..Tree::default() },
            limits,
            syntax,
            stack: vec![Open { name: Some(page), role, node: Some(0), owner: 0 }],
            open: vec![Vec::new(); Name::COUNT],
            blocks: vec![0],
            tables: Vec::new(),
            links: 0,
            mute: None,
            raw: None,
            is_data: false,
            goes_on: false,
            current: (page, role),
            attributes: Attributes::default(),
            fault: None,
        }
    }

    pub(super) fn finish(mut self) -> Result<Tree, ReadError> {
        self.close(0);
        match self.fault {
            Some(fault) => Err(fault),
            None => Ok(self.tree),
        }
    }

    pub(super) fn open_tag(&mut self, name: &[u8]) {
        self.attributes.clear();
        // A prefix says of which vocabulary the element is; pages use no other than this one.
        let name = name.strip_prefix(b"html:").or(name.strip_prefix(b"xhtml:")).unwrap_or(name);
        self.current = Name::of(name);
    }

    /// Opens the element whose tag is complete; returns it where its content is not to be parsed.
    pub(super) fn start_tag(&mut self, has_slash: bool) -> Option<Role> {
        let (name, role) = self.current;
        let is_closed = has_slash && self.syntax == Syntax::Xml;
        match role {
            Role::Page | Role::Void => return None,
            Role::Meta => {
                self.meta();
                return None;
            }
            Role::Raw | Role::Title => {
                self.raw = (!is_closed).then_some(role);
                self.is_data = self.attributes.get(Key::Type).trim().eq_ignore_ascii_case("application/ld+json");
                return self.raw;
            }
            Role::Break => {
                self.leaf(role);
                return None;
            }
            _ => {}
        }
        if role.parts_lines() {
            self.close_in(&[Name::PARAGRAPH], self.last(&Name::BORDERS));
        }
        let table = self.last(&[Name::TABLE]);
        match role {
            Role::Rule => {
                self.leaf(role);
                return None;
            }
            // A list of choices that begins in another ends it.
            Role::Mute if name == Name::SELECT && self.last(&[name]) > 0 => {
                self.close_in(&[name], 0);
                return None;
            }
            Role::Item => self.close_in(&[Name::ITEM], self.last(&Name::LISTS).max(self.last(&Name::BORDERS))),
            Role::Term | Role::Meaning => {
                self.close_in(&Name::TERMS, self.last(&Name::LISTS).max(self.last(&Name::BORDERS)));
            }
            Role::Rows | Role::Row | Role::Cell | Role::HeadCell | Role::Caption if table == 0 => return None,
            Role::Rows | Role::Caption => self.close(table + 1),
            Role::Row => self.close(self.last(&Name::ROWS).max(table) + 1),
            Role::Cell | Role::HeadCell => {
                self.close(self.last(&[Name::ROW]).max(self.last(&Name::ROWS)).max(table) + 1);
                if self.last(&[Name::ROW]) < table {
                    let attributes = std::mem::take(&mut self.attributes);
                    self.push(Name::ROW, Role::Row, false);
                    self.attributes = attributes;
                }
            }
            Role::Link => self.end_style(name),
            Role::Heading(_) if self.stack.last().is_some_and(|open| matches!(open.role, Role::Heading(_))) => {
                self.close(self.stack.len() - 1);
            }
            _ => {}
        }
        self.push(name, role, is_closed);
        None
    }

    fn push(&mut self, name: Name, role: Role, is_closed: bool) {
        let is_in_heading = self.last(&Name::HEADINGS) > self.last(&Name::BORDERS);
        let role = match role {
            Role::Button if is_in_heading => Role::Inline,
            Role::Button => Role::Mute,
            _ => self.attributes.role(role),
        };
        let place = self.attributes.place();
        let is_reference = matches!(role, Role::Link | Role::Raised) && self.attributes.is_reference();
        let is_anchor = matches!(role, Role::Link | Role::Inline)
            && self.attributes.get(Key::Href).is_empty()
            && (is_in_heading || role == Role::Link);
        let has_id = (is_anchor || role.parts_lines()) && !self.id().is_empty();
        let has_node = role.parts_lines()
            || matches!(role, Role::Raised | Role::Quoted)
            || place.is_some()
            || is_reference
            || has_id;
        let at = self.stack.len();
        let mut owner = self.stack.last().map_or(0, |open| open.owner);
        let mut node = None;
        if self.mute.is_none() && role != Role::Mute && has_node {
            let marks = Marks {
                place,
                is_notes: is_reference || role == Role::Footer && self.attributes.is_notes(),
                is_layout: self.attributes.is_layout(),
                ..Marks::default()
            };
            let mut start = 0;
            if has_id {
                self.tree.ids.push(self.id().to_owned());
                start = self.tree.ids.len() as u32;
            }
            owner = self.tree.nodes.len() as u32;
            node = Some(owner);
            self.node(Node { role, marks, end: 0, start, bytes: 0, linked: 0 });
            self.goes_on = false;
        }
        if let Some(table) = self.tables.last_mut() {
            table.opens(role);
        }
        match role {
            Role::Table => self.tables.push(Table::default()),
            Role::Mute if self.mute.is_none() => self.mute = Some(at),
            _ => {}
        }
        let role = if role == Role::Link && self.attributes.get(Key::Href).is_empty() { Role::Inline } else { role };
        self.links += usize::from(role == Role::Link);
        self.stack.push(Open { name: Some(name), role, node, owner });
        if let Some(open) = self.open.get_mut(name.0) {
            open.push(at);
        }
        if role.parts_lines() {
            self.blocks.push(at);
        }
        if is_closed {
            self.close(at);
        }
    }

    fn id(&self) -> &str {
        let (id, name) = (self.attributes.get(Key::Id).trim(), self.attributes.get(Key::Name).trim());
        let id = if id.is_empty() && self.current.1 == Role::Link { name } else { id };
        if id.len() > LONGEST_ID || id.contains(char::is_whitespace) { "" } else { id }
    }

    pub(super) fn end_tag(&mut self, name: &[u8]) {
        if self.raw.take().is_some() {
            return;
        }
        let (name, role) = Name::of(name);
        let (border, table) = (self.last(&Name::BORDERS), self.last(&[Name::TABLE]));
        let block = self.blocks.last().copied().unwrap_or(0);
        match role {
            Role::Page | Role::Void | Role::Meta | Role::Break | Role::Rule | Role::Raw | Role::Title | Role::Text => {}
            Role::Style | Role::Link => self.end_style(name),
            Role::Inline | Role::Raised | Role::Quoted | Role::Button => {
                self.close_in(&[name], block.max(border + 1) - 1);
            }
            Role::Mute | Role::Table => self.close_in(&[name], 0),
            Role::Rows | Role::Row | Role::Cell | Role::HeadCell | Role::Caption => self.close_in(&[name], table),
            Role::Heading(_) => self.close_in(&Name::HEADINGS, border),
            Role::Item => self.close_in(&[name], border.max(self.last(&Name::LISTS))),
            // The end of a paragraph that has not begun is an empty one.
            Role::Paragraph if self.last(&[name]) <= border => self.leaf(role),
            _ => self.close_in(&[name], border),
        }
    }

    /// Ends an element that may end before what it holds.
    fn end_style(&mut self, name: Name) {
        let (at, block) = (self.last(&[name]), self.blocks.last().copied().unwrap_or(0));
        if at == 0 || at <= self.last(&Name::BORDERS) {
            return;
        }
        if at > block {
            self.close(at);
            return;
        }
        if let Some(open) = self.stack.get_mut(at) {
            self.links -= usize::from(open.role == Role::Link);
            open.name = None;
            open.role = Role::Style;
        }
        if let Some(open) = self.open.get_mut(name.0) {
            open.pop();
        }
    }

    /// Returns the place in the stack of the innermost element with one of these names, 0 where there is none.
    fn last(&self, names: &[Name]) -> usize {
        names.iter().filter_map(|name| self.open.get(name.0)?.last().copied()).max().unwrap_or(0)
    }

    /// Closes the innermost element with one of these names, if it lies inside of a place in the stack.
    fn close_in(&mut self, names: &[Name], floor: usize) {
        let at = self.last(names);
        if at > floor {
            self.close(at);
        }
    }

    /// Closes all elements from a place in the stack on.
    fn close(&mut self, at: usize) {
        while self.stack.len() > at {
            self.pop();
        }
    }

    fn pop(&mut self) {
        let Some(open) = self.stack.pop() else {
            return;
        };
        let at = self.stack.len();
        if let Some(places) = open.name.and_then(|name| self.open.get_mut(name.0)) {
            // The place of the page itself is not in the list of its name.
            places.pop_if(|place| *place == at);
        }
        self.blocks.pop_if(|place| *place == at);
        self.links -= usize::from(open.role == Role::Link);
        if self.mute == Some(at) {
            self.mute = None;
        }
        let end = self.tree.nodes.len() as u32;
        let table = if open.role == Role::Table { self.tables.pop() } else { None };
        let Some(node) = open.node.and_then(|node| self.tree.nodes.get_mut(node as usize)) else {
            return;
        };
        node.end = end;
        self.goes_on = false;
        if let Some(table) = table {
            table.mark(&mut node.marks);
        } else if let Some(table) = self.tables.last_mut() {
            table.closes(open.role, node.bytes);
        }
        if node.marks.place == Some(Place::Hidden) {
            return;
        }
        let (bytes, linked) = (node.bytes, node.linked);
        let outer = self.stack.last().and_then(|outer| self.tree.nodes.get_mut(outer.owner as usize));
        if let Some(outer) = outer {
            outer.bytes += bytes;
            outer.linked += linked;
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        match self.raw {
            Some(Role::Title) if self.mute.is_none() && self.tree.title.is_empty() => {
                text.clone_into(&mut self.tree.title);
                return;
            }
            Some(Role::Raw) if self.is_data && text.len() <= LONGEST_DATA && self.tree.data.len() < MOST_DATA => {
                self.tree.data.push(text.to_owned());
                return;
            }
            Some(_) => return,
            None => {}
        }
        if self.mute.is_some() {
            return;
        }
        let is_linked = self.links > 0 && self.last(&Name::HEADINGS[..1]) <= self.last(&Name::BORDERS);
        let bytes = text.bytes().filter(|byte| !byte.is_ascii_whitespace()).count() as u32;
        let start = self.tree.text.len() as u32;
        self.tree.text.push_str(text);
        match self.tree.nodes.last_mut() {
            Some(last) if self.goes_on && (last.linked > 0) == is_linked => last.bytes += text.len() as u32,
            _ => {
                let end = self.tree.nodes.len() as u32 + 1;
                let linked = u32::from(is_linked);
                let marks = Marks::default();
                self.node(Node { role: Role::Text, marks, end, start, bytes: text.len() as u32, linked });
            }
        }
        self.goes_on = true;
        let owner = self.stack.last().and_then(|open| self.tree.nodes.get_mut(open.owner as usize));
        if let Some(owner) = owner {
            owner.bytes += bytes;
            owner.linked += if is_linked { bytes } else { 0 };
        }
    }

    fn leaf(&mut self, role: Role) {
        if self.mute.is_none() {
            let end = self.tree.nodes.len() as u32 + 1;
            self.node(Node { role, marks: Marks::default(), end, start: 0, bytes: 0, linked: 0 });
            self.goes_on = false;
        }
    }

    fn node(&mut self, node: Node) {
        let most = self.limits.text / BYTES_A_NODE;
        if self.tree.nodes.len() > most {
            self.fault = Some(ReadError::Large { what: "the page", limit: format!("{most} elements and texts") });
        } else if self.tree.nodes.len().is_multiple_of(4096)
            && let Err(fault) = self.limits.check(self.tree.text.len())
        {
            self.fault = Some(fault);
        }
        self.tree.nodes.push(node);
    }

    fn meta(&mut self) {
        let content = self.attributes.get(Key::Content).trim();
        for key in [Key::Name, Key::Property, Key::Itemprop] {
            let name = self.attributes.get(key).trim().to_ascii_lowercase();
            if !name.is_empty() && !content.is_empty() && self.mute.is_none() {
                self.tree.meta.push((name, content.to_owned()));
            }
        }
    }
}
