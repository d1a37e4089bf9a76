//! Links as text for a reader.

use std::{collections::BTreeMap, fmt::Write as _};

use policygraph::{
    cite::Citation,
    links::{
        Matrix,
        bridge::Bridge,
        community::Communities,
        network::OneMode,
        orphan::{Commitment, Lack},
        question::Ready,
    },
};

use crate::cli::output::{count, table};

/// How many members of a community are shown.
const SHOWN: usize = 12;

pub(super) fn ready(ready: &[Ready]) -> String {
    table(&["name", "answers"], ready.iter().map(|ready| vec![ready.key.as_str(), ready.answers.as_str()]))
}

pub(super) fn matrix(matrix: &Matrix, with_evidence: bool) -> String {
    let (rows, columns, cells) = (matrix.rows.len(), matrix.columns.len(), matrix.cells.len());
    let mut text = format!(
        "{} by {}: {rows} by {columns}, {}\n",
        matrix.question.rows,
        matrix.question.columns,
        count(cells, "cell", "cells")
    );
    if cells == 0 {
        return text;
    }
    let names: BTreeMap<&str, &str> =
        matrix.rows.iter().chain(&matrix.columns).map(|named| (named.id.as_str(), named.name.as_str())).collect();
    let name = |id: &str| names.get(id).copied().unwrap_or_default();
    let lines: Vec<[String; 5]> = matrix
        .cells
        .iter()
        .map(|cell| {
            let mut how: Vec<String> =
                cell.relations.iter().map(|relation| format!("{} {}", relation.predicate, relation.modality)).collect();
            how.sort_unstable();
            how.dedup();
            let how =
                if cell.through.is_empty() { how.join(", ") } else { format!("over {}", cell.through.join(", ")) };
            [name(&cell.row).into(), name(&cell.column).into(), cell.count.to_string(), cell.pieces.to_string(), how]
        })
        .collect();
    text += "\n";
    if !with_evidence {
        let heads = ["row", "column", "count", "evidence", "links"];
        return text + &table(&heads, lines.iter().map(|line| line.iter().map(String::as_str).collect()));
    }
    for (cell, [row, column, number, ..]) in matrix.cells.iter().zip(&lines) {
        let _ = writeln!(text, "{row} | {column}: {number}");
        for relation in &cell.relations {
            let _ = writeln!(text, "  {}", relation.id);
            for piece in &relation.evidence {
                let _ = writeln!(text, "    {}", quote(piece));
            }
        }
    }
    text
}

pub(super) fn pairs(network: &OneMode) -> String {
    let lines: Vec<[String; 5]> = network
        .pairs
        .iter()
        .map(|pair| {
            let newman = format!("{:.3}", pair.newman);
            [pair.one.clone(), pair.other.clone(), pair.weight.to_string(), newman, pair.shared.join(", ")]
        })
        .collect();
    let head = format!(
        "{}, {}\n\n",
        count(network.rows.len(), "row", "rows"),
        count(lines.len(), "pair that shares a column", "pairs that share a column")
    );
    let heads = ["one", "other", "shared", "newman", "columns"];
    head + &table(&heads, lines.iter().map(|line| line.iter().map(String::as_str).collect()))
}

pub(super) fn bridges(bridges: &[Bridge]) -> String {
    let numbers = |numbers: &[usize]| numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    let lines: Vec<[String; 5]> = bridges
        .iter()
        .map(|bridge| {
            let parts = if bridge.parts.len() > 1 { parts(&bridge.parts) } else { String::new() };
            [
                bridge.entity.id.clone(),
                format!("{:.4}", bridge.betweenness),
                bridge.neighbors.to_string(),
                parts,
                numbers(&bridge.communities),
            ]
        })
        .collect();
    let heads = ["entity", "betweenness", "tied to", "parts without it", "communities"];
    table(&heads, lines.iter().map(|line| line.iter().map(String::as_str).collect()))
}

/// "60, 3, 14 of 1" for one of 60, one of 3 and fourteen of 1.
fn parts(parts: &[usize]) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for &size in parts {
        match runs.last_mut() {
            Some((last, times)) if *last == size => *times += 1,
            _ => runs.push((size, 1)),
        }
    }
    let shown =
        |(size, times): &(usize, usize)| if *times > 1 { format!("{times} of {size}") } else { size.to_string() };
    runs.iter().map(shown).collect::<Vec<_>>().join(", ")
}

pub(super) fn communities(communities: &Communities, all: usize) -> String {
    let mut text = format!(
        "{}, modularity {:.3}; {} tied to nothing\n",
        count(all, "community", "communities"),
        communities.modularity,
        count(communities.alone, "entity is", "entities are"),
    );
    for community in &communities.communities {
        let _ = writeln!(
            text,
            "\n{}. {}: {}, {} inside, {} to others",
            community.number,
            community.center.name,
            count(community.members.len(), "member", "members"),
            count(usize::try_from(community.inside).unwrap_or(usize::MAX), "relation", "relations"),
            community.outside
        );
        for member in community.members.iter().take(SHOWN) {
            let _ = writeln!(text, "  {}", member.id);
        }
        if community.members.len() > SHOWN {
            let _ = writeln!(text, "  and {} more", community.members.len() - SHOWN);
        }
    }
    text
}

pub(super) fn orphans(commitments: &[Commitment], all: usize) -> String {
    let lacking = |lack: Lack| commitments.iter().filter(|one| one.lacks.contains(&lack)).count();
    let lacks: Vec<String> =
        Lack::ALL.into_iter().map(|lack| format!("without {} {}", lack.key(), lacking(lack))).collect();
    let mut text =
        format!("{} of {}: {}\n", commitments.len(), count(all, "commitment", "commitments"), lacks.join(", "));
    for commitment in commitments {
        let lacks: Vec<&str> = commitment.lacks.iter().map(|lack| lack.key()).collect();
        let time = commitment.time.as_deref().map_or_else(String::new, |time| format!(", {time}"));
        let mut names = commitment.ends.iter().map(|end| end.name.as_str());
        let subject = names.next().unwrap_or_default();
        let object = names.next().map_or_else(String::new, |name| format!(" {name}"));
        let _ = writeln!(text, "\n{subject} {}{object}{time}: without {}", commitment.states, lacks.join(", "));
        if let Some(citation) = &commitment.evidence {
            let _ = writeln!(text, "  {}", quote(citation));
        }
    }
    text
}

/// The sentence where it is known, else the quote; and where it stands.
fn quote(citation: &Citation) -> String {
    let said = citation.sentence.as_ref().unwrap_or(&citation.quote);
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("\"{said}\" ({} {}-{}, {})", citation.document, citation.start, citation.end, citation.rule)
}
