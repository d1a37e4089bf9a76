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
    let mut rest = name;
    loop {
        // Letters and figures are copied as they stand and made small at the end.
        let (plain, behind) = rest.split_at(plain(rest));
        if !plain.is_empty() {
            if gap && slug.len() > begin {
                slug.push('-');
            }
            gap = false;
            slug.push_str(plain);
        }
        let mut marks = behind.chars();
        // An apostrophe is no border: "People's" is one word.
        match marks.next() {
            Some(mark) => gap |= mark != '\'',
            None => break,
        }
        rest = marks.as_str();
    }
    slug[begin..].make_ascii_lowercase();
}

/// Returns how many letters and figures of ASCII a text begins with.
pub(crate) fn plain(text: &str) -> usize {
    text.bytes().position(|byte| !PLAIN[usize::from(byte)]).unwrap_or(text.len())
}

/// Which bytes are letters and figures: one look for each, since names are read time and again.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0;
    while byte < 0x80 {
        plain[byte] = (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    plain
};

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
