//! The README's examples: each command that it shows gives what it shows.
//!
//! `BLESS=1` writes what the commands give now. A block that ends in "…" shows the first lines only.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

#[path = "support/command.rs"]
mod command;

use std::fs;

/// The commands of the blocks of shell that begin with the program's name, each with the block of text behind it.
fn examples(readme: &str) -> Vec<(&str, &str)> {
    let mut examples = Vec::new();
    let mut rest = readme;
    while let Some(at) = rest.find("```sh\npolicygraph ") {
        let (command, after) = rest[at + "```sh\n".len()..].split_once("\n```\n").unwrap();
        rest = after;
        if let Some(text) = after.strip_prefix("\n```text\n") {
            let (text, after) = text.split_once("\n```").unwrap();
            examples.push((command, text));
            rest = after;
        }
    }
    examples
}

/// The words of a command, as a shell would cut them.
fn words(command: &str) -> Vec<String> {
    let parts = command.split('"').enumerate();
    parts
        .flat_map(|(index, part)| {
            if index % 2 == 1 { vec![part.to_owned()] } else { part.split_whitespace().map(str::to_owned).collect() }
        })
        .collect()
}

#[test]
fn each_command_gives_what_the_readme_shows() {
    let root = command::root();
    let path = root.join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let examples = examples(&readme);
    assert!(examples.len() >= 8, "{examples:?}");
    // What the other commands ask: the sample's graph, built as the first example of the README does.
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("data")).unwrap();
    for name in ["sample.txt", "sample-2025.txt"] {
        let to = folder.path().join("data/sample");
        fs::create_dir_all(&to).unwrap();
        fs::copy(root.join("data/sample").join(name), to.join(name)).unwrap();
    }
    let run = |arguments: &[String]| command::run(folder.path(), arguments);
    assert_eq!(run(&["build".to_owned(), "--quiet".to_owned()]).0, 0);
    let mut blessed = readme.clone();
    let mut wrong = Vec::new();
    for (command, shown) in &examples {
        let (code, printed, error) = run(&words(command)[1..]);
        assert!(matches!(code, 0 | 1), "{command}: {error}");
        let count = shown.lines().filter(|line| *line != "…").count();
        let found: Vec<&str> = match shown.strip_suffix("…") {
            Some(_) => printed.lines().take(count).chain(["…"]).collect(),
            None => printed.trim_end().lines().collect(),
        };
        let found = found.join("\n");
        if found != *shown {
            blessed = blessed.replace(
                &format!("{command}\n```\n\n```text\n{shown}\n"),
                &format!("{command}\n```\n\n```text\n{found}\n"),
            );
            wrong.push(format!("{command}\n{found}"));
        }
    }
    if std::env::var_os("BLESS").is_some() {
        fs::write(path, blessed).unwrap();
    } else {
        assert!(wrong.is_empty(), "the README shows something else than:\n{}", wrong.join("\n\n"));
    }
}
