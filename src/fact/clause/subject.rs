//! Where the subject of a verb comes from.

use crate::{
    fact::clause::{
        Clause, Node, Reader,
        argument::Walk,
        stretch::{SubjectFrom, antecedent, before_second_name, is_border, is_nominal, part_start, stretch_start},
    },
    ontology::{
        grammar::WordClass,
        lexicon::{Tag, WordId},
    },
    sentence::verb::Form,
};

impl Reader<'_> {
    /// Says where the subject of a verb stands.
    pub(super) fn subject_from(&self, row: &[Node], at: usize) -> SubjectFrom {
        let Some(verb) = self.verb(row, at) else { return SubjectFrom::Governor };
        let begin = stretch_start(row, at);
        let boundary = begin.checked_sub(1).and_then(|index| row.get(index));
        let mut last = at;
        while last > begin && matches!(row.get(last - 1), Some(Node::Bracket | Node::Aside { .. })) {
            last -= 1;
        }
        // "Located in Riverton, the plant supplies Seaford": the subject comes behind.
        if verb.form == Form::Participle && at == 0 {
            return SubjectFrom::Governor;
        }
        // "the road connecting A and B": the noun right before does it.
        // "the road now connecting A and B".
        let is_attached = verb.form == Form::Gerund
            && verb.is_bare
            && self.sentence.tokens[..verb.first]
                .iter()
                .rfind(|token| token.tag != Tag::Adverb)
                .is_some_and(|token| matches!(token.tag, Tag::Noun | Tag::Nouns | Tag::Name));
        // "built by X and opened in May", "registered with X and approved by Y": one thing was both.
        let goes_on = matches!(row.get(at.wrapping_sub(1)), Some(Node::And))
            && row[..at].iter().rposition(|node| matches!(node, Node::Verb(_))).is_some_and(|before| {
                let is_with = matches!(row.get(before + 1), Some(Node::Preposition { .. }));
                let is_by =
                    matches!(row.get(at + 1), Some(&Node::Preposition { word, .. }) if self.is(word, WordClass::By));
                self.verb(row, before).is_some_and(|before| {
                    let may_be_passive = before.form == Form::Finite && before.is_bare && is_with && is_by;
                    before.form == Form::Participle || may_be_passive
                })
            });
        if verb.form == Form::Participle && goes_on {
            return SubjectFrom::Previous;
        }
        // "Line 3, running from A to B, is open": what opens the sentence does it.
        let is_inserted = verb.form == Form::Gerund
            && verb.is_bare
            && row.get(at.wrapping_sub(1)) == Some(&Node::Comma)
            && matches!(row.first(), Some(Node::Thing { .. }))
            && row[..at].iter().all(|node| !matches!(node, Node::Verb(_) | Node::Stop | Node::Relative { .. }))
            && row[at..].iter().skip(1).any(|node| *node == Node::Comma);
        // "is 60 per cent owned by X".
        let is_share = verb.form == Form::Participle
            && matches!(row.get(at.wrapping_sub(1)), Some(Node::Noun { modifier: None, .. }))
            && matches!(row.get(at.wrapping_sub(2)), Some(&Node::Verb(be)) if self.sentence.verbs.get(be).is_some_and(|be| self.is(be.lemma, WordClass::Be)));
        if is_share {
            return SubjectFrom::Governor;
        }
        if verb.form == Form::Participle || is_attached || is_inserted {
            return self.head_before(row, begin, last);
        }
        // "the plan to be published in May".
        let is_to_be = verb.form == Form::Infinitive
            && verb.is_passive
            && matches!(row.get(at.wrapping_sub(1)), Some(Node::Thing { .. }))
            && !matches!(boundary, Some(&Node::Verb(before)) if self.sentence.verbs.get(before).is_some_and(|verb| self.is(verb.lemma, WordClass::Be)));
        if is_to_be {
            return SubjectFrom::Antecedent { first: at - 1, last: at };
        }
        // "the dam, to be built by X": behind a comma as well.
        let is_set_apart = verb.form == Form::Infinitive
            && verb.is_passive
            && row.get(at.wrapping_sub(1)) == Some(&Node::Comma)
            && matches!(row.get(at.wrapping_sub(2)), Some(Node::Thing { .. }));
        if is_set_apart {
            return SubjectFrom::Antecedent { first: at - 2, last: at - 1 };
        }
        // "will provide a grant, to be run by X": nor does who provides it get run.
        if verb.form == Form::Infinitive
            && verb.is_passive
            && let Some(object) = self.bare_object(row, at)
        {
            return SubjectFrom::Antecedent { first: object, last: object + 1 };
        }
        // "the proposal for Riverton to host the Fair".
        let is_for =
            |at: usize| matches!(row.get(at), Some(&Node::Preposition { word, .. }) if self.is(word, WordClass::For));
        let is_named = matches!(row.get(at.wrapping_sub(1)), Some(Node::Thing { .. }));
        if verb.form == Form::Infinitive && !verb.is_passive && is_named && is_for(at.wrapping_sub(2)) {
            return SubjectFrom::Antecedent { first: at - 1, last: at };
        }
        if verb.form == Form::Infinitive && self.is_headline(row, at) {
            return SubjectFrom::Own { first: 0, last: at };
        }
        if verb.form != Form::Finite {
            return SubjectFrom::Governor;
        }
        if let Some(found) = self.interrupted(row, at) {
            return found;
        }
        let after_verb = matches!(boundary, Some(Node::Verb(_)));
        let ends_open = matches!(row.get(last.wrapping_sub(1)), Some(Node::Comma | Node::And)) && last > begin;
        if last == begin {
            return match boundary {
                Some(Node::Relative { .. }) => {
                    // "the plant, which X owns and which opened": both clauses tell of one thing.
                    let joined = begin.checked_sub(2).filter(|&and| row.get(and) == Some(&Node::And));
                    let earlier = joined
                        .and_then(|and| row[..and].iter().rposition(|node| matches!(node, Node::Relative { .. })));
                    // "the park, 60 per cent of which is owned by X".
                    let comma = row[..begin - 1].iter().rposition(|node| *node == Node::Comma);
                    let share = comma.filter(|comma| {
                        let part = &row[comma + 1..begin - 1];
                        matches!(part, [Node::Noun { .. }, .., Node::Preposition { .. }])
                            && part.iter().all(|node| matches!(node, Node::Noun { .. } | Node::Preposition { .. }))
                    });
                    self.head_before(row, 0, earlier.or(share).unwrap_or(begin - 1))
                }
                _ => SubjectFrom::Governor,
            };
        }
        let is_joined = matches!(row.get(last.wrapping_sub(1)), Some(Node::And));
        if ends_open && after_verb && (verb.is_bare || is_joined) {
            return SubjectFrom::Governor;
        }
        // "X, in Riverton, opened": a comma right before a verb with no verb before it.
        while last > begin && matches!(row.get(last - 1), Some(Node::Comma | Node::And)) {
            last -= 1;
        }
        if last == begin {
            return SubjectFrom::Governor;
        }
        // "X, with A and B, opened": the phrase between commas is no subject, however many it names.
        let segment =
            row[begin..last].iter().rposition(|node| *node == Node::Comma).map_or(begin, |comma| begin + comma + 1);
        let is_closed = row.get(at.wrapping_sub(1)) == Some(&Node::Comma);
        let is_phrase = |at: usize| matches!(row.get(at), Some(&Node::Preposition { word, .. }) if !self.is(word, WordClass::Together));
        // "X, a venture of A and B, opened": nor is what says what X is.
        let is_apposed = matches!(row.get(segment), Some(Node::Apposed { .. }));
        if is_closed && segment > begin + 1 && (is_phrase(segment) || is_apposed) {
            last = segment - 1;
        }
        // The last part of the stretch, and the parts that a list joins to it.
        let mut first = part_start(row, begin, last);
        let is_together = |index: usize| matches!(row.get(index), Some(&Node::Preposition { word, .. }) if self.is(word, WordClass::Together));
        if matches!(row.get(first), Some(Node::Preposition { .. })) && !is_together(first) {
            // "…, in Riverton, opened": the phrase is no subject; what stands before the comma is.
            let before = (begin..first).rev().find(|&index| !matches!(row.get(index), Some(Node::Comma | Node::And)));
            if let Some(before) = before {
                last = before + 1;
                first = part_start(row, begin, last);
            }
        } else if let Some(named) = before_second_name(row, begin, first, at) {
            (first, last) = named;
        }
        let mut kept = first;
        let mut saw_and = is_together(first);
        loop {
            let mut gap = kept;
            let mut is_and = false;
            while gap > begin && matches!(row.get(gap - 1), Some(Node::Comma | Node::And)) {
                is_and |= matches!(row.get(gap - 1), Some(Node::And));
                gap -= 1;
            }
            if gap == kept || gap == begin {
                break;
            }
            saw_and |= is_and;
            if !saw_and {
                break;
            }
            let earlier = part_start(row, begin, gap);
            if matches!(row.get(earlier), Some(Node::Preposition { .. })) && !is_together(earlier) {
                // "On 3 May X and Y signed": behind the time stands the first of the list.
                let behind_time = (earlier + 1..gap).find(|&at| {
                    matches!(row.get(at), Some(Node::Thing { .. } | Node::Speaker { .. }))
                        && matches!(row.get(at - 1), Some(Node::Noun { modifier: None, .. }))
                });
                if let Some(first) = behind_time.filter(|_| earlier == begin && begin == 0) {
                    kept = first;
                }
                break;
            }
            // After another verb the parts may be its objects: only "A and B were …" reaches back, and never to the
            // first part.
            if after_verb
                && (earlier == begin
                    || matches!(row.get(kept - 1), Some(Node::And))
                        && matches!(row.get(kept.wrapping_sub(2)), Some(Node::Comma)))
            {
                break;
            }
            kept = earlier;
        }
        // One stretch between two verbs, without a comma: it is the object of the first as well.
        if after_verb && kept == begin {
            // "the schemes launched by X will end": what is between belongs to the participle.
            if let Some(&Node::Verb(before)) = row.get(begin - 1)
                && self.sentence.verbs.get(before).is_some_and(|verb| verb.form == Form::Participle)
                && matches!(row.get(begin), Some(Node::Preposition { .. }))
            {
                let start = row[..begin - 1]
                    .iter()
                    .rposition(|node| matches!(node, Node::Verb(_) | Node::Stop))
                    .map_or(0, |at| at + 1);
                return antecedent(row, start, begin - 1);
            }
            // "the fund which we announced last year began": a time tells nothing of who does it.
            let is_time = matches!(row[begin..last], [Node::Noun { head, modifier: None }] if self.is_time(head));
            let relative = row[..begin - 1].iter().rposition(is_border);
            if let Some(relative) = relative.filter(|&at| is_time && matches!(row[at], Node::Relative { .. })) {
                return self.head_before(row, stretch_start(row, relative), relative);
            }
            // "the link connecting A with B was built": so does the gerund that no comma sets apart.
            if let Some(gerund) = self.attached_gerund(row, begin - 1) {
                return self.head_before(row, stretch_start(row, gerund), gerund);
            }
            let found = antecedent(row, begin, last);
            return self.opener(row, at, &found).unwrap_or(found);
        }
        SubjectFrom::Own { first: kept, last }
    }

    /// "Ministry of Health to roll out X": nothing but who acts stands before the first verb.
    fn is_headline(&self, row: &[Node], at: usize) -> bool {
        let acts = |node: &Node| match *node {
            Node::Thing { thing, .. } => {
                let class = self.resolved.things.get(thing).map_or("", |thing| &*thing.class);
                self.ontology.is_author(class) || self.is_governed(thing)
            }
            Node::And | Node::Comma => true,
            _ => false,
        };
        matches!(row[..at], [Node::Thing { .. }, ..])
            && matches!(row[..at], [.., Node::Thing { .. }])
            && row[..at].iter().all(acts)
    }

    /// Returns the noun without a name that stands right behind an active verb, where only nouns follow it up to `end`
    /// ("a grant of 7 million,").
    fn bare_object(&self, row: &[Node], end: usize) -> Option<usize> {
        let last = end - usize::from(row.get(end.checked_sub(1)?) == Some(&Node::Comma));
        let is_noun = |node: &&Node| matches!(node, Node::Noun { modifier: None, .. } | Node::Preposition { .. });
        let object = last - row[..last].iter().rev().take_while(is_noun).count();
        let verb = object.checked_sub(1).and_then(|before| self.verb(row, before))?;
        let is_object = matches!(row.get(object), Some(&Node::Noun { head, .. }) if !self.is_time(head));
        (object < last && is_object && !verb.is_passive && !self.is(verb.lemma, WordClass::Be)).then_some(object)
    }

    /// Returns a bare gerund right behind a noun, where no other verb stands before it: its stretch is no subject.
    fn attached_gerund(&self, row: &[Node], at: usize) -> Option<usize> {
        let verb = self.verb(row, at)?;
        let is_attached = verb.form == Form::Gerund && verb.is_bare && is_nominal(row.get(at.checked_sub(1)?));
        let is_first = !row[..at].iter().any(is_border);
        (is_attached && is_first).then_some(at)
    }

    /// "The plant near Riverton, owned by X": what is set apart by a comma belongs to the head of the phrase before it,
    /// not to the place where that stands.
    pub(super) fn head_before(&self, row: &[Node], begin: usize, last: usize) -> SubjectFrom {
        let found = antecedent(row, begin, last);
        let SubjectFrom::Antecedent { first: place, .. } = found else { return found };
        let is_place = |at: usize| matches!(row.get(at), Some(&Node::Thing { thing, .. }) if self.is_home(thing));
        // "the Special Zone in Riverton, run by X": a place that lies in another.
        let is_thing = |at: usize| matches!(row.get(at), Some(&Node::Thing { thing, .. }) if !self.is_governed(thing));
        let after_comma = row.get(last.wrapping_sub(1)) == Some(&Node::Comma);
        // "spoke for the bank at the Forum, held in Riverton".
        if matches!(row.get(place), Some(&Node::Thing { thing, .. }) if self.is_event(thing)) {
            return found;
        }
        // "the terminal at X, built by Y": nobody says that X was built.
        let is_behind = |word: WordId| self.is(word, WordClass::In) || self.is(word, WordClass::On);
        let is_head = |at: usize| match row.get(at) {
            Some(&Node::Noun { head, modifier: None }) => !self.is_transparent(head),
            _ => is_thing(at),
        };
        // "the Scheme for drones, launched in May".
        let is_purpose = |word: WordId| {
            self.is(word, WordClass::For) && matches!(row.get(place), Some(Node::Noun { modifier: None, .. }))
        };
        match (place.checked_sub(2), place.checked_sub(1).and_then(|before| row.get(before))) {
            (Some(head), Some(&Node::Preposition { word, .. }))
                if after_comma
                    && head >= begin
                    && (is_behind(word) && is_head(head) && !self.is_measure(row.get(place))
                        || (is_place(place) || is_purpose(word)) && is_thing(head)) =>
            {
                SubjectFrom::Antecedent { first: head, last: head + 1 }
            }
            _ => found,
        }
    }

    /// "money under the Plan, which includes": a plan is no place where something stands.
    fn is_measure(&self, node: Option<&Node>) -> bool {
        let Some(&Node::Thing { thing, .. }) = node else { return false };
        let class = self.resolved.things.get(thing).map_or("", |thing| self.ontology.top(&thing.class));
        self.ontology.measures.contains(class)
    }

    fn is_event(&self, thing: usize) -> bool {
        self.resolved.things.get(thing).is_some_and(|thing| self.ontology.top(&thing.class) == "Event")
    }

    /// Returns whether a thing is a place of a kind that has a government.
    pub(super) fn is_governed(&self, thing: usize) -> bool {
        self.resolved.things.get(thing).is_some_and(|thing| self.ontology.has_government(&thing.class))
    }

    pub(super) fn is_home(&self, thing: usize) -> bool {
        self.resolved.things.get(thing).is_some_and(|thing| self.ontology.is_place(&thing.class))
    }

    /// Fills the subject from a stretch of the row.
    pub(super) fn subject(&self, row: &[Node], first: usize, last: usize, clause: &mut Clause) {
        let first = match (self.behind_phrase(row, first, last), row.get(first)) {
            (Some(behind), Some(&Node::Preposition { word, .. })) => {
                self.phrase(row, first..behind, word, clause);
                behind
            }
            _ => first,
        };
        // "In May the council met", "Next summer Riverton hosts": a time and the subject stand side by side.
        let is_subject = |node: Option<&Node>| {
            matches!(node, Some(Node::Thing { .. } | Node::Owner { .. } | Node::Speaker { .. } | Node::Noun { .. }))
        };
        let first = (first + 1..last)
            .rev()
            .find(|&at| is_subject(row.get(at)) && matches!(row.get(at - 1), Some(Node::Noun { modifier: None, .. })))
            .unwrap_or(first);
        let mut walk = Walk::new();
        let mut has_noun = false;
        for at in first..last {
            has_noun |= is_nominal(row.get(at)) || matches!(row.get(at), Some(Node::Speaker { .. }));
            self.step(row, at, &mut walk, &mut |slot, referent| {
                // "A, together with B, built": both did.
                let is_subject = slot.is_none_or(|slot| self.is(slot, WordClass::Together));
                // "X in partnership with Y has built": without commas.
                if let Some(word) = slot.filter(|slot| self.ontology.lexicon.text(*slot).contains(' ')) {
                    clause.after.push((word, referent));
                    clause.prepositions.push(word);
                }
                if is_subject && !clause.subject.iter().any(|known| known.thing == referent.thing) {
                    clause.subject.push(referent);
                    clause.after.extend(slot.map(|slot| (slot, referent)));
                    clause.prepositions.extend(slot);
                }
            });
        }
        // "Together with Riverton we built": who speaks stands behind, without a comma.
        if let [.., Node::Thing { .. }, Node::Speaker { token, thing }] = row[first..last]
            && let Some(speaker) = self.speaker(token, thing)
            && !clause.subject.iter().any(|known| known.thing == speaker.thing)
        {
            clause.subject.push(speaker);
        }
        self.agree(&row[first..last], clause);
        clause.has_other_subject = clause.subject.is_empty() && has_noun;
        clause.is_paid =
            self.is_paid(&row[first..last]) || clause.verb.is_passive && self.is_allotment(&row[first..last]);
        self.sources(&row[first..last], clause);
    }
}
