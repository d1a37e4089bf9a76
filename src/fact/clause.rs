//! Who does what to whom: the verb groups of a sentence with the things that fill their arguments.
//!
//! A sentence is read as a row of [`Node`]s (things, nouns, verbs, connectors), left to right. There is no tree: the
//! argument of a verb is found by walking the row from the verb until something ends its clause. Nothing is an
//! argument because it merely stands nearby.

mod address;
mod money;
mod row;
mod own;
mod lead;
mod subject;
mod told;
mod stretch;
mod governor;
mod interruption;
mod agreement;
mod apposition;
mod argument;
mod attached;
mod mentioned;
mod modality;
mod proposal;
mod enumeration;

pub(crate) use own::is_own_kind;

use crate::{
    document::Span,
    entity::resolve::Resolved,
    fact::{Modality, clause::stretch::SubjectFrom},
    mention::Mention,
    ontology::{Ontology, grammar::WordClass, lexicon::WordId},
    sentence::{
        Sentence, Shape,
        verb::{Form, Mood, VerbGroup},
    },
};

/// A thing that fills an argument, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Referent {
    /// Index into [`Resolved::things`].
    pub thing: usize,
    /// The words that name it here.
    pub span: Span,
    /// Whether the text names it here, rather than "we".
    pub is_named: bool,
}

/// One piece of the row. `mention` and `thing` are indices into the mentions and into [`Resolved::things`], `token` and
/// `head` into the tokens of the sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are what the line above says")]
pub enum Node {
    /// A mention of a thing as the head of its phrase.
    Thing { mention: usize, thing: usize },
    /// A mention before a genitive ending.
    Owner { mention: usize, thing: usize },
    /// A noun phrase that names nothing, with the mention and thing that modify its head.
    Noun { head: usize, modifier: Option<(usize, usize)> },
    /// "we", or "it" for what the sentence before tells of.
    Speaker { token: usize, thing: Option<usize> },
    /// Index into [`Sentence::verbs`].
    Verb(usize),
    /// A preposition.
    Preposition { word: WordId, token: usize },
    /// "and".
    And,
    /// A comma.
    Comma,
    /// Ends a clause: semicolon, colon, dash.
    Stop,
    /// "which", "who".
    Relative { word: WordId },
    /// A noun phrase that says what the thing before its comma is: "Green Bank, **a lender** of Riverton".
    Apposed { head: usize, mention: usize, thing: usize },
    /// A place between commas that says where the thing before it is.
    Aside { mention: usize, thing: usize },
    /// "such as", "including".
    Example,
    /// Something in brackets, whole.
    Bracket,
    /// "if".
    Condition,
}

impl Node {
    /// Returns whether the node is the verb of a clause of the sentence.
    pub(crate) fn is_verb_of(&self, clause: &Clause, sentence: &Sentence) -> bool {
        matches!(*self, Self::Verb(verb) if sentence.verbs.get(verb).is_some_and(|verb| verb.head == clause.verb.head))
    }
}

/// A verb with what fills its arguments.
#[derive(Debug, Clone)]
pub struct Clause {
    /// The verb.
    pub verb: VerbGroup,
    /// Who does it; what it is done to, in the passive.
    pub subject: Vec<Referent>,
    /// Whether somebody does it whom the text does not name ("enterprises", or nobody in the passive).
    pub has_other_subject: bool,
    /// Whether its subjects are what another verb helps or asks, each by itself: "will support X and Y to build roads".
    pub is_each: bool,
    /// What it is done to.
    pub object: Vec<Referent>,
    /// Whether a noun phrase follows as object, named or not.
    pub has_object: bool,
    /// What stands right behind the first object: "named Riverton **a model city**".
    pub second: Vec<Referent>,
    /// The things after each preposition.
    pub after: Vec<(WordId, Referent)>,
    /// The prepositions after it.
    pub prepositions: Vec<WordId>,
    /// Whether it stands in a relative clause.
    pub is_relative: bool,
    /// Whether it is what money is given for: "provided 5 million to complete X".
    pub is_purpose: bool,
    /// Whether its subject is an amount of money, which stands for who speaks.
    pub is_paid: bool,
    /// What stands right before the comma of "…, linking A and B", if it is not the subject.
    pub antecedent: Vec<Referent>,
    /// How far it is said to hold; none for what is only possible.
    pub modality: Option<Modality>,
    /// Where the arguments after the verb end, as a token.
    pub end: usize,
}

/// Reads the clauses of one sentence.
pub struct Reader<'a> {
    /// The ontology.
    pub ontology: &'a Ontology,
    /// The sentence.
    pub sentence: &'a Sentence,
    /// The mentions of the document.
    pub mentions: &'a [Mention],
    /// Those of the sentence.
    pub range: std::ops::Range<usize>,
    /// What they name.
    pub resolved: &'a Resolved,
    /// How far statements without tense hold.
    pub default: Modality,
    /// The text of the document.
    pub text: &'a str,
    /// Who does it, where the sentence is the item of a list that another sentence leads into.
    pub lead: Option<Lead>,
    /// The thing that "it" at the beginning of the sentence stands for.
    pub topic: Option<usize>,
    /// The author, where "it" may as well stand for it.
    pub actor: Option<usize>,
}

/// The subject and the modality that a sentence before a list gives to its items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lead {
    /// Who does it.
    pub subject: Vec<Referent>,
    /// How far it is said to hold; none for what is only possible.
    pub modality: Option<Modality>,
}

impl Reader<'_> {
    fn is(&self, word: WordId, class: WordClass) -> bool {
        self.ontology.lexicon.is(word, class)
    }

    fn is_transparent(&self, head: usize) -> bool {
        // "Pillar 2 of the strategy".
        let is_number = self.sentence.tokens.get(head).is_some_and(|head| head.shape.has(Shape::DIGIT));
        let head = head.saturating_sub(usize::from(is_number));
        self.sentence.tokens.get(head).is_some_and(|token| {
            self.ontology.in_list("transparent", token.lemma)
                || self.ontology.in_list("transparent", token.word)
                // "by the municipality of Riverton".
                || self.sentence.tokens.get(head + 1).is_some_and(|next| self.is(next.word, WordClass::Of))
                    && self.ontology.in_list("place-kinds", token.lemma)
        })
    }

    fn text(&self, token: usize) -> &str {
        self.sentence.tokens.get(token).and_then(|token| self.text.get(token.span.start..token.span.end)).unwrap_or("")
    }

    /// Returns the clauses of the sentence, in the order of their verbs.
    #[must_use]
    pub fn clauses(&self, row: &[Node]) -> Vec<Clause> {
        let verbs: Vec<usize> = (0..row.len()).filter(|&at| matches!(row.get(at), Some(Node::Verb(_)))).collect();
        let subjects: Vec<SubjectFrom> = verbs.iter().map(|&at| self.subject_from(row, at)).collect();
        let mut clauses: Vec<Clause> = Vec::with_capacity(verbs.len());
        for (order, &at) in verbs.iter().enumerate() {
            let Some(&Node::Verb(index)) = row.get(at) else { continue };
            let Some(mut verb) = self.sentence.verbs.get(index).copied() else { continue };
            if self.is_unfinished(&verb) {
                verb.mood = verb.mood.with(Mood::PROGRESSIVE);
            }
            let limit = verbs.get(order + 1).map_or(row.len(), |&next| match subjects.get(order + 1) {
                Some(SubjectFrom::Own { first, .. }) => (*first).max(at + 1),
                _ => next,
            });
            let mut clause = Clause {
                verb,
                subject: Vec::new(),
                has_other_subject: false,
                is_each: false,
                object: Vec::new(),
                has_object: false,
                second: Vec::new(),
                after: Vec::new(),
                prepositions: Vec::new(),
                is_relative: is_relative(row, at),
                is_purpose: false,
                is_paid: false,
                antecedent: Vec::new(),
                modality: Some(Modality::Actual),
                end: verb.end,
            };
            // "named the school, run by X, as a model": what stands behind the interruption is the main verb's.
            let opens = matches!(verb.form, Form::Participle | Form::Gerund);
            let end = if opens { self.interruption_end(row, at, limit) } else { None };
            if let Some(end) = end
                && let Some(main) =
                    clauses.iter_mut().rev().find(|main| matches!(main.verb.form, Form::Finite | Form::Infinitive))
            {
                self.resumed(row, end + 1..limit, main);
            }
            self.arguments_after(row, at + 1, end.unwrap_or(limit), &mut clause);
            let is_conditional = Self::is_conditional(row, &verbs, order, at);
            match subjects.get(order) {
                Some(&SubjectFrom::Own { first, last }) => {
                    self.subject(row, first, last, &mut clause);
                    self.relative_object(row, first, &mut clause);
                    self.fronted(row, first, &mut clause);
                    self.inserted(row, last, at, &mut clause);
                }
                Some(&SubjectFrom::Antecedent { first, last }) => {
                    self.subject(row, first, last, &mut clause);
                    if clause.subject.is_empty() {
                        clause.has_other_subject = true;
                        self.equated(row, at, &clauses, &mut clause);
                        self.decreed(row, at, &clauses, &mut clause);
                    }
                    self.inserted(row, last, at, &mut clause);
                    self.see_through_work(&mut clause);
                }
                Some(SubjectFrom::Governor) => {
                    let is_main = clause.verb.form == Form::Finite
                        && row[..at].iter().rev().find(|node| !matches!(node, Node::And)) == Some(&Node::Comma);
                    self.inherit(&clauses, is_main, &mut clause);
                    self.participial(row, at, &mut clause);
                }
                Some(SubjectFrom::Previous) => {
                    if let Some(before) = clauses.last() {
                        clause.subject.clone_from(&before.subject);
                        clause.has_other_subject = before.has_other_subject;
                    }
                }
                None => {}
            }
            self.acted(&mut clause);
            Self::share(row, at, &mut clauses, &clause);
            self.listed(row, at, &mut clause);
            let governor = clauses.iter().rev().find(|governor| governor.verb.form != Form::Participle);
            clause.is_purpose = governor.is_some_and(|governor| self.is_purpose(&clause, governor));
            clause.modality = if is_conditional { None } else { self.modality(&clause, governor, subjects.get(order)) };
            clauses.push(clause);
        }
        self.look_ahead(&mut clauses, &subjects);
        self.steps(&mut clauses);
        self.let_us(&mut clauses);
        self.time_clauses(&mut clauses);
        self.call_off(&mut clauses);
        self.members(&mut clauses);
        clauses
    }

    /// "will cease when the bridge opens": the clause that tells the time of what is planned is planned too.
    fn time_clauses(&self, clauses: &mut [Clause]) {
        let is_open = |clause: &Clause| clause.verb.mood.has(Mood::FUTURE);
        if !clauses.iter().any(is_open) {
            return;
        }
        let mut begin = 0;
        for clause in clauses {
            let before = self.sentence.tokens.get(begin..clause.verb.first).unwrap_or_default();
            if clause.verb.form == Form::Finite
                && !clause.verb.mood.has(Mood::PAST)
                && clause.modality == Some(Modality::Actual)
                && before.iter().any(|token| self.is(token.word, WordClass::When))
            {
                clause.modality = Some(Modality::Planned);
            }
            begin = clause.verb.end;
        }
    }

    fn verb(&self, row: &[Node], at: usize) -> Option<VerbGroup> {
        match row.get(at) {
            Some(&Node::Verb(index)) => self.sentence.verbs.get(index).copied(),
            _ => None,
        }
    }
}

/// Returns whether a verb stands in a relative clause: a relative word opens the stretch before it.
fn is_relative(row: &[Node], at: usize) -> bool {
    row[..at]
        .iter()
        .rev()
        .find(|node| matches!(node, Node::Verb(_) | Node::Stop | Node::Relative { .. }))
        .is_some_and(|node| matches!(node, Node::Relative { .. }))
}
