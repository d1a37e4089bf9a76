//! The closed word classes of a language that the grammar is built on.
//!
//! A language file must fill each of them (`[word-class.negation] words = [...]`). A word holds its classes as bits, so
//! that asking is one comparison.

use super::lexicon::{Lexicon, WordId};

macro_rules! word_classes {
    ($($(#[$doc:meta])* $name:ident = $key:literal,)*) => {
        /// A closed class of words with one task in the grammar.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u8)]
        pub enum WordClass { $($(#[$doc])* $name,)* }

        impl WordClass {
            /// Every word class with its key in the language file.
            pub const ALL: &'static [(Self, &'static str)] = &[$((Self::$name, $key),)*];
        }
    };
}

word_classes! {
    /// "the", "a", "this": opens a noun phrase.
    Article = "article",
    /// "the", "this": points at one thing that is known.
    Definite = "definite",
    /// "one": in "one of the first …", makes one thing of a plural.
    One = "one",
    /// "and", "or", "&".
    And = "and",
    /// "of".
    Of = "of",
    /// "for".
    For = "for",
    /// "on".
    On = "on",
    /// "in", "at", "within": where or when.
    In = "in",
    /// "help": what another does stands behind it without "to".
    Helping = "helping",
    /// "as": in the role of.
    As = "as",
    /// "by": who did it.
    By = "by",
    /// "with".
    With = "with",
    /// Forms of "be".
    Be = "be",
    /// "stands", "gets": as "be" before a participle.
    Link = "link",
    /// Forms of "have".
    Have = "have",
    /// Forms of "do".
    Do = "do",
    /// "will", "shall".
    Future = "future",
    /// "should", "must".
    Ought = "ought",
    /// "can".
    Can = "can",
    /// "may", "could".
    Maybe = "maybe",
    /// "would": what will be, in the passive and without a condition; what may be, else.
    Would = "would",
    /// "not", "never".
    Negation = "negation",
    /// "if", "unless", "whether".
    Condition = "condition",
    /// Verbs whose infinitive is planned whatever their tense: "plan", "propose", "aim".
    Intent = "intent",
    /// "due", "set", "ready": with an infinitive, what is to be.
    Due = "due",
    /// Verbs whose object does what the infinitive says: "encourage", "help".
    Control = "control",
    /// Verbs that ask another to do what the infinitive says: "urge", "call on".
    Ask = "ask",
    /// Nouns whose infinitive is planned whatever the verb: "an agreement to build".
    Undertaking = "undertaking",
    /// Verbs by which a speaker says what will be: "announce the creation of X".
    Announcing = "announcing",
    /// Before "us" and a verb it says what should be done ("let").
    Letting = "letting",
    /// "we", "I".
    Speaker = "speaker",
    /// "our", "my".
    SpeakersOwn = "speakers-own",
    /// "who", "which", "that": a relative clause.
    Relative = "relative",
    /// "who": a relative clause about a person.
    Who = "who",
    /// "whose": a relative clause about what belongs to the thing.
    Whose = "whose",
    /// "like", "including", "such": members of what stands before.
    Example = "example",
    /// "both", "also", "further": may stand between a verb and its arguments.
    Floating = "floating",
    /// "other", "various": make a plural generic.
    Generic = "generic",
    /// "phase", "stage": with a number, a part of a thing.
    Phase = "phase",
    /// "i", "ii", "iii", "iv": numbers in letters.
    RomanNumber = "roman-number",
    /// "first", "second", "21st": an order.
    Ordinal = "ordinal",
    /// "named", "called", "known": a name follows.
    Named = "named",
    /// "no", "nor", "neither", "without".
    None = "none",
    /// "no longer", "fail", "cease": deny what follows.
    Denial = "denial",
    /// "last", "past", "previous".
    Last = "last",
    /// "next", "coming".
    Next = "next",
    /// "this", "current".
    Current = "current",
    /// "year", "years".
    Year = "year",
    /// "fall", "June", "week": with "this", "last" or "next", when something is done.
    Period = "period",
    /// "government", "administration": with "the" or "our", the author.
    Author = "author",
    /// "to".
    To = "to",
    /// "into".
    Into = "into",
    /// "from".
    From = "from",
    /// "between", "among".
    Between = "between",
    /// "at".
    At = "at",
    /// "based", "headquartered": behind a comma they say where what stands before it is.
    Placed = "placed",
    /// "together (with)", "as well (as)".
    Together = "together",
    /// "it": what the sentence before tells of.
    It = "it",
    /// "following", "after", "since": what stands behind has happened.
    Upon = "upon",
    /// "manner", "way": how something is done.
    Manner = "manner",
    /// "when", "once": opens a clause that tells the time of another.
    When = "when",
    /// "while", "because", "as": open a clause where a subject and its verb follow.
    Subordinator = "subordinator",
    /// ";": parts two clauses that could be sentences.
    Divider = "divider",
    /// Words that begin a person's name; those of `first-names.tsv` as well.
    FirstName = "first-name",
}

impl WordClass {
    /// Returns the bit of the class.
    #[must_use]
    pub const fn bit(self) -> u64 {
        1 << self as u8
    }
}

impl Lexicon {
    /// Returns whether the word is in the class.
    #[must_use]
    pub fn is(&self, word: WordId, class: WordClass) -> bool {
        self.classes(word) & class.bit() != 0
    }

    /// Returns whether the word is in one of the classes.
    #[must_use]
    pub fn is_any(&self, word: WordId, classes: &[WordClass]) -> bool {
        classes.iter().any(|&class| self.is(word, class))
    }
}
