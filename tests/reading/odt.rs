//! OpenDocument text, built part by part.

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

const NAMESPACES: &str = r#"xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/""#;

/// Declared in the content; those with names of their own in styles.xml.
const AUTOMATIC: &str = r#"<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Kapitel"/>
<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="P3" style:family="paragraph" style:parent-style-name="P4"/>
<style:style style:name="P4" style:family="paragraph" style:parent-style-name="P3"/>"#;
const NAMED: &str = r#"<style:style style:name="Kapitel" style:family="paragraph" style:default-outline-level="2"/>
<style:style style:name="Geheim" style:family="paragraph"><style:text-properties text:display="none"/></style:style>"#;

fn content(body: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><office:document-content {NAMESPACES}><office:automatic-styles>{AUTOMATIC}</office:automatic-styles>\
         <office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
}

/// Returns a file of this body.
fn open_document(body: &str) -> Vec<u8> {
    let styles = format!(
        "<office:document-styles {NAMESPACES}><office:styles>{NAMED}</office:styles><office:master-styles>\
         <style:master-page><style:header><text:p>HEADER</text:p></style:header></style:master-page></office:master-styles></office:document-styles>"
    );
    let meta = format!(
        "<office:document-meta {NAMESPACES}><office:meta><dc:title>The Plan</dc:title><dc:creator>Last Editor</dc:creator>\
         <meta:initial-creator>Council</meta:initial-creator><meta:creation-date>2024-05-01T10:00:00.5</meta:creation-date></office:meta></office:document-meta>"
    );
    pack(&[("mimetype", "x".to_owned()), ("content.xml", content(body)), ("styles.xml", styles), ("meta.xml", meta)])
}

fn lines(body: &str) -> Vec<(BlockKind, u8, String)> {
    let source =
        source("odt", &open_document(body), &Limits::default()).unwrap_or_else(|error| unreachable!("{body}: {error}"));
    let shapes = source.shapes.unwrap();
    assert_eq!(shapes.len(), source.text.lines().count(), "{}", source.text);
    shapes.iter().zip(source.text.lines()).map(|(shape, line)| (shape.kind, shape.level, line.to_owned())).collect()
}

fn kinds(body: &str) -> Vec<(BlockKind, String)> {
    lines(body).into_iter().map(|(kind, _, text)| (kind, text)).collect()
}

fn check(cases: &[(&str, &[(BlockKind, &str)])]) {
    for (body, expected) in cases {
        let expected: Vec<_> = expected.iter().map(|(kind, text)| (*kind, (*text).to_owned())).collect();
        assert_eq!(kinds(body), expected, "{body}");
    }
}

#[test]
fn elements_and_styles_say_what_a_paragraph_is() {
    let cases = [
        ("<text:h text:outline-level=\"3\">x</text:h>", (Heading, 3)),
        ("<text:h>x</text:h>", (Heading, 1)),
        ("<text:h text:outline-level=\"44\">x</text:h>", (Heading, 9)),
        ("<text:p>x</text:p>", (Paragraph, 0)),
        ("<text:p text:style-name=\"P1\">x</text:p>", (Heading, 1)),
        ("<text:p text:style-name=\"P2\">x</text:p>", (Heading, 2)),
        ("<text:p text:style-name=\"P3\">x</text:p>", (Paragraph, 0)),
        ("<text:p text:style-name=\"none\">x</text:p>", (Paragraph, 0)),
        ("<text:list><text:list-item><text:p>x</text:p></text:list-item></text:list>", (Item, 0)),
        ("<text:list><text:list-header><text:p>x</text:p></text:list-header></text:list>", (Paragraph, 0)),
        (
            "<text:list><text:list-item><text:h text:outline-level=\"2\">x</text:h></text:list-item></text:list>",
            (Heading, 2),
        ),
    ];
    for (body, (kind, level)) in cases {
        assert_eq!(lines(body), [(kind, level, "x".to_owned())], "{body}");
    }
}

#[test]
fn inside_a_paragraph_is_the_text_that_is_seen() {
    let cases = [
        ("Work<text:span> of</text:span>fice", "Work office"),
        ("a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d", "a b c d"),
        ("a \n  b", "a b"),
        ("the <text:a>plan</text:a>, which", "the plan, which"),
        ("seen<text:span text:style-name=\"T1\">HIDDEN</text:span>", "seen"),
        (
            "a<office:annotation><dc:creator>X</dc:creator><text:p>COMMENT</text:p></office:annotation>b<office:annotation-end/>",
            "ab",
        ),
        (
            "a <text:change-start text:change-id=\"1\"/>new<text:change-end text:change-id=\"1\"/> b<text:change text:change-id=\"2\"/>",
            "a new b",
        ),
        ("as of <text:date>1 May</text:date>, page <text:page-number>7</text:page-number>", "as of 1 May, page"),
        ("<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby>", "漢"),
        ("Table <text:sequence>1</text:sequence>: money", "Table 1: money"),
        ("<text:bookmark-start text:name=\"x\"/>to<text:bookmark-end text:name=\"x\"/>gether", "together"),
        ("Q&amp;A &#233;<![CDATA[<c>]]>", "Q&A é<c>"),
        ("<draw:frame><draw:image/><svg:title>PICTURE</svg:title><svg:desc>PICTURE</svg:desc></draw:frame>x", "x"),
        ("a<text:hidden-text>HIDDEN</text:hidden-text>", "a"),
    ];
    for (inner, expected) in cases {
        assert_eq!(lines(&format!("<text:p>{inner}</text:p>")), [(Paragraph, 0, expected.to_owned())], "{inner}");
    }
}

#[test]
fn what_is_not_the_text_is_left_out() {
    check(&[
        (
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>DELETED</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>x</text:p>",
            &[(Paragraph, "x")],
        ),
        (
            "<text:table-of-content><text:index-body><text:index-title><text:p>Contents</text:p></text:index-title><text:p>Roads 3</text:p></text:index-body></text:table-of-content><text:h>Roads</text:h>",
            &[(Heading, "Roads")],
        ),
        (
            "<text:section text:display=\"none\"><text:p>HIDDEN</text:p></text:section><text:section><text:p>x</text:p></text:section>",
            &[(Paragraph, "x")],
        ),
        ("<text:p text:style-name=\"Geheim\">HIDDEN</text:p><text:p>x</text:p>", &[(Paragraph, "x")]),
        // A list of works is text of its own.
        (
            "<text:bibliography><text:index-body><text:p>Li 2024</text:p></text:index-body></text:bibliography>",
            &[(Paragraph, "Li 2024")],
        ),
    ]);
}

#[test]
fn lists_have_items_and_what_goes_on_in_them() {
    check(&[(
        "<text:list><text:list-item><text:p>one</text:p><text:p>goes on</text:p><text:list><text:list-item><text:p>inner</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>two</text:p></text:list-item></text:list>",
        &[(Item, "one"), (Paragraph, "goes on"), (Item, "inner"), (Item, "two")],
    )]);
}

#[test]
fn notes_and_boxes_follow_their_paragraph() {
    let note = |text: &str| {
        format!(
            "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>{text}</text:p></text:note-body></text:note>"
        )
    };
    let body = format!(
        "<text:p>The plan{} holds.</text:p><text:list><text:list-item><text:p>item{}</text:p></text:list-item></text:list>\
         <text:p>It goes <draw:frame><draw:text-box><text:h>Box</text:h><text:p>Inside.</text:p></draw:text-box></draw:frame>on.</text:p>\
         <text:p>Beside <draw:custom-shape><text:p>Shape.</text:p></draw:custom-shape>it.</text:p>",
        note("First."),
        note("Second.")
    );
    let expected = [
        (Paragraph, "The plan holds."),
        (Paragraph, "First."),
        (Item, "item"),
        (Paragraph, "Second."),
        (Paragraph, "It goes on."),
        (Heading, "Box"),
        (Paragraph, "Inside."),
        (Paragraph, "Beside it."),
        (Paragraph, "Shape."),
    ];
    check(&[(&body, &expected)]);
}

#[test]
fn tables_are_rows() {
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let row = |cells: String| format!("<table:table-row>{cells}</table:table-row>");
    let columns = |count: u8| format!("<table:table-column table:number-columns-repeated=\"{count}\"/>");
    let body = [
        "<table:table>".to_owned(),
        columns(3),
        format!("<table:table-header-rows>{}</table:table-header-rows>", row(cell("") + &cell("2023") + &cell("2024"))),
        row(cell("a") + "<table:table-cell table:number-columns-repeated=\"2\"/>"),
        row(cell("Item") + "<table:table-cell table:number-columns-spanned=\"2\"><text:p>x</text:p><text:p>y</text:p></table:table-cell><table:covered-table-cell/>"),
        row(cell("") + &cell("")),
        "</table:table><table:table><table:table-column/>".to_owned(),
        row("<table:table-cell><text:h>Box</text:h><text:p>Text.</text:p></table:table-cell>".to_owned()),
        "</table:table>".to_owned(),
    ]
    .concat();
    check(&[(
        &body,
        &[(Row, "| 2023 | 2024"), (Row, "a | |"), (Row, "Item | x y |"), (Heading, "Box"), (Paragraph, "Text.")],
    )]);
    // So many columns that they would fill the memory are not believed.
    let wide = format!(
        "<table:table>{}{}</table:table>",
        columns(2),
        row("<table:table-cell table:number-columns-repeated=\"4000000000\"/>".to_owned() + &cell("x"))
    );
    assert!(lines(&wide)[0].2.len() < 1000);
}

#[test]
fn metadata_is_what_the_file_says_of_itself() {
    let metadata = source("odt", &open_document("<text:p>x</text:p>"), &Limits::default()).unwrap().metadata;
    let found = (metadata.title.as_deref(), metadata.author.as_deref(), metadata.date.as_deref());
    assert_eq!(found, (Some("The Plan"), Some("Council"), Some("2024-05-01")));
    // Who wrote a comment did not write the text.
    let flat = content("<text:p>x<office:annotation><dc:creator>Reviewer</dc:creator></office:annotation></text:p>");
    assert_eq!(source("fodt", flat.as_bytes(), &Limits::default()).unwrap().metadata.author, None);
}

#[test]
fn what_cannot_be_read_is_refused_in_words() {
    let good = open_document("<text:p>text</text:p>");
    let manifest = "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>";
    let cases: Vec<(Vec<u8>, &str)> = vec![
        (Vec::new(), "holds no text"),
        (b"{\\rtf1 text}".to_vec(), "no good OpenDocument text"),
        (good[..good.len() - 40].to_vec(), "no good OpenDocument text"),
        (lock(good), "password"),
        (pack(&[("META-INF/manifest.xml", manifest), ("content.xml", "\u{1}\u{2}")]), "password"),
        (pack(&[("mimetype", "x")]), "content.xml"),
        (pack(&[("content.xml", "<a><b></a></b>")]), "content.xml, byte 6"),
        (b"<office:document>".to_vec(), "ends before"),
        (open_document(&"<text:section>".repeat(2000)), "1000 levels"),
        (open_document("<text:p>&lol;</text:p>"), "entity \"lol\""),
        (open_document("<text:p/>"), "holds no text"),
    ];
    for (bytes, expected) in cases {
        let refused = source("odt", &bytes, &Limits::default());
        assert!(refused.as_ref().is_err_and(|error| error.to_string().contains(expected)), "{expected}: {refused:?}");
    }
    let zeros = open_document(&format!("<text:p>{}</text:p>", "a ".repeat(4 << 20)));
    let small = Limits { unpacked: 1 << 20, ..Limits::default() };
    assert!(matches!(source("odt", &zeros, &small), Err(ReadError::Large { what: "the unpacked file", .. })));
}

#[test]
fn the_sample_states_the_same_as_open_document_text() {
    let mut body = String::new();
    for (is_heading, text) in sample() {
        let name = if is_heading { "h" } else { "p" };
        body.extend([format!("<text:{name}>"), text, format!("</text:{name}>")]);
    }
    check_sample(&open_document(&body), "odt");
}

/// Elements in any order.
fn bodies() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("text ".to_owned()),
        Just("<text:s/>".to_owned()),
        Just("<table:table-column/><table:table-column/>".to_owned()),
        Just("<table:table-cell table:number-columns-repeated=\"9\"/>".to_owned()),
        Just("&lt;".to_owned()),
    ];
    leaf.prop_recursive(6, 60, 5, |inner| {
        let name = prop_oneof![
            Just("text:p"),
            Just("text:h"),
            Just("text:span"),
            Just("text:list"),
            Just("text:list-item"),
            Just("text:note"),
            Just("text:note-body"),
            Just("table:table"),
            Just("table:table-row"),
            Just("table:table-cell"),
            Just("draw:frame"),
            Just("draw:text-box"),
            Just("office:annotation"),
        ];
        (name, proptest::collection::vec(inner, 0..5))
            .prop_map(|(name, inner)| format!("<{name}>{}</{name}>", inner.concat()))
    })
}

proptest! {
    #[test]
    fn any_order_of_elements_is_a_text_or_an_error(body in bodies()) {
        if let Ok(source) = source("odt", &open_document(&body), &Limits::default()) {
            prop_assert_eq!(source.shapes.map(|shapes| shapes.len()), Some(source.text.lines().count()));
        }
    }

    #[test]
    fn changed_bytes_never_panic(changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        for (extension, file) in [("odt", include_bytes!("files/office/pandoc.odt").to_vec()), ("fodt", content("<text:p>x</text:p>").into_bytes())] {
            let mut bytes = file;
            for (at, byte) in &changes {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            let _ = source(extension, &bytes, &Limits::default());
        }
    }
}
