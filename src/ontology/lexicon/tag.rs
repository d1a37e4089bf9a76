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

/// The parts of speech a word can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tags {
    bits: u32,
    first: Option<Tag>,
}

impl Tags {
    /// Returns the set with one more tag; the first one added is the likeliest.
    #[must_use]
    pub fn with(self, tag: Tag) -> Self {
        Self { bits: self.bits | 1 << tag as u32, first: self.first.or(Some(tag)) }
    }

    /// Returns whether the word can have this tag.
    #[must_use]
    pub const fn has(self, tag: Tag) -> bool {
        self.bits & (1 << tag as u32) != 0
    }

    /// Returns the set as bits; see [`Tag::bit`].
    #[must_use]
    pub const fn bits(self) -> u32 {
        self.bits
    }

    /// Returns the likeliest tag.
    #[must_use]
    pub const fn first(self) -> Option<Tag> {
        self.first
    }
}
