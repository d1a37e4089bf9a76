//! On what basis a mention stands for its thing.

use std::fmt;

use serde::Serialize;

/// What makes a mention stand for its thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// It is the name, in one of its forms: other marks, a plural, an abbreviation that the text explains, another order
    /// around a place.
    #[default]
    Name,
    /// It is what stands inside the quotation marks, or the capitals, of the name.
    Marked,
    /// It is the name of a place without its kind, and no other place of that name is known.
    WithoutKind,
    /// It is a short form that fits one name of the document only.
    Short,
    /// It refers back to the nearest name with its head word, or to the one that the document names most.
    Reference,
    /// It stands for the speaker.
    Speaker,
    /// It stands for the place of the speaker.
    Home,
}

impl fmt::Display for Basis {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Name => "a form of the name",
            Self::Marked => "what the name has in quotation marks or capitals",
            Self::WithoutKind => "the place without its kind",
            Self::Short => "a short form that fits one name of the document only",
            Self::Reference => "refers back to the nearest or most named thing of that kind",
            Self::Speaker => "stands for the speaker",
            Self::Home => "stands for the place of the speaker",
        })
    }
}
