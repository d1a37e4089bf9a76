//! Books in EPUB: their chapters in the order of their spine.
//!
//! The container names the package, the package its chapters; each is read as HTML, all of it. The table of contents,
//! which only repeats the headings, is left out, and so are pictures.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Limits, Metadata, ReadError, Reader, SourceText,
    blocks::{self, Blocks},
    html::{self, Part},
    iso_day,
    packed::{Package, resolve},
    xml::{Node, Spaces, Xml},
};

/// Books.
pub(super) const EPUB: Reader = Reader {
    key: "epub",
    label: "EPUB book",
    extensions: &["epub"],
    needs_fence: false,
    is_sure: |bytes| super::packed::is_of_type(bytes, "application/epub+zip"),
    source,
    draft: blocks::draft,
};

const KIND: &str = EPUB.label;

const SPACES: Spaces = &[
    ("urn:oasis:names:tc:opendocument:xmlns:container", "container"),
    ("http://www.idpf.org/2007/opf", "opf"),
    ("http://purl.org/dc/elements/1.1/", "dc"),
    ("http://www.w3.org/2001/04/xmlenc#", "enc"),
];

const CONTAINER: &str = "META-INF/container.xml";
const ENCRYPTION: &str = "META-INF/encryption.xml";
/// What chapters are; what else may stand in a spine is a picture.
const CHAPTERS: [&str; 2] = ["application/xhtml+xml", "text/html"];

fn source(bytes: &[u8], limits: &Limits) -> Result<SourceText, ReadError> {
    let mut package = Package::open(KIND, bytes, limits)?;
    let name = root(&mut package, limits)?;
    let Some(text) = package.part(&name)? else { return Err(missing(&name)) };
    let book = book(&name, &text, limits)?;
    let locked = locked(&mut package, limits)?;
    let mut blocks = Blocks::new(limits);
    for chapter in &book.chapters {
        if locked.contains(chapter) {
            return Err(ReadError::Locked);
        }
        let Some(text) = package.part(chapter)? else { return Err(missing(chapter)) };
        blocks.locate(chapter.clone());
        html::walk(&mut blocks, limits, &text, Part::Chapter(chapter))?;
    }
    Ok(blocks.finish(book.metadata))
}

fn missing(part: &str) -> ReadError {
    ReadError::Damaged { kind: KIND, found: format!("there is no {part} in it") }
}

/// Returns the name of the part that says what the book is made of.
fn root(package: &mut Package, limits: &Limits) -> Result<String, ReadError> {
    let Some(text) = package.part(CONTAINER)? else { return Err(missing(CONTAINER)) };
    let mut xml = Xml::new(KIND, CONTAINER, &text, SPACES, limits);
    loop {
        match xml.next()? {
            Node::Open(element) if (element.space, element.name()) == ("container", "rootfile") => {
                if let Some(path) = element.attribute("full-path") {
                    return Ok(resolve("", &path));
                }
            }
            Node::End => {
                let found = format!("{CONTAINER} does not name the package of the book");
                return Err(ReadError::Damaged { kind: KIND, found });
            }
            _ => {}
        }
    }
}

/// Returns the parts that are encrypted. Often these are only the typefaces.
fn locked(package: &mut Package, limits: &Limits) -> Result<BTreeSet<String>, ReadError> {
    let mut locked = BTreeSet::new();
    let Some(text) = package.part(ENCRYPTION)? else { return Ok(locked) };
    let mut xml = Xml::new(KIND, ENCRYPTION, &text, SPACES, limits);
    loop {
        match xml.next()? {
            Node::Open(element) if (element.space, element.name()) == ("enc", "CipherReference") => {
                if let Some(path) = element.attribute("URI") {
                    locked.insert(resolve("", &decoded(&path)));
                }
            }
            Node::End => return Ok(locked),
            _ => {}
        }
    }
}

/// What a book is made of.
struct Book {
    metadata: Metadata,
    /// The names of its chapters, each once.
    chapters: Vec<String>,
}

fn book(part: &str, text: &str, limits: &Limits) -> Result<Book, ReadError> {
    let folder = part.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut metadata = Metadata::default();
    let mut parts: BTreeMap<String, Option<String>> = BTreeMap::new();
    let mut spine = Vec::new();
    let mut xml = Xml::new(KIND, part, text, SPACES, limits);
    loop {
        match xml.next()? {
            Node::Open(element) => {
                let place = match (element.space, element.name()) {
                    ("opf", "item") => {
                        if let (Some(id), Some(path)) = (element.attribute("id"), element.attribute("href")) {
                            let is_chapter =
                                element.attribute("media-type").is_some_and(|kind| CHAPTERS.contains(&&*kind));
                            let properties = element.attribute("properties").unwrap_or_default();
                            let is_contents = properties.split_whitespace().any(|property| property == "nav");
                            let path = (is_chapter && !is_contents).then(|| resolve(folder, &decoded(&path)));
                            parts.insert(id.into_owned(), path);
                        }
                        continue;
                    }
                    ("opf", "itemref") => {
                        spine.extend(element.attribute("idref").map(std::borrow::Cow::into_owned));
                        continue;
                    }
                    ("dc", "title") => &mut metadata.title,
                    ("dc", "creator") => &mut metadata.author,
                    // Older books say of each date what came of it.
                    ("dc", "date") if !element.says("event", "modification") => &mut metadata.date,
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
    metadata.date = metadata.date.and_then(|date| day(&date));
    let mut chapters = Vec::new();
    let mut seen = BTreeSet::new();
    for id in spine {
        match parts.get(&id) {
            Some(Some(chapter)) if seen.insert(chapter) => chapters.push(chapter.clone()),
            Some(_) => {}
            None => {
                let found = format!("{part}: the spine names \"{id}\", which the manifest does not");
                return Err(ReadError::Damaged { kind: KIND, found });
            }
        }
    }
    Ok(Book { metadata, chapters })
}

/// Returns a date as exact as it is given.
fn day(date: &str) -> Option<String> {
    let is_number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = date.split('-').collect();
    match parts.as_slice() {
        [year] if year.len() == 4 && is_number(year) => Some(date.to_owned()),
        [year, month] if year.len() == 4 && month.len() == 2 && is_number(year) && is_number(month) => {
            Some(date.to_owned())
        }
        _ => iso_day(date),
    }
}

/// Returns an address with the characters that it writes as numbers.
fn decoded(path: &str) -> String {
    let path = path.split('#').next().unwrap_or(path);
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, after @ ..] = rest {
        let number = match (first, after) {
            (b'%', [high, low, ..]) => (*high as char).to_digit(16).zip((*low as char).to_digit(16)),
            _ => None,
        };
        let (byte, used) = number.map_or((*first, 1), |(high, low)| ((high * 16 + low) as u8, 3));
        bytes.push(byte);
        rest = rest.get(used..).unwrap_or_default();
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
