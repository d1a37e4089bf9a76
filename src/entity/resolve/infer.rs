//! The class of names that no head word, list or gazetteer tells: by what the text does with them.
//!
//! "A clinic was opened in Ujala" makes a place of Ujala, "Ujala will build" a body. Each mention votes; the most votes
//! win, and a tie says nothing. Names made of common words only are left alone.

mod entries;
mod label;
mod listed;
mod person;
mod said;

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::{
    entity::resolve::{Key, Resolver},
    mention::{Kind, Mention},
    ontology::{grammar::WordClass, inference::Inference, lexicon::Tag},
    sentence::{Sentence, Shape, Token, list, verb::Form},
};

/// So many tokens what is set apart by commas has at the most.
const MAX_INSERTION: usize = 12;

/// Returns the rule of most votes among those of the class of most votes; none where two classes have as many.
fn elected<'r>(rules: &'r [Inference], votes: &[usize]) -> Option<&'r Inference> {
    let of_class = |class: &Arc<str>| -> usize {
        rules.iter().zip(votes).filter(|(rule, _)| rule.class == *class).map(|(_, count)| count).sum()
    };
    let (best, _) = rules
        .iter()
        .zip(votes)
        .enumerate()
        .filter(|(_, (_, count))| **count > 0)
        .max_by_key(|(at, (rule, count))| (of_class(&rule.class), **count, usize::MAX - at))?;
    let rule = rules.get(best)?;
    let most = of_class(&rule.class);
    let is_tie = rules.iter().any(|other| other.class != rule.class && of_class(&other.class) == most);
    (!is_tie).then_some(rule)
}

impl Resolver<'_> {
    /// Gives classes to groups that have none.
    pub(super) fn infer(&mut self) {
        let rules = &self.ontology.inferences;
        if rules.is_empty() {
            return;
        }
        let leads = list::leads(self.document, self.sentences, true);
        // A name that a list joins to one that has been placed is of its kind: "in Ujala, Sona and Mira".
        let mut used: FxHashMap<usize, usize> = FxHashMap::default();
        let mut votes: FxHashMap<Key, Vec<usize>> = FxHashMap::default();
        for (index, mention) in self.mentions.iter().enumerate() {
            if mention.kind != Kind::Unclassed {
                continue;
            }
            let Some(key) = self.keys.get(index).and_then(Option::as_ref) else { continue };
            if self.groups.get(key).is_none_or(|group| !group.classes.is_empty()) {
                continue;
            }
            let Some(sentence) = self.sentences.get(mention.sentence) else { continue };
            if mention.is_weak || self.names_more(index) || self.is_money(sentence, mention) {
                continue;
            }
            let rule = if self.is_proper(sentence, mention) {
                let is_personal = self.is_personal(sentence, mention)
                    || self.is_behind_office(sentence, mention)
                    || self.is_before_post(sentence, mention);
                self.said(sentence, mention, &leads)
                    .or_else(|| rules.iter().position(|rule| rule.first_names && is_personal))
                    .or_else(|| rules.iter().position(|rule| self.is_used(sentence, mention, rule)))
                    .or_else(|| {
                        let other = self.joined(sentence, index).and_then(|other| used.get(&other).copied());
                        other.filter(|&rule| self.can_share(sentence, mention, rule))
                    })
                    .or_else(|| self.reached(sentence, index, &used))
                    .or_else(|| self.listed(sentence, index))
                    .or_else(|| self.entered(index))
                    .filter(|&rule| {
                        !self.is_office_alone(sentence, mention, rule) && !self.is_someone(sentence, mention, rule)
                    })
            } else {
                // "is operated by Green Water": what acts is named, common as its words are.
                let is_long = mention.end > mention.first + 1;
                let used = |rule: &Inference| rule.common && is_long && self.is_used(sentence, mention, rule);
                self.said_of_common(sentence, mention, &leads).or_else(|| rules.iter().position(used))
            };
            if let Some(rule) = rule {
                used.insert(index, rule);
                votes.entry(key.clone()).or_insert_with(|| vec![0; rules.len()])[rule] += 1;
            }
        }
        // The other way round: "Ujala, Mira and Kilima University".
        for (index, mention) in self.mentions.iter().enumerate().rev() {
            let Some(key) = self.keys.get(index).and_then(Option::as_ref) else { continue };
            let is_open = mention.kind == Kind::Unclassed
                && !mention.is_weak
                && !used.contains_key(&index)
                && self.groups.get(key).is_some_and(|group| group.classes.is_empty());
            let Some(sentence) = self.sentences.get(mention.sentence).filter(|_| is_open) else { continue };
            if !self.is_proper(sentence, mention) || self.names_more(index) {
                continue;
            }
            let next = self.joined_next(sentence, index, &used);
            if let Some(rule) = next.filter(|&rule| self.can_share(sentence, mention, rule)) {
                used.insert(index, rule);
                votes.entry(key.clone()).or_insert_with(|| vec![0; rules.len()])[rule] += 1;
            }
        }
        self.acting_works();
        let mut keys: Vec<(Key, Vec<usize>)> = votes.into_iter().collect();
        keys.sort_unstable();
        for (key, votes) in keys {
            let Some(rule) = elected(rules, &votes) else { continue };
            let first = self.groups.get(&key).and_then(|group| group.mentions.first()).copied();
            let Some(mention) = first.and_then(|index| self.mentions.get(index)) else { continue };
            let name = self.clean(self.text(mention));
            let Some(group) = self.groups.get_mut(&key) else { continue };
            group.names.insert(name, 1);
            group.classes.insert(rule.class.clone(), 1);
            group.is_certain = true;
            group.inferred = Some(Arc::clone(&rule.key));
        }
    }

    /// "operated by Riverton Railways": what runs or builds a thing is a body, though its head is that of a work.
    fn acting_works(&mut self) {
        let Some(rule) = self.ontology.inferences.iter().find(|rule| rule.common) else { return };
        let acts = |index: usize, mention: &Mention| {
            let is_work = mention.kind == Kind::Name
                && self.ontology.workable.contains(self.ontology.top(&mention.class))
                && !self.ontology.is_author(&mention.class);
            let sentence = self.sentences.get(mention.sentence).filter(|_| is_work)?;
            self.is_used(sentence, mention, rule).then(|| self.keys.get(index).cloned().flatten())?
        };
        let keys: Vec<Key> =
            self.mentions.iter().enumerate().filter_map(|(index, mention)| acts(index, mention)).collect();
        for key in keys {
            if let Some(group) = self.groups.get_mut(&key) {
                group.classes.clear();
                group.classes.insert(rule.class.clone(), 1);
                group.inferred = Some(Arc::clone(&rule.key));
            }
        }
    }

    /// Returns whether a person or a part of a token lies inside a mention: "Dr Ana Lopez", "Riverton-Seaford".
    fn names_more(&self, index: usize) -> bool {
        let Some(mention) = self.mentions.get(index) else { return false };
        let is_token = mention.end == mention.first + 1;
        let mut inside = self.mentions.iter().skip(index + 1).take_while(|other| mention.holds(other));
        inside.any(|other| is_token || other.kind == Kind::Person)
    }

    /// Returns whether a name has a word that is no common noun, or is an abbreviation.
    fn is_proper(&self, sentence: &Sentence, mention: &Mention) -> bool {
        let text = self.document.slice(mention.span);
        if self.ontology.naming.people(text).is_some() || self.is_people_of_place(mention) {
            return false;
        }
        // "BLOCK71" is a name, "5G" and "A9" are none.
        let letters = text.chars().take_while(|character| character.is_alphabetic()).count();
        // "SMEs", "PPPs": many.
        let stem = text.strip_suffix('s').unwrap_or("");
        if stem.len() > 1 && stem.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return false;
        }
        let is_code = text.chars().any(|character| character.is_numeric() || character == '$') && !text.contains(' ');
        if is_code && (letters < 4 || text.contains(['-', '$', '.'])) {
            return false;
        }
        let lexicon = &self.ontology.lexicon;
        let is_in_capitals = !sentence.tokens.iter().any(|token| {
            token.shape.has(Shape::LETTER) && !token.shape.has(Shape::CAPITAL) && !token.shape.has(Shape::ACRONYM)
        });
        sentence.tokens.get(mention.first..mention.end).is_some_and(|tokens| {
            // Three capitals and more in running text are a name, common as each of its words may be.
            // "Local Government Units" are any.
            let is_many = tokens.last().is_some_and(Token::is_inflected);
            let is_long = tokens.len() > 2
                && !mention.is_weak
                && !is_many
                && tokens.iter().all(|token| {
                    // "Planting for Food and Jobs".
                    token.shape.has(Shape::CAPITAL)
                        || token.tag == Tag::Preposition
                        || token.tag == Tag::To
                        || lexicon.is(token.word, WordClass::Article)
                        || lexicon.is(token.word, WordClass::And)
                });
            is_long
                || tokens.iter().any(|token| {
                    let is_known = self
                        .ontology
                        .lexicon
                        .word(token.word)
                        .is_some_and(|word| word.tags.first().is_some_and(|tag| tag != Tag::Name));
                    // "Austrian funding": the adjective of a country.
                    let is_people = || self.ontology.naming.people(self.document.slice(token.span)).is_some();
                    !is_known && !is_people() && token.tag != Tag::Number && token.tag != Tag::Mark
                        || token.shape.has(Shape::CAMEL)
                        || tokens.len() == 1 && token.shape.has(Shape::ACRONYM) && !is_in_capitals
                }) && tokens.iter().any(|token| token.shape.has(Shape::CAPITAL) || token.shape.has(Shape::ACRONYM))
        })
    }

    /// Returns whether a verb or a noun before a mention makes a place of it: "the road between Riverton and Seaford".
    pub(super) fn is_used_as_place(&self, index: usize) -> bool {
        let Some(mention) = self.mentions.get(index) else { return false };
        let Some(sentence) = self.sentences.get(mention.sentence) else { return false };
        let is_sure = |rule: &Inference| self.ontology.is_place(&rule.class) && !rule.verbs.is_empty();
        let rules = &self.ontology.inferences;
        rules.iter().any(|rule| is_sure(rule) && self.is_used(sentence, mention, rule))
            || self.listed(sentence, index).is_some_and(|rule| rules.get(rule).is_some_and(is_sure))
    }

    /// "`KSh` 620 million": a currency with its amount.
    fn is_money(&self, sentence: &Sentence, mention: &Mention) -> bool {
        let token = |at: usize| sentence.tokens.get(at);
        mention.end == mention.first + 1
            && token(mention.end).is_some_and(|next| next.tag == Tag::Number)
            && token(mention.first).is_some_and(|own| self.ontology.quantity.is_currency(own.word))
    }

    /// Returns whether a mention is used as a rule says.
    fn is_used(&self, sentence: &Sentence, mention: &Mention, rule: &Inference) -> bool {
        let tokens = &sentence.tokens;
        let lexicon = &self.ontology.lexicon;
        let text = self.document.slice(mention.span);
        // "UJZ", "UjalaZuri".
        let is_short = |text: &str| text.chars().count() > 2 && text.chars().all(char::is_uppercase);
        let is_camel = || {
            mention.end == mention.first + 1
                && tokens.get(mention.first).is_some_and(|token| token.shape.has(Shape::CAMEL))
        };
        if rule.acronyms && !is_short(text) && !is_camel() {
            return false;
        }
        let mut first = mention.first;
        while first > 0
            && tokens.get(first - 1).is_some_and(|token| {
                lexicon.is(token.word, WordClass::Article)
                    || matches!(self.document.slice(token.span), "“" | "\"" | "'" | "‘")
            })
        {
            first -= 1;
        }
        if !rule.labels.is_empty() && self.is_labelled(sentence, mention.end, first, rule) {
            return true;
        }
        let has_article = first < mention.first;
        // "in Ujala 2021": a season.
        // "‘Ujala’ Strategy": the mark closes no name.
        let is_mark = |token: &Token| matches!(self.document.slice(token.span), "’" | "'");
        let behind = mention.end + usize::from(tokens.get(mention.end).is_some_and(is_mark));
        let modifies = tokens.get(behind).is_some_and(|next| {
            matches!(next.tag, Tag::Noun | Tag::Nouns | Tag::Name | Tag::Adjective | Tag::Genitive)
                || next.tag == Tag::Number && (rule.acronyms || self.ontology.is_place(&rule.class))
        });
        let verb_of = |token: usize| sentence.verbs.iter().rev().find(|verb| verb.end <= token);
        if let Some(before) = first.checked_sub(1).filter(|_| !modifies) {
            let is_acronym = text.chars().all(char::is_uppercase);
            if tokens.get(before).is_some_and(|token| rule.after.contains(&token.word))
                && !(is_acronym && self.ontology.is_place(&rule.class))
            {
                // "chaired by Ujala Zuri", not "by UJZ".
                if self.is_of_persons(rule) && !self.can_be_person(sentence, mention) {
                    return false;
                }
                if rule.verbs.is_empty() {
                    // "by the Ujala" may be anything; a bare name behind "in" is a place, "in Karibu Receipts" and "in
                    // Part B" none.
                    let last = tokens.get(mention.end - 1);
                    let letters = text.chars().filter(|letter| letter.is_alphabetic());
                    let is_short = letters.clone().count() < 3 && letters.clone().any(char::is_lowercase);
                    let is_any = is_short || last.is_some_and(|last| last.is_inflected() || last.span.len() == 1);
                    return !self.ontology.is_place(&rule.class) || !has_article && !is_any;
                }
                let noun = before.checked_sub(1).and_then(|noun| tokens.get(noun));
                if verb_of(before).is_some_and(|verb| rule.verbs.contains(&verb.lemma))
                    || noun.is_some_and(|noun| rule.before.contains(&noun.lemma))
                {
                    return true;
                }
            }
            if let Some(verb) = verb_of(first).filter(|verb| verb.end == first || verb.end + 1 == first)
                && rule.object_of.contains(&verb.lemma)
                && (verb.end == first || tokens.get(verb.end).is_some_and(|token| token.tag == Tag::Particle))
            {
                return true;
            }
        }
        // "Ujala Zuri, who", "Ujala Zuri – Director of the Bank", a row "Ujala Zuri | Director of the Bank".
        if rule.before_who
            && mention.end - mention.first > 1
            && tokens
                .get(mention.end)
                .is_some_and(|token| matches!(self.document.slice(token.span), "," | "–" | "—" | "|"))
            && (tokens.get(mention.end + 1).is_some_and(|token| lexicon.is(token.word, WordClass::Who))
                || self.is_office(sentence, mention.end + 1))
        {
            return true;
        }
        // "the road to Ujala was widened": what stands behind a preposition is not what the verb tells of.
        let is_behind = first
            .checked_sub(1)
            .and_then(|before| tokens.get(before))
            .is_some_and(|token| matches!(token.tag, Tag::Preposition | Tag::To));
        if is_behind {
            return false;
        }
        let list_end = self.list_end(sentence, mention);
        let follows = sentence.verbs.iter().find(|verb| verb.first >= list_end);
        // "Ujala, founded by the Bank".
        let is_set_apart = tokens.get(mention.end).is_some_and(|token| self.document.slice(token.span) == ",");
        // "Ujala, which was set up by the Bank".
        let is_relative = tokens
            .get(mention.end + 1)
            .is_some_and(|token| is_set_apart && lexicon.is(token.word, WordClass::Relative));
        if is_relative
            && rule.verbs.is_empty()
            && follows.is_some_and(|verb| {
                verb.is_passive && verb.first == mention.end + 2 && rule.object_of.contains(&verb.lemma)
            })
        {
            return true;
        }
        if follows.is_some_and(|verb| {
            verb.form == Form::Participle
                && verb.first == mention.end + usize::from(is_set_apart)
                && tokens.get(verb.end).is_some_and(|token| lexicon.is(token.word, WordClass::By))
                && rule.object_of.contains(&verb.lemma)
        }) {
            return true;
        }
        // "Ujala, together with the Bank, has approved".
        let behind = if is_set_apart { self.behind_insertion(sentence, mention.end) } else { None };
        let follows = behind.and_then(|at| sentence.verbs.iter().find(|verb| verb.first == at)).or(follows);
        // "Ujala jointly established", "Ujala also runs".
        let is_adverb = |token: &Token| token.tag == Tag::Adverb || lexicon.is(token.word, WordClass::Floating);
        // "Ujala and the Bank will jointly invest": what "and" joins does it too.
        let adverbs =
            list_end - mention.end + tokens.iter().skip(list_end).take_while(|token| is_adverb(token)).count();
        follows.is_some_and(|verb| {
            (verb.first == mention.end + adverbs || Some(verb.first) == behind)
                && verb.form == Form::Finite
                && if verb.is_passive {
                    rule.object_of.contains(&verb.lemma) && rule.verbs.is_empty()
                } else {
                    rule.subject_of.contains(&verb.lemma)
                }
        })
    }

    /// Returns where a list of names ends that "and" joins to a mention: the end of the mention where none does.
    fn list_end(&self, sentence: &Sentence, mention: &Mention) -> usize {
        let tokens = &sentence.tokens;
        let is_and =
            |at: usize| tokens.get(at).is_some_and(|token| self.ontology.lexicon.is(token.word, WordClass::And));
        if !is_and(mention.end) {
            return mention.end;
        }
        // "Ujala and the Bank", "Ujala and our offices".
        let is_name = |token: &&Token| {
            token.shape.has(Shape::CAPITAL)
                || token.shape.has(Shape::ACRONYM)
                || matches!(token.tag, Tag::Noun | Tag::Nouns | Tag::Adjective | Tag::Possessive)
                || self.ontology.lexicon.is(token.word, WordClass::Article)
        };
        let names = tokens.iter().skip(mention.end + 1).take_while(is_name).count();
        if names == 0 { mention.end } else { mention.end + 1 + names }
    }

    /// Returns the token behind the comma that closes what a comma opens, where a preposition opens it.
    fn behind_insertion(&self, sentence: &Sentence, comma: usize) -> Option<usize> {
        let tokens = &sentence.tokens;
        let opener = tokens.get(comma + 1)?;
        let is_phrase = opener.tag == Tag::Preposition || self.ontology.lexicon.is(opener.word, WordClass::Together);
        let rest = tokens.get(comma + 1..).filter(|_| is_phrase)?;
        let close = rest.iter().take(MAX_INSERTION).position(|token| self.document.slice(token.span) == ",")?;
        Some(comma + 1 + close + 1)
    }
}
