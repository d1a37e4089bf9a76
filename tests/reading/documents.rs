//! Heads, sections, blocks, encodings, and files that are no text.

use policygraph::{
    document::{BlockKind, Role},
    read::ReadError,
};

use super::{blocks, read};

#[test]
fn a_report_has_head_sections_and_blocks() {
    let source = "Report on the Work of the Ninghai Municipal Government (2025)\n\nRelease date:2025-03-20 10:22\n\n\
        Report on the Work of the Government\n\nWang Min\n\nMayor of the Municipal Peoples Government of Ninghai\n\n\
        Fellow deputies,\n\nOn behalf of the Municipal People’s Government of Ninghai, I will now report to you.\n\n\
        I. A Review of Our Work in 2024\n\nMuch was done.\n\n1. Building roads. We built many roads in the year.\n\n\
        II. Main Tasks for 2025\n\nKey priorities for 2025:\n\n1. Pooling efforts to build more roads\n\nWe will build.\n\n\
        2. Pooling efforts to grow\n\n- a port\n- a road\n\nIII. Closing Words\n\nThank you.\n";
    let document = read(source.as_bytes(), "txt").unwrap_or_else(|error| unreachable!("{error}"));
    let text = |span: Option<_>| span.map(|span| document.slice(span));
    assert_eq!(text(document.head.title), Some("Report on the Work of the Ninghai Municipal Government (2025)"));
    assert_eq!(document.head.date.as_deref(), Some("2025-03-20"));
    assert_eq!(text(document.head.speaker), Some("Wang Min"));
    assert_eq!(text(document.head.office), Some("Mayor of the Municipal People’s Government of Ninghai"));
    assert_eq!(text(document.head.author), Some("Municipal People’s Government of Ninghai"));
    let sections: Vec<_> = document
        .sections
        .iter()
        .map(|section| (document.slice(section.heading), section.level, section.role, section.year))
        .collect();
    assert_eq!(
        sections,
        [
            ("", 1, Role::Open, None),
            ("I. A Review of Our Work in 2024", 1, Role::Review, Some(2024)),
            ("II. Main Tasks for 2025", 1, Role::Plan, Some(2025)),
            ("1. Pooling efforts to build more roads", 2, Role::Plan, Some(2025)),
            ("2. Pooling efforts to grow", 2, Role::Plan, Some(2025)),
            ("III. Closing Words", 1, Role::Open, None),
        ]
    );
    let blocks = blocks(&document);
    assert!(blocks.contains(&(BlockKind::Item, "a port")), "{blocks:?}");
    assert!(blocks.contains(&(BlockKind::Paragraph, "Fellow deputies,")), "{blocks:?}");
    assert!(document.sections.iter().all(|section| section.span.contains(section.heading)));
}

#[test]
fn speakers_of_budgets_are_found() {
    let source = "Budget Speech\n\nTime: 3.30 pm\n\nThe Minister for Finance (Ms Ana Lim): Mr Speaker, I beg to move that the \
        House approves the policy of the Government.\n\nThe Government of the Island Region of Sol has done much.\n";
    let document = read(source.as_bytes(), "txt").unwrap_or_else(|error| unreachable!("{error}"));
    let text = |span: Option<_>| span.map(|span| document.slice(span));
    assert_eq!(text(document.head.title), Some("Budget Speech"));
    assert_eq!(text(document.head.speaker), Some("Ana Lim"));
    assert_eq!(text(document.head.office), Some("Minister for Finance"));
    // Which government that is follows from all the text names, not from the first.
    assert_eq!(text(document.head.author), Some("Government"));
}

#[test]
fn a_heading_dates_what_was_done_only_up_to_the_date_of_the_document() {
    let source = "# Strategy of Sol 2030\n\nDate: 3 March 2024\n\n## Review of 2023\n\nMuch was done.\n\n\
        ## Main Tasks for 2027\n\nWe will build.\n";
    let document = read(source.as_bytes(), "md").unwrap_or_else(|error| unreachable!("{error}"));
    assert_eq!(document.head.date.as_deref(), Some("2024-03-03"));
    let years: Vec<_> = document.sections.iter().map(|section| (section.role, section.year)).collect();
    assert_eq!(years, [(Role::Open, None), (Role::Review, Some(2023)), (Role::Plan, Some(2027))]);
}

#[test]
fn a_plan_without_a_speaker_keeps_its_chapters() {
    let source = "NORWOOD STRATEGIC PLAN\n\nAdopted 12 June 2024\n\nChapter 1 Achievements of the Past Year\n\n\
        The Mayor, Ms. Jane Brandon, opened the Weston Library.\n\n1.1 Housing\n\nFlats were built.\n\n\
        Chapter 2 Priorities for 2025\n\n2.1 Transport\n\nRoads will be built.\n";
    let document = read(source.as_bytes(), "txt").unwrap_or_else(|error| unreachable!("{error}"));
    assert_eq!((document.head.office, document.head.date.as_deref()), (None, Some("2024-06-12")));
    let sections: Vec<_> =
        document.sections.iter().map(|section| (section.level, section.role, section.year)).collect();
    assert_eq!(
        sections,
        [
            (1, Role::Open, None),
            (1, Role::Review, None),
            (2, Role::Review, None),
            (1, Role::Plan, Some(2025)),
            (2, Role::Plan, Some(2025)),
        ]
    );
}

#[test]
fn markdown_says_what_its_lines_are() {
    let source = "---\ntitle: x\n---\n# City Plan 2030\n\nWe **will** build [a road](http://a.b) and\n`x &amp; y` ofthe kind.\n\n\
        ## Main Tasks for 2026\n\n- one &amp; *two*\n- three\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode  here\n\nmore\n```\n";
    let document = read(source.as_bytes(), "md").unwrap_or_else(|error| unreachable!("{error}"));
    assert_eq!(
        blocks(&document),
        [
            (BlockKind::Heading, "City Plan 2030"),
            (BlockKind::Paragraph, "We will build a road and x &amp; y of the kind."),
            (BlockKind::Heading, "Main Tasks for 2026"),
            (BlockKind::Item, "one & two"),
            (BlockKind::Item, "three"),
            (BlockKind::Row, "a | b"),
            (BlockKind::Row, "1 | 2"),
            (BlockKind::Paragraph, "code here more"),
        ]
    );
    assert_eq!(
        document.sections.iter().map(|section| (section.level, section.role, section.year)).collect::<Vec<_>>(),
        [(1, Role::Open, Some(2030)), (2, Role::Plan, Some(2026)),]
    );
    assert_eq!(document.head.date.as_deref(), Some("2030"));
    let item = document.blocks[3].span;
    assert_eq!(document.quote(item), "one &amp; *two");
}

#[test]
fn rows_of_plain_text_are_rows() {
    let document =
        read(b"Sector\tShare\tRank\nTrade\t3\t1\n1.\tA numbered paragraph that goes on for a while.\n", "txt")
            .unwrap_or_else(|error| unreachable!("{error}"));
    assert_eq!(blocks(&document)[..2], [(BlockKind::Row, "Sector | Share | Rank"), (BlockKind::Row, "Trade | 3 | 1")]);
}

#[test]
fn rows_whose_cells_dashes_part_are_rows() {
    let text = "Sector – Share – Rank\nTrade – 3 – 1\n\nWe met – late – in May and went on with the work.\n";
    let document = read(text.as_bytes(), "txt").unwrap_or_else(|error| unreachable!("{error}"));
    let rows = [(BlockKind::Row, "Sector | Share | Rank"), (BlockKind::Row, "Trade | 3 | 1")];
    assert_eq!(blocks(&document)[..2], rows);
    assert_eq!(document.quote(document.blocks[1].span), "Trade – 3 – 1");
    assert_eq!(blocks(&document)[2].1, "We met – late – in May and went on with the work.");
}

#[test]
fn headings_of_plain_text_may_have_the_marks_of_markdown() {
    let text = "# Water Plan\n\n## **Roads**\nWe built roads.\n\n#1 in the world.\n";
    let document = read(text.as_bytes(), "txt").unwrap_or_else(|error| unreachable!("{error}"));
    let expected = [
        (BlockKind::Heading, "Water Plan"),
        (BlockKind::Heading, "Roads"),
        (BlockKind::Paragraph, "We built roads."),
        (BlockKind::Paragraph, "#1 in the world."),
    ];
    assert_eq!(blocks(&document), expected);
}

#[test]
fn encodings_give_the_same_text() {
    let text = "Caf\u{e9} plans for the city.";
    let utf16 = |unit: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(unit).collect::<Vec<u8>>();
    let files = [
        text.as_bytes().to_vec(),
        [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
        [b"\xFF\xFE".to_vec(), utf16(u16::to_le_bytes)].concat(),
        [b"\xFE\xFF".to_vec(), utf16(u16::to_be_bytes)].concat(),
    ];
    for bytes in files {
        let document = read(&bytes, "txt").unwrap_or_else(|error| unreachable!("{error}"));
        assert_eq!((document.text.as_str(), document.invalid_bytes), (text, 0));
    }
    let document = read(b"Caf\xE9 plans for the \xFF\xFE city.", "txt").unwrap_or_else(|error| unreachable!("{error}"));
    assert_eq!(document.invalid_bytes, 3);
    assert!(document.source.contains('\u{fffd}'));
}

#[test]
fn what_is_no_text_is_refused_in_words() {
    assert_eq!(read(b"", "txt"), Err(ReadError::Empty));
    assert_eq!(read(b"\xEF\xBB\xBF \r\n\n", "md"), Err(ReadError::Empty));
    for bytes in [&b"\x7fELF\x02\x01\x00\x00"[..], b"\x01\x02\x03\x04a", b"\xff\xd8\x80\x81\xe0 a"] {
        let refused = read(bytes, "txt");
        assert!(
            matches!(&refused, Err(error @ ReadError::Binary { .. }) if error.to_string().contains("UTF-8")),
            "{refused:?}"
        );
    }
}

#[test]
fn huge_lines_and_nested_brackets_take_linear_time() {
    let line = "word of the city, ".repeat(200_000);
    let brackets = format!("{}{} a", "(".repeat(10_000), ")".repeat(10_000));
    let links = format!("{}a{}", "[".repeat(10_000), "](b)".repeat(10_000));
    let ends = "](http".repeat(50_000);
    let open = format!("{}{}", "[a](http".repeat(50_000), " b)");
    let texts = [
        (&line, "txt"),
        (&brackets, "txt"),
        (&line, "md"),
        (&links, "md"),
        (&links, "txt"),
        (&ends, "txt"),
        (&open, "txt"),
    ];
    for (text, extension) in texts {
        assert!(read(text.as_bytes(), extension).is_ok());
    }
}
