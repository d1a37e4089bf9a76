//! An annotated document: its text, and the facts that a careful reader finds in it.
//!
//! In goes a TOML file of this folder; out comes the document's text as the program will read it, and everything that
//! is expected of it. A fault in an annotation ends the test with the file, the sentence and what would be right.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use policygraph::{fact::Modality, ontology::Ontology};
use serde::Deserialize;

/// The classes that are compared; what lies below them counts as one of them.
pub(crate) const CLASSES: [&str; 8] =
    ["Place", "Institution", "Project", "Initiative", "Event", "Designation", "Person", "Brand"];

/// How a text means its author without the name.
const AUTHOR_FORMS: [&str; 4] = ["Government", "the Government", "our Government", "Administration"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    head: String,
    author: Option<String>,
    sentence: Vec<Item>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    heading: Option<String>,
    text: String,
    entities: Vec<String>,
    relations: Vec<String>,
    statuses: Vec<String>,
    figures: Vec<String>,
}

/// A sentence, or a bullet list with the sentence that opens it.
pub(crate) struct Sentence {
    pub(crate) text: String,
    /// First code point, that of its heading where it has one.
    pub(crate) start: usize,
}

pub(crate) struct ExpectedEntity {
    pub(crate) name: String,
    pub(crate) class: String,
    /// The name and what else means it.
    pub(crate) forms: Vec<String>,
    /// To find it is neither right nor wrong.
    pub(crate) is_optional: bool,
    /// Index of the sentence that names it first; none for what only the head names.
    pub(crate) sentence: Option<usize>,
}

pub(crate) struct ExpectedRelation {
    pub(crate) subject: usize,
    pub(crate) predicate: String,
    pub(crate) object: usize,
    pub(crate) modality: Modality,
    pub(crate) is_optional: bool,
    pub(crate) sentence: usize,
}

pub(crate) struct ExpectedStatus {
    pub(crate) entity: usize,
    pub(crate) stage: String,
    pub(crate) is_optional: bool,
    pub(crate) sentence: usize,
}

pub(crate) struct ExpectedFigure {
    pub(crate) indicator: String,
    pub(crate) value: f64,
    pub(crate) unit: String,
    pub(crate) kind: String,
    pub(crate) is_optional: bool,
    pub(crate) sentence: usize,
}

/// A document with everything that is expected of it. Relations and statuses index `entities`.
pub(crate) struct Annotation {
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) sentences: Vec<Sentence>,
    pub(crate) entities: Vec<ExpectedEntity>,
    pub(crate) relations: Vec<ExpectedRelation>,
    pub(crate) statuses: Vec<ExpectedStatus>,
    pub(crate) figures: Vec<ExpectedFigure>,
    indices: BTreeMap<String, usize>,
}

/// One line of an annotation, cut at its bars, and where it stands.
struct Line<'a> {
    parts: Vec<&'a str>,
    place: String,
}

impl<'a> Line<'a> {
    fn new(line: &'a str, file: &str, sentence: usize, least: usize, form: &str) -> Self {
        let parts: Vec<&str> = line.split('|').map(str::trim).collect();
        let place = format!("tests/gold/{file}.toml: sentence {}: {line:?}", sentence + 1);
        assert!(parts.len() >= least && !parts.contains(&""), "{place}: write {form}");
        Self { parts, place }
    }

    /// Whether "optional" stands after the first `count` parts. Any other word there must be in `allowed`.
    fn is_optional(&self, count: usize, allowed: &[&str]) -> bool {
        let rest = self.parts.get(count..).unwrap_or_default();
        for word in rest {
            assert!(
                *word == "optional" || allowed.contains(word),
                "{}: unknown {word:?}; write optional{}",
                self.place,
                allowed.iter().flat_map(|word| [" or ", word]).collect::<String>()
            );
        }
        rest.contains(&"optional")
    }

    fn known(&self, what: &str, word: &str, is_known: bool) {
        assert!(is_known, "{}: unknown {what} {word:?}; see ontology/", self.place);
    }
}

impl Annotation {
    /// Reads the annotation of one file.
    pub(crate) fn read(ontology: &Ontology, path: &Path) -> Self {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let content = std::fs::read_to_string(path).unwrap();
        let file: File = toml::from_str(&content).unwrap_or_else(|error| panic!("tests/gold/{name}.toml: {error}"));
        let mut annotation = Self {
            name,
            text: format!("{}\n\n", file.head.trim()),
            sentences: Vec::new(),
            entities: Vec::new(),
            relations: Vec::new(),
            statuses: Vec::new(),
            figures: Vec::new(),
            indices: BTreeMap::new(),
        };
        if let Some(author) = &file.author {
            let index = annotation.entity(author.trim(), None, None);
            "Institution".clone_into(&mut annotation.entities[index].class);
            annotation.entities[index].forms.extend(AUTHOR_FORMS.map(str::to_owned));
        }
        for (index, item) in file.sentence.iter().enumerate() {
            annotation
                .sentences
                .push(Sentence { text: item.text.trim().to_owned(), start: annotation.text.chars().count() });
            for block in item.heading.iter().map(String::as_str).chain([item.text.trim()]) {
                annotation.text.push_str(block);
                annotation.text.push_str("\n\n");
            }
            for line in &item.entities {
                annotation.add_entity(line, index);
            }
        }
        for (index, item) in file.sentence.iter().enumerate() {
            item.relations.iter().for_each(|line| annotation.add_relation(ontology, line, index));
            item.statuses.iter().for_each(|line| annotation.add_status(ontology, line, index));
            item.figures.iter().for_each(|line| annotation.add_figure(line, index));
        }
        for entity in annotation.entities.iter_mut().filter(|entity| entity.class.is_empty()) {
            "Institution".clone_into(&mut entity.class);
        }
        annotation
    }

    /// Returns the index of the entity of a name; one that no sentence lists is optional.
    fn entity(&mut self, name: &str, class: Option<&str>, sentence: Option<usize>) -> usize {
        let index = *self.indices.entry(name.to_owned()).or_insert(self.entities.len());
        if index == self.entities.len() {
            self.entities.push(ExpectedEntity {
                name: name.to_owned(),
                class: String::new(),
                forms: vec![name.to_owned()],
                is_optional: true,
                sentence: None,
            });
        }
        let entity = &mut self.entities[index];
        if let Some(class) = class.filter(|_| entity.class.is_empty()) {
            class.clone_into(&mut entity.class);
        }
        entity.sentence = entity.sentence.or(sentence);
        index
    }

    fn add_entity(&mut self, line: &str, sentence: usize) {
        let line = Line::new(line, &self.name, sentence, 2, "\"name | Class\"");
        let (name, class) = (line.parts[0], line.parts[1]);
        line.known("class", class, CLASSES.contains(&class));
        let is_optional = line.is_optional(2, &[]);
        let index = self.entity(name, Some(class), Some(sentence));
        self.entities[index].is_optional &= is_optional;
    }

    fn add_relation(&mut self, ontology: &Ontology, line: &str, sentence: usize) {
        let line = Line::new(line, &self.name, sentence, 3, "\"subject | predicate | object\"");
        let predicate = line.parts[1];
        line.known("predicate", predicate, ontology.predicates.contains_key(predicate));
        let is_optional = line.is_optional(3, &Modality::ALL.map(Modality::key));
        let modality = [Modality::Planned, Modality::Negated]
            .into_iter()
            .find(|modality| line.parts[3..].contains(&modality.key()))
            .unwrap_or_default();
        let relation = ExpectedRelation {
            subject: self.entity(line.parts[0], None, None),
            predicate: predicate.to_owned(),
            object: self.entity(line.parts[2], None, None),
            modality,
            is_optional,
            sentence,
        };
        self.relations.push(relation);
    }

    fn add_status(&mut self, ontology: &Ontology, line: &str, sentence: usize) {
        let line = Line::new(line, &self.name, sentence, 2, "\"entity | stage\"");
        let stage = line.parts[1];
        line.known("stage", stage, ontology.stages.contains_key(stage));
        let is_optional = line.is_optional(2, &Modality::ALL.map(Modality::key));
        let entity = self.entity(line.parts[0], None, None);
        self.statuses.push(ExpectedStatus { entity, stage: stage.to_owned(), is_optional, sentence });
    }

    fn add_figure(&mut self, line: &str, sentence: usize) {
        let line = Line::new(line, &self.name, sentence, 4, "\"indicator | value | unit | kind\"");
        let value = line.parts[1].replace(',', "");
        let Ok(value) = value.parse() else { panic!("{}: {value:?} is no number; write digits", line.place) };
        self.figures.push(ExpectedFigure {
            indicator: line.parts[0].to_owned(),
            value,
            unit: line.parts[2].to_owned(),
            kind: line.parts[3].to_owned(),
            is_optional: line.is_optional(4, &Modality::ALL.map(Modality::key)),
            sentence,
        });
    }

    /// Returns how many sentences state a fact.
    pub(crate) fn telling(&self) -> usize {
        let relations = self.relations.iter().map(|relation| relation.sentence);
        let statuses = self.statuses.iter().map(|status| status.sentence);
        let figures = self.figures.iter().map(|figure| figure.sentence);
        relations.chain(statuses).chain(figures).collect::<BTreeSet<usize>>().len()
    }

    /// Returns the index of the sentence in which a code point of the text lies; none for the head.
    pub(crate) fn sentence_at(&self, at: usize) -> Option<usize> {
        self.sentences.partition_point(|sentence| sentence.start <= at).checked_sub(1)
    }
}
