//! Books in EPUB, built part by part, and one that pandoc made.

use policygraph::{
    document::BlockKind::{Heading, Item, Paragraph, Row},
    read::{Limits, ReadError},
};
use proptest::prelude::*;

use super::{
    office::{check_sample, lines, source},
    packing::{lock, pack, sample},
};

const CONTAINER: &str = r#"<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"#;

fn package(manifest: &str, spine: &str) -> String {
    format!(
        r#"<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">
        <metadata><dc:title>The Plan</dc:title><dc:creator>Council</dc:creator><dc:creator>Editor</dc:creator>
        <dc:date opf:event="modification">2026-01-01</dc:date><dc:date>2024-05</dc:date></metadata>
        <manifest>{manifest}</manifest><spine>{spine}</spine></package>"#
    )
}

fn item(id: &str, path: &str) -> String {
    format!(r#"<item id="{id}" href="{path}" media-type="application/xhtml+xml"/>"#)
}

fn chapter(body: &str) -> String {
    format!(r#"<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body>{body}</body></html>"#)
}

/// Returns a book of one chapter.
fn book(body: &str) -> Vec<u8> {
    pack(&[
        ("META-INF/container.xml", CONTAINER.to_owned()),
        ("OEBPS/book.opf", package(&item("a", "a.xhtml"), r#"<itemref idref="a"/>"#)),
        ("OEBPS/a.xhtml", chapter(body)),
    ])
}

#[test]
fn chapters_follow_the_spine() {
    let manifest = [
        item("second", "text/part%20two.xhtml"),
        item("first", "../one.xhtml"),
        item("unused", "unused.xhtml"),
        r#"<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="scripted nav"/>"#.to_owned(),
        r#"<item id="cover" href="cover.svg" media-type="image/svg+xml"/>"#.to_owned(),
    ]
    .concat();
    let spine: String =
        ["cover", "nav", "first", "second", "first"].map(|id| format!(r#"<itemref idref="{id}"/>"#)).concat();
    let file = pack(&[
        ("META-INF/container.xml", CONTAINER.to_owned()),
        ("OEBPS/book.opf", package(&manifest, &spine)),
        ("OEBPS/text/part two.xhtml", chapter(r#"<h1 id="two">Two</h1><p>Second text.</p>"#)),
        ("one.xhtml", chapter("<h1>One</h1><p>First&#160;text.</p>")),
        ("OEBPS/unused.xhtml", chapter("<p>UNUSED</p>")),
        ("OEBPS/nav.xhtml", chapter("<p>CONTENTS</p>")),
    ]);
    let source = source("epub", &file, &Limits::default()).unwrap();
    assert_eq!(source.text, "One\nFirst text.\nTwo\nSecond text.");
    let places: Vec<(&str, &str)> =
        source.locators.iter().map(|(at, name)| (name.as_str(), source.text[*at..].trim_start())).collect();
    assert_eq!(places, [("one.xhtml", source.text.as_str()), ("OEBPS/text/part two.xhtml#two", "Two\nSecond text.")]);
    let metadata = source.metadata;
    let found = (metadata.title.as_deref(), metadata.author.as_deref(), metadata.date.as_deref());
    assert_eq!(found, (Some("The Plan"), Some("Council"), Some("2024-05")));
}

#[test]
fn a_real_book_reads_like_its_report() {
    let source = source("epub", include_bytes!("files/office/pandoc.epub"), &Limits::default()).unwrap();
    assert_eq!(
        lines(&source),
        [
            (Heading, 1, "Plan of Sol"),
            (Paragraph, 0, "Council of Sol"),
            (Heading, 1, "Review of 2024"),
            (Paragraph, 0, "The Council of Sol opened the Harbor Library and built three roads in the old town."),
            (Paragraph, 0, "Key results:"),
            (Item, 0, "a port"),
            (Item, 0, "a road to the north"),
            (Item, 0, "a bridge"),
            (Heading, 2, "Money"),
            (Row, 0, "Item | 2023 | 2024"),
            (Row, 0, "| plan | done"),
            (Row, 0, "Roads | 3 | 5"),
            (Row, 0, "Ports | 1 |"),
            // Pandoc puts notes at the end of the chapter.
            (Item, 0, "The library cost 4 million dollars."),
            (Heading, 1, "Main Tasks for 2025"),
            (Item, 0, "Build a school"),
            (Item, 0, "Open the Harbor Museum"),
            (Paragraph, 0, "The Council of Sol will build the Sun Tower."),
        ]
    );
}

#[test]
fn what_cannot_be_read_is_refused_in_words() {
    let good = book("<p>text</p>");
    let encrypted = |path: &str| {
        format!(
            r#"<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#"><CipherData><CipherReference URI="{path}"/></CipherData></EncryptedData></encryption>"#
        )
    };
    let with = |name: &str, text: &str| {
        pack(&[
            ("META-INF/container.xml", CONTAINER),
            ("OEBPS/book.opf", &package(&item("a", "a.xhtml"), r#"<itemref idref="a"/>"#)),
            ("OEBPS/a.xhtml", &chapter("<p>text</p>")),
            (name, text),
        ])
    };
    let of = |package: String| pack(&[("META-INF/container.xml", CONTAINER), ("OEBPS/book.opf", &package)]);
    let cases: Vec<(Vec<u8>, &str)> = vec![
        (Vec::new(), "holds no text"),
        (b"no book".to_vec(), "no good EPUB book"),
        (good[..good.len() / 2].to_vec(), "no good EPUB book"),
        (lock(good), "password"),
        (with("META-INF/encryption.xml", &encrypted("OEBPS/a.xhtml")), "password"),
        (pack(&[("mimetype", "x")]), "no META-INF/container.xml"),
        (pack(&[("META-INF/container.xml", "<container/>")]), "does not name the package"),
        (pack(&[("META-INF/container.xml", CONTAINER)]), "no OEBPS/book.opf"),
        (of(package("", r#"<itemref idref="a"/>"#)), "the spine names \"a\""),
        (of(package(&item("a", "a.xhtml"), r#"<itemref idref="a"/>"#)), "no OEBPS/a.xhtml"),
        (of(package("", "")), "holds no text"),
        (of("<package><metadata>".to_owned()), "ends before"),
    ];
    for (bytes, expected) in cases {
        let refused = source("epub", &bytes, &Limits::default());
        assert!(refused.as_ref().is_err_and(|error| error.to_string().contains(expected)), "{expected}: {refused:?}");
    }
    // Typefaces are often encrypted; the text is not.
    let readable = with("META-INF/encryption.xml", &encrypted("OEBPS/font.otf"));
    assert_eq!(source("epub", &readable, &Limits::default()).unwrap().text, "text");
    let zeros = book(&format!("<p>{}</p>", "a ".repeat(2 << 20)));
    let small = Limits { unpacked: 1 << 20, ..Limits::default() };
    assert!(matches!(source("epub", &zeros, &small), Err(ReadError::Large { what: "the unpacked file", .. })));
}

#[test]
fn the_sample_states_the_same_as_a_book() {
    let mut body = String::new();
    for (is_heading, text) in sample() {
        let name = if is_heading { "h1" } else { "p" };
        body.extend([format!("<{name}>"), text, format!("</{name}>")]);
    }
    check_sample(&book(&body), "epub");
}

proptest! {
    #[test]
    fn changed_bytes_never_panic(changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let mut bytes = include_bytes!("files/office/pandoc.epub").to_vec();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = source("epub", &bytes, &Limits::default());
    }

    #[test]
    fn changed_elements_never_panic(changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4)) {
        let package = package(&item("a", "a.xhtml"), r#"<itemref idref="a"/>"#);
        let parts = [CONTAINER.to_owned(), package, chapter("<h1>One</h1><p>text</p>")];
        for changed in 0..parts.len() {
            let mut parts = parts.clone().map(String::into_bytes);
            for (at, byte) in &changes {
                let at = at.index(parts[changed].len());
                parts[changed][at] = *byte;
            }
            let [container, package, chapter] = parts;
            let file = pack(&[("META-INF/container.xml", container), ("OEBPS/book.opf", package), ("OEBPS/a.xhtml", chapter)]);
            let _ = source("epub", &file, &Limits::default());
        }
    }
}
