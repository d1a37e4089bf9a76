//! What goes in: tables of documents, what is said beside them, folders as they are, and documents that fail.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

mod support;

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::Value;
use support::command::{files, run};

const TEXT: &str = "The Ministry of Health opened Karibu Hospital in Kenya. We will build the Kilima Road.";

struct Folder(tempfile::TempDir);

impl Folder {
    fn new(files: &[(&str, &str)]) -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        for (name, text) in files {
            folder.file(name, text.as_bytes());
        }
        folder
    }

    fn file(&self, name: &str, bytes: &[u8]) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn run(&self, arguments: &[&str]) -> (i32, String, String) {
        run(self.0.path(), arguments)
    }

    /// Builds to JSON and returns exit code, graph, and standard error.
    fn build(&self, arguments: &[&str]) -> (i32, Value, String) {
        let (code, _, error) =
            self.run(&[&["build", "--quiet", "--format", "json", "--out", "out"], arguments].concat());
        let graph =
            fs::read(self.path("out/graph.json")).map_or(Value::Null, |json| serde_json::from_slice(&json).unwrap());
        (code, graph, error)
    }
}

fn ids(graph: &Value) -> Vec<&str> {
    graph["documents"].as_array().unwrap().iter().map(|document| document["id"].as_str().unwrap()).collect()
}

/// Every quote stands where its evidence says; `texts` gives the source of a document.
fn check_quotes(graph: &Value, texts: &dyn Fn(&str) -> String) {
    let nodes = graph["nodes"].as_array().unwrap().iter().flat_map(|node| node["mentions"].as_array().unwrap());
    let edges = graph["edges"].as_array().unwrap().iter().flat_map(|edge| edge["evidence"].as_array().unwrap());
    let mut count = 0;
    for piece in nodes.chain(edges) {
        let source: Vec<char> = texts(piece["document"].as_str().unwrap()).chars().collect();
        let place = |key: &str| usize::try_from(piece[key].as_u64().unwrap()).unwrap();
        let quote: String = source[place("start")..place("end")].iter().collect();
        assert_eq!(quote, piece.get("quote").or(piece.get("text")).unwrap().as_str().unwrap());
        count += 1;
    }
    assert!(count > 0, "nothing to check");
}

#[test]
fn a_row_of_a_table_is_a_document() {
    let object =
        |id: &str| format!("{{\"id\": \"{id}\", \"Text\": \"{TEXT}\", \"date\": 2024, \"kind\": \"speech\"}}\n");
    let folder = Folder::new(&[
        (
            "a.csv",
            &format!("id,title,text,author,place\nfirst,One,\"{TEXT}\",Government of Kenya,Kenya\n,Two,{TEXT},,\n"),
        ),
        ("b.tsv", &format!("body\tdate\n{TEXT}\t2025-03\n")),
        ("c.jsonl", &format!("{}\n{}", object("third"), object("fourth"))),
    ]);
    let (code, graph, error) = folder.build(&["a.csv", "b.tsv", "c.jsonl"]);
    assert_eq!((code, error.as_str()), (0, ""));
    assert_eq!(ids(&graph), ["a-2", "b-1", "first", "fourth", "third"]);
    let document = |index: usize| &graph["documents"][index];
    assert_eq!(document(2)["title"], "One");
    assert_eq!(document(2)["place"], "Kenya");
    assert_eq!(document(2)["author"], "institution/government-of-kenya", "\"we\" is the author that is given");
    assert_eq!(document(0)["title"], "Two");
    assert_eq!(document(1)["date"], "2025-03");
    assert_eq!((&document(3)["date"], &document(3)["kind"]), (&Value::from("2024"), &Value::from("speech")));
    check_quotes(&graph, &|_| TEXT.to_owned());
    assert_eq!(folder.run(&["verify", "out"]).0, 0, "rows are found again in their tables");
    // The place says whose ministry it is.
    let nodes = graph["nodes"].as_array().unwrap();
    assert!(nodes.iter().any(|node| node["id"] == "institution/ministry-of-health--kenya"), "{graph}");
}

#[test]
fn a_wrong_row_does_not_spoil_the_others() {
    let folder = Folder::new(&[
        ("a.csv", &format!("text,date\n{TEXT},2024\n{TEXT},soon\n{TEXT}\n,2024\n{TEXT},2025\n")),
        ("b.jsonl", &format!("{{\"text\": \"{TEXT}\"}}\nnonsense\n[1]\n{{\"text\": 7}}\n{{\"title\": \"x\"}}\n")),
        ("c.csv", "name,size\nx,1\n"),
    ]);
    let (code, graph, error) = folder.build(&["a.csv", "b.jsonl", "c.csv"]);
    assert_eq!(code, 1);
    assert_eq!(ids(&graph), ["a-1", "a-5", "b-1"]);
    for told in [
        "a.csv: row 2: date \"soon\": 2025",
        "a.csv: row 3",
        "a.csv, row 4: the file holds no text",
        "b.jsonl: row 2",
        "b.jsonl: row 3: no JSON object",
        "b.jsonl: row 4: \"text\" is no text",
        "b.jsonl: no column is called text, content, body, fulltext; the columns are title",
        "c.csv: no column is called text, content, body, fulltext; the columns are name, size",
    ] {
        assert!(error.contains(told), "{told}\n{error}");
    }
    let (code, graph, error) = folder.build(&["c.csv", "--text-column", "Name"]);
    assert_eq!((code, ids(&graph)), (0, vec!["c-1"]), "{error}");
    assert_eq!(folder.run(&["verify", "out"]).0, 0, "the manifest tells how tables were read");
}

#[test]
fn what_is_said_beside_a_document_goes_before_what_its_head_says() {
    let folder = Folder::new(&[
        ("in/a.txt", &format!("Annual Report of the Bank\n\n1 May 2019\n\n{TEXT}\n")),
        (
            "in/deep/b.md",
            &format!("---\ntitle: \"Of: b\"\ndate: 2021-02\nauthor: Ministry of Works\n---\n\n# Head\n\n{TEXT}\n"),
        ),
        ("in/documents.csv", "file,id,title,date\na.txt,first,Given,2020\ndeep/b.md,,,2022\n"),
        ("other.csv", "file,title\nin/a.txt,Other\n"),
    ]);
    let (code, graph, error) = folder.build(&["in"]);
    assert_eq!((code, error.as_str()), (0, ""));
    assert_eq!(ids(&graph), ["b", "first"]);
    let documents = &graph["documents"];
    assert_eq!((&documents[1]["title"], &documents[1]["date"]), (&Value::from("Given"), &Value::from("2020")));
    assert_eq!((&documents[0]["title"], &documents[0]["date"]), (&Value::from("Of: b"), &Value::from("2022")));
    assert_eq!(documents[0]["author"], "institution/ministry-of-works--kenya");
    let (_, graph, _) = folder.build(&["in", "--metadata", "other.csv"]);
    assert_eq!(graph["documents"][0]["title"], "Other");
    assert_eq!(folder.run(&["verify", "out"]).0, 0, "the manifest tells what was said of the documents");
    folder.file("in/documents.csv", b"file,date\na.txt,yesterday\n");
    let (code, _, error) = folder.build(&["in"]);
    assert!(code == 2 && error.contains("documents.csv: row 1: date \"yesterday\""), "{error}");
}

#[test]
fn a_document_that_fails_is_told_and_the_others_go_on() {
    let folder = Folder::new(&[("in/good.txt", TEXT), ("in/empty.txt", ""), ("in/picture.png", "x")]);
    folder.file("in/noise.txt", &[0, 1, 2, 3].repeat(50));
    let (code, out, error) = folder.run(&["build", "in", "--out", "out", "--json"]);
    assert_eq!(code, 1);
    assert!(error.contains("not read: in/empty.txt: the file holds no text"), "{error}");
    assert!(error.contains("not read: in/noise.txt: the file is not text"), "{error}");
    let summary: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(summary["documents"], 1);
    assert_eq!(summary["not_read"].as_object().unwrap().len(), 2);
    assert_eq!(summary["skipped"][0]["path"], "in/picture.png");
    let before = fs::read(folder.path("out/graph.json")).unwrap();
    let (code, _, error) = folder.run(&["build", "in", "--out", "out", "--strict", "--base-iri", "https://x.example/"]);
    assert!(code == 2 && error.contains("2 documents could not be read, and nothing was written"), "{error}");
    assert_eq!(fs::read(folder.path("out/graph.json")).unwrap(), before);
    let (code, ..) = folder.run(&["verify", "out"]);
    assert_eq!(code, 0, "what was written is what the documents that were read give");
}

#[test]
fn a_folder_is_read_as_it_is() {
    let folder = Folder::new(&[("in/good.txt", TEXT), ("in/sub/more.txt", TEXT), ("in/data.csv", "name\nx\n")]);
    assert_eq!(folder.run(&["build", "in/good.txt", "--out", "in/out", "--format", "tables", "--quiet"]).0, 0);
    let links = cfg!(unix);
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("..", folder.path("in/sub/back")).unwrap();
        std::os::unix::fs::symlink("nowhere", folder.path("in/lost.txt")).unwrap();
        std::os::unix::fs::symlink("good.txt", folder.path("in/link.txt")).unwrap();
    }
    let (code, out, error) = folder.run(&["build", "in", "--out", "out", "--json"]);
    assert_eq!(code, 0, "{error}");
    let summary: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(summary["documents"], if links { 3 } else { 2 });
    let skipped = summary["skipped"].as_array().unwrap();
    let reason = |path: &str| {
        let found = skipped.iter().find(|skipped| Path::new(skipped["path"].as_str().unwrap()) == Path::new(path));
        found.map_or("", |skipped| skipped["reason"].as_str().unwrap())
    };
    assert_eq!(reason("in/data.csv"), "a table without a text");
    assert_eq!(reason("in/out"), "a build wrote this folder");
    if links {
        assert!(reason("in/sub/back").contains("leads back to in"), "{skipped:?}");
        assert!(reason("in/lost.txt").contains("No such file"), "{skipped:?}");
    }
}

#[test]
fn limits_are_told() {
    let folder = Folder::new(&[("long.txt", &format!("{TEXT}\n").repeat(15_000))]);
    let (code, _, error) = folder.build(&["long.txt", "--text-limit", "1"]);
    assert!(code == 2 && error.contains("long.txt: the text has more than 1048576 bytes"), "{error}");
    #[cfg(unix)]
    {
        let (code, _, error) = folder.build(&["/dev/null"]);
        assert!(code == 2 && error.contains("/dev/null: this is no file"), "{error}");
    }
}

#[test]
fn the_order_of_the_inputs_and_the_threads_do_not_matter() {
    let folder = Folder::new(&[
        ("a.txt", TEXT),
        ("b.csv", &format!("text\n{TEXT}\n{TEXT}\n")),
        ("c.txt", "The Ministry of Works will build the Kilima Bridge."),
    ]);
    let (_, graph, _) = folder.build(&["a.txt", "b.csv", "c.txt", "--threads", "1"]);
    let (_, turned, _) = folder.build(&["c.txt", "b.csv", "a.txt", "--threads", "3"]);
    assert_eq!(graph, turned);
}

#[test]
fn the_text_that_quotes_refer_to_is_kept_beside_the_graph() {
    let folder = Folder::new(&[("a.txt", TEXT), ("b.md", &format!("# Head\n\n* {TEXT}\n"))]);
    let (code, graph, error) = folder.build(&["a.txt", "b.md", "--keep-text"]);
    assert_eq!((code, error.as_str()), (0, ""));
    check_quotes(&graph, &|id| fs::read_to_string(folder.path(&format!("out/text/{id}.txt"))).unwrap());
    let (code, out, _) = folder.run(&["text", "b.md", "--json"]);
    assert_eq!(code, 0);
    let text: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(text[0]["text"].as_str().unwrap(), fs::read_to_string(folder.path("out/text/b.txt")).unwrap());
    assert_eq!(folder.run(&["verify", "out"]).0, 0);
    fs::write(folder.path("out/text/b.txt"), "changed").unwrap();
    let (code, out, _) = folder.run(&["verify", "out"]);
    assert!(code == 1 && out.contains("text/b.txt"), "{out}");
}

#[test]
fn a_cache_changes_nothing_but_the_time() {
    let folder =
        Folder::new(&[("in/a.txt", TEXT), ("in/b.txt", "The Ministry of Works will build the Kilima Bridge.")]);
    let cached = &["in", "--cache", "cache"];
    let (code, fresh, error) = folder.build(&["in"]);
    assert_eq!((code, error.as_str()), (0, ""));
    let bytes = || fs::read(folder.path("out/graph.json")).unwrap();
    let expected = bytes();
    let entries =
        || files(&folder.path("cache")).into_iter().filter(|path| !path.ends_with("CACHEDIR.TAG")).collect::<Vec<_>>();
    for _ in 0..2 {
        assert_eq!(folder.build(cached).1, fresh);
        assert_eq!(bytes(), expected);
        assert_eq!(entries().len(), 2);
    }
    // Half an entry, another entry and noise are as good as none.
    let all = entries();
    let (first, second) = (fs::read(&all[0]).unwrap(), fs::read(&all[1]).unwrap());
    for (one, other) in [(&first[..first.len() / 2], &second[..]), (b"", b"\xff\0\xff\0\xff\0"), (&second, &first)] {
        fs::write(&all[0], one).unwrap();
        fs::write(&all[1], other).unwrap();
        folder.build(cached);
        assert_eq!(bytes(), expected);
    }
    // What decides a reading is in its key.
    fs::write(folder.path("in/documents.csv"), "file,date\na.txt,2019\n").unwrap();
    let (_, told, _) = folder.build(cached);
    assert_eq!(told["documents"][0]["date"], "2019");
    assert_eq!(entries().len(), 3);
    let blocked = folder.path("in/a.txt");
    let (code, _, error) = folder.build(&["in", "--cache", blocked.to_str().unwrap()]);
    assert!(code == 2 && error.contains("a folder that you may write into would be right"), "{error}");
}
