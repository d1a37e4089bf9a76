//! From files to a compiled ontology.
//!
//! Every fault of every file is collected and shown together.

use std::{borrow::Cow, collections::BTreeMap, fmt::Write as _, path::Path, sync::Arc};

use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};
use toml::Spanned;

use super::{
    Ontology,
    construction::{Construction, Shape},
    error::{Fault, OntologyError, did_you_mean, line_of},
    file::{File, ListEntry, Naming, PatternEntry, RuleEntry},
    frame::{Argument, Frame, FrameVerb, Mood, Statement},
    gazetteer::Gazetteer,
    grammar::WordClass,
    layout::Layout,
    lexicon::{Lexicon, WordId},
    pattern::{Description, Head, Literal},
    quantity::Quantity,
    schema::{Class, Predicate, Stage},
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

    /// Classes, predicates, stages, prefixes: the keys that everything else names.
    fn vocabulary(&mut self, tables: &Tables<'_>) {
        for table in tables {
            for (key, entry) in &table.2.class {
                let site = Site::new(table, entry);
                let value = entry.get_ref();
                for (flag, set) in [
                    (value.linked, &mut self.ontology.links_on),
                    (value.dated, &mut self.ontology.dated),
                    (value.workable, &mut self.ontology.workable),
                    (value.termed, &mut self.ontology.termed),
                ] {
                    if flag {
                        set.insert(key.clone());
                    }
                }
                self.ontology.kinds.insert(key.to_lowercase(), Arc::from(key.as_str()));
                let class = Class {
                    key: key.clone(),
                    parent: value.parent.clone(),
                    label: value.label.clone(),
                    definition: value.definition.clone(),
                    same_as: value.same_as.clone(),
                };
                if self.ontology.classes.insert(key.clone(), class).is_some() {
                    self.fault(site, format!("class {key} is declared twice; a key stands once in the whole folder"));
                }
            }
            for (key, entry) in &table.2.predicate {
                let site = Site::new(table, entry);
                let value = entry.get_ref();
                let predicate = Predicate {
                    key: key.clone(),
                    label: value.label.clone(),
                    definition: value.definition.clone(),
                    domain: value.domain.clone(),
                    range: value.range.clone(),
                    symmetric: value.symmetric,
                    same_as: value.same_as.clone(),
                };
                if self.ontology.predicates.insert(key.clone(), predicate).is_some() {
                    self.fault(site, format!("predicate {key} is declared twice; a key stands once"));
                }
            }
            for (key, entry) in &table.2.status {
                let value = entry.get_ref();
                let (label, definition) = (value.label.clone(), value.definition.clone());
                self.ontology.stages.insert(key.clone(), Stage { key: key.clone(), label, definition });
            }
            for (prefix, iri) in &table.2.prefix {
                self.ontology.prefixes.insert(prefix.clone(), iri.get_ref().clone());
            }
        }
        for table in tables {
            for (key, entry) in &table.2.class {
                let site = Site::new(table, entry);
                if let Some(parent) = &entry.get_ref().parent {
                    self.known_class(site, &format!("class {key}"), parent);
                    if self.ontology.ancestors(parent).len() > 20 {
                        self.fault(site, format!("class {key} is above itself"));
                    }
                }
                self.known_prefixes(site, &entry.get_ref().same_as);
            }
            for (key, entry) in &table.2.predicate {
                let site = Site::new(table, entry);
                for class in entry.get_ref().domain.iter().chain(&entry.get_ref().range) {
                    self.known_class(site, &format!("predicate {key}"), class);
                }
                self.known_prefixes(site, &entry.get_ref().same_as);
            }
        }
    }

    fn known_class(&mut self, site: Site<'_>, owner: &str, class: &str) -> bool {
        let known = self.ontology.classes.contains_key(class);
        if !known {
            let hint = did_you_mean(class, self.ontology.classes.keys().map(String::as_str));
            self.fault(site, format!("{owner}: unknown class \"{class}\"{hint}"));
        }
        known
    }

    fn known_prefixes(&mut self, site: Site<'_>, names: &[String]) {
        for name in names {
            let prefix = name.split_once(':').map_or("", |(prefix, _)| prefix);
            if !self.ontology.prefixes.contains_key(prefix) {
                let hint = did_you_mean(prefix, self.ontology.prefixes.keys().map(String::as_str));
                self.fault(site, format!("\"{name}\" has no known prefix{hint}"));
            }
        }
    }

    /// Word classes and lists.
    fn grammar(&mut self, tables: &Tables<'_>) {
        let mut filled = 0_u64;
        for table in tables {
            for (key, entry) in &table.2.word_class {
                let Some((class, _)) = WordClass::ALL.iter().find(|(_, name)| name == key) else {
                    let hint = did_you_mean(key, WordClass::ALL.iter().map(|(_, name)| *name));
                    self.fault(Site::new(table, entry), format!("unknown word class \"{key}\"{hint}"));
                    continue;
                };
                filled |= class.bit();
                for word in &entry.get_ref().words {
                    let id = self.ontology.lexicon.add(word);
                    if let Some(word) = self.ontology.lexicon.word_mut(id) {
                        word.classes |= class.bit();
                    }
                }
            }
            for (key, entry) in &table.2.list {
                self.list(Site::new(table, entry), key, entry.get_ref());
            }
            if let Some(entry) = &table.2.naming {
                self.naming(Site::new(table, entry), entry.get_ref());
            }
        }
        for (_, key) in WordClass::ALL.iter().filter(|(class, _)| filled & class.bit() == 0) {
            self.faults.push(Fault {
                path: "languages/".to_owned(),
                line: None,
                message: format!(
                    "no file fills the word class \"{key}\"; [word-class.{key}] words = [...] would be right"
                ),
            });
        }
    }

    fn naming(&mut self, site: Site<'_>, naming: &Naming) {
        for class in [
            &naming.author_body,
            &naming.home_class,
            &naming.document_class,
            &naming.acronym_class,
            &naming.standing_class,
        ] {
            self.known_class(site, "naming", class);
        }
        let padded = |words: &[String]| words.iter().map(|word| format!(" {word} ")).collect();
        let ontology = &mut self.ontology;
        ontology.of_links = padded(&naming.of);
        ontology.short_links = padded(&naming.short);
        ontology.author_template = Some(naming.author_template.clone());
        ontology.author_body = Some(Arc::from(naming.author_body.as_str()));
        ontology.author_heads = naming.author_heads.iter().map(|word| ontology.lexicon.add(word)).collect();
        ontology.home_class = Some(naming.home_class.clone());
        ontology.acronym_class = Some(Arc::from(naming.acronym_class.as_str()));
        ontology.standing_class = Some(Arc::from(naming.standing_class.as_str()));
        ontology.document_class = Some(naming.document_class.clone());
        ontology.local_kinds = naming.local_kinds.iter().cloned().collect();
        ontology.inner_kinds = naming.inner_kinds.iter().cloned().collect();
        ontology.top_kinds = naming.top_kinds.iter().cloned().collect();
    }

    fn list(&mut self, site: Site<'_>, key: &str, entry: &ListEntry) {
        if self.ontology.lists.contains_key(key) {
            self.fault(site, format!("list {key} is declared twice; a key stands once"));
        }
        let words = entry.words.iter().filter_map(|word| phrase(&mut self.ontology.lexicon, word).pop()).collect();
        self.ontology.lists.insert(key.to_owned(), words);
    }

    /// Expands `@list` into the words of the list.
    fn phrases(&mut self, site: Site<'_>, owner: &str, texts: &[String]) -> Vec<Vec<WordId>> {
        let mut phrases = Vec::with_capacity(texts.len());
        for text in texts {
            if let Some(key) = text.strip_prefix('@') {
                if let Some(words) = self.ontology.lists.get(key) {
                    self.ontology.used_lists.insert(key.to_owned());
                    phrases.extend(words.iter().map(|&word| vec![word]));
                } else {
                    let hint = did_you_mean(key, self.ontology.lists.keys().map(String::as_str));
                    self.fault(site, format!("{owner}: unknown list \"@{key}\"{hint}"));
                }
            } else {
                phrases.push(phrase(&mut self.ontology.lexicon, text));
            }
        }
        phrases.retain(|phrase| !phrase.is_empty());
        phrases
    }

    fn rules(&mut self, tables: &Tables<'_>) {
        for table in tables {
            for (key, entry) in &table.2.pattern {
                self.pattern(Site::new(table, entry), key, entry.get_ref());
            }
            for (key, entry) in &table.2.rule {
                self.rule(Site::new(table, entry), key, entry.get_ref());
            }
        }
        self.sort();
    }

    /// Puts what is tried first first: the longest, then the order of the keys.
    #[expect(clippy::iter_over_hash_type, reason = "each value is sorted by itself")]
    fn sort(&mut self) {
        let patterns = &mut self.ontology.patterns;
        for heads in [
            &mut patterns.heads,
            &mut patterns.openers,
            &mut patterns.before,
            &mut patterns.titles,
            &mut patterns.works,
        ] {
            for heads in heads.values_mut() {
                heads.sort_by(|a, b| b.words.len().cmp(&a.words.len()).then_with(|| a.rule.cmp(&b.rule)));
            }
        }
        for literals in patterns.literals.values_mut() {
            literals.sort_by(|a, b| b.words.len().cmp(&a.words.len()).then_with(|| a.surface.cmp(&b.surface)));
        }
        for verbs in self.ontology.frames.verbs.values_mut() {
            verbs.sort_by_key(|verb| (std::cmp::Reverse(verb.tail.len()), verb.frame));
        }
    }

    fn pattern(&mut self, site: Site<'_>, key: &str, entry: &PatternEntry) {
        let owner = format!("pattern {key}");
        self.known_class(site, &owner, &entry.class);
        if entry.examples.is_empty() {
            self.fault(site, format!("{owner}: no example; examples = [\"… {{Name}} …\"] would be right"));
        }
        let class: Arc<str> = Arc::from(entry.class.as_str());
        let rule: Arc<str> = Arc::from(key);
        let phrases = self.phrases(site, &owner, &entry.words);
        let kinds: Vec<WordId> =
            self.phrases(site, &owner, &entry.kinds).into_iter().filter_map(|mut words| words.pop()).collect();
        let links: Vec<WordId> =
            self.phrases(site, &owner, &entry.links).into_iter().filter_map(|mut words| words.pop()).collect();
        let head = |words: Vec<WordId>| Head { words, class: class.clone(), rule: rule.clone() };
        let described = |words: Vec<WordId>| Description {
            words,
            kinds: kinds.clone(),
            links: links.clone(),
            is_plural: entry.plural,
            is_named: entry.named,
            class: class.clone(),
            rule: rule.clone(),
        };
        let patterns = &mut self.ontology.patterns;
        match entry.kind.as_str() {
            "head" => {
                for words in phrases {
                    if let (Some(&first), Some(&last)) = (words.first(), words.last()) {
                        patterns.openers.entry(first).or_default().push(head(words.clone()));
                        patterns.heads.entry(last).or_default().push(head(words));
                    }
                }
            }
            "before" => phrases.into_iter().for_each(|words| {
                if let Some(&last) = words.last() {
                    patterns.before.entry(last).or_default().push(head(words));
                }
            }),
            "title" => phrases.into_iter().for_each(|words| {
                if let Some(&first) = words.first() {
                    patterns.titles.entry(first).or_default().push(head(words));
                }
            }),
            "work" => phrases.into_iter().for_each(|words| {
                if let Some(&last) = words.last() {
                    patterns.works.entry(last).or_default().push(head(words));
                }
            }),
            "described" => phrases.into_iter().for_each(|words| {
                if let Some(&last) = words.last() {
                    patterns.described.entry(last).or_default().push(described(words));
                }
            }),
            "designation" => phrases.into_iter().for_each(|words| {
                if let Some(&last) = words.last() {
                    patterns.designations.entry(last).or_default().push(described(words));
                }
            }),
            "list" => {
                for names in &entry.names {
                    let Some(name) = names.first().map(|name| Arc::<str>::from(name.as_str())) else { continue };
                    for surface in names {
                        let words = phrase(&mut self.ontology.lexicon, surface);
                        if let Some(&first) = words.first() {
                            self.ontology.patterns.literals.entry(first).or_default().push(Literal {
                                words,
                                surface: surface.clone(),
                                name: name.clone(),
                                class: class.clone(),
                                rule: rule.clone(),
                            });
                        }
                    }
                }
            }
            other => {
                let known = ["head", "before", "title", "list", "described", "designation", "work"];
                let hint = did_you_mean(other, known.into_iter());
                self.fault(site, format!("{owner}: unknown kind \"{other}\"{hint}"));
            }
        }
        self.ontology.examples.push(super::Example {
            rule: rule.to_string(),
            path: site.path.to_owned(),
            claim: super::Claim::Mention { class: entry.class.clone() },
            examples: entry.examples.clone(),
            counterexamples: entry.counterexamples.clone(),
        });
    }

    fn rule(&mut self, site: Site<'_>, key: &str, entry: &RuleEntry) {
        let owner = format!("rule {key}");
        if entry.examples.is_empty() {
            self.fault(
                site,
                format!("{owner}: no example; examples = [\"The {{subject: …}} … {{object: …}}.\"] would be right"),
            );
        }
        let domain = self.classes(site, &owner, entry.domain.as_deref().unwrap_or_default());
        let range = self.classes(site, &owner, entry.range.as_deref().unwrap_or_default());
        let claim = match (&entry.predicate, &entry.status) {
            (Some(predicate), None) if self.ontology.predicates.contains_key(predicate) => {
                super::Claim::Relation { predicate: predicate.clone() }
            }
            (None, Some(stage)) if self.ontology.stages.contains_key(stage) => {
                super::Claim::Status { stage: stage.clone() }
            }
            (Some(predicate), None) => {
                let hint = did_you_mean(predicate, self.ontology.predicates.keys().map(String::as_str));
                return self.fault(site, format!("{owner}: unknown predicate \"{predicate}\"{hint}"));
            }
            (None, Some(stage)) => {
                let hint = did_you_mean(stage, self.ontology.stages.keys().map(String::as_str));
                return self.fault(site, format!("{owner}: unknown status \"{stage}\"{hint}"));
            }
            _ => {
                return self.fault(site, format!("{owner}: either predicate = \"…\" or status = \"…\" would be right"));
            }
        };
        self.ontology.examples.push(super::Example {
            rule: key.to_owned(),
            path: site.path.to_owned(),
            claim: claim.clone(),
            examples: entry.examples.clone(),
            counterexamples: entry.counterexamples.clone(),
        });
        let key: Arc<str> = Arc::from(key);
        if let Some(construction) = &entry.construction {
            let Some((shape, _)) = Shape::ALL.iter().find(|(_, name)| name == construction) else {
                let hint = did_you_mean(construction, Shape::ALL.iter().map(|(_, name)| *name));
                return self.fault(site, format!("{owner}: unknown construction \"{construction}\"{hint}"));
            };
            let super::Claim::Relation { predicate } = claim else {
                return self.fault(site, format!("{owner}: a construction states a predicate, not a status"));
            };
            let words =
                self.phrases(site, &owner, &entry.words).into_iter().filter_map(|mut words| words.pop()).collect();
            self.ontology.constructions.push(Construction {
                key,
                shape: *shape,
                predicate: Arc::from(predicate),
                domain,
                range,
                words,
                confidence: entry.confidence,
            });
            return;
        }
        let mood = match entry.modality.as_deref() {
            None => Mood::Any,
            Some("actual") => Mood::Actual,
            Some("planned") => Mood::Planned,
            Some(other) => {
                return self.fault(
                    site,
                    format!("{owner}: unknown modality \"{other}\"; \"actual\" or \"planned\" would be right"),
                );
            }
        };
        let mut argument = |name: Option<&str>, what: &str| {
            let Some(text) = name else {
                self.fault(site, format!("{owner}: {what} is missing; {what} = \"agent\" would be right"));
                return None;
            };
            let argument = self.argument(text);
            if argument.is_none() {
                let known = "\"agent\", \"patient\", \"theme\", \"members\", \"author\" or \"after: as\"";
                self.fault(site, format!("{owner}: unknown argument \"{text}\"; {known} would be right"));
            }
            argument
        };
        let statement = match claim {
            super::Claim::Relation { predicate } => {
                let (Some(subject), Some(object)) =
                    (argument(entry.subject.as_deref(), "subject"), argument(entry.object.as_deref(), "object"))
                else {
                    return;
                };
                Statement::Relation { predicate: Arc::from(predicate), subject, object }
            }
            super::Claim::Status { stage } => {
                let Some(entity) = argument(entry.entity.as_deref(), "entity") else { return };
                Statement::Status { stage: Arc::from(stage), entity }
            }
            super::Claim::Mention { .. } => return,
        };
        let unless =
            self.phrases(site, &owner, &entry.unless).into_iter().filter_map(|mut words| words.pop()).collect();
        let index = self.ontology.frames.frames.len();
        self.ontology.frames.frames.push(Frame {
            key,
            statement,
            domain,
            range,
            mood,
            unless,
            is_of_home: entry.home,
            confidence: entry.confidence,
        });
        let split = self.ontology.lexicon.add("~");
        for mut words in self.phrases(site, &owner, &entry.verbs) {
            let head = words.remove(0);
            let is_split = words.first() == Some(&split);
            words.retain(|&word| word != split);
            let verb = FrameVerb { tail: words, is_split, frame: index };
            self.ontology.frames.verbs.entry(head).or_default().push(verb);
        }
        for words in self.phrases(site, &owner, &entry.nouns) {
            if let Some(&last) = words.last() {
                self.ontology.frames.nouns.entry(last).or_default().push(index);
            }
        }
    }

    fn argument(&mut self, text: &str) -> Option<Argument> {
        Some(match text {
            "agent" => Argument::Agent,
            "patient" => Argument::Patient,
            "theme" => Argument::Theme,
            "members" => Argument::Members,
            "author" => Argument::Author,
            other => Argument::After(self.ontology.lexicon.add(other.strip_prefix("after: ")?)),
        })
    }

    fn classes(&mut self, site: Site<'_>, owner: &str, classes: &[String]) -> Vec<Arc<str>> {
        classes
            .iter()
            .filter(|class| self.known_class(site, owner, class))
            .map(|class| Arc::from(class.as_str()))
            .collect()
    }
}

/// Cuts a phrase into words of the lexicon as the tokenizer cuts a text.
fn phrase(lexicon: &mut Lexicon, text: &str) -> Vec<WordId> {
    let mut words = Vec::new();
    for part in text.split_whitespace() {
        let part = part.to_lowercase().replace('’', "'");
        match part.strip_suffix("'s") {
            Some(stem) if !stem.is_empty() => {
                words.push(lexicon.add(stem));
                words.push(lexicon.add("'s"));
            }
            _ => words.push(lexicon.add(&part)),
        }
    }
    words
}
