//! The command as a user meets it: what it prints, what it writes, how it ends.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

use std::{
    fs,
    path::{Path, PathBuf},
};

use assert_cmd::Command;

fn policygraph() -> Command {
    Command::new(assert_cmd::cargo::cargo_bin!("policygraph"))
}

/// Runs the command and returns exit code, standard output and standard error.
fn run(arguments: &[&str]) -> (i32, String, String) {
    let output = policygraph().args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn text(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }
}

const REPORT: &str = "The Ministry of Health opened Karibu Hospital in Nairobi in 2023.\n";

fn check_error(arguments: &[&str], expected: &[&str]) {
    let (code, _, error) = run(arguments);
    assert_eq!(code, 2, "{arguments:?}: {error}");
    for part in expected {
        assert!(error.contains(part), "{arguments:?}: \"{part}\" is not in: {error}");
    }
    assert!(!error.contains("panicked"), "{error}");
}

fn json(folder: &Path) -> serde_json::Value {
    serde_json::from_slice(&fs::read(folder.join("graph.json")).unwrap()).unwrap()
}

#[test]
fn without_arguments_the_sample_is_read() {
    let folder = Folder::new();
    let output = policygraph().current_dir(folder.0.path()).output().unwrap();
    assert!(output.status.success());
    let summary = String::from_utf8(output.stdout).unwrap();
    for part in ["documents      1", "entities", "relations", "statuses", "figures", "repairs", "took", "graph.ttl"] {
        assert!(summary.contains(part), "{part} is not in {summary}");
    }
    for name in ["graph.ttl", "graph.graphml", "graph.json"] {
        assert!(folder.path("policygraph-out").join(name).exists(), "{name}");
    }
}

#[test]
fn files_folders_patterns_and_standard_input_are_read() {
    let folder = Folder::new();
    folder.file("in/a.txt", REPORT);
    folder.file("in/deep/b.md", "# Plan\n\nThe Ministry of Health will support Kilima University.\n");
    folder.file("in/ignored.csv", "x");
    let out = folder.text("out");
    let pattern = folder.text("in/*.txt");
    for (inputs, documents) in
        [(vec![folder.text("in")], 2), (vec![pattern], 1), (vec![folder.text("in/deep/b.md")], 1)]
    {
        let mut arguments = vec!["build", "--quiet", "--out", &out];
        arguments.extend(inputs.iter().map(String::as_str));
        let (code, output, error) = run(&arguments);
        assert_eq!((code, output.as_str(), error.as_str()), (0, "", ""));
        assert_eq!(json(&folder.path("out"))["documents"].as_array().unwrap().len(), documents);
    }
    let output = policygraph().args(["build", "-", "--out", &out, "--json"]).write_stdin(REPORT).output().unwrap();
    let summary: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(summary["documents"], 1);
    assert_eq!(json(&folder.path("out"))["documents"][0]["id"], "standard-input");
}

#[test]
fn view_makes_the_page_that_build_made() {
    let folder = Folder::new();
    let report = folder.file("report.txt", REPORT);
    let out = folder.text("out");
    assert_eq!(run(&["build", &report, "--format", "html,json", "--out", &out]).0, 0);
    let built = fs::read(folder.path("out/graph.html")).unwrap();
    let graph = folder.text("out/graph.json");
    let (code, said, _) = run(&["view", &graph, "--out", &folder.text("seen")]);
    assert_eq!(code, 0);
    assert!(said.contains("no text    report"), "{said}");
    assert!(fs::read(folder.path("seen/graph.html")).unwrap() != built);
    assert_eq!(run(&["view", &graph, "--text", &report]).0, 0);
    assert!(fs::read(folder.path("out/graph.html")).unwrap() == built);
    let other = folder.file("other.txt", "The Ministry of Health opened Karibu Hospital.");
    check_error(
        &["view", &graph, "--text", &other],
        &["other.txt", "no document of the graph was read from these bytes"],
    );
    check_error(&["view", &report], &["report.txt", "a graph.json that this program wrote would be right"]);
    let strange = fs::read_to_string(&graph).unwrap().replace("\"HealthInstitution\"", "\"Clinic\"");
    let strange = folder.file("strange.json", strange);
    check_error(&["view", &strange], &["is of class \"Clinic\"", "--ontology"]);
}

#[test]
fn open_writes_the_page_and_hands_it_to_the_browser() {
    let folder = Folder::new();
    let report = folder.file("report.txt", REPORT);
    let out = folder.text("out");
    let build = |browser: &str| {
        policygraph().args(["build", &report, "--open", "--out", &out]).env("BROWSER", browser).output().unwrap()
    };
    assert!(build("true").status.success());
    assert!(folder.path("out/graph.html").exists() && folder.path("out/graph.json").exists());
    let failed = build("false");
    assert_eq!(failed.status.code(), Some(2));
    assert!(String::from_utf8(failed.stderr).unwrap().contains("open the file yourself"));
}

#[test]
fn only_the_asked_formats_are_written() {
    let folder = Folder::new();
    let input = folder.file("a.txt", REPORT);
    let out = folder.text("out");
    assert_eq!(run(&["build", &input, "--out", &out, "--format", "json"]).0, 0);
    assert!(folder.path("out/graph.json").exists() && !folder.path("out/graph.ttl").exists());
    assert_eq!(run(&["build", &input, "--out", &out, "--format", "all", "--base-iri", "https://example.org/kg/"]).0, 0);
    assert!(fs::read_to_string(folder.path("out/graph.ttl")).unwrap().contains("<https://example.org/kg/id/"));
}

#[test]
fn bad_input_is_told_clearly() {
    let folder = Folder::new();
    let out = folder.text("out");
    let good = folder.file("good.txt", REPORT);
    let empty = folder.file("empty.txt", "");
    let blank = folder.file("blank.txt", " \n\t\n");
    let binary = folder.file("binary.txt", [0_u8, 1, 2, 3, 0, 255, 254, 0, 7, 0].repeat(50));
    fs::create_dir(folder.path("nothing")).unwrap();
    let nothing = folder.text("nothing");
    let twin = folder.file("other/good.md", REPORT);
    for (arguments, expected) in [
        (vec!["build", "missing.txt"], vec!["missing.txt: no such file or folder", "would"]),
        (vec!["build", "missing-*.txt"], vec!["missing-*.txt: no file fits"]),
        (vec!["build", &nothing], vec!["no documents in this folder", ".txt"]),
        (vec!["build", &empty], vec!["empty.txt", "no text"]),
        (vec!["build", &blank], vec!["blank.txt", "no text"]),
        (vec!["build", &binary], vec!["binary.txt", "not text"]),
        (vec!["build", &good, &twin], vec!["would both be document \"good\"", "rename"]),
        (vec!["build", &good, "--format", "turtel"], vec!["unknown format", "did you mean \"turtle\"?"]),
        (vec!["build", &good, "--base-iri", "nonsense"], vec!["--base-iri nonsense", "would be right"]),
        (vec!["build", &good, "--base-iri", "no iri/"], vec!["base IRI \"no iri/\""]),
        (vec!["build", &good, "--ontology", &nothing], vec!["no ontology files here"]),
    ] {
        let expected: Vec<&str> =
            expected.into_iter().map(|part| if part == "would" { "a folder" } else { part }).collect();
        let mut arguments = arguments;
        arguments.extend(["--out", &out]);
        check_error(&arguments, &expected);
        assert!(!folder.path("out/graph.json").exists(), "{arguments:?} wrote something");
    }
}

#[test]
fn an_unwritable_folder_is_told() {
    let folder = Folder::new();
    let good = folder.file("good.txt", REPORT);
    // A file stands where the folder should be: nobody can write into it, not even root.
    let blocked = folder.file("blocked", "x");
    check_error(&["build", &good, "--out", &blocked], &["blocked", "a folder that you may write into would be right"]);
    assert_eq!(fs::read(&blocked).unwrap(), b"x");
}

#[test]
fn earlier_output_stays_until_the_new_one_is_complete() {
    let folder = Folder::new();
    let good = folder.file("good.txt", REPORT);
    let empty = folder.file("empty.txt", "");
    let out = folder.text("out");
    assert_eq!(run(&["build", &good, "--out", &out]).0, 0);
    let before = fs::read(folder.path("out/graph.ttl")).unwrap();
    assert_eq!(run(&["build", &good, &empty, "--out", &out, "--strict"]).0, 2);
    assert_eq!(run(&["build", &good, "--out", &out, "--base-iri", "no iri/"]).0, 2);
    assert_eq!(fs::read(folder.path("out/graph.ttl")).unwrap(), before);
    assert_eq!(fs::read_dir(folder.path("out")).unwrap().count(), 4, "something unfinished was left");
}

#[test]
fn a_broken_ontology_is_told_whole() {
    let folder = Folder::new();
    let good = folder.file("good.txt", REPORT);
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("ontology"), &folder.path("ontology"));
    folder.file("ontology/classes/place.toml", "[class.Place]\nlable = \"place\"\n");
    folder.file(
        "ontology/predicates/extra.toml",
        "[rule.extra]\npredicate = \"suports\"\nconfidence = 1\nexamples = [\"x\"]\n",
    );
    let ontology = folder.text("ontology");
    check_error(
        &["build", &good, "--ontology", &ontology, "--out", &folder.text("out")],
        &[
            "classes/place.toml:2: ",
            "predicates/extra.toml:1: rule extra: unknown predicate \"suports\"; did you mean \"supports\"?",
        ],
    );
    assert!(!folder.path("out").join("graph.json").exists());
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

#[test]
fn the_ontology_on_disk_gives_what_the_built_in_one_gives() {
    let folder = Folder::new();
    let ontology = Path::new(env!("CARGO_MANIFEST_DIR")).join("ontology");
    let (one, two) = (folder.text("one"), folder.text("two"));
    assert_eq!(run(&["build", "--quiet", "--out", &one, "--format", "turtle"]).0, 0);
    assert_eq!(
        run(&["build", "--quiet", "--out", &two, "--format", "turtle", "--ontology", ontology.to_str().unwrap()]).0,
        0
    );
    assert!(fs::read(folder.path("one/graph.ttl")).unwrap() == fs::read(folder.path("two/graph.ttl")).unwrap());
}

#[test]
fn odd_documents_end_in_a_plain_graph() {
    let folder = Folder::new();
    let out = folder.text("out");
    for (name, text) in [
        ("line", "The Ministry of Health opened Karibu Hospital in Nairobi. ".repeat(50_000_000 / 58 / 10)),
        ("spaces", "The Council of Landover opened the Bay Bridge in Port City and  ".repeat(20_000)),
        ("names", "Karibu ".repeat(200_000)),
        ("capitals", "KARIBU".repeat(200_000)),
        ("digits", "1234567890".repeat(200_000)),
        ("marks", "\"".repeat(1_500_000)),
        ("closed", "The Ministry of Health grew.".to_owned() + &")".repeat(1_500_000)),
        ("brackets", "(".repeat(10_000) + "x" + &")".repeat(10_000)),
        ("chinese", "二〇二四年，全市生产总值增长百分之五点六。".repeat(100)),
        ("crlf", REPORT.replace('\n', "\r\n") + "\r\n\r\nThe Ministry of Labour grew.\r\n"),
        ("bom", "\u{feff}".to_owned() + REPORT),
    ] {
        let path = folder.file(&format!("{name}.txt"), text);
        let (code, _, error) = run(&["build", &path, "--out", &out, "--quiet", "--format", "json"]);
        assert_eq!(code, 0, "{name}: {error}");
        assert!(json(&folder.path("out"))["nodes"].is_array());
    }
    let mut bytes = REPORT.as_bytes().to_vec();
    bytes.extend([0xFF, b' ', 0xFE, b'\n']);
    let path = folder.file("invalid.txt", bytes);
    assert_eq!(run(&["build", &path, "--out", &out, "--quiet"]).0, 0);
    assert_eq!(json(&folder.path("out"))["documents"][0]["invalid_bytes"], 2);
}

#[test]
fn check_formats_completions_and_help_speak() {
    let (code, output, _) = run(&["check"]);
    assert_eq!(code, 0, "{output}");
    assert!(output.contains("0 findings"));
    let (code, output, _) = run(&["formats"]);
    assert!(code == 0 && output.contains("turtle (default)") && output.contains("leaves out"));
    for format in policygraph::export::FORMATS {
        assert!(!format.how.is_empty() && !format.drops.is_empty(), "{}", format.key);
        assert!(format.file_names().all(|name| output.contains(name)), "{} is not told whole", format.key);
    }
    let (code, output, _) = run(&["completions", "bash"]);
    assert!(code == 0 && output.contains("policygraph"));
    let (code, output, _) = run(&["--help"]);
    assert!(code == 0 && output.contains("Examples:") && output.contains("Exit status"));
    assert!(run(&["--version"]).1.starts_with("policygraph "));
    assert_eq!(run(&["bild"]).0, 2);
}

#[test]
fn check_finds_a_wrong_example() {
    let folder = Folder::new();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("ontology"), &folder.path("ontology"));
    folder.file(
        "ontology/predicates/wrong.toml",
        "[rule.wrong]\npredicate = \"supports\"\nverbs = [\"adore\"]\nsubject = \"agent\"\nobject = \"patient\"\nconfidence = 50\n\
         examples = [\"The {subject: Ministry of Health} hates {object: Kilima University}.\"]\n\
         counterexamples = [\"The Ministry of Health adores Kilima University.\"]\n",
    );
    folder.file("ontology/lists/idle.toml", "[list.idle]\nwords = [\"idle\"]\n");
    // The museum of the example is found by a head word of the built-in ontology.
    folder.file(
        "ontology/classes/idle.toml",
        "[class.Idle]\nparent = \"Facility\"\nlabel = \"idle\"\ndefinition = \"Never found.\"\n\
         [pattern.idle-heads]\nclass = \"CulturalInstitution\"\nkind = \"head\"\nwords = [\"zzyzx\"]\n\
         examples = [\"We saw the {Karibu Museum}.\"]\n",
    );
    folder.file(
        "ontology/predicates/idle.toml",
        "[predicate.idle]\nlabel = \"idle\"\ndefinition = \"x\"\ndomain = [\"Place\"]\nrange = [\"Place\"]\n",
    );
    folder.file("ontology/statuses/idle.toml", "[status.idle]\nlabel = \"idle\"\ndefinition = \"x\"\n");
    let (code, output, _) = run(&["check", "--ontology", &folder.text("ontology")]);
    assert_eq!(code, 1, "{output}");
    for part in [
        "predicates/wrong.toml:1: wrong: example",
        "predicates/wrong.toml:1: wrong: counterexample",
        "lists/idle.toml:1: idle: nothing uses this list",
        "classes/idle.toml:1: Idle: nothing finds a thing of this class",
        "classes/idle.toml:5: idle-heads: finds nothing in any example",
        "predicates/idle.toml:1: idle: no rule states this predicate",
        "statuses/idle.toml:1: idle: no rule states this status",
        "7 findings",
    ] {
        assert!(output.contains(part), "{part} is not in {output}");
    }
}

#[test]
fn the_readme_shows_what_the_sample_gives() {
    let folder = Folder::new();
    let (code, printed, _) = run(&["--out", &folder.path("out").to_string_lossy()]);
    assert_eq!(code, 0);
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let facts: Vec<&str> =
        printed.lines().take_while(|line| !line.starts_with("wrote") && !line.starts_with("took")).collect();
    assert!(facts.len() > 10);
    assert!(readme.contains(&facts.join("\n")), "the README's tour does not show:\n{}", facts.join("\n"));
}

#[test]
fn doubtful_facts_are_left_out_where_asked() {
    let folder = tempfile::tempdir().unwrap();
    let relations = |minimum: &str| {
        let output = policygraph()
            .args(["build", "--json", "--min-confidence", minimum, "--out"])
            .arg(folder.path())
            .output()
            .unwrap();
        let summary: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let counts = summary["relations"].as_object().unwrap();
        let counted = counts.values().flat_map(|counts| counts.as_object().unwrap().values());
        (counted.map(|count| count.as_u64().unwrap()).sum::<u64>(), summary["refused"]["confidence"].as_u64())
    };
    let (all, none) = relations("0");
    let (sure, left_out) = relations("0.85");
    assert!(sure > 0 && sure < all, "{sure} of {all}");
    assert!(none.is_none() && left_out.is_some_and(|count| count >= all - sure));
    policygraph().args(["build", "--min-confidence", "2"]).assert().code(2);
}
