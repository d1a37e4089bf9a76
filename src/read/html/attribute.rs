//! The attributes of a start tag, as far as they say something of what is read, and what they say.

use super::{
    tag::Role,
    words::{self, Place},
};

/// Which attributes are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    AriaHidden,
    AriaLevel,
    Class,
    Content,
    EpubType,
    Hidden,
    Href,
    Id,
    Itemprop,
    Name,
    Property,
    Role,
    Style,
    Type,
}

/// In the order of [`Key`].
const KEYS: [(&str, Key); 14] = [
    ("aria-hidden", Key::AriaHidden),
    ("aria-level", Key::AriaLevel),
    ("class", Key::Class),
    ("content", Key::Content),
    ("epub:type", Key::EpubType),
    ("hidden", Key::Hidden),
    ("href", Key::Href),
    ("id", Key::Id),
    ("itemprop", Key::Itemprop),
    ("name", Key::Name),
    ("property", Key::Property),
    ("role", Key::Role),
    ("style", Key::Style),
    ("type", Key::Type),
];

/// The attributes of one start tag; of equal names, the first counts.
#[derive(Debug, Default)]
pub(super) struct Attributes {
    values: [String; KEYS.len()],
    seen: [bool; KEYS.len()],
    current: Option<usize>,
}

impl Attributes {
    pub(super) fn clear(&mut self) {
        for (value, seen) in self.values.iter_mut().zip(&mut self.seen).filter(|(_, seen)| **seen) {
            value.clear();
            *seen = false;
        }
        self.current = None;
    }

    pub(super) fn name(&mut self, name: &[u8]) {
        let index = KEYS.binary_search_by(|(known, _)| known.as_bytes().cmp(name)).ok();
        self.current = index.filter(|&index| self.seen.get(index) == Some(&false));
        if let Some(seen) = self.current.and_then(|index| self.seen.get_mut(index)) {
            *seen = true;
        }
    }

    pub(super) fn value(&mut self, value: &[u8]) {
        if let Some(known) = self.current.take().and_then(|index| self.values.get_mut(index)) {
            known.push_str(&String::from_utf8_lossy(value));
        }
    }

    /// Returns the value, empty where there is none.
    pub(super) fn get(&self, key: Key) -> &str {
        self.values.get(key as usize).map_or("", String::as_str)
    }

    fn has(&self, key: Key) -> bool {
        self.seen.get(key as usize) == Some(&true)
    }

    /// Returns what the element is, where its attributes say it better than its name.
    pub(super) fn role(&self, role: Role) -> Role {
        if !self.has(Key::Role) || !(role.parts_lines() || role == Role::Inline) || role == Role::Table {
            return role;
        }
        match self.get(Key::Role).split_ascii_whitespace().next().unwrap_or("") {
            "main" => Role::Main,
            "article" => Role::Article,
            "heading" => {
                let level = self.get(Key::AriaLevel).trim().parse().unwrap_or(2);
                Role::Heading(if (1..=6).contains(&level) { level } else { 6 })
            }
            "contentinfo" => Role::Footer,
            "banner" => Role::Header,
            "navigation" | "complementary" | "search" | "dialog" | "alertdialog" | "menu" | "menubar" | "toolbar"
            | "tooltip" => Role::Beside,
            _ => role,
        }
    }

    /// Returns whether a table only places things on the page.
    pub(super) fn is_layout(&self) -> bool {
        matches!(self.get(Key::Role), "presentation" | "none")
    }

    /// Returns whether the element holds the notes of a text.
    pub(super) fn is_notes(&self) -> bool {
        let says = |key| self.get(key).to_ascii_lowercase().contains("notes");
        says(Key::Role) || says(Key::EpubType) || says(Key::Class) || says(Key::Id)
    }

    /// Returns whether the element refers to a note, or may do so: it leads to a place of the same page.
    pub(super) fn is_reference(&self) -> bool {
        self.get(Key::Href).starts_with('#')
            || self.get(Key::EpubType).contains("noteref")
            || matches!(self.get(Key::Role), "doc-noteref" | "doc-backlink")
    }

    /// Returns what the attributes say of the place of the element on the page.
    pub(super) fn place(&self) -> Option<Place> {
        let style = self.get(Key::Style);
        let is_hidden = self.has(Key::Hidden) && self.get(Key::Hidden) != "until-found"
            || self.get(Key::AriaHidden).eq_ignore_ascii_case("true")
            || !style.is_empty() && hides(style);
        if is_hidden {
            return Some(Place::Hidden);
        }
        let class = if self.has(Key::Class) { words::of_class(self.get(Key::Class)) } else { None };
        let id = if self.has(Key::Id) { words::of_id(self.get(Key::Id)) } else { None };
        class.max(id)
    }
}

fn hides(style: &str) -> bool {
    let style: String =
        style.chars().filter(|character| !character.is_whitespace()).flat_map(char::to_lowercase).collect();
    style.split(';').any(|rule| {
        let rule = rule.trim_end_matches("!important");
        rule == "display:none" || rule == "visibility:hidden"
    })
}

#[cfg(test)]
mod tests {
    use super::KEYS;

    #[test]
    fn keys_stand_in_order() {
        assert!(KEYS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(KEYS.iter().enumerate().all(|(index, (_, key))| *key as usize == index));
    }
}
