//! Classes, predicates and stages: what the graph can say.

/// A kind of entity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    /// `UpperCamel`.
    pub key: String,
    /// The class above; none for a top class.
    pub parent: Option<String>,
    /// In words, lower case.
    pub label: String,
    /// What belongs and what does not.
    pub definition: String,
    /// Prefixed names of close public terms (`schema:Place`).
    pub same_as: Vec<String>,
    /// How it is drawn, as `#rrggbb`; none where a class above says it.
    pub color: Option<String>,
}

/// A kind of relation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Predicate {
    /// `kebab-case`.
    pub key: String,
    /// In words, lower case.
    pub label: String,
    /// What it states.
    pub definition: String,
    /// Classes the subject may be of, with all below them.
    pub domain: Vec<String>,
    /// Classes the object may be of, with all below them.
    pub range: Vec<String>,
    /// Whether subject and object may change places; stated once, the smaller id first.
    pub symmetric: bool,
    /// Prefixed names of close public terms.
    pub same_as: Vec<String>,
}

impl Predicate {
    /// Returns the RDF local name: `located-in` becomes `locatedIn`.
    #[must_use]
    pub fn local_name(&self) -> String {
        let mut name = String::with_capacity(self.key.len());
        let mut upper = false;
        for character in self.key.chars() {
            if character == '-' {
                upper = true;
            } else if upper {
                name.extend(character.to_uppercase());
                upper = false;
            } else {
                name.push(character);
            }
        }
        name
    }

    /// Returns the Neo4j type: `located-in` becomes `LOCATED_IN`.
    #[must_use]
    pub fn upper_name(&self) -> String {
        self.key.replace('-', "_").to_uppercase()
    }
}

/// How far a thing can have come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// `kebab-case`.
    pub key: String,
    /// In words.
    pub label: String,
    /// Its place among the stages: the lower comes first.
    pub rank: u8,
    /// What it states.
    pub definition: String,
}
