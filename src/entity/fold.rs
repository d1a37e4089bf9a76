//! Names made comparable, and names made clean.

use std::borrow::Cow;

use crate::{ontology::naming::lower, slug};

/// Returns the words of a name in lower case, without quotes, brackets, hyphens and genitives, so that two ways of
/// writing one name are equal. Articles stay: [`clean`] takes off those at the beginning.
#[must_use]
pub fn key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    let mut gap = false;
    let mut rest = name;
    loop {
        // Most of a name is letters and figures of ASCII: they are copied as they stand and made small at the end.
        let (plain, behind) = rest.split_at(slug::plain(rest));
        if !plain.is_empty() {
            close(&mut key, &mut gap);
            key.push_str(plain);
        }
        let mut characters = behind.chars();
        let Some(character) = characters.next() else { break };
        rest = characters.as_str();
        let goes_on = || rest.starts_with(char::is_alphanumeric);
        match character {
            ' ' => gap = true,
            '\'' | '’' | '‘' | '\u{2bb}' | '\u{2bc}' => {
                // "Party's" and "Party" are one; "peoples'" loses its mark only.
                let genitive = rest.strip_prefix('s').filter(|after| !after.starts_with(char::is_alphanumeric));
                rest = genitive.unwrap_or(rest);
            }
            // "R&D": one word.
            '&' if !gap && !key.is_empty() && goes_on() => key.push('&'),
            '&' => {
                if !key.is_empty() {
                    key.push(' ');
                }
                key.push('&');
                gap = true;
            }
            _ if character.is_alphanumeric() || character == '+' || character == '%' => {
                close(&mut key, &mut gap);
                key.extend(character.to_lowercase());
            }
            _ => gap = true,
        }
    }
    key.make_ascii_lowercase();
    key
}

/// Returns whether the words of a person's name stand in a longer one in their order, the first and the last of them as
/// its first and last; a letter alone stands for a word. Both are keys.
#[must_use]
pub fn is_short_name(name: &str, full: &str) -> bool {
    let is_same = |short: &str, long: &str| short == long || short.len() == 1 && long.starts_with(short);
    let mut rest = full.split(' ');
    let begins = name.split(' ').zip(full.split(' ')).next().is_some_and(|(short, long)| is_same(short, long));
    let ends = name.rsplit(' ').next() == full.rsplit(' ').next();
    begins && ends && name.split(' ').all(|short| rest.any(|long| is_same(short, long)))
}

/// Writes the space before the next word of a key, where one is due.
fn close(key: &mut String, gap: &mut bool) {
    if *gap && !key.is_empty() {
        key.push(' ');
    }
    *gap = false;
}

/// Returns a name as an entity bears it: straight quotes and apostrophes, single spaces, no opening article, no
/// abbreviation in brackets, no genitive at its end.
#[must_use]
pub fn clean(text: &str, is_article: &dyn Fn(&str) -> bool, is_abbreviation: &dyn Fn(&str) -> bool) -> String {
    let straight: Cow<str> =
        if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(text.chars().map(straight).collect()) };
    let mut rest = straight.trim_start();
    while let Some((word, behind)) = rest.split_once(char::is_whitespace) {
        let behind = behind.trim_start();
        if behind.is_empty() || !lower(word, is_article) {
            break;
        }
        rest = behind;
    }
    let mut name = if is_plain(rest) { rest.to_owned() } else { words(rest, is_abbreviation) };
    while let Some(stripped) = name.strip_suffix([',', ';', ':']) {
        name.truncate(stripped.trim_end().len());
    }
    if name.ends_with("'s") {
        name.truncate(name.len() - "'s".len());
    }
    // Marks around the whole name, or one that has no partner, are no part of it.
    let quotes = name.bytes().filter(|byte| *byte == b'"').count();
    if quotes == 2 && name.starts_with('"') && name.ends_with('"') {
        name = name[1..name.len() - 1].to_owned();
    } else if quotes == 1 {
        name = name.replace('"', "");
    }
    name
}

/// Returns a quotation mark or an apostrophe as a typewriter has it.
const fn straight(character: char) -> char {
    match character {
        '“' | '”' | '«' | '»' => '"',
        '’' | '‘' | '\u{2bb}' | '\u{2bc}' => '\'',
        _ => character,
    }
}

/// Returns whether nothing but single spaces stands between the words of a name, which has no bracket: most are so.
fn is_plain(name: &str) -> bool {
    // Without an early end, so that many bytes are looked at at once.
    let bytes = name.as_bytes();
    let is_odd = |byte: &u8| !(b' '..0x80).contains(byte) || *byte == b'(';
    let is_double = |(byte, next): (&u8, &u8)| *byte == b' ' && *next == b' ';
    let odd = bytes.iter().fold(false, |odd, byte| odd | is_odd(byte));
    let double =
        bytes.iter().zip(bytes.get(1..).unwrap_or_default()).fold(false, |double, pair| double | is_double(pair));
    !odd && !double && !name.ends_with(' ')
}

/// Returns the words of a name with single spaces, without an abbreviation in brackets.
fn words(name: &str, is_abbreviation: &dyn Fn(&str) -> bool) -> String {
    let is_kept = |word: &&str| {
        let inner = word.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
        inner.is_none_or(|inner| !is_abbreviation(inner))
    };
    let mut words = String::with_capacity(name.len());
    for word in name.split_whitespace().filter(is_kept) {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
    words
}

/// Returns what stands before and behind a link, which begins with a space, where a name first has it.
#[must_use]
pub fn cut<'n>(name: &'n str, link: &str) -> Option<(&'n str, &'n str)> {
    spaces(name).find_map(|space| at_link(name, link, space))
}

/// Returns what stands before and behind a link, which begins with a space, where a name last has it.
#[must_use]
pub fn cut_last<'n>(name: &'n str, link: &str) -> Option<(&'n str, &'n str)> {
    spaces(name).rev().find_map(|space| at_link(name, link, space))
}

/// Returns where the spaces of a name stand. Names are short: all is looked at before a search has been prepared.
#[must_use]
pub fn spaces(name: &str) -> impl DoubleEndedIterator<Item = usize> + '_ {
    name.bytes().enumerate().filter(|(_, byte)| *byte == b' ').map(|(at, _)| at)
}

/// Returns a name of several words without its last one, and that one.
#[must_use]
pub fn split_last(name: &str) -> Option<(&str, &str)> {
    let space = spaces(name).next_back()?;
    Some((name.get(..space)?, name.get(space + 1..)?))
}

/// Returns what stands before and behind a link where a name has it at a space.
#[must_use]
pub fn at_link<'n>(name: &'n str, link: &str, space: usize) -> Option<(&'n str, &'n str)> {
    // One byte tells most links apart.
    if link.len() > 1 && name.as_bytes().get(space + 1) != link.as_bytes().get(1) {
        return None;
    }
    let (before, rest) = name.split_at_checked(space)?;
    Some((before, rest.strip_prefix(link)?))
}

/// Returns whether a short form joins the beginnings of words of the long form, in order: `StatKar`.
fn clips(short: &str, long: &str) -> bool {
    let starts: Vec<usize> =
        short.char_indices().filter(|(_, letter)| letter.is_uppercase()).map(|(at, _)| at).collect();
    let mut words = long.split_whitespace().map(str::to_lowercase);
    starts.len() > 1
        && starts.first() == Some(&0)
        && short.chars().all(char::is_alphabetic)
        && starts.iter().enumerate().all(|(index, &start)| {
            let end = starts.get(index + 1).copied().unwrap_or(short.len());
            let part = short.get(start..end).unwrap_or("").to_lowercase();
            part.chars().count() > 1 && words.any(|word| word.starts_with(&part))
        })
}

/// Returns the initials of the words of a name, in capitals: of those with a capital, and of all of them.
#[must_use]
pub fn initials(name: &str) -> [String; 2] {
    let [mut capitals, mut all] = [String::new(), String::new()];
    let mut begins = true;
    for letter in name.chars() {
        if begins && letter.is_alphabetic() {
            all.extend(letter.to_uppercase());
            if letter.is_uppercase() {
                capitals.extend(letter.to_uppercase());
            }
        }
        begins = matches!(letter, ' ' | '-' | '–');
    }
    [capitals, all]
}

/// Returns whether capitals are the initials of a name in another order, as those of its words in another language are.
#[must_use]
pub fn permutes(short: &str, long: &str) -> bool {
    let sorted = |letters: &str| {
        let mut letters = letters.as_bytes().to_vec();
        letters.sort_unstable();
        letters
    };
    (3..=6).contains(&short.len())
        && short.bytes().all(|byte| byte.is_ascii_uppercase())
        && initials(long).iter().any(|initials| sorted(initials) == sorted(short))
}

/// Returns whether a short form is made of letters that begin the words of the long form, in order.
#[must_use]
pub fn abbreviates(short: &str, long: &str) -> bool {
    if clips(short, long) {
        return true;
    }
    let letters: Vec<char> = short.chars().filter(|character| character.is_alphanumeric()).collect();
    let capitals = letters.iter().filter(|letter| letter.is_uppercase()).count();
    if letters.len() < 2 || letters.len() > 10 || capitals * 2 < letters.len() || !short.contains(char::is_uppercase) {
        return false;
    }
    let long_lower: Vec<char> = long.chars().flat_map(char::to_lowercase).collect();
    let is_start = |at: usize| at == 0 || long_lower.get(at - 1).is_some_and(|before| !before.is_alphanumeric());
    // For each place, the most letters that begin words where the letters so far end there or before.
    let mut most: Vec<Option<usize>> = vec![Some(0); long_lower.len() + 1];
    for letter in letters.iter().flat_map(|letter| letter.to_lowercase()) {
        let mut next = vec![None; long_lower.len() + 1];
        for (at, found) in long_lower.iter().enumerate() {
            let here = most[at].filter(|_| *found == letter).map(|starts| starts + usize::from(is_start(at)));
            next[at + 1] = here.max(next[at]);
        }
        most = next;
    }
    let starts = most.last().copied().flatten();
    starts.is_some_and(|starts| starts * 2 >= letters.len()) && long.chars().count() > short.chars().count()
}

#[cfg(test)]
mod tests {
    use super::{abbreviates, clean, initials, is_short_name, key, permutes};

    #[test]
    fn two_ways_of_writing_are_one_key() {
        for (left, right) in [
            ("“Green Roof” Initiative", "Green Roof Initiative"),
            ("People’s Bank", "people's bank"),
            ("Riverton-Seaford Railway", "Riverton–Seaford Railway"),
        ] {
            assert_eq!(key(left), key(right));
        }
        assert_ne!(key("Metro Line (Phase II)"), key("Metro Line (Phase I)"));
    }

    #[test]
    fn initials_are_those_of_the_capitals_and_of_all_words() {
        assert_eq!(initials("National Council of Provinces"), ["NCP", "NCOP"]);
        assert_eq!(initials("Karibu Water Board"), ["KWB", "KWB"]);
    }

    #[test]
    fn clean_names_have_no_article_and_no_lonely_mark() {
        let article = |word: &str| matches!(word, "the" | "a");
        let short = |word: &str| word.chars().all(char::is_uppercase);
        assert_eq!(clean("the  Bond Fund (BF)", &article, &short), "Bond Fund");
        assert_eq!(clean("Green Roof\u{a0}Plan”", &article, &short), "Green Roof Plan");
        assert_eq!(clean("“Green Roof” Plan", &article, &short), "\"Green Roof\" Plan");
    }

    #[test]
    fn short_forms_take_the_first_letters() {
        assert!(abbreviates("HMC", "Harvests and Mills Commission"));
        assert!(abbreviates("HEC", "Higher Education Commission"));
        assert!(abbreviates("NREX", "New Riverton Exchanges and Clearing Limited"));
        assert!(abbreviates("KarStat", "Karibu Statistical Institute"));
        assert!(!abbreviates("KarStat", "Statistical Institute of Karibu"));
        assert!(!abbreviates("OECD", "Bank of the South"));
        assert!(!abbreviates("Phase", "Physical Asset Exchange"));
    }

    #[test]
    fn initials_may_be_those_of_another_language() {
        assert!(permutes("PND", "National Development Plan"));
        assert!(!permutes("PNB", "National Development Plan"));
        assert!(!permutes("KWB", "Karibu Water"));
    }

    #[test]
    fn a_person_keeps_first_and_last_name() {
        assert!(is_short_name("ana lopez", "ana maria lopez"));
        assert!(is_short_name("a lopez", "ana maria lopez"));
        assert!(!is_short_name("maria lopez", "ana maria lopez"));
        assert!(!is_short_name("ana maria", "ana maria lopez"));
    }
}
