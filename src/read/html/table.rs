//! Tables: which are tables of data, and which only place things on the page.

use super::{node::Marks, tag::Role};

/// A cell with more bytes is no cell of a table of data, where no head says that it is.
const LONG_CELL: u32 = 800;

/// What is seen of a table that is open.
#[derive(Debug, Default)]
pub(super) struct Table {
    has_head: bool,
    is_outer: bool,
    has_heading: bool,
    has_long_cell: bool,
    cells: usize,
    most_cells: usize,
}

impl Table {
    /// Takes note of an element in it that begins.
    pub(super) fn opens(&mut self, role: Role) {
        match role {
            Role::Table => self.is_outer = true,
            Role::Heading(_) => self.has_heading = true,
            Role::Cell | Role::HeadCell => {
                self.cells += 1;
                self.has_head |= role == Role::HeadCell;
            }
            _ => {}
        }
    }

    /// Takes note of an element in it that ends.
    pub(super) fn closes(&mut self, role: Role, bytes: u32) {
        match role {
            Role::Cell => self.has_long_cell |= bytes > LONG_CELL,
            Role::Row => self.most_cells = self.most_cells.max(std::mem::take(&mut self.cells)),
            _ => {}
        }
    }

    /// Marks the table: it is one of data where no table lies in it, its rows have cells, and it has a head or its
    /// cells are short.
    pub(super) fn mark(&self, marks: &mut Marks) {
        let is_loose = !self.has_head && (self.has_heading || self.has_long_cell);
        marks.is_layout |= self.is_outer || self.most_cells < 2 || is_loose;
        marks.has_head = self.has_head;
    }
}
