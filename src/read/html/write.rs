//! From the nodes of an article to blocks.

use super::{
    super::{ReadError, blocks::Blocks},
    node::{Node, Tree},
    tag::Role,
};
use crate::document::BlockKind;

/// A line that a break ends is a line of its own where it is shorter than this, or ends like a sentence.
const SHORT_LINE: usize = 50;
/// The mark of a note has no more bytes, in no more nodes; a raised link may say more.
const MARK: u32 = 8;
const LONG_MARK: u32 = 24;
const MARK_NODES: usize = 12;
/// What numbers look like when they are raised.
const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// Writes the nodes of an article that are not dropped.
///
/// `place` is what the names of places begin with, before `#` and the id.
pub(super) fn write(blocks: &mut Blocks, tree: &Tree, roots: &[usize], place: &str) -> Result<(), ReadError> {
    let mut writer = Writer {
        blocks,
        tree,
        place,
        stack: Vec::new(),
        kind: (BlockKind::Paragraph, 0),
        is_cell: false,
        is_printed: false,
        breaks: 0,
        ends: 0,
        line: 0,
        before: "",
        located: 0,
    };
    for &root in roots {
        writer.root(root)?;
    }
    Ok(())
}

/// An element that is open, and what was before it.
struct Open {
    node: Node,
    kind: (BlockKind, u8),
    is_cell: bool,
    is_printed: bool,
    located: u32,
}

struct Writer<'a, 'b, 'c> {
    blocks: &'a mut Blocks<'b>,
    tree: &'c Tree,
    place: &'a str,
    stack: Vec<Open>,
    /// What a block is that begins here.
    kind: (BlockKind, u8),
    /// Whether blocks are parts of a cell.
    is_cell: bool,
    /// Whether ends of lines count.
    is_printed: bool,
    /// Breaks since the last text.
    breaks: u32,
    /// Of printed text, ends of lines since the last text.
    ends: u32,
    /// Bytes since the last end of a line.
    line: usize,
    /// The last text of the line.
    before: &'c str,
    /// The id of the place that we are in.
    located: u32,
}

impl<'c> Writer<'_, '_, 'c> {
    fn root(&mut self, root: usize) -> Result<(), ReadError> {
        let end = self.tree.nodes.get(root).map_or(0, |node| node.end as usize);
        let mut index = root;
        while index < end {
            let Some(&node) = self.tree.nodes.get(index) else { break };
            while self.stack.last().is_some_and(|open| open.node.end as usize <= index) {
                self.end()?;
            }
            let next = (node.end as usize).max(index + 1);
            if node.marks.is_dropped {
                index = next;
                continue;
            }
            match node.role {
                Role::Text => self.text(self.tree.slice(&node))?,
                Role::Break => self.breaks += 1,
                Role::Raised | Role::Link if self.note(index, &node)? => {
                    index = next;
                    continue;
                }
                _ => self.begin(node)?,
            }
            index += 1;
        }
        while !self.stack.is_empty() {
            self.end()?;
        }
        Ok(())
    }

    fn begin(&mut self, node: Node) -> Result<(), ReadError> {
        self.stack.push(Open {
            node,
            kind: self.kind,
            is_cell: self.is_cell,
            is_printed: self.is_printed,
            located: self.located,
        });
        match node.role {
            Role::Heading(level) if !self.is_cell => self.kind = (BlockKind::Heading, level),
            Role::Item | Role::Term => self.kind = (BlockKind::Item, 0),
            Role::Meaning | Role::Caption => self.kind = (BlockKind::Paragraph, 0),
            Role::Printed => self.is_printed = true,
            Role::Quoted => return self.text("“"),
            Role::Row if self.is_row() => {
                self.kind = (BlockKind::Row, 0);
                self.block();
                self.is_cell = true;
            }
            _ => {}
        }
        if matches!(node.role, Role::Cell | Role::HeadCell) && self.is_cell {
            self.blocks.cell();
        } else if node.role.parts_lines() {
            self.part();
        }
        let is_late = !node.role.parts_lines() && self.line > 0 && self.kind.0 != BlockKind::Heading;
        if node.start > 0 && !is_late {
            self.locate(node.start);
        }
        Ok(())
    }

    fn end(&mut self) -> Result<(), ReadError> {
        let Some(open) = self.stack.pop() else {
            return Ok(());
        };
        if open.node.role == Role::Quoted {
            self.text("”")?;
        }
        (self.kind, self.is_cell, self.is_printed) = (open.kind, open.is_cell, open.is_printed);
        if open.node.role.parts_lines() {
            self.part();
            // A heading says where what follows it stands; any other element, what it holds.
            if !matches!(open.node.role, Role::Heading(_)) && open.located > 0 && self.located != open.located {
                self.locate(open.located);
            }
        }
        Ok(())
    }

    /// Returns whether the row that has begun is one of a table of data.
    fn is_row(&self) -> bool {
        let table = self.stack.iter().rev().take(3).find(|open| open.node.role == Role::Table);
        !self.is_cell && table.is_some_and(|table| !table.node.marks.is_layout)
    }

    /// Parts what comes from what was.
    fn part(&mut self) {
        if self.is_cell || self.kind.0 == BlockKind::Heading && self.line > 0 && self.in_heading() {
            self.blocks.space();
        } else {
            self.block();
        }
        self.breaks = 0;
    }

    /// Returns whether an element around the innermost one is a heading.
    fn in_heading(&self) -> bool {
        self.stack.iter().rev().skip(1).take(4).any(|open| matches!(open.node.role, Role::Heading(_)))
    }

    fn block(&mut self) {
        let (kind, level) = self.kind;
        self.blocks.begin(kind, level);
        (self.line, self.before, self.ends) = (0, "", 0);
    }

    fn locate(&mut self, id: u32) {
        self.located = id;
        if let Some(name) = self.tree.ids.get(id as usize - 1) {
            self.blocks.locate(format!("{}#{name}", self.place));
        }
    }

    fn text(&mut self, text: &'c str) -> Result<(), ReadError> {
        if !self.is_printed {
            return self.piece(text);
        }
        for line in text.split_inclusive('\n') {
            if !line.trim().is_empty() {
                // An empty line parts paragraphs.
                if self.ends > 1 {
                    self.block();
                }
                self.piece(line)?;
                self.ends = 0;
            }
            self.ends += u32::from(line.ends_with('\n'));
        }
        Ok(())
    }

    fn piece(&mut self, text: &'c str) -> Result<(), ReadError> {
        let words = text.trim();
        if words.is_empty() {
            if !text.is_empty() {
                self.blocks.space();
                self.before = " ";
            }
            return Ok(());
        }
        let breaks = std::mem::take(&mut self.breaks);
        if breaks > 0 {
            let is_inner = self.is_cell || self.kind.0 == BlockKind::Heading;
            if !is_inner && (breaks > 1 || self.ends_line(words)) {
                self.block();
            } else {
                self.blocks.space();
            }
        }
        self.line += text.len();
        self.before = text;
        self.blocks.text(text)
    }

    /// Returns whether a break before these words ends what was said before it, and not only the printed line.
    fn ends_line(&self, words: &str) -> bool {
        let is_ended = self.before.trim_end().ends_with(['.', '!', '?', ':', ';', '。', '！', '？', '：', '；']);
        is_ended || self.line < SHORT_LINE && !words.starts_with(char::is_lowercase)
    }

    /// Returns whether an element is the mark of a note, which is no text. A raised number that is an exponent is
    /// written as one.
    fn note(&mut self, index: usize, node: &Node) -> Result<bool, ReadError> {
        let end = node.end as usize;
        let most = if node.role == Role::Raised && node.linked == node.bytes { LONG_MARK } else { MARK };
        if node.bytes == 0 || node.bytes > most || end - index > MARK_NODES {
            return Ok(false);
        }
        let inner = self.tree.nodes.get(index..end).unwrap_or(&[]);
        let texts = inner.iter().filter(|node| node.role == Role::Text && !node.marks.is_dropped);
        let mark: String = texts.map(|node| self.tree.slice(node)).collect();
        let mark = mark.trim();
        let is_number = mark.bytes().all(|byte| byte.is_ascii_digit());
        let is_sign = |character: char| !character.is_alphanumeric() && !['™', '®', '©', '℠', '°'].contains(&character);
        let is_mark = mark.chars().all(|character| character.is_ascii_digit() || is_sign(character));
        if node.role == Role::Link {
            let is_glued = self.line > 0 && self.breaks == 0 && !self.before.ends_with(char::is_whitespace);
            return Ok(is_mark && (is_glued || mark.starts_with(['[', '(']) || mark.chars().all(is_sign)));
        }
        if inner.iter().any(|node| node.role == Role::Link && node.marks.is_notes) || node.linked > 0 && is_mark {
            return Ok(true);
        }
        let word = self.before.rsplit(|character: char| !character.is_alphanumeric()).next().unwrap_or("");
        let is_unit = !word.is_empty() && word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_lowercase());
        let is_exponent = word.ends_with(|last: char| last.is_ascii_digit()) || is_unit && ["2", "3"].contains(&mark);
        if is_exponent
            && (is_number || mark.trim_start_matches(['-', '−', '+']).bytes().all(|byte| byte.is_ascii_digit()))
        {
            let raised: String = mark.chars().map(raised).collect();
            self.line += mark.len();
            self.blocks.text(&raised)?;
            return Ok(true);
        }
        Ok(is_mark)
    }
}

fn raised(character: char) -> char {
    match character {
        '-' | '−' => '⁻',
        '+' => '⁺',
        _ => character.to_digit(10).and_then(|digit| RAISED.get(digit as usize).copied()).unwrap_or(character),
    }
}
