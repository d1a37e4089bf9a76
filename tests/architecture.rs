//! The shape of the program: imports go one way, data and code stay apart.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// The code of a file without its unit tests.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let code = text.split("#[cfg(test)]").next().unwrap_or("");
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The modules of the library in the order of `lib.rs`.
fn modules() -> Vec<String> {
    fs::read_to_string(root().join("src/lib.rs"))
        .unwrap()
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ").and_then(|rest| rest.strip_suffix(';')).map(str::to_owned))
        .collect()
}

#[test]
fn a_module_imports_only_from_modules_above_it() {
    let order: BTreeMap<String, usize> = modules().into_iter().enumerate().map(|(index, name)| (name, index)).collect();
    let mut files = Vec::new();
    sources(&root().join("src"), &mut files);
    let mut wrong = Vec::new();
    for path in &files {
        let relative = path.strip_prefix(root().join("src")).unwrap();
        let first =
            relative.components().next().unwrap().as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned();
        let Some(&own) = order.get(&first) else { continue };
        let text = code(path);
        let mut rest = text.as_str();
        while let Some(at) = rest.find("crate::") {
            rest = &rest[at + "crate::".len()..];
            // A group: every name at its first level.
            let names: Vec<String> = if let Some(group) = rest.strip_prefix('{') {
                top_names(group)
            } else {
                vec![rest.chars().take_while(|character| character.is_alphanumeric() || *character == '_').collect()]
            };
            for name in names {
                if order.get(&name).is_some_and(|&other| other > own) {
                    wrong.push(format!("{} imports {name}, which stands below {first}", relative.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn top_names(group: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut depth = 0;
    let mut name = String::new();
    for character in group.chars() {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(std::mem::take(&mut name)),
            _ if depth == 0 => name.push(character),
            _ => {}
        }
    }
    names.push(name);
    names.into_iter().map(|name| name.trim().split("::").next().unwrap_or("").to_owned()).collect()
}

#[test]
fn the_library_never_gives_up() {
    let mut files = Vec::new();
    sources(&root().join("src"), &mut files);
    for path in files {
        let text = code(&path);
        for call in [".unwrap()", ".expect(", "panic!(", "todo!(", "unimplemented!(", "println!("] {
            assert!(!text.contains(call), "{}: {call}", path.display());
        }
    }
}

#[test]
fn code_names_no_data() {
    let ontology = policygraph::ontology::load::compile(&policygraph::ontology::load::built_in()).unwrap();
    let mut files = Vec::new();
    sources(&root().join("src"), &mut files);
    for path in files {
        let code = code(&path);
        for key in ontology
            .predicates
            .keys()
            .filter(|key| key.contains('-'))
            .chain(ontology.stages.keys().filter(|key| key.contains('-')))
        {
            assert!(!code.contains(&format!("\"{key}\"")), "{} names {key}", path.display());
        }
        for key in ontology.classes.keys().filter(|key| ontology.classes[*key].parent.is_some()) {
            assert!(!code.contains(&format!("\"{key}\"")), "{} names {key}", path.display());
        }
    }
}
