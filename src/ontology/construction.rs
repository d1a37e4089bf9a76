//! Constructions: relations that a noun phrase or a name states without a verb.

use std::sync::Arc;

use super::lexicon::WordId;

/// The shape of a construction. The engine knows the shapes; the ontology says which predicate a shape states between
/// which classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Shape {
    /// The name holds a place: "**Riverton** Museum", "Museum of **Riverton**", "Park (**Riverton**)".
    PlaceInName,
    /// The name begins with a place: tried before [`Shape::PlaceInName`].
    PlaceFirst,
    /// The name goes on with "of" and another thing: "Institute of **Green University**".
    OfInName,
    /// The name begins with another thing: "**CPF** Housing Grant".
    NameInName,
    /// Places joined by hyphens in the name: "**Riverton-Seaford** Railway".
    JoinedPlaces,
    /// A part with a number of the thing before it: "Metro Line (Phase II)".
    Phase,
    /// A work on a thing: "the expansion of **Riverton Station**".
    Work,
    /// A person and an office beside each other: "Ana Lopez, Mayor of **Riverton**".
    Office,
    /// The title of a person who heads the place that the document speaks for: "Mayor Ana Lopez".
    OwnOffice,
    /// The office of a person set apart, of the body that speaks: "the Administrator, Ana Lopez, spoke".
    OwnPost,
    /// The owner before the thing: "**Riverton**'s Clean Air Plan".
    Genitive,
    /// A phrase after the thing: "Clean Air Plan of **Riverton**", "the park in **Riverton**".
    After,
    /// Members of a group: "cities of **the Delta** such as Riverton".
    Examples,
    /// A noun beside a thing says what it is to another: "Riverton Ports, a subsidiary of **Seaford Holdings**".
    Apposed,
    /// A noun beside a thing says what it is to another, the other way round: "Seaford Holdings, the operator of
    /// **Riverton Port**"; the subject comes second.
    Role,
    /// The same with the subject first.
    RoleHolder,
    /// A place between commas: "Green Institute, **Riverton**, opened".
    SetApart,
    /// A body alone in brackets behind a thing: "Lending Guidelines (**Bank of Riverton**, 2016)".
    Bracketed,
    /// What the speaker calls its own: "our **Youth Board**", a part of the author.
    Own,
    /// The same the other way round: the author does something for "our **Clean Air Plan**".
    OwnWork,
    /// A compound says what a thing is to the next: "the **Seaford Bank**-funded Clean Air Plan"; the subject comes second.
    Compound,
    /// The same with the subject first.
    CompoundGiver,
    /// A noun says what two things have with each other: "a partnership between **Riverton** and **Seaford**".
    Between,
    /// A noun says what several things are to another: "the members of **the Commission** are Riverton and Seaford".
    Members,
    /// The same the other way round: "the beneficiaries of **the Fund** include Riverton and Seaford".
    MembersGiver,
    /// A word says that several do something together: "joint patrols by **Riverton** and **Seaford**".
    Joint,
    /// The words behind "our" and before a name say what it is to the author: "our partner **Seaford Bank**".
    OwnNamed,
    /// A noun says what one thing gives to another: "**Seaford Bank**'s support for the Riverton Bridge".
    Given,
    /// The same behind "in" and "of": "**Riverton**'s participation in the Clean Seas Initiative".
    GivenIn,
    /// A noun says what one thing gives to each entry of a list: "Transfers from **Seaford Bank**: Riverton – 18".
    ListGiver,
    /// The title of a column says what its cells are to the thing of the row: "Tana Dam | **Riverton**" under "Location".
    Column,
    /// The same with the cell as the subject.
    ColumnGiver,
}

impl Shape {
    /// Every shape with its key in the rule files.
    pub const ALL: &'static [(Self, &'static str)] = &[
        (Self::PlaceInName, "place-in-name"),
        (Self::PlaceFirst, "place-first"),
        (Self::OfInName, "of-in-name"),
        (Self::NameInName, "name-in-name"),
        (Self::JoinedPlaces, "joined-places"),
        (Self::Phase, "phase"),
        (Self::Work, "work"),
        (Self::Office, "office"),
        (Self::OwnOffice, "own-office"),
        (Self::OwnPost, "own-post"),
        (Self::Genitive, "genitive"),
        (Self::After, "after"),
        (Self::Examples, "examples"),
        (Self::Apposed, "apposed"),
        (Self::Role, "role"),
        (Self::RoleHolder, "role-holder"),
        (Self::SetApart, "set-apart"),
        (Self::Bracketed, "bracketed"),
        (Self::Own, "own"),
        (Self::OwnWork, "own-work"),
        (Self::Compound, "compound"),
        (Self::CompoundGiver, "compound-giver"),
        (Self::Between, "between"),
        (Self::Members, "members"),
        (Self::MembersGiver, "members-giver"),
        (Self::Joint, "joint"),
        (Self::OwnNamed, "own-named"),
        (Self::Given, "given"),
        (Self::GivenIn, "given-in"),
        (Self::ListGiver, "list-giver"),
        (Self::Column, "column"),
        (Self::ColumnGiver, "column-giver"),
    ];
}

/// A compiled construction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Construction {
    /// Key of the rule.
    pub key: Arc<str>,
    /// What it looks like.
    pub shape: Shape,
    /// Key of the predicate.
    pub predicate: Arc<str>,
    /// Classes the subject may be of; empty: those of the predicate.
    pub domain: Vec<Arc<str>>,
    /// Classes the object may be of; empty: those of the predicate.
    pub range: Vec<Arc<str>>,
    /// Words of the construction, such as its prepositions, by lemma.
    pub words: Vec<WordId>,
    /// In hundredths.
    pub confidence: u8,
}
