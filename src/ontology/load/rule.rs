//! Patterns that find mentions and rules that find facts.

use std::sync::Arc;

use crate::ontology::{
    construction::{Construction, Shape},
    error::{did_you_mean, line_of},
    file::{InferenceEntry, PatternEntry, RuleEntry},
    frame::{Argument, Frame, FrameVerb, Statement},
    inference::Inference,
    lexicon::WordId,
    load::{Compiler, Site, Tables, bound, names::LIST, vocabulary::phrase},
    pattern::{Description, Head},
};

impl Compiler {
    pub(super) fn rules(&mut self, tables: &Tables<'_>) {
        for table in tables {
            for (key, entry) in &table.2.pattern {
                self.pattern(Site::new(table, entry), key, entry.get_ref());
            }
            for (key, entry) in &table.2.inference {
                self.inference(Site::new(table, entry), key, entry.get_ref());
            }
            for (key, entry) in &table.2.rule {
                self.rule(Site::new(table, entry), key, entry.get_ref());
            }
        }
        self.sort();
    }

    /// Puts what is tried first first: the longest, then the order of the keys.
    #[expect(clippy::iter_over_hash_type, reason = "each value is sorted by itself")]
    pub(super) fn sort(&mut self) {
        let patterns = &mut self.ontology.patterns;
        for heads in [
            &mut patterns.heads,
            &mut patterns.openers,
            &mut patterns.before,
            &mut patterns.titles,
            &mut patterns.works,
        ] {
            for heads in heads.values_mut() {
                heads.sort_by(|a, b| b.words.len().cmp(&a.words.len()).then_with(|| a.rule.cmp(&b.rule)));
            }
        }
        for described in
            patterns.described.values_mut().chain(patterns.routes.values_mut()).chain(patterns.sited.values_mut())
        {
            described.sort_by_key(|description| std::cmp::Reverse(description.words.len()));
        }
        for verbs in self.ontology.frames.verbs.values_mut() {
            verbs.sort_by_key(|verb| (std::cmp::Reverse(verb.tail.len()), verb.frame));
        }
    }

    pub(super) fn pattern(&mut self, site: Site<'_>, key: &str, entry: &PatternEntry) {
        let owner = format!("pattern {key}");
        self.known_class(site, &owner, &entry.class);
        if entry.examples.is_empty() {
            self.fault(site, format!("{owner}: no example; examples = [\"… {{Name}} …\"] would be right"));
        }
        let class: Arc<str> = Arc::from(entry.class.as_str());
        let rule: Arc<str> = Arc::from(key);
        let phrases = self.phrases(site, &owner, &entry.words);
        let kinds: Vec<WordId> =
            self.phrases(site, &owner, &entry.kinds).into_iter().filter_map(|mut words| words.pop()).collect();
        let links: Vec<WordId> =
            self.phrases(site, &owner, &entry.links).into_iter().filter_map(|mut words| words.pop()).collect();
        let head = |words: Vec<WordId>| Head { words, class: class.clone(), rule: rule.clone() };
        let described = |words: Vec<WordId>| Description {
            words,
            kinds: kinds.clone(),
            links: links.clone(),
            is_plural: entry.plural,
            is_definite: entry.definite,
            is_founded: entry.founded,
            is_conferred: entry.conferred,
            is_named: entry.named,
            class: class.clone(),
            rule: rule.clone(),
        };
        let patterns = &mut self.ontology.patterns;
        match entry.kind.as_str() {
            "head" => {
                for words in phrases {
                    if let (Some(&first), Some(&last)) = (words.first(), words.last()) {
                        patterns.openers.entry(first).or_default().push(head(words.clone()));
                        patterns.heads.entry(last).or_default().push(head(words));
                    }
                }
            }
            kind @ ("before" | "work" | "title" | "goal") => phrases.into_iter().for_each(|words| {
                let (Some(&first), Some(&last)) = (words.first(), words.last()) else { return };
                match kind {
                    "before" => patterns.before.entry(last).or_default().push(head(words)),
                    "work" => patterns.works.entry(last).or_default().push(head(words)),
                    "title" => patterns.titles.entry(first).or_default().push(head(words)),
                    _ => _ = patterns.goals.insert(last, head(words)),
                }
            }),
            "described" => phrases.into_iter().for_each(|words| {
                if let Some(&last) = words.last() {
                    patterns.described.entry(last).or_default().push(described(words));
                }
            }),
            "route" => phrases.into_iter().for_each(|words| {
                if let Some(&last) = words.last() {
                    patterns.routes.entry(last).or_default().push(described(words));
                }
            }),
            "sited" => phrases.into_iter().for_each(|words| {
                if let Some(&last) = words.last() {
                    patterns.sited.entry(last).or_default().push(described(words));
                }
            }),
            "designation" => phrases.into_iter().for_each(|words| {
                if let Some(&last) = words.last() {
                    patterns.designations.entry(last).or_default().push(described(words));
                }
            }),
            // Its names are read beside other work.
            LIST => {}
            other => {
                let known =
                    ["head", "before", "goal", "title", LIST, "described", "route", "sited", "designation", "work"];
                let hint = did_you_mean(other, known.into_iter());
                self.fault(site, format!("{owner}: unknown kind \"{other}\"{hint}"));
            }
        }
        self.ontology.examples.push(crate::ontology::Example {
            rule: rule.to_string(),
            path: site.path.to_owned(),
            line: line_of(site.text, site.offset),
            claim: crate::ontology::Claim::Mention { class: entry.class.clone() },
            examples: entry.examples.clone(),
            counterexamples: entry.counterexamples.clone(),
        });
    }

    fn inference(&mut self, site: Site<'_>, key: &str, entry: &InferenceEntry) {
        let owner = format!("inference {key}");
        self.known_class(site, &owner, &entry.class);
        if entry.examples.is_empty() {
            self.fault(site, format!("{owner}: no example; examples = [\"… {{Name}} …\"] would be right"));
        }
        let mut words = |texts: &[String]| {
            self.phrases(site, &owner, texts).into_iter().filter_map(|mut words| words.pop()).collect()
        };
        let inference = Inference {
            key: Arc::from(key),
            acronyms: entry.acronyms,
            class: Arc::from(entry.class.as_str()),
            after: words(&entry.after),
            verbs: words(&entry.verbs),
            before: words(&entry.before),
            common: entry.common,
            subject_of: words(&entry.subject_of),
            first_names: entry.first_names,
            before_who: entry.before_who,
            labels: words(&entry.labels),
            nouns: words(&entry.nouns),
            object_of: words(&entry.object_of),
        };
        self.ontology.inferences.push(inference);
        self.ontology.examples.push(crate::ontology::Example {
            rule: key.to_owned(),
            path: site.path.to_owned(),
            line: line_of(site.text, site.offset),
            claim: crate::ontology::Claim::Mention { class: entry.class.clone() },
            examples: entry.examples.clone(),
            counterexamples: entry.counterexamples.clone(),
        });
    }

    pub(super) fn rule(&mut self, site: Site<'_>, key: &str, entry: &RuleEntry) {
        let owner = format!("rule {key}");
        if entry.examples.is_empty() {
            self.fault(
                site,
                format!("{owner}: no example; examples = [\"The {{subject: …}} … {{object: …}}.\"] would be right"),
            );
        }
        let domain = self.classes(site, &owner, entry.domain.as_deref().unwrap_or_default());
        let range = self.classes(site, &owner, entry.range.as_deref().unwrap_or_default());
        let outward = self.classes(site, &owner, &entry.outward);
        let claim = match (&entry.predicate, &entry.status) {
            (Some(predicate), None) if self.ontology.predicates.contains_key(predicate) => {
                crate::ontology::Claim::Relation { predicate: predicate.clone() }
            }
            (None, Some(stage)) if self.ontology.stages.contains_key(stage) => {
                crate::ontology::Claim::Status { stage: stage.clone() }
            }
            (Some(predicate), None) => {
                let hint = did_you_mean(predicate, self.ontology.predicates.keys().map(String::as_str));
                return self.fault(site, format!("{owner}: unknown predicate \"{predicate}\"{hint}"));
            }
            (None, Some(stage)) => {
                let hint = did_you_mean(stage, self.ontology.stages.keys().map(String::as_str));
                return self.fault(site, format!("{owner}: unknown status \"{stage}\"{hint}"));
            }
            _ => {
                return self.fault(site, format!("{owner}: either predicate = \"…\" or status = \"…\" would be right"));
            }
        };
        self.ontology.examples.push(crate::ontology::Example {
            rule: key.to_owned(),
            path: site.path.to_owned(),
            line: line_of(site.text, site.offset),
            claim: claim.clone(),
            examples: entry.examples.clone(),
            counterexamples: entry.counterexamples.clone(),
        });
        let key: Arc<str> = Arc::from(key);
        if let Some(construction) = &entry.construction {
            let Some((shape, _)) = Shape::ALL.iter().find(|(_, name)| name == construction) else {
                let hint = did_you_mean(construction, Shape::ALL.iter().map(|(_, name)| *name));
                return self.fault(site, format!("{owner}: unknown construction \"{construction}\"{hint}"));
            };
            let crate::ontology::Claim::Relation { predicate } = claim else {
                return self.fault(site, format!("{owner}: a construction states a predicate, not a status"));
            };
            let words =
                self.phrases(site, &owner, &entry.words).into_iter().filter_map(|mut words| words.pop()).collect();
            self.ontology.constructions.push(Construction {
                key,
                shape: *shape,
                predicate: Arc::from(predicate),
                domain,
                range,
                words,
                confidence: entry.confidence,
            });
            return;
        }
        let mood = match bound::mood(entry.modality.as_deref()) {
            Ok(mood) => mood,
            Err(fault) => return self.fault(site, format!("{owner}: {fault}")),
        };
        let about = match bound::about(entry.about.as_deref()) {
            Ok(about) => about,
            Err(fault) => return self.fault(site, format!("{owner}: {fault}")),
        };
        let mut arguments = |name: Option<&str>, what: &str| {
            let Some(text) = name else {
                self.fault(site, format!("{owner}: {what} is missing; {what} = \"agent\" would be right"));
                return Vec::new();
            };
            let arguments = self.arguments(text);
            if arguments.is_empty() {
                let known = "\"agent\", \"patient\", \"theme\", \"members\", \"author\", \"payer\", \"speaker\", \"retained\" or \"after: as\"";
                self.fault(site, format!("{owner}: unknown argument \"{text}\"; {known} would be right"));
            }
            arguments
        };
        let statements: Vec<Statement> = match claim {
            crate::ontology::Claim::Relation { predicate } => {
                let subjects = arguments(entry.subject.as_deref(), "subject");
                let objects = arguments(entry.object.as_deref(), "object");
                let predicate: Arc<str> = Arc::from(predicate);
                let pairs =
                    subjects.into_iter().flat_map(|subject| objects.iter().map(move |&object| (subject, object)));
                pairs
                    .map(|(subject, object)| Statement::Relation { predicate: predicate.clone(), subject, object })
                    .collect()
            }
            crate::ontology::Claim::Status { stage } => {
                let stage: Arc<str> = Arc::from(stage);
                let entities = arguments(entry.entity.as_deref(), "entity");
                entities.into_iter().map(|entity| Statement::Status { stage: stage.clone(), entity }).collect()
            }
            crate::ontology::Claim::Mention { .. } => return,
        };
        for statement in statements {
            let frame = Frame {
                key: key.clone(),
                statement,
                domain: domain.clone(),
                range: range.clone(),
                mood,
                unless: Vec::new(),
                is_of_home: entry.home,
                is_fronted: entry.fronted,
                outward: outward.clone(),
                about,
                confidence: entry.confidence,
            };
            self.frame(site, &owner, entry, frame);
        }
    }

    /// Adds a frame under the words that open it.
    fn frame(&mut self, site: Site<'_>, owner: &str, entry: &RuleEntry, mut frame: Frame) {
        let statement = &frame.statement;
        let after = match statement {
            Statement::Relation { subject: Argument::After(word), .. }
            | Statement::Relation { object: Argument::After(word), .. }
            | Statement::Status { entity: Argument::After(word), .. } => Some(*word),
            _ => None,
        };
        frame.unless =
            self.phrases(site, owner, &entry.unless).into_iter().filter_map(|mut words| words.pop()).collect();
        let index = self.ontology.frames.frames.len();
        self.ontology.frames.frames.push(frame);
        for words in self.phrases(site, owner, &entry.adverbs) {
            if let Some(&word) = words.first() {
                self.ontology.frames.adverbs.entry(word).or_default().push(index);
            }
        }
        let split = self.ontology.lexicon.add("~");
        let any = self.ontology.lexicon.add("*");
        for mut words in self.phrases(site, owner, &entry.verbs) {
            let head = words.remove(0);
            if head == any && words.is_empty() {
                match after {
                    Some(word) => self.ontology.frames.any.entry(word).or_default().push(index),
                    None => self.fault(site, format!("{owner}: any verb (\"*\") needs an argument \"after: …\"")),
                }
                continue;
            }
            let is_split = words.first() == Some(&split);
            words.retain(|&word| word != split);
            let verb = FrameVerb { tail: words, is_split, frame: index };
            self.ontology.frames.verbs.entry(head).or_default().push(verb);
        }
        for words in self.phrases(site, owner, &entry.adjectives) {
            if let Some(&word) = words.first() {
                self.ontology.frames.adjectives.entry(word).or_default().push(index);
            }
        }
        for words in self.phrases(site, owner, &entry.nouns) {
            if let Some(&last) = words.last() {
                self.ontology.frames.nouns.entry(last).or_default().push(index);
            }
        }
    }

    /// Returns what a rule's end may be: one argument, or one for each preposition that it may stand behind.
    fn arguments(&mut self, text: &str) -> Vec<Argument> {
        vec![match text {
            "agent" => Argument::Agent,
            "patient" => Argument::Patient,
            "theme" => Argument::Theme,
            "members" => Argument::Members,
            "author" => Argument::Author,
            "payer" => Argument::Payer,
            "speaker" => Argument::Speaker,
            "retained" => Argument::Retained,
            other => {
                let Some(ways) = other.strip_prefix("after: ") else { return Vec::new() };
                return self.prepositions(ways).into_iter().map(Argument::After).collect();
            }
        }]
    }

    /// Returns the words of prepositions; a way of several words ("in partnership with") has a word of its own.
    fn prepositions(&mut self, text: &str) -> Vec<WordId> {
        text.split(" | ").map(|way| self.preposition(way)).collect()
    }

    fn preposition(&mut self, way: &str) -> WordId {
        let whole = self.ontology.lexicon.add(way);
        let words = phrase(&mut self.ontology.lexicon, way);
        if let Some((&first, rest)) = words.split_first().filter(|(_, rest)| !rest.is_empty()) {
            let known = self.ontology.frames.complex.entry(first).or_default();
            let entry = (rest.to_vec(), whole);
            if !known.contains(&entry) {
                known.push(entry);
                known.sort_by_key(|(rest, whole)| (std::cmp::Reverse(rest.len()), *whole));
            }
        }
        whole
    }

    pub(super) fn classes(&mut self, site: Site<'_>, owner: &str, classes: &[String]) -> Vec<Arc<str>> {
        classes
            .iter()
            .filter(|class| self.known_class(site, owner, class))
            .map(|class| Arc::from(class.as_str()))
            .collect()
    }
}
