//! The files that are compiled in, and what the build script has laid out of them.

use std::borrow::Cow;

use super::{
    gazetteer::{Image, Kind},
    index::Slot,
    lexicon::Bytes,
};

include!(concat!(env!("OUT_DIR"), "/built_in.rs"));

/// Returns every file that is compiled in, with its path, in the order of the paths.
pub(super) fn files() -> impl ExactSizeIterator<Item = (&'static str, &'static str)> {
    FILES.iter().copied()
}

/// Returns whether a file is the one that is compiled in.
///
/// It mostly is that very text, so that nothing is compared.
pub(super) fn is_same(text: &str, built_in: &str) -> bool {
    text.len() == built_in.len() && (text.as_ptr() == built_in.as_ptr() || text == built_in)
}

/// What was laid out of the tables of a lexicon.
pub(super) struct Words {
    pub(super) rows: &'static [Bytes],
    pub(super) slots: &'static [Slot],
    pub(super) names: &'static [[u8; 4]],
}

/// Returns the image of a lexicon, where its tables are those that are compiled in.
pub(super) fn lexicon(tagged: &str, tiers: &str, names: &str) -> Option<Words> {
    let is_built_in = is_same(tagged, TAGGED) && is_same(tiers, TIERS) && is_same(names, NAMES);
    is_built_in.then_some(Words {
        rows: LEXICON_ROWS.as_chunks().0,
        slots: LEXICON_SLOTS.as_chunks().0,
        names: LEXICON_NAMES.as_chunks().0,
    })
}

/// Returns the image of a gazetteer, where its files are those that are compiled in.
pub(super) fn gazetteer(files: &[Cow<'static, str>]) -> Option<Image> {
    let is_built_in =
        files.len() == PLACES.len() && files.iter().zip(PLACES).all(|(file, built_in)| is_same(file, built_in));
    is_built_in.then_some(Image {
        rows: Cow::Borrowed(PLACE_ROWS.as_chunks().0),
        keys: Cow::Borrowed(PLACE_KEYS.as_chunks().0),
        slots: Cow::Borrowed(PLACE_SLOTS.as_chunks().0),
        kinds: Cow::Borrowed(KINDS),
    })
}

#[cfg(test)]
mod tests {
    use super::super::{gazetteer::image as image_of_places, lexicon::image as image_of_words};
    use super::*;

    #[test]
    fn the_tables_are_those_that_the_program_makes() {
        let built_in = lexicon(TAGGED, TIERS, NAMES).unwrap_or_else(|| unreachable!("its own tables are not known"));
        let made = image_of_words(TAGGED, TIERS, NAMES).unwrap_or_else(|faults| unreachable!("{faults:?}"));
        assert!(made.rows == built_in.rows && made.names == built_in.names && made.index.slots() == built_in.slots);
        let files: Vec<Cow<'static, str>> = PLACES.iter().map(|text| Cow::Borrowed(*text)).collect();
        let built_in = gazetteer(&files).unwrap_or_else(|| unreachable!("its own files are not known"));
        let made = image_of_places(PLACES);
        assert!(made.rows == built_in.rows && made.keys == built_in.keys && made.slots == built_in.slots);
        assert_eq!(made.kinds, built_in.kinds);
    }

    #[test]
    fn other_tables_are_not_taken_for_those() {
        assert!(lexicon(TAGGED, "word\t10\n", NAMES).is_none());
        assert!(gazetteer(&[Cow::Borrowed("Mara\ttown\t\t\t\n")]).is_none());
    }
}
