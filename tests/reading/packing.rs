//! Packed files, made from their parts.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

use std::io::{Cursor, Write};

use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// Returns a zip file of these parts.
pub(crate) fn pack<B: AsRef<[u8]>>(parts: &[(&str, B)]) -> Vec<u8> {
    pack_by(CompressionMethod::Deflated, parts)
}

/// Returns a zip file of these parts, packed by a method.
pub(crate) fn pack_by<B: AsRef<[u8]>>(method: CompressionMethod, parts: &[(&str, B)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        if name.ends_with('/') {
            writer.add_directory(*name, SimpleFileOptions::default()).unwrap();
        } else {
            writer.start_file(*name, SimpleFileOptions::default().compression_method(method)).unwrap();
            writer.write_all(bytes.as_ref()).unwrap();
        }
    }
    writer.finish().unwrap().into_inner()
}

/// Returns the zip file as a program would have written it that locks every part with a password.
pub(crate) fn lock(mut zip: Vec<u8>) -> Vec<u8> {
    for (magic, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let places: Vec<usize> = memchr::memmem::find_iter(&zip, magic).collect();
        for at in places {
            zip[at + flags] |= 1;
        }
    }
    zip
}

/// Returns the sample report as paragraphs; the flag says which of them are headings.
pub(crate) fn sample() -> Vec<(bool, String)> {
    // A word processor breaks no line inside a paragraph, and keeps the numbers of pages to itself.
    let text = include_str!("../../data/sample/sample.txt");
    let text = text.replace("\n\nPage 4 of 9\n\n", " ").replace("trans-\nport", "transport");
    let paragraphs = text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
    paragraphs
        .enumerate()
        .map(|(index, paragraph)| {
            let is_heading = index == 0 || paragraph.starts_with("I. ") || paragraph.starts_with("II. ");
            (is_heading, paragraph.replace('&', "&amp;").replace('<', "&lt;"))
        })
        .collect()
}
