//! Word files, built part by part.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

use policygraph::{
    document::BlockKind::{self, Heading, Item, Paragraph, Row},
    read::{Limits, ReadError},
};
use proptest::prelude::*;

use super::{
    office::{check_sample, source},
    packing::{lock, pack, sample},
};

const STYLES: &str = r#"<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="Standard"/></w:style>
<w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="Chapter of ours"/><w:basedOn w:val="berschrift2"/></w:style>
<w:style w:type="paragraph" w:styleId="Teil"><w:name w:val="Part"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik"><w:name w:val="TOC Heading"/><w:basedOn w:val="Teil"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Liste2"><w:name w:val="Sub"/><w:basedOn w:val="Liste"/></w:style>
<w:style w:type="paragraph" w:styleId="Kreis"><w:name w:val="a"/><w:basedOn w:val="Kreis2"/></w:style>
<w:style w:type="paragraph" w:styleId="Kreis2"><w:name w:val="b"/><w:basedOn w:val="Kreis"/></w:style>
<w:style w:type="character" w:styleId="Geheim"><w:name w:val="secret"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="table" w:styleId="T"><w:name w:val="heading 3"/><w:tblStylePr w:type="firstRow"><w:rPr><w:vanish/></w:rPr></w:tblStylePr></w:style>"#;

const NOTES: &str = r#"<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>LINE</w:t></w:r></w:p></w:footnote>
<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> First note.</w:t></w:r></w:p><w:p><w:r><w:t>Goes on.</w:t></w:r></w:p></w:footnote>
<w:footnote w:id="2"><w:p><w:r><w:t>Second note.</w:t></w:r></w:p></w:footnote>
<w:footnote w:id="9"><w:p><w:r><w:t>Nobody refers to it.</w:t></w:r></w:p></w:footnote>"#;

const NAMESPACES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:wps" xmlns:v="urn:v""#;

fn part(root: &str, inner: &str) -> String {
    format!("<?xml version=\"1.0\"?><w:{root} {NAMESPACES}>{inner}</w:{root}>")
}

/// Returns a Word file of this body.
fn word(body: &str) -> Vec<u8> {
    let endnotes = r#"<w:endnote w:id="1"><w:p><w:r><w:t>The end.</w:t></w:r></w:p></w:endnote>"#;
    pack(&[
        ("word/document.xml", part("document", &format!("<w:body>{body}</w:body>"))),
        ("word/styles.xml", part("styles", STYLES)),
        ("word/footnotes.xml", part("footnotes", NOTES)),
        ("word/endnotes.xml", part("endnotes", endnotes)),
        ("word/comments.xml", part("comments", "<w:comment><w:p><w:r><w:t>COMMENT</w:t></w:r></w:p></w:comment>")),
        ("word/header1.xml", part("hdr", "<w:p><w:r><w:t>HEADER</w:t></w:r></w:p>")),
    ])
}

fn lines(body: &str) -> Vec<(BlockKind, u8, String)> {
    let source =
        source("docx", &word(body), &Limits::default()).unwrap_or_else(|error| unreachable!("{body}: {error}"));
    let shapes = source.shapes.unwrap();
    assert_eq!(shapes.len(), source.text.lines().count(), "{}", source.text);
    shapes.iter().zip(source.text.lines()).map(|(shape, line)| (shape.kind, shape.level, line.to_owned())).collect()
}

/// A run of text.
fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

fn paragraph(properties: &str, text: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr>{}</w:p>", run(text))
}

fn styled(style: &str, text: &str) -> String {
    paragraph(&format!("<w:pStyle w:val=\"{style}\"/>"), text)
}

#[test]
fn styles_say_what_a_paragraph_is() {
    let cases = [
        (styled("berschrift2", "x"), (Heading, 2)),
        (styled("Kapitel", "x"), (Heading, 2)),
        (styled("Teil", "x"), (Heading, 1)),
        (styled("Rubrik", "x"), (Paragraph, 0)),
        (styled("Titel", "x"), (Heading, 1)),
        (styled("Liste", "x"), (Item, 0)),
        (styled("Liste2", "x"), (Item, 0)),
        (styled("Kreis", "x"), (Paragraph, 0)),
        (styled("Heading4", "x"), (Heading, 4)),
        (styled("T", "x"), (Heading, 3)),
        (styled("Nobody", "x"), (Paragraph, 0)),
        (paragraph("<w:outlineLvl w:val=\"3\"/>", "x"), (Heading, 4)),
        (paragraph("<w:pStyle w:val=\"Teil\"/><w:outlineLvl w:val=\"9\"/>", "x"), (Paragraph, 0)),
        (paragraph("<w:numPr><w:ilvl w:val=\"2\"/><w:numId w:val=\"7\"/></w:numPr>", "x"), (Item, 0)),
        (paragraph("<w:pStyle w:val=\"Liste\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>", "x"), (Paragraph, 0)),
        (paragraph("<w:pStyle w:val=\"Teil\"/><w:numPr><w:numId w:val=\"7\"/></w:numPr>", "x"), (Heading, 1)),
        // How it looked before a change says nothing.
        (paragraph("<w:pPrChange><w:pPr><w:pStyle w:val=\"Teil\"/></w:pPr></w:pPrChange>", "x"), (Paragraph, 0)),
        (format!("<w:p>{}</w:p>", run("x")), (Paragraph, 0)),
    ];
    for (body, (kind, level)) in cases {
        assert_eq!(lines(&body), [(kind, level, "x".to_owned())], "{body}");
    }
}

#[test]
fn runs_are_the_text_that_is_seen() {
    let hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>HIDDEN</w:t></w:r>";
    let cases = [
        (format!("{}{}", run("Work of"), run("fice")), "Work office"),
        (format!("{}{}", run("Work "), run("of all")), "Work of all"),
        (format!("{}<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>", run("a")), "a b c d"),
        ("<w:r><w:t>infra</w:t><w:softHyphen/><w:t>structure</w:t></w:r>".to_owned(), "infrastructure"),
        ("<w:r><w:t>mid</w:t><w:noBreakHyphen/><w:t>2025</w:t></w:r>".to_owned(), "mid\u{2011}2025"),
        (format!("{}{hidden}{}", run("a "), run("b")), "a b"),
        (
            format!("{}<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>seen</w:t></w:r>", run("a ")),
            "a seen",
        ),
        (format!("{}<w:r><w:rPr><w:rStyle w:val=\"Geheim\"/></w:rPr><w:t>HIDDEN</w:t></w:r>", run("a")), "a"),
        (format!("<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>{}", run("only the mark is hidden")), "only the mark is hidden"),
        // Tracked changes.
        (
            format!("{}<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins>{}</w:ins>", run("a "), run("new")),
            "a new",
        ),
        (format!("{}<w:moveFrom>{}</w:moveFrom><w:moveTo>{}</w:moveTo>", run("a "), run("from"), run("to")), "a to"),
        // Links, marks, controls, comments.
        (format!("<w:hyperlink w:anchor=\"x\">{}</w:hyperlink>{}", run("the plan"), run(", which")), "the plan, which"),
        (
            format!(
                "<w:commentRangeStart w:id=\"0\"/>{}<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>{}",
                run("to"),
                run("gether")
            ),
            "together",
        ),
        (format!("<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>", run("kept")), "kept"),
        (
            format!("{}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>", run("a"), run("Click here")),
            "a",
        ),
        ("<w:r><w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r>".to_owned(), "漢"),
        ("<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>".to_owned(), "x+1"),
        ("<w:r><w:t>Q&amp;A &lt;b&gt; &#233;<![CDATA[<c>]]></w:t></w:r>".to_owned(), "Q&A <b> é<c>"),
        ("<w:smartTag><w:r><w:t>Sol</w:t></w:r></w:smartTag>".to_owned(), "Sol"),
    ];
    for (inner, expected) in cases {
        let found = lines(&format!("<w:p>{inner}</w:p>"));
        assert_eq!(found, [(Paragraph, 0, expected.to_owned())], "{inner}");
    }
}

fn field(instruction: &str, result: &str) -> String {
    let mark = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let instruction = format!("<w:r><w:instrText>{instruction}</w:instrText></w:r>");
    format!("{}{instruction}{}{}{}", mark("begin"), mark("separate"), run(result), mark("end"))
}

#[test]
fn fields_show_their_results() {
    let nested = format!(
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>{}<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
        field("MERGEFIELD x", "INSIDE"),
        run("yes")
    );
    let cases = [
        (field(" HYPERLINK \"http://a.b\" ", "the link"), "the link"),
        (format!("{}{}{}", run("in "), field("REF x", "Part 2"), run(".")), "in Part 2."),
        (format!("{}{}", run("a "), field(" TOC \\o ", "Contents 3")), "a"),
        (format!("{}<w:fldSimple w:instr=\"TOC \\o\">{}</w:fldSimple>", run("a"), run("3")), "a"),
        (format!("<w:fldSimple w:instr=\"AUTHOR\">{}</w:fldSimple>", run("Li")), "Li"),
        (nested, "yes"),
    ];
    for (inner, expected) in cases {
        let found = lines(&format!("<w:p>{inner}</w:p>"));
        assert_eq!(found, [(Paragraph, 0, expected.to_owned())], "{inner}");
    }
    // A field that never ends takes nothing away in silence.
    let open = format!("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>{}</w:p>", run("swallowed"));
    let refused = source("docx", &word(&open), &Limits::default());
    assert!(refused.as_ref().is_err_and(|error| error.to_string().contains("field")), "{refused:?}");
}

#[test]
fn a_table_of_contents_is_left_out() {
    let entry = |text: &str| styled("Teil", text);
    let body = format!(
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>{}{}</w:sdtContent></w:sdt>{}",
        entry("Contents"),
        entry("Roads 3"),
        entry("Roads")
    );
    assert_eq!(lines(&body), [(Heading, 1, "Roads".to_owned())]);
}

#[test]
fn a_deleted_end_joins_two_paragraphs() {
    let body = format!(
        "{}{}{}",
        paragraph("<w:rPr><w:del w:id=\"1\"/></w:rPr>", "One sentence "),
        paragraph("<w:pStyle w:val=\"Teil\"/>", "goes on."),
        paragraph("", "Another.")
    );
    let texts: Vec<String> = lines(&body).into_iter().map(|line| line.2).collect();
    assert_eq!(texts, ["One sentence goes on.", "Another."]);
}

#[test]
fn notes_follow_the_block_that_refers_to_them() {
    let note = |id: u8| format!("<w:r><w:footnoteReference w:id=\"{id}\"/></w:r>");
    let end = "<w:r><w:endnoteReference w:id=\"1\"/></w:r>";
    let body = format!(
        "<w:p>{}{}{}{}{}</w:p>{}",
        run("The plan"),
        note(1),
        run(" holds"),
        note(2),
        run("."),
        format_args!("<w:p>{}{end}{}</w:p>", run("Again"), note(1))
    );
    let texts: Vec<String> = lines(&body).into_iter().map(|line| line.2).collect();
    assert_eq!(texts, ["The plan holds.", "First note.", "Goes on.", "Second note.", "Again", "The end."]);
    // A mark of one's own is a mark all the same; a note in a table follows the row.
    let own = "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"2\"/><w:t>*</w:t></w:r>";
    let body = table(2, &format!("<w:tr>{}<w:tc><w:p>{}{own}</w:p></w:tc></w:tr>", cell("a"), run("b")));
    assert_eq!(lines(&body), [(Row, 0, "a | b".to_owned()), (Paragraph, 0, "Second note.".to_owned())]);
}

fn cell(text: &str) -> String {
    format!("<w:tc><w:p>{}</w:p></w:tc>", run(text))
}

fn table(columns: usize, rows: &str) -> String {
    format!("<w:tbl><w:tblGrid>{}</w:tblGrid>{rows}</w:tbl>", "<w:gridCol/>".repeat(columns))
}

fn row(cells: &[&str]) -> String {
    format!("<w:tr>{}</w:tr>", cells.iter().map(|text| cell(text)).collect::<String>())
}

#[test]
fn tables_are_rows() {
    let wide = "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>2024</w:t></w:r></w:p></w:tc>";
    let inner = format!("<w:tc>{}{}</w:tc>", table(2, &row(&["p", "q"])), paragraph("", "after"));
    let body = [
        paragraph("", "before"),
        table(3, &[row(&["", "2023", "2024"]), row(&["a", "", ""]), row(&["", "", ""])].concat()),
        table(3, &format!("<w:tr>{}{wide}</w:tr>", cell("Item"))),
        table(
            2,
            &format!("<w:tr><w:tc>{}{}</w:tc>{}</w:tr>", paragraph("", "two"), styled("Teil", "lines"), cell("x")),
        ),
        table(2, &format!("<w:tr>{}{inner}</w:tr>", cell("outer"))),
        // A frame around text is no table.
        table(1, &format!("<w:tr><w:tc>{}{}</w:tc></w:tr>", styled("Teil", "Box"), paragraph("", "Text in it."))),
    ]
    .concat();
    let found = lines(&body);
    let found: Vec<(BlockKind, &str)> = found.iter().map(|(kind, _, text)| (*kind, text.as_str())).collect();
    assert_eq!(
        found,
        [
            (Paragraph, "before"),
            (Row, "| 2023 | 2024"),
            (Row, "a | |"),
            (Row, "Item | 2024 |"),
            (Row, "two lines | x"),
            (Row, "outer |"),
            (Row, "p | q"),
            (Row, "after"),
            (Heading, "Box"),
            (Paragraph, "Text in it."),
        ]
    );
}

#[test]
fn text_boxes_follow_their_paragraph_once() {
    let text =
        |words: &str| format!("<w:txbxContent>{}{}</w:txbxContent>", styled("Teil", words), paragraph("", "Inside."));
    let drawing = format!(
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx>{0}</wps:txbx></mc:Choice><mc:Choice Requires=\"other\">{0}</mc:Choice><mc:Fallback><w:pict><v:textbox>{0}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
        text("Box")
    );
    let body = format!("<w:p>{}{drawing}{}</w:p>{}", run("It goes "), run("on."), paragraph("", "Next."));
    let found = lines(&body);
    let texts: Vec<(BlockKind, &str)> = found.iter().map(|(kind, _, text)| (*kind, text.as_str())).collect();
    assert_eq!(texts, [(Paragraph, "It goes on."), (Heading, "Box"), (Paragraph, "Inside."), (Paragraph, "Next.")]);
}

#[test]
fn pages_are_named_where_word_says_where_they_begin() {
    let turn = "<w:r><w:lastRenderedPageBreak/></w:r>";
    let body = format!(
        "{}<w:p>{}{turn}{}</w:p>{}{}",
        paragraph("", "One."),
        run("Two "),
        run("three."),
        table(
            2,
            &format!(
                "<w:tr><w:tc><w:p>{turn}{}</w:p></w:tc><w:tc><w:p>{turn}{}</w:p></w:tc></w:tr>",
                run("a"),
                run("b")
            )
        ),
        paragraph("", "End."),
    );
    let source = source("docx", &word(&body), &Limits::default()).unwrap();
    assert_eq!(source.text, "One.\nTwo three.\na | b\nEnd.");
    let places: Vec<(&str, &str)> =
        source.locators.iter().map(|(at, name)| (name.as_str(), source.text[*at..].trim_start())).collect();
    assert_eq!(
        places,
        [("page 1", "One.\nTwo three.\na | b\nEnd."), ("page 2", "three.\na | b\nEnd."), ("page 3", "a | b\nEnd.")]
    );
    let plain = lines(&paragraph("", "No pages."));
    assert_eq!(plain.len(), 1);
}

#[test]
fn relations_say_where_the_parts_are() {
    let relation = |kind: &str, target: &str| {
        format!(
            "<Relationship Id=\"r{}\" Type=\"http://schemas.openxmlformats.org/x/{kind}\" Target=\"{target}\"/>",
            target.len()
        )
    };
    let relations = |inner: String| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inner}</Relationships>"
        )
    };
    let reference = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
    let body = format!("<w:body><w:p><w:pPr><w:pStyle w:val=\"Teil\"/></w:pPr>{}{reference}</w:p></w:body>", run("x"));
    // Another prefix for the same namespace, the strict namespace, UTF-16, and names in another case.
    let strict = part("document", &body)
        .replace("<w:", "<q:")
        .replace("</w:", "</q:")
        .replace(" w:", " q:")
        .replace("xmlns:w=", "xmlns:q=")
        .replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        );
    let wide: Vec<u8> =
        "\u{feff}".encode_utf16().chain(part("styles", STYLES).encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let core = "<c:coreProperties xmlns:c=\"urn:c\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:t=\"http://purl.org/dc/terms/\">\
        <dc:title> The  Plan </dc:title><dc:creator/><t:created>2024-05-01T10:00:00Z</t:created></c:coreProperties>";
    let file = pack(&[
        (
            "_rels/.rels",
            relations(relation("officeDocument", "/odd/Main.xml") + &relation("core-properties", "meta/c.xml"))
                .into_bytes(),
        ),
        ("odd/main.xml", strict.into_bytes()),
        (
            "odd/_rels/Main.xml.rels",
            relations(relation("styles", "../looks/s.xml") + &relation("footnotes", "f.xml")).into_bytes(),
        ),
        ("looks/s.xml", wide),
        ("odd/f.xml", part("footnotes", NOTES).into_bytes()),
        ("meta/c.xml", core.as_bytes().to_vec()),
    ]);
    let source = source("docx", &file, &Limits::default()).unwrap();
    assert_eq!(source.text, "x\nSecond note.");
    assert_eq!(source.shapes.unwrap()[0].level, 1);
    let metadata = source.metadata;
    assert_eq!(
        (metadata.title.as_deref(), metadata.author, metadata.date.as_deref()),
        (Some("The Plan"), None, Some("2024-05-01"))
    );
}

#[test]
fn what_cannot_be_read_is_refused_in_words() {
    let good = word(&paragraph("", "text"));
    let compound = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(), &[0; 600], &name].concat()
    };
    let document = |inner: &str| pack(&[("word/document.xml", inner.to_owned())]);
    let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    let with_entity = part("document", &format!("<w:body><w:p>{}</w:p></w:body>", run("&b;")));
    let cases: Vec<(Vec<u8>, &str)> = vec![
        (Vec::new(), "holds no text"),
        (b"not a zip file at all".to_vec(), "no good Word file"),
        (good[..good.len() / 2].to_vec(), "no good Word file"),
        (compound("WordDocument"), ".doc"),
        (compound("EncryptedPackage"), "password"),
        (lock(good), "password"),
        (pack(&[("mimetype", "x")]), "word/document.xml"),
        (document("<w:document"), "word/document.xml, byte 0"),
        (document("<a><b></a></b>"), "word/document.xml, byte 6"),
        (document("<a><b>"), "ends before"),
        (document(""), "ends before"),
        (pack(&[("word/document.xml", b"<a>\xff</a>")]), "byte 3: not UTF-8"),
        (document(&format!("{bomb}{}", with_entity.trim_start_matches("<?xml version=\"1.0\"?>"))), "entity \"b\""),
        (word(&"<w:p>".repeat(2000)), "1000 levels"),
        (word("<w:p/>"), "holds no text"),
    ];
    for (bytes, expected) in cases {
        let refused = source("docx", &bytes, &Limits::default());
        assert!(refused.as_ref().is_err_and(|error| error.to_string().contains(expected)), "{expected}: {refused:?}");
    }
}

#[test]
fn limits_hold() {
    let zeros = word(&paragraph("", &"a ".repeat(4 << 20)));
    assert!(zeros.len() < 100_000);
    let small = Limits { unpacked: 1 << 20, ..Limits::default() };
    let refused = source("docx", &zeros, &small);
    assert_eq!(refused, Err(ReadError::Large { what: "the unpacked file", limit: "1048576 bytes".to_owned() }));
    let short = Limits { text: 1 << 20, ..Limits::default() };
    assert!(matches!(source("docx", &zeros, &short), Err(ReadError::Large { what: "the text", .. })));
    let late = Limits { until: Some(std::time::Instant::now()), ..Limits::default() };
    assert_eq!(source("docx", &zeros, &late), Err(ReadError::Late));
    let few = Limits { parts: 3, ..Limits::default() };
    assert!(matches!(source("docx", &zeros, &few), Err(ReadError::Large { what: "the packed file", .. })));
    // A note that is referred to a million times is written once; fields and boxes in each other cost no more.
    let many =
        word(&format!("<w:p>{}{}</w:p>", run("x"), "<w:r><w:footnoteReference w:id=\"1\"/></w:r>".repeat(100_000)));
    assert_eq!(source("docx", &many, &Limits::default()).unwrap().text, "x\nFirst note.\nGoes on.");
    let begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>".repeat(100_000);
    let end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>".repeat(100_000);
    let fields = word(&format!("<w:p>{begin}{end}{}</w:p>", run("x")));
    assert_eq!(source("docx", &fields, &Limits::default()).unwrap().text, "x");
    let boxes = word(&format!(
        "<w:p>{}{}{}</w:p>",
        "<w:txbxContent><w:p>".repeat(400),
        run("x"),
        "</w:p></w:txbxContent>".repeat(400)
    ));
    assert_eq!(source("docx", &boxes, &Limits::default()).unwrap().text, "x");
}

#[test]
fn the_sample_states_the_same_as_a_word_file() {
    let body: String = sample()
        .iter()
        .map(|(is_heading, text)| if *is_heading { styled("Teil", text) } else { paragraph("", text) })
        .collect();
    check_sample(&word(&body), "docx");
}

/// Elements in any order, most of them well nested.
fn bodies() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("<w:r><w:t>text </w:t></w:r>".to_owned()),
        Just("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>".to_owned()),
        Just("<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>".to_owned()),
        Just("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>".to_owned()),
        Just("<w:r><w:footnoteReference w:id=\"1\"/><w:lastRenderedPageBreak/></w:r>".to_owned()),
        Just("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>".to_owned()),
        Just("<w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>".to_owned()),
        Just("<w:tcPr><w:gridSpan w:val=\"4\"/></w:tcPr>".to_owned()),
        Just("&amp;".to_owned()),
    ];
    leaf.prop_recursive(6, 60, 5, |inner| {
        let name = prop_oneof![
            Just("p"),
            Just("r"),
            Just("t"),
            Just("tbl"),
            Just("tr"),
            Just("tc"),
            Just("del"),
            Just("ins"),
            Just("sdt"),
            Just("sdtContent"),
            Just("txbxContent"),
            Just("pPr"),
            Just("rPr"),
            Just("footnote"),
        ];
        (name, proptest::collection::vec(inner, 0..5))
            .prop_map(|(name, inner)| format!("<w:{name}>{}</w:{name}>", inner.concat()))
    })
}

proptest! {
    #[test]
    fn any_order_of_elements_is_a_text_or_an_error(body in bodies()) {
        if let Ok(source) = source("docx", &word(&body), &Limits::default()) {
            prop_assert_eq!(source.shapes.map(|shapes| shapes.len()), Some(source.text.lines().count()));
        }
    }

    #[test]
    fn changed_bytes_never_panic(changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let mut bytes = include_bytes!("files/office/pandoc.docx").to_vec();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = source("docx", &bytes, &Limits::default());
    }

    #[test]
    fn changed_elements_never_panic(changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4)) {
        let mut document = part("document", &format!("<w:body>{}{}</w:body>", table(2, &row(&["a", "b"])), styled("Teil", "c"))).into_bytes();
        for (at, byte) in changes {
            let at = at.index(document.len());
            document[at] = byte;
        }
        let _ = source("docx", &pack(&[("word/document.xml", document)]), &Limits::default());
    }

    #[test]
    fn cut_files_never_panic(end in 0_usize..8881) {
        let bytes = include_bytes!("files/office/pandoc.docx");
        let _ = source("docx", &bytes[..end.min(bytes.len())], &Limits::default());
    }
}
