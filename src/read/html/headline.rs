//! The headline of a page.

use super::{node::Tree, tag::Role};

/// A heading with more nodes is read no further.
const NODES: usize = 40;
/// A title has no more bytes.
const LONGEST: usize = 500;
/// A headline is at least half of the title, or half of this.
const SHORT: usize = 30;

/// Returns the heading or text that the title of the page begins with, else the only heading of the first level: of
/// several, one may be the name of the site.
pub(super) fn headline(tree: &Tree, headings: &[usize], running: &[u32]) -> Option<usize> {
    let title = plain(&tree.title);
    let is_first =
        |&index: &usize| tree.nodes.get(index).is_some_and(|node| node.role == Role::Heading(1) && node.bytes > 0);
    let names = |words: &str| {
        let words = plain(words);
        !words.is_empty() && title.starts_with(&words) && words.len() * 2 >= title.len().min(SHORT)
    };
    let mut first = headings.iter().copied().filter(is_first);
    let named = headings.iter().copied().find(|&index| names(&heading_text(tree, index)));
    named.or_else(|| text(tree, running, names)).or_else(|| first.next().filter(|_| first.next().is_none()))
}

/// Returns the last text before most of the running text that is the title.
fn text(tree: &Tree, running: &[u32], names: impl Fn(&str) -> bool) -> Option<usize> {
    let total = running.last().copied().unwrap_or(0);
    let texts = tree.nodes.iter().zip(running).enumerate();
    texts
        .take_while(|(_, (_, before))| u64::from(**before) * 10 <= u64::from(total))
        .filter(|(_, (node, _))| node.role == Role::Text && node.linked == 0 && (node.bytes as usize) < LONGEST)
        .filter(|(_, (node, _))| names(tree.slice(node)))
        .map(|(index, _)| index)
        .last()
}

/// Returns the text of a heading, which is short.
pub(super) fn heading_text(tree: &Tree, index: usize) -> String {
    let end = tree.nodes.get(index).map_or(index, |node| node.end as usize).min(index + NODES);
    let texts = tree.nodes.get(index..end).unwrap_or(&[]).iter().filter(|node| node.role == Role::Text);
    texts.map(|node| tree.slice(node)).collect()
}

/// Returns a text without white space.
pub(super) fn plain(text: &str) -> String {
    text.split_whitespace().collect()
}
