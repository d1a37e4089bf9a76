//! The body that the title page of a document names as its author.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    document::{BlockKind, Span},
    entity::{
        fold,
        resolve::{Basis, Key, Resolver, best_class},
    },
    mention::{self, Kind, Mention, TITLE_LINES, is_title_line},
    ontology::{grammar::WordClass, lexicon::WordId},
    sentence::Shape,
};

/// A longer line is no line of a title page.
const LONGEST_LINE: usize = 120;

/// Shorter words ("of", "and") say nothing.
const WORD: usize = 4;

impl Resolver<'_> {
    /// A body whose name is a line of the title page.
    pub(super) fn on_title_page(&mut self) -> Option<Key> {
        let is_numbered = |mention: &Mention| {
            let Some(sentence) = self.sentences.get(mention.sentence) else { return false };
            let line = self.document.slice(sentence.span);
            self.document.blocks.get(sentence.block).is_some_and(|block| block.kind == BlockKind::Item)
                || self.ontology.layout.numberings.iter().any(|numbering| numbering.is_match(line))
        };
        let is_contact = |mention: &Mention| {
            self.sentences.get(mention.sentence).is_some_and(|line| self.is_contact(self.document.slice(line.span)))
        };
        let is_line = |mention: &Mention| {
            !is_numbered(mention)
                && !is_contact(mention)
                && (self.is_title_line(mention) || self.place_behind(mention).is_some() || self.has_imprint(mention))
        };
        let is_speech = self.is_speech();
        let is_government = |mention: &Mention| {
            let mut tokens = (mention.first..mention.end).filter_map(|at| self.token(mention, at));
            tokens.any(|token| self.ontology.author_heads.contains(&token.word))
        };
        let is_body = |mention: &Mention| {
            self.ontology.is_author(&mention.class)
                && !self.ontology.addressed.contains(&*mention.class)
                && (!is_speech || is_government(mention))
                && is_line(mention)
        };
        let lines: Vec<usize> = (0..self.mentions.len()).filter(|&index| is_body(&self.mentions[index])).collect();
        let known = lines.iter().find_map(|&index| self.keys.get(index).cloned().flatten());
        if known.is_some() {
            return known;
        }
        // The line itself may be a heading, where capitals say nothing, and the text go on with "the Ministry".
        let name = lines.into_iter().map(|index| &self.mentions[index]).find(|mention| self.has_imprint(mention))?;
        let name = self.named(name).to_owned();
        // "the Chancellor of the Exchequer", and under it "HM Treasury": who speaks for all is not of that body alone.
        let is_of_body = self.document.head.office.is_none_or(|office| {
            let office = self.document.slice(office);
            name.split(' ').any(|word| word.chars().count() >= WORD && office.split(' ').any(|other| other == word))
        });
        is_of_body.then(|| self.told(&name))
    }

    /// "City of Riverton": a line of the title page that names a place as its people do when they govern it.
    /// With `whole` "State of Riverton", whose name is that of its place.
    pub(super) fn city_on_title_page(&mut self, whole: bool) -> Option<Key> {
        let (lexicon, kinds) = (&self.ontology.lexicon, self.ontology.lists.get("place-kinds")?);
        let wholes = self.ontology.lists.get("whole-kinds")?;
        let is_of_kind = |mention: &&Mention| {
            let kind = self.token(mention, mention.first).map(|token| token.lemma);
            let of = self.token(mention, mention.first + 1);
            self.ontology.is_place(&mention.class)
                && (self.is_title_line(mention) || self.is_seat(mention))
                && kind.is_some_and(|kind| kinds.contains(&kind) && wholes.contains(&kind) == whole)
                && of.is_some_and(|of| lexicon.is(of.word, WordClass::Of))
                // "State of the State Address".
                && !self
                    .token(mention, mention.first + 2)
                    .is_some_and(|token| lexicon.is(token.word, WordClass::Article))
        };
        let name = self.mentions.iter().find(is_of_kind).map(|mention| self.text(mention).to_owned())?;
        // "State of Georgia": Georgia alone is another place, and the state keeps its name.
        if whole && self.parts_of(&name).is_some_and(|(_, place)| self.ontology.is_top_place(place)) {
            return Some(self.told(&name));
        }
        self.council_of(&name).or_else(|| Some(self.apart(&name)))
    }

    /// "City of Riverton", where the text means it by "the City", time and again and more often than any body by its head:
    /// the one that it names most.
    pub(super) fn city_meant(&mut self) -> Option<Key> {
        let lexicon = &self.ontology.lexicon;
        let wholes = self.ontology.lists.get("whole-kinds")?;
        let kind = |mention: &Mention| {
            let token = self.token(mention, mention.end - 1)?;
            (token.shape.has(Shape::CAPITAL) && !wholes.contains(&token.word)).then_some(token)
        };
        let mut meant: BTreeMap<WordId, usize> = BTreeMap::new();
        for mention in self.mentions {
            if mention.kind == Kind::Reference
                && self.ontology.is_place(&mention.class)
                && mention.end == mention.first + 1
                && let Some(kind) = kind(mention)
            {
                *meant.entry(kind.word).or_default() += 1;
            }
        }
        let least = self.heads_meant().into_values().max().unwrap_or(0).max(super::OFTEN);
        let mut named: BTreeMap<&str, usize> = BTreeMap::new();
        for mention in self.mentions.iter().filter(|mention| self.ontology.is_place(&mention.class)) {
            let is_meant = self
                .token(mention, mention.first)
                .and_then(|kind| meant.get(&kind.word))
                .is_some_and(|times| *times >= least);
            let of = self.token(mention, mention.first + 1);
            if is_meant && mention.end > mention.first + 2 && of.is_some_and(|of| lexicon.is(of.word, WordClass::Of)) {
                *named.entry(self.text(mention)).or_default() += 1;
            }
        }
        let (name, _) = named.into_iter().max_by_key(|(name, times)| (*times, std::cmp::Reverse(*name)))?;
        let name = name.to_owned();
        Some(self.apart(&name))
    }

    /// "Riverton City Council" in a text of the City of Riverton that means it by "the Council", more than once.
    fn council_of(&self, city: &str) -> Option<Key> {
        let place = self.parts_of(city).map(|(_, place)| fold::key(place))?;
        let meant = self.heads_meant();
        let is_council = |key: &&Key| {
            let head = key.strip_prefix(&*place).and_then(|rest| rest.rsplit(' ').next());
            let class = self.groups.get(key).and_then(best_class);
            class.is_some_and(|class| self.ontology.is_author(&class))
                && head.and_then(|head| meant.get(head)).is_some_and(|times| *times > 1)
        };
        self.most_named(self.groups.keys().filter(is_council))
    }

    /// "Mayor of the City of Riverton": whether a place on the title page stands behind an office and "of".
    fn is_seat(&self, mention: &Mention) -> bool {
        let Some(sentence) = self.sentences.get(mention.sentence).filter(|_| self.is_on_title_page(mention)) else {
            return false;
        };
        let lexicon = &self.ontology.lexicon;
        let mut before = sentence.tokens.iter().take(mention.first).rev();
        let mut next = before.next();
        if next.is_some_and(|token| lexicon.is(token.word, WordClass::Article)) {
            next = before.next();
        }
        next.is_some_and(|token| lexicon.is(token.word, WordClass::Of))
            && before.next().is_some_and(|token| self.ontology.is_office(token.lemma))
    }

    /// What speaks is a body; the place goes by its name alone.
    fn apart(&mut self, name: &str) -> Key {
        let folded = fold::key(name);
        let own: Vec<usize> = (0..self.mentions.len())
            .filter(|&index| fold::key(self.text(&self.mentions[index])) == folded)
            .filter(|&index| self.keys.get(index).is_some_and(Option::is_some))
            .collect();
        let name = self.in_small_letters(name).unwrap_or_else(|| name.to_owned());
        let key = Key::from(folded);
        let old: BTreeSet<Key> = own.iter().filter_map(|&index| self.keys.get(index).cloned().flatten()).collect();
        for old in old {
            let Some(group) = self.groups.get_mut(&old) else { continue };
            group.mentions.retain(|index| own.binary_search(index).is_err());
            group.names.remove(&name);
            let rest = group.mentions.clone();
            if rest.is_empty() {
                self.groups.remove(&old);
            } else if group.names.is_empty() {
                let names = rest.iter().map(|&index| (self.named(&self.mentions[index]).to_owned(), 1)).collect();
                self.groups.entry(old).or_default().names = names;
            }
        }
        let group = self.groups.entry(key.clone()).or_default();
        group.names = [(name, 1)].into_iter().collect();
        group.classes = self.ontology.author_body.iter().map(|class| (class.clone(), 1)).collect();
        group.is_certain = true;
        group.is_place = false;
        for &index in &own {
            self.assign(index, &key, Basis::Name);
        }
        key
    }

    pub(super) fn is_on_title_page(&self, mention: &Mention) -> bool {
        self.sentences.get(mention.sentence).is_some_and(|sentence| sentence.block < TITLE_LINES)
    }

    /// Returns whether a mention is a whole line of the title page.
    pub(in crate::entity::resolve) fn is_title_line(&self, mention: &Mention) -> bool {
        let sentence = self.sentences.get(mention.sentence);
        sentence.is_some_and(|sentence| is_title_line(sentence, mention.first, mention.end))
    }

    /// "Government of Riverton, Kenya": the place behind the comma on a line of the title page.
    pub(in crate::entity::resolve) fn place_behind(&self, mention: &Mention) -> Option<&'_ str> {
        let sentence = self.sentences.get(mention.sentence)?;
        let (first, last) = (self.token(mention, mention.end + 1)?, sentence.tokens.last()?);
        let is_line = mention.first == 0 && is_title_line(sentence, 0, sentence.tokens.len());
        let place = self.document.text.get(first.span.start..last.span.end)?;
        let is_governed = || self.ontology.gazetteer.find(place).any(|row| self.ontology.is_governed(row));
        (is_line && self.token_text(mention, mention.end) == "," && is_governed()).then_some(place)
    }

    /// "World Bank Annual Report": the body whose name begins the title, where the text names it too.
    pub(super) fn body_in_title(&self) -> Option<Key> {
        let title = self.document.head.title?;
        let is_first = |mention: &Mention| {
            let sentence = self.sentences.get(mention.sentence);
            let before = sentence.and_then(|sentence| sentence.tokens.get(..mention.first)).unwrap_or_default();
            before
                .iter()
                .all(|token| !title.contains(token.span) || self.ontology.lexicon.is(token.word, WordClass::Article))
        };
        let inside = self.mentions.iter().enumerate().take_while(|(_, mention)| mention.span.start < title.end);
        let mut keys = inside
            .filter(|(_, mention)| title.contains(mention.span) && is_first(mention))
            .filter(|(_, mention)| self.ontology.is_author(&mention.class))
            .filter_map(|(index, _)| self.keys.get(index)?.as_ref());
        keys.find(|key| {
            self.groups.get(key).is_some_and(|group| {
                group.classes.keys().any(|class| self.ontology.is_author(class))
                    && group
                        .mentions
                        .iter()
                        .any(|&index| self.mentions.get(index).is_some_and(|mention| mention.span.start >= title.end))
            })
        })
        .cloned()
    }

    /// "Ministry of Health, Nairobi, May 2024": nothing but places and a date behind a body on its line.
    fn has_imprint(&self, mention: &Mention) -> bool {
        let Some(sentence) = self.sentences.get(mention.sentence) else { return false };
        let (Some(comma), Some(last)) = (sentence.tokens.get(mention.end), sentence.tokens.last()) else {
            return false;
        };
        let is_line = mention.first == 0 && is_title_line(sentence, 0, sentence.tokens.len());
        if !is_line || self.document.slice(comma.span) != "," {
            return false;
        }
        let behind = self.document.slice(Span::new(comma.span.end, last.span.end));
        let places = match self.ontology.layout.date(behind) {
            Some((_, date)) => format!("{}{}", &behind[..date.start], &behind[date.end..]),
            None => behind.to_owned(),
        };
        places
            .split(',')
            .map(str::trim)
            .filter(|place| !place.is_empty())
            .all(|place| self.ontology.gazetteer.has(place))
    }

    /// "GOVERNMENT OF RIVERTON", "BUDGET SPEECH OF THE GOVERNMENT OF RIVERTON": the body that a line of capitals ends
    /// with.
    pub(super) fn in_capitals(&mut self) -> Option<Key> {
        let lines = self.document.blocks.iter().take(TITLE_LINES).map(|block| self.document.slice(block.span));
        let name = lines.filter(|line| line.len() <= LONGEST_LINE).find_map(|line| self.body_of_capitals(line))?;
        Some(self.told(&name))
    }

    /// Returns the body that a line of capitals ends with, in the letters of a name.
    fn body_of_capitals(&self, line: &str) -> Option<String> {
        let has_small = line.chars().any(char::is_lowercase);
        if has_small || line.split_whitespace().count() < 2 {
            return None;
        }
        let lexicon = &self.ontology.lexicon;
        let letters = self.in_letters(line);
        let words: Vec<&str> = letters.split(' ').collect();
        let is = |at: usize, class: WordClass| words.get(at).is_some_and(|word| lexicon.is(lexicon.find(word), class));
        let is_head = |at: usize| {
            words.get(at).is_some_and(|word| self.ontology.author_heads.contains(&lexicon.find(&word.to_lowercase())))
        };
        // The longest name of a government first: "Government of Riverton", "Riverton Government".
        let begins = (0..words.len()).filter(|&at| {
            !is(at, WordClass::Article) && (at == 0 || is(at - 1, WordClass::Article) || is(at - 1, WordClass::Of))
        });
        let is_government = |at: &usize| {
            is_head(*at) && is(at + 1, WordClass::Of) && words.len() > at + 2
                || is_head(words.len() - 1)
                    && *at + 1 < words.len()
                    && (*at..words.len()).all(|at| !is(at, WordClass::Of))
        };
        let names = begins.filter(is_government).map(|at| words[at..].join(" "));
        let is_body =
            |name: &String| mention::class(self.ontology, name).is_some_and(|class| self.ontology.is_author(&class));
        names.into_iter().find(is_body)
    }
}
