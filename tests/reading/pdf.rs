//! PDF files: what `files/pdf/make.py` made, files whose bytes are written here, and files that are hostile.

use std::{
    fmt::Write as _,
    time::{Duration, Instant},
};

use policygraph::{
    corpus,
    document::{BlockKind, Document, DocumentId},
    extract,
    graph::Graph,
    read::{self, Limits, ReadError, SourceText},
    repair::Context,
};
use proptest::prelude::*;

use super::{ONTOLOGY, blocks};

const COLUMNS: &[u8] = include_bytes!("files/pdf/columns.pdf");
const HEADS: &[u8] = include_bytes!("files/pdf/heads.pdf");
const TABLE: &[u8] = include_bytes!("files/pdf/table.pdf");
const LATEX: &[u8] = include_bytes!("files/pdf/latex.pdf");
const CHROMIUM: &[u8] = include_bytes!("files/pdf/chromium.pdf");
const SCANNED: &[u8] = include_bytes!("files/pdf/scanned.pdf");
const LOCKED: &[u8] = include_bytes!("files/pdf/locked.pdf");
const OPEN: &[u8] = include_bytes!("files/pdf/open.pdf");
const SAMPLE: &[u8] = include_bytes!("../../data/sample/sample.txt");

fn source(bytes: &[u8], limits: &Limits) -> Result<SourceText, ReadError> {
    read::source(read::reader("pdf").unwrap_or(&read::READERS[0]), bytes, limits)
}

fn document(bytes: &[u8]) -> Document {
    super::read(bytes, "pdf").unwrap_or_else(|error| unreachable!("{error}"))
}

/// Returns a PDF of one page that is drawn by this content, with two standard fonts, `/F` and `/B`, and forms.
fn page(content: &str, forms: &[&str]) -> Vec<u8> {
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << {} >> \
             /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> \
             /B << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >> >> >> >>",
            (0..forms.len()).fold(String::new(), |names, index| format!("{names}/X{index} {} 0 R ", 5 + index)),
        ),
        format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()),
    ];
    for form in forms {
        objects.push(format!("<< /Type /XObject /Subtype /Form /Length {} >>\nstream\n{form}\nendstream", form.len()));
    }
    let mut file = "%PDF-1.4\n".to_owned();
    let mut places = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        places.push(file.len());
        let _ = write!(file, "{} 0 obj\n{object}\nendobj\n", index + 1);
    }
    let table = file.len();
    let _ = write!(file, "xref\n0 {}\n0000000000 65535 f \n", places.len() + 1);
    for place in &places {
        let _ = writeln!(file, "{place:010} 00000 n ");
    }
    let _ = write!(file, "trailer << /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n", places.len() + 1);
    file.into_bytes()
}

/// A line with its place, size and font.
type Printed = (f64, f64, f64, &'static str, &'static str);

/// Returns the text of a page of lines.
fn lines(lines: &[Printed]) -> String {
    let content = lines.iter().fold(String::new(), |content, (x, y, size, font, text)| {
        format!("{content}BT /{font} {size} Tf {x} {y} Td ({text}) Tj ET\n")
    });
    source(&page(&content, &[]), &Limits::default()).unwrap_or_else(|error| unreachable!("{error}")).text
}

fn graph(document: &Document) -> Graph {
    corpus::graph(&ONTOLOGY, vec![extract::read(&ONTOLOGY, document)])
}

#[test]
fn the_sample_in_two_columns_gives_the_relations_of_its_text() {
    let pdf = document(COLUMNS);
    let text = read::document(
        &Context::new(&ONTOLOGY),
        DocumentId::new("case"),
        &read::READERS[0],
        SAMPLE,
        &Limits::default(),
    )
    .unwrap_or_else(|error| unreachable!("{error}"));
    // The text breaks a line inside a word and has a page number of another printing; both are mended in both.
    let paragraphs =
        |document: &Document| blocks(document).into_iter().map(|(_, block)| block.to_owned()).collect::<Vec<_>>();
    let (found, expected) = (paragraphs(&pdf), paragraphs(&text));
    for (found, expected) in found.iter().zip(&expected) {
        assert_eq!(found, expected);
    }
    assert_eq!(found.len(), expected.len());
    let relations =
        |document: &Document| graph(document).relations().map(policygraph::fact::Relation::id).collect::<Vec<_>>();
    assert!(relations(&text).len() > 50);
    assert_eq!(relations(&pdf), relations(&text));
}

#[test]
fn heads_and_page_numbers_go_and_sentences_run_over_pages() {
    let source = source(HEADS, &Limits::default()).unwrap_or_else(|error| unreachable!("{error}"));
    let pages: Vec<&str> = source.locators.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(pages, ["page 1", "page 2", "page 3", "page 4"]);
    for &(start, _) in &source.locators[1..] {
        assert!(source.text[start..].starts_with("city is safe."), "{}", &source.text[start..start + 40]);
    }
    assert_eq!(source.left_out.len(), 8, "{:?}", source.left_out);
    assert!(source.left_out.contains(&"page 3: Port Plan, Part 2: Roads Draft".to_owned()));
    assert_eq!(source.metadata.title.as_deref(), Some("Plan of the Port Authority for the Coming Years"));
    assert!(!source.text.contains("Draft"));
    let document = document(HEADS);
    let over = "In part 2 of its plan the Port Authority of Norwood now says that the harbor of the city is safe.";
    assert!(document.text.contains(over), "{}", document.text);
    // What is quoted is what is printed.
    let start = document.text.find(over).unwrap_or(0);
    let quote = document.quote(policygraph::document::Span::new(start, start + over.len()));
    assert_eq!(quote, over.replace("the city", "the\ncity"));
}

#[test]
fn tables_are_rows_and_marks_of_notes_go() {
    let document = document(TABLE);
    assert_eq!(
        blocks(&document),
        [
            (
                BlockKind::Paragraph,
                "The council of Norwood paid for three projects in the year, as the table shows, and the work went on \
                 without a break in every one of them.",
            ),
            (BlockKind::Row, "Project | Place | Cost"),
            (BlockKind::Row, "Coastal road | Norwood | 12.5 million"),
            (BlockKind::Row, "Harbor wall with a lamp | Weston | 3 million"),
            (BlockKind::Row, "School | Sol | 0.7 million"),
            (BlockKind::Paragraph, "The area of the harbor is 4 km2 now."),
            (BlockKind::Paragraph, "1 The Ministry of Works lent two cranes."),
        ]
    );
    let source = source(TABLE, &Limits::default()).unwrap_or_else(|error| unreachable!("{error}"));
    assert_eq!(source.left_out, ["page 1: Printed in Norwood", "page 1: 1"]);
}

#[test]
fn ligatures_of_fonts_without_a_map_are_letters_and_notes_come_behind_the_paragraph() {
    let source = source(LATEX, &Limits::default()).unwrap_or_else(|error| unreachable!("{error}"));
    for word in ["first office", "efficiently", "filed", "affidavits", "difficult", "traffic", "flow of", "official"] {
        assert!(source.text.replace('\n', " ").contains(word), "{word}: {}", source.text);
    }
    let names: Vec<&str> = source.locators.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(names, ["page 1", "page 2", "page 1"]);
    let (_, note) = source.text.split_once("\n\n").unwrap_or_default();
    assert_eq!(note, "1 The Ministry of Works filled in the forms.");
}

#[test]
fn fonts_with_two_bytes_a_code_are_read() {
    assert_eq!(
        blocks(&document(CHROMIUM)),
        [
            (BlockKind::Heading, "Plan of Sol"),
            (
                BlockKind::Paragraph,
                "The Ministry of Health opened Karibu Hospital. It first filed “five” plans – all of them.",
            ),
            (BlockKind::Heading, "Widen the road"),
            (BlockKind::Paragraph, "Open the Weston Library"),
        ]
    );
}

#[test]
fn what_cannot_be_read_is_refused_in_words() {
    let refused = |bytes: &[u8]| source(bytes, &Limits::default()).err();
    assert_eq!(refused(SCANNED), Some(ReadError::Scanned { pages: 2 }));
    assert_eq!(refused(LOCKED), Some(ReadError::Locked));
    assert_eq!(refused(b""), Some(ReadError::Empty));
    assert_eq!(refused(&page("", &[])), Some(ReadError::Empty));
    for bytes in [&b"%PDF-1.4\n"[..], b"no PDF at all"] {
        assert!(matches!(refused(bytes), Some(ReadError::Damaged { kind: "PDF", .. })), "{:?}", refused(bytes));
    }
    assert!(refused(&COLUMNS[..2000]).is_some());
    // A file that asks for no password is open, though it is encrypted.
    assert_eq!(document(OPEN).text, "The Ministry of Health opened Karibu Hospital.");
}

#[test]
fn paragraphs_show_from_indents_gaps_and_short_lines() {
    let cases: &[(&[Printed], &str)] = &[
        // A short line ends a paragraph, a long one does not.
        (
            &[
                (72.0, 700.0, 11.0, "F", "The council of the town met and spoke about the roads."),
                (72.0, 686.0, 11.0, "F", "It closed early."),
                (72.0, 672.0, 11.0, "F", "The next day the council went on with the same matter."),
            ],
            "The council of the town met and spoke about the roads.\nIt closed early.\n\n\
             The next day the council went on with the same matter.",
        ),
        // A gap, and an indent.
        (
            &[
                (72.0, 700.0, 11.0, "F", "The council of the town met and spoke about the roads."),
                (72.0, 686.0, 11.0, "F", "The road to the harbor of Norwood is new and it is wide."),
                (72.0, 660.0, 11.0, "F", "The road to the harbor of Weston is old and it is bad."),
                (90.0, 646.0, 11.0, "F", "The council of the isle met and spoke about the road."),
            ],
            "The council of the town met and spoke about the roads.\n\
             The road to the harbor of Norwood is new and it is wide.\n\n\
             The road to the harbor of Weston is old and it is bad.\n\n\
             The council of the isle met and spoke about the road.",
        ),
        // A heading stands in bold or in larger print, without a gap.
        (
            &[
                (72.0, 700.0, 11.0, "B", "Roads and bridges of the town and of all its many islands"),
                (72.0, 686.0, 11.0, "F", "The council of the town met and spoke about the roads."),
            ],
            "Roads and bridges of the town and of all its many islands\n\n\
             The council of the town met and spoke about the roads.",
        ),
        // Items of a list; the second line of one hangs.
        (
            &[
                (72.0, 700.0, 11.0, "F", "1. The council of the town met and spoke about the road"),
                (86.0, 686.0, 11.0, "F", "that leads to the harbor."),
                (72.0, 672.0, 11.0, "F", "2. It closed early."),
            ],
            "1. The council of the town met and spoke about the road\nthat leads to the harbor.\n\n2. It closed early.",
        ),
        // A word that is broken at the end of a line stays as it is printed.
        (
            &[
                (72.0, 700.0, 11.0, "F", "The council of the town met and spoke about the trans-"),
                (72.0, 686.0, 11.0, "F", "port of goods."),
            ],
            "The council of the town met and spoke about the trans-\nport of goods.",
        ),
    ];
    for (given, expected) in cases {
        assert_eq!(lines(given), *expected);
    }
}

#[test]
fn words_part_where_the_glyphs_stand_apart() {
    let text = |content: &str| {
        source(&page(content, &[]), &Limits::default()).unwrap_or_else(|error| unreachable!("{error}")).text
    };
    // Kerning parts nothing, a wide shift does; text may be drawn in any order; bold text is drawn twice.
    assert_eq!(text("BT /F 10 Tf 72 700 Td [(W) 80 (est) -300 (o) 20 (n)] TJ ET"), "West on");
    assert_eq!(text("BT /F 10 Tf 100 700 Td (second) Tj ET BT /F 10 Tf 72 700 Td (first) Tj ET"), "first second");
    assert_eq!(text("BT /F 10 Tf 72 700 Td (all) Tj ET BT /F 10 Tf 72.3 700 Td (all) Tj ET"), "all");
    // What a line shows is shown with its own spacing, in a form too.
    assert_eq!(text("BT /F 10 Tf 2 Tc 72 700 Td (wide) Tj ET"), "wide");
    let form = page("q 1 0 0 1 72 700 cm /X0 Do Q", &["BT /F 10 Tf (in a form) Tj ET"]);
    let found = source(&form, &Limits::default()).map(|source| source.text);
    assert_eq!(found, Ok("in a form".to_owned()));
    // Damaged operators lose nothing but themselves.
    assert_eq!(text("BT /F 10 Tf 72 700 Td ) >> (one) Tj 1 0 Td [ (two Tj ET"), "one");
}

#[test]
fn hostile_files_end_in_time() {
    let start = Instant::now();
    let limits = Limits { text: 1 << 20, unpacked: 1 << 22, depth: 100, ..Limits::default() };
    // Forms that draw each other and themselves.
    let loops = "/X0 Do /X1 Do /X0 Do /X1 Do";
    let forms = page(loops, &[loops, loops]);
    assert!(matches!(source(&forms, &limits), Err(ReadError::Large { .. })));
    // Brackets, states and marks that nothing closes.
    for (open, count) in
        [("[", 100_000), ("<<", 100_000), ("(", 100_000), ("q ", 100_000), ("/A BMC ", 50_000), ("BT ", 50_000)]
    {
        let nested = page(&open.repeat(count), &[]);
        assert!(source(&nested, &limits).is_err(), "{open}");
    }
    // A page of nothing but one place.
    let heap = page(&format!("BT /F 10 Tf 72 700 Td {} ET", "(ab) Tj 0 0 Td ".repeat(20_000)), &[]);
    assert!(source(&heap, &limits).is_ok());
    let spread = (0..20_000).fold(String::new(), |content, index| {
        format!("{content}BT /F 3 Tf {} {} Td (a) Tj ET\n", (index * 37) % 590, (index * 53) % 840)
    });
    assert!(source(&page(&spread, &[]), &limits).is_ok());
    // Numbers out of bounds.
    let far = page("BT /F 1e300 Tf 99999999999999999999 1 Td (far) Tj 0 Tz (a) Tj -5 Tz /F -9 Tf (b) Tj ET", &[]);
    assert!(source(&far, &limits).is_ok() || source(&far, &limits) == Err(ReadError::Empty));
    assert_eq!(source(COLUMNS, &Limits { until: Some(start), ..limits }), Err(ReadError::Late));
    assert!(matches!(source(COLUMNS, &Limits { text: 1000, ..limits }), Err(ReadError::Large { .. })));
    assert!(matches!(source(COLUMNS, &Limits { unpacked: 1000, ..limits }), Err(ReadError::Large { .. })));
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn random_bytes_are_refused_or_read(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = source(&bytes, &Limits::default());
        let content: String = bytes.iter().map(|&byte| char::from(byte % 96 + 32)).collect();
        let _ = source(&page(&content, &[&content]), &Limits { unpacked: 1 << 20, ..Limits::default() });
    }

    #[test]
    fn mutated_files_are_refused_or_read(
        file in prop_oneof![Just(COLUMNS), Just(HEADS), Just(TABLE), Just(LATEX), Just(CHROMIUM), Just(OPEN), Just(SCANNED)],
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
        end in any::<prop::sample::Index>(),
        is_cut in any::<bool>(),
    ) {
        let mut bytes = file.to_vec();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if is_cut {
            bytes.truncate(end.index(bytes.len()));
        }
        let limits = Limits { text: 1 << 20, unpacked: 1 << 24, depth: 100, ..Limits::default() };
        if let Ok(source) = source(&bytes, &limits) {
            prop_assert!(source.text.len() <= limits.text);
            prop_assert!(source.locators.is_sorted_by_key(|(start, _)| *start));
            prop_assert!(source.locators.iter().all(|(start, _)| source.text.is_char_boundary(*start)));
            prop_assert_eq!(source.text.lines().filter(|line| line.trim() != *line).count(), 0);
        }
    }

    #[test]
    fn pages_of_any_text_keep_every_word(
        words in proptest::collection::vec(("[a-z]{1,9}", 30_u32..500, 40_u32..800), 1..80)
    ) {
        let content = words.iter().fold(String::new(), |content, (word, x, y)| {
            format!("{content}BT /F 9 Tf {x} {} Td ({word}) Tj ET\n", y / 12 * 12)
        });
        let found = source(&page(&content, &[]), &Limits::default()).unwrap_or_else(|error| unreachable!("{error}"));
        let letters = |text: &str| {
            let mut letters: Vec<char> = text.chars().filter(char::is_ascii_lowercase).collect();
            letters.sort_unstable();
            letters
        };
        let given: String = words.iter().map(|(word, ..)| word.as_str()).collect();
        let kept = letters(&format!("{}{}", found.text, found.left_out.concat()));
        // Where words lie over each other, the same letter in the same place is one.
        prop_assert!(kept.len() <= letters(&given).len() + found.left_out.len() * 4);
        if words.len() == 1 {
            prop_assert_eq!(kept, letters(&given));
        }
    }
}
