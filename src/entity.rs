//! Things in the world, one value each, however many names they have.

pub mod fold;
pub mod home;
pub mod resolve;

use std::{cmp::Ordering, collections::BTreeSet, fmt, sync::Arc};

use serde::{Deserialize, Serialize};

use crate::{
    evidence::{Origin, Pieces},
    share, slug,
};

/// The readable id of an entity: its top class and its name (`place/jiashan-county`).
///
/// It depends on nothing but class, name and scope, so it is the same in every run and every corpus.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct EntityId(#[serde(deserialize_with = "share::text")] Arc<str>);

impl Ord for EntityId {
    fn cmp(&self, other: &Self) -> Ordering {
        // Facts of one thing share its id.
        if Arc::ptr_eq(&self.0, &other.0) { Ordering::Equal } else { self.0.cmp(&other.0) }
    }
}

impl PartialOrd for EntityId {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl EntityId {
    /// Returns the id of the thing of this top class and canonical name; `scope` keeps namesakes apart.
    #[must_use]
    pub fn new(top_class: &str, name: &str, scope: Option<&str>) -> Self {
        let mut id = String::with_capacity(top_class.len() + name.len() + scope.map_or(0, str::len) + 4);
        slug::push(&mut id, top_class);
        id.push('/');
        slug::push(&mut id, name);
        if id.ends_with('/') {
            id.push_str("unnamed");
        }
        if let Some(scope) = scope {
            let end = id.len();
            id.push_str("--");
            slug::push(&mut id, scope);
            if id.len() == end + "--".len() {
                id.truncate(end);
            }
        }
        Self(id.into())
    }

    /// Returns the id that an export shows as this text, nothing where it is the id of no entity.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        let (class, name) = id.split_once('/')?;
        let is_slug = |part: &str| {
            !part.is_empty()
                && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        };
        (is_slug(class) && is_slug(name)).then(|| Self(id.into()))
    }

    /// Returns the id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for EntityId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// One thing: a node of the graph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entity {
    /// Readable and stable.
    pub id: EntityId,
    /// The one name it is known by.
    pub name: String,
    /// Key of its class; the ontology knows the classes above.
    pub class: String,
    /// Every other surface form.
    pub aliases: BTreeSet<String>,
    /// Text or gazetteer.
    pub origin: Origin,
    /// Where documents name it; the quote of each is its surface form. Empty only for background.
    pub mentions: Pieces,
}
