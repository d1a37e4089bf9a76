//! The parts of a Word file: which is which is said by relations, not by names.

use super::{
    super::{
        Limits, Metadata, ReadError, iso_day,
        packed::{Package, resolve},
        xml::{Node, Xml},
    },
    KIND,
};

const SPACES: super::Spaces = &[
    ("http://purl.org/dc/elements/1.1/", "dc"),
    ("http://purl.org/dc/terms/", "dcterms"),
    ("http://schemas.openxmlformats.org/package/2006/relationships", "rel"),
];

/// The names of the parts.
pub(super) struct Parts {
    pub(super) document: String,
    pub(super) styles: String,
    pub(super) footnotes: String,
    pub(super) endnotes: String,
    core: String,
}

impl Parts {
    /// Finds the parts; one that no relation names has its usual name.
    pub(super) fn find(package: &mut Package, limits: &Limits) -> Result<Self, ReadError> {
        let root = Relations::read(package, "_rels/.rels", "", limits)?;
        let document = root.target("officeDocument").unwrap_or_else(|| "word/document.xml".to_owned());
        let (folder, name) = document.rsplit_once('/').unwrap_or(("", &document));
        let inner = Relations::read(package, &format!("{folder}/_rels/{name}.rels"), folder, limits)?;
        let part = |kind: &str| inner.target(kind).unwrap_or_else(|| format!("{folder}/{kind}.xml"));
        Ok(Self {
            styles: part("styles"),
            footnotes: part("footnotes"),
            endnotes: part("endnotes"),
            core: root.target("core-properties").unwrap_or_else(|| "docProps/core.xml".to_owned()),
            document,
        })
    }

    /// Returns what the file says of itself.
    pub(super) fn metadata(&self, package: &mut Package, limits: &Limits) -> Result<Metadata, ReadError> {
        let mut metadata = Metadata::default();
        let Some(text) = package.part(&self.core)? else { return Ok(metadata) };
        let mut xml = Xml::new(KIND, &self.core, &text, SPACES, limits);
        loop {
            match xml.next()? {
                Node::Open(element) => {
                    let place = match (element.space, element.name()) {
                        ("dc", "title") => &mut metadata.title,
                        ("dc", "creator") => &mut metadata.author,
                        ("dcterms", "created") => &mut metadata.date,
                        _ => continue,
                    };
                    let content = xml.content()?;
                    if place.is_none() && !content.is_empty() {
                        *place = Some(content);
                    }
                }
                Node::End => break,
                Node::Close | Node::Text(_) => {}
            }
        }
        metadata.date = metadata.date.and_then(|date| iso_day(&date));
        Ok(metadata)
    }
}

/// What the parts of a file are to another.
struct Relations(Vec<(String, String)>);

impl Relations {
    fn read(package: &mut Package, name: &str, folder: &str, limits: &Limits) -> Result<Self, ReadError> {
        let mut relations = Vec::new();
        let Some(text) = package.part(name.trim_start_matches('/'))? else { return Ok(Self(relations)) };
        let mut xml = Xml::new(KIND, name, &text, SPACES, limits);
        loop {
            match xml.next()? {
                Node::Open(element) if (element.space, element.name()) == ("rel", "Relationship") => {
                    if let (Some(kind), Some(target)) = (element.attribute("Type"), element.attribute("Target")) {
                        let kind = kind.rsplit('/').next().unwrap_or("").to_owned();
                        relations.push((kind, resolve(folder, &target)));
                    }
                }
                Node::End => return Ok(Self(relations)),
                _ => {}
            }
        }
    }

    fn target(&self, kind: &str) -> Option<String> {
        self.0.iter().find(|(known, _)| known == kind).map(|(_, target)| target.clone())
    }
}
