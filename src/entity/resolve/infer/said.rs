//! What the text says that a name is: "Ujala is a scheme", "schemes like Ujala", "the island of Ujala".

use rustc_hash::FxHashMap;

use crate::{
    entity::resolve::Resolver,
    mention::Mention,
    ontology::{
        grammar::WordClass,
        lexicon::{Tag, WordId},
    },
    sentence::{
        Sentence, Shape, Token, list,
        verb::{Form, Mood},
    },
};

impl Resolver<'_> {
    /// Returns the rule of the noun that says what a name is: "Ujala is a scheme", "Ujala, a scheme of the Bank",
    /// "schemes such as Mira and Ujala".
    pub(super) fn said(
        &self,
        sentence: &Sentence,
        mention: &Mention,
        leads: &FxHashMap<usize, usize>,
    ) -> Option<usize> {
        let rules = &self.ontology.inferences;
        if let Some(kind) = self.kind_before(sentence, mention) {
            return rules.iter().position(|rule| self.ontology.is_place(&rule.class) && rule.nouns.contains(&kind));
        }
        let inside = self
            .noun_right_behind(sentence, mention)
            .or_else(|| self.noun_behind(sentence, mention))
            .or_else(|| self.noun_of_title(sentence, mention))
            .or_else(|| self.noun_of_examples(sentence, mention))
            .or_else(|| self.noun_before(sentence, mention));
        let token = match inside {
            Some(noun) => sentence.tokens.get(noun)?,
            None => self.noun_of_list(sentence, mention, leads)?,
        };
        rules.iter().position(|rule| rule.nouns.contains(&token.lemma)).or_else(|| {
            let heads = self.ontology.patterns.heads.get(&token.lemma)?;
            let top = self.ontology.top(&heads.iter().find(|head| head.words.len() == 1)?.class);
            rules.iter().position(|rule| rule.verbs.is_empty() && *rule.class == *top)
        })
    }

    /// "Safe Steps, a charity based in Riverton": what the text says of a name of several common words.
    pub(super) fn said_of_common(
        &self,
        sentence: &Sentence,
        mention: &Mention,
        leads: &FxHashMap<usize, usize>,
    ) -> Option<usize> {
        let tokens = sentence.tokens.get(mention.first..mention.end)?;
        let is_name = tokens.len() > 1 && tokens.iter().all(|token| token.shape.has(Shape::CAPITAL));
        let is_apart = self.token_text(mention, mention.end) == ",";
        self.noun_behind(sentence, mention).filter(|_| is_name && is_apart)?;
        self.said(sentence, mention, leads)
    }

    /// "The following schemes will start: (a) Ujala", or a heading "Schemes" before the list.
    fn noun_of_list(&self, sentence: &Sentence, mention: &Mention, leads: &FxHashMap<usize, usize>) -> Option<&Token> {
        let lead = self.sentences.get(*leads.get(&sentence.block)?)?;
        let opens = sentence
            .tokens
            .get(..mention.first)?
            .iter()
            .all(|token| self.ontology.lexicon.is(token.word, WordClass::Article) || token.tag == Tag::Mark);
        let at = mention.sentence.checked_sub(1).and_then(|before| self.sentences.get(before));
        let is_first = at.is_none_or(|before| before.block != sentence.block);
        lead.tokens.get(list::noun(&self.ontology.lexicon, lead).filter(|_| opens && is_first)?)
    }

    /// "the island of Ujala": the noun that says what kind of place it is.
    fn kind_before(&self, sentence: &Sentence, mention: &Mention) -> Option<WordId> {
        let [.., article, kind, link] = sentence.tokens.get(..mention.first)? else { return None };
        let lexicon = &self.ontology.lexicon;
        let is_kind = lexicon.is(link.word, WordClass::Of)
            && kind.tag == Tag::Noun
            && (lexicon.is(article.word, WordClass::Article) || article.tag == Tag::Adjective);
        is_kind.then_some(kind.lemma)
    }

    /// "the Ujala area": a word for any place in small letters right behind the name.
    fn noun_right_behind(&self, sentence: &Sentence, mention: &Mention) -> Option<usize> {
        let at = |at: usize| sentence.tokens.get(at);
        let article = mention.first.checked_sub(1).and_then(at)?;
        let noun = at(mention.end).filter(|noun| noun.tag == Tag::Noun && !noun.shape.has(Shape::CAPITAL))?;
        let closes = at(mention.end + 1).is_none_or(|next| !matches!(next.tag, Tag::Noun | Tag::Nouns | Tag::Name));
        let is_area = self.ontology.in_list("any-places", noun.lemma);
        (is_area && closes && self.ontology.lexicon.is(article.word, WordClass::Definite)).then_some(mention.end)
    }

    /// "Ujala is a scheme", "Ujala, which is a scheme", "Ujala, a scheme": the head noun.
    fn noun_behind(&self, sentence: &Sentence, mention: &Mention) -> Option<usize> {
        let tokens = &sentence.tokens;
        let lexicon = &self.ontology.lexicon;
        let is_comma = |index: usize| tokens.get(index).is_some_and(|token| self.document.slice(token.span) == ",");
        let mut at = mention.end;
        // A bracket may give the abbreviation.
        if self.token_text(mention, at) == "(" && self.token_text(mention, at + 2) == ")" {
            at += 3;
        }
        if is_comma(at) {
            at += 1;
            if tokens.get(at).is_some_and(|token| lexicon.is(token.word, WordClass::Relative)) {
                at = self.behind_be(sentence, at + 1)?;
            }
        } else {
            at = self.behind_be(sentence, at)?;
        }
        let is_opened = tokens.get(at).is_some_and(|token| lexicon.is(token.word, WordClass::Article));
        // "a $20 billion factory": the amount between.
        let is_amount = |at: usize| tokens.get(at).is_some_and(|token| token.tag == Tag::Mark && token.span.len() <= 3);
        let behind = if is_amount(at + 1) { at + 2 } else { at };
        let phrase = sentence.phrases.iter().find(|phrase| phrase.first <= behind && behind < phrase.end)?;
        let head = tokens.get(phrase.head).filter(|head| head.tag == Tag::Noun && !head.shape.has(Shape::CAPITAL))?;
        (is_opened && head.lemma == head.word).then_some(phrase.head)
    }

    /// "Ujala was declared a World Heritage Site", "Ujala and Mira were recognised as national parks": what bears a
    /// title is of the kind that its head noun names.
    fn noun_of_title(&self, sentence: &Sentence, mention: &Mention) -> Option<usize> {
        let is_quote = matches!(self.token_text(mention, mention.end), "”" | "\"" | "’");
        let verb = mention.end + usize::from(is_quote);
        let verb = sentence.verbs.iter().find(|group| group.first == verb && group.is_passive)?;
        let is_told = verb.form == Form::Finite && !verb.mood.has(Mood::NEGATED);
        if !is_told || !self.ontology.in_list("titling-verbs", verb.lemma) {
            return None;
        }
        let is_as =
            sentence.tokens.get(verb.end).is_some_and(|token| self.ontology.lexicon.is(token.word, WordClass::As));
        let first = verb.end + usize::from(is_as);
        let phrase = sentence.phrases.iter().find(|phrase| phrase.first <= first + 1 && first < phrase.end)?;
        let (opening, head) = (sentence.tokens.get(phrase.first)?, sentence.tokens.get(phrase.head)?);
        // "was selected a few days ago", "three days ago".
        let is_time = !is_as
            && head.is_inflected()
            && (opening.tag == Tag::Number || self.ontology.lexicon.is(opening.word, WordClass::Article));
        (matches!(head.tag, Tag::Noun | Tag::Nouns | Tag::Name) && !is_time).then_some(phrase.head)
    }

    /// "a chip plant, the Ujala": the head noun of the phrase that is set apart before a name.
    fn noun_before(&self, sentence: &Sentence, mention: &Mention) -> Option<usize> {
        let tokens = &sentence.tokens;
        let lexicon = &self.ontology.lexicon;
        let article = mention.first.checked_sub(1)?;
        let has_article = tokens.get(article).is_some_and(|token| lexicon.is(token.word, WordClass::Definite));
        let comma = if has_article { article.checked_sub(1)? } else { article };
        let phrase = sentence.phrases.iter().find(|phrase| phrase.end == comma)?;
        let is_any = (phrase.first.saturating_sub(2)..=phrase.first).any(|at| {
            tokens.get(at).is_some_and(|token| {
                token.tag == Tag::Possessive
                    || lexicon.is(token.word, WordClass::Article) && !lexicon.is(token.word, WordClass::Definite)
            })
        });
        let closes = tokens.get(mention.end).is_none_or(|next| next.tag == Tag::Mark);
        let is_comma = tokens.get(comma).is_some_and(|token| self.document.slice(token.span) == ",");
        let head = tokens.get(phrase.head).filter(|head| head.tag == Tag::Noun && !head.shape.has(Shape::CAPITAL))?;
        (is_any && is_comma && closes && head.lemma == head.word).then_some(phrase.head)
    }

    /// Returns where a form of "be" that is finite and begins at a token ends.
    fn behind_be(&self, sentence: &Sentence, first: usize) -> Option<usize> {
        let verb = sentence.verbs.iter().find(|verb| verb.first == first)?;
        let is_be = verb.form == Form::Finite && self.ontology.lexicon.is(verb.lemma, WordClass::Be);
        (is_be && !verb.mood.has(Mood::NEGATED)).then_some(verb.end)
    }

    /// "schemes such as Mira and Ujala", "schemes like Ujala": the noun before the list.
    fn noun_of_examples(&self, sentence: &Sentence, mention: &Mention) -> Option<usize> {
        let tokens = &sentence.tokens;
        let lexicon = &self.ontology.lexicon;
        let mut at = self.before_article(sentence, self.list_start(sentence, mention))?;
        if tokens.get(at).is_some_and(|token| lexicon.is(token.word, WordClass::As)) {
            at = at.checked_sub(1)?;
        }
        if !tokens.get(at).is_some_and(|token| lexicon.is(token.word, WordClass::Example)) {
            return None;
        }
        at = at.checked_sub(1)?;
        if tokens.get(at).is_some_and(|token| self.document.slice(token.span) == ",") {
            at = at.checked_sub(1)?;
        }
        let noun = tokens.get(at)?;
        // "Companies like Ujala": the capital is that of the sentence; "Professional Institutions such as UJZ".
        let mostly = lexicon.word(noun.word).and_then(|word| word.tags.first());
        let is_common = !noun.shape.has(Shape::CAPITAL) || at == 0 || mostly == Some(Tag::Nouns);
        let is_noun = matches!(noun.tag, Tag::Nouns | Tag::Noun) || mostly == Some(Tag::Nouns);
        (is_noun && noun.word != noun.lemma && is_common).then_some(at)
    }
}
