//! Computes the digest of the ontology that is compiled in, so that no start of the program has to, and that of the
//! program itself, by which cached readings are known.

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
        collect(Path::new(folder), prefix, &[".toml", ".tsv"], &mut files)?;
    }
    println!("cargo::rustc-env=ONTOLOGY_DIGEST=sha256:{}", digest(&files)?);
    // All that decides how a document is read: the program, its libraries, and the words it knows pages by.
    let mut files = BTreeMap::new();
    for name in ["Cargo.toml", "Cargo.lock"].into_iter().filter(|name| Path::new(name).is_file()) {
        println!("cargo::rerun-if-changed={name}");
        files.insert(name.to_owned(), PathBuf::from(name));
    }
    for (folder, ending) in [("src", ".rs"), ("data/pages", ".txt")] {
        println!("cargo::rerun-if-changed={folder}");
        collect(Path::new(folder), &format!("{folder}/"), &[ending], &mut files)?;
    }
    println!("cargo::rustc-env=PROGRAM_DIGEST={}", digest(&files)?);
    Ok(())
}

fn digest(files: &BTreeMap<String, PathBuf>) -> io::Result<String> {
    let mut hasher = Sha256::new();
    for (name, path) in files {
        for part in [name.as_bytes(), &fs::read(path)?] {
            hasher.update(part);
            hasher.update([0]);
        }
    }
    let mut digest = String::new();
    for byte in hasher.finalize() {
        // Writing to a String cannot fail.
        let _ = write!(digest, "{byte:02x}");
    }
    Ok(digest)
}

fn collect(folder: &Path, prefix: &str, endings: &[&str], files: &mut BTreeMap<String, PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = format!("{prefix}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            collect(&path, &format!("{name}/"), endings, files)?;
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            files.insert(name, path);
        }
    }
    Ok(())
}
