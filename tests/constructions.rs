//! The commonest constructions, a sentence each, with all facts that it gives: active and passive, participles before
//! and behind, relative clauses, appositions, lists, references. `BLESS=1` rewrites the files; read the difference.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

mod support;

use std::{env, fmt::Write as _, fs, path::Path};

/// Returns what a sentence states, a line a fact.
fn facts(text: &str) -> Vec<String> {
    let mut facts = support::facts(text, |_| true);
    facts.dedup();
    facts
}

#[test]
fn each_construction_gives_its_facts() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/constructions");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut sentences = 0;
    for path in files {
        let kept = fs::read_to_string(&path).unwrap();
        let mut now = String::new();
        for sentence in kept.lines().filter(|line| !line.is_empty() && !line.starts_with(' ')) {
            sentences += 1;
            writeln!(now, "{sentence}").unwrap();
            for fact in facts(sentence) {
                writeln!(now, "  {fact}").unwrap();
            }
        }
        if env::var_os("BLESS").is_some() {
            fs::write(&path, &now).unwrap();
            continue;
        }
        let wrong: Vec<String> = kept
            .lines()
            .zip(now.lines())
            .filter(|(kept, now)| kept != now)
            .map(|(kept, now)| format!("- {kept}\n+ {now}"))
            .collect();
        assert!(kept == now, "{}:\n{}", path.display(), wrong.join("\n"));
    }
    assert!(sentences >= 300, "only {sentences} sentences");
}
