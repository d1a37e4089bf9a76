//! What was taken for one thing over several documents, what was not, and why.

use std::fmt;

use crate::entity::EntityId;

/// Why two names are, or are not, names of one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The id is the same.
    Id,
    /// The words are the same but for their spelling.
    Spelling,
    /// The words are the same in another order, with the place in front.
    Order,
    /// The one name bears the place that the document of the other speaks for.
    Home,
    /// The gazetteer knows one place of both names.
    Gazetteer,
    /// A document of the same country gives the one name as the abbreviation of the other.
    Abbreviation,
    /// A document of the same country uses the one name for the other.
    Alias,
    /// The one name is that of a measure without the word for its kind, and no other measure fits.
    Head,
    /// The one name is the other without given or middle names, and no other person fits.
    Surname,
    /// Names of one form, but things of two classes.
    OtherClass,
    /// Names of one form, but of two places.
    OtherPlace,
    /// Names that differ in a number, an ordinal or a phase.
    OtherNumber,
    /// The abbreviation of several things.
    Ambiguous,
    /// The names differ.
    OtherName,
}

impl Reason {
    /// Returns whether the reason is one for one thing.
    #[must_use]
    pub const fn is_same(self) -> bool {
        matches!(
            self,
            Self::Id
                | Self::Spelling
                | Self::Order
                | Self::Home
                | Self::Gazetteer
                | Self::Abbreviation
                | Self::Alias
                | Self::Head
                | Self::Surname
        )
    }

    /// Returns the key used in every listing.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Spelling => "spelling",
            Self::Order => "order",
            Self::Home => "home",
            Self::Gazetteer => "gazetteer",
            Self::Abbreviation => "abbreviation",
            Self::Alias => "alias",
            Self::Head => "head",
            Self::Surname => "surname",
            Self::OtherClass => "other-class",
            Self::OtherPlace => "other-place",
            Self::OtherNumber => "other-number",
            Self::Ambiguous => "ambiguous",
            Self::OtherName => "other-name",
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Id => "one id",
            Self::Spelling => "the same words, spelled in two ways",
            Self::Order => "the same words in another order",
            Self::Home => "the one name bears the place that the document of the other speaks for",
            Self::Gazetteer => "the gazetteer knows one place of both names",
            Self::Abbreviation => "a document of the same country gives the one as the abbreviation of the other",
            Self::Alias => "a document of the same country uses the one for the other",
            Self::Head => "the one leaves out the word for its kind, and no other measure fits",
            Self::Surname => "the one is the other without given or middle names, and no other person fits",
            Self::OtherClass => "one name, but two classes",
            Self::OtherPlace => "one name, but two places",
            Self::OtherNumber => "a number differs",
            Self::Ambiguous => "the abbreviation of several things",
            Self::OtherName => "the names differ",
        })
    }
}

/// One decision about things that may be one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decision {
    /// Why.
    pub reason: Reason,
    /// The ids it is about, as the documents alone give them, in order.
    pub ids: Vec<EntityId>,
    /// The id of the one thing; nothing where they were kept apart.
    pub into: Option<EntityId>,
}
