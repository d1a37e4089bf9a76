//! Things that are described in lower case: "the policy on fee cuts", "a national pilot city for water saving".

mod called;
mod reference;
mod route;
mod sited;

use crate::{
    mention::{Kind, Mention, Scene},
    ontology::{
        grammar::WordClass,
        lexicon::{Tag, WordId},
        pattern::Description,
    },
    sentence::{Shape, phrase::NounPhrase, verb::Form},
};

/// The most tokens a description has.
const MAX_TOKENS: usize = 28;

/// Adds the described things of a sentence.
pub fn find(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    let sentence = scene.sentence;
    let patterns = &scene.ontology.patterns;
    for (index, phrase) in sentence.phrases.iter().enumerate() {
        let Some(head) = sentence.tokens.get(phrase.head) else { continue };
        add_owner(scene, *phrase, found);
        reference::add_speaker(scene, *phrase, found);
        if head.shape.has(Shape::CAPITAL) {
            continue;
        }
        if route::add(scene, *phrase, found)
            || sited::add(scene, *phrase, found)
            || reference::add_reference(scene, *phrase, found)
        {
            continue;
        }
        let keys = [head.word, head.lemma];
        let designations = |is_conferred: bool| {
            let of_head = keys.iter().filter_map(|key| patterns.designations.get(key)).flatten();
            of_head.filter(move |pattern| pattern.is_conferred == is_conferred && matches(scene, *phrase, pattern))
        };
        // "a national pilot city": what the words say comes before what the verb says.
        if designations(false).chain(designations(true)).any(|pattern| add_designation(scene, index, pattern, found)) {
            continue;
        }
        let mut described = keys.iter().filter_map(|key| patterns.described.get(key)).flatten();
        described.any(|pattern| matches(scene, *phrase, pattern) && add_description(scene, index, pattern, found));
    }
}

/// "the government's plan": a body that speaks or governs, as the owner of what follows.
fn add_owner(scene: &Scene<'_>, phrase: NounPhrase, found: &mut Vec<Mention>) {
    let (lexicon, tokens) = (&scene.ontology.lexicon, &scene.sentence.tokens);
    let Some([article, owner, genitive, ..]) = tokens.get(phrase.first..phrase.end) else { return };
    let is_body = scene.ontology.author_heads.contains(&owner.word) || lexicon.is(owner.word, WordClass::Author);
    if lexicon.is(article.word, WordClass::Definite)
        && genitive.tag == Tag::Genitive
        && is_body
        && !owner.shape.has(Shape::CAPITAL)
        && let Some(head) = super::head::head_at_end(scene, phrase.first + 1, phrase.first + 2)
    {
        found.push(scene.mention(phrase.first + 1, phrase.first + 2, &head.class, &head.rule, Kind::Reference));
    }
}

/// Returns whether the phrase ends in the pattern's head and holds one of its kinds.
fn matches(scene: &Scene<'_>, phrase: NounPhrase, pattern: &Description) -> bool {
    let Some(tokens) = scene.sentence.tokens.get(phrase.first..phrase.end) else { return false };
    super::head::ends_with(tokens, &pattern.words)
        && (pattern.kinds.is_empty()
            || tokens.iter().any(|token| pattern.kinds.contains(&token.word) || pattern.kinds.contains(&token.lemma)))
}

fn is_in_list(scene: &Scene<'_>, list: &str, token: WordId, lemma: WordId) -> bool {
    scene.ontology.in_list(list, token) || scene.ontology.in_list(list, lemma)
}

/// "a national pilot city for water saving": from the level word to the end of what it is for.
fn add_designation(scene: &Scene<'_>, at: usize, pattern: &Description, found: &mut Vec<Mention>) -> bool {
    let sentence = scene.sentence;
    let lexicon = &scene.ontology.lexicon;
    let Some(phrase) = sentence.phrases.get(at) else { return false };
    let Some(head) = sentence.tokens.get(phrase.head) else { return false };
    let level = (phrase.first..phrase.end).find(|&index| {
        sentence.tokens.get(index).is_some_and(|token| is_in_list(scene, "levels", token.word, token.lemma))
    });
    // "as a model city of …": the preposition says that it is a standing.
    let after_role = phrase
        .first
        .checked_sub(1)
        .and_then(|index| sentence.tokens.get(index))
        .is_some_and(|token| lexicon.is(token.word, WordClass::As) || lexicon.is(token.word, WordClass::Into))
        || is_declared(scene, phrase.first);
    let kind = (phrase.first..phrase.head)
        .find(|&index| sentence.tokens.get(index).is_some_and(|token| pattern.kinds.contains(&token.word)));
    let level = level.filter(|&index| {
        after_role
            || sentence.tokens.get(index).is_none_or(|token| !is_in_list(scene, "wide-levels", token.word, token.lemma))
    });
    if pattern.is_conferred && !(after_role && is_conferred(scene, phrase.first)) {
        return false;
    }
    let Some(first) = level.or(kind.filter(|_| after_role || pattern.is_named)) else { return false };
    // A plural is one thing only after "one of".
    let is_plural = head.tag == Tag::Nouns && head.word != head.lemma;
    let before: Vec<WordId> = (phrase.first.saturating_sub(4)..first)
        .filter_map(|index| sentence.tokens.get(index))
        .map(|token| token.word)
        .collect();
    let after_one_of = before.iter().any(|&word| lexicon.is(word, WordClass::One))
        && before.iter().any(|&word| lexicon.is(word, WordClass::Of));
    let counted = (phrase.first..first).any(|index| {
        sentence
            .tokens
            .get(index)
            .is_some_and(|token| token.tag == Tag::Number || lexicon.is(token.word, WordClass::Generic))
    });
    if (is_plural && !after_one_of && !named_plural(scene, at)) || (counted && !after_one_of) {
        return false;
    }
    let end = complement(scene, at, &pattern.links, true);
    let mut mention = scene.mention(first, end, &pattern.class, &pattern.rule, Kind::Designation);
    mention.is_weak = false;
    found.push(mention);
    true
}

/// Returns whether the verb before a phrase confers a standing: "was rated as a national tourist attraction".
fn is_conferred(scene: &Scene<'_>, first: usize) -> bool {
    let verb = scene.sentence.verbs.iter().rev().find(|verb| verb.end <= first);
    verb.is_some_and(|verb| scene.ontology.confers(verb.lemma))
}

/// "was declared a national park": returns whether a phrase is what a verb right before it makes of its subject.
fn is_declared(scene: &Scene<'_>, first: usize) -> bool {
    let verb = scene.sentence.verbs.iter().find(|verb| verb.end == first);
    verb.is_some_and(|verb| verb.is_passive && scene.ontology.in_list("titling-verbs", verb.lemma))
}

/// Returns whether names are said to be the plural: "A and B were both recognised as provincial model zones".
fn named_plural(scene: &Scene<'_>, at: usize) -> bool {
    let Some(phrase) = scene.sentence.phrases.get(at) else { return false };
    let Some(previous) = phrase.first.checked_sub(1) else { return false };
    let Some(token) = scene.sentence.tokens.get(previous) else { return false };
    let lexicon = &scene.ontology.lexicon;
    if !lexicon.is(token.word, WordClass::As)
        && !lexicon.is(token.word, WordClass::To)
        && !lexicon.is(token.word, WordClass::Into)
    {
        return false;
    }
    // The subject must be named: a capital that is no sentence's beginning stands before the verb.
    scene.sentence.verbs.iter().rev().find(|verb| verb.end <= previous + 1).is_some_and(|verb| {
        verb.is_passive
            && scene
                .sentence
                .tokens
                .get(..verb.first)
                .is_some_and(|tokens| tokens.iter().rev().take(3).any(|token| token.shape.has(Shape::CAPITAL)))
    })
}

/// Adds what a pattern describes, and returns whether it is one thing.
fn add_description(scene: &Scene<'_>, at: usize, pattern: &Description, found: &mut Vec<Mention>) -> bool {
    let sentence = scene.sentence;
    let lexicon = &scene.ontology.lexicon;
    let Some(phrase) = sentence.phrases.get(at).copied() else { return false };
    let tokens = &sentence.tokens;
    let Some(head) = tokens.get(phrase.head) else { return false };
    let mut first = phrase.first;
    let mut is_definite = false;
    while first < phrase.head
        && tokens.get(first).is_some_and(|token| {
            matches!(token.tag, Tag::Determiner | Tag::Possessive | Tag::Adverb)
                || lexicon.is(token.word, WordClass::Article)
        })
    {
        is_definite |= tokens.get(first).is_some_and(|token| lexicon.is(token.word, WordClass::Definite));
        first += 1;
    }
    if tokens.get(first..phrase.end).is_none_or(|tokens| {
        tokens.iter().any(|token| token.tag == Tag::Number && !lexicon.is(token.word, WordClass::Ordinal))
            || tokens.first().is_some_and(|token| lexicon.is(token.word, WordClass::Generic))
            || tokens.iter().any(|token| scene.ontology.in_list("praising-words", token.word))
    }) {
        return false;
    }
    // A genitive owner before: "the Upper House's policy on …" begins after it.
    if let Some(genitive) =
        (first..phrase.head).rev().find(|&index| tokens.get(index).is_some_and(|token| token.tag == Tag::Genitive))
    {
        let owner_is_name = genitive
            .checked_sub(1)
            .and_then(|index| tokens.get(index))
            .is_some_and(|token| token.shape.has(Shape::CAPITAL));
        if owner_is_name {
            first = genitive + 1;
            is_definite = true;
        }
    }
    // "the successful APEX programme": the capitals are the name.
    let is_name = |at: usize| {
        let token = tokens.get(at);
        token.is_some_and(|token| token.shape.has(Shape::CAPITAL) || token.shape.has(Shape::ACRONYM))
    };
    if let Some(name) = (first + 1..phrase.head).find(|&at| is_name(at)).filter(|_| !is_name(first)) {
        first = name;
    }
    let modifiers = phrase.head + 1 - pattern.words.len() - first.min(phrase.head + 1 - pattern.words.len());
    let is_plural = head.tag == Tag::Nouns && head.word != head.lemma;
    // "the Karibu irrigation scheme": a name before a head of two words says enough.
    let is_told = modifiers >= 2 || modifiers == 1 && pattern.words.len() > 1 && is_name(first);
    let end = complement(scene, at, &pattern.links, false);
    let has_complement = end > phrase.end;
    let is_specific = if has_complement && !pattern.is_founded {
        !is_plural || is_definite && pattern.is_plural
    } else {
        !is_plural && is_told && if pattern.is_founded { is_founded(scene, phrase, first) } else { is_definite }
    };
    // Some heads make a name only of what is named: "the fourth session of the Green Council".
    let is_named =
        tokens.get(phrase.end..end).is_some_and(|tokens| tokens.iter().any(|token| token.shape.has(Shape::CAPITAL)));
    // "the initiative of Clean Seas" is Clean Seas.
    let is_apposed = modifiers == 0
        && !pattern.is_named
        && tokens.get(phrase.end).is_some_and(|token| lexicon.is(token.word, WordClass::Of));
    // "a deliberate strategy for growth": any.
    let is_any = pattern.is_definite
        && !is_definite
        && !is_named
        && tokens.get(phrase.first).is_some_and(|token| lexicon.is(token.word, WordClass::Article));
    // "Clear Water, our river quality initiative": what it is, not a second one.
    let is_said = phrase.first.checked_sub(2).is_some_and(|name| {
        let is_mark = tokens.get(name + 1).is_some_and(|token| scene.document.slice(token.span) == ",");
        let ends = tokens.get(end).is_none_or(|next| next.tag == Tag::Mark);
        let opens = tokens.get(phrase.first).is_some_and(|first| lexicon.is(first.word, WordClass::SpeakersOwn));
        is_mark && ends && opens && is_name(name)
    }) || called::is_called(scene, end)
        || called::is_predicate(scene, phrase);
    // "the Clean Seas programme of the Ministry of Energy": the name is known, and so is who it belongs to.
    let of = tokens.get(phrase.end).is_some_and(|token| lexicon.is(token.word, WordClass::Of));
    let is_owned = of
        && found.iter().any(|name| (name.first, name.end) == (first, phrase.end))
        && found.iter().any(|body| {
            let starts = body.first == phrase.end + 1 || body.first == phrase.end + 2;
            starts && body.end == end && scene.ontology.is_author(&body.class)
        });
    if !is_specific || is_any || is_said || is_owned || is_apposed && is_named || pattern.is_named && !is_named {
        return false;
    }
    let mut mention = scene.mention(first, end, &pattern.class, &pattern.rule, Kind::Described);
    mention.is_weak = false;
    found.push(mention);
    true
}

/// "is introducing a car scrappage scheme": what is founded here is one thing, where a noun says which.
fn is_founded(scene: &Scene<'_>, phrase: NounPhrase, first: usize) -> bool {
    let sentence = scene.sentence;
    let has_noun = sentence
        .tokens
        .get(first..phrase.head)
        .is_some_and(|tokens| tokens.iter().any(|token| matches!(token.tag, Tag::Noun | Tag::Name)));
    let is_founding = |lemma: WordId| is_in_list(scene, "founding-verbs", lemma, lemma);
    has_noun
        && first == phrase.first + 1
        && sentence.verbs.iter().any(|verb| {
            let is_before = verb.end == phrase.first
                || verb.end + 1 == phrase.first
                    && sentence.tokens.get(verb.end).is_some_and(|token| token.tag == Tag::Particle);
            is_before && is_founding(verb.lemma)
        })
}

/// Returns where a description ends: after the phrases that follow its links, never past a comma or a verb.
fn complement(scene: &Scene<'_>, at: usize, links: &[WordId], is_long: bool) -> usize {
    let sentence = scene.sentence;
    let tokens = &sentence.tokens;
    let lexicon = &scene.ontology.lexicon;
    let Some(phrase) = sentence.phrases.get(at) else { return 0 };
    let mut end = phrase.end;
    let limit = phrase.first + MAX_TOKENS;
    let mut is_first = true;
    let mut next = at + 1;
    while end < limit {
        let Some(link) = tokens.get(end) else { break };
        let is_link = if is_first {
            links.contains(&link.word)
        } else {
            let joins = [
                WordClass::Of,
                WordClass::In,
                WordClass::For,
                WordClass::On,
                WordClass::To,
                WordClass::From,
                WordClass::And,
            ];
            lexicon.is_any(link.word, &joins)
        };
        if !is_link {
            break;
        }
        let link_at = end;
        let mut body = end + 1;
        // "on accelerating the transformation", "for firms to expand markets": a verb of its own.
        if let Some(verb) = sentence.verbs.iter().find(|verb| verb.first == body)
            && (is_first || lexicon.is(link.word, WordClass::And))
            && verb.form == Form::Gerund
        {
            body = verb.end;
            while tokens.get(body).is_some_and(|token| matches!(token.tag, Tag::Particle | Tag::Adverb)) {
                body += 1;
            }
        }
        if tokens.get(body).is_some_and(|token| called::opens_quote(scene, token)) {
            body += 1;
        }
        while sentence.phrases.get(next).is_some_and(|phrase| phrase.first < body) {
            next += 1;
        }
        let Some(follower) = sentence.phrases.get(next).filter(|phrase| phrase.first == body) else {
            // "for recycling": a verb of its own without an object.
            if body > link_at + 1 && is_first {
                end = body;
            }
            break;
        };
        // "in an orderly manner": how, not what.
        if tokens.get(follower.head).is_some_and(|head| lexicon.is(head.word, WordClass::Manner)) {
            break;
        }
        // "and" must not reach the subject of the next clause.
        if lexicon.is(link.word, WordClass::And) {
            let opens_clause = sentence.verbs.iter().any(|verb| verb.first == follower.end && !verb.is_bare);
            let head = tokens.get(follower.head).map(|token| [token.word, token.lemma]);
            let patterns = &scene.ontology.patterns;
            let starts_new = head.is_some_and(|words| {
                words
                    .iter()
                    .any(|word| patterns.described.contains_key(word) || patterns.designations.contains_key(word))
            }) && !is_long;
            if opens_clause || starts_new {
                break;
            }
        }
        end = follower.end;
        if tokens.get(end).is_some_and(|token| matches!(scene.document.slice(token.span), "”" | "\""))
            && body > link_at + 1
        {
            end += 1;
        }
        next += 1;
        // "for firms to find markets and win orders".
        if lexicon.is(link.word, WordClass::For)
            && is_first
            && let Some(purpose) = purpose(scene, end)
        {
            end = purpose;
        }
        is_first = false;
    }
    end
}

/// Returns where an infinitive with its object, and one that "and" joins to it, end.
fn purpose(scene: &Scene<'_>, first: usize) -> Option<usize> {
    let sentence = scene.sentence;
    let verb = sentence
        .verbs
        .iter()
        .find(|verb| verb.first == first && verb.form == crate::sentence::verb::Form::Infinitive)?;
    let object = sentence.phrases.iter().find(|phrase| phrase.first == verb.end)?;
    let and =
        sentence.tokens.get(object.end).is_some_and(|token| scene.ontology.lexicon.is(token.word, WordClass::And));
    let more = sentence.verbs.iter().find(|verb| and && verb.first == object.end + 1 && verb.is_bare);
    let end = more
        .and_then(|verb| sentence.phrases.iter().find(|phrase| phrase.first == verb.end))
        .map_or(object.end, |phrase| phrase.end);
    Some(end)
}
