//! Persons without a title: by a first name, and by an office behind the name.

use crate::{
    entity::resolve::Resolver,
    mention::Mention,
    ontology::{grammar::WordClass, inference::Inference, lexicon::Tag},
    sentence::{Sentence, Shape, Token},
};

/// So many words the name of a person has at the most.
const MAX_PERSONAL: usize = 4;

/// So many letters of a place the word for its people has at the least.
const STEM: usize = 3;

/// So many letters a place loses before the ending of the word for its people at the most.
const LOST: usize = 2;

/// So many words stand between an office's "of" and the comma at the most.
const MAX_OFFICE: usize = 6;

impl Resolver<'_> {
    /// "Deputy Chief Negotiator": an office, not a person.
    pub(super) fn is_office_alone(&self, sentence: &Sentence, mention: &Mention, rule: usize) -> bool {
        let lexicon = &self.ontology.lexicon;
        let is_person = self.ontology.inferences.get(rule).is_some_and(|rule| rule.first_names);
        // "by the MINISTER FOR WATER".
        let opens_office = sentence.tokens.get(mention.first).is_some_and(|first| {
            self.ontology.is_office(first.lemma)
                && sentence.tokens.get(mention.first + 1).is_some_and(|next| {
                    mention.end > mention.first + 1
                        && (lexicon.is(next.word, WordClass::For) || lexicon.is(next.word, WordClass::Of))
                })
        });
        // "Mayor Ujala": an office and who holds it.
        let is_held = sentence.tokens.get(mention.first..mention.end).is_some_and(|tokens| {
            tokens.len() == 2
                && tokens.first().is_some_and(|first| self.ontology.is_office(first.lemma))
                && tokens.last().is_some_and(|last| {
                    last.shape.has(Shape::CAPITAL)
                        && lexicon
                            .word(last.word)
                            .is_none_or(|word| word.tags.first().is_none_or(|tag| tag == Tag::Name))
                })
        });
        opens_office
            || is_held
            || is_person
                && sentence.tokens.get(mention.first..mention.end).is_some_and(|tokens| {
                    tokens.iter().all(|token| {
                        let first = lexicon.word(token.word).and_then(|word| word.tags.first());
                        first.is_some_and(|tag| tag != Tag::Name)
                    })
                })
    }

    /// "we work with Louise": a first name alone, or a title alone, is no body and no plan.
    pub(super) fn is_someone(&self, sentence: &Sentence, mention: &Mention, rule: usize) -> bool {
        let Some(tokens) = sentence.tokens.get(mention.first..mention.end) else { return false };
        let rule = self.ontology.inferences.get(rule);
        // "heard from Louise", but "lives in Louise".
        let is_from = mention
            .first
            .checked_sub(1)
            .and_then(|from| sentence.tokens.get(from))
            .is_some_and(|from| self.ontology.lexicon.is(from.word, WordClass::From));
        let is_person = rule.is_some_and(|rule| rule.first_names || self.ontology.is_place(&rule.class) && !is_from);
        let [first, ..] = tokens else { return false };
        let is_first_name = tokens.len() == 1
            && !first.shape.has(Shape::ACRONYM)
            && self.ontology.lexicon.is(first.word, WordClass::FirstName);
        let titles = self.ontology.patterns.titles.get(&first.word).into_iter().flatten();
        let mut whole = titles.filter(|title| title.words.len() == tokens.len());
        let is_title = whole.any(|title| title.words.iter().zip(tokens).all(|(word, token)| *word == token.word));
        // "Mr. Speaker", "Lieutenant Governor": titles and nothing else.
        let is_titles = || {
            let is_one = |token: &Token| {
                self.document.slice(token.span) == "." || self.ontology.patterns.titles.contains_key(&token.word)
            };
            tokens.iter().all(is_one)
        };
        !is_person && (is_first_name || is_title) || is_titles()
    }

    /// Returns whether a name begins with a first name and ends in a word that is no common noun: "Peter Ujala".
    pub(super) fn is_personal(&self, sentence: &Sentence, mention: &Mention) -> bool {
        let (lexicon, gazetteer) = (&self.ontology.lexicon, &self.ontology.gazetteer);
        let Some([first, .., last]) = sentence.tokens.get(mention.first..mention.end) else { return false };
        let is_common = |token: &Token| {
            lexicon.word(token.word).and_then(|word| word.tags.first()).is_some_and(|tag| tag != Tag::Name)
                && !lexicon.is(token.word, WordClass::FirstName)
        };
        let is_place = |token: &Token| gazetteer.first(self.document.slice(token.span)).is_some();
        // "Manuel de Ujala".
        let is_particle = |token: &Token| self.ontology.in_list("name-particles", token.word);
        let is_part =
            |token: &Token| token.shape.has(Shape::CAPITAL) && !token.shape.has(Shape::DIGIT) || is_particle(token);
        // "Dan Smith": behind a first name that means nothing else, one common noun that is no head of a name.
        let is_smith = || {
            let mostly = |token: &Token| lexicon.word(token.word).and_then(|word| word.tags.first());
            mention.end - mention.first == 2
                && mostly(first).is_none_or(|tag| tag == Tag::Name)
                && mostly(last) == Some(Tag::Noun)
                && !self.ontology.patterns.heads.contains_key(&last.lemma)
        };
        // "Art Mendoza", inside a sentence: a first name that is a common word, and a word that is none.
        let is_lucky = || {
            mention.first > 0
                && mention.end - mention.first == 2
                && lexicon.word(last.word).is_none_or(|word| word.tags.first().is_none())
                && self.ontology.in_list("common-first-names", first.word)
        };
        mention.end - mention.first <= MAX_PERSONAL
            && sentence.tokens.get(mention.first..mention.end).is_some_and(|tokens| tokens.iter().all(is_part))
            && (lexicon.is(first.word, WordClass::FirstName) || is_lucky())
            // "IDA Riverton": an abbreviation; "Danish Riverton": a people.
            && !first.shape.has(Shape::ACRONYM)
            && self.ontology.naming.people(self.document.slice(first.span)).is_none()
            && !is_place(first)
            && (!is_common(last) || is_smith())
            && !last.shape.has(Shape::ACRONYM)
    }

    /// "The Mayor of Riverton, Ujala Mira, opened", "The Mayor, Ujala Mira, opened": a name of two words and more that
    /// commas set apart behind an office.
    pub(super) fn is_behind_office(&self, sentence: &Sentence, mention: &Mention) -> bool {
        let tokens = &sentence.tokens;
        let lexicon = &self.ontology.lexicon;
        let text = |at: usize| tokens.get(at).map_or("", |token| self.document.slice(token.span));
        let Some(comma) = mention.first.checked_sub(1).filter(|&comma| text(comma) == ",") else { return false };
        let is_of = |at: &usize| {
            tokens
                .get(*at)
                .is_some_and(|token| lexicon.is(token.word, WordClass::Of) || lexicon.is(token.word, WordClass::For))
        };
        let is_office = |at: usize| tokens.get(at).is_some_and(|token| self.ontology.is_office(token.lemma));
        let is_named = |at: usize| {
            tokens.get(at).is_some_and(|token| {
                token.shape.has(Shape::CAPITAL)
                    || lexicon.is(token.word, WordClass::Article)
                    || lexicon.is(token.word, WordClass::And)
                    || is_of(&at)
            })
        };
        // "The Mayor", "Riverton's mayor".
        let opens = |office: usize| {
            let modifiers = (0..office).rev().take_while(|&at| {
                tokens.get(at).is_some_and(|token| {
                    !lexicon.is(token.word, WordClass::Article)
                        && (token.shape.has(Shape::CAPITAL) || token.tag == Tag::Adjective || is_office(at))
                })
            });
            let first = modifiers.last().unwrap_or(office);
            first.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|token| {
                token.tag == Tag::Genitive
                    || token.tag == Tag::Possessive
                    || lexicon.is(token.word, WordClass::Whose)
                    || lexicon.is(token.word, WordClass::Definite)
            })
        };
        let office = (comma.saturating_sub(MAX_OFFICE)..comma).rev().find(|&at| is_office(at));
        let is_part =
            |token: &Token| token.shape.has(Shape::CAPITAL) || self.ontology.in_list("name-particles", token.word);
        mention.end - mention.first > 1
            && mention.end - mention.first <= MAX_PERSONAL
            && text(mention.end) == ","
            && tokens.get(mention.first..mention.end).is_some_and(|tokens| tokens.iter().all(is_part))
            && office.is_some_and(|office| {
                if office + 1 == comma {
                    opens(office)
                } else {
                    is_of(&(office + 1)) && (office + 2..comma).all(is_named)
                }
            })
    }

    /// "led by Ujala Zuri as Managing Director": a name before "as" and an office.
    pub(super) fn is_before_post(&self, sentence: &Sentence, mention: &Mention) -> bool {
        let at = |at: usize| sentence.tokens.get(at);
        let is_by = mention
            .first
            .checked_sub(1)
            .and_then(at)
            .is_some_and(|by| self.ontology.lexicon.is(by.word, WordClass::By));
        let is_as = at(mention.end).is_some_and(|token| self.ontology.lexicon.is(token.word, WordClass::As));
        let is_part = |token: &Token| {
            token.shape.has(Shape::CAPITAL)
                || token.tag == Tag::Adjective
                || self.ontology.lexicon.is(token.word, WordClass::Article)
        };
        let rest = sentence.tokens.get(mention.end + 1..).unwrap_or_default();
        let is_office = |token: &Token| self.ontology.is_office(token.lemma);
        is_by
            && is_as
            && self.can_be_person(sentence, mention)
            && rest.iter().take(MAX_OFFICE).take_while(|token| is_part(token) || is_office(token)).any(is_office)
    }

    /// "Texans", "New Yorkers": whether a word in the plural is for the people of a place that the document names.
    pub(super) fn is_people_of_place(&self, mention: &Mention) -> bool {
        let text = self.text(mention).to_lowercase();
        // "Delawareans", "Virginians", "Texans": the place may lose its last letters.
        let stems = || {
            let shorter = |place: &str, lost: usize| place.get(..place.len().checked_sub(lost)?).map(str::to_owned);
            let of_place = |place: &String| (0..=LOST).filter_map(|lost| shorter(place, lost)).collect::<Vec<_>>();
            self.places.iter().flat_map(of_place).filter(|stem| stem.len() >= STEM).collect()
        };
        let mut words =
            self.ontology.naming.people_endings.iter().filter_map(|ending| text.strip_suffix(ending.as_str()));
        words.any(|stem| self.place_stems.get_or_init(stems).contains(stem))
    }

    /// Returns whether a name can be what another of its list is: one that ends in a common noun is no person.
    pub(super) fn can_share(&self, sentence: &Sentence, mention: &Mention, rule: usize) -> bool {
        let is_of_persons = self.ontology.inferences.get(rule).is_some_and(|rule| self.is_of_persons(rule));
        let last = mention.end.checked_sub(1).and_then(|last| sentence.tokens.get(last));
        let mostly = last.and_then(|last| self.ontology.lexicon.word(last.word)?.tags.first());
        let is_personal = || self.is_first_name(sentence, mention.first) && mention.end == mention.first + 2;
        !is_of_persons || mostly.is_none_or(|tag| tag == Tag::Name) || is_personal()
    }

    fn is_first_name(&self, sentence: &Sentence, at: usize) -> bool {
        sentence.tokens.get(at).is_some_and(|token| self.ontology.lexicon.is(token.word, WordClass::FirstName))
    }

    /// Returns whether a rule tells of persons.
    pub(super) fn is_of_persons(&self, rule: &Inference) -> bool {
        self.ontology.inferences.iter().any(|other| other.first_names && other.class == rule.class)
    }

    /// Returns whether a name may be that of a person: two words and more, no abbreviation, no common noun at the end.
    pub(super) fn can_be_person(&self, sentence: &Sentence, mention: &Mention) -> bool {
        let Some(tokens @ [.., last]) = sentence.tokens.get(mention.first..mention.end) else { return false };
        let is_part = |token: &Token| {
            token.shape.has(Shape::CAPITAL) && !token.shape.has(Shape::ACRONYM) && !token.shape.has(Shape::DIGIT)
                || self.ontology.in_list("name-particles", token.word)
        };
        let mostly = self.ontology.lexicon.word(last.word).and_then(|word| word.tags.first());
        tokens.len() > 1
            && tokens.len() <= MAX_PERSONAL
            && tokens.iter().all(is_part)
            && mostly.is_none_or(|tag| tag == Tag::Name)
    }

    /// Returns whether the noun phrase at a token is an office: "secretary of …", "the chief executive of …".
    pub(super) fn is_office(&self, sentence: &Sentence, first: usize) -> bool {
        let Some(phrase) = sentence.phrases.iter().find(|phrase| phrase.first == first) else { return false };
        // "Director of Green Bank", "Director General, Green Bank".
        let is_title = |token: &&Token| token.tag == Tag::Adjective && token.shape.has(Shape::CAPITAL);
        let behind = sentence.tokens.get(phrase.end..).and_then(|rest| rest.iter().find(|token| !is_title(token)));
        let is_of = behind.is_some_and(|token| {
            self.ontology.lexicon.is(token.word, WordClass::Of)
                || self.document.slice(token.span) == ","
                    && sentence.tokens.get(phrase.head).is_some_and(|head| head.shape.has(Shape::CAPITAL))
        });
        is_of && sentence.tokens.get(phrase.head).is_some_and(|head| self.ontology.is_office(head.lemma))
    }
}
