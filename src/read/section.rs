//! Sections, with what they tell of and of which year, and the blocks they hold.
//!
//! A section runs from its heading to the next heading of its level or a higher one, so that it holds the sections
//! below it; a block belongs to the lowest one. What stands before the first heading is a section without a heading.

use super::Line;
use crate::{
    document::{Block, BlockKind, Head, Role, Section, Span},
    ontology::layout::Layout,
};

/// Deeper headings share a level.
const DEEPEST: usize = 9;

pub(super) fn sections(layout: &Layout, text: &str, lines: &[Line], head: &Head) -> (Vec<Section>, Vec<Block>) {
    let mut sections: Vec<Section> = Vec::new();
    let mut blocks = Vec::with_capacity(lines.len());
    // Indices of the sections that are open, and the forms of number that open each level.
    let mut open: Vec<usize> = Vec::new();
    let mut forms: Vec<usize> = Vec::new();
    let body = body(layout, text, lines, head);
    let dated = head.date.as_deref().and_then(|date| date.get(..4)).and_then(|year| year.parse::<i32>().ok());
    for (index, line) in lines.iter().enumerate() {
        let mut kind = line.kind;
        let is_title = head.title == Some(line.span);
        if kind == BlockKind::Heading && (index >= body || line.level > 0) {
            let words = text.get(line.span.start..line.span.end).unwrap_or("");
            let level = if line.level > 0 { usize::from(line.level) } else { level(&mut forms, form(layout, words)) };
            open.retain(|&above| sections.get(above).is_some_and(|above: &Section| usize::from(above.level) < level));
            let above = open.last().and_then(|&above| sections.get(above));
            // The title of the whole tells of its year, not of a role ("Report on the Review of …").
            let role = if is_title { None } else { layout.role(words) };
            let role = role.or(above.map(|above| above.role)).unwrap_or_default();
            // What was done cannot lie behind the date of the document: "Strategy 2030" names its aim.
            let is_told = |year: &i32| role == Role::Plan || dated.is_none_or(|dated| *year <= dated);
            let year = layout.year(words).filter(is_told).or(above.and_then(|above| above.year));
            open.push(sections.len());
            sections.push(Section { heading: line.span, span: line.span, level: level as u8, role, year });
        } else if sections.is_empty() {
            let heading = Span::new(line.span.start, line.span.start);
            open.push(0);
            sections.push(Section { heading, span: line.span, level: 1, role: Role::Open, year: None });
        }
        if kind == BlockKind::Heading && index < body && line.level == 0 && !is_title {
            kind = BlockKind::Paragraph;
        }
        for &above in &open {
            if let Some(section) = sections.get_mut(above) {
                section.span = section.span.cover(line.span);
            }
        }
        blocks.push(Block { span: line.span, kind, section: sections.len().saturating_sub(1) });
    }
    (sections, blocks)
}

/// Returns the index of the first line behind the head.
fn body(layout: &Layout, text: &str, lines: &[Line], head: &Head) -> usize {
    let parts = [head.title, head.speaker, head.office];
    let is_numbered = |line: &Line| {
        let words = text.get(line.span.start..line.span.end).unwrap_or("");
        line.kind == BlockKind::Heading && head.title != Some(line.span) && form(layout, words) > 0
    };
    let end = lines.iter().position(is_numbered).unwrap_or(lines.len());
    lines
        .get(..end)
        .unwrap_or(lines)
        .iter()
        .rposition(|line| parts.iter().flatten().any(|&part| line.span.contains(part)))
        .map_or(0, |last| last + 1)
}

/// Returns which form of number a heading bears; dots add to it, so that "1.1" lies below "1.".
fn form(layout: &Layout, heading: &str) -> usize {
    layout
        .numberings
        .iter()
        .enumerate()
        .filter_map(|(index, form)| Some((form.find(heading)?, index)))
        .max_by_key(|(found, index)| (found.end(), usize::MAX - index))
        .map_or(0, |(found, index)| {
            let inner = found.as_str().trim().trim_end_matches('.').matches('.').count();
            1 + index + inner * 100
        })
}

/// Returns the level of a form of number, by the order in which the forms appear.
fn level(forms: &mut Vec<usize>, form: usize) -> usize {
    match forms.iter().position(|&known| known == form) {
        Some(place) => forms.truncate(place + 1),
        None if forms.len() < DEEPEST => forms.push(form),
        None => {}
    }
    forms.len()
}
