//! Runs of name words without connectors.

use crate::{
    mention::{
        Scene, head,
        head::{head_at_end, literals_at},
        name::{code, number, shouted, within, word::joins},
        place,
    },
    ontology::{
        grammar::WordClass,
        lexicon::{Tag, WordId},
        quantity::Cue,
        tagging::Abbreviation,
    },
    sentence::{Shape, Token},
};

/// A run of name words without connectors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) first: usize,
    pub(super) end: usize,
}

/// Returns whether a token can be part of a name.
pub(super) fn is_name_word(scene: &Scene<'_>, index: usize) -> bool {
    let Some(token) = scene.sentence.tokens.get(index) else { return false };
    let lexicon = &scene.ontology.lexicon;
    let is_capital = [Shape::CAPITAL, Shape::ACRONYM, Shape::CAMEL].iter().any(|&bits| token.shape.has(bits));
    // "COMMITTEE OF RIVERTON": a connector in capitals is none the less one.
    let is_connector = || {
        token.shape.has(Shape::ACRONYM) && lexicon.is_any(token.word, &[WordClass::Of, WordClass::And, WordClass::For])
    };
    if !is_capital
        || lexicon.is(token.word, WordClass::Speaker)
        || lexicon.is(token.word, WordClass::Article)
        || is_connector()
        || super::word::ends_as_adjective(scene, token)
        || super::word::is_measure(scene, token)
        || shouted::is_clause_word(scene, index)
    {
        return false;
    }
    if token.shape.has(Shape::ACRONYM) || token.shape.has(Shape::CAMEL) {
        return true;
    }
    if token.shape.has(Shape::DIGIT | Shape::LETTER) {
        return token.shape.has(Shape::CAPITAL) && !token.shape.has(Shape::HYPHEN) || code::is_name(scene, index);
    }
    if !token.shape.has(Shape::CAPITAL) {
        return false;
    }
    token.tag == Tag::Name || !begins(scene, index) || starts_name(scene, index)
}

/// Returns whether a token begins a sentence or what is like one, so that its capital says nothing.
pub(super) fn begins(scene: &Scene<'_>, index: usize) -> bool {
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
pub(super) fn starts_name(scene: &Scene<'_>, index: usize) -> bool {
    let tokens = &scene.sentence.tokens;
    let (Some(token), Some(next)) = (tokens.get(index), tokens.get(index + 1)) else { return false };
    let Some(word) = scene.ontology.lexicon.word(token.word) else { return true };
    let tags = word.tags;
    let nominal =
        matches!(tags.first(), None | Some(Tag::Noun | Tag::Nouns | Tag::Adjective | Tag::Name | Tag::Participle));
    // "Film & Television Institute".
    let is_joined = scene.text(index + 1, index + 2) == "&" && is_name_word(scene, index + 2);
    let next_is_name = is_joined || next.shape.has(Shape::CAPITAL) || next.shape.has(Shape::ACRONYM);
    // "Transport for Riverton".
    let for_place = || {
        scene.ontology.lexicon.is(next.word, WordClass::For)
            && scene.ontology.in_list("fields-of-bodies", token.word)
            && tokens.get(index + 2).is_some_and(|place| place.shape.has(Shape::CAPITAL))
    };
    let opens = |is_meant: &dyn Fn(&str) -> bool| {
        let heads = scene.ontology.patterns.openers.get(&token.lemma);
        heads.is_some_and(|heads| heads.iter().any(|head| is_meant(&head.class)))
    };
    // "Ministry for the Environment": bodies alone are for something.
    let is_for_body =
        || scene.ontology.lexicon.is(next.word, WordClass::For) && opens(&|class| scene.ontology.is_author(class));
    let of_name = (scene.ontology.lexicon.is(next.word, WordClass::Of) && opens(&|_| true) || is_for_body())
        && tokens
            .get(index + 2)
            .filter(|after| !scene.ontology.lexicon.is(after.word, WordClass::Article))
            .or_else(|| tokens.get(index + 3))
            .is_some_and(|after| after.shape.has(Shape::CAPITAL));
    // "Reserve Bank": a verb too, but a part of a head.
    let is_headed = || next_is_name && head_at_end(scene, index, index + 2).is_some_and(|head| head.words.len() == 2);
    // "Terminal 3 opened": one of several works.
    let is_counted = || {
        next.tag == Tag::Number
            && next.shape.has(Shape::DIGIT)
            && token.word == token.lemma
            && head_at_end(scene, index, index + 1)
                .map(|head| scene.ontology.top(&head.class))
                .is_some_and(|top| scene.ontology.workable.contains(top) || scene.ontology.dated.contains(top))
    };
    // "United Nations Development Programme": a name of a list, though a verb could begin it.
    let is_listed = || next_is_name && literals_at(scene, index).any(|literal| literal.words > 1);
    nominal && (next_is_name || of_name || numbers(scene, index + 1))
        || is_headed()
        || is_counted()
        || for_place()
        || is_listed()
}

/// Returns whether a token is an ordinal in digits ("11th") or in letters.
pub(super) fn is_ordinal(scene: &Scene<'_>, token: &Token) -> bool {
    if scene.ontology.lexicon.is(token.word, WordClass::Ordinal) {
        return true;
    }
    token.shape.has(Shape::DIGIT | Shape::LETTER) && !token.shape.has(Shape::HYPHEN) && {
        let text = scene.document.slice(token.span);
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        matches!(&text[digits..], "st" | "nd" | "rd" | "th")
    }
}

pub(super) fn runs(scene: &Scene<'_>) -> Vec<Run> {
    let tokens = &scene.sentence.tokens;
    let lexicon = &scene.ontology.lexicon;
    let mut runs: Vec<Run> = Vec::new();
    let mut index = 0;
    while index < tokens.len() {
        if !is_name_word(scene, index) {
            index += 1;
            continue;
        }
        // "- In Riverton": the capital is that of a line, no name begins with a preposition.
        if opens_phrase(scene, index) || opens_deed(scene, index) || within::is_unit(scene, index) {
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
        while let Some(token) = tokens.get(end) {
            // "Riverton Museum Phase II": the part has a number of its own.
            let is_part = lexicon.is(token.word, WordClass::Phase)
                && tokens.get(end + 1).is_some_and(|next| {
                    lexicon.is(next.word, WordClass::RomanNumber)
                        || next.tag == Tag::Number && next.shape.has(Shape::DIGIT)
                });
            if is_name_word(scene, end)
                && (within::opens_title(scene, first, end) || within::opens_person(scene, first, end))
            {
                break;
            }
            if is_name_word(scene, end) && !(is_part && end > first + 1) {
                end += 1;
                continue;
            }
            let next_is_name = is_name_word(scene, end + 1);
            // "Farmers' Market", "People's Bank": the genitive of a common noun stays in the name.
            if token.tag == Tag::Genitive && next_is_name {
                let owner = tokens.get(end - 1).map_or(WordId::UNKNOWN, |token| token.word);
                let is_common = lexicon.word(owner).is_some_and(|word| {
                    !word.tags.has(Tag::Name) && (word.tags.has(Tag::Noun) || word.tags.has(Tag::Nouns))
                });
                // "the World Bank's Office", "the Government's Plan": a body owns what follows.
                let is_body = head::literal(scene, first, end).is_some()
                    || head::heads(&scene.ontology.patterns.heads, &tokens[end - 1])
                        .any(|head| head.words.len() == 1 && scene.ontology.is_author(&head.class));
                // "the Ministry of Water's Programme", but "the Committee of People's Congresses".
                let is_single = lexicon.word(owner).is_some_and(|word| word.tags.first() == Some(Tag::Noun));
                let is_behind_of = is_single
                    && first
                        .checked_sub(1)
                        .and_then(|of| tokens.get(of))
                        .is_some_and(|of| lexicon.is(of.word, WordClass::Of));
                let is_owner = is_common && !is_body && !is_behind_of && !place::is_place(scene, first, end);
                if is_owner || within::is_dedicated(scene, first, end) {
                    end += 2;
                    continue;
                }
            }
            if let Some(stop) = within::place_over_and(scene, first, end)
                .or_else(|| within::over_for_all(scene, first, end))
                .or_else(|| within::head_over_of(scene, first, end))
            {
                end = stop;
                continue;
            }
            // "Women's and Children's Hospital".
            let is_owner = |at: usize| {
                is_name_word(scene, at) && tokens.get(at + 1).is_some_and(|token| token.tag == Tag::Genitive)
            };
            if token.tag == Tag::Genitive
                && tokens.get(end + 1).is_some_and(|token| lexicon.is(token.word, WordClass::And))
                && is_owner(end + 2)
                && is_name_word(scene, end + 4)
            {
                end += 5;
                continue;
            }
            // "Level 4 Hospital".
            if token.tag == Tag::Number
                && token.span.len() <= 2
                && next_is_name
                && tokens.get(end - 1).is_some_and(|token| scene.ontology.in_list("numbered-words", token.word))
            {
                end += 1;
                continue;
            }
            // "Riverton 2030 Development Plan".
            if token.tag == Tag::Number && next_is_name && is_year_within(scene, end) {
                end += 1;
                continue;
            }
            // "School no. 45", "School № 45".
            if numbers(scene, end) && tokens.get(end + 1).is_some_and(|token| token.tag == Tag::Number) {
                end += 2;
                continue;
            }
            // "Station No. 1", "No. 1 Middle School": the number belongs to the name.
            if token.tag == Tag::Number && (end - 1 > first || next_is_name) && numbers(scene, end - 1) {
                end += 1;
                continue;
            }
            // "Resolution No. 01/NQ-CP": the code behind the number.
            let is_joined = |at: usize| tokens.get(at).is_some_and(|token| !token.shape.has(Shape::SPACE));
            let is_number = tokens.get(end - 1).is_some_and(|number| number.tag == Tag::Number);
            if scene.document.slice(token.span) == "/" && is_number && is_joined(end) && is_joined(end + 1) {
                end += 2;
                continue;
            }
            let text = scene.document.slice(token.span);
            if text == "&" && next_is_name {
                end += 2;
                continue;
            }
            // "Green (Riverton) Industrial Park", "Central Fund (CF) Housing Grant": a bracket inside a name.
            if text == "("
                && let Some(close) = bracket(scene, end).or_else(|| law_bracket(scene, end))
                && is_name_word(scene, close + 1)
                && !within::begins_title(scene, close + 1)
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
        first = within::behind_office(scene, first, end).unwrap_or(first);
        runs.push(Run { first, end });
        index = end;
    }
    runs
}

/// Returns whether a token is a year between two words of one name: behind no month, and before words with a head.
fn is_year_within(scene: &Scene<'_>, index: usize) -> bool {
    let tokens = &scene.sentence.tokens;
    let is_year = tokens
        .get(index)
        .is_some_and(|token| number::is_year(scene.document.slice(token.span)) && token.shape.has(Shape::SPACE));
    let end = (index + 1..tokens.len()).find(|&at| !is_name_word(scene, at)).unwrap_or(tokens.len());
    let is_dated = index
        .checked_sub(1)
        .and_then(|before| tokens.get(before))
        .is_some_and(|before| scene.ontology.quantity.cues(before.word) & Cue::Month.bit() != 0);
    let has_head = || {
        head_at_end(scene, index + 1, end).is_some_and(|head| {
            head.words.len() < end - index - 1 || head.words.len() > 1 || scene.ontology.is_author(&head.class)
        })
    };
    is_year && !is_dated && has_head()
}

/// Returns whether a token is a preposition before a name, and not the first word of a quotation.
fn opens_phrase(scene: &Scene<'_>, index: usize) -> bool {
    let tokens = &scene.sentence.tokens;
    let is_preposition = tokens.get(index).is_some_and(|token| {
        !token.shape.has(Shape::ACRONYM)
            && scene
                .ontology
                .lexicon
                .word(token.word)
                .is_some_and(|word| word.tags.first() == Some(Tag::Preposition) && !word.tags.has(Tag::Noun))
    });
    let before = index.checked_sub(1).and_then(|before| tokens.get(before));
    is_preposition
        && is_name_word(scene, index + 1)
        && before.is_none_or(|before| !matches!(scene.document.slice(before.span), "“" | "\"" | "‘" | "'"))
}

/// "Attract and Develop Industries": a heading that says what is to be done begins with a verb, which is no name.
fn opens_deed(scene: &Scene<'_>, index: usize) -> bool {
    let is_verb = |at: usize| {
        let token = scene.sentence.tokens.get(at).filter(|token| !token.shape.has(Shape::ACRONYM));
        token.and_then(|token| scene.ontology.lexicon.word(token.word)).is_some_and(|word| {
            word.tags.first() == Some(Tag::Verb) && !word.tags.has(Tag::Noun) && !word.tags.has(Tag::Adjective)
        })
    };
    let is_joined = || {
        let is_and = scene
            .sentence
            .tokens
            .get(index.wrapping_sub(1))
            .is_some_and(|token| scene.ontology.lexicon.is(token.word, WordClass::And));
        is_and && index == 2 && is_verb(0)
    };
    is_verb(index) && (index == 0 || is_joined())
}

/// Returns whether a token stands before a number and says no more: "No.", and in a name "No".
pub(super) fn numbers(scene: &Scene<'_>, index: usize) -> bool {
    let Some([token, rest @ ..]) = scene.sentence.tokens.get(index..) else { return false };
    let is_word = || scene.ontology.naming.numbering.contains(&scene.text(index, index + 1).to_lowercase());
    let is_before_digits = rest.first().is_some_and(|next| next.shape.has(Shape::DIGIT));
    scene.ontology.tagging.abbreviations.get(&token.word) == Some(&Abbreviation::Number)
        || index > 0 && is_before_digits && token.shape.has(Shape::CAPITAL) && is_word()
}

/// Returns where a run ends without a number at its end: "Karibu Station" of "Karibu Station No. 1".
pub(super) fn without_number(scene: &Scene<'_>, run: Run) -> usize {
    // "Resolution No. 01/NQ-CP".
    let slash = run.end.checked_sub(2).and_then(|slash| scene.sentence.tokens.get(slash));
    let is_coded = run.end >= run.first + 5 && slash.is_some_and(|slash| scene.document.slice(slash.span) == "/");
    if is_coded {
        return without_number(scene, Run { end: run.end - 2, ..run });
    }
    let last = run.end - 1;
    let is_numbered = run.end >= run.first + 3
        && scene.sentence.tokens.get(last).is_some_and(|token| token.tag == Tag::Number)
        && numbers(scene, run.end - 2);
    // "Transformation Plan II": the number of what follows another of its name.
    let is_roman = run.end >= run.first + 2
        && scene.sentence.tokens.get(last).is_some_and(|token| {
            scene.ontology.lexicon.is(token.word, WordClass::RomanNumber) && token.shape.has(Shape::ACRONYM)
        })
        && head_at_end(scene, run.first, last).is_some_and(|head| {
            let top = scene.ontology.top(&head.class);
            let is_one_of_several = scene.ontology.dated.contains(top) || scene.ontology.workable.contains(top);
            is_one_of_several && head.words.len() < last - run.first
        });
    match (is_numbered, is_roman) {
        (true, _) => run.end - 2,
        (_, true) => last,
        _ => run.end,
    }
}

/// So many tokens stand between the brackets in the name of a law at the most.
const LAW_BRACKET: usize = 12;

/// Returns the closing bracket of a bracket that holds at most three name words.
pub(super) fn bracket(scene: &Scene<'_>, open: usize) -> Option<usize> {
    let close = closing(scene, open, 4)?;
    (open + 1..close).all(|index| is_name_word(scene, index)).then_some(close)
}

/// Returns the bracket that closes one and stands so many tokens behind it at the most, with something between.
fn closing(scene: &Scene<'_>, open: usize, most: usize) -> Option<usize> {
    (open + 2..=open + most).find(|&at| scene.text(at, at + 1) == ")")
}

/// "Students Loans (Access to Higher Education) Act": returns the closing bracket of a longer one before the head of a
/// law.
fn law_bracket(scene: &Scene<'_>, open: usize) -> Option<usize> {
    let tokens = &scene.sentence.tokens;
    let is_inside = |at: usize| is_name_word(scene, at) || tokens.get(at).is_some_and(|token| joins(scene, token));
    let close = closing(scene, open, LAW_BRACKET)?;
    let laws = scene.ontology.lists.get("numbered-laws")?;
    let is_law = tokens.get(close + 1).is_some_and(|head| laws.contains(&head.word) && head.shape.has(Shape::CAPITAL));
    (is_law && (open + 1..close).all(is_inside)).then_some(close)
}

/// Returns whether a token is the legal form of a company after its comma.
pub(super) fn is_legal_form(scene: &Scene<'_>, index: usize) -> bool {
    let token = scene.sentence.tokens.get(index).filter(|token| token.shape.has(Shape::CAPITAL));
    token.is_some_and(|token| scene.ontology.in_list("legal-forms", token.word))
}
