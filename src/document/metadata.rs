//! What is known of a document besides its text.

use serde::{Deserialize, Serialize};

/// What is said of a document besides its text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Metadata {
    /// The title.
    pub title: Option<String>,
    /// In ISO form, as exact as it is known: `2025-03-20`, `2025-03` or `2025`.
    pub date: Option<String>,
    /// The body that speaks, for which "we" stands.
    pub author: Option<String>,
    /// The place that the document speaks for.
    pub place: Option<String>,
    /// What kind of document it is ("budget speech").
    pub kind: Option<String>,
}

impl Metadata {
    /// Returns what this says, and what the other says where this is silent.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            title: self.title.or(other.title),
            date: self.date.or(other.date),
            author: self.author.or(other.author),
            place: self.place.or(other.place),
            kind: self.kind.or(other.kind),
        }
    }
}
