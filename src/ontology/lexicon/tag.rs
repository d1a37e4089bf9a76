//! Parts of speech, and sets of them.

/// A part of speech: the Penn Treebank's tags, reduced to what rules tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Tag {
    /// Common noun, singular or mass (NN).
    Noun,
    /// Common noun, plural (NNS).
    Nouns,
    /// Proper noun (NNP, NNPS).
    Name,
    /// Adjective (JJ, JJR, JJS).
    Adjective,
    /// Adverb (RB, RBR, RBS).
    Adverb,
    /// Verb, base form (VB).
    Verb,
    /// Verb, present, not third person singular (VBP).
    VerbPresent,
    /// Verb, present, third person singular (VBZ).
    VerbThird,
    /// Verb, past tense (VBD).
    VerbPast,
    /// Verb, past participle (VBN).
    Participle,
    /// Verb, gerund or present participle (VBG).
    Gerund,
    /// Modal (MD).
    Modal,
    /// "to" before a verb or a noun (TO).
    To,
    /// Determiner, predeterminer (DT, PDT).
    Determiner,
    /// Possessive pronoun (PRP$, WP$).
    Possessive,
    /// Possessive ending (POS).
    Genitive,
    /// Personal pronoun, existential "there" (PRP, EX).
    Pronoun,
    /// Question or relative word (WDT, WP, WRB).
    Relative,
    /// Preposition or subordinating conjunction (IN).
    Preposition,
    /// Coordinating conjunction (CC).
    Conjunction,
    /// Particle (RP).
    Particle,
    /// Number (CD).
    Number,
    /// Punctuation and symbols.
    Mark,
    /// Anything else (UH, FW, LS).
    Other,
}

impl Tag {
    /// Every tag with its names in the Penn Treebank, the one that data files use first.
    pub const NAMES: &'static [(Self, &'static [&'static str])] = &[
        (Self::Noun, &["NN"]),
        (Self::Nouns, &["NNS"]),
        (Self::Name, &["NNP", "NNPS"]),
        (Self::Adjective, &["JJ", "JJR", "JJS"]),
        (Self::Adverb, &["RB", "RBR", "RBS"]),
        (Self::Verb, &["VB"]),
        (Self::VerbPresent, &["VBP"]),
        (Self::VerbThird, &["VBZ"]),
        (Self::VerbPast, &["VBD"]),
        (Self::Participle, &["VBN"]),
        (Self::Gerund, &["VBG"]),
        (Self::Modal, &["MD"]),
        (Self::To, &["TO"]),
        (Self::Determiner, &["DT", "PDT"]),
        (Self::Possessive, &["PRP$", "WP$"]),
        (Self::Genitive, &["POS"]),
        (Self::Pronoun, &["PRP", "EX"]),
        (Self::Relative, &["WDT", "WP", "WRB"]),
        (Self::Preposition, &["IN"]),
        (Self::Conjunction, &["CC"]),
        (Self::Particle, &["RP"]),
        (Self::Number, &["CD"]),
        (Self::Mark, &["SYM"]),
        (Self::Other, &["UH", "FW", "LS"]),
    ];

    /// Returns the tag that the Penn Treebank calls by this name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(_, names)| names.contains(&name)).map(|&(tag, _)| tag)
    }

    /// Returns the tag's bit in a set of tags.
    #[must_use]
    pub const fn bit(self) -> u32 {
        1 << self as u32
    }
}

/// The parts of speech a word can have: a bit for each, and in the top byte the likeliest, counted from one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tags(u32);

impl Tags {
    const FIRST: u32 = 24;

    /// Returns the set with one more tag; the first one added is the likeliest.
    #[must_use]
    pub fn with(self, tag: Tag) -> Self {
        let first = if self.0 == 0 { (tag as u32 + 1) << Self::FIRST } else { 0 };
        Self(self.0 | tag.bit() | first)
    }

    /// Returns whether the word can have this tag.
    #[must_use]
    pub const fn has(self, tag: Tag) -> bool {
        self.0 & tag.bit() != 0
    }

    /// Returns the set as bits; see [`Tag::bit`].
    #[must_use]
    pub const fn bits(self) -> u32 {
        self.0 & ((1 << Self::FIRST) - 1)
    }

    /// Returns the likeliest tag.
    #[must_use]
    pub fn first(self) -> Option<Tag> {
        // The names stand in the order of the tags.
        Tag::NAMES.get((self.0 >> Self::FIRST).wrapping_sub(1) as usize).map(|&(tag, _)| tag)
    }

    /// Returns the set as one number, to be kept in a table.
    pub(super) const fn to_number(self) -> u32 {
        self.0
    }

    /// Returns the set that was such a number.
    pub(super) const fn from_number(number: u32) -> Self {
        Self(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_likeliest_tag_is_kept() {
        for (at, &(tag, _)) in Tag::NAMES.iter().enumerate() {
            assert_eq!(tag as usize, at);
            let other = if tag == Tag::Noun { Tag::Verb } else { Tag::Noun };
            let tags = Tags::default().with(tag).with(other);
            assert_eq!((tags.first(), tags.bits()), (Some(tag), tag.bit() | other.bit()));
        }
        assert_eq!((Tags::default().first(), Tags::default().bits()), (None, 0));
    }
}
