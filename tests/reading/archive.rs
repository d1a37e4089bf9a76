//! What lies in packed files.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

use std::io::Write;

use flate2::{Compression, write::GzEncoder};
use policygraph::read::{
    self, Limits, ReadError,
    archive::{self, Member, Passed},
};
use proptest::prelude::*;
use zip::CompressionMethod;

use super::packing::{lock, pack, pack_by};

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn zstd(bytes: &[u8]) -> Vec<u8> {
    ruzstd::encoding::compress_to_vec(bytes, ruzstd::encoding::CompressionLevel::Fastest)
}

/// The name of a member, and its reader and text, or why it has none.
type Shown = (String, Result<(&'static str, String), String>);

fn found(name: &str, bytes: &[u8]) -> Vec<Shown> {
    let limits = Limits::default();
    archive::members(name, bytes, &limits).unwrap_or_else(|error| unreachable!("{name}: {error}")).map(shown).collect()
}

fn shown(member: Member) -> Shown {
    let content =
        member.content.map(|content| (content.reader.key, String::from_utf8_lossy(&content.bytes).into_owned()));
    (member.name, content.map_err(|passed| passed.to_string()))
}

fn document(name: &str, reader: &'static str, text: &str) -> Shown {
    (name.to_owned(), Ok((reader, text.to_owned())))
}

#[test]
fn the_name_without_the_ending_decides_the_reader() {
    let text = "The road was built.";
    let two = [gzip(b"The road "), gzip(b"was built.")].concat();
    let skipped =
        [b"\x50\x2A\x4D\x18\x03\x00\x00\x00abc".as_slice(), &zstd(b"The road "), &zstd(b"was built.")].concat();
    let cases: [(&str, Vec<u8>, &str, &str); 9] = [
        ("report.txt", text.into(), "report.txt", "text"),
        ("reports/report.md", text.into(), "report.md", "markdown"),
        ("report", text.into(), "report", "text"),
        ("reports/report.txt.gz", gzip(text.as_bytes()), "report.txt", "text"),
        ("report.MD.GZ", gzip(text.as_bytes()), "report.MD", "markdown"),
        ("report.gz", gzip(text.as_bytes()), "report", "text"),
        ("report.txt.gz", two, "report.txt", "text"),
        ("report.md.zst", zstd(text.as_bytes()), "report.md", "markdown"),
        ("report.md.zst", skipped, "report.md", "markdown"),
    ];
    for (name, bytes, inner, reader) in cases {
        assert_eq!(found(name, &bytes), [document(inner, reader, text)], "{name}");
        assert_eq!(archive::is_packed(name), name.to_lowercase().ends_with("gz") || name.ends_with("zst"));
    }
}

#[test]
fn every_member_of_an_archive_is_a_document_or_is_told_of() {
    let inner = pack(&[("a.txt", "x")]);
    let parts: Vec<(&str, Vec<u8>)> = vec![
        ("reports/", Vec::new()),
        ("reports/a.txt", b"one".to_vec()),
        ("reports/2024/b.MD", b"two".to_vec()),
        ("../../climbs.txt", b"three".to_vec()),
        ("odd\\path\\c.txt", b"four".to_vec()),
        ("d.txt.gz", gzip(b"five")),
        ("e.txt.zst", zstd(b"six")),
        ("inner.zip", inner.clone()),
        ("inner.zip.gz", gzip(&inner)),
        ("picture.jpg", b"JPEG".to_vec()),
        ("table.tar.gz", gzip(b"tape")),
        ("README", b"no ending".to_vec()),
        ("__MACOSX/reports/._a.txt", b"fork".to_vec()),
        ("reports/.hidden.txt", b"dot".to_vec()),
        ("reports/~$a.txt", b"lock".to_vec()),
        ("reports/Thumbs.db", b"system".to_vec()),
        ("broken.txt.gz", b"this is no gzip file".to_vec()),
    ];
    let found = found("reports.zip", &pack(&parts));
    let passed: Vec<(&str, &str)> = found
        .iter()
        .filter_map(|(name, content)| Some((name.as_str(), content.as_ref().err()?.split([';', ',']).next()?)))
        .collect();
    let nested = "an archive in an archive";
    let (unknown, system) = ("no reader for this ending", "the system put it there for itself");
    assert_eq!(
        passed,
        [
            ("inner.zip", nested),
            ("inner.zip.gz", unknown),
            ("picture.jpg", unknown),
            ("table.tar.gz", unknown),
            ("README", unknown),
            ("__MACOSX/reports/._a.txt", system),
            ("reports/.hidden.txt", system),
            ("reports/~$a.txt", system),
            ("reports/Thumbs.db", system),
            ("broken.txt", "the file is no good gzip file: broken.txt.gz: invalid gzip header"),
        ]
    );
    let read: Vec<_> = found.into_iter().filter(|(_, content)| content.is_ok()).collect();
    assert_eq!(
        read,
        [
            document("reports/a.txt", "text", "one"),
            document("reports/2024/b.MD", "markdown", "two"),
            document("../../climbs.txt", "text", "three"),
            document("odd\\path\\c.txt", "text", "four"),
            document("d.txt", "text", "five"),
            document("e.txt", "text", "six"),
        ]
    );
}

#[test]
fn archives_stored_or_large_are_read_and_locked_ones_are_not() {
    let stored = pack_by(CompressionMethod::Stored, &[("a.txt", "one")]);
    assert_eq!(found("a.zip", &stored), [document("a.txt", "text", "one")]);
    // Sizes in 64 bits, as programs write them that do not know the size beforehand.
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().large_file(true);
    writer.start_file("a.txt", options).unwrap();
    writer.write_all(b"one").unwrap();
    let large = writer.finish().unwrap().into_inner();
    assert_eq!(found("a.zip", &large), [document("a.txt", "text", "one")]);
    // More members than the old form of the directory counts.
    let names: Vec<String> = (0..66_000).map(|number| format!("{number}.txt")).collect();
    let many: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "x")).collect();
    let many = pack_by(CompressionMethod::Stored, &many);
    assert!(memchr::memmem::find(&many, b"PK\x06\x06").is_some());
    assert_eq!(
        archive::members("a.zip", &many, &Limits::default()).unwrap().filter(|member| member.content.is_ok()).count(),
        66_000
    );

    let limits = Limits::default();
    let locked = lock(stored);
    let member = archive::members("a.zip", &locked, &limits).unwrap().next().unwrap();
    assert_eq!(member.content.err(), Some(Passed::Unread(ReadError::Locked)));
}

/// Says why a file, or its first member, cannot be unpacked.
fn refusal(name: &str, bytes: &[u8], limits: &Limits) -> ReadError {
    match archive::members(name, bytes, limits).map(|mut members| members.next().unwrap().content) {
        Err(error) | Ok(Err(Passed::Unread(error))) => error,
        other => unreachable!("{name}: {other:?}"),
    }
}

#[test]
fn damaged_files_are_refused_in_words() {
    let (gz, zst, zip) = (gzip(b"The road was built."), zstd(b"The road was built."), pack(&[("a.txt", "one")]));
    let changed = |bytes: &[u8], from_end: usize| {
        let mut bytes = bytes.to_vec();
        let at = bytes.len() - from_end;
        bytes[at] ^= 0xFF;
        bytes
    };
    let stored = pack_by(CompressionMethod::Stored, &[("a.txt", "one")]);
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("a.txt.gz", Vec::new(), "gzip"),
        ("a.txt.gz", gz[..gz.len() - 3].to_vec(), "gzip"),
        ("a.txt.gz", gz[..gz.len() / 2].to_vec(), "gzip"),
        ("a.txt.gz", changed(&gz, 8), "gzip"),
        ("a.txt.gz", [&gz[..], b"more"].concat(), "gzip"),
        ("a.txt.zst", Vec::new(), "Zstandard"),
        ("a.txt.zst", zst[..zst.len() - 5].to_vec(), "Zstandard"),
        ("a.txt.zst", changed(&zst, 1), "checksum"),
        ("a.txt.zst", b"\x50\x2A\x4D\x18\xFF\x00\x00\x00abc".to_vec(), "Zstandard"),
        ("a.txt.zst", [&zst[..], b"more"].concat(), "Zstandard"),
        ("a.zip", zip[..zip.len() / 2].to_vec(), "zip file"),
        ("a.zip", b"PK\x03\x04".to_vec(), "zip file"),
        ("a.zip", Vec::new(), "holds no text"),
        // The text does not fit its checksum.
        ("a.zip", changed(&stored, stored.len() - memchr::memmem::find(&stored, b"one").unwrap()), "a.txt"),
    ];
    for (name, bytes, expected) in cases {
        let error = refusal(name, &bytes, &Limits::default()).to_string();
        assert!(error.contains(expected), "{name} {expected}: {error}");
    }
}

#[test]
fn bombs_are_refused_before_they_fill_the_memory() {
    let zeros = vec![0; 16 << 20];
    let limits = Limits { unpacked: 1 << 20, ..Limits::default() };
    let large = ReadError::Large { what: "the unpacked file", limit: "1048576 bytes".to_owned() };
    for (name, bytes) in
        [("a.txt.gz", gzip(&zeros)), ("a.txt.zst", zstd(&zeros)), ("a.zip", pack(&[("a.txt", &zeros)]))]
    {
        assert!(bytes.len() < 100_000);
        assert_eq!(refusal(name, &bytes, &limits), large, "{name}");
    }
    // What was unpacked to reach it counts too.
    let nested = pack(&[("a.txt.gz", &gzip(&zeros))]);
    assert!(matches!(refusal("a.zip", &nested, &limits), ReadError::Large { what: "the unpacked archive", .. }));
    // Each member would do, all of them are too much: no text packs so well.
    let names: Vec<String> = (0..200).map(|number| format!("{number}.txt")).collect();
    let spaces = vec![b' '; 1 << 20];
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), spaces.as_slice())).collect();
    let many = pack(&parts);
    let read = archive::members("a.zip", &many, &limits).unwrap().filter(|member| member.content.is_ok()).count();
    assert_eq!(read, many.len() * 64 / spaces.len());
    let last = archive::members("a.zip", &many, &limits).unwrap().last().and_then(|member| member.content.err());
    let all = ReadError::Large { what: "the unpacked archive", limit: format!("{} bytes", many.len() * 64) };
    assert_eq!(last, Some(Passed::Unread(all)));
    let few = Limits { parts: 100, ..limits };
    assert!(matches!(refusal("a.zip", &many, &few), ReadError::Large { what: "the packed file", .. }));
    let late = Limits { until: Some(std::time::Instant::now()), ..limits };
    assert_eq!(refusal("a.txt.gz", &gzip(b"x"), &late), ReadError::Late);
}

#[test]
fn what_comes_out_can_be_read() {
    let limits = Limits::default();
    let zip = pack(&[("a.txt.gz", gzip("Caf\u{e9}".as_bytes()))]);
    for member in archive::members("a.zip", &zip, &limits).unwrap() {
        let content = member.content.unwrap();
        assert_eq!(read::source(content.reader, &content.bytes, &limits).unwrap().text, "Caf\u{e9}");
    }
}

proptest! {
    #[test]
    fn arbitrary_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200), magic in 0_usize..5) {
        let magic = [&b""[..], b"\x1f\x8b\x08\x00", b"\x28\xb5\x2f\xfd", b"PK\x03\x04", b"PK\x05\x06"][magic];
        let bytes = [magic, &bytes].concat();
        let limits = Limits { unpacked: 1 << 20, ..Limits::default() };
        for name in ["a.txt.gz", "a.txt.zst", "a.zip", "a.txt"] {
            if let Ok(members) = archive::members(name, &bytes, &limits) {
                for member in members {
                    prop_assert!(member.content.map_or(0, |content| content.bytes.len()) <= limits.unpacked);
                }
            }
        }
    }

    #[test]
    fn changed_bytes_never_panic(changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let text = include_bytes!("../../data/sample/sample.txt");
        let limits = Limits { unpacked: 1 << 20, ..Limits::default() };
        for (name, mut bytes) in [("a.txt.gz", gzip(text)), ("a.txt.zst", zstd(text)), ("a.zip", pack(&[("a.txt", text), ("b.txt", text)]))] {
            for (at, byte) in &changes {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            if let Ok(members) = archive::members(name, &bytes, &limits) {
                for member in members {
                    prop_assert!(member.content.map_or(0, |content| content.bytes.len()) <= limits.unpacked);
                }
            }
        }
    }
}
