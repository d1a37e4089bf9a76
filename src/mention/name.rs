//! Names in capitals: runs of capitalised words, joined over "of", "for" and "and" where a head word says so.

use std::sync::Arc;

use crate::{
    mention::{Kind, Mention, Scene, place},
    ontology::{
        grammar::WordClass,
        lexicon::{Tag, WordId},
        pattern::{Head, Literal},
    },
    sentence::{Shape, Token},
};

/// A run of name words without connectors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    first: usize,
    end: usize,
}

/// Adds the names of a sentence.
pub fn find(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    let runs = runs(scene);
    let mut index = 0;
    while let Some(&run) = runs.get(index) {
        let (name, used) = Name::grow(scene, &runs[index..], run);
        name.add(scene, found);
        index += used;
    }
}

/// Returns whether a token can be part of a name.
fn is_name_word(scene: &Scene<'_>, index: usize) -> bool {
    let Some(token) = scene.sentence.tokens.get(index) else { return false };
    let lexicon = &scene.ontology.lexicon;
    if lexicon.is(token.word, WordClass::Speaker) || lexicon.is(token.word, WordClass::Article) {
        return false;
    }
    if token.shape.has(Shape::ACRONYM) || token.shape.has(Shape::CAMEL) {
        return true;
    }
    if token.shape.has(Shape::DIGIT | Shape::LETTER) {
        return token.shape.has(Shape::CAPITAL) && !token.shape.has(Shape::HYPHEN);
    }
    if !token.shape.has(Shape::CAPITAL) {
        return false;
    }
    token.tag == Tag::Name || !begins(scene, index) || starts_name(scene, index)
}

/// Returns whether a token begins a sentence or what is like one, so that its capital says nothing.
fn begins(scene: &Scene<'_>, index: usize) -> bool {
    let tokens = &scene.sentence.tokens;
    let mut at = index;
    while at > 0 {
        let Some(before) = tokens.get(at - 1) else { return true };
        let text = scene.document.slice(before.span);
        if before.tag == Tag::Mark && matches!(text, "“" | "\"" | "‘" | "'" | "(" | "—" | "–" | "•" | "-") {
            at -= 1;
            continue;
        }
        let is_number = at == 1 && before.tag == Tag::Number;
        return is_number || matches!(text, ":" | "." | ";" | "?" | "!");
    }
    true
}

/// Returns whether a capital at the beginning of a sentence is that of a name: a noun or adjective before a capital.
fn starts_name(scene: &Scene<'_>, index: usize) -> bool {
    let tokens = &scene.sentence.tokens;
    let (Some(token), Some(next)) = (tokens.get(index), tokens.get(index + 1)) else { return false };
    let Some(word) = scene.ontology.lexicon.word(token.word) else { return true };
    let tags = word.tags;
    let nominal =
        matches!(tags.first(), None | Some(Tag::Noun | Tag::Nouns | Tag::Adjective | Tag::Name | Tag::Participle));
    let next_is_name = next.shape.has(Shape::CAPITAL) || next.shape.has(Shape::ACRONYM);
    let of_name = scene.ontology.lexicon.is(next.word, WordClass::Of)
        && scene.ontology.patterns.openers.contains_key(&token.lemma)
        && tokens.get(index + 2).is_some_and(|after| after.shape.has(Shape::CAPITAL));
    nominal && (next_is_name || of_name)
}

/// Returns whether a token is an ordinal in digits ("11th") or in letters.
fn is_ordinal(scene: &Scene<'_>, token: &Token) -> bool {
    if scene.ontology.lexicon.is(token.word, WordClass::Ordinal) {
        return true;
    }
    token.shape.has(Shape::DIGIT | Shape::LETTER) && !token.shape.has(Shape::HYPHEN) && {
        let text = scene.document.slice(token.span);
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        matches!(&text[digits..], "st" | "nd" | "rd" | "th")
    }
}

fn runs(scene: &Scene<'_>) -> Vec<Run> {
    let tokens = &scene.sentence.tokens;
    let lexicon = &scene.ontology.lexicon;
    let mut runs: Vec<Run> = Vec::new();
    let mut index = 0;
    while index < tokens.len() {
        if !is_name_word(scene, index) {
            index += 1;
            continue;
        }
        let mut first = index;
        // "the 11th Games": the ordinal belongs to the name.
        if first > 0
            && tokens.get(first - 1).is_some_and(|token| token.shape.has(Shape::DIGIT) && is_ordinal(scene, token))
        {
            first -= 1;
        }
        let mut end = index + 1;
        loop {
            if is_name_word(scene, end) {
                end += 1;
                continue;
            }
            let Some(token) = tokens.get(end) else { break };
            let next_is_name = is_name_word(scene, end + 1);
            // "Farmers' Market", "People's Bank": the genitive of a common noun stays in the name.
            if token.tag == Tag::Genitive && next_is_name {
                let owner = tokens.get(end - 1).map_or(WordId::UNKNOWN, |token| token.word);
                let is_common = lexicon.word(owner).is_some_and(|word| {
                    !word.tags.has(Tag::Name) && (word.tags.has(Tag::Noun) || word.tags.has(Tag::Nouns))
                });
                if is_common && !place::is_place(scene, first, end) {
                    end += 2;
                    continue;
                }
            }
            let text = scene.document.slice(token.span);
            if text == "&" && next_is_name {
                end += 2;
                continue;
            }
            // "Green (Riverton) Industrial Park", "Central Fund (CF) Housing Grant": a bracket inside a name.
            if text == "("
                && let Some(close) = bracket(scene, end)
                && is_name_word(scene, close + 1)
                && tokens.get(close + 1).is_some_and(|token| token.shape.has(Shape::SPACE))
            {
                end = close + 2;
                continue;
            }
            // "Shandong Steel Co., Ltd."
            if text == "," && is_legal_form(scene, end + 1) {
                end += 2;
                continue;
            }
            break;
        }
        runs.push(Run { first, end });
        index = end;
    }
    runs
}

/// Returns the closing bracket of a bracket that holds at most three name words.
fn bracket(scene: &Scene<'_>, open: usize) -> Option<usize> {
    let close = (open + 2..=open + 4)
        .find(|&index| scene.sentence.tokens.get(index).is_some_and(|token| scene.document.slice(token.span) == ")"))?;
    (open + 1..close).all(|index| is_name_word(scene, index)).then_some(close)
}

/// Returns whether a token is the legal form of a company after its comma.
fn is_legal_form(scene: &Scene<'_>, index: usize) -> bool {
    scene.sentence.tokens.get(index).is_some_and(|token| {
        token.shape.has(Shape::CAPITAL)
            && scene.ontology.lists.get("legal-forms").is_some_and(|forms| forms.contains(&token.word))
    })
}

/// Returns the longest head word at the end of some tokens.
#[must_use]
pub fn head_at_end<'a>(scene: &Scene<'a>, first: usize, end: usize) -> Option<&'a Head> {
    let tokens = scene.sentence.tokens.get(first..end)?;
    let last = tokens.last()?;
    heads(&scene.ontology.patterns.heads, last).find(|head| ends_with(tokens, &head.words))
}

fn heads<'a>(
    table: &'a rustc_hash::FxHashMap<WordId, Vec<Head>>,
    token: &Token,
) -> impl Iterator<Item = &'a Head> + use<'a> {
    let by_word = table.get(&token.word).into_iter().flatten();
    let by_lemma = (token.lemma != token.word).then(|| table.get(&token.lemma)).flatten().into_iter().flatten();
    by_word.chain(by_lemma)
}

/// Returns whether the last tokens are these words or forms of them.
#[must_use]
pub fn ends_with(tokens: &[Token], words: &[WordId]) -> bool {
    tokens.len() >= words.len()
        && tokens[tokens.len() - words.len()..]
            .iter()
            .zip(words)
            .all(|(token, word)| token.word == *word || token.lemma == *word)
}

/// Returns the longest head word at the beginning of some tokens.
fn head_at_start<'a>(scene: &Scene<'a>, first: usize, end: usize) -> Option<&'a Head> {
    let tokens = scene.sentence.tokens.get(first..end)?;
    heads(&scene.ontology.patterns.openers, tokens.first()?).find(|head| {
        tokens.len() >= head.words.len()
            && tokens.iter().zip(&head.words).all(|(token, word)| token.word == *word || token.lemma == *word)
    })
}

/// A name as it grows over connectors.
struct Name<'a> {
    first: usize,
    end: usize,
    head: Option<&'a Head>,
    /// Where the part that carries the head ends; what follows is its complement.
    core_end: usize,
}

impl<'a> Name<'a> {
    /// Grows a name from the first run; says how many runs it used.
    fn grow(scene: &Scene<'a>, runs: &[Run], run: Run) -> (Self, usize) {
        let mut name =
            Self { first: run.first, end: run.end, head: head_at_end(scene, run.first, run.end), core_end: run.end };
        let mut used = 1;
        while let Some(&next) = runs.get(used) {
            let Some(gap) = Gap::between(scene, name.end, next.first) else { break };
            let joined = match gap {
                Gap::Of => name.takes_of(scene, next),
                Gap::For | Gap::On => name.takes_link(scene, next),
                Gap::And => name.takes_and(scene, runs, used),
                Gap::Comma => name.takes_comma(scene, runs, used),
                Gap::In => name.takes_in(scene, next),
                Gap::Particle => true,
            };
            if !joined {
                break;
            }
            let in_complement =
                name.core_end < name.end || !matches!(gap, Gap::And | Gap::Comma | Gap::Particle | Gap::In);
            name.end = next.end;
            if !in_complement {
                name.core_end = next.end;
                name.head = head_at_end(scene, name.first, next.end);
            }
            used += 1;
        }
        name.take_number(scene);
        (name, used)
    }

    fn takes_of(&mut self, scene: &Scene<'a>, next: Run) -> bool {
        if place::is_place(scene, self.first, self.core_end) && self.head.is_none() {
            return false;
        }
        if self.head.is_none() {
            self.head = head_at_start(scene, self.first, self.core_end);
        }
        if self.head.is_none() {
            // "Modern Textile of Riverton Bay": a name of two words or more and a place.
            return false;
        }
        let _ = next;
        true
    }

    fn takes_link(&mut self, scene: &Scene<'a>, next: Run) -> bool {
        if self.head.is_none() {
            self.head = head_at_start(scene, self.first, self.core_end);
        }
        // "the Government for the financial year" is the Government.
        let is_author = self.end - self.first == 1
            && scene
                .sentence
                .tokens
                .get(self.first)
                .is_some_and(|token| scene.ontology.author_heads.contains(&token.word));
        let takes = !is_author
            && self.head.is_some_and(|head| {
                let top = scene.ontology.top(&head.class);
                scene.ontology.links_on.contains(top)
            });
        // A lone head and a lone place: "Plan for Riverton" may be any plan.
        takes
            && (next.end - next.first > 1
                || self.core_end - self.first > 1
                || !place::is_place(scene, next.first, next.end))
    }

    /// "the Robotics Lab in Rural Schools Programme": the head comes last, and what comes last is no place.
    fn takes_in(&self, scene: &Scene<'a>, next: Run) -> bool {
        let is_definite = self
            .first
            .checked_sub(1)
            .and_then(|index| scene.sentence.tokens.get(index))
            .is_some_and(|token| scene.ontology.lexicon.is(token.word, WordClass::Article));
        is_definite
            && self.core_end == self.end
            && next.end - next.first > 1
            && is_common(scene, next.first, next.end)
            && head_at_end(scene, next.first, next.end)
                .is_some_and(|head| scene.ontology.dated.contains(scene.ontology.top(&head.class)))
    }

    /// "Securities and Futures Commission"; "Ministry of Science and Technology"; never two names with heads.
    fn takes_and(&self, scene: &Scene<'a>, runs: &[Run], at: usize) -> bool {
        let Some(&next) = runs.get(at) else { return false };
        let is_nameless = |run: Run| {
            scene
                .sentence
                .tokens
                .get(run.first..run.end)
                .is_some_and(|tokens| tokens.iter().all(|token| is_no_name(scene, token)))
        };
        if is_nameless(Run { first: self.first, end: self.end }) || is_nameless(next) {
            return false;
        }
        let next_head = head_at_end(scene, next.first, next.end);
        let next_is_alone = next_head.is_none() && !place::is_place(scene, next.first, next.end);
        if self.core_end < self.end {
            // Inside a complement: its last part must have no head of its own.
            let part = self.last_part(scene);
            let opens_name = head_at_start(scene, next.first, next.end).is_some()
                && scene
                    .sentence
                    .tokens
                    .get(next.end)
                    .is_some_and(|token| scene.ontology.lexicon.is(token.word, WordClass::Of));
            return head_at_end(scene, part, self.end).is_none()
                && !place::is_place(scene, part, self.end)
                && !opens_name
                && next_is_alone
                && is_common(scene, part, self.end)
                && is_common(scene, next.first, next.end);
        }
        self.head.is_none()
            && next_head.is_some_and(|head| head.words.len() < next.end - next.first || next.end - next.first == 1)
            && !place::is_place(scene, self.first, self.end)
            && is_common(scene, self.first, self.end)
    }

    /// "Ministry of Culture, Sports and Tourism".
    fn takes_comma(&self, scene: &Scene<'a>, runs: &[Run], at: usize) -> bool {
        let (Some(&next), Some(&after)) = (runs.get(at), runs.get(at + 1)) else { return false };
        let gap = Gap::between(scene, next.end, after.first);
        matches!(gap, Some(Gap::And | Gap::Comma))
            && (self.core_end < self.end || self.head.is_none())
            && self.takes_and(scene, &[next, next], 0)
                | (self.head.is_none()
                    && self.core_end == self.end
                    && is_common(scene, self.first, self.end)
                    && head_at_end(scene, after.first, after.end).is_some()
                    && head_at_end(scene, next.first, next.end).is_none())
            && is_common(scene, next.first, next.end)
    }

    /// Returns where the last part of the complement begins.
    fn last_part(&self, scene: &Scene<'_>) -> usize {
        let tokens = &scene.sentence.tokens;
        (self.core_end..self.end)
            .rev()
            .find(|&index| {
                tokens.get(index).is_some_and(|token| {
                    !token.shape.has(Shape::CAPITAL) && token.tag != Tag::Genitive && !token.shape.has(Shape::ACRONYM)
                })
            })
            .map_or(self.first, |index| index + 1)
    }

    /// "Summit 2024", "Vision 2030": a year after a name of what happens or is planned.
    fn take_number(&mut self, scene: &Scene<'_>) {
        let Some(token) = scene.sentence.tokens.get(self.end) else { return };
        let text = scene.document.slice(token.span);
        let is_year = text.len() == 4
            && text.bytes().all(|byte| byte.is_ascii_digit())
            && (text.starts_with("19") || text.starts_with("20"));
        let dated = self.head.is_some_and(|head| scene.ontology.dated.contains(scene.ontology.top(&head.class)));
        if is_year && dated && self.core_end == self.end {
            self.end += 1;
            self.core_end = self.end;
        }
    }

    fn add(self, scene: &Scene<'a>, found: &mut Vec<Mention>) {
        let tokens = &scene.sentence.tokens;
        if let Some(literal) = literal(scene, self.first, self.end) {
            let mut mention = scene.mention(self.first, self.end, &literal.class, &literal.rule, Kind::Name);
            mention.name = Some(literal.name.clone());
            mention.is_weak = false;
            found.push(mention);
            return;
        }
        self.add_literals(scene, found);
        if place::is_place(scene, self.first, self.end) {
            place::add(scene, self.first, self.end, found);
            return;
        }
        let lexicon = &scene.ontology.lexicon;
        if tokens.get(self.first..self.end).is_some_and(|tokens| tokens.iter().all(|token| is_no_name(scene, token))) {
            return;
        }
        let Some(head) = self.head else {
            self.add_before(scene, found);
            return;
        };
        // "One County": a count names no place.
        let is_counted = tokens
            .get(self.first)
            .and_then(|token| scene.ontology.lexicon.word(token.word))
            .is_some_and(|word| word.tags.first() == Some(Tag::Number));
        if is_counted
            && self.core_end - self.first <= head.words.len() + 1
            && !scene.ontology.dated.contains(scene.ontology.top(&head.class))
        {
            return;
        }
        // “811” Green Initiative: the words behind the marks are a part of the quoted name.
        if found
            .iter()
            .any(|mention| mention.kind == Kind::Quoted && mention.first < self.first && mention.end == self.end)
        {
            return;
        }
        // A head alone, whatever its complement is not there: "the Bureau".
        let core = self.core_end - self.first;
        let is_bare = core == 1 && head.words.len() == 1 && self.core_end == self.end;
        let kind = if is_bare { Kind::Reference } else { Kind::Name };
        if is_bare {
            let definite = self.first > 0
                && tokens.get(self.first - 1).is_some_and(|token| lexicon.is(token.word, WordClass::Definite));
            if !definite || tokens.get(self.end - 1).is_some_and(|token| token.tag == Tag::Nouns) {
                return;
            }
        }
        // "recognised as a Creative City of Media Arts": a standing, whatever its head.
        let is_dated = scene.ontology.dated.contains(scene.ontology.top(&head.class));
        let standing = scene.ontology.standing_class.as_ref().filter(|_| !is_dated && self.is_standing(scene));
        let class = standing.unwrap_or(&head.class);
        let mut mention = scene.mention(self.first, self.end, class, &head.rule, kind);
        if kind == Kind::Name && (self.is_generic_plural(scene) || self.is_plural_kind(scene, head)) {
            mention.is_weak = true;
        }
        found.push(mention);
        // "Lab of Electronics of Green University": the complement is a thing of its own where it has a head.
        self.add_complement(scene, found);
        self.add_bracketed(scene, found);
        // "ABC Fund": what the abbreviation stands for is named too, if the document says what it is.
        if self.end - self.first > 1
            && tokens
                .get(self.first)
                .is_some_and(|token| token.shape.has(Shape::ACRONYM) && !token.shape.has(Shape::HYPHEN))
        {
            let empty: Arc<str> = Arc::from("");
            found.push(scene.mention(self.first, self.first + 1, &empty, &Arc::from("abbreviation"), Kind::Unclassed));
        }
    }

    /// Returns whether "as a" or "into a" stands before the name.
    fn is_standing(&self, scene: &Scene<'_>) -> bool {
        let lexicon = &scene.ontology.lexicon;
        let before = |count: usize| self.first.checked_sub(count).and_then(|index| scene.sentence.tokens.get(index));
        before(1).is_some_and(|token| {
            lexicon.is(token.word, WordClass::Article) && !lexicon.is(token.word, WordClass::Definite)
        }) && before(2)
            .is_some_and(|token| lexicon.is(token.word, WordClass::As) || lexicon.is(token.word, WordClass::Into))
    }

    /// Returns whether the name ends in the plural of a head that names single things: "Beautiful Rivers".
    fn is_plural_kind(&self, scene: &Scene<'_>, head: &Head) -> bool {
        scene
            .sentence
            .tokens
            .get(self.core_end - 1)
            .is_some_and(|last| last.word != last.lemma && head.words.last() == Some(&last.lemma))
            && !scene.ontology.dated.contains(scene.ontology.top(&head.class))
    }

    /// Returns whether a plural head without a definite article names many things.
    fn is_generic_plural(&self, scene: &Scene<'_>) -> bool {
        let tokens = &scene.sentence.tokens;
        let Some(last) = tokens.get(self.core_end - 1) else { return false };
        let before = self.first.checked_sub(1).and_then(|index| tokens.get(index));
        last.tag == Tag::Nouns
            && last.word != last.lemma
            && before.is_some_and(|token| {
                token.tag == Tag::Number || scene.ontology.lexicon.is(token.word, WordClass::Generic)
            })
    }

    /// "Lake Geneva", "Typhoon Mangkhut", "Northern Riverton": what stands before fixes the class.
    fn add_before(&self, scene: &Scene<'a>, found: &mut Vec<Mention>) {
        let tokens = &scene.sentence.tokens;
        for index in self.first..self.end.saturating_sub(1) {
            let Some(token) = tokens.get(index) else { break };
            let Some(head) = heads(&scene.ontology.patterns.before, token)
                .find(|head| ends_with(&tokens[self.first..=index], &head.words))
            else {
                continue;
            };
            let first = index + 1 - head.words.len();
            if first == self.first {
                found.push(scene.mention(first, self.end, &head.class, &head.rule, Kind::Name));
                return;
            }
        }
        // A head in lower case after the name: "the Clean Rivers programme".
        if let Some((head, end)) = self.head_behind(scene) {
            found.push(scene.mention(self.first, end, &head.class, &head.rule, Kind::Name));
            return;
        }
        // The first words of a quoted name are not the name.
        let is_quoted = found
            .iter()
            .any(|mention| mention.kind == Kind::Quoted && mention.first <= self.first && self.end < mention.end)
            || self
                .first
                .checked_sub(1)
                .and_then(|before| scene.sentence.tokens.get(before))
                .is_some_and(|token| matches!(scene.document.slice(token.span), "“" | "\""));
        // A noun in lower case before the name: "the project Green Harbour", "the typhoon Mangkhut".
        if let Some((class, rule)) = class_of_noun_before(scene, self.first).filter(|_| !is_quoted) {
            found.push(scene.mention(self.first, self.end, &class, &rule, Kind::Name));
            return;
        }
        let empty: Arc<str> = Arc::from("");
        found.push(scene.mention(self.first, self.end, &empty, &Arc::from("capitals"), Kind::Unclassed));
    }

    /// Returns the head noun in lower case behind a name, for what is named by its purpose.
    fn head_behind(&self, scene: &Scene<'a>) -> Option<(&'a Head, usize)> {
        let tokens = &scene.sentence.tokens;
        if place::is_place(scene, self.first, self.end) {
            return None;
        }
        let mut last = self.end;
        while last < self.end + 3
            && tokens
                .get(last)
                .is_some_and(|token| matches!(token.tag, Tag::Noun | Tag::Nouns) && !token.shape.has(Shape::CAPITAL))
        {
            last += 1;
        }
        let head = head_at_end(scene, self.end, last)?;
        let fits = last > self.end
            && scene.ontology.dated.contains(scene.ontology.top(&head.class))
            && tokens.get(last - 1).is_some_and(|token| {
                scene.ontology.lists.get("naming-heads").is_some_and(|heads| {
                    heads.contains(&token.word) || token.tag != Tag::Nouns && heads.contains(&token.lemma)
                })
            });
        fits.then_some((head, last))
    }

    fn add_complement(&self, scene: &Scene<'a>, found: &mut Vec<Mention>) {
        let tokens = &scene.sentence.tokens;
        let mut first = self.core_end;
        while first < self.end {
            let connector = |index: usize| {
                tokens.get(index).is_some_and(|token| {
                    !token.shape.has(Shape::CAPITAL)
                        && !token.shape.has(Shape::ACRONYM)
                        && !token.shape.has(Shape::DIGIT)
                        && token.tag != Tag::Genitive
                        && token.tag != Tag::Mark
                })
            };
            while first < self.end && connector(first) {
                first += 1;
            }
            let mut core_end = first;
            while core_end < self.end && !connector(core_end) {
                core_end += 1;
            }
            if core_end <= first {
                break;
            }
            if let Some(literal) = literal(scene, first, core_end) {
                let mut mention = scene.mention(first, core_end, &literal.class, &literal.rule, Kind::Name);
                mention.name = Some(literal.name.clone());
                found.push(mention);
            } else if let Some(head) = head_at_end(scene, first, core_end)
                .or_else(|| head_at_start(scene, first, core_end).filter(|_| self.end > core_end))
            {
                let is_bare = head.words.len() == core_end - first;
                let to_end = self.end > core_end;
                if !is_bare || to_end {
                    let end = if to_end { self.end } else { core_end };
                    if !place::is_exact(scene, first, core_end) {
                        found.push(scene.mention(first, end, &head.class, &head.rule, Kind::Name));
                    }
                }
            }
            first = core_end;
        }
    }

    /// "Central Fund (CF) Housing Grant" names the Central Fund as well.
    fn add_bracketed(&self, scene: &Scene<'a>, found: &mut Vec<Mention>) {
        let tokens = &scene.sentence.tokens;
        let open = (self.first..self.core_end)
            .find(|&index| tokens.get(index).is_some_and(|token| scene.document.slice(token.span) == "("));
        if let Some(open) = open
            && let Some(head) = head_at_end(scene, self.first, open)
            && head.words.len() < open - self.first
        {
            found.push(scene.mention(self.first, open, &head.class, &head.rule, Kind::Name));
        }
    }

    fn add_literals(&self, scene: &Scene<'a>, found: &mut Vec<Mention>) {
        let mut index = self.first;
        while index < self.end {
            let hit = literals_at(scene, index).find(|literal| index + literal.words.len() <= self.end);
            if let Some(literal) = hit {
                let end = index + literal.words.len();
                let mut mention = scene.mention(index, end, &literal.class, &literal.rule, Kind::Name);
                mention.name = Some(literal.name.clone());
                mention.is_weak = false;
                found.push(mention);
                index = end;
            } else {
                index += 1;
            }
        }
    }
}

/// Returns the class that a head noun in lower case gives to the name after it.
#[must_use]
pub fn class_of_noun_before(scene: &Scene<'_>, first: usize) -> Option<(Arc<str>, Arc<str>)> {
    let tokens = &scene.sentence.tokens;
    let mut last = first.checked_sub(1)?;
    let is_opening = |index: usize| {
        tokens.get(index).is_some_and(|token| matches!(scene.document.slice(token.span), "“" | "\"" | "‘" | "'" | ","))
    };
    let is_named =
        |index: usize| tokens.get(index).is_some_and(|token| scene.ontology.lexicon.is(token.word, WordClass::Named));
    while is_opening(last) || is_named(last) {
        last = last.checked_sub(1)?;
    }
    let token = tokens.get(last)?;
    if token.shape.has(Shape::CAPITAL) || !matches!(token.tag, Tag::Noun | Tag::Nouns | Tag::Name) {
        return None;
    }
    let head = head_at_end(scene, last.saturating_sub(3), last + 1)?;
    Some((head.class.clone(), head.rule.clone()))
}

/// Returns the literal name that some tokens are, whole.
fn literal<'a>(scene: &Scene<'a>, first: usize, end: usize) -> Option<&'a Literal> {
    literals_at(scene, first).find(|literal| literal.words.len() == end - first)
}

/// Returns the literal names that begin at a token, longest first.
pub fn literals_at<'a>(scene: &Scene<'a>, first: usize) -> impl Iterator<Item = &'a Literal> + use<'a> {
    let scene = *scene;
    let tokens = &scene.sentence.tokens;
    let word = tokens.get(first).map_or(WordId::UNKNOWN, |token| token.word);
    scene.ontology.patterns.literals.get(&word).into_iter().flatten().filter(move |literal| {
        let end = first + literal.words.len();
        tokens
            .get(first..end)
            .is_some_and(|tokens| tokens.iter().zip(&literal.words).all(|(token, word)| token.word == *word))
            && (!literal.surface.bytes().any(|byte| byte.is_ascii_uppercase())
                || same_text(scene.text(first, end), &literal.surface))
    })
}

/// Compares names with all white space and kinds of apostrophes as one.
fn same_text(left: &str, right: &str) -> bool {
    let fold = |text: &str| -> String {
        text.chars()
            .filter(|character| !character.is_whitespace())
            .map(|character| if character == '’' { '\'' } else { character })
            .collect()
    };
    left == right || fold(left) == fold(right)
}

/// Returns whether all words of a run are common nouns or adjectives, so that it is no name by itself.
fn is_common(scene: &Scene<'_>, first: usize, end: usize) -> bool {
    let is_alone = end - first == 1;
    scene.sentence.tokens.get(first..end).is_some_and(|tokens| {
        tokens.iter().enumerate().all(|(index, token)| {
            token.tag == Tag::Mark
                || token.tag == Tag::Genitive
                || scene.ontology.lexicon.word(token.word).is_some_and(|word| {
                    word.tags.has(Tag::Noun)
                        || word.tags.has(Tag::Nouns)
                        || word.tags.has(Tag::Adjective)
                        || word.tags.has(Tag::Verb)
                        || word.tags.has(Tag::Gerund)
                })
                || token.shape.has(Shape::HYPHEN)
                || token.shape.has(Shape::ACRONYM) && !is_alone
                || place::is_exact(scene, first + index, first + index + 2)
                || index > 0 && place::is_exact(scene, first + index - 1, first + index + 1)
                || !is_alone && place::is_exact(scene, first + index, first + index + 1)
        })
    })
}

/// Returns whether a capitalised word names nothing by itself: months, days, peoples.
fn is_no_name(scene: &Scene<'_>, token: &Token) -> bool {
    scene
        .ontology
        .lists
        .get("no-names")
        .is_some_and(|words| words.contains(&token.word) || words.contains(&token.lemma))
        || (token.shape.has(Shape::DIGIT) && !token.shape.has(Shape::CAPITAL))
}

/// What stands between two runs of a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    Of,
    For,
    On,
    And,
    Comma,
    In,
    Particle,
}

impl Gap {
    fn between(scene: &Scene<'_>, end: usize, next: usize) -> Option<Self> {
        let lexicon = &scene.ontology.lexicon;
        let tokens = scene.sentence.tokens.get(end..next)?;
        let (first, rest) = tokens.split_first()?;
        let articles = rest.iter().all(|token| {
            lexicon.is(token.word, WordClass::Article)
                && lexicon.is(token.word, WordClass::Definite)
                && !lexicon.is(token.word, WordClass::SpeakersOwn)
        });
        if rest.len() > 1 || !articles {
            return None;
        }
        if lexicon.is(first.word, WordClass::Of) {
            Some(Self::Of)
        } else if lexicon.is(first.word, WordClass::For) {
            Some(Self::For)
        } else if lexicon.is(first.word, WordClass::On) {
            Some(Self::On)
        } else if lexicon.is(first.word, WordClass::And) {
            Some(Self::And)
        } else if rest.is_empty() && lexicon.is(first.word, WordClass::In) {
            Some(Self::In)
        } else if rest.is_empty() && scene.document.slice(first.span) == "," {
            Some(Self::Comma)
        } else if rest.is_empty()
            && scene.ontology.lists.get("name-particles").is_some_and(|words| words.contains(&first.word))
        {
            Some(Self::Particle)
        } else {
            None
        }
    }
}
