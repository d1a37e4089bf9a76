//! What Word files and OpenDocument text have in common: the same report in each reads the same.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

use policygraph::{
    document::BlockKind,
    read::{self, Limits, ReadError, SourceText},
};

use super::{blocks, statements};

/// Files of the same report, made by the programs they are named after.
const FILES: [(&str, &[u8]); 5] = [
    ("docx", include_bytes!("files/office/pandoc.docx")),
    ("odt", include_bytes!("files/office/pandoc.odt")),
    ("docx", include_bytes!("files/office/libreoffice.docx")),
    ("odt", include_bytes!("files/office/libreoffice.odt")),
    ("docx", include_bytes!("files/office/python-docx.docx")),
];
const FLAT: &[u8] = include_bytes!("files/office/libreoffice.fodt.gz");

/// Takes the text out of a file.
pub(crate) fn source(extension: &str, bytes: &[u8], limits: &Limits) -> Result<SourceText, ReadError> {
    read::source(read::reader(extension).unwrap(), bytes, limits)
}

/// Returns the lines of a text and what they are.
pub(crate) fn lines(source: &SourceText) -> Vec<(BlockKind, u8, &str)> {
    let shapes = source.shapes.as_deref().unwrap();
    assert_eq!(shapes.len(), source.text.lines().count());
    shapes.iter().zip(source.text.lines()).map(|(shape, line)| (shape.kind, shape.level, line)).collect()
}

#[test]
fn the_same_report_reads_the_same_from_every_program() {
    use BlockKind::{Heading, Item, Paragraph, Row};
    let expected = [
        (Heading, 1, "Plan of Sol"),
        (Paragraph, 0, "Council of Sol"),
        (Heading, 1, "Review of 2024"),
        (Paragraph, 0, "The Council of Sol opened the Harbor Library and built three roads in the old town."),
        (Paragraph, 0, "The library cost 4 million dollars."),
        (Paragraph, 0, "Key results:"),
        (Item, 0, "a port"),
        (Item, 0, "a road to the north"),
        (Item, 0, "a bridge"),
        (Heading, 2, "Money"),
        (Row, 0, "Item | 2023 | 2024"),
        (Row, 0, "| plan | done"),
        (Row, 0, "Roads | 3 | 5"),
        (Row, 0, "Ports | 1 |"),
        (Heading, 1, "Main Tasks for 2025"),
        (Item, 0, "Build a school"),
        (Item, 0, "Open the Harbor Museum"),
        (Paragraph, 0, "The Council of Sol will build the Sun Tower."),
    ];
    let mut flat = Vec::new();
    std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(FLAT), &mut flat).unwrap();
    for (index, (extension, bytes)) in FILES.into_iter().chain([("fodt", flat.as_slice())]).enumerate() {
        let source = source(extension, bytes, &Limits::default()).unwrap();
        // python-docx writes no footnotes.
        let expected = expected.iter().filter(|line| index != 4 || !line.2.starts_with("The library"));
        assert_eq!(lines(&source), expected.copied().collect::<Vec<_>>(), "{index} {extension}");
        assert_eq!(source.metadata.title.as_deref(), Some("Plan of Sol"), "{index}");
        assert_eq!(source.metadata.author.as_deref(), Some("Council of Sol"), "{index}");
        assert!(source.metadata.date.is_some_and(|date| date.len() == 10), "{index}");
    }
}

#[test]
fn what_is_understood_keeps_blocks_sections_and_offsets() {
    for (extension, bytes) in FILES {
        let document = super::read(bytes, extension).unwrap();
        let source = source(extension, bytes, &Limits::default()).unwrap();
        assert_eq!(document.source, source.text);
        assert_eq!(blocks(&document).len(), source.text.lines().count());
        let sections: Vec<_> = document.sections.iter().map(|section| (section.level, section.year)).collect();
        assert_eq!(sections, [(1, None), (1, Some(2024)), (2, Some(2024)), (1, Some(2025))], "{extension}");
    }
}

#[test]
fn what_is_not_the_text_is_left_out_of_real_files() {
    use BlockKind::{Heading, Item, Paragraph, Row};
    let expected = [
        (Heading, 1, "Chapter one"),
        (Paragraph, 0, "The inserted word stays, and so on."),
        (Paragraph, 0, "Foot text."),
        (Paragraph, 0, "End text."),
        (Paragraph, 0, "Before box after box."),
        (Paragraph, 0, "In the box."),
        (Heading, 2, "Own heading"),
        (Item, 0, "item one"),
        (Item, 0, "inner"),
        (Row, 0, "wide |"),
        (Row, 0, "a b | c"),
        (Paragraph, 0, "On the second page a b c softhyphen non breaking \u{2011} hyphen."),
    ];
    let files: [(&str, &[u8]); 3] = [
        ("fodt", include_bytes!("files/office/changes.fodt")),
        ("odt", include_bytes!("files/office/changes.odt")),
        ("docx", include_bytes!("files/office/changes.docx")),
    ];
    for (extension, bytes) in files {
        let source = source(extension, bytes, &Limits::default()).unwrap();
        // LibreOffice writes the soft hyphen as an element of its own, or as it is.
        let found: Vec<(BlockKind, u8, String)> =
            lines(&source).into_iter().map(|(kind, level, text)| (kind, level, text.replace('\u{ad}', ""))).collect();
        let expected: Vec<_> = expected.iter().map(|(kind, level, text)| (*kind, *level, (*text).to_owned())).collect();
        assert_eq!(found, expected, "{extension}");
    }
}

/// Checks that the sample report states in this form what it states as text.
pub(crate) fn check_sample(bytes: &[u8], extension: &str) {
    let text = super::read(include_bytes!("../../data/sample/sample.txt"), "txt").unwrap();
    let found = super::read(bytes, extension).unwrap();
    let (expected, found) = (statements(&text), statements(&found));
    let missing: Vec<_> = expected.difference(&found).collect();
    let more: Vec<_> = found.difference(&expected).collect();
    assert!(expected.len() > 100, "{}", expected.len());
    assert!(missing.is_empty() && more.is_empty(), "missing: {missing:#?}\nmore: {more:#?}");
}
