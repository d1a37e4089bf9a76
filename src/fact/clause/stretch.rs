//! Stretches of a row: what no noun phrase goes across, parts of lists, the noun before a relative word.

use crate::fact::clause::Node;

/// Where the subject of a verb stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SubjectFrom {
    /// In its own stretch of the row.
    Own { first: usize, last: usize },
    /// The noun before a relative word or participle.
    Antecedent { first: usize, last: usize },
    /// That of the verb before.
    Governor,
    /// That of the participle before.
    Previous,
}

/// Returns the last noun of a stretch, with those that "and" alone joins to it at the beginning of the stretch.
pub(super) fn antecedent(row: &[Node], begin: usize, last: usize) -> SubjectFrom {
    let Some(noun) = (begin..last).rev().find(|&index| is_nominal(row.get(index))) else {
        return SubjectFrom::Governor;
    };
    let is_list = noun > begin
        && row.get(begin..=noun).is_some_and(|nodes| {
            nodes.iter().all(|node| is_nominal(Some(node)) || matches!(node, Node::And | Node::Comma))
                && nodes.iter().any(|node| matches!(node, Node::And))
        });
    SubjectFrom::Antecedent { first: if is_list { begin } else { noun }, last: noun + 1 }
}

/// "The Institute, the fourth campus of X, was opened": of two names between commas and without "and" the first is
/// what the verb tells of.
pub(super) fn before_second_name(row: &[Node], begin: usize, first: usize, at: usize) -> Option<(usize, usize)> {
    let comma = first.checked_sub(1)?;
    let is_closed = row.get(at.checked_sub(1)?) == Some(&Node::Comma) && row.get(comma) == Some(&Node::Comma);
    let start = part_start(row, begin, comma);
    let is_second = is_closed
        && start == begin
        && matches!(row.get(first), Some(Node::Thing { .. }))
        && matches!(row.get(start), Some(Node::Thing { .. }))
        && !row.get(begin..at)?.contains(&Node::And);
    is_second.then_some((start, comma))
}

/// Returns where the stretch that ends at a node begins: behind what no noun phrase goes across.
pub(super) fn stretch_start(row: &[Node], end: usize) -> usize {
    row[..end].iter().rposition(is_border).map_or(0, |border| border + 1)
}

/// What no noun phrase goes across.
pub(super) const fn is_border(node: &Node) -> bool {
    matches!(node, Node::Verb(_) | Node::Stop | Node::Relative { .. } | Node::Condition)
}

pub(super) const fn is_nominal(node: Option<&Node>) -> bool {
    matches!(node, Some(Node::Thing { .. } | Node::Noun { .. } | Node::Apposed { .. }))
}

/// Returns where the part of a list that ends at `last` begins: after the comma or "and" before it.
pub(super) fn part_start(row: &[Node], begin: usize, last: usize) -> usize {
    (begin..last)
        .rev()
        .find(|&index| matches!(row.get(index), Some(Node::Comma | Node::And)))
        .map_or(begin, |separator| separator + 1)
}
