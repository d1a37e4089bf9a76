//! Names that grow over "of", "for", "and" and commas where a head word says so.

use crate::{
    mention::{
        Scene, head,
        head::{ends_in, head_at_end, head_at_start},
        name::{
            Name,
            gap::Gap,
            run::{Run, is_legal_form, without_number},
            within,
            word::{is_all_nouns, is_common, is_no_name, is_noun},
        },
        place,
    },
    ontology::{
        grammar::WordClass,
        lexicon::{Tag, WordId},
        pattern::Head,
        quantity::Measure,
    },
    sentence::{Shape, Token},
};

impl<'a> Name<'a> {
    /// Grows a name from the first run; says how many runs it used.
    pub(super) fn grow(scene: &Scene<'a>, runs: &[Run], run: Run) -> (Self, usize) {
        if let Some(listed) = Self::of_list(scene, runs) {
            return listed;
        }
        let named = without_number(scene, run);
        let mut name = Self {
            first: run.first,
            end: run.end,
            head: head_at_end(scene, run.first, named)
                .filter(|head| scene.ontology.is_author(&head.class) || !within::is_titled(scene, run.first, run.end))
                .filter(|head| !is_any_firm(scene, head, run)),
            core_end: run.end,
            is_spelled: false,
        };
        let mut used = 1;
        while let Some(&next) = runs.get(used) {
            let Some(gap) = Gap::between(scene, name.end, next.first) else { break };
            if gap == Gap::For
                && let Some(owned) = runs.get(used + 1).filter(|owned| name.takes_owner(scene, next, **owned))
            {
                name.end = owned.end;
                used += 2;
                continue;
            }
            let joined = match gap {
                Gap::Of => name.takes_of(scene, next) || name.head_behind_deed(scene, next).is_some(),
                Gap::For => {
                    !name.is_for_another(scene, next)
                        && (name.takes_purpose(scene, next) || name.takes_link(scene, next))
                }
                // "conferred the Award on Green University": a body or place takes no part in the name.
                Gap::On => {
                    (!scene.is_body_or_place(next) || scene.is_any_of_kind(next))
                        && !name.is_work(scene)
                        && name.is_about(scene)
                        && name.takes_link(scene, next)
                }
                Gap::And => name.takes_and(scene, runs, used),
                Gap::Comma => {
                    name.takes_comma(scene, runs, used)
                        || name.takes_pair(scene, next)
                        || name.takes_campus(scene, next)
                        || name.takes_generation(scene, next)
                }
                Gap::In => name.takes_in(scene, next) || name.is_standing_in(scene, next),
                Gap::Particle => name.takes_particle(scene),
                Gap::At => name.takes_at(scene, next),
                Gap::To => name.is_for_head(scene, next) || name.takes_aim(scene, next) || name.takes_end(scene, next),
                Gap::With => name.takes_with(scene, next),
                Gap::Dash => name.takes_other_end(scene, next),
            };
            if !joined {
                break;
            }
            // "Bank of Riverton Act": the head behind the place is that of the whole.
            if gap == Gap::Of
                && name.core_end == name.end
                && let Some(head) = name.head_behind_place(scene, next).or_else(|| name.head_behind_deed(scene, next))
            {
                name.end = next.end;
                name.core_end = next.end;
                name.head = Some(head);
                used += 1;
                continue;
            }
            let is_headed_in_front = gap == Gap::Particle && name.head.is_some();
            let is_behind = matches!(gap, Gap::For | Gap::To | Gap::Dash) && name.head.is_none();
            let in_complement = !is_behind
                && (name.core_end < name.end
                    || is_headed_in_front
                    || !matches!(gap, Gap::And | Gap::Comma | Gap::Particle | Gap::In));
            name.end = next.end;
            if !in_complement {
                name.core_end = next.end;
                name.head = head_at_end(scene, name.first, without_number(scene, next));
            }
            used += 1;
        }
        name.take_number(scene);
        name.take_year_before(scene);
        name.take_count_before(scene);
        (name, used)
    }

    /// "gave 5 million to the Parks Board for the Forest Action Plan": a body and, behind "the", a plan or a work that has
    /// a name.
    fn is_for_another(&self, scene: &Scene<'a>, next: Run) -> bool {
        let is_body = self.head.is_some_and(|head| scene.ontology.is_author(&head.class));
        // "is allocated to the Department for Minister Lopez".
        let opens_person = within::title_end(scene, next.first).is_some_and(|name| name < next.end);
        if is_body && opens_person {
            return true;
        }
        let ontology = scene.ontology;
        let is_named = head_at_end(scene, next.first, next.end).is_some_and(|head| {
            let top = ontology.top(&head.class);
            head.words.len() < next.end - next.first
                && (ontology.measures.contains(top)
                    || ontology.workable.contains(top) && !ontology.is_author(&head.class))
        });
        is_body && is_named && next.first > self.end + 1
    }

    /// "Commission on Higher Education", not "works with the Bank on Project Ujala": whether a body is one of those that
    /// are named by what they are about.
    fn is_about(&self, scene: &Scene<'a>) -> bool {
        let Some(head) = self.head else { return true };
        !scene.ontology.is_author(&head.class) || ends_in(scene, head, "bodies-on")
    }

    /// "Thought on Growth with Green Characteristics": common words that go on with what the name is about.
    fn takes_with(&self, scene: &Scene<'a>, next: Run) -> bool {
        let goes_on = self.core_end < self.end && head_at_end(scene, next.first, next.end).is_none();
        let Some(head) = self.head.filter(|_| goes_on) else { return false };
        // "Department of Women and Persons with Disabilities": those whom a body is for.
        let last = scene.sentence.tokens.get(self.end - 1);
        let is_many = last.is_some_and(Token::is_inflected);
        let is_for_some = is_many && scene.ontology.is_author(&head.class) && is_all_nouns(scene, next.first, next.end);
        is_for_some
            || next.end - next.first > 1
                && !scene.is_body_or_place(next)
                && scene.ontology.links_on.contains(scene.ontology.top(&head.class))
                && is_noun(scene, next.end - 1)
    }

    /// "Instituto Nacional de Salud": in other languages the head comes first.
    fn takes_particle(&mut self, scene: &Scene<'a>) -> bool {
        if self.head.is_none() {
            self.head = head_at_start(scene, self.first, self.core_end);
        }
        true
    }

    pub(super) fn takes_of(&mut self, scene: &Scene<'a>, next: Run) -> bool {
        if place::is_place(scene, self.first, self.core_end) && self.head.is_none() {
            return false;
        }
        // "the State of the State", "the State of the County": no name of a state.
        let word = |at: usize| scene.sentence.tokens.get(at).map(|token| token.word).filter(|word| word.is_known());
        let is_kind = |at: usize| word(at).is_some_and(|word| scene.ontology.in_list("place-kinds", word));
        let repeats = word(self.first).is_some() && word(next.first) == word(self.first)
            || is_kind(self.first) && is_kind(next.first);
        if scene.is_money(next.first) || next.first == next.end - 1 && repeats {
            return false;
        }
        if self.head.is_none() {
            // "District Mayor of Riverton": what the first word begins is over before "of".
            self.head = head_at_start(scene, self.first, self.core_end)
                .filter(|head| head.words.len() == self.core_end - self.first);
        }
        if self.head.is_none() {
            // "European Capital of Culture": a head that holds "of".
            self.head = head_at_end(scene, self.first, next.end)
                .filter(|head| head.words.len() > next.end - next.first && head.words.len() < next.end - self.first);
        }
        if self.head.is_none() {
            // "Modern Textile of Riverton Bay": a name of two words or more and a place, but "was named World Capital of
            // Bridges".
            let is_office = || {
                (self.first..self.end).any(|at| {
                    let token = scene.sentence.tokens.get(at);
                    token.is_some_and(|token| scene.ontology.is_office(token.lemma))
                })
            };
            return self.end - self.first > 1
                && self.core_end == self.end
                && !is_office()
                && is_noun(scene, self.end - 1)
                && self.is_conferred(scene);
        }
        // "the Clean Rivers Programme of the Ministry of Energy": a measure and the body behind it are two names.
        let is_measure = self.core_end == self.end
            && self.head.is_some_and(|head| {
                head.words.len() < self.core_end - self.first
                    && scene.ontology.measures.contains(scene.ontology.top(&head.class))
            })
            && head_at_end(scene, self.first, self.core_end).is_some();
        let is_body = head_at_end(scene, next.first, next.end)
            .or_else(|| head_at_start(scene, next.first, next.end))
            .is_some_and(|head| {
                // "Ministry of Energy": the head alone, and "of" goes on.
                let goes_on = scene.sentence.tokens.get(next.end).is_some_and(|token| {
                    scene.ontology.lexicon.is(token.word, WordClass::Of)
                        || scene.ontology.lexicon.is(token.word, WordClass::For)
                });
                (head.words.len() < next.end - next.first || goes_on) && scene.ontology.is_author(&head.class)
            })
            || head::literals_at(scene, next.first)
                .any(|literal| scene.ontology.is_author(literal.class) && literal.words == next.end - next.first);
        !(is_measure && is_body)
    }

    pub(super) fn takes_link(&mut self, scene: &Scene<'a>, next: Run) -> bool {
        if self.is_for_head(scene, next) {
            return true;
        }
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
        let is_nameless = scene
            .sentence
            .tokens
            .get(next.first..next.end)
            .is_some_and(|tokens| tokens.iter().all(|token| is_no_name(scene, token)));
        // A lone head and a lone place: "Plan for Riverton" may be any plan.
        takes
            && !is_nameless
            && (next.end - next.first > 1
                || self.core_end - self.first > 1
                || !place::is_place(scene, next.first, next.end))
    }

    /// Returns the head of a run that is a place and a law, a body or a work of a public body behind it, where this name
    /// is a head alone of another kind: "Riverton Act" behind "Bank of".
    fn head_behind_place(&self, scene: &Scene<'a>, run: Run) -> Option<&'a Head> {
        let ontology = scene.ontology;
        let own = self.head.filter(|own| own.words.len() == self.core_end - self.first)?;
        let head = head_at_end(scene, run.first, run.end)?;
        let behind = run.end.checked_sub(head.words.len())?;
        let is_law = |head: &Head| ends_in(scene, head, "comma-years");
        // "Bank of Riverton (Amendment) Act": a bracket between.
        let text = |at: usize| scene.sentence.tokens.get(at).map_or("", |token| scene.document.slice(token.span));
        let bracket = behind.checked_sub(1).filter(|&close| text(close) == ")");
        let behind = bracket.and_then(|close| (run.first..close).rfind(|&at| text(at) == "(")).unwrap_or(behind);
        // "Government of Riverton Investment Corporation", "Government of Riverton Housing Scheme", not "Bank of Riverton
        // Limited".
        let is_body = ontology.is_author(&head.class) && !is_legal_form(scene, run.end - 1);
        let is_work = !ontology.is_author(&head.class) && !ontology.is_place(&head.class);
        let is_other = is_law(head) && !is_law(own)
            || ontology.is_public(&head.class) && !ontology.is_author(&own.class)
            || head.class != own.class && (is_body || is_work && ontology.is_public(&own.class));
        let is_behind_place = (run.first + 1..=behind).any(|end| place::is_exact(scene, run.first, end));
        (is_other && behind > run.first && is_behind_place && !place::is_place(scene, run.first, run.end))
            .then_some(head)
    }

    /// "the Homes for Riverton Plan": the head comes last, behind what it is for.
    fn is_for_head(&self, scene: &Scene<'a>, next: Run) -> bool {
        self.follows_the(scene)
            && self.head.is_none()
            && self.core_end == self.end
            && next.first == self.end + 1
            && is_common(scene, self.first, self.end)
            && !place::is_place(scene, self.first, self.end)
            && next.end - next.first > 1
            && head_at_end(scene, next.end - 1, next.end)
                .is_some_and(|head| scene.ontology.measures.contains(scene.ontology.top(&head.class)))
    }

    /// "the Hill Viaduct on Interstate 70": what is built stands on things and is not about them.
    fn is_work(&self, scene: &Scene<'a>) -> bool {
        self.head.is_some_and(|head| names_work(scene, head))
    }

    /// "Highway Safety": the head of a work before nothing but common nouns.
    pub(super) fn is_any_work(&self, scene: &Scene<'_>, head: &Head, first: usize) -> bool {
        names_work(scene, head) && is_all_nouns(scene, first, self.end)
    }

    /// "Department for Rural Transport": a body and what it is for, in common nouns.
    fn takes_purpose(&mut self, scene: &Scene<'a>, next: Run) -> bool {
        let Some(head) = self.head.or_else(|| head_at_start(scene, self.first, self.core_end)) else { return false };
        // "Cabinet Secretary for Planning" holds an office.
        let last = self.core_end.checked_sub(1).and_then(|last| scene.sentence.tokens.get(last));
        if last.is_some_and(|last| scene.ontology.is_office(last.lemma)) {
            return false;
        }
        // "Ujala Ltd" is for nothing.
        let takes = self.end == self.core_end
            && !ends_in(scene, head, "legal-forms")
            && scene.ontology.is_author(&head.class)
            && !scene.ontology.author_heads.contains(&head.words.last().copied().unwrap_or(WordId::UNKNOWN))
            && is_all_nouns(scene, next.first, next.end);
        if takes {
            self.head = Some(head);
        }
        takes
    }

    /// "the Robotics Lab in Rural Schools Programme": the head comes last, and what comes last is no place.
    pub(super) fn takes_in(&self, scene: &Scene<'a>, next: Run) -> bool {
        let before = self.first.checked_sub(1).and_then(|before| scene.sentence.tokens.get(before));
        let is_joined = before.is_some_and(|before| scene.ontology.lexicon.is(before.word, WordClass::And));
        (self.follows_article(scene) || is_joined)
            && self.core_end == self.end
            && next.end - next.first > 1
            && is_common(scene, next.first, next.end)
            && head_at_end(scene, next.first, next.end)
                .is_some_and(|head| scene.ontology.dated.contains(scene.ontology.top(&head.class)))
    }

    /// "was named a Centre of Excellence in Heart Surgery": what a standing is in, and no place.
    fn is_standing_in(&self, scene: &Scene<'a>, next: Run) -> bool {
        self.head.is_some()
            && (self.is_conferred(scene) || self.is_standing(scene))
            && !scene.is_body_or_place(next)
            && !place::is_exact(scene, next.first, next.end)
            && head_at_end(scene, next.first, next.end).is_none()
    }

    /// Returns where the last part of the complement begins.
    pub(super) fn last_part(&self, scene: &Scene<'_>) -> usize {
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
}

/// "Creative Industries": many firms, where nothing but common nouns stands before their head.
fn is_any_firm(scene: &Scene<'_>, head: &Head, run: Run) -> bool {
    ends_in(scene, head, "plural-firms") && is_all_nouns(scene, run.first, run.end)
}

/// Returns whether a head is that of a work, not of a body or place on which there can be works.
fn names_work(scene: &Scene<'_>, head: &Head) -> bool {
    let ontology = scene.ontology;
    let is_workable = ontology.workable.contains(ontology.top(&head.class));
    is_workable && !ontology.is_author(&head.class) && !ontology.is_place(&head.class)
}

impl Scene<'_> {
    /// Returns whether a token is a number with what it counts glued to it: "N2billion".
    fn is_money(&self, token: usize) -> bool {
        let tokens = &self.sentence.tokens;
        // "a facility of EUR 2 billion".
        let forms = tokens.get(token).and_then(|token| self.ontology.quantity.measures.get(&token.word));
        let is_currency = forms.is_some_and(|forms| {
            forms.iter().any(|(words, measure)| words.len() == 1 && matches!(measure, Measure::Currency(_)))
        });
        if is_currency && tokens.get(token + 1).is_some_and(|next| next.tag == Tag::Number) {
            return true;
        }
        let Some(token) = tokens.get(token).filter(|token| token.shape.has(Shape::DIGIT)) else {
            return false;
        };
        let text = self.document.slice(token.span).trim_start_matches(|c: char| !c.is_ascii_digit());
        let scale = text.trim_start_matches(|c: char| !c.is_alphabetic()).to_lowercase();
        self.ontology.quantity.scales.contains_key(&self.ontology.lexicon.find(&scale))
    }

    /// "Committee on Public Enterprises": common nouns in the plural are any of their kind.
    fn is_any_of_kind(&self, run: Run) -> bool {
        let last = self.sentence.tokens.get(run.end - 1);
        last.is_some_and(|last| last.word != last.lemma) && is_all_nouns(self, run.first, run.end)
    }

    fn is_body_or_place(&self, run: Run) -> bool {
        place::is_place(self, run.first, run.end)
            || head_at_end(self, run.first, run.end)
                .is_some_and(|head| head.words.len() < run.end - run.first && self.ontology.is_author(&head.class))
    }
}
