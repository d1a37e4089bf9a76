//! Names in capitals: runs of capitalised words, joined over "of", "for" and "and" where a head word says so.

mod run;
mod gap;
mod grow;
mod heading;
mod joint;
mod number;
mod word;
mod body;
mod code;
mod conferred;
mod divided;
mod listed;
mod shared;
mod shouted;
mod slogan;
mod spelled;
mod behind;
mod within;

use crate::{
    mention::{
        Kind, Mention, Scene,
        head::{class_of_noun_before, ends_with, head_at_end, head_at_start, heads, literal},
        name::{
            run::runs,
            word::{is_all_nouns, is_joined_nouns, is_no_name},
        },
        place,
    },
    ontology::{grammar::WordClass, lexicon::Tag, pattern::Head},
    sentence::Shape,
};

/// Adds the names of a sentence.
pub fn find(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    let runs = runs(scene);
    let mut index = 0;
    while let Some(&run) = runs.get(index) {
        let rest = &runs[index..];
        if let Some(used) = listed::add(scene, rest, found)
            .or_else(|| divided::add(scene, rest, found))
            .or_else(|| shared::add(scene, rest, found))
            .or_else(|| shared::add_bodies(scene, rest, found))
            .or_else(|| slogan::add(scene, rest, found))
        {
            index += used;
            continue;
        }
        let (mut name, mut used) = Name::grow(scene, &runs[index..], run);
        if let Some(spelled) = spelled::find(scene, &runs[index..])
            && (spelled.open > name.end || spelled.first < name.first)
        {
            name.spell(scene, &spelled);
            used = spelled.used;
        }
        name.add(scene, found);
        index += used;
    }
}

pub(super) use shared::is_part as shares_kind;

/// A name as it grows over connectors.
struct Name<'a> {
    first: usize,
    end: usize,
    head: Option<&'a Head>,
    /// Where the part that carries the head ends; what follows is its complement.
    core_end: usize,
    /// Whether an abbreviation behind it spells it.
    is_spelled: bool,
}

impl<'a> Name<'a> {
    fn add(self, scene: &Scene<'a>, found: &mut Vec<Mention>) {
        let tokens = &scene.sentence.tokens;
        if self.add_listed(scene, found) {
            return;
        }
        if place::is_place(scene, self.first, self.end) {
            if let Some((head, end)) = self.work_behind(scene) {
                found.push(scene.mention(self.first, end, &head.class, &head.rule, Kind::Name));
            }
            place::add(scene, self.first, self.end, found);
            return;
        }
        if self.head.is_none() && place::add_feature(scene, self.first, self.end, found) {
            return;
        }
        let lexicon = &scene.ontology.lexicon;
        if tokens.get(self.first..self.end).is_some_and(|tokens| tokens.iter().all(|token| is_no_name(scene, token))) {
            return;
        }
        // "Practice Area: Water", a heading "Other Decisions": common words that name nothing.
        let is_any = || tokens.get(self.first).is_some_and(|token| lexicon.is(token.word, WordClass::Generic));
        if self.opens_line(scene)
            && self.head.is_some_and(|head| scene.ontology.is_place(&head.class) || is_any())
            && (is_any() || self.is_label(scene))
            && word::is_common(scene, self.first, self.end)
        {
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
            .filter(|mention| mention.kind == Kind::Quoted && mention.first < self.first)
            .any(|mention| mention.end == self.end || self.end < mention.end && scene.ontology.is_place(&head.class))
        {
            return;
        }
        // A head alone, whatever its complement is not there: "the Bureau".
        let core = self.core_end - self.first;
        if self.is_any_of_kind(scene, head) {
            return;
        }
        // "the Free Trade Zone", "our largest State Park": a place that is nothing but its kind.
        let is_kind = core == head.words.len() && scene.ontology.is_place(&head.class);
        let is_bare = (core == 1 && head.words.len() == 1 || is_kind) && self.core_end == self.end;
        let kind = if is_bare { Kind::Reference } else { Kind::Name };
        if is_bare {
            let definite = self.first > 0
                && tokens.get(self.first - 1).is_some_and(|token| lexicon.is(token.word, WordClass::Definite))
                || self.first > 1
                    && tokens.get(self.first - 1).is_some_and(|token| lexicon.is(token.word, WordClass::Next))
                    && tokens.get(self.first - 2).is_some_and(|token| lexicon.is(token.word, WordClass::Definite));
            // "Parliament passed the act": a body that goes by its head word.
            let is_lone = !definite
                && tokens.get(self.first).is_some_and(|token| scene.ontology.in_list("lone-names", token.word))
                && !scene.is_title_case()
                && self
                    .first
                    .checked_sub(1)
                    .and_then(|before| tokens.get(before))
                    // "this Parliament": its term.
                    .is_none_or(|before| before.tag != Tag::Determiner && !lexicon.is(before.word, WordClass::Article));
            if is_lone {
                // "Congress" alone is the body, whatever the head makes of a longer name.
                let is_body =
                    scene.ontology.acronym_class.as_ref().is_none_or(|body| scene.ontology.is_a(&head.class, body));
                let body = scene.ontology.author_body.as_ref().filter(|_| !is_body);
                found.push(scene.mention(self.first, self.end, body.unwrap_or(&head.class), &head.rule, Kind::Name));
                return;
            }
            if !definite || tokens.get(self.end - 1).is_some_and(|token| token.tag == Tag::Nouns) {
                return;
            }
        }
        // "recognised as a Creative City of Media Arts": a standing, whatever its head.
        let is_dated = scene.ontology.dated.contains(scene.ontology.top(&head.class));
        let is_conferred = self.is_conferred(scene);
        let standing = scene.ontology.standing_class.as_ref().filter(|_| {
            let is_standing = self.is_standing(scene);
            !is_dated && (is_standing || is_conferred) || is_standing && is_conferred
        });
        let class = standing.unwrap_or(&head.class);
        // "the Centres of Excellence programme": what many are for names one.
        let is_many =
            kind == Kind::Name && !is_conferred && (self.is_generic_plural(scene) || self.is_plural_kind(scene, head));
        if let Some((measure, end)) = self.head_behind(scene).filter(|_| is_many) {
            found.push(scene.mention(self.first, end, &measure.class, &measure.rule, Kind::Name));
            return;
        }
        // "the Water and Works department": the head of a work is a common noun before that of a body.
        let behind = self.work_behind(scene).filter(|(body, _)| {
            scene.ontology.is_author(&body.class) && !scene.ontology.is_author(&head.class) && kind == Kind::Name
        });
        if let Some((project, end)) = behind.or_else(|| self.project_behind(scene, head)).filter(|_| kind == Kind::Name)
        {
            found.push(scene.mention(self.first, end, &project.class, &project.rule, Kind::Name));
            return;
        }
        let mut mention = scene.mention(self.first, self.end, class, &head.rule, kind);
        // "named Model Cities for Walking": each is one.
        if is_conferred {
            mention.name = self.singular(scene);
        }
        // A line of the title page that is nothing but the name of a body; a heading that is nothing but a name.
        let is_line = scene.is_title_line(self.first, self.end) && scene.ontology.is_author(&head.class);
        if kind == Kind::Name && (is_line || heading::is_name(scene, self.first, self.end, head)) {
            mention.is_weak = false;
        }
        mention.is_weak |= is_many || shouted::is_common_there(scene, self.first, self.end);
        found.push(mention);
        // "Lab of Electronics of Green University": the complement is a thing of its own where it has a head.
        if !self.is_spelled {
            self.add_complement(scene, found);
        }
        self.add_bracketed(scene, found);
        // "SkillsFuture Study Award": what a word with a capital inside names is a measure by itself.
        let is_camel = tokens.get(self.first).is_some_and(|token| token.shape.has(Shape::CAMEL));
        if is_camel && is_dated && kind == Kind::Name && self.end - self.first > 2 {
            found.push(scene.mention(self.first, self.first + 1, &head.class, &head.rule, Kind::Name));
        }
        // "ABC Fund": what the abbreviation stands for is named too, if the document says what it is.
        if self.end - self.first > 1
            && tokens
                .get(self.first)
                .is_some_and(|token| token.shape.has(Shape::ACRONYM) && !token.shape.has(Shape::HYPHEN))
        {
            found.push(scene.unclassed(self.first, self.first + 1, "abbreviation"));
        }
    }

    /// Returns whether the name ends in the plural of a head that names single things: "Beautiful Rivers".
    fn is_plural_kind(&self, scene: &Scene<'_>, head: &Head) -> bool {
        // "Multinational Enterprises": common nouns in the plural, though the plural is a head word.
        if scene.ontology.is_author(&head.class)
            && self.core_end - self.first <= 4
            && is_joined_nouns(scene, self.first, self.core_end)
            && scene
                .sentence
                .tokens
                .get(self.core_end - 1)
                .is_some_and(|last| last.tag == Tag::Nouns || last.word != last.lemma)
        {
            return true;
        }
        scene
            .sentence
            .tokens
            .get(self.core_end - 1)
            .is_some_and(|last| last.word != last.lemma && head.words.last() == Some(&last.lemma))
            && !scene.ontology.dated.contains(scene.ontology.top(&head.class))
    }

    /// "Lake Geneva", "Typhoon Mangkhut", "Northern Riverton": what stands before fixes the class.
    fn add_before(&self, scene: &Scene<'a>, found: &mut Vec<Mention>) {
        let (tokens, lexicon) = (&scene.sentence.tokens, &scene.ontology.lexicon);
        for index in self.first..self.end.saturating_sub(1) {
            let Some(token) = tokens.get(index) else { break };
            let Some(head) = heads(&scene.ontology.patterns.before, token)
                .find(|head| ends_with(&tokens[self.first..=index], &head.words))
            else {
                continue;
            };
            let first = index + 1 - head.words.len();
            // "Northern Riverton", never "Western Slope Broadband Ring".
            // "Bank Ujala Riverton": the place at the end.
            let is_short = self.end - index <= 2
                || place::is_place(scene, index + 1, self.end)
                || place::is_exact(scene, self.end - 1, self.end);
            // "Skim Ujala Mira Zuri": the head is of another language.
            let tag = scene.ontology.lexicon.word(token.word).and_then(|word| word.tags.first());
            let is_foreign = !matches!(tag, Some(Tag::Noun | Tag::Nouns | Tag::Adjective));
            // "Operation Lone Ujala": a measure.
            let is_measure = scene.ontology.measures.contains(scene.ontology.top(&head.class));
            let is_short = is_short || is_foreign && self.end - index <= 5 || is_measure && self.end - index <= 4;
            // "South African farmers": a people.
            let is_people = scene.ontology.naming.people(scene.text(first, self.end)).is_some();
            // "Project Name: Ujala", a heading "Project Financing Data".
            let is_label = self.opens_line(scene) && word::is_any(scene, index + 1, self.end);
            let is_short = is_short && !is_label;
            if first == self.first && is_short && !is_people && !self.is_any_work(scene, head, index + 1) {
                found.push(scene.mention(first, self.end, &head.class, &head.rule, Kind::Name));
                return;
            }
        }
        let body = self.body_before_place(scene).or_else(|| self.body_in_small_letters(scene));
        if let Some(name) = body.or_else(|| self.body_of_place(scene)).or_else(|| self.coded(scene)) {
            found.push(name);
            return;
        }
        // A head in lower case after the name: "the Clean Rivers programme".
        let by_bracket = || Some((self.head_behind_bracket(scene)?, self.end));
        let joined = || self.head_behind_joined(scene);
        let behind = self.head_behind(scene).or_else(|| self.work_behind(scene)).or_else(by_bracket).or_else(joined);
        if let Some((head, end)) = behind {
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
        // "Landlocked Riverton": the adjective has a capital since it opens the sentence.
        let opener = tokens.first().filter(|_| self.first == 0).and_then(|first| lexicon.word(first.word));
        let is_opener = opener.is_some_and(|word| word.tags.first() == Some(Tag::Adjective));
        if is_opener && !scene.is_title_case() && place::is_exact(scene, 1, self.end) {
            place::add(scene, 1, self.end, found);
            return;
        }
        found.push(scene.unclassed(self.first, self.end, "capitals"));
        if within::opens_office(scene, self.first, self.end) {
            found.push(scene.unclassed(self.first, self.first + 1, "abbreviation"));
        }
    }

    fn add_complement(&self, scene: &Scene<'a>, found: &mut Vec<Mention>) {
        let tokens = &scene.sentence.tokens;
        let mut first = self.core_end;
        while first < self.end {
            let connector = |index: usize| {
                tokens.get(index).is_some_and(|token| {
                    // "COMMITTEE OF THE REGIONS".
                    let small = [WordClass::Of, WordClass::And, WordClass::For, WordClass::Article];
                    scene.ontology.lexicon.is_any(token.word, &small)
                        || !token.shape.has(Shape::CAPITAL)
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
                let mut mention = scene.mention(first, core_end, literal.class, literal.rule, Kind::Name);
                mention.name = Some(literal.name.into());
                found.push(mention);
            } else if let Some(head) = head_at_end(scene, first, core_end)
                .or_else(|| head_at_start(scene, first, core_end).filter(|_| self.end > core_end))
            {
                let is_bare = head.words.len() == core_end - first;
                let to_end = self.end > core_end;
                if !is_bare || to_end {
                    // "Regulations of Riverton City on Conduct": the place ends before what they are on.
                    let is_place = scene.ontology.is_place(&head.class);
                    let end = if to_end && !is_place { self.end } else { core_end };
                    // "Ministry of Ports and Waterways": common nouns in a complement name nothing by themselves.
                    // "Centre for Performance of Government Agencies": any of them.
                    let is_any = scene.ontology.is_author(&head.class)
                        && tokens
                            .get(core_end - 1)
                            .is_some_and(|last| last.tag == Tag::Nouns || last.word != last.lemma)
                        && is_all_nouns(scene, first, core_end);
                    let is_common = is_any
                        || shouted::is_common_there(scene, first, core_end)
                        || self.is_field(scene, head, first, core_end)
                        || head.words.len() < core_end - first
                            && !scene.ontology.is_author(&head.class)
                            && !scene.ontology.dated.contains(scene.ontology.top(&head.class))
                            && is_all_nouns(scene, first, core_end)
                        || scene.sentence.tokens.get(first..end).is_some_and(|tokens| {
                            tokens.iter().any(|token| scene.ontology.lexicon.is(token.word, WordClass::And))
                        });
                    // "Office for Attracting Large Enterprises": what it does.
                    let is_deed = tokens
                        .get(first)
                        .and_then(|token| scene.ontology.lexicon.word(token.word))
                        .is_some_and(|word| word.tags.first() == Some(Tag::Gerund));
                    if !place::is_exact(scene, first, core_end) && !is_common && !is_deed {
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
            && self.head.is_some_and(|own| scene.ontology.top(&own.class) == scene.ontology.top(&head.class))
        {
            found.push(scene.mention(self.first, open, &head.class, &head.rule, Kind::Name));
        }
    }
}
