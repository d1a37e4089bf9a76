//! From files to a compiled ontology.
//!
//! Every fault of every file is collected and shown together.

mod bound;
mod names;
mod vocabulary;
mod rule;

use std::{borrow::Cow, collections::BTreeMap, path::Path};

use sha2::{Digest, Sha256};
use toml::Spanned;

use crate::digest::hexadecimal;
use crate::ontology::{
    Entry, EntryKind, Ontology, built_in,
    error::{Fault, OntologyError, line_of},
    file::File,
    gazetteer::Gazetteer,
    grammar::WordClass,
    layout::Layout,
    lexicon::Lexicon,
    naming::Naming,
    quantity::Quantity,
    shape,
    tagging::Tagging,
};

/// The files of an ontology: text by path, `/` between folders.
pub type Files = BTreeMap<String, Cow<'static, str>>;

/// Returns the files that are compiled into the program.
#[must_use]
pub fn built_in() -> Files {
    built_in::files().map(|(path, text)| (path.to_owned(), Cow::Borrowed(text))).collect()
}

/// Reads an ontology's folder. Gazetteers that the folder does not bring (`gazetteers/`) are the built-in ones.
///
/// # Errors
///
/// Names every file that cannot be read.
pub fn from_dir(folder: &Path) -> Result<Files, OntologyError> {
    let mut files = Files::new();
    let mut faults = Vec::new();
    read_dir(folder, "", &mut files, &mut faults);
    if files.is_empty() && faults.is_empty() {
        faults.push(Fault {
            path: folder.display().to_string(),
            line: None,
            message: "no ontology files here; a folder like the project's ontology/ would be right".to_owned(),
        });
    }
    if !faults.is_empty() {
        return Err(OntologyError(faults));
    }
    if !files.keys().any(|path| path.starts_with("gazetteers/")) {
        files.extend(built_in().into_iter().filter(|(path, _)| path.starts_with("gazetteers/")));
    }
    Ok(files)
}

fn read_dir(folder: &Path, prefix: &str, files: &mut Files, faults: &mut Vec<Fault>) {
    let fault = |path: &Path, error: &std::io::Error| Fault {
        path: path.display().to_string(),
        line: None,
        message: format!("cannot be read: {error}"),
    };
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return faults.push(fault(folder, &error)),
    };
    for entry in entries.flatten() {
        let path = entry.path();
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if path.is_dir() {
            read_dir(&path, &format!("{name}/"), files, faults);
        } else if name.ends_with(".toml") || name.ends_with(".tsv") {
            match std::fs::read_to_string(&path) {
                Ok(text) => _ = files.insert(name, Cow::Owned(text)),
                Err(error) => faults.push(fault(&path, &error)),
            }
        }
    }
}

/// Compiles files into an ontology.
///
/// # Errors
///
/// Names every fault of every file: where, what, and what would be right.
pub fn compile(files: &Files) -> Result<Ontology, OntologyError> {
    let ((compiler, tables), (gazetteer, digest)) =
        rayon::join(|| Compiler::language(files), || (Gazetteer::new(files), digest(files)));
    let mut compiler = compiler;
    compiler.ontology.gazetteer = gazetteer;
    compiler.ontology.digest = digest;
    compiler.vocabulary(&tables);
    compiler.grammar(&tables);
    let ontology = &mut compiler.ontology;
    ontology.patterns.literals.add_words(&mut ontology.lexicon);
    compiler.rules(&tables);
    compiler.finish()
}

/// Reads the files of classes, predicates, statuses, lists and grammar.
fn tables(files: &Files) -> (Vec<Table<'_>>, Vec<Fault>) {
    let (mut tables, mut faults) = (Vec::new(), Vec::new());
    for (path, text) in files {
        if !path.ends_with(".toml") || OTHER_SHAPES.iter().any(|part| path.contains(part)) {
            continue;
        }
        if let Some(file) = shape::read::<File>(path, text, &mut faults) {
            tables.push((path.as_str(), text.as_ref(), file));
        }
    }
    (tables, faults)
}

/// Files that have a shape of their own.
const OTHER_SHAPES: [&str; 7] =
    ["/layout.toml", "/repair.toml", "/tagging.toml", "/quantities.toml", "/names.toml", "/demonyms.toml", "units/"];

/// Files that a language has.
const OF_LANGUAGE: [&str; 7] =
    ["lexicon.tsv", "words.tsv", "grammar.toml", "layout.toml", "repair.toml", "tagging.toml", "quantities.toml"];

/// Returns the digest of every path and text, in the order of the paths.
///
/// The build script has it for the built-in files; to see that these are the same is far faster.
fn digest(files: &Files) -> String {
    let is_built_in = |((path, text), own): ((&String, &Cow<'_, str>), (&str, &str))| {
        *path == own.0 && built_in::is_same(text, own.1)
    };
    if files.len() == built_in::files().len() && files.iter().zip(built_in::files()).all(is_built_in) {
        return env!("ONTOLOGY_DIGEST").to_owned();
    }
    let mut hasher = Sha256::new();
    for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".toml") || path.ends_with(".tsv")) {
        hasher.update(path.as_bytes());
        hasher.update([0]);
        hasher.update(text.as_bytes());
        hasher.update([0]);
    }
    format!("sha256:{}", hexadecimal(&hasher.finalize()))
}

/// Path, text and content of a file.
type Table<'a> = (&'a str, &'a str, File);

type Tables<'a> = [Table<'a>];

#[derive(Default)]
struct Compiler {
    ontology: Ontology,
    faults: Vec<Fault>,
}

/// Where an entry stands, for messages.
#[derive(Clone, Copy)]
struct Site<'a> {
    path: &'a str,
    text: &'a str,
    offset: usize,
}

impl<'a> Site<'a> {
    fn new<T>((path, text, _): &Table<'a>, entry: &Spanned<T>) -> Self {
        Self { path, text, offset: entry.span().start }
    }
}

impl Compiler {
    fn fault(&mut self, site: Site<'_>, message: String) {
        let line = Some(line_of(site.text, site.offset));
        self.faults.push(Fault { path: site.path.to_owned(), line, message });
    }

    /// Notes where something stands that others have to use.
    fn entry(&mut self, kind: EntryKind, site: Site<'_>, key: &str) {
        let line = line_of(site.text, site.offset);
        self.ontology.entries.push(Entry { kind, key: key.to_owned(), path: site.path.to_owned(), line });
    }

    /// Begins with the word lists and the files of a language, and reads the tables beside them.
    fn language(files: &Files) -> (Self, Vec<Table<'_>>) {
        let mut compiler = Self::default();
        let folder = files.keys().find_map(|path| path.strip_suffix("layout.toml"));
        for name in folder.map_or(&[][..], |_| &OF_LANGUAGE) {
            let path = format!("{}{name}", folder.unwrap_or(""));
            if !files.contains_key(&path) {
                let message = "is not there; one like the built-in ontology's would be right".to_owned();
                compiler.faults.push(Fault { path, line: None, message });
            }
        }
        let tables = match folder {
            Some(folder) if compiler.faults.is_empty() => compiler.language_of(files, folder),
            _ => {
                let (tables, faults) = tables(files);
                let names = names::names(&Lexicon::default(), &Naming::default(), &tables, files);
                compiler.faults.extend(faults.into_iter().chain(names.1));
                tables
            }
        };
        if folder.is_none() {
            compiler.faults.push(Fault {
                path: "languages/".to_owned(),
                line: None,
                message: format!("no language; a folder languages/en with {} would be right", OF_LANGUAGE.join(", ")),
            });
        }
        (compiler, tables)
    }

    fn language_of<'a>(&mut self, files: &'a Files, folder: &str) -> Vec<Table<'a>> {
        let table = |name: &str| files.get(&format!("{folder}{name}")).cloned().unwrap_or_default();
        let text = |name: &str| files.get(&format!("{folder}{name}")).map_or("", |text| text.as_ref());
        let words = || {
            let names = (table("first-names.tsv"), WordClass::FirstName.bit());
            Lexicon::load(table("lexicon.tsv"), table("words.tsv"), names)
        };
        let naming = || {
            let (mut naming, mut faults) = match Naming::parse(text("names.toml")) {
                Ok(naming) => (naming, Vec::new()),
                Err(faults) => (Naming::default(), faults),
            };
            faults.extend(naming.add_demonyms(text("demonyms.toml")).err().into_iter().flatten());
            (naming, faults)
        };
        // The patterns of a layout are half of the work, and need nothing of the rest.
        let (layout, (lexicon, naming, (tables, faults), names)) = rayon::join(
            || Layout::parse(text("layout.toml"), text("repair.toml")),
            || {
                let (lexicon, (naming, tables)) = rayon::join(words, || (naming(), tables(files)));
                let none = Lexicon::default();
                let names = names::names(lexicon.as_ref().unwrap_or(&none), &naming.0, &tables.0, files);
                (lexicon, naming, tables, names)
            },
        );
        let in_folder = |fault: Fault| Fault { path: format!("{folder}{}", fault.path), ..fault };
        match lexicon {
            Ok(lexicon) => self.ontology.lexicon = lexicon,
            Err(faults) => self.faults.extend(faults.into_iter().map(in_folder)),
        }
        match layout {
            Ok(layout) => self.ontology.layout = layout,
            Err(faults) => self.faults.extend(faults.into_iter().map(in_folder)),
        }
        match Tagging::parse(text("tagging.toml"), &mut self.ontology.lexicon) {
            Ok(tagging) => self.ontology.tagging = tagging,
            Err(faults) => self.faults.extend(faults.into_iter().map(in_folder)),
        }
        self.ontology.naming = naming.0;
        self.faults.extend(naming.1.into_iter().map(in_folder));
        let path = format!("{folder}quantities.toml");
        let units: Vec<(&str, &str)> = files
            .iter()
            .filter(|(path, _)| path.starts_with("units/"))
            .map(|(path, text)| (path.as_str(), text.as_ref()))
            .collect();
        match Quantity::parse(&mut self.ontology.lexicon, (&path, text("quantities.toml")), &units) {
            Ok(quantity) => self.ontology.quantity = quantity,
            Err(faults) => self.faults.extend(faults),
        }
        self.ontology.patterns.literals = names.0;
        self.faults.extend(faults.into_iter().chain(names.1));
        tables
    }

    fn finish(mut self) -> Result<Ontology, OntologyError> {
        // What is missing has been told; that what stands in for it is no class is no fault of its own.
        self.faults.retain(|fault| !fault.message.contains(shape::STAND_IN));
        if self.faults.is_empty() {
            self.ontology.sort_constructions();
            self.ontology.trace();
            Ok(self.ontology)
        } else {
            self.faults.sort();
            Err(OntologyError(self.faults))
        }
    }
}
