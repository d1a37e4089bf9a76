//! Compiles the files of the built-in ontology in: their texts, the tables of words and places laid out so that no start
//! of the program has to, and the digest of them all; and that of the program itself, by which cached readings are known.

use std::{
    collections::BTreeMap,
    env,
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

/// The code that lays out tables is the program's own.
#[path = "src/ontology"]
#[expect(dead_code, unreachable_pub, reason = "the program needs more of it than is needed here")]
mod ontology {
    pub mod index;
    pub mod error {
        mod fault;
        pub use self::fault::Fault;
    }
    pub mod lexicon {
        pub mod image;
        pub mod row;
        pub mod table;
        pub mod tag;
    }
    pub mod gazetteer {
        pub mod image;
    }
}

/// The folders of the built-in ontology and where their files stand in it.
const FOLDERS: [(&str, &str); 2] = [("ontology", ""), ("data/gazetteers", "gazetteers/")];

fn main() -> io::Result<()> {
    let mut files = BTreeMap::new();
    for (folder, prefix) in FOLDERS {
        println!("cargo::rerun-if-changed={folder}");
        collect(Path::new(folder), prefix, &[".toml", ".tsv"], &mut files)?;
    }
    println!("cargo::rustc-env=ONTOLOGY_DIGEST=sha256:{}", digest(&files)?);
    compile_in(&files)?;
    // All that decides how a document is read: the program, its libraries, and the words it knows pages by.
    let mut files = BTreeMap::new();
    for name in ["Cargo.toml", "Cargo.lock", "build.rs"].into_iter().filter(|name| Path::new(name).is_file()) {
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

/// Writes the Rust code that has the files and their tables.
fn compile_in(files: &BTreeMap<String, PathBuf>) -> io::Result<()> {
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let text = |path: &str| files.get(path).map_or_else(|| Ok(String::new()), fs::read_to_string);
    let number = |path: &str| files.keys().position(|other| other == path).unwrap_or_default();
    let mut code = String::new();
    for (number, path) in files.values().enumerate() {
        let path = fs::canonicalize(path)?;
        line(&mut code, &format!("static FILE_{number}: &str = include_str!({:?});", path.to_string_lossy()));
    }
    list(&mut code, "FILES: &[(&str, &str)]", files.keys().map(|path| format!("({path:?}, FILE_{})", number(path))));

    let folder = files.keys().find_map(|path| path.strip_suffix("lexicon.tsv")).unwrap_or_default();
    let tables = ["lexicon.tsv", "words.tsv", "first-names.tsv"].map(|name| format!("{folder}{name}"));
    for (name, path) in ["TAGGED", "TIERS", "NAMES"].iter().zip(&tables) {
        line(&mut code, &format!("static {name}: &str = FILE_{};", number(path)));
    }
    let texts = [text(&tables[0])?, text(&tables[1])?, text(&tables[2])?];
    let words = ontology::lexicon::image::image(&texts[0], &texts[1], &texts[2]).map_err(|faults| {
        let faults: Vec<String> = faults.iter().map(|fault| format!("{folder}{fault}")).collect();
        io::Error::other(faults.join("\n"))
    })?;
    bytes(&mut code, &out, "LEXICON_ROWS", words.rows.as_flattened())?;
    bytes(&mut code, &out, "LEXICON_SLOTS", words.index.slots().as_flattened())?;
    bytes(&mut code, &out, "LEXICON_NAMES", words.names.as_flattened())?;

    let paths: Vec<&String> =
        files.keys().filter(|path| path.starts_with("gazetteers/") && path.ends_with(".tsv")).collect();
    list(&mut code, "PLACES: &[&str]", paths.iter().map(|path| format!("FILE_{}", number(path))));
    let texts = paths.iter().map(|path| text(path)).collect::<io::Result<Vec<String>>>()?;
    let places = ontology::gazetteer::image::image(&texts.iter().map(String::as_str).collect::<Vec<_>>());
    bytes(&mut code, &out, "PLACE_ROWS", places.rows.as_flattened())?;
    bytes(&mut code, &out, "PLACE_KEYS", places.keys.as_flattened())?;
    bytes(&mut code, &out, "PLACE_SLOTS", places.slots.as_flattened())?;
    let kind = |kind: &ontology::gazetteer::image::Kind| {
        let [first, end] = kind.rows.map(|row| format!("{:#x}_{:04x}", row >> 16, row & 0xffff));
        format!("Kind {{ name: Cow::Borrowed({:?}), rows: [{first}, {end}] }}", kind.name)
    };
    list(&mut code, "KINDS: &[Kind]", places.kinds.iter().map(kind));
    fs::write(out.join("built_in.rs"), code)
}

fn line(code: &mut String, text: &str) {
    code.push_str(text);
    code.push('\n');
}

fn list(code: &mut String, name_and_type: &str, values: impl Iterator<Item = String>) {
    line(code, &format!("static {name_and_type} = &[{}];", values.collect::<Vec<_>>().join(", ")));
}

/// Writes bytes to a file beside the code, which includes them.
fn bytes(code: &mut String, out: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    fs::write(out.join(name), bytes)?;
    line(code, &format!("static {name}: &[u8] = include_bytes!({name:?});"));
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
