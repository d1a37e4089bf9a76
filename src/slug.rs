//! Readable ASCII ids out of names in any script.

/// Returns the name as lower-case ASCII words joined by hyphens; empty where nothing can be transliterated.
///
/// Transliteration is that of the `deunicode` crate.
#[must_use]
pub fn slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    push(&mut slug, name);
    slug
}

/// Writes what [`slug`] returns for a name behind a text.
pub fn push(slug: &mut String, name: &str) {
    let begin = slug.len();
    let mut gap = false;
    let ascii;
    let name = if name.is_ascii() {
        name
    } else {
        ascii = deunicode::deunicode(name);
        &ascii
    };
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() {
            if gap && slug.len() > begin {
                slug.push('-');
            }
            gap = false;
            slug.push(byte.to_ascii_lowercase() as char);
        } else if byte != b'\'' {
            // An apostrophe is no border: "People's" is one word.
            gap = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn names_become_ascii_words() {
        for (name, expected) in [
            ("Nairobi-Mombasa Railway (Phase II)", "nairobi-mombasa-railway-phase-ii"),
            ("People’s Bank", "peoples-bank"),
            ("Zürich", "zurich"),
            ("  “77” Initiative ", "77-initiative"),
            ("", ""),
        ] {
            assert_eq!(slug(name), expected, "{name}");
        }
    }
}
