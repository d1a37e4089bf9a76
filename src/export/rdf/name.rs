//! IRIs: what each thing is called in RDF.

use std::{collections::BTreeMap, io};

use oxrdf::NamedNode;

use super::{
    part::Scope,
    vocabulary::{self, ModelProperty, NAMESPACES, NIF, PHRASE, term},
};
use crate::{
    entity::EntityId,
    export::Settings,
    fact::{Observation, Relation, Status},
    ontology::{Ontology, schema::Class},
};

/// Makes IRIs. The base IRI is one to which a path can be added.
#[derive(Debug, Clone, Copy)]
pub struct Names<'a> {
    /// Where all own IRIs begin; ends with `/`.
    pub base: &'a str,
    /// Knows the local names of predicates and the public vocabularies.
    pub ontology: &'a Ontology,
}

impl<'a> Names<'a> {
    /// Returns the names under the base IRI of the settings.
    ///
    /// # Errors
    ///
    /// Where no path can be added to the base IRI.
    pub fn new(ontology: &'a Ontology, settings: &'a Settings) -> io::Result<Self> {
        let base = settings.base_iri.as_str();
        let invalid =
            |message: &str| io::Error::new(io::ErrorKind::InvalidInput, format!("base IRI \"{base}\": {message}"));
        NamedNode::new(base).map_err(|error| invalid(&error.to_string()))?;
        if !base.ends_with('/') || base.contains(['#', '?']) {
            return Err(invalid("an IRI that ends in / and has no # or ? would be right"));
        }
        Ok(Self { base, ontology })
    }

    /// Returns the prefixes of all vocabularies in use, own ones included.
    #[must_use]
    pub fn prefixes(&self) -> BTreeMap<String, String> {
        let mut prefixes = self.ontology.prefixes.clone();
        for (prefix, iri) in NAMESPACES {
            prefixes.insert((*prefix).to_owned(), (*iri).to_owned());
        }
        prefixes.insert(vocabulary::OWN.to_owned(), format!("{}ns#", self.base));
        prefixes
    }

    fn under(&self, path: impl std::fmt::Display) -> NamedNode {
        NamedNode::new_unchecked(format!("{}{path}", self.base))
    }

    /// The same for the IRIs that every triple has.
    fn joined(&self, folder: &str, name: &str) -> NamedNode {
        NamedNode::new_unchecked([self.base, folder, name].concat())
    }

    /// Returns the ontology itself.
    #[must_use]
    pub fn ontology(&self) -> NamedNode {
        self.under("ns")
    }

    /// Returns an own term.
    #[must_use]
    pub fn own(&self, name: &str) -> NamedNode {
        self.joined("ns#", name)
    }

    /// Returns a class of the data model.
    #[must_use]
    pub fn model(&self, class: &str) -> NamedNode {
        if class == PHRASE { term(NIF, class) } else { self.own(class) }
    }

    /// Returns a property of the data model.
    #[must_use]
    pub fn property(&self, property: &ModelProperty) -> NamedNode {
        property.namespace.map_or_else(|| self.own(property.name), |namespace| term(namespace, property.name))
    }

    /// Returns a shape.
    #[must_use]
    pub fn shape(&self, name: &str) -> NamedNode {
        self.under(format_args!("shapes#{name}"))
    }

    /// Returns an entity.
    #[must_use]
    pub fn entity(&self, id: &EntityId) -> NamedNode {
        self.joined("id/", id.as_str())
    }

    /// Returns a document.
    #[must_use]
    pub fn document(&self, id: &str) -> NamedNode {
        self.joined("doc/", id)
    }

    /// Returns a place in a document.
    #[must_use]
    pub fn quote(&self, document: &str, start: usize, end: usize) -> NamedNode {
        self.under(format_args!("doc/{document}#char={start},{end}"))
    }

    /// Returns a mend of a document.
    #[must_use]
    pub fn repair(&self, document: &str, start: usize, end: usize) -> NamedNode {
        self.under(format_args!("doc/{document}#repair={start},{end}"))
    }

    /// Returns the node of a relation.
    #[must_use]
    pub fn relation(&self, relation: &Relation) -> NamedNode {
        self.joined("id/", &relation.id())
    }

    /// Returns the node of an observation.
    #[must_use]
    pub fn observation(&self, observation: &Observation) -> NamedNode {
        self.joined("id/", &observation.id())
    }

    /// Returns the node of a status.
    #[must_use]
    pub fn status(&self, status: &Status) -> NamedNode {
        self.joined("id/", &status.id())
    }

    /// Returns a predicate.
    #[must_use]
    pub fn predicate(&self, key: &str) -> NamedNode {
        let predicate = self.ontology.predicates.get(key);
        self.own(&predicate.map_or_else(|| key.replace('-', "_"), crate::ontology::schema::Predicate::local_name))
    }

    /// Returns a stage.
    #[must_use]
    pub fn stage(&self, key: &str) -> NamedNode {
        self.own(&format!("stage-{key}"))
    }

    /// Returns the named graph of what one document, or only a gazetteer, states.
    #[must_use]
    pub fn part(&self, scope: Scope<'_>) -> NamedNode {
        match scope {
            Scope::Document(document) => self.document(document.as_str()),
            Scope::Whole | Scope::Background => self.under("background"),
        }
    }

    /// Returns the public term of a prefixed name; none for a prefix that nobody declares.
    #[must_use]
    pub fn public(&self, name: &str) -> Option<NamedNode> {
        let (prefix, local) = name.split_once(':')?;
        NamedNode::new(format!("{}{local}", self.ontology.prefixes.get(prefix)?)).ok()
    }

    /// Returns the public classes that a class is aligned with.
    pub fn aligned<'c>(&'c self, class: &'c Class) -> impl Iterator<Item = NamedNode> + 'c {
        class.same_as.iter().filter_map(|name| self.public(name))
    }
}
