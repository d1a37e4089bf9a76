//! Running text: what is neither a link nor a few words between two ends of lines.

use super::{node::Tree, tag::Role, words::Place};

/// Text between two ends of lines is running text from so many bytes on, if it is no link.
const RUNNING: usize = 60;

/// Returns how much running text stands before each node, and, last, in all.
pub(super) fn running(tree: &Tree) -> Vec<u32> {
    let mut own = vec![0_u32; tree.nodes.len() + 1];
    let mut ends: Vec<usize> = Vec::new();
    let mut run = Run::default();
    let mut index = 0;
    let all = tree.nodes.first().map_or(0, |page| u64::from(page.bytes));
    while let Some(node) = tree.nodes.get(index) {
        while ends.pop_if(|end| *end <= index).is_some() {
            run.end(&mut own);
        }
        // What surely stands beside the article does not count, where it is a small part of the page.
        let is_beside = matches!(node.role, Role::Beside | Role::Footer) && !node.marks.is_notes
            || node.marks.place == Some(Place::Beside);
        if tree.hides(node) || is_beside && u64::from(node.bytes) * 4 < all {
            index = (node.end as usize).max(index + 1);
            continue;
        }
        if node.role == Role::Text {
            run.add(index, tree.slice(node).trim().len(), node.linked > 0);
        } else if node.role.parts_lines() {
            run.end(&mut own);
            ends.push(node.end as usize);
        }
        index += 1;
    }
    run.end(&mut own);
    let mut sum = 0;
    for value in &mut own {
        sum += std::mem::replace(value, sum);
    }
    own
}

/// Text between two ends of lines.
#[derive(Default)]
struct Run {
    start: usize,
    free: usize,
    linked: usize,
}

impl Run {
    fn add(&mut self, index: usize, bytes: usize, is_linked: bool) {
        if self.free + self.linked == 0 {
            self.start = index;
        }
        if is_linked {
            self.linked += bytes;
        } else {
            self.free += bytes;
        }
    }

    fn end(&mut self, own: &mut [u32]) {
        let run = std::mem::take(self);
        if run.free >= RUNNING
            && run.linked * 2 <= run.free
            && let Some(own) = own.get_mut(run.start)
        {
            *own = run.free as u32;
        }
    }
}
