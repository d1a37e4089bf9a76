//! Why a rule whose trigger stands in a sentence states nothing there.
//!
//! Trials are kept only where somebody asks for them; a reading for the graph asks for none.

use std::sync::Arc;

use crate::{
    document::Span,
    fact::Modality,
    ontology::{frame::Argument, lexicon::WordId},
};

/// A rule that was tried and stated nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trial {
    /// Key of the rule.
    pub rule: Arc<str>,
    /// Where its trigger stands.
    pub span: Span,
    /// The verb it was tried on, as a token of the sentence; none for a construction.
    pub verb: Option<usize>,
    /// Why it stated nothing.
    pub reason: Reason,
}

/// Why a rule stated nothing. Things are indices into [`crate::entity::resolve::Resolved::things`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The words that must follow the verb are not there.
    Incomplete,
    /// A rule with a longer phrase took the verb.
    Shadowed,
    /// The clause is only possible, or holds under a condition.
    Unstated,
    /// The clause has this modality, and the rule asks for another.
    Modality(Modality),
    /// This preposition gives the verb another sense.
    Sense(WordId),
    /// Nothing that is named fills an argument.
    Missing(End, Argument),
    /// Both ends are the same thing.
    Same(usize),
    /// The thing is the author, and the author has no status.
    Author(usize),
    /// The classes of the ends do not fit; a status has no object.
    Class {
        /// The subject of a relation, the thing of a status.
        subject: usize,
        /// The object of a relation.
        object: Option<usize>,
    },
}

/// An end of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The subject of a relation.
    Subject,
    /// The object of a relation.
    Object,
    /// The thing of a status.
    Entity,
}
