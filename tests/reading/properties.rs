//! What holds of every text.

use policygraph::document::{Document, Span};
use proptest::prelude::*;

use super::{mend, read};

/// Pieces of which noisy texts are made.
fn noisy() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("ofthe"),
        Just("measuresto "),
        Just("Zhejiangs "),
        Just("peoples "),
        Just("“"),
        Just("”"),
        Just("’s"),
        Just("'s"),
        Just("\u{a0}"),
        Just("  "),
        Just("\n"),
        Just("\r\n"),
        Just("\n\n"),
        Just("\u{ad}"),
        Just("\u{2011}"),
        Just("- "),
        Just("-\n"),
        Just("."),
        Just(","),
        Just(";"),
        Just(":"),
        Just("(2025)"),
        Just("Summit2024"),
        Just("12"),
        Just("# "),
        Just("* "),
        Just("| "),
        Just("\t"),
        Just("The Green Plan "),
        Just("of Zhejiang "),
        Just("SuzhouExpressways "),
        Just("\u{feff}"),
        Just("政府"),
        Just("é"),
        Just("Page 3 of 20"),
        Just("I. "),
        Just("(a)"),
        Just("the city of old "),
        Just("`"),
        Just("["),
        Just("]("),
        Just(")"),
        Just("&amp;"),
        Just("<b>"),
        Just("---\n"),
        Just("\u{200b}"),
    ];
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn tied(document: &Document) {
    let (source, text) = (&document.source, &document.text);
    let mut rebuilt = String::new();
    let (mut from, mut to) = (0, 0);
    for repair in &document.repairs {
        assert!(from <= repair.source.start && repair.source.start <= repair.source.end, "{repair:?}");
        assert!(to <= repair.span.start && repair.span.start <= repair.span.end, "{repair:?}");
        rebuilt.push_str(&source[from..repair.source.start]);
        rebuilt.push_str(&text[repair.span.start..repair.span.end]);
        (from, to) = (repair.source.end, repair.span.end);
    }
    rebuilt.push_str(&source[from..]);
    assert_eq!(&rebuilt, text);
    let mut end = 0;
    for block in &document.blocks {
        assert!(end <= block.span.start && block.span.start < block.span.end, "{block:?}");
        assert!(!text[block.span.start..block.span.end].contains('\n'));
        assert!(document.sections[block.section].span.contains(block.span));
        let source_span = document.source_span(block.span);
        assert!(!source[source_span.start..source_span.end].is_empty());
        end = block.span.end;
    }
    let borders: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    for pair in borders.windows(2) {
        for (start, end) in [(pair[0], pair[0]), (pair[0], pair[1])] {
            let span = document.source_span(Span::new(start, end));
            assert!(source.get(span.start..span.end).is_some(), "{span:?}");
        }
    }
}

proptest! {
    #[test]
    fn every_noisy_text_stays_tied_to_its_source(text in noisy()) {
        for extension in ["txt", "md"] {
            if let Ok(document) = read(text.as_bytes(), extension) {
                tied(&document);
            }
        }
    }

    #[test]
    fn every_text_stays_tied_to_its_source(text in "\\PC{0,200}") {
        for extension in ["txt", "md"] {
            if let Ok(document) = read(text.as_bytes(), extension) {
                tied(&document);
            }
        }
    }

    #[test]
    fn arbitrary_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        for extension in ["txt", "md"] {
            if let Ok(document) = read(&bytes, extension) {
                tied(&document);
            }
        }
    }

    #[test]
    fn what_is_mended_needs_no_mending(text in noisy()) {
        let once = mend(&text).0;
        // Mends may open the way for others, but not forever.
        let twice = mend(&once).0;
        let thrice = mend(&twice).0;
        prop_assert!(mend(&thrice).0.len() <= thrice.len() + 8);
    }
}
