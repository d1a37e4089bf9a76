//! Styles: which of them are headings, lists, or hidden.
//!
//! The names of built-in styles are the same in every language ("heading 1"); ids are not. A style is what the one that
//! it is based on is, where it does not say otherwise.

use std::collections::BTreeMap;

use super::{
    super::{
        Limits, ReadError,
        xml::{Node, Xml},
    },
    KIND, SPACES,
    open::is_on,
};

/// No style is based on so many others.
const DEEPEST: usize = 64;

/// What a style makes of its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Style {
    /// Of a heading; 0 of other text.
    pub(super) level: u8,
    pub(super) is_listed: bool,
    pub(super) is_hidden: bool,
}

/// The styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: BTreeMap<String, Style>,
    /// Of a paragraph that names none.
    pub(super) usual: Style,
}

/// A style as it is declared.
#[derive(Default)]
struct Declared {
    based_on: Option<String>,
    name: String,
    level: Option<u8>,
    is_listed: Option<bool>,
    is_hidden: Option<bool>,
}

impl Styles {
    /// Reads the part that declares them.
    pub(super) fn read(text: &str, part: &str, limits: &Limits) -> Result<Self, ReadError> {
        let mut xml = Xml::new(KIND, part, text, SPACES, limits);
        let mut declared: BTreeMap<String, Declared> = BTreeMap::new();
        let (mut id, mut style, mut usual) = (None, Declared::default(), String::new());
        let mut depth = 0_usize;
        loop {
            match xml.next()? {
                Node::Open(element) if element.space == "w" => {
                    let value = element.attribute("val").unwrap_or_default();
                    match element.name() {
                        "style" if id.is_none() => {
                            let name = element.attribute("styleId").unwrap_or_default().into_owned();
                            if element.says("type", "paragraph") && element.says("default", "1") {
                                usual.clone_from(&name);
                            }
                            id = Some((name, depth));
                        }
                        // How parts of a table look.
                        "tblStylePr" | "pPrChange" | "rPrChange" => {
                            xml.skip()?;
                            continue;
                        }
                        "basedOn" => style.based_on = Some(value.into_owned()),
                        "name" => style.name = value.into_owned(),
                        "outlineLvl" => style.level = level(&value),
                        "numId" => style.is_listed = Some(value != "0"),
                        "vanish" => style.is_hidden = Some(is_on(&element)),
                        _ => {}
                    }
                    depth += 1;
                }
                Node::Open(_) => depth += 1,
                Node::Close => {
                    depth = depth.saturating_sub(1);
                    if let Some((name, _)) = id.take_if(|&mut (_, at)| at == depth) {
                        declared.insert(name, std::mem::take(&mut style));
                    }
                }
                Node::Text(_) => {}
                Node::End => break,
            }
        }
        let styles: BTreeMap<String, Style> =
            declared.iter().map(|(id, style)| (id.clone(), resolve(&declared, style))).collect();
        let usual = styles.get(&usual).copied().unwrap_or_default();
        Ok(Self { styles, usual })
    }

    /// Returns the style of an id; one that is not declared is what its id says.
    pub(super) fn style(&self, id: &str) -> Style {
        self.styles.get(id).copied().unwrap_or_else(|| Style { level: named(id).unwrap_or(0), ..Style::default() })
    }
}

fn resolve(declared: &BTreeMap<String, Declared>, style: &Declared) -> Style {
    let mut chain = vec![style];
    while let Some(above) = chain.last().and_then(|last| last.based_on.as_ref()).and_then(|id| declared.get(id))
        && chain.len() < DEEPEST
    {
        chain.push(above);
    }
    Style {
        level: chain.iter().find_map(|style| style.level.or_else(|| named(&style.name))).unwrap_or(0),
        is_listed: chain.iter().find_map(|style| style.is_listed).unwrap_or(false),
        is_hidden: chain.iter().find_map(|style| style.is_hidden).unwrap_or(false),
    }
}

/// Returns the level of an outline: 0 to 8 are headings, 9 is the body.
pub(super) fn level(value: &str) -> Option<u8> {
    value.parse::<u8>().ok().map(|level| if level < 9 { level + 1 } else { 0 })
}

/// Returns the level of the built-in heading of this name.
fn named(name: &str) -> Option<u8> {
    let name = name.trim().to_ascii_lowercase();
    if name == "title" {
        return Some(1);
    }
    let digits = name.strip_prefix("heading")?.trim();
    digits.parse::<u8>().ok().filter(|level| (1..=9).contains(level))
}
