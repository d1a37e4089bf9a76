//! The elements of HTML: which there are, and how each is read.

/// How an element is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// No element but text.
    Text,
    /// The whole page; opened and closed by nothing.
    Page,
    /// Says something of the page.
    Meta,
    /// The title of the page.
    Title,
    /// Holds no text to read; its content is not parsed.
    Raw,
    /// Holds no text to read.
    Mute,
    /// Holds nothing at all.
    Void,
    /// The end of a printed line.
    Break,
    /// A line across the page.
    Rule,
    /// Stands alone in its line, and is nothing else.
    Block,
    Main,
    Article,
    Section,
    Header,
    Footer,
    /// Links, asides and other things beside the article.
    Beside,
    Form,
    Paragraph,
    /// With its level.
    Heading(u8),
    List,
    Item,
    Terms,
    Term,
    Meaning,
    Quotation,
    Printed,
    Table,
    Caption,
    Rows,
    Row,
    Cell,
    /// A cell that heads a row or a column.
    HeadCell,
    Link,
    Raised,
    Quoted,
    /// Stands within a line; its end tag may come behind those of what it holds.
    Style,
    /// Stands within a line.
    Inline,
    /// Holds nothing to read, but in a heading.
    Button,
}

use Role::{
    Article, Beside, Block, Break, Button, Caption, Cell, Footer, Form, HeadCell, Header, Heading, Inline, Item, Link,
    List, Main, Meaning, Meta, Mute, Page, Paragraph, Printed, Quotation, Quoted, Raised, Raw, Row, Rows, Rule,
    Section, Style, Table, Term, Terms, Title, Void,
};

/// A name of an element, as an index that is small and the same for all names that are unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Name(pub(super) usize);

impl Name {
    /// How many names there are.
    pub(super) const COUNT: usize = NAMES.len() + 1;
    /// Any name that is not known.
    const UNKNOWN: Self = Self(NAMES.len());
    pub(super) const PARAGRAPH: Self = Self::known("p");
    pub(super) const ITEM: Self = Self::known("li");
    pub(super) const TABLE: Self = Self::known("table");
    pub(super) const SELECT: Self = Self::known("select");
    pub(super) const ROW: Self = Self::known("tr");
    pub(super) const LISTS: [Self; 5] =
        [Self::known("ul"), Self::known("ol"), Self::known("menu"), Self::known("dir"), Self::known("dl")];
    pub(super) const TERMS: [Self; 2] = [Self::known("dt"), Self::known("dd")];
    pub(super) const ROWS: [Self; 3] = [Self::known("tbody"), Self::known("thead"), Self::known("tfoot")];
    pub(super) const BORDERS: [Self; 4] = [Self::TABLE, Self::known("caption"), Self::known("td"), Self::known("th")];
    pub(super) const HEADINGS: [Self; 6] = [
        Self::known("h1"),
        Self::known("h2"),
        Self::known("h3"),
        Self::known("h4"),
        Self::known("h5"),
        Self::known("h6"),
    ];

    const fn known(name: &str) -> Self {
        let mut index = 0;
        while index < NAMES.len() {
            if is_same(NAMES[index].0.as_bytes(), name.as_bytes()) {
                return Self(index);
            }
            index += 1;
        }
        Self::UNKNOWN
    }

    /// Returns the name and what its element is.
    pub(super) fn of(name: &[u8]) -> (Self, Role) {
        match NAMES.binary_search_by(|(known, _)| known.as_bytes().cmp(name)) {
            Ok(index) => (Self(index), NAMES.get(index).map_or(Inline, |(_, role)| *role)),
            Err(_) => (Self::UNKNOWN, Inline),
        }
    }
}

const fn is_same(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

impl Role {
    /// Returns whether the element ends the line before it and the line that it holds.
    pub(super) const fn parts_lines(self) -> bool {
        !matches!(
            self,
            Self::Text | Meta | Title | Raw | Mute | Void | Break | Link | Raised | Quoted | Style | Inline | Button
        )
    }

    /// Returns whether the element may be a list of links and nothing else.
    pub(super) const fn may_be_links(self) -> bool {
        matches!(self, Block | Section | Header | Paragraph | List | Terms | Table | Row | Cell | Item | Form | Caption)
    }
}

/// In order of the names.
const NAMES: [(&str, Role); 118] = [
    ("a", Link),
    ("abbr", Inline),
    ("address", Block),
    ("annotation", Mute),
    ("applet", Mute),
    ("area", Void),
    ("article", Article),
    ("aside", Beside),
    ("audio", Mute),
    ("b", Style),
    ("base", Void),
    ("basefont", Void),
    ("bgsound", Void),
    ("big", Style),
    ("blockquote", Quotation),
    ("body", Page),
    ("br", Break),
    ("button", Button),
    ("canvas", Mute),
    ("caption", Caption),
    ("center", Block),
    ("code", Style),
    ("col", Void),
    ("colgroup", Inline),
    ("datalist", Mute),
    ("dd", Meaning),
    ("del", Mute),
    ("details", Block),
    ("dialog", Mute),
    ("dir", List),
    ("div", Block),
    ("dl", Terms),
    ("dt", Term),
    ("em", Style),
    ("embed", Void),
    ("fieldset", Block),
    ("figcaption", Block),
    ("figure", Block),
    ("font", Style),
    ("footer", Footer),
    ("form", Form),
    ("frame", Void),
    ("frameset", Mute),
    ("h1", Heading(1)),
    ("h2", Heading(2)),
    ("h3", Heading(3)),
    ("h4", Heading(4)),
    ("h5", Heading(5)),
    ("h6", Heading(6)),
    ("head", Page),
    ("header", Header),
    ("hgroup", Block),
    ("hr", Rule),
    ("html", Page),
    ("i", Style),
    ("iframe", Raw),
    ("img", Void),
    ("input", Void),
    ("keygen", Void),
    ("label", Mute),
    ("legend", Mute),
    ("li", Item),
    ("link", Void),
    ("listing", Printed),
    ("main", Main),
    ("map", Mute),
    ("math", Inline),
    ("menu", List),
    ("meta", Meta),
    ("meter", Mute),
    ("nav", Beside),
    ("nobr", Style),
    ("noembed", Raw),
    ("noframes", Raw),
    ("noscript", Raw),
    ("object", Mute),
    ("ol", List),
    ("optgroup", Mute),
    ("option", Mute),
    ("p", Paragraph),
    ("param", Void),
    ("picture", Inline),
    ("pre", Printed),
    ("progress", Mute),
    ("q", Quoted),
    ("rp", Mute),
    ("rt", Mute),
    ("ruby", Inline),
    ("s", Style),
    ("script", Raw),
    ("section", Section),
    ("select", Mute),
    ("small", Style),
    ("source", Void),
    ("span", Inline),
    ("strike", Style),
    ("strong", Style),
    ("style", Raw),
    ("summary", Block),
    ("sup", Raised),
    ("svg", Mute),
    ("table", Table),
    ("tbody", Rows),
    ("td", Cell),
    ("template", Mute),
    ("textarea", Raw),
    ("tfoot", Rows),
    ("th", HeadCell),
    ("thead", Rows),
    ("title", Title),
    ("tr", Row),
    ("track", Void),
    ("tt", Style),
    ("u", Style),
    ("ul", List),
    ("video", Mute),
    ("wbr", Void),
    ("xmp", Raw),
];

#[cfg(test)]
mod tests {
    use super::{NAMES, Name, Role};

    #[test]
    fn names_are_in_order_and_found() {
        assert!(NAMES.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(Name::HEADINGS.iter().chain(&Name::BORDERS).all(|name| *name != Name::UNKNOWN));
        assert_eq!(Name::of(b"h2").1, Role::Heading(2));
        assert_eq!(Name::of(b"app-root"), (Name::UNKNOWN, Role::Inline));
    }
}
