//! Computes the digest of the ontology that is compiled in, so that no start of the program has to.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

/// The folders of the built-in ontology and where their files stand in it.
const FOLDERS: [(&str, &str); 2] = [("ontology", ""), ("data/gazetteers", "gazetteers/")];

fn main() -> io::Result<()> {
    let mut files = BTreeMap::new();
    for (folder, prefix) in FOLDERS {
        println!("cargo::rerun-if-changed={folder}");
        collect(Path::new(folder), prefix, &mut files)?;
    }
    let mut hasher = Sha256::new();
    for (name, path) in &files {
        for part in [name.as_bytes(), &fs::read(path)?] {
            hasher.update(part);
            hasher.update([0]);
        }
    }
    let mut digest = "sha256:".to_owned();
    for byte in hasher.finalize() {
        // Writing to a text cannot fail.
        let _ = write!(digest, "{byte:02x}");
    }
    println!("cargo::rustc-env=ONTOLOGY_DIGEST={digest}");
    Ok(())
}

fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = format!("{prefix}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            collect(&path, &format!("{name}/"), files)?;
        } else if name.ends_with(".toml") || name.ends_with(".tsv") {
            files.insert(name, path);
        }
    }
    Ok(())
}
