//! From files to a compiled ontology.
//!
//! Every fault of every file is collected and shown together.

mod vocabulary;
mod rule;

use std::{borrow::Cow, collections::BTreeMap, fmt::Write as _, path::Path};

use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};
use toml::Spanned;

use crate::ontology::{
    Ontology,
    error::{Fault, OntologyError, line_of},
    file::File,
    gazetteer::Gazetteer,
    layout::Layout,
    lexicon::Lexicon,
    quantity::Quantity,
    tagging::Tagging,
};

static ONTOLOGY: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/ontology");
static GAZETTEERS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/data/gazetteers");

/// The files of an ontology: text by path, `/` between folders.
pub type Files = BTreeMap<String, Cow<'static, str>>;

/// Returns the files that are compiled into the program.
#[must_use]
pub fn built_in() -> Files {
    let mut files = Files::new();
    collect(&ONTOLOGY, "", &mut files);
    collect(&GAZETTEERS, "gazetteers/", &mut files);
    files
}

fn collect(dir: &'static Dir<'static>, prefix: &str, files: &mut Files) {
    for file in dir.files() {
        if let (Some(path), Some(text)) = (file.path().to_str(), file.contents_utf8()) {
            files.insert(format!("{prefix}{}", path.replace('\\', "/")), Cow::Borrowed(text));
        }
    }
    for dir in dir.dirs() {
        collect(dir, prefix, files);
    }
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
        collect(&GAZETTEERS, "gazetteers/", &mut files);
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
    // Nothing in the gazetteer or the digest depends on the rules: they are made beside them.
    let (compiler, (gazetteer, digest)) = rayon::join(|| rules(files), || (Gazetteer::new(files), digest(files)));
    let mut compiler = compiler;
    compiler.ontology.gazetteer = gazetteer;
    compiler.ontology.digest = digest;
    compiler.finish()
}

fn rules(files: &Files) -> Compiler {
    let mut compiler = Compiler::default();
    compiler.language(files);
    let mut tables = Vec::new();
    for (path, text) in files {
        if !path.ends_with(".toml") || LANGUAGE_FILES.iter().any(|part| path.contains(part)) {
            continue;
        }
        match toml::from_str::<File>(text) {
            Ok(file) => tables.push((path.as_str(), text.as_ref(), file)),
            Err(error) => compiler.faults.push(Fault {
                path: path.clone(),
                line: error.span().map(|span| line_of(text, span.start)),
                message: error.message().to_owned(),
            }),
        }
    }
    compiler.vocabulary(&tables);
    compiler.grammar(&tables);
    compiler.rules(&tables);
    compiler
}

/// Files of a language that have a shape of their own.
const LANGUAGE_FILES: [&str; 5] = ["/layout.toml", "/repair.toml", "/tagging.toml", "/quantities.toml", "units/"];

fn digest(files: &Files) -> String {
    let mut hasher = Sha256::new();
    for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".toml") || path.ends_with(".tsv")) {
        hasher.update(path.as_bytes());
        hasher.update([0]);
        hasher.update(text.as_bytes());
        hasher.update([0]);
    }
    let mut digest = "sha256:".to_owned();
    for byte in hasher.finalize() {
        // Writing to a String cannot fail.
        let _ = write!(digest, "{byte:02x}");
    }
    digest
}

/// Fills a lexicon from a table; says line and fault.
type LoadWords = fn(&mut Lexicon, &str) -> Result<(), (usize, String)>;

type Tables<'a> = [(&'a str, &'a str, File)];

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
    fn new<T>((path, text, _): &(&'a str, &'a str, File), entry: &Spanned<T>) -> Self {
        Self { path, text, offset: entry.span().start }
    }
}

impl Compiler {
    fn fault(&mut self, site: Site<'_>, message: String) {
        let line = Some(line_of(site.text, site.offset));
        self.faults.push(Fault { path: site.path.to_owned(), line, message });
    }

    /// The word lists and the files of a language that have a shape of their own.
    fn language(&mut self, files: &Files) {
        let Some(folder) = files.keys().find_map(|path| path.strip_suffix("layout.toml")).map(str::to_owned) else {
            self.faults.push(Fault {
                path: "languages/".to_owned(),
                line: None,
                message: "no language; a folder languages/en with lexicon.tsv, words.tsv, grammar.toml, layout.toml, \
                          repair.toml, tagging.toml and quantities.toml would be right"
                    .to_owned(),
            });
            return;
        };
        let text = |name: &str| files.get(&format!("{folder}{name}")).map_or("", |text| text.as_ref());
        let lines = text("lexicon.tsv").len() / 14 + text("words.tsv").len() / 12;
        self.ontology.lexicon = Lexicon::with_capacity(lines.max(1024));
        let loads: [(&str, LoadWords); 2] =
            [("lexicon.tsv", Lexicon::load_lexicon), ("words.tsv", Lexicon::load_tiers)];
        for (name, load) in loads {
            if let Err((line, message)) = load(&mut self.ontology.lexicon, text(name)) {
                self.faults.push(Fault { path: format!("{folder}{name}"), line: Some(line), message });
            }
        }
        match Layout::parse(text("layout.toml"), text("repair.toml")) {
            Ok(layout) => self.ontology.layout = layout,
            Err(messages) => self.faults.extend(messages.into_iter().map(|message| Fault {
                path: folder.trim_end_matches('/').to_owned(),
                line: None,
                message,
            })),
        }
        match Tagging::parse(text("tagging.toml"), &mut self.ontology.lexicon) {
            Ok(tagging) => self.ontology.tagging = tagging,
            Err(faults) => self.faults.extend(faults.into_iter().map(|(line, message)| Fault {
                path: format!("{folder}tagging.toml"),
                line,
                message,
            })),
        }
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
    }

    fn finish(mut self) -> Result<Ontology, OntologyError> {
        if self.faults.is_empty() {
            Ok(self.ontology)
        } else {
            self.faults.sort();
            Err(OntologyError(self.faults))
        }
    }
}
