//! Whose figure it is, where its indicator names somebody.

use crate::{
    fact::figure::Reading,
    ontology::{grammar::WordClass, lexicon::Tag, quantity::Cue},
    sentence::Shape,
};

impl Reading<'_> {
    /// The name inside an indicator that says whose figure it is.
    pub(super) fn owner(&self, (first, end): (usize, usize)) -> Option<(usize, usize)> {
        let genitive = (first..end).find(|&index| self.tag(index) == Some(Tag::Genitive));
        if let Some(genitive) = genitive {
            let start = (first..genitive)
                .rev()
                .take_while(|&index| self.is_nominal(index) && self.tag(index) != Some(Tag::Determiner))
                .last()?;
            return (self.tag(genitive.wrapping_sub(1)) == Some(Tag::Name)).then_some((start, genitive));
        }
        let join = (first..end)
            .rev()
            .find(|&index| self.cue(index, Cue::Inner) && self.is_name(self.skip_determiners(index + 1)))?;
        let start = self.skip_determiners(join + 1);
        let stop = (start..end).take_while(|&index| self.is_name(index) || self.is(index, WordClass::Of)).last()? + 1;
        Some((start, stop))
    }

    fn is_name(&self, index: usize) -> bool {
        self.tag(index) == Some(Tag::Name) && self.shape(index, Shape::CAPITAL)
    }
}
