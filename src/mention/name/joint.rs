//! Names that "and" and commas join into one: "Ministry of Culture, Sports and Tourism".

use crate::{
    mention::{
        Scene,
        head::{head_at_end, head_at_start, literal},
        name::{
            Name,
            gap::Gap,
            run::{Run, without_number},
            word::{is_all_nouns, is_common, is_no_name, is_noun},
        },
        place,
    },
    ontology::{grammar::WordClass, lexicon::Tag, pattern::Head},
    sentence::{Shape, Token},
};

impl<'a> Name<'a> {
    /// "the Yarn and Cloth programme", "Water Regulatory and Development Authority": the head stands behind both parts.
    fn joins_behind(&self, scene: &Scene<'a>, next: Run) -> bool {
        let is_open = self.head.is_none()
            && self.core_end == self.end
            && next.first == self.end + 1
            && literal(scene, self.first, self.end).is_none()
            && !place::is_place(scene, self.first, self.end)
            && !place::is_place(scene, next.first, next.end);
        let word = |at: usize| scene.sentence.tokens.get(at).and_then(|token| scene.ontology.lexicon.word(token.word));
        let ends_in_adjective = || {
            self.end - self.first > 1
                && word(self.end - 1).is_some_and(|word| word.tags.first() == Some(Tag::Adjective))
        };
        let is_body =
            || head_at_end(scene, next.first, next.end).is_some_and(|head| scene.ontology.is_author(&head.class));
        let whole = || Self { end: next.end, core_end: next.end, ..*self };
        is_open
            && (ends_in_adjective() && is_body()
                || self.follows_article(scene)
                    && head_at_end(scene, next.first, next.end).is_none()
                    && whole().head_behind(scene).is_some())
    }

    /// "Forests and Fisheries Commission"; "Ministry of Science and Technology"; never two names with heads.
    pub(super) fn takes_and(&self, scene: &Scene<'a>, runs: &[Run], at: usize) -> bool {
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
        // "Parallel Capital Partners and Riverton Center" are two.
        let last = self.end.checked_sub(1).and_then(|last| scene.sentence.tokens.get(last));
        if self.core_end == self.end
            && last
                .is_some_and(|last| scene.ontology.in_list("plural-firms", last.word) && last.shape.has(Shape::CAPITAL))
            && self.end - self.first > 1
            && head_at_end(scene, self.first, self.end).is_some()
        {
            return false;
        }
        // "Habitat Mara and the City of Riverton" are two.
        let has_article = next.first > self.end + 1;
        let opens_of =
            scene.sentence.tokens.get(next.end).is_some_and(|of| scene.ontology.lexicon.is(of.word, WordClass::Of));
        // "the Commonwealth and the European Union" too.
        let is_listed = || literal(scene, next.first, next.end).is_some();
        let opens_name = || opens_of && head_at_start(scene, next.first, next.end).is_some();
        // "Seaside Enterprise and the Harbour Agency".
        let is_long = self.end - self.first > 1;
        if self.core_end == self.end && has_article && (is_long || opens_name() || is_listed()) {
            return false;
        }
        // "University of Vocational Technology and the National Apprentice and Training Authority": two bodies.
        let is_other_body = || {
            let after = runs.get(at + 1).filter(|after| Gap::between(scene, next.end, after.first) == Some(Gap::And));
            after.is_some_and(|after| {
                let head = head_at_end(scene, after.first, after.end);
                after.end - after.first > 1
                    && head.is_some_and(|head| {
                        scene.ontology.is_author(&head.class) && head.words.len() < after.end - after.first
                    })
            })
        };
        if has_article && next.end - next.first > 1 && self.core_end < self.end && is_other_body() {
            return false;
        }
        if self.joins_behind(scene, next) {
            return true;
        }
        let next_head = head_at_end(scene, next.first, without_number(scene, next));
        // "Ministry of Mines and Petroleum": a head word of another kind, alone and without an article, is a common
        // noun, but "the Ministry of Finance and Parliament" are two.
        let is_lone = |head: &Head| head.words.iter().any(|&word| scene.ontology.in_list("lone-names", word));
        let is_bare_noun = next.first == self.end + 1
            && next_head.is_some_and(|head| {
                // "Department of the Interior and Local Government".
                let is_task = self.core_end < self.end
                    && head.words.len() > 1
                    && head.words.last().is_some_and(|last| scene.ontology.author_heads.contains(last));
                head.words.len() == next.end - next.first
                    && (is_task || self.head.is_some_and(|own| own.class != head.class))
                    && !is_lone(head)
            });
        // "Office of Roads and Harbour Markets": things in the plural that a body is for.
        let is_purpose = || {
            next.first == self.end + 1
                && self.core_end < self.end
                && self.head.is_some_and(|own| scene.ontology.is_author(&own.class))
                && next_head.is_some_and(|head| !scene.ontology.is_author(&head.class))
                && scene.sentence.tokens.get(next.end - 1).is_some_and(|last| last.word != last.lemma)
                && is_all_nouns(scene, next.first, next.end)
        };
        let is_field = || {
            next.first == self.end + 1
                && self.core_end < self.end
                && next_head.is_some_and(|head| self.is_field(scene, head, next.first, next.end))
        };
        let next_is_alone = (next_head.is_none() || is_bare_noun || is_purpose() || is_field())
            && !place::is_place(scene, next.first, next.end);
        if self.core_end < self.end {
            // Inside a complement: its last part must have no head of its own.
            let part = self.last_part(scene);
            // "School of Oriental and African Studies": an adjective alone goes on.
            let is_adjective = |at: usize| {
                let word = scene.sentence.tokens.get(at).and_then(|token| scene.ontology.lexicon.word(token.word));
                word.is_some_and(|word| word.tags.first() == Some(Tag::Adjective))
            };
            if next.first == self.end + 1
                && (part..self.end).all(is_adjective)
                && next.end - next.first > 1
                && is_noun(scene, next.end - 1)
            {
                return true;
            }
            // "Department of Public Works and Highways": what a body is for has no name of its own.
            let is_body = self.head.is_some_and(|head| scene.ontology.is_author(&head.class));
            let is_headed = head_at_end(scene, part, self.end).is_some_and(|head| {
                head.words.len() < self.end - part && (!is_body || scene.ontology.is_author(&head.class))
            });
            let opens_name = head_at_start(scene, next.first, next.end).is_some()
                && scene
                    .sentence
                    .tokens
                    .get(next.end)
                    .is_some_and(|token| scene.ontology.lexicon.is(token.word, WordClass::Of));
            // "Ministry of Rivers and Harbours": a common noun, though somewhere it is a place.
            let is_place = place::is_place(scene, part, self.end) && !(self.end - part == 1 && is_noun(scene, part));
            return !is_headed
                && !is_place
                && !opens_name
                && next_is_alone
                && is_common(scene, part, self.end)
                && is_common(scene, next.first, next.end);
        }
        // "Skills Earn and Learn Programme": two verbs.
        let is_deed = |token: usize| {
            let token = scene.sentence.tokens.get(token);
            let word = token.and_then(|token| scene.ontology.lexicon.word(token.word));
            word.is_some_and(|word| word.tags.first() == Some(Tag::Verb))
        };
        // "Riverton Aquatic and Leisure Centre".
        let is_adjective = |token: usize| {
            let token = scene.sentence.tokens.get(token);
            let word = token.and_then(|token| scene.ontology.lexicon.word(token.word));
            word.is_some_and(|word| word.tags.first() == Some(Tag::Adjective))
        };
        let are_deeds = is_deed(self.end - 1) && is_deed(next.first) && next.end - next.first > 1;
        // "Riverton Water and Sanitation Company": the last word before "and" is a common noun.
        let is_modified = are_deeds
            || !has_article
                && self.end - self.first > 1
                && (is_noun(scene, self.end - 1) || is_adjective(self.end - 1))
                && !place::is_exact(scene, self.end - 1, self.end)
                && next.end - next.first > 1
                && is_all_nouns(scene, next.first, next.end);
        let tokens = &scene.sentence.tokens;
        let is_the = self.follows_the(scene);
        // "the Roads and Highways Department": a plural behind "the", and one body or law that it belongs to.
        let is_singular = tokens.get(next.end - 1).is_some_and(|last| last.word == last.lemma);
        let is_plural = tokens.get(self.end - 1).is_some_and(Token::is_inflected);
        let is_whole = is_the
            && is_singular
            && is_plural
            && next.first == self.end + 1
            && self.end - self.first <= 2
            && next_head.is_some_and(|head| head.words.len() < next.end - next.first)
            && !place::is_place(scene, self.first, self.end)
            && is_common(scene, self.first, self.end)
            && is_all_nouns(scene, next.first, next.end);
        if is_whole {
            return true;
        }
        // "the Heritage and Stabilisation Fund": the head of two words is shared where it is no body.
        let is_shared = |head: &Head| {
            next.end - next.first == 2
                && next.first == self.end + 1
                && self.end - self.first == 1
                && !scene.ontology.is_author(&head.class)
                && literal(scene, next.first, next.end).is_none()
        };
        let is_closed = |head: &Head| {
            let words = next.end - next.first;
            // "Manufacturing and Logistics": fields, no firm.
            let is_field = || {
                scene.ontology.is_author(&head.class)
                    && !scene.ontology.is_public(&head.class)
                    && is_all_nouns(scene, self.first, self.end)
            };
            head.words.len() < words
                || words == 1 && !has_article && !is_field()
                || is_the && is_singular && (is_modified || is_shared(head))
        };
        // "the Belt and River Initiative": a head word alone is no name of its own before a measure.
        let is_bare_head = is_the
            && is_singular
            && self.end - self.first == 1
            && self.head.is_some_and(|own| !scene.ontology.is_author(&own.class))
            && next_head.is_some_and(|head| {
                head.words.len() < next.end - next.first
                    && scene.ontology.measures.contains(scene.ontology.top(&head.class))
            });
        (self.head.is_none() || is_bare_head)
            && next_head.is_some_and(is_closed)
            && !place::is_place(scene, self.first, self.end)
            && (is_common(scene, self.first, self.end) || is_modified)
    }

    /// "Department of Rural Development and Land Reform": whether some tokens with a head are a field that a body is for.
    pub(super) fn is_field(&self, scene: &Scene<'a>, head: &Head, first: usize, end: usize) -> bool {
        let fields = scene.ontology.lists.get("field-heads");
        head.words.last().is_some_and(|last| fields.is_some_and(|fields| fields.contains(last)))
            && self.head.is_some_and(|own| scene.ontology.is_author(&own.class))
            && is_all_nouns(scene, first, end)
    }

    /// "Ministry of Culture, Sports and Tourism".
    pub(super) fn takes_comma(&self, scene: &Scene<'a>, runs: &[Run], at: usize) -> bool {
        let (Some(&next), Some(&after)) = (runs.get(at), runs.get(at + 1)) else { return false };
        let gap = Gap::between(scene, next.end, after.first);
        let opens_title =
            || scene.sentence.tokens.get(next.first).is_some_and(|token| scene.ontology.is_office(token.lemma));
        // "Riverton, Green Springs and Seaford": places are listed, not joined.
        let is_place = |run: Run| {
            place::is_place(scene, run.first, run.end)
                || head_at_end(scene, run.first, run.end).is_some_and(|head| scene.ontology.is_place(&head.class))
        };
        // "Ujala, the Karibu Agency and": an article only inside what a body is for.
        let is_bare = next.first == self.end + 1 || self.core_end < self.end;
        matches!(gap, Some(Gap::And | Gap::Comma))
            && is_bare
            && !opens_title()
            && !is_place(next)
            && (self.core_end < self.end || self.head.is_none())
            && self.takes_and(scene, &[next, next], 0)
                | (self.head.is_none()
                    && self.core_end == self.end
                    && after.first == next.end + 1
                    && is_common(scene, self.first, self.end)
                    && head_at_end(scene, after.first, after.end).is_some_and(|head| {
                        // "Construction, Manufacturing and Logistics": fields, no firm.
                        scene.ontology.is_public(&head.class)
                            || !scene.ontology.is_author(&head.class)
                            || self.follows_the(scene)
                    })
                    && head_at_end(scene, next.first, next.end).is_none())
            && is_common(scene, next.first, next.end)
    }

    /// "Ministry of Food, Agriculture & Fisheries": the last two fields of a body, joined by a sign.
    pub(super) fn takes_pair(&self, scene: &Scene<'a>, next: Run) -> bool {
        let lexicon = &scene.ontology.lexicon;
        let is_sign =
            |at: usize| scene.sentence.tokens.get(at).is_some_and(|token| lexicon.is(token.word, WordClass::And));
        let Some(sign) = (next.first..next.end).find(|&at| is_sign(at)) else { return false };
        self.core_end < self.end
            && next.first == self.end + 1
            && self.head.is_some_and(|head| scene.ontology.is_public(&head.class))
            && is_all_nouns(scene, next.first, sign)
            && is_all_nouns(scene, sign + 1, next.end)
    }

    /// "University of Karibu at Riverton": the seat of one of the parts of a body that is named after a place.
    pub(super) fn takes_at(&self, scene: &Scene<'a>, next: Run) -> bool {
        self.is_parted(scene) && place::is_exact(scene, next.first, next.end)
    }

    /// "University of Riverton, Seaford": a part of a body that is named after a place, in a town of that place.
    pub(super) fn takes_campus(&self, scene: &Scene<'a>, next: Run) -> bool {
        let region = || scene.text(self.core_end + 1, self.end);
        let town = || scene.text(next.first, next.end);
        self.is_parted(scene)
            && next.first == self.end + 1
            && scene.ontology.gazetteer.any(town(), |row| row.parent == region())
    }

    /// "Juan Lopez, Sr. Memorial Hospital": the generation of the one whom it is called after.
    pub(super) fn takes_generation(&self, scene: &Scene<'a>, next: Run) -> bool {
        let word = scene.sentence.tokens.get(next.first).map(|token| token.word);
        next.first == self.end + 1
            && next.end - next.first > 1
            && self.head.is_none()
            && self.end - self.first > 1
            && word.is_some_and(|word| scene.ontology.in_list("generations", word))
    }

    /// Returns whether a name is that of a body of several parts, with what it is named after behind "of".
    fn is_parted(&self, scene: &Scene<'a>) -> bool {
        let parted = scene.ontology.lists.get("parted-bodies");
        let last = self.head.and_then(|head| head.words.last());
        self.core_end + 1 < self.end && last.is_some_and(|last| parted.is_some_and(|parted| parted.contains(last)))
    }

    /// "the Energy, Minerals and Natural Resources Department": common nouns in a list behind "the", whose last has the
    /// head of a body or a measure. Returns the name and how many runs it used.
    pub(super) fn of_list(scene: &Scene<'a>, runs: &[Run]) -> Option<(Self, usize)> {
        let &opener = runs.first()?;
        let fields = runs.windows(2).take_while(|pair| {
            Gap::between(scene, pair[0].end, pair[1].first) == Some(Gap::Comma) && pair[1].first == pair[0].end + 1
        });
        let last_field = fields.count();
        let (&field, &whole) = (runs.get(last_field)?, runs.get(last_field + 1)?);
        let is_joined = last_field > 0
            && whole.first == field.end + 1
            && Gap::between(scene, field.end, whole.first) == Some(Gap::And);
        let head = head_at_end(scene, whole.first, whole.end).filter(|_| is_joined)?;
        let is_field = |run: &Run| {
            // "Minerals" may be the head of a firm: alone it is none.
            let own = head_at_end(scene, run.first, run.end);
            own.is_none_or(|own| own.words.len() == run.end - run.first)
                && is_all_nouns(scene, run.first, run.end)
                && !place::is_place(scene, run.first, run.end)
                && literal(scene, run.first, run.end).is_none()
        };
        let name =
            Self { first: opener.first, end: whole.end, head: Some(head), core_end: whole.end, is_spelled: false };
        let ontology = scene.ontology;
        let fits = ontology.is_public(&head.class) || ontology.measures.contains(ontology.top(&head.class));
        let is_one = head.words.len() < whole.end - whole.first
            && is_all_nouns(scene, whole.first, whole.end)
            && scene.sentence.tokens.get(whole.end - 1).is_some_and(|last| last.word == last.lemma);
        (fits && is_one && name.follows_the(scene) && runs[..=last_field].iter().all(is_field))
            .then_some((name, last_field + 2))
    }
}
