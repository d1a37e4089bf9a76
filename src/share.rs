//! Texts that many values have: where they are read, equal ones become one.

use std::{cell::RefCell, fmt, sync::Arc};

use rustc_hash::FxHashSet;
use serde::{
    Deserializer,
    de::{Error, Visitor},
};

/// How many texts are remembered: those of one document or a few, not those of all.
const KNOWN: usize = 1 << 10;

thread_local! {
    static TEXTS: RefCell<FxHashSet<Arc<str>>> = RefCell::default();
}

/// Returns the one text of all that are equal to this, as far as they are remembered.
fn shared(text: &str) -> Arc<str> {
    TEXTS.with_borrow_mut(|texts| {
        if let Some(known) = texts.get(text) {
            return known.clone();
        }
        if texts.len() >= KNOWN {
            texts.clear();
        }
        let new: Arc<str> = Arc::from(text);
        texts.insert(new.clone());
        new
    })
}

/// Reads a text, for `serde`.
pub(crate) fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Arc<str>, D::Error> {
    struct Text;

    impl Visitor<'_> for Text {
        type Value = Arc<str>;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("a text")
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<Arc<str>, E> {
            Ok(shared(text))
        }
    }

    deserializer.deserialize_str(Text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_are_one() {
        assert!(Arc::ptr_eq(&shared("one"), &shared("one")));
        assert_eq!(&*shared("other"), "other");
        for number in (0..3 * KNOWN).map(|number| number.to_string()) {
            assert_eq!(*shared(&number), *number);
        }
        TEXTS.with_borrow(|texts| assert!(texts.len() <= KNOWN));
    }
}
