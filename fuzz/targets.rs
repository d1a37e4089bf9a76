//! What is thrown at the program, and the laws that must hold whatever it is.
//!
//! Each target takes any bytes. `cargo fuzz` searches for bytes that break a law (`fuzz/fuzz_targets/`); `tests/fuzz.rs`
//! runs the same targets on what was found before and on seeded mutations, with any compiler.

use std::{
    collections::BTreeMap,
    sync::{Arc, LazyLock},
    time::{Duration, Instant},
};

use policygraph::{
    digest,
    document::{Document, DocumentId, Metadata, Repair},
    export::{self, Settings, json},
    extract,
    graph::Graph,
    ontology::{Ontology, load},
    query::{self, Store},
    read::{self, Limits, READERS, archive, metadata, table},
    repair::{self, Context},
    sentence,
};

/// A target: any bytes go in; a law that breaks panics.
pub(crate) type Target = fn(&[u8]);

/// Every target by its name.
pub(crate) const TARGETS: [(&str, Target); 15] = [
    ("text", |bytes| reader("text", bytes)),
    ("markdown", |bytes| reader("markdown", bytes)),
    ("html", |bytes| reader("html", bytes)),
    ("docx", |bytes| reader("docx", bytes)),
    ("odt", |bytes| reader("odt", bytes)),
    ("epub", |bytes| reader("epub", bytes)),
    ("pdf", |bytes| reader("pdf", bytes)),
    ("archives", archives),
    ("tables", tables),
    ("mends", mends),
    ("sentences", sentences),
    ("ontologies", ontologies),
    ("graphs", graphs),
    ("writers", writers),
    ("queries", queries),
];

static ONTOLOGY: LazyLock<Ontology> = LazyLock::new(|| load::compile(&load::built_in()).expect("it is built in"));

/// Small, so that what is too slow or too large shows.
fn limits() -> Limits {
    let until = Some(Instant::now() + Duration::from_secs(10));
    Limits { text: 1 << 20, unpacked: 1 << 22, parts: 1000, depth: 100, until }
}

/// A reader gives a text that can be read on, or says why not; places are in order and inside the text.
fn reader(key: &str, bytes: &[u8]) {
    let Some(reader) = READERS.iter().find(|reader| reader.key == key) else { return };
    let source = match read::source(reader, bytes, &limits()) {
        Ok(source) => source,
        Err(error) => return assert!(!error.to_string().is_empty()),
    };
    let mut last = 0;
    for (start, name) in &source.locators {
        assert!(*start >= last && source.text.is_char_boundary(*start) && !name.is_empty(), "{name} at {start}");
        last = *start;
    }
    if let Some(shapes) = &source.shapes {
        assert_eq!(shapes.len(), source.text.split_inclusive('\n').count(), "a shape a line");
    }
    // Reading on takes time by the length; the laws hold for a short text as for a long one.
    if source.text.len() <= 20_000 {
        let id = DocumentId::new("fuzz");
        let context = Context::new(&ONTOLOGY);
        document(&read::understand(&context, id, reader, source, Metadata::default(), digest::sha256(bytes)));
    }
}

/// The source with its repairs is the text.
fn rejoin(source: &str, text: &str, repairs: &[Repair]) {
    let mut again = String::new();
    let mut copied = 0;
    for repair in repairs {
        again.push_str(&source[copied..repair.source.start]);
        again.push_str(&text[repair.span.start..repair.span.end]);
        copied = repair.source.end;
    }
    again.push_str(&source[copied..]);
    assert_eq!(again, text, "the repairs are the whole difference");
}

/// The source with its repairs is the text, and every quote of a reading stands in the source.
fn document(document: &Document) {
    rejoin(&document.source, &document.text, &document.repairs);
    let reading = extract::read(&ONTOLOGY, document);
    let source: Vec<char> = document.source.chars().collect();
    let facts = reading.relations.iter().flat_map(|relation| &relation.evidence);
    let figures = reading.observations.iter().flat_map(|figure| &figure.evidence);
    for evidence in reading.entities.iter().flat_map(|entity| &entity.mentions).chain(facts).chain(figures) {
        assert_eq!(source[evidence.start..evidence.end].iter().collect::<String>(), evidence.quote);
    }
}

fn archives(bytes: &[u8]) {
    let limits = limits();
    for name in ["fuzz.zip", "fuzz.txt.gz", "fuzz.txt.zst"] {
        let Ok(members) = archive::members(name, bytes, &limits) else { continue };
        for member in members.take(100) {
            if let Ok(content) = member.content {
                assert!(content.bytes.len() <= limits.unpacked);
            }
        }
    }
}

fn tables(bytes: &[u8]) {
    for (extension, _) in table::EXTENSIONS {
        let Some(kind) = table::table(extension) else { continue };
        let rows = table::rows(kind, bytes, None).into_iter().flatten();
        rows.for_each(|row| assert!(row.map_or_else(|error| !error.to_string().is_empty(), |row| row.number > 0)));
    }
    let _ = metadata::table(bytes);
    let _ = metadata::front(&String::from_utf8_lossy(bytes));
}

fn mends(bytes: &[u8]) {
    let source = String::from_utf8_lossy(bytes);
    let (text, repairs) = repair::repair(&Context::new(&ONTOLOGY), &source);
    rejoin(&source, &text, &repairs);
}

fn sentences(bytes: &[u8]) {
    let source = String::from_utf8_lossy(bytes).into_owned();
    let text = read::SourceText { text: source, ..read::SourceText::default() };
    let id = DocumentId::new("fuzz");
    let document =
        read::understand(&Context::new(&ONTOLOGY), id, &READERS[0], text, Metadata::default(), String::new());
    let mut end = 0;
    for sentence in sentence::read(&ONTOLOGY.lexicon, &ONTOLOGY.tagging, &document) {
        assert!(sentence.span.start >= end && document.text.is_char_boundary(sentence.span.end));
        end = sentence.span.end;
        let mut last = sentence.span.start;
        for token in &sentence.tokens {
            assert!(token.span.start >= last && sentence.span.contains(token.span));
            assert!(document.text.is_char_boundary(token.span.start) && document.text.is_char_boundary(token.span.end));
            last = token.span.end;
        }
    }
}

/// A file of an ontology, with any other, is compiled or refused in words.
fn ontologies(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let mut files = load::built_in();
    files.insert("predicates/fuzz.toml".to_owned(), text.into());
    if let Err(error) = load::compile(&files) {
        assert!(!error.to_string().is_empty());
    }
}

/// What is read from a graph.json is written as it was.
fn graphs(bytes: &[u8]) {
    let Ok(graph) = json::read::graph(bytes) else { return };
    if graph.entities().any(|entity| !ONTOLOGY.classes.contains_key(&entity.class)) {
        return;
    }
    let once = written("json", &graph);
    let again = json::read::graph(&once).expect("what was written can be read");
    assert_eq!(once, written("json", &again));
}

fn written(key: &str, graph: &Graph) -> Vec<u8> {
    let mut bytes = Vec::new();
    let (_, write) = export::format(key).expect("a format").files[0];
    write(&ONTOLOGY, graph, &Settings::default(), &mut bytes).expect("memory takes everything");
    bytes
}

/// Whatever stands in a text, other programs can parse what is written.
fn writers(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    // The words come from outside, the sentences from us, so that there is something to write.
    let said = |line| format!("The {line} Ministry of Health opened the {line} Hospital in Kenya. It has 7 {line}.");
    let source = text.lines().map(said).collect::<Vec<_>>().join("\n");
    let text = read::SourceText { text: source, ..read::SourceText::default() };
    let id = DocumentId::new("fuzz");
    let document =
        read::understand(&Context::new(&ONTOLOGY), id, &READERS[0], text, Metadata::default(), String::new());
    let graph = Graph::new(vec![extract::read(&ONTOLOGY, &document)]);
    let turtle =
        oxttl::TurtleParser::new().for_slice(&written("turtle", &graph)).map(|triple| triple.map(|_| ())).collect();
    let turtle: Result<Vec<()>, _> = turtle;
    let lines: Result<Vec<_>, _> = oxttl::NTriplesParser::new().for_slice(&written("n-triples", &graph)).collect();
    let mut all: Vec<String> = lines.expect("N-Triples").iter().map(ToString::to_string).collect();
    all.sort();
    all.dedup();
    assert_eq!(turtle.expect("Turtle").len(), all.len(), "both say the same");
    for key in ["graphml", "gexf"] {
        let bytes = written(key, &graph);
        let mut reader = quick_xml::Reader::from_reader(&bytes[..]);
        loop {
            match reader.read_event() {
                Ok(quick_xml::events::Event::Eof) => break,
                Ok(_) => {}
                Err(error) => panic!("{key}: {error}"),
            }
        }
    }
    let read: serde_json::Value = serde_json::from_slice(&written("json", &graph)).expect("JSON");
    assert_eq!(read["nodes"].as_array().map(Vec::len), Some(graph.entities().count()));
    let mut table = csv::Reader::from_reader(&written("tables", &graph)[..]).into_records().collect::<Vec<_>>();
    table.retain(|record| record.as_ref().expect("CSV").len() > 1);
    assert_eq!(table.len(), graph.entities().count());
}

/// A question is answered or refused in words, in time.
fn queries(bytes: &[u8]) {
    static STORE: LazyLock<Arc<Store>> = LazyLock::new(|| {
        let triple =
            |n: u32| format!("<https://e.example/{n}> <https://e.example/p> <https://e.example/{}> .", n * 7 % 20);
        let triples = (0..20).map(triple).collect::<Vec<_>>().join("\n");
        let mut store = Store::default();
        let syntax = query::store::syntax("nt").expect("a syntax");
        store.read("fuzz.nt", triples.as_bytes(), syntax).expect("triples");
        Arc::new(store)
    });
    let text = String::from_utf8_lossy(bytes);
    let begin = Instant::now();
    if let Err(error) = query::ask(&STORE, &text, Duration::from_millis(500)) {
        assert!(!error.to_string().is_empty());
    }
    assert!(begin.elapsed() < Duration::from_secs(20), "a question is not stopped");
}

/// Every target by its name.
#[allow(dead_code, reason = "each user takes what it needs")]
pub(crate) fn targets() -> BTreeMap<&'static str, Target> {
    TARGETS.into_iter().collect()
}
