//! Frames: a predicate's or stage's verbs and the grammatical roles that fill its arguments.
//!
//! One frame serves active, passive, infinitive, gerund and nominalisation, because roles are named by meaning: the
//! agent is the subject of the active and the `by` phrase of the passive (Fillmore, "The Case for Case", 1968).

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::lexicon::WordId;

/// Which phrase around a verb fills an argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Argument {
    /// Who does it.
    Agent,
    /// Whom or what it is done to.
    Patient,
    /// What changes: the patient where there is one, else the subject ("the museum opened").
    Theme,
    /// The noun phrase after this preposition.
    After(WordId),
    /// The members of one list: each is related to each of those after it.
    Members,
    /// Who speaks.
    Author,
    /// Who speaks, where an amount of money does it: "**10 million** will go to the port".
    Payer,
    /// Who speaks, whoever else does it: "the port receives 10 million".
    Speaker,
    /// The object that a passive keeps: "the port was awarded **the label**".
    Retained,
}

/// What a frame states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Statement {
    /// A relation of this predicate.
    Relation {
        /// Key of the predicate.
        predicate: Arc<str>,
        /// What fills the subject.
        subject: Argument,
        /// What fills the object.
        object: Argument,
    },
    /// A status of this stage.
    Status {
        /// Key of the stage.
        stage: Arc<str>,
        /// What has come so far.
        entity: Argument,
    },
}

/// What the modality of the clause must be for a frame to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mood {
    /// Any.
    #[default]
    Any,
    /// Only what holds.
    Actual,
    /// Only what is to come.
    Planned,
    /// Only what goes on or is to come: never a past or a bare participle.
    Ongoing,
    /// Only what is being done now: "is building", "is being built".
    Current,
    /// What has been done or will be: never what goes on.
    Done,
}

/// A compiled frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// Key of the rule.
    pub key: Arc<str>,
    /// What it states.
    pub statement: Statement,
    /// Classes the subject (or the entity of a status) may be of; empty: those of the predicate.
    pub domain: Vec<Arc<str>>,
    /// Classes the object may be of; empty: those of the predicate.
    pub range: Vec<Arc<str>>,
    /// The modality it asks for.
    pub mood: Mood,
    /// Prepositions that, where they follow the verb, give it another sense ("establish X into …").
    pub unless: Vec<WordId>,
    /// Whether the author as subject stands for its place.
    pub is_of_home: bool,
    /// Whether the object must stand before the verb: "With the plan, we have built".
    pub is_fronted: bool,
    /// Classes of the author's own place that the author does not do it to.
    pub outward: Vec<Arc<str>>,
    /// Whether it is about the author, about others, or about either.
    pub about: About,
    /// In hundredths.
    pub confidence: u8,
}

/// Whose doing a frame tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum About {
    /// Anybody's.
    #[default]
    Anybody,
    /// What the author does, or what is done to it.
    Author,
    /// What is between things that are not the author.
    Others,
}

/// A verb of a frame: its head and what must follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrameVerb {
    /// What follows the head, as lemmas; empty for a single verb.
    pub tail: Vec<WordId>,
    /// Whether the object may stand between head and tail ("put X into operation").
    pub is_split: bool,
    /// Index of the frame.
    pub frame: usize,
}

/// All frames, found by the lemma of the verb.
#[derive(Debug, Clone, Default)]
pub struct Frames {
    /// In the order of their keys.
    pub frames: Vec<Frame>,
    /// The verbs of the frames by the lemma of their head, longest tail first.
    pub verbs: FxHashMap<WordId, Vec<FrameVerb>>,
    /// Nouns that name the same ("the establishment of X by Y"), by lemma.
    pub nouns: FxHashMap<WordId, Vec<usize>>,
    /// Adjectives and participles before a thing that say the stage it has come to ("the proposed X"), by word.
    pub adjectives: FxHashMap<WordId, Vec<usize>>,
    /// Frames of any verb, by the preposition of their argument.
    pub any: FxHashMap<WordId, Vec<usize>>,
    /// Frames of any verb with an adverb beside it, by the adverb.
    pub adverbs: FxHashMap<WordId, Vec<usize>>,
    /// Prepositions of several words ("in partnership with"), by their first word, longest first; the whole has a word
    /// of its own.
    pub complex: FxHashMap<WordId, Vec<(Vec<WordId>, WordId)>>,
}
