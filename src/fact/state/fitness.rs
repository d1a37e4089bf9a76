//! Which things may fill an argument.

use std::sync::Arc;

use crate::{
    entity::resolve::Thing,
    fact::{
        clause::Referent,
        trial::{End, Reason},
    },
    ontology::{
        Ontology,
        frame::{About, Argument, Frame},
    },
};

/// Decides whether a thing may fill an argument.
#[derive(Clone, Copy)]
pub struct Fitness<'a> {
    /// The ontology.
    pub ontology: &'a Ontology,
    /// The things of the document.
    pub things: &'a [Thing],
    /// The author.
    pub author: Option<usize>,
    /// The place of the author.
    pub home: Option<usize>,
}

impl Fitness<'_> {
    /// Returns whether a thing is of one of the classes; of any where there are none.
    #[must_use]
    pub fn is_one_of<T: AsRef<str>>(&self, thing: usize, classes: &[T]) -> bool {
        let own = self.things.get(thing).map_or("", |thing| &*thing.class);
        classes.is_empty() || self.ontology.is_any(own, classes)
    }

    /// Returns whether a thing is a place.
    pub(in crate::fact) fn is_place(&self, thing: usize) -> bool {
        self.things.get(thing).is_some_and(|thing| self.ontology.is_place(&thing.class))
    }

    /// Returns whether a thing can act: it is a body or a place.
    pub(in crate::fact) fn acts(&self, thing: usize) -> bool {
        let class = self.things.get(thing).map_or("", |thing| &*thing.class);
        self.ontology.is_author(class) || self.ontology.is_place(class)
    }

    /// Returns whether "it" stands for the thing, not the text's name or "we".
    pub(super) fn is_by_pronoun(&self, referent: &Referent) -> bool {
        !referent.is_named && self.author != Some(referent.thing) && self.home != Some(referent.thing)
    }

    /// Returns why two things are not those that a frame tells of: it is about the author only, or about others.
    pub(super) fn is_not_about(&self, frame: &Frame, subject: usize, object: usize) -> Option<Reason> {
        let author = self.author.filter(|author| [subject, object].contains(author));
        // "We build a better Riverton": nothing is built.
        let is_own = |place: usize| self.home == Some(place) && self.is_one_of(place, &frame.outward);
        let is_inward = !frame.outward.is_empty() && (is_own(object) || is_own(subject));
        if let Some(author) = author.filter(|_| is_inward) {
            return Some(Reason::Author(author));
        }
        match frame.about {
            About::Anybody => None,
            About::Author if author.is_some() => None,
            About::Author => Some(Reason::Missing(End::Subject, Argument::Author)),
            About::Others => author.map(Reason::Author),
        }
    }

    /// Returns whether both ends are of the classes that rule and predicate allow.
    #[must_use]
    pub fn allows(
        &self,
        predicate: &str,
        domain: &[Arc<str>],
        range: &[Arc<str>],
        subject: usize,
        object: usize,
    ) -> bool {
        let class = |thing: usize| self.things.get(thing).map_or("", |thing| &*thing.class);
        subject != object
            && self.ontology.allows(predicate, class(subject), class(object))
            && self.is_one_of(subject, domain)
            && self.is_one_of(object, range)
    }
}
