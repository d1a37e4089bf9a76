//! Word files (DOCX).
//!
//! In go the parts of the package; out comes the text as it stands on the page: insertions kept, deletions dropped,
//! notes and text boxes as blocks after the one that they belong to, results of fields. Left out are headers, footers,
//! comments, hidden text, the instructions of fields, and tables of contents and indexes, which only repeat the text.
//! What other programs draw (charts, diagrams) and what is embedded is not read.

use std::collections::BTreeMap;

use super::{Limits, ReadError, Reader, SourceText, blocks, packed::Package, xml::Spaces};

mod fields;
mod open;
mod parts;
mod styles;
mod walk;

use parts::Parts;
use styles::Styles;
use walk::Walk;

/// Word files.
pub(super) const DOCX: Reader = Reader {
    key: "docx",
    label: "Word file",
    extensions: &["docx", "docm", "dotx", "dotm"],
    needs_fence: false,
    is_sure: |bytes| {
        super::packed::begins_with(bytes, "[Content_Types].xml")
            && memchr::memmem::find(bytes, b"word/document.xml").is_some()
    },
    source,
    draft: blocks::draft,
};

const KIND: &str = DOCX.label;

const SPACES: Spaces = &[
    ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"),
    ("http://purl.oclc.org/ooxml/wordprocessingml/main", "w"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/math", "m"),
    ("http://purl.oclc.org/ooxml/officeDocument/math", "m"),
    ("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"),
];

/// Word writes it where a page began when the file was last laid out.
const PAGE_BREAK: &[u8] = b"lastRenderedPageBreak";

fn source(bytes: &[u8], limits: &Limits) -> Result<SourceText, ReadError> {
    let mut package = Package::open(KIND, bytes, limits)?;
    let parts = Parts::find(&mut package, limits)?;
    let styles = match package.part(&parts.styles)? {
        Some(text) => Styles::read(&text, &parts.styles, limits)?,
        None => Styles::default(),
    };
    let mut notes = BTreeMap::new();
    for (name, prefix) in [(&parts.footnotes, "footnote"), (&parts.endnotes, "endnote")] {
        if let Some(text) = package.part(name)? {
            let mut walk = Walk::new(&styles, prefix, notes, limits);
            walk.part(name, &text)?;
            notes = walk.notes;
        }
    }
    let metadata = parts.metadata(&mut package, limits)?;
    let Some(text) = package.part(&parts.document)? else {
        return Err(ReadError::Damaged { kind: KIND, found: format!("there is no {} in it", parts.document) });
    };
    let mut walk = Walk::new(&styles, "", notes, limits);
    walk.has_pages = memchr::memmem::find(text.as_bytes(), PAGE_BREAK).is_some();
    if walk.has_pages {
        walk.flow.locate("page 1".to_owned());
    }
    walk.part(&parts.document, &text)?;
    walk.flow.finish(metadata)
}
