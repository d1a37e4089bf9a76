//! Text that a file keeps in another order than it is read in.
//!
//! Notes and text boxes stand in the middle of the paragraph that they belong to. Here they wait until that block is
//! over, and follow as blocks of their own. A row of a table is one block, whatever its cells hold.

use super::{Limits, Metadata, ReadError, Shape, SourceText, blocks::Blocks};
use crate::document::BlockKind;

/// A table that is wider is no table.
const MOST_COLUMNS: usize = 200;

/// Blocks that follow another.
pub(super) type Aside = Vec<(Shape, String)>;

/// A source text in the making, with what waits to follow.
pub(super) struct Flow<'a> {
    limits: &'a Limits,
    story: Story<'a>,
    /// What the stories being written stand in, the outermost first.
    around: Vec<Story<'a>>,
}

/// The text itself, or that of a note or a box.
struct Story<'a> {
    blocks: Blocks<'a>,
    rows: usize,
    asides: Vec<Aside>,
}

impl<'a> Story<'a> {
    fn new(limits: &'a Limits) -> Self {
        Self { blocks: Blocks::new(limits), rows: 0, asides: Vec::new() }
    }

    /// Writes what waited for the block to end.
    fn settle(&mut self) -> Result<(), ReadError> {
        for (shape, line) in std::mem::take(&mut self.asides).into_iter().flatten() {
            self.blocks.begin(shape.kind, shape.level);
            self.blocks.text(&line)?;
        }
        Ok(())
    }

    fn finish(mut self, metadata: Metadata) -> Result<SourceText, ReadError> {
        self.settle()?;
        Ok(self.blocks.finish(metadata))
    }
}

impl<'a> Flow<'a> {
    /// Returns an empty text.
    pub(super) fn new(limits: &'a Limits) -> Self {
        Self { limits, story: Story::new(limits), around: Vec::new() }
    }

    /// Begins a block; in a row, only what parts it from the text before.
    pub(super) fn begin(&mut self, kind: BlockKind, level: u8) {
        if self.story.rows > 0 {
            self.story.blocks.space();
        } else {
            self.story.blocks.begin(kind, level);
        }
    }

    /// Ends a block.
    pub(super) fn end(&mut self) -> Result<(), ReadError> {
        if self.story.rows > 0 {
            self.story.blocks.space();
            return Ok(());
        }
        self.story.settle()
    }

    /// Begins a row; one inside the cell of another is a line of its own.
    pub(super) fn row(&mut self) {
        self.story.rows += 1;
        self.story.blocks.begin(BlockKind::Row, 0);
    }

    /// Begins a cell.
    pub(super) fn cell(&mut self) {
        self.story.blocks.cell();
    }

    /// Adds the cells that the last one covers.
    pub(super) fn covered(&mut self, cells: usize) {
        for _ in 0..cells.min(MOST_COLUMNS) {
            self.story.blocks.cell();
        }
    }

    /// Ends a row.
    pub(super) fn row_end(&mut self) -> Result<(), ReadError> {
        self.story.rows = self.story.rows.saturating_sub(1);
        self.story.settle()?;
        let kind = if self.story.rows > 0 { BlockKind::Row } else { BlockKind::Paragraph };
        self.story.blocks.begin(kind, 0);
        Ok(())
    }

    /// Adds text.
    pub(super) fn text(&mut self, text: &str) -> Result<(), ReadError> {
        self.story.blocks.text(text)
    }

    /// Puts white space before what comes next.
    pub(super) fn space(&mut self) {
        self.story.blocks.space();
    }

    /// Says where in the file the text from here on stands; notes and boxes stand where they are referred to.
    pub(super) fn locate(&mut self, name: String) {
        if self.around.is_empty() {
            self.story.blocks.locate(name);
        }
    }

    /// Lets blocks follow the one being written.
    pub(super) fn follow(&mut self, aside: Aside) {
        self.story.asides.push(aside);
    }

    /// Begins a story beside the one being written.
    pub(super) fn descend(&mut self) {
        self.around.push(std::mem::replace(&mut self.story, Story::new(self.limits)));
    }

    /// Ends the story that was begun last and returns it.
    pub(super) fn ascend(&mut self) -> Result<Aside, ReadError> {
        let Some(outer) = self.around.pop() else { return Ok(Aside::new()) };
        let source = std::mem::replace(&mut self.story, outer).finish(Metadata::default())?;
        let shapes = source.shapes.unwrap_or_default();
        Ok(shapes.into_iter().zip(source.text.lines().map(str::to_owned)).collect())
    }

    /// Returns whether text that is written now stands outside every row.
    pub(super) fn is_outside_rows(&self) -> bool {
        self.story.rows == 0
    }

    /// Returns the text.
    pub(super) fn finish(self, metadata: Metadata) -> Result<SourceText, ReadError> {
        self.story.finish(metadata)
    }
}
