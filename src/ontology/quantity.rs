//! Numbers, units, and the words that say what a number is a figure of.
//!
//! In go `quantities.toml` of a language and the files of `units/`; out comes a [`Quantity`] whose words are words of
//! the lexicon. It holds what words mean; what is done with them stands in [`crate::fact::figure`].

mod file;

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::{
    error::Fault,
    lexicon::{Lexicon, WordId},
};

macro_rules! cues {
    ($($(#[$doc:meta])* $name:ident = $key:literal,)*) => {
        /// A set of words with one task in the statement of a figure.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u8)]
        pub enum Cue { $($(#[$doc])* $name,)* }

        impl Cue {
            /// Every cue with its key in the language file.
            pub const ALL: &'static [(Self, &'static str)] = &[$((Self::$name, $key),)*];
        }
    };
}

cues! {
    /// Verbs and adverbs of growth: "increase", "up".
    Rise = "rise",
    /// Verbs and adverbs of fall: "reduce", "down".
    Fall = "fall",
    /// Nouns of growth: "an increase of".
    Growth = "growth",
    /// Nouns of fall: "a reduction of".
    Drop = "drop",
    /// Nouns of either, with an adjective for the sign: "a growth rate of".
    Rate = "rate",
    /// Turn growth into fall: "negative".
    Negative = "negative",
    /// Verbs that state a level: "reach", "amount".
    Reach = "reach",
    /// Verbs that state a level with a link only: "kept within", "capped at".
    Hold = "hold",
    /// Between such a verb and its number: "at", "to".
    Link = "link",
    /// Verbs that state a share: "account for".
    Share = "share",
    /// Verbs of duration: "last".
    Last = "last",
    /// Verbs whose object may be a stretch of time given: "entitle".
    Entitle = "entitle",
    /// Verbs whose subject gets the money: "receive".
    Receive = "receive",
    /// Verbs whose object is no news: "focus".
    Idle = "idle",
    /// Verbs of ranking: "rank".
    Rank = "rank",
    /// Verbs that join a thing to its rank: "remain", "achieve".
    Remain = "remain",
    /// Nouns of a place in an order: "place", "position".
    Place = "place",
    /// Adjectives of a first rank: "largest".
    Superlative = "superlative",
    /// "lead": "took the lead".
    Lead = "lead",
    /// "top": "the top ten".
    Top = "top",
    /// Make a rank one in time, not among others: "the highest on record".
    Record = "record",
    /// Words of a target: "goal", "strive".
    Target = "target",
    /// "both", "all": each part of a list has the rank.
    Both = "both",
    /// Before a number, make a name of it: "article".
    Label = "label",
    /// Before a number, make a rank of it: "No. 3".
    Numbered = "numbered",
    /// Nouns that are no figure when their number is spelled out: "aspects".
    Generic = "generic",
    /// Before a small number spelled out, make it known: "the two".
    Definite = "definite",
    /// Months.
    Month = "month",
    /// Clock times: "a.m.".
    Clock = "clock",
    /// Ages: "aged".
    Age = "age",
    /// Kinds of year: "fiscal".
    Fiscal = "fiscal",
    /// "by", "before" a year.
    Deadline = "deadline",
    /// Nouns of time: "quarter".
    Period = "period",
    /// "last", "past".
    LastPeriod = "last-period",
    /// "next", "coming".
    NextPeriod = "next-period",
    /// "this", "current".
    ThisPeriod = "this-period",
    /// "ago": no duration but a time.
    Ago = "ago",
    /// "per", "each": what an amount is given for.
    Per = "per",
    /// "between 3 and 5".
    Between = "between",
    /// Join a change to what changes: "growth in exports".
    Within = "within",
    /// Join money to what it is for: "to", "for".
    Purpose = "purpose",
    /// End a noun phrase: "while", "including".
    Breaker = "breaker",
    /// Prepositions that may stand inside a noun phrase.
    Inner = "inner",
    /// Open a phrase of time or manner: "in 2024, …".
    Adverbial = "adverbial",
    /// Words that stand before a noun phrase and are no part of its name: "the", "our", "also".
    Opener = "opener",
    /// Words that close it and are no part: "respectively", "also".
    Closer = "closer",
    /// Between the ends of a range.
    Range = "range",
    /// Between a number and its noun: "579 more firms".
    More = "more",
    /// Stand for a noun that was named before: "33 ones".
    Anaphor = "anaphor",
    /// Each part of a list has its own figure: "respectively".
    Distributive = "distributive",
    /// Stand for a thing named before: "it", "which".
    Pronoun = "pronoun",
    /// "terms": "in terms of exports".
    Terms = "terms",
    /// "with": opens a clause without a verb of its own.
    Attendant = "attendant",
    /// Nouns too broad to be an indicator alone: "number", "value".
    Broad = "broad",
    /// Nouns of money that is given or spent: "investment".
    Payment = "payment",
    /// Nouns of what something is worth, of what is earned or owed: "turnover".
    Worth = "worth",
    /// Verbs that foretell and do not strive: "forecast".
    Forecast = "forecast",
    /// Nouns of what somebody sets and nobody strives for: "ceiling".
    Limit = "limit",
    /// Compare a number with another: "8% more than".
    Higher = "higher",
    /// The other way: "8% less than".
    Lower = "lower",
    /// Verbs whose subject has the extent or the power that follows: "stretch over".
    Extent = "extent",
    /// Orders in which a rank counts, without a name: "the world".
    Order = "order",
    /// What ranks by its own name: "index".
    Index = "index",
    /// Verbs of having.
    Possess = "possess",
    /// Verbs that move a level with an object only: "bring X to 5%".
    Bring = "bring",
    /// Verbs whose object is a part of the subject: "include".
    Contain = "contain",
    /// Verbs by which money gets somewhere: "go to".
    Flow = "flow",
    /// Nouns of another statement of the same figure: "the estimate of".
    Outlook = "outlook",
    /// What a level reaches: "a low of".
    Peak = "peak",
    /// "worth $5 million".
    Valued = "valued",
    /// Adverbs that make a superlative of an adjective: "most populous".
    Degree = "degree",
    /// Those who live in a place: "inhabitants".
    People = "people",
    /// Nouns of one thing whose number is a level: "population".
    Mass = "mass",
    /// "fewer": a fall of what is counted.
    Fewer = "fewer",
    /// Between two statements of one figure, or two numbers of which either fits: "$5 million or 3%".
    Alternative = "alternative",
    /// Verbs of a range: "rates vary from 2% to 5%".
    Spread = "spread",
    /// Verbs that take a person before the money: "cost the State $5 million".
    Indirect = "indirect",
    /// Nouns that only join money to what it is: "in the form of a loan".
    Bridge = "bridge",
}

/// A unit that is not a currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// How figures name it (`ha`).
    pub key: String,
    /// What it measures (`area`).
    pub dimension: String,
}

/// What a form beside a number says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// A unit: index into [`Quantity::units`].
    Unit(usize),
    /// A currency: index into [`Quantity::currencies`].
    Currency(usize),
    /// A form that several currencies share: index into [`Quantity::shared`].
    Shared(usize),
}

/// A form of several currencies: "$".
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SharedForm {
    /// Codes of the currencies that use it, sorted.
    pub codes: Vec<String>,
    /// The code that is meant where nothing else is known.
    pub default: Option<String>,
}

/// Everything the search for figures knows of a language, compiled.
#[derive(Debug, Clone, Default)]
pub struct Quantity {
    /// Bits of cues, by word.
    cues: Vec<u128>,
    /// Whether a sentence with this word may hold a figure.
    opens: Vec<bool>,
    /// "seven".
    pub numbers: FxHashMap<WordId, f64>,
    /// "seventh".
    pub ordinals: FxHashMap<WordId, f64>,
    /// "quarter", in hundredths.
    pub fractions: FxHashMap<WordId, f64>,
    /// "double": the growth in hundredths.
    pub multiples: FxHashMap<WordId, f64>,
    /// "billion".
    pub scales: FxHashMap<WordId, f64>,
    /// "bn" in "5bn".
    pub glued: FxHashMap<String, f64>,
    /// Endings of ordinals in digits: "th".
    pub ordinal_endings: Vec<String>,
    /// "allocate" → "allocation": what money is called that a verb does something to.
    pub nominals: FxHashMap<WordId, String>,
    /// Codes.
    pub currencies: Vec<String>,
    /// Code of the currency by ISO 3166 code of a country that pays with it.
    pub of_country: FxHashMap<String, String>,
    /// Forms of several currencies.
    pub shared: Vec<SharedForm>,
    /// Units.
    pub units: Vec<Unit>,
    /// Forms of units and currencies by their first word, longest first.
    pub measures: FxHashMap<WordId, Vec<(Vec<WordId>, Measure)>>,
    /// Phrases before a number that do not change what it is a figure of, by their last word, longest first.
    pub approximators: FxHashMap<WordId, Vec<Vec<WordId>>>,
    /// Phrases before the older of two levels, by their last word, longest first.
    pub older: FxHashMap<WordId, Vec<Vec<WordId>>>,
    /// Phrases before the time that a figure is compared with, by their last word, longest first.
    pub bases: FxHashMap<WordId, Vec<Vec<WordId>>>,
    /// The same behind a word of a first rank.
    pub record_bases: FxHashMap<WordId, Vec<Vec<WordId>>>,
    /// What indicators are made with.
    pub wording: Wording,
}

/// Words that the program puts into an indicator.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wording {
    /// "growth of {}".
    pub growth: String,
    /// "reduction of {}".
    pub reduction: String,
    /// "duration of {}".
    pub duration: String,
    /// "share of {}".
    pub share: String,
    /// "{} received".
    pub received: String,
    /// "amount": money without a noun.
    pub amount: String,
    /// "number of {}".
    pub number: String,
    /// Unit of a rank.
    pub rank: String,
    /// "cost of {}".
    pub cost: String,
    /// "{} by {}": money and who gives it.
    pub given: String,
    /// "{} for {}": money and what it is for.
    pub item: String,
    /// "value of {}": what a thing is worth.
    pub value: String,
    /// "share": a part of what the words around do not name.
    pub part: String,
    /// "distance to {}".
    pub distance: String,
    /// "population": how many people a place has.
    pub people: String,
    /// "length of {}": the measure of a thing by the dimension of its unit.
    pub dimension: BTreeMap<String, String>,
    /// "length of {}": the measure of a thing by the adjective behind its unit.
    pub extent: BTreeMap<String, String>,
}

/// Returns what stands before the digits of a token: the "R" of "R30", the "US$" of "US$5".
#[must_use]
pub fn before_digits(token: &str) -> &str {
    token.get(..token.find(|letter: char| letter.is_ascii_digit()).unwrap_or(token.len())).unwrap_or("")
}

impl Quantity {
    /// Returns what the language's `quantities.toml` and the files of `units/` state. Their words are added to the lexicon.
    ///
    /// # Errors
    ///
    /// Returns every fault found: the file, the line, what is wrong and what would be right.
    pub fn parse(lexicon: &mut Lexicon, language: (&str, &str), units: &[(&str, &str)]) -> Result<Self, Vec<Fault>> {
        file::parse(lexicon, language, units)
    }

    /// Returns whether the word has the cue.
    #[must_use]
    pub fn is(&self, word: WordId, cue: Cue) -> bool {
        self.cues(word) & cue.bit() != 0
    }

    /// Returns the bits of the word's cues.
    #[must_use]
    pub fn cues(&self, word: WordId) -> u128 {
        self.cues.get(word.index()).copied().unwrap_or(0)
    }

    /// Returns whether a word is one of a currency.
    #[must_use]
    pub fn is_currency(&self, word: WordId) -> bool {
        let forms = self.measures.get(&word);
        forms.is_some_and(|forms| forms.iter().any(|(_, measure)| !matches!(measure, Measure::Unit(_))))
    }

    /// Returns whether a sentence with this word may hold a figure although it has no digit.
    #[must_use]
    pub fn opens(&self, word: WordId) -> bool {
        self.opens.get(word.index()).copied().unwrap_or(false)
    }
}

impl Cue {
    /// Returns the bit of the cue.
    #[must_use]
    pub const fn bit(self) -> u128 {
        1 << self as u8
    }
}
