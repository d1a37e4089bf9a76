//! What the names that a site gives to its elements say of them.

use std::{collections::BTreeMap, sync::LazyLock};

/// What a name says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    /// Beside the article, where it holds no sentences.
    Links,
    /// Beside the article.
    Beside,
    /// Not shown.
    Hidden,
}

static WORDS: LazyLock<BTreeMap<&str, Place>> = LazyLock::new(|| {
    let mut place = Place::Links;
    let mut words = BTreeMap::new();
    for line in include_str!("../../../data/pages/words.txt").lines() {
        match line.trim() {
            "[hidden]" => place = Place::Hidden,
            "[beside]" => place = Place::Beside,
            "[links]" => place = Place::Links,
            line if line.is_empty() || line.starts_with('#') => {}
            word => {
                words.insert(word, place);
            }
        }
    }
    words
});

/// Longer names are made by programs.
const LONGEST: usize = 80;
/// A word of the list has at most so many parts.
const MOST_PARTS: usize = 3;
/// What an element has, or lacks, is said of its whole.
const WHOLE: [&str; 5] = ["has", "is", "no", "with", "without"];

/// Returns what the classes of an element say.
pub(super) fn of_class(class: &str) -> Option<Place> {
    class.split_ascii_whitespace().filter_map(of_name).max()
}

/// Returns what an id says; only one that is nothing but a word of the list says anything.
pub(super) fn of_id(id: &str) -> Option<Place> {
    if id.len() > LONGEST { None } else { WORDS.get(parts(id).join("-").as_str()).copied() }
}

fn of_name(name: &str) -> Option<Place> {
    if name.len() > LONGEST {
        return None;
    }
    let parts = parts(name);
    if parts.iter().any(|part| WHOLE.contains(&part.as_str())) {
        return None;
    }
    (0..parts.len())
        .flat_map(|start| (start + 1..=parts.len().min(start + MOST_PARTS)).map(move |end| (start, end)))
        .filter_map(|(start, end)| WORDS.get(parts.get(start..end)?.join("-").as_str()).copied())
        .max()
}

/// Cuts a name at hyphens and before capitals.
fn parts(name: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut was_lower = false;
    for character in name.chars() {
        if !character.is_alphanumeric() || character.is_uppercase() && was_lower {
            parts.push(String::new());
        }
        if let Some(last) = parts.last_mut()
            && character.is_alphanumeric()
        {
            last.extend(character.to_lowercase());
        }
        was_lower = character.is_lowercase();
    }
    parts.retain(|part| !part.is_empty());
    parts
}

#[cfg(test)]
mod tests {
    use super::{Place, of_class, of_id};

    #[test]
    fn names_say_what_their_words_say() {
        assert_eq!(of_class("page govuk-visually-hidden"), Some(Place::Hidden));
        assert_eq!(of_class("cookieBanner"), Some(Place::Beside));
        assert_eq!(of_class("block related_links"), Some(Place::Links));
        assert_eq!(of_class("main-with-sidebar has-sidebar sharehold"), None);
        assert_eq!(of_id("social-protection"), None);
        assert_eq!(of_id("footer"), Some(Place::Beside));
    }
}
